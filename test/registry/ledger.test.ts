import { beforeAll, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import { parsePromptSlug } from '../../src/foundation/ids.ts';
import { baselineOf } from '../../src/promotion/index.ts';
import { layoutOf } from '../../src/registry/git/format/layout.ts';
import { StoreError } from '../../src/registry/git/store.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import type { Registry } from '../../src/registry/registry.ts';
import { collect, holds, production, promoteAll, promotion, staging, summary, triage, versionOf } from './builders.ts';
import { commitsOf } from './long-ledger.ts';
import { createMemoryBranch, type Faults, type MemoryBranch } from './memory-branch.ts';

const LENGTH = 300;
const [one, two, three] = [versionOf('one'), versionOf('two'), versionOf('three')];

describe('a history of 300 promotions', () => {
  let branch: MemoryBranch;
  beforeAll(async () => {
    branch = createMemoryBranch();
    await promoteMany(gitRegistry(branch.store), LENGTH);
  });

  it('is complete, and costs nine requests', async () => {
    const { registry, calls } = counted(branch);
    const entries = await collect(registry.history(staging, triage));
    expect(entries.map(({ to }) => to)).toEqual(numbered(LENGTH).toReversed());
    // The environment, two entries, and the other 298 in four; the messages in two.
    expect(calls()).toEqual({ read: 7, list: 0, messages: 2 });
  });

  it('costs a baseline as little, where one pull request promoted all but the first', async () => {
    const { registry, calls } = counted(branch);
    const held = (await registry.environments())[0]?.prompts.get(triage);
    if (held === undefined) throw new Error('nothing is held');
    const baseline = await baselineOf(registry, staging, triage, held, [7]);
    expect(baseline).toMatchObject({ version: numbered(LENGTH)[0] });
    // The list is that of the environments.
    expect(calls()).toEqual({ read: 7, list: 1, messages: 2 });
  });

  it('is read once by those who ask one after the other or at once', async () => {
    const { registry, calls } = counted(branch);
    const ask = () => collect(registry.history(staging, triage));
    await Promise.all([ask(), ask()]);
    const first = calls();
    expect(first).toEqual({ read: 7, list: 0, messages: 2 });
    expect(await ask()).toHaveLength(LENGTH);
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
    expect(calls()).toEqual({ ...before, read: before.read + 2, list: before.list + 1 });
  });

  it('goes on one by one while the whole ledger would cost more', async () => {
    const own = createMemoryBranch();
    const others = Array.from({ length: 1000 }, (_, index) => digestOf({ index }).slice('sha256:'.length));
    await promoteMany(gitRegistry(own.store), 7);
    own.push(Object.fromEntries(others.map((hex) => [`ledger/${hex.slice(0, 2)}/${hex}.json`, 'another prompt'])));
    const { registry, calls } = counted(withoutMessages(own));
    expect(await collect(registry.history(staging, triage))).toHaveLength(7);
    // The marker and the environment in one; each entry; messages that tell nothing.
    expect(calls()).toEqual({ read: 8, list: 1, messages: 1 });
  });

  it('is listed again after the listing failed', async () => {
    let failures = 1;
    const store = withoutMessages(branch).open();
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

describe('a chain in a long ledger', () => {
  const others = Array.from({ length: 9 }, (_, index) => parsePromptSlug(`other-${index}`));
  /** Of so many promotions of ten prompts in two environments, `chain` are of one prompt in one: every so manieth of the newest. */
  const ledgerOf = (total: number, chain: number, every: number) => {
    const commits = commitsOf(
      Array.from({ length: total }, (_, index) => {
        const older = total - 1 - index;
        return older % every === 0 && older / every < chain
          ? { environment: staging, slug: triage }
          : { environment: index % 2 === 0 ? staging : production, slug: others[index % 9] ?? triage };
      }),
    );
    const branch = createMemoryBranch();
    branch.grow(commits);
    return { branch, commits };
  };
  const cost = async (branch: MemoryBranch, length: number) => {
    const { registry, calls } = counted(branch);
    expect(await collect(registry.history(staging, triage))).toHaveLength(length);
    return calls();
  };

  it.each([
    // The environment; two entries; the messages; all others.
    ['60 in a row among 10,000', 10_060, 60, 1, { read: 5, list: 0, messages: 1 }],
    ['60 among the newest 1,200 of 10,060', 10_060, 60, 20, { read: 5, list: 0, messages: 2 }],
    ['60 spread over 10,060', 10_060, 60, 167, { read: 8, list: 0, messages: 5 }],
    ['20 in a row among 1,500', 1520, 20, 1, { read: 5, list: 0, messages: 1 }],
    ['20 spread over 1,520', 1520, 20, 75, { read: 5, list: 0, messages: 2 }],
  ])('costs little: %s', async (_, total, chain, every, calls) => {
    expect(await cost(ledgerOf(total, chain, every).branch, chain)).toEqual(calls);
  });

  it('costs what it costs without messages, and one request, where they tell nothing', async () => {
    const branch = withoutMessages(ledgerOf(520, 20, 10).branch);
    // The environment, five entries, and all 515 others in six; the listing.
    expect(await cost(branch, 20)).toEqual({ read: 12, list: 1, messages: 1 });
  });

  it('is the same where messages lie', async () => {
    const { commits } = ledgerOf(520, 20, 10);
    const branch = createMemoryBranch();
    const lie = `staging ${triage}: nothing -> nothing\noperation ${digestOf('nowhere')}\n`;
    branch.grow(commits.map((commit) => ({ ...commit, message: lie })));
    expect(await cost(branch, 20)).toEqual({ read: 11, list: 1, messages: 2 });
    const swapped = createMemoryBranch();
    swapped.grow(commits.map((commit, index) => ({ ...commit, message: commits[519 - index]?.message ?? lie })));
    expect(await cost(swapped, 20)).toEqual({ read: 5, list: 0, messages: 2 });
  });

  it('is the same where messages cannot be read', async () => {
    const { branch } = ledgerOf(60, 20, 3);
    const store = branch.open({ messages: () => new StoreError('failed', 'Something went wrong') });
    expect(await collect(gitRegistry(store).history(staging, triage))).toHaveLength(20);
  });

  it('is the same where messages name a file that cannot be read', async () => {
    const { branch } = ledgerOf(60, 20, 3);
    const damaged = digestOf('damaged').slice('sha256:'.length);
    const path = layoutOf(undefined).environment(staging);
    const text = branch.text(path) ?? '';
    const newest = /operation": "(sha256:[0-9a-f]+)/.exec(text.slice(text.indexOf(triage)))?.[1] ?? '';
    const [, , third] = (await collect(gitRegistry(branch.store).history(staging, triage))).map(
      (each) => each.operation,
    );
    expect(newest).not.toBe('');
    const named = [third, `sha256:${damaged}`].map((id) => `staging ${triage}: nothing -> nothing\noperation ${id}`);
    branch.push({ [path]: text }, named.join('\n'));
    const store = branch.open();
    const registry = gitRegistry({
      ...store,
      read: async (at, paths) => {
        if (paths.some((each) => each.includes(damaged))) throw new StoreError('failed', 'a link');
        return store.read(at, paths);
      },
    });
    expect(await collect(registry.history(staging, triage))).toHaveLength(20);
  });

  it('lets an abort through', async () => {
    const { branch } = ledgerOf(60, 20, 3);
    const store = branch.open({ messages: () => new DOMException('cancelled', 'AbortError') });
    await expect(collect(gitRegistry(store).history(staging, triage))).rejects.toThrow('cancelled');
  });

  it('is read for several prompts with the same messages', async () => {
    const { branch } = ledgerOf(200, 10, 3);
    const { registry, calls } = counted(branch);
    await Promise.all([triage, ...others].map((slug) => collect(registry.history(staging, slug))));
    expect(calls().messages).toBeLessThanOrEqual(2);
    expect(calls().read).toBeLessThanOrEqual(9);
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
    // What the environment holds, its entry, two more, and all others.
    expect(calls()).toEqual({ read: 5, list: 0, messages: 1 });
  });
});

/** The same commits, and nothing that says what they did. */
function withoutMessages({ commits }: MemoryBranch): MemoryBranch {
  const branch = createMemoryBranch();
  branch.grow(commits.map(({ change }) => ({ ...change, message: 'Merge branch main\n\noperation 1\n' })));
  return branch;
}

/** The first by no pull request, all others by number 7. */
async function promoteMany(registry: Registry, count: number): Promise<void> {
  for (let index = 0; index < count; index += 1) {
    const pullRequest = index === 0 ? {} : { pullRequest: 7 };
    await promoteAll(registry, [versionOf(`number ${index}`)], { at: '2026-11-01T09:00:00.000Z', ...pullRequest });
  }
}

const numbered = (count: number) => Array.from({ length: count }, (_, index) => versionOf(`number ${index}`).id);

/** What GitHub hands out at once. */
const FILES_A_REQUEST = 100;

/** A registry object that has seen nothing yet, and how many requests it makes on GitHub, beside those for the tip. */
function counted(branch: MemoryBranch) {
  const faults: Faults = { read: () => undefined, messages: () => undefined };
  const { read, list, messages } = branch.calls;
  const store = branch.open(faults);
  let more = 0;
  const registry = gitRegistry(
    {
      ...store,
      read: (at, paths) => {
        more += Math.max(0, Math.ceil(paths.length / FILES_A_REQUEST) - 1);
        return store.read(at, paths);
      },
    },
    { sleep: async () => undefined },
  );
  return {
    registry,
    calls: () => ({
      read: branch.calls.read - read + more,
      list: branch.calls.list - list,
      messages: branch.calls.messages - messages,
    }),
  };
}
