import type { JsonObject } from '../../src/foundation/json.ts';
import { scorerContract } from '../contracts/scorer.ts';
import { scorer } from './build.ts';

const SCHEMA = '{"type": "object", "required": ["category"], "properties": {"category": {"enum": ["refund", "bug"]}}}';
const files = { 'a.json': SCHEMA, 'b.json': `\n${SCHEMA}\n`, 'c.json': '{"type": "string"}' };

const code = { 'scorers/same.py': 'v1', 'scorers/other.py': 'v2', 'scorers/words.txt': 'words' };
const sameText = ({ output, expected }: JsonObject): JsonObject => ({
  score: String(output).trim() === expected ? 1 : 0,
});

const text = { expected: 'refund', good: ' refund\n', bad: 'bug', brokenExpected: { category: 'refund' } };

scorerContract({
  kind: 'exact',
  create: (options) => scorer('exact', options),
  options: { trim: true, unicode: 'NFC' },
  same: [{}, { json: false }],
  others: [
    { trim: false },
    { 'ignore-case': true },
    { unicode: 'NFKC' },
    { json: true },
    { path: '$.a' },
    { value: 'x' },
  ],
  ...text,
  brokenExpected: undefined,
});
scorerContract({
  kind: 'contains',
  create: (options) => scorer('contains', options),
  options: { 'ignore-case': false, unicode: 'NFC' },
  same: [{}],
  others: [{ 'ignore-case': true }, { unicode: 'none' }, { value: 'x' }, { any: ['x'] }, { all: ['x'] }],
  ...text,
});
scorerContract({
  kind: 'not-contains',
  create: (options) => scorer('not-contains', options),
  options: { value: 'sorry', unicode: 'NFC' },
  same: [{ value: 'sorry' }],
  others: [{ value: 'x' }, { any: ['sorry'] }, { value: 'sorry', 'ignore-case': true }],
  expected: undefined,
  needsNoExpected: true,
  good: 'refund',
  bad: 'I am sorry',
});
scorerContract({
  kind: 'starts-with',
  create: (options) => scorer('starts-with', options),
  options: { trim: true, unicode: 'NFC' },
  same: [{}],
  others: [{ trim: false }, { 'ignore-case': true }, { value: 'x' }, { any: ['x', 'y'] }],
  ...text,
  good: '  refund: the second item',
});
scorerContract({
  kind: 'ends-with',
  create: (options) => scorer('ends-with', options),
  options: { trim: true, unicode: 'NFC' },
  same: [{}],
  others: [{ trim: false }, { 'ignore-case': true }, { value: 'x' }, { any: ['x', 'y'] }],
  ...text,
  good: 'the answer is refund \n',
});
scorerContract({
  kind: 'regex',
  create: (options) => scorer('regex', options),
  options: { 'ignore-case': false, multiline: false },
  same: [{}, { 'dot-all': false }],
  others: [
    { pattern: 'refund' },
    { pattern: 'refunds' },
    { 'ignore-case': true },
    { multiline: true },
    { 'dot-all': true },
  ],
  ...text,
});
scorerContract({
  kind: 'json-valid',
  create: (options) => scorer('json-valid', options),
  options: { 'allow-fence': false },
  same: [{}],
  others: [{ 'allow-fence': true }],
  expected: undefined,
  needsNoExpected: true,
  good: '{"a": [1, 2]}',
  bad: '{"a": [1, 2}',
});
scorerContract({
  kind: 'json-schema',
  create: (options) => scorer('json-schema', options, files),
  options: { schema: 'a.json', 'allow-fence': false },
  same: [{ schema: 'a.json' }, { schema: 'b.json' }],
  others: [{ schema: 'c.json' }, { schema: 'a.json', path: '$.x' }, { schema: 'a.json', 'allow-fence': true }],
  expected: undefined,
  needsNoExpected: true,
  good: '{"category": "bug"}',
  bad: '{"category": "praise"}',
});
scorerContract({
  kind: 'label',
  create: (options) => scorer('label', options),
  options: { path: '$.category', trim: true },
  same: [{ path: '$.category' }],
  others: [
    {},
    { path: '$.label' },
    { path: '$.category', 'ignore-case': true },
    { path: '$.category', labels: ['refund'] },
  ],
  ...text,
  good: '{"category": "refund"}',
  bad: '{"category": "bug"}',
  brokenExpected: ['refund'],
});
scorerContract({
  kind: 'numeric',
  create: (options) => scorer('numeric', options),
  options: { tolerance: 0.5, extract: 'whole' },
  same: [{ tolerance: 0.5 }, { tolerance: 0.5, 'relative-tolerance': 0 }],
  others: [{}, { tolerance: 1 }, { tolerance: 0.5, extract: 'last' }, { tolerance: 0.5, path: '$.n' }, { value: 3 }],
  expected: 42,
  good: '42.25',
  bad: '41',
  brokenExpected: 'forty-two',
});
scorerContract({
  kind: 'levenshtein',
  create: (options) => scorer('levenshtein', options),
  options: { trim: true, unicode: 'NFC' },
  same: [{}],
  others: [{ min: 0.8 }, { min: 0.9 }, { trim: false }, { value: 'x' }],
  ...text,
});
scorerContract({
  kind: 'rouge-l',
  create: (options) => scorer('rouge-l', options),
  options: { letters: 'latin' },
  same: [{}],
  others: [{ letters: 'unicode' }, { min: 0.5 }, { value: 'x' }],
  expected: 'police killed the gunman',
  good: 'Police killed: the gunman!',
  bad: 'the gunman kill police',
  brokenExpected: { text: 'police' },
});
scorerContract({
  kind: 'length',
  create: (options) => scorer('length', { max: 20, ...options }),
  options: { unit: 'characters', trim: true },
  same: [{}, { max: 20 }],
  others: [{ unit: 'words' }, { trim: false }, { max: 19 }, { min: 1 }],
  expected: undefined,
  needsNoExpected: true,
  good: `${'a'.repeat(20)}\n`,
  bad: 'a'.repeat(21),
});
scorerContract({
  kind: 'set-f1',
  create: (options) => scorer('set-f1', options),
  options: { measure: 'f1', trim: true },
  same: [{}],
  others: [
    { measure: 'recall' },
    { measure: 'precision' },
    { separator: ',' },
    { path: '$.tags' },
    { 'ignore-case': true },
  ],
  expected: ['refund', 'late'],
  good: '["late", "refund ", "late"]',
  bad: '["late"]',
  brokenExpected: 'refund and late',
});
scorerContract({
  kind: 'json-diff',
  create: (options) => scorer('json-diff', options),
  options: { tolerance: 0.5, 'list-order': 'exact' },
  same: [{ tolerance: 0.5 }, { tolerance: 0.5, extra: 'wrong', ignore: [], tolerances: {} }],
  others: [
    {},
    { tolerance: 0.5, 'list-order': 'any' },
    { tolerance: 0.5, extra: 'allowed' },
    { tolerance: 0.5, ignore: ['$.id'] },
    { tolerance: 0.5, tolerances: { '$.a': 1 } },
    { tolerance: 0.5, path: '$.a' },
    { tolerance: 0.5, 'ignore-case': true },
  ],
  expected: { a: 1, items: ['x', { b: null }] },
  good: '{"items": ["x", {"b": null}], "a": 1.5}',
  bad: '{"items": ["x", {"b": 1}], "a": 1}',
});
scorerContract({
  kind: 'composite',
  create: (options) => scorer('composite', { scorers: ['exact', { contains: { weight: 2 } }], ...options }),
  options: { combine: 'mean', 'pass-at': 1 },
  same: [{}, { scorers: [{ exact: { trim: true } }, { contains: { weight: 2, not: false } }] }],
  others: [
    { combine: 'all', scorers: ['exact', 'contains'] },
    { combine: 'any', scorers: ['exact', 'contains'] },
    { scorers: ['exact', 'contains'] },
    { scorers: ['exact', { contains: { weight: 2, not: true } }] },
    { scorers: [{ contains: { weight: 2 } }, 'exact'] },
  ],
  ...text,
});
scorerContract({
  kind: 'code',
  create: (options) =>
    scorer('code', { file: 'scorers/same.py', ...options }, code, (question) =>
      question.expected === undefined ? { not_applicable: 'nothing is expected' } : sameText(question),
    ),
  options: { timeout: '30s', 'memory-mb': 512 },
  same: [{}, { timeout: '5s' }, { 'memory-mb': 256 }],
  others: [
    { file: 'scorers/other.py' },
    { function: 'test_same' },
    { files: ['scorers/*.txt'] },
    { options: { strict: true } },
  ],
  ...text,
  brokenExpected: undefined,
});
scorerContract({
  kind: 'per-case',
  create: (options) => scorer('per-case', { group: 'wording', ...options }),
  options: { asks: [] },
  same: [{}],
  others: [{ group: 'tone' }],
  ...text,
  metadata: { assert: { wording: [{ kind: 'exact' }, { kind: 'contains', weight: 2 }] } },
});
