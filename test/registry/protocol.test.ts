import { describe, expect, it } from 'vitest';
import { StoreError, type StoreOutcome } from '../../src/registry/git/store.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import { RegistryError } from '../../src/registry/registry.ts';
import { collect, holds, promoteAll, promotion, staging, summary, triage, versionOf } from './builders.ts';
import { createMemoryBranch, type Faults, type WriteFault } from './memory-branch.ts';

const [one, two, three] = [versionOf('one'), versionOf('two'), versionOf('three')];

describe('an assignment whose write goes wrong', () => {
  it.each<[WriteFault, string]>([
    ['lost-after', 'was written, and the answer lost'],
    ['broken', 'was written, and the connection broke'],
  ])('is found in the history when it %s (%s)', async (fault) => {
    const { branch, registry, faulty } = await setUp({ write: first(fault) });
    const change = promotion(registry, two, await holds(registry));
    expect(await faulty.assign([change])).toMatchObject({ kind: 'assigned', changes: [{ byThisCall: true }] });
    expect(branch.calls.write).toBe(1);
    await expectOnce(registry, change.entry.operation);
  });

  it.each<[WriteFault, string]>([
    ['lost-before', 'was not written, and the answer lost'],
    ['lie', 'was acknowledged and not written'],
    ['false-conflict', 'was refused by a lagging replica'],
  ])('is written again when it %s (%s)', async (fault) => {
    const { branch, registry, faulty } = await setUp({ write: first(fault) });
    const change = promotion(registry, two, await holds(registry));
    expect(await faulty.assign([change])).toMatchObject({ kind: 'assigned' });
    expect(branch.calls.write).toBe(2);
    await expectOnce(registry, change.entry.operation);
  });

  it('is written once when the lost write arrives after its repetition', async () => {
    const { branch, registry, faulty } = await setUp({ write: first('late') });
    const change = promotion(registry, two, await holds(registry));
    expect(await faulty.assign([change])).toMatchObject({ kind: 'assigned' });
    branch.deliver();
    await expectOnce(registry, change.entry.operation);
  });

  it('is not claimed to be superseded while a lost write may have been it', async () => {
    // The write is lost, and from then on every read is of a time before the baseline was chosen.
    let lost = false;
    const { branch, registry, faulty } = await setUp(
      {
        write: () => {
          lost = true;
          return 'lost-after';
        },
        tip: () => (lost ? 2 : 0),
      },
      [one, two],
    );
    const change = promotion(registry, three, await holds(registry));
    const outcome = await faulty.assign([change]);
    expect(outcome).toMatchObject({ kind: 'indeterminate', message: expect.stringContaining('connection reset') });
    await expectOnce(registry, change.entry.operation);
    expect(branch.commits).toHaveLength(3);
  });

  it('is superseded when the history shows who replaced what was expected, although a write was lost', async () => {
    const { registry, faulty } = await setUp({ write: first('lost-before') }, [one], async (before, other) => {
      await other.assign([promotion(other, three, before, { actor: 'hubot' })]);
    });
    const change = promotion(registry, two, await holds(registry));
    expect(await faulty.assign([change])).toMatchObject({ kind: 'conflict', by: { actor: 'hubot', to: three.id } });
    expect(await registry.entry(change.entry.operation)).toBeUndefined();
  });

  it('is indeterminate when no read succeeds after a lost write, and a re-run finds it', async () => {
    let lost = false;
    const { registry, faulty } = await setUp({
      write: () => {
        lost = true;
        return 'lost-after';
      },
      tip: () => (lost ? new StoreError('failed', 'Bad gateway') : 0),
    });
    const change = promotion(registry, two, await holds(registry));
    const outcome = await faulty.assign([change]);
    expect(outcome).toMatchObject({ kind: 'indeterminate', message: expect.stringContaining('Bad gateway') });
    expect(await registry.assign([change])).toMatchObject({
      kind: 'already',
      changes: [{ holds: { version: two.id } }],
    });
  });

  it('is indeterminate when a refusal follows a lost write', async () => {
    const { registry, faulty } = await setUp({ write: (call) => (call === 0 ? 'lost-before' : 'refused') });
    const change = promotion(registry, two, await holds(registry));
    expect(await faulty.assign([change])).toMatchObject({
      kind: 'indeterminate',
      message: expect.stringContaining('Resource not accessible'),
    });
  });

  it('is an error that says what to do when it is refused', async () => {
    const { registry, faulty } = await setUp({ write: () => 'refused' });
    const change = promotion(registry, two, await holds(registry));
    const error = await faulty.assign([change]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RegistryError);
    expect(error).toMatchObject({ reason: 'not-permitted', todo: expect.stringContaining('registry-token') });
    expect((await holds(registry))?.version).toBe(one.id);
  });

  it('is done when a refusal is told of a write that took effect', async () => {
    const { registry, told } = await setUpTelling(() => {
      throw new StoreError('failed', 'Validation Failed');
    });
    const change = promotion(registry, two, await holds(registry));
    expect(await told.assign([change])).toMatchObject({ kind: 'assigned' });
  });

  it('is not said to be undone when a conflict is told of a write that took effect, and reads are old', async () => {
    const { registry, told } = await setUpTelling(() => ({ kind: 'conflict' }), 1);
    const change = promotion(registry, two, await holds(registry));
    expect(await told.assign([change])).toEqual({
      kind: 'indeterminate',
      message: 'the registry refused a write because it had been moved, and does not read as moved',
    });
    expect(await registry.assign([change])).toMatchObject({ kind: 'already' });
  });

  it('is an error when the registry cannot be read before anything was written', async () => {
    const { registry, faulty } = await setUp({ read: () => new StoreError('failed', 'Bad gateway') });
    const change = promotion(registry, two, await holds(registry));
    await expect(faulty.assign([change])).rejects.toMatchObject({ name: 'RegistryError', reason: 'unreadable' });
  });
});

describe('an assignment among others', () => {
  it('is rebuilt on the new tip when others move the branch without touching it', async () => {
    const { registry, faulty } = await setUp({}, [one], async (_, other) => {
      await promoteAll(other, [versionOf('s', summary)]);
    });
    const change = promotion(registry, two, await holds(registry));
    expect(await faulty.assign([change])).toMatchObject({ kind: 'assigned' });
    expect((await holds(registry))?.version).toBe(two.id);
    expect((await holds(registry, summary))?.version).toBe(versionOf('s', summary).id);
  });

  it('gives up, truthfully, when others move the branch at every attempt', async () => {
    const branch = createMemoryBranch();
    const registry = gitRegistry(branch.store, quick);
    await promoteAll(registry, [one]);
    let others = 0;
    const busy = branch.open({
      write: () => {
        branch.push({ [`other/${others++}`]: '' });
        return undefined;
      },
    });
    const waits: number[] = [];
    const sleep = async (milliseconds: number) => waits.push(milliseconds);
    const change = promotion(registry, two, await holds(registry));
    const outcome = await gitRegistry(busy, { sleep, random: () => 0.5 }).assign([change]);
    expect(outcome).toEqual({ kind: 'contended', message: 'the registry was moved by others at each of 7 attempts' });
    expect(others).toBe(7);
    expect(waits).toEqual([37.5, 75, 150, 300, 600, 1200, 1500]);
    expect(await registry.entry(change.entry.operation)).toBeUndefined();
  });

  it('waits for a replica that lags behind what was expected', async () => {
    const { registry, faulty } = await setUp({ tip: (call) => (call < 2 ? 1 : 0) }, [one, two]);
    const change = promotion(registry, three, await holds(registry));
    expect(await faulty.assign([change])).toMatchObject({ kind: 'assigned' });
  });

  it('writes nothing where what was expected has left no trace: a registry that was reset, a replica far behind', async () => {
    const { branch, registry, faulty } = await setUp({ tip: () => 1 }, [one, two]);
    const change = promotion(registry, three, await holds(registry));
    expect(await faulty.assign([change])).toEqual({
      kind: 'contended',
      message: "what staging held of support-triage is not in the registry's history as it reads now",
    });
    expect(branch.calls).toMatchObject({ tip: 3, write: 0 });
  });

  it('stops when the run is cancelled', async () => {
    const cancel = new AbortController();
    const branch = createMemoryBranch();
    const registry = gitRegistry(branch.store, quick);
    await promoteAll(registry, [one]);
    const change = promotion(registry, two, await holds(registry));
    const lost = branch.open({
      write: () => {
        cancel.abort(new Error('cancelled'));
        return 'lost-after';
      },
    });
    const cancelled = gitRegistry(lost, { ...quick, signal: cancel.signal });
    expect(await cancelled.assign([change])).toMatchObject({ kind: 'indeterminate' });
    await expect(cancelled.assign([change])).rejects.toThrow('cancelled');
    expect(branch.calls.write).toBe(1);
  });

  it('is known to the registry that wrote it, also when nothing can be read any more', async () => {
    let gone = false;
    const { registry, faulty } = await setUp({ tip: () => (gone ? new StoreError('failed', 'cancelled') : 0) });
    const change = promotion(registry, two, await holds(registry));
    await faulty.assign([change]);
    gone = true;
    expect(await faulty.entry(change.entry.operation)).toEqual(change.entry);
  });

  it('completes a change of which a part was done before', async () => {
    const { registry } = await setUp({});
    const before = await holds(registry);
    const done = promotion(registry, two, before);
    await registry.assign([done]);
    const both = [
      { ...done, entry: { ...done.entry, actor: 'again' } },
      promotion(registry, versionOf('s', summary), undefined),
    ] as const;
    expect(await registry.assign(both)).toMatchObject({
      kind: 'assigned',
      changes: [{ byThisCall: false }, { byThisCall: true }],
    });
    expect(await collect(registry.history(staging))).toHaveLength(3);
  });

  it('costs two reads, a write and two reads', async () => {
    const branch = createMemoryBranch();
    const registry = gitRegistry(branch.open({ tip: () => 0, read: () => undefined, write: () => undefined }), quick);
    await registry.assign([promotion(registry, one, undefined)]);
    await promoteAll(gitRegistry(branch.store, quick), []);
    branch.calls.tip = 0;
    branch.calls.read = 0;
    branch.calls.write = 0;
    await registry.assign([promotion(registry, two, await holds(gitRegistry(branch.store, quick)))]);
    expect(branch.calls).toMatchObject({ tip: 2, read: 2, write: 1 });
  });
});

const quick = { sleep: async () => undefined, random: () => 0 };

/** A registry with versions of `triage` in staging, and a view of it with faults; `meanwhile` happens at the first write. */
async function setUp(
  faults: Faults,
  versions = [one],
  meanwhile?: (before: Awaited<ReturnType<typeof holds>>, other: ReturnType<typeof gitRegistry>) => Promise<void>,
) {
  const branch = createMemoryBranch();
  const registry = gitRegistry(branch.store, quick);
  await promoteAll(registry, versions);
  const before = await holds(registry);
  const store = branch.open(faults);
  let open = meanwhile;
  const interrupted = {
    ...store,
    async commit(change: Parameters<typeof store.commit>[0]) {
      const act = open;
      open = undefined;
      const outcome = faults.write === undefined ? undefined : await store.commit(change);
      await act?.(before, registry);
      return outcome ?? store.commit(change);
    },
  };
  return { branch, registry, faulty: gitRegistry(interrupted, quick) };
}

/** A store that writes, and tells something else of it. `behind`: how many commits its reads lag from the first write on. */
async function setUpTelling(tell: () => StoreOutcome, behind = 0) {
  const { branch, registry } = await setUp({});
  let written = false;
  const store = branch.open({ tip: () => (written ? behind : 0) });
  const telling = {
    ...store,
    async commit(change: Parameters<typeof store.commit>[0]) {
      await store.commit(change);
      written = true;
      return tell();
    },
  };
  return { registry, told: gitRegistry(telling, quick) };
}

function first(fault: WriteFault): (call: number) => WriteFault | undefined {
  return (call) => (call === 0 ? fault : undefined);
}

async function expectOnce(registry: ReturnType<typeof gitRegistry>, operation: string): Promise<void> {
  expect((await holds(registry))?.operation).toBe(operation);
  const entries = await collect(registry.history(staging, triage));
  expect(entries.filter((entry) => entry.operation === operation)).toHaveLength(1);
}
