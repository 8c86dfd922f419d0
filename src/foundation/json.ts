/** The values JSON can carry. `undefined` members are not part of it: leave the key out. */
export type JsonValue = null | boolean | number | string | readonly JsonValue[] | JsonObject;
export type JsonObject = { readonly [key: string]: JsonValue };

export function isJsonObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Containers inside each other that a file may have; the outermost is level 1. Deeper is no data, but an attack on the stack. */
export const MAX_DEPTH = 64;
