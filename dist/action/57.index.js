export const id = 57;
export const ids = [57,505];
export const modules = {

/***/ 7956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ movesReport)
/* harmony export */ });
/* harmony import */ var _empty_report_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5253);
/* harmony import */ var _moves_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1505);


/** What became of moves that nothing was evaluated for. `prompts`: those that are shown as rows of their own, with what they change. */
function movesReport(moved, config, request, startedAt, around, prompts = []) {
    const settled = moved.every(({ promotion }) => (0,_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .isSettled */ .Is)(promotion));
    const commit = moved.findLast((each) => each.commit !== undefined)?.commit;
    const shown = new Set(prompts.map(({ slug, environment }) => `${environment}/${slug}`));
    const rest = moved.filter(({ of, environment }) => of.kind !== 'prompt' || !shown.has(`${environment.slug}/${of.slug}`));
    return {
        ...(0,_empty_report_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyReport */ ._O)(request, around, startedAt),
        ...(config.project === undefined ? {} : { project: config.project }),
        prompts,
        ...(rest.length === 0 ? {} : { moves: rest.map(_moves_js__WEBPACK_IMPORTED_MODULE_0__/* .moveReport */ ._n) }),
        verdict: settled ? 'pass' : 'inconclusive',
        because: moved.map(({ promotion }) => promotion.message).join(' '),
        ...(commit === undefined ? {} : { registryCommit: commit }),
    };
}


/***/ }),

/***/ 1505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IR: () => (/* binding */ abandonedIn),
/* harmony export */   Is: () => (/* binding */ isSettled),
/* harmony export */   Mc: () => (/* binding */ entriesOf),
/* harmony export */   V3: () => (/* binding */ applyMoves),
/* harmony export */   _n: () => (/* binding */ moveReport)
/* harmony export */ });
/* harmony import */ var _foundation_brand_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2421);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4290);
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6100);
/* harmony import */ var _registry_assignable_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5441);
/* harmony import */ var _assignables_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2007);





/** Makes the moves of each environment in one commit: what can be done is done, what cannot says why. */
async function applyMoves(moves, facts, registry, request, around) {
    const environments = [...new Set(moves.map(({ environment }) => environment))];
    const done = [];
    for (const environment of environments) {
        const own = moves.filter((move) => move.environment === environment);
        done.push(...(await applyIn(environment, own, facts, registry, request, around)));
    }
    return moves.flatMap((move) => done.find(({ of, environment }) => of === move.of && environment === move.environment) ?? []);
}
async function applyIn(environment, moves, facts, registry, request, around) {
    const settle = (move, promotion, commit) => ({ ...move, promotion, commit });
    const moving = moves.filter(({ plan }) => plan.kind === 'assign' || plan.kind === 'remove');
    const changes = moving.flatMap(changeOf);
    if (request.dryRun || !(0,_foundation_brand_js__WEBPACK_IMPORTED_MODULE_0__/* .isNonEmpty */ .J)(changes))
        return moves.map((move) => settle(move, unmoved(move, facts, undefined)));
    try {
        const objection = await request.objection(environment);
        if (objection !== undefined)
            return moves.map((move) => settle(move, unmoved(move, facts, objection.message)));
        const outcomes = await (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_1__/* .applyPromotions */ .Z)(registry, changes, {
            action: facts.action,
            rule: facts.rule,
            pullRequest: facts.pullRequest,
            actor: request.actor,
            triggeringActor: request.triggeringActor,
            run: request.run,
            reason: request.reason,
            now: around.now().toISOString(),
        });
        return moves.map((move) => {
            const outcome = outcomes[moving.indexOf(move)];
            if (outcome === undefined)
                return settle(move, unmoved(move, facts, undefined));
            return settle(move, (0,_assignables_words_js__WEBPACK_IMPORTED_MODULE_2__/* .outcomeReport */ .dg)(outcome, facts.rule), outcome.kind === 'promoted' ? outcome.commit : undefined);
        });
    }
    catch (thrown) {
        // What was done in another environment before must be told.
        const failed = (0,_assignables_words_js__WEBPACK_IMPORTED_MODULE_2__/* .thrownReport */ .RA)(thrown, facts.refused);
        return moves.map((move) => settle(move, moving.includes(move) ? failed : unmoved(move, facts, undefined)));
    }
}
function changeOf({ of: { kind, slug }, environment, plan }) {
    return plan.kind === 'assign' || plan.kind === 'remove' ? [{ environment: environment.slug, kind, slug, plan }] : [];
}
function unmoved({ of, environment, plan }, facts, objection) {
    switch (plan.kind) {
        case 'refuse':
            return { outcome: 'refused', message: plan.message };
        case 'keep':
            return { outcome: 'already-held', message: plan.message };
        case 'assign':
        case 'remove': {
            if (objection !== undefined)
                return { outcome: 'refused', message: `${facts.refused}: ${objection}.` };
            const [name, where] = [(0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfAssignable */ .K7)(of), environment.slug];
            const place = plan.from === undefined ? '' : `, in place of ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(plan.from)}`;
            const what = plan.to === undefined
                ? `Would take ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(plan.from)} of ${name} out of ${where}.`
                : `Would put ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(plan.to)} of ${name} back in ${where}${place}.`;
            return { outcome: 'will-assign', message: `${what} Run without \`dry-run\` to do it.` };
        }
    }
}
/** A move as a report shows it. */
function moveReport({ of, environment, holds, plan, promotion }) {
    const to = plan.kind === 'assign' ? plan.to : plan.kind === 'remove' ? undefined : holds?.version;
    return {
        name: (0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOfAssignable */ .K7)(of),
        environment: environment.slug,
        ...(holds === undefined ? {} : { from: holds.version }),
        ...(to === undefined ? {} : { to }),
        promotion,
    };
}
/** Where it should be, or (in a dry run) would be. */
function isSettled({ outcome }) {
    return outcome === 'promoted' || outcome === 'already-held' || outcome === 'will-assign';
}
/** The newest entries of a history: as many as a decision about it can need. */
async function entriesOf(entries) {
    const list = [];
    for await (const entry of entries) {
        list.push(entry);
        if (list.length === MOST_ENTRIES)
            break;
    }
    return list;
}
const MOST_ENTRIES = 200;
/** Pull requests in a history that were closed without being merged, as far as GitHub says. */
async function abandonedIn(chain, { pullRequestStates }) {
    const numbers = [...new Set(chain.flatMap(({ pullRequest }) => pullRequest ?? []))].slice(0, 100);
    const states = numbers.length === 0 ? undefined : await pullRequestStates(numbers);
    return new Set(numbers.filter((number) => states?.get(number) === 'closed'));
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


/***/ }),

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


/***/ }),

/***/ 6100:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ applyPromotions)
});

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/registry/assignable.js
var assignable = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/registry/registry.js
var registry_registry = __webpack_require__(6475);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
;// CONCATENATED MODULE: ./build/promotion/operation.js


/** The same change attempted twice has one id, and so happens once (invariant I2). */
function operationId(operation) {
    const { registry, environment, kind, slug, from, to, evidence, replaces } = operation;
    const meaning = { registry, environment, kind, slug };
    const absent = null;
    return (0,ids/* parseOperationId */.g3)((0,digest/* digestOf */.ol)({
        ...meaning,
        from: from ?? absent,
        to: to ?? absent,
        evidence: evidence ?? absent,
        replaces: replaces ?? absent,
    }));
}

;// CONCATENATED MODULE: ./build/promotion/outcome.js

/**
 * What happened to one change, in words. `refused` and `superseded` are said only of operations that are not in the ledger and
 * never will be, `promoted` only of those that are (invariants I3 and I7).
 */
function outcomeOf(change, written) {
    const { environment, name, plan, operation, action } = change;
    switch (written.kind) {
        case 'assigned':
        case 'already': {
            const done = written.changes.find((each) => each.operation === operation);
            if (done === undefined)
                throw new Error(`the registry does not say what became of ${operation}`);
            return doneOutcome(change, operation, written, done);
        }
        case 'conflict':
            return supersededOutcome(change, written);
        case 'contended': {
            const message = `${NOT_DONE[action]}: ${written.message}. Nothing was written; run it again.`;
            return { environment, name, kind: 'refused', reason: 'contended', message };
        }
        case 'not-permitted':
            return {
                environment,
                name,
                kind: 'refused',
                reason: 'not-permitted',
                message: `${NOT_DONE[action]}: ${written.message}`,
            };
        case 'indeterminate': {
            const message = `It is not known whether ${environment} holds ${version(plan.to)} of ${name}: ${written.message}. Run it again: that finds out, and cannot assign twice.`;
            return { environment, name, kind: 'indeterminate', operation, message };
        }
    }
}
const NOT_DONE = {
    promotion: 'Not assigned',
    rollback: 'Not rolled back',
    removal: 'Not removed',
    withdrawal: 'Not withdrawn',
};
function alreadyHeld({ environment, name, plan }, operation) {
    const message = `${environment} holds ${version(plan.to)} of ${name} already.`;
    return { environment, name, kind: 'already-held', operation, message };
}
function version(id) {
    return id === undefined ? 'nothing' : (0,digest/* shortDigest */.VK)(id);
}
function doneOutcome(change, operation, { commit }, { byThisCall, holds }) {
    const { environment, name, plan } = change;
    const stillThere = holds?.version === plan.to;
    if (!byThisCall && stillThere)
        return alreadyHeld(change, operation);
    const place = plan.from === undefined ? '' : `, in place of ${(0,digest/* shortDigest */.VK)(plan.from)}`;
    const what = plan.kind === 'remove'
        ? `${environment} no longer holds ${version(plan.from)} of ${name}`
        : `${environment} was given ${(0,digest/* shortDigest */.VK)(plan.to)} of ${name}${place}`;
    const since = stillThere ? '.' : `, and has been changed since: it holds ${describeHolds(holds, undefined)}.`;
    return {
        environment,
        name,
        kind: 'promoted',
        operation,
        commit,
        byThisRun: byThisCall,
        isReplaced: !stillThere,
        message: `${what}${since}`,
    };
}
function supersededOutcome(change, { kind: _, ...conflict }) {
    const { environment, name, action } = change;
    const own = conflict.environment === environment && conflict.name === name;
    const evaluated = action === 'promotion';
    const expected = evaluated ? 'what was compared with' : 'what it held when this run looked';
    const moved = `${conflict.environment} holds ${describeHolds(conflict.holds, conflict.by)} of ${conflict.name} now, which is not ${expected}`;
    const together = evaluated
        ? 'prompts of one change move together'
        : 'what one run moves in an environment moves together';
    const why = own ? moved : `${together}, and ${moved}`;
    const message = `${NOT_DONE[action]}: ${why}. ${evaluated ? 'Evaluate again' : 'Look at it, and run it again'}.`;
    return { environment, name, kind: 'superseded', conflict, message };
}
function describeHolds(holds, by) {
    if (holds === undefined)
        return 'nothing';
    const who = by === undefined ? '' : `, by ${by.actor}${by.run === undefined ? '' : ` (${by.run.url})`}`;
    return `${(0,digest/* shortDigest */.VK)(holds.version)} (since ${holds.since}${who})`;
}

;// CONCATENATED MODULE: ./build/promotion/apply.js






/**
 * Makes planned changes happen, together or not at all, at most once: the only writer of assignments. The outcomes are in the
 * order of the changes, and each is what the registry's history says.
 *
 * @throws RegistryError when the registry cannot be read or is not of format 1: nothing was written. RangeError for a promotion
 * that does not rest on a passing verdict, over at least one evaluation, of exactly the version that is assigned, unless it is an
 * override with a reason.
 */
async function applyPromotions(registry, changes, facts) {
    for (const change of changes)
        refuseUnproved(change, facts);
    const outcomes = new Map();
    for (;;) {
        const open = changes.filter((change) => !outcomes.has(change));
        if (!(0,brand/* isNonEmpty */.J)(open))
            break;
        const written = await apply_assign(registry, open, facts);
        if (written.kind === 'conflict') {
            const { environment, name, holds } = written;
            const own = open.find((change) => change.environment === environment && nameOf(change) === name);
            // Another run put the very same version there: this one is done, and the others go on.
            if (own !== undefined && holds !== undefined && holds.version === own.plan.to) {
                outcomes.set(own, alreadyHeld({ ...own, name }, holds.operation));
                continue;
            }
        }
        // What is said of all of them must be true of each (invariant I7): those that were done before are told by themselves.
        const done = saysUndone(written) && open.length > 1 ? await inLedger(registry, open, facts, written) : [];
        const [told, answer] = (0,brand/* isNonEmpty */.J)(done) ? [done, await apply_assign(registry, done, facts)] : [open, written];
        for (const change of told) {
            const { operation } = entryOf(registry.label, change, facts);
            outcomes.set(change, outcomeOf({ ...change, name: nameOf(change), action: facts.action, operation }, answer));
        }
    }
    return changes.flatMap((change) => outcomes.get(change) ?? []);
}
function saysUndone({ kind }) {
    return kind === 'conflict' || kind === 'contended' || kind === 'not-permitted';
}
async function inLedger(registry, open, facts, written) {
    const operations = open.map((change) => entryOf(registry.label, change, facts).operation);
    // Where a conflict was seen, so was what is in the ledger: another read could be an older one.
    if (written.kind === 'conflict')
        return open.filter((_, index) => written.done.some((id) => id === operations[index]));
    const entries = await Promise.all(operations.map((operation) => registry.entry(operation)));
    return open.filter((_, index) => entries[index] !== undefined);
}
/** Invariants I1 and I4, whatever the callers did: nothing is promoted but what passed, or what a person took upon themselves. */
function refuseUnproved(change, facts) {
    const fault = faultOf(change, facts);
    if (fault !== undefined)
        throw new RangeError(`${change.environment}/${nameOf(change)}: ${fault}`);
}
function faultOf({ plan, evidence }, facts) {
    const { action, reason } = facts;
    if (action !== 'promotion') {
        if (evidence !== undefined)
            return 'only a promotion has evidence';
        return action === 'rollback' && plan.kind === 'remove' ? 'a rollback puts something back' : undefined;
    }
    if (evidence === undefined)
        return 'no verdict';
    if (plan.kind === 'remove' || evidence.version !== plan.to)
        return 'the verdict is about another version';
    if (plan.override)
        return reason === undefined || reason.trim() === '' ? 'an override without a reason' : undefined;
    if (evidence.verdict.kind !== 'pass')
        return 'no passing verdict';
    return evidence.evaluations.length === 0 ? 'the verdict rests on no evaluation' : undefined;
}
function nameOf({ kind = 'prompt', slug }) {
    return (0,assignable/* nameOfAssignable */.K7)({ kind, slug });
}
async function apply_assign(registry, open, facts) {
    const [first, ...rest] = open;
    const toChange = (change) => assignmentChange(registry.label, change, facts);
    try {
        return await registry.assign([toChange(first), ...rest.map(toChange)]);
    }
    catch (error) {
        if (!(error instanceof registry_registry/* RegistryError */.g) || error.reason !== 'not-permitted')
            throw error;
        return { kind: 'not-permitted', message: [error.message, error.todo].filter(Boolean).join('. ') };
    }
}
function assignmentChange(registry, change, facts) {
    const { plan, version, evidence } = change;
    return {
        entry: entryOf(registry, change, facts),
        ...(version === undefined ? {} : { version }),
        ...(evidence === undefined ? {} : { evidence }),
        held: plan.held,
    };
}
function entryOf(registry, { environment, kind = 'prompt', slug, plan, evidence }, facts) {
    const { from, to, replaces } = plan;
    const { action, rule, actor, triggeringActor, run, commit, pullRequest, reason, now } = facts;
    const proof = evidence === undefined ? undefined : (0,digest/* digestOf */.ol)(evidence);
    return {
        format: 1,
        operation: operationId({ registry, environment, kind, slug, from, to, evidence: proof, replaces }),
        action,
        kind,
        environment,
        slug,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
        ...(replaces === undefined ? {} : { replaces }),
        at: now,
        actor,
        ...(triggeringActor === undefined ? {} : { triggeringActor }),
        ...(reason === undefined ? {} : { reason }),
        rule: plan.kind === 'assign' && plan.override ? 'override' : rule,
        ...(proof === undefined ? {} : { evidence: proof }),
        ...(run === undefined ? {} : { run }),
        ...(commit === undefined ? {} : { commit }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}


/***/ }),

/***/ 6026:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ planRemoval),
/* harmony export */   H: () => (/* binding */ planWithdrawal)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);

/** A person takes a prompt (dataset, parameters) out of an environment, and says why: there is no verdict to go by. Pure. */
function planRemoval({ name, environment, onDefaultBranch, holds, held, reason, dryRun, }) {
    const where = environment.slug;
    if (environment.protected && !onDefaultBranch) {
        const message = `${where} is protected: only a workflow run of the default branch changes it. Dispatch it on the default branch.`;
        return { kind: 'refuse', reason: 'protected', message };
    }
    if (holds === undefined) {
        return { kind: 'keep', reason: 'already-held', message: `${where} holds nothing of ${name} already.` };
    }
    if (reason === undefined || reason.trim() === '') {
        const message = `Nothing was evaluated for the removal of ${name} from ${where}: give a \`reason\`, which goes to the ledger.`;
        return { kind: 'refuse', reason: 'no-reason', message };
    }
    if (dryRun) {
        const message = `Would remove ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(holds.version)} of ${name} from ${where}. Run without \`dry-run\` to do it.`;
        return { kind: 'keep', reason: 'dry-run', message };
    }
    // Held back, like what is rolled back: the next push would find it in the files, and bring it back.
    const others = held.filter((version) => version !== holds.version);
    return {
        kind: 'remove',
        from: holds.version,
        to: undefined,
        replaces: holds.operation,
        held: [...others, holds.version],
    };
}
/**
 * A pull request was closed without being merged: if the environment still holds what it put there, what it replaced returns (design,
 * product). Pure. Nothing is held back: reopened, the pull request may promote it again.
 */
function planWithdrawal(input) {
    const { name, environment, holds, held, chain, pullRequest, dryRun } = input;
    const where = environment.slug;
    const newest = chain[0];
    const origin = originOf(chain, 0);
    const isOwn = newest?.action !== 'rollback' && origin?.pullRequest === pullRequest;
    if (holds === undefined || newest?.operation !== holds.operation || origin === undefined || !isOwn) {
        const message = `${where} holds nothing of ${name} that pull request #${pullRequest} put there.`;
        return { kind: 'keep', reason: 'replaced-since', message };
    }
    if (environment.protected) {
        // A pull request never assigns there, so that nothing of it can be there to be given back.
        const message = `${where} is protected, and a pull request's run does not change it.`;
        return { kind: 'refuse', reason: 'protected', message };
    }
    const before = versionBefore(chain, chain.indexOf(origin), input);
    if (before === holds.version) {
        const message = `${where} held ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(before)} of ${name} before, too.`;
        return { kind: 'keep', reason: 'already-held', message };
    }
    if (dryRun) {
        const message = `Would withdraw ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(holds.version)} of ${name} from ${where}. Run without \`dry-run\` to do it.`;
        return { kind: 'keep', reason: 'dry-run', message };
    }
    const rest = { from: holds.version, replaces: holds.operation, held };
    return before === undefined ? { kind: 'remove', to: undefined, ...rest } : { kind: 'assign', to: before, ...rest };
}
/** The promotion behind what an entry made the environment hold: of a rollback or a withdrawal, the one that it went back to. */
function originOf(chain, index) {
    const entry = chain[index];
    if (entry === undefined || entry.action === 'promotion')
        return entry;
    const { to } = entry;
    return to === undefined
        ? undefined
        : chain.find((each, at) => at > index && each.action === 'promotion' && each.to === to);
}
/** What was held before, and neither a closed pull request's nor rolled back; undefined: nothing, or a person had removed it. */
function versionBefore(chain, from, { pullRequest, abandoned, held }) {
    for (const [index, { action, to }] of chain.entries()) {
        if (index <= from)
            continue;
        if (action === 'removal')
            return undefined;
        const by = originOf(chain, index)?.pullRequest;
        const isGone = by !== undefined && (by === pullRequest || abandoned.has(by));
        if (to !== undefined && !isGone && !held.includes(to))
            return to;
    }
    return undefined;
}


/***/ })

};
