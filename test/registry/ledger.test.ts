import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import { baselineOf } from '../../src/promotion/index.ts';
import { layoutOf } from '../../src/registry/git/format/layout.ts';
import { StoreError } from '../../src/registry/git/store.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { collect, holds, production, promoteAll, promotion, staging, summary, triage, versionOf } from './builders.ts';
import { createMemoryBranch, type Faults, type MemoryBranch } from './memory-branch.ts';

const LENGTH = 300;
const [one, two, three] = [versionOf('one'), versionOf('two'), versionOf('three')];

describe('a history of 300 promotions', () => {
  let branch: MemoryBranch;
  beforeAll(async () => {
    branch = createMemoryBranch();
    await promoteMany(gitRegistry(branch.store), LENGTH);
  });

  it('is complete, and costs no more than twelve calls of the store', async () => {
    const { registry, calls } = counted(branch);
    const entries = await collect(registry.history(staging, triage));
    expect(entries.map(({ to }) => to)).toEqual(numbered(LENGTH).toReversed());
    expect(calls()).toEqual({ read: 6, list: 1 });
  });

  it('costs a baseline as little, where one pull request promoted all but the first', async () => {
    const { registry, calls } = counted(branch);
    const held = (await registry.environments())[0]?.prompts.get(triage);
    if (held === undefined) throw new Error('nothing is held');
    const baseline = await baselineOf(registry, staging, triage, held, [7]);
    expect(baseline).toMatchObject({ version: numbered(LENGTH)[0] });
    // One list is that of the environments.
    expect(calls()).toEqual({ read: 6, list: 2 });
  });

  it('is read once by those who ask one after the other or at once', async () => {
    const { registry, calls } = counted(branch);
    const ask = () => collect(registry.history(staging, triage));
    await Promise.all([ask(), ask()]);
    const first = calls();
    expect(first).toEqual({ read: 6, list: 1 });
    expect(await ask()).toHaveLength(LENGTH);
    expect(await collect(registry.history(staging))).toHaveLength(LENGTH);
    expect(calls()).toEqual(first);
  });

  it('is not read again at a later tip', async () => {
    const own = createMemoryBranch();
    await promoteMany(gitRegistry(own.store), 8);
    const { registry, calls } = counted(own);
    await collect(registry.history(staging, triage));
    await promoteAll(gitRegistry(own.store), [two]);
    const before = calls();
    await registry.environments();
    expect(await collect(registry.history(staging, triage))).toHaveLength(9);
    // The environments' listing and files; the new entry.
    expect(calls()).toEqual({ read: before.read + 2, list: before.list + 1 });
  });

  it('goes on one by one while the whole ledger would cost more', async () => {
    const own = createMemoryBranch();
    const others = Array.from({ length: 1000 }, (_, index) => digestOf({ index }).slice('sha256:'.length));
    await promoteMany(gitRegistry(own.store), 7);
    own.push(Object.fromEntries(others.map((hex) => [`ledger/${hex.slice(0, 2)}/${hex}.json`, 'another prompt'])));
    const { registry, calls } = counted(own);
    expect(await collect(registry.history(staging, triage))).toHaveLength(7);
    // The marker and the environment in one; each entry.
    expect(calls()).toEqual({ read: 8, list: 1 });
  });

  it('is listed again after the listing failed', async () => {
    let failures = 1;
    const store = branch.open();
    const registry = gitRegistry({
      ...store,
      list: async (at, folder) => {
        if (failures-- > 0) throw new StoreError('failed', 'Bad gateway');
        return store.list(at, folder);
      },
    });
    await expect(collect(registry.history(staging, triage))).rejects.toMatchObject({
      name: 'RegistryError',
      message: expect.stringContaining('Bad gateway'),
    });
    expect(await collect(registry.history(staging, triage))).toHaveLength(LENGTH);
  });
});

describe('the history of a prompt', () => {
  it('can begin at an operation that was replaced since', async () => {
    const registry = gitRegistry(createMemoryBranch().store);
    const [first, second] = await promoteAll(registry, [one, two, three]);
    expect(await collect(registry.history(staging, triage, second?.operation))).toEqual([second, first]);
  });

  it('finds an operation that is newer than what was seen last', async () => {
    const { store } = createMemoryBranch();
    const registry = gitRegistry(store);
    const [first] = await promoteAll(registry, [one]);
    await registry.environments();
    const [second] = await promoteAll(gitRegistry(store), [two]);
    expect(await collect(registry.history(staging, triage, second?.operation))).toEqual([second, first]);
  });

  it('of an operation that is not there is an error, also where there is no registry', async () => {
    const registry = gitRegistry(createMemoryBranch().store);
    const unknown = promotion(registry, three, undefined).entry.operation;
    const ask = () => collect(registry.history(staging, triage, unknown));
    await expect(ask()).rejects.toMatchObject({ reason: 'invalid', message: expect.stringContaining(unknown) });
    await promoteAll(registry, [one]);
    await expect(ask()).rejects.toMatchObject({ reason: 'invalid', message: expect.stringContaining(unknown) });
  });

  it('does not go on along an entry that is missing, or of another prompt or environment', async () => {
    const branch = createMemoryBranch();
    const registry = gitRegistry(branch.store);
    const [own] = await promoteAll(registry, [one]);
    const [elsewhere] = await promoteAll(registry, [one], { environment: production });
    const [other] = await promoteAll(registry, [versionOf('s', summary)]);
    const path = layoutOf(undefined).environment(staging);
    const unknown = promotion(registry, three, undefined).entry.operation;
    for (const wrong of [elsewhere?.operation, other?.operation, unknown]) {
      const text = branch.text(path) ?? '';
      branch.push({ [path]: text.replace(own?.operation ?? '', wrong ?? '') });
      const afresh = gitRegistry(branch.store);
      await expect(collect(afresh.history(staging, triage))).rejects.toThrow(`is broken at operation ${wrong}`);
      branch.push({ [path]: text });
    }
    expect(await collect(gitRegistry(branch.store).history(staging, triage))).toEqual([own]);
  });
});

describe('an assignment that comes too late', () => {
  it('finds out what replaced what it expected without a read for each entry', async () => {
    const branch = createMemoryBranch();
    const registry = gitRegistry(branch.store);
    await promoteAll(registry, [one]);
    const late = promotion(registry, two, await holds(registry));
    await promoteMany(registry, 20);
    const { registry: afresh, calls } = counted(branch);
    expect(await afresh.assign([late])).toMatchObject({ kind: 'conflict', holds: { version: numbered(20).at(-1) } });
    // What the environment holds, its entry, four more, and all others.
    expect(calls()).toEqual({ read: 7, list: 1 });
  });
});

/** The first by no pull request, all others by number 7. */
async function promoteMany(registry: Registry, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const pullRequest = index === 0 ? {} : { pullRequest: 7 };
    await promoteAll(registry, [versionOf(`number ${index}`)], { at: '2026-11-01T09:00:00.000Z', ...pullRequest });
  }
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => versionOf(`number ${index}`).id);

/** A registry object that has seen nothing yet, and how often it reads and lists. */
function counted(branch: MemoryBranch) {
  const faults: Faults = { read: () => undefined };
  const { read, list } = branch.calls;
  const registry = gitRegistry(branch.open(faults), { sleep: async () => undefined });
  return { registry, calls: () => ({ read: branch.calls.read - read, list: branch.calls.list - list }) };
}
