import type { Case } from '../../src/datasets/dataset.ts';
import { parseCaseId, parseScorerName } from '../../src/foundation/ids.ts';
import type { JsonObject, JsonValue } from '../../src/foundation/json.ts';
import type { LineProgram } from '../../src/foundation/program.ts';
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
  answer?: (question: JsonObject) => JsonObject,
): Scorer {
  const startProgram = (): LineProgram => ({
    ask: async (question) => answer?.(question) ?? {},
    close: async () => undefined,
  });
  return createScorer(spec(kind, options), { ...resources(files), ...(answer === undefined ? {} : { startProgram }) });
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

export function completion(text: string, facts: Partial<Completion> = {}): Completion {
  return { text, finishReason: 'stop', toolCalls: [], resolvedModel: 'test', latencyMs: 1, attempts: 1, ...facts };
}

/** A call of a tool, as a completion has it. */
export function called(name: string, args: string): JsonValue {
  return { id: 'call-1', type: 'function', function: { name, arguments: args } };
}

/** The score of one answer. */
export async function score(subject: Scorer, answer: string | Completion, expected?: JsonValue): Promise<Score> {
  return scoreCase(subject, answer, scoredCase(expected));
}

export async function scoreCase(subject: Scorer, answer: string | Completion, of: Case): Promise<Score> {
  const context = { signal: new AbortController().signal };
  return subject.score({ case: of, completion: typeof answer === 'string' ? completion(answer) : answer }, context);
}

/** The value of a score that must be there. */
export async function value(subject: Scorer, text: string | Completion, expected?: JsonValue): Promise<number> {
  const given = await score(subject, text, expected);
  if (given.status !== 'scored') throw new Error(`not scored: ${JSON.stringify(given)}`);
  return given.value;
}

/** The reason or the error message of a score. */
export async function why(
  subject: Scorer,
  text: string | Completion,
  expected?: JsonValue,
): Promise<string | undefined> {
  const given = await score(subject, text, expected);
  return given.status === 'failed' ? given.error.message : given.reason;
}
