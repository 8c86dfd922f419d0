export const id = 706;
export const ids = [706,925];
export const modules = {

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

/***/ 7495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   dR: () => (/* binding */ usd),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
/* unused harmony export points */
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7336);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4290);
/* harmony import */ var _foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8923);
/* harmony import */ var _paragraph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3810);




/** A plan for a person, no wider than the terminal where its names allow. */
function renderPlan(plan, view) {
    return [
        ...titleLines(plan, view),
        ...(plan.nothing === undefined ? [] : ['', ...nothingOf(plan, view)]),
        ...grouped(plan.prompts).flatMap((group) => ['', ...promptLines(group, view)]),
        ...(plan.prompts.length === 0 ? [] : ['', ...totalLines(plan, view)]),
        ...noticeLines(plan, view),
    ].join('\n');
}
function titleLines(plan, view) {
    const { bold, dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const [first = '', ...rest] = (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`Plan of ${sourceOf(plan)}: nothing was called`, view.width);
    return [`${bold('Plan')}${dim(first.slice('Plan'.length))}`, ...rest.map(dim)];
}
function sourceOf({ proposed, base, all, config }) {
    const what = all ? `every prompt of the ${proposed}, as if each had changed` : `${proposed}, compared with ${base}`;
    return (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(`${what}, by ${config}`);
}
function nothingOf({ nothing = '', all }, view) {
    const hint = all ? '' : ' To plan every prompt, as if each had changed: prompt-ratchet evaluate --plan --all';
    return (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`Nothing to evaluate: ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(nothing)}.${hint}`, view.width);
}
/** Environments that ask the same of a prompt are told together: what they share is asked once. */
function grouped(prompts) {
    const groups = new Map();
    for (const prompt of prompts) {
        const { slug, version, against, suites, beforehand } = prompt;
        const key = JSON.stringify([slug, version, against, suites, beforehand]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [prompt]);
        else
            group.push(prompt);
    }
    return [...groups.values()];
}
function promptLines(group, view) {
    const { bold, green, red, yellow } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const [prompt] = group;
    const { slug, file, version, beforehand } = prompt;
    const paint = beforehand?.verdict === 'pass' ? green : beforehand?.verdict === 'inconclusive' ? yellow : red;
    const facts = [file ?? (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .shortDigest */ .VK)(version), modelOf(prompt), AGAINST[prompt.against]];
    return [
        bold(`${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(slug)} → ${group.map(({ environment }) => environment).join(', ')}`),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)((0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(facts.join(' · ')), view.width, '  '),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(gatesOf(group), view.width, '  '),
        ...prompt.suites.flatMap((suite) => suiteLines(suite, beforehand !== undefined, view)),
        ...(beforehand === undefined ? [] : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(beforehandOf(beforehand), view.width, '  ').map(paint)),
    ];
}
function beforehandOf({ verdict, because, todo }) {
    return `Known beforehand: ${verdict}, without a call. ${sentence(because)}${todo === undefined ? '' : ` ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(todo)}`}`;
}
/** `simple gate, max-drop 10 pp: staging (on-pass), production (on-merge)`. */
function gatesOf(group) {
    const gates = new Map();
    for (const { gate, environment, assign } of group) {
        const name = `${gate.mode} gate, max-drop ${points(gate.maxDrop)}`;
        gates.set(name, [...(gates.get(name) ?? []), `${environment} (${assign})`]);
    }
    return [...gates].map(([name, environments]) => `${name}: ${environments.join(', ')}`).join(' · ');
}
function modelOf({ model, simulated }) {
    return simulated ? `${model} (simulated)` : model;
}
const AGAINST = {
    held: 'against what is held there',
    base: 'against the file as it was, since nothing is held yet',
    itself: 'against itself, since nothing is held yet',
    none: 'a first version: there is nothing to compare it with',
};
function suiteLines(suite, spared, view) {
    const { dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const { cases, units, trials, sides } = suite;
    const clusters = units === cases ? '' : ` in ${counted(units, 'cluster')}`;
    const product = `${counted(cases, 'case')}${clusters} × ${counted(trials, 'trial')}${sides === 1 ? '' : ` × ${sides} versions`}`;
    const scorers = suite.scorers
        .map(({ name, kind, models }) => {
        const by = models.length === 0 ? '' : ` by ${models.join(', ')}`;
        return `${name}${name === kind ? '' : ` (${kind})`}${by}`;
    })
        .join(', ');
    return [
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`suite ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(suite.suite)}: ${product}${spared ? '' : `: ${callsOf(suite)}`}`, view.width, '  ', '    '),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`scored by ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(scorers)}`, view.width, '    ').map(dim),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(seenOf(suite), view.width, '    ').map(dim),
    ];
}
function seenOf({ sides, units, cases, typicalDetectableDrop }) {
    if (sides < 2)
        return 'nothing is compared: absolute rules (min, critical) decide';
    if (typicalDetectableDrop === undefined) {
        const what = units === cases ? 'case' : 'cluster';
        return `${counted(units, what)} ${units === 1 ? 'says' : 'say'} nothing about an average: min, critical and max-regressed-cases decide`;
    }
    return `what can be seen: a drop of about ${points(typicalDetectableDrop)}, four times in five, if one answer in six flips between two runs`;
}
function callsOf({ calls, scorerCalls, inputTokens, outputTokens, ...cost }) {
    if (calls === 0)
        return 'no call, every answer is known';
    const judges = scorerCalls === 0 ? '' : `, ${number(scorerCalls)} of them by scorers`;
    return `at most ${counted(calls, 'call')}${judges}, ${number(inputTokens)} tokens in, ${number(outputTokens)} out, ${costOf(cost)}`;
}
function costOf({ costUsd, unpriced }) {
    if (costUsd !== undefined)
        return costUsd === 0 ? 'no cost' : `about ${usd(costUsd)}`;
    return `cost unknown (no price of ${unpriced.map((id) => (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(id)).join(', ')})`;
}
function totalLines(plan, view) {
    const { bold, green, red, yellow, dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const { total, caps, recorded, prompts } = plan;
    const { maxCalls, maxCostUsd, exceeded } = caps;
    const [first = '', ...rest] = (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`Together ${callsOf(total)}.`, view.width);
    const simulated = prompts.some((prompt) => prompt.simulated)
        ? ' Simulated answers cost nothing, and say nothing of a real model.'
        : '';
    const early = prompts.some(({ against }) => against !== 'none') && total.calls > 0
        ? 'A run stops early when the answer is known: an unchanged prompt takes about half of it.'
        : '';
    return [
        bold(first),
        ...rest.map(bold),
        ...(recorded === 0 ? [] : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`${counted(recorded, 'evaluation')} on record: not asked again.`, view.width)),
        ...(early === '' && simulated === '' ? [] : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`${early}${simulated}`.trim(), view.width).map(dim)),
        ...(exceeded === undefined
            ? total.unpriced.length === 0
                ? [green(`Within the caps: max-calls ${number(maxCalls)}, max-cost ${usd(maxCostUsd)}.`)]
                : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(unheld(total.unpriced, maxCalls), view.width).map(yellow)
            : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`An evaluation would be refused: ${exceeded.message}. ${exceeded.todo ?? ''}`, view.width).map(red)),
    ];
}
/** A cap on dollars that nobody can count holds nothing: to say "within" would be wrong. */
function unheld(unpriced, maxCalls) {
    const models = unpriced.map((id) => (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(id)).join(', ');
    return `Within max-calls ${number(maxCalls)}. max-cost does not hold for ${models}, whose price is unknown: declare "prices" of it in models.`;
}
function noticeLines({ notices }, view) {
    if (notices.length === 0)
        return [];
    const { yellow, dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    return [
        '',
        ...notices.flatMap(({ level, message }) => {
            const lines = (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`${level}: ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)((0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(message))}`, view.width, '', '  ');
            return lines.map(level === 'warning' ? yellow : dim);
        }),
    ];
}
/** `1,234 cases`. */
function counted(value, what) {
    return `${number(value)} ${what}${value === 1 ? '' : 's'}`;
}
function number(value) {
    return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
/** `$0.12`; small sums keep what tells them apart from nothing. */
function usd(dollars) {
    if (dollars === 0 || dollars >= 0.1)
        return `$${dollars.toFixed(2)}`;
    return `$${Number(dollars.toPrecision(2)).toFixed(Math.min(8, 1 - Math.floor(Math.log10(dollars))))}`;
}
/** `5 pp`, `2.5 pp`. */
function points(share) {
    return `${Number((share * 100).toFixed(1))} pp`;
}
function sentence(text) {
    const clean = (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(text);
    return /[.!?]$/.test(clean) ? clean : `${clean}.`;
}


/***/ }),

/***/ 159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ needsEvaluation),
/* harmony export */   m: () => (/* binding */ judgeCandidates)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);

/**
 * True unless the verdict is known without a model: no suite covers the prompt, or the environment holds this version and held
 * it before the change too. A version that was held before and is not now is evaluated like any other.
 */
function needsEvaluation({ version, baseline, holds, suites, revert }) {
    if (revert !== undefined)
        return false;
    const unmoved = baseline?.source === 'held' && baseline.version.id === version.id && holds?.version === version.id;
    return suites.length > 0 && !unmoved;
}
/** Every suite of a prompt together, for each environment (design, statistics). `run`: undefined when nothing was to be run. */
function judgeCandidates(candidates, run) {
    const alone = new Set(candidates.map(({ slug }) => slug)).size === 1;
    return candidates.map((candidate) => judgeCandidate(candidate, run, alone));
}
function judgeCandidate(candidate, run, alone) {
    const nothing = { candidate, comparisons: [], judged: [] };
    const { revert } = candidate;
    if (revert !== undefined)
        return { ...nothing, verdict: { kind: 'pass', checks: [reverted(candidate, revert)] } };
    if (candidate.suites.length === 0)
        return { ...nothing, verdict: noSuite(candidate) };
    if (!needsEvaluation(candidate))
        return { ...nothing, verdict: { kind: 'pass', checks: [heldAlready(candidate)] } };
    const settled = run?.settled(candidate);
    const attempt = run?.attempt(candidate);
    if (settled !== undefined)
        return { candidate, ...settled, ...(attempt === undefined ? {} : { attempt }) };
    if (run?.stopped !== undefined)
        return { ...nothing, verdict: stoppedVerdict(candidate, run.stopped, alone) };
    const error = {
        name: 'NothingEvaluated',
        message: `${candidate.slug} was not evaluated for ${candidate.environment.slug}`,
    };
    return { ...nothing, verdict: { kind: 'error', error } };
}
/** A run that was stopped says nothing about the prompt: an outage is an `error`, a cap or a cancel leaves it open. */
function stoppedVerdict(candidate, stopped, alone) {
    if (stopped.kind === 'refused' || stopped.kind === 'infrastructure') {
        const error = stopped.error ?? { name: 'ModelUnavailable', message: stopped.message };
        // What stops a run may be about another prompt: of this one it only says that it was not decided.
        const message = alone ? error.message : `the run was stopped before this prompt was decided: ${error.message}`;
        return { kind: 'error', error: { ...error, message } };
    }
    const check = {
        rule: stopped.kind,
        suite: candidate.suites[0]?.name ?? '',
        outcome: 'inconclusive',
        message: stopped.message,
    };
    return { kind: 'inconclusive', checks: [check], because: stopped.message };
}
function noSuite({ slug, environment }) {
    return {
        kind: 'error',
        error: {
            name: 'NoSuite',
            message: `no suite of ${environment.slug} covers ${slug}: it cannot be judged`,
            todo: `Add ${slug} to the \`prompts\` of a suite${environment.suites === undefined ? '' : ` that ${environment.slug} names in \`suites\``}.`,
        },
    };
}
function reverted({ slug, environment, version, suites }, { entry }) {
    const how = entry.pullRequest === undefined ? `by ${entry.actor}` : `by pull request #${entry.pullRequest}`;
    return {
        rule: 'revert',
        suite: suites[0]?.name ?? '',
        outcome: 'pass',
        message: `a revert: ${environment.slug} was given ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(version.id)} of ${slug} on ${entry.at.slice(0, 10)} ${how}, and it passed there`,
    };
}
function heldAlready({ slug, environment, suites, heldBy }) {
    const override = heldBy?.rule === 'override' ? `: ${heldBy.actor} promoted it despite the verdict, because: ${heldBy.reason}` : '';
    return {
        rule: 'held-already',
        suite: suites[0]?.name ?? '',
        outcome: 'pass',
        message: `${environment.slug} holds this version of ${slug} already${override || ': there is nothing to compare'}`,
    };
}


/***/ }),

/***/ 500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ planEvaluation)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./build/evaluation/cache/completion-cache.js + 1 modules
var completion_cache = __webpack_require__(1264);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/source-tree.js
var source_tree = __webpack_require__(8876);
// EXTERNAL MODULE: ./build/models/references.js
var references = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/prompts/files.js
var files = __webpack_require__(1103);
// EXTERNAL MODULE: ./build/commands/assignables/expiry.js
var expiry = __webpack_require__(3187);
// EXTERNAL MODULE: ./build/commands/candidates.js
var commands_candidates = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/commands/contests.js
var commands_contests = __webpack_require__(6838);
// EXTERNAL MODULE: ./build/commands/file-suites.js
var file_suites = __webpack_require__(4939);
// EXTERNAL MODULE: ./build/commands/judge-candidates.js
var judge_candidates = __webpack_require__(159);
// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/commands/models.js + 19 modules
var commands_models = __webpack_require__(8916);
// EXTERNAL MODULE: ./build/commands/open-suites.js + 59 modules
var open_suites = __webpack_require__(3123);
// EXTERNAL MODULE: ./build/evaluation/plan.js + 1 modules
var evaluation_plan = __webpack_require__(7906);
// EXTERNAL MODULE: ./build/evaluation/run/run-evaluations.js + 8 modules
var run_evaluations = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/gate/course/course.js + 36 modules
var course_course = __webpack_require__(2564);
;// CONCATENATED MODULE: ./build/commands/plan-calls.js



const unlimited = { maxCalls: Number.POSITIVE_INFINITY, maxCostUsd: Number.POSITIVE_INFINITY };
/** Asks the gate what it would ask first, of evaluations without any answer: where it settles, it does so without a call. */
async function gateBeforehand({ contests }, planning) {
    const { subjects, around } = planning;
    const plan = await (0,evaluation_plan/* planEvaluations */.r)({
        subjects: [...subjects.values()].map(({ recorded, pool, ...subject }) => subject),
        limits: unlimited,
        price: () => undefined,
        now: around.now,
        noCalls: 'a plan calls nothing',
    });
    const course = new course_course/* Course */.a([...contests.values()]);
    await (0,run_evaluations/* runEvaluations */.h)(plan, {
        next: (evaluations) => {
            course.next(evaluations);
            return [];
        },
        signal: around.signal,
        concurrency: 1,
        limits: unlimited,
        now: around.now,
    });
    return new Map([...contests].flatMap(([candidate, contest]) => {
        const verdict = course.settled(contest)?.verdict;
        return verdict === undefined ? [] : [[candidate, inWords(verdict)]];
    }));
}
function inWords(verdict) {
    if (verdict.kind === 'pass')
        return { verdict: 'pass', because: 'it passes whatever is answered' };
    if (verdict.kind !== 'error')
        return { verdict: verdict.kind, because: verdict.because };
    const { message, todo } = verdict.error;
    return { verdict: 'error', because: message, ...(todo === undefined ? {} : { todo }) };
}
/** All that is asked, once each, without what the gate refuses beforehand; and whether the caps allow it. */
async function estimateOf({ contests }, refused, planning) {
    const open = [...contests].filter(([candidate]) => !refused.has(candidate));
    const wanted = new Set(open.flatMap(([, { suites }]) => suites.flatMap(idsOf)));
    const [total, caps] = await Promise.all([callsFor([...wanted], planning), capsOf(planning)]);
    return { total, caps };
}
/** The evaluations that a suite of a contest needs. */
function idsOf({ candidate, baseline, }) {
    return baseline === undefined ? [candidate] : [baseline, candidate];
}
async function callsFor(ids, planning) {
    const { models, cache, around } = planning;
    const subjects = [...planning.subjects].flatMap(([id, subject]) => (ids.includes(id) ? [subject] : []));
    const asked = [...new Set(subjects.flatMap(modelsOf))];
    const prices = new Map(await Promise.all(asked.map(async (id) => [id, await models.price(id)])));
    const estimate = async (of) => {
        const input = { limits: unlimited, price: (id) => prices.get(id), now: around.now };
        const plan = await (0,evaluation_plan/* planEvaluations */.r)({ subjects: of, ...input, ...(cache === undefined ? {} : { cache }) });
        return plan.estimate;
    };
    const whole = await estimate(subjects);
    const asking = subjects.some(({ scorers }) => scorers.some(({ calls }) => calls !== undefined));
    const answers = asking ? (await estimate(subjects.map(withoutJudges))).calls : whole.calls;
    return {
        ...whole,
        scorerCalls: whole.calls - answers,
        unpriced: whole.calls === 0 ? [] : asked.filter((id) => prices.get(id) === undefined),
    };
}
function modelsOf({ model, scorers }) {
    return [model.id, ...scorers.flatMap(({ calls = [] }) => calls.map((call) => call.model.id))];
}
/** The same evaluation, as if its scorers asked nobody. */
function withoutJudges(subject) {
    const scorers = subject.scorers.map(silent);
    return (0,brand/* isNonEmpty */.J)(scorers) ? { ...subject, scorers } : subject;
}
function silent({ name, kind, fingerprint, pairs }) {
    return {
        name,
        kind,
        fingerprint,
        ...(pairs === undefined ? {} : { pairs }),
        score: () => ({ status: 'not-applicable', reason: 'a plan scores nothing' }),
    };
}
/** The run holds the caps against everything in question, before the gate is asked. */
async function capsOf({ subjects, models, cache, limits, around }) {
    const all = [...subjects.values()];
    const ids = [...new Set(all.flatMap(modelsOf))];
    const prices = new Map(await Promise.all(ids.map(async (id) => [id, await models.price(id)])));
    const price = (id) => prices.get(id);
    try {
        await (0,evaluation_plan/* planEvaluations */.r)({ subjects: all, limits, price, now: around.now, ...(cache === undefined ? {} : { cache }) });
        return limits;
    }
    catch (error) {
        if (!(error instanceof evaluation_plan/* CapExceededError */.E))
            throw error;
        return { ...limits, exceeded: { message: error.message, todo: error.todo } };
    }
}

// EXTERNAL MODULE: ./build/gate/statistics/variance.js
var variance = __webpack_require__(5565);
;// CONCATENATED MODULE: ./build/commands/plan-suites.js


async function plannedSuites(candidate, { contests }, suites, planning) {
    const contested = contests.get(candidate)?.suites ?? [];
    const names = [...new Set(contested.map(({ suite }) => suite))];
    return await Promise.all(names.flatMap((name) => {
        const suite = suites.get(name);
        const ids = [...new Set(contested.filter((each) => each.suite === name).flatMap(idsOf))];
        return suite === undefined ? [] : [plannedSuite(suite, ids, planning)];
    }));
}
async function plannedSuite({ name, dataset, scorers, trials }, ids, planning) {
    const calls = await callsFor(ids, planning);
    // Each case without a cluster would be one of its own; which have one, is counted when they are read.
    const units = dataset.clusters === 0 ? dataset.size : dataset.clusters;
    return {
        suite: name,
        dataset: dataset.slug,
        cases: dataset.size,
        units,
        trials,
        sides: ids.length,
        scorers: scorers.map((scorer) => ({
            name: scorer.name,
            kind: scorer.kind,
            models: (scorer.calls ?? []).map(({ model }) => model.id),
        })),
        ...calls,
        ...(ids.length < 2 || units < FEWEST_UNITS ? {} : { typicalDetectableDrop: typicalDrop(units, trials) }),
    };
}
/** Fewer say nothing about a mean (docs/gate.md). */
const FEWEST_UNITS = 10;
/**
 * What nobody can know before the answers are there, guessed from the world of docs/gate-figures.md: a scorer of 0 and 1, a third of
 * the cases a coin toss, so that one case in six flips between two runs of one prompt, and a change that moves 2.5 % of the cases.
 */
function typicalDrop(units, trials) {
    return (0,variance/* detectableDrop */.z0)(Math.sqrt((MOVED + NOISE / trials) / units));
}
/** Variance of one trial's noise, both sides: 0.32 · ¼ · 2. */
const NOISE = 0.16;
const MOVED = 0.025;

// EXTERNAL MODULE: ./build/commands/proposed-policy.js
var proposed_policy = __webpack_require__(7376);
// EXTERNAL MODULE: ./build/commands/read-prompts.js
var read_prompts = __webpack_require__(8925);
// EXTERNAL MODULE: ./build/commands/recorded.js + 2 modules
var commands_recorded = __webpack_require__(1094);
// EXTERNAL MODULE: ./build/commands/trusted-folder.js
var trusted_folder = __webpack_require__(9441);
;// CONCATENATED MODULE: ./build/commands/plan.js




















/**
 * Plans an evaluation and makes none: no key is needed, nothing is called and nothing is recorded.
 *
 * @param all every prompt of the proposed tree, as if each had changed. A file that cannot be read is a notice then.
 * @throws what an evaluation would end with before its first call.
 */
async function planEvaluation(request, around, { all }) {
    const proposed = request.scope.kind === 'change' ? request.scope.proposed : request.scope.tree;
    const loaded = await (0,load_config/* loadConfig */.Z)(request.configPath, request.trusted, proposed);
    const { resolve: resolveModel } = (0,references/* modelReferences */.A)(loaded.config.models);
    const suites = await (0,file_suites/* withFileSuites */.G)({ config: loaded.config, resolveModel }, loaded.tree);
    const { config } = suites;
    const policy = { ...loaded, config };
    const source = { config, resolveModel };
    const registry = around.registry(config);
    const readable = all ? await readableTree(proposed, source) : { tree: proposed, notices: [] };
    const asked = all
        ? { ...request, scope: { kind: 'change', proposed: readable.tree, base: source_tree/* emptyTree */.i } }
        : request;
    const found = await (0,commands_candidates/* findCandidates */.eE)(asked, source, registry, around.now().toISOString());
    const changed = all ? [] : await (0,proposed_policy/* changedPolicyFiles */.a0)(request, policy);
    const proposal = all || found.candidates.length > 0 ? undefined : await (0,proposed_policy/* heldUnderProposal */.Ay)(request, policy, changed, registry);
    const notices = [
        ...readable.notices,
        ...found.notices,
        ...suites.noticesFor(found.prompts),
        ...(0,proposed_policy/* policyNotices */.eO)(changed, policy),
    ];
    const candidates = (proposal?.candidates ?? found.candidates).map((candidate) => all ? asChanged(candidate) : candidate);
    const facts = {
        format: 1,
        config: request.configPath,
        proposed: proposed.label,
        base: all || request.scope.kind === 'tip' ? undefined : request.scope.base.label,
        all,
    };
    if (candidates.length === 0) {
        return { ...facts, nothing: found.nothing, prompts: [], ...nothingAsked(config.limits, around), notices };
    }
    const judged = { candidates, policy: proposal?.policy ?? policy, reviewed: proposal === undefined };
    const planned = await planCandidates(judged, request, around, all);
    return { ...facts, ...planned, notices: once([...notices, ...planned.notices]) };
}
/** Prompts of one file have the same to say. */
function once(notices) {
    return [...new Map(notices.map((notice) => [notice.message, notice])).values()];
}
async function planCandidates({ candidates, policy, reviewed }, request, around, all) {
    const { config } = policy;
    // The same programs start as in an evaluation: a dataset that is a program has to be read to be counted.
    const folder = new trusted_folder/* TrustedFolder */.G8(policy.tree, policy.trusted && reviewed ? around.code : undefined);
    const models = await (0,commands_models.createModelsFor)(config, around, { trusted: policy.trusted, keys: false, folder });
    const toRun = candidates.filter((candidate) => (all ? candidate.suites.length > 0 : (0,judge_candidates/* needsEvaluation */.Y)(candidate)));
    const cache = await cacheOf(around);
    try {
        const opened = await (0,open_suites/* openSuites */.Y)(config, new Set(toRun.flatMap((each) => each.suites)), policy.tree, {
            ...(0,commands_models.lentToScorers)(models),
            folder,
            mayCall: false,
            signal: around.signal,
        });
        try {
            const contests = (0,commands_contests/* contestsOf */.n)(toRun, opened.suites, models, !reviewed || (request.reason ?? '') !== '');
            const found = await (0,commands_recorded/* findRecorded */.O)(contests.subjects, {
                reuse: true,
                results: policy.trusted || !reviewed ? around.results(config) : undefined,
                pullRequest: undefined,
            }, { days: (0,expiry/* evidenceDaysOf */.SZ)(contests.contests, []), now: around.now() });
            const subjects = withRecords(contests, found.known);
            const planning = { subjects, models, cache, limits: limitsOf(config.limits, around), around };
            const suites = new Map();
            for (const each of candidates)
                suites.set(each, await suitesOf(each, contests, opened.suites, planning));
            const beforehand = await gateBeforehand(contests, planning);
            const prompts = candidates.map((candidate) => {
                const said = beforehand.get(candidate) ?? unjudged(candidate, toRun);
                const { simulated } = models.model(candidate.version.model);
                return {
                    ...promptFacts(candidate, simulated, all),
                    suites: suites.get(candidate) ?? [],
                    ...(said === undefined ? {} : { beforehand: said }),
                };
            });
            const { total, caps } = await estimateOf(contests, new Set(beforehand.keys()), planning);
            const recorded = [...subjects.values()].filter((subject) => subject.recorded?.complete === true).length;
            return { prompts, total, recorded, caps, notices: found.notices };
        }
        finally {
            await opened.close();
        }
    }
    finally {
        await cache?.close();
        await models.close();
        await folder.close();
    }
}
function promptFacts(candidate, simulated, all) {
    const { slug, file, version, environment, baseline } = candidate;
    const { mode, maxDrop } = environment.gate;
    const itself = all && baseline?.version.id === version.id;
    return {
        slug,
        file,
        version: version.id,
        model: version.model,
        simulated,
        environment: environment.slug,
        assign: environment.assign,
        gate: { mode, maxDrop },
        against: itself ? 'itself' : (baseline?.source ?? 'none'),
    };
}
/** What a model or a template refuses is the fault of a prompt: its file is named where the error knows no place. */
async function suitesOf(candidate, contests, suites, planning) {
    try {
        return await plannedSuites(candidate, contests, suites, planning);
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG) || error.position !== undefined || candidate.file === undefined)
            throw error;
        throw new errors/* FileError */.f6(error.message, { position: { file: candidate.file }, todo: error.todo, cause: error });
    }
}
/** As if the file had just been changed: held against what the environment holds, else against itself. */
function asChanged(candidate) {
    const { baseline, version } = candidate;
    return { ...candidate, baseline: baseline ?? { version, source: 'base', since: undefined } };
}
function unjudged({ slug, environment, suites }, toRun) {
    if (suites.length === 0) {
        return { verdict: 'error', because: `no suite of ${environment.slug} covers ${slug}: it cannot be judged` };
    }
    const runs = toRun.some((each) => each.slug === slug && each.environment === environment);
    return runs ? undefined : { verdict: 'pass', because: `${environment.slug} holds this version already` };
}
function withRecords({ subjects }, known) {
    return new Map([...subjects].map(([id, subject]) => [id, { ...subject, ...known.get(id) }]));
}
function limitsOf(limits, { caps }) {
    return {
        maxCalls: Math.min(limits.maxCalls, caps.maxCalls ?? Number.POSITIVE_INFINITY),
        maxCostUsd: Math.min(limits.maxCostUsd, caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
    };
}
function nothingAsked(limits, around) {
    const total = { calls: 0, scorerCalls: 0, inputTokens: 0, outputTokens: 0, costUsd: 0, unpriced: [] };
    return { total, recorded: 0, caps: limitsOf(limits, around) };
}
/** What is cached costs nothing. A cache that cannot be opened is none: the run itself says so. */
async function cacheOf({ cacheFolder }) {
    if (cacheFolder === undefined || !(0,external_node_fs_.existsSync)(cacheFolder))
        return undefined;
    try {
        return await (0,completion_cache/* openCache */.b)(cacheFolder);
    }
    catch {
        return undefined;
    }
}
/** The tree without the prompt files that cannot be read: one of them must not hide what the others would cost. */
async function readableTree(tree, source) {
    const entries = await tree.entries();
    const paths = (0,files/* promptFiles */.Y)(entries, source.config.prompts).map(({ path }) => path);
    const { failed } = await (0,read_prompts.readPrompts)(tree, paths, source);
    if (failed.size === 0)
        return { tree, notices: [] };
    return {
        tree: { ...tree, entries: async () => entries.filter(({ path }) => !failed.has(path)) },
        notices: [...failed.values()].map((error) => ({ level: 'warning', message: `left out: ${(0,errors/* describeError */.Uc)(error)}` })),
    };
}


/***/ }),

/***/ 7376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ heldUnderProposal),
/* harmony export */   a0: () => (/* binding */ changedPolicyFiles),
/* harmony export */   eO: () => (/* binding */ policyNotices)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9654);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6316);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3942);
/* harmony import */ var _foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8876);
/* harmony import */ var _models_references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5849);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6353);
/* harmony import */ var _file_suites_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4939);







/** Files of the policy (config, datasets, files of scorers and models) that a change proposes to change. */
async function changedPolicyFiles(request, policy) {
    const { scope } = request;
    if (scope.kind !== 'change' || policy.tree === scope.proposed)
        return [];
    const [before, after] = await Promise.all([scope.base.entries(), scope.proposed.entries()]);
    const old = new Map(before.map((entry) => [entry.path, entry.blob]));
    const now = new Map(after.map((entry) => [entry.path, entry.blob]));
    const globs = globsOf(policy.config);
    const isNeeded = globs.length === 0 ? () => false : (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(globs);
    const needed = [...new Set([...old.keys(), ...now.keys()])].filter(isNeeded);
    return [...new Set([...filesOf(policy.config), ...needed])].filter((path) => old.get(path) !== now.get(path));
}
/**
 * A change to the policy has no say in the run that judges it (design, trust): it is named, so that nobody believes it had.
 */
function policyNotices(changed, policy) {
    if (changed.length === 0)
        return [];
    const message = `This change proposes another policy: ${changed.join(', ')}. Prompts are judged by ${policy.tree.label}, as it was before; the new one counts once it is merged.`;
    return [{ level: 'warning', message }];
}
/**
 * A change of datasets, scorers or thresholds alone: what the environments hold, judged by the proposal. It is shown, so that a
 * reviewer sees what would be asked from now on; nothing can be assigned, because every version is held already.
 *
 * Models, limits and the registry stay the trusted ones: a proposal must not say where keys are sent or what may be spent.
 *
 * @returns undefined when nothing that is held is judged differently.
 * @throws ConfigError when the proposed config is wrong: merged, it would stop every run.
 */
async function heldUnderProposal(request, policy, changed, registry) {
    const { scope } = request;
    if (changed.length === 0 || scope.kind !== 'change' || request.trust.kind === 'fork')
        return undefined;
    const bytes = await (0,_foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readFile */ .T)(scope.proposed, policy.config.file);
    if (bytes === undefined)
        return undefined;
    const { models, limits, registry: place, project } = policy.config;
    const proposed = { ...(0,_config_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o)(bytes, policy.config.file), models, limits, registry: place, project };
    const { resolve: resolveModel } = (0,_models_references_js__WEBPACK_IMPORTED_MODULE_3__/* .modelReferences */ .A)(models);
    const { config } = await (0,_file_suites_js__WEBPACK_IMPORTED_MODULE_4__/* .withFileSuites */ .G)({ config: proposed, resolveModel }, scope.proposed);
    const judgedAnew = new Set(config.suites.filter((suite) => differs(suite.name, config, policy.config, changed)));
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const wanted = request.prompts.length === 0 ? () => true : (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(request.prompts);
    const candidates = await Promise.all((0,_candidates_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentsInQuestion */ .Mb)(request, config).flatMap((environment) => [...(states.get(environment.slug)?.prompts ?? [])].map(async ([slug, held]) => {
        const suites = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_5__/* .suitesOf */ .f3)(config, environment, slug).filter((suite) => !startsProgram(suite, config));
        const asksAnew = gateDiffers(environment, policy.config) || suites.some((suite) => judgedAnew.has(suite));
        const version = wanted(slug) && suites.length > 0 && asksAnew && (await registry.version(slug, held.version));
        if (!version)
            return [];
        const state = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_5__/* .stateOf */ .L4)(states, environment.slug, slug);
        return [
            {
                slug,
                file: undefined,
                version,
                environment,
                suites,
                ...state,
                baseline: undefined,
                anchor: undefined,
                passedIn: undefined,
                revert: undefined,
                heldBy: undefined,
            },
        ];
    })));
    const found = candidates.flat();
    return found.length === 0
        ? undefined
        : { policy: { config, tree: scope.proposed, trusted: false }, candidates: found };
}
function gateDiffers({ slug, gate }, trusted) {
    const before = trusted.environments.find((each) => each.slug === slug);
    return JSON.stringify(gate) !== JSON.stringify(before?.gate);
}
/** The suite asks something else than the trusted one of its name: other cases, scorers or trials. */
function differs(name, proposed, trusted, changed) {
    const [now, before] = [proposed, trusted].map((config) => {
        const suite = config.suites.find((each) => each.name === name);
        const dataset = suite && datasetOf(suite, config);
        return suite === undefined
            ? undefined
            : JSON.stringify([
                suite.trials,
                suite.scorers.map(({ kind, name: own, not, options }) => [kind, own, not, options]),
                dataset?.source,
                dataset?.sample,
                dataset?.map,
            ]);
    });
    const suite = proposed.suites.find((each) => each.name === name);
    const files = suite === undefined
        ? []
        : [...filesOfSource(datasetOf(suite, proposed)), ...suite.scorers.flatMap((each) => stringsIn(each.options))];
    return now !== before || files.some((file) => changed.includes(file));
}
/** A proposal starts no program: nobody has reviewed it yet. Its suites without any are shown. */
function startsProgram(suite, config) {
    const ofScorers = JSON.stringify(suite.scorers.map(({ kind, options }) => [kind, options]));
    return datasetOf(suite, config)?.source.kind === 'command' || /"code"/.test(ofScorers);
}
function datasetOf({ dataset }, { datasets }) {
    return dataset === undefined ? undefined : datasets.get(dataset);
}
/** What a prompt file brings along is compared by its content: the file is the prompt's as well. */
function filesOfSource(dataset) {
    const source = dataset?.source;
    if (source?.kind === 'file')
        return [source.file];
    return source?.kind === 'command' ? [...source.command, ...source.files] : [];
}
function filesOf(config) {
    const datasets = [...config.datasets.values()].flatMap(filesOfSource);
    const scorers = config.suites.flatMap((suite) => suite.scorers.flatMap((scorer) => stringsIn(scorer.options)));
    const models = [...config.models.values()].flatMap(({ file, command }) => [
        ...(file === undefined ? [] : [file]),
        ...(command?.command ?? []),
    ]);
    return [...new Set([config.file, ...datasets, ...scorers, ...models])];
}
/** Of the files that programs need beside those that are named one by one. */
function globsOf({ datasets, models, suites }) {
    const ofDatasets = [...datasets.values()].flatMap(({ source }) => (source.kind === 'command' ? source.files : []));
    const ofModels = [...models.values()].flatMap(({ command }) => command?.files ?? []);
    return [
        ...ofDatasets,
        ...ofModels,
        ...suites.flatMap(({ scorers }) => scorers.flatMap(({ options }) => globsIn(options))),
    ];
}
/** `files` of a scorer that is code, which may be a part of another one. */
function globsIn(value) {
    if (Array.isArray(value))
        return value.flatMap(globsIn);
    if (!(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .O)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => (key === 'files' ? stringsIn(inner) : globsIn(inner)));
}
/** A path among a scorer's options is one of its strings: to know which, all scorers would have to be loaded. */
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap(stringsIn);
    return (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .O)(value) ? Object.values(value).flatMap(stringsIn) : [];
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
