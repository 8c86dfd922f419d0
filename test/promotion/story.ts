import type { PromptVersionId } from '../../src/foundation/ids.ts';
import { applyPromotions, planRollback, planWithdrawal } from '../../src/promotion/index.ts';
import type { PromptVersion } from '../../src/prompts/prompt-version.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import type { LedgerEntry } from '../../src/registry/registry.ts';
import { collect, evidenceOf, staging, stateOf, triage } from '../registry/builders.ts';
import { createMemoryBranch } from '../registry/memory-branch.ts';

/** One prompt in `staging`, moved by the real functions of this room: each act is a commit of the registry. */
export function startStory() {
  const branch = createMemoryBranch();
  const registry = gitRegistry(branch.store, { sleep: async () => undefined });
  let minutes = 0;
  const now = () => new Date(Date.parse('2026-11-01T09:00:00Z') + 60_000 * minutes++).toISOString();
  const facts = { rule: 'on-pass', actor: 'octocat' } as const;

  async function at() {
    const state = await stateOf(registry);
    const holds = state?.prompts.get(triage);
    const held = state?.held.get(triage) ?? [];
    const chain: readonly LedgerEntry[] = await collect(registry.history(staging, triage));
    const removedBy = state?.removed.get(triage)?.operation;
    return { holds, held, chain, removedBy };
  }

  const rules = { slug: staging, protected: false };

  return {
    branch,
    registry,
    at,
    holds: async (): Promise<PromptVersionId | undefined> => (await at()).holds?.version,
    async promote(version: PromptVersion, given: { pullRequest?: number; override?: string } = {}): Promise<void> {
      const { holds, held, removedBy } = await at();
      const evidence = evidenceOf(version, holds?.version);
      const plan = {
        kind: 'assign',
        from: holds?.version,
        to: version.id,
        replaces: holds?.operation ?? removedBy,
        held: held.filter((id) => id !== version.id),
        ...(given.override === undefined ? {} : { override: true as const }),
      } as const;
      const failed = { ...evidence, verdict: { kind: 'fail' } };
      const change = { environment: staging, slug: triage, plan, version };
      const own = given.override === undefined ? { evidence } : { evidence: failed };
      const [outcome] = await applyPromotions(registry, [{ ...change, ...own }], {
        ...facts,
        action: 'promotion',
        pullRequest: given.pullRequest,
        reason: given.override,
        now: now(),
      });
      if (outcome?.kind !== 'promoted') throw new Error(outcome?.message);
    },
    async rollBack(): Promise<void> {
      const plan = planRollback({
        slug: triage,
        environment: rules,
        onDefaultBranch: true,
        ...(await at()),
        dryRun: false,
      });
      if (plan.kind !== 'assign') throw new Error(plan.message);
      const change = { environment: staging, slug: triage, plan };
      await applyPromotions(registry, [change], { ...facts, action: 'rollback', rule: 'rollback', now: now() });
    },
    async planWithdrawal(
      pullRequest: number,
      given: { protected?: boolean; dryRun?: boolean; abandoned?: readonly number[] } = {},
    ) {
      const { holds, held, chain } = await at();
      const environment = { ...rules, protected: given.protected ?? false };
      const dryRun = given.dryRun ?? false;
      return planWithdrawal({
        name: triage,
        environment,
        onDefaultBranch: false,
        holds,
        held,
        chain,
        pullRequest,
        abandoned: new Set(given.abandoned),
        dryRun,
      });
    },
    async withdraw(pullRequest: number, abandoned: readonly number[] = []): Promise<void> {
      const plan = await this.planWithdrawal(pullRequest, { abandoned });
      if (plan.kind !== 'assign' && plan.kind !== 'remove') throw new Error(plan.message);
      const withdrawal = { ...facts, action: 'withdrawal', rule: 'withdrawal', pullRequest, now: now() } as const;
      await applyPromotions(registry, [{ environment: staging, slug: triage, plan }], withdrawal);
    },
  };
}
