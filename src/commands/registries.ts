import type { Config } from '../config/config.ts';
import { ConfigError } from '../foundation/errors.ts';
import type { GitHub, Repository } from '../github/index.ts';
import { githubStore } from '../registry/git/github-store.ts';
import type { GitStore } from '../registry/git/store.ts';
import { gitRegistry, gitResults, localStore } from '../registry/index.ts';
import type { Surroundings } from './request.ts';

type Registries = Pick<Surroundings, 'registry' | 'results'>;

/** Registry and results on branches of a repository on GitHub. */
export function gitHubRegistries(
  github: GitHub,
  place: { readonly repository: Repository; readonly defaultBranch: string; readonly signal: AbortSignal },
): Registries {
  const store = (branch: string) => {
    // A config must not make this action write to where the code is.
    if (branch === place.defaultBranch) {
      throw new ConfigError(`the registry cannot be on ${branch}, the default branch`, {
        todo: 'Give `registry.branch` and `registry.results-branch` branches of their own.',
      });
    }
    return githubStore(github, place.repository, branch);
  };
  return registriesOn(store, place.signal);
}

/** Registry and results on branches of a local repository; `env`: where git is (`gitEnvironment`). */
export function localRegistries(root: string, env: Readonly<Record<string, string>>, signal: AbortSignal): Registries {
  return registriesOn((branch) => localStore(root, branch, env), signal);
}

function registriesOn(store: (branch: string) => GitStore, signal: AbortSignal): Registries {
  const options = (config: Config) => (config.project === undefined ? { signal } : { project: config.project, signal });
  return {
    registry: (config) => gitRegistry(store(config.registry.branch), options(config)),
    results: (config) => gitResults(store(config.registry.resultsBranch), { project: config.project }),
  };
}
