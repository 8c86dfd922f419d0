export { createGitHub, type GitHub, type GitHubOptions, type Repository } from './client.ts';
export { type CommentRequest, type PostedComment, upsertComment } from './comment.ts';
export { type BranchCommit, type CommitOutcome, commitOnBranch } from './commit.ts';
export {
  createDeployment,
  type Deployment,
  type DeploymentRequest,
  type DeploymentState,
  type DeploymentStatus,
  type FoundDeployment,
  findDeployment,
  setDeploymentStatus,
} from './deployment.ts';
export { GitHubError, PermissionError } from './errors.ts';
export { branchTip, commitParents, mergeBase, type RepositoryFacts, repositoryFacts } from './facts.ts';
export {
  type GroupedPullRequest,
  type Landed,
  landedBetween,
  type MergedPullRequest,
  type MergeGroup,
  type MergeGroupPullRequests,
  mergedBy,
  mergeGroupPullRequests,
} from './merges.ts';
export { type PathCommit, type PathHistory, type PathQuestion, pathHistories } from './path-history.ts';
export { isTeamMember, type Person, peopleOf, type RepositoryRole, type TeamMembership } from './people.ts';
export {
  type CommitPullRequest,
  type PullRequest,
  type PullRequestState,
  pullRequest,
  pullRequestStates,
  pullRequestsOfCommit,
} from './pull-request.ts';
export { type CommitStatus, type DispatchedEvent, dispatchEvent, setCommitStatus } from './signals.ts';
export { commitTree, readBlobs } from './tree.ts';
