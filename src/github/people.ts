import { type GitHub, needing, type Repository } from './client.ts';
import { NotFoundError, PermissionError } from './errors.ts';

/** GitHub's five roles; a custom role counts as the base role that it extends. `none`: no access of its own. */
export type RepositoryRole = 'admin' | 'maintain' | 'write' | 'triage' | 'read' | 'none';

export type Person = {
  /** As GitHub spells it, where it knows it: logins differ in upper and lower case. */
  readonly login: string;
  /** Stays when the login changes; undefined for an unknown one. */
  readonly id: number | undefined;
  /** `bot`: a GitHub App's account (`dependabot[bot]`, `Copilot`). `unknown`: GitHub has no such account, or does not show it. */
  readonly kind: 'user' | 'bot' | 'unknown';
  /** Through teams, organisation and enterprise too. GitHub does not tell what an App may do: a bot has `none`. */
  readonly permission: RepositoryRole;
};

/**
 * Who each login is, and what it may do in the repository, in the order of `logins`: one request for each, and a second one for
 * who turns out to be no user. Whom GitHub does not know is `unknown` with `none`; it is not an error. Of a public repository a
 * stranger may `read`. The token needs `metadata: read`, which every token has.
 *
 * @throws GitHubError when GitHub cannot be asked: then nobody may be let through.
 */
export async function peopleOf(
  github: GitHub,
  repository: Repository,
  logins: readonly string[],
): Promise<readonly Person[]> {
  const asked = new Map<string, Promise<Person>>();
  for (const login of logins) {
    const key = login.toLowerCase();
    if (!asked.has(key)) asked.set(key, personOf(github, repository, login));
  }
  return Promise.all(logins.map(async (login) => (await asked.get(login.toLowerCase())) ?? unknown(login)));
}

export type TeamMembership =
  | { readonly kind: 'member' | 'not-member' }
  /** Whether the login is in the team cannot be found out with this token; it counts as not allowed. */
  | { readonly kind: 'cannot-see'; readonly message: string; readonly todo: string };

/**
 * Whether a login is in a team of an organisation, or in a team below it; an invitation that was not accepted yet does not count.
 * The token needs the organisation permission `members: read` of a GitHub App, or the scope `read:org`; GITHUB_TOKEN cannot have
 * it. Without it GitHub answers 404 as it does for who is no member: so the team itself is asked for then. A team that the token
 * does not see and one that does not exist stay the same: `cannot-see`.
 *
 * @throws GitHubError when GitHub cannot be asked.
 */
export async function isTeamMember(
  github: GitHub,
  org: string,
  teamSlug: string,
  login: string,
): Promise<TeamMembership> {
  if (!isLogin(login)) return { kind: 'not-member' };
  const membership = await ifVisible(async () => {
    const { data } = await github.request('GET /orgs/{org}/teams/{team_slug}/memberships/{username}', {
      org,
      team_slug: teamSlug,
      username: login,
    });
    return data.state;
  });
  if (membership === 'active') return { kind: 'member' };
  if (membership === 'pending') return { kind: 'not-member' };
  if (membership.hidden === 'not-found' && (await isTeamVisible(github, org, teamSlug))) return { kind: 'not-member' };
  return {
    kind: 'cannot-see',
    message: `the token cannot see the team ${org}/${teamSlug}: it may not read teams, or there is no such team`,
    todo: `Look at the team's slug, and give the input registry-token the token of a GitHub App with the organisation permission "Members: read"; GITHUB_TOKEN can never read teams.`,
  };
}

async function isTeamVisible(github: GitHub, org: string, teamSlug: string): Promise<boolean> {
  const found = await ifVisible(async () => {
    await github.request('GET /orgs/{org}/teams/{team_slug}', { org, team_slug: teamSlug });
    return true as const;
  });
  return found === true;
}

/** Refused with 403 or 404: an answer. A token that is not valid and an outage are errors. */
async function ifVisible<T>(ask: () => Promise<T>): Promise<T | { readonly hidden: 'forbidden' | 'not-found' }> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof NotFoundError) return { hidden: 'not-found' };
    if (error instanceof PermissionError && error.status === 403) return { hidden: 'forbidden' };
    throw error;
  }
}

async function personOf(github: GitHub, repository: Repository, login: string): Promise<Person> {
  if (!isLogin(login)) return unknown(login);
  const collaborator = login.endsWith('[bot]') ? undefined : await collaboratorOf(github, repository, login);
  return collaborator ?? (await accountOf(github, login));
}

/**
 * Undefined for 404: GitHub answers `<login> is not a user` for Apps, of which some have no `[bot]` in their login (`Copilot`),
 * and `Not Found` for logins that it does not know.
 */
async function collaboratorOf(github: GitHub, repository: Repository, login: string): Promise<Person | undefined> {
  try {
    const { data } = await needing('metadata: read', () =>
      github.request('GET /repos/{owner}/{repo}/collaborators/{username}/permission', {
        owner: repository.owner,
        repo: repository.name,
        username: login,
      }),
    );
    // Nobody else's role may count as this login's.
    if (data.user === null || data.user.login.toLowerCase() !== login.toLowerCase()) return unknown(login);
    const { login: name, id, type } = data.user;
    return { login: name, id: Number(id), kind: kindOf(type), permission: roleOf(data.permission, data.role_name) };
  } catch (error) {
    if (error instanceof NotFoundError) return undefined;
    throw error;
  }
}

async function accountOf(github: GitHub, login: string): Promise<Person> {
  try {
    const { data } = await github.request('GET /users/{username}', { username: login });
    if (data.login.toLowerCase() !== login.toLowerCase()) return unknown(login);
    return { login: data.login, id: Number(data.id), kind: kindOf(data.type), permission: 'none' };
  } catch (error) {
    if (error instanceof NotFoundError) return unknown(login);
    throw error;
  }
}

function unknown(login: string): Person {
  return { login, id: undefined, kind: 'unknown', permission: 'none' };
}

/** `Organization` and `Mannequin` (an account that an import made up) can do nothing themselves. */
function kindOf(type: string): Person['kind'] {
  return type === 'User' ? 'user' : type === 'Bot' ? 'bot' : 'unknown';
}

/** `permission` knows four levels, `role_name` all roles and custom ones: it counts only where it fits the level. */
function roleOf(permission: string, roleName: string): RepositoryRole {
  if (permission === 'admin') return 'admin';
  if (permission === 'write') return roleName === 'maintain' ? 'maintain' : 'write';
  if (permission === 'read') return roleName === 'triage' ? 'triage' : 'read';
  return 'none';
}

/** Letters, digits and hyphens; an underscore in accounts that an enterprise manages. */
function isLogin(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}(\[bot\])?$/.test(text);
}
