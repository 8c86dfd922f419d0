import { InvalidValueError } from '../foundation/errors.ts';
import type { CommitId } from '../foundation/ids.ts';
import type { JsonObject } from '../foundation/json.ts';
import { type GitHub, needing, type Repository } from './client.ts';
import { shorten } from './deployment.ts';

export type DispatchedEvent = {
  /** What a workflow names under `on: repository_dispatch: types`; 1 to 100 characters. */
  readonly type: string;
  /** `github.event.client_payload`: at most 10 members, less than 64 KiB. */
  readonly payload: JsonObject;
};

/**
 * Starts the workflows that wait for `repository_dispatch` of this type: those on the default branch. Of what GITHUB_TOKEN does,
 * only this event and `workflow_dispatch` start workflows. Never sent twice: GitHub keeps no list of them, so that after an error
 * with `effect: 'unknown'` nobody can tell whether it went out. The token needs `contents: write`.
 *
 * @throws InvalidValueError before anything is sent; PermissionError (403), NotFoundError, GitHubError with GitHub's words (422).
 */
export async function dispatchEvent(github: GitHub, repository: Repository, event: DispatchedEvent): Promise<void> {
  const characters = [...event.type].length;
  if (characters < 1 || characters > 100) {
    throw new InvalidValueError(`the type of a dispatched event has 1 to 100 characters, this one has ${characters}`);
  }
  const members = Object.keys(event.payload).length;
  const bytes = Buffer.byteLength(JSON.stringify(event.payload));
  if (members > 10 || bytes >= 64 * 1024) {
    throw new InvalidValueError(
      `the payload of a dispatched event has at most 10 members and less than 65,536 bytes; this one has ${members} and ${bytes}`,
    );
  }
  await needing('contents: write', () =>
    github.request('POST /repos/{owner}/{repo}/dispatches', {
      owner: repository.owner,
      repo: repository.name,
      event_type: event.type,
      client_payload: event.payload,
    }),
  );
}

export type CommitStatus = {
  /** The name under which a ruleset can require it; upper and lower case are the same. */
  readonly context: string;
  readonly state: 'error' | 'failure' | 'pending' | 'success';
  /** Cut to 140 characters. */
  readonly description: string;
  readonly targetUrl?: string;
};

/**
 * Puts a status on a commit, in place of the one with the same context: on a pull request's head it is how a run that was
 * dispatched shows there. Sent again after a lost answer: the newest counts, and a second one says the same. The token needs
 * `statuses: write`.
 *
 * @throws PermissionError (403); GitHubError with GitHub's words (422: no such commit, or its 1,000th status of this context).
 */
export async function setCommitStatus(
  github: GitHub,
  repository: Repository,
  commit: CommitId,
  status: CommitStatus,
): Promise<void> {
  await needing('statuses: write', () =>
    github.request('POST /repos/{owner}/{repo}/statuses/{sha}', {
      owner: repository.owner,
      repo: repository.name,
      sha: commit,
      context: status.context,
      state: status.state,
      description: shorten(status.description),
      ...(status.targetUrl === undefined ? {} : { target_url: status.targetUrl }),
      request: { repeatable: true },
    }),
  );
}
