import type { Evaluation, Trial } from '../../src/evaluation/evaluation.ts';
import type { JudgedSuite } from '../../src/gate/index.ts';
import type { Score, UnitInterval } from '../../src/scorers/scorer.ts';
import { evaluation, type Outcome } from '../gate/builders.ts';

const CATEGORIES = ['billing', 'account', 'shipping', 'bug', 'other'] as const;

const TICKETS = [
  'I was charged twice for my November invoice. Order 88121, please refund the second one.',
  'I cannot log in since yesterday: the reset mail never arrives, and I looked in the spam folder too.',
  'My parcel has been “out for delivery” for four days. The tracking number is 1Z-999-AA1.',
  'The export button does nothing in Firefox 132. In the console I see: TypeError: rows is not iterable',
  'Do you have an office in Lisbon? We would like to visit you next spring.',
] as const;

const ticket = (index: number): string => TICKETS[index % TICKETS.length] ?? '';
const category = (index: number): string => CATEGORIES[index % CATEGORIES.length] ?? '';
const wrong = (index: number): string => CATEGORIES[(index + 1) % CATEGORIES.length] ?? '';

export const DIFF = `--- support-triage@1a2b3c4d5e6f
+++ support-triage@9f8e7d6c5b4a
@@ -4,8 +4,9 @@
 [system]
 You sort support tickets.
-Answer with the category.
+Answer with JSON: {"category": …, "urgent": …}.
+Choose one of billing, account, shipping, bug, other.
 
 [user]
 {{input}}
`;

/** 120 tickets, one trial each, two scorers; the cases whose index `fails` names are answered wrongly. */
export function triage(
  version: 'baseline' | 'candidate',
  fails: (index: number) => boolean,
  outcome: (index: number) => Outcome = (index) => (fails(index) ? 0 : 1),
) {
  const cases = Array.from({ length: 120 }, (_, index) => [outcome(index)]);
  const made = evaluation({
    version,
    scores: { label: cases, 'json-schema': cases.map(([one]) => [one === 0 || one === undefined ? 1 : one]) },
    ids: cases.map((_, index) => `ticket-${String(index + 1).padStart(3, '0')}`),
    tags: cases.map((_, index) => (index % 10 === 0 ? ['safety'] : [])),
    outputs: (index) =>
      `{"category": "${fails(index) ? wrong(index) : category(index)}", "urgent": ${index % 3 === 0}}`,
  });
  return {
    ...made,
    trials: made.trials.map((trial, index) => {
      const label = trial.scores.label;
      if (label?.status !== 'scored') return trial;
      const score: Score = {
        status: 'scored',
        value: (fails(index) ? 0 : 1) as UnitInterval,
        ...(fails(index) ? { reason: `expected "${category(index)}", found "${wrong(index)}"` } : {}),
      };
      return { ...trial, scores: { ...trial.scores, label: score } };
    }),
  };
}

export const texts = (index: number) => ({ input: ticket(index), expected: category(index) });

export const suite = (baseline: (index: number) => boolean, candidate: (index: number) => boolean): JudgedSuite => ({
  suite: 'triage',
  baseline: triage('baseline', baseline),
  candidate: triage('candidate', candidate),
});

export const before = (index: number) => index % 9 === 2;
export const better = (index: number) => index % 18 === 2 || index === 40;
export const worse = (index: number) => index % 9 === 2 || index % 8 === 5;

export const gate = { scorers: { label: { min: 0.85 } } };

export type Drawn = {
  readonly version: 'baseline' | 'candidate' | 'anchor';
  readonly cases: number;
  readonly trials: number;
  /** How likely a trial of a case is answered rightly, 0–1. */
  readonly passes: (index: number) => number;
};

/** Tickets whose answers vary from trial to trial, by chance that is the same at every run of the tests. */
export function drawn({ version, cases, trials, passes }: Drawn): Evaluation {
  const chance = chanceOf(version);
  const outcomes = Array.from({ length: cases }, (_, index) =>
    Array.from({ length: trials }, (): Outcome => (chance() < passes(index) ? 1 : 0)),
  );
  const isRight = (index: number, trial: number) => outcomes[index]?.[trial] === 1;
  const made = evaluation({
    version,
    scores: { label: outcomes },
    ids: outcomes.map((_, index) => `ticket-${String(index + 1).padStart(3, '0')}`),
    tags: outcomes.map((_, index) => (index % 10 === 0 ? ['safety'] : [])),
    outputs: (index, trial) => `{"category": "${isRight(index, trial) ? category(index) : wrong(index)}"}`,
  });
  return version === 'anchor' ? { ...made, subject: { ...made.subject, purpose: 'baseline' } } : made;
}

/** 84 in 100 tickets are easy, the rest are answered rightly half of the time: 16 % of the cases may flip between two runs. */
export const mostly =
  (drop = 0) =>
  (index: number): number =>
    (index % 25 < 21 ? 0.97 : 0.5) - drop;

/** The answers of so many earlier runs, days ago: each with all cases once. */
export function pooledFrom(baseline: Evaluation, days: readonly string[]): readonly Trial[] {
  return baseline.cases.flatMap(({ id }) =>
    days.flatMap((drawnOn, index) => {
      const found = baseline.trials.find((trial) => trial.case === id && trial.index === index);
      return found === undefined ? [] : [{ ...found, drawnOn }];
    }),
  );
}

/** So many repeats of every case, which say what its first trial said. */
export function repeated({ trials }: Evaluation, times: number): readonly Trial[] {
  const first = trials.filter(({ index }) => index === 0);
  return first.flatMap((trial) => Array.from({ length: times }, (_, index) => ({ ...trial, index })));
}

/** mulberry32, seeded by a name. */
function chanceOf(name: string): () => number {
  let state = [...name].reduce((sum, letter) => Math.imul(sum, 31) + letter.charCodeAt(0), 7);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
