declare const brand: unique symbol;

/** A primitive that only its own parser may produce; brands combine (`Brand<Digest, 'PromptVersionId'>`). */
export type Brand<T, Name extends string> = T & { readonly [brand]: { readonly [Key in Name]: true } };

/** An array with at least one element, so that `[0]` needs no check. */
export type NonEmptyArray<T> = readonly [T, ...T[]];

export function isNonEmpty<T>(items: readonly T[]): items is NonEmptyArray<T> {
  return items.length > 0;
}
