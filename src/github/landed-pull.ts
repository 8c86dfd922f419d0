import * as z from 'zod/mini';
import { type CommitId, parseCommitId } from '../foundation/ids.ts';
import type { Repository } from './client.ts';
import { PermissionError } from './errors.ts';

export type MergedPullRequest = {
  readonly number: number;
  /** The head that was merged. */
  readonly headSha: CommitId;
  /** Undefined, here and below: the account was deleted. */
  readonly author: string | undefined;
  readonly mergedBy: string | undefined;
  /** Who put it into the merge queue last, or had GitHub do so when it was ready (auto-merge); undefined when nobody did. */
  readonly queuedBy: string | undefined;
  /**
   * Who stands behind the merge: `mergedBy`, and where that is a bot, who queued it. GitHub has been seen to name either the person
   * who queued it or the queue (`github-merge-queue[bot]`) as who merged; the push of the merge always has the queue's bot as actor.
   */
  readonly responsible: string | undefined;
};

export function toMerged(pull: z.infer<typeof landedPull>): MergedPullRequest {
  const mergedByLogin = loginOf(pull.mergedBy);
  const queuedBy = queuedByOf(pull.timelineItems.nodes);
  const byBot = pull.mergedBy?.__typename === 'Bot';
  return {
    number: pull.number,
    headSha: parseCommitId(pull.headRefOid),
    author: loginOf(pull.author),
    mergedBy: mergedByLogin,
    queuedBy,
    responsible: byBot ? (queuedBy ?? mergedByLogin) : mergedByLogin,
  };
}

/** What the queue's bot added it did for whoever had enabled auto-merge. */
function queuedByOf(events: z.infer<typeof landedPull>['timelineItems']['nodes']): string | undefined {
  const at = events.findLastIndex((event) => event.__typename === 'AddedToMergeQueueEvent');
  const added = events[at];
  if (added === undefined) return undefined;
  const login = loginOf(added.who ?? added.actor);
  if (login !== QUEUE_BOT) return login;
  const enabled = events.slice(0, at).findLast((event) => event.__typename !== 'AddedToMergeQueueEvent');
  return loginOf(enabled?.who ?? enabled?.actor ?? null) ?? login;
}

const QUEUE_BOT = 'github-merge-queue[bot]';

/** GraphQL leaves the `[bot]` out that REST, events and `github.actor` have. */
function loginOf(who: Actor): string | undefined {
  if (who === null) return undefined;
  return who.__typename === 'Bot' && !who.login.endsWith('[bot]') ? `${who.login}[bot]` : who.login;
}

/** What a query asks of a pull request that landed. */
export const LANDED_PULL = `fragment LandedPull on PullRequest {
  number merged baseRefName headRefOid mergeCommit { oid }
  author { __typename login } mergedBy { __typename login }
  timelineItems(last: 20, itemTypes: [
    ADDED_TO_MERGE_QUEUE_EVENT, AUTO_MERGE_ENABLED_EVENT, AUTO_SQUASH_ENABLED_EVENT, AUTO_REBASE_ENABLED_EVENT
  ]) { nodes {
    __typename
    ... on AddedToMergeQueueEvent { actor { __typename login } who: enqueuer { __typename login } }
    ... on AutoMergeEnabledEvent { actor { __typename login } who: enabler { __typename login } }
    ... on AutoSquashEnabledEvent { actor { __typename login } who: enabler { __typename login } }
    ... on AutoRebaseEnabledEvent { actor { __typename login } who: enabler { __typename login } }
  } }
}`;

const actor = z.nullable(z.object({ __typename: z.string(), login: z.string() }));
type Actor = z.infer<typeof actor>;
/** The answer to `LANDED_PULL`. */
export const landedPull = z.object({
  number: z.number(),
  merged: z.boolean(),
  baseRefName: z.string(),
  headRefOid: z.string(),
  mergeCommit: z.nullable(z.object({ oid: z.string() })),
  author: actor,
  mergedBy: actor,
  timelineItems: z.object({ nodes: z.array(z.object({ __typename: z.string(), actor, who: actor })) }),
});
export function mayNotRead(repository: Repository): PermissionError {
  return new PermissionError(`GitHub does not show the token the pull requests of ${nameOf(repository)}`, {
    todo: 'Give the job the permission in the workflow: `pull-requests: read`.',
  });
}

function nameOf({ owner, name }: Repository): string {
  return `${owner}/${name}`;
}
