import { describe, expect, it } from 'vitest';
import { passedIn, revertOf } from '../../src/promotion/index.ts';
import { staging, triage, versionOf } from '../registry/builders.ts';
import { startStory } from './story.ts';

const [a, b, c] = [versionOf('a'), versionOf('b'), versionOf('c')];
type Story = ReturnType<typeof startStory>;

const found = async ({ registry }: Story, version = a, pullRequests: readonly number[] = [9]) =>
  (await revertOf(registry, staging, triage, version.id, pullRequests))?.entry;

describe('a revert', () => {
  it('is a version that passed there before, with the evidence of that time', async () => {
    const story = startStory();
    await story.promote(a, { pullRequest: 7 });
    await story.promote(b);
    expect(await found(story)).toMatchObject({ to: a.id, pullRequest: 7 });
    const revert = await revertOf(story.registry, staging, triage, a.id, [9]);
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

  it('is nothing where the environment follows none', async () => {
    const story = startStory();
    await story.promote(a);
    const first = { from: undefined, evidenceDays: 7 };
    expect(await passedIn(story.registry, first, triage, a.id, '2026-11-02T09:00:00.000Z')).toBeUndefined();
  });
});
