import type { CommandSpec, OptionSpec } from './arguments.ts';

type Shared = {
  readonly environment: OptionSpec;
  readonly prompt: OptionSpec;
  /** What every command has. */
  readonly common: CommandSpec['options'];
};

/** `status` and `history`: the operator's views of the registry. */
export function operatorSpecs({ environment, prompt, common }: Shared): readonly CommandSpec[] {
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
      description:
        'Prints for each environment and version: since when, how it got there and on which evidence, what is held back, how it\ndiffers from the file of HEAD, and how far it is from the environment that `from` names.\n\nExit code: 0, 3 error. With --verify: 0 only if the branch is what the protocol made, 1 with findings, 3 error.',
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
      description:
        'Prints the ledger, the newest entry first: when, what, where, from which version to which, by whom and why.\n\nExit code: 0, 3 error.',
      examples: [
        ['prompt-ratchet history --environment production --prompt support-triage', 'one prompt'],
        ['prompt-ratchet history --since 7d --action rollback', 'what was rolled back this week'],
        ['prompt-ratchet history --version db8fb570 --long', 'where a version has been, and on which evidence'],
      ],
    },
  ];
}
