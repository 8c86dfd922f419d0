import { setTimeout } from 'node:timers/promises';
import { isNonEmpty, type NonEmptyArray } from '../../foundation/brand.ts';
import { RatchetError } from '../../foundation/errors.ts';
import { type EvaluationId, parseEvaluationId } from '../../foundation/ids.ts';
import { RegistryError } from '../registry.ts';
import type { RecordedResult, RecordOutcome, ResultStore } from '../results.ts';
import { parseResult, resultBytes } from './format/files.ts';
import { resultPath } from './format/layout.ts';
import { type GitStore, StoreError } from './store.ts';

type GitResultsOptions = {
  /** Waits between attempts; default: real time. */
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  /** In [0, 1), for the jitter of the waits. */
  readonly random?: () => number;
};

/** Recorded evaluations on a branch of their own. Nothing depends on them: what is not there is evaluated again. */
export function gitResults(store: GitStore, options: GitResultsOptions = {}): ResultStore {
  const { sleep = setTimeout, random = Math.random } = options;
  return {
    find: (ids) => readable(store.label, () => find(store, ids)),
    async record(results) {
      if (!isNonEmpty(results)) return { kind: 'recorded', count: 0 };
      try {
        return await record(store, results, (attempt) => sleep(100 * 2 ** attempt * (0.5 + random() / 2)));
      } catch (error) {
        return { kind: 'not-recorded', message: refusal(store.label, error) };
      }
    },
  };
}

/** What is wrong with the branch, with its name in front. Anything but an error of our own (an abort, a defect) passes. */
async function readable<T>(label: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    const { position, todo, details } = error;
    const reason = error instanceof StoreError ? error.reason : 'failed';
    const message = `${label} cannot be read: ${error.message}`;
    throw new StoreError(reason, message, { position, todo, details, cause: error });
  }
}

/** One read for all. */
async function find(store: GitStore, ids: readonly EvaluationId[]): Promise<ReadonlyMap<EvaluationId, RecordedResult>> {
  const found = new Map<EvaluationId, RecordedResult>();
  const tip = ids.length === 0 ? undefined : await store.tip();
  if (tip === undefined) return found;
  const files = await store.read(tip, ids.map(resultPath));
  for (const id of ids) {
    const bytes = files.get(resultPath(id));
    const result = bytes && parseOrSkip(bytes, `${store.label}:${resultPath(id)}`, id);
    if (result !== undefined) found.set(id, result);
  }
  return found;
}

/** What cannot be read is as good as not there. */
function parseOrSkip(bytes: Uint8Array, file: string, id: EvaluationId): RecordedResult | undefined {
  try {
    return parseResult(bytes, file, id);
  } catch (error) {
    if (error instanceof RegistryError) return undefined;
    throw error;
  }
}

/** One commit for all; a newer result of an evaluation takes the place of the one that is there. */
async function record(
  store: GitStore,
  results: NonEmptyArray<RecordedResult>,
  pause: (attempt: number) => Promise<unknown>,
): Promise<RecordOutcome> {
  const files = new Map(results.map((result) => [resultPath(evaluationOf(result)), resultBytes(result)]));
  const recorded = { kind: 'recorded', count: files.size } as const;
  const message = `Record ${files.size === 1 ? '1 evaluation' : `${files.size} evaluations`}\n\n${[...files.keys()].join('\n')}\n`;
  const at = results[0].recordedAt;
  let lost: string | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (attempt > 0) await pause(attempt);
    const parent = await store.tip();
    if (lost !== undefined && parent !== undefined && (await hasAll(store, parent, files))) return recorded;
    const outcome = await store.commit({ parent, message, at, files });
    if (outcome.kind === 'committed') return recorded;
    if (outcome.kind === 'unknown') lost = outcome.message;
  }
  const because = lost ?? `others moved the branch at each of ${ATTEMPTS} attempts`;
  return {
    kind: 'not-recorded',
    message: `The results were not recorded (${store.label}): ${because}. They will not be reused.`,
  };
}

const ATTEMPTS = 4;

type Parent = Parameters<GitStore['read']>[0];

async function hasAll(store: GitStore, at: Parent, files: ReadonlyMap<string, Uint8Array>): Promise<boolean> {
  const there = await store.read(at, [...files.keys()]);
  return [...files].every(([path, bytes]) => Buffer.from(bytes).equals(there.get(path) ?? new Uint8Array()));
}

function evaluationOf({ evaluation }: RecordedResult): EvaluationId {
  return parseEvaluationId(String(evaluation.id));
}

function refusal(label: string, error: unknown): string {
  const why = error instanceof Error ? error.message : String(error);
  const todo =
    error instanceof StoreError && error.reason === 'not-permitted'
      ? 'Give the job `permissions: contents: write`.'
      : error instanceof RatchetError
        ? (error.todo ?? '')
        : '';
  return `The results were not recorded (${label}): ${why}. They will not be reused. ${todo}`.trimEnd();
}
