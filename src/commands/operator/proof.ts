import type { Digest } from '../../foundation/digest.ts';
import type { JsonValue } from '../../foundation/json.ts';
import { isJsonObject } from '../../foundation/json.ts';
import type { Evidence, LedgerEntry, Registry } from '../../registry/registry.ts';

/** What a version was promoted on. */
export type Proof = {
  readonly evidence: Digest;
  /** False: it is not there, or is not what its name says. */
  readonly readable: boolean;
  readonly verdict?: string;
  readonly suites?: readonly ProvenSuite[];
  /** Of what was moved without an evaluation: the promotion that first put this version there. */
  readonly promotedAt?: string;
};

export type ProvenSuite = {
  readonly suite: string;
  readonly model?: string;
  readonly trials?: number;
  /** Evaluated; undefined where the evidence does not say. */
  readonly cases?: number;
};

/**
 * @param chain the history of the assignment, newest first; read only where the entry has no evidence of its own.
 * @returns undefined when the version was put there without ever being promoted there.
 */
export async function proofOf(
  entry: LedgerEntry,
  chain: () => Promise<readonly LedgerEntry[]>,
  registry: Registry,
): Promise<Proof | undefined> {
  const promotion =
    entry.evidence === undefined
      ? (await chain()).findLast(({ action, to }) => action === 'promotion' && to === entry.to)
      : entry;
  if (promotion?.evidence === undefined) return undefined;
  const found = await registry.evidence(promotion.evidence);
  const earlier = promotion === entry ? {} : { promotedAt: promotion.at };
  if (found === undefined) return { evidence: promotion.evidence, readable: false, ...earlier };
  const { kind } = found.verdict;
  return {
    evidence: promotion.evidence,
    readable: true,
    verdict: typeof kind === 'string' ? kind : 'unknown',
    suites: suitesOf(found),
    ...earlier,
  };
}

function suitesOf({ basis = [], comparisons }: Evidence): readonly ProvenSuite[] {
  const cases = new Map(comparisons.map(({ suite, extent }) => [suite, casesIn(extent)]));
  const names = new Set([
    ...basis.map(({ suite }) => suite),
    ...[...cases.keys()].filter((name) => typeof name === 'string'),
  ]);
  return [...names].map((suite) => {
    const own = basis.find((each) => each.suite === suite);
    const count = cases.get(suite);
    return {
      suite,
      ...(own === undefined ? {} : { model: own.model, trials: own.trials }),
      ...(count === undefined ? {} : { cases: count }),
    };
  });
}

function casesIn(extent: JsonValue | undefined): number | undefined {
  return isJsonObject(extent) && typeof extent.cases === 'number' ? extent.cases : undefined;
}
