import type { Case, Dataset } from '../../../datasets/dataset.ts';
import { fromBytes, openDataset } from '../../../datasets/index.ts';
import { describeError, RatchetError } from '../../../foundation/errors.ts';
import { type DatasetSlug, parseDatasetSlug } from '../../../foundation/ids.ts';
import type { SourceTree } from '../../../foundation/source-tree.ts';
import { MOST_LOOKED_AT } from '../scorers.ts';
import { isSurelyDataset, stemOf } from './places.ts';
import { readEach } from './prompts.ts';

export type FoundDataset = {
  readonly path: string;
  readonly slug: DatasetSlug;
  /** Our field → the file's column, where their names do not say it. */
  readonly map: { readonly [field: string]: string };
  readonly dataset: Dataset;
  /** The first of them. */
  readonly cases: readonly Case[];
};

export type FoundDatasets = {
  readonly datasets: readonly FoundDataset[];
  readonly refused: ReadonlyMap<string, string>;
};

/** A repository of data has more files than anybody evaluates prompts with. */
const MOST_FILES = 100;

export async function readFoundDatasets(tree: SourceTree, paths: readonly string[]): Promise<FoundDatasets> {
  const refused = new Map<string, string>();
  const files = await readEach(tree, paths.slice(0, MOST_FILES), refused);
  const [unread, ...others] = paths.slice(MOST_FILES);
  if (unread !== undefined) {
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    refused.set(unread, `${unread}${more}: not looked at, since only the first ${MOST_FILES} such files are`);
  }
  const slugs = new Set<string>();
  const datasets: FoundDataset[] = [];
  for (const [path, bytes] of files) {
    try {
      const slug = freeSlug(path, slugs);
      datasets.push(await readDataset({ path, slug, map: {} }, bytes));
      slugs.add(slug);
    } catch (error) {
      if (!(error instanceof RatchetError)) throw error;
      // Most JSON and YAML files are something else, and their owner need not be told.
      if (isSurelyDataset(path)) refused.set(path, describeError(error));
    }
  }
  return {
    datasets: await Promise.all(datasets.map((found) => withLabelColumn(found, files.get(found.path)))),
    refused,
  };
}

type Place = Pick<FoundDataset, 'path' | 'slug' | 'map'>;

async function readDataset(place: Place, bytes: Uint8Array): Promise<FoundDataset> {
  const { path, slug, map } = place;
  const dataset = await openDataset({ slug, file: path, map, open: fromBytes(bytes) });
  const cases: Case[] = [];
  for await (const each of dataset.cases()) {
    if (cases.length === MOST_LOOKED_AT) break;
    cases.push(each);
  }
  return { ...place, dataset, cases };
}

/** Columns that hold what is expected, under names that are not taken for it unless somebody says so. */
const LABELS =
  /^(?:category|class|intent|sentiment|topic|queue|department|response|completion|solution|summary|translation|result)$/i;

/** A table whose expected answers stand in a column that only its owner's words make one. */
async function withLabelColumn(found: FoundDataset, bytes: Uint8Array | undefined): Promise<FoundDataset> {
  if (bytes === undefined || found.cases.some((each) => each.expected !== undefined)) return found;
  const columns = [...new Set(found.cases.flatMap(({ input }) => Object.keys(input)))];
  const [column, another] = columns.filter((name) => LABELS.test(name));
  if (column === undefined || another !== undefined || columns.length < 2) return found;
  try {
    return await readDataset({ ...found, map: { ...found.map, expected: column } }, bytes);
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return found;
  }
}

/** `data/Triage cases.csv` is `triage-cases`; a second one of that name is `triage-cases-2`. */
function freeSlug(path: string, taken: ReadonlySet<string>): DatasetSlug {
  const base = slugText(stemOf(path)) || 'cases';
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? base : `${base.slice(0, 58)}-${number}`;
    if (!taken.has(slug)) return parseDatasetSlug(slug);
  }
}

export function slugText(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^a-z0-9._-]+/g, '-')
    .replaceAll(/\.{2,}/g, '.')
    .replaceAll(/^[^a-z0-9]+|[^a-z0-9]+$/g, '')
    .slice(0, 64);
}
