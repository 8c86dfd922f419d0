import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCommitId } from '../../src/foundation/ids.ts';
import { commitTree } from '../../src/github/index.ts';
import { type Files, type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { connect, text } from './connect.ts';

let github: LoopbackGitHub;
beforeEach(async () => {
  github = await startGitHub({ checkAnswers: true });
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await github.stop();
});

async function treeWith(files: Files) {
  return commitTree(connect(github), github, await github.commit('main', files));
}

const restBlobs = () => github.requests.filter((request) => request.path.includes('/git/blobs/')).length;

describe('the listing of a commit', () => {
  it('has every file and link below every folder, in one request that is kept', async () => {
    const tree = await treeWith({
      'a.txt': 'one\n',
      'folder/deep/b.txt': 'two\n',
      'folder/link': { mode: '120000', content: 'a.txt' },
      module: { mode: '160000', content: '1'.repeat(40) },
    });
    expect(await tree.entries()).toEqual([
      { path: 'a.txt', kind: 'file', blob: '5626abf0f72e58d7a153368ba57db4c673c0e171' },
      { path: 'folder/deep/b.txt', kind: 'file', blob: 'f719efd430d52bcfc8566a43b2eb655688d38871' },
      { path: 'folder/link', kind: 'symlink', blob: '8d14cbf983b3fad683171c9418998d9f68340823' },
      { path: 'module', kind: 'submodule', blob: '1'.repeat(40) },
    ]);
    await tree.entries();
    expect(github.requests).toHaveLength(1);
  });

  it('is named after the repository and the commit', async () => {
    const tree = await treeWith({ 'a.txt': 'a' });
    expect(tree.label).toBe(`acme/app@${tree.commit?.slice(0, 7)}`);
  });

  it('is put together from its folders where GitHub cuts it off', async () => {
    const small = await startGitHub({ treeLimit: 4 });
    const files = { 'a.txt': 'a', 'x/b.txt': 'b', 'x/c.txt': 'c', 'y/deep/d.txt': 'd', 'y/e.txt': 'e' };
    const tree = commitTree(connect(small), small, await small.commit('main', files));
    expect((await tree.entries()).map((entry) => entry.path)).toEqual(Object.keys(files));
    expect(small.requests).toHaveLength(4);
    await small.stop();
  });

  it('is an error where one folder alone is too large', async () => {
    const small = await startGitHub({ treeLimit: 2 });
    const tree = commitTree(connect(small), small, await small.commit('main', { 'x/a': 'a', 'x/b': 'b', 'x/c': 'c' }));
    await expect(tree.entries()).rejects.toMatchObject({ name: 'FileError', position: { file: 'x/' } });
    await small.stop();
  });

  it('is not there for a commit that is not there', async () => {
    const tree = commitTree(connect(github), github, parseCommitId('1'.repeat(40)));
    await expect(tree.entries()).rejects.toMatchObject({ name: 'NotFoundError' });
    await expect(tree.read(['a.txt'])).rejects.toMatchObject({
      name: 'GitHubError',
      message: expect.stringContaining('no commit 1111'),
    });
  });
});

describe('reading files at a commit', () => {
  it('takes one query for a hundred files, without a listing', async () => {
    const files = Object.fromEntries(
      Array.from({ length: 150 }, (_, index) => [`prompts/p${index}.md`, `Prompt ${index}\n`]),
    );
    const tree = await treeWith(files);
    expect(text(await tree.read(Object.keys(files)))).toEqual(files);
    expect(github.requests.map((request) => request.operationName)).toEqual(['Files', 'Files']);
  });

  it('leaves out what is not there, and folders', async () => {
    const tree = await treeWith({ 'prompts/a.md': 'a' });
    expect(text(await tree.read(['prompts/a.md', 'prompts', 'prompts/b.md', 'a/b/c', 'prompts/a.md']))).toEqual({
      'prompts/a.md': 'a',
    });
    expect(await tree.read([])).toEqual(new Map());
  });

  it('is the same bytes: line endings, byte order mark, empty files, numbers beyond 2^53 as text', async () => {
    const files = {
      'crlf.txt': 'a\r\nb\r\n',
      'bom.csv': '\uFEFFid\n',
      'empty.txt': '',
      'numbers.json': '{"id": 12345678901234567890}',
    };
    const tree = await treeWith(files);
    expect(text(await tree.read(Object.keys(files)))).toEqual(files);
    expect(restBlobs()).toBe(0);
  });

  it('asks REST for what GraphQL has no exact text of: binary, over 512,000 bytes, not UTF-8', async () => {
    const files = {
      'binary.gz': Buffer.from([0x1f, 0x8b, 0, 1, 2, 255]),
      'large.jsonl': Buffer.from(`${'x'.repeat(600_000)}\n`),
      'latin1.txt': Buffer.from([0x63, 0x61, 0x66, 0xe9]),
    };
    const tree = await treeWith(files);
    const read = await tree.read(Object.keys(files));
    for (const [path, bytes] of Object.entries(files))
      expect(Buffer.from(read.get(path) ?? []).equals(bytes)).toBe(true);
    expect(restBlobs()).toBe(3);
  });

  it.each([
    { name: 'a link', path: 'link', words: 'symbolic link' },
    { name: 'a submodule', path: 'module', words: 'submodule' },
    { name: 'a Git LFS pointer', path: 'big.jsonl', words: 'Git LFS' },
    { name: 'a path outside the root', path: '../a.txt', words: 'not a path of the repository' },
    { name: 'an absolute path', path: '/etc/passwd', words: 'absolute' },
  ])('refuses $name', async ({ path, words }) => {
    const tree = await treeWith({
      'a.txt': 'a',
      link: { mode: '120000', content: 'a.txt' },
      module: { mode: '160000', content: '1'.repeat(40) },
      'big.jsonl': `version https://git-lfs.github.com/spec/v1\noid sha256:${'4'.repeat(64)}\nsize 12345\n`,
    });
    await expect(tree.read(['a.txt', path])).rejects.toMatchObject({
      name: 'FileError',
      message: expect.stringContaining(words),
      position: { file: path },
    });
  });

  it('refuses an answer with other bytes than the commit has', async () => {
    const tree = await treeWith({ 'a.bin': Buffer.from([0, 1, 2]) });
    github.fault((request) =>
      request.path.includes('/git/blobs/')
        ? { after: { status: 200, body: { content: 'AAAA', encoding: 'base64' } } }
        : undefined,
    );
    await expect(tree.read(['a.bin'])).rejects.toMatchObject({
      name: 'GitHubError',
      message: expect.stringContaining('a.bin'),
    });
  });

  it('goes on after a lost answer', async () => {
    const tree = await treeWith({ 'a.txt': 'a' });
    github.fault(({ index }) => (index === 0 ? { after: 'reset' } : index === 1 ? { after: 'truncate' } : undefined));
    expect(text(await tree.read(['a.txt']))).toEqual({ 'a.txt': 'a' });
    expect(github.requests).toHaveLength(3);
  });

  it('says so when the token may not read', async () => {
    const commit = await github.commit('main', { 'a.txt': 'a' });
    const token = github.createToken({ issues: 'write' });
    const tree = commitTree(connect(github, { token }), github, commit);
    await expect(tree.read(['a.txt'])).rejects.toMatchObject({ name: 'PermissionError' });
    await expect(tree.entries()).rejects.toMatchObject({ name: 'PermissionError' });
  });
});
