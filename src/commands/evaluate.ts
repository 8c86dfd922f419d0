import { modelReferences } from '../models/references.ts';
import type { Notice, Report } from '../report/report.ts';
import { besideEvaluation } from './assignables/push.ts';
import { findCandidates } from './candidates.ts';
import { closeAll } from './closing.ts';
import { errorReport, nothingReport } from './empty-report.ts';
import { type WithFileSuites, withFileSuites } from './file-suites.ts';
import { loadConfig, type Policy } from './load-config.ts';
import { changedPolicyFiles, heldUnderProposal, policyNotices } from './proposed-policy.ts';
import type { EvaluateRequest, Surroundings } from './request.ts';
import { TrustedFolder } from './trusted-folder.ts';

/**
 * Evaluates the prompts in question against what each environment holds, and assigns those that pass where the
 * environment's rule says so.
 */
export async function evaluate(request: EvaluateRequest, around: Surroundings): Promise<Report> {
  const startedAt = around.now();
  const proposed = request.scope.kind === 'change' ? request.scope.proposed : request.scope.tree;
  const loaded = await loadConfig(request.configPath, request.trusted, proposed);
  const { resolve: resolveModel } = modelReferences(loaded.config.models);
  try {
    const suites = await withFileSuites({ config: loaded.config, resolveModel }, loaded.tree);
    return await evaluateBy({ ...loaded, config: suites.config }, suites, request, around, startedAt);
  } catch (thrown) {
    return errorReport(request, loaded.config, thrown, startedAt, around);
  }
}

async function evaluateBy(
  policy: Policy,
  { noticesFor }: WithFileSuites,
  request: EvaluateRequest,
  around: Surroundings,
  startedAt: Date,
): Promise<Report> {
  const { config } = policy;
  const registry = around.registry(config);
  const source = { config, resolveModel: modelReferences(config.models).resolve };
  const found = await findCandidates(request, source, registry, startedAt.toISOString());
  const changed = await changedPolicyFiles(request, policy);
  const { beside, notices: said } = await besideEvaluation(request, policy, found, registry, around);
  // Of the event itself: of no weight where nothing is compared.
  const ofEvent = found.candidates.length === 0 ? [] : (request.notices ?? []);
  const notices = [
    ...found.notices,
    ...said,
    ...noticesFor(found.prompts),
    ...policyNotices(changed, policy),
    ...ofEvent.map((message): Notice => ({ level: 'notice', message })),
  ];
  const proposal =
    found.candidates.length > 0 ? undefined : await heldUnderProposal(request, policy, changed, registry);
  if (found.candidates.length + beside.lone.length === 0 && proposal === undefined) {
    return nothingReport(request, config, found.nothing, notices, startedAt, around);
  }
  // Most pull requests touch no prompt: what only an evaluation needs is loaded here.
  const [{ judgeAndPromote }, { buildReport }, { createModelsFor }] = await Promise.all([
    import('./judge-and-promote.ts'),
    import('./build-report.ts'),
    import('./models.ts'),
  ]);
  const fork = request.trust.kind === 'fork';
  const folder = new TrustedFolder(
    policy.tree,
    around.code,
    noPrograms(fork, policy.trusted && proposal === undefined),
  );
  const models = await createModelsFor(config, around, { trusted: policy.trusted, keys: !fork, folder });
  try {
    const judging = {
      request,
      policy,
      models,
      folder,
      registry,
      around,
      proposal: proposal !== undefined,
      beside,
      ...proposal,
    };
    return await judgeAndPromote(proposal?.candidates ?? found.candidates, judging, (outcome) =>
      buildReport({ ...judging, config, notices, startedAt, ...outcome }, around),
    );
  } finally {
    await closeAll(around.log, models, folder);
  }
}

/** Why no program is started, whatever the workflow allows. */
function noPrograms(fork: boolean, reviewed: boolean): string | undefined {
  if (fork)
    return 'A fork starts no programs. What needs none is evaluated where a maintainer dispatches `promote` with the commit as `head-sha`.';
  return reviewed ? undefined : 'A config that nobody has reviewed yet starts no programs. They run once it is merged.';
}
