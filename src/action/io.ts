import { UsageError } from '../foundation/errors.ts';

/** Every input of the action, once. `action.yml` and the README's table are tested to say the same. */
export const inputNames = [
  'command',
  'environment',
  'config',
  'prompt',
  'version',
  'from',
  'reason',
  'github-token',
  'registry-token',
  'dry-run',
  'override',
  'remove',
  'head-sha',
  'trusted-branches',
  'comment',
  'max-calls',
  'max-cost',
  'allowed-hosts',
  'allow-code-scorers',
  'cache',
] as const;

/** Every output of the action, once. */
export const outputNames = [
  'verdict',
  'promoted',
  'improved',
  'regressed',
  'unchanged',
  'model-calls',
  'cost-usd',
  'report-json',
  'comment-url',
  'registry-commit',
] as const;

export type InputName = (typeof inputNames)[number];
export type OutputName = (typeof outputNames)[number];
export type Outputs = { readonly [name in OutputName]: string };

/** The inputs, validated: a value that is not understood stops the run before anything is read. */
export type Inputs = {
  readonly command: 'auto' | 'evaluate' | 'promote' | 'rollback';
  readonly environment: string | undefined;
  readonly config: string;
  readonly prompts: readonly string[];
  readonly version: string | undefined;
  readonly from: string | undefined;
  readonly reason: string | undefined;
  readonly token: string;
  readonly registryToken: string | undefined;
  readonly dryRun: boolean;
  readonly override: boolean;
  readonly remove: boolean;
  readonly headSha: string | undefined;
  readonly trustedBranches: readonly string[];
  readonly comment: 'update' | 'new' | 'off';
  readonly maxCalls: number | undefined;
  readonly maxCostUsd: number | undefined;
  readonly allowedHosts: readonly string[] | undefined;
  readonly allowCode: boolean;
  readonly cache: string | undefined;
};

/**
 * Reads the inputs as the runner hands them over: `INPUT_<NAME>`, upper case, blanks as underscores, hyphens kept.
 *
 * @throws UsageError that names the input, what was found and what is accepted.
 */
export function readInputs(environment: NodeJS.ProcessEnv): Inputs {
  const text = (name: InputName): string | undefined =>
    environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() || undefined;
  const token = text('github-token');
  if (token === undefined) {
    throw new UsageError('the input github-token is empty', {
      todo: 'Leave it out (its default is the token of the run), or give a token that may read the repository.',
    });
  }
  const hosts = words(text('allowed-hosts'));
  const cache = text('cache') ?? 'prompt-ratchet/cache';
  return {
    command: oneOf('command', text('command') ?? 'auto', ['auto', 'evaluate', 'promote', 'rollback']),
    environment: text('environment'),
    config: text('config') ?? 'prompt-ratchet.yml',
    prompts: words(text('prompt')),
    version: text('version'),
    from: text('from'),
    reason: text('reason'),
    token,
    registryToken: text('registry-token'),
    dryRun: flag('dry-run', text('dry-run')),
    override: flag('override', text('override')),
    remove: flag('remove', text('remove')),
    headSha: text('head-sha'),
    trustedBranches: words(text('trusted-branches')),
    comment: oneOf('comment', text('comment') ?? 'update', ['update', 'new', 'off']),
    maxCalls: limit('max-calls', text('max-calls'), true),
    maxCostUsd: limit('max-cost', text('max-cost'), false),
    allowedHosts: hosts.length === 0 ? undefined : hosts,
    allowCode: flag('allow-code-scorers', text('allow-code-scorers')),
    cache: cache === 'off' ? undefined : cache,
  };
}

function words(text: string | undefined): readonly string[] {
  return (text ?? '').split(/[\s,]+/).filter((word) => word !== '');
}

function flag(name: InputName, text: string | undefined): boolean {
  return oneOf(name, (text ?? 'false').toLowerCase(), ['true', 'false']) === 'true';
}

function oneOf<const T extends string>(name: InputName, found: string, accepted: readonly T[]): T {
  const match = accepted.find((value) => value === found);
  if (match === undefined) {
    throw new UsageError(`the input ${name} is "${found}"`, { todo: `It takes ${accepted.join(', ')}.` });
  }
  return match;
}

function limit(name: InputName, text: string | undefined, whole: boolean): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (!Number.isFinite(value) || value < 0 || (whole && !Number.isInteger(value))) {
    throw new UsageError(`the input ${name} is "${text}"`, {
      todo: `It takes a ${whole ? 'whole ' : ''}number of at least 0${whole ? '' : ', in US dollars'}.`,
    });
  }
  return value;
}
