import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { commitTree as localCommitTree, workingTree } from '../../src/cli/local-tree.ts';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { commitTree } from '../../src/github/index.ts';
import { connect } from '../github/connect.ts';
import { startGitHub } from '../support/github/index.ts';
import { type SourceFiles, sourceTreeContract } from './source-tree.ts';

sourceTreeContract('of a commit on GitHub', async (files) => {
  const github = await startGitHub();
  const entries = Object.entries(files).map(([path, file]) => [
    path,
    typeof file === 'object' && 'link' in file ? { mode: '120000', content: file.link } : file,
  ]);
  const commit = await github.commit('main', Object.fromEntries(entries));
  return { tree: commitTree(connect(github), github, commit), close: () => github.stop() };
});

sourceTreeContract('of a commit of a local repository', async (files) => {
  const root = await localRepository(files);
  return { tree: await localCommitTree(root, 'HEAD'), close: () => rm(root, { recursive: true }) };
});

sourceTreeContract('on disk', async (files) => {
  const root = await localRepository(files);
  return { tree: workingTree(root), close: () => rm(root, { recursive: true }) };
});

async function localRepository(files: SourceFiles): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'source-tree-'));
  for (const [path, file] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    if (typeof file === 'object' && 'link' in file) await symlink(file.link, join(root, path));
    else await writeFile(join(root, path), file);
  }
  const person = { GIT_AUTHOR_NAME: 'a', GIT_AUTHOR_EMAIL: 'a@b', GIT_COMMITTER_NAME: 'a', GIT_COMMITTER_EMAIL: 'a@b' };
  await gitOrThrow(root, ['init', '--quiet', '--initial-branch=main', '.']);
  await gitOrThrow(root, ['add', '--all', '.']);
  await gitOrThrow(root, ['commit', '--quiet', '--message=files'], { env: person });
  return root;
}
