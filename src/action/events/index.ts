import { UsageError } from '../../foundation/errors.ts';
import type { Inputs } from '../io.ts';
import type { EventAnswer, EventContext } from './context.ts';

/**
 * Event and inputs → `Request`. Reads what the event itself does not say (tips, parents) from GitHub, and nothing else.
 *
 * @throws UsageError for an event or a combination of inputs that cannot be served.
 */
export async function readRequest(inputs: Inputs, context: EventContext): Promise<EventAnswer> {
  if ((inputs.command === 'promote' || inputs.command === 'rollback') && context.eventName !== 'workflow_dispatch') {
    throw new UsageError(`\`command: ${inputs.command}\` was given on the event "${context.eventName}"`, {
      todo: 'A person moves a version by hand: run it on workflow_dispatch. On push, `command: auto` assigns what was merged.',
    });
  }
  if (context.eventName !== 'workflow_dispatch') refuseInputsOfDispatch(inputs, context.eventName);
  switch (context.eventName) {
    case 'pull_request':
    case 'pull_request_target':
      return (await import('./pull-request.ts')).pullRequestEvent(inputs, context);
    case 'merge_group':
      return (await import('./merge-group.ts')).mergeGroupEvent(inputs, context);
    case 'push':
      return (await import('./push.ts')).pushEvent(inputs, context);
    case 'workflow_dispatch':
      return (await import('./dispatch.ts')).dispatched(inputs, context);
    default:
      throw new UsageError(`the event "${context.eventName}" is not served`, {
        todo: 'Run the action on pull_request, pull_request_target, merge_group, push or workflow_dispatch.',
      });
  }
}

function refuseInputsOfDispatch({ headSha, override, remove, from, version }: Inputs, event: string): void {
  const given = { 'head-sha': headSha, override, remove, from, version };
  const [idle] = Object.entries(given).find(([, value]) => value !== undefined && value !== false) ?? [];
  if (idle === undefined) return;
  throw new UsageError(`the input ${idle} was given on the event "${event}", which would ignore it`, {
    todo: `Leave ${idle} out, or give it on workflow_dispatch alone.`,
  });
}
