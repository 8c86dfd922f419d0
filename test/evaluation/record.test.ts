import { beforeAll, describe, expect, it } from 'vitest';
import type { EvaluationSubject, Trial } from '../../src/evaluation/evaluation.ts';
import { type Evaluation, evaluationFromJson, evaluationId, evaluationToJson } from '../../src/evaluation/index.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import { FileError } from '../../src/foundation/errors.ts';
import { type CaseId, parseEvaluationId } from '../../src/foundation/ids.ts';
import type { JsonObject, JsonValue } from '../../src/foundation/json.ts';
import { ModelError } from '../../src/models/model.ts';
import { unitInterval } from '../../src/scorers/scorer.ts';
import { aCase, aDataset, aModel, aScorer, aSubject, aTrial, run } from '../support/evaluation.ts';

let evaluation: Evaluation;
let json: JsonObject;

/** Every kind of trial and score there is. */
beforeAll(async () => {
  const model = aModel((_, number) => {
    if (number === 2) throw new ModelError('task', 'content-filter', 'no', { todo: 'x', details: { status: 400 } });
    if (number === 3) throw new ModelError('infrastructure', 'timeout', 'late', { position: { file: 'f', line: 1 } });
    return number === 4 ? { usage: undefined, costUsd: undefined } : {};
  });
  const label = aScorer('label', ({ case: { id } }) => ({
    status: 'scored',
    value: unitInterval(0),
    reason: 'other',
    label: { expected: 'a', found: id === 'c1' ? undefined : 'b' },
  }));
  const absent = aScorer('absent', () => ({ status: 'not-applicable', reason: 'no expected value' }));
  const failed = aScorer('failed', () => ({ status: 'failed', error: { name: 'Error', message: 'broken' } }));
  const dataset = aDataset([aCase(1, { tags: ['t'], cluster: 'k' }), aCase(2), aCase(3), aCase(4)]);
  const { evaluations } = await run([aSubject({ model, dataset, scorers: [label, absent, failed] })]);
  const [first] = evaluations.values();
  if (first === undefined) throw new Error('no evaluation');
  evaluation = first;
  json = JSON.parse(JSON.stringify(evaluationToJson(evaluation)));
});

/** The recorded evaluation with one member replaced; the path as in `trials.0.index`. */
function changed(path: string, value: JsonValue | undefined): JsonValue {
  const copy = structuredClone(json);
  const names = path.split('.');
  const last = names.pop() ?? '';
  const holder = names.reduce<Record<string, never>>((inner, name) => inner[name] ?? {}, copy as Record<string, never>);
  Object.assign(holder, { [last]: value });
  if (value === undefined) delete holder[last];
  return copy;
}

describe('a recorded evaluation', () => {
  it('comes back as it was, from its value and from its text', () => {
    expect(evaluationFromJson(json, 'results/x.json')).toEqual(evaluation);
    expect(evaluationFromJson(evaluationToJson(evaluation), 'results/x.json')).toEqual(evaluation);
  });

  it('is plain JSON: nothing is lost on the way through its text', () => {
    expect(evaluationToJson(evaluation)).toEqual(json);
    expect(JSON.stringify(json)).not.toContain('undefined');
  });

  it('comes back when it is not complete', async () => {
    const { evaluations } = await run([aSubject({ trials: 2 })], { limits: { maxCalls: 2, maxCostUsd: 100 } });
    const [partial] = evaluations.values();
    if (partial === undefined) throw new Error('no evaluation');
    expect(partial.complete).toBe(false);
    expect(evaluationFromJson(evaluationToJson(partial), 'x')).toEqual(partial);
  });

  it('comes back when no more was wanted of it', () => {
    const early = { ...evaluation, trials: evaluation.trials.slice(1, 3) };
    expect(evaluationFromJson(evaluationToJson(early), 'x')).toEqual(early);
  });

  it('comes back with its re-runs, and of a baseline with what is pooled and the words of a model that is gone', () => {
    const [one, two, , four] = evaluation.trials as [Trial, Trial, Trial, Trial];
    const subject = { ...evaluation.subject, purpose: 'baseline', against: evaluation.id } as const;
    const baseline: Evaluation = {
      ...evaluation,
      id: evaluationId(subject),
      subject,
      reruns: [one, { ...one, index: 7 }, two],
      pooled: [one, { ...one, index: 9 }, four],
      gone: 'no such model',
    };
    const text = JSON.stringify(evaluationToJson(baseline));
    expect(evaluationFromJson(JSON.parse(text), 'x')).toEqual(baseline);
    expect(evaluationFromJson(evaluationToJson(baseline), 'x')).toEqual(baseline);
  });

  it('is refused when its id is not the digest of its subject', () => {
    const read = () => evaluationFromJson(changed('subject.trials', 2), 'results/x.json');
    expect(read).toThrow(FileError);
    expect(read).toThrow(/not a recorded evaluation: id: found sha256:\w+, but its subject has the digest sha256:\w+/);
    expect(() => evaluationFromJson(changed('id', digestOf('other')), 'x')).toThrow(/id: found/);
  });

  it('names the file in its refusal', () => {
    expect(() => evaluationFromJson(null, 'results/x.json')).toThrow(
      expect.objectContaining({ position: { file: 'results/x.json' } }),
    );
  });

  it.each<[string, JsonValue | undefined, RegExp]>([
    ['format', 2, /format/],
    ['extra', 1, /[Uu]nrecognized key/],
    ['id', 'sha256:short', /id: not a digest/],
    ['slug', '../up', /slug: not a prompt slug/],
    ['finishedAt', 'yesterday', /finishedAt/],
    ['calls', -1, /calls/],
    ['costUsd', 'free', /costUsd/],
    ['cases', [], /cases/],
    ['trials.0.scores.label.value', Number.POSITIVE_INFINITY, /trials\.0\.scores\.label\.value/],
    ['trials.0.scores.label.value', null, /trials\.0\.scores\.label\.value/],
    ['trials.0.scores.label.status', 'perfect', /trials\.0\.scores\.label/],
    ['trials.0.outcome.completion.finishReason', 'bored', /finishReason/],
    ['trials.0.outcome.status', 'done', /trials\.0\.outcome/],
    ['trials.0.scores.label', undefined, /trials\.0\.scores: found absent, failed, expected label, absent, failed/],
    ['trials.0.scores.other', { status: 'scored', value: 1 }, /trials\.0\.scores: found .*other/],
    ['trials.2.scores.label', { status: 'scored', value: 1 }, /trials\.2\.scores: found label, expected none/],
    ['trials.1.scores', {}, /trials\.1\.scores: found none/],
    ['trials.0.case', 'c9', /trials\.0\.case: "c9" is not one of the cases/],
    ['trials.0.case', 'c2', /trials\.1: out of order, or there twice/],
    ['trials.0.index', 1, /trials\.0\.index: found 1 of 1 trials/],
    ['trials.0.drawnOn', undefined, /trials\.0\.drawnOn/],
    ['trials.0.drawnOn', '21.11.2026', /trials\.0\.drawnOn/],
    ['cases.1.id', 'c1', /cases: one id occurs twice/],
    ['subject.purpose', 'both', /subject\.purpose/],
    ['gone', 'no such model', /a candidate has no "against", "pooled" or "gone"/],
  ])('is refused with %s = %j', (path, value, message) => {
    expect(() => evaluationFromJson(changed(path, value), 'x')).toThrow(message);
  });

  it.each<[string, (trials: readonly Trial[]) => Partial<Evaluation>, RegExp]>([
    ['a re-run out of order', ([a, b]) => ({ reruns: [b, a] as Trial[] }), /reruns\.1: out of order, or there twice/],
    ['a re-run twice', ([a]) => ({ reruns: [a, a] as Trial[] }), /reruns\.1: out of order/],
    [
      'a re-run that nobody asks for',
      ([a]) => ({ reruns: [{ ...a, index: 1000 } as Trial] }),
      /reruns\.0\.index: found 1000 of 1000/,
    ],
    [
      'an eleventh pooled trial',
      ([a]) => ({ pooled: [{ ...a, index: 10 } as Trial] }),
      /pooled\.0\.index: found 10 of 10/,
    ],
    [
      'a pooled trial of no case',
      ([a]) => ({ pooled: [{ ...a, case: 'c9' as CaseId } as Trial] }),
      /pooled\.0\.case: "c9"/,
    ],
    [
      'a pooled trial without scores',
      ([a]) => ({ pooled: [{ ...a, scores: {} } as Trial] }),
      /pooled\.0\.scores: found none/,
    ],
    ['a lost call in the pool', ([a, , c]) => ({ pooled: [a, c] as Trial[] }), /pooled\.1: a call that was lost/],
  ])('is refused with %s', (_, change, message) => {
    const { against: __, ...rest } = evaluation.subject;
    const subject = { ...rest, purpose: 'baseline' } as const;
    const baseline = { ...evaluation, id: evaluationId(subject), subject, ...change(evaluation.trials) };
    expect(() => evaluationFromJson(evaluationToJson(baseline), 'x')).toThrow(message);
  });

  it.each<[string, Partial<Evaluation>, Partial<EvaluationSubject>]>([
    ['pooled trials', { pooled: [aTrial()] }, {}],
    ['something it was drawn against', {}, { against: parseEvaluationId(digestOf('other')) }],
  ])('is refused of a candidate with %s', (_, given, facts) => {
    const subject = { ...evaluation.subject, ...facts };
    const candidate = { ...evaluation, ...given, subject, id: evaluationId(subject) };
    expect(() => evaluationFromJson(evaluationToJson(candidate), 'x')).toThrow(/a candidate has no/);
  });

  it('is refused with two scorers of one name', () => {
    const scorers = [...evaluation.subject.scorers, ...evaluation.subject.scorers.slice(0, 1)];
    const { prompt, endpoint, dataset, trials, purpose } = evaluation.subject;
    const sorted = [...scorers].sort((a, b) => (a.name < b.name ? -1 : 1));
    const copy = {
      ...json,
      subject: { ...evaluation.subject, scorers },
      id: digestOf({ prompt, endpoint, dataset, trials, purpose, scorers: sorted }),
    };
    expect(() => evaluationFromJson(copy, 'x')).toThrow(/one name occurs twice/);
  });
});
