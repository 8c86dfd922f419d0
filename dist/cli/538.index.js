export const id = 538;
export const ids = [538];
export const modules = {

/***/ 3538:
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
                return await (await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(148), __webpack_require__.e(213)]).then(__webpack_require__.bind(__webpack_require__, 3213))).evaluate(request, around);
            case 'promote':
                return await (await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(291), __webpack_require__.e(752), __webpack_require__.e(266), __webpack_require__.e(148), __webpack_require__.e(723), __webpack_require__.e(289), __webpack_require__.e(178), __webpack_require__.e(431)]).then(__webpack_require__.bind(__webpack_require__, 4671))).promote(request, around);
            case 'rollback':
                return await (await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(291), __webpack_require__.e(148), __webpack_require__.e(723), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 2620))).rollback(request, around);
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
// EXTERNAL MODULE: ./build/foundation/untrusted/log.js + 1 modules
var log = __webpack_require__(11);
// EXTERNAL MODULE: ./build/foundation/untrusted/redact.js
var untrusted_redact = __webpack_require__(4520);
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
// EXTERNAL MODULE: ./build/gate/numbers.js
var numbers = __webpack_require__(3676);
// EXTERNAL MODULE: ./build/report/explain.js + 1 modules
var explain = __webpack_require__(720);
;// CONCATENATED MODULE: ./build/report/words.js


/** What is not known is shown as this, never as 0. */
const UNKNOWN = '–';
/** The verdict of a run in words: the first thing a reviewer reads. */
function verdictTitle(report) {
    const { command, verdict, prompts, nothing, proposal, dryRun } = report;
    if (nothing !== undefined)
        return 'Nothing to evaluate';
    if (command === 'rollback' && verdict !== 'error')
        return rollbackTitle(verdict === 'pass', dryRun, prompts);
    if (proposal === true && verdict === 'pass')
        return 'Proposed policy';
    const comparisons = prompts.flatMap((prompt) => prompt.comparisons);
    switch (verdict) {
        case 'pass':
            if ((0,explain/* hasLabel */.RX)(comparisons, 'improved'))
                return 'Passed: improved';
            return wasCompared(comparisons) ? 'Passed: not worse' : 'Passed';
        case 'fail':
            return (0,explain/* hasLabel */.RX)(comparisons, 'regressed') ? 'Failed: regressed' : 'Failed';
        case 'inconclusive':
            return 'Unclear: not passed';
        case 'error':
            return 'Error: could not be evaluated';
    }
}
function rollbackTitle(done, dryRun, prompts) {
    if (!done)
        return 'Not rolled back';
    if (prompts.every(({ promotion }) => promotion.outcome === 'already-held'))
        return 'Nothing to roll back';
    return dryRun ? 'Would be rolled back' : 'Rolled back';
}
function wasCompared(comparisons) {
    return comparisons.some(({ scorers }) => scorers.some(({ difference }) => difference !== undefined));
}
const verdictWord = {
    pass: 'passed',
    fail: 'failed',
    inconclusive: 'unclear',
    error: 'error',
};
const verdictSign = {
    pass: '✅',
    fail: '❌',
    inconclusive: '❔',
    error: '⚠️',
};
const labelSign = {
    improved: '🟢',
    regressed: '🔴',
    unclear: '🟡',
    unchanged: '⚪',
    identical: '⚪',
};
/** What became of the assignment, in words that fit after `production`. */
function outcomeWords({ baseline, promotion }) {
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
function outcomeReason({ outcome, message, rule }) {
    if (outcome === 'already-held')
        return '';
    if (outcome !== 'promoted')
        return message;
    return rule === undefined ? '' : `Assigned by the rule ${rule}.`;
}
function percentOr(value) {
    return value === undefined ? UNKNOWN : (0,numbers/* percent */.KN)(value);
}
function differenceOr(value) {
    return value === undefined ? UNKNOWN : (0,numbers/* signedPoints */._9)(value);
}
/** `11 / 8 / 101`, and how many are missing. */
function countsOf(row) {
    if (row.difference === undefined && row.better + row.worse + row.same === 0)
        return UNKNOWN;
    return `${row.better} / ${row.worse} / ${row.same}`;
}
/** The limits that a scorer is held to, and whether each holds. */
function thresholdsOf({ verdict }, suite, scorer) {
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
function openChecks({ verdict }) {
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
function callsLine(calls) {
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
const simulatedLine = 'Simulated model: these answers come from a simulation, not from a real model. They show how the gate works, not how good the prompt is.';

;// CONCATENATED MODULE: ./build/report/terminal.js




/** How many changed cases of a prompt are named. */
const CASES = 8;
/** The table a reviewer sees, as plain text for a terminal or a log. */
function renderTerminal(report, { colours, width }) {
    const paint = picocolors.createColors(colours);
    const environments = [...new Set(report.prompts.map(({ environment }) => environment))];
    const blocks = [
        headline(report, paint),
        ...(report.simulated ? [paint.yellow(simulatedLine)] : []),
        ...(report.error === undefined ? [] : [todo(report.error.todo)]),
        ...environments.map((environment) => environmentBlock(report, environment, paint, width)),
        ...distinctChanges(report.prompts).map((prompt) => changesBlock(prompt, paint, width)),
        ...(report.notices.length === 0
            ? []
            : [report.notices.map(({ message }) => `! ${(0,log/* terminalText */.eR)(message)}`).join('\n')]),
        paint.dim(`${callsLine(report.calls)}${report.dryRun ? ' · dry run: nothing was written' : ''}`),
    ];
    return blocks.filter((block) => block !== '').join('\n\n');
}
function headline(report, paint) {
    const title = paint.bold(verdictColour(report, paint)(verdictTitle(report).toUpperCase()));
    const because = saidWhere(report);
    const notRegression = report.verdict === 'error' ? ['This is not a regression: nothing was found out about the prompt.'] : [];
    return [title, ...(because === '' ? [] : [because]), ...notRegression].join('\n');
}
/** The sentence, and where in which file: of an error of the run, or of the only row. Our own lists keep their lines. */
function saidWhere(report) {
    const [only, second] = report.prompts;
    const rowError = only?.verdict.kind === 'error' && second === undefined ? only.verdict.error : undefined;
    const position = (report.error ?? rowError)?.position;
    const text = (0,log/* terminalText */.eR)(report.nothing ?? report.because, { lines: true });
    return position === undefined ? text : `${(0,log/* terminalText */.eR)((0,errors/* formatPosition */.Ld)(position))}: ${text}`;
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
    const thresholds = thresholdsOf(prompt, suite, row.scorer);
    const broken = thresholds.some(({ outcome }) => outcome !== 'pass');
    const label = row.difference === undefined ? 'not compared' : row.label;
    const colour = { improved: paint.green, regressed: paint.red, unclear: paint.yellow }[label] ?? paint.dim;
    const signs = { pass: '✓', fail: '✗', inconclusive: '?' };
    return [
        { text: (0,log/* terminalText */.eR)(prompt.slug) },
        { text: (0,log/* terminalText */.eR)(suite) },
        { text: (0,log/* terminalText */.eR)(row.scorer) },
        { text: percentOr(row.baselineMean), right: true },
        { text: percentOr(row.candidateMean), right: true },
        { text: differenceOr(row.difference), right: true, paint: colour },
        { text: `${countsOf(row)}${row.missing === 0 ? '' : ` (${row.missing} missing)`}` },
        { text: label, paint: colour },
        {
            text: thresholds.map(({ text, outcome }) => `${signs[outcome]} ${text}`).join(', ') || UNKNOWN,
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
        const { message, position, todo: advice } = prompt.verdict.error;
        const where = position === undefined ? '' : `${(0,log/* terminalText */.eR)((0,errors/* formatPosition */.Ld)(position))}: `;
        // That of the only row stands in the headline already.
        const said = several ? [paint.magenta(`  ! ${name}${where}${(0,log/* terminalText */.eR)(message)}`)] : [];
        return [...said, ...(advice === undefined ? [] : [`  ! ${todo(advice)}`])];
    }
    return openChecks(prompt).map(({ outcome, message }) => (outcome === 'fail' ? paint.red : paint.yellow)(`  ${outcome === 'fail' ? '✗' : '?'} ${name}${(0,log/* terminalText */.eR)(message)}`));
}
function assignmentLine(prompt, paint) {
    const { slug, environment, promotion } = prompt;
    const moved = promotion.outcome === 'promoted';
    const line = `  ${moved ? '→' : '·'} ${slug}: ${environment} ${outcomeWords(prompt)}`;
    const reason = outcomeReason(promotion);
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
        ...`  ${better ? '+' : '-'} ${(0,log/* terminalText */.eR)(id)}  ${scorer} ${percentOr(baseline)} → ${percentOr(candidate)}${why}`,
    ];
    const fitting = line.length <= width ? line.join('') : `${line.slice(0, Math.max(1, width - 1)).join('')}…`;
    return (better ? paint.green : paint.red)(fitting);
}

// EXTERNAL MODULE: ./build/cli/local-tree.js + 1 modules
var local_tree = __webpack_require__(4941);
// EXTERNAL MODULE: ./build/cli/repository.js
var cli_repository = __webpack_require__(4709);
// EXTERNAL MODULE: ./build/evaluation/progress.js
var evaluation_progress = __webpack_require__(1672);
// EXTERNAL MODULE: ./build/commands/registries.js + 17 modules
var registries = __webpack_require__(8216);
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
        caps: { maxCalls: args.number('max-calls', { whole: true }), maxCostUsd: args.number('max-cost') },
        now: terminal.now,
        signal: terminal.signal,
        progress: progressOn(terminal),
        log: (line) => terminal.err.write(`${(0,log/* terminalText */.eR)(secrets.redact(line))}\n`),
    };
}
/** A terminal's line is written over; anything else gets a line every five seconds. */
function progressOn({ err }) {
    if (!err.terminal)
        return (0,evaluation_progress/* progressEvery */.BM)(5, (progress) => err.write(`${(0,evaluation_progress/* formatProgress */.Vu)(progress)}\n`));
    return (progress) => {
        const line = (0,evaluation_progress/* formatProgress */.Vu)(progress).slice(0, err.width - 1);
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
    const report = redactReport(found, redact);
    const file = args.text('report');
    if (file !== undefined) {
        await writeReport((0,external_node_path_.resolve)(terminal.folder, file), reportToJson(report, redact), terminal);
    }
    const { out } = terminal;
    const text = args.flag('json') ? (0,log/* terminalJson */.t3)(reportToJson(report, redact)) : renderTerminal(report, out);
    out.write(text.endsWith('\n') ? text : `${text}\n`);
    return exitCode(report, request.occasion);
}
/** What was found and done is told in any case: a file that cannot be written is a warning. */
async function writeReport(path, text, { err }) {
    try {
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,promises_.writeFile)(path, text);
    }
    catch (error) {
        err.write(`warning: --report could not be written: ${(0,log/* terminalText */.eR)(error instanceof Error ? error.message : String(error))}\n`);
    }
}


/***/ }),

/***/ 5253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZV: () => (/* binding */ errorReport),
/* harmony export */   _O: () => (/* binding */ emptyReport),
/* harmony export */   cT: () => (/* binding */ nothingReport)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6526);


/** The facts of a run that every report states, before anything is known of prompts. The verdict is the caller's to give. */
function emptyReport(request, around, startedAt) {
    const finishedAt = around.now();
    const commit = request.command === 'evaluate' ? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .commitOf */ .D)(request.scope) : request.trusted.commit;
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
    const error = (0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .toErrorRecord */ .lN)(thrown);
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

/***/ 1672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BM: () => (/* binding */ progressEvery),
/* harmony export */   LO: () => (/* binding */ addedUsd),
/* harmony export */   UK: () => (/* binding */ formatUsd),
/* harmony export */   Vu: () => (/* binding */ formatProgress),
/* harmony export */   Z3: () => (/* binding */ ProgressMeter)
/* harmony export */ });
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

/***/ 720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WE: () => (/* binding */ explain),
  RX: () => (/* binding */ hasLabel)
});

// UNUSED EXPORTS: reasonOf

;// CONCATENATED MODULE: ./build/gate/verdict.js
/** error > fail > inconclusive > pass. */
const verdictOrder = ['error', 'fail', 'inconclusive', 'pass'];
/** The worst of several verdicts. @throws RangeError for none: no verdict is not a pass. */
function worstVerdict(kinds) {
    const worst = verdictOrder.find((kind) => kinds.includes(kind));
    if (worst === undefined)
        throw new RangeError('the worst of no verdicts');
    return worst;
}

// EXTERNAL MODULE: ./build/gate/numbers.js
var numbers = __webpack_require__(3676);
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
    const said = (...rules) => checks
        .filter(({ rule }) => rules.includes(rule))
        .map(({ message }) => message)
        .join('; ');
    return said('min', 'critical', 'held-already') || said('baseline') || 'every rule of the gate holds';
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


/***/ })

};
