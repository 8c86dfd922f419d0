import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import type { NonEmptyArray } from '../../src/foundation/brand.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import { parseEvaluationId, parsePromptSlug } from '../../src/foundation/ids.ts';
import { parseAttempts, parseEntry, parseEnvironment } from '../../src/registry/git/format/files.ts';
import { layoutOf } from '../../src/registry/git/format/layout.ts';
import { StoreError } from '../../src/registry/git/store.ts';
import { gitRegistry, gitResults } from '../../src/registry/index.ts';
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
    // Each kind of outcome came about, or the schedules prove little. For `contended`, the branch must be busier than here.
    for (const kind of ['assigned', 'already', 'conflict', 'indeterminate', 'error']) {
      expect([kind, seen.get(kind) ?? 0]).toEqual([kind, expect.toSatisfy((count: number) => count > 0)]);
    }
  });
});

describe('any schedule of runs that record results', () => {
  it(`loses nothing that was said to be recorded (${SCHEDULES} random schedules)`, { timeout: 3_600_000 }, async () => {
    const seen = new Map<string, number>();
    for (let seed = 1; seed <= SCHEDULES; seed += 1) {
      for (const kind of await runRecorders(seed)) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }
    expect([...seen.keys()].toSorted()).toEqual(['not-recorded', 'recorded']);
  });
});

/** Runs on one pull request, each with a result of its own and a version that another may have noted. */
async function runRecorders(seed: number): Promise<string[]> {
  const random = generator(seed);
  const branch = createMemoryBranch();
  const calm = gitResults(branch.store, { sleep: async () => undefined });
  const schedule = createSchedule(branch, random);
  const trouble = random() * 0.7;
  const store = branch.open({
    turn: schedule.turn,
    tip: () => (random() < trouble / 2 ? Math.floor(random() * 3) : 0),
    write: () => (random() < trouble ? pick(random, FAULTS_OF_RECORDING) : undefined),
  });
  const recorders = Array.from({ length: 3 }, (_, index) => {
    const id = parseEvaluationId(digestOf({ seed, index }));
    const version = versionOf(`of run ${random() < 0.7 ? index : 0}`).id;
    const at = '2026-11-01T09:00:00.000Z';
    const result = { format: 1, evaluation: { id }, recordedAt: at } as const;
    return { id, version, result, note: { pullRequest: 41, at, versions: [{ slug: triage, version }] } };
  });
  const told = await schedule.play(
    recorders.map(({ result, note }) =>
      gitResults(store, { sleep: schedule.turn, random }).record(random() < 0.8 ? [result] : [], note),
    ),
  );
  const context = `seed ${seed}`;
  let before: readonly string[] = [];
  for (const { files } of branch.commits) {
    const bytes = files.get('attempts/41.json');
    const versions = (bytes && parseAttempts(bytes, context, 41).get(triage)) ?? [];
    // Nothing that was noted is lost, or changes its place.
    expect([context, versions.slice(0, before.length)]).toEqual([context, before]);
    before = versions;
  }
  const there = await calm.find(recorders.map(({ id }) => id));
  for (const [index, { id, version }] of recorders.entries()) {
    const outcome = told[index];
    if (outcome?.kind !== 'recorded') continue;
    expect([context, before.includes(version), there.has(id) || outcome.count === 0]).toEqual([context, true, true]);
  }
  const again = async () => {
    for (const { result, note } of recorders) {
      expect([context, await calm.record([result], note)]).toEqual([context, { kind: 'recorded', count: 1 }]);
    }
  };
  await again();
  const written = branch.commits.length;
  await again();
  expect([context, branch.commits.length]).toEqual([context, written]);
  return told.map(({ kind }) => kind);
}

/** All but an acknowledged write that was none: results are not read back, because nothing rests on them. */
const FAULTS_OF_RECORDING: readonly WriteFault[] = [
  'lost-after',
  'lost-before',
  'late',
  'refused',
  'broken',
  'false-conflict',
];

type Told = AssignOutcome | { readonly kind: 'error' };
type Writer = { readonly changes: NonEmptyArray<AssignmentChange>; readonly twin: boolean; told: Told | undefined };

async function runSchedule(seed: number): Promise<string[]> {
  const random = generator(seed);
  const branch = createMemoryBranch();
  const calm = gitRegistry(branch.store, { sleep: async () => undefined });
  if (random() < 0.8) await calm.assign([promotion(calm, versionOf('base'), undefined)]);

  const { turn, play } = createSchedule(branch, random);
  const stubborn = random() < 0.1 ? pick(random, ['false-conflict', 'lost-before', 'late'] as const) : undefined;
  const trouble = random() * 0.7;
  const store = branch.open({
    turn,
    tip: () => (random() < trouble / 2 ? Math.floor(random() * 3) : random() < trouble / 8 ? badGateway() : 0),
    read: () => (random() < trouble / 8 ? badGateway() : undefined),
    write: () => stubborn ?? (random() < trouble ? pick(random, FAULTS) : undefined),
  });
  const writers = await makeWriters(calm, random);
  const assigning = writers.map(async (writer) => {
    try {
      writer.told = await gitRegistry(store, { sleep: turn, random }).assign(writer.changes);
    } catch (error) {
      if (!(error instanceof Error) || error.name !== 'RegistryError') throw error;
      writer.told = { kind: 'error' };
    }
  });
  await play(assigning);

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
      const old = before.get(parsePromptSlug(entry.slug));
      expect([context, old?.version, old?.operation]).toEqual([context, entry.from, entry.replaces]);
      expect([context, held.get(parsePromptSlug(entry.slug))]).toMatchObject([
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

/** Lets one of those who wait go on at a time, in random order, and lost writes arrive in between. */
function createSchedule(branch: MemoryBranch, random: () => number) {
  const waiting: (() => void)[] = [];
  return {
    turn: () => new Promise<void>((resolve) => waiting.push(resolve)),
    async play<T>(running: readonly Promise<T>[]): Promise<T[]> {
      let over = false;
      const all = Promise.all(running).finally(() => {
        over = true;
      });
      while (!over) {
        await setImmediate();
        if (random() < 0.1) branch.deliver(Math.floor(random() * branch.late.length));
        waiting.splice(Math.floor(random() * waiting.length), 1)[0]?.();
      }
      while (branch.deliver());
      return all;
    },
  };
}

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
