import { isDeepStrictEqual } from 'node:util';
import { parsePromptVersionId, type VersionId } from '../../foundation/ids.ts';
import type { JsonObject } from '../../foundation/json.ts';
import type { PromptVersion } from '../../prompts/prompt-version.ts';
import { type Assignable, nameOfAssignable } from '../../registry/assignable.ts';
import type { Registry } from '../../registry/registry.ts';
import type { HeadFiles } from './head-files.ts';

/** What is held, against the file of HEAD. */
export type Drift =
  | { readonly kind: 'same'; readonly path: string }
  | {
      readonly kind: 'differs';
      readonly path: string;
      readonly file: VersionId;
      /** What differs of it, in the order of a reader's interest. */
      readonly in: readonly ('text' | 'model' | 'parameters' | 'other')[];
      readonly model?: { readonly held: string; readonly file: string };
      /** Names of the parameters whose values differ. */
      readonly parameters?: readonly string[];
    }
  | { readonly kind: 'no-file' }
  | { readonly kind: 'unreadable'; readonly path: string; readonly why: string }
  /** A dataset, whose file is not opened for this; or there is no commit. */
  | { readonly kind: 'not-compared' };

export async function driftOf(
  of: Assignable,
  held: VersionId,
  head: HeadFiles | undefined,
  registry: Registry,
): Promise<Drift> {
  if (head === undefined || of.kind === 'dataset') return { kind: 'not-compared' };
  const file = head.files.get(nameOfAssignable(of));
  if (file === undefined) return { kind: 'no-file' };
  if (file.kind === 'unreadable') return file;
  const { path, version } = file;
  if (version === held) return { kind: 'same', path };
  const differs = { kind: 'differs', path, file: version } as const;
  if (of.kind === 'prompt') {
    const before = await registry.version(of.slug, parsePromptVersionId(held));
    if (before === undefined || file.prompt === undefined) return { ...differs, in: ['other'] };
    return { ...differs, ...promptDifference(before, file.prompt) };
  }
  const before = await registry.content(of, held);
  const was = before !== undefined && 'kind' in before && before.kind === 'parameters' ? before.parameters : {};
  return { ...differs, in: ['parameters'], parameters: changedKeys(was, file.parameters ?? {}) };
}

function promptDifference(held: PromptVersion, file: PromptVersion) {
  const parameters = changedKeys(held.parameters, file.parameters);
  const isTextSame = isDeepStrictEqual(held.messages, file.messages);
  const model = held.model === file.model ? undefined : { held: held.model, file: file.model };
  const found = [
    ...(isTextSame ? [] : (['text'] as const)),
    ...(model === undefined ? [] : (['model'] as const)),
    ...(parameters.length === 0 ? [] : (['parameters'] as const)),
  ];
  return {
    in: found.length === 0 ? (['other'] as const) : found,
    ...(model === undefined ? {} : { model }),
    ...(parameters.length === 0 ? {} : { parameters }),
  };
}

function changedKeys(one: JsonObject, other: JsonObject): readonly string[] {
  return [...new Set([...Object.keys(one), ...Object.keys(other)])]
    .filter((key) => !isDeepStrictEqual(one[key], other[key]))
    .toSorted();
}
