import type { EvaluationId } from '../../foundation/ids.ts';
import type { ModelError } from '../../models/model.ts';
import { type Answer, refusal } from '../calls/completion-source.ts';
import type { Group, Lane } from '../lanes.ts';
import { answeredTrials } from '../pool.ts';
import type { PlannedSubject } from '../subject.ts';
import type { Assembly } from './assembly.ts';
import type { Stop } from './stop.ts';

type Parts = {
  readonly groups: readonly Group<PlannedSubject>[];
  readonly assemblies: ReadonlyMap<EvaluationId, Assembly>;
  readonly stop: Stop;
};

/**
 * A baseline whose model was withdrawn is judged by what was kept of it; anything else that is unknown is a mistake. Withdrawn is
 * what several cases in a row were told, of a model that answers nobody in this run and that no candidate is to be asked of: a
 * single odd answer must not take a comparison away.
 */
export class WithdrawnModels {
  readonly #assemblies: Parts['assemblies'];
  readonly #stop: Stop;
  /** Models that answered in this run. */
  readonly #answering = new Set<string>();
  /** Models that candidates are asked of. */
  readonly #ofCandidates: ReadonlySet<string>;
  /** Cases, by position, of which a model was said to be unknown. */
  readonly #refused = new Map<Lane<PlannedSubject>, Set<number>>();
  /** Of the wave: what was said of models, and how many such cases were known before. */
  readonly #doubts = new Map<Lane<PlannedSubject>, { readonly before: number; readonly error: ModelError }>();

  constructor({ groups, assemblies, stop }: Parts) {
    this.#assemblies = assemblies;
    this.#stop = stop;
    const ofCandidates = groups.flatMap(({ lanes }) => lanes.filter(isCandidates).map((lane) => modelKey(lane)));
    this.#ofCandidates = new Set(ofCandidates);
  }

  /** A wave begins. */
  begin(): void {
    this.#doubts.clear();
  }

  /** What the provider said of one case. */
  note(lane: Lane<PlannedSubject>, position: number, answer: Answer): void {
    if (answer.status === 'unknown-model') this.#unknown(lane, position, answer.error);
    else if (answer.called && hasAnswered(answer)) this.#answering.add(modelKey(lane));
  }

  /** A wave is over. Cases that were asked again and refused again, and no other: more waves like this one would tell nothing new. */
  settle(): void {
    for (const [lane, { before, error }] of this.#doubts) {
      const gone = lane.subjects.every(({ id }) => this.#assemblies.get(id)?.gone === true);
      if (!gone && this.#refused.get(lane)?.size === before) this.#stop.abort(refusal(lane.model, error));
    }
  }

  #unknown(lane: Lane<PlannedSubject>, position: number, error: ModelError): void {
    if (this.#ofCandidates.has(modelKey(lane)) || this.#answering.has(modelKey(lane))) {
      this.#stop.abort(refusal(lane.model, error));
      return;
    }
    const refused = this.#refused.get(lane) ?? new Set<number>();
    if (!this.#doubts.has(lane)) this.#doubts.set(lane, { before: refused.size, error });
    this.#refused.set(lane, refused.add(position));
    for (const { id, pool, cases } of lane.subjects) {
      const assembly = this.#assemblies.get(id);
      if (assembly === undefined || assembly.gone || refused.size < Math.min(REFUSED_CASES, cases.length)) continue;
      assembly.giveUp(error.message, pool && answeredTrials(pool));
    }
  }
}

/** So many cases must be told that their model is unknown before it is taken to be withdrawn. */
const REFUSED_CASES = 3;

function modelKey({ model }: Lane<PlannedSubject>): string {
  return `${model.id} ${model.endpoint}`;
}

function isCandidates({ subjects }: Lane<PlannedSubject>): boolean {
  return subjects[0].purpose === 'candidate';
}

function hasAnswered(answer: Answer): boolean {
  return answer.status === 'completed' || (answer.status === 'failed' && answer.kind === 'task');
}
