import type { Config } from '../config/config.ts';
import type { EnvironmentSlug, OperationId, PromptSlug, PromptVersionId, VersionId } from '../foundation/ids.ts';
import { type AssignableName, nameOfAssignable } from '../registry/assignable.ts';
import type { LedgerEntry, Registry } from '../registry/registry.ts';

export type EnvironmentStatus = {
  readonly environment: EnvironmentSlug;
  /** Undefined: the registry knows it, the config does not. */
  readonly assign: 'on-pass' | 'on-merge' | 'manual' | undefined;
  readonly prompts: readonly HeldPrompt[];
};

export type HeldPrompt = {
  readonly slug: PromptSlug;
  readonly version: PromptVersionId;
  readonly since: string;
  readonly operation: OperationId;
  /** Rolled back here, and not assigned again until a person promotes it. */
  readonly held: readonly VersionId[];
};

/** What each environment holds: those of the config in its order, then those that only the registry knows. */
export async function status(config: Config, registry: Registry): Promise<readonly EnvironmentStatus[]> {
  const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
  const names = [...new Set([...config.environments.map((each) => each.slug), ...states.keys()])];
  return names.map((environment) => {
    const state = states.get(environment);
    const prompts = [...(state?.prompts ?? [])].map(([slug, { version, since, operation }]) => ({
      slug,
      version,
      since,
      operation,
      held: state?.held.get(slug) ?? [],
    }));
    return {
      environment,
      assign: config.environments.find((each) => each.slug === environment)?.assign,
      prompts: prompts.toSorted((a, b) => (a.slug < b.slug ? -1 : 1)),
    };
  });
}

/** The newest entries of an environment's ledger, of some prompts or all. */
export async function history(
  registry: Registry,
  environment: EnvironmentSlug,
  wanted: (name: AssignableName) => boolean,
  limit: number,
): Promise<readonly LedgerEntry[]> {
  const entries: LedgerEntry[] = [];
  for await (const entry of registry.history(environment)) {
    if (entries.length >= limit) break;
    if (wanted(nameOfAssignable(entry))) entries.push(entry);
  }
  return entries;
}
