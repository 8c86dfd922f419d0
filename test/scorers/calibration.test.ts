import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calibrate, type GradedAnswer, type Kappa } from '../../src/scorers/calibration.ts';

const five = { a: 0, b: 0.25, c: 0.5, d: 0.75, e: 1 };

/** Answers that make this table: rows are people's grades, columns the judge's, from the lowest score. */
function answers(table: readonly (readonly number[])[], scores: readonly number[]): readonly GradedAnswer[] {
  return table.flatMap((row, human) =>
    row.flatMap((count, judge) =>
      Array.from({ length: count }, (_, index) => ({
        case: `${human}-${judge}-${index}`,
        human: scores[human] ?? 0,
        judge: scores[judge],
      })),
    ),
  );
}

function of(table: readonly (readonly number[])[]) {
  const scores = table.map((_, index) => index / (table.length - 1));
  const choices = Object.fromEntries(scores.map((score, index) => [`grade ${index}`, score]));
  return calibrate(answers(table, scores), choices);
}

const value = (kappa: Kappa) => (kappa.status === 'defined' ? kappa.value : Number.NaN);
const error = (kappa: Kappa) =>
  kappa.status === 'defined' ? (kappa.interval.high - kappa.value) / 1.959963984540054 : Number.NaN;

describe('calibrate', () => {
  // kappa, its standard error, the same with linear weights: statsmodels 0.13.5, inter_rater.cohens_kappa (`kappa`, `std_kappa`,
  // wt='linear'); both kappas as scikit-learn 1.2.1, cohen_kappa_score, gives them.
  it.each([
    {
      table: [
        [44, 5, 1],
        [7, 20, 3],
        [9, 5, 6],
      ],
      unweighted: [0.4915254237288135, 0.07212745929334068],
      linear: [0.4736842105263158, 0.07697890987030612],
    },
    {
      table: [
        [20, 5],
        [10, 15],
      ],
      unweighted: [0.4, 0.12699606293110033],
      linear: [0.4, 0.12699606293110033],
    },
    {
      table: [
        [118, 5],
        [2, 0],
      ],
      unweighted: [-0.02339181286549608, 0.012286756672845256],
      linear: [-0.02339181286549608, 0.012286756672845256],
    },
    {
      table: [
        [3, 1, 0, 0, 0],
        [1, 4, 2, 0, 0],
        [0, 1, 5, 1, 1],
        [0, 0, 2, 6, 1],
        [0, 0, 0, 1, 8],
      ],
      unweighted: [0.6220984215413186, 0.09518580805613681],
      linear: [0.7810650887573964, 0.062194285482859345],
    },
  ])('gives the kappas of statsmodels and scikit-learn for $table', ({ table, unweighted, linear }) => {
    const { kappa, weightedKappa } = of(table);
    expect(value(kappa)).toBeCloseTo(unweighted[0] ?? 0, 12);
    expect(error(kappa)).toBeCloseTo(unweighted[1] ?? 0, 10);
    expect(value(weightedKappa)).toBeCloseTo(linear[0] ?? 0, 12);
    expect(error(weightedKappa)).toBeCloseTo(linear[1] ?? 0, 10);
  });

  it('keeps an interval inside −1…1', () => {
    // statsmodels: 0.7742 in 0.3776…1.1708, and −0.9231 in −1.3722…−0.4739.
    const small = of([
      [2, 0, 0],
      [0, 1, 1],
      [0, 0, 3],
    ]).kappa;
    expect(small).toMatchObject({ status: 'defined', interval: { high: 1 } });
    expect(small.status === 'defined' && small.interval.low).toBeCloseTo(0.37759509771425775, 10);
    const opposed = of([
      [0, 6],
      [4, 0],
    ]).kappa;
    expect(opposed).toMatchObject({ interval: { low: -1 } });
    expect(opposed.status === 'defined' && opposed.interval.high).toBeCloseTo(-0.4739107768467473, 10);
  });

  it('gives the agreement with Wilson’s interval', () => {
    // statsmodels 0.13.5, proportion_confint(35, 50, method='wilson').
    const { agreement } = of([
      [20, 5],
      [10, 15],
    ]);
    expect(agreement?.value).toBe(0.7);
    expect(agreement?.interval.low).toBeCloseTo(0.5624964953554659, 12);
    expect(agreement?.interval.high).toBeCloseTo(0.8089644649911905, 12);
  });

  it('is not sure of a few equal grades', () => {
    const { kappa, agreement } = of([
      [3, 0],
      [0, 2],
    ]);
    // Wilson's lower end of 5 of 5 is 1 / (1 + z²/5) = 0.5655; chance alone gives 0.52.
    expect(agreement).toMatchObject({ value: 1, interval: { high: 1 } });
    expect(kappa).toMatchObject({ status: 'defined', value: 1, interval: { high: 1 } });
    expect(kappa.status === 'defined' && kappa.interval.low).toBeCloseTo((0.565518 - 0.52) / 0.48, 5);
  });

  it.each([
    [
      'the judge',
      [
        [10, 0],
        [5, 0],
      ],
      'the judge used one grade only: grade 0',
    ],
    [
      'people',
      [
        [0, 0],
        [3, 7],
      ],
      'people used one grade only: grade 1',
    ],
    [
      'both',
      [
        [9, 0],
        [0, 0],
      ],
      'people used one grade only: grade 0',
    ],
    [
      'nobody',
      [
        [0, 0],
        [0, 0],
      ],
      'nothing was graded by both',
    ],
  ])('has no kappa where %s used a single grade or none, and says so', (_, table, because) => {
    const { kappa, weightedKappa } = of(table);
    expect([kappa, weightedKappa]).toEqual([
      { status: 'undefined', because },
      { status: 'undefined', because },
    ]);
  });

  it('counts what is unscored, and nothing else of it', () => {
    const graded = { case: 'a', judge: 1, human: 'e' };
    const {
      graded: both,
      unscored,
      agreement,
    } = calibrate([graded, { case: 'b', judge: undefined, human: 'a' }], five);
    expect({ both, unscored, agreement: agreement?.value }).toEqual({ both: 1, unscored: 1, agreement: 1 });
    expect(calibrate([], five)).toMatchObject({ graded: 0, agreement: undefined, bias: undefined });
  });

  it('shows who graded what, the widest disagreement first, and whether the judge is mild', () => {
    const found = calibrate(
      [
        { case: 'one', judge: 1, human: 'd' },
        { case: 'two', judge: 1, human: 'a' },
        { case: 'three', judge: 0.5, human: 0.5 },
      ],
      five,
    );
    expect(found.disagreements).toEqual([
      { case: 'two', human: 'a', judge: 'e' },
      { case: 'one', human: 'd', judge: 'e' },
    ]);
    expect(found.confusion).toEqual([
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
      [0, 0, 1, 0, 0],
      [0, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
    ]);
    expect(found.bias).toBeCloseTo((1.75 - 0.5) / 3, 12);
  });

  it('takes choices of one score as one grade', () => {
    const { grades, kappa } = calibrate(
      [
        { case: 'a', judge: 1, human: 'equal' },
        { case: 'b', judge: 1, human: 'differ' },
        { case: 'c', judge: 0, human: 'disagree' },
      ],
      { equal: 1, differ: 1, disagree: 0 },
    );
    expect(grades).toEqual([
      { name: 'disagree', score: 0 },
      { name: 'equal / differ', score: 1 },
    ]);
    expect(kappa).toMatchObject({ value: 1 });
  });

  it.each([
    ['e', 1],
    [' e ', 1],
    [1, 1],
    ['0.25', 0.25],
  ])('reads the grade %j of a person', (human, judge) => {
    expect(calibrate([{ case: 'a', judge, human }], five).agreement?.value).toBe(1);
  });

  it('takes a name before a score', () => {
    const choices = { '0': 1, '1': 0 };
    expect(calibrate([{ case: 'a', judge: 1, human: 0 }], choices).agreement?.value).toBe(1);
  });

  it.each([['good'], [0.3], [''], [' '], [null], [true], [['e']], [{ e: 1 }], ['constructor']])(
    'refuses the grade %j of a person, with its case',
    (human) => {
      expect(() => calibrate([{ case: 'case-7', judge: undefined, human }], five)).toThrow(
        /^case case-7: the grade .* is none of a \(0\), b \(0.25\)/,
      );
    },
  );

  it('refuses a score that no choice has', () => {
    expect(() => calibrate([{ case: 'a', judge: 0.6, human: 'a' }], five)).toThrow(
      'no choice of the judge has the score 0.6',
    );
  });

  it('treats both sides alike, in any order', () => {
    const tables = fc.array(fc.array(fc.nat(6), { minLength: 3, maxLength: 3 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(tables, (table) => {
        const turned = table.map((_, row) => table.map((line) => line[row] ?? 0));
        const [one, other] = [of(table), of(turned)];
        for (const [a, b] of [
          [one.kappa, other.kappa],
          [one.weightedKappa, other.weightedKappa],
        ] as const) {
          expect(a.status).toBe(b.status);
          if (a.status !== 'defined' || b.status !== 'defined') continue;
          expect(a.value).toBeCloseTo(b.value, 10);
          expect(a.interval.low).toBeCloseTo(b.interval.low, 8);
          expect(a.interval.low).toBeLessThanOrEqual(a.value + 1e-12);
          expect(a.interval.high).toBeGreaterThanOrEqual(a.value - 1e-12);
          expect(a.value).toBeLessThanOrEqual(1);
          expect(a.value).toBeGreaterThanOrEqual(-1);
        }
      }),
    );
  });
});
