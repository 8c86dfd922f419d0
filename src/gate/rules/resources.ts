import type { Trial } from '../../evaluation/evaluation.ts';
import type { CaseId } from '../../foundation/ids.ts';
import type { Completion } from '../../models/model.ts';
import { percent } from '../numbers.ts';
import { trialsAt } from '../pairing/outputs.ts';
import type { PairedSuite } from '../pairing/pairing.ts';
import type { GatePolicy, ResourcePolicy } from '../policy.ts';
import { quantile, quantileBounds } from '../statistics/quantiles.ts';
import { geometricRatio, type RatioPair } from '../statistics/ratio.ts';
import type { Check } from '../verdict.ts';
import { counted, ruleOf } from './words.ts';

/** What a call takes, in the unit of its limit; undefined: unknown, never 0. */
type Resource = {
  readonly name: 'latency' | 'cost' | 'tokens';
  readonly of: (completion: Completion) => number | undefined;
  readonly show: (value: number) => string;
};

const RESOURCES: readonly Resource[] = [
  { name: 'latency', of: ({ latencyMs }) => latencyMs, show: (ms) => `${Math.round(ms)} ms` },
  { name: 'cost', of: ({ costUsd }) => costUsd, show: (usd) => `${Number(usd.toPrecision(3))} USD` },
  {
    name: 'tokens',
    of: ({ usage }) => usage && usage.inputTokens + usage.outputTokens,
    show: (tokens) => `${Math.round(tokens)} tokens`,
  },
];

/**
 * Limits on time, cost and tokens. Quantiles over the candidate's calls, by distribution-free bounds; an increase by the ratio of
 * geometric means over the cases. Latency is that of the call that answered, also where its answer is read from the cache.
 */
export function resourceChecks(suite: PairedSuite, policy: GatePolicy): Check[] {
  if (suite.source.against === 'anchor') return [];
  return RESOURCES.flatMap((resource) => {
    const limits = policy[resource.name];
    return limits === undefined ? [] : checksOf(suite, resource, limits);
  });
}

function checksOf(suite: PairedSuite, resource: Resource, limits: ResourcePolicy): Check[] {
  const checks = [
    ...(['p50', 'p95'] as const).flatMap((name) => {
      const limit = limits[name];
      return limit === undefined ? [] : [quantileCheck(suite, resource, name, limit)];
    }),
    ...(limits.maxIncrease === undefined ? [] : increaseCheck(suite, resource, limits.maxIncrease)),
  ];
  return limits.advisory ? checks.map((check) => ({ ...check, advisory: true as const })) : checks;
}

const SHARE = { p50: 0.5, p95: 0.95 } as const;

function quantileCheck(suite: PairedSuite, { name, of, show }: Resource, which: 'p50' | 'p95', limit: number): Check {
  const rule = ruleOf(name, suite);
  const values = trialsAt(suite.source.candidate, suite.look).flatMap((trial) => takenBy(trial, of) ?? []);
  if (values.includes(undefined)) {
    return { ...rule, outcome: 'inconclusive', message: `${name}: not known for every call` };
  }
  const sorted = values.filter((value) => value !== undefined).sort((one, other) => one - other);
  const shown = quantile(sorted, SHARE[which]);
  if (shown === undefined) return { ...rule, outcome: 'inconclusive', message: `${name}: no call was answered` };
  const bounds = quantileBounds(sorted, SHARE[which]);
  const message = `${name} ${which} is ${show(shown)}; at most ${show(limit)} is allowed`;
  if (bounds.upper !== undefined && bounds.upper <= limit) return { ...rule, outcome: 'pass', message };
  if (bounds.lower !== undefined && bounds.lower > limit) return { ...rule, outcome: 'fail', message };
  const why = bounds.upper === undefined ? 'are too few to tell' : 'do not tell';
  return { ...rule, outcome: 'inconclusive', message: `${message}, which ${counted(sorted.length, 'call')} ${why}` };
}

/** Nothing for a call without an answer; `[undefined]` for an answer that does not say. */
function takenBy({ outcome }: Trial, of: Resource['of']): readonly (number | undefined)[] | undefined {
  return outcome.status === 'completed' ? [of(outcome.completion)] : undefined;
}

function increaseCheck(suite: PairedSuite, { name, of }: Resource, limit: number): Check[] {
  const { candidate, baseline } = suite.source;
  if (baseline === undefined) return [];
  const rule = ruleOf(name, suite);
  const own = meansByCase(trialsAt(candidate, suite.look), of);
  const before = meansByCase(trialsAt(baseline, suite.look), of);
  const pairs: RatioPair[] = [...own].flatMap(([id, value]) => {
    const baselineValue = before.get(id);
    return baselineValue === undefined ? [] : [{ candidate: value ?? Number.NaN, baseline: baselineValue }];
  });
  const { ratio, bounds, unusable, n } = geometricRatio(pairs);
  if (unusable > 0 || ratio === undefined || bounds === undefined) {
    const why =
      unusable > 0 ? `not known for ${counted(unusable, 'case')}` : `${counted(n, 'case')} cannot be compared`;
    return [{ ...rule, outcome: 'inconclusive', message: `${name}: ${why}` }];
  }
  const change = ratio >= 1 ? `rose by ${percent(ratio - 1)}` : `fell by ${percent(1 - ratio)}`;
  const message = `${name} ${change}; ${limit === 0 ? 'no increase is' : `an increase of ${percent(limit)} is`} allowed`;
  if (bounds.upper <= 1 + limit) return [{ ...rule, outcome: 'pass', message }];
  if (bounds.lower > 1 + limit) return [{ ...rule, outcome: 'fail', message }];
  return [{ ...rule, outcome: 'inconclusive', message: `${message}, which ${counted(n, 'case')} do not tell` }];
}

/** Mean over the answered trials of each case; NaN where an answer does not say. */
function meansByCase(trials: readonly Trial[], of: Resource['of']): ReadonlyMap<CaseId, number> {
  const sums = new Map<CaseId, { sum: number; count: number }>();
  for (const trial of trials) {
    if (trial.outcome.status !== 'completed') continue;
    const found = sums.get(trial.case) ?? { sum: 0, count: 0 };
    found.sum += of(trial.outcome.completion) ?? Number.NaN;
    found.count += 1;
    sums.set(trial.case, found);
  }
  return new Map([...sums].map(([id, { sum, count }]) => [id, sum / count]));
}
