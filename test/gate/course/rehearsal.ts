import type { Evaluation, Trial } from '../../../src/evaluation/evaluation.ts';
import type { Ask } from '../../../src/evaluation/run/waves.ts';
import type { EvaluationId } from '../../../src/foundation/ids.ts';
import { caseOrder } from '../../../src/foundation/shuffle.ts';
import { type Contest, Course, type GatePolicy, type Settled } from '../../../src/gate/index.ts';
import { type EvaluationOptions, evaluation, type Outcome, policy } from '../builders.ts';

/** What one side would answer, by the position of the case and the number of the trial. */
export type Answers = (position: number, trial: number) => Outcome;

export type SideOptions = Omit<EvaluationOptions, 'scores' | 'reruns' | 'pooled' | 'trials'> & {
  readonly cases?: number;
  readonly trials?: number;
  /** Fresh repeats of single cases; as the trials unless told. */
  readonly repeats?: Answers;
  /** Trials of earlier runs of each case. */
  readonly pooled?: number;
};

/** A side with all that it would answer: 100 cases of 3 trials and 5 repeats unless told. */
export function side(version: string, answers: Answers, options: SideOptions = {}): Evaluation {
  const { cases = 100, trials = 3, repeats = answers, pooled = 0, ...rest } = options;
  const grid = (count: number, outcome: Answers) => ({
    exact: Array.from({ length: cases }, (_, position) =>
      Array.from({ length: count }, (_, trial) => outcome(position, trial)),
    ),
  });
  const scores = { scores: grid(trials, answers), reruns: grid(5, repeats), pooled: grid(pooled, answers) };
  return evaluation({ version, trials, ...scores, ...rest });
}

export const candidate = (answers: Answers, options?: SideOptions) => side('candidate', answers, options);
export const baseline = (answers: Answers, options?: SideOptions) => side('baseline', answers, options);

/** Everything passes. */
export const perfect: Answers = () => 1;

/** Fails on the first cases of the order in which they are looked at, and passes on the others. */
export function failing(count: number, cases = 100, dataset = candidate(perfect).subject.dataset): Answers {
  const order = caseOrder(dataset, cases).subarray(0, count);
  return (position) => (order.includes(position) ? 0 : 1);
}

/** A contest of one suite. */
export function contest(own: Evaluation, other: Evaluation | undefined, changes: Partial<GatePolicy> = {}): Contest {
  const suite = { suite: 'triage', candidate: own.id, ...(other === undefined ? {} : { baseline: other.id }) };
  return { policy: policy(changes), suites: [suite] };
}

export type Rehearsal = {
  readonly waves: readonly (readonly Ask[])[];
  readonly evaluations: ReadonlyMap<EvaluationId, Evaluation>;
  /** Trials and repeats that had to be had. */
  readonly drawn: number;
  /** @throws when the contest is still open. */
  readonly settled: (contest: Contest) => Settled;
};

/**
 * Runs contests to their end, as a run does: what is asked for is answered from what the sides would answer.
 *
 * @param known what is in hand from an earlier run; nothing unless told. A side whose model is gone says so when it is asked.
 */
export function rehearse(
  contests: readonly Contest[],
  sides: readonly Evaluation[],
  known: ReadonlyMap<EvaluationId, Evaluation> = new Map(),
): Rehearsal {
  const course = new Course(contests);
  const evaluations = new Map(sides.map((one) => [one.id, known.get(one.id) ?? unasked(one)]));
  const waves: (readonly Ask[])[] = [];
  let drawn = 0;
  for (let wave = course.next(evaluations); wave.length > 0; wave = course.next(evaluations)) {
    waves.push(wave);
    if (waves.length > 200) throw new Error('the course does not end');
    for (const ask of wave) {
      const before = evaluations.get(ask.evaluation);
      const answers = sides.find(({ id }) => id === ask.evaluation);
      if (before === undefined || answers === undefined) throw new Error('asked of an unknown evaluation');
      const after = answered(before, answers, ask);
      drawn += after.trials.length - before.trials.length + after.reruns.length - before.reruns.length;
      evaluations.set(ask.evaluation, after);
    }
  }
  const settled = (one: Contest): Settled => {
    const found = course.settled(one);
    if (found === undefined) throw new Error('the contest is open');
    return found;
  };
  return { waves, evaluations, drawn, settled };
}

function unasked({ gone, ...side }: Evaluation): Evaluation {
  return { ...side, trials: [], reruns: [], ...(gone === undefined ? {} : { pooled: [] }) };
}

function answered(before: Evaluation, answers: Evaluation, { kind, cases, upTo }: Ask): Evaluation {
  if (cases.length !== before.cases.length || upTo > (kind === 'trials' ? before.subject.trials : 5)) {
    throw new RangeError('asked for what there is not');
  }
  if (answers.gone !== undefined) return { ...before, gone: answers.gone, pooled: answers.pooled };
  const positions = new Map(before.cases.map(({ id }, position) => [id, position]));
  const wanted = ({ case: id, index }: Trial) => cases[positions.get(id) ?? -1] === 1 && index < upTo;
  const held = new Set(before[kind].map(slot));
  const more = answers[kind].filter((trial) => wanted(trial) && !held.has(slot(trial)));
  return { ...before, [kind]: [...before[kind], ...more] };
}

function slot({ case: id, index }: Trial): string {
  return `${index} ${id}`;
}

/** `25 × 1` for so many cases up to so many trials, as the waves asked for them of one side. */
export function asked(rehearsal: Rehearsal, of: Evaluation, kind: Ask['kind'] = 'trials'): readonly string[] {
  return rehearsal.waves.flatMap((wave) =>
    wave
      .filter((ask) => ask.evaluation === of.id && ask.kind === kind)
      .map(({ cases, upTo }) => `${cases.reduce((sum, one) => sum + one, 0)} × ${upTo}`),
  );
}
