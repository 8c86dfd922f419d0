export const id = 695;
export const ids = [695];
export const modules = {

/***/ 1695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeAndPromote: () => (/* binding */ judgeAndPromote)
});

// EXTERNAL MODULE: ./build/commands/judge-candidates.js
var judge_candidates = __webpack_require__(159);
// EXTERNAL MODULE: ./build/commands/models.js + 21 modules
var commands_models = __webpack_require__(458);
// EXTERNAL MODULE: ./build/commands/open-suites.js + 61 modules
var open_suites = __webpack_require__(9785);
// EXTERNAL MODULE: ./build/commands/promote-rows.js + 1 modules
var promote_rows = __webpack_require__(6723);
// EXTERNAL MODULE: ./build/evaluation/plan.js + 1 modules
var evaluation_plan = __webpack_require__(7906);
// EXTERNAL MODULE: ./build/evaluation/run/run-evaluations.js + 8 modules
var run_evaluations = __webpack_require__(7827);
// EXTERNAL MODULE: ./build/evaluation/cache/completion-cache.js + 1 modules
var completion_cache = __webpack_require__(1264);
// EXTERNAL MODULE: ./build/evaluation/progress.js
var progress = __webpack_require__(1672);
// EXTERNAL MODULE: ./build/gate/course/course.js + 36 modules
var course_course = __webpack_require__(2564);
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
// EXTERNAL MODULE: ./build/evaluation/pool.js
var evaluation_pool = __webpack_require__(7161);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
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

// EXTERNAL MODULE: ./build/commands/recorded.js + 2 modules
var recorded = __webpack_require__(1094);
;// CONCATENATED MODULE: ./build/commands/run-suites.js






const noCalls = 'this pull request comes from a fork, and no recorded result covers it: nothing was evaluated. A maintainer can push the commit to a branch of this repository to have it evaluated.';
/** Plans and runs what decides every candidate, asking the gate at each step what is still wanted, and records it. */
async function runSuites(candidates, suites, options) {
    const { config, around } = options;
    const { contests, subjects } = (0,commands_contests/* contestsOf */.n)(candidates, suites, options.models, options.confirmed);
    const course = new course_course/* Course */.a([...contests.values()]);
    const found = await (0,recorded/* findRecorded */.O)(subjects, options);
    const planned = [...subjects].map(([id, subject]) => ({ ...subject, ...found.known.get(id) }));
    const limits = {
        maxCalls: Math.min(config.limits.maxCalls, around.caps.maxCalls ?? Number.POSITIVE_INFINITY),
        maxCostUsd: Math.min(config.limits.maxCostUsd, around.caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
    };
    const { cache, notice: uncached } = await cacheOf(options);
    const notices = [...found.notices, ...uncached];
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
            next: (evaluations) => course.next(evaluations),
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
        return { ...factsOf(result, plan.estimate), settled, attempt, notices: all, explain };
    }
    catch (error) {
        if (!(error instanceof evaluation_plan/* CapExceededError */.E))
            throw error;
        const stopped = { kind: 'cap', message: error.message };
        const result = { evaluations: new Map(), stopped, spent: nothingSpent };
        return { ...factsOf(result, error.estimate), settled, attempt, notices, explain: async () => [] };
    }
    finally {
        await cache?.close();
    }
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





/** What `report` is made of holds until it is made: the cases may come from a program's output, which is kept for so long. */
/** Candidates → what running them gave, what the gate says, and what was assigned. */
async function judgeAndPromote(candidates, judging, report) {
    const { request, policy, models, around } = judging;
    const hopeless = new Map(candidates.flatMap((each) => refusedWhatever(each, candidates, judging)));
    if (request.command === 'promote' && hopeless.size > 0) {
        const rows = candidates.map((each) => togetherOrNot(each, hopeless, judging));
        return report({ suites: new Map(), run: undefined, promoted: { rows, registryCommit: undefined } });
    }
    const open = candidates.filter((each) => !hopeless.has(each));
    const toRun = open.filter(judge_candidates/* needsEvaluation */.Y);
    const asked = new Set(toRun.flatMap((each) => each.suites));
    const opened = await (0,open_suites/* openSuites */.Y)(policy.config, asked, policy.tree, {
        ...(0,commands_models.lentToScorers)(models),
        folder: judging.folder,
        mayCall: mayCall(request),
        signal: around.signal,
    });
    try {
        return await report(await judged(open, toRun, hopeless, candidates, opened.suites, judging));
    }
    finally {
        await opened.close();
    }
}
async function judged(open, toRun, hopeless, candidates, suites, judging) {
    const { request, policy, models, around, proposal } = judging;
    const { config } = policy;
    const run = toRun.length === 0
        ? undefined
        : await runSuites(toRun, suites, {
            config,
            models,
            // A config that nobody has reviewed yet must not say where this run writes.
            results: policy.trusted || proposal ? around.results(config) : undefined,
            registry: judging.registry,
            mayCall: mayCall(request),
            reuse: !toRun.some((each) => each.environment.protected && mayAssignProtected(request)),
            confirmed: proposal || isConfirmed(request),
            run: request.run,
            pullRequest: request.command === 'evaluate' && !proposal ? request.pullRequest : undefined,
            around,
        });
    const rows = new Map((0,judge_candidates/* judgeCandidates */.m)(open, run).map((row) => [row.candidate, row]));
    const promoted = await (0,promote_rows/* promoteRows */.qd)([...rows.values()], judging);
    const done = new Map(promoted.rows.map((row) => [row.candidate, row]));
    const explained = run && { ...run, notices: [...run.notices, ...(await run.explain())] };
    const inOrder = candidates.flatMap((each) => done.get(each) ?? foregoneRow(each, hopeless.get(each) ?? ''));
    return { suites, run: explained, promoted: { ...promoted, rows: inOrder } };
}
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
    const plan = (0,promote_rows/* planFor */.bJ)(candidate, 'pass', judging, candidate.passedIn);
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
    const plan = (0,promote_rows/* planFor */.bJ)(candidate, 'pass', judging, candidate.passedIn);
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


/***/ })

};
