import { describe, expect, it } from 'vitest';
import type { GatePolicy } from '../../../src/gate/index.ts';
import {
  CRITICAL_RERUNS,
  criticalCheck,
  criticalPositions,
  criticalSuspects,
} from '../../../src/gate/rules/critical.ts';
import {
  because,
  checkOf,
  type EvaluationOptions,
  earlyLook,
  evaluation,
  type Outcome,
  pairedAt,
  policy,
  type Scores,
  times,
  verdictOf,
  withBaseline,
} from '../builders.ts';

const tags = [['safety'], ['safety', 'billing'], []];
const tagged = { criticalTags: ['safety'] };

/** Three cases of which the first two are critical; all passed before. */
const suite = (candidate: Outcome[][], reruns: Outcome[][] = [], changes: Partial<EvaluationOptions> = {}) =>
  withBaseline(
    { scores: { exact: times(3, 1) }, tags },
    { scores: { exact: candidate }, reruns: { exact: reruns }, tags, ...changes },
  );

const found = (source: ReturnType<typeof suite>, changes: Partial<GatePolicy> = {}) => {
  const paired = pairedAt(source, { ...tagged, ...changes });
  const rules = policy({ ...tagged, ...changes });
  return { check: criticalCheck(paired, rules)[0], suspects: criticalSuspects(paired, rules) };
};

describe('a critical case', () => {
  it('passes when every trial of it does, and others do not matter', () => {
    expect(found(suite([[1], [1], [0]]))).toEqual({
      check: { rule: 'critical', suite: 'triage', outcome: 'pass', message: 'all 2 critical cases pass' },
      suspects: [],
    });
  });

  it('is repeated when it does not pass, before anything is said', () => {
    expect(found(suite([[1], [0], [1]]))).toMatchObject({
      check: {
        outcome: 'inconclusive',
        message: '1 of 2 critical cases did not pass, and were not repeated in full: case-2',
      },
      suspects: [1],
    });
  });

  it('is not passed by a comparison of the two sides, which gives every candidate the same', () => {
    const tie = suite([[0.5], [0.5], [0.5]]);
    const { candidate } = tie;
    const scorers = candidate.subject.scorers.map((facts) => ({ ...facts, kind: 'pairwise' }));
    const compared = { ...tie, candidate: { ...candidate, subject: { ...candidate.subject, scorers } } };
    expect(found(compared, { passAt: 0.5 }).check).toMatchObject({ outcome: 'inconclusive' });
  });

  it('fails when at least two of three repeats fail too', () => {
    expect(CRITICAL_RERUNS).toBe(3);
    const failed = found(suite([[1], [0], [1]], [[], [0, 1, 0]]));
    expect(failed).toMatchObject({
      check: { outcome: 'fail', message: '1 of 2 critical cases fails, and again when repeated: case-2 (exact 0.0%)' },
      suspects: [],
    });
    expect(
      found(
        suite(
          [[0], [0], [1]],
          [
            [0, 0, 0],
            [0, 1, 0],
          ],
        ),
      ).check?.message,
    ).toBe('2 of 2 critical cases fail, and again when repeated: case-1 (exact 0.0%), case-2 (exact 0.0%)');
  });

  it('passes when two of three repeats do', () => {
    expect(found(suite([[1], [0], [1]], [[], [1, 0, 1]]))).toMatchObject({
      check: { outcome: 'pass', message: 'all 2 critical cases pass, case-2 when repeated' },
      suspects: [],
    });
  });

  it('looks at the first three repeats', () => {
    expect(found(suite([[1], [0], [1]], [[], [0, 0, 1, 1, 1]])).check?.outcome).toBe('fail');
    expect(found(suite([[1], [0], [1]], [[], [0, 0, 'not-run', 1, 1]]))).toMatchObject({
      check: { outcome: 'inconclusive' },
      suspects: [1],
    });
  });

  it('fails by failed tasks', () => {
    expect(found(suite([['task'], [1], [1]], [['task', 'task', 1]])).check).toMatchObject({
      outcome: 'fail',
      message: '1 of 2 critical cases fails, and again when repeated: case-1 (exact 0.0%)',
    });
  });

  it('may be saved by its repeats when the first call was lost', () => {
    expect(found(suite([['infrastructure'], [1], [1]])).suspects).toEqual([0]);
    expect(found(suite([['infrastructure'], [1], [1]], [[1, 1, 'infrastructure']])).check?.outcome).toBe('pass');
  });

  it('counts an error of a repeat as a failure, as long as one repeat failed by itself', () => {
    const repeats = (...three: Outcome[]) => found(suite([['infrastructure'], [1], [1]], [three])).check;
    expect(repeats('infrastructure', 1, 'infrastructure')).toMatchObject({
      outcome: 'inconclusive',
      message: '1 of 2 critical cases could not be measured: case-1',
    });
    expect(repeats('infrastructure', 0, 1)).toMatchObject({
      outcome: 'fail',
      message: '1 of 2 critical cases fails, and again when repeated: case-1 (1 of 3 repeats failed)',
    });
    expect(repeats('scorer-failed', 'infrastructure', 'unscored')?.outcome).toBe('inconclusive');
  });

  it('must pass on every scorer that applies to it', () => {
    const with2 = (label: Outcome[], reruns: Scores = {}) =>
      found(
        withBaseline(
          { scores: { exact: [[1]], label: [[1]] }, tags },
          { scores: { exact: [[1]], label: [label] }, reruns, tags },
        ),
      ).check;
    expect(with2([1])?.outcome).toBe('pass');
    expect(with2([0])?.outcome).toBe('inconclusive');
    expect(with2([0], { exact: [[1, 1, 1]], label: [[0, 0, 1]] })?.message).toContain('case-1 (label 0.0%)');
    expect(with2(['scorer-failed'])?.outcome).toBe('inconclusive');
  });

  it('does not pass by an answer that a scorer does not apply to any more', () => {
    const scores = (label: Outcome) => ({ exact: [[1]] as Outcome[][], label: [[label]] });
    const check = (before: Outcome, now: Outcome) =>
      found(withBaseline({ scores: scores(before), tags }, { scores: scores(now), tags })).check?.outcome;
    expect(check('not-applicable', 'not-applicable')).toBe('pass');
    expect(check(1, 'not-applicable')).toBe('inconclusive');
    const repeated = withBaseline(
      { scores: scores('not-applicable'), tags },
      {
        scores: { exact: [[0]], label: [['not-applicable']] },
        reruns: { exact: [[1, 1, 1]], label: [[1, 'not-applicable', 'not-applicable']] },
        tags,
      },
    );
    expect(found(repeated).check?.outcome).toBe('inconclusive');
  });

  it('that no scorer applies to is not known to pass, and is not repeated', () => {
    const none = withBaseline(
      { scores: { exact: [['not-applicable'], [1], [1]] }, tags },
      { scores: { exact: [['not-applicable'], [1], [1]] }, tags },
    );
    expect(found(none)).toMatchObject({
      check: { outcome: 'inconclusive', message: '1 of 2 critical cases could not be measured: case-1' },
      suspects: [],
    });
  });

  it('is said to fail before it is said to be unknown', () => {
    const all = suite([[0], ['infrastructure'], [1]], [[0, 0, 0]]);
    expect(found(all).check?.outcome).toBe('fail');
    const unknown = suite([[0], ['infrastructure'], [1]], [[], ['infrastructure', 'infrastructure', 'infrastructure']]);
    expect(found(unknown).check?.message).toBe(
      '1 of 2 critical cases did not pass, and were not repeated in full: case-1',
    );
  });
});

describe('the mark of a critical case', () => {
  const graded = (scores: Outcome[][], changes: Partial<GatePolicy> = {}) =>
    found(suite(scores, [[0.5, 0.5, 0.5]]), changes).check;

  it('is 1 under a scorer of 0 and 1: every trial must pass', () => {
    const trials = withBaseline({ scores: { exact: [[1, 1, 1]] }, tags }, { scores: { exact: [[1, 1, 0]] }, tags });
    expect(found(trials).suspects).toEqual([0]);
  });

  it('is one half under a graded one, and pass-at where the policy has it', () => {
    expect(graded([[0.5], [0.8], [0.9]])?.outcome).toBe('pass');
    expect(graded([[0.49], [0.8], [0.9]])?.outcome).toBe('pass');
    expect(graded([[0.5], [0.8], [0.9]], { passAt: 0.6 })?.message).toContain('case-1 (exact 50.0%)');
  });

  it('is on the scale of the gate', () => {
    const bounds = { exact: { min: 0, max: 1, better: 'lower' } } as const;
    expect(found(suite([[0], [0], [1]]), { bounds }).check?.outcome).toBe('pass');
    expect(found(suite([[1], [0], [1]], [[1, 1, 0]]), { bounds }).check?.outcome).toBe('fail');
  });
});

describe('critical cases', () => {
  it('count wherever in the dataset they stand, from the first look on', () => {
    const source = suite(
      [[0], [0], [1]],
      [
        [0, 0, 0],
        [0, 0, 0],
      ],
    );
    const look = earlyLook({ cases: 1 });
    expect(criticalCheck(pairedAt(source, tagged, look), policy(tagged))).toMatchObject([
      { outcome: 'fail', message: expect.stringMatching(/^2 of 2 critical cases fail/) },
    ]);
  });

  it('count the trials of the look', () => {
    const source = suite([
      [1, 0],
      [1, 1],
      [1, 1],
    ]);
    expect(criticalSuspects(pairedAt(source, tagged, earlyLook({ cases: 3, rounds: 1 })), policy(tagged))).toEqual([]);
    expect(criticalSuspects(pairedAt(source, tagged), policy(tagged))).toEqual([0]);
  });

  it('are those with one of the tags', () => {
    const { cases } = evaluation({ scores: { exact: times(3, 1) }, tags });
    expect(criticalPositions(cases, ['safety'])).toEqual([0, 1]);
    expect(criticalPositions(cases, ['billing', 'legal'])).toEqual([1]);
    expect(criticalPositions(cases, [])).toEqual([]);
  });

  it('need no baseline', () => {
    const { baseline: _, ...alone } = suite([[1], [1], [0]]);
    expect(criticalCheck(pairedAt(alone, tagged), policy(tagged))[0]?.outcome).toBe('pass');
  });

  it('are not asked against a pinned release: they are of the candidate alone', () => {
    const pinned = pairedAt({ ...suite([[0], [0], [0]]), against: 'anchor' }, tagged);
    expect(criticalCheck(pinned, policy(tagged))).toEqual([]);
    expect(criticalSuspects(pinned, policy(tagged))).toEqual([]);
  });

  it('are no rule where the policy has no tags, or the suite no such case', () => {
    expect(criticalCheck(pairedAt(suite([[0], [0], [0]])), policy())).toEqual([]);
    const other = withBaseline({ scores: { exact: [[1]] } }, { scores: { exact: [[0]] } });
    expect(criticalCheck(pairedAt(other, tagged), policy(tagged))).toEqual([]);
  });

  it('are an error when no case of any suite has a tag: it looks like protection and is none', () => {
    const verdict = verdictOf(suite([[1], [1], [1]]), { criticalTags: ['saftey'] });
    expect(verdict).toMatchObject({ kind: 'error', error: { name: 'NoCriticalCase' } });
    expect(because(verdict)).toBe('the gate has critical tags (saftey), but no case is tagged with one');
  });

  it('are counted in the singular when there is one', () => {
    const one = withBaseline({ scores: { exact: [[1]] }, tags }, { scores: { exact: [[1]] }, tags });
    expect(found(one).check?.message).toBe('the 1 critical case passes');
    const failing = withBaseline(
      { scores: { exact: [[1]] }, tags },
      { scores: { exact: [[0]] }, reruns: { exact: [[0, 0, 0]] }, tags },
    );
    expect(found(failing).check?.message).toContain('1 of 1 critical case fails, and again when repeated');
  });

  it('are named up to ten', () => {
    const many = { tags: times(12, 1).map(() => ['safety']) };
    const source = withBaseline(
      { scores: { exact: times(12, 1) }, ...many },
      { scores: { exact: times(12, 0) }, ...many },
    );
    expect(found(source).check?.message).toMatch(/^12 of 12 .*: case-1, .*, case-10 and 2 more$/);
  });

  it('fail a gate whatever the means say', () => {
    const fine = { scores: { exact: times(200, 1) }, tags: [['safety']] };
    const broken = { ...fine, scores: { exact: [[0], ...times(199, 1)] }, reruns: { exact: [[0, 0, 0]] } };
    const verdict = verdictOf(withBaseline(fine, broken), tagged);
    expect(verdict.kind).toBe('fail');
    expect(checkOf(verdict, 'max-drop')?.outcome).toBe('pass');
    expect(because(verdict)).toMatch(/^1 of 1 critical case fails/);
  });
});
