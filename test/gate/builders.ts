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
import type { GatePolicy } from '../../src/gate/index.ts';
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

export type EvaluationOptions = {
  /** By scorer: the cases in order, each with its trials. */
  readonly scores: { readonly [scorer: string]: readonly (readonly Outcome[])[] };
  readonly tags?: readonly (readonly string[])[];
  readonly ids?: readonly string[];
  readonly dataset?: string;
  readonly fingerprints?: { readonly [scorer: string]: string };
  readonly trials?: number;
  readonly complete?: boolean;
  readonly version?: string;
  readonly outputs?: (index: number, trial: number) => string;
  readonly labels?: (index: number) => string;
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
      purpose: options.version === 'baseline' ? 'baseline' : 'candidate',
    },
    slug: parsePromptSlug('support-triage'),
    suite: 'triage',
    dataset: parseDatasetSlug('triage'),
    model: parseModelId('simulated/triage'),
    simulated: true,
    cases: ids.map((id, index) => ({ id, tags: options.tags?.[index] ?? [] })),
    trials: first.flatMap((outcomes, index) =>
      outcomes.flatMap((outcome, trial) =>
        outcome === 'not-run' ? [] : [trialOf(options, names, index, trial, ids[index] ?? parseCaseId('none'))],
      ),
    ),
    reruns: [],
    pooled: [],
    complete: options.complete ?? true,
    usage: { inputTokens: 10, outputTokens: 5, cachedInputTokens: 0, reasoningTokens: 0 },
    calls: first.length * trials,
    finishedAt: '2026-11-20T10:00:00.000Z',
  };
}

function trialOf(
  options: EvaluationOptions,
  names: readonly string[],
  index: number,
  trial: number,
  id: Trial['case'],
): Trial {
  const said = options.scores[names[0] ?? '']?.[index]?.[trial];
  const base = { case: id, index: trial, cached: false, drawnOn: '2026-11-20' };
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
  const text = options.outputs?.(index, trial) ?? `${options.version ?? 'candidate'} ${index} ${trial}`;
  return {
    ...base,
    outcome: {
      status: 'completed',
      completion: { text, finishReason: 'stop', toolCalls: [], resolvedModel: 'simulated', latencyMs: 5, attempts: 1 },
    },
    scores: Object.fromEntries(
      names.flatMap((name) => {
        const score = scoreOf(options.scores[name]?.[index]?.[trial], options.labels?.(index));
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

export const withBaseline = (baseline: EvaluationOptions, candidate: EvaluationOptions) => ({
  suite: 'triage',
  baseline: evaluation({ version: 'baseline', ...baseline }),
  candidate: evaluation(candidate),
});

/** One scorer `exact`, single trials. */
export const exact = (baseline: readonly (readonly Outcome[])[], candidate: readonly (readonly Outcome[])[]) =>
  withBaseline({ scores: { exact: baseline } }, { scores: { exact: candidate } });
