import { matchesAny } from '../foundation/paths.ts';
import { type Assignable, type AssignableName, nameOfAssignable, parseAssignable } from '../registry/assignable.ts';
import type { EnvironmentState } from '../registry/registry.ts';

/** Everything that an environment holds, prompts first. */
export function assignablesOf(state: EnvironmentState | undefined): readonly Assignable[] {
  if (state === undefined) return [];
  return [
    ...[...state.prompts.keys()].map((slug): Assignable => ({ kind: 'prompt', slug })),
    ...[...state.parameters.keys()].map((slug): Assignable => ({ kind: 'parameters', slug })),
    ...[...state.datasets.keys()].map((slug): Assignable => ({ kind: 'dataset', slug })),
  ];
}

/**
 * Whether globs name it. A glob without a kind means prompts alone (`*` is every prompt); `parameters:*` and `dataset:*` name the others.
 */
export function isNamedBy(globs: readonly string[]): (name: AssignableName) => boolean {
  const ofKind = (kind: string) =>
    globs.filter((glob) => glob.startsWith(`${kind}:`)).map((glob) => glob.slice(kind.length + 1));
  const [datasets, parameters] = [matchesAny(ofKind('dataset')), matchesAny(ofKind('parameters'))];
  const prompts = matchesAny(globs.filter((glob) => !/^(dataset|parameters):/.test(glob)));
  return (name) => {
    const { kind, slug } = parseAssignable(name);
    return kind === 'prompt' ? prompts(slug) : kind === 'dataset' ? datasets(slug) : parameters(slug);
  };
}

/** Those of `among` that the globs name, and the globs that name none of them. */
export function namedAmong(
  among: readonly Assignable[],
  globs: readonly string[],
): { readonly named: readonly Assignable[]; readonly idle: readonly string[] } {
  return {
    named: among.filter((each) => isNamedBy(globs)(nameOfAssignable(each))),
    idle: globs.filter((glob) => !among.some((each) => isNamedBy([glob])(nameOfAssignable(each)))),
  };
}
