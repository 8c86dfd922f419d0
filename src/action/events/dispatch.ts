import type { Objection } from '../../commands/request.ts';
import { UsageError } from '../../foundation/errors.ts';
import { parseEnvironmentSlug } from '../../foundation/ids.ts';
import { peopleOf } from '../../github/index.ts';
import type { Inputs } from '../io.ts';
import { commonOf, type EventAnswer, type EventContext, environmentOf, trustedTree } from './context.ts';

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
    objection: () => notPermitted(context),
  } as const;
  if (inputs.command === 'rollback') return { kind: 'request', request: { ...common, command: 'rollback' } };
  const from = inputs.from === undefined ? undefined : parseEnvironmentSlug(inputs.from);
  return { kind: 'request', request: { ...common, command: 'promote', from } };
}

/** Both the actor and whoever re-ran the workflow must be allowed to write; an unknown person may not (design, promotion). */
async function notPermitted(context: EventContext): Promise<Objection | undefined> {
  const logins = [...new Set([context.actor, context.triggeringActor ?? context.actor])];
  const people = await peopleOf(context.github, context.repository, logins);
  const refused = people.find(({ permission }) => !['admin', 'maintain', 'write'].includes(permission));
  if (refused === undefined) return undefined;
  const { login, permission } = refused;
  return {
    reason: 'not-permitted',
    message: `${login} has ${permission === 'none' ? 'no' : `only ${permission}`} access to this repository; moving an environment takes write access`,
  };
}
