import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/datasets/dataset.ts';
import { parseModelId } from '../../src/foundation/ids.ts';
import type { JsonObject, JsonValue } from '../../src/foundation/json.ts';
import type { Model } from '../../src/models/model.ts';
import { createScorer, scorerFiles, scorerGlobs } from '../../src/scorers/index.ts';
import type { Scorer } from '../../src/scorers/scorer.ts';
import { resources } from '../support/scorer-resources.ts';
import { completion, score, scoreCase, scoredCase, scorer, spec, value, why } from './build.ts';

describe('not', () => {
  const not = (kind: string, options: JsonObject = {}) =>
    createScorer({ ...spec(kind, options), not: true }, resources());

  it('turns a score round and says so', async () => {
    const never = not('contains', { value: 'sorry' });
    expect(await score(never, 'I am sorry')).toEqual({ status: 'scored', value: 0, reason: 'is what it must not be' });
    expect(await score(never, 'Done')).toEqual({
      status: 'scored',
      value: 1,
      reason: 'not in the answer: "sorry" (counted the other way round)',
    });
    expect(await value(not('levenshtein'), 'abcd', 'abcx')).toBe(0.25);
  });

  it('is another scorer', () => {
    expect(not('exact').fingerprint).not.toBe(scorer('exact').fingerprint);
    const written = createScorer({ ...spec('exact'), not: false }, resources());
    expect(written.fingerprint).toBe(scorer('exact').fingerprint);
  });

  it('leaves alone what does not apply, what has failed, and the classes of a label', async () => {
    expect(await score(not('exact'), 'x')).toMatchObject({ status: 'not-applicable' });
    expect(await score(not('numeric'), '1', 'one')).toMatchObject({ status: 'failed' });
    expect(await score(not('label'), 'a', 'b')).not.toHaveProperty('label');
  });

  it('fails for a score on a scale of its own', async () => {
    const startProgram = () => ({ ask: async () => ({ score: 7 }), close: async () => undefined });
    const code = { ...spec('code', { file: 's.py' }), not: true };
    const given = await score(createScorer(code, { ...resources({ 's.py': '' }), startProgram }), 'x');
    expect(given).toMatchObject({ status: 'failed', error: { message: '"not" needs a score in 0–1: found 7' } });
  });
});

describe('composite', () => {
  const composite = (scorers: JsonValue, options: JsonObject = {}, files = {}) =>
    scorer('composite', { scorers, ...options }, files);
  // Of "ab" with expected "abcd": exact 0, starts-with 0, levenshtein 0.5, contains "a" 1.
  const three = [{ exact: null }, 'levenshtein', { contains: { value: 'a', weight: 2 } }];
  const equal = ['exact', 'levenshtein', { contains: { value: 'a' } }];

  it.each<[string, JsonValue, JsonObject, number]>([
    ['the mean by weight', three, {}, (0 + 0.5 + 2) / 4],
    ['a weight of nothing', ['levenshtein', { exact: { weight: 0 } }], {}, 0.5],
    ['a part turned round', ['levenshtein', { exact: { not: true } }], {}, 0.75],
    ['the worst', equal, { combine: 'min' }, 0],
    ['all', equal, { combine: 'all' }, 0],
    ['all of those that pass', ['levenshtein', { contains: { value: 'a' } }], { combine: 'all', 'pass-at': 0.5 }, 1],
    ['any', equal, { combine: 'any' }, 1],
    ['none', ['exact', 'levenshtein'], { combine: 'any' }, 0],
  ])('is %s', async (_, scorers, options, wanted) => {
    expect(await value(composite(scorers, options), 'ab', 'abcd')).toBe(wanted);
  });

  it('says what each part has scored, the lowest first', async () => {
    const named = composite(['levenshtein', { exact: { name: 'the words' } }]);
    expect(await why(named, 'ab', 'abcd')).toBe(
      'the words 0 (found "ab", expected "abcd"); levenshtein 0.5 (50% alike)',
    );
  });

  it('leaves out what does not apply, and does not apply itself when nothing does', async () => {
    expect(await value(composite(['exact', 'json-valid']), '{}')).toBe(1);
    expect(await score(composite(['exact', 'contains']), 'x')).toMatchObject({ status: 'not-applicable' });
    const weightless = composite([{ exact: { weight: 0 } }]);
    expect(await score(weightless, 'x', 'x')).toMatchObject({ status: 'not-applicable' });
  });

  it('fails when a part has failed, whatever the others say', async () => {
    const given = await score(composite(['numeric', 'json-valid'], { combine: 'any' }), '1', 'one');
    expect(given).toMatchObject({ status: 'failed', error: { name: 'ScoringError' } });
    expect(given.status === 'failed' && given.error.message).toMatch(
      /^numeric: case case-1: expected must be a number/,
    );
  });

  it('needs the files of its parts', async () => {
    const scorers = [{ 'json-schema': { schema: 'a.json' } }, { code: { file: 's.py', files: ['lib/*.py'] } }, 'exact'];
    expect(scorerFiles(spec('composite', { scorers }))).toEqual(['a.json', 's.py']);
    expect(scorerGlobs(spec('composite', { scorers }))).toEqual(['lib/*.py']);
    const [a, b] = ['{"type": "object"}', '{"type": "array"}'].map((schema) =>
      composite([{ 'json-schema': { schema: 'a.json' } }], {}, { 'a.json': schema }),
    );
    expect(a?.fingerprint).not.toBe(b?.fingerprint);
  });

  it('closes what its parts have started', async () => {
    let closed = 0;
    const startProgram = () => ({
      ask: async () => ({ score: 1 }),
      close: async () => {
        closed += 1;
      },
    });
    const code = { code: { file: 's.py' } };
    const made = createScorer(spec('composite', { scorers: [code, code] }), {
      ...resources({ 's.py': '' }),
      startProgram,
    });
    expect(await value(made, 'x')).toBe(1);
    await made.close?.();
    expect(closed).toBe(2);
    expect(composite(['exact'])).not.toHaveProperty('close');
  });

  it.each<[string, JsonValue, JsonObject, string]>([
    ['no part', [], {}, 'composite: option "scorers"'],
    ['an unknown part', [{ exakt: {} }], {}, 'composite: option "scorers" "0": unknown key "exakt"'],
    ['wrong options of a part', ['exact', { exact: { trims: true } }], {}, '"1" "exact": unknown key "trims"'],
    ['two parts in one entry', [{ exact: {}, contains: {} }], {}, 'one entry has several scorers: exact, contains'],
    ['a composite', [{ composite: { scorers: ['exact'] } }], {}, 'composite: option "scorers"'],
    ['a weight that counts nowhere', [{ exact: { weight: 2 } }], { combine: 'all' }, 'a weight has no meaning'],
  ])('refuses %s', (_, scorers, options, message) => {
    expect(() => composite(scorers, options)).toThrow(message);
  });
});

describe('per-case', () => {
  const perCase = scorer('per-case', { group: 'checks' });
  const withChecks = (checks: JsonValue, expected?: JsonValue): Case => ({
    ...scoredCase(expected),
    metadata: { assert: { checks } },
  });
  const of = (text: string, checks: JsonValue, expected?: JsonValue) =>
    scoreCase(perCase, text, withChecks(checks, expected));

  it('scores each case by the checks that it brings along', async () => {
    const yes = [{ kind: 'contains', options: { value: 'yes' } }];
    expect(await of('yes', yes)).toMatchObject({ value: 1 });
    expect(await of('no', [{ kind: 'contains', options: { value: 'no' } }])).toMatchObject({ value: 1 });
    expect(await of('no', yes)).toMatchObject({ value: 0, reason: 'contains 0 (not in the answer: "yes")' });
  });

  it('takes the mean by weight, turns round what is told to be, and may say what is expected', async () => {
    const checks = [
      { kind: 'exact', expected: 'yes', weight: 3 },
      { kind: 'contains', options: { value: 'x' }, not: true, name: 'no x' },
      { kind: 'starts-with' },
    ];
    expect(await of('x', checks, 'x')).toMatchObject({
      value: 1 / 5,
      reason: 'exact 0 (found "x", expected "yes"); no x 0 (is what it must not be); starts-with 1',
    });
  });

  it.each([
    ['no metadata', {}],
    ['another group', { assert: { others: [] } }],
    ['a group that every object has', { assert: {} }],
  ])('does not apply to a case with %s', async (_, metadata) => {
    const subject = scorer('per-case', { group: 'toString' });
    expect(await scoreCase(subject, 'x', { ...scoredCase(), metadata })).toMatchObject({ status: 'not-applicable' });
  });

  it.each<[string, JsonValue, string]>([
    ['no list', { kind: 'exact' }, 'is not a list'],
    ['no kind', [{}], 'a check is { kind, options'],
    ['an unknown key', [{ kind: 'exact', values: 1 }], 'unknown key "values"'],
    ['an unknown kind', [{ kind: 'exakt' }], 'case case-1: check exakt: unknown scorer "exakt"'],
    [
      'wrong options',
      [{ kind: 'contains', options: { valu: 'x' } }],
      'check contains: contains: option: unknown key "valu"',
    ],
    ['a file', [{ kind: 'json-schema', options: { schema: 'a.json' } }], 'it needs the file a.json'],
    ['code', [{ kind: 'code', options: { file: 's.py' } }], 'it needs the file s.py'],
    ['a negative weight', [{ kind: 'exact', weight: -1 }], '"0" "weight"'],
    ['itself', [{ kind: 'per-case', options: { group: 'checks' } }], 'not made of the checks'],
    ['too many checks', Array.from({ length: 65 }, () => ({ kind: 'exact' })), 'more than 64 checks'],
  ])('fails for %s', async (_, checks, message) => {
    const given = await of('x', checks, 'x');
    expect(given).toMatchObject({ status: 'failed', error: { name: 'ScoringError' } });
    expect(given.status === 'failed' && given.error.message).toContain(message.replace('"0" ', ''));
    expect(given.status === 'failed' && given.error.message).toContain('case-1');
    expect(given.status === 'failed' && given.error.todo).toBeTruthy();
  });

  it('takes a schema that is written in the check', async () => {
    const schema = { type: 'object', required: ['a'] };
    const checks = [{ kind: 'json-schema', options: { schema } }];
    expect(await of('{"a": 1}', checks)).toMatchObject({ value: 1 });
    expect(await of('{}', checks)).toMatchObject({ value: 0 });
    expect(await of('{}', [{ kind: 'json-schema', options: { schema: { type: 'objekt' } } }])).toMatchObject({
      status: 'failed',
    });
  });

  it('is made of other scorers too', async () => {
    const scorers = ['json-valid', { contains: { value: 'a' } }];
    const checks = [{ kind: 'composite', options: { scorers, combine: 'any' } }];
    expect(await of('a', checks)).toMatchObject({ value: 1 });
  });

  it('depends on its group and on the kinds that there are', () => {
    expect(perCase.fingerprint).toBe(scorer('per-case', { group: 'checks' }).fingerprint);
    expect(perCase.fingerprint).not.toBe(scorer('per-case', { group: 'other' }).fingerprint);
  });

  it('scores more different checks than it keeps', async () => {
    for (let n = 0; n < 2_100; n += 1) {
      expect(await of(`n${n}`, [{ kind: 'exact', options: { value: `n${n}` } }])).toMatchObject({ value: 1 });
    }
  });

  describe('with checks that ask models', () => {
    const asks = [{ model: 'judge', 'per-trial': 1 }];
    const check = (criteria: string) => ({ kind: 'closed-qa', options: { criteria, model: 'judge' } });
    const asking = (options: JsonObject): Scorer =>
      createScorer(spec('per-case', { group: 'checks', ...options }), { ...resources(), model: () => judge });
    const failure = async (subject: Scorer, checks: JsonValue) => {
      const given = await scoreCase(subject, completion('x'), withChecks(checks));
      return given.status === 'failed' ? given.error.message : undefined;
    };

    it('counts what is declared in the estimate, and names its judges', () => {
      const subject = asking({ asks: [{ model: 'judge', 'per-trial': 3, 'output-tokens': 50 }] });
      expect(subject.calls).toEqual([
        { model: judge, perTrial: 3, promptCharacters: 8_000, outputTokens: 50, moving: true },
      ]);
      expect(subject.judges).toEqual([judge.id]);
      expect(asking({ asks: [{ model: 'judge', 'per-trial': 1, 'same-model': 'allow' }] }).judges).toEqual([]);
    });

    it('fails a check that asks a model that is not declared, or more than is declared', async () => {
      expect(await failure(asking({}), [check('kind')])).toContain('which "asks" does not name');
      expect(await failure(asking({ asks }), [check('kind'), check('short')])).toContain('2 times, "asks" says 1');
      const narrow = asking({ asks: [{ model: 'judge', 'per-trial': 1, 'output-tokens': 1 }] });
      expect(await failure(narrow, [check('kind')])).toContain('more than "asks" says');
    });

    it('lets the judge of its options grade the checks that name none', async () => {
      const subject = asking({ judge: 'judge' });
      // Reckoned as a judge of a suite is, which the plan of a promptfoo config is read against.
      expect(subject.calls).toMatchObject([{ model: judge, perTrial: 1, outputTokens: 200 }]);
      const unnamed = { kind: 'closed-qa', options: { criteria: 'kind' } };
      // It gets as far as asking, which nobody can here.
      expect(await failure(subject, [unnamed])).toContain('no model may be asked here');
      expect(await failure(asking({ asks }), [unnamed])).toContain('check closed-qa');
      expect(await failure(subject, [unnamed, check('short')])).toContain('2 times, "asks" says 1');
      expect(subject.fingerprint).not.toBe(asking({}).fingerprint);
      expect(asking({ judge: 'judge', asks: [{ model: 'judge', 'per-trial': 4 }] }).calls).toMatchObject([
        { perTrial: 4 },
      ]);
    });

    it('is another scorer where its judge is another model, whatever name the config has for it', () => {
      const under = (id: string) => {
        const model = { ...judge, id: parseModelId(id) };
        return createScorer(spec('per-case', { group: 'checks', asks }), { ...resources(), model: () => model });
      };
      expect(under('openai/one-2026-01-01').fingerprint).not.toBe(under('openai/two-2026-01-01').fingerprint);
    });

    it('refuses a model that is not known', () => {
      const unknown = { ...spec('per-case', { group: 'g', asks }), not: false };
      const none = () => {
        throw new TypeError('a defect');
      };
      expect(() => createScorer(unknown, { ...resources(), model: none })).toThrow('a defect');
    });
  });
});

const judge: Model = {
  id: parseModelId('openai/judge-2026-01-01'),
  endpoint: 'http://127.0.0.1/',
  simulated: true,
  body: () => ({}),
  complete: async () => completion('{}'),
};
