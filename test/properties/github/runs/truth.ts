import type { PromotionOutcome } from '../../../../src/promotion/index.ts';
import type { GitRepository } from '../repository.ts';
import type { Entry } from './replay.ts';
import { MAX_WAIT_MS, type Run } from './run.ts';

/** Waits of one call of `assign`, at most (src/registry/git/assign.ts). */
const ASSIGN_WAIT_MS = 8_000;

/**
 * What a run said against what is on the branch when everything that was on its way has arrived: I3, I7, I8, and that what moves
 * together is in one commit.
 */
export function untruths(run: Run, ledger: ReadonlyMap<string, Entry>, repository: GitRepository): readonly string[] {
  const name = `run ${run.order.id}, attempt ${run.order.attempt}`;
  return [...claims(run, ledger, repository), ...excess(run)].map((fault) => `${fault} (${name})`);
}

function claims(run: Run, ledger: ReadonlyMap<string, Entry>, repository: GitRepository): readonly string[] {
  const { id, attempt } = run.order;
  const own = [...ledger.values()].filter((entry) => entry.run === `${id}/${attempt}`);
  const faults: string[] = [];
  if (new Set(own.map(({ index }) => index)).size > 1) faults.push('I5: what moves together is in several commits');
  if ((run.told.kind === 'kept' || run.told.kind === 'error') && own.length > 0) {
    faults.push(`I7: "${run.told.kind}" was told, and it has written ${own.length} entries`);
  }
  if (run.told.kind !== 'outcomes') return faults;
  for (const [index, outcome] of run.told.outcomes.entries()) {
    const operation = run.operations[index] ?? '';
    const to = run.changes[index]?.plan.to;
    const entry = ledger.get(outcome.kind === 'already-held' ? outcome.operation : operation);
    if ((outcome.kind === 'promoted' || outcome.kind === 'already-held') && entry?.to !== to) {
      faults.push(`I3: "${outcome.kind}" was told, and the operation is not in the ledger`);
    }
    if (outcome.kind === 'promoted') {
      const path = `ledger/${operation.slice(7, 9)}/${operation.slice(7)}.json`;
      const commit = repository.history().find(({ oid }) => oid === outcome.commit);
      if (!commit?.tree.files.has(path)) faults.push('I3: the commit that was told does not have the entry');
    }
    if (outcome.kind === 'superseded' && isItsOwn(outcome) && entry !== undefined) {
      faults.push('I7: "superseded" was told, and the operation is in the ledger');
    }
    const writtenBefore = entry !== undefined && (repository.commit(entry.commit)?.at ?? 0) < run.endedAt;
    if (outcome.kind === 'refused' && outcome.reason === 'contended' && writtenBefore) {
      faults.push('I7: "refused" was told when the operation was in the ledger');
    }
  }
  const kinds = new Set(run.told.outcomes.map(({ kind }) => kind));
  if (own.length > 0 && [...kinds].some((kind) => kind === 'superseded' || kind === 'refused')) {
    faults.push(`I7: some was assigned, and ${[...kinds].join(', ')} was told`);
  }
  return faults;
}

/**
 * What stood in the way of this change, and not of another that moves together with it: a change of another run, in other company,
 * can be the same operation.
 */
function isItsOwn(outcome: Extract<PromotionOutcome, { kind: 'superseded' }>): boolean {
  return outcome.conflict.environment === outcome.environment && outcome.conflict.name === outcome.name;
}

function excess({ order, requests, waitedMs, changes }: Run): readonly string[] {
  const faults: string[] = [];
  if (requests > order.maxRequests) faults.push(`I8: ${requests} requests of ${order.maxRequests}`);
  if (waitedMs.client > MAX_WAIT_MS) faults.push(`I8: the client has waited ${waitedMs.client} ms`);
  if (waitedMs.registry > ASSIGN_WAIT_MS * changes.length) {
    faults.push(`I8: the registry has waited ${waitedMs.registry} ms`);
  }
  return faults;
}
