import type { Report } from '../report/report.ts';
import { findCandidates } from './candidates.ts';
import { nothingReport } from './empty-report.ts';
import { loadConfig } from './load-config.ts';
import { createModelsFor } from './models.ts';
import { proposedPolicyChanges } from './proposed-policy.ts';
import type { EvaluateRequest, Surroundings } from './request.ts';

/**
 * Evaluates the prompts in question against what each environment holds, and assigns those that pass where the
 * environment's rule says so.
 */
export async function evaluate(request: EvaluateRequest, around: Surroundings): Promise<Report> {
  const startedAt = around.now();
  const proposed = request.scope.kind === 'change' ? request.scope.proposed : request.scope.tree;
  const policy = await loadConfig(request.configPath, request.trusted, proposed);
  const { config } = policy;
  const models = createModelsFor(config, around, request.trust.kind === 'fork' ? 'none' : 'given');
  try {
    const registry = around.registry(config);
    const source = { config, resolveModel: models.resolve };
    const found = await findCandidates(request, source, registry, startedAt.toISOString());
    const notices = [...found.notices, ...(await proposedPolicyChanges(request, policy))];
    if (found.candidates.length === 0) {
      return nothingReport(request, config, found.nothing, notices, startedAt, around);
    }
    // Most pull requests touch no prompt: what only an evaluation needs is loaded here.
    const [{ judgeAndPromote }, { buildReport }] = await Promise.all([
      import('./promote-rows.ts'),
      import('./build-report.ts'),
    ]);
    const outcome = await judgeAndPromote(found.candidates, { request, policy, models, registry, around });
    return await buildReport({ request, config, notices, startedAt, ...outcome }, around);
  } finally {
    await models.close();
  }
}
