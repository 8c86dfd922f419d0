import type { Case } from '../../src/datasets/dataset.ts';
import { parseCaseId, parseScorerName } from '../../src/foundation/ids.ts';
import type { JsonObject, JsonValue } from '../../src/foundation/json.ts';
import type { Completion } from '../../src/models/model.ts';
import { createScorer } from '../../src/scorers/index.ts';
import type { ScorerSpec } from '../../src/scorers/kind.ts';
import type { Score, Scorer } from '../../src/scorers/scorer.ts';
import { resources } from '../support/scorer-resources.ts';

export function spec(kind: string, options: JsonObject = {}): ScorerSpec {
  return { kind, name: parseScorerName(kind), options, position: { file: 'prompt-ratchet.yml', line: 9, column: 7 } };
}

export function scorer(
  kind: string,
  options: JsonObject = {},
  files: { readonly [path: string]: string } = {},
): Scorer {
  return createScorer(spec(kind, options), resources(files));
}

export function scoredCase(expected?: JsonValue): Case {
  return {
    id: parseCaseId('case-1'),
    input: {},
    tags: [],
    metadata: {},
    ...(expected === undefined ? {} : { expected }),
  };
}

export function completion(text: string): Completion {
  return { text, finishReason: 'stop', toolCalls: [], resolvedModel: 'test', latencyMs: 1, attempts: 1 };
}

/** The score of one answer. */
export async function score(subject: Scorer, text: string, expected?: JsonValue): Promise<Score> {
  const context = { signal: new AbortController().signal };
  return subject.score({ case: scoredCase(expected), completion: completion(text) }, context);
}

/** The value of a score that must be there. */
export async function value(subject: Scorer, text: string, expected?: JsonValue): Promise<number> {
  const given = await score(subject, text, expected);
  if (given.status !== 'scored') throw new Error(`not scored: ${JSON.stringify(given)}`);
  return given.value;
}

/** The reason or the error message of a score. */
export async function why(subject: Scorer, text: string, expected?: JsonValue): Promise<string | undefined> {
  const given = await score(subject, text, expected);
  return given.status === 'failed' ? given.error.message : given.reason;
}
