import { describe, expect, it } from 'vitest';
import { isNonEmpty } from '../../src/foundation/brand.ts';
import { digestOf, digestOfBytes, parseDigest, shortDigest } from '../../src/foundation/digest.ts';
import { InvalidValueError } from '../../src/foundation/errors.ts';
import {
  parseCaseId,
  parseCommitId,
  parseDatasetSlug,
  parseEnvironmentSlug,
  parseEvaluationId,
  parseModelId,
  parseOperationId,
  parsePromptSlug,
  parsePromptVersionId,
  parseScorerName,
} from '../../src/foundation/ids.ts';

const digest = `sha256:${'0a'.repeat(32)}`;

describe.each([
  [
    'prompt slug',
    parsePromptSlug,
    ['a', 'support.triage-v2', '0', 'x'.repeat(64)],
    ['', 'A', '.a', '-a', 'a..b', 'a/b', 'é', 'x'.repeat(65)],
  ],
  ['dataset slug', parseDatasetSlug, ['triage'], ['Triage', '']],
  ['environment slug', parseEnvironmentSlug, ['staging'], ['pro duction', '../x']],
  [
    'prompt version id',
    parsePromptVersionId,
    [digest],
    ['', digest.toUpperCase(), digest.slice(0, -1), `${digest}0`, digest.slice(7)],
  ],
  ['evaluation id', parseEvaluationId, [digest], ['x']],
  ['operation id', parseOperationId, [digest], ['x']],
  ['digest', parseDigest, [digest], [` ${digest}`, `${digest}\n`]],
  [
    'commit',
    parseCommitId,
    ['0a'.repeat(20), '0a'.repeat(32)],
    ['0a'.repeat(19), 'HEAD', `${'0a'.repeat(20)}\n`, '0A'.repeat(20)],
  ],
  ['case id', parseCaseId, ['1', 'case 7 – ü', 'x'.repeat(200)], ['', 'a\nb', 'x\0', 'x'.repeat(201)]],
  [
    'model',
    parseModelId,
    ['judge', 'openai/gpt-5', 'openrouter/meta/llama:free'],
    ['', '/x', 'a b', 'a/', `a/${'x'.repeat(200)}`],
  ],
  ['scorer name', parseScorerName, ['label', 'Is it helpful_2.x'], ['', ' a', 'a|b', 'x'.repeat(65)]],
])('a %s', (_, parse: (text: string) => string, accepted, refused) => {
  it.each(accepted)('may be %j', (text) => {
    expect(parse(text)).toBe(text);
  });

  it.each(refused)('is not %j', (text) => {
    expect(() => parse(text)).toThrow(InvalidValueError);
  });
});

describe('a digest', () => {
  it('of a value is that of its canonical JSON', () => {
    expect(digestOf({ b: [1, 'é'], a: null })).toBe(digestOfBytes('{"a":null,"b":[1,"é"]}'));
    expect(digestOfBytes('abc')).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(digestOfBytes(Buffer.from('abc'))).toBe(digestOfBytes('abc'));
  });

  it('is shortened to twelve digits for the eye', () => {
    expect(shortDigest(digestOfBytes('abc'))).toBe('ba7816bf8f01');
  });
});

describe('isNonEmpty', () => {
  it('tells a list with a first element', () => {
    expect([isNonEmpty([]), isNonEmpty([0])]).toEqual([false, true]);
  });
});
