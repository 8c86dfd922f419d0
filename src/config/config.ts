import type { Position } from '../foundation/errors.ts';
import type { DatasetSlug, EnvironmentSlug, ModelId, ScorerName } from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';

/** `prompt-ratchet.yml` after validation: defaults filled in, references checked, every list in the file's order. */
export type Config = {
  /** The file it was read from, relative to the root of the repository. */
  readonly file: string;
  /** Prefix of registry paths and comment marker in a repository with several configs. */
  readonly project: string | undefined;
  /** Globs. */
  readonly prompts: readonly string[];
  /** For prompts that name no model themselves. */
  readonly model: ModelId | undefined;
  readonly datasets: ReadonlyMap<DatasetSlug, DatasetConfig>;
  readonly models: ReadonlyMap<string, ModelConfig>;
  readonly suites: readonly SuiteConfig[];
  readonly environments: readonly EnvironmentConfig[];
  readonly limits: Limits;
  readonly registry: { readonly kind: 'git'; readonly branch: string; readonly resultsBranch: string };
};

export type DatasetConfig = {
  readonly slug: DatasetSlug;
  readonly file: string;
  /** Our field (`input`, `expected`, `id`, `tags`, `cluster`, `metadata`) → the file's column or key. */
  readonly map: { readonly [field: string]: string };
  readonly position: Position;
};

export type ModelConfig = {
  readonly provider: 'openai' | 'openai-compatible' | 'simulated';
  readonly model: string;
  /** Only for `openai-compatible`, where it is required. */
  readonly baseUrl: string | undefined;
  /** Name of the environment variable that holds the key; undefined: the provider's own (`OPENAI_API_KEY`). */
  readonly apiKeyEnv: string | undefined;
  /** US dollars per million tokens, where the price list does not know the model. */
  readonly prices: { readonly input: number; readonly output: number } | undefined;
};

export type SuiteConfig = {
  readonly name: string;
  /** Globs over prompt slugs. */
  readonly prompts: readonly string[];
  readonly dataset: DatasetSlug;
  readonly trials: number;
  readonly scorers: readonly ScorerConfig[];
  readonly position: Position;
};

/** One scorer as it is written: `label: { path: $.category }` → kind `label`, its options, and its name in the suite. */
export type ScorerConfig = {
  readonly kind: string;
  readonly name: ScorerName;
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
  readonly position: Position;
};

export type GateConfig = {
  readonly mode: 'simple';
  readonly maxDrop: number;
  readonly scorers: { readonly [name: string]: { readonly min?: number; readonly maxDrop?: number } };
  readonly criticalTags: readonly string[];
  readonly minCases: number;
  readonly passAt?: number;
  readonly weights: { readonly [name: string]: number };
  readonly onInconclusive: 'block' | 'allow';
};

export type Limits = {
  readonly maxCalls: number;
  /** US dollars. */
  readonly maxCostUsd: number;
  readonly concurrency: number;
  readonly requestTimeoutMs: number;
};
