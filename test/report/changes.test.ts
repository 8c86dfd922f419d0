import { describe, expect, it } from 'vitest';
import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { type Comparison, judge } from '../../src/gate/index.ts';
import { caseChanges } from '../../src/report/index.ts';
import { evaluation, exact, type Outcome, passing, policy, withBaseline } from '../gate/builders.ts';
import { rowOf } from './builders.ts';

type Suite = ReturnType<typeof exact>;

const changesOf = (suite: Suite, options: { limit?: number; criticalTags?: string[]; input?: string } = {}) =>
  caseChanges({
    ...judge([suite], policy()),
    judged: [suite],
    cases: () =>
      suite.candidate.cases.map(({ id, tags }) => ({
        id,
        tags,
        input: { input: options.input ?? `input of ${id}` },
        expected: `expected of ${id}`,
        metadata: {},
      })),
    ...options,
  });

const rows: Outcome[][] = [[1], [0.5], [0], [1], [0]];

describe('the changed cases', () => {
  it('come worst first, then the best, with their texts', async () => {
    const { changes, omitted } = await changesOf(exact(rows, [[0.5], [0.5], [1], [0], [0.25]]));
    expect(changes.map((change) => [change.case, change.baseline, change.candidate])).toEqual([
      ['case-4', 1, 0],
      ['case-1', 1, 0.5],
      ['case-3', 0, 1],
      ['case-5', 0, 0.25],
    ]);
    expect(omitted).toBe(0);
    expect(changes[0]).toMatchObject({
      suite: 'triage',
      scorer: 'exact',
      input: { input: 'input of case-4' },
      expected: 'expected of case-4',
      baselineOutput: 'baseline 3 0',
      candidateOutput: 'candidate 3 0',
      trial: 0,
      trials: 1,
    });
  });

  it('keep a quarter of their places for what got better, and count cases they leave out', async () => {
    const flipped = Array.from({ length: 40 }, (_, index): Outcome[] => [index < 20 ? 1 : 0]);
    const { changes, omitted } = await changesOf(
      exact(
        flipped,
        flipped.map(([one]) => [1 - Number(one)]),
      ),
      { limit: 8 },
    );
    expect(changes.filter(({ baseline }) => baseline === 1)).toHaveLength(6);
    expect(changes).toHaveLength(8);
    expect(omitted).toBe(32);
    const onlyWorse = await changesOf(exact(passing(20, 20), passing(0, 20)), { limit: 8 });
    expect(onlyWorse.changes).toHaveLength(8);
  });

  it('of one case under several scorers stand together', async () => {
    const suite = withBaseline(
      { scores: { exact: [[1], [1]], label: [[0], [1]] } },
      { scores: { exact: [[0.5], [0]], label: [[1], [1]] } },
    );
    const { changes } = await changesOf(suite);
    expect(changes.map((change) => `${change.case} ${change.scorer}`)).toEqual([
      'case-2 exact',
      'case-1 exact',
      'case-1 label',
    ]);
  });

  it('show the first trial that moved as the case did', async () => {
    const { changes } = await changesOf(
      exact(
        [[1, 0, 1]],
        [[1, 1, 0.5]].map((row) => [row[0] ?? 0, 0, 0]),
      ),
    );
    expect(changes[0]).toMatchObject({ trial: 2, trials: 3, candidateOutput: 'candidate 0 2' });
  });

  it('show an answer of an earlier run where the baseline was not asked again, and its day', async () => {
    const suite = exact([[1, 1]], [[0, 1]]);
    const pooled = suite.baseline.trials.map((trial) => ({ ...trial, drawnOn: '2026-11-11' }));
    const baseline = { ...suite.baseline, trials: [], pooled, gone: '404: no such model' };
    const { changes } = await changesOf({ ...suite, baseline });
    expect(changes[0]).toMatchObject({
      baseline: 1,
      candidate: 0.5,
      trial: 0,
      baselineOutput: 'baseline 0 0',
      baselineDay: '2026-11-11',
      candidateOutput: 'candidate 0 0',
    });
    expect((await changesOf(suite)).changes[0]).not.toHaveProperty('baselineDay');
  });

  it('show the first trials where none of them moved as the mean did', async () => {
    const graded = exact([[0.5, 0.5]], [[0.5, 0.5]]);
    const { comparisons } = judge([graded], policy());
    const moved = comparisons.map((one) => ({
      ...one,
      scorers: one.scorers.map((row) => ({ ...row, pairs: row.pairs.map((pair) => ({ ...pair, candidate: 0.4 })) })),
    }));
    const { changes } = await caseChanges({ comparisons: moved, judged: [graded], cases: () => [] });
    expect(changes[0]).toMatchObject({ trial: 0, baselineOutput: 'baseline 0 0', candidateOutput: 'candidate 0 0' });
    const unknown = await caseChanges({ comparisons: moved, judged: [], cases: () => [] });
    expect(unknown.changes[0]).not.toHaveProperty('candidateOutput');
  });

  it('against a pinned release are not shown beside those against what is held', async () => {
    const held = exact([[1], [1]], [[0], [1]]);
    const pinned = { ...held, baseline: exact([[1], [0]], [[0], [1]]).baseline, against: 'anchor' as const };
    const { changes } = await caseChanges({
      ...judge([held, pinned], policy()),
      judged: [pinned, held],
      cases: () => [],
    });
    expect(changes.map((change) => change.case)).toEqual(['case-1']);
  });

  it('show a failed call in its own words instead of an output', async () => {
    const { changes } = await changesOf(exact([[1], [1]], [['task'], [1]]));
    expect(changes[0]).toMatchObject({
      candidate: 0,
      candidateFailure: 'context too long',
      baselineOutput: 'baseline 0 0',
    });
    expect(changes[0]).not.toHaveProperty('candidateOutput');
    const fixed = await changesOf(exact([['task'], [1]], [[1], [1]]));
    expect(fixed.changes[0]).toMatchObject({ baselineFailure: 'context too long' });
  });

  it('leave out what was not measured on both sides', async () => {
    expect((await changesOf(exact([[1], ['infrastructure']], [['infrastructure'], [0]]))).changes).toEqual([]);
  });

  it('have critical cases that fail on both sides among them', async () => {
    const tags = [[], ['safety'], ['safety']];
    const scores = { exact: [[0], [0], [1]] as Outcome[][] };
    const suite = withBaseline({ scores, tags }, { scores, tags });
    expect((await changesOf(suite)).changes).toEqual([]);
    const { changes } = await changesOf(suite, { criticalTags: ['safety'] });
    expect(changes).toMatchObject([{ case: 'case-2', tags: ['safety'], baseline: 0, candidate: 0 }]);
  });

  it('have those critical cases among them that fail where the gate has not looked', async () => {
    const ids = Array.from({ length: 120 }, (_, index) => `case-${index}`);
    const tags = ids.map((_, index) => (index % 10 === 0 ? ['safety'] : []));
    const scores = {
      exact: ids.map((_, index): Outcome[] => [index % 30 === 0 ? 'task' : index % 40 === 0 ? 0.5 : 1]),
    };
    const suite = withBaseline({ scores, tags, ids }, { scores, tags, ids });
    const row = await rowOf({ judged: [suite], policy: { criticalTags: ['safety'] } });
    const full = await changesOf(suite, { criticalTags: ['safety'] });
    expect(row.comparisons[0]?.extent.cases).toBe(120);
    const looked = row.comparisons.map((one) => ({
      ...one,
      extent: { ...one.extent, cases: 30 },
      scorers: one.scorers.map((scorer) => ({ ...scorer, pairs: scorer.pairs.slice(0, 30) })),
    }));
    const { changes } = await caseChanges({
      comparisons: looked,
      judged: [suite],
      cases: () => [],
      criticalTags: ['safety'],
    });
    const names = (of: typeof changes) => of.map((change) => change.case).sort();
    expect(names(changes)).toEqual(names(full.changes));
    expect(changes.find((change) => change.case === 'case-90')).toMatchObject({
      baseline: undefined,
      candidate: 0,
      candidateFailure: 'context too long',
    });
    expect(changes.find((change) => change.case === 'case-80')).toMatchObject({ candidate: 0.5 });
  });

  it('without a baseline are the cases below 1, lowest first', async () => {
    const suite = { suite: 'triage', candidate: evaluation({ scores: { exact: [[1], [0.5], [0]] } }) };
    const { changes } = await caseChanges({ ...judge([suite], policy()), judged: [suite], cases: () => [] });
    expect(changes.map((change) => [change.case, change.baseline, change.candidate])).toEqual([
      ['case-3', undefined, 0],
      ['case-2', undefined, 0.5],
    ]);
    expect(changes[0]).toMatchObject({ input: {}, candidateOutput: 'candidate 2 0' });
  });

  it('of a scorer that compares the two sides have the reason of the baseline, where it was judged', async () => {
    const tags = [['critical'], ['critical'], ['critical']];
    const suite = {
      suite: 'triage',
      candidate: evaluation({ scores: { exact: [[0.5], [0.5], [0.5]] }, tags }),
      baseline: withReasons(evaluation({ scores: { exact: [[1], [0.5], [0]] }, version: 'baseline', tags })),
    };
    const { comparisons } = judge([suite], policy());
    const { changes } = await caseChanges({
      comparisons: comparisons.map(asPairwise),
      judged: [suite],
      cases: () => [],
      criticalTags: ['critical'],
    });
    expect(changes.map((change) => [change.case, change.candidate, change.reason])).toEqual([
      ['case-1', 0.5, 'said of case-1'],
      ['case-3', 0.5, 'said of case-3'],
    ]);
  });

  it('without a baseline have none of a scorer that compares the two sides', async () => {
    const suite = { suite: 'triage', candidate: evaluation({ scores: { exact: [[0.5]] } }) };
    const { comparisons } = judge([suite], policy());
    const asked = { comparisons: comparisons.map(asPairwise), judged: [suite], cases: () => [] };
    expect((await caseChanges(asked)).changes).toEqual([]);
  });

  it('show tool calls and refusals as part of the output', async () => {
    const suite = exact([[1]], [[0]]);
    const trials = suite.candidate.trials.map((trial) =>
      trial.outcome.status === 'completed'
        ? {
            ...trial,
            outcome: {
              ...trial.outcome,
              completion: {
                ...trial.outcome.completion,
                text: '',
                refusal: 'I cannot',
                toolCalls: [{ name: 'lookup' }],
              },
            },
          }
        : trial,
    );
    const { changes } = await changesOf({ ...suite, candidate: { ...suite.candidate, trials } });
    expect(changes[0]?.candidateOutput).toBe('I cannot\n[\n  {\n    "name": "lookup"\n  }\n]');
  });

  it('cut long texts and say by how much', async () => {
    const { changes } = await changesOf(exact([[1]], [[0]]), { input: '🙂'.repeat(20_000) });
    expect(changes[0]?.input).toMatch(/… \(\d+ more characters\)$/);
    expect(JSON.stringify(changes[0]).isWellFormed()).toBe(true);
  });

  it('read the cases of every suite once', async () => {
    const one = exact([[1], [1]], [[0], [0]]);
    const other = { ...one, suite: 'safety' };
    const read: string[] = [];
    await caseChanges({
      ...judge([one, other], policy()),
      judged: [one, other],
      cases: async function* (suite: string) {
        read.push(suite);
        for (const { id, tags } of one.candidate.cases) yield { id, tags, input: {}, metadata: {} };
      },
    });
    expect(read).toEqual(['triage', 'safety']);
  });
});

function asPairwise(comparison: Comparison): Comparison {
  return { ...comparison, scorers: comparison.scorers.map((scorer) => ({ ...scorer, kind: 'pairwise' })) };
}

function withReasons(one: Evaluation): Evaluation {
  const said = (trial: Evaluation['trials'][number]) => ({
    ...trial,
    scores: Object.fromEntries(
      Object.entries(trial.scores).map(([name, score]) => [name, { ...score, reason: `said of ${trial.case}` }]),
    ),
  });
  return { ...one, trials: one.trials.map(said) };
}
