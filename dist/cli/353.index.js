export const id = 353;
export const ids = [353];
export const modules = {

/***/ 6353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ baselineFor),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Mb: () => (/* binding */ environmentsInQuestion),
/* harmony export */   b6: () => (/* binding */ environmentNamed),
/* harmony export */   eE: () => (/* binding */ findCandidates),
/* harmony export */   f3: () => (/* binding */ suitesOf)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2482);
/* harmony import */ var _prompt_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);




/** The prompts in question (product, "What `evaluate` takes into question"), with each environment's assignment of them. */
async function findCandidates(request, source, registry, now) {
    const { config } = source;
    const environments = environmentsInQuestion(request, config);
    const files = await (0,_prompt_files_js__WEBPACK_IMPORTED_MODULE_3__/* .filesInQuestion */ .x)(request.scope, source);
    const wanted = request.prompts.length === 0 ? () => true : (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(request.prompts);
    const prompts = files.prompts.filter((prompt) => wanted(prompt.version.slug));
    if (prompts.length === 0 || environments.length === 0) {
        const nothing = environments.length === 0
            ? 'no environment is assigned by pull requests or merges'
            : files.prompts.length > 0
                ? `no changed prompt matches ${request.prompts.join(', ')}`
                : files.nothing;
        return { candidates: [], nothing, notices: files.notices };
    }
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const candidates = await Promise.all(environments.flatMap((environment) => prompts.map((prompt) => candidateOf(request, config, registry, environment, prompt, files.base, states, now))));
    const open = request.scope.kind === 'tip' ? candidates.filter((each) => each.holds?.version !== each.version.id) : candidates;
    return {
        candidates: open,
        nothing: `${environments.map((each) => each.slug).join(', ')} already hold${environments.length === 1 ? 's' : ''} every prompt of ${request.scope.kind === 'tip' ? request.scope.tree.label : 'this change'}`,
        notices: files.notices,
    };
}
async function candidateOf(request, config, registry, environment, prompt, base, states, now) {
    const { slug } = prompt.version;
    const [baseline, passed] = await Promise.all([
        baselineFor(registry, environment.slug, slug, states, request.pullRequest, base.get(slug)),
        (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .passedIn */ .eN)(registry, environment, slug, prompt.version.id, now),
    ]);
    return {
        slug,
        file: prompt.path,
        version: prompt.version,
        environment,
        suites: suitesOf(config, environment, slug),
        ...stateOf(states, environment.slug, slug),
        baseline,
        passedIn: passed,
    };
}
/** What the environment held before this pull request's own promotions; at a first adoption, the base commit's version. */
async function baselineFor(registry, environment, slug, states, pullRequest, base) {
    const holds = states.get(environment)?.prompts.get(slug);
    const before = holds && (await (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .baselineOf */ .Bv)(registry, environment, slug, holds, pullRequest));
    if (before === undefined)
        return base && { version: base, source: 'base', since: undefined };
    const version = await registry.version(slug, before.version);
    if (version === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f6(`${environment} holds ${before.version} of ${slug}, and the registry does not have its content`, {
            todo: `Look at ${registry.label}: a version file was removed. Nothing can be compared with it.`,
        });
    }
    return { version, source: 'held', since: before.since };
}
function stateOf(states, environment, slug) {
    const state = states.get(environment);
    return {
        holds: state?.prompts.get(slug),
        removedBy: state?.removed.get(slug)?.operation,
        held: state?.held.get(slug) ?? [],
    };
}
/** The suites that judge a prompt on its way into an environment. */
function suitesOf(config, environment, slug) {
    return config.suites.filter((suite) => (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(suite.prompts)(slug) && (environment.suites === undefined || environment.suites.includes(suite.name)));
}
/** @throws UsageError listing what the config has. */
function environmentNamed(config, slug) {
    const environment = config.environments.find((each) => each.slug === slug);
    if (environment === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${config.file} has no environment "${slug}"`, {
            todo: `It has ${config.environments.map((each) => each.slug).join(', ')}.`,
        });
    }
    return environment;
}
/** The one that was named, else every `on-pass` and `on-merge` one (`on-merge` alone on a push), `from` first. */
function environmentsInQuestion(request, config) {
    if (request.environment !== undefined)
        return [environmentNamed(config, request.environment)];
    const rules = request.scope.kind === 'tip' ? ['on-merge'] : ['on-pass', 'on-merge'];
    const open = config.environments.filter((each) => rules.includes(each.assign));
    const depth = (each) => {
        const from = config.environments.find((other) => other.slug === each.from);
        return from === undefined ? 0 : depth(from) + 1;
    };
    return open.toSorted((a, b) => depth(a) - depth(b));
}


/***/ }),

/***/ 2482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zy: () => (/* reexport */ applyPromotions),
  Bv: () => (/* reexport */ baselineOf),
  eN: () => (/* reexport */ passedIn),
  z: () => (/* reexport */ planPromotion),
  II: () => (/* reexport */ planRollback)
});

// UNUSED EXPORTS: operationId

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
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
    const { environment, slug, plan, operation } = change;
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
            const message = `Not assigned: ${written.message}. Nothing was written; run it again.`;
            return { environment, slug, kind: 'refused', reason: 'contended', message };
        }
        case 'not-permitted':
            return {
                environment,
                slug,
                kind: 'refused',
                reason: 'not-permitted',
                message: `Not assigned: ${written.message}`,
            };
        case 'indeterminate': {
            const message = `It is not known whether ${environment} holds ${(0,digest/* shortDigest */.VK)(plan.to)} of ${slug}: ${written.message}. Run it again: that finds out, and cannot assign twice.`;
            return { environment, slug, kind: 'indeterminate', operation, message };
        }
    }
}
function alreadyHeld({ environment, slug, plan }, operation) {
    const message = `${environment} holds ${(0,digest/* shortDigest */.VK)(plan.to)} of ${slug} already.`;
    return { environment, slug, kind: 'already-held', operation, message };
}
function doneOutcome(change, operation, { commit }, { byThisCall, holds }) {
    const { environment, slug, plan } = change;
    const stillThere = holds?.version === plan.to;
    if (!byThisCall && stillThere)
        return alreadyHeld(change, operation);
    const place = plan.from === undefined ? '' : `, in place of ${(0,digest/* shortDigest */.VK)(plan.from)}`;
    const what = `${environment} was given ${(0,digest/* shortDigest */.VK)(plan.to)} of ${slug}${place}`;
    const since = stillThere ? '.' : `, and has been changed since: it holds ${describeHolds(holds, undefined)}.`;
    return { environment, slug, kind: 'promoted', operation, commit, message: `${what}${since}` };
}
function supersededOutcome(change, { kind: _, ...conflict }) {
    const { environment, slug } = change;
    const own = conflict.environment === environment && conflict.slug === slug;
    const moved = `${conflict.environment} holds ${describeHolds(conflict.holds, conflict.by)} of ${conflict.slug} now, which is not what was compared with`;
    const message = own
        ? `Not assigned: ${moved}. Evaluate again.`
        : `Not assigned: prompts of one change move together, and ${moved}. Evaluate again.`;
    return { environment, slug, kind: 'superseded', conflict, message };
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
 * @throws RegistryError when the registry cannot be read or is not of format 1: nothing was written. RangeError for a change
 * that does not rest on a passing verdict, over at least one evaluation, of exactly the version that is assigned.
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
            const { environment, slug, holds } = written;
            const own = open.find((change) => change.environment === environment && change.slug === slug);
            // Another run put the very same version there: this one is done, and the others go on.
            if (own !== undefined && holds?.version === own.plan.to) {
                outcomes.set(own, alreadyHeld(own, holds.operation));
                continue;
            }
        }
        for (const change of open) {
            const { operation } = entryOf(registry.label, change, facts);
            outcomes.set(change, outcomeOf({ ...change, operation }, written));
        }
    }
    return changes.flatMap((change) => outcomes.get(change) ?? []);
}
/** Invariants I1 and I4, whatever the callers did: nothing moves but what passed. */
function refuseUnproved({ environment, slug, plan, evidence }, { action }) {
    if (action === 'rollback') {
        if (evidence !== undefined)
            throw new RangeError(`${environment}/${slug}: a rollback has no evidence`);
        return;
    }
    if (evidence?.verdict.kind !== 'pass')
        throw new RangeError(`${environment}/${slug}: no passing verdict`);
    if (evidence.prompt !== plan.to)
        throw new RangeError(`${environment}/${slug}: the verdict is about another version`);
    if (evidence.evaluations.length === 0)
        throw new RangeError(`${environment}/${slug}: the verdict rests on no evaluation`);
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
function entryOf(registry, { environment, slug, plan, evidence }, facts) {
    const { from, to, replaces } = plan;
    const { action, rule, actor, triggeringActor, run, commit, pullRequest, reason, now } = facts;
    const proof = evidence === undefined ? undefined : (0,digest/* digestOf */.ol)(evidence);
    return {
        format: 1,
        operation: operationId({ registry, environment, kind: 'prompt', slug, from, to, evidence: proof, replaces }),
        action,
        kind: 'prompt',
        environment,
        slug,
        ...(from === undefined ? {} : { from }),
        to,
        ...(replaces === undefined ? {} : { replaces }),
        at: now,
        actor,
        ...(triggeringActor === undefined ? {} : { triggeringActor }),
        ...(reason === undefined ? {} : { reason }),
        rule,
        ...(proof === undefined ? {} : { evidence: proof }),
        ...(run === undefined ? {} : { run }),
        ...(commit === undefined ? {} : { commit }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}

;// CONCATENATED MODULE: ./build/promotion/past.js
/**
 * What an environment held before a pull request's own promotions (design, product, "baseline"), so that a second push is not
 * compared with the first. Without a pull request, what it holds.
 *
 * @returns undefined when the pull request's promotions were the first there.
 * @throws RegistryError when the ledger does not have the history of what is held.
 */
async function baselineOf(registry, environment, slug, holds, pullRequest) {
    if (pullRequest === undefined)
        return { version: holds.version, since: holds.since };
    for await (const entry of registry.history(environment, slug, holds.operation)) {
        if (entry.pullRequest === pullRequest && entry.action === 'promotion')
            continue;
        return entry.to && { version: entry.to, since: entry.at };
    }
    return undefined;
}
/**
 * Until when the environment that `from` names held a version that was promoted there: `now`, when it still does. That is what
 * `evidence-days` counts from. A version that a rollback put back is held again, and passed if it was promoted there before: a
 * rollback evaluates nothing.
 *
 * @param now ISO 8601, UTC.
 * @returns undefined when it was never promoted there, was rolled back and not put back, or other versions held the place for all
 * of the last `evidenceDays`.
 */
async function passedIn(registry, environment, slug, version, now) {
    if (environment.from === undefined)
        return undefined;
    const oldest = Date.parse(now) - environment.evidenceDays * 24 * 60 * 60 * 1000;
    let until = now;
    let putBack = false;
    for await (const { action, from, to, at } of registry.history(environment.from, slug)) {
        if (action === 'promotion' && to === version)
            return { at: until };
        if (action === 'rollback' && from === version && !putBack)
            return undefined;
        if (Date.parse(until) < oldest)
            return undefined;
        putBack ||= to === version;
        // What was held before this entry was held until then.
        if (!putBack)
            until = at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./build/promotion/plan.js

/** What should happen to one prompt in one environment. Pure: the first rule that has something to say decides. */
function planPromotion(input) {
    for (const rule of RULES) {
        const plan = rule(input);
        if (plan !== undefined)
            return plan;
    }
    const { candidate, holds, removedBy, held } = input;
    return {
        kind: 'assign',
        from: holds?.version,
        to: candidate,
        replaces: holds?.operation ?? removedBy,
        held: held.filter((version) => version !== candidate),
    };
}
const plan_alreadyHeld = ({ slug, environment, candidate, holds }) => holds?.version === candidate
    ? keep('already-held', `${environment.slug} holds ${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} already.`)
    : undefined;
/** Invariant I4: whatever the event and whoever asks, only a pass is assigned. */
const onlyPass = ({ verdict }) => (verdict === 'pass' ? undefined : refuse('verdict', VERDICTS[verdict]));
const VERDICTS = {
    fail: 'The verdict is fail, and only a pass is assigned. Look at the changed cases, and improve the prompt.',
    inconclusive: 'The verdict is inconclusive, and only a pass is assigned. Do what the report says is missing (cases, trials, calls), and run it again.',
    error: 'The verdict is error, and only a pass is assigned. Repair what the error names, and run it again.',
};
const trusted = ({ trust }) => {
    switch (trust.kind) {
        case 'trusted':
            return undefined;
        case 'fork':
            return refuse('fork', 'The pull request comes from a fork, which assigns nothing. Merge it, or let a maintainer promote the version by a dispatched run.');
        case 'untrusted-branch':
            return refuse('untrusted-branch', `The base branch${trust.branch === undefined ? '' : ` ${trust.branch}`} is not a trusted one, and nothing is assigned from there. Bring the change to the default branch, or name the branch in the workflow's \`trusted-branches\`.`);
        case 'no-config':
            return refuse('no-config', 'The trusted branch has no config yet, so that this run was judged by its own. Merge the config first; then a person promotes by a dispatched run with a `reason`.');
    }
};
/** Which event assigns is the environment's choice (`assign`); the others evaluate and leave it to that one. */
const eventAssigns = ({ environment: { slug, assign }, event, onDefaultBranch }) => {
    if (event === 'dispatch' || event === 'command-line')
        return undefined;
    if (event === 'schedule') {
        return keep('schedule', `A scheduled run measures what ${slug} holds, and assigns nothing. Promote by a dispatched run.`);
    }
    if (assign === 'manual') {
        return keep('manual', `${slug} is assigned by hand: promote by a dispatched run, or on the command line.`);
    }
    if (assign === 'on-pass') {
        return event === 'pull-request' ? undefined : keep('on-pass', `${slug} is assigned by the pull request's own run.`);
    }
    if (event !== 'push')
        return keep('on-merge', `${slug} is assigned when this is merged, by the run of that push.`);
    return onDefaultBranch
        ? undefined
        : keep('on-merge', `${slug} is assigned by a push to the default branch; this is another branch. Merge it there.`);
};
/** `pull_request_target` runs the default branch's workflow, on a proposal: that is not a merge. */
const protection = ({ environment, event, onDefaultBranch }) => environment.protected && !(onDefaultBranch && event !== 'pull-request')
    ? refuse('protected', `${environment.slug} is protected: only a workflow run of the default branch assigns it. Merge the change, or dispatch the workflow on the default branch.`)
    : undefined;
const notHeldBack = ({ slug, environment, event, candidate, held }) => held.includes(candidate) && !isByPerson(event)
    ? refuse('held', `${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} was rolled back in ${environment.slug}, and is held back until a person promotes it. Dispatch \`promote\` with this version, or change the prompt.`)
    : undefined;
const passedBefore = ({ slug, environment: { slug: target, from, evidenceDays }, candidate, passedIn, now }) => {
    if (from === undefined)
        return undefined;
    const what = `${(0,digest/* shortDigest */.VK)(candidate)} of ${slug}`;
    const ago = `more than ${evidenceDays === 1 ? '1 day' : `${evidenceDays} days`} ago`;
    const first = `Promote it in ${from} first, then in ${target}.`;
    if (passedIn === undefined) {
        return refuse('not-passed-before', `${what} has to pass in ${from} before ${target}: it was never promoted there, was rolled back, or was replaced there ${ago}. ${first}`);
    }
    // Written so that a time that cannot be read is never young enough.
    if (Date.parse(now) - Date.parse(passedIn.at) <= evidenceDays * DAY_MS)
        return undefined;
    const message = `${what} passed in ${from}, and was replaced there ${ago}, at ${passedIn.at}. ${first}`;
    return refuse('not-passed-before', message);
};
const DAY_MS = 24 * 60 * 60 * 1000;
/** There is no baseline: only absolute rules were applied, so a person confirms it, and says why. */
const firstAdoption = ({ slug, environment, event, holds, reason }) => {
    if (holds !== undefined || environment.first === 'allow')
        return undefined;
    if (isByPerson(event) && reason !== undefined && reason.trim() !== '')
        return undefined;
    return refuse('first-adoption', `${environment.slug} holds nothing of ${slug} yet, so that there was nothing to compare with. Adopt it by a dispatched \`promote\` with a \`reason\`, or set \`first: allow\`.`);
};
const dryRun = ({ slug, environment, candidate, holds, dryRun: only }) => only
    ? keep('dry-run', `Would assign ${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} in ${environment.slug}, in place of ${holds === undefined ? 'nothing' : (0,digest/* shortDigest */.VK)(holds.version)}. Run without \`dry-run\` to do it.`)
    : undefined;
const RULES = [
    plan_alreadyHeld,
    onlyPass,
    trusted,
    eventAssigns,
    protection,
    notHeldBack,
    passedBefore,
    firstAdoption,
    dryRun,
];
function isByPerson(event) {
    return event === 'dispatch' || event === 'command-line';
}
function keep(reason, message) {
    return { kind: 'keep', reason, message };
}
function refuse(reason, message) {
    return { kind: 'refuse', reason, message };
}

;// CONCATENATED MODULE: ./build/promotion/rollback.js

/**
 * Back to the version that was promoted before the one that is held, or to a named one, without a new evaluation: it has held
 * there. Pure. The version that is rolled back is held back until a person promotes it again.
 */
function planRollback(input) {
    const { slug, environment, holds, held, dryRun } = input;
    const where = environment.slug;
    if (environment.protected && !input.onDefaultBranch) {
        return rollback_refuse('protected', `${where} is protected: only a workflow run of the default branch changes it. Dispatch \`rollback\` on the default branch.`);
    }
    if (holds === undefined) {
        return rollback_refuse('nothing-to-roll-back', `${where} holds nothing of ${slug}: promote a version there.`);
    }
    const to = input.version ?? versionBefore(input.chain, holds.version, held);
    if (to === undefined) {
        return rollback_refuse('nothing-to-roll-back', `No other version of ${slug} was promoted in ${where} that is not rolled back itself. Name one with \`version\`, or promote another.`);
    }
    if (to === holds.version) {
        return { kind: 'keep', reason: 'already-held', message: `${where} holds ${(0,digest/* shortDigest */.VK)(to)} of ${slug} already.` };
    }
    if (!input.chain.some((entry) => entry.to === to) && isBlank(input.reason)) {
        return rollback_refuse('never-held', `${where} never held ${(0,digest/* shortDigest */.VK)(to)} of ${slug}, and a rollback evaluates nothing. Promote it, or give a \`reason\` to put it there unevaluated.`);
    }
    if (dryRun) {
        const message = `Would put ${(0,digest/* shortDigest */.VK)(to)} of ${slug} back in ${where}, in place of ${(0,digest/* shortDigest */.VK)(holds.version)}. Run without \`dry-run\` to do it.`;
        return { kind: 'keep', reason: 'dry-run', message };
    }
    const others = held.filter((version) => version !== to && version !== holds.version);
    return { kind: 'assign', from: holds.version, to, replaces: holds.operation, held: [...others, holds.version] };
}
/** What was promoted last, other than what is held and what was rolled back itself. */
function versionBefore(chain, current, held) {
    return chain.find(({ action, to }) => action === 'promotion' && to !== undefined && to !== current && !held.includes(to))?.to;
}
function isBlank(text) {
    return text === undefined || text.trim() === '';
}
function rollback_refuse(reason, message) {
    return { kind: 'refuse', reason, message };
}

;// CONCATENATED MODULE: ./build/promotion/index.js







/***/ })

};
