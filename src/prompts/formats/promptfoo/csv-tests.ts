import type { JsonObject, JsonValue } from '../../../foundation/json.ts';
import { isAssertionType } from '../../../foundation/promptfoo-assertions.ts';
import type { CsvRow } from './csv.ts';
import type { Assertion, Source, Test } from './source.ts';

/**
 * A row of a CSV file of tests, as promptfoo reads it (`src/csv.ts`): `__expected`, `__expected1`, … are assertions in one text,
 * `__metric` names them, `__config:__expected1:threshold` is an option of one, `__metadata:<key>` and `__metadata:<key>[]` go into the
 * metadata, `__description`, `__prefix` and `__suffix` into the test; every other column is a variable.
 */
export function csvTest({ line, fields }: CsvRow, file: string, configLine: number, source: Source): Test {
  const position = { file, line };
  const vars: { [name: string]: JsonValue } = {};
  const metadata: { [name: string]: JsonValue } = {};
  const options: { [name: string]: JsonValue } = {};
  const asserts: Assertion[] = [];
  const metric = fields.get('__metric');
  for (const [column, value] of fields) {
    if (!column.startsWith('__')) vars[column] = value;
    else if (value.trim() === '' || READ.includes(column) || column.startsWith('__config:')) continue;
    else if (column.startsWith('__expected')) asserts.push(assertion(column, value, fields, metric, position));
    else if (column.startsWith('__metadata:')) setMetadata(metadata, column.slice('__metadata:'.length), value);
    else if (column === '__prefix' || column === '__suffix') options[column.slice(2)] = value;
    else source.unmapped.push({ message: `the column "${column}" of tests is not used`, position });
  }
  const description = fields.get('__description');
  return {
    vars,
    asserts,
    metadata,
    description: description === '' ? undefined : description,
    options,
    line: configLine,
    position,
  };
}

const READ = ['__metric', '__description'];

function setMetadata(metadata: { [name: string]: JsonValue }, key: string, value: string): void {
  if (!key.endsWith('[]')) metadata[key] = value;
  else metadata[key.slice(0, -2)] = value.split(/(?<!\\),/).map((item) => item.trim().replace('\\,', ','));
}

function assertion(
  column: string,
  value: string,
  fields: CsvRow['fields'],
  metric: string | undefined,
  position: Test['position'],
): Assertion {
  const number = column === '__expected' ? '1' : column.slice('__expected'.length);
  const threshold =
    fields.get(`__config:__expected${number}:threshold`) ??
    (number === '1' ? fields.get('__config:__expected:threshold') : undefined);
  const parsed: JsonObject = {
    ...assertionFromText(value.trim()),
    ...(threshold === undefined || threshold.trim() === '' ? {} : { threshold: Number(threshold) }),
    ...(metric === undefined || metric.trim() === '' ? {} : { metric }),
  };
  return { value: parsed, position };
}

/** `contains: refund`, `similar(0.8): …`, `grade: …`, `javascript: …`; anything else is the whole answer. */
export function assertionFromText(text: string): JsonObject {
  const code = /^(javascript|fn|eval|python):([\s\S]*)$/.exec(text);
  if (code !== null) return { type: code[1] === 'python' ? 'python' : 'javascript', value: (code[2] ?? '').trim() };
  if (/^file:\/\/.*\.(?:py|[cm]?[jt]s)(?::\w+)?$/.test(text)) {
    return { type: /\.py(?::|$)/.test(text) ? 'python' : 'javascript', value: text };
  }
  const grade = /^(?:grade|llm-rubric):([\s\S]*)$/.exec(text);
  if (grade !== null) return { type: 'llm-rubric', value: grade[1] ?? '' };
  const [, type, threshold, value] =
    /^([a-z-]+(?::(?:cosine|dot|euclidean))?)(?:\((\d+(?:\.\d+)?)\))?(?::([\s\S]*))?$/.exec(text) ?? [];
  if (type === undefined || !isAssertionType(type)) return { type: 'equals', value: text };
  return typed(type, threshold, value);
}

function typed(type: string, threshold: string | undefined, value: string | undefined): JsonObject {
  const base = type.replace(/^not-/, '');
  if (/^i?contains-(?:any|all)$/.test(base))
    return { type, value: (value ?? '').split(',').map((item) => item.trim()) };
  const limit = threshold === undefined ? DEFAULTS.get(base) : Number(threshold);
  return {
    type,
    ...(value === undefined ? {} : { value: value.trim() }),
    ...(limit === undefined ? {} : { threshold: limit }),
  };
}

/** promptfoo's thresholds of assertions in a CSV file that name none. */
const DEFAULTS: ReadonlyMap<string, number> = new Map([
  ['similar', 0.8],
  ...[
    'answer-relevance',
    'context-faithfulness',
    'context-recall',
    'context-relevance',
    'cost',
    'latency',
    'levenshtein',
    'rouge-n',
  ].map((type): [string, number] => [type, 0.75]),
]);
