export const id = 431;
export const ids = [431,596];
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
// EXTERNAL MODULE: ./build/report/explain.js
var explain = __webpack_require__(5696);
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
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(430), __webpack_require__.e(263), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 8330)),
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(430), __webpack_require__.e(263)]).then(__webpack_require__.bind(__webpack_require__, 8263)),
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
/* harmony import */ var _judge_and_promote_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5646);
/* harmony import */ var _load_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5134);
/* harmony import */ var _models_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8214);
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
