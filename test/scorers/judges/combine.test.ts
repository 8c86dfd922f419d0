import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Ballot, combine } from '../../../src/scorers/judges/asking/combine.ts';

const choices = ['poor', 'fair', 'good', 'best'].map((name, index) => ({ name, score: index / 3 }));
const grades: readonly Ballot[] = choices.map((choice) => ({
  judge: 'lab/a',
  grade: { choice, reasons: choice.name },
}));
const unreadable: Ballot = { judge: 'lab/b', grade: { unreadable: 'no JSON' } };

function outcome(ballots: readonly Ballot[], rule: 'majority' | 'median'): number | undefined {
  try {
    return combine(ballots, rule).choice.score;
  } catch {
    return undefined;
  }
}

describe('several grades', () => {
  it.each(['majority', 'median'] as const)('decide by %s what no unreadable one could have changed', (rule) => {
    const ballot = fc.constantFrom(...grades, unreadable);
    const odd = fc
      .integer({ min: 0, max: 3 })
      .chain((half) => fc.array(ballot, { minLength: 2 * half + 1, maxLength: 2 * half + 1 }));
    fc.assert(
      fc.property(odd, fc.constantFrom(...grades), fc.constantFrom(...grades), (ballots, one, other) => {
        const decided = outcome(ballots, rule);
        if (decided === undefined) return;
        for (const said of [one, other]) {
          expect(
            outcome(
              ballots.map((each) => (each === unreadable ? said : each)),
              rule,
            ),
          ).toBe(decided);
        }
      }),
    );
  });

  it('do not depend on their order', () => {
    const ballots = fc.array(fc.constantFrom(...grades, unreadable), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(ballots, fc.constantFrom('majority', 'median'), (cast, rule) => {
        expect(outcome(cast.toReversed(), rule)).toBe(outcome(cast, rule));
      }),
    );
  });

  it('have a median wherever they have a majority, and the same one', () => {
    const ballots = fc.array(fc.constantFrom(...grades), { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(ballots, (cast) => {
        const majority = outcome(cast, 'majority');
        if (majority !== undefined) expect(outcome(cast, 'median')).toBe(majority);
      }),
    );
  });

  it('give the reasons of one that chose so, and how many did', () => {
    const [poor, , good] = grades;
    if (poor === undefined || good === undefined) throw new Error('there are four');
    expect(combine([poor, good, good], 'majority')).toMatchObject({ reasons: 'good', votes: 2, of: 3 });
  });
});
