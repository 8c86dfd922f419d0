"""A scorer in Python: a function `score` that asks for what it needs by name.

There are output, expected, input, tool_calls, metadata, tags and options; `**rest` takes the others.
"""

import re


def score(output, metadata, options, **rest):
    known = set(metadata.get("sources", []))
    cited = re.findall(r"\[(\w+)\]", output)
    if not cited:
        return {"score": 0, "reason": "cites nothing"}
    invented = [name for name in cited if name not in known]
    if invented:
        return {"score": 0, "reason": "cites what is not there: " + ", ".join(invented)}
    wanted = options.get("at_least", 1)
    return min(1, len(set(cited)) / wanted)
