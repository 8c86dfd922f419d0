export const id = 213;
export const ids = [213];
export const modules = {

/***/ 3213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluate: () => (/* binding */ evaluate)
});

// EXTERNAL MODULE: ./build/commands/candidates.js
var commands_candidates = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/commands/empty-report.js
var empty_report = __webpack_require__(5253);
// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/commands/models.js + 16 modules
var commands_models = __webpack_require__(2186);
// EXTERNAL MODULE: ./build/config/index.js + 9 modules
var build_config = __webpack_require__(8074);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/source-tree.js
var source_tree = __webpack_require__(8876);
;// CONCATENATED MODULE: ./build/commands/proposed-policy.js




/** Files of the policy (config, datasets, files of scorers) that a change proposes to change. */
async function changedPolicyFiles(request, policy) {
    const { scope } = request;
    if (scope.kind !== 'change' || policy.tree === scope.proposed)
        return [];
    const [before, after] = await Promise.all([scope.base.entries(), scope.proposed.entries()]);
    const old = new Map(before.map((entry) => [entry.path, entry.blob]));
    const now = new Map(after.map((entry) => [entry.path, entry.blob]));
    return filesOf(policy.config).filter((path) => old.get(path) !== now.get(path));
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
    const bytes = await (0,source_tree/* readFile */.T)(scope.proposed, policy.config.file);
    if (bytes === undefined)
        return undefined;
    const { models, limits, registry: place, project } = policy.config;
    const config = { ...(0,build_config/* parseConfig */.o)(bytes, policy.config.file), models, limits, registry: place, project };
    const judgedAnew = new Set(config.suites.filter((suite) => differs(suite.name, config, policy.config, changed)));
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const candidates = await Promise.all((0,commands_candidates/* environmentsInQuestion */.Mb)(request, config).flatMap((environment) => [...(states.get(environment.slug)?.prompts ?? [])].map(async ([slug, held]) => {
        const suites = (0,commands_candidates/* suitesOf */.f3)(config, environment, slug);
        const version = suites.some((suite) => judgedAnew.has(suite)) && (await registry.version(slug, held.version));
        if (!version)
            return [];
        const state = (0,commands_candidates/* stateOf */.L4)(states, environment.slug, slug);
        return [
            { slug, file: undefined, version, environment, suites, ...state, baseline: undefined, passedIn: undefined },
        ];
    })));
    const found = candidates.flat();
    return found.length === 0
        ? undefined
        : { policy: { config, tree: scope.proposed, trusted: false }, candidates: found };
}
/** The suite asks something else than the trusted one of its name: other cases, scorers, trials or thresholds' scorers. */
function differs(name, proposed, trusted, changed) {
    const [now, before] = [proposed, trusted].map((config) => {
        const suite = config.suites.find((each) => each.name === name);
        const dataset = suite && config.datasets.get(suite.dataset);
        return suite === undefined
            ? undefined
            : JSON.stringify([
                suite.trials,
                suite.scorers.map(({ kind, name: own, options }) => [kind, own, options]),
                dataset?.file,
                dataset?.map,
            ]);
    });
    const suite = proposed.suites.find((each) => each.name === name);
    const files = suite === undefined
        ? []
        : [proposed.datasets.get(suite.dataset)?.file, ...suite.scorers.flatMap((each) => stringsIn(each.options))];
    return now !== before || files.some((file) => file !== undefined && changed.includes(file));
}
function filesOf(config) {
    const datasets = [...config.datasets.values()].map((dataset) => dataset.file);
    const scorers = config.suites.flatMap((suite) => suite.scorers.flatMap((scorer) => stringsIn(scorer.options)));
    return [...new Set([config.file, ...datasets, ...scorers])];
}
/** A path among a scorer's options is one of its strings: to know which, all scorers would have to be loaded. */
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap(stringsIn);
    return (0,json/* isJsonObject */.O)(value) ? Object.values(value).flatMap(stringsIn) : [];
}

;// CONCATENATED MODULE: ./build/commands/evaluate.js





/**
 * Evaluates the prompts in question against what each environment holds, and assigns those that pass where the
 * environment's rule says so.
 */
async function evaluate(request, around) {
    const startedAt = around.now();
    const proposed = request.scope.kind === 'change' ? request.scope.proposed : request.scope.tree;
    const policy = await (0,load_config/* loadConfig */.Z)(request.configPath, request.trusted, proposed);
    try {
        return await evaluateBy(policy, request, around, startedAt);
    }
    catch (thrown) {
        return (0,empty_report/* errorReport */.ZV)(request, policy.config, thrown, startedAt, around);
    }
}
async function evaluateBy(policy, request, around, startedAt) {
    const { config } = policy;
    const models = (0,commands_models/* createModelsFor */.K)(config, around, { trusted: policy.trusted, keys: request.trust.kind !== 'fork' });
    try {
        const registry = around.registry(config);
        const source = { config, resolveModel: models.resolve };
        const found = await (0,commands_candidates/* findCandidates */.eE)(request, source, registry, startedAt.toISOString());
        const changed = await changedPolicyFiles(request, policy);
        const notices = [...found.notices, ...policyNotices(changed, policy)];
        const proposal = found.candidates.length > 0 ? undefined : await heldUnderProposal(request, policy, changed, registry);
        if (found.candidates.length === 0 && proposal === undefined) {
            return (0,empty_report/* nothingReport */.cT)(request, config, found.nothing, notices, startedAt, around);
        }
        // Most pull requests touch no prompt: what only an evaluation needs is loaded here.
        const [{ judgeAndPromote }, { buildReport }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(784), __webpack_require__.e(377)]).then(__webpack_require__.bind(__webpack_require__, 3377)),
            __webpack_require__.e(/* import() */ 118).then(__webpack_require__.bind(__webpack_require__, 4118)),
        ]);
        const judging = { request, policy, models, registry, around, proposal: proposal !== undefined, ...proposal };
        const outcome = await judgeAndPromote(proposal?.candidates ?? found.candidates, judging);
        return await buildReport({ ...judging, config, notices, startedAt, ...outcome }, around);
    }
    finally {
        await models.close();
    }
}


/***/ })

};
