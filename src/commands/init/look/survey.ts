import type { SourceTree } from '../../../foundation/source-tree.ts';
import { type FoundDatasets, readFoundDatasets } from './datasets.ts';
import { type Key, keysIn } from './keys.ts';
import { isEnvironmentExample, isWorkflow, mayBeDataset, mayBePrompt } from './places.ts';
import { type FoundPrompts, readEach, readFoundPrompts } from './prompts.ts';

/** What a repository has, as far as a proposal is concerned. */
export type Seen = {
  /** Of every entry: a glob must not match a link either, which is refused. */
  readonly paths: readonly string[];
  readonly prompts: FoundPrompts;
  readonly datasets: FoundDatasets;
  /** Named by workflows and examples of environments, but for workflows that use this action. */
  readonly keys: readonly Key[];
  /** Named by any of them. */
  readonly secrets: readonly Key[];
  /** Workflows that use this action already. */
  readonly workflows: readonly string[];
};

/** @param folder below which it is looked, without a slash at its end; empty: everywhere. */
export async function survey(tree: SourceTree, folder: string): Promise<Seen> {
  const entries = await tree.entries();
  const files = entries.filter(({ kind }) => kind === 'file').map(({ path }) => path);
  const below = (path: string) =>
    folder === '' ? path : path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : undefined;
  const here = (wanted: (path: string) => boolean) =>
    files.filter((path) => {
      const own = below(path);
      return own !== undefined && wanted(own);
    });
  const prompts = await readFoundPrompts(tree, here(mayBePrompt));
  const taken = new Set([...prompts.files.keys(), ...prompts.undeclared.keys(), ...prompts.parts]);
  const rows = here(mayBeDataset).filter((path) => !taken.has(path));
  const datasets = await readFoundDatasets(tree, rows);
  const texts = await textsOf(tree, files.filter(isWorkflow));
  const examples = await textsOf(tree, files.filter(isEnvironmentExample));
  const workflows = [...texts].flatMap(([path, text]) => (USES_ACTION.test(text) ? [path] : []));
  return {
    paths: entries.map(({ path }) => path),
    prompts: withoutData(prompts, datasets),
    datasets,
    keys: keysIn(
      [...texts].flatMap(([path, text]) => (workflows.includes(path) ? [] : [text])),
      [...examples.values()],
    ),
    secrets: keysIn([...texts.values()], [...examples.values()]),
    workflows,
  };
}

const USES_ACTION = /uses:\s*["']?prompt-ratchet\/prompt-ratchet[@/]/;

/** A file that is read as a dataset and is no prompt need not be complained about. */
function withoutData(prompts: FoundPrompts, { datasets }: FoundDatasets): FoundPrompts {
  const data = new Set(datasets.map(({ path }) => path));
  return { ...prompts, refused: new Map([...prompts.refused].filter(([path]) => !data.has(path))) };
}

async function textsOf(tree: SourceTree, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const files = await readEach(tree, paths, new Map());
  return new Map([...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString('utf8')]));
}
