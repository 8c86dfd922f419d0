import { normalCdf, normalQuantile } from './normal.ts';

/**
 * Levels of one-sided tests at successive looks at accumulating data that together keep the level alpha: at the share t of the
 * data alpha·t² is spent (Lan & DeMets with the power family, exponent 2), and each look's level uses that it repeats part of
 * what was seen before. The estimates are taken to move like a Brownian motion in t, which for looks that add trials to the same
 * cases is on the careful side: they are more alike than that, so fewer crossings are new. Relative error below 1e-6 for a few looks, below 1e-4 for a hundred, towards the smaller level.
 *
 * Sources: K. K. G. Lan, D. L. DeMets (1983), "Discrete sequential boundaries for clinical trials", Biometrika 70(3);
 * P. Armitage, C. K. McPherson, B. C. Rowe (1969), "Repeated significance tests on accumulating data", J. Royal Statistical Society
 * A 132(2), for the recursion over the density of paths that have not crossed.
 * @param looks their shares ascend in (0, 1], the last is usually 1.
 * @returns each look with its level, at most alpha.
 * @throws RangeError for shares that do not ascend.
 */
export function spend<Look extends { readonly share: number }>(
  looks: readonly Look[],
  alpha: number,
): readonly (Look & { readonly level: number })[] {
  let paths: Paths = [{ height: 0, mass: 1 }];
  let spent = 0;
  let before = 0;
  return looks.map((look, number) => {
    const { share } = look;
    const step = stepBetween(before, share);
    const boundary = boundaryOf(paths, step, share, alpha * share ** 2 - spent);
    spent = alpha * share ** 2;
    before = share;
    const next = looks[number + 1];
    if (next !== undefined) paths = remaining(paths, step, share, boundary, stepBetween(share, next.share));
    return { ...look, level: Math.min(alpha, normalCdf(-boundary / Math.sqrt(share))) };
  });
}

/** The standard deviation of the motion from one look to the next. */
function stepBetween(before: number, share: number): number {
  if (!(share > before && share <= 1)) throw new RangeError(`shares must ascend in (0, 1]: ${share} after ${before}`);
  return Math.sqrt(share - before);
}

/** Where the paths are that have not crossed yet: heights with the mass that each stands for. At the start all are at 0. */
type Paths = readonly { readonly height: number; readonly mass: number }[];

/**
 * The height that a share `spend` of all paths crosses for the first time at this look, by Newton's method on the logarithm of the
 * share above a height. That is a concave function (what remains of a log-concave density on one side of a boundary is log-concave, and stays so
 * with a normal step added), so that no step from above goes too far. What crossed before only lowers the height.
 */
function boundaryOf(paths: Paths, step: number, share: number, spend: number): number {
  let boundary = -normalQuantile(spend) * Math.sqrt(share);
  for (;;) {
    const above = shareAbove(paths, step, boundary);
    const change = (Math.log(above / spend) * above) / density(paths, step, boundary);
    if (!(change < -1e-12)) return boundary;
    boundary += change;
  }
}

function shareAbove(paths: Paths, step: number, boundary: number): number {
  let sum = 0;
  for (const { height, mass } of paths) sum += mass * normalCdf((height - boundary) / step);
  return sum;
}

/** Of the paths after a step, at a height. */
function density(paths: Paths, step: number, at: number): number {
  let sum = 0;
  for (const { height, mass } of paths) sum += mass * Math.exp(-(((height - at) / step) ** 2) / 2);
  return sum / (step * Math.sqrt(2 * Math.PI));
}

/** Standard deviations below 0 at which paths are no longer followed: 1e-15 of them. */
const REACH = 8;
/** Even, for Simpson's rule. */
const FEWEST_INTERVALS = 200;
/** Intervals to a standard deviation of the next step: the normal density that the masses are weighed by is then as good as smooth. */
const INTERVALS_A_STEP = 3;

function remaining(paths: Paths, step: number, share: number, boundary: number, next: number): Paths {
  const low = -REACH * Math.sqrt(share);
  const fine = Math.ceil(((boundary - low) / next) * INTERVALS_A_STEP);
  const intervals = Math.max(FEWEST_INTERVALS, fine + (fine % 2));
  const width = (boundary - low) / intervals;
  return Array.from({ length: intervals + 1 }, (_, index) => {
    const height = low + index * width;
    const weight = index === 0 || index === intervals ? 1 : index % 2 === 1 ? 4 : 2;
    return { height, mass: ((weight * width) / 3) * density(paths, step, height) };
  });
}
