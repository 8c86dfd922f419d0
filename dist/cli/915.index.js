export const id = 915;
export const ids = [915];
export const modules = {

/***/ 4941:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SC: () => (/* binding */ commitTree),
  QE: () => (/* binding */ hasCommit),
  wu: () => (/* binding */ mergeBase),
  m9: () => (/* binding */ refuseLinkAbove),
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
    await refuseLinkAbove(root, path);
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
/** A link may lead out of the repository. @throws FileError where a folder above the path is one. */
async function refuseLinkAbove(root, path) {
    const above = await linkAbove(root, path);
    if (above === undefined)
        return;
    throw new errors/* FileError */.f6(`the folder ${above} is a symbolic link, which is not followed`, { position: { file: path } });
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
            reject(new GitError(`git ${subcommand(args)} wrote more than ${maxOutput} bytes`));
        });
        child.stderr.on('data', (chunk) => {
            if (stderr.length < MAX_ERROR_CHUNKS)
                stderr.push(chunk);
        });
        // A git that ends early closes its input: its exit code tells more than our broken pipe.
        child.stdin.on('error', () => undefined);
        child.stdin.end(input);
        child.on('error', (error) => reject(notStarted(error, folder)));
        child.on('close', (code, endedBy) => {
            signal?.removeEventListener('abort', abort);
            // Ctrl-C in a terminal reaches git as well: that is no answer of git's.
            if (code === null)
                reject(signal?.aborted ? signal.reason : endedEarly(args, endedBy));
            else
                resolve({ code, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString('utf8') });
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
    throw new GitError(`git ${subcommand(args)} failed: ${said === '' ? `exit code ${code}` : said}`, {
        details: { code },
    });
}
/** The first word that is no option: `update-ref` of `-c core.fsync=all update-ref …`. */
function subcommand(args) {
    return args.find((word, index) => !word.startsWith('-') && args[index - 1] !== '-c') ?? '';
}
function endedEarly(args, signal) {
    return new GitError(`git ${subcommand(args)} was ended by ${signal ?? 'a signal'}`, { todo: 'Run it again.' });
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
/* harmony export */   Pm: () => (/* binding */ parseParametersSlug),
/* harmony export */   Rl: () => (/* binding */ parseDatasetSlug),
/* harmony export */   Yq: () => (/* binding */ parseEnvironmentSlug),
/* harmony export */   g3: () => (/* binding */ parseOperationId),
/* harmony export */   h4: () => (/* binding */ parseVersionId),
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
const parseParametersSlug = (text) => parseSlug('a parameters', text);
const parsePromptSlug = (text) => parseSlug('a prompt', text);
const parseDatasetSlug = (text) => parseSlug('a dataset', text);
const parseEnvironmentSlug = (text) => parseSlug('an environment', text);
const parseVersionId = (text) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDigest */ .m)(text);
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

/***/ 8876:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ readFile),
/* harmony export */   i: () => (/* binding */ emptyTree)
/* harmony export */ });
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


/***/ })

};
