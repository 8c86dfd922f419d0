export const id = 750;
export const ids = [750,925];
export const modules = {

/***/ 5750:
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
var foundation_ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/models/references.js
var references = __webpack_require__(5849);
// EXTERNAL MODULE: ./build/prompts/diff.js
var diff = __webpack_require__(1237);
// EXTERNAL MODULE: ./build/commands/prompt-files.js
var prompt_files = __webpack_require__(2503);
;// CONCATENATED MODULE: ./build/commands/diff.js





/** The text diff of two versions, and which they are. @throws UsageError when a side names nothing. */
async function diffOf(request) {
    const slug = (0,foundation_ids/* parsePromptSlug */.PX)(request.slug);
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
    const [found] = await (0,prompt_files/* promptsOf */.jl)(tree, source, (each) => each === slug);
    if (found === undefined) {
        throw new errors/* UsageError */.eb(`${tree.label} has no prompt ${slug}`, {
            todo: 'A slug is the path below the glob of the config, with "/" as "." and without the ending, or what the file says.',
        });
    }
    return found.version;
}

// EXTERNAL MODULE: ./build/commands/load-config.js
var load_config = __webpack_require__(5134);
// EXTERNAL MODULE: ./build/registry/assignable.js
var assignable = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/commands/named-assignables.js
var named_assignables = __webpack_require__(8941);
;// CONCATENATED MODULE: ./build/commands/operator/history.js



const ledgerActions = [
    'promotion',
    'rollback',
    'removal',
    'withdrawal',
];
/** Every rule that an entry can name (`LedgerEntry.rule`). */
const ledgerRules = ['on-pass', 'on-merge', 'manual', 'override', 'rollback', 'removal', 'withdrawal'];
/** Newest first: within a prompt of an environment in the order of its history, between them by time. */
async function history_history(registry, filter) {
    const names = filter.environment === undefined
        ? (await registry.environments()).map(({ environment }) => environment)
        : [filter.environment];
    const isWanted = wantedBy(filter);
    const lists = await Promise.all(names.map((name) => newest(registry, name, isWanted, filter.limit)));
    return merged(lists).slice(0, filter.limit);
}
async function newest(registry, environment, isWanted, limit) {
    const entries = [];
    for await (const entry of registry.history(environment)) {
        if (entries.length >= limit)
            break;
        if (isWanted(entry))
            entries.push(entry);
    }
    return entries;
}
/** Keeps the order of each list. */
function merged(lists) {
    const left = lists.map((list) => [...list]);
    const all = [];
    for (;;) {
        const [first, ...others] = left.filter((list) => list.length > 0);
        if (first === undefined)
            return all;
        const next = others.reduce((best, list) => ((list[0]?.at ?? '') > (best[0]?.at ?? '') ? list : best), first);
        all.push(...next.splice(0, 1));
    }
}
function wantedBy(filter) {
    const { prompts, action, rule, since, until, version, pullRequest, actor } = filter;
    const isNamed = prompts.length === 0 ? () => true : (0,named_assignables/* isNamedBy */.$8)(prompts);
    const isVersion = (id) => version === undefined || id?.startsWith(`sha256:${version}`) === true;
    return (entry) => (action === undefined || entry.action === action) &&
        (rule === undefined || entry.rule === rule) &&
        (since === undefined || entry.at >= since) &&
        (until === undefined || entry.at < until) &&
        (pullRequest === undefined || entry.pullRequest === pullRequest) &&
        (actor === undefined || isPerson(entry.actor, actor) || isPerson(entry.triggeringActor, actor)) &&
        (isVersion(entry.from) || isVersion(entry.to)) &&
        isNamed((0,assignable/* nameOfAssignable */.K7)(entry));
}
/** By login, by name, or by address: `Ada <ada@example.com>` is all three. Case does not count. */
function isPerson(found, wanted) {
    if (found === undefined)
        return false;
    const [, name = found, address = ''] = /^(.*?)\s*<(.*)>$/.exec(found) ?? [];
    return [found, name, address].some((each) => each.toLowerCase() === wanted.toLowerCase());
}

// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
;// CONCATENATED MODULE: ./build/commands/operator/proof.js

/**
 * @param chain the history of the assignment, newest first; read only where the entry has no evidence of its own.
 * @returns undefined when the version was put there without ever being promoted there.
 */
async function proofOf(entry, chain, registry) {
    const promotion = entry.evidence === undefined
        ? (await chain()).findLast(({ action, to }) => action === 'promotion' && to === entry.to)
        : entry;
    if (promotion?.evidence === undefined)
        return undefined;
    const found = await registry.evidence(promotion.evidence);
    const earlier = promotion === entry ? {} : { promotedAt: promotion.at };
    if (found === undefined)
        return { evidence: promotion.evidence, readable: false, ...earlier };
    const { kind } = found.verdict;
    return {
        evidence: promotion.evidence,
        readable: true,
        verdict: typeof kind === 'string' ? kind : 'unknown',
        suites: suitesOf(found),
        ...earlier,
    };
}
function suitesOf({ basis = [], comparisons }) {
    const cases = new Map(comparisons.map(({ suite, extent }) => [suite, casesIn(extent)]));
    const names = new Set([
        ...basis.map(({ suite }) => suite),
        ...[...cases.keys()].filter((name) => typeof name === 'string'),
    ]);
    return [...names].map((suite) => {
        const own = basis.find((each) => each.suite === suite);
        const count = cases.get(suite);
        return {
            suite,
            ...(own === undefined ? {} : { model: own.model, trials: own.trials }),
            ...(count === undefined ? {} : { cases: count }),
        };
    });
}
function casesIn(extent) {
    return (0,json/* isJsonObject */.O)(extent) && typeof extent.cases === 'number' ? extent.cases : undefined;
}

// EXTERNAL MODULE: ./build/foundation/git-process.js
var git_process = __webpack_require__(8960);
// EXTERNAL MODULE: ./build/registry/git/store.js
var store = __webpack_require__(9024);
;// CONCATENATED MODULE: ./build/registry/git/verify/local-history.js



/** The history of a branch in a local repository, in a handful of processes however many commits there are. */
function localHistory(root, branch, env = {}, signal) {
    // A replacement (`git replace`, grafts) would show another history than the one that is pushed.
    const options = { env: { ...env, GIT_NO_REPLACE_OBJECTS: '1', GIT_GRAFT_FILE: '/dev/null' }, signal };
    const git = createGit(root, options);
    return {
        branch,
        labels: () => labelsOf(git, branch),
        state: () => stateOf(git, branch),
        commits: (tip) => commitsTo(git, tip),
        changes: (commits) => withChanges(git, commits),
        blobs: async (ids) => new Map((await objects(git, ids)).flatMap(({ id, type, bytes }) => (type === 'blob' ? [[id, bytes]] : []))),
    };
}
/** How many commits the remote's branch, as it was fetched, has beyond the local one, and the other way round. */
async function commitsApart(root, branch, env = {}, signal) {
    const { behind, ahead } = await sidesOf(createGit(root, { env, signal }), branch);
    return { behind: behind.length, ahead: ahead.length };
}
function createGit(root, options) {
    async function bytes(args, input) {
        try {
            return await (0,git_process/* gitOrThrow */.QE)(root, args, { ...options, input });
        }
        catch (error) {
            if (error instanceof git_process/* GitError */.XS)
                throw new store/* StoreError */.A('failed', error.message, { cause: error });
            throw error;
        }
    }
    return {
        bytes,
        text: async (args, input) => (await bytes(args, input)).toString('utf8').trim(),
        async maybe(args) {
            const { code, stdout } = await (0,git_process/* runGit */.EO)(root, args, options);
            return code === 0 ? stdout.toString('utf8').trim() : '';
        },
    };
}
/** As `localStore` and `githubStore` name themselves. */
async function labelsOf(git, branch) {
    const urls = lines(await git.maybe(['config', '--get-regexp', '^remote\\..*\\.url$']));
    const repositories = urls.flatMap((line) => {
        const [, owner, name] = /[:/]([^/:\s]+)\/([^/\s]+?)(?:\.git)?\/?$/.exec(line) ?? [];
        return owner === undefined ? [] : [`${owner}/${name}`];
    });
    return ['local repository', ...new Set(repositories)].map((place) => `${place}, branch ${branch}`);
}
/** The local branch and the remote's as it was fetched, and the commits that only one of them has. */
async function sidesOf(git, branch) {
    const [own, remote] = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
    const [local, origin] = await Promise.all([own, remote].map((ref) => commitAt(git, ref)));
    const [behind, ahead] = local === undefined || origin === undefined
        ? [[], []]
        : await Promise.all([missingFrom(git, [origin], local), missingFrom(git, [local], origin)]);
    return { own, remote, local, origin, behind, ahead };
}
async function stateOf(git, branch) {
    const { own, remote, local, origin, behind, ahead } = await sidesOf(git, branch);
    // Both have commits that the other has not: one was rewritten, or a move was made here on what was no longer the newest.
    const parted = behind.length > 0 && ahead.length > 0 ? behind : [];
    const dropped = (await factsOf(git, parted)).map((commit) => ({
        commit,
        seenAt: `origin/${branch}`,
        parted: true,
    }));
    for (const [ref, tip] of [
        [own, local],
        [remote, origin],
    ]) {
        if (tip === undefined)
            continue;
        const known = new Set(dropped.map(({ commit }) => commit.id));
        const gone = await missingFrom(git, lines(await git.maybe(['rev-list', '--walk-reflogs', ref, '--'])), tip);
        const facts = await factsOf(git, gone.filter((id) => !known.has(id)));
        const short = ref.replace(/^refs\/(heads|remotes)\//, '');
        dropped.push(...facts.map((commit) => ({ commit, parted: false, seenAt: `the reflog of ${short} (git reflog ${short})` })));
    }
    return {
        tip: local ?? origin,
        ref: local === undefined ? remote : own,
        dropped,
        ahead: ahead.length,
        behind: behind.length,
    };
}
async function commitAt(git, ref) {
    const id = await git.maybe(['rev-parse', '--verify', '--quiet', `${ref}^{commit}`]);
    return id === '' ? undefined : (0,foundation_ids/* parseCommitId */.IJ)(id);
}
/** Commits that these have and `tip` has not, the oldest first. What upkeep has deleted for good is not told. */
async function missingFrom(git, ids, tip) {
    if (ids.length === 0)
        return [];
    const args = ['rev-list', '--reverse', '--topo-order', '--ignore-missing', '--stdin'];
    return lines(await git.text(args, `${[...new Set(ids)].join('\n')}\n^${tip}\n`)).map(foundation_ids/* parseCommitId */.IJ);
}
async function commitsTo(git, tip) {
    if ((await git.text(['rev-parse', '--is-shallow-repository'])) === 'true') {
        throw new store/* StoreError */.A('failed', 'the clone is shallow: it does not have every commit of the branch', {
            todo: 'Fetch them: git fetch --unshallow (in a workflow, actions/checkout with fetch-depth: 0).',
        });
    }
    return factsOf(git, lines(await git.text(['rev-list', '--first-parent', '--reverse', tip, '--'])).map(foundation_ids/* parseCommitId */.IJ));
}
async function withChanges(git, facts) {
    if (facts.length === 0)
        return [];
    const pairs = facts.map(({ id, parents }) => [id, ...parents.slice(0, 1)].join(' ')).join('\n');
    const args = ['diff-tree', '--stdin', '-r', '-z', '--raw', '--no-abbrev', '--no-renames', '--root', '--always'];
    const changes = changesIn(await git.bytes(args, `${pairs}\n`));
    return facts.map((commit) => ({ ...commit, changes: changes.get(commit.id) ?? [] }));
}
/**
 * What `diff-tree --stdin -z --raw` prints: the commit's id, then for each file `:<mode> <mode> <blob> <blob> <status>` and the path, each
 * ended by a NUL.
 */
function changesIn(output) {
    const changes = new Map();
    const fields = output.toString('utf8').split('\0');
    let own = [];
    for (let at = 0; at < fields.length; at += 1) {
        const field = fields[at] ?? '';
        if (!field.startsWith(':')) {
            own = [];
            if (field !== '')
                changes.set(field, own);
            continue;
        }
        at += 1;
        const [, mode = '', before = '', after = ''] = field.slice(1).split(' ');
        const plain = mode === '100644' || mode === NO_MODE;
        own.push({ path: fields[at] ?? '', before: present(before), after: present(after), plain });
    }
    return changes;
}
const NO_MODE = '000000';
/** All zeros: not there. */
function present(id) {
    return /^0+$/.test(id) ? undefined : id;
}
async function factsOf(git, ids) {
    return (await objects(git, ids)).map(({ id, bytes }) => factsIn((0,foundation_ids/* parseCommitId */.IJ)(id), bytes.toString('utf8')));
}
/** A commit as git stores it: lines of facts, an empty line, the message. */
function factsIn(id, text) {
    const end = text.indexOf('\n\n');
    const head = end === -1 ? text : text.slice(0, end);
    const parents = [...head.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => (0,foundation_ids/* parseCommitId */.IJ)(parent));
    // Whoever makes a commit by hand can leave its date out, or make it nonsense: who it names is told all the same.
    const [, author = '', seconds = '0'] = /^author (.*?)(?: (\d+) [+-]\d+| -\d.*)?$/m.exec(head) ?? [];
    const at = new Date(Math.min(Number(seconds), LAST_SECOND) * 1000).toISOString();
    return { id, parents, author, at, message: end === -1 ? '' : text.slice(end + 2) };
}
/** Of what a date can hold. */
const LAST_SECOND = 8_640_000_000_000;
async function objects(git, ids) {
    if (ids.length === 0)
        return [];
    const output = await git.bytes(['cat-file', '--batch'], `${ids.join('\n')}\n`);
    const found = [];
    for (let offset = 0; offset < output.length;) {
        const end = output.indexOf('\n', offset);
        const header = output.toString('utf8', offset, end);
        const [, id = '', type = '', size = ''] = /^([0-9a-f]+) (\w+) (\d+)$/.exec(header) ?? [];
        if (id === '')
            throw new store/* StoreError */.A('failed', `git cannot read an object of the branch: ${header}`, { todo: FETCH });
        found.push({ id, type, bytes: output.subarray(end + 1, end + 1 + Number(size)) });
        offset = end + 1 + Number(size) + 1;
    }
    return found;
}
const FETCH = 'The repository is damaged or was not fetched whole: run git fsck, or clone it anew.';
function lines(text) {
    return text.split('\n').filter((line) => line !== '');
}

;// CONCATENATED MODULE: ./build/commands/operator/remote.js


/**
 * What a person should know before they believe the local branch: what was fetched has more. Undefined: nothing is newer there, or it cannot
 * be found out, which says nothing about what was asked for.
 */
async function newerOnRemote({ registry: { branch } }, root, env, signal) {
    try {
        const { ahead, behind } = await commitsApart(root, branch, env, signal);
        if (behind === 0)
            return undefined;
        const there = `origin/${branch} has ${behind} commit${behind === 1 ? '' : 's'} that the local branch has not`;
        return ahead === 0
            ? `${there}, and what they say is not shown: git fetch origin ${branch}:${branch}`
            : `${there}, and the local one has others: prompt-ratchet status --verify says what to do`;
    }
    catch (error) {
        if (error instanceof errors/* RatchetError */.eG)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/registry/registry.js
var registry_registry = __webpack_require__(6475);
;// CONCATENATED MODULE: ./build/commands/operator/distance.js
/** @param chain what `from` held of it, newest first. */
function distanceOf(held, from, there, chain) {
    if (there === undefined)
        return { from, kind: 'holds-nothing' };
    const { version } = there;
    if (version === held)
        return { from, kind: 'same' };
    const last = chain.findIndex(({ to }) => to === held);
    if (last === -1)
        return { from, kind: 'different-line', version };
    const since = chain[last - 1]?.at ?? there.since;
    const promotions = chain.slice(0, last).filter(({ action }) => action === 'promotion').length;
    return promotions === 0
        ? { from, kind: 'went-back', since, version }
        : { from, kind: 'behind', promotions, since, version };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(7975);
;// CONCATENATED MODULE: ./build/commands/operator/drift.js



async function driftOf(of, held, head, registry) {
    if (head === undefined || of.kind === 'dataset')
        return { kind: 'not-compared' };
    const file = head.files.get((0,assignable/* nameOfAssignable */.K7)(of));
    if (file === undefined)
        return { kind: 'no-file' };
    if (file.kind === 'unreadable')
        return file;
    const { path, version } = file;
    if (version === held)
        return { kind: 'same', path };
    const differs = { kind: 'differs', path, file: version };
    if (of.kind === 'prompt') {
        const before = await registry.version(of.slug, (0,foundation_ids/* parsePromptVersionId */.Jf)(held));
        if (before === undefined || file.prompt === undefined)
            return { ...differs, in: ['other'] };
        return { ...differs, ...promptDifference(before, file.prompt) };
    }
    const before = await registry.content(of, held);
    const was = before !== undefined && 'kind' in before && before.kind === 'parameters' ? before.parameters : {};
    return { ...differs, in: ['parameters'], parameters: changedKeys(was, file.parameters ?? {}) };
}
function promptDifference(held, file) {
    const parameters = changedKeys(held.parameters, file.parameters);
    const isTextSame = (0,external_node_util_.isDeepStrictEqual)(held.messages, file.messages);
    const model = held.model === file.model ? undefined : { held: held.model, file: file.model };
    const found = [
        ...(isTextSame ? [] : ['text']),
        ...(model === undefined ? [] : ['model']),
        ...(parameters.length === 0 ? [] : ['parameters']),
    ];
    return {
        in: found.length === 0 ? ['other'] : found,
        ...(model === undefined ? {} : { model }),
        ...(parameters.length === 0 ? {} : { parameters }),
    };
}
function changedKeys(one, other) {
    return [...new Set([...Object.keys(one), ...Object.keys(other)])]
        .filter((key) => !(0,external_node_util_.isDeepStrictEqual)(one[key], other[key]))
        .toSorted();
}

// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var foundation_paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/prompts/parameter-sets.js
var parameter_sets = __webpack_require__(8149);
// EXTERNAL MODULE: ./build/prompts/files.js
var prompts_files = __webpack_require__(1103);
// EXTERNAL MODULE: ./build/commands/read-prompts.js
var read_prompts = __webpack_require__(8925);
;// CONCATENATED MODULE: ./build/commands/operator/head-files.js








/** Every prompt and every set of parameters of a commit; a file that cannot be read stands for itself alone. */
async function headFiles(tree, config) {
    const files = new Map();
    const entries = await tree.entries();
    const sets = entries.map(({ path }) => path).filter((0,foundation_paths/* matchesAny */._I)(config.parameters));
    for (const [path, bytes] of await tree.read(sets)) {
        unlessUnreadable(files, path, nameOrNone('parameters', path, config.parameters), () => {
            const { slug, parameters } = (0,parameter_sets/* readParameterSet */.w)(path, bytes, config.parameters);
            const name = (0,assignable/* nameOfAssignable */.K7)({ kind: 'parameters', slug: (0,foundation_ids/* parseParametersSlug */.Pm)(slug) });
            files.set(name, { kind: 'read', path, version: (0,foundation_ids/* parseVersionId */.h4)((0,digest/* digestOf */.ol)(parameters)), parameters });
        });
    }
    const paths = (0,prompts_files/* promptFiles */.Y)(entries, config.prompts).map(({ path }) => path);
    const source = { config, resolveModel: (0,references/* modelReferences */.A)(config.models).resolve };
    const { parsed, failed } = await (0,read_prompts.readPrompts)(tree, paths, source);
    for (const [path, error] of failed) {
        const name = nameOrNone('prompt', path, config.prompts);
        if (name !== undefined)
            files.set(name, { kind: 'unreadable', path, why: error.message });
    }
    for (const [path, prompts] of parsed) {
        for (const { version } of prompts) {
            files.set((0,assignable/* nameOfAssignable */.K7)({ kind: 'prompt', slug: version.slug }), {
                kind: 'read',
                path,
                version: version.id,
                prompt: version,
            });
        }
    }
    return { label: tree.label, files };
}
function unlessUnreadable(files, path, name, read) {
    try {
        read();
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        if (name !== undefined)
            files.set(name, { kind: 'unreadable', path, why: error.message });
    }
}
/** The name that a file's path gives it. */
function nameOrNone(kind, path, globs) {
    try {
        return (0,assignable/* nameOfAssignable */.K7)({ kind, slug: (0,prompts_files/* slugOf */.t)(path, globs) });
    }
    catch (error) {
        if (error instanceof errors/* RatchetError */.eG)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/commands/operator/status.js







/** What each environment holds: those of the config in its order, then those that only the registry knows. */
async function status_status(request) {
    const { config, registry, head, prompts, environment } = request;
    const [states, files] = await Promise.all([
        registry.environments(),
        head === undefined ? undefined : headFiles(head, config),
    ]);
    const wanted = prompts.length === 0 ? () => true : (0,named_assignables/* isNamedBy */.$8)(prompts);
    const looking = { ...request, files, wanted, states: new Map(states.map((state) => [state.environment, state])) };
    const shown = environmentNames(config, states).filter((name) => isShown(name, looking));
    return {
        format: 1,
        registry: registry.label,
        ...(files === undefined ? {} : { head: files.label }),
        environments: await Promise.all(shown.map((name) => environmentStatus(name, looking))),
        unheld: environment === undefined ? unheldFiles(looking) : [],
    };
}
/** Of the config in its order, then those that only the registry knows. */
function environmentNames(config, states) {
    return [
        ...new Set([
            ...config.environments.map(({ slug }) => slug),
            ...states.map((state) => state.environment).toSorted(),
        ]),
    ];
}
function isShown(name, { config, environment, states, all }) {
    if (environment !== undefined)
        return name === environment;
    const isKnown = config.environments.some(({ slug }) => slug === name);
    return all || isKnown || (0,named_assignables/* assignablesOf */.GC)(states.get(name)).length > 0;
}
async function environmentStatus(environment, looking) {
    const { config, states, wanted, registry } = looking;
    const rules = config.environments.find(({ slug }) => slug === environment);
    const state = states.get(environment);
    const among = (0,named_assignables/* assignablesOf */.GC)(state).filter((of) => wanted((0,assignable/* nameOfAssignable */.K7)(of)));
    const rows = await Promise.all(among.map((of) => heldStatus(of, environment, rules, looking)));
    const ofKind = (kind) => rows.filter(({ name }) => (0,assignable/* parseAssignable */.z1)(name).kind === kind).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
    const removed = [...(state?.removed ?? [])].filter(([name]) => wanted(name));
    return {
        environment,
        ...(rules === undefined ? {} : { assign: rules.assign, protected: rules.protected }),
        ...(rules?.from === undefined ? {} : { from: rules.from }),
        prompts: ofKind('prompt'),
        parameters: ofKind('parameters'),
        datasets: ofKind('dataset'),
        removed: await Promise.all(removed.map(async ([name, { operation, since }]) => ({
            name,
            since,
            operation,
            ...howOf(await registry.entry(operation)),
            held: state?.held.get(name) ?? [],
        }))),
        waiting: waitingFor(state, rules?.from, looking),
    };
}
async function heldStatus(of, environment, rules, { registry, states, files }) {
    const state = states.get(environment);
    const name = (0,assignable/* nameOfAssignable */.K7)(of);
    const { version, since, operation } = (0,registry_registry/* assignmentOf */.t)(state, of) ?? lost(environment, name);
    const newest = await registry.entry(operation);
    // A pointer that somebody moved by hand rests on an entry that is about another version, and says nothing of this one.
    const entry = newest?.to === version ? newest : undefined;
    const chain = (where) => entriesOf(registry.history(where, name));
    const [proof, drift, distance] = await Promise.all([
        entry === undefined ? undefined : proofOf(entry, () => chain(environment), registry),
        driftOf(of, version, files, registry),
        rules?.from === undefined ? undefined : distanceTo(rules.from, of, version, states, chain),
    ]);
    return {
        name,
        slug: of.slug,
        version,
        since,
        operation,
        ...howOf(entry),
        ...(proof === undefined ? {} : { proof }),
        held: state?.held.get(name) ?? [],
        drift,
        ...(distance === undefined ? {} : { distance }),
    };
}
async function distanceTo(from, of, held, states, chain) {
    const there = (0,registry_registry/* assignmentOf */.t)(states.get(from), of);
    const isSame = there === undefined || there.version === held;
    return distanceOf(held, from, there, isSame ? [] : await chain(from));
}
function howOf(entry) {
    if (entry === undefined)
        return {};
    const { format: _, operation, kind, environment, slug, to, replaces, at, evidence, ...by } = entry;
    return { by };
}
function waitingFor(state, from, { states, wanted }) {
    const there = from === undefined ? undefined : states.get(from);
    return (0,named_assignables/* assignablesOf */.GC)(there).flatMap((of) => {
        const name = (0,assignable/* nameOfAssignable */.K7)(of);
        const theirs = (0,registry_registry/* assignmentOf */.t)(there, of);
        if (!wanted(name) || theirs === undefined || (0,registry_registry/* assignmentOf */.t)(state, of) !== undefined)
            return [];
        return [{ name, version: theirs.version, since: theirs.since }];
    });
}
function unheldFiles({ files, states, wanted }) {
    const held = new Set([...states.values()].flatMap((state) => (0,named_assignables/* assignablesOf */.GC)(state).map(assignable/* nameOfAssignable */.K7)));
    return [...(files?.files ?? [])]
        .filter(([name]) => wanted(name) && !held.has(name))
        .map(([name, { path }]) => ({ name, path }));
}
async function entriesOf(entries) {
    const list = [];
    for await (const entry of entries)
        list.push(entry);
    return list;
}
function lost(environment, name) {
    throw new Error(`${environment} does not hold ${name}, and did a moment ago`);
}

// EXTERNAL MODULE: ./build/promotion/operation.js
var operation = __webpack_require__(7307);
// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/registry/git/commit.js
var git_commit = __webpack_require__(6948);
// EXTERNAL MODULE: ./build/registry/git/format/files.js + 4 modules
var files = __webpack_require__(9200);
// EXTERNAL MODULE: ./build/registry/git/format/layout.js
var layout = __webpack_require__(1619);
;// CONCATENATED MODULE: ./build/registry/git/verify/findings.js
/** What is not the protocol's doing (docs/operating.md says of each what it means). */
const findingKinds = (/* unused pure expression or super */ null && ([
    'pointer-moved',
    'pointer-wrong',
    'pointers-deleted',
    'pointers-unreadable',
    'pointers-rewritten',
    'held-edited',
    'entry-invalid',
    'entry-forged',
    'entry-changed',
    'entry-deleted',
    'entry-without-change',
    'chain-broken',
    'version-invalid',
    'version-changed',
    'version-deleted',
    'version-missing',
    'version-added',
    'evidence-invalid',
    'evidence-changed',
    'evidence-deleted',
    'evidence-missing',
    'evidence-added',
    'no-pass',
    'marker-changed',
    'marker-deleted',
    'marker-missing',
    'foreign-file',
    'not-a-file',
    'message',
    'empty',
    'merge',
    'dropped',
    'no-branch',
]));
function createFindingBook() {
    const book = [];
    return {
        add({ subjects, ...finding }) {
            book.push({ finding, left: new Set(subjects) });
        },
        restored(subject, by) {
            for (const each of book) {
                if (each.left.delete(subject) && each.left.size === 0)
                    each.undoneBy = by;
            }
        },
        isOpen: (subject) => book.some(({ left }) => left.has(subject)),
        count: () => book.length,
        all: () => book.map(({ finding, undoneBy }) => ({ ...finding, ...(undoneBy === undefined ? {} : { undoneBy }) })),
    };
}

;// CONCATENATED MODULE: ./build/registry/git/verify/places.js





function createPlaces() {
    const projects = new Map();
    const projectOf = (name) => {
        const known = projects.get(name ?? '') ?? { name, layout: (0,layout/* layoutOf */.aH)(name) };
        projects.set(name ?? '', known);
        return known;
    };
    return (path) => {
        if (path === layout/* MARKER */.tl)
            return { kind: 'marker' };
        try {
            const [, name, rest = ''] = /^(?:projects\/([^/]+)\/)?(.*)$/s.exec(path) ?? [];
            const project = projectOf(name);
            const place = placeIn(project, rest);
            // A name with two spellings is no name of the format.
            return pathOf(place, project) === path ? place : { kind: 'foreign' };
        }
        catch (error) {
            if (error instanceof errors/* RatchetError */.eG)
                return { kind: 'foreign' };
            throw error;
        }
    };
}
/** @throws InvalidValueError for a name that cannot stand there. */
function placeIn(project, path) {
    const [folder, ...parts] = path.split('/');
    const name = (parts.at(-1) ?? '').replace(/\.json(\.gz)?$/, '');
    switch (folder) {
        case 'environments':
            return { kind: 'environment', project, environment: (0,foundation_ids/* parseEnvironmentSlug */.Yq)(name) };
        case 'evidence':
            return { kind: 'evidence', digest: (0,digest/* parseDigest */.m)(`sha256:${name}`) };
        case 'ledger':
            return { kind: 'entry', project, operation: (0,foundation_ids/* parseOperationId */.g3)(`sha256:${name}`) };
        case 'versions': {
            const kind = assignable/* assignableKinds */.Bl.find((each) => each === parts[0]);
            if (kind === undefined)
                return { kind: 'foreign' };
            const of = (0,assignable/* parseAssignable */.z1)(kind === 'prompt' ? (parts[1] ?? '') : `${kind}:${parts[1]}`);
            return { kind: 'version', of, id: (0,foundation_ids/* parseVersionId */.h4)(`sha256:${name}`) };
        }
        default:
            return { kind: 'foreign' };
    }
}
function pathOf(place, { layout }) {
    switch (place.kind) {
        case 'environment':
            return layout.environment(place.environment);
        case 'evidence':
            return layout.evidence(place.digest);
        case 'entry':
            return layout.entry(place.operation);
        case 'version':
            return layout.version(place.of, place.id);
        case 'marker':
        case 'foreign':
            return undefined;
    }
}

;// CONCATENATED MODULE: ./build/registry/git/verify/words.js
/** What to do about a finding, in one or two sentences. docs/operating.md says how to work on the branch. */
function todoOf(kind, commit, branch) {
    const short = commit.slice(0, 12);
    switch (kind) {
        case 'pointer-moved':
        case 'pointer-wrong':
            return `Undo it on ${branch}: git revert ${short}. To have that version, promote it.`;
        case 'pointers-deleted':
        case 'entry-deleted':
        case 'version-deleted':
        case 'evidence-deleted':
        case 'marker-deleted':
            return `Bring it back on ${branch}: git revert ${short}.`;
        case 'entry-without-change':
        case 'entry-forged':
        case 'entry-invalid':
        case 'chain-broken':
        case 'no-pass':
        case 'evidence-missing':
        case 'version-missing':
            return `Undo it on ${branch}: git revert ${short}, unless later changes rest on it; then promote what should be held, and accept this commit (--accept ${short}).`;
        case 'merge':
        case 'message':
        case 'empty':
            return `Nothing of what the branch holds is wrong by it. Find out who can push there, and accept it: --accept ${short}.`;
        case 'dropped':
            return `Compare git log ${short} with the branch. If nobody meant it, push the history that is right, and protect the branch by a ruleset; if somebody did, accept it: --accept ${short}.`;
        case 'no-branch':
            return 'If something was ever promoted, fetch or restore the branch; else there is nothing to check yet.';
        default:
            return `Undo it on ${branch}: git revert ${short}.`;
    }
}
/** Of a local branch and the remote's, which have parted: a push by force would throw away what others did. */
function partedTodo(branch) {
    return `Push nothing by force. Compare: git log --oneline --left-right ${branch}...origin/${branch}. Where origin is right, git fetch origin +${branch}:${branch} takes it, and what was moved here alone is to be done again.`;
}

;// CONCATENATED MODULE: ./build/registry/git/verify/replay.js



function createReplay(rules, branch, labels) {
    return {
        rules,
        branch,
        labels,
        placeOf: createPlaces(),
        book: createFindingBook(),
        files: new Map(),
        made: new Map(),
        entries: new Map(),
        versions: new Set(),
        proofs: new Map(),
        pointers: new Map(),
        expected: new Map(),
        past: new Map(),
    };
}
function report({ replay, commit }, { kind, what }, subjects) {
    const { id, author, at } = commit;
    replay.book.add({ kind, commit: id, author, at, what, todo: todoOf(kind, id, replay.branch), subjects });
}
/** The subject is again as the protocol made it. */
function restore({ replay, commit, repaired }, subject) {
    if (replay.book.isOpen(subject))
        repaired.push(subject);
    replay.book.restored(subject, commit.id);
}
/** A pointer, for `Found.subjects`: no path has a space before a name. */
function pointerSubject(path, name) {
    return `${path} ${name}`;
}

;// CONCATENATED MODULE: ./build/registry/git/verify/files.js




/** Reads the versions and the evidence that a commit brings, before its entries are held against them. */
function readContents({ replay, touched, contentOf }) {
    for (const { path, after, plain, place } of touched) {
        if (after === undefined)
            replay.files.delete(path);
        else
            replay.files.set(path, after);
        const bytes = plain ? contentOf(after) : undefined;
        if (place.kind === 'version') {
            const right = bytes !== undefined && faultIn(() => (0,files/* parseContent */.Fs)(bytes, path, place.of, place.id)) === undefined;
            if (right)
                replay.versions.add(path);
            else
                replay.versions.delete(path);
        }
        if (place.kind === 'evidence') {
            replay.proofs.delete(path);
            faultIn(() => {
                if (bytes === undefined)
                    return;
                const { version, verdict, evaluations } = (0,files/* parseEvidence */.vf)(bytes, path, place.digest);
                replay.proofs.set(path, { version, verdict: { kind: verdict.kind ?? null }, evaluations: evaluations.length });
            });
        }
    }
}
/** Files that never change: what the protocol added stays as it is, and nothing else is added. */
function checkFiles(step) {
    const { replay } = step;
    const named = pathsNamed(step);
    for (const change of step.touched) {
        const { path, after, plain, place } = change;
        if (place.kind === 'environment')
            continue;
        // A link can have the very bytes of the file that it took the place of.
        if (plain && after === replay.made.get(path)) {
            restore(step, path);
            continue;
        }
        const fault = faultOf(step, change, named);
        if (fault === undefined)
            settle(step, path, named);
        else if (fault !== 'told')
            report(step, fault, [path]);
    }
    // A version that somebody had put there, and that is what its name says, is used as it is.
    for (const path of named.accepted)
        if (replay.versions.has(path))
            settle(step, path, named);
    if (step.first && !replay.files.has(layout/* MARKER */.tl)) {
        report(step, { kind: 'marker-missing', what: `The branch does not begin with ${layout/* MARKER */.tl}` }, [layout/* MARKER */.tl]);
    }
}
/** What the entries of this commit name. */
function pathsNamed({ accepted, rejected }) {
    const paths = (entries) => entries.flatMap(({ path, entry, project: { layout } }) => [
        path,
        ...(entry.to === undefined ? [] : [layout.version(entry, entry.to)]),
        ...(entry.evidence === undefined ? [] : [layout.evidence(entry.evidence)]),
    ]);
    const own = new Set(paths(accepted));
    return { accepted: own, all: new Set([...own, ...paths(rejected)]) };
}
function settle(step, path, named) {
    const { files, made } = step.replay;
    const blob = files.get(path);
    if (blob === undefined || (path !== layout/* MARKER */.tl && !named.accepted.has(path)))
        return;
    made.set(path, blob);
    restore(step, path);
}
/** `told`: the finding about its entry says it. */
function faultOf(step, change, named) {
    const { path, before, after, plain, place } = change;
    if (place.kind === 'foreign')
        return { kind: 'foreign-file', what: `It ${didTo(change)} ${path}, which is no file of a registry` };
    if (!plain)
        return { kind: 'not-a-file', what: `It made ${path} a link, a program or a submodule` };
    const added = before === undefined;
    const { made, book } = step.replay;
    switch (place.kind) {
        case 'marker':
            return markerFault(step, change);
        case 'entry':
            if (added && named.all.has(path) && !made.has(path))
                return named.accepted.has(path) ? undefined : 'told';
            // One that cannot be read was told when it was to be read.
            if (added && book.isOpen(path))
                return 'told';
            if (after === undefined)
                return { kind: 'entry-deleted', what: `It deleted the ledger's entry ${path}${aboutEntry(step, path)}` };
            return { kind: 'entry-changed', what: `It changed the ledger's entry ${path}${aboutEntry(step, path)}` };
        case 'version': {
            const what = `the version ${path}`;
            if (after === undefined)
                return { kind: 'version-deleted', what: `It deleted ${what}` };
            if (!step.replay.versions.has(path)) {
                return {
                    kind: added ? 'version-invalid' : 'version-changed',
                    what: `It ${didTo(change)} ${what}: its content is not what its name says`,
                };
            }
            if (!added)
                return { kind: 'version-changed', what: `It changed ${what}` };
            return named.all.has(path)
                ? undefined
                : { kind: 'version-added', what: `It added ${what}, which no entry of it names` };
        }
        case 'evidence': {
            const what = `the evidence ${path}`;
            if (after === undefined)
                return { kind: 'evidence-deleted', what: `It deleted ${what}${whoRestsOn(step, path)}` };
            if (!step.replay.proofs.has(path)) {
                return {
                    kind: added ? 'evidence-invalid' : 'evidence-changed',
                    what: `It ${didTo(change)} ${what}: its content is not what its name says${whoRestsOn(step, path)}`,
                };
            }
            // The same facts, packed by another version of zlib, are the same evidence.
            if (named.all.has(path))
                return undefined;
            return {
                kind: added ? 'evidence-added' : 'evidence-changed',
                what: `It ${didTo(change)} ${what}, which no entry of it names`,
            };
        }
        case 'environment':
            return undefined;
    }
}
function markerFault({ replay, contentOf }, { path, after, before }) {
    if (after === undefined)
        return { kind: 'marker-deleted', what: `It deleted ${path}: without it the branch is no registry` };
    const bytes = contentOf(after);
    const fault = faultIn(() => (0,files/* checkMarker */.fp)(bytes, path));
    if (fault === undefined && before === undefined && !replay.made.has(path))
        return undefined;
    return { kind: 'marker-changed', what: `It changed ${path}${fault === undefined ? '' : `: ${fault}`}` };
}
function didTo({ before, after }) {
    return before === undefined ? 'added' : after === undefined ? 'deleted' : 'changed';
}
function aboutEntry({ replay }, path) {
    const entry = replay.entries.get(path);
    return entry === undefined ? '' : ` (${entry.action} of ${entry.slug} in ${entry.environment}, ${entry.at})`;
}
function whoRestsOn({ replay }, path) {
    const place = replay.placeOf(path);
    if (place.kind !== 'evidence')
        return '';
    const resting = [...replay.entries.values()].filter(({ evidence }) => evidence === place.digest);
    if (resting.length === 0)
        return '';
    return `. On it rests ${resting.map(({ slug, environment, at }) => `the promotion of ${slug} in ${environment} (${at})`).join(', ')}`;
}
/** What a parser of the format has against it; undefined: nothing. */
function faultIn(parse) {
    try {
        parse();
        return undefined;
    }
    catch (error) {
        if (error instanceof registry_registry/* RegistryError */.g)
            return error.message;
        throw error;
    }
}

;// CONCATENATED MODULE: ./build/registry/git/verify/pointers.js


function pointersOf(state) {
    const { prompts, datasets, parameters, removed, held } = state;
    const names = new Set([
        ...prompts.keys(),
        ...[...datasets.keys()].map((slug) => (0,assignable/* nameOfAssignable */.K7)({ kind: 'dataset', slug })),
        ...[...parameters.keys()].map((slug) => (0,assignable/* nameOfAssignable */.K7)({ kind: 'parameters', slug })),
        ...removed.keys(),
        ...held.keys(),
    ]);
    return new Map([...names].map((name) => [
        name,
        {
            assignment: (0,registry_registry/* assignmentOf */.t)(state, (0,assignable/* parseAssignable */.z1)(name)),
            removed: removed.get(name),
            held: held.get(name) ?? [],
        },
    ]));
}
/** What an entry makes of a pointer. */
function pointerAfter(entry, before) {
    const { to, operation, at } = entry;
    return {
        assignment: to === undefined ? undefined : { version: to, operation, since: at },
        removed: to === undefined ? { operation, since: at } : undefined,
        held: heldAfter(entry, before?.held ?? []),
    };
}
/**
 * Which versions are held back after an entry: what a rollback or a removal took away, until it is assigned again.
 * Said here once more on purpose: a check that asks the code which it checks finds nothing.
 */
function heldAfter({ action, from, to }, held) {
    const others = held.filter((version) => version !== to);
    if ((action !== 'rollback' && action !== 'removal') || from === undefined)
        return others;
    return [...others.filter((version) => version !== from), from];
}
function newestOperation(pointer) {
    return (pointer?.assignment ?? pointer?.removed)?.operation;
}
function isSamePointer(one, other) {
    return keyOf(one) === keyOf(other);
}
function isSameAssignment(one, other) {
    const bare = (pointer) => keyOf(pointer && { ...pointer, held: [] });
    return bare(one) === bare(other);
}
/** No pointer, and one that says nothing, are the same. */
function keyOf(pointer) {
    const { assignment, removed, held = [] } = pointer ?? {};
    return JSON.stringify([
        assignment && [assignment.version, assignment.operation, assignment.since],
        removed && [removed.operation, removed.since],
        held,
    ]);
}

;// CONCATENATED MODULE: ./build/registry/git/verify/entries.js





/** The entries that a commit adds to the ledger. One that cannot be read is told at once. */
function readEntries(step) {
    const { replay, touched, contentOf } = step;
    return touched.flatMap(({ path, before, after, plain, place }) => {
        if (place.kind !== 'entry' || before !== undefined || !plain || replay.made.has(path))
            return [];
        const bytes = contentOf(after);
        if (bytes === undefined)
            return [];
        const parsed = [];
        const fault = faultIn(() => parsed.push((0,files/* parseEntry */.ER)(bytes, path, place.operation)));
        const [entry] = parsed;
        if (entry !== undefined)
            return [{ path, entry, project: place.project }];
        report(step, { kind: 'entry-invalid', what: `It added ${path} to the ledger: ${fault}` }, [path]);
        return [];
    });
}
/** What is not the protocol's doing in an entry that came with a change of its pointer. */
function entryFault(step, added, { before, after, expected, past }) {
    const { replay } = step;
    return (forged(replay, added) ??
        brokenChain(replay, added, before) ??
        unproved(replay, added) ??
        missingVersion(replay, added) ??
        unearned(step, added, past) ??
        wrongPointer(added, before, after, expected));
}
/** An entry that is not what its own name says, or that names another registry, environment or prompt than it was made for. */
function forged(replay, { entry, project }) {
    const { environment, kind, slug, from, to, evidence, replaces } = entry;
    const suffix = project.name === undefined ? '' : `, project ${project.name}`;
    const labels = [...replay.labels, ...labelOfRun(entry, replay.branch)];
    const idWith = (label) => replay.rules.operationId({ registry: `${label}${suffix}`, environment, kind, slug, from, to, evidence, replaces });
    if (labels.some((label) => idWith(label) === entry.operation))
        return undefined;
    return {
        kind: 'entry-forged',
        what: `${saying(entry)}: its operation id is not that of its content in this registry, so it was edited, copied from another place, or made by hand`,
    };
}
/** A repository may have been renamed since: the run tells what it was called then. */
function labelOfRun({ run }, branch) {
    const [, repository] = /^https?:\/\/[^/]+\/([^/]+\/[^/]+)\/actions\/runs\//.exec(run?.url ?? '') ?? [];
    return repository === undefined ? [] : [`${repository}, branch ${branch}`];
}
function brokenChain(replay, { entry, project }, before) {
    const { from, replaces } = entry;
    const held = before?.assignment?.version;
    const fault = (why) => ({ kind: 'chain-broken', what: `${saying(entry)}: ${why}` });
    if (from !== held)
        return fault(`it says that ${from ?? 'nothing'} was held, and the branch held ${held ?? 'nothing'}`);
    const newest = newestOperation(before);
    if (replaces !== newest) {
        return fault(`it says that it replaces ${replaces ?? 'nothing'}, and the newest operation was ${newest ?? 'none'}`);
    }
    if (replaces !== undefined && !replay.files.has(project.layout.entry(replaces))) {
        return fault(`it replaces ${replaces}, which is not in the ledger`);
    }
    return from === entry.to ? fault('it changes nothing') : undefined;
}
function unproved(replay, { entry, project }) {
    const { evidence, rule, to } = entry;
    if (evidence === undefined)
        return undefined;
    const path = project.layout.evidence(evidence);
    const proof = replay.files.has(path) ? replay.proofs.get(path) : undefined;
    if (proof === undefined) {
        return {
            kind: 'evidence-missing',
            what: `${saying(entry)}: its evidence is not there, or is not what its name says (${path})`,
        };
    }
    const fault = (why) => ({ kind: 'no-pass', what: `${saying(entry)}: ${why}` });
    if (proof.version !== to)
        return fault(`its evidence is about another version (${proof.version})`);
    // A person took it upon themselves, and said why: the format has no override without a reason.
    if (rule === 'override')
        return undefined;
    if (proof.verdict.kind !== 'pass')
        return fault(`the verdict of its evidence is "${proof.verdict.kind}", not "pass"`);
    return proof.evaluations === 0 ? fault('its evidence rests on no evaluation') : undefined;
}
function missingVersion(replay, { entry, project }) {
    if (entry.to === undefined)
        return undefined;
    const path = project.layout.version(entry, entry.to);
    if (replay.files.has(path) && replay.versions.has(path))
        return undefined;
    return {
        kind: 'version-missing',
        what: `${saying(entry)}: the version is not there, or is not what its name says (${path})`,
    };
}
/**
 * What moves without an evaluation goes back to what was held there; only a rollback that gives a reason may go elsewhere, to a version
 * that the registry had already. A withdrawal takes back what its pull request was given, and nothing else.
 */
function unearned({ touched }, { entry, project }, past) {
    const { action, from, to, pullRequest, reason = '' } = entry;
    if (action === 'promotion')
        return undefined;
    const fault = (why) => ({ kind: 'no-pass', what: `${saying(entry)}: ${why}` });
    const isOwn = (each) => each.action === 'promotion' && each.to === from && each.pullRequest === pullRequest;
    if (action === 'withdrawal' && (pullRequest === undefined || !past.some(isOwn))) {
        return fault(`it gives back what pull request ${pullRequest ?? '(none)'} was never given there`);
    }
    if (to === undefined || past.some((each) => each.to === to))
        return undefined;
    const path = project.layout.version(entry, to);
    if (touched.some((change) => change.path === path && change.before === undefined)) {
        return fault('nothing was evaluated for it, and the version came with it');
    }
    return action === 'rollback' && reason.trim() !== ''
        ? undefined
        : fault('nothing was evaluated for it, and that version was never held there');
}
/** The held list goes on from what the branch said, or from what it should have said. */
function wrongPointer({ entry }, before, after, expected) {
    const right = [pointerAfter(entry, before), pointerAfter(entry, expected)];
    if (right.some((pointer) => isSamePointer(pointer, after)))
        return undefined;
    const held = right.some((pointer) => isSameAssignment(pointer, after));
    const what = held
        ? `${saying(entry)}: the versions that are held back after it are not those that follow from it`
        : `${saying(entry)}: the environment's file says something else than the entry`;
    return { kind: held ? 'held-edited' : 'pointer-wrong', what };
}
/** An entry whose pointer did not move with it. */
function withoutChange({ entry }) {
    return {
        kind: 'entry-without-change',
        what: `${saying(entry)}: the environment's file does not rest on it`,
    };
}
function saying(entry) {
    const { action, environment, operation } = entry;
    return `It added an entry to the ledger (${action} of ${(0,assignable/* nameOfAssignable */.K7)(entry)} in ${environment}, operation ${operation})`;
}

;// CONCATENATED MODULE: ./build/registry/git/verify/moves.js







/** Each change of a pointer shares its commit with exactly one entry, which says it. */
function checkMoves(step) {
    const added = new Set(readEntries(step));
    for (const change of step.touched) {
        if (change.place.kind === 'environment')
            checkEnvironment(step, change, added);
    }
    for (const entry of added) {
        step.rejected.push(entry);
        report(step, withoutChange(entry), [entry.path]);
    }
}
/** Takes from `added` the entries that came with a change here. */
function checkEnvironment(step, change, added) {
    const { replay } = step;
    const { path } = change;
    const read = readEnvironment(step, change);
    const before = replay.pointers.get(path) ?? new Map();
    const after = read.kind === 'read' ? pointersOf(read.state) : new Map();
    const expected = replay.expected.get(path) ?? new Map();
    const moved = [...new Set([...before.keys(), ...after.keys()])].filter((name) => !isSamePointer(before.get(name), after.get(name)));
    const told = replay.book.count();
    const lost = [];
    for (const name of moved) {
        const entry = [...added].find((each) => isOf(each, change, name) && isNewest(each, after.get(name)));
        if (entry !== undefined) {
            added.delete(entry);
            const past = replay.past.get(pointerSubject(path, name)) ?? [];
            const pointed = { before: before.get(name), after: after.get(name), expected: expected.get(name), past };
            judge(step, path, entry, pointed);
            past.push(entry.entry);
            replay.past.set(pointerSubject(path, name), past);
        }
        else if (isSamePointer(after.get(name), expected.get(name)))
            restore(step, pointerSubject(path, name));
        else if (read.kind === 'read') {
            report(step, movedByHand(step, change, name, before.get(name), after.get(name)), [pointerSubject(path, name)]);
        }
        else
            lost.push(name);
    }
    replay.pointers.set(path, new Map(after));
    if (read.kind === 'read' && read.tidy)
        restore(step, path);
    if (read.kind === 'gone' && expected.size === 0)
        restore(step, path);
    else if (read.kind !== 'read')
        report(step, read.fault, [path, ...lost.map((name) => pointerSubject(path, name))]);
    else if (replay.book.count() === told && !isExplained(step, change, moved, read.tidy)) {
        report(step, { kind: 'pointers-rewritten', what: `It rewrote ${path}, and moved nothing in it` }, [path]);
    }
}
function readEnvironment({ contentOf }, { path, after, plain, place }) {
    if (after === undefined) {
        return {
            kind: 'gone',
            fault: { kind: 'pointers-deleted', what: `It deleted ${path}: all that the environment held` },
        };
    }
    const bytes = plain ? contentOf(after) : undefined;
    const states = [];
    const why = faultIn(() => {
        if (bytes !== undefined && place.kind === 'environment')
            states.push((0,files/* parseEnvironment */.Nq)(bytes, path, place.environment));
    });
    const [state] = states;
    if (state !== undefined && bytes !== undefined) {
        return { kind: 'read', state, tidy: Buffer.from((0,files/* environmentBytes */.lG)(state)).equals(bytes) };
    }
    const what = `It made ${path} unreadable: ${why ?? 'it is no ordinary file'}`;
    return { kind: 'unreadable', fault: { kind: 'pointers-unreadable', what } };
}
function judge(step, path, added, pointed) {
    const { replay } = step;
    const name = (0,assignable/* nameOfAssignable */.K7)(added.entry);
    const { after, expected } = pointed;
    const fault = entryFault(step, added, pointed);
    if (fault !== undefined) {
        step.rejected.push(added);
        report(step, fault, [added.path, pointerSubject(path, name)]);
        return;
    }
    step.accepted.push(added);
    replay.entries.set(added.path, added.entry);
    const next = pointerAfter(added.entry, expected);
    const all = replay.expected.get(path) ?? new Map();
    replay.expected.set(path, all.set(name, next));
    if (isSamePointer(after, next))
        restore(step, pointerSubject(path, name));
}
function isOf({ entry, project }, { place }, name) {
    return (place.kind === 'environment' &&
        place.project === project &&
        entry.environment === place.environment &&
        (0,assignable/* nameOfAssignable */.K7)(entry) === name);
}
function isNewest({ entry }, pointer) {
    return newestOperation(pointer) === entry.operation;
}
/** Whether something of the protocol, or a repair, says why the file changed. */
function isExplained(step, { path }, moved, tidy) {
    if (!tidy)
        return step.replay.book.isOpen(path);
    return moved.length > 0 || step.repaired.includes(path);
}
function movedByHand({ replay }, { place, path }, name, before, after) {
    const where = place.kind === 'environment' ? place.environment : path;
    if (isSameAssignment(before, after)) {
        const list = (pointer) => pointer?.held.map(digest/* shortDigest */.VK).join(', ') || 'none';
        return {
            kind: 'held-edited',
            what: `It changed which versions of ${name} are held back in ${where}, from ${list(before)} to ${list(after)}, without an entry in the ledger`,
        };
    }
    const version = (pointer) => pointer?.assignment === undefined ? 'nothing' : (0,digest/* shortDigest */.VK)(pointer.assignment.version);
    const from = version(before);
    const to = version(after);
    const there = after?.assignment === undefined || isThere(replay.versions, after.assignment.version);
    const what = from === to
        ? `It changed since when, or by which operation, ${where} holds ${to} of ${name}, without an entry in the ledger`
        : `It moved ${name} in ${where} from ${from} to ${to} without an entry in the ledger`;
    return { kind: 'pointer-moved', what: there ? what : `${what}, and that version is not on the branch` };
}
function isThere(versions, id) {
    const ending = `/${id.slice('sha256:'.length)}.json`;
    return [...versions].some((path) => path.endsWith(ending));
}

;// CONCATENATED MODULE: ./build/registry/git/verify/verify.js






/**
 * Replays every commit of the branch and holds it against what the protocol makes: the same changes, one entry each, on evidence
 * that passed, in files that never change. Whoever can push can also write what looks like the protocol's own commit: that the branch
 * is right says that nobody went around the protocol carelessly, and not who pushed.
 *
 * @throws StoreError when the history cannot be read, or the clone does not have all of it.
 */
async function verifyBranch(history, rules) {
    const [state, labels] = await Promise.all([history.state(), history.labels()]);
    const { branch } = history;
    const facts = { branch, tip: state.tip, behind: state.behind, ahead: state.ahead };
    if (state.tip === undefined)
        return { ...facts, commits: 0, entries: 0, findings: [noBranch(branch)] };
    const replay = createReplay(rules, branch, labels);
    const commits = await history.commits(state.tip);
    for await (const { batch, blobs } of loaded(history, commits, replay)) {
        for (const commit of batch) {
            replayCommit(replay, commit, commit.id === commits[0]?.id, (blob) => blob === undefined ? undefined : blobs.get(blob));
        }
    }
    const findings = [...replay.book.all(), ...droppedFindings(state, branch)];
    return { ...facts, commits: commits.length, entries: replay.entries.size, findings };
}
/** So that no more than a few megabytes are in memory at once. */
const BATCH = 500;
/** Batch by batch; git reads the next one while this one is replayed. */
async function* loaded(history, commits, replay) {
    const load = async (from) => {
        const batch = await history.changes(commits.slice(from, from + BATCH));
        return { batch, blobs: await history.blobs(neededBlobs(batch, replay)) };
    };
    let next = load(0);
    for (let from = 0; from < commits.length; from += BATCH) {
        const now = await next;
        next = load(from + BATCH);
        // Whoever stops in the middle does not wait for it.
        next.catch(() => undefined);
        yield now;
    }
}
function neededBlobs(commits, { placeOf }) {
    const ids = commits.flatMap(({ changes }) => changes.flatMap(({ path, after, plain }) => after === undefined || !plain || placeOf(path).kind === 'foreign' ? [] : [after]));
    return [...new Set(ids)];
}
function replayCommit(replay, commit, first, contentOf) {
    const step = {
        replay,
        commit,
        first,
        touched: commit.changes.map((change) => ({ ...change, place: replay.placeOf(change.path) })),
        contentOf,
        accepted: [],
        rejected: [],
        repaired: [],
    };
    const told = replay.book.count();
    readContents(step);
    checkMoves(step);
    checkFiles(step);
    checkShape(step, replay.book.count() > told);
}
/** One parent, the protocol's message, and something that it is about. */
function checkShape(step, told) {
    const { commit, accepted, repaired } = step;
    if (commit.parents.length > 1) {
        report(step, { kind: 'merge', what: `It merged ${commit.parents.slice(1).join(', ')} into the branch` }, []);
        return;
    }
    if (told)
        return;
    if (accepted.length === 0 && repaired.length === 0) {
        const paths = commit.changes.map(({ path }) => path).join(', ');
        const what = paths === '' ? 'It changes no file' : `It changes ${paths}, and moves nothing`;
        report(step, { kind: 'empty', what }, []);
    }
    if (accepted.length > 0 && !hasOwnMessage(step)) {
        const title = commit.message.split('\n')[0] ?? '';
        const what = `Its message is not the protocol's: it says "${title}", and what it did is in order`;
        report(step, { kind: 'message', what }, []);
    }
}
function hasOwnMessage({ commit, accepted }) {
    const lines = commit.message.replaceAll('\r\n', '\n').trimEnd().split('\n');
    const lineOf = ({ entry }) => lines.indexOf(`operation ${entry.operation}`);
    const inOrder = accepted.toSorted((one, other) => lineOf(one) - lineOf(other));
    return (0,brand/* isNonEmpty */.J)(inOrder) && (0,git_commit/* messageOf */.bD)(inOrder).trimEnd() === lines.join('\n');
}
function droppedFindings({ dropped }, branch) {
    return dropped.map(({ commit, seenAt, parted }) => {
        const { id, author, at } = commit;
        const title = commit.message.split('\n')[0];
        const what = parted
            ? `The local branch does not have this commit ("${title}"), and has others in its place: something was moved here and never pushed, or one of the two branches was rewritten. Seen in ${seenAt}`
            : `The branch had this commit ("${title}") and has it no more: it was rewritten. Seen in ${seenAt}`;
        return {
            kind: 'dropped',
            commit: id,
            author,
            at,
            what,
            todo: parted ? partedTodo(branch) : todoOf('dropped', id, branch),
        };
    });
}
function noBranch(branch) {
    return {
        kind: 'no-branch',
        what: `There is no branch ${branch} here`,
        todo: 'If something was ever promoted, fetch or restore the branch; else there is nothing to check yet.',
    };
}

;// CONCATENATED MODULE: ./build/commands/operator/verify.js



/**
 * Replays the registry's branch of a local repository.
 *
 * @param accepted beginnings of ids of commits.
 * @throws UsageError for one that no finding names; StoreError when the clone does not have the whole branch.
 */
async function verifyRegistry(config, place, accepted) {
    const history = localHistory(place.root, config.registry.branch, place.env, place.signal);
    const { findings, ...rest } = await verifyBranch(history, { operationId: operation/* operationId */.B });
    for (const prefix of accepted) {
        if (!/^[0-9a-f]{7,64}$/.test(prefix) || !findings.some(({ commit }) => commit?.startsWith(prefix))) {
            throw new errors/* UsageError */.eb(`--accept is "${prefix}", and no finding names such a commit`, {
                todo: 'It takes at least 7 digits of the id of a commit that `status --verify` names.',
            });
        }
    }
    const judged = findings.map((finding) => {
        const isAccepted = accepted.some((prefix) => finding.commit?.startsWith(prefix));
        return isAccepted ? { ...finding, accepted: true } : finding;
    });
    return { format: 1, ...rest, right: judged.every((finding) => !isOpen(finding)), findings: judged };
}
function isOpen({ undoneBy, accepted }) {
    return undoneBy === undefined && accepted === undefined;
}

// EXTERNAL MODULE: ./build/commands/registries.js + 10 modules
var registries = __webpack_require__(9996);
// EXTERNAL MODULE: ./build/foundation/untrusted/log.js
var log = __webpack_require__(8923);
;// CONCATENATED MODULE: ./build/cli/history-filter.js


/** Options of `history` that leave entries out, beside the environment. */
const FILTERS = ['prompt', 'actor', 'action', 'rule', 'since', 'until', 'version', 'pull-request'];
/** @throws UsageError for a value that an option does not take, with what it takes. */
function historyFilter(args, environment, now) {
    const pullRequest = args.text('pull-request')?.replace(/^#/, '');
    const version = args.text('version')?.replace(/^sha256:/, '');
    const limit = args.number('limit', { whole: true }) ?? 20;
    if (limit === 0)
        throw new errors/* UsageError */.eb('--limit is 0', { todo: 'It takes a whole number of at least 1.' });
    if (version !== undefined && !/^[0-9a-f]{4,64}$/.test(version)) {
        throw refused(args, 'version', 'the first digits of a version, at least 4: db8fb570');
    }
    if (pullRequest !== undefined && !/^[1-9]\d{0,9}$/.test(pullRequest)) {
        throw refused(args, 'pull-request', 'the number of a pull request: 41');
    }
    return {
        environment,
        prompts: args.list('prompt'),
        actor: args.text('actor'),
        action: oneOf(args, 'action', ledgerActions),
        rule: oneOf(args, 'rule', ledgerRules),
        since: momentIn(args, 'since', now),
        until: momentIn(args, 'until', now),
        version,
        pullRequest: pullRequest === undefined ? undefined : Number(pullRequest),
        limit,
    };
}
function oneOf(args, name, known) {
    const value = args.text(name);
    if (value === undefined)
        return undefined;
    const found = known.find((each) => each === value);
    if (found === undefined)
        throw refused(args, name, known.join(', '));
    return found;
}
/** A UTC day (as `until`, to its end), an instant, or so long ago: ISO 8601. */
function momentIn(args, name, now) {
    const text = args.text(name);
    if (text === undefined)
        return undefined;
    const [, count, unit = ''] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
    const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
    const time = count === undefined
        ? Date.parse(isDay ? `${text}T00:00:00Z` : text) + (isDay && name === 'until' ? HOURS.d * HOUR_MS : 0)
        : now.getTime() - Number(count) * (HOURS[unit] ?? 0) * HOUR_MS;
    const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
    // The parser takes 31 February for 3 March.
    const isThere = !isDay || (!Number.isNaN(time) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text));
    if (Number.isNaN(time) || !isThere || (count === undefined && !isDay && !isInstant)) {
        throw refused(args, name, 'a day (2026-11-03, UTC), an instant (2026-11-03T14:20Z), or so long ago: 12h, 7d, 4w');
    }
    return new Date(time).toISOString();
}
const HOUR_MS = 60 * 60 * 1000;
const HOURS = { h: 1, d: 24, w: 7 * 24 };
function refused(args, name, takes) {
    return new errors/* UsageError */.eb(`--${name} is "${args.text(name)}"`, { todo: `It takes ${takes}.` });
}

// EXTERNAL MODULE: ./build/cli/local-tree.js + 1 modules
var local_tree = __webpack_require__(4941);
// EXTERNAL MODULE: ./build/cli/repository.js
var repository = __webpack_require__(4709);
;// CONCATENATED MODULE: ./build/cli/views/columns.js
/** Pads every column to its widest cell, colours not counted. */
function columns(rows) {
    const widths = [];
    for (const row of rows) {
        for (const [index, cell] of row.entries())
            widths[index] = Math.max(widths[index] ?? 0, plainLength(cell));
    }
    return rows.map((row) => row
        .map((cell, index) => cell + ' '.repeat(Math.max(0, (widths[index] ?? 0) - plainLength(cell))))
        .join('  ')
        .trimEnd());
}
function plainLength(text) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are escape sequences
    return text.replaceAll(/\x1b\[\d+m/g, '').length;
}

;// CONCATENATED MODULE: ./build/cli/views/moments.js
/** `2026-11-03`, UTC. */
function day(iso) {
    return iso.slice(0, 10);
}
/** `2026-11-03 14:20`, UTC. */
function moment(iso) {
    return `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}
/** How long ago, in the largest unit that is at least two of its kind: `18 days`; a clock that is behind says `just now`. */
function ageOf(iso, now) {
    const minutes = Math.floor((now.getTime() - Date.parse(iso)) / 60_000);
    if (minutes < 1)
        return 'just now';
    const [count, unit] = UNITS.map(([size, name]) => [Math.floor(minutes / size), name]).find(([many]) => many >= 2) ??
        [minutes, 'minute'];
    return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}
/** In minutes, the largest first. */
const UNITS = [
    [525_600, 'year'],
    [43_200, 'month'],
    [1_440, 'day'],
    [60, 'hour'],
];

// EXTERNAL MODULE: ./build/cli/views/paragraph.js
var paragraph = __webpack_require__(3810);
;// CONCATENATED MODULE: ./build/cli/views/status-view.js





/** What each environment holds, for a person: one block for each version, its first line the fact, the others how and against what. */
function renderStatus({ environments, unheld, head }, view) {
    const blocks = environments.map((each) => environmentLines(each, view));
    const files = unheld.length === 0 ? [] : [unheldLines(unheld, head, view)];
    return [...blocks, ...files].map((lines) => lines.join('\n')).join('\n\n');
}
function environmentLines(status, view) {
    const { bold, dim } = (0,picocolors.createColors)(view.colours);
    const { environment, assign, from, prompts, parameters, datasets, removed, waiting } = status;
    const rules = [
        assign ?? 'not in the config',
        ...(from === undefined ? [] : [`from ${from}`]),
        ...(status.protected ? ['protected'] : []),
    ];
    const held = [...prompts, ...parameters, ...datasets];
    const named = view.prompts.length === 0 ? 'holds nothing yet' : `holds nothing named ${view.prompts.join(', ')}`;
    return [
        `${bold(environment)} ${dim(`(${rules.join(', ')})`)}`,
        ...(held.length === 0 ? [dim(`  ${(0,log/* terminalText */.eR)(named)}`)] : []),
        ...held.flatMap((each) => heldLines(each, view)),
        ...removed.flatMap((each) => removedLines(each, view)),
        ...waiting.flatMap(({ name, version, since }) => (0,paragraph/* paragraph */.F)(`not here: ${name}. ${from} holds ${(0,digest/* shortDigest */.VK)(version)} since ${sinceText(since, view)}`, view.width, '  ', '    ').map(dim)),
    ];
}
function heldLines(held, view) {
    const { bold, dim, yellow } = (0,picocolors.createColors)(view.colours);
    const { name, version, since, by, proof, drift, distance } = held;
    const lines = (text, paint = dim) => text === '' ? [] : (0,paragraph/* paragraph */.F)(text, view.width, '    ', '      ').map(paint);
    const [first = '', ...rest] = (0,paragraph/* paragraph */.F)(`${name}  ${(0,digest/* shortDigest */.VK)(version)}  since ${sinceText(since, view)}`, view.width, '  ', '    ');
    const isFar = distance !== undefined && distance.kind !== 'same' && distance.kind !== 'holds-nothing';
    return [
        first.replace(name, bold(name)),
        ...rest,
        ...(by === undefined
            ? lines('the ledger does not say how it got here: run prompt-ratchet status --verify', yellow)
            : lines(howText(by))),
        ...lines(proofText(proof, by)),
        ...heldBack(held, view),
        ...lines(driftText(drift), drift.kind === 'same' || drift.kind === 'not-compared' ? dim : yellow),
        ...(distance === undefined ? [] : lines(distanceText(distance, view), isFar ? yellow : dim)),
    ];
}
function removedLines(removed, view) {
    const { dim } = (0,picocolors.createColors)(view.colours);
    const { name, since, by } = removed;
    const how = by === undefined ? '' : `: ${howText(by)}`;
    return [
        ...(0,paragraph/* paragraph */.F)(`${name} was taken out ${sinceText(since, view)}${how}`, view.width, '  ', '    ').map(dim),
        ...heldBack(removed, view),
    ];
}
function heldBack({ held }, view) {
    if (held.length === 0)
        return [];
    return (0,paragraph/* paragraph */.F)(`held back: ${held.map(digest/* shortDigest */.VK).join(', ')}`, view.width, '    ', '      ').map((0,picocolors.createColors)(view.colours).yellow);
}
function sinceText(since, { now }) {
    return `${day(since)} (${ageOf(since, now)})`;
}
/** `on-pass by octocat, #41: reason`. */
function howText({ action, rule, actor, triggeringActor, pullRequest, reason }) {
    const rerun = triggeringActor === undefined || triggeringActor === actor ? '' : `, run by ${nameOf(triggeringActor)}`;
    const request = pullRequest === undefined ? '' : `, #${pullRequest}`;
    const why = reason === undefined ? '' : `: ${(0,log/* terminalText */.eR)(reason)}`;
    const what = action === 'promotion' ? `promoted (${(0,log/* terminalText */.eR)(rule)})` : PAST[action];
    return `${what} by ${nameOf(actor)}${rerun}${request}${why}`;
}
const PAST = { rollback: 'rolled back', removal: 'removed', withdrawal: 'withdrawn' };
/** The ledger has the address; a line has no room for it. */
function nameOf(person) {
    return (0,log/* terminalText */.eR)(person.replace(/ <.*>$/, ''));
}
function proofText(proof, by) {
    if (proof === undefined)
        return by === undefined ? '' : 'without evidence: it was never promoted here';
    const { readable, verdict, suites = [], promotedAt } = proof;
    const when = promotedAt === undefined ? '' : ` of its promotion on ${day(promotedAt)}`;
    if (!readable)
        return `evidence${when} cannot be read: run prompt-ratchet status --verify`;
    const models = [...new Set(suites.flatMap(({ model }) => model ?? []))];
    const parts = [
        `evidence${when}: ${(0,log/* terminalText */.eR)(verdict ?? '')}`,
        ...suites.map(suiteText),
        ...models.map((model) => (0,log/* terminalText */.eR)(model)),
    ];
    return parts.join(' · ');
}
function suiteText({ suite, cases, trials }) {
    const size = cases === undefined ? '' : ` ${cases} case${cases === 1 ? '' : 's'}`;
    const many = trials === undefined || trials === 1 || cases === undefined ? '' : ` × ${trials}`;
    return `${(0,log/* terminalText */.eR)(suite)}${size}${many}`;
}
function driftText(drift) {
    switch (drift.kind) {
        case 'same':
            return `same as ${(0,log/* terminalText */.eR)(drift.path)} of HEAD`;
        case 'no-file':
            return 'no file of HEAD has it any more';
        case 'unreadable':
            return `${(0,log/* terminalText */.eR)(drift.path)} of HEAD cannot be read: ${(0,log/* terminalText */.eR)(drift.why)}`;
        case 'not-compared':
            return '';
        case 'differs': {
            const model = drift.model && `model ${drift.model.held} → ${drift.model.file}`;
            const parameters = drift.parameters && `parameters ${drift.parameters.join(', ')}`;
            const what = drift.in
                .map((part) => (part === 'model' ? model : part === 'parameters' ? parameters : part))
                .join('; ');
            return `${(0,log/* terminalText */.eR)(drift.path)} of HEAD differs (${(0,digest/* shortDigest */.VK)(drift.file)}): ${(0,log/* terminalText */.eR)(what)}`;
        }
    }
}
function distanceText(distance, view) {
    const { from } = distance;
    switch (distance.kind) {
        case 'same':
            return `${from} holds the same version`;
        case 'behind': {
            const count = `${distance.promotions} promotion${distance.promotions === 1 ? '' : 's'}`;
            return `${from} is ${count} ahead since ${sinceText(distance.since, view)}: ${(0,digest/* shortDigest */.VK)(distance.version)}`;
        }
        case 'went-back':
            return `${from} went back to ${(0,digest/* shortDigest */.VK)(distance.version)} on ${sinceText(distance.since, view)}`;
        case 'different-line':
            return `${from} holds ${(0,digest/* shortDigest */.VK)(distance.version)}, and never held this version`;
        case 'holds-nothing':
            return `${from} holds nothing of it`;
    }
}
function unheldLines(unheld, head, view) {
    const { bold, dim } = (0,picocolors.createColors)(view.colours);
    return [
        bold(`files of ${(0,log/* terminalText */.eR)(head ?? 'HEAD')} that no environment holds`),
        ...unheld
            .flatMap(({ name, path }) => (0,paragraph/* paragraph */.F)(`${name}  ${(0,log/* terminalText */.eR)(path)}`, view.width, '  ', '    '))
            .map(dim),
    ];
}

;// CONCATENATED MODULE: ./build/cli/views/history-view.js








/** A line for each entry where the terminal has room for it, else two: what moved, and below it by whom and why. */
function renderHistory(entries, { colours, width }) {
    const { dim } = (0,picocolors.createColors)(colours);
    const whats = columns(entries.map(whatCells));
    const whys = columns(entries.map(whyCells));
    const widest = whats.reduce((most, what) => Math.max(most, plainLength(what)), 0);
    const whole = whats.map((what, index) => `${what.padEnd(widest)}  ${dim(whys[index] ?? '')}`.trimEnd());
    if (whole.every((line) => plainLength(line) <= width))
        return whole;
    return entries.flatMap((entry, index) => [whats[index] ?? '', ...(0,paragraph/* paragraph */.F)(whyText(entry), width, INDENT).map(dim)]);
}
const INDENT = ' '.repeat('2026-11-03 14:20  '.length);
function whatCells(entry) {
    const { at, action, environment, from, to } = entry;
    return [moment(at), action, environment, (0,assignable/* nameOfAssignable */.K7)(entry), `${version(from)} → ${version(to)}`];
}
/** By whom, by which rule and why, and the run. */
function whyCells(entry) {
    const { rule, run } = entry;
    return [(0,log/* terminalText */.eR)(rule), peopleIn(entry), whyIn(entry), run === undefined ? '' : `run ${(0,log/* terminalText */.eR)(run.id)}`];
}
function whyText(entry) {
    const { rule, run } = entry;
    const why = whyIn(entry);
    const ran = run === undefined ? '' : ` · run ${(0,log/* terminalText */.eR)(run.id)}`;
    return `${rule === entry.action ? '' : `${(0,log/* terminalText */.eR)(rule)} `}by ${peopleIn(entry)}${why === '' ? '' : `: ${why}`}${ran}`;
}
function peopleIn({ actor, triggeringActor }) {
    const other = triggeringActor === undefined || triggeringActor === actor ? '' : ` (run by ${nameOf(triggeringActor)})`;
    return `${nameOf(actor)}${other}`;
}
function whyIn({ pullRequest, reason }) {
    return [
        ...(pullRequest === undefined ? [] : [`#${pullRequest}`]),
        ...(reason === undefined ? [] : [(0,log/* terminalText */.eR)(reason)]),
    ].join(' ');
}
function version(id) {
    return id === undefined ? '–' : (0,digest/* shortDigest */.VK)(id);
}
/** Everything that the ledger has of an entry. */
function renderEntry(entry, proof, { colours }) {
    const { bold, dim } = (0,picocolors.createColors)(colours);
    const { at, action, environment, from, to, replaces, operation, rule, actor, triggeringActor } = entry;
    const { reason, pullRequest, run, commit, evidence } = entry;
    const facts = [
        ['from', from ?? 'nothing'],
        ['to', to ?? 'nothing'],
        ['rule', rule],
        ['by', actor],
        ['run by', triggeringActor === actor ? undefined : triggeringActor],
        ['reason', reason],
        ['pull request', pullRequest === undefined ? undefined : `#${pullRequest}`],
        ['run', run === undefined ? undefined : `${run.url} (attempt ${run.attempt})`],
        ['workflow', run?.workflowRef],
        ['commit', commit],
        ['evidence', evidence],
        ['verdict', proof === undefined ? undefined : verdictText(proof)],
        ['operation', operation],
        ['replaces', replaces],
    ];
    const shown = facts.flatMap(([name, value]) => (value === undefined ? [] : [[`  ${name}`, (0,log/* terminalText */.eR)(value)]]));
    return [
        bold(`${at}  ${action} of ${(0,assignable/* nameOfAssignable */.K7)(entry)} in ${environment}`),
        ...columns(shown.map(([name = '', value = '']) => [dim(name), value])),
    ];
}
function verdictText({ readable, verdict, suites = [] }) {
    if (!readable)
        return 'cannot be read: run prompt-ratchet status --verify';
    return [verdict, ...suites.map((suite) => [suiteText(suite), suite.model].filter(Boolean).join(', '))].join(' · ');
}

// EXTERNAL MODULE: ./build/cli/views/plan-view.js
var plan_view = __webpack_require__(7495);
;// CONCATENATED MODULE: ./build/cli/views/verify-view.js






/** Whether the branch is what the protocol made, and each commit that is not. */
function renderVerified(verified, view) {
    const { green, red, dim } = (0,picocolors.createColors)(view.colours);
    const { branch, commits, entries, findings } = verified;
    const open = findings.filter(isOpen);
    const past = findings.filter((finding) => !isOpen(finding));
    const size = `${(0,plan_view/* counted */.hS)(commits, 'commit')} with ${entries === 1 ? '1 entry' : `${(0,plan_view/* counted */.hS)(entries, 'entrie')}`} of the ledger`;
    const head = open.length === 0
        ? green(`${branch} is what the protocol made: ${size}`)
        : red(`${branch} is not what the protocol made: ${(0,plan_view/* counted */.hS)(open.length, 'finding')} in ${size}`);
    return [
        head,
        ...apart(verified).flatMap((text) => (0,paragraph/* paragraph */.F)(text, view.width).map(dim)),
        ...open.flatMap((finding) => ['', ...findingLines(finding, view)]),
        ...(past.length === 0 ? [] : ['', 'Undone since, or accepted:']),
        ...past.flatMap((finding) => ['', ...findingLines(finding, view)]),
    ].join('\n');
}
/** What is on the remote is not what was checked. */
function apart({ branch, ahead, behind }) {
    const there = `origin/${branch}`;
    if (behind > 0 && ahead === 0) {
        return [
            `${there} has ${(0,plan_view/* counted */.hS)(behind, 'commit')} more, which were not checked: git fetch origin ${branch}:${branch}`,
        ];
    }
    return ahead > 0 && behind === 0
        ? [`${(0,plan_view/* counted */.hS)(ahead, 'commit')} of it ${ahead === 1 ? 'is' : 'are'} not pushed to ${there}`]
        : [];
}
function findingLines(finding, { colours, width }) {
    const { bold, dim, yellow } = (0,picocolors.createColors)(colours);
    const { commit, at, author, kind, what, todo, undoneBy, accepted } = finding;
    const title = [
        ...(commit === undefined ? [] : [commit.slice(0, 12)]),
        kind,
        ...(at === undefined ? [] : [moment(at)]),
        ...(author === undefined ? [] : [(0,log/* terminalText */.eR)(author)]),
    ].join('  ');
    const end = undoneBy === undefined ? (accepted ? dim('  Accepted.') : undefined) : dim(`  Undone by ${undoneBy.slice(0, 12)}.`);
    return [
        bold(title),
        ...(0,paragraph/* paragraph */.F)(`${(0,log/* terminalText */.eR)(what)}.`, width, '  '),
        ...(end === undefined ? (0,paragraph/* paragraph */.F)(todo, width, '  ').map(yellow) : [end]),
    ];
}

;// CONCATENATED MODULE: ./build/cli/registry-views.js



















/** `status`: what each environment holds; with `--verify`, whether the branch is what the protocol made. */
async function statusCommand(args, terminal) {
    const place = await registry_views_open(args, terminal);
    const { config, registry, root, git } = place;
    const only = args.flag('verify') ? undefined : args.list('environment').at(-1);
    if (args.flag('verify'))
        return verify(args, terminal, place);
    if (args.list('accept').length > 0)
        throw new errors/* UsageError */.eb('--accept is for --verify');
    const environment = only === undefined ? undefined : await environmentNamed(only, place);
    const prompts = args.list('prompt');
    const head = (await (0,local_tree/* hasCommit */.QE)(root, git)) ? await (0,local_tree/* commitTree */.SC)(root, 'HEAD', git) : undefined;
    const [found] = await Promise.all([
        status_status({ config, registry, head, environment, prompts, all: args.flag('all') }),
        warnOfNewer(place, terminal),
    ]);
    if (args.flag('json'))
        return registry_views_json(found, terminal);
    const { colours, width } = terminal.out;
    return print([renderStatus(found, { colours, width, prompts, now: terminal.now() })], terminal);
}
async function verify(args, terminal, { config, root, git }) {
    const wrong = args.flag('all') ? 'all' : ['environment', 'prompt'].find((name) => args.list(name).length > 0);
    if (wrong !== undefined) {
        throw new errors/* UsageError */.eb(`--${wrong} does not go with --verify`, {
            todo: 'The whole branch is checked, or nothing is.',
        });
    }
    const { signal } = terminal;
    const found = await verifyRegistry(config, { root, env: git.env ?? {}, signal }, args.list('accept'));
    if (args.flag('json'))
        registry_views_json(found, terminal);
    else
        print([renderVerified(found, terminal.out)], terminal);
    return found.right ? 0 : 1;
}
/** `history`: who moved what, from what, and why. */
async function historyCommand(args, terminal) {
    const place = await registry_views_open(args, terminal);
    const { registry } = place;
    const only = args.list('environment').at(-1);
    const environment = only === undefined ? undefined : await environmentNamed(only, place);
    const filter = historyFilter(args, environment, terminal.now());
    const [entries] = await Promise.all([history_history(registry, filter), warnOfNewer(place, terminal)]);
    if (args.flag('json'))
        return registry_views_json(entries, terminal);
    if (entries.length === 0)
        return print([noEntry(filter, args)], terminal);
    if (!args.flag('long'))
        return print(renderHistory(entries, terminal.out), terminal);
    const blocks = await Promise.all(entries.map(async (entry) => {
        const proof = entry.evidence === undefined ? undefined : await proofOf(entry, async () => [], registry);
        return renderEntry(entry, proof, terminal.out).join('\n');
    }));
    return print([blocks.join('\n\n')], terminal);
}
async function warnOfNewer({ config, root, git }, { err, signal }) {
    const newer = await newerOnRemote(config, root, git.env ?? {}, signal);
    if (newer !== undefined)
        err.write(`warning: ${newer}\n`);
}
function noEntry({ environment }, args) {
    const isFiltered = FILTERS.some((name) => args.list(name).length > 0);
    const where = environment === undefined ? 'the ledger' : `the ledger of ${environment}`;
    return `${where} has no entry${isFiltered ? ' that is asked for' : ''}`;
}
/** @throws UsageError for an environment that neither the config nor the registry has. */
async function environmentNamed(name, { config, registry }) {
    const known = environmentNames(config, await registry.environments());
    const found = known.find((each) => each === name);
    if (found !== undefined)
        return found;
    throw new errors/* UsageError */.eb(`there is no environment "${name}"`, { todo: `There are ${known.join(', ')}.` });
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
        return registry_views_json({ prompt: slug, ...sides, diff }, terminal);
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
function registry_views_json(value, { out }) {
    out.write(`${(0,log/* terminalJson */.t3)(JSON.stringify(value, undefined, 2))}\n`);
    return 0;
}
function print(lines, { out }) {
    out.write(`${lines.join('\n')}\n`);
    return 0;
}


/***/ }),

/***/ 3810:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ paragraph),
/* harmony export */   T: () => (/* binding */ oneLine)
/* harmony export */ });
/**
 * A text in lines no wider than the terminal, at most 110 columns: longer lines are hard to read. A word that is wider stays whole.
 *
 * @param indent before the first line. @param later before the others.
 */
function paragraph(text, width, indent = '', later = indent) {
    const most = Math.max(40, Math.min(width, 110));
    const lines = [];
    let line = indent;
    let begun = false;
    for (const word of text.split(' ')) {
        if (begun && line.length + 1 + word.length > most) {
            lines.push(line);
            line = later + word;
            continue;
        }
        line += begun ? ` ${word}` : word;
        begun = true;
    }
    return [...lines, line];
}
/** What stands in several lines, each a sentence, as one. */
function oneLine(text) {
    return text.replaceAll(/([.:;,!?…]?)\s*\n\s*/g, (_, end) => `${end === '' ? '.' : end} `);
}


/***/ }),

/***/ 7495:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EG: () => (/* binding */ renderPlan),
/* harmony export */   dR: () => (/* binding */ usd),
/* harmony export */   hS: () => (/* binding */ counted)
/* harmony export */ });
/* unused harmony export points */
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7336);
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4290);
/* harmony import */ var _foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8923);
/* harmony import */ var _paragraph_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3810);




/** A plan for a person, no wider than the terminal where its names allow. */
function renderPlan(plan, view) {
    return [
        ...titleLines(plan, view),
        ...(plan.nothing === undefined ? [] : ['', ...nothingOf(plan, view)]),
        ...grouped(plan.prompts).flatMap((group) => ['', ...promptLines(group, view)]),
        ...(plan.prompts.length === 0 ? [] : ['', ...totalLines(plan, view)]),
        ...noticeLines(plan, view),
    ].join('\n');
}
function titleLines(plan, view) {
    const { bold, dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const [first = '', ...rest] = (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`Plan of ${sourceOf(plan)}: nothing was called`, view.width);
    return [`${bold('Plan')}${dim(first.slice('Plan'.length))}`, ...rest.map(dim)];
}
function sourceOf({ proposed, base, all, config }) {
    const what = all ? `every prompt of the ${proposed}, as if each had changed` : `${proposed}, compared with ${base}`;
    return (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(`${what}, by ${config}`);
}
function nothingOf({ nothing = '', all }, view) {
    const hint = all ? '' : ' To plan every prompt, as if each had changed: prompt-ratchet evaluate --plan --all';
    return (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`Nothing to evaluate: ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(nothing)}.${hint}`, view.width);
}
/** Environments that ask the same of a prompt are told together: what they share is asked once. */
function grouped(prompts) {
    const groups = new Map();
    for (const prompt of prompts) {
        const { slug, version, against, suites, beforehand } = prompt;
        const key = JSON.stringify([slug, version, against, suites, beforehand]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [prompt]);
        else
            group.push(prompt);
    }
    return [...groups.values()];
}
function promptLines(group, view) {
    const { bold, green, red, yellow } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const [prompt] = group;
    const { slug, file, version, beforehand } = prompt;
    const paint = beforehand?.verdict === 'pass' ? green : beforehand?.verdict === 'inconclusive' ? yellow : red;
    const facts = [file ?? (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_3__/* .shortDigest */ .VK)(version), modelOf(prompt), AGAINST[prompt.against]];
    return [
        bold(`${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(slug)} → ${group.map(({ environment }) => environment).join(', ')}`),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)((0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(facts.join(' · ')), view.width, '  '),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(gatesOf(group), view.width, '  '),
        ...prompt.suites.flatMap((suite) => suiteLines(suite, beforehand !== undefined, view)),
        ...(beforehand === undefined ? [] : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(beforehandOf(beforehand), view.width, '  ').map(paint)),
    ];
}
function beforehandOf({ verdict, because, todo }) {
    return `Known beforehand: ${verdict}, without a call. ${sentence(because)}${todo === undefined ? '' : ` ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(todo)}`}`;
}
/** `simple gate, max-drop 10 pp: staging (on-pass), production (on-merge)`. */
function gatesOf(group) {
    const gates = new Map();
    for (const { gate, environment, assign } of group) {
        const name = `${gate.mode} gate, max-drop ${points(gate.maxDrop)}`;
        gates.set(name, [...(gates.get(name) ?? []), `${environment} (${assign})`]);
    }
    return [...gates].map(([name, environments]) => `${name}: ${environments.join(', ')}`).join(' · ');
}
function modelOf({ model, simulated }) {
    return simulated ? `${model} (simulated)` : model;
}
const AGAINST = {
    held: 'against what is held there',
    base: 'against the file as it was, since nothing is held yet',
    itself: 'against itself, since nothing is held yet',
    none: 'a first version: there is nothing to compare it with',
};
function suiteLines(suite, spared, view) {
    const { dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const { cases, units, trials, sides } = suite;
    const clusters = units === cases ? '' : ` in ${counted(units, 'cluster')}`;
    const product = `${counted(cases, 'case')}${clusters} × ${counted(trials, 'trial')}${sides === 1 ? '' : ` × ${sides} versions`}`;
    const scorers = suite.scorers
        .map(({ name, kind, models }) => {
        const by = models.length === 0 ? '' : ` by ${models.join(', ')}`;
        return `${name}${name === kind ? '' : ` (${kind})`}${by}`;
    })
        .join(', ');
    return [
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`suite ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(suite.suite)}: ${product}${spared ? '' : `: ${callsOf(suite)}`}`, view.width, '  ', '    '),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`scored by ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(scorers)}`, view.width, '    ').map(dim),
        ...(0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(seenOf(suite), view.width, '    ').map(dim),
    ];
}
function seenOf({ sides, units, cases, typicalDetectableDrop }) {
    if (sides < 2)
        return 'nothing is compared: absolute rules (min, critical) decide';
    if (typicalDetectableDrop === undefined) {
        const what = units === cases ? 'case' : 'cluster';
        return `${counted(units, what)} ${units === 1 ? 'says' : 'say'} nothing about an average: min, critical and max-regressed-cases decide`;
    }
    return `what can be seen: a drop of about ${points(typicalDetectableDrop)}, four times in five, if one answer in six flips between two runs`;
}
function callsOf({ calls, scorerCalls, inputTokens, outputTokens, ...cost }) {
    if (calls === 0)
        return 'no call, every answer is known';
    const judges = scorerCalls === 0 ? '' : `, ${number(scorerCalls)} of them by scorers`;
    return `at most ${counted(calls, 'call')}${judges}, ${number(inputTokens)} tokens in, ${number(outputTokens)} out, ${costOf(cost)}`;
}
function costOf({ costUsd, unpriced }) {
    if (costUsd !== undefined)
        return costUsd === 0 ? 'no cost' : `about ${usd(costUsd)}`;
    return `cost unknown (no price of ${unpriced.map((id) => (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(id)).join(', ')})`;
}
function totalLines(plan, view) {
    const { bold, green, red, yellow, dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    const { total, caps, recorded, prompts } = plan;
    const { maxCalls, maxCostUsd, exceeded } = caps;
    const [first = '', ...rest] = (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`Together ${callsOf(total)}.`, view.width);
    const simulated = prompts.some((prompt) => prompt.simulated)
        ? ' Simulated answers cost nothing, and say nothing of a real model.'
        : '';
    const early = prompts.some(({ against }) => against !== 'none') && total.calls > 0
        ? 'A run stops early when the answer is known: an unchanged prompt takes about half of it.'
        : '';
    return [
        bold(first),
        ...rest.map(bold),
        ...(recorded === 0 ? [] : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`${counted(recorded, 'evaluation')} on record: not asked again.`, view.width)),
        ...(early === '' && simulated === '' ? [] : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`${early}${simulated}`.trim(), view.width).map(dim)),
        ...(exceeded === undefined
            ? total.unpriced.length === 0
                ? [green(`Within the caps: max-calls ${number(maxCalls)}, max-cost ${usd(maxCostUsd)}.`)]
                : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(unheld(total.unpriced, maxCalls), view.width).map(yellow)
            : (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`An evaluation would be refused: ${exceeded.message}. ${exceeded.todo ?? ''}`, view.width).map(red)),
    ];
}
/** A cap on dollars that nobody can count holds nothing: to say "within" would be wrong. */
function unheld(unpriced, maxCalls) {
    const models = unpriced.map((id) => (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(id)).join(', ');
    return `Within max-calls ${number(maxCalls)}. max-cost does not hold for ${models}, whose price is unknown: declare "prices" of it in models.`;
}
function noticeLines({ notices }, view) {
    if (notices.length === 0)
        return [];
    const { yellow, dim } = (0,picocolors__WEBPACK_IMPORTED_MODULE_0__.createColors)(view.colours);
    return [
        '',
        ...notices.flatMap(({ level, message }) => {
            const lines = (0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .paragraph */ .F)(`${level}: ${(0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)((0,_paragraph_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .T)(message))}`, view.width, '', '  ');
            return lines.map(level === 'warning' ? yellow : dim);
        }),
    ];
}
/** `1,234 cases`. */
function counted(value, what) {
    return `${number(value)} ${what}${value === 1 ? '' : 's'}`;
}
function number(value) {
    return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
/** `$0.12`; small sums keep what tells them apart from nothing. */
function usd(dollars) {
    if (dollars === 0 || dollars >= 0.1)
        return `$${dollars.toFixed(2)}`;
    return `$${Number(dollars.toPrecision(2)).toFixed(Math.min(8, 1 - Math.floor(Math.log10(dollars))))}`;
}
/** `5 pp`, `2.5 pp`. */
function points(share) {
    return `${Number((share * 100).toFixed(1))} pp`;
}
function sentence(text) {
    const clean = (0,_foundation_untrusted_log_js__WEBPACK_IMPORTED_MODULE_2__/* .terminalText */ .eR)(text);
    return /[.!?]$/.test(clean) ? clean : `${clean}.`;
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

/***/ 8941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $8: () => (/* binding */ isNamedBy),
/* harmony export */   GC: () => (/* binding */ assignablesOf),
/* harmony export */   oK: () => (/* binding */ namedAmong)
/* harmony export */ });
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3942);
/* harmony import */ var _registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5441);


/** Everything that an environment holds, prompts first. */
function assignablesOf(state) {
    if (state === undefined)
        return [];
    return [
        ...[...state.prompts.keys()].map((slug) => ({ kind: 'prompt', slug })),
        ...[...state.parameters.keys()].map((slug) => ({ kind: 'parameters', slug })),
        ...[...state.datasets.keys()].map((slug) => ({ kind: 'dataset', slug })),
    ];
}
/**
 * Whether globs name it. A glob without a kind means prompts alone (`*` is every prompt); `parameters:*` and `dataset:*` name the others.
 */
function isNamedBy(globs) {
    const ofKind = (kind) => globs.filter((glob) => glob.startsWith(`${kind}:`)).map((glob) => glob.slice(kind.length + 1));
    const [datasets, parameters] = [(0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(ofKind('dataset')), (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(ofKind('parameters'))];
    const prompts = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_0__/* .matchesAny */ ._I)(globs.filter((glob) => !/^(dataset|parameters):/.test(glob)));
    return (name) => {
        const { kind, slug } = (0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__/* .parseAssignable */ .z1)(name);
        return kind === 'prompt' ? prompts(slug) : kind === 'dataset' ? datasets(slug) : parameters(slug);
    };
}
/** Those of `among` that the globs name, and the globs that name none of them. */
function namedAmong(among, globs) {
    return {
        named: among.filter((each) => isNamedBy(globs)((0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfAssignable */ .K7)(each))),
        idle: globs.filter((glob) => !among.some((each) => isNamedBy([glob])((0,_registry_assignable_js__WEBPACK_IMPORTED_MODULE_1__/* .nameOfAssignable */ .K7)(each)))),
    };
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

/***/ 8925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readPrompts: () => (/* binding */ readPrompts),
/* harmony export */   readReferences: () => (/* binding */ readReferences),
/* harmony export */   refuseDuplicateSlugs: () => (/* reexport safe */ _prompts_index_js__WEBPACK_IMPORTED_MODULE_0__.refuseDuplicateSlugs)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1573);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6294);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);
/* harmony import */ var _prompts_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8263);
/* harmony import */ var _prompts_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8149);





/** Reads prompt files of a tree with all that they are made of: partials, texts they name, and the files of parameters. */
async function readPrompts(tree, paths, source) {
    const [files, sets] = await Promise.all([tree.read(paths), readParameterSets(tree, source.config)]);
    const { references, others, failed } = await readReferences(tree, files);
    const parsed = new Map();
    const { model } = source.config;
    for (const [path, bytes] of files) {
        if (failed.has(path))
            continue;
        try {
            const own = references.get(path) ?? [];
            const prompts = (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_0__.parsePrompts)({
                path,
                bytes,
                others: pick(others, own),
                globs: source.config.prompts,
                ...(model === undefined ? {} : { defaultModel: model }),
                resolveModel: source.resolveModel,
                parameterSets: sets.parameters,
            });
            parsed.set(path, prompts.map((prompt) => ({ ...prompt, madeOf: [...own, ...fileOf(prompt, sets.files)] })));
        }
        catch (error) {
            failed.set(path, refusal(error));
        }
    }
    return { parsed, failed, references, parameters: sets.parameters, notices: sets.notices };
}
function fileOf({ parametersFrom }, files) {
    const file = parametersFrom === undefined ? undefined : files.get(parametersFrom);
    return file === undefined ? [] : [file];
}
/** What each file of a tree is made of beside itself, without parsing it. */
async function readReferences(tree, files) {
    const references = new Map();
    const others = new Map();
    const failed = new Map();
    const asked = new Set();
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        for (const [path, bytes] of files) {
            try {
                if (!failed.has(path))
                    references.set(path, (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_0__.referencedFiles)({ path, bytes, others }));
            }
            catch (error) {
                failed.set(path, refusal(error));
            }
        }
        const wanted = [...new Set([...references.values()].flat())].filter((path) => !asked.has(path));
        if (wanted.length === 0)
            break;
        for (const path of wanted)
            asked.add(path);
        for (const [path, bytes] of await tree.read(wanted))
            others.set(path, bytes);
    }
    return { references, others, failed };
}
/** Partials within partials, and no endless chain of them. */
const MOST_ROUNDS = 10;
async function readParameterSets(tree, { parameters }) {
    if (parameters.length === 0)
        return { parameters: new Map(), files: new Map(), notices: [] };
    const matches = (0,_foundation_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesAny */ ._I)(parameters);
    const paths = (await tree.entries()).filter(({ path }) => matches(path)).map(({ path }) => path);
    const sets = new Map();
    const files = new Map();
    const notices = [];
    for (const [path, bytes] of await tree.read(paths)) {
        const { slug: name, parameters: set, notices: own } = (0,_prompts_index_js__WEBPACK_IMPORTED_MODULE_2__/* .readParameterSet */ .w)(path, bytes, parameters);
        const slug = (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .parseParametersSlug */ .Pm)(name);
        if (sets.has(slug)) {
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .FileError */ .f6(`two files of parameters have the slug "${slug}"`, {
                position: { file: path },
                todo: 'Rename one of them: prompts name parameters by the slug of their file.',
            });
        }
        sets.set(slug, set);
        files.set(slug, path);
        notices.push(...own.map((notice) => `${path}: ${notice}`));
    }
    return { parameters: sets, files, notices };
}
function pick(files, paths) {
    return new Map(paths.flatMap((path) => {
        const bytes = files.get(path);
        return bytes === undefined ? [] : [[path, bytes]];
    }));
}
/** Only what a file's author can put right is an answer; a defect is thrown on. */
function refusal(error) {
    if (error instanceof _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .RatchetError */ .eG)
        return error;
    throw error;
}


/***/ }),

/***/ 7307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ operationId)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4290);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6294);


/** The same change attempted twice has one id, and so happens once (invariant I2). */
function operationId(operation) {
    const { registry, environment, kind, slug, from, to, evidence, replaces } = operation;
    const meaning = { registry, environment, kind, slug };
    const absent = null;
    return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseOperationId */ .g3)((0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)({
        ...meaning,
        from: from ?? absent,
        to: to ?? absent,
        evidence: evidence ?? absent,
        replaces: replaces ?? absent,
    }));
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


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ readParameterSet)
/* harmony export */ });
/* harmony import */ var _foundation_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6877);
/* harmony import */ var _documents_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(838);
/* harmony import */ var _fields_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1103);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1602);





/**
 * A parameters file: one YAML or JSON object, name → value, such as `{ temperature: 0.2, max_tokens: 400 }`. Its slug is its path, as
 * that of a prompt (`slugOf`).
 *
 * @param globs the config's `parameters`.
 * @throws FileError with line and column for anything else, an empty object, and a name that is no parameter.
 */
function readParameterSet(path, bytes, globs) {
    const root = (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .rootField */ .LO)((0,_documents_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u)((0,_foundation_text_js__WEBPACK_IMPORTED_MODULE_2__/* .normaliseLineEndings */ .Z)((0,_foundation_text_js__WEBPACK_IMPORTED_MODULE_2__/* .decodeText */ .g)(bytes, path)), path));
    if (Object.keys((0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .mapping */ .pq)(root)).length === 0) {
        (0,_fields_js__WEBPACK_IMPORTED_MODULE_0__/* .refuse */ .TR)(root, 'the file has no parameters', 'Write them as keys: "temperature: 0.2".');
    }
    return { slug: (0,_files_js__WEBPACK_IMPORTED_MODULE_3__/* .slugOf */ .t)(path, globs), ...(0,_parameters_js__WEBPACK_IMPORTED_MODULE_4__/* .readParameters */ .Z)(root, 'wire') };
}


/***/ })

};
