import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';

/** What a prompt can tell its model about the traps of a triage. */
export type Rule =
  | 'security'
  | 'outage'
  | 'refund'
  | 'language'
  | 'several'
  | 'steering'
  | 'solved'
  | 'tone'
  | 'plan'
  | 'levels'
  | 'blocked';

/** One member of the answer. No values: free text. */
export type AnswerField = { readonly name: string; readonly values: readonly string[] };

/** What a prompt asks for, as far as the simulated model understands prompts. */
export type Instructions = {
  readonly fields: readonly AnswerField[];
  /** `json`: and nothing else; `loose-json`: JSON, without a word about what may stand around it. */
  readonly format: 'json' | 'loose-json' | 'text';
  readonly rules: ReadonlySet<Rule>;
  /** True when labels are explained, not only listed. */
  readonly defined: boolean;
};

/** Reads the instructions of a prompt, and the response format of its request. Pure. */
export function readInstructions(text: string, responseFormat: JsonValue | undefined): Instructions {
  const lists = valueLists(text);
  const schema = schemaProperties(responseFormat);
  const names = schema === undefined ? fieldNames(text) : Object.keys(schema);
  const fields = names.map((name) => ({ name, values: valuesOf(name, schema?.[name], lists) }));
  const json = responseFormat !== undefined || names.length > 0;
  const strict =
    responseFormat !== undefined ||
    /(nothing else|only (the |one |a )?json|json only|no (other|further) text)/i.test(text);
  return {
    fields: fields.length > 0 ? fields : listedFields(lists),
    format: json ? (strict ? 'json' : 'loose-json') : 'text',
    rules: rulesIn(text),
    defined: lists.some(({ explained }) => explained),
  };
}

/** A list of values, and what the text calls it. */
type ValueList = { readonly title: string; readonly values: readonly string[]; readonly explained: boolean };

const bullet = /^\s*[-*•]\s+[`"'*]*([a-z][\w-]{1,40})[`"'*]*\s*(?:(?::|—|–|-\s|=)\s*(\S.*)?)?$/i;

/** Bullets such as "- `refund`: the customer …" under a line that says what they are, and "one of a, b or c". */
function valueLists(text: string): readonly ValueList[] {
  const lists: { title: string; values: string[]; explained: boolean }[] = [];
  let title = '';
  let open = false;
  for (const line of text.split('\n')) {
    const [, value, meaning] = bullet.exec(line) ?? [];
    if (value === undefined) {
      // An indented line goes on with the bullet above it.
      if (open && /^\s+\S/.test(line)) continue;
      open = false;
      if (line.trim() !== '' && !/^\s*[-*•]/.test(line)) title = line;
      lists.push(...inlineLists(line));
      continue;
    }
    const current = open ? lists.at(-1) : undefined;
    if (current === undefined) lists.push({ title, values: [value], explained: meaning !== undefined });
    else {
      current.values.push(value);
      current.explained ||= meaning !== undefined;
    }
    open = true;
  }
  return lists.filter(({ values }) => values.length > 1);
}

const inline =
  /([\w ]*?)["`']?\s*(?:(?:is |must be |as )?(?:exactly )?(?:one of|either)|:)[:\s]+((?:["`']?[\w-]+["`']?(?:\s*[,|/]\s*(?:or\s+)?|\s+or\s+)){1,30}["`']?[\w-]+["`']?)/gi;

function inlineLists(line: string): { title: string; values: string[]; explained: boolean }[] {
  return [...line.matchAll(inline)].map(([, name = '', values = '']) => ({
    title: name.trim() === '' ? line : name,
    values: values.split(/[^\w-]+/).filter((value) => value !== '' && value !== 'or'),
    explained: false,
  }));
}

/** Member names of a JSON object that the prompt shows. */
function fieldNames(text: string): readonly string[] {
  const shown = /\{[^{}]*"[\w-]+"\s*:[^{}]*\}/.exec(text)?.[0] ?? '';
  return [...shown.matchAll(/"([\w-]+)"\s*:/g)].flatMap(([, name]) => (name === undefined ? [] : [name]));
}

function schemaProperties(format: JsonValue | undefined): JsonObject | undefined {
  const wrapper = isJsonObject(format) ? format.json_schema : undefined;
  const schema = isJsonObject(wrapper) ? wrapper.schema : undefined;
  const properties = isJsonObject(schema) ? schema.properties : undefined;
  return isJsonObject(properties) ? properties : undefined;
}

const priorityName = /priorit|urgen|severit/i;

function valuesOf(name: string, property: JsonValue | undefined, lists: readonly ValueList[]): readonly string[] {
  const allowed = isJsonObject(property) ? property.enum : undefined;
  if (Array.isArray(allowed)) return allowed.filter((value: JsonValue) => typeof value === 'string');
  if (/reason|summary|explanation|reply|comment/i.test(name)) return [];
  const priority = priorityName.test(name);
  const titled = lists.find(({ title }) => title.toLowerCase().includes(name.toLowerCase()));
  const likely = lists.find(({ title }) => priorityName.test(title) === priority);
  return (titled ?? likely)?.values ?? [];
}

/** Without a JSON object in the prompt, the lists themselves say what is asked. */
function listedFields(lists: readonly ValueList[]): readonly AnswerField[] {
  const labels = lists.find(({ title }) => !priorityName.test(title));
  const priority = lists.find(({ title }) => priorityName.test(title));
  return [
    ...(labels === undefined ? [] : [{ name: 'category', values: labels.values }]),
    ...(priority === undefined ? [] : [{ name: 'priority', values: priority.values }]),
  ];
}

/** A rule is there when one sentence has all of its parts. */
const rules: Readonly<Record<Rule, readonly RegExp[]>> = {
  security: [/secur/, /access|someone else|somebody else|other (customer|people)|leak|even (when|if)/],
  outage: [/outage|incident/, /more than one|several|everyone|everybody|many|whole|multiple|all users/],
  refund: [
    /refund|money back|reimburs/,
    /bill|invoice|charge|renewal|payment/,
    /even (when|if)|rather than|instead of|always|although|also when|takes precedence|wins over/,
  ],
  language: [/language/, /any|whatever|regardless|other than|all|every/],
  several: [
    /(several|more than one|multiple|two|different) (concern|issue|problem|topic|request|question|thing)s?/,
    /serious|urgent|important|block|stops|worst/,
  ],
  steering: [/instruction|order|command|tells you|asks you/, /never|ignore|do not|don't|part of the message/],
  solved: [/solved|resolved|thank|nothing is asked|no request/, /other|whatever|even/],
  tone: [/tone|angry|anger|rude|capital|exclamation|upset/, /\bnot?\b|never|alone|regardless|ignore/],
  plan: [/enterprise/, /high|raise|priority|at least|urgent/],
  levels: [/urgent/, /outage|security|down|breach/],
  blocked: [/cannot|can't|unable|blocked|stops/, /work|business|continue|high/],
};

function rulesIn(text: string): ReadonlySet<Rule> {
  const sentences = text
    .toLowerCase()
    .replace(/\n\s*(?=[-*•]\s)/g, '\n\n')
    .split(/\n\s*\n|(?<=[.!?;])\s+/);
  const found = (Object.keys(rules) as Rule[]).filter((rule) =>
    sentences.some((sentence) => rules[rule].every((part) => part.test(sentence))),
  );
  return new Set(found);
}
