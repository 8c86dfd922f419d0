import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetConfig } from '../config/config.ts';
import type { Dataset } from '../datasets/dataset.ts';
import { fromBytes, openDataset, openRows, openSample } from '../datasets/index.ts';
import { ConfigError } from '../foundation/errors.ts';
import { streamProgram } from '../foundation/program.ts';
import { isFile, PROGRAM_MEMORY_MB, type TrustedFolder } from './trusted-folder.ts';

export type DatasetFiles = {
  /** Of the trusted tree, by path. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly folder: TrustedFolder;
  readonly signal: AbortSignal;
};

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
