import * as z from 'zod/mini';
import { UsageError } from '../../foundation/errors.ts';
import { commitTree, mergeGroupPullRequests, PermissionError } from '../../github/index.ts';
import type { Inputs } from '../io.ts';
import { commitIn, commonOf, type EventAnswer, type EventContext, trustedTree } from './context.ts';

const payloadShape = z.object({
  action: z.string(),
  merge_group: z.object({
    head_sha: z.string(),
    head_ref: z.string(),
    base_sha: z.string(),
    base_ref: z.string(),
  }),
});

/** `merge_group`: as the pull request, from its recorded results; it never assigns. */
export async function mergeGroupEvent(inputs: Inputs, context: EventContext): Promise<EventAnswer> {
  const parsed = payloadShape.safeParse(context.payload);
  if (!parsed.success) {
    throw new UsageError('the merge_group event has no merge group', {
      todo: 'Run the action on the event as GitHub delivers it (GITHUB_EVENT_PATH).',
    });
  }
  const { action, merge_group: group } = parsed.data;
  if (action !== 'checks_requested') return { kind: 'nothing', reason: `the merge group was ${action}` };
  const [{ trusted, trust }, { numbers, notices }] = await Promise.all([
    trustedTree(inputs, context, group.base_ref.replace(/^refs\/heads\//, '')),
    pullRequestsIn(group, context),
  ]);
  const tree = (sha: string, what: string) => commitTree(context.github, context.repository, commitIn(sha, what));
  return {
    kind: 'request',
    request: {
      ...commonOf(inputs, context),
      command: 'evaluate',
      occasion: 'merge-group',
      trusted,
      trust,
      scope: {
        kind: 'change',
        proposed: tree(group.head_sha, 'head commit'),
        base: tree(group.base_sha, 'base commit'),
      },
      pullRequest: numbers.at(-1),
      pullRequests: numbers,
      notices,
      assign: false,
      objection: async () => undefined,
    },
  };
}

type Grouped = { readonly numbers: readonly number[]; readonly notices: readonly string[] };

/** Without the permission to read them, the last one: the queue names its branch after it. */
async function pullRequestsIn(
  { base_sha, head_sha, head_ref }: z.infer<typeof payloadShape>['merge_group'],
  { github, repository }: EventContext,
): Promise<Grouped> {
  try {
    const { pullRequests, complete } = await mergeGroupPullRequests(github, repository, {
      base: commitIn(base_sha, 'base commit'),
      head: commitIn(head_sha, 'head commit'),
      headRef: head_ref,
    });
    const missing = `Not every pull request of this merge group could be found (a queue that rebases leaves no trace of them). ${CONSEQUENCE}`;
    return { numbers: pullRequests.map(({ number }) => number), notices: complete ? [] : [missing] };
  } catch (error) {
    if (!(error instanceof PermissionError)) throw error;
    const [, last] = /\bpr-(\d+)-[0-9a-f]+$/.exec(head_ref) ?? [];
    const known =
      last === undefined
        ? 'No pull request of this merge group is known'
        : `Of this merge group only #${last} is known`;
    const blind = `${known}: the job may not read pull requests. Give it the permission \`pull-requests: read\`. ${CONSEQUENCE}`;
    return { numbers: last === undefined ? [] : [Number(last)], notices: [blind] };
  }
}

const CONSEQUENCE =
  'What others in it promoted themselves could not be left out: where an environment holds it, they were compared with their own versions.';
