export const id = 200;
export const ids = [200];
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

/***/ 4939:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ withFileSuites)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4290);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6294);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3942);
/* harmony import */ var _prompts_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1103);





/**
 * Makes the suites that the config takes `from` prompt files: for each prompt of these files its own cases and checks, as they
 * stand in the trusted tree. What a pull request writes into its own file has no say in the run that judges it.
 *
 * @throws ConfigError for a suite that finds no tests at all, where two suites, datasets or scorers come to have one name, and for a
 * gate that names a scorer which no suite has; FileError where two files have one slug.
 */
async function withFileSuites(source, tree) {
    const { config } = source;
    const globs = config.suites.flatMap(({ from }) => from ?? []);
    if (globs.length === 0)
        return { config, noticesFor: (proposed) => unique(proposed.flatMap(notTaken)) };
    const datasets = new Map(config.datasets);
    const made = await Promise.all(config.suites.map((suite) => suitesFrom(suite, source, tree)));
    for (const { tested } of made) {
        for (const { dataset, suite } of tested)
            if (dataset !== undefined)
                addDataset(datasets, dataset, suite);
    }
    const suites = made.flatMap(({ tested, own }) => [...own, ...tested.map(({ suite }) => suite)]);
    refuseNameTwice(suites);
    const names = new Map(made.map(({ name, tested, own }) => [name, [...own, ...tested.map(({ suite }) => suite)]]));
    const environments = config.environments.map((environment) => ({
        ...environment,
        suites: environment.suites?.flatMap((name) => names.get(name)?.map((suite) => suite.name) ?? [name]),
    }));
    for (const environment of environments)
        refuseIdleRules(environment, suites);
    const trusted = new Map(made.flatMap(({ tested }) => tested.map((each) => [each.prompt.version.slug, each.prompt])));
    return {
        config: { ...config, datasets, suites, environments },
        noticesFor: (proposed) => unique(proposed.flatMap((prompt) => (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(globs)(prompt.path) ? noticesOf(prompt, trusted.get(prompt.version.slug), tree) : notTaken(prompt))),
    };
}
/** The prompts of one file bring the same tests along. */
function unique(notices) {
    return [...new Map(notices.map((notice) => [notice.message, notice])).values()];
}
/** Tests that nobody asked for: their author may believe that they run. */
function notTaken({ path, tests }) {
    if (tests === undefined || tests.rows.length + tests.scorers.length === 0)
        return [];
    const found = [counted(tests.rows.length, 'case'), counted(tests.scorers.length, 'scorer')].filter((part) => part !== '');
    const message = `${path}: the file brings ${found.join(' and ')}, which no suite of the config takes: "from: [${path}]" would.`;
    return [{ level: 'notice', message }];
}
function counted(count, what) {
    return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}
function noticesOf(proposed, trusted, tree) {
    const unmapped = (trusted?.tests?.unmapped ?? []).map(({ message, position }) => ({
        level: 'warning',
        message: `${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPosition */ .Ld)(position)}: ${message}`,
    }));
    if (factsOf(proposed) === factsOf(trusted))
        return unmapped;
    const message = trusted === undefined
        ? `${proposed.path} brings tests along that are not at ${tree.label}: they count once they are merged. Until then a suite of the config must cover the prompt.`
        : `${proposed.path} proposes other tests of its own: the prompt is judged by those at ${tree.label}; the new ones count once they are merged.`;
    return [...unmapped, { level: 'warning', message }];
}
/** What of a file decides how its prompt is judged. */
function factsOf(prompt) {
    return (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .dj)({
        rows: (prompt?.tests?.rows ?? []).map(({ fields }) => fields),
        scorers: (prompt?.tests?.scorers ?? []).map(({ kind, name, options }) => ({ kind, name, options })),
    });
}
/** Two suites may take the tests of one file; any other dataset of that name would be lost. */
function addDataset(datasets, made, { name, position }) {
    const other = datasets.get(made.slug);
    if (other !== undefined && !(other.source.kind === 'rows' && other.position.file === made.position.file)) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`the suite "${name}" makes a dataset "${made.slug}", and there is another one of that name`, {
            position,
            todo: 'Give the dataset of the config another name.',
        });
    }
    datasets.set(made.slug, made);
}
/** Results are kept by the name of the suite: one of two would be judged by what the other found. */
function refuseNameTwice(suites) {
    const twice = suites.find(({ name }, index) => suites.findIndex((each) => each.name === name) !== index);
    if (twice === undefined)
        return;
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`two suites are named "${twice.name}", one of them made from prompt files`, {
        position: twice.position,
        todo: 'Give the suite in the config another name.',
    });
}
/** A rule about a scorer that no suite has looks like protection and is none. Only now are all scorers known. */
function refuseIdleRules({ slug, suites: named, gate, position }, suites) {
    const counting = suites.filter(({ name }) => named === undefined || named.includes(name));
    const known = new Set(counting.flatMap(({ scorers }) => scorers.map(({ name }) => name)));
    const ruled = [gate.scorers, gate.weights, gate.bounds].flatMap((rules) => Object.keys(rules));
    const unknown = [...ruled, ...(gate.mustImprove?.scorers ?? [])].find((name) => !known.has(name));
    if (unknown === undefined)
        return;
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`the gate of ${slug} names a scorer "${unknown}", which no suite of it has`, {
        position,
        todo: `Correct the name, in the config or in the prompt files. There are ${[...known].join(', ')}.`,
    });
}
async function suitesFrom(suite, source, tree) {
    const { name, from } = suite;
    if (from === undefined)
        return { name, own: [suite], tested: [] };
    const paths = (0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_3__/* .promptFiles */ .Y)(await tree.entries(), from).map(({ path }) => path);
    const [{ readPrompts }, { refuseDuplicateSlugs }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(169), __webpack_require__.e(263), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 8330)),
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(169), __webpack_require__.e(263)]).then(__webpack_require__.bind(__webpack_require__, 8263)),
    ]);
    const { parsed, failed } = await readPrompts(tree, paths, {
        ...source,
        config: { ...source.config, prompts: globs(source, from) },
    });
    const prompts = [...parsed.values()].flat().filter(({ tests }) => hasTests(tests, suite));
    refuseDuplicateSlugs(prompts);
    if (prompts.length === 0) {
        const [problem] = [...failed.values()];
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`no file that matches ${from.join(', ')} at ${tree.label} brings tests along`, {
            position: suite.position,
            todo: problem instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RatchetError */ .eG
                ? `One of them cannot be read: ${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .describeError */ .Uc)(problem)}`
                : 'Write cases and checks into the prompt files, or give the suite a "dataset" and "scorers" of its own.',
        });
    }
    return { name, own: [], tested: prompts.map((prompt) => testedBy(prompt, suite, prompts.length === 1)) };
}
/** The globs of `prompts` decide the slugs, whichever glob of a suite finds the file. */
function globs({ config }, from) {
    return [...config.prompts, ...from];
}
function hasTests(tests, suite) {
    const cases = suite.dataset !== undefined || (tests?.rows.length ?? 0) > 0;
    return tests !== undefined && cases && tests.scorers.length + suite.scorers.length > 0;
}
function testedBy(prompt, suite, alone) {
    const { version, path, tests } = prompt;
    const { slug } = version;
    const name = alone ? suite.name : (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .parseScorerName */ .D0)(shortened(`${suite.name} ${slug}`, 64));
    const own = (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDatasetSlug */ .Rl)(`${shortened(slug, 64 - '.tests'.length)}.tests`);
    const dataset = suite.dataset !== undefined
        ? undefined
        : {
            slug: own,
            source: { kind: 'rows', file: path, rows: tests?.rows ?? [] },
            map: {},
            sample: undefined,
            position: { file: path },
        };
    return {
        prompt,
        dataset,
        suite: {
            ...suite,
            name,
            prompts: [slug],
            from: undefined,
            dataset: suite.dataset ?? own,
            scorers: together(tests?.scorers ?? [], suite),
        },
    };
}
/** No two texts become one: what is cut off is told by a digest. */
function shortened(text, longest) {
    if (text.length <= longest)
        return text;
    const digest = (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .shortDigest */ .VK)((0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOf */ .ol)(text));
    return `${text.slice(0, longest - digest.length - 1).replace(/[^A-Za-z0-9]+$/, '')}-${digest}`;
}
/** The file's checks and those that the suite adds. */
function together(ofFile, suite) {
    const scorers = [...ofFile.map(readScorer), ...suite.scorers];
    const twice = scorers.find(({ name }, index) => scorers.findIndex((each) => each.name === name) !== index);
    if (twice === undefined)
        return scorers;
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`the suite "${suite.name}" and a file that it takes tests from both have a scorer "${twice.name}"`, {
        position: twice.position,
        todo: 'Give the one in the config another "name".',
    });
}
function readScorer({ kind, name, options: written, position, }) {
    const { not, weight, ...options } = written;
    return {
        kind,
        name: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .parseScorerName */ .D0)(name),
        ...(not === true ? { not } : {}),
        ...(typeof weight === 'number' ? { weight } : {}),
        options,
        position,
    };
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


/***/ }),

/***/ 332:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Mm: () => (/* binding */ datasetVersions),
  Vj: () => (/* binding */ filesOfDataset),
  vP: () => (/* binding */ openConfigured)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/foundation/digest.js
var foundation_digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
;// CONCATENATED MODULE: ./build/datasets/tally.js


/** Counts the cases of a dataset, in their order. */
class CaseTally {
    size = 0;
    #hash = (0,external_node_crypto_.createHash)('sha256');
    #tags = new Map();
    #clusters = new Set();
    /** Few large updates of a hash take less time than many small ones. */
    #text = '';
    add(read) {
        this.#text += `${(0,foundation_digest/* canonicalJson */.dj)(read)}\n`;
        if (this.#text.length > 100_000)
            this.#flush();
        for (const tag of read.tags)
            this.#tags.set(tag, (this.#tags.get(tag) ?? 0) + 1);
        if (read.cluster !== undefined)
            this.#clusters.add(read.cluster);
        this.size++;
    }
    end() {
        this.#flush();
        const digest = (0,foundation_digest/* parseDigest */.m)(`sha256:${this.#hash.digest('hex')}`);
        return { digest, size: this.size, tags: this.#tags, clusters: this.#clusters.size };
    }
    #flush() {
        this.#hash.update(this.#text);
        this.#text = '';
    }
}

;// CONCATENATED MODULE: ./build/datasets/sample.js




/**
 * A part of a dataset: `size` cases in the order of the file, drawn in proportion from each set of tags, at least one of each where there
 * is room. A view: the file is read again, and only ranks are kept.
 *
 * Which cases are drawn depends on the ids of the cases and the seed, not on their places: of a file that rows are appended to, most of
 * the sample stays. And a larger sample has all cases of a smaller one. Both because seats go to the sets of tags one after another by
 * the divisors 1, 3, 5, … (Webster, Sainte-Laguë), which knows neither the paradox of Alabama nor that of population; largest
 * remainders know both.
 *
 * @throws InvalidValueError for a size that is not a whole number of at least 1; FileError for a file that changed.
 * @see Balinski and Young, "Fair Representation", 1982.
 */
async function openSample(dataset, { size, seed }) {
    if (!Number.isSafeInteger(size) || size < 1) {
        throw new errors/* InvalidValueError */.$x(`not the size of a sample: found ${size}`, {
            todo: 'Use a whole number of at least 1.',
        });
    }
    if (size >= dataset.size)
        return dataset;
    const chosen = choose(await rank(dataset, seed), size);
    const tally = new CaseTally();
    for await (const read of chosenCases(dataset, chosen))
        tally.add(read);
    return { slug: dataset.slug, file: dataset.file, ...tally.end(), cases: () => chosenCases(dataset, chosen) };
}
async function rank(dataset, seed) {
    const ranks = new Float64Array(dataset.size);
    const strata = new Uint32Array(dataset.size);
    const known = new Map();
    let position = 0;
    for await (const { id, tags } of dataset.cases()) {
        const key = (0,foundation_digest/* canonicalJson */.dj)([...tags].sort());
        const stratum = known.get(key) ?? known.size;
        known.set(key, stratum);
        ranks[position] = (0,external_node_crypto_.createHash)('sha256')
            .update((0,foundation_digest/* canonicalJson */.dj)(['v1', seed, id]))
            .digest()
            .readUIntBE(0, 6);
        strata[position] = stratum;
        position++;
    }
    return { ranks, strata };
}
/** 1 at the positions that are chosen. */
function choose({ ranks, strata }, size) {
    const byRank = Uint32Array.from(ranks, (_, position) => position).sort((a, b) => valueAt(ranks, a) - valueAt(ranks, b) || a - b);
    const sizes = [];
    for (const stratum of strata)
        sizes[stratum] = (sizes[stratum] ?? 0) + 1;
    const claims = new Float64Array(ranks.length);
    const seats = sizes.map(() => 0);
    for (const position of byRank) {
        const stratum = valueAt(strata, position);
        const seat = valueAt(seats, stratum);
        seats[stratum] = seat + 1;
        claims[position] = claimTo(seat, valueAt(sizes, stratum), ranks.length);
    }
    const chosen = new Uint8Array(ranks.length);
    // A stable sort: of equal claims, the lower rank has the stronger.
    for (const position of byRank
        .sort((a, b) => valueAt(claims, b) - valueAt(claims, a) || valueAt(ranks, a) - valueAt(ranks, b) || a - b)
        .subarray(0, size)) {
        chosen[position] = 1;
    }
    return chosen;
}
/** How strong the claim of a set of `size` cases to its seat is. The first seats come before all others, those of large sets first. */
function claimTo(seat, size, total) {
    return seat === 0 ? total + size : size / (2 * seat + 1);
}
async function* chosenCases(dataset, chosen) {
    let position = 0;
    for await (const read of dataset.cases()) {
        if (chosen[position] === 1)
            yield read;
        position++;
    }
}
function valueAt(list, index) {
    return list[index] ?? 0;
}

// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/strict-json.js
var strict_json = __webpack_require__(7129);
// EXTERNAL MODULE: ./build/foundation/promptfoo-assertions.js + 1 modules
var promptfoo_assertions = __webpack_require__(5764);
;// CONCATENATED MODULE: ./build/datasets/promptfoo-columns.js


/** A row says something that has no meaning here. The caller knows its line. */
class SpecialColumnError extends errors/* RatchetError */.eG {
}
/** Whether these are the columns of a promptfoo table. */
function isPromptfooTable(columns) {
    return columns.some(isSpecial);
}
function isSpecial(column) {
    return /^__(?:expected|description|metric|metadata|prefix|suffix|threshold|config|provider_?output)/i.test(column);
}
/**
 * @param variables the other columns of the row: templates in an assertion name them.
 * @throws SpecialColumnError for a cell that is not empty in a column without a meaning, and for an assertion without a scorer.
 */
function readSpecialColumns(fields, variables) {
    const metadata = {};
    const checks = [];
    const described = {};
    for (const column of Object.keys(fields).filter(isSpecial)) {
        const cell = cellOf(fields[column], column);
        // A threshold of 0 is none, there too.
        if (cell === '' || (column === '__threshold' && Number(cell) === 0))
            continue;
        if (/^__expected\d*$/.test(column))
            checks.push(readExpected(cell, column, variables));
        else if (column === '__description' || column === '__metric')
            described[column] = cell;
        else if (column.startsWith('__metadata:'))
            addMetadata(column, cell, metadata);
        else
            throw withoutMeaning(column);
    }
    const { __description: description, __metric: metric } = described;
    if (description !== undefined)
        add(metadata, 'description', description, '__description');
    const groups = groupsOf(checks, metric);
    if (groups !== undefined)
        add(metadata, 'assert', groups, '__expected');
    const expected = onlyExpected(checks);
    const { tags } = metadata;
    return {
        metadata,
        ...(expected === undefined ? {} : { expected }),
        ...(tags === undefined ? {} : { tags }),
    };
}
function cellOf(value, column) {
    if (typeof value === 'string')
        return value.trim();
    if (value === null || value === undefined)
        return '';
    throw new SpecialColumnError(`the cell of "${column}" is not a text`);
}
function readExpected(cell, column, variables) {
    const assertion = assertionIn(cell);
    const mapped = (0,promptfoo_assertions/* mapAssertion */.L)(assertion ?? { type: 'equals', value: cell }, variables);
    if ('unmapped' in mapped) {
        throw new SpecialColumnError(`${column}: "${shortened(cell)}" is not mapped: ${mapped.unmapped}`, {
            todo: 'Write the check as a scorer of the suite, and take the cell out.',
        });
    }
    const { kind, options, not, expected } = mapped;
    if (assertion === undefined)
        return { column, type: 'equals', expected: String(options.value) };
    const reference = expected === undefined ? {} : { expected };
    return {
        column,
        type: assertion.type,
        entry: { kind, options, ...(not === undefined ? {} : { not }), ...reference },
    };
}
/** promptfoo's short form `type(threshold): value`; undefined for a plain text. */
function assertionIn(cell) {
    if (/^file:\/\/.*\.(?:py|[cm]?[jt]s)(?::|$)/.test(cell))
        return { type: 'javascript', value: cell };
    const found = /^((?:not-)?(?:trajectory:|similar:)?[a-z0-9-]+)(?:\((\d+(?:\.\d+)?)\))?(?::([\s\S]*))?$/.exec(cell);
    const [, written = '', threshold, value] = found ?? [];
    const type = SHORT_NAMES.get(written) ?? written;
    if (found === null || !(0,promptfoo_assertions/* isAssertionType */.r)(type) || (SHORT_NAMES.has(written) && value === undefined))
        return undefined;
    const limit = threshold === undefined ? DEFAULT_THRESHOLDS.get(type) : Number(threshold);
    // promptfoo gives one to this type, and does not look at it.
    const limited = limit === undefined || type === 'starts-with' ? {} : { threshold: limit };
    return { type, ...(value === undefined ? {} : { value: value.trim() }), ...limited };
}
const SHORT_NAMES = new Map([
    ['grade', 'llm-rubric'],
    ['fn', 'javascript'],
    ['eval', 'javascript'],
]);
/** Other than in an assertion that is written in full. */
const DEFAULT_THRESHOLDS = new Map([
    ['similar', 0.8],
    ['not-similar', 0.8],
]);
/** `{ "<metric, or type of the assertion>": [ { kind, options, not?, expected? } … ] }`, as the scorer `per-case` reads it. */
function groupsOf(checks, metric) {
    if (metric?.includes('{{'))
        throw new SpecialColumnError('"__metric" is a template', { todo: 'Write a name.' });
    const groups = new Map();
    for (const { type, entry } of checks) {
        if (entry === undefined)
            continue;
        const group = metric ?? type;
        groups.set(group, [...(groups.get(group) ?? []), entry]);
    }
    return groups.size === 0 ? undefined : Object.fromEntries(groups);
}
/** Two texts cannot both be the whole answer, and a case has one. */
function onlyExpected(checks) {
    const given = checks.filter(({ expected }) => expected !== undefined);
    const [first, second] = given;
    if (first !== undefined && second !== undefined && first.expected !== second.expected) {
        throw new SpecialColumnError(`"${first.column}" and "${second.column}" expect two different answers`, {
            todo: 'Keep one of them, or say how each is compared: "contains: …".',
        });
    }
    return first?.expected;
}
/** `__metadata:key`, or `__metadata:key[]` with commas between; `\,` is a comma of its own. */
function addMetadata(column, cell, metadata) {
    const key = column.slice('__metadata:'.length);
    if (!key.endsWith('[]')) {
        add(metadata, key, cell, column);
        return;
    }
    const items = cell.split(/(?<!\\),/).map((item) => item.trim().replaceAll('\\,', ','));
    add(metadata, key.slice(0, -'[]'.length), items, column);
}
function add(metadata, key, value, column) {
    if (key === '' || key === '__proto__' || Object.hasOwn(metadata, key)) {
        throw new SpecialColumnError(`"${column}" has no key of its own in the metadata`, {
            todo: 'Write __metadata:<key>, each key once.',
        });
    }
    metadata[key] = value;
}
const WITHOUT_MEANING = [
    [/^__(?:prefix|suffix)$/, 'it changes the prompt for one case: write it into the prompt, as a variable'],
    [/^__provider_?output$/i, 'it is a recorded answer, and every answer is asked for'],
    [/^__threshold$/, 'a case does not pass or fail as a whole: the gate compares scores'],
    [/^__config/, 'write the threshold into the cell, such as "similar(0.8): …"'],
    [/^__metadata$/, 'it has no key: write __metadata:<key>'],
];
function withoutMeaning(column) {
    const reason = WITHOUT_MEANING.find(([pattern]) => pattern.test(column))?.[1] ?? 'promptfoo has no such column';
    return new SpecialColumnError(`the column "${column}" has no meaning here: ${reason}`, { todo: 'Empty the column.' });
}
function shortened(text) {
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

;// CONCATENATED MODULE: ./build/datasets/cases.js






/**
 * How a row becomes a case:
 *
 * - `input`: a text (or a number, a list) is the variable `input`, and under the file's own name too where that is another
 *   (`question`); an object's members are the variables. Every column that is not a field is one more variable, under its own
 *   name. A row without any is refused.
 * - `expected`: any value. In a file of texts, what reads as a JSON object or list is one.
 * - `tags`: a list of texts, or one text split at `;`, `,` and `|`.
 * - `metadata`: an object; in a file of texts, JSON.
 * - `id`: a text or a whole number. Without one, 16 hex digits of the digest of input and expected, so that neither the order
 *   of the rows nor an edit of another changes it; equal rows get `-2`, `-3`, … in their order.
 * - `__expected` and the other special columns of a promptfoo table: as `promptfoo-columns.ts` says.
 * - An object in a column whose name ends in `outputs`, as LangSmith writes, that has one member with a name that says no more than that, is that
 *   member: `{"answer": "Paris"}` is `Paris`, and `{"category": "refund"}` is the JSON that is expected.
 * - `null`, and an empty cell of a file of texts (but not of the input and the variables), is as if it were not there.
 */
function caseReader(values, finder) {
    const lines = new Map();
    const copies = new Map();
    return (row) => {
        try {
            const read = readCase(row, values, finder.columnsOf(Object.keys(row.fields), row.line), copies);
            const first = lines.get(read.id);
            if (first !== undefined) {
                throw new BadRow(`the id "${read.id}" is that of line ${first} too`, {
                    todo: 'Give each case an id of its own.',
                });
            }
            lines.set(read.id, row.line);
            return { status: 'case', line: row.line, case: read };
        }
        catch (thrown) {
            // An ambiguity of columns has its place already and ends the reading: every row has it.
            if (!(thrown instanceof errors/* RatchetError */.eG) || thrown.position !== undefined)
                throw thrown;
            return { status: 'problem', line: row.line, message: thrown.message, todo: thrown.todo };
        }
    };
}
/** Caught above, where the line is known. */
class BadRow extends errors/* RatchetError */.eG {
}
function readCase(row, values, columns, copies) {
    const { fields } = columns;
    const input = readInput(row.fields, columns);
    const special = columns.special ? readSpecialColumns(row.fields, input) : { metadata: {} };
    const written = cases_readExpected(fieldValue(row, values, fields.expected) ?? special.expected, values);
    const expected = fields.expected === undefined ? written : unwrapped(written, fields.expected);
    const cluster = readText(fieldValue(row, values, fields.cluster), 'cluster');
    const id = readText(fieldValue(row, values, fields.id), 'id');
    const read = {
        id: id === undefined ? derivedId(input, expected, copies) : (0,ids/* parseCaseId */.$J)(id),
        input,
        tags: readTags(fieldValue(row, values, fields.tags) ?? special.tags),
        metadata: { ...readMetadata(fieldValue(row, values, fields.metadata), values), ...special.metadata },
    };
    if (expected !== undefined)
        read.expected = expected;
    if (cluster !== undefined)
        read.cluster = cluster;
    return read;
}
function fieldValue(row, values, column) {
    const value = column === undefined ? undefined : row.fields[column];
    if (value === null || (values === 'text' && typeof value === 'string' && value.trim() === ''))
        return undefined;
    return value;
}
function readInput(fields, columns) {
    const column = columns.fields.input;
    const value = column === undefined ? undefined : fields[column];
    if (column !== undefined && (value === null || value === undefined)) {
        throw new BadRow(`the input ("${column}") is null`, { todo: 'Give it a text or an object of variables.' });
    }
    const own = value === undefined || value === null ? {} : (0,json/* isJsonObject */.O)(value) ? value : plainInput(column, value);
    if (columns.variables.length === 0 && Object.keys(own).length > 0)
        return own;
    const variables = { ...own };
    for (const name of columns.variables) {
        if (Object.hasOwn(variables, name)) {
            throw new BadRow(`"${name}" is in the input and a column too`, { todo: 'Rename or remove one.' });
        }
        variables[name] = fields[name] ?? null;
    }
    if (Object.keys(variables).length === 0) {
        throw new BadRow('the row has no input', { todo: 'Add "input": a text, or an object of variables.' });
    }
    return variables;
}
/** A prompt may call it by our word or by the file's: "question" of a table is {{input}} and {{question}}. */
function plainInput(column, value) {
    return column === undefined || /^inputs?$/i.test(column) ? { input: value } : { input: value, [column]: value };
}
function cases_readExpected(value, values) {
    if (values === 'json' || typeof value !== 'string' || !/^\s*[[{]/.test(value))
        return value;
    try {
        return (0,strict_json/* parseJson */.q)(value, '');
    }
    catch {
        // "[urgent] call back" is a text.
        return value;
    }
}
/** Names of a member that say only that it is the answer. */
const ANSWER = [
    'output',
    'answer',
    'expected',
    'expected_output',
    'text',
    'response',
    'result',
    'content',
    'reference',
];
function unwrapped(expected, column) {
    if (!(0,json/* isJsonObject */.O)(expected) || !/outputs$/i.test(column))
        return expected;
    const [member, another] = Object.entries(expected);
    return member !== undefined && another === undefined && ANSWER.includes(member[0]) ? member[1] : expected;
}
function readText(value, field) {
    if (value === undefined)
        return undefined;
    if (typeof value === 'string' && value.trim() !== '')
        return value.trim();
    // A larger number has lost digits by now: two ids could have become one.
    if (typeof value === 'number' && Number.isSafeInteger(value))
        return String(value);
    throw new BadRow(`the ${field} must be a text that is not empty, or a whole number, found ${shown(value)}`);
}
function readTags(value) {
    if (value === undefined)
        return [];
    const tags = typeof value === 'string' ? value.split(/[;,|]/) : value;
    if (!Array.isArray(tags) || !tags.every((tag) => typeof tag === 'string')) {
        throw new BadRow(`the tags must be a list of texts, or a text with ";" between them, found ${shown(value)}`);
    }
    const unique = new Set();
    for (const tag of tags)
        unique.add(tag.trim());
    unique.delete('');
    return [...unique];
}
function readMetadata(value, values) {
    if (value === undefined)
        return {};
    const metadata = values === 'text' && typeof value === 'string' ? parseCell(value) : value;
    if ((0,json/* isJsonObject */.O)(metadata))
        return metadata;
    throw new BadRow(`the metadata must be an object, found ${shown(value)}`);
}
function parseCell(text) {
    try {
        return (0,strict_json/* parseJson */.q)(text, '');
    }
    catch {
        return undefined;
    }
}
function derivedId(input, expected, copies) {
    const digest = (0,foundation_digest/* digestOf */.ol)(expected === undefined ? { input } : { input, expected });
    const base = digest.slice('sha256:'.length, 'sha256:'.length + 16);
    const copy = (copies.get(base) ?? 0) + 1;
    copies.set(base, copy);
    return (0,ids/* parseCaseId */.$J)(copy === 1 ? base : `${base}-${copy}`);
}
function shown(value) {
    const text = JSON.stringify(value);
    return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

;// CONCATENATED MODULE: ./build/datasets/columns.js


/** @throws FileError when `map` names a field that cases do not have, or one column twice. */
function columnFinder(map, file) {
    refuseBadMap(map, file);
    const known = new Map();
    let last;
    const chosen = new Map();
    return {
        columnsOf(keys, line) {
            // Nearly every row has the keys of the row before it.
            if (last !== undefined && equalLists(last.keys, keys))
                return last.columns;
            const signature = JSON.stringify(keys);
            let columns = known.get(signature);
            if (columns === undefined) {
                columns = findColumns(keys, map, { file, line });
                refuseSecondName(columns, chosen, { file, line });
                known.set(signature, columns);
            }
            last = { keys, columns };
            return columns;
        },
        refuseUnusedMap() {
            if (known.size === 0)
                return;
            for (const [field, column] of Object.entries(map)) {
                if (chosen.get(field) === column)
                    continue;
                throw new errors/* FileError */.f6(`no row has "${column}", which the config maps to ${field}`, {
                    position: { file, line: 1 },
                    todo: 'Correct "map" of the dataset in the config; capitals count.',
                });
            }
        },
    };
}
/**
 * The names that public evaluation sets use: OpenAI evals (`input`, `ideal`), Braintrust, LangSmith (`inputs`, `outputs`), Langfuse
 * (`expectedOutput`), ragas (`user_input`, `reference`), Hugging Face. `label` is the expected answer of a classifier; `labels` may be
 * tags, `response` and `completion` what some model once said: left out.
 */
const NAMES = {
    id: ['id', 'case_id', 'task_id', 'test_id', 'example_id', 'sample_id', '_id', 'key', 'uuid'],
    input: [
        'input',
        'inputs',
        'question',
        'prompt',
        'query',
        'text',
        'message',
        'instruction',
        'problem',
        'user_input',
        'user_message',
        'user_query',
        'user_prompt',
    ],
    expected: [
        'expected',
        'expected_output',
        'expected_outputs',
        'expected_answer',
        'expected_response',
        'output',
        'outputs',
        'answer',
        'correct_answer',
        'target',
        'ideal',
        'gold',
        'gold_answer',
        'golden_answer',
        'label',
        'reference',
        'reference_answer',
        'reference_output',
        'reference_outputs',
        'ground_truth',
    ],
    tags: ['tags', 'tag'],
    cluster: ['cluster', 'cluster_id', 'group', 'group_id'],
    metadata: ['metadata', 'meta'],
};
const FIELDS = Object.keys(NAMES);
function findColumns(keys, map, place) {
    const special = isPromptfooTable(keys);
    const plain = special ? keys.filter((key) => !isSpecial(key)) : keys;
    const mapped = new Set(Object.values(map));
    const named = special ? [] : plain.filter((key) => !mapped.has(key));
    const fields = {};
    for (const field of FIELDS) {
        const wanted = Object.hasOwn(map, field) ? map[field] : undefined;
        const column = wanted === undefined ? findByName(field, named, place) : plain.find((key) => key === wanted);
        if (column !== undefined)
            fields[field] = column;
    }
    const used = new Set(Object.values(fields));
    return { fields, variables: plain.filter((key) => !used.has(key)), special };
}
function findByName(field, keys, { file, line }) {
    if (keys.includes(field))
        return field;
    const found = keys.filter((key) => NAMES[field].includes(normalised(key)));
    if (found.length < 2)
        return found[0];
    throw new errors/* FileError */.f6(`which of ${quoted(found)} is the ${field}?`, {
        position: { file, line },
        todo: `Write "map: { ${field}: ${found[0]} }" for the dataset in the config, or rename one.`,
    });
}
function refuseSecondName({ fields }, chosen, { file, line }) {
    for (const field of FIELDS) {
        const column = fields[field];
        if (column === undefined)
            continue;
        const first = chosen.get(field) ?? column;
        if (first !== column) {
            throw new errors/* FileError */.f6(`the ${field} is called "${column}" here, and "${first}" in a row before`, {
                position: { file, line },
                todo: `Call it "${field}" in every row.`,
            });
        }
        chosen.set(field, column);
    }
}
function refuseBadMap(map, file) {
    const columns = Object.values(map);
    for (const [index, field] of Object.keys(map).entries()) {
        if (!FIELDS.some((known) => known === field)) {
            throw new errors/* FileError */.f6(`"map" of the dataset names "${field}", which a case does not have`, {
                position: { file },
                todo: `Fields of a case: ${FIELDS.join(', ')}.`,
            });
        }
        if (columns.indexOf(columns[index] ?? '') !== index) {
            throw new errors/* FileError */.f6(`"map" of the dataset reads two fields from "${columns[index]}"`, { position: { file } });
        }
    }
}
function equalLists(a, b) {
    return a.length === b.length && a.every((key, index) => key === b[index]);
}
function normalised(key) {
    return key
        .trim()
        .replace(/([a-z])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .replace(/[\s-]+/g, '_');
}
function quoted(names) {
    return names.map((name) => `"${name}"`).join(' and ');
}

;// CONCATENATED MODULE: ./build/datasets/format.js
/** In bytes of UTF-8. */
const LARGEST_ROW = 1_000_000;
function tooLarge(line) {
    return {
        status: 'problem',
        line,
        message: `the row has more than ${LARGEST_ROW} bytes`,
        todo: 'Shorten it, or take it out.',
    };
}

;// CONCATENATED MODULE: ./build/datasets/formats/csv.js

/**
 * Comma-separated values with a header (RFC 4180): a field in double quotes may hold commas, line feeds and quotes written
 * twice. Lines of white space, and rows whose every cell is empty (as spreadsheets leave them at the end), are skipped.
 *
 * Strict where a lenient reader would shift columns without a word: a row with more or fewer cells than the header, a quote
 * inside an unquoted field, and text after a closing quote are problems with their line.
 *
 * Own code, not csv-parse: that reads byte by byte, which takes about three times as long (a cold start over 10,000 rows of
 * 145 bytes), ends at the first bad row, and counts a CRLF inside quotes as two lines. A property test compares the two.
 */
const csv = {
    name: 'csv',
    endings: ['.csv'],
    values: 'text',
    blocks: 'lines',
    async *rows(blocks) {
        const table = new Table();
        for await (const block of blocks) {
            if (block.status === 'problem') {
                // Where the next row begins cannot be known without this line.
                yield [{ ...block, fatal: true }];
                return;
            }
            yield table.read(block.text, block.line);
            if (table.broken)
                return;
        }
        yield table.end();
    },
};
/** Reads records out of successive blocks; a record that is not closed waits for the next block. */
class Table {
    broken = false;
    #columns;
    #pending = '';
    #pendingLine = 1;
    read(text, line) {
        const source = this.#pending + text;
        const outcomes = [];
        let at = 0;
        let row = this.#pending === '' ? line : this.#pendingLine;
        while (at < source.length) {
            const record = readRecord(source, at);
            if (record.status === 'open')
                break;
            if (record.status === 'broken') {
                this.broken = true;
                outcomes.push({ status: 'problem', line: row + record.feeds, ...record.problem, fatal: true });
                return outcomes;
            }
            const outcome = this.#outcome(record.cells, row);
            if (outcome !== undefined)
                outcomes.push(outcome);
            if (this.broken)
                return outcomes;
            row += record.feeds;
            at = record.end;
        }
        this.#pending = source.slice(at);
        this.#pendingLine = row;
        if (this.#pending.length > LARGEST_ROW)
            outcomes.push(this.#unclosed());
        return outcomes;
    }
    end() {
        return this.#pending === '' ? [] : [this.#unclosed()];
    }
    #unclosed() {
        this.broken = true;
        return {
            status: 'problem',
            line: this.#pendingLine,
            message: 'a quoted field has no closing quote',
            todo: 'Close it, and write a quote inside a quoted field twice ("").',
            fatal: true,
        };
    }
    #outcome(cells, line) {
        if (cells.every((cell) => cell.trim() === ''))
            return undefined;
        if (this.#columns !== undefined)
            return rowOf(this.#columns, cells, line);
        const problem = headerProblem(cells);
        if (problem !== undefined) {
            this.broken = true;
            return { status: 'problem', line, ...problem, fatal: true };
        }
        this.#columns = cells.map((cell) => cell.trim());
        return { status: 'header', line, columns: this.#columns };
    }
}
const QUOTE = 0x22;
const COMMA = 0x2c;
const FEED = 0x0a;
/** The record that begins at `start`. Every record of a block ends in a line feed, or the block ends inside a quoted field. */
function readRecord(source, start) {
    const cells = [];
    let at = start;
    let feeds = 0;
    for (;;) {
        if (source.charCodeAt(at) === QUOTE) {
            const close = closingQuote(source, at + 1);
            if (close === -1)
                return { status: 'open' };
            const raw = source.slice(at + 1, close);
            cells.push(raw.includes('"') ? raw.replaceAll('""', '"') : raw);
            feeds += countFeeds(raw);
            at = close + 1;
        }
        else {
            const end = unquotedEnd(source, at);
            if (source.charCodeAt(end) === QUOTE)
                return { status: 'broken', feeds, problem: QUOTE_INSIDE };
            cells.push(source.slice(at, end));
            at = end;
        }
        const next = source.charCodeAt(at);
        if (next === FEED)
            return { status: 'record', cells, end: at + 1, feeds: feeds + 1 };
        if (next !== COMMA)
            return { status: 'broken', feeds, problem: TEXT_AFTER_QUOTE };
        at++;
    }
}
const QUOTE_INSIDE = {
    message: 'a quote stands inside a field that does not begin with one',
    todo: 'Put the whole field in double quotes and write the quotes inside it twice ("").',
};
const TEXT_AFTER_QUOTE = {
    message: 'text follows the closing quote of a field',
    todo: 'Put the whole field in double quotes and write the quotes inside it twice ("").',
};
/** -1 when the text ends first. A quote that is written twice is not the end. */
function closingQuote(source, from) {
    let at = source.indexOf('"', from);
    while (at !== -1 && source.charCodeAt(at + 1) === QUOTE)
        at = source.indexOf('"', at + 2);
    return at;
}
/** The comma, line feed or (wrong) quote that ends an unquoted field. */
function unquotedEnd(source, from) {
    let at = from;
    for (;;) {
        const unit = source.charCodeAt(at);
        if (unit === COMMA || unit === FEED || unit === QUOTE || at >= source.length)
            return at;
        at++;
    }
}
function countFeeds(text) {
    let count = 0;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
        count++;
    return count;
}
function headerProblem(cells) {
    const names = cells.map((cell) => cell.trim());
    const [only] = names;
    if (only !== undefined && names.length === 1 && /[;\t]/.test(only)) {
        return { message: 'the header has one column', todo: 'Save the file with commas between the columns.' };
    }
    if (names.some((name) => name.includes('\r'))) {
        return { message: 'the lines end in a lone CR', todo: 'Save the file with LF or CRLF line endings.' };
    }
    const empty = names.indexOf('');
    if (empty !== -1)
        return { message: `column ${empty + 1} has no name`, todo: 'The first row names every column.' };
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined)
        return { message: `the column "${twice}" is there twice`, todo: 'Rename or remove one.' };
    if (names.includes('__proto__'))
        return { message: 'the column "__proto__" is refused', todo: 'Rename it.' };
    return undefined;
}
function rowOf(columns, cells, line) {
    if (cells.length !== columns.length) {
        return {
            status: 'problem',
            line,
            message: `the row has ${cells.length} cells, and the header ${columns.length} columns`,
            todo: 'Put a field with a comma in double quotes; leave an empty cell between two commas.',
        };
    }
    const fields = {};
    for (let index = 0; index < columns.length; index++)
        fields[columns[index] ?? ''] = cells[index] ?? '';
    return { status: 'row', line, fields: fields };
}

;// CONCATENATED MODULE: ./build/datasets/reading/json-cutter.js

/**
 * Cuts a JSON text that comes in pieces at the brackets and commas of its outer levels, and keeps no more than one segment of it.
 * What stands inside a segment is not judged here: that is its reader's task.
 */
class JsonCutter {
    /** Commas at this depth are marks, and brackets that open at most here or close below it. */
    depth = 0;
    stopped = false;
    #onMark;
    #level = 0;
    #inString = false;
    #escaped = false;
    #text = '';
    #start;
    #line = 1;
    #column = 1;
    /** `onMark` decides whether the segment ends at the mark or has it as a part. */
    constructor(onMark) {
        this.#onMark = onMark;
    }
    read(text) {
        let from = 0;
        for (let at = 0; at < text.length && !this.stopped;) {
            const found = this.#next(text, at);
            if (found === -1)
                break;
            at = found + 1;
            const mark = this.#markOf(text[found] ?? '');
            if (mark === undefined)
                continue;
            this.#keep(text.slice(from, found));
            const outcome = this.#onMark(mark, this.segment());
            if (outcome === 'cut') {
                this.#pass(text.slice(found, at));
                this.#text = '';
                this.#start = undefined;
                from = at;
            }
            else {
                from = found;
            }
        }
        if (!this.stopped)
            this.#keep(text.slice(from));
    }
    /** What has been read since the last cut. */
    segment() {
        const start = this.#start ?? { line: this.#line, column: this.#column };
        const long = this.#text.length > LARGEST_ROW / 4;
        return { text: this.#text, start, tooLarge: long && Buffer.byteLength(this.#text) > LARGEST_ROW };
    }
    /** The position of the next character that may be a mark, with strings passed over; -1: none in this piece. */
    #next(text, from) {
        for (let at = from; at < text.length;) {
            if (this.#escaped) {
                this.#escaped = false;
                at++;
                continue;
            }
            const sought = this.#inString ? IN_STRING : OUTSIDE;
            sought.lastIndex = at;
            const found = sought.exec(text)?.index;
            if (found === undefined)
                return -1;
            const character = text[found];
            if (character === '\\')
                this.#escaped = true;
            else if (character === '"')
                this.#inString = !this.#inString;
            else
                return found;
            at = found + 1;
        }
        return -1;
    }
    #markOf(character) {
        switch (character) {
            case '\n':
                return 'broken';
            case '[':
            case '{':
                this.#level++;
                return this.#level - 1 <= this.depth ? character : undefined;
            case ']':
            case '}':
                this.#level--;
                return this.#level < this.depth ? character : undefined;
            default:
                return this.#level === this.depth ? ',' : undefined;
        }
    }
    #keep(slice) {
        if (this.#start === undefined) {
            const first = slice.search(/[^ \t\r\n]/);
            this.#pass(first === -1 ? slice : slice.slice(0, first));
            if (first === -1)
                return;
            this.#start = { line: this.#line, column: this.#column };
            this.#keep(slice.slice(first));
            return;
        }
        // One character more than is allowed tells that it is too large.
        if (this.#text.length <= LARGEST_ROW)
            this.#text += slice;
        this.#pass(slice);
    }
    #pass(slice) {
        const last = slice.lastIndexOf('\n');
        if (last === -1) {
            this.#column += slice.length;
            return;
        }
        for (let at = slice.indexOf('\n'); at !== -1; at = slice.indexOf('\n', at + 1))
            this.#line++;
        this.#column = slice.length - last;
    }
}
const OUTSIDE = /["[\]{},]/g;
const IN_STRING = /["\\\n]/g;

;// CONCATENATED MODULE: ./build/datasets/reading/json-row.js



/** A row that is written as JSON, of any format. */
function readJsonRow(text, file, start) {
    const read = readJsonText(text, file, start);
    return isProblem(read) ? read : json_row_rowOf(read.value, start.line);
}
function json_row_rowOf(value, line) {
    if ((0,json/* isJsonObject */.O)(value))
        return { status: 'row', line, fields: value };
    const found = Array.isArray(value) ? 'a list' : JSON.stringify(value).slice(0, 40);
    return {
        status: 'problem',
        line,
        message: `a row must be an object, found ${found}`,
        todo: 'Write {"input": …, "expected": …}.',
    };
}
function readJsonText(text, file, start) {
    try {
        return { value: (0,strict_json/* parseJson */.q)(text, file, { line: start.line }) };
    }
    catch (thrown) {
        return problemOf(thrown, start);
    }
}
/** What a strict parser says of a row, as a problem of it. Its columns count from where the row begins. */
function problemOf(thrown, start) {
    if (!(thrown instanceof errors/* FileError */.f6))
        throw thrown;
    const line = thrown.position?.line ?? start.line;
    const column = thrown.position?.column;
    const shifted = column !== undefined && line === start.line ? column + start.column - 1 : column;
    return { status: 'problem', line, column: shifted, message: thrown.message, todo: thrown.todo };
}
function isProblem(read) {
    return 'status' in read;
}

;// CONCATENATED MODULE: ./build/datasets/reading/list-keys.js

/** Where files of one object keep their list of rows. */
const LIST_KEYS = ['data', 'rows', 'examples', 'tests', 'cases', 'test_cases'];
/** What may stand beside the list, whatever it holds; every other member must be a single value. */
const ABOUT_KEYS = ['metadata', 'meta', 'info'];
const LIST_TODO = `Write a list of rows, or an object with one list under ${LIST_KEYS.join(', ')}.`;
function isListKey(key) {
    return LIST_KEYS.includes(key);
}
/**
 * The outer object of a file, a member at a time. A name or a version beside the list says nothing about its rows; a list or an object
 * may, and is not read: it is refused, so that nothing is dropped in silence.
 */
class ListSurroundings {
    #keys = new Set();
    #hasList = false;
    get hasList() {
        return this.#hasList;
    }
    /** Whether the list of rows begins under this key. */
    opensList(key) {
        if (!isListKey(key) || this.#hasList || this.#keys.has(key))
            return false;
        this.#keys.add(key);
        this.#hasList = true;
        return true;
    }
    /** Why these members may not stand beside the list; undefined when they may. */
    faultOf(members) {
        if (!(0,json/* isJsonObject */.O)(members))
            return 'the file is neither a list of rows nor an object with one';
        for (const [key, value] of Object.entries(members)) {
            if (this.#keys.has(key))
                return `the key ${JSON.stringify(key)} is there twice`;
            this.#keys.add(key);
            const structure = typeof value === 'object' && value !== null;
            if (isListKey(key))
                return structure && this.#hasList ? `a second list stands under "${key}"` : `"${key}" is not a list of rows`;
            if (structure && !ABOUT_KEYS.includes(key))
                return `"${key}" stands beside the list of rows and is not read`;
        }
        return undefined;
    }
}

;// CONCATENATED MODULE: ./build/datasets/formats/json.js




/**
 * JSON (RFC 8259): a list of rows, or an object with one list of rows under a key such as `data` or `tests`. The list is never read
 * as a whole: its elements are cut out of the text one by one, and each is read as strictly as a line of JSON Lines.
 */
const json_json = {
    name: 'json',
    endings: ['.json'],
    values: 'json',
    blocks: 'pieces',
    async *rows(blocks, file) {
        const reader = new ListReader(file);
        for await (const block of blocks) {
            if (block.status === 'problem') {
                yield [{ ...block, fatal: true }];
                return;
            }
            yield reader.read(block.text);
            if (reader.broken)
                return;
        }
        yield reader.end();
    },
};
class ListReader {
    #file;
    #around = new ListSurroundings();
    #cutter;
    #state = 'start';
    #inObject = false;
    /** Whether the last mark was a comma. */
    #afterComma = false;
    #outcomes = [];
    constructor(file) {
        this.#file = file;
        this.#cutter = new JsonCutter((mark, segment) => this.#onMark(mark, segment));
    }
    get broken() {
        return this.#cutter.stopped;
    }
    read(text) {
        this.#outcomes = [];
        this.#cutter.read(text);
        return this.#outcomes;
    }
    end() {
        this.#outcomes = [];
        const segment = this.#cutter.segment();
        const complete = this.#state === 'start' || this.#state === 'end';
        if (complete && segment.text === '')
            return [];
        if (complete)
            this.#unexpected(segment);
        else
            this.#stop(segment, 'not JSON: the file ends in the middle of it', 'Save the whole file again.');
        return this.#outcomes;
    }
    #onMark(mark, segment) {
        if (mark === 'broken')
            return this.#brokenString(segment);
        if (mark === '[' || mark === '{')
            return this.#opened(mark, segment);
        if (this.#state === 'list')
            this.#element(mark, segment);
        else if (this.#state === 'object')
            this.#member(mark, segment);
        else if (this.#state === 'closed' && segment.text === '' && mark !== ']')
            this.#memberEnded(mark);
        else
            this.#unexpected(segment, mark);
        return 'cut';
    }
    #opened(bracket, segment) {
        if (this.#state === 'start' && segment.text === '') {
            this.#inObject = bracket === '{';
            this.#enter(bracket === '{' ? 'object' : 'list', 1);
            return 'cut';
        }
        if (this.#state === 'start' || this.#state === 'end')
            this.#unexpected(segment, bracket);
        if (this.#state !== 'object' || bracket === '{')
            return 'keep';
        const key = /^"(\w+)"\s*:\s*$/.exec(segment.text)?.[1];
        if (key === undefined || !this.#around.opensList(key))
            return 'keep';
        this.#enter('list', 2);
        return 'cut';
    }
    #enter(state, depth) {
        this.#state = state;
        this.#cutter.depth = depth;
        this.#afterComma = false;
    }
    #element(mark, segment) {
        if (segment.text !== '')
            this.#outcomes.push(this.#row(segment));
        else if (this.#afterComma || mark === ',') {
            this.#outcomes.push(problem(segment, `not JSON: expected a row, found "${mark}"`, 'Remove the comma before it.'));
        }
        this.#afterComma = mark === ',';
        if (mark === '}')
            this.#unexpected({ ...segment, text: '' }, mark);
        else if (mark === ']')
            this.#enter(this.#inObject ? 'closed' : 'end', this.#inObject ? 1 : 0);
    }
    #row(segment) {
        if (segment.tooLarge)
            return tooLarge(segment.start.line);
        return readJsonRow(segment.text, this.#file, segment.start);
    }
    #member(mark, segment) {
        if (segment.text !== '')
            this.#readMember(segment);
        else if (this.#afterComma || mark !== '}')
            this.#stop(segment, `not JSON: expected a member, found "${mark}"`, undefined);
        if (mark === ']')
            this.#unexpected({ ...segment, text: '' }, mark);
        else if (!this.broken)
            this.#memberEnded(mark);
    }
    #readMember(segment) {
        const { line, column } = segment.start;
        if (segment.tooLarge) {
            this.#stop(segment, `a member beside the list of rows has more than ${LARGEST_ROW} bytes`, LIST_TODO);
            return;
        }
        // The brackets are not in the segment; the column counts from its first character.
        const read = readJsonText(`{${segment.text}}`, this.#file, { line, column: column - 1 });
        if (isProblem(read)) {
            this.#stop(segment, read.message, read.todo, read);
            return;
        }
        const fault = this.#around.faultOf(read.value);
        if (fault !== undefined)
            this.#stop(segment, fault, LIST_TODO);
    }
    #memberEnded(mark) {
        this.#enter(mark === ',' ? 'object' : 'end', mark === ',' ? 1 : 0);
        this.#afterComma = mark === ',';
        if (mark === '}' && !this.#around.hasList) {
            this.#stop(this.#cutter.segment(), 'the object has no list of rows', `${LIST_TODO} One object a line is a .jsonl file.`);
        }
    }
    /** The strict parser says it best. */
    #brokenString(segment) {
        const read = readJsonText(`${segment.text}\n`, this.#file, segment.start);
        if (isProblem(read))
            this.#stop(segment, read.message, read.todo, read);
        return 'cut';
    }
    #unexpected(segment, mark = '') {
        const found = JSON.stringify((segment.text + mark).slice(0, 20));
        const where = this.#state === 'start' ? 'where a list of rows should begin' : 'after the end of the list';
        this.#stop(segment, `not JSON: found ${found} ${where}`, LIST_TODO);
    }
    /** Nothing that follows can be read. The first reason counts. */
    #stop(segment, message, todo, place) {
        if (this.#cutter.stopped)
            return;
        this.#cutter.stopped = true;
        const { line, column } = place ?? segment.start;
        this.#outcomes.push({ status: 'problem', line, column, message, todo, fatal: true });
    }
}
function problem({ start }, message, todo) {
    return { status: 'problem', line: start.line, column: start.column, message, todo };
}

;// CONCATENATED MODULE: ./build/datasets/formats/jsonl.js

/** JSON Lines: one object a line, UTF-8. Lines of white space are skipped. */
const jsonl = {
    name: 'jsonl',
    endings: ['.jsonl', '.ndjson'],
    values: 'json',
    blocks: 'lines',
    async *rows(blocks, file) {
        for await (const block of blocks)
            yield block.status === 'text' ? readLines(block, file) : [block];
    },
};
function readLines(block, file) {
    const rows = [];
    let { line } = block;
    for (const text of block.text.split('\n')) {
        if (text.trim() !== '')
            rows.push(readJsonRow(text, file, { line, column: 1 }));
        line++;
    }
    return rows;
}

// EXTERNAL MODULE: ./build/foundation/strict-yaml.js
var strict_yaml = __webpack_require__(7639);
;// CONCATENATED MODULE: ./build/datasets/formats/yaml.js





/**
 * YAML 1.2 as the strict parser reads it: a list of rows, or a mapping with one list of rows under a key such as `data` or `tests`.
 *
 * A list in block style is cut at its dashes and read a row at a time, so that its length does not matter: a line that begins with a
 * dash at the column of the list can be nothing else. Any other form is read as a whole, up to 1 MiB.
 */
const yaml = {
    name: 'yaml',
    endings: ['.yaml', '.yml'],
    values: 'json',
    blocks: 'lines',
    async *rows(blocks, file) {
        const reader = new YamlReader(file);
        for await (const block of blocks) {
            yield block.status === 'text' ? reader.read(block.text, block.line) : reader.lose(block);
            if (reader.broken)
                return;
        }
        yield reader.end();
    },
};
class YamlReader {
    broken = false;
    #file;
    #around = new ListSurroundings();
    #state = 'head';
    /** Of the dashes, in spaces. */
    #indent = 0;
    /** Of the key that the list stands under: the keys after it stand at the same column. */
    #keyIndent = 0;
    /** The first dash was not that of the list. */
    #wholly = false;
    #lines = [];
    #length = 0;
    #line = 1;
    #outcomes = [];
    constructor(file) {
        this.#file = file;
    }
    read(text, first) {
        this.#outcomes = [];
        const lines = text.split('\n');
        // What follows the last line feed is no line.
        lines.pop();
        for (const [index, line] of lines.entries()) {
            this.#readLine(line, first + index);
            if (this.broken)
                break;
        }
        return this.#outcomes;
    }
    /** A line of some row cannot be used. Whether it began another one is not known. */
    lose(problem) {
        if (this.#state === 'rows')
            this.#state = 'lost';
        if (this.#state === 'lost')
            return [problem];
        this.broken = true;
        return [{ ...problem, fatal: true }];
    }
    end() {
        this.#outcomes = [];
        if (this.#state === 'head')
            this.#readWhole();
        else if (this.#state === 'tail')
            this.#readTail();
        else
            this.#readRow();
        return this.#outcomes;
    }
    #readLine(line, number) {
        const blank = /^\s*(?:#.*)?$/.test(line);
        const indent = line.length - line.trimStart().length;
        const dash = /^ *-(?: |$)/.test(line);
        if (blank || this.#state === 'tail')
            this.#keep(line);
        else if (this.#state === 'head')
            this.#readHeadLine(line, number, dash ? indent : undefined);
        else if (dash && indent === this.#indent)
            this.#beginRow(line, number);
        else if (indent <= this.#indent)
            this.#beginTail(line, number);
        else
            this.#keep(line);
    }
    #keep(line) {
        this.#length += line.length + 1;
        if (this.#state === 'lost')
            return;
        this.#lines.push(line);
        if (this.#state === 'rows' && this.#length > LARGEST_ROW) {
            this.#outcomes.push(tooLarge(this.#line));
            this.#begin('lost', this.#line);
        }
        else if (this.#length > LARGEST_YAML) {
            this.#readWhole();
            this.broken = true;
        }
    }
    #begin(state, line) {
        this.#state = state;
        this.#line = line;
        this.#lines = [];
        this.#length = 0;
    }
    #readHeadLine(line, number, dashAt) {
        if (dashAt !== undefined && !this.#wholly) {
            this.#wholly = !this.#opensList();
            if (!this.#wholly) {
                this.#indent = dashAt;
                this.#begin('rows', number);
            }
        }
        if (!this.broken)
            this.#keep(line);
    }
    /** Whether the first dash of the file begins its list of rows. If not, the file has a form that is read as a whole. */
    #opensList() {
        const head = this.#lines.filter((line) => !/^\s*(?:#.*)?$/.test(line));
        if (head.length === 0 || (head.length === 1 && /^---\s*(?:#.*)?$/.test(head[0] ?? '')))
            return true;
        const last = head.at(-1) ?? '';
        if (!/:\s*(?:#.*)?$/.test(last))
            return false;
        this.#keyIndent = last.length - last.trimStart().length;
        const value = this.#parsed()?.value;
        const members = (0,json/* isJsonObject */.O)(value) ? Object.entries(value) : [];
        const [key, list] = members.at(-1) ?? ['', undefined];
        if (list !== null || !isListKey(key))
            return false;
        const fault = this.#around.faultOf(Object.fromEntries(members.slice(0, -1)));
        if (fault !== undefined)
            this.#stop(1, fault);
        return this.#around.opensList(key);
    }
    #beginRow(line, number) {
        this.#readRow();
        this.#begin('rows', number);
        this.#keep(line);
    }
    #beginTail(line, number) {
        this.#readRow();
        this.#begin('tail', number);
        this.#keep(line);
    }
    #readRow() {
        if (this.#state === 'lost')
            return;
        const parsed = this.#parsed();
        if (parsed === undefined)
            return;
        const { value } = parsed;
        const [row, another] = Array.isArray(value) ? value : [];
        if (row === undefined || another !== undefined)
            this.#stop(this.#line, 'a row cannot be told from the next one');
        else
            this.#outcomes.push(json_row_rowOf(row, this.#line));
    }
    #readTail() {
        const lines = this.#lines.map((line) => line.trimEnd());
        const ends = lines.filter((line) => line === '...').length;
        if (ends <= 1 && lines.every((line) => /^(?:\.\.\.|\s*(?:#.*)?)$/.test(line)))
            return;
        const second = lines.findIndex((line) => /^(?:---|\.\.\.)(?:\s|$)/.test(line));
        if (second !== -1) {
            this.#stop(this.#line + second, 'not accepted as YAML: a second document begins here');
            return;
        }
        const first = lines.find((line) => !/^\s*(?:#.*)?$/.test(line)) ?? '';
        if (first.length - first.trimStart().length !== this.#keyIndent) {
            this.#stop(this.#line + lines.indexOf(first), 'not accepted as YAML: this stands neither in the list nor beside its key');
            return;
        }
        const parsed = this.#parsed();
        if (parsed === undefined)
            return;
        const fault = this.#around.hasList ? this.#around.faultOf(parsed.value) : 'something stands after the list of rows';
        if (fault !== undefined)
            this.#stop(this.#line, fault);
    }
    #readWhole() {
        const parsed = this.#parsed();
        if (parsed === undefined || parsed.value === null)
            return;
        const [key, list] = this.#listIn(parsed.value);
        if (list === undefined)
            return;
        for (const [index, row] of list.entries()) {
            const { line = 1 } = parsed.position(key === undefined ? [index] : [key, index]);
            this.#outcomes.push(json_row_rowOf(row, line));
        }
    }
    #listIn(value) {
        if (Array.isArray(value))
            return [undefined, value];
        const members = (0,json/* isJsonObject */.O)(value) ? Object.entries(value) : [];
        const [key, list] = members.find(([name, member]) => isListKey(name) && Array.isArray(member)) ?? ['', undefined];
        if ((0,json/* isJsonObject */.O)(value) && list === undefined)
            this.#stop(1, 'the file has no list of rows');
        this.#around.opensList(key);
        const others = (0,json/* isJsonObject */.O)(value) ? Object.fromEntries(members.filter(([name]) => name !== key)) : value;
        const fault = this.#around.faultOf(others);
        if (fault !== undefined)
            this.#stop(1, fault);
        return [key, fault === undefined && Array.isArray(list) ? list : undefined];
    }
    /** Undefined, and a problem, when it is not YAML. */
    #parsed() {
        try {
            return (0,strict_yaml/* parseYaml */.h)(`${this.#lines.join('\n')}\n`, this.#file, { line: this.#line });
        }
        catch (thrown) {
            this.#outcomes.push(problemOf(thrown, { line: this.#line, column: 1 }));
            return undefined;
        }
    }
    /** Nothing that follows can be read. The first reason counts. */
    #stop(line, message) {
        if (!this.broken)
            this.#outcomes.push({ status: 'problem', line, message, todo: LIST_TODO, fatal: true });
        this.broken = true;
    }
}
/** In characters: from here on the strict parser says that the text is too long. */
const LARGEST_YAML = 1024 * 1024;

;// CONCATENATED MODULE: ./build/datasets/formats/index.js




const FORMATS = { jsonl: jsonl, csv: csv, json: json_json, yaml: yaml };
function formatNamed(name) {
    return FORMATS[name];
}
/** By the ending of the name. A prompt file is none, whatever its ending. */
function formatOf(path) {
    const name = path.toLowerCase();
    if (/\.prompt\.ya?ml$/.test(name))
        return undefined;
    return Object.values(FORMATS).find((format) => format.endings.some((ending) => name.endsWith(ending)));
}
/** For the errors: `.jsonl, .ndjson, .csv, …`. */
function knownEndings() {
    return Object.values(FORMATS)
        .flatMap((format) => format.endings)
        .join(', ');
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
;// CONCATENATED MODULE: ./build/datasets/reading/text-blocks.js




/**
 * A stream of bytes as blocks of complete lines. A byte order mark is dropped; CRLF becomes LF; the last line gets its `\n`.
 * A line that is not UTF-8 or is over the limit is a problem with its number, and reading goes on after it.
 */
async function* textBlocks(chunks, file) {
    let line = 1;
    let tail = [];
    let tailLength = 0;
    let skipping = false;
    for await (const bytes of slices(chunks)) {
        const end = bytes.lastIndexOf(text_blocks_FEED) + 1;
        if (end > 0) {
            const start = skipping ? bytes.indexOf(text_blocks_FEED) + 1 : 0;
            skipping = false;
            const block = Buffer.concat([...tail, bytes.subarray(start, end)]);
            yield* text_blocks_readLines(block, line, file);
            line += text_blocks_countFeeds(block);
            tail = [];
            tailLength = 0;
        }
        if (skipping)
            continue;
        tail.push(bytes.subarray(end));
        tailLength += bytes.length - end;
        if (tailLength > LARGEST_ROW) {
            yield tooLarge(line);
            line++;
            tail = [];
            tailLength = 0;
            skipping = true;
        }
    }
    if (tailLength > 0)
        yield* text_blocks_readLines(Buffer.concat([...tail, Buffer.of(text_blocks_FEED)]), line, file);
}
const text_blocks_FEED = 0x0a;
/** Small enough that no line over the limit hides inside one. */
const SLICE = 65_536;
/** Pieces of a size that bounds what is in memory. */
async function* slices(chunks) {
    for await (const chunk of chunks) {
        const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
        for (let at = 0; at < buffer.length; at += SLICE)
            yield buffer.subarray(at, at + SLICE);
    }
}
function* text_blocks_readLines(block, line, file) {
    if (block.length <= LARGEST_ROW && (0,external_node_buffer_.isUtf8)(block)) {
        if (block.length > 0)
            yield { status: 'text', line, text: textOf(block, line) };
        return;
    }
    // Line by line, so that only the bad ones are lost.
    let start = 0;
    for (let number = line; start < block.length; number++) {
        const end = block.indexOf(text_blocks_FEED, start) + 1;
        const bytes = block.subarray(start, end);
        if (bytes.length - 1 > LARGEST_ROW)
            yield tooLarge(number);
        else if ((0,external_node_buffer_.isUtf8)(bytes))
            yield { status: 'text', line: number, text: textOf(bytes, number) };
        else
            yield notUtf8(bytes, number, file);
        start = end;
    }
}
function textOf(bytes, line) {
    const marked = line === 1 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
    const text = (marked ? bytes.subarray(3) : bytes).toString('utf8');
    // A lone CR stays: it may be part of a value, and no editor counts it as a line.
    return text.includes('\r') ? text.replaceAll('\r\n', '\n') : text;
}
function notUtf8(bytes, line, file) {
    try {
        (0,foundation_text/* decodeText */.g)(bytes, file);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* FileError */.f6))
            throw thrown;
        return { status: 'problem', line, column: thrown.position?.column, message: thrown.message, todo: thrown.todo };
    }
    return { status: 'problem', line, message: 'the line is not UTF-8', todo: 'Save the file as UTF-8.' };
}
function text_blocks_countFeeds(block) {
    let count = 0;
    for (let at = block.indexOf(text_blocks_FEED); at !== -1; at = block.indexOf(text_blocks_FEED, at + 1))
        count++;
    return count;
}

;// CONCATENATED MODULE: ./build/datasets/reading/text-pieces.js


/**
 * A stream of bytes as text that may be cut anywhere between two characters: for formats in which a line may be of any length. A byte
 * order mark is dropped. What follows a byte that is not UTF-8 is not read.
 */
async function* textPieces(chunks, file) {
    let line = 1;
    let carried = Buffer.alloc(0);
    let first = true;
    for await (const slice of slices(chunks)) {
        const bytes = carried.length === 0 ? slice : Buffer.concat([carried, slice]);
        const end = completeEnd(bytes);
        const piece = bytes.subarray(0, end);
        carried = Buffer.from(bytes.subarray(end));
        if (piece.length === 0)
            continue;
        if (!(0,external_node_buffer_.isUtf8)(piece))
            return yield* faulty(piece, line, file);
        const text = piece.toString('utf8');
        yield { status: 'text', line, text: first && text.startsWith('\uFEFF') ? text.slice(1) : text };
        first = false;
        line += text_blocks_countFeeds(piece);
    }
    if (carried.length > 0)
        yield* faulty(carried, line, file);
}
/** Where the last character that is complete ends: at most three bytes before the end of the buffer. */
function completeEnd(bytes) {
    for (let back = 1; back <= Math.min(3, bytes.length); back++) {
        const byte = bytes[bytes.length - back] ?? 0;
        if ((byte & 0xc0) === 0x80)
            continue;
        const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
        return length > back ? bytes.length - back : bytes.length;
    }
    return bytes.length;
}
/** The column is not known: the line may have begun in a piece before. */
function* faulty(bytes, firstLine, file) {
    let start = 0;
    for (let line = firstLine; start < bytes.length; line++) {
        const feed = bytes.indexOf(0x0a, start);
        const end = feed === -1 ? bytes.length : feed + 1;
        const part = bytes.subarray(start, end);
        if (!(0,external_node_buffer_.isUtf8)(part)) {
            yield { ...notUtf8(part, line, file), column: undefined, fatal: true };
            return;
        }
        yield { status: 'text', line, text: part.toString('utf8') };
        start = end;
    }
}

;// CONCATENATED MODULE: ./build/datasets/open.js








/**
 * Reads a dataset once from start to end: every row is checked, nothing is kept but the ids. `cases()` reads it again.
 *
 * @throws FileError with up to 20 bad rows and their lines; for a file without rows; for an ambiguity that `map` must settle.
 */
async function openDataset(source) {
    const { slug, file, map, open } = source;
    const format = source.format === undefined ? knownFormat(file) : formatNamed(source.format);
    const framed = format.blocks === 'lines' ? textBlocks : textPieces;
    const { values } = format;
    return openSource({
        slug,
        file,
        map,
        values,
        read: (bytes) => format.rows(framed(tapped(open(), bytes), file), file),
    });
}
/** As `openDataset`, under the same rules. @throws FileError as it does. */
async function openRows({ rows, ...source }) {
    const batch = rows.map(({ line, fields }) => ({ status: 'row', line, fields }));
    return openSource({
        ...source,
        values: 'json',
        async *read() {
            yield batch;
        },
    });
}
/** For bytes that are in memory already. */
function fromBytes(bytes) {
    return async function* () {
        yield bytes;
    };
}
function knownFormat(file) {
    const format = formatOf(file);
    if (format !== undefined)
        return format;
    throw new errors/* FileError */.f6('not a kind of dataset file that this version reads', {
        position: { file },
        todo: `Use one of ${knownEndings()}.`,
    });
}
async function openSource(source) {
    const summary = await readThrough(source);
    return {
        slug: source.slug,
        file: source.file,
        digest: summary.digest,
        size: summary.size,
        tags: summary.tags,
        clusters: summary.clusters,
        cases: () => readAgain(source, summary),
    };
}
async function readThrough(source) {
    const bytes = (0,external_node_crypto_.createHash)('sha256');
    const tally = new CaseTally();
    const problems = [];
    for await (const batch of readCases(source, bytes)) {
        for (const outcome of batch) {
            if (outcome.status === 'problem') {
                problems.push(outcome);
                if (problems.length === MOST_PROBLEMS)
                    throw badRows(source.file, problems);
                continue;
            }
            tally.add(outcome.case);
        }
    }
    if (problems.length > 0)
        throw badRows(source.file, problems);
    if (tally.size === 0)
        throw new errors/* FileError */.f6('the dataset has no rows', { position: { file: source.file, line: 1 } });
    return { ...tally.end(), bytesDigest: bytes.digest('hex') };
}
async function* readAgain(source, summary) {
    const bytes = (0,external_node_crypto_.createHash)('sha256');
    for await (const batch of readCases(source, bytes)) {
        for (const outcome of batch) {
            if (outcome.status === 'problem')
                throw changed(source.file);
            yield outcome.case;
        }
    }
    if (bytes.digest('hex') !== summary.bytesDigest)
        throw changed(source.file);
}
/** One reading of the file, a batch for each block. */
async function* readCases(source, bytes) {
    const { file } = source;
    const finder = columnFinder(source.map, file);
    const read = caseReader(source.values, finder);
    for await (const rows of source.read(bytes)) {
        const outcomes = [];
        for (const row of rows) {
            if (row.status === 'header') {
                finder.columnsOf(row.columns, row.line);
                finder.refuseUnusedMap();
            }
            else
                outcomes.push(row.status === 'row' ? read(row) : row);
        }
        yield outcomes;
        if (rows.some((row) => row.status === 'problem' && row.fatal))
            return;
    }
    finder.refuseUnusedMap();
}
async function* tapped(chunks, bytes) {
    for await (const chunk of chunks) {
        bytes.update(chunk);
        yield chunk;
    }
}
const MOST_PROBLEMS = 20;
/** One error for all of them, so that a file is put right in one go. */
function badRows(file, problems) {
    const [first] = problems;
    const position = { file, line: first?.line ?? 1, ...(first?.column === undefined ? {} : { column: first.column }) };
    if (first !== undefined && problems.length === 1)
        return new errors/* FileError */.f6(first.message, { position, todo: first.todo });
    const more = problems.length === MOST_PROBLEMS ? '\n  … and perhaps more: reading stopped here' : '';
    const list = problems.map((problem) => `\n  ${lineOf(file, problem)}: ${problem.message}`).join('');
    const todos = [...new Set(problems.flatMap(({ todo }) => todo ?? []))];
    return new errors/* FileError */.f6(`${problems.length} rows cannot be used:${list}${more}`, {
        position,
        todo: todos.length === 0 ? undefined : todos.join(' '),
        details: { lines: problems.map(({ line }) => line) },
    });
}
function lineOf(file, { line, column }) {
    return (0,errors/* formatPosition */.Ld)({ file, line, ...(column === undefined ? {} : { column }) });
}
function changed(file) {
    return new errors/* FileError */.f6('the file changed while it was being read', {
        position: { file },
        todo: 'Run again when nothing writes to it.',
    });
}

// EXTERNAL MODULE: ./build/foundation/program/run.js
var run = __webpack_require__(1926);
// EXTERNAL MODULE: ./build/commands/trusted-folder.js
var trusted_folder = __webpack_require__(9441);
;// CONCATENATED MODULE: ./build/commands/open-datasets.js








/** What the trusted commit has of these datasets; an error for one that cannot be read. All files come in one read. */
async function datasetVersions(config, slugs, { tree, folder, signal }) {
    if (slugs.length === 0)
        return new Map();
    const configured = slugs.flatMap((slug) => config.datasets.get(slug) ?? []);
    const files = await tree.read([...new Set(configured.flatMap(filesOfDataset))]);
    const read = async (dataset) => {
        try {
            return versionOf(await openConfigured(dataset, { files, folder, signal }));
        }
        catch (thrown) {
            if (thrown instanceof errors/* RatchetError */.eG)
                return thrown;
            throw thrown;
        }
    };
    return new Map(await Promise.all(configured.map(async (dataset) => [dataset.slug, await read(dataset)])));
}
function versionOf({ slug, digest, size, clusters }) {
    return { kind: 'dataset', slug, id: (0,ids/* parseVersionId */.h4)(digest), cases: size, clusters };
}
/** The files of the trusted tree that a dataset is read from. */
function filesOfDataset({ source }) {
    return source.kind === 'file' ? [source.file] : [];
}
/** @throws FileError for rows that are not usable; ConfigError for a program where none may run; ProgramError for one that fails. */
async function openConfigured(config, around) {
    const dataset = await openWhole(config, around);
    return config.sample === undefined ? dataset : openSample(dataset, config.sample);
}
async function openWhole(config, around) {
    const { slug, source, map } = config;
    switch (source.kind) {
        case 'file': {
            const bytes = around.files.get(source.file);
            if (bytes === undefined)
                throw new errors/* ConfigError */.xL(`${source.file} was not read`, { position: config.position });
            return openDataset({ slug, file: source.file, map, open: fromBytes(bytes) });
        }
        case 'rows':
            return openRows({ slug, file: source.file, rows: source.rows, map });
        case 'command':
            return openProgram(config, source, around);
    }
}
/** What the program prints is kept in a file: a dataset is read several times, and must be the same each time. */
async function openProgram({ slug, map, position }, { command, files, timeoutMs }, { folder, signal }) {
    const name = command.join(' ');
    folder.refuseUnlessAllowed(`the dataset "${slug}"`, position);
    const cwd = await folder.with([...files, ...command.filter(trusted_folder/* isFile */.fo)]);
    const printed = (0,external_node_path_.join)(cwd, `.prompt-ratchet-${slug}.jsonl`);
    const output = (0,run/* streamProgram */.z)({
        name,
        argv: command,
        cwd,
        searchPath: folder.searchPath,
        timeoutMs,
        memoryMb: trusted_folder/* PROGRAM_MEMORY_MB */.dp,
        maxOutput: LARGEST_OUTPUT,
        signal,
    });
    await (0,promises_.writeFile)(printed, output);
    return openDataset({ slug, file: name, map, format: 'jsonl', open: () => (0,external_node_fs_.createReadStream)(printed) });
}
/** In bytes: 100,000 rows of 10 kB. */
const LARGEST_OUTPUT = 1_000_000_000;


/***/ }),

/***/ 9441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ TrustedFolder),
/* harmony export */   dp: () => (/* binding */ PROGRAM_MEMORY_MB),
/* harmony export */   fo: () => (/* binding */ isFile),
/* harmony export */   vS: () => (/* binding */ laterProgram)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3942);




/**
 * Files of the trusted tree, laid out for the programs among them. Nothing of a pull request is in it: what runs is what a
 * reviewer has merged (design, trust).
 */
class TrustedFolder {
    #tree;
    #room;
    #never;
    #folder;
    /** By path: settled once the file is there. */
    #laid = new Map();
    /** @param never why this run starts none whatever the workflow allows, as a sentence. */
    constructor(tree, room, never) {
        this.#tree = tree;
        this.#room = never === undefined ? room : undefined;
        this.#never = never;
    }
    get searchPath() {
        return this.#room?.searchPath;
    }
    /** @throws ConfigError where the workflow does not allow programs. */
    refuseUnlessAllowed(what, position) {
        if (this.#room !== undefined)
            return;
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`${what} is a program, and this run starts none`, {
            position,
            todo: this.#never ??
                'Set the input allow-code-scorers: true in the workflow (command line: --allow-code-scorers), if its code is trusted.',
        });
    }
    /** Lays out the files that these globs (or paths) match, beside those that are there. @returns the folder. */
    async with(globs) {
        if (this.#room === undefined)
            throw new RangeError('no program may be started');
        this.#folder ??= (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(this.#room.temporaryFolder, 'prompt-ratchet-')).then((folder) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(folder));
        const folder = await this.#folder;
        const matches = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .matchesAny */ ._I)(globs);
        const entries = globs.length === 0 ? [] : await this.#tree.entries();
        const paths = entries.filter(({ path, kind }) => kind === 'file' && matches(path)).map(({ path }) => path);
        await this.#there(paths, async (missing) => lay(folder, await this.#tree.read(missing)));
        return folder;
    }
    /** Files of the trusted tree, without laying them out. A path that is not there is not in the answer. */
    async read(paths) {
        return paths.length === 0 ? new Map() : await this.#tree.read(paths);
    }
    /** Lays out files that were read of the trusted tree. @returns the folder. */
    async withFiles(files) {
        const folder = await this.with([]);
        await this.#there([...files.keys()], (missing) => lay(folder, pick(files, missing)));
        return folder;
    }
    /** Lays out those that nobody has begun with. Two programs may need one file: neither starts before it is there. */
    async #there(paths, layOut) {
        const missing = paths.filter((path) => !this.#laid.has(path));
        if (missing.length > 0) {
            const laying = layOut(missing);
            for (const path of missing)
                this.#laid.set(path, laying);
        }
        await Promise.all(paths.map((path) => this.#laid.get(path)));
    }
    get workspace() {
        return this.#room?.workspace;
    }
    get allowed() {
        return this.#room !== undefined;
    }
    async close() {
        const folder = await this.#folder?.catch(() => undefined);
        if (folder !== undefined)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
/** Of a program that is a dataset or a model, with all that it starts; watched on Linux. Scorers say their own. */
const PROGRAM_MEMORY_MB = 2_048;
/** A program that is started when it is first asked: what it needs has to be laid out before. */
function laterProgram(start) {
    let started;
    return {
        async ask(question, options) {
            started ??= start();
            return await (await started).ask(question, options);
        },
        async close() {
            await (await started?.catch(() => undefined))?.close();
        },
    };
}
/** True for an argument of a command that may name a file of the repository. */
function isFile(argument) {
    return /^[\w@][\w@./-]*\.\w+$/.test(argument) && !argument.includes('..');
}
function pick(files, paths) {
    const wanted = new Set(paths);
    return new Map([...files].filter(([path]) => wanted.has(path)));
}
async function lay(folder, files) {
    await Promise.all([...files].map(async ([path, bytes]) => {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path)), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, path), bytes);
    }));
}


/***/ }),

/***/ 5983:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  b8: () => (/* binding */ endedError),
  Kp: () => (/* binding */ findProgram),
  v0: () => (/* binding */ startChild)
});

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/foundation/program/error.js
var program_error = __webpack_require__(8417);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/foundation/program/memory.js

const INTERVAL_MS = 100;
/** More programs than a scorer starts: what starts programs without end is over its cap, whatever they hold. */
const MOST_PROGRAMS = 256;
/**
 * Looks ten times a second at the memory that a program and the programs it started hold, and reports once when it is over the
 * cap. Linux only (`/proc`, proc(5)): elsewhere nothing is watched. What is taken and given back between two looks is not seen.
 *
 * @returns stops watching.
 */
function watchMemory(pid, capMb, over) {
    if (process.platform !== 'linux')
        return () => undefined;
    let looking = false;
    const timer = setInterval(async () => {
        if (looking)
            return;
        looking = true;
        const foundMb = await residentMb(pid);
        looking = false;
        if (foundMb > capMb) {
            clearInterval(timer);
            over(foundMb);
        }
    }, INTERVAL_MS);
    timer.unref();
    return () => clearInterval(timer);
}
/** Resident memory, without files that are mapped: a page that two of the programs share counts twice. */
async function residentMb(root) {
    const pids = [root];
    let kilobytes = 0;
    for (let index = 0; index < pids.length; index += 1) {
        if (index >= MOST_PROGRAMS)
            return Number.POSITIVE_INFINITY;
        const pid = pids[index];
        const [status, children] = await Promise.all([
            textOf(`/proc/${pid}/status`),
            textOf(`/proc/${pid}/task/${pid}/children`),
        ]);
        kilobytes += numberIn(status, /^RssAnon:\s+(\d+)/m) + numberIn(status, /^RssShmem:\s+(\d+)/m);
        pids.push(...children.split(' ').filter(Boolean).map(Number));
    }
    return kilobytes / 1024;
}
/** A program that has just ended has no files there. */
async function textOf(file) {
    try {
        return await (0,promises_.readFile)(file, 'utf8');
    }
    catch {
        return '';
    }
}
function numberIn(text, pattern) {
    return Number(pattern.exec(text)?.[1] ?? 0);
}

;// CONCATENATED MODULE: ./build/foundation/program/child.js






/** How long the pipes of a program that has ended may stay open: another program may hold them. */
const PIPES_MS = 1_000;
/**
 * Starts a program in a process group of its own. A program that is not there has ended.
 *
 * @throws ProgramError for a NUL character, which no operating system takes.
 */
function startChild(command) {
    const { argv, cwd, env = {} } = command;
    if ([...argv, cwd, ...Object.values(env)].some((text) => text.includes('\0')))
        throw hasNul(command);
    const program = findProgram(argv[0], command.searchPath ?? env.PATH);
    const process_ = (0,external_node_child_process_.spawn)(program ?? argv[0], argv.slice(1), {
        cwd,
        env,
        stdio: ['pipe', 'pipe', 'pipe'],
        // A group of its own, so that what it starts ends with it.
        detached: process.platform !== 'win32',
        windowsHide: true,
    });
    return new RunningChild(command, process_);
}
/**
 * Where a program is. A path stays as it is; a name is looked for in the folders of `searchPath`.
 *
 * @returns undefined when no folder has it.
 */
function findProgram(name, searchPath = '/usr/local/bin:/usr/bin:/bin') {
    if (name.includes('/') || (0,external_node_path_.isAbsolute)(name))
        return name;
    const names = process.platform === 'win32' ? [`${name}.exe`, name] : [name];
    const places = searchPath.split(external_node_path_.delimiter).filter((folder) => (0,external_node_path_.isAbsolute)(folder));
    return places.flatMap((folder) => names.map((file) => (0,external_node_path_.join)(folder, file))).find(isProgram);
}
function isProgram(file) {
    try {
        (0,external_node_fs_.accessSync)(file, external_node_fs_.constants.X_OK);
        return (0,external_node_fs_.statSync)(file).isFile();
    }
    catch {
        return false;
    }
}
class RunningChild {
    stdin;
    stdout;
    ended;
    #process;
    #stderr = new Tail();
    #cause;
    #isOver = false;
    constructor(command, process_) {
        this.#process = process_;
        this.stdin = process_.stdin;
        this.stdout = process_.stdout;
        // A program that ends early closes its input: its exit code tells more than our broken pipe.
        process_.stdin.on('error', () => undefined);
        process_.stderr.on('data', (chunk) => this.#stderr.add(chunk));
        const stopWatching = this.#watch(command);
        const forgetAtExit = atExit(() => this.#signal('SIGKILL'));
        this.ended = new Promise((resolve) => {
            const over = (exitCode) => {
                this.#isOver = true;
                this.#letGoOfPipes();
                stopWatching();
                forgetAtExit();
                resolve(this.#ending(exitCode));
            };
            process_.on('error', (error) => {
                if (process_.pid !== undefined)
                    return;
                this.#cause = notStarted(command, error);
                over('not started');
            });
            process_.on('exit', (code, signal) => {
                // What it left behind would keep its pipes open.
                this.#signal('SIGKILL');
                const pipes = setTimeout(() => over(code ?? signal ?? -1), PIPES_MS);
                process_.on('close', () => {
                    clearTimeout(pipes);
                    over(code ?? signal ?? -1);
                });
            });
        });
    }
    kill(cause) {
        this.#cause ??= cause;
        this.#signal('SIGKILL');
        if (this.#isOver)
            this.stdout.destroy();
    }
    end(cause, graceMs) {
        this.#cause ??= cause;
        this.stdin.end();
        this.#signal('SIGTERM');
        const timer = setTimeout(() => this.#signal('SIGKILL'), graceMs);
        this.ended.then(() => clearTimeout(timer));
    }
    /**
     * A program in a group of its own, that this one has left behind, may hold them for ever: nobody waits for it. What the program
     * itself has written before it ended may still be read.
     */
    #letGoOfPipes() {
        this.stdin.destroy();
        this.#process.stderr.destroy();
        if (this.#cause !== undefined)
            this.stdout.destroy();
        else if (this.stdout instanceof external_node_net_.Socket)
            this.stdout.unref();
    }
    #watch({ name, memoryMb }) {
        const { pid } = this.#process;
        if (pid === undefined || memoryMb === undefined)
            return () => undefined;
        return watchMemory(pid, memoryMb, (foundMb) => {
            const found = Number.isFinite(foundMb) ? `${Math.ceil(foundMb)} MB` : 'too many programs';
            this.kill(new program_error/* ProgramError */.Z('memory', `${name} held ${found}: the cap is ${memoryMb} MB`, {
                todo: 'Have it keep less in memory, or raise its cap.',
            }));
        });
    }
    #signal(signal) {
        const { pid } = this.#process;
        if (pid === undefined || this.#isOver)
            return;
        try {
            if (process.platform === 'win32')
                this.#process.kill(signal);
            else
                process.kill(-pid, signal);
        }
        catch {
            // Nobody of the group is left.
        }
    }
    #ending(exitCode) {
        const code = typeof exitCode === 'number' ? exitCode : undefined;
        return { cause: this.#cause, code, details: { exitCode, stderr: this.#stderr.lastLines() } };
    }
}
/** When this process ends without having closed what it started, nothing is left behind. */
function atExit(run) {
    // Node warns of eleven listeners as of a leak: each child has one, and gives it back.
    process.setMaxListeners(process.getMaxListeners() + 1);
    process.once('exit', run);
    return () => {
        process.removeListener('exit', run);
        process.setMaxListeners(process.getMaxListeners() - 1);
    };
}
function hasNul({ name }) {
    return new program_error/* ProgramError */.Z('not-started', `${name} could not be started: its command has a NUL character`, {
        todo: 'Take the character out.',
    });
}
function notStarted({ name, argv, cwd }, error) {
    const missing = 'code' in error && error.code === 'ENOENT';
    const why = missing ? `${argv[0]} or the folder ${cwd} is not there` : error.message;
    return new program_error/* ProgramError */.Z('not-started', `${name} could not be started: ${why}`, {
        cause: error,
        todo: `Install ${argv[0]} before this step, have it on PATH, and name a folder that exists.`,
    });
}
/** The end of what a program wrote to stderr. */
class Tail {
    static #bytes = 8 * 1024;
    static #lines = 5;
    #kept = Buffer.alloc(0);
    add(chunk) {
        this.#kept = Buffer.concat([this.#kept, chunk]).subarray(-Tail.#bytes);
    }
    lastLines() {
        const lines = this.#kept.toString('utf8').split(/\r?\n/);
        return lines
            .map((line) => line.trimEnd().slice(0, 300).toWellFormed())
            .filter((line) => line !== '')
            .slice(-Tail.#lines)
            .join('\n');
    }
}
/** The error of a program that ended when it should not have: what we ended it for, else its exit code and last words. */
function endedError(name, { cause, details }) {
    if (cause !== undefined)
        return withDetails(cause, details);
    const { exitCode, stderr } = details;
    const how = typeof exitCode === 'number' ? `with exit code ${exitCode}` : `by ${exitCode}`;
    const said = stderr.split('\n').at(-1) ?? '';
    return new program_error/* ProgramError */.Z('ended', `${name} ended ${how}${said === '' ? '' : `: ${said}`}`, {
        todo: 'Run it by hand with the same input; the last lines of its stderr are in the details.',
        details,
    });
}
function withDetails(cause, details) {
    if (details.stderr === '')
        return cause;
    const { reason, message, position, todo } = cause;
    return new program_error/* ProgramError */.Z(reason, message, { position, todo, cause: cause.cause, details });
}


/***/ }),

/***/ 8417:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ ProgramError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/** A program of the user's did not do what was asked. `details` holds the exit code and the last lines of its stderr. */
class ProgramError extends _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'program error';
    reason;
    constructor(reason, message, options = {}) {
        super(message, options);
        this.reason = reason;
    }
}


/***/ }),

/***/ 1926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ runProgram),
/* harmony export */   z: () => (/* binding */ streamProgram)
/* harmony export */ });
/* harmony import */ var _child_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5983);
/* harmony import */ var _error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8417);


/**
 * Runs a program once: its standard output, whole.
 *
 * @throws ProgramError as `streamProgram`.
 */
async function runProgram(options) {
    const chunks = [];
    for await (const chunk of streamProgram(options))
        chunks.push(chunk);
    return Buffer.concat(chunks);
}
/**
 * Runs a program once: its standard output as it comes, at the pace of the reader, whose time counts too. A reader that stops early
 * ends the program. What was read is good only once the stream has ended without an error.
 *
 * @throws ProgramError when it cannot be started, ends with another code than 0, or goes over its deadline, memory or output; the
 * signal's reason.
 */
async function* streamProgram(options) {
    const { name, input, timeoutMs, maxOutput, signal } = options;
    signal?.throwIfAborted();
    const child = (0,_child_js__WEBPACK_IMPORTED_MODULE_0__/* .startChild */ .v0)(options);
    let brokenOff;
    const breakOff = (error) => {
        brokenOff = error;
        child.kill(error);
    };
    const abort = () => breakOff(stopped(name));
    signal?.addEventListener('abort', abort, { once: true });
    const deadline = setTimeout(() => breakOff(late(name, timeoutMs)), timeoutMs);
    let size = 0;
    try {
        child.stdin.end(input);
        for await (const chunk of outputOf(child)) {
            size += chunk.length;
            if (size > maxOutput)
                throw tooMuch(name, maxOutput);
            yield chunk;
        }
        const ending = await child.ended;
        signal?.throwIfAborted();
        // Its output may have outlived it.
        if (brokenOff !== undefined && ending.cause === undefined)
            throw brokenOff;
        if (ending.cause !== undefined || ending.code !== 0)
            throw (0,_child_js__WEBPACK_IMPORTED_MODULE_0__/* .endedError */ .b8)(name, ending);
    }
    finally {
        clearTimeout(deadline);
        signal?.removeEventListener('abort', abort);
        child.kill(stopped(name));
        await child.ended;
    }
}
/** The pipe of a program that was ended breaks off: how it ended says why. */
async function* outputOf({ stdout }) {
    try {
        for await (const chunk of stdout)
            yield chunk;
    }
    catch (thrown) {
        if (!(thrown instanceof Error && 'code' in thrown))
            throw thrown;
    }
}
function stopped(name) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z('closed', `${name} was stopped`);
}
function late(name, timeoutMs) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z('deadline', `${name} did not end in ${timeoutMs / 1000} s`, {
        todo: 'Raise its timeout, or have it do less.',
    });
}
function tooMuch(name, maxOutput) {
    return new _error_js__WEBPACK_IMPORTED_MODULE_1__/* .ProgramError */ .Z('output', `${name} wrote more than ${maxOutput} bytes`, { todo: 'Have it write less.' });
}


/***/ }),

/***/ 5764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ isAssertionType),
  L: () => (/* binding */ mapAssertion)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
;// CONCATENATED MODULE: ./build/foundation/promptfoo-values.js
/** Why an assertion has no scorer of ours: caught by `mapAssertion`. */
class Unmapped extends Error {
}
/** `{{ name }}` is the value of the variable: what Nunjucks makes of anything else is not rebuilt here. */
function filledIn(value, variables) {
    if (Array.isArray(value))
        return value.map((item) => filledIn(item, variables) ?? null);
    if (typeof value !== 'string')
        return value;
    if (value.startsWith('package:'))
        throw new Unmapped('its value is code of a package');
    let length = 0;
    const filled = value.replace(/\{\{\s*([A-Za-z_]\w*)\s*\}\}/g, (_, name) => {
        const text = variable(name, variables);
        length += text.length;
        // One row can name a large variable a hundred thousand times.
        if (length > LONGEST_FILLED)
            throw new Unmapped(`its value has more than ${LONGEST_FILLED} characters when filled in`);
        return text;
    });
    if (/\{[{%#]/.test(filled))
        throw new Unmapped('its value is a template with more than names of variables');
    return filled;
}
/** Characters: as much as a row may have. */
const LONGEST_FILLED = 1_000_000;
function variable(name, variables) {
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    throw new Unmapped(`its value names the variable "${name}", which is not a text here`);
}
/** @throws Unmapped, as all of these, when the assertion says something else. */
function limitOf(threshold) {
    if (threshold === undefined)
        throw new Unmapped('it has no threshold');
    if (threshold <= 0)
        throw new Unmapped('its threshold is not above 0');
    return threshold;
}
/** What is looked for in an answer: a text that may be blank, and not empty. */
function textOf(value) {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || text === '')
        throw new Unmapped('its value is not a text');
    refuseFile(text);
    return text;
}
/** What a model is shown. */
function wordsOf(value) {
    const text = textOf(value).trim();
    if (text === '')
        throw new Unmapped('its value is blank');
    return text;
}
function textsOf(value) {
    const items = typeof value === 'string' ? commaSeparated(value) : value;
    if (!Array.isArray(items) || items.length === 0)
        throw new Unmapped('its value is not a list of texts');
    return items.map((item) => textOf(item));
}
function refuseFile(text) {
    if (text.startsWith('file://'))
        throw new Unmapped('its value is in another file');
}
/** Commas separate; a text in double quotes keeps its own, and a quote in it is written twice or after a backslash. */
function commaSeparated(text) {
    const items = [];
    const between = /[\s,]*/y;
    const quoted = /"((?:[^"\\]|""|\\["\\]|\\(?!["\\]))*)"\s*(?:,|$)/y;
    for (let at = 0;;) {
        between.lastIndex = at;
        between.exec(text);
        at = between.lastIndex;
        if (at >= text.length)
            return items;
        if (text[at] === '"') {
            quoted.lastIndex = at;
            const found = quoted.exec(text)?.[1];
            if (found === undefined)
                throw new Unmapped('a quote in its list is not closed, or text follows it');
            items.push(found.replace(/""|\\(["\\])/g, (_, escaped) => escaped ?? '"'));
            at = quoted.lastIndex;
        }
        else {
            const comma = text.indexOf(',', at);
            const end = comma === -1 ? text.length : comma;
            items.push(text.slice(at, end).trim());
            at = end;
        }
    }
}

// EXTERNAL MODULE: ./build/foundation/regex.js + 1 modules
var regex = __webpack_require__(9343);
;// CONCATENATED MODULE: ./build/foundation/promptfoo-assertions.js




/**
 * What an assertion of promptfoo is among our scorers: the same question to the same text, or a reason why there is none. Nothing is
 * approximated: an assertion that would only nearly mean the same is unmapped.
 *
 * Templates in `value` are filled in from `variables` where they only name one (`{{ question }}`), as promptfoo renders them.
 *
 * @param assertion an entry of `assert` as it is written: `type`, `value`, `threshold`, `weight`, `metric`, `provider`, …
 * @see https://www.promptfoo.dev/docs/configuration/expected-outputs/ and, for the defaults, src/assertions/ of promptfoo.
 */
function mapAssertion(assertion, variables = {}) {
    try {
        return mapped(assertion, variables);
    }
    catch (thrown) {
        if (thrown instanceof Unmapped)
            return { unmapped: thrown.message };
        throw thrown;
    }
}
/** Whether promptfoo's short form (`type: value`) knows this type, with or without `not-` before it: `select-best` has none. */
function isAssertionType(type) {
    const base = baseType(type);
    return KINDS.has(base) || (REASONS.has(base) && !IN_FULL.includes(base)) || TRACED.test(base);
}
const IN_FULL = ['select-best', 'max-score', 'human', 'assert-set'];
const TRACED = /^(?:trace-|trajectory:)/;
function mapped(assertion, variables) {
    const { type } = assertion;
    if (typeof type !== 'string')
        throw new Unmapped('it has no type');
    refuseOtherMembers(assertion);
    const base = baseType(type);
    const kind = KINDS.get(base);
    if (kind === undefined)
        throw new Unmapped(REASONS.get(base) ?? otherReason(base));
    const scorer = kind({
        value: filledIn(assertion.value, variables),
        threshold: numberOf(assertion, 'threshold'),
    });
    const weight = numberOf(assertion, 'weight');
    if (weight !== undefined && weight <= 0)
        throw new Unmapped('its weight is not above 0: it is measured and never counts');
    const grader = graderOf(assertion.provider);
    return {
        ...scorer,
        options: normalised(scorer, assertion.normalizeUnicode),
        ...((base !== type) === OPPOSITE.includes(base) ? {} : { not: true }),
        ...(weight === undefined ? {} : { weight }),
        ...(grader === undefined || scorer.asks === undefined ? {} : { grader }),
    };
}
/** Types that pass where our kind scores 0: `refusal` is 1 when the model did not refuse. */
const OPPOSITE = ['is-refusal'];
function baseType(type) {
    return type.startsWith('not-') ? type.slice('not-'.length) : type;
}
/** Names only, of a report: the caller groups by it. */
const NO_MEANING = ['metric', 'description'];
const READ = ['type', 'value', 'threshold', 'weight', 'provider', 'normalizeUnicode', ...NO_MEANING];
function refuseOtherMembers(assertion) {
    for (const name of Object.keys(assertion)) {
        if (name === 'transform' || name === 'contextTransform')
            throw new Unmapped(`its "${name}" is code`);
        if (name === 'rubricPrompt')
            throw new Unmapped('it has a prompt of its own for the judge ("rubricPrompt")');
        if (!READ.includes(name))
            throw new Unmapped(`"${name}" of an assertion is not known here`);
    }
}
function numberOf(assertion, name) {
    const value = assertion[name];
    if (value === undefined || value === null)
        return undefined;
    if (typeof value !== 'number' || !Number.isFinite(value))
        throw new Unmapped(`its ${name} is not a number`);
    return value;
}
function graderOf(provider) {
    if (provider === undefined || provider === null)
        return undefined;
    if (typeof provider === 'string')
        return provider;
    throw new Unmapped('its provider has a configuration of its own');
}
/** promptfoo compares characters as they are, unless it is asked to normalise. */
function normalised({ kind, options }, form) {
    if (form === undefined || form === false)
        return options;
    if (!Object.hasOwn(options, 'unicode'))
        throw new Unmapped(`"normalizeUnicode" has no meaning for ${kind}`);
    if (form === true || form === 'NFC')
        return { ...options, unicode: 'NFC' };
    if (form === 'NFKC')
        return { ...options, unicode: 'NFKC' };
    throw new Unmapped('its "normalizeUnicode" is a form that is not compared here');
}
const AS_IT_IS = { unicode: 'none' };
const WHOLE = { trim: false, unicode: 'none' };
const ANY_CASE = { 'ignore-case': true, unicode: 'none' };
/** Our kind for each of promptfoo's types that has one. */
const KINDS = new Map([
    ['equals', equals],
    ['contains', (asked) => ({ kind: 'contains', options: { value: textOf(asked.value), ...AS_IT_IS } })],
    ['icontains', (asked) => ({ kind: 'contains', options: { value: textOf(asked.value), ...ANY_CASE } })],
    ['contains-any', (asked) => ({ kind: 'contains', options: { any: textsOf(asked.value), ...AS_IT_IS } })],
    ['icontains-any', (asked) => ({ kind: 'contains', options: { any: textsOf(asked.value), ...ANY_CASE } })],
    ['contains-all', (asked) => ({ kind: 'contains', options: { all: textsOf(asked.value), ...AS_IT_IS } })],
    ['icontains-all', (asked) => ({ kind: 'contains', options: { all: textsOf(asked.value), ...ANY_CASE } })],
    ['starts-with', (asked) => ({ kind: 'starts-with', options: { value: textOf(asked.value), ...WHOLE } })],
    ['regex', promptfoo_assertions_regex],
    ['is-json', isJson],
    ['latency', (asked) => ({ kind: 'latency', options: { 'max-ms': limitOf(asked.threshold) } })],
    ['cost', (asked) => ({ kind: 'cost', options: { 'max-usd': limitOf(asked.threshold) } })],
    ['finish-reason', finishReason],
    ['word-count', wordCount],
    ['is-refusal', () => ({ kind: 'refusal', options: {} })],
    ['similar', similar],
    ['similar:cosine', similar],
    ['llm-rubric', rubric],
    ['factuality', factuality],
    ['model-graded-factuality', factuality],
    ['model-graded-closedqa', (asked) => judged(asked, 'closed-qa', { criteria: wordsOf(asked.value) })],
    ['answer-relevance', (asked) => judged(asked, 'answer-relevance', {})],
    ['context-faithfulness', (asked) => judged(asked, 'faithfulness', { context: 'context' })],
]);
const CODE = 'it is code; write it as a scorer of your own';
const TRACE = 'it looks at traces of an agent, which are not recorded here';
const TOOLS = 'tool calls are part of the answer there; use the scorer tool-call';
const MARKUP = 'no scorer reads this language; write one of your own';
/** Types that promptfoo knows and that mean nothing we have. */
const REASONS = new Map([
    ['javascript', CODE],
    ['python', CODE],
    ['ruby', CODE],
    ['webhook', 'it sends answers to another server'],
    ['contains-json', 'no scorer looks for JSON inside a text; use json-valid with allow-fence, or json-schema'],
    ['levenshtein', 'its threshold counts edits; use the scorer levenshtein, whose "min" is a similarity of 0–1'],
    ['rouge-n', 'no scorer counts n-grams; use rouge-l'],
    ['bleu', 'no scorer counts n-grams; use rouge-l'],
    ['gleu', 'no scorer counts n-grams; use rouge-l'],
    ['meteor', 'no scorer knows synonyms; use rouge-l or embedding-similarity'],
    ['similar:dot', 'vectors are compared by their angle only; use similar'],
    ['similar:euclidean', 'vectors are compared by their angle only; use similar'],
    ['is-html', MARKUP],
    ['contains-html', MARKUP],
    ['is-sql', MARKUP],
    ['contains-sql', MARKUP],
    ['is-xml', MARKUP],
    ['contains-xml', MARKUP],
    ['perplexity', 'probabilities of tokens are not asked for'],
    ['perplexity-score', 'probabilities of tokens are not asked for'],
    ['is-valid-function-call', TOOLS],
    ['is-valid-openai-function-call', TOOLS],
    ['is-valid-openai-tools-call', TOOLS],
    ['tool-call-f1', TOOLS],
    ['skill-used', TRACE],
    ['g-eval', 'its steps are written by a model anew in each run; use the scorer judge with a rubric'],
    ['agent-rubric', 'its judge runs tools'],
    ['search-rubric', 'its judge searches the web'],
    ['context-recall', 'no scorer judges the context itself; use faithfulness'],
    ['context-relevance', 'no scorer judges the context itself; use faithfulness'],
    ['conversation-relevance', 'conversations of several answers are not scored'],
    ['classifier', 'it asks a classifier of its own'],
    ['moderation', 'it asks a moderation service'],
    ['guardrails', 'it reads what a guardrail of the provider reports'],
    ['pi', 'it asks a service of its own'],
    ['select-best', 'it compares several prompts; a suite compares with the baseline: use the scorer pairwise'],
    ['max-score', 'it compares several prompts; a suite compares with the baseline'],
    ['human', 'it is graded by hand'],
    ['assert-set', 'it is a group of assertions; write them one by one, with weights'],
]);
function otherReason(type) {
    if (TRACED.test(type))
        return TRACE;
    if (type.startsWith('promptfoo:redteam:'))
        return 'it grades attacks of promptfoo';
    return `"${type}" is not a type of assertion that is known here`;
}
function equals({ value }) {
    if ((0,json/* isJsonObject */.O)(value) || Array.isArray(value)) {
        return { kind: 'exact', options: { value: JSON.stringify(value), json: true, ...WHOLE } };
    }
    if (value === undefined || value === null)
        throw new Unmapped('it has no value');
    const text = String(value);
    if (text === '')
        throw new Unmapped('it expects an empty answer, which is no answer here');
    refuseFile(text);
    return { kind: 'exact', options: { value: text, ...WHOLE } };
}
function promptfoo_assertions_regex(asked) {
    const pattern = textOf(asked.value);
    try {
        (0,regex/* compileRegex */.D)(pattern);
    }
    catch (thrown) {
        if (thrown instanceof errors/* InvalidValueError */.$x)
            throw new Unmapped(thrown.message);
        throw thrown;
    }
    return { kind: 'regex', options: { pattern } };
}
function isJson({ value }) {
    if (value === undefined || value === null || value === '')
        return { kind: 'json-valid', options: {} };
    throw new Unmapped('a schema is not read for a case; use the scorer json-schema');
}
const FINISH_REASONS = new Map([
    ['stop', 'stop'],
    ['length', 'length'],
    ['content_filter', 'content-filter'],
    ['tool_calls', 'tool-calls'],
]);
function finishReason(asked) {
    const reason = FINISH_REASONS.get(textOf(asked.value).toLowerCase());
    if (reason === undefined)
        throw new Unmapped('its value is no finish reason that all providers share');
    return { kind: 'finish-reason', options: { values: [reason] } };
}
function wordCount({ value }) {
    const range = (0,json/* isJsonObject */.O)(value) ? value : { min: value ?? null, max: value ?? null };
    const options = { unit: 'words' };
    for (const [name, written] of Object.entries(range)) {
        const count = typeof written === 'string' && /^\d+$/.test(written) ? Number(written) : written;
        const known = name === 'min' || name === 'max';
        if (!known || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) {
            throw new Unmapped('its value is neither a number of words nor { min, max }');
        }
        options[name] = count;
    }
    if (Object.keys(options).length === 1)
        throw new Unmapped('it has neither min nor max');
    return { kind: 'length', options };
}
/** promptfoo's default threshold of an assertion that is written in full. */
const SIMILAR = 0.75;
function similar(asked) {
    if (Array.isArray(asked.value))
        throw new Unmapped('it has several texts to compare with');
    const min = asked.threshold ?? SIMILAR;
    if (min < 0 || min > 1)
        throw new Unmapped('its threshold is not in 0–1');
    return { kind: 'embedding-similarity', options: { value: wordsOf(asked.value), min }, asks: 'embeddings' };
}
function rubric(asked) {
    return judged(asked, 'judge', { prompt: wordsOf(asked.value), choices: { pass: 1, fail: 0 } });
}
/** promptfoo lets everything pass but a contradiction. */
const FACTUAL = { subset: 1, superset: 1, equal: 1, disagree: 0, differ: 1 };
function factuality(asked) {
    return { ...judged(asked, 'factuality', { choices: FACTUAL }), expected: wordsOf(asked.value) };
}
function judged({ threshold }, kind, options) {
    if (threshold !== undefined && threshold !== 0) {
        throw new Unmapped('its threshold is on a scale that our judge does not use: it chooses between named grades');
    }
    return { kind, options, asks: 'judge' };
}


/***/ }),

/***/ 5849:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ modelReferences)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6294);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8165);



/**
 * The names a prompt may call a model by. A model's id says who answers and never changes with the name: `<provider>/<model>` of a
 * built-in provider, and `<name>/<model>` where the config declares an endpoint of that name.
 *
 * @throws InvalidValueError for a name that a provider has; ConfigError for two declarations of one model that differ.
 */
function modelReferences(declared) {
    const targets = declaredTargets(declared);
    const unknown = (reference) => new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`unknown model: "${reference}"`, { todo: knownModels(reference, declared) });
    const target = (id) => {
        const known = targets.get(id);
        if (known !== undefined)
            return known;
        const slash = id.indexOf('/');
        const endpoint = id.slice(0, Math.max(slash, 0));
        const model = id.slice(slash + 1);
        if ((0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isBuiltIn */ .qi)(endpoint)) {
            return { provider: endpoint, endpoint, model, baseUrl: undefined, apiKeyEnv: undefined, prices: undefined };
        }
        const declaration = declared.get(endpoint);
        if (declaration === undefined || !hasNeighbours(declaration))
            throw unknown(id);
        // Declared prices are those of the declared model; of its neighbours at the endpoint nothing is known.
        return { ...declaration, endpoint, model, prices: undefined };
    };
    return {
        target,
        resolve(reference) {
            const declaration = declared.get(reference);
            if (declaration !== undefined)
                return idOf(reference, declaration);
            if (!reference.includes('/'))
                throw unknown(reference);
            const id = (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseModelId */ .iA)(reference);
            target(id);
            return id;
        },
    };
}
/** Whether the entry names a place of its own, so that its name and not its provider is the first part of its models' ids. */
function ownsEndpoint({ provider, baseUrl, region }) {
    return !(0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .isBuiltIn */ .qi)(provider) || baseUrl !== undefined || region !== undefined;
}
/** Whether other models can be asked for at the same place: a body, a program and a recording know the one model alone. */
function hasNeighbours(declaration) {
    const { provider } = declaration;
    return ownsEndpoint(declaration) && provider !== 'http' && provider !== 'command' && provider !== 'replay';
}
function declaredTargets(declared) {
    const targets = new Map();
    for (const [name, declaration] of declared) {
        (0,_options_js__WEBPACK_IMPORTED_MODULE_1__/* .parseModelName */ .s_)(name);
        const target = { ...declaration, endpoint: ownsEndpoint(declaration) ? name : declaration.provider };
        const id = idOf(name, declaration);
        const other = targets.get(id);
        if (other !== undefined && JSON.stringify(other) !== JSON.stringify(target)) {
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL(`the model "${name}" is ${id}, which another entry declares with another key or price`, {
                todo: 'Keep one of the two entries.',
            });
        }
        targets.set(id, target);
    }
    return targets;
}
function idOf(name, declaration) {
    const first = ownsEndpoint(declaration) ? name : declaration.provider;
    return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_2__/* .parseModelId */ .iA)(`${first}/${declaration.model}`);
}
function knownModels(reference, declared) {
    const names = [...declared.keys()].map((name) => `"${name}"`);
    const endpoints = [...declared].flatMap(([name, each]) => (hasNeighbours(each) ? [`${name}/<model>`] : []));
    const own = names.length === 0 ? 'a name that the config\'s "models" declares' : names.join(', ');
    const shown = ['openai/<model>', 'anthropic/<model>', 'gemini/<model>', ...endpoints, 'simulated/<model>'];
    const write = `Write ${shown.join(', ')}, the same of another built-in provider, or ${own}.`;
    if (reference.includes('/'))
        return write;
    return `${write} Or declare "${reference}" under "models" of the config, with its provider and, where it has one, its base-url.`;
}


/***/ })

};
