import { userPayload } from './payloads.ts';
import { type Handler, page } from './rest-route.ts';
import { ApiError, type Asker, type DeploymentRecord, type DeploymentStatusRecord, demand, tipOf } from './state.ts';

/** What a run tells the world: deployments, their statuses, events and commit statuses. */
export const signalRoutes: Readonly<Record<string, Handler>> = {
  'POST /repos/{owner}/{repo}/deployments': async ({ asker, body }) => {
    demand(asker, ['deployments', 'write']);
    const { state, token } = asker;
    const ref = String(body.ref);
    const sha = (await tipOf(asker, ref)) ?? ref;
    if ((await state.git.commit(sha)) === undefined) throw new ApiError(422, `No ref found for: ${ref}`);
    const required = Array.isArray(body.required_contexts) ? body.required_contexts : undefined;
    const contexts = state.statuses.filter((status) => status.sha === sha);
    if (required === undefined && contexts.some((status) => status.state !== 'success'))
      throw new ApiError(409, `Conflict: Commit status checks failed for ${ref}.`);
    const main = await state.git.ref(`refs/heads/${state.defaultBranch}`);
    if (body.auto_merge !== false && main !== undefined && !(await state.git.isAncestor(main, sha)))
      return { status: 202, body: { message: `Auto-merged ${state.defaultBranch} into ${ref} on deployment.` } };
    const environment = String(body.environment ?? 'production');
    const made: DeploymentRecord = {
      id: state.nextId(),
      sha,
      ref,
      task: String(body.task ?? 'deploy'),
      environment,
      description: short(body.description) ?? null,
      payload: body.payload ?? '',
      production:
        body.production_environment === undefined ? environment === 'production' : body.production_environment === true,
      transient: body.transient_environment === true,
      creator: token.login,
      createdAt: state.tick(),
      statuses: [],
    };
    state.deployments.push(made);
    return { status: 201, body: deploymentPayload(asker, made) };
  },

  'GET /repos/{owner}/{repo}/deployments': (request) => {
    const { asker, query } = request;
    demand(asker, ['deployments', 'read']);
    const fits = (name: 'sha' | 'ref' | 'task' | 'environment', value: string) =>
      query.get(name) === null || query.get(name) === value;
    const found = asker.state.deployments.filter(
      (each) =>
        fits('sha', each.sha) &&
        fits('ref', each.ref) &&
        fits('task', each.task) &&
        fits('environment', each.environment),
    );
    return page(
      request,
      found.toReversed().map((each) => deploymentPayload(asker, each)),
    );
  },

  'POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': ({ asker, parameters, body }) => {
    demand(asker, ['deployments', 'write']);
    const deployment = deploymentOf(asker, parameters.deployment_id);
    const made = statusOf(asker, String(body.state), {
      description: short(body.description) ?? '',
      logUrl: String(body.log_url ?? body.target_url ?? ''),
      environmentUrl: String(body.environment_url ?? ''),
    });
    deployment.statuses.push(made);
    if (made.state === 'success' && body.auto_inactive !== false) retireOthers(asker, deployment);
    return { status: 201, body: deploymentStatusPayload(asker, deployment, made) };
  },

  'GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses': (request) => {
    const { asker, parameters } = request;
    demand(asker, ['deployments', 'read']);
    const deployment = deploymentOf(asker, parameters.deployment_id);
    return page(
      request,
      deployment.statuses.toReversed().map((each) => deploymentStatusPayload(asker, deployment, each)),
    );
  },

  'POST /repos/{owner}/{repo}/dispatches': ({ asker, body }) => {
    demand(asker, ['contents', 'write']);
    asker.state.dispatches.push({
      type: String(body.event_type),
      payload: body.client_payload ?? {},
      by: asker.token.login,
    });
    return { status: 204, body: undefined };
  },

  'POST /repos/{owner}/{repo}/statuses/{sha}': async ({ asker, parameters, body }) => {
    demand(asker, ['statuses', 'write']);
    const sha = parameters.sha ?? '';
    if ((await asker.state.git.commit(sha)) === undefined) throw new ApiError(422, `No commit found for SHA: ${sha}`);
    const description = typeof body.description === 'string' ? body.description : null;
    if (description !== null && description.length > 140)
      throw new ApiError(422, 'Validation Failed', {
        errors: [{ message: 'description is too long (maximum is 140 characters)' }],
      });
    const status = {
      id: asker.state.nextId(),
      sha,
      state: String(body.state),
      context: String(body.context ?? 'default'),
      description,
      targetUrl: typeof body.target_url === 'string' ? body.target_url : null,
      creator: asker.token.login,
    };
    asker.state.statuses.push(status);
    const at = asker.state.tick();
    const url = `${asker.state.apiUrl}/repos/${asker.state.owner}/${asker.state.name}/statuses/${sha}`;
    const { targetUrl, creator, sha: _sha, ...rest } = status;
    return {
      status: 201,
      body: {
        ...rest,
        url,
        node_id: `S_${status.id}`,
        avatar_url: null,
        target_url: targetUrl,
        created_at: at,
        updated_at: at,
        creator: userPayload(asker.state, creator),
      },
    };
  },
};

function deploymentOf({ state }: Asker, id: string | undefined): DeploymentRecord {
  const found = state.deployments.find((each) => each.id === Number(id));
  if (found === undefined) throw new ApiError(404, 'Not Found');
  return found;
}

function short(description: unknown): string | undefined {
  if (typeof description !== 'string') return undefined;
  if ([...description].length > 140)
    throw new ApiError(422, 'Validation Failed', {
      errors: [{ message: 'description is too long (maximum is 140 characters)' }],
    });
  return description;
}

type StatusWords = Pick<DeploymentStatusRecord, 'description' | 'logUrl' | 'environmentUrl'>;

function statusOf({ state, token }: Asker, name: string, words: StatusWords): DeploymentStatusRecord {
  return { id: state.nextId(), state: name, ...words, creator: token.login, createdAt: state.tick() };
}

/** GitHub's `auto_inactive`: earlier deployments to the environment that were a success, whoever made them. */
function retireOthers(asker: Asker, deployment: DeploymentRecord): void {
  for (const other of asker.state.deployments) {
    if (other === deployment || other.environment !== deployment.environment || other.transient || other.production)
      continue;
    if (other.statuses.at(-1)?.state !== 'success') continue;
    other.statuses.push(statusOf(asker, 'inactive', { description: '', logUrl: '', environmentUrl: '' }));
  }
}

function deploymentPayload({ state }: Asker, made: DeploymentRecord): Record<string, unknown> {
  const repository = `${state.apiUrl}/repos/${state.owner}/${state.name}`;
  const url = `${repository}/deployments/${made.id}`;
  return {
    url,
    id: made.id,
    node_id: `DE_${made.id}`,
    sha: made.sha,
    ref: made.ref,
    task: made.task,
    payload: made.payload,
    original_environment: made.environment,
    environment: made.environment,
    description: made.description,
    creator: userPayload(state, made.creator),
    created_at: made.createdAt,
    updated_at: made.createdAt,
    statuses_url: `${url}/statuses`,
    repository_url: repository,
    transient_environment: made.transient,
    production_environment: made.production,
  };
}

function deploymentStatusPayload(
  { state }: Asker,
  deployment: DeploymentRecord,
  made: DeploymentStatusRecord,
): Record<string, unknown> {
  const repository = `${state.apiUrl}/repos/${state.owner}/${state.name}`;
  const url = `${repository}/deployments/${deployment.id}`;
  return {
    url: `${url}/statuses/${made.id}`,
    id: made.id,
    node_id: `DES_${made.id}`,
    state: made.state,
    creator: userPayload(state, made.creator),
    description: made.description,
    environment: deployment.environment,
    // An address that was not given comes as an empty text, which GitHub's description does not call an address.
    ...(made.logUrl === '' ? {} : { log_url: made.logUrl }),
    target_url: made.logUrl === '' ? `${state.serverUrl}/${state.owner}/${state.name}` : made.logUrl,
    ...(made.environmentUrl === '' ? {} : { environment_url: made.environmentUrl }),
    created_at: made.createdAt,
    updated_at: made.createdAt,
    deployment_url: url,
    repository_url: repository,
  };
}
