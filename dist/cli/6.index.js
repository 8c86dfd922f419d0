export const id = 6;
export const ids = [6];
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

/***/ 4006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   demoCommand: () => (/* binding */ demoCommand)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var picocolors__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7336);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(1573);
/* harmony import */ var _foundation_git_process_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8960);






/**
 * The whole story on `examples/support-triage`: an improved change is promoted, a regressed one refused, production rolled
 * back. Every step is a command that a person could type; the model is simulated, and said to be.
 */
async function demoCommand(args, terminal, run) {
    const folder = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'prompt-ratchet-demo-'));
    try {
        return await tell(await Demo.start(folder, terminal, run));
    }
    finally {
        if (args.flag('keep'))
            terminal.out.write(`\nThe repository of this demonstration is ${folder}\n`);
        else
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(folder, { recursive: true, force: true });
    }
}
async function tell(demo) {
    demo.say('A support team keeps a prompt that triages messages, 144 cases to judge it by, and two environments.', 'The model of this demonstration is SIMULATED: it runs on this machine and answers by what the prompt asks for.');
    demo.chapter('1. Adopt what runs today');
    demo.say('The first version in an environment has nothing to be compared with: a person confirms it with a reason.');
    await demo.run(0, 'promote', '--environment', 'staging', '--prompt', 'support-triage', '--reason', 'first adoption');
    await demo.run(0, 'promote', '--environment', 'production', '--prompt', 'support-triage', '--reason', 'first adoption');
    demo.chapter('2. A change that helps');
    await demo.change('improved');
    await demo.run(0, 'diff', 'support-triage', 'production', 'file');
    demo.say('', 'A pull request would show this table. It passes, so staging gets it at once (`assign: on-pass`).');
    await demo.run(0, 'evaluate', '--environment', 'staging', '--assign');
    demo.chapter('3. A change that looks harmless and is not');
    await demo.change('regressed');
    demo.say('Somebody tidies the prompt: shorter sentences, the same categories. Held against what production runs:');
    await demo.run(1, 'evaluate', '--environment', 'production');
    demo.say('The tidy version lost a rule. It is refused, and no environment moves.');
    demo.chapter('4. Production takes the first change, and is put back');
    demo.say('What staging holds is gated again, against what production holds: the answers are known, nothing is called.');
    await demo.change('improved');
    await demo.commit('Say what to do with several concerns, other languages and thanks');
    await demo.run(0, 'promote', '--environment', 'production', '--prompt', 'support-triage');
    demo.say('', 'One step back, at once, without evaluating: the version before has held there.');
    await demo.run(0, 'rollback', '--environment', 'production', '--prompt', 'support-triage', '--reason', 'the demonstration');
    await demo.run(0, 'status');
    demo.chapter('5. Who moved production, from what, and why');
    await demo.run(0, 'history', '--environment', 'production');
    demo.say('', 'The same on a pull request: see the quick start in README.md, and examples/support-triage to copy from.');
    return 0;
}
class Demo {
    #run;
    #folder;
    #example;
    #terminal;
    constructor(folder, example, terminal, run) {
        this.#run = run;
        this.#folder = folder;
        this.#example = example;
        this.#terminal = terminal;
    }
    static async start(folder, terminal, run) {
        const example = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(terminal.packageFolder, 'examples', 'support-triage');
        const demo = new Demo(folder, example, terminal, run);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)(example, folder, { recursive: true });
        await demo.#git('init', '--quiet', '--initial-branch=main');
        await demo.commit('The triage prompt as it runs today');
        return demo;
    }
    say(...lines) {
        this.#terminal.out.write(`${lines.join('\n')}\n`);
    }
    chapter(title) {
        const { bold } = (0,picocolors__WEBPACK_IMPORTED_MODULE_3__.createColors)(this.#terminal.out.colours);
        this.say('', bold(title), bold('─'.repeat(title.length)));
    }
    /** Runs a command of ours as a person would. An exit code that the story does not expect ends it. */
    async run(expected, ...words) {
        const { bold } = (0,picocolors__WEBPACK_IMPORTED_MODULE_3__.createColors)(this.#terminal.out.colours);
        const shown = words.map((word) => (/^[\w./=-]+$/.test(word) ? word : `'${word}'`)).join(' ');
        this.say('', bold(`$ prompt-ratchet ${shown}`));
        const code = await this.#run(words, { ...this.#terminal, folder: this.#folder });
        if (code !== expected) {
            throw new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_4__/* .UsageError */ .eb(`the demonstration expected \`${shown}\` to end with ${expected}; it ended with ${code}`, {
                todo: 'Please report this: it should not happen.',
            });
        }
        if (code !== 0)
            this.say(`(exit code ${code})`);
    }
    async change(name) {
        const prompt = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#folder, 'prompts', 'support-triage.prompt.yml');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.cp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(this.#example, 'changes', `${name}.prompt.yml`), prompt);
    }
    async commit(message) {
        await this.#git('add', '--all');
        await this.#git('commit', '--quiet', '--message', message);
    }
    async #git(...words) {
        const person = ['-c', 'user.name=Demo', '-c', 'user.email=demo@example.invalid', '-c', 'commit.gpgsign=false'];
        await (0,_foundation_git_process_js__WEBPACK_IMPORTED_MODULE_5__/* .gitOrThrow */ .QE)(this.#folder, [...person, ...words]);
    }
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


/***/ })

};
