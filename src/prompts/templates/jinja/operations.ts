import { isJsonObject } from '../../../foundation/json.ts';
import { TemplateFault } from '../language.ts';
import { asData, type Called, type Operation, run } from './called.ts';
import { FILTERS } from './filters.ts';
import { METHODS } from './methods.ts';
import { TESTS } from './tests.ts';
import type { Arguments } from './tree.ts';
import { kindOf, type Value } from './values.ts';

type Kind = 'filter' | 'test' | 'method';

/** Why this use of a filter, test or method is not supported; undefined when it is. */
export function unsupported(kind: Kind, name: string, { positional, named }: Arguments): string | undefined {
  const operation = OPERATIONS[kind].get(name);
  if (operation === undefined) {
    return `the ${kind} "${name}" is not supported: use one of ${[...OPERATIONS[kind].keys()].sort().join(', ')}`;
  }
  const { takes, needs = 0 } = operation;
  const unknown = named.find(([argument]) => !takes.includes(argument));
  if (unknown !== undefined) return `the argument "${unknown[0]}" of "${name}" is not supported`;
  if (operation.byName === true && positional.length > 0)
    return `"${name}" is supported with ${takes.join(', ')}=… only`;
  const given = positional.length + named.length;
  if (given > takes.length || given < needs) return `"${name}" with ${given} arguments is not supported`;
  return undefined;
}

export function applyFilter(called: Called): Value {
  return run(FILTERS.get(called.name), called);
}

export function applyTest(called: Called): boolean {
  return run(TESTS.get(called.name), called);
}

/** A method of `str` or `dict`, by the kind of the value. */
export function applyMethod(called: Called): Value {
  const data = asData(called);
  const method = METHODS.get(called.name);
  const fits = method?.of === 'mapping' ? isJsonObject(data) : typeof data === 'string';
  if (fits) return run(method, called);
  throw new TemplateFault(`${kindOf(data)} has no method "${called.name}"`, called.at);
}

const OPERATIONS: Readonly<Record<Kind, ReadonlyMap<string, Operation<unknown>>>> = {
  filter: FILTERS,
  test: TESTS,
  method: METHODS,
};
