import type { CommitId } from '../../../foundation/ids.ts';
import type { FindingKind } from './findings.ts';

/** What to do about a finding, in one or two sentences. docs/operating.md says how to work on the branch. */
export function todoOf(kind: FindingKind, commit: CommitId, branch: string): string {
  const short = commit.slice(0, 12);
  switch (kind) {
    case 'pointer-moved':
    case 'pointer-wrong':
      return `Undo it on ${branch}: git revert ${short}. To have that version, promote it.`;
    case 'pointers-deleted':
    case 'entry-deleted':
    case 'version-deleted':
    case 'evidence-deleted':
    case 'marker-deleted':
      return `Bring it back on ${branch}: git revert ${short}.`;
    case 'entry-without-change':
    case 'entry-forged':
    case 'entry-invalid':
    case 'chain-broken':
    case 'no-pass':
    case 'evidence-missing':
    case 'version-missing':
      return `Undo it on ${branch}: git revert ${short}, unless later changes rest on it; then promote what should be held, and accept this commit (--accept ${short}).`;
    case 'merge':
    case 'message':
    case 'empty':
      return `Nothing of what the branch holds is wrong by it. Find out who can push there, and accept it: --accept ${short}.`;
    case 'dropped':
      return `Compare git log ${short} with the branch. If nobody meant it, push the history that is right, and protect the branch by a ruleset; if somebody did, accept it: --accept ${short}.`;
    case 'no-branch':
      return 'If something was ever promoted, fetch or restore the branch; else there is nothing to check yet.';
    default:
      return `Undo it on ${branch}: git revert ${short}.`;
  }
}

/** Of a local branch and the remote's, which have parted: a push by force would throw away what others did. */
export function partedTodo(branch: string): string {
  return `Push nothing by force. Compare: git log --oneline --left-right ${branch}...origin/${branch}. Where origin is right, git fetch origin +${branch}:${branch} takes it, and what was moved here alone is to be done again.`;
}
