import { describe, expect, it } from 'vitest';
import { explain } from '../../src/report/index.ts';
import { exact, passing, withBaseline } from '../gate/builders.ts';
import { anchoredTo, environment, rowOf, slug } from './builders.ts';
import { samples } from './fixtures/samples.ts';

const row = (baseline: number, candidate: number, mode: 'simple' | 'strict' = 'simple') =>
  rowOf({
    judged: [exact(passing(baseline, 100), passing(candidate, 100))],
    policy: { earlyStop: false, mode },
  });
const because = async (baseline: number, candidate: number) => explain([await row(baseline, candidate)]).because;

describe('why a run has its verdict', () => {
  it('is the sentence of the only row', async () => {
    const failed = await row(88, 80);
    expect(failed.verdict.kind).toBe('fail');
    expect(explain([failed])).toEqual({
      verdict: 'fail',
      because: failed.verdict.kind === 'fail' ? failed.verdict.because : '',
    });
  });

  it('says of a pass how far it rose or fell, and how sure that is', async () => {
    expect(await because(80, 88)).toBe('exact rose by 8.0 pp (80.0% → 88.0%)');
    expect(await because(80, 82)).toBe(
      'exact rose by 2.0 pp (80.0% → 82.0%); the chance that it is more than 5.0 pp worse is below 0.1%: sure',
    );
    expect(await because(82, 80)).toBe(
      'exact fell by 2.0 pp (82.0% → 80.0%); the chance that it is more than 5.0 pp worse is 5.3%: likely, not sure',
    );
    expect(await because(80, 80)).toMatch(/^no case changed its score; the chance .*: sure$/);
  });

  it('says so where the evidence is weak', async () => {
    const flips = Array.from({ length: 50 }, (_, index) => [index < 10 ? 1 : index < 21 ? 0 : 1]);
    const flipped = flips.map(([one], index) => [index < 21 ? 1 - (one ?? 0) : (one ?? 0)]);
    const weak = await rowOf({ judged: [exact(flipped, flips)], policy: { earlyStop: false } });
    expect(explain([weak])).toEqual({
      verdict: 'pass',
      because:
        'exact fell by 2.0 pp (80.0% → 78.0%); the chance that it is more than 5.0 pp worse is 37%: weak evidence',
    });
  });

  it('of a strict pass needs no chance', async () => {
    const strict = await row(80, 80, 'strict');
    expect(explain([strict])).toEqual({ verdict: 'pass', because: 'no case changed its score' });
  });

  it('does not hide behind a gain what fell with it', async () => {
    const suite = withBaseline(
      { scores: { label: passing(60, 100), exact: passing(62, 100) } },
      { scores: { label: passing(80, 100), exact: passing(60, 100) } },
    );
    const mixed = await rowOf({ judged: [suite], policy: { earlyStop: false } });
    expect(explain([mixed]).because).toMatch(
      /^label rose by 20\.0 pp .*; exact fell by 2\.0 pp .*; the chance that all scorers together are .*: sure$/,
    );
  });

  it('speaks of what is held, not of the anchor', async () => {
    const anchored = await rowOf({
      judged: anchoredTo(exact(passing(80, 100), passing(82, 100)), exact(passing(70, 100), passing(82, 100))),
      policy: { earlyStop: false },
    });
    expect(explain([anchored]).because).toMatch(/^exact rose by 2\.0 pp/);
  });

  it('names the suite where there are several', async () => {
    const triage = exact(passing(82, 100), passing(80, 100));
    const both = await rowOf({ judged: [triage, { ...triage, suite: 'safety' }], policy: { earlyStop: false } });
    expect(explain([both]).because).toMatch(
      /^suite triage: exact fell by 2\.0 pp .*; in suite triage the chance that it is more than 5\.0 pp worse is 5\.3%/,
    );
  });

  it('says that nothing moved when as many rose as fell', async () => {
    const swapped = await rowOf({
      judged: [exact([[1], [0], ...passing(98, 98)], [[0], [1], ...passing(98, 98)])],
      policy: { earlyStop: false },
    });
    expect(explain([swapped]).because).toMatch(/^no scorer moved; /);
  });

  it('says that every output is the same', async () => {
    const suite = exact(passing(9, 10), passing(9, 10));
    const same = { ...suite, baseline: { ...suite.candidate } };
    expect(
      explain([await rowOf({ judged: [same], policy: { criticalTags: [], scorers: { exact: { min: 0.5 } } } })])
        .because,
    ).toBe('every output is the same, byte for byte');
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
      because: `support-triage for production: ${explain([bad]).because}`,
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
