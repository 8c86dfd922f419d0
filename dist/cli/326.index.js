export const id = 326;
export const ids = [326,925];
export const modules = {

/***/ 326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importCommand: () => (/* binding */ importCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/foundation/program/run.js
var run = __webpack_require__(1926);
// EXTERNAL MODULE: ./build/foundation/source-tree.js
var source_tree = __webpack_require__(8876);
// EXTERNAL MODULE: ./build/foundation/strict-json.js
var strict_json = __webpack_require__(9510);
// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
// EXTERNAL MODULE: ./build/models/references.js
var references = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/prompts/parse.js + 42 modules
var parse = __webpack_require__(8263);
// EXTERNAL MODULE: ./build/commands/init/overlay.js
var overlay = __webpack_require__(1826);
// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/commands/read-prompts.js
var read_prompts = __webpack_require__(8925);
;// CONCATENATED MODULE: ./build/commands/import-prompts.js













/** In bytes: a file of prompts is at most 1 MiB. */
const LARGEST_OUTPUT = 1_048_576;
/**
 * Prompts that are kept in code, as data: runs the program, and makes what it prints the text of a prompt file, in a form that stays
 * the same as long as the prompts do.
 *
 * Why a file: nothing of a pull request is ever executed where keys are (docs, security). What its code would say has to be committed.
 *
 * @throws ProgramError when the program fails; FileError for what it prints when that is no file of prompts.
 */
async function importPrompts(request) {
    const { path, tree } = request;
    const printed = await (0,run/* runProgram */.m)({ ...request, name: request.argv.join(' '), maxOutput: LARGEST_OUTPUT });
    const name = `the output of ${request.argv.join(' ')}`;
    const text = canonicalText((0,strict_json/* parseJson */.q)((0,foundation_text/* decodeText */.g)(printed, name), name), name);
    const now = await parsed(text, request);
    const bytes = await (0,source_tree/* readFile */.T)(tree, path);
    const before = bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
    const was = before === undefined ? [] : await parsedIfPossible(before, request);
    const old = new Map(was.map(({ version }) => [version.slug, version.id]));
    const slugs = now.map(({ version }) => version.slug);
    return {
        text,
        before,
        slugs,
        added: slugs.filter((slug) => !old.has(slug)),
        changed: now.flatMap(({ version: { slug, id } }) => (old.has(slug) && old.get(slug) !== id ? [slug] : [])),
        removed: [...old.keys()].filter((slug) => !slugs.includes(slug)),
        notices: [
            ...now.flatMap(({ version, notices }) => notices.map((notice) => `${version.slug}: ${notice}`)),
            ...(await ungated(request)),
        ],
    };
}
const KEYS = [
    'slug',
    'description',
    'model',
    'template',
    'parameters',
    'parametersFrom',
    'responseFormat',
    'defaults',
    'tools',
    'messages',
];
/** A list by slug, the keys of each prompt in one order, two spaces: a change of a prompt is a change of its own lines. */
function canonicalText(printed, name) {
    const prompts = Array.isArray(printed) ? printed : keyed(printed, name);
    const sorted = prompts.map(ordered).sort((one, other) => (slugIn(one) < slugIn(other) ? -1 : 1));
    return `${JSON.stringify(sorted, undefined, 2)}\n`;
}
function keyed(printed, name) {
    if ((0,json/* isJsonObject */.O)(printed)) {
        return Object.entries(printed).map(([slug, prompt]) => ((0,json/* isJsonObject */.O)(prompt) ? { slug, ...prompt } : prompt));
    }
    throw new errors/* FileError */.f6('a list of prompts is expected, or an object of them by slug', {
        position: { file: name },
        todo: 'Print [{ "slug": "…", "messages": [{ "role": "user", "content": "…" }] }] and nothing else on standard output.',
    });
}
function ordered(prompt) {
    if (!(0,json/* isJsonObject */.O)(prompt))
        return prompt;
    const rank = (key) => (KEYS.includes(key) ? KEYS.indexOf(key) : KEYS.length);
    return Object.fromEntries(Object.entries(prompt).sort(([one], [other]) => rank(one) - rank(other)));
}
function slugIn(prompt) {
    const { slug = '' } = (0,json/* isJsonObject */.O)(prompt) ? prompt : {};
    return String(slug);
}
/** By the config where there is one, so that its models and parameters are known. */
async function parsed(text, { tree, path, configPath }) {
    const bytes = new TextEncoder().encode(text);
    if ((await (0,source_tree/* readFile */.T)(tree, configPath)) === undefined) {
        const any = (reference) => (0,ids/* parseModelId */.iA)(reference.includes('/') ? reference : `undeclared/${reference}`);
        return (0,parse.parsePrompts)({ path, bytes, globs: [path], defaultModel: (0,ids/* parseModelId */.iA)('none/none'), resolveModel: any });
    }
    const { config } = await (0,load_config/* loadConfig */.Z)(configPath, tree, undefined);
    const { resolve: resolveModel } = (0,references/* modelReferences */.A)(config.models);
    const read = await (0,read_prompts.readPrompts)((0,overlay/* withFiles */.o)(tree, [{ path, content: text }]), [path], { config, resolveModel });
    const [refused] = read.failed.values();
    if (refused !== undefined)
        throw refused;
    return read.parsed.get(path) ?? [];
}
async function ungated({ tree, path, configPath }) {
    if ((await (0,source_tree/* readFile */.T)(tree, configPath)) === undefined)
        return [];
    const { config } = await (0,load_config/* loadConfig */.Z)(configPath, tree, undefined);
    return (0,paths/* matchesAny */._I)(config.prompts)(path)
        ? []
        : [`no glob of "prompts" in ${configPath} matches ${path}: it is not gated`];
}
/** What is there may be anything: then all prompts are new. */
async function parsedIfPossible(text, request) {
    try {
        return await parsed(text, request);
    }
    catch (error) {
        if (error instanceof errors/* RatchetError */.eG)
            return [];
        throw error;
    }
}

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/untrusted/log.js
var log = __webpack_require__(8923);
// EXTERNAL MODULE: ./build/foundation/untrusted/redact.js
var redact = __webpack_require__(4520);
// EXTERNAL MODULE: ./build/cli/local-tree.js + 1 modules
var local_tree = __webpack_require__(4941);
// EXTERNAL MODULE: ./build/cli/repository.js
var repository = __webpack_require__(4709);
// EXTERNAL MODULE: ./build/cli/views/paragraph.js
var paragraph = __webpack_require__(3810);
;// CONCATENATED MODULE: ./build/cli/import.js










/** `import`: prompts that are kept in code, as a file that is committed and gated like any other. */
async function importCommand(args, terminal) {
    const { operands: argv } = args;
    if (!(0,brand/* isNonEmpty */.J)(argv)) {
        throw new errors/* UsageError */.eb('which program prints the prompts? It is missing', {
            todo: 'Write it after two hyphens: prompt-ratchet import --out prompts/app.prompts.json -- python3 prompts.py',
        });
    }
    const { root, git } = await (0,repository/* openRepository */.h)(args, terminal);
    const place = (0,external_node_path_.resolve)(terminal.folder, outOf(args));
    const path = inRepository(root, place);
    await (0,local_tree/* refuseLinkAbove */.m9)(root, path);
    const env = environmentOf(args, terminal);
    const imported = await importPrompts({
        argv,
        cwd: terminal.folder,
        env,
        searchPath: terminal.environment.PATH,
        timeoutMs: (args.number('timeout') ?? 60) * 1000,
        path,
        tree: (0,local_tree/* workingTree */.cn)(root, git),
        configPath: args.text('config') ?? 'prompt-ratchet.yml',
        signal: terminal.signal,
    });
    const current = imported.before === imported.text;
    const check = args.flag('check');
    refuseSecrets(imported.text, env);
    if (!current && !check) {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(place), { recursive: true });
        await (0,promises_.writeFile)(place, imported.text);
    }
    tell(imported, { path: (0,external_node_path_.relative)(terminal.folder, place), check, current }, args, terminal);
    return check && !current ? 1 : 0;
}
function outOf(args) {
    const out = args.text('out');
    if (out?.endsWith('.prompts.json'))
        return out;
    throw new errors/* UsageError */.eb(out === undefined ? '--out is missing' : `--out is "${out}"`, {
        todo: 'Name a file that ends with .prompts.json, such as prompts/app.prompts.json.',
    });
}
function inRepository(root, place) {
    const path = (0,external_node_path_.relative)(root, place).split(external_node_path_.sep).join('/');
    if (!path.startsWith('../') && path !== '..')
        return path;
    throw new errors/* UsageError */.eb(`${(0,external_node_path_.join)(place)} is not in the repository ${root}`, {
        todo: 'Name a file of the repository: it has to be committed.',
    });
}
/** What a person names, and nothing else: a program that prints prompts has no use for a key. */
function environmentOf(args, { environment }) {
    return Object.fromEntries(args.list('env').map((name) => {
        const value = environment[name];
        if (value !== undefined)
            return [name, value];
        throw new errors/* UsageError */.eb(`--env names ${name}, which is not set`, { todo: 'Set it, or leave the option out.' });
    }));
}
/** A key that `--env` handed to the program must not be committed with what it prints. */
function refuseSecrets(text, env) {
    if ((0,redact/* createRedactor */.lY)((0,redact/* secretsIn */.VY)(env))(text) === text)
        return;
    throw new errors/* UsageError */.eb('what the program prints holds a key of the environment, and the file would be committed', {
        todo: 'Print the prompt without it. A key is recognised by the name of its variable: _KEY, _TOKEN, _SECRET or _PASSWORD at its end.',
    });
}
function tell(imported, { path, check, current }, args, { out, err }) {
    const { slugs, added, changed, removed, notices } = imported;
    for (const notice of notices)
        err.write(`notice: ${(0,log/* terminalText */.eR)((0,paragraph/* oneLine */.T)(notice))}\n`);
    if (args.flag('json')) {
        out.write(`${(0,log/* terminalJson */.t3)(JSON.stringify({ format: 1, path, current, written: !current && !check, prompts: slugs, added, changed, removed }, undefined, 2))}\n`);
        return;
    }
    const named = (word, names) => names.length === 0 ? [] : [`  ${word}: ${names.join(', ')}`];
    const differences = [...named('new', added), ...named('changed', changed), ...named('gone', removed)];
    const prompts = `${slugs.length} prompt${slugs.length === 1 ? '' : 's'}`;
    const lines = current
        ? [`${path} is what the code prints: ${prompts}`]
        : check
            ? [
                `${path} is not what the code prints${imported.before === undefined ? ': it is not there' : ''}`,
                ...(differences.length === 0 ? ['  the prompts are the same, written in another form'] : differences),
                '  Run the same command without --check, and commit the file.',
            ]
            : [
                `wrote ${path}: ${prompts}`,
                ...differences,
                '  Commit it: a pull request is gated by this file, since nothing of it is ever run.',
            ];
    out.write(`${(0,log/* terminalText */.eR)(lines.join('\n'), { lines: true })}\n`);
}


/***/ }),

/***/ 3810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ paragraph),
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/**
 * A text in lines no wider than the terminal, at most 110 columns: longer lines are hard to read. A word that is wider stays whole.
 *
 * @param indent before the first line. @param later before the others.
 */
function paragraph(text, width, indent = '', later = indent) {
    const most = Math.max(40, Math.min(width, 110));
    const lines = [];
    let line = indent;
    let begun = false;
    for (const word of text.split(' ')) {
        if (begun && line.length + 1 + word.length > most) {
            lines.push(line);
            line = later + word;
            continue;
        }
        line += begun ? ` ${word}` : word;
        begun = true;
    }
    return [...lines, line];
}
/** What stands in several lines, each a sentence, as one. */
function oneLine(text) {
    return text.replaceAll(/([.:;,!?…]?)\s*\n\s*/g, (_, end) => `${end === '' ? '.' : end} `);
}


/***/ }),

/***/ 1826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ withFiles)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);

/** A tree with files that are not written yet, so that they can be tried first. They go before files of the same path. */
function withFiles(tree, files) {
    const own = new Map(files.map(({ path, content }) => [path, new TextEncoder().encode(content)]));
    const entries = [...own].map(([path, bytes]) => ({ path, kind: 'file', blob: (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOfBytes */ .by)(bytes) }));
    return {
        label: tree.label,
        commit: undefined,
        entries: async () => [...(await tree.entries()).filter(({ path }) => !own.has(path)), ...entries],
        read: async (paths) => {
            const found = new Map(await tree.read(paths.filter((path) => !own.has(path))));
            for (const path of paths) {
                const bytes = own.get(path);
                if (bytes !== undefined)
                    found.set(path, bytes);
            }
            return found;
        },
    };
}


/***/ }),

/***/ 8925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPrompts: () => (/* binding */ readPrompts),
/* harmony export */   readReferences: () => (/* binding */ readReferences),
/* harmony export */   refuseDuplicateSlugs: () => (/* reexport safe */ _prompts_index_js__WEBPACK_IMPORTED_MODULE_0__.refuseDuplicateSlugs)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6294);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _prompts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8263);
/* harmony import */ var _prompts_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8149);





/** Reads prompt files of a tree with all that they are made of: partials, texts they name, and the files of parameters. */
async function readPrompts(tree, paths, source) {
    const [files, sets] = await Promise.all([tree.read(paths), readParameterSets(tree, source.config)]);
    const { references, others, failed } = await readReferences(tree, files);
    const parsed = new Map();
    const { model } = source.config;
    for (const [path, bytes] of files) {
        if (failed.has(path))
            continue;
        try {
            const own = references.get(path) ?? [];
            const prompts = (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_0__.parsePrompts)({
                path,
                bytes,
                others: pick(others, own),
                globs: source.config.prompts,
                ...(model === undefined ? {} : { defaultModel: model }),
                resolveModel: source.resolveModel,
                parameterSets: sets.parameters,
            });
            parsed.set(path, prompts.map((prompt) => ({ ...prompt, madeOf: [...own, ...fileOf(prompt, sets.files)] })));
        }
        catch (error) {
            failed.set(path, refusal(error));
        }
    }
    return { parsed, failed, references, parameters: sets.parameters, notices: sets.notices };
}
function fileOf({ parametersFrom }, files) {
    const file = parametersFrom === undefined ? undefined : files.get(parametersFrom);
    return file === undefined ? [] : [file];
}
/** What each file of a tree is made of beside itself, without parsing it. */
async function readReferences(tree, files) {
    const references = new Map();
    const others = new Map();
    const failed = new Map();
    const asked = new Set();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        for (const [path, bytes] of files) {
            try {
                if (!failed.has(path))
                    references.set(path, (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_0__.referencedFiles)({ path, bytes, others }));
            }
            catch (error) {
                failed.set(path, refusal(error));
            }
        }
        const wanted = [...new Set([...references.values()].flat())].filter((path) => !asked.has(path));
        if (wanted.length === 0)
            break;
        for (const path of wanted)
            asked.add(path);
        for (const [path, bytes] of await tree.read(wanted))
            others.set(path, bytes);
    }
    return { references, others, failed };
}
/** Partials within partials, and no endless chain of them. */
const MOST_ROUNDS = 10;
async function readParameterSets(tree, { parameters }) {
    if (parameters.length === 0)
        return { parameters: new Map(), files: new Map(), notices: [] };
    const matches = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(parameters);
    const paths = (await tree.entries()).filter(({ path }) => matches(path)).map(({ path }) => path);
    const sets = new Map();
    const files = new Map();
    const notices = [];
    for (const [path, bytes] of await tree.read(paths)) {
        const { slug: name, parameters: set, notices: own } = (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readParameterSet */ .w)(path, bytes, parameters);
        const slug = (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .parseParametersSlug */ .Pm)(name);
        if (sets.has(slug)) {
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FileError */ .f6(`two files of parameters have the slug "${slug}"`, {
                position: { file: path },
                todo: 'Rename one of them: prompts name parameters by the slug of their file.',
            });
        }
        sets.set(slug, set);
        files.set(slug, path);
        notices.push(...own.map((notice) => `${path}: ${notice}`));
    }
    return { parameters: sets, files, notices };
}
function pick(files, paths) {
    return new Map(paths.flatMap((path) => {
        const bytes = files.get(path);
        return bytes === undefined ? [] : [[path, bytes]];
    }));
}
/** Only what a file's author can put right is an answer; a defect is thrown on. */
function refusal(error) {
    if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RatchetError */ .eG)
        return error;
    throw error;
}


/***/ }),

/***/ 5983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b8: () => (/* binding */ endedError),
  Kp: () => (/* binding */ findProgram),
  v0: () => (/* binding */ startChild)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/foundation/program/error.js
var program_error = __webpack_require__(8417);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/foundation/program/memory.js

const INTERVAL_MS = 100;
/** More programs than a scorer starts: what starts programs without end is over its cap, whatever they hold. */
const MOST_PROGRAMS = 256;
/**
 * Looks ten times a second at the memory that a program and the programs it started hold, and reports once when it is over the
 * cap. Linux only (`/proc`, proc(5)): elsewhere nothing is watched. What is taken and given back between two looks is not seen.
 *
 * @returns stops watching.
 */
function watchMemory(pid, capMb, over) {
    if (process.platform !== 'linux')
        return () => undefined;
    let looking = false;
    const timer = setInterval(async () => {
        if (looking)
            return;
        looking = true;
        const foundMb = await residentMb(pid);
        looking = false;
        if (foundMb > capMb) {
            clearInterval(timer);
            over(foundMb);
        }
    }, INTERVAL_MS);
    timer.unref();
    return () => clearInterval(timer);
}
/** Resident memory, without files that are mapped: a page that two of the programs share counts twice. */
async function residentMb(root) {
    const pids = [root];
    let kilobytes = 0;
    for (let index = 0; index < pids.length; index += 1) {
        if (index >= MOST_PROGRAMS)
            return Number.POSITIVE_INFINITY;
        const pid = pids[index];
        const [status, children] = await Promise.all([
            textOf(`/proc/${pid}/status`),
            textOf(`/proc/${pid}/task/${pid}/children`),
        ]);
        kilobytes += numberIn(status, /^RssAnon:\s+(\d+)/m) + numberIn(status, /^RssShmem:\s+(\d+)/m);
        pids.push(...children.split(' ').filter(Boolean).map(Number));
    }
    return kilobytes / 1024;
}
/** A program that has just ended has no files there. */
async function textOf(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch {
        return '';
    }
}
function numberIn(text, pattern) {
    return Number(pattern.exec(text)?.[1] ?? 0);
}

;// CONCATENATED MODULE: ./build/foundation/program/child.js






/** How long the pipes of a program that has ended may stay open: another program may hold them. */
const PIPES_MS = 1_000;
/**
 * Starts a program in a process group of its own. A program that is not there has ended.
 *
 * @throws ProgramError for a NUL character, which no operating system takes.
 */
function startChild(command) {
    const { argv, cwd, env = {} } = command;
    if ([...argv, cwd, ...Object.values(env)].some((text) => text.includes('\0')))
        throw hasNul(command);
    const program = findProgram(argv[0], command.searchPath ?? env.PATH);
    const process_ = (0,external_node_child_process_.spawn)(program ?? argv[0], argv.slice(1), {
        cwd,
        env,
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that what it starts ends with it.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    return new RunningChild(command, process_);
}
/**
 * Where a program is. A path stays as it is; a name is looked for in the folders of `searchPath`.
 *
 * @returns undefined when no folder has it.
 */
function findProgram(name, searchPath = '/usr/local/bin:/usr/bin:/bin') {
    if (name.includes('/') || (0,external_node_path_.isAbsolute)(name))
        return name;
    const names = process.platform === 'win32' ? [`${name}.exe`, name] : [name];
    const places = searchPath.split(external_node_path_.delimiter).filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    return places.flatMap((folder) => names.map((file) => (0,external_node_path_.join)(folder, file))).find(isProgram);
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}
class RunningChild {
    stdin;
    stdout;
    ended;
    #process;
    #stderr = new Tail();
    #cause;
    #isOver = false;
    constructor(command, process_) {
        this.#process = process_;
        this.stdin = process_.stdin;
        this.stdout = process_.stdout;
        // A program that ends early closes its input: its exit code tells more than our broken pipe.
        process_.stdin.on('error', () => undefined);
        process_.stderr.on('data', (chunk) => this.#stderr.add(chunk));
        const stopWatching = this.#watch(command);
        const forgetAtExit = atExit(() => this.#signal('SIGKILL'));
        this.ended = new Promise((resolve) => {
            const over = (exitCode) => {
                this.#isOver = true;
                this.#letGoOfPipes();
                stopWatching();
                forgetAtExit();
                resolve(this.#ending(exitCode));
            };
            process_.on('error', (error) => {
                if (process_.pid !== undefined)
                    return;
                this.#cause = notStarted(command, error);
                over('not started');
            });
            process_.on('exit', (code, signal) => {
                // What it left behind would keep its pipes open.
                this.#signal('SIGKILL');
                const pipes = setTimeout(() => over(code ?? signal ?? -1), PIPES_MS);
                process_.on('close', () => {
                    clearTimeout(pipes);
                    over(code ?? signal ?? -1);
                });
            });
        });
    }
    kill(cause) {
        this.#cause ??= cause;
        this.#signal('SIGKILL');
        if (this.#isOver)
            this.stdout.destroy();
    }
    end(cause, graceMs) {
        this.#cause ??= cause;
        this.stdin.end();
        this.#signal('SIGTERM');
        const timer = setTimeout(() => this.#signal('SIGKILL'), graceMs);
        this.ended.then(() => clearTimeout(timer));
    }
    /**
     * A program in a group of its own, that this one has left behind, may hold them for ever: nobody waits for it. What the program
     * itself has written before it ended may still be read.
     */
    #letGoOfPipes() {
        this.stdin.destroy();
        this.#process.stderr.destroy();
        if (this.#cause !== undefined)
            this.stdout.destroy();
        else if (this.stdout instanceof external_node_net_.Socket)
            this.stdout.unref();
    }
    #watch({ name, memoryMb }) {
        const { pid } = this.#process;
        if (pid === undefined || memoryMb === undefined)
            return () => undefined;
        return watchMemory(pid, memoryMb, (foundMb) => {
            const found = Number.isFinite(foundMb) ? `${Math.ceil(foundMb)} MB` : 'too many programs';
            this.kill(new program_error/* ProgramError */.Z('memory', `${name} held ${found}: the cap is ${memoryMb} MB`, {
                todo: 'Have it keep less in memory, or raise its cap.',
            }));
        });
    }
    #signal(signal) {
        const { pid } = this.#process;
        if (pid === undefined || this.#isOver)
            return;
        try {
            if (process.platform === 'win32')
                this.#process.kill(signal);
            else
                process.kill(-pid, signal);
        }
        catch {
            // Nobody of the group is left.
        }
    }
    #ending(exitCode) {
        const code = typeof exitCode === 'number' ? exitCode : undefined;
        return { cause: this.#cause, code, details: { exitCode, stderr: this.#stderr.lastLines() } };
    }
}
/** When this process ends without having closed what it started, nothing is left behind. */
function atExit(run) {
    // Node warns of eleven listeners as of a leak: each child has one, and gives it back.
    process.setMaxListeners(process.getMaxListeners() + 1);
    process.once('exit', run);
    return () => {
        process.removeListener('exit', run);
        process.setMaxListeners(process.getMaxListeners() - 1);
    };
}
function hasNul({ name }) {
    return new program_error/* ProgramError */.Z('not-started', `${name} could not be started: its command has a NUL character`, {
        todo: 'Take the character out.',
    });
}
function notStarted({ name, argv, cwd }, error) {
    const missing = 'code' in error && error.code === 'ENOENT';
    const why = missing ? `${argv[0]} or the folder ${cwd} is not there` : error.message;
    return new program_error/* ProgramError */.Z('not-started', `${name} could not be started: ${why}`, {
        cause: error,
        todo: `Install ${argv[0]} before this step, have it on PATH, and name a folder that exists.`,
    });
}
/** The end of what a program wrote to stderr. */
class Tail {
    static #bytes = 8 * 1024;
    static #lines = 5;
    #kept = Buffer.alloc(0);
    add(chunk) {
        this.#kept = Buffer.concat([this.#kept, chunk]).subarray(-Tail.#bytes);
    }
    lastLines() {
        const lines = this.#kept.toString('utf8').split(/\r?\n/);
        return lines
            .map((line) => line.trimEnd().slice(0, 300).toWellFormed())
            .filter((line) => line !== '')
            .slice(-Tail.#lines)
            .join('\n');
    }
}
/** The error of a program that ended when it should not have: what we ended it for, else its exit code and last words. */
function endedError(name, { cause, details }) {
    if (cause !== undefined)
        return withDetails(cause, details);
    const { exitCode, stderr } = details;
    const how = typeof exitCode === 'number' ? `with exit code ${exitCode}` : `by ${exitCode}`;
    const said = stderr.split('\n').at(-1) ?? '';
    return new program_error/* ProgramError */.Z('ended', `${name} ended ${how}${said === '' ? '' : `: ${said}`}`, {
        todo: 'Run it by hand with the same input; the last lines of its stderr are in the details.',
        details,
    });
}
function withDetails(cause, details) {
    if (details.stderr === '')
        return cause;
    const { reason, message, position, todo } = cause;
    return new program_error/* ProgramError */.Z(reason, message, { position, todo, cause: cause.cause, details });
}


/***/ }),

/***/ 8417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ ProgramError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/** A program of the user's did not do what was asked. `details` holds the exit code and the last lines of its stderr. */
class ProgramError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'program error';
    reason;
    constructor(reason, message, options = {}) {
        super(message, options);
        this.reason = reason;
    }
}


/***/ }),

/***/ 1926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram),
/* harmony export */   z: () => (/* binding */ streamProgram)
/* harmony export */ });
/* harmony import */ var _child_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5983);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8417);


/**
 * Runs a program once: its standard output, whole.
 *
 * @throws ProgramError as `streamProgram`.
 */
async function runProgram(options) {
    const chunks = [];
    for await (const chunk of streamProgram(options))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
/**
 * Runs a program once: its standard output as it comes, at the pace of the reader, whose time counts too. A reader that stops early
 * ends the program. What was read is good only once the stream has ended without an error.
 *
 * @throws ProgramError when it cannot be started, ends with another code than 0, or goes over its deadline, memory or output; the
 * signal's reason.
 */
async function* streamProgram(options) {
    const { name, input, timeoutMs, maxOutput, signal } = options;
    signal?.throwIfAborted();
    const child = (0,_child_js__WEBPACK_IMPORTED_MODULE_0__/* .startChild */ .v0)(options);
    let brokenOff;
    const breakOff = (error) => {
        brokenOff = error;
        child.kill(error);
    };
    const abort = () => breakOff(stopped(name));
    signal?.addEventListener('abort', abort, { once: true });
    const deadline = setTimeout(() => breakOff(late(name, timeoutMs)), timeoutMs);
    let size = 0;
    try {
        child.stdin.end(input);
        for await (const chunk of outputOf(child)) {
            size += chunk.length;
            if (size > maxOutput)
                throw tooMuch(name, maxOutput);
            yield chunk;
        }
        const ending = await child.ended;
        signal?.throwIfAborted();
        // Its output may have outlived it.
        if (brokenOff !== undefined && ending.cause === undefined)
            throw brokenOff;
        if (ending.cause !== undefined || ending.code !== 0)
            throw (0,_child_js__WEBPACK_IMPORTED_MODULE_0__/* .endedError */ .b8)(name, ending);
    }
    finally {
        clearTimeout(deadline);
        signal?.removeEventListener('abort', abort);
        child.kill(stopped(name));
        await child.ended;
    }
}
/** The pipe of a program that was ended breaks off: how it ended says why. */
async function* outputOf({ stdout }) {
    try {
        for await (const chunk of stdout)
            yield chunk;
    }
    catch (thrown) {
        if (!(thrown instanceof Error && 'code' in thrown))
            throw thrown;
    }
}
function stopped(name) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z('closed', `${name} was stopped`);
}
function late(name, timeoutMs) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z('deadline', `${name} did not end in ${timeoutMs / 1000} s`, {
        todo: 'Raise its timeout, or have it do less.',
    });
}
function tooMuch(name, maxOutput) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z('output', `${name} wrote more than ${maxOutput} bytes`, { todo: 'Have it write less.' });
}


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readParameterSet)
/* harmony export */ });
/* harmony import */ var _foundation_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6877);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1103);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1602);





/**
 * A parameters file: one YAML or JSON object, name → value, such as `{ temperature: 0.2, max_tokens: 400 }`. Its slug is its path, as
 * that of a prompt (`slugOf`).
 *
 * @param globs the config's `parameters`.
 * @throws FileError with line and column for anything else, an empty object, and a name that is no parameter.
 */
function readParameterSet(path, bytes, globs) {
    const root = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .rootField */ .LO)((0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)((0,_foundation_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseLineEndings */ .Z)((0,_foundation_text_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeText */ .g)(bytes, path)), path));
    if (Object.keys((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)(root)).length === 0) {
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(root, 'the file has no parameters', 'Write them as keys: "temperature: 0.2".');
    }
    return { slug: (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .slugOf */ .t)(path, globs), ...(0,_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Z)(root, 'wire') };
}


/***/ })

};
