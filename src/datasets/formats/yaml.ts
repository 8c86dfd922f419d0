import { isJsonObject, type JsonValue } from '../../foundation/json.ts';
import { parseYaml, type YamlText } from '../../foundation/strict-yaml.ts';
import { type DatasetFormat, LARGEST_ROW, type Row, type RowProblem, tooLarge } from '../format.ts';
import { problemOf, rowOf } from '../reading/json-row.ts';
import { isListKey, LIST_TODO, ListSurroundings } from '../reading/list-keys.ts';

/**
 * YAML 1.2 as the strict parser reads it: a list of rows, or a mapping with one list of rows under a key such as `data` or `tests`.
 *
 * A list in block style is cut at its dashes and read a row at a time, so that its length does not matter: a line that begins with a
 * dash at the column of the list can be nothing else. Any other form is read as a whole, up to 1 MiB.
 */
export const yaml: DatasetFormat = {
  name: 'yaml',
  endings: ['.yaml', '.yml'],
  values: 'json',
  blocks: 'lines',
  async *rows(blocks, file) {
    const reader = new YamlReader(file);
    for await (const block of blocks) {
      yield block.status === 'text' ? reader.read(block.text, block.line) : reader.lose(block);
      if (reader.broken) return;
    }
    yield reader.end();
  },
};

type Outcome = Row | RowProblem;

/** `head`: before the first dash of the list. `rows`: in the list. `tail`: after it. `lost`: in a row of which a line is missing. */
type State = 'head' | 'rows' | 'lost' | 'tail';

class YamlReader {
  broken = false;
  readonly #file: string;
  readonly #around = new ListSurroundings();
  #state: State = 'head';
  /** Of the dashes, in spaces. */
  #indent = 0;
  /** Of the key that the list stands under: the keys after it stand at the same column. */
  #keyIndent = 0;
  /** The first dash was not that of the list. */
  #wholly = false;
  #lines: string[] = [];
  #length = 0;
  #line = 1;
  #outcomes: Outcome[] = [];

  constructor(file: string) {
    this.#file = file;
  }

  read(text: string, first: number): readonly Outcome[] {
    this.#outcomes = [];
    const lines = text.split('\n');
    // What follows the last line feed is no line.
    lines.pop();
    for (const [index, line] of lines.entries()) {
      this.#readLine(line, first + index);
      if (this.broken) break;
    }
    return this.#outcomes;
  }

  /** A line of some row cannot be used. Whether it began another one is not known. */
  lose(problem: RowProblem): readonly Outcome[] {
    if (this.#state === 'rows') this.#state = 'lost';
    if (this.#state === 'lost') return [problem];
    this.broken = true;
    return [{ ...problem, fatal: true }];
  }

  end(): readonly Outcome[] {
    this.#outcomes = [];
    if (this.#state === 'head') this.#readWhole();
    else if (this.#state === 'tail') this.#readTail();
    else this.#readRow();
    return this.#outcomes;
  }

  #readLine(line: string, number: number): void {
    const blank = /^\s*(?:#.*)?$/.test(line);
    const indent = line.length - line.trimStart().length;
    const dash = /^ *-(?: |$)/.test(line);
    if (blank || this.#state === 'tail') this.#keep(line);
    else if (this.#state === 'head') this.#readHeadLine(line, number, dash ? indent : undefined);
    else if (dash && indent === this.#indent) this.#beginRow(line, number);
    else if (indent <= this.#indent) this.#beginTail(line, number);
    else this.#keep(line);
  }

  #keep(line: string): void {
    this.#length += line.length + 1;
    if (this.#state === 'lost') return;
    this.#lines.push(line);
    if (this.#state === 'rows' && this.#length > LARGEST_ROW) {
      this.#outcomes.push(tooLarge(this.#line));
      this.#begin('lost', this.#line);
    } else if (this.#length > LARGEST_YAML) {
      this.#readWhole();
      this.broken = true;
    }
  }

  #begin(state: State, line: number): void {
    this.#state = state;
    this.#line = line;
    this.#lines = [];
    this.#length = 0;
  }

  #readHeadLine(line: string, number: number, dashAt: number | undefined): void {
    if (dashAt !== undefined && !this.#wholly) {
      this.#wholly = !this.#opensList();
      if (!this.#wholly) {
        this.#indent = dashAt;
        this.#begin('rows', number);
      }
    }
    if (!this.broken) this.#keep(line);
  }

  /** Whether the first dash of the file begins its list of rows. If not, the file has a form that is read as a whole. */
  #opensList(): boolean {
    const head = this.#lines.filter((line) => !/^\s*(?:#.*)?$/.test(line));
    if (head.length === 0 || (head.length === 1 && /^---\s*(?:#.*)?$/.test(head[0] ?? ''))) return true;
    const last = head.at(-1) ?? '';
    if (!/:\s*(?:#.*)?$/.test(last)) return false;
    this.#keyIndent = last.length - last.trimStart().length;
    const value = this.#parsed()?.value;
    const members = isJsonObject(value) ? Object.entries(value) : [];
    const [key, list] = members.at(-1) ?? ['', undefined];
    if (list !== null || !isListKey(key)) return false;
    const fault = this.#around.faultOf(Object.fromEntries(members.slice(0, -1)));
    if (fault !== undefined) this.#stop(1, fault);
    return this.#around.opensList(key);
  }

  #beginRow(line: string, number: number): void {
    this.#readRow();
    this.#begin('rows', number);
    this.#keep(line);
  }

  #beginTail(line: string, number: number): void {
    this.#readRow();
    this.#begin('tail', number);
    this.#keep(line);
  }

  #readRow(): void {
    if (this.#state === 'lost') return;
    const parsed = this.#parsed();
    if (parsed === undefined) return;
    const { value } = parsed;
    const [row, another] = Array.isArray(value) ? value : [];
    if (row === undefined || another !== undefined) this.#stop(this.#line, 'a row cannot be told from the next one');
    else this.#outcomes.push(rowOf(row, this.#line));
  }

  #readTail(): void {
    const lines = this.#lines.map((line) => line.trimEnd());
    const ends = lines.filter((line) => line === '...').length;
    if (ends <= 1 && lines.every((line) => /^(?:\.\.\.|\s*(?:#.*)?)$/.test(line))) return;
    const second = lines.findIndex((line) => /^(?:---|\.\.\.)(?:\s|$)/.test(line));
    if (second !== -1) {
      this.#stop(this.#line + second, 'not accepted as YAML: a second document begins here');
      return;
    }
    const first = lines.find((line) => !/^\s*(?:#.*)?$/.test(line)) ?? '';
    if (first.length - first.trimStart().length !== this.#keyIndent) {
      this.#stop(
        this.#line + lines.indexOf(first),
        'not accepted as YAML: this stands neither in the list nor beside its key',
      );
      return;
    }
    const parsed = this.#parsed();
    if (parsed === undefined) return;
    const fault = this.#around.hasList ? this.#around.faultOf(parsed.value) : 'something stands after the list of rows';
    if (fault !== undefined) this.#stop(this.#line, fault);
  }

  #readWhole(): void {
    const parsed = this.#parsed();
    if (parsed === undefined || parsed.value === null) return;
    const [key, list] = this.#listIn(parsed.value);
    if (list === undefined) return;
    for (const [index, row] of list.entries()) {
      const { line = 1 } = parsed.position(key === undefined ? [index] : [key, index]);
      this.#outcomes.push(rowOf(row, line));
    }
  }

  #listIn(value: JsonValue): readonly [string | undefined, readonly JsonValue[] | undefined] {
    if (Array.isArray(value)) return [undefined, value];
    const members = isJsonObject(value) ? Object.entries(value) : [];
    const [key, list] = members.find(([name, member]) => isListKey(name) && Array.isArray(member)) ?? ['', undefined];
    if (isJsonObject(value) && list === undefined) this.#stop(1, 'the file has no list of rows');
    this.#around.opensList(key);
    const others = isJsonObject(value) ? Object.fromEntries(members.filter(([name]) => name !== key)) : value;
    const fault = this.#around.faultOf(others);
    if (fault !== undefined) this.#stop(1, fault);
    return [key, fault === undefined && Array.isArray(list) ? list : undefined];
  }

  /** Undefined, and a problem, when it is not YAML. */
  #parsed(): YamlText | undefined {
    try {
      return parseYaml(`${this.#lines.join('\n')}\n`, this.#file, { line: this.#line });
    } catch (thrown) {
      this.#outcomes.push(problemOf(thrown, { line: this.#line, column: 1 }));
      return undefined;
    }
  }

  /** Nothing that follows can be read. The first reason counts. */
  #stop(line: number, message: string): void {
    if (!this.broken) this.#outcomes.push({ status: 'problem', line, message, todo: LIST_TODO, fatal: true });
    this.broken = true;
  }
}

/** In characters: from here on the strict parser says that the text is too long. */
const LARGEST_YAML = 1024 * 1024;
