import { repositoryPayload, userPayload } from './payloads.ts';
import type { Handler } from './rest-route.ts';
import { ApiError, type Asker, typeOf } from './state.ts';

/** Who is who, and in which team. */
export const peopleRoutes: Readonly<Record<string, Handler>> = {
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': ({ asker, parameters }) => {
    const login = parameters.username ?? '';
    const type = typeOf(asker.state, login);
    if (type === undefined) throw new ApiError(404, 'Not Found');
    if (type !== 'User') throw new ApiError(404, `${login} is not a user`);
    const role = asker.state.roles.get(login);
    const custom = asker.state.customRoles.get(login);
    const permission = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : (role ?? 'none');
    const role_name = custom ?? role ?? 'none';
    return { body: { permission, role_name, user: { ...userPayload(asker.state, login), role_name } } };
  },

  'GET /users/{username}': ({ asker, parameters }) => {
    const login = parameters.username ?? '';
    if (typeOf(asker.state, login) === undefined) throw new ApiError(404, 'Not Found');
    return { body: profile(asker, login) };
  },

  'GET /orgs/{org}/teams/{team_slug}': ({ asker, parameters }) => {
    const slug = parameters.team_slug ?? '';
    teamOf(asker, parameters.org, slug);
    const api = `${asker.state.apiUrl}/organizations/77/team/5`;
    return {
      body: {
        id: 5,
        node_id: 'T_5',
        url: api,
        html_url: `${asker.state.serverUrl}/orgs/${parameters.org}/teams/${slug}`,
        name: slug,
        slug,
        description: null,
        privacy: 'closed',
        notification_setting: 'notifications_enabled',
        permission: 'pull',
        type: 'organization',
        members_url: `${api}/members{/member}`,
        repositories_url: `${api}/repos`,
        parent: null,
        members_count: 1,
        repos_count: 1,
        created_at: '2026-01-01T00:00:00Z',
        updated_at: '2026-01-01T00:00:00Z',
        organization: organization(asker, parameters.org ?? ''),
      },
    };
  },

  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': ({ asker, parameters }) => {
    const team = teamOf(asker, parameters.org, parameters.team_slug);
    const state = team.get(parameters.username ?? '');
    if (state === undefined) throw new ApiError(404, 'Not Found');
    const url = `${asker.state.apiUrl}/organizations/77/team/5/memberships/${parameters.username}`;
    return { body: { url, role: 'member', state } };
  },
};

/** Without `members: read`, GitHub answers as if there were no such team. */
function teamOf(asker: Asker, org = '', slug = ''): ReadonlyMap<string, string> {
  const team = asker.state.teams.get(`${org}/${slug}`.toLowerCase());
  if (team === undefined || asker.token.permissions.members === undefined) throw new ApiError(404, 'Not Found');
  return team;
}

function organization({ state }: Asker, login: string): Record<string, unknown> {
  const api = `${state.apiUrl}/orgs/${login}`;
  const { id, node_id, avatar_url, html_url } = userPayload(state, login);
  return {
    login,
    id,
    node_id,
    url: api,
    repos_url: `${api}/repos`,
    events_url: `${api}/events`,
    hooks_url: `${api}/hooks`,
    issues_url: `${api}/issues`,
    members_url: `${api}/members{/member}`,
    public_members_url: `${api}/public_members{/member}`,
    avatar_url,
    description: null,
    html_url,
    has_organization_projects: true,
    has_repository_projects: true,
    public_repos: 1,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    type: 'Organization',
    archived_at: null,
  };
}

function profile({ state }: Asker, login: string): Record<string, unknown> {
  const nothing = { name: null, company: null, location: null, email: null, hireable: null, bio: null };
  return {
    ...userPayload(state, login),
    ...nothing,
    blog: '',
    twitter_username: null,
    public_repos: 1,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: repositoryPayload(state).created_at,
    updated_at: repositoryPayload(state).updated_at,
  };
}
