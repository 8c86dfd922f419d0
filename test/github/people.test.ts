import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isTeamMember, peopleOf } from '../../src/github/index.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { connect } from './connect.ts';

let github: LoopbackGitHub;

beforeEach(async () => {
  github = await startGitHub({ checkAnswers: true });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

const personOf = async (login: string) => (await peopleOf(connect(github), github, [login]))[0];

describe('the people behind logins', () => {
  it.each(['admin', 'maintain', 'write', 'triage', 'read'] as const)('have the role %s', async (role) => {
    github.setRole('mona', role);
    github.setAccount('mona', { id: 583231 });
    expect(await personOf('mona')).toEqual({ login: 'mona', id: 583231, kind: 'user', permission: role });
  });

  it('have the base role of a custom role', async () => {
    github.setRole('mona', 'write', 'release manager');
    expect(await personOf('mona')).toMatchObject({ permission: 'write' });
  });

  it.each([
    ['read', 'maintain', 'read'],
    ['write', 'admin', 'write'],
    ['none', 'triage', 'none'],
    ['of a kind that is new', 'admin', 'none'],
  ])('have no more than the level %s, whatever the name of the role says (%s)', async (permission, role_name, role) => {
    const user = { login: 'mona', id: 1, type: 'User' };
    github.fault(() => ({ before: { status: 200, body: { permission, role_name, user } } }));
    expect(await personOf('mona')).toMatchObject({ permission: role });
  });

  it('have none when they are no collaborators', async () => {
    expect(await personOf('stranger')).toMatchObject({ kind: 'user', permission: 'none' });
  });

  it('are told as GitHub spells them, in the order asked, each asked for once', async () => {
    github.setRole('mona', 'write');
    const people = await peopleOf(connect(github), github, ['octocat', 'mona', 'octocat']);
    expect(people.map(({ login, permission }) => [login, permission])).toEqual([
      ['octocat', 'admin'],
      ['mona', 'write'],
      ['octocat', 'admin'],
    ]);
    expect(github.requests).toHaveLength(2);
  });

  it('are bots by their login, with their id and no permission', async () => {
    github.setAccount('dependabot[bot]', { id: 49699333 });
    github.setRole('dependabot[bot]', 'admin');
    expect(await personOf('dependabot[bot]')).toEqual({
      login: 'dependabot[bot]',
      id: 49699333,
      kind: 'bot',
      permission: 'none',
    });
    expect(github.requests).toHaveLength(1);
  });

  it('are bots though their login does not say so', async () => {
    github.setAccount('Copilot', { id: 198982749, type: 'Bot' });
    expect(await personOf('Copilot')).toEqual({ login: 'Copilot', id: 198982749, kind: 'bot', permission: 'none' });
  });

  it.each(['User that never was', '', '../../user', 'a/b', 'gone', 'gone[bot]'])('are unknown: %j', async (login) => {
    github.setAccount('gone', null);
    github.setAccount('gone[bot]', null);
    expect(await personOf(login)).toEqual({ login, id: undefined, kind: 'unknown', permission: 'none' });
  });

  it.each(['Organization', 'Mannequin'] as const)('are unknown when the account is of the type %s', async (type) => {
    github.setAccount('acme-inc', { type });
    expect(await personOf('acme-inc')).toMatchObject({ kind: 'unknown', permission: 'none' });
  });

  it('are unknown when GitHub answers for somebody else', async () => {
    const user = { login: 'octocat', id: 1, type: 'User' };
    github.fault(() => ({ before: { status: 200, body: { permission: 'admin', role_name: 'admin', user } } }));
    expect(await personOf('mona')).toMatchObject({ login: 'mona', kind: 'unknown', permission: 'none' });
  });

  it('are unknown when GitHub names nobody', async () => {
    github.fault(() => ({ before: { status: 200, body: { permission: 'admin', role_name: 'admin', user: null } } }));
    expect(await personOf('mona')).toMatchObject({ kind: 'unknown', permission: 'none' });
  });

  it.each([500, 403, 401])('cannot be found out when GitHub answers %s', async (status) => {
    github.fault(() => ({ before: { status, body: { message: 'Resource not accessible by integration' } } }));
    await expect(personOf('mona')).rejects.toMatchObject({ status });
  });

  it('cannot be found out when the second answer fails', async () => {
    github.fault(({ path }) => (path.startsWith('/users/') ? { before: { status: 502 } } : undefined));
    await expect(personOf('dependabot[bot]')).rejects.toMatchObject({ name: 'GitHubError', status: 502 });
  });
});

describe('the membership of a team', () => {
  const ask = (login: string, team = 'prompts') => {
    const token = github.createToken({ contents: 'read', members: 'read' }, 'ratchet[bot]');
    return isTeamMember(connect(github, { token }), 'acme', team, login);
  };

  beforeEach(() => github.setTeam('acme', 'prompts', { mona: 'active', invited: 'pending' }));

  it('is active', async () => {
    expect(await ask('mona')).toEqual({ kind: 'member' });
    expect(github.requests).toHaveLength(1);
  });

  it.each(['invited', 'stranger', 'not a login'])('is none: %s', async (login) => {
    expect(await ask(login)).toEqual({ kind: 'not-member' });
  });

  it('cannot be seen with GITHUB_TOKEN, which says what would help', async () => {
    expect(await isTeamMember(connect(github), 'acme', 'prompts', 'mona')).toEqual({
      kind: 'cannot-see',
      message: 'the token cannot see the team acme/prompts: it may not read teams, or there is no such team',
      todo: expect.stringContaining('Members: read'),
    });
  });

  it('cannot be seen when there is no such team', async () => {
    expect(await ask('mona', 'nobody')).toMatchObject({ kind: 'cannot-see' });
  });

  it('cannot be seen when GitHub refuses', async () => {
    github.fault(() => ({ before: { status: 403, body: { message: 'Resource not accessible by integration' } } }));
    expect(await ask('mona')).toMatchObject({ kind: 'cannot-see' });
    expect(github.requests).toHaveLength(1);
  });

  it.each([401, 500])('is an error when GitHub answers %s', async (status) => {
    github.fault(() => ({ before: { status } }));
    await expect(ask('mona')).rejects.toMatchObject({ status });
  });

  it('is an error when the team cannot be asked for', async () => {
    github.fault(({ path }) => (path.endsWith('/prompts') ? { before: { status: 503 } } : undefined));
    await expect(ask('stranger')).rejects.toMatchObject({ status: 503 });
  });
});
