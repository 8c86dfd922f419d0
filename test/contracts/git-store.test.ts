import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { githubStore } from '../../src/registry/git/github-store.ts';
import { localStore } from '../../src/registry/index.ts';
import { connect } from '../github/connect.ts';
import { importCommits } from '../registry/long-ledger.ts';
import { createMemoryBranch } from '../registry/memory-branch.ts';
import { startGitHub } from '../support/github/index.ts';
import { gitStoreContract } from './git-store.ts';

gitStoreContract('in a local repository', async () => {
  const root = await mkdtemp(join(tmpdir(), 'local-store-'));
  await gitOrThrow(root, ['init', '--quiet', '--initial-branch=main', '.']);
  return {
    store: localStore(root, 'prompt-registry'),
    other: localStore(root, 'prompt-registry'),
    grow: (commits) => importCommits(root, 'prompt-registry', commits),
    close: () => rm(root, { recursive: true }),
  };
});

const onGitHub = (without: readonly string[]) => async () => {
  const github = await startGitHub({ without });
  await github.commit('main', { 'README.md': 'An application.\n' });
  const open = () => githubStore(connect(github), { owner: 'acme', name: 'app' }, 'prompt-registry');
  return {
    store: open(),
    other: open(),
    grow: (commits: Parameters<typeof importCommits>[2]) => importCommits(github.folder, 'prompt-registry', commits),
    close: () => github.stop(),
  };
};

gitStoreContract('on GitHub', onGitHub([]));
gitStoreContract('on an older GitHub Enterprise Server', onGitHub(['createCommitOnBranch']));

gitStoreContract('in memory, which stands in for both in the tests of the protocol', async () => {
  const branch = createMemoryBranch();
  return {
    store: branch.store,
    other: branch.store,
    grow: async (commits) => branch.grow(commits),
    close: async () => undefined,
  };
});
