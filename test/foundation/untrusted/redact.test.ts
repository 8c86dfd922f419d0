import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createRedactor } from '../../../src/foundation/untrusted/redact.ts';

const secret = 'sk-proj/+9"ä &%?x';

/** Every way in which a key could come back in an answer, a header or a file. */
const FORMS: readonly (readonly [string, (key: string) => string])[] = [
  ['as it stands', (key) => key],
  ['in base64', (key) => Buffer.from(key).toString('base64')],
  ['in base64 without padding', (key) => Buffer.from(key).toString('base64').replace(/=+$/, '')],
  ['in base64url', (key) => Buffer.from(key).toString('base64url')],
  ['URL-encoded', encodeURIComponent],
  ['URL-encoded in lower case', (key) => encodeURIComponent(key).replace(/%../g, (hex) => hex.toLowerCase())],
  ['as a form field', (key) => new URLSearchParams({ key }).toString().slice('key='.length)],
  ['in JSON', (key) => JSON.stringify(key).slice(1, -1)],
];

describe('a redactor', () => {
  it.each(FORMS)('covers a secret %s', (_, write) => {
    expect(createRedactor([secret])(`before ${write(secret)}; after`)).toBe('before ***; after');
  });

  it.each(FORMS)('leaves nothing of any secret %s', (_, write) => {
    const secrets = fc
      .string({ unit: 'grapheme', minLength: 8, maxLength: 60 })
      .filter((text) => text.trim().length >= 8);
    fc.assert(
      fc.property(secrets, (key) => {
        const written = write(key);
        expect(createRedactor([key])(`<<${written}>>`)).not.toContain(written);
      }),
    );
  });

  it('covers a secret inside a longer base64 text, at each of the three offsets', () => {
    const redact = createRedactor(['0123456789abcdef']);
    for (const before of ['', 'u', 'us', 'use', 'user:']) {
      for (const encoding of ['base64', 'base64url'] as const) {
        const encoded = Buffer.from(`${before}0123456789abcdef:after`).toString(encoding);
        const left = redact(`Basic ${encoded}`);
        expect(left).toContain('***');
        for (let start = 0; start + 5 <= '0123456789abcdef'.length; start++) {
          const part = '0123456789abcdef'.slice(start, start + 5);
          for (let shift = 0; shift < 3; shift++) {
            const decoded = Buffer.from(`${'A'.repeat(shift)}${left.replace('***', '')}`, 'base64').toString('latin1');
            expect(decoded).not.toContain(part);
          }
        }
      }
    }
  });

  it('covers a secret of several lines whole and line by line', () => {
    const key = '-----BEGIN KEY-----\nabcdefgh\nijklmnop\n-----END KEY-----\n';
    const redact = createRedactor([key]);
    expect(redact(`x ${key.trim()} y`)).toBe('x *** y');
    expect(redact('log: ijklmnop')).toBe('log: ***');
  });

  it('covers secrets that overlap in one piece', () => {
    expect(createRedactor(['abcdef', 'defghi'])('x abcdefghi y')).toBe('x *** y');
    expect(createRedactor(['abcd', 'abcdef'])('abcdef abcd')).toBe('*** ***');
    expect(createRedactor(['aaaa'])('aaaaaaa')).toBe('***');
  });

  it('ignores what is too short to be a secret', () => {
    expect(createRedactor(['', ' ', 'abc', ' ab\n'])('abc abcd')).toBe('abc abcd');
    expect(createRedactor([])('text')).toBe('text');
  });

  it("covers GitHub's tokens without being told", () => {
    const redact = createRedactor([]);
    for (const token of [
      `ghp_${'a1B2'.repeat(9)}`,
      `ghs_${'aZ0._-'.repeat(86)}`,
      `gho_${'x'.repeat(36)}`,
      `github_pat_${'11ABC_def'.repeat(9)}`,
    ]) {
      expect(redact(`token ${token}\n`)).toBe('token ***\n');
    }
    expect(redact('ghp_short github_pat_x')).toBe('ghp_short github_pat_x');
  });

  it('leaves a text without secrets as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => createRedactor(['a-very-long-secret-value'])(text) === text));
  });
});
