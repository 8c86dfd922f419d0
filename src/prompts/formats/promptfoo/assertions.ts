import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type MappedAssertion, mapAssertion } from '../../../foundation/promptfoo-assertions.ts';
import { parseJson } from '../../../foundation/strict-json.ts';
import { filledIn } from '../../draft-parts.ts';
import { type Field, rootField } from '../../fields.ts';
import { modelOf } from './models.ts';
import { hasAddress, readSettings } from './providers.ts';
import type { Assertion, Source } from './source.ts';

/** An assertion as a scorer of ours would be written, and what it asks of a model. */
export type Check = {
  /** Of its scorer: the metric that the assertion names, else its type. */
  readonly name: string;
  readonly kind: string;
  readonly options: JsonObject;
  readonly not: boolean;
  readonly weight: number | undefined;
  /** What is right, for kinds that read it of the case alone. */
  readonly expected: string | undefined;
  readonly asks: Asks | undefined;
};

/** What one case asks of one model, as the kind `per-case` has it announced. */
export type Asks = {
  readonly as: 'model' | 'embedder';
  readonly model: string;
  readonly perTrial: number;
  readonly promptCharacters: number;
  /** It may judge answers of its own. */
  readonly own: boolean;
};

/** What an assertion depends on beside itself. */
export type AssertionContext = {
  readonly vars: JsonObject;
  /** Of the test and the config's default test. */
  readonly options: JsonObject;
  readonly source: Source;
  /** Models of the prompts: one of them may be the judge, if the config says so. */
  readonly models: ReadonlySet<string>;
  /** Why no assertion of the test can be mapped, if so. */
  readonly refused: string | undefined;
};

/** The scorer of an assertion, or the reason why there is none. */
export function readCheck(
  { value, position }: Assertion,
  context: AssertionContext,
): Check | { readonly unmapped: string } {
  const { source, vars, options } = context;
  const name = checkName(value, vars);
  if (context.refused !== undefined) return { unmapped: context.refused };
  if (isTooLong(value, vars)) return { unmapped: 'its value with the variables of the test is too long' };
  const graded = withGrader(value, options.provider, source, position.file);
  const mapped = withSchema(graded.assertion, vars, source);
  if ('unmapped' in mapped) return mapped;
  if (mapped.asks === undefined) return { ...checkOf(name, mapped, mapped.options), asks: undefined };
  if (options.rubricPrompt !== undefined && mapped.asks === 'judge') {
    return { unmapped: 'its judge is asked with a prompt of its own ("rubricPrompt"): write a judge in the suite' };
  }
  return asking(name, mapped, graded, context);
}

/** A schema stands in the options themselves: a check of one case has no files. */
function withSchema(assertion: JsonObject, vars: JsonObject, { others }: Source): ReturnType<typeof mapAssertion> {
  const { type, value, ...rest } = assertion;
  if (!/^(?:not-)?is-json$/.test(String(type))) return mapAssertion(assertion, vars);
  const schema = schemaOf(value, others);
  if (schema === undefined) return mapAssertion(assertion, vars);
  const plain = mapAssertion({ ...rest, type: type ?? null }, vars);
  return 'unmapped' in plain ? plain : { ...plain, kind: 'json-schema', options: { ...plain.options, schema } };
}

function schemaOf(value: JsonValue | undefined, others: Source['others']): JsonObject | undefined {
  if (isJsonObject(value)) return value;
  if (typeof value !== 'string') return undefined;
  const path = value.startsWith('file://') ? value.slice('file://'.length) : undefined;
  const content = path === undefined ? value : others.get(path);
  if (content === undefined || !/^\s*\{/.test(content)) return undefined;
  if (path === undefined && !isJson(content)) return undefined;
  const schema = parseJson(content, path ?? '');
  return isJsonObject(schema) ? schema : undefined;
}

function isJson(content: string): boolean {
  try {
    parseJson(content, '');
    return true;
  } catch {
    return false;
  }
}

function checkOf(
  name: string,
  { kind, not, weight, expected }: MappedAssertion,
  options: JsonObject,
): Omit<Check, 'asks'> {
  return { name, kind, options, not: not === true, weight, expected };
}

/** Before it is filled in: a short assertion can ask for any length. */
function isTooLong(value: JsonObject, vars: JsonObject): boolean {
  const placeholders = JSON.stringify(value).split('{{').length - 1;
  const longest = Math.max(0, ...Object.values(vars).map((each) => (typeof each === 'string' ? each.length : 0)));
  return placeholders * longest > 1_000_000;
}

/** Of the scorer: the metric that the assertion names, else its type, in letters that a name has. */
export function checkName({ metric, type }: JsonObject, vars: JsonObject): string {
  const written = typeof metric === 'string' && metric.trim() !== '' ? metric : String(type);
  const textOf = (name: string) => (Object.hasOwn(vars, name) ? String(vars[name]).slice(0, 64) : '');
  const filled = filledIn(written.slice(0, 200), /\{\{\s*(\w+)\s*\}\}/g, textOf) ?? written;
  const clean = filled
    .replace(/[^A-Za-z0-9 ._-]+/g, ' ')
    .trim()
    .replace(/^[^A-Za-z0-9]+/, '');
  return clean.slice(0, 64).trim() || 'assertion';
}

/** promptfoo's own, where a config names none (`src/providers/openai/defaults.ts`). */
const GRADER = 'openai/gpt-5.5-2026-04-23';
const EMBEDDER = 'openai/text-embedding-3-large';

type Graded = {
  readonly assertion: JsonObject;
  readonly judge: Model | undefined;
  readonly embedder: Model | undefined;
};
type Model = { readonly model: string; readonly parameters: JsonObject } | { readonly refused: string };

/** The assertion without its grader, which goes before that of the test. */
function withGrader(value: JsonObject, ofTest: JsonValue | undefined, source: Source, file: string): Graded {
  const { provider = ofTest, ...assertion } = value;
  const part = (key: string): JsonValue | undefined =>
    isJsonObject(provider) && !Object.hasOwn(provider, 'id') ? provider[key] : provider;
  return {
    assertion,
    judge: modelFrom(part('text'), source, file),
    embedder: modelFrom(part('embedding'), source, file),
  };
}

function modelFrom(provider: JsonValue | undefined, source: Source, file: string): Model | undefined {
  if (provider === undefined || provider === null) return undefined;
  const id = isJsonObject(provider) ? provider.id : provider;
  if (typeof id !== 'string') return { refused: 'its grader is not written as one model' };
  const named = modelOf(id.replace(/^openai:embeddings?:/, 'openai:'));
  if ('refused' in named) return { refused: named.refused };
  const config = isJsonObject(provider) ? provider.config : undefined;
  if (isJsonObject(config) && hasAddress(Object.keys(config))) {
    return { refused: 'its grader has an address of its own: declare it in "models" and write a judge in the suite' };
  }
  return {
    model: named.model,
    parameters: isJsonObject(config) ? readSettings(unplaced(config, file), source).parameters : {},
  };
}

/** Where no prompt is OpenAI's, its cases are not sent there because nothing was said. */
function usualGrader(embeds: boolean, { models }: AssertionContext): Model {
  if ([...models].some((model) => /^openai(?:-responses)?\//.test(model))) {
    return { model: embeds ? EMBEDDER : GRADER, parameters: {} };
  }
  const refused =
    'it names no grader: promptfoo would ask OpenAI, which none of the providers is. Name one ("defaultTest: { options: { provider } }"), or write a judge in the suite';
  return { refused };
}

function unplaced(value: JsonObject, file: string): Field {
  const here = () => ({ file });
  return rootField({ value, position: here, keyPosition: here });
}

/** More than any judge of ours says beside its rubric. */
const FIXED_CHARACTERS = 8_000;

function asking(
  name: string,
  mapped: MappedAssertion,
  graded: Graded,
  context: AssertionContext,
): Check | { unmapped: string } {
  const embeds = mapped.asks === 'embeddings';
  const grader = (embeds ? graded.embedder : graded.judge) ?? usualGrader(embeds, context);
  if ('refused' in grader) return { unmapped: grader.refused };
  const { model, parameters } = grader;
  const prompt = mapped.options.prompt;
  const options = {
    ...mapped.options,
    model,
    ...(Object.keys(parameters).length === 0 ? {} : { parameters }),
    // The config says whom to ask, by a name that may move, or the model itself: as promptfoo does.
    ...(isPinned(model) ? {} : { pinned: false }),
    ...(!embeds && context.models.has(model) ? { 'same-model': 'allow' } : {}),
  };
  return {
    ...checkOf(name, mapped, options),
    asks: {
      as: embeds ? 'embedder' : 'model',
      model,
      perTrial: embeds ? 2 : 1,
      promptCharacters: FIXED_CHARACTERS + (typeof prompt === 'string' ? prompt.length : 0),
      own: context.models.has(model),
    },
  };
}

/** A dated version; the name alone of another may come to mean another model, and the scorer would refuse it. */
function isPinned(model: string): boolean {
  return /\d{4}-?\d{2}-?\d{2}/.test(model);
}
