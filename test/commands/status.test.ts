import { describe, expect, it } from 'vitest';
import { ageOf } from '../../src/cli/views/moments.ts';
import { distanceOf } from '../../src/commands/operator/distance.ts';
import { proofOf } from '../../src/commands/operator/proof.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import type { LedgerAction, LedgerEntry } from '../../src/registry/registry.ts';
import { production, promoteAll, promotion, rollback, staging, triage, versionOf } from '../registry/builders.ts';
import { createMemoryBranch } from '../registry/memory-branch.ts';

const registry = gitRegistry(createMemoryBranch().store);
const [v1, v2, v3] = [versionOf('one'), versionOf('two'), versionOf('three')] as const;

/** The history of staging, newest first: what moved it, and to which version. */
function chainOf(...moves: readonly (readonly [LedgerAction, typeof v1])[]): readonly LedgerEntry[] {
  return moves
    .map(([action, version], index) => ({
      ...promotion(registry, version, undefined, { at: `2026-11-0${index + 1}T00:00:00Z` }).entry,
      action,
    }))
    .toReversed();
}

const there = (version: typeof v1) => {
  const { entry } = promotion(registry, version, undefined);
  return { version: version.id, operation: entry.operation, since: '2026-11-09T00:00:00Z' };
};

describe('how far an environment is from the one before it', () => {
  const both = chainOf(['promotion', v1], ['promotion', v2]);
  it.each([
    ['both hold the same version', v2, there(v2), both, { kind: 'same' }],
    ['nothing is there', v1, undefined, both, { kind: 'holds-nothing' }],
    [
      'it was given others since: from the first of them',
      v1,
      there(v3),
      chainOf(['promotion', v1], ['promotion', v2], ['promotion', v3]),
      { kind: 'behind', promotions: 2, since: '2026-11-02T00:00:00Z', version: v3.id },
    ],
    [
      'a rollback in between is no promotion',
      v1,
      there(v2),
      chainOf(['promotion', v1], ['promotion', v2], ['promotion', v3], ['rollback', v2]),
      { kind: 'behind', promotions: 2, since: '2026-11-02T00:00:00Z', version: v2.id },
    ],
    [
      'it went back to an earlier version',
      v2,
      there(v1),
      chainOf(['promotion', v1], ['promotion', v2], ['rollback', v1]),
      { kind: 'went-back', since: '2026-11-03T00:00:00Z', version: v1.id },
    ],
    ['it never held this version', v3, there(v2), both, { kind: 'different-line', version: v2.id }],
  ] as const)('%s', (_, held, holds, chain, expected) => {
    expect(distanceOf(held.id, staging, holds, chain)).toEqual({ from: staging, ...expected });
  });
});

describe('what a version was promoted on', () => {
  const none = async () => [];

  it('is the evidence of its own promotion', async () => {
    const [entry] = await promoteAll(registry, [v1]);
    const proof = entry && (await proofOf(entry, none, registry));
    expect(proof).toEqual({
      evidence: entry?.evidence,
      readable: true,
      verdict: 'pass',
      suites: [{ suite: 'triage', model: 'openai/gpt-test', trials: 3 }],
    });
  });

  it('is, after a rollback, that of the promotion that first put the version there', async () => {
    const own = gitRegistry(createMemoryBranch().store);
    const entries = await promoteAll(own, [v1, v2], { environment: production });
    const last = entries[1];
    if (last?.to === undefined) throw new Error('nothing was promoted');
    const back = rollback(own, v1, { version: v2.id, operation: last.operation }, { environment: production });
    await own.assign([back]);
    const chain = async () => [back.entry, ...entries.toReversed()];
    expect(await proofOf(back.entry, chain, own)).toMatchObject({
      evidence: entries[0]?.evidence,
      promotedAt: entries[0]?.at,
    });
    expect(await proofOf(back.entry, none, own)).toBeUndefined();
  });

  it('is said to be unreadable when it is not there', async () => {
    const elsewhere = gitRegistry(createMemoryBranch().store);
    const { entry } = promotion(elsewhere, versionOf('four', triage), undefined);
    expect(await proofOf(entry, none, elsewhere)).toEqual({ evidence: entry.evidence, readable: false });
  });
});

describe('an age in words', () => {
  const now = new Date('2026-11-21T12:00:00Z');
  it.each([
    ['2026-11-21T12:00:30Z', 'just now'],
    ['2026-11-21T11:59:00Z', '1 minute ago'],
    ['2026-11-21T10:01:00Z', '119 minutes ago'],
    ['2026-11-21T10:00:00Z', '2 hours ago'],
    ['2026-11-19T13:00:00Z', '47 hours ago'],
    ['2026-11-03T12:00:00Z', '18 days ago'],
    ['2026-08-01T12:00:00Z', '3 months ago'],
    ['2020-11-21T12:00:00Z', '6 years ago'],
  ])('of %s', (iso, words) => {
    expect(ageOf(iso, now)).toBe(words);
  });
});
