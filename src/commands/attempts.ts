import type { Attempts } from '../registry/results.ts';
import type { Candidate } from './candidates.ts';

/**
 * Which text of its prompt on a pull request a candidate is. The number is said and changes nothing: whoever tries often enough gets
 * a lucky one, and a reviewer should know (design, statistics, "re-tries").
 *
 * @param attempts those of earlier runs; undefined where nobody counts them.
 */
export function attemptsOf(attempts: Attempts | undefined): (candidate: Candidate) => number | undefined {
  return ({ slug, version }) => {
    if (attempts === undefined) return undefined;
    const before = attempts.get(slug) ?? [];
    const place = before.indexOf(version.id);
    return place === -1 ? before.length + 1 : place + 1;
  };
}
