import { createHash } from 'node:crypto';
import { canonicalJson } from '../foundation/digest.ts';
import { InvalidValueError } from '../foundation/errors.ts';
import type { Case, Dataset } from './dataset.ts';
import { CaseTally } from './tally.ts';

export type SampleOptions = {
  /** Cases to keep, at least 1; a dataset of no more is kept as it is. */
  readonly size: number;
  /** Another seed draws other cases. */
  readonly seed: string;
};

/**
 * A part of a dataset: `size` cases in the order of the file, drawn in proportion from each set of tags, at least one of each where there
 * is room. A view: the file is read again, and only ranks are kept.
 *
 * Which cases are drawn depends on the ids of the cases and the seed, not on their places: of a file that rows are appended to, most of
 * the sample stays. And a larger sample has all cases of a smaller one. Both because seats go to the sets of tags one after another by
 * the divisors 1, 3, 5, … (Webster, Sainte-Laguë), which knows neither the paradox of Alabama nor that of population; largest
 * remainders know both.
 *
 * @throws InvalidValueError for a size that is not a whole number of at least 1; FileError for a file that changed.
 * @see Balinski and Young, "Fair Representation", 1982.
 */
export async function openSample(dataset: Dataset, { size, seed }: SampleOptions): Promise<Dataset> {
  if (!Number.isSafeInteger(size) || size < 1) {
    throw new InvalidValueError(`not the size of a sample: found ${size}`, {
      todo: 'Use a whole number of at least 1.',
    });
  }
  if (size >= dataset.size) return dataset;
  const chosen = choose(await rank(dataset, seed), size);
  const tally = new CaseTally();
  for await (const read of chosenCases(dataset, chosen)) tally.add(read);
  return { slug: dataset.slug, file: dataset.file, ...tally.end(), cases: () => chosenCases(dataset, chosen) };
}

type Ranked = {
  /** By position in the file: 0 … 2^48 − 1, and the number of the set of tags. */
  readonly ranks: Float64Array;
  readonly strata: Uint32Array;
};

async function rank(dataset: Dataset, seed: string): Promise<Ranked> {
  const ranks = new Float64Array(dataset.size);
  const strata = new Uint32Array(dataset.size);
  const known = new Map<string, number>();
  let position = 0;
  for await (const { id, tags } of dataset.cases()) {
    const key = canonicalJson([...tags].sort());
    const stratum = known.get(key) ?? known.size;
    known.set(key, stratum);
    ranks[position] = createHash('sha256')
      .update(canonicalJson(['v1', seed, id]))
      .digest()
      .readUIntBE(0, 6);
    strata[position] = stratum;
    position++;
  }
  return { ranks, strata };
}

/** 1 at the positions that are chosen. */
function choose({ ranks, strata }: Ranked, size: number): Uint8Array {
  const byRank = Uint32Array.from(ranks, (_, position) => position).sort(
    (a, b) => valueAt(ranks, a) - valueAt(ranks, b) || a - b,
  );
  const sizes: number[] = [];
  for (const stratum of strata) sizes[stratum] = (sizes[stratum] ?? 0) + 1;
  const claims = new Float64Array(ranks.length);
  const seats = sizes.map(() => 0);
  for (const position of byRank) {
    const stratum = valueAt(strata, position);
    const seat = valueAt(seats, stratum);
    seats[stratum] = seat + 1;
    claims[position] = claimTo(seat, valueAt(sizes, stratum), ranks.length);
  }
  const chosen = new Uint8Array(ranks.length);
  // A stable sort: of equal claims, the lower rank has the stronger.
  for (const position of byRank
    .sort((a, b) => valueAt(claims, b) - valueAt(claims, a) || valueAt(ranks, a) - valueAt(ranks, b) || a - b)
    .subarray(0, size)) {
    chosen[position] = 1;
  }
  return chosen;
}

/** How strong the claim of a set of `size` cases to its seat is. The first seats come before all others, those of large sets first. */
function claimTo(seat: number, size: number, total: number): number {
  return seat === 0 ? total + size : size / (2 * seat + 1);
}

async function* chosenCases(dataset: Dataset, chosen: Uint8Array): AsyncGenerator<Case> {
  let position = 0;
  for await (const read of dataset.cases()) {
    if (chosen[position] === 1) yield read;
    position++;
  }
}

function valueAt(list: { readonly [index: number]: number }, index: number): number {
  return list[index] ?? 0;
}
