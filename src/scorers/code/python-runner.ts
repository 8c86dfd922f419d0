/**
 * What Python runs in front of a scorer: it reads questions as lines of JSON, hands each to the user's function, and writes what it
 * returns. It stands alone: `python3 python_runner.py <entry> <root> [<function>] [<folder of packages>]`. Printing goes to stderr, since
 * stdout carries the answers. A function whose name begins with `test` is read as pytest would: it passes, or an assertion fails.
 */
export const PYTHON_RUNNER = String.raw`
import asyncio, importlib.util, inspect, json, math, os, sys, traceback

entry, root, wanted, modules = (sys.argv[1:] + ["", "", "", ""])[:4]
questions = os.fdopen(os.dup(0), "r", encoding="utf-8", newline="\n")
answers = os.fdopen(os.dup(1), "w", encoding="utf-8", newline="\n")
nothing = os.open(os.devnull, os.O_RDONLY)
os.dup2(nothing, 0)
os.dup2(2, 1)
sys.path[:0] = [place for place in (os.path.dirname(entry), root, modules) if place]
sys.argv = [entry]


def load():
    spec = importlib.util.spec_from_file_location("scorer", entry)
    module = importlib.util.module_from_spec(spec)
    sys.modules["scorer"] = module
    spec.loader.exec_module(module)
    if wanted:
        names = [wanted]
    elif callable(getattr(module, "score", None)):
        names = ["score"]
    else:
        names = [name for name, value in vars(module).items() if name.startswith("test_") and callable(value)]
    if len(names) > 1:
        raise ImportError("several functions begin with test_ (" + ", ".join(names) + "): name one under function")
    if not names or not callable(getattr(module, names[0], None)):
        raise ImportError("the file has no function " + (wanted or "score, and none that begins with test_"))
    return names[0], getattr(module, names[0])


def call(function, question):
    given = {
        "output": question.get("output"),
        "expected": question.get("expected"),
        "input": question.get("input"),
        "tool_calls": question.get("toolCalls"),
        "metadata": question.get("metadata"),
        "tags": question.get("tags"),
        "options": question.get("options"),
    }
    parameters = inspect.signature(function).parameters.values()
    if not any(parameter.kind is parameter.VAR_KEYWORD for parameter in parameters):
        names = {parameter.name for parameter in parameters}
        given = {name: value for name, value in given.items() if name in names}
    result = function(**given)
    return asyncio.run(result) if inspect.iscoroutine(result) else result


def answer(name, function, question):
    is_test = name.startswith("test")
    try:
        result = call(function, question)
    except AssertionError as error:
        if is_test:
            return {"score": 0, "reason": said(error)}
        return failed(error)
    except BaseException as error:
        if type(error).__name__ in ("Skipped", "SkipTest"):
            return {"not_applicable": str(error)[:1000] or "skipped"}
        if isinstance(error, (KeyboardInterrupt, SystemExit)):
            raise
        return failed(error)
    if is_test and result is None:
        return {"score": 1}
    return to_answer(result)


def said(error):
    lines = str(error).strip().split("\n")
    if lines[0]:
        return lines[0][:1000]
    frames = traceback.extract_tb(error.__traceback__)
    return (frames[-1].line if frames else "") or "an assertion failed"


def failed(error):
    first = type(error).__name__ + ": " + str(error).strip().split("\n")[0]
    return {"error": (first[:500] + "\n" + traceback.format_exc().strip())[:4000]}


def to_answer(result):
    reason = None
    if isinstance(result, dict):
        result, reason = result.get("score", result), result.get("reason")
        if isinstance(result, dict):
            return {"error": "the function gave a dict without a score"}
        if result is None:
            return {"not_applicable": str(reason or "no score was given")[:1000]}
    elif hasattr(result, "score") and not callable(result.score):
        metadata = getattr(result, "metadata", None) or {}
        result, reason = result.score, getattr(result, "reason", None) or metadata.get("rationale")
        if result is None:
            return {"not_applicable": str(reason or "no score was given")[:1000]}
    if result is None or isinstance(result, (str, bytes)):
        return {"error": "the function gave %.80r: a score is a number, True or False" % (result,)}
    try:
        value = float(result)
    except (TypeError, ValueError):
        return {"error": "the function gave %.80r: a score is a number, True or False" % (result,)}
    if not math.isfinite(value):
        return {"error": "the function gave %r: a score is a finite number" % (value,)}
    return {"score": value, "reason": str(reason)[:1000]} if reason else {"score": value}


try:
    name, function = load()
except BaseException:
    traceback.print_exc()
    sys.exit(1)
for line in questions:
    question = json.loads(line)
    reply = {"id": question.pop("id"), **answer(name, function, question)}
    answers.write(json.dumps(reply, allow_nan=False).encode("utf-8", "replace").decode("utf-8") + "\n")
    answers.flush()
`;
