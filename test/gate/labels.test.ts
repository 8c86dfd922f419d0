import { describe, expect, it } from 'vitest';
import { isRegressed, labelOf } from '../../src/gate/labels.ts';
import { changed, dropped, exact, measuredOf, type Outcome, rowOf, times, withBaseline } from './builders.ts';

const same = (_: number, trial: number) => `same ${trial}`;

describe('a label', () => {
  it('is improved or regressed when it is not chance', () => {
    // scipy.stats.binomtest(6, 6, .5, alternative='greater').pvalue · 2 = 0.03125, and of 5: 0.0625
    expect(rowOf(changed(6, 0, 100))?.label).toBe('improved');
    expect(rowOf(changed(0, 6, 100))?.label).toBe('regressed');
    expect(rowOf(changed(5, 0, 100))?.label).toBe('unclear');
    expect(rowOf(changed(0, 5, 100))?.label).toBe('unclear');
  });

  it('is unchanged when either end is shown to be within the tolerated drop', () => {
    // 1 - .05^(1/59) = 0.0495, 1 - .05^(1/58) = 0.0503
    expect(rowOf(dropped(0, 59))?.label).toBe('unchanged');
    expect(rowOf(dropped(0, 58))?.label).toBe('unclear');
    expect(rowOf(dropped(0, 59), { scorers: { exact: { maxDrop: 0.02 } } })?.label).toBe('unclear');
    expect(rowOf(dropped(0, 58), { scorers: { exact: { maxDrop: 0.06 } } })?.label).toBe('unchanged');
  });

  it('is not unchanged where one end reaches farther than the other', () => {
    // The exact 90% interval of 4 better and 1 worse of 150 is 0.9 pp down to 5.4 pp up.
    expect(rowOf(changed(4, 1, 150))?.label).toBe('unclear');
    expect(rowOf(changed(1, 4, 150))?.label).toBe('unclear');
    expect(rowOf(changed(1, 4, 150), { maxDrop: 0.06 })?.label).toBe('unchanged');
  });

  it('is regressed rather than unchanged when a small drop is real', () => {
    expect(rowOf(changed(0, 6, 1000))?.label).toBe('regressed');
    expect(rowOf(changed(6, 0, 1000))?.label).toBe('improved');
  });

  it('is unclear for fewer than ten cases, however they look', () => {
    expect(rowOf(dropped(9, 9))?.label).toBe('unclear');
    expect(rowOf(exact(times(9, 0), times(9, 1)))?.label).toBe('unclear');
    expect(rowOf(dropped(0, 9), { maxDrop: 1 })?.label).toBe('unclear');
    expect(rowOf(dropped(10, 10))?.label).toBe('regressed');
  });

  it('is unclear without a baseline', () => {
    const { baseline: _, ...alone } = dropped(0);
    expect(rowOf(alone)?.label).toBe('unclear');
  });

  it('is identical when every output is, byte for byte, whatever was scored', () => {
    const options = { scores: { exact: times(9, 1) }, outputs: same };
    expect(rowOf(withBaseline(options, options))?.label).toBe('identical');
    expect(rowOf(withBaseline(options, { ...options, scores: { exact: times(9, 0) } }))?.label).toBe('identical');
  });

  it('is not identical when a call failed', () => {
    const options = { scores: { exact: [...times(59, 1), ['task']] as Outcome[][] }, outputs: same };
    expect(rowOf(withBaseline(options, options))?.label).toBe('unchanged');
  });

  it('counts how many were looked at: of many scorers one looks better by chance', () => {
    const names = Array.from({ length: 10 }, (_, index) => `scorer-${index}`);
    const all = (first: Outcome[][]) =>
      Object.fromEntries(names.map((name, index) => [name, index === 0 ? first : times(100, 0)]));
    const suite = withBaseline({ scores: all(times(100, 0)) }, { scores: all([...times(6, 1), ...times(94, 0)]) });
    expect(rowOf(suite)?.label).toBe('unclear');
  });
});

describe('the limits of a label', () => {
  const [scorer] = measuredOf(dropped(0)).scorers;
  const label = (improvedP: number, regressedP: number, interval = { low: -0.04, high: 0.04 }) =>
    scorer && labelOf({ ...scorer, improvedP, regressedP }, interval, false, 0.05);

  it('are 5%, included, and the tolerated drop, excluded', () => {
    expect([label(0.05, 1), label(0.0501, 1)]).toEqual(['improved', 'unchanged']);
    expect([label(1, 0.05), label(1, 0.0501)]).toEqual(['regressed', 'unchanged']);
    expect(label(1, 1, { low: -0.04, high: 0.05 })).toBe('unclear');
    expect(label(1, 1, { low: -0.05, high: 0.04 })).toBe('unclear');
  });
});

describe('a drop', () => {
  it('is real at 5%, or at the level of a look', () => {
    const [scorer] = measuredOf(dropped(6)).scorers;
    if (scorer === undefined) throw new Error('there is a scorer');
    expect(isRegressed(scorer)).toBe(true);
    expect(isRegressed(scorer, 0.03125)).toBe(true);
    expect(isRegressed(scorer, 0.03)).toBe(false);
    expect(isRegressed(scorer, 0)).toBe(false);
  });
});
