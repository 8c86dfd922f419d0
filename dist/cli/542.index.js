export const id = 542;
export const ids = [542];
export const modules = {

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
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6294);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9096);
/* harmony import */ var _prompt_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);





/** The prompts in question (product, "What `evaluate` takes into question"), with each environment's assignment of them. */
async function findCandidates(request, source, registry, now) {
    const { config } = source;
    const environments = environmentsInQuestion(request, config);
    const files = await (0,_prompt_files_js__WEBPACK_IMPORTED_MODULE_0__/* .filesInQuestion */ .x)(request.scope, source);
    const isNamed = request.prompts.length === 0 ? () => true : (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(request.prompts);
    const wanted = ({ version }) => isNamed(version.slug);
    const [prompts, touched] = [files.prompts.filter(wanted), files.touched.filter(wanted)];
    if (prompts.length === 0 || environments.length === 0) {
        const nothing = environments.length === 0
            ? 'no environment is assigned by pull requests or merges'
            : files.prompts.length > 0
                ? `no changed prompt matches ${request.prompts.join(', ')}`
                : files.nothing;
        return { candidates: [], prompts: touched, nothing, notices: files.notices };
    }
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    await Promise.all(environments.map((environment) => checkAnchors(registry, environment)));
    const candidates = await Promise.all(environments.flatMap((environment) => prompts.map((prompt) => candidateOf(request, config, registry, environment, prompt, files.base, states, now))));
    const open = request.scope.kind === 'tip' ? candidates.filter((each) => each.holds?.version !== each.version.id) : candidates;
    return {
        candidates: open,
        prompts: touched,
        nothing: `${environments.map((each) => each.slug).join(', ')} already hold${environments.length === 1 ? 's' : ''} every prompt of ${request.scope.kind === 'tip' ? request.scope.tree.label : 'this change'}`,
        notices: files.notices,
    };
}
async function candidateOf(request, config, registry, environment, prompt, base, states, now) {
    const { slug } = prompt.version;
    const [baseline, anchor, passed] = await Promise.all([
        baselineFor(registry, environment.slug, slug, states, request.pullRequest, base.get(slug)),
        anchorFor(registry, environment, slug),
        (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .passedIn */ .e)(registry, environment, slug, prompt.version.id, now),
    ]);
    return {
        slug,
        file: prompt.path,
        version: prompt.version,
        environment,
        suites: suitesOf(config, environment, slug),
        ...stateOf(states, environment.slug, slug),
        baseline,
        anchor,
        passedIn: passed,
    };
}
/** What the environment held before this pull request's own promotions; at a first adoption, the base commit's version. */
async function baselineFor(registry, environment, slug, states, pullRequest, base) {
    const holds = states.get(environment)?.prompts.get(slug);
    const before = holds && (await (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .baselineOf */ .B)(registry, environment, slug, holds, pullRequest));
    if (before === undefined)
        return base && { version: base, source: 'base', since: undefined };
    const version = await registry.version(slug, before.version);
    if (version === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FileError */ .f6(`${environment} holds ${before.version} of ${slug}, and the registry does not have its content`, {
            todo: `Look at ${registry.label}: a version file was removed. Nothing can be compared with it.`,
        });
    }
    return { version, source: 'held', since: before.since };
}
/** An anchor of a prompt that does not exist would protect nothing, and look as if it did. */
async function checkAnchors(registry, environment) {
    const slugs = Object.keys(environment.gate.anchor).map((slug) => (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .parsePromptSlug */ .PX)(slug));
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
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .ConfigError */ .xL(`the gate of ${environment} names ${digits} as the anchor of ${slug}, and ${registry.label} ${why}`, {
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
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb(`${config.file} has no environment "${slug}"`, {
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
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(259), __webpack_require__.e(263), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 8330)),
        Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(259), __webpack_require__.e(263)]).then(__webpack_require__.bind(__webpack_require__, 8263)),
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

/***/ 2503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ promptsOf),
/* harmony export */   x: () => (/* binding */ filesInQuestion)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3942);
/* harmony import */ var _prompts_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1103);
/* harmony import */ var _prompts_formats_endings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(619);




async function filesInQuestion(scope, source) {
    if (scope.kind === 'tip') {
        const { parsed, notices } = await parseAll(scope.tree, source, () => true);
        return {
            prompts: parsed,
            touched: parsed,
            base: new Map(),
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
        return { prompts: [], touched: [], base: new Map(), notices: idle, nothing };
    }
    const touched = new Set([...changed, ...gone]);
    const [all, was] = await Promise.all([
        parseAll(proposed, source, (path) => touched.has(path)),
        parseBase(base, [...touched].filter((path) => old.has(path)), source),
    ]);
    const slugs = new Set(all.parsed.map((each) => each.version.slug));
    const bySlug = new Map(was.map((each) => [each.version.slug, each.version]));
    const removed = was.filter((each) => gone.includes(each.path) && !slugs.has(each.version.slug));
    const proposals = all.parsed.filter((each) => touched.has(each.path));
    return {
        // A renamed or reformatted file whose content is the same version under the same slug is no change.
        prompts: proposals.filter((each) => bySlug.get(each.version.slug)?.id !== each.version.id),
        touched: proposals,
        base: bySlug,
        notices: [
            ...idle,
            ...all.notices,
            ...removed.map((each) => ({
                level: 'notice',
                message: `${each.path} was deleted or renamed: what the environments hold of ${each.version.slug} stays there.`,
            })),
        ],
        nothing: changed.length === 0
            ? 'prompt files were only deleted or renamed; what the environments hold of them stays there'
            : 'the changed prompt files are the same versions as before: only names, comments, layout or tests differ',
    };
}
/** Loaded when there is a file to read: most pull requests touch no prompt. */
function readers() {
    return Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(259), __webpack_require__.e(263), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 8330));
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
    const isParameters = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(parameters);
    if ([...differing].some((path) => parameters.length > 0 && isParameters(path)))
        return paths;
    const changed = new Set(paths.filter((path) => old.get(path) !== current.get(path)));
    // Only some formats are made of other files. Those may be prompts themselves: a text that a config of promptfoo names.
    const referring = paths.filter((path) => !changed.has(path) && (0,_prompts_formats_endings_js__WEBPACK_IMPORTED_MODULE_1__/* .mayRefer */ .KW)(path));
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
        .filter((glob) => (0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_2__/* .promptFiles */ .Y)(entries, [glob]).length === 0)
        .map((glob) => ({
        level: 'warning',
        message: `No file matches "${glob}" in \`prompts\` of ${file}: nothing is gated by it.`,
    }));
}
function promptBlobs(entries, globs) {
    return new Map((0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_2__/* .promptFiles */ .Y)(entries, globs).map((entry) => [entry.path, entry.blob]));
}
/**
 * Every prompt of a tree, so that two files with one slug are seen. A file that this change does not touch and that does not
 * parse is a notice; one that it touches is an error.
 */
async function parseAll(tree, source, inQuestion) {
    const paths = (0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_2__/* .promptFiles */ .Y)(await tree.entries(), source.config.prompts).map((entry) => entry.path);
    const { readPrompts, refuseDuplicateSlugs } = await readers();
    const read = await readPrompts(tree, paths, source);
    const notices = read.notices.map((message) => ({ level: 'notice', message }));
    for (const [path, error] of read.failed) {
        if (inQuestion(path))
            throw error;
        notices.push({ level: 'warning', message: `not touched by this change, and not usable: ${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .describeError */ .Uc)(error)}` });
    }
    for (const [path, prompts] of read.parsed) {
        const said = inQuestion(path) ? prompts.flatMap((prompt) => prompt.notices) : [];
        notices.push(...said.map((message) => ({ level: 'notice', message: `${path}: ${message}` })));
    }
    const parsed = [...read.parsed.values()].flat();
    refuseDuplicateSlugs(parsed);
    return { parsed, notices };
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
function slugOrPath(path, globs) {
    try {
        return (0,_prompts_files_js__WEBPACK_IMPORTED_MODULE_2__/* .slugOf */ .t)(path, globs);
    }
    catch (error) {
        if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .RatchetError */ .eG)
            return path;
        throw error;
    }
}
/** The base commit's side: a file that does not parse there is simply no baseline. */
async function parseBase(tree, paths, source) {
    if (paths.length === 0)
        return [];
    try {
        const { readPrompts } = await readers();
        return [...(await readPrompts(tree, paths, source)).parsed.values()].flat();
    }
    catch (error) {
        // Files of parameters that cannot be read there.
        if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .FileError */ .f6)
            return [];
        throw error;
    }
}


/***/ }),

/***/ 7376:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ay: () => (/* binding */ heldUnderProposal),
/* harmony export */   a0: () => (/* binding */ changedPolicyFiles),
/* harmony export */   eO: () => (/* binding */ policyNotices)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6592);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6316);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3942);
/* harmony import */ var _foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8876);
/* harmony import */ var _models_references_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5849);
/* harmony import */ var _candidates_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6353);
/* harmony import */ var _file_suites_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4939);







/** Files of the policy (config, datasets, files of scorers and models) that a change proposes to change. */
async function changedPolicyFiles(request, policy) {
    const { scope } = request;
    if (scope.kind !== 'change' || policy.tree === scope.proposed)
        return [];
    const [before, after] = await Promise.all([scope.base.entries(), scope.proposed.entries()]);
    const old = new Map(before.map((entry) => [entry.path, entry.blob]));
    const now = new Map(after.map((entry) => [entry.path, entry.blob]));
    const globs = globsOf(policy.config);
    const isNeeded = globs.length === 0 ? () => false : (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(globs);
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
    const bytes = await (0,_foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_1__/* .readFile */ .T)(scope.proposed, policy.config.file);
    if (bytes === undefined)
        return undefined;
    const { models, limits, registry: place, project } = policy.config;
    const proposed = { ...(0,_config_index_js__WEBPACK_IMPORTED_MODULE_2__/* .parseConfig */ .o)(bytes, policy.config.file), models, limits, registry: place, project };
    const { resolve: resolveModel } = (0,_models_references_js__WEBPACK_IMPORTED_MODULE_3__/* .modelReferences */ .A)(models);
    const { config } = await (0,_file_suites_js__WEBPACK_IMPORTED_MODULE_4__/* .withFileSuites */ .G)({ config: proposed, resolveModel }, scope.proposed);
    const judgedAnew = new Set(config.suites.filter((suite) => differs(suite.name, config, policy.config, changed)));
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const wanted = request.prompts.length === 0 ? () => true : (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(request.prompts);
    const candidates = await Promise.all((0,_candidates_js__WEBPACK_IMPORTED_MODULE_5__/* .environmentsInQuestion */ .Mb)(request, config).flatMap((environment) => [...(states.get(environment.slug)?.prompts ?? [])].map(async ([slug, held]) => {
        const suites = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_5__/* .suitesOf */ .f3)(config, environment, slug).filter((suite) => !startsProgram(suite, config));
        const asksAnew = gateDiffers(environment, policy.config) || suites.some((suite) => judgedAnew.has(suite));
        const version = wanted(slug) && suites.length > 0 && asksAnew && (await registry.version(slug, held.version));
        if (!version)
            return [];
        const state = (0,_candidates_js__WEBPACK_IMPORTED_MODULE_5__/* .stateOf */ .L4)(states, environment.slug, slug);
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
    if (!(0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .O)(value))
        return [];
    return Object.entries(value).flatMap(([key, inner]) => (key === 'files' ? stringsIn(inner) : globsIn(inner)));
}
/** A path among a scorer's options is one of its strings: to know which, all scorers would have to be loaded. */
function stringsIn(value) {
    if (typeof value === 'string')
        return [value];
    if (Array.isArray(value))
        return value.flatMap(stringsIn);
    return (0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_6__/* .isJsonObject */ .O)(value) ? Object.values(value).flatMap(stringsIn) : [];
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


/***/ }),

/***/ 9096:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ baselineOf),
/* harmony export */   e: () => (/* binding */ passedIn)
/* harmony export */ });
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


/***/ })

};
