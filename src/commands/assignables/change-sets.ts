import type { PromptSlug } from '../../foundation/ids.ts';
import type { PromotionPlan } from '../../promotion/index.ts';
import type { EnvironmentState } from '../../registry/registry.ts';
import type { Row } from '../judge-candidates.ts';
import type { ParameterSet, ParameterSets } from './parameter-sets.ts';

export type PlannedRow = { readonly row: Row; readonly plan: PromotionPlan };

/** What moves together or not at all. */
export type ChangeSet = { readonly rows: readonly PlannedRow[]; readonly sets: readonly SetInQuestion[] };

/** A version of parameters that the environment does not hold, and prompts of this run that refer to it. */
export type SetInQuestion = ParameterSet & {
  /** Those of them that move or will move. */
  readonly rows: readonly PlannedRow[];
};

/** A set that has to stay, and for the sake of which prompt. */
export type Blocked = ParameterSet & {
  readonly by: PromptSlug;
  /** `row`: it is in this run, and does not pass. `elsewhere`: the environment holds another version of it, and this run does not move it. */
  readonly where: 'row' | 'elsewhere';
};

export type Changes = { readonly changes: readonly ChangeSet[]; readonly blocked: readonly Blocked[] };

/**
 * What the rows of one environment make: one change of all of them, or each its own. Parameters go in the same change as the prompts that
 * refer to them, or stay: they never move before one of them, and a prompt that does not pass keeps them where they are. Pure.
 *
 * @param each every prompt by itself (`together: each`, and on a push). Those that share a set move together all the same.
 */
export function changesOf(
  rows: readonly PlannedRow[],
  each: boolean,
  sets: ParameterSets,
  state: EnvironmentState | undefined,
): Changes {
  const questions = [...sets.values()].flatMap((set) => questionOf(set, rows, state));
  const free = questions.flatMap((question) => ('by' in question ? [] : [question]));
  const blocked = questions.flatMap((question) => ('by' in question ? [question] : []));
  return { changes: each ? components(rows, free) : [{ rows, sets: free }], blocked };
}

/** Nothing when the set is held already, or no prompt of this run moves that refers to it. */
function questionOf(
  set: ParameterSet,
  rows: readonly PlannedRow[],
  state: EnvironmentState | undefined,
): readonly (SetInQuestion | Blocked)[] {
  const { version, referring } = set;
  if (state?.parameters.get(version.slug)?.version === version.id) return [];
  const own = rows.filter(({ row: { candidate } }) =>
    referring.some((each) => each.slug === candidate.slug && each.version === candidate.version.id),
  );
  const moving = own.filter(({ plan }) => isOnItsWay(plan));
  const refused = own.find(({ plan }) => plan.kind === 'refuse');
  if (refused !== undefined) return [{ ...set, by: refused.row.candidate.slug, where: 'row' }];
  if (moving.length === 0) return [];
  const inRun = new Set(own.map(({ row }) => row.candidate.slug));
  const other = referring.find(
    ({ slug, version: wanted }) => !inRun.has(slug) && isHeldOtherwise(state?.prompts.get(slug)?.version, wanted),
  );
  return [other === undefined ? { ...set, rows: moving } : { ...set, by: other.slug, where: 'elsewhere' }];
}

/** A prompt that the environment does not hold says nothing about its parameters there. */
function isHeldOtherwise(holds: string | undefined, wanted: string | undefined): boolean {
  return holds !== undefined && holds !== wanted;
}

/** It is assigned now, or would be without `dry-run`, or will be by the push. */
export function isOnItsWay(plan: PromotionPlan): boolean {
  return plan.kind === 'assign' || (plan.kind === 'keep' && (plan.reason === 'dry-run' || plan.reason === 'on-merge'));
}

/** Prompts that share a set, directly or through another prompt, are one change; every other one is its own. */
function components(rows: readonly PlannedRow[], sets: readonly SetInQuestion[]): readonly ChangeSet[] {
  let changes: readonly ChangeSet[] = rows.map((row) => ({ rows: [row], sets: [] }));
  for (const set of sets) {
    const touched = changes.filter((change) => change.rows.some((row) => set.rows.includes(row)));
    const joined = {
      rows: touched.flatMap((change) => change.rows),
      sets: [...touched.flatMap((change) => change.sets), set],
    };
    const [first] = touched;
    changes = changes.flatMap((change) => (change === first ? [joined] : touched.includes(change) ? [] : [change]));
  }
  return changes;
}
