import type { CommandSpec, OptionSpec } from './arguments.ts';
import { operatorSpecs } from './operator-specs.ts';

const common = {
  config: {
    type: 'string',
    value: '<file>',
    about: 'The config file, relative to the repository. Default: prompt-ratchet.yml.',
  },
  repository: { type: 'string', value: '<folder>', about: 'The repository. Default: the one this folder is in.' },
  json: { type: 'boolean', about: 'Print JSON on standard output and nothing else there.' },
  help: { type: 'boolean', about: 'Print this help.' },
} as const satisfies { readonly [name: string]: OptionSpec };

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
    about:
      'Neither read nor write cached completions (.git/prompt-ratchet/cache). Recorded results are used all the same.',
  },
  report: { type: 'string', value: '<file>', about: 'Also write report.json to this file.' },
} as const satisfies { readonly [name: string]: OptionSpec };

const environment: OptionSpec = {
  type: 'string',
  value: '<name>',
  about: 'The environment, by its name in the config.',
};
const prompt: OptionSpec = {
  type: 'string',
  value: '<slug or glob>',
  about: 'Prompts by slug or glob; may be repeated, or separated by commas.',
  many: true,
};
const reason: OptionSpec = { type: 'string', value: '<text>', about: 'Why; goes to the ledger.' };
const dryRun: OptionSpec = { type: 'boolean', about: 'Say what would be assigned; assign nothing.' };

/** Every command of the command line. The help and the reading of arguments come from here. */
export const commandSpecs: readonly CommandSpec[] = [
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
      prompt,
      plan: {
        type: 'boolean',
        about:
          'Say what would be asked, what it may cost and what the gate says beforehand; call nothing. Needs no key.',
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
    description:
      'Evaluates every prompt whose file differs between base and head, on the config, datasets and scorers of the working\ntree (with --head: of the base). Nothing is assigned unless --assign is given.\n\nExit code: 0 pass (or nothing to evaluate), 1 fail, 2 inconclusive, 3 error. With --plan: 0, or 3 for an error.',
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
      prompt,
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
    description:
      'Evaluates the version against what the environment holds, by the config of HEAD, and assigns it if it passes.\nThe first version of a prompt in an environment needs a --reason.\n\nExit code: 0 promoted or already held, 1 failed, 2 refused or inconclusive, 3 error.',
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
      prompt,
      version: { type: 'string', value: '<digest>', about: 'The version to return to. Default: the one held before.' },
      reason,
      'dry-run': dryRun,
      ...common,
    },
    description:
      'Returns to a version that was held there before, at once. The version that is rolled back is marked held: it is not\nassigned again until a person promotes it.\n\nExit code: 0 rolled back or already held, 2 refused, 3 error.',
    examples: [
      [
        'prompt-ratchet rollback --environment production --prompt support-triage --reason "angry customers"',
        'undo the last promotion',
      ],
    ],
  },
  ...operatorSpecs({ environment, prompt, common }),
  {
    name: 'diff',
    about: 'two versions of a prompt side by side',
    operands: '<prompt> [<from>] [<to>]',
    maxOperands: 3,
    options: common,
    description:
      'Prints the text diff of two versions. <from> and <to> are each an environment (what it holds), the beginning of a digest,\n`file` (the working tree) or a revision such as HEAD. Default: HEAD and file.\n\nExit code: 0, also when they differ.',
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
    description:
      'Looks for prompts in every format that is read, datasets that fill them in, promptfoo configs, and keys that workflows\nname; proposes a config and workflows with a reason for each choice, asks before it writes each file, and ends with a plan\nof what a change would cost. No file that is there is written over. Where there is no prompt, an example is proposed.\n\nExit code: 0, or 3 for an error.',
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
    description:
      "Asks each judge about answers that people have graded (by the name of a choice, or its score), and prints how often they\nagree, Cohen's kappa with its interval, and the table of grades. The person's grade is not shown to the judge.\n\nExit code: 0, or 3 for an error.",
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
    description:
      'Runs a program of yours that prints its prompts as JSON: [{ "slug": "…", "messages": [{ "role": "user", "content": "…" }] }],\nwith model, template, parameters, tools and responseFormat as they are needed. What it prints is checked, and written in a\nform that changes only when a prompt does. Commit the file: nothing of a pull request is ever run, so its prompts have to be\nthere as data.\n\nExit code: 0, 1 when --check finds a difference, 3 for an error.',
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
    description:
      'Copies the example into a new git repository in a temporary folder, gates an improved and a regressed change of its\nprompt, promotes the first, refuses the second, rolls back and prints the ledger. No key and no network are needed.',
    examples: [['prompt-ratchet demo --keep', 'and look around in the repository afterwards']],
  },
];
