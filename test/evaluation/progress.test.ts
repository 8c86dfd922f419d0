import { describe, expect, it } from 'vitest';
import { formatProgress, formatUsd, type Progress, progressEvery } from '../../src/evaluation/index.ts';

function progress(given: Partial<Progress> = {}): Progress {
  return {
    phase: 'running',
    done: 0,
    total: 720,
    reruns: 0,
    cached: 0,
    failed: 0,
    calls: 0,
    secondsElapsed: 0,
    ...given,
  };
}

describe('a line of progress', () => {
  it('says how far, from where, at what cost, and how much longer', () => {
    expect(
      formatProgress(
        progress({
          done: 412,
          cached: 96,
          failed: 3,
          calls: 316,
          costUsd: 0.1234,
          secondsElapsed: 55,
          secondsLeft: 40.4,
        }),
      ),
    ).toBe('412/720 trials · 96 cached · 3 failed · $0.12 · about 40 s left');
  });

  it('leaves out what is nothing or not known', () => {
    expect(formatProgress(progress())).toBe('0/720 trials');
    expect(formatProgress(progress({ done: 3, costUsd: 0 }))).toBe('3/720 trials');
  });

  it('says how long it took when it is done', () => {
    expect(formatProgress(progress({ phase: 'done', done: 720, secondsElapsed: 0.42 }))).toBe(
      '720/720 trials · took 0.4 s',
    );
  });

  it('does not look unfinished when a run needed less than it might have', () => {
    expect(formatProgress(progress({ phase: 'done', done: 412, reruns: 15, secondsElapsed: 55 }))).toBe(
      '412 trials of at most 720 · 15 re-runs · took 55 s',
    );
    expect(formatProgress(progress({ done: 412, reruns: 1 }))).toBe('412/720 trials · 1 re-run');
  });

  it.each([
    [0.96, '1 s'],
    [89, '89 s'],
    [91, '2 min'],
    [3600, '60 min'],
    [5400, '1 h 30 min'],
    [7260, '2 h 1 min'],
  ])('writes %d seconds as %s', (secondsLeft, text) => {
    expect(formatProgress(progress({ secondsLeft }))).toBe(`0/720 trials · about ${text} left`);
  });

  it.each([
    [0, '$0.00'],
    [12.345, '$12.35'],
    [0.1, '$0.10'],
    [0.0423, '$0.042'],
    [0.000071, '$0.000071'],
    [1e-12, '$0.00000000'],
  ])('writes %d dollars as %s', (dollars, text) => {
    expect(formatUsd(dollars)).toBe(text);
  });
});

describe('progress for a log', () => {
  it('is the first line, one every so many seconds, and the last', () => {
    const shown: number[] = [];
    const show = progressEvery(10, ({ done }) => shown.push(done));
    for (let second = 0; second < 25; second += 1) show(progress({ done: second, secondsElapsed: second }));
    show(progress({ phase: 'done', done: 25, secondsElapsed: 25 }));
    expect(shown).toEqual([0, 10, 20, 25]);
  });
});
