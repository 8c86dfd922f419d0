/** Numbers in [0, 1) that a seed alone decides, so that a schedule can be played again. */
export type Random = () => number;

/** mulberry32, https://github.com/bryc/code/blob/master/jshash/PRNGs.md#mulberry32 */
export function createRandom(seed: number): Random {
  // Neighbouring seeds must not give neighbouring streams.
  let state = Math.imul(seed, 0x9e3779b1);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Most values are near `low`, some near `high`: both seconds and minutes come up. */
export function skewed(random: Random, low: number, high: number): number {
  return low + (high - low) * random() ** 4;
}
