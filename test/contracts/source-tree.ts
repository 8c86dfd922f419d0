import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFile, type SourceTree } from '../../src/foundation/source-tree.ts';

export type SourceTreeSubject = { readonly tree: SourceTree; readonly close: () => Promise<void> };

/** File contents by path; a link is `{ link: target }`. */
export type SourceFiles = Readonly<Record<string, string | Uint8Array | { readonly link: string }>>;

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4'.repeat(64)}\nsize 12345\n`;

const files: SourceFiles = {
  '.github/prompts/editor.prompt.md': 'An editor command.\n',
  'prompts/billing/refund.md': 'Refund {{order}}.\n',
  'prompts/triage.md': 'Sort {{message}}.\r\nAnswer in one word.\r\n',
  'datasets/bom.csv': '\uFEFFid,input\r\n1,a\r\n',
  'datasets/empty.jsonl': '',
  'datasets/large.jsonl': `${'{"input":"x"}\n'.repeat(50_000)}`,
  'datasets/latin1.csv': Uint8Array.from([0x69, 0x64, 0x0a, 0xe9, 0x0a]),
  'datasets/binary.gz': Uint8Array.from([0x1f, 0x8b, 0, 1, 2, 0xff, 0x0a, 0x0d]),
  'datasets/no end of line.jsonl': '{}',
  'datasets/ünï.jsonl': '{"input":"ü"}\n',
  'datasets/pointer.jsonl': pointer,
  'links/file': { link: '../prompts/triage.md' },
  'links/folder': { link: '../prompts' },
  'links/outside': { link: '/etc/passwd' },
};

/** What every source tree owes, wherever its files are. */
export function sourceTreeContract(name: string, open: (files: SourceFiles) => Promise<SourceTreeSubject>): void {
  describe(`the source tree ${name}`, () => {
    let subject: SourceTreeSubject;
    let tree: SourceTree;
    beforeEach(async () => {
      subject = await open(files);
      tree = subject.tree;
    });
    afterEach(() => subject.close());

    it('lists every file and link once, with its kind', async () => {
      const entries = await tree.entries();
      const listed = entries.map((entry) => [entry.path, entry.kind]);
      const expected = Object.entries(files).map(([path, file]) => [
        path,
        typeof file === 'object' && 'link' in file ? 'symlink' : 'file',
      ]);
      expect(listed.toSorted()).toEqual(expected.toSorted());
    });

    it('gives every file the id that git gives its bytes', async () => {
      const ids = new Map((await tree.entries()).map((entry) => [entry.path, entry.blob]));
      for (const [path, file] of Object.entries(files)) {
        if (typeof file !== 'object' || !('link' in file)) expect([path, ids.get(path)]).toEqual([path, blobId(file)]);
      }
    });

    it('reads the same bytes, whatever they are', async () => {
      const readable = Object.entries(files).filter(
        ([path]) => !path.startsWith('links/') && !path.endsWith('pointer.jsonl'),
      );
      const read = await tree.read(readable.map(([path]) => path));
      expect([...read.keys()].toSorted()).toEqual(readable.map(([path]) => path).toSorted());
      for (const [path, file] of readable) {
        if (typeof file === 'object' && 'link' in file) continue;
        expect([path, Buffer.from(file).equals(read.get(path) ?? Buffer.from('missing'))]).toEqual([path, true]);
      }
    });

    it('leaves out of the answer what is not there: files, folders, and anything behind a link', async () => {
      const paths = [
        'prompts/triage.md',
        'prompts',
        'prompts/none.md',
        'none/none.md',
        'prompts/triage.md/none',
        'links/folder/triage.md',
      ];
      expect([...(await tree.read(paths)).keys()]).toEqual(['prompts/triage.md']);
      expect(await tree.read([])).toEqual(new Map());
      expect(await readFile(tree, 'prompts/none.md')).toBeUndefined();
    });

    it('reads a file once that is asked for twice', async () => {
      const read = await tree.read(['prompts/triage.md', 'prompts/triage.md']);
      expect(read.size).toBe(1);
    });

    it.each([
      ['links/file', 'symbolic link'],
      ['links/folder', 'symbolic link'],
      ['links/outside', 'symbolic link'],
      ['datasets/pointer.jsonl', 'Git LFS'],
      ['../outside.md', 'not a path of the repository'],
      ['prompts/../../outside.md', 'not a path of the repository'],
      ['/etc/passwd', 'not a path of the repository'],
      ['.git/config', 'not a path of the repository'],
    ])('refuses %s', async (path, words) => {
      await expect(tree.read(['prompts/triage.md', path])).rejects.toMatchObject({
        name: 'FileError',
        message: expect.stringContaining(words),
        position: { file: path },
        todo: expect.any(String),
      });
    });

    it('says which files it holds', () => {
      expect(tree.label).not.toBe('');
    });
  });
}

function blobId(content: string | Uint8Array): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
