import type { JsonValue } from '../../foundation/json.ts';

/**
 * One template language, exact for what it accepts: a construct that it does not render as the runtimes of its formats do is
 * refused when the text is compiled, a value of a kind that they print otherwise when it is rendered.
 */
export interface TemplateEngine {
  /** @throws TemplateFault at the offset of what is refused. */
  compile(source: string): CompiledTemplate;
}

export type CompiledTemplate = {
  /** Names that are read and that nothing in the text sets, each once. */
  readonly variables: readonly string[];
  /** @throws TemplateFault, MissingValue, OverLimit. */
  render(values: Values, budget: Budget): string;
};

/** What a case and the prompt's defaults bring. */
export type Values = ReadonlyMap<string, JsonValue>;

/** What is refused in a template, where: an offset into its text, in UTF-16 units. */
export class TemplateFault extends Error {
  readonly offset: number;
  readonly todo: string | undefined;

  constructor(message: string, offset: number, todo?: string) {
    super(message);
    this.offset = offset;
    this.todo = todo;
  }
}

/** The template needs a value that is not there; `path` is how it is written, such as `customer.name`. */
export class MissingValue extends Error {
  readonly path: string;
  /** The template asks for a member of a value that is there. */
  readonly member: boolean;

  constructor(path: string, member = false) {
    super(path);
    this.path = path;
    this.member = member;
  }
}

/** Rendering was stopped by its budget. */
export class OverLimit extends Error {
  readonly limit: 'output' | 'steps';

  constructor(limit: OverLimit['limit']) {
    super(limit);
    this.limit = limit;
  }
}

/** Bytes of UTF-8 that the messages of one case may have together: 1 MiB. */
export const LARGEST_OUTPUT = 1_048_576;

/**
 * Steps that the messages of one case may take together: each tag that is filled in, each turn of a loop and each item that a filter goes
 * over is one. A million take less than a second, so loops inside loops over long lists end.
 */
export const MOST_STEPS = 1_000_000;

/** What is left for one case. A UTF-16 unit is at least one byte: more units than bytes allowed can stop at once. */
export class Budget {
  #units = 0;
  #steps = 0;

  emit(text: string): string {
    this.#units += text.length;
    if (this.#units > LARGEST_OUTPUT) throw new OverLimit('output');
    return text;
  }

  /** A text that is made on the way and may never be sent. */
  hold(text: string): string {
    if (text.length > LARGEST_OUTPUT) throw new OverLimit('output');
    return text;
  }

  step(count = 1): void {
    this.#steps += count;
    if (this.#steps > MOST_STEPS) throw new OverLimit('steps');
  }
}
