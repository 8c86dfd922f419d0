export const id = 723;
export const ids = [723];
export const modules = {

/***/ 6723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  dg: () => (/* binding */ outcomeReport),
  bJ: () => (/* binding */ planFor),
  qd: () => (/* binding */ promoteRows)
});

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/promotion/apply.js + 2 modules
var apply = __webpack_require__(3719);
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
const alreadyHeld = ({ slug, environment, candidate, holds }) => holds?.version === candidate
    ? keep('already-held', `${environment.slug} holds ${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} already.`)
    : undefined;
/** Invariant I4: whatever the event and whoever asks, only a pass is assigned. */
const onlyPass = ({ verdict }) => (verdict === 'pass' ? undefined : refuse('verdict', VERDICTS[verdict]));
const VERDICTS = {
    fail: 'The verdict is fail, and only a pass is assigned. The report says which rules do not hold.',
    inconclusive: 'The verdict is inconclusive, and only a pass is assigned. The report says what is open.',
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
    const how = event === 'command-line' ? 'Say why with `--reason`' : 'Adopt it by a dispatched `promote` with a `reason`';
    return refuse('first-adoption', `${environment.slug} holds nothing of ${slug} yet, so that there was nothing to compare with. ${how}, or set \`first: allow\`.`);
};
const dryRun = ({ slug, environment, candidate, holds, dryRun: only }) => only
    ? keep('dry-run', `Would assign ${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} in ${environment.slug}, in place of ${holds === undefined ? 'nothing' : (0,digest/* shortDigest */.VK)(holds.version)}. Run without \`dry-run\` to do it.`)
    : undefined;
const RULES = [
    alreadyHeld,
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

// EXTERNAL MODULE: ./build/commands/candidates.js
var candidates = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/commands/request.js
var commands_request = __webpack_require__(6526);
;// CONCATENATED MODULE: ./build/commands/promote-rows.js






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
    const assigned = await promote_rows_assign(moving, plans, judging, ask);
    return {
        rows: rows.map((row) => ({ ...row, promotion: assigned.reports.get(row) ?? settled(row) })),
        registryCommit: assigned.commit,
    };
}
/**
 * Asks once more whether anything stands against it, and assigns. A registry or a GitHub that does not answer is the outcome of
 * these rows and not the end of the run: what was assigned before must be told.
 */
async function promote_rows_assign(moving, plans, judging, ask) {
    const same = (promotion) => new Map(moving.map((row) => [row, promotion]));
    try {
        const stands = await ask();
        if (stands !== undefined) {
            const outcome = stands.reason === 'outdated' ? 'superseded' : 'refused';
            return { reports: same({ outcome, message: `Not assigned: ${stands.message}.` }), commit: undefined };
        }
        const changes = moving.map((row) => changeOf(row, plans.get(row)));
        if (!(0,brand/* isNonEmpty */.J)(changes))
            return { reports: new Map(), commit: undefined };
        const facts = factsOf(judging, moving);
        const outcomes = await (0,apply/* applyPromotions */.Z)(judging.registry, changes, facts);
        const commits = outcomes.flatMap((outcome) => (outcome.kind === 'promoted' ? [outcome.commit] : []));
        const reports = moving.flatMap((row, index) => {
            const outcome = outcomes[index];
            return outcome === undefined ? [] : [[row, outcomeReport(outcome, facts.rule)]];
        });
        return { reports: new Map(reports), commit: commits.at(-1) };
    }
    catch (thrown) {
        const why = oneLine(thrown instanceof errors/* RatchetError */.eG ? (0,errors/* describeError */.Uc)(thrown) : String(thrown));
        // By their contracts nothing was written when they throw; of anything else (a run that was cancelled) nothing is known.
        const promotion = thrown instanceof errors/* RatchetError */.eG
            ? { outcome: 'refused', again: true, message: `Not assigned: ${why}.` }
            : {
                outcome: 'indeterminate',
                message: `It is not known whether it was assigned: ${why}. Run it again: that finds out.`,
            };
        return { reports: same(promotion), commit: undefined };
    }
}
function planFor({ slug, environment, version, holds, removedBy, held }, verdict, { request, policy, around }, passed) {
    const showsOnly = request.command === 'evaluate' && !request.assign && request.occasion === 'command-line';
    const trust = request.command === 'promote' ? { kind: 'trusted' } : request.trust;
    const plan = planPromotion({
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
        dryRun: request.dryRun || showsOnly,
    });
    if (!showsOnly || plan.kind !== 'keep' || plan.reason !== 'dry-run')
        return plan;
    return { kind: 'keep', reason: 'manual', message: 'It would be assigned: run it with --assign to do it.' };
}
/** What was promoted into `from` a moment ago, by this very run, has passed there; in a dry run, what would be. */
function passedAt({ candidate }, before, { around, request }) {
    const justNow = before.some((row) => row.candidate.environment.slug === candidate.environment.from &&
        row.candidate.version.id === candidate.version.id &&
        (row.promotion.outcome === 'promoted' || (request.dryRun && row.promotion.outcome === 'will-assign')));
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
        basis: basisOf(judged),
        verdict: plain(verdict),
        comparisons: comparisons.map(plain),
    };
}
/** A suite that is compared with a pinned release as well has one candidate all the same. */
function basisOf(judged) {
    const candidates = new Map(judged.map(({ suite, candidate }) => [suite, candidate]));
    return [...candidates].map(([suite, { subject, model }]) => ({
        suite,
        dataset: subject.dataset,
        scorers: Object.fromEntries(subject.scorers.map(({ name, fingerprint }) => [name, fingerprint])),
        endpoint: subject.endpoint,
        model,
        trials: subject.trials,
    }));
}
function policyDigest(candidate) {
    return (0,digest/* digestOf */.ol)(plain({ gate: (0,candidates/* gateOf */.Rv)(candidate), suites: candidate.suites.map((suite) => suite.name) }));
}
/** Plain JSON: members that are undefined are left out. */
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}
function factsOf({ request, around }, rows) {
    // A version that comes from the registry was not read at this commit.
    const fromFiles = rows.every(({ candidate }) => candidate.file !== undefined);
    const own = request.command === 'evaluate' ? (0,commands_request/* commitOf */.D)(request.scope) : request.trusted.commit;
    const commit = fromFiles ? own : undefined;
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
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').replace(/\.$/, '');
}
function waitsFor(row, blocking) {
    const { slug, environment } = row.candidate;
    return blocking === undefined
        ? `${environment.slug} keeps what it holds of ${slug}.`
        : `Not assigned: the prompts of one change move together, and ${blocking.candidate.slug} does not pass into ${environment.slug}.`;
}


/***/ }),

/***/ 3719:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ applyPromotions)
});

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


/***/ })

};
