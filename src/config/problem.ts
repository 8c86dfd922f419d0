import { distance } from 'fastest-levenshtein';
import { ConfigError, formatPosition } from '../foundation/errors.ts';
import type { JsonValue } from '../foundation/json.ts';
import { isJsonObject } from '../foundation/json.ts';
import type { YamlPath, YamlText } from '../foundation/strict-yaml.ts';

/** One thing that is wrong with the config, before its place in the text is looked up. */
export type Problem = {
  readonly path: YamlPath;
  /** What the reader should look at: the key itself or what it says. */
  readonly at: 'key' | 'value';
  readonly message: string;
  readonly todo?: string | undefined;
};

/** More than anyone reads at once; the place of each costs a walk through the text. */
const MOST = 50;

/** All problems in one error, in the order of the file; a single one is the error itself. */
export function configError(problems: readonly Problem[], yaml: YamlText, file: string): ConfigError {
  const placed = problems
    .slice(0, MOST)
    .map(({ path, at, message, todo }) => ({
      position: at === 'key' ? yaml.keyPosition(path) : yaml.position(path),
      message,
      todo,
    }))
    .sort(
      (a, b) => (a.position.line ?? 0) - (b.position.line ?? 0) || (a.position.column ?? 0) - (b.position.column ?? 0),
    );
  const [first] = placed;
  if (first !== undefined && placed.length === 1) {
    return new ConfigError(first.message, { position: first.position, todo: first.todo });
  }
  const lines = placed.map(({ position, message, todo }) =>
    [`${formatPosition(position)}: ${message}`, ...(todo === undefined ? [] : [`  ${todo}`])].join('\n'),
  );
  const count = problems.length > MOST ? `${problems.length} problems, ${MOST} of them` : `${problems.length} problems`;
  return new ConfigError(`${count}\n${lines.join('\n')}`, {
    position: { file },
    details: {
      problems: placed.map(({ position, message, todo }) => ({
        line: position.line ?? 1,
        column: position.column ?? 1,
        message,
        ...(todo === undefined ? {} : { todo }),
      })),
    },
  });
}

/** A problem of what is written in a place. */
export function problem(path: YamlPath, message: string, todo?: string): Problem {
  return { path, at: 'value', message, todo };
}

/** The problem of a name that is not among the known ones, if it is not. */
export function unknownName(
  path: YamlPath,
  what: string,
  name: string,
  known: readonly string[],
  at: Problem['at'] = 'value',
): readonly Problem[] {
  if (known.includes(name)) return [];
  return [{ path, at, message: `there is no ${what} ${quoted(name)}`, todo: suggest(name, known, `${what}s`) }];
}

/** `Did you mean "x"?` when a known word is near, else the list of what there is. */
export function suggest(word: string, known: readonly string[], what: string): string {
  const nearest = known
    .map((candidate) => ({ candidate, away: distance(word.slice(0, 100).toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.away - b.away)[0];
  if (nearest !== undefined && nearest.away <= Math.max(1, Math.floor(nearest.candidate.length / 3))) {
    return `Did you mean "${nearest.candidate}"?`;
  }
  return known.length === 0 ? `There are no ${what}.` : `The ${what} are ${known.join(', ')}.`;
}

/** The last name on a path, as a person would say it. */
export function nameOf(path: YamlPath): string {
  const last = path.at(-1);
  if (last === undefined) return 'the config';
  return typeof last === 'string' ? quoted(last) : `entry ${last + 1} of ${nameOf(path.slice(0, -1))}`;
}

/** What was found, short enough to print. */
export function shown(value: JsonValue | undefined): string {
  if (value === undefined || value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (isJsonObject(value)) return 'a mapping';
  return typeof value === 'string' ? quoted(value) : String(value);
}

/** A name or a text of the file, its beginning when it is long. */
export function quoted(text: string): string {
  return JSON.stringify(text.length <= 80 ? text : `${text.slice(0, 79).toWellFormed()}…`);
}

export function valueAt(root: JsonValue, path: YamlPath): JsonValue | undefined {
  let value: JsonValue | undefined = root;
  for (const step of path) {
    if (Array.isArray(value) && typeof step === 'number') value = value[step];
    else if (isJsonObject(value) && Object.hasOwn(value, step)) value = value[step];
    else return undefined;
  }
  return value;
}
