import * as z from 'zod/mini';
import type { Objection } from '../../commands/request.ts';
import { type Membership, objectionTo, type People, type Person } from '../../commands/who-may.ts';
import type { EnvironmentConfig } from '../../config/config.ts';
import type { CommitId } from '../../foundation/ids.ts';
import { isTeamMember, landedBetween, peopleOf } from '../../github/index.ts';
import { commitIn, type EventContext } from './context.ts';

/**
 * What a person did to a pull request says whether they stand for its content: who opened it or pushed to it does, who put a label on it
 * does not. The author is asked too: `synchronize` is also what a click on "Update branch" makes.
 */
const STANDING_ACTIONS: readonly string[] = ['opened', 'synchronize', 'reopened', 'ready_for_review'];

/** Whoever may move the environment by this event of a pull request (design, promotion, "Who may"). */
export async function whoProposedMay(
  environment: EnvironmentConfig,
  { action, author }: { readonly action: string; readonly author: string | undefined },
  context: EventContext,
): Promise<Objection | undefined> {
  const { slug, promoters } = environment;
  if (promoters === undefined) return await whoStartedMay(environment, context);
  const refused = (message: string): Objection => ({ reason: 'not-permitted', message });
  if (!STANDING_ACTIONS.includes(action)) {
    return refused(
      `${slug} names its promoters, and who made the event "${action}" does not stand for what the pull request proposes: a promoter can push to it, or dispatch \`promote\``,
    );
  }
  if (author === undefined) return refused('GitHub does not say who opened the pull request');
  return await objectionTo(
    [context.actor, context.triggeringActor ?? context.actor, author],
    environment,
    peopleOn(context),
  );
}

/** Whoever started the run, and whoever re-ran it, may both move the environment (design, promotion, "Who may"). */
export async function whoStartedMay(
  environment: EnvironmentConfig,
  context: EventContext,
): Promise<Objection | undefined> {
  return await objectionTo([context.actor, context.triggeringActor ?? context.actor], environment, peopleOn(context));
}

/**
 * Whoever merged what was pushed, or put it into the merge queue, and whoever re-ran this, may move the environment. What came
 * without a pull request was pushed by the actor.
 */
export async function whoMergedMay(
  environment: EnvironmentConfig,
  context: EventContext,
): Promise<Objection | undefined> {
  const { github, repository, sha, actor, triggeringActor } = context;
  const before = beforePush(context);
  const { pullRequests, complete } =
    before === undefined ? { pullRequests: [], complete: false } : await landedBetween(github, repository, before, sha);
  const unknown = pullRequests.find(({ responsible }) => responsible === undefined);
  if (unknown !== undefined) {
    return { reason: 'not-permitted', message: `GitHub does not say who merged pull request #${unknown.number}` };
  }
  const merged = pullRequests.flatMap(({ responsible }) => responsible ?? []);
  const again = context.run.attempt > 1 && triggeringActor !== undefined ? [triggeringActor] : [];
  return await objectionTo([...merged, ...(complete ? [] : [actor]), ...again], environment, peopleOn(context));
}

const pushShape = z.object({ before: z.string() });

/** The tip before the push; undefined when the branch is new. */
export function beforePush({ payload }: EventContext): CommitId | undefined {
  const parsed = pushShape.safeParse(payload);
  return parsed.success && !/^0+$/.test(parsed.data.before)
    ? commitIn(parsed.data.before, 'commit before it')
    : undefined;
}

export function peopleOn({ github, registryGitHub, repository }: EventContext): People {
  return {
    async person(login): Promise<Person> {
      const [found] = await peopleOf(github, repository, [login]);
      if (found === undefined) return { kind: 'unknown', id: undefined, role: 'none' };
      return { kind: found.kind, id: found.id, role: found.permission };
    },
    async membership(organization, team, login): Promise<Membership> {
      const found = await isTeamMember(registryGitHub, organization, team, login);
      return found.kind === 'cannot-see'
        ? { kind: found.kind, message: `${found.message}. ${found.todo}`.replace(/\.$/, '') }
        : found.kind;
    },
  };
}
