import { describe, expect, it } from 'vitest';
import { type GatePolicy, type JudgedSuite, judge, type Verdict } from '../../src/gate/index.ts';
import { type EvaluationOptions, evaluation, exact, type Outcome, passing, policy, withBaseline } from './builders.ts';

const verdictOf = (suite: JudgedSuite, changes: Partial<GatePolicy> = {}): Verdict =>
  judge([suite], policy(changes)).verdict;

const rowOf = (suite: JudgedSuite, changes: Partial<GatePolicy> = {}) =>
  judge([suite], policy(changes)).comparisons[0]?.scorers[0];

const because = (verdict: Verdict): string =>
  verdict.kind === 'error' ? verdict.error.message : verdict.kind === 'pass' ? '' : verdict.because;

const checkOf = (verdict: Verdict, rule: string) =>
  verdict.kind === 'error' ? undefined : verdict.checks.find((check) => check.rule === rule);

describe('max-drop', () => {
  it('passes a candidate that is better', () => {
    const verdict = verdictOf(exact(passing(80, 100), passing(87, 100)));
    expect(verdict.kind).toBe('pass');
    expect(checkOf(verdict, 'max-drop')?.message).toBe(
      'exact rose by 7.0 pp (80.0% → 87.0%); a drop of 5.0 pp is allowed',
    );
  });

  it('fails a drop of more than is allowed, and says by how much', () => {
    const verdict = verdictOf(exact(passing(88, 100), passing(81, 100)));
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toBe('exact fell by 7.0 pp (88.0% → 81.0%); a drop of 5.0 pp is allowed');
    expect(checkOf(verdict, 'max-drop')).toMatchObject({ measured: expect.closeTo(0.07, 9), limit: 0.05 });
  });

  it('allows a drop of exactly the limit by the scorer, and leaves it unclear by the composite', () => {
    const verdict = verdictOf(exact(passing(88, 100), passing(83, 100)));
    expect(checkOf(verdict, 'max-drop')?.outcome).toBe('pass');
    expect(verdict.kind).toBe('inconclusive');
  });

  it('has a limit of its own for a scorer that names one', () => {
    const suite = exact(passing(88, 100), passing(85, 100));
    expect(verdictOf(suite, { maxDrop: 0.1 }).kind).toBe('pass');
    const strict = verdictOf(suite, { maxDrop: 0.1, scorers: { exact: { maxDrop: 0.02 } } });
    expect(strict.kind).toBe('fail');
    expect(because(strict)).toContain('a drop of 2.0 pp is allowed');
  });

  it('prints enough digits to tell the drop from the limit', () => {
    const verdict = verdictOf(exact(passing(5000, 5000), passing(4748, 5000)));
    expect(because(verdict)).toBe('exact fell by 5.04 pp (100.00% → 94.96%); a drop of 5.00 pp is allowed');
  });

  it('allows none at a limit of 0', () => {
    const verdict = verdictOf(exact(passing(10, 10), passing(9, 10)), { maxDrop: 0 });
    expect(because(verdict)).toBe('exact fell by 10.0 pp (100.0% → 90.0%); no drop is allowed');
    expect(verdictOf(exact(passing(9, 10), passing(9, 10)), { maxDrop: 0 }).kind).toBe('pass');
  });

  it('names the largest of several drops first and counts the others', () => {
    const verdict = verdictOf(
      withBaseline(
        { scores: { exact: passing(90, 100), label: passing(90, 100) } },
        { scores: { exact: passing(80, 100), label: passing(60, 100) } },
      ),
    );
    expect(because(verdict)).toMatch(/^label fell by 30\.0 pp .*; 1 more check fails$/);
  });

  it('is not confused by a scorer named like a property of every object', () => {
    const scores = { constructor: passing(9, 10) };
    expect(verdictOf(withBaseline({ scores }, { scores })).kind).toBe('pass');
  });
});

describe('the composite', () => {
  it('is clear up to half of the limit', () => {
    expect(verdictOf(exact(passing(400, 400), passing(390, 400))).kind).toBe('pass');
    const between = verdictOf(exact(passing(400, 400), passing(389, 400)));
    expect(between.kind).toBe('inconclusive');
    expect(because(between)).toBe(
      'exact fell by 2.8 pp, which is not clear: up to 2.5 pp passes, more than 5.0 pp fails',
    );
  });

  it('weighs the scorers as the policy says', () => {
    const suite = withBaseline(
      { scores: { exact: passing(100, 100), label: passing(100, 100) } },
      { scores: { exact: passing(96, 100), label: passing(100, 100) } },
    );
    expect(judge([suite], policy()).comparisons[0]?.composite.difference).toBeCloseTo(-0.02, 12);
    const heavy = policy({ weights: { exact: 3 } });
    expect(judge([suite], heavy).comparisons[0]?.composite.difference).toBeCloseTo(-0.03, 12);
    expect(judge([suite], heavy).verdict.kind).toBe('inconclusive');
    expect(judge([suite], policy({ weights: { exact: 0 } })).comparisons[0]?.composite.difference).toBe(0);
  });

  it('is undecided when no scorer has a weight', () => {
    const verdict = verdictOf(exact(passing(9, 10), passing(9, 10)), { weights: { exact: 0 } });
    expect(because(verdict)).toBe('no case was scored by all scorers that have a weight');
  });

  it('fails when many scorers drop a little each', () => {
    const verdict = verdictOf(exact(passing(100, 100), passing(94, 100)), { scorers: { exact: { maxDrop: 0.1 } } });
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toBe('exact fell by 6.0 pp; a drop of 5.0 pp is allowed');
  });
});

describe('min', () => {
  it('holds the candidate against an absolute limit', () => {
    const suite = exact(passing(80, 100), passing(84, 100));
    expect(verdictOf(suite, { scorers: { exact: { min: 0.84 } } }).kind).toBe('pass');
    const verdict = verdictOf(suite, { scorers: { exact: { min: 0.85 } } });
    expect(because(verdict)).toBe('exact is at 84.0%; at least 85.0% is required');
    expect(verdict.kind).toBe('fail');
  });
});

describe('critical cases', () => {
  const tags = [['safety'], ['safety', 'billing'], []];
  const suite = (candidate: Outcome[][], scorer = 'exact') =>
    withBaseline({ scores: { [scorer]: [[1], [1], [1]] }, tags }, { scores: { [scorer]: candidate }, tags });
  const loose = { maxDrop: 1, criticalTags: ['safety'] };

  it('must each pass', () => {
    expect(verdictOf(suite([[1], [1], [0]]), loose).kind).toBe('pass');
    const verdict = verdictOf(suite([[1], [0], [1]]), loose);
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toBe('1 of 2 critical cases fails: case-2 (exact 0.0%)');
  });

  it('fail by a failed task', () => {
    expect(because(verdictOf(suite([['task'], [1], [1]]), loose))).toBe(
      '1 of 2 critical cases fails: case-1 (exact 0.0%)',
    );
  });

  it('pass at one half under a graded scorer, and at pass-at where the policy has one', () => {
    const graded = suite([[0.5], [0.8], [0.9]], 'similarity');
    expect(verdictOf(graded, loose).kind).toBe('pass');
    expect(because(verdictOf(graded, { ...loose, passAt: 0.6 }))).toBe(
      '1 of 2 critical cases fails: case-1 (similarity 50.0%)',
    );
  });

  it('must pass in every trial under a 0/1 scorer', () => {
    const trials = withBaseline({ scores: { exact: [[1, 1, 1]] }, tags }, { scores: { exact: [[1, 1, 0]] }, tags });
    expect(verdictOf(trials, loose).kind).toBe('fail');
  });

  it('are not known to pass when they could not be measured or no scorer applies', () => {
    const missing = verdictOf(suite([['infrastructure'], [1], [1]]), loose);
    expect(checkOf(missing, 'critical')).toMatchObject({
      outcome: 'inconclusive',
      message: '1 of 2 critical cases could not be measured: case-1',
    });
    const none = withBaseline(
      { scores: { exact: [['not-applicable'], [1], [1]] }, tags },
      { scores: { exact: [['not-applicable'], [1], [1]] }, tags },
    );
    expect(because(verdictOf(none, loose))).toBe('1 of 2 critical cases could not be measured: case-1');
  });

  it('are an error when the policy has tags and no case has one', () => {
    const verdict = verdictOf(suite([[1], [1], [1]]), { criticalTags: ['saftey'] });
    expect(verdict).toMatchObject({ kind: 'error', error: { name: 'NoCriticalCase' } });
    expect(because(verdict)).toContain('saftey');
  });

  it('are named up to ten', () => {
    const many = Array.from({ length: 12 }, () => ['safety']);
    const scores = { exact: passing(0, 12) };
    const verdict = verdictOf(withBaseline({ scores, tags: many }, { scores, tags: many }), {
      criticalTags: ['safety'],
    });
    expect(because(verdict)).toMatch(/^12 of 12 critical cases fail: case-1 .* case-10 \(exact 0\.0%\) and 2 more$/);
  });

  it('are counted in the singular when there is one', () => {
    const one = withBaseline({ scores: { exact: [[1]] }, tags }, { scores: { exact: [[1]] }, tags });
    expect(checkOf(verdictOf(one, loose), 'critical')?.message).toBe('the 1 critical case passes');
  });
});

describe('the number of cases', () => {
  it('must reach min-cases', () => {
    const verdict = verdictOf(exact(passing(8, 8), passing(8, 8)), { minCases: 10 });
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe('8 cases could be compared; at least 10 are needed');
  });

  it('counts only cases that miss nothing', () => {
    const candidate: Outcome[][] = [...passing(99, 99), ['infrastructure']];
    const verdict = verdictOf(exact(passing(100, 100), candidate), { minCases: 100 });
    expect(because(verdict)).toBe('99 cases could be compared; at least 100 are needed');
  });
});

describe('missing data', () => {
  const some = (missing: number, cases: number, what: Outcome): Outcome[][] =>
    Array.from({ length: cases }, (_, index) => [index < missing ? what : 1]);

  it('counts a failed task as 0', () => {
    const row = rowOf(exact(passing(10, 10), some(2, 10, 'task')));
    expect(row).toMatchObject({ candidateMean: 0.8, missing: 0, worse: 2 });
  });

  it.each(['infrastructure', 'scorer-failed', 'unscored', 'not-applicable'] as const)(
    'counts %s as missing, never as 0',
    (what) => {
      const row = rowOf(exact(passing(10, 10), some(2, 10, what)));
      expect(row).toMatchObject({ candidateMean: 1, baselineMean: 1, missing: 2, cases: 8, worse: 0, same: 8 });
      expect(row?.pairs[0]).toEqual({ case: 'case-1', baseline: 1, candidate: undefined });
    },
  );

  it('passes when the worst that the missing cases can be changes nothing', () => {
    const verdict = verdictOf(exact(passing(100, 100), some(2, 100, 'infrastructure')));
    expect(verdict.kind).toBe('pass');
    expect(checkOf(verdict, 'missing')?.message).toBe(
      '2 of 100 cases (2.0%) could not be measured; the worst that they could be was assumed',
    );
  });

  it('is inconclusive when the worst that the missing cases can be would change the verdict', () => {
    const verdict = verdictOf(exact(passing(100, 100), some(2, 100, 'infrastructure')), { maxDrop: 0.01 });
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toContain('with the 2 missing cases counted against it, exact fell by 2.0 pp');
  });

  it('is inconclusive when more than 2% are missing, with the words of the first failure', () => {
    const verdict = verdictOf(exact(passing(100, 100), some(3, 100, 'infrastructure')), { maxDrop: 0.5 });
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe(
      '3 of 100 cases (3.0%) could not be measured; 2.0% may be missing, the first with: 503 Service Unavailable: the engine is overloaded',
    );
  });

  it('does not call an outage a regression', () => {
    const candidate = [...passing(70, 97), ...some(3, 3, 'infrastructure')];
    expect(verdictOf(exact(passing(100, 100), candidate)).kind).toBe('inconclusive');
  });

  it('still fails a critical case that was measured', () => {
    const tags = Array.from({ length: 10 }, () => ['safety']);
    const candidate: Outcome[][] = [['infrastructure'], [0], ...passing(8, 8)];
    const suite = withBaseline({ scores: { exact: passing(10, 10) }, tags }, { scores: { exact: candidate }, tags });
    expect(verdictOf(suite, { criticalTags: ['safety'] }).kind).toBe('fail');
  });

  it('takes a missing baseline as 1', () => {
    const verdict = verdictOf(
      exact(
        some(2, 100, 'infrastructure'),
        passing(2, 100).map(() => [0.995]),
      ),
      { maxDrop: 0.05 },
    );
    expect(verdict.kind).toBe('pass');
    const close = verdictOf(exact([['infrastructure'], ...passing(0, 99)], [[0], ...passing(0, 99)]), {
      maxDrop: 0.005,
    });
    expect(close.kind).toBe('inconclusive');
  });

  it.each(['baseline', 'candidate'] as const)('is inconclusive when five cases fail on the %s alone', (side) => {
    const whole = passing(1000, 1000);
    const broken = (count: number) => some(count, 1000, 'infrastructure');
    const suite = (count: number) => (side === 'candidate' ? exact(whole, broken(count)) : exact(broken(count), whole));
    expect(verdictOf(suite(4)).kind).toBe('pass');
    const verdict = verdictOf(suite(5));
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toContain(`all of them on the ${side} only`);
  });

  it('is an error in the words of the provider when everything failed', () => {
    const down = passing(0, 4).map((): Outcome[] => ['infrastructure']);
    const verdict = verdictOf(exact(down, down));
    expect(verdict).toMatchObject({
      kind: 'error',
      error: { name: 'ModelError', todo: 'Try again later.', details: { status: 503 } },
    });
    expect(because(verdict)).toBe(
      'suite triage: nothing could be scored by exact: 4 of 4 cases failed on the candidate, 4 on the baseline: 503 Service Unavailable: the engine is overloaded',
    );
  });

  it('is an error when a scorer crashed everywhere although another one scored', () => {
    const crash = passing(0, 3).map((): Outcome[] => ['scorer-failed']);
    const suite = withBaseline(
      { scores: { exact: passing(3, 3), judge: crash } },
      { scores: { exact: passing(3, 3), judge: crash } },
    );
    expect(because(verdictOf(suite))).toContain('nothing could be scored by judge');
  });

  it('is an error when complete evaluations hold no trial at all', () => {
    const none = passing(0, 2).map((): Outcome[] => ['not-run']);
    expect(verdictOf(exact(none, none))).toMatchObject({ kind: 'error', error: { name: 'NothingScored' } });
  });

  it('leaves a case out that a scorer does not apply to on either side', () => {
    const scores: Outcome[][] = [['not-applicable'], [1], [0]];
    const row = rowOf(exact(scores, scores));
    expect(row).toMatchObject({ cases: 2, missing: 0, candidateMean: 0.5 });
    expect(verdictOf(exact(scores, scores)).kind).toBe('pass');
  });

  it('does not take a failed call for a word on whether the scorer applies', () => {
    const row = rowOf(exact([['not-applicable'], [1]], [['task'], [1]]));
    expect(row).toMatchObject({ cases: 1, missing: 0 });
  });

  it('is an error when a scorer applies to no case', () => {
    const never = passing(0, 2).map((): Outcome[] => ['not-applicable']);
    const verdict = verdictOf(exact(never, never));
    expect(because(verdict)).toBe('suite triage: scorer exact applies to none of the 2 cases');
  });

  it('takes a case as missing when one of its trials is', () => {
    const row = rowOf(
      exact(
        [
          [1, 1],
          [1, 1],
        ],
        [
          [1, 'infrastructure'],
          [1, 0],
        ],
      ),
    );
    expect(row).toMatchObject({ cases: 1, missing: 1, candidateMean: 0.5 });
  });
});

describe('an evaluation that is not whole', () => {
  it('never passes', () => {
    const suite = withBaseline(
      { scores: { exact: passing(100, 100) } },
      { scores: { exact: [...passing(99, 99), ['not-run']] }, complete: false },
    );
    const verdict = verdictOf(suite);
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe(
      'the evaluation stopped before its end: 100 of 100 on the baseline, 99 of 100 on the candidate trials were run',
    );
  });

  it('is inconclusive, not an error, when it stopped before anything was scored', () => {
    const none = passing(0, 3).map((): Outcome[] => ['not-run']);
    const suite = withBaseline(
      { scores: { exact: none }, complete: false },
      { scores: { exact: none }, complete: false },
    );
    expect(verdictOf(suite).kind).toBe('inconclusive');
    expect(rowOf(suite)).toMatchObject({
      baselineMean: undefined,
      candidateMean: undefined,
      difference: undefined,
      label: 'unclear',
    });
    expect(verdictOf(suite, { scorers: { exact: { min: 0.5 } } }).kind).toBe('inconclusive');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -0.1, 1.1])('is an error with a score of %s', (value) => {
    const verdict = verdictOf(exact([[1]], [[value]]));
    expect(verdict).toMatchObject({ kind: 'error', error: { name: 'InvalidScore' } });
    expect(because(verdict)).toContain('suite triage, candidate: trial 1 of case case-1');
  });

  it.each([
    ['no case', evaluation({ scores: { exact: [] } }), 'NothingScored'],
    ['no scorer', evaluation({ scores: {} }), 'NothingScored'],
    ['no trial a case', evaluation({ scores: { exact: [[]] }, trials: 0 }), 'InvalidEvaluation'],
    ['a case twice', evaluation({ scores: { exact: [[1], [1]] }, ids: ['a', 'a'] }), 'InvalidEvaluation'],
    ['a trial too many', evaluation({ scores: { exact: [[1, 1]] }, trials: 1 }), 'InvalidEvaluation'],
  ])('is an error with %s', (_, candidate, name) => {
    expect(verdictOf({ suite: 'triage', candidate })).toMatchObject({ kind: 'error', error: { name } });
  });

  it('is an error with a scorer, a trial or a stranger in it twice', () => {
    const good = evaluation({ scores: { exact: [[1]] } });
    const { scorers } = good.subject;
    const twice = { ...good, subject: { ...good.subject, scorers: [...scorers, ...scorers] } };
    expect(because(verdictOf({ suite: 'triage', candidate: twice }))).toContain('a scorer is in it twice');
    expect(
      because(verdictOf({ suite: 'triage', candidate: { ...good, trials: [...good.trials, ...good.trials] } })),
    ).toContain('trial 1 of case case-1 is in it twice');
    expect(
      because(
        verdictOf({
          suite: 'triage',
          candidate: { ...good, cases: evaluation({ scores: { exact: [[1]] }, ids: ['b'] }).cases },
        }),
      ),
    ).toContain('is of no known case');
  });
});

describe('two sides that are not comparable', () => {
  const scores = { exact: passing(3, 3) };
  const differing = (baseline: Partial<EvaluationOptions>, candidate: Partial<EvaluationOptions> = {}) =>
    judge([withBaseline({ scores, ...baseline }, { scores, ...candidate })], policy());

  it.each([
    ['the dataset', differing({ dataset: 'older' }), 'dataset triage has changed'],
    ['the cases', differing({ ids: ['case-1', 'case-2', 'case-9'] }), 'dataset triage has other cases'],
    ['a scorer', differing({ fingerprints: { exact: 'older' } }), 'scorer exact has changed'],
    [
      'a scorer less',
      differing({}, { scores: { ...scores, label: passing(3, 3) } }),
      'scorer label is on the candidate only',
    ],
    [
      'a scorer more',
      differing({ scores: { ...scores, label: passing(3, 3) } }),
      'scorer label is on the baseline only',
    ],
    [
      'the trials',
      differing({
        scores: {
          exact: [
            [1, 1],
            [1, 1],
            [1, 1],
          ],
        },
      }),
      '2 trials a case on the baseline, 1 on the candidate',
    ],
  ])('are an error that names %s, and give no comparison', (_, { comparisons, verdict }, message) => {
    expect(verdict).toMatchObject({ kind: 'error', error: { name: 'NotComparable' } });
    expect(because(verdict)).toContain(message);
    expect(comparisons).toEqual([]);
  });
});

describe('a simulated candidate', () => {
  const scores = { exact: passing(3, 3) };
  const judged = (candidate: boolean, baseline: boolean): JudgedSuite => {
    const suite = withBaseline({ scores }, { scores });
    if (suite.baseline === undefined) throw new Error('it has a baseline');
    return {
      ...suite,
      candidate: { ...suite.candidate, simulated: candidate },
      baseline: { ...suite.baseline, simulated: baseline },
    };
  };

  it('is never held against real answers', () => {
    const { verdict } = judge([judged(true, false)], policy());
    expect(verdict).toMatchObject({ kind: 'error', error: { name: 'SimulatedCandidate' } });
  });

  it('is compared with simulated answers, and a real one with both', () => {
    for (const [candidate, baseline] of [
      [true, true],
      [false, true],
      [false, false],
    ] as const) {
      expect(judge([judged(candidate, baseline)], policy()).verdict.kind).toBe('pass');
    }
  });
});

describe('without a baseline', () => {
  const adoption = (scores: Outcome[][], tags?: string[][]): JudgedSuite => ({
    suite: 'triage',
    candidate: evaluation({ scores: { exact: scores }, ...(tags === undefined ? {} : { tags }) }),
    absent: 'first-adoption',
  });

  it('is inconclusive when there is no absolute rule either', () => {
    const verdict = verdictOf(adoption(passing(9, 10)));
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe(
      'a first adoption has no baseline to compare with, and the gate has no absolute rule (min, critical)',
    );
    const { absent: _, ...unsaid } = adoption(passing(9, 10));
    expect(because(verdictOf(unsaid))).toContain('there is no baseline to compare with');
  });

  it('passes a first version that a person confirmed, unless an absolute rule fails', () => {
    const confirmed: JudgedSuite = { ...adoption(passing(9, 10)), absent: 'confirmed' };
    const verdict = verdictOf(confirmed);
    expect(verdict.kind).toBe('pass');
    expect(checkOf(verdict, 'baseline')?.message).toBe(
      'the first version here, confirmed without a comparison: the gate has no absolute rule (min, critical) to hold it to',
    );
    expect(verdictOf(confirmed, { scorers: { exact: { min: 0.95 } } }).kind).toBe('fail');
  });

  it('decides by the absolute rules alone', () => {
    const rules = { scorers: { exact: { min: 0.85 } } };
    expect(verdictOf(adoption(passing(9, 10)), rules).kind).toBe('pass');
    expect(verdictOf(adoption(passing(8, 10)), rules).kind).toBe('fail');
    expect(verdictOf(adoption([[1], [0]], [['safety'], []]), { criticalTags: ['safety'] }).kind).toBe('pass');
  });

  it('shows the candidate and no difference', () => {
    const row = rowOf(adoption(passing(9, 10)));
    expect(row).toMatchObject({
      cases: 10,
      candidateMean: 0.9,
      baselineMean: undefined,
      difference: undefined,
      label: 'unclear',
    });
    expect(row).toMatchObject({ better: 0, worse: 0, same: 0, missing: 0 });
  });

  it('takes missing cases as 0 for the absolute rules', () => {
    const verdict = verdictOf(adoption([...passing(98, 98), ['infrastructure'], ['infrastructure']]), {
      scorers: { exact: { min: 0.99 } },
    });
    expect(verdict.kind).toBe('inconclusive');
  });
});

describe('several suites', () => {
  it('are decided together, and the reason names its suite', () => {
    const good = exact(passing(9, 10), passing(9, 10));
    const bad = { ...exact(passing(9, 10), passing(5, 10)), suite: 'safety' };
    const { comparisons, verdict } = judge([good, bad], policy());
    expect(comparisons.map(({ suite }) => suite)).toEqual(['triage', 'safety']);
    expect(because(verdict)).toMatch(/^suite safety: exact fell by 40\.0 pp/);
  });

  it('are an error when one of them is, with the comparisons of the others', () => {
    const good = exact(passing(9, 10), passing(9, 10));
    const { comparisons, verdict } = judge([good, exact([[1]], [[Number.NaN]])], policy());
    expect(verdict.kind).toBe('error');
    expect(comparisons).toHaveLength(1);
  });
});

describe('labels', () => {
  const same = (_: number, trial: number) => `same ${trial}`;

  it('are identical when every output is, byte for byte', () => {
    const options = { scores: { exact: passing(9, 10) }, outputs: same };
    expect(rowOf(withBaseline(options, options))?.label).toBe('identical');
  });

  it('are unchanged when no case changed its mean', () => {
    expect(rowOf(exact(passing(9, 10), passing(9, 10)))?.label).toBe('unchanged');
  });

  it('are not identical when a call failed', () => {
    const scores = { exact: [...passing(9, 10), ['task']] as Outcome[][] };
    expect(rowOf(withBaseline({ scores, outputs: same }, { scores, outputs: same }))?.label).toBe('unchanged');
    const fewer = withBaseline(
      { scores: { exact: [[1], ['not-run']] }, outputs: same },
      { scores: { exact: [[1], ['not-run']] }, outputs: same },
    );
    expect(rowOf(fewer)?.label).toBe('unchanged');
  });

  it('are improved or regressed beyond the limit, and unclear within it', () => {
    expect(rowOf(exact(passing(80, 100), passing(86, 100)))?.label).toBe('improved');
    expect(rowOf(exact(passing(86, 100), passing(80, 100)))?.label).toBe('regressed');
    expect(rowOf(exact(passing(85, 100), passing(80, 100)))?.label).toBe('unclear');
    expect(rowOf(exact([[1], [0]], [[0], [1]]))).toMatchObject({
      label: 'unclear',
      better: 1,
      worse: 1,
      difference: 0,
    });
  });
});

describe('counts by class', () => {
  it('say for each expected label how often it was found', () => {
    const labels = (index: number) => (index < 2 ? 'billing' : 'account');
    const suite = withBaseline(
      { scores: { label: [[1], [0], [1]] }, labels },
      { scores: { label: [[1], [1], [0]] }, labels },
    );
    expect(rowOf(suite)?.classes).toEqual([
      { label: 'account', expected: 1, baselineCorrect: 1, candidateCorrect: 0 },
      { label: 'billing', expected: 2, baselineCorrect: 1, candidateCorrect: 2 },
    ]);
    const { baseline: _, ...alone } = suite;
    expect(rowOf(alone)?.classes?.[0]).toEqual({ label: 'account', expected: 1, candidateCorrect: 0 });
  });
});

describe('a policy that cannot be applied', () => {
  it.each<[string, Partial<GatePolicy>]>([
    ['max-drop', { maxDrop: Number.NaN }],
    ['min-cases', { minCases: Number.NaN }],
    ['pass-at', { passAt: 2 }],
    ['min', { scorers: { exact: { min: Number.NaN } } }],
    ['max-drop of exact', { scorers: { exact: { maxDrop: -1 } } }],
    ['the weight of exact', { weights: { exact: Number.POSITIVE_INFINITY } }],
  ])('is an error that names %s', (name, changes) => {
    const verdict = verdictOf(exact(passing(9, 10), passing(9, 10)), changes);
    expect(verdict).toMatchObject({ kind: 'error', error: { name: 'InvalidPolicy' } });
    expect(because(verdict)).toContain(name);
  });
});
