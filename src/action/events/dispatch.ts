import type { EnvironmentConfig } from '../../config/config.ts';
import { UsageError } from '../../foundation/errors.ts';
import { parseEnvironmentSlug } from '../../foundation/ids.ts';
import { commitTree } from '../../github/index.ts';
import type { Inputs } from '../io.ts';
import { commitIn, commonOf, type EventAnswer, type EventContext, environmentOf, trustedTree } from './context.ts';
import { whoStartedMay } from './who.ts';

/** `workflow_dispatch`, or `command: promote | rollback` on any event: a person moves a version. */
export async function dispatched(inputs: Inputs, context: EventContext): Promise<EventAnswer> {
  if (inputs.command === 'evaluate') {
    throw new UsageError('`command: evaluate` has no pull request on workflow_dispatch', {
      todo: 'Use `command: promote` with `dry-run: true` to see what a promotion would say.',
    });
  }
  const environment = environmentOf(inputs);
  if (environment === undefined) {
    throw new UsageError('the input environment is empty', {
      todo: 'Name the environment to promote into or roll back.',
    });
  }
  if (inputs.prompts.length === 0) {
    throw new UsageError('the input prompt is empty', {
      todo: 'Name the prompts by slug or glob, such as `support-*`; `*` means all of them.',
    });
  }
  refuseIdle(inputs);
  const { trusted } = await trustedTree(inputs, context, context.defaultBranch);
  const common = {
    ...commonOf(inputs, context),
    occasion: 'dispatch',
    trusted,
    environment,
    version: inputs.version,
    objection: (into: EnvironmentConfig) => whoStartedMay(into, context),
  } as const;
  if (inputs.command === 'rollback') return { kind: 'request', request: { ...common, command: 'rollback' } };
  const from = inputs.from === undefined ? undefined : parseEnvironmentSlug(inputs.from);
  const { headSha, override, remove } = inputs;
  // Read as data, like the files of a pull request: a person names the commit, and answers for it.
  const files =
    headSha === undefined
      ? trusted
      : commitTree(context.github, context.repository, commitIn(headSha, 'commit in the input head-sha'));
  return { kind: 'request', request: { ...common, command: 'promote', from, files, override, remove } };
}

/** An input that would be ignored is a mistake of somebody who relies on it. */
function refuseIdle({ command, headSha, override, remove, from, version, reason, dryRun }: Inputs): void {
  const given = (names: Readonly<Record<string, unknown>>) =>
    Object.entries(names).find(([, value]) => value !== undefined && value !== false)?.[0];
  const idle =
    command === 'rollback'
      ? given({ 'head-sha': headSha, override, remove, from })
      : remove
        ? given({ 'head-sha': headSha, override, from, version })
        : undefined;
  if (idle !== undefined) {
    const asked = command === 'rollback' ? '`command: rollback`' : '`remove`';
    throw new UsageError(`the input ${idle} goes not with ${asked}, which would ignore it`, {
      todo: `Leave ${idle} out.`,
    });
  }
  if (headSha === undefined) return;
  if (from !== undefined) {
    throw new UsageError('the inputs head-sha and from are both given', {
      todo: 'Give head-sha to take the files of that commit, or from to take what another environment holds.',
    });
  }
  if (!dryRun && (reason ?? '') === '') {
    throw new UsageError('head-sha is given without a reason', {
      todo: 'A person answers for a commit that is not merged: say why in the input reason, or set `dry-run: true` to have it evaluated only.',
    });
  }
}
