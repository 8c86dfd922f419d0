import { type Digest, parseDigest } from '../../../foundation/digest.ts';
import { RatchetError } from '../../../foundation/errors.ts';
import {
  type EnvironmentSlug,
  type OperationId,
  parseEnvironmentSlug,
  parseOperationId,
  parseVersionId,
  type VersionId,
} from '../../../foundation/ids.ts';
import { type Assignable, assignableKinds, parseAssignable } from '../../assignable.ts';
import { type Layout, layoutOf, MARKER } from '../format/layout.ts';

/** What a path of the branch is for. */
export type Place =
  | { readonly kind: 'marker' }
  | { readonly kind: 'environment'; readonly project: Project; readonly environment: EnvironmentSlug }
  | { readonly kind: 'version'; readonly of: Assignable; readonly id: VersionId }
  | { readonly kind: 'evidence'; readonly digest: Digest }
  | { readonly kind: 'entry'; readonly project: Project; readonly operation: OperationId }
  /** The format has no such file. */
  | { readonly kind: 'foreign' };

/** One of the registries that share the branch. */
export type Project = { readonly name: string | undefined; readonly layout: Layout };

export function createPlaces(): (path: string) => Place {
  const projects = new Map<string, Project>();
  const projectOf = (name: string | undefined): Project => {
    const known = projects.get(name ?? '') ?? { name, layout: layoutOf(name) };
    projects.set(name ?? '', known);
    return known;
  };
  return (path) => {
    if (path === MARKER) return { kind: 'marker' };
    try {
      const [, name, rest = ''] = /^(?:projects\/([^/]+)\/)?(.*)$/s.exec(path) ?? [];
      const project = projectOf(name);
      const place = placeIn(project, rest);
      // A name with two spellings is no name of the format.
      return pathOf(place, project) === path ? place : { kind: 'foreign' };
    } catch (error) {
      if (error instanceof RatchetError) return { kind: 'foreign' };
      throw error;
    }
  };
}

/** @throws InvalidValueError for a name that cannot stand there. */
function placeIn(project: Project, path: string): Place {
  const [folder, ...parts] = path.split('/');
  const name = (parts.at(-1) ?? '').replace(/\.json(\.gz)?$/, '');
  switch (folder) {
    case 'environments':
      return { kind: 'environment', project, environment: parseEnvironmentSlug(name) };
    case 'evidence':
      return { kind: 'evidence', digest: parseDigest(`sha256:${name}`) };
    case 'ledger':
      return { kind: 'entry', project, operation: parseOperationId(`sha256:${name}`) };
    case 'versions': {
      const kind = assignableKinds.find((each) => each === parts[0]);
      if (kind === undefined) return { kind: 'foreign' };
      const of = parseAssignable(kind === 'prompt' ? (parts[1] ?? '') : `${kind}:${parts[1]}`);
      return { kind: 'version', of, id: parseVersionId(`sha256:${name}`) };
    }
    default:
      return { kind: 'foreign' };
  }
}

function pathOf(place: Place, { layout }: Project): string | undefined {
  switch (place.kind) {
    case 'environment':
      return layout.environment(place.environment);
    case 'evidence':
      return layout.evidence(place.digest);
    case 'entry':
      return layout.entry(place.operation);
    case 'version':
      return layout.version(place.of, place.id);
    case 'marker':
    case 'foreign':
      return undefined;
  }
}
