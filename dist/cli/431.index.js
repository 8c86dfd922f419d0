export const id = 431;
export const ids = [431,695,596];
export const modules = {

/***/ 3596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  buildReport: () => (/* binding */ buildReport)
});

// EXTERNAL MODULE: ./build/prompts/diff.js
var diff = __webpack_require__(1237);
// EXTERNAL MODULE: ./build/report/explain.js + 1 modules
var explain = __webpack_require__(720);
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

// EXTERNAL MODULE: ./build/commands/empty-report.js
var empty_report = __webpack_require__(5253);
;// CONCATENATED MODULE: ./build/commands/build-report.js



/** How many changed cases a report keeps for each row; the writers show fewer. */
const changesKept = 100;
/** Puts together what was found and done. */
async function buildReport(parts, around) {
    const { request, config, run, promoted } = parts;
    const prompts = await Promise.all(promoted.rows.map((row) => promptReport(row, parts.suites)));
    const empty = (0,empty_report/* emptyReport */._O)(request, around, parts.startedAt);
    // What was not evaluated is never green: only a verdict over comparisons that were made can be allowed.
    const allowed = promoted.rows.every(({ candidate, verdict, comparisons }) => verdict.kind !== 'inconclusive' ||
        (candidate.environment.gate.onInconclusive === 'allow' && comparisons.length > 0));
    return {
        ...empty,
        ...(config.project === undefined ? {} : { project: config.project }),
        ...(parts.proposal ? explainProposal(prompts) : (0,explain/* explain */.WE)(prompts)),
        ...(allowed && promoted.rows.some(({ verdict }) => verdict.kind === 'inconclusive')
            ? { greenInconclusive: true }
            : {}),
        simulated: run?.evaluations.some((each) => each.simulated) ?? false,
        prompts,
        notices: [...parts.notices, ...(run?.notices ?? [])],
        calls: run === undefined ? empty.calls : callFacts(run, empty.calls.seconds),
        ...(promoted.registryCommit === undefined ? {} : { registryCommit: promoted.registryCommit }),
        ...reproduction(request),
    };
}
async function promptReport(row, suites) {
    const { candidate, comparisons, judged, verdict, ending, attempt, promotion } = row;
    const { gate } = candidate.environment;
    const { changes, omitted } = await caseChanges({
        comparisons,
        judged,
        cases: (suite) => suites.get(suite)?.dataset.cases() ?? [],
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

/***/ 6353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ baselineFor),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Mb: () => (/* binding */ environmentsInQuestion),
/* harmony export */   Rv: () => (/* binding */ gateOf),
/* harmony export */   b6: () => (/* binding */ environmentNamed),
/* harmony export */   eE: () => (/* binding */ findCandidates),
/* harmony export */   f3: () => (/* binding */ suitesOf),
/* harmony export */   r4: () => (/* binding */ anchorFor)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6294);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9096);
/* harmony import */ var _prompt_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);





/** The prompts in question (product, "What `evaluate` takes into question"), with each environment's assignment of them. */
async function findCandidates(request, source, registry, now) {
    const { config } = source;
    const environments = environmentsInQuestion(request, config);
    const files = await (0,_prompt_files_js__WEBPACK_IMPORTED_MODULE_0__/* .filesInQuestion */ .x)(request.scope, source);
    const isNamed = request.prompts.length === 0 ? () => true : (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(request.prompts);
    const wanted = ({ version }) => isNamed(version.slug);
    const [prompts, touched] = [files.prompts.filter(wanted), files.touched.filter(wanted)];
    if (prompts.length === 0 || environments.length === 0) {
        const nothing = environments.length === 0
            ? 'no environment is assigned by pull requests or merges'
            : files.prompts.length > 0
                ? `no changed prompt matches ${request.prompts.join(', ')}`
                : files.nothing;
        return { candidates: [], prompts: touched, nothing, notices: files.notices };
    }
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    await Promise.all(environments.map((environment) => checkAnchors(registry, environment)));
    const candidates = await Promise.all(environments.flatMap((environment) => prompts.map((prompt) => candidateOf(request, config, registry, environment, prompt, files.base, states, now))));
    const open = request.scope.kind === 'tip' ? candidates.filter((each) => each.holds?.version !== each.version.id) : candidates;
    return {
        candidates: open,
        prompts: touched,
        nothing: `${environments.map((each) => each.slug).join(', ')} already hold${environments.length === 1 ? 's' : ''} every prompt of ${request.scope.kind === 'tip' ? request.scope.tree.label : 'this change'}`,
        notices: files.notices,
    };
}
async function candidateOf(request, config, registry, environment, prompt, base, states, now) {
    const { slug } = prompt.version;
    const [baseline, anchor, passed] = await Promise.all([
        baselineFor(registry, environment.slug, slug, states, request.pullRequest, base.get(slug)),
        anchorFor(registry, environment, slug),
        (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .passedIn */ .e)(registry, environment, slug, prompt.version.id, now),
    ]);
    return {
        slug,
        file: prompt.path,
        version: prompt.version,
        environment,
        suites: suitesOf(config, environment, slug),
        ...stateOf(states, environment.slug, slug),
        baseline,
        anchor,
        passedIn: passed,
    };
}
/** What the environment held before this pull request's own promotions; at a first adoption, the base commit's version. */
async function baselineFor(registry, environment, slug, states, pullRequest, base) {
    const holds = states.get(environment)?.prompts.get(slug);
    const before = holds && (await (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .baselineOf */ .B)(registry, environment, slug, holds, pullRequest));
    if (before === undefined)
        return base && { version: base, source: 'base', since: undefined };
    const version = await registry.version(slug, before.version);
    if (version === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FileError */ .f6(`${environment} holds ${before.version} of ${slug}, and the registry does not have its content`, {
            todo: `Look at ${registry.label}: a version file was removed. Nothing can be compared with it.`,
        });
    }
    return { version, source: 'held', since: before.since };
}
/** An anchor of a prompt that does not exist would protect nothing, and look as if it did. */
async function checkAnchors(registry, environment) {
    const slugs = Object.keys(environment.gate.anchor).map((slug) => (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePromptSlug */ .PX)(slug));
    await Promise.all(slugs.map((slug) => anchorFor(registry, environment, slug)));
}
/** @throws ConfigError when the registry has no such version of the prompt, or several that begin so. */
async function anchorFor(registry, { slug: environment, gate, position }, slug) {
    const digits = Object.hasOwn(gate.anchor, slug) ? gate.anchor[slug] : undefined;
    if (digits === undefined)
        return undefined;
    const [id, another] = await registry.findVersions(slug, digits);
    const version = id === undefined || another !== undefined ? undefined : await registry.version(slug, id);
    if (version !== undefined)
        return version;
    const why = another === undefined ? 'has no such version' : 'has several versions that begin so';
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(`the gate of ${environment} names ${digits} as the anchor of ${slug}, and ${registry.label} ${why}`, {
        position,
        todo: `Name a version of ${slug} that was promoted once: see \`prompt-ratchet history\`.`,
    });
}
function stateOf(states, environment, slug) {
    const state = states.get(environment);
    return {
        holds: state?.prompts.get(slug),
        removedBy: state?.removed.get(slug)?.operation,
        held: state?.held.get(slug) ?? [],
    };
}
/** The suites that judge a prompt on its way into an environment. */
function suitesOf(config, environment, slug) {
    return config.suites.filter((suite) => (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(suite.prompts)(slug) && (environment.suites === undefined || environment.suites.includes(suite.name)));
}
/** The gate of the environment, with the weights that the suites give their scorers where it says nothing else. */
function gateOf({ environment, suites }) {
    const { gate } = environment;
    const weighed = suites.flatMap(({ scorers }) => scorers.flatMap(({ name, weight }) => (weight === undefined ? [] : [[name, weight]])));
    return weighed.length === 0 ? gate : { ...gate, weights: { ...Object.fromEntries(weighed), ...gate.weights } };
}
/** @throws UsageError listing what the config has. */
function environmentNamed(config, slug) {
    const environment = config.environments.find((each) => each.slug === slug);
    if (environment === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${config.file} has no environment "${slug}"`, {
            todo: `It has ${config.environments.map((each) => each.slug).join(', ')}.`,
        });
    }
    return environment;
}
/** The one that was named, else every `on-pass` and `on-merge` one (`on-merge` alone on a push), `from` first. */
function environmentsInQuestion(request, config) {
    if (request.environment !== undefined)
        return [environmentNamed(config, request.environment)];
    const rules = request.scope.kind === 'tip' ? ['on-merge'] : ['on-pass', 'on-merge'];
    const open = config.environments.filter((each) => rules.includes(each.assign));
    const depth = (each) => {
        const from = config.environments.find((other) => other.slug === each.from);
        return from === undefined ? 0 : depth(from) + 1;
    };
    return open.toSorted((a, b) => depth(a) - depth(b));
}


/***/ }),

/***/ 4939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ withFileSuites)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4290);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6294);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3942);
/* harmony import */ var _prompts_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1103);





/**
 * Makes the suites that the config takes `from` prompt files: for each prompt of these files its own cases and checks, as they
 * stand in the trusted tree. What a pull request writes into its own file has no say in the run that judges it.
 *
 * @throws ConfigError for a suite that finds no tests at all, where two suites, datasets or scorers come to have one name, and for a
 * gate that names a scorer which no suite has; FileError where two files have one slug.
 */
async function withFileSuites(source, tree) {
    const { config } = source;
    const globs = config.suites.flatMap(({ from }) => from ?? []);
    if (globs.length === 0)
        return { config, noticesFor: (proposed) => unique(proposed.flatMap(notTaken)) };
    const datasets = new Map(config.datasets);
    const made = await Promise.all(config.suites.map((suite) => suitesFrom(suite, source, tree)));
    for (const { tested } of made) {
        for (const { dataset, suite } of tested)
            if (dataset !== undefined)
                addDataset(datasets, dataset, suite);
    }
    const suites = made.flatMap(({ tested, own }) => [...own, ...tested.map(({ suite }) => suite)]);
    refuseNameTwice(suites);
    const names = new Map(made.map(({ name, tested, own }) => [name, [...own, ...tested.map(({ suite }) => suite)]]));
    const environments = config.environments.map((environment) => ({
        ...environment,
        suites: environment.suites?.flatMap((name) => names.get(name)?.map((suite) => suite.name) ?? [name]),
    }));
    for (const environment of environments)
        refuseIdleRules(environment, suites);
    const trusted = new Map(made.flatMap(({ tested }) => tested.map((each) => [each.prompt.version.slug, each.prompt])));
    return {
        config: { ...config, datasets, suites, environments },
        noticesFor: (proposed) => unique(proposed.flatMap((prompt) => (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(globs)(prompt.path) ? noticesOf(prompt, trusted.get(prompt.version.slug), tree) : notTaken(prompt))),
    };
}
/** The prompts of one file bring the same tests along. */
function unique(notices) {
    return [...new Map(notices.map((notice) => [notice.message, notice])).values()];
}
/** Tests that nobody asked for: their author may believe that they run. */
function notTaken({ path, tests }) {
    if (tests === undefined || tests.rows.length + tests.scorers.length === 0)
        return [];
    const found = [counted(tests.rows.length, 'case'), counted(tests.scorers.length, 'scorer')].filter((part) => part !== '');
    const message = `${path}: the file brings ${found.join(' and ')}, which no suite of the config takes: "from: [${path}]" would.`;
    return [{ level: 'notice', message }];
}
function counted(count, what) {
    return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}
function noticesOf(proposed, trusted, tree) {
    const unmapped = (trusted?.tests?.unmapped ?? []).map(({ message, position }) => ({
        level: 'warning',
        message: `${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPosition */ .Ld)(position)}: ${message}`,
    }));
    if (factsOf(proposed) === factsOf(trusted))
        return unmapped;
    const message = trusted === undefined
        ? `${proposed.path} brings tests along that are not at ${tree.label}: they count once they are merged. Until then a suite of the config must cover the prompt.`
        : `${proposed.path} proposes other tests of its own: the prompt is judged by those at ${tree.label}; the new ones count once they are merged.`;
    return [...unmapped, { level: 'warning', message }];
}
/** What of a file decides how its prompt is judged. */
function factsOf(prompt) {
    return (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({
        rows: (prompt?.tests?.rows ?? []).map(({ fields }) => fields),
        scorers: (prompt?.tests?.scorers ?? []).map(({ kind, name, options }) => ({ kind, name, options })),
    });
}
/** Two suites may take the tests of one file; any other dataset of that name would be lost. */
function addDataset(datasets, made, { name, position }) {
    const other = datasets.get(made.slug);
    if (other !== undefined && !(other.source.kind === 'rows' && other.position.file === made.position.file)) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`the suite "${name}" makes a dataset "${made.slug}", and there is another one of that name`, {
            position,
            todo: 'Give the dataset of the config another name.',
        });
    }
    datasets.set(made.slug, made);
}
/** Results are kept by the name of the suite: one of two would be judged by what the other found. */
function refuseNameTwice(suites) {
    const twice = suites.find(({ name }, index) => suites.findIndex((each) => each.name === name) !== index);
    if (twice === undefined)
        return;
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`two suites are named "${twice.name}", one of them made from prompt files`, {
        position: twice.position,
        todo: 'Give the suite in the config another name.',
    });
}
/** A rule about a scorer that no suite has looks like protection and is none. Only now are all scorers known. */
function refuseIdleRules({ slug, suites: named, gate, position }, suites) {
    const counting = suites.filter(({ name }) => named === undefined || named.includes(name));
    const known = new Set(counting.flatMap(({ scorers }) => scorers.map(({ name }) => name)));
    const ruled = [gate.scorers, gate.weights, gate.bounds].flatMap((rules) => Object.keys(rules));
    const unknown = [...ruled, ...(gate.mustImprove?.scorers ?? [])].find((name) => !known.has(name));
    if (unknown === undefined)
        return;
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`the gate of ${slug} names a scorer "${unknown}", which no suite of it has`, {
        position,
        todo: `Correct the name, in the config or in the prompt files. There are ${[...known].join(', ')}.`,
    });
}
async function suitesFrom(suite, source, tree) {
    const { name, from } = suite;
    if (from === undefined)
        return { name, own: [suite], tested: [] };
    const paths = (0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_3__/* .promptFiles */ .Y)(await tree.entries(), from).map(({ path }) => path);
    const [{ readPrompts }, { refuseDuplicateSlugs }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(259), __webpack_require__.e(263), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 8330)),
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(259), __webpack_require__.e(263)]).then(__webpack_require__.bind(__webpack_require__, 8263)),
    ]);
    const { parsed, failed } = await readPrompts(tree, paths, {
        ...source,
        config: { ...source.config, prompts: globs(source, from) },
    });
    const prompts = [...parsed.values()].flat().filter(({ tests }) => hasTests(tests, suite));
    refuseDuplicateSlugs(prompts);
    if (prompts.length === 0) {
        const [problem] = [...failed.values()];
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`no file that matches ${from.join(', ')} at ${tree.label} brings tests along`, {
            position: suite.position,
            todo: problem instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RatchetError */ .eG
                ? `One of them cannot be read: ${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(problem)}`
                : 'Write cases and checks into the prompt files, or give the suite a "dataset" and "scorers" of its own.',
        });
    }
    return { name, own: [], tested: prompts.map((prompt) => testedBy(prompt, suite, prompts.length === 1)) };
}
/** The globs of `prompts` decide the slugs, whichever glob of a suite finds the file. */
function globs({ config }, from) {
    return [...config.prompts, ...from];
}
function hasTests(tests, suite) {
    const cases = suite.dataset !== undefined || (tests?.rows.length ?? 0) > 0;
    return tests !== undefined && cases && tests.scorers.length + suite.scorers.length > 0;
}
function testedBy(prompt, suite, alone) {
    const { version, path, tests } = prompt;
    const { slug } = version;
    const name = alone ? suite.name : (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .parseScorerName */ .D0)(shortened(`${suite.name} ${slug}`, 64));
    const own = (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDatasetSlug */ .Rl)(`${shortened(slug, 64 - '.tests'.length)}.tests`);
    const dataset = suite.dataset !== undefined
        ? undefined
        : {
            slug: own,
            source: { kind: 'rows', file: path, rows: tests?.rows ?? [] },
            map: {},
            sample: undefined,
            position: { file: path },
        };
    return {
        prompt,
        dataset,
        suite: {
            ...suite,
            name,
            prompts: [slug],
            from: undefined,
            dataset: suite.dataset ?? own,
            scorers: together(tests?.scorers ?? [], suite),
        },
    };
}
/** No two texts become one: what is cut off is told by a digest. */
function shortened(text, longest) {
    if (text.length <= longest)
        return text;
    const digest = (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)((0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(text));
    return `${text.slice(0, longest - digest.length - 1).replace(/[^A-Za-z0-9]+$/, '')}-${digest}`;
}
/** The file's checks and those that the suite adds. */
function together(ofFile, suite) {
    const scorers = [...ofFile.map(readScorer), ...suite.scorers];
    const twice = scorers.find(({ name }, index) => scorers.findIndex((each) => each.name === name) !== index);
    if (twice === undefined)
        return scorers;
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`the suite "${suite.name}" and a file that it takes tests from both have a scorer "${twice.name}"`, {
        position: twice.position,
        todo: 'Give the one in the config another "name".',
    });
}
function readScorer({ kind, name, options: written, position, }) {
    const { not, weight, ...options } = written;
    return {
        kind,
        name: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .parseScorerName */ .D0)(name),
        ...(not === true ? { not } : {}),
        ...(typeof weight === 'number' ? { weight } : {}),
        options,
        position,
    };
}


/***/ }),

/***/ 1695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeAndPromote: () => (/* binding */ judgeAndPromote)
});

// EXTERNAL MODULE: ./build/commands/judge-candidates.js
var judge_candidates = __webpack_require__(159);
// EXTERNAL MODULE: ./build/commands/models.js + 21 modules
var commands_models = __webpack_require__(458);
// EXTERNAL MODULE: ./build/commands/open-suites.js + 61 modules
var open_suites = __webpack_require__(9785);
// EXTERNAL MODULE: ./build/commands/promote-rows.js + 1 modules
var promote_rows = __webpack_require__(6723);
// EXTERNAL MODULE: ./build/evaluation/plan.js + 1 modules
var evaluation_plan = __webpack_require__(7906);
// EXTERNAL MODULE: ./build/evaluation/run/run-evaluations.js + 8 modules
var run_evaluations = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/evaluation/cache/completion-cache.js + 1 modules
var completion_cache = __webpack_require__(1264);
// EXTERNAL MODULE: ./build/evaluation/progress.js
var progress = __webpack_require__(1672);
// EXTERNAL MODULE: ./build/gate/course/course.js + 36 modules
var course_course = __webpack_require__(2564);
;// CONCATENATED MODULE: ./build/commands/attempts.js
/**
 * Which text of its prompt on a pull request a candidate is. The number is said and changes nothing: whoever tries often enough gets
 * a lucky one, and a reviewer should know (design, statistics, "re-tries").
 *
 * @param attempts those of earlier runs; undefined where nobody counts them.
 */
function attemptsOf(attempts) {
    return ({ slug, version }) => {
        if (attempts === undefined)
            return undefined;
        const before = attempts.get(slug) ?? [];
        const place = before.indexOf(version.id);
        return place === -1 ? before.length + 1 : place + 1;
    };
}

// EXTERNAL MODULE: ./build/commands/contests.js
var commands_contests = __webpack_require__(6838);
// EXTERNAL MODULE: ./build/evaluation/pool.js
var evaluation_pool = __webpack_require__(7161);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
;// CONCATENATED MODULE: ./build/commands/kept-trials.js


/**
 * Why a baseline was evaluated anew although results of it were kept, or without some of its earlier trials: the dataset, a scorer,
 * the address of the model or the model itself is another one (design, statistics). The identity of an evaluation keeps apart what
 * cannot be compared; here it is only said, and nothing depends on it.
 */
async function keptTrials(candidates, contests, found, evaluations, options) {
    const anew = found.searched ? candidates.flatMap((each) => evaluatedAnew(each, contests, found, evaluations)) : [];
    const { evidence, notices } = await evidenceOf(anew, options);
    const today = options.around.now().toISOString().slice(0, 10);
    const messages = [
        ...anew.flatMap((each) => incomparable(each, evidence.get(each.operation))),
        ...[...contests.subjects].flatMap(([id, subject]) => notUsed(subject, found.known.get(id)?.pool, evaluations.get(id), today)),
    ];
    return [...[...new Set(messages)].map((message) => ({ level: 'notice', message })), ...notices];
}
function evaluatedAnew(candidate, { contests, subjects }, { known }, evaluations) {
    const { holds, baseline } = candidate;
    // What a pull request promoted before is not its own baseline, and its evidence says nothing about that.
    if (baseline?.source !== 'held' || holds?.version !== baseline.version.id)
        return [];
    const suites = (contests.get(candidate)?.suites ?? []).flatMap(({ suite, baseline: id, against }) => {
        if (id === undefined || against !== undefined || known.has(id))
            return [];
        const subject = subjects.get(id);
        const drawn = evaluations.get(id)?.trials.length ?? 0;
        return subject === undefined || drawn === 0 ? [] : [{ name: suite, baseline: subject }];
    });
    return suites.length === 0 ? [] : [{ candidate, operation: holds.operation, suites }];
}
/**
 * Entries come in one read and evidence in another; on GitHub each evidence costs a request more, of the 40 that a run has. What is
 * beyond a few is not said.
 */
const MOST_EVIDENCE = 4;
async function evidenceOf(anew, { registry, around }) {
    try {
        const operations = [...new Set(anew.map(({ operation }) => operation))];
        const entries = await Promise.all(operations.map((operation) => registry.entry(operation)));
        // A rollback has none.
        const named = entries
            .flatMap((entry) => (entry?.evidence === undefined ? [] : [[entry.operation, entry.evidence]]))
            .slice(0, MOST_EVIDENCE);
        const evidence = await Promise.all(named.map(async ([operation, digest]) => [operation, await registry.evidence(digest)]));
        return { evidence: new Map(evidence), notices: [] };
    }
    catch (error) {
        // By now versions may have been assigned, and that must be told whatever becomes of an explanation.
        const expected = error instanceof errors/* RatchetError */.eG || around.signal.aborted;
        const message = `Why a baseline was evaluated anew could not be found out: ${String(error)}`;
        return { evidence: new Map(), notices: expected ? [] : [{ level: 'warning', message }] };
    }
}
function incomparable({ candidate: { environment, slug }, suites }, evidence) {
    const basis = evidence?.basis;
    if (basis === undefined)
        return [];
    const reasons = new Set(suites.flatMap(({ name, baseline }) => differences(name, baseline, basis)));
    if (reasons.size === 0)
        return [];
    const how = inWords([...reasons]);
    return [
        `${environment.slug}'s version of ${slug} was promoted ${how}: what was found then cannot be compared, and it was evaluated anew.`,
    ];
}
/** How what was evaluated then differs from what is asked now, in words that follow "was promoted". */
function differences(suite, now, basis) {
    const then = basis.find((each) => each.suite === suite);
    if (then !== undefined)
        return differencesOf(then, now);
    // A suite's name is no part of what is compared.
    return basis.some((each) => differencesOf(each, now).length === 0) ? [] : [`without suite ${suite}`];
}
function differencesOf(then, { dataset, scorers, model }) {
    const now = new Map(scorers.map(({ name, fingerprint }) => [name, fingerprint]));
    const before = new Map(Object.entries(then.scorers));
    return [
        ...(then.dataset === dataset.digest ? [] : [`over another version of dataset ${dataset.slug}`]),
        ...[...now].flatMap(([name, fingerprint]) => {
            const old = before.get(name);
            if (old === undefined)
                return [`without scorer ${name}`];
            return old === fingerprint ? [] : [`with another scorer ${name}`];
        }),
        ...[...before.keys()].flatMap((name) => (now.has(name) ? [] : [`with scorer ${name} as well`])),
        ...(then.endpoint === model.endpoint ? [] : ['where its model was called at another address']),
    ];
}
/** Of a comparison that was cut short it is not known what it would have used. */
function notUsed({ prompt, suite }, pool, evaluation, today) {
    if (pool === undefined || !evaluation?.complete)
        return [];
    const { old, foreign, answeredBy, answersNow } = (0,evaluation_pool/* leftOut */.ig)(pool, evaluation, today);
    const without = (count, why) => `${count} earlier ${count === 1 ? 'trial' : 'trials'} of the baseline of ${prompt.slug} (suite ${suite}) ${count === 1 ? 'was' : 'were'} left out: ${why}.`;
    const certain = answeredBy.length > 0 && answersNow.length > 0;
    const why = certain
        ? `another model answered (${someOf(answeredBy)}, not ${someOf(answersNow)})`
        : 'it is not known whether the model is still the same';
    return [
        ...(old === 0 ? [] : [without(old, `not of the last ${evaluation_pool/* MOST_DAYS */.ye} days`)]),
        ...(foreign === 0 ? [] : [without(foreign, why)]),
    ];
}
function inWords(items) {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
function someOf(names) {
    return names.length > 2 ? `${names.slice(0, 2).join(', ')}, …` : names.join(', ');
}

// EXTERNAL MODULE: ./build/commands/recorded.js + 2 modules
var recorded = __webpack_require__(1094);
;// CONCATENATED MODULE: ./build/commands/run-suites.js






const noCalls = 'this pull request comes from a fork, and no recorded result covers it: nothing was evaluated. A maintainer can push the commit to a branch of this repository to have it evaluated.';
/** Plans and runs what decides every candidate, asking the gate at each step what is still wanted, and records it. */
async function runSuites(candidates, suites, options) {
    const { config, around } = options;
    const { contests, subjects } = (0,commands_contests/* contestsOf */.n)(candidates, suites, options.models, options.confirmed);
    const course = new course_course/* Course */.a([...contests.values()]);
    const found = await (0,recorded/* findRecorded */.O)(subjects, options);
    const planned = [...subjects].map(([id, subject]) => ({ ...subject, ...found.known.get(id) }));
    const limits = {
        maxCalls: Math.min(config.limits.maxCalls, around.caps.maxCalls ?? Number.POSITIVE_INFINITY),
        maxCostUsd: Math.min(config.limits.maxCostUsd, around.caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
    };
    const { cache, notice: uncached } = await cacheOf(options);
    const notices = [...found.notices, ...uncached];
    const settled = (candidate) => {
        const contest = contests.get(candidate);
        return contest && course.settled(contest);
    };
    const attempt = attemptsOf(found.attempts);
    try {
        const prices = await pricesOf(planned, options.models);
        const plan = await (0,evaluation_plan/* planEvaluations */.r)({
            subjects: planned,
            limits,
            price: (model) => prices.get(model),
            now: around.now,
            ...(cache === undefined ? {} : { cache }),
            ...(options.mayCall ? {} : { noCalls }),
        });
        around.log(describeEstimate(plan.estimate, planned.filter(({ recorded }) => recorded !== undefined).length));
        const result = await (0,run_evaluations/* runEvaluations */.h)(plan, {
            next: (evaluations) => course.next(evaluations),
            signal: around.signal,
            concurrency: config.limits.concurrency,
            limits,
            progress: around.progress,
            now: around.now,
            ...(cache === undefined ? {} : { cache }),
        });
        const judged = candidates.filter((candidate) => settled(candidate) !== undefined);
        const said = await (0,recorded/* recordResults */.U)([...result.evaluations.values()], found.known, judged, options);
        const all = [...notices, ...said, ...cacheNotices(cache)];
        const explain = () => keptTrials(candidates, { contests, subjects }, found, result.evaluations, options);
        return { ...factsOf(result, plan.estimate), settled, attempt, notices: all, explain };
    }
    catch (error) {
        if (!(error instanceof evaluation_plan/* CapExceededError */.E))
            throw error;
        const stopped = { kind: 'cap', message: error.message };
        const result = { evaluations: new Map(), stopped, spent: nothingSpent };
        return { ...factsOf(result, error.estimate), settled, attempt, notices, explain: async () => [] };
    }
    finally {
        await cache?.close();
    }
}
/** Not able to cache is a warning: it costs calls, and changes no verdict. */
async function cacheOf({ around, reuse }) {
    if (around.cacheFolder === undefined || !reuse)
        return { cache: undefined, notice: [] };
    try {
        return { cache: await (0,completion_cache/* openCache */.b)(around.cacheFolder), notice: [] };
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
const nothingSpent = {
    calls: 0,
    cached: 0,
    recorded: 0,
    pooled: 0,
    usage: { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 },
    costUsd: 0,
};
function factsOf({ evaluations, stopped, spent }, estimate) {
    return { estimate, stopped, evaluations: [...evaluations.values()], spent };
}
async function pricesOf(subjects, models) {
    const ofScorers = subjects.flatMap(({ scorers }) => scorers.flatMap(({ calls = [] }) => calls.map((call) => call.model.id)));
    const ids = [...new Set([...subjects.map((subject) => subject.model.id), ...ofScorers])];
    return new Map(await Promise.all(ids.map(async (id) => [id, await models.price(id)])));
}
function describeEstimate(estimate, recorded) {
    if (estimate.calls === 0)
        return 'planned: no model call, every answer is known';
    const cost = estimate.costUsd === undefined ? 'cost unknown' : `about ${(0,progress/* formatUsd */.UK)(estimate.costUsd)}`;
    const known = recorded === 0 ? '' : `; ${recorded} evaluation${recorded === 1 ? ' is' : 's are'} recorded already`;
    return `planned: at most ${estimate.calls} model calls, ${cost}${known}`;
}

;// CONCATENATED MODULE: ./build/commands/judge-and-promote.js





/** What `report` is made of holds until it is made: the cases may come from a program's output, which is kept for so long. */
/** Candidates → what running them gave, what the gate says, and what was assigned. */
async function judgeAndPromote(candidates, judging, report) {
    const { request, policy, models, around } = judging;
    const hopeless = new Map(candidates.flatMap((each) => refusedWhatever(each, candidates, judging)));
    if (request.command === 'promote' && hopeless.size > 0) {
        const rows = candidates.map((each) => togetherOrNot(each, hopeless, judging));
        return report({ suites: new Map(), run: undefined, promoted: { rows, registryCommit: undefined } });
    }
    const open = candidates.filter((each) => !hopeless.has(each));
    const toRun = open.filter(judge_candidates/* needsEvaluation */.Y);
    const asked = new Set(toRun.flatMap((each) => each.suites));
    const opened = await (0,open_suites/* openSuites */.Y)(policy.config, asked, policy.tree, {
        ...(0,commands_models.lentToScorers)(models),
        folder: judging.folder,
        mayCall: mayCall(request),
        signal: around.signal,
    });
    try {
        return await report(await judged(open, toRun, hopeless, candidates, opened.suites, judging));
    }
    finally {
        await opened.close();
    }
}
async function judged(open, toRun, hopeless, candidates, suites, judging) {
    const { request, policy, models, around, proposal } = judging;
    const { config } = policy;
    const run = toRun.length === 0
        ? undefined
        : await runSuites(toRun, suites, {
            config,
            models,
            // A config that nobody has reviewed yet must not say where this run writes.
            results: policy.trusted || proposal ? around.results(config) : undefined,
            registry: judging.registry,
            mayCall: mayCall(request),
            reuse: !toRun.some((each) => each.environment.protected && mayAssignProtected(request)),
            confirmed: proposal || isConfirmed(request),
            run: request.run,
            pullRequest: request.command === 'evaluate' && !proposal ? request.pullRequest : undefined,
            around,
        });
    const rows = new Map((0,judge_candidates/* judgeCandidates */.m)(open, run).map((row) => [row.candidate, row]));
    const promoted = await (0,promote_rows/* promoteRows */.qd)([...rows.values()], judging);
    const done = new Map(promoted.rows.map((row) => [row.candidate, row]));
    const explained = run && { ...run, notices: [...run.notices, ...(await run.explain())] };
    const inOrder = candidates.flatMap((each) => done.get(each) ?? foregoneRow(each, hopeless.get(each) ?? ''));
    return { suites, run: explained, promoted: { ...promoted, rows: inOrder } };
}
/** A fork has no keys: what is recorded is all there is. */
function mayCall(request) {
    return request.command === 'promote' || request.trust.kind !== 'fork';
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
    const because = `not evaluated, because it could not be assigned: ${message.replace(/\.$/, '')}`;
    return {
        candidate,
        verdict: { kind: 'inconclusive', checks: [check], because },
        comparisons: [],
        judged: [],
        promotion: { outcome: 'refused', message },
    };
}


/***/ }),

/***/ 4671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3942);
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9096);
/* harmony import */ var _build_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3596);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6353);
/* harmony import */ var _file_suites_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4939);
/* harmony import */ var _judge_and_promote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1695);
/* harmony import */ var _load_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5134);
/* harmony import */ var _models_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(458);
/* harmony import */ var _prompt_files_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(2503);
/* harmony import */ var _trusted_folder_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9441);











/** Moves versions into an environment, gated as on a pull request: a named one, what another environment holds, or the files'. */
async function promote(request, around) {
    const startedAt = around.now();
    const loaded = await (0,_load_config_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfig */ .Z)(request.configPath, request.trusted, undefined);
    const folder = new _trusted_folder_js__WEBPACK_IMPORTED_MODULE_1__/* .TrustedFolder */ .G8(loaded.tree, loaded.trusted ? around.code : undefined);
    const models = await (0,_models_js__WEBPACK_IMPORTED_MODULE_2__.createModelsFor)(loaded.config, around, { trusted: loaded.trusted, keys: true, folder });
    try {
        const source = { config: loaded.config, resolveModel: models.resolve };
        const { config } = await (0,_file_suites_js__WEBPACK_IMPORTED_MODULE_3__/* .withFileSuites */ .G)(source, loaded.tree);
        const policy = { ...loaded, config };
        const registry = around.registry(config);
        const candidates = await namedCandidates(request, { ...source, config }, registry, startedAt.toISOString());
        const judging = { request, policy, models, folder, registry, around, proposal: false };
        return await (0,_judge_and_promote_js__WEBPACK_IMPORTED_MODULE_4__.judgeAndPromote)(candidates, judging, (outcome) => (0,_build_report_js__WEBPACK_IMPORTED_MODULE_5__.buildReport)({ request, config, proposal: false, notices: [], startedAt, ...outcome }, around));
    }
    finally {
        await models.close();
        await folder.close();
    }
}
async function namedCandidates(request, source, registry, now) {
    const { config } = source;
    const environment = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_6__/* .environmentNamed */ .b6)(config, request.environment);
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const versions = await versionsNamed(request, environment, source, registry, states);
    refuseUnmatched(request, versions);
    return await Promise.all(versions.map(async ({ version, file }) => {
        const { slug } = version;
        const [baseline, anchor, passed] = await Promise.all([
            (0,_candidates_js__WEBPACK_IMPORTED_MODULE_6__/* .baselineFor */ .Bu)(registry, environment.slug, slug, states, undefined, undefined),
            (0,_candidates_js__WEBPACK_IMPORTED_MODULE_6__/* .anchorFor */ .r4)(registry, environment, slug),
            (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_7__/* .passedIn */ .e)(registry, environment, slug, version.id, now),
        ]);
        return {
            slug,
            file,
            version,
            environment,
            suites: (0,_candidates_js__WEBPACK_IMPORTED_MODULE_6__/* .suitesOf */ .f3)(config, environment, slug),
            ...(0,_candidates_js__WEBPACK_IMPORTED_MODULE_6__/* .stateOf */ .L4)(states, environment.slug, slug),
            baseline,
            anchor,
            passedIn: passed,
        };
    }));
}
/** @throws UsageError when nothing is named by the globs, or a version is unknown or ambiguous. */
async function versionsNamed(request, environment, source, registry, states) {
    const wanted = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .matchesAny */ ._I)(request.prompts);
    if (request.version !== undefined && request.from !== undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .eb('a version and an environment to take it from are both given', {
            todo: 'Give `version` or `from`, not both.',
        });
    }
    if (request.version !== undefined)
        return await byPrefix(request.version, wanted, request, source, registry);
    const from = request.from ?? environment.from;
    if (from === undefined) {
        const files = await (0,_prompt_files_js__WEBPACK_IMPORTED_MODULE_10__/* .promptsOf */ .j)(request.trusted, source, wanted);
        if (files.length === 0)
            throw noPrompt(request, `${request.trusted.label} has no such prompt`);
        return files.map(({ version, path }) => ({ version, file: path }));
    }
    (0,_candidates_js__WEBPACK_IMPORTED_MODULE_6__/* .environmentNamed */ .b6)(source.config, from);
    return await heldBy(from, wanted, request, registry, states);
}
/** A glob that names nothing is a mistake, and half of what was meant must not move. */
function refuseUnmatched(request, versions) {
    const idle = request.prompts.filter((glob) => !versions.some(({ version }) => (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_8__/* .matchesAny */ ._I)([glob])(version.slug)));
    if (idle.length === 0)
        return;
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .eb(`there is nothing to promote that is named ${idle.join(', ')}`, {
        todo: `Correct the name, or leave it out. Found: ${versions.map(({ version }) => version.slug).join(', ')}.`,
    });
}
async function heldBy(from, wanted, request, registry, states) {
    const held = [...(states.get(from)?.prompts ?? [])].filter(([slug]) => wanted(slug));
    if (held.length === 0)
        throw noPrompt(request, `${from} holds no such prompt`);
    return await Promise.all(held.map(async ([slug, assignment]) => {
        const version = await registry.version(slug, assignment.version);
        if (version === undefined)
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .eb(`the registry has lost ${assignment.version} of ${slug}`);
        return { version, file: undefined };
    }));
}
/** A digest names one version of one prompt: in the registry, or in the files of the trusted commit. */
async function byPrefix(prefix, wanted, request, source, registry) {
    const files = await (0,_prompt_files_js__WEBPACK_IMPORTED_MODULE_10__/* .promptsOf */ .j)(request.trusted, source, wanted);
    const states = await registry.environments();
    const slugs = new Set([
        ...files.map((each) => each.version.slug),
        ...states.flatMap((state) => [...state.prompts.keys()]),
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
    if (only === undefined)
        throw noPrompt(request, `no version of them begins with "${prefix}"`);
    if (another !== undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .eb(`"${prefix}" is the beginning of ${found.size} versions`, {
            todo: `Give more of the digest, or name the one prompt: ${[...found.keys()].join(', ')}.`,
        });
    }
    return [only];
}
function withScheme(prefix) {
    return prefix.startsWith('sha256:') ? prefix : `sha256:${prefix}`;
}
function noPrompt(request, why) {
    return new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_9__/* .UsageError */ .eb(`there is nothing to promote for ${request.prompts.join(', ')}: ${why}`, {
        todo: 'Look at `prompt-ratchet status`, and name the prompts by slug or glob.',
    });
}


/***/ }),

/***/ 2503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ promptsOf),
/* harmony export */   x: () => (/* binding */ filesInQuestion)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3942);
/* harmony import */ var _prompts_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1103);
/* harmony import */ var _prompts_formats_endings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(619);




async function filesInQuestion(scope, source) {
    if (scope.kind === 'tip') {
        const { parsed, notices } = await parseAll(scope.tree, source, () => true);
        return {
            prompts: parsed,
            touched: parsed,
            base: new Map(),
            notices,
            nothing: `${scope.tree.label} has no prompts`,
        };
    }
    const { proposed, base } = scope;
    const [after, before] = await Promise.all([proposed.entries(), base.entries()]);
    const old = promptBlobs(before, source.config.prompts);
    const current = promptBlobs(after, source.config.prompts);
    const changed = await changedPrompts({ after, before, old, current }, proposed, source.config);
    const gone = [...old.keys()].filter((path) => !current.has(path));
    const idle = idleGlobs(after, source.config);
    if (changed.length === 0 && gone.length === 0) {
        const nothing = `no prompt file differs between ${base.label} and ${proposed.label}`;
        return { prompts: [], touched: [], base: new Map(), notices: idle, nothing };
    }
    const touched = new Set([...changed, ...gone]);
    const [all, was] = await Promise.all([
        parseAll(proposed, source, (path) => touched.has(path)),
        parseBase(base, [...touched].filter((path) => old.has(path)), source),
    ]);
    const slugs = new Set(all.parsed.map((each) => each.version.slug));
    const bySlug = new Map(was.map((each) => [each.version.slug, each.version]));
    const removed = was.filter((each) => gone.includes(each.path) && !slugs.has(each.version.slug));
    const proposals = all.parsed.filter((each) => touched.has(each.path));
    return {
        // A renamed or reformatted file whose content is the same version under the same slug is no change.
        prompts: proposals.filter((each) => bySlug.get(each.version.slug)?.id !== each.version.id),
        touched: proposals,
        base: bySlug,
        notices: [
            ...idle,
            ...all.notices,
            ...removed.map((each) => ({
                level: 'notice',
                message: `${each.path} was deleted or renamed: what the environments hold of ${each.version.slug} stays there.`,
            })),
        ],
        nothing: changed.length === 0
            ? 'prompt files were only deleted or renamed; what the environments hold of them stays there'
            : 'the changed prompt files are the same versions as before: only names, comments, layout or tests differ',
    };
}
/** Loaded when there is a file to read: most pull requests touch no prompt. */
function readers() {
    return Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(259), __webpack_require__.e(263), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 8330));
}
/**
 * Prompt files that are new or not what they were: themselves, or another file that they are made of. Where a file of parameters
 * changed, every prompt may have: its version tells.
 */
async function changedPrompts({ after, before, old, current }, proposed, { parameters }) {
    const was = new Map(before.map(({ path, blob }) => [path, blob]));
    const differing = new Set([
        ...after.filter(({ path, blob }) => was.get(path) !== blob).map(({ path }) => path),
        ...missingFrom(after, before),
    ]);
    if (differing.size === 0)
        return [];
    const paths = [...current.keys()];
    const isParameters = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(parameters);
    if ([...differing].some((path) => parameters.length > 0 && isParameters(path)))
        return paths;
    const changed = new Set(paths.filter((path) => old.get(path) !== current.get(path)));
    // Only some formats are made of other files. Those may be prompts themselves: a text that a config of promptfoo names.
    const referring = paths.filter((path) => !changed.has(path) && (0,_prompts_formats_endings_js__WEBPACK_IMPORTED_MODULE_1__/* .mayRefer */ .KW)(path));
    if (referring.length === 0)
        return [...changed];
    const { readReferences } = await readers();
    const { references } = await readReferences(proposed, await proposed.read(referring));
    return [
        ...changed,
        ...referring.filter((path) => references.get(path)?.some((other) => differing.has(other)) ?? false),
    ];
}
function missingFrom(after, before) {
    const there = new Set(after.map(({ path }) => path));
    return before.map(({ path }) => path).filter((path) => !there.has(path));
}
/** A glob with a slip of the pen matches nothing, and every change would be green for ever. */
function idleGlobs(entries, { prompts, file }) {
    return prompts
        .filter((glob) => (0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_2__/* .promptFiles */ .Y)(entries, [glob]).length === 0)
        .map((glob) => ({
        level: 'warning',
        message: `No file matches "${glob}" in \`prompts\` of ${file}: nothing is gated by it.`,
    }));
}
function promptBlobs(entries, globs) {
    return new Map((0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_2__/* .promptFiles */ .Y)(entries, globs).map((entry) => [entry.path, entry.blob]));
}
/**
 * Every prompt of a tree, so that two files with one slug are seen. A file that this change does not touch and that does not
 * parse is a notice; one that it touches is an error.
 */
async function parseAll(tree, source, inQuestion) {
    const paths = (0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_2__/* .promptFiles */ .Y)(await tree.entries(), source.config.prompts).map((entry) => entry.path);
    const { readPrompts, refuseDuplicateSlugs } = await readers();
    const read = await readPrompts(tree, paths, source);
    const notices = read.notices.map((message) => ({ level: 'notice', message }));
    for (const [path, error] of read.failed) {
        if (inQuestion(path))
            throw error;
        notices.push({ level: 'warning', message: `not touched by this change, and not usable: ${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error)}` });
    }
    for (const [path, prompts] of read.parsed) {
        const said = inQuestion(path) ? prompts.flatMap((prompt) => prompt.notices) : [];
        notices.push(...said.map((message) => ({ level: 'notice', message: `${path}: ${message}` })));
    }
    const parsed = [...read.parsed.values()].flat();
    refuseDuplicateSlugs(parsed);
    return { parsed, notices };
}
/**
 * The prompts of a tree that are wanted by their slug.
 *
 * @throws FileError for a wanted one that does not parse (its slug is then taken from its path).
 */
async function promptsOf(tree, source, wanted) {
    const globs = source.config.prompts;
    const { parsed } = await parseAll(tree, source, (path) => wanted(slugOrPath(path, globs)));
    return parsed.filter((each) => wanted(each.version.slug));
}
function slugOrPath(path, globs) {
    try {
        return (0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_2__/* .slugOf */ .t)(path, globs);
    }
    catch (error) {
        if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RatchetError */ .eG)
            return path;
        throw error;
    }
}
/** The base commit's side: a file that does not parse there is simply no baseline. */
async function parseBase(tree, paths, source) {
    if (paths.length === 0)
        return [];
    try {
        const { readPrompts } = await readers();
        return [...(await readPrompts(tree, paths, source)).parsed.values()].flat();
    }
    catch (error) {
        // Files of parameters that cannot be read there.
        if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FileError */ .f6)
            return [];
        throw error;
    }
}


/***/ }),

/***/ 9441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ TrustedFolder),
/* harmony export */   dp: () => (/* binding */ PROGRAM_MEMORY_MB),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   vS: () => (/* binding */ laterProgram)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3942);




/**
 * Files of the trusted tree, laid out for the programs among them. Nothing of a pull request is in it: what runs is what a
 * reviewer has merged (design, trust).
 */
class TrustedFolder {
    #tree;
    #room;
    #never;
    #folder;
    /** By path: settled once the file is there. */
    #laid = new Map();
    /** @param never why this run starts none whatever the workflow allows, as a sentence. */
    constructor(tree, room, never) {
        this.#tree = tree;
        this.#room = never === undefined ? room : undefined;
        this.#never = never;
    }
    get searchPath() {
        return this.#room?.searchPath;
    }
    /** @throws ConfigError where the workflow does not allow programs. */
    refuseUnlessAllowed(what, position) {
        if (this.#room !== undefined)
            return;
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`${what} is a program, and this run starts none`, {
            position,
            todo: this.#never ??
                'Set the input allow-code-scorers: true in the workflow (command line: --allow-code-scorers), if its code is trusted.',
        });
    }
    /** Lays out the files that these globs (or paths) match, beside those that are there. @returns the folder. */
    async with(globs) {
        if (this.#room === undefined)
            throw new RangeError('no program may be started');
        this.#folder ??= (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#room.temporaryFolder, 'prompt-ratchet-')).then((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder));
        const folder = await this.#folder;
        const matches = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(globs);
        const entries = globs.length === 0 ? [] : await this.#tree.entries();
        const paths = entries.filter(({ path, kind }) => kind === 'file' && matches(path)).map(({ path }) => path);
        await this.#there(paths, async (missing) => lay(folder, await this.#tree.read(missing)));
        return folder;
    }
    /** Files of the trusted tree, without laying them out. A path that is not there is not in the answer. */
    async read(paths) {
        return paths.length === 0 ? new Map() : await this.#tree.read(paths);
    }
    /** Lays out files that were read of the trusted tree. @returns the folder. */
    async withFiles(files) {
        const folder = await this.with([]);
        await this.#there([...files.keys()], (missing) => lay(folder, pick(files, missing)));
        return folder;
    }
    /** Lays out those that nobody has begun with. Two programs may need one file: neither starts before it is there. */
    async #there(paths, layOut) {
        const missing = paths.filter((path) => !this.#laid.has(path));
        if (missing.length > 0) {
            const laying = layOut(missing);
            for (const path of missing)
                this.#laid.set(path, laying);
        }
        await Promise.all(paths.map((path) => this.#laid.get(path)));
    }
    get workspace() {
        return this.#room?.workspace;
    }
    get allowed() {
        return this.#room !== undefined;
    }
    async close() {
        const folder = await this.#folder?.catch(() => undefined);
        if (folder !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** Of a program that is a dataset or a model, with all that it starts; watched on Linux. Scorers say their own. */
const PROGRAM_MEMORY_MB = 2_048;
/** A program that is started when it is first asked: what it needs has to be laid out before. */
function laterProgram(start) {
    let started;
    return {
        async ask(question, options) {
            started ??= start();
            return await (await started).ask(question, options);
        },
        async close() {
            await (await started?.catch(() => undefined))?.close();
        },
    };
}
/** True for an argument of a command that may name a file of the repository. */
function isFile(argument) {
    return /^[\w@][\w@./-]*\.\w+$/.test(argument) && !argument.includes('..');
}
function pick(files, paths) {
    const wanted = new Set(paths);
    return new Map([...files].filter(([path]) => wanted.has(path)));
}
async function lay(folder, files) {
    await Promise.all([...files].map(async ([path, bytes]) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), bytes);
    }));
}


/***/ }),

/***/ 5849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ modelReferences)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6294);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8165);



/**
 * The names a prompt may call a model by. A model's id says who answers and never changes with the name: `<provider>/<model>` of a
 * built-in provider, and `<name>/<model>` where the config declares an endpoint of that name.
 *
 * @throws InvalidValueError for a name that a provider has; ConfigError for two declarations of one model that differ.
 */
function modelReferences(declared) {
    const targets = declaredTargets(declared);
    const unknown = (reference) => new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`unknown model: "${reference}"`, { todo: knownModels(reference, declared) });
    const target = (id) => {
        const known = targets.get(id);
        if (known !== undefined)
            return known;
        const slash = id.indexOf('/');
        const endpoint = id.slice(0, Math.max(slash, 0));
        const model = id.slice(slash + 1);
        if ((0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isBuiltIn */ .qi)(endpoint)) {
            return { provider: endpoint, endpoint, model, baseUrl: undefined, apiKeyEnv: undefined, prices: undefined };
        }
        const declaration = declared.get(endpoint);
        if (declaration === undefined || !hasNeighbours(declaration))
            throw unknown(id);
        // Declared prices are those of the declared model; of its neighbours at the endpoint nothing is known.
        return { ...declaration, endpoint, model, prices: undefined };
    };
    return {
        target,
        resolve(reference) {
            const declaration = declared.get(reference);
            if (declaration !== undefined)
                return idOf(reference, declaration);
            if (!reference.includes('/'))
                throw unknown(reference);
            const id = (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseModelId */ .iA)(reference);
            target(id);
            return id;
        },
    };
}
/** Whether the entry names a place of its own, so that its name and not its provider is the first part of its models' ids. */
function ownsEndpoint({ provider, baseUrl, region }) {
    return !(0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isBuiltIn */ .qi)(provider) || baseUrl !== undefined || region !== undefined;
}
/** Whether other models can be asked for at the same place: a body, a program and a recording know the one model alone. */
function hasNeighbours(declaration) {
    const { provider } = declaration;
    return ownsEndpoint(declaration) && provider !== 'http' && provider !== 'command' && provider !== 'replay';
}
function declaredTargets(declared) {
    const targets = new Map();
    for (const [name, declaration] of declared) {
        (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .parseModelName */ .s_)(name);
        const target = { ...declaration, endpoint: ownsEndpoint(declaration) ? name : declaration.provider };
        const id = idOf(name, declaration);
        const other = targets.get(id);
        if (other !== undefined && JSON.stringify(other) !== JSON.stringify(target)) {
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the model "${name}" is ${id}, which another entry declares with another key or price`, {
                todo: 'Keep one of the two entries.',
            });
        }
        targets.set(id, target);
    }
    return targets;
}
function idOf(name, declaration) {
    const first = ownsEndpoint(declaration) ? name : declaration.provider;
    return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseModelId */ .iA)(`${first}/${declaration.model}`);
}
function knownModels(reference, declared) {
    const names = [...declared.keys()].map((name) => `"${name}"`);
    const endpoints = [...declared].flatMap(([name, each]) => (hasNeighbours(each) ? [`${name}/<model>`] : []));
    const own = names.length === 0 ? 'a name that the config\'s "models" declares' : names.join(', ');
    const shown = ['openai/<model>', 'anthropic/<model>', 'gemini/<model>', ...endpoints, 'simulated/<model>'];
    const write = `Write ${shown.join(', ')}, the same of another built-in provider, or ${own}.`;
    if (reference.includes('/'))
        return write;
    return `${write} Or declare "${reference}" under "models" of the config, with its provider and, where it has one, its base-url.`;
}


/***/ }),

/***/ 9096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ baselineOf),
/* harmony export */   e: () => (/* binding */ passedIn)
/* harmony export */ });
/**
 * What an environment held before a pull request's own promotions (design, product, "baseline"), so that a second push is not
 * compared with the first. Without a pull request, what it holds.
 *
 * @returns undefined when the pull request's promotions were the first there.
 * @throws RegistryError when the ledger does not have the history of what is held.
 */
async function baselineOf(registry, environment, slug, holds, pullRequest) {
    if (pullRequest === undefined)
        return { version: holds.version, since: holds.since };
    for await (const entry of registry.history(environment, slug, holds.operation)) {
        if (entry.pullRequest === pullRequest && entry.action === 'promotion')
            continue;
        return entry.to && { version: entry.to, since: entry.at };
    }
    return undefined;
}
/**
 * Until when the environment that `from` names held a version that was promoted there: `now`, when it still does. That is what
 * `evidence-days` counts from. A version that a rollback put back is held again, and passed if it was promoted there before: a
 * rollback evaluates nothing.
 *
 * @param now ISO 8601, UTC.
 * @returns undefined when it was never promoted there, was rolled back and not put back, or other versions held the place for all
 * of the last `evidenceDays`.
 */
async function passedIn(registry, environment, slug, version, now) {
    if (environment.from === undefined)
        return undefined;
    const oldest = Date.parse(now) - environment.evidenceDays * 24 * 60 * 60 * 1000;
    let until = now;
    let putBack = false;
    for await (const { action, from, to, at } of registry.history(environment.from, slug)) {
        if (action === 'promotion' && to === version)
            return { at: until };
        if (action === 'rollback' && from === version && !putBack)
            return undefined;
        if (Date.parse(until) < oldest)
            return undefined;
        putBack ||= to === version;
        // What was held before this entry was held until then.
        if (!putBack)
            until = at;
    }
    return undefined;
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
