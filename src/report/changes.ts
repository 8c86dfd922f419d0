import type { Case } from '../datasets/dataset.ts';
import type { Evaluation, Trial } from '../evaluation/evaluation.ts';
import type { CaseId } from '../foundation/ids.ts';
import type { JsonValue } from '../foundation/json.ts';
import type { CasePair, Comparison, JudgedSuite } from '../gate/index.ts';
import type { CaseChange, PromptReport } from './report.ts';

export type CaseChangesInput = {
  readonly comparisons: readonly Comparison[];
  /** The evaluations that were compared, by suite. */
  readonly judged: readonly JudgedSuite[];
  /** The cases of a suite's dataset, for their texts: read once, only the shown ones are kept. */
  readonly cases: (suite: string) => AsyncIterable<Case> | Iterable<Case>;
  /** Cases with one of these tags are shown when they do not pass, changed or not. */
  readonly criticalTags?: readonly string[];
  /** How many cases are kept: three quarters of the places go to the worst if there are so many. Default 100. */
  readonly limit?: number;
};

/** A longer text is cut: a report is read by people, the recorded evaluation has the whole. */
const TEXT_LIMIT = 20_000;

/** The cases a reviewer should look at, worst first, then the best, with their texts. */
export async function caseChanges(
  input: CaseChangesInput,
): Promise<Pick<PromptReport, 'changes'> & { omitted: number }> {
  // Against the anchor the same cases would stand here twice.
  const held = input.comparisons.filter(({ against }) => against === undefined);
  const found = held.flatMap((comparison) => changedCases(comparison, input));
  const { kept, omitted } = select(found, input.limit ?? 100);
  const texts = await readTexts(kept, input.cases);
  const changes = kept.flatMap((changed) => {
    const judged = judgedOf(input, changed.suite);
    return changed.pairs.map((pair) => describe(changed, pair, judged, texts.get(changed.suite)?.get(changed.case)));
  });
  return { changes, omitted };
}

function judgedOf({ judged }: CaseChangesInput, suite: string): JudgedSuite | undefined {
  return judged.find((one) => one.suite === suite && one.against === undefined);
}

type ScorerPair = CasePair & {
  readonly scorer: string;
  /** True: the scorer compared the two sides, and what it said stands with the baseline. */
  readonly together: boolean;
};

/** What scores 0.5 of a candidate says nothing of it alone: only the difference counts. */
const TOGETHER = 'pairwise';

/** One case with every scorer that shows something, the worst first. `worst` and `best` are differences in −1…1. */
type ChangedCase = {
  readonly suite: string;
  readonly case: CaseId;
  readonly tags: readonly string[];
  /** How many were asked of the candidate. */
  readonly trials: number;
  readonly pairs: readonly ScorerPair[];
  readonly worst: number;
  readonly best: number;
};

function changedCases(comparison: Comparison, input: CaseChangesInput): ChangedCase[] {
  const judged = judgedOf(input, comparison.suite);
  const tags = new Map(judged?.candidate.cases.map((one) => [one.id, one.tags]));
  const critical = (id: CaseId): boolean => tags.get(id)?.some((tag) => input.criticalTags?.includes(tag)) ?? false;
  const byCase = new Map<CaseId, ScorerPair[]>(judged === undefined ? [] : unlooked(comparison, judged, critical));
  const compared = judged?.baseline !== undefined;
  for (const { scorer, kind, pairs } of comparison.scorers) {
    const together = kind === TOGETHER;
    for (const pair of pairs) {
      if (!isWorthShowing(pair, critical(pair.case) && !together, compared || together)) continue;
      byCase.set(pair.case, [...(byCase.get(pair.case) ?? []), { ...pair, scorer, together }]);
    }
  }
  return [...byCase].map(([id, pairs]) => {
    const sorted = pairs.sort((one, other) => movement(one) - movement(other));
    const [first = 0] = sorted.map(movement);
    const last = sorted.map(movement).at(-1) ?? 0;
    const { suite, extent } = comparison;
    return {
      suite,
      case: id,
      tags: tags.get(id) ?? [],
      trials: extent.trials,
      pairs: sorted,
      worst: first,
      best: last,
    };
  });
}

/**
 * Critical cases that do not pass, and stand where the gate has not looked when it stopped: they fail it all the same. By their own
 * scores, which are those of the comparison unless the gate declares bounds.
 */
function unlooked(
  comparison: Comparison,
  { candidate }: JudgedSuite,
  critical: (id: CaseId) => boolean,
): readonly (readonly [CaseId, ScorerPair[]])[] {
  if (comparison.extent.cases >= candidate.cases.length) return [];
  const looked = new Set(comparison.scorers.flatMap(({ pairs }) => pairs.map((pair) => pair.case)));
  const trials = new Map<CaseId, Trial[]>();
  for (const trial of candidate.trials) {
    if (looked.has(trial.case) || !critical(trial.case)) continue;
    trials.set(trial.case, [...(trials.get(trial.case) ?? []), trial]);
  }
  return [...trials].flatMap(([id, own]) => {
    const pairs = comparison.scorers.flatMap(({ scorer, kind }): ScorerPair[] => {
      if (kind === TOGETHER) return [];
      const mean = meanScore(own, scorer);
      return mean < 1 && mean >= 0 ? [{ case: id, scorer, together: false, baseline: undefined, candidate: mean }] : [];
    });
    return pairs.length === 0 ? [] : [[id, pairs] as const];
  });
}

/** NaN where nothing was scored. */
function meanScore(trials: readonly Trial[], scorer: string): number {
  const scores = trials.flatMap((trial) => {
    if (trial.outcome.status === 'failed') return trial.outcome.kind === 'task' ? [0] : [];
    return scoreOf(trial, scorer) ?? [];
  });
  return scores.reduce((sum, score) => sum + score, 0) / scores.length;
}

function isWorthShowing({ baseline, candidate }: CasePair, critical: boolean, compared: boolean): boolean {
  if (candidate === undefined) return false;
  if ((critical || !compared) && candidate < 1) return true;
  return baseline !== undefined && Math.abs(candidate - baseline) > 1e-9;
}

/** Candidate minus baseline; without a baseline, how far the candidate is from the best. */
function movement({ baseline, candidate }: CasePair): number {
  if (candidate === undefined) return 0;
  if (baseline === undefined) return candidate - 1;
  // A critical case that fails on both sides did not move, and still comes before what got better.
  return candidate === baseline ? -1e-9 : candidate - baseline;
}

function select(found: readonly ChangedCase[], limit: number): { kept: readonly ChangedCase[]; omitted: number } {
  const worse = found.filter(({ worst }) => worst < 0).sort((one, other) => one.worst - other.worst);
  const better = found.filter(({ worst }) => worst >= 0).sort((one, other) => other.best - one.best);
  const places = Math.max(limit - better.length, Math.ceil(limit * 0.75));
  const keptWorse = worse.slice(0, places);
  const keptBetter = better.slice(0, Math.max(0, limit - keptWorse.length));
  const kept = [...keptWorse, ...keptBetter];
  return { kept, omitted: found.length - kept.length };
}

type Texts = ReadonlyMap<string, ReadonlyMap<CaseId, Case>>;

async function readTexts(kept: readonly ChangedCase[], cases: CaseChangesInput['cases']): Promise<Texts> {
  const texts = new Map<string, Map<CaseId, Case>>();
  for (const suite of new Set(kept.map((changed) => changed.suite))) {
    const wanted = new Set(kept.filter((changed) => changed.suite === suite).map((changed) => changed.case));
    const own = new Map<CaseId, Case>();
    for await (const one of cases(suite)) if (wanted.has(one.id)) own.set(one.id, one);
    texts.set(suite, own);
  }
  return texts;
}

function describe(
  { suite, case: id, tags, trials }: ChangedCase,
  pair: ScorerPair,
  judged: JudgedSuite | undefined,
  text: Case | undefined,
): CaseChange {
  const { candidate, baseline, index } = tellingTrials(judged, id, trials, pair);
  const reason = reasonOf(pair.together ? baseline : candidate, pair.scorer);
  const earlier = baseline !== undefined && judged?.baseline?.pooled.includes(baseline) === true;
  return {
    suite,
    case: id,
    scorer: pair.scorer,
    tags,
    baseline: pair.baseline,
    candidate: pair.candidate,
    input: cutJson(text?.input ?? {}),
    ...(text?.expected === undefined ? {} : { expected: cutJson(text.expected) }),
    ...outputOf(baseline, 'baseline'),
    ...(earlier ? { baselineDay: baseline.drawnOn } : {}),
    ...outputOf(candidate, 'candidate'),
    ...(reason === undefined ? {} : { reason }),
    trial: index,
    trials,
  };
}

type Telling = { readonly candidate: Trial | undefined; readonly baseline: Trial | undefined; readonly index: number };

/** The first trial that moved as the case did, beside the baseline's of the same index or one of an earlier run; else the first. */
function tellingTrials(
  judged: JudgedSuite | undefined,
  id: CaseId,
  trials: number,
  { scorer, baseline: from, candidate: to }: ScorerPair,
): Telling {
  const candidates = trialsOf(judged?.candidate, id).slice(0, trials);
  const own = trialsOf(judged?.baseline, id).slice(0, trials);
  const pooled = judged?.baseline?.pooled.filter((trial) => trial.case === id) ?? [];
  const direction = Math.sign((to ?? 0) - (from ?? 1));
  const together: Telling[] = candidates.map((candidate, index) => ({ candidate, baseline: own[index], index }));
  const comparable = together.filter(({ baseline }) => baseline !== undefined || judged?.baseline === undefined);
  const withEarlier = together.flatMap((one) => pooled.map((baseline) => ({ ...one, baseline })));
  const all = [...comparable, ...withEarlier];
  const moved = all.find(
    ({ candidate, baseline }) =>
      Math.sign((scoreOf(candidate, scorer) ?? 0) - (scoreOf(baseline, scorer) ?? 1)) === direction,
  );
  return moved ?? all[0] ?? { candidate: candidates[0], baseline: own[0] ?? pooled[0], index: 0 };
}

/** By index; a trial that was never run leaves a hole. */
function trialsOf(evaluation: Evaluation | undefined, id: CaseId): readonly (Trial | undefined)[] {
  const trials: (Trial | undefined)[] = [];
  for (const trial of evaluation?.trials ?? []) if (trial.case === id) trials[trial.index] = trial;
  return Array.from(trials);
}

function scoreOf(trial: Trial | undefined, scorer: string): number | undefined {
  const score = trial !== undefined && Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined;
  return score?.status === 'scored' ? score.value : undefined;
}

function reasonOf(trial: Trial | undefined, scorer: string): string | undefined {
  const score = trial !== undefined && Object.hasOwn(trial.scores, scorer) ? trial.scores[scorer] : undefined;
  return score?.status === 'scored' && score.reason !== undefined ? cut(score.reason) : undefined;
}

function outputOf(trial: Trial | undefined, side: 'baseline' | 'candidate'): Partial<CaseChange> {
  if (trial === undefined) return {};
  if (trial.outcome.status === 'failed') {
    const said = cut(trial.outcome.error.message);
    return side === 'baseline' ? { baselineFailure: said } : { candidateFailure: said };
  }
  const { text, refusal, toolCalls } = trial.outcome.completion;
  const calls = toolCalls.length === 0 ? [] : [JSON.stringify(toolCalls, null, 2)];
  const output = cut([text, refusal ?? '', ...calls].filter((part) => part !== '').join('\n'));
  return side === 'baseline' ? { baselineOutput: output } : { candidateOutput: output };
}

function cut(text: string): string {
  if (text.length <= TEXT_LIMIT) return text;
  // A cut through the middle of a surrogate pair would not be text any more.
  return `${text.slice(0, TEXT_LIMIT).toWellFormed()}… (${text.length - TEXT_LIMIT} more characters)`;
}

function cutJson(value: JsonValue): JsonValue {
  const text = JSON.stringify(value);
  return text.length <= TEXT_LIMIT ? value : cut(text);
}
