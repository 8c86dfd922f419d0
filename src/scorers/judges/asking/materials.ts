import type { Case } from '../../../datasets/dataset.ts';
import { canonicalJson } from '../../../foundation/digest.ts';
import type { JsonObject, JsonValue } from '../../../foundation/json.ts';
import type { Completion } from '../../../models/model.ts';
import type { Answer } from '../../kind.ts';
import type { Score } from '../../scorer.ts';
import { ScoringError } from '../../scores.ts';
import { nothingExpected } from '../../text/expected.ts';
import { type Block, block } from './blocks.ts';

/** What a question needs of a case. Optional: left out where the case has none. */
export type Need = { readonly name: string; readonly optional?: boolean };

/** Texts by the names that a rubric calls them by. */
export type Materials = ReadonlyMap<string, string>;

export const ANSWER_NAMES: readonly string[] = ['output', 'completion'];

/**
 * What a judge is shown of a case: `output` and `completion` (the answer), `expected`, `input` (the variable of that name, else all
 * variables as JSON), `context` (a variable or a key of metadata), `input.<variable>`, `metadata.<key>`, else a variable.
 *
 * A case without an expected answer or a context, where one is needed, is none for this scorer.
 *
 * @throws ScoringError when the case lacks a variable: a rubric that asks for what is not there is wrong.
 */
export function materialsOf(needs: readonly Need[], answer: Answer): Materials | Score {
  const materials = new Map<string, string>();
  for (const { name, optional } of needs) {
    const value = namedIn(name, answer);
    if (value !== undefined) materials.set(name, typeof value === 'string' ? value : canonicalJson(value));
    else if (optional !== true) return lacking(name, answer.case);
  }
  return materials;
}

/** A block of what the dataset says: whole, and never under the name of an answer. */
export function materialBlock(name: string, text: string): Block {
  return block(/^answer/i.test(name) ? `input.${name}` : name, text);
}

export function isScore(found: Materials | Score): found is Score {
  return 'status' in found;
}

function namedIn(name: string, { case: scoredCase, completion }: Answer): JsonValue | undefined {
  const { input, metadata, expected } = scoredCase;
  if (ANSWER_NAMES.includes(name)) return saidIn(completion);
  if (name === 'expected') return expected;
  if (name === 'input') return own(input, 'input') ?? input;
  if (name === 'context') return own(input, name) ?? own(metadata, name);
  if (name.startsWith('metadata.')) return own(metadata, name.slice('metadata.'.length));
  return own(input, name) ?? (name.startsWith('input.') ? own(input, name.slice('input.'.length)) : undefined);
}

/** What the user of the prompt would see: the text, the refusal in its place, and the tools that were called. */
export function saidIn({ text, refusal, toolCalls }: Completion): string {
  const said = text === '' ? (refusal ?? '') : text;
  if (toolCalls.length === 0) return said;
  const calls = `Tool calls: ${JSON.stringify(toolCalls)}`;
  return said === '' ? calls : `${said}\n\n${calls}`;
}

function own(object: JsonObject, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function lacking(name: string, scoredCase: Case): Score {
  if (name === 'expected') return nothingExpected;
  if (name === 'context') return { status: 'not-applicable', reason: 'the case has no context' };
  const known = Object.keys(scoredCase.input).slice(0, 20).join(', ');
  throw new ScoringError(`case ${scoredCase.id} has no "${name}" for the judge; its variables: ${known || 'none'}`, {
    todo: `Give every case "${name}", or show the judge something else.`,
  });
}
