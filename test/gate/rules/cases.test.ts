import { describe, expect, it } from 'vitest';
import { type GatePolicy, type JudgedSuite, judge } from '../../../src/gate/index.ts';
import { casesChecks } from '../../../src/gate/rules/cases.ts';
import {
  because,
  checkOf,
  checksOf,
  dropped,
  earlyLook,
  evaluation,
  exact,
  measuredOf,
  type Outcome,
  passing,
  policy,
  times,
  verdictOf,
  withBaseline,
} from '../builders.ts';

const found = (source: JudgedSuite, changes: Partial<GatePolicy> = {}) =>
  casesChecks(measuredOf(source, changes), policy(changes));
const ruleOf = (source: JudgedSuite, rule: string, changes: Partial<GatePolicy> = {}) =>
  found(source, changes).find((check) => check.rule === rule);

describe('the number of cases', () => {
  it('must reach min-cases', () => {
    expect(ruleOf(dropped(0, 20), 'cases', { minCases: 20 })).toEqual({
      rule: 'cases',
      suite: 'triage',
      outcome: 'pass',
      message: '20 cases could be compared; at least 20 are needed',
    });
    const verdict = verdictOf(dropped(0, 19), { minCases: 20 });
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe('19 cases could be compared; at least 20 are needed');
    expect(ruleOf(dropped(0, 1), 'cases')?.message).toBe('1 case could be compared; at least 1 is needed');
  });

  it('counts only cases that miss nothing, under any scorer, on either side', () => {
    const scores = {
      exact: [...times(99, 1), ['infrastructure']] as Outcome[][],
      label: [['scorer-failed'], ...times(99, 1)] as Outcome[][],
    };
    const fine = { exact: times(100, 1), label: times(100, 1) };
    expect(ruleOf(withBaseline({ scores: fine }, { scores }), 'cases')?.message).toContain('98 cases');
    expect(ruleOf(withBaseline({ scores }, { scores: fine }), 'cases')?.message).toContain('98 cases');
    expect(
      ruleOf(exact(times(100, 1), [...times(99, 1), ['infrastructure']]), 'cases', { minCases: 100 })?.outcome,
    ).toBe('inconclusive');
  });

  it('does not count a case that no scorer applies to', () => {
    const scores = [['not-applicable'], ...times(9, 1)] as Outcome[][];
    expect(ruleOf(exact(scores, scores), 'cases')?.message).toContain('9 cases could be compared');
  });

  it('is of those that were scored without a baseline', () => {
    const { baseline: _, ...alone } = dropped(0, 20);
    expect(ruleOf(alone, 'cases')?.message).toBe('20 cases could be scored; at least 1 is needed');
  });

  it('is never reached by a look at fewer: the dataset is not to blame', () => {
    const early = casesChecks(measuredOf(dropped(0, 80), {}, earlyLook({ cases: 20 })), policy({ minCases: 40 }));
    expect(early).toEqual([
      {
        rule: 'early-look',
        suite: 'triage',
        outcome: 'inconclusive',
        message: '20 of 80 cases were looked at; at least 40 are needed to pass',
      },
    ]);
    const enough = casesChecks(measuredOf(dropped(0, 80), {}, earlyLook({ cases: 40 })), policy({ minCases: 40 }));
    expect(enough).toMatchObject([{ rule: 'cases', outcome: 'pass' }]);
    const never = casesChecks(measuredOf(dropped(0, 80), {}, earlyLook({ cases: 20 })), policy({ minCases: 81 }));
    expect(never).toMatchObject([
      { rule: 'cases', outcome: 'inconclusive', message: '20 cases could be compared; at least 81 are needed' },
    ]);
  });

  it('is asked once, not against a pinned release as well', () => {
    expect(found({ ...dropped(0), against: 'anchor' }, { minCases: 1000 })).toEqual([]);
  });
});

describe('an evaluation that was cut off', () => {
  const cut = (candidate: boolean, baseline: boolean): JudgedSuite => {
    const scores = { exact: times(100, 1) };
    return withBaseline({ scores, complete: !baseline }, { scores, complete: !candidate });
  };

  it('never passes, whatever it found', () => {
    const verdict = verdictOf(cut(true, false));
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe('the evaluation of the candidate stopped before its end');
    expect(because(verdictOf(cut(false, true)))).toBe('the evaluation of the baseline stopped before its end');
    expect(because(verdictOf(cut(true, true)))).toBe(
      'the evaluation of the candidate and the baseline stopped before its end',
    );
    expect(verdictOf(cut(false, false)).kind).toBe('pass');
  });

  it('is named when it is the pinned release', () => {
    expect(found({ ...cut(false, true), against: 'anchor' })).toEqual([
      {
        rule: 'complete',
        suite: 'triage',
        against: 'anchor',
        outcome: 'inconclusive',
        message: 'the evaluation of the anchor stopped before its end',
      },
    ]);
  });

  it('may still fail', () => {
    const scores = { exact: times(100, 1) };
    const suite = withBaseline({ scores }, { scores: { exact: passing(60, 100) }, complete: false });
    expect(verdictOf(suite).kind).toBe('fail');
  });
});

describe('without a baseline', () => {
  const adoption = (scores: Outcome[][], absent?: JudgedSuite['absent'], tags?: string[][]): JudgedSuite => ({
    suite: 'triage',
    candidate: evaluation({ scores: { exact: scores }, ...(tags === undefined ? {} : { tags }) }),
    ...(absent === undefined ? {} : { absent }),
  });
  const least = { scorers: { exact: { min: 0.85 } } };

  it.each([
    ['first-adoption', 'a first adoption has no baseline'],
    [undefined, 'there is no baseline'],
  ] as const)('(%s) nothing was shown, unless there is an absolute rule', (absent, why) => {
    const verdict = verdictOf(adoption(times(20, 1), absent));
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe(
      `${why}: there is nothing to compare with, and the gate has no absolute rule (min, critical)`,
    );
    const absolute = verdictOf(adoption(times(20, 1), absent), least);
    expect(absolute.kind).toBe('pass');
    expect(checkOf(absolute, 'baseline')?.message).toBe(`${why}: only the absolute rules apply`);
  });

  it('since its model is gone, a person must stand behind the version, whatever the absolute rules say', () => {
    const verdict = verdictOf(adoption(times(20, 1), 'model-gone'), least);
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe(
      "the baseline's model no longer exists, and nothing that it answered was kept: a person must confirm the version (promote with a reason), or the baseline must answer again",
    );
  });

  it('a first version passes that a person confirmed, unless an absolute rule fails', () => {
    const verdict = verdictOf(adoption(times(20, 1), 'confirmed'));
    expect(verdict.kind).toBe('pass');
    expect(checkOf(verdict, 'baseline')?.message).toBe(
      'the first version here, confirmed without a comparison: the gate has no absolute rule (min, critical) to hold it to',
    );
    const held = verdictOf(adoption(passing(16, 20), 'confirmed'), least);
    expect(held.kind).toBe('fail');
    expect(checkOf(held, 'baseline')?.message).toBe(
      'the first version here, confirmed without a comparison: only the absolute rules apply',
    );
  });

  it('the absolute rules decide', () => {
    expect(verdictOf(adoption(passing(18, 20), 'first-adoption'), least).kind).toBe('pass');
    expect(verdictOf(adoption(passing(16, 20), 'first-adoption'), least).kind).toBe('fail');
    const critical = { criticalTags: ['safety'] };
    expect(verdictOf(adoption([[1], [0]], 'first-adoption', [['safety'], []]), critical).kind).toBe('pass');
  });

  it('a min of 0 is no absolute rule, nor are critical cases of another suite', () => {
    expect(verdictOf(adoption(times(20, 0)), { scorers: { exact: { min: 0 } } }).kind).toBe('inconclusive');
    const safe: JudgedSuite = { ...dropped(0), suite: 'safety' };
    const tagged = {
      ...safe,
      candidate: { ...safe.candidate, cases: safe.candidate.cases.map((one) => ({ ...one, tags: ['safety'] })) },
    };
    const { verdict } = judge([adoption(times(20, 0)), tagged], policy({ criticalTags: ['safety'] }));
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toMatch(/^suite triage: there is no baseline: there is nothing to compare with/);
  });
});

describe('a pinned release that cannot be compared with', () => {
  const pinned = (absent?: JudgedSuite['absent']): JudgedSuite => {
    const { baseline: _, ...alone } = dropped(0);
    return { ...alone, against: 'anchor', ...(absent === undefined ? {} : { absent }) };
  };

  it('leaves it open, whatever the other rules say: small drops would add up unseen', () => {
    const least = policy({ scorers: { exact: { min: 0.5 } } });
    const { verdict } = judge([dropped(0), pinned('model-gone')], least);
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe(
      'suite triage: against the anchor, nothing could be compared: its model no longer exists, and nothing that it answered was kept; pin another version under "anchor" of the gate',
    );
  });

  it.each([undefined, 'confirmed', 'first-adoption'] as const)('(%s) was not evaluated', (absent) => {
    expect(found(pinned(absent))).toMatchObject([
      {
        rule: 'baseline',
        against: 'anchor',
        outcome: 'inconclusive',
        message: 'nothing could be compared: it was not evaluated; pin another version under "anchor" of the gate',
      },
    ]);
  });
});

describe('fewer than ten cases', () => {
  const few = (source: JudgedSuite, changes: Partial<GatePolicy> = {}) => ruleOf(source, 'few-cases', changes);

  it('say nothing about a mean', () => {
    expect(few(dropped(0, 10))).toBeUndefined();
    expect(few(dropped(0, 9))).toEqual({
      rule: 'few-cases',
      suite: 'triage',
      outcome: 'inconclusive',
      message:
        '9 cases are too few to tell a change from chance; at least 10 are needed, or a rule that does with fewer (min, critical, max-regressed-cases)',
    });
    expect(few(dropped(0, 1))?.message).toMatch(/^1 case is too few/);
    expect(verdictOf(dropped(0, 9)).kind).toBe('inconclusive');
  });

  it.each<[string, Partial<GatePolicy>]>([
    ['min', { scorers: { exact: { min: 0.5 } } }],
    ['critical', { criticalTags: ['safety'] }],
    ['max-regressed-cases', { scorers: { exact: { maxRegressedCases: 8 } } }],
  ])('are decided by %s', (_, changes) => {
    const scores = { scores: { exact: times(9, 1) }, tags: [['safety']] };
    expect(few(withBaseline(scores, scores), changes)).toMatchObject({
      outcome: 'pass',
      message:
        '9 cases are too few to tell a change from chance; where no drop is seen, min, critical and max-regressed-cases decide',
    });
    expect(verdictOf(withBaseline(scores, scores), changes).kind).toBe('pass');
  });

  it.each<[string, Partial<GatePolicy>]>([
    ['a min of 0', { scorers: { exact: { min: 0 } } }],
    ['as many regressed cases as there are', { scorers: { exact: { maxRegressedCases: 9 } } }],
    ['a rule for another scorer', { scorers: { label: { min: 0.9, maxRegressedCases: 0 } } }],
  ])('are not decided by %s', (_, changes) => {
    expect(few(dropped(0, 9), changes)?.outcome).toBe('inconclusive');
  });

  it('that dropped stay open, whatever the absolute rules say', () => {
    const verdict = verdictOf(dropped(1, 9), { scorers: { exact: { min: 0.5 } } });
    expect(verdict.kind).toBe('inconclusive');
    expect(because(verdict)).toBe(
      'exact fell by 11.1 pp (100.0% → 88.9%), and 9 cases are too few to be sure; a drop of 5.0 pp is allowed',
    );
  });

  it('are counted as clusters where clusters are the unit', () => {
    const clusters = times(40, 1).map((_, index) => `${index % 8}`);
    const options = { scores: { exact: times(40, 1) }, clusters };
    expect(few(withBaseline(options, options))?.message).toMatch(/^8 clusters are too few/);
  });

  it('are said once, not against a pinned release as well, and not where nothing can be compared', () => {
    expect(few({ ...dropped(0, 9), against: 'anchor' })).toBeUndefined();
    const { baseline: _, ...alone } = dropped(0, 9);
    expect(few(alone)).toBeUndefined();
    expect(few(dropped(0, 9), { weights: { exact: 0 } })).toBeUndefined();
  });

  it('never pass a strict gate by a rule over few clusters alone', () => {
    expect(
      checksOf(verdictOf(dropped(0, 9), { mode: 'strict', maxDrop: 0.5 })).map(({ rule, outcome }) => [rule, outcome]),
    ).toEqual([
      ['max-drop', 'pass'],
      ['cases', 'pass'],
      ['few-cases', 'inconclusive'],
    ]);
  });
});
