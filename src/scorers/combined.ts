import type { Scoring } from './kind.ts';
import type { Score, Scored, Scorer, ScorerContext } from './scorer.ts';
import { brief, ScoringError, scored } from './scores.ts';

/** A scorer that is a part of another one. */
export type Part = { readonly scorer: Scorer; readonly weight: number };

export type Combination =
  | { readonly rule: 'mean' }
  | { readonly rule: 'min' }
  | { readonly rule: 'all' | 'any'; readonly passAt: number };

/**
 * One score of several. A part that has failed makes the whole fail: what it would have said is not known. Parts that do not apply
 * are left out.
 */
export function combine(
  parts: readonly Part[],
  combination: Combination,
  given: Scored,
  context: ScorerContext,
): Score | Promise<Score> {
  const scores = parts.map(({ scorer }) => scorer.score(given, context));
  const whole = (settled: readonly Score[]): Score => joined(parts, settled, combination);
  return scores.every(isScore) ? whole(scores) : Promise.all(scores).then(whole);
}

function isScore(score: Score | Promise<Score>): score is Score {
  return 'status' in score;
}

type Counted = { readonly value: number; readonly weight: number; readonly told: string };

function joined(parts: readonly Part[], scores: readonly Score[], combination: Combination): Score {
  const counted: Counted[] = [];
  for (const [index, { scorer, weight }] of parts.entries()) {
    const score = scores[index];
    if (score?.status === 'failed') return { ...score, error: { ...score.error, message: says(scorer, score) } };
    if (score?.status !== 'scored') continue;
    if (!(score.value >= 0 && score.value <= 1)) throw outside(scorer, score.value);
    counted.push({ value: score.value, weight, told: told(scorer, score) });
  }
  const weights = counted.reduce((total, { weight }) => total + weight, 0);
  if (counted.length === 0) return { status: 'not-applicable', reason: 'none of its parts applies to the case' };
  if (weights === 0) return { status: 'not-applicable', reason: 'no part that applies has a weight' };
  // The lowest first: a report that has little room shows what went wrong.
  const reasons = counted.toSorted((one, other) => one.value - other.value).map((part) => part.told);
  return scored(together(counted, weights, combination), reasons.join('; '));
}

function together(counted: readonly Counted[], weights: number, combination: Combination): number {
  const values = counted.map(({ value }) => value);
  switch (combination.rule) {
    case 'mean':
      return counted.reduce((total, { value, weight }) => total + value * weight, 0) / weights;
    case 'min':
      return Math.min(...values);
    case 'all':
      return values.every((value) => value >= combination.passAt) ? 1 : 0;
    case 'any':
      return values.some((value) => value >= combination.passAt) ? 1 : 0;
  }
}

function told({ name }: Scorer, { value, reason }: Extract<Score, { readonly status: 'scored' }>): string {
  const shown = `${name} ${Number(value.toFixed(3))}`;
  return reason === undefined ? shown : `${shown} (${brief(reason, 80)})`;
}

function says({ name }: Scorer, { error }: Extract<Score, { readonly status: 'failed' }>): string {
  return brief(`${name}: ${error.message}`);
}

function outside({ name }: Scorer, value: number): ScoringError {
  return new ScoringError(`the part ${name} scored ${value}: a part scores in 0–1`, {
    todo: 'Have it score in 0–1, or make it a scorer of the suite with bounds of its own.',
  });
}

/** What a scorer that is made of others hands on from them. */
export function handedOn(parts: readonly Part[]): Pick<Scoring, 'calls' | 'judges' | 'close'> {
  const calls = parts.flatMap(({ scorer }) => scorer.calls ?? []);
  const judges = [...new Set(parts.flatMap(({ scorer }) => scorer.judges ?? []))];
  const closing = parts.flatMap(({ scorer }) => (scorer.close === undefined ? [] : [scorer]));
  return {
    ...(calls.length === 0 ? {} : { calls }),
    ...(judges.length === 0 ? {} : { judges }),
    ...(closing.length === 0 ? {} : { close: () => closeAll(closing) }),
  };
}

export async function closeAll(scorers: readonly Scorer[]): Promise<void> {
  await Promise.all(scorers.map((scorer) => scorer.close?.()));
}
