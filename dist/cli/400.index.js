export const id = 400;
export const ids = [400];
export const modules = {

/***/ 5400:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeAndPromote: () => (/* binding */ judgeAndPromote)
});

// EXTERNAL MODULE: ./build/registry/assignable.js
var assignable = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/evaluation/identity.js
var identity = __webpack_require__(5749);
// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/promotion/apply.js + 1 modules
var apply = __webpack_require__(7467);
;// CONCATENATED MODULE: ./build/commands/assigned-files.js

/**
 * The commit at which files were last assigned under this name, and somebody stood for what they held: by a push, or by a person.
 * What came from a pull request that was not merged yet does not count, nor does what was put back without a look at the files.
 *
 * @param from the operation by which the environment holds what it holds; undefined: it holds nothing.
 */
async function assignedFilesAt(registry, environment, name, from) {
    if (from === undefined)
        return undefined;
    for await (const { action, commit, pullRequest } of registry.history(environment, name, from)) {
        if (action === 'promotion' && commit !== undefined && pullRequest === undefined)
            return commit;
    }
    return undefined;
}
/**
 * Asks, once for each dataset of an environment, who brought it to the branch. Parameters need no question of their own: the prompts that
 * hold them were asked about.
 */
function askedOfDataset({ request, registry, policy, }) {
    const objections = new Map();
    const objectionTo = async ({ of, environment, holds }) => {
        const question = request.command === 'evaluate' ? request.contentObjections : undefined;
        if (question === undefined || environment.promoters === undefined || of.kind !== 'dataset')
            return undefined;
        const source = policy.config.datasets.get(of.slug)?.source;
        const since = await assignedFilesAt(registry, environment.slug, (0,assignable/* nameOfAssignable */.K7)(of), holds?.operation);
        const [objection] = await question(environment, [{ files: source?.kind === 'file' ? [source.file] : [], since }]);
        return objection;
    };
    return (companion) => {
        const name = (0,assignable/* nameOfAssignable */.K7)(companion.of);
        const asked = objections.get(name) ?? objectionTo(companion);
        objections.set(name, asked);
        return asked;
    };
}

// EXTERNAL MODULE: ./build/commands/request.js
var commands_request = __webpack_require__(6526);
// EXTERNAL MODULE: ./build/commands/assignables/beside.js
var assignables_beside = __webpack_require__(7958);
// EXTERNAL MODULE: ./build/commands/assignables/evidence.js
var evidence = __webpack_require__(8629);
;// CONCATENATED MODULE: ./build/promotion/plan.js

/** What should happen to one prompt in one environment. Pure: the first rule that has something to say decides. */
function planPromotion(input) {
    const overridden = isOverridden(input);
    if (overridden) {
        // What would be assigned anyway needs nobody to answer for it.
        const plan = planPromotion({ ...input, override: false });
        if (plan.kind !== 'refuse')
            return plan;
    }
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
        ...(overridden ? { override: true } : {}),
    };
}
const alreadyHeld = ({ slug, environment, candidate, holds }) => holds?.version === candidate
    ? keep('already-held', `${environment.slug} holds ${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} already.`)
    : undefined;
/** Invariant I4: whatever the event and whoever asks, only a pass is assigned, or what a person answers for. */
const onlyPass = (input) => input.verdict === 'pass' || isOverridden(input) ? undefined : refuse('verdict', VERDICTS[input.verdict]);
const overrideHasReason = ({ override, event, reason }) => {
    if (!override)
        return undefined;
    if (!isByPerson(event)) {
        return refuse('not-permitted', 'Only a person overrides: dispatch `promote` with `override` and a `reason`.');
    }
    return isBlank(reason) ? refuse('no-reason', 'An override needs a `reason`: it goes to the ledger.') : undefined;
};
function isOverridden({ override, event, reason }) {
    return override === true && isByPerson(event) && !isBlank(reason);
}
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
const eventAssigns = ({ environment: { slug, assign, from }, event, onDefaultBranch, passedIn }) => {
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
    if (event !== 'push') {
        const condition = from === undefined || passedIn !== undefined ? '' : `, if it has passed in ${from} by then`;
        return keep('on-merge', `${slug} is assigned when this is merged, by the run of that push${condition}.`);
    }
    return onDefaultBranch
        ? undefined
        : keep('on-merge', `${slug} is assigned by a push to the default branch; this is another branch. Merge it there.`);
};
/** `pull_request_target` runs the default branch's workflow, on a proposal: that is not a merge. */
const protection = ({ environment, event, onDefaultBranch }) => environment.protected && !(onDefaultBranch && event !== 'pull-request')
    ? refuse('protected', `${environment.slug} is protected: only a workflow run of the default branch assigns it. Merge the change, or dispatch the workflow on the default branch.`)
    : undefined;
const notHeldBack = ({ slug, environment, event, candidate, held, named }) => {
    if (!held.includes(candidate) || (isByPerson(event) && named !== false))
        return undefined;
    const what = `${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} was rolled back or removed in ${environment.slug}`;
    const message = isByPerson(event)
        ? `${what}, and a pattern does not bring it back. Name the prompt itself, or this version.`
        : `${what}, and is held back until a person promotes it. Dispatch \`promote\` with this version, or change the prompt.`;
    return refuse('held', message);
};
/** A merge that says nothing about the prompt must not undo what a person decided since. */
const notAgainstPerson = ({ slug, environment, event, candidate, replacedBy }) => {
    if (replacedBy === undefined || event !== 'push')
        return undefined;
    const { actor, at, to } = replacedBy;
    const what = to === undefined ? 'took it out' : `put ${(0,digest/* shortDigest */.VK)(to)} in its place`;
    return refuse('replaced-by-person', `${environment.slug} held ${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} until ${actor} ${what} on ${at.slice(0, 10)}, and a push does not undo that. Change the prompt, or dispatch \`promote\` with this version.`);
};
const passedBefore = (input) => {
    const { slug, candidate, passedIn, now } = input;
    const { slug: target, from, evidenceDays } = input.environment;
    if (from === undefined || isOverridden(input))
        return undefined;
    const what = `${(0,digest/* shortDigest */.VK)(candidate)} of ${slug}`;
    const ago = `more than ${evidenceDays === 1 ? '1 day' : `${evidenceDays} days`} ago`;
    const first = `Promote it in ${from} first, then in ${target}.`;
    if (passedIn === undefined) {
        const why = `no promotion of it passed there (an override is none), it was taken back, or it was replaced there ${ago}`;
        return refuse('not-passed-before', `${what} has to pass in ${from} before ${target}: ${why}. ${first}`);
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
    if (isByPerson(event) && !isBlank(reason))
        return undefined;
    const how = event === 'command-line' ? 'Say why with `--reason`' : 'Adopt it by a dispatched `promote` with a `reason`';
    return refuse('first-adoption', `${environment.slug} holds nothing of ${slug} yet, so that there was nothing to compare with. ${how}, or set \`first: allow\`.`);
};
const dryRun = ({ slug, environment, candidate, holds, dryRun: only }) => only
    ? keep('dry-run', `Would assign ${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} in ${environment.slug}, in place of ${holds === undefined ? 'nothing' : (0,digest/* shortDigest */.VK)(holds.version)}. Run without \`dry-run\` to do it.`)
    : undefined;
const RULES = [
    alreadyHeld,
    overrideHasReason,
    onlyPass,
    trusted,
    // Before who assigns: nobody must be promised what the push would refuse.
    notHeldBack,
    eventAssigns,
    protection,
    notAgainstPerson,
    passedBefore,
    firstAdoption,
    dryRun,
];
function isByPerson(event) {
    return event === 'dispatch' || event === 'command-line';
}
function isBlank(text) {
    return text === undefined || text.trim() === '';
}
function keep(reason, message) {
    return { kind: 'keep', reason, message };
}
function refuse(reason, message) {
    return { kind: 'refuse', reason, message };
}

// EXTERNAL MODULE: ./build/registry/registry.js
var registry = __webpack_require__(6475);
;// CONCATENATED MODULE: ./build/commands/assignables/plans.js



/** What should happen to a prompt of which this is the verdict. */
function planFor({ slug, environment, version, holds, removedBy, held, replacedBy }, verdict, judging, passed) {
    const { request } = judging;
    const plan = planPromotion({
        ...circumstancesOf(judging),
        slug,
        environment,
        candidate: version.id,
        holds,
        removedBy,
        held,
        verdict,
        passedIn: passed,
        replacedBy,
        override: request.command === 'promote' && request.override,
        named: isNamed(slug, judging),
    });
    if (!showsOnly(judging) || plan.kind !== 'keep' || plan.reason !== 'dry-run')
        return plan;
    return { kind: 'keep', reason: 'manual', message: 'It would be assigned: run it with --assign to do it.' };
}
/**
 * What should happen to a dataset or parameters once what they rest on is known to hold: they need no adoption, and what `from` asks is
 * asked of the prompts. What was rolled back stays back, and only the events that assign prompts assign it.
 */
function planBeside(judging) {
    return (of, version, environment, state) => {
        const name = (0,assignable/* nameOfAssignable */.K7)(of);
        return planPromotion({
            ...circumstancesOf(judging),
            slug: name,
            environment: { ...environment, from: undefined, first: 'allow' },
            candidate: version,
            holds: (0,registry/* assignmentOf */.t)(state, of),
            removedBy: state?.removed.get(name)?.operation,
            held: state?.held.get(name) ?? [],
            verdict: 'pass',
            named: isNamed(name, judging),
        });
    };
}
/** A pattern is no name: what is held back comes back where a person means it. Undefined: no person asked. */
function isNamed(name, { request }) {
    if (request.command !== 'promote')
        return undefined;
    return request.version !== undefined || request.prompts.includes(name);
}
function circumstancesOf(judging) {
    const { request, policy, around } = judging;
    const trust = request.command === 'promote' ? { kind: 'trusted' } : request.trust;
    return {
        event: request.command === 'evaluate' && request.occasion === 'command-line' ? 'pull-request' : request.occasion,
        trust: trust.kind === 'trusted' && !policy.trusted ? { kind: 'no-config' } : trust,
        onDefaultBranch: request.onDefaultBranch,
        now: around.now().toISOString(),
        reason: request.reason,
        dryRun: request.dryRun || showsOnly(judging),
    };
}
/** An evaluation on a laptop assigns nothing unless it is asked to. */
function showsOnly({ request }) {
    return request.command === 'evaluate' && !request.assign && request.occasion === 'command-line';
}

// EXTERNAL MODULE: ./build/commands/assignables/words.js
var words = __webpack_require__(2007);
;// CONCATENATED MODULE: ./build/commands/assignables/fresh-baseline.js












function freshBaselines(lone, suites, models) {
    const alone = new Map();
    const asked = new Map();
    const failed = new Map();
    for (const { environment, evaluate } of lone) {
        for (const held of evaluate) {
            try {
                const own = held.suites.flatMap(({ name }) => {
                    const suite = suites.get(name);
                    return suite === undefined ? [] : [{ suite: name, subject: subjectIn(suite, held, models) }];
                });
                const ids = own.map(({ suite, subject }) => ({ suite, subject, id: (0,identity/* evaluationId */.gW)((0,identity/* subjectOf */.et)(subject)) }));
                for (const { id, subject } of ids) {
                    const days = Math.min(environment.evidenceDays, alone.get(id)?.evidenceDays ?? environment.evidenceDays);
                    alone.set(id, { subject, evidenceDays: days });
                }
                asked.set(held, ids.map(({ suite, id }) => ({ suite, id })));
            }
            catch (thrown) {
                // Its model is no longer in the config.
                if (!(thrown instanceof errors/* RatchetError */.eG))
                    throw thrown;
                failed.set(held, thrown.message);
            }
        }
    }
    return { alone, asked, failed };
}
function subjectIn({ name, dataset, scorers, trials }, { version }, models) {
    return {
        prompt: version,
        promptFile: `${version.slug}@${version.id}`,
        suite: name,
        dataset,
        scorers,
        trials,
        model: models.model(version.model),
        purpose: 'baseline',
    };
}
/** Assigns each of them that what was evaluated for it holds together; each is a change of its own. */
async function assignLone(lone, fresh, run, judging, witness, ask) {
    const moves = [];
    let registryCommit;
    for (const each of lone) {
        const { report, commit } = await assignOne(each, proofOf(each, fresh, run, witness), judging, ask);
        moves.push(report);
        registryCommit = commit ?? registryCommit;
    }
    return { rows: [], moves, notices: [], registryCommit };
}
async function assignOne({ environment, version }, proof, judging, ask) {
    const state = judging.beside.states.get(environment.slug);
    const own = (0,assignables_beside/* companion */.jb)(version, { environment, state, plan: planBeside(judging) });
    const report = (promotion) => ({ report: (0,assignables_beside/* companionReport */.xx)(own, promotion) });
    if (typeof proof === 'string') {
        const message = `Not assigned: ${environment.slug} keeps what it holds of ${(0,assignable/* nameOfAssignable */.K7)(own.of)}, because ${proof}.`;
        return report({ outcome: 'refused', message });
    }
    const { plan } = own;
    if (plan.kind !== 'assign')
        return report((0,assignables_beside/* settledBeside */.wT)(own) ?? { outcome: 'kept', message: plan.message });
    try {
        const stands = (await ask(environment)) ?? (await askedOfDataset(judging)(own));
        if (stands !== undefined) {
            const outcome = stands.reason === 'outdated' ? 'superseded' : 'refused';
            return report({ outcome, message: `Not assigned: ${stands.message}.` });
        }
        const facts = { ...(0,words/* factsOf */.xS)(judging, environment, true), commit: commitOfLone(version, environment, judging) };
        const [outcome] = await (0,apply/* applyPromotions */.Z)(judging.registry, [(0,assignables_beside/* changeTo */.Mv)(own, plan, proof)], facts);
        if (outcome === undefined)
            throw new Error('a change without an outcome');
        const commit = outcome.kind === 'promoted' ? outcome.commit : undefined;
        return { ...report((0,words/* outcomeReport */.dg)(outcome, facts.rule)), commit };
    }
    catch (thrown) {
        return report((0,words/* thrownReport */.RA)(thrown));
    }
}
/** The commit whose files hold it; undefined: it comes from another environment. Who brought a later version is looked up from there. */
function commitOfLone(version, environment, { request, policy }) {
    if (version.kind === 'dataset')
        return policy.tree.commit;
    if (request.command === 'evaluate')
        return (0,commands_request/* commitOf */.D)(request.scope);
    return (0,commands_request/* takenFrom */.Y)(request, environment) === undefined ? request.files.commit : undefined;
}
/** What it is assigned on; a clause that says why it cannot be, where an evaluation is not whole. */
function proofOf({ environment, version, proofs, evaluate }, { asked, failed }, run, witness) {
    if (evaluate.length + proofs.length === 0)
        return `it holds no prompt of a suite over ${version.slug}`;
    const evaluated = [];
    for (const held of evaluate) {
        const of = `what ${environment.slug} holds of ${held.version.slug}`;
        const refused = failed.get(held);
        if (refused !== undefined)
            return `${of} cannot be evaluated: ${refused}`;
        for (const { suite, id } of asked.get(held) ?? []) {
            const evaluation = run?.evaluations.find((each) => each.id === id);
            const flaw = flawOf(evaluation, version);
            if (evaluation === undefined || flaw !== undefined) {
                return `${of} was not evaluated whole in suite ${suite}: ${run?.stopped?.message ?? flaw ?? 'nothing was asked'}`;
            }
            evaluated.push({ held, suite, evaluation });
        }
    }
    if (evaluated.length + proofs.length === 0)
        return 'nothing was evaluated';
    if (version.kind === 'dataset')
        return freshEvidence(version.id, evaluated, witness);
    const anew = evaluate.map((held) => ({
        slug: held.version.slug,
        evidence: freshEvidence(held.version.id, evaluated.filter((each) => each.held === held), witness),
    }));
    return (0,evidence/* evidenceOfSet */.v2)(version.id, [...proofs, ...anew], [], witness);
}
/** Why an evaluation does not count: each case has to have each of its answers, and each answer a score by every scorer. */
function flawOf(evaluation, version) {
    if (evaluation === undefined)
        return 'nothing was asked';
    const { subject, cases, trials, complete, gone } = evaluation;
    if (gone !== undefined)
        return `its model is gone: ${gone}`;
    if (version.kind === 'dataset' && subject.dataset !== version.id)
        return 'the dataset is another one each time it is read';
    if (cases.length === 0 || subject.scorers.length === 0)
        return 'there are no cases, or no scorers';
    const lost = trials.filter(({ outcome }) => outcome.status === 'failed' && outcome.kind === 'infrastructure').length;
    const missing = cases.length * subject.trials - trials.length;
    if (lost + missing > 0 || !complete)
        return `${lost + missing} of ${cases.length * subject.trials} calls failed`;
    const unscored = trials.filter(({ scores }) => Object.values(scores).some(({ status }) => status === 'failed')).length;
    return unscored > 0 ? `${unscored} answers could not be scored` : undefined;
}
function freshEvidence(version, evaluated, witness) {
    const sorted = evaluated.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
    const prompts = new Map(sorted.map(({ held }) => [held.version.slug, (0,digest/* shortDigest */.VK)(held.version.id)]));
    const named = [...prompts].map(([slug, id]) => `${slug} (${id})`).join(', ');
    const [first] = sorted;
    const message = `a fresh baseline, whole: ${named}, over ${first?.evaluation.cases.length ?? 0} cases`;
    const evaluations = [...new Set(sorted.map(({ evaluation }) => evaluation.id))];
    return {
        format: 1,
        version,
        tool: witness.tool,
        policy: (0,digest/* digestOf */.ol)({ rule: 'fresh-baseline', suites: [...new Set(sorted.map(({ suite }) => suite))] }),
        evaluations,
        basis: (0,evidence/* distinct */.dM)(sorted.map(({ suite, evaluation }) => (0,evidence/* basisIn */.AS)(suite, evaluation, witness))),
        verdict: (0,brand/* isNonEmpty */.J)(evaluations)
            ? { kind: 'pass', checks: [{ rule: 'fresh-baseline', suite: first?.suite ?? '', outcome: 'pass', message }] }
            : { kind: 'error', error: { name: 'NothingEvaluated', message: 'nothing was evaluated' } },
        comparisons: [],
    };
}
function keyOf({ held, suite }) {
    return `${held.version.slug} ${suite}`;
}

;// CONCATENATED MODULE: ./build/commands/assignables/named.js





/**
 * What a person promotes moves together or not at all, unless the environment says `together: each`: datasets and parameters wait for the
 * prompts that they were named with.
 *
 * @returns a row for each of them that waits; none when nothing stands against them.
 */
function waitingMoves(judging, rows) {
    const { request, beside } = judging;
    const blocking = rows.find(({ promotion }) => !isDone(promotion));
    if (request.command !== 'promote' || blocking?.candidate.environment.together !== 'all')
        return [];
    const message = `Not assigned: what is promoted together moves together, and ${blocking.candidate.slug} does not move.`;
    return beside.lone.map((each) => {
        const state = beside.states.get(each.environment.slug);
        const own = (0,assignables_beside/* companion */.jb)(each.version, { environment: each.environment, state, plan: planBeside(judging) });
        return (0,assignables_beside/* companionReport */.xx)(own, { outcome: 'kept', message });
    });
}
/** Whatever a person named has a row: where it is already, or why it stays. */
function namedMoves(promoted, { request, beside }) {
    if (request.command !== 'promote')
        return promoted;
    const state = beside.states.get(request.environment);
    const where = request.environment;
    const rows = beside.named.flatMap((of) => {
        const name = (0,assignable/* nameOfAssignable */.K7)(of);
        if (promoted.moves.some((move) => move.name === name))
            return [];
        const holds = (0,registry/* assignmentOf */.t)(state, of)?.version;
        const wanted = of.kind === 'parameters' ? beside.sets.get(of.slug)?.version.id : beside.wanted.get(name);
        const from = holds === undefined ? {} : { from: holds };
        const to = wanted === undefined ? {} : { to: wanted };
        const refersTo = of.kind === 'parameters' ? (beside.sets.get(of.slug)?.referring.length ?? 0) : undefined;
        return [{ name, environment: where, ...from, ...to, promotion: unmoved(of, holds, wanted, where, refersTo) }];
    });
    return { ...promoted, moves: [...promoted.moves, ...rows] };
}
function unmoved(of, holds, wanted, where, referring) {
    const name = (0,assignable/* nameOfAssignable */.K7)(of);
    if (holds !== undefined && holds === wanted) {
        return { outcome: 'already-held', message: `${where} holds ${(0,digest/* shortDigest */.VK)(holds)} of ${name} already.` };
    }
    if (referring === 0) {
        return { outcome: 'kept', message: `Not assigned: no prompt refers to ${name}, so that nothing was evaluated.` };
    }
    const prompts = of.kind === 'parameters' ? 'the prompts that refer to it' : 'the prompts that are judged over it';
    return { outcome: 'kept', message: `Not assigned: ${name} moves with ${prompts}, and not all of them are there.` };
}
function isDone({ outcome }) {
    return outcome === 'promoted' || outcome === 'already-held' || outcome === 'will-assign';
}

// EXTERNAL MODULE: ./build/commands/judge-candidates.js
var judge_candidates = __webpack_require__(159);
// EXTERNAL MODULE: ./build/evaluation/pool.js
var evaluation_pool = __webpack_require__(7161);
;// CONCATENATED MODULE: ./build/commands/kept-trials.js



/**
 * Why a baseline was evaluated anew although results of it were kept, or without some of its earlier trials: the dataset, a scorer,
 * the address of the model or the model itself is another one (design, statistics). The identity of an evaluation keeps apart what
 * cannot be compared; here it is only said, and nothing depends on it.
 */
async function keptTrials(candidates, contests, found, evaluations, options) {
    const anew = found.searched ? candidates.flatMap((each) => evaluatedAnew(each, contests, found, evaluations)) : [];
    const { evidence, notices } = await evidenceOf(anew, options);
    const today = options.around.now().toISOString().slice(0, 10);
    const messages = [
        ...anew.flatMap((each) => incomparable(each, evidence.get(each.operation))),
        ...[...contests.subjects].flatMap(([id, subject]) => notUsed(subject, found.known.get(id)?.pool, evaluations.get(id), today)),
    ];
    return [...[...new Set(messages)].map((message) => ({ level: 'notice', message })), ...notices];
}
function evaluatedAnew(candidate, { contests, subjects }, { known }, evaluations) {
    const { holds, baseline } = candidate;
    // What a pull request promoted before is not its own baseline, and its evidence says nothing about that.
    if (baseline?.source !== 'held' || holds?.version !== baseline.version.id)
        return [];
    const suites = (contests.get(candidate)?.suites ?? []).flatMap(({ suite, baseline: id, against }) => {
        if (id === undefined || against !== undefined || known.has(id))
            return [];
        const subject = subjects.get(id);
        const drawn = evaluations.get(id)?.trials.length ?? 0;
        return subject === undefined || drawn === 0 ? [] : [{ name: suite, baseline: subject }];
    });
    return suites.length === 0 ? [] : [{ candidate, operation: holds.operation, suites }];
}
/**
 * Entries come in one read and evidence in another; on GitHub each evidence costs a request more, of the 40 that a run has. What is
 * beyond a few is not said.
 */
const MOST_EVIDENCE = 4;
async function evidenceOf(anew, { registry, around }) {
    try {
        const operations = [...new Set(anew.map(({ operation }) => operation))];
        const entries = await Promise.all(operations.map((operation) => registry.entry(operation)));
        // A rollback has none.
        const named = entries
            .flatMap((entry) => (entry?.evidence === undefined ? [] : [[entry.operation, entry.evidence]]))
            .slice(0, MOST_EVIDENCE);
        const evidence = await Promise.all(named.map(async ([operation, digest]) => [operation, await registry.evidence(digest)]));
        return { evidence: new Map(evidence), notices: [] };
    }
    catch (error) {
        // By now versions may have been assigned, and that must be told whatever becomes of an explanation.
        const expected = error instanceof errors/* RatchetError */.eG || around.signal.aborted;
        const message = `Why a baseline was evaluated anew could not be found out: ${String(error)}`;
        return { evidence: new Map(), notices: expected ? [] : [{ level: 'warning', message }] };
    }
}
function incomparable({ candidate: { environment, slug }, suites }, evidence) {
    const basis = evidence?.basis;
    if (basis === undefined)
        return [];
    const reasons = new Set(suites.flatMap(({ name, baseline }) => differences(name, baseline, basis)));
    if (reasons.size === 0)
        return [];
    const how = inWords([...reasons]);
    return [
        `${environment.slug}'s version of ${slug} was promoted ${how}: what was found then cannot be compared, and it was evaluated anew.`,
    ];
}
/**
 * Candidates as they are to be judged: a version that passed before over another dataset, by other scorers or under another policy is no
 * revert, but evaluated like any other. What is not written down is held to be different.
 */
function judgedAsNow(candidates, suites, models) {
    const notices = [];
    const judged = candidates.map((candidate) => {
        const reasons = candidate.revert === undefined ? [] : changedSince(candidate, candidate.revert, suites, models);
        if (reasons.length === 0)
            return candidate;
        const message = `${candidate.environment.slug} was given this version of ${candidate.slug} before, ${inWords(reasons)}: it is no revert, and is evaluated.`;
        notices.push({ level: 'notice', message });
        return { ...candidate, revert: undefined };
    });
    return { candidates: judged, notices };
}
function changedSince(candidate, { evidence: { basis, policy } }, suites, models) {
    if (basis === undefined)
        return ['and it is not known over what'];
    const model = models.model(candidate.version.model);
    const reasons = candidate.suites.flatMap(({ name }) => {
        const suite = suites.get(name);
        return suite === undefined ? [`without suite ${name}`] : differences(name, { ...suite, model }, basis);
    });
    const distinct = [...new Set(reasons)];
    return distinct.length === 0 && policy !== (0,evidence/* policyDigest */.p1)(candidate) ? ['under another policy'] : distinct;
}
/** How what was evaluated then differs from what is asked now, in words that follow "was promoted". */
function differences(suite, now, basis) {
    const then = basis.find((each) => each.suite === suite);
    if (then !== undefined)
        return differencesOf(then, now);
    // A suite's name is no part of what is compared.
    return basis.some((each) => differencesOf(each, now).length === 0) ? [] : [`without suite ${suite}`];
}
function differencesOf(then, { dataset, scorers, model }) {
    const now = new Map(scorers.map(({ name, fingerprint }) => [name, fingerprint]));
    const before = new Map(Object.entries(then.scorers));
    return [
        ...(then.dataset === dataset.digest ? [] : [`over another version of dataset ${dataset.slug}`]),
        ...[...now].flatMap(([name, fingerprint]) => {
            const old = before.get(name);
            if (old === undefined)
                return [`without scorer ${name}`];
            return old === fingerprint ? [] : [`with another scorer ${name}`];
        }),
        ...[...before.keys()].flatMap((name) => (now.has(name) ? [] : [`with scorer ${name} as well`])),
        ...(then.endpoint === model.endpoint ? [] : ['where its model was called at another address']),
    ];
}
/** Of a comparison that was cut short it is not known what it would have used. */
function notUsed({ prompt, suite }, pool, evaluation, today) {
    if (pool === undefined || !evaluation?.complete)
        return [];
    const { old, foreign, answeredBy, answersNow } = (0,evaluation_pool/* leftOut */.ig)(pool, evaluation, today);
    const without = (count, why) => `${count} earlier ${count === 1 ? 'trial' : 'trials'} of the baseline of ${prompt.slug} (suite ${suite}) ${count === 1 ? 'was' : 'were'} left out: ${why}.`;
    const certain = answeredBy.length > 0 && answersNow.length > 0;
    const why = certain
        ? `another model answered (${someOf(answeredBy)}, not ${someOf(answersNow)})`
        : 'it is not known whether the model is still the same';
    return [
        ...(old === 0 ? [] : [without(old, `not of the last ${evaluation_pool/* MOST_DAYS */.ye} days`)]),
        ...(foreign === 0 ? [] : [without(foreign, why)]),
    ];
}
function inWords(items) {
    const last = items.at(-1) ?? '';
    return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}
function someOf(names) {
    return names.length > 2 ? `${names.slice(0, 2).join(', ')}, …` : names.join(', ');
}

// EXTERNAL MODULE: ./build/commands/models.js + 19 modules
var commands_models = __webpack_require__(8916);
// EXTERNAL MODULE: ./build/commands/moves.js
var commands_moves = __webpack_require__(1505);
// EXTERNAL MODULE: ./build/commands/open-suites.js + 59 modules
var open_suites = __webpack_require__(3123);
// EXTERNAL MODULE: ./build/commands/assignables/change-sets.js
var change_sets = __webpack_require__(264);
;// CONCATENATED MODULE: ./build/commands/promote-rows.js









/** @returns asks each environment's question once. */
function askedOnce({ request }) {
    const objections = new Map();
    return (environment) => {
        const asked = objections.get(environment) ?? request.objection(environment);
        objections.set(environment, asked);
        return asked;
    };
}
/** Asks, once for an environment, who brought what these rows would assign there; only on a push can it be anybody else. */
function askedOfContents(environment, rows, { request, registry }) {
    let asked;
    const ask = async () => {
        const question = request.command === 'evaluate' ? request.contentObjections : undefined;
        if (question === undefined || environment.promoters === undefined)
            return new Map();
        const contents = await Promise.all(rows.map(async ({ candidate: { slug, file, madeOf = [], holds } }) => ({
            files: file === undefined ? [] : [file, ...madeOf],
            since: await assignedFilesAt(registry, environment.slug, slug, holds?.operation),
        })));
        const found = await question(environment, contents);
        return new Map(rows.map((row, index) => [row, found[index]]));
    };
    return async (moving) => {
        asked ??= ask();
        const objections = await asked;
        return moving.map(({ row }) => objections.get(row)).find((each) => each !== undefined);
    };
}
/** Environment by environment, `from` first, so that what passes in one may go on to the next. */
async function promoteRows(rows, judging, witness, ask = askedOnce(judging)) {
    let done = { rows: [], moves: [], notices: [], registryCommit: undefined };
    const environments = new Map(rows.map(({ candidate }) => [candidate.environment.slug, candidate.environment]));
    for (const environment of environments.values()) {
        const own = rows.filter((row) => row.candidate.environment.slug === environment.slug);
        const plans = own.map((row) => ({
            row,
            plan: planFor(row.candidate, row.verdict.kind, judging, passedAt(row, done.rows, judging)),
        }));
        const state = judging.beside.states.get(environment.slug);
        const { changes, blocked } = (0,change_sets/* changesOf */.f)(plans, isEach(environment, judging), judging.beside.sets, state);
        const moved = new Map();
        const open = changes.flatMap((change) => change.rows).filter(({ plan }) => plan.kind === 'assign');
        const rowsInQuestion = open.map(({ row }) => row);
        const askContents = askedOfContents(environment, rowsInQuestion, judging);
        const askDataset = askedOfDataset(judging);
        const place = { environment, state, moved, judging, witness, ask, askContents, askDataset };
        for (const change of changes)
            done = joined(done, await promoteTogether(change, place));
        done = joined(done, keptSets(blocked, place));
    }
    return done;
}
function joined(one, other) {
    return {
        rows: [...one.rows, ...other.rows],
        moves: [...one.moves, ...other.moves],
        notices: [...one.notices, ...other.notices],
        registryCommit: other.registryCommit ?? one.registryCommit,
    };
}
/** The prompts of one change move together into an environment, unless it says `together: each`. A push is many changes. */
function isEach({ together }, { request }) {
    return together === 'each' || (request.command === 'evaluate' && request.scope.kind === 'tip');
}
async function promoteTogether(change, place) {
    const blocking = change.rows.find(({ plan }) => plan.kind === 'refuse');
    const waiting = change.rows.map((planned) => ({ ...planned.row, promotion: settled(planned, blocking?.row) }));
    if (blocking !== undefined)
        return { rows: waiting, moves: [], notices: [], registryCommit: undefined };
    const moving = change.rows.filter(({ plan }) => plan.kind === 'assign');
    const { judging, witness, environment, state, moved } = place;
    const around = { environment, state, moved, registry: judging.registry, witness, plan: planBeside(judging) };
    const companions = (0,assignables_beside/* companionsOf */.Lo)(change, around);
    const shown = companions.filter(({ plan }) => plan.kind !== 'assign' && plan.kind !== 'refuse');
    const moves = shown.flatMap((each) => {
        const promotion = (0,assignables_beside/* settledBeside */.wT)(each);
        if (promotion?.outcome === 'will-assign')
            moved.set((0,assignable/* nameOfAssignable */.K7)(each.of), each.version.id);
        return promotion === undefined ? [] : [(0,assignables_beside/* companionReport */.xx)(each, promotion)];
    });
    const notices = companions.flatMap(({ plan }) => plan.kind === 'refuse' ? [{ level: 'warning', message: plan.message }] : []);
    if (moving.length === 0)
        return { rows: waiting, moves, notices, registryCommit: undefined };
    const assigned = await promote_rows_assign(moving, place, async (proofOf) => {
        const changes = await Promise.all(companions.map((each) => (0,assignables_beside/* changeOfCompanion */.om)(each, proofOf, around)));
        return changes.flatMap((each) => each ?? []);
    });
    return {
        rows: waiting.map((row, index) => {
            const planned = change.rows[index]?.row;
            return { ...row, promotion: (planned && assigned.rows.get(planned)) ?? row.promotion };
        }),
        moves: [...moves, ...assigned.moves],
        notices,
        registryCommit: assigned.commit,
    };
}
function settled({ row, plan }, blocking) {
    return plan.kind === 'assign' ? { outcome: 'kept', message: waitsFor(row, blocking) } : (0,words/* planReport */.sH)(plan);
}
/**
 * Asks once more whether anything stands against it, and assigns. A registry or a GitHub that does not answer is the outcome of
 * these rows and not the end of the run: what was assigned before must be told.
 *
 * @param beside what moves in the same commit.
 */
async function promote_rows_assign(moving, { environment, judging, witness, ask, askContents, askDataset, moved }, beside) {
    const same = (promotion) => ({
        rows: new Map(moving.map(({ row }) => [row, promotion])),
        moves: [],
        commit: undefined,
    });
    try {
        const stands = (await ask(environment)) ?? (await askContents(moving));
        if (stands !== undefined)
            return same(stopped(stands));
        const proofs = new Map(moving.map(({ row }) => [row, (0,evidence/* evidenceOf */.X1)(row, witness)]));
        const proofOf = (row) => proofs.get(row) ?? (0,evidence/* evidenceOf */.X1)(row, witness);
        const companions = await beside(proofOf);
        // A dataset that was refused by itself must not go along with the next prompt.
        for (const { companion } of companions) {
            const objection = await askDataset(companion);
            if (objection !== undefined)
                return same(stopped(objection));
        }
        const changes = [
            ...moving.map(({ row, plan }) => changeOf(row, plan, proofOf(row))),
            ...companions.map(({ change }) => change),
        ];
        if (!(0,brand/* isNonEmpty */.J)(changes))
            return { rows: new Map(), moves: [], commit: undefined };
        const facts = (0,words/* factsOf */.xS)(judging, environment, moving.every(({ row }) => row.candidate.file !== undefined));
        const outcomes = await (0,apply/* applyPromotions */.Z)(judging.registry, changes, facts);
        const reports = outcomes.map((outcome, index) => {
            const plan = changes[index]?.plan;
            return (0,words/* outcomeReport */.dg)(outcome, plan?.kind === 'assign' && plan.override ? 'override' : facts.rule);
        });
        const commits = outcomes.flatMap((outcome) => (outcome.kind === 'promoted' ? [outcome.commit] : []));
        return {
            rows: new Map(moving.flatMap(({ row }, index) => (reports[index] === undefined ? [] : [[row, reports[index]]]))),
            moves: companions.flatMap(({ companion }, index) => {
                const promotion = reports[moving.length + index];
                if (promotion === undefined)
                    return [];
                const isThere = promotion.outcome === 'promoted' || promotion.outcome === 'already-held';
                if (isThere)
                    moved.set((0,assignable/* nameOfAssignable */.K7)(companion.of), companion.version.id);
                return [(0,assignables_beside/* companionReport */.xx)(companion, promotion)];
            }),
            commit: commits.at(-1),
        };
    }
    catch (thrown) {
        return same((0,words/* thrownReport */.RA)(thrown));
    }
}
function stopped({ reason, message }) {
    return { outcome: reason === 'outdated' ? 'superseded' : 'refused', message: `Not assigned: ${message}.` };
}
function changeOf({ candidate }, plan, evidence) {
    if (plan.kind !== 'assign')
        throw new Error('only a plan that assigns is a change');
    return {
        environment: candidate.environment.slug,
        slug: candidate.slug,
        plan,
        version: candidate.version,
        evidence,
    };
}
/** What was promoted into `from` a moment ago, by this very run, has passed there; in a dry run, what would be. */
function passedAt({ candidate }, before, { around, request }) {
    const justNow = before.some((row) => row.candidate.environment.slug === candidate.environment.from &&
        row.candidate.version.id === candidate.version.id &&
        ((row.promotion.outcome === 'promoted' && row.promotion.replaced !== true) ||
            (request.dryRun && row.promotion.outcome === 'will-assign')));
    return justNow ? { at: around.now().toISOString() } : candidate.passedIn;
}
/** Parameters that stay for the sake of a prompt. Where that prompt is not in this run, it fails nothing: it is only said. */
function keptSets(blocked, { environment, state }) {
    const sentence = ({ version, by, where }) => where === 'row'
        ? `${environment.slug} keeps what it holds of parameters:${version.slug}: ${by} refers to it, and does not move there.`
        : `${environment.slug} keeps what it holds of parameters:${version.slug}: ${by} refers to it, and another version of ${by} is held there.`;
    return {
        rows: [],
        moves: blocked
            .filter(({ where }) => where === 'row')
            .map((each) => {
            const from = state?.parameters.get(each.version.slug)?.version;
            return {
                name: `parameters:${each.version.slug}`,
                environment: environment.slug,
                ...(from === undefined ? {} : { from }),
                to: each.version.id,
                promotion: { outcome: 'kept', message: sentence(each) },
            };
        }),
        notices: blocked
            .filter(({ where }) => where === 'elsewhere')
            .map((each) => ({ level: 'notice', message: sentence(each) })),
        registryCommit: undefined,
    };
}
function waitsFor(row, blocking) {
    const { slug, environment } = row.candidate;
    return blocking === undefined
        ? `${environment.slug} keeps what it holds of ${slug}.`
        : `Not assigned: the prompts of one change move together, and ${blocking.candidate.slug} does not pass into ${environment.slug}.`;
}

// EXTERNAL MODULE: ./build/evaluation/plan.js + 1 modules
var evaluation_plan = __webpack_require__(7906);
// EXTERNAL MODULE: ./build/evaluation/run/run-evaluations.js + 8 modules
var run_evaluations = __webpack_require__(7827);
;// CONCATENATED MODULE: ./build/evaluation/run/waves.js
/** Every trial of every case in one wave. */
function everyTrial() {
    let asked = false;
    return (evaluations) => {
        if (asked)
            return [];
        asked = true;
        return [...evaluations.values()].map(({ id, cases, subject }) => ({
            evaluation: id,
            kind: 'trials',
            cases: new Uint8Array(cases.length).fill(1),
            upTo: subject.trials,
        }));
    };
}

// EXTERNAL MODULE: ./build/evaluation/cache/completion-cache.js + 1 modules
var completion_cache = __webpack_require__(1264);
// EXTERNAL MODULE: ./build/evaluation/progress.js
var progress = __webpack_require__(1672);
// EXTERNAL MODULE: ./build/gate/course/course.js + 36 modules
var course_course = __webpack_require__(2564);
// EXTERNAL MODULE: ./build/commands/assignables/expiry.js
var assignables_expiry = __webpack_require__(3187);
;// CONCATENATED MODULE: ./build/commands/attempts.js
/**
 * Which text of its prompt on a pull request a candidate is. The number is said and changes nothing: whoever tries often enough gets
 * a lucky one, and a reviewer should know (design, statistics, "re-tries").
 *
 * @param attempts those of earlier runs; undefined where nobody counts them.
 */
function attemptsOf(attempts) {
    return ({ slug, version }) => {
        if (attempts === undefined)
            return undefined;
        const before = attempts.get(slug) ?? [];
        const place = before.indexOf(version.id);
        return place === -1 ? before.length + 1 : place + 1;
    };
}

// EXTERNAL MODULE: ./build/commands/contests.js
var commands_contests = __webpack_require__(6838);
// EXTERNAL MODULE: ./build/commands/recorded.js + 2 modules
var recorded = __webpack_require__(1094);
;// CONCATENATED MODULE: ./build/commands/run-suites.js







const noCalls = 'this pull request comes from a fork, and no recorded result covers it: nothing was evaluated. A maintainer can have it evaluated: dispatch `promote` with its commit as `head-sha` and `dry-run`, and run this job again.';
/** Plans and runs what decides every candidate, asking the gate at each step what is still wanted, and records it. */
async function runSuites(candidates, suites, options) {
    const { config, around } = options;
    const { contests, subjects: compared } = (0,commands_contests/* contestsOf */.n)(candidates, suites, options.models, options.confirmed);
    const course = new course_course/* Course */.a([...contests.values()]);
    const { alone } = options;
    const subjects = new Map([...compared, ...[...alone].map(([id, { subject }]) => [id, subject])]);
    const days = (0,assignables_expiry/* evidenceDaysOf */.SZ)(contests, alone);
    // A fork assigns nothing, and could not evaluate again what expired.
    const expiry = options.mayCall ? { days, now: around.now() } : undefined;
    const found = await (0,recorded/* findRecorded */.O)(subjects, options, expiry, new Set(alone.keys()));
    const planned = [...subjects].map(([id, subject]) => {
        const { recorded, pool } = found.known.get(id) ?? {};
        // What is evaluated by itself is drawn by itself.
        const earlier = alone.has(id) ? undefined : pool;
        return { ...subject, ...(recorded && { recorded }), ...(earlier && { pool: earlier }) };
    });
    const limits = {
        maxCalls: Math.min(config.limits.maxCalls, around.caps.maxCalls ?? Number.POSITIVE_INFINITY),
        maxCostUsd: Math.min(config.limits.maxCostUsd, around.caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
    };
    // What is cached is as old as the record that expired.
    const { cache, notice: uncached } = await cacheOf({ ...options, reuse: options.reuse && found.expired.length === 0 });
    const notices = [...found.notices, ...(0,assignables_expiry/* expiredNotice */.Qk)(found.expired), ...uncached];
    const settled = (candidate) => {
        const contest = contests.get(candidate);
        return contest && course.settled(contest);
    };
    const attempt = attemptsOf(found.attempts);
    try {
        const prices = await pricesOf(planned, options.models);
        const plan = await (0,evaluation_plan/* planEvaluations */.r)({
            subjects: planned,
            limits,
            price: (model) => prices.get(model),
            now: around.now,
            ...(cache === undefined ? {} : { cache }),
            ...(options.mayCall ? {} : { noCalls }),
        });
        around.log(describeEstimate(plan.estimate, planned.filter(({ recorded }) => recorded !== undefined).length));
        const result = await (0,run_evaluations/* runEvaluations */.h)(plan, {
            next: besides(course, alone),
            signal: around.signal,
            concurrency: config.limits.concurrency,
            limits,
            progress: around.progress,
            now: around.now,
            ...(cache === undefined ? {} : { cache }),
        });
        const judged = candidates.filter((candidate) => settled(candidate) !== undefined);
        const said = await (0,recorded/* recordResults */.U)([...result.evaluations.values()], found.known, judged, options);
        const all = [...notices, ...said, ...cacheNotices(cache)];
        const explain = () => keptTrials(candidates, { contests, subjects }, found, result.evaluations, options);
        const askedIn = (id) => {
            const recorded = found.known.get(id)?.recorded;
            return recorded !== undefined && recorded === result.evaluations.get(id) ? found.askedIn.get(id) : options.run;
        };
        return { ...factsOf(result, plan.estimate), settled, attempt, askedIn, notices: all, explain };
    }
    catch (error) {
        if (!(error instanceof evaluation_plan/* CapExceededError */.E))
            throw error;
        const stopped = { kind: 'cap', message: error.message };
        const result = { evaluations: new Map(), stopped, spent: nothingSpent };
        const nobody = { askedIn: () => undefined, explain: async () => [] };
        return { ...factsOf(result, error.estimate), settled, attempt, notices, ...nobody };
    }
    finally {
        await cache?.close();
    }
}
/** What the gate asks, and with its first wave all of what is evaluated by itself. */
function besides(course, alone) {
    const whole = everyTrial();
    return (evaluations) => [
        ...course.next(evaluations),
        ...whole(new Map([...evaluations].filter(([id]) => alone.has(id)))),
    ];
}
/** Not able to cache is a warning: it costs calls, and changes no verdict. */
async function cacheOf({ around, reuse }) {
    if (around.cacheFolder === undefined || !reuse)
        return { cache: undefined, notice: [] };
    try {
        return { cache: await (0,completion_cache/* openCache */.b)(around.cacheFolder), notice: [] };
    }
    catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        const message = `The folder of cached completions cannot be used, and nothing is cached: ${why}`;
        return { cache: undefined, notice: [{ level: 'warning', message }] };
    }
}
function cacheNotices(cache) {
    if (cache === undefined)
        return [];
    const { failure, skipped } = cache;
    const lost = failure === undefined
        ? []
        : [
            {
                level: 'warning',
                message: `The completions of this run could not be kept in the cache: ${failure.message}`,
            },
        ];
    const damaged = skipped === 0
        ? []
        : [{ level: 'notice', message: `${skipped} entries of the cache were not usable and were left out.` }];
    return [...lost, ...damaged];
}
const nothingSpent = {
    calls: 0,
    cached: 0,
    recorded: 0,
    pooled: 0,
    usage: { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 },
    costUsd: 0,
};
function factsOf({ evaluations, stopped, spent }, estimate) {
    return { estimate, stopped, evaluations: [...evaluations.values()], spent };
}
async function pricesOf(subjects, models) {
    const ofScorers = subjects.flatMap(({ scorers }) => scorers.flatMap(({ calls = [] }) => calls.map((call) => call.model.id)));
    const ids = [...new Set([...subjects.map((subject) => subject.model.id), ...ofScorers])];
    return new Map(await Promise.all(ids.map(async (id) => [id, await models.price(id)])));
}
function describeEstimate(estimate, recorded) {
    if (estimate.calls === 0)
        return 'planned: no model call, every answer is known';
    const cost = estimate.costUsd === undefined ? 'cost unknown' : `about ${(0,progress/* formatUsd */.UK)(estimate.costUsd)}`;
    const known = recorded === 0 ? '' : `; ${recorded} evaluation${recorded === 1 ? ' is' : 's are'} recorded already`;
    return `planned: at most ${estimate.calls} model calls, ${cost}${known}`;
}

;// CONCATENATED MODULE: ./build/commands/judge-and-promote.js











/**
 * Candidates → what running them gave, what the gate says, and what was assigned.
 *
 * What `report` is made of holds until it is made: the cases may come from a program's output, which is kept for so long.
 */
async function judgeAndPromote(candidates, judging, report) {
    const { request, policy, models, around } = judging;
    const hopeless = new Map(candidates.flatMap((each) => refusedWhatever(each, candidates, judging)));
    const together = ({ environment }) => environment.together !== 'each';
    if (request.command === 'promote' && [...hopeless.keys()].some(together)) {
        const rows = candidates.map((each) => togetherOrNot(each, hopeless, judging));
        const promoted = { rows, moves: waitingMoves(judging, rows), notices: [], registryCommit: undefined };
        return report({ suites: new Map(), run: undefined, promoted: namedMoves(promoted, judging) });
    }
    const hopeful = candidates.filter((each) => !hopeless.has(each));
    // Whether a version comes back under the conditions that it passed under, shows when they are read.
    const toRead = hopeful.filter((each) => (0,judge_candidates/* needsEvaluation */.Y)(each) || each.revert !== undefined);
    const alone = judging.beside.lone.flatMap(({ evaluate }) => evaluate);
    const asked = new Set([...toRead, ...alone].flatMap((each) => each.suites));
    const opened = await (0,open_suites/* openSuites */.Y)(policy.config, asked, policy.tree, {
        ...(0,commands_models.lentToScorers)(models),
        folder: judging.folder,
        mayCall: mayCall(request),
        signal: around.signal,
    });
    try {
        const now = judgedAsNow(hopeful, opened.suites, models);
        const current = new Map(hopeful.map((each, index) => [each, now.candidates[index] ?? each]));
        const inOrder = candidates.map((each) => current.get(each) ?? each);
        const found = await judged(now.candidates, hopeless, inOrder, opened.suites, judging);
        const notices = [...now.notices, ...found.promoted.notices];
        return await report({ ...found, promoted: { ...found.promoted, notices } });
    }
    finally {
        await opened.close();
    }
}
async function judged(open, hopeless, candidates, suites, judging) {
    const { request, policy, models, around, proposal } = judging;
    const { config } = policy;
    const { lone } = judging.beside;
    const toRun = open.filter(judge_candidates/* needsEvaluation */.Y);
    const fresh = freshBaselines(lone, suites, models);
    const environments = [...toRun, ...lone].map(({ environment }) => environment);
    const run = toRun.length + fresh.alone.size === 0
        ? undefined
        : await runSuites(toRun, suites, {
            config,
            models,
            // A config that nobody has reviewed yet must not say where this run writes.
            results: policy.trusted || proposal ? around.results(config) : undefined,
            registry: judging.registry,
            mayCall: mayCall(request),
            reuse: !environments.some((each) => each.protected && mayAssignProtected(request)),
            alone: fresh.alone,
            confirmed: proposal || isConfirmed(request),
            run: request.run,
            pullRequest: request.command === 'evaluate' && !proposal ? request.pullRequest : undefined,
            around,
        });
    const rows = new Map((0,judge_candidates/* judgeCandidates */.m)(open, run).map((row) => [row.candidate, row]));
    const witness = { tool: around.toolVersion, askedIn: (id) => run?.askedIn(id) ?? undefined };
    const ask = askedOnce(judging);
    const ofRows = await promoteRows([...rows.values()], judging, witness, ask);
    const waiting = waitingMoves(judging, ofRows.rows);
    const ofLone = waiting.length > 0
        ? { ...nothingPromoted, moves: waiting }
        : await assignLone(notMoved(lone, ofRows.moves), fresh, run, judging, witness, ask);
    const promoted = namedMoves(joined(ofRows, ofLone), judging);
    const done = new Map(promoted.rows.map((row) => [row.candidate, row]));
    const explained = run && { ...run, notices: [...run.notices, ...(await run.explain())] };
    const inOrder = candidates.flatMap((each) => done.get(each) ?? foregoneRow(each, hopeless.get(each) ?? ''));
    return { suites, run: explained, promoted: { ...promoted, rows: inOrder } };
}
/** What a prompt took along needs no change of its own. */
function notMoved(lone, moves) {
    const there = new Set(moves.filter(({ promotion }) => (0,commands_moves/* isSettled */.Is)(promotion)).map(keyOfMove));
    return lone.filter(({ environment, version }) => !there.has(keyOfMove({ environment: environment.slug, name: (0,assignable/* nameOfAssignable */.K7)(version) })));
}
function keyOfMove({ environment, name }) {
    return `${environment} ${name}`;
}
const nothingPromoted = { rows: [], moves: [], notices: [], registryCommit: undefined };
/** A fork has no keys: what is recorded is all there is. */
function mayCall(request) {
    return request.command === 'promote' || request.trust.kind !== 'fork';
}
/** A protected environment trusts nothing that a pull request could have written (design, promotion). */
function mayAssignProtected({ occasion }) {
    return occasion === 'push' || occasion === 'dispatch';
}
/** A person stands behind a first version and says why: then absolute rules alone decide (design, promotion). */
function isConfirmed({ occasion, reason }) {
    return (occasion === 'dispatch' || occasion === 'command-line') && (reason ?? '').trim() !== '';
}
/**
 * Why a version would not be assigned even if it passed, where a run has no other purpose than to assign: then no call is
 * spent on it. A pull request is evaluated all the same: its reviewer wants to see. What may still pass in `from` in this very
 * run is not hopeless.
 */
function refusedWhatever(candidate, all, judging) {
    const { occasion, command } = judging.request;
    if (command !== 'promote' && occasion !== 'push')
        return [];
    const plan = planFor(candidate, 'pass', judging, candidate.passedIn);
    if (plan.kind !== 'refuse')
        return [];
    const onTheWay = all.some(({ environment, version }) => environment.slug === candidate.environment.from && version.id === candidate.version.id);
    return plan.reason === 'not-passed-before' && onTheWay ? [] : [[candidate, plan.message]];
}
/** What a person promotes moves together or not at all: one that cannot be assigned stops the others, before any call. */
function togetherOrNot(candidate, hopeless, judging) {
    const own = hopeless.get(candidate);
    if (own !== undefined)
        return foregoneRow(candidate, own);
    const plan = planFor(candidate, 'pass', judging, candidate.passedIn);
    if (plan.kind === 'keep' && plan.reason === 'already-held') {
        const check = {
            rule: 'held-already',
            suite: candidate.suites[0]?.name ?? '',
            outcome: 'pass',
            message: plan.message,
        };
        const verdict = { kind: 'pass', checks: [check] };
        return {
            candidate,
            verdict,
            comparisons: [],
            judged: [],
            promotion: { outcome: 'already-held', message: plan.message },
        };
    }
    const [blocking] = hopeless.keys();
    return foregoneRow(candidate, `${blocking?.slug} cannot be assigned, and what is promoted together moves together.`);
}
function foregoneRow(candidate, message) {
    const suite = candidate.suites[0]?.name ?? '';
    const check = { rule: 'not-assignable', suite, outcome: 'inconclusive', message };
    const because = `not evaluated, because it could not be assigned: ${message.replace(/\.$/, '')}`;
    return {
        candidate,
        verdict: { kind: 'inconclusive', checks: [check], because },
        comparisons: [],
        judged: [],
        promotion: { outcome: 'refused', message },
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
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7467);
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

/***/ 7467:
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
// EXTERNAL MODULE: ./build/promotion/operation.js
var operation = __webpack_require__(7307);
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
        operation: (0,operation/* operationId */.B)({ registry, environment, kind, slug, from, to, evidence: proof, replaces }),
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

/***/ 7307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ operationId)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4290);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6294);


/** The same change attempted twice has one id, and so happens once (invariant I2). */
function operationId(operation) {
    const { registry, environment, kind, slug, from, to, evidence, replaces } = operation;
    const meaning = { registry, environment, kind, slug };
    const absent = null;
    return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOperationId */ .g3)((0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)({
        ...meaning,
        from: from ?? absent,
        to: to ?? absent,
        evidence: evidence ?? absent,
        replaces: replaces ?? absent,
    }));
}


/***/ })

};
