import { describe, expect, it } from 'vitest';
import { decide, verdictOf as verdictOfChecks } from '../../src/gate/decide.ts';
import { type Check, judge } from '../../src/gate/index.ts';
import {
  because,
  checksOf,
  dropped,
  exact,
  pairedAt,
  passing,
  policy,
  times,
  type verdictOf,
  withBaseline,
} from './builders.ts';

const check = (outcome: Check['outcome'], changes: Partial<Check> = {}): Check => ({
  rule: 'max-drop',
  suite: 'triage',
  outcome,
  message: `it is ${outcome}`,
  ...changes,
});

const decided = (checks: readonly Check[], nameSuite = false) => verdictOfChecks(checks, nameSuite);
const sentence = (checks: readonly Check[], nameSuite = false) => because(decided(checks, nameSuite));

describe('the verdict', () => {
  it('is fail before inconclusive before pass', () => {
    const [pass, open, fail] = [check('pass'), check('inconclusive'), check('fail')];
    expect(decided([pass, pass]).kind).toBe('pass');
    expect(decided([pass, open]).kind).toBe('inconclusive');
    expect(decided([pass, fail, open]).kind).toBe('fail');
    expect(decided([open, fail]).kind).toBe('fail');
  });

  it('carries every check, in their order', () => {
    const checks = [check('pass'), check('fail'), check('inconclusive')];
    expect(decided(checks)).toEqual({ kind: 'fail', checks, because: 'it is fail' });
    expect(decided([check('pass')])).toEqual({ kind: 'pass', checks: [check('pass')] });
  });

  it('does not hear rules that only advise', () => {
    const advice = (outcome: Check['outcome']) => check(outcome, { rule: 'latency', advisory: true });
    expect(decided([check('pass'), advice('fail'), advice('inconclusive')]).kind).toBe('pass');
    expect(sentence([check('fail'), advice('fail')])).toBe('it is fail');
  });

  it('is an error where no rule was applied, or none but advice: nothing was shown', () => {
    expect(decided([])).toEqual({
      kind: 'error',
      error: { name: 'NothingScored', message: 'the gate had no rule to apply' },
    });
    expect(decided([check('pass', { advisory: true })]).kind).toBe('error');
  });

  it('is an error before any rule is looked at, where the cases make none', () => {
    expect(decide([pairedAt(dropped(60))], policy({ criticalTags: ['safety'] }))).toMatchObject({
      verdict: { kind: 'error', error: { name: 'NoCriticalCase' } },
      measured: [{ scorers: [{ name: 'exact' }] }],
    });
  });
});

describe('the sentence', () => {
  it('is the weightiest reason', () => {
    const rules = [
      'critical',
      'complete',
      'missing',
      'cases',
      'few-cases',
      'baseline',
      'max-regressed-cases',
      'max-drop',
      'composite',
      'min',
      'must-improve',
      'latency',
    ];
    const checks = rules.map((rule) => check('inconclusive', { rule, message: rule }));
    for (const [index, rule] of rules.entries()) {
      expect(sentence(checks.slice(index).toReversed())).toMatch(new RegExp(`^${rule}(;|$)`));
      expect(sentence(checks.slice(index))).toMatch(new RegExp(`^${rule}(;|$)`));
    }
  });

  it('is of rules that weigh the same the one that missed its limit by most, else the first', () => {
    const drop = (scorer: string, measured: number) => check('fail', { message: scorer, measured, limit: 0.05 });
    expect(sentence([drop('a', 0.06), drop('b', 0.3), drop('c', 0.1)])).toMatch(/^b;/);
    expect(sentence([drop('a', 0.3), drop('b', 0.3)])).toMatch(/^a;/);
    expect(sentence([check('fail', { message: 'a' }), drop('b', 0.06)])).toMatch(/^b;/);
    const least = (scorer: string, measured: number) =>
      check('fail', { rule: 'min', message: scorer, measured, limit: 0.9 });
    expect(sentence([least('a', 0.8), least('b', 0.2)])).toMatch(/^b;/);
    // One that gained has missed nothing.
    expect(sentence([drop('a', -0.5), drop('b', 0.04)])).toMatch(/^b;/);
    expect(sentence([least('a', 0.99), least('b', 0.91)])).toMatch(/^b;/);
    expect(sentence([check('fail', { message: 'a', measured: 9 }), check('fail', { message: 'b', limit: 9 })])).toMatch(
      /^a;/,
    );
  });

  it('counts the others, without the composite, which restates its scorers', () => {
    expect(sentence([check('fail')])).toBe('it is fail');
    expect(sentence([check('fail'), check('fail')])).toBe('it is fail; 1 more check fails');
    expect(sentence([check('fail'), check('fail'), check('fail')])).toBe('it is fail; 2 more checks fail');
    expect(sentence([check('fail'), check('fail', { rule: 'composite' })])).toBe('it is fail');
    expect(sentence([check('inconclusive'), check('inconclusive')])).toBe(
      'it is inconclusive; 1 more check is unclear',
    );
    expect(sentence([check('inconclusive'), check('inconclusive'), check('inconclusive')])).toBe(
      'it is inconclusive; 2 more checks are unclear',
    );
    expect(sentence([check('fail'), check('inconclusive'), check('pass')])).toBe('it is fail');
  });

  it('names the suite where there are several, and the pinned release', () => {
    expect(sentence([check('fail')], true)).toBe('suite triage: it is fail');
    expect(sentence([check('fail', { against: 'anchor' })], true)).toBe('suite triage: against the anchor, it is fail');
    expect(sentence([check('fail', { against: 'anchor' })])).toBe('against the anchor, it is fail');
  });
});

describe('several suites', () => {
  const good = exact(passing(90, 100), passing(90, 100));
  const bad = { ...exact(passing(90, 100), passing(50, 100)), suite: 'safety' };

  it('are decided together, and the reason names its suite', () => {
    const { comparisons, verdict } = judge([good, bad], policy());
    expect(comparisons.map(({ suite }) => suite)).toEqual(['triage', 'safety']);
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toBe(
      'suite safety: exact fell by 40.0 pp (90.0% → 50.0%), more than chance explains; a drop of 5.0 pp is allowed',
    );
  });

  it('have their checks suite by suite, as they were given', () => {
    const suites = (verdict: ReturnType<typeof verdictOf>) => [
      ...new Set(checksOf(verdict).map(({ suite, against }) => `${suite} ${against ?? ''}`)),
    ];
    const least = policy({ scorers: { exact: { min: 0.1 } }, latency: { p50: 9, advisory: true } });
    expect(suites(judge([bad, good], least).verdict)).toEqual(['safety ', 'triage ']);
    expect(suites(judge([good, { ...good, against: 'anchor' }, bad], least).verdict)).toEqual([
      'triage ',
      'triage anchor',
      'safety ',
    ]);
    const order = checksOf(judge([good, bad], least).verdict).map(({ suite }) => suite);
    expect(order).toEqual(order.toSorted((one, other) => (one === other ? 0 : one === 'triage' ? -1 : 1)));
  });

  it('share one error rate: one scorer of many is worse by chance', () => {
    const worse = dropped(6, 400);
    const others = ['a', 'b', 'c'].map((suite) => ({ ...dropped(0, 400), suite }));
    expect(judge([worse], policy()).verdict.kind).toBe('fail');
    expect(judge([worse, ...others], policy()).verdict.kind).toBe('pass');
  });

  it('may have their critical cases in one of them', () => {
    const tags = [['safety']];
    const safe = {
      ...withBaseline({ scores: { exact: times(20, 1) }, tags }, { scores: { exact: times(20, 1) }, tags }),
      suite: 'safety',
    };
    expect(judge([good, safe], policy({ criticalTags: ['safety'] })).verdict.kind).toBe('pass');
  });
});

describe('a pinned release', () => {
  it('is compared with as well, by the same limits', () => {
    const held = dropped(2);
    const pinned = { ...dropped(12), against: 'anchor' } as const;
    expect(judge([held], policy()).verdict.kind).toBe('pass');
    const { comparisons, verdict } = judge([held, pinned], policy());
    expect(comparisons.map(({ against }) => against)).toEqual([undefined, 'anchor']);
    expect(verdict.kind).toBe('fail');
    expect(because(verdict)).toBe(
      'suite triage: against the anchor, exact fell by 12.0 pp (100.0% → 88.0%), more than chance explains; a drop of 5.0 pp is allowed',
    );
    expect(judge([held, pinned], policy({ mode: 'strict' })).verdict.kind).toBe('fail');
  });

  it('adds the rules over differences alone', () => {
    const all = policy({
      scorers: { exact: { min: 0.5, maxRegressedCases: 5 } },
      latency: { p50: 100, advisory: false },
      mustImprove: { need: 'any', scorers: ['exact'], by: 0 },
    });
    const { verdict } = judge([{ ...dropped(0), against: 'anchor' }], all);
    expect(checksOf(verdict).map(({ rule, against }) => [rule, against])).toEqual([
      ['max-drop', 'anchor'],
      ['composite', 'anchor'],
    ]);
  });
});
