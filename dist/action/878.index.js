export const id = 878;
export const ids = [878];
export const modules = {

/***/ 4642:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ askedTogether)
/* harmony export */ });
/**
 * What is asked at one moment of many prompts, asked as one question: on GitHub each costs a request, of the few that a run has.
 * Nothing is remembered: a pull request may be closed while the run goes on.
 */
function askedTogether(ask) {
    let open;
    const begin = () => {
        const numbers = new Set();
        const answer = new Promise((resolve) => setImmediate(resolve)).then(() => {
            open = undefined;
            return ask([...numbers]);
        });
        return { numbers, answer };
    };
    return (numbers) => {
        open ??= begin();
        for (const number of numbers)
            open.numbers.add(number);
        return open.answer;
    };
}


/***/ }),

/***/ 8619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nc: () => (/* binding */ setsOf),
/* harmony export */   ky: () => (/* binding */ changedSets),
/* harmony export */   u1: () => (/* binding */ idleSets),
/* harmony export */   vc: () => (/* binding */ noSets)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4290);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6294);


const noSets = new Map();
/** The sets of a tree. */
function setsOf(parameters, prompts) {
    return new Map([...parameters].map(([slug, values]) => {
        const referring = prompts
            .filter(({ parametersFrom }) => parametersFrom === slug)
            .map(({ version }) => ({ slug: version.slug, version: version.id }));
        return [slug, { version: parametersVersion(slug, values), referring }];
    }));
}
/** Those that are new or have other values than they had. */
function changedSets(sets, before) {
    return [...sets].flatMap(([slug, { version }]) => {
        const was = before.get(slug);
        return was !== undefined && parametersVersion(slug, was).id === version.id ? [] : [slug];
    });
}
function parametersVersion(slug, parameters) {
    return { kind: 'parameters', slug, id: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersionId */ .h4)((0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(parameters)), parameters };
}
/** Why a set in question is not assigned by a run whatever it finds: no prompt refers to it, or none differs by it. */
function idleSets(sets, inQuestion, prompts) {
    return inQuestion.flatMap((slug) => {
        if (prompts.some(({ parametersFrom }) => parametersFrom === slug))
            return [];
        const why = (sets.get(slug)?.referring ?? []).length === 0
            ? 'no prompt refers to it, so that nothing was evaluated for it'
            : 'no prompt differs by it. It goes with the next prompt that refers to it, or with a push to the default branch';
        return [{ level: 'notice', message: `parameters:${slug} is not assigned: ${why}.` }];
    });
}


/***/ }),

/***/ 6353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ baselineFor),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Mb: () => (/* binding */ environmentsInQuestion),
/* harmony export */   Rv: () => (/* binding */ gateOf),
/* harmony export */   b6: () => (/* binding */ environmentNamed),
/* harmony export */   eE: () => (/* binding */ findCandidates),
/* harmony export */   f3: () => (/* binding */ suitesOf),
/* harmony export */   r4: () => (/* binding */ anchorFor)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6294);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9096);
/* harmony import */ var _asked_together_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4642);
/* harmony import */ var _assignables_parameter_sets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8619);
/* harmony import */ var _prompt_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);







/** The prompts in question (product, "What `evaluate` takes into question"), with each environment's assignment of them. */
async function findCandidates(request, source, registry, now) {
    const { config } = source;
    const environments = environmentsInQuestion(request, config);
    const files = await (0,_prompt_files_js__WEBPACK_IMPORTED_MODULE_0__/* .filesInQuestion */ .x$)(request.scope, source);
    const isNamed = request.prompts.length === 0 ? () => true : (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(request.prompts);
    const wanted = ({ version }) => isNamed(version.slug);
    const [prompts, touched] = [files.prompts.filter(wanted), files.touched.filter(wanted)];
    const notices = [...files.notices, ...(0,_assignables_parameter_sets_js__WEBPACK_IMPORTED_MODULE_2__/* .idleSets */ .u1)(files.sets, setsInQuestion(request, files), files.prompts)];
    const { sets } = files;
    if (prompts.length === 0 || environments.length === 0) {
        const nothing = environments.length === 0
            ? 'no environment is assigned by pull requests or merges'
            : files.prompts.length > 0
                ? `no changed prompt matches ${request.prompts.join(', ')}`
                : files.nothing;
        return { candidates: [], prompts: touched, nothing, notices, states: new Map(), sets };
    }
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const asking = { ...request, pullRequestStates: (0,_asked_together_js__WEBPACK_IMPORTED_MODULE_3__/* .askedTogether */ .L)(request.pullRequestStates) };
    const [candidates] = await Promise.all([
        Promise.all(environments.flatMap((environment) => prompts.map((prompt) => candidateOf(asking, config, registry, environment, prompt, files.base, states, now)))),
        Promise.all(environments.map((environment) => checkAnchors(registry, environment))),
    ]);
    const open = request.scope.kind === 'tip' ? candidates.filter((each) => each.holds?.version !== each.version.id) : candidates;
    return {
        candidates: open,
        prompts: touched,
        nothing: `${environments.map((each) => each.slug).join(', ')} already hold${environments.length === 1 ? 's' : ''} every prompt of ${request.scope.kind === 'tip' ? request.scope.tree.label : 'this change'}`,
        notices,
        states,
        sets,
    };
}
/** Those that a change changes; of a push, those that no prompt refers to. */
function setsInQuestion({ scope }, files) {
    if (scope.kind === 'change')
        return files.changedSets;
    return [...files.sets].filter(([, { referring }]) => referring.length === 0).map(([slug]) => slug);
}
async function candidateOf(request, config, registry, environment, prompt, base, states, now) {
    const { slug } = prompt.version;
    const { id } = prompt.version;
    const own = request.pullRequests;
    const holds = states.get(environment.slug)?.prompts.get(slug);
    const suites = suitesOf(config, environment, slug);
    const question = { environment, slug, version: id, own, states: request.pullRequestStates, now };
    const heldBy = holds?.version === id ? await registry.entry(holds.operation) : undefined;
    // Its own promotion of it makes it no less a revert: run again, and in the merge queue, it answers as it did.
    const isOwn = heldBy?.action === 'promotion' && heldBy.pullRequest !== undefined && own.includes(heldBy.pullRequest);
    const returns = holds !== undefined && (holds.version !== id || isOwn);
    const [baseline, anchor, passed, revert, replacedBy] = await Promise.all([
        baselineFor(registry, environment.slug, slug, states, own, base.get(slug)),
        anchorFor(registry, environment, slug),
        (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_4__/* .passedIn */ .eN)(registry, environment, slug, id, now),
        returns ? (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_4__/* .revertOf */ .mX)(registry, question) : undefined,
        returns && request.scope.kind === 'tip' ? (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_4__/* .replacedByPerson */ .v1)(registry, environment.slug, slug, id) : undefined,
    ]);
    return {
        slug,
        file: prompt.path,
        madeOf: prompt.madeOf ?? [],
        version: prompt.version,
        environment,
        suites,
        ...stateOf(states, environment.slug, slug),
        baseline,
        anchor,
        passedIn: passed,
        revert,
        heldBy,
        replacedBy,
    };
}
/** What the environment held before this pull request's own promotions; at a first adoption, the base commit's version. */
async function baselineFor(registry, environment, slug, states, pullRequests, base) {
    const holds = states.get(environment)?.prompts.get(slug);
    const before = holds && (await (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_4__/* .baselineOf */ .Bv)(registry, environment, slug, holds, pullRequests));
    if (before === undefined)
        return base && { version: base, source: 'base', since: undefined };
    const version = await registry.version(slug, before.version);
    if (version === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .FileError */ .f6(`${environment} holds ${before.version} of ${slug}, and the registry does not have its content`, {
            todo: `Look at ${registry.label}: a version file was removed. Nothing can be compared with it.`,
        });
    }
    return { version, source: 'held', since: before.since };
}
/** An anchor of a prompt that does not exist would protect nothing, and look as if it did. */
async function checkAnchors(registry, environment) {
    const slugs = Object.keys(environment.gate.anchor).map((slug) => (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_6__/* .parsePromptSlug */ .PX)(slug));
    await Promise.all(slugs.map((slug) => anchorFor(registry, environment, slug)));
}
/** @throws ConfigError when the registry has no such version of the prompt, or several that begin so. */
async function anchorFor(registry, { slug: environment, gate, position }, slug) {
    const digits = Object.hasOwn(gate.anchor, slug) ? gate.anchor[slug] : undefined;
    if (digits === undefined)
        return undefined;
    const [id, another] = await registry.findVersions(slug, digits);
    const version = id === undefined || another !== undefined ? undefined : await registry.version(slug, id);
    if (version !== undefined)
        return version;
    const why = another === undefined ? 'has no such version' : 'has several versions that begin so';
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .ConfigError */ .xL(`the gate of ${environment} names ${digits} as the anchor of ${slug}, and ${registry.label} ${why}`, {
        position,
        todo: `Name a version of ${slug} that was promoted once: see \`prompt-ratchet history\`.`,
    });
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
/** The gate of the environment, with the weights that the suites give their scorers where it says nothing else. */
function gateOf({ environment, suites }) {
    const { gate } = environment;
    const weighed = suites.flatMap(({ scorers }) => scorers.flatMap(({ name, weight }) => (weight === undefined ? [] : [[name, weight]])));
    return weighed.length === 0 ? gate : { ...gate, weights: { ...Object.fromEntries(weighed), ...gate.weights } };
}
/** @throws UsageError listing what the config has. */
function environmentNamed(config, slug) {
    const environment = config.environments.find((each) => each.slug === slug);
    if (environment === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${config.file} has no environment "${slug}"`, {
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

/***/ 5134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ loadConfig)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9616);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8876);



/**
 * Reads the config at the trusted commit; if there is none, at the proposed one.
 *
 * @throws ConfigError when neither has one, or it is wrong.
 */
async function loadConfig(path, trusted, proposed) {
    const bytes = await (0,_foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .readFile */ .T)(trusted, path);
    if (bytes !== undefined)
        return { config: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o)(bytes, path), tree: trusted, trusted: true };
    const own = proposed === undefined ? undefined : await (0,_foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_0__/* .readFile */ .T)(proposed, path);
    if (own === undefined || proposed === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ConfigError */ .xL(`there is no ${path} at ${trusted.label}${proposed ? ` or ${proposed.label}` : ''}`, {
            position: { file: path },
            todo: 'Add the config file, or name another one with the input `config` (command line: --config).',
        });
    }
    return { config: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parseConfig */ .o)(own, path), tree: proposed, trusted: false };
}


/***/ }),

/***/ 2503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iI: () => (/* binding */ promptsAndSets),
/* harmony export */   x$: () => (/* binding */ filesInQuestion)
/* harmony export */ });
/* unused harmony export promptsOf */
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _prompts_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1103);
/* harmony import */ var _prompts_formats_endings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(619);
/* harmony import */ var _assignables_parameter_sets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8619);





async function filesInQuestion(scope, source) {
    if (scope.kind === 'tip') {
        const { parsed, sets, notices } = await parseAll(scope.tree, source, () => true);
        return {
            prompts: parsed,
            touched: parsed,
            base: new Map(),
            sets,
            changedSets: [],
            notices,
            nothing: `${scope.tree.label} has no prompts`,
        };
    }
    const { proposed, base } = scope;
    const [after, before] = await Promise.all([proposed.entries(), base.entries()]);
    const old = promptBlobs(before, source.config.prompts);
    const current = promptBlobs(after, source.config.prompts);
    const changed = await changedPrompts({ after, before, old, current }, proposed, source.config);
    const gone = [...old.keys()].filter((path) => !current.has(path));
    const idle = idleGlobs(after, source.config);
    if (changed.length === 0 && gone.length === 0) {
        const nothing = `no prompt file differs between ${base.label} and ${proposed.label}`;
        return { prompts: [], touched: [], base: new Map(), sets: _assignables_parameter_sets_js__WEBPACK_IMPORTED_MODULE_0__/* .noSets */ .vc, changedSets: [], notices: idle, nothing };
    }
    const touched = new Set([...changed, ...gone]);
    const [all, was] = await Promise.all([
        parseAll(proposed, source, (path) => touched.has(path)),
        parseBase(base, [...touched].filter((path) => old.has(path)), source),
    ]);
    const slugs = new Set(all.parsed.map((each) => each.version.slug));
    const bySlug = new Map(was.parsed.map((each) => [each.version.slug, each.version]));
    const removed = was.parsed.filter((each) => gone.includes(each.path) && !slugs.has(each.version.slug));
    const proposals = all.parsed.filter((each) => touched.has(each.path));
    return {
        // A renamed or reformatted file whose content is the same version under the same slug is no change.
        prompts: proposals.filter((each) => bySlug.get(each.version.slug)?.id !== each.version.id),
        touched: proposals,
        base: bySlug,
        sets: all.sets,
        changedSets: (0,_assignables_parameter_sets_js__WEBPACK_IMPORTED_MODULE_0__/* .changedSets */ .ky)(all.sets, was.parameters),
        notices: [
            ...idle,
            ...all.notices,
            ...removed.map((each) => ({
                level: 'notice',
                message: `${each.path} was deleted or renamed: what the environments hold of ${each.version.slug} stays there, until a person takes it out (\`promote\` with \`remove: true\` and a \`reason\`).`,
            })),
        ],
        nothing: changed.length === 0
            ? 'prompt files were only deleted or renamed; what the environments hold of them stays there'
            : 'the changed prompt files are the same versions as before: only names, comments, layout or tests differ',
    };
}
/** Loaded when there is a file to read: most pull requests touch no prompt. */
function readers() {
    return Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(169), __webpack_require__.e(263), __webpack_require__.e(659)]).then(__webpack_require__.bind(__webpack_require__, 8330));
}
/**
 * Prompt files that are new or not what they were: themselves, or another file that they are made of. Where a file of parameters
 * changed, every prompt may have: its version tells.
 */
async function changedPrompts({ after, before, old, current }, proposed, { parameters }) {
    const was = new Map(before.map(({ path, blob }) => [path, blob]));
    const differing = new Set([
        ...after.filter(({ path, blob }) => was.get(path) !== blob).map(({ path }) => path),
        ...missingFrom(after, before),
    ]);
    if (differing.size === 0)
        return [];
    const paths = [...current.keys()];
    const isParameters = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(parameters);
    if ([...differing].some((path) => parameters.length > 0 && isParameters(path)))
        return paths;
    const changed = new Set(paths.filter((path) => old.get(path) !== current.get(path)));
    // Only some formats are made of other files. Those may be prompts themselves: a text that a config of promptfoo names.
    const referring = paths.filter((path) => !changed.has(path) && (0,_prompts_formats_endings_js__WEBPACK_IMPORTED_MODULE_2__/* .mayRefer */ .KW)(path));
    if (referring.length === 0)
        return [...changed];
    const { readReferences } = await readers();
    const { references } = await readReferences(proposed, await proposed.read(referring));
    return [
        ...changed,
        ...referring.filter((path) => references.get(path)?.some((other) => differing.has(other)) ?? false),
    ];
}
function missingFrom(after, before) {
    const there = new Set(after.map(({ path }) => path));
    return before.map(({ path }) => path).filter((path) => !there.has(path));
}
/** A glob with a slip of the pen matches nothing, and every change would be green for ever. */
function idleGlobs(entries, { prompts, file }) {
    return prompts
        .filter((glob) => (0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_3__/* .promptFiles */ .Y)(entries, [glob]).length === 0)
        .map((glob) => ({
        level: 'warning',
        message: `No file matches "${glob}" in \`prompts\` of ${file}: nothing is gated by it.`,
    }));
}
function promptBlobs(entries, globs) {
    return new Map((0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_3__/* .promptFiles */ .Y)(entries, globs).map((entry) => [entry.path, entry.blob]));
}
/**
 * Every prompt of a tree, so that two files with one slug are seen. A file that this change does not touch and that does not
 * parse is a notice; one that it touches is an error.
 */
async function parseAll(tree, source, inQuestion) {
    const paths = (0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_3__/* .promptFiles */ .Y)(await tree.entries(), source.config.prompts).map((entry) => entry.path);
    const { readPrompts, refuseDuplicateSlugs } = await readers();
    const read = await readPrompts(tree, paths, source);
    const notices = read.notices.map((message) => ({ level: 'notice', message }));
    for (const [path, error] of read.failed) {
        if (inQuestion(path))
            throw error;
        notices.push({ level: 'warning', message: `not touched by this change, and not usable: ${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .describeError */ .Uc)(error)}` });
    }
    for (const [path, prompts] of read.parsed) {
        const said = inQuestion(path) ? prompts.flatMap((prompt) => prompt.notices) : [];
        notices.push(...said.map((message) => ({ level: 'notice', message: `${path}: ${message}` })));
    }
    const parsed = [...read.parsed.values()].flat();
    refuseDuplicateSlugs(parsed);
    return { parsed, sets: (0,_assignables_parameter_sets_js__WEBPACK_IMPORTED_MODULE_0__/* .setsOf */ .Nc)(read.parameters, parsed), notices };
}
/**
 * The prompts of a tree that are wanted by their slug.
 *
 * @throws FileError for a wanted one that does not parse (its slug is then taken from its path).
 */
async function promptsOf(tree, source, wanted) {
    const globs = source.config.prompts;
    const { parsed } = await parseAll(tree, source, (path) => wanted(slugOrPath(path, globs)));
    return parsed.filter((each) => wanted(each.version.slug));
}
/**
 * The prompts that are wanted by their slug, and every set of parameters of the tree.
 *
 * @param whole true: a prompt that cannot be read is an error whatever its slug, because it may refer to a set.
 * @throws FileError as `promptsOf`.
 */
async function promptsAndSets(tree, source, wanted, whole) {
    const globs = source.config.prompts;
    const { parsed, sets } = await parseAll(tree, source, (path) => whole || wanted(slugOrPath(path, globs)));
    return { parsed, sets };
}
function slugOrPath(path, globs) {
    try {
        return (0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_3__/* .slugOf */ .t)(path, globs);
    }
    catch (error) {
        if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RatchetError */ .eG)
            return path;
        throw error;
    }
}
/** The base commit's side: a file that does not parse there is simply no baseline. */
async function parseBase(tree, paths, source) {
    const nothing = { parsed: [], parameters: new Map() };
    if (paths.length === 0)
        return nothing;
    try {
        const { readPrompts } = await readers();
        const { parsed, parameters } = await readPrompts(tree, paths, source);
        return { parsed: [...parsed.values()].flat(), parameters };
    }
    catch (error) {
        // Files of parameters that cannot be read there.
        if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FileError */ .f6)
            return nothing;
        throw error;
    }
}


/***/ }),

/***/ 9616:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js
var parse = __webpack_require__(4196);
// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/strict-yaml.js
var strict_yaml = __webpack_require__(7639);
// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
// EXTERNAL MODULE: ./node_modules/fastest-levenshtein/mod.js
var mod = __webpack_require__(1916);
;// CONCATENATED MODULE: ./build/config/problem.js



/** More than anyone reads at once; the place of each costs a walk through the text. */
const MOST = 50;
/** All problems in one error, in the order of the file; a single one is the error itself. */
function configError(problems, yaml, file) {
    const placed = problems
        .slice(0, MOST)
        .map(({ path, at, message, todo }) => ({
        position: at === 'key' ? yaml.keyPosition(path) : yaml.position(path),
        message,
        todo,
    }))
        .sort((a, b) => (a.position.line ?? 0) - (b.position.line ?? 0) || (a.position.column ?? 0) - (b.position.column ?? 0));
    const [first] = placed;
    if (first !== undefined && placed.length === 1) {
        return new errors/* ConfigError */.xL(first.message, { position: first.position, todo: first.todo });
    }
    const lines = placed.map(({ position, message, todo }) => [`${(0,errors/* formatPosition */.Ld)(position)}: ${message}`, ...(todo === undefined ? [] : [`  ${todo}`])].join('\n'));
    const count = problems.length > MOST ? `${problems.length} problems, ${MOST} of them` : `${problems.length} problems`;
    return new errors/* ConfigError */.xL(`${count}\n${lines.join('\n')}`, {
        position: { file },
        details: {
            problems: placed.map(({ position, message, todo }) => ({
                line: position.line ?? 1,
                column: position.column ?? 1,
                message,
                ...(todo === undefined ? {} : { todo }),
            })),
        },
    });
}
/** A problem of what is written in a place. */
function problem(path, message, todo) {
    return { path, at: 'value', message, todo };
}
/** The problem of a name that is not among the known ones, if it is not. */
function unknownName(path, what, name, known, at = 'value') {
    if (known.includes(name))
        return [];
    return [{ path, at, message: `there is no ${what} ${quoted(name)}`, todo: suggest(name, known, `${what}s`) }];
}
/** `Did you mean "x"?` when a known word is near, else the list of what there is. */
function suggest(word, known, what) {
    const nearest = known
        .map((candidate) => ({ candidate, away: (0,mod/* distance */.Io)(word.slice(0, 100).toLowerCase(), candidate.toLowerCase()) }))
        .sort((a, b) => a.away - b.away)[0];
    if (nearest !== undefined && nearest.away <= Math.max(1, Math.floor(nearest.candidate.length / 3))) {
        return `Did you mean "${nearest.candidate}"?`;
    }
    return known.length === 0 ? `There are no ${what}.` : `The ${what} are ${known.join(', ')}.`;
}
/** The last name on a path, as a person would say it. */
function nameOf(path) {
    const last = path.at(-1);
    if (last === undefined)
        return 'the config';
    return typeof last === 'string' ? quoted(last) : `entry ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}
/** What was found, short enough to print. */
function shown(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if ((0,json/* isJsonObject */.O)(value))
        return 'a mapping';
    return typeof value === 'string' ? quoted(value) : String(value);
}
/** A name or a text of the file, its beginning when it is long. */
function quoted(text) {
    return JSON.stringify(text.length <= 80 ? text : `${text.slice(0, 79).toWellFormed()}…`);
}
function valueAt(root, path) {
    let value = root;
    for (const step of path) {
        if (Array.isArray(value) && typeof step === 'number')
            value = value[step];
        else if ((0,json/* isJsonObject */.O)(value) && Object.hasOwn(value, step))
            value = value[step];
        else
            return undefined;
    }
    return value;
}

;// CONCATENATED MODULE: ./build/config/read-file.js
/** Environments that say nothing were written as `{}` before the file was read. */
function environmentsOf(file) {
    return Object.entries(file.environments).flatMap(([slug, environment]) => environment === null ? [] : [[slug, environment]]);
}
/** Without the keys that were not written. */
function given(members) {
    return Object.fromEntries(Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
}

;// CONCATENATED MODULE: ./build/config/gate/version-digits.js

/** As a JSON Schema has it: what an editor can check. */
const VERSION_PATTERN = '^(sha256:)?[0-9a-f]{12,64}$';
/**
 * The id of a prompt version or the beginning of it, at least 12 digits → its hexadecimal digits, without `sha256:`.
 *
 * @param written unknown, because YAML reads some ids as numbers: 123456789012, but also 1234e5678901.
 * @throws InvalidValueError for anything else.
 */
function parseVersionDigits(written) {
    if (typeof written === 'number') {
        throw new errors/* InvalidValueError */.$x('not a version: YAML reads these digits as a number', { todo: inQuotes(written) });
    }
    if (typeof written !== 'string' || !new RegExp(VERSION_PATTERN).test(written)) {
        const found = typeof written === 'string' ? `: found ${JSON.stringify(written.slice(0, 80))}` : '';
        throw new errors/* InvalidValueError */.$x(`not a version${found}`, {
            todo: 'Write at least the first 12 digits of its id (0-9, a-f), such as 4f3a9c01d2e4.',
        });
    }
    return written.replace('sha256:', '');
}
/** A number that is not printed as it was written (1234e5678901, 012345678901) is not told back: it would be another id. */
function inQuotes(written) {
    const digits = String(written);
    return Number.isSafeInteger(written) && digits.length >= 12
        ? `Put the id in quotes: "${digits}".`
        : 'Put the id in quotes, as it is written.';
}

;// CONCATENATED MODULE: ./build/config/gate/to-gate.js


/** The gate of the rest of the house, out of one that was found to be good. */
function toGate(gate) {
    const { 'must-improve': mustImprove, 'pass-at': passAt, 'early-stop': earlyStop, latency, cost, tokens } = gate;
    return {
        mode: gate.mode,
        maxDrop: gate['max-drop'],
        scorers: Object.fromEntries(Object.entries(gate.scorers).map(([name, own]) => [name, toScorer(own)])),
        ...(mustImprove === undefined ? {} : { mustImprove: toMustImprove(mustImprove) }),
        criticalTags: gate.critical?.tags ?? [],
        ...(latency === undefined ? {} : { latency: toLatency(latency) }),
        ...(cost === undefined ? {} : { cost: toCost(cost) }),
        ...(tokens === undefined ? {} : { tokens: toTokens(tokens) }),
        minCases: gate['min-cases'],
        ...(passAt === undefined ? {} : { passAt }),
        weights: gate.weights,
        bounds: gate.bounds,
        earlyStop: earlyStop === 'on' || earlyStop === true,
        anchor: Object.fromEntries(Object.entries(gate.anchor).map(([slug, version]) => [slug, parseVersionDigits(version)])),
        onInconclusive: gate['on-inconclusive'],
    };
}
/** A plain list asks for all of its scorers. */
function toMustImprove(written) {
    if (Array.isArray(written))
        return { need: 'all', scorers: written, by: 0 };
    const { any, all, by } = written;
    return any === undefined ? { need: 'all', scorers: all ?? [], by } : { need: 'any', scorers: any, by };
}
function toScorer(own) {
    return given({ min: own.min, maxDrop: own['max-drop'], maxRegressedCases: own['max-regressed-cases'] });
}
function toLatency({ advisory, ...limits }) {
    return { ...given({ p50: limits['p50-ms']?.max, p95: limits['p95-ms']?.max }), advisory };
}
function toCost({ advisory, ...limits }) {
    const { 'p50-usd': p50, 'p95-usd': p95, 'max-increase': maxIncrease } = limits;
    return { ...given({ p50: p50?.max, p95: p95?.max, maxIncrease }), advisory };
}
function toTokens({ advisory, ...limits }) {
    return { ...given({ p50: limits.p50?.max, p95: limits.p95?.max, maxIncrease: limits['max-increase'] }), advisory };
}

;// CONCATENATED MODULE: ./build/config/gate/rules.js



/** What the gates of a well-formed config say about scorers, and about themselves. All that is wrong is reported. */
function gateProblems(read) {
    return RULES.flatMap((rule) => rule(read));
}
const gatesNameScorers = (read) => environmentsOf(read.file).flatMap(([slug, { suites, gate }]) => {
    const counting = read.file.suites.filter(({ name }) => suites === undefined || suites.includes(name));
    // What a prompt file brings along is not known here: the names are looked for when its suites are made.
    if (counting.some(({ from }) => from !== undefined))
        return [];
    const here = counting.flatMap((suite) => read.scorers[read.file.suites.indexOf(suite)] ?? []);
    const known = [...new Set(here.map(({ name }) => name))];
    const keys = ['scorers', 'weights', 'bounds'].flatMap((key) => Object.keys(gate[key]).flatMap((name) => unknownName(['environments', slug, 'gate', key, name], 'scorer', name, known, 'key')));
    return [...keys, ...improving(slug, gate).flatMap(({ path, name }) => unknownName(path, 'scorer', name, known))];
});
const mustImproveNamesEachOnce = ({ file }) => environmentsOf(file).flatMap(([slug, { gate }]) => {
    const entries = improving(slug, gate);
    return entries.flatMap(({ path, name }, index) => entries.findIndex((entry) => entry.name === name) === index
        ? []
        : [problem(path, `${quoted(name)} is there twice`, 'Keep one of the two.')]);
});
/** The scorers that must improve, each with its place in the file. */
function improving(slug, gate) {
    const written = gate['must-improve'];
    if (written === undefined)
        return [];
    const { need, scorers } = toMustImprove(written);
    const list = ['environments', slug, 'gate', 'must-improve', ...(Array.isArray(written) ? [] : [need])];
    return scorers.map((name, index) => ({ path: [...list, index], name }));
}
const weightsLeaveAScorer = ({ file, scorers }) => environmentsOf(file).flatMap(([slug, { suites, gate }]) => file.suites.flatMap(({ name, from }, index) => {
    const counts = from === undefined && (suites === undefined || suites.includes(name));
    const weights = new Map(Object.entries(gate.weights));
    const entries = scorers[index] ?? [];
    const nothing = entries.length > 0 && entries.every((entry) => (weights.get(entry.name) ?? entry.weight) === 0);
    return counts && nothing
        ? [problem(['environments', slug, 'gate', 'weights'], `every scorer of suite "${name}" has the weight 0`)]
        : [];
}));
/** Its scores stand on the baseline's side, and the candidate's is the same throughout: a minimum would hold of any answers. */
const comparisonsAreNotAbsolute = ({ file, scorers }) => environmentsOf(file).flatMap(([slug, { suites, gate }]) => {
    const comparing = file.suites.flatMap(({ name }, index) => suites === undefined || suites.includes(name)
        ? (scorers[index] ?? []).filter(({ kind }) => kind === 'pairwise')
        : []);
    return [...new Set(comparing.map(({ name }) => name))].flatMap((name) => {
        const path = ['environments', slug, 'gate'];
        const todo = 'Ask for more by max-drop or must-improve; for an absolute grade use judge.';
        const found = [
            { key: ['scorers', name, 'min'], set: Object.hasOwn(gate.scorers, name) && (gate.scorers[name]?.min ?? 0) > 0 },
            { key: ['bounds', name], set: Object.hasOwn(gate.bounds, name) },
        ];
        return found.flatMap(({ key, set }) => set
            ? [
                problem([...path, ...key], `"${name}" compares the two sides: "${key[0] === 'bounds' ? 'bounds' : 'min'}" has no meaning for it`, todo),
            ]
            : []);
    });
});
/** Turned round it would promote what its judge likes less. */
const comparisonsAreNotTurnedRound = ({ scorers }) => scorers.flatMap((entries, suite) => entries.flatMap(({ kind, not }, index) => kind === 'pairwise' && not
    ? [
        problem(['suites', suite, 'scorers', index], '"not" has no meaning for pairwise', 'Take it out, and say in its rubric what makes an answer better.'),
    ]
    : []));
/** Strict mode passes what is proven to drop by less than `max-drop`: with 0 an equal prompt is blocked however many its cases. */
const strictToleratesSomeDrop = ({ file }) => environmentsOf(file).flatMap(([slug, { gate }]) => {
    if (gate.mode !== 'strict')
        return [];
    const drops = [
        { path: ['max-drop'], drop: gate['max-drop'] },
        ...Object.entries(gate.scorers).map(([name, own]) => ({
            path: ['scorers', name, 'max-drop'],
            drop: own['max-drop'],
        })),
    ];
    return drops.flatMap(({ path, drop }) => drop === 0
        ? [
            problem(['environments', slug, 'gate', ...path], 'in strict mode "max-drop: 0" passes nothing but a proven gain', 'Write the drop that is tolerated, such as 0.05; to ask for a gain write "must-improve".'),
        ]
        : []);
});
const RULES = [
    gatesNameScorers,
    mustImproveNamesEachOnce,
    weightsLeaveAScorer,
    comparisonsAreNotAbsolute,
    comparisonsAreNotTurnedRound,
    strictToleratesSomeDrop,
];

// EXTERNAL MODULE: ./build/scorers/options.js + 4 modules
var options = __webpack_require__(6872);
;// CONCATENATED MODULE: ./build/config/long-form.js


/**
 * The config with its short forms written out: `- exact` and `- exact:` become `- exact: {}`, `staging:` becomes `staging: {}`.
 * Everything else stays as it is, right or wrong, at the same path: errors are found and placed afterwards.
 */
function longForm(config) {
    if (!(0,json/* isJsonObject */.O)(config))
        return config;
    const { suites, environments } = config;
    return {
        ...config,
        ...(Array.isArray(suites) ? { suites: suites.map(longSuite) } : {}),
        ...((0,json/* isJsonObject */.O)(environments) ? { environments: members(environments, emptyForNothing) } : {}),
    };
}
function longSuite(suite) {
    if (!(0,json/* isJsonObject */.O)(suite) || !Array.isArray(suite.scorers))
        return suite;
    return { ...suite, scorers: suite.scorers.map(longScorer) };
}
function longScorer(scorer) {
    if (typeof scorer === 'string' && Object.hasOwn(options/* scorerOptions */.n, scorer))
        return { [scorer]: {} };
    return (0,json/* isJsonObject */.O)(scorer) ? members(scorer, emptyForNothing) : scorer;
}
function members(object, change) {
    return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}
function emptyForNothing(value) {
    return value === null ? {} : value;
}

// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/foundation/accepts.js
var accepts = __webpack_require__(8573);
;// CONCATENATED MODULE: ./build/config/notify-schema.js




/** What the entries of `notify` may wait for. `rolled-back` is also what a pull request gave back that was closed unmerged. */
const occasions = ['assigned', 'removed', 'rolled-back', 'refused'];
/** A deployment records what an environment holds, and a refusal changes nothing there. */
const deployable = ['assigned', 'removed', 'rolled-back'];
const says = schemas/* describe */.q0y;
const notify_schema_text = schemas/* string */.YjP().check(api/* _minLength */.m9(1));
const environments = schemas/* _default */.Rvf(schemas/* array */.YOg(notify_schema_text.check((0,accepts/* accepts */.G)((written) => (0,paths/* matchesAny */._I)([written])))).check(api/* _minLength */.m9(1)), ['*'])
    .check(says('Globs over the names of environments. Default: all of them.'));
const ofEveryEntry = {
    environments,
    on: schemas/* _default */.Rvf(schemas/* array */.YOg(schemas/* enum */.k5n(occasions)).check(api/* _minLength */.m9(1)), [...occasions])
        .check(says('What is told. rolled-back: also what a pull request gave back that was closed unmerged. Default: all.')),
};
const address = schemas/* string */.YjP().check((0,accepts/* accepts */.G)(parseAddressVariable));
const secret = schemas/* string */.YjP().check((0,accepts/* accepts */.G)(parseSecretVariable));
const slack = schemas/* strictObject */.rej({
    'url-env': address.check(says('The variable that holds the address of the incoming webhook.')),
    ...ofEveryEntry,
});
const webhook = schemas/* strictObject */.rej({
    'url-env': address.check(says('The variable that holds the address that is called.')),
    'secret-env': secret.check(says('The variable that holds the secret that signs what is sent.')),
    ...ofEveryEntry,
});
const repositoryDispatch = schemas/* strictObject */.rej({
    'event-type': schemas/* _default */.Rvf(schemas/* string */.YjP().check(api/* _regex */.Fk(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/, {
        error: 'up to 100 letters, digits, ".", "_" and "-" are expected',
    })), 'prompt-ratchet')
        .check(says('The event type that workflows name under `types`.')),
    ...ofEveryEntry,
});
const deployment = schemas/* strictObject */.rej({
    environments,
    on: schemas/* _default */.Rvf(schemas/* array */.YOg(schemas/* enum */.k5n(deployable)).check(api/* _minLength */.m9(1)), [...deployable])
        .check(says('What is recorded. A refusal changes nothing that is deployed. Default: all.')),
});
/** One kind in each entry. What takes no options may be written `- deployment:`. */
const entry = schemas/* strictObject */.rej({
    slack: schemas/* optional */.lqM(slack.check(says('A message to a Slack channel.'))),
    webhook: schemas/* optional */.lqM(webhook.check(says('A signed POST of JSON.'))),
    'repository-dispatch': schemas/* optional */.lqM(schemas/* nullable */.mee(repositoryDispatch).check(says('An event that starts workflows of this repository.'))),
    deployment: schemas/* optional */.lqM(schemas/* nullable */.mee(deployment).check(says('A deployment of this repository, with its status.'))),
})
    .check(schemas/* meta */.mIj({ minProperties: 1, maxProperties: 1 }), (context) => {
    // An unknown key is a problem by itself, and not also a missing one.
    if (context.issues.length === 0)
        (0,accepts/* accepts */.G)(parseOneKind)(context);
});
const notifySchema = schemas/* array */.YOg(entry).check(api/* _minLength */.m9(1));
function parseOneKind(written) {
    const [first, second] = Object.keys(written);
    const todo = 'Write one in each entry, such as - slack: { url-env: SLACK_WEBHOOK_URL }.';
    if (first === undefined)
        throw new errors/* InvalidValueError */.$x('it does not say who is told', { todo });
    if (second !== undefined) {
        throw new errors/* InvalidValueError */.$x(`one entry has several kinds: ${Object.keys(written).join(', ')}`, { todo });
    }
}
/** Whoever knows the address of a webhook can write to it. The words of the error never show what was written: it may be one. */
function parseAddressVariable(written) {
    if (isVariable(written))
        return;
    const isAddress = /:\/\/|[/.]/.test(written);
    throw new errors/* InvalidValueError */.$x(isAddress
        ? 'an address is written here, and everyone who reads this file could use it'
        : 'the name of an environment variable is expected, such as SLACK_WEBHOOK_URL', {
        todo: `${isAddress ? 'Take it out, have a new one made, keep that one as a secret' : 'Keep the address as a secret'} of the repository, hand it to the step as a variable under "env", and write the name of the variable here.`,
    });
}
function parseSecretVariable(written) {
    if (isVariable(written))
        return;
    throw new errors/* InvalidValueError */.$x('the name of an environment variable is expected, such as PROMOTION_WEBHOOK_SECRET', {
        todo: 'The secret itself never goes here: hand it to the step as a variable under "env", and write the name of the variable here.',
    });
}
function isVariable(written) {
    return /^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(written);
}

;// CONCATENATED MODULE: ./build/config/notify.js





/** Who is told of what, with `on` and `environments` filled in. */
function toNotify(file, yaml) {
    return file.map((written, index) => ({ ...toEntry(written), position: yaml.position(['notify', index]) }));
}
function toEntry(written) {
    const { slack, webhook, 'repository-dispatch': dispatch, deployment: record } = written;
    if (slack) {
        const { 'url-env': urlEnv, ...common } = slack;
        return { kind: 'slack', urlEnv, ...common };
    }
    if (webhook) {
        const { 'url-env': urlEnv, 'secret-env': secretEnv, ...common } = webhook;
        return { kind: 'webhook', urlEnv, secretEnv, ...common };
    }
    if (dispatch !== undefined) {
        const { 'event-type': eventType, ...common } = dispatch ?? parse/* parse */.qg(repositoryDispatch, {});
        return { kind: 'repository-dispatch', eventType, ...common };
    }
    return { kind: 'deployment', ...(record ?? parse/* parse */.qg(deployment, {})) };
}
/** A glob that names no environment of the config is a mistake that would only show as silence. */
const notifyProblems = ({ file }) => {
    const known = environmentsOf(file).map(([slug]) => slug);
    if (known.length === 0)
        return [];
    return (file.notify ?? []).flatMap((written, index) => Object.entries(written).flatMap(([kind, options]) => (options?.environments ?? []).flatMap((glob, at) => {
        if (known.some((0,paths/* matchesAny */._I)([glob])))
            return [];
        const path = ['notify', index, kind, 'environments', at];
        return [problem(path, `no environment is named "${glob}"`, `The environments are ${known.join(', ')}.`)];
    })));
};

;// CONCATENATED MODULE: ./build/config/references.js


/** What one part of a well-formed config says about another. Each rule on its own; all that is wrong is reported. */
function referenceProblems(read) {
    return references_RULES.flatMap((rule) => rule(read));
}
const suiteNamesAreUnique = ({ file }) => file.suites.flatMap((suite, index) => file.suites.findIndex(({ name }) => name === suite.name) === index
    ? []
    : [
        problem(['suites', index, 'name'], `two suites are named "${suite.name}"`, 'Give each suite a name of its own.'),
    ]);
const scorerNamesAreUnique = ({ scorers }) => scorers.flatMap((entries, suite) => entries.flatMap((entry, index) => entries.findIndex(({ name }) => name === entry.name) === index
    ? []
    : [
        problem(['suites', suite, 'scorers', index], `two scorers of this suite are named "${entry.name}"`, `Give one a name: - ${entry.kind}: { name: …, … }`),
    ]));
const suitesHaveTheirDataset = ({ file }) => file.suites.flatMap(({ dataset }, index) => dataset === undefined
    ? []
    : unknownName(['suites', index, 'dataset'], 'dataset', dataset, Object.keys(file.datasets)));
const suitesHaveCasesAndScorers = ({ file }) => file.suites.flatMap(({ from, dataset, scorers }, index) => {
    if (from !== undefined)
        return [];
    const missing = [...(dataset === undefined ? ['dataset'] : []), ...(scorers.length === 0 ? ['scorers'] : [])];
    return missing.map((key) => problem(['suites', index], `"${key}" is missing in ${nameOf(['suites', index])}`, key === 'dataset'
        ? 'Name one of the datasets, or take cases and checks "from" the prompt files themselves.'
        : 'Write at least one scorer, such as "- exact".'));
});
const scorersOfOneNameWeighAlike = ({ scorers }) => {
    const weights = new Map();
    return scorers.flatMap((entries, suite) => entries.flatMap(({ name, weight }, index) => {
        if (weight === undefined)
            return [];
        const first = weights.get(name) ?? weight;
        weights.set(name, first);
        return first === weight
            ? []
            : [
                problem(['suites', suite, 'scorers', index], `the scorer "${name}" weighs ${weight} here, and ${first} in another suite`, 'Give both the same weight, or one of them another name.'),
            ];
    }));
};
const modelIsDeclared = ({ file }) => file.model === undefined || file.model.includes('/')
    ? []
    : unknownName(['model'], 'model', file.model, Object.keys(file.models));
const thereIsAnEnvironment = ({ file }) => Object.keys(file.environments).length > 0
    ? []
    : [problem(['environments'], '"environments" must not be empty', 'Name one, such as "staging: {}".')];
const environmentsHaveTheirSuites = ({ file }) => environmentsOf(file).flatMap(([slug, environment]) => (environment.suites ?? []).flatMap((suite, index) => unknownName(['environments', slug, 'suites', index], 'suite', suite, file.suites.map(({ name }) => name))));
const environmentsComeFromEachOther = ({ file }) => environmentsOf(file).flatMap(([slug, { from }]) => {
    const path = ['environments', slug, 'from'];
    if (from === undefined)
        return [];
    const missing = unknownName(path, 'environment', from, Object.keys(file.environments).filter((other) => other !== slug));
    if (from !== slug && missing.length > 0)
        return missing;
    const way = wayBack(slug, new Map(environmentsOf(file).map(([name, environment]) => [name, environment.from])));
    const isFirst = way !== undefined && environmentsOf(file).find(([name]) => way.includes(name))?.[0] === slug;
    return isFirst
        ? [problem(path, `"from" goes in a circle: ${way.join(' from ')}`, 'One environment must be the first.')]
        : [];
});
/** The environments on the way from one back to itself. */
function wayBack(slug, from) {
    const way = [slug];
    for (let next = from.get(slug); next !== undefined; next = from.get(next)) {
        if (next === slug)
            return [...way, slug];
        if (way.includes(next))
            return undefined;
        way.push(next);
    }
    return undefined;
}
const protectedIsNeverOnPass = ({ file }) => environmentsOf(file).flatMap(([slug, environment]) => environment.protected && environment.assign === 'on-pass'
    ? [
        problem(['environments', slug, 'protected'], `"${slug}" is protected and assigned on-pass: a pull request never assigns a protected environment`, 'Write "assign: on-merge" or "assign: manual".'),
    ]
    : []);
const branchesAreTwo = ({ file: { registry } }) => {
    const [one, other] = [registry.branch, registry['results-branch']];
    const collide = one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
    return collide
        ? [
            problem(['registry'], `"branch" and "results-branch" must be two branches: found "${one}" and "${other}"`, 'Neither may be a folder of the other: git keeps branches as paths.'),
        ]
        : [];
};
const references_RULES = [
    suiteNamesAreUnique,
    scorerNamesAreUnique,
    suitesHaveTheirDataset,
    suitesHaveCasesAndScorers,
    scorersOfOneNameWeighAlike,
    modelIsDeclared,
    thereIsAnEnvironment,
    environmentsHaveTheirSuites,
    environmentsComeFromEachOther,
    protectedIsNeverOnPass,
    branchesAreTwo,
];

// EXTERNAL MODULE: ./build/foundation/duration.js
var duration = __webpack_require__(8114);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/models/options.js
var models_options = __webpack_require__(8165);
;// CONCATENATED MODULE: ./build/config/branch.js

/** A branch name that git takes (git-check-ref-format) and that needs no quoting anywhere. @throws InvalidValueError otherwise. */
function parseBranch(text) {
    const parts = text.split('/');
    const isFine = text.length <= 200 &&
        !text.includes('..') &&
        parts.every((part) => /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(part) && !/(\.|\.lock)$/.test(part)) &&
        parts[0] !== 'refs';
    if (isFine)
        return text;
    throw new errors/* InvalidValueError */.$x(`not a branch name: found "${text}"`, {
        todo: 'Use letters, digits, ".", "_", "-" and "/", such as prompt-registry; without refs/heads/.',
    });
}

;// CONCATENATED MODULE: ./build/config/gate/schema.js




/** What must hold before a version moves to an environment, as it is written. What it says about scorers and modes is in `rules.ts`. */
const schema_says = schemas/* describe */.q0y;
const share = schemas/* number */.aig().check(api/* _gte */.qm(0), api/* _lte */.Zm(1));
const schema_text = schemas/* string */.YjP().check(api/* _minLength */.m9(1));
const scorerNames = schemas/* array */.YOg(schema_text).check(api/* _minLength */.m9(1), schemas/* meta */.mIj({ uniqueItems: true }));
const scorer = schemas/* strictObject */.rej({
    min: schemas/* optional */.lqM(share.check(schema_says('The mean score must be at least this.'))),
    'max-drop': schemas/* optional */.lqM(share.check(schema_says("The drop of this scorer that is tolerated, instead of the gate's."))),
    'max-regressed-cases': schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _gte */.qm(0), schema_says('Cases that may have become worse, counting only those where fresh runs confirm it.'))),
});
const mustImprove = schemas/* union */.KCZ([
    scorerNames,
    schemas/* strictObject */.rej({
        any: schemas/* optional */.lqM(scorerNames.check(schema_says('One of these is enough.'))),
        all: schemas/* optional */.lqM(scorerNames.check(schema_says('Every one of these.'))),
        by: schemas/* _default */.Rvf(schemas/* number */.aig().check(api/* _gte */.qm(0), api/* _lt */.Au(1)), 0)
            .check(schema_says('The gain that must be proven: 0.02 is 2 percentage points. 0: any gain.')),
    })
        .check(exactlyOne(['any', 'all']), schemas/* meta */.mIj({ oneOf: [{ required: ['any'] }, { required: ['all'] }] })),
]);
const latency = schemas/* strictObject */.rej({
    'p50-ms': limit('Milliseconds that half of the calls may take.'),
    'p95-ms': limit('Milliseconds that 95 of 100 calls may take.'),
    advisory: advisory(true),
})
    .check(...someLimit(['p50-ms', 'p95-ms'], 'p95-ms: { max: 4000 }', 'Limits on the time of a model call; an answer from the cache keeps the time of its call.'));
const cost = schemas/* strictObject */.rej({
    'p50-usd': limit('US dollars that half of the calls may cost.'),
    'p95-usd': limit('US dollars that 95 of 100 calls may cost.'),
    'max-increase': increase(),
    advisory: advisory(false),
})
    .check(...someLimit(['p50-usd', 'p95-usd', 'max-increase'], 'max-increase: 0.1', 'Limits on the cost of a model call.'));
const tokens = schemas/* strictObject */.rej({
    p50: limit('Tokens that half of the calls may use.'),
    p95: limit('Tokens that 95 of 100 calls may use.'),
    'max-increase': increase(),
    advisory: advisory(false),
})
    .check(...someLimit(['p50', 'p95', 'max-increase'], 'max-increase: 0.1', 'Limits on the tokens of a model call, in and out.'));
const bounds = schemas/* strictObject */.rej({
    min: schemas/* number */.aig().check(schema_says('The lowest score there is.')),
    max: schemas/* number */.aig().check(schema_says('The highest score there is.')),
    better: schemas/* enum */.k5n(['higher', 'lower']).check(schema_says('Which end of the range is the good one.')),
})
    .check(isRange);
const gateSchema = schemas/* strictObject */.rej({
    mode: schemas/* _default */.Rvf(schemas/* enum */.k5n(['simple', 'strict']), 'simple')
        .check(schema_says('simple weighs chances. strict guarantees: a prompt worse by more than max-drop passes at most 1 time in 20.')),
    'max-drop': schemas/* _default */.Rvf(share, 0.05)
        .check(schema_says('The drop of a mean score that is tolerated. 0.05 is 5 percentage points.')),
    scorers: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP(), scorer), {}).check(schema_says('Thresholds of single scorers, by name.')),
    'must-improve': schemas/* optional */.lqM(mustImprove.check(schema_says('Scorers that must be proven to have improved. A list means all of them.'))),
    critical: schemas/* optional */.lqM(schemas/* strictObject */.rej({ tags: schemas/* array */.YOg(schema_text).check(api/* _minLength */.m9(1)) })
        .check(schema_says('Cases with one of these tags must each pass.'))),
    latency: schemas/* optional */.lqM(latency),
    cost: schemas/* optional */.lqM(cost),
    tokens: schemas/* optional */.lqM(tokens),
    'min-cases': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1)), 1).check(schema_says('With fewer cases than this there is no pass.')),
    'pass-at': schemas/* optional */.lqM(share.check(schema_says('A case passes at a mean score of at least this. Default: 1 for scorers of 0 and 1, else 0.5.'))),
    weights: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().check(api/* _gte */.qm(0))), {})
        .check(schema_says('Weight of a scorer in the composite, by name. Default 1; 0 leaves it out.')),
    bounds: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP(), bounds), {})
        .check(schema_says('The range of scorers whose scores are not in 0–1, by name.')),
    'early-stop': schemas/* _default */.Rvf(schemas/* literal */.euz(['off', 'on', true, false]), 'on')
        .check(schema_says('on: no further calls once they could hardly change the result.')),
    anchor: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(ids/* parsePromptSlug */.PX)), schemas/* unknown */.L5J().check((0,accepts/* accepts */.G)(parseVersionDigits), schemas/* meta */.mIj({ type: 'string', pattern: VERSION_PATTERN }))), {})
        .check(schema_says('Prompt slug → a fixed version that is compared with as well, so that small drops cannot add up.')),
    'on-inconclusive': schemas/* _default */.Rvf(schemas/* enum */.k5n(['block', 'allow']), 'block')
        .check(schema_says('allow makes the check green when the result is unclear. It never assigns.')),
});
/** An amount that 0 would make impossible to keep. */
function limit(description) {
    return schemas/* optional */.lqM(schemas/* strictObject */.rej({ max: schemas/* number */.aig().check(api/* _gt */.Tx(0)) }).check(schema_says(description)));
}
/** Up to twice as much: a larger number is a percentage in the wrong place (10 for 10 %, which is 0.1). */
function increase() {
    return schemas/* optional */.lqM(share.check(schema_says('The increase on average, compared with what is held, that is tolerated. 0.1 is 10 % more.')));
}
function advisory(byDefault) {
    return schemas/* _default */.Rvf(schemas/* boolean */.zMY(), byDefault).check(schema_says('true: shown, and never blocks.'));
}
/** A rule without a limit would be a rule that always holds. Editors are told by `anyOf`. */
function someLimit(keys, example, description) {
    const check = (context) => {
        if (keys.some((key) => context.value[key] !== undefined))
            return;
        const written = `${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}`;
        refuse(context, 'there is no limit in it', `Write ${written}, such as ${example}.`);
    };
    return [check, schemas/* meta */.mIj({ description, anyOf: keys.map((key) => ({ required: [key] })) })];
}
function exactlyOne(keys) {
    return (context) => {
        const names = keys.map((key) => `"${key}"`);
        const given = keys.filter((key) => context.value[key] !== undefined);
        if (given.length === 0)
            refuse(context, `${names.join(' or ')} is missing`, `Write the scorers: ${keys[0]}: [ … ].`);
        if (given.length > 1)
            refuse(context, `${names.join(' and ')} exclude each other`, 'Keep one of them.');
    };
}
/** Both ends are finite as YAML is read, but their distance need not be. */
function isRange(context) {
    const { min, max } = context.value;
    if (min < max && Number.isFinite(max - min))
        return;
    const todo = 'Write the lowest and the highest score that the scorer can give.';
    if (min >= max)
        refuse(context, `"min" must be less than "max": found ${min} and ${max}`, todo);
    else
        refuse(context, `"min" and "max" are too far apart: found ${min} and ${max}`, todo);
}
/** Nothing more is said of what is already wrong: a key that is unknown may be the one that is missing. */
function refuse(context, message, todo) {
    if (context.issues.length > 0)
        return;
    context.issues.push({ code: 'custom', message, params: { todo }, input: context.value });
}

// EXTERNAL MODULE: ./build/config/promoters.js
var config_promoters = __webpack_require__(1408);
;// CONCATENATED MODULE: ./build/config/schema.js












/**
 * The config file as it is written: shape, values and defaults. What one part says about another is in `references.ts` and
 * `gate/rules.ts`.
 */
const config_schema_says = schemas/* describe */.q0y;
const config_schema_text = schemas/* string */.YjP().check(api/* _minLength */.m9(1));
const glob = config_schema_text.check((0,accepts/* accepts */.G)((written) => (0,paths/* matchesAny */._I)([written])));
const schema_name = config_schema_text.check((0,accepts/* accepts */.G)(parseName));
const map = schemas/* strictObject */.rej({
    id: schemas/* optional */.lqM(config_schema_text),
    input: schemas/* optional */.lqM(config_schema_text),
    expected: schemas/* optional */.lqM(config_schema_text),
    tags: schemas/* optional */.lqM(config_schema_text),
    cluster: schemas/* optional */.lqM(config_schema_text),
    metadata: schemas/* optional */.lqM(config_schema_text),
});
const file = schemas/* string */.YjP().check((0,accepts/* accepts */.G)(paths/* parseRepositoryPath */.XU));
const sample = schemas/* union */.KCZ([
    schemas/* int */.Whr().check(api/* _gte */.qm(1), config_schema_says('So many cases, drawn from every tag alike, the same ones every time.')),
    schemas/* strictObject */.rej({
        size: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
        seed: schemas/* _default */.Rvf(config_schema_text, '').check(config_schema_says('Another seed draws other cases.')),
    }),
]);
const ofEveryDataset = {
    map: schemas/* prefault */.SdS(map, {}).check(config_schema_says("Our field → the file's column or key, where the names differ.")),
    sample: schemas/* optional */.lqM(sample.check(config_schema_says('Evaluate a part of the cases.'))),
};
const dataset = schemas/* union */.KCZ([
    file,
    schemas/* strictObject */.rej({ file, ...ofEveryDataset }),
    schemas/* strictObject */.rej({
        command: schemas/* array */.YOg(config_schema_text)
            .check(api/* _minLength */.m9(1), config_schema_says('A program of the repository that prints the rows as JSON Lines: [python3, cases.py].')),
        files: schemas/* _default */.Rvf(schemas/* array */.YOg(glob), [])
            .check(config_schema_says('Globs: files that the program needs, beside those that the command names.')),
        timeout: schemas/* _default */.Rvf(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(duration/* parseDuration */.E)), '60s'),
        ...ofEveryDataset,
    }),
]);
const ofEveryScorer = {
    name: schemas/* optional */.lqM(schema_name.check(config_schema_says('Default: the kind.'))),
    not: schemas/* _default */.Rvf(schemas/* boolean */.zMY(), false).check(config_schema_says('What it scores 1 counts 0, and the other way round.')),
    weight: schemas/* optional */.lqM(schemas/* number */.aig().check(api/* _gte */.qm(0), config_schema_says('In the score of all scorers together. Default: 1. 0: shown, and not counted.'))),
};
/** Written `- exact` or `- exact: { trim: false }`. */
const schema_scorer = schemas/* union */.KCZ([
    schemas/* enum */.k5n(Object.keys(options/* scorerOptions */.n)),
    schemas/* strictObject */.rej(Object.fromEntries(Object.entries(options/* scorerOptions */.n).map(([kind, options]) => [
        kind,
        schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* safeExtend */.W09(options, ofEveryScorer))),
    ])))
        .check(schemas/* meta */.mIj({ minProperties: 1, maxProperties: 1 })),
]);
const suite = schemas/* strictObject */.rej({
    name: schema_name.check(config_schema_says('Unique. Environments name suites by it.')),
    prompts: schemas/* _default */.Rvf(schemas/* array */.YOg(glob).check(api/* _minLength */.m9(1)), ['*'])
        .check(config_schema_says('Globs over prompt slugs: the prompts that this suite evaluates.')),
    from: schemas/* optional */.lqM(schemas/* array */.YOg(glob)
        .check(api/* _minLength */.m9(1), config_schema_says('Globs: prompt files that bring their own cases and checks. Each is evaluated by its own.'))),
    dataset: schemas/* optional */.lqM(schemas/* string */.YjP().check(config_schema_says('The name of a dataset above. Needed without `from`.'))),
    trials: schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(100)), 3)
        .check(config_schema_says('Completions of each case. More trials tell noise from change.')),
    scorers: schemas/* _default */.Rvf(schemas/* array */.YOg(schema_scorer), []).check(config_schema_says('Needed without `from`; with it, these are asked as well.')),
});
const environment = schemas/* strictObject */.rej({
    from: schemas/* optional */.lqM(schemas/* string */.YjP().check(config_schema_says('A version must have passed in this environment before.'))),
    suites: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP()).check(api/* _minLength */.m9(1), config_schema_says('The suites that decide here. Default: every suite of the prompt.'))),
    assign: schemas/* _default */.Rvf(schemas/* enum */.k5n(['on-pass', 'on-merge', 'manual']), 'on-pass')
        .check(config_schema_says('on-pass: a passing pull request assigns. on-merge: the push of its merge does. manual: only a dispatch.')),
    protected: schemas/* _default */.Rvf(schemas/* boolean */.zMY(), false).check(config_schema_says('Assigned only by a workflow of the default branch.')),
    gate: schemas/* prefault */.SdS(gateSchema, {}),
    'evidence-days': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(365)), 7)
        .check(config_schema_says('Days that a version still counts as passed in `from` after it was replaced there.')),
    first: schemas/* _default */.Rvf(schemas/* enum */.k5n(['confirm', 'allow']), 'confirm')
        .check(config_schema_says('The first version of a prompt here: confirmed by a person, or assigned when the gate passes.')),
    together: schemas/* _default */.Rvf(schemas/* enum */.k5n(['all', 'each']), 'all')
        .check(config_schema_says('The prompts of one change move all together or not at all, or each by itself.')),
    promoters: schemas/* optional */.lqM(schemas/* array */.YOg(config_schema_text.check((0,accepts/* accepts */.G)(config_promoters/* parsePromoter */.eT)))
        .check(api/* _minLength */.m9(1), config_schema_says('Who may move it: octocat, @acme/team, role:maintain, bot:<number>. Default: write access.'))),
});
const limits = schemas/* strictObject */.rej({
    'max-calls': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(0)), 20_000)
        .check(config_schema_says('Model calls of one run. More are refused before the first.')),
    'max-cost': schemas/* _default */.Rvf(schemas/* number */.aig().check(api/* _gte */.qm(0)), 25).check(config_schema_says('US dollars of one run.')),
    concurrency: schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(1_000)), 16).check(config_schema_says('Model calls at the same time.')),
    'request-timeout': schemas/* _default */.Rvf(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(duration/* parseDuration */.E)), '60s')
        .check(config_schema_says('Time for one model call: 500ms, 60s, 2m.')),
});
const branch = schemas/* string */.YjP().check((0,accepts/* accepts */.G)(parseBranch));
const registry = schemas/* strictObject */.rej({
    kind: schemas/* _default */.Rvf(schemas/* enum */.k5n(['git']), 'git'),
    branch: schemas/* _default */.Rvf(branch, 'prompt-registry')
        .check(config_schema_says('The branch that holds versions, environments and the ledger.')),
    'results-branch': schemas/* _default */.Rvf(branch, 'prompt-results').check(config_schema_says('The branch that holds recorded evaluations.')),
});
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* _default */.Rvf(schemas/* literal */.euz(1), 1).check(config_schema_says('The version of this format.')),
    project: schemas/* optional */.lqM(schemas/* string */.YjP()
        .check((0,accepts/* accepts */.G)(parseProject), config_schema_says('Prefix of registry paths and comment, where a repository has several configs.'))),
    prompts: schemas/* array */.YOg(glob).check(api/* _minLength */.m9(1), config_schema_says('Globs: the prompt files.')),
    model: schemas/* optional */.lqM(schemas/* string */.YjP()
        .check((0,accepts/* accepts */.G)(ids/* parseModelId */.iA), config_schema_says('The model of prompts that name none: <provider>/<model>, or a name of models.'))),
    parameters: schemas/* _default */.Rvf(schemas/* array */.YOg(glob), [])
        .check(config_schema_says('Globs: files of model parameters that prompts refer to by name.')),
    datasets: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(ids/* parseDatasetSlug */.Rl)), dataset), {})
        .check(config_schema_says('Name → file (JSONL, CSV, JSON or YAML), or a program that prints the rows.')),
    models: schemas/* prefault */.SdS(schemas/* record */.g1P(models_options/* modelName */.fD, models_options/* modelOptions */.Og), {}).check(config_schema_says('Names for models and endpoints.')),
    suites: schemas/* array */.YOg(suite)
        .check(api/* _minLength */.m9(1), config_schema_says('Which prompts are evaluated over which dataset, by which scorers.')),
    environments: schemas/* record */.g1P(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(ids/* parseEnvironmentSlug */.Yq)), schemas/* union */.KCZ([environment, schemas/* null */.chJ()]))
        .check(config_schema_says('Where prompt versions are in use, and what must hold before one moves there.')),
    notify: schemas/* optional */.lqM(notifySchema.check(config_schema_says('Who is told what environments were given, and lost.'))),
    limits: schemas/* prefault */.SdS(limits, {}),
    registry: schemas/* prefault */.SdS(registry, {}),
});
/** Names of scorers and suites are keys of objects in results: what every object has by itself cannot be told apart. */
function parseName(written) {
    if (written in {})
        throw new errors/* InvalidValueError */.$x(`"${written}" is a reserved word`, { todo: 'Choose another name.' });
    return (0,ids/* parseScorerName */.D0)(written);
}
/** A project is a part of registry paths like a prompt's slug. */
function parseProject(written) {
    try {
        return (0,ids/* parsePromptSlug */.PX)(written);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* InvalidValueError */.$x))
            throw thrown;
        throw new errors/* InvalidValueError */.$x(`not a project name: found "${written}"`, { todo: thrown.todo });
    }
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/schemas.js + 2 modules
var core_schemas = __webpack_require__(6985);
;// CONCATENATED MODULE: ./build/config/gate/examples.js
/** What to write in a gate instead of a value that has another form than its key, or another scale; undefined: nobody can tell. */
function gateTodo(path, found) {
    const [root, , gate, ...keys] = path;
    const key = keys.at(-1);
    if (root !== 'environments' || gate !== 'gate' || typeof key !== 'string')
        return undefined;
    if (SHARES.includes(key))
        return shareTodo(found);
    if (LIMITS.includes(key) && typeof found === 'number')
        return `Write it so: ${key}: { max: ${found} }.`;
    const example = keys.length === 1 ? EXAMPLES.get(key) : undefined;
    return example === undefined ? undefined : `Write it so: ${key}: ${example}.`;
}
/** A config speaks of shares, 0 to 1; people write percents and percentage points. */
const SHARES = ['max-drop', 'min', 'by', 'max-increase', 'pass-at'];
const LIMITS = ['p50-ms', 'p95-ms', 'p50-usd', 'p95-usd', 'p50', 'p95'];
const EXAMPLES = new Map([
    ['scorers', '{ label: { min: 0.85 } }'],
    ['must-improve', '{ any: [label], by: 0.02 }'],
    ['critical', '{ tags: [safety] }'],
    ['latency', '{ p95-ms: { max: 4000 } }'],
    ['cost', '{ max-increase: 0.1 }'],
    ['tokens', '{ max-increase: 0.1 }'],
    ['weights', '{ label: 2 }'],
    ['bounds', '{ grade: { min: 1, max: 5, better: higher } }'],
    ['anchor', '{ support-triage: 4f3a9c01d2e4 }'],
]);
function shareTodo(found) {
    const text = typeof found === 'string' ? /^([0-9]+(?:\.[0-9]+)?) *(?:%|pp)?$/.exec(found)?.[1] : undefined;
    const number = typeof found === 'number' ? found : Number(text);
    if (!(number >= 1 && number <= 100))
        return 'It is a share, 0 to 1: 0.05 is 5%.';
    return `It is a share, 0 to 1: ${number}% is written ${Number((number / 100).toFixed(6))}.`;
}

;// CONCATENATED MODULE: ./build/config/not-built.js
/** Keys of the design that this version does not serve. They are refused by name: a gate that is written and not applied is worse than none. */
const KEYS = {
    '': ['datasets-from'],
};
/** Likewise values. */
const VALUES = {
    'registry.kind': ['braintrust', 'langfuse'],
    'models.*.provider': ['google', 'vertex'],
};
function isKeyNotBuilt(parent, key) {
    return KEYS[place(parent)]?.includes(key) ?? false;
}
function isValueNotBuilt(path, value) {
    return typeof value === 'string' && (VALUES[place(path)]?.includes(value) ?? false);
}
/** Names that the user chose, and positions in lists, are `*`. */
function place(path) {
    const named = ['suites', 'environments', 'models'];
    const steps = path.map((step, index) => {
        const chosen = index === 1 && named.includes(String(path[0]));
        return typeof step === 'number' || chosen ? '*' : step;
    });
    return steps.join('.');
}

;// CONCATENATED MODULE: ./build/config/shape-problems.js





/** What the schema finds wrong, in words for the person who wrote the file. */
function shapeProblems(issues, schema, root) {
    return issues.flatMap((issue) => problems(issue, { schema, root, parent: [] }));
}
function problems(issue, place) {
    const path = [...place.parent, ...yamlPath(issue.path)];
    const found = valueAt(place.root, path);
    if (isValueNotBuilt(path, found))
        return [valueNotBuilt(path, String(found))];
    if (issue.code === 'unrecognized_keys')
        return issue.keys.map((key) => unknownKey([...path, key], place));
    if (issue.code === 'invalid_key') {
        return issue.issues.map((inner) => ({ path, at: 'key', message: inner.message, todo: todoOf(inner) }));
    }
    if (issue.code === 'invalid_union' && issue.errors.length > 0) {
        const branch = nearestBranch(issue.errors, found);
        if (branch !== undefined)
            return branch.flatMap((inner) => problems(inner, { ...place, parent: path }));
    }
    if (found === undefined && path.length > 0 && issue.code !== 'custom')
        return [missing(path)];
    return [
        {
            path,
            at: 'value',
            message: message(issue, path, found),
            todo: todo(issue, found) ?? (issue.code === 'custom' ? undefined : gateTodo(path, found)),
        },
    ];
}
function yamlPath(path) {
    return path.map((step) => (typeof step === 'number' ? step : String(step)));
}
function valueNotBuilt(path, found) {
    const last = path.at(-1);
    const written = typeof last === 'string' ? `${last}: ${found}` : found;
    return { path, at: 'value', message: `"${written}" is not available in this version`, todo: 'Choose another value.' };
}
function unknownKey(path, { schema, root }) {
    const key = String(path.at(-1));
    const parent = path.slice(0, -1);
    if (isKeyNotBuilt(parent, key)) {
        const todo = 'Remove it: what has no effect is refused.';
        return { path, at: 'key', message: `"${key}" is not available in this version`, todo };
    }
    const known = keysAt(schema, parent, root);
    const where = parent.length === 0 ? '' : ` in ${nameOf(parent)}`;
    return { path, at: 'key', message: `unknown key ${quoted(key)}${where}`, todo: suggest(key, known, 'keys here') };
}
function missing(path) {
    const parent = path.slice(0, -1);
    const where = parent.length === 0 ? '' : ` in ${nameOf(parent)}`;
    return { path: parent, at: 'key', message: `${nameOf(path)} is missing${where}` };
}
/** The branch of a union that the value was meant for: the one whose own type it has. */
function nearestBranch(branches, found) {
    return branches.find((issues) => !issues.some((issue) => issue.path.length === 0 && isOtherType(issue, found)));
}
function isOtherType(issue, found) {
    if (issue.code === 'invalid_value')
        return !issue.values.some((value) => typeof value === typeof found);
    return issue.code === 'invalid_type';
}
function message(issue, path, found) {
    const name = nameOf(path);
    switch (issue.code) {
        case 'invalid_type':
            return `${name} must be ${TYPES[issue.expected] ?? issue.expected}: found ${shown(found)}`;
        case 'invalid_value':
            return `${name} must be ${few(issue.values.map(String))}: found ${shown(found)}`;
        case 'too_small':
            if (issue.origin === 'string' || issue.origin === 'array')
                return `${name} must not be empty`;
            return `${name} must be ${issue.inclusive ? 'at least' : 'more than'} ${issue.minimum}: found ${shown(found)}`;
        case 'too_big':
            return `${name} must be ${issue.inclusive ? 'at most' : 'less than'} ${issue.maximum}: found ${shown(found)}`;
        case 'invalid_union': {
            const values = valuesOf(issue);
            const wanted = values.length > 0 ? values : unionTypes(issue.errors);
            return `${name} must be ${few(wanted)}: found ${shown(found)}`;
        }
        default:
            return `${name}: ${issue.message}`;
    }
}
const TYPES = {
    object: 'a mapping',
    record: 'a mapping',
    array: 'a list',
    string: 'a text',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true or false',
    null: 'nothing',
};
/** A list that nobody reads to its end is left to what to do. */
function few(words) {
    return words.length > MOST_NAMED ? `one of ${words.length} that are known` : alternatives(words);
}
const MOST_NAMED = 12;
function alternatives(words) {
    const unique = [...new Set(words)];
    return unique.length === 1 ? String(unique[0]) : `${unique.slice(0, -1).join(', ')} or ${unique.at(-1)}`;
}
function unionTypes(branches) {
    return branches.flatMap(([issue]) => {
        if (issue?.code === 'invalid_type')
            return [TYPES[issue.expected] ?? issue.expected];
        return issue?.code === 'invalid_value' ? ['a text'] : [];
    });
}
function todo(issue, found) {
    const values = valuesOf(issue);
    if (values.length === 0 || typeof found !== 'string')
        return todoOf(issue);
    const suggestion = suggest(found, values, 'values');
    return suggestion.startsWith('Did') || values.length > MOST_NAMED ? suggestion : undefined;
}
function valuesOf(issue) {
    if (issue.code === 'invalid_value')
        return issue.values.map(String);
    return issue.code === 'invalid_union' && 'options' in issue ? issue.options.map(String) : [];
}
/** What to do comes along with the checks of `accepts`. */
function todoOf(issue) {
    if (issue.code !== 'custom')
        return undefined;
    const written = issue.params?.todo;
    return typeof written === 'string' ? written : undefined;
}
/** The keys that the schema knows at a path; of several forms, those of the form that the value there has begun. */
function keysAt(schema, path, root) {
    const forms = path.reduce((parents, step) => parents.flatMap((parent) => below(parent, step)), bare(schema));
    const found = valueAt(root, path);
    const objects = forms.filter((form) => form instanceof core_schemas/* $ZodObject */.L8).map((form) => form._zod.def.shape);
    return [...new Set(objects.filter((shape) => hasItsLiterals(shape, found)).flatMap(Object.keys))];
}
/** `provider: openai` tells one form of a model from the others. */
function hasItsLiterals(shape, found) {
    return Object.entries(shape).every(([key, member]) => !(member instanceof core_schemas/* $ZodLiteral */.nu) ||
        ((0,json/* isJsonObject */.O)(found) && member._zod.def.values.some((value) => value === found[key])));
}
function below(schema, step) {
    if (schema instanceof core_schemas/* $ZodArray */.$p)
        return bare(schema._zod.def.element);
    if (schema instanceof core_schemas/* $ZodRecord */.h)
        return bare(schema._zod.def.valueType);
    if (!(schema instanceof core_schemas/* $ZodObject */.L8))
        return [];
    const member = schema._zod.def.shape[step];
    return member === undefined ? [] : bare(member);
}
/** Without what stands around it: optional, nullable, default, union, transform. */
function bare(schema) {
    if (schema instanceof core_schemas/* $ZodUnion */.cu)
        return schema._zod.def.options.flatMap(bare);
    if (schema instanceof core_schemas/* $ZodPipe */._m)
        return bare(schema._zod.def.in);
    const isWrapped = schema instanceof core_schemas/* $ZodOptional */.ig ||
        schema instanceof core_schemas/* $ZodNullable */.qc ||
        schema instanceof core_schemas/* $ZodDefault */.rv ||
        schema instanceof core_schemas/* $ZodPrefault */.VF;
    return isWrapped ? bare(schema._zod.def.innerType) : [schema];
}

;// CONCATENATED MODULE: ./build/config/to-config.js







/** The config of the rest of the house, out of a file that was found to be good. */
function toConfig({ file: written, scorers }, yaml, file) {
    const { limits, registry } = written;
    return {
        file,
        project: written.project,
        prompts: written.prompts,
        parameters: written.parameters,
        model: written.model === undefined ? undefined : (0,ids/* parseModelId */.iA)(written.model),
        datasets: new Map(Object.entries(written.datasets).map(([slug, dataset]) => {
            const parsed = toDataset(slug, dataset, yaml.keyPosition(['datasets', slug]));
            return [parsed.slug, parsed];
        })),
        models: new Map(Object.entries(written.models)),
        suites: written.suites.map((suite, index) => toSuite(suite, scorers[index] ?? [], index, yaml)),
        environments: Object.entries(written.environments).flatMap(([slug, environment]) => environment === null ? [] : [toEnvironment(slug, environment, yaml.keyPosition(['environments', slug]))]),
        notify: written.notify === undefined ? [] : toNotify(written.notify, yaml),
        limits: {
            maxCalls: limits['max-calls'],
            maxCostUsd: limits['max-cost'],
            concurrency: limits.concurrency,
            requestTimeoutMs: (0,duration/* parseDuration */.E)(limits['request-timeout']),
        },
        registry: { kind: registry.kind, branch: registry.branch, resultsBranch: registry['results-branch'] },
    };
}
function toDataset(slug, dataset, position) {
    const written = typeof dataset === 'string' ? { file: dataset } : dataset;
    const { map = {}, sample } = { map: undefined, sample: undefined, ...written };
    return {
        slug: (0,ids/* parseDatasetSlug */.Rl)(slug),
        source: toSource(written),
        map: given(map),
        sample: typeof sample === 'number' ? { size: sample, seed: '' } : sample,
        position,
    };
}
function toSource(written) {
    if ('file' in written)
        return { kind: 'file', file: written.file };
    const { command, files, timeout } = written;
    if (!(0,brand/* isNonEmpty */.J)(command))
        throw new RangeError('the command of a dataset has no program');
    return { kind: 'command', command, files, timeoutMs: (0,duration/* parseDuration */.E)(timeout) };
}
function toSuite(suite, scorers, index, yaml) {
    return {
        name: suite.name,
        prompts: suite.prompts,
        dataset: suite.dataset === undefined ? undefined : (0,ids/* parseDatasetSlug */.Rl)(suite.dataset),
        from: suite.from,
        trials: suite.trials,
        scorers: scorers.map(({ kind, name, not, weight, options }, scorer) => ({
            kind,
            name: (0,ids/* parseScorerName */.D0)(name),
            ...(not ? { not } : {}),
            ...(weight === undefined ? {} : { weight }),
            options,
            position: yaml.position(['suites', index, 'scorers', scorer]),
        })),
        position: yaml.position(['suites', index]),
    };
}
function toEnvironment(slug, environment, position) {
    const { from, suites, assign, gate, first, together, promoters } = environment;
    return {
        slug: (0,ids/* parseEnvironmentSlug */.Yq)(slug),
        from: from === undefined ? undefined : (0,ids/* parseEnvironmentSlug */.Yq)(from),
        suites,
        assign,
        protected: environment.protected,
        gate: toGate(gate),
        evidenceDays: environment['evidence-days'],
        first,
        together,
        promoters: promoters?.map(config_promoters/* parsePromoter */.eT),
        position,
    };
}

;// CONCATENATED MODULE: ./build/config/index.js














/**
 * Reads `prompt-ratchet.yml`: strict YAML, then its shape, then what its parts say about each other.
 *
 * @param file its path, relative to the root of the repository, for positions.
 * @throws ConfigError with line and column, listing every problem of the first of these stages that has one.
 */
function parseConfig(bytes, file) {
    const yaml = readYaml(bytes, file);
    const root = longForm(yaml.value);
    const read = parse/* safeParse */.xL(configSchema, root);
    if (!read.success)
        throw configError(shapeProblems(read.error.issues, configSchema, root), yaml, file);
    const entries = takeScorersApart(read.data, root);
    config_refuse(entries.problems, yaml, file);
    config_refuse([...referenceProblems(entries.read), ...gateProblems(entries.read), ...notifyProblems(entries.read)], yaml, file);
    return toConfig(entries.read, yaml, file);
}
function readYaml(bytes, file) {
    try {
        return (0,strict_yaml/* parseYaml */.h)((0,foundation_text/* decodeText */.g)(bytes, file), file);
    }
    catch (cause) {
        if (!(cause instanceof errors/* FileError */.f6))
            throw cause;
        throw new errors/* ConfigError */.xL(cause.message, { position: cause.position, todo: cause.todo, cause });
    }
}
function config_refuse(problems, yaml, file) {
    if ((0,brand/* isNonEmpty */.J)(problems))
        throw configError(problems, yaml, file);
}
function takeScorersApart(file, root) {
    const problems = [];
    const scorers = file.suites.map((suite, suiteIndex) => suite.scorers.flatMap((_, index) => {
        const path = ['suites', suiteIndex, 'scorers', index];
        const entry = readEntry(valueAt(root, path));
        if (typeof entry !== 'string')
            return [entry];
        problems.push({ path, at: 'value', message: entry, todo: 'Write one scorer in each entry: - exact: { … }' });
        return [];
    }));
    return { read: { file, scorers }, problems };
}
/** The entry, or what is wrong with it. Its kind and options are known to be good. */
function readEntry(entry) {
    const members = (0,json/* isJsonObject */.O)(entry) ? Object.entries(entry) : [];
    const [first, second] = members;
    if (first === undefined)
        return 'a scorer is missing here';
    if (second !== undefined)
        return `one entry has several scorers: ${members.map(([kind]) => kind).join(', ')}`;
    const [kind, written] = first;
    const { name, not, weight, ...options } = (0,json/* isJsonObject */.O)(written) ? written : {};
    return {
        kind,
        name: typeof name === 'string' ? name : kind,
        not: not === true,
        weight: typeof weight === 'number' ? weight : undefined,
        options,
    };
}


/***/ }),

/***/ 1408:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eA: () => (/* binding */ promoterName),
/* harmony export */   eT: () => (/* binding */ parsePromoter),
/* harmony export */   u0: () => (/* binding */ promoterRoles)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/** From the lowest to the highest that may move anything. */
const promoterRoles = ['write', 'maintain', 'admin'];
/**
 * `octocat` or `@octocat`, `@acme/ai-platform`, `role:maintain`, `bot:41898282`.
 *
 * @throws InvalidValueError for anything else, and for a bot by its name.
 */
function parsePromoter(written) {
    const role = promoterRoles.find((each) => written === `role:${each}`);
    if (role !== undefined)
        return { kind: 'role', role };
    const [, id] = /^bot:([1-9]\d{0,15})$/.exec(written) ?? [];
    if (id !== undefined)
        return { kind: 'bot', id: Number(id) };
    if (written.endsWith('[bot]')) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`"${written}" is the name of a bot`, {
            todo: 'Name it by the number of its account, such as bot:41898282: https://api.github.com/users/<name>[bot] tells it.',
        });
    }
    const [, organization, team] = /^@([A-Za-z\d][A-Za-z\d-]*)\/([A-Za-z\d._-]+)$/.exec(written) ?? [];
    if (organization !== undefined && team !== undefined)
        return { kind: 'team', organization, team };
    const [, login] = /^@?([A-Za-z\d](?:[A-Za-z\d_-]{0,100}))$/.exec(written) ?? [];
    if (login !== undefined)
        return { kind: 'user', login };
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a promoter: found "${written}"`, {
        todo: 'Write octocat, @acme/team, role:write, role:maintain, role:admin or bot:<number of its account>.',
    });
}
/** As it is written in the config. */
function promoterName(promoter) {
    switch (promoter.kind) {
        case 'user':
            return promoter.login;
        case 'team':
            return `@${promoter.organization}/${promoter.team}`;
        case 'role':
            return `role:${promoter.role}`;
        case 'bot':
            return `bot:${promoter.id}`;
    }
}


/***/ }),

/***/ 8573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ accepts)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/**
 * A schema check that asks a parser of ours: what the parser refuses is an issue with the parser's own words, and what to do
 * about it under `params.todo`. The value itself is left as it was read.
 */
function accepts(parse) {
    return (context) => {
        try {
            parse(context.value);
        }
        catch (thrown) {
            if (!(thrown instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG))
                throw thrown;
            context.issues.push({
                code: 'custom',
                message: thrown.message,
                params: { todo: thrown.todo },
                input: context.value,
            });
        }
    };
}


/***/ }),

/***/ 8114:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

const UNITS = new Map([
    ['ms', 1],
    ['s', 1_000],
    ['m', 60_000],
]);
const LONGEST_MS = 60 * 60_000;
/** `500ms`, `60s`, `1.5m` → milliseconds, between 1 and an hour. @throws InvalidValueError for anything else. */
function parseDuration(text) {
    const [, amount, unit] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m)$/.exec(text) ?? [];
    const milliseconds = Math.round(Number(amount) * (UNITS.get(unit ?? '') ?? Number.NaN));
    if (milliseconds >= 1 && milliseconds <= LONGEST_MS)
        return milliseconds;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a duration between 1ms and 60m: found "${text}"`, {
        todo: 'Write a number and ms, s or m: 500ms, 60s, 2m.',
    });
}


/***/ }),

/***/ 6070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseJsonPath),
/* harmony export */   f: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6316);


const STEP = /^(?:\.([A-Za-z_][A-Za-z0-9_-]*)|\[(\d{1,9})\]|\['([^'\\]*)'\]|\["([^"\\]*)"\])/;
/**
 * The part of JSONPath (RFC 9535) that names one value: `$`, `.name`, `['any name']`, `[0]`. No wildcards, slices or filters:
 * a scorer looks at one value.
 *
 * @throws InvalidValueError for anything else.
 */
function parseJsonPath(text) {
    const steps = [];
    if (!text.startsWith('$'))
        throw notAPath(text);
    let rest = text.slice(1);
    while (rest !== '') {
        const match = STEP.exec(rest);
        if (match === null)
            throw notAPath(text);
        const [step, name, index, single, double] = match;
        steps.push(index === undefined ? (name ?? single ?? double ?? '') : Number(index));
        rest = rest.slice(step.length);
    }
    return steps;
}
function notAPath(text) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a path into JSON: found "${text}"`, {
        todo: "Write $ and then the way to one value: $.category, $.items[0].name, $['any name'].",
    });
}
/** The value at the path; undefined where the way ends. Own members only: `__proto__` and `constructor` lead nowhere. */
function valueAt(root, path) {
    let value = root;
    for (const step of path) {
        if (Array.isArray(value) && typeof step === 'number')
            value = value[step];
        else if ((0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value) && typeof step === 'string' && Object.hasOwn(value, step))
            value = value[step];
        else
            return undefined;
    }
    return value;
}


/***/ }),

/***/ 8876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readFile)
/* harmony export */ });
/* unused harmony export emptyTree */
/** A tree without anything: what a repository was before its first commit. */
const emptyTree = {
    label: 'nothing',
    commit: undefined,
    entries: async () => [],
    read: async () => new Map(),
};
/** The one file at `path`, or undefined when the tree does not have it. */
async function readFile(tree, path) {
    return (await tree.read([path])).get(path);
}


/***/ }),

/***/ 7639:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6316);



/** In bytes of UTF-8. */
const MAX_YAML_BYTES = 1024 * 1024;
/**
 * The value of a YAML 1.2 text (core schema), as plain JSON: one document, no anchors or aliases, tags, directives, merge keys or
 * duplicate keys; keys are strings; at most 64 levels and 1 MiB. Warnings are errors. An empty text is null.
 *
 * @throws FileError with line and column.
 */
function parseYaml(text, file, options = {}) {
    if (Buffer.byteLength(text) > MAX_YAML_BYTES) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f6(`the YAML text has more than ${MAX_YAML_BYTES} bytes`, {
            position: { file, line: options.line ?? 1 },
            todo: 'Split it into smaller files, or keep data in JSON Lines.',
        });
    }
    const source = createSource(text, file, options.line ?? 1);
    const root = readDocument(text, source);
    return {
        value: root === null ? null : toJson(root, source, 1),
        position: (path) => source.at(locate(root, path).value),
        keyPosition: (path) => source.at(locate(root, path).key),
    };
}
function createSource(text, file, firstLine) {
    const lines = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const at = (offset) => {
        const { line, col } = lines.linePos(Math.min(offset, text.length));
        return { file, line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1) };
    };
    return {
        lines,
        at,
        fail: (offset, message, todo) => {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f6(`not accepted as YAML: ${message}`, { position: at(offset), todo });
        },
    };
}
function readDocument(text, source) {
    let first;
    for (const document of readDocuments(text, source)) {
        if (first !== undefined)
            source.fail(document.range[0], 'a second document begins here', 'Keep one document in it.');
        first = document;
        refuseProblems(document, source);
        refuseDirectives(document, text, source);
    }
    return first?.contents ?? null;
}
/**
 * As the library's `parseAllDocuments`, but it stops where the caller stops, at the first token that is out of place, and at
 * the depth: on a megabyte of brackets the library alone takes half a minute.
 */
function* readDocuments(text, source) {
    const parser = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Parser */ .iX(source.lines.addNewLine);
    const composer = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Composer */ .Dk({
        version: '1.2',
        schema: 'core',
        strict: true,
        merge: false,
        resolveKnownTags: false,
        // The library compares every key with every other; the walk below does it with a set.
        uniqueKeys: false,
        prettyErrors: false,
        lineCounter: source.lines,
    });
    const compose = function* (tokens) {
        for (const token of tokens) {
            if (token.type === 'error')
                source.fail(token.offset, token.message);
            yield* composer.next(token);
        }
    };
    source.lines.addNewLine(0);
    for (const lexeme of new yaml__WEBPACK_IMPORTED_MODULE_0__/* .Lexer */ .JG().lex(text)) {
        yield* compose(parser.next(lexeme));
        // The document itself and the value that is being read are on the stack too.
        if (parser.stack.length > _json_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .l + 4)
            source.fail(parser.offset, TOO_DEEP);
    }
    yield* compose(parser.end());
    yield* composer.end(true, text.length);
}
function refuseProblems(document, source) {
    const problem = document.errors[0] ?? document.warnings[0];
    if (problem === undefined)
        return;
    source.fail(problem.pos[0], problem.message);
}
const TOO_DEEP = `nested deeper than ${_json_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .l} levels`;
/** `%YAML 1.1` would turn `yes` into true, `%TAG` gives tags another meaning. */
function refuseDirectives(document, text, source) {
    const { yaml, tags } = document.directives;
    if (yaml.explicit === true || Object.keys(tags).length > 1) {
        source.fail(Math.max(text.search(/^%/m), 0), 'a directive is refused', 'Remove the line that begins with "%".');
    }
}
function toJson(node, source, depth) {
    const offset = node.range[0];
    refuseReferences(node, source);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return scalarToJson(node.value, offset, source);
    if (depth > _json_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .l)
        source.fail(offset, TOO_DEEP);
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(node))
        return node.items.map((item) => toJson(item, source, depth + 1));
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(node))
        return mapToJson(node.items, source, depth);
    return source.fail(offset, 'a value of an unknown kind');
}
function refuseReferences(node, source) {
    const offset = node.range[0];
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node))
        source.fail(offset, 'an alias ("*name") is refused', 'Write the value out, or quote the text.');
    if (node.anchor !== undefined)
        source.fail(offset, 'an anchor ("&name") is refused', 'Write each value out.');
    if (node.tag !== undefined) {
        source.fail(offset, `the tag ${JSON.stringify(node.tag)} is refused`, 'Remove it; quote what must be text.');
    }
}
function scalarToJson(value, offset, source) {
    if (value === null || typeof value === 'boolean')
        return value;
    if (typeof value === 'number') {
        return Number.isFinite(value) ? value : source.fail(offset, 'a number without a finite value', 'Quote it as text.');
    }
    if (typeof value !== 'string')
        return source.fail(offset, 'a value that JSON has no form for', 'Quote it as text.');
    return value.isWellFormed() ? value : source.fail(offset, 'half a surrogate pair', 'Write the whole character.');
}
function mapToJson(pairs, source, depth) {
    const members = {};
    const seen = new Set();
    for (const { key: keyNode, value } of pairs) {
        const key = readKey(keyNode, source);
        if (seen.has(key))
            source.fail(keyNode.range[0], `the key ${quote(key)} is there twice`, 'Keep one of the two.');
        seen.add(key);
        members[key] = value === null ? null : toJson(value, source, depth + 1);
    }
    return members;
}
function readKey(node, source) {
    const offset = node.range[0];
    refuseReferences(node, source);
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(node))
        return source.fail(offset, 'a key that is not a text', 'Write the key as one word, or quote it.');
    if (typeof node.value !== 'string') {
        return source.fail(offset, `the key ${quote(String(node.value))} is not a text`, `Quote it: "${node.value}".`);
    }
    if (node.value === '__proto__')
        source.fail(offset, 'the key "__proto__" is refused', 'Rename the key.');
    if (node.value === '<<' && node.type === 'PLAIN') {
        source.fail(offset, 'a merge key ("<<") is refused', 'Write the keys out.');
    }
    return node.value.isWellFormed() ? node.value : source.fail(offset, 'half a surrogate pair in a key');
}
function locate(root, path) {
    let node = root;
    const start = root?.range[0] ?? 0;
    let place = { key: start, value: start };
    for (const step of path) {
        const next = child(node, step);
        if (next === undefined)
            break;
        place = next.place;
        node = next.node;
    }
    return place;
}
function child(parent, step) {
    if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isSeq */ .oP)(parent) && typeof step === 'number') {
        const item = parent.items[step];
        return item === undefined ? undefined : { node: item, place: { key: item.range[0], value: item.range[0] } };
    }
    if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(parent))
        return undefined;
    const pair = parent.items.find(({ key }) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(key) && key.value === String(step));
    if (pair === undefined)
        return undefined;
    const key = pair.key.range[0];
    // An empty value has no place of its own worth showing.
    const empty = pair.value === null || pair.value.range[0] === pair.value.range[1];
    return { node: pair.value, place: { key, value: empty ? key : (pair.value?.range[0] ?? key) } };
}
function quote(text) {
    return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
}


/***/ }),

/***/ 5066:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ ModelError)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

class ModelError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    kind;
    reason;
    constructor(kind, reason, message, options = {}) {
        super(message, options);
        this.kind = kind;
        this.reason = reason;
    }
}


/***/ }),

/***/ 8165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ modelOptions),
/* harmony export */   fD: () => (/* binding */ modelName),
/* harmony export */   qi: () => (/* binding */ isBuiltIn),
/* harmony export */   s_: () => (/* binding */ parseModelName)
/* harmony export */ });
/* unused harmony export reservedModelNames */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3759);
/* harmony import */ var _foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8573);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(1573);
/* harmony import */ var _foundation_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6070);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3942);
/* harmony import */ var _providers_http_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(968);
/* harmony import */ var _transport_endpoint_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3604);







/** Providers with an address of their own, whose models are called by `<provider>/<model>` without being declared. */
const builtIn = [
    'openai',
    'openai-responses',
    'anthropic',
    'gemini',
    'openrouter',
    'groq',
    'mistral',
    'together',
    'deepseek',
    'xai',
    'fireworks',
    'cerebras',
    'ollama',
];
/** Whether `<provider>/<model>` names a model without a declaration. Bedrock's needs a region, from the entry or the environment. */
function isBuiltIn(provider) {
    return provider === 'bedrock' || provider === 'simulated' || builtIn.some((each) => each === provider);
}
/** First parts of built-in model ids (`openai/…`, `simulated/…`), and providers' names: no `models:` entry may take one. */
const reservedModelNames = [
    ...builtIn,
    'simulated',
    'openai-compatible',
    'azure',
    'bedrock',
    'http',
    'command',
    'replay',
    'google',
    'vertex',
];
/** The name of a `models:` entry: the first part of the ids of an endpoint's models, so without `/` and blanks. */
const modelName = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(parseModelName));
const says = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y;
const model = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^\S{1,180}$/, { error: 'a model is 1 to 180 characters without white space, as its provider writes it' }), says('The model, as its provider names it.'));
const environmentVariable = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^[A-Za-z_][A-Za-z0-9_]*$/, {
    error: 'the name of an environment variable is expected, such as OPENAI_API_KEY; the key itself never goes here',
}));
const apiKeyEnv = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(environmentVariable.check(says('The variable that holds the key. Optional for a built-in address, and on localhost.')));
const address = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_transport_endpoint_js__WEBPACK_IMPORTED_MODULE_3__.parseEndpoint));
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(0));
const prices = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    input: amount.check(says('US dollars per million input tokens.')),
    output: amount.check(says('US dollars per million output tokens.')),
})
    .check(says('Where the price list does not know the model.')));
const path = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_foundation_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonPath */ .H));
const headerName = /^[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const header = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(headerName, { error: 'the name of an HTTP header is expected' }));
const hosted = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    provider: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(builtIn),
    model,
    'base-url': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(address.check(says('Another address of the same API, such as a gateway: its key has to be named by api-key-env.'))),
    'api-key-env': apiKeyEnv,
    prices,
});
const atAnAddress = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    provider: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz(['openai-compatible', 'azure']),
    model,
    'base-url': address.check(says('The address before /chat/completions: https://host/v1; of azure https://<resource>.openai.azure.com/openai/v1.')),
    'api-key-env': apiKeyEnv,
    prices,
});
const bedrock = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    provider: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('bedrock'),
    model,
    region: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^[a-z0-9-]{3,30}$/, { error: 'a region is written as eu-west-1' }), says('Default: AWS_REGION.'))),
    'base-url': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(address.check(says('Another address of the same API, such as a gateway.'))),
    'api-key-env': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(environmentVariable.check(says('The variable of a Bedrock API key. Default: AWS_BEARER_TOKEN_BEDROCK, else AWS_ACCESS_KEY_ID and its kin.'))),
    prices,
});
const http = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    provider: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('http'),
    model,
    url: address.check(says('The whole address that the request is posted to.')),
    headers: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .prefault */ .SdS(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(header, zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._regex */ .Fk(/^[\x20-\x7e]*$/))), {})
        .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_providers_http_js__WEBPACK_IMPORTED_MODULE_5__/* .checkHeaders */ .ZZ), says('Sent with every call. Never a key: that is what api-key-env is for.')),
    'api-key-env': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(environmentVariable.check(says('The variable that holds the key. Without it none is sent.'))),
    'auth-header': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(header, 'authorization')
        .check(says('The header that carries the key: authorization as a bearer token, any other as it is.')),
    body: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9())
        .check(says('The request: {{messages}}, {{prompt}}, {{system}}, {{parameters}}, {{model}}, {{tools}}, {{response_format}} stand for values.')),
    output: path.check(says('The JSON path of the answer in the reply: $.answer.text.')),
    'input-tokens': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(path.check(says('The JSON path of the input tokens in the reply.'))),
    'output-tokens': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(path.check(says('The JSON path of the output tokens in the reply.'))),
    finish: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(path.check(says('The JSON path of stop, length, content_filter or tool_calls in the reply.'))),
    'tool-calls': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(path.check(says('The JSON path of tool calls, in the form of chat completions.'))),
    prices,
});
const command = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    provider: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('command'),
    model,
    command: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1)))
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1, { error: 'a program and its arguments are expected' }), says('The program and its arguments. It reads and writes JSON lines; no shell is involved.')),
    files: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .prefault */ .SdS(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1))), [])
        .check(says('Globs of the files of the repository that it needs.')),
    concurrency: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr(), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._gte */ .qm(1), zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._lte */ .Zm(64)), 1)
        .check(says('Questions that the program is given before it has answered the first.')),
    version: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), '1').check(says('Change it when the program begins to answer otherwise.')),
    prices,
});
const replay = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    provider: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('replay'),
    model,
    file: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_foundation_paths_js__WEBPACK_IMPORTED_MODULE_6__/* .parseRepositoryPath */ .XU), says('The recordings: JSON Lines in the repository.')),
});
const simulated = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ provider: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .literal */ .euz('simulated'), model, prices });
/** One entry of `models:` as it is written; the parsed value is a `DeclaredModel`. */
const modelOptions = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .discriminatedUnion */ .gMt('provider', [hosted, atAnAddress, bedrock, http, command, replay, simulated])
    .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(checkTemplate)), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi(declaredModel));
function declaredModel(entry) {
    const base = { provider: entry.provider, model: entry.model, baseUrl: undefined, apiKeyEnv: undefined };
    switch (entry.provider) {
        case 'http':
            return {
                ...base,
                baseUrl: entry.url,
                apiKeyEnv: entry['api-key-env'],
                prices: entry.prices,
                http: httpSettings(entry),
            };
        case 'command': {
            const [program = '', ...rest] = entry.command;
            const { files, version, concurrency } = entry;
            return { ...base, prices: entry.prices, command: { command: [program, ...rest], files, version, concurrency } };
        }
        case 'replay':
            return { ...base, prices: undefined, file: entry.file };
        case 'simulated':
            return { ...base, prices: entry.prices };
        case 'bedrock':
            return { ...base, ...reached(entry), region: entry.region };
        default:
            return { ...base, ...reached(entry) };
    }
}
function reached(entry) {
    return { baseUrl: entry['base-url'], apiKeyEnv: entry['api-key-env'], prices: entry.prices };
}
function httpSettings(entry) {
    return {
        headers: Object.fromEntries(Object.entries(entry.headers).map(([name, value]) => [name.toLowerCase(), value])),
        authHeader: entry['auth-header'].toLowerCase(),
        body: entry.body,
        output: entry.output,
        inputTokens: entry['input-tokens'],
        outputTokens: entry['output-tokens'],
        finish: entry.finish,
        toolCalls: entry['tool-calls'],
    };
}
function checkTemplate(entry) {
    if (entry.provider === 'http')
        (0,_providers_http_js__WEBPACK_IMPORTED_MODULE_5__/* .checkHttpSettings */ .S7)(httpSettings(entry));
}
/** @throws InvalidValueError for a name that a provider has, or that cannot be the first part of a model's id. */
function parseModelName(text) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .InvalidValueError */ .$x(`not a model name: found "${text}"`, {
            todo: 'Use 1 to 64 letters, digits, ".", "_" and "-", beginning with a letter or a digit.',
        });
    }
    if (reservedModelNames.includes(text.toLowerCase())) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_7__/* .InvalidValueError */ .$x(`"${text}" is the name of a provider`, { todo: 'Give the model another name.' });
    }
    return text;
}


/***/ }),

/***/ 968:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S7: () => (/* binding */ checkHttpSettings),
/* harmony export */   ZZ: () => (/* binding */ checkHeaders),
/* harmony export */   mF: () => (/* binding */ ownEndpoint)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6316);
/* harmony import */ var _foundation_json_path_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6070);
/* harmony import */ var _wire_body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5425);
/* harmony import */ var _wire_conversation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4018);
/* harmony import */ var _wire_reading_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1129);






/** What a placeholder of a body stands for. */
const placeholders = ['messages', 'prompt', 'system', 'parameters', 'model', 'tools', 'response_format'];
/** The team's own endpoint: a body template in, a path to the text out. */
function ownEndpoint(model, settings) {
    const used = placeholdersIn(settings.body);
    const paths = readPaths(settings);
    return {
        api: 'the endpoint that the config describes, and that "output" and the other paths fit its replies',
        operation: '',
        headers: settings.headers,
        body(request) {
            (0,_wire_body_js__WEBPACK_IMPORTED_MODULE_0__/* .checkParameters */ .Dy)(request);
            refuseWhatIsLost(request, used);
            return filled(settings.body, valuesOf(model, request));
        },
        read: (body) => readReply(body, paths),
    };
}
/** @throws InvalidValueError for a placeholder or a path that cannot be read: the config is refused before the first call. */
function checkHttpSettings(settings) {
    const used = placeholdersIn(settings.body);
    const unknown = [...used].find((name) => !placeholders.some((each) => each === name));
    if (unknown !== undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`the body has a placeholder {{${unknown}}}, which stands for nothing`, {
            todo: `Write one of ${placeholders.map((name) => `{{${name}}}`).join(', ')}.`,
        });
    }
    if (!used.has('messages') && !used.has('prompt')) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x('the body has no place for the prompt', {
            todo: 'Write {{messages}} or {{prompt}} into it.',
        });
    }
    readPaths(settings);
}
/** @throws InvalidValueError for a header that carries a key, that the call itself needs, or that is given twice. */
function checkHeaders(headers) {
    const keys = /^(authorization|proxy-authorization|cookie|(x-)?(goog-)?api-key|x-auth-token|x-access-token)$/i;
    const own = /^(host|content-length|content-type|transfer-encoding|connection|expect|upgrade|te|trailer)$/i;
    const names = Object.keys(headers);
    for (const [index, name] of names.entries()) {
        if (names.findIndex((each) => each.toLowerCase() === name.toLowerCase()) !== index) {
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`the header "${name}" is given twice`, { todo: 'Keep one of the two.' });
        }
        if (keys.test(name)) {
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`the header "${name}" carries a key`, {
                todo: 'Name the variable that holds the key by api-key-env, and the header by auth-header.',
            });
        }
        if (own.test(name))
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`the header "${name}" is the call's own`, { todo: 'Remove it.' });
    }
}
/** Whatever stands between the braces, so that a name that is written wrong is refused and not sent. */
const anyPlaceholder = /\{\{([^{}]*)\}\}/g;
function placeholdersIn(template) {
    const texts = typeof template === 'string' ? [template] : [];
    const inner = typeof template === 'object' && template !== null ? Object.values(template) : [];
    const here = texts.flatMap((text) => Array.from(text.matchAll(anyPlaceholder), ([, name = '']) => name.trim()));
    return new Set([...here, ...inner.flatMap((value) => [...placeholdersIn(value)])]);
}
/** @throws ModelError for what the prompt has and the template has no place for. */
function refuseWhatIsLost(request, used) {
    const names = Object.keys(sentParameters(request));
    if (names.length > 0)
        needs('parameters', `the parameters ${names.join(', ')}`, used);
    if (request.tools.length > 0)
        needs('tools', 'tools', used);
    if (request.responseFormat.type !== 'text')
        needs('response_format', 'a response format', used);
    if (used.has('messages'))
        return;
    const { system, turns } = (0,_wire_conversation_js__WEBPACK_IMPORTED_MODULE_2__/* .splitSystem */ .gm)(request.messages);
    if (system.length > 0)
        needs('system', 'a system message', used);
    const [only] = turns;
    if (turns.length !== 1 || only?.role !== 'user') {
        throw (0,_wire_body_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)('the prompt is more than a system and one user message, and the body of the endpoint has a place for {{prompt}} alone', 'Write {{messages}} into the body of the model in the config.');
    }
}
function needs(name, what, used) {
    if (used.has(name))
        return;
    throw (0,_wire_body_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`the prompt has ${what}, and the body of the endpoint has no place for it`, `Write {{${name}}} into the body of the model in the config, or remove it from the prompt.`);
}
function sentParameters({ parameters }) {
    return Object.fromEntries(Object.entries(parameters).filter(([name, value]) => !(0,_wire_body_js__WEBPACK_IMPORTED_MODULE_0__/* .saysNothing */ ._X)(name, value)));
}
function valuesOf(model, request) {
    const { tools, responseFormat, messages } = request;
    return {
        messages: messages.map(_wire_conversation_js__WEBPACK_IMPORTED_MODULE_2__/* .chatMessage */ .OT),
        prompt: messages.findLast(({ role }) => role === 'user')?.content ?? '',
        system: messages
            .filter(_wire_conversation_js__WEBPACK_IMPORTED_MODULE_2__/* .isSystem */ .yQ)
            .map(({ content }) => content)
            .join('\n\n'),
        parameters: sentParameters(request),
        model,
        tools,
        response_format: responseFormat.type === 'text' ? null : responseFormat,
    };
}
/** One pass: what a value brings is never read as a template. */
function filled(template, values) {
    if (typeof template === 'string')
        return filledText(template, values);
    if (Array.isArray(template))
        return template.map((each) => filled(each, values));
    if (!(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(template))
        return template;
    return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, filled(value, values)]));
}
/** A placeholder that is the whole text stands for the value; inside a text, for the value's text. */
function filledText(text, values) {
    const [match] = text.matchAll(anyPlaceholder);
    if (match?.[0] === text)
        return values[match[1]?.trim() ?? ''] ?? null;
    return text.replace(anyPlaceholder, (_, name) => {
        const value = values[name.trim()] ?? null;
        return typeof value === 'string' ? value : JSON.stringify(value);
    });
}
function readPaths({ output, inputTokens, outputTokens, finish, toolCalls }) {
    const optional = (path) => (path === undefined ? undefined : (0,_foundation_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonPath */ .H)(path));
    return {
        output: (0,_foundation_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonPath */ .H)(output),
        shown: output,
        inputTokens: optional(inputTokens),
        outputTokens: optional(outputTokens),
        finish: optional(finish),
        toolCalls: optional(toolCalls),
    };
}
function readReply(body, paths) {
    const at = (path) => (path === undefined ? undefined : (0,_foundation_json_path_js__WEBPACK_IMPORTED_MODULE_4__/* .valueAt */ .f)(body, path));
    const output = at(paths.output);
    const toolCalls = (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .chatCalls */ .mI)(at(paths.toolCalls));
    // An answer that is a call has no text, and may say so by null.
    if (output === undefined || (output === null && toolCalls.length === 0)) {
        return { kind: 'unusable', found: `nothing at ${paths.shown}` };
    }
    const usage = usageOf((0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(at(paths.inputTokens)), (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(at(paths.outputTokens)));
    return {
        kind: 'answer',
        answer: {
            text: typeof output === 'string' ? output : output === null ? '' : JSON.stringify(output),
            finishReason: (0,_wire_reading_js__WEBPACK_IMPORTED_MODULE_5__/* .finishWord */ .wI)(at(paths.finish), toolCalls.length > 0),
            toolCalls,
            ...(usage === undefined ? {} : { usage }),
        },
    };
}
function usageOf(inputTokens, outputTokens) {
    if (inputTokens === undefined || outputTokens === undefined)
        return undefined;
    return { inputTokens, outputTokens, cachedInputTokens: 0, reasoningTokens: 0 };
}


/***/ }),

/***/ 3604:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   guardedLookup: () => (/* binding */ guardedLookup),
/* harmony export */   isAllowedHost: () => (/* binding */ isAllowedHost),
/* harmony export */   isPrivateAddress: () => (/* binding */ isPrivateAddress),
/* harmony export */   operationUrl: () => (/* binding */ operationUrl),
/* harmony export */   parseEndpoint: () => (/* binding */ parseEndpoint)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(610);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7030);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5066);




/**
 * Reads a base URL by the rules of the trust page: https (http only to this machine), no credentials, no private address.
 *
 * @throws InvalidValueError that says what is wrong with it.
 */
function parseEndpoint(text) {
    const base = URL.canParse(text) ? new URL(text) : undefined;
    if (base === undefined || !/^https?:$/.test(base.protocol) || base.hostname === '') {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`not an http address: "${text}"`, { todo: 'Write it as https://host/v1.' });
    }
    const loopback = isLoopbackHost(base.hostname);
    if (base.username !== '' || base.password !== '') {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`the address of ${base.host} carries credentials`, {
            todo: 'Remove them, and name the variable that holds the key by api-key-env.',
        });
    }
    if (base.protocol !== 'https:' && !loopback) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`the address is not https: "${base.protocol}//${base.host}"`, {
            todo: 'Only localhost may be called without encryption.',
        });
    }
    const literal = base.hostname.replace(/^\[|\]$/g, '');
    if (!loopback && (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(literal) !== 0 && isPrivateAddress(literal)) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`${literal} is a private address`, {
            todo: 'Only public hosts, and localhost, are called.',
        });
    }
    base.hash = '';
    base.pathname = base.pathname.replace(/\/+$/, '');
    const shown = `${base.origin}${base.pathname === '/' ? '' : base.pathname}`;
    return { base, shown, loopback };
}
/**
 * The address of one operation of an endpoint.
 *
 * @throws InvalidValueError where the operation, which can have the name of a model in it, would lead elsewhere (`..`).
 */
function operationUrl(endpoint, operation) {
    const url = new URL(endpoint.base);
    const pathname = `${url.pathname.replace(/\/$/, '')}/${operation}`;
    url.pathname = pathname;
    if (url.pathname !== pathname) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`not a name that an address can have: found "${operation}"`, {
            todo: 'Write the model as its provider names it.',
        });
    }
    return url;
}
/**
 * Whether a list names the host of an endpoint, exactly: `api.example.com` on any port, `api.example.com:8443` on that one. No
 * patterns, no subdomains.
 */
function isAllowedHost(endpoint, hosts) {
    const { hostname, host } = endpoint.base;
    return hosts.some((each) => each.toLowerCase() === hostname || each.toLowerCase() === host);
}
function isLoopbackHost(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}
const resolveBySystem = (hostname) => new Promise((resolve, reject) => {
    (0,node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup)(hostname, { all: true, verbatim: true }, (error, addresses) => {
        if (error)
            reject(error);
        else
            resolve(addresses);
    });
});
/**
 * The `lookup` of a socket that connects only where it may: a public name never leads to a private address (DNS rebinding, an
 * instance's metadata service), and `localhost` leads to this machine alone. The socket connects to the very addresses that
 * were judged.
 */
function guardedLookup(resolveAll = resolveBySystem) {
    return (hostname, options, callback) => {
        const answer = async () => {
            const addresses = await resolveAll(hostname);
            const wanted = isLoopbackHost(hostname) ? isLoopbackAddress : isPublicAddress;
            const bad = addresses.find(({ address }) => !wanted(address));
            if (bad !== undefined)
                throw refusedAddress(hostname, bad.address);
            return addresses;
        };
        answer().then((addresses) => {
            const [first] = addresses;
            if (options.all === true)
                callback(null, [...addresses]);
            else if (first !== undefined)
                callback(null, first.address, first.family);
            else
                callback(new Error(`${hostname} has no address`), '', 0);
        }, (error) => callback(error, '', 0));
    };
}
function refusedAddress(hostname, address) {
    return new _model_js__WEBPACK_IMPORTED_MODULE_3__/* .ModelError */ .m('refused', 'host-not-allowed', `${hostname} resolves to ${address}, which is no public address`, {
        todo: 'Model endpoints are called at public addresses, or at localhost where the config says so.',
    });
}
const isPublicAddress = (address) => !isPrivateAddress(address);
/** Everything that the IANA special-purpose registries (RFC 6890) do not call globally reachable, and what can wrap one of it. */
function isPrivateAddress(address) {
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address);
    if (family === 0)
        return true;
    return notPublic.check(address, family === 4 ? 'ipv4' : 'ipv6');
}
function isLoopbackAddress(address) {
    return address === '::1' || /^(::ffff:)?127\./.test(address);
}
const notPublic = specialAddresses();
function specialAddresses() {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
    // An IPv4 subnet of a BlockList also matches its IPv4-mapped IPv6 form (::ffff:10.0.0.1).
    for (const [net, prefix] of [
        ['0.0.0.0', 8],
        ['10.0.0.0', 8],
        ['100.64.0.0', 10],
        ['127.0.0.0', 8],
        ['169.254.0.0', 16],
        ['172.16.0.0', 12],
        ['192.0.0.0', 24],
        ['192.0.2.0', 24],
        ['192.168.0.0', 16],
        ['198.18.0.0', 15],
        ['198.51.100.0', 24],
        ['203.0.113.0', 24],
        ['224.0.0.0', 3],
    ]) {
        list.addSubnet(net, prefix, 'ipv4');
    }
    // 64:ff9b::/96, 64:ff9b:1::/48, 2002::/16 and 2001::/32 carry an IPv4 address inside: translators could lead back in.
    for (const [net, prefix] of [
        ['::', 127],
        ['64:ff9b::', 96],
        ['64:ff9b:1::', 48],
        ['100::', 64],
        ['2001::', 23],
        ['2001:db8::', 32],
        ['2002::', 16],
        ['fc00::', 7],
        ['fe80::', 10],
        ['fec0::', 10],
        ['ff00::', 8],
    ]) {
        list.addSubnet(net, prefix, 'ipv6');
    }
    return list;
}


/***/ }),

/***/ 5425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DD: () => (/* binding */ asList),
/* harmony export */   Dy: () => (/* binding */ checkParameters),
/* harmony export */   ED: () => (/* binding */ WireBody),
/* harmony export */   J5: () => (/* binding */ refused),
/* harmony export */   KE: () => (/* binding */ parameterRefused),
/* harmony export */   Ku: () => (/* binding */ readToolChoice),
/* harmony export */   _X: () => (/* binding */ saysNothing),
/* harmony export */   c9: () => (/* binding */ placeParameters)
/* harmony export */ });
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6316);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5066);


/** What a protocol has no place for is refused before the call, and says what to do: never dropped, never guessed at. */
function refused(found, todo) {
    return new _model_js__WEBPACK_IMPORTED_MODULE_0__/* .ModelError */ .m('refused', 'bad-request', found, { todo });
}
/** A wire body that grows member by member. Two values for one place are refused: one of them would be dropped. */
class WireBody {
    #members = {};
    /** Who put a value at a place, for the error about the second one. */
    #origins = [];
    /**
     * Puts a value at a place; objects at one place are merged.
     *
     * @param origin what the prompt calls it.
     * @throws ModelError where another value stands.
     */
    set(place, value, origin) {
        const added = place.reduceRight((inner, step) => ({ [step]: inner }), value);
        this.#members = this.#merged(this.#members, added, [], origin);
        this.#origins.push({ place, origin });
        return this;
    }
    toJson() {
        return this.#members;
    }
    /** Copies what it changes: the values belong to the prompt. */
    #merged(present, added, place, origin) {
        const merged = { ...present };
        for (const [name, value] of Object.entries(added)) {
            const here = [...place, name];
            if (name === '__proto__')
                throw refused(`${origin} has a member "__proto__"`, 'Remove it.');
            const before = Object.hasOwn(merged, name) ? merged[name] : undefined;
            if (before === undefined)
                merged[name] = value;
            else if ((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(before) && (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value))
                merged[name] = this.#merged(before, value, here, origin);
            else
                throw this.#twice(here, origin);
        }
        return merged;
    }
    #twice(place, origin) {
        const shown = place.join('.');
        const other = this.#origins.find((each) => each.place.every((step, index) => place[index] === step));
        return refused(`${origin} and ${other?.origin ?? 'something else'} both mean ${shown} of the request`, 'Keep one.');
    }
}
/**
 * The parameters whose names and meaning are those of chat completions: every protocol puts them where its own field is, or refuses
 * them. A parameter that is not among them is the protocol's own, and goes as written at the top of the request.
 */
const canonicalParameters = [
    'frequency_penalty',
    'logit_bias',
    'logprobs',
    'max_completion_tokens',
    'max_tokens',
    'parallel_tool_calls',
    'presence_penalty',
    'reasoning_effort',
    'seed',
    'service_tier',
    'stop',
    'temperature',
    'tool_choice',
    'top_k',
    'top_logprobs',
    'top_p',
    'verbosity',
];
/** Keys of a request that the prompt version itself decides, or that would change the form of the answer. */
const notParameters = {
    model: 'the model belongs to the prompt, not to its parameters',
    messages: 'the messages belong to the prompt, not to its parameters',
    tools: 'the tools belong to the prompt, not to its parameters',
    metadata: 'metadata is never sent to a provider',
    n: 'one completion is asked for each trial of a suite',
    stream: 'answers are read whole',
    stream_options: 'answers are read whole',
};
/** @throws ModelError for a parameter that is none. `stream: false` and `n: 1` say what is done anyway. */
function checkParameters({ parameters }) {
    for (const [name, reason] of Object.entries(notParameters)) {
        if (!Object.hasOwn(parameters, name) || saysNothing(name, parameters[name]))
            continue;
        throw parameterRefused(name, reason);
    }
}
/** What every call does anyway. */
function saysNothing(name, value) {
    return (name === 'stream' && value === false) || (name === 'n' && value === 1);
}
function parameterRefused(name, reason) {
    return refused(`the prompt's parameters contain "${name}": ${reason}`, `Remove ${name} from the parameters of the prompt.`);
}
/**
 * Puts a prompt's parameters into a body: canonical ones where the protocol has them, any other as written at the top.
 *
 * @param api for the error: "the Messages API".
 * @throws ModelError for a canonical parameter that the protocol has no field for.
 */
function placeParameters(body, request, placements, api) {
    checkParameters(request);
    for (const [name, value] of Object.entries(request.parameters)) {
        const canonical = canonicalParameters.find((each) => each === name);
        const placement = canonical === undefined ? { at: [name] } : placements[canonical];
        if (placement === undefined) {
            throw refused(`the prompt's parameters contain "${name}", which ${api} has no field for`, `Remove ${name}, or write the parameter that the model of this prompt has instead, under its provider's own name.`);
        }
        if (saysNothing(name, value))
            continue;
        const sent = 'as' in placement ? (placement.as?.(value) ?? value) : value;
        body.set(placement.at, sent, `the parameter "${name}"`);
    }
}
/** `stop` is a text or a list of them; some protocols know the list alone. */
function asList(value) {
    return Array.isArray(value) ? value : [value];
}
/** @throws ModelError for a text that is no choice. */
function readToolChoice(value) {
    if (value === 'auto' || value === 'none' || value === 'required')
        return { kind: value };
    if ((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value)) {
        const chosen = value.type === 'function' && (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value.function) ? value.function.name : undefined;
        return typeof chosen === 'string' ? { kind: 'function', name: chosen } : { kind: 'own', value };
    }
    throw refused(`the parameter "tool_choice" is ${JSON.stringify(value)}`, 'Write auto, none, required, or {type: function, function: {name: …}}.');
}


/***/ }),

/***/ 4018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ bareSchema),
/* harmony export */   Nh: () => (/* binding */ refuseAnyJson),
/* harmony export */   OT: () => (/* binding */ chatMessage),
/* harmony export */   _J: () => (/* binding */ answeredCall),
/* harmony export */   aX: () => (/* binding */ argumentsOf),
/* harmony export */   by: () => (/* binding */ functionTool),
/* harmony export */   gm: () => (/* binding */ splitSystem),
/* harmony export */   p1: () => (/* binding */ joinTurns),
/* harmony export */   p9: () => (/* binding */ callsOf),
/* harmony export */   wV: () => (/* binding */ refuseLateSystem),
/* harmony export */   yQ: () => (/* binding */ isSystem)
/* harmony export */ });
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6316);
/* harmony import */ var _body_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5425);
/* harmony import */ var _reading_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1129);



/** A message as chat completions writes it. */
function chatMessage({ role, content, toolCalls, toolCallId }) {
    return {
        role,
        content,
        ...(toolCalls === undefined ? {} : { tool_calls: toolCalls }),
        ...(toolCallId === undefined ? {} : { tool_call_id: toolCallId }),
    };
}
function splitSystem(messages) {
    const first = messages.findIndex((message) => !isSystem(message));
    const end = first === -1 ? messages.length : first;
    return { system: messages.slice(0, end).map(({ content }) => content), turns: messages.slice(end) };
}
const isSystem = ({ role }) => role === 'system' || role === 'developer';
/** @throws ModelError for a system message after the first turn, where a protocol has no place for one. */
function refuseLateSystem(turns, api) {
    if (!turns.some(isSystem))
        return;
    throw (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`the prompt has a system message in the middle of the conversation, and ${api} takes them only before it`, 'Move it to the start of the prompt, or make it part of a user message.');
}
/**
 * The calls of an assistant's turn.
 *
 * @throws ModelError for one that is not in the form of chat completions: it could not be mapped to another protocol's.
 */
function callsOf({ toolCalls = [] }) {
    return toolCalls.map((call) => {
        const { id, type, function: called, ...beside } = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(call) ? call : {};
        const { name, arguments: text, ...more } = (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(called) ? called : {};
        const known = typeof id === 'string' && typeof name === 'string' && typeof text === 'string';
        if (!known || (type !== undefined && type !== 'function') || Object.keys(more).length > 0) {
            throw (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)('a tool call in the conversation is not in the form of chat completions', 'Write it as {id, type: function, function: {name, arguments: <JSON text>}}.');
        }
        return { id, name, arguments: text, beside };
    });
}
/** The arguments of a call as a value, for the protocols that want one. */
function argumentsOf(call) {
    const value = (0,_reading_js__WEBPACK_IMPORTED_MODULE_2__/* .parseLeniently */ .on)(call.arguments === '' ? '{}' : call.arguments);
    if ((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value))
        return value;
    throw (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`the arguments of the call ${call.id} of ${call.name} in the conversation are not a JSON object`, 'Write the arguments of a tool call as the text of a JSON object.');
}
/** The id of the call that a tool's message answers. */
function answeredCall({ toolCallId }) {
    if (toolCallId !== undefined)
        return toolCallId;
    throw (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)('a tool message does not say which call it answers', 'Give the message the id of the call (tool_call_id).');
}
/** A tool in the form of chat completions, `{ type: 'function', function: { … } }`; undefined for any other, which goes as written. */
function functionTool(tool) {
    if (!(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(tool) || tool.type !== 'function' || !(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(tool.function))
        return undefined;
    const { type: _, function: declared, ...outside } = tool;
    const { name = null, description, parameters, strict, ...inside } = declared;
    return { name, description, parameters, strict, beside: { ...outside, ...inside } };
}
/**
 * The schema of a response format for a protocol that takes a schema alone. Its name is a label that only OpenAI's protocols have, and
 * `strict: true` is what such a protocol does anyway.
 *
 * @throws ModelError for what would be lost.
 */
function bareSchema(format, api) {
    if (format.strict === false) {
        throw (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`the response format says strict: false, and ${api} always holds an answer to its schema`, 'Remove strict: false, or the response format.');
    }
    if (format.description !== undefined) {
        throw (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`the response format has a description, which ${api} has no field for`, 'Write the description into the schema.');
    }
    return format.schema;
}
/** @throws ModelError: a protocol that knows schemas only cannot be asked for "any JSON object". */
function refuseAnyJson(api) {
    throw (0,_body_js__WEBPACK_IMPORTED_MODULE_0__/* .refused */ .J5)(`the response format is "any JSON object", which ${api} has no field for`, 'Give the prompt a JSON Schema as its response format, or ask for JSON in its words.');
}
/** Turns of one role in a row become one, with all their parts: protocols that know parts want the roles to take turns. */
function joinTurns(turns) {
    const joined = [];
    for (const turn of turns) {
        const last = joined.at(-1);
        if (last?.role === turn.role)
            joined[joined.length - 1] = { ...last, parts: [...last.parts, ...turn.parts] };
        else
            joined.push(turn);
    }
    return joined;
}


/***/ }),

/***/ 1129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nq: () => (/* binding */ functionCall),
/* harmony export */   PJ: () => (/* binding */ stopReason),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Xy: () => (/* binding */ objectOf),
/* harmony export */   _E: () => (/* binding */ usageBesideCache),
/* harmony export */   b6: () => (/* binding */ textOf),
/* harmony export */   iZ: () => (/* binding */ objectsOf),
/* harmony export */   mI: () => (/* binding */ chatCalls),
/* harmony export */   on: () => (/* binding */ parseLeniently),
/* harmony export */   wI: () => (/* binding */ finishWord),
/* harmony export */   wP: () => (/* binding */ replyObject)
/* harmony export */ });
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);

/** A text with something in it. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** A number of tokens. */
function count(value) {
    return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
function objectOf(value) {
    return (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value) ? value : {};
}
/** The objects of a list; what else is in it is no part of any protocol. */
function objectsOf(value) {
    return Array.isArray(value) ? value.filter((each) => (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(each)) : [];
}
/**
 * A tool call in the form of chat completions, whatever the protocol. Arguments that a protocol gives as a value become their JSON
 * text; a call without an id gets one from its place among the calls of the answer.
 *
 * @param index 0-based.
 */
function functionCall(call, index) {
    const { arguments: given = {} } = call;
    return {
        id: textOf(call.id) ?? `call_${index + 1}`,
        type: 'function',
        function: {
            name: textOf(call.name) ?? '',
            arguments: typeof given === 'string' ? given : JSON.stringify(given ?? {}),
        },
    };
}
/** Calls that are already in the form of chat completions, held to it: arguments as text, and an id for each. */
function chatCalls(value) {
    return objectsOf(value).map((call, index) => {
        const { name, arguments: given } = objectOf(call.function);
        return functionCall({ id: call.id, name, arguments: given }, index);
    });
}
/** How an answer ended, in the words of chat completions or ours; where nothing is told, by itself or by its calls. */
function finishWord(found, calls) {
    if (found === undefined || found === null)
        return calls ? 'tool-calls' : 'stop';
    const known = ['stop', 'length', 'content-filter', 'tool-calls', 'other'];
    return known.find((each) => typeof found === 'string' && each === found.replaceAll('_', '-')) ?? 'other';
}
/**
 * How an answer ended, in the words that Converse took over from the Messages API.
 *
 * @param filters the words that mean a filter or a refusal: each of the two has its own.
 */
function stopReason(found, filters) {
    switch (found) {
        case 'end_turn':
        case 'stop_sequence':
            return 'stop';
        case 'max_tokens':
        case 'model_context_window_exceeded':
            return 'length';
        case 'tool_use':
            return 'tool-calls';
        default:
            return found !== undefined && filters.includes(found) ? 'content-filter' : 'other';
    }
}
/** The usage of a provider that counts what was read from and written to its cache beside the other input, and thoughts in the output. */
function usageBesideCache(found) {
    const fresh = count(found.fresh);
    const outputTokens = count(found.output);
    if (fresh === undefined || outputTokens === undefined)
        return undefined;
    const cachedInputTokens = count(found.read) ?? 0;
    return {
        inputTokens: fresh + cachedInputTokens + (count(found.written) ?? 0),
        outputTokens,
        cachedInputTokens,
        reasoningTokens: Math.min(count(found.thoughts) ?? 0, outputTokens),
    };
}
function parseLeniently(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
/** The JSON object of a reply, safe to keep and to digest, or what it is instead. */
function replyObject(text) {
    if (text.trim() === '')
        return 'an empty body';
    const parsed = parseLeniently(text);
    if (parsed === undefined)
        return 'a body that is not JSON, or not all of it';
    if (deeperThan(parsed, _foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DEPTH */ .l))
        return `JSON nested over ${_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DEPTH */ .l} deep`;
    // An escape of half a character is valid JSON and no valid text: nothing could be digested or written with it inside.
    const body = /\\ud[89a-f]/i.test(text) ? wellFormed(parsed) : parsed;
    return (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(body) ? body : 'JSON that is no object';
}
/** Whatever keeps or digests an answer walks it by recursion. */
function deeperThan(value, depth) {
    if (typeof value !== 'object' || value === null)
        return false;
    return depth === 0 || Object.values(value).some((member) => deeperThan(member, depth - 1));
}
function wellFormed(value) {
    if (typeof value === 'string')
        return value.toWellFormed();
    if (Array.isArray(value))
        return value.map(wellFormed);
    if (!(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_0__/* .isJsonObject */ .O)(value))
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, member]) => [name.toWellFormed(), wellFormed(member)]));
}


/***/ }),

/***/ 9096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bv: () => (/* binding */ baselineOf),
/* harmony export */   eN: () => (/* binding */ passedIn),
/* harmony export */   mX: () => (/* binding */ revertOf),
/* harmony export */   v1: () => (/* binding */ replacedByPerson)
/* harmony export */ });
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6294);

/**
 * What an environment held before a pull request's own promotions (design, product, "baseline"), so that a second push is not
 * compared with the first; of a merge group, before those of all its pull requests. Without a pull request, what it holds.
 *
 * @returns undefined when the pull request's promotions were the first there.
 * @throws RegistryError when the ledger does not have the history of what is held.
 */
async function baselineOf(registry, environment, slug, holds, pullRequests) {
    if (pullRequests.length === 0)
        return { version: holds.version, since: holds.since };
    /** What a closed pull request brought back: whose it was, the promotion behind it says. */
    let returned;
    for await (const entry of registry.history(environment, slug, holds.operation)) {
        const { action, to, at } = entry;
        if (action === 'withdrawal' && returned === undefined && to !== undefined) {
            returned = { version: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePromptVersionId */ .Jf)(to), since: at };
        }
        else if (action !== 'promotion') {
            if (returned === undefined)
                return to && { version: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePromptVersionId */ .Jf)(to), since: at };
        }
        else if (!isOf(pullRequests, entry)) {
            if (returned === undefined || returned.version === to)
                return returned ?? (to && { version: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePromptVersionId */ .Jf)(to), since: at });
        }
        else if (returned?.version === to)
            returned = undefined;
    }
    return undefined;
}
/**
 * Until when the environment that `from` names held a version that was promoted there: `now`, when it still does. That is what
 * `evidence-days` counts from. A version that a rollback or a withdrawal put back is held again, and passed if it was promoted there
 * before: neither evaluates anything. What a person promoted despite the verdict did not pass.
 *
 * @param now ISO 8601, UTC.
 * @returns undefined when it was never promoted there, was rolled back or withdrawn and not put back, or other versions held the
 * place for all of the last `evidenceDays`.
 */
async function passedIn(registry, environment, slug, version, now) {
    if (environment.from === undefined)
        return undefined;
    const oldest = Date.parse(now) - environment.evidenceDays * DAY_MS;
    const withdrawn = new Set();
    let until = now;
    let putBack = false;
    for await (const { action, rule, from, to, at, pullRequest } of registry.history(environment.from, slug)) {
        if (action === 'withdrawal' && pullRequest !== undefined)
            withdrawn.add(pullRequest);
        const stands = rule !== 'override' && (pullRequest === undefined || !withdrawn.has(pullRequest));
        if (action === 'promotion' && to === version && stands)
            return { at: until };
        if (action !== 'promotion' && from === version && !putBack)
            return undefined;
        if (Date.parse(until) < oldest)
            return undefined;
        putBack ||= action !== 'promotion' && to === version;
        // What was held before this entry was held until then.
        if (!putBack)
            until = at;
    }
    return undefined;
}
const DAY_MS = 24 * 60 * 60 * 1000;
/**
 * The evidence on which an environment was given this version before: the version passed there, and a change that brings it back is a
 * revert, which needs no evaluation (design, product). It was there within `evidence-days`; whether policy, dataset, scorers and model
 * are today's is for the caller to see. Not counted: what a person promoted despite the verdict, what was
 * taken back, and what a pull request promoted that is not merged.
 *
 * @returns undefined when there is none, or it cannot be verified.
 */
async function revertOf(registry, { environment, slug, version, own, states, now }) {
    // What was never promoted has no content there: most candidates are new, and their history need not be walked.
    if ((await registry.version(slug, version)) === undefined)
        return undefined;
    const oldest = Date.parse(now) - environment.evidenceDays * DAY_MS;
    const withdrawn = new Set();
    let until = now;
    for await (const entry of registry.history(environment.slug, slug)) {
        // Written so that a time that cannot be read is never young enough.
        if (!(Date.parse(until) >= oldest))
            return undefined;
        until = entry.at;
        const { action, to, from, rule, pullRequest } = entry;
        if (action === 'withdrawal' && pullRequest !== undefined)
            withdrawn.add(pullRequest);
        if ((action === 'rollback' || action === 'removal') && from === version)
            return undefined;
        if (action !== 'promotion' || to !== version || rule === 'override' || entry.evidence === undefined)
            continue;
        if (pullRequest !== undefined) {
            if (withdrawn.has(pullRequest) || own.includes(pullRequest))
                continue;
            if ((await states([pullRequest]))?.get(pullRequest) !== 'merged')
                continue;
        }
        const evidence = await registry.evidence(entry.evidence);
        if (evidence?.version === version && evidence.verdict.kind === 'pass')
            return { entry, evidence };
    }
    return undefined;
}
/**
 * The entry by which a person replaced this version with what is held: a push that finds the version in the files must not undo that.
 * Undefined: no person did, or what the person replaced was another version.
 */
async function replacedByPerson(registry, environment, slug, version) {
    let steps = 0;
    for await (const entry of registry.history(environment, slug)) {
        steps += 1;
        if (!BY_PERSON.has(entry.rule) || steps > MOST_DECISIONS)
            return undefined;
        if (entry.from === version)
            return entry;
    }
    return undefined;
}
/** Rules by which a person moves a version. */
const BY_PERSON = new Set(['manual', 'override', 'rollback', 'removal']);
/** Decisions of people one after the other, with no merge in between. */
const MOST_DECISIONS = 20;
function isOf(pullRequests, { pullRequest }) {
    return pullRequest !== undefined && pullRequests.includes(pullRequest);
}


/***/ }),

/***/ 1103:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ promptFiles),
/* harmony export */   t: () => (/* binding */ slugOf)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6294);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3942);
/* harmony import */ var _formats_endings_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(619);




/**
 * The prompt files of a tree, by path. `*.prompt.md` under `.github` are commands of an editor: never prompts of an
 * application, whatever the globs say; `_name.prompt` is a part of other prompts.
 *
 * @throws InvalidValueError for a bad glob; FileError for a link or submodule that the globs match.
 */
function promptFiles(entries, globs) {
    const matches = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(globs);
    const found = entries.filter(({ path }) => matches(path) && !isEditorCommand(path) && !isPartial(path));
    for (const { path, kind } of found) {
        if (kind === 'file')
            continue;
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f6(`a prompt must be a file of its own, found a ${kind}`, {
            position: { file: path },
            todo: 'Put the file itself there, or narrow the globs of "prompts".',
        });
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
function isEditorCommand(path) {
    return path.endsWith('.prompt.md') && path.split('/').includes('.github');
}
function isPartial(path) {
    return /(^|\/)_[^/]*\.prompt$/.test(path);
}
/**
 * The slug of a file that names none: its path below the fixed part of the first glob that matches it, `/` → `.`, without the
 * ending of its format. `prompts/support/triage.prompt.yml` of `prompts/**` is `support.triage`.
 *
 * @throws FileError when that is not a slug (capitals, spaces, over 64 characters).
 */
function slugOf(path, globs) {
    const glob = globs.find((candidate) => (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)([candidate])(path));
    const base = glob === undefined ? '' : (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .globBase */ .EI)(glob);
    const below = base === '' ? path : path.slice(base.length + 1);
    const name = below.slice(0, below.length - ((0,_formats_endings_js__WEBPACK_IMPORTED_MODULE_2__/* .endingOf */ .z6)(path)?.length ?? 0)).replaceAll('/', '.');
    try {
        return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePromptSlug */ .PX)(name);
    }
    catch (thrown) {
        if (!(thrown instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x))
            throw thrown;
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f6(`the path makes no slug: found "${name}"`, {
            position: { file: path },
            todo: `Rename the file, or write "slug: ${suggestion(name)}" in it (at the top; in front matter for text). ${thrown.todo}`,
        });
    }
}
function suggestion(name) {
    const slug = name
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/\.{2,}/g, '.')
        .replace(/^[^a-z0-9]+/, '')
        .slice(0, 64);
    return slug === '' ? 'my-prompt' : slug;
}


/***/ }),

/***/ 619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jx: () => (/* binding */ ENDINGS),
/* harmony export */   KW: () => (/* binding */ mayRefer),
/* harmony export */   z6: () => (/* binding */ endingOf)
/* harmony export */ });
/* unused harmony export REFERRING_ENDINGS */
/**
 * The endings of all formats, here so that a run which finds no prompt changed need not load what reads them. A test holds them
 * to be those of the formats.
 */
const ENDINGS = [
    '.prompt.yml',
    '.prompt.yaml',
    '.md',
    '.txt',
    '.prompts.json',
    '.promptfoo.yaml',
    '.promptfoo.yml',
    '.promptfoo.json',
    '.prompty',
    '.prompt',
    '.yaml',
    '.yml',
    '.json',
];
/** Of files that may be made of others beside themselves. */
const REFERRING_ENDINGS = [
    '.promptfoo.yaml',
    '.promptfoo.yml',
    '.promptfoo.json',
    '.prompty',
    '.prompt',
    '.yaml',
    '.yml',
    '.json',
];
/** The ending of the path that a format has, the longest; undefined when no format reads such files. */
function endingOf(path) {
    const name = path.toLowerCase();
    const found = ENDINGS.filter((ending) => name.endsWith(ending));
    return found.sort((a, b) => b.length - a.length)[0];
}
/** True for a file that may be made of others beside itself. */
function mayRefer(path) {
    const ending = endingOf(path);
    return ending !== undefined && REFERRING_ENDINGS.includes(ending);
}


/***/ }),

/***/ 6924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ parseJsonPattern),
/* harmony export */   c: () => (/* binding */ matches)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _foundation_json_path_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6070);


const ANY = /^(?:\[\*\]|\.\*)/;
const STEP = /^(?:\.[A-Za-z_][A-Za-z0-9_-]*|\[\d{1,9}\]|\['[^'\\]*'\]|\["[^"\\]*"\])/;
/**
 * Places in JSON: a path to one value in which `[*]` or `.*` stands for any index or key.
 *
 * @throws InvalidValueError for anything else.
 */
function parseJsonPattern(text) {
    if (!text.startsWith('$'))
        throw notAPattern(text);
    const steps = [];
    for (let rest = text.slice(1); rest !== '';) {
        const [any] = ANY.exec(rest) ?? [];
        const [step] = any === undefined ? (STEP.exec(rest) ?? []) : [any];
        if (step === undefined)
            throw notAPattern(text);
        steps.push(...(any === undefined ? (0,_foundation_json_path_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJsonPath */ .H)(`$${step}`) : [true]));
        rest = rest.slice(step.length);
    }
    return steps;
}
function notAPattern(text) {
    return new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`not a place in JSON: found "${text}"`, {
        todo: "Write $ and then the way to it, with * for any: $.id, $.items[*].price, $.*['any name'].",
    });
}
function matches(pattern, path) {
    return pattern.length === path.length && pattern.every((step, index) => step === true || step === path[index]);
}


/***/ }),

/***/ 7414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ judgeOptions)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3759);
/* harmony import */ var _foundation_accepts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8573);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3942);
/* harmony import */ var _options_shared_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4266);





/** The options of the scorers that ask models: what `options.ts` is for all others. No rubric is read here. */
const text = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(/\S/, { error: 'a text that is not blank is expected' }));
const says = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y;
const file = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_2__/* .accepts */ .G)(_foundation_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .parseRepositoryPath */ .XU));
const parameters = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9());
const oneOfSeveral = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    text,
    zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        model: text,
        parameters: parameters.check(says('For this judge, in place of those of the scorer.')),
    }),
]);
/** Pairs of which one is written. */
const RUBRIC = ['rubric', 'prompt'];
const MODELS = ['model', 'models'];
const WRITE = 'Write one of them.';
/** Who judges, how often, and how that becomes one grade. */
const panel = {
    model: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text.check(says('The judge: <provider>/<model>, or a name of models.'))),
    models: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(oneOfSeveral)
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._minLength */ .m9(2), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._maxLength */ .Eb(9), says('Several judges: what more than half of them say counts.'))),
    repeats: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(1), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._lte */ .Zm(9)), 1)
        .check(says('How often each judge is asked. Judges times repeats must be odd, so that no vote ends even.')),
    combine: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['majority', 'median']), 'majority')
        .check(says('How several grades become one. majority: more than half agree on a choice. median: the score in the middle.')),
    'same-model': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['refuse', 'allow']), 'refuse')
        .check(says('Whether a model may judge its own answers: models prefer what they wrote themselves.')),
};
/** How a judge is asked. */
const asked = {
    'max-characters': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(1_000), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._lte */ .Zm(200_000)), 20_000)
        .check(says('Of a longer answer, the judge sees beginning and end, and how much is left out.')),
    parameters: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(parameters, {})
        .check(says("Sent with every question as written: temperature, reasoning_effort, the provider's own.")),
    reply: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['json-schema', 'json-object', 'text']), 'json-schema')
        .check(says('How the form of the grade is asked for. For a server that knows no JSON schemas: json-object, else text.')),
    pinned: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), true)
        .check(says('Refuse a model name that may stand for another model tomorrow. Its grades could not be compared.')),
};
const common = { ...panel, ...asked };
/** Names of what a judge can be shown: `input`, `expected`, `context`, `metadata.<key>`, a variable of the case. */
const shown = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(/^(?!(?:output|completion)$)[\w.-]+$/, {
    error: 'expected is input, expected, context, metadata.<key> or the name of a variable; the answer is always shown',
}));
const choices = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(choiceName(), _options_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .share */ .uM)
    .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_2__/* .accepts */ .G)(checkChoices), says('What the judge may choose → its score.'));
const judgeOptions = {
    judge: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        rubric: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(file.check(says('What to judge by: a text file of the repository, with or without placeholders.'))),
        prompt: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text.check(says('The rubric itself, in place of a file. {{output}}, {{input}}, {{expected}} and variables.'))),
        system: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text.check(says('Said to the judge before our own words, as the system message.'))),
        choices,
        include: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(shown)
            .check(says('Shown beside the answer by a rubric without placeholders. Default: input, and expected if there is one.'))),
        canary: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text.check(says('An answer that this rubric must score low. Needed where a worthless answer may score well.'))),
        ...common,
    })
        .check((0,_options_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .atMostOne */ .jH)(RUBRIC), (0,_options_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .one */ .xH)(RUBRIC, WRITE), oddVotes),
    factuality: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ choices: factualityScores(), ...common }).check(oddVotes),
    faithfulness: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        context: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(shown, 'context')
            .check(says('Where the context is: a variable of the case, or metadata.<key>.')),
        ...common,
    })
        .check(oddVotes),
    'answer-relevance': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(common).check(oddVotes),
    'closed-qa': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        criteria: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text.check(says("What the answer must meet. Default: the case's expected answer."))),
        ...common,
    })
        .check(oddVotes),
    pairwise: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        rubric: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(file.check(says('What makes an answer the better one: a text file without placeholders.'))),
        prompt: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text.check(says('The same, in place of a file. Default: which serves the asker better.'))),
        include: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(shown).check(says('Shown beside the two answers. Default: input, and expected if there is one.'))),
        ...common,
    })
        .check((0,_options_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .atMostOne */ .jH)(RUBRIC), oddVotes),
    'embedding-similarity': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        model: text.check(says('The embedding model: <provider>/<model>, or a name of models.')),
        value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text.check(says("What to compare with. Default: the case's expected answer."))),
        min: _options_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .min */ .jk,
        parameters: asked.parameters,
        pinned: asked.pinned,
    }),
};
function choiceName() {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(/^[^\s\p{Cc}"](?:[^\n\r\t\p{Cc}"]{0,78}[^\s\p{Cc}"])?$/u, {
        error: 'a choice is 1 to 80 characters on one line, without quotes and without blanks at its ends',
    }));
}
function checkChoices(written) {
    const names = Object.keys(written);
    if (names.length < 2 || names.length > 20) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InvalidValueError */ .$x(`2 to 20 choices are expected: found ${names.length}`, {
            todo: 'Name what the judge may choose.',
        });
    }
    const folded = names.map((name) => name.toLowerCase());
    const twice = names.find((_, index) => folded.indexOf(folded[index] ?? '') !== index);
    if (twice !== undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InvalidValueError */ .$x(`two choices differ only in upper and lower case: "${twice}"`, {
            todo: 'Rename one of them.',
        });
    }
    if (new Set(Object.values(written)).size < 2) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InvalidValueError */ .$x('all choices have one score, so that nothing is judged', {
            todo: 'Give them at least two different scores.',
        });
    }
}
function factualityScores() {
    const score = (value, meaning) => zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(_options_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .share */ .uM, value).check(says(meaning));
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .prefault */ .SdS(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        subset: score(0.4, 'Only a part of the expected facts, and nothing against them.'),
        superset: score(0.6, 'All expected facts, and others that are not against them.'),
        equal: score(1, 'The same facts.'),
        disagree: score(0, 'At least one fact against the expected ones, or none of them.'),
        differ: score(1, 'A difference that does not matter for the facts.'),
    }), {})
        .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_2__/* .accepts */ .G)(checkChoices), says('Scores of the five findings.'));
}
/** One judge or several, and never an even number of grades. */
function oddVotes(context) {
    (0,_options_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .atMostOne */ .jH)(MODELS)(context);
    (0,_options_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .one */ .xH)(MODELS, WRITE)(context);
    const { models, repeats } = context.value;
    const votes = (models?.length ?? 1) * repeats;
    if (votes % 2 === 1)
        return;
    context.issues.push({
        code: 'custom',
        message: `${votes} grades can end in a tie`,
        params: { todo: 'Choose "models" and "repeats" so that their product is odd.' },
        input: context.value,
    });
}


/***/ }),

/***/ 6872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ scorerOptions)
});

// EXTERNAL MODULE: ./build/scorers/judge-options.js
var judge_options = __webpack_require__(7414);
// EXTERNAL MODULE: ./build/scorers/options/code.js
var code = __webpack_require__(690);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/scorers/options/shared.js
var shared = __webpack_require__(4266);
;// CONCATENATED MODULE: ./build/scorers/options/facts.js


const finishReasons = schemas/* enum */.k5n(['stop', 'length', 'content-filter', 'tool-calls', 'other']);
/** Of the kinds that read what came with the answer. */
const factOptions = {
    latency: schemas/* strictObject */.rej({
        'max-ms': schemas/* number */.aig().check(api/* _gt */.Tx(0), schemas/* describe */.q0y('Of the attempt that answered, without waits and retries.')),
    }),
    cost: schemas/* strictObject */.rej({ 'max-usd': shared/* amount */.vj.check(schemas/* describe */.q0y('Of one completion, in US dollars.')) }),
    'finish-reason': schemas/* strictObject */.rej({
        values: schemas/* _default */.Rvf(schemas/* array */.YOg(finishReasons).check(api/* _minLength */.m9(1)), ['stop', 'tool-calls'])
            .check(schemas/* describe */.q0y('One of these is enough.')),
    }),
    refusal: schemas/* strictObject */.rej({
        phrases: schemas/* optional */.lqM(shared/* texts */.Te.check(schemas/* describe */.q0y('Further beginnings of an answer that refuses, beside the English ones that are built in.'))),
    }),
    'tool-call': schemas/* strictObject */.rej({
        mode: schemas/* _default */.Rvf(schemas/* enum */.k5n(['exact', 'names', 'f1']), 'exact')
            .check(schemas/* describe */.q0y('exact: these calls with these arguments, and no others. names: likewise, whatever the arguments. f1: the share of calls that agree.')),
        arguments: schemas/* _default */.Rvf(schemas/* enum */.k5n(['equal', 'subset']), 'equal')
            .check(schemas/* describe */.q0y('subset: a call may have further arguments.')),
        order: schemas/* _default */.Rvf(schemas/* enum */.k5n(['any', 'exact']), 'any')
            .check(schemas/* describe */.q0y('exact: the calls come in the expected order.')),
        ignore: shared/* ignoredPlaces */.Zw,
        tolerance: shared/* tolerance */.aS,
        'relative-tolerance': shared/* relativeTolerance */.Sw,
        ...shared/* whole */.WQ,
    }),
};

// EXTERNAL MODULE: ./build/foundation/accepts.js
var accepts = __webpack_require__(8573);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/scorers/json/json-pattern.js
var json_pattern = __webpack_require__(6924);
;// CONCATENATED MODULE: ./build/scorers/options/json.js





function parsePlaces(tolerances) {
    for (const place of Object.keys(tolerances))
        (0,json_pattern/* parseJsonPattern */._)(place);
}
/** Of the kinds that read the answer as JSON. */
const jsonOptions = {
    'json-valid': schemas/* strictObject */.rej({ 'allow-fence': shared/* allowFence */.hB }),
    'json-schema': schemas/* strictObject */.rej({
        schema: schemas/* union */.KCZ([schemas/* string */.YjP().check((0,accepts/* accepts */.G)(paths/* parseRepositoryPath */.XU)), schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* json */.Pq9())])
            .check(schemas/* describe */.q0y('A JSON Schema (draft 2020-12 or draft-07): a file of the repository, or the schema itself.')),
        path: shared/* path */.Ae,
        'allow-fence': shared/* allowFence */.hB,
    }),
    'json-diff': schemas/* strictObject */.rej({
        path: shared/* path */.Ae,
        ignore: shared/* ignoredPlaces */.Zw,
        tolerance: shared/* tolerance */.aS,
        'relative-tolerance': shared/* relativeTolerance */.Sw,
        tolerances: schemas/* _default */.Rvf(schemas/* record */.g1P(schemas/* string */.YjP(), shared/* amount */.vj).check((0,accepts/* accepts */.G)(parsePlaces)), {})
            .check(schemas/* describe */.q0y('Place → largest difference that is right there, in place of the two above.')),
        'list-order': schemas/* _default */.Rvf(schemas/* enum */.k5n(['exact', 'any']), 'exact')
            .check(schemas/* describe */.q0y('any: the items of a list may come in another order.')),
        extra: schemas/* _default */.Rvf(schemas/* enum */.k5n(['wrong', 'allowed']), 'wrong')
            .check(schemas/* describe */.q0y('What the answer has beyond what is expected. wrong: counts as a place that differs.')),
        'allow-fence': shared/* allowFence */.hB,
        ...shared/* whole */.WQ,
    }),
};

// EXTERNAL MODULE: ./build/scorers/options/parts.js
var parts = __webpack_require__(1377);
// EXTERNAL MODULE: ./build/foundation/regex.js + 1 modules
var regex = __webpack_require__(9343);
;// CONCATENATED MODULE: ./build/scorers/options/text.js




const found = {
    value: shared/* value */.Uq,
    any: schemas/* optional */.lqM(shared/* texts */.Te.check(schemas/* describe */.q0y('One of these is enough.'))),
    all: schemas/* optional */.lqM(shared/* texts */.Te.check(schemas/* describe */.q0y('Every one of these.'))),
};
const edge = { value: shared/* value */.Uq, any: schemas/* optional */.lqM(shared/* texts */.Te.check(schemas/* describe */.q0y('One of these is enough.'))), ...shared/* whole */.WQ };
const count = schemas/* int */.Whr().check(api/* _gte */.qm(0));
/** Of the kinds that read the answer as a text. */
const textOptions = {
    contains: schemas/* strictObject */.rej({ ...found, ...shared/* part */.y_ }).check((0,shared/* atMostOne */.jH)(['value', 'any', 'all'])),
    // A text that must not be there is never the case's expected answer: it has to be written.
    'not-contains': schemas/* strictObject */.rej({ ...found, ...shared/* part */.y_ })
        .check((0,shared/* atMostOne */.jH)(['value', 'any', 'all']), (0,shared/* one */.xH)(['value', 'any', 'all'], 'Write the texts that the answer must not contain.')),
    'starts-with': schemas/* strictObject */.rej(edge).check((0,shared/* atMostOne */.jH)(['value', 'any'])),
    'ends-with': schemas/* strictObject */.rej(edge).check((0,shared/* atMostOne */.jH)(['value', 'any'])),
    regex: schemas/* strictObject */.rej({
        pattern: schemas/* optional */.lqM(shared/* text */.Qq.check((0,accepts/* accepts */.G)((pattern) => (0,regex/* compileRegex */.D)(pattern)), schemas/* describe */.q0y("RE2 syntax; found anywhere unless anchored. Default: the case's expected answer."))),
        'ignore-case': shared/* ignoreCase */.D,
        multiline: schemas/* _default */.Rvf(schemas/* boolean */.zMY(), false).check(schemas/* describe */.q0y('^ and $ also match at line ends.')),
        'dot-all': schemas/* _default */.Rvf(schemas/* boolean */.zMY(), false).check(schemas/* describe */.q0y('. also matches a line end.')),
    }),
    levenshtein: schemas/* strictObject */.rej({ value: shared/* value */.Uq, min: shared/* min */.jk, ...shared/* whole */.WQ }),
    'rouge-l': schemas/* strictObject */.rej({
        value: shared/* value */.Uq,
        letters: schemas/* _default */.Rvf(schemas/* enum */.k5n(['latin', 'unicode']), 'latin')
            .check(schemas/* describe */.q0y('What words are made of. latin: a–z and 0–9, as in the reference implementation; every other letter ends a word. unicode: letters and digits of every language.')),
        min: shared/* min */.jk,
    }),
    length: schemas/* strictObject */.rej({
        unit: schemas/* _default */.Rvf(schemas/* enum */.k5n(['characters', 'words', 'lines']), 'characters')
            .check(schemas/* describe */.q0y('characters: Unicode code points. words: what white space separates.')),
        min: schemas/* optional */.lqM(count.check(schemas/* describe */.q0y('The answer is at least so long.'))),
        max: schemas/* optional */.lqM(count.check(schemas/* describe */.q0y('The answer is at most so long.'))),
        trim: shared/* trim */.Bq,
    })
        .check((0,shared/* one */.xH)(['min', 'max'], 'Write how long the answer may be, or must be.'), ordered()),
};
function ordered() {
    return (context) => {
        const { min: least, max: most } = context.value;
        if (least === undefined || most === undefined || least <= most)
            return;
        context.issues.push({ code: 'custom', message: `"min" (${least}) is above "max" (${most})`, input: context.value });
    };
}

;// CONCATENATED MODULE: ./build/scorers/options/values.js


/** Of the kinds that read the answer as one value, or a list of values. */
const valueOptions = {
    exact: schemas/* strictObject */.rej({
        value: shared/* value */.Uq,
        json: schemas/* _default */.Rvf(schemas/* boolean */.zMY(), false)
            .check(schemas/* describe */.q0y('Compare as JSON: key order and number form do not count. Always so when expected is not a text.')),
        path: shared/* path */.Ae,
        'allow-fence': shared/* allowFence */.hB,
        ...shared/* whole */.WQ,
    }),
    label: schemas/* strictObject */.rej({
        path: shared/* path */.Ae,
        labels: schemas/* optional */.lqM(shared/* texts */.Te.check(schemas/* describe */.q0y('The only labels there are. Any other answer is wrong, and said to be none of them.'))),
        'allow-fence': shared/* allowFence */.hB,
        ...shared/* whole */.WQ,
    }),
    numeric: schemas/* strictObject */.rej({
        value: schemas/* optional */.lqM(schemas/* number */.aig().check(schemas/* describe */.q0y("What to compare with. Default: the case's expected answer."))),
        tolerance: shared/* tolerance */.aS,
        'relative-tolerance': shared/* relativeTolerance */.Sw,
        path: shared/* path */.Ae,
        extract: schemas/* _default */.Rvf(schemas/* enum */.k5n(['whole', 'first', 'last']), 'whole')
            .check(schemas/* describe */.q0y('The whole answer is the number, or the first or last number in it is.')),
        'allow-fence': shared/* allowFence */.hB,
    }),
    'set-f1': schemas/* strictObject */.rej({
        path: shared/* path */.Ae,
        separator: schemas/* optional */.lqM(shared/* text */.Qq.check(schemas/* describe */.q0y('The answer is a text with this between its items, not a JSON list: ",", "\\n".'))),
        measure: schemas/* _default */.Rvf(schemas/* enum */.k5n(['f1', 'precision', 'recall']), 'f1')
            .check(schemas/* describe */.q0y('precision: the part of the answer that is expected. recall: the part of what is expected that is in the answer. f1: their harmonic mean.')),
        'allow-fence': shared/* allowFence */.hB,
        ...shared/* whole */.WQ,
    }),
};

;// CONCATENATED MODULE: ./build/scorers/options.js







const plainOptions = {
    ...valueOptions,
    ...textOptions,
    ...jsonOptions,
    ...factOptions,
    ...code/* codeOptions */.Q,
    ...judge_options/* judgeOptions */.S,
};
/**
 * The options of every kind of scorer as the config file writes them, strict, with their defaults. The only file of this room
 * that `config` reads: what a kind does with its options is not known here.
 */
const scorerOptions = { ...plainOptions, ...(0,parts/* partOptions */.i)(plainOptions) };


/***/ }),

/***/ 690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ parseCodeFile),
/* harmony export */   Q: () => (/* binding */ codeOptions)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var _foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8573);
/* harmony import */ var _foundation_duration_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8114);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3942);





const file = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_foundation_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .parseRepositoryPath */ .XU));
/** Of the kind that is code of the team's own. */
const codeOptions = {
    code: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        file: file.check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(parseCodeFile), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('The scorer: a file of the repository that ends in .py, .js, .mjs, .cjs, .ts or .mts.')),
        function: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._regex */ .Fk(/^[A-Za-z_$][\w$]*$/, { error: 'not the name of a function' }), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Which function of the file scores. Default: its default export; in Python score, else its one test_….'))),
        files: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9(1), (0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)((glob) => (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_2__/* .matchesAny */ ._I)([glob])))), [])
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Globs: files of the repository that the scorer imports or reads.')),
        modules: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(file.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('A folder of installed packages that the workflow made: node_modules, or a pip --target.'))),
        timeout: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_foundation_duration_js__WEBPACK_IMPORTED_MODULE_4__/* .parseDuration */ .E)), '30s')
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('For one score: 500ms, 30s, 2m.')),
        'memory-mb': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(64), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._lte */ .Zm(16_384)), 512),
        concurrency: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(1), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._lte */ .Zm(64)), 1)
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Answers that it scores at the same time: for a function that waits.')),
        options: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .json */ .Pq9()), {}).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Handed to the function as `options`.')),
    })
        .check(oneAtATimeInPython),
};
/** The runner for Python waits for one answer before it reads the next question: others would lose their time in its queue. */
function oneAtATimeInPython(context) {
    const { file, concurrency } = context.value;
    if (concurrency === 1 || !file.endsWith('.py'))
        return;
    context.issues.push({
        code: 'custom',
        message: `a scorer in Python scores one answer at a time: found concurrency ${concurrency}`,
        params: { todo: 'Take "concurrency" out.' },
        input: context.value,
    });
}
/** @throws InvalidValueError for a file that no runner of ours starts. */
function parseCodeFile(path) {
    if (path.endsWith('.py'))
        return 'python';
    if (/\.[mc]?js$/.test(path))
        return 'javascript';
    if (/\.m?ts$/.test(path) && !/\.d\.m?ts$/.test(path))
        return 'typescript';
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .InvalidValueError */ .$x(`not a scorer that can be run: found "${path}"`, {
        todo: 'Write it in Python (.py), JavaScript (.js, .mjs, .cjs) or TypeScript (.ts, .mts).',
    });
}


/***/ }),

/***/ 1377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ weight),
/* harmony export */   i: () => (/* binding */ partOptions)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3759);
/* harmony import */ var _foundation_accepts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6294);
/* harmony import */ var _shared_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4266);




const weight = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._lte */ .Zm(1_000), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('How much it counts in the mean. Default: 1.')));
const ofEveryPart = {
    name: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_2__/* .accepts */ .G)(_foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .parseScorerName */ .D0), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('What the reason calls it. Default: the kind.'))),
    not: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), false).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('What it scores 1 counts 0, and the other way round.')),
    weight,
};
const ask = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    model: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('A judge, as the checks name it.'))),
    embedder: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('An embedding model, as the checks name it.'))),
    'per-trial': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(1), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._lte */ .Zm(1_000), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Calls of the case that asks most.')),
    'prompt-characters': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(1)), 8_000),
    // What every judge is reckoned with: a few sentences and a word.
    'output-tokens': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(1)), 200),
    'same-model': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['refuse', 'allow']), 'refuse')
        .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Whether this judge may judge its own answers, where a check allows it.')),
})
    .check((0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .atMostOne */ .jH)(['model', 'embedder']), (0,_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .one */ .xH)(['model', 'embedder'], 'Name the model that is asked.'));
/**
 * Of the kinds that are made of other scorers.
 *
 * @param kinds The options of all others, which they may be made of.
 */
function partOptions(kinds) {
    const scorer = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
        zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(Object.keys(kinds)),
        zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej(Object.fromEntries(Object.entries(kinds).map(([kind, options]) => [
            kind,
            zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .mee(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .safeExtend */ .W09(options, ofEveryPart))),
        ])))
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .meta */ .mIj({ minProperties: 1, maxProperties: 1 }), oneKind),
    ]);
    return {
        composite: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
            scorers: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(scorer).check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._minLength */ .m9(1), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._maxLength */ .Eb(32), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Written as those of a suite.')),
            combine: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['mean', 'min', 'all', 'any']), 'mean')
                .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('mean: of all scores, by weight. min: the worst. all, any: 1 when all scores pass, or at least one.')),
            'pass-at': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .share */ .uM, 1).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Of all and any: the score from which a part passes.')),
        }),
        'per-case': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
            group: _shared_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Which list of checks: metadata.assert.<group> of each case.')),
            judge: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('The judge of checks that name none, asked once a case unless "asks" says more.'))),
            embedder: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(_shared_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('The embedding model of checks that name none.'))),
            asks: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(ask), [])
                .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('What the checks may ask of models, at most: the estimate counts it for every case, and a check beyond it fails.')),
        }),
    };
}
function oneKind(context) {
    const kinds = Object.keys(context.value);
    if (kinds.length === 1)
        return;
    context.issues.push({
        code: 'custom',
        message: kinds.length === 0 ? 'a scorer is missing here' : `one entry has several scorers: ${kinds.join(', ')}`,
        params: { todo: 'Write one scorer in each entry: - exact: { … }' },
        input: context.value,
    });
}


/***/ }),

/***/ 4266:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ae: () => (/* binding */ path),
/* harmony export */   Bq: () => (/* binding */ trim),
/* harmony export */   D: () => (/* binding */ ignoreCase),
/* harmony export */   Qq: () => (/* binding */ text),
/* harmony export */   Sw: () => (/* binding */ relativeTolerance),
/* harmony export */   Te: () => (/* binding */ texts),
/* harmony export */   Uq: () => (/* binding */ value),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   Zw: () => (/* binding */ ignoredPlaces),
/* harmony export */   aS: () => (/* binding */ tolerance),
/* harmony export */   hB: () => (/* binding */ allowFence),
/* harmony export */   jH: () => (/* binding */ atMostOne),
/* harmony export */   jk: () => (/* binding */ min),
/* harmony export */   uM: () => (/* binding */ share),
/* harmony export */   vj: () => (/* binding */ amount),
/* harmony export */   xH: () => (/* binding */ one),
/* harmony export */   y_: () => (/* binding */ part)
/* harmony export */ });
/* unused harmony export unicode */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3759);
/* harmony import */ var _foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8573);
/* harmony import */ var _foundation_json_path_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6070);
/* harmony import */ var _json_json_pattern_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6924);




/** Options that several kinds have, with one meaning. */
const ignoreCase = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), false)
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Upper and lower case are the same (full Unicode folding, without a language).'));
const unicode = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["enum"] */ .k5n(['NFC', 'NFKC', 'none']), 'NFC')
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Unicode form in which texts are compared. NFKC also joins full-width, ligature and similar forms.'));
const trim = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), true).check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('White space at both ends does not count.'));
const allowFence = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(), false)
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('JSON inside one markdown code fence is read as if the fence were not there.'));
const path = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
    .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_foundation_json_path_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJsonPath */ .H), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Where in the JSON answer to look: $.category, $.items[0].name.')));
const text = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9(1));
const texts = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(text).check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._minLength */ .m9(1));
const value = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y("What to compare with. Default: the case's expected answer.")));
const share = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._lte */ .Zm(1));
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._gte */ .qm(0));
const min = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(share.check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Similarity from which an answer is right (1), below it wrong (0). Unset: the similarity itself.')));
const whole = { trim, 'ignore-case': ignoreCase, unicode };
const part = { 'ignore-case': ignoreCase, unicode };
const tolerance = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(amount, 0)
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Largest difference that is right, in the units of the answer.'));
const relativeTolerance = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(amount, 0)
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Largest difference that is right, as a part of the expected number (0.01 is 1%). The larger one counts.'));
/** A place in JSON, or several: `$.items[*].price`. */
const places = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_json_json_pattern_js__WEBPACK_IMPORTED_MODULE_4__/* .parseJsonPattern */ ._));
const ignoredPlaces = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(places), [])
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .describe */ .q0y('Places that do not count, with all below them: $.id, $.items[*].created.'));
function atMostOne(keys) {
    return (context) => {
        const given = keys.filter((key) => context.value[key] !== undefined);
        if (given.length < 2)
            return;
        context.issues.push({
            code: 'custom',
            message: `${given.map((key) => `"${key}"`).join(' and ')} exclude each other`,
            params: { todo: 'Keep one of them.' },
            input: context.value,
        });
    };
}
/** @param todo What to write. */
function one(keys, todo) {
    return (context) => {
        if (keys.some((key) => context.value[key] !== undefined))
            return;
        context.issues.push({
            code: 'custom',
            message: `one of ${keys.map((key) => `"${key}"`).join(', ')} is missing`,
            params: { todo },
            input: context.value,
        });
    };
}


/***/ })

};
