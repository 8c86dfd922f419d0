import type { Config, EnvironmentConfig, SuiteConfig } from '../../config/config.ts';
import type { EnvironmentSlug, PromptSlug, VersionId } from '../../foundation/ids.ts';
import type { PromptVersion } from '../../prompts/prompt-version.ts';
import type { Assignable, AssignableName } from '../../registry/assignable.ts';
import type { DatasetVersion, EnvironmentState, ParametersVersion, Registry } from '../../registry/registry.ts';
import { type Candidate, suitesOf } from '../candidates.ts';
import { needsEvaluation } from '../judge-candidates.ts';
import { heldOn } from './beside.ts';
import type { Proof } from './evidence.ts';
import { noSets, type ParameterSet, type ParameterSets } from './parameter-sets.ts';

/** What may move beside prompts in a run. */
export type Beside = {
  readonly states: ReadonlyMap<EnvironmentSlug, EnvironmentState>;
  readonly sets: ParameterSets;
  /** Those that go with no prompt. */
  readonly lone: readonly Lone[];
  /** Datasets and parameters that a person named: each of them has a row. */
  readonly named: readonly Assignable[];
  /** The version of each dataset that a person named, by name. */
  readonly wanted: ReadonlyMap<AssignableName, VersionId>;
};

export const nothingBeside: Beside = { states: new Map(), sets: noSets, lone: [], named: [], wanted: new Map() };

/** A dataset or parameters that no prompt of the run takes along, with what has to be evaluated for it. */
export type Lone = {
  readonly environment: EnvironmentConfig;
  readonly version: DatasetVersion | ParametersVersion;
  /** What the ledger has to show for it. */
  readonly proofs: readonly Proof[];
  /** Versions that the environment holds, to be evaluated anew. */
  readonly evaluate: readonly HeldPrompt[];
};

export type HeldPrompt = { readonly version: PromptVersion; readonly suites: readonly SuiteConfig[] };

/** What finding them takes. */
export type Place = {
  readonly config: Config;
  readonly environment: EnvironmentConfig;
  readonly state: EnvironmentState | undefined;
  readonly registry: Registry;
  /** Prompts that are in question by themselves. */
  readonly candidates: readonly Candidate[];
};

/**
 * Parameters whose prompts are all there already, and whose own assignment is missing: it is made on the evidence of those prompts that
 * the ledger has, and prompts of which it has none are evaluated again.
 *
 * @returns undefined when they are held, when a prompt that refers to them is on its way, or none is held in this very version.
 */
export async function loneSet({ version, referring }: ParameterSet, place: Place): Promise<Lone | undefined> {
  const { config, environment, state, registry, candidates } = place;
  if (state === undefined || state.parameters.get(version.slug)?.version === version.id) return undefined;
  const onTheWay = ofEnvironment(candidates, environment).some(
    ({ slug, holds, version: { id } }) => holds?.version !== id && referring.some((each) => each.slug === slug),
  );
  const known = referring.filter(({ slug }) => state.prompts.has(slug));
  const there = known.every(({ slug, version: wanted }) => state.prompts.get(slug)?.version === wanted);
  if (onTheWay || !there || known.length === 0) return undefined;
  const found = await Promise.all(
    known.map(async ({ slug }) => {
      const evidence = await heldOn(registry, environment.slug, slug, state);
      if (evidence !== undefined) return { proofs: [{ slug, evidence }], evaluate: [] };
      return { proofs: [], evaluate: await heldPrompt(slug, suitesOf(config, environment, slug), state, registry) };
    }),
  );
  const [proofs, evaluate] = [found.flatMap((each) => each.proofs), found.flatMap((each) => each.evaluate)];
  return proofs.length + evaluate.length < known.length ? undefined : { environment, version, proofs, evaluate };
}

/**
 * A version of a dataset that the environment does not hold, and what it holds of the prompts that are judged over it.
 *
 * @returns undefined when it is held, or when a prompt that is judged over it is in question; nothing to evaluate when the environment
 * holds no prompt of a suite over it.
 */
export async function loneDataset(version: DatasetVersion, place: Place): Promise<Lone | undefined> {
  const { config, environment, state, registry, candidates } = place;
  if (state?.datasets.get(version.slug)?.version === version.id) return undefined;
  const over = (suites: readonly SuiteConfig[]) => suites.filter(({ dataset }) => dataset === version.slug);
  const covered = ofEnvironment(candidates, environment).some(
    (each) => (needsEvaluation(each) || each.revert !== undefined) && over(each.suites).length > 0,
  );
  if (covered) return undefined;
  const held = await Promise.all(
    [...(state?.prompts.keys() ?? [])].map(async (slug) => {
      const suites = over(suitesOf(config, environment, slug));
      return suites.length === 0 || state === undefined ? [] : await heldPrompt(slug, suites, state, registry);
    }),
  );
  return { environment, version, proofs: [], evaluate: held.flat() };
}

/** Nothing when no suite covers it, or the registry has lost its content. */
async function heldPrompt(
  slug: PromptSlug,
  suites: readonly SuiteConfig[],
  state: EnvironmentState,
  registry: Registry,
): Promise<readonly HeldPrompt[]> {
  const holds = state.prompts.get(slug);
  const version = holds && (await registry.version(slug, holds.version));
  return version === undefined || suites.length === 0 ? [] : [{ version, suites }];
}

function ofEnvironment(candidates: readonly Candidate[], { slug }: EnvironmentConfig): readonly Candidate[] {
  return candidates.filter(({ environment }) => environment.slug === slug);
}
