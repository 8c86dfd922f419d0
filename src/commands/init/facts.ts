import { defaultModel } from './look/keys.ts';
import { NO_MODEL } from './look/prompts.ts';
import type { Seen } from './look/survey.ts';
import { type ConfigFacts, type NamedSuite, trialsOf } from './text/config-text.ts';

/** What a plan told of a proposal: only it knows what judges ask. */
export type Planned = {
  /** Of a change of every prompt. */
  readonly calls: number;
  readonly costUsd: number;
  readonly models: readonly string[];
};

/** What was seen and chosen, as the text of the config needs it. */
export function factsOf(from: {
  readonly seen: Seen;
  readonly suites: readonly NamedSuite[];
  readonly globs: readonly string[];
  readonly left: ConfigFacts['left'];
  readonly project: string | undefined;
  readonly planned: Planned | undefined;
}): ConfigFacts {
  const { seen, suites, planned } = from;
  const prompts = [...new Set(suites.flatMap((suite) => suite.prompts))];
  const nameless = prompts.filter(({ version }) => version.model === NO_MODEL);
  // The candidate, and what two environments hold of it.
  const counted = suites.reduce((sum, each) => sum + each.prompts.length * each.cases * trialsOf(each.cases) * 3, 0);
  const calls = planned?.calls;
  return {
    project: from.project,
    globs: from.globs,
    prompts: prompts.length,
    left: from.left,
    model: nameless.length === 0 ? undefined : { ...defaultModel(seen.keys), prompts: nameless.length },
    bareModels: seen.prompts.bareModels,
    azureNames: azureNames(seen),
    suites,
    limits: {
      calls,
      maxCalls: roundUp((calls ?? counted) * 1.2, 500),
      maxCostUsd: Math.max(5, roundUp((planned?.costUsd ?? 0) * 2, 5)),
    },
  };
}

function azureNames({ prompts }: Seen): readonly string[] {
  const missing = [...prompts.undeclared.values()].filter(({ owner }) => owner.kind === 'azure');
  return [...new Set(missing.map(({ model }) => model))].filter((name) => !prompts.bareModels.has(name));
}

function roundUp(count: number, step: number): number {
  return Math.max(1, Math.ceil(count / step)) * step;
}
