export { createGitHub, type GitHub, type GitHubOptions, type Repository } from './client.ts';
export { type CommentRequest, type PostedComment, upsertComment } from './comment.ts';
export { type BranchCommit, type CommitOutcome, commitOnBranch } from './commit.ts';
export { GitHubError, PermissionError } from './errors.ts';
export { branchTip, commitParents, mergeBase, type RepositoryFacts, repositoryFacts } from './facts.ts';
export {
  type CommitPullRequest,
  type Permission,
  type PullRequest,
  permissionOf,
  pullRequest,
  pullRequestsOfCommit,
} from './pull-request.ts';
export { commitTree, readBlobs } from './tree.ts';
