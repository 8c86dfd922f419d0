import { RatchetError } from '../foundation/errors.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';
import { isAssertionType, mapAssertion } from '../foundation/promptfoo-assertions.ts';

/**
 * What the special columns of a promptfoo table say of one row, in the words of a case. Every other column is a variable there, under
 * its own name.
 *
 * @see https://www.promptfoo.dev/docs/configuration/test-cases/ and src/csv.ts of promptfoo.
 */
export type SpecialColumns = {
  readonly expected?: JsonValue;
  readonly metadata: JsonObject;
  /** Of `__metadata:tags[]`. */
  readonly tags?: JsonValue;
};

/** A row says something that has no meaning here. The caller knows its line. */
export class SpecialColumnError extends RatchetError {}

/** Whether these are the columns of a promptfoo table. */
export function isPromptfooTable(columns: readonly string[]): boolean {
  return columns.some(isSpecial);
}

export function isSpecial(column: string): boolean {
  return /^__(?:expected|description|metric|metadata|prefix|suffix|threshold|config|provider_?output)/i.test(column);
}

/**
 * @param variables the other columns of the row: templates in an assertion name them.
 * @throws SpecialColumnError for a cell that is not empty in a column without a meaning, and for an assertion without a scorer.
 */
export function readSpecialColumns(fields: JsonObject, variables: JsonObject): SpecialColumns {
  const metadata: { [key: string]: JsonValue } = {};
  const checks: Check[] = [];
  const described: { [key: string]: string } = {};
  for (const column of Object.keys(fields).filter(isSpecial)) {
    const cell = cellOf(fields[column], column);
    // A threshold of 0 is none, there too.
    if (cell === '' || (column === '__threshold' && Number(cell) === 0)) continue;
    if (/^__expected\d*$/.test(column)) checks.push(readExpected(cell, column, variables));
    else if (column === '__description' || column === '__metric') described[column] = cell;
    else if (column.startsWith('__metadata:')) addMetadata(column, cell, metadata);
    else throw withoutMeaning(column);
  }
  const { __description: description, __metric: metric } = described;
  if (description !== undefined) add(metadata, 'description', description, '__description');
  const groups = groupsOf(checks, metric);
  if (groups !== undefined) add(metadata, 'assert', groups, '__expected');
  const expected = onlyExpected(checks);
  const { tags } = metadata;
  return {
    metadata,
    ...(expected === undefined ? {} : { expected }),
    ...(tags === undefined ? {} : { tags }),
  };
}

function cellOf(value: JsonValue | undefined, column: string): string {
  if (typeof value === 'string') return value.trim();
  if (value === null || value === undefined) return '';
  throw new SpecialColumnError(`the cell of "${column}" is not a text`);
}

/** What one `__expected` cell asks: a text that is the expected answer, or a check for the scorer `per-case`. */
type Check = {
  readonly column: string;
  readonly expected?: string;
  readonly entry?: JsonObject;
  readonly type: string;
};

function readExpected(cell: string, column: string, variables: JsonObject): Check {
  const assertion = assertionIn(cell);
  const mapped = mapAssertion(assertion ?? { type: 'equals', value: cell }, variables);
  if ('unmapped' in mapped) {
    throw new SpecialColumnError(`${column}: "${shortened(cell)}" is not mapped: ${mapped.unmapped}`, {
      todo: 'Write the check as a scorer of the suite, and take the cell out.',
    });
  }
  const { kind, options, not, expected } = mapped;
  if (assertion === undefined) return { column, type: 'equals', expected: String(options.value) };
  const reference = expected === undefined ? {} : { expected };
  return {
    column,
    type: assertion.type,
    entry: { kind, options, ...(not === undefined ? {} : { not }), ...reference },
  };
}

type Assertion = { readonly type: string; readonly value?: string; readonly threshold?: number };

/** promptfoo's short form `type(threshold): value`; undefined for a plain text. */
function assertionIn(cell: string): Assertion | undefined {
  if (/^file:\/\/.*\.(?:py|[cm]?[jt]s)(?::|$)/.test(cell)) return { type: 'javascript', value: cell };
  const found = /^((?:not-)?(?:trajectory:|similar:)?[a-z0-9-]+)(?:\((\d+(?:\.\d+)?)\))?(?::([\s\S]*))?$/.exec(cell);
  const [, written = '', threshold, value] = found ?? [];
  const type = SHORT_NAMES.get(written) ?? written;
  if (found === null || !isAssertionType(type) || (SHORT_NAMES.has(written) && value === undefined)) return undefined;
  const limit = threshold === undefined ? DEFAULT_THRESHOLDS.get(type) : Number(threshold);
  // promptfoo gives one to this type, and does not look at it.
  const limited = limit === undefined || type === 'starts-with' ? {} : { threshold: limit };
  return { type, ...(value === undefined ? {} : { value: value.trim() }), ...limited };
}

const SHORT_NAMES: ReadonlyMap<string, string> = new Map([
  ['grade', 'llm-rubric'],
  ['fn', 'javascript'],
  ['eval', 'javascript'],
]);
/** Other than in an assertion that is written in full. */
const DEFAULT_THRESHOLDS: ReadonlyMap<string, number> = new Map([
  ['similar', 0.8],
  ['not-similar', 0.8],
]);

/** `{ "<metric, or type of the assertion>": [ { kind, options, not?, expected? } … ] }`, as the scorer `per-case` reads it. */
function groupsOf(checks: readonly Check[], metric: string | undefined): JsonObject | undefined {
  if (metric?.includes('{{')) throw new SpecialColumnError('"__metric" is a template', { todo: 'Write a name.' });
  const groups = new Map<string, JsonValue[]>();
  for (const { type, entry } of checks) {
    if (entry === undefined) continue;
    const group = metric ?? type;
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return groups.size === 0 ? undefined : Object.fromEntries(groups);
}

/** Two texts cannot both be the whole answer, and a case has one. */
function onlyExpected(checks: readonly Check[]): string | undefined {
  const given = checks.filter(({ expected }) => expected !== undefined);
  const [first, second] = given;
  if (first !== undefined && second !== undefined && first.expected !== second.expected) {
    throw new SpecialColumnError(`"${first.column}" and "${second.column}" expect two different answers`, {
      todo: 'Keep one of them, or say how each is compared: "contains: …".',
    });
  }
  return first?.expected;
}

/** `__metadata:key`, or `__metadata:key[]` with commas between; `\,` is a comma of its own. */
function addMetadata(column: string, cell: string, metadata: { [key: string]: JsonValue }): void {
  const key = column.slice('__metadata:'.length);
  if (!key.endsWith('[]')) {
    add(metadata, key, cell, column);
    return;
  }
  const items = cell.split(/(?<!\\),/).map((item) => item.trim().replaceAll('\\,', ','));
  add(metadata, key.slice(0, -'[]'.length), items, column);
}

function add(metadata: { [key: string]: JsonValue }, key: string, value: JsonValue, column: string): void {
  if (key === '' || key === '__proto__' || Object.hasOwn(metadata, key)) {
    throw new SpecialColumnError(`"${column}" has no key of its own in the metadata`, {
      todo: 'Write __metadata:<key>, each key once.',
    });
  }
  metadata[key] = value;
}

const WITHOUT_MEANING: readonly (readonly [RegExp, string])[] = [
  [/^__(?:prefix|suffix)$/, 'it changes the prompt for one case: write it into the prompt, as a variable'],
  [/^__provider_?output$/i, 'it is a recorded answer, and every answer is asked for'],
  [/^__threshold$/, 'a case does not pass or fail as a whole: the gate compares scores'],
  [/^__config/, 'write the threshold into the cell, such as "similar(0.8): …"'],
  [/^__metadata$/, 'it has no key: write __metadata:<key>'],
];

function withoutMeaning(column: string): SpecialColumnError {
  const reason = WITHOUT_MEANING.find(([pattern]) => pattern.test(column))?.[1] ?? 'promptfoo has no such column';
  return new SpecialColumnError(`the column "${column}" has no meaning here: ${reason}`, { todo: 'Empty the column.' });
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
