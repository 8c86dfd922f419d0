import { isJsonObject, type JsonValue } from '../../foundation/json.ts';
import { Checker, helperOf } from './handlebars/check.ts';
import {
  type Call,
  type Expression,
  type Node,
  offsetOf,
  type Path,
  type Program,
  parseHandlebars,
} from './handlebars/tree.ts';
import { type Budget, MissingValue, type TemplateEngine, TemplateFault } from './language.ts';

/**
 * Handlebars 4.7 as Dotprompt compiles it (`knownHelpersOnly`, `noEscape`): paths, `if`, `unless`, `each`, `with`, `lookup`, and
 * Dotprompt's `json`, `ifEquals` and `unlessEquals`. Parsed by Handlebars, evaluated by code of ours: nothing is generated, only own members are
 * reached, and a loop can be stopped.
 *
 * Two differences, on purpose. What is missing and is needed is an error and not an empty text: `if`, `unless`, `{{#name}}`, and `each`
 * and `with` that have an `else`, may meet it. A list or mapping prints only through `json`: Handlebars would write `[object Object]`.
 */
export const handlebars: TemplateEngine = {
  compile(source) {
    const program = parseHandlebars(source);
    const checker = new Checker(source);
    checker.body(program, new Set(), true);
    return {
      variables: [...checker.variables],
      render(values, budget) {
        const root = Object.fromEntries(values);
        const frame: Frame = {
          context: root,
          outer: undefined,
          data: new Map<string, JsonValue>([['root', root]]),
          locals: new Map(),
        };
        return new Renderer(source, budget).text(program, frame);
      },
    };
  },
};

/** What paths are looked up in. `outer`: what `../` reaches. */
type Frame = {
  readonly context: JsonValue;
  readonly outer: Frame | undefined;
  readonly data: ReadonlyMap<string, JsonValue>;
  readonly locals: ReadonlyMap<string, JsonValue>;
};

/** Handlebars puts what is printed together with `+`, so that a number or a boolean is one until it meets a text. */
type Printed = string | number | boolean;

class Renderer {
  readonly #source: string;
  readonly #budget: Budget;

  constructor(source: string, budget: Budget) {
    this.#source = source;
    this.#budget = budget;
  }

  text(program: Program, frame: Frame): string {
    return String(this.#body(program, frame));
  }

  #body({ body }: Program, frame: Frame): Printed {
    let printed: Printed | undefined;
    for (const node of body) {
      if (node.type === 'CommentStatement' || (node.type === 'ContentStatement' && node.value === '')) continue;
      const next = this.#node(node, frame);
      if (printed !== undefined && typeof printed !== 'string' && typeof next !== 'string') {
        const at = offsetOf(this.#source, node.loc.start);
        throw new TemplateFault(
          'Handlebars adds two numbers that stand at the beginning',
          at,
          'Put a text between them.',
        );
      }
      printed = printed === undefined ? next : `${printed}${next}`;
    }
    return printed ?? '';
  }

  #node(node: Node, frame: Frame): Printed {
    this.#budget.step();
    if (node.type === 'ContentStatement') return this.#budget.emit(node.value);
    if (node.type === 'MustacheStatement') {
      const printed = this.#printed(node, frame);
      this.#budget.emit(String(printed));
      return printed;
    }
    return node.type === 'BlockStatement' ? this.#block(node, frame) : '';
  }

  #printed(node: Call, frame: Frame): Printed {
    const value = this.#called(node, frame);
    if (value === undefined) throw new MissingValue(pathText(node), isMember(node));
    if (value === null) return '';
    if (typeof value !== 'object') return value;
    const kind = isJsonObject(value) ? 'a mapping' : 'a list';
    throw new TemplateFault(
      `it cannot print ${kind}`,
      offsetOf(this.#source, node.loc.start),
      `Write {{json ${pathText(node)}}}.`,
    );
  }

  /** A value helper, or a path. */
  #called(node: Call, frame: Frame): JsonValue | undefined {
    const helper = helperOf(node, new Set(frame.locals.keys()));
    if (helper === undefined) return this.#value(node.path, frame);
    const [first, second] = node.params;
    if (first === undefined) return undefined;
    if (helper === 'json') {
      const indent = node.hash?.pairs[0]?.value;
      const spaces = indent?.type === 'NumberLiteral' ? indent.value : 0;
      return this.#budget.hold(JSON.stringify(this.#needed(first, frame), null, spaces));
    }
    const object = this.#needed(first, frame);
    const key = second === undefined ? null : this.#needed(second, frame);
    return object === null || object === '' || object === 0 || object === false ? object : member(object, String(key));
  }

  #block(node: Node & { readonly type: 'BlockStatement' }, frame: Frame): Printed {
    const helper = helperOf(node, new Set(frame.locals.keys()));
    const [first, second] = node.params;
    if (helper === undefined) return this.#section(node, this.#value(node.path, frame), frame);
    if (first === undefined) return '';
    if (helper === 'if' || helper === 'unless') {
      const value = this.#value(first, frame);
      const zero = node.hash?.pairs.some(({ value: flag }) => flag.type === 'BooleanLiteral' && flag.value) === true;
      return this.#branch(node, isTrue(value, zero) === (helper === 'if'), frame);
    }
    if (helper === 'ifEquals' || helper === 'unlessEquals') {
      const left = this.#needed(first, frame);
      const right = second === undefined ? null : this.#needed(second, frame);
      // Two lists are equal to Dotprompt only when they are one and the same, which two values of JSON never are.
      if (typeof left === 'object' && left !== null && typeof right === 'object' && right !== null) {
        throw new TemplateFault(`"${helper}" cannot compare lists or mappings`, offsetOf(this.#source, node.loc.start));
      }
      return this.#branch(node, (left === right) === (helper === 'ifEquals'), frame);
    }
    const value = node.inverse ? this.#value(first, frame) : this.#needed(first, frame);
    return helper === 'each' ? this.#each(node, value, frame) : this.#with(node, value, frame);
  }

  /** `{{#name}}`: once for true, for each item of a list, in the value of anything else that is not false. */
  #section(node: Node & { readonly type: 'BlockStatement' }, value: JsonValue | undefined, frame: Frame): Printed {
    if (value === true) return this.#branch(node, true, frame);
    if (value === false || value === null || value === undefined) return this.#branch(node, false, frame);
    if (Array.isArray(value)) return this.#each(node, value, frame);
    return node.program ? this.#body(node.program, inside(frame, value)) : '';
  }

  #branch(node: Node & { readonly type: 'BlockStatement' }, then: boolean, frame: Frame): Printed {
    const program = then ? node.program : node.inverse;
    return program ? this.#body(program, frame) : '';
  }

  #each(node: Node & { readonly type: 'BlockStatement' }, value: JsonValue | undefined, frame: Frame): Printed {
    const entries = typeof value === 'object' && value !== null ? Object.entries(value) : [];
    this.#budget.step(entries.length);
    if (entries.length === 0) return this.#branch(node, false, frame);
    const isList = Array.isArray(value);
    const turns = entries.map(([name, item], index) => {
      const key = isList ? index : name;
      const data = new Map<string, JsonValue>([
        ...frame.data,
        ['key', key],
        ['index', index],
        ['first', index === 0],
        ['last', index === entries.length - 1],
      ]);
      return node.program
        ? this.#body(node.program, inside({ ...frame, data }, item, node.program.blockParams, [item, key]))
        : '';
    });
    return turns.join('');
  }

  #with(node: Node & { readonly type: 'BlockStatement' }, value: JsonValue | undefined, frame: Frame): Printed {
    if (value === undefined || !isTrue(value, true)) return this.#branch(node, false, frame);
    return node.program ? this.#body(node.program, inside(frame, value, node.program.blockParams, [value])) : '';
  }

  #needed(expression: Expression, frame: Frame): JsonValue {
    const value = this.#value(expression, frame);
    if (value !== undefined) return value;
    const call: Pick<Call, 'path'> = { path: expression.type === 'SubExpression' ? expression.path : expression };
    throw new MissingValue(pathText(call), isMember(call));
  }

  #value(expression: Expression, frame: Frame): JsonValue | undefined {
    if (expression.type === 'SubExpression') return this.#called(expression, frame);
    if (expression.type === 'NullLiteral') return null;
    if (expression.type === 'UndefinedLiteral') return undefined;
    return expression.type === 'PathExpression' ? lookUp(expression, frame) : expression.value;
  }
}

/** A block's own context is one more for `../`, unless it is the one that there was. */
function inside(
  frame: Frame,
  context: JsonValue,
  names: readonly string[] = [],
  values: readonly JsonValue[] = [],
): Frame {
  const locals = new Map([...frame.locals, ...names.map((name, index) => [name, values[index] ?? null] as const)]);
  return { context, outer: context === frame.context ? frame.outer : frame, data: frame.data, locals };
}

function lookUp(path: Path, frame: Frame): JsonValue | undefined {
  const [first, ...rest] = path.parts.map(String);
  if (path.data) return rest.reduce(member, frame.data.get(first ?? ''));
  const local =
    path.depth === 0 && !/^(\.|this\b)/.test(path.original) && first !== undefined
      ? frame.locals.get(first)
      : undefined;
  if (local !== undefined) return rest.reduce(member, local as JsonValue | undefined);
  let from: Frame | undefined = frame;
  for (let up = 0; up < path.depth; up++) from = from?.outer;
  return path.parts.map(String).reduce<JsonValue | undefined>(member, from?.context);
}

/** Own members only: of a mapping, and the items and the length of a list or a text. */
function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean')
    return undefined;
  if (isJsonObject(value)) return Object.hasOwn(value, name) ? value[name] : undefined;
  if (name === 'length') return value.length;
  return /^(0|[1-9]\d*)$/.test(name) ? value[Number(name)] : undefined;
}

function isTrue(value: JsonValue | undefined, includeZero: boolean): boolean {
  if (value === 0) return includeZero;
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

function pathText({ path }: Pick<Call, 'path'>): string {
  return path.type === 'PathExpression' ? path.original : 'a value';
}

function isMember({ path }: Pick<Call, 'path'>): boolean {
  return path.type !== 'PathExpression' || path.parts.length !== 1 || path.depth > 0;
}
