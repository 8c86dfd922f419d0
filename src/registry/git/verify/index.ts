export type { BranchHistory } from './branch-history.ts';
export type { Finding, FindingKind } from './findings.ts';
export { commitsApart, localHistory } from './local-history.ts';
export { type Verification, verifyBranch } from './verify.ts';
