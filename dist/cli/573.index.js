export const id = 573;
export const ids = [573];
export const modules = {

/***/ 7336:
/***/ ((module) => {

let p = process || {}, argv = p.argv || [], env = p.env || {}
let isColorSupported =
	!(!!env.NO_COLOR || argv.includes("--no-color")) &&
	(!!env.FORCE_COLOR || argv.includes("--color") || p.platform === "win32" || ((p.stdout || {}).isTTY && env.TERM !== "dumb") || !!env.CI)

let formatter = (open, close, replace = open) =>
	input => {
		let string = "" + input, index = string.indexOf(close, open.length)
		return ~index ? open + replaceClose(string, close, replace, index) + close : open + string + close
	}

let replaceClose = (string, close, replace, index) => {
	let result = "", cursor = 0
	do {
		result += string.substring(cursor, index) + replace
		cursor = index + close.length
		index = string.indexOf(close, cursor)
	} while (~index)
	return result + string.substring(cursor)
}

let createColors = (enabled = isColorSupported) => {
	let f = enabled ? formatter : () => String
	return {
		isColorSupported: enabled,
		reset: f("\x1b[0m", "\x1b[0m"),
		bold: f("\x1b[1m", "\x1b[22m", "\x1b[22m\x1b[1m"),
		dim: f("\x1b[2m", "\x1b[22m", "\x1b[22m\x1b[2m"),
		italic: f("\x1b[3m", "\x1b[23m"),
		underline: f("\x1b[4m", "\x1b[24m"),
		inverse: f("\x1b[7m", "\x1b[27m"),
		hidden: f("\x1b[8m", "\x1b[28m"),
		strikethrough: f("\x1b[9m", "\x1b[29m"),

		black: f("\x1b[30m", "\x1b[39m"),
		red: f("\x1b[31m", "\x1b[39m"),
		green: f("\x1b[32m", "\x1b[39m"),
		yellow: f("\x1b[33m", "\x1b[39m"),
		blue: f("\x1b[34m", "\x1b[39m"),
		magenta: f("\x1b[35m", "\x1b[39m"),
		cyan: f("\x1b[36m", "\x1b[39m"),
		white: f("\x1b[37m", "\x1b[39m"),
		gray: f("\x1b[90m", "\x1b[39m"),

		bgBlack: f("\x1b[40m", "\x1b[49m"),
		bgRed: f("\x1b[41m", "\x1b[49m"),
		bgGreen: f("\x1b[42m", "\x1b[49m"),
		bgYellow: f("\x1b[43m", "\x1b[49m"),
		bgBlue: f("\x1b[44m", "\x1b[49m"),
		bgMagenta: f("\x1b[45m", "\x1b[49m"),
		bgCyan: f("\x1b[46m", "\x1b[49m"),
		bgWhite: f("\x1b[47m", "\x1b[49m"),

		blackBright: f("\x1b[90m", "\x1b[39m"),
		redBright: f("\x1b[91m", "\x1b[39m"),
		greenBright: f("\x1b[92m", "\x1b[39m"),
		yellowBright: f("\x1b[93m", "\x1b[39m"),
		blueBright: f("\x1b[94m", "\x1b[39m"),
		magentaBright: f("\x1b[95m", "\x1b[39m"),
		cyanBright: f("\x1b[96m", "\x1b[39m"),
		whiteBright: f("\x1b[97m", "\x1b[39m"),

		bgBlackBright: f("\x1b[100m", "\x1b[49m"),
		bgRedBright: f("\x1b[101m", "\x1b[49m"),
		bgGreenBright: f("\x1b[102m", "\x1b[49m"),
		bgYellowBright: f("\x1b[103m", "\x1b[49m"),
		bgBlueBright: f("\x1b[104m", "\x1b[49m"),
		bgMagentaBright: f("\x1b[105m", "\x1b[49m"),
		bgCyanBright: f("\x1b[106m", "\x1b[49m"),
		bgWhiteBright: f("\x1b[107m", "\x1b[49m"),
	}
}

module.exports = createColors()
module.exports.createColors = createColors


/***/ }),

/***/ 9996:
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
// EXTERNAL MODULE: ./build/registry/git/store.js
var git_store = __webpack_require__(9024);
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
        messages: (at, path, from) => messagesOf(place, at, path, from),
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
        throw new git_store/* StoreError */.A('failed', `the repository does not have the commit ${at}`);
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
/** A page after the first begins with so many skipped. */
async function messagesOf(place, at, path, from = '0') {
    const count = from === '0' ? FIRST_PAGE : LATER_PAGES;
    const range = [`--skip=${from}`, `--max-count=${count}`, at, '--', path];
    // The user's settings for `git log` are not ours.
    const format = ['--no-show-signature', '--no-follow', '--encoding=UTF-8', '--format=%B%x00'];
    const printed = (await git(place, ['log', ...format, ...range])).toString('utf8');
    // Each ends with a NUL and a line feed.
    const messages = printed.split('\0\n').slice(0, -1);
    return { messages, next: messages.length < count ? undefined : String(Number(from) + count) };
}
const FIRST_PAGE = 100;
/** A process costs more than what it prints. */
const LATER_PAGES = 1500;
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
    if (after.local !== before.local)
        return { kind: 'conflict' };
    const [, lock] = /Unable to create '(.*\.lock)': File exists/.exec(moved.stderr) ?? [];
    if (lock !== undefined)
        return { kind: 'locked', message: lockedBy(lock) };
    throw new git_store/* StoreError */.A('failed', `git update-ref failed: ${moved.stderr.trim()}`);
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
function lockedBy(lock) {
    return `${lock} exists: another git is writing, or one was killed; if none is running, delete that file`;
}
function checkedOutError(branch, folder) {
    return new git_store/* StoreError */.A('failed', `the branch ${branch} is checked out in ${folder}`, {
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
            throw new git_store/* StoreError */.A('failed', error.message, { cause: error });
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
// EXTERNAL MODULE: ./build/registry/assignable.js
var assignable = __webpack_require__(5441);
// EXTERNAL MODULE: ./build/registry/registry.js
var registry = __webpack_require__(6475);
// EXTERNAL MODULE: ./build/foundation/brand.js
var brand = __webpack_require__(2421);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/registry/git/format/files.js + 4 modules
var format_files = __webpack_require__(9200);
;// CONCATENATED MODULE: ./build/registry/git/changes.js


/**
 * What is written must be what was evaluated (invariant I1), each assignment at most once a commit.
 *
 * @throws RangeError: a caller that gets this wrong has a defect, and nothing may be written.
 */
function refuseInconsistent(changes) {
    const assignments = changes.map(({ entry }) => `${entry.environment}/${(0,assignable/* nameOfAssignable */.K7)(entry)}`);
    if (new Set(assignments).size < assignments.length)
        throw new RangeError('two changes of one assignment in one commit');
    const operations = changes.map(({ entry }) => entry.operation);
    if (new Set(operations).size < operations.length)
        throw new RangeError('one operation twice in one commit');
    for (const change of changes) {
        const fault = faultOf(change);
        if (fault !== undefined)
            throw new RangeError(`${change.entry.environment}/${(0,assignable/* nameOfAssignable */.K7)(change.entry)}: ${fault}`);
    }
}
function faultOf({ entry, version, evidence, held }) {
    const { action, kind, slug, from, to } = entry;
    if (to === undefined && action !== 'removal' && action !== 'withdrawal')
        return 'a removal, and only it or a withdrawal, assigns nothing';
    if (to !== undefined && action === 'removal')
        return 'a removal, and only it or a withdrawal, assigns nothing';
    if (from === to)
        return 'it would replace a version by itself';
    if (version !== undefined && (version.id !== to || version.slug !== slug || kindOf(version) !== kind))
        return 'the content is of another version';
    if ((evidence !== undefined) !== (action === 'promotion'))
        return 'a promotion, and only it, has evidence';
    if (evidence !== undefined && evidence.version !== to)
        return 'the evidence is of another version';
    if (evidence !== undefined && (0,format_files/* evidenceDigest */.YB)(evidence) !== entry.evidence)
        return 'the evidence is not the one that is named';
    if (evidence === undefined && entry.evidence !== undefined)
        return 'the evidence that is named is not there';
    if (to !== undefined && held.includes(to))
        return 'a held version would be assigned';
    return undefined;
}
function kindOf(version) {
    return 'kind' in version ? version.kind : 'prompt';
}

// EXTERNAL MODULE: ./build/registry/git/commit.js
var git_commit = __webpack_require__(6948);
// EXTERNAL MODULE: ./build/registry/git/format/layout.js
var format_layout = __webpack_require__(1619);
;// CONCATENATED MODULE: ./build/registry/git/snapshot.js



/** One read of the tip and one of all the files that matter. @throws RegistryError, StoreError */
async function readSnapshot(store, layout, changes) {
    const tip = await store.tip();
    if (tip === undefined)
        return { tip, environments: new Map(), entries: new Map(), versions: new Set() };
    const paths = new Set([format_layout/* MARKER */.tl, ...changes.flatMap(({ entry }) => pathsOf(entry, layout))]);
    const files = await store.read(tip, [...paths]);
    const named = (path) => `${store.label}:${path}`;
    (0,format_files/* checkMarker */.fp)(files.get(format_layout/* MARKER */.tl), named(format_layout/* MARKER */.tl));
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
        const { operation, environment, to } = entry;
        const of = (0,assignable/* assignableIn */.$Y)(entry);
        check(layout.environment(environment), (bytes, file) => environments.set(environment, (0,format_files/* parseEnvironment */.Nq)(bytes, file, environment)));
        check(layout.entry(operation), (bytes, file) => {
            (0,format_files/* parseEntry */.ER)(bytes, file, operation);
            entries.set(operation, bytes);
        });
        if (to !== undefined) {
            const path = layout.version(of, to);
            if (check(path, (bytes, file) => (0,format_files/* parseContent */.Fs)(bytes, file, of, to)) !== undefined)
                versions.add(path);
        }
    }
    return { tip, environments, entries, versions };
}
function pathsOf(entry, layout) {
    const { environment, operation, to } = entry;
    return [
        layout.environment(environment),
        layout.entry(operation),
        ...(to === undefined ? [] : [layout.version(entry, to)]),
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
 * since a read may be older than our write, or than the same write of another run. And that nothing was written is said of a
 * conflict only while all reads went forward: a write that something on its way sent twice takes effect, and is answered with one.
 *
 * @throws StoreError, RegistryError only while it is certain that nothing was written.
 */
async function assignChanges(writing, changes) {
    refuseInconsistent(changes);
    /** Set once a write may have taken effect, or may be there of another run: what is known of it. */
    let doubt;
    let staleReads = 0;
    let locked;
    /** The tips that our writes were built on. */
    const writtenOn = new Set();
    for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
        if (writing.signal?.aborted) {
            if (doubt === undefined)
                throw writing.signal.reason;
            break;
        }
        const step = await attemptOnce(writing, changes, { writtenOn, mayWrite: attempt < ATTEMPTS - 1 });
        if (step.kind === 'settled')
            return step.outcome;
        if (step.kind === 'refused')
            return await unlessThere(writing, changes, writtenOn, step.error);
        if (step.kind === 'stale') {
            staleReads += 1;
            if (writtenOn.size > 0)
                doubt ??= step.message;
            else if (staleReads === STALE_READS)
                return { kind: 'contended', message: step.message };
        }
        if (step.kind === 'acknowledged' || step.kind === 'lost')
            doubt = step.message;
        if (step.kind === 'locked')
            locked = step.message;
        // The last attempt only reads, and says nothing of a lock.
        else if (attempt < ATTEMPTS - 1)
            locked = undefined;
        if (step.kind === 'moved' && step.isOld)
            doubt ??= OLD_READ;
        // An acknowledged write is read back at once.
        if (step.kind !== 'acknowledged' && attempt < ATTEMPTS - 1)
            await writing.pause(attempt);
    }
    if (doubt !== undefined)
        return { kind: 'indeterminate', message: doubt };
    const message = locked ?? `the registry was moved by others at each of ${ATTEMPTS - 1} attempts`;
    return { kind: 'contended', message };
}
const OLD_READ = 'the registry refused a write because it had been moved, and does not read as moved';
/** Reads and writes in turn; the last one only reads. With the waits, about eight seconds. */
const ATTEMPTS = 8;
/** A tip at which what we expect is not there, nor any trace of who replaced it, is taken for an old one so many times. */
const STALE_READS = 3;
async function attemptOnce(writing, changes, { writtenOn, mayWrite }) {
    const attempted = writtenOn.size > 0;
    try {
        const snapshot = await readSnapshot(writing.store, writing.layout, changes);
        const open = changes.filter(({ entry }) => !snapshot.entries.has(entry.operation));
        if (!(0,brand/* isNonEmpty */.J)(open))
            return { kind: 'settled', outcome: done(changes, snapshot, attempted) };
        const conflict = await findConflict(writing, open, snapshot);
        if (conflict !== undefined)
            return conflict;
        const isOld = writtenOn.has(snapshot.tip);
        if (!mayWrite)
            return { kind: 'moved', isOld };
        writtenOn.add(snapshot.tip);
        const step = await write(writing, open, snapshot, isOld);
        // Of a lock it is certain that nothing was written.
        if (step.kind === 'locked' && !isOld)
            writtenOn.delete(snapshot.tip);
        // A refusal says nothing of the writes before it.
        if (step.kind === 'refused' && attempted)
            throw step.error;
        return step;
    }
    catch (error) {
        // Before anything was written, an error is an error. Afterwards it only means that we do not know yet.
        if (!attempted)
            throw error;
        return { kind: 'lost', message: `a write may have taken effect, and then: ${sentence(error)}` };
    }
}
async function write({ store, layout }, open, snapshot, isOld) {
    const commit = (0,git_commit/* buildCommit */.gu)(open, snapshot, layout);
    try {
        const outcome = await store.commit(commit);
        if (outcome.kind === 'conflict')
            return { kind: 'moved', isOld };
        if (outcome.kind === 'locked')
            return outcome;
        if (outcome.kind === 'unknown')
            return { kind: 'lost', message: `the answer to a write was lost: ${outcome.message}` };
        return {
            kind: 'acknowledged',
            message: `commit ${outcome.commit} was acknowledged, and was not read back`,
        };
    }
    catch (error) {
        // A store says so when it knows that nothing was written. From anything else, nothing follows.
        if (error instanceof git_store/* StoreError */.A)
            return { kind: 'refused', error };
        return { kind: 'lost', message: `a write broke off: ${sentence(error)}` };
    }
}
/** Not even a refusal is taken from an answer alone. @throws StoreError, the refusal, unless our operations are in the ledger. */
async function unlessThere(writing, changes, writtenOn, refusal) {
    const step = await attemptOnce(writing, changes, { writtenOn, mayWrite: false });
    if (step.kind === 'settled' && step.outcome.kind !== 'conflict')
        return step.outcome;
    throw refusal;
}
/** Every operation is in the ledger. */
function done(changes, snapshot, attempted) {
    const describe = ({ entry }) => ({
        operation: entry.operation,
        // Another run with the same operation wrote other facts: its own time and run.
        byThisCall: attempted && Buffer.from((0,format_files/* entryBytes */.eD)(entry)).equals(snapshot.entries.get(entry.operation) ?? new Uint8Array()),
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
        const name = (0,assignable/* nameOfAssignable */.K7)(entry);
        const newest = holds?.operation ?? state?.removed.get(name)?.operation;
        if (newest === entry.replaces && holds?.version === entry.from)
            continue;
        const by = newest === undefined ? undefined : await writing.ledger.entry(tipOf(snapshot), newest);
        const { environment } = entry;
        if (await isReplaced(writing, entry, by, snapshot)) {
            return {
                kind: 'settled',
                outcome: { kind: 'conflict', environment, name, holds, by, done: [...snapshot.entries.keys()] },
            };
        }
        const message = `what ${environment} held of ${name} is not in the registry's history as it reads now`;
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
    return (0,registry/* assignmentOf */.t)(snapshot.environments.get(entry.environment), (0,assignable/* assignableIn */.$Y)(entry));
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
    const names = new Set(entries.map(assignable/* nameOfAssignable */.K7));
    const chains = [...names].map((name) => ({
        name,
        left: inChainOrder(entries.filter((entry) => (0,assignable/* nameOfAssignable */.K7)(entry) === name)),
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
    return a > b || (a === b && one.name < other.name);
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
    const hints = new Map();
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
        const found = bytes && (0,format_files/* parseEntry */.ER)(bytes, `${store.label}:${path}`, operation);
        if (found !== undefined)
            known.set(path, found);
        return found;
    }
    /**
     * Has the reader hold the whole ledger, unless that costs more than what was spent: of an unknown number of steps, no more than
     * about twice the cheapest way is spent, whether the chain is long or the ledger is.
     *
     * Nothing is parsed: what is wrong with another prompt's entry is not this chain's matter.
     */
    async function readInBulk(at, spent) {
        const unknown = (await pathsAt(at)).filter((path) => !known.has(path));
        if (unknown.length > spent * FILES_A_REQUEST)
            return false;
        await Promise.all(unknown.map((path) => reader.read(at, path)));
        return true;
    }
    /** One page of hints, for all chains of the environment. It is a help and no more: what cannot be read, or tells nothing, is the last. */
    function hintsAt(at, environment, from) {
        const key = `${at} ${environment} ${from}`;
        const asked = hints.get(key);
        if (asked !== undefined)
            return asked;
        const page = unlessFailed(store.messages(at, layout.environment(environment), from)).then((found) => {
            const changes = found?.messages.flatMap((message) => (0,git_commit/* changesNamedIn */.OM)(message, environment)) ?? [];
            return { changes, next: changes.length === 0 ? undefined : found?.next };
        });
        hints.set(key, page);
        return page;
    }
    /**
     * Has the reader hold what a chain needs next. What replaced what is only in the entries, so that a chain is read one after the
     * other: most questions end within two. Then the messages of the environment's commits say which entries to read at once. They are
     * not believed: each read begins with the entry that the chain wants, and so costs no more than that entry alone. A page of messages
     * that does not name it has cost one request, and is followed by a single step, or by all at once where that is cheaper.
     */
    function readAhead(at, { environment, kind, slug }) {
        const name = (0,assignable/* nameOfAssignable */.K7)({ kind, slug });
        const asked = new Set();
        const named = [];
        let pages = { from: undefined };
        let spent = 0;
        let bulk = false;
        async function isNamed(operation) {
            if (named.includes(operation))
                return true;
            if (pages === undefined)
                return false;
            spent += 1;
            const { changes, next } = await hintsAt(at, environment, pages.from);
            pages = next === undefined ? undefined : { from: next };
            named.push(...changes.filter((change) => change.name === name).map(({ operation: each }) => each));
            return named.includes(operation);
        }
        return async (wanted, passed) => {
            if (bulk || asked.has(wanted))
                return;
            if (spent >= SINGLE_STEPS && (await isNamed(wanted))) {
                const first = named.indexOf(wanted);
                const batch = [...named.slice(first), ...named.slice(0, first)]
                    .filter((each) => !asked.has(each) && !known.has(layout.entry(each)))
                    .slice(0, Math.min(FILES_A_REQUEST, passed * AHEAD));
                const reads = batch.map((operation) => reader.read(at, layout.entry(operation)));
                if ((await unlessFailed(Promise.all(reads))) !== undefined) {
                    for (const each of batch)
                        asked.add(each);
                }
                else {
                    // A file that cannot be read is the matter of the chain alone that leads to it: from here on, one by one.
                    named.length = 0;
                    pages = undefined;
                }
            }
            else if (spent >= STEPS_BEFORE_BULK)
                bulk = await readInBulk(at, spent);
            spent += 1;
        };
    }
    return {
        entry,
        async all(at) {
            const paths = await pathsAt(at);
            const operations = paths.map((path) => (0,format_files/* nameOf */.Vb)(path, (digits) => (0,foundation_ids/* parseOperationId */.g3)(`sha256:${digits}`), layout.entry));
            const entries = await Promise.all(operations.map((operation) => entry(at, operation)));
            return entries.flatMap((each) => each ?? []);
        },
        async *chain(at, newest, of) {
            const { environment, kind, slug } = of;
            const ahead = readAhead(at, of);
            const passed = new Set();
            for (let next = newest; next !== undefined;) {
                if (!known.has(layout.entry(next)))
                    await ahead(next, passed.size);
                const found = await entry(at, next);
                const belongs = found?.environment === environment && found.kind === kind && found.slug === slug;
                if (found === undefined || !belongs || passed.has(next))
                    throw brokenChain(store.label, next);
                passed.add(next);
                yield found;
                next = found.replaces;
            }
        },
    };
}
/** Undefined: it could not be read. Whoever depends on it asks again, and is told why. */
async function unlessFailed(read) {
    try {
        return await read;
    }
    catch (error) {
        if (error instanceof git_store/* StoreError */.A)
            return undefined;
        throw error;
    }
}
/** Before the messages are asked for. */
const SINGLE_STEPS = 2;
/** Before the ledger is listed: on GitHub, a long answer. */
const STEPS_BEFORE_BULK = 4;
/**
 * So many entries are read ahead for each that was passed: many chains may be read side by side, each of which may end at its next
 * entry.
 */
const AHEAD = 8;
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
        throw error instanceof git_store/* StoreError */.A ? registryError(label, error) : error;
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
    const layout = (0,format_layout/* layoutOf */.aH)(project);
    const label = project === undefined ? store.label : `${store.label}, project ${project}`;
    const words = (act) => inRegistryWords(label, act);
    const reader = createReader(store);
    const ledger = createLedger(store, layout, reader);
    /** The newest tip that was seen. What only grows (versions, ledger) is looked for there first. */
    let seen;
    /** What this registry wrote and saw in the ledger: a run that is cancelled afterwards can still tell of it. */
    const written = new Map();
    async function latest() {
        seen = await reader.tip();
        return seen;
    }
    async function fileAt(at, path) {
        return { path: `${store.label}:${path}`, bytes: await reader.read(at, path) };
    }
    async function checkedAt(at) {
        const marker = await fileAt(at, format_layout/* MARKER */.tl);
        (0,format_files/* checkMarker */.fp)(marker.bytes, marker.path);
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
        return bytes && (0,format_files/* parseEnvironment */.Nq)(bytes, path, environment);
    }
    async function environments() {
        const at = await latest();
        if (at === undefined)
            return [];
        const paths = await store.list(at, layout.environments);
        const states = await Promise.all([
            checkedAt(at),
            ...paths.map((path) => stateAt(at, (0,format_files/* nameOf */.Vb)(path, foundation_ids/* parseEnvironmentSlug */.Yq, layout.environment))),
        ]);
        return states.flatMap((state) => state ?? []);
    }
    async function findVersions(slug, prefix) {
        const digits = prefix.replace(/^sha256:/, '');
        const at = await latest();
        if (at === undefined || !/^[0-9a-f]{0,64}$/.test(digits))
            return [];
        await checkedAt(at);
        const of = { kind: 'prompt', slug };
        const paths = await store.list(at, layout.versions(of));
        const ids = paths.map((path) => (0,format_files/* nameOf */.Vb)(path, (name) => (0,foundation_ids/* parsePromptVersionId */.Jf)(`sha256:${name}`), (id) => layout.version(of, id)));
        return ids.filter((id) => id.startsWith(`sha256:${digits}`));
    }
    async function version(slug, id) {
        return find(async (at) => {
            const { path, bytes } = await fileAt(at, layout.version({ kind: 'prompt', slug }, id));
            return bytes && (0,format_files/* parseVersion */.ot)(bytes, path, slug, id);
        });
    }
    async function content(of, id) {
        return find(async (at) => {
            const { path, bytes } = await fileAt(at, layout.version(of, id));
            return bytes && (0,format_files/* parseContent */.Fs)(bytes, path, of, id);
        });
    }
    async function evidence(digest) {
        return find(async (at) => {
            const { path, bytes } = await fileAt(at, layout.evidence(digest));
            return bytes && (0,format_files/* parseOrSkip */.kq)(() => (0,format_files/* parseEvidence */.vf)(bytes, path, digest));
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
    async function* chain(environment, name, from) {
        const at = from === undefined ? (seen ?? (await latest())) : await commitWith(from);
        const newest = from ?? (at && (await newestAt(at, environment, name)));
        if (at === undefined || newest === undefined)
            return;
        yield* ledger.chain(at, newest, { environment, ...(0,assignable/* parseAssignable */.z1)(name) });
    }
    /** The operation that the state of a prompt (dataset, parameters) rests on. */
    async function newestAt(at, environment, name) {
        const state = await stateAt(at, environment);
        return ((0,registry/* assignmentOf */.t)(state, (0,assignable/* parseAssignable */.z1)(name)) ?? state?.removed.get(name))?.operation;
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
        content: (of, id) => words(() => content(of, id)),
        findVersions: (slug, prefix) => words(() => findVersions(slug, prefix)),
        entry: async (operation) => written.get(operation) ?? (await words(() => find((at) => ledger.entry(at, operation)))),
        evidence: (digest) => words(() => evidence(digest)),
        async assign(changes) {
            const pause = (attempt) => sleep(Math.min(2000, 50 * 2 ** attempt) * (0.5 + random() / 2));
            try {
                const outcome = await words(() => assignChanges({ store, layout, ledger, pause, signal }, changes));
                if (outcome.kind === 'assigned') {
                    const own = new Set(outcome.changes.flatMap((each) => (each.byThisCall ? [each.operation] : [])));
                    for (const { entry } of changes)
                        if (own.has(entry.operation))
                            written.set(entry.operation, entry);
                }
                return outcome;
            }
            finally {
                // Whatever came of it, the tip that was seen before is an old one.
                seen = undefined;
            }
        },
        history: (environment, name, from) => eachInRegistryWords(label, name === undefined ? wholeLedger(environment) : chain(environment, name, from)),
    };
}

// EXTERNAL MODULE: ./build/foundation/digest.js
var digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/registry/results.js
var results = __webpack_require__(208);
;// CONCATENATED MODULE: ./build/registry/git/git-results.js









/** Recorded evaluations on a branch of their own. Nothing depends on them: what is not there is evaluated again. */
function gitResults(store, options = {}) {
    const { project, sleep = external_node_timers_promises_.setTimeout, random = Math.random } = options;
    const branch = { store, layout: (0,format_layout/* layoutOf */.aH)(project), reader: createReader(store) };
    return {
        find: (ids) => readable(store.label, () => find(branch, ids)),
        attempts: (pullRequest) => readable(store.label, () => attempts(branch, pullRequest)),
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
async function readable(label, read) {
    try {
        return await read();
    }
    catch (error) {
        if (!(error instanceof errors/* RatchetError */.eG))
            throw error;
        const { position, todo, details } = error;
        const reason = error instanceof git_store/* StoreError */.A ? error.reason : 'failed';
        const message = `${label} cannot be read: ${error.message}`;
        throw new git_store/* StoreError */.A(reason, message, { position, todo, details, cause: error });
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
    const path = (0,format_layout/* resultPath */.jO)(id);
    const bytes = await reader.read(at, path);
    return bytes && (0,format_files/* parseOrSkip */.kq)(() => (0,format_files/* parseResult */.F)(bytes, `${store.label}:${path}`, id));
}
async function attemptsAt({ store, layout, reader }, at, of) {
    const path = layout.attempts(of);
    const bytes = await reader.read(at, path);
    return (bytes && (0,format_files/* parseOrSkip */.kq)(() => (0,format_files/* parseAttempts */.QA)(bytes, `${store.label}:${path}`, of))) ?? new Map();
}
/** One commit for all of it, made anew on what the branch holds at each try. */
async function record(branch, recording, pause) {
    const { store, reader } = branch;
    const results = new Map(recording.results.map((result) => [evaluationOf(result), { result, bytes: (0,format_files/* resultBytes */.xT)(result) }]));
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
        if (outcome.kind === 'unknown' || outcome.kind === 'locked')
            lost = outcome.message;
    }
    return notRecorded(branch, recording, lost ?? `others moved the branch at each of ${TRIES} tries`);
}
const TRIES = 4;
/** The results whose evaluation is not there as it is. */
async function freshResults(branch, parent, results) {
    const files = await Promise.all([...results].map(async ([id, { result, bytes }]) => {
        const there = parent && (await resultToReplace(branch, parent, id));
        if (there !== undefined && (0,digest/* canonicalJson */.dj)(there.evaluation) === (0,digest/* canonicalJson */.dj)(result.evaluation))
            return [];
        return [[(0,format_layout/* resultPath */.jO)(id), bytes]];
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
        if (!known.includes(version) && known.length < results/* MOST_ATTEMPTS */.p)
            after.set(slug, [...known, version]);
    }
    if ([...after].every(([slug, versions]) => versions === before.get(slug)))
        return new Map();
    const path = branch.layout.attempts(note.pullRequest);
    const bytes = (0,format_files/* attemptsBytes */.gq)(note.pullRequest, after);
    // Read back before it is written: what our own reader would skip must never be on the branch.
    (0,format_files/* parseAttempts */.QA)(bytes, path, note.pullRequest);
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
    const notPermitted = error instanceof git_store/* StoreError */.A && error.reason === 'not-permitted';
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

/***/ 5441:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Y: () => (/* binding */ assignableIn),
/* harmony export */   Bl: () => (/* binding */ assignableKinds),
/* harmony export */   K7: () => (/* binding */ nameOfAssignable),
/* harmony export */   z1: () => (/* binding */ parseAssignable)
/* harmony export */ });
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6294);

/** What an environment can hold a version of. */
const assignableKinds = ['prompt', 'dataset', 'parameters'];
function nameOfAssignable({ kind, slug, }) {
    return kind === 'prompt' ? (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePromptSlug */ .PX)(slug) : `${kind}:${slug}`;
}
/** @throws InvalidValueError for what is no name of an assignable. */
function parseAssignable(name) {
    const [, kind, slug = ''] = /^(dataset|parameters):(.*)$/s.exec(name) ?? [];
    if (kind === 'dataset')
        return { kind, slug: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDatasetSlug */ .Rl)(slug) };
    if (kind === 'parameters')
        return { kind, slug: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parseParametersSlug */ .Pm)(slug) };
    return { kind: 'prompt', slug: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePromptSlug */ .PX)(name) };
}
/** What a ledger entry is about. */
function assignableIn(entry) {
    return parseAssignable(nameOfAssignable(entry));
}


/***/ }),

/***/ 6948:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OM: () => (/* binding */ changesNamedIn),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   gu: () => (/* binding */ buildCommit)
/* harmony export */ });
/* harmony import */ var _foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6294);
/* harmony import */ var _assignable_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5441);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6475);
/* harmony import */ var _format_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9200);
/* harmony import */ var _format_layout_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1619);





/** Pointers, versions, evidence and ledger entries together, on the tip that the snapshot was read at. */
function buildCommit(changes, snapshot, layout) {
    const files = new Map();
    if (snapshot.tip === undefined)
        files.set(_format_layout_js__WEBPACK_IMPORTED_MODULE_0__/* .MARKER */ .tl, (0,_format_files_js__WEBPACK_IMPORTED_MODULE_1__/* .markerBytes */ .Eu)());
    for (const change of changes)
        addContents(files, change, snapshot, layout);
    for (const environment of new Set(changes.map(({ entry }) => entry.environment))) {
        const own = changes.filter(({ entry }) => entry.environment === environment);
        const state = own.reduce(withChange, snapshot.environments.get(environment) ?? emptyState(environment));
        const bytes = (0,_format_files_js__WEBPACK_IMPORTED_MODULE_1__/* .environmentBytes */ .lG)(state);
        (0,_format_files_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEnvironment */ .Nq)(bytes, layout.environment(environment), environment);
        files.set(layout.environment(environment), bytes);
    }
    return { parent: snapshot.tip, message: messageOf(changes), at: changes[0].entry.at, files };
}
function addContents(files, change, snapshot, layout) {
    const { entry, version, evidence } = change;
    // Read back before it is written: what our own reader would refuse must never be on the branch.
    const bytes = (0,_format_files_js__WEBPACK_IMPORTED_MODULE_1__/* .entryBytes */ .eD)(entry);
    (0,_format_files_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEntry */ .ER)(bytes, layout.entry(entry.operation), entry.operation);
    files.set(layout.entry(entry.operation), bytes);
    if (entry.to !== undefined) {
        const path = layout.version(entry, entry.to);
        if (!snapshot.versions.has(path)) {
            if (version === undefined)
                throw unknownVersion(entry);
            files.set(path, (0,_format_files_js__WEBPACK_IMPORTED_MODULE_1__/* .versionBytes */ .cE)(version));
        }
    }
    // Written whether it is there or not: it is named by its content, and a look at a binary file is a request of its own on GitHub.
    if (evidence !== undefined && entry.evidence !== undefined) {
        files.set(layout.evidence(entry.evidence), (0,_format_files_js__WEBPACK_IMPORTED_MODULE_1__/* .evidenceBytes */ .jY)(evidence));
    }
}
function withChange(state, { entry, held }) {
    const { to, operation, at } = entry;
    const of = (0,_assignable_js__WEBPACK_IMPORTED_MODULE_2__/* .assignableIn */ .$Y)(entry);
    const name = (0,_assignable_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfAssignable */ .K7)(of);
    const removed = new Map(state.removed);
    const allHeld = new Map(state.held);
    removed.delete(name);
    allHeld.delete(name);
    if (to === undefined)
        removed.set(name, { operation, since: at });
    if (held.length > 0)
        allHeld.set(name, held);
    const assignment = to === undefined ? undefined : { version: to, operation, since: at };
    return { ...state, ...assigned(state, of, assignment), removed, held: allHeld };
}
function assigned({ prompts, datasets, parameters }, of, to) {
    switch (of.kind) {
        case 'prompt':
            return { prompts: withEntry(prompts, of.slug, to && { ...to, version: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .parsePromptVersionId */ .Jf)(to.version) }) };
        case 'dataset':
            return { datasets: withEntry(datasets, of.slug, to) };
        case 'parameters':
            return { parameters: withEntry(parameters, of.slug, to) };
    }
}
function withEntry(map, key, value) {
    const changed = new Map(map);
    changed.delete(key);
    if (value !== undefined)
        changed.set(key, value);
    return changed;
}
function emptyState(environment) {
    const none = new Map();
    return { environment, prompts: none, datasets: none, parameters: none, removed: none, held: none };
}
/** Slugs, digests and ids alone: nothing that somebody wrote goes into a commit message. */
function messageOf(changes) {
    const [{ entry }] = changes;
    const title = changes.length === 1
        ? `${TITLES[entry.action]} ${(0,_assignable_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfAssignable */ .K7)(entry)} in ${entry.environment}`
        : `${TITLES[entry.action]} ${changes.length} ${changes.every((each) => each.entry.kind === 'prompt') ? 'prompts' : 'versions'}`;
    const lines = changes.map(({ entry: each }) => {
        const { environment, from, to, operation } = each;
        const name = (0,_assignable_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfAssignable */ .K7)(each);
        return `${environment} ${name}: ${from ?? 'nothing'} -> ${to ?? 'nothing'}\noperation ${operation}`;
    });
    return `${title}\n\n${lines.join('\n')}\n`;
}
/**
 * What a message, as `messageOf` writes it, says was changed in an environment. It may come from anywhere: of what it says, nothing is
 * known to be true.
 */
function changesNamedIn(message, environment) {
    const lines = message.split('\n');
    return lines.flatMap((line, index) => {
        const [, operation] = /^operation (sha256:[0-9a-f]{64})$/.exec(lines[index + 1] ?? '') ?? [];
        if (operation === undefined || !line.startsWith(`${environment} `))
            return [];
        const name = line.slice(environment.length + 1, line.indexOf(': '));
        return [{ name, operation: (0,_foundation_ids_js__WEBPACK_IMPORTED_MODULE_3__/* .parseOperationId */ .g3)(operation) }];
    });
}
const TITLES = { promotion: 'Promote', rollback: 'Roll back', removal: 'Remove', withdrawal: 'Withdraw' };
function unknownVersion(entry) {
    return new _registry_js__WEBPACK_IMPORTED_MODULE_4__/* .RegistryError */ .g('invalid', `the registry does not have the content of ${(0,_assignable_js__WEBPACK_IMPORTED_MODULE_2__/* .nameOfAssignable */ .K7)(entry)} ${entry.to}`, {
        todo: 'Name a version that the registry has: `prompt-ratchet history` lists them.',
    });
}


/***/ }),

/***/ 9200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gq: () => (/* binding */ attemptsBytes),
  fp: () => (/* binding */ checkMarker),
  eD: () => (/* binding */ entryBytes),
  lG: () => (/* binding */ environmentBytes),
  jY: () => (/* binding */ evidenceBytes),
  YB: () => (/* binding */ evidenceDigest),
  Eu: () => (/* binding */ markerBytes),
  Vb: () => (/* binding */ nameOf),
  QA: () => (/* binding */ parseAttempts),
  Fs: () => (/* binding */ parseContent),
  ER: () => (/* binding */ parseEntry),
  Nq: () => (/* binding */ parseEnvironment),
  vf: () => (/* binding */ parseEvidence),
  kq: () => (/* binding */ parseOrSkip),
  F: () => (/* binding */ parseResult),
  ot: () => (/* binding */ parseVersion),
  xT: () => (/* binding */ resultBytes),
  cE: () => (/* binding */ versionBytes)
});

// EXTERNAL MODULE: ./build/foundation/digest.js
var foundation_digest = __webpack_require__(4290);
// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __webpack_require__(1573);
// EXTERNAL MODULE: ./build/foundation/ids.js
var ids = __webpack_require__(6294);
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
    return (0,prompt_version/* promptVersion */.N)((0,ids/* parsePromptSlug */.PX)(string(members.slug, 'slug')), {
        messages: list(members.messages, 'messages').map(readMessage),
        templateLanguage: oneOf(members.templateLanguage, LANGUAGES, 'templateLanguage'),
        model: (0,ids/* parseModelId */.iA)(string(members.model, 'model')),
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

// EXTERNAL MODULE: ./build/registry/assignable.js
var assignable = __webpack_require__(5441);
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

// EXTERNAL MODULE: ./build/registry/git/format/layout.js
var layout = __webpack_require__(1619);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js
var mini_schemas = __webpack_require__(4343);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js
var api = __webpack_require__(3759);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core_core = __webpack_require__(8532);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/schemas.js + 2 modules
var core_schemas = __webpack_require__(6985);
;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/iso.js


const ZodMiniISODateTime = /*@__PURE__*/ core_core/* $constructor */.xI("ZodMiniISODateTime", (inst, def) => {
    core_schemas/* $ZodISODateTime */.Ko.init(inst, def);
    mini_schemas/* ZodMiniStringFormat */.zUr.init(inst, def);
});
// @__NO_SIDE_EFFECTS__
function datetime(params) {
    return api/* _isoDateTime */.G1(ZodMiniISODateTime, params);
}
const ZodMiniISODate = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODate", (inst, def) => {
    core.$ZodISODate.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._isoDate(ZodMiniISODate, params);
}
const ZodMiniISOTime = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISOTime", (inst, def) => {
    core.$ZodISOTime.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function time(params) {
    return core._isoTime(ZodMiniISOTime, params);
}
const ZodMiniISODuration = /*@__PURE__*/ (/* unused pure expression or super */ null && (core.$constructor("ZodMiniISODuration", (inst, def) => {
    core.$ZodISODuration.init(inst, def);
    schemas.ZodMiniStringFormat.init(inst, def);
})));
// @__NO_SIDE_EFFECTS__
function duration(params) {
    return core._isoDuration(ZodMiniISODuration, params);
}

// EXTERNAL MODULE: ./build/registry/results.js
var results = __webpack_require__(208);
;// CONCATENATED MODULE: ./build/registry/git/format/schemas.js





// The files of the registry and results branches, format 1. Strict: an unknown key is another format, and is refused.
/** The pattern is the parser's own, so that the parser never refuses what it lets through, and the published schema has it. */
const schemas_text = (pattern, parse) => mini_schemas/* pipe */.FsL(mini_schemas/* string */.YjP().check(api/* _regex */.Fk(pattern)), mini_schemas/* transform */.pdi(parse));
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const MODEL = /^(?=.{1,200}$)[^\s/]+(\/\S+)?$/;
const SCORER = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/;
const SLUG = /^(?!.*\.\.)[a-z0-9][a-z0-9._-]{0,63}$/;
/** `AssignableName`: a prompt's slug, `dataset:<slug>`, `parameters:<slug>`. */
const NAME = /^(?!.*\.\.)((dataset|parameters):)?[a-z0-9][a-z0-9._-]{0,63}$/;
const format = mini_schemas/* literal */.euz(1);
const digest = schemas_text(DIGEST, foundation_digest/* parseDigest */.m);
const promptVersionId = schemas_text(DIGEST, ids/* parsePromptVersionId */.Jf);
const versionId = schemas_text(DIGEST, ids/* parseVersionId */.h4);
const operation = schemas_text(DIGEST, ids/* parseOperationId */.g3);
const evaluationId = schemas_text(DIGEST, ids/* parseEvaluationId */.hF);
const environment = schemas_text(SLUG, ids/* parseEnvironmentSlug */.Yq);
/** One alphabet for the slugs of every kind. */
const slug = schemas_text(SLUG, ids/* parsePromptSlug */.PX);
const model = schemas_text(MODEL, ids/* parseModelId */.iA);
const commit = schemas_text(/^([0-9a-f]{40}|[0-9a-f]{64})$/, ids/* parseCommitId */.IJ);
const instant = datetime();
const pullRequest = mini_schemas/* int */.Whr().check(api/* _gte */.qm(1));
const bySlug = (value) => mini_schemas/* record */.g1P(mini_schemas/* string */.YjP().check(api/* _regex */.Fk(SLUG)), value);
const byName = (value) => mini_schemas/* record */.g1P(mini_schemas/* string */.YjP().check(api/* _regex */.Fk(NAME)), value);
/** Any object: what is read has gone through `parseJson`, so that its members are JSON and need no second look. */
const jsonObject = mini_schemas/* pipe */.FsL(mini_schemas/* looseObject */._H3({}), mini_schemas/* transform */.pdi((value) => value));
/** `registry.json` */
const markerFile = mini_schemas/* strictObject */.rej({ format });
const assignment = (version) => mini_schemas/* strictObject */.rej({ version, operation, since: instant });
/** `environments/<environment>.json` */
const environmentFile = mini_schemas/* strictObject */.rej({
    format,
    environment,
    prompts: bySlug(assignment(promptVersionId)),
    datasets: mini_schemas/* exactOptional */.yqP(bySlug(assignment(versionId))),
    parameters: mini_schemas/* exactOptional */.yqP(bySlug(assignment(versionId))),
    removed: byName(mini_schemas/* strictObject */.rej({ operation, since: instant })),
    held: byName(mini_schemas/* array */.YOg(versionId)),
});
const runFacts = mini_schemas/* strictObject */.rej({
    id: mini_schemas/* string */.YjP(),
    attempt: mini_schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    url: mini_schemas/* string */.YjP(),
    workflowRef: mini_schemas/* exactOptional */.yqP(mini_schemas/* string */.YjP()),
});
/** `ledger/<2 hex>/<operation>.json` */
const ledgerEntry = mini_schemas/* strictObject */.rej({
    format,
    operation,
    action: mini_schemas/* enum */.k5n(['promotion', 'rollback', 'removal', 'withdrawal']),
    kind: mini_schemas/* enum */.k5n(assignable/* assignableKinds */.Bl),
    environment,
    slug,
    from: mini_schemas/* exactOptional */.yqP(versionId),
    to: mini_schemas/* exactOptional */.yqP(versionId),
    replaces: mini_schemas/* exactOptional */.yqP(operation),
    at: instant,
    actor: mini_schemas/* string */.YjP(),
    triggeringActor: mini_schemas/* exactOptional */.yqP(mini_schemas/* string */.YjP()),
    reason: mini_schemas/* exactOptional */.yqP(mini_schemas/* string */.YjP()),
    rule: mini_schemas/* string */.YjP(),
    evidence: mini_schemas/* exactOptional */.yqP(digest),
    run: mini_schemas/* exactOptional */.yqP(runFacts),
    commit: mini_schemas/* exactOptional */.yqP(commit),
    pullRequest: mini_schemas/* exactOptional */.yqP(pullRequest),
})
    .check(mini_schemas/* refine */.YPB(({ action, to }) => (action === 'withdrawal' ? true : (to === undefined) === (action === 'removal')), 'only a removal or a withdrawal assigns nothing'), mini_schemas/* refine */.YPB((entry) => (entry.evidence !== undefined) === (entry.action === 'promotion'), 'a promotion, and only it, has evidence'), mini_schemas/* refine */.YPB(({ rule, action, reason }) => rule !== 'override' || (action === 'promotion' && reason !== undefined && reason.trim() !== ''), 'an override is a promotion, and has a reason'));
const basis = mini_schemas/* strictObject */.rej({
    suite: mini_schemas/* string */.YjP(),
    dataset: digest,
    scorers: mini_schemas/* record */.g1P(mini_schemas/* string */.YjP().check(api/* _regex */.Fk(SCORER)), digest),
    endpoint: mini_schemas/* string */.YjP(),
    model,
    trials: mini_schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    evaluatedIn: mini_schemas/* exactOptional */.yqP(runFacts),
});
/** `evidence/<digest>.json.gz`: canonical JSON whose SHA-256 is its name. */
const evidenceFile = mini_schemas/* strictObject */.rej({
    format,
    version: versionId,
    baseline: mini_schemas/* exactOptional */.yqP(versionId),
    tool: mini_schemas/* exactOptional */.yqP(mini_schemas/* string */.YjP()),
    policy: digest,
    evaluations: mini_schemas/* array */.YOg(evaluationId),
    basis: mini_schemas/* exactOptional */.yqP(mini_schemas/* array */.YOg(basis)),
    verdict: jsonObject,
    comparisons: mini_schemas/* array */.YOg(jsonObject),
});
/** `results/<evaluation>.json.gz.base64`, on the results branch. */
const recordedResult = mini_schemas/* strictObject */.rej({
    format,
    evaluation: jsonObject,
    recordedAt: instant,
    run: mini_schemas/* exactOptional */.yqP(runFacts),
});
/** `attempts/<pull request>.json`, on the results branch. */
const attemptsFile = mini_schemas/* strictObject */.rej({
    format,
    pullRequest,
    prompts: bySlug(mini_schemas/* array */.YOg(promptVersionId).check(api/* _maxLength */.Eb(results/* MOST_ATTEMPTS */.p), mini_schemas/* refine */.YPB((versions) => new Set(versions).size === versions.length, 'a version stands there twice'))),
});
/** `versions/prompt/<slug>/<digest>.json`. Read by `promptVersionFromJson`, which also verifies the digest; here to be published. */
const versionFile = mini_schemas/* strictObject */.rej({
    format,
    id: promptVersionId,
    slug,
    messages: mini_schemas/* array */.YOg(mini_schemas/* union */.KCZ([
        mini_schemas/* strictObject */.rej({
            role: mini_schemas/* enum */.k5n(['system', 'developer', 'user', 'assistant', 'tool']),
            content: mini_schemas/* string */.YjP(),
            toolCalls: mini_schemas/* exactOptional */.yqP(mini_schemas/* array */.YOg(mini_schemas/* unknown */.L5J())),
            toolCallId: mini_schemas/* exactOptional */.yqP(mini_schemas/* string */.YjP()),
        }),
        mini_schemas/* strictObject */.rej({ slot: mini_schemas/* string */.YjP(), optional: mini_schemas/* exactOptional */.yqP(mini_schemas/* boolean */.zMY()) }),
    ])),
    templateLanguage: mini_schemas/* enum */.k5n(['literal', 'mustache', 'mustache-html', 'handlebars', 'jinja']),
    model: mini_schemas/* string */.YjP(),
    parameters: jsonObject,
    tools: mini_schemas/* array */.YOg(mini_schemas/* unknown */.L5J()),
    responseFormat: mini_schemas/* union */.KCZ([
        mini_schemas/* strictObject */.rej({ type: mini_schemas/* enum */.k5n(['text', 'json-object']) }),
        mini_schemas/* strictObject */.rej({
            type: mini_schemas/* literal */.euz('json-schema'),
            schema: jsonObject,
            name: mini_schemas/* exactOptional */.yqP(mini_schemas/* string */.YjP()),
            description: mini_schemas/* exactOptional */.yqP(mini_schemas/* string */.YjP()),
            strict: mini_schemas/* exactOptional */.yqP(mini_schemas/* boolean */.zMY()),
        }),
    ]),
    variables: mini_schemas/* array */.YOg(mini_schemas/* string */.YjP()),
    defaults: mini_schemas/* exactOptional */.yqP(jsonObject),
    cleanup: mini_schemas/* exactOptional */.yqP(mini_schemas/* enum */.k5n(['trim', 'trim-lines', 'drop-blank'])),
});
/** `versions/dataset/<slug>/<digest>.json` */
const datasetVersionFile = mini_schemas/* strictObject */.rej({
    format,
    kind: mini_schemas/* literal */.euz('dataset'),
    id: versionId,
    slug: schemas_text(SLUG, ids/* parseDatasetSlug */.Rl),
    cases: mini_schemas/* int */.Whr().check(api/* _gte */.qm(1)),
    clusters: mini_schemas/* int */.Whr().check(api/* _gte */.qm(0)),
});
/** `versions/parameters/<slug>/<digest>.json` */
const parametersVersionFile = mini_schemas/* strictObject */.rej({
    format,
    kind: mini_schemas/* literal */.euz('parameters'),
    id: versionId,
    slug: schemas_text(SLUG, ids/* parseParametersSlug */.Pm),
    parameters: jsonObject,
});
const PUBLISHED = {
    'registry-marker': ['registry.json: what this branch is', markerFile],
    'registry-environment': ['environments/<environment>.json: what an environment holds', environmentFile],
    'registry-version': ['versions/prompt/<slug>/<digest>.json: one version of a prompt', versionFile],
    'registry-dataset-version': [
        'versions/dataset/<slug>/<digest>.json: what tells one version of a dataset from another',
        datasetVersionFile,
    ],
    'registry-parameters-version': [
        'versions/parameters/<slug>/<digest>.json: one version of parameters',
        parametersVersionFile,
    ],
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
const versionBytes = (version) => jsonBytes({ format: 1, ...('kind' in version ? version : promptVersionToJson(version)) });
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
        prompts: files_byName(found.prompts, ids/* parsePromptSlug */.PX),
        datasets: files_byName(found.datasets ?? {}, ids/* parseDatasetSlug */.Rl),
        parameters: files_byName(found.parameters ?? {}, ids/* parseParametersSlug */.Pm),
        removed: files_byName(found.removed, (name) => (0,assignable/* nameOfAssignable */.K7)((0,assignable/* parseAssignable */.z1)(name))),
        held: files_byName(found.held, (name) => (0,assignable/* nameOfAssignable */.K7)((0,assignable/* parseAssignable */.z1)(name))),
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
/** A version of any kind. */
function parseContent(bytes, file, of, id) {
    switch (of.kind) {
        case 'prompt':
            return parseVersion(bytes, file, of.slug, (0,ids/* parsePromptVersionId */.Jf)(id));
        case 'dataset':
            return named(parseFile(bytes, file, datasetVersionFile), file, of, id);
        case 'parameters': {
            const { format, ...found } = parseFile(bytes, file, parametersVersionFile);
            const digest = (0,ids/* parseVersionId */.h4)((0,foundation_digest/* digestOf */.ol)(found.parameters));
            if (digest !== id)
                throw misnamed(file, `its parameters are ${digest}`);
            return named({ format, ...found }, file, of, id);
        }
    }
}
/** The digest of a dataset is over its rows, which are not here: its name is all that can be held against it. */
function named({ format: _, ...found }, file, of, id) {
    if (found.slug !== of.slug)
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
    return files_byName(found.prompts, ids/* parsePromptSlug */.PX);
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
    const name = readable(path, () => parse((0,layout/* baseName */.Fl)(path)));
    if (pathOf(name) !== path)
        throw invalid(path, 'no file of that name belongs there');
    return name;
}
function environmentJson(state) {
    const { environment, prompts, datasets, parameters, removed, held } = state;
    return {
        format: 1,
        environment,
        prompts: Object.fromEntries(prompts),
        ...(datasets.size === 0 ? {} : { datasets: Object.fromEntries(datasets) }),
        ...(parameters.size === 0 ? {} : { parameters: Object.fromEntries(parameters) }),
        removed: Object.fromEntries(removed),
        held: Object.fromEntries(held),
    };
}
function files_byName(record, parse) {
    return new Map(Object.entries(record).map(([name, value]) => [parse(name), value]));
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


/***/ }),

/***/ 1619:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ baseName),
/* harmony export */   aH: () => (/* binding */ layoutOf),
/* harmony export */   jO: () => (/* binding */ resultPath),
/* harmony export */   tl: () => (/* binding */ MARKER)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

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
        versions: ({ kind, slug }) => `${root}versions/${kind}/${slug}`,
        version: ({ kind, slug }, id) => `${root}versions/${kind}/${slug}/${hex(id)}.json`,
        evidence: (digest) => `${root}evidence/${hex(digest)}.json.gz`,
        ledger: `${root}ledger`,
        entry: (operation) => `${root}ledger/${hex(operation).slice(0, 2)}/${hex(operation)}.json`,
        attempts: (pullRequest) => `${root}attempts/${pullRequest}.json`,
    };
}
function parseProject(text) {
    if (/^[a-z0-9][a-z0-9._-]{0,63}$/.test(text) && !text.includes('..'))
        return text;
    throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .InvalidValueError */ .$x(`not a project: found "${text}"`, {
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


/***/ }),

/***/ 9024:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ StoreError)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/** A store could not be read, or a write that is known to have had no effect was refused. */
class StoreError extends _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .RatchetError */ .eG {
    static title = 'registry error';
    reason;
    constructor(reason, message, options = {}) {
        super(message, options);
        this.reason = reason;
    }
}


/***/ }),

/***/ 6475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ RegistryError),
/* harmony export */   t: () => (/* binding */ assignmentOf)
/* harmony export */ });
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1573);

/** What an environment holds of one thing. */
function assignmentOf(state, of) {
    switch (of.kind) {
        case 'prompt':
            return state?.prompts.get(of.slug);
        case 'dataset':
            return state?.datasets.get(of.slug);
        case 'parameters':
            return state?.parameters.get(of.slug);
    }
}
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

/***/ 208:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ MOST_ATTEMPTS)
/* harmony export */ });
const MOST_ATTEMPTS = 200;


/***/ })

};
