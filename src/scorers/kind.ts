import * as z from 'zod/mini';
import type { Case } from '../datasets/dataset.ts';
import { digestOf } from '../foundation/digest.ts';
import { ConfigError, type Position, toErrorRecord } from '../foundation/errors.ts';
import type { ScorerName } from '../foundation/ids.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';
import type { Completion } from '../models/model.ts';
import type { Score, Scorer } from './scorer.ts';

/** One scorer as a suite of the config asks for it. `options` is what is written there, without `name`. */
export type ScorerSpec = {
  readonly kind: string;
  readonly name: ScorerName;
  readonly options: JsonObject;
  readonly position: Position;
};

/** A kind whose options were read: ready to become a scorer once its files are there. */
export type PreparedScorer = {
  /** Files of the trusted commit that it needs, relative to the root of the repository. */
  readonly files: readonly string[];
  create(files: ReadonlyMap<string, Uint8Array>): Scorer;
};

export type ScorerKind = {
  /** @throws ConfigError when the options are not the kind's. */
  prepare(spec: ScorerSpec): PreparedScorer;
};

/** What is scored: the model's text, beside the case and the whole completion. */
export type Answer = { readonly text: string; readonly case: Case; readonly completion: Completion };

/** What one set of options makes of a kind. */
export type Scoring = {
  /** Throws ScoringError when the case or the scorer is at fault. */
  score(answer: Answer): Score;
  /** What goes into the fingerprint in place of the options: for a kind that reads files, their content. */
  readonly identity?: JsonValue;
};

export type KindDefinition<Options> = {
  readonly kind: string;
  /** Raised when the same options begin to give other scores: recorded scores of the old version are not comparable. */
  readonly version: number;
  readonly schema: z.core.$ZodType<Options>;
  files?(options: Options): readonly string[];
  create(options: Options, files: ReadonlyMap<string, Uint8Array>, spec: ScorerSpec): Scoring;
};

/** Closes a kind over the type of its options, so that all kinds fit one registry. */
export function scorerKind<Options>(definition: KindDefinition<Options>): ScorerKind {
  return {
    prepare(spec) {
      const options = readOptions(definition, spec);
      return {
        files: definition.files?.(options) ?? [],
        create: (files) => scorer(definition, options, files, spec),
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
  files: ReadonlyMap<string, Uint8Array>,
  spec: ScorerSpec,
): Scorer {
  const { kind, version } = definition;
  const scoring = definition.create(options, files, spec);
  const identity = scoring.identity ?? withoutUndefined(options);
  return {
    name: spec.name,
    kind,
    fingerprint: digestOf({ kind, version, options: identity }),
    score({ case: scoredCase, completion }) {
      try {
        return scoring.score({ text: completion.text, case: scoredCase, completion });
      } catch (thrown) {
        // The one place where a crash becomes an answer: a broken scorer says nothing about the prompt, so never 0.
        return { status: 'failed', error: toErrorRecord(thrown) };
      }
    },
  };
}

/** Options come from YAML, so that they are JSON but for keys that are not there. */
function withoutUndefined(options: unknown): JsonValue {
  return JSON.parse(JSON.stringify(options));
}
