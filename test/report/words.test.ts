import { describe, expect, it } from 'vitest';
import { chanceWords, leastSure, pointsOf, surenessAt } from '../../src/report/evidence/sureness.ts';
import { renderComment } from '../../src/report/index.ts';
import { readable, wrap } from '../../src/report/markdown/texts.ts';
import { byChanceOf, callsLine, count, dollars, duration, intervalOr, verdictTitle } from '../../src/report/words.ts';
import { exact, passing } from '../gate/builders.ts';
import { anchoredTo, reportOf, rowOf } from './builders.ts';
import { samples } from './fixtures/samples.ts';

describe('numbers for a reader', () => {
  it('have separators, units and no more digits than they need', () => {
    expect([0, 999, 1000, 1234567].map(count)).toEqual(['0', '999', '1,000', '1,234,567']);
    expect([0, 0.00042, 0.04, 12].map(dollars)).toEqual(['0 USD', '0.0004 USD', '0.04 USD', '12.00 USD']);
    expect([0.04, 59.4, 119.7, 3605].map(duration)).toEqual(['0.0 s', '59.4 s', '2 min 0 s', '60 min 5 s']);
  });

  it('say that a cost is unknown', () => {
    const { costUsd: _, ...calls } = reportOf([]).calls;
    expect(callsLine(calls)).toContain('cost unknown');
    expect(callsLine({ ...calls, calls: 1, recorded: 3 })).toMatch(
      /^1 model call · 240 from the cache, 3 from recorded results/,
    );
    expect(callsLine({ ...calls, calls: 0 })).toBe('0 model calls · 240 from the cache · 12.4 s');
  });
});

describe('texts for a reader', () => {
  it('are wrapped at a space, or anywhere', () => {
    expect(wrap('one two three', 8)).toBe('one two\nthree');
    expect(wrap('x'.repeat(10), 4)).toBe('xxxx\nxxxx\nxx');
    expect(wrap('🙂🙂🙂', 2)).toBe('🙂🙂\n🙂');
    expect(wrap('a\n\nb', 4)).toBe('a\n\nb');
  });

  it('show the one variable of a plain input as its text, several by name, the rest as JSON', () => {
    expect(readable({ input: 'hello' })).toBe('hello');
    expect(readable({ question: 'hello', context: 'x' })).toBe('question: hello\ncontext: x');
    expect(readable({ input: { a: 1 } })).toBe('{\n  "input": {\n    "a": 1\n  }\n}');
    expect(readable('plain')).toBe('plain');
    expect(readable(3)).toBe('3');
  });
});

describe('the title', () => {
  it('says no more of a pass than the evidence does', async () => {
    expect(verdictTitle(await samples.improved())).toBe('Passed: improved');
    const report = await samples['early-pass']();
    const [row] = report.prompts;
    if (row === undefined) throw new Error('the sample has a row');
    const withChance = (chanceWorse: number, changes: Partial<typeof row> = {}) => ({
      ...row,
      comparisons: row.comparisons.map((one) => ({ ...one, composite: { ...one.composite, chanceWorse } })),
      ...changes,
    });
    const titled = (...prompts: (typeof row)[]) => verdictTitle({ ...report, prompts });
    expect(titled(withChance(0.05))).toBe('Passed: not worse');
    expect(titled(withChance(0.2))).toBe('Passed: likely not worse');
    expect(titled(withChance(0.21))).toBe('Passed: weak evidence');
    expect(titled(withChance(0.01), withChance(0.3))).toBe('Passed: weak evidence');
    expect(titled(withChance(0.3, { mode: 'strict' }))).toBe('Passed: not worse');
  });

  it('of a pass over a handful of cases claims nothing about their mean', async () => {
    const row = await rowOf({
      judged: [exact(passing(9, 9), passing(9, 9))],
      policy: { scorers: { exact: { min: 0.5 } } },
    });
    expect(row.verdict.kind).toBe('pass');
    expect(verdictTitle(reportOf([row]))).toBe('Passed');
  });

  it('tells a drop that is shown from one that is likely, and both from a broken rule', async () => {
    expect(verdictTitle(await samples.regressed())).toBe('Failed: regressed');
    expect(verdictTitle(await samples.critical())).toBe('Failed: a critical case');
    const likely = await rowOf({
      judged: [exact(passing(88, 100), passing(80, 100))],
      policy: { maxDrop: 0.02, earlyStop: false },
    });
    const unlabelled = likely.comparisons.map((one) => ({
      ...one,
      scorers: one.scorers.map((scorer) => ({ ...scorer, label: 'unclear' as const })),
    }));
    expect(verdictTitle(reportOf([{ ...likely, comparisons: unlabelled }]))).toBe('Failed: likely worse');
  });

  it('says when nothing could have passed', async () => {
    expect(verdictTitle(await samples['pre-flight']())).toBe('Unclear: cannot pass');
    expect(verdictTitle(await samples.futile())).toBe('Unclear: not passed');
  });

  it('does not leave it at “passed” where a person asked for a promotion that did not come about', async () => {
    const row = await rowOf({ judged: [exact(passing(80, 100), passing(99, 100))] });
    const promotion = { outcome: 'refused', message: 'Not assigned: octocat is none of the promoters.' } as const;
    const prompts = [{ ...row, promotion }];
    expect(verdictTitle(reportOf(prompts, { command: 'promote' }))).toBe('Passed, but not promoted');
    expect(renderComment(reportOf(prompts, { command: 'promote' }))).toContain('> [!WARNING]');
    expect(verdictTitle(reportOf(prompts, { event: 'push' }))).toBe('Passed, but not promoted');
    expect(verdictTitle(reportOf(prompts))).toBe('Passed: not worse');
  });

  it('says of what was not evaluated, because it could not be assigned, just that, and why only once', async () => {
    const row = await rowOf({ judged: [exact(passing(80, 100), passing(80, 100))] });
    const message = 'It was rolled back there.';
    const because = 'not evaluated, because it could not be assigned: It was rolled back there';
    const check = { rule: 'not-assignable', suite: '', outcome: 'inconclusive', message } as const;
    const verdict = { kind: 'inconclusive', checks: [check], because } as const;
    const report = reportOf([{ ...row, comparisons: [], verdict, promotion: { outcome: 'refused', message } }]);
    expect(verdictTitle(report)).toBe('Not evaluated: it could not be assigned');
    const [alert = ''] = renderComment({ ...report, because }).split('\n\n');
    expect(alert.split('It was rolled back there')).toHaveLength(2);
  });

  it('of a rollback that ended with an error says nothing of an evaluation, and a refusal is said once', async () => {
    const error = { name: 'UsageError', message: 'staging holds no prompt named triage' };
    const failed = reportOf([], { command: 'rollback', verdict: 'error', because: error.message, error });
    expect(verdictTitle(failed)).toBe('Error: the rollback did not finish');
    expect(renderComment(failed)).not.toContain('not a regression');
    const row = await rowOf({ judged: [exact(passing(80, 100), passing(80, 100))] });
    const message = 'No other version was promoted there.';
    const refused = { ...row, comparisons: [], promotion: { outcome: 'refused', message } as const };
    const because = { command: 'rollback', verdict: 'inconclusive', because: message } as const;
    expect(renderComment(reportOf([refused], because)).split('No other version was promoted there')).toHaveLength(2);
  });

  it('takes no gain over the anchor for one over what is held', async () => {
    const row = await rowOf({
      judged: anchoredTo(exact(passing(80, 100), passing(81, 100)), exact(passing(50, 100), passing(81, 100))),
      policy: { earlyStop: false },
    });
    expect(row.comparisons.map(({ scorers }) => scorers[0]?.label)).toEqual(['unchanged', 'improved']);
    expect(verdictTitle(reportOf([row]))).toBe('Passed: not worse');
  });
});

describe('how sure something is', () => {
  it('has three words, and the least sure of several counts', () => {
    expect([0, 0.05, 0.051, 0.2, 0.21, 1].map(surenessAt)).toEqual([
      'sure',
      'sure',
      'likely',
      'likely',
      'weak',
      'weak',
    ]);
    expect(leastSure(['sure', undefined, 'weak', 'proven'])).toBe('weak');
    expect(leastSure([undefined])).toBeUndefined();
  });

  it('is a chance of what is tolerated, never nothing and never everything', () => {
    expect(chanceWords(0.034, 0.05)).toBe('the chance that it is more than 5.0 pp worse is 3.4%');
    expect(chanceWords(0.31, 0.0125)).toBe('the chance that it is more than 1.25 pp worse is 31%');
    expect(chanceWords(0.034, 0.05, true)).toBe(
      'the chance that all scorers together are more than 5.0 pp worse is 3.4%',
    );
    expect(chanceWords(0.9996, 0)).toBe('the chance that it is worse is above 99.9%');
    expect(chanceWords(0, undefined)).toBe('the chance that it is worse by more than is tolerated is below 0.1%');
    expect(chanceWords(0.995, 0.05)).toMatch(/ 99\.5%$/);
    expect([0.05, 0.025, 0.0125].map(pointsOf)).toEqual(['5.0 pp', '2.5 pp', '1.25 pp']);
  });
});

describe('a row of the table', () => {
  it('has an interval within what a difference can be', () => {
    expect(intervalOr({ low: -0.04, high: 0.0149 })).toBe('(−4.0 … +1.5)');
    expect(intervalOr({ low: -1.8, high: 0 })).toBe('(−100.0 … 0.0)');
    expect(intervalOr(undefined)).toBe('');
  });

  it('says how many cases would change by chance, or that nobody knows', () => {
    const row = {
      scorer: 'exact',
      kind: 'exact',
      label: 'unclear',
      cases: 100,
      baselineMean: 0.8,
      candidateMean: 0.83,
      difference: 0.03,
      better: 11,
      worse: 8,
      same: 81,
      missing: 0,
      pairs: [],
    } as const;
    expect(byChanceOf({ ...row, byChance: 8.3 })).toBe('about 8 of each by chance');
    expect(byChanceOf({ ...row, byChance: 0.2 })).toBe('hardly any by chance');
    expect(byChanceOf(row)).toBe('chance not known');
    expect(byChanceOf({ ...row, better: 0, worse: 0, same: 100 })).toBe('');
    expect(byChanceOf({ ...row, difference: undefined })).toBe('');
  });
});
