import { runAll } from './jinja/evaluate.ts';
import { unsupported } from './jinja/operations.ts';
import { parse } from './jinja/parser.ts';
import type { Expression, Statement } from './jinja/tree.ts';
import { type TemplateEngine, TemplateFault } from './language.ts';

/**
 * The part of Jinja that renders here as jinja2 3.1 renders it in Prompty's environment (`ImmutableSandboxedEnvironment`, no autoescape, no
 * `trim_blocks`, `keep_trailing_newline`): expressions, `if`, `for`, `set`, `raw`, comments, white-space control, and the filters, tests
 * and methods of `jinja/filters.ts`. Values print as Python prints them (`True`, `None`, `['a']`).
 *
 * Two differences, on purpose. What is missing and is needed is an error and not an empty text: only a test of truth (`if`, `and`,
 * `or`, `not`), `default` and `is defined` may meet it, and a `for` that has an `else`. Everything else of the language (macros,
 * inheritance, includes, tuples, other filters) is refused when the template is compiled.
 *
 * The language is read by code of ours: `@huggingface/jinja` keeps no positions, takes what jinja2 refuses, prints a missing value as
 * nothing and cannot be stopped.
 */
export const jinja: TemplateEngine = {
  compile(source) {
    const body = parse(source);
    const found = new Set<string>();
    findInBody(body, scope([]), found);
    return {
      variables: [...found],
      render: (values, budget) => runAll(body, { own: new Map(), outer: undefined }, { values, budget }),
    };
  },
};

/** The names of one scope: a loop and a block that is set have one of their own. */
type Scope = {
  readonly bound: Set<string>;
  /** Read in a scope inside this one, when this one had not set them. */
  readonly readInside: Set<string>;
};

const scope = (bound: Iterable<string>): Scope => ({ bound: new Set(bound), readInside: new Set() });

/** Names that are read before something in the template gives them a value; refuses what cannot be evaluated on the way. */
function findInBody(body: readonly Statement[], own: Scope, found: Set<string>): void {
  for (const statement of body) findInStatement(statement, own, found);
}

function findInStatement(statement: Statement, own: Scope, found: Set<string>): void {
  const read = (expression: Expression | undefined, bound: ReadonlySet<string> = own.bound) => {
    if (expression !== undefined) findInExpression(expression, bound, found);
  };
  const inside = (body: readonly Statement[], bound: Iterable<string>) => {
    const names = new Set<string>();
    findInBody(body, scope(bound), names);
    for (const name of names) {
      found.add(name);
      own.readInside.add(name);
    }
  };
  if (statement.kind === 'output') read(statement.value);
  else if (statement.kind === 'if') {
    for (const { test, body } of statement.branches) {
      read(test);
      findInBody(body, own, found);
    }
    findInBody(statement.otherwise, own, found);
  } else if (statement.kind === 'for') {
    read(statement.over);
    const bound = new Set([...own.bound, ...statement.targets]);
    read(statement.test, bound);
    inside(statement.body, [...bound, 'loop']);
    inside(statement.otherwise ?? [], own.bound);
  } else if (statement.kind === 'set') {
    read(statement.value);
    for (const target of statement.targets) bind(target, own, statement.at);
  } else if (statement.kind === 'capture') {
    inside(statement.body, own.bound);
    bind(statement.target, own, statement.at);
  }
}

/** jinja2 decides by scope and not by order: a loop finds nothing in a name that what is around it sets later. */
function bind(name: string, { bound, readInside }: Scope, at: number): void {
  if (readInside.has(name)) {
    throw new TemplateFault(
      `"${name}" is read in a loop before it is set`,
      at,
      'Set it before the loop, or rename it.',
    );
  }
  bound.add(name);
}

function findInExpression(expression: Expression, bound: ReadonlySet<string>, found: Set<string>): void {
  const read = (of: Expression | undefined) => {
    if (of !== undefined) findInExpression(of, bound, found);
  };
  switch (expression.kind) {
    case 'constant':
      return;
    case 'name':
      if (!bound.has(expression.name)) found.add(expression.name);
      return;
    case 'list':
      expression.items.forEach(read);
      return;
    case 'concat':
      expression.parts.forEach(read);
      return;
    case 'mapping':
      expression.entries.flat().forEach(read);
      return;
    case 'attribute':
    case 'unary':
      read(expression.of);
      return;
    case 'item':
      read(expression.of);
      read(expression.key);
      return;
    case 'slice':
      read(expression.of);
      read(expression.from);
      read(expression.to);
      return;
    case 'call':
      checkCall(expression, bound);
      if (expression.of.kind === 'attribute') read(expression.of.of);
      break;
    case 'filter':
    case 'test':
      check(expression.kind, expression.name, expression);
      read(expression.of);
      break;
    case 'compare':
      read(expression.first);
      for (const { right } of expression.rest) read(right);
      return;
    case 'choice':
      read(expression.test);
      read(expression.then);
      read(expression.otherwise);
      return;
    default:
      read(expression.left);
      read(expression.right);
      return;
  }
  expression.positional.forEach(read);
  for (const [, argument] of expression.named) read(argument);
}

function check(
  kind: 'filter' | 'test' | 'method',
  name: string,
  expression: Expression & { readonly kind: 'filter' | 'test' | 'call' },
): void {
  const reason = unsupported(kind, name, expression);
  if (reason !== undefined) throw new TemplateFault(reason, expression.at);
}

function checkCall(expression: Expression & { readonly kind: 'call' }, bound: ReadonlySet<string>): void {
  const { of, at } = expression;
  if (of.kind === 'attribute') {
    check('method', of.name, expression);
    return;
  }
  const { length } = expression.positional;
  const isRange = of.kind === 'name' && of.name === 'range' && !bound.has('range');
  if (isRange && expression.named.length === 0 && length >= 1 && length <= 3) return;
  throw new TemplateFault(
    'this call is not supported',
    at,
    'Functions are range(…) and methods of texts and mappings.',
  );
}
