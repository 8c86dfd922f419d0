/** What kind of thing a path may be, before anything of it is read. Pure. */

/** Folders whose files nobody means, whatever they are called. */
const FOREIGN = new Set([
  'node_modules',
  'bower_components',
  'vendor',
  'third_party',
  'site-packages',
  'dist',
  'build',
  'out',
  'target',
  'coverage',
  '__pycache__',
]);

/** Folders whose texts describe or test, and are sent to no model. */
const ABOUT = new Set([
  'doc',
  'docs',
  'documentation',
  'test',
  'tests',
  '__tests__',
  'spec',
  'fixtures',
  'testdata',
  'mocks',
]);

/** Files about the repository, in any folder: `README.md` in `prompts/` is no prompt. */
const PAPERS =
  /^(?:readme|changelog|contributing|license|licence|notice|security|code_of_conduct|authors|todo|agents|claude|gemini|copilot-instructions)\b/i;

/** Files of tools, never rows of a dataset. */
const SETTINGS =
  /^(?:package(?:-lock)?|tsconfig.*|jsconfig.*|composer|pnpm-lock|pnpm-workspace|biome|renovate|vercel|turbo|nx|lerna|deno|manifest|docker-compose.*|compose|mkdocs|pubspec|openapi.*|swagger.*|\..*|prompt-ratchet.*|promptfooconfig.*|.*\.promptfoo|.*\.schema|.*\.config|.*rc)\.(?:json|jsonc|ya?ml)$/i;

/** A format that says by its name that it is a prompt. */
const SURE = /(?:\.prompt\.ya?ml|\.prompty|\.prompt|\.prompts\.json|\.promptfoo\.(?:ya?ml|json))$/i;
const PROMPTFOO = /^promptfooconfig[^/]*\.(?:ya?ml|json)$/i;

/** A folder of prompts, however it is called: `prompts`, `prompt-templates`, `system_prompts`. */
const PROMPT_FOLDER = /^(?:[a-z]+[-_])?prompts?(?:[-_](?:templates?|files|library))?$/i;
const TEXT_OF_PROMPT = /\.(?:md|txt|ya?ml|json)$/i;

/** A file that is a prompt wherever it lies, by its ending. */
export function isSurePrompt(path: string): boolean {
  return SURE.test(path);
}

export function mayBePrompt(path: string): boolean {
  const { folders, name } = partsOf(path);
  if (isForeign(folders) || PAPERS.test(name)) return false;
  // Commands of an editor (`*.prompt.md`) and workflows are no prompts of an application.
  if (folders[0] === '.github' && !SURE.test(name)) return false;
  if (SURE.test(name) || PROMPTFOO.test(name)) return !folders.some((folder) => ABOUT.has(folder.toLowerCase()));
  const at = folders.findIndex((folder) => PROMPT_FOLDER.test(folder));
  const above = folders.slice(0, Math.max(at, 0)).some((folder) => ABOUT.has(folder.toLowerCase()));
  return at !== -1 && !above && TEXT_OF_PROMPT.test(name);
}

const ROWS = /\.(?:jsonl|ndjson|csv)$/i;
const PERHAPS_ROWS = /\.(?:json|ya?ml)$/i;
const DATA_WORD =
  /^(?:data|datasets?|evals?|evaluations?|cases|test[-_]?cases|golden|gold|samples|benchmarks?|examples)$/i;
const DATA_NAME = /(?:dataset|eval|cases|golden|samples|benchmark|tests?)\b/i;

export function mayBeDataset(path: string): boolean {
  const { folders, name } = partsOf(path);
  if (isForeign(folders) || folders[0]?.startsWith('.') || SETTINGS.test(name) || SURE.test(name)) return false;
  if (ROWS.test(name)) return true;
  return PERHAPS_ROWS.test(name) && (isDataFolder(folders) || DATA_NAME.test(stemOf(path)));
}

/** Where somebody would expect an error about a file that is no dataset. */
export function isSurelyDataset(path: string): boolean {
  const { folders, name } = partsOf(path);
  return ROWS.test(name) && (isDataFolder(folders) || folders.length === 0);
}

export function isWorkflow(path: string): boolean {
  return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path);
}

/** A list of variables without values. */
export function isEnvironmentExample(path: string): boolean {
  return /(?:^|\/)\.?env\.(?:example|sample|template|dist)$/i.test(path);
}

/** The file's name without folders and endings: `data/Triage cases.test.jsonl` is `Triage cases`. */
export function stemOf(path: string): string {
  return partsOf(path).name.replace(/\..*$/, '');
}

export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** The folder of prompts that a path is in, with all above it; undefined: in none. */
export function promptFolderOf(path: string): string | undefined {
  const { folders } = partsOf(path);
  const at = folders.findIndex((folder) => PROMPT_FOLDER.test(folder));
  return at === -1 ? undefined : folders.slice(0, at + 1).join('/');
}

function isForeign(folders: readonly string[]): boolean {
  return folders.some(
    (folder) => FOREIGN.has(folder.toLowerCase()) || (folder.startsWith('.') && folder !== '.github'),
  );
}

function isDataFolder(folders: readonly string[]): boolean {
  return folders.some((folder) => DATA_WORD.test(folder) || /^tests?$/i.test(folder));
}

function partsOf(path: string): { readonly folders: readonly string[]; readonly name: string } {
  const parts = path.split('/');
  return { folders: parts.slice(0, -1), name: parts.at(-1) ?? '' };
}
