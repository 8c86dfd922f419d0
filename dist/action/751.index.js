export const id = 751;
export const ids = [751];
export const modules = {

/***/ 6751:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   rollback: () => (/* binding */ rollback)
/* harmony export */ });
/* harmony import */ var _foundation_brand_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2421);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2482);
/* harmony import */ var _prompts_index_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4792);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6353);
/* harmony import */ var _empty_report_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5253);
/* harmony import */ var _load_config_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5134);
/* harmony import */ var _promote_rows_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(33);









/** Puts the previous (or a named) version back, at once: nothing is evaluated, because it has held there. */
async function rollback(request, around) {
    const startedAt = around.now();
    const { config } = await (0,_load_config_js__WEBPACK_IMPORTED_MODULE_5__/* .loadConfig */ .Z)(request.configPath, request.trusted, undefined);
    const registry = around.registry(config);
    const environment = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_4__/* .environmentNamed */ .b6)(config, request.environment);
    const state = (await registry.environments()).find((each) => each.environment === environment.slug);
    const slugs = [...(state?.prompts.keys() ?? [])].filter((0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(request.prompts));
    if (slugs.length === 0) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${environment.slug} holds no prompt named ${request.prompts.join(', ')}`, {
            todo: `It holds ${[...(state?.prompts.keys() ?? [])].join(', ') || 'nothing'}.`,
        });
    }
    const planned = await Promise.all(slugs.map((slug) => planOne(slug, state, environment, registry, request)));
    const reports = await putBack(planned, registry, request, around);
    const prompts = await Promise.all(planned.map((each) => promptReport(each, reports.get(each.slug), environment, registry)));
    const failed = prompts.filter((each) => each.verdict.kind !== 'pass');
    const commit = [...reports.values()].find((each) => each.commit !== undefined)?.commit;
    return {
        ...(0,_empty_report_js__WEBPACK_IMPORTED_MODULE_7__/* .emptyReport */ ._)(request, around, startedAt),
        ...(config.project === undefined ? {} : { project: config.project }),
        prompts,
        verdict: failed.length === 0 ? 'pass' : 'inconclusive',
        because: prompts.map((each) => each.promotion.message).join(' '),
        ...(commit === undefined ? {} : { registryCommit: commit }),
    };
}
async function planOne(slug, state, environment, registry, request) {
    const holds = state?.prompts.get(slug);
    if (holds === undefined)
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${environment.slug} holds nothing of ${slug}`);
    const [chain, version] = await Promise.all([
        all(registry.history(environment.slug, slug)),
        request.version === undefined ? undefined : versionNamed(slug, request.version, registry),
    ]);
    const plan = (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .planRollback */ .II)({
        slug,
        environment,
        onDefaultBranch: request.onDefaultBranch,
        holds,
        held: state?.held.get(slug) ?? [],
        chain,
        version,
        reason: request.reason,
        dryRun: request.dryRun,
    });
    return { slug, holds, plan };
}
async function versionNamed(slug, prefix, registry) {
    const [only, another] = await registry.findVersions(slug, prefix);
    if (only === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`the registry has no version of ${slug} that begins with "${prefix}"`, {
            todo: 'Look at `prompt-ratchet history`.',
        });
    }
    if (another !== undefined)
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`"${prefix}" is the beginning of several versions of ${slug}`);
    return only;
}
/** What can be put back goes back in one commit; what cannot says why. */
async function putBack(planned, registry, request, around) {
    const reports = new Map();
    const changes = [];
    for (const { slug, plan } of planned) {
        if (plan.kind === 'assign')
            changes.push({ environment: request.environment, slug, plan });
        else if (plan.kind === 'refuse')
            reports.set(slug, { outcome: 'refused', message: plan.message });
        else
            reports.set(slug, { outcome: plan.reason === 'dry-run' ? 'will-assign' : 'already-held', message: plan.message });
    }
    if (!(0,_foundation_brand_js__WEBPACK_IMPORTED_MODULE_8__/* .isNonEmpty */ .J)(changes))
        return reports;
    const objection = await request.objection();
    if (objection !== undefined) {
        for (const { slug } of changes)
            reports.set(slug, { outcome: 'refused', message: `Not rolled back: ${objection.message}.` });
        return reports;
    }
    const outcomes = await (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .applyPromotions */ .Zy)(registry, changes, {
        action: 'rollback',
        rule: 'rollback',
        actor: request.actor,
        triggeringActor: request.triggeringActor,
        run: request.run,
        reason: request.reason,
        now: around.now().toISOString(),
    });
    for (const outcome of outcomes) {
        const commit = outcome.kind === 'promoted' ? { commit: outcome.commit } : {};
        reports.set(outcome.slug, { ...(0,_promote_rows_js__WEBPACK_IMPORTED_MODULE_6__.outcomeReport)(outcome, 'rollback'), ...commit });
    }
    return reports;
}
async function promptReport({ slug, holds, plan }, moved, environment, registry) {
    const to = plan.kind === 'assign' ? plan.to : holds.version;
    const [before, after] = await Promise.all([registry.version(slug, holds.version), registry.version(slug, to)]);
    if (after === undefined)
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`the registry has lost ${to} of ${slug}`);
    const { commit: _, ...promotion } = moved ?? { outcome: 'kept', message: '' };
    const check = { rule: 'rollback', suite: '', message: promotion.message };
    return {
        slug,
        environment: environment.slug,
        model: after.model,
        candidate: to,
        baseline: { version: holds.version, source: 'held', since: holds.since },
        verdict: settled(promotion)
            ? { kind: 'pass', checks: [{ ...check, outcome: 'pass' }] }
            : { kind: 'inconclusive', checks: [{ ...check, outcome: 'inconclusive' }], because: promotion.message },
        comparisons: [],
        changes: [],
        changesOmitted: 0,
        diff: before === undefined || to === holds.version ? '' : (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_3__/* .diffVersions */ .rQ)(before, after),
        promotion,
    };
}
function settled({ outcome }) {
    return outcome === 'promoted' || outcome === 'already-held' || outcome === 'will-assign';
}
async function all(entries) {
    const list = [];
    for await (const entry of entries)
        list.push(entry);
    return list;
}


/***/ })

};
