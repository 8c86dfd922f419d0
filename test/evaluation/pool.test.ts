import { describe, expect, it } from 'vitest';
import type { Evaluation, EvaluationSubject, Trial } from '../../src/evaluation/evaluation.ts';
import {
  evaluationFromJson,
  evaluationId,
  evaluationToJson,
  leftOut,
  mergePool,
  poolId,
} from '../../src/evaluation/index.ts';
import { answeredTrials, fingerprintsOf, recentTrials, usableTrials } from '../../src/evaluation/pool.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import { parseCaseId, parseEvaluationId, parsePromptVersionId } from '../../src/foundation/ids.ts';
import { freshRounds } from '../../src/gate/index.ts';
import { aCompletion, aPool, aTrial, slots } from '../support/evaluation.ts';

const TODAY = '2026-11-21';
const MODEL = fingerprintsOf([aTrial()]);

const texts = (trials: readonly Trial[]) =>
  trials.map(({ outcome }) => (outcome.status === 'completed' ? outcome.completion.text : outcome.kind));

/** A baseline that was drawn for one comparison. */
function aBaseline(trials: readonly Trial[], given: Partial<Evaluation> = {}): Evaluation {
  const pool = aPool([]);
  const subject: EvaluationSubject = { ...pool.subject, trials: 3, against: parseEvaluationId(digestOf('candidate')) };
  return { ...pool, subject, id: evaluationId(subject), trials, calls: 7, ...given };
}

describe('the pool of a baseline', () => {
  it('is one, whatever the baseline is compared with and however often it is asked', () => {
    const { subject } = aBaseline([]);
    const { against: _, ...alone } = subject;
    const other = { ...subject, trials: 7, against: parseEvaluationId(digestOf('other')) };
    expect(new Set([subject, alone, other].map(poolId)).size).toBe(1);
    expect(poolId(subject)).toBe(evaluationId({ ...alone, trials: 10 }));
  });

  it('is another one for another prompt, dataset, endpoint or scorer', () => {
    const { subject } = aBaseline([]);
    const changes: Partial<EvaluationSubject>[] = [
      {},
      { prompt: parsePromptVersionId(digestOf('other')) },
      { dataset: digestOf('other') },
      { endpoint: 'https://other.test' },
      { scorers: [] },
    ];
    expect(new Set(changes.map((change) => poolId({ ...subject, ...change }))).size).toBe(changes.length);
  });
});

describe('the trials of a case', () => {
  it.each([
    [3, 0, 3],
    [3, 7, 3],
    [3, 8, 2],
    [3, 10, 1],
    [3, 12, 1],
    [20, 0, 20],
    [20, 4, 6],
  ])('of %d wanted and %d pooled are drawn afresh: %d', (trials, pooled, fresh) => {
    expect(freshRounds(trials, pooled)).toBe(fresh);
  });
});

describe('a pooled trial', () => {
  it.each([
    ['2026-11-21', true],
    ['2026-10-22', true],
    ['2026-10-21', false],
    ['2026-11-22', false],
  ])('of %s is recent on 2026-11-21: %s', (drawnOn, recent) => {
    expect(recentTrials(aPool([aTrial({ drawnOn })]), TODAY)).toHaveLength(recent ? 1 : 0);
  });

  it('is an answer, or a failure by the prompt’s own fault: a lost call is none', () => {
    const failed = (kind: 'task' | 'infrastructure') => ({
      status: 'failed' as const,
      kind,
      error: { name: 'E', message: '' },
    });
    const pool = aPool([
      aTrial(),
      aTrial({ index: 1, outcome: failed('task') }),
      aTrial({ index: 2, outcome: failed('infrastructure') }),
    ]);
    expect(slots(recentTrials(pool, TODAY))).toBe('c1.0 c1.1');
    expect(slots(answeredTrials(pool))).toBe('c1.0 c1.1');
  });

  it.each([
    ['another model', { resolvedModel: 'model-2026-12-01' }],
    ['another system behind the model', { systemFingerprint: 'fp_2' }],
  ])('of %s is not used', (_, given) => {
    const pool = aPool([aTrial(), aTrial({ index: 1 }, given)]);
    expect(slots(usableTrials(pool, TODAY, MODEL))).toBe('c1.0');
  });

  it('is used when one of several models that answer now is its own', () => {
    const pool = aPool([aTrial(), aTrial({ index: 1 }, { systemFingerprint: 'fp_2' })]);
    const now = fingerprintsOf([aTrial(), aTrial({}, { systemFingerprint: 'fp_2' })]);
    expect(slots(usableTrials(pool, TODAY, now))).toBe('c1.0 c1.1');
  });

  it('is not used when nobody knows which model answers now', () => {
    expect(usableTrials(aPool([aTrial()]), TODAY, new Set())).toEqual([]);
  });

  it('that names no model is used with the answers of its day', () => {
    const outcome = { status: 'failed', kind: 'task', error: { name: 'E', message: 'too long' } } as const;
    const [known, foreign, alone] = ['2026-11-18', '2026-11-19', '2026-11-20'];
    const pool = aPool([
      aTrial({ index: 0, drawnOn: known }),
      aTrial({ index: 1, drawnOn: known, outcome }),
      aTrial({ index: 2, drawnOn: foreign }, { resolvedModel: 'other' }),
      aTrial({ index: 3, drawnOn: foreign }),
      aTrial({ index: 4, drawnOn: foreign, outcome }),
      aTrial({ index: 5, drawnOn: alone, outcome }),
    ]);
    expect(slots(usableTrials(pool, TODAY, MODEL))).toBe('c1.0 c1.1 c1.3');
  });
});

describe('what a comparison leaves out of a pool', () => {
  const failed = (kind: 'task' | 'infrastructure') =>
    ({ status: 'failed', kind, error: { name: 'E', message: '' } }) as const;
  const old = aTrial({ index: 1, drawnOn: '2026-10-21' });
  const foreign = aTrial({ index: 2 }, { resolvedModel: 'other', systemFingerprint: 'fp_1' });

  it('is nothing when all of it is used, whatever its age', () => {
    const left = leftOut(aPool([aTrial(), old]), aBaseline([], { pooled: [aTrial(), old] }), TODAY);
    expect(left).toMatchObject({ old: 0, foreign: 0, answeredBy: [] });
  });

  it('is counted by the reason, with who answered then and who answers now', () => {
    const reruns = [aTrial({}, { systemFingerprint: 'fp_2' }), aTrial({ index: 1 }, { systemFingerprint: 'fp_2' })];
    const used = aBaseline([aTrial()], { reruns, pooled: [aTrial()] });
    expect(leftOut(aPool([aTrial(), old, foreign]), used, TODAY)).toEqual({
      old: 1,
      foreign: 1,
      answeredBy: ['other fp_1'],
      answersNow: ['model-2026-11-01', 'model-2026-11-01 fp_2'],
    });
  });

  it('is by its age alone when it is old and of another model', () => {
    const both = { ...foreign, drawnOn: '2026-10-21' };
    expect(leftOut(aPool([both]), aBaseline([aTrial()]), TODAY)).toMatchObject({ old: 1, foreign: 0, answeredBy: [] });
  });

  it('does not name as other who answered both', () => {
    const used = aBaseline([aTrial(), foreign]);
    expect(leftOut(aPool([foreign]), used, TODAY).answersNow).toEqual(['model-2026-11-01']);
  });

  it('has no name where no answer tells', () => {
    const pool = aPool([aTrial({ outcome: failed('task') })]);
    const used = aBaseline([aTrial({ outcome: failed('task') })]);
    expect(leftOut(pool, used, TODAY)).toEqual({ old: 0, foreign: 1, answeredBy: [], answersNow: [] });
  });

  it('does not count a call that was lost', () => {
    const pool = aPool([aTrial({ outcome: failed('infrastructure'), scores: {} })]);
    expect(leftOut(pool, aBaseline([]), TODAY)).toMatchObject({ old: 0, foreign: 0 });
  });
});

describe('the pool after a comparison', () => {
  const merged = (pool: Evaluation | undefined, evaluation: Evaluation, recorded?: Evaluation) =>
    mergePool(pool, evaluation, { today: TODAY, recorded });

  it('has what was drawn, without the re-runs, as an evaluation of its own', () => {
    const baseline = aBaseline([aTrial(), aTrial({ index: 1 }), aTrial({ case: parseCaseId('c2') })], {
      reruns: [aTrial({}, { text: 're-run' })],
    });
    const pool = merged(undefined, baseline);
    expect(pool).toMatchObject({
      id: poolId(baseline.subject),
      subject: { purpose: 'baseline', trials: 10 },
      cases: baseline.cases,
      reruns: [],
      pooled: [],
      complete: true,
      calls: 0,
    });
    expect(pool?.subject).not.toHaveProperty('against');
    expect(slots(pool?.trials)).toBe('c1.0 c1.1 c2.0');
    expect(texts(pool?.trials ?? [])).not.toContain('re-run');
    expect(pool && evaluationFromJson(evaluationToJson(pool), 'x')).toEqual(pool);
  });

  it('has the newest ten of a case, oldest first, in slots of their own', () => {
    const old = Array.from({ length: 9 }, (_, index) =>
      aTrial({ index, drawnOn: `2026-11-0${index + 1}` }, { text: `old ${index}` }),
    );
    const drawn = [aTrial({ drawnOn: '2026-11-08' }, { text: 'late' }), aTrial({ index: 1 }, { text: 'new' })];
    const pool = merged(aPool(old), aBaseline(drawn));
    expect(texts(pool?.trials ?? [])).toEqual([
      ...['old 1', 'old 2', 'old 3', 'old 4', 'old 5', 'old 6', 'old 7'],
      ...['late', 'old 8', 'new'],
    ]);
    expect(pool?.trials.map(({ index }) => index)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('keeps a day’s trials in the order in which they were drawn', () => {
    const pool = merged(aPool([aTrial({}, { text: 'first' })]), aBaseline([aTrial({}, { text: 'second' })]));
    expect(texts(pool?.trials ?? [])).toEqual(['first', 'second']);
  });

  it('leaves out what is too old, and what another model answered than in this run', () => {
    const pool = aPool([
      aTrial({ drawnOn: '2026-09-01' }, { text: 'old' }),
      aTrial({ index: 1 }, { text: 'foreign', resolvedModel: 'other' }),
      aTrial({ index: 2 }, { text: 'kept' }),
      aTrial({ case: parseCaseId('c2') }, { text: 're-run’s', resolvedModel: 'seen by a re-run' }),
    ]);
    const reruns = [aTrial({}, { resolvedModel: 'seen by a re-run' })];
    const after = merged(pool, aBaseline([aTrial({}, { text: 'drawn' })], { reruns }));
    expect(texts(after?.trials ?? [])).toEqual(['kept', 'drawn', 're-run’s']);
  });

  it('has no call that was lost, and no trial of a case that is not there', () => {
    const lost = aTrial({
      outcome: { status: 'failed', kind: 'infrastructure', error: { name: 'E', message: '' } },
      scores: {},
    });
    const stranger = aTrial({ case: parseCaseId('c9') });
    const pool = merged(aPool([stranger]), aBaseline([lost, aTrial({ index: 1 })]));
    expect(slots(pool?.trials)).toBe('c1.0');
  });

  it('does not have twice what was merged when it was recorded', () => {
    const recorded = aBaseline([aTrial({}, { text: 'before' })]);
    const pool = merged(undefined, recorded);
    const grown = aBaseline([...recorded.trials, aTrial({ index: 1 }, { text: 'now' })]);
    expect(texts(merged(pool, grown, recorded)?.trials ?? [])).toEqual(['before', 'now']);
    expect(merged(pool, recorded, recorded)).toBeUndefined();
  });

  it('is not written when nothing was drawn', () => {
    expect(merged(aPool([aTrial()]), aBaseline([]))).toBeUndefined();
  });

  it('is not written when the model is gone: what there is will be all', () => {
    expect(merged(aPool([aTrial()]), aBaseline([aTrial()], { gone: 'no such model' }))).toBeUndefined();
  });

  it('is not made of a candidate', () => {
    const { against: _, ...subject } = aBaseline([]).subject;
    expect(merged(undefined, aBaseline([aTrial()], { subject: { ...subject, purpose: 'candidate' } }))).toBeUndefined();
  });

  it('does not take over the pool of another baseline', () => {
    const other = { ...aPool([aTrial({}, { text: 'other' })]), id: parseEvaluationId(digestOf('other')) };
    expect(texts(merged(other, aBaseline([aTrial({}, { text: 'own' })]))?.trials ?? [])).toEqual(['own']);
  });
});

it('a completion names its model by what the provider resolved and by its mark of the system', () => {
  const completions = [{}, { systemFingerprint: 'a' }, { resolvedModel: 'm' }, { resolvedModel: 'm', text: 'other' }];
  const trials = completions.map((given) =>
    aTrial({ outcome: { status: 'completed', completion: aCompletion(given) } }),
  );
  expect(fingerprintsOf(trials).size).toBe(3);
});
