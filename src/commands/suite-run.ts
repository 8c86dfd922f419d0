import type { Config } from '../config/config.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Estimate, RunResult } from '../evaluation/index.ts';
import type { ModelSet } from '../models/index.ts';
import type { RunFacts } from '../registry/registry.ts';
import type { ResultStore } from '../registry/results.ts';
import type { Notice } from '../report/report.ts';
import type { Candidate } from './candidates.ts';
import type { Surroundings } from './request.ts';

/** What running the suites gave: an evaluation of each side of a candidate under a suite, as far as it could be had. */
export type SuiteRun = {
  evaluationOf(side: 'candidate' | 'baseline', candidate: Candidate, suite: string): Evaluation | undefined;
  readonly estimate: Estimate;
  /** Why some of it was not run; undefined when all of it was. */
  readonly stopped: Stop | undefined;
  readonly evaluations: readonly Evaluation[];
  /** Those of `evaluations` that this run made: what it called and paid for. */
  readonly ran: readonly Evaluation[];
  /** Trials that came from recorded results. */
  readonly recordedTrials: number;
  readonly notices: readonly Notice[];
};

export type Stop = NonNullable<RunResult['stopped']> | { readonly kind: 'no-calls'; readonly message: string };

export type SuiteRunOptions = {
  readonly config: Config;
  readonly models: ModelSet;
  readonly results: ResultStore | undefined;
  /** False on a fork: what is not recorded is not evaluated. */
  readonly mayCall: boolean;
  /** False where a pull request could have written what would be reused (protected environments): everything is run anew. */
  readonly reuse: boolean;
  readonly run: RunFacts | undefined;
  readonly around: Surroundings;
};
