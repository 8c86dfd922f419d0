import * as z from 'zod/mini';
import { type CommitId, parseCommitId } from '../foundation/ids.ts';
import { type GitHub, needing, type Repository } from './client.ts';
import { NotFoundError } from './errors.ts';
import { LANDED_PULL, landedPull, type MergedPullRequest, mayNotRead, toMerged } from './landed-pull.ts';

export type PathQuestion = {
  readonly path: string;
  /** What this commit has is known; undefined: nothing is. */
  readonly since: CommitId | undefined;
};

export type PathHistory = {
  /** `since` has the file as it is now. */
  readonly same: boolean;
  /** `since` has the file, whatever is in it. */
  readonly wasThere: boolean;
  /** The commits that changed the file and that `since` does not have, the newest first. */
  readonly commits: readonly PathCommit[];
  /** False: there are or may be more of them than were looked at. */
  readonly whole: boolean;
};

export type PathCommit = {
  readonly id: CommitId;
  /** The pull requests that brought it to the default branch; none: it was pushed. */
  readonly pullRequests: readonly MergedPullRequest[];
  /** `before` does not have it: the push in question brought it. */
  readonly isNew: boolean;
};

/** Commits that one query looks at for each path and end. */
const DEPTH = 20;
/** GitHub ends a query after ten seconds. */
const PATHS = 25;

/**
 * What happened to files between what is known of each and `head`, by ancestry alone: a commit's own date says what its author
 * wants. Git's history of a path leaves out what has no part in its content, and enters the branch that a merge took it from.
 *
 * One query for each 25 files; of each file the newest 20 commits. The token needs `contents: read` and `pull-requests: read`.
 *
 * @param before the tip before the push; undefined: it is not known, and every commit counts as new.
 * @returns in the order of the questions. A `since` that GitHub does not have counts as undefined.
 * @throws NotFoundError when there is no commit `head`; PermissionError when the token may not read pull requests.
 */
export async function pathHistories(
  github: GitHub,
  repository: Repository,
  { head, before }: { readonly head: CommitId; readonly before: CommitId | undefined },
  questions: readonly PathQuestion[],
): Promise<readonly PathHistory[]> {
  const histories: PathHistory[] = [];
  for (let at = 0; at < questions.length; at += PATHS) {
    const asked = questions.slice(at, at + PATHS);
    const found = await ask(github, repository, { head, before }, asked);
    histories.push(...asked.map((question, index) => historyOf(question, index, found, repository, head)));
  }
  return histories;
}

type Ends = { readonly head: CommitId; readonly before: CommitId | undefined };

async function ask(
  github: GitHub,
  { owner, name }: Repository,
  { head, before }: Ends,
  questions: readonly PathQuestion[],
): Promise<Answer> {
  const commits = new Map<string, string>(questions.flatMap(({ since }, n) => (since ? [[`s${n}`, since]] : [])));
  const declared = [
    '$owner: String!, $name: String!, $head: GitObjectID!',
    ...(before === undefined ? [] : ['$before: GitObjectID!']),
    ...questions.map((_, index) => `$p${index}: String!`),
    ...[...commits.keys()].map((name) => `$${name}: GitObjectID!`),
  ];
  const lines = questions.flatMap((_, n) => [
    `h${n}: object(oid: $head) { ... on Commit { file(path: $p${n}) { oid } history(path: $p${n}, first: ${DEPTH}) {
      pageInfo { hasNextPage } nodes { oid parents(first: 2) { totalCount } ...Brought }
    } } }`,
    ...(before === undefined ? [] : [pastOf(`b${n}`, 'before', n)]),
    ...(commits.has(`s${n}`) ? [pastOf(`s${n}`, `s${n}`, n)] : []),
  ]);
  const query = `query PathHistories(${declared.join(', ')}) {
  repository(owner: $owner, name: $name) {
    defaultBranchRef { name }
    ${lines.join('\n    ')}
  }
}
fragment Brought on Commit {
  associatedPullRequests(first: 5, orderBy: { field: CREATED_AT, direction: DESC }) { nodes { ...LandedPull } }
}
${LANDED_PULL}`;
  const paths = Object.fromEntries(questions.map(({ path }, index) => [`p${index}`, path]));
  const variables = { owner, name, head, ...(before && { before }), ...paths, ...Object.fromEntries(commits) };
  const { repository } = await needing('pull-requests: read', () => github.graphql(query, variables, answer));
  if (repository === null) throw new NotFoundError(`there is no repository ${owner}/${name}`);
  return repository;
}

function pastOf(alias: string, commit: string, path: number): string {
  return `${alias}: object(oid: $${commit}) { ... on Commit { file(path: $p${path}) { oid } history(path: $p${path}, first: ${DEPTH}) { nodes { oid } } } }`;
}

function historyOf(
  { path }: PathQuestion,
  index: number,
  { defaultBranchRef, ...objects }: Answer,
  repository: Repository,
  head: CommitId,
): PathHistory {
  const [now, before, since] = [objects[`h${index}`], objects[`b${index}`], objects[`s${index}`]];
  if (now == null) throw new NotFoundError(`there is no commit ${head}, in which ${path} was to be looked up`);
  const [known, earlier] = [commitsIn(since), commitsIn(before)];
  const { nodes, pageInfo } = now.history;
  // Below the first known one, everything is known, unless a merge in between has another way down.
  const own = nodes.filter(({ oid }) => !known.has(oid));
  const straight = own.every(({ parents }) => (parents?.totalCount ?? 2) < 2);
  const reached = straight && own.length < nodes.length;
  return {
    same: since?.file != null && since.file.oid === now.file?.oid,
    wasThere: since?.file != null,
    commits: own.map(({ oid, associatedPullRequests }) => {
      if (associatedPullRequests == null) throw mayNotRead(repository);
      const merged = associatedPullRequests.nodes.filter(
        (pull) => pull.merged && pull.baseRefName === defaultBranchRef?.name,
      );
      return { id: parseCommitId(oid), pullRequests: merged.map(toMerged), isNew: !earlier.has(oid) };
    }),
    whole: pageInfo?.hasNextPage === false || reached,
  };
}

function commitsIn(past: Past | undefined): ReadonlySet<string> {
  return new Set(past?.history.nodes.map(({ oid }) => oid));
}

const past = z.nullable(
  z.object({
    file: z.nullable(z.object({ oid: z.string() })),
    history: z.object({
      pageInfo: z.optional(z.object({ hasNextPage: z.boolean() })),
      nodes: z.array(
        z.object({
          oid: z.string(),
          parents: z.optional(z.object({ totalCount: z.number() })),
          associatedPullRequests: z.nullish(z.object({ nodes: z.array(landedPull) })),
        }),
      ),
    }),
  }),
);
type Past = z.infer<typeof past>;
const repositoryAnswer = z.catchall(z.object({ defaultBranchRef: z.nullable(z.object({ name: z.string() })) }), past);
type Answer = z.infer<typeof repositoryAnswer>;
const answer = z.object({ repository: z.nullable(repositoryAnswer) });
