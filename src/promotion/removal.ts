import { shortDigest } from '../foundation/digest.ts';
import type { EnvironmentSlug, VersionId } from '../foundation/ids.ts';
import type { AssignableName } from '../registry/assignable.ts';
import type { Assignment, LedgerEntry } from '../registry/registry.ts';
import type { ChangePlan } from './promotion-plan.ts';

type Place = {
  /** A prompt's slug, `dataset:<slug>` or `parameters:<slug>`. */
  readonly name: AssignableName;
  readonly environment: { readonly slug: EnvironmentSlug; readonly protected: boolean };
  /** The workflow runs at the default branch. */
  readonly onDefaultBranch: boolean;
  readonly holds: Assignment | undefined;
  /** Versions that were rolled back there. */
  readonly held: readonly VersionId[];
  readonly dryRun: boolean;
};

export type RemovalInput = Place & { readonly reason: string | undefined };

/** A person takes a prompt (dataset, parameters) out of an environment, and says why: there is no verdict to go by. Pure. */
export function planRemoval({
  name,
  environment,
  onDefaultBranch,
  holds,
  held,
  reason,
  dryRun,
}: RemovalInput): ChangePlan {
  const where = environment.slug;
  if (environment.protected && !onDefaultBranch) {
    const message = `${where} is protected: only a workflow run of the default branch changes it. Dispatch it on the default branch.`;
    return { kind: 'refuse', reason: 'protected', message };
  }
  if (holds === undefined) {
    return { kind: 'keep', reason: 'already-held', message: `${where} holds nothing of ${name} already.` };
  }
  if (reason === undefined || reason.trim() === '') {
    const message = `Nothing was evaluated for the removal of ${name} from ${where}: give a \`reason\`, which goes to the ledger.`;
    return { kind: 'refuse', reason: 'no-reason', message };
  }
  if (dryRun) {
    const message = `Would remove ${shortDigest(holds.version)} of ${name} from ${where}. Run without \`dry-run\` to do it.`;
    return { kind: 'keep', reason: 'dry-run', message };
  }
  return { kind: 'remove', from: holds.version, to: undefined, replaces: holds.operation, held };
}

export type WithdrawalInput = Place & {
  readonly pullRequest: number;
  /** The environment's history of this prompt, newest first, as `Registry.history` gives it. */
  readonly chain: readonly LedgerEntry[];
};

/**
 * A pull request was closed without being merged: if the environment still holds what it put there, what it replaced returns (design,
 * product). Pure. Nothing is held back: reopened, the pull request may promote it again.
 */
export function planWithdrawal(input: WithdrawalInput): ChangePlan {
  const { name, environment, holds, chain, pullRequest, dryRun } = input;
  const where = environment.slug;
  const newest = chain[0];
  const isOwn = (entry: LedgerEntry) => entry.action === 'promotion' && entry.pullRequest === pullRequest;
  if (holds === undefined || newest === undefined || newest.operation !== holds.operation || !isOwn(newest)) {
    const message = `${where} holds nothing of ${name} that pull request #${pullRequest} put there.`;
    return { kind: 'keep', reason: 'replaced-since', message };
  }
  if (environment.protected) {
    // A pull request never assigns there, so that nothing of it can be there to be given back.
    const message = `${where} is protected, and a pull request's run does not change it.`;
    return { kind: 'refuse', reason: 'protected', message };
  }
  const before = chain.find((entry) => !isOwn(entry))?.to;
  const held = input.held.filter((version) => version !== before);
  if (before === holds.version) {
    return {
      kind: 'keep',
      reason: 'already-held',
      message: `${where} held ${shortDigest(before)} of ${name} before, too.`,
    };
  }
  if (dryRun) {
    const message = `Would withdraw ${shortDigest(holds.version)} of ${name} from ${where}. Run without \`dry-run\` to do it.`;
    return { kind: 'keep', reason: 'dry-run', message };
  }
  const rest = { from: holds.version, replaces: holds.operation, held };
  return before === undefined ? { kind: 'remove', to: undefined, ...rest } : { kind: 'assign', to: before, ...rest };
}
