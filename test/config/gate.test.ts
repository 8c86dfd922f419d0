import { describe, expect, it } from 'vitest';
import type { GateConfig } from '../../src/config/config.ts';
import { parseVersionDigits } from '../../src/config/gate/version-digits.ts';
import { changed, config, gate } from './build.ts';

function read(written: string): GateConfig {
  const [environment] = config(gate(written)).environments;
  if (environment === undefined) throw new Error('no environment');
  return environment.gate;
}

describe('the gate of a config', () => {
  it.each([
    ['a list: all of them, by any gain', 'must-improve: [exact]', { need: 'all', scorers: ['exact'], by: 0 }],
    ['all, by any gain', 'must-improve: { all: [exact] }', { need: 'all', scorers: ['exact'], by: 0 }],
    ['any, by a gain', 'must-improve: { any: [exact], by: 0.02 }', { need: 'any', scorers: ['exact'], by: 0.02 }],
  ])('takes must-improve as %s', (_, written, expected) => {
    expect(read(written).mustImprove).toEqual(expected);
  });

  it('takes scorers of each suite of the environment for must-improve', () => {
    const text = changed('environments', '  - { name: other, dataset: triage, scorers: [json-valid] }\nenvironments');
    const { environments } = config(text.replace('{}', '{ gate: { must-improve: [json-valid, exact] } }'));
    expect(environments[0]?.gate.mustImprove?.scorers).toEqual(['json-valid', 'exact']);
  });

  it('has no rule on what a call takes unless it is written', () => {
    expect(Object.keys(read('mode: strict'))).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/^(latency|cost|tokens|mustImprove|passAt)$/)]),
    );
  });

  it('only shows a latency unless told to block, and blocks by cost and tokens unless told not to', () => {
    const limits = 'latency: { p95-ms: { max: 9 } }, cost: { p95-usd: { max: 1 } }, tokens: { max-increase: 0 }';
    const { latency, cost, tokens } = read(limits);
    expect([latency, cost, tokens]).toEqual([
      { p95: 9, advisory: true },
      { p95: 1, advisory: false },
      { maxIncrease: 0, advisory: false },
    ]);
  });

  it.each([
    ['on', true],
    ['true', true],
    ['off', false],
    ['false', false],
  ])('reads early-stop: %s', (written, expected) => {
    expect(read(`early-stop: ${written}`).earlyStop).toBe(expected);
  });

  it('takes no drop at all in simple mode, and no regressed case in either', () => {
    const thresholds = { scorers: { exact: { maxRegressedCases: 0 } } };
    expect(read('max-drop: 0, scorers: { exact: { max-regressed-cases: 0 } }')).toMatchObject(thresholds);
    expect(read('mode: strict, scorers: { exact: { max-regressed-cases: 0 } }')).toMatchObject(thresholds);
  });

  it('takes bounds below zero', () => {
    expect(read('bounds: { exact: { min: -1, max: 1, better: higher } }').bounds).toEqual({
      exact: { min: -1, max: 1, better: 'higher' },
    });
  });

  it('keeps the digits of an anchor, with or without sha256:', () => {
    const anchor = 'anchor: { a: 4f3a9c01d2e4, b: sha256:4f3a9c01d2e4ff, c: "123456789012" }';
    expect(read(anchor).anchor).toEqual({ a: '4f3a9c01d2e4', b: '4f3a9c01d2e4ff', c: '123456789012' });
  });
});

describe('parseVersionDigits', () => {
  it.each([12, 63, 64])('takes %d digits', (count) => {
    expect(parseVersionDigits('a'.repeat(count))).toBe('a'.repeat(count));
    expect(parseVersionDigits(`sha256:${'0'.repeat(count)}`)).toBe('0'.repeat(count));
  });

  it.each([
    '',
    'a'.repeat(11),
    'a'.repeat(65),
    `sha256:${'a'.repeat(11)}`,
    `sha512:${'a'.repeat(12)}`,
    `sha256:sha256:${'a'.repeat(12)}`,
    'A'.repeat(12),
    'g'.repeat(12),
    `${'a'.repeat(12)}\n`,
    ` ${'a'.repeat(12)}`,
    null,
    [],
    ['a'.repeat(12)],
    { digits: 1 },
    true,
    123_456_789_012,
  ])('refuses %j', (written) => {
    expect(() => parseVersionDigits(written)).toThrow(/not a version/);
  });
});
