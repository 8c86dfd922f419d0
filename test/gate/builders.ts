import type { Evaluation, Trial } from '../../src/evaluation/evaluation.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import type { ErrorRecord } from '../../src/foundation/errors.ts';
import {
  type PromptVersionId,
  parseCaseId,
  parseDatasetSlug,
  parseEvaluationId,
  parseModelId,
  parsePromptSlug,
  parsePromptVersionId,
  parseScorerName,
} from '../../src/foundation/ids.ts';
import { type Look, onlyLook } from '../../src/gate/course/looks.ts';
import { type Check, type GatePolicy, type JudgedSuite, judge, type Verdict } from '../../src/gate/index.ts';
import { type MeasuredSuite, measureSuites } from '../../src/gate/measure.ts';
import { type PairedSuite, pairSuite } from '../../src/gate/pairing/pairing.ts';
import type { Completion } from '../../src/models/model.ts';
import type { Score, UnitInterval } from '../../src/scorers/scorer.ts';

export const versionId = (name: string): PromptVersionId => parsePromptVersionId(digestOf(name));

export const policy = (changes: Partial<GatePolicy> = {}): GatePolicy => ({
  mode: 'simple',
  maxDrop: 0.05,
  scorers: {},
  criticalTags: [],
  minCases: 1,
  weights: {},
  bounds: {},
  earlyStop: true,
  anchor: {},
  onInconclusive: 'block',
  ...changes,
});

/** What happens to one trial: a number is a score, the rest are the ways in which there is none. */
export type Outcome = number | 'not-applicable' | 'scorer-failed' | 'task' | 'infrastructure' | 'not-run' | 'unscored';

export const providerDown: ErrorRecord = {
  name: 'ModelError',
  message: '503 Service Unavailable: the engine is overloaded',
  todo: 'Try again later.',
  details: { status: 503 },
};

/** By scorer: the cases in order, each with its trials. */
export type Scores = { readonly [scorer: string]: readonly (readonly Outcome[])[] };

export type EvaluationOptions = {
  readonly scores: Scores;
  /** Of earlier runs, and fresh repeats: as `scores`, `[]` for a case without any. */
  readonly pooled?: Scores;
  readonly reruns?: Scores;
  readonly gone?: string;
  readonly tags?: readonly (readonly string[])[];
  readonly clusters?: readonly (string | undefined)[];
  readonly ids?: readonly string[];
  readonly dataset?: string;
  readonly fingerprints?: { readonly [scorer: string]: string };
  readonly trials?: number;
  readonly complete?: boolean;
  readonly version?: string;
  readonly outputs?: (index: number, trial: number) => string;
  readonly labels?: (index: number) => string;
  readonly completion?: (index: number, trial: number) => Partial<Completion>;
  readonly drawnOn?: (index: number, trial: number) => string;
};

/** An evaluation with the given scores. A failed or never-run trial must be named by the first scorer; it holds for all. */
export function evaluation(options: EvaluationOptions): Evaluation {
  const names = Object.keys(options.scores);
  const first = options.scores[names[0] ?? ''] ?? [];
  const ids = first.map((_, index) => parseCaseId(options.ids?.[index] ?? `case-${index + 1}`));
  const trials = options.trials ?? first[0]?.length ?? 1;
  const version = versionId(options.version ?? 'candidate');
  return {
    format: 1,
    id: parseEvaluationId(digestOf(options.version ?? 'candidate')),
    subject: {
      prompt: version,
      endpoint: 'simulated:',
      dataset: digestOf(options.dataset ?? 'dataset'),
      scorers: names.map((name) => ({
        name: parseScorerName(name),
        kind: 'exact',
        fingerprint: digestOf(options.fingerprints?.[name] ?? name),
      })),
      trials,
      purpose: options.version === undefined || options.version === 'candidate' ? 'candidate' : 'baseline',
    },
    slug: parsePromptSlug('support-triage'),
    suite: 'triage',
    dataset: parseDatasetSlug('triage'),
    model: parseModelId('simulated/triage'),
    simulated: true,
    cases: ids.map((id, index) => {
      const cluster = options.clusters?.[index];
      return { id, tags: options.tags?.[index] ?? [], ...(cluster === undefined ? {} : { cluster }) };
    }),
    trials: trialsOf(options, options.scores, ids),
    reruns: trialsOf(options, options.reruns ?? {}, ids),
    pooled: trialsOf(options, options.pooled ?? {}, ids),
    ...(options.gone === undefined ? {} : { gone: options.gone }),
    complete: options.complete ?? true,
    usage: { inputTokens: 10, outputTokens: 5, cachedInputTokens: 0, reasoningTokens: 0 },
    calls: first.length * trials,
    finishedAt: '2026-11-20T10:00:00.000Z',
  };
}

function trialsOf(options: EvaluationOptions, scores: Scores, ids: readonly Trial['case'][]): Trial[] {
  const [first = []] = Object.values(scores);
  return ids.flatMap((id, index) =>
    (first[index] ?? []).flatMap((outcome, trial) =>
      outcome === 'not-run' ? [] : [trialOf(options, scores, index, trial, id)],
    ),
  );
}

function trialOf(options: EvaluationOptions, scores: Scores, index: number, trial: number, id: Trial['case']): Trial {
  const names = Object.keys(scores);
  const said = scores[names[0] ?? '']?.[index]?.[trial];
  const drawnOn = options.drawnOn?.(index, trial) ?? '2026-11-20';
  const base = { case: id, index: trial, cached: false, drawnOn };
  if (said === 'task') {
    return {
      ...base,
      outcome: { status: 'failed', kind: 'task', error: { name: 'ModelError', message: 'context too long' } },
      scores: {},
    };
  }
  if (said === 'infrastructure') {
    return { ...base, outcome: { status: 'failed', kind: 'infrastructure', error: providerDown }, scores: {} };
  }
  const completion: Completion = {
    text: options.outputs?.(index, trial) ?? `${options.version ?? 'candidate'} ${index} ${trial}`,
    finishReason: 'stop',
    toolCalls: [],
    resolvedModel: 'simulated',
    latencyMs: 5,
    attempts: 1,
    ...options.completion?.(index, trial),
  };
  return {
    ...base,
    outcome: { status: 'completed', completion },
    scores: Object.fromEntries(
      names.flatMap((name) => {
        const score = scoreOf(scores[name]?.[index]?.[trial], options.labels?.(index));
        return score === undefined ? [] : [[name, score]];
      }),
    ),
  };
}

function scoreOf(outcome: Outcome | undefined, label: string | undefined): Score | undefined {
  if (typeof outcome === 'number') {
    // The gate must survive a number that never went through `unitInterval`, such as one read from a damaged record.
    const value = outcome as UnitInterval;
    if (label === undefined) return { status: 'scored', value };
    return { status: 'scored', value, label: { expected: label, found: outcome === 1 ? label : undefined } };
  }
  if (outcome === 'not-applicable') return { status: 'not-applicable', reason: 'the case has no expected answer' };
  if (outcome === 'scorer-failed')
    return { status: 'failed', error: { name: 'ScorerError', message: 'the scorer crashed' } };
  return undefined;
}

/** `passing(7, 10)`: ten cases of one trial, seven of them at 1. */
export const passing = (passed: number, cases: number): Outcome[][] =>
  Array.from({ length: cases }, (_, index) => [index < passed ? 1 : 0]);

/** So many cases of one trial with this outcome. */
export const times = (count: number, outcome: Outcome): Outcome[][] => Array.from({ length: count }, () => [outcome]);

export const withBaseline = (baseline: EvaluationOptions, candidate: EvaluationOptions) => ({
  suite: 'triage',
  baseline: evaluation({ version: 'baseline', ...baseline }),
  candidate: evaluation(candidate),
});

/** One scorer `exact`, single trials. */
export const exact = (baseline: readonly (readonly Outcome[])[], candidate: readonly (readonly Outcome[])[]) =>
  withBaseline({ scores: { exact: baseline } }, { scores: { exact: candidate } });

/** 100 cases unless told, all passed before; so many of them got worse. */
export const dropped = (worse: number, cases = 100) => exact(times(cases, 1), passing(cases - worse, cases));

/** So many cases got better, so many worse, and the rest passed on both sides. */
export const changed = (better: number, worse: number, cases: number) =>
  exact(
    [...times(better, 0), ...times(cases - better, 1)],
    [...times(better, 1), ...times(worse, 0), ...times(cases - better - worse, 1)],
  );

/** At the end of a run, at the level of a single look. */
export const wholeLook = (source: JudgedSuite): Look =>
  onlyLook(source.candidate.cases.length, source.candidate.subject.trials);

/** A look before the last. */
export const earlyLook = (changes: Partial<Look> = {}): Look => ({
  cases: 1,
  rounds: 1,
  share: 0.5,
  level: 0.01,
  lastLevel: 0.045,
  number: 0,
  of: 2,
  ...changes,
});

/** @throws what the pairing says when the two sides cannot be paired. */
export const pairedAt = (
  source: JudgedSuite,
  changes: Partial<GatePolicy> = {},
  look = wholeLook(source),
): PairedSuite => {
  const pairing = pairSuite(source, look, policy(changes));
  if (pairing.kind === 'error') throw new Error(pairing.error.message);
  return pairing.suite;
};

/** One suite with everything that every other rule and number rests on. */
export const measuredOf = (
  source: JudgedSuite,
  changes: Partial<GatePolicy> = {},
  look = wholeLook(source),
): MeasuredSuite => {
  const [measured] = measureSuites([pairedAt(source, changes, look)], policy(changes), 'observed');
  if (measured === undefined) throw new Error('there is a suite');
  return measured;
};

export const verdictOf = (suite: JudgedSuite, changes: Partial<GatePolicy> = {}): Verdict =>
  judge([suite], policy(changes)).verdict;

/** The one row of a suite with one scorer. */
export const rowOf = (suite: JudgedSuite, changes: Partial<GatePolicy> = {}) =>
  judge([suite], policy(changes)).comparisons[0]?.scorers[0];

/** The sentence of a verdict; that of a pass is empty. */
export const because = (verdict: Verdict): string =>
  verdict.kind === 'error' ? verdict.error.message : verdict.kind === 'pass' ? '' : verdict.because;

export const checksOf = (verdict: Verdict): readonly Check[] => (verdict.kind === 'error' ? [] : verdict.checks);

/** The first check by this rule. */
export const checkOf = (verdict: Verdict, rule: string): Check | undefined =>
  checksOf(verdict).find((check) => check.rule === rule);
