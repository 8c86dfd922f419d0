import type { VerdictKind } from '../../gate/verdict.ts';
import { type PromotionInput, type PromotionPlan, planPromotion } from '../../promotion/index.ts';
import { type AssignableName, nameOfAssignable } from '../../registry/assignable.ts';
import { assignmentOf } from '../../registry/registry.ts';
import type { Candidate } from '../candidates.ts';
import type { Judging } from '../judging.ts';
import type { PlanBeside } from './beside.ts';

/** What should happen to a prompt of which this is the verdict. */
export function planFor(
  { slug, environment, version, holds, removedBy, held, replacedBy }: Candidate,
  verdict: VerdictKind,
  judging: Judging,
  passed: Candidate['passedIn'],
): PromotionPlan {
  const { request } = judging;
  const plan = planPromotion({
    ...circumstancesOf(judging),
    slug,
    environment,
    candidate: version.id,
    holds,
    removedBy,
    held,
    verdict,
    passedIn: passed,
    replacedBy,
    override: request.command === 'promote' && request.override,
    named: isNamed(slug, judging),
  });
  if (!showsOnly(judging) || plan.kind !== 'keep' || plan.reason !== 'dry-run') return plan;
  return { kind: 'keep', reason: 'manual', message: 'It would be assigned: run it with --assign to do it.' };
}

/**
 * What should happen to a dataset or parameters once what they rest on is known to hold: they need no adoption, and what `from` asks is
 * asked of the prompts. What was rolled back stays back, and only the events that assign prompts assign it.
 */
export function planBeside(judging: Judging): PlanBeside {
  return (of, version, environment, state) => {
    const name = nameOfAssignable(of);
    return planPromotion({
      ...circumstancesOf(judging),
      slug: name,
      environment: { ...environment, from: undefined, first: 'allow' },
      candidate: version,
      holds: assignmentOf(state, of),
      removedBy: state?.removed.get(name)?.operation,
      held: state?.held.get(name) ?? [],
      verdict: 'pass',
      named: isNamed(name, judging),
    });
  };
}

/** A pattern is no name: what is held back comes back where a person means it. Undefined: no person asked. */
function isNamed(name: AssignableName, { request }: Judging): boolean | undefined {
  if (request.command !== 'promote') return undefined;
  return request.version !== undefined || request.prompts.includes(name);
}

function circumstancesOf(
  judging: Judging,
): Pick<PromotionInput, 'event' | 'trust' | 'onDefaultBranch' | 'now' | 'reason' | 'dryRun'> {
  const { request, policy, around } = judging;
  const trust = request.command === 'promote' ? ({ kind: 'trusted' } as const) : request.trust;
  return {
    event: request.command === 'evaluate' && request.occasion === 'command-line' ? 'pull-request' : request.occasion,
    trust: trust.kind === 'trusted' && !policy.trusted ? { kind: 'no-config' } : trust,
    onDefaultBranch: request.onDefaultBranch,
    now: around.now().toISOString(),
    reason: request.reason,
    dryRun: request.dryRun || showsOnly(judging),
  };
}

/** An evaluation on a laptop assigns nothing unless it is asked to. */
function showsOnly({ request }: Judging): boolean {
  return request.command === 'evaluate' && !request.assign && request.occasion === 'command-line';
}
