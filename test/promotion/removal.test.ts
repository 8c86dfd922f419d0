import { describe, expect, it } from 'vitest';
import { planRemoval, planRollback, type RemovalInput } from '../../src/promotion/index.ts';
import { promoteAll, staging, triage, versionOf } from '../registry/builders.ts';
import { startStory } from './story.ts';

const [a, b, c, d] = [versionOf('a'), versionOf('b'), versionOf('c'), versionOf('d')];

describe('what a pull request gives back when it is closed unmerged', () => {
  it('is what it replaced, also when it promoted twice', async () => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b, { pullRequest: 7 });
    await story.promote(c, { pullRequest: 7 });
    expect(await story.planWithdrawal(7)).toMatchObject({ kind: 'assign', from: c.id, to: a.id, held: [] });
    await story.withdraw(7);
    expect(await story.holds()).toBe(a.id);
    const { chain, held } = await story.at();
    expect(chain[0]).toMatchObject({ action: 'withdrawal', rule: 'withdrawal', pullRequest: 7, from: c.id, to: a.id });
    expect(chain[0]?.evidence).toBeUndefined();
    expect(held).toEqual([]);
  });

  it('is nothing held, where its version was the first', async () => {
    const story = startStory();
    await story.promote(a, { pullRequest: 7 });
    await story.withdraw(7);
    expect(await story.holds()).toBeUndefined();
    expect((await story.at()).removedBy).toBeDefined();
  });

  it('may be promoted by it again, when it is reopened, and given back again', async () => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b, { pullRequest: 7 });
    await story.withdraw(7);
    await story.promote(b, { pullRequest: 7 });
    expect(await story.holds()).toBe(b.id);
    await story.withdraw(7);
    expect(await story.holds()).toBe(a.id);
  });

  it.each([
    ['another pull request', { pullRequest: 8 }],
    ['a person', {}],
  ])('is nothing, where %s put another version there meanwhile', async (_, given) => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b, { pullRequest: 7 });
    await story.promote(c, given);
    expect(await story.planWithdrawal(7)).toMatchObject({ kind: 'keep', reason: 'replaced-since' });
  });

  it('is nothing, where its version was rolled back meanwhile: a person decided', async () => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b, { pullRequest: 7 });
    await story.rollBack();
    expect(await story.planWithdrawal(7)).toMatchObject({ kind: 'keep', reason: 'replaced-since' });
  });

  it('is nothing, where it promoted nothing, and where it gave all back', async () => {
    const story = startStory();
    await story.promote(a);
    expect(await story.planWithdrawal(7)).toMatchObject({ kind: 'keep' });
    await story.promote(b, { pullRequest: 7 });
    await story.withdraw(7);
    expect(await story.planWithdrawal(7)).toMatchObject({ kind: 'keep' });
  });

  it.each([
    [7, 8],
    [8, 7],
  ])('is what was there before two of them, whichever is closed first: #%i, then #%i', async (first, second) => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b, { pullRequest: 7 });
    await story.promote(c, { pullRequest: 8 });
    for (const [number, abandoned] of [
      [first, []],
      [second, [first]],
    ] as const) {
      const plan = await story.planWithdrawal(number, { abandoned });
      if (plan.kind === 'assign') await story.withdraw(number, abandoned);
    }
    expect(await story.holds()).toBe(a.id);
  });

  it('is not what it promoted itself before a rollback to that', async () => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b, { pullRequest: 5 });
    await story.promote(c, { pullRequest: 7 });
    await story.rollBack();
    await story.promote(d, { pullRequest: 5 });
    expect(await story.planWithdrawal(5)).toMatchObject({ kind: 'assign', from: d.id, to: a.id });
  });

  it('is only said in a dry run, and refused where the environment is protected', async () => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b, { pullRequest: 7 });
    expect(await story.planWithdrawal(7, { dryRun: true })).toMatchObject({ kind: 'keep', reason: 'dry-run' });
    expect(await story.planWithdrawal(7, { protected: true })).toMatchObject({ kind: 'refuse', reason: 'protected' });
  });

  it('is never where a rollback goes to', async () => {
    const story = startStory();
    await story.promote(a);
    await story.promote(b, { pullRequest: 7 });
    await story.withdraw(7);
    await story.promote(c);
    const given = {
      slug: triage,
      environment: { slug: staging, protected: false },
      onDefaultBranch: true,
      dryRun: false,
    };
    expect(planRollback({ ...given, ...(await story.at()) })).toMatchObject({ kind: 'assign', from: c.id, to: a.id });
  });
});

describe('a removal', () => {
  it('takes away what is held, and holds it back like what was rolled back', async () => {
    const { holds, given } = await holding();
    expect(planRemoval({ ...given, held: [b.id] })).toEqual({
      kind: 'remove',
      from: a.id,
      to: undefined,
      replaces: holds?.operation,
      held: [b.id, a.id],
    });
  });

  it.each<[string, Partial<RemovalInput>, string]>([
    ['without a reason', { reason: ' ' }, 'refuse no-reason'],
    [
      'of a protected environment from another branch',
      { environment: { slug: staging, protected: true } },
      'refuse protected',
    ],
    ['of what is not there', { holds: undefined }, 'keep already-held'],
    ['in a dry run', { dryRun: true }, 'keep dry-run'],
  ])('%s is not done', async (_, changed, expected) => {
    const { given } = await holding();
    const plan = planRemoval({ ...given, ...changed });
    expect(plan.kind === 'refuse' || plan.kind === 'keep' ? `${plan.kind} ${plan.reason}` : plan.kind).toBe(expected);
  });

  async function holding() {
    const { registry, at } = startStory();
    await promoteAll(registry, [a]);
    const { holds } = await at();
    const environment = { slug: staging, protected: false };
    const reason = 'the feature is gone';
    const given = { name: triage, environment, onDefaultBranch: false, holds, held: [], reason, dryRun: false };
    return { holds, given };
  }
});
