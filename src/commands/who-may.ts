import type { EnvironmentConfig } from '../config/config.ts';
import { type Promoter, promoterName, promoterRoles } from '../config/promoters.ts';
import type { Objection } from './request.ts';

/** What GitHub says of somebody in this repository. */
export type Person = {
  /** `unknown`: there is no such account. */
  readonly kind: 'user' | 'bot' | 'unknown';
  /** The account's number; a name can change hands. */
  readonly id: number | undefined;
  /** The role in this repository: `read`, `triage`, `write`, `maintain`, `admin`, `none`, or one of the organisation's own. */
  readonly role: string;
};

export type Membership = 'member' | 'not-member' | { readonly kind: 'cannot-see'; readonly message: string };

/** Who people are, as GitHub says. Both throw for an outage: the run then refuses. */
export type People = {
  person(login: string): Promise<Person>;
  membership(organization: string, team: string, login: string): Promise<Membership>;
};

/**
 * Why one of these people may not move this environment (design, promotion, "Who may"); undefined: all of them may. Without
 * `promoters`, write access is enough. Who is not known is refused, and a bot counts only by its number.
 */
export async function objectionTo(
  logins: readonly string[],
  environment: Pick<EnvironmentConfig, 'slug' | 'promoters'>,
  people: People,
): Promise<Objection | undefined> {
  if (logins.length === 0) return { reason: 'not-permitted', message: 'it is not known who stands behind this run' };
  const found = await Promise.all(
    [...new Set(logins)].map(async (login) => await objectionToOne(login, environment, people)),
  );
  return found.find((each) => each !== undefined);
}

async function objectionToOne(
  login: string,
  { slug, promoters }: Pick<EnvironmentConfig, 'slug' | 'promoters'>,
  people: People,
): Promise<Objection | undefined> {
  const person = await people.person(login);
  const allowed: readonly Promoter[] = promoters ?? [{ kind: 'role', role: 'write' }];
  const unseen: string[] = [];
  for (const promoter of allowed) {
    const may = await isPromoter(login, person, promoter, people);
    if (may === true) return undefined;
    if (may !== false) unseen.push(may);
  }
  const refused = (message: string): Objection => ({ reason: 'not-permitted', message });
  if (person.kind === 'unknown')
    return refused(`GitHub knows nobody named ${login}, and ${slug} is moved by people that are known`);
  if (unseen.length > 0) return refused(unseen.join('; '));
  if (promoters !== undefined) {
    return refused(`${login} is none of the promoters of ${slug} (${promoters.map(promoterName).join(', ')})`);
  }
  if (person.kind === 'bot') {
    return refused(`${login} is a bot, and ${slug} has no promoter \`bot:${person.id ?? '<number of its account>'}\``);
  }
  const access = person.role === 'none' ? 'no' : `only ${person.role}`;
  return refused(`${login} has ${access} access to this repository; moving ${slug} takes write access`);
}

/** A sentence: it cannot be found out, which is no yes. */
async function isPromoter(
  login: string,
  { kind, id, role }: Person,
  promoter: Promoter,
  people: People,
): Promise<boolean | string> {
  if (kind === 'unknown') return false;
  if (promoter.kind === 'bot') return kind === 'bot' && id === promoter.id;
  if (kind === 'bot') return false;
  switch (promoter.kind) {
    case 'user':
      return promoter.login.toLowerCase() === login.toLowerCase();
    case 'role': {
      const roles: readonly string[] = promoterRoles;
      // A role that is not in the list, such as `none`, is below all of them.
      return roles.indexOf(role) >= roles.indexOf(promoter.role);
    }
    case 'team': {
      const found = await people.membership(promoter.organization, promoter.team, login);
      if (found === 'member') return true;
      return found === 'not-member'
        ? false
        : `whether ${login} is in ${promoterName(promoter)} cannot be seen: ${found.message}`;
    }
  }
}
