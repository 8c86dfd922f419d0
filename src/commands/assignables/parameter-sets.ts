import { digestOf } from '../../foundation/digest.ts';
import { type ParametersSlug, type PromptSlug, type PromptVersionId, parseVersionId } from '../../foundation/ids.ts';
import type { JsonObject } from '../../foundation/json.ts';
import type { ParsedPrompt } from '../../prompts/index.ts';
import type { ParametersVersion } from '../../registry/registry.ts';
import type { Notice } from '../../report/report.ts';

/** A prompt that refers to a set. `version`: as it stands beside the set; undefined: it is not there, and no version of it fits. */
export type Referring = { readonly slug: PromptSlug; readonly version: PromptVersionId | undefined };

/** A version of a set of parameters with the prompts that refer to it. */
export type ParameterSet = { readonly version: ParametersVersion; readonly referring: readonly Referring[] };

export type ParameterSets = ReadonlyMap<ParametersSlug, ParameterSet>;

export const noSets: ParameterSets = new Map();

/** The sets of a tree. */
export function setsOf(
  parameters: ReadonlyMap<ParametersSlug, JsonObject>,
  prompts: readonly ParsedPrompt[],
): ParameterSets {
  return new Map(
    [...parameters].map(([slug, values]) => {
      const referring = prompts
        .filter(({ parametersFrom }) => parametersFrom === slug)
        .map(({ version }) => ({ slug: version.slug, version: version.id }));
      return [slug, { version: parametersVersion(slug, values), referring }];
    }),
  );
}

/** Those that are new or have other values than they had. */
export function changedSets(
  sets: ParameterSets,
  before: ReadonlyMap<ParametersSlug, JsonObject>,
): readonly ParametersSlug[] {
  return [...sets].flatMap(([slug, { version }]) => {
    const was = before.get(slug);
    return was !== undefined && parametersVersion(slug, was).id === version.id ? [] : [slug];
  });
}

function parametersVersion(slug: ParametersSlug, parameters: JsonObject): ParametersVersion {
  return { kind: 'parameters', slug, id: parseVersionId(digestOf(parameters)), parameters };
}

/** Why a set in question is not assigned by a run whatever it finds: no prompt refers to it, or none differs by it. */
export function idleSets(
  sets: ParameterSets,
  inQuestion: readonly ParametersSlug[],
  prompts: readonly ParsedPrompt[],
): readonly Notice[] {
  return inQuestion.flatMap((slug): readonly Notice[] => {
    if (prompts.some(({ parametersFrom }) => parametersFrom === slug)) return [];
    const why =
      (sets.get(slug)?.referring ?? []).length === 0
        ? 'no prompt refers to it, so that nothing was evaluated for it'
        : 'no prompt differs by it. It goes with the next prompt that refers to it, or with a push to the default branch';
    return [{ level: 'notice', message: `parameters:${slug} is not assigned: ${why}.` }];
  });
}
