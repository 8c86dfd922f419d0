import type { NonEmptyArray } from '../foundation/brand.ts';
import { FileError, RatchetError } from '../foundation/errors.ts';
import { parseModelId } from '../foundation/ids.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../foundation/json.ts';
import { matchesAny } from '../foundation/paths.ts';
import { runProgram } from '../foundation/program.ts';
import { readFile, type SourceTree } from '../foundation/source-tree.ts';
import { parseJson } from '../foundation/strict-json.ts';
import { decodeText } from '../foundation/text.ts';
import { modelReferences } from '../models/references.ts';
import { type ParsedPrompt, parsePrompts } from '../prompts/index.ts';
import { withFiles } from './init/overlay.ts';
import { loadConfig } from './load-config.ts';
import { readPrompts } from './read-prompts.ts';

export type ImportRequest = {
  readonly argv: NonEmptyArray<string>;
  /** Absolute. */
  readonly cwd: string;
  /** The whole of the program's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Folders to find the program in; the program itself does not get it. */
  readonly searchPath: string | undefined;
  readonly timeoutMs: number;
  /** The file in the repository, ending with `.prompts.json`. */
  readonly path: string;
  readonly tree: SourceTree;
  readonly configPath: string;
  readonly signal: AbortSignal;
};

export type ImportedPrompts = {
  /** What belongs into the file. */
  readonly text: string;
  /** What is there; undefined: nothing. */
  readonly before: string | undefined;
  readonly slugs: readonly string[];
  /** Prompts that differ from what is there; all are new where nothing is. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
  readonly notices: readonly string[];
};

/** In bytes: a file of prompts is at most 1 MiB. */
const LARGEST_OUTPUT = 1_048_576;

/**
 * Prompts that are kept in code, as data: runs the program, and makes what it prints the text of a prompt file, in a form that stays
 * the same as long as the prompts do.
 *
 * Why a file: nothing of a pull request is ever executed where keys are (docs, security). What its code would say has to be committed.
 *
 * @throws ProgramError when the program fails; FileError for what it prints when that is no file of prompts.
 */
export async function importPrompts(request: ImportRequest): Promise<ImportedPrompts> {
  const { path, tree } = request;
  const printed = await runProgram({ ...request, name: request.argv.join(' '), maxOutput: LARGEST_OUTPUT });
  const name = `the output of ${request.argv.join(' ')}`;
  const text = canonicalText(parseJson(decodeText(printed, name), name), name);
  const now = await parsed(text, request);
  const bytes = await readFile(tree, path);
  const before = bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
  const was = before === undefined ? [] : await parsedIfPossible(before, request);
  const old = new Map(was.map(({ version }) => [version.slug, version.id]));
  const slugs = now.map(({ version }) => version.slug);
  return {
    text,
    before,
    slugs,
    added: slugs.filter((slug) => !old.has(slug)),
    changed: now.flatMap(({ version: { slug, id } }) => (old.has(slug) && old.get(slug) !== id ? [slug] : [])),
    removed: [...old.keys()].filter((slug) => !slugs.includes(slug)),
    notices: [
      ...now.flatMap(({ version, notices }) => notices.map((notice) => `${version.slug}: ${notice}`)),
      ...(await ungated(request)),
    ],
  };
}

const KEYS = [
  'slug',
  'description',
  'model',
  'template',
  'parameters',
  'parametersFrom',
  'responseFormat',
  'defaults',
  'tools',
  'messages',
];

/** A list by slug, the keys of each prompt in one order, two spaces: a change of a prompt is a change of its own lines. */
function canonicalText(printed: JsonValue, name: string): string {
  const prompts = Array.isArray(printed) ? printed : keyed(printed, name);
  const sorted = prompts.map(ordered).sort((one, other) => (slugIn(one) < slugIn(other) ? -1 : 1));
  return `${JSON.stringify(sorted, undefined, 2)}\n`;
}

function keyed(printed: JsonValue, name: string): readonly JsonValue[] {
  if (isJsonObject(printed)) {
    return Object.entries(printed).map(([slug, prompt]) => (isJsonObject(prompt) ? { slug, ...prompt } : prompt));
  }
  throw new FileError('a list of prompts is expected, or an object of them by slug', {
    position: { file: name },
    todo: 'Print [{ "slug": "…", "messages": [{ "role": "user", "content": "…" }] }] and nothing else on standard output.',
  });
}

function ordered(prompt: JsonValue): JsonValue {
  if (!isJsonObject(prompt)) return prompt;
  const rank = (key: string) => (KEYS.includes(key) ? KEYS.indexOf(key) : KEYS.length);
  return Object.fromEntries(Object.entries(prompt).sort(([one], [other]) => rank(one) - rank(other)));
}

function slugIn(prompt: JsonValue): string {
  const { slug = '' }: JsonObject = isJsonObject(prompt) ? prompt : {};
  return String(slug);
}

/** By the config where there is one, so that its models and parameters are known. */
async function parsed(text: string, { tree, path, configPath }: ImportRequest): Promise<readonly ParsedPrompt[]> {
  const bytes = new TextEncoder().encode(text);
  if ((await readFile(tree, configPath)) === undefined) {
    const any = (reference: string) => parseModelId(reference.includes('/') ? reference : `undeclared/${reference}`);
    return parsePrompts({ path, bytes, globs: [path], defaultModel: parseModelId('none/none'), resolveModel: any });
  }
  const { config } = await loadConfig(configPath, tree, undefined);
  const { resolve: resolveModel } = modelReferences(config.models);
  const read = await readPrompts(withFiles(tree, [{ path, content: text }]), [path], { config, resolveModel });
  const [refused] = read.failed.values();
  if (refused !== undefined) throw refused;
  return read.parsed.get(path) ?? [];
}

async function ungated({ tree, path, configPath }: ImportRequest): Promise<readonly string[]> {
  if ((await readFile(tree, configPath)) === undefined) return [];
  const { config } = await loadConfig(configPath, tree, undefined);
  return matchesAny(config.prompts)(path)
    ? []
    : [`no glob of "prompts" in ${configPath} matches ${path}: it is not gated`];
}

/** What is there may be anything: then all prompts are new. */
async function parsedIfPossible(text: string, request: ImportRequest): Promise<readonly ParsedPrompt[]> {
  try {
    return await parsed(text, request);
  } catch (error) {
    if (error instanceof RatchetError) return [];
    throw error;
  }
}
