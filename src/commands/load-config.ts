import type { Config } from '../config/config.ts';
import { parseConfig } from '../config/index.ts';
import { ConfigError } from '../foundation/errors.ts';
import { readFile, type SourceTree } from '../foundation/source-tree.ts';

/** The config in force, and the tree that it and everything it names (datasets, schemas) are read from. */
export type Policy = {
  readonly config: Config;
  readonly tree: SourceTree;
  /** False: the trusted commit has no config; the proposed one's own is used and nothing is assigned (design, trust). */
  readonly trusted: boolean;
};

/**
 * Reads the config at the trusted commit; if there is none, at the proposed one.
 *
 * @throws ConfigError when neither has one, or it is wrong.
 */
export async function loadConfig(path: string, trusted: SourceTree, proposed: SourceTree | undefined): Promise<Policy> {
  const bytes = await readFile(trusted, path);
  if (bytes !== undefined) return { config: parseConfig(bytes, path), tree: trusted, trusted: true };
  const own = proposed === undefined ? undefined : await readFile(proposed, path);
  if (own === undefined || proposed === undefined) {
    throw new ConfigError(`there is no ${path} at ${trusted.label}${proposed ? ` or ${proposed.label}` : ''}`, {
      position: { file: path },
      todo: 'Add the config file, or name another one with the input `config` (command line: --config).',
    });
  }
  return { config: parseConfig(own, path), tree: proposed, trusted: false };
}
