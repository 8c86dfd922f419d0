export const id = 57;
export const ids = [57];
export const modules = {

/***/ 3057:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withdraw: () => (/* binding */ withdraw)
/* harmony export */ });
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6026);
/* harmony import */ var _registry_assignable_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5441);
/* harmony import */ var _registry_registry_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6475);
/* harmony import */ var _asked_together_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4642);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);
/* harmony import */ var _empty_report_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5253);
/* harmony import */ var _load_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5134);
/* harmony import */ var _moves_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1505);
/* harmony import */ var _moves_report_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(7956);
/* harmony import */ var _named_assignables_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8941);










/**
 * A pull request was closed without being merged: every environment that still holds what it put there gets back what was replaced
 * (design, product).
 */
async function withdraw(request, around) {
    const startedAt = around.now();
    const { config } = await (0,_load_config_js__WEBPACK_IMPORTED_MODULE_0__/* .loadConfig */ .Z)(request.configPath, request.trusted, undefined);
    const registry = around.registry(config);
    // A job that is about one environment gives back what it took, and its comment is the one that told of it.
    const only = request.environment;
    const environments = only === undefined ? config.environments : [(0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentNamed */ .b6)(config, only)];
    const own = only === undefined ? {} : { onlyEnvironment: only };
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const asking = { pullRequestStates: (0,_asked_together_js__WEBPACK_IMPORTED_MODULE_2__/* .askedTogether */ .L)(request.pullRequestStates) };
    const moves = await Promise.all(environments.flatMap((environment) => {
        const state = states.get(environment.slug);
        return (0,_named_assignables_js__WEBPACK_IMPORTED_MODULE_3__/* .assignablesOf */ .GC)(state).map(async (of) => {
            const [name, holds] = [(0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_4__/* .nameOfAssignable */ .K7)(of), (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_5__/* .assignmentOf */ .t)(state, of)];
            const newest = holds && (await registry.entry(holds.operation));
            const isOwn = newest?.pullRequest === request.pullRequest && newest.action === 'promotion';
            // What others put there needs no look at its history, unless it was given back to this one.
            const chain = isOwn || newest?.action === 'withdrawal' ? await (0,_moves_js__WEBPACK_IMPORTED_MODULE_6__/* .entriesOf */ .Mc)(registry.history(environment.slug, name)) : [];
            const plan = (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_7__/* .planWithdrawal */ .H)({
                name,
                environment,
                onDefaultBranch: request.onDefaultBranch,
                holds,
                held: state?.held.get(name) ?? [],
                pullRequest: request.pullRequest,
                abandoned: await (0,_moves_js__WEBPACK_IMPORTED_MODULE_6__/* .abandonedIn */ .IR)(chain, asking),
                chain,
                dryRun: false,
            });
            return { of, environment, holds, plan };
        });
    }));
    const taken = moves.filter(({ plan }) => plan.kind !== 'keep');
    const objection = taken[0] && (await request.objection(taken[0].environment));
    const nothing = taken.length === 0
        ? `no environment holds anything that pull request #${request.pullRequest} put there`
        : objection?.message;
    // The last verdict is what there is to say, and opened again it is judged by a run of its own.
    if (nothing !== undefined)
        return { ...(0,_empty_report_js__WEBPACK_IMPORTED_MODULE_8__/* .nothingReport */ .cT)(request, config, nothing, [], startedAt, around), ...own };
    const facts = { action: 'withdrawal', rule: 'withdrawal', refused: 'Not withdrawn' };
    const moved = await (0,_moves_js__WEBPACK_IMPORTED_MODULE_6__/* .applyMoves */ .V3)(taken, { ...facts, pullRequest: request.pullRequest }, registry, request, around);
    const report = { ...(0,_moves_report_js__WEBPACK_IMPORTED_MODULE_9__/* .movesReport */ .T)(moved, config, request, startedAt, around), ...own };
    const done = !request.dryRun && moved.every(({ promotion }) => (0,_moves_js__WEBPACK_IMPORTED_MODULE_6__/* .isSettled */ .Is)(promotion));
    return done ? { ...report, because: givenBack(moved) } : report;
}
function givenBack(moved) {
    const environments = [...new Set(moved.map(({ environment }) => environment.slug))].join(' and ');
    return `The pull request was closed without being merged: ${environments} got back what was there before it.`;
}


/***/ })

};
