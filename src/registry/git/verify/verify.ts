import { isNonEmpty } from '../../../foundation/brand.ts';
import type { CommitId } from '../../../foundation/ids.ts';
import { messageOf } from '../commit.ts';
import type { BlobId, BranchCommit, BranchHistory, BranchState, CommitFacts, DroppedCommit } from './branch-history.ts';
import { checkFiles, readContents } from './files.ts';
import type { Finding } from './findings.ts';
import { checkMoves } from './moves.ts';
import { createReplay, type Replay, type Rules, report, type Step } from './replay.ts';
import { partedTodo, todoOf } from './words.ts';

export type Verification = {
  readonly branch: string;
  /** Undefined: there is no such branch. */
  readonly tip: CommitId | undefined;
  readonly commits: number;
  /** Entries of the ledger that are the protocol's. */
  readonly entries: number;
  readonly findings: readonly Finding[];
  /** Commits that the remote's branch has and the local one has not, and the other way round. */
  readonly behind: number;
  readonly ahead: number;
};

/**
 * Replays every commit of the branch and holds it against what the protocol makes: the same changes, one entry each, on evidence
 * that passed, in files that never change. Whoever can push can also write what looks like the protocol's own commit: that the branch
 * is right says that nobody went around the protocol carelessly, and not who pushed.
 *
 * @throws StoreError when the history cannot be read, or the clone does not have all of it.
 */
export async function verifyBranch(history: BranchHistory, rules: Rules): Promise<Verification> {
  const [state, labels] = await Promise.all([history.state(), history.labels()]);
  const { branch } = history;
  const facts = { branch, tip: state.tip, behind: state.behind, ahead: state.ahead };
  if (state.tip === undefined) return { ...facts, commits: 0, entries: 0, findings: [noBranch(branch)] };
  const replay = createReplay(rules, branch, labels);
  const commits = await history.commits(state.tip);
  for await (const { batch, blobs } of loaded(history, commits, replay)) {
    for (const commit of batch) {
      replayCommit(replay, commit, commit.id === commits[0]?.id, (blob) =>
        blob === undefined ? undefined : blobs.get(blob),
      );
    }
  }
  const findings = [...replay.book.all(), ...droppedFindings(state, branch)];
  return { ...facts, commits: commits.length, entries: replay.entries.size, findings };
}

/** So that no more than a few megabytes are in memory at once. */
const BATCH = 500;

type Loaded = { readonly batch: readonly BranchCommit[]; readonly blobs: ReadonlyMap<BlobId, Uint8Array> };

/** Batch by batch; git reads the next one while this one is replayed. */
async function* loaded(
  history: BranchHistory,
  commits: readonly CommitFacts[],
  replay: Replay,
): AsyncGenerator<Loaded> {
  const load = async (from: number): Promise<Loaded> => {
    const batch = await history.changes(commits.slice(from, from + BATCH));
    return { batch, blobs: await history.blobs(neededBlobs(batch, replay)) };
  };
  let next = load(0);
  for (let from = 0; from < commits.length; from += BATCH) {
    const now = await next;
    next = load(from + BATCH);
    // Whoever stops in the middle does not wait for it.
    next.catch(() => undefined);
    yield now;
  }
}

function neededBlobs(commits: readonly BranchCommit[], { placeOf }: Replay): readonly string[] {
  const ids = commits.flatMap(({ changes }) =>
    changes.flatMap(({ path, after, plain }) =>
      after === undefined || !plain || placeOf(path).kind === 'foreign' ? [] : [after],
    ),
  );
  return [...new Set(ids)];
}

function replayCommit(replay: Replay, commit: BranchCommit, first: boolean, contentOf: Step['contentOf']): void {
  const step: Step = {
    replay,
    commit,
    first,
    touched: commit.changes.map((change) => ({ ...change, place: replay.placeOf(change.path) })),
    contentOf,
    accepted: [],
    rejected: [],
    repaired: [],
  };
  const told = replay.book.count();
  readContents(step);
  checkMoves(step);
  checkFiles(step);
  checkShape(step, replay.book.count() > told);
}

/** One parent, the protocol's message, and something that it is about. */
function checkShape(step: Step, told: boolean): void {
  const { commit, accepted, repaired } = step;
  if (commit.parents.length > 1) {
    report(step, { kind: 'merge', what: `It merged ${commit.parents.slice(1).join(', ')} into the branch` }, []);
    return;
  }
  if (told) return;
  if (accepted.length === 0 && repaired.length === 0) {
    const paths = commit.changes.map(({ path }) => path).join(', ');
    const what = paths === '' ? 'It changes no file' : `It changes ${paths}, and moves nothing`;
    report(step, { kind: 'empty', what }, []);
  }
  if (accepted.length > 0 && !hasOwnMessage(step)) {
    const title = commit.message.split('\n')[0] ?? '';
    const what = `Its message is not the protocol's: it says "${title}", and what it did is in order`;
    report(step, { kind: 'message', what }, []);
  }
}

function hasOwnMessage({ commit, accepted }: Step): boolean {
  const lines = commit.message.replaceAll('\r\n', '\n').trimEnd().split('\n');
  const lineOf = ({ entry }: Step['accepted'][number]) => lines.indexOf(`operation ${entry.operation}`);
  const inOrder = accepted.toSorted((one, other) => lineOf(one) - lineOf(other));
  return isNonEmpty(inOrder) && messageOf(inOrder).trimEnd() === lines.join('\n');
}

function droppedFindings({ dropped }: BranchState, branch: string): readonly Finding[] {
  return dropped.map(({ commit, seenAt, parted }: DroppedCommit): Finding => {
    const { id, author, at } = commit;
    const title = commit.message.split('\n')[0];
    const what = parted
      ? `The local branch does not have this commit ("${title}"), and has others in its place: something was moved here and never pushed, or one of the two branches was rewritten. Seen in ${seenAt}`
      : `The branch had this commit ("${title}") and has it no more: it was rewritten. Seen in ${seenAt}`;
    return {
      kind: 'dropped',
      commit: id,
      author,
      at,
      what,
      todo: parted ? partedTodo(branch) : todoOf('dropped', id, branch),
    };
  });
}

function noBranch(branch: string): Finding {
  return {
    kind: 'no-branch',
    what: `There is no branch ${branch} here`,
    todo: 'If something was ever promoted, fetch or restore the branch; else there is nothing to check yet.',
  };
}
