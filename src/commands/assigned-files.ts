import type { CommitId, EnvironmentSlug, OperationId } from '../foundation/ids.ts';
import type { AssignableName } from '../registry/assignable.ts';
import type { Registry } from '../registry/registry.ts';

/**
 * The commit at which files were last assigned under this name, and somebody stood for what they held: by a push, or by a person.
 * What came from a pull request that was not merged yet does not count, nor does what was put back without a look at the files.
 *
 * @param from the operation by which the environment holds what it holds; undefined: it holds nothing.
 */
export async function assignedFilesAt(
  registry: Pick<Registry, 'history'>,
  environment: EnvironmentSlug,
  name: AssignableName,
  from: OperationId | undefined,
): Promise<CommitId | undefined> {
  if (from === undefined) return undefined;
  for await (const { action, commit, pullRequest } of registry.history(environment, name, from)) {
    if (action === 'promotion' && commit !== undefined && pullRequest === undefined) return commit;
  }
  return undefined;
}
