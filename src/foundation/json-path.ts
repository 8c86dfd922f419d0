import { InvalidValueError } from './errors.ts';
import { isJsonObject, type JsonValue } from './json.ts';

/** `$.items[0].name` → `['items', 0, 'name']`. */
export type JsonPath = readonly (string | number)[];

const STEP = /^(?:\.([A-Za-z_][A-Za-z0-9_-]*)|\[(\d{1,9})\]|\['([^'\\]*)'\]|\["([^"\\]*)"\])/;

/**
 * The part of JSONPath (RFC 9535) that names one value: `$`, `.name`, `['any name']`, `[0]`. No wildcards, slices or filters:
 * a scorer looks at one value.
 *
 * @throws InvalidValueError for anything else.
 */
export function parseJsonPath(text: string): JsonPath {
  const steps: (string | number)[] = [];
  if (!text.startsWith('$')) throw notAPath(text);
  let rest = text.slice(1);
  while (rest !== '') {
    const match = STEP.exec(rest);
    if (match === null) throw notAPath(text);
    const [step, name, index, single, double] = match;
    steps.push(index === undefined ? (name ?? single ?? double ?? '') : Number(index));
    rest = rest.slice(step.length);
  }
  return steps;
}

function notAPath(text: string): InvalidValueError {
  return new InvalidValueError(`not a path into JSON: found "${text}"`, {
    todo: "Write $ and then the way to one value: $.category, $.items[0].name, $['any name'].",
  });
}

/** The value at the path; undefined where the way ends. Own members only: `__proto__` and `constructor` lead nowhere. */
export function valueAt(root: JsonValue, path: JsonPath): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isJsonObject(value) && typeof step === 'string' && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}
