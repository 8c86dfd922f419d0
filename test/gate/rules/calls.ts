import type { GatePolicy, JudgedSuite, ResourcePolicy } from '../../../src/gate/index.ts';
import { resourceChecks } from '../../../src/gate/rules/resources.ts';
import type { Completion } from '../../../src/models/model.ts';
import { type Outcome, pairedAt, policy, times, withBaseline } from '../builders.ts';

/** Of every case, or by its position; undefined: the answer does not say. */
export type Amount = number | ((index: number) => number | undefined);

const by = (amount: Amount, index: number): number | undefined => (typeof amount === 'number' ? amount : amount(index));

const costing =
  (usd: Amount) =>
  (index: number): Partial<Completion> => {
    const costUsd = by(usd, index);
    return costUsd === undefined ? {} : { costUsd };
  };

const using = (tokens: Amount) => (index: number) => {
  const usage = { inputTokens: (by(tokens, index) ?? 0) - 10, outputTokens: 10 };
  return { usage: { ...usage, cachedInputTokens: 5, reasoningTokens: 5 } };
};

type Takes = (index: number) => Partial<Completion>;

/** So many cases of one trial that passed on both sides, or became of the candidate what `outcomes` says. */
export const taking = (
  cases: number,
  now: Takes,
  before: Takes = () => ({}),
  outcomes: Outcome[][] = times(cases, 1),
) =>
  withBaseline(
    { scores: { exact: times(cases, 1) }, completion: before },
    { scores: { exact: outcomes }, completion: now },
  );

export const withLatency = (cases: number, ms: Amount, outcomes?: Outcome[][]) =>
  taking(cases, (index) => ({ latencyMs: by(ms, index) ?? 0 }), undefined, outcomes);
export const withCost = (cases: number, now: Amount, before: Amount = 1, outcomes?: Outcome[][]) =>
  taking(cases, costing(now), costing(before), outcomes);
export const withTokens = (cases: number, now: Amount, before: Amount = 100) =>
  taking(cases, using(now), using(before));

/** Limits that block. */
export const limits = (changes: Partial<ResourcePolicy>): ResourcePolicy => ({ advisory: false, ...changes });

export const found = (source: JudgedSuite, changes: Partial<GatePolicy>) =>
  resourceChecks(pairedAt(source), policy(changes));
