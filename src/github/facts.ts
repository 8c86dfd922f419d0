import * as z from 'zod/mini';
import { type CommitId, parseCommitId } from '../foundation/ids.ts';
import type { GitHub, Repository } from './client.ts';
import { NotFoundError } from './errors.ts';

export type RepositoryFacts = {
  /** The login that the token acts as: `github-actions[bot]` for GITHUB_TOKEN, `<app>[bot]` for an App, else a person's. */
  readonly viewer: string;
  /** Undefined: the repository is empty. */
  readonly defaultBranch: string | undefined;
  /** Branch → commit; the default branch and those asked for, as far as they exist. */
  readonly tips: ReadonlyMap<string, CommitId>;
  /** Parents of the commit that was asked for, in their order; undefined when it was not asked for or is not there. */
  readonly parents: readonly CommitId[] | undefined;
};

/**
 * What a run needs to know of the repository, in one query.
 *
 * @throws NotFoundError when the repository is not there or the token may not see it.
 */
export async function repositoryFacts(
  github: GitHub,
  repository: Repository,
  ask: { readonly branches?: readonly string[]; readonly commit?: CommitId } = {},
): Promise<RepositoryFacts> {
  const branches = [...new Set(ask.branches ?? [])];
  const variables = {
    owner: repository.owner,
    name: repository.name,
    ...Object.fromEntries(branches.map((branch, index) => [`b${index}`, `refs/heads/${branch}`])),
    ...(ask.commit === undefined ? {} : { commit: ask.commit }),
  };
  const declared =
    branches.map((_, index) => `, $b${index}: String!`).join('') +
    (ask.commit === undefined ? '' : ', $commit: GitObjectID!');
  const query = `query Facts($owner: String!, $name: String!${declared}) {
  viewer { login }
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name target { oid } }
${branches.map((_, index) => `    b${index}: ref(qualifiedName: $b${index}) { name target { oid } }`).join('\n')}
${ask.commit === undefined ? '' : '    commit: object(oid: $commit) { ... on Commit { parents(first: 10) { nodes { oid } } } }'}
  }
}`;
  const answer = await github.graphql(query, variables, factsAnswer);
  const found = answer.repository;
  if (found === null) throw new NotFoundError(`there is no repository ${repository.owner}/${repository.name}`);
  const refs = [found.defaultBranchRef, ...branches.map((_, index) => branchAnswer.parse(found[`b${index}`]))];
  return {
    viewer: answer.viewer.login,
    defaultBranch: found.defaultBranchRef?.name,
    tips: new Map(refs.flatMap((ref) => (ref?.target ? [[ref.name, parseCommitId(ref.target.oid)] as const] : []))),
    parents: found.commit?.parents?.nodes.map((parent) => parseCommitId(parent.oid)),
  };
}

/** The commit a branch points to now; undefined when there is no such branch. */
export async function branchTip(github: GitHub, repository: Repository, branch: string): Promise<CommitId | undefined> {
  const query = `query Tip($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) { ref(qualifiedName: $ref) { name target { oid } } }
}`;
  const variables = { owner: repository.owner, name: repository.name, ref: `refs/heads/${branch}` };
  const { repository: found } = await github.graphql(query, variables, tipAnswer);
  if (found === null) throw new NotFoundError(`there is no repository ${repository.owner}/${repository.name}`);
  return found.ref?.target ? parseCommitId(found.ref.target.oid) : undefined;
}

/** In their order: of a merge commit, the base's side first. @throws NotFoundError */
export async function commitParents(
  github: GitHub,
  repository: Repository,
  commit: CommitId,
): Promise<readonly CommitId[]> {
  const { parents } = await repositoryFacts(github, repository, { commit });
  if (parents === undefined) throw new NotFoundError(`${repository.owner}/${repository.name} has no commit ${commit}`);
  return parents;
}

/** The newest commit that both have. @throws NotFoundError when one of them is not there. */
export async function mergeBase(
  github: GitHub,
  repository: Repository,
  base: CommitId,
  head: CommitId,
): Promise<CommitId> {
  const { data } = await github.request('GET /repos/{owner}/{repo}/compare/{basehead}', {
    owner: repository.owner,
    repo: repository.name,
    basehead: `${base}...${head}`,
    per_page: 1,
  });
  return parseCommitId(data.merge_base_commit.sha);
}

const branchAnswer = z.nullish(z.object({ name: z.string(), target: z.nullish(z.object({ oid: z.string() })) }));
const factsAnswer = z.object({
  viewer: z.object({ login: z.string() }),
  repository: z.nullable(
    z.looseObject({
      defaultBranchRef: branchAnswer,
      commit: z.nullish(z.object({ parents: z.optional(z.object({ nodes: z.array(z.object({ oid: z.string() })) })) })),
    }),
  ),
});
const tipAnswer = z.object({ repository: z.nullable(z.object({ ref: branchAnswer })) });
