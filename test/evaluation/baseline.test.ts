import { describe, expect, it } from 'vitest';
import type { Evaluation, Trial } from '../../src/evaluation/evaluation.ts';
import {
  evaluationId,
  everyTrial,
  mergePool,
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
    expect(slots(baseline.trials)).toBe('c1.0 c1.1 c2.0 c3.0 c3.1 c3.2');
    expect(slots(baseline.reruns)).toBe('c1.0 c2.0 c3.0');
    expect(baseline).toMatchObject({ complete: true, calls: 9 });
    expect(result.spent).toMatchObject({ calls: 18, pooled: 19, recorded: 0 });
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
    expect(again.spent).toMatchObject({ calls: 0, recorded: 9 + 6 + 3, pooled: 19 });
  });

  it('is counted by the plan as far as it is young: the rest of the trials is the most that can be needed', async () => {
    expect((await plan(withPool([8, 10, 1]))).estimate.calls).toBe(9 + 2 + 1 + 3);
    expect((await plan(withPool([8, 10, 1], {}, { drawnOn: '2026-10-01' }))).estimate.calls).toBe(18);
  });

  it('shrinks what the progress counts up to', async () => {
    const totals: number[] = [];
    const { spent } = await run(withPool([8, 10, 1]), {
      progress: ({ phase, total, done, reruns }) => {
        totals.push(total);
        if (phase === 'done') expect([done, reruns]).toEqual([15, 3]);
      },
    });
    expect([totals[0], totals.at(-1)]).toEqual([18, 15]);
    expect(spent.calls).toBe(18);
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
  const WORDS = 'The model m-1 does not exist';
  const withdrawn = parseModelId('fake/withdrawn');

  /** A model of its own that is said to be unknown in the calls that are named, by text and number. */
  const refusing = (refuses: (text: string, number: number) => boolean): FakeModel =>
    aModel(
      ({ text }, number) => {
        if (refuses(text, number)) throw new ModelError('refused', 'model-not-found', WORDS);
        return {};
      },
      { id: withdrawn },
    );
  const gone = () => refusing(() => true);

  /** A comparison whose baseline was asked of another model than its candidate is. */
  function aMove(old: FakeModel, given: Partial<Subject> = {}, now = 'new', name = 'old'): readonly [Subject, Subject] {
    const [baseline, candidate] = aComparison(given, now, name);
    return [{ ...baseline, prompt: aPrompt(name, { model: old.id }), model: old }, candidate];
  }

  const trials: readonly Trial[] = [
    aTrial({ drawnOn: '2025-01-01' }, { resolvedModel: 'm-0' }),
    aTrial({ index: 1, drawnOn: '2026-11-18' }),
    aTrial({ case: 'c3' as CaseId, drawnOn: '2026-11-18' }),
  ];

  /** Asks for every trial again until all are there, at most so many times. */
  const insisting = (times: number) => {
    let left = times;
    return (evaluations: RunResult['evaluations']) => {
      left -= 1;
      const open = [...evaluations.values()].some(({ complete }) => !complete);
      return open && left >= 0 ? everyTrial()(evaluations) : [];
    };
  };

  it('does not stop the run: what is kept of it is used, of any age and any model', async () => {
    const model = gone();
    const [baseline, candidate] = aMove(model, { trials: 2 });
    const result = await run([{ ...baseline, pool: aPool(trials, baseline) }, candidate]);
    expect(result).not.toHaveProperty('stopped');
    expect(baselineOf(result)).toMatchObject({ gone: WORDS, pooled: trials, trials: [], reruns: [], complete: true });
    expect(result.evaluations.get(idOf(candidate))).toMatchObject({ complete: true, calls: 6 });
    expect(result.evaluations.get(idOf(candidate))).not.toHaveProperty('gone');
    // The three cases of the probe are enough to know.
    expect(model.calls).toHaveLength(3);
  });

  it('is found out by its first three cases where nothing had to be probed', async () => {
    const model = gone();
    const [baseline, candidate] = aMove(model, { dataset: aDataset(5) });
    const pool = aPool(trials.slice(0, 1), baseline);
    const result = await run([{ ...baseline, pool }, candidate]);
    expect(baselineOf(result)).toMatchObject({ gone: WORDS, pooled: pool.trials, complete: true });
    expect(askedTexts(model)).toEqual(['old: q1', 'old: q2', 'old: q3']);
    expect(result).not.toHaveProperty('stopped');
  });

  it.each([1, 2])('is found out by all %d of its cases where there are no three', async (size) => {
    const model = gone();
    const result = await run(aMove(model, { dataset: aDataset(size) }));
    expect(baselineOf(result)).toMatchObject({ gone: WORDS, complete: true });
    expect(model.calls).toHaveLength(size);
  });

  it('has nothing when nothing was kept', async () => {
    const result = await run(aMove(gone()));
    expect(baselineOf(result)).toMatchObject({ gone: WORDS, pooled: [], trials: [], complete: true });
  });

  it('is not taken for gone once it has answered in this run', async () => {
    const result = await run([aMove(refusing((_, number) => number === 3))[0]]);
    expect(result.stopped).toMatchObject({ kind: 'refused', message: `fake/withdrawn: ${WORDS}` });
    expect(baselineOf(result)).not.toHaveProperty('gone');
  });

  it('is not taken for gone by one odd answer: the case is asked again', async () => {
    const model = refusing((_, number) => number === 1);
    const result = await run(aMove(model), { next: insisting(5) });
    expect(result).not.toHaveProperty('stopped');
    expect(baselineOf(result)).not.toHaveProperty('gone');
    expect(baselineOf(result).complete).toBe(true);
    expect(askedTexts(model)).toEqual(['old: q1', 'old: q2', 'old: q3', 'old: q1']);
  });

  it('ends the run when the same case is all that is asked, and is refused again', async () => {
    const model = refusing(() => true);
    const [baseline] = aMove(model, { dataset: aDataset(9) });
    const first = {
      evaluation: idOf(baseline),
      kind: 'trials',
      cases: Uint8Array.from([1, 0, 0, 0, 0, 0, 0, 0, 0]),
      upTo: 1,
    } as const;
    let waves = 0;
    const result = await run([baseline], {
      next: () => {
        waves += 1;
        return waves > 5 ? [] : [first];
      },
    });
    expect(result.stopped).toMatchObject({ kind: 'refused', message: `fake/withdrawn: ${WORDS}` });
    expect(baselineOf(result)).not.toHaveProperty('gone');
    expect(model.calls).toHaveLength(2);
  });

  it('is a mistake, by a single answer, where the candidate is asked of the same model', async () => {
    const model = refusing((_, number) => number === 1);
    const result = await run(aComparison({ model }));
    expect(result.stopped).toEqual({
      kind: 'refused',
      message: `fake/withdrawn: ${WORDS}`,
      error: { name: 'ModelError', message: WORDS },
    });
    expect(baselineOf(result)).not.toHaveProperty('gone');
    expect(model.calls).toHaveLength(1);
  });

  it('keeps what it has from the cache: an answer that cost no call does not show that the model is there', async () => {
    const cache = await openCache(temporaryFolder());
    const [baseline, candidate] = aMove(aModel(undefined, { id: withdrawn }), { trials: 2 });
    await run([baseline, candidate], { cache, limits: { ...noLimits, maxCalls: 4 } });
    const result = await run([{ ...baseline, model: gone() }, candidate], { cache });
    expect(baselineOf(result)).toMatchObject({ gone: WORDS, complete: true, calls: 3 });
    expect(slots(baselineOf(result).trials)).toBe('c1.0 c2.0');
    await cache.close();
  });

  it('is not gone where another baseline was answered by the same model', async () => {
    const dataset = aDataset(3);
    const model = refusing((text) => text.includes('old:'));
    const [other, candidate] = aMove(model, { dataset }, 'new', 'other');
    const [lost] = aMove(model, { dataset });
    const result = await run([other, lost, candidate]);
    expect(result.stopped).toMatchObject({ kind: 'refused' });
    expect([...result.evaluations.values()].filter(({ gone: words }) => words !== undefined)).toEqual([]);
  });

  it('is asked nothing more, whatever is wanted of it', async () => {
    const model = gone();
    const [baseline, candidate] = aMove(model);
    let asked = 0;
    await run([baseline, candidate], {
      next: () => {
        asked += 1;
        const cases = Uint8Array.of(1, 1, 1);
        return asked > 3 ? [] : [{ evaluation: idOf(baseline), kind: 'reruns', cases, upTo: asked }];
      },
    });
    expect(asked).toBe(4);
    expect(model.calls).toHaveLength(3);
  });

  it('stays gone for a record of it', async () => {
    const [baseline, candidate] = aMove(gone());
    const recorded = baselineOf(await run([{ ...baseline, pool: aPool(trials, baseline) }, candidate]));
    const model = aModel(undefined, { id: withdrawn });
    const again = await run([{ ...baseline, recorded, model }, candidate]);
    expect(baselineOf(again)).toBe(recorded);
    expect(model.calls).toEqual([]);
  });

  it('ends the run when it is the candidate’s', async () => {
    const result = await run([aSubject({ model: gone() })]);
    expect(result.stopped).toMatchObject({ kind: 'refused', message: `fake/withdrawn: ${WORDS}` });
  });

  it.each([
    ['another model', { id: parseModelId('fake/other') }],
    ['the same model elsewhere', { id: withdrawn, endpoint: 'https://other.test' }],
  ])('leaves a baseline of %s alone', async (_, given) => {
    const dataset = aDataset(3);
    const [lost, candidate] = aMove(gone(), { dataset });
    const [held] = aMove(aModel(undefined, given), { dataset }, 'new', 'held');
    const result = await run([lost, held, candidate], { concurrency: 4 });
    expect(result).not.toHaveProperty('stopped');
    expect([...result.evaluations.values()].map((each) => [each.trials.length, each.gone])).toEqual([
      [0, WORDS],
      [3, undefined],
      [3, undefined],
    ]);
  });
});

describe('an answer of a baseline', () => {
  const today = '2026-11-21';
  const drawsOf = (each: Evaluation) =>
    [...each.trials, ...each.pooled].map(({ case: id, draw }) => `${id} ${draw}`).sort();

  it('is named by its draw; one of a candidate is not', async () => {
    const [baseline, candidate] = aComparison({ trials: 2 });
    const { evaluations } = await run([baseline, candidate]);
    const names = (subject: Subject) => evaluations.get(idOf(subject))?.trials.map(({ draw }) => draw);
    expect(new Set(names(baseline)).size).toBe(2);
    expect(new Set(names(candidate))).toEqual(new Set([undefined]));
  });

  it('is in the pool once when two suites of one dataset share it', async () => {
    const model = aModel();
    const dataset = aDataset(3);
    const shared = { dataset, model };
    const pairs = [aComparison({ ...shared, trials: 1 }), aComparison({ ...shared, trials: 3, suite: 'farewells' })];
    const { evaluations } = await run(pairs.flat());
    const baselines = pairs.map(([baseline]) => recordedIn({ evaluations } as RunResult, baseline).recorded);
    expect(model.calls).toHaveLength(18);
    for (const inOrder of [baselines, baselines.toReversed()]) {
      const pool = inOrder.reduce<Evaluation | undefined>(
        (had, each) => mergePool(had, each, { today }) ?? had,
        undefined,
      );
      expect(slots(pool?.trials)).toBe('c1.0 c1.1 c1.2 c2.0 c2.1 c2.2 c3.0 c3.1 c3.2');
    }
  });

  it('is not pooled beside itself when more trials are asked for and the cache is kept', async () => {
    const cache = await openCache(temporaryFolder());
    const model = aModel();
    const dataset = aDataset(3);
    const asked = (trials: number) => aComparison({ dataset, model, trials });
    const pool = mergePool(undefined, baselineOf(await run(asked(2), { cache })), { today });
    expect(pool?.trials).toHaveLength(6);
    const [baseline, candidate] = asked(3);
    const after = baselineOf(await run([pool === undefined ? baseline : { ...baseline, pool }, candidate], { cache }));
    expect(after.trials).toHaveLength(9);
    expect(after.pooled).toEqual([]);
    expect(new Set(drawsOf(after)).size).toBe(9);
    // What is kept for the next comparison has each once as well.
    expect(mergePool(pool, after, { today })?.trials).toHaveLength(9);
    await cache.close();
  });

  it('is pooled beside those of other draws', async () => {
    const model = aModel();
    const dataset = aDataset(3);
    const pool = mergePool(undefined, baselineOf(await run(aComparison({ dataset, model, trials: 2 }, 'newer'))), {
      today,
    });
    const [baseline, candidate] = aComparison({ dataset, model, trials: 3 });
    const after = baselineOf(await run([pool === undefined ? baseline : { ...baseline, pool }, candidate]));
    expect([after.trials.length, after.pooled.length]).toEqual([9, 6]);
    expect(new Set(drawsOf(after)).size).toBe(15);
  });

  it('leaves the comparison as it was when that is run again from its record', async () => {
    const cache = await openCache(temporaryFolder());
    const model = aModel();
    const dataset = aDataset(3);
    const earlier = baselineOf(await run(aComparison({ dataset, model, trials: 2 }), { cache }));
    const [baseline, candidate] = aComparison({ dataset, model, trials: 3 });
    const strangers = Array.from({ length: 7 }, (_, index) => aTrial({ index, draw: `other#${index}` }));
    // Nine of c1 are kept, two of them this comparison's own.
    const pool = mergePool(aPool(strangers, baseline), earlier, { today });
    const first = await run([pool === undefined ? baseline : { ...baseline, pool }, candidate], { cache });
    const again = await run([
      { ...baseline, ...recordedIn(first, baseline) },
      { ...candidate, ...recordedIn(first, candidate) },
    ]);
    expect(again.spent.calls).toBe(0);
    expect(again.evaluations).toEqual(first.evaluations);
    await cache.close();
  });
});
