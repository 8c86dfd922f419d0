import {
  type DatasetSlug,
  type ParametersSlug,
  type PromptSlug,
  parseDatasetSlug,
  parseParametersSlug,
  parsePromptSlug,
  type Slug,
} from '../foundation/ids.ts';

/** What an environment can hold a version of. */
export const assignableKinds = ['prompt', 'dataset', 'parameters'] as const;
export type AssignableKind = (typeof assignableKinds)[number];

/** One thing that an environment can hold a version of. */
export type Assignable =
  | { readonly kind: 'prompt'; readonly slug: PromptSlug }
  | { readonly kind: 'dataset'; readonly slug: DatasetSlug }
  | { readonly kind: 'parameters'; readonly slug: ParametersSlug };

/**
 * Its name in an environment, for people and in files: a prompt's slug as it stands, `dataset:<slug>`, `parameters:<slug>`. No slug
 * has a colon, so that names of different kinds never meet.
 */
export type AssignableName = PromptSlug | `dataset:${string}` | `parameters:${string}`;

export function nameOfAssignable({
  kind,
  slug,
}: {
  readonly kind: AssignableKind;
  readonly slug: Slug;
}): AssignableName {
  return kind === 'prompt' ? parsePromptSlug(slug) : `${kind}:${slug}`;
}

/** @throws InvalidValueError for what is no name of an assignable. */
export function parseAssignable(name: string): Assignable {
  const [, kind, slug = ''] = /^(dataset|parameters):(.*)$/s.exec(name) ?? [];
  if (kind === 'dataset') return { kind, slug: parseDatasetSlug(slug) };
  if (kind === 'parameters') return { kind, slug: parseParametersSlug(slug) };
  return { kind: 'prompt', slug: parsePromptSlug(name) };
}

/** What a ledger entry is about. */
export function assignableIn(entry: { readonly kind: AssignableKind; readonly slug: Slug }): Assignable {
  return parseAssignable(nameOfAssignable(entry));
}
