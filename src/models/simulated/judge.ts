import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';

type Message = { readonly role: string; readonly content: string };

/**
 * How the simulated judge grades: it counts words, and understands nothing. The more words of the reference (what is expected, else
 * the context, the criteria or the input) the answer has, and the fewer others, the better the grade; an answer that asks for its own
 * grade has the worst. Its reply has the form that our judges are asked for. Pure.
 */
export function judgement(messages: readonly Message[], responseFormat: JsonValue | undefined): string {
  const question = messages.findLast(({ role }) => role === 'user')?.content ?? '';
  const choices = choicesIn(question, responseFormat);
  const blocks = blocksIn(question);
  const { reasons, verdict } =
    blocks.has('answer-A') && blocks.has('answer-B') ? preferred(blocks, choices) : graded(blocks, choices);
  return JSON.stringify({ reasons, verdict });
}

type Judgement = { readonly reasons: string; readonly verdict: string };

/** The enum of the schema, else the list at the end of the question. */
function choicesIn(question: string, responseFormat: JsonValue | undefined): readonly string[] {
  let found: JsonValue | undefined = responseFormat;
  for (const key of ['json_schema', 'schema', 'properties', 'verdict', 'enum']) found = member(found, key);
  if (Array.isArray(found)) return found.map(String);
  const list = question.slice(Math.max(question.lastIndexOf('choose one of:'), 0)).split('\n\n')[0] ?? '';
  return [...list.matchAll(/^- (.+)$/gm)].map(([, name = '']) => name);
}

function member(value: JsonValue | undefined, key: string): JsonValue | undefined {
  const object: JsonObject = isJsonObject(value) ? value : {};
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** The texts between the marks of the question, by name. */
function blocksIn(question: string): ReadonlyMap<string, string> {
  const code = /The blocks marked ([0-9a-f]{12}) /.exec(
    question.slice(Math.max(question.lastIndexOf('# Your task'), 0)),
  )?.[1];
  if (code === undefined) return new Map();
  const block = new RegExp(`^<([\\w.-]+) ${code}[^\\n]*>\\n([\\s\\S]*?)\\n</\\1 ${code}>`, 'gm');
  return new Map([...question.matchAll(block)].map(([, name = '', text = '']) => [name, text]));
}

/** Verdicts whose name says what they are worth; others are taken to be listed from the worst to the best. */
const WORTH: ReadonlyMap<string, number> = new Map([
  ...named(0, 'no none not poor bad wrong fail incorrect disagree unhelpful irrelevant'),
  ...named(0.4, 'subset'),
  ...named(0.5, 'some partly fair okay'),
  ...named(0.7, 'superset mostly'),
  ...named(1, 'yes all fully good right pass correct equal differ helpful relevant excellent'),
]);

function named(worth: number, names: string): readonly (readonly [string, number])[] {
  return names.split(' ').map((name) => [name, worth] as const);
}

function graded(blocks: ReadonlyMap<string, string>, choices: readonly string[]): Judgement {
  const quality = qualityOf(blocks.get('answer') ?? '', blocks);
  const worth = choices.map((name, index) => {
    const number = /^\d+(?:\.\d+)?$/.test(name) ? Number(name) : undefined;
    const place = choices.length > 1 ? index / (choices.length - 1) : 1;
    return { name, worth: number ?? WORTH.get(name.toLowerCase()) ?? place };
  });
  const highest = Math.max(...worth.map((each) => each.worth));
  const wanted = quality * highest;
  const [first = { name: '', worth: 0 }, ...rest] = worth;
  const nearest = rest.reduce(
    (best, each) => (Math.abs(each.worth - wanted) < Math.abs(best.worth - wanted) ? each : best),
    first,
  );
  return { reasons: `Simulated: ${percent(quality)} of the words fit the reference.`, verdict: nearest.name };
}

function preferred(blocks: ReadonlyMap<string, string>, choices: readonly string[]): Judgement {
  const [a, b] = [qualityOf(blocks.get('answer-A') ?? '', blocks), qualityOf(blocks.get('answer-B') ?? '', blocks)];
  const verdict = Math.abs(a - b) < 0.05 ? 'tie' : a > b ? 'A' : 'B';
  const reasons = `Simulated: ${percent(a)} of the words of answer-A fit the reference, and ${percent(b)} of answer-B.`;
  return { reasons, verdict: choices.includes(verdict) ? verdict : (choices[0] ?? '') };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

const STEERING = /ignore the (?:rubric|rules|instructions)|full marks|"verdict"/i;

/** 0–1. Half of what an input asks comes back in a good answer; of an expected answer, all of it does. */
function qualityOf(answer: string, blocks: ReadonlyMap<string, string>): number {
  if (STEERING.test(answer)) return 0;
  const name = ['expected', 'context', 'criteria', 'input'].find((each) => blocks.has(each)) ?? 'input';
  const [said, wanted] = [wordsOf(answer), wordsOf(blocks.get(name) ?? '')];
  if (said.size === 0 || wanted.size === 0) return 0;
  const common = [...said].filter((word) => wanted.has(word)).length;
  const [recall, precision] = [common / wanted.size, common / said.size];
  if (name === 'context') return precision;
  return name === 'expected' ? 0.7 * recall + 0.3 * precision : Math.min(1, 2 * recall);
}

/** Words of three letters and more, without their endings, so that "refunds" is "refund". */
function wordsOf(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
  return new Set(
    words.map((word) => word.replace(/(?:ing|ed|es|s)$/, '')).filter((word) => word.length > 1 && !COMMON.has(word)),
  );
}

const COMMON = new Set([
  'the',
  'and',
  'for',
  'are',
  'was',
  'you',
  'your',
  'with',
  'that',
  'thi',
  'have',
  'has',
  'can',
  'what',
  'how',
  'there',
]);
