import type { LineProgram } from '../foundation/program.ts';
import type { DeclaredModel } from './options.ts';
import type { SimulatedServer } from './simulated/server.ts';
import type { RetryFacts } from './transport/calls.ts';
import type { ResolveAll } from './transport/endpoint.ts';
import type { Sleep } from './transport/limits.ts';

/** What a run gives to its models. */
export type ModelsOptions = {
  /** The config's `models:`, by name. */
  readonly declared: ReadonlyMap<string, DeclaredModel>;
  /** The value of an environment variable that holds a key. */
  readonly secret: (environmentVariable: string) => string | undefined;
  /** The value of one that holds no secret: AWS_REGION and AWS_DEFAULT_REGION. */
  readonly environment?: ((name: string) => string | undefined) | undefined;
  /** An exact list; undefined: the built-in providers' hosts and those that `declared` names. */
  readonly allowedHosts?: readonly string[] | undefined;
  /** The files that `modelFiles` names, by path, from the trusted commit. */
  readonly files?: ReadonlyMap<string, Uint8Array>;
  /** Starts models that are programs; undefined: not allowed in this run. */
  readonly startProgram?: StartModelProgram | undefined;
  /** For one attempt. Default 60 s. */
  readonly requestTimeoutMs?: number;
  /** For all attempts of one call and the waits between them. Default 5 minutes. */
  readonly timeBudgetMs?: number;
  /** Milliseconds since the epoch: for Retry-After dates, for signatures, and for prices that change. */
  readonly now: () => number;
  readonly sleep?: Sleep;
  /** In 0–1, for the jitter. */
  readonly random?: () => number;
  readonly onRetry?: (facts: RetryFacts) => void;
  /** Resolves host names; for tests. */
  readonly resolveHost?: ResolveAll;
  /** Starts the simulated model's server; for tests that script its faults. */
  readonly startSimulated?: () => Promise<SimulatedServer>;
};

/** Starts a model that is a program, over the files of the trusted commit. Nothing of the pull request is in its reach. */
export type StartModelProgram = (request: {
  /** The program and its arguments. */
  readonly command: readonly [string, ...string[]];
  /** Globs of the files that it needs. */
  readonly files: readonly string[];
  /** Questions that it has at the same time. */
  readonly concurrency: number;
  /** For one answer. */
  readonly timeoutMs: number;
}) => LineProgram;
