import { describe, expect, it } from 'vitest';
import type { Evaluation, Trial } from '../../src/evaluation/evaluation.ts';
import {
  evaluationId,
  everyTrial,
  openCache,
  type RunResult,
  type Subject,
  subjectOf,
} from '../../src/evaluation/index.ts';
import { type CaseId, parseCaseId, parseModelId } from '../../src/foundation/ids.ts';
import { caseOrder } from '../../src/foundation/shuffle.ts';
import { ModelError } from '../../src/models/model.ts';
import {
  aDataset,
  aModel,
  aPool,
  aPrompt,
  aScorer,
  aSubject,
  askedTexts,
  aTrial,
  type FakeModel,
  noLimits,
  only,
  plan,
  run,
  slots,
} from '../support/evaluation.ts';
import { temporaryFolder } from '../support/evaluation-folder.ts';

const idOf = (subject: Subject) => evaluationId(subjectOf(subject));

/** The two sides of a comparison, baseline first. */
function aComparison(given: Partial<Subject> = {}, now = 'new', old = 'old'): readonly [Subject, Subject] {
  const candidate = aSubject({ prompt: aPrompt(now), ...given });
  const baseline = { ...candidate, prompt: aPrompt(old), purpose: 'baseline', against: idOf(candidate) } as const;
  return [baseline, candidate];
}

const baselineOf = ({ evaluations }: RunResult) =>
  only([...evaluations.values()].filter(({ subject }) => subject.purpose === 'baseline'));

function recordedIn({ evaluations }: RunResult, subject: Subject): { readonly recorded: Evaluation } {
  const recorded = evaluations.get(idOf(subject));
  if (recorded === undefined) throw new Error('not evaluated');
  return { recorded };
}

/** Calls that an act made. */
const cost = (model: FakeModel, act: () => Promise<unknown>) => {
  const before = model.calls.length;
  return act().then(() => model.calls.length - before);
};

describe('the trials of a baseline', () => {
  it('are drawn apart from those of a candidate, even of the same version', async () => {
    const cache = await openCache(temporaryFolder());
    const model = aModel();
    const dataset = aDataset(3);
    // What is the baseline now was a candidate before.
    expect(await cost(model, () => run([aSubject({ prompt: aPrompt('old'), dataset, model })], { cache }))).toBe(3);
    expect(await cost(model, () => run(aComparison({ dataset, model }), { cache }))).toBe(6);
    expect(await cost(model, () => run(aComparison({ dataset, model }, 'old', 'old'), { cache }))).toBe(3);
    await cache.close();
  });

  it('are found again by the same comparison, and drawn afresh for another candidate', async () => {
    const cache = await openCache(temporaryFolder());
    const model = aModel();
    const dataset = aDataset(3);
    expect(await cost(model, () => run(aComparison({ dataset, model }), { cache }))).toBe(6);
    expect(await cost(model, () => run(aComparison({ dataset, model }), { cache }))).toBe(0);
    expect(await cost(model, () => run(aComparison({ dataset, model }, 'newer'), { cache }))).toBe(6);
    const elsewhere = { ...model, endpoint: 'https://other.test' };
    const [, candidate] = aComparison({ dataset, model: elsewhere }, 'new');
    const [baseline] = aComparison({ dataset, model }, 'new');
    const moved = { ...baseline, against: idOf(candidate) };
    expect(await cost(model, () => run([moved, candidate], { cache }))).toBe(6);
    await cache.close();
  });

  it('serve every suite that compares the same two versions', async () => {
    const model = aModel();
    const dataset = aDataset(3);
    const suites = ['one', 'two'].flatMap((name) => aComparison({ dataset, model, scorers: [aScorer(name)] }));
    expect((await run(suites)).evaluations.size).toBe(4);
    expect(model.calls).toHaveLength(6);
  });

  it('of a comparison whose candidate is not in the plan are its own', async () => {
    const cache = await openCache(temporaryFolder());
    const model = aModel();
    const dataset = aDataset(3);
    const [one] = aComparison({ dataset, model }, 'a');
    const [two] = aComparison({ dataset, model }, 'b');
    expect(await cost(model, () => run([one], { cache }))).toBe(3);
    expect(await cost(model, () => run([one, two], { cache }))).toBe(3);
    await cache.close();
  });
});

describe('a baseline with a pool', () => {
  /** So many pooled trials of each of three cases. */
  const pooled = (counts: readonly number[], given: Partial<Trial> = {}, text = 'pooled'): readonly Trial[] =>
    counts.flatMap((count, position) =>
      Array.from({ length: count }, (_, index) =>
        aTrial({ case: parseCaseId(`c${position + 1}`), index, drawnOn: '2026-11-18', ...given }, { text }),
      ),
    );

  const withPool = (counts: readonly number[], given: Partial<Subject> = {}, trial: Partial<Trial> = {}) => {
    const [baseline, candidate] = aComparison({ trials: 3, model: aModel(), ...given });
    return [{ ...baseline, pool: aPool(pooled(counts, trial), baseline) }, candidate] as const;
  };

  it('first asks three fresh re-runs of the cases that are looked at first, before anything else that is wanted', async () => {
    const model = aModel();
    const dataset = aDataset(9);
    const [baseline, candidate] = withPool([1], { dataset, model });
    const { evaluations } = await run([baseline, candidate]);
    const first = [...caseOrder(dataset.digest, 9).subarray(0, 3)].sort((a, b) => a - b);
    expect(askedTexts(model).slice(0, 3)).toEqual(first.map((position) => `old: q${position + 1}`));
    expect(slots(evaluations.get(idOf(baseline))?.reruns ?? [])).toBe(first.map((at) => `c${at + 1}.0`).join(' '));
  });

  it('asks nothing, not even that, where nothing is wanted', async () => {
    const model = aModel();
    const { spent } = await run(withPool([1], { model }), { next: () => [] });
    expect(model.calls).toEqual([]);
    expect(spent).toMatchObject({ calls: 0, pooled: 0 });
  });

  it('uses what is young and of the model that answers now, and draws as many fewer', async () => {
    const model = aModel();
    const result = await run(withPool([8, 10, 1], { model }));
    const baseline = baselineOf(result);
    expect(baseline.pooled.map(({ outcome }) => outcome)).toEqual(
      withPool([8, 10, 1])[0].pool.trials.map(({ outcome }) => outcome),
    );
    expect(slots(baseline.trials)).toBe('c1.0 c1.1 c3.0 c3.1 c3.2');
    expect(slots(baseline.reruns)).toBe('c1.0 c2.0 c3.0');
    expect(baseline).toMatchObject({ complete: true, calls: 8 });
    expect(result.spent).toMatchObject({ calls: 17, pooled: 19, recorded: 0 });
  });

  it('shows what is pooled to whoever decides what is asked', async () => {
    const every = everyTrial();
    const seen: number[] = [];
    await run(withPool([2, 0, 0]), {
      next: (evaluations) => {
        seen.push([...evaluations.values()].reduce((sum, each) => sum + each.pooled.length, 0));
        return every(evaluations);
      },
    });
    expect(seen).toEqual([0, 2]);
  });

  it('uses nothing of another model, and draws everything', async () => {
    const model = aModel(() => ({ systemFingerprint: 'fp_2' }));
    const baseline = baselineOf(await run(withPool([8, 10, 1], { model })));
    expect(baseline.pooled).toEqual([]);
    expect(baseline.trials).toHaveLength(9);
  });

  it('uses nothing when the probe is not answered', async () => {
    const model = aModel((_, number) => {
      if (number <= 3) throw new ModelError('infrastructure', 'overloaded', 'busy');
      return {};
    });
    const baseline = baselineOf(await run(withPool([8, 10, 1], { model })));
    expect(baseline.pooled).toEqual([]);
    expect(baseline.trials).toHaveLength(9);
  });

  it('goes by the part of the probe that is answered', async () => {
    const model = aModel((_, number) => {
      if (number <= 2) throw new ModelError('infrastructure', 'overloaded', 'busy');
      return {};
    });
    expect(baselineOf(await run(withPool([8, 10, 1], { model }))).pooled).toHaveLength(19);
  });

  it('is not probed when nothing of it is young enough', async () => {
    const model = aModel();
    const baseline = baselineOf(await run(withPool([9, 9, 9], { model }, { drawnOn: '2026-10-01' })));
    expect(baseline).toMatchObject({ pooled: [], reruns: [], calls: 9 });
  });

  it('is not used when it is of another baseline', async () => {
    const [baseline, candidate] = withPool([8, 8, 8]);
    const pool = aPool(baseline.pool.trials, { ...baseline, scorers: [aScorer('other')] });
    expect(baselineOf(await run([{ ...baseline, pool }, candidate]))).toMatchObject({ pooled: [], calls: 9 });
  });

  it('is not used, nor probed, where this comparison was recorded: what it used then is in the record', async () => {
    const [baseline, candidate] = withPool([8, 10, 1]);
    const first = await run([baseline, candidate]);
    const again = await run([
      { ...baseline, pool: aPool(pooled([10, 10, 10]), baseline), ...recordedIn(first, baseline) },
      { ...candidate, ...recordedIn(first, candidate) },
    ]);
    expect(again.evaluations).toEqual(first.evaluations);
    expect(again.spent).toMatchObject({ calls: 0, recorded: 9 + 5 + 3, pooled: 19 });
  });

  it('is counted by the plan as far as it is young: the rest of the trials is the most that can be needed', async () => {
    expect((await plan(withPool([8, 10, 1]))).estimate.calls).toBe(9 + 2 + 0 + 3);
    expect((await plan(withPool([8, 10, 1], {}, { drawnOn: '2026-10-01' }))).estimate.calls).toBe(18);
  });

  it('shrinks what the progress counts up to', async () => {
    const totals: number[] = [];
    const { spent } = await run(withPool([8, 10, 1]), {
      progress: ({ phase, total, done, reruns }) => {
        totals.push(total);
        if (phase === 'done') expect([done, reruns]).toEqual([14, 3]);
      },
    });
    expect([totals[0], totals.at(-1)]).toEqual([18, 14]);
    expect(spent.calls).toBe(17);
  });

  it('is held by the caps with its probe as well', async () => {
    const result = await run(withPool([10, 10, 10]), { limits: { ...noLimits, maxCalls: 2 } });
    expect(result.stopped?.kind).toBe('cap');
    expect([...result.evaluations.values()].map(({ complete }) => complete)).toEqual([false, false]);
  });

  it('of which only the probe was asked when the run was interrupted is not complete', async () => {
    const interrupt = new AbortController();
    const model = aModel((_, number) => {
      if (number === 3) interrupt.abort();
      return {};
    });
    const result = await run(withPool([1, 1, 1], { model }), { signal: interrupt.signal });
    expect(baselineOf(result)).toMatchObject({ complete: false, trials: [], calls: 3 });
    expect(slots(baselineOf(result).reruns)).toBe('c1.0 c2.0 c3.0');
  });

  it('cannot be a candidate', async () => {
    const candidate = aSubject();
    await expect(plan([{ ...candidate, pool: aPool([]) }])).rejects.toThrow(RangeError);
    await expect(plan([{ ...candidate, against: idOf(candidate) }])).rejects.toThrow(RangeError);
  });
});

describe('a baseline whose model is gone', () => {
  const gone = (id = 'old'): FakeModel =>
    aModel(({ text }) => {
      if (text.includes(`${id}:`)) throw new ModelError('refused', 'model-not-found', 'The model m-1 does not exist');
      return {};
    });
  const trials: readonly Trial[] = [
    aTrial({ drawnOn: '2025-01-01' }, { resolvedModel: 'm-0' }),
    aTrial({ index: 1, drawnOn: '2026-11-18' }),
    aTrial({ case: 'c3' as CaseId, drawnOn: '2026-11-18' }),
  ];

  it('does not stop the run: what is kept of it is used, of any age and any model', async () => {
    const model = gone();
    const [baseline, candidate] = aComparison({ model, trials: 2 });
    const result = await run([{ ...baseline, pool: aPool(trials, baseline) }, candidate]);
    expect(result).not.toHaveProperty('stopped');
    expect(baselineOf(result)).toMatchObject({
      gone: 'The model m-1 does not exist',
      pooled: trials,
      trials: [],
      reruns: [],
      complete: true,
    });
    expect(result.evaluations.get(idOf(candidate))).toMatchObject({ complete: true, calls: 6 });
    expect(result.evaluations.get(idOf(candidate))).not.toHaveProperty('gone');
    // One call of the probe is enough to know.
    expect(askedTexts(model).filter((text) => text.startsWith('old'))).toHaveLength(1);
  });

  it('is found out by its first call where nothing had to be probed', async () => {
    const model = gone();
    const [baseline, candidate] = aComparison({ model });
    const old = trials.slice(0, 1);
    const result = await run([{ ...baseline, pool: aPool(old, baseline) }, candidate], { concurrency: 2 });
    expect(baselineOf(result)).toMatchObject({ gone: expect.any(String), pooled: old, complete: true });
    expect(result).not.toHaveProperty('stopped');
  });

  it('has nothing when nothing was kept', async () => {
    const result = await run(aComparison({ model: gone() }));
    expect(baselineOf(result)).toMatchObject({ gone: expect.any(String), pooled: [], trials: [], complete: true });
  });

  it('is not taken for gone once it has answered in this run', async () => {
    const model = aModel((_, number) => {
      if (number === 3) throw new ModelError('refused', 'model-not-found', 'The model m-1 does not exist');
      return {};
    });
    const result = await run([aComparison({ model })[0]]);
    expect(result.stopped).toMatchObject({ kind: 'refused', message: 'fake/model: The model m-1 does not exist' });
    expect(baselineOf(result)).not.toHaveProperty('gone');
  });

  it('keeps what it has from the cache: an answer that cost no call does not show that the model is there', async () => {
    const cache = await openCache(temporaryFolder());
    const [baseline, candidate] = aComparison({ trials: 2 });
    await run([baseline, candidate], { cache, limits: { ...noLimits, maxCalls: 4 } });
    const later = [{ ...baseline, model: gone() }, candidate];
    expect(baselineOf(await run(later, { cache }))).toMatchObject({
      gone: expect.any(String),
      complete: true,
      calls: 1,
    });
    expect(slots(baselineOf(await run(later, { cache })).trials)).toBe('c1.0 c2.0');
    await cache.close();
  });

  it('is one of several: the others are asked', async () => {
    const dataset = aDataset(3);
    const model = gone();
    const subjects = [...aComparison({ dataset, model }), ...aComparison({ dataset, model }, 'new', 'other')];
    const { evaluations } = await run(subjects, { concurrency: 4 });
    expect([...evaluations.values()].map(({ trials, gone: words }) => [trials.length, words !== undefined])).toEqual([
      [0, true],
      [3, false],
      [3, false],
    ]);
  });

  it('is asked nothing more, whatever is wanted of it', async () => {
    const model = gone();
    const [baseline, candidate] = aComparison({ model });
    let asked = 0;
    await run([baseline, candidate], {
      next: () => {
        asked += 1;
        const cases = Uint8Array.of(1, 1, 1);
        return asked > 3 ? [] : [{ evaluation: idOf(baseline), kind: 'reruns', cases, upTo: asked }];
      },
    });
    expect(asked).toBe(4);
    expect(model.calls).toHaveLength(1);
  });

  it('stays gone for a record of it', async () => {
    const [baseline, candidate] = aComparison({ model: gone() });
    const recorded = baselineOf(await run([{ ...baseline, pool: aPool(trials, baseline) }, candidate]));
    const model = aModel();
    const again = await run([{ ...baseline, recorded, model }, candidate]);
    expect(baselineOf(again)).toBe(recorded);
    expect(model.calls).toEqual([]);
  });

  it('ends the run when it is the candidate’s', async () => {
    const result = await run(aComparison({ model: gone('new') }));
    expect(result.stopped).toEqual({
      kind: 'refused',
      message: 'fake/model: The model m-1 does not exist',
      error: { name: 'ModelError', message: 'The model m-1 does not exist' },
    });
  });

  it('leaves another model’s baseline alone', async () => {
    const other = aModel(undefined, { id: parseModelId('fake/other'), endpoint: 'https://other.test' });
    const [lost, candidate] = aComparison({ model: gone() });
    const [held] = aComparison({ model: other }, 'new', 'held');
    const { evaluations } = await run([lost, { ...held, against: idOf(candidate) }, candidate]);
    expect([...evaluations.values()].map((each) => each.trials.length)).toEqual([0, 3, 3]);
  });
});
