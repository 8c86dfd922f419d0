import { InvalidValueError } from '../../foundation/errors.ts';

/** As a JSON Schema has it: what an editor can check. */
export const VERSION_PATTERN = '^(sha256:)?[0-9a-f]{12,64}$';

/**
 * The id of a prompt version or the beginning of it, at least 12 digits → its hexadecimal digits, without `sha256:`.
 *
 * @param written unknown, because YAML reads some ids as numbers: 123456789012, but also 1234e5678901.
 * @throws InvalidValueError for anything else.
 */
export function parseVersionDigits(written: unknown): string {
  if (typeof written === 'number') {
    throw new InvalidValueError('not a version: YAML reads these digits as a number', { todo: inQuotes(written) });
  }
  if (typeof written !== 'string' || !new RegExp(VERSION_PATTERN).test(written)) {
    const found = typeof written === 'string' ? `: found ${JSON.stringify(written.slice(0, 80))}` : '';
    throw new InvalidValueError(`not a version${found}`, {
      todo: 'Write at least the first 12 digits of its id (0-9, a-f), such as 4f3a9c01d2e4.',
    });
  }
  return written.replace('sha256:', '');
}

/** A number that is not printed as it was written (1234e5678901, 012345678901) is not told back: it would be another id. */
function inQuotes(written: number): string {
  const digits = String(written);
  return Number.isSafeInteger(written) && digits.length >= 12
    ? `Put the id in quotes: "${digits}".`
    : 'Put the id in quotes, as it is written.';
}
