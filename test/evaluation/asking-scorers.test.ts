import { describe, expect, it } from 'vitest';
import {
  CapExceededError,
  type Evaluation,
  evaluationId,
  openCache,
  type Subject,
  subjectOf,
} from '../../src/evaluation/index.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import { parseModelId, parseScorerName } from '../../src/foundation/ids.ts';
import { ModelError } from '../../src/models/model.ts';
import {
  type Score,
  type Scored,
  type Scorer,
  type ScorerContext,
  UnusableScorerError,
  unitInterval,
} from '../../src/scorers/scorer.ts';
import {
  aDataset,
  aModel,
  aPool,
  aPrompt,
  aScorer,
  aSubject,
  aTrial,
  type FakeModel,
  noLimits,
  only,
  plan,
  run,
  slots,
} from '../support/evaluation.ts';
import { temporaryFolder } from '../support/evaluation-folder.ts';

const aJudgeModel = (answer: Parameters<typeof aModel>[0] = () => ({ text: '1' })): FakeModel =>
  aModel(answer, { id: parseModelId('fake/judge'), endpoint: 'https://judges.test/v1' });

/** Asks its model once about each answer, and takes what it says for the score. */
function aJudge(model: FakeModel, given: Partial<Scorer> = {}): Scorer {
  return {
    name: parseScorerName('judge'),
    kind: 'judge',
    fingerprint: digestOf('judge'),
    calls: [{ model, perTrial: 1, promptCharacters: 400, outputTokens: 50 }],
    score: (scored, context) => graded(model, `grade ${scored.completion.text}`, context),
    ...given,
  };
}

/** Asks which of the two is better: 1 when it is the one that is scored. */
function aPairJudge(model: FakeModel): Scorer {
  return aJudge(model, {
    pairs: true,
    score: ({ completion }: Scored, context) =>
      graded(model, `${completion.text} or ${context.opponent?.text}`, context),
  });
}

async function graded(model: FakeModel, content: string, { ask, signal }: ScorerContext): Promise<Score> {
  if (ask === undefined) throw new Error('nobody can be asked');
  signal.throwIfAborted();
  const request = {
    messages: [{ role: 'user', content }],
    parameters: {},
    tools: [],
    responseFormat: { type: 'text' },
  } as const;
  const completion = await ask({ model, request, draw: 0 });
  return { status: 'scored', value: Number(completion.text) };
}

const values = (evaluation: Evaluation | undefined, scorer = 'judge') =>
  evaluation?.trials.map(({ scores }) => {
    const score = scores[scorer];
    return score?.status === 'scored' ? score.value : score?.status;
  });

describe('a scorer that asks a model', () => {
  it('asks on the account of the run: its calls, tokens and cost are counted', async () => {
    const judge = aJudgeModel();
    const { evaluations, spent } = await run([aSubject({ scorers: [aJudge(judge)] })]);
    const evaluation = only(evaluations.values());
    expect(values(evaluation)).toEqual([1, 1, 1]);
    // Every answer is the same text: one grade serves all three.
    expect(judge.calls).toHaveLength(1);
    expect(evaluation).toMatchObject({ complete: true, calls: 4, costUsd: 1 });
    expect(spent).toMatchObject({ calls: 4, costUsd: 1 });
  });

  it('finds its grades in the cache when the run is made again', async () => {
    const folder = temporaryFolder();
    const subject = (judge: FakeModel, model: FakeModel) => aSubject({ scorers: [aJudge(judge)], model });
    const first = await openCache(folder);
    await run([subject(aJudgeModel(), aModel())], { cache: first });
    await first.close();
    const [judge, model, cache] = [aJudgeModel(), aModel(), await openCache(folder)];
    const { spent } = await run([subject(judge, model)], { cache });
    await cache.close();
    expect([judge.calls.length, model.calls.length, spent.calls]).toEqual([0, 0, 0]);
  });

  it('has its calls in the estimate, and is refused above a cap before the first call', async () => {
    const judge = aJudgeModel();
    const subject = aSubject({ trials: 2, scorers: [aJudge(judge)] });
    const { estimate } = await plan([subject]);
    const { estimate: without } = await plan([aSubject({ trials: 2 })]);
    expect([without.calls, estimate.calls]).toEqual([6, 12]);
    expect(estimate.outputTokens - without.outputTokens).toBe(6 * 50);
    expect(estimate.inputTokens - without.inputTokens).toBeGreaterThanOrEqual(6 * 100);
    await expect(plan([subject], { limits: { ...noLimits, maxCalls: 11 } })).rejects.toThrow(CapExceededError);
    expect(judge.calls).toHaveLength(0);
  });

  it('whose price nobody knows makes the cost unknown', async () => {
    const subject = aSubject({ scorers: [aJudge(aJudgeModel())] });
    const price = (id: string) => (id === 'fake/judge' ? undefined : { input: 1, output: 4 });
    expect((await plan([subject], { price })).estimate.costUsd).toBeUndefined();
  });

  it('stops at a cap: what it could not grade is not scored, and the evaluation is not complete', async () => {
    const judge = aJudgeModel();
    const model = aModel((_, number) => ({ text: `answer ${number}` }));
    const limits = { ...noLimits, maxCalls: 5 };
    const planned = aSubject({ model, scorers: [aJudge(judge)] });
    const result = await run([planned], { limits });
    expect(result.stopped).toMatchObject({ kind: 'cap' });
    expect(only(result.evaluations.values())).toMatchObject({ complete: false, calls: 5 });
    expect(slots(only(result.evaluations.values()).trials)).toBe('c1.0 c2.0');
  });

  it('ends the run when its model will never answer, whether its key or its name is wrong', async () => {
    for (const reason of ['authentication', 'model-not-found'] as const) {
      const judge = aJudgeModel(() => {
        throw new ModelError('refused', reason, 'no');
      });
      const { stopped, evaluations } = await run([aSubject({ scorers: [aJudge(judge)] })]);
      expect(stopped).toMatchObject({ kind: 'refused', message: 'fake/judge: no' });
      expect(only(evaluations.values())).toMatchObject({ complete: false, trials: [] });
    }
  });

  it('that can score nothing at all ends the run: no more is asked of anybody', async () => {
    const model = aModel();
    const judge = aJudge(aJudgeModel(), {
      score: (_, { unusable }) => {
        unusable?.(new UnusableScorerError('the judge is not trusted'));
        return { status: 'failed', error: { name: 'UnusableScorerError', message: 'the judge is not trusted' } };
      },
    });
    const { stopped, evaluations } = await run([aSubject({ model, dataset: aDataset(20), scorers: [judge] })]);
    expect(stopped).toMatchObject({ kind: 'refused', message: 'the judge is not trusted' });
    expect(only(evaluations.values()).complete).toBe(false);
    expect(model.calls.length).toBeLessThan(3);
  });

  it('that is not answered this time has failed for that trial alone', async () => {
    const judge = aJudgeModel((_, number) => {
      if (number === 2) throw new ModelError('infrastructure', 'timeout', 'too slow');
      return { text: '1' };
    });
    const model = aModel((_, number) => ({ text: `answer ${number}` }));
    const { evaluations } = await run([aSubject({ model, scorers: [aJudge(judge), aScorer()] })]);
    expect(values(only(evaluations.values()))).toEqual([1, 'failed', 1]);
    expect(values(only(evaluations.values()), 'length')).toEqual([1, 1, 1]);
  });

  it('is asked again about what a record lacks, and only about that', async () => {
    const outage = aJudgeModel((_, number) => {
      if (number === 2) throw new ModelError('infrastructure', 'timeout', 'too slow');
      return { text: '1' };
    });
    const model = aModel((_, number) => ({ text: `answer ${number}` }));
    const subject = aSubject({ model, scorers: [aJudge(outage)] });
    const recorded = only((await run([subject])).evaluations.values());
    const judge = aJudgeModel();
    const again = await run([{ ...subject, scorers: [aJudge(judge)], recorded }]);
    expect(values(only(again.evaluations.values()))).toEqual([1, 1, 1]);
    expect(judge.calls).toHaveLength(1);
    expect(model.calls).toHaveLength(3);
    expect(again.spent.calls).toBe(1);
  });

  it('is scored again wherever a record has a failure, whatever scored it; an equal failure changes nothing', async () => {
    const failing = aScorer('program', () => ({
      status: 'failed',
      error: { name: 'ProgramError', message: 'too slow' },
    }));
    const subject = aSubject({ scorers: [failing] });
    const recorded = only((await run([subject])).evaluations.values());
    const same = await run([{ ...subject, recorded }]);
    expect(only(same.evaluations.values())).toBe(recorded);
    const mended = await run([{ ...subject, scorers: [aScorer('program')], recorded }]);
    expect(values(only(mended.evaluations.values()), 'program')).toEqual([1, 1, 1]);
    expect(mended.spent.calls).toBe(0);
  });

  it('is not asked about a record where no call may be made', async () => {
    const outage = aJudgeModel(() => {
      throw new ModelError('infrastructure', 'timeout', 'too slow');
    });
    const subject = aSubject({ scorers: [aJudge(outage)] });
    const recorded = only((await run([subject])).evaluations.values());
    const result = await run([{ ...subject, scorers: [aJudge(aJudgeModel())], recorded }], { noCalls: 'none here' });
    expect(result.stopped).toBeUndefined();
    expect(values(only(result.evaluations.values()))).toEqual(['failed', 'failed', 'failed']);
  });

  it('never has more calls in flight than the run, its own and the prompt’s together', async () => {
    let inFlight = 0;
    let most = 0;
    const slow = async () => {
      inFlight += 1;
      most = Math.max(most, inFlight);
      await new Promise((resolve) => setImmediate(resolve));
      inFlight -= 1;
      return { text: String(inFlight % 2) };
    };
    const judges = ['a', 'b', 'c'].map((name) => {
      const model = aJudgeModel(slow);
      return aJudge(model, {
        name: parseScorerName(name),
        score: (scored, context) => graded(model, `${name} ${scored.case.id}`, context),
      });
    });
    const [first, ...rest] = judges;
    if (first === undefined) throw new Error('no judge');
    await run([aSubject({ dataset: aDataset(12), model: aModel(slow), scorers: [first, ...rest] })], {
      concurrency: 4,
    });
    expect(most).toBe(4);
  });
});

describe('a scorer whose model may come to be another one', () => {
  const pooled = async (moving: boolean) => {
    const judge = aJudgeModel();
    const calls = [{ model: judge, perTrial: 1, promptCharacters: 400, outputTokens: 50, moving }];
    const candidate = aSubject({ prompt: aPrompt('new'), scorers: [aJudge(judge, { calls })] });
    const against = evaluationId(subjectOf(candidate));
    const baseline = aSubject({ ...candidate, prompt: aPrompt('old'), purpose: 'baseline', against });
    const pool = aPool([aTrial()], baseline);
    const { evaluations } = await run([candidate, { ...baseline, pool }]);
    return [...evaluations.values()][1]?.pooled;
  };

  it('takes no pooled trial, which the one before it may have scored', async () => {
    expect(await pooled(false)).toHaveLength(1);
    expect(await pooled(true)).toEqual([]);
  });
});

describe('a scorer of pairs', () => {
  const sides = (judge: FakeModel, given: Partial<Subject> = {}, other: Partial<Subject> = {}) => {
    const candidate = aSubject({
      prompt: aPrompt('new'),
      model: aModel(({ text }) => ({ text: `new ${text.includes('q1') ? 1 : 2}` })),
      scorers: [aPairJudge(judge), aScorer()],
      dataset: aDataset(2),
      ...given,
    });
    const baseline = aSubject({
      prompt: aPrompt('old'),
      model: aModel(() => ({ text: 'old' })),
      scorers: [aPairJudge(judge), aScorer()],
      dataset: aDataset(2),
      purpose: 'baseline',
      against: evaluationId(subjectOf(candidate)),
      ...other,
    });
    return [candidate, baseline] as const;
  };
  const texts = (judge: FakeModel) =>
    judge.calls.map(({ body }) => JSON.stringify(body).match(/"content":"([^"]*)"/)?.[1]);

  it('judges the baseline’s completion beside the candidate’s; the candidate has what a tie would be', async () => {
    const judge = aJudgeModel(({ text }) => ({ text: text.includes('new 1') ? '0' : '1' }));
    const { evaluations } = await run(sides(judge));
    const [candidate, baseline] = [...evaluations.values()];
    expect(values(candidate)).toEqual([0.5, 0.5]);
    expect(values(baseline)).toEqual([0, 1]);
    expect(texts(judge)).toEqual(['old or new 1', 'old or new 2']);
    expect(baseline).toMatchObject({ complete: true, calls: 4 });
    expect(candidate).toMatchObject({ complete: true, calls: 2 });
  });

  it('counts its calls once in the estimate: of the baseline', async () => {
    expect((await plan(sides(aJudgeModel()))).estimate.calls).toBe(2 + 2 + 2);
  });

  it('gives the trial to the side that has a completion, and halves it where neither has', async () => {
    const judge = aJudgeModel();
    const three = aDataset(3);
    const { evaluations } = await run(
      sides(
        judge,
        { dataset: three, model: aModel(({ text }) => failing(text, ['q1', 'q3'])) },
        { dataset: three, model: aModel(({ text }) => failing(text, ['q2', 'q3'])) },
      ),
    );
    const [candidate, baseline] = [...evaluations.values()];
    expect(values(baseline)).toEqual([1, 0, 0.5]);
    expect(values(candidate)).toEqual([0.5, 0.5, 0.5]);
    expect(judge.calls).toHaveLength(0);
  });

  it('leaves a trial unscored whose other side was lost: that is missing, and no tie', async () => {
    const model = aModel(({ text }) => {
      if (text.includes('q1')) throw new ModelError('infrastructure', 'timeout', 'too slow');
      return { text: 'new' };
    });
    const { evaluations } = await run(sides(aJudgeModel(), { model }));
    expect(values([...evaluations.values()][1])).toEqual([undefined, 1]);
  });

  it('uses no pooled trial: none of them was compared with this candidate', async () => {
    const [candidate, baseline] = sides(aJudgeModel());
    const pool = aPool([aTrial()], baseline);
    const { evaluations } = await run([candidate, { ...baseline, pool }]);
    expect([...evaluations.values()][1]?.pooled).toEqual([]);
  });

  it('wins by forfeit for itself alone: what a record could not score by itself is scored, and not given', async () => {
    const poor = aScorer('alone', () => ({ status: 'scored', value: unitInterval(0.25) }));
    const broken = aScorer('alone', () => ({ status: 'failed', error: { name: 'ProgramError', message: 'too slow' } }));
    const task = aModel(() => failing('q', ['q']));
    const judge = aJudgeModel();
    const pair = aPairJudge(judge);
    const of = (alone: Scorer) => sides(judge, { model: task, scorers: [pair, alone] }, { scorers: [pair, alone] });
    const [, recorded] = [...(await run(of(broken))).evaluations.values()];
    if (recorded === undefined) throw new Error('two were expected');
    const [candidate, baseline] = of(poor);
    const again = [...(await run([candidate, { ...baseline, recorded }])).evaluations.values()][1];
    expect(values(again, 'alone')).toEqual([0.25, 0.25]);
    expect(values(again)).toEqual([1, 1]);
  });

  it('scores what a run that was stopped had left open, without asking the two sides again', async () => {
    const [candidate, baseline] = sides(aJudgeModel());
    const stopped = await run([candidate, baseline], { limits: { ...noLimits, maxCalls: 5 } });
    const [first, second] = [...stopped.evaluations.values()];
    expect([first?.complete, second?.complete]).toEqual([true, false]);
    expect(values(second)).toEqual([1, undefined]);
    if (first === undefined || second === undefined) throw new Error('two were expected');
    const judge = aJudgeModel();
    const [again, other] = sides(judge);
    const result = await run([
      { ...again, recorded: first },
      { ...other, recorded: second },
    ]);
    expect([...result.evaluations.values()].map(({ complete }) => complete)).toEqual([true, true]);
    expect(judge.calls).toHaveLength(1);
    expect(result.spent.calls).toBe(1);
  });
});

function failing(text: string, what: readonly string[]) {
  if (what.some((each) => text.includes(each))) throw new ModelError('task', 'content-filter', 'filtered');
  return { text: 'said' };
}
