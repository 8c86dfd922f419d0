import { InvalidValueError } from '../../foundation/errors.ts';
import { type JsonPath, parseJsonPath } from '../../foundation/json-path.ts';

/** Steps as of a JsonPath; true: any key or index. */
export type JsonPattern = readonly (string | number | true)[];

const ANY = /^(?:\[\*\]|\.\*)/;
const STEP = /^(?:\.[A-Za-z_][A-Za-z0-9_-]*|\[\d{1,9}\]|\['[^'\\]*'\]|\["[^"\\]*"\])/;

/**
 * Places in JSON: a path to one value in which `[*]` or `.*` stands for any index or key.
 *
 * @throws InvalidValueError for anything else.
 */
export function parseJsonPattern(text: string): JsonPattern {
  if (!text.startsWith('$')) throw notAPattern(text);
  const steps: (string | number | true)[] = [];
  for (let rest = text.slice(1); rest !== ''; ) {
    const [any] = ANY.exec(rest) ?? [];
    const [step] = any === undefined ? (STEP.exec(rest) ?? []) : [any];
    if (step === undefined) throw notAPattern(text);
    steps.push(...(any === undefined ? parseJsonPath(`$${step}`) : [true as const]));
    rest = rest.slice(step.length);
  }
  return steps;
}

function notAPattern(text: string): InvalidValueError {
  return new InvalidValueError(`not a place in JSON: found "${text}"`, {
    todo: "Write $ and then the way to it, with * for any: $.id, $.items[*].price, $.*['any name'].",
  });
}

export function matches(pattern: JsonPattern, path: JsonPath): boolean {
  return pattern.length === path.length && pattern.every((step, index) => step === true || step === path[index]);
}
