import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import { githubStore } from '../../src/registry/git/github-store.ts';
import type { GitStore } from '../../src/registry/git/store.ts';
import { gitRegistry, localStore } from '../../src/registry/index.ts';
import { connect } from '../github/connect.ts';
import { createMemoryBranch } from '../registry/memory-branch.ts';
import { startGitHub } from '../support/github/index.ts';
import { type RegistrySubject, registryContract } from './registry.ts';

registryContract('in a local repository', async () => {
  const root = await mkdtemp(join(tmpdir(), 'local-registry-'));
  await gitOrThrow(root, ['init', '--quiet', '--initial-branch=main', '.']);
  return subjectOf(
    () => localStore(root, 'prompt-registry'),
    () => rm(root, { recursive: true }),
  );
});

registryContract('on GitHub', async () => {
  const github = await startGitHub();
  await github.commit('main', { 'README.md': 'An application.\n' });
  const open = () =>
    githubStore(connect(github, { maxRequests: 1000 }), { owner: 'acme', name: 'app' }, 'prompt-registry');
  return subjectOf(open, () => github.stop());
});

registryContract('in memory', async () => {
  const branch = createMemoryBranch();
  return subjectOf(
    () => branch.store,
    async () => undefined,
  );
});

function subjectOf(open: () => GitStore, close: () => Promise<void>): RegistrySubject {
  const options = { sleep: async () => undefined, random: () => 0 };
  const store = open();
  return {
    registry: gitRegistry(store, options),
    other: gitRegistry(open(), options),
    async read(path) {
      const tip = await store.tip();
      return tip && (await store.read(tip, [path])).get(path);
    },
    close,
  };
}
