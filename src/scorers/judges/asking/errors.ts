import { RatchetError } from '../../../foundation/errors.ts';
import { UnusableScorerError } from '../../scorer.ts';

/**
 * What a judge replied is no grade: no JSON of the form that was asked for, a choice that is none, a refusal, a reply that was cut
 * off. The answer is then unscored, and counted as missing: never a 0, and never asked again in silence.
 */
export class UnparseableGradeError extends RatchetError {
  static readonly title = 'unparseable grade';
}

/** Several grades of one answer do not make one. The answer is unscored. */
export class JudgesDisagreeError extends RatchetError {
  static readonly title = 'judges disagree';
}

/** A judge gave marks to its canary: nothing it says counts. */
export class JudgeNotTrustedError extends UnusableScorerError {
  static override readonly title = 'judge not trusted';
}

/** The name of a judge stood for two models in one run: their grades cannot be compared. */
export class JudgeChangedError extends RatchetError {
  static readonly title = 'judge changed';
}
