export const id = 140;
export const ids = [140];
export const modules = {

/***/ 4140:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluateCommand: () => (/* binding */ evaluateCommand),
  promoteCommand: () => (/* binding */ promoteCommand),
  rollbackCommand: () => (/* binding */ rollbackCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/commands/exit-code.js
const codes = { pass: 0, fail: 1, inconclusive: 2, error: 3 };
/**
 * The exit code of a run (product, "action.yml"): on a pull request, in a merge queue and on a laptop the verdict; of push,
 * promote and rollback 0 only when every version in question is where it should be.
 */
function exitCode(report, occasion) {
    if (report.verdict === 'error')
        return 3;
    if (report.nothing !== undefined)
        return 0;
    const moves = report.command !== 'evaluate' || occasion === 'push';
    const verdict = report.greenInconclusive === true && report.verdict === 'inconclusive' && !moves ? 0 : codes[report.verdict];
    if (!moves)
        return verdict === 0 && report.prompts.some((row) => unsettled(row.promotion)) ? 2 : verdict;
    const settled = report.prompts.every((row) => isThere(row.promotion, report.dryRun));
    return settled ? 0 : verdict === 0 ? 1 : verdict;
}
function isThere({ outcome }, dryRun) {
    return outcome === 'promoted' || outcome === 'already-held' || (dryRun && outcome === 'will-assign');
}
/** It passed and should have moved, and it is not known to have: the next run decides, this one is not green. */
function unsettled({ outcome, again }) {
    return outcome === 'superseded' || outcome === 'indeterminate' || again === true;
}

// EXTERNAL MODULE: ./build/commands/empty-report.js
var empty_report = __webpack_require__(5253);
;// CONCATENATED MODULE: ./build/commands/run.js

/** Runs a request to its report. Never throws: what went wrong is a report with the verdict `error`. */
async function runRequest(request, around) {
    const startedAt = around.now();
    try {
        switch (request.command) {
            case 'evaluate':
                return await (await Promise.all(/* import() */[__webpack_require__.e(773), __webpack_require__.e(506), __webpack_require__.e(353), __webpack_require__.e(178), __webpack_require__.e(213)]).then(__webpack_require__.bind(__webpack_require__, 3213))).evaluate(request, around);
            case 'promote':
                return await (await Promise.all(/* import() */[__webpack_require__.e(773), __webpack_require__.e(784), __webpack_require__.e(506), __webpack_require__.e(353), __webpack_require__.e(758), __webpack_require__.e(178), __webpack_require__.e(671)]).then(__webpack_require__.bind(__webpack_require__, 4671))).promote(request, around);
            case 'rollback':
                return await (await Promise.all(/* import() */[__webpack_require__.e(506), __webpack_require__.e(353), __webpack_require__.e(500)]).then(__webpack_require__.bind(__webpack_require__, 6751))).rollback(request, around);
        }
    }
    catch (thrown) {
        return (0,empty_report/* errorReport */.ZV)(request, undefined, thrown, startedAt, around);
    }
}

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/untrusted/log.js
var log = __webpack_require__(8923);
// EXTERNAL MODULE: ./build/foundation/untrusted/redact.js
var untrusted_redact = __webpack_require__(4520);
// EXTERNAL MODULE: ./build/report/index.js + 14 modules
var build_report = __webpack_require__(3616);
// EXTERNAL MODULE: ./build/cli/local-tree.js
var local_tree = __webpack_require__(1707);
// EXTERNAL MODULE: ./build/cli/repository.js
var cli_repository = __webpack_require__(4709);
// EXTERNAL MODULE: ./build/evaluation/index.js + 20 modules
var evaluation = __webpack_require__(3913);
;// CONCATENATED MODULE: ./build/commands/progress.js


// EXTERNAL MODULE: ./build/commands/registries.js + 27 modules
var registries = __webpack_require__(3157);
// EXTERNAL MODULE: ./build/foundation/git-process.js
var git_process = __webpack_require__(8960);
// EXTERNAL MODULE: ./build/foundation/version.js
var version = __webpack_require__(6472);
;// CONCATENATED MODULE: ./build/cli/surroundings.js






/**
 * What a laptop gives a command to run with: the registry branches of the local repository, and a cache inside `.git`, where no
 * commit that is checked out can put anything.
 */
function surroundingsOf({ root, gitFolder }, secrets, args, terminal) {
    return {
        toolVersion: version/* toolVersion */.f,
        ...(0,registries/* localRegistries */.l)(root, (0,git_process/* gitEnvironment */._K)(terminal.environment), terminal.signal),
        cacheFolder: args.flag('no-cache') ? undefined : (0,external_node_path_.join)(gitFolder, 'prompt-ratchet', 'cache'),
        secret: (name) => {
            const value = terminal.environment[name] || undefined;
            if (value !== undefined)
                secrets.add(value);
            return value;
        },
        allowedHosts: undefined,
        caps: { maxCalls: args.number('max-calls'), maxCostUsd: args.number('max-cost') },
        now: terminal.now,
        signal: terminal.signal,
        progress: progressOn(terminal),
        log: (line) => terminal.err.write(`${(0,log/* terminalText */.eR)(secrets.redact(line))}\n`),
    };
}
/** A terminal's line is written over; anything else gets a line every five seconds. */
function progressOn({ err }) {
    if (!err.terminal)
        return (0,evaluation/* progressEvery */.BM)(5, (progress) => err.write(`${(0,evaluation/* formatProgress */.Vu)(progress)}\n`));
    return (progress) => {
        const line = (0,evaluation/* formatProgress */.Vu)(progress).slice(0, err.width - 1);
        err.write(`\r\x1b[2K${line}${progress.phase === 'done' ? '\n' : ''}`);
    };
}

;// CONCATENATED MODULE: ./build/cli/gated.js












/** `evaluate` on a local repository. */
async function evaluateCommand(args, terminal) {
    const repository = await (0,cli_repository/* openRepository */.h)(args, terminal);
    const { actor } = repository;
    const head = args.text('head');
    const scope = await changeOf(repository, args.text('base'), head);
    const request = {
        ...commonOf(args, actor),
        command: 'evaluate',
        environment: environmentOf(args),
        prompts: args.list('prompt'),
        // What is not committed moves nothing: with --assign the committed config decides.
        trusted: head === undefined && !args.flag('assign') ? scope.proposed : scope.base,
        trust: { kind: 'trusted' },
        scope,
        pullRequest: undefined,
        assign: args.flag('assign'),
    };
    return await runAndShow(request, repository, args, terminal);
}
/** `promote` on a local repository: the same gate, the same protocol, the registry branch of this repository. */
async function promoteCommand(args, terminal) {
    const repository = await (0,cli_repository/* openRepository */.h)(args, terminal);
    const { actor } = repository;
    const from = args.text('from');
    const request = {
        ...commonOf(args, actor),
        ...(await moveOf(args, repository)),
        command: 'promote',
        from: from === undefined ? undefined : (0,ids/* parseEnvironmentSlug */.Yq)(from),
    };
    return await runAndShow(request, repository, args, terminal);
}
/** `rollback` on a local repository. */
async function rollbackCommand(args, terminal) {
    const repository = await (0,cli_repository/* openRepository */.h)(args, terminal);
    const { actor } = repository;
    const request = { ...commonOf(args, actor), ...(await moveOf(args, repository)), command: 'rollback' };
    return await runAndShow(request, repository, args, terminal);
}
async function changeOf({ root, git }, base, head) {
    if (head === undefined) {
        return {
            kind: 'change',
            proposed: (0,local_tree/* workingTree */.cn)(root, git),
            base: await (0,local_tree/* commitTree */.SC)(root, base ?? 'HEAD', git),
        };
    }
    const proposed = await (0,local_tree/* commitTree */.SC)(root, head, git);
    const from = base ?? (await (0,local_tree/* mergeBase */.wu)(root, await (0,local_tree/* resolveCommit */.WL)(root, 'HEAD', git), await (0,local_tree/* resolveCommit */.WL)(root, head, git), git));
    return { kind: 'change', proposed, base: await (0,local_tree/* commitTree */.SC)(root, from, git) };
}
/** A version that is moved by hand is judged by the config of HEAD: what is not committed moves nothing. */
async function moveOf(args, { root, git }) {
    const environment = environmentOf(args);
    if (environment === undefined)
        throw new errors/* UsageError */.eb('--environment is missing', { todo: 'Name the environment to move.' });
    const prompts = args.list('prompt');
    if (prompts.length === 0) {
        throw new errors/* UsageError */.eb('--prompt is missing', { todo: "Name the prompts by slug or glob; '*' means all of them." });
    }
    return { environment, prompts, version: args.text('version'), trusted: await (0,local_tree/* commitTree */.SC)(root, 'HEAD', git) };
}
function commonOf(args, actor) {
    return {
        occasion: 'command-line',
        event: 'command line',
        configPath: args.text('config') ?? 'prompt-ratchet.yml',
        reason: args.text('reason'),
        dryRun: args.flag('dry-run'),
        onDefaultBranch: false,
        repository: undefined,
        actor,
        triggeringActor: undefined,
        run: undefined,
        objection: async () => undefined,
    };
}
function environmentOf(args) {
    const environment = args.text('environment');
    return environment === undefined ? undefined : (0,ids/* parseEnvironmentSlug */.Yq)(environment);
}
async function runAndShow(request, repository, args, terminal) {
    const secrets = (0,untrusted_redact/* createSecrets */.gE)((0,untrusted_redact/* secretsIn */.VY)(terminal.environment));
    const around = surroundingsOf(repository, secrets, args, terminal);
    const { reason } = request;
    const told = { ...request, reason: reason && secrets.redact(reason) };
    const found = await runRequest(told, around);
    const { redact } = secrets;
    const report = (0,build_report/* redactReport */.a5)(found, redact);
    const file = args.text('report');
    if (file !== undefined) {
        const path = (0,external_node_path_.resolve)(terminal.folder, file);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, (0,build_report/* reportToJson */.qW)(report, redact));
    }
    const { out } = terminal;
    const text = args.flag('json') ? (0,log/* terminalJson */.t3)((0,build_report/* reportToJson */.qW)(report, redact)) : (0,build_report/* renderTerminal */.bF)(report, out);
    out.write(text.endsWith('\n') ? text : `${text}\n`);
    return exitCode(report, request.occasion);
}


/***/ }),

/***/ 5253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZV: () => (/* binding */ errorReport),
/* harmony export */   _O: () => (/* binding */ emptyReport),
/* harmony export */   cT: () => (/* binding */ nothingReport)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6526);


/** The facts of a run that every report states, before anything is known of prompts. The verdict is the caller's to give. */
function emptyReport(request, around, startedAt) {
    const finishedAt = around.now();
    const commit = request.command === 'evaluate' ? (0,_request_js__WEBPACK_IMPORTED_MODULE_1__/* .commitOf */ .D)(request.scope) : request.trusted.commit;
    const pullRequest = request.command === 'evaluate' ? request.pullRequest : undefined;
    return {
        format: 1,
        tool: { name: 'prompt-ratchet', version: around.toolVersion },
        command: request.command,
        event: request.event,
        config: request.configPath,
        ...(request.environment === undefined || request.command !== 'evaluate'
            ? {}
            : { onlyEnvironment: request.environment }),
        ...(request.repository === undefined ? {} : { repository: request.repository }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
        ...(commit === undefined ? {} : { commit }),
        ...(request.trusted.commit === undefined ? {} : { trustedCommit: request.trusted.commit }),
        ...(request.run === undefined ? {} : { runUrl: request.run.url }),
        startedAt: startedAt.toISOString(),
        finishedAt: finishedAt.toISOString(),
        dryRun: request.dryRun,
        simulated: false,
        prompts: [],
        notices: [],
        calls: {
            calls: 0,
            cached: 0,
            recorded: 0,
            inputTokens: 0,
            outputTokens: 0,
            costUsd: 0,
            estimatedCalls: 0,
            estimatedCostUsd: 0,
            seconds: (finishedAt.getTime() - startedAt.getTime()) / 1000,
        },
    };
}
/** Nothing was in question: the reason, a success, and no row. */
function nothingReport(request, config, nothing, notices, startedAt, around) {
    return {
        ...emptyReport(request, around, startedAt),
        ...(config.project === undefined ? {} : { project: config.project }),
        verdict: 'pass',
        because: nothing,
        nothing,
        notices,
    };
}
/** What went wrong, as a report: its comment takes the place of an earlier verdict, which must not stand. */
function errorReport(request, config, thrown, startedAt, around) {
    const error = (0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toErrorRecord */ .lN)(thrown);
    return {
        ...emptyReport(request, around, startedAt),
        ...(config?.project === undefined ? {} : { project: config.project }),
        verdict: 'error',
        because: error.message,
        error,
    };
}


/***/ }),

/***/ 6526:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ commitOf)
/* harmony export */ });
/** The commit of a tree for a report; undefined for a working tree. */
function commitOf(scope) {
    return scope.kind === 'change' ? scope.proposed.commit : scope.tree.commit;
}


/***/ }),

/***/ 3913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ex: () => (/* reexport */ CapExceededError),
  NA: () => (/* reexport */ evaluationFromJson),
  gW: () => (/* reexport */ evaluationId),
  sp: () => (/* reexport */ evaluationToJson),
  Vu: () => (/* reexport */ formatProgress),
  UK: () => (/* reexport */ formatUsd),
  bp: () => (/* reexport */ openCache),
  r3: () => (/* reexport */ planEvaluations),
  BM: () => (/* reexport */ progressEvery),
  hk: () => (/* reexport */ runEvaluations),
  et: () => (/* reexport */ subjectOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(0);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/scorers/scorer.js
var scorer = __webpack_require__(8360);
;// CONCATENATED MODULE: ./build/evaluation/schemas.js





// What this room writes and reads again, format 1. Strict: an unknown key is another format.
/** A string that its own parser accepts; the parser's refusal becomes the schema's. */
const parsed = (parse) => schemas/* string */.YjP().transform((text, context) => {
    try {
        return parse(text);
    }
    catch (refusal) {
        if (!(refusal instanceof errors/* InvalidValueError */.$x))
            throw refusal;
        context.addIssue({ code: 'custom', message: refusal.message });
        return core/* NEVER */.tm;
    }
});
const json = schemas/* custom */.IeY((value) => value !== undefined, 'expected a JSON value');
const jsonObject = schemas/* custom */.IeY((value) => typeof value === 'object' && value !== null && !Array.isArray(value), 'expected an object');
const count = schemas/* int */.Whr().min(0);
const usage = schemas/* strictObject */.rej({
    inputTokens: count,
    outputTokens: count,
    cachedInputTokens: count,
    reasoningTokens: count,
});
const completionSchema = schemas/* strictObject */.rej({
    text: schemas/* string */.YjP(),
    finishReason: schemas/* enum */.k5n(['stop', 'length', 'content-filter', 'tool-calls', 'other']),
    refusal: schemas/* string */.YjP().exactOptional(),
    toolCalls: schemas/* array */.YOg(json),
    usage: usage.exactOptional(),
    costUsd: schemas/* number */.aig().min(0).exactOptional(),
    resolvedModel: schemas/* string */.YjP(),
    systemFingerprint: schemas/* string */.YjP().exactOptional(),
    requestId: schemas/* string */.YjP().exactOptional(),
    latencyMs: schemas/* number */.aig().min(0),
    attempts: schemas/* int */.Whr().min(1),
});
const errorRecord = schemas/* strictObject */.rej({
    name: schemas/* string */.YjP(),
    message: schemas/* string */.YjP(),
    position: schemas/* strictObject */.rej({ file: schemas/* string */.YjP(), line: schemas/* int */.Whr().exactOptional(), column: schemas/* int */.Whr().exactOptional() })
        .exactOptional(),
    todo: schemas/* string */.YjP().exactOptional(),
    details: jsonObject.exactOptional(),
});
const score = schemas/* discriminatedUnion */.gMt('status', [
    schemas/* strictObject */.rej({
        status: schemas/* literal */.euz('scored'),
        value: schemas/* number */.aig().min(0).max(1).transform(scorer/* unitInterval */.o),
        reason: schemas/* string */.YjP().exactOptional(),
        label: schemas/* strictObject */.rej({ expected: schemas/* string */.YjP(), found: schemas/* string */.YjP().exactOptional() })
            // JSON has no undefined: "nothing found" is written by leaving the key out.
            .transform(({ expected, found }) => ({ expected, found }))
            .exactOptional(),
    }),
    schemas/* strictObject */.rej({ status: schemas/* literal */.euz('not-applicable'), reason: schemas/* string */.YjP() }),
    schemas/* strictObject */.rej({ status: schemas/* literal */.euz('failed'), error: errorRecord }),
]);
const trial = schemas/* strictObject */.rej({
    case: parsed(ids/* parseCaseId */.$J),
    index: count,
    cached: schemas/* boolean */.zMY(),
    outcome: schemas/* discriminatedUnion */.gMt('status', [
        schemas/* strictObject */.rej({ status: schemas/* literal */.euz('completed'), completion: completionSchema }),
        schemas/* strictObject */.rej({
            status: schemas/* literal */.euz('failed'),
            kind: schemas/* enum */.k5n(['task', 'infrastructure']),
            error: errorRecord,
        }),
    ]),
    scores: schemas/* record */.g1P(schemas/* string */.YjP(), score),
});
const evaluationSchema = schemas/* strictObject */.rej({
    format: schemas/* literal */.euz(1),
    id: parsed(ids/* parseEvaluationId */.hF),
    subject: schemas/* strictObject */.rej({
        prompt: parsed(ids/* parsePromptVersionId */.Jf),
        endpoint: schemas/* string */.YjP(),
        dataset: parsed(digest/* parseDigest */.m),
        scorers: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: parsed(ids/* parseScorerName */.D0), kind: schemas/* string */.YjP(), fingerprint: parsed(digest/* parseDigest */.m) }))
            .min(1),
        trials: schemas/* int */.Whr().min(1),
    }),
    slug: parsed(ids/* parsePromptSlug */.PX),
    suite: schemas/* string */.YjP(),
    dataset: parsed(ids/* parseDatasetSlug */.Rl),
    model: parsed(ids/* parseModelId */.iA),
    simulated: schemas/* boolean */.zMY(),
    cases: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: parsed(ids/* parseCaseId */.$J), tags: schemas/* array */.YOg(schemas/* string */.YjP()), cluster: schemas/* string */.YjP().exactOptional() }))
        .min(1),
    trials: schemas/* array */.YOg(trial),
    complete: schemas/* boolean */.zMY(),
    usage,
    costUsd: schemas/* number */.aig().min(0).exactOptional(),
    calls: count,
    finishedAt: iso/* datetime */.w$(),
});

;// CONCATENATED MODULE: ./build/evaluation/cache/entry.js



/** @param body the wire body's canonical JSON: the order of the parameters in a file is nothing to call twice for. */
function callKey(endpoint, body, trial) {
    return { key: (0,external_node_crypto_.hash)('sha256', JSON.stringify([endpoint, trial]) + body), endpoint, trial };
}
// One line of a segment. The head has a fixed width, so that an index is built without reading any JSON:
//   {"format":1,"sum":"<8 hex>","key":"<64 hex>","endpoint":…,"trial":…,"completion":{…}}
// `sum` is the CRC-32 of everything behind it: a flipped bit inside a completion is still JSON, and would be believed. It is
// against damage; whoever may write the folder may put any answer in it, and a cache that others can write is never promoted from.
const BEFORE_SUM = '{"format":1,"sum":"';
const BEFORE_KEY = '","key":"';
const SUM_END = BEFORE_SUM.length + 8;
const KEY_START = SUM_END + BEFORE_KEY.length;
const KEY_END = KEY_START + 64;
/** The line of a completion, with its line feed. Only the completion is kept: no header, no key of an account. */
function entryLine({ key, endpoint, trial }, completion) {
    const summed = `${BEFORE_KEY}${key}","endpoint":${JSON.stringify(endpoint)},"trial":${trial},"completion":${JSON.stringify(completion)}}`;
    return `${BEFORE_SUM}${sumOf(summed)}${summed}\n`;
}
/** The key that a line says it has, or undefined for a line that is not ours. */
function keyOfLine(line) {
    const head = line.toString('latin1', 0, Math.min(line.length, KEY_END));
    if (!head.startsWith(BEFORE_SUM) || !head.startsWith(BEFORE_KEY, SUM_END))
        return undefined;
    const key = line.toString('latin1', KEY_START, KEY_END);
    return /^[0-9a-f]{64}$/.test(key) ? key : undefined;
}
/**
 * The completion of a line, or undefined when the line is damaged or answers another call. An entry is never trusted for
 * standing in the index: it must say the same key, endpoint and trial, and be whole.
 */
function completionOfLine(line, call) {
    const sum = line.toString('latin1', BEFORE_SUM.length, SUM_END);
    if (keyOfLine(line) !== call.key || sum !== sumOf(line.subarray(SUM_END)))
        return undefined;
    let entry;
    try {
        entry = JSON.parse(line.toString('utf8'));
    }
    catch {
        return undefined;
    }
    if (typeof entry !== 'object' || entry === null)
        return undefined;
    const { endpoint, trial, completion } = entry;
    if (endpoint !== call.endpoint || trial !== call.trial)
        return undefined;
    const result = completionSchema.safeParse(completion);
    return result.success ? result.data : undefined;
}
function sumOf(bytes) {
    return (0,external_node_zlib_.crc32)(bytes).toString(16).padStart(8, '0');
}

;// CONCATENATED MODULE: ./build/evaluation/cache/segment.js


/**
 * Reads a segment from start to end and names each line that has our form by its key. Nothing but the key is looked at here.
 * A last line without a line feed was torn by a kill: it is left out and not counted.
 *
 * @returns the number of lines that are not ours.
 */
function scanSegment(file, found) {
    const descriptor = (0,external_node_fs_.openSync)(file, 'r');
    try {
        return scanLines(descriptor, (line, start) => {
            const key = keyOfLine(line);
            if (key !== undefined)
                found(key, { file, start, length: line.length });
            return key !== undefined;
        });
    }
    finally {
        (0,external_node_fs_.closeSync)(descriptor);
    }
}
/** @returns how many lines `isOurs` denied. */
function scanLines(descriptor, isOurs) {
    let skipped = 0;
    let buffer = Buffer.allocUnsafe(Math.min(Math.max((0,external_node_fs_.fstatSync)(descriptor).size, 1), CHUNK_BYTES));
    /** What of the buffer is read, and where in the file it begins. */
    let filled = 0;
    let base = 0;
    for (;;) {
        const read = (0,external_node_fs_.readSync)(descriptor, buffer, filled, buffer.length - filled, base + filled);
        if (read === 0)
            return skipped;
        filled += read;
        const bytes = buffer.subarray(0, filled);
        let from = 0;
        for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
            if (!isOurs(bytes.subarray(from, end), base + from))
                skipped += 1;
            from = end + 1;
        }
        buffer.copyWithin(0, from, filled);
        filled -= from;
        base += from;
        if (filled < buffer.length)
            continue;
        // A file without line feeds is not ours: it is not gathered in memory to find that out.
        if (buffer.length >= MAX_LINE_BYTES)
            return skipped + 1;
        buffer = Buffer.concat([buffer], buffer.length * 2);
    }
}
const LINE_FEED = 0x0a;
const CHUNK_BYTES = 1 << 20;
/** Far above any completion: providers answer with megabytes at most. */
const MAX_LINE_BYTES = 32 << 20;

;// CONCATENATED MODULE: ./build/evaluation/cache/completion-cache.js







/**
 * Opens the cache in `folder`, which is created. Every process appends to a segment of its own, so that several may share
 * a folder; what others append after this is not seen.
 *
 * @throws the file system's error when the folder cannot be created or read.
 */
async function openCache(folder) {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const cache = new SegmentCache(folder);
    for (const file of await segmentsIn(folder))
        cache.index(file);
    return cache;
}
/** Sorted: when two processes asked the same at the same time, one of the answers is the first in every later run. */
async function segmentsIn(folder) {
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true });
    // A link or a pipe in the folder was not put there by us.
    const ours = entries.filter((entry) => entry.isFile() && SEGMENT.test(entry.name));
    return ours.map((entry) => (0,external_node_path_.join)(folder, entry.name)).sort();
}
const SEGMENT = /^completions-[0-9a-f-]{36}\.jsonl$/;
/**
 * The file system is called synchronously on purpose: lines are a few hundred bytes and go to or come from the page cache in
 * microseconds, where a hop to the thread pool costs ten times as much.
 */
class SegmentCache {
    folder;
    skipped = 0;
    failure;
    #places = new Map();
    #readers = new Map();
    #segment;
    #batch;
    constructor(folder) {
        this.folder = folder;
    }
    get size() {
        return this.#places.size;
    }
    index(file) {
        this.skipped += scanSegment(file, (key, place) => {
            const first = this.#places.get(key);
            // Kept as well: the first may turn out to be damaged.
            if (first === undefined)
                this.#places.set(key, place);
            else
                lastOf(first).next = place;
        });
    }
    has(call) {
        return this.#places.has(call.key);
    }
    read(call) {
        let place = this.#places.get(call.key);
        while (place !== undefined) {
            const completion = this.#readAt(place, call);
            if (completion !== undefined)
                return completion;
            this.skipped += 1;
            place = place.next;
            if (place === undefined)
                this.#places.delete(call.key);
            else
                this.#places.set(call.key, place);
        }
        return undefined;
    }
    /** What arrives in one turn of the event loop is written together, at its end. */
    write(call, completion) {
        if (this.failure !== undefined)
            return Promise.resolve();
        this.#batch ??= {
            lines: [],
            written: new Promise((done) => {
                setImmediate(() => {
                    this.#flush();
                    done();
                });
            }),
        };
        this.#batch.lines.push({ key: call.key, bytes: Buffer.from(entryLine(call, completion)) });
        return this.#batch.written;
    }
    async close() {
        this.#flush();
        for (const descriptor of this.#readers.values())
            (0,external_node_fs_.closeSync)(descriptor);
        this.#readers.clear();
        if (this.#segment !== undefined)
            (0,external_node_fs_.closeSync)(this.#segment.descriptor);
        this.#segment = undefined;
    }
    #flush() {
        const lines = this.#batch?.lines ?? [];
        this.#batch = undefined;
        if (lines.length === 0)
            return;
        try {
            this.#segment ??= openSegment(this.folder);
            writeWhole(this.#segment.descriptor, Buffer.concat(lines.map(({ bytes }) => bytes)));
            for (const { key, bytes } of lines) {
                this.#places.set(key, { file: this.#segment.file, start: this.#segment.end, length: bytes.length - 1 });
                this.#segment.end += bytes.length;
            }
        }
        catch (error) {
            // Nothing more is appended behind a line that may be torn.
            this.failure = (0,errors/* toErrorRecord */.lN)(error);
        }
    }
    #readAt(place, call) {
        const line = Buffer.allocUnsafe(place.length);
        try {
            const length = (0,external_node_fs_.readSync)(this.#reader(place.file), line, 0, place.length, place.start);
            return length === place.length ? completionOfLine(line, call) : undefined;
        }
        catch {
            // Someone emptied the folder: as good as never kept. The caller counts it.
            return undefined;
        }
    }
    #reader(file) {
        const open = this.#readers.get(file);
        if (open !== undefined)
            return open;
        const [oldest] = this.#readers;
        if (oldest !== undefined && this.#readers.size >= MAX_OPEN_READERS) {
            (0,external_node_fs_.closeSync)(oldest[1]);
            this.#readers.delete(oldest[0]);
        }
        const descriptor = (0,external_node_fs_.openSync)(file, 'r');
        this.#readers.set(file, descriptor);
        return descriptor;
    }
}
/** A folder has one segment a run, and macOS allows 256 open files. */
const MAX_OPEN_READERS = 64;
function lastOf(first) {
    let last = first;
    while (last.next !== undefined)
        last = last.next;
    return last;
}
function openSegment(folder) {
    const file = (0,external_node_path_.join)(folder, `completions-${(0,external_node_crypto_.randomUUID)()}.jsonl`);
    return { file, descriptor: (0,external_node_fs_.openSync)(file, 'ax'), end: 0 };
}
function writeWhole(descriptor, bytes) {
    for (let written = 0; written < bytes.length;)
        written += (0,external_node_fs_.writeSync)(descriptor, bytes, written);
}

;// CONCATENATED MODULE: ./build/evaluation/identity.js

/** What an evaluation of this subject depends on: no slug, no file name, no suite name, no cap. */
function subjectOf(subject) {
    return {
        prompt: subject.prompt.id,
        endpoint: subject.model.endpoint,
        dataset: subject.dataset.digest,
        scorers: subject.scorers.map(({ name, kind, fingerprint }) => ({ name, kind, fingerprint })),
        trials: subject.trials,
    };
}
/** The digest of a subject. The order of the scorers is a matter of display and not part of it. */
function evaluationId(subject) {
    const { prompt, endpoint, dataset, trials } = subject;
    const scorers = subject.scorers
        .map(({ name, kind, fingerprint }) => ({ name, kind, fingerprint }))
        .sort((a, b) => (a.name < b.name ? -1 : 1));
    return (0,digest/* digestOf */.ol)({ prompt, endpoint, dataset, scorers, trials });
}

// EXTERNAL MODULE: ./build/prompts/template.js
var template = __webpack_require__(3840);
;// CONCATENATED MODULE: ./build/evaluation/lanes.js

/** In the order of the subjects. */
function groupSubjects(subjects) {
    return partition(subjects, (subject) => subject.dataset.digest).map((sameDataset) => ({
        dataset: sameDataset[0].dataset,
        lanes: partition(sameDataset, askedAlike).map(lane),
    }));
}
function askedAlike({ prompt, model }) {
    return JSON.stringify([prompt.id, model.id, model.endpoint]);
}
function lane(subjects) {
    const { prompt, promptFile, model } = subjects[0];
    const compiled = (0,template/* compilePrompt */.uS)(prompt);
    const { model: modelId, parameters, tools, responseFormat } = prompt;
    return {
        subjects,
        model,
        trials: Math.max(...subjects.map(({ trials }) => trials)),
        render: (asked) => compiled.render(asked.input, { file: promptFile, case: asked.id }),
        body: (messages) => model.body({ model: modelId, messages, parameters, tools, responseFormat }),
    };
}
function partition(items, keyOf) {
    const parts = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const part = parts.get(key);
        if (part === undefined)
            parts.set(key, [item]);
        else
            part.push(item);
    }
    return [...parts.values()];
}

;// CONCATENATED MODULE: ./build/evaluation/progress.js
/** One line: `412/720 trials · 96 cached · 3 failed · $0.12 · about 40 s left`. */
function formatProgress(progress) {
    const { done, total, cached, failed, costUsd, secondsElapsed, secondsLeft } = progress;
    const parts = [`${done}/${total} trials`];
    if (cached > 0)
        parts.push(`${cached} cached`);
    if (failed > 0)
        parts.push(`${failed} failed`);
    if (costUsd !== undefined && costUsd > 0)
        parts.push(formatUsd(costUsd));
    if (progress.phase === 'done')
        parts.push(`took ${formatSeconds(secondsElapsed)}`);
    else if (secondsLeft !== undefined)
        parts.push(`about ${formatSeconds(secondsLeft)} left`);
    return parts.join(' · ');
}
/**
 * For a log, where each line stays: passes on the first and the last, and between them one every `seconds`. A terminal, which
 * writes over its line, takes every event.
 */
function progressEvery(seconds, show) {
    let shownAt = Number.NEGATIVE_INFINITY;
    return (progress) => {
        if (progress.phase === 'running' && progress.secondsElapsed - shownAt < seconds)
            return;
        shownAt = progress.secondsElapsed;
        show(progress);
    };
}
/** Cents, and for less than ten of them enough digits to be read: `$1.20`, `$0.0042`. */
function formatUsd(dollars) {
    if (dollars === 0 || dollars >= 0.1)
        return `$${dollars.toFixed(2)}`;
    return `$${Number(dollars.toPrecision(2)).toFixed(Math.min(8, 1 - Math.floor(Math.log10(dollars))))}`;
}
function formatSeconds(seconds) {
    const whole = Math.round(seconds);
    if (whole < 1)
        return `${seconds.toFixed(1)} s`;
    if (whole < 90)
        return `${whole} s`;
    const minutes = Math.round(seconds / 60);
    return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
/** Something unknown makes the sum unknown. */
function addedUsd(sum, costUsd) {
    return sum === undefined || costUsd === undefined ? undefined : sum + costUsd;
}
/** What the trials of a run add up to. `seen` is told of each trial once. */
class ProgressMeter {
    #options;
    #startedAt;
    #shownAt;
    #done = 0;
    #cached = 0;
    #failed = 0;
    #calls = 0;
    #costUsd = 0;
    constructor(options) {
        this.#options = options;
        this.#startedAt = options.now().getTime();
        this.#shownAt = this.#startedAt;
        this.#show('running', this.#startedAt);
    }
    /** A call that ended. Without a completion: nothing is known to have been charged. */
    called(completion) {
        this.#calls += 1;
        if (completion !== undefined)
            this.#costUsd = addedUsd(this.#costUsd, completion.costUsd);
    }
    trial({ cached, outcome }) {
        this.#done += 1;
        if (cached)
            this.#cached += 1;
        if (outcome.status === 'failed')
            this.#failed += 1;
        const at = this.#options.now().getTime();
        if (at - this.#shownAt >= SHOW_EVERY_MS)
            this.#show('running', at);
    }
    end() {
        this.#show('done', this.#options.now().getTime());
    }
    #show(phase, at) {
        this.#shownAt = at;
        const secondsElapsed = (at - this.#startedAt) / 1000;
        const secondsLeft = phase === 'running' ? this.#secondsLeft(secondsElapsed) : undefined;
        this.#options.show({
            phase,
            done: this.#done,
            total: this.#options.total,
            cached: this.#cached,
            failed: this.#failed,
            calls: this.#calls,
            ...(this.#costUsd === undefined ? {} : { costUsd: this.#costUsd }),
            secondsElapsed,
            ...(secondsLeft === undefined ? {} : { secondsLeft }),
        });
    }
    /** From the calls alone: what comes from the cache takes no time. */
    #secondsLeft(secondsElapsed) {
        const { concurrency, expectedCalls } = this.#options;
        if (this.#calls < concurrency || this.#calls === 0)
            return undefined;
        return (Math.max(0, expectedCalls - this.#calls) * secondsElapsed) / this.#calls;
    }
}
/** Often enough for a terminal to look alive. */
const SHOW_EVERY_MS = 200;

;// CONCATENATED MODULE: ./build/evaluation/survey.js


/** Reads the dataset once, and renders each case for each lane: nothing of it is kept but ids, tags and clusters. */
async function surveyGroup(group, { cache, price }) {
    // An empty cache need not be asked: the digest of a body costs more than everything else here.
    const filled = cache !== undefined && cache.size > 0 ? cache : undefined;
    const counters = group.lanes.map((lane) => new LaneCounter(lane, filled));
    const cases = [];
    const factsOf = caseFacts();
    for await (const each of group.dataset.cases()) {
        cases.push(factsOf(each));
        for (const counter of counters)
            counter.count(each);
    }
    return counters.map((counter) => counter.result(cases, price));
}
class LaneCounter {
    #lane;
    #cache;
    /** Characters that every call has. */
    #constant;
    #outputTokens;
    #calls = 0;
    #inputTokens = 0;
    /** Over all cases, asked or not. */
    #inputTokensOfCases = 0;
    constructor(lane, cache) {
        const { prompt } = lane.subjects[0];
        this.#lane = lane;
        this.#cache = cache;
        this.#constant = JSON.stringify([prompt.tools, prompt.responseFormat]).length;
        this.#outputTokens = expectedOutputTokens(prompt);
    }
    count(asked) {
        const messages = this.#lane.render(asked);
        const characters = messages.reduce((sum, { content }) => sum + content.length, this.#constant);
        const tokens = Math.ceil(characters / CHARACTERS_PER_TOKEN);
        const calls = this.#callsFor(messages);
        this.#calls += calls;
        this.#inputTokens += calls * tokens;
        this.#inputTokensOfCases += tokens;
    }
    /** The first case's body is built in any case: a prompt whose parameters the provider's adapter refuses is found here. */
    #callsFor(messages) {
        const { model, trials } = this.#lane;
        if (this.#cache === undefined && this.#inputTokensOfCases > 0)
            return trials;
        const body = this.#lane.body(messages);
        return this.#cache === undefined ? trials : trialsNotIn(this.#cache, model.endpoint, body, trials);
    }
    result(cases, price) {
        const counts = {
            lane: this.#lane,
            cases,
            calls: this.#calls,
            inputTokens: this.#inputTokens,
            outputTokens: this.#calls * this.#outputTokens,
        };
        const perMillion = price(this.#lane.model.id);
        if (perMillion === undefined)
            return counts;
        const dollars = (input, output) => (input * perMillion.input + output * perMillion.output) / 1e6;
        return {
            ...counts,
            costUsd: dollars(counts.inputTokens, counts.outputTokens),
            callCostUsd: dollars(this.#inputTokensOfCases / Math.max(1, cases.length), this.#outputTokens),
        };
    }
}
/** English text has about four characters a token; other languages have fewer. */
const CHARACTERS_PER_TOKEN = 4;
const USUAL_OUTPUT_TOKENS = 300;
function expectedOutputTokens({ parameters }) {
    const limit = parameters.max_completion_tokens ?? parameters.max_tokens;
    return typeof limit === 'number' ? Math.min(limit, USUAL_OUTPUT_TOKENS) : USUAL_OUTPUT_TOKENS;
}
function trialsNotIn(cache, endpoint, body, trials) {
    const text = (0,digest/* canonicalJson */.dj)(body);
    let missing = 0;
    for (let trial = 0; trial < trials; trial += 1)
        if (!cache.has(callKey(endpoint, text, trial)))
            missing += 1;
    return missing;
}
/** The facts of a case, with equal lists of tags kept once: a dataset has many cases and few tags. */
function caseFacts() {
    const tagLists = new Map();
    return ({ id, tags, cluster }) => {
        const key = tags.join('\n');
        const shared = tagLists.get(key) ?? tags;
        tagLists.set(key, shared);
        return cluster === undefined ? { id, tags: shared } : { id, tags: shared, cluster };
    };
}

;// CONCATENATED MODULE: ./build/evaluation/plan.js





/** The plan is above a cap. Nothing was spent. */
class CapExceededError extends errors/* RatchetError */.eG {
    static title = 'above a cap';
    estimate;
    constructor(estimate, message, todo) {
        super(message, { todo });
        this.estimate = estimate;
    }
}
/**
 * What a run will do and what it is expected to cost, before the first call. Every case of every dataset is read once and
 * rendered for every prompt, so that a case which does not fit a prompt is found here.
 *
 * @throws CapExceededError above a cap; MissingVariableError for a case that lacks a variable; the dataset's own errors.
 */
async function planEvaluations(input) {
    const subjects = uniqueSubjects(input.subjects);
    const groups = groupSubjects(subjects.filter(({ recorded }) => recorded === undefined));
    const surveys = (await Promise.all(groups.map((group) => surveyGroup(group, input)))).flat();
    const estimate = plan_sumOf(surveys);
    refuseAboveCaps(estimate, input.limits);
    const surveyed = new Map(surveys.flatMap((survey) => survey.lane.subjects.map(({ id }) => [id, survey])));
    return { subjects: subjects.map((subject) => planned(subject, surveyed.get(subject.id))), estimate };
}
/** Of two subjects of one id, the one that brings a usable record is kept. */
function uniqueSubjects(subjects) {
    const unique = new Map();
    for (const subject of subjects) {
        refuseUnscorable(subject);
        const id = evaluationId(subjectOf(subject));
        const { recorded, ...asked } = subject;
        const found = unique.get(id);
        if (recorded?.id === id && recorded.complete && found?.recorded === undefined) {
            unique.set(id, { ...asked, id, recorded });
        }
        else if (found === undefined) {
            unique.set(id, { ...asked, id });
        }
    }
    return [...unique.values()];
}
/** The config's own rules, held here too: two scorers of one name would overwrite each other's scores. */
function refuseUnscorable({ scorers, suite, trials }) {
    if (new Set(scorers.map(({ name }) => name)).size !== scorers.length) {
        throw new errors/* InvalidValueError */.$x(`the suite "${suite}" has two scorers of one name`, {
            todo: 'Give one of them another "name".',
        });
    }
    if (!Number.isSafeInteger(trials) || trials < 1) {
        throw new errors/* InvalidValueError */.$x(`the suite "${suite}" asks for ${trials} trials`, { todo: 'Ask for 1 or more.' });
    }
}
function plan_sumOf(surveys) {
    const sum = (numberOf) => surveys.reduce((total, survey) => total + numberOf(survey), 0);
    // A lane that asks nothing costs nothing, whatever its price.
    const unknown = surveys.some(({ calls, costUsd }) => calls > 0 && costUsd === undefined);
    return {
        calls: sum(({ calls }) => calls),
        inputTokens: sum(({ inputTokens }) => inputTokens),
        outputTokens: sum(({ outputTokens }) => outputTokens),
        ...(unknown ? {} : { costUsd: sum(({ costUsd = 0 }) => costUsd) }),
    };
}
function refuseAboveCaps(estimate, { maxCalls, maxCostUsd }) {
    if (estimate.calls > maxCalls) {
        throw new CapExceededError(estimate, `the plan needs ${estimate.calls} calls; max-calls allows ${maxCalls}`, 'Nothing was called. Raise max-calls, or ask for fewer cases, trials or prompts.');
    }
    if (estimate.costUsd !== undefined && estimate.costUsd > maxCostUsd) {
        throw new CapExceededError(estimate, `the plan is expected to cost ${formatUsd(estimate.costUsd)}; max-cost allows ${formatUsd(maxCostUsd)}`, 'Nothing was called. Raise max-cost, or ask for fewer cases, trials or prompts.');
    }
}
function planned(subject, survey) {
    const { recorded } = subject;
    if (recorded !== undefined)
        return { ...subject, cases: recorded.cases };
    if (survey === undefined)
        throw new RangeError(`${subject.id} was not surveyed`);
    const { cases, callCostUsd } = survey;
    return callCostUsd === undefined ? { ...subject, cases } : { ...subject, cases, callCostUsd };
}

;// CONCATENATED MODULE: ./build/evaluation/record.js



/** An evaluation as it is recorded. `evaluationFromJson` gives it back, from the value as well as from its text. */
function evaluationToJson(evaluation) {
    return {
        ...evaluation,
        trials: evaluation.trials.map((trial) => ({ ...trial, scores: scoresToJson(trial.scores) })),
    };
}
/**
 * Reads a recorded evaluation. Nothing in it is trusted: the shape, the identity, and that the trials are those of its cases.
 *
 * @param where the file or object it came from, for the message.
 * @throws FileError for another shape, an id that is not the digest of the subject, or trials that do not fit the subject.
 */
function evaluationFromJson(value, where) {
    const result = evaluationSchema.safeParse(value);
    if (!result.success) {
        const [issue] = result.error.issues;
        const path = issue?.path.map(String).join('.') ?? '';
        throw refusal(where, `${path === '' ? '' : `${path}: `}${issue?.message ?? 'unreadable'}`);
    }
    const flaw = flawOf(result.data);
    if (flaw !== undefined)
        throw refusal(where, flaw);
    return result.data;
}
function scoresToJson(scores) {
    return Object.fromEntries(Object.entries(scores).map(([name, score]) => [name, scoreToJson(score)]));
}
function scoreToJson(score) {
    if (score.status !== 'scored')
        return score;
    const { label, ...rest } = score;
    if (label === undefined)
        return rest;
    const { expected, found } = label;
    return { ...rest, label: found === undefined ? { expected } : { expected, found } };
}
/** What contradicts itself in an evaluation, or undefined. */
function flawOf(evaluation) {
    const { subject, cases, trials } = evaluation;
    const id = evaluationId(subject);
    if (id !== evaluation.id)
        return `id: found ${evaluation.id}, but its subject has the digest ${id}`;
    const position = new Map(cases.map((fact, index) => [fact.id, index]));
    if (position.size !== cases.length)
        return 'cases: one id occurs twice';
    const scorers = new Set(subject.scorers.map(({ name }) => name));
    if (scorers.size !== subject.scorers.length)
        return 'subject.scorers: one name occurs twice';
    let last = -1;
    for (const [number, trial] of trials.entries()) {
        const at = `trials.${number}`;
        const index = position.get(trial.case);
        if (index === undefined)
            return `${at}.case: "${trial.case}" is not one of the cases`;
        if (trial.index >= subject.trials)
            return `${at}.index: found ${trial.index} of ${subject.trials} trials`;
        const slot = index * subject.trials + trial.index;
        if (slot <= last)
            return `${at}: out of order, or there twice`;
        last = slot;
        const flaw = scoresFlaw(trial, scorers);
        if (flaw !== undefined)
            return `${at}.scores: ${flaw}`;
    }
    const complete = trials.length === cases.length * subject.trials;
    if (complete !== evaluation.complete) {
        return `complete: found ${evaluation.complete} with ${trials.length} of ${cases.length * subject.trials} trials`;
    }
    return undefined;
}
/** An outage is never scored; everything else is, by every scorer. */
function scoresFlaw(trial, scorers) {
    const names = Object.keys(trial.scores);
    const scored = trial.outcome.status === 'completed' || trial.outcome.kind === 'task';
    const expected = scored ? scorers.size : 0;
    if (names.length === expected && names.every((name) => scorers.has(name)))
        return undefined;
    return `found ${names.length === 0 ? 'none' : names.join(', ')}, expected ${expected === 0 ? 'none' : [...scorers].join(', ')}`;
}
function refusal(where, message) {
    return new errors/* FileError */.f6(`not a recorded evaluation: ${message}`, { position: { file: where } });
}

;// CONCATENATED MODULE: ./build/evaluation/run/assembly.js


/** Gathers the trials of one evaluation, which arrive in any order, and what their calls took. */
class Assembly {
    #subject;
    /** By case, then by index. */
    #trials;
    #calls = 0;
    #usage = { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 };
    #costUsd = 0;
    constructor(subject) {
        this.#subject = subject;
        this.#trials = Array.from({ length: subject.cases.length * subject.trials });
    }
    put(caseIndex, trial) {
        this.#trials[caseIndex * this.#subject.trials + trial.index] = trial;
    }
    /** A call made for this evaluation. Without a completion: nothing is known to have been charged. */
    called(completion) {
        this.#calls += 1;
        if (completion === undefined)
            return;
        const { usage, costUsd } = completion;
        if (usage !== undefined)
            this.#usage = added(this.#usage, usage);
        this.#costUsd = addedUsd(this.#costUsd, costUsd);
    }
    finish(at) {
        const { id, prompt, suite, dataset, model, cases } = this.#subject;
        const trials = this.#trials.filter((trial) => trial !== undefined);
        return {
            format: 1,
            id,
            subject: subjectOf(this.#subject),
            slug: prompt.slug,
            suite,
            dataset: dataset.slug,
            model: prompt.model,
            simulated: model.simulated,
            cases,
            trials,
            complete: trials.length === this.#trials.length,
            usage: this.#usage,
            ...(this.#costUsd === undefined ? {} : { costUsd: this.#costUsd }),
            calls: this.#calls,
            finishedAt: at.toISOString(),
        };
    }
}
function added(sum, usage) {
    return {
        inputTokens: sum.inputTokens + usage.inputTokens,
        outputTokens: sum.outputTokens + usage.outputTokens,
        cachedInputTokens: sum.cachedInputTokens + usage.cachedInputTokens,
        reasoningTokens: sum.reasoningTokens + usage.reasoningTokens,
    };
}

;// CONCATENATED MODULE: ./build/evaluation/run/budget.js

/**
 * The caps, held at the send: every call is taken out of the budget before it leaves, together with what it is expected to
 * cost, so that calls in flight side by side cannot go over a cap together. A call dearer than any before it, of its kind, is
 * the one thing that can: nobody knows an answer's length before it is there.
 */
class Budget {
    #limits;
    #calls = 0;
    /** US dollars of the calls that ended, and what those in flight are expected to cost. */
    #spentUsd = 0;
    #reservedUsd = 0;
    /** The dearest call seen, by kind. */
    #dearest = new Map();
    constructor(limits) {
        this.#limits = limits;
    }
    /**
     * One call's worth, or why there is none left.
     *
     * @param kind calls that cost about the same: one prompt version.
     * @param expectedUsd the plan's estimate; undefined when the price is unknown, which only the cap on calls then holds.
     */
    take(kind, expectedUsd) {
        const { maxCalls, maxCostUsd } = this.#limits;
        if (this.#calls >= maxCalls)
            return { refused: `max-calls is reached: ${maxCalls} calls were made` };
        const expected = Math.max(expectedUsd ?? 0, this.#dearest.get(kind) ?? 0);
        if (this.#spentUsd + this.#reservedUsd + expected > maxCostUsd) {
            return {
                refused: `max-cost (${formatUsd(maxCostUsd)}) is reached: ${formatUsd(this.#spentUsd + this.#reservedUsd)} are spent, and one more call is expected to cost ${formatUsd(expected)}`,
            };
        }
        this.#calls += 1;
        this.#reservedUsd += expected;
        return {
            /** @param costUsd what it cost; undefined: unknown, it is taken to have cost what was expected. */
            settle: (costUsd) => {
                this.#reservedUsd -= expected;
                this.#spentUsd += costUsd ?? expected;
                if (costUsd !== undefined && costUsd > (this.#dearest.get(kind) ?? 0))
                    this.#dearest.set(kind, costUsd);
            },
        };
    }
}

// EXTERNAL MODULE: ./build/models/model.js
var models_model = __webpack_require__(5066);
;// CONCATENATED MODULE: ./build/evaluation/run/completion-source.js




/** Where completions come from: the cache, a call that is in flight for the same question, or a new call under the caps. */
class CompletionSource {
    #cache;
    #budget;
    #outages;
    #stop;
    #inFlight = new Map();
    constructor(parts) {
        this.#cache = parts.cache;
        this.#budget = parts.budget;
        this.#outages = parts.outages;
        this.#stop = parts.stop;
    }
    async answer(question) {
        const call = callKey(question.model.endpoint, (0,digest/* canonicalJson */.dj)(question.body), question.trial);
        const completion = this.#cache?.read(call);
        if (completion !== undefined)
            return { status: 'completed', completion, called: false };
        const asked = this.#inFlight.get(call.key);
        if (asked !== undefined)
            return onAnothersAccount(await asked);
        const answer = this.#call(question, call);
        this.#inFlight.set(call.key, answer);
        try {
            return await answer;
        }
        finally {
            this.#inFlight.delete(call.key);
        }
    }
    async #call({ model, body, kind, expectedUsd, signal }, call) {
        const reservation = this.#budget.take(kind, expectedUsd);
        if (reservation.refused !== undefined) {
            this.#stop.finish({ kind: 'cap', message: reservation.refused });
            return { status: 'none', called: false };
        }
        let completion;
        try {
            completion = await model.complete(body, { signal });
        }
        catch (error) {
            reservation.settle(undefined);
            return this.#failure(error, model, signal);
        }
        reservation.settle(completion.costUsd);
        this.#outages.note(model.endpoint, false);
        await this.#cache?.write(call, completion);
        return { status: 'completed', completion, called: true };
    }
    #failure(error, model, signal) {
        if (signal.aborted)
            return { status: 'none', called: true };
        // Anything else is a defect: it ends the run with its own stack.
        if (!(error instanceof models_model/* ModelError */.m))
            throw error;
        if (error.kind === 'refused') {
            this.#stop.abort({ kind: 'refused', message: `${model.id}: ${error.message}`, error: (0,errors/* toErrorRecord */.lN)(error) });
            return { status: 'none', called: true };
        }
        const down = this.#outages.note(model.endpoint, error.kind === 'infrastructure');
        if (down) {
            const message = `${model.id} does not answer: more than half of the last calls failed, the last with: ${error.message}`;
            this.#stop.abort({ kind: 'infrastructure', message, error: (0,errors/* toErrorRecord */.lN)(error) });
        }
        return { status: 'failed', kind: error.kind, error, called: true };
    }
}
/** The answer for those who share it: the call is counted once. */
function onAnothersAccount(answer) {
    return answer.called ? { ...answer, called: false } : answer;
}

;// CONCATENATED MODULE: ./build/evaluation/run/outage.js
/**
 * Notices that a provider is down: of the last 50 calls to an endpoint, and at least 20, more than half failed for reasons
 * that say nothing about the prompt. By endpoint, because one provider's good answers must not hide another's outage; the last
 * ones, because an outage after a good hour is an outage too. A run with that many holes could never pass.
 */
class OutageWatch {
    #endpoints = new Map();
    /** @returns true when the endpoint is to be given up. */
    note(endpoint, failed) {
        let seen = this.#endpoints.get(endpoint);
        if (seen === undefined) {
            seen = { failed: [], next: 0, failures: 0 };
            this.#endpoints.set(endpoint, seen);
        }
        if (seen.failed[seen.next] === true)
            seen.failures -= 1;
        if (failed)
            seen.failures += 1;
        seen.failed[seen.next] = failed;
        seen.next = (seen.next + 1) % WINDOW;
        return failed && seen.failed.length >= FEWEST && seen.failures * 2 > seen.failed.length;
    }
}
const WINDOW = 50;
const FEWEST = 20;

;// CONCATENATED MODULE: ./build/evaluation/run/shared-parts.js
/**
 * Keeps equal parts of trials once. A large run has hundreds of thousands of trials, and few different models, token counts
 * and scores; where the answers are labels, few different answers. Parts are immutable, so that nobody can tell.
 */
class SharedParts {
    #texts = new Map();
    #usages = new Map();
    #scores = new Map();
    completion(completion) {
        const { usage, systemFingerprint } = completion;
        return {
            ...completion,
            text: this.#text(completion.text),
            resolvedModel: this.#text(completion.resolvedModel),
            toolCalls: completion.toolCalls.length === 0 ? NO_TOOL_CALLS : completion.toolCalls,
            ...(systemFingerprint === undefined ? {} : { systemFingerprint: this.#text(systemFingerprint) }),
            ...(usage === undefined ? {} : { usage: this.#usage(usage) }),
        };
    }
    scores(scores) {
        return shared(this.#scores, JSON.stringify(scores), scores);
    }
    #text(text) {
        return shared(this.#texts, text, text);
    }
    #usage(usage) {
        const { inputTokens, outputTokens, cachedInputTokens, reasoningTokens } = usage;
        return shared(this.#usages, `${inputTokens} ${outputTokens} ${cachedInputTokens} ${reasoningTokens}`, usage);
    }
}
const NO_TOOL_CALLS = [];
/** Longer ones are hardly ever equal. */
const LONGEST_KEY = 500;
const MOST_KEPT = 10_000;
function shared(known, key, part) {
    if (key.length > LONGEST_KEY)
        return part;
    const found = known.get(key);
    if (found !== undefined)
        return found;
    if (known.size < MOST_KEPT)
        known.set(key, part);
    return part;
}

;// CONCATENATED MODULE: ./build/evaluation/run/stop.js
/** The one place that ends a run early. The first reason is the reason. */
class Stop {
    #reason;
    #ended = false;
    #aborted = false;
    #controllers = [];
    #outer;
    #onOuterAbort = () => this.abort({ kind: 'interrupted', message: 'the run was interrupted' });
    constructor(outer) {
        this.#outer = outer;
        if (outer.aborted)
            this.#onOuterAbort();
        else
            outer.addEventListener('abort', this.#onOuterAbort, { once: true });
    }
    /**
     * A signal that is aborted when calls in flight shall not be waited for. One for each worker: a listener is added to it for
     * every call, and what that costs grows with the listeners that are there.
     */
    signal() {
        const controller = new AbortController();
        if (this.#aborted)
            controller.abort(this.#outer.reason);
        this.#controllers.push(controller);
        return controller.signal;
    }
    get reason() {
        return this.#reason;
    }
    /** True when nothing new shall be begun. */
    get ended() {
        return this.#ended;
    }
    /** Begins nothing new; what is in flight is paid for, and finished. */
    finish(reason) {
        this.#ended = true;
        this.#reason ??= reason;
    }
    /** Begins nothing new and gives up what is in flight. */
    abort(reason) {
        this.finish(reason);
        this.#abort();
    }
    /** A defect, or a dataset that cannot be read any more: its error ends the run, there is no reason to report. */
    abandon() {
        this.#ended = true;
        this.#abort();
    }
    /** Lets go of the caller's signal. */
    release() {
        this.#outer.removeEventListener('abort', this.#onOuterAbort);
    }
    #abort() {
        if (this.#aborted)
            return;
        this.#aborted = true;
        // The caller's own reason where there is one, so that a call ends with what the caller threw.
        for (const controller of this.#controllers)
            controller.abort(this.#outer.reason);
    }
}

;// CONCATENATED MODULE: ./build/evaluation/run/tasks.js

/**
 * All tasks in the order they are begun: one trial of every case before the next trial, and for each case all prompt versions
 * next to each other. The datasets are read again in every round: no case is kept.
 *
 * @throws FileError for a dataset that is no longer the one that was planned; whatever reading it throws.
 */
async function* tasksOf(groups, stop) {
    const rounds = Math.max(0, ...groups.flatMap(({ lanes }) => lanes.map(({ trials }) => trials)));
    for (let trial = 0; trial < rounds; trial += 1) {
        for (const { dataset, lanes } of groups) {
            const asking = lanes.filter(({ trials }) => trial < trials);
            if (asking.length > 0)
                yield* round(dataset, asking, trial, stop);
        }
    }
    return undefined;
}
async function* round(dataset, lanes, trial, stop) {
    const planned = lanes[0]?.subjects[0].cases ?? [];
    let position = 0;
    for await (const asked of dataset.cases()) {
        if (stop.ended)
            return undefined;
        if (planned[position]?.id !== asked.id)
            throw changed(dataset, planned[position]);
        for (const lane of lanes)
            yield { lane, asked, position, trial };
        position += 1;
    }
    if (position < planned.length)
        throw changed(dataset, planned[position]);
    return undefined;
}
function changed({ file }, expected) {
    const where = expected === undefined ? 'there are more cases' : `the case "${expected.id}" is not at its place`;
    return new errors/* FileError */.f6(`the dataset was changed while it was read: ${where}`, {
        position: { file },
        todo: 'Run again when nothing writes to the file.',
    });
}

;// CONCATENATED MODULE: ./build/evaluation/run/scoring.js


/** Every scorer's score of one completion. A scorer that throws, or answers what is no score, has failed: that is never a 0. */
function scoresOf(scorers, scored, context) {
    const scores = scorers.map((scorer) => scoreOf(scorer, scored, context));
    // Most scorers compute: twenty thousand promises are worth an if.
    if (scores.every(isScore))
        return named(scorers, scores);
    return Promise.all(scores).then((settled) => named(scorers, settled));
}
/** The provider understood and could not answer: the prompt's own fault, the worst score on every scorer. */
function taskFailureScores(scorers, message) {
    const score = { status: 'scored', value: (0,scorer/* unitInterval */.o)(0), reason: `no completion: ${message}` };
    return named(scorers, scorers.map(() => score));
}
function scoreOf(scorer, scored, context) {
    try {
        const score = scorer.score(scored, context);
        return isScore(score) ? checked(scorer, score) : score.then((settled) => checked(scorer, settled)).catch(failed);
    }
    catch (error) {
        return failed(error);
    }
}
function isScore(score) {
    return 'status' in score;
}
function checked(scorer, score) {
    if (score.status !== 'scored' || (score.value >= 0 && score.value <= 1))
        return score;
    return failed(new errors/* RatchetError */.eG(`the scorer "${scorer.name}" gave ${score.value}; a score is a number in 0–1`));
}
function failed(error) {
    return { status: 'failed', error: (0,errors/* toErrorRecord */.lN)(error) };
}
function named(scorers, scores) {
    const byName = {};
    scorers.forEach(({ name }, index) => {
        const score = scores[index];
        if (score !== undefined)
            byName[name] = score;
    });
    return byName;
}

;// CONCATENATED MODULE: ./build/evaluation/run/trials.js


/** What one subject makes of an answer; undefined when the run was stopped before it was had, or scored. */
function trialOf({ scorers }, { asked, trial: index }, answer, { signal, parts }) {
    if (answer.status === 'none')
        return undefined;
    if (answer.status === 'failed') {
        const { kind, error } = answer;
        const scores = kind === 'task' ? taskFailureScores(scorers, error.message) : {};
        return {
            case: asked.id,
            index,
            cached: false,
            outcome: { status: 'failed', kind, error: (0,errors/* toErrorRecord */.lN)(error) },
            scores,
        };
    }
    const { called } = answer;
    const completion = parts.completion(answer.completion);
    const trial = (scores) => ({
        case: asked.id,
        index,
        cached: !called,
        outcome: { status: 'completed', completion },
        scores: parts.scores(scores),
    });
    const scores = scoresOf(scorers, { case: asked, completion }, { signal });
    if (!(scores instanceof Promise))
        return trial(scores);
    // A scorer that was given up by the stop did not fail. The completion is in the cache.
    return scores.then((settled) => (signal.aborted ? undefined : trial(settled)));
}

;// CONCATENATED MODULE: ./build/evaluation/run/run-evaluations.js










/**
 * Carries out a plan: asks, scores each completion as it arrives, and gathers the evaluations. Both sides of a comparison run
 * interleaved, case by case, so that a provider's drift hits both; one trial of every case first, then the next trial.
 *
 * @throws what a dataset throws when it can no longer be read, and defects. A model's failures are in the result.
 */
async function runEvaluations(plan, options) {
    const { concurrency, signal } = options;
    if (!(concurrency >= 1))
        throw new RangeError(`concurrency must be at least 1: found ${concurrency}`);
    const open = plan.subjects.filter(({ recorded }) => recorded === undefined);
    const stop = new Stop(signal);
    const run = new Run(open, plan.estimate.calls, stop, options);
    const tasks = tasksOf(groupSubjects(open), stop);
    const ends = await Promise.allSettled(Array.from({ length: concurrency }, () => work(tasks, run, stop)));
    stop.release();
    for (const end of ends)
        if (end.status === 'rejected')
            throw end.reason;
    const made = run.evaluations();
    const evaluations = new Map();
    for (const { id, recorded } of plan.subjects) {
        const evaluation = recorded ?? made.get(id);
        if (evaluation !== undefined)
            evaluations.set(id, evaluation);
    }
    const complete = [...made.values()].every((evaluation) => evaluation.complete);
    return complete || stop.reason === undefined ? { evaluations } : { evaluations, stopped: stop.reason };
}
/** One of `concurrency` workers: each takes the next task when it is done with its own, so that nothing piles up. */
async function work(tasks, run, stop) {
    const signal = stop.signal();
    try {
        for await (const task of tasks) {
            if (stop.ended)
                return;
            await run.carryOut(task, signal);
        }
    }
    catch (error) {
        stop.abandon();
        throw error;
    }
}
/** What a run holds while it lasts. */
class Run {
    #assemblies;
    #source;
    #meter;
    #now;
    #parts = new SharedParts();
    constructor(subjects, expectedCalls, stop, options) {
        const { cache, limits, concurrency, progress, now } = options;
        this.#assemblies = new Map(subjects.map((subject) => [subject.id, new Assembly(subject)]));
        this.#source = new CompletionSource({ cache, budget: new Budget(limits), outages: new OutageWatch(), stop });
        const total = subjects.reduce((sum, { cases, trials }) => sum + cases.length * trials, 0);
        this.#meter = new ProgressMeter({ total, expectedCalls, concurrency, now, show: progress ?? (() => { }) });
        this.#now = now;
    }
    async carryOut(task, signal) {
        const { lane, asked, trial } = task;
        const [first] = lane.subjects;
        const answer = await this.#source.answer({
            model: lane.model,
            body: lane.body(lane.render(asked)),
            trial,
            signal,
            expectedUsd: first.callCostUsd,
            kind: first.id,
        });
        const asking = lane.subjects.filter(({ trials }) => trial < trials);
        const kept = asking.map((subject, index) => this.#keep(subject, task, index === 0 ? answer : onAnothersAccount(answer), signal));
        if (kept.some((each) => each instanceof Promise))
            await Promise.all(kept);
    }
    evaluations() {
        this.#meter.end();
        const at = this.#now();
        return new Map([...this.#assemblies].map(([id, assembly]) => [id, assembly.finish(at)]));
    }
    /** Most scorers compute, and then nothing is waited for. */
    #keep(subject, task, answer, signal) {
        if (answer.called) {
            const completion = answer.status === 'completed' ? answer.completion : undefined;
            this.#assemblies.get(subject.id)?.called(completion);
            this.#meter.called(completion);
        }
        const trial = trialOf(subject, task, answer, { signal, parts: this.#parts });
        if (!(trial instanceof Promise))
            return this.#put(subject, task, trial);
        return trial.then((settled) => this.#put(subject, task, settled));
    }
    #put(subject, { position }, trial) {
        if (trial === undefined)
            return;
        this.#assemblies.get(subject.id)?.put(position, trial);
        this.#meter.trial(trial);
    }
}

;// CONCATENATED MODULE: ./build/evaluation/index.js








/***/ }),

/***/ 4520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   gE: () => (/* binding */ createSecrets),
/* harmony export */   lY: () => (/* binding */ createRedactor)
/* harmony export */ });
/** Shorter ones would black out ordinary words and hide nothing: no key has so few characters. */
const MIN_SECRET = 4;
/**
 * A function that replaces every secret in a text by `***`: as it stands, line by line, in JSON, URL-encoded, and in base64 and base64url
 * (also inside a longer encoded text, such as `user:key`). GitHub's own tokens are replaced wherever they come from. Secrets of fewer
 * than four characters are ignored.
 */
function createRedactor(secrets) {
    const forms = [...new Set(secrets.flatMap(formsOf))].filter((form) => form.length >= MIN_SECRET);
    return (text) => cover(text, [...forms.flatMap((form) => occurrences(text, form)), ...gitHubTokens(text)]);
}
function formsOf(secret) {
    const whole = secret.trim();
    if (whole.length < MIN_SECRET)
        return [];
    const lines = whole.split(/\r\n|[\r\n]/).map((line) => line.trim());
    return [secret, whole, ...lines.filter((line) => line.length >= MIN_SECRET)].flatMap((text) => [
        text,
        JSON.stringify(text).slice(1, -1),
        ...urlForms(text),
        ...base64Forms(text),
    ]);
}
function urlForms(text) {
    const encoded = encodeURIComponent(text.toWellFormed());
    // RFC 3986 also reserves what encodeURIComponent leaves, a form has rules of its own, and hex digits come in both cases.
    const strict = encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const field = new URLSearchParams({ f: text }).toString().slice('f='.length);
    const written = [encoded, strict, strict.replaceAll('%20', '+'), field];
    return written.flatMap((form) => [form, form.replace(/%../g, (hex) => hex.toLowerCase())]);
}
/**
 * Base64 writes three bytes as four characters: a secret inside a longer text looks different at each of the three offsets. Of the two
 * later ones only the characters that the secret alone decides are taken.
 */
function base64Forms(text) {
    const bytes = Buffer.from(text);
    const whole = bytes.toString('base64');
    const inner = bytes.length < 8 ? [] : [0, 1, 2].map((offset) => innerBase64(bytes, offset));
    const forms = [whole, whole.replace(/=+$/, ''), ...inner];
    return forms.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}
function innerBase64(bytes, offset) {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return encoded.slice(Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + bytes.length)) / 6));
}
function occurrences(text, form) {
    const found = [];
    for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
        found.push({ start, end: start + form.length });
    }
    return found;
}
/** Source: https://github.blog/changelog, token formats; the installation tokens of 2026 have dots and about 520 characters. */
function gitHubTokens(text) {
    const tokens = /gh[pousr]_[A-Za-z0-9._-]{36,}|github_pat_[A-Za-z0-9_]{22,}/g;
    return Array.from(text.matchAll(tokens), ({ 0: token, index }) => ({ start: index, end: index + token.length }));
}
/** Ranges that overlap or touch become one `***`: what is left between two would be a part of a secret. */
function cover(text, ranges) {
    let covered = '';
    let end = 0;
    for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
        if (range.end <= end)
            continue;
        const joined = end > 0 && range.start <= end;
        covered += joined ? '' : `${text.slice(end, range.start)}***`;
        end = range.end;
    }
    return covered + text.slice(end);
}
/** Values of environment variables that are named as secrets are: what must never be printed, whoever put it there. */
function secretsIn(environment) {
    const named = Object.entries(environment).flatMap(([name, value]) => value !== undefined && SECRET_NAME.test(name) && value.trim().length >= MIN_SECRET ? [value] : []);
    return [...new Set(named)];
}
const SECRET_NAME = /(_API_KEY|_KEY|_TOKEN|_SECRET|_PASSWORD)$|^INPUT_(GITHUB|REGISTRY)-TOKEN$/;
/** Secrets that become known in the course of a run. `found` is told of each new one, once. */
function createSecrets(first, found = () => { }) {
    const known = new Set();
    let redact = createRedactor([]);
    const add = (secret) => {
        if (known.has(secret) || secret.trim().length < MIN_SECRET)
            return;
        known.add(secret);
        redact = createRedactor([...known]);
        found(secret);
    };
    for (const secret of first)
        add(secret);
    return { add, redact: (text) => redact(text) };
}


/***/ }),

/***/ 3676:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   O6: () => (/* binding */ reaches),
/* harmony export */   Or: () => (/* binding */ exceeds),
/* harmony export */   WR: () => (/* binding */ points),
/* harmony export */   _9: () => (/* binding */ signedPoints),
/* harmony export */   aC: () => (/* binding */ TOLERANCE),
/* harmony export */   i2: () => (/* binding */ mean),
/* harmony export */   v6: () => (/* binding */ digitsApart)
/* harmony export */ });
/**
 * How far two numbers of the 0–1 scale may lie apart and still be one number. Means of n cases are sums of n rounded terms:
 * a drop from 0.88 to 0.83 is 0.05000000000000004 in floating point and must not exceed an allowed 0.05. The smallest step
 * that a real score can make, one trial of 10 in one case of 100,000, is a thousand times larger.
 */
const TOLERANCE = 1e-9;
const exceeds = (value, limit) => value - limit > TOLERANCE;
const reaches = (value, limit) => limit - value <= TOLERANCE;
/** @returns undefined for no values: the mean of nothing is not 0. */
function mean(values) {
    if (values.length === 0)
        return undefined;
    let sum = 0;
    for (const value of values)
        sum += value;
    return sum / values.length;
}
/** `0.8833` → `88.3%`. */
function percent(value, digits = 1) {
    return `${fixed(value * 100, digits)}%`;
}
/** A difference of two values on the 0–1 scale in percentage points, without its sign: `-0.07` → `7.0 pp`. */
function points(difference, digits = 1) {
    return `${fixed(Math.abs(difference) * 100, digits)} pp`;
}
/** `0.07` → `+7.0 pp`, `-0.07` → `−7.0 pp` (U+2212), anything that rounds to nothing → `0.0 pp`. */
function signedPoints(difference, digits = 1) {
    const text = points(difference, digits);
    if (/^[0.]+ pp$/.test(text))
        return text;
    return `${difference < 0 ? '\u2212' : '+'}${text}`;
}
/** How many digits it takes, at most 4, so that two numbers that differ are not printed alike (`fell by 5.0 pp; 5.0 pp are allowed`). */
function digitsApart(value, limit) {
    for (let digits = 1; digits < 4; digits += 1) {
        if (fixed(value * 100, digits) !== fixed(limit * 100, digits))
            return digits;
        if (Math.abs(value - limit) <= TOLERANCE)
            return digits;
    }
    return 4;
}
/** Rounds halves up as a person does: 12.25 is 12.3, although the nearest binary number may lie below it. */
function fixed(value, digits) {
    const scale = 10 ** digits;
    const rounded = Math.round(value * scale + TOLERANCE) / scale;
    return (rounded === 0 ? 0 : rounded).toFixed(digits);
}


/***/ }),

/***/ 3616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Wl: () => (/* reexport */ caseChanges),
  WE: () => (/* reexport */ explain),
  a5: () => (/* reexport */ redactReport),
  bF: () => (/* reexport */ renderTerminal),
  qW: () => (/* reexport */ reportToJson)
});

// UNUSED EXPORTS: annotations, commentMarker, renderComment, renderSummary

// EXTERNAL MODULE: ./build/foundation/untrusted/log.js
var log = __webpack_require__(8923);
// EXTERNAL MODULE: ./build/gate/numbers.js
var numbers = __webpack_require__(3676);
;// CONCATENATED MODULE: ./build/gate/verdict.js
/** error > fail > inconclusive > pass. */
const verdict_verdictOrder = ['error', 'fail', 'inconclusive', 'pass'];
/** The worst of several verdicts. @throws RangeError for none: no verdict is not a pass. */
function worstVerdict(kinds) {
    const worst = verdict_verdictOrder.find((kind) => kinds.includes(kind));
    if (worst === undefined)
        throw new RangeError('the worst of no verdicts');
    return worst;
}

;// CONCATENATED MODULE: ./build/report/explain.js

/** @throws RangeError for no rows: no verdict is not a pass; the caller knows why there is nothing to evaluate. */
function explain(prompts) {
    const verdict = worstVerdict(prompts.map((prompt) => prompt.verdict.kind));
    const deciding = prompts.filter((prompt) => prompt.verdict.kind === verdict);
    const [first] = deciding;
    if (first === undefined || prompts.length === 1)
        return { verdict, because: first === undefined ? '' : reasonOf(first) };
    if (verdict === 'pass')
        return { verdict, because: allPassed(prompts) };
    const where = `${first.slug} for ${first.environment}: ${reasonOf(first)}`;
    const others = deciding.length - 1;
    return { verdict, because: others === 0 ? where : `${where}; and ${others} more of ${prompts.length} like it` };
}
/** Why one row has its verdict, one sentence without a full stop. */
function reasonOf({ verdict, comparisons }) {
    switch (verdict.kind) {
        case 'error':
            return verdict.error.message;
        case 'fail':
        case 'inconclusive':
            return verdict.because;
        case 'pass':
            return passReason(verdict.checks, comparisons.flatMap(({ scorers }) => scorers));
    }
}
/** In the order of what a reviewer wants to hear: better, the same, how far it fell, the absolute rules. */
function passReason(checks, rows) {
    const compared = rows
        .filter(({ difference }) => difference !== undefined)
        .toSorted((one, other) => (one.difference ?? 0) - (other.difference ?? 0));
    const worst = compared[0];
    const best = compared.at(-1);
    if (worst === undefined || best === undefined)
        return absoluteReason(checks);
    if (compared.every(({ label }) => label === 'identical'))
        return 'every output is the same, byte for byte';
    if (compared.every(({ label }) => label === 'identical' || label === 'unchanged'))
        return 'no case changed its score';
    if (best.label === 'improved')
        return dropMessage(checks, best.scorer, false);
    if ((0,numbers/* signedPoints */._9)(worst.difference ?? 0).startsWith('\u2212'))
        return dropMessage(checks, worst.scorer, true);
    const rose = (0,numbers/* signedPoints */._9)(best.difference ?? 0) !== (0,numbers/* signedPoints */._9)(0);
    return rose ? `${dropMessage(checks, best.scorer, false)}, and no scorer fell` : 'no scorer moved';
}
/** The gate's own sentence on a scorer, with or without the limit. */
function dropMessage(checks, scorer, withLimit) {
    const message = checks.find((check) => check.rule === 'max-drop' && check.scorer === scorer)?.message;
    if (message === undefined)
        return 'every rule of the gate holds';
    return withLimit ? message : (message.split('; ')[0] ?? message);
}
function absoluteReason(checks) {
    const absolute = checks.filter(({ rule }) => rule === 'min' || rule === 'critical' || rule === 'held-already');
    return absolute.map(({ message }) => message).join('; ') || 'every rule of the gate holds';
}
function allPassed(prompts) {
    const slugs = new Set(prompts.map(({ slug }) => slug)).size;
    const environments = [...new Set(prompts.map(({ environment }) => environment))].join(' and ');
    const what = slugs === 1 ? 'the prompt holds' : `all ${slugs} prompts hold`;
    const improved = prompts.filter(({ comparisons }) => hasLabel(comparisons, 'improved')).length;
    return `${what} for ${environments}${improved === 0 ? '' : `; ${improved} of ${prompts.length} improved`}`;
}
function hasLabel(comparisons, label) {
    return comparisons.some(({ scorers }) => scorers.some((row) => row.label === label));
}

;// CONCATENATED MODULE: ./build/report/words.js


/** What is not known is shown as this, never as 0. */
const words_UNKNOWN = '–';
/** The verdict of a run in words: the first thing a reviewer reads. */
function words_verdictTitle(report) {
    const { command, verdict, prompts, nothing, proposal } = report;
    if (nothing !== undefined)
        return 'Nothing to evaluate';
    if (command === 'rollback' && verdict !== 'error')
        return verdict === 'pass' ? 'Rolled back' : 'Not rolled back';
    if (proposal === true && verdict === 'pass')
        return 'Proposed policy';
    const comparisons = prompts.flatMap((prompt) => prompt.comparisons);
    switch (verdict) {
        case 'pass':
            if (hasLabel(comparisons, 'improved'))
                return 'Passed: improved';
            return wasCompared(comparisons) ? 'Passed: not worse' : 'Passed';
        case 'fail':
            return hasLabel(comparisons, 'regressed') ? 'Failed: regressed' : 'Failed';
        case 'inconclusive':
            return 'Unclear: not passed';
        case 'error':
            return 'Error: could not be evaluated';
    }
}
function wasCompared(comparisons) {
    return comparisons.some(({ scorers }) => scorers.some(({ difference }) => difference !== undefined));
}
const words_verdictWord = {
    pass: 'passed',
    fail: 'failed',
    inconclusive: 'unclear',
    error: 'error',
};
const words_verdictSign = {
    pass: '✅',
    fail: '❌',
    inconclusive: '❔',
    error: '⚠️',
};
const words_labelSign = {
    improved: '🟢',
    regressed: '🔴',
    unclear: '🟡',
    unchanged: '⚪',
    identical: '⚪',
};
/** What became of the assignment, in words that fit after `production`. */
function words_outcomeWords({ baseline, promotion }) {
    switch (promotion.outcome) {
        case 'promoted':
            return 'now holds this version';
        case 'already-held':
            return 'holds this version already';
        case 'will-assign':
            return 'will get this version';
        case 'kept':
        case 'refused':
            return baseline?.source === 'held' ? 'keeps what it holds' : 'still holds nothing of it';
        case 'superseded':
            return 'was changed by another run';
        case 'indeterminate':
            return 'is not known to hold this version';
    }
}
/** The sentences behind `outcomeWords`: why, or by which rule. Each ends with its own full stop. */
function words_outcomeReason({ outcome, message, rule }) {
    if (outcome === 'already-held')
        return '';
    if (outcome !== 'promoted')
        return message;
    return rule === undefined ? '' : `Assigned by the rule ${rule}.`;
}
function words_percentOr(value) {
    return value === undefined ? words_UNKNOWN : (0,numbers/* percent */.KN)(value);
}
function words_differenceOr(value) {
    return value === undefined ? words_UNKNOWN : (0,numbers/* signedPoints */._9)(value);
}
/** `11 / 8 / 101`, and how many are missing. */
function words_countsOf(row) {
    if (row.difference === undefined && row.better + row.worse + row.same === 0)
        return words_UNKNOWN;
    return `${row.better} / ${row.worse} / ${row.same}`;
}
/** The limits that a scorer is held to, and whether each holds. */
function words_thresholdsOf({ verdict }, suite, scorer) {
    if (verdict.kind === 'error')
        return [];
    return verdict.checks
        .filter((check) => check.suite === suite && check.scorer === scorer && check.limit !== undefined)
        .map(({ rule, limit = 0, outcome }) => ({
        text: rule === 'min' ? `≥ ${(0,numbers/* percent */.KN)(limit)}` : limit === 0 ? 'no drop' : `drop ≤ ${(0,numbers/* signedPoints */._9)(limit).slice(1)}`,
        outcome,
    }));
}
/** The checks that did not hold and that neither the one sentence nor a row of the table shows already. */
function words_openChecks({ verdict }) {
    if (verdict.kind === 'error' || verdict.kind === 'pass')
        return [];
    return verdict.checks.filter(({ outcome, message, scorer, limit }) => {
        const inTable = outcome === 'fail' && scorer !== undefined && limit !== undefined;
        return outcome !== 'pass' && !inTable && !verdict.because.includes(message);
    });
}
/** `1,234` */
function count(value) {
    return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
/** `0.0421 USD`; small sums keep what tells them apart from nothing. No `$`: two of them in a line are mathematics to GitHub. */
function dollars(value) {
    return `${value === 0 ? '0' : value.toFixed(value < 0.01 ? 4 : 2)} USD`;
}
/** `12.4 s`, `3 min 5 s` */
function duration(seconds) {
    if (seconds < 60)
        return `${seconds.toFixed(1)} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
/** Calls, tokens, cost and time in one line, without markup. */
function words_callsLine(calls) {
    const reused = [
        ...(calls.cached > 0 ? [`${count(calls.cached)} from the cache`] : []),
        ...(calls.recorded > 0 ? [`${count(calls.recorded)} from recorded results`] : []),
    ];
    const cost = calls.costUsd === undefined
        ? 'cost unknown'
        : `${dollars(calls.costUsd)}${calls.estimatedCostUsd === undefined || calls.calls === 0 ? '' : ` (estimated ${dollars(calls.estimatedCostUsd)})`}`;
    return [
        `${count(calls.calls)} model ${calls.calls === 1 ? 'call' : 'calls'}`,
        ...(reused.length === 0 ? [] : [reused.join(', ')]),
        ...(calls.calls === 0 ? [] : [`${count(calls.inputTokens)} tokens in, ${count(calls.outputTokens)} out`]),
        ...(calls.calls === 0 && calls.costUsd === undefined ? [] : [cost]),
        duration(calls.seconds),
    ].join(' · ');
}
const words_simulatedLine = 'Simulated model: these answers come from a simulation, not from a real model. They show how the gate works, not how good the prompt is.';

;// CONCATENATED MODULE: ./build/report/annotations.js


/** GitHub shows ten annotations a type and step. */
const MOST = 10;
/**
 * What stands beside the changed prompt files: the cases that got worse, where that kept the prompt from passing, and errors
 * that have a place in a file. A prompt that passed gets none: some cases flip by chance alone.
 */
function annotations(report) {
    const found = [...errorAnnotations(report), ...report.prompts.flatMap(caseAnnotations)];
    const distinct = [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
    const shown = distinct.slice(0, MOST);
    const more = distinct.length - shown.length + omitted(report);
    if (more === 0 || shown.length === 0)
        return shown;
    const [first] = shown;
    const message = `and ${more} more ${more === 1 ? 'case' : 'cases'}: see the comment, the job summary or report.json`;
    return [
        ...shown,
        { level: 'notice', ...(first?.file === undefined ? {} : { file: first.file }), title: 'Prompt Ratchet', message },
    ];
}
function errorAnnotations(report) {
    const errors = [
        ...(report.error === undefined ? [] : [report.error]),
        ...report.prompts.flatMap(({ verdict }) => (verdict.kind === 'error' ? [verdict.error] : [])),
    ];
    return errors.flatMap(({ name, message, position, todo }) => {
        if (position === undefined)
            return [];
        const text = terminalText(todo === undefined ? message : `${message} ${todo}`);
        const { file, line } = position;
        return [{ level: 'error', file, ...(line === undefined ? {} : { line }), title: name, message: text }];
    });
}
function caseAnnotations(prompt) {
    const { file, verdict, changes } = prompt;
    if (file === undefined || verdict.kind === 'pass' || verdict.kind === 'error')
        return [];
    const level = verdict.kind === 'fail' ? 'error' : 'warning';
    const worse = changes.filter(({ baseline, candidate = 1 }) => candidate < (baseline ?? 1));
    const cases = new Map();
    for (const change of worse) {
        const key = `${change.suite} ${change.case}`;
        cases.set(key, [...(cases.get(key) ?? []), change]);
    }
    return [...cases.values()].map((lines) => ({
        level,
        file,
        title: `${prompt.slug}: a case got worse`,
        message: terminalText(caseMessage(lines)),
    }));
}
function caseMessage(lines) {
    const moves = lines.map(({ scorer, baseline, candidate }) => `${scorer} ${percentOr(baseline)} → ${percentOr(candidate)}`);
    const reason = lines[0]?.reason;
    return `${lines[0]?.case}: ${moves.join(', ')}${reason === undefined ? '' : ` (${reason.slice(0, 200).toWellFormed()})`}`;
}
/** Cases that the report itself left out; those that got better are not among the shown ones either. */
function omitted({ prompts }) {
    const blocked = prompts.filter(({ verdict, file }) => file !== undefined && (verdict.kind === 'fail' || verdict.kind === 'inconclusive'));
    return blocked.length === 0 ? 0 : Math.max(...blocked.map(({ changesOmitted }) => changesOmitted));
}

;// CONCATENATED MODULE: ./build/report/changes.js
/** A longer text is cut: a report is read by people, the recorded evaluation has the whole. */
const TEXT_LIMIT = 20_000;
/** The cases a reviewer should look at, worst first, then the best, with their texts. */
async function caseChanges(input) {
    const found = input.comparisons.flatMap((comparison) => changedCases(comparison, input));
    const { kept, omitted } = changes_select(found, input.limit ?? 100);
    const texts = await readTexts(kept, input.cases);
    const changes = kept.flatMap((changed) => {
        const judged = input.judged.find(({ suite }) => suite === changed.suite);
        return changed.pairs.map((pair) => describe(changed, pair, judged, texts.get(changed.suite)?.get(changed.case)));
    });
    return { changes, omitted };
}
function changedCases(comparison, input) {
    const judged = input.judged.find(({ suite }) => suite === comparison.suite);
    const tags = new Map(judged?.candidate.cases.map((one) => [one.id, one.tags]));
    const critical = (id) => tags.get(id)?.some((tag) => input.criticalTags?.includes(tag)) ?? false;
    const byCase = new Map();
    for (const { scorer, pairs } of comparison.scorers) {
        for (const pair of pairs) {
            if (!isWorthShowing(pair, critical(pair.case), judged?.baseline !== undefined))
                continue;
            byCase.set(pair.case, [...(byCase.get(pair.case) ?? []), { ...pair, scorer }]);
        }
    }
    return [...byCase].map(([id, pairs]) => {
        const sorted = pairs.sort((one, other) => movement(one) - movement(other));
        const [first = 0] = sorted.map(movement);
        const last = sorted.map(movement).at(-1) ?? 0;
        return { suite: comparison.suite, case: id, tags: tags.get(id) ?? [], pairs: sorted, worst: first, best: last };
    });
}
function isWorthShowing({ baseline, candidate }, critical, compared) {
    if (candidate === undefined)
        return false;
    if ((critical || !compared) && candidate < 1)
        return true;
    return baseline !== undefined && Math.abs(candidate - baseline) > 1e-9;
}
/** Candidate minus baseline; without a baseline, how far the candidate is from the best. */
function movement({ baseline, candidate }) {
    if (candidate === undefined)
        return 0;
    if (baseline === undefined)
        return candidate - 1;
    // A critical case that fails on both sides did not move, and still comes before what got better.
    return candidate === baseline ? -1e-9 : candidate - baseline;
}
function changes_select(found, limit) {
    const worse = found.filter(({ worst }) => worst < 0).sort((one, other) => one.worst - other.worst);
    const better = found.filter(({ worst }) => worst >= 0).sort((one, other) => other.best - one.best);
    const places = Math.max(limit - better.length, Math.ceil(limit * 0.75));
    const keptWorse = worse.slice(0, places);
    const keptBetter = better.slice(0, Math.max(0, limit - keptWorse.length));
    const kept = [...keptWorse, ...keptBetter];
    return { kept, omitted: found.length - kept.length };
}
async function readTexts(kept, cases) {
    const texts = new Map();
    for (const suite of new Set(kept.map((changed) => changed.suite))) {
        const wanted = new Set(kept.filter((changed) => changed.suite === suite).map((changed) => changed.case));
        const own = new Map();
        for await (const one of cases(suite))
            if (wanted.has(one.id))
                own.set(one.id, one);
        texts.set(suite, own);
    }
    return texts;
}
function describe({ suite, case: id, tags }, pair, judged, text) {
    const baseline = trialsOf(judged?.baseline, id);
    const candidate = trialsOf(judged?.candidate, id);
    const trial = tellingTrial(baseline, candidate, pair);
    const reason = changes_reasonOf(candidate[trial], pair.scorer);
    return {
        suite,
        case: id,
        scorer: pair.scorer,
        tags,
        baseline: pair.baseline,
        candidate: pair.candidate,
        input: cutJson(text?.input ?? {}),
        ...(text?.expected === undefined ? {} : { expected: cutJson(text.expected) }),
        ...outputOf(baseline[trial], 'baseline'),
        ...outputOf(candidate[trial], 'candidate'),
        ...(reason === undefined ? {} : { reason }),
        trial,
        trials: judged?.candidate.subject.trials ?? 1,
    };
}
/** By index; a trial that was never run leaves a hole. */
function trialsOf(evaluation, id) {
    const trials = [];
    for (const trial of evaluation?.trials ?? [])
        if (trial.case === id)
            trials[trial.index] = trial;
    return trials;
}
/** The first trial that moved as the case did; else the first that is not perfect; else the first. */
function tellingTrial(baseline, candidate, { scorer, baseline: from, candidate: to }) {
    const direction = Math.sign((to ?? 0) - (from ?? 1));
    const values = candidate.map((trial, index) => [scoreOf(baseline[index], scorer), scoreOf(trial, scorer)]);
    const moved = values.findIndex(([before, after]) => Math.sign((after ?? 0) - (before ?? 1)) === direction);
    return Math.max(0, moved);
}
function scoreOf(trial, scorer) {
    const score = trial !== undefined && Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined;
    return score?.status === 'scored' ? score.value : undefined;
}
function changes_reasonOf(trial, scorer) {
    const score = trial !== undefined && Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined;
    return score?.status === 'scored' && score.reason !== undefined ? changes_cut(score.reason) : undefined;
}
function outputOf(trial, side) {
    if (trial === undefined)
        return {};
    if (trial.outcome.status === 'failed') {
        const said = changes_cut(trial.outcome.error.message);
        return side === 'baseline' ? { baselineFailure: said } : { candidateFailure: said };
    }
    const { text, refusal, toolCalls } = trial.outcome.completion;
    const calls = toolCalls.length === 0 ? [] : [JSON.stringify(toolCalls, null, 2)];
    const output = changes_cut([text, refusal ?? '', ...calls].filter((part) => part !== '').join('\n'));
    return side === 'baseline' ? { baselineOutput: output } : { candidateOutput: output };
}
function changes_cut(text) {
    if (text.length <= TEXT_LIMIT)
        return text;
    // A cut through the middle of a surrogate pair would not be text any more.
    return `${text.slice(0, TEXT_LIMIT).toWellFormed()}… (${text.length - TEXT_LIMIT} more characters)`;
}
function cutJson(value) {
    const text = JSON.stringify(value);
    return text.length <= TEXT_LIMIT ? value : changes_cut(text);
}

// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/untrusted/characters.js
var characters = __webpack_require__(3129);
;// CONCATENATED MODULE: ./build/foundation/untrusted/markdown.js

/**
 * A text in a line of markdown or in a cell of a table, as `<code>`: everything but letters, digits and spaces is a character
 * reference, so that neither markdown nor a table's `|` sees it, and GitHub looks for mentions, references and emoji outside of code only.
 *
 * Line breaks are shown as `↵`, tabs as `⇥`.
 */
function markdown_code(text) {
    return `<code>${encode(showHidden(joinLines(text)).replaceAll('\t', '⇥'))}</code>`;
}
/**
 * A text of several lines as a fenced block: the fence is longer than any run of backticks in it. It begins and ends without a line
 * break, and must stand at the start of a line, after an empty one; it cannot stand in a table.
 */
function markdown_fence(text, language = '') {
    const content = markdown_visible(text);
    const runs = content.match(/`+/g) ?? [];
    const bar = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
    return `${bar}${language}\n${content.replace(/\n$/, '')}\n${bar}`;
}
/** A text with its hidden characters shown and its line endings as `\n`. Not made safe for markdown: only a fence may hold it. */
function markdown_visible(text) {
    return showHidden(text.replace(/\r\n?/g, '\n'));
}
/**
 * A sentence of ours that names something of others, as prose in one line: it reads as written and nothing in it is markdown, a mention, a
 * reference, a link or an emoji. For a text of others use `code` or `fence`: this one holds invisible breaks and is not for copying.
 */
function markdown_plain(text) {
    const shown = showHidden(joinLines(text)).replaceAll('\t', ' ');
    return shown.replace(LIVE_IN_PROSE, `$&${ZERO_WIDTH_SPACE}`).replace(/[^\p{L}\p{N} ]|^ /gu, reference);
}
const ZERO_WIDTH_SPACE = '\u200b';
/** What GitHub makes live in text: `@name`, `#1`, `:x:`, `GH-1` and other keys, `www.`, and seven or more digits of a commit. */
const LIVE_IN_PROSE = /[@#:]|(?<=www)\.|(?<=\p{L})-(?=[\p{L}\p{N}])|[0-9a-f]{6}(?=[0-9a-f])/giu;
/**
 * A character reference keeps a character from markdown, but cmark-gfm looks for addresses in the text that comes out (autolink.c, `postprocess`),
 * within `<code>` too: a comment between the parts leaves it nothing to find.
 */
function encode(text) {
    // Not with the flag `i`: by its case folding U+0345 would be a letter.
    return text.replace(/(@|:(?=\/)|(?<=[wW]{3})\.)|[^\p{L}\p{N} ]/gu, (character, linking) => linking === undefined ? reference(character) : `${reference(character)}<!-- -->`);
}
function reference(character) {
    return `&#${character.codePointAt(0)};`;
}

;// CONCATENATED MODULE: ./build/report/markdown/cases.js



/** Half of a comment's width in a fixed-width font. */
const COLUMN = 48;
/**
 * The changed cases, one collapsed block each, worst first. Two environments that hold the same baseline see the same changes:
 * shown once. Every prompt gets its share of the places.
 */
function cases_caseSections(prompts, options) {
    const groups = sameComparison(prompts).filter(([first]) => first !== undefined && first.changes.length > 0);
    const places = Math.max(1, Math.floor(options.cases / Math.max(1, groups.length)));
    return groups.flatMap((group, index) => {
        const [first] = group;
        if (first === undefined)
            return [];
        const cases = byCase(first.changes);
        const total = cases.length + first.changesOmitted;
        const shown = cases.slice(0, places);
        return [
            {
                head: heading(group, groups.length > 1, shown.length, total),
                items: shown.map((changes) => () => caseBlock(changes, options.textLength)),
                called: { one: 'changed case', many: 'changed cases' },
                priority: 10 + index / 1000,
                separator: '\n',
            },
        ];
    });
}
/** Rows of one candidate against one baseline, the row with the most changes first. */
function sameComparison(prompts) {
    const groups = new Map();
    for (const prompt of prompts) {
        const key = `${prompt.slug} ${prompt.candidate} ${prompt.baseline?.version ?? ''}`;
        groups.set(key, [...(groups.get(key) ?? []), prompt]);
    }
    return [...groups.values()].map((group) => group.toSorted((one, other) => other.changes.length - one.changes.length));
}
function heading(group, several, shown, total) {
    const [first] = group;
    if (first === undefined)
        return '';
    const where = several
        ? ` of ${code(first.slug)} (${group
            .filter(({ changes }) => changes.length > 0)
            .map(({ environment }) => code(environment))
            .join(', ')})`
        : '';
    const unmoved = first.changes.some(({ baseline, candidate }) => baseline === candidate);
    const what = first.baseline === undefined
        ? 'Cases that are not perfect'
        : unmoved
            ? 'Changed and critical cases'
            : 'Changed cases';
    const betterToo = first.changes.some((change) => sign(change) === '🟢');
    const order = first.baseline === undefined ? 'lowest first' : `worst first${betterToo ? ', then what got better' : ''}`;
    return `#### ${what}${where}: ${shown === total ? total : `${shown} of ${total}`}, ${order}\n`;
}
function byCase(changes) {
    const cases = new Map();
    for (const change of changes) {
        const key = `${change.suite} ${change.case}`;
        cases.set(key, [...(cases.get(key) ?? []), change]);
    }
    return [...cases.values()];
}
function caseBlock(changes, length) {
    const [first] = changes;
    if (first === undefined)
        return '';
    const moves = changes.map((change) => `${code(change.scorer)} ${cases_movement(change)}`);
    const tags = first.tags.slice(0, 5).map((tag) => code(cut(tag, 30)));
    const reason = first.reason === undefined ? '' : ` · ${plain(cut(firstLine(first.reason), 140))}`;
    const title = [
        `${sign(first)} ${code(cut(first.case, 60))}`,
        moves.join(', '),
        ...(tags.length === 0 ? [] : [tags.join(' ')]),
    ];
    const trial = first.trial === undefined || (first.trials ?? 1) < 2 ? '' : ` (trial ${first.trial + 1} of ${first.trials})`;
    const cells = [
        ...cell('Input', readable(first.input), length),
        ...cell('Expected', first.expected === undefined ? undefined : readable(first.expected), length),
        ...cell(`Baseline${trial}`, first.baselineOutput, length, first.baselineFailure),
        ...cell(`Candidate${trial}`, first.candidateOutput, length, first.candidateFailure),
    ];
    return `<details><summary>${title.join(' · ')}${reason}</summary>\n\n${table(cells)}\n\n</details>`;
}
function cases_movement({ baseline, candidate }) {
    if (baseline === undefined)
        return percentOr(candidate);
    return baseline === candidate
        ? `${percentOr(candidate)} on both sides`
        : `${percentOr(baseline)} → ${percentOr(candidate)}`;
}
function sign({ baseline, candidate }) {
    if (candidate !== undefined && baseline !== undefined && candidate > baseline)
        return '🟢';
    return '🔴';
}
function cell(title, text, length, failure) {
    if (failure !== undefined)
        return [[`${title}: the call failed`, fence(wrap(cut(failure, length), COLUMN))]];
    if (text === undefined)
        return [];
    return [[title, text === '' ? '<em>empty</em>' : fence(wrap(cut(text, length), COLUMN))]];
}
/** Two columns: input beside expected, baseline beside candidate. Blank lines make GitHub read the cells as markdown. */
function table(cells) {
    const rows = [];
    for (let index = 0; index < cells.length; index += 2) {
        const pair = cells.slice(index, index + 2);
        rows.push(`<tr>${pair.map(([title]) => `<th align="left" width="50%">${title}</th>`).join('')}</tr>`);
        rows.push(`<tr valign="top">${pair.map(([, content]) => `<td>\n\n${content}\n\n</td>`).join('')}</tr>`);
    }
    return `<table>\n${rows.join('\n')}\n</table>`;
}
function firstLine(text) {
    return text.split(/\r?\n/)[0] ?? '';
}

;// CONCATENATED MODULE: ./build/report/markdown/diffs.js

/** The prompts' own diffs, collapsed. One that has no room is shown as far as it goes. */
function diffs_diffSection(prompts) {
    const diffs = distinct(prompts);
    return {
        items: diffs.map((prompt) => () => block(prompt, prompt.diff)),
        called: { one: 'prompt diff', many: 'prompt diffs' },
        priority: 20,
        separator: '\n',
        shorten: (index, room, measure) => shorten(diffs[index], room, measure),
    };
}
function distinct(prompts) {
    const seen = new Map();
    for (const prompt of prompts) {
        const key = `${prompt.slug} ${prompt.diff}`;
        if (prompt.diff !== '' && !seen.has(key))
            seen.set(key, prompt);
    }
    return [...seen.values()];
}
function block(prompt, diff, note = '') {
    const [added, removed] = ['+', '-'].map((sign) => countLines(prompt.diff, sign));
    const title = `Prompt diff: ${code(prompt.slug)} (+${added} −${removed} lines${note})`;
    return `<details><summary>${title}</summary>\n\n${fence(diff.replace(/\n$/, ''), 'diff')}\n\n</details>`;
}
function countLines(diff, sign) {
    return diff.split('\n').filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3))).length;
}
/** A diff of fewer lines than this says nothing. */
const FEWEST_LINES = 4;
/** The longest beginning that fits. Every line is measured once, in the form in which a fence shows it. */
function shorten(prompt, room, measure) {
    if (prompt === undefined)
        return undefined;
    const lines = prompt.diff.split('\n');
    const first = (count) => block(prompt, lines.slice(0, count).join('\n'), `, the first ${count} of ${lines.length} shown`);
    // The two bars of a fence are longer than any run of backticks in it.
    const bars = 2 * Math.max(0, ...(prompt.diff.match(/`+/g) ?? []).map((run) => run.length));
    let used = measure(first(0)) + bars + String(lines.length).length;
    const over = lines.findIndex((line) => {
        used += measure(visible(line)) + 1;
        return used > room;
    });
    return over < FEWEST_LINES ? undefined : first(over);
}

;// CONCATENATED MODULE: ./build/report/markdown/headline.js



const ALERTS = { pass: 'TIP', fail: 'CAUTION', inconclusive: 'WARNING', error: 'IMPORTANT' };
/** How much of the one sentence stands here; an error is shown whole further down. */
const headline_SENTENCE = 400;
/** A GitHub alert: the verdict in words, one sentence why, and what became of the environments. */
function headline_headline(report) {
    const because = plain(cut(report.nothing ?? report.because, headline_SENTENCE).replace(/\.$/, ''));
    const paragraphs = [
        `**${verdictTitle(report)}.** ${subject(report.prompts)}`.trimEnd(),
        ...(because === '' ? [] : [`${because}.`]),
        ...(report.verdict === 'error' ? ['This is **not a regression**: nothing was found out about the prompt.'] : []),
        ...(report.verdict === 'inconclusive' && report.greenInconclusive === true
            ? ['The environment allows this: the check is green, and nothing is assigned.']
            : []),
        ...outcomes(report),
    ];
    const alert = `[!${report.nothing === undefined ? ALERTS[report.verdict] : 'NOTE'}]`;
    return `> ${alert}\n> ${paragraphs.join('\n>\n> ')}`;
}
function subject(prompts) {
    const slugs = [...new Set(prompts.map(({ slug }) => slug))];
    const environments = [...new Set(prompts.map(({ environment }) => environment))];
    if (slugs.length === 0)
        return '';
    const what = slugs.length <= 3 ? slugs.map(code).join(', ') : `${slugs.length} prompts`;
    return `${what} → ${environments.map(code).join(', ')}`;
}
/** One prompt: what became of it and by which rule. Several: which moved; the section "Assignment" has the rules. */
function outcomes({ prompts, dryRun }) {
    const [only] = prompts;
    if (only === undefined)
        return [];
    const dry = dryRun ? ' Dry run: nothing was written.' : '';
    if (prompts.length === 1) {
        const reason = outcomeReason(only.promotion);
        const rule = reason === '' ? '' : ` ${plain(cut(reason, headline_SENTENCE))}`;
        return [`${code(only.environment)} ${outcomeWords(only)}.${rule}${dry}`];
    }
    const groups = [
        ['Assigned', prompts.filter(({ promotion }) => promotion.outcome === 'promoted')],
        ['Will be assigned', prompts.filter(({ promotion }) => promotion.outcome === 'will-assign')],
        ['Not assigned', prompts.filter(({ promotion }) => !MOVING.has(promotion.outcome))],
    ];
    const lines = groups.flatMap(([words, rows]) => (rows.length === 0 ? [] : [`${words}: ${nameSome(rows)}.`]));
    return [`${lines.join(' ')}${dry}`];
}
const MOVING = new Set(['promoted', 'will-assign', 'already-held']);
function nameSome(rows) {
    const named = rows.slice(0, 3).map(({ slug, environment }) => `${code(slug)} → ${code(environment)}`);
    return `${named.join(', ')}${rows.length > 3 ? ` and ${rows.length - 3} more` : ''}`;
}

;// CONCATENATED MODULE: ./build/report/markdown/tables.js


/** One table an environment, one row a prompt × scorer. Columns that would say the same in every row are left out. */
function tables_tableSections(prompts) {
    if (prompts.length === 1 && prompts.every((prompt) => !isMeasured(prompt)))
        return [];
    const environments = [...new Set(prompts.map(({ environment }) => environment))];
    const withPrompt = new Set(prompts.map(({ slug }) => slug)).size > 1;
    const withSuite = prompts.some(({ comparisons }) => comparisons.length > 1);
    const columns = { prompt: withPrompt, suite: withSuite };
    return environments.map((environment, index) => {
        const own = prompts.filter((prompt) => prompt.environment === environment);
        const heading = environments.length > 1 ? `#### Environment ${code(environment)}${verdictsOf(own)}\n\n` : '';
        const rows = own.flatMap((prompt) => rowsOf(prompt, columns));
        return {
            head: `${heading}${header(columns)}`,
            items: rows,
            called: { one: `row of ${environment}`, many: `rows of ${environment}` },
            priority: 2 + index / 1000,
            share: 0.4 / environments.length,
            separator: '\n',
        };
    });
}
function verdictsOf(own) {
    const [only] = own;
    return own.length === 1 && only !== undefined
        ? `: ${verdictSign[only.verdict.kind]} ${verdictWord[only.verdict.kind]}`
        : '';
}
function header({ prompt, suite }) {
    const names = [
        ...(prompt ? ['Prompt'] : []),
        ...(suite ? ['Suite'] : []),
        'Scorer',
        'Baseline',
        'Candidate',
        'Difference',
        'Better / worse / same',
        'Label',
        'Threshold',
    ];
    const right = new Set(['Baseline', 'Candidate', 'Difference']);
    const center = new Set(['Better / worse / same']);
    const rule = names.map((name) => (right.has(name) ? '--:' : center.has(name) ? ':-:' : ':--'));
    return `| ${names.join(' | ')} |\n| ${rule.join(' | ')} |`;
}
function rowsOf(prompt, columns) {
    const name = columns.prompt ? [`${verdictSign[prompt.verdict.kind]} ${code(prompt.slug)}`] : [];
    const comparisons = isMeasured(prompt) ? prompt.comparisons : [];
    const rows = comparisons.flatMap(({ suite, scorers }) => scorers.map((row) => [...name, ...(columns.suite ? [code(suite)] : []), ...cells(prompt, suite, row)]));
    if (rows.length > 0)
        return rows.map((row) => `| ${row.join(' | ')} |`);
    const empty = [
        ...name,
        ...(columns.suite ? [UNKNOWN] : []),
        UNKNOWN,
        UNKNOWN,
        UNKNOWN,
        UNKNOWN,
        UNKNOWN,
        nothingCompared(prompt),
        UNKNOWN,
    ];
    return [`| ${empty.join(' | ')} |`];
}
function cells(prompt, suite, row) {
    const { scorer, baselineMean, candidateMean, difference, label, missing } = row;
    const counts = countsOf(row);
    const thresholds = thresholdsOf(prompt, suite, scorer).map(({ text, outcome }) => `${outcome === 'pass' ? verdictSign.pass : outcome === 'fail' ? verdictSign.fail : verdictSign.inconclusive} ${text}`);
    return [
        code(scorer),
        percentOr(baselineMean),
        percentOr(candidateMean),
        difference === undefined ? UNKNOWN : `**${unbroken(differenceOr(difference))}**`,
        `${unbroken(counts)}${missing === 0 ? '' : ` (${unbroken(`${missing} missing`)})`}`,
        difference === undefined ? 'not compared' : unbroken(`${labelSign[label]} ${label}`),
        thresholds.length === 0 ? UNKNOWN : thresholds.map(unbroken).join('<br>'),
    ];
}
/** A table of nothing but dashes says less than one line. */
function isMeasured({ comparisons }) {
    return comparisons.some(({ scorers }) => scorers.some(({ candidateMean }) => candidateMean !== undefined));
}
/** Numbers and their units stay on one line. */
const unbroken = (text) => text.replaceAll(' ', '\u00a0');
function nothingCompared({ verdict, promotion }) {
    if (verdict.kind === 'error')
        return '⚠️ not evaluated';
    if (promotion.outcome === 'already-held')
        return '⚪ held already';
    return 'not compared';
}

;// CONCATENATED MODULE: ./build/report/markdown/page.js










/**
 * The page a reviewer sees, verdict first. When it is too long, parts give way in this order, each from its end: the diffs,
 * the changed cases, what was compared, how to reproduce it, the notices, the open checks, the errors, the assignments, the
 * rows of the table. The headline and the facts of the run always stay.
 */
function page_renderPage(report, options) {
    const prompts = worstFirst(report.prompts);
    const sections = [
        {
            items: [...(options.marker === undefined ? [] : [options.marker]), headline(report)],
            separator: '\n',
            priority: 0,
        },
        { items: report.simulated ? [`🧪 **${simulatedLine}**`] : [], priority: 1 },
        ...tableSections(prompts),
        {
            items: [...adoptions(prompts), ...page_open(prompts)],
            called: named('open check'),
            priority: 5,
            share: 0.1,
            separator: '\n',
        },
        { items: errors(report, prompts), called: named('error'), priority: 4, share: 0.2 },
        { items: notices(report), called: named('notice'), priority: 6, share: 0.1, separator: '\n' },
        ...caseSections(prompts, options),
        diffSection(prompts),
        { items: [facts(report)], priority: 1 },
        {
            head: '**Assignment**\n',
            items: assignments(prompts),
            called: named('assignment'),
            priority: 3,
            share: 0.2,
            separator: '\n',
        },
        {
            head: '<details><summary>What was compared</summary>\n',
            items: versions(prompts),
            tail: '</details>',
            called: named('line on what was compared', 'lines on what was compared'),
            priority: 8,
            share: 0.1,
            separator: '\n',
        },
        {
            head: '<details><summary>How to reproduce it locally</summary>',
            items: report.reproduce === undefined ? [] : [fence(report.reproduce, 'console')],
            tail: '</details>',
            called: named('command to reproduce it', 'commands to reproduce it'),
            priority: 7,
            share: 0.1,
        },
    ];
    const end = footer(report);
    const limit = options.limit - options.measure(end) - LEFT_OUT;
    const { text, leftOut } = fillPage(sections, { limit, measure: options.measure });
    const parts = [text, ...(leftOut.length === 0 ? [] : [leftOutLine(leftOut, options.elsewhere)]), end];
    return `${parts.join('\n\n')}\n`;
}
/** Room for the line that says what was left out. */
const LEFT_OUT = 1_500;
/** Stable: prompts of one verdict keep their order. */
function worstFirst(prompts) {
    const rank = ({ verdict }) => verdictOrder.indexOf(verdict.kind);
    return prompts.toSorted((one, other) => rank(one) - rank(other));
}
function named(one, many = `${one}s`) {
    return { one, many };
}
function promptName(prompt) {
    return `${code(prompt.slug)} → ${code(prompt.environment)}`;
}
/** What the baseline column shows where the environment holds nothing. */
function adoptions(prompts) {
    return prompts.flatMap(({ slug, environment, baseline, comparisons }) => {
        if (baseline?.source === 'held' || comparisons.length === 0)
            return [];
        const what = baseline === undefined
            ? 'there is nothing to compare it with, only absolute rules apply'
            : 'it is compared with the version of the base commit';
        return [`- ℹ️ First adoption: ${code(environment)} holds no version of ${code(slug)}; ${what}.`];
    });
}
function page_open(prompts) {
    return prompts.flatMap((prompt) => openChecks(prompt).map(({ outcome, message, suite }) => {
        const suites = new Set(prompt.comparisons.map((comparison) => comparison.suite)).size;
        const where = [
            ...(prompts.length > 1 ? [promptName(prompt)] : []),
            ...(suites > 1 ? [`suite ${code(suite)}`] : []),
        ];
        const sign = outcome === 'fail' ? verdictSign.fail : verdictSign.inconclusive;
        return `- ${sign} ${where.length === 0 ? '' : `${where.join(', ')}: `}${plain(cut(message, 600))}`;
    }));
}
/** What the headline could not say: where, in whose words, and what to do. */
function errors(report, prompts) {
    const found = [
        ...(report.error === undefined ? [] : [{ where: [], error: report.error }]),
        ...prompts.flatMap((prompt) => prompt.verdict.kind === 'error' ? [{ where: [promptName(prompt)], error: prompt.verdict.error }] : []),
    ];
    const several = found.length > 1;
    return found.flatMap(({ where, error }) => {
        const { file, line, column } = error.position ?? {};
        const at = [file, line, column].filter((part) => part !== undefined).join(':');
        const place = at === '' ? [] : [code(at)];
        const source = several || at !== '' ? [[...(several ? where : []), code(error.name), ...place].join(' · ')] : [];
        const said = several || error.message.length > SENTENCE ? [fence(wrap(cut(error.message, 2000), 100))] : [];
        const todo = error.todo === undefined ? [] : [`**What to do:** ${plain(cut(error.todo, 600))}`];
        const parts = [...source, ...said, ...todo];
        return parts.length === 0 ? [] : [parts.join('\n\n')];
    });
}
/** Of several rows; that of a single one stands in the headline. */
function assignments(prompts) {
    if (prompts.length < 2)
        return [];
    return prompts.map((prompt) => {
        const reason = outcomeReason(prompt.promotion);
        const words = `- ${code(prompt.slug)}: ${code(prompt.environment)} ${outcomeWords(prompt)}.`;
        return `${words}${reason === '' ? '' : ` ${plain(cut(reason, 600))}`}`;
    });
}
function notices(report) {
    return report.notices.map(({ level, message }) => `* ${level === 'warning' ? '⚠️' : 'ℹ️'} ${plain(cut(message, 600))}`);
}
function facts(report) {
    return `**Run** ${callsLine(report.calls)}${report.dryRun ? ' · dry run: nothing was written' : ''}`;
}
function versions(prompts) {
    return prompts.map((prompt) => {
        const candidate = `${code(shortDigest(prompt.candidate))}${prompt.file === undefined ? '' : ` (${code(prompt.file)})`}`;
        const model = `on ${code(prompt.model)}`;
        if (prompt.baseline === undefined)
            return `- ${promptName(prompt)}: ${candidate} ${model}, with nothing to compare it with`;
        const { version, source, since } = prompt.baseline;
        const from = source === 'held'
            ? `what ${code(prompt.environment)} holds${since === undefined ? '' : ` since ${plain(since.slice(0, 16).replace('T', ' '))} UTC`}`
            : 'the base commit’s version: a first adoption, the environment holds nothing';
        return `- ${promptName(prompt)}: ${candidate} ${model}, against ${code(shortDigest(version))}, ${from}`;
    });
}
function leftOutLine(leftOut, elsewhere) {
    return `✂️ Left out here to stay within GitHub’s limit: ${leftOut.join(', ')}. ${elsewhere}`;
}
function footer(report) {
    const parts = [
        `Prompt Ratchet ${plain(report.tool.version)}`,
        ...(report.commit === undefined ? [] : [`prompts at ${code(report.commit.slice(0, 12))}`]),
        ...(report.trustedCommit === undefined
            ? []
            : [`${code(report.config)} at ${code(report.trustedCommit.slice(0, 12))}`]),
        ...(report.runUrl === undefined ? [] : [page_runLink(report.runUrl)]),
    ];
    return `<sub>${parts.join(' · ')}</sub>`;
}
/** The address comes from the runner's own environment. One that is not a plain https address is shown, not linked. */
function page_runLink(url) {
    return /^https?:\/\/[\w.-]+(:\d+)?\/[\w./-]+$/.test(url) ? `[run](${url})` : code(url);
}

;// CONCATENATED MODULE: ./build/report/comment.js


/** GitHub refuses a comment of more than 65,536 characters; the rest is for what GitHub counts differently. */
const COMMENT_LIMIT = 60_000;
/** GitHub drops a job summary of more than 1 MiB. */
const SUMMARY_LIMIT = (/* unused pure expression or super */ null && (900 * 1024));
/**
 * The hidden first line by which a comment is found again (with its author): one comment a pull request, project,
 * config and, where the workflow names one, environment.
 * Whatever is not a letter, a digit, `.`, `_`, `/` or a single `-` is percent-encoded, so that no path ends the comment early.
 */
function commentMarker({ project, config, onlyEnvironment, }) {
    const one = onlyEnvironment === undefined ? '' : `:${encoded(onlyEnvironment)}`;
    return `<!-- prompt-ratchet:${encoded(project ?? '')}:${encoded(config)}${one} -->`;
}
/** The comment on a pull request: markdown of at most 60,000 code points, verdict first, the marker in its first line. */
function renderComment(report) {
    const link = report.runUrl === undefined ? '' : ` of the ${runLink(report.runUrl)}`;
    return renderPage(report, {
        marker: commentMarker(report),
        limit: COMMENT_LIMIT,
        measure: codePoints,
        cases: 10,
        textLength: 600,
        elsewhere: `More is in the job summary${link}, all of it in its report.json.`,
    });
}
/** The job summary: the same page with more cases and longer texts, at most 900 KiB. */
function renderSummary(report) {
    return renderPage(report, {
        limit: SUMMARY_LIMIT,
        measure: utf8Bytes,
        cases: 100,
        textLength: 4_000,
        elsewhere: 'All of it is in report.json.',
    });
}
function encoded(text) {
    return encodeURIComponent(text.toWellFormed())
        .replaceAll('%2F', '/')
        .replaceAll(/[!'()*~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
        .replaceAll(/(?<=^|-)-/g, '%2D')
        .replace(/-$/, '%2D');
}

;// CONCATENATED MODULE: ./build/report/redact.js
/**
 * The report with every text redacted, keys included. Redact before a writer runs, never after: a writer encodes and wraps, and
 * an encoded secret is not found any more.
 */
function redactReport(report, redact) {
    // The shape stays: only texts change.
    return redactValue(report, redact);
}
/** `report.json`: plain JSON, indented, redacted. What is not known is left out; a number is never written as null. */
function reportToJson(report, redact) {
    return `${JSON.stringify(redactValue(report, redact), null, 2)}\n`;
}
function redactValue(value, redact) {
    if (typeof value === 'string')
        return redact(value);
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (typeof value === 'boolean' || value === null)
        return value;
    if (Array.isArray(value))
        return value.map((item) => redactValue(item, redact) ?? null);
    if (typeof value !== 'object')
        return undefined;
    const entries = [];
    for (const [key, item] of Object.entries(value)) {
        const clean = redactValue(item, redact);
        if (clean !== undefined)
            entries.push([redact(key), clean]);
    }
    return Object.fromEntries(entries);
}

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
;// CONCATENATED MODULE: ./build/report/terminal.js



/** How many changed cases of a prompt are named. */
const CASES = 8;
/** The table a reviewer sees, as plain text for a terminal or a log. */
function renderTerminal(report, { colours, width }) {
    const paint = picocolors.createColors(colours);
    const environments = [...new Set(report.prompts.map(({ environment }) => environment))];
    const blocks = [
        terminal_headline(report, paint),
        ...(report.simulated ? [paint.yellow(words_simulatedLine)] : []),
        ...(report.error === undefined ? [] : [todo(report.error.todo)]),
        ...environments.map((environment) => environmentBlock(report, environment, paint, width)),
        ...distinctChanges(report.prompts).map((prompt) => changesBlock(prompt, paint, width)),
        ...(report.notices.length === 0
            ? []
            : [report.notices.map(({ message }) => `! ${(0,log/* terminalText */.eR)(message)}`).join('\n')]),
        paint.dim(`${words_callsLine(report.calls)}${report.dryRun ? ' · dry run: nothing was written' : ''}`),
    ];
    return blocks.filter((block) => block !== '').join('\n\n');
}
function terminal_headline(report, paint) {
    const title = paint.bold(verdictColour(report, paint)(words_verdictTitle(report).toUpperCase()));
    const because = (0,log/* terminalText */.eR)(report.nothing ?? report.because);
    const notRegression = report.verdict === 'error' ? ['This is not a regression: nothing was found out about the prompt.'] : [];
    return [title, ...(because === '' ? [] : [because]), ...notRegression].join('\n');
}
function verdictColour({ verdict, nothing }, paint) {
    if (nothing !== undefined)
        return paint.cyan;
    return { pass: paint.green, fail: paint.red, inconclusive: paint.yellow, error: paint.magenta }[verdict];
}
function todo(text) {
    return text === undefined ? '' : `What to do: ${(0,log/* terminalText */.eR)(text)}`;
}
function environmentBlock(report, environment, paint, width) {
    const own = report.prompts.filter((prompt) => prompt.environment === environment);
    const table = tableOf(own, paint, width);
    const lines = own.flatMap((prompt) => [
        ...checkLines(prompt, report.prompts.length > 1, paint),
        assignmentLine(prompt, paint),
    ]);
    return [paint.bold(`→ ${environment}`), ...(table === '' ? [] : [table]), ...lines].join('\n');
}
const HEADER = [
    'prompt',
    'suite',
    'scorer',
    'baseline',
    'candidate',
    'difference',
    'better/worse/same',
    'label',
    'threshold',
];
/** In which order columns give way on a narrow terminal. */
const GIVE_WAY = ['threshold', 'better/worse/same', 'suite'];
function tableOf(prompts, paint, width) {
    const rows = prompts.flatMap((prompt) => prompt.comparisons.flatMap(({ suite, scorers }) => scorers.map((row) => cellsOf(prompt, suite, row, paint))));
    if (rows.length === 0)
        return '';
    const severalSuites = prompts.some(({ comparisons }) => comparisons.length > 1);
    let columns = HEADER.map((_, index) => index).filter((index) => severalSuites || HEADER[index] !== 'suite');
    const widths = HEADER.map((name, index) => Math.max(name.length, ...rows.map((row) => terminal_length(row[index]?.text ?? ''))));
    for (const name of GIVE_WAY) {
        if (total(columns, widths) <= width)
            break;
        columns = columns.filter((index) => HEADER[index] !== name);
    }
    const line = (cells) => `  ${columns.map((index) => aligned(cells[index], widths[index] ?? 0)).join('  ')}`.trimEnd();
    const header = HEADER.map((text, index) => ({ text, paint: paint.dim, right: index >= 3 && index <= 5 }));
    return [header, ...rows].map(line).join('\n');
}
function cellsOf(prompt, suite, row, paint) {
    const thresholds = words_thresholdsOf(prompt, suite, row.scorer);
    const broken = thresholds.some(({ outcome }) => outcome !== 'pass');
    const label = row.difference === undefined ? 'not compared' : row.label;
    const colour = { improved: paint.green, regressed: paint.red, unclear: paint.yellow }[label] ?? paint.dim;
    const signs = { pass: '✓', fail: '✗', inconclusive: '?' };
    return [
        { text: (0,log/* terminalText */.eR)(prompt.slug) },
        { text: (0,log/* terminalText */.eR)(suite) },
        { text: (0,log/* terminalText */.eR)(row.scorer) },
        { text: words_percentOr(row.baselineMean), right: true },
        { text: words_percentOr(row.candidateMean), right: true },
        { text: words_differenceOr(row.difference), right: true, paint: colour },
        { text: `${words_countsOf(row)}${row.missing === 0 ? '' : ` (${row.missing} missing)`}` },
        { text: label, paint: colour },
        {
            text: thresholds.map(({ text, outcome }) => `${signs[outcome]} ${text}`).join(', ') || words_UNKNOWN,
            ...(broken ? { paint: paint.red } : {}),
        },
    ];
}
function total(columns, widths) {
    return columns.reduce((sum, index) => sum + (widths[index] ?? 0) + 2, 0);
}
function aligned(cell, width) {
    const { text, right, paint } = cell ?? { text: '' };
    const space = ' '.repeat(Math.max(0, width - terminal_length(text)));
    const shown = paint === undefined ? text : paint(text);
    return right === true ? `${space}${shown}` : `${shown}${space}`;
}
/** Scorers, slugs and numbers are of one column a character. */
function terminal_length(text) {
    return [...text].length;
}
function checkLines(prompt, several, paint) {
    const name = several ? `${prompt.slug}: ` : '';
    if (prompt.verdict.kind === 'error') {
        const { message, todo: advice } = prompt.verdict.error;
        // That of the only row stands in the headline already.
        const said = several ? [paint.magenta(`  ! ${name}${(0,log/* terminalText */.eR)(message)}`)] : [];
        return [...said, ...(advice === undefined ? [] : [`  ! ${todo(advice)}`])];
    }
    return words_openChecks(prompt).map(({ outcome, message }) => (outcome === 'fail' ? paint.red : paint.yellow)(`  ${outcome === 'fail' ? '✗' : '?'} ${name}${(0,log/* terminalText */.eR)(message)}`));
}
function assignmentLine(prompt, paint) {
    const { slug, environment, promotion } = prompt;
    const moved = promotion.outcome === 'promoted';
    const line = `  ${moved ? '→' : '·'} ${slug}: ${environment} ${words_outcomeWords(prompt)}`;
    const reason = words_outcomeReason(promotion);
    return `${moved ? paint.green(line) : line}.${reason === '' ? '' : ` ${(0,log/* terminalText */.eR)(reason)}`}`;
}
/** Two environments with one baseline see the same changes. */
function distinctChanges(prompts) {
    const seen = new Map();
    for (const prompt of prompts) {
        const key = `${prompt.slug} ${prompt.candidate} ${prompt.baseline?.version ?? ''}`;
        if (prompt.changes.length > 0 && !seen.has(key))
            seen.set(key, prompt);
    }
    return [...seen.values()];
}
function changesBlock(prompt, paint, width) {
    const total = new Set(prompt.changes.map(({ suite, case: id }) => `${suite} ${id}`)).size + prompt.changesOmitted;
    const shown = prompt.changes.slice(0, CASES).map((change) => changeLine(change, paint, width));
    const more = prompt.changes.length > CASES || prompt.changesOmitted > 0 ? [paint.dim('  …')] : [];
    const what = prompt.baseline === undefined ? 'cases that are not perfect, lowest first' : 'changed cases, worst first';
    return [paint.bold(`${prompt.slug}: ${total} ${what}`), ...shown, ...more].join('\n');
}
function changeLine({ baseline, candidate, case: id, scorer, reason }, paint, width) {
    const better = candidate !== undefined && baseline !== undefined && candidate > baseline;
    const why = reason === undefined ? '' : `: ${(0,log/* terminalText */.eR)(reason)}`;
    const line = [
        ...`  ${better ? '+' : '-'} ${(0,log/* terminalText */.eR)(id)}  ${scorer} ${words_percentOr(baseline)} → ${words_percentOr(candidate)}${why}`,
    ];
    const fitting = line.length <= width ? line.join('') : `${line.slice(0, Math.max(1, width - 1)).join('')}…`;
    return (better ? paint.green : paint.red)(fitting);
}

;// CONCATENATED MODULE: ./build/report/index.js








/***/ }),

/***/ 8360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ unitInterval)
/* harmony export */ });
/** @throws RangeError for anything but a finite number in 0–1: a score is never silently clamped. */
function unitInterval(value) {
    if (!(value >= 0 && value <= 1))
        throw new RangeError(`a score must be in 0–1: found ${value}`);
    return value;
}


/***/ })

};
