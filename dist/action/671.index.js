export const id = 671;
export const ids = [671,118];
export const modules = {

/***/ 4118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   buildReport: () => (/* binding */ buildReport)
/* harmony export */ });
/* harmony import */ var _prompts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4792);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8343);
/* harmony import */ var _empty_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5253);



/** How many changed cases a report keeps for each row; the writers show fewer. */
const changesKept = 100;
/** Puts together what was found and done. */
async function buildReport(parts, around) {
    const { request, config, run, promoted } = parts;
    const prompts = await Promise.all(promoted.rows.map((row) => promptReport(row, parts.suites)));
    const empty = (0,_empty_report_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyReport */ ._O)(request, around, parts.startedAt);
    // What was not evaluated is never green: only a verdict over comparisons that were made can be allowed.
    const allowed = promoted.rows.every(({ candidate, verdict, comparisons }) => verdict.kind !== 'inconclusive' ||
        (candidate.environment.gate.onInconclusive === 'allow' && comparisons.length > 0));
    return {
        ...empty,
        ...(config.project === undefined ? {} : { project: config.project }),
        ...(parts.proposal ? explainProposal(prompts) : (0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(prompts)),
        ...(allowed ? { greenInconclusive: true } : {}),
        simulated: run?.evaluations.some((each) => each.simulated) ?? false,
        prompts,
        notices: [...parts.notices, ...(run?.notices ?? [])],
        calls: run === undefined ? empty.calls : callFacts(run, empty.calls.seconds),
        ...(promoted.registryCommit === undefined ? {} : { registryCommit: promoted.registryCommit }),
        ...reproduction(request),
    };
}
async function promptReport(row, suites) {
    const { candidate, comparisons, judged, verdict, promotion } = row;
    const { changes, omitted } = await (0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .caseChanges */ .Wl)({
        comparisons,
        judged,
        cases: (suite) => suites.get(suite)?.dataset.cases() ?? [],
        criticalTags: candidate.environment.gate.criticalTags,
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
        verdict,
        comparisons,
        changes,
        changesOmitted: omitted,
        diff: baseline?.version.id === candidate.version.id ? '' : (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_0__/* .diffVersions */ .rQ)(baseline?.version, candidate.version),
        promotion,
    };
}
function callFacts(run, seconds) {
    const sum = (of) => run.ran.reduce((total, each) => total + of(each), 0);
    const unknown = run.ran.some((each) => each.calls > 0 && each.costUsd === undefined);
    const calls = sum((each) => each.calls);
    return {
        calls,
        cached: sum((each) => each.trials.filter((trial) => trial.cached).length),
        recorded: run.recordedTrials,
        inputTokens: sum((each) => each.usage.inputTokens),
        outputTokens: sum((each) => each.usage.outputTokens),
        ...(unknown ? {} : { costUsd: sum((each) => each.costUsd ?? 0) }),
        estimatedCalls: run.estimate.calls,
        ...(run.estimate.costUsd === undefined ? {} : { estimatedCostUsd: run.estimate.costUsd }),
        seconds,
    };
}
/** Nothing is to be assigned: what is held and falls short of a proposal is for its reviewer to weigh, and fails no check. */
function explainProposal(prompts) {
    const { verdict, because } = (0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .explain */ .WE)(prompts);
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

/***/ 4671:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   promote: () => (/* binding */ promote)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2482);
/* harmony import */ var _build_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4118);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6353);
/* harmony import */ var _judge_and_promote_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3377);
/* harmony import */ var _load_config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5134);
/* harmony import */ var _models_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2186);
/* harmony import */ var _prompt_files_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2503);









/** Moves versions into an environment, gated as on a pull request: a named one, what another environment holds, or the files'. */
async function promote(request, around) {
    const startedAt = around.now();
    const policy = await (0,_load_config_js__WEBPACK_IMPORTED_MODULE_6__/* .loadConfig */ .Z)(request.configPath, request.trusted, undefined);
    const { config } = policy;
    const models = (0,_models_js__WEBPACK_IMPORTED_MODULE_7__/* .createModelsFor */ .K)(config, around, { trusted: policy.trusted, keys: true });
    try {
        const registry = around.registry(config);
        const candidates = await namedCandidates(request, { config, resolveModel: models.resolve }, registry, startedAt.toISOString());
        const outcome = await (0,_judge_and_promote_js__WEBPACK_IMPORTED_MODULE_5__.judgeAndPromote)(candidates, { request, policy, models, registry, around, proposal: false });
        return await (0,_build_report_js__WEBPACK_IMPORTED_MODULE_3__.buildReport)({ request, config, proposal: false, notices: [], startedAt, ...outcome }, around);
    }
    finally {
        await models.close();
    }
}
async function namedCandidates(request, source, registry, now) {
    const { config } = source;
    const environment = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentNamed */ .b6)(config, request.environment);
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const versions = await versionsNamed(request, environment, source, registry, states);
    refuseUnmatched(request, versions);
    return await Promise.all(versions.map(async ({ version, file }) => {
        const { slug } = version;
        const [baseline, passed] = await Promise.all([
            (0,_candidates_js__WEBPACK_IMPORTED_MODULE_4__/* .baselineFor */ .Bu)(registry, environment.slug, slug, states, undefined, undefined),
            (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .passedIn */ .eN)(registry, environment, slug, version.id, now),
        ]);
        return {
            slug,
            file,
            version,
            environment,
            suites: (0,_candidates_js__WEBPACK_IMPORTED_MODULE_4__/* .suitesOf */ .f3)(config, environment, slug),
            ...(0,_candidates_js__WEBPACK_IMPORTED_MODULE_4__/* .stateOf */ .L4)(states, environment.slug, slug),
            baseline,
            passedIn: passed,
        };
    }));
}
/** @throws UsageError when nothing is named by the globs, or a version is unknown or ambiguous. */
async function versionsNamed(request, environment, source, registry, states) {
    const wanted = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(request.prompts);
    if (request.version !== undefined && request.from !== undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb('a version and an environment to take it from are both given', {
            todo: 'Give `version` or `from`, not both.',
        });
    }
    if (request.version !== undefined)
        return await byPrefix(request.version, wanted, request, source, registry);
    const from = request.from ?? environment.from;
    if (from === undefined) {
        const files = await (0,_prompt_files_js__WEBPACK_IMPORTED_MODULE_8__/* .promptsOf */ .j)(request.trusted, source, wanted);
        if (files.length === 0)
            throw noPrompt(request, `${request.trusted.label} has no such prompt`);
        return files.map(({ version, path }) => ({ version, file: path }));
    }
    (0,_candidates_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentNamed */ .b6)(source.config, from);
    return await heldBy(from, wanted, request, registry, states);
}
/** A glob that names nothing is a mistake, and half of what was meant must not move. */
function refuseUnmatched(request, versions) {
    const idle = request.prompts.filter((glob) => !versions.some(({ version }) => (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)([glob])(version.slug)));
    if (idle.length === 0)
        return;
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`there is nothing to promote that is named ${idle.join(', ')}`, {
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
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`the registry has lost ${assignment.version} of ${slug}`);
        return { version, file: undefined };
    }));
}
/** A digest names one version of one prompt: in the registry, or in the files of the trusted commit. */
async function byPrefix(prefix, wanted, request, source, registry) {
    const files = await (0,_prompt_files_js__WEBPACK_IMPORTED_MODULE_8__/* .promptsOf */ .j)(request.trusted, source, wanted);
    const states = await registry.environments();
    const slugs = new Set([
        ...files.map((each) => each.version.slug),
        ...states.flatMap((state) => [...state.prompts.keys()]),
    ]);
    const found = new Map();
    for (const file of files) {
        if (file.version.id.startsWith(withScheme(prefix)))
            found.set(file.version.id, { version: file.version, file: file.path });
    }
    await Promise.all([...slugs].filter(wanted).map(async (slug) => {
        for (const id of await registry.findVersions(slug, prefix)) {
            const version = found.has(id) ? undefined : await registry.version(slug, id);
            if (version !== undefined)
                found.set(id, { version, file: undefined });
        }
    }));
    const [only, another] = [...found.values()];
    if (only === undefined)
        throw noPrompt(request, `no version of them begins with "${prefix}"`);
    if (another !== undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`"${prefix}" is the beginning of ${found.size} versions`, {
            todo: `Give more of the digest: ${[...found.keys()].join(', ')}.`,
        });
    }
    return [only];
}
function withScheme(prefix) {
    return prefix.startsWith('sha256:') ? prefix : `sha256:${prefix}`;
}
function noPrompt(request, why) {
    return new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`there is nothing to promote for ${request.prompts.join(', ')}: ${why}`, {
        todo: 'Look at `prompt-ratchet status`, and name the prompts by slug or glob.',
    });
}


/***/ })

};
