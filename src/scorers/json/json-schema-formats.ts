import { isIPv4, isIPv6 } from 'node:net';
import { RatchetError } from '../../foundation/errors.ts';
import { compileRegex } from '../../foundation/regex.ts';

/**
 * The formats that a JSON Schema may name, each in time linear in the text: patterns run under RE2. Written here because those of
 * ajv-formats are native regular expressions, some with look-ahead that RE2 does not have.
 */
export function jsonSchemaFormats(): { readonly [format: string]: (text: string) => boolean } {
  const matches = Object.fromEntries(
    Object.entries(PATTERNS).map(([format, pattern]) => {
      const regex = compileRegex(pattern);
      return [format, (text: string) => regex.test(text)];
    }),
  );
  return {
    ...matches,
    date: isDate,
    time: isTime,
    'date-time': (text) => /^[^ T]{10}[ Tt]/.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11)),
    duration: (text) => /\d[A-Z]$/.test(text) && matches.duration?.(text) === true,
    hostname: (text) => text.length <= 253 && matches.hostname?.(text) === true,
    ipv4: isIPv4,
    ipv6: (text) => isIPv6(text) && !text.includes('%'),
    regex: isRegex,
  };
}

const LABEL = '[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const URI_CHARACTERS = "(?:[A-Za-z0-9._~:/?#\\[\\]@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})*";

/** RFC 5322's dot-atom form of an address, RFC 1123, RFC 3986, RFC 4122, RFC 6901, and ISO 8601 as RFC 3339 has it. */
const PATTERNS = {
  email: `^[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@${LABEL}(?:\\.${LABEL})*$`,
  hostname: `^${LABEL}(?:\\.${LABEL})*$`,
  uri: `^[A-Za-z][A-Za-z0-9+.-]*:${URI_CHARACTERS}$`,
  'uri-reference': `^${URI_CHARACTERS}$`,
  uuid: '^[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$',
  'json-pointer': '^(?:/(?:[^~/]|~[01])*)*$',
  duration: '^P(?:[0-9]+W|(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?(?:T(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)$',
};

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  // Day 0 of the next month is the last of this one.
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return month >= 1 && month <= 12 && day >= 1 && day <= days;
}

/** With an offset, as RFC 3339 asks. A leap second may be written at any minute's end. */
function isTime(text: string): boolean {
  const match = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[+-](\d\d):(\d\d))$/.exec(text);
  if (match === null) return false;
  const [hour, minute, second, offsetHour, offsetMinute] = match.slice(1).map((part) => Number(part ?? 0));
  return (
    isAtMost(hour, 23) &&
    isAtMost(minute, 59) &&
    isAtMost(second, 60) &&
    isAtMost(offsetHour, 23) &&
    isAtMost(offsetMinute, 59)
  );
}

function isAtMost(value: number | undefined, limit: number): boolean {
  return value !== undefined && value <= limit;
}

function isRegex(text: string): boolean {
  try {
    compileRegex(text);
    return true;
  } catch (thrown) {
    if (!(thrown instanceof RatchetError)) throw thrown;
    return false;
  }
}
