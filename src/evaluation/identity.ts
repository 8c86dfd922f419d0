import { hash } from 'node:crypto';
import { digestOf } from '../foundation/digest.ts';
import type { EvaluationId } from '../foundation/ids.ts';
import type { EvaluationSubject } from './evaluation.ts';
import type { Subject } from './subject.ts';

/** The most re-runs of a case: far above any use. */
export const RERUN_SLOTS = 1000;

/** What an evaluation of this subject depends on: no slug, no file name, no suite name, no cap. */
export function subjectOf(subject: Subject): EvaluationSubject {
  return {
    prompt: subject.prompt.id,
    endpoint: subject.model.endpoint,
    dataset: subject.dataset.digest,
    scorers: subject.scorers.map(({ name, kind, fingerprint }) => ({ name, kind, fingerprint })),
    trials: subject.trials,
    purpose: subject.purpose,
    ...(subject.against === undefined ? {} : { against: subject.against }),
  };
}

/** The digest of a subject. The order of the scorers is a matter of display and not part of it. */
export function evaluationId(subject: EvaluationSubject): EvaluationId {
  const { prompt, endpoint, dataset, trials, purpose, against } = subject;
  const scorers = subject.scorers
    .map(({ name, kind, fingerprint }) => ({ name, kind, fingerprint }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const named = against === undefined ? {} : { against };
  return digestOf({ prompt, endpoint, dataset, scorers, trials, purpose, ...named }) as EvaluationId;
}

/** The series and its index name a call of a case, whoever asks for it. */
export function drawName(series: string, index: number): string {
  return `${hash('sha256', series).slice(0, 12)}#${index}`;
}
