import { isJsonObject, type JsonValue } from '../../foundation/json.ts';

/** Where two JSON values first differ, as a path (`$.items[1]`), or undefined when they are equal. */
export function firstDifference(
  expected: JsonValue,
  found: JsonValue,
  sameText: (expected: string, found: string) => boolean,
  path = '$',
): string | undefined {
  if (typeof expected === 'string' && typeof found === 'string') return sameText(expected, found) ? undefined : path;
  if (Array.isArray(expected) && Array.isArray(found)) {
    const length = Math.max(expected.length, found.length);
    for (let index = 0; index < length; index += 1) {
      const at = `${path}[${index}]`;
      if (index >= expected.length || index >= found.length) return at;
      const difference = firstDifference(expected[index], found[index], sameText, at);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (isJsonObject(expected) && isJsonObject(found)) {
    for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
      const at = `${path}.${key}`;
      const [wanted, given] = [own(expected, key), own(found, key)];
      if (wanted === undefined || given === undefined) return at;
      const difference = firstDifference(wanted, given, sameText, at);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  // JSON has one number type: 1, 1.0 and 1e0 are one value, and so are 0 and -0.
  return expected === found ? undefined : path;
}

function own(object: { readonly [key: string]: JsonValue }, key: string): JsonValue | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

/** A text that two JSON values share exactly when they are equal, for sets: keys sorted, lone surrogates kept apart. */
export function equalityKey(value: JsonValue): string {
  if (Array.isArray(value)) return `[${value.map(equalityKey).join(',')}]`;
  if (!isJsonObject(value)) return JSON.stringify(value === 0 ? 0 : value);
  const members = Object.keys(value).sort();
  return `{${members.map((key) => `${JSON.stringify(key)}:${equalityKey(own(value, key) ?? null)}`).join(',')}}`;
}
