import type { Case } from '../../datasets/dataset.ts';
import type { EvaluationId } from '../../foundation/ids.ts';
import type { Scorer, ScorerContext } from '../../scorers/scorer.ts';
import type { Trial } from '../evaluation.ts';
import type { Group } from '../lanes.ts';
import type { PlannedSubject } from '../subject.ts';
import type { Assembly } from './assembly.ts';
import { aloneOf, forfeitScores, scoresOf } from './scoring.ts';
import { unlessStopped } from './trials.ts';
import type { Ask } from './waves.ts';

/** A trial that is there and lacks scores. */
export type Unscored = {
  readonly assembly: Assembly;
  readonly kind: Ask['kind'];
  readonly position: number;
  readonly trial: Trial;
  /** Those whose score is lacking, at least one. */
  readonly scorers: readonly Scorer[];
  /** The other side's trial of the same case and index, where the scorers compare the two. */
  readonly opponent: Trial | undefined;
};

/**
 * What a wave leaves to be scored: of a baseline what compares it with the candidate, which both must have been completed for; of a
 * record what failed to be scored then: a model that did not answer, a program that was too slow, a file that was wrong.
 */
export function unscoredIn(assemblies: ReadonlyMap<EvaluationId, Assembly>): readonly Unscored[] {
  return [...assemblies.values()].flatMap((assembly) => {
    const { scorers, against } = assembly.subject;
    const pairing = against === undefined ? [] : scorers.filter(({ pairs }) => pairs);
    const alone = scorers.filter(({ pairs }) => pairs !== true);
    const candidate = against === undefined ? undefined : assemblies.get(against);
    // Nearly every run: nothing recorded, and nothing to compare.
    if (pairing.length === 0 && !assembly.hasRecorded) return [];
    return [...assembly.trials()].flatMap(({ kind, position, trial }): readonly Unscored[] => {
      const opponent = pairing.length === 0 ? undefined : candidate?.trialAt(kind, position, trial.index);
      const again = assembly.isRecorded(trial) ? alone.filter((scorer) => hasFailed(scorer, trial)) : [];
      const open = isScorable(opponent) ? pairing.filter((scorer) => lacks(scorer, trial, assembly)) : [];
      const lacking = isScorable(trial) ? [...again, ...open] : [];
      return lacking.length === 0 ? [] : [{ assembly, kind, position, trial, scorers: lacking, opponent }];
    });
  });
}

export type UnscoredCase = Unscored & { readonly asked: Case };

/** The scores that are lacking; undefined when the run was stopped before they were had. */
export async function newScores(
  { trial, scorers, opponent, asked }: UnscoredCase,
  context: ScorerContext,
): Promise<Trial['scores'] | undefined> {
  const { outcome } = trial;
  const other = opponent?.outcome;
  const pairing = scorers.filter(({ pairs }) => pairs);
  if (outcome.status === 'failed') return forfeitScores(pairing, other?.status === 'failed' ? 0.5 : 0);
  const scored = { case: asked, completion: outcome.completion };
  if (other?.status !== 'failed') {
    const beside = other === undefined ? context : { ...context, opponent: other.completion };
    return unlessStopped(Promise.resolve(scoresOf(scorers, scored, beside)), context.signal);
  }
  // What scores an answer by itself does so whatever became of the other side.
  const alone = await unlessStopped(Promise.resolve(scoresOf(aloneOf(scorers), scored, context)), context.signal);
  return alone && { ...alone, ...forfeitScores(pairing, 1) };
}

/** With the cases they are about. The datasets are read again only where there is something to score. */
export async function* withCases(
  unscored: readonly Unscored[],
  groups: readonly Group<PlannedSubject>[],
): AsyncGenerator<UnscoredCase, undefined> {
  for (const { dataset } of groups) {
    const here = unscored.filter(({ assembly }) => assembly.subject.dataset.digest === dataset.digest);
    if (here.length === 0) continue;
    const byPosition = byPositionOf(here);
    let position = 0;
    for await (const asked of dataset.cases()) {
      for (const each of byPosition.get(position) ?? []) yield { ...each, asked };
      position += 1;
    }
  }
  return undefined;
}

function byPositionOf(unscored: readonly Unscored[]): ReadonlyMap<number, readonly Unscored[]> {
  const byPosition = new Map<number, Unscored[]>();
  for (const each of unscored) {
    const there = byPosition.get(each.position);
    if (there === undefined) byPosition.set(each.position, [each]);
    else there.push(each);
  }
  return byPosition;
}

function isScorable(trial: Trial | undefined): boolean {
  return trial !== undefined && (trial.outcome.status === 'completed' || trial.outcome.kind === 'task');
}

function hasFailed({ name }: Scorer, { scores }: Trial): boolean {
  return scores[name]?.status === 'failed';
}

function lacks(scorer: Scorer, trial: Trial, assembly: Assembly): boolean {
  return trial.scores[scorer.name] === undefined || (assembly.isRecorded(trial) && hasFailed(scorer, trial));
}
