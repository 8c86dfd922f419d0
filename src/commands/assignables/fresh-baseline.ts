import type { EnvironmentConfig } from '../../config/config.ts';
import type { Evaluation } from '../../evaluation/evaluation.ts';
import { evaluationId, subjectOf } from '../../evaluation/index.ts';
import { isNonEmpty } from '../../foundation/brand.ts';
import { digestOf, shortDigest } from '../../foundation/digest.ts';
import { RatchetError } from '../../foundation/errors.ts';
import type { CommitId, EvaluationId, VersionId } from '../../foundation/ids.ts';
import type { ModelSet } from '../../models/index.ts';
import { applyPromotions } from '../../promotion/index.ts';
import { nameOfAssignable } from '../../registry/assignable.ts';
import type { Evidence } from '../../registry/registry.ts';
import type { MoveReport, PromotionReport } from '../../report/report.ts';
import { askedOfDataset } from '../assigned-files.ts';
import type { Ask, Judging, Promoted } from '../judging.ts';
import type { OpenSuite } from '../open-suites.ts';
import { commitOf, takenFrom } from '../request.ts';
import type { Alone, SuiteRun } from '../suite-run.ts';
import { changeTo, companion, companionReport, settledBeside } from './beside.ts';
import { basisIn, distinct, evidenceOfSet, type Witness } from './evidence.ts';
import { planBeside } from './plans.ts';
import type { HeldPrompt, Lone } from './question.ts';
import { factsOf, outcomeReport, thrownReport } from './words.ts';

/** What is evaluated for datasets and parameters that go with no prompt: what the environment holds, whole, and compared with nothing. */
export type FreshBaselines = {
  readonly alone: ReadonlyMap<EvaluationId, Alone>;
  readonly asked: ReadonlyMap<HeldPrompt, readonly { readonly suite: string; readonly id: EvaluationId }[]>;
  /** Why one cannot be asked. */
  readonly failed: ReadonlyMap<HeldPrompt, string>;
};

export function freshBaselines(
  lone: readonly Lone[],
  suites: ReadonlyMap<string, OpenSuite>,
  models: ModelSet,
): FreshBaselines {
  const alone = new Map<EvaluationId, Alone>();
  const asked = new Map<HeldPrompt, { suite: string; id: EvaluationId }[]>();
  const failed = new Map<HeldPrompt, string>();
  for (const { environment, evaluate } of lone) {
    for (const held of evaluate) {
      try {
        const own = held.suites.flatMap(({ name }) => {
          const suite = suites.get(name);
          return suite === undefined ? [] : [{ suite: name, subject: subjectIn(suite, held, models) }];
        });
        const ids = own.map(({ suite, subject }) => ({ suite, subject, id: evaluationId(subjectOf(subject)) }));
        for (const { id, subject } of ids) {
          const days = Math.min(environment.evidenceDays, alone.get(id)?.evidenceDays ?? environment.evidenceDays);
          alone.set(id, { subject, evidenceDays: days });
        }
        asked.set(
          held,
          ids.map(({ suite, id }) => ({ suite, id })),
        );
      } catch (thrown) {
        // Its model is no longer in the config.
        if (!(thrown instanceof RatchetError)) throw thrown;
        failed.set(held, thrown.message);
      }
    }
  }
  return { alone, asked, failed };
}

function subjectIn({ name, dataset, scorers, trials }: OpenSuite, { version }: HeldPrompt, models: ModelSet) {
  return {
    prompt: version,
    promptFile: `${version.slug}@${version.id}`,
    suite: name,
    dataset,
    scorers,
    trials,
    model: models.model(version.model),
    purpose: 'baseline',
  } as const;
}

/** Assigns each of them that what was evaluated for it holds together; each is a change of its own. */
export async function assignLone(
  lone: readonly Lone[],
  fresh: FreshBaselines,
  run: SuiteRun | undefined,
  judging: Judging,
  witness: Witness,
  ask: Ask,
): Promise<Promoted> {
  const moves: MoveReport[] = [];
  let registryCommit: Promoted['registryCommit'];
  for (const each of lone) {
    const { report, commit } = await assignOne(each, proofOf(each, fresh, run, witness), judging, ask);
    moves.push(report);
    registryCommit = commit ?? registryCommit;
  }
  return { rows: [], moves, notices: [], registryCommit };
}

type AssignedOne = { readonly report: MoveReport; readonly commit?: Promoted['registryCommit'] };

async function assignOne(
  { environment, version }: Lone,
  proof: Evidence | string,
  judging: Judging,
  ask: Ask,
): Promise<AssignedOne> {
  const state = judging.beside.states.get(environment.slug);
  const own = companion(version, { environment, state, plan: planBeside(judging) });
  const report = (promotion: PromotionReport): AssignedOne => ({ report: companionReport(own, promotion) });
  if (typeof proof === 'string') {
    const message = `Not assigned: ${environment.slug} keeps what it holds of ${nameOfAssignable(own.of)}, because ${proof}.`;
    return report({ outcome: 'refused', message });
  }
  const { plan } = own;
  if (plan.kind !== 'assign') return report(settledBeside(own) ?? { outcome: 'kept', message: plan.message });
  try {
    const stands = (await ask(environment)) ?? (await askedOfDataset(judging)(own));
    if (stands !== undefined) {
      const outcome = stands.reason === 'outdated' ? 'superseded' : 'refused';
      return report({ outcome, message: `Not assigned: ${stands.message}.` });
    }
    const facts = { ...factsOf(judging, environment, true), commit: commitOfLone(version, environment, judging) };
    const [outcome] = await applyPromotions(judging.registry, [changeTo(own, plan, proof)], facts);
    if (outcome === undefined) throw new Error('a change without an outcome');
    const commit = outcome.kind === 'promoted' ? outcome.commit : undefined;
    return { ...report(outcomeReport(outcome, facts.rule)), commit };
  } catch (thrown) {
    return report(thrownReport(thrown));
  }
}

/** The commit whose files hold it; undefined: it comes from another environment. Who brought a later version is looked up from there. */
function commitOfLone(
  version: Lone['version'],
  environment: EnvironmentConfig,
  { request, policy }: Judging,
): CommitId | undefined {
  if (version.kind === 'dataset') return policy.tree.commit;
  if (request.command === 'evaluate') return commitOf(request.scope);
  return takenFrom(request, environment) === undefined ? request.files.commit : undefined;
}

type Evaluated = { readonly held: HeldPrompt; readonly suite: string; readonly evaluation: Evaluation };

/** What it is assigned on; a clause that says why it cannot be, where an evaluation is not whole. */
function proofOf(
  { environment, version, proofs, evaluate }: Lone,
  { asked, failed }: FreshBaselines,
  run: SuiteRun | undefined,
  witness: Witness,
): Evidence | string {
  if (evaluate.length + proofs.length === 0) return `it holds no prompt of a suite over ${version.slug}`;
  const evaluated: Evaluated[] = [];
  for (const held of evaluate) {
    const of = `what ${environment.slug} holds of ${held.version.slug}`;
    const refused = failed.get(held);
    if (refused !== undefined) return `${of} cannot be evaluated: ${refused}`;
    for (const { suite, id } of asked.get(held) ?? []) {
      const evaluation = run?.evaluations.find((each) => each.id === id);
      const flaw = flawOf(evaluation, version);
      if (evaluation === undefined || flaw !== undefined) {
        return `${of} was not evaluated whole in suite ${suite}: ${run?.stopped?.message ?? flaw ?? 'nothing was asked'}`;
      }
      evaluated.push({ held, suite, evaluation });
    }
  }
  if (evaluated.length + proofs.length === 0) return 'nothing was evaluated';
  if (version.kind === 'dataset') return freshEvidence(version.id, evaluated, witness);
  const anew = evaluate.map((held) => ({
    slug: held.version.slug,
    evidence: freshEvidence(
      held.version.id,
      evaluated.filter((each) => each.held === held),
      witness,
    ),
  }));
  return evidenceOfSet(version.id, [...proofs, ...anew], [], witness);
}

/** Why an evaluation does not count: each case has to have each of its answers, and each answer a score by every scorer. */
function flawOf(evaluation: Evaluation | undefined, version: Lone['version']): string | undefined {
  if (evaluation === undefined) return 'nothing was asked';
  const { subject, cases, trials, complete, gone } = evaluation;
  if (gone !== undefined) return `its model is gone: ${gone}`;
  if (version.kind === 'dataset' && subject.dataset !== version.id)
    return 'the dataset is another one each time it is read';
  if (cases.length === 0 || subject.scorers.length === 0) return 'there are no cases, or no scorers';
  const lost = trials.filter(({ outcome }) => outcome.status === 'failed' && outcome.kind === 'infrastructure').length;
  const missing = cases.length * subject.trials - trials.length;
  if (lost + missing > 0 || !complete) return `${lost + missing} of ${cases.length * subject.trials} calls failed`;
  const unscored = trials.filter(({ scores }) =>
    Object.values(scores).some(({ status }) => status === 'failed'),
  ).length;
  return unscored > 0 ? `${unscored} answers could not be scored` : undefined;
}

function freshEvidence(version: VersionId, evaluated: readonly Evaluated[], witness: Witness): Evidence {
  const sorted = evaluated.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const prompts = new Map(sorted.map(({ held }) => [held.version.slug, shortDigest(held.version.id)]));
  const named = [...prompts].map(([slug, id]) => `${slug} (${id})`).join(', ');
  const [first] = sorted;
  const message = `a fresh baseline, whole: ${named}, over ${first?.evaluation.cases.length ?? 0} cases`;
  const evaluations = [...new Set(sorted.map(({ evaluation }) => evaluation.id))];
  return {
    format: 1,
    version,
    tool: witness.tool,
    policy: digestOf({ rule: 'fresh-baseline', suites: [...new Set(sorted.map(({ suite }) => suite))] }),
    evaluations,
    basis: distinct(sorted.map(({ suite, evaluation }) => basisIn(suite, evaluation, witness))),
    verdict: isNonEmpty(evaluations)
      ? { kind: 'pass', checks: [{ rule: 'fresh-baseline', suite: first?.suite ?? '', outcome: 'pass', message }] }
      : { kind: 'error', error: { name: 'NothingEvaluated', message: 'nothing was evaluated' } },
    comparisons: [],
  };
}

function keyOf({ held, suite }: Evaluated): string {
  return `${held.version.slug} ${suite}`;
}
