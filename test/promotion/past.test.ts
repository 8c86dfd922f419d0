import { describe, expect, it } from 'vitest';
import { baselineOf, passedIn, planPromotion } from '../../src/promotion/index.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import {
  type ChangeOptions,
  holds,
  production,
  promoteAll,
  promotion,
  removal,
  rollback,
  staging,
  stateOf,
  summary,
  triage,
  versionOf,
} from '../registry/builders.ts';
import { createMemoryBranch } from '../registry/memory-branch.ts';

const [a, b, c] = [versionOf('a'), versionOf('b'), versionOf('c')];

describe('the baseline of a pull request', () => {
  it('is what the environment held before its own promotions', async () => {
    const { registry, baseline } = setUp();
    const [first] = await promoteAll(registry, [a]);
    await promoteAll(registry, [b, c], { pullRequest: 7 });
    expect(await baseline(7)).toEqual({ version: a.id, since: first?.at });
  });

  it('is what is held when it promoted nothing, or when there is no pull request', async () => {
    const { registry, baseline } = setUp();
    await promoteAll(registry, [a, b], { pullRequest: 7 });
    expect(await baseline(8)).toMatchObject({ version: b.id });
    expect(await baseline(undefined)).toMatchObject({ version: b.id });
  });

  it('is what another one promoted in between', async () => {
    const { registry, baseline } = setUp();
    await promoteAll(registry, [a], { pullRequest: 7 });
    await promoteAll(registry, [b], { pullRequest: 8 });
    await promoteAll(registry, [c], { pullRequest: 7 });
    expect(await baseline(7)).toMatchObject({ version: b.id });
  });

  it('is undefined when its own was the first there', async () => {
    const { registry, baseline } = setUp();
    await promoteAll(registry, [a, b], { pullRequest: 7 });
    expect(await baseline(7)).toBeUndefined();
  });

  it('is what a rollback put back, although its number is on it', async () => {
    const { registry, baseline } = setUp();
    await promoteAll(registry, [a, b], { pullRequest: 7 });
    await rollBack(registry, a, { pullRequest: 7 });
    expect(await baseline(7)).toMatchObject({ version: a.id });
  });

  it('is not guessed when the ledger has no such entry', async () => {
    const { registry, baseline } = setUp();
    await promoteAll(registry, [a]);
    const unknown = promotion(registry, c, undefined).entry.operation;
    const held = { version: a.id, operation: unknown, since: '2026-11-01T00:00:00.000Z' };
    await expect(baselineOf(registry, staging, triage, held, [7])).rejects.toThrow(
      /history of the registry .* is broken at operation sha256/,
    );
    expect(await baseline(7)).toMatchObject({ version: a.id });
  });

  it('of many prompts costs as many reads as the deepest needs', async () => {
    const { branch, registry } = setUp();
    await promoteAll(registry, [a, versionOf('s', summary)]);
    await promoteAll(registry, [b, versionOf('t', summary)], { pullRequest: 7 });
    const counted = gitRegistry(branch.open({ read: () => undefined, tip: () => 0 }));
    const held = new Map((await counted.environments()).flatMap((state) => [...state.prompts]));
    branch.calls.read = 0;
    const found = await Promise.all(
      [...held].map(([slug, assignment]) => baselineOf(counted, staging, slug, assignment, [7])),
    );
    expect(found).toMatchObject([{ version: versionOf('s', summary).id }, { version: a.id }]);
    expect(branch.calls.read).toBe(2);
  });
});

describe('a pass in the environment before', () => {
  const NOW = '2026-11-05T00:00:00.000Z';
  const target = { from: staging, evidenceDays: 7 };
  const on = (day: string) => ({ at: `2026-${day}T00:00:00.000Z` });

  it('counts until now while the version is held there, however long ago it was promoted', async () => {
    const { registry } = setUp();
    await promoteAll(registry, [a], on('01-01'));
    expect(await passedIn(registry, target, triage, a.id, NOW)).toEqual({ at: NOW });
  });

  it('counts until it was replaced there', async () => {
    const { registry } = setUp();
    await promoteAll(registry, [a], on('01-01'));
    await promoteAll(registry, [b], on('11-02'));
    await promoteAll(registry, [c], on('11-03'));
    expect(await passedIn(registry, target, triage, a.id, NOW)).toEqual(on('11-02'));
    expect(await passedIn(registry, target, triage, b.id, NOW)).toEqual(on('11-03'));
    expect(await passedIn(registry, target, triage, c.id, NOW)).toEqual({ at: NOW });
    expect(await passedIn(registry, target, triage, versionOf('d').id, NOW)).toBeUndefined();
  });

  it('does not count once it was removed there: a person took it away', async () => {
    const { registry } = setUp();
    await promoteAll(registry, [a], on('01-01'));
    const held = await holds(registry);
    if (held === undefined) throw new Error('nothing is held');
    await registry.assign([removal(registry, triage, held)]);
    expect(await passedIn(registry, target, triage, a.id, NOW)).toBeUndefined();
  });

  it('is looked for only where `from` says', async () => {
    const { registry } = setUp();
    await promoteAll(registry, [a]);
    expect(await passedIn(registry, { from: undefined, evidenceDays: 7 }, triage, a.id, NOW)).toBeUndefined();
    expect(await passedIn(registry, { from: production, evidenceDays: 7 }, triage, a.id, NOW)).toBeUndefined();
    expect(await passedIn(registry, target, summary, a.id, NOW)).toBeUndefined();
  });

  it('does not count once the version was rolled back there, until it is promoted again', async () => {
    const { registry } = setUp();
    await promoteAll(registry, [a, b]);
    await rollBack(registry, a);
    expect(await passedIn(registry, target, triage, b.id, NOW)).toBeUndefined();
    await promoteAll(registry, [b], on('11-02'));
    expect(await passedIn(registry, target, triage, b.id, NOW)).toEqual({ at: NOW });
  });

  it('counts for a version that a rollback put back, as long as it is held', async () => {
    const { registry } = setUp();
    await promoteAll(registry, [a], on('01-01'));
    await promoteAll(registry, [b], on('01-02'));
    await rollBack(registry, a, on('11-02'));
    expect(await passedIn(registry, target, triage, a.id, NOW)).toEqual({ at: NOW });
    await promoteAll(registry, [c], on('11-03'));
    expect(await passedIn(registry, target, triage, a.id, NOW)).toEqual(on('11-03'));
    expect(await passedIn(registry, target, triage, b.id, NOW)).toBeUndefined();
  });

  it('counts for a version that was rolled back and put back by another rollback', async () => {
    const { registry } = setUp();
    await promoteAll(registry, [a, b]);
    await rollBack(registry, a, on('11-02'));
    await rollBack(registry, b, on('11-03'));
    expect(await passedIn(registry, target, triage, b.id, NOW)).toEqual({ at: NOW });
    expect(await passedIn(registry, target, triage, a.id, NOW)).toBeUndefined();
  });

  it('does not count for a version that only a rollback put there: nothing evaluated it', async () => {
    const { registry } = setUp();
    await promoteAll(registry, [c], { environment: production });
    await promoteAll(registry, [a]);
    await rollBack(registry, c, on('11-02'));
    expect(await passedIn(registry, target, triage, c.id, NOW)).toBeUndefined();
  });

  it('is not looked for beyond the days that it counts', async () => {
    const { branch, registry } = setUp();
    await promoteAll(registry, [a], on('10-01'));
    await promoteAll(registry, [b], on('10-02'));
    await promoteAll(registry, [c], on('10-03'));
    await promoteAll(registry, [versionOf('d')], on('11-03'));
    const counted = () => gitRegistry(branch.open({ read: () => undefined }));
    expect(await passedIn(counted(), target, triage, a.id, NOW)).toBeUndefined();
    // The state, and the entries of d, c and b.
    expect(branch.calls.read).toBe(4);
    // The plan holds the age against the days: it can say when it was replaced.
    expect(await passedIn(counted(), target, triage, b.id, NOW)).toEqual(on('10-03'));
    expect(await passedIn(counted(), target, triage, c.id, NOW)).toEqual(on('11-03'));
  });

  it('ends the search for a version that was put back too long ago', async () => {
    const { registry } = setUp();
    await promoteAll(registry, [a], on('01-01'));
    await promoteAll(registry, [b], on('01-02'));
    await rollBack(registry, a, on('01-03'));
    await promoteAll(registry, [c], on('01-04'));
    expect(await passedIn(registry, target, triage, a.id, NOW)).toBeUndefined();
  });

  it('lets a version go on that has been held for longer than the days', async () => {
    const { registry } = setUp();
    await promoteAll(registry, [b], { environment: production });
    await promoteAll(registry, [a], on('10-20'));
    const input = {
      slug: triage,
      event: 'dispatch',
      trust: { kind: 'trusted' },
      onDefaultBranch: true,
      candidate: a.id,
      held: [],
      verdict: 'pass',
      now: NOW,
      dryRun: false,
    } as const;
    const rules = { assign: 'manual', protected: true, evidenceDays: 7, first: 'confirm' } as const;
    const plan = planPromotion({
      ...input,
      environment: { ...rules, slug: production, from: staging },
      holds: (await stateOf(registry, production))?.prompts.get(triage),
      passedIn: await passedIn(registry, target, triage, a.id, NOW),
    });
    expect(plan).toMatchObject({ kind: 'assign', from: b.id, to: a.id });
  });
});

function setUp() {
  const branch = createMemoryBranch();
  const registry = gitRegistry(branch.store);
  const baseline = async (pullRequest: number | undefined) => {
    const state = (await registry.environments())[0]?.prompts.get(triage);
    if (state === undefined) throw new Error('nothing is held');
    return baselineOf(registry, staging, triage, state, pullRequest === undefined ? [] : [pullRequest]);
  };
  return { branch, registry, baseline };
}

async function rollBack(
  registry: ReturnType<typeof gitRegistry>,
  to: typeof a,
  options: ChangeOptions = {},
): Promise<void> {
  const before = await holds(registry);
  if (before === undefined) throw new Error('nothing is held');
  await registry.assign([rollback(registry, to, before, options)]);
}
