import { InvalidValueError } from './errors.ts';
import { globToRegex } from './glob.ts';

/** In characters. */
const MAX_PATH = 1_024;
const MAX_GLOB = 256;

/**
 * A path relative to the root of the repository, `/` between its parts, as git writes it.
 *
 * @throws InvalidValueError for anything that could leave the repository or has two spellings: absolute, `..`, `.`, `//`, a
 * backslash, a control character, or a part named `.git`.
 */
export function parseRepositoryPath(text: string): string {
  const problem = pathProblem(text);
  if (problem === undefined) return text;
  throw new InvalidValueError(`not a path of the repository: ${problem}, found ${quote(text)}`, {
    todo: 'Write the path from the root of the repository with "/" between its parts, such as datasets/triage.jsonl.',
  });
}

/**
 * Whether a path matches one of the globs: `*` and `?` within one part, `**` over any number of parts, `[abc]`, `{a,b}`. A name that
 * begins with a dot matches only where the glob writes the dot. Case counts.
 *
 * @throws InvalidValueError for a glob that is wrong, leaves the repository, or uses what is not in this list.
 */
export function matchesAny(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map(compileGlob);
  return (path) => matchers.some((matches) => matches(path));
}

/** The parts of a glob before the first that has a pattern, without a trailing slash; the file name never counts. */
export function globBase(glob: string): string {
  const parts = glob.split('/').slice(0, -1);
  const first = parts.findIndex((part) => /[*?[\]{}]/.test(part));
  return (first === -1 ? parts : parts.slice(0, first)).join('/');
}

function compileGlob(glob: string): (path: string) => boolean {
  const problem = globProblem(glob);
  if (problem !== undefined) throw badGlob(glob, problem);
  try {
    const matches = globToRegex(glob);
    // Most paths of a repository lie in another folder: comparing its name costs a hundredth of the expression.
    const base = globBase(glob);
    return base === '' ? matches : (path) => path.startsWith(`${base}/`) && matches(path);
  } catch (cause) {
    if (!(cause instanceof InvalidValueError)) throw cause;
    throw badGlob(glob, cause.message);
  }
}

function badGlob(glob: string, problem: string): InvalidValueError {
  return new InvalidValueError(`not a glob: ${problem}, found ${quote(glob)}`, {
    todo: 'Write it from the root of the repository with *, **, ?, [abc] and {a,b}, such as prompts/**/*.{prompt.yml,md}.',
  });
}

function pathProblem(text: string): string | undefined {
  if (text === '') return 'it is empty';
  if (text.length > MAX_PATH) return `it has more than ${MAX_PATH} characters`;
  if (!text.isWellFormed() || /[\p{Cc}\u2028\u2029]/u.test(text)) return 'it has a control character';
  if (text.includes('\\')) return 'it has a backslash';
  if (text.startsWith('/') || /^[A-Za-z]:/.test(text)) return 'it is absolute';
  for (const part of text.split('/')) {
    if (part === '') return 'it has an empty part';
    if (part === '.' || part === '..') return `it has the part "${part}"`;
    if (part.toLowerCase() === '.git') return 'it reaches into .git';
  }
  return undefined;
}

/** Forms that other tools give a meaning to are refused, not taken for names. */
function globProblem(glob: string): string | undefined {
  if (glob.length > MAX_GLOB) return `it has more than ${MAX_GLOB} characters`;
  if (glob.startsWith('!')) return 'a leading "!" is not supported';
  if (/[!?*+@]\(/.test(glob)) return 'a pattern such as "+(a|b)" is not supported';
  return pathProblem(glob);
}

function quote(text: string): string {
  return JSON.stringify(text.length > 120 ? `${text.slice(0, 120)}…` : text);
}
