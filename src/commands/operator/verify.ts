import type { Config } from '../../config/config.ts';
import { UsageError } from '../../foundation/errors.ts';
import { operationId } from '../../promotion/index.ts';
import { type Finding, localHistory, type Verification, verifyBranch } from '../../registry/index.ts';

/** A finding, and whether a person has looked at its commit and lives with it. */
export type JudgedFinding = Finding & { readonly accepted?: true };

export type Verified = Omit<Verification, 'findings'> & {
  readonly format: 1;
  /** True: whatever the protocol did not make was undone, or is accepted. */
  readonly right: boolean;
  readonly findings: readonly JudgedFinding[];
};

/**
 * Replays the registry's branch of a local repository.
 *
 * @param accepted beginnings of ids of commits.
 * @throws UsageError for one that no finding names; StoreError when the clone does not have the whole branch.
 */
export async function verifyRegistry(
  config: Config,
  place: {
    readonly root: string;
    readonly env: Readonly<Record<string, string>>;
    readonly signal: AbortSignal;
  },
  accepted: readonly string[],
): Promise<Verified> {
  const history = localHistory(place.root, config.registry.branch, place.env, place.signal);
  const { findings, ...rest } = await verifyBranch(history, { operationId });
  for (const prefix of accepted) {
    if (!/^[0-9a-f]{7,64}$/.test(prefix) || !findings.some(({ commit }) => commit?.startsWith(prefix))) {
      throw new UsageError(`--accept is "${prefix}", and no finding names such a commit`, {
        todo: 'It takes at least 7 digits of the id of a commit that `status --verify` names.',
      });
    }
  }
  const judged = findings.map((finding): JudgedFinding => {
    const isAccepted = accepted.some((prefix) => finding.commit?.startsWith(prefix));
    return isAccepted ? { ...finding, accepted: true } : finding;
  });
  return { format: 1, ...rest, right: judged.every((finding) => !isOpen(finding)), findings: judged };
}

export function isOpen({ undoneBy, accepted }: JudgedFinding): boolean {
  return undoneBy === undefined && accepted === undefined;
}
