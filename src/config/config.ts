import type { NonEmptyArray } from '../foundation/brand.ts';
import type { Position } from '../foundation/errors.ts';
import type { DatasetSlug, EnvironmentSlug, ModelId, ScorerName } from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import type { DeclaredModel } from '../models/options.ts';
import type { Promoter } from './promoters.ts';

/** `prompt-ratchet.yml` after validation: defaults filled in, references checked, every list in the file's order. */
export type Config = {
  /** The file it was read from, relative to the root of the repository. */
  readonly file: string;
  /** Prefix of registry paths and comment marker in a repository with several configs. */
  readonly project: string | undefined;
  /** Globs. */
  readonly prompts: readonly string[];
  /** Globs over files of model parameters. */
  readonly parameters: readonly string[];
  /** For prompts that name no model themselves. */
  readonly model: ModelId | undefined;
  readonly datasets: ReadonlyMap<DatasetSlug, DatasetConfig>;
  readonly models: ReadonlyMap<string, ModelConfig>;
  readonly suites: readonly SuiteConfig[];
  readonly environments: readonly EnvironmentConfig[];
  readonly notify: readonly NotifyConfig[];
  readonly limits: Limits;
  readonly registry: { readonly kind: 'git'; readonly branch: string; readonly resultsBranch: string };
};

export type DatasetConfig = {
  readonly slug: DatasetSlug;
  readonly source: DatasetSourceConfig;
  /** Our field (`input`, `expected`, `id`, `tags`, `cluster`, `metadata`) → the file's column or key. */
  readonly map: { readonly [field: string]: string };
  /** So many of its cases; undefined: all. */
  readonly sample: { readonly size: number; readonly seed: string } | undefined;
  readonly position: Position;
};

export type DatasetSourceConfig =
  | { readonly kind: 'file'; readonly file: string }
  /** A program of the repository that prints JSON Lines. `files`: globs over what it needs. */
  | {
      readonly kind: 'command';
      readonly command: NonEmptyArray<string>;
      readonly files: readonly string[];
      readonly timeoutMs: number;
    }
  /** What a prompt file brings along. */
  | {
      readonly kind: 'rows';
      readonly file: string;
      readonly rows: readonly { readonly line: number; readonly fields: JsonObject }[];
    };

/** One entry of `models:`; the models room says what it means. */
export type ModelConfig = DeclaredModel;

export type SuiteConfig = {
  readonly name: string;
  /** Globs over prompt slugs. */
  readonly prompts: readonly string[];
  /** Undefined for a suite that is still to be made from prompt files. */
  readonly dataset: DatasetSlug | undefined;
  /** Globs over prompt files that bring their own cases and checks; undefined: the suite says all itself. */
  readonly from: readonly string[] | undefined;
  readonly trials: number;
  readonly scorers: readonly ScorerConfig[];
  readonly position: Position;
};

/** One scorer as it is written: `label: { path: $.category }` → kind `label`, its options, and its name in the suite. */
export type ScorerConfig = {
  readonly kind: string;
  readonly name: ScorerName;
  readonly not?: boolean;
  /** Undefined: 1, unless the gate says otherwise. */
  readonly weight?: number;
  readonly options: JsonObject;
  readonly position: Position;
};

export type EnvironmentConfig = {
  readonly slug: EnvironmentSlug;
  /** A version must have passed there before. */
  readonly from: EnvironmentSlug | undefined;
  /** Names of suites; undefined: every suite of the prompt. */
  readonly suites: readonly string[] | undefined;
  readonly assign: 'on-pass' | 'on-merge' | 'manual';
  /** Assigned only by a workflow of the default branch. */
  readonly protected: boolean;
  readonly gate: GateConfig;
  /** Days that a version still counts as passed in `from` after it was replaced there. */
  readonly evidenceDays: number;
  /** First version of a prompt in this environment: `confirm` by a person, or `allow` by a passing gate. */
  readonly first: 'confirm' | 'allow';
  /** Prompts of one change move together or not at all, or each by itself. */
  readonly together: 'all' | 'each';
  /** Who may move it; undefined: who may write to the repository. */
  readonly promoters: readonly Promoter[] | undefined;
  readonly position: Position;
};

export type GateConfig = {
  readonly mode: 'simple' | 'strict';
  /** The drop of a mean that is tolerated, 0–1; in strict mode more than 0. */
  readonly maxDrop: number;
  readonly scorers: { readonly [name: string]: ScorerThresholds };
  readonly mustImprove?: MustImprove;
  readonly criticalTags: readonly string[];
  /** Milliseconds. */
  readonly latency?: ResourceLimits;
  /** US dollars a call. */
  readonly cost?: ResourceLimits;
  /** Tokens a call, in and out. */
  readonly tokens?: ResourceLimits;
  readonly minCases: number;
  readonly passAt?: number;
  readonly weights: { readonly [name: string]: number };
  /** Of scorers whose scores are not in 0–1; min < max. */
  readonly bounds: {
    readonly [name: string]: { readonly min: number; readonly max: number; readonly better: 'higher' | 'lower' };
  };
  readonly earlyStop: boolean;
  /** Prompt slug → the first 12 to 64 hexadecimal digits of a version's id, without `sha256:`. */
  readonly anchor: { readonly [slug: string]: string };
  readonly onInconclusive: 'block' | 'allow';
};

export type ScorerThresholds = {
  readonly min?: number;
  readonly maxDrop?: number;
  readonly maxRegressedCases?: number;
};

/** `scorers`: names of the environment's suites, at least one, each once. `by`: the gain to be proven, 0–1; 0: any. */
export type MustImprove = { readonly need: 'any' | 'all'; readonly scorers: readonly string[]; readonly by: number };

/** Limits on what a call takes; one of them at least. `maxIncrease`: 0.1 is 10 % more. `advisory`: shown, never blocks. */
export type ResourceLimits = {
  readonly p50?: number;
  readonly p95?: number;
  readonly maxIncrease?: number;
  readonly advisory: boolean;
};

/** Who is told of changes of assignments. Addresses and secrets are in environment variables: here are their names. */
export type NotifyConfig = {
  /** Globs over environment slugs. */
  readonly environments: readonly string[];
  /** `rolled-back` is also what a pull request gave back that was closed unmerged. */
  readonly on: readonly ('assigned' | 'removed' | 'rolled-back' | 'refused')[];
  readonly position: Position;
} & (
  | { readonly kind: 'slack'; readonly urlEnv: string }
  | { readonly kind: 'webhook'; readonly urlEnv: string; readonly secretEnv: string }
  | { readonly kind: 'repository-dispatch'; readonly eventType: string }
  | { readonly kind: 'deployment' }
);

export type Limits = {
  readonly maxCalls: number;
  /** US dollars. */
  readonly maxCostUsd: number;
  readonly concurrency: number;
  readonly requestTimeoutMs: number;
};
