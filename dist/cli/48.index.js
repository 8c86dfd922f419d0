export const id = 48;
export const ids = [48];
export const modules = {

/***/ 7048:
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
    const moves = report.command !== 'evaluate' || occasion === 'push';
    const rows = [...report.prompts, ...(report.moves ?? [])];
    const settled = rows.length > 0 && rows.every((row) => isThere(row.promotion, report.dryRun));
    // A person may have promoted it despite an error: what was to be moved is there.
    if (moves && settled && report.error === undefined)
        return 0;
    if (report.verdict === 'error')
        return 3;
    if (report.nothing !== undefined)
        return 0;
    const verdict = report.greenInconclusive === true && report.verdict === 'inconclusive' && !moves ? 0 : codes[report.verdict];
    if (!moves)
        return verdict === 0 && rows.some((row) => unsettled(row.promotion)) ? 2 : verdict;
    return verdict === 0 ? 1 : verdict;
}
function isThere({ outcome, replaced }, dryRun) {
    return ((outcome === 'promoted' && replaced !== true) || outcome === 'already-held' || (dryRun && outcome === 'will-assign'));
}
/** It passed and should have moved, and it is not known to have: the next run decides, this one is not green. */
function unsettled({ outcome, again }) {
    return outcome === 'superseded' || outcome === 'indeterminate' || again === true;
}

// EXTERNAL MODULE: ./build/commands/assignables/words.js
var words = __webpack_require__(2007);
;// CONCATENATED MODULE: ./build/commands/closed-meanwhile.js

/**
 * A pull request may be closed between the last look at it and the write: its own closing run found nothing to give back then. So what
 * was written is looked at once more, and given back. @returns the report, with what was given back.
 */
async function givenBackIfClosed(report, request, around) {
    const { pullRequest, occasion } = request;
    const wrote = [...report.prompts, ...(report.moves ?? [])].some(({ promotion }) => promotion.written === true);
    if (occasion !== 'pull-request' || pullRequest === undefined || !wrote)
        return report;
    if (!(await isClosed(pullRequest, request)))
        return report;
    const closed = `Pull request #${pullRequest} was closed while this run assigned.`;
    const warned = (message) => ({
        ...report,
        notices: [...report.notices, { level: 'warning', message: `${closed} ${message}` }],
    });
    try {
        const { withdraw } = await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(90), __webpack_require__.e(353), __webpack_require__.e(765), __webpack_require__.e(57)]).then(__webpack_require__.bind(__webpack_require__, 3057));
        const objection = async () => undefined;
        const given = await withdraw({ ...request, command: 'withdraw', pullRequest, objection }, around);
        const nothing = given.nothing === undefined ? undefined : `Nothing was left to give back: ${given.nothing}.`;
        const told = warned(nothing ?? given.because);
        return {
            ...told,
            ...(given.moves === undefined ? {} : { moves: [...(report.moves ?? []), ...given.moves] }),
            notices: [...told.notices, ...given.notices],
            ...(given.registryCommit === undefined ? {} : { registryCommit: given.registryCommit }),
        };
    }
    catch (thrown) {
        // What was assigned a moment ago must be told, whatever fails here.
        const { message } = (0,words/* thrownReport */.RA)(thrown, 'What it took was not given back');
        return warned(`${message} Run the job of its closing again, or put it back with \`rollback\`.`);
    }
}
/** Only what GitHub says counts: without an answer the assignment stands, as it was allowed a moment ago. */
async function isClosed(number, { pullRequestStates }) {
    try {
        return (await pullRequestStates([number]))?.get(number) === 'closed';
    }
    catch {
        return false;
    }
}

// EXTERNAL MODULE: ./build/commands/empty-report.js
var empty_report = __webpack_require__(5253);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
;// CONCATENATED MODULE: ./build/commands/notify/recipients.js

/**
 * Who is told of a run: whom the config names, and GitHub's deployments of the protected environments that no `deployment` entry of the
 * config is about (design, promotion).
 *
 * @param deploys the run can record deployments.
 */
function recipientsOf({ notify, environments }, deploys) {
    const isRecorded = (0,paths/* matchesAny */._I)(notify.flatMap((entry) => (entry.kind === 'deployment' ? entry.environments : [])));
    const others = environments.filter((each) => each.protected && !isRecorded(each.slug));
    const [first] = others;
    if (!deploys || first === undefined)
        return notify;
    const deployment = {
        kind: 'deployment',
        environments: others.map(({ slug }) => slug),
        on: ['assigned', 'removed', 'rolled-back'],
        position: first.position,
    };
    return [...notify, deployment];
}

;// CONCATENATED MODULE: ./build/commands/run.js



/**
 * Runs a request to its report, and tells whom the config names of what has happened. Never throws: what went wrong is a report with
 * the verdict `error`.
 */
async function runRequest(request, around) {
    let used;
    const registry = (config) => {
        used = { config, registry: around.registry(config) };
        return used.registry;
    };
    const report = await answer(request, { ...around, registry });
    const channels = used === undefined ? [] : recipientsOf(used.config, around.gitHub !== undefined);
    if (used === undefined || channels.length === 0)
        return report;
    const { toldReport } = await __webpack_require__.e(/* import() */ 808).then(__webpack_require__.bind(__webpack_require__, 2808));
    const ways = around.gitHub ?? { dispatch: undefined, deployment: undefined };
    return await toldReport({ report, request, registry: used.registry }, channels, around, ways);
}
async function answer(request, around) {
    const startedAt = around.now();
    try {
        switch (request.command) {
            case 'evaluate': {
                const report = await (await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(90), __webpack_require__.e(353), __webpack_require__.e(798), __webpack_require__.e(479), __webpack_require__.e(473), __webpack_require__.e(949)]).then(__webpack_require__.bind(__webpack_require__, 5949))).evaluate(request, around);
                return await givenBackIfClosed(report, request, around);
            }
            case 'promote':
                return request.remove
                    ? await (await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(291), __webpack_require__.e(90), __webpack_require__.e(353), __webpack_require__.e(765), __webpack_require__.e(835)]).then(__webpack_require__.bind(__webpack_require__, 7835))).remove(request, around)
                    : await (await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(91), __webpack_require__.e(752), __webpack_require__.e(266), __webpack_require__.e(291), __webpack_require__.e(90), __webpack_require__.e(768), __webpack_require__.e(353), __webpack_require__.e(798), __webpack_require__.e(916), __webpack_require__.e(225), __webpack_require__.e(479), __webpack_require__.e(133), __webpack_require__.e(400), __webpack_require__.e(473), __webpack_require__.e(154)]).then(__webpack_require__.bind(__webpack_require__, 9154))).promote(request, around);
            case 'rollback':
                return await (await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(291), __webpack_require__.e(90), __webpack_require__.e(353), __webpack_require__.e(620)]).then(__webpack_require__.bind(__webpack_require__, 2620))).rollback(request, around);
            case 'withdraw':
                return await (await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(90), __webpack_require__.e(353), __webpack_require__.e(765), __webpack_require__.e(57)]).then(__webpack_require__.bind(__webpack_require__, 3057))).withdraw(request, around);
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
// EXTERNAL MODULE: ./build/foundation/source-tree.js
var source_tree = __webpack_require__(8876);
// EXTERNAL MODULE: ./build/foundation/untrusted/log.js
var log = __webpack_require__(8923);
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
// EXTERNAL MODULE: ./build/report/explain.js + 1 modules
var explain = __webpack_require__(720);
// EXTERNAL MODULE: ./build/gate/numbers.js
var numbers = __webpack_require__(3676);
// EXTERNAL MODULE: ./build/report/evidence/sureness.js
var evidence_sureness = __webpack_require__(8143);
;// CONCATENATED MODULE: ./build/report/rules.js



/**
 * The limits that a scorer is held to. A suite's only scorer is all scorers together: of its two limits on a drop the tighter one is
 * in force, and shown.
 */
function thresholdsOf(prompt, suite, scorer) {
    const own = checksOf(prompt).filter((check) => isOf(check, suite) && check.scorer === scorer);
    const together = suite.scorers.length === 1 ? compositeOf(prompt, suite) : undefined;
    const checks = together === undefined ? own : withoutLooser(own, together);
    const gain = suite.scorers.length === 1 ? anyGainOf(prompt, suite) : [];
    return [...checks, ...gain].flatMap(thresholdOf);
}
/** What is asked of all scorers together, or of any of them, where there are several. */
function togetherThresholds(prompt, suite) {
    if (suite.scorers.length < 2)
        return [];
    const together = compositeOf(prompt, suite);
    return [...(together === undefined ? [] : [together]), ...anyGainOf(prompt, suite)].flatMap(thresholdOf);
}
/**
 * The checks that did not hold and that the one sentence does not say already, without those that only inform. With a table that
 * shows the thresholds, without what is marked as failed there.
 */
function openChecks(prompt, inTable) {
    const { verdict, comparisons } = prompt;
    if (verdict.kind === 'error' || verdict.kind === 'pass')
        return [];
    const isShown = (check) => inTable && check.outcome === 'fail' && comparisons.some((suite) => isOf(check, suite)) && isInTable(check);
    // The sentence is about one of them: another suite may have the same to say.
    const told = verdict.checks.find(({ outcome, message }) => outcome !== 'pass' && verdict.because.includes(message));
    return verdict.checks.filter((check) => check.advisory === undefined &&
        check.outcome !== 'pass' &&
        !isShown(check) &&
        check !== told &&
        !isRestated(check, verdict.checks, comparisons));
}
/** What the rules that hold have found, where the table does not show it and the sentence does not say it. */
function heldRules(prompt) {
    const suites = new Set(prompt.comparisons.map(({ suite }) => suite)).size;
    const told = (0,explain/* reasonOf */.A3)(prompt);
    return checksOf(prompt)
        .filter(({ rule, outcome, message }) => outcome === 'pass' && FOUND.includes(rule) && !told.includes(message))
        .map(({ suite, message }) => `${suites > 1 ? `suite ${suite}: ` : ''}${message.split('; ')[0] ?? message}`);
}
/** Of the other rules that hold the table shows the numbers, or there is nothing to say. */
const FOUND = [
    'critical',
    'max-regressed-cases',
    'must-improve',
    'latency',
    'cost',
    'tokens',
    'few-cases',
];
/** What is over its limit and blocks nothing. */
function advisoryNotes(prompt) {
    return checksOf(prompt).filter(({ advisory, outcome }) => advisory === true && outcome !== 'pass');
}
function checksOf({ verdict }) {
    return verdict.kind === 'error' ? [] : verdict.checks;
}
function isOf(check, { suite, against }) {
    return check.suite === suite && check.against === against;
}
function compositeOf(prompt, suite) {
    return checksOf(prompt).find((check) => check.rule === 'composite' && isOf(check, suite));
}
/** A gain of any of several scorers is no row's own. */
function anyGainOf(prompt, suite) {
    return checksOf(prompt).filter((check) => check.rule === 'must-improve' && check.scorer === undefined && isOf(check, suite));
}
function withoutLooser(own, together) {
    const drop = own.find(({ rule }) => rule === 'max-drop');
    if (drop?.limit === undefined || together.limit === undefined)
        return [...own, together];
    const limit = Math.min(drop.limit, together.limit);
    const outcome = WORST_FIRST.find((each) => each === drop.outcome || each === together.outcome) ?? 'inconclusive';
    return own.map((check) => (check === drop ? { ...check, limit, outcome } : check));
}
const WORST_FIRST = ['fail', 'inconclusive', 'pass'];
function thresholdOf(check) {
    const text = thresholdText(check);
    return text === undefined ? [] : [{ text, outcome: check.outcome }];
}
function thresholdText({ rule, scorer, limit, advisory }) {
    if (advisory === true)
        return undefined;
    switch (rule) {
        case 'min':
            return limit === undefined ? undefined : `≥ ${(0,numbers/* percent */.KN)(limit)}`;
        case 'max-drop':
        case 'composite':
            if (limit === undefined)
                return undefined;
            return limit === 0 ? 'no drop' : `drop ≤ ${(0,evidence_sureness/* pointsOf */.XE)(limit)}`;
        case 'max-regressed-cases':
            if (limit === undefined)
                return 'worse cases';
            return limit === 0 ? 'no worse case' : `≤ ${limit} worse ${limit === 1 ? 'case' : 'cases'}`;
        case 'must-improve':
            return scorer === undefined ? 'a gain of any' : 'a gain';
        default:
            return undefined;
    }
}
/** With its number: a name alone does not say what happened. */
function isInTable({ rule, limit }) {
    return limit !== undefined && (rule === 'min' || rule === 'max-drop' || rule === 'composite');
}
/** Of a suite's only scorer both sentences on its drop say the same: the scorer's own is enough, unless only the other is open. */
function isRestated(check, checks, comparisons) {
    if (check.rule !== 'composite')
        return false;
    const suite = comparisons.find((one) => isOf(check, one));
    if (suite?.scorers.length !== 1)
        return false;
    return checks.some((one) => one.rule === 'max-drop' && isOf(one, check) && one.outcome === check.outcome);
}

// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
;// CONCATENATED MODULE: ./build/report/moves.js

/** What became of a move, in words that fit after `production: parameters:tone`. */
function moveWords({ from, to, promotion }) {
    const [before, after] = [versionOr(from), versionOr(to)];
    switch (promotion.outcome) {
        case 'promoted':
            return `${before} → ${after}`;
        case 'will-assign':
            return `${before} → ${after}, when it is done`;
        case 'already-held':
        case 'kept':
            return `stays ${before}`;
        case 'refused':
            return `stays ${before}, refused`;
        case 'superseded':
            return 'was changed by another run';
        case 'indeterminate':
            return `is not known to be ${after}`;
    }
}
/** The title of a run that only takes something away or gives it back; undefined: the run is about something else. */
function moveTitle({ command, prompts, moves = [], verdict, dryRun, nothing, }) {
    if (command === 'rollback' || prompts.length > 0 || (moves.length === 0 && command !== 'withdraw'))
        return undefined;
    const withdrawal = command === 'withdraw';
    if (nothing !== undefined)
        return 'Nothing to withdraw';
    const isRemoval = withdrawal || moves.every(({ to }) => to === undefined);
    const done = withdrawal ? 'withdrawn' : isRemoval ? 'removed' : 'promoted';
    if (verdict !== 'pass')
        return `Not ${done}`;
    if (moves.every(({ promotion }) => promotion.outcome === 'already-held'))
        return `Nothing to be ${done}`;
    return dryRun ? `Would be ${done}` : `${done.charAt(0).toUpperCase()}${done.slice(1)}`;
}
function versionOr(id) {
    return id === undefined ? 'nothing' : (0,digest/* shortDigest */.VK)(id);
}

;// CONCATENATED MODULE: ./build/report/words.js




/** What is not known is shown as this, never as 0. */
const UNKNOWN = '–';
/** The verdict of a run in words: the first thing a reviewer reads. */
function verdictTitle(report) {
    const { command, verdict, prompts, nothing, proposal } = report;
    const moved = verdict === 'error' ? undefined : moveTitle(report);
    if (moved !== undefined)
        return moved;
    if (nothing !== undefined)
        return 'Nothing to evaluate';
    if (prompts.some(({ promotion }) => promotion.outcome === 'promoted' && promotion.rule === 'override')) {
        return 'Overridden: promoted despite the verdict';
    }
    if (command === 'rollback' && verdict !== 'error')
        return rollbackTitle(verdict === 'pass', report);
    if (isStopped(report))
        return 'Passed, but not promoted';
    if (proposal === true && verdict === 'pass')
        return 'Proposed policy';
    const comparisons = prompts.flatMap((prompt) => prompt.comparisons);
    switch (verdict) {
        case 'pass':
            return passTitle(prompts);
        case 'fail':
            if (prompts.some((prompt) => hasFailed(prompt, 'critical')))
                return 'Failed: a critical case';
            if ((0,explain/* hasLabel */.RX)(comparisons, 'regressed'))
                return 'Failed: regressed';
            return prompts.some((prompt) => hasFailed(prompt, 'composite')) ? 'Failed: likely worse' : 'Failed';
        case 'inconclusive':
            if (prompts.length > 0 && prompts.every(isForegone))
                return 'Not evaluated: it could not be assigned';
            return prompts.every(({ ending }) => ending?.kind === 'pre-flight')
                ? 'Unclear: cannot pass'
                : 'Unclear: not passed';
        case 'error':
            if (command === 'rollback')
                return 'Error: the rollback did not finish';
            return command === 'withdraw' ? 'Error: the withdrawal did not finish' : 'Error: could not be evaluated';
    }
}
/** It was to be assigned by this very run, it passed, and something else stands against it. */
function isStopped({ command, event, verdict, prompts, }) {
    const stops = ['refused', 'superseded', 'indeterminate'];
    return ((command === 'promote' || event === 'push') &&
        verdict === 'pass' &&
        prompts.some(({ promotion }) => stops.includes(promotion.outcome)));
}
/** No title says more than the weakest of its rows. */
function passTitle(prompts) {
    if (prompts.every(isRevert))
        return 'Passed: a revert';
    const sureness = (0,evidence_sureness/* leastSure */.vg)(prompts.filter(wasCompared).map(evidence_sureness/* surenessOf */.i7));
    if (sureness === 'weak')
        return 'Passed: weak evidence';
    const comparisons = prompts.flatMap((prompt) => prompt.comparisons);
    if ((0,explain/* hasLabel */.RX)(comparisons, 'improved'))
        return 'Passed: improved';
    if (sureness === undefined)
        return 'Passed';
    return sureness === 'likely' ? 'Passed: likely not worse' : 'Passed: not worse';
}
function hasFailed({ verdict }, rule) {
    return verdict.kind === 'fail' && verdict.checks.some((check) => check.rule === rule && check.outcome === 'fail');
}
function rollbackTitle(done, { dryRun, prompts, moves = [] }) {
    const outcomes = [...prompts, ...moves].map(({ promotion }) => promotion.outcome);
    if (!done)
        return outcomes.includes('promoted') ? 'Rolled back in part' : 'Not rolled back';
    if (outcomes.every((outcome) => outcome === 'already-held'))
        return 'Nothing to roll back';
    return dryRun ? 'Would be rolled back' : 'Rolled back';
}
/** Nothing was spent on it: it would not have been assigned even if it had passed. */
function isForegone({ verdict }) {
    return verdict.kind === 'inconclusive' && verdict.checks.some(({ rule }) => rule === 'not-assignable');
}
function isRevert({ verdict }) {
    return verdict.kind === 'pass' && verdict.checks.some(({ rule }) => rule === 'revert');
}
function wasCompared({ comparisons }) {
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
    inconclusive: '🟡',
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
    if (rule === undefined || rule === 'rollback')
        return '';
    if (rule === 'override')
        return 'Assigned by a person, despite the verdict; the ledger has the reason.';
    return rule === 'manual' ? 'Assigned by a person, who asked for it.' : `Assigned by the rule ${rule}.`;
}
function percentOr(value) {
    return value === undefined ? UNKNOWN : (0,numbers/* percent */.KN)(value);
}
function differenceOr(value) {
    return value === undefined ? UNKNOWN : (0,numbers/* signedPoints */._9)(value);
}
/** `(−4.0 … +1.5)`, in the percentage points of the difference before it; empty when unknown. */
function intervalOr(interval) {
    if (interval === undefined)
        return '';
    // A bound for clusters of unequal size may lie beyond what a difference can be.
    const [low, high] = [Math.max(-1, interval.low), Math.min(1, interval.high)].map((bound) => (0,numbers/* signedPoints */._9)(bound).replace(' pp', ''));
    return `(${low} … ${high})`;
}
/** `11 / 8 / 101` */
function countsOf(row) {
    if (row.difference === undefined && row.better + row.worse + row.same === 0)
        return UNKNOWN;
    return `${row.better} / ${row.worse} / ${row.same}`;
}
/** `about 8 of each by chance`, or that nothing tells chance from change; empty where no case moved. */
function byChanceOf({ difference, better, worse, byChance }) {
    if (difference === undefined || better + worse === 0)
        return '';
    if (byChance === undefined)
        return 'chance not known';
    const expected = Math.round(byChance);
    return expected === 0 ? 'hardly any by chance' : `about ${count(expected)} of each by chance`;
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

// EXTERNAL MODULE: ./build/gate/policy.js
var policy = __webpack_require__(7642);
;// CONCATENATED MODULE: ./build/report/evidence/settle.js




/** What would decide a suite that is unclear, one sentence a rule that is open; empty where nobody can tell. */
function settleText(prompt, comparison) {
    if (prompt.verdict.kind !== 'inconclusive')
        return '';
    const open = checksOf(prompt).filter((check) => isOf(check, comparison) && isOpen(check));
    const has = (...rules) => open.some(({ rule }) => rules.includes(rule));
    if (has('missing', 'complete'))
        return 'Run it again when the model answers: what is missing is not a regression.';
    const isTooSmall = comparison.composite.difference !== undefined && comparison.composite.interval === undefined;
    const sentences = [
        isTooSmall && has('few-cases', 'max-drop', 'composite', 'must-improve') ? unitsText(comparison, policy/* FEWEST_UNITS */.fA) : '',
        !isTooSmall && has('max-drop', 'composite') ? dropText(prompt, comparison) : '',
        !isTooSmall && has('must-improve') ? gainText(open, comparison) : '',
        !isTooSmall && has('min') ? 'For `min`: more cases, or a lower `min`.' : '',
        has('cases') ? 'More cases, or a smaller `min-cases`.' : '',
        ...open.map(resourceText),
    ];
    return [...new Set(sentences)].filter((sentence) => sentence !== '').join(' ');
}
/** Of a run that was cut off before anything could be compared. */
function settleStopped(prompt) {
    if (prompt.verdict.kind !== 'inconclusive' || prompt.comparisons.length > 0)
        return '';
    return checksOf(prompt).some(({ rule }) => rule === 'cap')
        ? 'A larger limit on calls or cost (`max-calls`, `max-cost`), or fewer cases, trials or prompts in one run.'
        : '';
}
const isOpen = ({ outcome, advisory }) => outcome === 'inconclusive' && advisory !== true;
function unitsText({ composite, extent }, fewest) {
    const units = extent.clusters ?? composite.cases;
    const what = extent.clusters === undefined ? 'case' : 'cluster';
    return `At least ${count(fewest)} ${what}s, ${count(Math.max(1, fewest - units))} more than there are: fewer say nothing sure about an average.`;
}
function dropText(prompt, comparison) {
    const { mode, maxDrop, ending } = prompt;
    const { clusters } = comparison.extent;
    if (mode === 'strict' && clusters !== undefined && clusters < policy/* FEWEST_CLUSTERS */.r2) {
        return unitsText(comparison, policy/* FEWEST_CLUSTERS */.r2);
    }
    const needs = beyondPlan(comparison, ending);
    const isFutile = ending?.kind === 'futile';
    const said = isFutile ? 'The rest of the plan could hardly have made it pass. ' : '';
    if (needs !== undefined)
        return `${said}${moreText(needs, comparison.extent, maxDrop)}`;
    const laxer = mode === 'strict' ? 'a larger `max-drop`, or `mode: simple`, which gives no guarantee' : 'a larger `max-drop`';
    if (isFutile)
        return `${said}${mode === 'strict' ? 'More cases than planned might; else' : 'A better prompt might, or'} ${laxer}.`;
    const seen = maxDrop === undefined ? 'such a drop' : `a drop of ${(0,evidence_sureness/* pointsOf */.XE)(maxDrop)}`;
    return `These cases are enough to see ${seen}, and what they show lies between a pass and a fail: more cases, a better prompt, or ${laxer}.`;
}
/** What is needed on top of what the dataset and the config have; a gate that stopped early did not use all of it. */
function beyondPlan({ composite, extent }, ending) {
    const { needs } = composite;
    if (needs === undefined)
        return undefined;
    const stopped = ending !== undefined && ending.kind !== 'complete';
    const cases = needs.cases - (stopped ? extent.ofCases - extent.cases : 0);
    const trials = needs.trials === undefined ? undefined : needs.trials - (stopped ? extent.ofTrials - extent.trials : 0);
    const wholeIsEnough = (extent.cases + needs.cases) * extent.trials <= extent.ofCases * extent.ofTrials;
    if (cases <= 0 || (trials !== undefined && trials <= 0) || (stopped && wholeIsEnough))
        return undefined;
    return { cases, ...(trials === undefined || trials > MOST_TRIALS ? {} : { trials }) };
}
/** Nobody asks a case more often than this. */
const MOST_TRIALS = 20;
/** With fewer trials than planned it is an upper limit: every further trial counts too. */
function moreText({ cases, trials }, extent, drop) {
    const about = extent.trials < extent.ofTrials ? 'At most about' : 'About';
    const others = extent.clusters === undefined ? '' : ', of other clusters';
    const more = `${about} ${count(roundUp(cases))} more ${cases === 1 ? 'case' : 'cases'}${others}`;
    const again = trials === undefined ? '' : `, or ${trials} more ${trials === 1 ? 'trial' : 'trials'} of each`;
    const seen = drop === undefined ? '' : `: then a drop of ${(0,evidence_sureness/* pointsOf */.XE)(drop)} would be seen four times in five`;
    return `${more}${again}${seen}.`;
}
/** To two digits: the number is an estimate. */
function roundUp(value) {
    const step = 10 ** Math.max(0, Math.floor(Math.log10(value)) - 1);
    return Math.ceil(value / step) * step;
}
/** A gain is seen as well as a drop; of several scorers the one that sees best. */
function gainText(open, { scorers }) {
    const named = open.filter(({ rule }) => rule === 'must-improve').map(({ scorer }) => scorer);
    const seen = scorers
        .filter(({ scorer }) => named.includes(undefined) || named.includes(scorer))
        .flatMap(({ detectableDrop }) => detectableDrop ?? []);
    const now = seen.length === 0
        ? ''
        : `: with these a gain of about ${(0,evidence_sureness/* pointsOf */.XE)(Number(Math.min(...seen).toFixed(3)))} beyond what is asked for would be shown four times in five`;
    return `For the gain: a larger one, or more cases or trials, which show a smaller one${now}.`;
}
const RESOURCES = ['latency', 'cost', 'tokens'];
function resourceText({ rule, message }) {
    if (!RESOURCES.includes(rule))
        return '';
    if (!message.includes('not known'))
        return `For ${rule}: more calls (a \`p95\` takes at least 59), or a larger limit.`;
    return rule === 'cost'
        ? "For cost: declare the model's `prices` under `models`, or remove the rule on cost."
        : `For ${rule}: the model does not tell it for every call; remove the rule on ${rule}.`;
}

;// CONCATENATED MODULE: ./build/report/evidence/evidence.js





const topicTitle = {
    sure: 'How sure',
    settle: 'What would settle it',
    stopped: 'Stopped early',
    baseline: 'Baseline',
    attempt: 'Attempts',
};
/**
 * @param today UTC day, `2026-11-21`: the age of a baseline's answers is told from it.
 * @param alone True when the prompt's own sentence stands above: what it says is not said again.
 */
function evidenceOf(prompt, today, alone) {
    const several = prompt.comparisons.length > 1;
    const isSaid = alone && !several && (0,explain/* reasonOf */.A3)(prompt).includes(evidence_sureness/* CHANCE */.rR);
    const about = (topic, tell) => prompt.comparisons.flatMap((comparison) => {
        const text = tell(comparison);
        const { suite, against } = comparison;
        const of = several ? { of: { suite, ...(against === undefined ? {} : { against }) } } : {};
        return text === '' ? [] : [{ topic, ...of, text }];
    });
    return [
        ...about('settle', (comparison) => settleText(prompt, comparison)),
        ...whole('settle', settleStopped(prompt)),
        ...about('sure', (comparison) => sureText(prompt, comparison, isSaid)),
        ...whole('stopped', stoppedText(prompt)),
        ...about('baseline', ({ baselineTrials }) => baselineText(baselineTrials, today)),
        ...whole('attempt', attemptText(prompt.attempt)),
    ];
}
/** True where there is something that docs/gate.md explains. */
function isExplained({ comparisons, ending }) {
    const isCompared = comparisons.some(({ scorers }) => scorers.some(({ difference }) => difference !== undefined));
    return isCompared || ending?.kind === 'pre-flight';
}
function whole(topic, text) {
    return text === '' ? [] : [{ topic, text }];
}
/** The chance that it is worse where that has a say and was not said, and what a drop would have to be to be seen. */
function sureText(prompt, comparison, isSaid) {
    const { composite, extent } = comparison;
    if (composite.chanceWorse === undefined)
        return '';
    const clusters = extent.clusters === undefined
        ? ''
        : `The ${count(extent.cases)} cases count as ${count(extent.clusters)} clusters: those of one rise and fall together.`;
    return [
        isSaid ? '' : chanceSentence(prompt, comparison, composite.chanceWorse),
        detectableText(composite.detectableDrop),
        clusters,
    ]
        .filter((sentence) => sentence !== '')
        .join(' ');
}
/** A strict gate does not decide by a chance: beside its verdict one would only contradict it. */
function chanceSentence(prompt, comparison, chance) {
    const { verdict, mode, maxDrop } = prompt;
    const { scorers } = comparison;
    if (mode === 'strict') {
        return verdict.kind === 'pass'
            ? 'Shown: a prompt that is worse by more than is allowed gets through this gate at most 1 time in 20.'
            : '';
    }
    const together = scorers.length > 1;
    // What failed for another reason did not fail by this chance; of a single scorer that would be hard to tell.
    if (verdict.kind === 'fail' && !together && !failsTogether(prompt, comparison))
        return '';
    const measured = scorers.some(({ missing }) => missing > 0) ? 'of what could be measured, ' : '';
    const said = capital(`${measured}${(0,evidence_sureness/* chanceWords */.Wd)(chance, maxDrop, together)}`);
    return verdict.kind === 'pass' ? `${said}: ${evidence_sureness/* surenessWords */.IJ[(0,evidence_sureness/* surenessAt */.yJ)(chance)]}.` : `${said}.`;
}
function failsTogether(prompt, comparison) {
    return checksOf(prompt).some((check) => check.rule === 'composite' && check.outcome === 'fail' && isOf(check, comparison));
}
/** Nothing for a spread of nothing: equal scores do not mean that any drop would be seen. */
function detectableText(drop) {
    if (drop === undefined || drop < 0.0005)
        return '';
    if (drop >= 1)
        return 'These are too few answers to see any drop.';
    return `A drop of ${(0,evidence_sureness/* pointsOf */.XE)(Number(drop.toFixed(3)))} or more would be seen four times in five.`;
}
function stoppedText({ ending, comparisons }) {
    if (ending === undefined || ending.kind === 'complete')
        return '';
    const saved = ending.callsSaved === 0
        ? ''
        : ` ${count(ending.callsSaved)} of ${count(ending.callsPlanned)} calls were not needed.`;
    if (ending.kind === 'pre-flight')
        return `Before the first call: all ${count(ending.callsPlanned)} were spared.`;
    const extents = comparisons
        .map(({ extent }) => extent)
        .filter(({ cases, ofCases, trials, ofTrials }) => cases < ofCases || trials < ofTrials);
    const [first] = extents;
    const after = first === undefined || comparisons.length > 1 ? '' : `, after ${extentWords(first)}`;
    return `At look ${ending.look} of ${ending.of}${after}: ${WHY[ending.kind]}.${saved}`;
}
function extentWords({ cases, ofCases, trials, ofTrials }) {
    const asked = cases < ofCases ? `${count(cases)} of ${count(ofCases)} cases` : `all ${count(cases)} cases`;
    return ofTrials === 1 ? asked : `${asked}, ${trials} of ${ofTrials} ${ofTrials === 1 ? 'trial' : 'trials'} each`;
}
const WHY = {
    pass: 'the answer was known',
    fail: 'the answer was known',
    futile: 'the rest could hardly have made it pass',
    error: 'it cannot be judged',
};
/** Nothing where every answer was drawn by this run, as many as of the candidate. */
function baselineText(trials, today) {
    if (trials === undefined)
        return '';
    const { fewest, most, pooled, gone } = trials;
    const each = `${fewest === most ? count(most) : `${count(fewest)} to ${count(most)}`} ${most === 1 ? 'trial' : 'trials'} a case`;
    if (gone !== undefined) {
        return `The model no longer exists, so the answers of earlier runs stand in: ${each}${agesOf(trials, today)}. The provider said: ${gone}`;
    }
    if (pooled === 0)
        return '';
    const earlier = fewest === most && pooled >= most ? 'all' : `${fewest === most ? '' : 'up to '}${count(pooled)}`;
    return `${capital(each)}, ${earlier} of them from earlier runs${agesOf(trials, today)}.`;
}
function agesOf({ oldest, newest }, today) {
    if (oldest === undefined || newest === undefined || oldest === today)
        return '';
    if (oldest === newest)
        return `, ${ageOf(newest, today)}`;
    return `, the oldest ${ageOf(oldest, today)}, the newest ${ageOf(newest, today)}`;
}
function ageOf(day, today) {
    const days = Math.round((Date.parse(today) - Date.parse(day)) / 86_400_000);
    if (!(days > 0))
        return 'of today';
    return days === 1 ? 'of yesterday' : `${days} days old`;
}
function attemptText(attempt) {
    if (attempt === undefined || attempt < 2)
        return '';
    return `This is attempt ${attempt} on this pull request: of enough texts that are no better, one passes by luck.`;
}
function capital(text) {
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

;// CONCATENATED MODULE: ./build/report/markdown/texts.js

/** The first `length` code points; says how many more there are. */
function cut(text, length) {
    if (text.length <= length)
        return text;
    const all = [...text];
    return all.length <= length ? text : `${all.slice(0, length).join('')}… (${all.length - length} more characters)`;
}
/** Breaks long lines at a space, or anywhere if there is none: a cell of a table must not be wider than half a page. */
function wrap(text, width) {
    return text
        .split('\n')
        .flatMap((line) => wrapLine(line, width))
        .join('\n');
}
function wrapLine(line, width) {
    const lines = [];
    let rest = [...line];
    while (rest.length > width) {
        const space = rest.lastIndexOf(' ', width);
        const end = space > width / 2 ? space : width;
        lines.push(rest.slice(0, end).join(''));
        rest = rest.slice(space > width / 2 ? end + 1 : end);
    }
    return [...lines, rest.join('')];
}
/** A text as it is; the one variable of a plain input as its text; a few texts as `name: text`; anything else as JSON. */
function readable(value) {
    if (typeof value === 'string')
        return value;
    if (isJsonObject(value)) {
        const entries = Object.entries(value);
        const [first] = entries;
        if (entries.length === 1 && first?.[0] === 'input' && typeof first[1] === 'string')
            return first[1];
        if (entries.length > 0 && entries.every(([, text]) => typeof text === 'string')) {
            return entries.map(([name, text]) => `${name}: ${text}`).join('\n');
        }
    }
    return JSON.stringify(value, null, 2);
}

;// CONCATENATED MODULE: ./build/report/terminal/table.js



const HEADER = [
    'prompt',
    'suite',
    'scorer',
    'baseline',
    'candidate',
    'difference',
    'interval',
    'better/worse/same',
    'label',
    'threshold',
];
const RIGHT = new Set(['baseline', 'candidate', 'difference', 'interval']);
/** In which order columns give way on a narrow terminal. What they held is said below the table. */
const GIVE_WAY = ['better/worse/same', 'threshold', 'suite', 'interval'];
/** What was compared with what the environment holds, or with the anchor; no line where there is nothing. */
function tableOf(prompts, against, paint, width) {
    const rows = prompts.flatMap((prompt) => prompt.comparisons
        .filter((comparison) => comparison.against === against)
        .flatMap((comparison) => [
        ...comparison.scorers.map((row) => rowOf(prompt, comparison, row, paint)),
        ...togetherRow(prompt, comparison, paint),
    ]));
    if (rows.length === 0)
        return { lines: [], hidden: new Set() };
    const widths = new Map(HEADER.map((name) => [name, Math.max(name.length, ...rows.map(({ cells }) => table_length(cells[name]?.text ?? '')))]));
    const wanted = HEADER.filter((name) => isWanted(name, prompts, rows));
    const hidden = hiddenColumns(wanted, widths, width);
    const columns = wanted.filter((name) => !hidden.has(name));
    const line = (cellOf) => `  ${columns.map((name) => aligned(cellOf(name), RIGHT.has(name), widths.get(name) ?? 0)).join('  ')}`.trimEnd();
    return {
        lines: [
            line((text) => ({ text, paint: paint.dim })),
            ...rows.map(({ cells }) => line((name) => cells[name] ?? { text: '' })),
            ...rows.flatMap((row) => noteOf(row, wanted, hidden)).map((text) => paint.dim(`  ${text}`)),
        ],
        hidden,
    };
}
function rowOf(prompt, comparison, row, paint) {
    const { scorer, difference, missing } = row;
    const label = difference === undefined ? 'not compared' : row.label;
    const colour = { improved: paint.green, regressed: paint.red, unclear: paint.yellow }[label] ?? paint.dim;
    return {
        cells: {
            prompt: { text: (0,log/* terminalText */.eR)(prompt.slug) },
            suite: { text: (0,log/* terminalText */.eR)(comparison.suite) },
            scorer: { text: (0,log/* terminalText */.eR)(scorer) },
            baseline: { text: percentOr(row.baselineMean) },
            candidate: { text: percentOr(row.candidateMean) },
            difference: { text: differenceOr(difference), paint: colour },
            interval: { text: intervalOr(row.interval) },
            'better/worse/same': { text: `${countsOf(row)}${missing === 0 ? '' : ` (${missing} missing)`}` },
            label: { text: label, paint: colour },
            threshold: thresholdCell(thresholdsOf(prompt, comparison, scorer), paint),
        },
        counts: row,
    };
}
/** Below the table: how many cases changed by chance, and what had no room in it. */
function noteOf({ cells, counts }, wanted, hidden) {
    const interval = hidden.has('interval') ? (cells.interval?.text ?? '') : '';
    const changes = counts === undefined ? '' : changesOf(counts, hidden.has('better/worse/same'));
    const parts = [...(interval === '' ? [] : [`interval ${interval}`]), ...(changes === '' ? [] : [changes])];
    const name = ['prompt', 'suite', 'scorer']
        .filter((column) => wanted.includes(column))
        .map((column) => cells[column]?.text ?? '');
    return parts.length === 0 ? [] : [`${name.join(' ')}: ${parts.join(', ')}`];
}
function changesOf(row, hidden) {
    const { difference, better, worse, same, missing } = row;
    if (difference === undefined || better + worse + missing === 0)
        return '';
    const chance = byChanceOf(row);
    if (chance === '' && !hidden)
        return '';
    const rest = hidden ? `, ${same} same${missing === 0 ? '' : `, ${missing} missing`}` : '';
    return `${better} better, ${worse} worse${rest}${chance === '' ? '' : ` (${chance})`}`;
}
function togetherRow(prompt, comparison, paint) {
    const thresholds = togetherThresholds(prompt, comparison);
    const { difference, interval } = comparison.composite;
    if (thresholds.length === 0 || difference === undefined)
        return [];
    const cells = {
        prompt: { text: (0,log/* terminalText */.eR)(prompt.slug) },
        suite: { text: (0,log/* terminalText */.eR)(comparison.suite) },
        scorer: { text: 'together' },
        difference: { text: differenceOr(difference) },
        interval: { text: intervalOr(interval) },
        threshold: thresholdCell(thresholds, paint),
    };
    return [{ cells }];
}
const SIGNS = { pass: '✓', fail: '✗', inconclusive: '?' };
function thresholdCell(thresholds, paint) {
    const text = thresholds.map((each) => `${SIGNS[each.outcome]} ${each.text}`).join(', ') || UNKNOWN;
    return thresholds.some(({ outcome }) => outcome !== 'pass') ? { text, paint: paint.red } : { text };
}
/** A column that says the same in every row, or nothing, is left out. */
function isWanted(name, prompts, rows) {
    if (name === 'interval')
        return rows.some(({ cells }) => cells.interval?.text !== '');
    if (name === 'suite')
        return prompts.some(({ comparisons }) => new Set(comparisons.map(({ suite }) => suite)).size > 1);
    return name !== 'prompt' || new Set(prompts.map(({ slug }) => slug)).size > 1;
}
function hiddenColumns(wanted, widths, width) {
    const hidden = new Set();
    const total = () => wanted.reduce((sum, name) => sum + (hidden.has(name) ? 0 : (widths.get(name) ?? 0) + 2), 0);
    for (const name of GIVE_WAY) {
        if (total() <= width)
            break;
        if (wanted.includes(name))
            hidden.add(name);
    }
    return hidden;
}
function aligned({ text, paint }, right, width) {
    const space = ' '.repeat(Math.max(0, width - table_length(text)));
    const shown = paint === undefined || text === '' ? text : paint(text);
    return right ? `${space}${shown}` : `${shown}${space}`;
}
/** Scorers, slugs and numbers are of one column a character. */
function table_length(text) {
    return [...text].length;
}

;// CONCATENATED MODULE: ./build/report/terminal/terminal.js









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
        movesBlock(report, paint, width),
        ...distinctChanges(report.prompts).map((prompt) => changesBlock(prompt, paint, width)),
        ...(report.notices.length === 0
            ? []
            : [report.notices.map(({ message }) => `! ${(0,log/* terminalText */.eR)(message)}`).join('\n')]),
        paint.dim([...glossary(report), facts(report)].join('\n')),
    ];
    return blocks.filter((block) => block !== '').join('\n\n');
}
function glossary({ prompts, documentation = 'docs' }) {
    return prompts.some(isExplained) ? [`What these words mean: ${(0,log/* terminalText */.eR)(documentation)}/gate.md`] : [];
}
function facts({ calls, dryRun }) {
    return `${callsLine(calls)}${dryRun ? ' · dry run: nothing was written' : ''}`;
}
function headline(report, paint) {
    const title = paint.bold(verdictColour(report, paint)(verdictTitle(report).toUpperCase()));
    const because = saidWhere(report);
    const notRegression = report.verdict === 'error' ? ['This is not a regression: nothing was found out about the prompt.'] : [];
    const allowed = report.verdict === 'inconclusive' && report.greenInconclusive === true
        ? ['The gate allows this (`on-inconclusive: allow`): the check is green, and nothing is assigned.']
        : [];
    return [title, ...(because === '' ? [] : [because]), ...notRegression, ...allowed].join('\n');
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
    const several = report.prompts.length > 1;
    const held = tableOf(own, undefined, paint, width);
    const anchored = tableOf(own, 'anchor', paint, width);
    const lines = own.flatMap((prompt) => [
        ...checkLines(prompt, held.hidden.has('threshold'), several, paint, width),
        ...evidenceLines(report, prompt, several, width),
        assignmentLine(prompt, paint),
    ]);
    const anchor = anchored.lines.length === 0 ? [] : ['  against the anchor, the release that the gate pins:', ...anchored.lines];
    return [paint.bold(`→ ${environment}`), ...held.lines, ...anchor, ...lines].join('\n');
}
function movesBlock({ moves = [] }, paint, width) {
    const lines = moves.flatMap((move) => {
        const line = `  ${move.promotion.outcome === 'promoted' ? '→' : '·'} ${move.environment}: ${(0,log/* terminalText */.eR)(move.name)} ${moveWords(move)}`;
        const said = hanging(' ', (0,log/* terminalText */.eR)(move.promotion.message), width);
        return [move.promotion.outcome === 'promoted' ? paint.green(line) : line, ...(moves.length === 1 ? [] : said)];
    });
    return lines.join('\n');
}
/** Of several prompts without what a reader cannot act on. */
function evidenceLines(report, prompt, several, width) {
    const suites = new Set(prompt.comparisons.map(({ suite }) => suite)).size;
    return evidenceOf(prompt, report.startedAt.slice(0, 10), !several)
        .filter(({ topic }) => !several || (topic !== 'stopped' && topic !== 'baseline'))
        .flatMap(({ topic, of, text }) => {
        const where = [
            ...(several ? [prompt.slug] : []),
            ...(of !== undefined && suites > 1 ? [`suite ${of.suite}`] : []),
            ...(of?.against === undefined ? [] : ['against the anchor']),
        ];
        const about = where.length === 0 ? '' : ` (${where.join(', ')})`;
        return hanging('·', (0,log/* terminalText */.eR)(`${topicTitle[topic]}${about}: ${text}`), width);
    });
}
/** A sentence over as many lines as it takes. */
function hanging(sign, text, width) {
    return wrap(text, Math.max(20, width - 4))
        .split('\n')
        .map((line, index) => `  ${index === 0 ? sign : ' '} ${line}`);
}
/** Where the table had no room for the thresholds, those that failed are said here. */
function checkLines(prompt, thresholdsHidden, several, paint, width) {
    const name = several ? `${prompt.slug}: ` : '';
    if (prompt.verdict.kind === 'error') {
        const { message, position, todo: advice } = prompt.verdict.error;
        const where = position === undefined ? '' : `${(0,log/* terminalText */.eR)((0,errors/* formatPosition */.Ld)(position))}: `;
        // That of the only row stands in the headline already.
        const said = several ? [paint.magenta(`  ! ${name}${where}${(0,log/* terminalText */.eR)(message)}`)] : [];
        return [...said, ...(advice === undefined ? [] : [`  ! ${todo(advice)}`])];
    }
    const suites = new Set(prompt.comparisons.map(({ suite }) => suite)).size;
    const open = openChecks(prompt, !thresholdsHidden).flatMap((check) => ruleLines(check, `${name}${suites > 1 ? `suite ${check.suite}, ` : ''}`, paint, width));
    const held = thresholdsHidden && prompt.verdict.kind === 'pass' && prompt.comparisons.length > 0
        ? [paint.green(`  ✓ ${name}every threshold holds`)]
        : [];
    const notes = advisoryNotes(prompt).flatMap(({ message }) => hanging('i', `${name}for information, no part of the verdict: ${(0,log/* terminalText */.eR)(message)}`, width));
    const others = heldRules(prompt);
    const rest = others.length === 0
        ? []
        : hanging('✓', `${name}further rules that hold: ${(0,log/* terminalText */.eR)(others.join('; '))}`, width).map(paint.green);
    return [...open, ...held, ...rest, ...notes];
}
function ruleLines({ outcome, message, against }, name, paint, width) {
    const where = against === undefined ? '' : 'against the anchor, ';
    const lines = hanging(outcome === 'fail' ? '✗' : '?', `${name}${where}${(0,log/* terminalText */.eR)(message)}`, width);
    return lines.map(outcome === 'fail' ? paint.red : paint.yellow);
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
    const named = new Set(prompt.changes.slice(0, CASES).map(({ suite, case: id }) => `${suite} ${id}`)).size;
    const rest = total - named;
    const also = rest > 0 ? `and ${rest} more, ` : '';
    const more = prompt.changes.length > CASES || prompt.changesOmitted > 0
        ? [paint.dim(`  … ${also}with inputs and outputs in report.json (\`--report <file>\`)`)]
        : [];
    const cases = total === 1 ? 'case' : 'cases';
    const what = prompt.baseline === undefined
        ? `${cases} that ${total === 1 ? 'is' : 'are'} not perfect, lowest first`
        : `changed ${cases}, worst first`;
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
// EXTERNAL MODULE: ./build/cli/surroundings.js
var surroundings = __webpack_require__(1978);
;// CONCATENATED MODULE: ./build/cli/gated.js













/** `evaluate` on a local repository. */
async function evaluateCommand(args, terminal) {
    const repository = await (0,cli_repository/* openRepository */.h)(args, terminal);
    const request = await evaluateRequest(args, repository);
    if (args.flag('plan'))
        return await (await Promise.all(/* import() */[__webpack_require__.e(746), __webpack_require__.e(91), __webpack_require__.e(752), __webpack_require__.e(266), __webpack_require__.e(90), __webpack_require__.e(768), __webpack_require__.e(263), __webpack_require__.e(353), __webpack_require__.e(798), __webpack_require__.e(916), __webpack_require__.e(225), __webpack_require__.e(479), __webpack_require__.e(133), __webpack_require__.e(706), __webpack_require__.e(890)]).then(__webpack_require__.bind(__webpack_require__, 9890))).showPlan(request, repository, args, terminal);
    if (args.flag('all')) {
        throw new errors/* UsageError */.eb('--all goes with --plan', {
            todo: 'To evaluate every prompt, promote them: `prompt-ratchet promote --help`.',
        });
    }
    return await runAndShow(request, repository, args, terminal);
}
async function evaluateRequest(args, repository) {
    const { actor } = repository;
    const head = args.text('head');
    const scope = await changeOf(repository, args, head);
    return {
        ...commonOf(args, actor),
        command: 'evaluate',
        environment: environmentOf(args),
        prompts: args.list('prompt'),
        // What is not committed moves nothing: with --assign the committed config decides.
        trusted: head === undefined && !args.flag('assign') ? scope.proposed : scope.base,
        trust: { kind: 'trusted' },
        scope,
        pullRequest: undefined,
        pullRequests: [],
        assign: args.flag('assign'),
    };
}
/** `promote` on a local repository: the same gate, the same protocol, the registry branch of this repository. */
async function promoteCommand(args, terminal) {
    const repository = await (0,cli_repository/* openRepository */.h)(args, terminal);
    const { actor } = repository;
    const from = args.text('from');
    const head = args.text('head');
    const move = await moveOf(args, repository);
    const request = {
        ...commonOf(args, actor),
        ...move,
        command: 'promote',
        from: from === undefined ? undefined : (0,ids/* parseEnvironmentSlug */.Yq)(from),
        files: head === undefined ? move.trusted : await (0,local_tree/* commitTree */.SC)(repository.root, head, repository.git),
        override: args.flag('override'),
        remove: args.flag('remove'),
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
async function changeOf({ root, git }, args, head) {
    const base = args.text('base');
    if (head === undefined) {
        const proposed = (0,local_tree/* workingTree */.cn)(root, git);
        // A plan compares nothing: it can be made before the first commit.
        const unborn = args.flag('plan') && base === undefined && !(await (0,local_tree/* hasCommit */.QE)(root, git));
        return {
            kind: 'change',
            proposed,
            base: unborn ? source_tree/* emptyTree */.i : await (0,local_tree/* commitTree */.SC)(root, base ?? 'HEAD', git),
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
        pullRequestStates: async () => undefined,
    };
}
function environmentOf(args) {
    const environment = args.text('environment');
    return environment === undefined ? undefined : (0,ids/* parseEnvironmentSlug */.Yq)(environment);
}
async function runAndShow(request, repository, args, terminal) {
    const secrets = (0,untrusted_redact/* createSecrets */.gE)((0,untrusted_redact/* secretsIn */.VY)(terminal.environment));
    const around = (0,surroundings/* surroundingsOf */.Z)(repository, secrets, args, terminal);
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

/***/ 1978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ surroundingsOf)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _commands_progress_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1672);
/* harmony import */ var _commands_registries_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9996);
/* harmony import */ var _foundation_git_process_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8960);
/* harmony import */ var _foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8923);
/* harmony import */ var _foundation_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6472);







/**
 * What a laptop gives a command to run with: the registry branches of the local repository, and a cache inside `.git`, where no
 * commit that is checked out can put anything.
 */
function surroundingsOf({ root, gitFolder }, secrets, args, terminal) {
    return {
        toolVersion: _foundation_version_js__WEBPACK_IMPORTED_MODULE_2__/* .toolVersion */ .f,
        ...(0,_commands_registries_js__WEBPACK_IMPORTED_MODULE_3__/* .localRegistries */ .l)(root, (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_4__/* .gitEnvironment */ ._K)(terminal.environment), terminal.signal),
        gitHub: undefined,
        cacheFolder: args.flag('no-cache') ? undefined : (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(gitFolder, 'prompt-ratchet', 'cache'),
        secret: (name) => {
            const value = terminal.environment[name] || undefined;
            if (value !== undefined)
                secrets.add(value);
            return value;
        },
        redact: secrets.redact,
        variable: (name) => terminal.environment[name] || undefined,
        allowedHosts: undefined,
        code: args.flag('allow-code-scorers')
            ? { temporaryFolder: (0,node_os__WEBPACK_IMPORTED_MODULE_0__.tmpdir)(), searchPath: terminal.environment.PATH, workspace: root }
            : undefined,
        caps: { maxCalls: args.number('max-calls', { whole: true }), maxCostUsd: args.number('max-cost') },
        documentation: DOCUMENTATION,
        now: terminal.now,
        signal: terminal.signal,
        progress: progressOn(terminal),
        log: (line) => terminal.err.write(`${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalText */ .eR)(secrets.redact(line))}\n`),
    };
}
/** Where the pages are that a report leads to. A laptop has the program, and not always its pages. */
const DOCUMENTATION = 'https://github.com/prompt-ratchet/prompt-ratchet/blob/v1/docs';
/** A terminal's line is written over; anything else gets a line every five seconds. */
function progressOn({ err }) {
    if (!err.terminal)
        return (0,_commands_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .progressEvery */ .BM)(5, (progress) => err.write(`${(0,_commands_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .formatProgress */ .Vu)(progress)}\n`));
    return (progress) => {
        const line = (0,_commands_progress_js__WEBPACK_IMPORTED_MODULE_6__/* .formatProgress */ .Vu)(progress).slice(0, err.width - 1);
        err.write(`\r\x1b[2K${line}${progress.phase === 'done' ? '\n' : ''}`);
    };
}


/***/ }),

/***/ 2007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   RA: () => (/* binding */ thrownReport),
/* harmony export */   dg: () => (/* binding */ outcomeReport),
/* harmony export */   sH: () => (/* binding */ planReport),
/* harmony export */   xS: () => (/* binding */ factsOf)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6526);


/** Who assigns, and why. @param fromFiles false: a version that comes from the registry was not read at this run's commit. */
function factsOf({ request, around }, environment, fromFiles) {
    const own = request.command === 'evaluate' ? (0,_request_js__WEBPACK_IMPORTED_MODULE_0__/* .commitOf */ .D)(request.scope) : request.files.commit;
    return {
        action: 'promotion',
        rule: request.command === 'promote' ? 'manual' : environment.assign,
        actor: request.actor,
        triggeringActor: request.triggeringActor,
        run: request.run,
        commit: fromFiles ? own : undefined,
        pullRequest: request.command === 'evaluate' ? request.pullRequest : undefined,
        reason: request.reason,
        now: around.now().toISOString(),
    };
}
function planReport(plan) {
    if (plan.kind === 'refuse')
        return { outcome: 'refused', message: plan.message };
    switch (plan.reason) {
        case 'already-held':
            return { outcome: 'already-held', message: plan.message };
        case 'on-merge':
        case 'dry-run':
            return { outcome: 'will-assign', message: plan.message };
        default:
            return { outcome: 'kept', message: plan.message };
    }
}
function outcomeReport(outcome, rule) {
    const operation = 'operation' in outcome ? { operation: outcome.operation } : {};
    const again = outcome.kind === 'refused' && outcome.reason === 'contended' ? { again: true } : {};
    const written = outcome.kind === 'promoted' && outcome.byThisRun ? { written: true } : {};
    const replaced = outcome.kind === 'promoted' && outcome.isReplaced ? { replaced: true } : {};
    return { outcome: outcome.kind, message: outcome.message, rule, ...operation, ...again, ...written, ...replaced };
}
/** By their contracts nothing was written when they throw; of anything else (a run that was cancelled) nothing is known. */
function thrownReport(thrown, refused = 'Not assigned') {
    const why = oneLine(thrown instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RatchetError */ .eG ? (0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(thrown) : String(thrown));
    return thrown instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RatchetError */ .eG
        ? { outcome: 'refused', again: true, message: `${refused}: ${why}.` }
        : {
            outcome: 'indeterminate',
            message: `It is not known whether it was done: ${why}. Run it again: that finds out.`,
        };
}
function oneLine(text) {
    const sentences = text.split('\n').map((line) => line.trim().replace(/\.$/, ''));
    return sentences
        .filter((line) => line !== '')
        .join('. ')
        .replaceAll(/\s+/g, ' ');
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
    const pullRequest = 'pullRequest' in request ? request.pullRequest : undefined;
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
        ...(around.documentation === undefined ? {} : { documentation: around.documentation }),
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
/* harmony export */   D: () => (/* binding */ commitOf),
/* harmony export */   Y: () => (/* binding */ takenFrom)
/* harmony export */ });
/** The commit of a tree for a report; undefined for a working tree. */
function commitOf(scope) {
    return scope.kind === 'change' ? scope.proposed.commit : scope.tree.commit;
}
/** The environment whose versions a person promotes; undefined: a version that they name, or what the files hold. */
function takenFrom({ version, from, files, trusted }, environment) {
    if (version !== undefined)
        return undefined;
    // A commit that a person names is what they mean, whatever the environment before holds.
    return from ?? (files === trusted ? environment.from : undefined);
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
/**
 * One line: `412/720 trials · 96 cached · 3 failed · $0.12 · about 40 s left`, and at the end of a run that needed no more
 * `412 trials of at most 720 · took 55 s`.
 */
function formatProgress(progress) {
    const { phase, done, total, reruns, cached, failed, costUsd, secondsElapsed, secondsLeft } = progress;
    const parts = [phase === 'done' && done < total ? `${done} trials of at most ${total}` : `${done}/${total} trials`];
    if (reruns > 0)
        parts.push(`${reruns} re-run${reruns === 1 ? '' : 's'}`);
    if (cached > 0)
        parts.push(`${cached} cached`);
    if (failed > 0)
        parts.push(`${failed} failed`);
    if (costUsd !== undefined && costUsd > 0)
        parts.push(formatUsd(costUsd));
    if (phase === 'done')
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
/** What the trials of a run add up to; told of each trial and of each call once. */
class ProgressMeter {
    #options;
    #startedAt;
    #shownAt;
    #done = 0;
    #reruns = 0;
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
    had(kind, { cached, outcome }) {
        if (kind === 'trials')
            this.#done += 1;
        else
            this.#reruns += 1;
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
            total: this.#options.total(),
            reruns: this.#reruns,
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
/**
 * How many digits it takes, 1 to 4, to print a limit as it was written (1.25 pp, not 1.3), and so that a value that differs from it
 * is not printed alike (`fell by 5.0 pp; a drop of 5.0 pp is allowed`).
 */
function digitsApart(value, limit) {
    const equal = Math.abs(value - limit) <= TOLERANCE;
    const tells = (digits) => Math.abs(Number(fixed(limit * 100, digits)) / 100 - limit) <= TOLERANCE &&
        (equal || fixed(value * 100, digits) !== fixed(limit * 100, digits));
    return [1, 2, 3].find(tells) ?? 4;
}
/** Rounds halves up as a person does: 12.25 is 12.3, although the nearest binary number may lie below it. */
function fixed(value, digits) {
    const scale = 10 ** digits;
    return (Math.round(value * scale + TOLERANCE) / scale).toFixed(digits);
}


/***/ }),

/***/ 7642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BO: () => (/* binding */ boundsOf),
/* harmony export */   Cj: () => (/* binding */ policyProblem),
/* harmony export */   I: () => (/* binding */ allowedRegressedCases),
/* harmony export */   Nh: () => (/* binding */ ALPHA),
/* harmony export */   Ru: () => (/* binding */ requiredMean),
/* harmony export */   fA: () => (/* binding */ FEWEST_UNITS),
/* harmony export */   mm: () => (/* binding */ weightOf),
/* harmony export */   oy: () => (/* binding */ allowedDrop),
/* harmony export */   pA: () => (/* binding */ passMark),
/* harmony export */   r2: () => (/* binding */ FEWEST_CLUSTERS)
/* harmony export */ });
/** The chance of promoting a prompt that is worse by more than is allowed, in strict mode; the level of every label and bound. */
const ALPHA = 0.05;
/** Fewer cases (or clusters) than this say nothing about a mean: absolute rules alone decide. */
const FEWEST_UNITS = 10;
/** Clusters that the strict mode needs: with fewer, a few of them would decide everything. */
const FEWEST_CLUSTERS = 20;
/** The drop that this scorer may show: its own, else the environment's. */
function allowedDrop(policy, scorer) {
    return thresholdsOf(policy, scorer).maxDrop ?? policy.maxDrop;
}
/** The mean that this scorer must reach whatever the baseline says; undefined: none. A `min` of 0 asks for nothing. */
function requiredMean(policy, scorer) {
    const { min } = thresholdsOf(policy, scorer);
    return min === 0 ? undefined : min;
}
/** How many confirmed regressions of single cases this scorer may show; undefined: they are not counted. */
function allowedRegressedCases(policy, scorer) {
    return thresholdsOf(policy, scorer).maxRegressedCases;
}
function weightOf(policy, scorer) {
    return own(policy.weights, scorer) ?? 1;
}
function boundsOf(policy, scorer) {
    return own(policy.bounds, scorer) ?? { min: 0, max: 1, better: 'higher' };
}
/**
 * The mean at which a case passes. Whether a scorer gives only 0 and 1 is read off its scores on both sides, so a graded scorer
 * that happened to give only 0 and 1 is held to 1, the stricter mark; `pass-at` settles it.
 */
function passMark(policy, binary) {
    return policy.passAt ?? (binary ? 1 : 0.5);
}
function thresholdsOf(policy, scorer) {
    return own(policy.scorers, scorer) ?? {};
}
/** Own properties only: a scorer may be named `constructor`. */
function own(members, name) {
    return Object.hasOwn(members, name) ? members[name] : undefined;
}
/**
 * Why a policy cannot be applied: a number in it is not one, or lies outside its range. A comparison with NaN is always
 * false, and a rule that is always false must not look like a rule that holds.
 */
function policyProblem(policy) {
    const { maxDrop, minCases, passAt, mustImprove, weights, bounds, latency, cost, tokens } = policy;
    const problems = [
        share('max-drop', maxDrop),
        from('min-cases', minCases),
        share('pass-at', passAt),
        ...Object.entries(policy.scorers).flatMap(([name, { min, maxDrop: drop, maxRegressedCases }]) => [
            share(`min of ${name}`, min),
            share(`max-drop of ${name}`, drop),
            from(`max-regressed-cases of ${name}`, maxRegressedCases),
        ]),
        share('must-improve', mustImprove?.by),
        mustImprove?.scorers.length === 0 ? 'must-improve names no scorer' : undefined,
        ...Object.entries(weights).map(([name, weight]) => from(`the weight of ${name}`, weight)),
        ...Object.entries(bounds).map(([name, { min, max }]) => min < max && Number.isFinite(max - min) ? undefined : `the bounds of ${name} are ${min} to ${max}`),
        ...Object.entries({ latency, cost, tokens }).flatMap(([name, limits]) => [
            from(`p50 of ${name}`, limits?.p50),
            from(`p95 of ${name}`, limits?.p95),
            from(`max-increase of ${name}`, limits?.maxIncrease),
        ]),
    ];
    return problems.find((problem) => problem !== undefined);
}
function share(name, value) {
    return value === undefined || (value >= 0 && value <= 1) ? undefined : `${name} is ${value}, not a number in 0–1`;
}
function from(name, value) {
    return value === undefined || (value >= 0 && Number.isFinite(value))
        ? undefined
        : `${name} is ${value}, not a number from 0`;
}


/***/ }),

/***/ 8143:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IJ: () => (/* binding */ surenessWords),
/* harmony export */   Wd: () => (/* binding */ chanceWords),
/* harmony export */   XE: () => (/* binding */ pointsOf),
/* harmony export */   i7: () => (/* binding */ surenessOf),
/* harmony export */   rR: () => (/* binding */ CHANCE),
/* harmony export */   vg: () => (/* binding */ leastSure),
/* harmony export */   yJ: () => (/* binding */ surenessAt)
/* harmony export */ });
/* harmony import */ var _gate_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3676);

const SURE = 0.05;
const LIKELY = 0.2;
/** Against what the environment holds; undefined where nothing can be said: no baseline, or too few cases for a mean. */
function surenessOf({ mode, comparisons }) {
    const chance = chanceWorse(comparisons);
    if (chance === undefined)
        return undefined;
    if (mode === 'strict')
        return 'proven';
    return surenessAt(chance);
}
function surenessAt(chance) {
    if (chance <= SURE)
        return 'sure';
    return chance <= LIKELY ? 'likely' : 'weak';
}
/** What it says of a pass. */
const surenessWords = {
    proven: 'proven',
    sure: 'sure',
    likely: 'likely, not sure',
    weak: 'weak evidence',
};
/** The least sure of several; undefined where there is none. */
function leastSure(all) {
    return WEAKEST_FIRST.find((one) => all.includes(one));
}
const WEAKEST_FIRST = ['weak', 'likely', 'sure', 'proven'];
/** The largest over the suites; undefined when one of them has none. */
function chanceWorse(comparisons) {
    const chances = comparisons
        .filter(({ against, composite }) => against === undefined && composite.difference !== undefined)
        .map(({ composite }) => composite.chanceWorse);
    if (chances.length === 0 || chances.includes(undefined))
        return undefined;
    return Math.max(...chances.map((chance) => chance ?? 1));
}
/** How a sentence on the chance begins. */
const CHANCE = 'the chance that ';
/**
 * `the chance that it is more than 5.0 pp worse is 2.1%`; `drop` undefined: it is not known how much is tolerated. `together`: of
 * several scorers, whose own chances are other ones.
 */
function chanceWords(chance, drop, together = false) {
    const worse = drop === undefined ? 'worse by more than is tolerated' : drop === 0 ? 'worse' : `more than ${pointsOf(drop)} worse`;
    return `${CHANCE}${together ? 'all scorers together are' : 'it is'} ${worse} is ${chanceOf(chance)}`;
}
/** Never 0% or 100%: data do not say so. */
function chanceOf(chance) {
    if (chance < 0.001)
        return 'below 0.1%';
    if (chance > 0.999)
        return 'above 99.9%';
    return (0,_gate_index_js__WEBPACK_IMPORTED_MODULE_0__/* .percent */ .KN)(chance, chance < 0.1 || chance > 0.99 ? 1 : 0);
}
/** A limit of the config in percentage points, with as many digits as it has: `5.0 pp`, `1.25 pp`. */
function pointsOf(limit) {
    const digits = [1, 2, 3].find((each) => Math.abs(Number((limit * 100).toFixed(each)) - limit * 100) < 1e-9) ?? 3;
    return (0,_gate_index_js__WEBPACK_IMPORTED_MODULE_0__/* .signedPoints */ ._9)(Math.abs(limit), digits).replace('+', '');
}


/***/ }),

/***/ 720:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  WE: () => (/* binding */ explain),
  RX: () => (/* binding */ hasLabel),
  A3: () => (/* binding */ reasonOf)
});

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
// EXTERNAL MODULE: ./build/report/evidence/sureness.js
var evidence_sureness = __webpack_require__(8143);
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
function reasonOf(prompt) {
    const { verdict } = prompt;
    switch (verdict.kind) {
        case 'error':
            return verdict.error.message;
        case 'fail':
        case 'inconclusive':
            return verdict.because;
        case 'pass':
            return passReason(prompt, verdict.checks);
    }
}
/** In the order of what a reviewer wants to hear: better, the same, how far it fell and how sure that is, the absolute rules. */
function passReason(prompt, checks) {
    const compared = comparedRows(prompt);
    const worst = compared[0];
    const best = compared.at(-1);
    if (worst === undefined || best === undefined)
        return absoluteReason(prompt, checks);
    if (compared.every(({ scorer }) => scorer.label === 'identical'))
        return 'every output is the same, byte for byte';
    const sure = sureClause(prompt);
    if (compared.every(({ scorer }) => scorer.better + scorer.worse === 0))
        return `no case changed its score${sure}`;
    const gained = movement(prompt, checks, best);
    // A gain does not hide what fell with it.
    if (best.scorer.label === 'improved')
        return hasFallen(worst) ? `${gained}; ${movement(prompt, checks, worst)}${sure}` : gained;
    if (hasFallen(worst))
        return `${movement(prompt, checks, worst)}${sure}`;
    const rose = (0,numbers/* signedPoints */._9)(best.scorer.difference ?? 0) !== (0,numbers/* signedPoints */._9)(0);
    if (!rose)
        return `no scorer moved${sure}`;
    return `${gained}${compared.length > 1 ? ', and no scorer fell' : ''}${sure}`;
}
/** Against what the environment holds, the worst first. */
function comparedRows({ comparisons }) {
    return comparisons
        .filter(({ against }) => against === undefined)
        .flatMap(({ suite, scorers }) => scorers.map((scorer) => ({ suite, scorer })))
        .filter(({ scorer }) => scorer.difference !== undefined)
        .toSorted((one, other) => (one.scorer.difference ?? 0) - (other.scorer.difference ?? 0));
}
function hasFallen({ scorer }) {
    return (0,numbers/* signedPoints */._9)(scorer.difference ?? 0).startsWith('\u2212');
}
/** How sure it is, where that is no proof: of the suite that is least sure, and of all its scorers together. */
function sureClause(prompt) {
    const sureness = (0,evidence_sureness/* surenessOf */.i7)(prompt);
    if (sureness === undefined || sureness === 'proven')
        return '';
    const held = prompt.comparisons.filter(({ against }) => against === undefined);
    const [worst] = held.toSorted((one, other) => (other.composite.chanceWorse ?? 0) - (one.composite.chanceWorse ?? 0));
    if (worst?.composite.chanceWorse === undefined)
        return '';
    const { suite, scorers } = worst;
    const where = held.length > 1 ? `in suite ${suite} ` : '';
    return `; ${where}${(0,evidence_sureness/* chanceWords */.Wd)(worst.composite.chanceWorse, prompt.maxDrop, scorers.length > 1)}: ${evidence_sureness/* surenessWords */.IJ[sureness]}`;
}
/** The gate's own sentence on a scorer, without what it is held against. */
function movement(prompt, checks, { suite, scorer }) {
    const found = checks.find((check) => check.rule === 'max-drop' &&
        check.suite === suite &&
        check.scorer === scorer.scorer &&
        check.against === undefined);
    if (found === undefined)
        return 'every rule of the gate holds';
    return `${suiteOf(prompt, suite)}${found.message.split('; ')[0] ?? found.message}`;
}
/** `suite safety: ` where there are several. */
function suiteOf({ comparisons }, suite) {
    return new Set(comparisons.map((comparison) => comparison.suite)).size > 1 ? `suite ${suite}: ` : '';
}
function absoluteReason(prompt, checks) {
    const said = (...rules) => checks
        .filter(({ rule }) => rules.includes(rule))
        .map(({ suite, message }) => `${suiteOf(prompt, suite)}${message}`)
        .join('; ');
    return said('min', 'critical', 'held-already', 'revert') || said('baseline') || 'every rule of the gate holds';
}
function allPassed(prompts) {
    const slugs = new Set(prompts.map(({ slug }) => slug)).size;
    const environments = [...new Set(prompts.map(({ environment }) => environment))].join(' and ');
    const what = slugs === 1 ? 'the prompt holds' : `all ${slugs} prompts hold`;
    const improved = prompts.filter(({ comparisons }) => hasLabel(comparisons, 'improved')).length;
    return `${what} for ${environments}${improved === 0 ? '' : `; ${improved} of ${prompts.length} improved`}`;
}
/** Against what the environment holds. */
function hasLabel(comparisons, label) {
    return comparisons.some(({ against, scorers }) => against === undefined && scorers.some((row) => row.label === label));
}


/***/ })

};
