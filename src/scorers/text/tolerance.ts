/** In the units of the numbers, and as a part of the expected one. The larger one counts. */
export type Tolerance = { readonly tolerance: number; readonly 'relative-tolerance': number };

/** 1.05 is within 0.05 of 1, although the difference of the two doubles is 0.05000000000000004. */
export function isWithin(found: number, expected: number, allowed: Tolerance): boolean {
  const most = Math.max(allowed.tolerance, allowed['relative-tolerance'] * Math.abs(expected));
  const slack = most === 0 ? 0 : 4 * Number.EPSILON * Math.max(Math.abs(found), Math.abs(expected));
  return Math.abs(found - expected) <= most + slack;
}
