export const id = 289;
export const ids = [289];
export const modules = {

/***/ 3289:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeAndPromote: () => (/* binding */ judgeAndPromote)
});

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/gate/numbers.js
var gate_numbers = __webpack_require__(3676);
;// CONCATENATED MODULE: ./build/gate/policy.js
/** The drop that this scorer may show: its own, else the environment's. */
function allowedDrop(policy, scorer) {
    return ownPolicy(policy, scorer).maxDrop ?? policy.maxDrop;
}
/** The mean that this scorer must reach whatever the baseline says; undefined: none. */
function requiredMean(policy, scorer) {
    return ownPolicy(policy, scorer).min;
}
function weightOf(policy, scorer) {
    return (Object.hasOwn(policy.weights, scorer) ? policy.weights[scorer] : undefined) ?? 1;
}
/** Own properties only: a scorer may be named `constructor`. */
function ownPolicy(policy, scorer) {
    return (Object.hasOwn(policy.scorers, scorer) ? policy.scorers[scorer] : undefined) ?? {};
}
/**
 * Why a policy cannot be applied: a number in it is not one, or lies outside its range. A comparison with NaN is always
 * false, and a rule that is always false must not look like a rule that holds.
 */
function policyProblem(policy) {
    const { maxDrop, minCases, passAt, scorers, weights } = policy;
    if (!inUnit(maxDrop))
        return `max-drop is ${maxDrop}, not a number in 0–1`;
    if (!(minCases >= 0 && Number.isFinite(minCases)))
        return `min-cases is ${minCases}, not a number of cases`;
    if (passAt !== undefined && !inUnit(passAt))
        return `pass-at is ${passAt}, not a number in 0–1`;
    for (const [name, own] of Object.entries(scorers)) {
        if (own.min !== undefined && !inUnit(own.min))
            return `min of ${name} is ${own.min}, not a number in 0–1`;
        if (own.maxDrop !== undefined && !inUnit(own.maxDrop))
            return `max-drop of ${name} is ${own.maxDrop}, not a number in 0–1`;
    }
    for (const [name, weight] of Object.entries(weights)) {
        if (!(weight >= 0 && Number.isFinite(weight)))
            return `the weight of ${name} is ${weight}, not a number from 0`;
    }
    return undefined;
}
const inUnit = (value) => value >= 0 && value <= 1;

;// CONCATENATED MODULE: ./build/gate/compare.js


/** The rows of the table: what was measured, without any rule. Cases that miss a side are counted, never averaged. */
function compare(suite, policy) {
    const { source } = suite;
    const identical = source.baseline !== undefined && sameOutputs(source.baseline, source.candidate);
    return {
        suite: source.suite,
        scorers: suite.scorers.map((scorer) => compareScorer(source, scorer, identical, policy)),
        composite: composite(suite, policy, 'observed'),
    };
}
/** @returns undefined for a case that does not count in this view. */
function valuesOf(pair, view) {
    const candidate = meanOr(pair.candidate, view === 'worst' ? 0 : undefined);
    if (candidate === undefined)
        return undefined;
    if (pair.baseline === undefined)
        return { baseline: undefined, candidate };
    const baseline = meanOr(pair.baseline, view === 'worst' ? 1 : undefined);
    return baseline === undefined ? undefined : { baseline, candidate };
}
function meansOf(pairs, view) {
    const values = pairs.map((pair) => valuesOf(pair, view)).filter((found) => found !== undefined);
    const candidate = (0,gate_numbers/* mean */.i2)(values.map((value) => value.candidate));
    const baseline = (0,gate_numbers/* mean */.i2)(values.map((value) => value.baseline).filter((value) => value !== undefined));
    const difference = baseline === undefined || candidate === undefined ? undefined : candidate - baseline;
    return { cases: values.length, baseline, candidate, difference };
}
/**
 * Per case the weighted mean of its scorers' differences, then the mean over the cases. A case that misses a scorer does not
 * count in the observed view: its other scorers alone would weigh differently.
 */
function composite(suite, policy, view) {
    const sums = new Map();
    for (const { facts, pairs } of suite.scorers) {
        const weight = weightOf(policy, facts.name);
        if (weight === 0)
            continue;
        for (const pair of pairs) {
            const values = valuesOf(pair, view);
            const sum = sums.get(pair.case) ?? { weighted: 0, weight: 0, missing: false };
            sums.set(pair.case, {
                weighted: sum.weighted + weight * ((values?.candidate ?? 0) - (values?.baseline ?? 0)),
                weight: sum.weight + weight,
                missing: sum.missing || values === undefined,
            });
        }
    }
    const differences = [...sums.values()]
        .filter(({ missing }) => !missing)
        .map(({ weighted, weight }) => weighted / weight);
    const difference = suite.source.baseline === undefined ? undefined : (0,gate_numbers/* mean */.i2)(differences);
    return { difference, cases: differences.length };
}
function compareScorer(source, scorer, identical, policy) {
    const { facts, pairs } = scorer;
    const means = meansOf(pairs, 'observed');
    const counts = countChanges(pairs);
    const classes = countClasses(source, facts.name);
    return {
        scorer: facts.name,
        kind: facts.kind,
        label: labelOf(means, counts, identical, allowedDrop(policy, facts.name)),
        cases: means.cases,
        baselineMean: means.baseline,
        candidateMean: means.candidate,
        difference: means.difference,
        ...counts,
        missing: pairs.length - means.cases,
        pairs: pairs.map((pair) => ({
            case: pair.case,
            baseline: pair.baseline && meanOr(pair.baseline, undefined),
            candidate: meanOr(pair.candidate, undefined),
        })),
        ...(classes.length === 0 ? {} : { classes }),
    };
}
function meanOr(side, missing) {
    return side.status === 'measured' ? side.mean : missing;
}
/** Without a baseline nothing is better, worse or the same. */
function countChanges(pairs) {
    let better = 0;
    let worse = 0;
    let same = 0;
    for (const pair of pairs) {
        const values = valuesOf(pair, 'observed');
        if (values?.baseline === undefined)
            continue;
        if ((0,gate_numbers/* exceeds */.Or)(values.candidate, values.baseline))
            better += 1;
        else if ((0,gate_numbers/* exceeds */.Or)(values.baseline, values.candidate))
            worse += 1;
        else
            same += 1;
    }
    return { better, worse, same };
}
function labelOf(means, { better, worse, same }, identical, drop) {
    if (means.difference === undefined)
        return 'unclear';
    if ((0,gate_numbers/* exceeds */.Or)(means.difference, drop))
        return 'improved';
    if ((0,gate_numbers/* exceeds */.Or)(-means.difference, drop))
        return 'regressed';
    if (better > 0 || worse > 0)
        return 'unclear';
    if (identical)
        return 'identical';
    return same > 0 && Math.abs(means.difference) <= gate_numbers/* TOLERANCE */.aC ? 'unchanged' : 'unclear';
}
/** Text and tool calls of every trial of both sides are the same, byte for byte, and none is missing. */
function sameOutputs(baseline, candidate) {
    const expected = candidate.cases.length * candidate.subject.trials;
    if (baseline.trials.length !== expected || candidate.trials.length !== expected)
        return false;
    const outputs = new Map(baseline.trials.map((trial) => [key(trial), outputOf(trial)]));
    return candidate.trials.every((trial) => {
        const output = outputOf(trial);
        return output !== undefined && outputs.get(key(trial)) === output;
    });
}
const key = (trial) => `${trial.index} ${trial.case}`;
function outputOf({ outcome }) {
    if (outcome.status !== 'completed')
        return undefined;
    const { text, toolCalls, refusal } = outcome.completion;
    return JSON.stringify([text, toolCalls, refusal ?? null]);
}
/** How often each expected label was found, over all trials that a `label` scorer scored. Sorted by label. */
function countClasses(source, scorer) {
    const counts = new Map();
    const count = (trial, side) => {
        const score = Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined;
        if (score?.status !== 'scored' || score.label === undefined)
            return;
        const found = counts.get(score.label.expected) ?? { expected: 0, baseline: 0, candidate: 0 };
        if (side === 'candidate')
            found.expected += 1;
        if (score.value === 1)
            found[side] += 1;
        counts.set(score.label.expected, found);
    };
    for (const trial of source.candidate.trials)
        count(trial, 'candidate');
    for (const trial of source.baseline?.trials ?? [])
        count(trial, 'baseline');
    return [...counts]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([label, { expected, baseline, candidate }]) => ({
        label,
        expected,
        ...(source.baseline === undefined ? {} : { baselineCorrect: baseline }),
        candidateCorrect: candidate,
    }));
}

;// CONCATENATED MODULE: ./build/gate/critical.js

/** How many cases a message names; it says how many more there are. */
const NAMED = 10;
/**
 * Each case with a critical tag must pass on every scorer that applies to it. A failed task counts as a failure; a case that
 * could not be measured, or that no scorer applies to, is not known to pass.
 */
function criticalCheck(suite, policy) {
    const critical = criticalCases(suite, policy.criticalTags);
    if (critical.size === 0)
        return [];
    const failed = new Map();
    const unknown = new Set();
    const measured = new Set();
    for (const scorer of suite.scorers) {
        const passAt = passMark(scorer, policy);
        for (const { case: id, candidate } of scorer.pairs) {
            if (!critical.has(id))
                continue;
            if (candidate.status === 'missing')
                unknown.add(id);
            else
                measured.add(id);
            if (candidate.status === 'measured' && !(0,gate_numbers/* reaches */.O6)(candidate.mean, passAt) && !failed.has(id)) {
                failed.set(id, `${scorer.facts.name} ${(0,gate_numbers/* percent */.KN)(candidate.mean)}`);
            }
        }
    }
    for (const id of critical)
        if (!measured.has(id))
            unknown.add(id);
    const rule = { rule: 'critical', suite: suite.source.suite };
    const total = `${critical.size} critical ${critical.size === 1 ? 'case' : 'cases'}`;
    if (failed.size > 0) {
        const names = nameSome([...failed].map(([id, why]) => `${id} (${why})`));
        return [
            {
                ...rule,
                outcome: 'fail',
                message: `${failed.size} of ${total} ${failed.size === 1 ? 'fails' : 'fail'}: ${names}`,
            },
        ];
    }
    if (unknown.size > 0) {
        const message = `${unknown.size} of ${total} could not be measured: ${nameSome([...unknown])}`;
        return [{ ...rule, outcome: 'inconclusive', message }];
    }
    return [{ ...rule, outcome: 'pass', message: critical.size === 1 ? `the ${total} passes` : `all ${total} pass` }];
}
/** The cases of a suite that have one of these tags. */
function criticalCases(suite, tags) {
    const tagged = suite.source.candidate.cases.filter((one) => one.tags.some((tag) => tags.includes(tag)));
    return new Set(tagged.map(({ id }) => id));
}
/**
 * The mean at which a case passes. Whether a scorer gives only 0 and 1 is read off its scores on both sides, so a graded
 * scorer that happened to give only 0 and 1 is held to 1, the stricter mark; `pass-at` settles it.
 */
function passMark(scorer, policy) {
    return policy.passAt ?? (scorer.binary ? 1 : 0.5);
}
function nameSome(names) {
    const named = names.slice(0, NAMED).join(', ');
    return names.length > NAMED ? `${named} and ${names.length - NAMED} more` : named;
}

;// CONCATENATED MODULE: ./build/gate/missing.js

/** The share of a suite's cases that may be missing (design, statistics, "missing"). */
const TOLERATED_SHARE = 0.02;
/**
 * So many cases missing on one side and none on the other are not chance: were both sides equally likely to fail, five in a
 * row on one of them happen once in 32 (sign test).
 */
const ONE_SIDED = 5;
/**
 * Whether too much is missing for any verdict over means. Missing pairs are never dropped: `settle` holds the rules against
 * the worst that can be true of them.
 */
function missingCheck(suite) {
    const missing = countMissing(suite);
    if (missing.cases === 0)
        return [];
    const rule = { rule: 'missing', suite: suite.source.suite };
    const numbers = { measured: missing.cases / missing.of, limit: TOLERATED_SHARE };
    const words = missing.error === undefined ? '' : `, the first with: ${missing.error.message}`;
    const what = `${missing.cases} of ${missing.of} cases (${(0,gate_numbers/* percent */.KN)(numbers.measured)}) could not be measured`;
    if (tooMuchMissing(suite)) {
        return [
            {
                ...rule,
                outcome: 'inconclusive',
                message: `${what}; ${(0,gate_numbers/* percent */.KN)(TOLERATED_SHARE)} may be missing${words}`,
                ...numbers,
            },
        ];
    }
    const side = oneSided(suite);
    if (side !== undefined) {
        return [
            { ...rule, outcome: 'inconclusive', message: `${what}, all of them on the ${side} only${words}`, ...numbers },
        ];
    }
    return [{ ...rule, outcome: 'pass', message: `${what}; the worst that they could be was assumed`, ...numbers }];
}
/**
 * Holds what was observed against the worst that can be true of the missing cases: a check stands where both agree. With too
 * much missing no failure of a mean stands either: an outage is not a regression.
 *
 * @param observed and `worst`: the same rules in the same order.
 */
function settle(suite, observed, worst) {
    const { cases } = countMissing(suite);
    if (cases === 0)
        return [...observed];
    const tooMuch = tooMuchMissing(suite);
    return observed.map((check, index) => {
        const assumed = worst[index] ?? check;
        if (check.outcome !== assumed.outcome) {
            const message = `with the ${cases} missing ${cases === 1 ? 'case' : 'cases'} counted against it, ${assumed.message}`;
            return { ...check, outcome: 'inconclusive', message };
        }
        if (tooMuch && check.outcome === 'fail') {
            return { ...check, outcome: 'inconclusive', message: `${check.message}; but too many cases are missing` };
        }
        return check;
    });
}
function countMissing(suite) {
    const baseline = new Set();
    const candidate = new Set();
    const all = new Set();
    const errors = [];
    const late = [];
    for (const pair of suite.scorers.flatMap(({ pairs }) => pairs)) {
        all.add(pair.case);
        if (pair.candidate.status === 'missing') {
            candidate.add(pair.case);
            errors.push(pair.candidate.error);
        }
        if (pair.baseline?.status === 'missing') {
            baseline.add(pair.case);
            late.push(pair.baseline.error);
        }
    }
    const error = [...errors, ...late].find((found) => found !== undefined);
    const cases = new Set([...baseline, ...candidate]).size;
    return { cases, of: all.size, baseline: baseline.size, candidate: candidate.size, error };
}
function tooMuchMissing(suite) {
    const { cases, of } = countMissing(suite);
    return (0,gate_numbers/* exceeds */.Or)(cases / of, TOLERATED_SHARE);
}
function oneSided(suite) {
    const { baseline, candidate } = countMissing(suite);
    if (suite.source.baseline === undefined)
        return undefined;
    if (candidate >= ONE_SIDED && baseline === 0)
        return 'candidate';
    return baseline >= ONE_SIDED && candidate === 0 ? 'baseline' : undefined;
}

;// CONCATENATED MODULE: ./build/gate/thresholds.js





/**
 * Every rule of the policy over one suite. The rules over means are the plain form of statistics.md, "Two modes", simple: the
 * composite may drop by D/2, more than D fails, between is not clear; each scorer may drop by its own D.
 */
function checkSuite(suite, policy) {
    const observed = meanChecks(suite, policy, 'observed');
    const worst = meanChecks(suite, policy, 'worst');
    return [
        ...completeCheck(suite),
        ...missingCheck(suite),
        ...casesCheck(suite, policy),
        ...baselineCheck(suite, policy),
        ...settle(suite, observed, worst),
        ...criticalCheck(suite, policy),
    ];
}
/** An evaluation that stopped half-way is never a pass, whatever it found. */
function completeCheck({ source }) {
    const stopped = [source.baseline, source.candidate].filter((evaluation) => evaluation?.complete === false);
    if (stopped.length === 0)
        return [];
    const planned = source.candidate.cases.length * source.candidate.subject.trials;
    const sides = [source.baseline, source.candidate]
        .map((evaluation, side) => evaluation && `${evaluation.trials.length} of ${planned} on the ${side === 0 ? 'baseline' : 'candidate'}`)
        .filter((side) => side !== undefined);
    const message = `the evaluation stopped before its end: ${sides.join(', ')} trials were run`;
    return [{ rule: 'complete', suite: source.suite, outcome: 'inconclusive', message }];
}
function casesCheck(suite, { minCases }) {
    const cases = comparedCases(suite);
    const outcome = cases >= minCases ? 'pass' : 'inconclusive';
    const what = suite.source.baseline === undefined ? 'scored' : 'compared';
    const message = `${cases} ${cases === 1 ? 'case' : 'cases'} could be ${what}; at least ${minCases} are needed`;
    return [{ rule: 'cases', suite: suite.source.suite, outcome, message }];
}
/** Cases that miss nothing: measured by every scorer that applies to them, on both sides. */
function comparedCases(suite) {
    const measured = new Map();
    for (const { case: id, baseline, candidate } of suite.scorers.flatMap(({ pairs }) => pairs)) {
        const missing = candidate.status === 'missing' || baseline?.status === 'missing';
        measured.set(id, (measured.get(id) ?? true) && !missing);
    }
    return [...measured.values()].filter(Boolean).length;
}
/** Nothing to compare with and no absolute rule: nothing was shown, and nothing shown is not a pass. */
function baselineCheck({ source, scorers }, policy) {
    if (source.baseline !== undefined)
        return [];
    const absolute = scorers.some(({ facts }) => requiredMean(policy, facts.name) !== undefined) || policy.criticalTags.length > 0;
    if (source.absent === 'confirmed') {
        const rules = absolute
            ? 'only the absolute rules apply'
            : 'the gate has no absolute rule (min, critical) to hold it to';
        const message = `the first version here, confirmed without a comparison: ${rules}`;
        return [{ rule: 'baseline', suite: source.suite, outcome: 'pass', message }];
    }
    const why = source.absent === 'first-adoption' ? 'a first adoption has no baseline' : 'there is no baseline';
    const message = absolute
        ? `${why}: only the absolute rules apply`
        : `${why} to compare with, and the gate has no absolute rule (min, critical)`;
    return [{ rule: 'baseline', suite: source.suite, outcome: absolute ? 'pass' : 'inconclusive', message }];
}
/** The same rules in the same order in both views. */
function meanChecks(suite, policy, view) {
    const name = suite.source.suite;
    const checks = suite.scorers.flatMap((scorer) => {
        const means = meansOf(scorer.pairs, view);
        return [...minCheck(name, scorer, means, policy), ...dropCheck(suite, scorer, means, policy)];
    });
    return [...checks, ...compositeCheck(suite, policy, view)];
}
function minCheck(suite, { facts }, means, policy) {
    const limit = requiredMean(policy, facts.name);
    if (limit === undefined)
        return [];
    const rule = { rule: 'min', suite, scorer: facts.name };
    const measured = means.candidate;
    if (measured === undefined)
        return [{ ...rule, outcome: 'inconclusive', message: `${facts.name} scored no case` }];
    const digits = (0,gate_numbers/* digitsApart */.v6)(measured, limit);
    const message = `${facts.name} is at ${(0,gate_numbers/* percent */.KN)(measured, digits)}; at least ${(0,gate_numbers/* percent */.KN)(limit, digits)} is required`;
    return [{ ...rule, outcome: (0,gate_numbers/* reaches */.O6)(measured, limit) ? 'pass' : 'fail', message, measured, limit }];
}
function dropCheck({ source }, { facts }, means, policy) {
    if (source.baseline === undefined)
        return [];
    const rule = { rule: 'max-drop', suite: source.suite, scorer: facts.name };
    if (means.difference === undefined) {
        return [{ ...rule, outcome: 'inconclusive', message: `${facts.name} scored no case on both sides` }];
    }
    const limit = allowedDrop(policy, facts.name);
    const measured = -means.difference;
    const digits = (0,gate_numbers/* digitsApart */.v6)(measured, limit);
    const message = `${moved(facts.name, measured, means, digits)}; ${allowed(limit, digits)}`;
    return [{ ...rule, outcome: (0,gate_numbers/* exceeds */.Or)(measured, limit) ? 'fail' : 'pass', message, measured, limit }];
}
function compositeCheck(suite, policy, view) {
    if (suite.source.baseline === undefined)
        return [];
    const rule = { rule: 'composite', suite: suite.source.suite };
    const { difference } = composite(suite, policy, view);
    if (difference === undefined) {
        return [{ ...rule, outcome: 'inconclusive', message: 'no case was scored by all scorers that have a weight' }];
    }
    const measured = -difference;
    const limit = policy.maxDrop;
    const clear = limit / 2;
    const digits = Math.max((0,gate_numbers/* digitsApart */.v6)(measured, limit), (0,gate_numbers/* digitsApart */.v6)(measured, clear));
    const [only, second] = suite.scorers;
    const what = only !== undefined && second === undefined ? only.facts.name : 'all scorers together';
    const fell = moved(what, measured, undefined, digits);
    if (!(0,gate_numbers/* exceeds */.Or)(measured, clear)) {
        const message = `${fell}; up to ${(0,gate_numbers/* points */.WR)(clear, digits)} is clear`;
        return [{ ...rule, outcome: 'pass', message, measured, limit: clear }];
    }
    if ((0,gate_numbers/* exceeds */.Or)(measured, limit)) {
        return [{ ...rule, outcome: 'fail', message: `${fell}; ${allowed(limit, digits)}`, measured, limit }];
    }
    const message = `${fell}, which is not clear: up to ${(0,gate_numbers/* points */.WR)(clear, digits)} passes, more than ${(0,gate_numbers/* points */.WR)(limit, digits)} fails`;
    return [{ ...rule, outcome: 'inconclusive', message, measured, limit: clear }];
}
function moved(what, drop, means, digits) {
    const levels = means?.baseline === undefined || means.candidate === undefined
        ? ''
        : ` (${(0,gate_numbers/* percent */.KN)(means.baseline, digits)} → ${(0,gate_numbers/* percent */.KN)(means.candidate, digits)})`;
    if (Math.abs(drop) <= gate_numbers/* TOLERANCE */.aC)
        return `${what} did not move${levels}`;
    return `${what} ${drop > 0 ? 'fell' : 'rose'} by ${(0,gate_numbers/* points */.WR)(drop, digits)}${levels}`;
}
function allowed(limit, digits) {
    return limit === 0 ? 'no drop is allowed' : `a drop of ${(0,gate_numbers/* points */.WR)(limit, digits)} is allowed`;
}

;// CONCATENATED MODULE: ./build/gate/decide.js






/** Applies every rule to all suites of a prompt together. Whatever cannot be decided is never a pass. */
function decide(suites, policy) {
    const error = cannotDecide(suites, policy);
    if (error !== undefined)
        return { kind: 'error', error };
    const checks = suites.flatMap((suite) => checkSuite(suite, policy));
    if (!(0,brand/* isNonEmpty */.J)(checks))
        return { kind: 'error', error: { name: 'NothingScored', message: 'no rule was applied' } };
    const failed = checks.filter(({ outcome }) => outcome === 'fail');
    if ((0,brand/* isNonEmpty */.J)(failed))
        return { kind: 'fail', checks, because: sentence(failed, suites.length > 1, 'fails', 'fail') };
    const open = checks.filter(({ outcome }) => outcome === 'inconclusive');
    if ((0,brand/* isNonEmpty */.J)(open))
        return { kind: 'inconclusive', checks, because: sentence(open, suites.length > 1, 'is open', 'are open') };
    return { kind: 'pass', checks };
}
function cannotDecide(suites, policy) {
    const problem = policyProblem(policy);
    if (problem !== undefined) {
        return {
            name: 'InvalidPolicy',
            message: `the gate cannot be applied: ${problem}`,
            todo: 'Correct the gate of the environment.',
        };
    }
    for (const suite of suites) {
        for (const scorer of suite.scorers) {
            const nothing = nothingScored(suite, scorer);
            if (nothing !== undefined)
                return nothing;
        }
    }
    return noCriticalCase(suites, policy);
}
/** Everything failed: the reader needs the provider's own words. A run that was only stopped is not an error. */
function nothingScored(suite, { facts, pairs }) {
    const { source } = suite;
    const where = `suite ${source.suite}`;
    if (pairs.length === 0) {
        const message = `${where}: scorer ${facts.name} applies to none of the ${source.candidate.cases.length} cases`;
        const todo = 'Remove the scorer from the suite, or give the cases what it needs (such as an expected answer).';
        return { name: 'NothingScored', message, todo };
    }
    if (meansOf(pairs, 'observed').cases > 0)
        return undefined;
    const missing = countMissing({ ...suite, scorers: [{ facts, binary: false, pairs }] });
    const stopped = !source.candidate.complete || source.baseline?.complete === false;
    if (missing.error === undefined && stopped)
        return undefined;
    const sides = [
        `${missing.candidate} of ${missing.of} cases failed on the candidate`,
        ...(source.baseline === undefined ? [] : [`${missing.baseline} on the baseline`]),
    ].join(', ');
    return {
        ...missing.error,
        name: missing.error?.name ?? 'NothingScored',
        message: `${where}: nothing could be scored by ${facts.name}: ${sides}${missing.error === undefined ? '' : `: ${missing.error.message}`}`,
        todo: missing.error?.todo ?? 'Run it again when the model answers.',
    };
}
/** A critical rule that watches no case looks like protection and is none. */
function noCriticalCase(suites, { criticalTags }) {
    if (criticalTags.length === 0 || suites.some((suite) => criticalCases(suite, criticalTags).size > 0))
        return undefined;
    return {
        name: 'NoCriticalCase',
        message: `the gate has critical tags (${criticalTags.join(', ')}), but no case is tagged with one`,
        todo: 'Tag the cases that must never fail, or remove "critical" from the gate of the environment.',
    };
}
/** The order in which reasons convince: what a person would name first. */
const PRIORITY = ['critical', 'complete', 'missing', 'cases', 'baseline', 'max-drop', 'min', 'composite'];
/** The one sentence: the weightiest reason, and how many more there are. The composite restates its scorers: not counted. */
function sentence(checks, nameSuite, one, many) {
    const [first] = [...checks].sort((a, b) => rank(a) - rank(b) || excess(b) - excess(a));
    if (first === undefined)
        return '';
    const more = checks.filter((check) => check !== first && check.rule !== 'composite').length;
    const others = more === 0 ? '' : `; ${more} more ${more === 1 ? `check ${one}` : `checks ${many}`}`;
    return `${nameSuite ? `suite ${first.suite}: ` : ''}${first.message}${others}`;
}
function rank({ rule }) {
    const place = PRIORITY.indexOf(rule);
    return place === -1 ? PRIORITY.length : place;
}
function excess({ measured, limit }) {
    return measured === undefined || limit === undefined ? 0 : Math.abs(measured - limit);
}

;// CONCATENATED MODULE: ./build/gate/comparability.js
/**
 * Why an evaluation cannot be judged at all: it is empty, contradicts itself, or holds a score that is not a number in 0–1.
 *
 * @returns undefined when nothing is wrong with it.
 */
function evaluationProblem(suite, side, evaluation) {
    const { cases, subject } = evaluation;
    const where = `suite ${suite}, ${side}`;
    if (cases.length === 0)
        return problem('NothingScored', `${where}: the dataset has no case`, 'Add cases to it.');
    if (subject.scorers.length === 0) {
        return problem('NothingScored', `${where}: there is no scorer`, 'Name at least one scorer in the suite.');
    }
    if (!Number.isInteger(subject.trials) || subject.trials < 1) {
        return problem('InvalidEvaluation', `${where}: ${subject.trials} trials a case`, EVALUATE_AGAIN);
    }
    const ids = new Set(cases.map(({ id }) => id));
    if (ids.size !== cases.length)
        return problem('InvalidEvaluation', `${where}: a case is in it twice`, EVALUATE_AGAIN);
    const names = new Set(subject.scorers.map(({ name }) => name));
    if (names.size !== subject.scorers.length) {
        return problem('InvalidEvaluation', `${where}: a scorer is in it twice`, 'Give the scorers different names.');
    }
    return trialsProblem(where, evaluation, ids);
}
/**
 * Why two evaluations must not be compared: another dataset, another scorer, another number of trials. Prompt, model and
 * parameters may differ: they are what is compared. Only a simulated candidate is never held against real answers: a pull
 * request could name the simulation to get the answers that were written for it.
 */
function comparabilityProblem(suite, baseline, candidate) {
    if (candidate.simulated && !baseline.simulated) {
        return problem('SimulatedCandidate', `suite ${suite}: the candidate is answered by a simulated model (${candidate.model}) and the baseline by a real one`, 'Name the real model in the prompt: a simulation shows how the gate works, not how good a prompt is.');
    }
    const differences = [...datasetDifference(baseline, candidate), ...scorerDifferences(baseline, candidate)];
    if (baseline.subject.trials !== candidate.subject.trials) {
        differences.push(`${baseline.subject.trials} trials a case on the baseline, ${candidate.subject.trials} on the candidate`);
    }
    if (differences.length === 0)
        return undefined;
    return problem('NotComparable', `suite ${suite}: the two sides cannot be compared: ${differences.join('; ')}`, 'Evaluate both versions over the same dataset, with the same scorers and the same number of trials.');
}
const EVALUATE_AGAIN = 'The recorded evaluation is damaged: evaluate the version again.';
function trialsProblem(where, evaluation, ids) {
    const seen = new Set();
    for (const trial of evaluation.trials) {
        const name = `trial ${trial.index + 1} of case ${trial.case}`;
        if (!ids.has(trial.case))
            return problem('InvalidEvaluation', `${where}: ${name} is of no known case`, EVALUATE_AGAIN);
        if (!Number.isInteger(trial.index) || trial.index < 0 || trial.index >= evaluation.subject.trials) {
            return problem('InvalidEvaluation', `${where}: ${name} is not one of ${evaluation.subject.trials}`, EVALUATE_AGAIN);
        }
        if (seen.has(name))
            return problem('InvalidEvaluation', `${where}: ${name} is in it twice`, EVALUATE_AGAIN);
        seen.add(name);
        const score = invalidScore(trial);
        if (score !== undefined) {
            return problem('InvalidScore', `${where}: ${name} has ${score}`, 'A score must be a number in 0–1: mend the scorer.');
        }
    }
    return undefined;
}
/** NaN is an error, never a 0 and never left out (design, statistics, "missing"). */
function invalidScore(trial) {
    for (const [scorer, score] of Object.entries(trial.scores)) {
        if (score.status === 'scored' && !(score.value >= 0 && score.value <= 1)) {
            return `the score ${score.value} by ${scorer}`;
        }
    }
    return undefined;
}
function datasetDifference(baseline, candidate) {
    if (baseline.subject.dataset !== candidate.subject.dataset)
        return [`dataset ${candidate.dataset} has changed`];
    const known = new Set(baseline.cases.map(({ id }) => id));
    const strangers = candidate.cases.filter(({ id }) => !known.has(id));
    if (strangers.length === 0 && known.size === candidate.cases.length)
        return [];
    return [`dataset ${candidate.dataset} has other cases`];
}
function scorerDifferences(baseline, candidate) {
    const before = new Map(baseline.subject.scorers.map(({ name, fingerprint }) => [name, fingerprint]));
    const differences = [];
    for (const { name, fingerprint } of candidate.subject.scorers) {
        const held = before.get(name);
        if (held === undefined)
            differences.push(`scorer ${name} is on the candidate only`);
        else if (held !== fingerprint)
            differences.push(`scorer ${name} has changed`);
        before.delete(name);
    }
    for (const name of before.keys())
        differences.push(`scorer ${name} is on the baseline only`);
    return differences;
}
function problem(name, message, todo) {
    return { name, message, todo };
}

;// CONCATENATED MODULE: ./build/gate/pairing.js

/**
 * Puts the two sides of a suite together by case id and reduces trials to one mean a case, scorer and side: the case is the
 * unit, trials are never counted as independent observations (design, statistics, "Data").
 *
 * A task failure counts 0 on every scorer that applies to the case. A failed call, a failed scorer and a trial that was never
 * run are missing; a side with a missing trial is missing as a whole. A scorer that answered `not-applicable` and nothing else
 * does not apply to the case on either side; one that answered so only now and then left a trial unscored: missing.
 */
function pairSuite(source) {
    const problem = evaluationProblem(source.suite, 'candidate', source.candidate) ??
        (source.baseline && evaluationProblem(source.suite, 'baseline', source.baseline)) ??
        (source.baseline && comparabilityProblem(source.suite, source.baseline, source.candidate));
    if (problem !== undefined)
        return { kind: 'error', error: problem };
    const candidate = trialsByCase(source.candidate);
    const baseline = source.baseline && trialsByCase(source.baseline);
    const scorers = source.candidate.subject.scorers.map((facts) => pairScorer(source, facts, candidate, baseline));
    return { kind: 'paired', suite: { source, scorers } };
}
function trialsByCase(evaluation) {
    const slots = new Map();
    for (const { id } of evaluation.cases)
        slots.set(id, new Array(evaluation.subject.trials).fill(undefined));
    for (const trial of evaluation.trials) {
        const list = slots.get(trial.case);
        if (list !== undefined)
            list[trial.index] = trial;
    }
    return slots;
}
function pairScorer(source, facts, candidateTrials, baselineTrials) {
    const pairs = [];
    let binary = true;
    for (const { id, tags } of source.candidate.cases) {
        const candidate = (candidateTrials.get(id) ?? []).map((trial) => read(trial, facts.name));
        const baseline = baselineTrials && (baselineTrials.get(id) ?? []).map((trial) => read(trial, facts.name));
        const readings = [...candidate, ...(baseline ?? [])];
        if (doesNotApply(readings))
            continue;
        binary &&= readings.every(({ kind, value }) => kind !== 'value' || value === 0 || value === 1);
        pairs.push({ case: id, tags, baseline: baseline && side(baseline), candidate: side(candidate) });
    }
    return { facts, binary, pairs };
}
function read(trial, scorer) {
    if (trial === undefined)
        return { kind: 'missing' };
    if (trial.outcome.status === 'failed') {
        return trial.outcome.kind === 'task'
            ? { kind: 'task-failure', value: 0 }
            : { kind: 'missing', error: trial.outcome.error };
    }
    return readScore(Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined);
}
function readScore(score) {
    switch (score?.status) {
        case 'scored':
            return { kind: 'value', value: score.value };
        case 'not-applicable':
            return { kind: 'not-applicable', error: { name: 'NotApplicable', message: score.reason } };
        case 'failed':
            return { kind: 'scorer-failure', error: score.error };
        default:
            return { kind: 'missing' };
    }
}
/** A failed call says nothing about whether a scorer applies to a case; what the scorer itself said on either side does. */
function doesNotApply(readings) {
    const said = readings.filter(({ kind }) => kind !== 'task-failure' && kind !== 'missing');
    return said.length > 0 && said.every(({ kind }) => kind === 'not-applicable');
}
function side(readings) {
    let sum = 0;
    for (const { value, error } of readings) {
        if (value === undefined)
            return { status: 'missing', error };
        sum += value;
    }
    return { status: 'measured', mean: sum / readings.length };
}

;// CONCATENATED MODULE: ./build/gate/judge.js




/**
 * Pairs, compares and decides: every suite of one prompt for one environment. Pure, and never throws for what an evaluation
 * or a policy contains: what cannot be judged is an `error` verdict.
 */
function judge(suites, policy) {
    const pairings = suites.map(pairSuite);
    const paired = pairings.flatMap((pairing) => (pairing.kind === 'paired' ? [pairing.suite] : []));
    const comparisons = paired.map((suite) => compare(suite, policy));
    const [problem] = pairings.flatMap((pairing) => (pairing.kind === 'error' ? [pairing.error] : []));
    if (problem !== undefined)
        return { comparisons, verdict: { kind: 'error', error: problem } };
    if (!(0,brand/* isNonEmpty */.J)(paired)) {
        return { comparisons, verdict: { kind: 'error', error: { name: 'NothingScored', message: 'there is no suite' } } };
    }
    return { comparisons, verdict: decide(paired, policy) };
}

;// CONCATENATED MODULE: ./build/commands/judge-candidates.js


/**
 * True unless the verdict is known without a model: no suite covers the prompt, or the environment holds this version and held
 * it before the change too. A version that was held before and is not now is evaluated like any other.
 */
function needsEvaluation({ version, baseline, holds, suites }) {
    const unmoved = baseline?.source === 'held' && baseline.version.id === version.id && holds?.version === version.id;
    return suites.length > 0 && !unmoved;
}
/** Every suite of a prompt together, for each environment (design, statistics). `run`: undefined when nothing was to be run. */
function judgeCandidates(candidates, run, options) {
    return candidates.map((candidate) => judgeCandidate(candidate, run, options));
}
function judgeCandidate(candidate, run, { confirmed }) {
    const nothing = { candidate, comparisons: [], judged: [] };
    if (candidate.suites.length === 0)
        return { ...nothing, verdict: noSuite(candidate) };
    if (!needsEvaluation(candidate))
        return { ...nothing, verdict: { kind: 'pass', checks: [heldAlready(candidate)] } };
    const absent = confirmed ? 'confirmed' : 'first-adoption';
    const judged = candidate.suites.flatMap(({ name }) => {
        const own = run?.evaluationOf(candidate.version.id, name);
        if (own === undefined)
            return [];
        if (candidate.baseline === undefined)
            return [{ suite: name, candidate: own, absent }];
        const baseline = run?.evaluationOf(candidate.baseline.version.id, name);
        return baseline === undefined ? [] : [{ suite: name, candidate: own, baseline }];
    });
    const complete = judged.every((each) => each.candidate.complete && each.baseline?.complete !== false);
    if (run?.stopped !== undefined && (judged.length < candidate.suites.length || !complete)) {
        return { ...nothing, verdict: stoppedVerdict(candidate, run.stopped) };
    }
    if (!(0,brand/* isNonEmpty */.J)(judged) || judged.length < candidate.suites.length) {
        const error = { name: 'NothingEvaluated', message: `a suite of ${candidate.slug} was not evaluated` };
        return { ...nothing, verdict: { kind: 'error', error } };
    }
    return { candidate, judged, ...judge(judged, candidate.environment.gate) };
}
/** A run that was stopped says nothing about the prompt: an outage is an `error`, a cap or a cancel leaves it open. */
function stoppedVerdict(candidate, stopped) {
    if (stopped.kind === 'refused' || stopped.kind === 'infrastructure') {
        const error = 'error' in stopped ? stopped.error : undefined;
        return { kind: 'error', error: error ?? { name: 'ModelUnavailable', message: stopped.message } };
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
function heldAlready({ slug, environment, suites }) {
    return {
        rule: 'held-already',
        suite: suites[0]?.name ?? '',
        outcome: 'pass',
        message: `${environment.slug} holds this version of ${slug} already: there is nothing to compare`,
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/foundation/digest.js
var foundation_digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/json.js
var foundation_json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/strict-json.js
var strict_json = __webpack_require__(9510);
;// CONCATENATED MODULE: ./build/datasets/cases.js





/**
 * How a row becomes a case:
 *
 * - `input`: a text (or a number, a list) is the one variable `input`; an object's members are the variables. Every column that
 *   is not a field is one more variable, under its own name. A row without any is refused.
 * - `expected`: any value. In a file of texts, what reads as a JSON object or list is one.
 * - `tags`: a list of texts, or one text split at `;`, `,` and `|`.
 * - `metadata`: an object; in a file of texts, JSON.
 * - `id`: a text or a whole number. Without one, 16 hex digits of the digest of input and expected, so that neither the order
 *   of the rows nor an edit of another changes it; equal rows get `-2`, `-3`, … in their order.
 * - `null`, and an empty cell of a file of texts (but not of the input and the variables), is as if it were not there.
 */
function caseReader(format, finder) {
    const lines = new Map();
    const copies = new Map();
    return (row) => {
        try {
            const read = readCase(row, format, finder.columnsOf(Object.keys(row.fields), row.line), copies);
            const first = lines.get(read.id);
            if (first !== undefined) {
                throw new BadRow(`the id "${read.id}" is that of line ${first} too`, {
                    todo: 'Give each case an id of its own.',
                });
            }
            lines.set(read.id, row.line);
            return { status: 'case', line: row.line, case: read };
        }
        catch (thrown) {
            // An ambiguity of columns has its place already and ends the reading: every row has it.
            if (!(thrown instanceof errors/* RatchetError */.eG) || thrown.position !== undefined)
                throw thrown;
            return { status: 'problem', line: row.line, message: thrown.message, todo: thrown.todo };
        }
    };
}
/** Caught above, where the line is known. */
class BadRow extends errors/* RatchetError */.eG {
}
function readCase(row, format, columns, copies) {
    const { fields } = columns;
    const input = readInput(row.fields, columns);
    const expected = readExpected(fieldValue(row, format, fields.expected), format);
    const cluster = readText(fieldValue(row, format, fields.cluster), 'cluster');
    const id = readText(fieldValue(row, format, fields.id), 'id');
    const read = {
        id: id === undefined ? derivedId(input, expected, copies) : (0,ids/* parseCaseId */.$J)(id),
        input,
        tags: readTags(fieldValue(row, format, fields.tags)),
        metadata: readMetadata(fieldValue(row, format, fields.metadata), format),
    };
    if (expected !== undefined)
        read.expected = expected;
    if (cluster !== undefined)
        read.cluster = cluster;
    return read;
}
function fieldValue(row, format, column) {
    const value = column === undefined ? undefined : row.fields[column];
    if (value === null || (format.values === 'text' && typeof value === 'string' && value.trim() === ''))
        return undefined;
    return value;
}
function readInput(fields, columns) {
    const column = columns.fields.input;
    const value = column === undefined ? undefined : fields[column];
    if (column !== undefined && (value === null || value === undefined)) {
        throw new BadRow(`the input ("${column}") is null`, { todo: 'Give it a text or an object of variables.' });
    }
    const own = value === undefined || value === null ? {} : (0,foundation_json/* isJsonObject */.O)(value) ? value : { input: value };
    if (columns.variables.length === 0 && Object.keys(own).length > 0)
        return own;
    const variables = { ...own };
    for (const name of columns.variables) {
        if (Object.hasOwn(variables, name)) {
            throw new BadRow(`"${name}" is in the input and a column too`, { todo: 'Rename or remove one.' });
        }
        variables[name] = fields[name] ?? null;
    }
    if (Object.keys(variables).length === 0) {
        throw new BadRow('the row has no input', { todo: 'Add "input": a text, or an object of variables.' });
    }
    return variables;
}
function readExpected(value, format) {
    if (format.values === 'json' || typeof value !== 'string' || !/^\s*[[{]/.test(value))
        return value;
    try {
        return (0,strict_json/* parseJson */.q)(value, '');
    }
    catch {
        // "[urgent] call back" is a text.
        return value;
    }
}
function readText(value, field) {
    if (value === undefined)
        return undefined;
    if (typeof value === 'string' && value.trim() !== '')
        return value.trim();
    // A larger number has lost digits by now: two ids could have become one.
    if (typeof value === 'number' && Number.isSafeInteger(value))
        return String(value);
    throw new BadRow(`the ${field} must be a text that is not empty, or a whole number, found ${shown(value)}`);
}
function readTags(value) {
    if (value === undefined)
        return [];
    const tags = typeof value === 'string' ? value.split(/[;,|]/) : value;
    if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) {
        throw new BadRow(`the tags must be a list of texts, or a text with ";" between them, found ${shown(value)}`);
    }
    const unique = new Set();
    for (const tag of tags)
        unique.add(tag.trim());
    unique.delete('');
    return [...unique];
}
function readMetadata(value, format) {
    if (value === undefined)
        return {};
    const metadata = format.values === 'text' && typeof value === 'string' ? parseCell(value) : value;
    if ((0,foundation_json/* isJsonObject */.O)(metadata))
        return metadata;
    throw new BadRow(`the metadata must be an object, found ${shown(value)}`);
}
function parseCell(text) {
    try {
        return (0,strict_json/* parseJson */.q)(text, '');
    }
    catch {
        return undefined;
    }
}
function derivedId(input, expected, copies) {
    const digest = (0,foundation_digest/* digestOf */.ol)(expected === undefined ? { input } : { input, expected });
    const base = digest.slice('sha256:'.length, 'sha256:'.length + 16);
    const copy = (copies.get(base) ?? 0) + 1;
    copies.set(base, copy);
    return (0,ids/* parseCaseId */.$J)(copy === 1 ? base : `${base}-${copy}`);
}
function shown(value) {
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

;// CONCATENATED MODULE: ./build/datasets/columns.js

/** @throws FileError when `map` names a field that cases do not have, or one column twice. */
function columnFinder(map, file) {
    refuseBadMap(map, file);
    const known = new Map();
    let last;
    const chosen = new Map();
    return {
        columnsOf(keys, line) {
            // Nearly every row has the keys of the row before it.
            if (last !== undefined && equalLists(last.keys, keys))
                return last.columns;
            const signature = JSON.stringify(keys);
            let columns = known.get(signature);
            if (columns === undefined) {
                columns = findColumns(keys, map, { file, line });
                refuseSecondName(columns, chosen, { file, line });
                known.set(signature, columns);
            }
            last = { keys, columns };
            return columns;
        },
        refuseUnusedMap() {
            if (known.size === 0)
                return;
            for (const [field, column] of Object.entries(map)) {
                if (chosen.get(field) === column)
                    continue;
                throw new errors/* FileError */.f6(`no row has "${column}", which the config maps to ${field}`, {
                    position: { file, line: 1 },
                    todo: 'Correct "map" of the dataset in the config; capitals count.',
                });
            }
        },
    };
}
/** The names that public evaluation sets use. `label` is the expected answer of a classifier; `labels` may be tags: left out. */
const NAMES = {
    id: ['id', 'case_id', '_id', 'key', 'uuid'],
    input: ['input', 'inputs', 'question', 'prompt', 'query', 'text', 'message', 'user_input', 'user_message'],
    expected: [
        'expected',
        'expected_output',
        'expected_answer',
        'output',
        'answer',
        'target',
        'ideal',
        'label',
        'reference',
        'reference_answer',
        'ground_truth',
    ],
    tags: ['tags', 'tag'],
    cluster: ['cluster', 'cluster_id', 'group', 'group_id'],
    metadata: ['metadata', 'meta'],
};
const FIELDS = Object.keys(NAMES);
function findColumns(keys, map, place) {
    const mapped = new Set(Object.values(map));
    const fields = {};
    for (const field of FIELDS) {
        const wanted = Object.hasOwn(map, field) ? map[field] : undefined;
        const column = wanted === undefined
            ? findByName(field, keys.filter((key) => !mapped.has(key)), place)
            : keys.find((key) => key === wanted);
        if (column !== undefined)
            fields[field] = column;
    }
    const used = new Set(Object.values(fields));
    return { fields, variables: keys.filter((key) => !used.has(key)) };
}
function findByName(field, keys, { file, line }) {
    if (keys.includes(field))
        return field;
    const found = keys.filter((key) => NAMES[field].includes(normalised(key)));
    if (found.length < 2)
        return found[0];
    throw new errors/* FileError */.f6(`which of ${quoted(found)} is the ${field}?`, {
        position: { file, line },
        todo: `Write "map: { ${field}: ${found[0]} }" for the dataset in the config, or rename one.`,
    });
}
function refuseSecondName({ fields }, chosen, { file, line }) {
    for (const field of FIELDS) {
        const column = fields[field];
        if (column === undefined)
            continue;
        const first = chosen.get(field) ?? column;
        if (first !== column) {
            throw new errors/* FileError */.f6(`the ${field} is called "${column}" here, and "${first}" in a row before`, {
                position: { file, line },
                todo: `Call it "${field}" in every row.`,
            });
        }
        chosen.set(field, column);
    }
}
function refuseBadMap(map, file) {
    const columns = Object.values(map);
    for (const [index, field] of Object.keys(map).entries()) {
        if (!FIELDS.some((known) => known === field)) {
            throw new errors/* FileError */.f6(`"map" of the dataset names "${field}", which a case does not have`, {
                position: { file },
                todo: `Fields of a case: ${FIELDS.join(', ')}.`,
            });
        }
        if (columns.indexOf(columns[index] ?? '') !== index) {
            throw new errors/* FileError */.f6(`"map" of the dataset reads two fields from "${columns[index]}"`, { position: { file } });
        }
    }
}
function equalLists(a, b) {
    return a.length === b.length && a.every((key, index) => key === b[index]);
}
function normalised(key) {
    return key
        .trim()
        .toLowerCase()
        .replace(/[\s-]+/g, '_');
}
function quoted(names) {
    return names.map((name) => `"${name}"`).join(' and ');
}

;// CONCATENATED MODULE: ./build/datasets/format.js
/** In bytes of UTF-8. */
const LARGEST_ROW = 1_000_000;

;// CONCATENATED MODULE: ./build/datasets/formats/csv.js

/**
 * Comma-separated values with a header (RFC 4180): a field in double quotes may hold commas, line feeds and quotes written
 * twice. Lines of white space, and rows whose every cell is empty (as spreadsheets leave them at the end), are skipped.
 *
 * Strict where a lenient reader would shift columns without a word: a row with more or fewer cells than the header, a quote
 * inside an unquoted field, and text after a closing quote are problems with their line.
 *
 * Own code, not csv-parse: that reads byte by byte, which takes about three times as long (a cold start over 10,000 rows of
 * 145 bytes), ends at the first bad row, and counts a CRLF inside quotes as two lines. A property test compares the two.
 */
const csv = {
    name: 'csv',
    endings: ['.csv'],
    values: 'text',
    async *rows(blocks) {
        const table = new Table();
        for await (const block of blocks) {
            if (block.status === 'problem') {
                // Where the next row begins cannot be known without this line.
                yield [{ ...block, fatal: true }];
                return;
            }
            yield table.read(block.text, block.line);
            if (table.broken)
                return;
        }
        yield table.end();
    },
};
/** Reads records out of successive blocks; a record that is not closed waits for the next block. */
class Table {
    broken = false;
    #columns;
    #pending = '';
    #pendingLine = 1;
    read(text, line) {
        const source = this.#pending + text;
        const outcomes = [];
        let at = 0;
        let row = this.#pending === '' ? line : this.#pendingLine;
        while (at < source.length) {
            const record = readRecord(source, at);
            if (record.status === 'open')
                break;
            if (record.status === 'broken') {
                this.broken = true;
                outcomes.push({ status: 'problem', line: row + record.feeds, ...record.problem, fatal: true });
                return outcomes;
            }
            const outcome = this.#outcome(record.cells, row);
            if (outcome !== undefined)
                outcomes.push(outcome);
            if (this.broken)
                return outcomes;
            row += record.feeds;
            at = record.end;
        }
        this.#pending = source.slice(at);
        this.#pendingLine = row;
        if (this.#pending.length > LARGEST_ROW)
            outcomes.push(this.#unclosed());
        return outcomes;
    }
    end() {
        return this.#pending === '' ? [] : [this.#unclosed()];
    }
    #unclosed() {
        this.broken = true;
        return {
            status: 'problem',
            line: this.#pendingLine,
            message: 'a quoted field has no closing quote',
            todo: 'Close it, and write a quote inside a quoted field twice ("").',
            fatal: true,
        };
    }
    #outcome(cells, line) {
        if (cells.every((cell) => cell.trim() === ''))
            return undefined;
        if (this.#columns !== undefined)
            return rowOf(this.#columns, cells, line);
        const problem = headerProblem(cells);
        if (problem !== undefined) {
            this.broken = true;
            return { status: 'problem', line, ...problem, fatal: true };
        }
        this.#columns = cells.map((cell) => cell.trim());
        return { status: 'header', line, columns: this.#columns };
    }
}
const QUOTE = 0x22;
const COMMA = 0x2c;
const FEED = 0x0a;
/** The record that begins at `start`. Every record of a block ends in a line feed, or the block ends inside a quoted field. */
function readRecord(source, start) {
    const cells = [];
    let at = start;
    let feeds = 0;
    for (;;) {
        if (source.charCodeAt(at) === QUOTE) {
            const close = closingQuote(source, at + 1);
            if (close === -1)
                return { status: 'open' };
            const raw = source.slice(at + 1, close);
            cells.push(raw.includes('"') ? raw.replaceAll('""', '"') : raw);
            feeds += countFeeds(raw);
            at = close + 1;
        }
        else {
            const end = unquotedEnd(source, at);
            if (source.charCodeAt(end) === QUOTE)
                return { status: 'broken', feeds, problem: QUOTE_INSIDE };
            cells.push(source.slice(at, end));
            at = end;
        }
        const next = source.charCodeAt(at);
        if (next === FEED)
            return { status: 'record', cells, end: at + 1, feeds: feeds + 1 };
        if (next !== COMMA)
            return { status: 'broken', feeds, problem: TEXT_AFTER_QUOTE };
        at++;
    }
}
const QUOTE_INSIDE = {
    message: 'a quote stands inside a field that does not begin with one',
    todo: 'Put the whole field in double quotes and write the quotes inside it twice ("").',
};
const TEXT_AFTER_QUOTE = {
    message: 'text follows the closing quote of a field',
    todo: 'Put the whole field in double quotes and write the quotes inside it twice ("").',
};
/** -1 when the text ends first. A quote that is written twice is not the end. */
function closingQuote(source, from) {
    let at = source.indexOf('"', from);
    while (at !== -1 && source.charCodeAt(at + 1) === QUOTE)
        at = source.indexOf('"', at + 2);
    return at;
}
/** The comma, line feed or (wrong) quote that ends an unquoted field. */
function unquotedEnd(source, from) {
    let at = from;
    for (;;) {
        const unit = source.charCodeAt(at);
        if (unit === COMMA || unit === FEED || unit === QUOTE || at >= source.length)
            return at;
        at++;
    }
}
function countFeeds(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        count++;
    return count;
}
function headerProblem(cells) {
    const names = cells.map((cell) => cell.trim());
    const [only] = names;
    if (only !== undefined && names.length === 1 && /[;\t]/.test(only)) {
        return { message: 'the header has one column', todo: 'Save the file with commas between the columns.' };
    }
    if (names.some((name) => name.includes('\r'))) {
        return { message: 'the lines end in a lone CR', todo: 'Save the file with LF or CRLF line endings.' };
    }
    const empty = names.indexOf('');
    if (empty !== -1)
        return { message: `column ${empty + 1} has no name`, todo: 'The first row names every column.' };
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        return { message: `the column "${twice}" is there twice`, todo: 'Rename or remove one.' };
    if (names.includes('__proto__'))
        return { message: 'the column "__proto__" is refused', todo: 'Rename it.' };
    return undefined;
}
function rowOf(columns, cells, line) {
    if (cells.length !== columns.length) {
        return {
            status: 'problem',
            line,
            message: `the row has ${cells.length} cells, and the header ${columns.length} columns`,
            todo: 'Put a field with a comma in double quotes; leave an empty cell between two commas.',
        };
    }
    const fields = {};
    for (let index = 0; index < columns.length; index++)
        fields[columns[index] ?? ''] = cells[index] ?? '';
    return { status: 'row', line, fields: fields };
}

;// CONCATENATED MODULE: ./build/datasets/formats/jsonl.js



/** JSON Lines: one object a line, UTF-8. Lines of white space are skipped. */
const jsonl = {
    name: 'jsonl',
    endings: ['.jsonl', '.ndjson'],
    values: 'json',
    async *rows(blocks, file) {
        for await (const block of blocks)
            yield block.status === 'text' ? readLines(block, file) : [block];
    },
};
function readLines(block, file) {
    const rows = [];
    let { line } = block;
    for (const text of block.text.split('\n')) {
        if (text.trim() !== '')
            rows.push(readLine(text, line, file));
        line++;
    }
    return rows;
}
function readLine(text, line, file) {
    try {
        const fields = (0,strict_json/* parseJson */.q)(text, file, { line });
        if ((0,foundation_json/* isJsonObject */.O)(fields))
            return { status: 'row', line, fields };
        const message = `a row must be an object, found ${Array.isArray(fields) ? 'a list' : JSON.stringify(fields).slice(0, 40)}`;
        return { status: 'problem', line, message, todo: 'Write {"input": …, "expected": …}.' };
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* FileError */.f6))
            throw thrown;
        return { status: 'problem', line, column: thrown.position?.column, message: thrown.message, todo: thrown.todo };
    }
}

;// CONCATENATED MODULE: ./build/datasets/formats/index.js


/** Every kind of dataset file that is read. */
const FORMATS = [jsonl, csv];
function formatOf(path) {
    const name = path.toLowerCase();
    return FORMATS.find((format) => format.endings.some((ending) => name.endsWith(ending)));
}
/** For the errors: `.jsonl, .ndjson, .csv`. */
function knownEndings() {
    return FORMATS.flatMap((format) => format.endings).join(', ');
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
;// CONCATENATED MODULE: ./build/datasets/text-blocks.js




/**
 * A stream of bytes as blocks of complete lines. A byte order mark is dropped; CRLF becomes LF; the last line gets its `\n`.
 * A line that is not UTF-8 or is over the limit is a problem with its number, and reading goes on after it.
 */
async function* textBlocks(chunks, file) {
    let line = 1;
    let tail = [];
    let tailLength = 0;
    let skipping = false;
    for await (const bytes of slices(chunks)) {
        const end = bytes.lastIndexOf(text_blocks_FEED) + 1;
        if (end > 0) {
            const start = skipping ? bytes.indexOf(text_blocks_FEED) + 1 : 0;
            skipping = false;
            const block = Buffer.concat([...tail, bytes.subarray(start, end)]);
            yield* text_blocks_readLines(block, line, file);
            line += text_blocks_countFeeds(block);
            tail = [];
            tailLength = 0;
        }
        if (skipping)
            continue;
        tail.push(bytes.subarray(end));
        tailLength += bytes.length - end;
        if (tailLength > LARGEST_ROW) {
            yield tooLarge(line);
            line++;
            tail = [];
            tailLength = 0;
            skipping = true;
        }
    }
    if (tailLength > 0)
        yield* text_blocks_readLines(Buffer.concat([...tail, Buffer.of(text_blocks_FEED)]), line, file);
}
const text_blocks_FEED = 0x0a;
/** Small enough that no line over the limit hides inside one. */
const SLICE = 65_536;
async function* slices(chunks) {
    for await (const chunk of chunks) {
        const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        for (let at = 0; at < buffer.length; at += SLICE)
            yield buffer.subarray(at, at + SLICE);
    }
}
function* text_blocks_readLines(block, line, file) {
    if (block.length <= LARGEST_ROW && (0,external_node_buffer_.isUtf8)(block)) {
        if (block.length > 0)
            yield { status: 'text', line, text: textOf(block, line) };
        return;
    }
    // Line by line, so that only the bad ones are lost.
    let start = 0;
    for (let number = line; start < block.length; number++) {
        const end = block.indexOf(text_blocks_FEED, start) + 1;
        const bytes = block.subarray(start, end);
        if (bytes.length - 1 > LARGEST_ROW)
            yield tooLarge(number);
        else if ((0,external_node_buffer_.isUtf8)(bytes))
            yield { status: 'text', line: number, text: textOf(bytes, number) };
        else
            yield notUtf8(bytes, number, file);
        start = end;
    }
}
function textOf(bytes, line) {
    const marked = line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const text = (marked ? bytes.subarray(3) : bytes).toString('utf8');
    // A lone CR stays: it may be part of a value, and no editor counts it as a line.
    return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}
function notUtf8(bytes, line, file) {
    try {
        (0,foundation_text/* decodeText */.g)(bytes, file);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* FileError */.f6))
            throw thrown;
        return { status: 'problem', line, column: thrown.position?.column, message: thrown.message, todo: thrown.todo };
    }
    return { status: 'problem', line, message: 'the line is not UTF-8', todo: 'Save the file as UTF-8.' };
}
function tooLarge(line) {
    return {
        status: 'problem',
        line,
        message: `the row has more than ${LARGEST_ROW} bytes`,
        todo: 'Shorten it, or take it out.',
    };
}
function text_blocks_countFeeds(block) {
    let count = 0;
    for (let at = block.indexOf(text_blocks_FEED); at !== -1; at = block.indexOf(text_blocks_FEED, at + 1))
        count++;
    return count;
}

;// CONCATENATED MODULE: ./build/datasets/open.js







/**
 * Reads a dataset once from start to end: every row is checked, nothing is kept but the ids. `cases()` reads it again.
 *
 * @throws FileError with up to 20 bad rows and their lines; for a file without rows; for an ambiguity that `map` must settle.
 */
async function openDataset(source) {
    const format = knownFormat(source.file);
    const summary = await readThrough(source, format);
    return {
        slug: source.slug,
        file: source.file,
        digest: summary.digest,
        size: summary.size,
        tags: summary.tags,
        clusters: summary.clusters,
        cases: () => readAgain(source, format, summary),
    };
}
/** For bytes that are in memory already. */
function fromBytes(bytes) {
    return async function* () {
        yield bytes;
    };
}
function knownFormat(file) {
    const format = formatOf(file);
    if (format !== undefined)
        return format;
    throw new errors/* FileError */.f6('not a kind of dataset file that this version reads', {
        position: { file },
        todo: `Use one of ${knownEndings()}.`,
    });
}
async function readThrough(source, format) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const bytes = (0,external_node_crypto_.createHash)('sha256');
    const tags = new Map();
    const clusters = new Set();
    const problems = [];
    let size = 0;
    for await (const batch of readCases(source, format, bytes)) {
        let text = '';
        for (const outcome of batch) {
            if (outcome.status === 'problem') {
                problems.push(outcome);
                if (problems.length === MOST_PROBLEMS)
                    throw badRows(source.file, problems);
                continue;
            }
            const { case: read } = outcome;
            text += `${(0,foundation_digest/* canonicalJson */.dj)(read)}\n`;
            for (const tag of read.tags)
                tags.set(tag, (tags.get(tag) ?? 0) + 1);
            if (read.cluster !== undefined)
                clusters.add(read.cluster);
            size++;
        }
        hash.update(text);
    }
    if (problems.length > 0)
        throw badRows(source.file, problems);
    if (size === 0)
        throw new errors/* FileError */.f6('the dataset has no rows', { position: { file: source.file, line: 1 } });
    const digest = (0,foundation_digest/* parseDigest */.m)(`sha256:${hash.digest('hex')}`);
    return { digest, size, tags, clusters: clusters.size, bytesDigest: bytes.digest('hex') };
}
async function* readAgain(source, format, summary) {
    const bytes = (0,external_node_crypto_.createHash)('sha256');
    for await (const batch of readCases(source, format, bytes)) {
        for (const outcome of batch) {
            if (outcome.status === 'problem')
                throw changed(source.file);
            yield outcome.case;
        }
    }
    if (bytes.digest('hex') !== summary.bytesDigest)
        throw changed(source.file);
}
/** One reading of the file, a batch for each block. */
async function* readCases(source, format, bytes) {
    const { file } = source;
    const finder = columnFinder(source.map, file);
    const read = caseReader(format, finder);
    for await (const rows of format.rows(textBlocks(tapped(source.open(), bytes), file), file)) {
        const outcomes = [];
        for (const row of rows) {
            if (row.status === 'header') {
                finder.columnsOf(row.columns, row.line);
                finder.refuseUnusedMap();
            }
            else
                outcomes.push(row.status === 'row' ? read(row) : row);
        }
        yield outcomes;
        if (rows.some((row) => row.status === 'problem' && row.fatal))
            return;
    }
    finder.refuseUnusedMap();
}
async function* tapped(chunks, bytes) {
    for await (const chunk of chunks) {
        bytes.update(chunk);
        yield chunk;
    }
}
const MOST_PROBLEMS = 20;
/** One error for all of them, so that a file is put right in one go. */
function badRows(file, problems) {
    const [first] = problems;
    const position = { file, line: first?.line ?? 1, ...(first?.column === undefined ? {} : { column: first.column }) };
    if (first !== undefined && problems.length === 1)
        return new errors/* FileError */.f6(first.message, { position, todo: first.todo });
    const more = problems.length === MOST_PROBLEMS ? '\n  … and perhaps more: reading stopped here' : '';
    const list = problems.map((problem) => `\n  ${lineOf(file, problem)}: ${problem.message}`).join('');
    const todos = [...new Set(problems.flatMap(({ todo }) => todo ?? []))];
    return new errors/* FileError */.f6(`${problems.length} rows cannot be used:${list}${more}`, {
        position,
        todo: todos.length === 0 ? undefined : todos.join(' '),
        details: { lines: problems.map(({ line }) => line) },
    });
}
function lineOf(file, { line, column }) {
    return (0,errors/* formatPosition */.Ld)({ file, line, ...(column === undefined ? {} : { column }) });
}
function changed(file) {
    return new errors/* FileError */.f6('the file changed while it was being read', {
        position: { file },
        todo: 'Run again when nothing writes to it.',
    });
}

;// CONCATENATED MODULE: ./build/scorers/scorer.js
/** @throws RangeError for anything but a finite number in 0–1: a score is never silently clamped. */
function unitInterval(value) {
    if (!(value >= 0 && value <= 1))
        throw new RangeError(`a score must be in 0–1: found ${value}`);
    return value;
}

;// CONCATENATED MODULE: ./build/scorers/scores.js


/** A scorer cannot score this case: the dataset or the scorer is at fault, never the prompt. Becomes a `failed` score. */
class ScoringError extends errors/* RatchetError */.eG {
    static title = 'scoring error';
}
/** @param value 0–1. */
function scored(value, reason) {
    const unit = unitInterval(value);
    return reason === undefined
        ? { status: 'scored', value: unit }
        : { status: 'scored', value: unit, reason: brief(reason) };
}
const right = { status: 'scored', value: unitInterval(1) };
/** 0, and why: what a reviewer reads beside the case. */
function wrong(reason) {
    return scored(0, reason);
}
/** A reason is one line of plain text of at most this many characters. */
const REASON = 200;
function brief(reason) {
    return shorten(oneLine(reason), REASON);
}
/** A text inside a reason: quoted, on one line, its beginning only. */
function excerpt(text, length = 60) {
    return `"${shorten(oneLine(text.slice(0, 4 * length)), length)}"`;
}
/** Control characters and line ends become spaces; a lone surrogate becomes U+FFFD, since a report must be writable. */
function oneLine(text) {
    return text
        .toWellFormed()
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
        .trim();
}
function shorten(text, length) {
    const characters = Array.from(text);
    return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}

;// CONCATENATED MODULE: ./build/scorers/expected.js

/** A case need not say what every scorer of its suite expects. */
const nothingExpected = { status: 'not-applicable', reason: 'the case has no expected answer' };
/** The fixed texts of the options, else the case's expected text or list of texts; undefined when there is neither. */
function expectedTexts(fixed, scoredCase) {
    const wanted = fixed ?? scoredCase.expected;
    if (wanted === undefined)
        return undefined;
    const texts = (Array.isArray(wanted) ? wanted : [wanted]).map((item) => plainText(item, scoredCase));
    if (texts.length === 0 || texts.includes('')) {
        throw wrongExpected(scoredCase, 'a text that is not empty, or a list of such texts');
    }
    return texts;
}
/** The one text that is expected. Numbers and booleans are taken as JSON writes them. */
function expectedText(fixed, scoredCase) {
    const wanted = fixed ?? scoredCase.expected;
    return wanted === undefined ? undefined : plainText(wanted, scoredCase);
}
function plainText(value, scoredCase) {
    if (typeof value === 'string')
        return value;
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw wrongExpected(scoredCase, 'a text');
}
function wrongExpected(scoredCase, wanted) {
    const found = scoredCase.expected === undefined ? 'nothing' : excerpt(JSON.stringify(scoredCase.expected));
    return new ScoringError(`case ${scoredCase.id}: expected must be ${wanted}: found ${found}`, {
        todo: 'Correct "expected" of this case in the dataset, or use another scorer for it.',
    });
}

;// CONCATENATED MODULE: ./build/scorers/text.js

/** The form of a text that is compared: CRLF and CR are line ends like LF. */
function comparable(text, options) {
    const lines = (0,foundation_text/* normaliseLineEndings */.Z)(text);
    const unified = normalise(options['ignore-case'] ? foldCase(normalise(lines, options)) : lines, options);
    return options.trim === true ? unified.trim() : unified;
}
function normalise(text, options) {
    return options.unicode === 'none' ? text : text.normalize(options.unicode);
}
/**
 * Case folding of the whole of Unicode with what JavaScript has. Lower case first brings ẞ to ß, then upper case brings ß to
 * SS and both forms of the Greek sigma to Σ, whatever stands beside them; lower case alone depends on the neighbours.
 */
function foldCase(text) {
    return text.toLowerCase().toUpperCase();
}

;// CONCATENATED MODULE: ./build/scorers/found-texts.js


/** Which of the wanted texts a text contains; undefined when nothing is wanted. A list from the dataset means all of it. */
function findTexts(text, options, scoredCase) {
    const wanted = expectedTexts(options.value ?? options.any ?? options.all, scoredCase);
    if (wanted === undefined)
        return undefined;
    const searched = comparable(text, options);
    const isThere = (part) => searched.includes(comparable(part, options));
    return {
        rule: options.any === undefined ? 'all' : 'any',
        present: wanted.filter(isThere),
        absent: wanted.filter((part) => !isThere(part)),
    };
}
/** Whether the rule holds: contained, in the sense of the options. */
function isContained({ rule, present, absent }) {
    return rule === 'any' ? present.length > 0 : absent.length === 0;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js
var parse = __webpack_require__(4196);
;// CONCATENATED MODULE: ./build/scorers/kind.js



/** Closes a kind over the type of its options, so that all kinds fit one registry. */
function scorerKind(definition) {
    return {
        prepare(spec) {
            const options = readOptions(definition, spec);
            return {
                files: definition.files?.(options) ?? [],
                create: (files) => scorer(definition, options, files, spec),
            };
        },
    };
}
function readOptions(definition, spec) {
    const read = parse/* safeParse */.xL(definition.schema, spec.options);
    if (read.success)
        return read.data;
    const [issue] = read.error.issues;
    const where = issue?.path.map((step) => ` "${String(step)}"`).join('') ?? '';
    const found = issue?.code === 'unrecognized_keys' ? `unknown key "${issue.keys[0]}"` : issue?.message;
    throw new errors/* ConfigError */.xL(`${definition.kind}: option${where}: ${found}`, { position: spec.position });
}
function scorer(definition, options, files, spec) {
    const { kind, version } = definition;
    const scoring = definition.create(options, files, spec);
    const identity = scoring.identity ?? withoutUndefined(options);
    return {
        name: spec.name,
        kind,
        fingerprint: (0,foundation_digest/* digestOf */.ol)({ kind, version, options: identity }),
        score({ case: scoredCase, completion }) {
            try {
                return scoring.score({ text: completion.text, case: scoredCase, completion });
            }
            catch (thrown) {
                // The one place where a crash becomes an answer: a broken scorer says nothing about the prompt, so never 0.
                return { status: 'failed', error: (0,errors/* toErrorRecord */.lN)(thrown) };
            }
        },
    };
}
/** Options come from YAML, so that they are JSON but for keys that are not there. */
function withoutUndefined(options) {
    return JSON.parse(JSON.stringify(options));
}

// EXTERNAL MODULE: ./build/scorers/options.js
var options = __webpack_require__(4379);
;// CONCATENATED MODULE: ./build/scorers/kinds/contains.js





/** 1 when the answer contains the text: one of `any`, or every one of `all`. */
const contains = scorerKind({
    kind: 'contains',
    version: 1,
    schema: options/* scorerOptions */.n.contains,
    create: (options) => ({
        score(answer) {
            const found = findTexts(answer.text, options, answer.case);
            if (found === undefined)
                return nothingExpected;
            if (isContained(found))
                return right;
            return wrong(`not in the answer: ${found.absent.map((text) => excerpt(text)).join(', ')}`);
        },
    }),
});

;// CONCATENATED MODULE: ./build/scorers/edge-texts.js



/** 1 when one of the wanted texts stands at that edge of the answer. */
function scoreEdge(edge, options) {
    return {
        score(answer) {
            const wanted = expectedTexts(options.value ?? options.any, answer.case);
            if (wanted === undefined)
                return nothingExpected;
            const text = comparable(answer.text, options);
            const isThere = wanted.some((part) => {
                const stem = comparable(part, options);
                return edge === 'start' ? text.startsWith(stem) : text.endsWith(stem);
            });
            if (isThere)
                return right;
            const found = excerpt(edge === 'start' ? text : text.slice(-60));
            const list = wanted.map((part) => excerpt(part)).join(' or ');
            return wrong(`the answer ${edge === 'start' ? 'starts' : 'ends'} with ${found}, not with ${list}`);
        },
    };
}

;// CONCATENATED MODULE: ./build/scorers/kinds/ends-with.js



/** 1 when the answer ends with the text, or with one of `any`. */
const endsWith = scorerKind({
    kind: 'ends-with',
    version: 1,
    schema: options/* scorerOptions */.n['ends-with'],
    create: (options) => scoreEdge('end', options),
});

;// CONCATENATED MODULE: ./build/scorers/json-equal.js

/** Where two JSON values first differ, as a path (`$.items[1]`), or undefined when they are equal. */
function firstDifference(expected, found, sameText, path = '$') {
    if (typeof expected === 'string' && typeof found === 'string')
        return sameText(expected, found) ? undefined : path;
    if (Array.isArray(expected) && Array.isArray(found)) {
        const length = Math.max(expected.length, found.length);
        for (let index = 0; index < length; index += 1) {
            const at = `${path}[${index}]`;
            if (index >= expected.length || index >= found.length)
                return at;
            const difference = firstDifference(expected[index], found[index], sameText, at);
            if (difference !== undefined)
                return difference;
        }
        return undefined;
    }
    if ((0,foundation_json/* isJsonObject */.O)(expected) && (0,foundation_json/* isJsonObject */.O)(found)) {
        for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
            const at = `${path}.${key}`;
            const [wanted, given] = [own(expected, key), own(found, key)];
            if (wanted === undefined || given === undefined)
                return at;
            const difference = firstDifference(wanted, given, sameText, at);
            if (difference !== undefined)
                return difference;
        }
        return undefined;
    }
    // JSON has one number type: 1, 1.0 and 1e0 are one value, and so are 0 and -0.
    return expected === found ? undefined : path;
}
function own(object, key) {
    return Object.hasOwn(object, key) ? object[key] : undefined;
}
/** A text that two JSON values share exactly when they are equal, for sets: keys sorted, lone surrogates kept apart. */
function equalityKey(value) {
    if (Array.isArray(value))
        return `[${value.map(equalityKey).join(',')}]`;
    if (!(0,foundation_json/* isJsonObject */.O)(value))
        return JSON.stringify(value === 0 ? 0 : value);
    const members = Object.keys(value).sort();
    return `{${members.map((key) => `${JSON.stringify(key)}:${equalityKey(own(value, key) ?? null)}`).join(',')}}`;
}

// EXTERNAL MODULE: ./build/foundation/json-fault.js
var json_fault = __webpack_require__(2661);
// EXTERNAL MODULE: ./build/scorers/json-path.js
var json_path = __webpack_require__(5036);
;// CONCATENATED MODULE: ./build/scorers/json-output.js



/** Reads an answer as an application would (RFC 8259, the last of two equal keys counts), then follows the path. */
function readJson(text, options) {
    const json = options['allow-fence'] ? withoutFence(text) : text;
    if (json.trim() === '')
        return { ok: false, reason: 'the answer is empty' };
    // What walks the value afterwards may recurse.
    if (isDeeperThan(json, foundation_json/* MAX_DEPTH */.l))
        return { ok: false, reason: `JSON nested deeper than ${foundation_json/* MAX_DEPTH */.l} levels` };
    const output = json_output_parse(json);
    if (!output.ok || options.path === undefined)
        return output;
    const value = (0,json_path/* valueAt */.f)(output.value, options.path);
    return value === undefined
        ? { ok: false, reason: `the JSON answer has nothing at ${printPath(options.path)}` }
        : { ok: true, value };
}
function json_output_parse(json) {
    const value = parsed(json);
    return value === undefined ? { ok: false, reason: faultOf(json) } : { ok: true, value };
}
function parsed(json) {
    try {
        return JSON.parse(json);
    }
    catch {
        return undefined;
    }
}
/**
 * What an expected text is as JSON, as in a cell of a CSV file; undefined when it is none. Looks at the beginning before it
 * tries: most expected texts are words, and a failed attempt costs more than all the rest of a score.
 */
function jsonIn(text) {
    if (!/^\s*(?:[[{"]|-?\d|(?:true|false|null)\s*$)/.test(text))
        return undefined;
    return isDeeperThan(text, foundation_json/* MAX_DEPTH */.l) ? undefined : parsed(text);
}
/** Our own reader names the place in the same words on every version of Node; the fast one above does not. */
function faultOf(json) {
    const { message, offset } = (0,json_fault/* findJsonFault */.W)(json);
    const lines = json.slice(0, offset).split('\n');
    return `not JSON: ${message} (line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1})`;
}
/** One fence around the whole answer, with or without a language. Anything outside it leaves the answer as it is. */
function withoutFence(text) {
    const lines = text.trim().split('\n');
    const fence = /^(`{3,}|~{3,})[^`]*$/.exec(lines[0] ?? '')?.[1];
    if (fence === undefined || lines.length < 2 || lines.at(-1)?.trim() !== fence)
        return text;
    return lines.slice(1, -1).join('\n');
}
/** Counts open brackets outside strings, without building anything. */
function isDeeperThan(json, limit) {
    let depth = 0;
    let inString = false;
    for (let index = 0; index < json.length; index += 1) {
        const character = json[index];
        if (inString) {
            if (character === '\\')
                index += 1;
            else if (character === '"')
                inString = false;
        }
        else if (character === '"')
            inString = true;
        else if (character === '[' || character === '{') {
            depth += 1;
            if (depth > limit)
                return true;
        }
        else if (character === ']' || character === '}')
            depth -= 1;
    }
    return false;
}
function printPath(path) {
    const steps = path.map((step) => {
        if (typeof step === 'number')
            return `[${step}]`;
        return /^[A-Za-z_][A-Za-z0-9_-]*$/.test(step) ? `.${step}` : `['${step}']`;
    });
    return `$${steps.join('')}`;
}

;// CONCATENATED MODULE: ./build/scorers/kinds/exact.js









/**
 * 1 when the answer is the expected one. Texts are compared after trimming and in one Unicode form; as JSON with `json`, with
 * `path`, or when the expected answer is not a text.
 */
const exact = scorerKind({
    kind: 'exact',
    version: 1,
    schema: options/* scorerOptions */.n.exact,
    create: (options) => ({
        score(answer) {
            const expected = options.value ?? answer.case.expected;
            if (expected === undefined)
                return nothingExpected;
            if (typeof expected !== 'string' || options.json || options.path !== undefined) {
                return scoreJson(answer.text, expected, options);
            }
            return sameText(expected, answer.text, options)
                ? right
                : wrong(`found ${excerpt(answer.text)}, expected ${excerpt(expected)}`);
        },
    }),
});
function sameText(expected, found, options) {
    return comparable(expected, options) === comparable(found, options);
}
/** The text options hold for the texts inside the JSON too, not for its keys. */
function scoreJson(text, expected, options) {
    const path = options.path === undefined ? undefined : (0,json_path/* parseJsonPath */.H)(options.path);
    const output = readJson(text, { ...options, path });
    if (!output.ok)
        return wrong(output.reason);
    const differences = readings(expected, path).map((reading) => firstDifference(reading, output.value, (wanted, found) => sameText(wanted, found, options)));
    if (differences.includes(undefined))
        return right;
    return wrong(`differs at ${differences.at(-1)}: found ${excerpt(JSON.stringify(output.value))}`);
}
/**
 * What an expected answer may mean. A text of a CSV file is the value itself (`refund`) or JSON (`{"category": "refund"}`);
 * an object may be the whole answer or, with a path, have the value at the same path.
 */
function readings(expected, path) {
    const parsed = typeof expected === 'string' ? jsonIn(expected) : undefined;
    return parsed === undefined ? [atPath(expected, path)] : [expected, atPath(parsed, path)];
}
function atPath(expected, path) {
    return (path !== undefined && (0,foundation_json/* isJsonObject */.O)(expected) ? (0,json_path/* valueAt */.f)(expected, path) : undefined) ?? expected;
}

// EXTERNAL MODULE: ./node_modules/ajv/dist/ajv.js
var ajv = __webpack_require__(2463);
// EXTERNAL MODULE: ./node_modules/ajv/dist/2020.js
var _2020 = __webpack_require__(2210);
// EXTERNAL MODULE: ./build/foundation/regex.js
var foundation_regex = __webpack_require__(4267);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
;// CONCATENATED MODULE: ./build/scorers/json-schema-formats.js



/**
 * The formats that a JSON Schema may name, each in time linear in the text: patterns run under RE2. Written here because those of
 * ajv-formats are native regular expressions, some with look-ahead that RE2 does not have.
 */
function jsonSchemaFormats() {
    const matches = Object.fromEntries(Object.entries(PATTERNS).map(([format, pattern]) => {
        const regex = (0,foundation_regex/* compileRegex */.D)(pattern);
        return [format, (text) => regex.test(text)];
    }));
    return {
        ...matches,
        date: isDate,
        time: isTime,
        'date-time': (text) => /^[^ T]{10}[ Tt]/.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11)),
        duration: (text) => /\d[A-Z]$/.test(text) && matches.duration?.(text) === true,
        hostname: (text) => text.length <= 253 && matches.hostname?.(text) === true,
        ipv4: external_node_net_.isIPv4,
        ipv6: (text) => (0,external_node_net_.isIPv6)(text) && !text.includes('%'),
        regex: isRegex,
    };
}
const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const URI_CHARACTERS = "(?:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*";
/** RFC 5322's dot-atom form of an address, RFC 1123, RFC 3986, RFC 4122, RFC 6901, and ISO 8601 as RFC 3339 has it. */
const PATTERNS = {
    email: `^[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@${LABEL}(?:\\.${LABEL})*$`,
    hostname: `^${LABEL}(?:\\.${LABEL})*$`,
    uri: `^[A-Za-z][A-Za-z0-9+.-]*:${URI_CHARACTERS}$`,
    'uri-reference': `^${URI_CHARACTERS}$`,
    uuid: '^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$',
    'json-pointer': '^(?:/(?:[^~/]|~[01])*)*$',
    duration: '^P(?:[0-9]+W|(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)$',
};
function isDate(text) {
    const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
    if (year === undefined || month === undefined || day === undefined)
        return false;
    // Day 0 of the next month is the last of this one.
    const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
    return month >= 1 && month <= 12 && day >= 1 && day <= days;
}
/** With an offset, as RFC 3339 asks. A leap second may be written at any minute's end. */
function isTime(text) {
    const match = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-](\d\d):(\d\d))$/.exec(text);
    if (match === null)
        return false;
    const [hour, minute, second, offsetHour, offsetMinute] = match.slice(1).map((part) => Number(part ?? 0));
    return (isAtMost(hour, 23) &&
        isAtMost(minute, 59) &&
        isAtMost(second, 60) &&
        isAtMost(offsetHour, 23) &&
        isAtMost(offsetMinute, 59));
}
function isAtMost(value, limit) {
    return value !== undefined && value <= limit;
}
function isRegex(text) {
    try {
        (0,foundation_regex/* compileRegex */.D)(text);
        return true;
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* RatchetError */.eG))
            throw thrown;
        return false;
    }
}

;// CONCATENATED MODULE: ./build/scorers/json-schema-compiler.js









/**
 * A JSON Schema of draft 2020-12 (also where no `$schema` is named) or draft-07. Strict: an unknown keyword or format is an error,
 * not a rule that is never applied; a `$ref` reaches inside the file only. Patterns run under RE2.
 *
 * @throws FileError when the file is not such a schema.
 */
function compileSchema(bytes, file) {
    const content = (0,strict_json/* parseJson */.q)((0,foundation_text/* decodeText */.g)(bytes, file), file);
    if (!(0,foundation_json/* isJsonObject */.O)(content) && typeof content !== 'boolean') {
        throw new errors/* FileError */.f6('a JSON Schema must be an object, true or false', { position: { file, line: 1 } });
    }
    const validate = compile(content, file);
    return {
        content,
        fault: (value) => (validate(value) ? undefined : describe(validate.errors?.[0])),
    };
}
function compile(content, file) {
    const ajv = ajvFor(typeof content === 'boolean' ? undefined : content.$schema, file);
    try {
        return ajv.compile(content);
    }
    catch (thrown) {
        if (!(thrown instanceof Error))
            throw thrown;
        throw new errors/* FileError */.f6(`not a usable JSON Schema: ${thrown.message}`, {
            position: { file },
            todo: 'Correct the schema: every keyword, format, pattern (RE2) and $ref in it must be known.',
            cause: thrown instanceof errors/* RatchetError */.eG ? undefined : thrown,
        });
    }
}
function ajvFor(dialect, file) {
    const options = {
        strictSchema: true,
        strictNumbers: true,
        strictTypes: false,
        strictTuples: false,
        strictRequired: false,
        ownProperties: true,
        logger: false,
        formats: jsonSchemaFormats(),
        code: { regExp: Object.assign(linearRegex, { code: '' }) },
    };
    if (dialect === undefined || isDialect(dialect, 'https://json-schema.org/draft/2020-12/schema')) {
        return withLinearUniqueItems(new _2020.Ajv2020(options));
    }
    if (isDialect(dialect, 'http://json-schema.org/draft-07/schema'))
        return withLinearUniqueItems(new ajv.Ajv(options));
    throw new errors/* FileError */.f6(`unknown JSON Schema dialect: found "$schema": ${JSON.stringify(dialect)}`, {
        position: { file },
        todo: 'Use draft 2020-12 (https://json-schema.org/draft/2020-12/schema) or draft-07.',
    });
}
/** ajv keeps compiled patterns by what they print: without a `toString` of their own all would be the first one. */
function linearRegex(pattern) {
    const regex = (0,foundation_regex/* compileRegex */.D)(pattern);
    return { test: regex.test, toString: () => `/${pattern}/` };
}
function isDialect(found, wanted) {
    return (typeof found === 'string' && found.replace(/#$/, '').replace(/^https/, 'http') === wanted.replace(/^https/, 'http'));
}
/** ajv compares every pair of items: an answer with 100,000 of them would hold the run up for minutes. */
function withLinearUniqueItems(ajv) {
    ajv.removeKeyword('uniqueItems');
    ajv.addKeyword({
        keyword: 'uniqueItems',
        type: 'array',
        schemaType: 'boolean',
        error: { message: 'must not have two equal items' },
        validate: (unique, items) => !unique || new Set(items.map(equalityKey)).size === items.length,
    });
    return ajv;
}
function describe(error) {
    if (error === undefined)
        return 'does not fit the schema';
    const where = error.instancePath === '' ? 'the answer' : error.instancePath;
    return `${where} ${error.message ?? 'does not fit the schema'}${detail(error)}`;
}
/** What ajv's own message leaves out. */
function detail({ keyword, params }) {
    if (keyword === 'enum' && Array.isArray(params.allowedValues))
        return `: ${params.allowedValues.join(', ')}`;
    if (keyword === 'const')
        return `: ${JSON.stringify(params.allowedValue)}`;
    if (keyword === 'additionalProperties')
        return `: "${params.additionalProperty}"`;
    if (keyword === 'unevaluatedProperties')
        return `: "${params.unevaluatedProperty}"`;
    return '';
}

;// CONCATENATED MODULE: ./build/scorers/kinds/json-schema.js







/** 1 when the answer is JSON that fits the schema of a file of the trusted commit. */
const jsonSchema = scorerKind({
    kind: 'json-schema',
    version: 1,
    schema: options/* scorerOptions */.n['json-schema'],
    files: (options) => [options.schema],
    create(options, files) {
        const { schema: file, ...others } = options;
        const bytes = files.get(file);
        if (bytes === undefined)
            throw new errors/* FileError */.f6('the schema is not there', { position: { file }, todo: 'Add the file.' });
        const schema = compileSchema(bytes, file);
        const path = options.path === undefined ? undefined : (0,json_path/* parseJsonPath */.H)(options.path);
        return {
            // The content stands for the file: a renamed schema is the same scorer, a changed one is another.
            identity: { ...others, path: options.path ?? null, schema: schema.content },
            score(answer) {
                const output = readJson(answer.text, { ...options, path });
                if (!output.ok)
                    return wrong(output.reason);
                const fault = schema.fault(output.value);
                return fault === undefined ? right : wrong(fault);
            },
        };
    },
});

;// CONCATENATED MODULE: ./build/scorers/kinds/json-valid.js




/** 1 when the whole answer is one JSON value, nested at most 64 deep. */
const jsonValid = scorerKind({
    kind: 'json-valid',
    version: 1,
    schema: options/* scorerOptions */.n['json-valid'],
    create: (options) => ({
        score(answer) {
            const output = readJson(answer.text, options);
            return output.ok ? right : wrong(output.reason);
        },
    }),
});

;// CONCATENATED MODULE: ./build/scorers/kinds/label.js








/** 1 when the answer's class is the expected one. Keeps both, so that right and wrong can be counted class by class. */
const label = scorerKind({
    kind: 'label',
    version: 1,
    schema: options/* scorerOptions */.n.label,
    create(options) {
        const path = options.path === undefined ? undefined : (0,json_path/* parseJsonPath */.H)(options.path);
        return {
            score(answer) {
                const wanted = expectedLabel(answer, path);
                if (wanted === undefined)
                    return nothingExpected;
                const expected = spelling(wanted, options.labels, options);
                if (expected === undefined)
                    throw notALabel(answer, wanted);
                return label_compare(expected, foundLabel(answer.text, path, options), options);
            },
        };
    },
});
/** An expected text may be the label or, as a cell of a CSV file, a JSON object that has it at the path. */
function expectedLabel(answer, path) {
    const { expected } = answer.case;
    if (expected === undefined)
        return undefined;
    const object = path !== undefined && typeof expected === 'string' ? jsonIn(expected) : expected;
    const text = labelText((0,foundation_json/* isJsonObject */.O)(object) && path !== undefined ? (0,json_path/* valueAt */.f)(object, path) : expected);
    if (text === undefined) {
        throw wrongExpected(answer.case, path === undefined ? 'a label' : 'a label, or an object with one at the path');
    }
    return text;
}
function foundLabel(text, path, options) {
    if (path === undefined)
        return text.trim() === '' ? { reason: 'the answer is empty' } : { label: text };
    const output = readJson(text, { ...options, path });
    if (!output.ok)
        return { reason: output.reason };
    const label = labelText(output.value);
    return label === undefined ? { reason: `not a label: ${excerpt(JSON.stringify(output.value))}` } : { label };
}
function labelText(value) {
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}
function label_compare(expected, found, options) {
    if ('reason' in found)
        return { ...wrong(found.reason), label: { expected, found: undefined } };
    const known = spelling(found.label, options.labels, options);
    if (known === undefined) {
        const reason = `${excerpt(found.label)} is none of the labels; expected ${excerpt(expected)}`;
        return { ...wrong(reason), label: { expected, found: counted(found.label) } };
    }
    if (same(known, expected, options))
        return { ...right, label: { expected, found: expected } };
    return {
        ...wrong(`found ${excerpt(known)}, expected ${excerpt(expected)}`),
        label: { expected, found: counted(known) },
    };
}
/** A label as the list of labels spells it; undefined when it is not in the list. Without a list every label is one. */
function spelling(text, labels, options) {
    return labels === undefined ? clean(text, options) : labels.find((known) => same(known, text, options));
}
function same(one, other, options) {
    return comparable(one, options) === comparable(other, options);
}
function clean(text, options) {
    return comparable(text, { ...options, 'ignore-case': false });
}
/** A found label is model text that goes into every result: its beginning is enough to count by. */
function counted(label) {
    return label.slice(0, 80).toWellFormed();
}
function notALabel(answer, label) {
    return new ScoringError(`case ${answer.case.id}: the expected label ${excerpt(label)} is not in "labels"`, {
        todo: 'Add it to "labels" of the scorer, or correct the case.',
    });
}

// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/scorers/kinds/levenshtein.js






/** The distance costs length × length: two texts of this length take about 0.1 s. */
const LONGEST = 20_000;
/**
 * 1 − distance / length of the longer text, both in UTF-16 code units (Levenshtein 1966: insertions, deletions and
 * substitutions cost 1 each). With `min`: 1 from that similarity on, else 0.
 */
const levenshtein = scorerKind({
    kind: 'levenshtein',
    version: 1,
    schema: options/* scorerOptions */.n.levenshtein,
    create: (options) => ({
        score(answer) {
            const expected = expectedText(options.value, answer.case);
            if (expected === undefined)
                return nothingExpected;
            const [found, wanted] = [comparable(answer.text, options), comparable(expected, options)];
            const length = Math.max(found.length, wanted.length);
            if (length > LONGEST)
                throw tooLong(length);
            const similarity = length === 0 ? 1 : 1 - (0,mod/* distance */.Io)(found, wanted) / length;
            const reason = `${Math.floor(similarity * 100)}% alike`;
            if (options.min === undefined)
                return scored(similarity, reason);
            return scored(similarity >= options.min ? 1 : 0, reason);
        },
    }),
});
function tooLong(length) {
    return new ScoringError(`levenshtein compares at most ${LONGEST} characters: found ${length}`, {
        todo: 'Use contains or exact for long texts, or ask for shorter answers.',
    });
}

;// CONCATENATED MODULE: ./build/scorers/kinds/not-contains.js





/** The opposite of `contains`: with `any` none of the texts may be there, with `all` not all of them together. */
const notContains = scorerKind({
    kind: 'not-contains',
    version: 1,
    schema: options/* scorerOptions */.n['not-contains'],
    create: (options) => ({
        score(answer) {
            const found = findTexts(answer.text, options, answer.case);
            if (found === undefined)
                return nothingExpected;
            if (!isContained(found))
                return right;
            return wrong(`in the answer: ${found.present.map((text) => excerpt(text)).join(', ')}`);
        },
    }),
});

;// CONCATENATED MODULE: ./build/scorers/kinds/numeric.js







/** 1 when the number of the answer is within the tolerance of the expected one. */
const numeric = scorerKind({
    kind: 'numeric',
    version: 1,
    schema: options/* scorerOptions */.n.numeric,
    create: (options) => ({
        score(answer) {
            const expected = expectedNumber(options, answer);
            if (expected === undefined)
                return nothingExpected;
            const found = foundNumber(options, answer.text);
            if (typeof found === 'string')
                return wrong(found);
            const allowed = Math.max(options.tolerance, options['relative-tolerance'] * Math.abs(expected));
            return isWithin(found, expected, allowed) ? right : wrong(`${found} instead of ${expected}`);
        },
    }),
});
function expectedNumber(options, answer) {
    const { expected } = answer.case;
    if (options.value !== undefined)
        return options.value;
    if (expected === undefined)
        return undefined;
    const inner = (0,foundation_json/* isJsonObject */.O)(expected) && options.path !== undefined ? (0,json_path/* valueAt */.f)(expected, (0,json_path/* parseJsonPath */.H)(options.path)) : expected;
    const number = toNumber(inner);
    if (number === undefined)
        throw wrongExpected(answer.case, 'a number');
    return number;
}
/** The number, or why there is none. */
function foundNumber(options, text) {
    if (options.path !== undefined) {
        const output = readJson(text, { ...options, path: (0,json_path/* parseJsonPath */.H)(options.path) });
        if (!output.ok)
            return output.reason;
        if (typeof output.value !== 'string') {
            return toNumber(output.value) ?? `not a number: ${excerpt(JSON.stringify(output.value))}`;
        }
        return numberIn(output.value, options.extract);
    }
    return numberIn(text, options.extract);
}
function numberIn(text, extract) {
    if (extract === 'whole')
        return toNumber(text) ?? `not a number: ${excerpt(text)}`;
    const numbers = text.match(NUMBERS) ?? [];
    return toNumber(extract === 'first' ? numbers[0] : numbers.at(-1)) ?? `no number in ${excerpt(text)}`;
}
/** Thousands may be grouped by commas; a sign belongs to a number unless a letter, a digit or a point stands before it. */
const NUMBERS = /(?:(?<![\p{L}\p{N}_.])[+\-−])?(?:(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?/gu;
const NUMBER = /^[+\-−]?(?:(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** Finite numbers only: what overflows a double is no number that could be compared. */
function toNumber(value) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'string' || !NUMBER.test(value.trim()))
        return undefined;
    const number = Number(value.trim().replaceAll(',', '').replace('−', '-'));
    return Number.isFinite(number) ? number : undefined;
}
/** 1.05 is within 0.05 of 1, although the difference of the two doubles is 0.05000000000000004. */
function isWithin(found, expected, allowed) {
    const slack = allowed === 0 ? 0 : 4 * Number.EPSILON * Math.max(Math.abs(found), Math.abs(expected));
    return Math.abs(found - expected) <= allowed + slack;
}

;// CONCATENATED MODULE: ./build/scorers/kinds/regex.js






/** 1 when the pattern is found in the answer. RE2: time grows with the length of the answer, whatever the pattern. */
const regex = scorerKind({
    kind: 'regex',
    version: 1,
    schema: options/* scorerOptions */.n.regex,
    create(options) {
        const flags = {
            ignoreCase: options['ignore-case'],
            multiline: options.multiline,
            dotAll: options['dot-all'],
        };
        const fixed = options.pattern === undefined ? undefined : (0,foundation_regex/* compileRegex */.D)(options.pattern, flags);
        return {
            score(answer) {
                const pattern = fixed ?? expectedPattern(answer.case, flags);
                if (pattern === undefined)
                    return nothingExpected;
                if (pattern.test(answer.text))
                    return right;
                const text = options.pattern ?? String(answer.case.expected);
                return wrong(`no match of ${excerpt(text)} in ${excerpt(answer.text)}`);
            },
        };
    },
});
function expectedPattern(scoredCase, flags) {
    const { expected } = scoredCase;
    if (expected === undefined)
        return undefined;
    const refusal = wrongExpected(scoredCase, 'a regular expression of RE2');
    if (typeof expected !== 'string' || expected === '')
        throw refusal;
    try {
        return (0,foundation_regex/* compileRegex */.D)(expected, flags);
    }
    catch (thrown) {
        throw thrown instanceof errors/* InvalidValueError */.$x ? refusal : thrown;
    }
}

;// CONCATENATED MODULE: ./build/scorers/kinds/starts-with.js



/** 1 when the answer starts with the text, or with one of `any`. */
const startsWith = scorerKind({
    kind: 'starts-with',
    version: 1,
    schema: options/* scorerOptions */.n['starts-with'],
    create: (options) => scoreEdge('start', options),
});

;// CONCATENATED MODULE: ./build/scorers/index.js












const kinds = {
    exact: exact,
    contains: contains,
    'not-contains': notContains,
    'starts-with': startsWith,
    'ends-with': endsWith,
    regex: regex,
    'json-valid': jsonValid,
    'json-schema': jsonSchema,
    label: label,
    numeric: numeric,
    levenshtein: levenshtein,
};
/**
 * A scorer of a suite.
 *
 * @param files the files that `scorerFiles` names, by path, from the trusted commit.
 * @throws ConfigError for an unknown kind or wrong options; FileError for a file that is missing or not usable.
 */
function createScorer(spec, files) {
    return kindOf(spec).prepare(spec).create(files);
}
/** The files a scorer needs, relative to the root of the repository. */
function scorerFiles(spec) {
    return kindOf(spec).prepare(spec).files;
}
function kindOf(spec) {
    const kind = Object.entries(kinds).find(([name]) => name === spec.kind)?.[1];
    if (kind !== undefined)
        return kind;
    throw new errors/* ConfigError */.xL(`unknown scorer "${spec.kind}"`, {
        position: spec.position,
        todo: `Use one of ${Object.keys(kinds).join(', ')}.`,
    });
}

;// CONCATENATED MODULE: ./build/commands/open-suites.js




/**
 * Opens the suites that these candidates need: every dataset and every file of a scorer comes in one read of the trusted
 * tree, and a dataset that two suites share is read once.
 *
 * @throws ConfigError for a file the config names and the tree does not have; FileError for a row that is not usable.
 */
async function openSuites(config, suites, tree) {
    const datasets = new Set([...suites].map((suite) => suite.dataset));
    const wanted = [...datasets].flatMap((slug) => {
        const dataset = config.datasets.get(slug);
        return dataset === undefined ? [] : [{ path: dataset.file, position: dataset.position }];
    });
    const needed = [...suites].flatMap((suite) => suite.scorers.flatMap((scorer) => scorerFiles(scorer).map((path) => ({ path, position: scorer.position }))));
    const files = await tree.read([...new Set([...wanted, ...needed].map((file) => file.path))]);
    for (const { path, position } of [...wanted, ...needed]) {
        if (!files.has(path)) {
            throw new errors/* ConfigError */.xL(`${path} is not there at ${tree.label}`, {
                position,
                todo: 'Add the file, or correct its path: paths are relative to the root of the repository.',
            });
        }
    }
    const opened = new Map(await Promise.all([...datasets].map(async (slug) => [slug, await open_suites_open(config, slug, files)])));
    return new Map([...suites].map((suite) => [suite.name, openSuite(suite, opened, files)]));
}
async function open_suites_open(config, slug, files) {
    const dataset = config.datasets.get(slug);
    const bytes = dataset && files.get(dataset.file);
    if (dataset === undefined || bytes === undefined)
        throw new errors/* ConfigError */.xL(`there is no dataset "${slug}"`);
    return openDataset({ slug, file: dataset.file, map: dataset.map, open: fromBytes(bytes) });
}
function openSuite(suite, datasets, files) {
    const dataset = datasets.get(suite.dataset);
    const scorers = suite.scorers.map((scorer) => createScorer(scorer, files));
    if (dataset === undefined || !(0,brand/* isNonEmpty */.J)(scorers)) {
        throw new errors/* ConfigError */.xL(`the suite "${suite.name}" has no ${dataset === undefined ? 'dataset' : 'scorer'}`, {
            position: suite.position,
        });
    }
    return { name: suite.name, dataset, scorers, trials: suite.trials };
}

// EXTERNAL MODULE: ./build/commands/promote-rows.js + 1 modules
var promote_rows = __webpack_require__(6723);
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
    return (0,foundation_digest/* digestOf */.ol)({ prompt, endpoint, dataset, scorers, trials });
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

// EXTERNAL MODULE: ./build/evaluation/progress.js
var evaluation_progress = __webpack_require__(1672);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(0);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/evaluation/schemas.js





// What this room writes and reads again, format 1. Strict: an unknown key is another format.
/** A string that its own parser accepts; the parser's refusal becomes the schema's. */
const schemas_parsed = (parse) => schemas/* string */.YjP().transform((text, context) => {
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
        value: schemas/* number */.aig().min(0).max(1).transform(unitInterval),
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
    case: schemas_parsed(ids/* parseCaseId */.$J),
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
    id: schemas_parsed(ids/* parseEvaluationId */.hF),
    subject: schemas/* strictObject */.rej({
        prompt: schemas_parsed(ids/* parsePromptVersionId */.Jf),
        endpoint: schemas/* string */.YjP(),
        dataset: schemas_parsed(foundation_digest/* parseDigest */.m),
        scorers: schemas/* array */.YOg(schemas/* strictObject */.rej({ name: schemas_parsed(ids/* parseScorerName */.D0), kind: schemas/* string */.YjP(), fingerprint: schemas_parsed(foundation_digest/* parseDigest */.m) }))
            .min(1),
        trials: schemas/* int */.Whr().min(1),
    }),
    slug: schemas_parsed(ids/* parsePromptSlug */.PX),
    suite: schemas/* string */.YjP(),
    dataset: schemas_parsed(ids/* parseDatasetSlug */.Rl),
    model: schemas_parsed(ids/* parseModelId */.iA),
    simulated: schemas/* boolean */.zMY(),
    cases: schemas/* array */.YOg(schemas/* strictObject */.rej({ id: schemas_parsed(ids/* parseCaseId */.$J), tags: schemas/* array */.YOg(schemas/* string */.YjP()), cluster: schemas/* string */.YjP().exactOptional() }))
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
// against damage; whoever may write the folder may put any answer in it. So its callers keep it out
// of checked-out trees, and runs that assign on the default branch open none.
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
    const text = (0,foundation_digest/* canonicalJson */.dj)(body);
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
        throw new CapExceededError(estimate, `the plan is expected to cost ${(0,evaluation_progress/* formatUsd */.UK)(estimate.costUsd)}; max-cost allows ${(0,evaluation_progress/* formatUsd */.UK)(maxCostUsd)}`, 'Nothing was called. Raise max-cost, or ask for fewer cases, trials or prompts.');
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
        this.#costUsd = (0,evaluation_progress/* addedUsd */.LO)(this.#costUsd, costUsd);
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
                refused: `max-cost (${(0,evaluation_progress/* formatUsd */.UK)(maxCostUsd)}) is reached: ${(0,evaluation_progress/* formatUsd */.UK)(this.#spentUsd + this.#reservedUsd)} are spent, and one more call is expected to cost ${(0,evaluation_progress/* formatUsd */.UK)(expected)}`,
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
        const call = callKey(question.model.endpoint, (0,foundation_digest/* canonicalJson */.dj)(question.body), question.trial);
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
            throw tasks_changed(dataset, planned[position]);
        for (const lane of lanes)
            yield { lane, asked, position, trial };
        position += 1;
    }
    if (position < planned.length)
        throw tasks_changed(dataset, planned[position]);
    return undefined;
}
function tasks_changed({ file }, expected) {
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
    const score = { status: 'scored', value: unitInterval(0), reason: `no completion: ${message}` };
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
        this.#meter = new evaluation_progress/* ProgressMeter */.Z3({ total, expectedCalls, concurrency, now, show: progress ?? (() => { }) });
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
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

;// CONCATENATED MODULE: ./build/commands/recorded.js


/** Recorded results are a convenience: those that cannot be read, or do not fit, are run again. */
async function findRecorded(subjects, { reuse, results }) {
    const usable = new Map();
    if (!reuse || results === undefined)
        return { recorded: usable, notices: [] };
    try {
        const found = await results.find([...subjects.keys()]);
        const factsOf = caseFactsByDataset();
        for (const [id, subject] of subjects) {
            const result = found.get(id);
            const evaluation = result && readRecorded(result, id);
            if (evaluation !== undefined && (await fits(evaluation, subject, factsOf)))
                usable.set(id, evaluation);
        }
        return { recorded: usable, notices: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        const message = `Recorded results could not be read, and everything was run again: ${error.message}`;
        return { recorded: usable, notices: [{ level: 'warning', message }] };
    }
}
function readRecorded(result, id) {
    try {
        const evaluation = evaluationFromJson(result.evaluation, `results/${id}`);
        return evaluation.id === id && isWhole(evaluation) ? evaluation : undefined;
    }
    catch (error) {
        // A record that does not hold is as good as none.
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        return undefined;
    }
}
/** A record's id says which dataset it is about; whether it has that dataset's cases, and no others, is seen here. */
async function fits(evaluation, { dataset, model }, factsOf) {
    if (evaluation.model !== model.id || evaluation.simulated !== model.simulated)
        return false;
    return JSON.stringify(evaluation.cases.map(caseFact)) === (await factsOf(dataset));
}
function caseFactsByDataset() {
    const known = new Map();
    const read = async (dataset) => {
        const facts = [];
        for await (const each of dataset.cases())
            facts.push(caseFact(each));
        return JSON.stringify(facts);
    };
    return (dataset) => {
        const facts = known.get(dataset) ?? read(dataset);
        known.set(dataset, facts);
        return facts;
    };
}
function caseFact({ id, tags, cluster }) {
    return [id, tags, cluster ?? null];
}
/** Records what was run and can be reused. What cannot be recorded is said. */
async function recordResults(evaluations, options) {
    const fresh = evaluations.filter(isWhole);
    if (options.results === undefined || fresh.length === 0)
        return [];
    const recordedAt = options.around.now().toISOString();
    const outcome = await options.results.record(fresh.map((evaluation) => ({
        format: 1,
        evaluation: evaluationToJson(evaluation),
        recordedAt,
        ...(options.run === undefined ? {} : { run: options.run }),
    })));
    if (outcome.kind === 'recorded')
        return [];
    return [{ level: 'warning', message: outcome.message }];
}
/**
 * Every trial was answered. A result with a lost call would keep an outage alive: run again, the cache pays for what was
 * answered.
 */
function isWhole({ complete, trials }) {
    return complete && trials.every(({ outcome }) => outcome.status === 'completed' || outcome.kind === 'task');
}

;// CONCATENATED MODULE: ./build/commands/run-suites.js



const noCalls = {
    kind: 'no-calls',
    message: 'this pull request comes from a fork, and no recorded result covers it: nothing was evaluated. A maintainer can push the commit to a branch of this repository to have it evaluated.',
};
/** Plans, runs and records the evaluations of both sides of every candidate, each one once. */
async function runSuites(candidates, suites, options) {
    const { config, around } = options;
    const wanted = wantedEvaluations(candidates, suites, options.models);
    const { subjects } = wanted;
    const { recorded, notices } = await findRecorded(subjects, options);
    const planned = [...subjects].flatMap(([id, subject]) => {
        const known = recorded.get(id);
        if (known !== undefined)
            return [{ ...subject, recorded: known }];
        return options.mayCall ? [subject] : [];
    });
    const limits = {
        maxCalls: Math.min(config.limits.maxCalls, around.caps.maxCalls ?? Number.POSITIVE_INFINITY),
        maxCostUsd: Math.min(config.limits.maxCostUsd, around.caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
    };
    const { cache, notice: uncached } = await cacheOf(options);
    try {
        const prices = await pricesOf(planned, options.models);
        const plan = await planEvaluations({
            subjects: planned,
            limits,
            price: (model) => prices.get(model),
            ...(cache === undefined ? {} : { cache }),
        });
        around.log(describeEstimate(plan.estimate, recorded.size));
        const result = await runEvaluations(plan, {
            signal: around.signal,
            concurrency: config.limits.concurrency,
            limits,
            progress: around.progress,
            now: around.now,
            ...(cache === undefined ? {} : { cache }),
        });
        const fresh = [...result.evaluations.values()].filter((each) => !recorded.has(each.id));
        const said = [...notices, ...uncached, ...(await recordResults(fresh, options)), ...cacheNotices(cache)];
        const stopped = planned.length < subjects.size ? noCalls : result.stopped;
        return suiteRun({ result, estimate: plan.estimate, wanted, recorded, stopped, notices: said });
    }
    catch (error) {
        if (!(error instanceof CapExceededError))
            throw error;
        const stopped = { kind: 'cap', message: error.message };
        const result = { evaluations: new Map() };
        return suiteRun({
            result,
            estimate: error.estimate,
            wanted,
            recorded,
            stopped,
            notices: [...notices, ...uncached],
        });
    }
    finally {
        await cache?.close();
    }
}
function wantedEvaluations(candidates, suites, models) {
    const subjects = new Map();
    const answers = new Map();
    for (const candidate of candidates) {
        for (const { name } of candidate.suites) {
            const suite = suites.get(name);
            if (suite === undefined)
                throw new errors/* ConfigError */.xL(`the suite "${name}" was not opened`);
            for (const prompt of versionsOf(candidate)) {
                const subject = {
                    prompt,
                    promptFile: candidate.file ?? `${prompt.slug}@${prompt.id}`,
                    suite: suite.name,
                    dataset: suite.dataset,
                    scorers: suite.scorers,
                    trials: suite.trials,
                    model: models.model(prompt.model),
                };
                const id = evaluationId(subjectOf(subject));
                subjects.set(id, subject);
                answers.set(answerKey(prompt.id, name), id);
            }
        }
    }
    return { subjects, answers };
}
function answerKey(version, suite) {
    return `${version} ${suite}`;
}
function versionsOf(candidate) {
    return candidate.baseline === undefined ? [candidate.version] : [candidate.baseline.version, candidate.version];
}
/** Not able to cache is a warning: it costs calls, and changes no verdict. */
async function cacheOf({ around, reuse }) {
    if (around.cacheFolder === undefined || !reuse)
        return { cache: undefined, notice: [] };
    try {
        return { cache: await openCache(around.cacheFolder), notice: [] };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const message = `The folder of cached completions cannot be used, and nothing is cached: ${why}`;
        return { cache: undefined, notice: [{ level: 'warning', message }] };
    }
}
function cacheNotices(cache) {
    if (cache === undefined)
        return [];
    const { failure, skipped } = cache;
    const lost = failure === undefined
        ? []
        : [
            {
                level: 'warning',
                message: `The completions of this run could not be kept in the cache: ${failure.message}`,
            },
        ];
    const damaged = skipped === 0
        ? []
        : [{ level: 'notice', message: `${skipped} entries of the cache were not usable and were left out.` }];
    return [...lost, ...damaged];
}
function suiteRun({ result, estimate, wanted, recorded, stopped, notices }) {
    const evaluations = [...result.evaluations.values()];
    return {
        evaluationOf: (version, suite) => {
            const id = wanted.answers.get(answerKey(version, suite));
            return id === undefined ? undefined : result.evaluations.get(id);
        },
        estimate,
        stopped,
        evaluations,
        ran: evaluations.filter((each) => !recorded.has(each.id)),
        recordedTrials: [...recorded.values()].reduce((sum, each) => sum + each.trials.length, 0),
        notices,
    };
}
async function pricesOf(subjects, models) {
    const ids = [...new Set(subjects.map((subject) => subject.model.id))];
    return new Map(await Promise.all(ids.map(async (id) => [id, await models.price(id)])));
}
function describeEstimate(estimate, recorded) {
    if (estimate.calls === 0)
        return 'planned: no model call, every answer is known';
    const cost = estimate.costUsd === undefined ? 'cost unknown' : `about ${(0,evaluation_progress/* formatUsd */.UK)(estimate.costUsd)}`;
    const known = recorded === 0 ? '' : `; ${recorded} evaluation${recorded === 1 ? ' is' : 's are'} recorded already`;
    return `planned: at most ${estimate.calls} model calls, ${cost}${known}`;
}

;// CONCATENATED MODULE: ./build/commands/judge-and-promote.js




/** Candidates → what running them gave, what the gate says, and what was assigned. */
async function judgeAndPromote(candidates, judging) {
    const { request, policy, models, around, proposal } = judging;
    const { config, tree } = policy;
    const hopeless = new Map(candidates.flatMap((each) => refusedWhatever(each, candidates, judging)));
    if (request.command === 'promote' && hopeless.size > 0) {
        const rows = candidates.map((each) => togetherOrNot(each, hopeless, judging));
        return { suites: new Map(), run: undefined, promoted: { rows, registryCommit: undefined } };
    }
    const open = candidates.filter((each) => !hopeless.has(each));
    const toRun = open.filter(needsEvaluation);
    const suites = await openSuites(config, new Set(toRun.flatMap((each) => each.suites)), tree);
    const run = toRun.length === 0
        ? undefined
        : await runSuites(toRun, suites, {
            config,
            models,
            // A config that nobody has reviewed yet must not say where this run writes.
            results: policy.trusted || proposal ? around.results(config) : undefined,
            mayCall: request.command === 'promote' || request.trust.kind !== 'fork',
            reuse: !toRun.some((each) => each.environment.protected && mayAssignProtected(request)),
            run: request.run,
            around,
        });
    const rows = new Map(judgeCandidates(open, run, { confirmed: proposal || isConfirmed(request) }).map((row) => [row.candidate, row]));
    const promoted = await (0,promote_rows/* promoteRows */.qd)([...rows.values()], judging);
    const done = new Map(promoted.rows.map((row) => [row.candidate, row]));
    const inOrder = candidates.flatMap((each) => done.get(each) ?? foregoneRow(each, hopeless.get(each) ?? ''));
    return { suites, run, promoted: { ...promoted, rows: inOrder } };
}
/** A protected environment trusts nothing that a pull request could have written (design, promotion). */
function mayAssignProtected({ occasion }) {
    return occasion === 'push' || occasion === 'dispatch';
}
/** A person stands behind a first version and says why: then absolute rules alone decide (design, promotion). */
function isConfirmed({ occasion, reason }) {
    return (occasion === 'dispatch' || occasion === 'command-line') && (reason ?? '').trim() !== '';
}
/**
 * Why a version would not be assigned even if it passed, where a run has no other purpose than to assign: then no call is
 * spent on it. A pull request is evaluated all the same: its reviewer wants to see. What may still pass in `from` in this very
 * run is not hopeless.
 */
function refusedWhatever(candidate, all, judging) {
    const { occasion, command } = judging.request;
    if (command !== 'promote' && occasion !== 'push')
        return [];
    const plan = (0,promote_rows/* planFor */.bJ)(candidate, 'pass', judging, candidate.passedIn);
    if (plan.kind !== 'refuse')
        return [];
    const onTheWay = all.some(({ environment, version }) => environment.slug === candidate.environment.from && version.id === candidate.version.id);
    return plan.reason === 'not-passed-before' && onTheWay ? [] : [[candidate, plan.message]];
}
/** What a person promotes moves together or not at all: one that cannot be assigned stops the others, before any call. */
function togetherOrNot(candidate, hopeless, judging) {
    const own = hopeless.get(candidate);
    if (own !== undefined)
        return foregoneRow(candidate, own);
    const plan = (0,promote_rows/* planFor */.bJ)(candidate, 'pass', judging, candidate.passedIn);
    if (plan.kind === 'keep' && plan.reason === 'already-held') {
        const check = {
            rule: 'held-already',
            suite: candidate.suites[0]?.name ?? '',
            outcome: 'pass',
            message: plan.message,
        };
        const verdict = { kind: 'pass', checks: [check] };
        return {
            candidate,
            verdict,
            comparisons: [],
            judged: [],
            promotion: { outcome: 'already-held', message: plan.message },
        };
    }
    const [blocking] = hopeless.keys();
    return foregoneRow(candidate, `${blocking?.slug} cannot be assigned, and what is promoted together moves together.`);
}
function foregoneRow(candidate, message) {
    const suite = candidate.suites[0]?.name ?? '';
    const check = { rule: 'not-assignable', suite, outcome: 'inconclusive', message };
    const because = `not evaluated, because it could not be assigned: ${message}`;
    return {
        candidate,
        verdict: { kind: 'inconclusive', checks: [check], because },
        comparisons: [],
        judged: [],
        promotion: { outcome: 'refused', message },
    };
}


/***/ })

};
