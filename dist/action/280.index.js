export const id = 280;
export const ids = [280];
export const modules = {

/***/ 2280:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluate: () => (/* binding */ evaluate)
});

// EXTERNAL MODULE: ./build/models/references.js
var references = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/commands/candidates.js
var commands_candidates = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/commands/named-assignables.js
var named_assignables = __webpack_require__(8941);
// EXTERNAL MODULE: ./build/commands/open-datasets.js + 17 modules
var open_datasets = __webpack_require__(332);
// EXTERNAL MODULE: ./build/commands/trusted-folder.js
var trusted_folder = __webpack_require__(9441);
// EXTERNAL MODULE: ./build/commands/assignables/question.js
var question = __webpack_require__(1712);
;// CONCATENATED MODULE: ./build/commands/assignables/push.js






/**
 * What a push brings beside prompts, for each `on-merge` environment: a new version of a dataset that it holds in another one, and
 * parameters of which only their own assignment is missing. Elsewhere they go with the prompts of a change.
 */
async function besideEvaluation(request, policy, found, registry, around) {
    const { states, sets, candidates } = found;
    const beside = { ...question/* nothingBeside */.i6, states, sets };
    const isPush = request.scope.kind === 'tip' && request.assign && request.trust.kind === 'trusted' && policy.trusted;
    if (!isPush)
        return { beside, notices: [] };
    const isNamed = request.prompts.length === 0 ? () => true : (0,named_assignables/* isNamedBy */.$8)(request.prompts);
    const places = (0,commands_candidates/* environmentsInQuestion */.Mb)(request, policy.config)
        .filter(({ assign }) => assign === 'on-merge')
        .map((environment) => {
        const state = states.get(environment.slug);
        return { config: policy.config, environment, state, registry, candidates };
    });
    const ofPlace = (place) => [...sets.values()]
        .filter(({ version: { slug } }) => isNamed(`parameters:${slug}`) && !isRemoved(`parameters:${slug}`, place))
        .map(async (set) => await (0,question/* loneSet */.Bl)(set, place));
    // Side by side, what they read of the ledger comes in few reads.
    const [ofSets, ofDatasets] = await Promise.all([
        Promise.all(places.flatMap(ofPlace)),
        datasetsOfPush(places, isNamed, policy, around),
    ]);
    const lone = [...ofSets, ...ofDatasets.lone].flatMap((each) => each ?? []);
    return { beside: { ...beside, lone }, notices: ofDatasets.notices };
}
/** What a person took away comes back with a prompt that moves, or by a person. */
function isRemoved(name, { state }) {
    return state?.removed.has(name) ?? false;
}
async function datasetsOfPush(places, isNamed, policy, { signal }) {
    const { config, tree } = policy;
    const slugs = [...config.datasets.values()]
        // What a program prints is known by starting it, which is for a run that evaluates.
        .filter(({ slug, source }) => source.kind !== 'command' && isNamed(`dataset:${slug}`))
        .map(({ slug }) => slug)
        .filter((slug) => places.some(({ state }) => state?.datasets.has(slug)));
    const versions = await (0,open_datasets/* datasetVersions */.Mm)(config, slugs, { tree, folder: new trusted_folder/* TrustedFolder */.G8(tree, undefined), signal });
    const found = await Promise.all([...versions].flatMap(([slug, version]) => version instanceof errors/* RatchetError */.eG
        ? []
        : places
            .filter(({ state }) => state?.datasets.has(slug))
            .map(async (place) => await (0,question/* loneDataset */.v8)(version, place))));
    return {
        lone: found.flatMap((each) => (each === undefined || each.evaluate.length === 0 ? [] : [each])),
        notices: [...versions].flatMap(([slug, version]) => version instanceof errors/* RatchetError */.eG
            ? [{ level: 'warning', message: `dataset:${slug} is not assigned: ${(0,errors/* describeError */.Uc)(version)}` }]
            : []),
    };
}

// EXTERNAL MODULE: ./build/commands/closing.js
var closing = __webpack_require__(3192);
// EXTERNAL MODULE: ./build/commands/empty-report.js
var empty_report = __webpack_require__(5253);
// EXTERNAL MODULE: ./build/commands/file-suites.js
var file_suites = __webpack_require__(4939);
// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/config/index.js + 16 modules
var build_config = __webpack_require__(9616);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/foundation/source-tree.js
var source_tree = __webpack_require__(8876);
;// CONCATENATED MODULE: ./build/commands/proposed-policy.js







/** Files of the policy (config, datasets, files of scorers and models) that a change proposes to change. */
async function changedPolicyFiles(request, policy) {
    const { scope } = request;
    if (scope.kind !== 'change' || policy.tree === scope.proposed)
        return [];
    const [before, after] = await Promise.all([scope.base.entries(), scope.proposed.entries()]);
    const old = new Map(before.map((entry) => [entry.path, entry.blob]));
    const now = new Map(after.map((entry) => [entry.path, entry.blob]));
    const globs = globsOf(policy.config);
    const isNeeded = globs.length === 0 ? () => false : (0,paths/* matchesAny */._I)(globs);
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
    const bytes = await (0,source_tree/* readFile */.T)(scope.proposed, policy.config.file);
    if (bytes === undefined)
        return undefined;
    const { models, limits, registry: place, project } = policy.config;
    const proposed = { ...(0,build_config/* parseConfig */.o)(bytes, policy.config.file), models, limits, registry: place, project };
    const { resolve: resolveModel } = (0,references/* modelReferences */.A)(models);
    const { config } = await (0,file_suites/* withFileSuites */.G)({ config: proposed, resolveModel }, scope.proposed);
    const judgedAnew = new Set(config.suites.filter((suite) => differs(suite.name, config, policy.config, changed)));
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const wanted = request.prompts.length === 0 ? () => true : (0,paths/* matchesAny */._I)(request.prompts);
    const candidates = await Promise.all((0,commands_candidates/* environmentsInQuestion */.Mb)(request, config).flatMap((environment) => [...(states.get(environment.slug)?.prompts ?? [])].map(async ([slug, held]) => {
        const suites = (0,commands_candidates/* suitesOf */.f3)(config, environment, slug).filter((suite) => !startsProgram(suite, config));
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
    if (!(0,json/* isJsonObject */.O)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => (key === 'files' ? stringsIn(inner) : globsIn(inner)));
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
    const loaded = await (0,load_config/* loadConfig */.Z)(request.configPath, request.trusted, proposed);
    const { resolve: resolveModel } = (0,references/* modelReferences */.A)(loaded.config.models);
    try {
        const suites = await (0,file_suites/* withFileSuites */.G)({ config: loaded.config, resolveModel }, loaded.tree);
        return await evaluateBy({ ...loaded, config: suites.config }, suites, request, around, startedAt);
    }
    catch (thrown) {
        return (0,empty_report/* errorReport */.ZV)(request, loaded.config, thrown, startedAt, around);
    }
}
async function evaluateBy(policy, { noticesFor }, request, around, startedAt) {
    const { config } = policy;
    const registry = around.registry(config);
    const source = { config, resolveModel: (0,references/* modelReferences */.A)(config.models).resolve };
    const found = await (0,commands_candidates/* findCandidates */.eE)(request, source, registry, startedAt.toISOString());
    const changed = await changedPolicyFiles(request, policy);
    const { beside, notices: said } = await besideEvaluation(request, policy, found, registry, around);
    // Of the event itself: of no weight where nothing is compared.
    const ofEvent = found.candidates.length === 0 ? [] : (request.notices ?? []);
    const notices = [
        ...found.notices,
        ...said,
        ...noticesFor(found.prompts),
        ...policyNotices(changed, policy),
        ...ofEvent.map((message) => ({ level: 'notice', message })),
    ];
    const proposal = found.candidates.length > 0 ? undefined : await heldUnderProposal(request, policy, changed, registry);
    if (found.candidates.length + beside.lone.length === 0 && proposal === undefined) {
        return (0,empty_report/* nothingReport */.cT)(request, config, found.nothing, notices, startedAt, around);
    }
    // Most pull requests touch no prompt: what only an evaluation needs is loaded here.
    const [{ judgeAndPromote }, { buildReport }, { createModelsFor }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(266), __webpack_require__.e(169), __webpack_require__.e(888), __webpack_require__.e(632), __webpack_require__.e(505)]).then(__webpack_require__.bind(__webpack_require__, 7632)),
        Promise.all(/* import() */[__webpack_require__.e(291), __webpack_require__.e(629), __webpack_require__.e(596)]).then(__webpack_require__.bind(__webpack_require__, 3596)),
        __webpack_require__.e(/* import() */ 888).then(__webpack_require__.bind(__webpack_require__, 888)),
    ]);
    const fork = request.trust.kind === 'fork';
    const folder = new trusted_folder/* TrustedFolder */.G8(policy.tree, around.code, noPrograms(fork, policy.trusted && proposal === undefined));
    const models = await createModelsFor(config, around, { trusted: policy.trusted, keys: !fork, folder });
    try {
        const judging = {
            request,
            policy,
            models,
            folder,
            registry,
            around,
            proposal: proposal !== undefined,
            beside,
            ...proposal,
        };
        return await judgeAndPromote(proposal?.candidates ?? found.candidates, judging, (outcome) => buildReport({ ...judging, config, notices, startedAt, ...outcome }, around));
    }
    finally {
        await (0,closing/* closeAll */.S)(around.log, models, folder);
    }
}
/** Why no program is started, whatever the workflow allows. */
function noPrograms(fork, reviewed) {
    if (fork)
        return 'A fork starts no programs. What needs none is evaluated where a maintainer dispatches `promote` with the commit as `head-sha`.';
    return reviewed ? undefined : 'A config that nobody has reviewed yet starts no programs. They run once it is merged.';
}


/***/ }),

/***/ 8941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ isNamedBy),
/* harmony export */   GC: () => (/* binding */ assignablesOf),
/* harmony export */   oK: () => (/* binding */ namedAmong)
/* harmony export */ });
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3942);
/* harmony import */ var _registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5441);


/** Everything that an environment holds, prompts first. */
function assignablesOf(state) {
    if (state === undefined)
        return [];
    return [
        ...[...state.prompts.keys()].map((slug) => ({ kind: 'prompt', slug })),
        ...[...state.parameters.keys()].map((slug) => ({ kind: 'parameters', slug })),
        ...[...state.datasets.keys()].map((slug) => ({ kind: 'dataset', slug })),
    ];
}
/**
 * Whether globs name it. A glob without a kind means prompts alone (`*` is every prompt); `parameters:*` and `dataset:*` name the others.
 */
function isNamedBy(globs) {
    const ofKind = (kind) => globs.filter((glob) => glob.startsWith(`${kind}:`)).map((glob) => glob.slice(kind.length + 1));
    const [datasets, parameters] = [(0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(ofKind('dataset')), (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(ofKind('parameters'))];
    const prompts = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(globs.filter((glob) => !/^(dataset|parameters):/.test(glob)));
    return (name) => {
        const { kind, slug } = (0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAssignable */ .z1)(name);
        return kind === 'prompt' ? prompts(slug) : kind === 'dataset' ? datasets(slug) : parameters(slug);
    };
}
/** Those of `among` that the globs name, and the globs that name none of them. */
function namedAmong(among, globs) {
    return {
        named: among.filter((each) => isNamedBy(globs)((0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfAssignable */ .K7)(each))),
        idle: globs.filter((glob) => !among.some((each) => isNamedBy([glob])((0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfAssignable */ .K7)(each)))),
    };
}


/***/ })

};
