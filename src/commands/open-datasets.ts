import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Config, DatasetConfig } from '../config/config.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { fromBytes, openDataset, openRows, openSample } from '../datasets/index.ts';
import { ConfigError, RatchetError } from '../foundation/errors.ts';
import { type DatasetSlug, parseVersionId } from '../foundation/ids.ts';
import { streamProgram } from '../foundation/program.ts';
import type { SourceTree } from '../foundation/source-tree.ts';
import type { DatasetVersion } from '../registry/registry.ts';
import { isFile, PROGRAM_MEMORY_MB, type TrustedFolder } from './trusted-folder.ts';

export type DatasetFiles = {
  /** Of the trusted tree, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly folder: TrustedFolder;
  readonly signal: AbortSignal;
};

/** What the trusted commit has of these datasets; an error for one that cannot be read. All files come in one read. */
export async function datasetVersions(
  config: Config,
  slugs: readonly DatasetSlug[],
  { tree, folder, signal }: { readonly tree: SourceTree; readonly folder: TrustedFolder; readonly signal: AbortSignal },
): Promise<ReadonlyMap<DatasetSlug, DatasetVersion | RatchetError>> {
  if (slugs.length === 0) return new Map();
  const configured = slugs.flatMap((slug) => config.datasets.get(slug) ?? []);
  const files = await tree.read([...new Set(configured.flatMap(filesOfDataset))]);
  const read = async (dataset: DatasetConfig): Promise<DatasetVersion | RatchetError> => {
    try {
      return versionOf(await openConfigured(dataset, { files, folder, signal }));
    } catch (thrown) {
      if (thrown instanceof RatchetError) return thrown;
      throw thrown;
    }
  };
  return new Map(await Promise.all(configured.map(async (dataset) => [dataset.slug, await read(dataset)] as const)));
}

function versionOf({ slug, digest, size, clusters }: Dataset): DatasetVersion {
  return { kind: 'dataset', slug, id: parseVersionId(digest), cases: size, clusters };
}

/** The files of the trusted tree that a dataset is read from. */
export function filesOfDataset({ source }: DatasetConfig): readonly string[] {
  return source.kind === 'file' ? [source.file] : [];
}

/** @throws FileError for rows that are not usable; ConfigError for a program where none may run; ProgramError for one that fails. */
export async function openConfigured(config: DatasetConfig, around: DatasetFiles): Promise<Dataset> {
  const dataset = await openWhole(config, around);
  return config.sample === undefined ? dataset : openSample(dataset, config.sample);
}

async function openWhole(config: DatasetConfig, around: DatasetFiles): Promise<Dataset> {
  const { slug, source, map } = config;
  switch (source.kind) {
    case 'file': {
      const bytes = around.files.get(source.file);
      if (bytes === undefined) throw new ConfigError(`${source.file} was not read`, { position: config.position });
      return openDataset({ slug, file: source.file, map, open: fromBytes(bytes) });
    }
    case 'rows':
      return openRows({ slug, file: source.file, rows: source.rows, map });
    case 'command':
      return openProgram(config, source, around);
  }
}

/** What the program prints is kept in a file: a dataset is read several times, and must be the same each time. */
async function openProgram(
  { slug, map, position }: DatasetConfig,
  { command, files, timeoutMs }: Extract<DatasetConfig['source'], { readonly kind: 'command' }>,
  { folder, signal }: DatasetFiles,
): Promise<Dataset> {
  const name = command.join(' ');
  folder.refuseUnlessAllowed(`the dataset "${slug}"`, position);
  const cwd = await folder.with([...files, ...command.filter(isFile)]);
  const printed = join(cwd, `.prompt-ratchet-${slug}.jsonl`);
  const output = streamProgram({
    name,
    argv: command,
    cwd,
    searchPath: folder.searchPath,
    timeoutMs,
    memoryMb: PROGRAM_MEMORY_MB,
    maxOutput: LARGEST_OUTPUT,
    signal,
  });
  await writeFile(printed, output);
  return openDataset({ slug, file: name, map, format: 'jsonl', open: () => createReadStream(printed) });
}

/** In bytes: 100,000 rows of 10 kB. */
const LARGEST_OUTPUT = 1_000_000_000;
