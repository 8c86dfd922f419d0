import { describe, expect, it } from 'vitest';
import { type Membership, objectionTo, type People, type Person } from '../../src/commands/who-may.ts';
import { parsePromoter, promoterName } from '../../src/config/promoters.ts';
import { parseEnvironmentSlug } from '../../src/foundation/ids.ts';

const slug = parseEnvironmentSlug('production');
const person = (role: string, kind: Person['kind'] = 'user', id = 7): Person => ({ kind, id, role });
const known: Readonly<Record<string, Person>> = {
  Ada: person('admin'),
  max: person('maintain'),
  wim: person('write'),
  tom: person('triage'),
  rita: person('read'),
  nina: person('none'),
  chief: person('release-manager'),
  'renovate[bot]': person('none', 'bot', 29139614),
};

/** @param team who is in it; a sentence: it cannot be seen. */
function peopleWith(team: readonly string[] | string = []): People {
  return {
    person: async (login) => known[login] ?? { kind: 'unknown', id: undefined, role: 'none' },
    async membership(organization, name, login): Promise<Membership> {
      expect([organization, name]).toEqual(['acme', 'ai']);
      if (typeof team === 'string') return { kind: 'cannot-see', message: team };
      return team.includes(login) ? 'member' : 'not-member';
    },
  };
}

const ask = (logins: readonly string[], promoters?: readonly string[], people = peopleWith()) =>
  objectionTo(logins, { slug, promoters: promoters?.map(parsePromoter) }, people);

describe('who may move an environment', () => {
  it.each(['Ada', 'max', 'wim'])('without promoters: who may write (%s)', async (login) => {
    expect(await ask([login])).toBeUndefined();
  });

  it.each([
    ['tom', 'only triage access'],
    ['rita', 'only read access'],
    ['nina', 'no access'],
    ['chief', 'only release-manager access'],
    ['renovate[bot]', 'is a bot, and production has no promoter `bot:29139614`'],
    ['stranger', 'GitHub knows nobody named stranger'],
  ])('without promoters: not %s (%s)', async (login, message) => {
    expect(await ask([login])).toEqual({ reason: 'not-permitted', message: expect.stringContaining(message) });
  });

  it.each([
    ['a user, whatever the case of the letters', 'rita', ['@RITA']],
    ['a role and those above it', 'max', ['role:maintain']],
    ['a role and those above it', 'Ada', ['role:write']],
    ['a bot by its number', 'renovate[bot]', ['bot:29139614']],
    ['one of several', 'wim', ['octocat', '@acme/ai', 'wim']],
  ])('with promoters: %s', async (_, login, promoters) => {
    expect(await ask([login], promoters)).toBeUndefined();
  });

  it.each([
    ['an administrator who is not named', 'Ada', ['octocat']],
    ['a role below', 'wim', ['role:maintain']],
    ['a role of the organisation’s own', 'chief', ['role:write']],
    ['a bot with another number', 'renovate[bot]', ['bot:1']],
    ['a bot with the number of a user', 'wim', ['bot:7']],
  ])('with promoters: not %s', async (_, login, promoters) => {
    expect(await ask([login], promoters)).toEqual({
      reason: 'not-permitted',
      message: `${login} is none of the promoters of production (${promoters.join(', ')})`,
    });
  });

  it('asks for the members of a team', async () => {
    expect(await ask(['rita'], ['@acme/ai'], peopleWith(['rita']))).toBeUndefined();
    expect(await ask(['wim'], ['@acme/ai'], peopleWith(['rita']))).toMatchObject({ reason: 'not-permitted' });
  });

  it('refuses where a team cannot be seen, and says why; another promoter may still let the person through', async () => {
    const blind = peopleWith('GITHUB_TOKEN cannot see teams');
    expect(await ask(['wim'], ['@acme/ai'], blind)).toEqual({
      reason: 'not-permitted',
      message: 'whether wim is in @acme/ai cannot be seen: GITHUB_TOKEN cannot see teams',
    });
    expect(await ask(['wim'], ['@acme/ai', 'wim'], blind)).toBeUndefined();
  });

  it('asks for everybody who stands behind a run: one who may not is enough', async () => {
    expect(await ask(['Ada', 'wim'])).toBeUndefined();
    expect(await ask(['Ada', 'rita'])).toMatchObject({ message: expect.stringContaining('rita has only read access') });
  });

  it('refuses where nobody is known to stand behind it', async () => {
    expect(await ask([])).toMatchObject({ reason: 'not-permitted' });
  });

  it('refuses, by its error, when GitHub does not answer', async () => {
    const down: People = { ...peopleWith(), person: () => Promise.reject(new Error('503')) };
    await expect(ask(['Ada'], undefined, down)).rejects.toThrow('503');
  });
});

describe('a promoter', () => {
  it.each(['octocat', '@acme/ai-platform', 'role:admin', 'bot:41898282'])('is written %s', (written) => {
    expect(promoterName(parsePromoter(written))).toBe(written);
  });

  it.each(['', '@', '@acme/', 'role:read', 'role:', 'bot:0', 'bot:x', 'a b', 'renovate[bot]', '@acme/ai/x', '-x'])(
    'is never "%s"',
    (written) => {
      expect(() => parsePromoter(written)).toThrow(/not a promoter|name of a bot/);
    },
  );
});
