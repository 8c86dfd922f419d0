import * as z from 'zod/mini';
import type { Case } from '../datasets/dataset.ts';
import { digestOf } from '../foundation/digest.ts';
import { ConfigError, type Position, toErrorRecord } from '../foundation/errors.ts';
import type { ScorerName } from '../foundation/ids.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';
import type { LineProgram } from '../foundation/program.ts';
import type { Completion, Model } from '../models/model.ts';
import { NotAskedError, type Score, type Scorer, type ScorerCalls, type ScorerContext } from './scorer.ts';

/** One scorer as a suite of the config asks for it. `options` is what is written there, without `name`, `not` and `weight`. */
export type ScorerSpec = {
  readonly kind: string;
  readonly name: ScorerName;
  /** True: what it scores 1 counts 0, and the other way round. */
  readonly not?: boolean;
  readonly options: JsonObject;
  readonly position: Position;
};

/** A kind whose options were read: ready to become a scorer once its files are there. */
export type PreparedScorer = {
  /** Files of the trusted commit that it needs, relative to the root of the repository. */
  readonly files: readonly string[];
  create(resources: ScorerResources): Scorer;
};

/** What the run lends to its scorers. */
export type ScorerResources = {
  /** The files that `scorerFiles` names, by path, from the trusted commit. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** @throws InvalidValueError for a reference that is not known; ModelError for one that may not be called. */
  readonly model: (reference: string) => Model;
  /** An embedding model: its completion's text is the vector as a JSON list of numbers. Throws as `model`. */
  readonly embedder: (reference: string) => Model;
  /** Starts scorers that are code; undefined: not allowed in this run (`allow-code-scorers`). */
  readonly startProgram?: StartProgram;
};

/** Starts a scorer that is code, over the files of the trusted commit. Nothing of the pull request is in its reach. */
export type StartProgram = (request: {
  /** Relative to the root of the repository. */
  readonly entry: string;
  /** Globs of files of the trusted commit that it needs beside its entry. */
  readonly files: readonly string[];
  /** A folder of installed packages in the workspace, which the workflow has put there; undefined: none. */
  readonly modules: string | undefined;
  /** For one score. */
  readonly timeoutMs: number;
  readonly memoryMb: number;
}) => LineProgram;

export type ScorerKind = {
  /** @throws ConfigError when the options are not the kind's. */
  prepare(spec: ScorerSpec): PreparedScorer;
};

/** What is scored: the model's text, beside the case and the whole completion. */
export type Answer = { readonly text: string; readonly case: Case; readonly completion: Completion };

/** What one set of options makes of a kind. */
export type Scoring = {
  /** Throws ScoringError when the case or the scorer is at fault. */
  score(answer: Answer, context: ScorerContext): Score | Promise<Score>;
  /** As of a Scorer. */
  readonly calls?: readonly ScorerCalls[];
  readonly pairs?: boolean;
  close?(): Promise<void>;
  /** What goes into the fingerprint in place of the options: for a kind that reads files, their content. */
  readonly identity?: JsonValue;
};

export type KindDefinition<Options> = {
  readonly kind: string;
  /** Raised when the same options begin to give other scores: recorded scores of the old version are not comparable. */
  readonly version: number;
  readonly schema: z.core.$ZodType<Options>;
  files?(options: Options): readonly string[];
  create(options: Options, resources: ScorerResources, spec: ScorerSpec): Scoring;
};

/** Closes a kind over the type of its options, so that all kinds fit one registry. */
export function scorerKind<Options>(definition: KindDefinition<Options>): ScorerKind {
  return {
    prepare(spec) {
      const options = readOptions(definition, spec);
      return {
        files: definition.files?.(options) ?? [],
        create: (resources) => scorer(definition, options, resources, spec),
      };
    },
  };
}

function readOptions<Options>(definition: KindDefinition<Options>, spec: ScorerSpec): Options {
  const read = z.safeParse(definition.schema, spec.options);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const where = issue?.path.map((step) => ` "${String(step)}"`).join('') ?? '';
  const found = issue?.code === 'unrecognized_keys' ? `unknown key "${issue.keys[0]}"` : issue?.message;
  throw new ConfigError(`${definition.kind}: option${where}: ${found}`, { position: spec.position });
}

function scorer<Options>(
  definition: KindDefinition<Options>,
  options: Options,
  resources: ScorerResources,
  spec: ScorerSpec,
): Scorer {
  const { kind, version } = definition;
  const scoring = definition.create(options, resources, spec);
  const identity = scoring.identity ?? withoutUndefined(options);
  return {
    name: spec.name,
    kind,
    fingerprint: digestOf({ kind, version, options: identity }),
    score({ case: scoredCase, completion }, context) {
      try {
        const score = scoring.score({ text: completion.text, case: scoredCase, completion }, context);
        return score instanceof Promise ? score.catch(failed) : score;
      } catch (thrown) {
        return failed(thrown);
      }
    },
    ...(scoring.calls === undefined ? {} : { calls: scoring.calls }),
    ...(scoring.pairs === undefined ? {} : { pairs: scoring.pairs }),
    ...(scoring.close === undefined ? {} : { close: scoring.close }),
  };
}

/** The one place where a crash becomes an answer: a broken scorer says nothing about the prompt, so never 0. */
function failed(thrown: unknown): Score {
  if (thrown instanceof NotAskedError) throw thrown;
  return { status: 'failed', error: toErrorRecord(thrown) };
}

/** Options come from YAML, so that they are JSON but for keys that are not there. */
function withoutUndefined(options: unknown): JsonValue {
  return JSON.parse(JSON.stringify(options));
}
