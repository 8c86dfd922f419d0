import { shortDigest } from '../foundation/digest.ts';
import type { EnvironmentSlug, VersionId } from '../foundation/ids.ts';
import type { AssignableName } from '../registry/assignable.ts';
import type { Assignment, LedgerEntry } from '../registry/registry.ts';
import type { PromotionPlan, RefusalReason } from './promotion-plan.ts';

export type RollbackInput = {
  /** A prompt's slug, `dataset:<slug>` or `parameters:<slug>`. */
  readonly slug: AssignableName;
  readonly environment: { readonly slug: EnvironmentSlug; readonly protected: boolean };
  /** The workflow runs at the default branch. */
  readonly onDefaultBranch: boolean;
  readonly holds: Assignment | undefined;
  /** Versions that were rolled back there. */
  readonly held: readonly VersionId[];
  /** The environment's history of this prompt, newest first, as `Registry.history` gives it. */
  readonly chain: readonly LedgerEntry[];
  /** The version to go back to; undefined: the one before. */
  readonly version?: VersionId | undefined;
  readonly reason?: string | undefined;
  /** Pull requests that were closed without being merged: what they promoted is no place to go back to. */
  readonly abandoned?: ReadonlySet<number> | undefined;
  /** The workflow run that asks, by its id: run again, it must not go back one version more. */
  readonly run?: string | undefined;
  readonly dryRun: boolean;
};

/**
 * Back to the version that was promoted before the one that is held, or to a named one, without a new evaluation: it has held
 * there. Pure. The version that is rolled back is held back until a person promotes it again.
 */
export function planRollback(input: RollbackInput): PromotionPlan {
  const { slug, environment, holds, held, dryRun } = input;
  const where = environment.slug;
  if (environment.protected && !input.onDefaultBranch) {
    return refuse(
      'protected',
      `${where} is protected: only a workflow run of the default branch changes it. Dispatch \`rollback\` on the default branch.`,
    );
  }
  if (holds === undefined) {
    return refuse('nothing-to-roll-back', `${where} holds nothing of ${slug}: promote a version there.`);
  }
  const newest = input.chain[0];
  const isDone = input.run !== undefined && newest?.action === 'rollback' && newest.run?.id === input.run;
  if (isDone && input.version === undefined) {
    const message = `This run has rolled ${where} back to ${shortDigest(holds.version)} of ${slug} already.`;
    return { kind: 'keep', reason: 'already-held', message };
  }
  const to = input.version ?? versionBefore(input.chain, holds.version, held, input.abandoned);
  if (to === undefined) {
    return refuse(
      'nothing-to-roll-back',
      `No other version of ${slug} was promoted in ${where} that is not rolled back itself. Name one with \`version\`, or promote another.`,
    );
  }
  if (to === holds.version) {
    return { kind: 'keep', reason: 'already-held', message: `${where} holds ${shortDigest(to)} of ${slug} already.` };
  }
  if (!input.chain.some((entry) => entry.to === to) && isBlank(input.reason)) {
    return refuse(
      'never-held',
      `${where} never held ${shortDigest(to)} of ${slug}, and a rollback evaluates nothing. Promote it, or give a \`reason\` to put it there unevaluated.`,
    );
  }
  if (dryRun) {
    const message = `Would put ${shortDigest(to)} of ${slug} back in ${where}, in place of ${shortDigest(holds.version)}. Run without \`dry-run\` to do it.`;
    return { kind: 'keep', reason: 'dry-run', message };
  }
  const others = held.filter((version) => version !== to && version !== holds.version);
  return { kind: 'assign', from: holds.version, to, replaces: holds.operation, held: [...others, holds.version] };
}

/** What was promoted last, other than what is held, what was rolled back itself, and what its pull request gave back. */
function versionBefore(
  chain: readonly LedgerEntry[],
  current: VersionId,
  held: readonly VersionId[],
  abandoned: ReadonlySet<number> = new Set(),
): VersionId | undefined {
  const withdrawn = new Set(abandoned);
  for (const { action, to, pullRequest } of chain) {
    if (action === 'withdrawal' && pullRequest !== undefined) withdrawn.add(pullRequest);
    const isOpen = action === 'promotion' && (pullRequest === undefined || !withdrawn.has(pullRequest));
    if (isOpen && to !== undefined && to !== current && !held.includes(to)) return to;
  }
  return undefined;
}

function isBlank(text: string | undefined): boolean {
  return text === undefined || text.trim() === '';
}

function refuse(reason: RefusalReason, message: string): PromotionPlan {
  return { kind: 'refuse', reason, message };
}
