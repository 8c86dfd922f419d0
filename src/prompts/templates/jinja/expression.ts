import { TemplateFault } from '../language.ts';
import { numberConstant, textConstant } from './constants.ts';
import { Cursor } from './cursor.ts';
import type { Token } from './lexer.ts';
import type { Arguments, Comparison, Expression } from './tree.ts';

/**
 * Reads the tokens of one tag, as jinja2's parser does (3.1, `parser.py`): the same grammar and the same precedence, of which some differ
 * from Python's (`**` is left-associative, `~` binds tighter than `+`, a filter tighter than everything but a sign).
 */
export class Reader extends Cursor {
  #depth = 0;

  expression(): Expression {
    return this.#nested(() => this.#choice());
  }

  /** Without `a if b else c`, where `if` has another meaning. */
  plain(): Expression {
    return this.#nested(() => this.#or());
  }

  /** The names that a loop or `set` gives a value: one, or several with commas, also in parentheses. */
  targets(): readonly string[] {
    if (this.takes('(')) {
      const inner = this.targets();
      this.expect(')');
      return inner;
    }
    const names = [this.#target()];
    while (this.takes(',')) names.push(this.#target());
    return names;
  }

  #target(): string {
    const at = this.at;
    const name = this.name();
    if (CONSTANTS.has(name) || KEYWORDS.has(name)) throw new TemplateFault(`"${name}" cannot be given a value`, at);
    if (this.is('.') || this.is('[')) {
      throw new TemplateFault('setting a member (namespace) is not supported', at, 'Set a variable instead.');
    }
    return name;
  }

  #nested<T>(read: () => T): T {
    if (++this.#depth > DEEPEST) throw new TemplateFault(`nested deeper than ${DEEPEST} levels`, this.at);
    const result = read();
    this.#depth--;
    return result;
  }

  #choice(): Expression {
    const { at } = this;
    let then = this.#or();
    while (this.takes('if')) {
      const test = this.#or();
      const otherwise = this.takes('else') ? this.expression() : undefined;
      then = { kind: 'choice', at, test, then, otherwise };
    }
    return then;
  }

  #or(): Expression {
    const { at } = this;
    let left = this.#and();
    while (this.takes('or')) left = { kind: 'or', at, left, right: this.#and() };
    return left;
  }

  #and(): Expression {
    const { at } = this;
    let left = this.#not();
    while (this.takes('and')) left = { kind: 'and', at, left, right: this.#not() };
    return left;
  }

  #not(): Expression {
    const { at } = this;
    if (!this.takes('not')) return this.#compare();
    return { kind: 'unary', at, operator: 'not', of: this.#nested(() => this.#not()) };
  }

  #compare(): Expression {
    const { at } = this;
    const first = this.#sum();
    const rest: Comparison[] = [];
    for (;;) {
      const operator = this.#comparison();
      if (operator === undefined) break;
      rest.push({ operator, right: this.#sum() });
    }
    return rest.length === 0 ? first : { kind: 'compare', at, first, rest };
  }

  #comparison(): string | undefined {
    const simple = COMPARISONS.find((operator) => this.takes(operator));
    if (simple !== undefined) return simple;
    if (!this.is('not') || !this.is('in', 1)) return undefined;
    this.advance(2);
    return 'not in';
  }

  #sum(): Expression {
    return this.#binary(['+', '-'], () => this.#concat());
  }

  #concat(): Expression {
    const { at } = this;
    const parts = [this.#product()];
    while (this.takes('~')) parts.push(this.#product());
    return parts.length === 1 && parts[0] !== undefined ? parts[0] : { kind: 'concat', at, parts };
  }

  #product(): Expression {
    return this.#binary(['*', '/', '//', '%'], () => this.#binary(['**'], () => this.#unary()));
  }

  #binary(operators: readonly string[], operand: () => Expression): Expression {
    const { at } = this;
    let left = operand();
    for (;;) {
      const operator = operators.find((candidate) => this.takes(candidate));
      if (operator === undefined) return left;
      left = { kind: 'binary', at, operator, left, right: operand() };
    }
  }

  /** The operand of a sign takes no filter: `-1|abs` is the `abs` of -1. */
  #unary(filters = true): Expression {
    const { at } = this;
    const operator = (['-', '+'] as const).find((sign) => this.takes(sign));
    const operand: Expression =
      operator === undefined
        ? this.#postfix(this.#primary())
        : { kind: 'unary', at, operator, of: this.#nested(() => this.#unary(false)) };
    return filters ? this.#filters(operand) : operand;
  }

  #primary(): Expression {
    const token = this.token;
    if (token === undefined) return this.fail('expected a value');
    const { at, kind, text } = token;
    this.advance();
    if (kind === 'name') return this.#named(text, at);
    if (kind === 'integer' || kind === 'float') return numberConstant(token);
    if (kind === 'text') return { kind: 'constant', at, value: this.#texts(token) };
    if (text === '(') return this.#parenthesised(at);
    if (text === '[') return { kind: 'list', at, items: this.#list(']') };
    if (text === '{') return { kind: 'mapping', at, entries: this.#entries() };
    this.advance(-1);
    return this.fail('expected a value');
  }

  #named(name: string, at: number): Expression {
    const constant = CONSTANTS.get(name);
    if (constant !== undefined) return { kind: 'constant', at, value: constant };
    if (KEYWORDS.has(name)) throw new TemplateFault(`expected a value, found ${name}`, at);
    return { kind: 'name', at, name };
  }

  /** Texts next to each other are one. */
  #texts(first: Token): string {
    let value = textConstant(first);
    for (let token = this.token; token?.kind === 'text'; token = this.token) {
      value += textConstant(token);
      this.advance();
    }
    return value;
  }

  #parenthesised(at: number): Expression {
    if (this.is(')')) throw new TemplateFault('a tuple is not supported', at, 'Write a list: [].');
    const value = this.expression();
    if (this.is(',')) throw new TemplateFault('a tuple is not supported', at, 'Write a list: [a, b].');
    this.expect(')');
    return value;
  }

  #list(close: string): readonly Expression[] {
    const items: Expression[] = [];
    while (!this.takes(close)) {
      if (items.length > 0) this.expect(',');
      if (this.takes(close)) break;
      items.push(this.expression());
    }
    return items;
  }

  #entries(): readonly (readonly [Expression, Expression])[] {
    const entries: (readonly [Expression, Expression])[] = [];
    while (!this.takes('}')) {
      if (entries.length > 0) this.expect(',');
      if (this.takes('}')) break;
      const key = this.expression();
      this.expect(':');
      entries.push([key, this.expression()]);
    }
    return entries;
  }

  #postfix(operand: Expression): Expression {
    let value = operand;
    for (;;) {
      const { at } = this;
      if (this.takes('.')) value = this.#attribute(value, at);
      else if (this.takes('[')) value = this.#subscript(value, at);
      else if (this.is('(')) value = { kind: 'call', at, of: value, ...this.arguments() };
      else return value;
    }
  }

  #attribute(of: Expression, at: number): Expression {
    const token = this.token;
    if (token?.kind === 'integer') {
      this.advance();
      return { kind: 'item', at, of, key: numberConstant(token) };
    }
    return { kind: 'attribute', at, of, name: this.name() };
  }

  #subscript(of: Expression, at: number): Expression {
    const from = this.is(':') ? undefined : this.expression();
    if (!this.takes(':')) {
      if (from === undefined) return this.fail('expected a key');
      this.expect(']');
      return { kind: 'item', at, of, key: from };
    }
    const to = this.is(']') ? undefined : this.expression();
    if (this.is(':')) throw new TemplateFault('a slice with a step is not supported', this.at);
    this.expect(']');
    return { kind: 'slice', at, of, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
  }

  #filters(operand: Expression): Expression {
    let value = operand;
    for (;;) {
      const { at } = this;
      if (this.takes('|')) {
        const name = this.name();
        value = { kind: 'filter', at, of: value, name, ...(this.is('(') ? this.arguments() : NO_ARGUMENTS) };
      } else if (this.takes('is')) value = this.#test(value, at);
      else if (this.is('(')) value = { kind: 'call', at, of: value, ...this.arguments() };
      else return value;
    }
  }

  #test(of: Expression, at: number): Expression {
    const negated = this.takes('not');
    const name = this.name();
    const test: Expression = { kind: 'test', at, of, name, ...this.#testArguments() };
    return negated ? { kind: 'unary', at, operator: 'not', of: test } : test;
  }

  /** `is divisibleby 3` and `is divisibleby(3)`. */
  #testArguments(): Arguments {
    if (this.is('(')) return this.arguments();
    const token = this.token;
    if (token === undefined || ['else', 'or', 'and'].some((word) => this.is(word))) return NO_ARGUMENTS;
    if (token.kind === 'operator' && token.text !== '[' && token.text !== '{') return NO_ARGUMENTS;
    if (this.is('is')) return this.fail('tests cannot be chained');
    return { positional: [this.#postfix(this.#primary())], named: [] };
  }

  arguments(): Arguments {
    this.expect('(');
    const positional: Expression[] = [];
    const named: (readonly [string, Expression])[] = [];
    while (!this.takes(')')) {
      if (positional.length + named.length > 0) this.expect(',');
      if (this.takes(')')) break;
      if (this.is('*') || this.is('**')) this.fail('unpacked arguments are not supported');
      if (this.is('=', 1)) {
        const name = this.name();
        this.expect('=');
        named.push([name, this.expression()]);
      } else if (named.length > 0) this.fail('an argument without a name must come before those with one');
      else positional.push(this.expression());
    }
    return { positional, named };
  }
}

/** Brackets and signs inside each other in one tag. */
const DEEPEST = 64;

const COMPARISONS = ['==', '!=', '<=', '>=', '<', '>', 'in'];
const NO_ARGUMENTS: Arguments = { positional: [], named: [] };
const CONSTANTS: ReadonlyMap<string, boolean | null> = new Map([
  ['true', true],
  ['True', true],
  ['false', false],
  ['False', false],
  ['none', null],
  ['None', null],
]);
const KEYWORDS = new Set(['and', 'or', 'not', 'in', 'is', 'if', 'else']);
