export { registrySchemas } from './git/format/schemas.ts';
export { type GitRegistryOptions, gitRegistry } from './git/git-registry.ts';
export { type GitResultsOptions, gitResults } from './git/git-results.ts';
export { localStore } from './git/local-store.ts';
export { type GitStore, StoreError } from './git/store.ts';
