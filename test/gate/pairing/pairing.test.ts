import { describe, expect, it } from 'vitest';
import { caseOrder } from '../../../src/foundation/shuffle.ts';
import { casesAt, casesOf, pairSuite } from '../../../src/gate/pairing/pairing.ts';
import { earlyLook, evaluation, exact, type Outcome, pairedAt, policy, wholeLook, withBaseline } from '../builders.ts';

const pairsOf = (suite: ReturnType<typeof pairedAt>, scorer = 0) => suite.scorers[scorer]?.pairs ?? [];
const means = (suite: ReturnType<typeof pairedAt>, scorer = 0) =>
  pairsOf(suite, scorer).map(({ case: id, baseline, candidate }) => [
    id,
    baseline?.status === 'measured' ? baseline.mean : baseline?.status,
    candidate.status === 'measured' ? candidate.mean : candidate.status,
  ]);

describe('pairing', () => {
  it('puts the two sides of a case together by its id', () => {
    const suite = exact([[1], [0], [0.5]], [[0], [1], [0.25]]);
    const turned = {
      ...suite.baseline,
      cases: suite.baseline.cases.toReversed(),
      trials: suite.baseline.trials.toReversed(),
    };
    const expected = [
      ['case-1', 1, 0],
      ['case-2', 0, 1],
      ['case-3', 0.5, 0.25],
    ];
    expect(means(pairedAt(suite))).toEqual(expected);
    expect(means(pairedAt({ ...suite, baseline: turned }))).toEqual(expected);
  });

  it('reduces the trials of a case to one mean a side, also where their numbers differ', () => {
    const suite = withBaseline(
      { scores: { exact: [[1, 1, 0]] }, pooled: { exact: [[0]] } },
      { scores: { exact: [[1, 0, 0]] } },
    );
    expect(means(pairedAt(suite))).toEqual([['case-1', 0.5, expect.closeTo(1 / 3, 15)]]);
    const fewer = withBaseline({ scores: { exact: [[1]] } }, { scores: { exact: [[1, 0]] } });
    expect(means(pairedAt(fewer))).toEqual([['case-1', 1, 0.5]]);
  });

  it('has no baseline side without a baseline', () => {
    const { baseline: _, ...alone } = exact([[1]], [[0]]);
    expect(pairsOf(pairedAt(alone))).toMatchObject([{ baseline: undefined, candidate: { mean: 0 } }]);
  });

  it('keeps the scorers in their order, each with its own cases', () => {
    const scores = { exact: [[1], ['not-applicable']] as Outcome[][], label: [[0], [1]] };
    const suite = pairedAt(withBaseline({ scores }, { scores }));
    expect(suite.scorers.map(({ facts }) => facts.name)).toEqual(['exact', 'label']);
    expect(means(suite, 0)).toEqual([['case-1', 1, 1]]);
    expect(means(suite, 1)).toEqual([
      ['case-1', 0, 0],
      ['case-2', 1, 1],
    ]);
  });

  it('takes along what the rules ask of a case: tags and cluster', () => {
    const options = { scores: { exact: [[1], [1]] }, tags: [['safety'], []], clusters: ['acme', undefined] };
    const suite = pairedAt(withBaseline(options, options));
    expect(pairsOf(suite)).toMatchObject([
      { tags: ['safety'], cluster: 'acme' },
      { tags: [], cluster: undefined },
    ]);
    expect(suite.clustered).toBe(true);
    expect(pairedAt(exact([[1]], [[1]])).clustered).toBe(false);
  });
});

describe('a look', () => {
  const scores = Array.from({ length: 8 }, (_, index): Outcome[] => [index / 8, 1]);
  const suite = exact(scores, scores);

  it('takes in the first cases of the shuffled order, in the order of the dataset', () => {
    const look = earlyLook({ cases: 6 });
    const order = Array.from(caseOrder(suite.candidate.subject.dataset, 8)).slice(0, 6);
    const expected = order.sort((one, other) => one - other);
    expect(casesOf(suite.candidate, look)).toEqual(expected);
    expect(casesAt(suite.candidate, look).map(({ id }) => id)).toEqual(
      expected.map((position) => `case-${position + 1}`),
    );
  });

  it('sees nothing but these cases, and of them the first rounds', () => {
    const look = earlyLook({ cases: 3, rounds: 1 });
    const seen = casesOf(suite.candidate, look);
    expect(means(pairedAt(suite, {}, look))).toEqual(
      seen.map((position) => [`case-${position + 1}`, position / 8, position / 8]),
    );
  });

  it('of the whole sees every case', () => {
    expect(pairsOf(pairedAt(suite))).toHaveLength(8);
  });
});

describe('a case without a score', () => {
  it('is left out where the scorer applies on neither side', () => {
    const scores: Outcome[][] = [['not-applicable'], [1]];
    expect(means(pairedAt(exact(scores, scores)))).toEqual([['case-2', 1, 1]]);
  });

  it('is left out where one side says so and the other was not answered', () => {
    expect(means(pairedAt(exact([['not-applicable'], [1]], [['task'], [1]])))).toEqual([['case-2', 1, 1]]);
    expect(means(pairedAt(exact([['infrastructure'], [1]], [['not-applicable'], [1]])))).toEqual([['case-2', 1, 1]]);
  });

  it('is missing where the scorer applied before and does not any more', () => {
    expect(means(pairedAt(exact([[1]], [['not-applicable']])))).toEqual([['case-1', 1, 'missing']]);
    expect(means(pairedAt(exact([['not-applicable']], [[1]])))).toEqual([['case-1', 'missing', 1]]);
  });

  it.each<Outcome>(['infrastructure', 'scorer-failed', 'unscored', 'not-run'])('is missing after %s', (what) => {
    expect(means(pairedAt(exact([[1]], [[what]])))).toEqual([['case-1', 1, 'missing']]);
  });

  it('counts 0 after a failed task', () => {
    expect(means(pairedAt(exact([[1]], [['task']])))).toEqual([['case-1', 1, 0]]);
  });
});

describe('scores of 0 and 1', () => {
  const binary = (baseline: Outcome[][], candidate: Outcome[][], changes = {}) =>
    pairedAt(exact(baseline, candidate), changes).scorers[0]?.binary;

  it('are told from graded ones by what both sides hold', () => {
    expect(binary([[1, 0]], [['task', 1]])).toBe(true);
    expect(binary([[1], [0.5]], [[1], [1]])).toBe(false);
    expect(binary([[1], [1]], [[0.5], [1]])).toBe(false);
  });

  it('are told on the scale of the gate', () => {
    const bounds = { exact: { min: 0, max: 1, better: 'lower' } } as const;
    expect(binary([[1]], [[0]], { bounds })).toBe(true);
    expect(means(pairedAt(exact([[1]], [[0.25]]), { bounds }))).toEqual([['case-1', 0, 0.75]]);
  });
});

describe('what cannot be paired', () => {
  it('is an error that names the side', () => {
    const bad = evaluation({ scores: { exact: [[7]] } });
    const good = evaluation({ version: 'baseline', scores: { exact: [[1]] } });
    const paired = (suite: Parameters<typeof pairSuite>[0]) => pairSuite(suite, wholeLook(suite), policy());
    expect(paired({ suite: 'triage', candidate: bad })).toMatchObject({
      kind: 'error',
      error: { message: expect.stringContaining('suite triage, candidate: ') },
    });
    const worse = evaluation({ version: 'baseline', scores: { exact: [[7]] } });
    const candidate = evaluation({ scores: { exact: [[1]] } });
    expect(paired({ suite: 'triage', candidate, baseline: worse })).toMatchObject({
      error: { message: expect.stringContaining('suite triage, baseline: ') },
    });
    expect(paired({ suite: 'triage', candidate, baseline: worse, against: 'anchor' })).toMatchObject({
      error: { message: expect.stringContaining('suite triage, anchor: ') },
    });
    const stranger = evaluation({ dataset: 'older', scores: { exact: [[1]] } });
    expect(paired({ suite: 'triage', candidate: stranger, baseline: good })).toMatchObject({
      error: { name: 'NotComparable' },
    });
  });
});
