import type { Config } from '../config/config.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Estimate, Spent, Stopped } from '../evaluation/index.ts';
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
  readonly stopped: Stopped | undefined;
  readonly evaluations: readonly Evaluation[];
  /** What this run called and paid for, and what it had without. */
  readonly spent: Spent;
  readonly notices: readonly Notice[];
};

export type SuiteRunOptions = {
  readonly config: Config;
  readonly models: ModelSet;
  readonly results: ResultStore | undefined;
  /** False on a fork: what is neither recorded nor cached is not evaluated. */
  readonly mayCall: boolean;
  /** False where a pull request could have written what would be reused (protected environments): everything is run anew. */
  readonly reuse: boolean;
  readonly run: RunFacts | undefined;
  readonly around: Surroundings;
};
