import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ConfigError, type Position } from '../foundation/errors.ts';
import { matchesAny } from '../foundation/paths.ts';
import type { LineProgram } from '../foundation/program.ts';
import type { SourceTree } from '../foundation/source-tree.ts';

/** Where programs of the repository may be run, when the workflow allows it. */
export type CodeRoom = {
  /** Absolute; folders of a run are made in it and taken away again. */
  readonly temporaryFolder: string;
  /** Folders as in PATH, to find interpreters in. */
  readonly searchPath: string | undefined;
  /** Where packages are installed that scorers name by `modules`; undefined: nowhere. Absolute. */
  readonly workspace: string | undefined;
};

/**
 * Files of the trusted tree, laid out for the programs among them. Nothing of a pull request is in it: what runs is what a
 * reviewer has merged (design, trust).
 */
export class TrustedFolder {
  readonly #tree: SourceTree;
  readonly #room: CodeRoom | undefined;
  readonly #never: string | undefined;
  #folder: Promise<string> | undefined;
  /** By path: settled once the file is there. */
  readonly #laid = new Map<string, Promise<void>>();

  /** @param never why this run starts none whatever the workflow allows, as a sentence. */
  constructor(tree: SourceTree, room: CodeRoom | undefined, never?: string) {
    this.#tree = tree;
    this.#room = never === undefined ? room : undefined;
    this.#never = never;
  }

  get searchPath(): string | undefined {
    return this.#room?.searchPath;
  }

  /** @throws ConfigError where the workflow does not allow programs. */
  refuseUnlessAllowed(what: string, position: Position): void {
    if (this.#room !== undefined) return;
    throw new ConfigError(`${what} is a program, and this run starts none`, {
      position,
      todo:
        this.#never ??
        'Set the input allow-code-scorers: true in the workflow (command line: --allow-code-scorers), if its code is trusted.',
    });
  }

  /** Lays out the files that these globs (or paths) match, beside those that are there. @returns the folder. */
  async with(globs: readonly string[]): Promise<string> {
    if (this.#room === undefined) throw new RangeError('no program may be started');
    this.#folder ??= mkdtemp(join(this.#room.temporaryFolder, 'prompt-ratchet-')).then((folder) => realpath(folder));
    const folder = await this.#folder;
    const matches = matchesAny(globs);
    const entries = globs.length === 0 ? [] : await this.#tree.entries();
    const paths = entries.filter(({ path, kind }) => kind === 'file' && matches(path)).map(({ path }) => path);
    await this.#there(paths, async (missing) => lay(folder, await this.#tree.read(missing)));
    return folder;
  }

  /** Files of the trusted tree, without laying them out. A path that is not there is not in the answer. */
  async read(paths: readonly string[]): Promise<ReadonlyMap<string, Uint8Array>> {
    return paths.length === 0 ? new Map() : await this.#tree.read(paths);
  }

  /** Lays out files that were read of the trusted tree. @returns the folder. */
  async withFiles(files: ReadonlyMap<string, Uint8Array>): Promise<string> {
    const folder = await this.with([]);
    await this.#there([...files.keys()], (missing) => lay(folder, pick(files, missing)));
    return folder;
  }

  /** Lays out those that nobody has begun with. Two programs may need one file: neither starts before it is there. */
  async #there(paths: readonly string[], layOut: (missing: readonly string[]) => Promise<void>): Promise<void> {
    const missing = paths.filter((path) => !this.#laid.has(path));
    if (missing.length > 0) {
      const laying = layOut(missing);
      for (const path of missing) this.#laid.set(path, laying);
    }
    await Promise.all(paths.map((path) => this.#laid.get(path)));
  }

  get workspace(): string | undefined {
    return this.#room?.workspace;
  }

  get allowed(): boolean {
    return this.#room !== undefined;
  }

  async close(): Promise<void> {
    const folder = await this.#folder?.catch(() => undefined);
    if (folder !== undefined) await rm(folder, { recursive: true, force: true });
  }
}

/** Of a program that is a dataset or a model, with all that it starts; watched on Linux. Scorers say their own. */
export const PROGRAM_MEMORY_MB = 2_048;

/** A program that is started when it is first asked: what it needs has to be laid out before. */
export function laterProgram(start: () => Promise<LineProgram>): LineProgram {
  let started: Promise<LineProgram> | undefined;
  return {
    async ask(question, options) {
      started ??= start();
      return await (await started).ask(question, options);
    },
    async close() {
      await (await started?.catch(() => undefined))?.close();
    },
  };
}

/** True for an argument of a command that may name a file of the repository. */
export function isFile(argument: string): boolean {
  return /^[\w@][\w@./-]*\.\w+$/.test(argument) && !argument.includes('..');
}

function pick(files: ReadonlyMap<string, Uint8Array>, paths: readonly string[]): ReadonlyMap<string, Uint8Array> {
  const wanted = new Set(paths);
  return new Map([...files].filter(([path]) => wanted.has(path)));
}

async function lay(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await Promise.all(
    [...files].map(async ([path, bytes]) => {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), bytes);
    }),
  );
}
