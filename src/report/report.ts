import type { ErrorRecord } from '../foundation/errors.ts';
import type {
  CaseId,
  CommitId,
  EnvironmentSlug,
  ModelId,
  OperationId,
  PromptSlug,
  PromptVersionId,
  VersionId,
} from '../foundation/ids.ts';
import type { JsonValue } from '../foundation/json.ts';
import type { Comparison, Ending, GatePolicy, Verdict, VerdictKind } from '../gate/index.ts';

/**
 * What a run found and did, as plain JSON: the one source of the comment, the job summary, the annotations, the terminal
 * table and `report.json`. Texts of models, datasets and prompts are in here as they are: every writer neutralises them.
 */
export type Report = {
  readonly format: 1;
  readonly tool: { readonly name: 'prompt-ratchet'; readonly version: string };
  readonly command: 'evaluate' | 'promote' | 'rollback' | 'withdraw';
  /** The event or `command line`. */
  readonly event: string;
  readonly project?: string;
  /** Path of the config file; part of the comment's marker. */
  readonly config: string;
  /** Set when the run was about one environment that the workflow named; part of the comment's marker. */
  readonly onlyEnvironment?: EnvironmentSlug;
  readonly repository?: string;
  readonly pullRequest?: number;
  /** The commit whose prompts were evaluated. */
  readonly commit?: CommitId;
  /** The commit that config, datasets and scorers were read at. */
  readonly trustedCommit?: CommitId;
  readonly runUrl?: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly dryRun: boolean;
  readonly simulated: boolean;
  /** The worst over the rows; `pass` with a reason where there was nothing to evaluate. */
  readonly verdict: VerdictKind;
  /** One sentence: why this verdict. */
  readonly because: string;
  /** True: the check is green on `inconclusive` (the gate's `on-inconclusive: allow`); nothing is assigned all the same. */
  readonly greenInconclusive?: boolean;
  /** True: no prompt changed; the rows show what the environments hold, judged by the policy that this change proposes. */
  readonly proposal?: boolean;
  /** Set when the run as a whole could not be done; then `prompts` may be empty. */
  readonly error?: ErrorRecord;
  /** Set when there was nothing to evaluate: the reason. */
  readonly nothing?: string;
  readonly prompts: readonly PromptReport[];
  /** What moved, or should have, without being evaluated for it: removals, withdrawals, datasets and parameters. */
  readonly moves?: readonly MoveReport[];
  /** Sentences a reader must know: results not recorded, a proposed policy change, a stale cache, a stopped run. */
  readonly notices: readonly Notice[];
  readonly calls: CallFacts;
  /** Set when the registry was written. */
  readonly registryCommit?: CommitId;
  /** Command that repeats this run on a laptop. */
  readonly reproduce?: string;
  /**
   * Address of the folder `docs` of the Prompt Ratchet that ran, without a slash at the end, such as
   * `https://github.com/acme/prompt-ratchet/blob/v1/docs`. Undefined: pages are named, not linked.
   */
  readonly documentation?: string;
};

export type Notice = { readonly level: 'notice' | 'warning'; readonly message: string };

export type CallFacts = {
  readonly calls: number;
  readonly cached: number;
  /** Completions that came from recorded results. */
  readonly recorded: number;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Undefined: unknown. */
  readonly costUsd?: number;
  readonly estimatedCalls: number;
  readonly estimatedCostUsd?: number;
  readonly seconds: number;
};

/** One prompt in one environment. */
export type PromptReport = {
  readonly slug: PromptSlug;
  /** Path of the prompt file, relative to the root; undefined when it is only in the registry. */
  readonly file?: string;
  readonly environment: EnvironmentSlug;
  readonly model: ModelId;
  readonly candidate: PromptVersionId;
  /** Undefined: there was nothing to compare with. */
  readonly baseline?: {
    readonly version: PromptVersionId;
    /** `held`: what the environment held; `base`: the base commit's file, at a first adoption. */
    readonly source: 'held' | 'base';
    readonly since?: string;
  };
  /** The pinned release that it was compared with as well: the comparisons `against: 'anchor'`. */
  readonly anchor?: PromptVersionId;
  readonly verdict: Verdict;
  /** How its gate decides, and the drop that it tolerates, 0–1; undefined where no gate was asked. */
  readonly mode?: GatePolicy['mode'];
  readonly maxDrop?: number;
  /** When its evaluations were over, and why; undefined where none was run, or one was cut off. */
  readonly ending?: Ending;
  /** Which text of this prompt on this pull request this is, counted from 1. */
  readonly attempt?: number;
  readonly comparisons: readonly Comparison[];
  /** Changed cases, worst first, then the best; the lines of one case stand together. Capped by the builder. */
  readonly changes: readonly CaseChange[];
  /** How many cases (not lines) there are beyond those in `changes`. */
  readonly changesOmitted: number;
  /** Unified diff of the two versions, baseline first; empty when equal. */
  readonly diff: string;
  readonly promotion: PromotionReport;
};

/**
 * One case under one scorer that a reviewer should look at: scored differently on the two sides, or critical and not passed,
 * or, without a baseline, below 1.
 */
export type CaseChange = {
  readonly suite: string;
  readonly case: CaseId;
  readonly scorer: string;
  readonly tags: readonly string[];
  readonly baseline: number | undefined;
  readonly candidate: number | undefined;
  readonly input: JsonValue;
  readonly expected?: JsonValue;
  /** The output of the first trial that shows the change, as text; undefined when there is none. */
  readonly baselineOutput?: string;
  readonly candidateOutput?: string;
  /** UTC day of the baseline's output, when it is of an earlier run. */
  readonly baselineDay?: string;
  /** Why there is no output: what the failed call said. */
  readonly baselineFailure?: string;
  readonly candidateFailure?: string;
  /** Which trial the outputs are of (0-based), of how many; the baseline's is of an earlier run where `baselineDay` says so. */
  readonly trial?: number;
  readonly trials?: number;
  /** The scorer's own reason for the candidate's score. */
  readonly reason?: string;
};

/** One assignment that changes without a comparison of its own. */
export type MoveReport = {
  /** A prompt's slug, `dataset:<slug>` or `parameters:<slug>`. */
  readonly name: string;
  readonly environment: EnvironmentSlug;
  /** Undefined: nothing was held. */
  readonly from?: VersionId;
  /** Undefined: nothing is held afterwards. */
  readonly to?: VersionId;
  readonly promotion: PromotionReport;
};

/** What happened, or will happen, to the assignment, and by which rule. */
export type PromotionReport = {
  readonly outcome: 'promoted' | 'already-held' | 'will-assign' | 'kept' | 'refused' | 'superseded' | 'indeterminate';
  readonly message: string;
  /** True: nothing stands against it but the moment (others were writing, GitHub did not answer): running again may assign it. */
  readonly again?: boolean;
  /** Of what moved: `on-pass`, `on-merge`, `manual`, `override`, `rollback`, `removal`, `withdrawal`. */
  readonly rule?: string;
  readonly operation?: OperationId;
  /** True: this run wrote it. A re-run that finds it done did not. */
  readonly written?: boolean;
  /** True: it was given to the environment, and somebody has replaced it since. */
  readonly replaced?: boolean;
};
