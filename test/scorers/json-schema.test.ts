import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/foundation/json.ts';
import { scorerFiles } from '../../src/scorers/index.ts';
import { scorer, spec, value, why } from './build.ts';

const DRAFT_7 = 'http://json-schema.org/draft-07/schema#';
const DRAFT_2020 = 'https://json-schema.org/draft/2020-12/schema';

function fits(schema: unknown, options: { readonly path?: string } = {}) {
  return scorer('json-schema', { schema: 's.json', ...options }, { 's.json': JSON.stringify(schema) });
}

describe('json-schema', () => {
  it.each([
    [{ type: 'object', required: ['a'] }, '{}', "the answer must have required property 'a'"],
    [{ properties: { a: { enum: ['x', 'y'] } } }, '{"a": "z"}', '/a must be equal to one of the allowed values: x, y'],
    [{ properties: { a: { const: 3 } } }, '{"a": 4}', '/a must be equal to constant: 3'],
    [{ additionalProperties: false }, '{"b": 1}', 'the answer must NOT have additional properties: "b"'],
    [{ unevaluatedProperties: false }, '{"b": 1}', 'the answer must NOT have unevaluated properties: "b"'],
    [{ properties: { a: { type: 'integer' } } }, '{"a": 1.5}', '/a must be integer'],
    [{ pattern: '^a+$' }, '"b"', 'the answer must match pattern "^a+$"'],
    [{ uniqueItems: true }, '[{"a": 1, "b": 2}, {"b": 2, "a": 1.0}]', 'the answer must not have two equal items'],
    [false, '1', 'the answer boolean schema is false'],
    [{}, '{', 'not JSON: expected a key in double quotes, found the end of the text (line 1, column 2)'],
  ])('%j: %s does not fit, and it says why', async (schema, text, reason) => {
    expect(await value(fits(schema), text)).toBe(0);
    expect(await why(fits(schema), text)).toBe(reason);
  });

  it('takes an answer that fits', async () => {
    expect(await value(fits({ type: 'array', items: { type: 'string' }, uniqueItems: true }), '["a", "b"]')).toBe(1);
    expect(await value(fits({ uniqueItems: false }), '[1, 1]')).toBe(1);
    expect(await value(fits({ anyOf: [{ required: ['a'] }, { required: ['b'] }] }), '{"b": 1}')).toBe(1);
    expect(await value(fits({ type: ['string', 'null'] }), 'null')).toBe(1);
    expect(await value(fits(true), '0')).toBe(1);
  });

  it('holds every pattern of a schema apart', async () => {
    const two = fits({
      properties: { a: { pattern: '^a+$' }, b: { pattern: '^b+$' } },
      patternProperties: { '^x-': false },
    });
    expect(await value(two, '{"a": "aa", "b": "bb"}')).toBe(1);
    expect(await value(two, '{"a": "bb", "b": "bb"}')).toBe(0);
    expect(await value(two, '{"a": "aa", "b": "aa"}')).toBe(0);
    expect(await value(two, '{"x-note": 1}')).toBe(0);
  });

  it('looks at the value of a path', async () => {
    expect(await value(fits({ type: 'string' }, { path: '$.a' }), '{"a": "x"}')).toBe(1);
    expect(await why(fits({ type: 'string' }, { path: '$.a' }), '{}')).toBe('the JSON answer has nothing at $.a');
  });

  it('follows references inside the file, also of a schema that refers to itself', async () => {
    const tree = {
      $defs: { node: { type: 'object', properties: { next: { $ref: '#/$defs/node' } } } },
      $ref: '#/$defs/node',
    };
    expect(await value(fits(tree), '{"next": {"next": {}}}')).toBe(1);
    expect(await value(fits(tree), '{"next": {"next": 1}}')).toBe(0);
    expect(await value(fits(tree), `${'{"next":'.repeat(70)}1${'}'.repeat(70)}`)).toBe(0);
  });

  it.each([DRAFT_7, DRAFT_7.slice(0, -1), DRAFT_2020, `${DRAFT_2020}#`])('knows the dialect %s', async ($schema) => {
    expect(await value(fits({ $schema, type: 'string' }), '"a"')).toBe(1);
    expect(await value(fits({ $schema, type: 'string' }), '1')).toBe(0);
  });

  it('reads tuples as each draft has them', async () => {
    expect(await value(fits({ $schema: DRAFT_7, items: [{ type: 'string' }] }), '[1]')).toBe(0);
    expect(await value(fits({ prefixItems: [{ type: 'string' }] }), '[1]')).toBe(0);
  });

  it.each([
    ['{"type": "strin"}', /not a usable JSON Schema: schema is invalid: data\/type/],
    ['{"requird": ["a"]}', /unknown keyword: "requird"/],
    ['{"format": "postcode"}', /unknown format "postcode"/],
    ['{"pattern": "(?=a)"}', /not a usable JSON Schema: .*look-ahead/],
    ['{"$ref": "https://example.com/other.json"}', /can't resolve reference/],
    ['{"$ref": "other.json"}', /can't resolve reference/],
    ['{"$schema": "http://json-schema.org/draft-04/schema#"}', /unknown JSON Schema dialect/],
    ['{"$schema": 7}', /unknown JSON Schema dialect: found "\$schema": 7/],
    ['[]', /must be an object, true or false/],
    ['{"type": "string",}', /not JSON/],
    ['{"type": "string", "type": "null"}', /twice/],
  ])('refuses the schema %s when the scorer is made, with the file', (text, message) => {
    const create = () => scorer('json-schema', { schema: 'schemas/s.json' }, { 'schemas/s.json': text });
    expect(create).toThrow(message);
    try {
      create();
    } catch (thrown) {
      expect(thrown).toMatchObject({ name: 'FileError', position: { file: 'schemas/s.json' } });
    }
  });

  it('refuses to be made without its file', () => {
    expect(() => scorer('json-schema', { schema: 'a.json' })).toThrow(/the schema is not there/);
  });

  it('does not hang on a pattern or on many items', async () => {
    const started = performance.now();
    expect(await value(fits({ pattern: '^(a+)+$' }), JSON.stringify(`${'a'.repeat(20_000)}!`))).toBe(0);
    const many = `[${'{"a":[]},'.repeat(50_000)}0]`;
    expect(await value(fits({ uniqueItems: true }), many)).toBe(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  describe('formats', () => {
    it.each([
      [
        'date',
        ['2026-02-28', '2024-02-29', '0000-12-31'],
        ['2026-02-29', '2100-02-29', '2026-13-01', '2026-00-10', '2026-01-00', '26-1-1'],
      ],
      [
        'time',
        ['23:59:60Z', '01:02:03.5+05:30', '00:00:00z'],
        ['24:00:00Z', '01:02:03', '01:60:00Z', '01:02:61Z', '01:02:03+24:00'],
      ],
      [
        'date-time',
        ['2026-02-28T01:02:03Z', '2026-02-28 01:02:03-01:00'],
        ['2026-02-28', '2026-02-30T01:02:03Z', '2026-02-28T01:02Z'],
      ],
      ['duration', ['P1Y2M3DT4H5M6S', 'PT1H', 'P2W', 'P1D'], ['P', 'PT', 'P1DT', '1D', 'P1S', 'P1H']],
      ['email', ['a@b.c', 'first.last+tag@mail.example.com'], ['a', '@b.c', 'a@', 'a..b@c.d', 'a b@c.d']],
      [
        'hostname',
        ['example.com', 'a-b.c', 'localhost'],
        ['-a.com', 'a_b', `${'a'.repeat(64)}.com`, `${'a.'.repeat(130)}com`],
      ],
      ['ipv4', ['127.0.0.1'], ['127.0.0.256', '1.2.3']],
      ['ipv6', ['::1', '2001:db8::1'], ['::g', '1.2.3.4', 'fe80::1%eth0']],
      [
        'uri',
        ['https://example.com/a?b=c#d', 'mailto:a@b.c', 'urn:x:y'],
        ['example.com', '/a', 'https://a b', 'https://a%zz'],
      ],
      ['uri-reference', ['/a?b', '#x', 'https://example.com'], ['a b', '\\a']],
      ['uuid', ['123e4567-e89b-12d3-a456-426614174000'], ['123e4567e89b12d3a456426614174000', 'x']],
      ['json-pointer', ['', '/a/b~0c'], ['a', '/a~2']],
      ['regex', ['^a+$'], ['(', '(?=a)']],
    ])('%s', async (format, good, bad) => {
      const subject = fits({ type: 'string', format });
      for (const text of good) expect([text, await value(subject, JSON.stringify(text))]).toEqual([text, 1]);
      for (const text of bad) expect([text, await value(subject, JSON.stringify(text))]).toEqual([text, 0]);
    });

    it('take no time over a long hostile text', async () => {
      const started = performance.now();
      for (const format of ['email', 'hostname', 'uri', 'duration', 'date-time', 'json-pointer', 'uuid']) {
        await value(fits({ type: 'string', format }), JSON.stringify(`${'a-.'.repeat(30_000)}@`));
      }
      expect(performance.now() - started).toBeLessThan(5_000);
    });
  });
});

describe('a schema that is written in the options', () => {
  const inline = (schema: JsonObject) => scorer('json-schema', { schema });

  it('is the same scorer as a file with that content', async () => {
    const content = { type: 'object', required: ['a'] };
    const file = scorer('json-schema', { schema: 'a.json' }, { 'a.json': JSON.stringify(content) });
    expect(inline(content).fingerprint).toBe(file.fingerprint);
    expect(await value(inline(content), '{"a": 1}')).toBe(1);
    expect(await value(inline(content), '{}')).toBe(0);
    expect(scorerFiles(spec('json-schema', { schema: content }))).toEqual([]);
  });

  it('is refused where it is wrong, at the place in the config', () => {
    expect(() => inline({ type: 'objekt' })).toThrow('not a usable JSON Schema');
    expect(() => inline({ type: 'objekt' })).toThrow(
      expect.objectContaining({ position: { file: 'prompt-ratchet.yml', line: 9, column: 7 } }),
    );
  });

  it('has no references, which could fan out without end', () => {
    const levels = Array.from({ length: 60 }, (_, n) => [
      `l${n}`,
      { allOf: [{ $ref: `#/$defs/l${n + 1}` }, { $ref: `#/$defs/l${n + 1}` }] },
    ]);
    const fan = { $defs: { ...Object.fromEntries(levels), l60: {} }, allOf: [{ $ref: '#/$defs/l0' }] };
    expect(() => inline(fan)).toThrow('a schema that is written in place has a $ref');
  });
});
