import type { Position } from '../../../foundation/errors.ts';
import type { JsonObject, JsonValue } from '../../../foundation/json.ts';
import { filledIn } from '../../draft-parts.ts';
import { type Field, items, members, nameOf, refuse, text } from '../../fields.ts';

/** What an evaluator becomes: one check for all rows, or one that each row fills in; or neither, with the reason. */
export type Mapped = {
  readonly check?: Check;
  readonly perCase?: (fieldOf: (placeholder: string) => JsonValue | undefined) => JsonObject;
  readonly unmapped: readonly { readonly message: string; readonly position: Position }[];
};

type Check = { readonly kind: string; readonly options: JsonObject };
type Fields = { readonly [key: string]: Field | undefined };

/** An evaluator of gh-models as a scorer of ours; `only` is the one of its keys that is there. */
export function evaluatorScorer(keys: Fields, only: Field): Mapped {
  if (keys.string !== undefined) return stringScorer(only);
  return keys.llm === undefined ? builtIn(only) : llmScorer(only);
}

/** In the order of gh-models, which looks at the first that is there. Only `equals` minds upper and lower case. */
const TESTS = [
  { key: 'equals', kind: 'exact', options: { unicode: 'none' } },
  { key: 'contains', kind: 'contains', options: { 'ignore-case': true, unicode: 'none' } },
  { key: 'startsWith', kind: 'starts-with', options: { 'ignore-case': true, unicode: 'none' } },
  { key: 'endsWith', kind: 'ends-with', options: { 'ignore-case': true, unicode: 'none' } },
] as const;

function stringScorer(field: Field): Mapped {
  const keys = members(
    field,
    TESTS.map(({ key }) => key),
  );
  const written = TESTS.filter(({ key }) => {
    const value = keys[key];
    return value !== undefined && text(value) !== '';
  });
  const [first, ...others] = written;
  if (first === undefined)
    return refuse(field, `${nameOf(field)} says nothing`, 'Write equals, contains, startsWith or endsWith.');
  const unmapped = others.map(({ key }) => ({
    message: `"${key}" is not used: beside "${first.key}" the format looks at no other`,
    position: positionOf(keys[key] ?? field),
  }));
  return { ...stringCheck(first, text(keys[first.key] ?? field)), unmapped };
}

function stringCheck({ kind, options }: (typeof TESTS)[number], value: string): Omit<Mapped, 'unmapped'> {
  // The case's expected answer is what these kinds compare with when nothing is written.
  if (value === '{{expected}}') return { check: { kind, options } };
  if (!PLACEHOLDER.test(value)) return { check: { kind, options: { value, ...options } } };
  return { perCase: (fieldOf) => ({ kind, options: { value: rendered(value, fieldOf), ...options } }) };
}

const PLACEHOLDER = /\{\{[^{}]+\}\}/;

/** As gh-models does: `{{key}}` of the row is replaced, anything else stays. */
function rendered(template: string, fieldOf: (placeholder: string) => JsonValue | undefined): string {
  const textOf = (key: string) => {
    const value = fieldOf(key);
    return value === undefined || typeof value === 'string' ? value : JSON.stringify(value);
  };
  return filledIn(template, /\{\{([^{}]+)\}\}/g, textOf) ?? template;
}

function llmScorer(field: Field): Mapped {
  const keys = members(field, ['modelId', 'prompt', 'choices', 'systemPrompt']);
  const { modelId, prompt, choices, systemPrompt } = keys;
  if (modelId === undefined) return refuse(field, `${nameOf(field)} has no "modelId"`, 'Name the model that judges.');
  if (prompt === undefined) return refuse(field, `${nameOf(field)} has no "prompt"`, 'Write what the judge is asked.');
  if (choices === undefined)
    return refuse(field, `${nameOf(field)} has no "choices"`, 'Write choice and score of each.');
  const scores = readChoices(choices);
  if (typeof scores === 'string') return { unmapped: [{ message: scores, position: positionOf(choices) }] };
  return {
    check: {
      kind: 'judge',
      options: {
        model: text(modelId),
        prompt: text(prompt).replaceAll('{{completion}}', '{{output}}'),
        ...(systemPrompt === undefined ? {} : { system: text(systemPrompt) }),
        choices: scores,
        pinned: false,
        'same-model': 'allow',
      },
    },
    unmapped: [],
  };
}

/** The scores by choice, or why a judge of ours cannot be asked so. */
function readChoices(field: Field): JsonObject | string {
  const scores: { [choice: string]: number } = {};
  const folded = new Set<string>();
  for (const item of items(field)) {
    const { choice, score } = members(item, ['choice', 'score']);
    if (choice === undefined || score === undefined) {
      return refuse(item, `${nameOf(item)} needs "choice" and "score"`, 'Write both.');
    }
    const name = typeof choice.value === 'number' ? String(choice.value) : text(choice);
    if (typeof score.value !== 'number') return refuse(score, `${nameOf(score)} must be a number`, 'Write 0 to 1.');
    if (score.value < 0 || score.value > 1) return `the score ${score.value} is not in 0–1: no judge of ours gives it`;
    if (!/^[^\s\p{Cc}"](?:[^\p{Cc}"]{0,78}[^\s\p{Cc}"])?$/u.test(name)) return `"${name}" is no choice of one line`;
    if (folded.has(name.toLowerCase())) return `the choice "${name}" is there twice`;
    folded.add(name.toLowerCase());
    scores[name] = score.value;
  }
  if (folded.size < 2 || folded.size > 20) return `a judge needs 2 to 20 choices, found ${folded.size}`;
  if (new Set(Object.values(scores)).size < 2) return 'all choices have one score, so that nothing is judged';
  return scores;
}

/**
 * Evaluators that gh-models brings (`cmd/eval/builtins.go`): each asks openai/gpt-4o for 1 to 5. Ours ask the same question in words of
 * their own: groundedness holds the answer against the row's `expected` as its context, similarity against `expected` as the truth.
 */
const BUILT_IN: ReadonlyMap<string, Check> = new Map([
  ['github/similarity', { kind: 'factuality', options: {} }],
  ['github/groundedness', { kind: 'faithfulness', options: { context: 'expected' } }],
  ['github/relevance', { kind: 'answer-relevance', options: {} }],
]);
const JUDGE = { model: 'openai/gpt-4o', pinned: false, 'same-model': 'allow' };

function builtIn(field: Field): Mapped {
  const name = text(field);
  const known = BUILT_IN.get(name);
  if (known !== undefined)
    return { check: { kind: known.kind, options: { ...JUDGE, ...known.options } }, unmapped: [] };
  const message = /^github\/(coherence|fluency)$/.test(name)
    ? `no scorer of ours asks what "${name}" asks: write a judge with a rubric in the suite`
    : `"${name}" is an evaluator that is not known`;
  return { unmapped: [{ message, position: positionOf(field) }] };
}

function positionOf(field: Field): Position {
  return field.of.position(field.path);
}
