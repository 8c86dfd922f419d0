export const id = 878;
export const ids = [878];
export const modules = {

/***/ 1916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = __webpack_unused_export__ = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
__webpack_unused_export__ = closest;


/***/ }),

/***/ 6353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ baselineFor),
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   Mb: () => (/* binding */ environmentsInQuestion),
/* harmony export */   b6: () => (/* binding */ environmentNamed),
/* harmony export */   eE: () => (/* binding */ findCandidates),
/* harmony export */   f3: () => (/* binding */ suitesOf)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _promotion_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2482);
/* harmony import */ var _prompt_files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2503);




/** The prompts in question (product, "What `evaluate` takes into question"), with each environment's assignment of them. */
async function findCandidates(request, source, registry, now) {
    const { config } = source;
    const environments = environmentsInQuestion(request, config);
    const files = await (0,_prompt_files_js__WEBPACK_IMPORTED_MODULE_3__/* .filesInQuestion */ .x)(request.scope, source);
    const wanted = request.prompts.length === 0 ? () => true : (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(request.prompts);
    const prompts = files.prompts.filter((prompt) => wanted(prompt.version.slug));
    if (prompts.length === 0 || environments.length === 0) {
        const nothing = environments.length === 0
            ? 'no environment is assigned by pull requests or merges'
            : files.prompts.length > 0
                ? `no changed prompt matches ${request.prompts.join(', ')}`
                : files.nothing;
        return { candidates: [], nothing, notices: files.notices };
    }
    const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
    const candidates = await Promise.all(environments.flatMap((environment) => prompts.map((prompt) => candidateOf(request, config, registry, environment, prompt, files.base, states, now))));
    const open = request.scope.kind === 'tip' ? candidates.filter((each) => each.holds?.version !== each.version.id) : candidates;
    return {
        candidates: open,
        nothing: `${environments.map((each) => each.slug).join(', ')} already hold${environments.length === 1 ? 's' : ''} every prompt of ${request.scope.kind === 'tip' ? request.scope.tree.label : 'this change'}`,
        notices: files.notices,
    };
}
async function candidateOf(request, config, registry, environment, prompt, base, states, now) {
    const { slug } = prompt.version;
    const [baseline, passed] = await Promise.all([
        baselineFor(registry, environment.slug, slug, states, request.pullRequest, base.get(slug)),
        (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .passedIn */ .eN)(registry, environment, slug, prompt.version.id, now),
    ]);
    return {
        slug,
        file: prompt.path,
        version: prompt.version,
        environment,
        suites: suitesOf(config, environment, slug),
        ...stateOf(states, environment.slug, slug),
        baseline,
        passedIn: passed,
    };
}
/** What the environment held before this pull request's own promotions; at a first adoption, the base commit's version. */
async function baselineFor(registry, environment, slug, states, pullRequest, base) {
    const holds = states.get(environment)?.prompts.get(slug);
    const before = holds && (await (0,_promotion_index_js__WEBPACK_IMPORTED_MODULE_2__/* .baselineOf */ .Bv)(registry, environment, slug, holds, pullRequest));
    if (before === undefined)
        return base && { version: base, source: 'base', since: undefined };
    const version = await registry.version(slug, before.version);
    if (version === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f6(`${environment} holds ${before.version} of ${slug}, and the registry does not have its content`, {
            todo: `Look at ${registry.label}: a version file was removed. Nothing can be compared with it.`,
        });
    }
    return { version, source: 'held', since: before.since };
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
/** @throws UsageError listing what the config has. */
function environmentNamed(config, slug) {
    const environment = config.environments.find((each) => each.slug === slug);
    if (environment === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UsageError */ .eb(`${config.file} has no environment "${slug}"`, {
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
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8074);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8876);



/**
 * Reads the config at the trusted commit; if there is none, at the proposed one.
 *
 * @throws ConfigError when neither has one, or it is wrong.
 */
async function loadConfig(path, trusted, proposed) {
    const bytes = await (0,_foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readFile */ .T)(trusted, path);
    if (bytes !== undefined)
        return { config: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseConfig */ .o)(bytes, path), tree: trusted, trusted: true };
    const own = proposed === undefined ? undefined : await (0,_foundation_source_tree_js__WEBPACK_IMPORTED_MODULE_2__/* .readFile */ .T)(proposed, path);
    if (own === undefined || proposed === undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ConfigError */ .xL(`there is no ${path} at ${trusted.label}${proposed ? ` or ${proposed.label}` : ''}`, {
            position: { file: path },
            todo: 'Add the config file, or name another one with the input `config` (command line: --config).',
        });
    }
    return { config: (0,_config_index_js__WEBPACK_IMPORTED_MODULE_0__/* .parseConfig */ .o)(own, path), tree: proposed, trusted: false };
}


/***/ }),

/***/ 2503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ promptsOf),
/* harmony export */   x: () => (/* binding */ filesInQuestion)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _prompts_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4792);


async function filesInQuestion(scope, source) {
    if (scope.kind === 'tip') {
        const { parsed, notices } = await parseAll(scope.tree, source, () => true);
        return { prompts: parsed, base: new Map(), notices, nothing: `${scope.tree.label} has no prompts` };
    }
    const { proposed, base } = scope;
    const [after, before] = await Promise.all([proposed.entries(), base.entries()]);
    const old = promptBlobs(before, source.config.prompts);
    const current = promptBlobs(after, source.config.prompts);
    const changed = [...current].filter(([path, blob]) => old.get(path) !== blob).map(([path]) => path);
    const gone = [...old.keys()].filter((path) => !current.has(path));
    if (changed.length === 0 && gone.length === 0) {
        const nothing = `no prompt file differs between ${base.label} and ${proposed.label}`;
        return { prompts: [], base: new Map(), notices: [], nothing };
    }
    const touched = new Set([...changed, ...gone]);
    const [all, was] = await Promise.all([
        parseAll(proposed, source, (path) => touched.has(path)),
        parseSome(base, [...touched].filter((path) => old.has(path)), source),
    ]);
    const slugs = new Set(all.parsed.map((each) => each.version.slug));
    const bySlug = new Map(was.map((each) => [each.version.slug, each.version]));
    const removed = was.filter((each) => gone.includes(each.path) && !slugs.has(each.version.slug));
    return {
        // A renamed or reformatted file whose content is the same version under the same slug is no change.
        prompts: all.parsed.filter((each) => touched.has(each.path) && bySlug.get(each.version.slug)?.id !== each.version.id),
        base: bySlug,
        notices: [
            ...all.notices,
            ...removed.map((each) => ({
                level: 'notice',
                message: `${each.path} was deleted or renamed: what the environments hold of ${each.version.slug} stays there.`,
            })),
        ],
        nothing: changed.length === 0
            ? 'prompt files were only deleted or renamed; what the environments hold of them stays there'
            : 'the changed prompt files are the same versions as before: only names, comments or layout differ',
    };
}
function promptBlobs(entries, globs) {
    return new Map((0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_1__/* .promptFiles */ .Yo)(entries, globs).map((entry) => [entry.path, entry.blob]));
}
/**
 * Every prompt of a tree, so that two files with one slug are seen. A file that this change does not touch and that does not
 * parse is a notice; one that it touches is an error.
 */
async function parseAll(tree, source, inQuestion) {
    const paths = (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_1__/* .promptFiles */ .Yo)(await tree.entries(), source.config.prompts).map((entry) => entry.path);
    const files = await tree.read(paths);
    const notices = [];
    const parsed = [];
    for (const [path, bytes] of files) {
        try {
            const prompt = parseOne(path, bytes, source);
            parsed.push(prompt);
            if (inQuestion(path))
                notices.push(...prompt.notices.map((message) => ({ level: 'notice', message: `${path}: ${message}` })));
        }
        catch (error) {
            if (inQuestion(path) || !(error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG))
                throw error;
            notices.push({
                level: 'warning',
                message: `not touched by this change, and not usable: ${(0,_foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error)}`,
            });
        }
    }
    (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseDuplicateSlugs */ .Ay)(parsed);
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
        return (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_1__/* .slugOf */ .tF)(path, globs);
    }
    catch (error) {
        if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG)
            return path;
        throw error;
    }
}
/** The base commit's side: a file that does not parse there is simply no baseline. */
async function parseSome(tree, paths, source) {
    if (paths.length === 0)
        return [];
    const files = await tree.read(paths);
    return [...files].flatMap(([path, bytes]) => {
        try {
            return [parseOne(path, bytes, source)];
        }
        catch (error) {
            if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f6 || error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ConfigError */ .xL)
                return [];
            throw error;
        }
    });
}
function parseOne(path, bytes, source) {
    return (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePrompt */ .ex)({
        path,
        bytes,
        globs: source.config.prompts,
        ...(source.config.model === undefined ? {} : { defaultModel: source.config.model }),
        resolveModel: source.resolveModel,
    });
}


/***/ }),

/***/ 8074:
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
// EXTERNAL MODULE: ./build/scorers/options.js
var options = __webpack_require__(4379);
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

;// CONCATENATED MODULE: ./build/config/references.js

/** What one part of a well-formed config says about another. Each rule on its own; all that is wrong is reported. */
function referenceProblems(read) {
    return RULES.flatMap((rule) => rule(read));
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
const suitesHaveTheirDataset = ({ file }) => file.suites.flatMap(({ dataset }, index) => unknown(['suites', index, 'dataset'], 'dataset', dataset, Object.keys(file.datasets)));
const modelIsDeclared = ({ file }) => file.model === undefined || file.model.includes('/')
    ? []
    : unknown(['model'], 'model', file.model, Object.keys(file.models));
const thereIsAnEnvironment = ({ file }) => Object.keys(file.environments).length > 0
    ? []
    : [problem(['environments'], '"environments" must not be empty', 'Name one, such as "staging: {}".')];
const environmentsHaveTheirSuites = ({ file }) => environments(file).flatMap(([slug, environment]) => (environment.suites ?? []).flatMap((suite, index) => unknown(['environments', slug, 'suites', index], 'suite', suite, file.suites.map(({ name }) => name))));
const environmentsComeFromEachOther = ({ file }) => environments(file).flatMap(([slug, { from }]) => {
    const path = ['environments', slug, 'from'];
    if (from === undefined)
        return [];
    const missing = unknown(path, 'environment', from, Object.keys(file.environments).filter((other) => other !== slug));
    if (from !== slug && missing.length > 0)
        return missing;
    const way = wayBack(slug, new Map(environments(file).map(([name, environment]) => [name, environment.from])));
    const isFirst = way !== undefined && environments(file).find(([name]) => way.includes(name))?.[0] === slug;
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
const protectedIsNeverOnPass = ({ file }) => environments(file).flatMap(([slug, environment]) => environment.protected && environment.assign === 'on-pass'
    ? [
        problem(['environments', slug, 'protected'], `"${slug}" is protected and assigned on-pass: a pull request never assigns a protected environment`, 'Write "assign: on-merge" or "assign: manual".'),
    ]
    : []);
const gatesNameScorers = ({ file, scorers }) => environments(file).flatMap(([slug, { suites, gate }]) => {
    const here = file.suites.flatMap(({ name }, index) => suites === undefined || suites.includes(name) ? (scorers[index] ?? []) : []);
    const known = [...new Set(here.map(({ name }) => name))];
    return ['scorers', 'weights'].flatMap((key) => Object.keys(gate[key]).flatMap((name) => unknown(['environments', slug, 'gate', key, name], 'scorer', name, known, 'key')));
});
const weightsLeaveAScorer = ({ file, scorers }) => environments(file).flatMap(([slug, { suites, gate }]) => file.suites.flatMap(({ name }, index) => {
    const counts = suites === undefined || suites.includes(name);
    const weights = new Map(Object.entries(gate.weights));
    const nothing = (scorers[index] ?? []).every((scorer) => weights.get(scorer.name) === 0);
    return counts && nothing
        ? [problem(['environments', slug, 'gate', 'weights'], `every scorer of suite "${name}" has the weight 0`)]
        : [];
}));
const branchesAreTwo = ({ file: { registry } }) => {
    const [one, other] = [registry.branch, registry['results-branch']];
    const collide = one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`);
    return collide
        ? [
            problem(['registry'], `"branch" and "results-branch" must be two branches: found "${one}" and "${other}"`, 'Neither may be a folder of the other: git keeps branches as paths.'),
        ]
        : [];
};
const RULES = [
    suiteNamesAreUnique,
    scorerNamesAreUnique,
    suitesHaveTheirDataset,
    modelIsDeclared,
    thereIsAnEnvironment,
    environmentsHaveTheirSuites,
    environmentsComeFromEachOther,
    protectedIsNeverOnPass,
    gatesNameScorers,
    weightsLeaveAScorer,
    branchesAreTwo,
];
/** Environments that say nothing were written as `{}` before the file was read. */
function environments(file) {
    return Object.entries(file.environments).flatMap(([slug, environment]) => environment === null ? [] : [[slug, environment]]);
}
function unknown(path, what, name, known, at = 'value') {
    if (known.includes(name))
        return [];
    return [{ path, at, message: `there is no ${what} ${quoted(name)}`, todo: suggest(name, known, `${what}s`) }];
}
function problem(path, message, todo) {
    return { path, at: 'value', message, todo };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/foundation/accepts.js
var accepts = __webpack_require__(8573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
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

;// CONCATENATED MODULE: ./build/config/duration.js

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
    throw new errors/* InvalidValueError */.$x(`not a duration between 1ms and 60m: found "${text}"`, {
        todo: 'Write a number and ms, s or m: 500ms, 60s, 2m.',
    });
}

;// CONCATENATED MODULE: ./build/config/schema.js









/** The config file as it is written: shape, values and defaults. What one part says about another is in `references.ts`. */
const says = schemas/* describe */.q0y;
const share = schemas/* number */.aig().check(api/* _gte */.qm(0), api/* _lte */.Zm(1));
const schema_text = schemas/* string */.YjP().check(api/* _minLength */.m9(1));
const glob = schema_text.check((0,accepts/* accepts */.G)((written) => (0,paths/* matchesAny */._I)([written])));
const schema_name = schema_text.check((0,accepts/* accepts */.G)(parseName));
const map = schemas/* strictObject */.rej({
    id: schemas/* optional */.lqM(schema_text),
    input: schemas/* optional */.lqM(schema_text),
    expected: schemas/* optional */.lqM(schema_text),
    tags: schemas/* optional */.lqM(schema_text),
    cluster: schemas/* optional */.lqM(schema_text),
    metadata: schemas/* optional */.lqM(schema_text),
});
const file = schemas/* string */.YjP().check((0,accepts/* accepts */.G)(paths/* parseRepositoryPath */.XU));
const dataset = schemas/* union */.KCZ([
    file,
    schemas/* strictObject */.rej({
        file,
        map: schemas/* prefault */.SdS(map, {}).check(says("Our field → the file's column or key, where the names differ.")),
    }),
]);
/** Written `- exact` or `- exact: { trim: false }`. */
const scorer = schemas/* union */.KCZ([
    schemas/* enum */.k5n(Object.keys(options/* scorerOptions */.n)),
    schemas/* strictObject */.rej(Object.fromEntries(Object.entries(options/* scorerOptions */.n).map(([kind, options]) => [
        kind,
        schemas/* optional */.lqM(schemas/* nullable */.mee(schemas/* safeExtend */.W09(options, { name: schemas/* optional */.lqM(schema_name.check(says('Default: the kind.'))) }))),
    ])))
        .check(schemas/* meta */.mIj({ minProperties: 1, maxProperties: 1 })),
]);
const suite = schemas/* strictObject */.rej({
    name: schema_name.check(says('Unique. Environments name suites by it.')),
    prompts: schemas/* _default */.Rvf(schemas/* array */.YOg(glob).check(api/* _minLength */.m9(1)), ['*'])
        .check(says('Globs over prompt slugs: the prompts that this suite evaluates.')),
    dataset: schemas/* string */.YjP().check(says('The name of a dataset above.')),
    trials: schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(100)), 3)
        .check(says('Completions of each case. More trials tell noise from change.')),
    scorers: schemas/* array */.YOg(scorer).check(api/* _minLength */.m9(1)),
});
const scorerGate = schemas/* strictObject */.rej({
    min: schemas/* optional */.lqM(share.check(says('The mean score must be at least this.'))),
    'max-drop': schemas/* optional */.lqM(share.check(says("The drop of this scorer that is tolerated, instead of the gate's."))),
});
const gate = schemas/* strictObject */.rej({
    mode: schemas/* _default */.Rvf(schemas/* enum */.k5n(['simple']), 'simple'),
    'max-drop': schemas/* _default */.Rvf(share, 0.05)
        .check(says('The drop of a mean score that is tolerated. 0.05 is 5 percentage points.')),
    scorers: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP(), scorerGate), {}).check(says('Thresholds of single scorers, by name.')),
    critical: schemas/* optional */.lqM(schemas/* strictObject */.rej({ tags: schemas/* array */.YOg(schema_text).check(api/* _minLength */.m9(1)) })
        .check(says('Cases with one of these tags must each pass.'))),
    'min-cases': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1)), 1).check(says('With fewer cases than this there is no pass.')),
    'pass-at': schemas/* optional */.lqM(share.check(says('A case passes at a mean score of at least this. Default: 1 for scorers of 0 and 1, else 0.5.'))),
    weights: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().check(api/* _gte */.qm(0))), {})
        .check(says('Weight of a scorer in the composite, by name. Default 1; 0 leaves it out.')),
    'on-inconclusive': schemas/* _default */.Rvf(schemas/* enum */.k5n(['block', 'allow']), 'block')
        .check(says('allow makes the check green when the result is unclear. It never assigns.')),
});
const environment = schemas/* strictObject */.rej({
    from: schemas/* optional */.lqM(schemas/* string */.YjP().check(says('A version must have passed in this environment before.'))),
    suites: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP()).check(api/* _minLength */.m9(1), says('The suites that decide here. Default: every suite of the prompt.'))),
    assign: schemas/* _default */.Rvf(schemas/* enum */.k5n(['on-pass', 'on-merge', 'manual']), 'on-pass')
        .check(says('on-pass: a passing pull request assigns. on-merge: the push of its merge does. manual: only a dispatch.')),
    protected: schemas/* _default */.Rvf(schemas/* boolean */.zMY(), false).check(says('Assigned only by a workflow of the default branch.')),
    gate: schemas/* prefault */.SdS(gate, {}),
    'evidence-days': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(365)), 7)
        .check(says('Days that a pass in the environment of `from` stays good.')),
    first: schemas/* _default */.Rvf(schemas/* enum */.k5n(['confirm', 'allow']), 'confirm')
        .check(says('The first version of a prompt here: confirmed by a person, or assigned when the gate passes.')),
});
const limits = schemas/* strictObject */.rej({
    'max-calls': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(0)), 20_000)
        .check(says('Model calls of one run. More are refused before the first.')),
    'max-cost': schemas/* _default */.Rvf(schemas/* number */.aig().check(api/* _gte */.qm(0)), 25).check(says('US dollars of one run.')),
    concurrency: schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(1_000)), 16).check(says('Model calls at the same time.')),
    'request-timeout': schemas/* _default */.Rvf(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(parseDuration)), '60s')
        .check(says('Time for one model call: 500ms, 60s, 2m.')),
});
const branch = schemas/* string */.YjP().check((0,accepts/* accepts */.G)(parseBranch));
const registry = schemas/* strictObject */.rej({
    kind: schemas/* _default */.Rvf(schemas/* enum */.k5n(['git']), 'git'),
    branch: schemas/* _default */.Rvf(branch, 'prompt-registry')
        .check(says('The branch that holds versions, environments and the ledger.')),
    'results-branch': schemas/* _default */.Rvf(branch, 'prompt-results').check(says('The branch that holds recorded evaluations.')),
});
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* _default */.Rvf(schemas/* literal */.euz(1), 1).check(says('The version of this format.')),
    project: schemas/* optional */.lqM(schemas/* string */.YjP()
        .check((0,accepts/* accepts */.G)(parseProject), says('Prefix of registry paths and comment, where a repository has several configs.'))),
    prompts: schemas/* array */.YOg(glob).check(api/* _minLength */.m9(1), says('Globs: the prompt files.')),
    model: schemas/* optional */.lqM(schemas/* string */.YjP()
        .check((0,accepts/* accepts */.G)(ids/* parseModelId */.iA), says('The model of prompts that name none: <provider>/<model>, or a name of models.'))),
    datasets: schemas/* record */.g1P(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(ids/* parseDatasetSlug */.Rl)), dataset).check(says('Name → file (JSONL or CSV).')),
    models: schemas/* prefault */.SdS(schemas/* record */.g1P(models_options/* modelName */.fD, models_options/* modelOptions */.Og), {}).check(says('Names for models and endpoints.')),
    suites: schemas/* array */.YOg(suite)
        .check(api/* _minLength */.m9(1), says('Which prompts are evaluated over which dataset, by which scorers.')),
    environments: schemas/* record */.g1P(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(ids/* parseEnvironmentSlug */.Yq)), schemas/* union */.KCZ([environment, schemas/* null */.chJ()]))
        .check(says('Where prompt versions are in use, and what must hold before one moves there.')),
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
;// CONCATENATED MODULE: ./build/config/not-built.js
/** Keys of the design that this version does not serve. They are refused by name: a gate that is written and not applied is worse than none. */
const KEYS = {
    '': ['parameters', 'notify', 'datasets-from'],
    'suites.*.scorers.*': ['judge', 'code', 'javascript', 'python', 'command', 'embedding', 'similarity'],
    'environments.*': ['together', 'promoters'],
    'environments.*.gate': ['anchor', 'early-stop', 'must-improve', 'bounds', 'latency', 'cost', 'tokens'],
    'environments.*.gate.scorers.*': ['max-regressed-cases', 'must-improve', 'bounds'],
};
/** Likewise values. */
const VALUES = {
    'environments.*.gate.mode': ['strict'],
    'registry.kind': ['braintrust', 'langfuse'],
    'models.*.provider': ['anthropic', 'google', 'gemini', 'azure', 'bedrock', 'vertex'],
    'suites.*.scorers.*': KEYS['suites.*.scorers.*'] ?? [],
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
        const chosenScorer = index === 4 && path[2] === 'gate' && path[3] === 'scorers';
        return typeof step === 'number' || chosen || chosenScorer ? '*' : step;
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
    return [{ path, at: 'value', message: message(issue, path, found), todo: todo(issue, found) }];
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
            return `${name} must be ${alternatives(issue.values.map(String))}: found ${shown(found)}`;
        case 'too_small':
            if (issue.origin === 'string' || issue.origin === 'array')
                return `${name} must not be empty`;
            return `${name} must be at least ${issue.minimum}: found ${shown(found)}`;
        case 'too_big':
            return `${name} must be at most ${issue.maximum}: found ${shown(found)}`;
        case 'invalid_union': {
            const values = valuesOf(issue);
            const wanted = values.length > 0 ? values : unionTypes(issue.errors);
            return `${name} must be ${alternatives(wanted)}: found ${shown(found)}`;
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
    return suggestion.startsWith('Did') ? suggestion : undefined;
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
        model: written.model === undefined ? undefined : (0,ids/* parseModelId */.iA)(written.model),
        datasets: new Map(Object.entries(written.datasets).map(([slug, dataset]) => {
            const parsed = toDataset(slug, dataset, yaml.keyPosition(['datasets', slug]));
            return [parsed.slug, parsed];
        })),
        models: new Map(Object.entries(written.models)),
        suites: written.suites.map((suite, index) => toSuite(suite, scorers[index] ?? [], index, yaml)),
        environments: Object.entries(written.environments).flatMap(([slug, environment]) => environment === null ? [] : [toEnvironment(slug, environment, yaml.keyPosition(['environments', slug]))]),
        limits: {
            maxCalls: limits['max-calls'],
            maxCostUsd: limits['max-cost'],
            concurrency: limits.concurrency,
            requestTimeoutMs: parseDuration(limits['request-timeout']),
        },
        registry: { kind: registry.kind, branch: registry.branch, resultsBranch: registry['results-branch'] },
    };
}
function toDataset(slug, dataset, position) {
    const { file, map } = typeof dataset === 'string' ? { file: dataset, map: {} } : dataset;
    return { slug: (0,ids/* parseDatasetSlug */.Rl)(slug), file, map: given(map), position };
}
function toSuite(suite, scorers, index, yaml) {
    return {
        name: suite.name,
        prompts: suite.prompts,
        dataset: (0,ids/* parseDatasetSlug */.Rl)(suite.dataset),
        trials: suite.trials,
        scorers: scorers.map(({ kind, name, options }, scorer) => ({
            kind,
            name: (0,ids/* parseScorerName */.D0)(name),
            options,
            position: yaml.position(['suites', index, 'scorers', scorer]),
        })),
        position: yaml.position(['suites', index]),
    };
}
function toEnvironment(slug, environment, position) {
    const { from, suites, assign, gate, first } = environment;
    return {
        slug: (0,ids/* parseEnvironmentSlug */.Yq)(slug),
        from: from === undefined ? undefined : (0,ids/* parseEnvironmentSlug */.Yq)(from),
        suites,
        assign,
        protected: environment.protected,
        gate: toGate(gate),
        evidenceDays: environment['evidence-days'],
        first,
        position,
    };
}
function toGate(gate) {
    const passAt = gate['pass-at'];
    return {
        mode: gate.mode,
        maxDrop: gate['max-drop'],
        scorers: Object.fromEntries(Object.entries(gate.scorers).map(([name, { min, 'max-drop': maxDrop }]) => [name, given({ min, maxDrop })])),
        criticalTags: gate.critical?.tags ?? [],
        minCases: gate['min-cases'],
        ...(passAt === undefined ? {} : { passAt }),
        weights: gate.weights,
        onInconclusive: gate['on-inconclusive'],
    };
}
/** Without the keys that were not written. */
function given(members) {
    return Object.fromEntries(Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])));
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
    refuse(entries.problems, yaml, file);
    refuse(referenceProblems(entries.read), yaml, file);
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
function refuse(problems, yaml, file) {
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
    const { name, ...options } = (0,json/* isJsonObject */.O)(written) ? written : {};
    return { kind, name: typeof name === 'string' ? name : kind, options };
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

/***/ 8876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readFile)
/* harmony export */ });
/** The one file at `path`, or undefined when the tree does not have it. */
async function readFile(tree, path) {
    return (await tree.read([path])).get(path);
}


/***/ }),

/***/ 5158:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bk: () => (/* binding */ parseEndpoint),
/* harmony export */   F5: () => (/* binding */ operationUrl),
/* harmony export */   Xj: () => (/* binding */ isAllowedHost),
/* harmony export */   rN: () => (/* binding */ guardedLookup)
/* harmony export */ });
/* unused harmony export isPrivateAddress */
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
/** The address of one operation of an endpoint. */
function operationUrl(endpoint, operation) {
    const url = new URL(endpoint.base);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/${operation}`;
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

/***/ 8165:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ modelOptions),
/* harmony export */   fD: () => (/* binding */ modelName),
/* harmony export */   s_: () => (/* binding */ parseModelName)
/* harmony export */ });
/* unused harmony export reservedModelNames */
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3759);
/* harmony import */ var _foundation_accepts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8573);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _endpoint_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5158);




/** First parts of built-in model ids (`openai/…`, `simulated/…`) and of providers to come: no `models:` entry may take one. */
const reservedModelNames = [
    'openai',
    'simulated',
    'anthropic',
    'google',
    'gemini',
    'azure',
    'bedrock',
    'vertex',
];
/** The name of a `models:` entry: the first part of the ids of an endpoint's models, so without `/` and blanks. */
const modelName = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_0__/* .accepts */ .G)(parseModelName));
const model = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(/^\S{1,180}$/, { error: 'a model is 1 to 180 characters without white space, as its provider writes it' }));
const environmentVariable = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._regex */ .Fk(/^[A-Za-z_][A-Za-z0-9_]*$/, {
    error: 'the name of an environment variable is expected, such as OPENAI_API_KEY; the key itself never goes here',
}));
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._gte */ .qm(0));
const prices = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    input: amount.check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0y('US dollars per million input tokens.')),
    output: amount.check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0y('US dollars per million output tokens.')),
})
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0y('Where the price list does not know the model.')));
/** One entry of `models:` as it is written; the parsed value has the form of the config's `ModelConfig`. */
const modelOptions = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .discriminatedUnion */ .gMt('provider', [
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        provider: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('openai'),
        model,
        'api-key-env': zod_mini__WEBPACK_IMPORTED_MODULE_3__/* ._default */ .Rvf(environmentVariable, 'OPENAI_API_KEY'),
        prices,
    }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        provider: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('openai-compatible'),
        model,
        'base-url': zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()
            .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_0__/* .accepts */ .G)(_endpoint_js__WEBPACK_IMPORTED_MODULE_2__/* .parseEndpoint */ .Bk), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0y('The address before /chat/completions: https://host/v1.')),
        'api-key-env': zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(environmentVariable.check(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .describe */ .q0y('The variable that holds the key. Optional on localhost only.'))),
        prices,
    }),
    zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({ provider: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz('simulated'), model, prices }),
]), zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .transform */ .pdi((entry) => ({
    provider: entry.provider,
    model: entry.model,
    baseUrl: 'base-url' in entry ? entry['base-url'] : undefined,
    apiKeyEnv: 'api-key-env' in entry ? entry['api-key-env'] : undefined,
    prices: entry.prices,
})));
/** @throws InvalidValueError for a name that a provider has, or that cannot be the first part of a model's id. */
function parseModelName(text) {
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/.test(text)) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`not a model name: found "${text}"`, {
            todo: 'Use 1 to 64 letters, digits, ".", "_" and "-", beginning with a letter or a digit.',
        });
    }
    if (reservedModelNames.includes(text.toLowerCase())) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`"${text}" is the name of a provider`, { todo: 'Give the model another name.' });
    }
    return text;
}


/***/ }),

/***/ 2482:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Zy: () => (/* reexport */ applyPromotions),
  Bv: () => (/* reexport */ baselineOf),
  eN: () => (/* reexport */ passedIn),
  z: () => (/* reexport */ planPromotion),
  II: () => (/* reexport */ planRollback)
});

// UNUSED EXPORTS: operationId

// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/registry/registry.js
var registry_registry = __webpack_require__(6475);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
;// CONCATENATED MODULE: ./build/promotion/operation.js


/** The same change attempted twice has one id, and so happens once (invariant I2). */
function operationId(operation) {
    const { registry, environment, kind, slug, from, to, evidence, replaces } = operation;
    const meaning = { registry, environment, kind, slug };
    const absent = null;
    return (0,ids/* parseOperationId */.g3)((0,digest/* digestOf */.ol)({
        ...meaning,
        from: from ?? absent,
        to: to ?? absent,
        evidence: evidence ?? absent,
        replaces: replaces ?? absent,
    }));
}

;// CONCATENATED MODULE: ./build/promotion/outcome.js

/**
 * What happened to one change, in words. `refused` and `superseded` are said only of operations that are not in the ledger and
 * never will be, `promoted` only of those that are (invariants I3 and I7).
 */
function outcomeOf(change, written) {
    const { environment, slug, plan, operation } = change;
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
            const message = `Not assigned: ${written.message}. Nothing was written; run it again.`;
            return { environment, slug, kind: 'refused', reason: 'contended', message };
        }
        case 'not-permitted':
            return {
                environment,
                slug,
                kind: 'refused',
                reason: 'not-permitted',
                message: `Not assigned: ${written.message}`,
            };
        case 'indeterminate': {
            const message = `It is not known whether ${environment} holds ${(0,digest/* shortDigest */.VK)(plan.to)} of ${slug}: ${written.message}. Run it again: that finds out, and cannot assign twice.`;
            return { environment, slug, kind: 'indeterminate', operation, message };
        }
    }
}
function alreadyHeld({ environment, slug, plan }, operation) {
    const message = `${environment} holds ${(0,digest/* shortDigest */.VK)(plan.to)} of ${slug} already.`;
    return { environment, slug, kind: 'already-held', operation, message };
}
function doneOutcome(change, operation, { commit }, { byThisCall, holds }) {
    const { environment, slug, plan } = change;
    const stillThere = holds?.version === plan.to;
    if (!byThisCall && stillThere)
        return alreadyHeld(change, operation);
    const place = plan.from === undefined ? '' : `, in place of ${(0,digest/* shortDigest */.VK)(plan.from)}`;
    const what = `${environment} was given ${(0,digest/* shortDigest */.VK)(plan.to)} of ${slug}${place}`;
    const since = stillThere ? '.' : `, and has been changed since: it holds ${describeHolds(holds, undefined)}.`;
    return { environment, slug, kind: 'promoted', operation, commit, message: `${what}${since}` };
}
function supersededOutcome(change, { kind: _, ...conflict }) {
    const { environment, slug } = change;
    const own = conflict.environment === environment && conflict.slug === slug;
    const moved = `${conflict.environment} holds ${describeHolds(conflict.holds, conflict.by)} of ${conflict.slug} now, which is not what was compared with`;
    const message = own
        ? `Not assigned: ${moved}. Evaluate again.`
        : `Not assigned: prompts of one change move together, and ${moved}. Evaluate again.`;
    return { environment, slug, kind: 'superseded', conflict, message };
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
 * @throws RegistryError when the registry cannot be read or is not of format 1: nothing was written. RangeError for a change
 * that does not rest on a passing verdict, over at least one evaluation, of exactly the version that is assigned.
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
            const { environment, slug, holds } = written;
            const own = open.find((change) => change.environment === environment && change.slug === slug);
            // Another run put the very same version there: this one is done, and the others go on.
            if (own !== undefined && holds?.version === own.plan.to) {
                outcomes.set(own, alreadyHeld(own, holds.operation));
                continue;
            }
        }
        for (const change of open) {
            const { operation } = entryOf(registry.label, change, facts);
            outcomes.set(change, outcomeOf({ ...change, operation }, written));
        }
    }
    return changes.flatMap((change) => outcomes.get(change) ?? []);
}
/** Invariants I1 and I4, whatever the callers did: nothing moves but what passed. */
function refuseUnproved({ environment, slug, plan, evidence }, { action }) {
    if (action === 'rollback') {
        if (evidence !== undefined)
            throw new RangeError(`${environment}/${slug}: a rollback has no evidence`);
        return;
    }
    if (evidence?.verdict.kind !== 'pass')
        throw new RangeError(`${environment}/${slug}: no passing verdict`);
    if (evidence.prompt !== plan.to)
        throw new RangeError(`${environment}/${slug}: the verdict is about another version`);
    if (evidence.evaluations.length === 0)
        throw new RangeError(`${environment}/${slug}: the verdict rests on no evaluation`);
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
function entryOf(registry, { environment, slug, plan, evidence }, facts) {
    const { from, to, replaces } = plan;
    const { action, rule, actor, triggeringActor, run, commit, pullRequest, reason, now } = facts;
    const proof = evidence === undefined ? undefined : (0,digest/* digestOf */.ol)(evidence);
    return {
        format: 1,
        operation: operationId({ registry, environment, kind: 'prompt', slug, from, to, evidence: proof, replaces }),
        action,
        kind: 'prompt',
        environment,
        slug,
        ...(from === undefined ? {} : { from }),
        to,
        ...(replaces === undefined ? {} : { replaces }),
        at: now,
        actor,
        ...(triggeringActor === undefined ? {} : { triggeringActor }),
        ...(reason === undefined ? {} : { reason }),
        rule,
        ...(proof === undefined ? {} : { evidence: proof }),
        ...(run === undefined ? {} : { run }),
        ...(commit === undefined ? {} : { commit }),
        ...(pullRequest === undefined ? {} : { pullRequest }),
    };
}

;// CONCATENATED MODULE: ./build/promotion/past.js
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

;// CONCATENATED MODULE: ./build/promotion/plan.js

/** What should happen to one prompt in one environment. Pure: the first rule that has something to say decides. */
function planPromotion(input) {
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
    };
}
const plan_alreadyHeld = ({ slug, environment, candidate, holds }) => holds?.version === candidate
    ? keep('already-held', `${environment.slug} holds ${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} already.`)
    : undefined;
/** Invariant I4: whatever the event and whoever asks, only a pass is assigned. */
const onlyPass = ({ verdict }) => (verdict === 'pass' ? undefined : refuse('verdict', VERDICTS[verdict]));
const VERDICTS = {
    fail: 'The verdict is fail, and only a pass is assigned. Look at the changed cases, and improve the prompt.',
    inconclusive: 'The verdict is inconclusive, and only a pass is assigned. Do what the report says is missing (cases, trials, calls), and run it again.',
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
const eventAssigns = ({ environment: { slug, assign }, event, onDefaultBranch }) => {
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
    if (event !== 'push')
        return keep('on-merge', `${slug} is assigned when this is merged, by the run of that push.`);
    return onDefaultBranch
        ? undefined
        : keep('on-merge', `${slug} is assigned by a push to the default branch; this is another branch. Merge it there.`);
};
/** `pull_request_target` runs the default branch's workflow, on a proposal: that is not a merge. */
const protection = ({ environment, event, onDefaultBranch }) => environment.protected && !(onDefaultBranch && event !== 'pull-request')
    ? refuse('protected', `${environment.slug} is protected: only a workflow run of the default branch assigns it. Merge the change, or dispatch the workflow on the default branch.`)
    : undefined;
const notHeldBack = ({ slug, environment, event, candidate, held }) => held.includes(candidate) && !isByPerson(event)
    ? refuse('held', `${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} was rolled back in ${environment.slug}, and is held back until a person promotes it. Dispatch \`promote\` with this version, or change the prompt.`)
    : undefined;
const passedBefore = ({ slug, environment: { slug: target, from, evidenceDays }, candidate, passedIn, now }) => {
    if (from === undefined)
        return undefined;
    const what = `${(0,digest/* shortDigest */.VK)(candidate)} of ${slug}`;
    const ago = `more than ${evidenceDays === 1 ? '1 day' : `${evidenceDays} days`} ago`;
    const first = `Promote it in ${from} first, then in ${target}.`;
    if (passedIn === undefined) {
        return refuse('not-passed-before', `${what} has to pass in ${from} before ${target}: it was never promoted there, was rolled back, or was replaced there ${ago}. ${first}`);
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
    if (isByPerson(event) && reason !== undefined && reason.trim() !== '')
        return undefined;
    return refuse('first-adoption', `${environment.slug} holds nothing of ${slug} yet, so that there was nothing to compare with. Adopt it by a dispatched \`promote\` with a \`reason\`, or set \`first: allow\`.`);
};
const dryRun = ({ slug, environment, candidate, holds, dryRun: only }) => only
    ? keep('dry-run', `Would assign ${(0,digest/* shortDigest */.VK)(candidate)} of ${slug} in ${environment.slug}, in place of ${holds === undefined ? 'nothing' : (0,digest/* shortDigest */.VK)(holds.version)}. Run without \`dry-run\` to do it.`)
    : undefined;
const RULES = [
    plan_alreadyHeld,
    onlyPass,
    trusted,
    eventAssigns,
    protection,
    notHeldBack,
    passedBefore,
    firstAdoption,
    dryRun,
];
function isByPerson(event) {
    return event === 'dispatch' || event === 'command-line';
}
function keep(reason, message) {
    return { kind: 'keep', reason, message };
}
function refuse(reason, message) {
    return { kind: 'refuse', reason, message };
}

;// CONCATENATED MODULE: ./build/promotion/rollback.js

/**
 * Back to the version that was promoted before the one that is held, or to a named one, without a new evaluation: it has held
 * there. Pure. The version that is rolled back is held back until a person promotes it again.
 */
function planRollback(input) {
    const { slug, environment, holds, held, dryRun } = input;
    const where = environment.slug;
    if (environment.protected && !input.onDefaultBranch) {
        return rollback_refuse('protected', `${where} is protected: only a workflow run of the default branch changes it. Dispatch \`rollback\` on the default branch.`);
    }
    if (holds === undefined) {
        return rollback_refuse('nothing-to-roll-back', `${where} holds nothing of ${slug}: promote a version there.`);
    }
    const to = input.version ?? versionBefore(input.chain, holds.version, held);
    if (to === undefined) {
        return rollback_refuse('nothing-to-roll-back', `No other version of ${slug} was promoted in ${where} that is not rolled back itself. Name one with \`version\`, or promote another.`);
    }
    if (to === holds.version) {
        return { kind: 'keep', reason: 'already-held', message: `${where} holds ${(0,digest/* shortDigest */.VK)(to)} of ${slug} already.` };
    }
    if (!input.chain.some((entry) => entry.to === to) && isBlank(input.reason)) {
        return rollback_refuse('never-held', `${where} never held ${(0,digest/* shortDigest */.VK)(to)} of ${slug}, and a rollback evaluates nothing. Promote it, or give a \`reason\` to put it there unevaluated.`);
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
function rollback_refuse(reason, message) {
    return { kind: 'refuse', reason, message };
}

;// CONCATENATED MODULE: ./build/promotion/index.js







/***/ }),

/***/ 5036:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ parseJsonPath),
/* harmony export */   f: () => (/* binding */ valueAt)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _foundation_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6316);


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
    return new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a path into JSON: found "${text}"`, {
        todo: "Write $ and then the way to one value: $.category, $.items[0].name, $['any name'].",
    });
}
/** The value at the path; undefined where the way ends. Own members only: `__proto__` and `constructor` lead nowhere. */
function valueAt(root, path) {
    let value = root;
    for (const step of path) {
        if (Array.isArray(value) && typeof step === 'number')
            value = value[step];
        else if ((0,_foundation_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value) && typeof step === 'string' && Object.hasOwn(value, step))
            value = value[step];
        else
            return undefined;
    }
    return value;
}


/***/ }),

/***/ 4379:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ scorerOptions)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4343);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3759);
/* harmony import */ var _foundation_accepts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _foundation_regex_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9343);
/* harmony import */ var _json_path_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5036);





/**
 * The options of every kind of scorer as the config file writes them, strict, with their defaults. The only file of this room
 * that `config` reads: what a kind does with its options is not known here.
 */
const ignoreCase = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), false)
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('Upper and lower case are the same (full Unicode folding, without a language).'));
const unicode = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['NFC', 'NFKC', 'none']), 'NFC')
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('Unicode form in which texts are compared. NFKC also joins full-width, ligature and similar forms.'));
const trim = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), true).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('White space at both ends does not count.'));
const allowFence = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), false)
    .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('JSON inside one markdown code fence is read as if the fence were not there.'));
const path = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_0__/* .accepts */ .G)(_json_path_js__WEBPACK_IMPORTED_MODULE_3__/* .parseJsonPath */ .H), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('Where in the JSON answer to look: $.category, $.items[0].name.')));
const text = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._minLength */ .m9(1));
const texts = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(text).check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._minLength */ .m9(1));
const value = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(text.check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y("What to compare with. Default: the case's expected answer.")));
const share = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._lte */ .Zm(1));
const amount = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* ._gte */ .qm(0));
const whole = { trim, 'ignore-case': ignoreCase, unicode };
const part = { 'ignore-case': ignoreCase, unicode };
const found = {
    value,
    any: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(texts.check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('One of these is enough.'))),
    all: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(texts.check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('Every one of these.'))),
};
const edge = { value, any: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(texts.check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('One of these is enough.'))), ...whole };
const scorerOptions = {
    exact: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        value,
        json: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), false)
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('Compare as JSON: key order and number form do not count. Always so when expected is not a text.')),
        path,
        'allow-fence': allowFence,
        ...whole,
    }),
    contains: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ ...found, ...part }).check(atMostOne(['value', 'any', 'all'])),
    'not-contains': zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ ...found, ...part })
        .check(atMostOne(['value', 'any', 'all']), one(['value', 'any', 'all'])),
    'starts-with': zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej(edge).check(atMostOne(['value', 'any'])),
    'ends-with': zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej(edge).check(atMostOne(['value', 'any'])),
    regex: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        pattern: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(text.check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_0__/* .accepts */ .G)((pattern) => (0,_foundation_regex_js__WEBPACK_IMPORTED_MODULE_2__/* .compileRegex */ .D)(pattern)), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y("RE2 syntax; found anywhere unless anchored. Default: the case's expected answer."))),
        'ignore-case': ignoreCase,
        multiline: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), false).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('^ and $ also match at line ends.')),
        'dot-all': zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(), false).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('. also matches a line end.')),
    }),
    'json-valid': zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ 'allow-fence': allowFence }),
    'json-schema': zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        schema: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
            .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_0__/* .accepts */ .G)(_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepositoryPath */ .XU), zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('A JSON Schema file (draft 2020-12 or draft-07) of the repository.')),
        path,
        'allow-fence': allowFence,
    }),
    label: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        path,
        labels: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(texts.check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('The only labels there are. Any other answer is wrong, and said to be none of them.'))),
        'allow-fence': allowFence,
        ...whole,
    }),
    numeric: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        value: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y("What to compare with. Default: the case's expected answer."))),
        tolerance: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._default */ .Rvf(amount, 0).check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('Largest difference that is right, in the units of the answer.')),
        'relative-tolerance': zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._default */ .Rvf(amount, 0)
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('Largest difference that is right, as a part of the expected number (0.01 is 1%). The larger one counts.')),
        path,
        extract: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['whole', 'first', 'last']), 'whole')
            .check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('The whole answer is the number, or the first or last number in it is.')),
        'allow-fence': allowFence,
    }),
    levenshtein: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        value,
        min: zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(share.check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .describe */ .q0y('Similarity from which an answer is right (1), below it wrong (0). Unset: the similarity itself.'))),
        ...whole,
    }),
};
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
/** A text that must not be there is never the case's expected answer: it has to be written. */
function one(keys) {
    return (context) => {
        if (keys.some((key) => context.value[key] !== undefined))
            return;
        context.issues.push({
            code: 'custom',
            message: `one of ${keys.map((key) => `"${key}"`).join(', ')} is missing`,
            params: { todo: 'Write the texts that the answer must not contain.' },
            input: context.value,
        });
    };
}


/***/ })

};
