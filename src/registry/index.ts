export { registrySchemas } from './git/format/schemas.ts';
export { gitRegistry } from './git/git-registry.ts';
export { gitResults } from './git/git-results.ts';
export { localStore } from './git/local-store.ts';
export { StoreError } from './git/store.ts';
export { commitsApart, type Finding, localHistory, type Verification, verifyBranch } from './git/verify/index.ts';
