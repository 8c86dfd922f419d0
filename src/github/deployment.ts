import { type CommitId, parseCommitId } from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import { type GitHub, needing, type Repository } from './client.ts';
import { GitHubError } from './errors.ts';

/** The task of every deployment of ours: other tools' deployments to the same environment are left alone. */
export const DEPLOYMENT_TASK = 'prompt-ratchet';

export type DeploymentRequest = {
  readonly commit: CommitId;
  readonly environment: string;
  /** The promotion that it records: `findDeployment` finds it by this. */
  readonly operation: string;
  /** Cut to 140 characters. */
  readonly description: string;
  /** More for whoever listens to `deployment` events; `operation` is added. */
  readonly payload?: JsonObject;
  /** End users meet it: default what GitHub makes of the name (`production` is). */
  readonly production?: boolean;
  /** It will not exist any more one day. */
  readonly transient?: boolean;
};

export type Deployment = { readonly id: number; readonly commit: CommitId; readonly environment: string };

/**
 * Records a deployment, whatever the commit's statuses say and without merging anything. Never sent twice: after an error with
 * `effect: 'unknown'` ask `findDeployment` before trying again. The token needs `deployments: write`. With GITHUB_TOKEN it starts
 * no workflow (`on: deployment`); an App's token does.
 *
 * @throws PermissionError (403); GitHubError with GitHub's words (409, 422: unknown commit, a limit of the environment).
 */
export async function createDeployment(
  github: GitHub,
  repository: Repository,
  request: DeploymentRequest,
): Promise<Deployment> {
  const { status, data } = await needing('deployments: write', () =>
    github.request('POST /repos/{owner}/{repo}/deployments', {
      owner: repository.owner,
      repo: repository.name,
      ref: request.commit,
      task: DEPLOYMENT_TASK,
      auto_merge: false,
      required_contexts: [],
      environment: request.environment,
      description: shorten(request.description),
      payload: { ...request.payload, operation: request.operation },
      ...(request.production === undefined ? {} : { production_environment: request.production }),
      ...(request.transient === undefined ? {} : { transient_environment: request.transient }),
    }),
  );
  // GitHub's 202: it merged a branch in place of making a deployment.
  if (!('id' in data)) {
    const words = 'message' in data ? String(data.message) : `status ${status}`;
    throw new GitHubError(`GitHub made no deployment: ${words}`, { status, effect: 'unknown' });
  }
  return { id: Number(data.id), commit: parseCommitId(data.sha), environment: data.environment };
}

/** `inactive`: another one took its place. */
export type DeploymentState = 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';

export type DeploymentStatus = {
  readonly state: DeploymentState;
  /** Cut to 140 characters. */
  readonly description: string;
  /** Where the run's log is. */
  readonly logUrl?: string;
  readonly environmentUrl?: string;
};

/**
 * Adds a status to a deployment. Others of the environment keep theirs: GitHub would otherwise declare them inactive after a
 * success, the application's own too. Never sent twice, but a second one of the same state does no harm. The token needs
 * `deployments: write`.
 *
 * @throws PermissionError (403), NotFoundError, GitHubError with GitHub's words (422).
 */
export async function setDeploymentStatus(
  github: GitHub,
  repository: Repository,
  deployment: number,
  status: DeploymentStatus,
): Promise<void> {
  await needing('deployments: write', () =>
    github.request('POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
      owner: repository.owner,
      repo: repository.name,
      deployment_id: deployment,
      state: status.state,
      description: shorten(status.description),
      auto_inactive: false,
      ...(status.logUrl === undefined ? {} : { log_url: status.logUrl }),
      ...(status.environmentUrl === undefined ? {} : { environment_url: status.environmentUrl }),
    }),
  );
}

export type FoundDeployment = Deployment & {
  /** Its newest status; undefined: it has none yet. GitHub has more states than those that are set here. */
  readonly state: string | undefined;
};

/**
 * The deployment that records an operation, with its newest status: among the 100 newest of ours in the environment. One request,
 * two when it is found. The token needs `deployments: read`.
 *
 * @throws PermissionError (403)
 */
export async function findDeployment(
  github: GitHub,
  repository: Repository,
  wanted: { readonly environment: string; readonly operation: string; readonly commit?: CommitId },
): Promise<FoundDeployment | undefined> {
  const place = { owner: repository.owner, repo: repository.name };
  const { data } = await needing('deployments: read', () =>
    github.request('GET /repos/{owner}/{repo}/deployments', {
      ...place,
      task: DEPLOYMENT_TASK,
      environment: wanted.environment,
      ...(wanted.commit === undefined ? {} : { sha: wanted.commit }),
      per_page: 100,
    }),
  );
  const found = data.find((each) => operationOf(each.payload) === wanted.operation);
  if (found === undefined) return undefined;
  const statuses = await needing('deployments: read', () =>
    github.request('GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses', {
      ...place,
      deployment_id: Number(found.id),
      per_page: 1,
    }),
  );
  return {
    id: Number(found.id),
    commit: parseCommitId(found.sha),
    environment: found.environment,
    state: statuses.data[0]?.state,
  };
}

/** GitHub gives a payload back as an object or as its JSON text. */
function operationOf(payload: unknown): unknown {
  if (typeof payload === 'object' && payload !== null && 'operation' in payload) return payload.operation;
  if (typeof payload !== 'string') return undefined;
  try {
    const parsed: unknown = JSON.parse(payload);
    return typeof parsed === 'object' ? operationOf(parsed) : undefined;
  } catch {
    return undefined;
  }
}

/** GitHub refuses descriptions of more than 140 characters. */
export function shorten(description: string): string {
  const characters = [...description];
  return characters.length <= 140 ? description : `${characters.slice(0, 139).join('')}…`;
}
