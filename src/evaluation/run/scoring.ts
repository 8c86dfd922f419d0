import { RatchetError, toErrorRecord } from '../../foundation/errors.ts';
import {
  NotAskedError,
  type Score,
  type Scored,
  type Scorer,
  type ScorerContext,
  unitInterval,
} from '../../scorers/scorer.ts';
import type { EvaluationSubject, Trial } from '../evaluation.ts';

type Scores = Trial['scores'];

/**
 * Every scorer's score of one completion. A scorer that throws, or answers what is no score, has failed: that is never a 0.
 *
 * @throws NotAskedError when the run was stopped before a model could be asked.
 */
export function scoresOf(scorers: readonly Scorer[], scored: Scored, context: ScorerContext): Scores | Promise<Scores> {
  const scores = scorers.map((scorer) => scoreOf(scorer, scored, context));
  // Most scorers compute: twenty thousand promises are worth an if.
  if (scores.every(isScore)) return named(scorers, scores);
  return Promise.all(scores).then((settled) => named(scorers, settled));
}

/** The provider understood and could not answer: the prompt's own fault, the worst score on every scorer. */
export function taskFailureScores(scorers: readonly Scorer[], message: string): Scores {
  const score: Score = { status: 'scored', value: unitInterval(0), reason: `no completion: ${message}` };
  return named(
    scorers,
    scorers.map(() => score),
  );
}

/** Those that score a completion by itself. */
export function aloneOf(scorers: readonly Scorer[]): readonly Scorer[] {
  return scorers.some(({ pairs }) => pairs) ? scorers.filter(({ pairs }) => pairs !== true) : scorers;
}

/**
 * What scorers of pairs say of a candidate's completion: what a tie would be, throughout. What the judge prefers stands in the
 * baseline's trials, because one candidate may be compared with several baselines.
 */
export function tieScores(scorers: readonly Scorer[], purpose: EvaluationSubject['purpose']): Scores {
  const pairing = purpose === 'candidate' ? scorers.filter(({ pairs }) => pairs) : [];
  return pairing.length === 0
    ? NO_SCORES
    : named(
        pairing,
        pairing.map(() => TIE),
      );
}

const NO_SCORES: Scores = {};
const TIE: Score = { status: 'scored', value: unitInterval(0.5) };

/** One side has no completion, by its own fault: the other one wins, or both lose. */
export function forfeitScores(scorers: readonly Scorer[], value: 0 | 0.5 | 1): Scores {
  const score: Score = { status: 'scored', value: unitInterval(value), reason: FORFEITS[value] };
  return named(
    scorers,
    scorers.map(() => score),
  );
}

const FORFEITS = {
  0: 'the baseline gave no completion',
  0.5: 'neither side gave a completion',
  1: 'the candidate gave no completion',
};

function scoreOf(scorer: Scorer, scored: Scored, context: ScorerContext): Score | Promise<Score> {
  try {
    const score = scorer.score(scored, context);
    return isScore(score) ? checked(scorer, score) : score.then((settled) => checked(scorer, settled)).catch(failed);
  } catch (error) {
    return failed(error);
  }
}

function isScore(score: Score | Promise<Score>): score is Score {
  return 'status' in score;
}

function checked(scorer: Scorer, score: Score): Score {
  // Whether it lies on the scale that the gate expects is for the gate to say: it knows the declared bounds.
  if (score.status !== 'scored' || Number.isFinite(score.value)) return score;
  return failed(new RatchetError(`the scorer "${scorer.name}" gave ${score.value}; a score is a finite number`));
}

function failed(error: unknown): Score {
  if (error instanceof NotAskedError) throw error;
  return { status: 'failed', error: toErrorRecord(error) };
}

function named(scorers: readonly Scorer[], scores: readonly Score[]): Scores {
  const byName: { [scorer: string]: Score } = {};
  scorers.forEach(({ name }, index) => {
    const score = scores[index];
    if (score !== undefined) byName[name] = score;
  });
  return byName;
}
