import * as z from 'zod/mini';
import type { Objection } from '../../commands/request.ts';
import { UsageError } from '../../foundation/errors.ts';
import type { CommitId } from '../../foundation/ids.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import { commitParents, commitTree, mergeBase, pullRequest } from '../../github/index.ts';
import type { Inputs } from '../io.ts';
import { commitIn, commonOf, type EventAnswer, type EventContext, nameOf, trustedTree } from './context.ts';

const payloadShape = z.object({
  action: z.string(),
  number: z.int().check(z.positive()),
  pull_request: z.object({
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
  if (event.action === 'closed') return { kind: 'nothing', reason: `pull request #${event.number} was closed` };
  const [{ trusted, trust }, { proposed, base }] = await Promise.all([
    trustedTree(inputs, context, event.pull_request.base.ref),
    changeOf(event, context),
  ]);
  const fork = event.pull_request.head.repo?.full_name.toLowerCase() !== nameOf(context.repository).toLowerCase();
  return {
    kind: 'request',
    request: {
      ...commonOf(inputs, context),
      command: 'evaluate',
      occasion: 'pull-request',
      trusted,
      trust: fork ? { kind: 'fork' } : trust,
      scope: { kind: 'change', proposed, base },
      pullRequest: event.number,
      assign: true,
      objection: () => movedOn(event, context),
    },
  };
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
