import type { Config } from '../config/config.ts';
import type { GitHub, Repository } from '../github/index.ts';
import { githubStore } from '../registry/git/github-store.ts';
import type { GitStore } from '../registry/git/store.ts';
import { gitRegistry, gitResults, localStore } from '../registry/index.ts';
import type { Surroundings } from './request.ts';

type Registries = Pick<Surroundings, 'registry' | 'results'>;

/** Registry and results on branches of a repository on GitHub. */
export function gitHubRegistries(github: GitHub, repository: Repository): Registries {
  return registriesOn((branch) => githubStore(github, repository, branch));
}

/** Registry and results on branches of a local repository. */
export function localRegistries(root: string): Registries {
  return registriesOn((branch) => localStore(root, branch));
}

function registriesOn(store: (branch: string) => GitStore): Registries {
  const project = (config: Config) => (config.project === undefined ? {} : { project: config.project });
  return {
    registry: (config) => gitRegistry(store(config.registry.branch), project(config)),
    results: (config) => gitResults(store(config.registry.resultsBranch)),
  };
}
