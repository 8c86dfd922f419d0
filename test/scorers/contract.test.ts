import { scorerContract } from '../contracts/scorer.ts';
import { scorer } from './build.ts';

const SCHEMA = '{"type": "object", "required": ["category"], "properties": {"category": {"enum": ["refund", "bug"]}}}';
const files = { 'a.json': SCHEMA, 'b.json': `\n${SCHEMA}\n`, 'c.json': '{"type": "string"}' };

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
