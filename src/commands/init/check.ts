import { parseConfig } from '../../config/index.ts';
import { RatchetError } from '../../foundation/errors.ts';
import { emptyTree, type SourceTree } from '../../foundation/source-tree.ts';
import { type EvaluationPlan, planEvaluation } from '../plan.ts';
import type { EvaluateRequest, Surroundings } from '../request.ts';
import { withFiles } from './overlay.ts';
import { type Place, type Proposal, propose } from './propose.ts';

export type CheckedProposal = {
  readonly proposal: Proposal;
  /** What a change of every prompt would ask under it, or why that cannot be told. */
  readonly plan: EvaluationPlan | RatchetError;
};

/**
 * A proposal whose config is valid and was planned with, before anything is written: its limits are enough for a change of every
 * prompt.
 *
 * @throws ConfigError when the proposed config is not valid: a defect here, and not of the repository.
 */
export async function proposeChecked(tree: SourceTree, place: Place, around: Surroundings): Promise<CheckedProposal> {
  const first = await propose(tree, place);
  const plan = await planWith(tree, first, place, around);
  if (plan instanceof RatchetError || first.kind === 'starter') return { proposal: first, plan };
  const { calls, costUsd = 0 } = plan.total;
  const models = plan.prompts.flatMap((prompt) =>
    prompt.suites.flatMap(({ scorers }) => scorers.flatMap((each) => each.models)),
  );
  const proposal = await propose(tree, place, { calls, costUsd, models: [...new Set(models)] });
  return { proposal, plan: await planWith(tree, proposal, place, around) };
}

async function planWith(
  tree: SourceTree,
  { files }: Proposal,
  place: Place,
  around: Surroundings,
): Promise<EvaluationPlan | RatchetError> {
  const overlay = withFiles(tree, files);
  const [config] = files;
  if (config !== undefined) parseConfig(new TextEncoder().encode(config.content), place.config);
  try {
    return await planEvaluation(planRequest(overlay, place.config), around, { all: true });
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return error;
  }
}

/** The plan of every prompt of a tree, by the config in it. */
export function planRequest(tree: SourceTree, configPath: string): EvaluateRequest {
  return {
    command: 'evaluate',
    occasion: 'command-line',
    event: 'command line',
    configPath,
    trusted: tree,
    environment: undefined,
    prompts: [],
    reason: undefined,
    dryRun: true,
    onDefaultBranch: false,
    repository: undefined,
    actor: '',
    triggeringActor: undefined,
    objection: async () => undefined,
    pullRequestStates: async () => undefined,
    run: undefined,
    scope: { kind: 'change', proposed: tree, base: emptyTree },
    pullRequest: undefined,
    pullRequests: [],
    trust: { kind: 'trusted' },
    assign: false,
  };
}
