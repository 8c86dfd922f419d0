export const id = 212;
export const ids = [212];
export const modules = {

/***/ 3212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   evaluate: () => (/* binding */ evaluate)
/* harmony export */ });
/* harmony import */ var _models_references_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5849);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6353);
/* harmony import */ var _empty_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5253);
/* harmony import */ var _file_suites_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4939);
/* harmony import */ var _load_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5134);
/* harmony import */ var _proposed_policy_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7376);
/* harmony import */ var _trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(9441);







/**
 * Evaluates the prompts in question against what each environment holds, and assigns those that pass where the
 * environment's rule says so.
 */
async function evaluate(request, around) {
    const startedAt = around.now();
    const proposed = request.scope.kind === 'change' ? request.scope.proposed : request.scope.tree;
    const loaded = await (0,_load_config_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfig */ .Z)(request.configPath, request.trusted, proposed);
    const { resolve: resolveModel } = (0,_models_references_js__WEBPACK_IMPORTED_MODULE_1__/* .modelReferences */ .A)(loaded.config.models);
    try {
        const suites = await (0,_file_suites_js__WEBPACK_IMPORTED_MODULE_2__/* .withFileSuites */ .G)({ config: loaded.config, resolveModel }, loaded.tree);
        return await evaluateBy({ ...loaded, config: suites.config }, suites, request, around, startedAt);
    }
    catch (thrown) {
        return (0,_empty_report_js__WEBPACK_IMPORTED_MODULE_3__/* .errorReport */ .ZV)(request, loaded.config, thrown, startedAt, around);
    }
}
async function evaluateBy(policy, { noticesFor }, request, around, startedAt) {
    const { config } = policy;
    const registry = around.registry(config);
    const source = { config, resolveModel: (0,_models_references_js__WEBPACK_IMPORTED_MODULE_1__/* .modelReferences */ .A)(config.models).resolve };
    const found = await (0,_candidates_js__WEBPACK_IMPORTED_MODULE_4__/* .findCandidates */ .eE)(request, source, registry, startedAt.toISOString());
    const changed = await (0,_proposed_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .changedPolicyFiles */ .a0)(request, policy);
    const notices = [...found.notices, ...noticesFor(found.prompts), ...(0,_proposed_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .policyNotices */ .eO)(changed, policy)];
    const proposal = found.candidates.length > 0 ? undefined : await (0,_proposed_policy_js__WEBPACK_IMPORTED_MODULE_5__/* .heldUnderProposal */ .Ay)(request, policy, changed, registry);
    if (found.candidates.length === 0 && proposal === undefined) {
        return (0,_empty_report_js__WEBPACK_IMPORTED_MODULE_3__/* .nothingReport */ .cT)(request, config, found.nothing, notices, startedAt, around);
    }
    // Most pull requests touch no prompt: what only an evaluation needs is loaded here.
    const [{ judgeAndPromote }, { buildReport }, { createModelsFor }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(752), __webpack_require__.e(266), __webpack_require__.e(259), __webpack_require__.e(458), __webpack_require__.e(619), __webpack_require__.e(225), __webpack_require__.e(723), __webpack_require__.e(695)]).then(__webpack_require__.bind(__webpack_require__, 1695)),
        Promise.all(/* import() */[__webpack_require__.e(291), __webpack_require__.e(596)]).then(__webpack_require__.bind(__webpack_require__, 3596)),
        Promise.all(/* import() */[__webpack_require__.e(752), __webpack_require__.e(458)]).then(__webpack_require__.bind(__webpack_require__, 458)),
    ]);
    const fork = request.trust.kind === 'fork';
    const folder = new _trusted_folder_js__WEBPACK_IMPORTED_MODULE_6__/* .TrustedFolder */ .G8(policy.tree, around.code, noPrograms(fork, policy.trusted && proposal === undefined));
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
            ...proposal,
        };
        return await judgeAndPromote(proposal?.candidates ?? found.candidates, judging, (outcome) => buildReport({ ...judging, config, notices, startedAt, ...outcome }, around));
    }
    finally {
        await models.close();
        await folder.close();
    }
}
/** Why no program is started, whatever the workflow allows. */
function noPrograms(fork, reviewed) {
    if (fork)
        return 'A fork starts no programs. A maintainer can push the commit to a branch of this repository to have it evaluated.';
    return reviewed ? undefined : 'A config that nobody has reviewed yet starts no programs. They run once it is merged.';
}


/***/ })

};
