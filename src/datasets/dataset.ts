import type { Digest } from '../foundation/digest.ts';
import type { CaseId, DatasetSlug } from '../foundation/ids.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';

/** The values a prompt's templates are filled with, by name. A plain text input is the one variable `input`. */
export type Variables = { readonly [name: string]: JsonValue };

export type Case = {
  readonly id: CaseId;
  readonly input: Variables;
  readonly expected?: JsonValue;
  readonly tags: readonly string[];
  /** Cases of one cluster (one customer, one document) are not independent of each other. */
  readonly cluster?: string;
  readonly metadata: JsonObject;
};

/** A dataset that was read once from start to end: every row is known to be good. Rows are not kept in memory. */
export interface Dataset {
  readonly slug: DatasetSlug;
  /** Relative to the root of the repository. */
  readonly file: string;
  /** Over the cases in canonical form, in file order: not over the bytes, so that CRLF or key order change nothing. */
  readonly digest: Digest;
  /** Number of cases, at least 1. */
  readonly size: number;
  /** Cases by tag. */
  readonly tags: ReadonlyMap<string, number>;
  /** Number of different clusters; 0 when no case names one. */
  readonly clusters: number;
  /** Reads the cases again, in file order. May be called any number of times. */
  cases(): AsyncIterable<Case>;
}
