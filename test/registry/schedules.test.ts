import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { NonEmptyArray } from '../../src/foundation/brand.ts';
import { parseEntry, parseEnvironment } from '../../src/registry/git/format/files.ts';
import { layoutOf } from '../../src/registry/git/format/layout.ts';
import { StoreError } from '../../src/registry/git/store.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import type { AssignmentChange, AssignOutcome, LedgerEntry, Registry } from '../../src/registry/registry.ts';
import { nonEmpty, promotion, staging, stateOf, summary, triage, versionOf } from './builders.ts';
import { createMemoryBranch, type MemoryBranch, type WriteFault } from './memory-branch.ts';

/** More in a nightly run: `SCHEDULES=100000`. */
const SCHEDULES = Number(process.env.SCHEDULES ?? 300);

describe('any schedule of writers and faults', () => {
  it(`keeps the invariants (${SCHEDULES} random schedules)`, { timeout: 3_600_000 }, async () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= SCHEDULES; seed += 1) {
      for (const kind of await runSchedule(seed)) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }
    // Each kind of outcome came about, or the schedules prove little.
    for (const kind of ['assigned', 'already', 'conflict', 'contended', 'indeterminate', 'error']) {
      expect([kind, seen.get(kind) ?? 0]).toEqual([kind, expect.toSatisfy((count: number) => count > 0)]);
    }
  });
});

type Told = AssignOutcome | { readonly kind: 'error' };
type Writer = { readonly changes: NonEmptyArray<AssignmentChange>; readonly twin: boolean; told: Told | undefined };

async function runSchedule(seed: number): Promise<string[]> {
  const random = generator(seed);
  const branch = createMemoryBranch();
  const calm = gitRegistry(branch.store, { sleep: async () => undefined });
  if (random() < 0.8) await calm.assign([promotion(calm, versionOf('base'), undefined)]);

  const waiting: (() => void)[] = [];
  const turn = () => new Promise<void>((resolve) => waiting.push(resolve));
  const stubborn = random() < 0.1 ? pick(random, ['false-conflict', 'lost-before', 'late'] as const) : undefined;
  const trouble = random() * 0.7;
  const store = branch.open({
    turn,
    tip: () => (random() < trouble / 2 ? Math.floor(random() * 3) : random() < trouble / 8 ? badGateway() : 0),
    read: () => (random() < trouble / 8 ? badGateway() : undefined),
    write: () => stubborn ?? (random() < trouble ? pick(random, FAULTS) : undefined),
  });
  const writers = await makeWriters(calm, random);
  let running = writers.length;
  for (const writer of writers) {
    const registry = gitRegistry(store, { sleep: turn, random });
    registry
      .assign(writer.changes)
      .catch((error: unknown): Told => {
        if (error instanceof Error && error.name === 'RegistryError') return { kind: 'error' };
        throw error;
      })
      .then((told) => {
        writer.told = told;
        running -= 1;
      });
  }
  while (running > 0) {
    await setImmediate();
    if (random() < 0.1) branch.deliver(Math.floor(random() * branch.late.length));
    waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.();
  }
  while (branch.deliver());

  const context = `seed ${seed}`;
  const ledger = replay(branch, context);
  for (const { changes, twin, told } of writers) {
    const written = changes.filter(({ entry }) => ledger.has(entry.operation)).length;
    if (told?.kind === 'assigned' || told?.kind === 'already')
      expect([context, written]).toEqual([context, changes.length]);
    if (told?.kind === 'conflict') expect([context, written]).toEqual([context, 0]);
    // A twin that gives up says nothing about the other, which may go on.
    if (!twin && (told?.kind === 'contended' || told?.kind === 'error'))
      expect([context, written]).toEqual([context, 0]);
    // Together or not at all.
    expect([context, written === 0 || written === changes.length]).toEqual([context, true]);
  }
  await expectConvergence(branch, calm, writers, context);
  return writers.map(({ told }) => told?.kind ?? 'nothing');
}

const FAULTS: readonly WriteFault[] = [
  'lost-after',
  'lost-before',
  'late',
  'lie',
  'refused',
  'broken',
  'false-conflict',
];

async function makeWriters(registry: Registry, random: () => number): Promise<Writer[]> {
  const state = await stateOf(registry);
  const writers: Writer[] = [];
  const count = 2 + Math.floor(random() * 2);
  for (let index = 0; index < count; index += 1) {
    const slugs = random() < 0.3 ? [triage, summary] : [pick(random, [triage, summary])];
    const changes = slugs.map((slug) => {
      const version = versionOf(`of writer ${random() < 0.8 ? index : 0}`, slug);
      return promotion(registry, version, state?.prompts.get(slug), { score: index, actor: `writer ${index}` });
    });
    writers.push({ changes: nonEmpty(changes), twin: false, told: undefined });
  }
  const [first] = writers;
  if (first === undefined || random() < 0.6) return writers;
  // The same operations, delivered a second time.
  const again = first.changes.map((change) => ({ ...change, entry: { ...change.entry, actor: 'second delivery' } }));
  const twins = [first.changes, nonEmpty(again)].map((changes): Writer => ({ changes, twin: true, told: undefined }));
  return [...twins, ...writers.slice(1)];
}

/** I1, I2, I5: every commit's pointer changes share it with exactly one entry each, which replaces what was there. */
function replay(branch: MemoryBranch, context: string): ReadonlyMap<string, LedgerEntry> {
  const layout = layoutOf(undefined);
  const ledger = new Map<string, LedgerEntry>();
  let before: ReadonlyMap<string, { version: string; operation: string }> = new Map();
  for (const { change, files } of branch.commits) {
    const bytes = files.get(layout.environment(staging));
    const held = bytes === undefined ? before : parseEnvironment(bytes, context, staging).prompts;
    const entries = [...change.files]
      .filter(([path]) => path.startsWith('ledger/'))
      .map(([path, content]) => {
        const operation = `sha256:${path.slice('ledger/00/'.length, -'.json'.length)}` as LedgerEntry['operation'];
        return parseEntry(content, context, operation);
      });
    for (const entry of entries) {
      expect([context, ledger.has(entry.operation)]).toEqual([context, false]);
      const old = before.get(entry.slug);
      expect([context, old?.version, old?.operation]).toEqual([context, entry.from, entry.replaces]);
      expect([context, held.get(entry.slug)]).toMatchObject([
        context,
        { version: entry.to, operation: entry.operation },
      ]);
      ledger.set(entry.operation, entry);
    }
    const moved = [...held].filter(([slug, { operation }]) => before.get(slug)?.operation !== operation);
    expect([context, moved.length]).toEqual([context, entries.length]);
    before = held;
  }
  return ledger;
}

/** I6: without faults, a re-run gives a definite answer, and what is in the ledger is not done again. */
async function expectConvergence(
  branch: MemoryBranch,
  calm: Registry,
  writers: readonly Writer[],
  context: string,
): Promise<void> {
  const before = replay(branch, context);
  for (const { changes } of writers) {
    const done = changes.every(({ entry }) => before.has(entry.operation));
    const { kind } = await calm.assign(changes);
    expect([context, kind]).toEqual([
      context,
      done ? 'already' : expect.stringMatching(/^(assigned|already|conflict)$/),
    ]);
  }
  replay(branch, context);
}

const badGateway = () => new StoreError('failed', 'Bad gateway');

function pick<T>(random: () => number, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** mulberry32 */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
