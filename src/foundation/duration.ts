import { InvalidValueError } from './errors.ts';

const UNITS: ReadonlyMap<string, number> = new Map([
  ['ms', 1],
  ['s', 1_000],
  ['m', 60_000],
]);
const LONGEST_MS = 60 * 60_000;

/** `500ms`, `60s`, `1.5m` → milliseconds, between 1 and an hour. @throws InvalidValueError for anything else. */
export function parseDuration(text: string): number {
  const [, amount, unit] = /^(\d{1,9}(?:\.\d{1,3})?)(ms|s|m)$/.exec(text) ?? [];
  const milliseconds = Math.round(Number(amount) * (UNITS.get(unit ?? '') ?? Number.NaN));
  if (milliseconds >= 1 && milliseconds <= LONGEST_MS) return milliseconds;
  throw new InvalidValueError(`not a duration between 1ms and 60m: found "${text}"`, {
    todo: 'Write a number and ms, s or m: 500ms, 60s, 2m.',
  });
}
