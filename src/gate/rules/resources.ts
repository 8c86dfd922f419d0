import type { Evaluation } from '../../evaluation/evaluation.ts';
import type { CaseId } from '../../foundation/ids.ts';
import type { Completion } from '../../models/model.ts';
import type { Look } from '../course/looks.ts';
import { exceeds, percent, reaches, TOLERANCE } from '../numbers.ts';
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
  const trials = answered(suite.source.candidate, suite.look);
  const values = trials.map(({ completion }) => known(of(completion))).filter((value) => value !== undefined);
  if (values.length < trials.length) {
    const message = `${name}: not known for ${counted(trials.length - values.length, 'call')}`;
    return { ...rule, outcome: 'inconclusive', message };
  }
  const sorted = values.sort((one, other) => one - other);
  const shown = quantile(sorted, SHARE[which]);
  if (shown === undefined) return { ...rule, outcome: 'inconclusive', message: `${name}: no call was answered` };
  const { lower, upper } = quantileBounds(sorted, SHARE[which]);
  const message = `${name} ${which} is ${show(shown)}; at most ${show(limit)} is allowed`;
  if (upper !== undefined && upper <= limit) return { ...rule, outcome: 'pass', message };
  if (lower !== undefined && lower > limit) return { ...rule, outcome: 'fail', message };
  const calls = counted(sorted.length, 'call');
  const why = upper === undefined ? `${calls} are too few to be sure` : `${calls} leave it open`;
  return { ...rule, outcome: 'inconclusive', message: `${message}; ${why}` };
}

function increaseCheck(suite: PairedSuite, { name, of }: Resource, limit: number): Check[] {
  const { candidate, baseline } = suite.source;
  if (baseline === undefined) return [];
  const rule = ruleOf(name, suite);
  const own = meansByCase(answered(candidate, suite.look), of);
  const before = meansByCase(answered(baseline, suite.look), of);
  const pairs = [...own].flatMap(([id, now]): readonly RatioPair[] => {
    const then = before.get(id);
    return then === undefined ? [] : [{ candidate: now, baseline: then }];
  });
  const { ratio, bounds, unusable, n } = geometricRatio(pairs);
  if (unusable > 0) {
    const message = `${name}: not known, or nothing, for ${counted(unusable, 'case')}`;
    return [{ ...rule, outcome: 'inconclusive', message }];
  }
  if (ratio === undefined || bounds === undefined) {
    const message = `${name}: ${counted(n, 'case')} on both sides; two at least are needed`;
    return [{ ...rule, outcome: 'inconclusive', message }];
  }
  const change =
    Math.abs(ratio - 1) <= TOLERANCE
      ? 'did not change'
      : `${ratio > 1 ? 'rose' : 'fell'} by ${percent(Math.abs(ratio - 1))}`;
  const message = `${name} ${change}; ${limit === 0 ? 'no increase is' : `an increase of ${percent(limit)} is`} allowed`;
  if (reaches(1 + limit, bounds.upper)) return [{ ...rule, outcome: 'pass', message }];
  if (exceeds(bounds.lower, 1 + limit)) return [{ ...rule, outcome: 'fail', message }];
  return [{ ...rule, outcome: 'inconclusive', message: `${message}; ${counted(n, 'case')} leave it open` }];
}

type Answered = { readonly case: CaseId; readonly completion: Completion };

function answered(evaluation: Evaluation, look: Look): readonly Answered[] {
  return trialsAt(evaluation, look).flatMap(({ case: id, outcome }) =>
    outcome.status === 'completed' ? [{ case: id, completion: outcome.completion }] : [],
  );
}

/** What a damaged record says is not known. */
function known(value: number | undefined): number | undefined {
  return value !== undefined && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : undefined;
}

/** Mean over the answered trials of each case; NaN where an answer does not say. */
function meansByCase(trials: readonly Answered[], of: Resource['of']): ReadonlyMap<CaseId, number> {
  const sums = new Map<CaseId, { sum: number; count: number }>();
  for (const { case: id, completion } of trials) {
    const { sum, count } = sums.get(id) ?? { sum: 0, count: 0 };
    sums.set(id, { sum: sum + (known(of(completion)) ?? Number.NaN), count: count + 1 });
  }
  return new Map([...sums].map(([id, { sum, count }]) => [id, sum / count]));
}
