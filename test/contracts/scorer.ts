import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/datasets/dataset.ts';
import type { JsonObject, JsonValue } from '../../src/foundation/json.ts';
import type { Completion } from '../../src/models/model.ts';
import type { Score, Scorer } from '../../src/scorers/scorer.ts';
import { completion, scoreCase, scoredCase } from '../scorers/build.ts';

export type ScorerContract = {
  readonly kind: string;
  /** Builds the scorer with these options. */
  create(options: JsonObject): Scorer;
  /** Options that create it, at least two of them, so that their order can change. */
  readonly options: JsonObject;
  /** Options that score differently: each must have a fingerprint of its own. */
  readonly others: readonly JsonObject[];
  /** Options that say the same as `options` in another way, such as a default that is written out. */
  readonly same: readonly JsonObject[];
  readonly expected: JsonValue | undefined;
  /** Of every case. */
  readonly metadata?: JsonObject;
  readonly good: string | Completion;
  readonly bad: string | Completion;
  /** True for a kind that scores without an expected answer. */
  readonly needsNoExpected?: boolean;
  /** What is scored without one. Default: `good`. */
  readonly without?: Completion;
  /** An expected answer that this kind cannot use. */
  readonly brokenExpected?: JsonValue | undefined;
};

/** What every scorer must do, whatever its kind. */
export function scorerContract(contract: ScorerContract): void {
  const { kind, create, options, expected } = contract;
  const of = (wanted?: JsonValue): Case => ({ ...scoredCase(wanted), metadata: contract.metadata ?? {} });

  describe(`scorer ${kind}`, () => {
    it('scores a good answer higher than a bad one', async () => {
      const [good, bad] = [await given(contract.good), await given(contract.bad)];
      expect(good).toMatchObject({ status: 'scored', value: 1 });
      expect(bad.status === 'scored' && bad.value < 1).toBe(true);
    });

    it('names its kind', () => {
      expect(create(options).kind).toBe(kind);
    });

    it('has one fingerprint for one meaning, whatever the order of the keys', () => {
      const fingerprints = [options, reversed(options), ...contract.same].map((each) => create(each).fingerprint);
      expect(fingerprints[0]).toMatch(/^sha256:[0-9a-f]{64}$/);
      expect(new Set(fingerprints).size).toBe(1);
    });

    it('has another fingerprint for every other meaning', () => {
      const fingerprints = [options, ...contract.others].map((each) => create(each).fingerprint);
      expect(new Set(fingerprints).size).toBe(contract.others.length + 1);
    });

    it('gives the same score for the same answer, every time', async () => {
      for (const text of [contract.good, contract.bad, ...HOSTILE]) {
        const subject = create(options);
        expect(await scoreCase(subject, text, of(expected))).toEqual(await scoreCase(subject, text, of(expected)));
        expect(await scoreCase(create(options), text, of(expected))).toEqual(
          await scoreCase(subject, text, of(expected)),
        );
      }
    });

    it.each(HOSTILE.map((text) => [JSON.stringify(text.slice(0, 40)), text]))(
      'survives the answer %s',
      async (_, text) => {
        isProper(await given(text));
      },
    );

    it('survives any answer', async () => {
      const subject = create(options);
      await fc.assert(
        fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), fc.string()), async (text) => {
          isProper(await scoreCase(subject, text, of(expected)));
        }),
        { numRuns: 200 },
      );
    });

    it('survives any expected answer, and never takes a broken one for a wrong answer of the model', async () => {
      const subject = create(options);
      await fc.assert(
        fc.asyncProperty(fc.json(), async (anything) => {
          isProper(await scoreCase(subject, contract.good, of(JSON.parse(anything))));
        }),
        { numRuns: 200 },
      );
      const { brokenExpected } = contract;
      if (brokenExpected === undefined) return;
      const broken = await scoreCase(subject, contract.good, of(brokenExpected));
      expect(broken).toMatchObject({ status: 'failed', error: { name: 'ScoringError' } });
      expect(broken.status === 'failed' && broken.error.message).toContain('case case-1');
      expect(broken.status === 'failed' && broken.error.todo).toBeTruthy();
    });

    it('says whether a case without an expected answer can be scored', async () => {
      const without = await scoreCase(create(options), contract.without ?? contract.good, of());
      expect(without.status).toBe(contract.needsNoExpected === true ? 'scored' : 'not-applicable');
    });

    it('fails, and does not score 0, when it breaks', async () => {
      const unreadable: Completion = Object.defineProperty(completion(''), 'text', {
        get: () => {
          throw new TypeError('broken on purpose');
        },
      });
      const context = { signal: new AbortController().signal };
      const broken = await create(options).score({ case: of(expected), completion: unreadable }, context);
      expect(broken).toMatchObject({ status: 'failed', error: { name: 'TypeError', message: 'broken on purpose' } });
    });

    async function given(text: string | Completion): Promise<Score> {
      return scoreCase(create(options), text, of(expected));
    }
  });
}

const HOSTILE = [
  '',
  ' \n\t ',
  '\u0000\u001b[31m\u202e',
  '\ud800',
  '"\\ud800"',
  '{"__proto__": {"category": "refund"}, "constructor": 1}',
  '{"category": "\\ud800"}',
  '['.repeat(200_000),
  `${'['.repeat(5_000)}${']'.repeat(5_000)}`,
  '{"a":'.repeat(20_000),
  'a'.repeat(1_000_000),
  '1'.repeat(1_000_000),
  `[${'[],'.repeat(100_000)}[]]`,
  '::warning::x\n##[error]y',
  '1e999',
  'null',
  'NaN',
];

function isProper(given: Score): void {
  expect(() => JSON.stringify(given)).not.toThrow();
  expect(JSON.stringify(given).isWellFormed()).toBe(true);
  if (given.status === 'scored') expect(given.value >= 0 && given.value <= 1).toBe(true);
  if (given.status === 'failed') expect(given.error.name).toBe('ScoringError');
  const reason = given.status === 'failed' ? given.error.message : (given.reason ?? 'none');
  expect(reason).not.toBe('');
  expect(Array.from(reason).length).toBeLessThanOrEqual(200);
  expect(reason).not.toMatch(/[\p{Cc}\u2028\u2029]/u);
  expect(reason.isWellFormed()).toBe(true);
  if (given.status === 'scored' && given.label?.found !== undefined) {
    expect(given.label.found.isWellFormed()).toBe(true);
    expect(given.label.found.length).toBeLessThanOrEqual(80);
  }
}

function reversed(options: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(options).reverse());
}
