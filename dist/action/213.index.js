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

// EXTERNAL MODULE: ./build/models/references.js
var references = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/commands/candidates.js
var commands_candidates = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/commands/empty-report.js
var empty_report = __webpack_require__(5253);
// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/config/index.js + 15 modules
var build_config = __webpack_require__(9241);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
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
    const wanted = request.prompts.length === 0 ? () => true : (0,paths/* matchesAny */._I)(request.prompts);
    const candidates = await Promise.all((0,commands_candidates/* environmentsInQuestion */.Mb)(request, config).flatMap((environment) => [...(states.get(environment.slug)?.prompts ?? [])].map(async ([slug, held]) => {
        const suites = (0,commands_candidates/* suitesOf */.f3)(config, environment, slug);
        const asksAnew = gateDiffers(environment, policy.config) || suites.some((suite) => judgedAnew.has(suite));
        const version = wanted(slug) && suites.length > 0 && asksAnew && (await registry.version(slug, held.version));
        if (!version)
            return [];
        const state = (0,commands_candidates/* stateOf */.L4)(states, environment.slug, slug);
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
    const registry = around.registry(config);
    const source = { config, resolveModel: (0,references/* modelReferences */.A)(config.models).resolve };
    const found = await (0,commands_candidates/* findCandidates */.eE)(request, source, registry, startedAt.toISOString());
    const changed = await changedPolicyFiles(request, policy);
    const notices = [...found.notices, ...policyNotices(changed, policy)];
    const proposal = found.candidates.length > 0 ? undefined : await heldUnderProposal(request, policy, changed, registry);
    if (found.candidates.length === 0 && proposal === undefined) {
        return (0,empty_report/* nothingReport */.cT)(request, config, found.nothing, notices, startedAt, around);
    }
    // Most pull requests touch no prompt: what only an evaluation needs is loaded here.
    const [{ judgeAndPromote }, { buildReport }, { createModelsFor }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(266), __webpack_require__.e(178), __webpack_require__.e(723), __webpack_require__.e(801)]).then(__webpack_require__.bind(__webpack_require__, 4801)),
        Promise.all(/* import() */[__webpack_require__.e(291), __webpack_require__.e(596)]).then(__webpack_require__.bind(__webpack_require__, 3596)),
        __webpack_require__.e(/* import() */ 178).then(__webpack_require__.bind(__webpack_require__, 6178)),
    ]);
    const models = createModelsFor(config, around, { trusted: policy.trusted, keys: request.trust.kind !== 'fork' });
    try {
        const judging = { request, policy, models, registry, around, proposal: proposal !== undefined, ...proposal };
        const outcome = await judgeAndPromote(proposal?.candidates ?? found.candidates, judging);
        return await buildReport({ ...judging, config, notices, startedAt, ...outcome }, around);
    }
    finally {
        await models.close();
    }
}


/***/ }),

/***/ 5849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ modelReferences)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6294);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8165);



/**
 * The names a prompt may call a model by. A model's id says who answers and never changes with the name: `openai/<model>`,
 * `simulated/<model>`, and `<name>/<model>` where the config declares an endpoint of that name.
 *
 * @throws InvalidValueError for a name that a provider has; ConfigError for two declarations of one model that differ.
 */
function modelReferences(declared) {
    const targets = declaredTargets(declared);
    const unknown = (reference) => new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`unknown model: "${reference}"`, { todo: knownModels(declared) });
    const target = (id) => {
        const known = targets.get(id);
        if (known !== undefined)
            return known;
        const slash = id.indexOf('/');
        const endpoint = id.slice(0, Math.max(slash, 0));
        const model = id.slice(slash + 1);
        if (endpoint === 'openai' || endpoint === 'simulated') {
            return { provider: endpoint, endpoint, model, apiKeyEnv: undefined, prices: undefined };
        }
        const declaration = declared.get(endpoint);
        if (declaration?.provider !== 'openai-compatible')
            throw unknown(id);
        // Declared prices are those of the declared model; of its neighbours at the endpoint nothing is known.
        return { provider: 'openai-compatible', endpoint, model, apiKeyEnv: declaration.apiKeyEnv, prices: undefined };
    };
    return {
        target,
        resolve(reference) {
            const declaration = declared.get(reference);
            if (declaration !== undefined)
                return idOf(reference, declaration);
            if (!reference.includes('/'))
                throw unknown(reference);
            const id = (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .parseModelId */ .iA)(reference);
            target(id);
            return id;
        },
    };
}
function declaredTargets(declared) {
    const targets = new Map();
    for (const [name, declaration] of declared) {
        (0,_options_js__WEBPACK_IMPORTED_MODULE_2__/* .parseModelName */ .s_)(name);
        const { provider, model, apiKeyEnv, prices } = declaration;
        const endpoint = provider === 'openai-compatible' ? name : provider;
        const target = { provider, endpoint, model, apiKeyEnv, prices };
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
function idOf(name, { provider, model }) {
    return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_1__/* .parseModelId */ .iA)(`${provider === 'openai-compatible' ? name : provider}/${model}`);
}
function knownModels(declared) {
    const names = [...declared.keys()].map((name) => `"${name}"`);
    const endpoints = [...declared].flatMap(([name, { provider }]) => provider === 'openai-compatible' ? [`${name}/<model>`] : []);
    const own = names.length === 0 ? 'a name that the config\'s "models" declares' : names.join(', ');
    return `Write ${['openai/<model>', ...endpoints, 'simulated/<model>'].join(', ')}, or ${own}.`;
}


/***/ })

};
