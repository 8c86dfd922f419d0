import type { Digest } from '../../../foundation/digest.ts';
import { InvalidValueError } from '../../../foundation/errors.ts';
import type { EnvironmentSlug, EvaluationId, OperationId, Slug, VersionId } from '../../../foundation/ids.ts';
import type { AssignableKind } from '../../assignable.ts';

type Named = { readonly kind: AssignableKind; readonly slug: Slug };

/** Where a project's files live, format 1 (docs/registry-format.md): on the registry branch, and the last on the results branch. */
export type Layout = {
  readonly environments: string;
  environment(slug: EnvironmentSlug): string;
  versions(of: Named): string;
  version(of: Named, id: VersionId): string;
  evidence(digest: Digest): string;
  readonly ledger: string;
  entry(operation: OperationId): string;
  attempts(pullRequest: number): string;
};

/** At the root of the branch, whatever the project: it tells what the branch is. */
export const MARKER = 'registry.json';

/**
 * The paths of one project. A project's files are below `projects/<project>/`, so that no name of a project can meet a folder of
 * another one.
 */
export function layoutOf(project: string | undefined): Layout {
  const root = project === undefined ? '' : `projects/${parseProject(project)}/`;
  return {
    environments: `${root}environments`,
    environment: (slug) => `${root}environments/${slug}.json`,
    versions: ({ kind, slug }) => `${root}versions/${kind}/${slug}`,
    version: ({ kind, slug }, id) => `${root}versions/${kind}/${slug}/${hex(id)}.json`,
    evidence: (digest) => `${root}evidence/${hex(digest)}.json.gz`,
    ledger: `${root}ledger`,
    entry: (operation) => `${root}ledger/${hex(operation).slice(0, 2)}/${hex(operation)}.json`,
    attempts: (pullRequest) => `${root}attempts/${pullRequest}.json`,
  };
}

function parseProject(text: string): string {
  if (/^[a-z0-9][a-z0-9._-]{0,63}$/.test(text) && !text.includes('..')) return text;
  throw new InvalidValueError(`not a project: found "${text}"`, {
    todo: 'Use 1 to 64 characters of a-z, 0-9, ".", "_" and "-", beginning with a letter or a digit, without "..".',
  });
}

/** On the results branch. Results are found by what was evaluated, whatever the project. */
export const resultPath = (id: EvaluationId): string => `results/${hex(id)}.json.gz.base64`;

/** The 64 hex digits of a digest. */
function hex(digest: Digest): string {
  return digest.slice('sha256:'.length);
}

/** The last part of a path, without its ending. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace(/\.json(\.gz)?$/, '');
}
