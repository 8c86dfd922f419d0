import { ConfigError } from '../foundation/errors.ts';
import type { JsonObject } from '../foundation/json.ts';
import { embeddingSimilarity } from './embedding-similarity.ts';
import { answerRelevance } from './judges/answer-relevance.ts';
import { closedQa } from './judges/closed-qa.ts';
import { factuality } from './judges/factuality.ts';
import { faithfulness } from './judges/faithfulness.ts';
import { judge } from './judges/judge.ts';
import { pairwise } from './judges/pairwise.ts';
import type { KindRegistry, ScorerKind, ScorerResources, ScorerSpec } from './kind.ts';
import { code } from './kinds/code/code.ts';
import { cost } from './kinds/facts/cost.ts';
import { finishReason } from './kinds/facts/finish-reason.ts';
import { latency } from './kinds/facts/latency.ts';
import { refusal } from './kinds/facts/refusal.ts';
import { toolCall } from './kinds/facts/tool-call.ts';
import { jsonDiff } from './kinds/json/json-diff.ts';
import { jsonSchema } from './kinds/json/json-schema.ts';
import { jsonValid } from './kinds/json/json-valid.ts';
import { composite } from './kinds/parts/composite.ts';
import { perCase } from './kinds/parts/per-case.ts';
import { contains } from './kinds/text/contains.ts';
import { endsWith } from './kinds/text/ends-with.ts';
import { length } from './kinds/text/length.ts';
import { levenshtein } from './kinds/text/levenshtein.ts';
import { notContains } from './kinds/text/not-contains.ts';
import { regex } from './kinds/text/regex.ts';
import { rougeL } from './kinds/text/rouge-l.ts';
import { startsWith } from './kinds/text/starts-with.ts';
import { exact } from './kinds/values/exact.ts';
import { label } from './kinds/values/label.ts';
import { numeric } from './kinds/values/numeric.ts';
import { setF1 } from './kinds/values/set-f1.ts';
import type { scorerOptions } from './options.ts';
import type { Scorer } from './scorer.ts';

export { type CodeScorerOptions, startCodeScorer } from './code/start.ts';
export type { ScorerResources, ScorerSpec, StartProgram } from './kind.ts';

const kinds: { readonly [kind in keyof typeof scorerOptions]: ScorerKind } = {
  exact,
  contains,
  'not-contains': notContains,
  'starts-with': startsWith,
  'ends-with': endsWith,
  regex,
  'json-valid': jsonValid,
  'json-schema': jsonSchema,
  label,
  numeric,
  levenshtein,
  'rouge-l': rougeL,
  length,
  'set-f1': setF1,
  'json-diff': jsonDiff,
  latency,
  cost,
  'finish-reason': finishReason,
  refusal,
  'tool-call': toolCall,
  code,
  composite,
  'per-case': perCase,
  judge,
  factuality,
  faithfulness,
  'answer-relevance': answerRelevance,
  'closed-qa': closedQa,
  pairwise,
  'embedding-similarity': embeddingSimilarity,
};

/**
 * A scorer of a suite.
 *
 * @throws ConfigError for an unknown kind or wrong options; FileError for a file that is missing or not usable.
 */
export function createScorer(spec: ScorerSpec, resources: ScorerResources): Scorer {
  return registry.prepare(spec).create(resources);
}

/** The files a scorer needs, relative to the root of the repository. */
export function scorerFiles(spec: ScorerSpec): readonly string[] {
  return registry.prepare(spec).files;
}

/** Globs of further files that it needs, as `globToRegex` reads them: those that are there, and they may be none. */
export function scorerGlobs(spec: ScorerSpec): readonly string[] {
  return registry.prepare(spec).globs;
}

const registry: KindRegistry = {
  prepare: (spec) => kindOf(spec).prepare(spec, registry),
  get versions(): JsonObject {
    return Object.fromEntries(Object.entries(kinds).map(([kind, { version }]) => [kind, version]));
  },
};

function kindOf(spec: ScorerSpec): ScorerKind {
  const kind = Object.entries(kinds).find(([name]) => name === spec.kind)?.[1];
  if (kind !== undefined) return kind;
  throw new ConfigError(`unknown scorer "${spec.kind}"`, {
    position: spec.position,
    todo: `Use one of ${Object.keys(kinds).join(', ')}.`,
  });
}
