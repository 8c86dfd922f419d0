import { describe, expect, it } from 'vitest';
import { passedIn, replacedByPerson, revertOf } from '../../src/promotion/index.ts';
import { staging, triage, versionOf } from '../registry/builders.ts';
import { startStory } from './story.ts';

const [a, b, c] = [versionOf('a'), versionOf('b'), versionOf('c')];
type Story = ReturnType<typeof startStory>;

type State = 'open' | 'merged' | 'closed';

/** Asked by pull request 9, in a repository where 7 was merged. */
const reverted = ({ registry }: Story, version = a, given: { now?: string; state?: State | 'unknown' } = {}) => {
  const { now = '2026-11-01T10:00:00.000Z', state = 'merged' } = given;
  const states = async (numbers: readonly number[]) =>
    state === 'unknown' ? undefined : new Map(numbers.map((number) => [number, state]));
  const environment = { slug: staging, evidenceDays: 7 };
  return revertOf(registry, { environment, slug: triage, version: version.id, own: [9], states, now });
};
const found = async (...given: Parameters<typeof reverted>) => (await reverted(...given))?.entry;

describe('a revert', () => {
  it('is a version that passed there before, with the evidence of that time', async () => {
    const story = startStory();
    await story.promote(a, { pullRequest: 7 });
    await story.promote(b);
    expect(await found(story)).toMatchObject({ to: a.id, pullRequest: 7 });
    const revert = await reverted(story);
    expect(revert?.evidence).toMatchObject({ version: a.id, verdict: { kind: 'pass' } });
  });

  it.each<[string, (story: Story) => Promise<void>]>([
    ['was never there', async (story) => story.promote(b)],
    [
      'was rolled back',
      async (story) => {
        await story.promote(b);
        await story.promote(a);
        await story.rollBack();
      },
    ],
    [
      'was given back by a pull request that was closed',
      async (story) => {
        await story.promote(b);
        await story.promote(a, { pullRequest: 7 });
        await story.withdraw(7);
      },
    ],
    [
      'a person promoted despite the verdict',
      async (story) => {
        await story.promote(a, { override: 'the customer waits' });
        await story.promote(b);
      },
    ],
    [
      'this very pull request promoted',
      async (story) => {
        await story.promote(a, { pullRequest: 9 });
        await story.promote(b);
      },
    ],
  ])('is no version that %s', async (_, happens) => {
    const story = startStory();
    await happens(story);
    expect(await found(story)).toBeUndefined();
  });

  it.each<State | 'unknown'>(['open', 'closed', 'unknown'])(
    'is no version of a pull request that is %s: nobody has accepted it',
    async (state) => {
      const story = startStory();
      await story.promote(a, { pullRequest: 7 });
      await story.promote(b);
      expect(await found(story, a, { state })).toBeUndefined();
    },
  );

  it('is no version that was replaced longer ago than evidence counts', async () => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b);
    expect(await found(story, a, { now: '2026-11-08T09:00:00.000Z' })).toMatchObject({ to: a.id });
    expect(await found(story, a, { now: '2026-11-08T09:02:00.000Z' })).toBeUndefined();
  });

  it('is one that passed before a pull request promoted and gave back the same', async () => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b);
    await story.promote(a, { pullRequest: 7 });
    await story.withdraw(7);
    expect(await found(story)).toMatchObject({ to: a.id, actor: 'octocat' });
    expect((await found(story))?.pullRequest).toBeUndefined();
  });

  it.each([
    ['is gone', undefined],
    ['was swapped', 'swap'],
  ])('is none where the evidence %s', async (_, how) => {
    const story = startStory();
    await story.promote(a);
    await story.promote(c);
    const path = story.branch.paths().filter((each) => each.startsWith('evidence/'));
    const files = Object.fromEntries(path.map((each) => [each, how === 'swap' ? 'x' : '']));
    story.branch.push(files);
    expect(await found(story)).toBeUndefined();
  });
});

describe('what a person replaced', () => {
  const replaced = async ({ registry }: Story) => replacedByPerson(registry, staging, triage, a.id);

  it('is told by the entry, also after more decisions of people', async () => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b, { override: 'a fix that cannot wait' });
    expect(await replaced(story)).toMatchObject({ rule: 'override', from: a.id, to: b.id });
    await story.promote(c, { override: 'another one' });
    expect(await replaced(story)).toMatchObject({ from: a.id, to: b.id });
  });

  it('is nothing where a merge did, or did something since', async () => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b);
    expect(await replaced(story)).toBeUndefined();
    await story.promote(a);
    await story.promote(b, { override: 'a fix that cannot wait' });
    await story.promote(c);
    expect(await replaced(story)).toBeUndefined();
  });
});

describe('what counts as passed in another environment', () => {
  const passed = async ({ registry }: Story, version = a) =>
    passedIn(registry, { from: staging, evidenceDays: 7 }, triage, version.id, '2026-11-02T09:00:00.000Z');

  it('is no version that a person promoted there despite the verdict', async () => {
    const story = startStory();
    await story.promote(a, { override: 'the customer waits' });
    expect(await passed(story)).toBeUndefined();
    await story.promote(b);
    expect(await passed(story, b)).toBeDefined();
  });

  it('is no version that its pull request gave back', async () => {
    const story = startStory();
    await story.promote(b);
    await story.promote(a, { pullRequest: 7 });
    expect(await passed(story)).toBeDefined();
    await story.withdraw(7);
    expect(await passed(story)).toBeUndefined();
    expect(await passed(story, b)).toBeDefined();
  });

  it('is a version that a pull request gave back, for as long as it is held', async () => {
    const story = startStory();
    await story.promote(b);
    await story.promote(a, { pullRequest: 7 });
    await story.withdraw(7);
    expect(await passed(story, b)).toEqual({ at: '2026-11-02T09:00:00.000Z' });
  });

  it('is no version that a person put back despite the verdict after it was rolled back', async () => {
    const story = startStory();
    await story.promote(b);
    await story.promote(a);
    await story.rollBack();
    await story.promote(a, { override: 'the customer waits' });
    expect(await passed(story)).toBeUndefined();
  });

  it('is no earlier version of a pull request that gave all back', async () => {
    const story = startStory();
    await story.promote(b);
    await story.promote(a, { pullRequest: 7 });
    await story.promote(c, { pullRequest: 7 });
    await story.withdraw(7);
    expect(await passed(story, a)).toBeUndefined();
  });

  it('is nothing where the environment follows none', async () => {
    const story = startStory();
    await story.promote(a);
    const first = { from: undefined, evidenceDays: 7 };
    expect(await passedIn(story.registry, first, triage, a.id, '2026-11-02T09:00:00.000Z')).toBeUndefined();
  });
});
