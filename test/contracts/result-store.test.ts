import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { githubStore } from '../../src/registry/git/github-store.ts';
import type { GitStore } from '../../src/registry/git/store.ts';
import { gitResults, localStore } from '../../src/registry/index.ts';
import { connect } from '../github/connect.ts';
import { createMemoryBranch } from '../registry/memory-branch.ts';
import { startGitHub } from '../support/github/index.ts';
import { type ResultStoreSubject, resultStoreContract } from './result-store.ts';

resultStoreContract('in a local repository', async () => {
  const root = await mkdtemp(join(tmpdir(), 'local-results-'));
  await gitOrThrow(root, ['init', '--quiet', '--initial-branch=main', '.']);
  return subjectOf(
    () => localStore(root, 'prompt-results'),
    () => rm(root, { recursive: true }),
  );
});

const onGitHub = (without: readonly string[]) => async () => {
  const github = await startGitHub({ without });
  await github.commit('main', { 'README.md': 'An application.\n' });
  const open = () =>
    githubStore(connect(github, { maxRequests: 1000 }), { owner: 'acme', name: 'app' }, 'prompt-results');
  return subjectOf(open, () => github.stop());
};

resultStoreContract('on GitHub', onGitHub([]));
resultStoreContract('on an older GitHub Enterprise Server', onGitHub(['createCommitOnBranch']));

resultStoreContract('in memory', async () => {
  const branch = createMemoryBranch();
  return subjectOf(
    () => branch.store,
    async () => undefined,
  );
});

function subjectOf(open: () => GitStore, close: () => Promise<void>): ResultStoreSubject {
  const options = { sleep: async () => undefined, random: () => 0 };
  const store = open();
  return {
    results: gitResults(store, options),
    other: gitResults(open(), options),
    project: gitResults(open(), { ...options, project: 'mobile' }),
    state: () => store.tip(),
    close,
  };
}
