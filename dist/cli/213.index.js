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
var candidates = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/commands/empty-report.js
var empty_report = __webpack_require__(5253);
// EXTERNAL MODULE: ./build/commands/load-config.js + 11 modules
var load_config = __webpack_require__(4193);
// EXTERNAL MODULE: ./build/commands/models.js + 15 modules
var commands_models = __webpack_require__(6178);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
;// CONCATENATED MODULE: ./build/commands/proposed-policy.js

/**
 * A change to the config, a dataset or a scorer's file has no say in the run that judges it (design, trust): it is named, so
 * that nobody believes it had.
 */
async function proposedPolicyChanges(request, policy) {
    const { scope } = request;
    if (scope.kind !== 'change' || policy.tree === scope.proposed)
        return [];
    const { config } = policy;
    const files = new Set([
        config.file,
        ...[...config.datasets.values()].map((dataset) => dataset.file),
        ...config.suites.flatMap((suite) => suite.scorers.flatMap((scorer) => stringsIn(scorer.options))),
    ]);
    const [before, after] = await Promise.all([scope.base.entries(), scope.proposed.entries()]);
    const old = new Map(before.map((entry) => [entry.path, entry.blob]));
    const now = new Map(after.map((entry) => [entry.path, entry.blob]));
    const changed = [...files].filter((path) => old.get(path) !== now.get(path));
    if (changed.length === 0)
        return [];
    return [
        {
            level: 'warning',
            message: `This change proposes another policy: ${changed.join(', ')}. This run is judged by ${policy.tree.label}, as it was before; the new one counts once it is merged.`,
        },
    ];
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
    const { config } = policy;
    const models = (0,commands_models/* createModelsFor */.K)(config, around, request.trust.kind === 'fork' ? 'none' : 'given');
    try {
        const registry = around.registry(config);
        const source = { config, resolveModel: models.resolve };
        const found = await (0,candidates/* findCandidates */.eE)(request, source, registry, startedAt.toISOString());
        const notices = [...found.notices, ...(await proposedPolicyChanges(request, policy))];
        if (found.candidates.length === 0) {
            return (0,empty_report/* nothingReport */.c)(request, config, found.nothing, notices, startedAt, around);
        }
        // Most pull requests touch no prompt: what only an evaluation needs is loaded here.
        const [{ judgeAndPromote }, { buildReport }] = await Promise.all([
            Promise.all(/* import() */[__webpack_require__.e(784), __webpack_require__.e(414)]).then(__webpack_require__.bind(__webpack_require__, 33)),
            __webpack_require__.e(/* import() */ 118).then(__webpack_require__.bind(__webpack_require__, 4118)),
        ]);
        const outcome = await judgeAndPromote(found.candidates, { request, policy, models, registry, around });
        return await buildReport({ request, config, notices, startedAt, ...outcome }, around);
    }
    finally {
        await models.close();
    }
}


/***/ })

};
