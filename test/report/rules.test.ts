import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/gate/index.ts';
import type { PromptReport } from '../../src/report/report.ts';
import { advisoryNotes, heldRules, openChecks, thresholdsOf, togetherThresholds } from '../../src/report/rules.ts';
import { samples } from './fixtures/samples.ts';

const check = (changes: Partial<Check> & Pick<Check, 'rule'>): Check => ({
  suite: 'triage',
  outcome: 'pass',
  message: `message of ${changes.rule}`,
  ...changes,
});

/** A failed verdict with these checks. */
const failed = (...checks: readonly [Check, ...Check[]]): Pick<PromptReport, 'verdict'> => ({
  verdict: { kind: 'fail', checks, because: 'the sentence' },
});

async function comparisonOf(name: 'regressed' | 'early-pass') {
  const [comparison] = (await samples[name]()).prompts[0]?.comparisons ?? [];
  if (comparison === undefined) throw new Error('the sample has a comparison');
  return comparison;
}

const label = { scorer: 'label' };

describe('the thresholds of a row', () => {
  it('are the limits that its scorer is held to', async () => {
    const suite = await comparisonOf('regressed');
    const prompt = failed(
      check({ rule: 'min', ...label, limit: 0.85, outcome: 'fail' }),
      check({ rule: 'max-drop', ...label, limit: 0.0125 }),
      check({ rule: 'max-regressed-cases', ...label, outcome: 'fail' }),
      check({ rule: 'must-improve', ...label, outcome: 'inconclusive' }),
      check({ rule: 'max-drop', scorer: 'json-schema', limit: 0 }),
      check({ rule: 'max-regressed-cases', scorer: 'json-schema', limit: 3 }),
      check({ rule: 'must-improve', outcome: 'inconclusive' }),
      check({ rule: 'max-drop', ...label, against: 'anchor', limit: 0.3 }),
      check({ rule: 'composite', limit: 0.025 }),
      check({ rule: 'latency' }),
    );
    expect(thresholdsOf(prompt, suite, 'label')).toEqual([
      { text: '≥ 85.0%', outcome: 'fail' },
      { text: 'drop ≤ 1.25 pp', outcome: 'pass' },
      { text: 'worse cases', outcome: 'fail' },
      { text: 'a gain', outcome: 'inconclusive' },
    ]);
    expect(thresholdsOf(prompt, suite, 'json-schema')).toEqual([
      { text: 'no drop', outcome: 'pass' },
      { text: '≤ 3 worse cases', outcome: 'pass' },
    ]);
    expect(thresholdsOf(prompt, { ...suite, against: 'anchor' }, 'label')).toEqual([
      { text: 'drop ≤ 30.0 pp', outcome: 'pass' },
    ]);
    expect(togetherThresholds(prompt, suite)).toEqual([
      { text: 'drop ≤ 2.5 pp', outcome: 'pass' },
      { text: 'a gain of any', outcome: 'inconclusive' },
    ]);
  });

  it('of an only scorer are those of all scorers together: the tighter one, and the worse outcome', async () => {
    const suite = await comparisonOf('early-pass');
    const own = check({ rule: 'max-drop', ...label, limit: 0.05 });
    const together = check({ rule: 'composite', limit: 0.025, outcome: 'inconclusive' });
    expect(thresholdsOf(failed(own, together), suite, 'label')).toEqual([
      { text: 'drop ≤ 2.5 pp', outcome: 'inconclusive' },
    ]);
    expect(thresholdsOf(failed({ ...own, limit: 0.01, outcome: 'fail' }, together), suite, 'label')).toEqual([
      { text: 'drop ≤ 1.0 pp', outcome: 'fail' },
    ]);
    expect(togetherThresholds(failed(own, together), suite)).toEqual([]);
    expect(thresholdsOf(failed(own), suite, 'label')).toEqual([{ text: 'drop ≤ 5.0 pp', outcome: 'pass' }]);
  });

  it('are none without a number, and of an error', async () => {
    const suite = await comparisonOf('regressed');
    expect(thresholdsOf(failed(check({ rule: 'max-drop', ...label })), suite, 'label')).toEqual([]);
    const verdict = { kind: 'error', error: { name: 'ModelError', message: 'down' } } as const;
    expect(thresholdsOf({ verdict }, suite, 'label')).toEqual([]);
  });
});

describe('the checks that are listed', () => {
  const open = async (inTable: boolean, ...checks: readonly [Check, ...Check[]]) => {
    const comparisons = [await comparisonOf('regressed')];
    return openChecks({ ...failed(...checks), comparisons }, inTable).map(({ rule }) => rule);
  };

  it('are those that did not hold, without what the table or the sentence shows', async () => {
    const checks = [
      check({ rule: 'min', ...label, limit: 0.85, outcome: 'fail' }),
      check({ rule: 'composite', limit: 0.025, outcome: 'inconclusive' }),
      check({ rule: 'max-regressed-cases', ...label, outcome: 'fail' }),
      check({ rule: 'critical', outcome: 'fail', message: 'the sentence' }),
      check({ rule: 'cost', outcome: 'fail' }),
      check({ rule: 'tokens' }),
    ] as const;
    expect(await open(true, ...checks)).toEqual(['composite', 'max-regressed-cases', 'cost']);
    expect(await open(false, ...checks)).toEqual(['min', 'composite', 'max-regressed-cases', 'cost']);
  });

  it('do not say of an only scorer twice that it fell', async () => {
    const comparisons = [await comparisonOf('early-pass')];
    const own = check({ rule: 'max-drop', ...label, limit: 0.05, outcome: 'inconclusive' });
    const together = check({ rule: 'composite', limit: 0.025, outcome: 'inconclusive' });
    const rules = (...checks: readonly [Check, ...Check[]]) =>
      openChecks({ ...failed(...checks), comparisons }, true).map(({ rule }) => rule);
    expect(rules(own, together)).toEqual(['max-drop']);
    expect(rules({ ...own, outcome: 'pass' }, together)).toEqual(['composite']);
  });

  it('are none of those that only inform: these are notes, whatever the verdict', async () => {
    const latency = check({ rule: 'latency', outcome: 'fail', advisory: true });
    const passed: PromptReport['verdict'] = { kind: 'pass', checks: [check({ rule: 'max-drop' }), latency] };
    expect(await open(true, latency, check({ rule: 'cost', outcome: 'fail' }))).toEqual(['cost']);
    expect(advisoryNotes({ verdict: passed })).toEqual([latency]);
    expect(advisoryNotes({ verdict: { kind: 'pass', checks: [{ ...latency, outcome: 'pass' }] } })).toEqual([]);
    expect(openChecks({ verdict: passed, comparisons: [] }, true)).toEqual([]);
  });
});

describe('the rules that hold', () => {
  it('say what they found, where neither the table nor the sentence does', async () => {
    const [row] = (await samples.improved()).prompts;
    if (row === undefined) throw new Error('the sample has a row');
    const checks = [
      check({ rule: 'max-drop', ...label, limit: 0.05 }),
      check({ rule: 'critical', message: 'all 15 critical cases pass' }),
      check({ rule: 'tokens', message: 'tokens rose by 3.0%; an increase of 10.0% is allowed' }),
      check({ rule: 'cost', outcome: 'fail' }),
      check({ rule: 'cases' }),
    ] as const;
    const found = ['all 15 critical cases pass', 'tokens rose by 3.0%'];
    const verdict = { kind: 'fail', checks, because: 'the sentence' } as const;
    expect(heldRules({ ...row, verdict })).toEqual(found);
    expect(heldRules({ ...row, verdict: { ...verdict, because: 'all 15 critical cases pass' } })).toEqual(
      found.slice(1),
    );
    const comparisons = row.comparisons.flatMap((one) => [one, { ...one, suite: 'safety' }]);
    expect(heldRules({ ...row, verdict, comparisons })[0]).toBe('suite triage: all 15 critical cases pass');
  });
});
