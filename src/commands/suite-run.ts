import type { Config } from '../config/config.ts';
import type { Evaluation } from '../evaluation/evaluation.ts';
import type { Estimate, Spent, Stopped, Subject } from '../evaluation/index.ts';
import type { EvaluationId } from '../foundation/ids.ts';
import type { Settled } from '../gate/index.ts';
import type { ModelSet } from '../models/index.ts';
import type { Registry, RunFacts } from '../registry/registry.ts';
import type { ResultStore } from '../registry/results.ts';
import type { Notice } from '../report/report.ts';
import type { Candidate } from './candidates.ts';
import type { Surroundings } from './request.ts';

/** What running the suites gave: what the gate says of each candidate, as far as it could be had. */
export type SuiteRun = {
  /** Undefined for a candidate that the run was stopped before deciding. */
  settled(candidate: Candidate): Settled | undefined;
  /** Which text of its prompt on this pull request this is, from 1; undefined where nobody counts. */
  attempt(candidate: Candidate): number | undefined;
  readonly estimate: Estimate;
  /** Why some of it was not run; undefined when all of it was. */
  readonly stopped: Stopped | undefined;
  readonly evaluations: readonly Evaluation[];
  /** What this run called and paid for, and what it had without. */
  readonly spent: Spent;
  /** The run that asked the model for an evaluation: this one, or the one that recorded it. */
  askedIn(evaluation: EvaluationId): RunFacts | undefined;
  readonly notices: readonly Notice[];
  /**
   * Why baselines were evaluated anew, or without some of their earlier trials. To be asked last: it reads the registry only to
   * explain, with the requests that are left.
   */
  explain(): Promise<readonly Notice[]>;
};

export type Alone = {
  readonly subject: Subject;
  /** Of its environment. */
  readonly evidenceDays: number;
};

export type SuiteRunOptions = {
  readonly config: Config;
  readonly models: ModelSet;
  readonly results: ResultStore | undefined;
  /** Read for what the promotions rested on that put there what is held. */
  readonly registry: Registry;
  /** False on a fork: what is neither recorded nor cached is not evaluated. */
  readonly mayCall: boolean;
  /** False where a pull request could have written what would be reused (protected environments): everything is run anew. */
  readonly reuse: boolean;
  /** Evaluated whole, and compared with nothing: fresh baselines of what environments hold. */
  readonly alone: ReadonlyMap<EvaluationId, Alone>;
  /** A person stands behind first versions: absolute rules alone decide about them. */
  readonly confirmed: boolean;
  readonly run: RunFacts | undefined;
  /** Set on a pull request: how many texts it has tried is counted. */
  readonly pullRequest: number | undefined;
  readonly around: Surroundings;
};
