import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/foundation/errors.ts';
import { createScorer, scorerFiles } from '../../src/scorers/index.ts';
import { unitInterval } from '../../src/scorers/scorer.ts';
import { resources } from '../support/scorer-resources.ts';
import { score, scorer, spec, value, why } from './build.ts';

describe('exact', () => {
  it.each([
    ['refund', 'refund', {}, 1],
    ['Refund', 'refund', {}, 0],
    ['Refund', 'refund', { 'ignore-case': true }, 1],
    ['STRASSE', 'straße', { 'ignore-case': true }, 1],
    ['STRAẞE', 'straße', { 'ignore-case': true }, 1],
    ['ΟΔΟΣ', 'οδος', { 'ignore-case': true }, 1],
    ['\u212Aelvin', 'kelvin', { 'ignore-case': true, unicode: 'none' }, 1],
    [' refund', 'refund', { trim: false }, 0],
    ['cafe\u0301', 'caf\u00e9', {}, 1],
    ['cafe\u0301', 'caf\u00e9', { unicode: 'none' }, 0],
    ['ﬁne', 'fine', {}, 0],
    ['ﬁne', 'fine', { unicode: 'NFKC' }, 1],
    ['a\r\nb', 'a\nb', {}, 1],
    ['', '', {}, 1],
  ])('text %j against %j with %j is %d', async (text, expected, options, wanted) => {
    expect(await value(scorer('exact', options), text, expected)).toBe(wanted);
  });

  it.each([
    ['{"b": 1.0, "a": [1, {"c": null}]}', { a: [1, { c: null }], b: 1 }, 1],
    ['{"b": 1, "a": [2, 1]}', { a: [1, 2], b: 1 }, 0],
    ['{"a": 1, "b": 2}', { a: 1 }, 0],
    ['{"a": 1}', { a: 1, b: 2 }, 0],
    ['{"__proto__": 1}', {}, 0],
    ['{}', { toString: 'x' }, 0],
    ['{"a": null}', {}, 0],
    ['[1, 2]', [1, 2, 3], 0],
    ['[1, 2, 3]', [1, 2, 3], 1],
    ['-0', 0, 1],
    ['1e2', 100, 1],
    ['"100"', 100, 0],
    ['true', true, 1],
    ['null', null, 1],
    ['{"a": " caf\u0065\u0301 "}', { a: 'caf\u00e9' }, 1],
    ['not json', { a: 1 }, 0],
  ])('compares %j with an expected answer that is no text, %j, as JSON: %d', async (text, expected, wanted) => {
    expect(await value(scorer('exact'), text, expected)).toBe(wanted);
  });

  it('reads an expected text as JSON when it is told to, as a CSV file needs it', async () => {
    const json = scorer('exact', { json: true });
    expect(await value(json, '{"a": 1, "b": 2}', '{"b":2,"a":1.0}')).toBe(1);
    expect(await value(json, '"refund"', 'refund')).toBe(1);
    expect(await value(json, '42.0', '42')).toBe(1);
    expect(await value(json, 'refund', 'refund')).toBe(0);
  });

  it('compares the value at the path, with the expected value or what it has at the same path', async () => {
    const at = scorer('exact', { path: '$.items[1].name' });
    const answer = '{"items": [{}, {"name": "tea"}]}';
    expect(await value(at, answer, 'tea')).toBe(1);
    expect(await value(at, answer, { items: [0, { name: 'tea' }] })).toBe(1);
    expect(await value(at, answer, { name: 'tea' })).toBe(0);
    expect(await why(at, '{"items": []}', 'tea')).toBe('the JSON answer has nothing at $.items[1].name');
  });

  it('says where two JSON values differ', async () => {
    expect(await why(scorer('exact'), '{"a": [1, 3]}', { a: [1, 2] })).toBe('differs at $.a[1]: found "{"a":[1,3]}"');
  });

  it('says what was found and what was expected, in one short line', async () => {
    expect(await why(scorer('exact'), 'line 1\nline 2', 'x')).toBe('found "line 1 line 2", expected "x"');
    const long = await why(scorer('exact'), 'x'.repeat(5000), 'y'.repeat(5000));
    expect(long).toBe(`found "${'x'.repeat(59)}…", expected "${'y'.repeat(59)}…"`);
  });

  it('compares with a fixed value when one is written', async () => {
    expect(await value(scorer('exact', { value: 'OK' }), 'OK', 'something else')).toBe(1);
    expect(await value(scorer('exact', { value: 'OK' }), 'OK')).toBe(1);
  });

  it('looks inside one code fence only when it is told to', async () => {
    const fenced = '```json\n{"a": 1}\n```';
    expect(await value(scorer('exact'), fenced, { a: 1 })).toBe(0);
    expect(await value(scorer('exact', { 'allow-fence': true }), fenced, { a: 1 })).toBe(1);
    expect(await value(scorer('exact', { 'allow-fence': true }), `Here:\n${fenced}`, { a: 1 })).toBe(0);
    expect(await value(scorer('exact', { 'allow-fence': true }), '```json', { a: 1 })).toBe(0);
  });
});

describe('contains and not-contains', () => {
  it.each([
    ['the refund is due', { value: 'refund' }, 1],
    ['the Refund is due', { value: 'refund' }, 0],
    ['the Refund is due', { value: 'refund', 'ignore-case': true }, 1],
    ['one two', { any: ['two', 'three'] }, 1],
    ['one', { any: ['two', 'three'] }, 0],
    ['one two', { all: ['two', 'one'] }, 1],
    ['one', { all: ['two', 'one'] }, 0],
    ['a\r\nb', { value: 'a\nb' }, 1],
  ])('in %j, %j gives %d, and the opposite gives the rest', async (text, options, wanted) => {
    expect(await value(scorer('contains', options), text)).toBe(wanted);
    expect(await value(scorer('not-contains', options), text)).toBe(1 - wanted);
  });

  it('wants every text of an expected list', async () => {
    expect(await value(scorer('contains'), 'a b', ['a', 'b'])).toBe(1);
    expect(await value(scorer('contains'), 'a', ['a', 'b'])).toBe(0);
    expect(await value(scorer('contains'), 'in 1999', 1999)).toBe(1);
  });

  it('names what is missing and what should not be there', async () => {
    expect(await why(scorer('contains', { all: ['a', 'x', 'y'] }), 'a')).toBe('not in the answer: "x", "y"');
    expect(await why(scorer('not-contains', { any: ['a', 'x'] }), 'a')).toBe('in the answer: "a"');
  });

  it.each([[''], [[]], [['a', '']], [{ a: 1 }], [null]])('cannot score when %j is expected', async (expected) => {
    expect(await score(scorer('contains'), 'a', expected)).toMatchObject({
      status: 'failed',
      error: { name: 'ScoringError', todo: expect.stringContaining('dataset') },
    });
  });

  it('never takes the expected answer for a text that must not be there', () => {
    expect(() => scorer('not-contains', {})).toThrow(/one of "value", "any", "all" is missing/);
  });
});

describe('starts-with and ends-with', () => {
  it('look at that edge alone', async () => {
    expect(await value(scorer('starts-with'), 'Dear customer', 'Dear')).toBe(1);
    expect(await value(scorer('starts-with'), 'My Dear', 'Dear')).toBe(0);
    expect(await value(scorer('ends-with'), 'Kind regards', 'regards')).toBe(1);
    expect(await value(scorer('ends-with'), 'regards, Ann', 'regards')).toBe(0);
  });

  it('take one of several', async () => {
    expect(await value(scorer('starts-with', { any: ['Hi', 'Dear'] }), 'Dear customer')).toBe(1);
    expect(await value(scorer('ends-with'), 'no.', ['yes.', 'no.'])).toBe(1);
  });

  it('trim the answer unless told otherwise', async () => {
    expect(await value(scorer('starts-with', { value: 'a' }), ' a')).toBe(1);
    expect(await value(scorer('starts-with', { value: 'a', trim: false }), ' a')).toBe(0);
  });

  it('say what is there instead', async () => {
    expect(await why(scorer('starts-with', { any: ['Hi', 'Dear'] }), 'Hello')).toBe(
      'the answer starts with "Hello", not with "Hi" or "Dear"',
    );
    expect(await why(scorer('ends-with', { value: 'Z' }), `${'x'.repeat(100)}end`)).toBe(
      `the answer ends with "${'x'.repeat(57)}end", not with "Z"`,
    );
  });
});

describe('regex', () => {
  it('is found anywhere unless it is anchored', async () => {
    expect(await value(scorer('regex', { pattern: '[0-9]{4}' }), 'in 1999')).toBe(1);
    expect(await value(scorer('regex', { pattern: '^[0-9]{4}$' }), 'in 1999')).toBe(0);
    expect(await value(scorer('regex', { pattern: '^b', multiline: true }), 'a\nb')).toBe(1);
    expect(await value(scorer('regex', { pattern: 'a.b', 'dot-all': true }), 'a\nb')).toBe(1);
    expect(await value(scorer('regex', { pattern: 'AB', 'ignore-case': true }), 'ab')).toBe(1);
  });

  it('comes from the case when none is written', async () => {
    expect(await value(scorer('regex'), 'abc', '^a.c$')).toBe(1);
    expect(await why(scorer('regex'), 'abd', '^a.c$')).toBe('no match of "^a.c$" in "abd"');
    expect(await score(scorer('regex'), 'abc', '(a')).toMatchObject({ status: 'failed' });
  });

  it('is refused when RE2 does not have it', () => {
    expect(() => scorer('regex', { pattern: '(?=a)' })).toThrow(/look-ahead/);
  });

  it('takes time that grows with the text and not with the choices', async () => {
    const evil = scorer('regex', { pattern: '^(a+)+$' });
    const started = performance.now();
    expect(await value(evil, `${'a'.repeat(50_000)}!`)).toBe(0);
    expect(performance.now() - started).toBeLessThan(5_000);
  });
});

describe('json-valid', () => {
  it.each([
    ['{}', 1],
    ['0', 1],
    [' [1] \n', 1],
    ['{"a": 1, "a": 2}', 1],
    ['{a: 1}', 0],
    ['{"a": 1} trailing', 0],
    ['', 0],
    ['```json\n{}\n```', 0],
  ])('%j: %d', async (text, wanted) => {
    expect(await value(scorer('json-valid'), text)).toBe(wanted);
  });

  it('reads through one fence when it may', async () => {
    const lenient = scorer('json-valid', { 'allow-fence': true });
    for (const text of ['```json\n{}\n```', '~~~\n{}\n~~~', '{}']) expect(await value(lenient, text)).toBe(1);
    for (const text of ['```json\n{}\n``', 'x\n```\n{}\n```']) expect(await value(lenient, text)).toBe(0);
  });

  it('says where the JSON breaks', async () => {
    expect(await why(scorer('json-valid'), '{"a": 1,\n "b" 2}')).toBe(
      'not JSON: expected ":" after the key, found "2" (line 2, column 6)',
    );
    expect(await why(scorer('json-valid'), '  ')).toBe('the answer is empty');
    expect(await why(scorer('json-valid'), '['.repeat(65) + ']'.repeat(65))).toBe('JSON nested deeper than 64 levels');
    expect(await value(scorer('json-valid'), '['.repeat(64) + ']'.repeat(64))).toBe(1);
    expect(await value(scorer('json-valid'), JSON.stringify('[{\\"'.repeat(100)))).toBe(1);
  });
});

describe('label', () => {
  const at = scorer('label', { path: '$.category' });

  it('keeps what was expected and what was found', async () => {
    expect(await score(at, '{"category": "bug"}', 'refund')).toEqual({
      status: 'scored',
      value: 0,
      reason: 'found "bug", expected "refund"',
      label: { expected: 'refund', found: 'bug' },
    });
    expect(await score(at, '{"category": " refund "}', 'refund')).toEqual({
      status: 'scored',
      value: 1,
      label: { expected: 'refund', found: 'refund' },
    });
  });

  it('takes the expected label from the same path of an object, also one in a CSV cell', async () => {
    expect(await value(at, '{"category": "bug"}', { category: 'bug', note: 'x' })).toBe(1);
    expect(await value(at, '{"category": "bug"}', '{"category": "bug"}')).toBe(1);
    expect(await value(at, '{"category": 3}', 3)).toBe(1);
    expect(await value(at, '{"category": true}', 'true')).toBe(1);
  });

  it.each([
    ['not json', 'not JSON: expected a value, found "n" (line 1, column 1)'],
    ['{}', 'the JSON answer has nothing at $.category'],
    ['{"category": ["bug"]}', 'not a label: "["bug"]"'],
    ['{"category": null}', 'not a label: "null"'],
    ['{"category": " "}', 'not a label: "" ""'],
    ['', 'the answer is empty'],
  ])('scores 0 when the answer %j has no label', async (text, reason) => {
    expect(await score(at, text, 'bug')).toEqual({
      status: 'scored',
      value: 0,
      reason,
      label: { expected: 'bug', found: undefined },
    });
  });

  it('is the whole answer without a path', async () => {
    expect(await score(scorer('label'), ' bug\n', 'bug')).toMatchObject({ value: 1, label: { found: 'bug' } });
    expect(await score(scorer('label'), ' ', 'bug')).toMatchObject({ value: 0, reason: 'the answer is empty' });
  });

  it('spells labels as the list does, and says when one is not in it', async () => {
    const listed = scorer('label', { labels: ['Refund', 'Bug'], 'ignore-case': true });
    expect(await score(listed, 'REFUND', 'bug')).toMatchObject({ label: { expected: 'Bug', found: 'Refund' } });
    expect(await score(listed, 'praise', 'bug')).toMatchObject({
      value: 0,
      reason: '"praise" is none of the labels; expected "Bug"',
      label: { expected: 'Bug', found: 'praise' },
    });
    expect(await why(listed, 'bug', 'praise')).toBe('case case-1: the expected label "praise" is not in "labels"');
    expect(await score(listed, 'bug', 'praise')).toMatchObject({ status: 'failed' });
  });
});

describe('numeric', () => {
  it.each([
    ['42', 42, {}, 1],
    [' 42.0\n', 42, {}, 1],
    ['42.0001', 42, {}, 0],
    ['−5', -5, {}, 1],
    ['1,234,567.5', 1234567.5, {}, 1],
    ['1.5e3', 1500, {}, 1],
    ['.5', 0.5, {}, 1],
    ['42 euros', 42, {}, 0],
    ['', 42, {}, 0],
    ['1e999', 42, {}, 0],
    ['1.05', 1, { tolerance: 0.05 }, 1],
    ['0.95', 1, { tolerance: 0.05 }, 1],
    ['1.06', 1, { tolerance: 0.05 }, 0],
    ['-101', -100, { 'relative-tolerance': 0.01 }, 1],
    ['-102', -100, { 'relative-tolerance': 0.01 }, 0],
    ['102', 100, { 'relative-tolerance': 0.01, tolerance: 2 }, 1],
    ['12 apples and 3 pears', 12, { extract: 'first' }, 1],
    ['12 apples and 3 pears', 3, { extract: 'last' }, 1],
    ['GPT-4 says -7.', -7, { extract: 'last' }, 1],
    ['between 10-20', 20, { extract: 'last' }, 1],
    ['Total: $1,234.50!', 1234.5, { extract: 'last' }, 1],
    ['about .5 or so', 0.5, { extract: 'first' }, 1],
    ['no number', 3, { extract: 'first' }, 0],
    ['{"total": 12.5}', 12.5, { path: '$.total' }, 1],
    ['{"total": "12.5"}', { total: 12.5 }, { path: '$.total' }, 1],
    ['{"total": "12.5"}', '12.5', { path: '$.total' }, 1],
    ['{"total": "12.5 EUR"}', 12.5, { path: '$.total', extract: 'first' }, 1],
    ['{"total": null}', 12.5, { path: '$.total' }, 0],
    ['{"total": 12.5', 12.5, { path: '$.total' }, 0],
  ])('%j against %j with %j: %d', async (text, expected, options, wanted) => {
    expect(await value(scorer('numeric', options), text, expected)).toBe(wanted);
  });

  it('says what is wrong', async () => {
    expect(await why(scorer('numeric'), '41', 42)).toBe('41 instead of 42');
    expect(await why(scorer('numeric'), 'many', 42)).toBe('not a number: "many"');
    expect(await why(scorer('numeric', { extract: 'last' }), 'many', 42)).toBe('no number in "many"');
    expect(await why(scorer('numeric', { path: '$' }), '[1]', 42)).toBe('not a number: "[1]"');
  });

  it('compares with a fixed value when one is written', async () => {
    expect(await value(scorer('numeric', { value: 3 }), '3')).toBe(1);
  });
});

describe('levenshtein', () => {
  it('is one minus the distance by the longer length', async () => {
    // Levenshtein's own pair, kitten and sitting: distance 3, length 7.
    expect(await value(scorer('levenshtein'), 'kitten', 'sitting')).toBeCloseTo(4 / 7, 12);
    expect(await value(scorer('levenshtein', { value: 'x' }), '')).toBe(0);
    expect(await value(scorer('levenshtein'), '', '')).toBe(1);
    expect(await why(scorer('levenshtein'), 'kitten', 'sitting')).toBe('57% alike');
  });

  it('is 1 or 0 from a minimum on', async () => {
    expect(await value(scorer('levenshtein', { min: 0.57 }), 'kitten', 'sitting')).toBe(1);
    expect(await value(scorer('levenshtein', { min: 0.58 }), 'kitten', 'sitting')).toBe(0);
  });

  it('refuses texts whose comparison would take too long', async () => {
    expect(await value(scorer('levenshtein'), 'a'.repeat(20_000), 'b')).toBe(0);
    expect(await why(scorer('levenshtein'), 'a'.repeat(20_001), 'b')).toBe(
      'levenshtein compares at most 20000 characters: found 20001',
    );
  });
});

describe('createScorer', () => {
  it('refuses a kind that is not there, with the place in the config', () => {
    expect(() => createScorer(spec('vibes'), resources())).toThrow(ConfigError);
    for (const kind of ['vibes', 'constructor', '__proto__']) {
      try {
        scorerFiles({ ...spec('exact'), kind });
        expect.unreachable();
      } catch (thrown) {
        expect(thrown).toMatchObject({
          message: `unknown scorer "${kind}"`,
          position: { file: 'prompt-ratchet.yml', line: 9, column: 7 },
          todo: expect.stringContaining('exact, contains'),
        });
      }
    }
  });

  it.each([
    ['exact', { trim: 'yes' }, 'exact: option "trim"'],
    ['exact', { trimm: true }, 'exact: option: unknown key "trimm"'],
    ['label', { path: 'category' }, 'exact'],
    ['contains', { value: 'a', any: ['b'] }, '"value" and "any" exclude each other'],
  ])('refuses wrong options: %s %j', (kind, options, message) => {
    expect(() => scorer(kind, options)).toThrow(message === 'exact' ? /not a path into JSON/ : message);
  });

  it('does not count the name into the fingerprint', () => {
    const [one, other] = [spec('exact'), { ...spec('exact'), name: spec('regex').name }];
    expect(createScorer(one, resources()).fingerprint).toBe(createScorer(other, resources()).fingerprint);
    expect(createScorer(other, resources()).name).toBe('regex');
  });

  it('keeps the fingerprints that recorded results have', () => {
    expect(scorer('exact').fingerprint).toMatchInlineSnapshot(
      `"sha256:ba5d6d501236b4fa1346d4924db853cfceb2618790d0dd374b64b5a8b63d57f0"`,
    );
    expect(scorer('label', { path: '$.category' }).fingerprint).toMatchInlineSnapshot(
      `"sha256:8f208632efddf34ecac4bbb5992523e58ad56bed590cba765ca400297db15685"`,
    );
  });

  it('names the files of a scorer', () => {
    expect(scorerFiles(spec('json-schema', { schema: 'schemas/a.json' }))).toEqual(['schemas/a.json']);
    expect(scorerFiles(spec('exact'))).toEqual([]);
  });
});

describe('unitInterval', () => {
  it.each([-0.01, 1.01, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d', (number) => {
    expect(() => unitInterval(number)).toThrow(RangeError);
  });
});
