import { afterEach, describe, expect, it } from 'vitest';
import { commitTree } from '../../src/github/index.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { connect } from './connect.ts';

let github: LoopbackGitHub;
afterEach(() => github.stop());

describe('the files of a commit on GitHub', () => {
  it('lists every file with its blob id in one request', async () => {
    github = await startGitHub({ checkAnswers: true });
    const commit = await github.commit('main', {
      'a.txt': 'one\n',
      'folder/deep/b.txt': 'two\n',
      link: { mode: '120000', content: 'a.txt' },
    });
    const tree = commitTree(connect(github), github, commit);
    const entries = await tree.entries();
    expect(entries).toEqual([
      { path: 'a.txt', kind: 'file', blob: '5626abf0f72e58d7a153368ba57db4c673c0e171' },
      { path: 'folder/deep/b.txt', kind: 'file', blob: 'f719efd430d52bcfc8566a43b2eb655688d38871' },
      {
        path: 'link',
        kind: 'symlink',
        blob: '5626abf0f72e58d7a153368ba57db4c673c0e171'.replace(/.*/, entries[2]?.blob ?? ''),
      },
    ]);
    await tree.entries();
    expect(github.requests).toHaveLength(1);
    expect(github.violations).toEqual([]);
  });

  it('reads many files in one query', async () => {
    github = await startGitHub({ checkAnswers: true });
    const files = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`prompts/p${index}.md`, `Prompt ${index}\r\n`]),
    );
    const commit = await github.commit('main', files);
    const read = await commitTree(connect(github), github, commit).read([
      ...Object.keys(files),
      'missing.md',
      'prompts',
    ]);
    expect([...read].map(([path, bytes]) => [path, Buffer.from(bytes).toString()])).toEqual(Object.entries(files));
    expect(github.requests.length).toBe(2);
    expect(github.violations).toEqual([]);
  });
});
