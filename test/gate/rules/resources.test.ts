import { describe, expect, it } from 'vitest';
import { resourceChecks } from '../../../src/gate/rules/resources.ts';
import { checkOf, checksOf, earlyLook, pairedAt, policy, times, verdictOf } from '../builders.ts';
import { found, limits, taking, withCost, withLatency } from './calls.ts';

const p95 = { latency: limits({ p95: 1000 }) };
const p50 = { latency: limits({ p50: 1000 }) };

describe('a limit on a quantile', () => {
  it('passes when it is shown to be kept: p95 takes 59 calls, the median five', () => {
    // 1 - .95^59 = 0.9515, 1 - .95^58 = 0.9490; 1 - .5^5 = 0.969, 1 - .5^4 = 0.9375
    expect(found(withLatency(59, 900), p95)).toEqual([
      {
        rule: 'latency',
        suite: 'triage',
        outcome: 'pass',
        message: 'latency p95 is 900 ms; at most 1000 ms is allowed',
      },
    ]);
    expect(found(withLatency(58, 900), p95)).toMatchObject([
      {
        outcome: 'inconclusive',
        message: 'latency p95 is 900 ms; at most 1000 ms is allowed; 58 calls are too few to be sure',
      },
    ]);
    expect(found(withLatency(5, 900), p50)[0]?.outcome).toBe('pass');
    expect(found(withLatency(4, 900), p50)[0]?.outcome).toBe('inconclusive');
  });

  it('allows the limit itself', () => {
    expect(found(withLatency(59, 1000), p95)[0]?.outcome).toBe('pass');
    expect(found(withLatency(5, 1000), p50)[0]?.outcome).toBe('pass');
  });

  it('fails when it is shown to be broken', () => {
    const slow = withLatency(59, (index) => (index < 49 ? 900 : 1200));
    expect(found(slow, p95)).toMatchObject([
      { outcome: 'fail', message: 'latency p95 is 1200 ms; at most 1000 ms is allowed' },
    ]);
    expect(found(withLatency(5, 1001), p50)[0]?.outcome).toBe('fail');
  });

  it('is open between the two', () => {
    const some = withLatency(59, (index) => (index < 57 ? 900 : 1200));
    expect(found(some, p95)).toMatchObject([
      { outcome: 'inconclusive', message: 'latency p95 is 900 ms; at most 1000 ms is allowed; 59 calls leave it open' },
    ]);
  });

  it('shows the quantile as R and NumPy do', () => {
    // numpy.percentile(range(100, 700, 100), 50) = 350; numpy.percentile(range(0, 101), 95) = 95
    expect(
      found(
        withLatency(6, (index) => 100 * (index + 1)),
        p50,
      )[0]?.message,
    ).toContain('p50 is 350 ms');
    expect(
      found(
        withLatency(101, (index) => 100 - index),
        p95,
      )[0]?.message,
    ).toContain('p95 is 95 ms');
  });

  it('is of every call of the look, and of the calls that were answered', () => {
    expect(found(withLatency(60, 900, [['infrastructure'], ...times(59, 1)]), p95)[0]?.outcome).toBe('pass');
    const early = pairedAt(withLatency(80, 900), {}, earlyLook({ cases: 40 }));
    expect(resourceChecks(early, policy(p95))[0]?.message).toContain('40 calls are too few');
  });

  it('is open where no call was answered', () => {
    expect(found(withLatency(3, 900, times(3, 'infrastructure')), p95)).toEqual([
      { rule: 'latency', suite: 'triage', outcome: 'inconclusive', message: 'latency: no call was answered' },
    ]);
  });

  it('is on latency in whole milliseconds, cost in dollars, tokens in and out', () => {
    const all = { latency: limits({ p50: 4000 }), cost: limits({ p50: 0.01 }), tokens: limits({ p50: 300 }) };
    const usage = { inputTokens: 200, outputTokens: 50, cachedInputTokens: 9, reasoningTokens: 9 };
    const source = taking(20, () => ({ latencyMs: 1234.4, costUsd: 0.00123456, usage }));
    expect(found(source, all).map(({ message }) => message)).toEqual([
      'latency p50 is 1234 ms; at most 4000 ms is allowed',
      'cost p50 is 0.00123 USD; at most 0.01 USD is allowed',
      'tokens p50 is 250 tokens; at most 300 tokens is allowed',
    ]);
  });

  it('is open when one call does not say', () => {
    const unknown = withCost(60, (index) => (index === 7 ? undefined : 0.001));
    expect(found(unknown, { cost: limits({ p95: 0.01 }) })).toMatchObject([
      { outcome: 'inconclusive', message: 'cost: not known for 1 call' },
    ]);
    expect(found(withLatency(60, 1), { tokens: limits({ p95: 100 }) })[0]?.message).toBe(
      'tokens: not known for 60 calls',
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300])('is open where a record says %s', (amount) => {
    expect(found(withLatency(60, amount), p95)[0]?.outcome).toBe('inconclusive');
    expect(found(withCost(60, amount), { cost: limits({ maxIncrease: 0.1 }) })[0]?.outcome).toBe('inconclusive');
  });

  it('takes what costs nothing for what it is', () => {
    expect(found(withCost(60, 0), { cost: limits({ p95: 0.01 }) })[0]?.outcome).toBe('pass');
  });

  it('is held twice where both quantiles have a limit', () => {
    const both = { latency: limits({ p50: 500, p95: 1000 }) };
    expect(found(withLatency(60, 700), both).map(({ outcome }) => outcome)).toEqual(['fail', 'pass']);
  });
});

describe('a limit', () => {
  const slow = withLatency(60, 5000);

  it('that only advises is shown, and blocks nothing', () => {
    const advised = verdictOf(slow, { latency: { p95: 1000, advisory: true } });
    expect(checkOf(advised, 'latency')).toMatchObject({ outcome: 'fail', advisory: true });
    expect(advised.kind).toBe('pass');
    const binding = verdictOf(slow, p95);
    expect(binding.kind).toBe('fail');
    expect(checksOf(binding).every((check) => !('advisory' in check))).toBe(true);
  });

  it('that is open leaves the verdict open', () => {
    expect(verdictOf(withLatency(20, 5), p95).kind).toBe('inconclusive');
  });

  it('is not held against a pinned release, nor where the policy has none', () => {
    expect(resourceChecks(pairedAt({ ...slow, against: 'anchor' }), policy(p95))).toEqual([]);
    expect(resourceChecks(pairedAt(slow), policy())).toEqual([]);
  });
});
