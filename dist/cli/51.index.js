export const id = 51;
export const ids = [51];
export const modules = {

/***/ 4941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SC: () => (/* binding */ commitTree),
  QE: () => (/* binding */ hasCommit),
  wu: () => (/* binding */ mergeBase),
  WL: () => (/* binding */ resolveCommit),
  cn: () => (/* binding */ workingTree)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
;// CONCATENATED MODULE: ./build/foundation/blob.js


/** Largest file that a source tree hands out, in bytes. Larger ones are never read into memory. */
const MAX_BLOB_BYTES = 50 * 1024 * 1024;
/**
 * Every source tree asks this before it hands out bytes, so that a working tree, a commit and GitHub refuse alike.
 *
 * @throws FileError for a file over 50 MiB or a Git LFS pointer.
 */
function refuseUnusableBlob(path, bytes) {
    refuseBlobSize(path, bytes.byteLength);
    if (isGitLfsPointer(bytes)) {
        throw new errors/* FileError */.f6('the file is a Git LFS pointer: its content is not in the repository', {
            position: { file: path, line: 1 },
            todo: 'Keep the file in git itself: take it out of .gitattributes, run "git lfs untrack" and commit it again.',
        });
    }
}
/** For a place that knows the size before it reads: in bytes. @throws FileError when it is over 50 MiB. */
function refuseBlobSize(path, size) {
    if (size <= MAX_BLOB_BYTES)
        return;
    throw new errors/* FileError */.f6(`the file has ${size} bytes, more than the ${MAX_BLOB_BYTES} that are read`, {
        position: { file: path },
        todo: 'Split it into smaller files.',
    });
}
/** Links and submodules are never followed (design, trust). @throws FileError unless the entry is a file. */
function refuseUnusableEntry(entry) {
    if (entry.kind === 'file')
        return;
    throw new errors/* FileError */.f6(entry.kind === 'symlink'
        ? 'the path is a symbolic link, which is not followed'
        : 'the path is a git submodule, which is not read', { position: { file: entry.path }, todo: 'Commit the file itself at this path.' });
}
/** @throws FileError for a path that is not one of the repository (`parseRepositoryPath`). */
function refusePathOutside(path) {
    try {
        (0,paths/* parseRepositoryPath */.XU)(path);
    }
    catch (cause) {
        if (!(cause instanceof errors/* InvalidValueError */.$x))
            throw cause;
        throw new errors/* FileError */.f6(cause.message, { position: { file: path }, todo: cause.todo, cause });
    }
}
const LFS_VERSION_LINE = /^version https:\/\/(git-lfs\.github\.com\/spec\/|hawser\.github\.com\/spec\/)/;
/**
 * Whether the bytes are what Git LFS commits in place of a file: under 1,024 bytes, the version line first, then the id.
 *
 * Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md, "The Pointer".
 */
function isGitLfsPointer(bytes) {
    if (bytes.byteLength >= 1024)
        return false;
    const text = new TextDecoder('latin1').decode(bytes);
    return LFS_VERSION_LINE.test(text) && /^oid sha256:[0-9a-f]{64}\r?$/m.test(text);
}

// EXTERNAL MODULE: ./build/foundation/git-process.js
var git_process = __webpack_require__(8960);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
;// CONCATENATED MODULE: ./build/cli/local-tree.js








/**
 * The files of a repository as they are on disk: those that git tracks or does not ignore. `root` is the top folder of the
 * repository; a folder that is not one is a UsageError at the first call.
 */
function workingTree(root, options = {}) {
    let entries;
    const list = () => {
        entries ??= listWorkingTree(root, options);
        return entries;
    };
    return {
        label: 'working tree',
        commit: undefined,
        entries: list,
        read: async (paths) => {
            const found = present(paths, await list());
            const files = new Map();
            for (const { path } of found) {
                const bytes = await readOnDisk(root, path);
                if (bytes !== undefined)
                    files.set(path, bytes);
            }
            return files;
        },
    };
}
/**
 * The files of a local repository at a commit; nothing is checked out.
 *
 * @throws UsageError when there is no such commit, or `root` is in no repository.
 */
async function commitTree(root, revision, options = {}) {
    const commit = await resolveCommit(root, revision, options);
    let entries;
    const list = () => {
        entries ??= listCommit(root, commit, options);
        return entries;
    };
    return {
        label: `${(0,external_node_path_.basename)(root)}@${commit.slice(0, 7)}`,
        commit,
        entries: list,
        read: async (paths) => readBlobs(root, present(paths, await list()), options),
    };
}
/**
 * The commit that a name of git's means (`HEAD`, `v1.2`, `main~3`, an id).
 *
 * @throws UsageError when there is none, or the name could be an option.
 */
async function resolveCommit(root, revision, options = {}) {
    if (revision === '' || revision.startsWith('-') || /\p{Cc}/u.test(revision)) {
        throw new errors/* UsageError */.eb(`not the name of a commit: ${JSON.stringify(revision)}`, {
            todo: 'Name a branch, a tag or a commit, such as HEAD or main~1.',
        });
    }
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const { code, stdout, stderr } = await (0,git_process/* runGit */.EO)(root, args, options);
    if (code === 0)
        return (0,ids/* parseCommitId */.IJ)(stdout.toString('utf8').trim());
    refuseNoRepository(root, stderr);
    throw new errors/* UsageError */.eb(`there is no commit ${JSON.stringify(revision)} in ${root}`, {
        todo: 'Name a branch, a tag or a commit that is here; in a shallow clone, fetch it first.',
    });
}
/** False in a repository before its first commit. */
async function hasCommit(root, options = {}) {
    const { code } = await (0,git_process/* runGit */.EO)(root, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], options);
    return code === 0;
}
/** The commit where two histories parted. @throws UsageError when they have none in common. */
async function mergeBase(root, one, other, options = {}) {
    const { code, stdout, stderr } = await (0,git_process/* runGit */.EO)(root, ['merge-base', one, other], options);
    if (code === 0)
        return (0,ids/* parseCommitId */.IJ)(stdout.toString('utf8').trim());
    refuseNoRepository(root, stderr);
    throw new errors/* UsageError */.eb(`${one.slice(0, 7)} and ${other.slice(0, 7)} have no commit in common in ${root}`, {
        todo: 'In a shallow clone, fetch more history: git fetch --unshallow.',
    });
}
async function listWorkingTree(root, options) {
    const probe = await (0,git_process/* runGit */.EO)(root, ['rev-parse', '--show-object-format', '--show-prefix'], options);
    refuseNoRepository(root, probe.stderr);
    const [format = 'sha1', prefix = ''] = probe.stdout.toString('utf8').split('\n');
    if (prefix !== '') {
        throw new errors/* UsageError */.eb(`${root} is not the top folder of its repository`, { todo: 'Name the top folder.' });
    }
    const listed = (...args) => (0,git_process/* gitOrThrow */.QE)(root, ['ls-files', '-z', ...args], options).then(records);
    const [tracked, modified, untracked] = await Promise.all([
        listed('--cached', '--stage', '-t'),
        listed('--modified'),
        listed('--others', '--exclude-standard', `--exclude=${OWN_FOLDER}`),
    ]);
    const entries = new Map();
    for (const entry of tracked.flatMap(parseIndexEntry))
        entries.set(entry.path, entry);
    // Git answers from its index; what differs from it, or is not in it, is read from the disk.
    for (const path of new Set([...modified, ...untracked])) {
        if (entries.get(path)?.kind === 'submodule')
            continue;
        const entry = await entryOnDisk(root, path, format);
        if (entry === undefined)
            entries.delete(path);
        else
            entries.set(path, entry);
    }
    return [...entries.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}
/** Our cache: thousands of files that are no part of the repository, whether it ignores them or not. */
const OWN_FOLDER = '/.prompt-ratchet/';
/** `H 100644 <id> 0<TAB><path>`; `S` is a file that a sparse checkout leaves out. */
function parseIndexEntry(record) {
    const [, tag, mode = '', blob = '', path = ''] = /^(.) (\d+) ([0-9a-f]+) \d\t(.*)$/s.exec(record) ?? [];
    return tag === undefined || tag === 'S' ? [] : [{ path, kind: kindOf(mode), blob }];
}
async function entryOnDisk(root, path, format) {
    // Git names an untracked repository inside this one as a folder.
    if (path.endsWith('/'))
        return undefined;
    const place = (0,external_node_path_.join)(root, path);
    const status = await (0,promises_.lstat)(place).catch(absent);
    if (status === undefined || (await linkAbove(root, path)) !== undefined)
        return undefined;
    if (status.isSymbolicLink()) {
        const target = await (0,promises_.readlink)(place, 'buffer');
        return {
            path,
            kind: 'symlink',
            blob: (0,external_node_crypto_.createHash)(format).update(`blob ${target.length}\0`).update(target).digest('hex'),
        };
    }
    if (!status.isFile())
        return undefined;
    const file = await openFile(place, path);
    if (file === undefined)
        return undefined;
    try {
        const hash = (0,external_node_crypto_.createHash)(format).update(`blob ${status.size}\0`);
        for await (const chunk of file.createReadStream({ autoClose: false }))
            hash.update(chunk);
        return { path, kind: 'file', blob: hash.digest('hex') };
    }
    finally {
        await file.close();
    }
}
async function readOnDisk(root, path) {
    const above = await linkAbove(root, path);
    if (above !== undefined) {
        throw new errors/* FileError */.f6(`the folder ${above} is a symbolic link, which is not followed`, { position: { file: path } });
    }
    const file = await openFile((0,external_node_path_.join)(root, path), path);
    if (file === undefined)
        return undefined;
    try {
        const status = await file.stat();
        if (!status.isFile())
            throw new errors/* FileError */.f6('the path is not a file', { position: { file: path } });
        refuseBlobSize(path, status.size);
        const bytes = await file.readFile();
        refuseUnusableBlob(path, bytes);
        return bytes;
    }
    finally {
        await file.close();
    }
}
/** The first folder above the path that is a link: the last part alone is what O_NOFOLLOW looks at. */
async function linkAbove(root, path) {
    const folder = (0,external_node_path_.dirname)(path);
    if (folder === '.')
        return undefined;
    const higher = await linkAbove(root, folder);
    if (higher !== undefined)
        return higher;
    const status = await (0,promises_.lstat)((0,external_node_path_.join)(root, folder)).catch(absent);
    return status?.isSymbolicLink() ? folder : undefined;
}
/** Never waits: opening a pipe that took a file's place would, without O_NONBLOCK. Neither flag exists on Windows. */
async function openFile(place, path) {
    const flags = external_node_fs_.constants.O_RDONLY | (external_node_fs_.constants.O_NOFOLLOW ?? 0) | (external_node_fs_.constants.O_NONBLOCK ?? 0);
    try {
        return await (0,promises_.open)(place, flags);
    }
    catch (cause) {
        const code = codeOf(cause);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        if (code === 'ELOOP')
            refuseUnusableEntry({ path, kind: 'symlink', blob: '' });
        throw new errors/* FileError */.f6(`the file cannot be read: ${cause instanceof Error ? cause.message : cause}`, {
            position: { file: path },
            cause,
        });
    }
}
function absent(cause) {
    if (codeOf(cause) === 'ENOENT' || codeOf(cause) === 'ENOTDIR')
        return undefined;
    throw cause;
}
function codeOf(cause) {
    return cause instanceof Error && 'code' in cause ? cause.code : undefined;
}
async function listCommit(root, commit, options) {
    const listing = records(await (0,git_process/* gitOrThrow */.QE)(root, ['ls-tree', '-r', '-z', '--full-tree', commit], options));
    return listing.flatMap((record) => {
        const [, mode = '', blob = '', path] = /^(\d+) \w+ ([0-9a-f]+)\t(.*)$/s.exec(record) ?? [];
        return path === undefined ? [] : [{ path, kind: kindOf(mode), blob }];
    });
}
/** Asked by id, so that no path has to be quoted; sizes first, so that nothing too large is read. */
async function readBlobs(root, entries, options) {
    const files = new Map();
    if (entries.length === 0)
        return files;
    const input = entries.map(({ blob }) => `${blob}\n`).join('');
    const check = ['cat-file', '--batch-check=%(objectsize)'];
    const sizes = (await (0,git_process/* gitOrThrow */.QE)(root, check, { ...options, input })).toString('utf8').split('\n');
    // An object that is missing has no size; the second call says so.
    for (const [index, { path }] of entries.entries())
        refuseBlobSize(path, Number(sizes[index]) || 0);
    const output = await (0,git_process/* gitOrThrow */.QE)(root, ['cat-file', '--batch'], { ...options, input });
    let offset = 0;
    for (const { path } of entries) {
        const header = output.subarray(offset, output.indexOf(0x0a, offset)).toString('utf8');
        const size = Number(/ blob (\d+)$/.exec(header)?.[1]);
        if (Number.isNaN(size))
            throw new errors/* FileError */.f6(`git has no content for it: ${header}`, { position: { file: path } });
        const start = offset + header.length + 1;
        const bytes = Uint8Array.from(output.subarray(start, start + size));
        refuseUnusableBlob(path, bytes);
        files.set(path, bytes);
        offset = start + size + 1;
    }
    return files;
}
/** The entries of these paths. @throws FileError for a path outside the root, a link or a submodule. */
function present(paths, entries) {
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    return [...new Set(paths)].flatMap((path) => {
        refusePathOutside(path);
        const entry = byPath.get(path);
        if (entry === undefined)
            return [];
        refuseUnusableEntry(entry);
        return [entry];
    });
}
function refuseNoRepository(root, stderr) {
    if (!/not a git repository/.test(stderr))
        return;
    throw new errors/* UsageError */.eb(`${root} is not a git repository`, {
        todo: 'Run this inside the repository whose prompts are meant, or make one: git init, git add, git commit.',
    });
}
function records(output) {
    return output.toString('utf8').split('\0').slice(0, -1);
}
function kindOf(mode) {
    if (mode === '120000')
        return 'symlink';
    return mode === '160000' ? 'submodule' : 'file';
}


/***/ }),

/***/ 4709:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ openRepository)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _foundation_git_process_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8960);



/** @throws UsageError when the folder is in no git repository. */
async function openRepository(args, terminal) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.folder, args.text('repository') ?? '.');
    const top = await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(folder, ['rev-parse', '--path-format=absolute', '--show-toplevel', '--git-common-dir', '--show-prefix'], { env: (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .gitEnvironment */ ._K)(terminal.environment) });
    if (top.code !== 0) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${folder} is not in a git repository`, {
            todo: 'Run this inside the repository, name it with --repository, or start one with `git init`.',
        });
    }
    const [root = folder, gitFolder = '', prefix = ''] = top.stdout.toString('utf8').split('\n');
    const [name, email] = await Promise.all([
        configured(root, 'user.name', terminal),
        configured(root, 'user.email', terminal),
    ]);
    const git = { env: (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .gitEnvironment */ ._K)(terminal.environment), signal: terminal.signal };
    const person = name || terminal.environment.USER || 'unknown';
    return {
        root,
        folder: prefix.replace(/\/$/, ''),
        gitFolder,
        actor: email === undefined ? person : `${person} <${email}>`,
        git,
    };
}
async function configured(root, key, terminal) {
    const env = (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .gitEnvironment */ ._K)(terminal.environment);
    const { code, stdout } = await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(root, ['config', '--get', key], { env });
    return code === 0 ? stdout.toString('utf8').trim() || undefined : undefined;
}


/***/ }),

/***/ 5134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ loadConfig)
/* harmony export */ });
/* harmony import */ var _config_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6592);
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
        return { prompts: parsed, base: new Map(), notices, nothing: `${scope.tree.label} has no prompts` };
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
        return { prompts: [], base: new Map(), notices: idle, nothing };
    }
    const touched = new Set([...changed, ...gone]);
    const [all, was] = await Promise.all([
        parseAll(proposed, source, (path) => touched.has(path)),
        parseBase(base, [...touched].filter((path) => old.has(path)), source),
    ]);
    const slugs = new Set(all.parsed.map((each) => each.version.slug));
    const bySlug = new Map(was.map((each) => [each.version.slug, each.version]));
    const removed = was.filter((each) => gone.includes(each.path) && !slugs.has(each.version.slug));
    return {
        // A renamed or reformatted file whose content is the same version under the same slug is no change.
        prompts: all.parsed.filter((each) => touched.has(each.path) && bySlug.get(each.version.slug)?.id !== each.version.id),
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
            : 'the changed prompt files are the same versions as before: only names, comments or layout differ',
    };
}
/** Loaded when there is a file to read: most pull requests touch no prompt. */
function readers() {
    return Promise.all(/* import() */[__webpack_require__.e(91), __webpack_require__.e(330)]).then(__webpack_require__.bind(__webpack_require__, 8330));
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
    // Only some formats are made of other files, and only another file than a prompt can be one of them.
    const referring = paths.filter((path) => !changed.has(path) && (0,_prompts_formats_endings_js__WEBPACK_IMPORTED_MODULE_1__/* .mayRefer */ .KW)(path));
    if (referring.length === 0 || [...differing].every((path) => changed.has(path)))
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
    const notices = [];
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

/***/ 1740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ localRegistries)
});

// UNUSED EXPORTS: gitHubRegistries

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/foundation/git-process.js
var git_process = __webpack_require__(8960);
// EXTERNAL MODULE: ./build/foundation/ids.js
var foundation_ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
;// CONCATENATED MODULE: ./build/registry/git/store.js

/** A store could not be read, or a write that is known to have had no effect was refused. */
class StoreError extends errors/* RatchetError */.eG {
    static title = 'registry error';
    reason;
    constructor(reason, message, options = {}) {
        super(message, options);
        this.reason = reason;
    }
}

;// CONCATENATED MODULE: ./build/registry/git/local-store.js






/**
 * A branch of a local repository, through git's plumbing: neither the working tree, nor HEAD, nor the user's index is touched.
 *
 * A clone that has only `origin/<branch>` reads that, and its first commit begins the local branch there.
 */
function localStore(root, branch, env = {}) {
    const place = { root, env };
    return {
        // No path: the label is part of every operation id, and a repository may be moved.
        label: `local repository, branch ${branch}`,
        async tip() {
            const { local, remote } = await branchState(place, branch);
            return local ?? remote;
        },
        read: (at, paths) => readFiles(place, at, paths),
        async list(at, folder) {
            const listed = await git(place, ['ls-tree', '-r', '-z', '--name-only', at, '--', `${folder}/`]);
            return listed.toString('utf8').split('\0').filter(Boolean).toSorted();
        },
        commit: (change) => commit(place, branch, change),
    };
}
async function branchState(place, branch) {
    const [own, remote] = [`refs/heads/${branch}`, `refs/remotes/origin/${branch}`];
    const format = '%(refname)%09%(objectname)%09%(worktreepath)';
    const listed = await git(place, ['for-each-ref', `--format=${format}`, own, remote]);
    const refs = new Map(listed
        .toString('utf8')
        .split('\n')
        .map((line) => line.split('\t'))
        .map(([name = '', id = '', worktree = '']) => [name, { id, worktree }]));
    const idOf = (name) => {
        const id = refs.get(name)?.id;
        return id === undefined ? undefined : (0,foundation_ids/* parseCommitId */.IJ)(id);
    };
    return { local: idOf(own), remote: idOf(remote), checkedOut: refs.get(own)?.worktree || undefined };
}
async function readFiles(place, at, paths) {
    if (paths.length === 0)
        return new Map();
    // The commit itself first: where it is missing, so is every path, and that would look like an empty branch.
    const names = [`${at}^{commit}`, ...paths.map((path) => `${at}:${path}`)];
    const output = await git(place, ['cat-file', '--batch'], { input: names.map((name) => `${name}\n`).join('') });
    const [commit, ...files] = objectsOf(output, names.length);
    if (commit?.type !== 'commit')
        throw new StoreError('failed', `the repository does not have the commit ${at}`);
    return new Map(paths.flatMap((path, index) => {
        const file = files[index];
        return file?.type === 'blob' ? [[path, file.bytes]] : [];
    }));
}
/** What `cat-file --batch` prints: `<id> <type> <size>`, the bytes and a line feed; or `<what was asked> missing`. */
function objectsOf(output, count) {
    let offset = 0;
    return Array.from({ length: count }, () => {
        const end = output.indexOf('\n', offset);
        const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(output.toString('utf8', offset, end)) ?? [];
        offset = end + 1;
        if (type === undefined)
            return undefined;
        const bytes = output.subarray(offset, offset + Number(size));
        offset += Number(size) + 1;
        return { type, bytes };
    });
}
async function commit(place, branch, change) {
    const before = await branchState(place, branch);
    if ((before.local ?? before.remote) !== change.parent)
        return { kind: 'conflict' };
    if (before.checkedOut !== undefined)
        throw checkedOutError(branch, before.checkedOut);
    const written = await writeCommit(place, change);
    // All zeros: the branch must not be there.
    const expected = before.local ?? '0'.repeat(written.length);
    const moved = await attempt(place, ['update-ref', `refs/heads/${branch}`, written, expected]);
    if (moved.code === 0)
        return { kind: 'committed', commit: written };
    // update-ref takes the lock, compares and only then writes: whatever it complains of, the branch is as it was.
    const after = await branchState(place, branch);
    const lock = /Unable to create '.*\.lock': File exists/.test(moved.stderr);
    if (after.local !== before.local || lock)
        return { kind: 'conflict' };
    throw new StoreError('failed', `git update-ref failed: ${moved.stderr.trim()}`);
}
/** A commit that no branch has yet. */
async function writeCommit(place, { parent, message, at, files }) {
    const blobs = await Promise.all([...files].map(async ([path, bytes]) => {
        const id = await local_store_text(place, [...DURABLE, 'hash-object', '-w', '--stdin'], { input: bytes });
        return `100644 blob ${id}\t${path}\0`;
    }));
    const folder = await (0,promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'prompt-ratchet-index-'));
    try {
        const env = { GIT_INDEX_FILE: (0,external_node_path_.join)(folder, 'index') };
        if (parent !== undefined)
            await git(place, ['read-tree', parent], { env });
        await git(place, ['update-index', '-z', '--index-info'], { env, input: blobs.join('') });
        const tree = await local_store_text(place, [...DURABLE, 'write-tree'], { env });
        const parents = parent === undefined ? [] : ['-p', parent];
        const identity = { ...IDENTITY, GIT_AUTHOR_DATE: at, GIT_COMMITTER_DATE: at };
        const id = await local_store_text(place, [...DURABLE, 'commit-tree', tree, ...parents], { env: identity, input: message });
        return (0,foundation_ids/* parseCommitId */.IJ)(id);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
/** What was reported as promoted outlives a power cut. Older versions of git do not know the setting, and ignore it. */
const DURABLE = ['-c', 'core.fsync=objects,reference'];
/** Not the user's: who moved what, and why, stands in the ledger. */
const IDENTITY = {
    GIT_AUTHOR_NAME: 'Prompt Ratchet',
    GIT_AUTHOR_EMAIL: 'prompt-ratchet@users.noreply.github.com',
    GIT_COMMITTER_NAME: 'Prompt Ratchet',
    GIT_COMMITTER_EMAIL: 'prompt-ratchet@users.noreply.github.com',
};
function checkedOutError(branch, folder) {
    return new StoreError('failed', `the branch ${branch} is checked out in ${folder}`, {
        todo: 'Check out another branch there: moving a branch under its working tree would make the next commit undo the move.',
    });
}
async function local_store_text(place, args, options = {}) {
    return (await git(place, args, options)).toString('utf8').trim();
}
/** Reads, and writes that nothing refers to yet: a failure has no effect. */
async function git(place, args, options = {}) {
    try {
        return await (0,git_process/* gitOrThrow */.QE)(place.root, args, withEnvironment(place, options));
    }
    catch (error) {
        if (error instanceof git_process/* GitError */.XS)
            throw new StoreError('failed', error.message, { cause: error });
        throw error;
    }
}
function attempt(place, args) {
    return (0,git_process/* runGit */.EO)(place.root, [...DURABLE, ...args], withEnvironment(place));
}
function withEnvironment({ env }, options = {}) {
    return { ...options, env: { ...env, ...options.env } };
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/digest.js
var foundation_digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/json.js
var foundation_json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/strict-json.js
var strict_json = __webpack_require__(9510);
// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
// EXTERNAL MODULE: ./build/prompts/prompt-version.js
var prompt_version = __webpack_require__(6617);
;// CONCATENATED MODULE: ./build/prompts/version-json.js




/** A version as a registry keeps it: every member, the id first. */
function promptVersionToJson(version) {
    const { id, slug, ...content } = version;
    return { id, slug, ...content };
}
/**
 * The version that a JSON file holds. The id is computed from the content, never believed.
 *
 * @throws FileError when a member is missing, unknown or of the wrong kind, or when the content is not what the id says.
 */
function promptVersionFromJson(json, file) {
    try {
        const version = readVersion(json);
        const id = (0,foundation_json/* isJsonObject */.O)(json) ? json.id : undefined;
        if (version.id !== id)
            throw new Malformed(`the content is ${version.id}, and "id" says ${JSON.stringify(id)}`);
        return version;
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* RatchetError */.eG))
            throw thrown;
        throw new errors/* FileError */.f6(`not a prompt version: ${thrown.message}`, {
            position: { file },
            todo: 'The file was edited or damaged: restore it from the history of its branch.',
        });
    }
}
/** Caught by the exported function, which knows the file. */
class Malformed extends errors/* RatchetError */.eG {
}
const KEYS = [
    'id',
    'slug',
    'messages',
    'templateLanguage',
    'model',
    'parameters',
    'tools',
    'responseFormat',
    'variables',
    'defaults',
    'cleanup',
];
const ROLES = ['system', 'developer', 'user', 'assistant', 'tool'];
const LANGUAGES = ['literal', 'mustache', 'mustache-html', 'handlebars', 'jinja'];
const CLEANUPS = ['trim', 'trim-lines', 'drop-blank'];
function readVersion(json) {
    const members = object(json, 'the file', KEYS);
    return (0,prompt_version/* promptVersion */.N)((0,foundation_ids/* parsePromptSlug */.PX)(string(members.slug, 'slug')), {
        messages: list(members.messages, 'messages').map(readMessage),
        templateLanguage: oneOf(members.templateLanguage, LANGUAGES, 'templateLanguage'),
        model: (0,foundation_ids/* parseModelId */.iA)(string(members.model, 'model')),
        parameters: object(members.parameters, 'parameters'),
        tools: list(members.tools, 'tools'),
        responseFormat: readResponseFormat(members.responseFormat),
        variables: list(members.variables, 'variables').map((name) => string(name, 'variables')),
        ...(members.defaults === undefined ? {} : { defaults: object(members.defaults, 'defaults') }),
        ...(members.cleanup === undefined ? {} : { cleanup: oneOf(members.cleanup, CLEANUPS, 'cleanup') }),
    });
}
function readMessage(json) {
    if ((0,foundation_json/* isJsonObject */.O)(json) && Object.hasOwn(json, 'slot'))
        return readSlot(json);
    const { role, content, toolCalls, toolCallId } = object(json, 'a message', MESSAGE_KEYS);
    const message = { role: oneOf(role, ROLES, 'role'), content: string(content, 'content') };
    return {
        ...message,
        ...(toolCalls === undefined ? {} : { toolCalls: list(toolCalls, 'toolCalls') }),
        ...(toolCallId === undefined ? {} : { toolCallId: string(toolCallId, 'toolCallId') }),
    };
}
const MESSAGE_KEYS = ['role', 'content', 'toolCalls', 'toolCallId'];
function readSlot(json) {
    const { slot, optional } = object(json, 'a message', ['slot', 'optional']);
    if (optional !== undefined && typeof optional !== 'boolean')
        throw new Malformed('"optional" is not true or false');
    return { slot: string(slot, 'slot'), ...(optional === undefined ? {} : { optional }) };
}
function readResponseFormat(json) {
    const format = object(json, 'responseFormat', ['type', 'schema', 'name', 'description', 'strict']);
    const type = oneOf(format.type, ['text', 'json-object', 'json-schema'], 'responseFormat.type');
    if (type !== 'json-schema') {
        object(json, 'responseFormat', ['type']);
        return { type };
    }
    const { name, description, strict } = format;
    if (strict !== undefined && typeof strict !== 'boolean')
        throw new Malformed('"strict" is not true or false');
    return {
        type,
        schema: object(format.schema, 'responseFormat.schema'),
        ...(name === undefined ? {} : { name: string(name, 'responseFormat.name') }),
        ...(description === undefined ? {} : { description: string(description, 'responseFormat.description') }),
        ...(strict === undefined ? {} : { strict }),
    };
}
function object(value, name, keys) {
    if (!(0,foundation_json/* isJsonObject */.O)(value))
        throw new Malformed(`${name} is not an object`);
    const unknown = keys === undefined ? undefined : Object.keys(value).find((key) => !keys.includes(key));
    if (unknown !== undefined)
        throw new Malformed(`${name} has the unknown key "${unknown}"`);
    return value;
}
function list(value, name) {
    if (!Array.isArray(value))
        throw new Malformed(`${name} is not a list`);
    return value;
}
function string(value, name) {
    if (typeof value !== 'string')
        throw new Malformed(`${name} is not a text`);
    return value;
}
function oneOf(value, known, name) {
    const found = known.find((candidate) => candidate === value);
    if (found === undefined)
        throw new Malformed(`${name} is none of ${known.join(', ')}`);
    return found;
}

// EXTERNAL MODULE: ./build/registry/registry.js
var registry = __webpack_require__(6475);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(8522);
;// CONCATENATED MODULE: ./build/registry/git/format/gzip.js

/**
 * Equal text, equal bytes: no time and no operating system in the header (RFC 1952: bytes 4–7 are the time, which zlib leaves 0,
 * and byte 9 the system, 255 for unknown).
 */
function gzip(text) {
    const bytes = (0,external_node_zlib_.gzipSync)(text, { level: 9 });
    bytes[9] = 255;
    return bytes;
}
/** @throws Error when it is not gzip, or has more than `limit` bytes unpacked. */
function gunzip(bytes, limit = 256 * 1024 * 1024) {
    return (0,external_node_zlib_.gunzipSync)(bytes, { maxOutputLength: limit });
}

;// CONCATENATED MODULE: ./build/registry/git/format/layout.js

/** At the root of the branch, whatever the project: it tells what the branch is. */
const MARKER = 'registry.json';
/**
 * The paths of one project. A project's files are below `projects/<project>/`, so that no name of a project can meet a folder of
 * another one.
 */
function layoutOf(project) {
    const root = project === undefined ? '' : `projects/${parseProject(project)}/`;
    return {
        environments: `${root}environments`,
        environment: (slug) => `${root}environments/${slug}.json`,
        versions: (slug) => `${root}versions/prompt/${slug}`,
        version: (slug, id) => `${root}versions/prompt/${slug}/${hex(id)}.json`,
        evidence: (digest) => `${root}evidence/${hex(digest)}.json.gz`,
        ledger: `${root}ledger`,
        entry: (operation) => `${root}ledger/${hex(operation).slice(0, 2)}/${hex(operation)}.json`,
        attempts: (pullRequest) => `${root}attempts/${pullRequest}.json`,
    };
}
function parseProject(text) {
    if (/^[a-z0-9][a-z0-9._-]{0,63}$/.test(text) && !text.includes('..'))
        return text;
    throw new errors/* InvalidValueError */.$x(`not a project: found "${text}"`, {
        todo: 'Use 1 to 64 characters of a-z, 0-9, ".", "_" and "-", beginning with a letter or a digit, without "..".',
    });
}
/** On the results branch. Results are found by what was evaluated, whatever the project. */
const resultPath = (id) => `results/${hex(id)}.json.gz.base64`;
/** The 64 hex digits of a digest. */
function hex(digest) {
    return digest.slice('sha256:'.length);
}
/** The last part of a path, without its ending. */
function baseName(path) {
    return path.slice(path.lastIndexOf('/') + 1).replace(/\.json(\.gz)?$/, '');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/iso.js
var iso = __webpack_require__(3102);
;// CONCATENATED MODULE: ./build/registry/results.js
const MOST_ATTEMPTS = 200;

;// CONCATENATED MODULE: ./build/registry/git/format/schemas.js




// The files of the registry and results branches, format 1. Strict: an unknown key is another format, and is refused.
/** The pattern is the parser's own, so that the parser never refuses what it lets through, and the published schema has it. */
const schemas_text = (pattern, parse) => schemas/* pipe */.FsL(schemas/* string */.YjP().check(api/* _regex */.Fk(pattern)), schemas/* transform */.pdi(parse));
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const MODEL = /^(?=.{1,200}$)[^\s/]+(\/\S+)?$/;
const SCORER = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/;
const SLUG = /^(?!.*\.\.)[a-z0-9][a-z0-9._-]{0,63}$/;
const format = schemas/* literal */.euz(1);
const digest = schemas_text(DIGEST, foundation_digest/* parseDigest */.m);
const versionId = schemas_text(DIGEST, foundation_ids/* parsePromptVersionId */.Jf);
const operation = schemas_text(DIGEST, foundation_ids/* parseOperationId */.g3);
const evaluationId = schemas_text(DIGEST, foundation_ids/* parseEvaluationId */.hF);
const environment = schemas_text(SLUG, foundation_ids/* parseEnvironmentSlug */.Yq);
const slug = schemas_text(SLUG, foundation_ids/* parsePromptSlug */.PX);
const model = schemas_text(MODEL, foundation_ids/* parseModelId */.iA);
const schemas_commit = schemas_text(/^([0-9a-f]{40}|[0-9a-f]{64})$/, foundation_ids/* parseCommitId */.IJ);
const instant = iso/* datetime */.w$();
const pullRequest = schemas/* int */.Whr().check(api/* _gte */.qm(1));
const bySlug = (value) => schemas/* record */.g1P(schemas/* string */.YjP().check(api/* _regex */.Fk(SLUG)), value);
/** Any object: what is read has gone through `parseJson`, so that its members are JSON and need no second look. */
const jsonObject = schemas/* pipe */.FsL(schemas/* looseObject */._H3({}), schemas/* transform */.pdi((value) => value));
/** `registry.json` */
const markerFile = schemas/* strictObject */.rej({ format });
/** `environments/<environment>.json` */
const environmentFile = schemas/* strictObject */.rej({
    format,
    environment,
    prompts: bySlug(schemas/* strictObject */.rej({ version: versionId, operation, since: instant })),
    removed: bySlug(schemas/* strictObject */.rej({ operation, since: instant })),
    held: bySlug(schemas/* array */.YOg(versionId)),
});
const runFacts = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(),
    attempt: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    url: schemas/* string */.YjP(),
    workflowRef: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
});
/** `ledger/<2 hex>/<operation>.json` */
const ledgerEntry = schemas/* strictObject */.rej({
    format,
    operation,
    action: schemas/* enum */.k5n(['promotion', 'rollback', 'removal']),
    kind: schemas/* literal */.euz('prompt'),
    environment,
    slug,
    from: schemas/* exactOptional */.yqP(versionId),
    to: schemas/* exactOptional */.yqP(versionId),
    replaces: schemas/* exactOptional */.yqP(operation),
    at: instant,
    actor: schemas/* string */.YjP(),
    triggeringActor: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
    reason: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
    rule: schemas/* string */.YjP(),
    evidence: schemas/* exactOptional */.yqP(digest),
    run: schemas/* exactOptional */.yqP(runFacts),
    commit: schemas/* exactOptional */.yqP(schemas_commit),
    pullRequest: schemas/* exactOptional */.yqP(pullRequest),
})
    .check(schemas/* refine */.YPB((entry) => (entry.to === undefined) === (entry.action === 'removal'), 'only a removal assigns nothing'), schemas/* refine */.YPB((entry) => (entry.evidence !== undefined) === (entry.action === 'promotion'), 'a promotion, and only it, has evidence'));
const basis = schemas/* strictObject */.rej({
    suite: schemas/* string */.YjP(),
    dataset: digest,
    scorers: schemas/* record */.g1P(schemas/* string */.YjP().check(api/* _regex */.Fk(SCORER)), digest),
    endpoint: schemas/* string */.YjP(),
    model,
    trials: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
});
/** `evidence/<digest>.json.gz`: canonical JSON whose SHA-256 is its name. */
const evidenceFile = schemas/* strictObject */.rej({
    format,
    prompt: versionId,
    baseline: schemas/* exactOptional */.yqP(versionId),
    policy: digest,
    evaluations: schemas/* array */.YOg(evaluationId),
    basis: schemas/* exactOptional */.yqP(schemas/* array */.YOg(basis)),
    verdict: jsonObject,
    comparisons: schemas/* array */.YOg(jsonObject),
});
/** `results/<evaluation>.json.gz.base64`, on the results branch. */
const recordedResult = schemas/* strictObject */.rej({
    format,
    evaluation: jsonObject,
    recordedAt: instant,
    run: schemas/* exactOptional */.yqP(runFacts),
});
/** `attempts/<pull request>.json`, on the results branch. */
const attemptsFile = schemas/* strictObject */.rej({
    format,
    pullRequest,
    prompts: bySlug(schemas/* array */.YOg(versionId).check(api/* _maxLength */.Eb(MOST_ATTEMPTS), schemas/* refine */.YPB((versions) => new Set(versions).size === versions.length, 'a version stands there twice'))),
});
/** `versions/prompt/<slug>/<digest>.json`. Read by `promptVersionFromJson`, which also verifies the digest; here to be published. */
const versionFile = schemas/* strictObject */.rej({
    format,
    id: versionId,
    slug,
    messages: schemas/* array */.YOg(schemas/* union */.KCZ([
        schemas/* strictObject */.rej({
            role: schemas/* enum */.k5n(['system', 'developer', 'user', 'assistant', 'tool']),
            content: schemas/* string */.YjP(),
            toolCalls: schemas/* exactOptional */.yqP(schemas/* array */.YOg(schemas/* unknown */.L5J())),
            toolCallId: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
        }),
        schemas/* strictObject */.rej({ slot: schemas/* string */.YjP(), optional: schemas/* exactOptional */.yqP(schemas/* boolean */.zMY()) }),
    ])),
    templateLanguage: schemas/* enum */.k5n(['literal', 'mustache', 'mustache-html', 'handlebars', 'jinja']),
    model: schemas/* string */.YjP(),
    parameters: jsonObject,
    tools: schemas/* array */.YOg(schemas/* unknown */.L5J()),
    responseFormat: schemas/* union */.KCZ([
        schemas/* strictObject */.rej({ type: schemas/* enum */.k5n(['text', 'json-object']) }),
        schemas/* strictObject */.rej({
            type: schemas/* literal */.euz('json-schema'),
            schema: jsonObject,
            name: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
            description: schemas/* exactOptional */.yqP(schemas/* string */.YjP()),
            strict: schemas/* exactOptional */.yqP(schemas/* boolean */.zMY()),
        }),
    ]),
    variables: schemas/* array */.YOg(schemas/* string */.YjP()),
    defaults: schemas/* exactOptional */.yqP(jsonObject),
    cleanup: schemas/* exactOptional */.yqP(schemas/* enum */.k5n(['trim', 'trim-lines', 'drop-blank'])),
});
const PUBLISHED = {
    'registry-marker': ['registry.json: what this branch is', markerFile],
    'registry-environment': ['environments/<environment>.json: what an environment holds', environmentFile],
    'registry-version': ['versions/prompt/<slug>/<digest>.json: one version of a prompt', versionFile],
    'registry-ledger-entry': ['ledger/<2 hex>/<operation>.json: one change of one assignment', ledgerEntry],
    'registry-evidence': ['evidence/<digest>.json.gz, unpacked: what a promotion rested on', evidenceFile],
    'registry-result': ['results/<evaluation>.json.gz.base64 of the results branch, unpacked', recordedResult],
    'registry-attempts': [
        'attempts/<pull request>.json of the results branch: the versions of each prompt that it tried',
        attemptsFile,
    ],
};
/** The JSON Schema of each kind of file, by the name it is published under (`schema/<name>.schema.json`). */
function registrySchemas() {
    return Object.fromEntries(Object.entries(PUBLISHED).map(([name, [title, schema]]) => {
        const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
        return [name, { $schema, title, ...rest }];
    }));
}

;// CONCATENATED MODULE: ./build/registry/git/format/files.js











// How each file is written, and read again with nothing believed: format, keys, digests and names are checked.
const markerBytes = () => jsonBytes({ format: 1 });
const environmentBytes = (state) => jsonBytes(environmentJson(state));
const entryBytes = (entry) => jsonBytes(entry);
const versionBytes = (version) => jsonBytes({ format: 1, ...promptVersionToJson(version) });
/** Canonical JSON inside: `zcat | sha256sum` gives the file's name. */
const evidenceBytes = (facts) => gzip((0,foundation_digest/* canonicalJson */.dj)(facts));
/**
 * Packed and written as text: GitHub hands out a hundred text files in one query, and binary ones only one a request, of which
 * a run has 40 (design, platform). Of a text over 512,000 bytes the query gives only the beginning (`isTruncated`), and the whole
 * is a request of its own: so packed as tightly as gzip can, which leaves room for about 380 KB.
 */
const resultBytes = (result) => Buffer.from(`${Buffer.from(gzip((0,foundation_digest/* canonicalJson */.dj)(result))).toString('base64')}\n`);
const attemptsBytes = (pullRequest, attempts) => jsonBytes({ format: 1, pullRequest, prompts: Object.fromEntries(attempts) });
const evidenceDigest = (facts) => (0,foundation_digest/* digestOf */.ol)(facts);
/** @throws RegistryError unless the branch says that it is a registry of format 1. */
function checkMarker(bytes, file) {
    if (bytes === undefined) {
        throw new registry/* RegistryError */.g('invalid', `${file} is missing: the branch is not a registry`, {
            todo: 'Name another branch in `registry`, or delete this one: a new registry creates its own branch.',
        });
    }
    parseFile(bytes, file, markerFile);
}
function parseEnvironment(bytes, file, expected) {
    const found = parseFile(bytes, file, environmentFile);
    if (found.environment !== expected)
        throw misnamed(file, `it is of environment ${found.environment}`);
    return {
        environment: found.environment,
        prompts: files_bySlug(found.prompts),
        removed: files_bySlug(found.removed),
        held: files_bySlug(found.held),
    };
}
function parseEntry(bytes, file, expected) {
    const found = parseFile(bytes, file, ledgerEntry);
    if (found.operation !== expected)
        throw misnamed(file, `it is of operation ${found.operation}`);
    return found;
}
function parseVersion(bytes, file, slug, id) {
    const { format, ...content } = formatOne(bytes, file);
    const found = readable(file, () => promptVersionFromJson(content, file));
    if (found.slug !== slug)
        throw misnamed(file, `it is a version of ${found.slug}`);
    if (found.id !== id)
        throw misnamed(file, `it is version ${found.id}`);
    return found;
}
function parseEvidence(bytes, file, expected) {
    const unpacked = readable(file, () => gunzip(bytes));
    const digest = (0,foundation_digest/* digestOfBytes */.by)(unpacked);
    if (digest !== expected)
        throw misnamed(file, `it is ${digest}`);
    return parseFile(unpacked, file, evidenceFile);
}
function parseResult(bytes, file, expected) {
    const found = parseFile(readable(file, () => gunzip(Buffer.from(Buffer.from(bytes).toString('latin1'), 'base64'))), file, recordedResult);
    if (found.evaluation.id !== expected)
        throw misnamed(file, 'it is of another evaluation');
    return found;
}
function parseAttempts(bytes, file, expected) {
    const found = parseFile(bytes, file, attemptsFile);
    if (found.pullRequest !== expected)
        throw misnamed(file, `it is of pull request ${found.pullRequest}`);
    return files_bySlug(found.prompts);
}
/** For what nothing depends on: a file that is not what it should be is as good as not there. */
function parseOrSkip(parse) {
    try {
        return parse();
    }
    catch (error) {
        if (error instanceof registry/* RegistryError */.g)
            return undefined;
        throw error;
    }
}
/** The name that a path of a folder's listing stands for. @throws RegistryError unless `pathOf` gives the path back. */
function nameOf(path, parse, pathOf) {
    const name = readable(path, () => parse(baseName(path)));
    if (pathOf(name) !== path)
        throw invalid(path, 'no file of that name belongs there');
    return name;
}
function environmentJson({ environment, prompts, removed, held }) {
    return {
        format: 1,
        environment,
        prompts: Object.fromEntries(prompts),
        removed: Object.fromEntries(removed),
        held: Object.fromEntries(held),
    };
}
function files_bySlug(record) {
    return new Map(Object.entries(record).map(([slug, value]) => [(0,foundation_ids/* parsePromptSlug */.PX)(slug), value]));
}
/** Keys sorted, two spaces, a line feed at the end: equal values have equal bytes, and a diff shows what changed. */
function jsonBytes(value) {
    return new TextEncoder().encode(`${JSON.stringify(JSON.parse((0,foundation_digest/* canonicalJson */.dj)(value)), null, 2)}\n`);
}
function parseFile(bytes, file, schema) {
    const parsed = schema.safeParse(formatOne(bytes, file));
    if (parsed.success)
        return parsed.data;
    const [issue] = parsed.error.issues;
    throw invalid(file, issue === undefined ? 'no reason given' : describeIssue(issue));
}
function describeIssue(issue) {
    const at = issue.path.length === 0 ? 'it' : issue.path.join('.');
    switch (issue.code) {
        case 'unrecognized_keys':
            return `${at} has the unknown key "${issue.keys[0]}"`;
        case 'invalid_type':
            return `${at} is not of the type ${issue.expected}`;
        case 'invalid_key':
            return `${at} is not a name that may stand there`;
        case 'custom':
            return issue.message;
        default:
            return `${at} is not what may stand there`;
    }
}
/** The format number comes first: what a newer version wrote is not called broken. */
function formatOne(bytes, file) {
    const value = readable(file, () => (0,strict_json/* parseJson */.q)((0,foundation_text/* decodeText */.g)(bytes, file), file));
    if (!(0,foundation_json/* isJsonObject */.O)(value))
        throw invalid(file, 'it is not a JSON object');
    const { format } = value;
    if (typeof format === 'number' && Number.isInteger(format) && format > 1) {
        throw new registry/* RegistryError */.g('newer-format', `written by a newer version: format ${format}; this version reads format 1`, {
            position: { file },
            todo: 'Use the newer version of Prompt Ratchet here as well. Nothing was changed.',
        });
    }
    if (format !== 1)
        throw invalid(file, `its format is ${JSON.stringify(format ?? null)}, not 1`);
    return value;
}
/** What the parsers of other rooms refuse is, here, a registry that cannot be used. */
function readable(file, read) {
    try {
        return read();
    }
    catch (error) {
        if (error instanceof registry/* RegistryError */.g)
            throw error;
        if (error instanceof errors/* RatchetError */.eG) {
            throw new registry/* RegistryError */.g('invalid', error.message, {
                position: error.position ?? { file },
                todo: RESTORE,
                cause: error,
            });
        }
        throw new registry/* RegistryError */.g('invalid', error instanceof Error ? error.message : String(error), {
            position: { file },
            todo: RESTORE,
            cause: error,
        });
    }
}
function misnamed(file, found) {
    return invalid(file, `the file is not what its name says: ${found}`);
}
function invalid(file, found) {
    return new registry/* RegistryError */.g('invalid', `not a registry file of format 1: ${found}`, {
        position: { file },
        todo: RESTORE,
    });
}
const RESTORE = 'Only Prompt Ratchet writes this branch: look at who changed the file (git log), and revert that commit.';

;// CONCATENATED MODULE: ./build/registry/git/changes.js

/**
 * What is written must be what was evaluated (invariant I1), each assignment at most once a commit.
 *
 * @throws RangeError: a caller that gets this wrong has a defect, and nothing may be written.
 */
function refuseInconsistent(changes) {
    const assignments = changes.map(({ entry }) => `${entry.environment}/${entry.slug}`);
    if (new Set(assignments).size < assignments.length)
        throw new RangeError('two changes of one assignment in one commit');
    const operations = changes.map(({ entry }) => entry.operation);
    if (new Set(operations).size < operations.length)
        throw new RangeError('one operation twice in one commit');
    for (const change of changes) {
        const fault = faultOf(change);
        if (fault !== undefined)
            throw new RangeError(`${change.entry.environment}/${change.entry.slug}: ${fault}`);
    }
}
function faultOf({ entry, version, evidence, held }) {
    const { action, slug, from, to } = entry;
    if ((to === undefined) !== (action === 'removal'))
        return 'a removal, and only it, assigns nothing';
    if (to !== undefined && from === to)
        return 'it would replace a version by itself';
    if (version !== undefined && (version.id !== to || version.slug !== slug))
        return 'the content is of another version';
    if ((evidence !== undefined) !== (action === 'promotion'))
        return 'a promotion, and only it, has evidence';
    if (evidence !== undefined && evidence.prompt !== to)
        return 'the evidence is of another version';
    if (evidence !== undefined && evidenceDigest(evidence) !== entry.evidence)
        return 'the evidence is not the one that is named';
    if (evidence === undefined && entry.evidence !== undefined)
        return 'the evidence that is named is not there';
    if (to !== undefined && held.includes(to))
        return 'a held version would be assigned';
    return undefined;
}

;// CONCATENATED MODULE: ./build/registry/git/commit.js



/** Pointers, versions, evidence and ledger entries together, on the tip that the snapshot was read at. */
function buildCommit(changes, snapshot, layout) {
    const files = new Map();
    if (snapshot.tip === undefined)
        files.set(MARKER, markerBytes());
    for (const change of changes)
        addContents(files, change, snapshot, layout);
    for (const environment of new Set(changes.map(({ entry }) => entry.environment))) {
        const own = changes.filter(({ entry }) => entry.environment === environment);
        const state = own.reduce(withChange, snapshot.environments.get(environment) ?? emptyState(environment));
        const bytes = environmentBytes(state);
        parseEnvironment(bytes, layout.environment(environment), environment);
        files.set(layout.environment(environment), bytes);
    }
    return { parent: snapshot.tip, message: messageOf(changes), at: changes[0].entry.at, files };
}
function addContents(files, change, snapshot, layout) {
    const { entry, version, evidence } = change;
    // Read back before it is written: what our own reader would refuse must never be on the branch.
    const bytes = entryBytes(entry);
    parseEntry(bytes, layout.entry(entry.operation), entry.operation);
    files.set(layout.entry(entry.operation), bytes);
    if (entry.to !== undefined) {
        const path = layout.version(entry.slug, entry.to);
        if (!snapshot.versions.has(path)) {
            if (version === undefined)
                throw unknownVersion(entry);
            files.set(path, versionBytes(version));
        }
    }
    // Written whether it is there or not: it is named by its content, and a look at a binary file is a request of its own on GitHub.
    if (evidence !== undefined && entry.evidence !== undefined) {
        files.set(layout.evidence(entry.evidence), evidenceBytes(evidence));
    }
}
function withChange(state, { entry, held }) {
    const { slug, to, operation, at } = entry;
    const prompts = new Map(state.prompts);
    const removed = new Map(state.removed);
    const allHeld = new Map(state.held);
    prompts.delete(slug);
    removed.delete(slug);
    allHeld.delete(slug);
    if (to === undefined)
        removed.set(slug, { operation, since: at });
    else
        prompts.set(slug, { version: to, operation, since: at });
    if (held.length > 0)
        allHeld.set(slug, held);
    return { environment: state.environment, prompts, removed, held: allHeld };
}
function emptyState(environment) {
    return { environment, prompts: new Map(), removed: new Map(), held: new Map() };
}
/** Slugs, digests and ids alone: nothing that somebody wrote goes into a commit message. */
function messageOf(changes) {
    const [{ entry }] = changes;
    const title = changes.length === 1
        ? `${TITLES[entry.action]} ${entry.slug} in ${entry.environment}`
        : `${TITLES[entry.action]} ${changes.length} prompts`;
    const lines = changes.map(({ entry: { environment, slug, from, to, operation } }) => `${environment} ${slug}: ${from ?? 'nothing'} -> ${to ?? 'nothing'}\noperation ${operation}`);
    return `${title}\n\n${lines.join('\n')}\n`;
}
const TITLES = { promotion: 'Promote', rollback: 'Roll back', removal: 'Remove' };
function unknownVersion(entry) {
    return new registry/* RegistryError */.g('invalid', `the registry does not have the content of ${entry.slug} ${entry.to}`, {
        todo: 'Name a version that the registry has: `prompt-ratchet history` lists them.',
    });
}

;// CONCATENATED MODULE: ./build/registry/git/snapshot.js


/** One read of the tip and one of all the files that matter. @throws RegistryError, StoreError */
async function readSnapshot(store, layout, changes) {
    const tip = await store.tip();
    if (tip === undefined)
        return { tip, environments: new Map(), entries: new Map(), versions: new Set() };
    const paths = new Set([MARKER, ...changes.flatMap(({ entry }) => pathsOf(entry, layout))]);
    const files = await store.read(tip, [...paths]);
    const named = (path) => `${store.label}:${path}`;
    checkMarker(files.get(MARKER), named(MARKER));
    const environments = new Map();
    const entries = new Map();
    const versions = new Set();
    /** Checks a file that is there; one that is not is no fault. */
    const check = (path, parse) => {
        const bytes = files.get(path);
        if (bytes !== undefined)
            parse(bytes, named(path));
        return bytes;
    };
    for (const { entry } of changes) {
        const { operation, environment, slug, to } = entry;
        check(layout.environment(environment), (bytes, file) => environments.set(environment, parseEnvironment(bytes, file, environment)));
        check(layout.entry(operation), (bytes, file) => {
            parseEntry(bytes, file, operation);
            entries.set(operation, bytes);
        });
        if (to !== undefined) {
            const path = layout.version(slug, to);
            if (check(path, (bytes, file) => parseVersion(bytes, file, slug, to)) !== undefined)
                versions.add(path);
        }
    }
    return { tip, environments, entries, versions };
}
function pathsOf({ environment, operation, slug, to }, layout) {
    return [
        layout.environment(environment),
        layout.entry(operation),
        ...(to === undefined ? [] : [layout.version(slug, to)]),
    ];
}

;// CONCATENATED MODULE: ./build/registry/git/assign.js







/**
 * The promotion protocol (design, promotion): read the tip, see that our operations are not there and that the environments
 * hold what we expect to replace, write one commit by compare-and-set, and read again. Only what is read at a tip decides: an
 * acknowledgement, an error and a lost answer all lead back to reading.
 *
 * Writing again after an answer was lost is safe: the write names the tip that it was built on, at whose ledger our operation
 * was absent. Either the lost write moved the branch, and this one is refused, or it did not, and never will.
 *
 * What is *said* needs more: a conflict is said only with the proof that another operation has taken the place (`isReplaced`),
 * since a read may be older than our write, or than the same write of another run.
 *
 * @throws StoreError, RegistryError only while it is certain that nothing was written.
 */
async function assignChanges(writing, changes) {
    refuseInconsistent(changes);
    /** Set once a write may have taken effect: what is known of it. */
    let doubt;
    let staleReads = 0;
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        if (writing.signal?.aborted) {
            if (doubt === undefined)
                throw writing.signal.reason;
            break;
        }
        const step = await attemptOnce(writing, changes, {
            attempted: doubt !== undefined,
            mayWrite: attempt < ATTEMPTS - 1,
        });
        if (step.kind === 'settled')
            return step.outcome;
        if (step.kind === 'stale') {
            staleReads += 1;
            if (doubt === undefined && staleReads === STALE_READS)
                return { kind: 'contended', message: step.message };
        }
        if (step.kind === 'acknowledged' || step.kind === 'lost')
            doubt = step.message;
        // An acknowledged write is read back at once.
        if (step.kind !== 'acknowledged' && attempt < ATTEMPTS - 1)
            await writing.pause(attempt);
    }
    if (doubt !== undefined)
        return { kind: 'indeterminate', message: doubt };
    const message = `the registry was moved by others at each of ${ATTEMPTS - 1} attempts`;
    return { kind: 'contended', message };
}
/** Reads and writes in turn; the last one only reads. With the waits, about eight seconds. */
const ATTEMPTS = 8;
/** A tip at which what we expect is not there, nor any trace of who replaced it, is taken for an old one so many times. */
const STALE_READS = 3;
async function attemptOnce(writing, changes, moment) {
    try {
        const snapshot = await readSnapshot(writing.store, writing.layout, changes);
        const open = changes.filter(({ entry }) => !snapshot.entries.has(entry.operation));
        if (!(0,brand/* isNonEmpty */.J)(open))
            return { kind: 'settled', outcome: done(changes, snapshot, moment.attempted) };
        const conflict = await findConflict(writing, open, snapshot);
        if (conflict !== undefined)
            return conflict;
        return moment.mayWrite ? await write(writing, open, snapshot) : { kind: 'moved' };
    }
    catch (error) {
        // Before anything was written, an error is an error. Afterwards it only means that we do not know yet.
        if (!moment.attempted)
            throw error;
        return { kind: 'lost', message: `a write may have taken effect, and then: ${sentence(error)}` };
    }
}
async function write({ store, layout }, open, snapshot) {
    const commit = buildCommit(open, snapshot, layout);
    try {
        const outcome = await store.commit(commit);
        if (outcome.kind === 'conflict')
            return { kind: 'moved' };
        if (outcome.kind === 'unknown')
            return { kind: 'lost', message: `the answer to a write was lost: ${outcome.message}` };
        return {
            kind: 'acknowledged',
            message: `commit ${outcome.commit} was acknowledged, and is not seen on the branch`,
        };
    }
    catch (error) {
        // A store says so when it knows that nothing was written. From anything else, nothing follows.
        if (error instanceof StoreError)
            throw error;
        return { kind: 'lost', message: `a write broke off: ${sentence(error)}` };
    }
}
/** Every operation is in the ledger. */
function done(changes, snapshot, attempted) {
    const describe = ({ entry }) => ({
        operation: entry.operation,
        // Another run with the same operation wrote other facts: its own time and run.
        byThisCall: attempted && Buffer.from(entryBytes(entry)).equals(snapshot.entries.get(entry.operation) ?? new Uint8Array()),
        holds: holdsNow(entry, snapshot),
    });
    const [first, ...rest] = changes;
    const described = [describe(first), ...rest.map(describe)];
    const kind = described.some(({ byThisCall }) => byThisCall) ? 'assigned' : 'already';
    return { kind, commit: tipOf(snapshot), changes: described };
}
async function findConflict(writing, open, snapshot) {
    for (const { entry } of open) {
        const state = snapshot.environments.get(entry.environment);
        const holds = holdsNow(entry, snapshot);
        const newest = holds?.operation ?? state?.removed.get(entry.slug)?.operation;
        if (newest === entry.replaces && holds?.version === entry.from)
            continue;
        const by = newest === undefined ? undefined : await writing.ledger.entry(tipOf(snapshot), newest);
        const { environment, slug } = entry;
        if (await isReplaced(writing, entry, by, snapshot)) {
            return { kind: 'settled', outcome: { kind: 'conflict', environment, slug, holds, by } };
        }
        const message = `what ${environment} held of ${slug} is not in the registry's history as it reads now`;
        return { kind: 'stale', message };
    }
    return undefined;
}
/**
 * Whether the history that leads to what is held now has replaced what we expected to replace: then this tip is newer than
 * our expectation, our operation is not in its ledger, and no write of ours can ever take effect. Without that, the read may
 * be of a time before our expectation (GitHub's replicas lag), and proves nothing.
 */
async function isReplaced({ ledger }, expected, newest, snapshot) {
    if (newest === undefined)
        return false;
    let steps = 0;
    for await (const entry of ledger.chain(tipOf(snapshot), newest.operation, expected)) {
        // What began as "nothing was ever held" is replaced by any entry at all.
        if (entry.replaces === expected.replaces || expected.replaces === undefined)
            return true;
        steps += 1;
        if (steps === CHAIN_STEPS)
            return false;
    }
    return false;
}
/** More promotions of one prompt than can happen while one run evaluates. */
const CHAIN_STEPS = 32;
function holdsNow(entry, snapshot) {
    return snapshot.environments.get(entry.environment)?.prompts.get(entry.slug);
}
function tipOf({ tip }) {
    if (tip === undefined)
        throw new Error('something was read of a branch that does not exist');
    return tip;
}
function sentence(error) {
    if (!(error instanceof errors/* RatchetError */.eG))
        return String(error);
    return [error.message, error.todo].filter(Boolean).join('; ').replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./build/registry/git/history.js
/**
 * Entries of one environment, newest first. Within a prompt the chain of `replaces` decides, whatever the clocks said; between
 * prompts the time does.
 */
function newestFirst(entries) {
    const slugs = new Set(entries.map((entry) => entry.slug));
    const chains = [...slugs].map((slug) => ({
        slug,
        left: inChainOrder(entries.filter((entry) => entry.slug === slug)),
    }));
    const merged = [];
    while (merged.length < entries.length) {
        const newest = chains
            .filter(({ left }) => left.length > 0)
            .reduce((best, each) => (isNewer(each, best) ? each : best));
        merged.push(...newest.left.splice(0, 1));
    }
    return merged;
}
function isNewer(one, other) {
    const [a, b] = [one.left[0]?.at ?? '', other.left[0]?.at ?? ''];
    return a > b || (a === b && one.slug < other.slug);
}
/** From the entry that nothing replaces to the oldest. Entries out of a broken chain come last, by time. */
function inChainOrder(entries) {
    const left = new Map(entries.map((entry) => [entry.operation, entry]));
    const replaced = new Set(entries.map((entry) => entry.replaces));
    const byTime = entries.toSorted((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
    const heads = byTime.filter((entry) => !replaced.has(entry.operation));
    const ordered = [];
    for (const head of [...heads, ...byTime]) {
        for (let next = left.get(head.operation); next !== undefined; next = next.replaces && left.get(next.replaces)) {
            ordered.push(next);
            left.delete(next.operation);
        }
    }
    return ordered;
}

;// CONCATENATED MODULE: ./build/registry/git/ledger.js



/** Every method throws StoreError for what cannot be read, and RegistryError for what is no entry. */
function createLedger(store, layout, reader) {
    const known = new Map();
    const listings = new Map();
    /** A commit's ledger is listed once: the listing is long. */
    function pathsAt(at) {
        const asked = listings.get(at);
        if (asked !== undefined)
            return asked;
        const listing = store.list(at, layout.ledger);
        listings.set(at, listing);
        // What failed may be asked again.
        listing.catch(() => listings.delete(at));
        return listing;
    }
    async function entry(at, operation) {
        const path = layout.entry(operation);
        const before = known.get(path);
        if (before !== undefined)
            return before;
        const bytes = await reader.read(at, path);
        const found = bytes && parseEntry(bytes, `${store.label}:${path}`, operation);
        if (found !== undefined)
            known.set(path, found);
        return found;
    }
    /**
     * Has the reader hold the whole ledger, unless that costs more than the steps that were made: of an unknown number of steps,
     * no more than about twice the cheapest way is spent, whether the chain is long or the ledger is.
     *
     * Nothing is parsed: what is wrong with another prompt's entry is not this chain's matter.
     */
    async function readInBulk(at, steps) {
        const unknown = (await pathsAt(at)).filter((path) => !known.has(path));
        if (unknown.length > steps * FILES_A_REQUEST)
            return false;
        await Promise.all(unknown.map((path) => reader.read(at, path)));
        return true;
    }
    return {
        entry,
        async all(at) {
            const paths = await pathsAt(at);
            const operations = paths.map((path) => nameOf(path, (digits) => (0,foundation_ids/* parseOperationId */.g3)(`sha256:${digits}`), layout.entry));
            const entries = await Promise.all(operations.map((operation) => entry(at, operation)));
            return entries.flatMap((each) => each ?? []);
        },
        async *chain(at, newest, { environment, slug }) {
            const passed = new Set();
            let steps = 0;
            let bulk = false;
            for (let next = newest; next !== undefined;) {
                if (!known.has(layout.entry(next)) && !bulk) {
                    if (steps >= SINGLE_STEPS)
                        bulk = await readInBulk(at, steps);
                    steps += 1;
                }
                const found = await entry(at, next);
                const belongs = found?.environment === environment && found.slug === slug;
                if (found === undefined || !belongs || passed.has(next))
                    throw brokenChain(store.label, next);
                passed.add(next);
                yield found;
                next = found.replaces;
            }
        },
    };
}
/** What replaced what is only in the entries, so a chain is read one after the other; most questions end within these. */
const SINGLE_STEPS = 4;
/** What GitHub hands out in one query (`readBlobs`). A run has 40 requests (design, platform). */
const FILES_A_REQUEST = 100;
function brokenChain(label, operation) {
    return new registry/* RegistryError */.g('invalid', `the history of the registry (${label}) is broken at operation ${operation}`, {
        todo: 'Only Prompt Ratchet writes this branch: look at who removed or changed the entry (git log), and revert that commit.',
    });
}

;// CONCATENATED MODULE: ./build/registry/git/reader.js

/** GitHub's budget is 40 requests a run (design, platform), and many blobs can be had in one. */
function createReader(store) {
    const known = new Map();
    const open = new Map();
    let asking;
    /** Waits until everything that is ready to run has asked. */
    async function send(at, paths) {
        await (0,external_node_timers_promises_.setImmediate)();
        open.delete(at);
        return store.read(at, [...paths]);
    }
    function batchAt(at) {
        const waiting = open.get(at);
        if (waiting !== undefined)
            return waiting;
        const paths = new Set();
        const batch = { paths, files: send(at, paths) };
        open.set(at, batch);
        return batch;
    }
    return {
        tip() {
            asking ??= store.tip().finally(() => {
                asking = undefined;
            });
            return asking;
        },
        read(at, path) {
            const key = `${at}:${path}`;
            const asked = known.get(key);
            if (asked !== undefined)
                return asked;
            const batch = batchAt(at);
            batch.paths.add(path);
            const file = batch.files.then((files) => files.get(path));
            known.set(key, file);
            // What failed may be asked again.
            file.catch(() => known.delete(key));
            return file;
        },
    };
}

;// CONCATENATED MODULE: ./build/registry/git/store-errors.js


/** What a store could not do, in the registry's words. @throws RegistryError where `act` throws StoreError; others pass. */
async function inRegistryWords(label, act) {
    try {
        return await act();
    }
    catch (error) {
        throw error instanceof StoreError ? registryError(label, error) : error;
    }
}
/** As `inRegistryWords`, for each step. */
async function* eachInRegistryWords(label, items) {
    for (;;) {
        const step = await inRegistryWords(label, () => items.next());
        if (step.done)
            return;
        yield step.value;
    }
}
function registryError(label, error) {
    const options = { position: error.position, details: error.details, cause: error };
    if (error.reason === 'not-permitted') {
        return new registry/* RegistryError */.g('not-permitted', `the registry (${label}) may not be written: ${error.message}`, {
            ...options,
            todo: error.todo ?? PERMIT,
        });
    }
    return new registry/* RegistryError */.g('unreadable', `the registry (${label}) cannot be used: ${error.message}`, {
        ...options,
        todo: error.todo,
    });
}
const PERMIT = 'Give the job `permissions: contents: write`; where a ruleset protects the branch or it is in another repository, pass the ' +
    'token of an App that the ruleset lets through as `registry-token`.';

;// CONCATENATED MODULE: ./build/registry/git/git-registry.js









/** The registry on a branch of a git repository, format 1 (docs/registry-format.md). */
function gitRegistry(store, options = {}) {
    const { project, signal, sleep = external_node_timers_promises_.setTimeout, random = Math.random } = options;
    const layout = layoutOf(project);
    const label = project === undefined ? store.label : `${store.label}, project ${project}`;
    const words = (act) => inRegistryWords(label, act);
    const reader = createReader(store);
    const ledger = createLedger(store, layout, reader);
    /** The newest tip that was seen. What only grows (versions, ledger) is looked for there first. */
    let seen;
    async function latest() {
        seen = await reader.tip();
        return seen;
    }
    async function fileAt(at, path) {
        return { path: `${store.label}:${path}`, bytes: await reader.read(at, path) };
    }
    async function checkedAt(at) {
        const marker = await fileAt(at, MARKER);
        checkMarker(marker.bytes, marker.path);
    }
    /** What never changes: looked for at the tip that was seen last and, when it is not there, at the tip as it is now. */
    async function find(look) {
        const before = seen;
        const at = before ?? (await latest());
        const found = at && (await look(at));
        if (found !== undefined || before === undefined)
            return found;
        const now = await latest();
        return now === undefined || now === before ? undefined : look(now);
    }
    async function stateAt(at, environment) {
        const [, { path, bytes }] = await Promise.all([checkedAt(at), fileAt(at, layout.environment(environment))]);
        return bytes && parseEnvironment(bytes, path, environment);
    }
    async function environments() {
        const at = await latest();
        if (at === undefined)
            return [];
        const paths = await store.list(at, layout.environments);
        const states = await Promise.all([
            checkedAt(at),
            ...paths.map((path) => stateAt(at, nameOf(path, foundation_ids/* parseEnvironmentSlug */.Yq, layout.environment))),
        ]);
        return states.flatMap((state) => state ?? []);
    }
    async function findVersions(slug, prefix) {
        const digits = prefix.replace(/^sha256:/, '');
        const at = await latest();
        if (at === undefined || !/^[0-9a-f]{0,64}$/.test(digits))
            return [];
        await checkedAt(at);
        const paths = await store.list(at, layout.versions(slug));
        const ids = paths.map((path) => nameOf(path, (name) => (0,foundation_ids/* parsePromptVersionId */.Jf)(`sha256:${name}`), (id) => layout.version(slug, id)));
        return ids.filter((id) => id.startsWith(`sha256:${digits}`));
    }
    async function version(slug, id) {
        return find(async (at) => {
            const { path, bytes } = await fileAt(at, layout.version(slug, id));
            return bytes && parseVersion(bytes, path, slug, id);
        });
    }
    async function evidence(digest) {
        return find(async (at) => {
            const { path, bytes } = await fileAt(at, layout.evidence(digest));
            return bytes && parseOrSkip(() => parseEvidence(bytes, path, digest));
        });
    }
    /** A commit that has the whole chain of an operation: its entry is there, and so is all that came before it. */
    async function commitWith(operation) {
        const path = layout.entry(operation);
        const at = await find(async (commit) => ((await reader.read(commit, path)) === undefined ? undefined : commit));
        if (at === undefined)
            throw brokenChain(store.label, operation);
        return at;
    }
    async function* chain(environment, slug, from) {
        const at = from === undefined ? (seen ?? (await latest())) : await commitWith(from);
        const newest = from ?? (at && (await newestAt(at, environment, slug)));
        if (at !== undefined && newest !== undefined)
            yield* ledger.chain(at, newest, { environment, slug });
    }
    /** The operation that the state of a prompt rests on. */
    async function newestAt(at, environment, slug) {
        const state = await stateAt(at, environment);
        return (state?.prompts.get(slug) ?? state?.removed.get(slug))?.operation;
    }
    async function* wholeLedger(environment) {
        const at = seen ?? (await latest());
        if (at === undefined)
            return;
        await checkedAt(at);
        const entries = await ledger.all(at);
        yield* newestFirst(entries.filter((each) => each.environment === environment));
    }
    return {
        label,
        guarantees: { compareAndSet: 'native', atomicAcrossPrompts: true, history: true },
        environments: () => words(environments),
        version: (slug, id) => words(() => version(slug, id)),
        findVersions: (slug, prefix) => words(() => findVersions(slug, prefix)),
        entry: (operation) => words(() => find((at) => ledger.entry(at, operation))),
        evidence: (digest) => words(() => evidence(digest)),
        async assign(changes) {
            const pause = (attempt) => sleep(Math.min(2000, 50 * 2 ** attempt) * (0.5 + random() / 2));
            try {
                return await words(() => assignChanges({ store, layout, ledger, pause, signal }, changes));
            }
            finally {
                // Whatever came of it, the tip that was seen before is an old one.
                seen = undefined;
            }
        },
        history: (environment, slug, from) => eachInRegistryWords(label, slug === undefined ? wholeLedger(environment) : chain(environment, slug, from)),
    };
}

;// CONCATENATED MODULE: ./build/registry/git/git-results.js









/** Recorded evaluations on a branch of their own. Nothing depends on them: what is not there is evaluated again. */
function gitResults(store, options = {}) {
    const { project, sleep = external_node_timers_promises_.setTimeout, random = Math.random } = options;
    const branch = { store, layout: layoutOf(project), reader: createReader(store) };
    return {
        find: (ids) => git_results_readable(store.label, () => find(branch, ids)),
        attempts: (pullRequest) => git_results_readable(store.label, () => attempts(branch, pullRequest)),
        async record(results, note) {
            const recording = { results, note: note === undefined || note.versions.length === 0 ? undefined : note };
            try {
                return await record(branch, recording, (failed) => sleep(100 * 2 ** failed * (0.5 + random() / 2)));
            }
            catch (error) {
                const why = error instanceof Error ? error.message : String(error);
                return notRecorded(branch, recording, why, todoOf(error));
            }
        },
    };
}
/** What is wrong with the branch, with its name in front. Anything but an error of our own (an abort, a defect) passes. */
async function git_results_readable(label, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        const { position, todo, details } = error;
        const reason = error instanceof StoreError ? error.reason : 'failed';
        const message = `${label} cannot be read: ${error.message}`;
        throw new StoreError(reason, message, { position, todo, details, cause: error });
    }
}
/** One read for all. */
async function find(branch, ids) {
    const tip = ids.length === 0 ? undefined : await branch.reader.tip();
    if (tip === undefined)
        return new Map();
    const results = await Promise.all(ids.map((id) => resultAt(branch, tip, id)));
    return new Map(ids.flatMap((id, index) => {
        const result = results[index];
        return result === undefined ? [] : [[id, result]];
    }));
}
async function attempts(branch, pullRequest) {
    const tip = await branch.reader.tip();
    return tip === undefined ? new Map() : attemptsAt(branch, tip, pullRequest);
}
async function resultAt({ store, reader }, at, id) {
    const path = resultPath(id);
    const bytes = await reader.read(at, path);
    return bytes && parseOrSkip(() => parseResult(bytes, `${store.label}:${path}`, id));
}
async function attemptsAt({ store, layout, reader }, at, of) {
    const path = layout.attempts(of);
    const bytes = await reader.read(at, path);
    return (bytes && parseOrSkip(() => parseAttempts(bytes, `${store.label}:${path}`, of))) ?? new Map();
}
/** One commit for all of it, made anew on what the branch holds at each try. */
async function record(branch, recording, pause) {
    const { store, reader } = branch;
    const results = new Map(recording.results.map((result) => [evaluationOf(result), { result, bytes: resultBytes(result) }]));
    const at = recording.results[0]?.recordedAt ?? recording.note?.at;
    const recorded = { kind: 'recorded', count: results.size };
    if (at === undefined)
        return recorded;
    let lost;
    for (let failed = 0; failed < TRIES; failed += 1) {
        if (failed > 0)
            await pause(failed);
        const parent = await reader.tip();
        const [fresh, noted] = await Promise.all([
            freshResults(branch, parent, results),
            freshNote(branch, parent, recording.note),
        ]);
        const files = new Map([...fresh, ...noted]);
        // Also how a write whose answer was lost is seen to have been made.
        if (files.size === 0)
            return recorded;
        const message = `${titleOf(fresh.size, recording.note)}\n\n${[...files.keys()].join('\n')}\n`;
        const outcome = await store.commit({ parent, message, at, files });
        if (outcome.kind === 'committed')
            return recorded;
        if (outcome.kind === 'unknown')
            lost = outcome.message;
    }
    return notRecorded(branch, recording, lost ?? `others moved the branch at each of ${TRIES} tries`);
}
const TRIES = 4;
/** The results whose evaluation is not there as it is. */
async function freshResults(branch, parent, results) {
    const files = await Promise.all([...results].map(async ([id, { result, bytes }]) => {
        const there = parent && (await resultToReplace(branch, parent, id));
        if (there !== undefined && (0,foundation_digest/* canonicalJson */.dj)(there.evaluation) === (0,foundation_digest/* canonicalJson */.dj)(result.evaluation))
            return [];
        return [[resultPath(id), bytes]];
    }));
    return new Map(files.flat());
}
/** What the store does not hand out (a link, what is too large) must not stand in the way of what replaces it. */
async function resultToReplace(branch, at, id) {
    try {
        return await resultAt(branch, at, id);
    }
    catch (error) {
        if (error instanceof errors/* RatchetError */.eG)
            return undefined;
        throw error;
    }
}
/** The note with what other runs noted meanwhile; no file when all of it is there. */
async function freshNote(branch, parent, note) {
    if (note === undefined)
        return new Map();
    const before = parent === undefined ? new Map() : await attemptsToExtend(branch, parent, note.pullRequest);
    const after = new Map(before);
    for (const { slug, version } of note.versions) {
        const known = after.get(slug) ?? [];
        if (!known.includes(version) && known.length < MOST_ATTEMPTS)
            after.set(slug, [...known, version]);
    }
    if ([...after].every(([slug, versions]) => versions === before.get(slug)))
        return new Map();
    const path = branch.layout.attempts(note.pullRequest);
    const bytes = attemptsBytes(note.pullRequest, after);
    // Read back before it is written: what our own reader would skip must never be on the branch.
    parseAttempts(bytes, path, note.pullRequest);
    return new Map([[path, bytes]]);
}
/** Asked for a second time by itself: a result that the store does not hand out fails all that is read together with it. */
async function attemptsToExtend(branch, at, pullRequest) {
    try {
        return await attemptsAt(branch, at, pullRequest);
    }
    catch (error) {
        if (error instanceof errors/* RatchetError */.eG)
            return attemptsAt(branch, at, pullRequest);
        throw error;
    }
}
/** Numbers and digests alone: nothing that somebody wrote goes into a commit message. */
function titleOf(results, note) {
    if (results === 0 && note !== undefined)
        return `Count what pull request ${note.pullRequest} tried`;
    return `Record ${results === 1 ? '1 evaluation' : `${results} evaluations`}`;
}
function evaluationOf({ evaluation }) {
    return (0,foundation_ids/* parseEvaluationId */.hF)(String(evaluation.id));
}
function notRecorded({ store }, { results }, because, todo = '') {
    const [what, so] = results.length > 0
        ? ['The results were not recorded', 'They will not be reused.']
        : ['The attempt was not noted', 'It will not be counted.'];
    return { kind: 'not-recorded', message: `${what} (${store.label}): ${because}. ${so} ${todo}`.trimEnd() };
}
function todoOf(error) {
    if (!(error instanceof errors/* RatchetError */.eG))
        return undefined;
    const notPermitted = error instanceof StoreError && error.reason === 'not-permitted';
    return notPermitted ? 'Give the job `permissions: contents: write`.' : error.todo;
}

;// CONCATENATED MODULE: ./build/commands/registries.js



/** Registry and results on branches of a repository on GitHub. */
function gitHubRegistries(github, place) {
    const store = (branch) => {
        // A config must not make this action write to where the code is.
        if (branch === place.defaultBranch) {
            throw new ConfigError(`the registry cannot be on ${branch}, the default branch`, {
                todo: 'Give `registry.branch` and `registry.results-branch` branches of their own.',
            });
        }
        return githubStore(github, place.repository, branch);
    };
    return registriesOn(store, place.signal);
}
/** Registry and results on branches of a local repository; `env`: where git is (`gitEnvironment`). */
function localRegistries(root, env, signal) {
    return registriesOn((branch) => localStore(root, branch, env), signal);
}
function registriesOn(store, signal) {
    const options = (config) => (config.project === undefined ? { signal } : { project: config.project, signal });
    return {
        registry: (config) => gitRegistry(store(config.registry.branch), options(config)),
        results: (config) => gitResults(store(config.registry.resultsBranch), { project: config.project }),
    };
}


/***/ }),

/***/ 6592:
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

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./build/foundation/accepts.js
var accepts = __webpack_require__(8573);
// EXTERNAL MODULE: ./build/foundation/duration.js
var duration = __webpack_require__(8114);
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

;// CONCATENATED MODULE: ./build/config/gate/schema.js




/** What must hold before a version moves to an environment, as it is written. What it says about scorers and modes is in `rules.ts`. */
const says = schemas/* describe */.q0y;
const share = schemas/* number */.aig().check(api/* _gte */.qm(0), api/* _lte */.Zm(1));
const schema_text = schemas/* string */.YjP().check(api/* _minLength */.m9(1));
const scorerNames = schemas/* array */.YOg(schema_text).check(api/* _minLength */.m9(1), schemas/* meta */.mIj({ uniqueItems: true }));
const scorer = schemas/* strictObject */.rej({
    min: schemas/* optional */.lqM(share.check(says('The mean score must be at least this.'))),
    'max-drop': schemas/* optional */.lqM(share.check(says("The drop of this scorer that is tolerated, instead of the gate's."))),
    'max-regressed-cases': schemas/* optional */.lqM(schemas/* int */.Whr().check(api/* _gte */.qm(0), says('Cases that may have become worse, counting only those where fresh runs confirm it.'))),
});
const mustImprove = schemas/* union */.KCZ([
    scorerNames,
    schemas/* strictObject */.rej({
        any: schemas/* optional */.lqM(scorerNames.check(says('One of these is enough.'))),
        all: schemas/* optional */.lqM(scorerNames.check(says('Every one of these.'))),
        by: schemas/* _default */.Rvf(schemas/* number */.aig().check(api/* _gte */.qm(0), api/* _lt */.Au(1)), 0)
            .check(says('The gain that must be proven: 0.02 is 2 percentage points. 0: any gain.')),
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
    min: schemas/* number */.aig().check(says('The lowest score there is.')),
    max: schemas/* number */.aig().check(says('The highest score there is.')),
    better: schemas/* enum */.k5n(['higher', 'lower']).check(says('Which end of the range is the good one.')),
})
    .check(isRange);
const gateSchema = schemas/* strictObject */.rej({
    mode: schemas/* _default */.Rvf(schemas/* enum */.k5n(['simple', 'strict']), 'simple')
        .check(says('simple weighs chances. strict guarantees: a prompt worse by more than max-drop passes at most 1 time in 20.')),
    'max-drop': schemas/* _default */.Rvf(share, 0.05)
        .check(says('The drop of a mean score that is tolerated. 0.05 is 5 percentage points.')),
    scorers: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP(), scorer), {}).check(says('Thresholds of single scorers, by name.')),
    'must-improve': schemas/* optional */.lqM(mustImprove.check(says('Scorers that must be proven to have improved. A list means all of them.'))),
    critical: schemas/* optional */.lqM(schemas/* strictObject */.rej({ tags: schemas/* array */.YOg(schema_text).check(api/* _minLength */.m9(1)) })
        .check(says('Cases with one of these tags must each pass.'))),
    latency: schemas/* optional */.lqM(latency),
    cost: schemas/* optional */.lqM(cost),
    tokens: schemas/* optional */.lqM(tokens),
    'min-cases': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1)), 1).check(says('With fewer cases than this there is no pass.')),
    'pass-at': schemas/* optional */.lqM(share.check(says('A case passes at a mean score of at least this. Default: 1 for scorers of 0 and 1, else 0.5.'))),
    weights: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* number */.aig().check(api/* _gte */.qm(0))), {})
        .check(says('Weight of a scorer in the composite, by name. Default 1; 0 leaves it out.')),
    bounds: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP(), bounds), {})
        .check(says('The range of scorers whose scores are not in 0–1, by name.')),
    'early-stop': schemas/* _default */.Rvf(schemas/* literal */.euz(['off', 'on', true, false]), 'on')
        .check(says('on: no further calls once they could hardly change the result.')),
    anchor: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(ids/* parsePromptSlug */.PX)), schemas/* unknown */.L5J().check((0,accepts/* accepts */.G)(parseVersionDigits), schemas/* meta */.mIj({ type: 'string', pattern: VERSION_PATTERN }))), {})
        .check(says('Prompt slug → a fixed version that is compared with as well, so that small drops cannot add up.')),
    'on-inconclusive': schemas/* _default */.Rvf(schemas/* enum */.k5n(['block', 'allow']), 'block')
        .check(says('allow makes the check green when the result is unclear. It never assigns.')),
});
/** An amount that 0 would make impossible to keep. */
function limit(description) {
    return schemas/* optional */.lqM(schemas/* strictObject */.rej({ max: schemas/* number */.aig().check(api/* _gt */.Tx(0)) }).check(says(description)));
}
/** Up to twice as much: a larger number is a percentage in the wrong place (10 for 10 %, which is 0.1). */
function increase() {
    return schemas/* optional */.lqM(share.check(says('The increase on average, compared with what is held, that is tolerated. 0.1 is 10 % more.')));
}
function advisory(byDefault) {
    return schemas/* _default */.Rvf(schemas/* boolean */.zMY(), byDefault).check(says('true: shown, and never blocks.'));
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

;// CONCATENATED MODULE: ./build/config/schema.js










/**
 * The config file as it is written: shape, values and defaults. What one part says about another is in `references.ts` and
 * `gate/rules.ts`.
 */
const schema_says = schemas/* describe */.q0y;
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
    schemas/* int */.Whr().check(api/* _gte */.qm(1), schema_says('So many cases, drawn from every tag alike, the same ones every time.')),
    schemas/* strictObject */.rej({
        size: schemas/* int */.Whr().check(api/* _gte */.qm(1)),
        seed: schemas/* _default */.Rvf(config_schema_text, '').check(schema_says('Another seed draws other cases.')),
    }),
]);
const ofEveryDataset = {
    map: schemas/* prefault */.SdS(map, {}).check(schema_says("Our field → the file's column or key, where the names differ.")),
    sample: schemas/* optional */.lqM(sample.check(schema_says('Evaluate a part of the cases.'))),
};
const dataset = schemas/* union */.KCZ([
    file,
    schemas/* strictObject */.rej({ file, ...ofEveryDataset }),
    schemas/* strictObject */.rej({
        command: schemas/* array */.YOg(config_schema_text)
            .check(api/* _minLength */.m9(1), schema_says('A program of the repository that prints the rows as JSON Lines: [python3, cases.py].')),
        files: schemas/* _default */.Rvf(schemas/* array */.YOg(glob), [])
            .check(schema_says('Globs: files that the program needs, beside those that the command names.')),
        timeout: schemas/* _default */.Rvf(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(duration/* parseDuration */.E)), '60s'),
        ...ofEveryDataset,
    }),
]);
const ofEveryScorer = {
    name: schemas/* optional */.lqM(schema_name.check(schema_says('Default: the kind.'))),
    not: schemas/* _default */.Rvf(schemas/* boolean */.zMY(), false).check(schema_says('What it scores 1 counts 0, and the other way round.')),
    weight: schemas/* optional */.lqM(schemas/* number */.aig().check(api/* _gte */.qm(0), schema_says('In the score of all scorers together. Default: 1. 0: shown, and not counted.'))),
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
    name: schema_name.check(schema_says('Unique. Environments name suites by it.')),
    prompts: schemas/* _default */.Rvf(schemas/* array */.YOg(glob).check(api/* _minLength */.m9(1)), ['*'])
        .check(schema_says('Globs over prompt slugs: the prompts that this suite evaluates.')),
    from: schemas/* optional */.lqM(schemas/* array */.YOg(glob)
        .check(api/* _minLength */.m9(1), schema_says('Globs: prompt files that bring their own cases and checks. Each is evaluated by its own.'))),
    dataset: schemas/* optional */.lqM(schemas/* string */.YjP().check(schema_says('The name of a dataset above. Needed without `from`.'))),
    trials: schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(100)), 3)
        .check(schema_says('Completions of each case. More trials tell noise from change.')),
    scorers: schemas/* _default */.Rvf(schemas/* array */.YOg(schema_scorer), []).check(schema_says('Needed without `from`; with it, these are asked as well.')),
});
const environment = schemas/* strictObject */.rej({
    from: schemas/* optional */.lqM(schemas/* string */.YjP().check(schema_says('A version must have passed in this environment before.'))),
    suites: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* string */.YjP()).check(api/* _minLength */.m9(1), schema_says('The suites that decide here. Default: every suite of the prompt.'))),
    assign: schemas/* _default */.Rvf(schemas/* enum */.k5n(['on-pass', 'on-merge', 'manual']), 'on-pass')
        .check(schema_says('on-pass: a passing pull request assigns. on-merge: the push of its merge does. manual: only a dispatch.')),
    protected: schemas/* _default */.Rvf(schemas/* boolean */.zMY(), false).check(schema_says('Assigned only by a workflow of the default branch.')),
    gate: schemas/* prefault */.SdS(gateSchema, {}),
    'evidence-days': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(365)), 7)
        .check(schema_says('Days that a version still counts as passed in `from` after it was replaced there.')),
    first: schemas/* _default */.Rvf(schemas/* enum */.k5n(['confirm', 'allow']), 'confirm')
        .check(schema_says('The first version of a prompt here: confirmed by a person, or assigned when the gate passes.')),
});
const limits = schemas/* strictObject */.rej({
    'max-calls': schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(0)), 20_000)
        .check(schema_says('Model calls of one run. More are refused before the first.')),
    'max-cost': schemas/* _default */.Rvf(schemas/* number */.aig().check(api/* _gte */.qm(0)), 25).check(schema_says('US dollars of one run.')),
    concurrency: schemas/* _default */.Rvf(schemas/* int */.Whr().check(api/* _gte */.qm(1), api/* _lte */.Zm(1_000)), 16).check(schema_says('Model calls at the same time.')),
    'request-timeout': schemas/* _default */.Rvf(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(duration/* parseDuration */.E)), '60s')
        .check(schema_says('Time for one model call: 500ms, 60s, 2m.')),
});
const branch = schemas/* string */.YjP().check((0,accepts/* accepts */.G)(parseBranch));
const registry = schemas/* strictObject */.rej({
    kind: schemas/* _default */.Rvf(schemas/* enum */.k5n(['git']), 'git'),
    branch: schemas/* _default */.Rvf(branch, 'prompt-registry')
        .check(schema_says('The branch that holds versions, environments and the ledger.')),
    'results-branch': schemas/* _default */.Rvf(branch, 'prompt-results').check(schema_says('The branch that holds recorded evaluations.')),
});
const configSchema = schemas/* strictObject */.rej({
    version: schemas/* _default */.Rvf(schemas/* literal */.euz(1), 1).check(schema_says('The version of this format.')),
    project: schemas/* optional */.lqM(schemas/* string */.YjP()
        .check((0,accepts/* accepts */.G)(parseProject), schema_says('Prefix of registry paths and comment, where a repository has several configs.'))),
    prompts: schemas/* array */.YOg(glob).check(api/* _minLength */.m9(1), schema_says('Globs: the prompt files.')),
    model: schemas/* optional */.lqM(schemas/* string */.YjP()
        .check((0,accepts/* accepts */.G)(ids/* parseModelId */.iA), schema_says('The model of prompts that name none: <provider>/<model>, or a name of models.'))),
    parameters: schemas/* _default */.Rvf(schemas/* array */.YOg(glob), [])
        .check(schema_says('Globs: files of model parameters that prompts refer to by name.')),
    datasets: schemas/* prefault */.SdS(schemas/* record */.g1P(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(ids/* parseDatasetSlug */.Rl)), dataset), {})
        .check(schema_says('Name → file (JSONL, CSV, JSON or YAML), or a program that prints the rows.')),
    models: schemas/* prefault */.SdS(schemas/* record */.g1P(models_options/* modelName */.fD, models_options/* modelOptions */.Og), {}).check(schema_says('Names for models and endpoints.')),
    suites: schemas/* array */.YOg(suite)
        .check(api/* _minLength */.m9(1), schema_says('Which prompts are evaluated over which dataset, by which scorers.')),
    environments: schemas/* record */.g1P(schemas/* string */.YjP().check((0,accepts/* accepts */.G)(ids/* parseEnvironmentSlug */.Yq)), schemas/* union */.KCZ([environment, schemas/* null */.chJ()]))
        .check(schema_says('Where prompt versions are in use, and what must hold before one moves there.')),
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
    '': ['notify', 'datasets-from'],
    'environments.*': ['together', 'promoters'],
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
    config_refuse([...referenceProblems(entries.read), ...gateProblems(entries.read)], yaml, file);
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

/***/ 2421:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isNonEmpty)
/* harmony export */ });
function isNonEmpty(items) {
    return items.length > 0;
}


/***/ }),

/***/ 4290:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   by: () => (/* binding */ digestOfBytes),
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var canonicalize__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3842);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6316);




// The package is CommonJS with the typings of a module: the function is the module itself.
const canonicalize = canonicalize__WEBPACK_IMPORTED_MODULE_1__;
/**
 * The canonical JSON text of a value (RFC 8785): keys sorted by UTF-16 code unit, numbers as ECMAScript prints them, no
 * white space. Two values that differ only in key order have one text.
 *
 * @throws InvalidValueError for NaN, infinities, lone surrogates or a value JSON has no form for.
 */
function canonicalJson(value) {
    const ordered = inCanonicalOrder(value);
    const text = ordered === undefined ? canonicalTextOf(value) : JSON.stringify(ordered);
    // `JSON.stringify` writes half a surrogate pair as an escape, and nothing else as an escape that begins so.
    if (text.includes('\\ud') && /(?<!\\)(?:\\\\)*\\ud[89a-f]/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x('a value has no canonical JSON form: a lone surrogate');
    }
    return text;
}
/**
 * A copy whose keys are in canonical order, for `JSON.stringify`: half the time of the package, which adds text to text.
 * Undefined where the copy would not keep the order (a key like `10` comes first in any object) or the value has no form.
 */
function inCanonicalOrder(value) {
    if (typeof value === 'string' || typeof value === 'boolean' || value === null)
        return value;
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : undefined;
    if (typeof value !== 'object')
        return undefined;
    return (0,_json_js__WEBPACK_IMPORTED_MODULE_3__/* .isJsonObject */ .O)(value) ? objectInOrder(value) : listInOrder(value);
}
function listInOrder(list) {
    const copy = [];
    for (const item of list) {
        const ordered = inCanonicalOrder(item);
        if (ordered === undefined)
            return undefined;
        copy.push(ordered);
    }
    return copy;
}
function objectInOrder(object) {
    const copy = {};
    for (const key of Object.keys(object).sort()) {
        const first = key.charCodeAt(0);
        if ((first >= 0x30 && first <= 0x39) || key === '__proto__')
            return undefined;
        const ordered = inCanonicalOrder(object[key]);
        if (ordered === undefined)
            return undefined;
        copy[key] = ordered;
    }
    return copy;
}
function canonicalTextOf(value) {
    let text;
    try {
        text = canonicalize(value);
    }
    catch (cause) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`a value has no canonical JSON form: ${cause instanceof Error ? cause.message : cause}`);
    }
    if (text === undefined)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x('a value has no canonical JSON form: undefined');
    return text;
}
/** The SHA-256 of a value's canonical JSON, encoded as UTF-8. */
function digestOf(value) {
    return digestOfBytes(canonicalJson(value));
}
/** The SHA-256 of raw bytes; a string is taken as UTF-8. */
function digestOfBytes(bytes) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', bytes, 'hex')}`;
}
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** @throws InvalidValueError when the text is not `sha256:` and 64 lower-case hex digits. */
function parseDigest(text) {
    if (!DIGEST.test(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .InvalidValueError */ .$x(`not a digest: found "${text}", expected sha256: and 64 hex digits`);
    return text;
}
/** The first 12 hex digits, for a person's eye. Never for comparing. */
function shortDigest(digest) {
    return digest.slice('sha256:'.length, 'sha256:'.length + 12);
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

/***/ 8960:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EO: () => (/* binding */ runGit),
/* harmony export */   QE: () => (/* binding */ gitOrThrow),
/* harmony export */   XS: () => (/* binding */ GitError),
/* harmony export */   _K: () => (/* binding */ gitEnvironment)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);


/** Git ran and did not do what was asked. `details` holds the exit code. */
class GitError extends _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RatchetError */ .eG {
    static title = 'git error';
}
/**
 * Runs git in a folder, without a shell and without hooks, prompts, pagers or inherited GIT_* variables.
 *
 * @throws UsageError when git is not installed or the folder is not there; GitError when it writes more than `maxOutput`.
 */
function runGit(folder, args, options = {}) {
    const { input, signal, maxOutput = 512 * 1024 * 1024 } = options;
    return new Promise((resolve, reject) => {
        if (signal?.aborted) {
            reject(signal.reason);
            return;
        }
        const child = (0,node_child_process__WEBPACK_IMPORTED_MODULE_0__.spawn)('git', [...NOTHING_RUNS, ...args], {
            cwd: folder,
            env: { ...BASE_ENVIRONMENT, ...options.env },
            stdio: ['pipe', 'pipe', 'pipe'],
            windowsHide: true,
        });
        const abort = () => {
            child.kill('SIGKILL');
            reject(signal?.reason);
        };
        signal?.addEventListener('abort', abort, { once: true });
        const stdout = [];
        const stderr = [];
        let size = 0;
        child.stdout.on('data', (chunk) => {
            size += chunk.length;
            if (size <= maxOutput) {
                stdout.push(chunk);
                return;
            }
            child.kill('SIGKILL');
            reject(new GitError(`git ${args[0]} wrote more than ${maxOutput} bytes`));
        });
        child.stderr.on('data', (chunk) => {
            if (stderr.length < MAX_ERROR_CHUNKS)
                stderr.push(chunk);
        });
        // A git that ends early closes its input: its exit code tells more than our broken pipe.
        child.stdin.on('error', () => undefined);
        child.stdin.end(input);
        child.on('error', (error) => reject(notStarted(error, folder)));
        child.on('close', (code) => {
            signal?.removeEventListener('abort', abort);
            resolve({ code: code ?? -1, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') });
        });
    });
}
/**
 * As `runGit`, for a call that must succeed: its standard output.
 *
 * @throws GitError with git's own first line when it exits with another code than 0.
 */
async function gitOrThrow(folder, args, options = {}) {
    const { code, stdout, stderr } = await runGit(folder, args, options);
    if (code === 0)
        return stdout;
    const said = stderr.trim().split('\n')[0] ?? '';
    throw new GitError(`git ${args[0]} failed: ${said === '' ? `exit code ${code}` : said}`, { details: { code } });
}
/** What git needs of a process's environment: where programs are, and the user's own configuration. No GIT_* variable. */
function gitEnvironment(environment) {
    const picked = {};
    for (const name of INHERITED) {
        const value = environment[name];
        if (value !== undefined)
            picked[name] = value;
    }
    return picked;
}
const INHERITED = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'USERPROFILE', 'SystemRoot', 'TEMP'];
const MAX_ERROR_CHUNKS = 16;
/** The repository's own configuration must not start a program: no hooks, no file-system monitor, no signing, no upkeep. */
const NOTHING_RUNS = [
    ['core.hooksPath', '/dev/null'],
    ['core.fsmonitor', 'false'],
    ['core.pager', 'cat'],
    ['commit.gpgSign', 'false'],
    ['gc.auto', '0'],
    ['maintenance.auto', 'false'],
    ['protocol.ext.allow', 'never'],
    // Paths are written and read as bytes.
    ['core.quotePath', 'false'],
].flatMap(([name, value]) => ['-c', `${name}=${value}`]);
const BASE_ENVIRONMENT = {
    PATH: '/usr/local/bin:/usr/bin:/bin',
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_CONFIG_NOSYSTEM: '1',
    // Reading never writes: no refresh of the user's index behind their back.
    GIT_OPTIONAL_LOCKS: '0',
    // A path that a user or a file names is that path, never a pattern (`:(glob)…`).
    GIT_LITERAL_PATHSPECS: '1',
};
function notStarted(error, folder) {
    const missing = 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (!missing)
        return new GitError(`git could not be started: ${error.message}`, { cause: error });
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`git could not be started in ${folder}: git or the folder is not there`, {
        cause: error,
        todo: 'Install git (https://git-scm.com/downloads), have it on PATH, and name a folder that exists.',
    });
}


/***/ }),

/***/ 6294:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $J: () => (/* binding */ parseCaseId),
/* harmony export */   D0: () => (/* binding */ parseScorerName),
/* harmony export */   IJ: () => (/* binding */ parseCommitId),
/* harmony export */   Jf: () => (/* binding */ parsePromptVersionId),
/* harmony export */   PX: () => (/* binding */ parsePromptSlug),
/* harmony export */   Rl: () => (/* binding */ parseDatasetSlug),
/* harmony export */   Yq: () => (/* binding */ parseEnvironmentSlug),
/* harmony export */   g3: () => (/* binding */ parseOperationId),
/* harmony export */   hF: () => (/* binding */ parseEvaluationId),
/* harmony export */   iA: () => (/* binding */ parseModelId)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4290);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);


const SLUG = /^[a-z0-9][a-z0-9._-]{0,63}$/;
/** Slugs become file names and go into commit messages: the alphabet is closed (design, trust). */
function parseSlug(kind, text) {
    if (!SLUG.test(text) || text.includes('..')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not ${kind} slug: found "${text}"`, {
            todo: 'Use 1 to 64 characters of a-z, 0-9, ".", "_" and "-", beginning with a letter or a digit, without "..".',
        });
    }
    return text;
}
const parsePromptSlug = (text) => parseSlug('a prompt', text);
const parseDatasetSlug = (text) => parseSlug('a dataset', text);
const parseEnvironmentSlug = (text) => parseSlug('an environment', text);
const parsePromptVersionId = (text) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(text);
const parseEvaluationId = (text) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(text);
const parseOperationId = (text) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(text);
function parseCommitId(text) {
    if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a commit: found "${text}"`);
    return text;
}
/** @throws InvalidValueError for an empty id, one over 200 characters, or one with control characters. */
function parseCaseId(text) {
    if (text.length === 0 || text.length > 200 || /\p{Cc}/u.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a case id: found ${JSON.stringify(text.slice(0, 80))}`, {
            todo: 'Use 1 to 200 characters without control characters.',
        });
    }
    return text;
}
/** @throws InvalidValueError unless it is a name or `<provider>/<model>` without white space. */
function parseModelId(text) {
    if (!/^[^\s/]+(\/\S+)?$/.test(text) || text.length > 200) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a model: found "${text}"`, {
            todo: 'Write "<provider>/<model>", such as openai/gpt-5-mini-2025-08-07, or a name from "models" in the config.',
        });
    }
    return text;
}
function parseScorerName(text) {
    if (!/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a scorer name: found "${text}"`, {
            todo: 'Use 1 to 64 letters, digits, spaces, ".", "_" and "-", beginning with a letter or a digit.',
        });
    }
    return text;
}


/***/ }),

/***/ 2661:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ findJsonFault)
/* harmony export */ });
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6316);

/**
 * The first fault of a text that is not strict JSON. Slow and exact: it is only asked about texts that were refused.
 */
function findJsonFault(text) {
    const reader = { text, offset: 0 };
    try {
        skipSpace(reader);
        readValue(reader, 1);
        skipSpace(reader);
        if (reader.offset < text.length)
            fail(reader, `found ${shown(reader)} after the end of the value`, ONE_VALUE);
    }
    catch (thrown) {
        if (thrown instanceof Fault)
            return { offset: thrown.offset, message: thrown.message, todo: thrown.todo };
        throw thrown;
    }
    // The two readings differ only by a defect of ours: refuse, as the first one did.
    return { offset: 0, message: 'the text was refused' };
}
class Fault extends Error {
    offset;
    todo;
    constructor(offset, message, todo) {
        super(message);
        this.offset = offset;
        this.todo = todo;
    }
}
const ONE_VALUE = 'Keep one value in the text; JSON Lines has one on each line.';
const NO_TRAILING_COMMA = 'Remove the comma before it.';
const NO_COMMENTS = 'Remove the comment: JSON has none.';
const DOUBLE_QUOTES = 'Write strings and keys in double quotes.';
function readValue(reader, depth) {
    const first = reader.text[reader.offset];
    if (first === '{')
        readObject(reader, depth);
    else if (first === '[')
        readArray(reader, depth);
    else if (first === '"')
        readString(reader);
    else if (first !== undefined && /[-0-9]/.test(first))
        readNumber(reader);
    else
        readWord(reader);
}
function readObject(reader, depth) {
    refuseDepth(reader, depth);
    const keys = new Set();
    reader.offset++;
    skipSpace(reader);
    if (takes(reader, '}'))
        return;
    for (;;) {
        readKey(reader, keys);
        skipSpace(reader);
        if (!takes(reader, ':'))
            fail(reader, `expected ":" after the key, found ${shown(reader)}`);
        skipSpace(reader);
        readValue(reader, depth + 1);
        if (endsWith(reader, '}', 'object'))
            return;
    }
}
function readKey(reader, keys) {
    const start = reader.offset;
    if (reader.text[start] === '}')
        fail(reader, 'found "}" after a comma', NO_TRAILING_COMMA);
    if (reader.text[start] !== '"')
        fail(reader, `expected a key in double quotes, found ${shown(reader)}`, hint(reader));
    const key = readString(reader);
    if (key === '__proto__')
        throw new Fault(start, 'the key "__proto__" is refused', 'Rename the key.');
    if (keys.has(key))
        throw new Fault(start, `the key ${quote(key)} is there twice`, 'Keep one of the two.');
    keys.add(key);
}
function readArray(reader, depth) {
    refuseDepth(reader, depth);
    reader.offset++;
    skipSpace(reader);
    if (takes(reader, ']'))
        return;
    for (;;) {
        if (reader.text[reader.offset] === ']')
            fail(reader, 'found "]" after a comma', NO_TRAILING_COMMA);
        readValue(reader, depth + 1);
        if (endsWith(reader, ']', 'array'))
            return;
    }
}
/** True at the closing bracket; after a comma, false with the reader at what follows. */
function endsWith(reader, bracket, container) {
    skipSpace(reader);
    if (takes(reader, bracket))
        return true;
    if (!takes(reader, ',')) {
        fail(reader, `expected "," or "${bracket}" in the ${container}, found ${shown(reader)}`, hint(reader));
    }
    skipSpace(reader);
    return false;
}
function readString(reader) {
    const { text } = reader;
    const start = reader.offset++;
    for (;;) {
        const character = text[reader.offset];
        if (character === undefined)
            throw new Fault(start, 'the string has no end', 'Close it with a double quote.');
        if (character < ' ') {
            fail(reader, `found ${quote(character)} in a string`, 'Write it as an escape: \\n for a new line, \\t for a tab.');
        }
        if (character === '"')
            break;
        if (character === '\\')
            readEscape(reader);
        else
            reader.offset++;
    }
    reader.offset++;
    const value = JSON.parse(text.slice(start, reader.offset));
    if (!value.isWellFormed()) {
        throw new Fault(start, 'the string has half a surrogate pair (\\ud800 to \\udfff)', 'Write the whole character.');
    }
    return value;
}
function readEscape(reader) {
    const sequence = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y;
    sequence.lastIndex = reader.offset;
    const found = sequence.exec(reader.text);
    if (found === null) {
        const written = reader.text.slice(reader.offset, reader.offset + 2);
        fail(reader, `the escape ${quote(written)} is not known`, 'Write a backslash itself as two: "\\\\".');
    }
    reader.offset += found[0].length;
}
function readNumber(reader) {
    const run = /[-+.0-9a-zA-Z_]*/y;
    run.lastIndex = reader.offset;
    const written = run.exec(reader.text)?.[0] ?? '';
    if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(written))
        fail(reader, `${quote(written)} is not a number of JSON`);
    if (!Number.isFinite(Number(written))) {
        fail(reader, `the number ${quote(written)} is too large`, 'Write it as a string.');
    }
    reader.offset += written.length;
}
function readWord(reader) {
    for (const word of ['true', 'false', 'null']) {
        if (reader.text.startsWith(word, reader.offset)) {
            reader.offset += word.length;
            return;
        }
    }
    if (reader.text.trim() === '')
        fail(reader, 'the text is empty');
    fail(reader, `expected a value, found ${shown(reader)}`, hint(reader));
}
function refuseDepth(reader, depth) {
    if (depth > _json_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DEPTH */ .l)
        fail(reader, `nested deeper than ${_json_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_DEPTH */ .l} levels`);
}
function takes(reader, character) {
    if (reader.text[reader.offset] !== character)
        return false;
    reader.offset++;
    return true;
}
function skipSpace(reader) {
    const space = /[ \t\r\n]*/y;
    space.lastIndex = reader.offset;
    space.exec(reader.text);
    reader.offset = space.lastIndex;
}
function hint(reader) {
    const ahead = reader.text.slice(reader.offset, reader.offset + 2);
    if (ahead === '//' || ahead === '/*' || ahead.startsWith('#'))
        return NO_COMMENTS;
    return ahead.startsWith("'") ? DOUBLE_QUOTES : undefined;
}
function fail(reader, message, todo) {
    throw new Fault(reader.offset, message, todo);
}
function shown(reader) {
    const found = reader.text.codePointAt(reader.offset);
    return found === undefined ? 'the end of the text' : quote(String.fromCodePoint(found));
}
function quote(text) {
    return JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}…` : text);
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

/***/ 6316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ isJsonObject),
/* harmony export */   l: () => (/* binding */ MAX_DEPTH)
/* harmony export */ });
function isJsonObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** Containers inside each other that a file may have; the outermost is level 1. Deeper is no data, but an attack on the stack. */
const MAX_DEPTH = 64;


/***/ }),

/***/ 3942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EI: () => (/* binding */ globBase),
  _I: () => (/* binding */ matchesAny),
  XU: () => (/* binding */ parseRepositoryPath)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/regex.js
var foundation_regex = __webpack_require__(4267);
;// CONCATENATED MODULE: ./build/foundation/glob.js


/**
 * A glob as a regular expression of RE2, whose time grows with the path alone. The usual libraries write patterns for the engine of
 * JavaScript: there, a glob with two `**` and three stars in a part takes a second for one long path that a pull request adds, with
 * two more stars minutes.
 *
 * @throws InvalidValueError for a bracket or a brace that is wrong.
 */
function globToRegex(glob) {
    const regex = (0,foundation_regex/* compileRegex */.D)(`^${translate(glob)}$`);
    return (path) => !path.includes(HIDDEN) && regex.test(path.replace(/(^|\/)\./g, `$1${HIDDEN}`));
}
/**
 * Stands for the dot that begins a hidden name, in a path and in the expression: no wildcard takes it, only a dot that the glob
 * writes at the same place. RE2 has no look-ahead to say so otherwise. No path that is accepted holds this character.
 */
const HIDDEN = '\u0001';
const CHARACTER = `[^/${HIDDEN}]`;
function translate(glob) {
    let source = '';
    /** Whether the next character begins a part, and for each open brace, whether the brace did. */
    let begins = true;
    const braces = [];
    for (let at = 0; at < glob.length;) {
        const [token = ''] = TOKEN.exec(glob.slice(at)) ?? [];
        at += token.length;
        const next = glob[at];
        if (token.startsWith('**') && begins && next === '/') {
            source += `(?:${CHARACTER}+/)*`;
            at++;
            continue;
        }
        const last = next === undefined || (braces.length > 0 && (next === ',' || next === '}'));
        if (token.startsWith('**') && begins && last)
            source += `${CHARACTER}+(?:/${CHARACTER}+)*`;
        else if (token === '{')
            source += '(?:';
        else if (token === ',' && braces.length > 0)
            source += '|';
        else if (token === '}')
            source += ')';
        else
            source += translateToken(token, begins);
        if (token === '{')
            braces.push(begins);
        else if (token === '}' && braces.pop() === undefined)
            throw new errors/* InvalidValueError */.$x('a "}" has no "{"');
        else if (token === ',' && braces.length > 0)
            begins = braces.at(-1) ?? false;
        else
            begins = token === '/';
    }
    if (braces.length > 0)
        throw new errors/* InvalidValueError */.$x('a "{" has no "}"');
    return source;
}
const TOKEN = /^(?:\*+|\[[!^]?[A-Za-z0-9_.-]+\]|.)/su;
function translateToken(token, begins) {
    if (token.startsWith('*'))
        return `${CHARACTER}*`;
    if (token === '?')
        return CHARACTER;
    if (token === '.')
        return begins ? `[.${HIDDEN}]` : '\\.';
    if (token === '[')
        throw new errors/* InvalidValueError */.$x('"[" begins a set of letters, digits, "_", "." or "-" that "]" ends');
    if (token === ']')
        throw new errors/* InvalidValueError */.$x('a "]" has no "["');
    if (token.startsWith('['))
        return token.replace(/^\[[!^]/, `[^/${HIDDEN}`);
    return token.replace(/[\\^$.|?*+(){}]/g, '\\$&');
}

;// CONCATENATED MODULE: ./build/foundation/paths.js


/** In characters. */
const MAX_PATH = 1_024;
const MAX_GLOB = 256;
/**
 * A path relative to the root of the repository, `/` between its parts, as git writes it.
 *
 * @throws InvalidValueError for anything that could leave the repository or has two spellings: absolute, `..`, `.`, `//`, a
 * backslash, a control character, or a part named `.git`.
 */
function parseRepositoryPath(text) {
    const problem = pathProblem(text);
    if (problem === undefined)
        return text;
    throw new errors/* InvalidValueError */.$x(`not a path of the repository: ${problem}, found ${quote(text)}`, {
        todo: 'Write the path from the root of the repository with "/" between its parts, such as datasets/triage.jsonl.',
    });
}
/**
 * Whether a path matches one of the globs: `*` and `?` within one part, `**` over any number of parts, `[abc]`, `{a,b}`. A name that
 * begins with a dot matches only where the glob writes the dot. Case counts.
 *
 * @throws InvalidValueError for a glob that is wrong, leaves the repository, or uses what is not in this list.
 */
function matchesAny(globs) {
    const matchers = globs.map(compileGlob);
    return (path) => matchers.some((matches) => matches(path));
}
/** The parts of a glob before the first that has a pattern, without a trailing slash; the file name never counts. */
function globBase(glob) {
    const parts = glob.split('/').slice(0, -1);
    const first = parts.findIndex((part) => /[*?[\]{}]/.test(part));
    return (first === -1 ? parts : parts.slice(0, first)).join('/');
}
function compileGlob(glob) {
    const problem = globProblem(glob);
    if (problem !== undefined)
        throw badGlob(glob, problem);
    try {
        const matches = globToRegex(glob);
        // Most paths of a repository lie in another folder: comparing its name costs a hundredth of the expression.
        const base = globBase(glob);
        return base === '' ? matches : (path) => path.startsWith(`${base}/`) && matches(path);
    }
    catch (cause) {
        if (!(cause instanceof errors/* InvalidValueError */.$x))
            throw cause;
        throw badGlob(glob, cause.message);
    }
}
function badGlob(glob, problem) {
    return new errors/* InvalidValueError */.$x(`not a glob: ${problem}, found ${quote(glob)}`, {
        todo: 'Write it from the root of the repository with *, **, ?, [abc] and {a,b}, such as prompts/**/*.{prompt.yml,md}.',
    });
}
function pathProblem(text) {
    if (text === '')
        return 'it is empty';
    if (text.length > MAX_PATH)
        return `it has more than ${MAX_PATH} characters`;
    if (!text.isWellFormed() || /[\p{Cc}\u2028\u2029]/u.test(text))
        return 'it has a control character';
    if (text.includes('\\'))
        return 'it has a backslash';
    if (text.startsWith('/') || /^[A-Za-z]:/.test(text))
        return 'it is absolute';
    for (const part of text.split('/')) {
        if (part === '')
            return 'it has an empty part';
        if (part === '.' || part === '..')
            return `it has the part "${part}"`;
        if (part.toLowerCase() === '.git')
            return 'it reaches into .git';
    }
    return undefined;
}
/** Forms that other tools give a meaning to are refused, not taken for names. */
function globProblem(glob) {
    if (glob.length > MAX_GLOB)
        return `it has more than ${MAX_GLOB} characters`;
    if (glob.startsWith('!'))
        return 'a leading "!" is not supported';
    if (/[!?*+@]\(/.test(glob))
        return 'a pattern such as "+(a|b)" is not supported';
    return pathProblem(glob);
}
function quote(text) {
    return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}


/***/ }),

/***/ 4267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ compileRegex)
/* harmony export */ });
/* harmony import */ var re2js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2856);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);


/** In characters. */
const MAX_PATTERN = 2_000;
/**
 * A regular expression in RE2 syntax, whose time grows with the text and not with its choices: patterns come from files that a
 * pull request may propose, texts from models.
 *
 * @throws InvalidValueError naming the construct that RE2 does not have, or that is written wrongly.
 */
function compileRegex(pattern, flags = {}) {
    if (pattern.length > MAX_PATTERN) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`the regular expression has ${pattern.length} characters, more than ${MAX_PATTERN}`);
    }
    const compiled = compile(pattern, flags);
    return {
        test: (text) => compiled.test(text),
        groups: (text) => {
            const matcher = compiled.matcher(text);
            if (!matcher.find())
                return undefined;
            return Array.from({ length: matcher.groupCount() + 1 }, (_, index) => matcher.group(index) ?? undefined);
        },
    };
}
function compile(pattern, flags) {
    try {
        return re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.compile(pattern, (flags.ignoreCase ? re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.CASE_INSENSITIVE : 0) |
            (flags.multiline ? re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.MULTILINE : 0) |
            (flags.dotAll ? re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JS */ .L3.DOTALL : 0));
    }
    catch (cause) {
        if (!(cause instanceof re2js__WEBPACK_IMPORTED_MODULE_1__/* .RE2JSException */ .o_))
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a regular expression of RE2: ${refusal(pattern, cause.message)}, in ${quote(pattern)}`, {
            cause,
            todo: 'The syntax is listed at https://github.com/google/re2/wiki/Syntax; write a backslash twice inside double quotes.',
        });
    }
}
/** What people bring from other engines, by its own name: `(?=` says little to a reader. */
const NOT_IN_RE2 = [
    [/\(\?[=!]/, 'look-ahead "(?=" or "(?!" is not supported'],
    [/\(\?<[=!]/, 'look-behind "(?<=" or "(?<!" is not supported'],
    [/\\[1-9]|\\k[<{']|\(\?P=/, 'a back-reference such as "\\1" is not supported'],
    [/\(\?>/, 'an atomic group "(?>" is not supported'],
    [/[*+?}]\+/, 'a possessive quantifier such as "++" is not supported'],
    [/\\u/, 'the escape "\\u" is not supported: write \\x{1F600}'],
];
function refusal(pattern, message) {
    const known = NOT_IN_RE2.find(([construct]) => construct.test(pattern));
    return known?.[1] ?? message.replace(/^error parsing regexp: /, '').replaceAll('`', '"');
}
function quote(pattern) {
    return JSON.stringify(pattern.length > 80 ? `${pattern.slice(0, 80)}…` : pattern);
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

/***/ 9510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1573);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6316);
/* harmony import */ var _json_fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2661);



/**
 * The value of a JSON text (RFC 8259) that has one meaning for every reader: no duplicate keys, no `__proto__`, at most 64 levels, no number
 * beyond the range of a double, no lone surrogate.
 *
 * `JSON.parse` decides and is the fast path; two checks find what it lets pass. Only a text with a fault is read a second time,
 * by our own parser, for the line and the column.
 *
 * @throws FileError with line and column.
 */
function parseJson(text, file, options = {}) {
    const value = parseUnambiguous(text);
    if (value !== undefined)
        return value;
    throw faultError(text, (0,_json_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .findJsonFault */ .W)(text), file, options.line ?? 1);
}
/** Undefined when the text has a fault. */
function parseUnambiguous(text) {
    let value;
    try {
        value = JSON.parse(text);
    }
    catch {
        return undefined;
    }
    // A duplicate key leaves fewer members in the value than colons in the text.
    return countMembers(value, 0) === countColons(text) && keepsItsCharacters(text, value) ? value : undefined;
}
/** NaN, which equals no count, for a value that is too deep or has a member or a number that is refused. */
function countMembers(value, depth) {
    if (typeof value === 'number')
        return Number.isFinite(value) ? 0 : Number.NaN;
    if (typeof value !== 'object' || value === null)
        return 0;
    if (depth === _json_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DEPTH */ .l)
        return Number.NaN;
    let count = 0;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_1__/* .isJsonObject */ .O)(value)) {
        for (const item of value)
            count += countMembers(item, depth + 1);
        return count;
    }
    // What JSON.parse makes has no inherited members: `for in` sees the object's own, without making a list of pairs.
    for (const key in value) {
        if (key === '__proto__')
            return Number.NaN;
        count += 1 + countMembers(value[key] ?? null, depth + 1);
    }
    return count;
}
/** Half a surrogate pair stands in the text itself, or is written as an escape in a string or a key. */
function keepsItsCharacters(text, value) {
    return text.isWellFormed() && (!/\\u[dD]/.test(text) || isWellFormed(value));
}
function isWellFormed(value) {
    if (typeof value === 'string')
        return value.isWellFormed();
    if (typeof value !== 'object' || value === null)
        return true;
    return Object.entries(value).every(([key, member]) => key.isWellFormed() && isWellFormed(member));
}
const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COLON = 0x3a;
/** Colons outside strings, in a text that `JSON.parse` has accepted. */
function countColons(text) {
    let count = 0;
    for (let at = 0; at < text.length; at++) {
        const unit = text.charCodeAt(at);
        if (unit === COLON)
            count++;
        else if (unit === QUOTE)
            at = closingQuote(text, at);
    }
    return count;
}
function closingQuote(text, open) {
    for (let close = text.indexOf('"', open + 1);; close = text.indexOf('"', close + 1)) {
        let backslashes = 0;
        while (text.charCodeAt(close - 1 - backslashes) === BACKSLASH)
            backslashes++;
        if (backslashes % 2 === 0)
            return close;
    }
}
function faultError(text, fault, file, firstLine) {
    const before = text.slice(0, fault.offset).split(/\r\n|\n|\r/);
    const position = { file, line: firstLine + before.length - 1, column: (before.at(-1) ?? '').length + 1 };
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .FileError */ .f6(`not JSON: ${fault.message}`, { position, todo: fault.todo });
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

/***/ 6877:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ normaliseLineEndings),
/* harmony export */   g: () => (/* binding */ decodeText)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);


/**
 * The text of a file that must be UTF-8. A byte order mark is dropped, line endings stay as they are.
 *
 * @throws FileError with line, column and value of the first byte that is not UTF-8.
 */
function decodeText(bytes, file) {
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes))
        throw notUtf8(bytes, file);
    return new TextDecoder('utf-8').decode(bytes);
}
/** CRLF and lone CR become LF, so that a checkout on another system changes no digest. */
function normaliseLineEndings(text) {
    return text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
}
function notUtf8(bytes, file) {
    const encoding = utf16Name(bytes);
    if (encoding !== undefined) {
        return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f6(`the file is ${encoding}, not UTF-8`, { position: { file, line: 1 }, todo: SAVE_AS_UTF8 });
    }
    const { position, byte } = firstBadByte(bytes, file);
    const hex = byte.toString(16).toUpperCase().padStart(2, '0');
    return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f6(`the file is not UTF-8: found the byte 0x${hex}`, { position, todo: SAVE_AS_UTF8 });
}
const SAVE_AS_UTF8 = 'Save the file as UTF-8.';
function utf16Name(bytes) {
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'UTF-16 (little endian)';
    if (bytes[0] === 0xfe && bytes[1] === 0xff)
        return 'UTF-16 (big endian)';
    return undefined;
}
/** No sequence of more than one byte contains a line feed: the first line that is not UTF-8 has the first bad byte. */
function firstBadByte(bytes, file) {
    let start = 0;
    for (let line = 1;; line++) {
        const feed = bytes.indexOf(0x0a, start);
        const end = feed === -1 ? bytes.length : feed;
        const content = bytes.subarray(start, end);
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(content) || feed === -1) {
            const offset = firstBadOffset(content);
            const column = new TextDecoder().decode(content.subarray(0, offset)).length + 1;
            return { position: { file, line, column }, byte: content[offset] ?? 0 };
        }
        start = feed + 1;
    }
}
function firstBadOffset(line) {
    let offset = 0;
    while (offset < line.length) {
        const length = sequenceLength(line[offset] ?? 0);
        if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(line.subarray(offset, offset + length)))
            return offset;
        offset += length;
    }
    return offset;
}
function sequenceLength(lead) {
    if (lead >= 0xf0)
        return 4;
    if (lead >= 0xe0)
        return 3;
    return lead >= 0xc0 ? 2 : 1;
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
const address = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_1__/* .accepts */ .G)(_transport_endpoint_js__WEBPACK_IMPORTED_MODULE_3__/* .parseEndpoint */ .Bk));
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
const anyPlaceholder = /\{\{\s*([A-Za-z_]+)\s*\}\}/g;
function placeholdersIn(template) {
    const texts = typeof template === 'string' ? [template] : [];
    const inner = typeof template === 'object' && template !== null ? Object.values(template) : [];
    const here = texts.flatMap((text) => Array.from(text.matchAll(anyPlaceholder), ([, name]) => name ?? ''));
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
    const { type, ...schema } = responseFormat;
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
        response_format: type === 'text' ? null : { type, ...schema },
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
        return values[match[1] ?? ''] ?? null;
    return text.replace(anyPlaceholder, (_, name) => {
        const value = values[name] ?? null;
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
    const unknown = (reference) => new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`unknown model: "${reference}"`, { todo: knownModels(declared) });
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
function knownModels(declared) {
    const names = [...declared.keys()].map((name) => `"${name}"`);
    const endpoints = [...declared].flatMap(([name, each]) => (hasNeighbours(each) ? [`${name}/<model>`] : []));
    const own = names.length === 0 ? 'a name that the config\'s "models" declares' : names.join(', ');
    const shown = ['openai/<model>', 'anthropic/<model>', 'gemini/<model>', ...endpoints, 'simulated/<model>'];
    return `Write ${shown.join(', ')}, the same of another built-in provider, or ${own}.`;
}


/***/ }),

/***/ 3604:
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
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   Xy: () => (/* binding */ objectOf),
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

/***/ 6617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ promptVersion)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);

/** Gives a content its identity: the SHA-256 of its canonical JSON. Slug, file name and key order are not part of it. */
function promptVersion(slug, content) {
    const { messages, templateLanguage, model, parameters, tools, responseFormat, variables, defaults, cleanup } = content;
    const identity = {
        messages,
        templateLanguage,
        model,
        parameters,
        tools,
        responseFormat,
        variables,
        // Without one the key is left out: versions that were identified before there were such keys keep their ids.
        ...(defaults === undefined ? {} : { defaults }),
        ...(cleanup === undefined ? {} : { cleanup }),
    };
    return { id: (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestOf */ .ol)(identity), slug, ...identity };
}


/***/ }),

/***/ 6475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ RegistryError)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/** The registry cannot be used as it stands. Nothing was written. */
class RegistryError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'registry error';
    reason;
    constructor(reason, message, options = {}) {
        super(message, options);
        this.reason = reason;
    }
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
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1573);
/* harmony import */ var _foundation_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3942);




/** The options of the scorers that ask models: what `options.ts` is for all others. No rubric is read here. */
const text = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._regex */ .Fk(/\S/, { error: 'a text that is not blank is expected' }));
const share = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(0), zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._lte */ .Zm(1));
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
const choices = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(choiceName(), share)
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
        .check(oneOf('rubric', 'prompt'), oddVotes),
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
        .check(notBoth('rubric', 'prompt'), oddVotes),
    'embedding-similarity': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        model: text.check(says('The embedding model: <provider>/<model>, or a name of models.')),
        value: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(text.check(says("What to compare with. Default: the case's expected answer."))),
        min: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(share.check(says('Similarity from which an answer is right (1), below it wrong (0). Unset: the similarity itself.'))),
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
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InvalidValueError */ .$x(`2 to 20 choices are expected: found ${names.length}`, {
            todo: 'Name what the judge may choose.',
        });
    }
    const folded = names.map((name) => name.toLowerCase());
    const twice = names.find((_, index) => folded.indexOf(folded[index] ?? '') !== index);
    if (twice !== undefined) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InvalidValueError */ .$x(`two choices differ only in upper and lower case: "${twice}"`, {
            todo: 'Rename one of them.',
        });
    }
    if (new Set(Object.values(written)).size < 2) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .InvalidValueError */ .$x('all choices have one score, so that nothing is judged', {
            todo: 'Give them at least two different scores.',
        });
    }
}
function factualityScores() {
    const score = (value, meaning) => zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(share, value).check(says(meaning));
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .prefault */ .SdS(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        subset: score(0.4, 'Only a part of the expected facts, and nothing against them.'),
        superset: score(0.6, 'All expected facts, and others that are not against them.'),
        equal: score(1, 'The same facts.'),
        disagree: score(0, 'At least one fact against the expected ones, or none of them.'),
        differ: score(1, 'A difference that does not matter for the facts.'),
    }), {})
        .check((0,_foundation_accepts_js__WEBPACK_IMPORTED_MODULE_2__/* .accepts */ .G)(checkChoices), says('Scores of the five findings.'));
}
function oneOf(...keys) {
    const exclude = notBoth(...keys);
    return (context) => {
        exclude(context);
        if (keys.some((key) => context.value[key] !== undefined))
            return;
        report(context, `one of ${keys.map((key) => `"${key}"`).join(', ')} is missing`, `Write one of them.`);
    };
}
function notBoth(...keys) {
    return (context) => {
        const given = keys.filter((key) => context.value[key] !== undefined);
        if (given.length < 2)
            return;
        report(context, `${given.map((key) => `"${key}"`).join(' and ')} exclude each other`, 'Keep one of them.');
    };
}
/** One judge or several, and never an even number of grades. */
function oddVotes(context) {
    oneOf('model', 'models')(context);
    const { models, repeats } = context.value;
    const votes = (models?.length ?? 1) * repeats;
    if (votes % 2 === 1)
        return;
    report(context, `${votes} grades can end in a tie`, 'Choose "models" and "repeats" so that their product is odd.');
}
function report(context, message, todo) {
    context.issues.push({ code: 'custom', message, params: { todo }, input: context.value });
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
// EXTERNAL MODULE: ./build/foundation/regex.js
var regex = __webpack_require__(4267);
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
    'output-tokens': zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ._default */ .Rvf(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._gte */ .qm(1)), 4_000),
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
