#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 4589:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:assert");

/***/ }),

/***/ 6698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 4573:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:buffer");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7540:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:console");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3053:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:diagnostics_channel");

/***/ }),

/***/ 610:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:dns");

/***/ }),

/***/ 8474:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:events");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 2467:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http2");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 643:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:perf_hooks");

/***/ }),

/***/ 1708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 1792:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:querystring");

/***/ }),

/***/ 6848:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline/promises");

/***/ }),

/***/ 99:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:sqlite");

/***/ }),

/***/ 7075:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 7997:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 3136:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:url");

/***/ }),

/***/ 7975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 3429:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util/types");

/***/ }),

/***/ 5919:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:worker_threads");

/***/ }),

/***/ 8522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 5472:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6760);
/* harmony import */ var node_process__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1708);
/* harmony import */ var _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(1573);
/* harmony import */ var _run_cli_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(7635);





// The one place where the command line meets its process. The first Ctrl-C stops the run and keeps what was done; the second
// one ends at once.
const interrupted = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
        if (interrupted.signal.aborted)
            (0,node_process__WEBPACK_IMPORTED_MODULE_2__.exit)(130);
        interrupted.abort(new Error(`stopped (${signal})`));
    });
}
// A reader that closes the pipe (`| head`) is not an error.
node_process__WEBPACK_IMPORTED_MODULE_2__.stdout.on('error', (error) => {
    if (error.code === 'EPIPE')
        (0,node_process__WEBPACK_IMPORTED_MODULE_2__.exit)(0);
    throw error;
});
const colours = (stream) => node_process__WEBPACK_IMPORTED_MODULE_2__.env.NO_COLOR ? false : node_process__WEBPACK_IMPORTED_MODULE_2__.env.FORCE_COLOR ? node_process__WEBPACK_IMPORTED_MODULE_2__.env.FORCE_COLOR !== '0' : stream.isTTY === true && node_process__WEBPACK_IMPORTED_MODULE_2__.env.TERM !== 'dumb';
/** One question, one line. The end of the input (Ctrl-D) is a no, Ctrl-C stops the run. */
async function ask(question) {
    const { createInterface } = await Promise.resolve(/* import() */).then(__nccwpck_require__.t.bind(__nccwpck_require__, 6848, 19));
    const lines = createInterface({ input: node_process__WEBPACK_IMPORTED_MODULE_2__.stdin, output: node_process__WEBPACK_IMPORTED_MODULE_2__.stdout });
    const closed = new Promise((resolve) => lines.once('close', () => resolve('n')));
    lines.once('SIGINT', () => interrupted.abort(new _foundation_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UsageError */ .eb('stopped: nothing more is written')));
    try {
        return await Promise.race([lines.question(question, { signal: interrupted.signal }), closed]);
    }
    catch (error) {
        interrupted.signal.throwIfAborted();
        throw error;
    }
    finally {
        lines.close();
    }
}
process.exitCode = await (0,_run_cli_js__WEBPACK_IMPORTED_MODULE_4__/* .runCli */ .a)(node_process__WEBPACK_IMPORTED_MODULE_2__.argv.slice(2), {
    folder: (0,node_process__WEBPACK_IMPORTED_MODULE_2__.cwd)(),
    // This file is dist/cli/index.js or src/cli/main.ts: a bundler would freeze import.meta.url, so the started path is asked.
    packageFolder: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.dirname)((0,node_fs__WEBPACK_IMPORTED_MODULE_0__.realpathSync)(node_process__WEBPACK_IMPORTED_MODULE_2__.argv[1] ?? '.')), '..', '..'),
    environment: node_process__WEBPACK_IMPORTED_MODULE_2__.env,
    signal: interrupted.signal,
    now: () => new Date(),
    ...(node_process__WEBPACK_IMPORTED_MODULE_2__.stdin.isTTY && node_process__WEBPACK_IMPORTED_MODULE_2__.stdout.isTTY ? { ask } : {}),
    out: {
        write: (text) => void node_process__WEBPACK_IMPORTED_MODULE_2__.stdout.write(text),
        colours: colours(node_process__WEBPACK_IMPORTED_MODULE_2__.stdout),
        width: node_process__WEBPACK_IMPORTED_MODULE_2__.stdout.columns || 120,
    },
    err: {
        write: (text) => void node_process__WEBPACK_IMPORTED_MODULE_2__.stderr.write(text),
        colours: colours(node_process__WEBPACK_IMPORTED_MODULE_2__.stderr),
        terminal: node_process__WEBPACK_IMPORTED_MODULE_2__.stderr.isTTY === true && node_process__WEBPACK_IMPORTED_MODULE_2__.env.TERM !== 'dumb' && !node_process__WEBPACK_IMPORTED_MODULE_2__.env.CI,
        width: node_process__WEBPACK_IMPORTED_MODULE_2__.stderr.columns || 120,
    },
});

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 7635:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  a: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./build/foundation/errors.js
var errors = __nccwpck_require__(1573);
// EXTERNAL MODULE: ./build/foundation/untrusted/log.js
var log = __nccwpck_require__(8923);
// EXTERNAL MODULE: ./build/foundation/untrusted/redact.js
var untrusted_redact = __nccwpck_require__(4520);
// EXTERNAL MODULE: ./build/foundation/version.js
var version = __nccwpck_require__(6472);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(7975);
;// CONCATENATED MODULE: ./build/cli/arguments.js


/**
 * Reads what stands behind a command's name.
 *
 * @throws UsageError for an option that the command does not have, a missing value, or too many operands.
 */
function parseArguments(command, raw) {
    const help = `See \`prompt-ratchet ${command.name} --help\`.`;
    const parsed = parse(command, raw, help);
    const values = parsed.values;
    if (parsed.positionals.length > (command.maxOperands ?? 0)) {
        const [unexpected] = parsed.positionals.slice(command.maxOperands ?? 0);
        throw new errors/* UsageError */.eb(`\`${command.name}\` does not take "${unexpected}"`, { todo: help });
    }
    const list = (name) => {
        const value = values[name];
        return value === undefined || typeof value === 'boolean' ? [] : typeof value === 'string' ? [value] : value;
    };
    const text = (name) => list(name).at(-1);
    return {
        operands: parsed.positionals,
        text,
        list: (name) => list(name)
            .flatMap((value) => value.split(','))
            .map((value) => value.trim())
            .filter((value) => value !== ''),
        flag: (name) => values[name] === true,
        number: (name, { whole = false } = {}) => {
            const value = text(name);
            if (value === undefined)
                return undefined;
            const number = Number(value);
            if (value.trim() === '' || !Number.isFinite(number) || number < 0 || (whole && !Number.isInteger(number))) {
                throw new errors/* UsageError */.eb(`--${name} is "${value}"`, {
                    todo: `It takes a ${whole ? 'whole ' : ''}number of at least 0.`,
                });
            }
            return number;
        },
    };
}
function parse(command, raw, help) {
    const options = Object.fromEntries(Object.entries(command.options).map(([name, { type, many }]) => [name, { type, multiple: many === true }]));
    try {
        return (0,external_node_util_.parseArgs)({ args: [...raw], options, allowPositionals: true, strict: true });
    }
    catch (cause) {
        const [message] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
        throw new errors/* UsageError */.eb(`${command.name}: ${message}`, { todo: help });
    }
}
/** The help of one command, 100 columns wide at most. */
function commandHelp(command) {
    const left = (name, { type, value }) => `--${name}${type === 'string' ? ` ${value ?? '<text>'}` : ''}`;
    const options = Object.entries(command.options).map(([name, spec]) => [left(name, spec), spec.about]);
    return [
        `prompt-ratchet ${command.name} — ${command.about}`,
        '',
        `Usage: prompt-ratchet ${command.name} [options]${command.operands === undefined ? '' : ` ${command.operands}`}`,
        '',
        command.description,
        '',
        'Options:',
        ...table(options),
        '',
        'Examples:',
        ...command.examples.flatMap(([example, about]) => [`  # ${about}`, `  ${example}`]),
    ].join('\n');
}
function table(rows) {
    const width = Math.max(...rows.map(([left]) => left.length)) + 4;
    return rows.flatMap(([left, right]) => wrap(right, 98 - width).map((line, index) => `  ${(index === 0 ? left : '').padEnd(width - 2)}${line}`));
}
function wrap(text, width) {
    const lines = [''];
    for (const word of text.split(' ')) {
        const line = lines.at(-1) ?? '';
        if (line !== '' && line.length + word.length + 1 > width)
            lines.push(word);
        else
            lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
    }
    return lines;
}

;// CONCATENATED MODULE: ./build/cli/operator-specs.js
/** `status` and `history`: the operator's views of the registry. */
function operatorSpecs({ environment, prompt, common }) {
    return [
        {
            name: 'status',
            about: 'what each environment holds, and whether the registry is right',
            options: {
                environment,
                prompt: { ...prompt, about: `${prompt.about} \`parameters:*\`, \`dataset:*\`: those.` },
                all: { type: 'boolean', about: 'Also environments that hold nothing and are not in the config.' },
                verify: {
                    type: 'boolean',
                    about: 'Replay every commit of the registry branch, and name those that the protocol did not make.',
                },
                accept: {
                    type: 'string',
                    value: '<commit>',
                    about: 'With --verify: a commit that was looked at and may stay; may be repeated.',
                    many: true,
                },
                ...common,
            },
            description: 'Prints for each environment and version: since when, how it got there and on which evidence, what is held back, how it\ndiffers from the file of HEAD, and how far it is from the environment that `from` names.\n\nExit code: 0, 3 error. With --verify: 0 only if the branch is what the protocol made, 1 with findings, 3 error.',
            examples: [
                ['prompt-ratchet status', 'every environment'],
                ["prompt-ratchet status --environment production --prompt 'support-*'", 'some prompts'],
                ['prompt-ratchet status --verify', 'is the registry as the protocol made it?'],
            ],
        },
        {
            name: 'history',
            about: 'who moved an environment, from what, and why',
            options: {
                environment: { ...environment, about: 'Of this environment alone. Default: all.' },
                prompt: { ...prompt, about: `${prompt.about} \`parameters:*\`, \`dataset:*\`: those.` },
                actor: { type: 'string', value: '<name>', about: 'Who moved it, or ran it again: a login, name or address.' },
                action: { type: 'string', value: '<action>', about: 'promotion, rollback, removal or withdrawal.' },
                rule: {
                    type: 'string',
                    value: '<rule>',
                    about: 'on-pass, on-merge, manual, override, rollback, removal or withdrawal.',
                },
                since: {
                    type: 'string',
                    value: '<time>',
                    about: 'Not before: 2026-11-03 (UTC), 2026-11-03T14:20Z, or 12h, 7d, 4w ago.',
                },
                until: { type: 'string', value: '<time>', about: 'Not after; a day counts to its end.' },
                version: {
                    type: 'string',
                    value: '<digest>',
                    about: 'Where this version came or went: the first digits, at least 4.',
                },
                'pull-request': { type: 'string', value: '<number>', about: 'What a pull request moved.' },
                limit: { type: 'string', value: '<number>', about: 'At most so many entries. Default: 20.' },
                long: { type: 'boolean', about: 'Everything that the ledger has of each entry.' },
                ...common,
            },
            description: 'Prints the ledger, the newest entry first: when, what, where, from which version to which, by whom and why.\n\nExit code: 0, 3 error.',
            examples: [
                ['prompt-ratchet history --environment production --prompt support-triage', 'one prompt'],
                ['prompt-ratchet history --since 7d --action rollback', 'what was rolled back this week'],
                ['prompt-ratchet history --version db8fb570 --long', 'where a version has been, and on which evidence'],
            ],
        },
    ];
}

;// CONCATENATED MODULE: ./build/cli/command-specs.js

const common = {
    config: {
        type: 'string',
        value: '<file>',
        about: 'The config file, relative to the repository. Default: prompt-ratchet.yml.',
    },
    repository: { type: 'string', value: '<folder>', about: 'The repository. Default: the one this folder is in.' },
    json: { type: 'boolean', about: 'Print JSON on standard output and nothing else there.' },
    help: { type: 'boolean', about: 'Print this help.' },
};
const running = {
    'max-calls': {
        type: 'string',
        value: '<number>',
        about: 'At most so many model calls; the smaller of this and the config counts.',
    },
    'max-cost': {
        type: 'string',
        value: '<dollars>',
        about: 'At most this cost in US dollars; the smaller of this and the config counts.',
    },
    'allow-code-scorers': {
        type: 'boolean',
        about: 'Scorers and datasets that are programs of the repository may run.',
    },
    'no-cache': {
        type: 'boolean',
        about: 'Neither read nor write cached completions (.git/prompt-ratchet/cache). Recorded results are used all the same.',
    },
    report: { type: 'string', value: '<file>', about: 'Also write report.json to this file.' },
};
const environment = {
    type: 'string',
    value: '<name>',
    about: 'The environment, by its name in the config.',
};
const command_specs_prompt = {
    type: 'string',
    value: '<slug or glob>',
    about: 'Prompts by slug or glob; may be repeated, or separated by commas.',
    many: true,
};
const reason = { type: 'string', value: '<text>', about: 'Why; goes to the ledger.' };
const dryRun = { type: 'boolean', about: 'Say what would be assigned; assign nothing.' };
/** Every command of the command line. The help and the reading of arguments come from here. */
const commandSpecs = [
    {
        name: 'evaluate',
        about: 'run the changed prompts against what each environment holds',
        options: {
            base: {
                type: 'string',
                value: '<revision>',
                about: 'Compare with this revision. Default: HEAD, or with --head its merge base with HEAD.',
            },
            head: {
                type: 'string',
                value: '<revision>',
                about: 'Evaluate the prompts of this revision. Default: the working tree.',
            },
            environment,
            prompt: command_specs_prompt,
            plan: {
                type: 'boolean',
                about: 'Say what would be asked, what it may cost and what the gate says beforehand; call nothing. Needs no key.',
            },
            all: { type: 'boolean', about: 'With --plan: every prompt, as if each had changed.' },
            assign: {
                type: 'boolean',
                about: 'Assign what passes, as a pull request would (environments with `assign: on-pass`).',
            },
            reason,
            'dry-run': dryRun,
            ...running,
            ...common,
        },
        description: 'Evaluates every prompt whose file differs between base and head, on the config, datasets and scorers of the working\ntree (with --head: of the base). Nothing is assigned unless --assign is given.\n\nExit code: 0 pass (or nothing to evaluate), 1 fail, 2 inconclusive, 3 error. With --plan: 0, or 3 for an error.',
        examples: [
            ['prompt-ratchet evaluate', 'what my uncommitted changes do'],
            ['prompt-ratchet evaluate --plan --all', 'what a change of any prompt would cost'],
            ['prompt-ratchet evaluate --base main --head my-branch --environment production', 'a branch against production'],
            ['prompt-ratchet evaluate --json | jq .verdict', 'for a script'],
        ],
    },
    {
        name: 'promote',
        about: 'move a version into an environment, gated the same way',
        options: {
            environment,
            prompt: command_specs_prompt,
            version: { type: 'string', value: '<digest>', about: 'The version, or an unambiguous beginning of its digest.' },
            from: {
                type: 'string',
                value: '<environment>',
                about: 'Take what this environment holds. Default: what `from` in the config names, else the files of HEAD.',
            },
            head: {
                type: 'string',
                value: '<revision>',
                about: 'Take the files of this revision, on the config of HEAD: of a branch that is not merged.',
            },
            override: {
                type: 'boolean',
                about: 'Assign it despite the verdict. Needs a --reason, which goes to the ledger.',
            },
            remove: { type: 'boolean', about: 'Take what --prompt names out of the environment instead. Needs a --reason.' },
            reason,
            'dry-run': dryRun,
            ...running,
            ...common,
        },
        description: 'Evaluates the version against what the environment holds, by the config of HEAD, and assigns it if it passes.\nThe first version of a prompt in an environment needs a --reason.\n\nExit code: 0 promoted or already held, 1 failed, 2 refused or inconclusive, 3 error.',
        examples: [
            ['prompt-ratchet promote --environment production --prompt support-triage --from staging', 'what staging holds'],
            ["prompt-ratchet promote --environment staging --prompt '*' --reason 'first adoption'", 'the first versions'],
        ],
    },
    {
        name: 'rollback',
        about: 'put the previous (or a named) version back, without evaluating',
        options: {
            environment,
            prompt: command_specs_prompt,
            version: { type: 'string', value: '<digest>', about: 'The version to return to. Default: the one held before.' },
            reason,
            'dry-run': dryRun,
            ...common,
        },
        description: 'Returns to a version that was held there before, at once. The version that is rolled back is marked held: it is not\nassigned again until a person promotes it.\n\nExit code: 0 rolled back or already held, 2 refused, 3 error.',
        examples: [
            [
                'prompt-ratchet rollback --environment production --prompt support-triage --reason "angry customers"',
                'undo the last promotion',
            ],
        ],
    },
    ...operatorSpecs({ environment, prompt: command_specs_prompt, common }),
    {
        name: 'diff',
        about: 'two versions of a prompt side by side',
        operands: '<prompt> [<from>] [<to>]',
        maxOperands: 3,
        options: common,
        description: 'Prints the text diff of two versions. <from> and <to> are each an environment (what it holds), the beginning of a digest,\n`file` (the working tree) or a revision such as HEAD. Default: HEAD and file.\n\nExit code: 0, also when they differ.',
        examples: [
            ['prompt-ratchet diff support-triage production file', 'what I would change in production'],
            ['prompt-ratchet diff support-triage staging production', 'how two environments differ'],
        ],
    },
    {
        name: 'init',
        about: 'propose a config and workflows from what the repository has',
        options: {
            yes: { type: 'boolean', about: 'Write what is proposed without asking.' },
            'dry-run': { type: 'boolean', about: 'Show what would be written; write nothing.' },
            config: { type: 'string', value: '<file>', about: 'Where the config goes. Default: prompt-ratchet.yml.' },
            repository: {
                type: 'string',
                value: '<folder>',
                about: 'The repository, or a folder of a monorepo: then that folder alone. Default: where this is run.',
            },
            json: { type: 'boolean', about: 'Print the proposal as JSON; write nothing.' },
            help: common.help,
        },
        description: 'Looks for prompts in every format that is read, datasets that fill them in, promptfoo configs, and keys that workflows\nname; proposes a config and workflows with a reason for each choice, asks before it writes each file, and ends with a plan\nof what a change would cost. No file that is there is written over. Where there is no prompt, an example is proposed.\n\nExit code: 0, or 3 for an error.',
        examples: [
            ['prompt-ratchet init', 'shows the proposal, and asks'],
            ['prompt-ratchet init --yes', 'writes it'],
            ['prompt-ratchet init --repository packages/support --dry-run', 'a part of a monorepo, to look at'],
        ],
    },
    {
        name: 'calibrate',
        about: 'how well the judges of a suite grade as people do',
        operands: '<suite>',
        maxOperands: 1,
        options: {
            scorer: { type: 'string', value: '<name>', about: 'One judge of the suite. Default: every one.' },
            dataset: {
                type: 'string',
                value: '<name or file>',
                about: 'The graded answers: a dataset of the config, or a file. Default: the dataset of the suite.',
            },
            answer: {
                type: 'string',
                value: '<column>',
                about: 'Where the graded answer is: a column, variable or key of metadata. Default: output.',
            },
            label: {
                type: 'string',
                value: '<column>',
                about: "Where the person's grade is, likewise. Default: human, then expected.",
            },
            'max-calls': running['max-calls'],
            'max-cost': running['max-cost'],
            'no-cache': running['no-cache'],
            'allow-code-scorers': running['allow-code-scorers'],
            ...common,
        },
        description: "Asks each judge about answers that people have graded (by the name of a choice, or its score), and prints how often they\nagree, Cohen's kappa with its interval, and the table of grades. The person's grade is not shown to the judge.\n\nExit code: 0, or 3 for an error.",
        examples: [
            ['prompt-ratchet calibrate support --dataset graded.csv', 'columns: input, output, human'],
            ['prompt-ratchet calibrate support --scorer helpfulness --label grade', 'another column, one judge'],
        ],
    },
    {
        name: 'import',
        about: 'prompts that are kept in code, as a file that can be gated',
        operands: '-- <program> [arguments]',
        maxOperands: 1000,
        options: {
            out: { type: 'string', value: '<file>', about: 'The file to write, ending with .prompts.json.' },
            check: { type: 'boolean', about: 'Write nothing; end with 1 when the file is not what the program prints.' },
            env: {
                type: 'string',
                value: '<name>',
                about: 'A variable that the program gets; may be repeated. It gets no other, not even PATH.',
                many: true,
            },
            timeout: { type: 'string', value: '<seconds>', about: 'How long the program may take. Default: 60.' },
            ...common,
        },
        description: 'Runs a program of yours that prints its prompts as JSON: [{ "slug": "…", "messages": [{ "role": "user", "content": "…" }] }],\nwith model, template, parameters, tools and responseFormat as they are needed. What it prints is checked, and written in a\nform that changes only when a prompt does. Commit the file: nothing of a pull request is ever run, so its prompts have to be\nthere as data.\n\nExit code: 0, 1 when --check finds a difference, 3 for an error.',
        examples: [
            ['prompt-ratchet import --out prompts/app.prompts.json -- python3 app/prompts.py', 'after a change of the code'],
            [
                'prompt-ratchet import --out prompts/app.prompts.json --check -- python3 app/prompts.py',
                'as a step of your tests',
            ],
        ],
    },
    {
        name: 'demo',
        about: 'the whole story on an example, with a simulated model',
        options: {
            keep: { type: 'boolean', about: 'Keep the folder of the demonstration and print its path.' },
            help: { type: 'boolean', about: 'Print this help.' },
        },
        description: 'Copies the example into a new git repository in a temporary folder, gates an improved and a regressed change of its\nprompt, promotes the first, refuses the second, rolls back and prints the ledger. No key and no network are needed.',
        examples: [['prompt-ratchet demo --keep', 'and look around in the repository afterwards']],
    },
];

;// CONCATENATED MODULE: ./build/cli/run-cli.js






const commands = {
    evaluate: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(941), __nccwpck_require__.e(915), __nccwpck_require__.e(573), __nccwpck_require__.e(48)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7048))).evaluateCommand,
    promote: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(941), __nccwpck_require__.e(915), __nccwpck_require__.e(573), __nccwpck_require__.e(48)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7048))).promoteCommand,
    rollback: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(941), __nccwpck_require__.e(915), __nccwpck_require__.e(573), __nccwpck_require__.e(48)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7048))).rollbackCommand,
    status: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(746), __nccwpck_require__.e(91), __nccwpck_require__.e(941), __nccwpck_require__.e(291), __nccwpck_require__.e(90), __nccwpck_require__.e(768), __nccwpck_require__.e(263), __nccwpck_require__.e(798), __nccwpck_require__.e(915), __nccwpck_require__.e(573), __nccwpck_require__.e(750)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5750))).statusCommand,
    history: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(746), __nccwpck_require__.e(91), __nccwpck_require__.e(941), __nccwpck_require__.e(291), __nccwpck_require__.e(90), __nccwpck_require__.e(768), __nccwpck_require__.e(263), __nccwpck_require__.e(798), __nccwpck_require__.e(915), __nccwpck_require__.e(573), __nccwpck_require__.e(750)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5750))).historyCommand,
    diff: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(746), __nccwpck_require__.e(91), __nccwpck_require__.e(941), __nccwpck_require__.e(291), __nccwpck_require__.e(90), __nccwpck_require__.e(768), __nccwpck_require__.e(263), __nccwpck_require__.e(798), __nccwpck_require__.e(915), __nccwpck_require__.e(573), __nccwpck_require__.e(750)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5750))).diffCommand,
    init: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(746), __nccwpck_require__.e(91), __nccwpck_require__.e(752), __nccwpck_require__.e(941), __nccwpck_require__.e(266), __nccwpck_require__.e(90), __nccwpck_require__.e(768), __nccwpck_require__.e(263), __nccwpck_require__.e(353), __nccwpck_require__.e(798), __nccwpck_require__.e(916), __nccwpck_require__.e(225), __nccwpck_require__.e(479), __nccwpck_require__.e(915), __nccwpck_require__.e(133), __nccwpck_require__.e(573), __nccwpck_require__.e(706), __nccwpck_require__.e(896)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8918))).initCommand,
    calibrate: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(746), __nccwpck_require__.e(752), __nccwpck_require__.e(941), __nccwpck_require__.e(266), __nccwpck_require__.e(90), __nccwpck_require__.e(798), __nccwpck_require__.e(916), __nccwpck_require__.e(225), __nccwpck_require__.e(479), __nccwpck_require__.e(915), __nccwpck_require__.e(573), __nccwpck_require__.e(515)]).then(__nccwpck_require__.bind(__nccwpck_require__, 8515))).calibrateCommand,
    import: async () => (await Promise.all(/* import() */[__nccwpck_require__.e(746), __nccwpck_require__.e(91), __nccwpck_require__.e(941), __nccwpck_require__.e(90), __nccwpck_require__.e(768), __nccwpck_require__.e(263), __nccwpck_require__.e(798), __nccwpck_require__.e(915), __nccwpck_require__.e(326)]).then(__nccwpck_require__.bind(__nccwpck_require__, 326))).importCommand,
    demo: async () => (await __nccwpck_require__.e(/* import() */ 6).then(__nccwpck_require__.bind(__nccwpck_require__, 4006))).demoCommand,
};
/** Arguments → exit code: 0 pass, 1 fail or refused, 2 inconclusive, 3 error. */
async function runCli(raw, given) {
    const terminal = given.environment.GITHUB_ACTIONS === 'true' ? inStep(given) : given;
    const [name, ...rest] = raw;
    if (name === '--version' || name === '-v') {
        terminal.out.write(`${version/* toolVersion */.f}\n`);
        return 0;
    }
    if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
        const about = commandSpecs.find((spec) => spec.name === rest[0]);
        terminal.out.write(`${about === undefined ? overview() : commandHelp(about)}\n`);
        return 0;
    }
    try {
        const spec = commandSpecs.find((each) => each.name === name);
        const load = commands[name];
        if (spec === undefined || load === undefined)
            throw unknownCommand(name);
        // What stands behind two hyphens is another program's.
        const own = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
        if (own.includes('--help') || own.includes('-h')) {
            terminal.out.write(`${commandHelp(spec)}\n`);
            return 0;
        }
        const args = parseArguments(spec, rest);
        return await (await load())(args, terminal, runCli);
    }
    catch (thrown) {
        const redact = (0,untrusted_redact/* createRedactor */.lY)((0,untrusted_redact/* secretsIn */.VY)(terminal.environment));
        terminal.err.write(`${(0,log/* terminalText */.eR)(redact(message(thrown)), { lines: true })}\n`);
        return 3;
    }
}
/** The runner reads the log: no title of a commit, no reason and no path may be a command there, wherever a line is broken. */
function inStep({ out, err, ...rest }) {
    const inert = (output) => ({ ...output, write: (text) => output.write((0,log/* stepLines */.mR)(text)) });
    return { ...rest, out: inert(out), err: inert(err) };
}
function message(thrown) {
    if (thrown instanceof errors/* RatchetError */.eG)
        return (0,errors/* describeError */.Uc)(thrown);
    return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}
function unknownCommand(name) {
    return new errors/* UsageError */.eb(`there is no command "${name}"`, {
        todo: `There are ${commandSpecs.map((each) => each.name).join(', ')}. See \`prompt-ratchet --help\`.`,
    });
}
function overview() {
    return [
        'prompt-ratchet — a prompt moves to the next environment only when its evaluation holds',
        '',
        'Usage: prompt-ratchet <command> [options]',
        '',
        'Commands:',
        ...table(commandSpecs.map((each) => [each.name, each.about])),
        '',
        'Each command has its own --help. `prompt-ratchet --version` prints the version.',
        'Keys come from the environment (OPENAI_API_KEY, or what `api-key-env` in the config names).',
        'Colours respect NO_COLOR and FORCE_COLOR.',
        '',
        'Start with `prompt-ratchet demo` (no key, no network, no account), then `prompt-ratchet init` in your own repository.',
    ].join('\n');
}


/***/ }),

/***/ 1573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ InvalidValueError),
/* harmony export */   Ld: () => (/* binding */ formatPosition),
/* harmony export */   Uc: () => (/* binding */ describeError),
/* harmony export */   eG: () => (/* binding */ RatchetError),
/* harmony export */   eb: () => (/* binding */ UsageError),
/* harmony export */   f6: () => (/* binding */ FileError),
/* harmony export */   lN: () => (/* binding */ toErrorRecord),
/* harmony export */   xL: () => (/* binding */ ConfigError)
/* harmony export */ });
/**
 * An error that a person can act on: what was found, where, and what to do. Every error that this project throws on purpose
 * is a subclass; anything else is a defect and is shown with its stack.
 */
class RatchetError extends Error {
    position;
    todo;
    details;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.name = new.target.name;
        this.position = options.position;
        this.todo = options.todo;
        this.details = options.details;
    }
}
/** A value that its own parser refuses (an id, a digest, a path). The caller knows the position and adds it. */
class InvalidValueError extends RatchetError {
    static title = 'invalid value';
}
/** A file under test or of data (prompt, dataset, schema) that cannot be used as it stands. */
class FileError extends RatchetError {
    static title = 'file error';
}
/** The configuration is wrong: unknown key, missing reference, a combination that is refused. */
class ConfigError extends RatchetError {
    static title = 'configuration error';
}
/** The inputs of the step, the command line or the event cannot be served. */
class UsageError extends RatchetError {
    static title = 'usage error';
}
/** `file:line:column: message`, then what to do, as compilers print it. */
function describeError(error) {
    const where = error.position === undefined ? '' : `${formatPosition(error.position)}: `;
    const todo = error.todo === undefined ? '' : `\n  ${error.todo}`;
    return `${where}${error.message}${todo}`;
}
function formatPosition(position) {
    return [position.file, position.line, position.column].filter((part) => part !== undefined).join(':');
}
/** The plain JSON of any thrown value. An unexpected one keeps its stack's first lines, so that a report can be acted on. */
function toErrorRecord(thrown) {
    if (thrown instanceof RatchetError) {
        return {
            name: thrown.name,
            message: thrown.message,
            ...(thrown.position === undefined ? {} : { position: thrown.position }),
            ...(thrown.todo === undefined ? {} : { todo: thrown.todo }),
            ...(thrown.details === undefined ? {} : { details: thrown.details }),
        };
    }
    if (thrown instanceof Error) {
        const stack = thrown.stack?.split('\n').slice(1, 6).join('\n') ?? '';
        return { name: thrown.name, message: thrown.message, details: { stack } };
    }
    return { name: 'Error', message: String(thrown) };
}


/***/ }),

/***/ 3129:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ul: () => (/* binding */ showHidden),
/* harmony export */   cT: () => (/* binding */ joinLines)
/* harmony export */ });
/* unused harmony export LINE_BREAK */
/** What ends a line for some reader: CR, LF, VT, FF, NEL, and the two separators of Unicode. */
const LINE_BREAK = /\r\n|[\n\r\v\f\x85\u2028\u2029]/;
/**
 * A text whose every character can be seen: control characters, invisible and bidirectional ones, halves of surrogate pairs and
 * combining marks beyond four on one letter are written out (`␛`, `<U+202E>`). `\n` and `\t` stay.
 *
 * An invisible character can hide text from a reviewer, a bidirectional one can turn it round: https://trojansource.codes.
 */
function showHidden(text) {
    return text.replace(HIDDEN, show);
}
/** Line breaks of every kind as one sign, for a text that must stay on its line. */
function joinLines(text) {
    return text.replace(new RegExp(LINE_BREAK, 'g'), '↵');
}
// A presentation selector after a sign, and a joiner between two pictures, are how emoji are written: those two stay.
const EMOJI_SELECTOR = String.raw `(?<=[\p{Emoji}])\uFE0F(?!\uFE0F)`;
const EMOJI_JOINER = String.raw `(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})`;
const HIDDEN = new RegExp(`(?!${EMOJI_SELECTOR}|${EMOJI_JOINER})` +
    String.raw `(?:[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]--[\n\t]]` +
    String.raw `|(?<=\p{M}{4})\p{M})`, 'gv');
function show(character) {
    const point = character.codePointAt(0) ?? 0;
    // Unicode has a picture for each of ASCII's control characters.
    if (point < 0x20)
        return String.fromCodePoint(0x2400 + point);
    if (point === 0x7f)
        return '␡';
    return `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`;
}


/***/ }),

/***/ 8923:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   eR: () => (/* binding */ terminalText),
/* harmony export */   mR: () => (/* binding */ stepLines),
/* harmony export */   t3: () => (/* binding */ terminalJson)
/* harmony export */ });
/* unused harmony export logText */
/* harmony import */ var _characters_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3129);

/**
 * A text for the log of a workflow step. None of it is a workflow command: those begin with `::` at the start of a line, or with `##[` anywhere in
 * it (actions/runner, ActionCommand.cs), so both are taken apart, and every line but the first begins with `| `.
 */
function logText(text) {
    const lines = text.split(new RegExp(`(?:${LINE_BREAK.source})+$`))[0]?.split(LINE_BREAK) ?? [];
    return lines.map((line, index) => `${index === 0 ? '' : '| '}${breakCommands(showHidden(line))}`).join('\n');
}
/**
 * A text for a terminal: escape sequences and other control characters are shown, not obeyed. A line break is shown as `↵`, so that
 * a value cannot begin a line of its own; with `lines` the text keeps its lines.
 */
function terminalText(text, options = {}) {
    return (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .showHidden */ .Ul)(options.lines === true ? text.replaceAll('\r\n', '\n') : (0,_characters_js__WEBPACK_IMPORTED_MODULE_0__/* .joinLines */ .cT)(text));
}
/** What the program prints where the log of a workflow step is read: its lines as they are, but none of them is a workflow command. */
function stepLines(text) {
    return text.replace(/((?:^|[\n\r\v\f\x85\u2028\u2029])[\s\x85]*:)(?=:)/g, '$1 ').replace(/##(?=\[|vso\[)/gi, '## ');
}
/** `: :` and `## [`: still readable, and no longer a command. */
function breakCommands(line) {
    return line.replace(/:(?=:)/g, ': ').replace(/##(?=\[|vso\[)/gi, '## ');
}
/**
 * JSON that may be printed on a terminal, and in the log of a step: control and bidirectional characters inside its texts, and what begins a
 * workflow command, as escapes. The same JSON.
 */
function terminalJson(json) {
    return json.replaceAll(/[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|#(?=#(?:\[|vso\[))/gi, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 4520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   VY: () => (/* binding */ secretsIn),
/* harmony export */   gE: () => (/* binding */ createSecrets),
/* harmony export */   lY: () => (/* binding */ createRedactor)
/* harmony export */ });
/** Shorter ones would black out ordinary words and hide nothing: no key has so few characters. */
const MIN_SECRET = 4;
/**
 * A function that replaces every secret in a text by `***`: as it stands, line by line, in JSON, URL-encoded, and in base64 and base64url
 * (also inside a longer encoded text, such as `user:key`). GitHub's own tokens are replaced wherever they come from. Secrets of fewer
 * than four characters are ignored.
 */
function createRedactor(secrets) {
    const forms = [...new Set(secrets.flatMap(formsOf))].filter((form) => form.length >= MIN_SECRET);
    return (text) => cover(text, [...forms.flatMap((form) => occurrences(text, form)), ...gitHubTokens(text)]);
}
function formsOf(secret) {
    const whole = secret.trim();
    if (whole.length < MIN_SECRET)
        return [];
    const lines = whole.split(/\r\n|[\r\n]/).map((line) => line.trim());
    return [secret, whole, ...lines.filter((line) => line.length >= MIN_SECRET)].flatMap((text) => [
        text,
        JSON.stringify(text).slice(1, -1),
        ...urlForms(text),
        ...base64Forms(text),
    ]);
}
function urlForms(text) {
    const encoded = encodeURIComponent(text.toWellFormed());
    // RFC 3986 also reserves what encodeURIComponent leaves, a form has rules of its own, and hex digits come in both cases.
    const strict = encoded.replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
    const field = new URLSearchParams({ f: text }).toString().slice('f='.length);
    const written = [encoded, strict, strict.replaceAll('%20', '+'), field];
    return written.flatMap((form) => [form, form.replace(/%../g, (hex) => hex.toLowerCase())]);
}
/**
 * Base64 writes three bytes as four characters: a secret inside a longer text looks different at each of the three offsets. Of the two
 * later ones only the characters that the secret alone decides are taken.
 */
function base64Forms(text) {
    const bytes = Buffer.from(text);
    const whole = bytes.toString('base64');
    const inner = bytes.length < 8 ? [] : [0, 1, 2].map((offset) => innerBase64(bytes, offset));
    const forms = [whole, whole.replace(/=+$/, ''), ...inner];
    return forms.flatMap((form) => [form, form.replaceAll('+', '-').replaceAll('/', '_')]);
}
function innerBase64(bytes, offset) {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    return encoded.slice(Math.ceil((8 * offset) / 6), Math.floor((8 * (offset + bytes.length)) / 6));
}
function occurrences(text, form) {
    const found = [];
    for (let start = text.indexOf(form); start !== -1; start = text.indexOf(form, start + 1)) {
        found.push({ start, end: start + form.length });
    }
    return found;
}
/** Source: https://github.blog/changelog, token formats; the installation tokens of 2026 have dots and about 520 characters. */
function gitHubTokens(text) {
    const tokens = /gh[pousr]_[A-Za-z0-9._-]{36,}|github_pat_[A-Za-z0-9_]{22,}/g;
    return Array.from(text.matchAll(tokens), ({ 0: token, index }) => ({ start: index, end: index + token.length }));
}
/** Ranges that overlap or touch become one `***`: what is left between two would be a part of a secret. */
function cover(text, ranges) {
    let covered = '';
    let end = 0;
    for (const range of ranges.toSorted((one, other) => one.start - other.start)) {
        if (range.end <= end)
            continue;
        const joined = end > 0 && range.start <= end;
        covered += joined ? '' : `${text.slice(end, range.start)}***`;
        end = range.end;
    }
    return covered + text.slice(end);
}
/** Values of environment variables that are named as secrets are: what must never be printed, whoever put it there. */
function secretsIn(environment) {
    const named = Object.entries(environment).flatMap(([name, value]) => value !== undefined && SECRET_NAME.test(name) && value.trim().length >= MIN_SECRET ? [value] : []);
    return [...new Set(named)];
}
const SECRET_NAME = /(_API_KEY|_KEY|_TOKEN|_SECRET|_PASSWORD)$|^INPUT_(GITHUB|REGISTRY)-TOKEN$/;
/** Secrets that become known in the course of a run. `found` is told of each new one, once. */
function createSecrets(first, found = () => { }) {
    const known = new Set();
    let redact = createRedactor([]);
    const add = (secret) => {
        if (known.has(secret) || secret.trim().length < MIN_SECRET)
            return;
        known.add(secret);
        redact = createRedactor([...known]);
        found(secret);
    };
    for (const secret of first)
        add(secret);
    return { add, redact: (text) => redact(text) };
}


/***/ }),

/***/ 6472:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ toolVersion)
/* harmony export */ });
/** The version of this package: in reports and in the name it gives itself to servers. Tested to equal package.json's. */
const toolVersion = '0.1.0';


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5472);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
