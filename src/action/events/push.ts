import { branchTip, commitTree } from '../../github/index.ts';
import type { Inputs } from '../io.ts';
import { commonOf, type EventAnswer, type EventContext } from './context.ts';
import { whoMergedMay } from './who.ts';
import { whoBroughtMay } from './who-brought.ts';

/** `push` to the default branch: every prompt at the tip that an `on-merge` environment does not hold yet. */
export async function pushEvent(inputs: Inputs, context: EventContext): Promise<EventAnswer> {
  const { github, repository, defaultBranch, ref, sha } = context;
  if (ref !== `refs/heads/${defaultBranch}`) {
    return { kind: 'nothing', reason: `only pushes to ${defaultBranch} assign; this one went to ${ref}` };
  }
  const tip = await branchTip(github, repository, defaultBranch);
  if (tip !== sha) {
    return { kind: 'nothing', reason: `${defaultBranch} has moved on: the run of the newer commit decides` };
  }
  const tree = commitTree(github, repository, sha);
  return {
    kind: 'request',
    request: {
      ...commonOf(inputs, context),
      command: 'evaluate',
      occasion: 'push',
      trusted: tree,
      trust: { kind: 'trusted' },
      scope: { kind: 'tip', tree },
      pullRequest: undefined,
      pullRequests: [],
      assign: true,
      objection: async (environment) => {
        const [tipNow, objection] = await Promise.all([
          branchTip(github, repository, defaultBranch),
          whoMergedMay(environment, context),
        ]);
        if (tipNow === sha) return objection;
        return { reason: 'outdated', message: `${defaultBranch} has moved on: the run of the newer commit decides` };
      },
      contentObjections: (environment, contents) => whoBroughtMay(environment, contents, inputs.config, context),
    },
  };
}
