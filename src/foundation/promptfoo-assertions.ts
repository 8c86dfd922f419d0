import { InvalidValueError } from './errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import { type Asked, filledIn, limitOf, refuseFile, textOf, textsOf, Unmapped, wordsOf } from './promptfoo-values.ts';
import { compileRegex } from './regex.ts';

/** A promptfoo assertion in the words of our scorers. */
export type MappedAssertion = {
  /** A kind of scorer. */
  readonly kind: string;
  /** As the config writes them, without the model of a kind that asks one. */
  readonly options: JsonObject;
  /** True: `not-…`. */
  readonly not?: true;
  /** Above 0; promptfoo's default is 1. */
  readonly weight?: number;
  /** For kinds that read the expected answer of the case alone: what that has to be. */
  readonly expected?: string;
  /** The kind asks a model that the options still lack: a judge, or an embedding model. */
  readonly asks?: 'judge' | 'embeddings';
  /** The `provider` of the assertion, in promptfoo's words: the model it would ask. */
  readonly grader?: string;
};

/** `reason`: why there is no scorer of ours that means the same, in words that end a sentence "… is not mapped: ". */
export type UnmappedAssertion = { readonly unmapped: string };

/**
 * What an assertion of promptfoo is among our scorers: the same question to the same text, or a reason why there is none. Nothing is
 * approximated: an assertion that would only nearly mean the same is unmapped.
 *
 * Templates in `value` are filled in from `variables` where they only name one (`{{ question }}`), as promptfoo renders them.
 *
 * @param assertion an entry of `assert` as it is written: `type`, `value`, `threshold`, `weight`, `metric`, `provider`, …
 * @see https://www.promptfoo.dev/docs/configuration/expected-outputs/ and, for the defaults, src/assertions/ of promptfoo.
 */
export function mapAssertion(assertion: JsonObject, variables: JsonObject = {}): MappedAssertion | UnmappedAssertion {
  try {
    return mapped(assertion, variables);
  } catch (thrown) {
    if (thrown instanceof Unmapped) return { unmapped: thrown.message };
    throw thrown;
  }
}

/** Whether promptfoo's short form (`type: value`) knows this type, with or without `not-` before it: `select-best` has none. */
export function isAssertionType(type: string): boolean {
  const base = baseType(type);
  return KINDS.has(base) || (REASONS.has(base) && !IN_FULL.includes(base)) || TRACED.test(base);
}

const IN_FULL = ['select-best', 'max-score', 'human', 'assert-set'];
const TRACED = /^(?:trace-|trajectory:)/;

type Scorer = Pick<MappedAssertion, 'kind' | 'options' | 'expected' | 'asks'>;

function mapped(assertion: JsonObject, variables: JsonObject): MappedAssertion {
  const { type } = assertion;
  if (typeof type !== 'string') throw new Unmapped('it has no type');
  refuseOtherMembers(assertion);
  const base = baseType(type);
  const kind = KINDS.get(base);
  if (kind === undefined) throw new Unmapped(REASONS.get(base) ?? otherReason(base));
  const scorer = kind({
    value: filledIn(assertion.value, variables),
    threshold: numberOf(assertion, 'threshold'),
  });
  const weight = numberOf(assertion, 'weight');
  if (weight !== undefined && weight <= 0)
    throw new Unmapped('its weight is not above 0: it is measured and never counts');
  const grader = graderOf(assertion.provider);
  return {
    ...scorer,
    options: normalised(scorer, assertion.normalizeUnicode),
    ...((base !== type) === OPPOSITE.includes(base) ? {} : { not: true }),
    ...(weight === undefined ? {} : { weight }),
    ...(grader === undefined || scorer.asks === undefined ? {} : { grader }),
  };
}

/** Types that pass where our kind scores 0: `refusal` is 1 when the model did not refuse. */
const OPPOSITE = ['is-refusal'];

function baseType(type: string): string {
  return type.startsWith('not-') ? type.slice('not-'.length) : type;
}

/** Names only, of a report: the caller groups by it. */
const NO_MEANING = ['metric', 'description'];
const READ = ['type', 'value', 'threshold', 'weight', 'provider', 'normalizeUnicode', ...NO_MEANING];

function refuseOtherMembers(assertion: JsonObject): void {
  for (const name of Object.keys(assertion)) {
    if (name === 'transform' || name === 'contextTransform') throw new Unmapped(`its "${name}" is code`);
    if (name === 'rubricPrompt') throw new Unmapped('it has a prompt of its own for the judge ("rubricPrompt")');
    if (!READ.includes(name)) throw new Unmapped(`"${name}" of an assertion is not known here`);
  }
}

function numberOf(assertion: JsonObject, name: 'threshold' | 'weight'): number | undefined {
  const value = assertion[name];
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Unmapped(`its ${name} is not a number`);
  return value;
}

function graderOf(provider: JsonValue | undefined): string | undefined {
  if (provider === undefined || provider === null) return undefined;
  if (typeof provider === 'string') return provider;
  throw new Unmapped('its provider has a configuration of its own');
}

/** promptfoo compares characters as they are, unless it is asked to normalise. */
function normalised({ kind, options }: Scorer, form: JsonValue | undefined): JsonObject {
  if (form === undefined || form === false) return options;
  if (!Object.hasOwn(options, 'unicode')) throw new Unmapped(`"normalizeUnicode" has no meaning for ${kind}`);
  if (form === true || form === 'NFC') return { ...options, unicode: 'NFC' };
  if (form === 'NFKC') return { ...options, unicode: 'NFKC' };
  throw new Unmapped('its "normalizeUnicode" is a form that is not compared here');
}

const AS_IT_IS = { unicode: 'none' };
const WHOLE = { trim: false, unicode: 'none' };
const ANY_CASE = { 'ignore-case': true, unicode: 'none' };

/** Our kind for each of promptfoo's types that has one. */
const KINDS: ReadonlyMap<string, (asked: Asked) => Scorer> = new Map<string, (asked: Asked) => Scorer>([
  ['equals', equals],
  ['contains', (asked) => ({ kind: 'contains', options: { value: textOf(asked.value), ...AS_IT_IS } })],
  ['icontains', (asked) => ({ kind: 'contains', options: { value: textOf(asked.value), ...ANY_CASE } })],
  ['contains-any', (asked) => ({ kind: 'contains', options: { any: textsOf(asked.value), ...AS_IT_IS } })],
  ['icontains-any', (asked) => ({ kind: 'contains', options: { any: textsOf(asked.value), ...ANY_CASE } })],
  ['contains-all', (asked) => ({ kind: 'contains', options: { all: textsOf(asked.value), ...AS_IT_IS } })],
  ['icontains-all', (asked) => ({ kind: 'contains', options: { all: textsOf(asked.value), ...ANY_CASE } })],
  ['starts-with', (asked) => ({ kind: 'starts-with', options: { value: textOf(asked.value), ...WHOLE } })],
  ['regex', regex],
  ['is-json', isJson],
  ['latency', (asked) => ({ kind: 'latency', options: { 'max-ms': limitOf(asked.threshold) } })],
  ['cost', (asked) => ({ kind: 'cost', options: { 'max-usd': limitOf(asked.threshold) } })],
  ['finish-reason', finishReason],
  ['word-count', wordCount],
  ['is-refusal', () => ({ kind: 'refusal', options: {} })],
  ['similar', similar],
  ['similar:cosine', similar],
  ['llm-rubric', rubric],
  ['factuality', factuality],
  ['model-graded-factuality', factuality],
  ['model-graded-closedqa', (asked) => judged(asked, 'closed-qa', { criteria: wordsOf(asked.value) })],
  ['answer-relevance', (asked) => judged(asked, 'answer-relevance', {})],
  ['context-faithfulness', (asked) => judged(asked, 'faithfulness', { context: 'context' })],
]);

const CODE = 'it is code; write it as a scorer of your own';
const TRACE = 'it looks at traces of an agent, which are not recorded here';
const TOOLS = 'tool calls are part of the answer there; use the scorer tool-call';
const MARKUP = 'no scorer reads this language; write one of your own';

/** Types that promptfoo knows and that mean nothing we have. */
const REASONS: ReadonlyMap<string, string> = new Map([
  ['javascript', CODE],
  ['python', CODE],
  ['ruby', CODE],
  ['webhook', 'it sends answers to another server'],
  ['contains-json', 'no scorer looks for JSON inside a text; use json-valid with allow-fence, or json-schema'],
  ['levenshtein', 'its threshold counts edits; use the scorer levenshtein, whose "min" is a similarity of 0–1'],
  ['rouge-n', 'no scorer counts n-grams; use rouge-l'],
  ['bleu', 'no scorer counts n-grams; use rouge-l'],
  ['gleu', 'no scorer counts n-grams; use rouge-l'],
  ['meteor', 'no scorer knows synonyms; use rouge-l or embedding-similarity'],
  ['similar:dot', 'vectors are compared by their angle only; use similar'],
  ['similar:euclidean', 'vectors are compared by their angle only; use similar'],
  ['is-html', MARKUP],
  ['contains-html', MARKUP],
  ['is-sql', MARKUP],
  ['contains-sql', MARKUP],
  ['is-xml', MARKUP],
  ['contains-xml', MARKUP],
  ['perplexity', 'probabilities of tokens are not asked for'],
  ['perplexity-score', 'probabilities of tokens are not asked for'],
  ['is-valid-function-call', TOOLS],
  ['is-valid-openai-function-call', TOOLS],
  ['is-valid-openai-tools-call', TOOLS],
  ['tool-call-f1', TOOLS],
  ['skill-used', TRACE],
  ['g-eval', 'its steps are written by a model anew in each run; use the scorer judge with a rubric'],
  ['agent-rubric', 'its judge runs tools'],
  ['search-rubric', 'its judge searches the web'],
  ['context-recall', 'no scorer judges the context itself; use faithfulness'],
  ['context-relevance', 'no scorer judges the context itself; use faithfulness'],
  ['conversation-relevance', 'conversations of several answers are not scored'],
  ['classifier', 'it asks a classifier of its own'],
  ['moderation', 'it asks a moderation service'],
  ['guardrails', 'it reads what a guardrail of the provider reports'],
  ['pi', 'it asks a service of its own'],
  ['select-best', 'it compares several prompts; a suite compares with the baseline: use the scorer pairwise'],
  ['max-score', 'it compares several prompts; a suite compares with the baseline'],
  ['human', 'it is graded by hand'],
  ['assert-set', 'it is a group of assertions; write them one by one, with weights'],
]);

function otherReason(type: string): string {
  if (TRACED.test(type)) return TRACE;
  if (type.startsWith('promptfoo:redteam:')) return 'it grades attacks of promptfoo';
  return `"${type}" is not a type of assertion that is known here`;
}

function equals({ value }: Asked): Scorer {
  if (isJsonObject(value) || Array.isArray(value)) {
    return { kind: 'exact', options: { value: JSON.stringify(value), json: true, ...WHOLE } };
  }
  if (value === undefined || value === null) throw new Unmapped('it has no value');
  const text = String(value);
  if (text === '') throw new Unmapped('it expects an empty answer, which is no answer here');
  refuseFile(text);
  return { kind: 'exact', options: { value: text, ...WHOLE } };
}

function regex(asked: Asked): Scorer {
  const pattern = textOf(asked.value);
  try {
    compileRegex(pattern);
  } catch (thrown) {
    if (thrown instanceof InvalidValueError) throw new Unmapped(thrown.message);
    throw thrown;
  }
  return { kind: 'regex', options: { pattern } };
}

function isJson({ value }: Asked): Scorer {
  if (value === undefined || value === null || value === '') return { kind: 'json-valid', options: {} };
  throw new Unmapped('a schema is not read for a case; use the scorer json-schema');
}

const FINISH_REASONS: ReadonlyMap<string, string> = new Map([
  ['stop', 'stop'],
  ['length', 'length'],
  ['content_filter', 'content-filter'],
  ['tool_calls', 'tool-calls'],
]);

function finishReason(asked: Asked): Scorer {
  const reason = FINISH_REASONS.get(textOf(asked.value).toLowerCase());
  if (reason === undefined) throw new Unmapped('its value is no finish reason that all providers share');
  return { kind: 'finish-reason', options: { values: [reason] } };
}

function wordCount({ value }: Asked): Scorer {
  const range = isJsonObject(value) ? value : { min: value ?? null, max: value ?? null };
  const options: { [name: string]: JsonValue } = { unit: 'words' };
  for (const [name, written] of Object.entries(range)) {
    const count = typeof written === 'string' && /^\d+$/.test(written) ? Number(written) : written;
    const known = name === 'min' || name === 'max';
    if (!known || typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) {
      throw new Unmapped('its value is neither a number of words nor { min, max }');
    }
    options[name] = count;
  }
  if (Object.keys(options).length === 1) throw new Unmapped('it has neither min nor max');
  return { kind: 'length', options };
}

/** promptfoo's default threshold of an assertion that is written in full. */
const SIMILAR = 0.75;

function similar(asked: Asked): Scorer {
  if (Array.isArray(asked.value)) throw new Unmapped('it has several texts to compare with');
  const min = asked.threshold ?? SIMILAR;
  if (min < 0 || min > 1) throw new Unmapped('its threshold is not in 0–1');
  return { kind: 'embedding-similarity', options: { value: wordsOf(asked.value), min }, asks: 'embeddings' };
}

function rubric(asked: Asked): Scorer {
  return judged(asked, 'judge', { prompt: wordsOf(asked.value), choices: { pass: 1, fail: 0 } });
}

/** promptfoo lets everything pass but a contradiction. */
const FACTUAL = { subset: 1, superset: 1, equal: 1, disagree: 0, differ: 1 };

function factuality(asked: Asked): Scorer {
  return { ...judged(asked, 'factuality', { choices: FACTUAL }), expected: wordsOf(asked.value) };
}

function judged({ threshold }: Asked, kind: string, options: JsonObject): Scorer {
  if (threshold !== undefined && threshold !== 0) {
    throw new Unmapped('its threshold is on a scale that our judge does not use: it chooses between named grades');
  }
  return { kind, options, asks: 'judge' };
}
