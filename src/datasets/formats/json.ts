import { type DatasetFormat, LARGEST_ROW, type Row, type RowProblem, tooLarge } from '../format.ts';
import { JsonCutter, type Mark, type Segment } from '../reading/json-cutter.ts';
import { isProblem, readJsonRow, readJsonText } from '../reading/json-row.ts';
import { LIST_TODO, ListSurroundings } from '../reading/list-keys.ts';

/**
 * JSON (RFC 8259): a list of rows, or an object with one list of rows under a key such as `data` or `tests`. The list is never read
 * as a whole: its elements are cut out of the text one by one, and each is read as strictly as a line of JSON Lines.
 */
export const json: DatasetFormat = {
  name: 'json',
  endings: ['.json'],
  values: 'json',
  blocks: 'pieces',
  async *rows(blocks, file) {
    const reader = new ListReader(file);
    for await (const block of blocks) {
      if (block.status === 'problem') {
        yield [{ ...block, fatal: true }];
        return;
      }
      yield reader.read(block.text);
      if (reader.broken) return;
    }
    yield reader.end();
  },
};

/** Where the reading is. `object`: among the members of the outer object; `list`: in the list of rows; `closed`: after the list. */
type State = 'start' | 'object' | 'list' | 'closed' | 'end';

class ListReader {
  readonly #file: string;
  readonly #around = new ListSurroundings();
  readonly #cutter: JsonCutter;
  #state: State = 'start';
  #inObject = false;
  /** Whether the last mark was a comma. */
  #afterComma = false;
  #outcomes: (Row | RowProblem)[] = [];

  constructor(file: string) {
    this.#file = file;
    this.#cutter = new JsonCutter((mark, segment) => this.#onMark(mark, segment));
  }

  get broken(): boolean {
    return this.#cutter.stopped;
  }

  read(text: string): readonly (Row | RowProblem)[] {
    this.#outcomes = [];
    this.#cutter.read(text);
    return this.#outcomes;
  }

  end(): readonly (Row | RowProblem)[] {
    this.#outcomes = [];
    const segment = this.#cutter.segment();
    const complete = this.#state === 'start' || this.#state === 'end';
    if (complete && segment.text === '') return [];
    if (complete) this.#unexpected(segment);
    else this.#stop(segment, 'not JSON: the file ends in the middle of it', 'Save the whole file again.');
    return this.#outcomes;
  }

  #onMark(mark: Mark, segment: Segment): 'cut' | 'keep' {
    if (mark === 'broken') return this.#brokenString(segment);
    if (mark === '[' || mark === '{') return this.#opened(mark, segment);
    if (this.#state === 'list') this.#element(mark, segment);
    else if (this.#state === 'object') this.#member(mark, segment);
    else if (this.#state === 'closed' && segment.text === '' && mark !== ']') this.#memberEnded(mark);
    else this.#unexpected(segment, mark);
    return 'cut';
  }

  #opened(bracket: '[' | '{', segment: Segment): 'cut' | 'keep' {
    if (this.#state === 'start' && segment.text === '') {
      this.#inObject = bracket === '{';
      this.#enter(bracket === '{' ? 'object' : 'list', 1);
      return 'cut';
    }
    if (this.#state === 'start' || this.#state === 'end') this.#unexpected(segment, bracket);
    if (this.#state !== 'object' || bracket === '{') return 'keep';
    const key = /^"(\w+)"\s*:\s*$/.exec(segment.text)?.[1];
    if (key === undefined || !this.#around.opensList(key)) return 'keep';
    this.#enter('list', 2);
    return 'cut';
  }

  #enter(state: State, depth: number): void {
    this.#state = state;
    this.#cutter.depth = depth;
    this.#afterComma = false;
  }

  #element(mark: Mark, segment: Segment): void {
    if (segment.text !== '') this.#outcomes.push(this.#row(segment));
    else if (this.#afterComma || mark === ',') {
      this.#outcomes.push(problem(segment, `not JSON: expected a row, found "${mark}"`, 'Remove the comma before it.'));
    }
    this.#afterComma = mark === ',';
    if (mark === '}') this.#unexpected({ ...segment, text: '' }, mark);
    else if (mark === ']') this.#enter(this.#inObject ? 'closed' : 'end', this.#inObject ? 1 : 0);
  }

  #row(segment: Segment): Row | RowProblem {
    if (segment.tooLarge) return tooLarge(segment.start.line);
    return readJsonRow(segment.text, this.#file, segment.start);
  }

  #member(mark: Mark, segment: Segment): void {
    if (segment.text !== '') this.#readMember(segment);
    else if (this.#afterComma || mark !== '}')
      this.#stop(segment, `not JSON: expected a member, found "${mark}"`, undefined);
    if (mark === ']') this.#unexpected({ ...segment, text: '' }, mark);
    else if (!this.broken) this.#memberEnded(mark);
  }

  #readMember(segment: Segment): void {
    const { line, column } = segment.start;
    if (segment.tooLarge) {
      this.#stop(segment, `a member beside the list of rows has more than ${LARGEST_ROW} bytes`, LIST_TODO);
      return;
    }
    // The brackets are not in the segment; the column counts from its first character.
    const read = readJsonText(`{${segment.text}}`, this.#file, { line, column: column - 1 });
    if (isProblem(read)) {
      this.#stop(segment, read.message, read.todo, read);
      return;
    }
    const fault = this.#around.faultOf(read.value);
    if (fault !== undefined) this.#stop(segment, fault, LIST_TODO);
  }

  #memberEnded(mark: Mark): void {
    this.#enter(mark === ',' ? 'object' : 'end', mark === ',' ? 1 : 0);
    this.#afterComma = mark === ',';
    if (mark === '}' && !this.#around.hasList) {
      this.#stop(
        this.#cutter.segment(),
        'the object has no list of rows',
        `${LIST_TODO} One object a line is a .jsonl file.`,
      );
    }
  }

  /** The strict parser says it best. */
  #brokenString(segment: Segment): 'cut' {
    const read = readJsonText(`${segment.text}\n`, this.#file, segment.start);
    if (isProblem(read)) this.#stop(segment, read.message, read.todo, read);
    return 'cut';
  }

  #unexpected(segment: Segment, mark = ''): void {
    const found = JSON.stringify((segment.text + mark).slice(0, 20));
    const where = this.#state === 'start' ? 'where a list of rows should begin' : 'after the end of the list';
    this.#stop(segment, `not JSON: found ${found} ${where}`, LIST_TODO);
  }

  /** Nothing that follows can be read. The first reason counts. */
  #stop(segment: Segment, message: string, todo: string | undefined, place?: RowProblem): void {
    if (this.#cutter.stopped) return;
    this.#cutter.stopped = true;
    const { line, column } = place ?? segment.start;
    this.#outcomes.push({ status: 'problem', line, column, message, todo, fatal: true });
  }
}

function problem({ start }: Segment, message: string, todo?: string): RowProblem {
  return { status: 'problem', line: start.line, column: start.column, message, todo };
}
