export const id = 812;
export const ids = [812];
export const modules = {

/***/ 4941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SC: () => (/* binding */ commitTree),
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
    const top = await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(folder, ['rev-parse', '--path-format=absolute', '--show-toplevel', '--git-common-dir'], {
        env: (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .gitEnvironment */ ._K)(terminal.environment),
    });
    if (top.code !== 0) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UsageError */ .eb(`${folder} is not in a git repository`, {
            todo: 'Run this inside the repository, name it with --repository, or start one with `git init`.',
        });
    }
    const [root = folder, gitFolder = ''] = top.stdout.toString('utf8').trim().split('\n');
    const [name, email] = await Promise.all([
        configured(root, 'user.name', terminal),
        configured(root, 'user.email', terminal),
    ]);
    const git = { env: (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .gitEnvironment */ ._K)(terminal.environment), signal: terminal.signal };
    const person = name || terminal.environment.USER || 'unknown';
    return { root, gitFolder, actor: email === undefined ? person : `${person} <${email}>`, git };
}
async function configured(root, key, terminal) {
    const env = (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .gitEnvironment */ ._K)(terminal.environment);
    const { code, stdout } = await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_1__/* .runGit */ .EO)(root, ['config', '--get', key], { env });
    return code === 0 ? stdout.toString('utf8').trim() || undefined : undefined;
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
];
const ROLES = ['system', 'developer', 'user', 'assistant', 'tool'];
const LANGUAGES = ['literal', 'mustache', 'handlebars', 'jinja'];
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
    messages: schemas/* array */.YOg(schemas/* strictObject */.rej({ role: schemas/* enum */.k5n(['system', 'developer', 'user', 'assistant']), content: schemas/* string */.YjP() })),
    templateLanguage: schemas/* enum */.k5n(['literal', 'mustache', 'handlebars', 'jinja']),
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

/***/ 6617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ promptVersion)
/* harmony export */ });
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);

/** Gives a content its identity: the SHA-256 of its canonical JSON. Slug, file name and key order are not part of it. */
function promptVersion(slug, content) {
    const { messages, templateLanguage, model, parameters, tools, responseFormat, variables, defaults } = content;
    const identity = {
        messages,
        templateLanguage,
        model,
        parameters,
        tools,
        responseFormat,
        variables,
        // Without one the key is left out: versions that were identified before there were defaults keep their ids.
        ...(defaults === undefined ? {} : { defaults }),
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


/***/ })

};
