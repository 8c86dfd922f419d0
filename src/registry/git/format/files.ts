import type * as z from 'zod/mini';
import { canonicalJson, type Digest, digestOf, digestOfBytes } from '../../../foundation/digest.ts';
import { RatchetError } from '../../../foundation/errors.ts';
import {
  type EnvironmentSlug,
  type EvaluationId,
  type OperationId,
  type PromptSlug,
  type PromptVersionId,
  parseDatasetSlug,
  parseParametersSlug,
  parsePromptSlug,
  parsePromptVersionId,
  parseVersionId,
  type Slug,
  type VersionId,
} from '../../../foundation/ids.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../foundation/json.ts';
import { parseJson } from '../../../foundation/strict-json.ts';
import { decodeText } from '../../../foundation/text.ts';
import type { PromptVersion } from '../../../prompts/prompt-version.ts';
import { promptVersionFromJson, promptVersionToJson } from '../../../prompts/version-json.ts';
import { type Assignable, nameOfAssignable, parseAssignable } from '../../assignable.ts';
import {
  type AssignableVersion,
  type EnvironmentState,
  type Evidence,
  type LedgerEntry,
  RegistryError,
} from '../../registry.ts';
import type { Attempts, RecordedResult } from '../../results.ts';
import { gunzip, gzip } from './gzip.ts';
import { baseName } from './layout.ts';
import {
  attemptsFile,
  datasetVersionFile,
  environmentFile,
  evidenceFile,
  ledgerEntry,
  markerFile,
  parametersVersionFile,
  recordedResult,
} from './schemas.ts';

// How each file is written, and read again with nothing believed: format, keys, digests and names are checked.

export const markerBytes = (): Uint8Array => jsonBytes({ format: 1 });
export const environmentBytes = (state: EnvironmentState): Uint8Array => jsonBytes(environmentJson(state));
export const entryBytes = (entry: LedgerEntry): Uint8Array => jsonBytes(entry);
export const versionBytes = (version: AssignableVersion): Uint8Array =>
  jsonBytes({ format: 1, ...('kind' in version ? version : promptVersionToJson(version)) });
/** Canonical JSON inside: `zcat | sha256sum` gives the file's name. */
export const evidenceBytes = (facts: Evidence): Uint8Array => gzip(canonicalJson(facts));
/**
 * Packed and written as text: GitHub hands out a hundred text files in one query, and binary ones only one a request, of which
 * a run has 40 (design, platform). Of a text over 512,000 bytes the query gives only the beginning (`isTruncated`), and the whole
 * is a request of its own: so packed as tightly as gzip can, which leaves room for about 380 KB.
 */
export const resultBytes = (result: RecordedResult): Uint8Array =>
  Buffer.from(`${Buffer.from(gzip(canonicalJson(result))).toString('base64')}\n`);
export const attemptsBytes = (pullRequest: number, attempts: Attempts): Uint8Array =>
  jsonBytes({ format: 1, pullRequest, prompts: Object.fromEntries(attempts) });

export const evidenceDigest = (facts: Evidence): Digest => digestOf(facts);

/** @throws RegistryError unless the branch says that it is a registry of format 1. */
export function checkMarker(bytes: Uint8Array | undefined, file: string): void {
  if (bytes === undefined) {
    throw new RegistryError('invalid', `${file} is missing: the branch is not a registry`, {
      todo: 'Name another branch in `registry`, or delete this one: a new registry creates its own branch.',
    });
  }
  parseFile(bytes, file, markerFile);
}

export function parseEnvironment(bytes: Uint8Array, file: string, expected: EnvironmentSlug): EnvironmentState {
  const found = parseFile(bytes, file, environmentFile);
  if (found.environment !== expected) throw misnamed(file, `it is of environment ${found.environment}`);
  return {
    environment: found.environment,
    prompts: byName(found.prompts, parsePromptSlug),
    datasets: byName(found.datasets ?? {}, parseDatasetSlug),
    parameters: byName(found.parameters ?? {}, parseParametersSlug),
    removed: byName(found.removed, (name) => nameOfAssignable(parseAssignable(name))),
    held: byName(found.held, (name) => nameOfAssignable(parseAssignable(name))),
  };
}

export function parseEntry(bytes: Uint8Array, file: string, expected: OperationId): LedgerEntry {
  const found = parseFile(bytes, file, ledgerEntry);
  if (found.operation !== expected) throw misnamed(file, `it is of operation ${found.operation}`);
  return found;
}

export function parseVersion(bytes: Uint8Array, file: string, slug: PromptSlug, id: PromptVersionId): PromptVersion {
  const { format, ...content } = formatOne(bytes, file);
  const found = readable(file, () => promptVersionFromJson(content, file));
  if (found.slug !== slug) throw misnamed(file, `it is a version of ${found.slug}`);
  if (found.id !== id) throw misnamed(file, `it is version ${found.id}`);
  return found;
}

/** A version of any kind. */
export function parseContent(bytes: Uint8Array, file: string, of: Assignable, id: VersionId): AssignableVersion {
  switch (of.kind) {
    case 'prompt':
      return parseVersion(bytes, file, of.slug, parsePromptVersionId(id));
    case 'dataset':
      return named(parseFile(bytes, file, datasetVersionFile), file, of, id);
    case 'parameters': {
      const { format, ...found } = parseFile(bytes, file, parametersVersionFile);
      const digest = parseVersionId(digestOf(found.parameters));
      if (digest !== id) throw misnamed(file, `its parameters are ${digest}`);
      return named({ format, ...found }, file, of, id);
    }
  }
}

/** The digest of a dataset is over its rows, which are not here: its name is all that can be held against it. */
function named<T extends { readonly format: 1; readonly slug: Slug; readonly id: VersionId }>(
  { format: _, ...found }: T,
  file: string,
  of: Assignable,
  id: VersionId,
): Omit<T, 'format'> {
  if (found.slug !== of.slug) throw misnamed(file, `it is a version of ${found.slug}`);
  if (found.id !== id) throw misnamed(file, `it is version ${found.id}`);
  return found;
}

export function parseEvidence(bytes: Uint8Array, file: string, expected: Digest): Evidence {
  const unpacked = readable(file, () => gunzip(bytes));
  const digest = digestOfBytes(unpacked);
  if (digest !== expected) throw misnamed(file, `it is ${digest}`);
  return parseFile(unpacked, file, evidenceFile);
}

export function parseResult(bytes: Uint8Array, file: string, expected: EvaluationId): RecordedResult {
  const found = parseFile(
    readable(file, () => gunzip(Buffer.from(Buffer.from(bytes).toString('latin1'), 'base64'))),
    file,
    recordedResult,
  );
  if (found.evaluation.id !== expected) throw misnamed(file, 'it is of another evaluation');
  return found;
}

export function parseAttempts(bytes: Uint8Array, file: string, expected: number): Attempts {
  const found = parseFile(bytes, file, attemptsFile);
  if (found.pullRequest !== expected) throw misnamed(file, `it is of pull request ${found.pullRequest}`);
  return byName(found.prompts, parsePromptSlug);
}

/** For what nothing depends on: a file that is not what it should be is as good as not there. */
export function parseOrSkip<T>(parse: () => T): T | undefined {
  try {
    return parse();
  } catch (error) {
    if (error instanceof RegistryError) return undefined;
    throw error;
  }
}

/** The name that a path of a folder's listing stands for. @throws RegistryError unless `pathOf` gives the path back. */
export function nameOf<T>(path: string, parse: (name: string) => T, pathOf: (name: T) => string): T {
  const name = readable(path, () => parse(baseName(path)));
  if (pathOf(name) !== path) throw invalid(path, 'no file of that name belongs there');
  return name;
}

function environmentJson(state: EnvironmentState): JsonObject {
  const { environment, prompts, datasets, parameters, removed, held } = state;
  return {
    format: 1,
    environment,
    prompts: Object.fromEntries(prompts),
    ...(datasets.size === 0 ? {} : { datasets: Object.fromEntries(datasets) }),
    ...(parameters.size === 0 ? {} : { parameters: Object.fromEntries(parameters) }),
    removed: Object.fromEntries(removed),
    held: Object.fromEntries(held),
  };
}

function byName<Name, T>(record: Readonly<Record<string, T>>, parse: (name: string) => Name): ReadonlyMap<Name, T> {
  return new Map(Object.entries(record).map(([name, value]) => [parse(name), value]));
}

/** Keys sorted, two spaces, a line feed at the end: equal values have equal bytes, and a diff shows what changed. */
function jsonBytes(value: JsonValue): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(JSON.parse(canonicalJson(value)), null, 2)}\n`);
}

function parseFile<T>(bytes: Uint8Array, file: string, schema: z.ZodMiniType<T>): T {
  const parsed = schema.safeParse(formatOne(bytes, file));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalid(file, issue === undefined ? 'no reason given' : describeIssue(issue));
}

function describeIssue(issue: z.core.$ZodIssue): string {
  const at = issue.path.length === 0 ? 'it' : issue.path.join('.');
  switch (issue.code) {
    case 'unrecognized_keys':
      return `${at} has the unknown key "${issue.keys[0]}"`;
    case 'invalid_type':
      return `${at} is not of the type ${issue.expected}`;
    case 'invalid_key':
      return `${at} is not a name that may stand there`;
    case 'custom':
      return issue.message;
    default:
      return `${at} is not what may stand there`;
  }
}

/** The format number comes first: what a newer version wrote is not called broken. */
function formatOne(bytes: Uint8Array, file: string): JsonObject {
  const value = readable(file, () => parseJson(decodeText(bytes, file), file));
  if (!isJsonObject(value)) throw invalid(file, 'it is not a JSON object');
  const { format } = value;
  if (typeof format === 'number' && Number.isInteger(format) && format > 1) {
    throw new RegistryError(
      'newer-format',
      `written by a newer version: format ${format}; this version reads format 1`,
      {
        position: { file },
        todo: 'Use the newer version of Prompt Ratchet here as well. Nothing was changed.',
      },
    );
  }
  if (format !== 1) throw invalid(file, `its format is ${JSON.stringify(format ?? null)}, not 1`);
  return value;
}

/** What the parsers of other rooms refuse is, here, a registry that cannot be used. */
function readable<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof RegistryError) throw error;
    if (error instanceof RatchetError) {
      throw new RegistryError('invalid', error.message, {
        position: error.position ?? { file },
        todo: RESTORE,
        cause: error,
      });
    }
    throw new RegistryError('invalid', error instanceof Error ? error.message : String(error), {
      position: { file },
      todo: RESTORE,
      cause: error,
    });
  }
}

function misnamed(file: string, found: string): RegistryError {
  return invalid(file, `the file is not what its name says: ${found}`);
}

function invalid(file: string, found: string): RegistryError {
  return new RegistryError('invalid', `not a registry file of format 1: ${found}`, {
    position: { file },
    todo: RESTORE,
  });
}

const RESTORE =
  'Only Prompt Ratchet writes this branch: look at who changed the file (git log), and revert that commit.';
