import type { Config } from '../../config/config.ts';
import { RatchetError } from '../../foundation/errors.ts';
import { commitsApart } from '../../registry/index.ts';

/**
 * What a person should know before they believe the local branch: what was fetched has more. Undefined: nothing is newer there, or it cannot
 * be found out, which says nothing about what was asked for.
 */
export async function newerOnRemote(
  { registry: { branch } }: Config,
  root: string,
  env: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<string | undefined> {
  try {
    const { ahead, behind } = await commitsApart(root, branch, env, signal);
    if (behind === 0) return undefined;
    const there = `origin/${branch} has ${behind} commit${behind === 1 ? '' : 's'} that the local branch has not`;
    return ahead === 0
      ? `${there}, and what they say is not shown: git fetch origin ${branch}:${branch}`
      : `${there}, and the local one has others: prompt-ratchet status --verify says what to do`;
  } catch (error) {
    if (error instanceof RatchetError) return undefined;
    throw error;
  }
}
