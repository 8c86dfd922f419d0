export const id = 473;
export const ids = [473];
export const modules = {

/***/ 7958:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lo: () => (/* binding */ companionsOf),
/* harmony export */   Lq: () => (/* binding */ heldOn),
/* harmony export */   Mv: () => (/* binding */ changeTo),
/* harmony export */   jb: () => (/* binding */ companion),
/* harmony export */   om: () => (/* binding */ changeOfCompanion),
/* harmony export */   wT: () => (/* binding */ settledBeside),
/* harmony export */   xx: () => (/* binding */ companionReport)
/* harmony export */ });
/* unused harmony export versionOf */
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4290);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6294);
/* harmony import */ var _registry_assignable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5441);
/* harmony import */ var _registry_registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6475);
/* harmony import */ var _change_sets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(264);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8629);






/**
 * What goes with the prompts of one change: the parameters that they refer to, and the datasets that they were judged over, where the
 * environment holds another version of them, or none. The baseline was evaluated over the same dataset: that is its fresh baseline.
 */
function companionsOf(change, around) {
    const moving = change.rows.filter(({ plan }) => plan.kind === 'assign' || isDryRun(plan)).map(({ row }) => row);
    return [
        ...change.sets.map((set) => ({ ...companion(set.version, around), from: { set } })),
        ...datasetsOf(moving)
            .filter(({ version }) => !isThere(version, around))
            .map(({ version, rows }) => ({ ...companion(version, around), from: { rows } })),
    ];
}
/** The change of a companion whose plan says `assign`. */
async function changeOfCompanion({ from, ...companion }, proofOf, { environment, state, registry, witness }) {
    if (companion.plan.kind !== 'assign')
        return undefined;
    const evidence = 'set' in from
        ? await evidenceTogether(from.set, proofOf, environment.slug, state, registry, witness)
        : (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceOfDataset */ .TY)(companion.version.id, from.rows, witness);
    return { companion, change: changeTo(companion, companion.plan, evidence) };
}
function changeTo({ of, version, environment }, plan, evidence) {
    const { kind, slug } = of;
    // What rests on a prompt that a person answers for is answered for with it.
    const answeredFor = evidence.verdict.kind === 'pass' ? plan : { ...plan, override: true };
    return { environment: environment.slug, kind, slug, plan: answeredFor, version, evidence };
}
async function evidenceTogether({ version, referring, rows }, proofOf, environment, state, registry, witness) {
    const moving = new Map(rows.map(({ row }) => [row.candidate.slug, row]));
    const held = referring.filter(({ slug, version: wanted }) => !moving.has(slug) && state?.prompts.get(slug)?.version === wanted);
    const known = await Promise.all(held.map(async ({ slug }) => ({ slug, evidence: await heldOn(registry, environment, slug, state) })));
    const proofs = [
        ...[...moving].map(([slug, row]) => ({ slug, evidence: proofOf(row) })),
        ...known.flatMap(({ slug, evidence }) => (evidence === undefined ? [] : [{ slug, evidence }])),
    ];
    const silent = known.filter(({ evidence }) => evidence === undefined).map(({ slug }) => slug);
    return (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .evidenceOfSet */ .v2)(version.id, proofs, silent, witness);
}
/**
 * The passing evidence on which an environment was given the version of a prompt that it holds.
 *
 * @returns undefined when it is gone, is not what the ledger names, or somebody promoted the version despite its verdict.
 */
async function heldOn(registry, environment, slug, state) {
    const holds = state?.prompts.get(slug);
    if (holds === undefined)
        return undefined;
    for await (const { action, to, rule, evidence: digest } of registry.history(environment, slug, holds.operation)) {
        // A rollback or a withdrawal put back what was promoted before.
        if (action !== 'promotion' || to !== holds.version)
            continue;
        if (rule === 'override' || digest === undefined)
            return undefined;
        const evidence = await registry.evidence(digest);
        const proves = evidence?.version === holds.version && evidence.verdict.kind === 'pass';
        return proves && evidence.evaluations.length > 0 ? evidence : undefined;
    }
    return undefined;
}
function companion(version, { environment, state, plan }) {
    const of = version.kind === 'dataset' ? { kind: 'dataset', slug: version.slug } : { kind: 'parameters', slug: version.slug };
    const holds = (0,_registry_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .assignmentOf */ .t)(state, of);
    return { of, version, environment, holds, plan: plan(of, version.id, environment, state) };
}
function companionReport({ of, version, environment, holds }, promotion) {
    return {
        name: (0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfAssignable */ .K7)(of),
        environment: environment.slug,
        ...(holds === undefined ? {} : { from: holds.version }),
        to: version.id,
        promotion,
    };
}
/** What a plan that does not assign says, in the words of a report; undefined: another event assigns it, and nothing is to be said. */
function settledBeside({ of, version, environment, plan }) {
    if (plan.kind === 'assign')
        return undefined;
    if (plan.kind === 'refuse')
        return { outcome: 'refused', message: plan.message };
    if (plan.reason === 'already-held')
        return { outcome: 'already-held', message: plan.message };
    if (!(0,_change_sets_js__WEBPACK_IMPORTED_MODULE_3__/* .isOnItsWay */ .j)(plan))
        return undefined;
    const message = isDryRun(plan)
        ? plan.message
        : `${environment.slug} is given ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(version.id)} of ${(0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfAssignable */ .K7)(of)} with the prompts that refer to it, by a push to the default branch.`;
    return { outcome: 'will-assign', message };
}
function isDryRun(plan) {
    return plan.kind === 'keep' && plan.reason === 'dry-run';
}
function isThere(version, { state, moved }) {
    const held = moved.get(`dataset:${version.slug}`) ?? state?.datasets.get(version.slug)?.version;
    return held === version.id;
}
/** The datasets over which these prompts were judged, from start to end. */
function datasetsOf(rows) {
    const versions = new Map(rows.flatMap(({ judged }) => judged.map(({ candidate }) => [`${candidate.dataset} ${candidate.subject.dataset}`, versionOf(candidate)])));
    return [...versions.values()]
        .map((version) => ({
        version,
        rows: rows.filter(({ judged }) => judged.some((suite) => (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isOver */ .PU)(version.id, suite))),
    }))
        .filter(({ version, rows: over }) => over.every(({ judged }) => judged
        .filter((suite) => (0,_evidence_js__WEBPACK_IMPORTED_MODULE_0__/* .isOver */ .PU)(version.id, suite))
        .every(({ candidate, baseline }) => candidate.complete && baseline?.complete !== false)));
}
function versionOf({ dataset, subject, cases }) {
    const clusters = new Set(cases.flatMap(({ cluster }) => cluster ?? [])).size;
    return { kind: 'dataset', slug: dataset, id: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_5__/* .parseVersionId */ .h4)(subject.dataset), cases: cases.length, clusters };
}


/***/ }),

/***/ 264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ changesOf),
/* harmony export */   j: () => (/* binding */ isOnItsWay)
/* harmony export */ });
/**
 * What the rows of one environment make: one change of all of them, or each its own. Parameters go in the same change as the prompts that
 * refer to them, or stay: they never move before one of them, and a prompt that does not pass keeps them where they are. Pure.
 *
 * @param each every prompt by itself (`together: each`, and on a push). Those that share a set move together all the same.
 */
function changesOf(rows, each, sets, state) {
    const questions = [...sets.values()].flatMap((set) => questionOf(set, rows, state));
    const free = questions.flatMap((question) => ('by' in question ? [] : [question]));
    const blocked = questions.flatMap((question) => ('by' in question ? [question] : []));
    return { changes: each ? components(rows, free) : [{ rows, sets: free }], blocked };
}
/** Nothing when the set is held already, or no prompt of this run moves that refers to it. */
function questionOf(set, rows, state) {
    const { version, referring } = set;
    if (state?.parameters.get(version.slug)?.version === version.id)
        return [];
    const own = rows.filter(({ row: { candidate } }) => referring.some((each) => each.slug === candidate.slug && each.version === candidate.version.id));
    const moving = own.filter(({ plan }) => isOnItsWay(plan));
    const refused = own.find(({ plan }) => plan.kind === 'refuse');
    if (refused !== undefined)
        return [{ ...set, by: refused.row.candidate.slug, where: 'row' }];
    if (moving.length === 0)
        return [];
    const inRun = new Set(own.map(({ row }) => row.candidate.slug));
    const other = referring.find(({ slug, version: wanted }) => !inRun.has(slug) && isHeldOtherwise(state?.prompts.get(slug)?.version, wanted));
    return [other === undefined ? { ...set, rows: moving } : { ...set, by: other.slug, where: 'elsewhere' }];
}
/** A prompt that the environment does not hold says nothing about its parameters there. */
function isHeldOtherwise(holds, wanted) {
    return holds !== undefined && holds !== wanted;
}
/** It is assigned now, or would be without `dry-run`, or will be by the push. */
function isOnItsWay(plan) {
    return plan.kind === 'assign' || (plan.kind === 'keep' && (plan.reason === 'dry-run' || plan.reason === 'on-merge'));
}
/** Prompts that share a set, directly or through another prompt, are one change; every other one is its own. */
function components(rows, sets) {
    let changes = rows.map((row) => ({ rows: [row], sets: [] }));
    for (const set of sets) {
        const touched = changes.filter((change) => change.rows.some((row) => set.rows.includes(row)));
        const joined = {
            rows: touched.flatMap((change) => change.rows),
            sets: [...touched.flatMap((change) => change.sets), set],
        };
        const [first] = touched;
        changes = changes.flatMap((change) => (change === first ? [joined] : touched.includes(change) ? [] : [change]));
    }
    return changes;
}


/***/ }),

/***/ 8629:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AS: () => (/* binding */ basisIn),
/* harmony export */   PU: () => (/* binding */ isOver),
/* harmony export */   TY: () => (/* binding */ evidenceOfDataset),
/* harmony export */   X1: () => (/* binding */ evidenceOf),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   p1: () => (/* binding */ policyDigest),
/* harmony export */   v2: () => (/* binding */ evidenceOfSet)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6353);


/** What the verdict on a prompt rests on, bound to digests. The same in every run that judged the same evaluations. */
function evidenceOf({ candidate, verdict, comparisons, judged }, witness) {
    if (candidate.revert !== undefined)
        return candidate.revert.evidence;
    return {
        format: 1,
        version: candidate.version.id,
        ...(candidate.baseline === undefined ? {} : { baseline: candidate.baseline.version.id }),
        tool: witness.tool,
        policy: policyDigest(candidate),
        evaluations: judged.flatMap(sidesOf),
        basis: basisOf(judged, witness),
        verdict: plain(verdict),
        comparisons: comparisons.map(plain),
    };
}
/**
 * What parameters are assigned on: the evidence of the prompts that refer to them, together. It passes when that of every prompt does.
 *
 * @param held prompts that the environment holds already and of which no evidence is left.
 */
function evidenceOfSet(version, proofs, held, { tool }) {
    const sorted = proofs.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
    const short = sorted.filter(({ evidence }) => evidence.verdict.kind !== 'pass');
    const named = sorted.map(({ slug, evidence }) => `${slug} (${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(evidence.version)})`);
    const beside = held.length === 0 ? '' : `; held already: ${held.toSorted().join(', ')}`;
    const check = {
        rule: 'prompts',
        suite: '',
        outcome: short.length === 0 ? 'pass' : 'fail',
        message: `the prompts that refer to it hold: ${named.join(', ')}${beside}`,
    };
    const because = `promoted despite the verdict: ${short.map(({ slug }) => slug).join(', ')}`;
    return {
        format: 1,
        version,
        tool,
        policy: (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({ together: [...new Set(sorted.map(({ evidence }) => evidence.policy))] }),
        evaluations: [...new Set(sorted.flatMap(({ evidence }) => evidence.evaluations))],
        basis: distinct(sorted.flatMap(({ evidence }) => evidence.basis ?? [])),
        verdict: short.length === 0 ? { kind: 'pass', checks: [check] } : { kind: 'fail', checks: [check], because },
        comparisons: [],
    };
}
/** What a dataset is assigned on: the evaluations over it of the prompts that move with it, both sides. */
function evidenceOfDataset(version, rows, witness) {
    const sorted = rows.toSorted((one, other) => (one.candidate.slug < other.candidate.slug ? -1 : 1));
    const judged = sorted.flatMap((row) => row.judged.filter((suite) => isOver(version, suite)));
    const named = sorted.map(({ candidate }) => `${candidate.slug} (${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(candidate.version.id)})`);
    const message = `judged over it, and what it replaces as well: ${named.join(', ')}`;
    return {
        format: 1,
        version,
        tool: witness.tool,
        policy: (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)({ together: [...new Set(sorted.map(({ candidate }) => policyDigest(candidate)))] }),
        evaluations: [...new Set(judged.flatMap(sidesOf))],
        basis: distinct(basisOf(judged, witness)),
        verdict: { kind: 'pass', checks: [{ rule: 'prompts', suite: '', outcome: 'pass', message }] },
        comparisons: [],
    };
}
/** Whether a suite was judged over this version of a dataset. */
function isOver(version, { candidate }) {
    return candidate.subject.dataset === version;
}
function sidesOf({ candidate, baseline }) {
    return [candidate.id, ...(baseline === undefined ? [] : [baseline.id])];
}
/** A suite that is compared with a pinned release as well has one candidate all the same. */
function basisOf(judged, witness) {
    const candidates = new Map(judged.map(({ suite, candidate }) => [`${suite} ${candidate.id}`, { suite, candidate }]));
    return [...candidates.values()].map(({ suite, candidate }) => basisIn(suite, candidate, witness));
}
function basisIn(suite, { id, subject, model }, { askedIn }) {
    const evaluatedIn = askedIn(id);
    return {
        suite,
        dataset: subject.dataset,
        scorers: Object.fromEntries(subject.scorers.map(({ name, fingerprint }) => [name, fingerprint])),
        endpoint: subject.endpoint,
        model,
        trials: subject.trials,
        ...(evaluatedIn === undefined ? {} : { evaluatedIn }),
    };
}
/** Two prompts may have been judged by one suite in the same way. */
function distinct(basis) {
    return [...new Map(basis.map((each) => [(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(plain(each)), each])).values()];
}
/** Of the gate that a candidate has to pass. */
function policyDigest(candidate) {
    return (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(plain({ gate: (0,_candidates_js__WEBPACK_IMPORTED_MODULE_1__/* .gateOf */ .Rv)(candidate), suites: candidate.suites.map((suite) => suite.name) }));
}
/** Plain JSON: members that are undefined are left out. */
function plain(value) {
    return JSON.parse(JSON.stringify(value));
}


/***/ }),

/***/ 1712:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bl: () => (/* binding */ loneSet),
/* harmony export */   i6: () => (/* binding */ nothingBeside),
/* harmony export */   v8: () => (/* binding */ loneDataset)
/* harmony export */ });
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6353);
/* harmony import */ var _judge_candidates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(159);
/* harmony import */ var _beside_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7958);
/* harmony import */ var _parameter_sets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8619);




const nothingBeside = { states: new Map(), sets: _parameter_sets_js__WEBPACK_IMPORTED_MODULE_0__/* .noSets */ .vc, lone: [], named: [], wanted: new Map() };
/**
 * Parameters whose prompts are all there already, and whose own assignment is missing: it is made on the evidence of those prompts that
 * the ledger has, and prompts of which it has none are evaluated again.
 *
 * @returns undefined when they are held, when a prompt that refers to them is on its way, or none is held in this very version.
 */
async function loneSet({ version, referring }, place) {
    const { config, environment, state, registry, candidates } = place;
    if (state === undefined || state.parameters.get(version.slug)?.version === version.id)
        return undefined;
    const onTheWay = ofEnvironment(candidates, environment).some(({ slug, holds, version: { id } }) => holds?.version !== id && referring.some((each) => each.slug === slug));
    const known = referring.filter(({ slug }) => state.prompts.has(slug));
    const there = known.every(({ slug, version: wanted }) => state.prompts.get(slug)?.version === wanted);
    if (onTheWay || !there || known.length === 0)
        return undefined;
    const found = await Promise.all(known.map(async ({ slug }) => {
        const evidence = await (0,_beside_js__WEBPACK_IMPORTED_MODULE_1__/* .heldOn */ .Lq)(registry, environment.slug, slug, state);
        if (evidence !== undefined)
            return { proofs: [{ slug, evidence }], evaluate: [] };
        return { proofs: [], evaluate: await heldPrompt(slug, (0,_candidates_js__WEBPACK_IMPORTED_MODULE_2__/* .suitesOf */ .f3)(config, environment, slug), state, registry) };
    }));
    const [proofs, evaluate] = [found.flatMap((each) => each.proofs), found.flatMap((each) => each.evaluate)];
    return proofs.length + evaluate.length < known.length ? undefined : { environment, version, proofs, evaluate };
}
/**
 * A version of a dataset that the environment does not hold, and what it holds of the prompts that are judged over it.
 *
 * @returns undefined when it is held, or when a prompt that is judged over it is in question; nothing to evaluate when the environment
 * holds no prompt of a suite over it.
 */
async function loneDataset(version, place) {
    const { config, environment, state, registry, candidates } = place;
    if (state?.datasets.get(version.slug)?.version === version.id)
        return undefined;
    const over = (suites) => suites.filter(({ dataset }) => dataset === version.slug);
    const covered = ofEnvironment(candidates, environment).some((each) => ((0,_judge_candidates_js__WEBPACK_IMPORTED_MODULE_3__/* .needsEvaluation */ .Y)(each) || each.revert !== undefined) && over(each.suites).length > 0);
    if (covered)
        return undefined;
    const held = await Promise.all([...(state?.prompts.keys() ?? [])].map(async (slug) => {
        const suites = over((0,_candidates_js__WEBPACK_IMPORTED_MODULE_2__/* .suitesOf */ .f3)(config, environment, slug));
        return suites.length === 0 || state === undefined ? [] : await heldPrompt(slug, suites, state, registry);
    }));
    return { environment, version, proofs: [], evaluate: held.flat() };
}
/** Nothing when no suite covers it, or the registry has lost its content. */
async function heldPrompt(slug, suites, state, registry) {
    const holds = state.prompts.get(slug);
    const version = holds && (await registry.version(slug, holds.version));
    return version === undefined || suites.length === 0 ? [] : [{ version, suites }];
}
function ofEnvironment(candidates, { slug }) {
    return candidates.filter(({ environment }) => environment.slug === slug);
}


/***/ }),

/***/ 3192:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ closeAll)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/**
 * Ends what a run has opened. By now versions may have been assigned, and that must be told: what cannot be cleaned up is a line for
 * who follows the run, and takes nobody's report away.
 */
async function closeAll(log, ...opened) {
    for (const each of opened) {
        try {
            await each.close();
        }
        catch (thrown) {
            const why = thrown instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG ? (0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(thrown) : String(thrown);
            log(`Not cleaned up: ${why.replaceAll(/\s+/g, ' ')}`);
        }
    }
}


/***/ }),

/***/ 159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ needsEvaluation),
/* harmony export */   m: () => (/* binding */ judgeCandidates)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);

/**
 * True unless the verdict is known without a model: no suite covers the prompt, or the environment holds this version and held
 * it before the change too. A version that was held before and is not now is evaluated like any other.
 */
function needsEvaluation({ version, baseline, holds, suites, revert }) {
    if (revert !== undefined)
        return false;
    const unmoved = baseline?.source === 'held' && baseline.version.id === version.id && holds?.version === version.id;
    return suites.length > 0 && !unmoved;
}
/** Every suite of a prompt together, for each environment (design, statistics). `run`: undefined when nothing was to be run. */
function judgeCandidates(candidates, run) {
    const alone = new Set(candidates.map(({ slug }) => slug)).size === 1;
    return candidates.map((candidate) => judgeCandidate(candidate, run, alone));
}
function judgeCandidate(candidate, run, alone) {
    const nothing = { candidate, comparisons: [], judged: [] };
    const { revert } = candidate;
    if (revert !== undefined)
        return { ...nothing, verdict: { kind: 'pass', checks: [reverted(candidate, revert)] } };
    if (candidate.suites.length === 0)
        return { ...nothing, verdict: noSuite(candidate) };
    if (!needsEvaluation(candidate))
        return { ...nothing, verdict: { kind: 'pass', checks: [heldAlready(candidate)] } };
    const settled = run?.settled(candidate);
    const attempt = run?.attempt(candidate);
    if (settled !== undefined)
        return { candidate, ...settled, ...(attempt === undefined ? {} : { attempt }) };
    if (run?.stopped !== undefined)
        return { ...nothing, verdict: stoppedVerdict(candidate, run.stopped, alone) };
    const error = {
        name: 'NothingEvaluated',
        message: `${candidate.slug} was not evaluated for ${candidate.environment.slug}`,
    };
    return { ...nothing, verdict: { kind: 'error', error } };
}
/** A run that was stopped says nothing about the prompt: an outage is an `error`, a cap or a cancel leaves it open. */
function stoppedVerdict(candidate, stopped, alone) {
    if (stopped.kind === 'refused' || stopped.kind === 'infrastructure') {
        const error = stopped.error ?? { name: 'ModelUnavailable', message: stopped.message };
        // What stops a run may be about another prompt: of this one it only says that it was not decided.
        const message = alone ? error.message : `the run was stopped before this prompt was decided: ${error.message}`;
        return { kind: 'error', error: { ...error, message } };
    }
    const check = {
        rule: stopped.kind,
        suite: candidate.suites[0]?.name ?? '',
        outcome: 'inconclusive',
        message: stopped.message,
    };
    return { kind: 'inconclusive', checks: [check], because: stopped.message };
}
function noSuite({ slug, environment }) {
    return {
        kind: 'error',
        error: {
            name: 'NoSuite',
            message: `no suite of ${environment.slug} covers ${slug}: it cannot be judged`,
            todo: `Add ${slug} to the \`prompts\` of a suite${environment.suites === undefined ? '' : ` that ${environment.slug} names in \`suites\``}.`,
        },
    };
}
function reverted({ slug, environment, version, suites }, { entry }) {
    const how = entry.pullRequest === undefined ? `by ${entry.actor}` : `by pull request #${entry.pullRequest}`;
    return {
        rule: 'revert',
        suite: suites[0]?.name ?? '',
        outcome: 'pass',
        message: `a revert: ${environment.slug} was given ${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .shortDigest */ .VK)(version.id)} of ${slug} on ${entry.at.slice(0, 10)} ${how}, and it passed there`,
    };
}
function heldAlready({ slug, environment, suites, heldBy }) {
    const override = heldBy?.rule === 'override' ? `: ${heldBy.actor} promoted it despite the verdict, because: ${heldBy.reason}` : '';
    return {
        rule: 'held-already',
        suite: suites[0]?.name ?? '',
        outcome: 'pass',
        message: `${environment.slug} holds this version of ${slug} already${override || ': there is nothing to compare'}`,
    };
}


/***/ })

};
