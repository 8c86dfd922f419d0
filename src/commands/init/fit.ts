import { RatchetError } from '../../foundation/errors.ts';
import { type CompiledPrompt, compilePrompt, MissingVariableError, type ParsedPrompt } from '../../prompts/index.ts';
import type { FoundDataset } from './look/datasets.ts';
import { stemOf } from './look/places.ts';

export type Fit = {
  /** Every case fills the prompt in. The best first. */
  readonly fitting: readonly FoundDataset[];
  /** Datasets that have some of the prompt's variables: the first that a case lacks. */
  readonly near: readonly { readonly path: string; readonly lacks: string }[];
};

/** Which datasets a prompt can be evaluated over: those whose every case fills its templates, in its own template language. Pure. */
export function datasetsFor(prompt: ParsedPrompt, datasets: readonly FoundDataset[]): Fit {
  const compiled = compiledOf(prompt);
  if (compiled === undefined) return { fitting: [], near: [] };
  const fitting: FoundDataset[] = [];
  const near: { path: string; lacks: string }[] = [];
  for (const found of datasets) {
    const used = prompt.version.variables.filter((name) => hasVariable(found, name));
    if (prompt.version.variables.length > 0 && used.length === 0) continue;
    const lacks = lackedBy(compiled, prompt, found);
    if (lacks === undefined) fitting.push(found);
    else near.push({ path: found.path, lacks });
  }
  return { fitting: fitting.toSorted((one, other) => rank(other, prompt) - rank(one, prompt)), near };
}

function compiledOf({ version }: ParsedPrompt): CompiledPrompt | undefined {
  try {
    return compilePrompt(version);
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return undefined;
  }
}

/** `customer.name` is a member of the variable `customer`. */
function hasVariable({ cases }: FoundDataset, name: string): boolean {
  const [first = name] = name.split('.');
  return cases.some(({ input }) => Object.hasOwn(input, name) || Object.hasOwn(input, first));
}

function lackedBy(compiled: CompiledPrompt, { path }: ParsedPrompt, { cases }: FoundDataset): string | undefined {
  for (const { id, input } of cases) {
    try {
      compiled.render(input, { file: path, case: id });
    } catch (error) {
      if (!(error instanceof RatchetError)) throw error;
      return error instanceof MissingVariableError ? error.message : `${id}: ${error.message}`;
    }
  }
  return undefined;
}

/** A dataset that is called like the prompt, then one that says what is expected, then the one with the fewest columns left over. */
function rank(found: FoundDataset, prompt: ParsedPrompt): number {
  const { cases } = found;
  const named = isNamedLike(found, prompt) ? 100 : 0;
  const expects = cases.some(({ expected }) => expected !== undefined) ? 50 : 0;
  const [first] = cases;
  const left = Object.keys(first?.input ?? {}).filter((name) => !prompt.version.variables.includes(name)).length;
  return named + expects - Math.min(left, 40);
}

/** `support-triage` and `triage.jsonl` share a word that means something. */
export function isNamedLike({ path }: FoundDataset, { version, path: file }: ParsedPrompt): boolean {
  const words = new Set([...wordsOf(version.slug), ...wordsOf(stemOf(file))]);
  return wordsOf(stemOf(path)).some((word) => words.has(word));
}

const EMPTY_WORDS = new Set([
  'prompt',
  'prompts',
  'data',
  'dataset',
  'cases',
  'case',
  'eval',
  'evals',
  'test',
  'tests',
  'the',
  'and',
]);

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !EMPTY_WORDS.has(word));
}
