import * as z from 'zod/mini';
import type { Objection } from '../../commands/request.ts';
import { UsageError } from '../../foundation/errors.ts';
import type { CommitId } from '../../foundation/ids.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import { commitParents, commitTree, mergeBase, pullRequest } from '../../github/index.ts';
import type { Inputs } from '../io.ts';
import { commitIn, commonOf, type EventAnswer, type EventContext, nameOf, trustedTree } from './context.ts';
import { whoProposedMay } from './who.ts';

const payloadShape = z.object({
  action: z.string(),
  number: z.int().check(z.positive()),
  pull_request: z.object({
    merged: z._default(z.nullable(z.boolean()), false),
    user: z.nullish(z.object({ login: z.string() })),
    head: z.object({ sha: z.string(), repo: z.nullable(z.object({ full_name: z.string() })) }),
    base: z.object({ sha: z.string(), ref: z.string() }),
  }),
});

type Payload = z.infer<typeof payloadShape>;

/** `pull_request`, `pull_request_target`: the prompts that the pull request changes, read at its merge commit, else at head. */
export async function pullRequestEvent(inputs: Inputs, context: EventContext): Promise<EventAnswer> {
  const parsed = payloadShape.safeParse(context.payload);
  if (!parsed.success) {
    throw new UsageError(`the ${context.eventName} event has no pull request`, {
      todo: 'Run the action on the event as GitHub delivers it (GITHUB_EVENT_PATH).',
    });
  }
  const event = parsed.data;
  if (event.action === 'closed') return closedEvent(event, inputs, context);
  const [{ trusted, trust }, { proposed, base }] = await Promise.all([
    trustedTree(inputs, context, event.pull_request.base.ref),
    changeOf(event, context),
  ]);
  const by = { action: event.action, author: event.pull_request.user?.login };
  return {
    kind: 'request',
    request: {
      ...commonOf(inputs, context),
      command: 'evaluate',
      occasion: 'pull-request',
      trusted,
      trust: isFork(event, context) ? { kind: 'fork' } : trust,
      scope: { kind: 'change', proposed, base },
      pullRequest: event.number,
      pullRequests: [event.number],
      assign: true,
      objection: async (environment) =>
        (await movedOn(event, context)) ?? (await whoProposedMay(environment, by, context)),
    },
  };
}

/**
 * Merged, its promotions stand. Closed unmerged, it gives back what it took, whatever branch it was turned to meanwhile; a fork took
 * nothing. Nobody is asked whether they may: what returns was there before, by the decision of people who might, and the text of a
 * pull request that was given up must not stay because the one who closed it is no promoter.
 */
async function closedEvent(event: Payload, inputs: Inputs, context: EventContext): Promise<EventAnswer> {
  const { number, pull_request: pull } = event;
  if (pull.merged) return { kind: 'nothing', reason: `pull request #${number} was merged` };
  if (isFork(event, context)) return { kind: 'nothing', reason: `pull request #${number} of a fork was closed` };
  const { trusted } = await trustedTree(inputs, context, pull.base.ref);
  return {
    kind: 'request',
    request: {
      ...commonOf(inputs, context),
      command: 'withdraw',
      occasion: 'pull-request',
      trusted,
      pullRequest: number,
      objection: async () => {
        const now = await pullRequest(context.github, context.repository, number);
        if (now.state === 'closed' && !now.merged) return undefined;
        return { reason: 'outdated', message: `pull request #${number} is ${now.merged ? 'merged' : 'open again'}` };
      },
    },
  };
}

function isFork({ pull_request: { head } }: Payload, { repository }: EventContext): boolean {
  return head.repo?.full_name.toLowerCase() !== nameOf(repository).toLowerCase();
}

/**
 * The merge commit and its first parent: exactly what the merge would change, whatever has happened on the base branch since.
 * Without one (`pull_request_target`, a conflict): head against the merge base.
 */
async function changeOf(event: Payload, context: EventContext): Promise<{ proposed: SourceTree; base: SourceTree }> {
  const { github, repository } = context;
  const head = commitIn(event.pull_request.head.sha, 'head commit');
  const tree = (commit: CommitId) => commitTree(github, repository, commit);
  if (context.ref === `refs/pull/${event.number}/merge`) {
    const [first, second] = await commitParents(github, repository, context.sha);
    if (first !== undefined && second === head) return { proposed: tree(context.sha), base: tree(first) };
  }
  const from = commitIn(event.pull_request.base.sha, 'base commit');
  return { proposed: tree(head), base: tree(await mergeBase(github, repository, from, head)) };
}

async function movedOn(event: Payload, context: EventContext): Promise<Objection | undefined> {
  const now = await pullRequest(context.github, context.repository, event.number);
  if (now.state !== 'open') {
    return { reason: 'outdated', message: `pull request #${event.number} is no longer open` };
  }
  if (now.baseRef !== event.pull_request.base.ref) {
    return {
      reason: 'outdated',
      message: `pull request #${event.number} now goes to ${now.baseRef}: its own run decides`,
    };
  }
  if (now.headSha !== event.pull_request.head.sha) {
    return { reason: 'outdated', message: `pull request #${event.number} has new commits: their own run decides` };
  }
  return undefined;
}
