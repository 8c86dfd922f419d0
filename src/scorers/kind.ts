import * as z from 'zod/mini';
import type { Case } from '../datasets/dataset.ts';
import { digestOf } from '../foundation/digest.ts';
import { ConfigError, type Position, toErrorRecord } from '../foundation/errors.ts';
import type { ModelId, ScorerName } from '../foundation/ids.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';
import type { LineProgram } from '../foundation/program.ts';
import type { Completion, Model } from '../models/model.ts';
import {
  NotAskedError,
  type Score,
  type Scorer,
  type ScorerCalls,
  type ScorerContext,
  UnusableScorerError,
} from './scorer.ts';
import { ScoringError, scored } from './scores.ts';

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
  /** Patterns of further files that it needs, as `globToRegex` reads them. Those that are there come with `files`. */
  readonly globs: readonly string[];
  create(resources: ScorerResources): Scorer;
};

/** What the run lends to its scorers. */
export type ScorerResources = {
  /** The files that `scorerFiles` and `scorerGlobs` name, by path, from the trusted commit. Others may be among them. */
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
  /** Files of the trusted commit that it needs beside its entry, by path relative to the root of the repository. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Of the entry, that scores; undefined: the one that it is made for. */
  readonly function: string | undefined;
  /** A folder of installed packages in the workspace, which the workflow has put there; undefined: none. */
  readonly modules: string | undefined;
  /** For one score. */
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** Answers that it scores at the same time. */
  readonly concurrency: number;
}) => LineProgram;

export type ScorerKind = {
  readonly version: number;
  /** @throws ConfigError when the options are not the kind's. */
  prepare(spec: ScorerSpec, registry: KindRegistry): PreparedScorer;
};

/** All kinds, for those that are made of others: a kind imports no other one. */
export type KindRegistry = {
  /** @throws ConfigError for an unknown kind or wrong options. */
  prepare(spec: ScorerSpec): PreparedScorer;
  /** The version of every kind: what a scorer that may become any of them depends on. */
  readonly versions: JsonObject;
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
  readonly judges?: readonly ModelId[];
  readonly choices?: Readonly<Record<string, number>>;
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
  globs?(options: Options): readonly string[];
  /** The scorers that this one is made of. Their files are its files. */
  parts?(options: Options, spec: ScorerSpec): readonly ScorerSpec[];
  create(options: Options, resources: ScorerResources, spec: ScorerSpec, made: MadeOf): Scoring;
};

/** What a scorer of other scorers works with. */
export type MadeOf = {
  /** Of `parts`, in their order. */
  readonly parts: readonly PreparedScorer[];
  readonly registry: KindRegistry;
};

/** Closes a kind over the type of its options, so that all kinds fit one registry. */
export function scorerKind<Options>(definition: KindDefinition<Options>): ScorerKind {
  return {
    version: definition.version,
    prepare(spec, registry) {
      const options = readOptions(definition, spec);
      const parts = definition.parts?.(options, spec).map((part) => registry.prepare(part)) ?? [];
      return {
        files: [...(definition.files?.(options) ?? []), ...parts.flatMap(({ files }) => files)],
        globs: [...(definition.globs?.(options) ?? []), ...parts.flatMap(({ globs }) => globs)],
        create: (resources) => scorer(definition, options, resources, spec, { parts, registry }),
      };
    },
  };
}

function readOptions<Options>(definition: KindDefinition<Options>, spec: ScorerSpec): Options {
  const read = z.safeParse(definition.schema, spec.options);
  if (read.success) return read.data;
  throw new ConfigError(`${definition.kind}: option${describeIssue(read.error.issues[0])}`, {
    position: spec.position,
  });
}

/** ` "scorers" "0": unknown key "x"`. Of several forms, the one that what is written got furthest in. */
export function describeIssue(issue: z.core.$ZodIssue | undefined): string {
  const where = issue?.path.map((step) => ` "${String(step)}"`).join('') ?? '';
  if (issue?.code === 'invalid_union') {
    const inner = issue.errors.map(([first]) => first).find((first) => first !== undefined && !isOfAnotherType(first));
    if (inner !== undefined) return `${where}${describeIssue(inner)}`;
  }
  const found = issue?.code === 'unrecognized_keys' ? `unknown key "${issue.keys[0]}"` : issue?.message;
  return `${where}: ${found}`;
}

function isOfAnotherType({ path, code }: z.core.$ZodIssue): boolean {
  return path.length === 0 && (code === 'invalid_type' || code === 'invalid_value');
}

function scorer<Options>(
  definition: KindDefinition<Options>,
  options: Options,
  resources: ScorerResources,
  spec: ScorerSpec,
  made: MadeOf,
): Scorer {
  const { kind, version } = definition;
  const scoring = definition.create(options, resources, spec, made);
  const identity = scoring.identity ?? withoutUndefined(options);
  const meant = (score: Score): Score => (spec.not === true ? opposite(score, spec.name) : score);
  return {
    name: spec.name,
    kind,
    fingerprint: digestOf({ kind, version, options: identity, ...(spec.not === true ? { not: true } : {}) }),
    score({ case: scoredCase, completion }, context) {
      try {
        const score = scoring.score({ text: completion.text, case: scoredCase, completion }, context);
        return score instanceof Promise ? score.then(meant).catch((thrown) => failed(thrown, context)) : meant(score);
      } catch (thrown) {
        return failed(thrown, context);
      }
    },
    ...(scoring.calls === undefined ? {} : { calls: scoring.calls }),
    ...(scoring.pairs === undefined ? {} : { pairs: scoring.pairs }),
    ...(scoring.judges === undefined ? {} : { judges: scoring.judges }),
    ...(scoring.choices === undefined ? {} : { choices: scoring.choices }),
    ...(scoring.close === undefined ? {} : { close: scoring.close }),
  };
}

/**
 * Of a scorer that is written with `not`. What is wrong becomes right and keeps its reason; the classes of a label are left out:
 * they are counted for an answer that should be one of them.
 */
function opposite(score: Score, name: ScorerName): Score {
  if (score.status !== 'scored') return score;
  if (!(score.value >= 0 && score.value <= 1)) {
    throw new ScoringError(`"not" needs a score in 0–1: found ${score.value}`, {
      todo: `Take "not" from the scorer ${name}, and have it score the other way round itself.`,
    });
  }
  const { value, reason } = score;
  const why = reason === undefined ? 'is what it must not be' : `${reason} (counted the other way round)`;
  return scored(1 - value, why);
}

/** The one place where a crash becomes an answer: a broken scorer says nothing about the prompt, so never 0. */
function failed(thrown: unknown, context: ScorerContext): Score {
  if (thrown instanceof NotAskedError) throw thrown;
  if (thrown instanceof UnusableScorerError) context.unusable?.(thrown);
  return { status: 'failed', error: toErrorRecord(thrown) };
}

/** Options come from YAML, so that they are JSON but for keys that are not there. */
function withoutUndefined(options: unknown): JsonValue {
  return JSON.parse(JSON.stringify(options));
}
