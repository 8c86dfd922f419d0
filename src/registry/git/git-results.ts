import { setTimeout } from 'node:timers/promises';
import { canonicalJson } from '../../foundation/digest.ts';
import { RatchetError } from '../../foundation/errors.ts';
import { type CommitId, type EvaluationId, parseEvaluationId } from '../../foundation/ids.ts';
import {
  type Attempts,
  type AttemptsNote,
  MOST_ATTEMPTS,
  type RecordedResult,
  type RecordOutcome,
  type ResultStore,
} from '../results.ts';
import { attemptsBytes, parseAttempts, parseOrSkip, parseResult, resultBytes } from './format/files.ts';
import { type Layout, layoutOf, resultPath } from './format/layout.ts';
import { createReader, type Reader } from './reader.ts';
import { type GitStore, StoreError } from './store.ts';

type GitResultsOptions = {
  /** Of a repository with several configs: attempts are counted apart. Results are found by what was evaluated, whatever the project. */
  readonly project?: string | undefined;
  /** Waits between tries; default: real time. */
  readonly sleep?: (milliseconds: number) => Promise<unknown>;
  /** In [0, 1), for the jitter of the waits. */
  readonly random?: () => number;
};

/** Recorded evaluations on a branch of their own. Nothing depends on them: what is not there is evaluated again. */
export function gitResults(store: GitStore, options: GitResultsOptions = {}): ResultStore {
  const { project, sleep = setTimeout, random = Math.random } = options;
  const branch = { store, layout: layoutOf(project), reader: createReader(store) };
  return {
    find: (ids) => readable(store.label, () => find(branch, ids)),
    attempts: (pullRequest) => readable(store.label, () => attempts(branch, pullRequest)),
    async record(results, note) {
      const recording = { results, note: note === undefined || note.versions.length === 0 ? undefined : note };
      try {
        return await record(branch, recording, (failed) => sleep(100 * 2 ** failed * (0.5 + random() / 2)));
      } catch (error) {
        const why = error instanceof Error ? error.message : String(error);
        return notRecorded(branch, recording, why, todoOf(error));
      }
    },
  };
}

type ResultsBranch = {
  readonly store: GitStore;
  readonly layout: Layout;
  /** What was read for `find` and `attempts` is known when `record` compares, as long as nobody moved the branch. */
  readonly reader: Reader;
};

type Recording = { readonly results: readonly RecordedResult[]; readonly note: AttemptsNote | undefined };

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
async function find(
  branch: ResultsBranch,
  ids: readonly EvaluationId[],
): Promise<ReadonlyMap<EvaluationId, RecordedResult>> {
  const tip = ids.length === 0 ? undefined : await branch.reader.tip();
  if (tip === undefined) return new Map();
  const results = await Promise.all(ids.map((id) => resultAt(branch, tip, id)));
  return new Map(
    ids.flatMap((id, index) => {
      const result = results[index];
      return result === undefined ? [] : [[id, result] as const];
    }),
  );
}

async function attempts(branch: ResultsBranch, pullRequest: number): Promise<Attempts> {
  const tip = await branch.reader.tip();
  return tip === undefined ? new Map() : attemptsAt(branch, tip, pullRequest);
}

async function resultAt(
  { store, reader }: ResultsBranch,
  at: CommitId,
  id: EvaluationId,
): Promise<RecordedResult | undefined> {
  const path = resultPath(id);
  const bytes = await reader.read(at, path);
  return bytes && parseOrSkip(() => parseResult(bytes, `${store.label}:${path}`, id));
}

async function attemptsAt({ store, layout, reader }: ResultsBranch, at: CommitId, of: number): Promise<Attempts> {
  const path = layout.attempts(of);
  const bytes = await reader.read(at, path);
  return (bytes && parseOrSkip(() => parseAttempts(bytes, `${store.label}:${path}`, of))) ?? new Map();
}

/** One commit for all of it, made anew on what the branch holds at each try. */
async function record(
  branch: ResultsBranch,
  recording: Recording,
  pause: (failed: number) => Promise<unknown>,
): Promise<RecordOutcome> {
  const { store, reader } = branch;
  const results = new Map(
    recording.results.map((result) => [evaluationOf(result), { result, bytes: resultBytes(result) }]),
  );
  const at = recording.results[0]?.recordedAt ?? recording.note?.at;
  const recorded = { kind: 'recorded', count: results.size } as const;
  if (at === undefined) return recorded;
  let lost: string | undefined;
  for (let failed = 0; failed < TRIES; failed += 1) {
    if (failed > 0) await pause(failed);
    const parent = await reader.tip();
    const [fresh, noted] = await Promise.all([
      freshResults(branch, parent, results),
      freshNote(branch, parent, recording.note),
    ]);
    const files = new Map([...fresh, ...noted]);
    // Also how a write whose answer was lost is seen to have been made.
    if (files.size === 0) return recorded;
    const message = `${titleOf(fresh.size, recording.note)}\n\n${[...files.keys()].join('\n')}\n`;
    const outcome = await store.commit({ parent, message, at, files });
    if (outcome.kind === 'committed') return recorded;
    if (outcome.kind === 'unknown' || outcome.kind === 'locked') lost = outcome.message;
  }
  return notRecorded(branch, recording, lost ?? `others moved the branch at each of ${TRIES} tries`);
}

const TRIES = 4;

type Files = ReadonlyMap<string, Uint8Array>;
type PackedResult = { readonly result: RecordedResult; readonly bytes: Uint8Array };

/** The results whose evaluation is not there as it is. */
async function freshResults(
  branch: ResultsBranch,
  parent: CommitId | undefined,
  results: ReadonlyMap<EvaluationId, PackedResult>,
): Promise<Files> {
  const files = await Promise.all(
    [...results].map(async ([id, { result, bytes }]) => {
      const there = parent && (await resultToReplace(branch, parent, id));
      if (there !== undefined && canonicalJson(there.evaluation) === canonicalJson(result.evaluation)) return [];
      return [[resultPath(id), bytes] as const];
    }),
  );
  return new Map(files.flat());
}

/** What the store does not hand out (a link, what is too large) must not stand in the way of what replaces it. */
async function resultToReplace(
  branch: ResultsBranch,
  at: CommitId,
  id: EvaluationId,
): Promise<RecordedResult | undefined> {
  try {
    return await resultAt(branch, at, id);
  } catch (error) {
    if (error instanceof RatchetError) return undefined;
    throw error;
  }
}

/** The note with what other runs noted meanwhile; no file when all of it is there. */
async function freshNote(
  branch: ResultsBranch,
  parent: CommitId | undefined,
  note: AttemptsNote | undefined,
): Promise<Files> {
  if (note === undefined) return new Map();
  const before: Attempts = parent === undefined ? new Map() : await attemptsToExtend(branch, parent, note.pullRequest);
  const after = new Map(before);
  for (const { slug, version } of note.versions) {
    const known = after.get(slug) ?? [];
    if (!known.includes(version) && known.length < MOST_ATTEMPTS) after.set(slug, [...known, version]);
  }
  if ([...after].every(([slug, versions]) => versions === before.get(slug))) return new Map();
  const path = branch.layout.attempts(note.pullRequest);
  const bytes = attemptsBytes(note.pullRequest, after);
  // Read back before it is written: what our own reader would skip must never be on the branch.
  parseAttempts(bytes, path, note.pullRequest);
  return new Map([[path, bytes]]);
}

/** Asked for a second time by itself: a result that the store does not hand out fails all that is read together with it. */
async function attemptsToExtend(branch: ResultsBranch, at: CommitId, pullRequest: number): Promise<Attempts> {
  try {
    return await attemptsAt(branch, at, pullRequest);
  } catch (error) {
    if (error instanceof RatchetError) return attemptsAt(branch, at, pullRequest);
    throw error;
  }
}

/** Numbers and digests alone: nothing that somebody wrote goes into a commit message. */
function titleOf(results: number, note: AttemptsNote | undefined): string {
  if (results === 0 && note !== undefined) return `Count what pull request ${note.pullRequest} tried`;
  return `Record ${results === 1 ? '1 evaluation' : `${results} evaluations`}`;
}

function evaluationOf({ evaluation }: RecordedResult): EvaluationId {
  return parseEvaluationId(String(evaluation.id));
}

function notRecorded({ store }: ResultsBranch, { results }: Recording, because: string, todo = ''): RecordOutcome {
  const [what, so] =
    results.length > 0
      ? ['The results were not recorded', 'They will not be reused.']
      : ['The attempt was not noted', 'It will not be counted.'];
  return { kind: 'not-recorded', message: `${what} (${store.label}): ${because}. ${so} ${todo}`.trimEnd() };
}

function todoOf(error: unknown): string | undefined {
  if (!(error instanceof RatchetError)) return undefined;
  const notPermitted = error instanceof StoreError && error.reason === 'not-permitted';
  return notPermitted ? 'Give the job `permissions: contents: write`.' : error.todo;
}
