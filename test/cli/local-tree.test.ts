import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { commitTree, mergeBase, resolveCommit, workingTree } from '../../src/cli/local-tree.ts';
import { FileError, UsageError } from '../../src/foundation/errors.ts';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { readFile, type SourceTree } from '../../src/foundation/source-tree.ts';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

let root: string;
const author = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@x', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@x' };

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'local-tree-'));
  folders.push(folder);
  return folder;
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
}

async function git(...args: string[]): Promise<string> {
  return (await gitOrThrow(root, args, { env: author })).toString('utf8').trim();
}

async function commit(files: Record<string, string | Uint8Array>): Promise<string> {
  for (const [path, content] of Object.entries(files)) write(path, content);
  await git('add', '--all');
  await git('commit', '--quiet', '--allow-empty', '-m', 'x');
  return await git('rev-parse', 'HEAD');
}

const paths = async (tree: SourceTree) => (await tree.entries()).map(({ path }) => path);
const blobs = async (tree: SourceTree) => new Map((await tree.entries()).map(({ path, blob }) => [path, blob]));
const text = async (tree: SourceTree, path: string) => {
  const bytes = await readFile(tree, path);
  return bytes === undefined ? undefined : Buffer.from(bytes).toString('utf8');
};

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;

beforeEach(async () => {
  root = newFolder();
  await git('init', '--quiet', '--initial-branch=main');
});

describe('the working tree', () => {
  it('has what git tracks or does not ignore, as it is on disk', async () => {
    await commit({ 'a.md': 'a', 'gone.md': 'x', 'sub/b.md': 'b', '.gitignore': 'ignored/\n' });
    write('a.md', 'a changed');
    write('new.md', 'new');
    write('ignored/c.md', 'c');
    write('.prompt-ratchet/cache/d.json', '{}');
    rmSync(join(root, 'gone.md'));
    const tree = workingTree(root);
    expect(tree).toMatchObject({ label: 'working tree', commit: undefined });
    expect(await paths(tree)).toEqual(['.gitignore', 'a.md', 'new.md', 'sub/b.md']);
    expect(await text(tree, 'a.md')).toBe('a changed');
    expect(await text(tree, 'new.md')).toBe('new');
    expect(await text(tree, 'sub/b.md')).toBe('b');
  });

  it("names every file's blob as git would", async () => {
    await commit({
      'same.md': 'same',
      'touched.md': 'touched',
      'staged.md': 'old',
      'changed.md': 'old',
      'intended.md': 'x',
    });
    utimesSync(join(root, 'touched.md'), 1, 1);
    write('staged.md', 'staged');
    await git('add', 'staged.md');
    write('changed.md', 'changed');
    write('added.md', 'added');
    await git('add', '--intent-to-add', 'added.md');
    write('name with\nline\tand "quotes".md', 'odd');
    const found = await blobs(workingTree(root));
    expect(found.size).toBe(7);
    for (const [path, blob] of found) {
      expect([path, blob]).toEqual([path, await git('hash-object', '--no-filters', join(root, path))]);
    }
  });

  it('agrees with the commit on what did not change', async () => {
    await commit({ 'a.md': 'a', 'b.md': 'b' });
    write('b.md', 'b2');
    const [now, then] = [await blobs(workingTree(root)), await blobs(await commitTree(root, 'HEAD'))];
    expect(now.get('a.md')).toBe(then.get('a.md'));
    expect(now.get('b.md')).not.toBe(then.get('b.md'));
  });

  it('leaves a path that is not there out of the answer', async () => {
    await commit({ 'a.md': 'a' });
    const tree = workingTree(root);
    expect([...(await tree.read(['a.md', 'nothing.md', 'a.md'])).keys()]).toEqual(['a.md']);
    rmSync(join(root, 'a.md'));
    expect((await tree.read(['a.md'])).size).toBe(0);
  });

  it('does not answer for what git ignores', async () => {
    await commit({ '.gitignore': '.env\n' });
    write('.env', 'SECRET=1');
    expect(await text(workingTree(root), '.env')).toBeUndefined();
  });

  it('follows no link: not a tracked one, not a new one, not a folder that became one', async () => {
    const outside = newFolder();
    writeFileSync(join(outside, 'b.md'), 'outside');
    await commit({ 'dir/b.md': 'inside', 'file.md': 'file' });
    symlinkSync(join(outside, 'b.md'), join(root, 'new.md'));
    symlinkSync('/etc/hostname', join(root, 'tracked.md'));
    await git('add', 'tracked.md');
    const before = workingTree(root);
    expect(await paths(before)).toContain('dir/b.md');
    rmSync(join(root, 'dir'), { recursive: true });
    symlinkSync(outside, join(root, 'dir'));
    rmSync(join(root, 'file.md'));
    symlinkSync(join(outside, 'b.md'), join(root, 'file.md'));

    const kinds = new Map((await workingTree(root).entries()).map(({ path, kind }) => [path, kind]));
    expect(Object.fromEntries(kinds)).toEqual({
      dir: 'symlink',
      'file.md': 'symlink',
      'new.md': 'symlink',
      'tracked.md': 'symlink',
    });
    for (const path of ['new.md', 'tracked.md', 'file.md']) {
      await expect(workingTree(root).read([path])).rejects.toThrow(FileError);
      await expect(workingTree(root).read([path])).rejects.toThrow('symbolic link');
    }
    // Listed while they were files, links by the time they are read.
    await expect(before.read(['dir/b.md'])).rejects.toThrow('the folder dir is a symbolic link');
    await expect(before.read(['file.md'])).rejects.toThrow('symbolic link');
  });

  it('names the blob of a link as git does', async () => {
    symlinkSync('target', join(root, 'link'));
    const before = await blobs(workingTree(root));
    await commit({});
    expect(before.get('link')).toBe((await blobs(await commitTree(root, 'HEAD'))).get('link'));
  });

  it('leaves out what is no file: a pipe in the place of one, a repository inside', async () => {
    await commit({ 'a.md': 'a', 'b.md': 'b' });
    const before = workingTree(root);
    await before.entries();
    rmSync(join(root, 'a.md'));
    execFileSync('sh', ['-c', 'mkfifo a.md'], { cwd: root });
    await gitOrThrow(root, ['init', '--quiet', 'inner']);
    write('inner/c.md', 'c');
    expect(await paths(workingTree(root))).toEqual(['b.md']);
    await expect(before.read(['a.md'])).rejects.toThrow('not a file');
  });

  it('knows a submodule and does not read it', async () => {
    const id = await commit({ 'a.md': 'a' });
    await git('update-index', '--add', '--cacheinfo', `160000,${id},vendor`);
    const tree = workingTree(root);
    expect(await tree.entries()).toContainEqual({ path: 'vendor', kind: 'submodule', blob: id });
    await expect(tree.read(['vendor'])).rejects.toThrow('submodule');
  });

  it('leaves out what a sparse checkout left out', async () => {
    await commit({ 'a/x.md': 'x', 'b/y.md': 'y' });
    await git('sparse-checkout', 'set', '--no-cone', '/a/');
    expect(await paths(workingTree(root))).toEqual(['a/x.md']);
  });

  it('lists a file in conflict once', async () => {
    await commit({ 'a.md': 'base' });
    await git('checkout', '--quiet', '-b', 'other');
    await commit({ 'a.md': 'other' });
    await git('checkout', '--quiet', 'main');
    await commit({ 'a.md': 'main' });
    await git('merge', 'other').catch(() => undefined);
    const tree = workingTree(root);
    expect(await paths(tree)).toEqual(['a.md']);
    expect(await text(tree, 'a.md')).toContain('<<<<<<<');
  });

  it.each([
    ['../outside.md', '".."'],
    ['/etc/passwd', 'absolute'],
    ['.git/config', '.git'],
  ])('refuses the path %s', async (path, why) => {
    await commit({ 'a.md': 'a' });
    await expect(workingTree(root).read([path])).rejects.toThrow(FileError);
    await expect(workingTree(root).read([path])).rejects.toThrow(why);
  });

  it('refuses a Git LFS pointer and a file over 50 MiB', async () => {
    write('lfs.jsonl', pointer);
    write('large.jsonl', '');
    truncateSync(join(root, 'large.jsonl'), 50 * 1024 * 1024 + 1);
    await expect(workingTree(root).read(['lfs.jsonl'])).rejects.toThrow('Git LFS pointer');
    await expect(workingTree(root).read(['large.jsonl'])).rejects.toThrow('more than the 52428800');
  });

  it.skipIf(process.getuid?.() === 0)('says which file cannot be read', async () => {
    write('a.md', 'a');
    await commit({});
    chmodSync(join(root, 'a.md'), 0o000);
    await expect(workingTree(root).read(['a.md'])).rejects.toThrow(FileError);
  });

  it('is empty in a new repository', async () => {
    expect(await paths(workingTree(root))).toEqual([]);
  });

  it('of a folder that is not the top of a repository is a usage error', async () => {
    await expect(workingTree(newFolder()).entries()).rejects.toThrow(UsageError);
    await expect(workingTree(newFolder()).entries()).rejects.toThrow('is not a git repository');
    write('sub/a.md', 'a');
    await expect(workingTree(join(root, 'sub')).entries()).rejects.toThrow('not the top folder');
    await expect(workingTree(join(root, 'nowhere')).entries()).rejects.toThrow(UsageError);
  });

  it('reads what is on disk, not what a filter of the user would store', async () => {
    await git('config', 'filter.shout.clean', 'tr a-z A-Z');
    await commit({ '.gitattributes': '*.md filter=shout\n', 'a.md': 'a' });
    write('a.md', 'changed');
    const tree = workingTree(root);
    expect(await text(tree, 'a.md')).toBe('changed');
    expect((await blobs(tree)).get('a.md')).toBe(await git('hash-object', '--no-filters', join(root, 'a.md')));
  });

  it('looks for git where it is told to', async () => {
    await expect(workingTree(root, { env: { PATH: '/nowhere' } }).entries()).rejects.toThrow(
      'git could not be started',
    );
  });
});

describe('the tree of a commit', () => {
  it('has the files of that commit, whatever is on disk', async () => {
    const first = await commit({ 'a.md': 'one', 'sub/ü b.md': 'x', 'line\n"quote".md': 'odd' });
    await commit({ 'a.md': 'two' });
    write('a.md', 'three');
    const tree = await commitTree(root, 'HEAD~1');
    expect(tree.commit).toBe(first);
    expect(tree.label).toBe(`${root.split('/').at(-1)}@${first.slice(0, 7)}`);
    expect((await paths(tree)).toSorted()).toEqual(['a.md', 'line\n"quote".md', 'sub/ü b.md']);
    expect(await text(tree, 'a.md')).toBe('one');
    expect(await text(tree, 'sub/ü b.md')).toBe('x');
    expect(await text(await commitTree(root, 'main'), 'a.md')).toBe('two');
  });

  it('reads many files in one call, empty and binary ones too', async () => {
    const files = new Map(
      Array.from({ length: 300 }, (_, index) => [`f${index}`, Buffer.from([index % 256, 10, 0, 255, 10])] as const),
    );
    await commit({ ...Object.fromEntries(files), empty: '', twin: '' });
    const found = await (await commitTree(root, 'HEAD')).read([...files.keys(), 'empty', 'twin', 'nothing', 'empty']);
    expect(found.size).toBe(302);
    for (const [path, bytes] of files) expect(Buffer.from(found.get(path) ?? []).equals(bytes)).toBe(true);
    expect(found.get('empty')).toHaveLength(0);
  });

  it('refuses links, submodules, Git LFS pointers and paths outside', async () => {
    symlinkSync('/etc/hostname', join(root, 'link'));
    const id = await commit({ 'lfs.jsonl': pointer });
    await git('update-index', '--add', '--cacheinfo', `160000,${id},vendor`);
    await git('commit', '--quiet', '-m', 'submodule');
    const tree = await commitTree(root, 'HEAD');
    const kinds = Object.fromEntries((await tree.entries()).map(({ path, kind }) => [path, kind]));
    expect(kinds).toEqual({ 'lfs.jsonl': 'file', link: 'symlink', vendor: 'submodule' });
    await expect(tree.read(['link'])).rejects.toThrow('symbolic link');
    await expect(tree.read(['vendor'])).rejects.toThrow('submodule');
    await expect(tree.read(['lfs.jsonl'])).rejects.toThrow('Git LFS pointer');
    await expect(tree.read(['a/../lfs.jsonl'])).rejects.toThrow(FileError);
  });

  it('refuses a file over 50 MiB before it is read', async () => {
    write('large', '');
    truncateSync(join(root, 'large'), 50 * 1024 * 1024 + 1);
    await commit({});
    await expect((await commitTree(root, 'HEAD')).read(['large'])).rejects.toThrow('more than the 52428800');
  });

  it('says which file has lost its content', async () => {
    await commit({ 'a.md': 'a' });
    const tree = await commitTree(root, 'HEAD');
    const blob = (await blobs(tree)).get('a.md') ?? '';
    rmSync(join(root, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    await expect(tree.read(['a.md'])).rejects.toMatchObject({ position: { file: 'a.md' } });
  });
});

describe('resolveCommit', () => {
  it('takes branches, tags, ids and their ancestors', async () => {
    const first = await commit({ a: '1' });
    const second = await commit({ a: '2' });
    await git('tag', '-a', 'v1', '-m', 'x', first);
    expect(await resolveCommit(root, 'main')).toBe(second);
    expect(await resolveCommit(root, 'v1')).toBe(first);
    expect(await resolveCommit(root, 'HEAD~1')).toBe(first);
    expect(await resolveCommit(root, second.slice(0, 10))).toBe(second);
  });

  it.each(['-h', '--all', '', 'a\0b', 'a\nb'])('refuses %j before git sees it', async (revision) => {
    await expect(resolveCommit(root, revision)).rejects.toThrow(UsageError);
    await expect(resolveCommit(root, revision)).rejects.toThrow('not the name of a commit');
  });

  it.each(['nothing', '0'.repeat(40), 'HEAD:a', 'HEAD^{tree}'])('refuses %j: no commit', async (revision) => {
    await commit({ a: '1' });
    await expect(resolveCommit(root, revision)).rejects.toThrow(UsageError);
    await expect(resolveCommit(root, revision)).rejects.toThrow('there is no commit');
  });

  it('outside a repository says so', async () => {
    await expect(resolveCommit(newFolder(), 'HEAD')).rejects.toThrow('is not a git repository');
  });

  it('in a repository without a commit says so', async () => {
    await expect(resolveCommit(root, 'HEAD')).rejects.toThrow('there is no commit "HEAD"');
  });
});

describe('mergeBase', () => {
  it('is where two branches parted', async () => {
    const base = await commit({ a: '1' });
    await git('checkout', '--quiet', '-b', 'other');
    await commit({ b: '1' });
    await git('checkout', '--quiet', 'main');
    await commit({ c: '1' });
    expect(await mergeBase(root, await resolveCommit(root, 'main'), await resolveCommit(root, 'other'))).toBe(base);
  });

  it('of histories without a common commit is a usage error', async () => {
    const one = await resolveCommit(root, await commit({ a: '1' }));
    await git('checkout', '--quiet', '--orphan', 'other');
    const other = await resolveCommit(root, await commit({ b: '1' }));
    await expect(mergeBase(root, one, other)).rejects.toThrow('no commit in common');
  });
});
