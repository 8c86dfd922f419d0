import type { CommitId, EnvironmentSlug, OperationId } from '../foundation/ids.ts';
import { type AssignableName, nameOfAssignable } from '../registry/assignable.ts';
import type { Registry } from '../registry/registry.ts';
import type { Companion } from './assignables/beside.ts';
import type { Judging } from './judging.ts';
import type { Objection } from './request.ts';

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

/**
 * Asks, once for each dataset of an environment, who brought it to the branch. Parameters need no question of their own: the prompts that
 * hold them were asked about.
 */
export function askedOfDataset({
  request,
  registry,
  policy,
}: Pick<Judging, 'request' | 'registry' | 'policy'>): (companion: Companion) => Promise<Objection | undefined> {
  const objections = new Map<AssignableName, Promise<Objection | undefined>>();
  const objectionTo = async ({ of, environment, holds }: Companion): Promise<Objection | undefined> => {
    const question = request.command === 'evaluate' ? request.contentObjections : undefined;
    if (question === undefined || environment.promoters === undefined || of.kind !== 'dataset') return undefined;
    const source = policy.config.datasets.get(of.slug)?.source;
    const since = await assignedFilesAt(registry, environment.slug, nameOfAssignable(of), holds?.operation);
    const [objection] = await question(environment, [{ files: source?.kind === 'file' ? [source.file] : [], since }]);
    return objection;
  };
  return (companion) => {
    const name = nameOfAssignable(companion.of);
    const asked = objections.get(name) ?? objectionTo(companion);
    objections.set(name, asked);
    return asked;
  };
}
