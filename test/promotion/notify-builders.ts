import { digestOf } from '../../src/foundation/digest.ts';
import {
  parseCommitId,
  parseEnvironmentSlug,
  parseOperationId,
  parsePromptSlug,
  parseVersionId,
} from '../../src/foundation/ids.ts';
import { newsOf, type PromotionNews, type TellingRun } from '../../src/promotion/notify/index.ts';
import type { LedgerEntry } from '../../src/registry/registry.ts';

export const before = parseVersionId(`sha256:${'a'.repeat(64)}`);
export const after = parseVersionId(`sha256:${'b'.repeat(64)}`);
export const operation = (name: string) => parseOperationId(digestOf({ operation: name }));

export const run = { id: '12', attempt: 1, url: 'https://github.com/acme/app/actions/runs/12' };

/** The run that tells: it began a minute before what the entries say. */
export const telling: TellingRun = {
  repository: 'acme/app',
  project: 'shop',
  registryCommit: parseCommitId('c'.repeat(40)),
  run,
  startedAt: '2026-11-20T10:00:00.000Z',
};

export function entryOf(changes: Partial<LedgerEntry> = {}): LedgerEntry {
  return {
    format: 1,
    operation: operation('first'),
    action: 'promotion',
    kind: 'prompt',
    environment: parseEnvironmentSlug('production'),
    slug: parsePromptSlug('support-triage'),
    from: before,
    to: after,
    at: '2026-11-20T10:01:00.000Z',
    actor: 'octocat',
    triggeringActor: 'hubot',
    reason: 'fewer wrong labels',
    rule: 'on-merge',
    evidence: digestOf({ evidence: 1 }),
    run,
    commit: parseCommitId('d'.repeat(40)),
    pullRequest: 7,
    ...changes,
  };
}

/** One piece of news, with whatever others may have written into it. */
export function newsWith(changes: Partial<PromotionNews> = {}): PromotionNews {
  const [news] = newsOf([{ entry: entryOf(), summary: 'no scorer moved' }], [], telling);
  if (news === undefined) throw new Error('there is no news');
  return { ...news, ...changes };
}

/** As many changes, each an operation of its own. */
export function manyNews(count: number): readonly PromotionNews[] {
  const written = Array.from({ length: count }, (_, index) => ({
    entry: entryOf({ operation: operation(String(index)), slug: parsePromptSlug(`prompt-${index}`) }),
  }));
  return newsOf(written, [], telling);
}
