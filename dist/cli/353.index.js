export const id = 353;
export const ids = [353];
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

/***/ 2503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   iI: () => (/* binding */ promptsAndSets),
/* harmony export */   jl: () => (/* binding */ promptsOf),
/* harmony export */   x$: () => (/* binding */ filesInQuestion)
/* harmony export */ });
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
    return Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(768), __webpack_require__.e(263), __webpack_require__.e(56)]).then(__webpack_require__.bind(__webpack_require__, 8925));
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


/***/ })

};
