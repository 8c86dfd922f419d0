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
