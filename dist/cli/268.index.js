export const id = 268;
export const ids = [268];
export const modules = {

/***/ 6268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  diffCommand: () => (/* binding */ diffCommand),
  historyCommand: () => (/* binding */ historyCommand),
  statusCommand: () => (/* binding */ statusCommand)
});

// EXTERNAL MODULE: ./node_modules/picocolors/picocolors.js
var picocolors = __webpack_require__(7336);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/models/references.js
var references = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/prompts/diff.js
var diff = __webpack_require__(1237);
// EXTERNAL MODULE: ./build/commands/prompt-files.js
var prompt_files = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/commands/diff.js





/** The text diff of two versions, and which they are. @throws UsageError when a side names nothing. */
async function diffOf(request) {
    const slug = (0,ids/* parsePromptSlug */.PX)(request.slug);
    const [from, to] = await Promise.all([
        versionNamed(slug, request.from, request),
        versionNamed(slug, request.to, request),
    ]);
    return { diff: from.id === to.id ? '' : (0,diff/* diffVersions */.r)(from, to), sides: { from: from.id, to: to.id } };
}
async function versionNamed(slug, name, request) {
    const { config, registry } = request;
    const states = await registry.environments();
    const state = states.find((each) => each.environment === name);
    if (state !== undefined || config.environments.some((each) => each.slug === name)) {
        const held = state?.prompts.get(slug);
        const version = held && (await registry.version(slug, held.version));
        if (version === undefined)
            throw new errors/* UsageError */.eb(`${name} holds no version of ${slug}`);
        return version;
    }
    if (/^(sha256:)?[0-9a-f]{6,64}$/.test(name)) {
        const [only, another] = await registry.findVersions(slug, name);
        if (only !== undefined && another === undefined) {
            const version = await registry.version(slug, only);
            if (version !== undefined)
                return version;
        }
        if (another !== undefined)
            throw new errors/* UsageError */.eb(`"${name}" is the beginning of several versions of ${slug}`);
    }
    const tree = await request.tree(name);
    const source = { config, resolveModel: (0,references/* modelReferences */.A)(config.models).resolve };
    const [found] = await (0,prompt_files/* promptsOf */.j)(tree, source, (each) => each === slug);
    if (found === undefined) {
        throw new errors/* UsageError */.eb(`${tree.label} has no prompt ${slug}`, {
            todo: 'A slug is the path below the glob of the config, with "/" as "." and without the ending, or what the file says.',
        });
    }
    return found.version;
}

// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/commands/registries.js + 19 modules
var registries = __webpack_require__(6514);
;// CONCATENATED MODULE: ./build/commands/status.js
/** What each environment holds: those of the config in its order, then those that only the registry knows. */
async function status_status(config, registry) {
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const names = [...new Set([...config.environments.map((each) => each.slug), ...states.keys()])];
    return names.map((environment) => {
        const state = states.get(environment);
        const prompts = [...(state?.prompts ?? [])].map(([slug, { version, since, operation }]) => ({
            slug,
            version,
            since,
            operation,
            held: state?.held.get(slug) ?? [],
        }));
        return {
            environment,
            assign: config.environments.find((each) => each.slug === environment)?.assign,
            prompts: prompts.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
        };
    });
}
/** The newest entries of an environment's ledger, of some prompts or all. */
async function status_history(registry, environment, wanted, limit) {
    const entries = [];
    for await (const entry of registry.history(environment)) {
        if (entries.length >= limit)
            break;
        if (wanted(entry.slug))
            entries.push(entry);
    }
    return entries;
}

// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/git-process.js
var git_process = __webpack_require__(8960);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/foundation/untrusted/log.js
var log = __webpack_require__(8923);
// EXTERNAL MODULE: ./build/cli/local-tree.js + 1 modules
var local_tree = __webpack_require__(4941);
// EXTERNAL MODULE: ./build/cli/repository.js
var repository = __webpack_require__(4709);
;// CONCATENATED MODULE: ./build/cli/registry-views.js













/** `status`: what each environment holds. */
async function statusCommand(args, terminal) {
    const { config, registry } = await registry_views_open(args, terminal);
    const only = args.text('environment');
    const all = await status_status(config, registry);
    const shown = only === undefined ? all : all.filter((each) => each.environment === (0,ids/* parseEnvironmentSlug */.Yq)(only));
    if (only !== undefined && shown.length === 0) {
        throw new errors/* UsageError */.eb(`there is no environment "${only}"`, {
            todo: `There are ${all.map((each) => each.environment).join(', ')}.`,
        });
    }
    if (args.flag('json'))
        return json(shown, terminal);
    const { bold, dim } = (0,picocolors.createColors)(terminal.out.colours);
    const lines = shown.flatMap(({ environment, assign, prompts }) => [
        `${bold(environment)} ${dim(`(${assign ?? 'not in the config'})`)}`,
        ...(prompts.length === 0 ? [dim('  holds nothing yet')] : []),
        ...columns(prompts.map((each) => [
            `  ${each.slug}`,
            (0,digest/* shortDigest */.VK)(each.version),
            `since ${day(each.since)}`,
            each.held.length === 0 ? '' : `held back: ${each.held.map(digest/* shortDigest */.VK).join(', ')}`,
        ])),
    ]);
    return print(lines, terminal);
}
/** `history`: who moved an environment, from what, and why. */
async function historyCommand(args, terminal) {
    const { config, registry } = await registry_views_open(args, terminal);
    const environment = args.text('environment');
    const known = [
        ...new Set([...config.environments, ...(await registry.environments()).map((each) => ({ slug: each.environment }))].map((each) => each.slug)),
    ];
    if (environment === undefined || !known.some((each) => each === environment)) {
        const message = environment === undefined ? '--environment is missing' : `there is no environment "${environment}"`;
        throw new errors/* UsageError */.eb(message, { todo: `Name one of: ${known.join(', ')}.` });
    }
    const limit = args.number('limit', { whole: true }) ?? 20;
    if (limit === 0)
        throw new errors/* UsageError */.eb('--limit is 0', { todo: 'It takes a whole number of at least 1.' });
    const prompts = args.list('prompt');
    const wanted = prompts.length === 0 ? () => true : (0,paths/* matchesAny */._I)(prompts);
    const entries = await status_history(registry, (0,ids/* parseEnvironmentSlug */.Yq)(environment), wanted, limit);
    if (args.flag('json'))
        return json(entries, terminal);
    const what = prompts.length === 0 ? '' : ` of ${prompts.join(', ')}`;
    if (entries.length === 0)
        return print([`the ledger of ${environment} has no entry${what}`], terminal);
    const { dim } = (0,picocolors.createColors)(terminal.out.colours);
    const version = (id) => (id === undefined ? '–' : (0,digest/* shortDigest */.VK)(id));
    const lines = columns(entries.map((entry) => [
        moment(entry.at),
        entry.action,
        entry.slug,
        `${version(entry.from)} → ${version(entry.to)}`,
        entry.rule,
        // The ledger has the address; a table has no room for it.
        (0,log/* terminalText */.eR)(entry.actor.replace(/ <.*>$/, '')),
        dim((0,log/* terminalText */.eR)(entry.reason ?? (entry.pullRequest === undefined ? '' : `#${entry.pullRequest}`))),
    ]));
    return print(lines, terminal);
}
/** `diff`: two versions of a prompt. */
async function diffCommand(args, terminal) {
    const { config, registry, root, git } = await registry_views_open(args, terminal);
    const [slug, from = 'HEAD', to = 'file'] = args.operands;
    if (slug === undefined) {
        throw new errors/* UsageError */.eb('which prompt? Its slug is missing', { todo: 'See `prompt-ratchet diff --help`.' });
    }
    const tree = (name) => name === 'file' ? Promise.resolve((0,local_tree/* workingTree */.cn)(root, git)) : (0,local_tree/* commitTree */.SC)(root, name, git);
    const { diff, sides } = await diffOf({ slug, from, to, config, registry, tree });
    if (args.flag('json'))
        return json({ prompt: slug, ...sides, diff }, terminal);
    if (diff === '')
        return print([`${from} and ${to} hold the same version of ${slug}: ${(0,digest/* shortDigest */.VK)(sides.to)}`], terminal);
    const { green, red, cyan, bold } = (0,picocolors.createColors)(terminal.out.colours);
    const paint = (line) => {
        if (line.startsWith('+++') || line.startsWith('---'))
            return bold(line);
        if (line.startsWith('@@'))
            return cyan(line);
        return line.startsWith('+') ? green(line) : line.startsWith('-') ? red(line) : line;
    };
    terminal.out.write(`${diff
        .trimEnd()
        .split('\n')
        .map((line) => paint((0,log/* terminalText */.eR)(line)))
        .join('\n')}\n`);
    return 0;
}
async function registry_views_open(args, terminal) {
    const { root, git } = await (0,repository/* openRepository */.h)(args, terminal);
    const tree = (0,local_tree/* workingTree */.cn)(root, git);
    const { config } = await (0,load_config/* loadConfig */.Z)(args.text('config') ?? 'prompt-ratchet.yml', tree, undefined);
    return {
        root,
        git,
        config,
        registry: (0,registries/* localRegistries */.l)(root, (0,git_process/* gitEnvironment */._K)(terminal.environment), terminal.signal).registry(config),
    };
}
function json(value, { out }) {
    out.write(`${(0,log/* terminalJson */.t3)(JSON.stringify(value, undefined, 2))}\n`);
    return 0;
}
function print(lines, { out }) {
    out.write(`${lines.join('\n')}\n`);
    return 0;
}
/** Pads every column to its widest cell, colours not counted. Cells are made safe here. */
function columns(rows) {
    const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => plainLength(row[index] ?? ''))));
    return rows.map((row) => row
        .map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - plainLength(cell))))
        .join('  ')
        .trimEnd());
}
function plainLength(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
    return text.replaceAll(/\x1b\[\d+m/g, '').length;
}
function day(iso) {
    return iso.slice(0, 10);
}
function moment(iso) {
    return `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
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
