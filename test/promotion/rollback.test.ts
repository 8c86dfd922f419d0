import { describe, expect, it } from 'vitest';
import type { OperationId, PromptVersionId } from '../../src/foundation/ids.ts';
import { planRollback, type RollbackInput } from '../../src/promotion/index.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import { collect, holds, promoteAll, rollback, staging, stateOf, triage, versionOf } from '../registry/builders.ts';
import { createMemoryBranch } from '../registry/memory-branch.ts';

const [a, b, c, d] = [versionOf('a'), versionOf('b'), versionOf('c'), versionOf('d')];

describe('a rollback plan', () => {
  it('goes to what was promoted before, and holds the other back', async () => {
    const given = await having([a, b]);
    expect(planRollback(given)).toEqual({
      kind: 'assign',
      from: b.id,
      to: a.id,
      replaces: given.holds?.operation,
      held: [b.id],
    });
  });

  it('goes one further each time, past what was rolled back', async () => {
    const { registry, given } = await start([a, b, c]);
    expect(planRollback(given)).toMatchObject({ to: b.id, held: [c.id] });
    await rollBackTo(registry, b, [c.id]);
    const again = await inputOf(registry);
    expect(planRollback(again)).toMatchObject({ from: b.id, to: a.id, held: [c.id, b.id] });
    await rollBackTo(registry, a, [c.id, b.id]);
    expect(planRollback(await inputOf(registry))).toMatchObject({ kind: 'refuse', reason: 'nothing-to-roll-back' });
  });

  it('goes to what was promoted before, also when a version came back', async () => {
    expect(planRollback(await having([a, b, a]))).toMatchObject({ from: a.id, to: b.id });
  });

  it('goes to a named version that was held there, even one that was rolled back', async () => {
    const { registry, given } = await start([a, b, c]);
    expect(planRollback({ ...given, version: a.id })).toMatchObject({ to: a.id, held: [c.id] });
    await rollBackTo(registry, b, [c.id]);
    const undo = { ...(await inputOf(registry)), version: c.id };
    expect(planRollback(undo)).toMatchObject({ kind: 'assign', from: b.id, to: c.id, held: [b.id] });
  });

  it('is refused for a version that never held there, unless a reason is given', async () => {
    const given = { ...(await having([a, b])), version: d.id };
    expect(planRollback(given)).toMatchObject({
      kind: 'refuse',
      reason: 'never-held',
      message: expect.stringContaining('give a `reason`'),
    });
    expect(planRollback({ ...given, reason: '  ' })).toMatchObject({ kind: 'refuse', reason: 'never-held' });
    expect(planRollback({ ...given, reason: 'known good elsewhere' })).toMatchObject({ kind: 'assign', to: d.id });
  });

  it('is refused when nothing is held, and when there is nothing before', async () => {
    const given = await having([a]);
    expect(planRollback(given)).toMatchObject({ kind: 'refuse', reason: 'nothing-to-roll-back' });
    expect(planRollback({ ...given, holds: undefined, chain: [] })).toMatchObject({
      kind: 'refuse',
      reason: 'nothing-to-roll-back',
    });
  });

  it('keeps a version that is held', async () => {
    const given = await having([a, b]);
    expect(planRollback({ ...given, version: b.id })).toMatchObject({ kind: 'keep', reason: 'already-held' });
  });

  it('of a protected environment is for the default branch', async () => {
    const given = { ...(await having([a, b])), environment: { slug: staging, protected: true } };
    expect(planRollback(given)).toMatchObject({ kind: 'refuse', reason: 'protected' });
    expect(planRollback({ ...given, onDefaultBranch: true })).toMatchObject({ kind: 'assign', to: a.id });
  });

  it('changes nothing in a dry run', async () => {
    const given = { ...(await having([a, b])), dryRun: true };
    expect(planRollback(given)).toMatchObject({
      kind: 'keep',
      reason: 'dry-run',
      message: expect.stringMatching(/^Would put/),
    });
  });
});

async function having(versions: Parameters<typeof promoteAll>[1]): Promise<RollbackInput> {
  return (await start(versions)).given;
}

async function start(versions: Parameters<typeof promoteAll>[1]) {
  const registry = gitRegistry(createMemoryBranch().store);
  await promoteAll(registry, versions);
  return { registry, given: await inputOf(registry) };
}

type Registry = ReturnType<typeof gitRegistry>;

async function inputOf(registry: Registry): Promise<RollbackInput> {
  const state = await stateOf(registry);
  return {
    slug: triage,
    environment: { slug: staging, protected: false },
    onDefaultBranch: false,
    holds: state?.prompts.get(triage),
    held: state?.held.get(triage) ?? [],
    chain: await collect(registry.history(staging, triage)),
    dryRun: false,
  };
}

async function rollBackTo(
  registry: Registry,
  version: typeof a,
  held: readonly PromptVersionId[],
): Promise<OperationId> {
  const before = await holds(registry);
  if (before === undefined) throw new Error('nothing is held');
  const change = rollback(registry, version, before, { held, at: '2026-11-01T08:00:00.000Z' });
  await registry.assign([change]);
  return change.entry.operation;
}
