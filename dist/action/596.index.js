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

// EXTERNAL MODULE: ./build/report/explain.js
var explain = __webpack_require__(5696);
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


/***/ })

};
