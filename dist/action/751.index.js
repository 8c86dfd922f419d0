export const id = 751;
export const ids = [751];
export const modules = {

/***/ 1973:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bJ: () => (/* binding */ planFor),
/* harmony export */   dg: () => (/* binding */ outcomeReport),
/* harmony export */   qd: () => (/* binding */ promoteRows)
/* harmony export */ });
/* harmony import */ var _foundation_brand_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2421);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2482);
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6526);





/** Environment by environment, `from` first, so that what passes in one may go on to the next. */
async function promoteRows(rows, judging) {
    const done = [];
    let registryCommit;
    let objection;
    const ask = () => {
        objection ??= judging.request.objection();
        return objection;
    };
    for (const together of changeSets(rows, judging)) {
        const moved = await promoteTogether(together, done, judging, ask);
        done.push(...moved.rows);
        registryCommit = moved.registryCommit ?? registryCommit;
    }
    return { rows: done, registryCommit };
}
/** What moves together or not at all: the prompts of one change into one environment. A push is many changes: each its own. */
function changeSets(rows, { request }) {
    const tip = request.command === 'evaluate' && request.scope.kind === 'tip';
    const environments = [...new Set(rows.map((row) => row.candidate.environment.slug))];
    return environments.flatMap((environment) => {
        const own = rows.filter((row) => row.candidate.environment.slug === environment);
        return tip ? own.map((row) => [row]) : [own];
    });
}
async function promoteTogether(rows, before, judging, ask) {
    const plans = new Map(rows.map((row) => [row, planFor(row.candidate, row.verdict.kind, judging, passedAt(row, before, judging))]));
    const blocking = rows.find((row) => plans.get(row)?.kind === 'refuse');
    const moving = rows.filter((row) => plans.get(row)?.kind === 'assign');
    const settled = (row) => {
        const plan = plans.get(row);
        if (plan === undefined)
            throw new Error('a row without a plan');
        return plan.kind === 'assign' ? { outcome: 'kept', message: waitsFor(row, blocking) } : planReport(plan);
    };
    if (moving.length === 0 || blocking !== undefined) {
        return { rows: rows.map((row) => ({ ...row, promotion: settled(row) })), registryCommit: undefined };
    }
    const assigned = await assign(moving, plans, judging, ask);
    return {
        rows: rows.map((row) => ({ ...row, promotion: assigned.reports.get(row) ?? settled(row) })),
        registryCommit: assigned.commit,
    };
}
/**
 * Asks once more whether anything stands against it, and assigns. A registry or a GitHub that does not answer is the outcome of
 * these rows and not the end of the run: what was assigned before must be told.
 */
async function assign(moving, plans, judging, ask) {
    const same = (promotion) => new Map(moving.map((row) => [row, promotion]));
    try {
        const stands = await ask();
        if (stands !== undefined) {
            const outcome = stands.reason === 'outdated' ? 'superseded' : 'refused';
            return { reports: same({ outcome, message: `Not assigned: ${stands.message}.` }), commit: undefined };
        }
        const changes = moving.map((row) => changeOf(row, plans.get(row)));
        if (!(0,_foundation_brand_js__WEBPACK_IMPORTED_MODULE_3__/* .isNonEmpty */ .J)(changes))
            return { reports: new Map(), commit: undefined };
        const facts = factsOf(judging, moving);
        const outcomes = await (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .applyPromotions */ .Zy)(judging.registry, changes, facts);
        const commits = outcomes.flatMap((outcome) => (outcome.kind === 'promoted' ? [outcome.commit] : []));
        const reports = moving.flatMap((row, index) => {
            const outcome = outcomes[index];
            return outcome === undefined ? [] : [[row, outcomeReport(outcome, facts.rule)]];
        });
        return { reports: new Map(reports), commit: commits.at(-1) };
    }
    catch (thrown) {
        // By their contracts nothing was written when they throw.
        if (!(thrown instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RatchetError */ .eG))
            throw thrown;
        const message = `Not assigned: ${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(thrown).replaceAll(/\s+/g, ' ')}`;
        return { reports: same({ outcome: 'refused', again: true, message }), commit: undefined };
    }
}
function planFor({ slug, environment, version, holds, removedBy, held }, verdict, { request, policy, around }, passed) {
    if (request.command === 'evaluate' && !request.assign && request.occasion === 'command-line') {
        return {
            kind: 'keep',
            reason: 'dry-run',
            message: 'An evaluation on the command line assigns nothing unless --assign is given.',
        };
    }
    const trust = request.command === 'promote' ? { kind: 'trusted' } : request.trust;
    return (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .planPromotion */ .z)({
        slug,
        environment,
        event: request.command === 'evaluate' && request.occasion === 'command-line' ? 'pull-request' : request.occasion,
        trust: trust.kind === 'trusted' && !policy.trusted ? { kind: 'no-config' } : trust,
        onDefaultBranch: request.onDefaultBranch,
        candidate: version.id,
        holds,
        removedBy,
        held,
        verdict,
        passedIn: passed,
        now: around.now().toISOString(),
        reason: request.reason,
        dryRun: request.dryRun,
    });
}
/** What was promoted into `from` a moment ago, by this very run, has passed there. */
function passedAt({ candidate }, before, { around }) {
    const justNow = before.some((row) => row.candidate.environment.slug === candidate.environment.from &&
        row.candidate.version.id === candidate.version.id &&
        row.promotion.outcome === 'promoted');
    return justNow ? { at: around.now().toISOString() } : candidate.passedIn;
}
function changeOf(row, plan) {
    if (plan?.kind !== 'assign')
        throw new Error('only a plan that assigns is a change');
    const { candidate } = row;
    return {
        environment: candidate.environment.slug,
        slug: candidate.slug,
        plan,
        version: candidate.version,
        evidence: evidenceOf(row),
    };
}
/** What the verdict rests on, bound to digests. */
function evidenceOf({ candidate, verdict, comparisons, judged }) {
    return {
        format: 1,
        prompt: candidate.version.id,
        ...(candidate.baseline === undefined ? {} : { baseline: candidate.baseline.version.id }),
        policy: policyDigest(candidate),
        evaluations: judged.flatMap((each) => [
            each.candidate.id,
            ...(each.baseline === undefined ? [] : [each.baseline.id]),
        ]),
        verdict: plain(verdict),
        comparisons: comparisons.map(plain),
    };
}
function policyDigest({ environment, suites }) {
    return (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(plain({ gate: environment.gate, suites: suites.map((suite) => suite.name) }));
}
/** Plain JSON: members that are undefined are left out. */
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}
function factsOf({ request, around }, rows) {
    const commit = request.command === 'evaluate' ? (0,_request_js__WEBPACK_IMPORTED_MODULE_4__/* .commitOf */ .D)(request.scope) : request.trusted.commit;
    const rule = rows[0]?.candidate.environment.assign ?? 'manual';
    return {
        action: 'promotion',
        rule: request.command === 'promote' ? 'manual' : rule,
        actor: request.actor,
        triggeringActor: request.triggeringActor,
        run: request.run,
        commit,
        pullRequest: request.command === 'evaluate' ? request.pullRequest : undefined,
        reason: request.reason,
        now: around.now().toISOString(),
    };
}
function planReport(plan) {
    if (plan.kind === 'refuse')
        return { outcome: 'refused', message: plan.message };
    const outcomes = { 'already-held': 'already-held', 'on-merge': 'will-assign', 'dry-run': 'will-assign' };
    const outcome = plan.reason in outcomes ? outcomes[plan.reason] : 'kept';
    return { outcome, message: plan.message };
}
function outcomeReport(outcome, rule) {
    const operation = 'operation' in outcome ? { operation: outcome.operation } : {};
    const again = outcome.kind === 'refused' && outcome.reason === 'contended' ? { again: true } : {};
    return { outcome: outcome.kind, message: outcome.message, rule, ...operation, ...again };
}
function waitsFor(row, blocking) {
    const { slug, environment } = row.candidate;
    return blocking === undefined
        ? `${environment.slug} keeps what it holds of ${slug}.`
        : `Not assigned: the prompts of one change move together, and ${blocking.candidate.slug} does not pass into ${environment.slug}.`;
}


/***/ }),

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
/* harmony import */ var _empty_report_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5253);
/* harmony import */ var _load_config_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5134);
/* harmony import */ var _promote_rows_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1973);









/** Puts the previous (or a named) version back, at once: nothing is evaluated, because it has held there. */
async function rollback(request, around) {
    const startedAt = around.now();
    const { config } = await (0,_load_config_js__WEBPACK_IMPORTED_MODULE_6__/* .loadConfig */ .Z)(request.configPath, request.trusted, undefined);
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
        ...(0,_empty_report_js__WEBPACK_IMPORTED_MODULE_5__/* .emptyReport */ ._O)(request, around, startedAt),
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
        reports.set(outcome.slug, { ...(0,_promote_rows_js__WEBPACK_IMPORTED_MODULE_7__/* .outcomeReport */ .dg)(outcome, 'rollback'), ...commit });
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
