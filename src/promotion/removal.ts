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
  // Held back, like what is rolled back: the next push would find it in the files, and bring it back.
  const others = held.filter((version) => version !== holds.version);
  return {
    kind: 'remove',
    from: holds.version,
    to: undefined,
    replaces: holds.operation,
    held: [...others, holds.version],
  };
}

export type WithdrawalInput = Place & {
  readonly pullRequest: number;
  /** Others that were closed without being merged: what they promoted is not given back to anybody. */
  readonly abandoned: ReadonlySet<number>;
  /** The environment's history of this prompt, newest first, as `Registry.history` gives it. */
  readonly chain: readonly LedgerEntry[];
};

/**
 * A pull request was closed without being merged: if the environment still holds what it put there, what it replaced returns (design,
 * product). Pure. Nothing is held back: reopened, the pull request may promote it again.
 */
export function planWithdrawal(input: WithdrawalInput): ChangePlan {
  const { name, environment, holds, held, chain, pullRequest, dryRun } = input;
  const where = environment.slug;
  const newest = chain[0];
  const origin = originOf(chain, 0);
  const isOwn = newest?.action !== 'rollback' && origin?.pullRequest === pullRequest;
  if (holds === undefined || newest?.operation !== holds.operation || origin === undefined || !isOwn) {
    const message = `${where} holds nothing of ${name} that pull request #${pullRequest} put there.`;
    return { kind: 'keep', reason: 'replaced-since', message };
  }
  if (environment.protected) {
    // A pull request never assigns there, so that nothing of it can be there to be given back.
    const message = `${where} is protected, and a pull request's run does not change it.`;
    return { kind: 'refuse', reason: 'protected', message };
  }
  const before = versionBefore(chain, chain.indexOf(origin), input);
  if (before === holds.version) {
    const message = `${where} held ${shortDigest(before)} of ${name} before, too.`;
    return { kind: 'keep', reason: 'already-held', message };
  }
  if (dryRun) {
    const message = `Would withdraw ${shortDigest(holds.version)} of ${name} from ${where}. Run without \`dry-run\` to do it.`;
    return { kind: 'keep', reason: 'dry-run', message };
  }
  const rest = { from: holds.version, replaces: holds.operation, held };
  return before === undefined ? { kind: 'remove', to: undefined, ...rest } : { kind: 'assign', to: before, ...rest };
}

/** The promotion behind what an entry made the environment hold: of a rollback or a withdrawal, the one that it went back to. */
function originOf(chain: readonly LedgerEntry[], index: number): LedgerEntry | undefined {
  const entry = chain[index];
  if (entry === undefined || entry.action === 'promotion') return entry;
  const { to } = entry;
  return to === undefined
    ? undefined
    : chain.find((each, at) => at > index && each.action === 'promotion' && each.to === to);
}

/** What was held before, and neither a closed pull request's nor rolled back; undefined: nothing, or a person had removed it. */
function versionBefore(
  chain: readonly LedgerEntry[],
  from: number,
  { pullRequest, abandoned, held }: WithdrawalInput,
): VersionId | undefined {
  for (const [index, { action, to }] of chain.entries()) {
    if (index <= from) continue;
    if (action === 'removal') return undefined;
    const by = originOf(chain, index)?.pullRequest;
    const isGone = by !== undefined && (by === pullRequest || abandoned.has(by));
    if (to !== undefined && !isGone && !held.includes(to)) return to;
  }
  return undefined;
}
