import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TrustedFolder } from '../../src/commands/trusted-folder.ts';
import { refusePathOutside, refuseUnusableEntry } from '../../src/foundation/blob.ts';
import type { SourceTree, TreeEntry } from '../../src/foundation/source-tree.ts';

let temporaryFolder: string;
beforeAll(async () => {
  temporaryFolder = await mkdtemp(join(tmpdir(), 'trusted-folder-'));
});
afterAll(() => rm(temporaryFolder, { recursive: true, force: true }));

/** A tree whose reads end when they are told to. */
function treeOf(files: Readonly<Record<string, TreeEntry['kind']>>, until: () => Promise<void> = async () => {}) {
  const entries = Object.entries(files).map(([path, kind]): TreeEntry => ({ path, kind, blob: path }));
  const reads: (readonly string[])[] = [];
  const tree: SourceTree = {
    label: 'main',
    commit: undefined,
    entries: async () => entries,
    read: async (paths) => {
      reads.push(paths);
      for (const path of paths) {
        refusePathOutside(path);
        const entry = entries.find((each) => each.path === path);
        if (entry !== undefined) refuseUnusableEntry(entry);
      }
      await until();
      return new Map(paths.map((path) => [path, Buffer.from(`content of ${path}`)]));
    },
  };
  return { tree, reads };
}

const roomOf = () => ({ temporaryFolder, searchPath: undefined, workspace: undefined });

describe('a folder of trusted files', () => {
  it('is handed to the second of two programs only when the files that both need are there', async () => {
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    const { tree, reads } = treeOf({ 'tools/common.py': 'file' }, () => released);
    const trusted = new TrustedFolder(tree, roomOf());
    let handed = 0;
    const both = ['tools/*.py', 'tools/common.py'].map(async (glob) => {
      const folder = await trusted.with([glob]);
      handed += 1;
      expect(await readFile(join(folder, 'tools/common.py'), 'utf8')).toBe('content of tools/common.py');
    });
    await expect.poll(() => reads.flat().length).toBe(1);
    await new Promise(setImmediate);
    expect(handed).toBe(0);
    release();
    await Promise.all(both);
    expect(reads).toEqual([['tools/common.py']]);
    await trusted.close();
  });

  it('is refused to the second one, too, where the files cannot be read', async () => {
    const { tree } = treeOf({ 'data.py': 'file' }, () => Promise.reject(new Error('the network is gone')));
    const trusted = new TrustedFolder(tree, roomOf());
    for (const _ of [1, 2]) await expect(trusted.with(['*.py'])).rejects.toThrow('the network is gone');
    await trusted.close();
    expect(await readdir(temporaryFolder)).toEqual([]);
  });

  it('has nothing of a path that leads out of it', async () => {
    const { tree } = treeOf({ '../escape.py': 'file' });
    const trusted = new TrustedFolder(tree, roomOf());
    await expect(trusted.with(['**'])).resolves.toMatch(/prompt-ratchet-/);
    expect(existsSync(join(temporaryFolder, 'escape.py'))).toBe(false);
    await trusted.close();
  });

  it('leaves links out, and is taken away with all that is in it', async () => {
    const { tree } = treeOf({ 'a.py': 'file', 'link.py': 'symlink', module: 'submodule' });
    const trusted = new TrustedFolder(tree, roomOf());
    const folder = await trusted.with(['**']);
    expect(await readdir(folder)).toEqual(['a.py']);
    await trusted.close();
    expect(existsSync(folder)).toBe(false);
  });
});
