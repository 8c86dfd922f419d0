import type { GitHubWays } from '../commands/notify/channel.ts';
import { parseDigest, shortDigest } from '../foundation/digest.ts';
import { type CommitId, parseCommitId } from '../foundation/ids.ts';
import { createDeployment, type GitHub, type Repository, setDeploymentStatus } from '../github/index.ts';

type News = Parameters<NonNullable<GitHubWays['deployment']>>[0];

/**
 * Records a change of an environment as a GitHub deployment with its status, so that it shows where a team looks for deployments.
 *
 * @param fallback of a change that no commit was evaluated for (a rollback): the commit that the run belongs to.
 */
export async function recordDeployment(
  news: News,
  github: GitHub,
  repository: Repository,
  fallback: CommitId,
): Promise<void> {
  const name = news.kind === 'prompt' ? news.name : `${news.kind}:${news.name}`;
  const version = news.to === undefined ? undefined : shortDigest(parseDigest(news.to));
  const description = version === undefined ? `${name}: ${news.event}` : `${name} ${version}: ${news.event}`;
  const { id } = await createDeployment(github, repository, {
    commit: news.commit === undefined ? fallback : parseCommitId(news.commit),
    environment: news.environment,
    operation: news.operation ?? news.delivery,
    description,
    payload: { event: news.event, name, from: news.from ?? null, to: news.to ?? null },
  });
  await setDeploymentStatus(github, repository, id, {
    state: version === undefined ? 'inactive' : 'success',
    description,
    ...(news.runUrl === undefined ? {} : { logUrl: news.runUrl }),
  });
}
