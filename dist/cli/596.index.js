export const id = 596;
export const ids = [596];
export const modules = {

/***/ 3596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildReport: () => (/* binding */ buildReport)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/prompts/diff.js
var diff = __webpack_require__(1237);
;// CONCATENATED MODULE: ./build/report/changes.js
/** A longer text is cut: a report is read by people, the recorded evaluation has the whole. */
const TEXT_LIMIT = 20_000;
/** The cases a reviewer should look at, worst first, then the best, with their texts. */
async function caseChanges(input) {
    // Against the anchor the same cases would stand here twice.
    const held = input.comparisons.filter(({ against }) => against === undefined);
    const found = held.flatMap((comparison) => changedCases(comparison, input));
    const { kept, omitted } = changes_select(found, input.limit ?? 100);
    const texts = await readTexts(kept, input.cases);
    const changes = kept.flatMap((changed) => {
        const judged = judgedOf(input, changed.suite);
        return changed.pairs.map((pair) => describe(changed, pair, judged, texts.get(changed.suite)?.get(changed.case)));
    });
    return { changes, omitted };
}
function judgedOf({ judged }, suite) {
    return judged.find((one) => one.suite === suite && one.against === undefined);
}
/** What scores 0.5 of a candidate says nothing of it alone: only the difference counts. */
const TOGETHER = 'pairwise';
function changedCases(comparison, input) {
    const judged = judgedOf(input, comparison.suite);
    const tags = new Map(judged?.candidate.cases.map((one) => [one.id, one.tags]));
    const critical = (id) => tags.get(id)?.some((tag) => input.criticalTags?.includes(tag)) ?? false;
    const byCase = new Map(judged === undefined ? [] : unlooked(comparison, judged, critical));
    const compared = judged?.baseline !== undefined;
    for (const { scorer, kind, pairs } of comparison.scorers) {
        const together = kind === TOGETHER;
        for (const pair of pairs) {
            if (!isWorthShowing(pair, critical(pair.case) && !together, compared || together))
                continue;
            byCase.set(pair.case, [...(byCase.get(pair.case) ?? []), { ...pair, scorer, together }]);
        }
    }
    return [...byCase].map(([id, pairs]) => {
        const sorted = pairs.sort((one, other) => movement(one) - movement(other));
        const [first = 0] = sorted.map(movement);
        const last = sorted.map(movement).at(-1) ?? 0;
        const { suite, extent } = comparison;
        return {
            suite,
            case: id,
            tags: tags.get(id) ?? [],
            trials: extent.trials,
            pairs: sorted,
            worst: first,
            best: last,
        };
    });
}
/**
 * Critical cases that do not pass, and stand where the gate has not looked when it stopped: they fail it all the same. By their own
 * scores, which are those of the comparison unless the gate declares bounds.
 */
function unlooked(comparison, { candidate }, critical) {
    if (comparison.extent.cases >= candidate.cases.length)
        return [];
    const looked = new Set(comparison.scorers.flatMap(({ pairs }) => pairs.map((pair) => pair.case)));
    const trials = new Map();
    for (const trial of candidate.trials) {
        if (looked.has(trial.case) || !critical(trial.case))
            continue;
        trials.set(trial.case, [...(trials.get(trial.case) ?? []), trial]);
    }
    return [...trials].flatMap(([id, own]) => {
        const pairs = comparison.scorers.flatMap(({ scorer, kind }) => {
            if (kind === TOGETHER)
                return [];
            const mean = meanScore(own, scorer);
            return mean < 1 && mean >= 0 ? [{ case: id, scorer, together: false, baseline: undefined, candidate: mean }] : [];
        });
        return pairs.length === 0 ? [] : [[id, pairs]];
    });
}
/** NaN where nothing was scored. */
function meanScore(trials, scorer) {
    const scores = trials.flatMap((trial) => {
        if (trial.outcome.status === 'failed')
            return trial.outcome.kind === 'task' ? [0] : [];
        return scoreOf(trial, scorer) ?? [];
    });
    return scores.reduce((sum, score) => sum + score, 0) / scores.length;
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
function describe({ suite, case: id, tags, trials }, pair, judged, text) {
    const { candidate, baseline, index } = tellingTrials(judged, id, trials, pair);
    const reason = reasonOf(pair.together ? baseline : candidate, pair.scorer);
    const earlier = baseline !== undefined && judged?.baseline?.pooled.includes(baseline) === true;
    return {
        suite,
        case: id,
        scorer: pair.scorer,
        tags,
        baseline: pair.baseline,
        candidate: pair.candidate,
        input: cutJson(text?.input ?? {}),
        ...(text?.expected === undefined ? {} : { expected: cutJson(text.expected) }),
        ...outputOf(baseline, 'baseline'),
        ...(earlier ? { baselineDay: baseline.drawnOn } : {}),
        ...outputOf(candidate, 'candidate'),
        ...(reason === undefined ? {} : { reason }),
        trial: index,
        trials,
    };
}
/** The first trial that moved as the case did, beside the baseline's of the same index or one of an earlier run; else the first. */
function tellingTrials(judged, id, trials, { scorer, baseline: from, candidate: to }) {
    const candidates = trialsOf(judged?.candidate, id).slice(0, trials);
    const own = trialsOf(judged?.baseline, id).slice(0, trials);
    const pooled = judged?.baseline?.pooled.filter((trial) => trial.case === id) ?? [];
    const direction = Math.sign((to ?? 0) - (from ?? 1));
    const together = candidates.map((candidate, index) => ({ candidate, baseline: own[index], index }));
    const comparable = together.filter(({ baseline }) => baseline !== undefined || judged?.baseline === undefined);
    const withEarlier = together.flatMap((one) => pooled.map((baseline) => ({ ...one, baseline })));
    const all = [...comparable, ...withEarlier];
    const moved = all.find(({ candidate, baseline }) => Math.sign((scoreOf(candidate, scorer) ?? 0) - (scoreOf(baseline, scorer) ?? 1)) === direction);
    return moved ?? all[0] ?? { candidate: candidates[0], baseline: own[0] ?? pooled[0], index: 0 };
}
/** By index; a trial that was never run leaves a hole. */
function trialsOf(evaluation, id) {
    const trials = [];
    for (const trial of evaluation?.trials ?? [])
        if (trial.case === id)
            trials[trial.index] = trial;
    return Array.from(trials);
}
function scoreOf(trial, scorer) {
    const score = trial !== undefined && Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined;
    return score?.status === 'scored' ? score.value : undefined;
}
function reasonOf(trial, scorer) {
    const score = trial !== undefined && Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined;
    return score?.status === 'scored' && score.reason !== undefined ? cut(score.reason) : undefined;
}
function outputOf(trial, side) {
    if (trial === undefined)
        return {};
    if (trial.outcome.status === 'failed') {
        const said = cut(trial.outcome.error.message);
        return side === 'baseline' ? { baselineFailure: said } : { candidateFailure: said };
    }
    const { text, refusal, toolCalls } = trial.outcome.completion;
    const calls = toolCalls.length === 0 ? [] : [JSON.stringify(toolCalls, null, 2)];
    const output = cut([text, refusal ?? '', ...calls].filter((part) => part !== '').join('\n'));
    return side === 'baseline' ? { baselineOutput: output } : { candidateOutput: output };
}
function cut(text) {
    if (text.length <= TEXT_LIMIT)
        return text;
    // A cut through the middle of a surrogate pair would not be text any more.
    return `${text.slice(0, TEXT_LIMIT).toWellFormed()}… (${text.length - TEXT_LIMIT} more characters)`;
}
function cutJson(value) {
    const text = JSON.stringify(value);
    return text.length <= TEXT_LIMIT ? value : cut(text);
}

// EXTERNAL MODULE: ./build/report/explain.js + 1 modules
var explain = __webpack_require__(720);
// EXTERNAL MODULE: ./build/commands/empty-report.js
var empty_report = __webpack_require__(5253);
// EXTERNAL MODULE: ./build/commands/moves.js
var commands_moves = __webpack_require__(1505);
;// CONCATENATED MODULE: ./build/commands/build-report.js





/** How many changed cases a report keeps for each row; the writers show fewer. */
const changesKept = 100;
/** Puts together what was found and done. */
async function buildReport(parts, around) {
    const { request, config, run, promoted } = parts;
    const unread = new Set();
    const prompts = await Promise.all(promoted.rows.map((row) => promptReport(row, casesOf(parts.suites, unread))));
    const empty = (0,empty_report/* emptyReport */._O)(request, around, parts.startedAt);
    // What was not evaluated is never green: only a verdict over comparisons that were made can be allowed.
    const allowed = promoted.rows.every(({ candidate, verdict, comparisons }) => verdict.kind !== 'inconclusive' ||
        (candidate.environment.gate.onInconclusive === 'allow' && comparisons.length > 0));
    return {
        ...empty,
        ...(config.project === undefined ? {} : { project: config.project }),
        ...(parts.proposal ? explainProposal(prompts) : explained(prompts, promoted.moves)),
        ...(allowed && promoted.rows.some(({ verdict }) => verdict.kind === 'inconclusive')
            ? { greenInconclusive: true }
            : {}),
        simulated: run?.evaluations.some((each) => each.simulated) ?? false,
        prompts,
        ...(promoted.moves.length === 0 ? {} : { moves: promoted.moves }),
        notices: [...parts.notices, ...(run?.notices ?? []), ...promoted.notices, ...[...unread].map(withoutTexts)],
        calls: run === undefined ? empty.calls : callFacts(run, empty.calls.seconds),
        ...(promoted.registryCommit === undefined ? {} : { registryCommit: promoted.registryCommit }),
        ...reproduction(request),
    };
}
/** By now versions may have been assigned, and that must be told also where a dataset cannot be read once more. */
function casesOf(suites, unread) {
    return async function* cases(suite) {
        try {
            yield* suites.get(suite)?.dataset.cases() ?? [];
        }
        catch (thrown) {
            unread.add(`suite ${suite}: ${thrown instanceof errors/* RatchetError */.eG ? (0,errors/* describeError */.Uc)(thrown) : String(thrown)}`);
        }
    };
}
function withoutTexts(why) {
    return {
        level: 'warning',
        message: `Changed cases are shown without their texts, which could not be read again (${why}).`,
    };
}
async function promptReport(row, cases) {
    const { candidate, comparisons, judged, verdict, ending, attempt, promotion } = row;
    const { gate } = candidate.environment;
    const { changes, omitted } = await caseChanges({
        comparisons,
        judged,
        cases,
        criticalTags: gate.criticalTags,
        limit: changesKept,
    });
    const { baseline } = candidate;
    return {
        slug: candidate.slug,
        ...(candidate.file === undefined ? {} : { file: candidate.file }),
        environment: candidate.environment.slug,
        model: candidate.version.model,
        candidate: candidate.version.id,
        ...(baseline === undefined
            ? {}
            : {
                baseline: {
                    version: baseline.version.id,
                    source: baseline.source,
                    ...(baseline.since === undefined ? {} : { since: baseline.since }),
                },
            }),
        ...(comparisons.some(({ against }) => against === 'anchor') && candidate.anchor !== undefined
            ? { anchor: candidate.anchor.id }
            : {}),
        verdict,
        mode: gate.mode,
        maxDrop: gate.maxDrop,
        ...(ending === undefined ? {} : { ending }),
        ...(attempt === undefined ? {} : { attempt }),
        comparisons,
        changes,
        changesOmitted: omitted,
        diff: baseline?.version.id === candidate.version.id ? '' : (0,diff/* diffVersions */.r)(baseline?.version, candidate.version),
        promotion,
    };
}
function callFacts({ spent, estimate }, seconds) {
    return {
        calls: spent.calls,
        cached: spent.cached,
        recorded: spent.recorded,
        inputTokens: spent.usage.inputTokens,
        outputTokens: spent.usage.outputTokens,
        ...(spent.costUsd === undefined ? {} : { costUsd: spent.costUsd }),
        estimatedCalls: estimate.calls,
        ...(estimate.costUsd === undefined ? {} : { estimatedCostUsd: estimate.costUsd }),
        seconds,
    };
}
/** The rows decide; without any, what became of datasets and parameters. */
function explained(prompts, moves) {
    if (prompts.length > 0)
        return (0,explain/* explain */.WE)(prompts);
    const because = moves.map(({ promotion }) => promotion.message.replace(/\.$/, '')).join('; ');
    return { verdict: moves.every(({ promotion }) => (0,commands_moves/* isSettled */.Is)(promotion)) ? 'pass' : 'inconclusive', because };
}
/** Nothing is to be assigned: what is held and falls short of a proposal is for its reviewer to weigh, and fails no check. */
function explainProposal(prompts) {
    const { verdict, because } = (0,explain/* explain */.WE)(prompts);
    const shown = verdict === 'fail' ? 'pass' : verdict;
    const short = verdict === 'fail' ? `what is held would not pass: ${because}` : because;
    return { verdict: shown, because: `shown for the reviewer, nothing is assigned; ${short}`, proposal: true };
}
/** The command that repeats an evaluation on a laptop, on the same two commits. */
function reproduction(request) {
    if (request.command !== 'evaluate' || request.scope.kind !== 'change')
        return {};
    const { proposed, base } = request.scope;
    if (proposed.commit === undefined || base.commit === undefined)
        return {};
    const config = request.configPath === 'prompt-ratchet.yml' ? '' : ` --config ${request.configPath}`;
    const fetch = request.pullRequest === undefined ? '' : `git fetch origin pull/${request.pullRequest}/merge && `;
    return {
        reproduce: `${fetch}prompt-ratchet evaluate --base ${base.commit.slice(0, 12)} --head ${proposed.commit.slice(0, 12)}${config}`,
    };
}


/***/ }),

/***/ 1505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ abandonedIn),
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   V3: () => (/* binding */ applyMoves),
/* harmony export */   _n: () => (/* binding */ moveReport)
/* harmony export */ });
/* harmony import */ var _foundation_brand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2421);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4290);
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7467);
/* harmony import */ var _registry_assignable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5441);
/* harmony import */ var _assignables_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2007);





/** Makes the moves of each environment in one commit: what can be done is done, what cannot says why. */
async function applyMoves(moves, facts, registry, request, around) {
    const environments = [...new Set(moves.map(({ environment }) => environment))];
    const done = [];
    for (const environment of environments) {
        const own = moves.filter((move) => move.environment === environment);
        done.push(...(await applyIn(environment, own, facts, registry, request, around)));
    }
    return moves.flatMap((move) => done.find(({ of, environment }) => of === move.of && environment === move.environment) ?? []);
}
async function applyIn(environment, moves, facts, registry, request, around) {
    const settle = (move, promotion, commit) => ({ ...move, promotion, commit });
    const moving = moves.filter(({ plan }) => plan.kind === 'assign' || plan.kind === 'remove');
    const changes = moving.flatMap(changeOf);
    if (request.dryRun || !(0,_foundation_brand_js__WEBPACK_IMPORTED_MODULE_0__/* .isNonEmpty */ .J)(changes))
        return moves.map((move) => settle(move, unmoved(move, facts, undefined)));
    try {
        const objection = await request.objection(environment);
        if (objection !== undefined)
            return moves.map((move) => settle(move, unmoved(move, facts, objection.message)));
        const outcomes = await (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_1__/* .applyPromotions */ .Z)(registry, changes, {
            action: facts.action,
            rule: facts.rule,
            pullRequest: facts.pullRequest,
            actor: request.actor,
            triggeringActor: request.triggeringActor,
            run: request.run,
            reason: request.reason,
            now: around.now().toISOString(),
        });
        return moves.map((move) => {
            const outcome = outcomes[moving.indexOf(move)];
            if (outcome === undefined)
                return settle(move, unmoved(move, facts, undefined));
            return settle(move, (0,_assignables_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeReport */ .dg)(outcome, facts.rule), outcome.kind === 'promoted' ? outcome.commit : undefined);
        });
    }
    catch (thrown) {
        // What was done in another environment before must be told.
        const failed = (0,_assignables_words_js__WEBPACK_IMPORTED_MODULE_2__/* .thrownReport */ .RA)(thrown, facts.refused);
        return moves.map((move) => settle(move, moving.includes(move) ? failed : unmoved(move, facts, undefined)));
    }
}
function changeOf({ of: { kind, slug }, environment, plan }) {
    return plan.kind === 'assign' || plan.kind === 'remove' ? [{ environment: environment.slug, kind, slug, plan }] : [];
}
function unmoved({ of, environment, plan }, facts, objection) {
    switch (plan.kind) {
        case 'refuse':
            return { outcome: 'refused', message: plan.message };
        case 'keep':
            return { outcome: 'already-held', message: plan.message };
        case 'assign':
        case 'remove': {
            if (objection !== undefined)
                return { outcome: 'refused', message: `${facts.refused}: ${objection}.` };
            const [name, where] = [(0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfAssignable */ .K7)(of), environment.slug];
            const place = plan.from === undefined ? '' : `, in place of ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(plan.from)}`;
            const what = plan.to === undefined
                ? `Would take ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(plan.from)} of ${name} out of ${where}.`
                : `Would put ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(plan.to)} of ${name} back in ${where}${place}.`;
            return { outcome: 'will-assign', message: `${what} Run without \`dry-run\` to do it.` };
        }
    }
}
/** A move as a report shows it. */
function moveReport({ of, environment, holds, plan, promotion }) {
    const to = plan.kind === 'assign' ? plan.to : plan.kind === 'remove' ? undefined : holds?.version;
    return {
        name: (0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfAssignable */ .K7)(of),
        environment: environment.slug,
        ...(holds === undefined ? {} : { from: holds.version }),
        ...(to === undefined ? {} : { to }),
        promotion,
    };
}
/** Where it should be, or (in a dry run) would be. */
function isSettled({ outcome }) {
    return outcome === 'promoted' || outcome === 'already-held' || outcome === 'will-assign';
}
/** The newest entries of a history: as many as a decision about it can need. */
async function entriesOf(entries) {
    const list = [];
    for await (const entry of entries) {
        list.push(entry);
        if (list.length === MOST_ENTRIES)
            break;
    }
    return list;
}
const MOST_ENTRIES = 200;
/** Pull requests in a history that were closed without being merged, as far as GitHub says. */
async function abandonedIn(chain, { pullRequestStates }) {
    const numbers = [...new Set(chain.flatMap(({ pullRequest }) => pullRequest ?? []))].slice(0, 100);
    const states = numbers.length === 0 ? undefined : await pullRequestStates(numbers);
    return new Set(numbers.filter((number) => states?.get(number) === 'closed'));
}


/***/ }),

/***/ 7467:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ applyPromotions)
});

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/registry/assignable.js
var assignable = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/registry/registry.js
var registry_registry = __webpack_require__(6475);
// EXTERNAL MODULE: ./build/promotion/operation.js
var operation = __webpack_require__(7307);
;// CONCATENATED MODULE: ./build/promotion/outcome.js

/**
 * What happened to one change, in words. `refused` and `superseded` are said only of operations that are not in the ledger and
 * never will be, `promoted` only of those that are (invariants I3 and I7).
 */
function outcomeOf(change, written) {
    const { environment, name, plan, operation, action } = change;
    switch (written.kind) {
        case 'assigned':
        case 'already': {
            const done = written.changes.find((each) => each.operation === operation);
            if (done === undefined)
                throw new Error(`the registry does not say what became of ${operation}`);
            return doneOutcome(change, operation, written, done);
        }
        case 'conflict':
            return supersededOutcome(change, written);
        case 'contended': {
            const message = `${NOT_DONE[action]}: ${written.message}. Nothing was written; run it again.`;
            return { environment, name, kind: 'refused', reason: 'contended', message };
        }
        case 'not-permitted':
            return {
                environment,
                name,
                kind: 'refused',
                reason: 'not-permitted',
                message: `${NOT_DONE[action]}: ${written.message}`,
            };
        case 'indeterminate': {
            const message = `It is not known whether ${environment} holds ${version(plan.to)} of ${name}: ${written.message}. Run it again: that finds out, and cannot assign twice.`;
            return { environment, name, kind: 'indeterminate', operation, message };
        }
    }
}
const NOT_DONE = {
    promotion: 'Not assigned',
    rollback: 'Not rolled back',
    removal: 'Not removed',
    withdrawal: 'Not withdrawn',
};
function alreadyHeld({ environment, name, plan }, operation) {
    const message = `${environment} holds ${version(plan.to)} of ${name} already.`;
    return { environment, name, kind: 'already-held', operation, message };
}
function version(id) {
    return id === undefined ? 'nothing' : (0,digest/* shortDigest */.VK)(id);
}
function doneOutcome(change, operation, { commit }, { byThisCall, holds }) {
    const { environment, name, plan } = change;
    const stillThere = holds?.version === plan.to;
    if (!byThisCall && stillThere)
        return alreadyHeld(change, operation);
    const place = plan.from === undefined ? '' : `, in place of ${(0,digest/* shortDigest */.VK)(plan.from)}`;
    const what = plan.kind === 'remove'
        ? `${environment} no longer holds ${version(plan.from)} of ${name}`
        : `${environment} was given ${(0,digest/* shortDigest */.VK)(plan.to)} of ${name}${place}`;
    const since = stillThere ? '.' : `, and has been changed since: it holds ${describeHolds(holds, undefined)}.`;
    return {
        environment,
        name,
        kind: 'promoted',
        operation,
        commit,
        byThisRun: byThisCall,
        isReplaced: !stillThere,
        message: `${what}${since}`,
    };
}
function supersededOutcome(change, { kind: _, ...conflict }) {
    const { environment, name, action } = change;
    const own = conflict.environment === environment && conflict.name === name;
    const evaluated = action === 'promotion';
    const expected = evaluated ? 'what was compared with' : 'what it held when this run looked';
    const moved = `${conflict.environment} holds ${describeHolds(conflict.holds, conflict.by)} of ${conflict.name} now, which is not ${expected}`;
    const together = evaluated
        ? 'prompts of one change move together'
        : 'what one run moves in an environment moves together';
    const why = own ? moved : `${together}, and ${moved}`;
    const message = `${NOT_DONE[action]}: ${why}. ${evaluated ? 'Evaluate again' : 'Look at it, and run it again'}.`;
    return { environment, name, kind: 'superseded', conflict, message };
}
function describeHolds(holds, by) {
    if (holds === undefined)
        return 'nothing';
    const who = by === undefined ? '' : `, by ${by.actor}${by.run === undefined ? '' : ` (${by.run.url})`}`;
    return `${(0,digest/* shortDigest */.VK)(holds.version)} (since ${holds.since}${who})`;
}

;// CONCATENATED MODULE: ./build/promotion/apply.js






/**
 * Makes planned changes happen, together or not at all, at most once: the only writer of assignments. The outcomes are in the
 * order of the changes, and each is what the registry's history says.
 *
 * @throws RegistryError when the registry cannot be read or is not of format 1: nothing was written. RangeError for a promotion
 * that does not rest on a passing verdict, over at least one evaluation, of exactly the version that is assigned, unless it is an
 * override with a reason.
 */
async function applyPromotions(registry, changes, facts) {
    for (const change of changes)
        refuseUnproved(change, facts);
    const outcomes = new Map();
    for (;;) {
        const open = changes.filter((change) => !outcomes.has(change));
        if (!(0,brand/* isNonEmpty */.J)(open))
            break;
        const written = await apply_assign(registry, open, facts);
        if (written.kind === 'conflict') {
            const { environment, name, holds } = written;
            const own = open.find((change) => change.environment === environment && nameOf(change) === name);
            // Another run put the very same version there: this one is done, and the others go on.
            if (own !== undefined && holds !== undefined && holds.version === own.plan.to) {
                outcomes.set(own, alreadyHeld({ ...own, name }, holds.operation));
                continue;
            }
        }
        // What is said of all of them must be true of each (invariant I7): those that were done before are told by themselves.
        const done = saysUndone(written) && open.length > 1 ? await inLedger(registry, open, facts, written) : [];
        const [told, answer] = (0,brand/* isNonEmpty */.J)(done) ? [done, await apply_assign(registry, done, facts)] : [open, written];
        for (const change of told) {
            const { operation } = entryOf(registry.label, change, facts);
            outcomes.set(change, outcomeOf({ ...change, name: nameOf(change), action: facts.action, operation }, answer));
        }
    }
    return changes.flatMap((change) => outcomes.get(change) ?? []);
}
function saysUndone({ kind }) {
    return kind === 'conflict' || kind === 'contended' || kind === 'not-permitted';
}
async function inLedger(registry, open, facts, written) {
    const operations = open.map((change) => entryOf(registry.label, change, facts).operation);
    // Where a conflict was seen, so was what is in the ledger: another read could be an older one.
    if (written.kind === 'conflict')
        return open.filter((_, index) => written.done.some((id) => id === operations[index]));
    const entries = await Promise.all(operations.map((operation) => registry.entry(operation)));
    return open.filter((_, index) => entries[index] !== undefined);
}
/** Invariants I1 and I4, whatever the callers did: nothing is promoted but what passed, or what a person took upon themselves. */
function refuseUnproved(change, facts) {
    const fault = faultOf(change, facts);
    if (fault !== undefined)
        throw new RangeError(`${change.environment}/${nameOf(change)}: ${fault}`);
}
function faultOf({ plan, evidence }, facts) {
    const { action, reason } = facts;
    if (action !== 'promotion') {
        if (evidence !== undefined)
            return 'only a promotion has evidence';
        return action === 'rollback' && plan.kind === 'remove' ? 'a rollback puts something back' : undefined;
    }
    if (evidence === undefined)
        return 'no verdict';
    if (plan.kind === 'remove' || evidence.version !== plan.to)
        return 'the verdict is about another version';
    if (plan.override)
        return reason === undefined || reason.trim() === '' ? 'an override without a reason' : undefined;
    if (evidence.verdict.kind !== 'pass')
        return 'no passing verdict';
    return evidence.evaluations.length === 0 ? 'the verdict rests on no evaluation' : undefined;
}
function nameOf({ kind = 'prompt', slug }) {
    return (0,assignable/* nameOfAssignable */.K7)({ kind, slug });
}
async function apply_assign(registry, open, facts) {
    const [first, ...rest] = open;
    const toChange = (change) => assignmentChange(registry.label, change, facts);
    try {
        return await registry.assign([toChange(first), ...rest.map(toChange)]);
    }
    catch (error) {
        if (!(error instanceof registry_registry/* RegistryError */.g) || error.reason !== 'not-permitted')
            throw error;
        return { kind: 'not-permitted', message: [error.message, error.todo].filter(Boolean).join('. ') };
    }
}
function assignmentChange(registry, change, facts) {
    const { plan, version, evidence } = change;
    return {
        entry: entryOf(registry, change, facts),
        ...(version === undefined ? {} : { version }),
        ...(evidence === undefined ? {} : { evidence }),
        held: plan.held,
    };
}
function entryOf(registry, { environment, kind = 'prompt', slug, plan, evidence }, facts) {
    const { from, to, replaces } = plan;
    const { action, rule, actor, triggeringActor, run, commit, pullRequest, reason, now } = facts;
    const proof = evidence === undefined ? undefined : (0,digest/* digestOf */.ol)(evidence);
    return {
        format: 1,
        operation: (0,operation/* operationId */.B)({ registry, environment, kind, slug, from, to, evidence: proof, replaces }),
        action,
        kind,
        environment,
        slug,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(replaces === undefined ? {} : { replaces }),
        at: now,
        actor,
        ...(triggeringActor === undefined ? {} : { triggeringActor }),
        ...(reason === undefined ? {} : { reason }),
        rule: plan.kind === 'assign' && plan.override ? 'override' : rule,
        ...(proof === undefined ? {} : { evidence: proof }),
        ...(run === undefined ? {} : { run }),
        ...(commit === undefined ? {} : { commit }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}


/***/ }),

/***/ 7307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ operationId)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4290);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6294);


/** The same change attempted twice has one id, and so happens once (invariant I2). */
function operationId(operation) {
    const { registry, environment, kind, slug, from, to, evidence, replaces } = operation;
    const meaning = { registry, environment, kind, slug };
    const absent = null;
    return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOperationId */ .g3)((0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)({
        ...meaning,
        from: from ?? absent,
        to: to ?? absent,
        evidence: evidence ?? absent,
        replaces: replaces ?? absent,
    }));
}


/***/ }),

/***/ 1237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ diffVersions)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7291);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4290);


/**
 * What changed between two versions, as a unified diff over a text a person can read: model, parameters, response format,
 * tools, then each message under its role. Empty for equal versions; everything is added when there is no `from`.
 *
 * Two texts that share almost nothing are shown as one taken away and one added: that is what a reader would make of them,
 * and looking for the shortest edit would take time that grows with the square of their length.
 */
function diffVersions(from, to) {
    if (from?.id === to.id)
        return '';
    const before = {
        name: from === undefined ? '/dev/null' : nameOf(from),
        text: from === undefined ? '' : readable(from),
    };
    const after = { name: nameOf(to), text: readable(to) };
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .createTwoFilesPatch */ .ss)(before.name, after.name, before.text, after.text, undefined, undefined, {
        context: CONTEXT,
        maxEditLength: LONGEST_EDIT,
        timeout: LONGEST_SEARCH_MS,
    });
    return patch === undefined ? replaced(before, after) : withoutSeparator(patch);
}
const CONTEXT = 3;
/** Lines. The edit's length decides first, so that the outcome is the same on any machine; the time is a second fence. */
const LONGEST_EDIT = 1_000;
const LONGEST_SEARCH_MS = 2_000;
function nameOf(version) {
    return `${version.slug}@${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(version.id)}`;
}
function readable(version) {
    const format = version.responseFormat;
    const lines = [
        `model: ${version.model}`,
        ...(version.templateLanguage === 'literal' ? [] : [`template: ${version.templateLanguage}`]),
        ...(version.cleanup === undefined ? [] : [`after rendering: ${version.cleanup}`]),
        `parameters: ${indented(version.parameters)}`,
        `response format: ${format.type === 'json-schema' ? indented(format) : format.type}`,
        ...(version.defaults === undefined ? [] : [`defaults: ${indented(version.defaults)}`]),
        ...(version.tools.length === 0 ? [] : [`tools: ${indented(version.tools)}`]),
        ...version.messages.flatMap(readableMessage),
    ];
    return `${lines.join('\n')}\n`;
}
function readableMessage(template) {
    if ('slot' in template)
        return ['', `[messages: ${template.slot}]`];
    const { role, content, toolCalls, toolCallId } = template;
    return [
        '',
        toolCallId === undefined ? `[${role}]` : `[${role} ${toolCallId}]`,
        content,
        ...(toolCalls === undefined ? [] : [`tool calls: ${indented(toolCalls)}`]),
    ];
}
/** Keys in canonical order, so that only what changed differs. */
function indented(value) {
    return JSON.stringify(JSON.parse((0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(value)), null, 2);
}
/** The lines that both begin and end with stay; all between is replaced. */
function replaced(before, after) {
    const a = before.text.split('\n').slice(0, -1);
    const b = after.text.split('\n').slice(0, -1);
    const shortest = Math.min(a.length, b.length);
    let head = 0;
    while (head < shortest && a[head] === b[head])
        head++;
    let tail = 0;
    while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
        tail++;
    const start = Math.max(0, head - CONTEXT);
    const kept = Math.min(tail, CONTEXT);
    const aEnd = a.length - tail;
    const bEnd = b.length - tail;
    return [
        `--- ${before.name}`,
        `+++ ${after.name}`,
        `@@ -${range(start, aEnd + kept)} +${range(start, bEnd + kept)} @@`,
        ...a.slice(start, head).map((line) => ` ${line}`),
        ...a.slice(head, aEnd).map((line) => `-${line}`),
        ...b.slice(head, bEnd).map((line) => `+${line}`),
        ...a.slice(aEnd, aEnd + kept).map((line) => ` ${line}`),
        '',
    ].join('\n');
}
/** Of no lines, the place is that of the line before. */
function range(start, end) {
    return `${end === start ? start : start + 1},${end - start}`;
}
/** The library begins a patch with a line of `=`, which no reader of diffs needs. */
function withoutSeparator(patch) {
    return patch.replace(/^=+\n/, '');
}


/***/ })

};
