export const id = 213;
export const ids = [213];
export const modules = {

/***/ 3213:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluate: () => (/* binding */ evaluate)
});

// EXTERNAL MODULE: ./build/models/references.js
var references = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/commands/candidates.js
var commands_candidates = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/commands/empty-report.js
var empty_report = __webpack_require__(5253);
// EXTERNAL MODULE: ./build/commands/file-suites.js
var file_suites = __webpack_require__(4939);
// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/config/index.js + 14 modules
var build_config = __webpack_require__(6592);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/foundation/source-tree.js
var source_tree = __webpack_require__(8876);
;// CONCATENATED MODULE: ./build/commands/proposed-policy.js







/** Files of the policy (config, datasets, files of scorers and models) that a change proposes to change. */
async function changedPolicyFiles(request, policy) {
    const { scope } = request;
    if (scope.kind !== 'change' || policy.tree === scope.proposed)
        return [];
    const [before, after] = await Promise.all([scope.base.entries(), scope.proposed.entries()]);
    const old = new Map(before.map((entry) => [entry.path, entry.blob]));
    const now = new Map(after.map((entry) => [entry.path, entry.blob]));
    const globs = globsOf(policy.config);
    const isNeeded = globs.length === 0 ? () => false : (0,paths/* matchesAny */._I)(globs);
    const needed = [...new Set([...old.keys(), ...now.keys()])].filter(isNeeded);
    return [...new Set([...filesOf(policy.config), ...needed])].filter((path) => old.get(path) !== now.get(path));
}
/**
 * A change to the policy has no say in the run that judges it (design, trust): it is named, so that nobody believes it had.
 */
function policyNotices(changed, policy) {
    if (changed.length === 0)
        return [];
    const message = `This change proposes another policy: ${changed.join(', ')}. Prompts are judged by ${policy.tree.label}, as it was before; the new one counts once it is merged.`;
    return [{ level: 'warning', message }];
}
/**
 * A change of datasets, scorers or thresholds alone: what the environments hold, judged by the proposal. It is shown, so that a
 * reviewer sees what would be asked from now on; nothing can be assigned, because every version is held already.
 *
 * Models, limits and the registry stay the trusted ones: a proposal must not say where keys are sent or what may be spent.
 *
 * @returns undefined when nothing that is held is judged differently.
 * @throws ConfigError when the proposed config is wrong: merged, it would stop every run.
 */
async function heldUnderProposal(request, policy, changed, registry) {
    const { scope } = request;
    if (changed.length === 0 || scope.kind !== 'change' || request.trust.kind === 'fork')
        return undefined;
    const bytes = await (0,source_tree/* readFile */.T)(scope.proposed, policy.config.file);
    if (bytes === undefined)
        return undefined;
    const { models, limits, registry: place, project } = policy.config;
    const proposed = { ...(0,build_config/* parseConfig */.o)(bytes, policy.config.file), models, limits, registry: place, project };
    const { resolve: resolveModel } = (0,references/* modelReferences */.A)(models);
    const { config } = await (0,file_suites/* withFileSuites */.G)({ config: proposed, resolveModel }, scope.proposed);
    const judgedAnew = new Set(config.suites.filter((suite) => differs(suite.name, config, policy.config, changed)));
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const wanted = request.prompts.length === 0 ? () => true : (0,paths/* matchesAny */._I)(request.prompts);
    const candidates = await Promise.all((0,commands_candidates/* environmentsInQuestion */.Mb)(request, config).flatMap((environment) => [...(states.get(environment.slug)?.prompts ?? [])].map(async ([slug, held]) => {
        const suites = (0,commands_candidates/* suitesOf */.f3)(config, environment, slug).filter((suite) => !startsProgram(suite, config));
        const asksAnew = gateDiffers(environment, policy.config) || suites.some((suite) => judgedAnew.has(suite));
        const version = wanted(slug) && suites.length > 0 && asksAnew && (await registry.version(slug, held.version));
        if (!version)
            return [];
        const state = (0,commands_candidates/* stateOf */.L4)(states, environment.slug, slug);
        return [
            {
                slug,
                file: undefined,
                version,
                environment,
                suites,
                ...state,
                baseline: undefined,
                anchor: undefined,
                passedIn: undefined,
            },
        ];
    })));
    const found = candidates.flat();
    return found.length === 0
        ? undefined
        : { policy: { config, tree: scope.proposed, trusted: false }, candidates: found };
}
function gateDiffers({ slug, gate }, trusted) {
    const before = trusted.environments.find((each) => each.slug === slug);
    return JSON.stringify(gate) !== JSON.stringify(before?.gate);
}
/** The suite asks something else than the trusted one of its name: other cases, scorers or trials. */
function differs(name, proposed, trusted, changed) {
    const [now, before] = [proposed, trusted].map((config) => {
        const suite = config.suites.find((each) => each.name === name);
        const dataset = suite && datasetOf(suite, config);
        return suite === undefined
            ? undefined
            : JSON.stringify([
                suite.trials,
                suite.scorers.map(({ kind, name: own, not, options }) => [kind, own, not, options]),
                dataset?.source,
                dataset?.sample,
                dataset?.map,
            ]);
    });
    const suite = proposed.suites.find((each) => each.name === name);
    const files = suite === undefined
        ? []
        : [...filesOfSource(datasetOf(suite, proposed)), ...suite.scorers.flatMap((each) => stringsIn(each.options))];
    return now !== before || files.some((file) => changed.includes(file));
}
/** A proposal starts no program: nobody has reviewed it yet. Its suites without any are shown. */
function startsProgram(suite, config) {
    const ofScorers = JSON.stringify(suite.scorers.map(({ kind, options }) => [kind, options]));
    return datasetOf(suite, config)?.source.kind === 'command' || /"code"/.test(ofScorers);
}
function datasetOf({ dataset }, { datasets }) {
    return dataset === undefined ? undefined : datasets.get(dataset);
}
/** What a prompt file brings along is compared by its content: the file is the prompt's as well. */
function filesOfSource(dataset) {
    const source = dataset?.source;
    if (source?.kind === 'file')
        return [source.file];
    return source?.kind === 'command' ? [...source.command, ...source.files] : [];
}
function filesOf(config) {
    const datasets = [...config.datasets.values()].flatMap(filesOfSource);
    const scorers = config.suites.flatMap((suite) => suite.scorers.flatMap((scorer) => stringsIn(scorer.options)));
    const models = [...config.models.values()].flatMap(({ file, command }) => [
        ...(file === undefined ? [] : [file]),
        ...(command?.command ?? []),
    ]);
    return [...new Set([config.file, ...datasets, ...scorers, ...models])];
}
/** Of the files that programs need beside those that are named one by one. */
function globsOf({ datasets, models, suites }) {
    const ofDatasets = [...datasets.values()].flatMap(({ source }) => (source.kind === 'command' ? source.files : []));
    const ofModels = [...models.values()].flatMap(({ command }) => command?.files ?? []);
    return [
        ...ofDatasets,
        ...ofModels,
        ...suites.flatMap(({ scorers }) => scorers.flatMap(({ options }) => globsIn(options))),
    ];
}
/** `files` of a scorer that is code, which may be a part of another one. */
function globsIn(value) {
    if (Array.isArray(value))
        return value.flatMap(globsIn);
    if (!(0,json/* isJsonObject */.O)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => (key === 'files' ? stringsIn(inner) : globsIn(inner)));
}
/** A path among a scorer's options is one of its strings: to know which, all scorers would have to be loaded. */
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap(stringsIn);
    return (0,json/* isJsonObject */.O)(value) ? Object.values(value).flatMap(stringsIn) : [];
}

// EXTERNAL MODULE: ./build/commands/trusted-folder.js
var trusted_folder = __webpack_require__(9441);
;// CONCATENATED MODULE: ./build/commands/evaluate.js







/**
 * Evaluates the prompts in question against what each environment holds, and assigns those that pass where the
 * environment's rule says so.
 */
async function evaluate(request, around) {
    const startedAt = around.now();
    const proposed = request.scope.kind === 'change' ? request.scope.proposed : request.scope.tree;
    const loaded = await (0,load_config/* loadConfig */.Z)(request.configPath, request.trusted, proposed);
    const { resolve: resolveModel } = (0,references/* modelReferences */.A)(loaded.config.models);
    try {
        const suites = await (0,file_suites/* withFileSuites */.G)({ config: loaded.config, resolveModel }, loaded.tree);
        return await evaluateBy({ ...loaded, config: suites.config }, suites, request, around, startedAt);
    }
    catch (thrown) {
        return (0,empty_report/* errorReport */.ZV)(request, loaded.config, thrown, startedAt, around);
    }
}
async function evaluateBy(policy, { noticesFor }, request, around, startedAt) {
    const { config } = policy;
    const registry = around.registry(config);
    const source = { config, resolveModel: (0,references/* modelReferences */.A)(config.models).resolve };
    const found = await (0,commands_candidates/* findCandidates */.eE)(request, source, registry, startedAt.toISOString());
    const changed = await changedPolicyFiles(request, policy);
    const notices = [...found.notices, ...noticesFor(found.prompts), ...policyNotices(changed, policy)];
    const proposal = found.candidates.length > 0 ? undefined : await heldUnderProposal(request, policy, changed, registry);
    if (found.candidates.length === 0 && proposal === undefined) {
        return (0,empty_report/* nothingReport */.cT)(request, config, found.nothing, notices, startedAt, around);
    }
    // Most pull requests touch no prompt: what only an evaluation needs is loaded here.
    const [{ judgeAndPromote }, { buildReport }, { createModelsFor }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(266), __webpack_require__.e(430), __webpack_require__.e(214), __webpack_require__.e(723), __webpack_require__.e(646)]).then(__webpack_require__.bind(__webpack_require__, 5646)),
        Promise.all(/* import() */[__webpack_require__.e(291), __webpack_require__.e(596)]).then(__webpack_require__.bind(__webpack_require__, 3596)),
        __webpack_require__.e(/* import() */ 214).then(__webpack_require__.bind(__webpack_require__, 8214)),
    ]);
    const fork = request.trust.kind === 'fork';
    const folder = new trusted_folder/* TrustedFolder */.G8(policy.tree, around.code, noPrograms(fork, policy.trusted && proposal === undefined));
    const models = await createModelsFor(config, around, { trusted: policy.trusted, keys: !fork, folder });
    try {
        const judging = {
            request,
            policy,
            models,
            folder,
            registry,
            around,
            proposal: proposal !== undefined,
            ...proposal,
        };
        return await judgeAndPromote(proposal?.candidates ?? found.candidates, judging, (outcome) => buildReport({ ...judging, config, notices, startedAt, ...outcome }, around));
    }
    finally {
        await models.close();
        await folder.close();
    }
}
/** Why no program is started, whatever the workflow allows. */
function noPrograms(fork, reviewed) {
    if (fork)
        return 'A fork starts no programs. A maintainer can push the commit to a branch of this repository to have it evaluated.';
    return reviewed ? undefined : 'A config that nobody has reviewed yet starts no programs. They run once it is merged.';
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
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(430), __webpack_require__.e(263), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 8330)),
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(430), __webpack_require__.e(263)]).then(__webpack_require__.bind(__webpack_require__, 8263)),
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
