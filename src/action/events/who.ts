import * as z from 'zod/mini';
import type { Objection } from '../../commands/request.ts';
import { type Membership, objectionTo, type People, type Person } from '../../commands/who-may.ts';
import type { EnvironmentConfig } from '../../config/config.ts';
import type { CommitId } from '../../foundation/ids.ts';
import { isTeamMember, landedBetween, peopleOf } from '../../github/index.ts';
import { commitIn, type EventContext } from './context.ts';

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
function beforePush({ payload }: EventContext): CommitId | undefined {
  const parsed = pushShape.safeParse(payload);
  return parsed.success && !/^0+$/.test(parsed.data.before)
    ? commitIn(parsed.data.before, 'commit before it')
    : undefined;
}

function peopleOn({ github, registryGitHub, repository }: EventContext): People {
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
