import { normalCdf, normalQuantile } from './normal.ts';

/**
 * Levels of one-sided tests at successive looks at accumulating data that together keep the level alpha: at the share t of the
 * data alpha·t² is spent (Lan & DeMets with the power family, exponent 2), and each look's level uses that it repeats part of
 * what was seen before. The estimates are taken to move like a Brownian motion in t, which for looks that add trials to the same
 * cases is on the careful side: they are more alike than that, so fewer crossings are new.
 *
 * Sources: K. K. G. Lan, D. L. DeMets (1983), "Discrete sequential boundaries for clinical trials", Biometrika 70(3);
 * P. Armitage, C. K. McPherson, B. C. Rowe (1969), for the recursion over the density of paths that have not crossed.
 * @param shares ascending in (0, 1], the last is usually 1.
 * @returns one level a look, each at most alpha.
 * @throws RangeError for shares that do not ascend.
 */
export function nominalLevels(shares: readonly number[], alpha: number): readonly number[] {
  let paths: Paths | undefined;
  let before = 0;
  return shares.map((share) => {
    if (!(share > before && share <= 1)) throw new RangeError(`shares must ascend in (0, 1]: ${share} after ${before}`);
    const spend = alpha * (share ** 2 - before ** 2);
    const step = Math.sqrt(share - before);
    const boundary = boundaryOf(paths, step, share, spend);
    paths = remaining(paths, step, share, boundary);
    before = share;
    return Math.min(alpha, normalCdf(-boundary / Math.sqrt(share)));
  });
}

/** Where the paths are that have not crossed yet: quadrature points with their weighted density. */
type Paths = { readonly at: readonly number[]; readonly mass: readonly number[] };

/** The height that a share `spend` of all paths crosses for the first time at this look. */
function boundaryOf(paths: Paths | undefined, step: number, share: number, spend: number): number {
  if (paths === undefined) return -normalQuantile(spend) * Math.sqrt(share);
  let low = -WIDTH * Math.sqrt(share);
  let high = 40 * Math.sqrt(share);
  for (let halving = 0; halving < 60; halving += 1) {
    const middle = (low + high) / 2;
    if (crossing(paths, step, middle) > spend) low = middle;
    else high = middle;
  }
  return high;
}

function crossing({ at, mass }: Paths, step: number, boundary: number): number {
  return at.reduce((sum, height, index) => sum + (mass[index] ?? 0) * normalCdf((height - boundary) / step), 0);
}

/** Standard deviations below 0 at which paths are no longer followed: 1e-15 of them. */
const WIDTH = 8;
/** Even, for Simpson's rule. */
const INTERVALS = 200;

function remaining(paths: Paths | undefined, step: number, share: number, boundary: number): Paths {
  const low = -WIDTH * Math.sqrt(share);
  const width = (boundary - low) / INTERVALS;
  const at = Array.from({ length: INTERVALS + 1 }, (_, index) => low + index * width);
  const mass = at.map((height, index) => {
    const weight = index === 0 || index === INTERVALS ? 1 : index % 2 === 1 ? 4 : 2;
    return ((weight * width) / 3) * density(paths, step, height);
  });
  return { at, mass };
}

function density(paths: Paths | undefined, step: number, height: number): number {
  const scale = step * Math.sqrt(2 * Math.PI);
  if (paths === undefined) return Math.exp(-((height / step) ** 2) / 2) / scale;
  const { at, mass } = paths;
  return (
    at.reduce((sum, from, index) => sum + (mass[index] ?? 0) * Math.exp(-(((height - from) / step) ** 2) / 2), 0) /
    scale
  );
}
