export const id = 640;
export const ids = [640];
export const modules = {

/***/ 1707:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SC: () => (/* binding */ commitTree),
/* harmony export */   WL: () => (/* binding */ resolveCommit),
/* harmony export */   cn: () => (/* binding */ workingTree),
/* harmony export */   wu: () => (/* binding */ mergeBase)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6760);
/* harmony import */ var _foundation_blob_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6273);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1573);
/* harmony import */ var _foundation_git_process_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8960);
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(6294);








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
        label: `${(0,node_path__WEBPACK_IMPORTED_MODULE_3__.basename)(root)}@${commit.slice(0, 7)}`,
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
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`not the name of a commit: ${JSON.stringify(revision)}`, {
            todo: 'Name a branch, a tag or a commit, such as HEAD or main~1.',
        });
    }
    const args = ['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`];
    const { code, stdout, stderr } = await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_6__/* .runGit */ .EO)(root, args, options);
    if (code === 0)
        return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCommitId */ .IJ)(stdout.toString('utf8').trim());
    refuseNoRepository(root, stderr);
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`there is no commit ${JSON.stringify(revision)} in ${root}`, {
        todo: 'Name a branch, a tag or a commit that is here; in a shallow clone, fetch it first.',
    });
}
/** The commit where two histories parted. @throws UsageError when they have none in common. */
async function mergeBase(root, one, other, options = {}) {
    const { code, stdout, stderr } = await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_6__/* .runGit */ .EO)(root, ['merge-base', one, other], options);
    if (code === 0)
        return (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_7__/* .parseCommitId */ .IJ)(stdout.toString('utf8').trim());
    refuseNoRepository(root, stderr);
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${one.slice(0, 7)} and ${other.slice(0, 7)} have no commit in common in ${root}`, {
        todo: 'In a shallow clone, fetch more history: git fetch --unshallow.',
    });
}
async function listWorkingTree(root, options) {
    const probe = await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_6__/* .runGit */ .EO)(root, ['rev-parse', '--show-object-format', '--show-prefix'], options);
    refuseNoRepository(root, probe.stderr);
    const [format = 'sha1', prefix = ''] = probe.stdout.toString('utf8').split('\n');
    if (prefix !== '') {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${root} is not the top folder of its repository`, { todo: 'Name the top folder.' });
    }
    const listed = (...args) => (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_6__/* .gitOrThrow */ .QE)(root, ['ls-files', '-z', ...args], options).then(records);
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
    const place = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path);
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)(place).catch(absent);
    if (status === undefined || (await linkAbove(root, path)) !== undefined)
        return undefined;
    if (status.isSymbolicLink()) {
        const target = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.readlink)(place, 'buffer');
        return {
            path,
            kind: 'symlink',
            blob: (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format).update(`blob ${target.length}\0`).update(target).digest('hex'),
        };
    }
    if (!status.isFile())
        return undefined;
    const file = await openFile(place, path);
    if (file === undefined)
        return undefined;
    try {
        const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(format).update(`blob ${status.size}\0`);
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
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .FileError */ .f6(`the folder ${above} is a symbolic link, which is not followed`, { position: { file: path } });
    }
    const file = await openFile((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, path), path);
    if (file === undefined)
        return undefined;
    try {
        const status = await file.stat();
        if (!status.isFile())
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .FileError */ .f6('the path is not a file', { position: { file: path } });
        (0,_foundation_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseBlobSize */ .$U)(path, status.size);
        const bytes = await file.readFile();
        (0,_foundation_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseUnusableBlob */ .LV)(path, bytes);
        return bytes;
    }
    finally {
        await file.close();
    }
}
/** The first folder above the path that is a link: the last part alone is what O_NOFOLLOW looks at. */
async function linkAbove(root, path) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_3__.dirname)(path);
    if (folder === '.')
        return undefined;
    const higher = await linkAbove(root, folder);
    if (higher !== undefined)
        return higher;
    const status = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_3__.join)(root, folder)).catch(absent);
    return status?.isSymbolicLink() ? folder : undefined;
}
/** Never waits: opening a pipe that took a file's place would, without O_NONBLOCK. Neither flag exists on Windows. */
async function openFile(place, path) {
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_RDONLY | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NOFOLLOW ?? 0) | (node_fs__WEBPACK_IMPORTED_MODULE_1__.constants.O_NONBLOCK ?? 0);
    try {
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_2__.open)(place, flags);
    }
    catch (cause) {
        const code = codeOf(cause);
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return undefined;
        if (code === 'ELOOP')
            (0,_foundation_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseUnusableEntry */ .AC)({ path, kind: 'symlink', blob: '' });
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .FileError */ .f6(`the file cannot be read: ${cause instanceof Error ? cause.message : cause}`, {
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
    const listing = records(await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_6__/* .gitOrThrow */ .QE)(root, ['ls-tree', '-r', '-z', '--full-tree', commit], options));
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
    const sizes = (await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_6__/* .gitOrThrow */ .QE)(root, check, { ...options, input })).toString('utf8').split('\n');
    // An object that is missing has no size; the second call says so.
    for (const [index, { path }] of entries.entries())
        (0,_foundation_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseBlobSize */ .$U)(path, Number(sizes[index]) || 0);
    const output = await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_6__/* .gitOrThrow */ .QE)(root, ['cat-file', '--batch'], { ...options, input });
    let offset = 0;
    for (const { path } of entries) {
        const header = output.subarray(offset, output.indexOf(0x0a, offset)).toString('utf8');
        const size = Number(/ blob (\d+)$/.exec(header)?.[1]);
        if (Number.isNaN(size))
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .FileError */ .f6(`git has no content for it: ${header}`, { position: { file: path } });
        const start = offset + header.length + 1;
        const bytes = Uint8Array.from(output.subarray(start, start + size));
        (0,_foundation_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseUnusableBlob */ .LV)(path, bytes);
        files.set(path, bytes);
        offset = start + size + 1;
    }
    return files;
}
/** The entries of these paths. @throws FileError for a path outside the root, a link or a submodule. */
function present(paths, entries) {
    const byPath = new Map(entries.map((entry) => [entry.path, entry]));
    return [...new Set(paths)].flatMap((path) => {
        (0,_foundation_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .refusePathOutside */ .R4)(path);
        const entry = byPath.get(path);
        if (entry === undefined)
            return [];
        (0,_foundation_blob_js__WEBPACK_IMPORTED_MODULE_4__/* .refuseUnusableEntry */ .AC)(entry);
        return [entry];
    });
}
function refuseNoRepository(root, stderr) {
    if (!/not a git repository/.test(stderr))
        return;
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb(`${root} is not a git repository`, {
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
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);
/* harmony import */ var _foundation_git_process_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8960);



/** @throws UsageError when the folder is in no git repository. */
async function openRepository(args, terminal) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(terminal.folder, args.text('repository') ?? '.');
    const top = await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(folder, ['rev-parse', '--path-format=absolute', '--show-toplevel', '--git-common-dir'], {
        env: (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .gitEnvironment */ ._K)(terminal.environment),
    });
    if (top.code !== 0) {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UsageError */ .eb(`${folder} is not in a git repository`, {
            todo: 'Run this inside the repository, name it with --repository, or start one with `git init`.',
        });
    }
    const [root = folder, gitFolder = ''] = top.stdout.toString('utf8').trim().split('\n');
    const [name, email] = await Promise.all([
        configured(root, 'user.name', terminal),
        configured(root, 'user.email', terminal),
    ]);
    const git = { env: (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .gitEnvironment */ ._K)(terminal.environment), signal: terminal.signal };
    const person = name ?? terminal.environment.USER ?? 'unknown';
    return { root, gitFolder, actor: email === undefined ? person : `${person} <${email}>`, git };
}
async function configured(root, key, terminal) {
    const env = (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .gitEnvironment */ ._K)(terminal.environment);
    const { code, stdout } = await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_2__/* .runGit */ .EO)(root, ['config', '--get', key], { env });
    return code === 0 ? stdout.toString('utf8').trim() || undefined : undefined;
}


/***/ }),

/***/ 3157:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l: () => (/* binding */ localRegistries)
});

// UNUSED EXPORTS: gitHubRegistries

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var schemas = __webpack_require__(4343);
;// CONCATENATED MODULE: ./build/github/errors.js

/** GitHub did not do what it was asked. The message has the request and GitHub's own words, never the token. */
class errors_GitHubError extends errors/* RatchetError */.eG {
    static title = 'GitHub error';
    status;
    requestId;
    effect;
    graphqlType;
    constructor(message, options = {}) {
        const { status, requestId } = options;
        super(message, {
            ...options,
            details: {
                ...options.details,
                ...(status === undefined ? {} : { status }),
                ...(requestId === undefined ? {} : { requestId }),
            },
        });
        this.status = status;
        this.requestId = requestId;
        this.effect = options.effect ?? 'none';
        this.graphqlType = options.graphqlType;
    }
}
/** The token may not do this, or a ruleset forbids it: trying again does not help. */
class errors_PermissionError extends (/* unused pure expression or super */ null && (errors_GitHubError)) {
    static title = (/* unused pure expression or super */ null && ('permission error'));
}
/** The repository, commit or pull request is not there, or the token may not see it. */
class errors_NotFoundError extends (/* unused pure expression or super */ null && (errors_GitHubError)) {
    static title = (/* unused pure expression or super */ null && ('not found'));
}
/** GitHub's rate limit ends after this run's time budget. */
class errors_RateLimitError extends (/* unused pure expression or super */ null && (errors_GitHubError)) {
    static title = (/* unused pure expression or super */ null && ('rate limit'));
}
/** This run has used up its requests; the one that was asked for was not sent. */
class errors_RequestBudgetError extends (/* unused pure expression or super */ null && (errors_GitHubError)) {
    static title = (/* unused pure expression or super */ null && ('request budget'));
}
/** The comment could not be posted. Never a reason to change a verdict (promotion, I9). */
class errors_CommentError extends (/* unused pure expression or super */ null && (errors_GitHubError)) {
    static title = (/* unused pure expression or super */ null && ('comment error'));
}

;// CONCATENATED MODULE: ./build/github/answers.js

/** A thrown value of octokit, or of reading the answer's body, in this room's own errors. */
function answers_describeFailure(thrown, request, now) {
    const answer = answerOf(thrown);
    const words = wordsOf(thrown);
    if (answer === undefined) {
        const error = new GitHubError(`${request}: no whole answer (${words})`, { effect: 'unknown', todo: TRY_AGAIN });
        return { error, transient: true, rateLimit: undefined };
    }
    const { status, headers } = answer;
    const facts = { status, requestId: answers_text(headers['x-github-request-id']) };
    const message = `${request}: ${status} ${words}`;
    if (isRateLimit(answer, words)) {
        const error = new RateLimitError(message, { ...facts, todo: 'Run the job again later.' });
        return { error, transient: true, rateLimit: { waitMs: waitOf(headers, now), error } };
    }
    if (status >= 500) {
        return {
            error: new GitHubError(message, { ...facts, effect: 'unknown', todo: TRY_AGAIN }),
            transient: true,
            rateLimit: undefined,
        };
    }
    return { error: refusal(status, words, message, facts), transient: false, rateLimit: undefined };
}
/** The errors of a GraphQL answer, which come with HTTP status 200; undefined when nothing but optional parts are missing. */
function answers_describeGraphqlErrors(body, answer, request, now) {
    const errors = graphqlErrors(body);
    const first = errors.find((error) => !isMissingPart(error));
    if (first === undefined)
        return undefined;
    const words = oneLine(first.message);
    const message = `${request}: ${words}`;
    const facts = {
        status: answer.status,
        requestId: answers_text(answer.headers['x-github-request-id']),
        graphqlType: first.type,
    };
    if (first.type === 'RATE_LIMITED' || first.type === 'RATE_LIMIT') {
        const error = new RateLimitError(message, { ...facts, todo: 'Run the job again later.' });
        return { error, transient: true, rateLimit: { waitMs: waitOf(answer.headers, now), error } };
    }
    // Time-outs and internal errors of GitHub's have no type.
    if (first.type === '' && /something went wrong|timed? ?out|internal error/i.test(words)) {
        return {
            error: new GitHubError(message, { ...facts, effect: 'unknown', todo: TRY_AGAIN }),
            transient: true,
            rateLimit: undefined,
        };
    }
    return {
        error: refusal(STATUS_OF_TYPE[first.type] ?? 422, words, message, facts),
        transient: false,
        rateLimit: undefined,
    };
}
const TRY_AGAIN = 'Run the job again; https://www.githubstatus.com tells of outages.';
/** GraphQL's types of errors as the REST API's statuses. A validation error has its code under `extensions`. */
const STATUS_OF_TYPE = { FORBIDDEN: 403, INSUFFICIENT_SCOPES: 403, NOT_FOUND: 404 };
function refusal(status, words, message, facts) {
    if (status === 401) {
        return new PermissionError(message, {
            ...facts,
            todo: 'The token is not valid (any more): look at the input github-token or registry-token.',
        });
    }
    if (isForbiddenByRule(words)) {
        return new PermissionError(message, {
            ...facts,
            todo: 'A ruleset or branch protection forbids it. Give the input registry-token the token of a GitHub App that may bypass it.',
        });
    }
    if (status === 403) {
        return new PermissionError(message, {
            ...facts,
            todo: 'Give the job the permission in the workflow: contents: write to assign and record, pull-requests: write to comment.',
        });
    }
    if (status === 404) {
        return new NotFoundError(message, {
            ...facts,
            todo: "It is not there, or the token may not see it: look at the token's permissions.",
        });
    }
    return new GitHubError(message, facts);
}
/** Rulesets answer 409 or 422 to REST and with several types to GraphQL; the words are the same. */
function isForbiddenByRule(words) {
    return /repository rule violation|protected (ref|branch)|must be made through a pull request|rule_?violation/i.test(words);
}
function isRateLimit({ status, headers }, words) {
    if (status === 429)
        return true;
    if (status !== 403)
        return false;
    return (headers['retry-after'] !== undefined ||
        answers_text(headers['x-ratelimit-remaining']) === '0' ||
        /rate limit|abuse detection/i.test(words));
}
/** Milliseconds that the headers ask to wait. */
function waitOf(headers, now) {
    const after = answers_text(headers['retry-after']);
    if (after !== undefined) {
        const ms = /^\d+(\.\d+)?$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now;
        if (Number.isFinite(ms))
            return Math.max(0, ms);
    }
    const reset = Number(answers_text(headers['x-ratelimit-reset']));
    if (answers_text(headers['x-ratelimit-remaining']) !== '0' || !Number.isFinite(reset))
        return undefined;
    // One second more: the header is cut to whole seconds.
    return Math.max(0, reset * 1000 - now) + 1000;
}
function answerOf(thrown) {
    if (!isObject(thrown) || !isObject(thrown.response))
        return undefined;
    const { status, headers } = thrown.response;
    return typeof status === 'number' && isObject(headers) ? { status, headers: headersOf(headers) } : undefined;
}
function headersOf(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, answers_text(value)]));
}
/** GitHub's own words, cut to a length that a log can bear: a proxy's error page can be long. */
function wordsOf(thrown) {
    const response = isObject(thrown) && isObject(thrown.response) ? thrown.response.data : undefined;
    const words = isObject(response) && typeof response.message === 'string'
        ? withDetails(response.message, response.errors)
        : undefined;
    const whole = words ?? (thrown instanceof Error ? causeOf(thrown) : String(thrown));
    return oneLine(whole);
}
function oneLine(words) {
    const line = words.replace(/\s+/g, ' ').trim();
    return line.length > 300 ? `${line.slice(0, 300)}…` : line;
}
function withDetails(message, errors) {
    if (!Array.isArray(errors))
        return message;
    const details = errors
        .map((error) => (isObject(error) ? (error.message ?? error.code ?? '') : error))
        .filter((detail) => detail !== '');
    return details.length === 0 ? message : `${message}: ${details.join(', ')}`;
}
function causeOf(error) {
    return error.cause instanceof Error && error.message === 'terminated' ? error.cause.message : error.message;
}
function graphqlErrors(body) {
    if (!isObject(body))
        return [{ type: '', message: 'internal error: the answer is not an object', path: [] }];
    if (!Array.isArray(body.errors))
        return [];
    return body.errors.filter(isObject).map((error) => ({
        type: answers_text(error.type) ?? (isObject(error.extensions) ? answers_text(error.extensions.code) : undefined) ?? '',
        message: answers_text(error.message) ?? 'an error without words',
        path: Array.isArray(error.path) ? error.path : [],
    }));
}
/** A file or branch below the repository that is not there is an answer, not an error. */
function isMissingPart(error) {
    return error.type === 'NOT_FOUND' && error.path.length > 1;
}
function answers_text(value) {
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}
function isObject(value) {
    return typeof value === 'object' && value !== null;
}

;// CONCATENATED MODULE: ./build/github/client.js



function createGitHub(options) {
    const { apiUrl, graphqlUrl, token, log = () => undefined } = options;
    const budget = createBudget(options);
    const octokit = new Octokit({
        auth: token,
        baseUrl: apiUrl.replace(/\/+$/, ''),
        userAgent: options.userAgent ?? 'prompt-ratchet',
        request: {
            ...(options.fetch === undefined ? {} : { fetch: options.fetch }),
            log: { debug: () => undefined, info: () => undefined, warn: log, error: log },
        },
    });
    octokit.hook.wrap('request', async (send, parameters) => {
        const name = `${parameters.method} ${parameters.url === graphqlUrl ? 'GraphQL' : parameters.url}`;
        const repeatable = isRepeatable(parameters, graphqlUrl);
        for (let attempt = 0;; attempt += 1) {
            await budget.spend(name);
            const outcome = await attemptOnce();
            if (!isFailure(outcome))
                return outcome;
            const { error, transient, rateLimit } = outcome;
            if (options.signal.aborted)
                throw options.signal.reason;
            if (rateLimit !== undefined)
                budget.pause(rateLimit, attempt);
            if (!repeatable || !transient || attempt >= REPEATS)
                throw error;
            log(`GitHub: ${error.message}; asking again`);
            if (rateLimit === undefined)
                await budget.wait(1_000 * 2 ** attempt, error);
        }
        async function attemptOnce() {
            try {
                // In place: octokit's own hook below this one is bound to the object as it was handed in.
                parameters.headers['x-github-api-version'] = '2022-11-28';
                parameters.request = { ...parameters.request, parseSuccessResponseBody: false, signal: budget.signal() };
                const response = await send(parameters);
                const data = await readJson(response.data);
                const failure = parameters.url === graphqlUrl ? describeGraphqlErrors(data, response, name, options.now()) : undefined;
                return failure ?? { ...response, data };
            }
            catch (thrown) {
                return describeFailure(thrown, name, options.now());
            }
        }
    });
    return {
        request: octokit.request,
        async graphql(query, variables, answer) {
            // As text: octokit's own serialiser and parser walk every value in search of big integers.
            const { data } = await octokit.request({
                method: 'POST',
                url: graphqlUrl,
                data: JSON.stringify({ query, variables }),
            });
            const parsed = answer.safeParse(data?.data);
            if (parsed.success)
                return parsed.data;
            throw new GitHubError(`GitHub's GraphQL answer is not what was asked for: ${parsed.error.issues[0]?.message}`, {
                details: { path: parsed.error.issues[0]?.path.map(String).join('.') ?? '' },
                effect: 'unknown',
            });
        },
        requests: () => budget.spent(),
    };
}
/** Repeats of one read after the first attempt. */
const REPEATS = 3;
function isRepeatable(parameters, graphqlUrl) {
    if (parameters.url === graphqlUrl)
        return !/^\{"query":"\s*mutation\b/.test(String(parameters.data));
    return parameters.method === 'GET' || ('repeatable' in parameters.request && parameters.request.repeatable === true);
}
function isFailure(value) {
    return 'error' in value;
}
/**
 * The body of a good answer. Read here, not by octokit: that one hands a body that was cut off on as a text, and takes two
 * seconds for a tree of 100,000 entries.
 *
 * @throws SyntaxError or the connection's error when the body is not whole.
 */
async function readJson(body) {
    if (!(body instanceof ReadableStream))
        return undefined;
    const text = await new Response(body).text();
    return text === '' ? undefined : JSON.parse(text);
}
function createBudget(options) {
    const { maxRequests = 40, timeBudgetMs = 120_000, requestTimeoutMs = 30_000, signal } = options;
    let sent = 0;
    let waited = 0;
    let paused;
    async function wait(ms, because) {
        if (waited + ms > timeBudgetMs)
            throw because;
        waited += ms;
        await options.sleep(ms, signal);
        signal.throwIfAborted();
    }
    return {
        async spend(request) {
            signal.throwIfAborted();
            while (paused !== undefined && paused.until > options.now()) {
                const { until, error } = paused;
                const ms = until - options.now();
                options.log?.(`GitHub asks to wait ${Math.ceil(ms / 1000)} s: ${error.message}`);
                await wait(ms, beyondBudget(error, ms));
                // A clock that a test holds still must not make this a loop without an end.
                if (paused.until === until)
                    paused = undefined;
            }
            if (sent >= maxRequests) {
                throw new RequestBudgetError(`this run has sent its ${maxRequests} requests to GitHub; ${request} was not sent`, {
                    todo: 'Run it on fewer prompts at once; GITHUB_TOKEN has 1,000 requests an hour for the whole repository.',
                });
            }
            sent += 1;
        },
        spent: () => sent,
        pause({ waitMs, error }, attempt) {
            // Without a time, GitHub's documentation asks for a minute, and for longer each time.
            const until = options.now() + (waitMs ?? 60_000 * 2 ** attempt);
            if (paused === undefined || until > paused.until)
                paused = { until, error };
        },
        wait,
        signal: () => AbortSignal.any([signal, AbortSignal.timeout(requestTimeoutMs)]),
    };
}
function beyondBudget(error, ms) {
    return new RateLimitError(`${error.message}; it ends in ${Math.ceil(ms / 1000)} s, after this run's time for waiting`, {
        status: error.status,
        requestId: error.requestId,
        todo: 'Run the job again later, or use the token of a GitHub App, which has a limit of its own.',
    });
}

;// CONCATENATED MODULE: ./build/github/comment.js


/**
 * Posts or updates the one comment of a pull request. It is found by marker *and* author, from the newest of all comments on,
 * so that nobody else's text is ever taken for ours: one request a hundred comments, one for the write.
 *
 * @returns undefined when there is no comment and none was to be made.
 * @throws PermissionError for a token that may not comment; CommentError for everything else. Neither changes a verdict.
 */
async function upsertComment(github, repository, comment) {
    for (let attempt = 1;; attempt += 1) {
        const found = await find(github, repository, comment, attempt);
        if (found.comment?.body === comment.body)
            return { url: found.comment.url, created: attempt > 1 };
        if (found.comment === undefined && comment.create === false)
            return undefined;
        try {
            if (found.comment === undefined || comment.mode === 'new')
                return await create(github, found.pullRequest, comment.body);
            return await update(github, found.comment.id, comment.body);
        }
        catch (error) {
            // The write may have taken effect, or may not: the next round reads, after the pause GitHub asks for, before it writes again.
            const unsure = error instanceof GitHubError && (error.effect === 'unknown' || error instanceof RateLimitError);
            if (unsure && attempt < ATTEMPTS)
                continue;
            throw asCommentError(error, comment.number);
        }
    }
}
const ATTEMPTS = 3;
/** A second comment is wanted in mode `new`: then only a comment with this very body, after a lost answer, is the one. */
async function find(github, repository, comment, attempt) {
    const isIt = (body) => comment.mode === 'new' ? attempt > 1 && body === comment.body : hasMarker(body, comment.marker);
    let before = null;
    for (;;) {
        const page = await readPage(github, repository, comment.number, before);
        const pull = page.repository?.pullRequest;
        if (pull === undefined || pull === null) {
            throw new CommentError(`${repository.owner}/${repository.name} has no pull request ${comment.number}`);
        }
        const ours = pull.comments.nodes.findLast((node) => isIt(node.body) && (node.viewerDidAuthor || sameLogin(node.author?.login, comment.author)));
        const { hasPreviousPage, startCursor } = pull.comments.pageInfo;
        const last = !hasPreviousPage || (comment.mode === 'new' && ours === undefined);
        if (ours !== undefined || last)
            return { pullRequest: pull.id, comment: ours };
        before = startCursor;
    }
}
async function readPage(github, repository, number, before) {
    const query = `query Comments($owner: String!, $name: String!, $number: Int!, $before: String) {
  repository(owner: $owner, name: $name) { pullRequest(number: $number) {
    id
    comments(last: 100, before: $before) {
      pageInfo { hasPreviousPage startCursor }
      nodes { id url body viewerDidAuthor author { login } }
    }
  } }
}`;
    try {
        return await github.graphql(query, { owner: repository.owner, name: repository.name, number, before }, pageAnswer);
    }
    catch (error) {
        throw asCommentError(error, number);
    }
}
async function create(github, pullRequest, body) {
    const mutation = `mutation AddComment($subject: ID!, $body: String!) {
  addComment(input: { subjectId: $subject, body: $body }) { commentEdge { node { url } } }
}`;
    const { addComment } = await github.graphql(mutation, { subject: pullRequest, body }, addAnswer);
    return { url: addComment.commentEdge.node.url, created: true };
}
async function update(github, id, body) {
    const mutation = `mutation UpdateComment($id: ID!, $body: String!) {
  updateIssueComment(input: { id: $id, body: $body }) { issueComment { url } }
}`;
    const { updateIssueComment } = await github.graphql(mutation, { id, body }, updateAnswer);
    return { url: updateIssueComment.issueComment.url, created: false };
}
/** At the very beginning or end: a marker quoted inside a comment of ours (another config's, in a diff) is not its own. */
function hasMarker(body, marker) {
    const text = body.trim();
    return text.startsWith(marker) || text.endsWith(marker);
}
/** GraphQL leaves the `[bot]` of an App's login out. */
function sameLogin(login, author) {
    const plain = (name) => name.toLowerCase().replace(/\[bot\]$/, '');
    return login !== undefined && author !== undefined && plain(login) === plain(author);
}
function asCommentError(error, number) {
    if (!(error instanceof GitHubError) || error instanceof PermissionError || error instanceof CommentError)
        return error;
    return new CommentError(`the comment on pull request ${number} could not be posted: ${error.message}`, {
        status: error.status,
        requestId: error.requestId,
        effect: error.effect,
        todo: error.todo,
        cause: error,
    });
}
const pageAnswer = schemas/* object */.Ikc({
    repository: schemas/* nullable */.mee(schemas/* object */.Ikc({
        pullRequest: schemas/* nullable */.mee(schemas/* object */.Ikc({
            id: schemas/* string */.YjP(),
            comments: schemas/* object */.Ikc({
                pageInfo: schemas/* object */.Ikc({ hasPreviousPage: schemas/* boolean */.zMY(), startCursor: schemas/* nullable */.mee(schemas/* string */.YjP()) }),
                nodes: schemas/* array */.YOg(schemas/* object */.Ikc({
                    id: schemas/* string */.YjP(),
                    url: schemas/* string */.YjP(),
                    body: schemas/* string */.YjP(),
                    viewerDidAuthor: schemas/* boolean */.zMY(),
                    author: schemas/* nullable */.mee(schemas/* object */.Ikc({ login: schemas/* string */.YjP() })),
                })),
            }),
        })),
    })),
});
const addAnswer = schemas/* object */.Ikc({
    addComment: schemas/* object */.Ikc({ commentEdge: schemas/* object */.Ikc({ node: schemas/* object */.Ikc({ url: schemas/* string */.YjP() }) }) }),
});
const updateAnswer = schemas/* object */.Ikc({ updateIssueComment: schemas/* object */.Ikc({ issueComment: schemas/* object */.Ikc({ url: schemas/* string */.YjP() }) }) });

// EXTERNAL MODULE: ./build/foundation/ids.js
var foundation_ids = __webpack_require__(6294);
;// CONCATENATED MODULE: ./build/github/commit.js



/**
 * Adds files to a branch in one commit, only while the branch is at `parent`. Never repeats a write.
 *
 * A branch that does not exist is created first, without history, with the files at the root of the commit (or a README): GitHub's
 * compare-and-set commit needs a branch, and its REST API takes binary files one request at a time.
 *
 * @throws PermissionError when the token or a ruleset does not allow it; GitHubError when GitHub refuses it for good.
 */
async function commit_commitOnBranch(github, repository, change) {
    return asOutcome(async () => {
        const parent = change.parent ?? (await createBranch(github, repository, change));
        return commitByGraphql(github, repository, change, parent);
    });
}
async function commitByGraphql(github, repository, change, parent) {
    const [headline = '', ...rest] = change.message.split('\n');
    const input = {
        branch: { repositoryNameWithOwner: `${repository.owner}/${repository.name}`, branchName: change.branch },
        expectedHeadOid: parent,
        message: { headline, body: rest.join('\n').trim() },
        fileChanges: {
            additions: [...change.files].map(([path, bytes]) => ({ path, contents: Buffer.from(bytes).toString('base64') })),
        },
    };
    const mutation = `mutation CommitOnBranch($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid } }
}`;
    try {
        const { createCommitOnBranch } = await github.graphql(mutation, { input }, commitAnswer);
        return { kind: 'committed', commit: parseCommitId(createCommitOnBranch.commit.oid) };
    }
    catch (error) {
        if (!isMissing(error))
            throw error;
        return commitByRest(github, repository, change, parent);
    }
}
/** An older Enterprise Server without the mutation, or none that serves GraphQL at this address. */
function isMissing(error) {
    if (!(error instanceof GitHubError))
        return false;
    if (error.graphqlType !== undefined)
        return MISSING_TYPES.has(error.graphqlType);
    return error instanceof NotFoundError && error.status === 404;
}
const MISSING_TYPES = new Set(['undefinedField', 'undefinedType', 'variableRequiresValidType']);
/** Compare-and-set by fast-forward: the new commit's parent is the tip that was read, and nothing is forced. */
async function commitByRest(github, repository, change, parent) {
    const commit = await writeCommit(github, repository, change.message, change.files, parent);
    await github.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
        owner: repository.owner,
        repo: repository.name,
        ref: `heads/${change.branch}`,
        sha: commit,
        force: false,
    });
    return { kind: 'committed', commit };
}
/** @throws GitHubError with GitHub's "Reference already exists" when another run was first. */
async function createBranch(github, repository, change) {
    const atRoot = [...change.files].filter(([path, bytes]) => !path.includes('/') && asText(bytes) !== undefined);
    const readme = `# ${change.branch}\n\nWritten by Prompt Ratchet. This branch has its own history: never merge it, and change it only through the action.\n`;
    const files = new Map(atRoot.length > 0 ? atRoot : [['README.md', Buffer.from(readme)]]);
    const commit = await writeCommit(github, repository, `Create ${change.branch}`, files, undefined);
    await github.request('POST /repos/{owner}/{repo}/git/refs', {
        owner: repository.owner,
        repo: repository.name,
        ref: `refs/heads/${change.branch}`,
        sha: commit,
    });
    return commit;
}
/** A commit that no branch has yet. Sending its parts twice does no harm: nothing refers to what is left over. */
async function writeCommit(github, repository, message, files, parent) {
    const place = { owner: repository.owner, repo: repository.name, request: { repeatable: true } };
    const entries = await Promise.all([...files].map(async ([path, bytes]) => {
        const entry = { path, mode: '100644', type: 'blob' };
        const text = asText(bytes);
        if (text !== undefined)
            return { ...entry, content: text };
        const blob = await github.request('POST /repos/{owner}/{repo}/git/blobs', {
            ...place,
            content: Buffer.from(bytes).toString('base64'),
            encoding: 'base64',
        });
        return { ...entry, sha: blob.data.sha };
    }));
    const tree = await github.request('POST /repos/{owner}/{repo}/git/trees', {
        ...place,
        tree: entries,
        ...(parent === undefined ? {} : { base_tree: await treeOf(github, repository, parent) }),
    });
    const commit = await github.request('POST /repos/{owner}/{repo}/git/commits', {
        ...place,
        message,
        tree: tree.data.sha,
        parents: parent === undefined ? [] : [parent],
    });
    return parseCommitId(commit.data.sha);
}
async function treeOf(github, repository, commit) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/commits/{commit_sha}', {
        owner: repository.owner,
        repo: repository.name,
        commit_sha: commit,
    });
    return data.tree.sha;
}
/** The trees API takes text as it stands; anything else goes through a blob. */
function asText(bytes) {
    const text = Buffer.from(bytes).toString('utf8');
    return Buffer.from(text, 'utf8').equals(bytes) && !text.includes('\0') ? text : undefined;
}
/** GitHub's refusals as answers: what the branch holds now decides, and only a read tells that. */
async function asOutcome(write) {
    try {
        return await write();
    }
    catch (error) {
        if (!(error instanceof GitHubError) || error instanceof PermissionError)
            throw error;
        if (isConflict(error))
            return { kind: 'conflict' };
        if (error.effect === 'unknown' || error instanceof RateLimitError)
            return { kind: 'unknown', message: error.message };
        throw error;
    }
}
/**
 * Another commit was first, or the branch came or went meanwhile. REST's 409 and its "not a fast forward" can also be wrong for
 * a moment while GitHub's replicas catch up: the caller reads again either way.
 */
function isConflict(error) {
    if (error.graphqlType === 'STALE_DATA' || error.status === 409)
        return true;
    // The branch, not the repository, is gone.
    if (error.graphqlType === 'NOT_FOUND')
        return !/\bto a Repository\b/.test(error.message);
    return /Expected branch to point to|not a fast forward|Reference (does not exist|already exists)/i.test(error.message);
}
const commitAnswer = schemas/* object */.Ikc({ createCommitOnBranch: schemas/* object */.Ikc({ commit: schemas/* object */.Ikc({ oid: schemas/* string */.YjP() }) }) });

;// CONCATENATED MODULE: ./build/github/facts.js



/**
 * What a run needs to know of the repository, in one query.
 *
 * @throws NotFoundError when the repository is not there or the token may not see it.
 */
async function repositoryFacts(github, repository, ask = {}) {
    const branches = [...new Set(ask.branches ?? [])];
    const variables = {
        owner: repository.owner,
        name: repository.name,
        ...Object.fromEntries(branches.map((branch, index) => [`b${index}`, `refs/heads/${branch}`])),
        ...(ask.commit === undefined ? {} : { commit: ask.commit }),
    };
    const declared = branches.map((_, index) => `, $b${index}: String!`).join('') +
        (ask.commit === undefined ? '' : ', $commit: GitObjectID!');
    const query = `query Facts($owner: String!, $name: String!${declared}) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name target { oid } }
${branches.map((_, index) => `    b${index}: ref(qualifiedName: $b${index}) { name target { oid } }`).join('\n')}
${ask.commit === undefined ? '' : '    commit: object(oid: $commit) { ... on Commit { parents(first: 10) { nodes { oid } } } }'}
  }
}`;
    const answer = await github.graphql(query, variables, factsAnswer);
    const found = answer.repository;
    if (found === null)
        throw new NotFoundError(`there is no repository ${repository.owner}/${repository.name}`);
    const refs = [found.defaultBranchRef, ...branches.map((_, index) => branchAnswer.parse(found[`b${index}`]))];
    return {
        viewer: answer.viewer.login,
        defaultBranch: found.defaultBranchRef?.name,
        tips: new Map(refs.flatMap((ref) => (ref?.target ? [[ref.name, parseCommitId(ref.target.oid)]] : []))),
        parents: found.commit?.parents?.nodes.map((parent) => parseCommitId(parent.oid)),
    };
}
/** The commit a branch points to now; undefined when there is no such branch. */
async function facts_branchTip(github, repository, branch) {
    const query = `query Tip($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { name target { oid } } }
}`;
    const variables = { owner: repository.owner, name: repository.name, ref: `refs/heads/${branch}` };
    const { repository: found } = await github.graphql(query, variables, tipAnswer);
    if (found === null)
        throw new NotFoundError(`there is no repository ${repository.owner}/${repository.name}`);
    return found.ref?.target ? parseCommitId(found.ref.target.oid) : undefined;
}
/** In their order: of a merge commit, the base's side first. @throws NotFoundError */
async function commitParents(github, repository, commit) {
    const { parents } = await repositoryFacts(github, repository, { commit });
    if (parents === undefined)
        throw new NotFoundError(`${repository.owner}/${repository.name} has no commit ${commit}`);
    return parents;
}
/** The newest commit that both have. @throws NotFoundError when one of them is not there. */
async function mergeBase(github, repository, base, head) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
        owner: repository.owner,
        repo: repository.name,
        basehead: `${base}...${head}`,
        per_page: 1,
    });
    return parseCommitId(data.merge_base_commit.sha);
}
const branchAnswer = schemas/* nullish */.cl6(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), target: schemas/* nullish */.cl6(schemas/* object */.Ikc({ oid: schemas/* string */.YjP() })) }));
const factsAnswer = schemas/* object */.Ikc({
    viewer: schemas/* object */.Ikc({ login: schemas/* string */.YjP() }),
    repository: schemas/* nullable */.mee(schemas/* looseObject */._H3({
        defaultBranchRef: branchAnswer,
        commit: schemas/* nullish */.cl6(schemas/* object */.Ikc({ parents: schemas/* optional */.lqM(schemas/* object */.Ikc({ nodes: schemas/* array */.YOg(schemas/* object */.Ikc({ oid: schemas/* string */.YjP() })) })) })),
    })),
});
const tipAnswer = schemas/* object */.Ikc({ repository: schemas/* nullable */.mee(schemas/* object */.Ikc({ ref: branchAnswer })) });

;// CONCATENATED MODULE: ./build/github/pull-request.js


/** @throws NotFoundError */
async function pullRequest(github, repository, number) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/pulls/{pull_number}', {
        owner: repository.owner,
        repo: repository.name,
        pull_number: number,
    });
    return {
        number: data.number,
        state: data.state,
        merged: data.merged,
        headSha: parseCommitId(data.head.sha),
        headRef: data.head.ref,
        // The typings leave out that a deleted fork is null.
        headRepository: optional(data.head.repo)?.full_name,
        baseRef: data.base.ref,
        baseSha: parseCommitId(data.base.sha),
        mergeCommit: data.merge_commit_sha === null ? undefined : parseCommitId(data.merge_commit_sha),
        author: optional(data.user)?.login,
        mergedBy: data.merged_by?.login,
    };
}
/**
 * The pull requests that brought a commit in or contain it, for a push: at most 30, the newest first. Who merged one is known
 * only to `pullRequest`.
 */
async function pullRequestsOfCommit(github, repository, commit) {
    const { data } = await github.request('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', {
        owner: repository.owner,
        repo: repository.name,
        commit_sha: commit,
    });
    return data.map((each) => ({
        number: each.number,
        state: each.state === 'open' ? 'open' : 'closed',
        merged: each.merged_at !== null,
        headSha: parseCommitId(each.head.sha),
        headRef: each.head.ref,
        headRepository: optional(each.head.repo)?.full_name,
        baseRef: each.base.ref,
        mergeCommit: each.merge_commit_sha === null ? undefined : parseCommitId(each.merge_commit_sha),
        author: optional(each.user)?.login,
    }));
}
/**
 * What a user may do in the repository, through teams and organisation too. Who is no user (a deleted account, a bot) has none.
 *
 * @throws PermissionError when the token may not ask.
 */
async function permissionOf(github, repository, login) {
    try {
        const { data } = await github.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
            owner: repository.owner,
            repo: repository.name,
            username: login,
        });
        return PERMISSIONS[data.permission] ?? 'none';
    }
    catch (error) {
        if (error instanceof NotFoundError)
            return 'none';
        throw error;
    }
}
const PERMISSIONS = {
    admin: 'admin',
    maintain: 'write',
    write: 'write',
    triage: 'read',
    read: 'read',
    none: 'none',
};
function optional(value) {
    return value ?? undefined;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./build/foundation/blob.js
var blob = __webpack_require__(6273);
;// CONCATENATED MODULE: ./build/github/tree.js





/** The files of a repository at a commit: the whole listing in one request, the bytes of many files in one query. */
function commitTree(github, repository, commit) {
    let entries;
    return {
        label: `${repository.owner}/${repository.name}@${commit.slice(0, 7)}`,
        commit,
        entries() {
            entries ??= listTree(github, repository, commit);
            return entries;
        },
        read: (paths) => tree_readBlobs(github, repository, commit, paths),
    };
}
/**
 * Every file, link and submodule at a commit, in one request as long as GitHub lists them all at once (100,000 entries, 7 MB).
 *
 * @throws NotFoundError when there is no such commit.
 */
async function listTree(github, repository, commit) {
    return listFolder(github, repository, commit, '');
}
/**
 * The bytes of files at a commit. A path that is not there, or is a folder, is not in the answer.
 *
 * @throws FileError for a link, a submodule, a Git LFS pointer, a file over 50 MiB or a path outside the root.
 */
async function tree_readBlobs(github, repository, commit, paths) {
    const wanted = [...new Set(paths)];
    for (const path of wanted)
        refusePathOutside(path);
    const chunks = Array.from({ length: Math.ceil(wanted.length / FILES_A_QUERY) }, (_, index) => wanted.slice(index * FILES_A_QUERY, (index + 1) * FILES_A_QUERY));
    const found = (await Promise.all(chunks.map((chunk) => queryFiles(github, repository, commit, chunk)))).flat();
    const bytes = await Promise.all(found.map((file) => bytesOf(github, repository, file)));
    const files = new Map();
    for (const [index, file] of found.entries()) {
        const content = bytes[index];
        if (content === undefined)
            continue;
        refuseUnusableBlob(file.path, content);
        files.set(file.path, content);
    }
    return files;
}
/** GitHub ends a query after 10 seconds; 100 files of 500 KB take about half of that. */
const FILES_A_QUERY = 100;
/** A listing that GitHub cuts off is put together from its folders; the run's budget of requests ends what is too large. */
async function listFolder(github, repository, tree, folder) {
    const place = { owner: repository.owner, repo: repository.name, tree_sha: tree };
    const whole = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', { ...place, recursive: 'true' });
    if (!whole.data.truncated)
        return toEntries(whole.data.tree, folder);
    const level = await github.request('GET /repos/{owner}/{repo}/git/trees/{tree_sha}', place);
    if (level.data.truncated) {
        throw new FileError('the folder has more entries than GitHub lists', {
            position: { file: folder === '' ? '.' : folder },
            todo: 'Split it into several folders.',
        });
    }
    const below = [];
    for (const entry of level.data.tree) {
        if (entry.type !== 'tree')
            below.push(toEntries([entry], folder));
        else
            below.push([...(await listFolder(github, repository, entry.sha, `${folder}${entry.path}/`))]);
    }
    return below.flat();
}
function toEntries(listed, folder) {
    return listed
        .filter((entry) => entry.type !== 'tree')
        .map((entry) => ({
        path: `${folder}${entry.path}`,
        kind: entry.mode === '160000' ? 'submodule' : entry.mode === '120000' ? 'symlink' : 'file',
        blob: entry.sha,
    }));
}
const tree_blob = schemas/* object */.Ikc({
    oid: schemas/* string */.YjP(),
    byteSize: schemas/* number */.aig(),
    isBinary: schemas/* nullable */.mee(schemas/* boolean */.zMY()),
    isTruncated: schemas/* boolean */.zMY(),
    text: schemas/* nullable */.mee(schemas/* string */.YjP()),
});
/** `object` is empty for a folder and null for a submodule. */
const file = schemas/* nullable */.mee(schemas/* object */.Ikc({ mode: schemas/* number */.aig(), type: schemas/* string */.YjP(), oid: schemas/* string */.YjP(), object: schemas/* nullable */.mee(schemas/* partial */.OH3(tree_blob)) }));
const filesAnswer = schemas/* object */.Ikc({ repository: schemas/* object */.Ikc({ object: schemas/* nullable */.mee(schemas/* record */.g1P(schemas/* string */.YjP(), file)) }) });
async function queryFiles(github, repository, commit, paths) {
    const variables = Object.fromEntries(paths.map((path, index) => [`p${index}`, path]));
    const query = `query Files($owner: String!, $name: String!, $commit: GitObjectID!, ${paths.map((_, index) => `$p${index}: String!`).join(', ')}) {
  repository(owner: $owner, name: $name) { object(oid: $commit) { ... on Commit {
${paths.map((_, index) => `    f${index}: file(path: $p${index}) { ...Content }`).join('\n')}
  } } }
}
fragment Content on TreeEntry { mode type oid object { ... on Blob { oid byteSize isBinary isTruncated text } } }`;
    const answer = await github.graphql(query, { owner: repository.owner, name: repository.name, commit, ...variables }, filesAnswer);
    const files = answer.repository.object;
    if (files === null)
        throw new GitHubError(`${repository.owner}/${repository.name} has no commit ${commit}`);
    return paths.flatMap((path, index) => {
        const entry = files[`f${index}`];
        if (entry === undefined || entry === null || entry.type === 'tree')
            return [];
        refuseUnusableEntry({ path, kind: kindOf(entry), blob: entry.oid });
        const content = tree_blob.safeParse(entry.object);
        if (!content.success)
            throw new GitHubError(`GitHub's answer has no content for the file ${path} (blob ${entry.oid})`);
        refuseBlobSize(path, content.data.byteSize);
        return [{ path, blob: content.data }];
    });
}
/** The mode is the number that git's octal digits mean: a link's 120000 comes as 40960. */
function kindOf(entry) {
    if (entry.type === 'commit' || entry.mode === 0o160000)
        return 'submodule';
    return entry.mode === 0o120000 ? 'symlink' : 'file';
}
/**
 * GraphQL's text is taken only when it gives git's own id of the file: it is cut at 512,000 bytes, missing for binary files,
 * and another text where the file is not UTF-8. REST has the bytes.
 */
async function bytesOf(github, repository, found) {
    const { oid, text, isBinary, isTruncated } = found.blob;
    if (text !== null && isBinary !== true && !isTruncated) {
        const bytes = Buffer.from(text, 'utf8');
        if (blobId(bytes, oid.length) === oid)
            return bytes;
    }
    const { data } = await github.request('GET /repos/{owner}/{repo}/git/blobs/{file_sha}', {
        owner: repository.owner,
        repo: repository.name,
        file_sha: oid,
    });
    const bytes = Buffer.from(data.content, 'base64');
    if (blobId(bytes, oid.length) === oid)
        return bytes;
    throw new GitHubError(`GitHub's answer for the file ${found.path} does not have the content of blob ${oid}`, {
        todo: 'Run the job again.',
    });
}
/** Git's id of a file's content: SHA-1, or SHA-256 in repositories of that format (64 digits). */
function blobId(bytes, digits) {
    return createHash(digits === 64 ? 'sha256' : 'sha1')
        .update(`blob ${bytes.byteLength}\0`)
        .update(bytes)
        .digest('hex');
}

;// CONCATENATED MODULE: ./build/github/index.js








;// CONCATENATED MODULE: ./build/registry/git/store.js

/** A store could not be read, or a write that is known to have had no effect was refused. */
class store_StoreError extends errors/* RatchetError */.eG {
    static title = 'registry error';
    reason;
    constructor(reason, message, options = {}) {
        super(message, options);
        this.reason = reason;
    }
}

;// CONCATENATED MODULE: ./build/registry/git/github-store.js




/** A branch of a repository on GitHub, through its API: no checkout, no git. The branch is created by the first commit. */
function github_store_githubStore(github, repository, branch) {
    return {
        label: `${repository.owner}/${repository.name}, branch ${branch}`,
        tip: () => readable(() => branchTip(github, repository, branch)),
        read: (at, paths) => readable(() => readBlobs(github, repository, at, paths)),
        list: (at, folder) => readable(() => github_store_listFolder(github, repository, at, folder)),
        async commit({ parent, message, files }) {
            try {
                return await commitOnBranch(github, repository, { branch, parent, message, files });
            }
            catch (error) {
                // Anything but an error of our own (an abort, a defect) says nothing about what was written.
                throw error instanceof RatchetError ? storeError(error) : error;
            }
        },
    };
}
/**
 * The files of one folder and of its own folders, in one query: the ledger is no deeper, and a listing of the whole branch grows with
 * every promotion that ever was.
 */
async function github_store_listFolder(github, repository, at, folder) {
    const variables = { ...repository, expression: `${at}:${folder}` };
    const { repository: found } = await github.graphql(FOLDER, variables, folderAnswer);
    const paths = (found.object?.entries ?? []).flatMap((entry) => entry.type === 'tree'
        ? (entry.object?.entries ?? []).map((inner) => `${folder}/${entry.name}/${inner.name}`)
        : [`${folder}/${entry.name}`]);
    return paths.toSorted();
}
const FOLDER = (/* unused pure expression or super */ null && (`query Folder($owner: String!, $name: String!, $expression: String!) {
  repository(owner: $owner, name: $name) { object(expression: $expression) { ... on Tree {
    entries { name type object { ... on Tree { entries { name } } } }
  } } }
}`));
const inner = schemas/* object */.Ikc({ entries: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP() }))) });
const folderAnswer = schemas/* object */.Ikc({
    repository: schemas/* object */.Ikc({
        object: schemas/* nullable */.mee(schemas/* object */.Ikc({
            entries: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), type: schemas/* string */.YjP(), object: schemas/* nullable */.mee(inner) }))),
        })),
    }),
});
async function readable(read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof RatchetError))
            throw error;
        throw new StoreError('failed', error.message, optionsOf(error));
    }
}
function storeError(error) {
    if (!(error instanceof PermissionError))
        return new StoreError('failed', error.message, optionsOf(error));
    // What to do about a missing permission is the registry's to say: it knows which token is meant.
    return new StoreError('not-permitted', error.message, { ...optionsOf(error), todo: undefined });
}
function optionsOf(error) {
    return { position: error.position, todo: error.todo, details: error.details, cause: error };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/iso.js
var iso = __webpack_require__(3102);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
;// CONCATENATED MODULE: ./build/registry/git/format/schemas.js



// The files of the registry and results branches, format 1. Strict: an unknown key is another format, and is refused.
/** The pattern is the parser's own, so that the parser never refuses what it lets through, and the published schema has it. */
const schemas_text = (pattern, parse) => schemas/* pipe */.FsL(schemas/* string */.YjP().check(api/* _regex */.Fk(pattern)), schemas/* transform */.pdi(parse));
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const SLUG = /^(?!.*\.\.)[a-z0-9][a-z0-9._-]{0,63}$/;
const format = schemas/* literal */.euz(1);
const schemas_digest = schemas_text(DIGEST, digest/* parseDigest */.m);
const versionId = schemas_text(DIGEST, foundation_ids/* parsePromptVersionId */.Jf);
const operation = schemas_text(DIGEST, foundation_ids/* parseOperationId */.g3);
const evaluationId = schemas_text(DIGEST, foundation_ids/* parseEvaluationId */.hF);
const environment = schemas_text(SLUG, foundation_ids/* parseEnvironmentSlug */.Yq);
const slug = schemas_text(SLUG, foundation_ids/* parsePromptSlug */.PX);
const commit = schemas_text(/^([0-9a-f]{40}|[0-9a-f]{64})$/, foundation_ids/* parseCommitId */.IJ);
const instant = iso/* datetime */.w$();
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
    evidence: schemas/* exactOptional */.yqP(schemas_digest),
    run: schemas/* exactOptional */.yqP(runFacts),
    commit: schemas/* exactOptional */.yqP(commit),
    pullRequest: schemas/* exactOptional */.yqP(schemas/* int */.Whr().check(api/* _gte */.qm(1))),
})
    .check(schemas/* refine */.YPB((entry) => (entry.to === undefined) === (entry.action === 'removal'), 'only a removal assigns nothing'), schemas/* refine */.YPB((entry) => (entry.evidence !== undefined) === (entry.action === 'promotion'), 'a promotion, and only it, has evidence'));
/** `evidence/<digest>.json.gz`: canonical JSON whose SHA-256 is its name. */
const evidence = schemas/* strictObject */.rej({
    format,
    prompt: versionId,
    baseline: schemas/* exactOptional */.yqP(versionId),
    policy: schemas_digest,
    evaluations: schemas/* array */.YOg(evaluationId),
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
    'registry-evidence': ['evidence/<digest>.json.gz, unpacked: what a promotion rested on', evidence],
    'registry-result': ['results/<evaluation>.json.gz.base64 of the results branch, unpacked', recordedResult],
};
/** The JSON Schema of each kind of file, by the name it is published under (`schema/<name>.schema.json`). */
function registrySchemas() {
    return Object.fromEntries(Object.entries(PUBLISHED).map(([name, [title, schema]]) => {
        const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
        return [name, { $schema, title, ...rest }];
    }));
}

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/json.js
var json = __webpack_require__(6316);
// EXTERNAL MODULE: ./build/foundation/strict-json.js
var strict_json = __webpack_require__(9510);
// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
// EXTERNAL MODULE: ./build/prompts/index.js + 10 modules
var prompts = __webpack_require__(3089);
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

;// CONCATENATED MODULE: ./build/registry/git/format/files.js











// How each file is written, and read again with nothing believed: format, keys, digests and names are checked.
const markerBytes = () => jsonBytes({ format: 1 });
const environmentBytes = (state) => jsonBytes(environmentJson(state));
const entryBytes = (entry) => jsonBytes(entry);
const versionBytes = (version) => jsonBytes({ format: 1, ...(0,prompts/* promptVersionToJson */.WB)(version) });
/** Canonical JSON inside: `zcat | sha256sum` gives the file's name. */
const evidenceBytes = (facts) => gzip((0,digest/* canonicalJson */.dj)(facts));
/**
 * Packed and written as text: GitHub hands out a hundred text files in one query, and binary ones only one a request, of which
 * a run has 40 (design, platform).
 */
const resultBytes = (result) => Buffer.from(`${Buffer.from(gzip((0,digest/* canonicalJson */.dj)(result))).toString('base64')}\n`);
const evidenceDigest = (facts) => (0,digest/* digestOf */.ol)(facts);
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
    const found = files_readable(file, () => (0,prompts/* promptVersionFromJson */.VN)(content, file));
    if (found.slug !== slug)
        throw misnamed(file, `it is a version of ${found.slug}`);
    if (found.id !== id)
        throw misnamed(file, `it is version ${found.id}`);
    return found;
}
function parseResult(bytes, file, expected) {
    const found = parseFile(files_readable(file, () => gunzip(Buffer.from(Buffer.from(bytes).toString('latin1'), 'base64'))), file, recordedResult);
    if (found.evaluation.id !== expected)
        throw misnamed(file, 'it is of another evaluation');
    return found;
}
/** The name that a path of a folder's listing stands for. @throws RegistryError unless `pathOf` gives the path back. */
function nameOf(path, parse, pathOf) {
    const name = files_readable(path, () => parse(baseName(path)));
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
    return new TextEncoder().encode(`${JSON.stringify(JSON.parse((0,digest/* canonicalJson */.dj)(value)), null, 2)}\n`);
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
    const value = files_readable(file, () => (0,strict_json/* parseJson */.q)((0,foundation_text/* decodeText */.g)(bytes, file), file));
    if (!(0,json/* isJsonObject */.O)(value))
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
function files_readable(file, read) {
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
        files.set(layout.environment(environment), environmentBytes(state));
    }
    return { parent: snapshot.tip, message: messageOf(changes), at: changes[0].entry.at, files };
}
function addContents(files, change, snapshot, layout) {
    const { entry, version, evidence } = change;
    files.set(layout.entry(entry.operation), entryBytes(entry));
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
    for (let attempt = 0; attempt < assign_ATTEMPTS; attempt += 1) {
        if (writing.signal?.aborted) {
            if (doubt === undefined)
                throw writing.signal.reason;
            break;
        }
        const step = await attemptOnce(writing, changes, {
            attempted: doubt !== undefined,
            mayWrite: attempt < assign_ATTEMPTS - 1,
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
        if (step.kind !== 'acknowledged' && attempt < assign_ATTEMPTS - 1)
            await writing.pause(attempt);
    }
    if (doubt !== undefined)
        return { kind: 'indeterminate', message: doubt };
    const message = `the registry was moved by others at each of ${assign_ATTEMPTS - 1} attempts`;
    return { kind: 'contended', message };
}
/** Reads and writes in turn; the last one only reads. With the waits, about eight seconds. */
const assign_ATTEMPTS = 8;
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
        if (error instanceof store_StoreError)
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
    return error instanceof errors/* RatchetError */.eG ? (0,errors/* describeError */.Uc)(error) : String(error);
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
        await (0,promises_.setImmediate)();
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
        throw error instanceof store_StoreError ? registryError(label, error) : error;
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
    const { project, signal, sleep = promises_.setTimeout, random = Math.random } = options;
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
    const { sleep = promises_.setTimeout, random = Math.random } = options;
    return {
        find: (ids) => git_results_find(store, ids),
        async record(results) {
            if (!(0,brand/* isNonEmpty */.J)(results))
                return { kind: 'recorded', count: 0 };
            try {
                return await record(store, results, (attempt) => sleep(100 * 2 ** attempt * (0.5 + random() / 2)));
            }
            catch (error) {
                return { kind: 'not-recorded', message: git_results_refusal(store.label, error) };
            }
        },
    };
}
/** One read for all. */
async function git_results_find(store, ids) {
    const found = new Map();
    const tip = ids.length === 0 ? undefined : await store.tip();
    if (tip === undefined)
        return found;
    const files = await store.read(tip, ids.map(resultPath));
    for (const id of ids) {
        const bytes = files.get(resultPath(id));
        const result = bytes && parseOrSkip(bytes, `${store.label}:${resultPath(id)}`, id);
        if (result !== undefined)
            found.set(id, result);
    }
    return found;
}
/** What cannot be read is as good as not there. */
function parseOrSkip(bytes, file, id) {
    try {
        return parseResult(bytes, file, id);
    }
    catch (error) {
        if (error instanceof registry/* RegistryError */.g)
            return undefined;
        throw error;
    }
}
/** One commit for all; a newer result of an evaluation takes the place of the one that is there. */
async function record(store, results, pause) {
    const files = new Map(results.map((result) => [resultPath(evaluationOf(result)), resultBytes(result)]));
    const recorded = { kind: 'recorded', count: files.size };
    const message = `Record ${files.size === 1 ? '1 evaluation' : `${files.size} evaluations`}\n\n${[...files.keys()].join('\n')}\n`;
    const at = results[0].recordedAt;
    let lost;
    for (let attempt = 0; attempt < git_results_ATTEMPTS; attempt += 1) {
        if (attempt > 0)
            await pause(attempt);
        const parent = await store.tip();
        if (lost !== undefined && parent !== undefined && (await hasAll(store, parent, files)))
            return recorded;
        const outcome = await store.commit({ parent, message, at, files });
        if (outcome.kind === 'committed')
            return recorded;
        if (outcome.kind === 'unknown')
            lost = outcome.message;
    }
    const because = lost ?? `others moved the branch at each of ${git_results_ATTEMPTS} attempts`;
    return {
        kind: 'not-recorded',
        message: `The results were not recorded (${store.label}): ${because}. They will not be reused.`,
    };
}
const git_results_ATTEMPTS = 4;
async function hasAll(store, at, files) {
    const there = await store.read(at, [...files.keys()]);
    return [...files].every(([path, bytes]) => Buffer.from(bytes).equals(there.get(path) ?? new Uint8Array()));
}
function evaluationOf({ evaluation }) {
    return (0,foundation_ids/* parseEvaluationId */.hF)(String(evaluation.id));
}
function git_results_refusal(label, error) {
    const why = error instanceof Error ? error.message : String(error);
    const todo = error instanceof store_StoreError && error.reason === 'not-permitted'
        ? 'Give the job `permissions: contents: write`.'
        : error instanceof errors/* RatchetError */.eG
            ? (error.todo ?? '')
            : '';
    return `The results were not recorded (${label}): ${why}. They will not be reused. ${todo}`.trimEnd();
}

// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/foundation/git-process.js
var git_process = __webpack_require__(8960);
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
        commit: (change) => local_store_commit(place, branch, change),
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
        throw new store_StoreError('failed', `the repository does not have the commit ${at}`);
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
async function local_store_commit(place, branch, change) {
    const before = await branchState(place, branch);
    if ((before.local ?? before.remote) !== change.parent)
        return { kind: 'conflict' };
    if (before.checkedOut !== undefined)
        throw checkedOutError(branch, before.checkedOut);
    const written = await local_store_writeCommit(place, change);
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
    throw new store_StoreError('failed', `git update-ref failed: ${moved.stderr.trim()}`);
}
/** A commit that no branch has yet. */
async function local_store_writeCommit(place, { parent, message, at, files }) {
    const blobs = await Promise.all([...files].map(async ([path, bytes]) => {
        const id = await local_store_text(place, [...DURABLE, 'hash-object', '-w', '--stdin'], { input: bytes });
        return `100644 blob ${id}\t${path}\0`;
    }));
    const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'prompt-ratchet-index-'));
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
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
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
    return new store_StoreError('failed', `the branch ${branch} is checked out in ${folder}`, {
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
            throw new store_StoreError('failed', error.message, { cause: error });
        throw error;
    }
}
function attempt(place, args) {
    return (0,git_process/* runGit */.EO)(place.root, [...DURABLE, ...args], withEnvironment(place));
}
function withEnvironment({ env }, options = {}) {
    return { ...options, env: { ...env, ...options.env } };
}

;// CONCATENATED MODULE: ./build/registry/index.js






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
        results: (config) => gitResults(store(config.registry.resultsBranch)),
    };
}


/***/ }),

/***/ 6273:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $U: () => (/* binding */ refuseBlobSize),
/* harmony export */   AC: () => (/* binding */ refuseUnusableEntry),
/* harmony export */   LV: () => (/* binding */ refuseUnusableBlob),
/* harmony export */   R4: () => (/* binding */ refusePathOutside)
/* harmony export */ });
/* unused harmony exports MAX_BLOB_BYTES, isGitLfsPointer */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _paths_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3942);


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
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f6('the file is a Git LFS pointer: its content is not in the repository', {
            position: { file: path, line: 1 },
            todo: 'Keep the file in git itself: take it out of .gitattributes, run "git lfs untrack" and commit it again.',
        });
    }
}
/** For a place that knows the size before it reads: in bytes. @throws FileError when it is over 50 MiB. */
function refuseBlobSize(path, size) {
    if (size <= MAX_BLOB_BYTES)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f6(`the file has ${size} bytes, more than the ${MAX_BLOB_BYTES} that are read`, {
        position: { file: path },
        todo: 'Split it into smaller files.',
    });
}
/** Links and submodules are never followed (design, trust). @throws FileError unless the entry is a file. */
function refuseUnusableEntry(entry) {
    if (entry.kind === 'file')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f6(entry.kind === 'symlink'
        ? 'the path is a symbolic link, which is not followed'
        : 'the path is a git submodule, which is not read', { position: { file: entry.path }, todo: 'Commit the file itself at this path.' });
}
/** @throws FileError for a path that is not one of the repository (`parseRepositoryPath`). */
function refusePathOutside(path) {
    try {
        (0,_paths_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRepositoryPath */ .XU)(path);
    }
    catch (cause) {
        if (!(cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x))
            throw cause;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f6(cause.message, { position: { file: path }, todo: cause.todo, cause });
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
/* harmony export */   dj: () => (/* binding */ canonicalJson),
/* harmony export */   m: () => (/* binding */ parseDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export digestOfBytes */
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
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);


const SLUG = /^[a-z0-9][a-z0-9._-]{0,63}$/;
/** Slugs become file names and go into commit messages: the alphabet is closed (design, trust). */
function parseSlug(kind, text) {
    if (!SLUG.test(text) || text.includes('..')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`not ${kind} slug: found "${text}"`, {
            todo: 'Use 1 to 64 characters of a-z, 0-9, ".", "_" and "-", beginning with a letter or a digit, without "..".',
        });
    }
    return text;
}
const parsePromptSlug = (text) => parseSlug('a prompt', text);
const parseDatasetSlug = (text) => parseSlug('a dataset', text);
const parseEnvironmentSlug = (text) => parseSlug('an environment', text);
const parsePromptVersionId = (text) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text);
const parseEvaluationId = (text) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text);
const parseOperationId = (text) => (0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDigest */ .m)(text);
function parseCommitId(text) {
    if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`not a commit: found "${text}"`);
    return text;
}
/** @throws InvalidValueError for an empty id, one over 200 characters, or one with control characters. */
function parseCaseId(text) {
    if (text.length === 0 || text.length > 200 || /\p{Cc}/u.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`not a case id: found ${JSON.stringify(text.slice(0, 80))}`, {
            todo: 'Use 1 to 200 characters without control characters.',
        });
    }
    return text;
}
/** @throws InvalidValueError unless it is a name or `<provider>/<model>` without white space. */
function parseModelId(text) {
    if (!/^[^\s/]+(\/\S+)?$/.test(text) || text.length > 200) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`not a model: found "${text}"`, {
            todo: 'Write "<provider>/<model>", such as openai/gpt-5-mini-2025-08-07, or a name from "models" in the config.',
        });
    }
    return text;
}
function parseScorerName(text) {
    if (!/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/.test(text)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .InvalidValueError */ .$x(`not a scorer name: found "${text}"`, {
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
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6316);
/* harmony import */ var _json_fault_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2661);



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
    throw faultError(text, (0,_json_fault_js__WEBPACK_IMPORTED_MODULE_1__/* .findJsonFault */ .W)(text), file, options.line ?? 1);
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
    if (depth === _json_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DEPTH */ .l)
        return Number.NaN;
    let count = 0;
    if (!(0,_json_js__WEBPACK_IMPORTED_MODULE_2__/* .isJsonObject */ .O)(value)) {
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
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .FileError */ .f6(`not JSON: ${fault.message}`, { position, todo: fault.todo });
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

/***/ 3089:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  rQ: () => (/* reexport */ diffVersions),
  ex: () => (/* reexport */ parsePrompt),
  Yo: () => (/* reexport */ promptFiles),
  VN: () => (/* reexport */ promptVersionFromJson),
  WB: () => (/* reexport */ promptVersionToJson),
  Ay: () => (/* reexport */ refuseDuplicateSlugs),
  tF: () => (/* reexport */ slugOf)
});

// UNUSED EXPORTS: MissingVariableError, RenderedTooLargeError, compilePrompt, renderPrompt

// EXTERNAL MODULE: ./node_modules/diff/libesm/patch/create.js + 2 modules
var create = __webpack_require__(7291);
// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
;// CONCATENATED MODULE: ./build/prompts/diff.js


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
    const patch = (0,create/* createTwoFilesPatch */.ss)(before.name, after.name, before.text, after.text, undefined, undefined, {
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
    return `${version.slug}@${(0,digest/* shortDigest */.VK)(version.id)}`;
}
function readable(version) {
    const format = version.responseFormat;
    const lines = [
        `model: ${version.model}`,
        ...(version.templateLanguage === 'literal' ? [] : [`template: ${version.templateLanguage}`]),
        `parameters: ${indented(version.parameters)}`,
        `response format: ${format.type === 'json-schema' ? indented(format) : format.type}`,
        ...(version.tools.length === 0 ? [] : [`tools: ${indented(version.tools)}`]),
        ...version.messages.flatMap(({ role, content }) => ['', `[${role}]`, content]),
    ];
    return `${lines.join('\n')}\n`;
}
/** Keys in canonical order, so that only what changed differs. */
function indented(value) {
    return JSON.stringify(JSON.parse((0,digest/* canonicalJson */.dj)(value)), null, 2);
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

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
// EXTERNAL MODULE: ./build/foundation/paths.js + 1 modules
var paths = __webpack_require__(3942);
// EXTERNAL MODULE: ./build/foundation/strict-yaml.js
var strict_yaml = __webpack_require__(7639);
// EXTERNAL MODULE: ./build/foundation/json.js
var foundation_json = __webpack_require__(6316);
;// CONCATENATED MODULE: ./build/prompts/fields.js


/** An empty text is a mapping without keys. */
function rootField(document) {
    return { value: document.value ?? {}, path: [], of: document };
}
/** @throws FileError at the field's line and column, always. */
function refuse(field, message, todo) {
    throw new errors/* FileError */.f6(message, { position: field.of.position(field.path), todo });
}
/**
 * The members of a mapping by key. An empty value (`model:` and nothing after it) counts as not written.
 *
 * @throws FileError when it is not a mapping, or for the first key that is not one of `keys`.
 */
function members(field, keys) {
    const object = mapping(field);
    const unknown = Object.keys(object).find((key) => !keys.includes(key));
    if (unknown !== undefined) {
        const position = field.of.keyPosition([...field.path, unknown]);
        throw new errors/* FileError */.f6(`unknown key "${unknown}"`, { position, todo: `Known here: ${keys.join(', ')}.` });
    }
    return Object.fromEntries(Object.entries(object)
        .filter(([, value]) => value !== null)
        .map(([key, value]) => [key, child(field, key, value)]));
}
/** The entries of a mapping with any keys. */
function entries(field) {
    return Object.entries(mapping(field)).map(([key, value]) => [key, child(field, key, value)]);
}
function items(field) {
    if (!Array.isArray(field.value))
        refuse(field, `${fields_nameOf(field)} must be a list, found ${kindOf(field.value)}`);
    const list = field.value;
    return list.map((value, index) => child(field, index, value));
}
function fields_text(field) {
    if (typeof field.value === 'string')
        return field.value;
    return refuse(field, `${fields_nameOf(field)} must be a text, found ${kindOf(field.value)}`);
}
function flag(field) {
    if (typeof field.value === 'boolean')
        return field.value;
    return refuse(field, `${fields_nameOf(field)} must be true or false, found ${kindOf(field.value)}`);
}
function mapping(field) {
    if ((0,foundation_json/* isJsonObject */.O)(field.value))
        return field.value;
    return refuse(field, `${fields_nameOf(field)} must be a mapping of keys, found ${kindOf(field.value)}`);
}
function fields_nameOf(field) {
    return field.path.length === 0 ? 'the file' : `"${field.path.join('.')}"`;
}
function kindOf(value) {
    if (value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    return typeof value === 'string' ? 'a text' : `the ${typeof value} ${String(value)}`;
}
function child(field, key, value) {
    return { value, path: [...field.path, key], of: field.of };
}

;// CONCATENATED MODULE: ./build/prompts/parameters.js

/**
 * A file's parameters under the names the chat-completions protocol has for them; values as written.
 *
 * A name in the other spelling is accepted and said: 40 of 51 public `.prompt.yml` files with parameters write `max_tokens`
 * where the format says `maxTokens`. A name that is in neither list is sent as written, because compatible servers have
 * parameters of their own (`top_k`, `min_p`), and said, because it may be a typing error.
 *
 * @throws FileError for a name that is no parameter (`messages`, `stream`), two spellings of one, or a value of the wrong kind.
 */
function readParameters(field, spelling) {
    if (field === undefined)
        return { parameters: {}, notices: [] };
    const parameters = {};
    const notices = [];
    for (const [written, value] of entries(field)) {
        const name = wireName(written);
        const reserved = RESERVED.get(name);
        if (reserved !== undefined)
            refuse(value, `"${written}" is not a parameter`, reserved);
        if (Object.hasOwn(parameters, name))
            refuse(value, `"${written}" and another key both mean ${name}`, 'Keep one.');
        refuseWrongKind(value, name);
        parameters[name] = value.value;
        const notice = noticeFor(written, name, spelling);
        if (notice !== undefined)
            notices.push(notice);
    }
    return { parameters, notices };
}
/** Parameters of the chat-completions protocol, and what a value must be. */
const KNOWN = new Map([
    ['frequency_penalty', 'number'],
    ['logit_bias', 'any'],
    ['logprobs', 'any'],
    ['max_completion_tokens', 'integer'],
    ['max_tokens', 'integer'],
    ['parallel_tool_calls', 'any'],
    ['presence_penalty', 'number'],
    ['reasoning_effort', 'any'],
    ['seed', 'integer'],
    ['service_tier', 'any'],
    ['stop', 'any'],
    ['temperature', 'number'],
    ['tool_choice', 'any'],
    ['top_logprobs', 'integer'],
    ['top_p', 'number'],
    ['verbosity', 'any'],
]);
/** Members of a request that something else decides, and what does. */
const RESERVED = new Map([
    ['model', 'Write "model" at the top of the file.'],
    ['messages', 'The messages are the file itself.'],
    ['n', 'One completion is asked for each trial: set "trials" of the suite.'],
    ['response_format', 'Write the response format at the top of the file.'],
    ['stream', 'Completions are read whole: remove it.'],
    ['stream_options', 'Completions are read whole: remove it.'],
    ['tools', 'Write "tools" at the top of a plain prompt file.'],
]);
function wireName(written) {
    const snake = written.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
    return KNOWN.has(snake) || RESERVED.has(snake) ? snake : written;
}
function refuseWrongKind(field, name) {
    const kind = KNOWN.get(name);
    const { value } = field;
    if (kind === 'number' && typeof value !== 'number')
        refuse(field, `${name} must be a number, found ${kindOf(value)}`);
    if (kind === 'integer' && !Number.isSafeInteger(value)) {
        refuse(field, `${name} must be a whole number, found ${kindOf(value)}`);
    }
}
function noticeFor(written, name, spelling) {
    if (!KNOWN.has(name))
        return `the parameter "${written}" is not one this version knows; it is sent as written`;
    const expected = spelling === 'wire' ? name : name.replace(/_([a-z])/g, (_, letter) => letter.toUpperCase());
    if (written === expected)
        return undefined;
    return `the parameter "${written}" is spelled "${expected}" in this format; it is sent as ${name}`;
}

// EXTERNAL MODULE: ./build/prompts/template.js
var template = __webpack_require__(3840);
;// CONCATENATED MODULE: ./build/prompts/formats/plain-text.js




/**
 * A Markdown or text file whose body is the prompt.
 *
 * - A body with placeholders (`{{name}}`) is one `user` message, or one of the front matter's `role`.
 * - A body without any is the instruction: a `system` message (or `role: developer`), then a `user` message `{{input}}`.
 * - Front matter is what stands between a first line `---` and the next line `---`, both without anything else on them. A file
 *   that does not begin so, or does not close it, is text from its first character.
 * - Empty lines before and after the body are not part of it, so that an editor's final newline is not another version.
 */
const plainText = {
    name: 'plain-text',
    endings: ['.md', '.txt'],
    parse(source, file) {
        const { document, body } = splitFrontMatter(source, file);
        const root = rootField(document);
        const keys = members(root, ['slug', 'model', 'role', 'parameters', 'tools', 'response-format', 'template']);
        refuseOtherLanguages(keys.template);
        const { parameters, notices } = readParameters(keys.parameters, 'wire');
        return {
            slug: written(keys.slug),
            model: written(keys.model),
            messages: readMessages(body, keys.role, root),
            parameters,
            tools: keys.tools === undefined ? [] : items(keys.tools).map(mapping),
            responseFormat: readResponseFormat(keys['response-format']),
            notices,
        };
    },
};
function splitFrontMatter(source, file) {
    const opening = /^---[ \t]*\n/.exec(source);
    const rest = opening === null ? '' : source.slice(opening[0].length);
    const closing = opening === null ? null : /^---[ \t]*$/m.exec(rest);
    if (closing === null)
        return { document: (0,strict_yaml/* parseYaml */.h)('', file), body: source };
    const document = (0,strict_yaml/* parseYaml */.h)(rest.slice(0, closing.index), file, { line: 2 });
    return { document, body: rest.slice(closing.index + closing[0].length) };
}
function written(field) {
    return field === undefined ? undefined : { text: fields_text(field), position: field.of.position(field.path) };
}
const LATER_LANGUAGES = ['mustache', 'handlebars', 'jinja'];
function refuseOtherLanguages(field) {
    if (field === undefined)
        return;
    const language = fields_text(field);
    if (language === 'literal')
        return;
    const known = LATER_LANGUAGES.includes(language);
    refuse(field, known ? `template "${language}" is not available in this version` : `unknown template language "${language}"`, 'Use {{name}} placeholders and leave "template" out (or write "literal").');
}
function readMessages(source, roleField, root) {
    const content = source.replace(/^\n+|\n+$/g, '');
    if (content.trim() === '')
        return refuse(root, 'the prompt is empty', 'Write the prompt as the text of the file.');
    const role = roleField === undefined ? undefined : readRole(roleField);
    if ((0,template/* findVariables */.Dm)([{ role: 'user', content }]).length > 0)
        return [{ role: role ?? 'user', content }];
    if (roleField !== undefined && role === 'user') {
        refuse(roleField, 'a user message without a placeholder would ask the same for every case', 'Write {{input}} where the case goes, or remove "role".');
    }
    return [
        { role: role ?? 'system', content },
        { role: 'user', content: '{{input}}' },
    ];
}
const ROLES = ['system', 'developer', 'user'];
function readRole(field) {
    const name = fields_text(field);
    const role = ROLES.find((known) => known === name);
    return role ?? refuse(field, `unknown role "${name}"`, `Use one of ${ROLES.join(', ')}.`);
}
/** `text`, `json-object`, or a mapping with `type: json-schema`, `schema`, and optionally `name`, `description`, `strict`. */
function readResponseFormat(field) {
    if (field === undefined)
        return { type: 'text' };
    if (typeof field.value === 'string')
        return readSimpleFormat(field);
    const { type, ...keys } = members(field, ['type', 'schema', 'name', 'description', 'strict']);
    if (type === undefined || fields_text(type) !== 'json-schema') {
        return refuse(type ?? field, 'a response format with keys needs "type: json-schema"', RESPONSE_FORMATS);
    }
    if (keys.schema === undefined)
        return refuse(field, 'the response format has no "schema"', RESPONSE_FORMATS);
    return {
        type: 'json-schema',
        schema: mapping(keys.schema),
        ...(keys.name === undefined ? {} : { name: fields_text(keys.name) }),
        ...(keys.description === undefined ? {} : { description: fields_text(keys.description) }),
        ...(keys.strict === undefined ? {} : { strict: flag(keys.strict) }),
    };
}
const RESPONSE_FORMATS = 'Use text, json-object, or { type: json-schema, schema: { … } }.';
function readSimpleFormat(field) {
    if (field.value === 'text')
        return { type: 'text' };
    if (field.value === 'json-object')
        return { type: 'json-object' };
    return refuse(field, `unknown response format "${String(field.value)}"`, RESPONSE_FORMATS);
}

// EXTERNAL MODULE: ./build/foundation/strict-json.js
var strict_json = __webpack_require__(9510);
;// CONCATENATED MODULE: ./build/prompts/formats/prompt-yml.js






/**
 * GitHub's prompt file (docs.github.com, "Storing prompts in GitHub repositories"), read as its two runners do: the gh-models
 * extension (`pkg/prompt/prompt.go`) and actions/ai-inference (`src/prompt.ts`).
 *
 * - `messages`: a list of `role` (system, user, assistant, and developer; any case) and `content`, a text with `{{name}}`.
 * - `modelParameters`: `maxTokens`, `maxCompletionTokens`, `temperature`, `topP`, sent as `max_tokens`, `top_p`, …
 * - `responseFormat`: `text`, `json_object`, or `json_schema` with `jsonSchema`, which is JSON in a text: `name`, `schema`, and
 *   optionally `description` and `strict`.
 * - `name` and `description` are for people. `slug` is an addition of ours that the other runners skip.
 * - `testData` and `evaluators` are accepted and a notice says that they are not used.
 */
const promptYml = {
    name: 'prompt-yml',
    endings: ['.prompt.yml', '.prompt.yaml'],
    parse(source, file) {
        const root = rootField((0,strict_yaml/* parseYaml */.h)(source, file));
        const keys = members(root, KEYS);
        const { parameters, notices } = readParameters(keys.modelParameters, 'camel');
        for (const key of [keys.name, keys.description])
            if (key !== undefined)
                fields_text(key);
        return {
            slug: prompt_yml_written(keys.slug),
            model: prompt_yml_written(keys.model),
            messages: prompt_yml_readMessages(keys.messages, root),
            parameters,
            tools: [],
            responseFormat: prompt_yml_readResponseFormat(keys.responseFormat, keys.jsonSchema),
            notices: [...notices, ...unusedNotices(keys.testData, keys.evaluators)],
        };
    },
};
const KEYS = [
    'name',
    'description',
    'slug',
    'model',
    'modelParameters',
    'messages',
    'responseFormat',
    'jsonSchema',
    'testData',
    'evaluators',
];
function prompt_yml_written(field) {
    return field === undefined ? undefined : { text: fields_text(field), position: field.of.position(field.path) };
}
function prompt_yml_readMessages(field, root) {
    if (field === undefined)
        return refuse(root, 'the file has no "messages"', 'Add at least one role and content.');
    const messages = items(field).map(readMessage);
    return messages.length === 0 ? refuse(field, '"messages" is empty', 'Add at least one role and content.') : messages;
}
function readMessage(field) {
    const { role, content } = members(field, ['role', 'content']);
    if (role === undefined)
        return refuse(field, `${fields_nameOf(field)} has no "role"`, `Use one of ${prompt_yml_ROLES.join(', ')}.`);
    if (content === undefined || fields_text(content) === '') {
        return refuse(content ?? field, `${fields_nameOf(field)} has no "content"`, 'A message needs a text.');
    }
    return { role: prompt_yml_readRole(role), content: fields_text(content) };
}
const prompt_yml_ROLES = ['system', 'developer', 'user', 'assistant'];
function prompt_yml_readRole(field) {
    const name = fields_text(field);
    const role = prompt_yml_ROLES.find((known) => known === name.toLowerCase());
    return role ?? refuse(field, `unknown role "${name}"`, `Use one of ${prompt_yml_ROLES.join(', ')}.`);
}
function prompt_yml_readResponseFormat(field, schema) {
    const type = field === undefined ? 'text' : fields_text(field);
    if (schema !== undefined && type !== 'json_schema') {
        refuse(schema, '"jsonSchema" has no effect here', 'Write "responseFormat: json_schema" with it, or remove it.');
    }
    if (field === undefined || type === 'text')
        return { type: 'text' };
    if (type === 'json_object')
        return { type: 'json-object' };
    if (type !== 'json_schema') {
        return refuse(field, `unknown responseFormat "${type}"`, 'Use text, json_object or json_schema.');
    }
    if (schema === undefined)
        return refuse(field, '"jsonSchema" is missing', 'responseFormat json_schema needs it.');
    return readSchema(schema);
}
/** The wrapper that the chat-completions protocol has for a schema, as JSON in a text. */
function readSchema(field) {
    const value = parseEmbeddedJson(field);
    // What is inside the text has no place of its own in the file: the place of the text stands for it.
    const here = () => field.of.position(field.path);
    const keys = members({ ...field, value, of: { value, position: here, keyPosition: here } }, SCHEMA_KEYS);
    if (keys.name === undefined)
        return refuse(field, '"jsonSchema" has no "name"', WRAPPER);
    if (keys.schema === undefined)
        return refuse(field, '"jsonSchema" has no "schema"', WRAPPER);
    if (!(0,foundation_json/* isJsonObject */.O)(keys.schema.value))
        return refuse(field, '"jsonSchema.schema" must be a mapping', WRAPPER);
    return {
        type: 'json-schema',
        schema: keys.schema.value,
        name: fields_text(keys.name),
        ...(keys.description === undefined ? {} : { description: fields_text(keys.description) }),
        ...(keys.strict === undefined ? {} : { strict: flag(keys.strict) }),
    };
}
const SCHEMA_KEYS = ['name', 'description', 'schema', 'strict'];
const WRAPPER = 'Write {"name": "…", "strict": true, "schema": { … }} as JSON in a text (jsonSchema: |-).';
/** The position is the text's own: where a line of a block stands in the file depends on how it is written. */
function parseEmbeddedJson(field) {
    try {
        return (0,strict_json/* parseJson */.q)(fields_text(field), field.of.position(field.path).file);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* FileError */.f6) || typeof field.value !== 'string')
            throw thrown;
        const { line, column } = thrown.position ?? {};
        return refuse(field, `${fields_nameOf(field)}: ${thrown.message} (line ${line}, column ${column} of its text)`, thrown.todo);
    }
}
function unusedNotices(testData, evaluators) {
    const present = [testData, evaluators].filter((field) => field !== undefined && items(field).length > 0);
    return present.map((field) => `"${field?.path.join('.')}" of the file is not used: suites, datasets and scorers of the config decide`);
}

;// CONCATENATED MODULE: ./build/prompts/formats/index.js


/** Every kind of prompt file that is read. */
const FORMATS = [promptYml, plainText];
/** The format whose ending the path has, and that ending. */
function formatOf(path) {
    const name = path.toLowerCase();
    for (const format of FORMATS) {
        const ending = format.endings.find((candidate) => name.endsWith(candidate));
        if (ending !== undefined)
            return { format, ending };
    }
    return undefined;
}
/** For the errors: `.prompt.yml, .prompt.yaml, .md, .txt`. */
function knownEndings() {
    return FORMATS.flatMap((format) => format.endings).join(', ');
}

;// CONCATENATED MODULE: ./build/prompts/files.js




/**
 * The prompt files of a tree, by path. `*.prompt.md` under `.github` are commands of an editor: never prompts of an
 * application, whatever the globs say.
 *
 * @throws InvalidValueError for a bad glob; FileError for a link or submodule that the globs match.
 */
function promptFiles(entries, globs) {
    const matches = (0,paths/* matchesAny */._I)(globs);
    const found = entries.filter(({ path }) => matches(path) && !isEditorCommand(path));
    for (const { path, kind } of found) {
        if (kind === 'file')
            continue;
        throw new errors/* FileError */.f6(`a prompt must be a file of its own, found a ${kind}`, {
            position: { file: path },
            todo: 'Put the file itself there, or narrow the globs of "prompts".',
        });
    }
    return found.sort((a, b) => (a.path < b.path ? -1 : 1));
}
function isEditorCommand(path) {
    return path.endsWith('.prompt.md') && path.split('/').includes('.github');
}
/**
 * The slug of a file that names none: its path below the fixed part of the first glob that matches it, `/` → `.`, without the
 * ending of its format. `prompts/support/triage.prompt.yml` of `prompts/**` is `support.triage`.
 *
 * @throws FileError when that is not a slug (capitals, spaces, over 64 characters).
 */
function slugOf(path, globs) {
    const glob = globs.find((candidate) => (0,paths/* matchesAny */._I)([candidate])(path));
    const base = glob === undefined ? '' : (0,paths/* globBase */.EI)(glob);
    const below = base === '' ? path : path.slice(base.length + 1);
    const name = below.slice(0, below.length - (formatOf(path)?.ending.length ?? 0)).replaceAll('/', '.');
    try {
        return (0,ids/* parsePromptSlug */.PX)(name);
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* InvalidValueError */.$x))
            throw thrown;
        throw new errors/* FileError */.f6(`the path makes no slug: found "${name}"`, {
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

// EXTERNAL MODULE: ./build/foundation/text.js
var foundation_text = __webpack_require__(6877);
;// CONCATENATED MODULE: ./build/prompts/prompt-version.js

/** Gives a content its identity: the SHA-256 of its canonical JSON. Slug, file name and key order are not part of it. */
function promptVersion(slug, content) {
    const { messages, templateLanguage, model, parameters, tools, responseFormat, variables } = content;
    const identity = { messages, templateLanguage, model, parameters, tools, responseFormat, variables };
    return { id: (0,digest/* digestOf */.ol)(identity), slug, ...identity };
}

;// CONCATENATED MODULE: ./build/prompts/parse.js







/**
 * A prompt file's version: equal for equal content, whatever the order of keys, the line endings and the file's name.
 *
 * @throws FileError with line and column for anything the file's format does not have, a model that is missing or unknown, or
 * a file that is not UTF-8 or over 1 MiB.
 */
function parsePrompt(source) {
    const { path, bytes, globs } = source;
    const found = formatOf(path);
    if (found === undefined) {
        throw new errors/* FileError */.f6('not a kind of prompt file that this version reads', {
            position: { file: path },
            todo: `Use one of ${knownEndings()}, or narrow the globs of "prompts".`,
        });
    }
    refuseTooLarge(path, bytes);
    const draft = found.format.parse((0,foundation_text/* normaliseLineEndings */.Z)((0,foundation_text/* decodeText */.g)(bytes, path)), path);
    const version = promptVersion(draft.slug === undefined ? slugOf(path, globs) : readSlug(draft.slug), {
        messages: draft.messages,
        templateLanguage: 'literal',
        model: readModel(draft, source),
        parameters: draft.parameters,
        tools: draft.tools,
        responseFormat: draft.responseFormat,
        variables: (0,template/* findVariables */.Dm)(draft.messages),
    });
    return { version, path, notices: [...draft.notices, ...nearPlaceholderNotices(draft)] };
}
/** @throws FileError that names both files, for the first slug that two of them have. */
function refuseDuplicateSlugs(prompts) {
    const paths = new Map();
    for (const { version, path } of prompts) {
        const first = paths.get(version.slug);
        if (first !== undefined) {
            throw new errors/* FileError */.f6(`two files have the slug "${version.slug}": ${first} and ${path}`, {
                position: { file: path },
                todo: 'Rename one, or write another "slug" in it.',
            });
        }
        paths.set(version.slug, path);
    }
}
const LARGEST_FILE = 1_048_576;
function refuseTooLarge(path, bytes) {
    if (bytes.length <= LARGEST_FILE)
        return;
    throw new errors/* FileError */.f6(`the file has ${bytes.length} bytes, over the limit of ${LARGEST_FILE} for a prompt`, {
        position: { file: path },
        todo: 'Shorten it, or narrow the globs of "prompts".',
    });
}
function readSlug(slug) {
    return at(slug.position, () => (0,ids/* parsePromptSlug */.PX)(slug.text));
}
function readModel(draft, { path, defaultModel, resolveModel }) {
    const position = draft.model?.position ?? { file: path };
    const reference = draft.model?.text ?? defaultModel;
    if (reference === undefined) {
        throw new errors/* FileError */.f6('the prompt names no model', {
            position,
            todo: 'Write "model: <provider>/<model>" in the file, or a default "model" in the config.',
        });
    }
    return at(position, () => resolveModel(reference));
}
/** Gives the errors of a parser that knows no place the place. */
function at(position, parse) {
    try {
        return parse();
    }
    catch (thrown) {
        if (!(thrown instanceof errors/* RatchetError */.eG) || thrown.position !== undefined)
            throw thrown;
        throw new errors/* FileError */.f6(thrown.message, { position, todo: thrown.todo, details: thrown.details, cause: thrown });
    }
}
function nearPlaceholderNotices({ messages }) {
    return (0,template/* findNearPlaceholders */.GR)(messages).map((text) => `${text} is sent as it is: a placeholder is {{name}}, of letters, digits, "_", "." and "-" without spaces`);
}

;// CONCATENATED MODULE: ./build/prompts/version-json.js




/** A version as a registry keeps it: every member, the id first. */
function promptVersionToJson(version) {
    const { id, slug, messages, templateLanguage, model, parameters, tools, responseFormat, variables } = version;
    return { id, slug, messages, templateLanguage, model, parameters, tools, responseFormat, variables };
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
const version_json_KEYS = [
    'id',
    'slug',
    'messages',
    'templateLanguage',
    'model',
    'parameters',
    'tools',
    'responseFormat',
    'variables',
];
const version_json_ROLES = ['system', 'developer', 'user', 'assistant'];
const LANGUAGES = ['literal', 'mustache', 'handlebars', 'jinja'];
function readVersion(json) {
    const members = object(json, 'the file', version_json_KEYS);
    return promptVersion((0,ids/* parsePromptSlug */.PX)(string(members.slug, 'slug')), {
        messages: list(members.messages, 'messages').map(version_json_readMessage),
        templateLanguage: oneOf(members.templateLanguage, LANGUAGES, 'templateLanguage'),
        model: (0,ids/* parseModelId */.iA)(string(members.model, 'model')),
        parameters: object(members.parameters, 'parameters'),
        tools: list(members.tools, 'tools'),
        responseFormat: version_json_readResponseFormat(members.responseFormat),
        variables: list(members.variables, 'variables').map((name) => string(name, 'variables')),
    });
}
function version_json_readMessage(json) {
    const { role, content } = object(json, 'a message', ['role', 'content']);
    return { role: oneOf(role, version_json_ROLES, 'role'), content: string(content, 'content') };
}
function version_json_readResponseFormat(json) {
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

;// CONCATENATED MODULE: ./build/prompts/index.js







/***/ }),

/***/ 3840:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dm: () => (/* binding */ findVariables),
/* harmony export */   GR: () => (/* binding */ findNearPlaceholders),
/* harmony export */   uS: () => (/* binding */ compilePrompt)
/* harmony export */ });
/* unused harmony exports MissingVariableError, RenderedTooLargeError, renderPrompt */
/* harmony import */ var _foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4290);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1573);


/** A case lacks a variable that the prompt asks for. Left in place, the model would be asked with a literal `{{name}}`. */
class MissingVariableError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RatchetError */ .eG {
    static title = 'missing variable';
}
/** The rendered messages of one case are over the limit. */
class RenderedTooLargeError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .RatchetError */ .eG {
    static title = 'rendered prompt too large';
}
/** Fills one case in. For many cases of one version, compile it once. */
function renderPrompt(version, variables, where) {
    return compilePrompt(version).render(variables, where);
}
/**
 * Splits every message at its placeholders, once.
 *
 * The literal language: `{{name}}`, where a name is letters, digits, `_`, `.` and `-`, is replaced by the variable of that
 * name. Nothing else has a meaning: `{{ name }}` with white space is text, as in the runner the `.prompt.yml` format comes
 * from (actions/ai-inference, `replaceTemplateVariables`). One pass: a value is never searched for placeholders.
 * A text is put in as it is; any other value as canonical JSON, so that the order of its keys in the dataset changes nothing.
 *
 * @throws FileError for a template language that this version cannot render.
 */
function compilePrompt(version) {
    if (version.templateLanguage !== 'literal') {
        throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .FileError */ .f6(`the template language ${version.templateLanguage} is not available in this version`, {
            position: { file: version.slug },
            todo: 'Use {{name}} placeholders (template: literal).',
        });
    }
    const templates = version.messages.map(({ role, content }) => ({ role, parts: splitAtPlaceholders(content) }));
    return {
        render(variables, where) {
            const messages = templates.map(({ role, parts }) => ({ role, content: fill(parts, variables, where) }));
            refuseTooLarge(messages, where);
            return messages;
        },
    };
}
/** The names in these templates, sorted, each once. */
function findVariables(messages) {
    const names = messages.flatMap(({ content }) => splitAtPlaceholders(content).filter((_, index) => index % 2 === 1));
    return [...new Set(names)].sort();
}
/** What looks like a placeholder to a person and is text to the language, as written, each once. */
function findNearPlaceholders(messages) {
    const found = messages.flatMap(({ content }) => content.match(/\{\{[^{}\n]{1,80}\}\}/g) ?? []);
    return [...new Set(found)].filter((text) => splitAtPlaceholders(text).length === 1);
}
/** Text, name, text, name, …, text: the names are at the odd places. */
function splitAtPlaceholders(content) {
    return content.split(/\{\{([\w.-]+)\}\}/);
}
function fill(parts, variables, where) {
    let content = parts[0] ?? '';
    for (let index = 1; index < parts.length; index += 2) {
        content += valueText(variables, parts[index] ?? '', where) + (parts[index + 1] ?? '');
    }
    return content;
}
function valueText(variables, name, where) {
    // Only what the case itself has: `{{constructor}}` must not reach what every object inherits.
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value === undefined)
        throw missingVariable(name, variables, where);
    return typeof value === 'string' ? value : (0,_foundation_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .dj)(value);
}
const NAMES_SHOWN = 20;
function missingVariable(name, variables, where) {
    const names = Object.keys(variables).sort();
    const shown = names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ', …' : '');
    return new MissingVariableError(`case "${where.case}" has no variable "${name}"; it has ${names.length === 0 ? 'none' : shown}`, {
        position: { file: where.file },
        todo: `Give every case of the dataset a "${name}", or write {{input}} for the case's input.`,
        details: { variable: name, case: where.case, has: names.slice(0, NAMES_SHOWN) },
    });
}
/** 1 MiB, in bytes of UTF-8, over all messages of one case. */
const LARGEST_RENDERED = 1_048_576;
function refuseTooLarge(messages, where) {
    // A UTF-16 unit takes at most 3 bytes of UTF-8: the usual prompt needs no count of its bytes.
    const units = messages.reduce((sum, { content }) => sum + content.length, 0);
    if (units * 3 <= LARGEST_RENDERED)
        return;
    const bytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
    if (bytes <= LARGEST_RENDERED)
        return;
    throw new RenderedTooLargeError(`case "${where.case}" makes a prompt of ${bytes} bytes, over the limit of ${LARGEST_RENDERED}`, { position: { file: where.file }, todo: 'Shorten the case or the prompt.' });
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
