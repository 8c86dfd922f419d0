import { FileError } from '../foundation/errors.ts';
import { isPromptfooTable, isSpecial } from './promptfoo-columns.ts';

/** What a case is made of, in our words. */
export type CaseField = 'id' | 'input' | 'expected' | 'tags' | 'cluster' | 'metadata';

/** Which column or key each field is read from, and what is left over: variables under their own names. */
export type Columns = {
  readonly fields: { readonly [field in CaseField]?: string };
  readonly variables: readonly string[];
  /** The row has the special columns of a promptfoo table: they are neither fields nor variables. */
  readonly special: boolean;
};

/** Our field → the file's column or key, as the config's `map` says. */
export type ColumnMap = { readonly [field: string]: string };

/**
 * Finds each field's column. In this order: what `map` says; the field's own name; one of the names people give it, whatever
 * its case and with spaces, hyphens or capitals for `_`. Every other column is a variable of the input, under its own name.
 *
 * In a table with promptfoo's special columns (`__expected`, …) every other column is a variable, as it is there, unless `map` says else.
 *
 * Two such names and not the field's own is a question for a person, not a guess: an error that asks for `map`. So are rows of
 * one file that call one field by two names.
 */
export interface ColumnFinder {
  /** @throws FileError at `line` for an ambiguity. Equal lists of keys are looked at once. */
  columnsOf(keys: readonly string[], line: number): Columns;
  /** @throws FileError at line 1 for a column of `map` that no row had, when there were rows. */
  refuseUnusedMap(): void;
}

/** @throws FileError when `map` names a field that cases do not have, or one column twice. */
export function columnFinder(map: ColumnMap, file: string): ColumnFinder {
  refuseBadMap(map, file);
  const known = new Map<string, Columns>();
  let last: { readonly keys: readonly string[]; readonly columns: Columns } | undefined;
  const chosen = new Map<CaseField, string>();
  return {
    columnsOf(keys, line) {
      // Nearly every row has the keys of the row before it.
      if (last !== undefined && equalLists(last.keys, keys)) return last.columns;
      const signature = JSON.stringify(keys);
      let columns = known.get(signature);
      if (columns === undefined) {
        columns = findColumns(keys, map, { file, line });
        refuseSecondName(columns, chosen, { file, line });
        known.set(signature, columns);
      }
      last = { keys, columns };
      return columns;
    },
    refuseUnusedMap() {
      if (known.size === 0) return;
      for (const [field, column] of Object.entries(map)) {
        if (chosen.get(field as CaseField) === column) continue;
        throw new FileError(`no row has "${column}", which the config maps to ${field}`, {
          position: { file, line: 1 },
          todo: 'Correct "map" of the dataset in the config; capitals count.',
        });
      }
    },
  };
}

/**
 * The names that public evaluation sets use: OpenAI evals (`input`, `ideal`), Braintrust, LangSmith (`inputs`, `outputs`), Langfuse
 * (`expectedOutput`), ragas (`user_input`, `reference`), Hugging Face. `label` is the expected answer of a classifier; `labels` may be
 * tags, `response` and `completion` what some model once said: left out.
 */
const NAMES: { readonly [field in CaseField]: readonly string[] } = {
  id: ['id', 'case_id', 'task_id', 'test_id', 'example_id', 'sample_id', '_id', 'key', 'uuid'],
  input: [
    'input',
    'inputs',
    'question',
    'prompt',
    'query',
    'text',
    'message',
    'instruction',
    'problem',
    'user_input',
    'user_message',
    'user_query',
    'user_prompt',
  ],
  expected: [
    'expected',
    'expected_output',
    'expected_outputs',
    'expected_answer',
    'expected_response',
    'output',
    'outputs',
    'answer',
    'correct_answer',
    'target',
    'ideal',
    'gold',
    'gold_answer',
    'golden_answer',
    'label',
    'reference',
    'reference_answer',
    'reference_output',
    'reference_outputs',
    'ground_truth',
  ],
  tags: ['tags', 'tag'],
  cluster: ['cluster', 'cluster_id', 'group', 'group_id'],
  metadata: ['metadata', 'meta'],
};
const FIELDS = Object.keys(NAMES) as readonly CaseField[];

type Place = { readonly file: string; readonly line: number };

function findColumns(keys: readonly string[], map: ColumnMap, place: Place): Columns {
  const special = isPromptfooTable(keys);
  const plain = special ? keys.filter((key) => !isSpecial(key)) : keys;
  const mapped = new Set(Object.values(map));
  const named = special ? [] : plain.filter((key) => !mapped.has(key));
  const fields: { [field in CaseField]?: string } = {};
  for (const field of FIELDS) {
    const wanted = Object.hasOwn(map, field) ? map[field] : undefined;
    const column = wanted === undefined ? findByName(field, named, place) : plain.find((key) => key === wanted);
    if (column !== undefined) fields[field] = column;
  }
  const used = new Set(Object.values(fields));
  return { fields, variables: plain.filter((key) => !used.has(key)), special };
}

function findByName(field: CaseField, keys: readonly string[], { file, line }: Place): string | undefined {
  if (keys.includes(field)) return field;
  const found = keys.filter((key) => NAMES[field].includes(normalised(key)));
  if (found.length < 2) return found[0];
  throw new FileError(`which of ${quoted(found)} is the ${field}?`, {
    position: { file, line },
    todo: `Write "map: { ${field}: ${found[0]} }" for the dataset in the config, or rename one.`,
  });
}

function refuseSecondName({ fields }: Columns, chosen: Map<CaseField, string>, { file, line }: Place): void {
  for (const field of FIELDS) {
    const column = fields[field];
    if (column === undefined) continue;
    const first = chosen.get(field) ?? column;
    if (first !== column) {
      throw new FileError(`the ${field} is called "${column}" here, and "${first}" in a row before`, {
        position: { file, line },
        todo: `Call it "${field}" in every row.`,
      });
    }
    chosen.set(field, column);
  }
}

function refuseBadMap(map: ColumnMap, file: string): void {
  const columns = Object.values(map);
  for (const [index, field] of Object.keys(map).entries()) {
    if (!FIELDS.some((known) => known === field)) {
      throw new FileError(`"map" of the dataset names "${field}", which a case does not have`, {
        position: { file },
        todo: `Fields of a case: ${FIELDS.join(', ')}.`,
      });
    }
    if (columns.indexOf(columns[index] ?? '') !== index) {
      throw new FileError(`"map" of the dataset reads two fields from "${columns[index]}"`, { position: { file } });
    }
  }
}

function equalLists(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((key, index) => key === b[index]);
}

function normalised(key: string): string {
  return key
    .trim()
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(' and ');
}
