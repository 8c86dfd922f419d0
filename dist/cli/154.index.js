export const id = 154;
export const ids = [154];
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

/***/ 9154:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  promote: () => (/* binding */ promote)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/promotion/past.js
var past = __webpack_require__(9096);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/registry/assignable.js
var assignable = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/commands/candidates.js
var commands_candidates = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/commands/open-datasets.js + 1 modules
var open_datasets = __webpack_require__(3045);
// EXTERNAL MODULE: ./build/commands/prompt-files.js
var prompt_files = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/commands/assignables/parameter-sets.js
var parameter_sets = __webpack_require__(8619);
// EXTERNAL MODULE: ./build/commands/assignables/question.js
var question = __webpack_require__(1712);
;// CONCATENATED MODULE: ./build/commands/assignables/dispatch.js









function globsByKind(globs) {
    const ofKind = (kind) => globs.filter((glob) => glob.startsWith(`${kind}:`)).map((glob) => glob.slice(kind.length + 1));
    const prompts = globs.filter((glob) => !/^(dataset|parameters):/.test(glob));
    return { prompts, parameters: ofKind('parameters'), datasets: ofKind('dataset') };
}
/**
 * What a person promotes beside prompts. Parameters go with every prompt that refers to them; a dataset is that of the trusted commit, with
 * a fresh baseline of what the environment holds.
 *
 * @throws UsageError for a glob that names nothing, or a version that is not the one there is.
 */
async function besideDispatch(request, policy, named, registry, around) {
    const { config, tree } = policy;
    const globs = globsByKind(request.prompts);
    const [isSet, isDataset] = [(0,paths/* matchesAny */._I)(globs.parameters), (0,paths/* matchesAny */._I)(globs.datasets)];
    const sets = [...named.sets.values()].filter(({ version }) => isSet(version.slug));
    const slugs = [...config.datasets.keys()].filter(isDataset);
    refuseIdle(globs, [...named.sets.keys()], [...config.datasets.keys()]);
    const versions = await readable(slugs, { config, tree, ...around });
    for (const version of versions)
        refuseOther(version, request, named.states);
    const environment = (0,commands_candidates/* environmentNamed */.b6)(config, request.environment);
    const state = named.states.get(environment.slug);
    const place = { config, environment, state, registry, candidates: named.candidates };
    const lone = await Promise.all([
        ...sets.map(async (set) => await (0,question/* loneSet */.Bl)(set, place)),
        ...versions.map(async (version) => await (0,question/* loneDataset */.v8)(version, place)),
    ]);
    return {
        states: named.states,
        sets: named.sets,
        lone: lone.flatMap((each) => each ?? []),
        named: [
            ...sets.map(({ version: { slug } }) => ({ kind: 'parameters', slug })),
            ...versions.map(({ slug }) => ({ kind: 'dataset', slug })),
        ],
        wanted: new Map(versions.map(({ slug, id }) => [`dataset:${slug}`, id])),
    };
}
/**
 * The parameters that an environment holds, with the prompts that refer to them as the files say, in the versions that it holds.
 *
 * @param whole true: a person named some of them, and what cannot be read is an error.
 */
async function setsHeldBy(state, files, source, registry, whole) {
    if (state === undefined || state.parameters.size === 0)
        return parameter_sets/* noSets */.vc;
    const inFiles = await setsIn(files, source, whole);
    const held = await Promise.all([...state.parameters].map(async ([slug, { version: id }]) => {
        const version = await registry.content({ kind: 'parameters', slug }, id);
        if (version === undefined || !('kind' in version) || version.kind !== 'parameters')
            return undefined;
        const referring = await Promise.all((inFiles.sets.get(slug)?.referring ?? []).map(async ({ slug: prompt }) => {
            const holds = state.prompts.get(prompt)?.version;
            const content = holds && (await registry.version(prompt, holds));
            const fits = content !== undefined && usesValues(content, version, inFiles);
            return { slug: prompt, version: fits ? holds : undefined };
        }));
        return { version, referring };
    }));
    return new Map(held.flatMap((set) => (set === undefined ? [] : [[set.version.slug, set]])));
}
async function setsIn(files, source, whole) {
    try {
        return await (0,prompt_files/* promptsAndSets */.iI)(files, source, () => false, whole);
    }
    catch (thrown) {
        // Prompts move without them: which refer to them is not known.
        if (whole || !(thrown instanceof errors/* RatchetError */.eG))
            throw thrown;
        return { parsed: [], sets: parameter_sets/* noSets */.vc };
    }
}
/**
 * Whether a version that is held can have been made with these values: after a rollback of the prompt alone it was not. What the prompt
 * says itself goes before them, and which those are, the files tell.
 */
function usesValues({ slug, parameters }, set, { parsed, sets }) {
    const inFile = parsed.find(({ version }) => version.slug === slug)?.version.parameters ?? {};
    const values = sets.get(set.slug)?.version.parameters ?? {};
    const isOwn = (name) => !same(inFile[name], values[name]);
    return Object.keys(set.parameters).every((name) => isOwn(name) || same(parameters[name], set.parameters[name]));
}
function same(one, other) {
    if (one === undefined || other === undefined)
        return one === other;
    return (0,digest/* canonicalJson */.dj)(one) === (0,digest/* canonicalJson */.dj)(other);
}
/** @throws UsageError unless the version is the one that the files hold of the one set of parameters that is named. */
function refuseVersionOf(prefix, globs, sets) {
    const isNamed = (0,paths/* matchesAny */._I)(globs.parameters);
    const named = [...sets.values()].filter(({ version }) => isNamed(version.slug));
    const [only, another] = named;
    if (globs.prompts.length + globs.datasets.length > 0 || another !== undefined)
        throw severalNamed();
    if (only !== undefined)
        refuseUnlike(prefix, `parameters:${only.version.slug}`, only.version.id);
}
function refuseOther({ slug, id }, { version, from, prompts }, states) {
    const name = (0,assignable/* nameOfAssignable */.K7)({ kind: 'dataset', slug });
    if (version !== undefined) {
        if (prompts.length > 1)
            throw severalNamed();
        refuseUnlike(version, name, id);
    }
    const held = from && states.get(from)?.datasets.get(slug)?.version;
    if (from === undefined || held === id)
        return;
    throw new errors/* UsageError */.eb(`${from} holds ${held === undefined ? 'nothing' : (0,digest/* shortDigest */.VK)(held)} of ${name}, and the trusted commit has ${(0,digest/* shortDigest */.VK)(id)}`, { todo: 'The rows of a dataset are read at the trusted commit: leave out `from`, or restore the file.' });
}
function refuseUnlike(prefix, name, id) {
    const digits = prefix.replace(/^sha256:/, '');
    if (digits !== '' && id.startsWith(`sha256:${digits}`))
        return;
    throw new errors/* UsageError */.eb(`${name} is ${(0,digest/* shortDigest */.VK)(id)} in the files, and no version that begins with "${prefix}"`, {
        todo: 'Datasets and parameters are promoted as the files hold them: leave out `version`, or put an earlier one back with `rollback`.',
    });
}
function severalNamed() {
    return new errors/* UsageError */.eb('one version is named, and more than one thing', {
        todo: 'Name the one prompt, dataset or set of parameters that the version is of.',
    });
}
async function readable(slugs, { config, ...around }) {
    const versions = await (0,open_datasets/* datasetVersions */.Mm)(config, slugs, around);
    return [...versions.values()].map((version) => {
        if (version instanceof errors/* RatchetError */.eG)
            throw version;
        return version;
    });
}
/** A glob that names nothing is a mistake. */
function refuseIdle(globs, sets, datasets) {
    const idle = [
        ...globs.parameters.filter((glob) => !sets.some((0,paths/* matchesAny */._I)([glob]))).map((glob) => `parameters:${glob}`),
        ...globs.datasets.filter((glob) => !datasets.some((0,paths/* matchesAny */._I)([glob]))).map((glob) => `dataset:${glob}`),
    ];
    if (idle.length === 0)
        return;
    const there = [...sets.map((slug) => `parameters:${slug}`), ...datasets.map((slug) => `dataset:${slug}`)];
    throw new errors/* UsageError */.eb(`there is nothing to promote that is named ${idle.join(', ')}`, {
        todo: `Correct the name, or leave it out. There ${there.length === 0 ? 'are neither parameters nor datasets' : `is ${there.join(', ')}`}.`,
    });
}

// EXTERNAL MODULE: ./build/commands/build-report.js + 1 modules
var build_report = __webpack_require__(3596);
// EXTERNAL MODULE: ./build/commands/closing.js
var closing = __webpack_require__(3192);
// EXTERNAL MODULE: ./build/commands/file-suites.js
var file_suites = __webpack_require__(4939);
// EXTERNAL MODULE: ./build/commands/judge-and-promote.js + 10 modules
var judge_and_promote = __webpack_require__(5400);
// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/commands/models.js + 19 modules
var commands_models = __webpack_require__(8916);
// EXTERNAL MODULE: ./build/commands/request.js
var commands_request = __webpack_require__(6526);
// EXTERNAL MODULE: ./build/commands/trusted-folder.js
var trusted_folder = __webpack_require__(9441);
;// CONCATENATED MODULE: ./build/commands/promote.js















/** Moves versions into an environment, gated as on a pull request: a named one, what another environment holds, or the files'. */
async function promote(request, around) {
    const startedAt = around.now();
    const loaded = await (0,load_config/* loadConfig */.Z)(request.configPath, request.trusted, undefined);
    const folder = new trusted_folder/* TrustedFolder */.G8(loaded.tree, loaded.trusted ? around.code : undefined);
    const models = await (0,commands_models.createModelsFor)(loaded.config, around, { trusted: loaded.trusted, keys: true, folder });
    try {
        const source = { config: loaded.config, resolveModel: models.resolve };
        const { config } = await (0,file_suites/* withFileSuites */.G)(source, loaded.tree);
        const policy = { ...loaded, config };
        const registry = around.registry(config);
        const named = await namedCandidates(request, { ...source, config }, registry, startedAt.toISOString());
        const beside = await besideDispatch(request, policy, named, registry, { folder, signal: around.signal });
        const judging = { request, policy, models, folder, registry, around, proposal: false, beside };
        return await (0,judge_and_promote.judgeAndPromote)(named.candidates, judging, (outcome) => (0,build_report.buildReport)({ request, config, proposal: false, notices: [], startedAt, ...outcome }, around));
    }
    finally {
        await (0,closing/* closeAll */.S)(around.log, models, folder);
    }
}
async function namedCandidates(request, source, registry, now) {
    const { config } = source;
    const environment = (0,commands_candidates/* environmentNamed */.b6)(config, request.environment);
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const globs = globsByKind(request.prompts);
    const { versions, sets } = await versionsNamed(request, globs, environment, source, registry, states);
    refuseUnmatched(globs, versions);
    const candidates = await Promise.all(versions.map(async ({ version, file }) => {
        const { slug } = version;
        const [baseline, anchor, passed] = await Promise.all([
            (0,commands_candidates/* baselineFor */.Bu)(registry, environment.slug, slug, states, [], undefined),
            (0,commands_candidates/* anchorFor */.r4)(registry, environment, slug),
            (0,past/* passedIn */.eN)(registry, environment, slug, version.id, now),
        ]);
        return {
            slug,
            file,
            version,
            environment,
            suites: (0,commands_candidates/* suitesOf */.f3)(config, environment, slug),
            ...(0,commands_candidates/* stateOf */.L4)(states, environment.slug, slug),
            baseline,
            anchor,
            passedIn: passed,
            // What a person dispatches is judged by today's evidence.
            revert: undefined,
            heldBy: undefined,
        };
    }));
    return { candidates, states, sets };
}
/** @throws UsageError when nothing is named by the globs, or a version is unknown or ambiguous. */
async function versionsNamed(request, globs, environment, source, registry, states) {
    if (request.version !== undefined && request.from !== undefined) {
        throw new errors/* UsageError */.eb('a version and an environment to take it from are both given', {
            todo: 'Give `version` or `from`, not both.',
        });
    }
    // Datasets alone: no prompt need be read.
    if (globs.prompts.length + globs.parameters.length === 0)
        return { versions: [], sets: parameter_sets/* noSets */.vc };
    const ofPrompts = (0,paths/* matchesAny */._I)(globs.prompts);
    const isSet = (0,paths/* matchesAny */._I)(globs.parameters);
    const whole = globs.parameters.length > 0;
    const from = (0,commands_request/* takenFrom */.Y)(request, environment);
    if (from !== undefined) {
        (0,commands_candidates/* environmentNamed */.b6)(source.config, from);
        const sets = await setsHeldBy(states.get(from), request.files, source, registry, whole);
        const wanted = (slug) => ofPrompts(slug) || refersToAny(slug, sets, isSet);
        return { versions: await heldBy(from, wanted, request, registry, states), sets };
    }
    if (request.version !== undefined && !whole) {
        const { parsed, sets } = await (0,prompt_files/* promptsAndSets */.iI)(request.files, source, ofPrompts, false);
        const files = parsed.filter(({ version }) => ofPrompts(version.slug));
        return { versions: await byPrefix(request.version, ofPrompts, files, request, registry, states), sets };
    }
    const { parsed, sets } = await (0,prompt_files/* promptsAndSets */.iI)(request.files, source, ofPrompts, whole);
    if (request.version !== undefined)
        refuseVersionOf(request.version, globs, sets);
    const files = parsed.filter(({ version: { slug } }) => ofPrompts(slug) || refersToAny(slug, sets, isSet));
    if (files.length === 0 && !whole)
        throw noPrompt(request, `${request.files.label} has no such prompt`);
    return { versions: files.map(({ version, path }) => ({ version, file: path })), sets };
}
/** Parameters move with every prompt that refers to them. */
function refersToAny(slug, sets, isSet) {
    return [...sets].some(([name, { referring }]) => isSet(name) && referring.some((each) => each.slug === slug));
}
/** A glob that names nothing is a mistake, and half of what was meant must not move. */
function refuseUnmatched({ prompts }, versions) {
    const idle = prompts.filter((glob) => !versions.some(({ version }) => (0,paths/* matchesAny */._I)([glob])(version.slug)));
    if (idle.length === 0)
        return;
    throw new errors/* UsageError */.eb(`there is nothing to promote that is named ${idle.join(', ')}`, {
        todo: `Correct the name, or leave it out. Found: ${versions.map(({ version }) => version.slug).join(', ')}.`,
    });
}
async function heldBy(from, wanted, request, registry, states) {
    const held = [...(states.get(from)?.prompts ?? [])].filter(([slug]) => wanted(slug));
    if (held.length === 0 && !namesSets(request))
        throw noPrompt(request, `${from} holds no such prompt`);
    return await Promise.all(held.map(async ([slug, assignment]) => {
        const version = await registry.version(slug, assignment.version);
        if (version === undefined)
            throw new errors/* UsageError */.eb(`the registry has lost ${assignment.version} of ${slug}`);
        return { version, file: undefined };
    }));
}
function namesSets({ prompts }) {
    return globsByKind(prompts).parameters.length > 0;
}
/** A digest names one version of one prompt: in the registry, or in the files. */
async function byPrefix(prefix, wanted, files, request, registry, states) {
    const slugs = new Set([
        ...files.map((each) => each.version.slug),
        ...[...states.values()].flatMap((state) => [...state.prompts.keys()]),
    ]);
    const found = new Map();
    for (const file of files) {
        if (file.version.id.startsWith(withScheme(prefix)))
            found.set(`${file.version.slug} ${file.version.id}`, { version: file.version, file: file.path });
    }
    await Promise.all([...slugs].filter(wanted).map(async (slug) => {
        for (const id of await registry.findVersions(slug, prefix)) {
            const version = found.has(`${slug} ${id}`) ? undefined : await registry.version(slug, id);
            if (version !== undefined)
                found.set(`${slug} ${id}`, { version, file: undefined });
        }
    }));
    const [only, another] = [...found.values()];
    if (only === undefined) {
        const where = 'neither the registry nor the files have a version of them';
        const how = 'of a pull request that was never promoted, name the commit as well: `head-sha`, on a laptop --head';
        throw noPrompt(request, `${where} that begins with "${prefix}"; ${how}`);
    }
    if (another !== undefined) {
        throw new errors/* UsageError */.eb(`"${prefix}" is the beginning of ${found.size} versions`, {
            todo: `Give more of the digest, or name the one prompt: ${[...found.keys()].join(', ')}.`,
        });
    }
    return [only];
}
function withScheme(prefix) {
    return prefix.startsWith('sha256:') ? prefix : `sha256:${prefix}`;
}
function noPrompt(request, why) {
    return new errors/* UsageError */.eb(`there is nothing to promote for ${request.prompts.join(', ')}: ${why}`, {
        todo: 'Look at `prompt-ratchet status`, and name the prompts by slug or glob.',
    });
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
