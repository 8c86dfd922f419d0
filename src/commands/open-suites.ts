import type { Config, SuiteConfig } from '../config/config.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { isNonEmpty, type NonEmptyArray } from '../foundation/brand.ts';
import { ConfigError, type Position } from '../foundation/errors.ts';
import type { DatasetSlug } from '../foundation/ids.ts';
import type { SourceTree } from '../foundation/source-tree.ts';
import { createScorer, type ScorerResources, scorerFiles } from '../scorers/index.ts';
import type { Scorer } from '../scorers/scorer.ts';
import { filesOfDataset, openConfigured } from './open-datasets.ts';
import { type CodeRoom, TrustedFolder } from './trusted-folder.ts';

/** A suite with its dataset read and its scorers ready. */
export type OpenSuite = {
  readonly name: string;
  readonly dataset: Dataset;
  readonly scorers: NonEmptyArray<Scorer>;
  readonly trials: number;
};

export type OpenSuites = {
  /** By name. */
  readonly suites: ReadonlyMap<string, OpenSuite>;
  /** Ends what scorers have started, and takes away what was laid out for them. */
  close(): Promise<void>;
};

/** What the run lends to suites. */
export type Lent = Pick<ScorerResources, 'model' | 'embedder'> & {
  /** Undefined: no program of the repository is started. */
  readonly code: CodeRoom | undefined;
  readonly signal: AbortSignal;
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
  lent: Lent,
): Promise<OpenSuites> {
  const folder = new TrustedFolder(tree, lent.code);
  try {
    const files = await readFiles(config, suites, tree);
    const around = { files, folder, signal: lent.signal };
    const datasets = new Map(
      await Promise.all(
        [...new Set([...suites].map((suite) => suite.dataset))].map(
          async (slug) => [slug, await openConfigured(datasetOf(config, slug), around)] as const,
        ),
      ),
    );
    const startProgram = await programsOf(suites, folder);
    const resources = { model: lent.model, embedder: lent.embedder, files, ...startProgram };
    const opened = new Map([...suites].map((suite) => [suite.name, openSuite(suite, datasets, resources)]));
    return { suites: opened, close: () => closeAll(opened, folder) };
  } catch (error) {
    await folder.close();
    throw error;
  }
}

async function readFiles(
  config: Config,
  suites: ReadonlySet<SuiteConfig>,
  tree: SourceTree,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const wanted: readonly { path: string; position: Position }[] = [...suites].flatMap((suite) => {
    const dataset = datasetOf(config, suite.dataset);
    return [
      ...filesOfDataset(dataset).map((path) => ({ path, position: dataset.position })),
      ...suite.scorers.flatMap((scorer) => scorerFiles(scorer).map((path) => ({ path, position: scorer.position }))),
    ];
  });
  const files = await tree.read([...new Set(wanted.map((file) => file.path))]);
  for (const { path, position } of wanted) {
    if (!files.has(path)) {
      throw new ConfigError(`${path} is not there at ${tree.label}`, {
        position,
        todo: 'Add the file, or correct its path: paths are relative to the root of the repository.',
      });
    }
  }
  return files;
}

function datasetOf(config: Config, slug: DatasetSlug | undefined) {
  const dataset = slug === undefined ? undefined : config.datasets.get(slug);
  if (dataset === undefined) throw new ConfigError(`there is no dataset "${slug}"`);
  return dataset;
}

function openSuite(
  suite: SuiteConfig,
  datasets: ReadonlyMap<DatasetSlug | undefined, Dataset>,
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

async function closeAll(suites: ReadonlyMap<string, OpenSuite>, folder: TrustedFolder): Promise<void> {
  const scorers = [...suites.values()].flatMap((suite) => suite.scorers);
  await Promise.allSettled(scorers.map((scorer) => scorer.close?.()));
  await folder.close();
}
