import type { Request, RunFacts, Trust } from '../../commands/request.ts';
import { UsageError } from '../../foundation/errors.ts';
import { type CommitId, type EnvironmentSlug, parseCommitId, parseEnvironmentSlug } from '../../foundation/ids.ts';
import type { JsonValue } from '../../foundation/json.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import {
  branchTip,
  commitTree,
  type GitHub,
  PermissionError,
  pullRequestStates,
  type Repository,
} from '../../github/index.ts';
import type { Inputs } from '../io.ts';

/** What an event asks for: a request, or the sentence why there is nothing to do. */
export type EventAnswer =
  | { readonly kind: 'request'; readonly request: Request }
  | { readonly kind: 'nothing'; readonly reason: string };

/** What the runner says of the event, in its own words. */
export type EventContext = {
  readonly eventName: string;
  readonly payload: JsonValue;
  readonly repository: Repository;
  readonly defaultBranch: string;
  readonly github: GitHub;
  /** With the registry token where one is given. It may see teams, which GITHUB_TOKEN does not. */
  readonly registryGitHub: GitHub;
  /** GITHUB_SHA: of a pull request, its merge commit. */
  readonly sha: CommitId;
  /** GITHUB_REF, such as `refs/heads/main`. */
  readonly ref: string;
  readonly actor: string;
  readonly triggeringActor: string | undefined;
  readonly run: RunFacts;
};

/** The trusted commit (design, trust): the tip of the base branch if that is trusted, else of the default branch. */
export async function trustedTree(
  inputs: Inputs,
  context: EventContext,
  baseBranch: string,
): Promise<{ readonly trusted: SourceTree; readonly trust: Trust }> {
  const branches = inputs.trustedBranches.length > 0 ? inputs.trustedBranches : [context.defaultBranch];
  const isTrusted = branches.includes(baseBranch);
  const branch = isTrusted ? baseBranch : context.defaultBranch;
  const tip = await branchTip(context.github, context.repository, branch);
  if (tip === undefined) {
    throw new UsageError(`${nameOf(context.repository)} has no branch "${branch}"`, {
      todo: 'Push the branch that holds the config, or correct the input `trusted-branches`.',
    });
  }
  return {
    trusted: commitTree(context.github, context.repository, tip),
    trust: isTrusted ? { kind: 'trusted' } : { kind: 'untrusted-branch', branch: baseBranch },
  };
}

/** What every request of the action has in common. */
export function commonOf(inputs: Inputs, context: EventContext) {
  return {
    event: context.eventName,
    configPath: inputs.config,
    environment: environmentOf(inputs),
    prompts: inputs.prompts,
    reason: inputs.reason,
    dryRun: inputs.dryRun,
    onDefaultBranch: context.ref === `refs/heads/${context.defaultBranch}`,
    repository: nameOf(context.repository),
    actor: context.actor,
    triggeringActor: context.triggeringActor,
    run: context.run,
    pullRequestStates: async (numbers: readonly number[]) => {
      try {
        return await pullRequestStates(context.github, context.repository, numbers);
      } catch (error) {
        if (!(error instanceof PermissionError)) throw error;
        return undefined;
      }
    },
  };
}

export function environmentOf(inputs: Inputs): EnvironmentSlug | undefined {
  return inputs.environment === undefined ? undefined : parseEnvironmentSlug(inputs.environment);
}

export function nameOf({ owner, name }: Repository): string {
  return `${owner}/${name}`;
}

/** A commit that the event names. @throws UsageError when the payload does not hold one: it is not the event it says. */
export function commitIn(text: string | undefined, what: string): CommitId {
  try {
    return parseCommitId(text ?? '');
  } catch {
    throw new UsageError(`the event has no ${what}`, {
      todo: 'Run the action on the event as GitHub delivers it (GITHUB_EVENT_PATH).',
    });
  }
}
