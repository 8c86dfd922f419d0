import { describe, expect, it } from 'vitest';
import { assignedFilesAt } from '../../src/commands/assigned-files.ts';
import { parseCommitId } from '../../src/foundation/ids.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import type { LedgerEntry } from '../../src/registry/registry.ts';
import { promotion, staging, triage, versionOf } from '../registry/builders.ts';
import { createMemoryBranch } from '../registry/memory-branch.ts';

const registry = gitRegistry(createMemoryBranch().store, {
  project: undefined,
  signal: new AbortController().signal,
});
const made: LedgerEntry = promotion(registry, versionOf('a'), undefined).entry;
const [older, newer] = ['a', 'b'].map((digit) => parseCommitId(digit.repeat(40)));

/** What `assignedFilesAt` finds in this history, the newest entry first. */
async function found(...changes: readonly Partial<LedgerEntry>[]) {
  const history = async function* () {
    for (const change of changes) yield { ...made, ...change };
  };
  return await assignedFilesAt({ history }, staging, triage, made.operation);
}

const of = (commit: typeof older): Partial<LedgerEntry> => (commit === undefined ? {} : { commit });

describe('the commit at which files were last assigned', () => {
  it('is that of the newest promotion', async () => {
    expect(await found(of(newer), of(older))).toBe(newer);
  });

  it('is not changed by what was put back, or came from another environment', async () => {
    expect(await found({ action: 'rollback' }, of(older))).toBe(older);
    expect(await found({ action: 'withdrawal', ...of(newer) }, of(older))).toBe(older);
    expect(await found({}, of(older))).toBe(older);
  });

  it('is not that of a pull request, whose commit the default branch may never have', async () => {
    expect(await found({ pullRequest: 7, ...of(newer) }, of(older))).toBe(older);
    expect(await found({ pullRequest: 7, ...of(newer) })).toBeUndefined();
  });

  it('is none where nothing is held', async () => {
    const never = { history: () => expect.unreachable() };
    expect(await assignedFilesAt(never, staging, triage, undefined)).toBeUndefined();
  });
});
