import { TemplateFault } from '../language.ts';
import { type Call, type Expression, type Node, offsetOf, type Path, type Program } from './tree.ts';

const BLOCKS = ['if', 'unless', 'each', 'with', 'ifEquals', 'unlessEquals'];
const VALUES = ['json', 'lookup'];
const MARKERS = ['role', 'history', 'media', 'section'];
const UNSUPPORTED = ['log', 'helperMissing', 'blockHelperMissing'];
const DATA = ['index', 'key', 'first', 'last', 'root'];
const ARGUMENTS: Readonly<Record<string, number>> = {
  if: 1,
  unless: 1,
  each: 1,
  with: 1,
  ifEquals: 2,
  unlessEquals: 2,
  json: 1,
  lookup: 2,
};

/** The name of the helper that is called; undefined when it is a path. As Handlebars decides with known helpers only. */
export function helperOf({ path, params, hash }: Call, locals: ReadonlySet<string>): string | undefined {
  if (path.type !== 'PathExpression') return undefined;
  const simple = path.parts.length === 1 && path.depth === 0 && !/^\.|this\b/.test(path.original) && !path.data;
  const name = String(path.parts[0] ?? '');
  if (simple && locals.has(name) && params.length === 0 && hash === undefined) return undefined;
  const known = simple && [...BLOCKS, ...VALUES, ...MARKERS, ...UNSUPPORTED].includes(name);
  return known || params.length > 0 || hash !== undefined ? path.original : undefined;
}

/** Refuses what is not rendered, before anything is; collects the names that are read from the case. */
export class Checker {
  readonly variables = new Set<string>();
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
  }

  /** @param own whether the names of the case are in reach without `../`. */
  body({ body, blockParams = [] }: Program, outer: ReadonlySet<string>, own: boolean): void {
    const locals = new Set([...outer, ...blockParams]);
    for (const node of body) this.#node(node, locals, own);
  }

  #node(node: Node, locals: ReadonlySet<string>, own: boolean): void {
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') return;
    if (node.type === 'MustacheStatement') this.#call(node, VALUES, locals, own);
    else if (node.type === 'BlockStatement') this.#block(node, locals, own);
    else if (node.type === 'PartialStatement') this.#fail('a partial cannot be used here', node);
    else this.#fail('inline partials and decorators are not supported', node);
  }

  #block(node: Node & { readonly type: 'BlockStatement' }, locals: ReadonlySet<string>, own: boolean): void {
    const name = this.#call(node, BLOCKS, locals, own);
    const stays = name !== undefined && !['each', 'with'].includes(name);
    if (node.program) {
      if ((node.program.blockParams?.length ?? 0) > 0 && name !== 'each' && name !== 'with') {
        this.#fail('"as |name|" is for each and with', node);
      }
      this.body(node.program, locals, own && stays);
    }
    if (node.inverse) this.body(node.inverse, locals, own);
  }

  #call(call: Call, allowed: readonly string[], locals: ReadonlySet<string>, own: boolean): string | undefined {
    if (call.path.type !== 'PathExpression') this.#fail('a literal is not a name', call, 'Write the text itself.');
    const name = helperOf(call, locals);
    if (name === undefined) {
      this.#expression(call.path, locals, own);
      return undefined;
    }
    if (MARKERS.includes(name)) {
      this.#fail(
        `{{${name}}} cannot be used inside a message or a block`,
        call,
        'Put it between messages, outside of blocks.',
      );
    }
    if (!allowed.includes(name)) {
      const known = [...BLOCKS, ...VALUES].includes(name);
      this.#fail(
        known ? `"${name}" has no place here` : `the helper "${name}" is not known`,
        call,
        `Known are ${[...BLOCKS, ...VALUES].join(', ')}.`,
      );
    }
    if (call.params.length !== ARGUMENTS[name]) {
      this.#fail(`"${name}" takes ${ARGUMENTS[name]} arguments, found ${call.params.length}`, call);
    }
    this.#hash(name, call);
    for (const param of call.params) this.#expression(param, locals, own);
    return name;
  }

  #hash(name: string, { hash, loc }: Call): void {
    for (const { key, value } of hash?.pairs ?? []) {
      const fits =
        (name === 'json' && key === 'indent' && value.type === 'NumberLiteral') ||
        (name === 'if' && key === 'includeZero' && value.type === 'BooleanLiteral');
      if (!fits) this.#fail(`the argument "${key}" of "${name}" is not supported`, { loc });
    }
  }

  #expression(expression: Expression, locals: ReadonlySet<string>, own: boolean): void {
    if (expression.type === 'SubExpression') this.#call(expression, VALUES, locals, own);
    if (expression.type !== 'PathExpression') return;
    const name = String(expression.parts[0] ?? '');
    if (expression.data) {
      if (!DATA.includes(name))
        this.#fail(`"@${name}" is not supported`, expression, `Known are @${DATA.join(', @')}.`);
      return;
    }
    if (own && name !== '' && expression.depth === 0 && !locals.has(name)) this.variables.add(name);
  }

  #fail(message: string, { loc }: Pick<Path, 'loc'>, todo?: string): never {
    throw new TemplateFault(message, offsetOf(this.#source, loc.start), todo);
  }
}
