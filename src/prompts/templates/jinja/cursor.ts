import { TemplateFault } from '../language.ts';
import type { Token } from './lexer.ts';

/** The tokens of one tag, and the place up to which they were read. */
export class Cursor {
  readonly #tokens: readonly Token[];
  readonly #end: number;
  #next = 0;

  /** @param end where the tag ends, for what is missing there. */
  constructor(tokens: readonly Token[], end: number) {
    const excess = tokens[MOST_TOKENS];
    if (excess !== undefined) throw new TemplateFault(`a tag of more than ${MOST_TOKENS} words and signs`, excess.at);
    this.#tokens = tokens;
    this.#end = end;
  }

  /** The one to be read next; undefined at the end. */
  get token(): Token | undefined {
    return this.#tokens[this.#next];
  }

  get at(): number {
    return this.token?.at ?? this.#end;
  }

  get done(): boolean {
    return this.#next >= this.#tokens.length;
  }

  advance(tokens = 1): void {
    this.#next += tokens;
  }

  is(text: string, ahead = 0): boolean {
    const token = this.#tokens[this.#next + ahead];
    return token !== undefined && token.kind !== 'text' && token.text === text;
  }

  takes(text: string): boolean {
    if (!this.is(text)) return false;
    this.advance();
    return true;
  }

  expect(text: string): void {
    if (!this.takes(text)) this.fail(`expected "${text}"`);
  }

  name(): string {
    const { token } = this;
    if (token?.kind !== 'name') return this.fail('expected a name');
    this.advance();
    return token.text;
  }

  /** @throws TemplateFault unless the tag ends here. */
  finish(): void {
    if (!this.done) this.fail('expected the end of the tag');
  }

  fail(message: string): never {
    const found = this.token?.text ?? 'the end of the tag';
    throw new TemplateFault(`${message}, found ${found}`, this.at);
  }
}

/** In one tag: an operation on an operation on an operation is walked by calls inside calls. */
const MOST_TOKENS = 2_000;
