import type { Config, SuiteConfig } from '../config/config.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { fromBytes, openDataset } from '../datasets/index.ts';
import { isNonEmpty, type NonEmptyArray } from '../foundation/brand.ts';
import { ConfigError } from '../foundation/errors.ts';
import type { DatasetSlug } from '../foundation/ids.ts';
import type { SourceTree } from '../foundation/source-tree.ts';
import { createScorer, type ScorerResources, scorerFiles } from '../scorers/index.ts';
import type { Scorer } from '../scorers/scorer.ts';

/** A suite with its dataset read and its scorers ready. */
export type OpenSuite = {
  readonly name: string;
  readonly dataset: Dataset;
  readonly scorers: NonEmptyArray<Scorer>;
  readonly trials: number;
};

/**
 * Opens the suites that these candidates need: every dataset and every file of a scorer comes in one read of the trusted
 * tree, and a dataset that two suites share is read once.
 *
 * @throws ConfigError for a file the config names and the tree does not have; FileError for a row that is not usable.
 */
export async function openSuites(
  config: Config,
  suites: ReadonlySet<SuiteConfig>,
  tree: SourceTree,
  resources: Omit<ScorerResources, 'files'>,
): Promise<ReadonlyMap<string, OpenSuite>> {
  const datasets = new Set([...suites].map((suite) => suite.dataset));
  const wanted = [...datasets].flatMap((slug) => {
    const dataset = config.datasets.get(slug);
    return dataset === undefined ? [] : [{ path: dataset.file, position: dataset.position }];
  });
  const needed = [...suites].flatMap((suite) =>
    suite.scorers.flatMap((scorer) => scorerFiles(scorer).map((path) => ({ path, position: scorer.position }))),
  );
  const files = await tree.read([...new Set([...wanted, ...needed].map((file) => file.path))]);
  for (const { path, position } of [...wanted, ...needed]) {
    if (!files.has(path)) {
      throw new ConfigError(`${path} is not there at ${tree.label}`, {
        position,
        todo: 'Add the file, or correct its path: paths are relative to the root of the repository.',
      });
    }
  }
  const opened = new Map(
    await Promise.all([...datasets].map(async (slug) => [slug, await open(config, slug, files)] as const)),
  );
  return new Map([...suites].map((suite) => [suite.name, openSuite(suite, opened, { ...resources, files })]));
}

async function open(config: Config, slug: DatasetSlug, files: ReadonlyMap<string, Uint8Array>): Promise<Dataset> {
  const dataset = config.datasets.get(slug);
  const bytes = dataset && files.get(dataset.file);
  if (dataset === undefined || bytes === undefined) throw new ConfigError(`there is no dataset "${slug}"`);
  return openDataset({ slug, file: dataset.file, map: dataset.map, open: fromBytes(bytes) });
}

function openSuite(
  suite: SuiteConfig,
  datasets: ReadonlyMap<DatasetSlug, Dataset>,
  resources: ScorerResources,
): OpenSuite {
  const dataset = datasets.get(suite.dataset);
  const scorers = suite.scorers.map((scorer) => createScorer(scorer, resources));
  if (dataset === undefined || !isNonEmpty(scorers)) {
    throw new ConfigError(`the suite "${suite.name}" has no ${dataset === undefined ? 'dataset' : 'scorer'}`, {
      position: suite.position,
    });
  }
  return { name: suite.name, dataset, scorers, trials: suite.trials };
}
