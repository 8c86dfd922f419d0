import { describe, expect, it } from 'vitest';
import { baselineOf, passedIn } from '../../src/promotion/index.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import {
  holds,
  production,
  promoteAll,
  promotion,
  rollback,
  staging,
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
    await rollBack(registry, a, 7);
    expect(await baseline(7)).toMatchObject({ version: a.id });
  });

  it('is not guessed when the ledger has no such entry', async () => {
    const { registry, baseline } = setUp();
    await promoteAll(registry, [a]);
    const unknown = promotion(registry, c, undefined).entry.operation;
    const held = { version: a.id, operation: unknown, since: '2026-11-01T00:00:00.000Z' };
    await expect(baselineOf(registry, staging, triage, held, 7)).rejects.toThrow(
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
      [...held].map(([slug, assignment]) => baselineOf(counted, staging, slug, assignment, 7)),
    );
    expect(found).toMatchObject([{ version: versionOf('s', summary).id }, { version: a.id }]);
    expect(branch.calls.read).toBe(2);
  });
});

describe('a pass in the environment before', () => {
  const NOW = '2026-11-05T00:00:00.000Z';
  const target = { from: staging, evidenceDays: 7 };

  it('is the last promotion of the version there, held or not', async () => {
    const { registry } = setUp();
    const entries = await promoteAll(registry, [a, b]);
    expect(await passedIn(registry, target, triage, a.id, NOW)).toEqual({ at: entries[0]?.at });
    expect(await passedIn(registry, target, triage, b.id, NOW)).toEqual({ at: entries[1]?.at });
    expect(await passedIn(registry, target, triage, c.id, NOW)).toBeUndefined();
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
    expect(await passedIn(registry, target, triage, a.id, NOW)).toMatchObject({ at: '2026-11-01T00:00:00.000Z' });
    await promoteAll(registry, [b], { at: '2026-11-02T00:00:00.000Z' });
    expect(await passedIn(registry, target, triage, b.id, NOW)).toEqual({ at: '2026-11-02T00:00:00.000Z' });
  });

  it('is not looked for beyond the days that it counts', async () => {
    const { branch, registry } = setUp();
    await promoteAll(registry, [a], { at: '2026-10-01T00:00:00.000Z' });
    await promoteAll(registry, [b], { at: '2026-10-02T00:00:00.000Z' });
    await promoteAll(registry, [c], { at: '2026-11-03T00:00:00.000Z' });
    expect(await passedIn(gitRegistry(branch.store), target, triage, a.id, NOW)).toBeUndefined();
    // The plan holds its age against the days: it can say how old it is.
    expect(await passedIn(gitRegistry(branch.store), target, triage, b.id, NOW)).toEqual({
      at: '2026-10-02T00:00:00.000Z',
    });
  });
});

function setUp() {
  const branch = createMemoryBranch();
  const registry = gitRegistry(branch.store);
  const baseline = async (pullRequest: number | undefined) => {
    const state = (await registry.environments())[0]?.prompts.get(triage);
    if (state === undefined) throw new Error('nothing is held');
    return baselineOf(registry, staging, triage, state, pullRequest);
  };
  return { branch, registry, baseline };
}

async function rollBack(registry: ReturnType<typeof gitRegistry>, to: typeof a, pullRequest?: number): Promise<void> {
  const before = await holds(registry);
  if (before === undefined) throw new Error('nothing is held');
  await registry.assign([rollback(registry, to, before, pullRequest === undefined ? {} : { pullRequest })]);
}
