import type { EnvironmentSlug, VersionId } from '../../foundation/ids.ts';
import type { Assignment, LedgerEntry } from '../../registry/registry.ts';

/** How far an environment is from the one that its `from` names, of one prompt. */
export type Distance = { readonly from: EnvironmentSlug } & (
  | { readonly kind: 'same' }
  /** `from` held this version, and was given others since. */
  | { readonly kind: 'behind'; readonly promotions: number; readonly since: string; readonly version: VersionId }
  /** `from` held this version, and went back to an earlier one. */
  | { readonly kind: 'went-back'; readonly since: string; readonly version: VersionId }
  /** `from` never held this version. */
  | { readonly kind: 'different-line'; readonly version: VersionId }
  | { readonly kind: 'holds-nothing' }
);

/** @param chain what `from` held of it, newest first. */
export function distanceOf(
  held: VersionId,
  from: EnvironmentSlug,
  there: Assignment | undefined,
  chain: readonly LedgerEntry[],
): Distance {
  if (there === undefined) return { from, kind: 'holds-nothing' };
  const { version } = there;
  if (version === held) return { from, kind: 'same' };
  const last = chain.findIndex(({ to }) => to === held);
  if (last === -1) return { from, kind: 'different-line', version };
  const since = chain[last - 1]?.at ?? there.since;
  const promotions = chain.slice(0, last).filter(({ action }) => action === 'promotion').length;
  return promotions === 0
    ? { from, kind: 'went-back', since, version }
    : { from, kind: 'behind', promotions, since, version };
}
