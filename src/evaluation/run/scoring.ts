import { RatchetError, toErrorRecord } from '../../foundation/errors.ts';
import { type Score, type Scored, type Scorer, type ScorerContext, unitInterval } from '../../scorers/scorer.ts';
import type { Trial } from '../evaluation.ts';

type Scores = Trial['scores'];

/** Every scorer's score of one completion. A scorer that throws, or answers what is no score, has failed: that is never a 0. */
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
