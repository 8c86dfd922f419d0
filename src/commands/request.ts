import type { Config, EnvironmentConfig } from '../config/config.ts';
import type { Progress } from '../evaluation/index.ts';
import type { CommitId, EnvironmentSlug } from '../foundation/ids.ts';
import type { SourceTree } from '../foundation/source-tree.ts';
import type { Registry, RunFacts } from '../registry/registry.ts';
import type { ResultStore } from '../registry/results.ts';
import type { GitHubWays } from './notify/channel.ts';
import type { CodeRoom } from './trusted-folder.ts';

export type { RunFacts };

/** What brought the run about. Decides which environments are in question and what may be assigned. */
export type Occasion = 'pull-request' | 'merge-group' | 'push' | 'dispatch' | 'command-line';

/** Whether this run may assign at all. Anything but `trusted` evaluates and reports, and assigns nothing. */
export type Trust =
  | { readonly kind: 'trusted' }
  /** No keys: only recorded results are used. */
  | { readonly kind: 'fork' }
  /** The pull request's base is not a trusted branch: judged by the default branch's config. */
  | { readonly kind: 'untrusted-branch'; readonly branch: string };

type Common = {
  readonly occasion: Occasion;
  /** For the report: the event's own name, or `command line`. */
  readonly event: string;
  readonly configPath: string;
  /** Config, datasets and scorers are read here. */
  readonly trusted: SourceTree;
  readonly environment: EnvironmentSlug | undefined;
  /** Globs over prompt slugs; empty: every prompt in question. */
  readonly prompts: readonly string[];
  readonly reason: string | undefined;
  readonly dryRun: boolean;
  /** The workflow runs at the default branch: needed for protected environments. */
  readonly onDefaultBranch: boolean;
  readonly repository: string | undefined;
  readonly actor: string;
  readonly triggeringActor: string | undefined;
  /**
   * Asked once for each environment, right before anything is assigned there: why this run may not (the pull request moved on, the
   * person is no promoter), in one sentence; undefined when nothing stands against it.
   */
  readonly objection: (environment: EnvironmentConfig) => Promise<Objection | undefined>;
  /**
   * What became of pull requests of this repository; those that are not there are left out. Undefined: it cannot be known (the token
   * may not read them; a laptop). Throws for an outage only.
   */
  readonly pullRequestStates: (
    numbers: readonly number[],
  ) => Promise<ReadonlyMap<number, 'open' | 'merged' | 'closed'> | undefined>;
  readonly run: RunFacts | undefined;
};

export type Objection = { readonly reason: 'outdated' | 'not-permitted'; readonly message: string };

/** What one assignment is made of, for the question who brought it. */
export type Content = {
  /** A prompt's own file, then those of the partials and parameters in it; or the file of a dataset or of parameters. */
  readonly files: readonly string[];
  /** The commit at which files were last assigned there under this name (`assignedFilesAt`); undefined: never. */
  readonly since: CommitId | undefined;
};

/** Where the prompts in question come from. */
export type Scope =
  /** Those whose files differ between the two trees. */
  | { readonly kind: 'change'; readonly proposed: SourceTree; readonly base: SourceTree }
  /** Every prompt of the tree that an `on-merge` environment does not hold yet. */
  | { readonly kind: 'tip'; readonly tree: SourceTree };

export type EvaluateRequest = Common & {
  readonly command: 'evaluate';
  readonly scope: Scope;
  /** The one that is reported to. */
  readonly pullRequest: number | undefined;
  /** Those whose promotions are this change's own: of a merge group all that are in it. */
  readonly pullRequests: readonly number[];
  readonly trust: Trust;
  /** What a reader has to know of the event itself, in whole sentences. */
  readonly notices?: readonly string[];
  /**
   * On a push: of each content, why it may not be assigned because of who brought it to the branch, in the order given; undefined:
   * nothing stands against it. Asked beside `objection`, which is about the run. Left out: the run's people stand for all of it.
   */
  readonly contentObjections?: (
    environment: EnvironmentConfig,
    contents: readonly Content[],
  ) => Promise<readonly (Objection | undefined)[]>;
  /** Assign where the environment's rule says so. Off on a laptop unless it is asked for. */
  readonly assign: boolean;
};

export type PromoteRequest = Common & {
  readonly command: 'promote';
  readonly environment: EnvironmentSlug;
  readonly version: string | undefined;
  readonly from: EnvironmentSlug | undefined;
  /** Where files are read, when not the registry: the trusted commit, or one that a person names. */
  readonly files: SourceTree;
  /** Despite the verdict: the person answers for it, and `reason` says why. */
  readonly override: boolean;
  /** Takes what is named out of the environment instead. */
  readonly remove: boolean;
};

export type RollbackRequest = Common & {
  readonly command: 'rollback';
  readonly environment: EnvironmentSlug;
  readonly version: string | undefined;
};

/** A pull request was closed without being merged. */
export type WithdrawRequest = Common & {
  readonly command: 'withdraw';
  readonly pullRequest: number;
};

export type Request = EvaluateRequest | PromoteRequest | RollbackRequest | WithdrawRequest;

/** Everything a command needs of the world, handed down once by the action or the command line. */
export type Surroundings = {
  readonly toolVersion: string;
  readonly registry: (config: Config) => Registry;
  /** Undefined: results are neither reused nor recorded. */
  readonly results: (config: Config) => ResultStore | undefined;
  /** Undefined on a person's own machine: nothing is told to GitHub from there. */
  readonly gitHub: GitHubWays | undefined;
  /** Undefined: no cache. */
  readonly cacheFolder: string | undefined;
  /** The value of an environment variable that holds a key. */
  readonly secret: (environmentVariable: string) => string | undefined;
  /** Takes every secret known by now out of a text that is written somewhere. */
  readonly redact: (text: string) => string;
  /** The value of one that holds none (`AWS_REGION`). */
  readonly variable: (environmentVariable: string) => string | undefined;
  readonly allowedHosts: readonly string[] | undefined;
  /** From the workflow: the smaller of these and the config's `limits` counts. */
  readonly caps: { readonly maxCalls: number | undefined; readonly maxCostUsd: number | undefined };
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly progress: (progress: Progress) => void;
  /** Address of the folder `docs` of this version, without a slash at the end; undefined: pages are named, not linked. */
  readonly documentation: string | undefined;
  /** Where programs of the repository (scorers, datasets) may run; undefined: none is started. */
  readonly code: CodeRoom | undefined;
  /** One line for a person who follows the run. */
  readonly log: (line: string) => void;
};

/** The commit of a tree for a report; undefined for a working tree. */
export function commitOf(scope: Scope): CommitId | undefined {
  return scope.kind === 'change' ? scope.proposed.commit : scope.tree.commit;
}

/** The environment whose versions a person promotes; undefined: a version that they name, or what the files hold. */
export function takenFrom(
  { version, from, files, trusted }: PromoteRequest,
  environment: Pick<EnvironmentConfig, 'from'>,
): EnvironmentSlug | undefined {
  if (version !== undefined) return undefined;
  // A commit that a person names is what they mean, whatever the environment before holds.
  return from ?? (files === trusted ? environment.from : undefined);
}
