import { describe, expect, it } from 'vitest';
import type { GatePolicy, ResourcePolicy } from '../../../src/gate/index.ts';
import { resourceChecks } from '../../../src/gate/rules/resources.ts';
import type { Completion } from '../../../src/models/model.ts';
import {
  checkOf,
  checksOf,
  earlyLook,
  type Outcome,
  pairedAt,
  policy,
  times,
  verdictOf,
  withBaseline,
} from '../builders.ts';

type Takes = (index: number) => Partial<Completion>;

const suite = (
  cases: number,
  candidate: Takes,
  baseline: Takes = () => ({}),
  outcomes: Outcome[][] = times(cases, 1),
) =>
  withBaseline(
    { scores: { exact: times(cases, 1) }, completion: baseline },
    { scores: { exact: outcomes }, completion: candidate },
  );

const latency =
  (ms: (index: number) => number): Takes =>
  (index) => ({ latencyMs: ms(index) });
const cost =
  (usd: (index: number) => number): Takes =>
  (index) => ({ costUsd: usd(index) });
const tokens =
  (count: (index: number) => number): Takes =>
  (index) => ({
    usage: { inputTokens: count(index) - 10, outputTokens: 10, cachedInputTokens: 5, reasoningTokens: 5 },
  });

const limits = (changes: Partial<ResourcePolicy>): ResourcePolicy => ({ advisory: false, ...changes });

const found = (source: ReturnType<typeof suite>, changes: Partial<GatePolicy>) =>
  resourceChecks(pairedAt(source), policy(changes));

describe('a limit on a quantile', () => {
  const p95 = { latency: limits({ p95: 1000 }) };
  const p50 = { latency: limits({ p50: 1000 }) };

  it('passes when it is shown to be kept: p95 takes 59 calls, the median five', () => {
    // 1 - .95^59 = 0.9515, 1 - .95^58 = 0.9490; 1 - .5^5 = 0.969, 1 - .5^4 = 0.9375
    expect(
      found(
        suite(
          59,
          latency(() => 900),
        ),
        p95,
      ),
    ).toEqual([
      {
        rule: 'latency',
        suite: 'triage',
        outcome: 'pass',
        message: 'latency p95 is 900 ms; at most 1000 ms is allowed',
      },
    ]);
    expect(
      found(
        suite(
          58,
          latency(() => 900),
        ),
        p95,
      ),
    ).toMatchObject([
      {
        outcome: 'inconclusive',
        message: 'latency p95 is 900 ms; at most 1000 ms is allowed; 58 calls are too few to be sure',
      },
    ]);
    expect(
      found(
        suite(
          5,
          latency(() => 900),
        ),
        p50,
      )[0]?.outcome,
    ).toBe('pass');
    expect(
      found(
        suite(
          4,
          latency(() => 900),
        ),
        p50,
      )[0]?.outcome,
    ).toBe('inconclusive');
  });

  it('allows the limit itself', () => {
    expect(
      found(
        suite(
          59,
          latency(() => 1000),
        ),
        p95,
      )[0]?.outcome,
    ).toBe('pass');
    expect(
      found(
        suite(
          5,
          latency(() => 1000),
        ),
        p50,
      )[0]?.outcome,
    ).toBe('pass');
  });

  it('fails when it is shown to be broken', () => {
    expect(
      found(
        suite(
          59,
          latency((index) => (index < 49 ? 900 : 1200)),
        ),
        p95,
      ),
    ).toMatchObject([{ outcome: 'fail', message: 'latency p95 is 1200 ms; at most 1000 ms is allowed' }]);
    expect(
      found(
        suite(
          5,
          latency(() => 1001),
        ),
        p50,
      )[0]?.outcome,
    ).toBe('fail');
  });

  it('is open between the two', () => {
    expect(
      found(
        suite(
          59,
          latency((index) => (index < 57 ? 900 : 1200)),
        ),
        p95,
      ),
    ).toMatchObject([
      { outcome: 'inconclusive', message: 'latency p95 is 900 ms; at most 1000 ms is allowed; 59 calls leave it open' },
    ]);
  });

  it('shows the quantile as R and NumPy do', () => {
    // numpy.percentile(range(100, 700, 100), 50) = 350; numpy.percentile(range(0, 101), 95) = 95
    expect(
      found(
        suite(
          6,
          latency((index) => 100 * (index + 1)),
        ),
        p50,
      )[0]?.message,
    ).toContain('p50 is 350 ms');
    expect(
      found(
        suite(
          101,
          latency((index) => index),
        ),
        p95,
      )[0]?.message,
    ).toContain('p95 is 95 ms');
  });

  it('is of every call of the look, and of the calls that were answered', () => {
    const some = suite(
      60,
      latency(() => 900),
      () => ({}),
      [['infrastructure'], ...times(59, 1)],
    );
    expect(found(some, p95)[0]?.outcome).toBe('pass');
    const early = resourceChecks(
      pairedAt(
        suite(
          80,
          latency(() => 900),
        ),
        {},
        earlyLook({ cases: 40 }),
      ),
      policy(p95),
    );
    expect(early[0]?.message).toContain('40 calls are too few');
  });

  it('is open where no call was answered', () => {
    const none = suite(
      3,
      latency(() => 900),
      () => ({}),
      times(3, 'infrastructure'),
    );
    expect(found(none, p95)).toEqual([
      { rule: 'latency', suite: 'triage', outcome: 'inconclusive', message: 'latency: no call was answered' },
    ]);
  });

  it('is on latency in whole milliseconds, cost in dollars, tokens in and out', () => {
    const all = { latency: limits({ p50: 4000 }), cost: limits({ p50: 0.01 }), tokens: limits({ p50: 300 }) };
    const source = suite(20, (index) => ({
      ...latency(() => 1234.4)(index),
      ...cost(() => 0.00123456)(index),
      ...tokens(() => 250)(index),
    }));
    expect(found(source, all).map(({ message }) => message)).toEqual([
      'latency p50 is 1234 ms; at most 4000 ms is allowed',
      'cost p50 is 0.00123 USD; at most 0.01 USD is allowed',
      'tokens p50 is 250 tokens; at most 300 tokens is allowed',
    ]);
  });

  it('is open when one call does not say', () => {
    const unknown = suite(60, (index) => (index === 7 ? {} : { costUsd: 0.001 }));
    expect(found(unknown, { cost: limits({ p95: 0.01 }) })).toMatchObject([
      { outcome: 'inconclusive', message: 'cost: not known for 1 call' },
    ]);
    const noUsage = suite(60, () => ({}));
    expect(found(noUsage, { tokens: limits({ p95: 100 }) })[0]?.message).toBe('tokens: not known for 60 calls');
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, -1, 1e300])('is open where a record says %s', (ms) => {
    expect(
      found(
        suite(
          60,
          latency(() => ms),
        ),
        p95,
      )[0],
    ).toMatchObject({ outcome: 'inconclusive' });
    expect(
      found(
        suite(
          60,
          cost(() => ms),
          cost(() => 1),
        ),
        { cost: limits({ maxIncrease: 0.1 }) },
      )[0],
    ).toMatchObject({
      outcome: 'inconclusive',
    });
  });

  it('is held twice where both quantiles have a limit', () => {
    const both = { latency: limits({ p50: 500, p95: 1000 }) };
    expect(
      found(
        suite(
          60,
          latency(() => 700),
        ),
        both,
      ).map(({ outcome }) => outcome),
    ).toEqual(['fail', 'pass']);
  });
});

describe('a limit on an increase', () => {
  const tenPercent = { cost: limits({ maxIncrease: 0.1 }) };
  const factors = [1.1, 1.08, 1.12, 1.15, 1.05, 1.09, 1.11, 1.13, 1.07, 1.1];
  const rising = (factor: (index: number) => number, cases = 10) =>
    suite(
      cases,
      cost((index) => 0.001 * (index + 1) * factor(index)),
      cost((index) => 0.001 * (index + 1)),
    );
  const factorOf = (index: number) => factors[index] ?? 1;

  it('is on the ratio of the geometric means over the cases', () => {
    // R: x <- c(110, 108, 112, 115, 105, 109, 111, 113, 107, 110) / 100; t <- t.test(log(x), conf.level = .9);
    // exp(c(t$estimate, t$conf.int)) = 1.099645239824 (1.082706587280, 1.116848893018)
    const at = (maxIncrease: number) => found(rising(factorOf), { cost: limits({ maxIncrease }) })[0];
    expect(at(0.1)).toEqual({
      rule: 'cost',
      suite: 'triage',
      outcome: 'inconclusive',
      message: 'cost rose by 10.0%; an increase of 10.0% is allowed; 10 cases leave it open',
    });
    expect(at(0.118)?.outcome).toBe('pass');
    expect(at(0.116)?.outcome).toBe('inconclusive');
    expect(at(0.083)?.outcome).toBe('inconclusive');
    expect(at(0.082)).toMatchObject({ outcome: 'fail', message: 'cost rose by 10.0%; an increase of 8.2% is allowed' });
  });

  it('allows exactly as much as it says, as floating point has it', () => {
    expect(
      found(
        rising(() => 1.1),
        tenPercent,
      )[0]?.outcome,
    ).toBe('pass');
    expect(
      found(
        rising(() => 1.1),
        { cost: limits({ maxIncrease: 0.099 }) },
      )[0]?.outcome,
    ).toBe('fail');
    const none = { cost: limits({ maxIncrease: 0 }) };
    expect(
      found(
        rising(() => 1),
        none,
      )[0],
    ).toMatchObject({
      outcome: 'pass',
      message: 'cost did not change; no increase is allowed',
    });
    expect(
      found(
        rising(() => 0.8),
        none,
      )[0],
    ).toMatchObject({
      outcome: 'pass',
      message: 'cost fell by 20.0%; no increase is allowed',
    });
  });

  it('compares the mean of a case over its trials', () => {
    const source = withBaseline(
      { scores: { exact: times(10, 1) }, completion: () => ({ costUsd: 2 }) },
      { scores: { exact: times(10, 1).map(() => [1, 1]) }, completion: (_, trial) => ({ costUsd: 1 + 2 * trial }) },
    );
    expect(found(source, tenPercent)[0]?.message).toBe('cost did not change; an increase of 10.0% is allowed');
  });

  it('leaves a case out that was answered on one side only', () => {
    const lost = suite(
      10,
      cost(() => 1),
      cost(() => 1),
      [['task'], ...times(9, 1)],
    );
    expect(found(lost, tenPercent)[0]?.outcome).toBe('pass');
    const before = withBaseline(
      { scores: { exact: [['task'], ...times(9, 1)] }, completion: cost(() => 1) },
      { scores: { exact: times(10, 1) }, completion: cost((index) => (index === 0 ? 100 : 1)) },
    );
    expect(found(before, tenPercent)[0]?.outcome).toBe('pass');
  });

  it('is open for what is not known, or nothing', () => {
    const unknown = suite(
      10,
      cost(() => 1),
      (index) => (index === 0 ? {} : { costUsd: 1 }),
    );
    expect(found(unknown, tenPercent)[0]).toMatchObject({
      outcome: 'inconclusive',
      message: 'cost: not known, or nothing, for 1 case',
    });
    const free = suite(
      10,
      cost(() => 0),
      cost(() => 1),
    );
    expect(found(free, tenPercent)[0]?.message).toBe('cost: not known, or nothing, for 10 cases');
  });

  it('is open below two cases', () => {
    expect(
      found(
        suite(
          1,
          cost(() => 1),
          cost(() => 1),
        ),
        tenPercent,
      )[0],
    ).toMatchObject({
      outcome: 'inconclusive',
      message: 'cost: 1 case on both sides; two at least are needed',
    });
    const none = suite(
      1,
      cost(() => 1),
      cost(() => 1),
      [['task']],
    );
    expect(found(none, tenPercent)[0]?.message).toBe('cost: 0 cases on both sides; two at least are needed');
  });

  it('is no rule without a baseline', () => {
    const { baseline: _, ...alone } = suite(
      10,
      cost(() => 1),
    );
    expect(resourceChecks(pairedAt(alone), policy(tenPercent))).toEqual([]);
  });

  it('is on tokens as well', () => {
    const source = suite(
      10,
      tokens(() => 220),
      tokens(() => 110),
    );
    expect(found(source, { tokens: limits({ maxIncrease: 0.5 }) })).toMatchObject([
      { rule: 'tokens', outcome: 'fail', message: 'tokens rose by 100.0%; an increase of 50.0% is allowed' },
    ]);
  });
});

describe('a limit', () => {
  it('that only advises is shown, and blocks nothing', () => {
    const slow = suite(
      60,
      latency(() => 5000),
    );
    const advised = verdictOf(slow, { latency: { p95: 1000, advisory: true } });
    expect(checkOf(advised, 'latency')).toMatchObject({ outcome: 'fail', advisory: true });
    expect(advised.kind).toBe('pass');
    expect(verdictOf(slow, { latency: limits({ p95: 1000 }) }).kind).toBe('fail');
    expect(checksOf(verdictOf(slow, { latency: limits({ p95: 1000 }) })).every((check) => !('advisory' in check))).toBe(
      true,
    );
  });

  it('that is open leaves the verdict open', () => {
    expect(
      verdictOf(
        suite(
          20,
          latency(() => 5),
        ),
        { latency: limits({ p95: 1000 }) },
      ).kind,
    ).toBe('inconclusive');
  });

  it('is not held against a pinned release, nor where the policy has none', () => {
    const source = suite(
      60,
      latency(() => 5000),
    );
    expect(resourceChecks(pairedAt({ ...source, against: 'anchor' }), policy({ latency: limits({ p95: 1 }) }))).toEqual(
      [],
    );
    expect(resourceChecks(pairedAt(source), policy())).toEqual([]);
  });
});
