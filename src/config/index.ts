import * as z from 'zod/mini';
import { isNonEmpty } from '../foundation/brand.ts';
import { ConfigError, FileError } from '../foundation/errors.ts';
import { isJsonObject, type JsonValue } from '../foundation/json.ts';
import { parseYaml, type YamlText } from '../foundation/strict-yaml.ts';
import { decodeText } from '../foundation/text.ts';
import type { Config } from './config.ts';
import { gateProblems } from './gate/rules.ts';
import { longForm } from './long-form.ts';
import { notifyProblems } from './notify.ts';
import { configError, type Problem, valueAt } from './problem.ts';
import type { ReadFile, ScorerEntry } from './read-file.ts';
import { referenceProblems } from './references.ts';
import { type ConfigFile, configSchema } from './schema.ts';
import { shapeProblems } from './shape-problems.ts';
import { toConfig } from './to-config.ts';

export type * from './config.ts';

/**
 * Reads `prompt-ratchet.yml`: strict YAML, then its shape, then what its parts say about each other.
 *
 * @param file its path, relative to the root of the repository, for positions.
 * @throws ConfigError with line and column, listing every problem of the first of these stages that has one.
 */
export function parseConfig(bytes: Uint8Array, file: string): Config {
  const yaml = readYaml(bytes, file);
  const root = longForm(yaml.value);
  const read = z.safeParse(configSchema, root);
  if (!read.success) throw configError(shapeProblems(read.error.issues, configSchema, root), yaml, file);
  const entries = takeScorersApart(read.data, root);
  refuse(entries.problems, yaml, file);
  refuse(
    [...referenceProblems(entries.read), ...gateProblems(entries.read), ...notifyProblems(entries.read)],
    yaml,
    file,
  );
  return toConfig(entries.read, yaml, file);
}

function readYaml(bytes: Uint8Array, file: string): YamlText {
  try {
    return parseYaml(decodeText(bytes, file), file);
  } catch (cause) {
    if (!(cause instanceof FileError)) throw cause;
    throw new ConfigError(cause.message, { position: cause.position, todo: cause.todo, cause });
  }
}

function refuse(problems: readonly Problem[], yaml: YamlText, file: string): void {
  if (isNonEmpty(problems)) throw configError(problems, yaml, file);
}

function takeScorersApart(file: ConfigFile, root: JsonValue): { read: ReadFile; problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const scorers = file.suites.map((suite, suiteIndex) =>
    suite.scorers.flatMap((_, index) => {
      const path = ['suites', suiteIndex, 'scorers', index];
      const entry = readEntry(valueAt(root, path));
      if (typeof entry !== 'string') return [entry];
      problems.push({ path, at: 'value', message: entry, todo: 'Write one scorer in each entry: - exact: { … }' });
      return [];
    }),
  );
  return { read: { file, scorers }, problems };
}

/** The entry, or what is wrong with it. Its kind and options are known to be good. */
function readEntry(entry: JsonValue | undefined): ScorerEntry | string {
  const members = isJsonObject(entry) ? Object.entries(entry) : [];
  const [first, second] = members;
  if (first === undefined) return 'a scorer is missing here';
  if (second !== undefined) return `one entry has several scorers: ${members.map(([kind]) => kind).join(', ')}`;
  const [kind, written] = first;
  const { name, not, weight, ...options } = isJsonObject(written) ? written : {};
  return {
    kind,
    name: typeof name === 'string' ? name : kind,
    not: not === true,
    weight: typeof weight === 'number' ? weight : undefined,
    options,
  };
}
