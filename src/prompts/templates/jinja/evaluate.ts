import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type Budget, TemplateFault, type Values } from '../language.ts';
import { binary, calculated, compareTwo } from './arithmetic.ts';
import { DICT_METHODS } from './methods.ts';
import { applyFilter, applyMethod, applyTest } from './operations.ts';
import type { Arguments, Comparison, Expression, Statement } from './tree.ts';
import { Absent, isTrue, iterable, kindOf, Loop, NOTHING, present, printed, Sequence, type Value } from './values.ts';

/** The names of one rendering: a loop has some of its own, which end with each of its turns. */
export type Names = { readonly own: Map<string, Value>; readonly outer: Names | undefined };

export type Run = { readonly values: Values; readonly budget: Budget };

export function runAll(body: readonly Statement[], names: Names, run: Run): string {
  return body.map((statement) => runOne(statement, names, run)).join('');
}

function runOne(statement: Statement, names: Names, run: Run): string {
  run.budget.step();
  if (statement.kind === 'text') return run.budget.emit(statement.text);
  if (statement.kind === 'output') {
    return run.budget.emit(printed(evaluate(statement.value, names, run), statement.value.at));
  }
  if (statement.kind === 'if') {
    const branch = statement.branches.find(({ test }) => isTrue(evaluate(test, names, run), test.at));
    return runAll(branch?.body ?? statement.otherwise, names, run);
  }
  if (statement.kind === 'for') return runLoop(statement, names, run);
  // What the block sets ends with it.
  if (statement.kind === 'capture') {
    names.own.set(statement.target, runAll(statement.body, { own: new Map(), outer: names }, run));
  } else assign(statement.targets, evaluate(statement.value, names, run), names, statement.at, run);
  return '';
}

function runLoop(loop: Statement & { readonly kind: 'for' }, names: Names, run: Run): string {
  const over = evaluate(loop.over, names, run);
  const absent = over instanceof Absent && loop.otherwise !== undefined && !over.member;
  const all = absent ? [] : iterable(over, loop.over.at, run.budget);
  const turns = all
    .map((item) => ({ item, own: turnNames(loop, item, names, run) }))
    .filter(({ own }) => loop.test === undefined || isTrue(evaluate(loop.test, own, run), loop.test.at));
  if (turns.length === 0) return runAll(loop.otherwise ?? [], { own: new Map(), outer: names }, run);
  const items = turns.map(({ item }) => item);
  let written = '';
  for (const [index, { own }] of turns.entries()) {
    own.own.set('loop', new Loop(items, index));
    written += runAll(loop.body, own, run);
  }
  return written;
}

function turnNames(loop: Statement & { readonly kind: 'for' }, item: Value, outer: Names, run: Run): Names {
  const names: Names = { own: new Map(), outer };
  assign(loop.targets, item, names, loop.at, run);
  return names;
}

function assign(targets: readonly string[], value: Value, names: Names, at: number, run: Run): void {
  const [only] = targets;
  if (targets.length === 1 && only !== undefined) {
    names.own.set(only, value);
    return;
  }
  const parts = iterable(value, at, run.budget);
  if (parts.length !== targets.length) {
    throw new TemplateFault(`${targets.length} names for ${parts.length} values`, at);
  }
  for (const [index, target] of targets.entries()) names.own.set(target, parts[index] ?? null);
}

function evaluate(expression: Expression, names: Names, run: Run): Value {
  run.budget.step();
  const { at } = expression;
  const value = (of: Expression) => evaluate(of, names, run);
  const data = (of: Expression) => present(value(of), of.at);
  switch (expression.kind) {
    case 'constant':
      return expression.value;
    case 'name':
      return lookUp(expression.name, names, run);
    case 'list':
      return expression.items.map(data);
    case 'mapping':
      return Object.fromEntries(expression.entries.map(([key, member]) => [keyText(data(key), key.at), data(member)]));
    case 'attribute':
      return attribute(value(expression.of), expression.name, pathOf(expression), at);
    case 'item':
      return item(value(expression.of), data(expression.key), pathOf(expression), at);
    case 'slice': {
      const bound = (of: Expression | undefined) => (of === undefined ? undefined : wholeNumber(data(of), of.at));
      return slice(data(expression.of), bound(expression.from), bound(expression.to), at);
    }
    case 'call':
      return call(expression, names, run);
    case 'filter': {
      return applyFilter({
        name: expression.name,
        value: value(expression.of),
        at,
        budget: run.budget,
        ...given(expression, names, run),
      });
    }
    case 'test':
      return applyTest({
        name: expression.name,
        value: value(expression.of),
        at,
        budget: run.budget,
        ...given(expression, names, run),
      });
    case 'unary':
      if (expression.operator === 'not') return !isTrue(value(expression.of), at);
      return calculated(expression.operator === '-' ? '-' : '+', 0, data(expression.of), at);
    case 'binary':
      return binary(expression.operator, data(expression.left), data(expression.right), at, run.budget);
    case 'compare':
      return compareAll(data(expression.first), expression.rest, data, at, run);
    case 'and': {
      const left = value(expression.left);
      return isTrue(left, at) ? value(expression.right) : left;
    }
    case 'or': {
      const left = value(expression.left);
      return isTrue(left, at) ? left : value(expression.right);
    }
    case 'concat':
      return run.budget.hold(expression.parts.map((part) => printed(value(part), part.at)).join(''));
    case 'choice':
      if (isTrue(value(expression.test), at)) return value(expression.then);
      return expression.otherwise === undefined ? NOTHING : value(expression.otherwise);
  }
}

function lookUp(name: string, names: Names, { values }: Run): Value {
  for (let scope: Names | undefined = names; scope !== undefined; scope = scope.outer) {
    const own = scope.own.get(name);
    if (own !== undefined) return own;
  }
  return values.get(name) ?? valueOrAbsent(name, values);
}

function valueOrAbsent(name: string, values: Values): Value {
  return values.has(name) ? null : new Absent(name, false);
}

/** jinja2 looks for an attribute of the Python object first: `.items` of a mapping is a method even where it has such a key. */
function attribute(of: Value, name: string, path: string, at: number): Value {
  if (of instanceof Loop) return loopMember(of, name, at);
  const data = present(of, at);
  if (/^__.*__$/.test(name)) throw new TemplateFault(`the attribute "${name}" is refused`, at);
  if (isJsonObject(data)) {
    if (DICT_METHODS.has(name)) {
      throw new TemplateFault(`".${name}" is a method of a mapping`, at, `Write ["${name}"] for the key.`);
    }
    return Object.hasOwn(data, name) ? (data[name] ?? null) : new Absent(path, true);
  }
  if (data === null) return new Absent(path, true);
  throw new TemplateFault(`${kindOf(data)} has no member "${name}"`, at);
}

function loopMember(loop: Loop, name: string, at: number): Value {
  const member = loop.member(name);
  if (member === undefined) throw new TemplateFault(`"loop.${name}" is not supported`, at);
  return member;
}

function item(of: Value, key: JsonValue, path: string, at: number): Value {
  const data = present(of, at);
  if (isJsonObject(data)) {
    if (typeof key !== 'string') throw new TemplateFault(`a mapping has no key that is ${kindOf(key)}`, at);
    if (Object.hasOwn(data, key)) return data[key] ?? null;
    if (DICT_METHODS.has(key) || /^__.*__$/.test(key)) throw new TemplateFault(`["${key}"] is not supported`, at);
    return new Absent(path, true);
  }
  const list: readonly JsonValue[] = typeof data === 'string' ? [...data] : Array.isArray(data) ? data : [];
  if (typeof key === 'number' && Number.isInteger(key) && (typeof data === 'object') === Array.isArray(data)) {
    return list.at(key) ?? (key < list.length && key >= -list.length ? null : new Absent(path, true));
  }
  throw new TemplateFault(`${kindOf(data)} has no item ${JSON.stringify(key)}`, at);
}

function slice(data: JsonValue, from: number | undefined, to: number | undefined, at: number): Value {
  if (typeof data === 'string') return [...data].slice(from, to).join('');
  if (Array.isArray(data)) return data.slice(from, to);
  throw new TemplateFault(`it cannot slice ${kindOf(data)}`, at);
}

function wholeNumber(value: JsonValue, at: number): number {
  if (typeof value === 'number' && Number.isInteger(value)) return value;
  throw new TemplateFault(`expected a whole number, found ${kindOf(value)}`, at);
}

function keyText(key: JsonValue, at: number): string {
  if (typeof key === 'string' && key !== '__proto__') return key;
  throw new TemplateFault('a key must be a text', at);
}

/** What the compiler has let through: `range(…)` and the methods of texts and mappings. */
function call(expression: Expression & { readonly kind: 'call' }, names: Names, run: Run): Value {
  const { of, at } = expression;
  const called = given(expression, names, run);
  if (of.kind !== 'attribute')
    return range(
      called.positional.map((bound) => wholeNumber(present(bound, at), at)),
      at,
      run,
    );
  return applyMethod({ name: of.name, value: evaluate(of.of, names, run), at, budget: run.budget, ...called });
}

/** The sandbox of jinja2 makes no longer range either. */
const LONGEST_RANGE = 100_000;

function range(bounds: readonly number[], at: number, { budget }: Run): Value {
  const [from, to, step] =
    bounds.length === 1 ? [0, bounds[0] ?? 0, 1] : [bounds[0] ?? 0, bounds[1] ?? 0, bounds[2] ?? 1];
  const length = step === 0 ? Number.NaN : Math.max(0, Math.ceil((to - from) / step));
  if (!(length <= LONGEST_RANGE)) throw new TemplateFault(`a range of ${length} numbers is refused`, at);
  budget.step(length);
  return new Sequence(Array.from({ length }, (_, index) => from + index * step));
}

function given({ positional, named }: Arguments, names: Names, run: Run) {
  return {
    positional: positional.map((argument) => evaluate(argument, names, run)),
    named: new Map(named.map(([name, argument]) => [name, evaluate(argument, names, run)])),
  };
}

/** `a < b < c` is `a < b and b < c`. */
function compareAll(
  first: JsonValue,
  rest: readonly Comparison[],
  data: (of: Expression) => JsonValue,
  at: number,
  { budget }: Run,
): boolean {
  let left = first;
  for (const { operator, right: of } of rest) {
    const right = data(of);
    if (!compareTwo(operator, left, right, at, budget)) return false;
    left = right;
  }
  return true;
}

/** How a member is written, for the error that it is missing. */
export function pathOf(expression: Expression): string {
  if (expression.kind === 'name') return expression.name;
  if (expression.kind === 'attribute') return `${pathOf(expression.of)}.${expression.name}`;
  if (expression.kind !== 'item') return '…';
  const key = expression.key.kind === 'constant' ? JSON.stringify(expression.key.value) : '…';
  return `${pathOf(expression.of)}[${key}]`;
}
