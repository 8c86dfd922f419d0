import { join } from 'node:path';
import type { Config, SuiteConfig } from '../config/config.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { isNonEmpty, type NonEmptyArray } from '../foundation/brand.ts';
import { ConfigError, type Position } from '../foundation/errors.ts';
import type { DatasetSlug } from '../foundation/ids.ts';
import { matchesAny } from '../foundation/paths.ts';
import type { LineProgram } from '../foundation/program.ts';
import type { SourceTree } from '../foundation/source-tree.ts';
import {
  createScorer,
  type ScorerResources,
  type StartProgram,
  scorerFiles,
  scorerGlobs,
  startCodeScorer,
} from '../scorers/index.ts';
import type { Scorer } from '../scorers/scorer.ts';
import { filesOfDataset, openConfigured } from './open-datasets.ts';
import { laterProgram, type TrustedFolder } from './trusted-folder.ts';

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
  /** Ends what scorers have started. */
  close(): Promise<void>;
};

/** What the run lends to suites. */
export type Lent = Pick<ScorerResources, 'model' | 'embedder'> & {
  readonly folder: TrustedFolder;
  /** False on a fork: what is recorded is all there is. */
  readonly mayCall: boolean;
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
  const { folder, signal, model, embedder } = lent;
  const files = await readFiles(config, suites, tree);
  const around = { files, folder, signal };
  const datasets = new Map(
    await Promise.all(
      [...new Set([...suites].map((suite) => suite.dataset))].map(
        async (slug) => [slug, await openConfigured(datasetOf(config, slug), around)] as const,
      ),
    ),
  );
  const programs = folder.allowed
    ? { startProgram: scorerProgram(folder) }
    : lent.mayCall
      ? {}
      : { startProgram: () => notStarted };
  const resources: ScorerResources = { model, embedder, files, ...programs };
  const opened = new Map([...suites].map((suite) => [suite.name, openSuite(suite, datasets, resources)]));
  return { suites: opened, close: () => closeAll(opened) };
}

/** Starts a scorer that is code where the files of the trusted commit are laid out. */
function scorerProgram(folder: TrustedFolder): StartProgram {
  return ({ files, modules, ...request }) =>
    laterProgram(async () =>
      startCodeScorer({
        ...request,
        folder: await folder.withFiles(files),
        modules: modules === undefined || folder.workspace === undefined ? undefined : join(folder.workspace, modules),
        searchPath: folder.searchPath,
      }),
    );
}

/** A scorer that is code has its fingerprint without being started: what it scored before is known by that. */
const notStarted: LineProgram = {
  ask: async () => {
    throw new ConfigError('scorers that are code are not started for a fork');
  },
  close: async () => undefined,
};

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
  const globs = [...suites].flatMap((suite) => suite.scorers.flatMap((scorer) => scorerGlobs(scorer)));
  const matching = globs.length === 0 ? [] : await matchingFiles(tree, globs);
  const files = await tree.read([...new Set([...wanted.map((file) => file.path), ...matching])]);
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

async function matchingFiles(tree: SourceTree, globs: readonly string[]): Promise<readonly string[]> {
  const matches = matchesAny(globs);
  return (await tree.entries()).filter(({ path, kind }) => kind === 'file' && matches(path)).map(({ path }) => path);
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

async function closeAll(suites: ReadonlyMap<string, OpenSuite>): Promise<void> {
  const scorers = [...suites.values()].flatMap((suite) => suite.scorers);
  await Promise.allSettled(scorers.map((scorer) => scorer.close?.()));
}
