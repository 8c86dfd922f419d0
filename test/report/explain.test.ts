import { describe, expect, it } from 'vitest';
import { explain } from '../../src/report/index.ts';
import { exact, passing } from '../gate/builders.ts';
import { environment, rowOf, slug } from './builders.ts';
import { samples } from './samples.ts';

const row = (baseline: number, candidate: number) =>
  rowOf({ judged: [exact(passing(baseline, 100), passing(candidate, 100))] });
const because = async (baseline: number, candidate: number) => explain([await row(baseline, candidate)]).because;

describe('why a run has its verdict', () => {
  it('is the sentence of the only row', async () => {
    expect(explain([await row(88, 80)])).toEqual({
      verdict: 'fail',
      because: 'exact fell by 8.0 pp (88.0% → 80.0%); a drop of 5.0 pp is allowed',
    });
  });

  it('says of a pass how far it rose or fell', async () => {
    expect(await because(80, 88)).toBe('exact rose by 8.0 pp (80.0% → 88.0%)');
    expect(await because(80, 82)).toBe('exact rose by 2.0 pp (80.0% → 82.0%), and no scorer fell');
    expect(await because(82, 80)).toBe('exact fell by 2.0 pp (82.0% → 80.0%); a drop of 5.0 pp is allowed');
    expect(await because(80, 80)).toBe('no case changed its score');
  });

  it('says that nothing moved when as many rose as fell', async () => {
    const swapped = await rowOf({ judged: [exact([[1], [0]], [[0], [1]])] });
    expect(explain([swapped]).because).toBe('no scorer moved');
  });

  it('says that every output is the same', async () => {
    const suite = exact(passing(9, 10), passing(9, 10));
    const same = { ...suite, baseline: { ...suite.candidate } };
    expect(explain([await rowOf({ judged: [same] })]).because).toBe('every output is the same, byte for byte');
  });

  it('says which absolute rules hold when there is nothing to compare with', async () => {
    const [only] = (await samples['nothing-to-compare']()).prompts;
    if (only === undefined) throw new Error('the sample has a row');
    expect(explain([only]).because).toBe('label is at 93.3%; at least 85.0% is required');
    const verdict = {
      kind: 'pass',
      checks: [{ rule: 'confirmed', suite: 'triage', outcome: 'pass', message: 'x' }],
    } as const;
    expect(explain([{ ...only, verdict }]).because).toBe('every rule of the gate holds');
  });

  it('is the worst row of several, named, with how many are like it', async () => {
    const good = await row(80, 88);
    const bad = await row(88, 80);
    const production = { environment: environment('production') };
    expect(explain([good, { ...bad, ...production }])).toEqual({
      verdict: 'fail',
      because: 'support-triage for production: exact fell by 8.0 pp (88.0% → 80.0%); a drop of 5.0 pp is allowed',
    });
    expect(explain([good, bad, { ...bad, ...production }]).because).toMatch(/; and 1 more of 3 like it$/);
  });

  it('is that all hold when all passed', async () => {
    const good = await row(80, 88);
    const other = { ...(await row(80, 80)), environment: environment('production') };
    expect(explain([good, other]).because).toBe('the prompt holds for staging and production; 1 of 2 improved');
    expect(explain([{ ...other, slug: slug('a') }, other]).because).toBe('all 2 prompts hold for production');
  });

  it('of no rows is refused', () => {
    expect(() => explain([])).toThrow(RangeError);
  });
});
