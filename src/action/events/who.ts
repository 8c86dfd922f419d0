import type { Objection } from '../../commands/request.ts';
import { type Membership, objectionTo, type People, type Person } from '../../commands/who-may.ts';
import type { EnvironmentConfig } from '../../config/config.ts';
import { isTeamMember, mergedBy, peopleOf } from '../../github/index.ts';
import type { EventContext } from './context.ts';

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
  const merged = await mergedBy(context.github, context.repository, context.sha);
  const people = merged === undefined ? [context.actor] : merged.flatMap(({ responsible }) => responsible ?? []);
  if (merged !== undefined && people.length < merged.length) {
    return { reason: 'not-permitted', message: 'GitHub does not say who merged the pull request' };
  }
  const again = context.run.attempt > 1 && context.triggeringActor !== undefined ? [context.triggeringActor] : [];
  return await objectionTo([...people, ...again], environment, peopleOn(context));
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
        ? { kind: found.kind, message: `${found.message}. ${found.todo}` }
        : found.kind;
    },
  };
}
