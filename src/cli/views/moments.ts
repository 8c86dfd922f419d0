/** `2026-11-03`, UTC. */
export function day(iso: string): string {
  return iso.slice(0, 10);
}

/** `2026-11-03 14:20`, UTC. */
export function moment(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** How long ago, in the largest unit that is at least two of its kind: `18 days`; a clock that is behind says `just now`. */
export function ageOf(iso: string, now: Date): string {
  const minutes = Math.floor((now.getTime() - Date.parse(iso)) / 60_000);
  if (minutes < 1) return 'just now';
  const [count, unit] =
    UNITS.map(([size, name]) => [Math.floor(minutes / size), name] as const).find(([many]) => many >= 2) ??
    ([minutes, 'minute'] as const);
  return `${count} ${unit}${count === 1 ? '' : 's'} ago`;
}

/** In minutes, the largest first. */
const UNITS = [
  [525_600, 'year'],
  [43_200, 'month'],
  [1_440, 'day'],
  [60, 'hour'],
] as const;
