import type { JsonValue } from '../../../foundation/json.ts';
import { type Budget, TemplateFault } from '../language.ts';
import { iterable, kindOf, present, printed, type Value } from './values.ts';

/** What a filter, a test or a method is called with, evaluated. */
export type Called = {
  readonly name: string;
  readonly value: Value;
  readonly positional: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
  readonly at: number;
  readonly budget: Budget;
};

export type Operation<Result> = {
  /** Arguments, in the order in which they may be given without a name. */
  readonly takes: readonly string[];
  /** How many there must be. */
  readonly needs?: number;
  readonly byName?: true;
  readonly apply: (call: Call) => Result;
};

/** Arguments by name, whichever way they were given. */
export type Call = Called & { argument(name: string): JsonValue | undefined };

export function asData({ value, at }: Called): JsonValue {
  return present(value, at);
}

export function run<Result>(operation: Operation<Result> | undefined, called: Called): Result {
  if (operation === undefined) throw new TemplateFault(`"${called.name}" is not supported`, called.at);
  const argument = (name: string) => {
    const value = called.positional[operation.takes.indexOf(name)] ?? called.named.get(name);
    return value === undefined ? undefined : present(value, called.at);
  };
  return operation.apply({ ...called, argument });
}

export const text = (call: Call): string => printed(call.value, call.at);
export const items = (call: Call): readonly Value[] => iterable(call.value, call.at, call.budget);
export const held = (call: Call, made: string): string => call.budget.hold(made);

/** The items as a list: what a sequence must become before it is counted or printed. */
export function data(call: Call): readonly JsonValue[] {
  return items(call).map((item) => present(item, call.at));
}

export function number(call: Call): number {
  const value = asData(call);
  if (typeof value === 'number') return value;
  throw new TemplateFault(`"${call.name}" needs a number, found ${kindOf(value)}`, call.at);
}
