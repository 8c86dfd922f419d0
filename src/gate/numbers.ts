/**
 * How far two numbers of the 0–1 scale may lie apart and still be one number. Means of n cases are sums of n rounded terms:
 * a drop from 0.88 to 0.83 is 0.05000000000000004 in floating point and must not exceed an allowed 0.05. The smallest step
 * that a real score can make, one trial of 10 in one case of 100,000, is a thousand times larger.
 */
export const TOLERANCE = 1e-9;

export const exceeds = (value: number, limit: number): boolean => value - limit > TOLERANCE;
export const reaches = (value: number, limit: number): boolean => limit - value <= TOLERANCE;

/** @returns undefined for no values: the mean of nothing is not 0. */
export function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** `0.8833` → `88.3%`. */
export function percent(value: number, digits = 1): string {
  return `${fixed(value * 100, digits)}%`;
}

/** A difference of two values on the 0–1 scale in percentage points, without its sign: `-0.07` → `7.0 pp`. */
export function points(difference: number, digits = 1): string {
  return `${fixed(Math.abs(difference) * 100, digits)} pp`;
}

/** `0.07` → `+7.0 pp`, `-0.07` → `−7.0 pp` (U+2212), anything that rounds to nothing → `0.0 pp`. */
export function signedPoints(difference: number, digits = 1): string {
  const text = points(difference, digits);
  if (/^[0.]+ pp$/.test(text)) return text;
  return `${difference < 0 ? '\u2212' : '+'}${text}`;
}

/**
 * How many digits it takes, 1 to 4, to print a limit as it was written (1.25 pp, not 1.3), and so that a value that differs from it
 * is not printed alike (`fell by 5.0 pp; a drop of 5.0 pp is allowed`).
 */
export function digitsApart(value: number, limit: number): number {
  const equal = Math.abs(value - limit) <= TOLERANCE;
  const tells = (digits: number) =>
    Math.abs(Number(fixed(limit * 100, digits)) / 100 - limit) <= TOLERANCE &&
    (equal || fixed(value * 100, digits) !== fixed(limit * 100, digits));
  return [1, 2, 3].find(tells) ?? 4;
}

/** Rounds halves up as a person does: 12.25 is 12.3, although the nearest binary number may lie below it. */
function fixed(value: number, digits: number): string {
  const scale = 10 ** digits;
  return (Math.round(value * scale + TOLERANCE) / scale).toFixed(digits);
}
