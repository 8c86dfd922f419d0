export const id = 620;
export const ids = [620];
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

/***/ 2620:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rollback: () => (/* binding */ rollback)
});

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
;// CONCATENATED MODULE: ./build/promotion/rollback.js

/**
 * Back to the version that was promoted before the one that is held, or to a named one, without a new evaluation: it has held
 * there. Pure. The version that is rolled back is held back until a person promotes it again.
 */
function planRollback(input) {
    const { slug, environment, holds, held, dryRun } = input;
    const where = environment.slug;
    if (environment.protected && !input.onDefaultBranch) {
        return refuse('protected', `${where} is protected: only a workflow run of the default branch changes it. Dispatch \`rollback\` on the default branch.`);
    }
    if (holds === undefined) {
        return refuse('nothing-to-roll-back', `${where} holds nothing of ${slug}: promote a version there.`);
    }
    const to = input.version ?? versionBefore(input.chain, holds.version, held);
    if (to === undefined) {
        return refuse('nothing-to-roll-back', `No other version of ${slug} was promoted in ${where} that is not rolled back itself. Name one with \`version\`, or promote another.`);
    }
    if (to === holds.version) {
        return { kind: 'keep', reason: 'already-held', message: `${where} holds ${(0,digest/* shortDigest */.VK)(to)} of ${slug} already.` };
    }
    if (!input.chain.some((entry) => entry.to === to) && isBlank(input.reason)) {
        return refuse('never-held', `${where} never held ${(0,digest/* shortDigest */.VK)(to)} of ${slug}, and a rollback evaluates nothing. Promote it, or give a \`reason\` to put it there unevaluated.`);
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
function refuse(reason, message) {
    return { kind: 'refuse', reason, message };
}

// EXTERNAL MODULE: ./build/promotion/apply.js + 2 modules
var apply = __webpack_require__(3719);
// EXTERNAL MODULE: ./build/prompts/diff.js
var diff = __webpack_require__(1237);
// EXTERNAL MODULE: ./build/commands/candidates.js
var candidates = __webpack_require__(6353);
// EXTERNAL MODULE: ./build/commands/empty-report.js
var empty_report = __webpack_require__(5253);
// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/commands/promote-rows.js + 1 modules
var promote_rows = __webpack_require__(6723);
;// CONCATENATED MODULE: ./build/commands/rollback.js










/** Puts the previous (or a named) version back, at once: nothing is evaluated, because it has held there. */
async function rollback(request, around) {
    const startedAt = around.now();
    const { config } = await (0,load_config/* loadConfig */.Z)(request.configPath, request.trusted, undefined);
    const registry = around.registry(config);
    const environment = (0,candidates/* environmentNamed */.b6)(config, request.environment);
    const state = (await registry.environments()).find((each) => each.environment === environment.slug);
    const slugs = [...(state?.prompts.keys() ?? [])].filter((0,paths/* matchesAny */._I)(request.prompts));
    if (slugs.length === 0) {
        throw new errors/* UsageError */.eb(`${environment.slug} holds no prompt named ${request.prompts.join(', ')}`, {
            todo: `It holds ${[...(state?.prompts.keys() ?? [])].join(', ') || 'nothing'}.`,
        });
    }
    const planned = await Promise.all(slugs.map((slug) => planOne(slug, state, environment, registry, request)));
    const reports = await putBack(planned, registry, request, around);
    const prompts = await Promise.all(planned.map((each) => promptReport(each, reports.get(each.slug), environment, registry)));
    const failed = prompts.filter((each) => each.verdict.kind !== 'pass');
    const commit = [...reports.values()].find((each) => each.commit !== undefined)?.commit;
    return {
        ...(0,empty_report/* emptyReport */._O)(request, around, startedAt),
        ...(config.project === undefined ? {} : { project: config.project }),
        prompts,
        verdict: failed.length === 0 ? 'pass' : 'inconclusive',
        because: prompts.map((each) => each.promotion.message).join(' '),
        ...(commit === undefined ? {} : { registryCommit: commit }),
    };
}
async function planOne(slug, state, environment, registry, request) {
    const holds = state?.prompts.get(slug);
    if (holds === undefined)
        throw new errors/* UsageError */.eb(`${environment.slug} holds nothing of ${slug}`);
    const [chain, version] = await Promise.all([
        rollback_all(registry.history(environment.slug, slug)),
        request.version === undefined ? undefined : versionNamed(slug, request.version, registry),
    ]);
    const plan = planRollback({
        slug,
        environment,
        onDefaultBranch: request.onDefaultBranch,
        holds,
        held: state?.held.get(slug) ?? [],
        chain,
        version,
        reason: request.reason,
        // Planned as it would be done, so that a dry run shows its target.
        dryRun: false,
    });
    return { slug, holds, plan };
}
async function versionNamed(slug, prefix, registry) {
    const [only, another] = await registry.findVersions(slug, prefix);
    if (only === undefined) {
        throw new errors/* UsageError */.eb(`the registry has no version of ${slug} that begins with "${prefix}"`, {
            todo: 'Look at `prompt-ratchet history`.',
        });
    }
    if (another !== undefined)
        throw new errors/* UsageError */.eb(`"${prefix}" is the beginning of several versions of ${slug}`);
    return only;
}
/** What can be put back goes back in one commit; what cannot says why. */
async function putBack(planned, registry, request, around) {
    const reports = new Map();
    const changes = [];
    for (const { slug, plan } of planned) {
        if (plan.kind === 'assign' && request.dryRun)
            reports.set(slug, wouldPutBack(slug, plan, request));
        else if (plan.kind === 'assign')
            changes.push({ environment: request.environment, slug, plan });
        else if (plan.kind === 'refuse')
            reports.set(slug, { outcome: 'refused', message: plan.message });
        else
            reports.set(slug, { outcome: 'already-held', message: plan.message });
    }
    if (!(0,brand/* isNonEmpty */.J)(changes))
        return reports;
    const objection = await request.objection();
    if (objection !== undefined) {
        for (const { slug } of changes)
            reports.set(slug, { outcome: 'refused', message: `Not rolled back: ${objection.message}.` });
        return reports;
    }
    const outcomes = await (0,apply/* applyPromotions */.Z)(registry, changes, {
        action: 'rollback',
        rule: 'rollback',
        actor: request.actor,
        triggeringActor: request.triggeringActor,
        run: request.run,
        reason: request.reason,
        now: around.now().toISOString(),
    });
    for (const outcome of outcomes) {
        const commit = outcome.kind === 'promoted' ? { commit: outcome.commit } : {};
        reports.set(outcome.slug, { ...(0,promote_rows/* outcomeReport */.dg)(outcome, 'rollback'), ...commit });
    }
    return reports;
}
function wouldPutBack(slug, plan, { environment }) {
    const place = plan.from === undefined ? '' : `, in place of ${(0,digest/* shortDigest */.VK)(plan.from)}`;
    const message = `Would put ${(0,digest/* shortDigest */.VK)(plan.to)} of ${slug} back in ${environment}${place}. Run without \`dry-run\` to do it.`;
    return { outcome: 'will-assign', message };
}
async function promptReport({ slug, holds, plan }, moved, environment, registry) {
    const to = plan.kind === 'assign' ? plan.to : holds.version;
    const [before, after] = await Promise.all([registry.version(slug, holds.version), registry.version(slug, to)]);
    if (after === undefined)
        throw new errors/* UsageError */.eb(`the registry has lost ${to} of ${slug}`);
    const { commit: _, ...promotion } = moved ?? { outcome: 'kept', message: '' };
    const check = { rule: 'rollback', suite: '', message: promotion.message };
    return {
        slug,
        environment: environment.slug,
        model: after.model,
        candidate: to,
        baseline: { version: holds.version, source: 'held', since: holds.since },
        verdict: settled(promotion)
            ? { kind: 'pass', checks: [{ ...check, outcome: 'pass' }] }
            : { kind: 'inconclusive', checks: [{ ...check, outcome: 'inconclusive' }], because: promotion.message },
        comparisons: [],
        changes: [],
        changesOmitted: 0,
        diff: before === undefined || to === holds.version ? '' : (0,diff/* diffVersions */.r)(before, after),
        promotion,
    };
}
function settled({ outcome }) {
    return outcome === 'promoted' || outcome === 'already-held' || outcome === 'will-assign';
}
async function rollback_all(entries) {
    const list = [];
    for await (const entry of entries)
        list.push(entry);
    return list;
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


/***/ }),

/***/ 1237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ diffVersions)
/* harmony export */ });
/* harmony import */ var diff__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7291);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4290);


/**
 * What changed between two versions, as a unified diff over a text a person can read: model, parameters, response format,
 * tools, then each message under its role. Empty for equal versions; everything is added when there is no `from`.
 *
 * Two texts that share almost nothing are shown as one taken away and one added: that is what a reader would make of them,
 * and looking for the shortest edit would take time that grows with the square of their length.
 */
function diffVersions(from, to) {
    if (from?.id === to.id)
        return '';
    const before = {
        name: from === undefined ? '/dev/null' : nameOf(from),
        text: from === undefined ? '' : readable(from),
    };
    const after = { name: nameOf(to), text: readable(to) };
    const patch = (0,diff__WEBPACK_IMPORTED_MODULE_0__/* .createTwoFilesPatch */ .ss)(before.name, after.name, before.text, after.text, undefined, undefined, {
        context: CONTEXT,
        maxEditLength: LONGEST_EDIT,
        timeout: LONGEST_SEARCH_MS,
    });
    return patch === undefined ? replaced(before, after) : withoutSeparator(patch);
}
const CONTEXT = 3;
/** Lines. The edit's length decides first, so that the outcome is the same on any machine; the time is a second fence. */
const LONGEST_EDIT = 1_000;
const LONGEST_SEARCH_MS = 2_000;
function nameOf(version) {
    return `${version.slug}@${(0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .shortDigest */ .VK)(version.id)}`;
}
function readable(version) {
    const format = version.responseFormat;
    const lines = [
        `model: ${version.model}`,
        ...(version.templateLanguage === 'literal' ? [] : [`template: ${version.templateLanguage}`]),
        ...(version.cleanup === undefined ? [] : [`after rendering: ${version.cleanup}`]),
        `parameters: ${indented(version.parameters)}`,
        `response format: ${format.type === 'json-schema' ? indented(format) : format.type}`,
        ...(version.defaults === undefined ? [] : [`defaults: ${indented(version.defaults)}`]),
        ...(version.tools.length === 0 ? [] : [`tools: ${indented(version.tools)}`]),
        ...version.messages.flatMap(readableMessage),
    ];
    return `${lines.join('\n')}\n`;
}
function readableMessage(template) {
    if ('slot' in template)
        return ['', `[messages: ${template.slot}]`];
    const { role, content, toolCalls, toolCallId } = template;
    return [
        '',
        toolCallId === undefined ? `[${role}]` : `[${role} ${toolCallId}]`,
        content,
        ...(toolCalls === undefined ? [] : [`tool calls: ${indented(toolCalls)}`]),
    ];
}
/** Keys in canonical order, so that only what changed differs. */
function indented(value) {
    return JSON.stringify(JSON.parse((0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .canonicalJson */ .dj)(value)), null, 2);
}
/** The lines that both begin and end with stay; all between is replaced. */
function replaced(before, after) {
    const a = before.text.split('\n').slice(0, -1);
    const b = after.text.split('\n').slice(0, -1);
    const shortest = Math.min(a.length, b.length);
    let head = 0;
    while (head < shortest && a[head] === b[head])
        head++;
    let tail = 0;
    while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail])
        tail++;
    const start = Math.max(0, head - CONTEXT);
    const kept = Math.min(tail, CONTEXT);
    const aEnd = a.length - tail;
    const bEnd = b.length - tail;
    return [
        `--- ${before.name}`,
        `+++ ${after.name}`,
        `@@ -${range(start, aEnd + kept)} +${range(start, bEnd + kept)} @@`,
        ...a.slice(start, head).map((line) => ` ${line}`),
        ...a.slice(head, aEnd).map((line) => `-${line}`),
        ...b.slice(head, bEnd).map((line) => `+${line}`),
        ...a.slice(aEnd, aEnd + kept).map((line) => ` ${line}`),
        '',
    ].join('\n');
}
/** Of no lines, the place is that of the line before. */
function range(start, end) {
    return `${end === start ? start : start + 1},${end - start}`;
}
/** The library begins a patch with a line of `=`, which no reader of diffs needs. */
function withoutSeparator(patch) {
    return patch.replace(/^=+\n/, '');
}


/***/ })

};
