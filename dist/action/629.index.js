export const id = 629;
export const ids = [629,505];
export const modules = {

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

/***/ 1237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ diffVersions)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7291);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4290);


/**
 * What changed between two versions, as a unified diff over a text a person can read: model, parameters, response format,
 * tools, then each message under its role. Empty for equal versions; everything is added when there is no `from`.
 *
 * Two texts that share almost nothing are shown as one taken away and one added: that is what a reader would make of them,
 * and looking for the shortest edit would take time that grows with the square of their length.
 */
function diffVersions(from, to) {
    if (from?.id === to.id)
        return '';
    const before = {
        name: from === undefined ? '/dev/null' : nameOf(from),
        text: from === undefined ? '' : readable(from),
    };
    const after = { name: nameOf(to), text: readable(to) };
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .createTwoFilesPatch */ .ss)(before.name, after.name, before.text, after.text, undefined, undefined, {
        context: CONTEXT,
        maxEditLength: LONGEST_EDIT,
        timeout: LONGEST_SEARCH_MS,
    });
    return patch === undefined ? replaced(before, after) : withoutSeparator(patch);
}
const CONTEXT = 3;
/** Lines. The edit's length decides first, so that the outcome is the same on any machine; the time is a second fence. */
const LONGEST_EDIT = 1_000;
const LONGEST_SEARCH_MS = 2_000;
function nameOf(version) {
    return `${version.slug}@${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(version.id)}`;
}
function readable(version) {
    const format = version.responseFormat;
    const lines = [
        `model: ${version.model}`,
        ...(version.templateLanguage === 'literal' ? [] : [`template: ${version.templateLanguage}`]),
        ...(version.cleanup === undefined ? [] : [`after rendering: ${version.cleanup}`]),
        `parameters: ${indented(version.parameters)}`,
        `response format: ${format.type === 'json-schema' ? indented(format) : format.type}`,
        ...(version.defaults === undefined ? [] : [`defaults: ${indented(version.defaults)}`]),
        ...(version.tools.length === 0 ? [] : [`tools: ${indented(version.tools)}`]),
        ...version.messages.flatMap(readableMessage),
    ];
    return `${lines.join('\n')}\n`;
}
function readableMessage(template) {
    if ('slot' in template)
        return ['', `[messages: ${template.slot}]`];
    const { role, content, toolCalls, toolCallId } = template;
    return [
        '',
        toolCallId === undefined ? `[${role}]` : `[${role} ${toolCallId}]`,
        content,
        ...(toolCalls === undefined ? [] : [`tool calls: ${indented(toolCalls)}`]),
    ];
}
/** Keys in canonical order, so that only what changed differs. */
function indented(value) {
    return JSON.stringify(JSON.parse((0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(value)), null, 2);
}
/** The lines that both begin and end with stay; all between is replaced. */
function replaced(before, after) {
    const a = before.text.split('\n').slice(0, -1);
    const b = after.text.split('\n').slice(0, -1);
    const shortest = Math.min(a.length, b.length);
    let head = 0;
    while (head < shortest && a[head] === b[head])
        head++;
    let tail = 0;
    while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
        tail++;
    const start = Math.max(0, head - CONTEXT);
    const kept = Math.min(tail, CONTEXT);
    const aEnd = a.length - tail;
    const bEnd = b.length - tail;
    return [
        `--- ${before.name}`,
        `+++ ${after.name}`,
        `@@ -${range(start, aEnd + kept)} +${range(start, bEnd + kept)} @@`,
        ...a.slice(start, head).map((line) => ` ${line}`),
        ...a.slice(head, aEnd).map((line) => `-${line}`),
        ...b.slice(head, bEnd).map((line) => `+${line}`),
        ...a.slice(aEnd, aEnd + kept).map((line) => ` ${line}`),
        '',
    ].join('\n');
}
/** Of no lines, the place is that of the line before. */
function range(start, end) {
    return `${end === start ? start : start + 1},${end - start}`;
}
/** The library begins a patch with a line of `=`, which no reader of diffs needs. */
function withoutSeparator(patch) {
    return patch.replace(/^=+\n/, '');
}


/***/ })

};
