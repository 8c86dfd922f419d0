import { type ErrorOptions, RatchetError } from '../errors.ts';

/**
 * `not-started`: the program or its folder is not there.
 * `ended`: it ended before it had answered, or with another code than 0.
 * `deadline`, `memory`, `output`: it went over that cap.
 * `bad-answer`: what it wrote is no answer.
 * `given-up`: it ended too often; it is not started again.
 * `closed`: asked after `close`.
 */
export type ProgramErrorReason =
  | 'not-started'
  | 'ended'
  | 'deadline'
  | 'memory'
  | 'output'
  | 'bad-answer'
  | 'given-up'
  | 'closed';

/** A program of the user's did not do what was asked. `details` holds the exit code and the last lines of its stderr. */
export class ProgramError extends RatchetError {
  static readonly title = 'program error';
  readonly reason: ProgramErrorReason;

  constructor(reason: ProgramErrorReason, message: string, options: ErrorOptions = {}) {
    super(message, options);
    this.reason = reason;
  }
}
