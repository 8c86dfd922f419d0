import type { JsonObject } from '../foundation/json.ts';
import type { Problem } from './problem.ts';
import type { ConfigFile } from './schema.ts';

/** One scorer entry of a suite, taken apart. */
export type ScorerEntry = {
  readonly kind: string;
  readonly name: string;
  readonly not: boolean;
  readonly weight: number | undefined;
  readonly options: JsonObject;
};
/** The config file with the scorers of each suite taken apart. */
export type ReadFile = { readonly file: ConfigFile; readonly scorers: readonly (readonly ScorerEntry[])[] };

/** What is wrong with a well-formed config in one respect. */
export type Rule = (read: ReadFile) => readonly Problem[];

/** Environments that say nothing were written as `{}` before the file was read. */
export function environmentsOf(file: ConfigFile) {
  return Object.entries(file.environments).flatMap(([slug, environment]) =>
    environment === null ? [] : [[slug, environment] as const],
  );
}

/** Without the keys that were not written. */
export function given<T>(members: { readonly [key: string]: T | undefined }): { [key: string]: T } {
  return Object.fromEntries(
    Object.entries(members).flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  );
}
