import type { GateConfig, MustImprove, ResourceLimits, ScorerThresholds } from '../config.ts';
import { given } from '../read-file.ts';
import type { GateFile } from './schema.ts';
import { parseVersionDigits } from './version-digits.ts';

/** The gate of the rest of the house, out of one that was found to be good. */
export function toGate(gate: GateFile): GateConfig {
  const { 'must-improve': mustImprove, 'pass-at': passAt, 'early-stop': earlyStop, latency, cost, tokens } = gate;
  return {
    mode: gate.mode,
    maxDrop: gate['max-drop'],
    scorers: Object.fromEntries(Object.entries(gate.scorers).map(([name, own]) => [name, toScorer(own)])),
    ...(mustImprove === undefined ? {} : { mustImprove: toMustImprove(mustImprove) }),
    criticalTags: gate.critical?.tags ?? [],
    ...(latency === undefined ? {} : { latency: toLatency(latency) }),
    ...(cost === undefined ? {} : { cost: toCost(cost) }),
    ...(tokens === undefined ? {} : { tokens: toTokens(tokens) }),
    minCases: gate['min-cases'],
    ...(passAt === undefined ? {} : { passAt }),
    weights: gate.weights,
    bounds: gate.bounds,
    earlyStop: earlyStop === 'on' || earlyStop === true,
    anchor: Object.fromEntries(
      Object.entries(gate.anchor).map(([slug, version]) => [slug, parseVersionDigits(version)]),
    ),
    onInconclusive: gate['on-inconclusive'],
  };
}

/** A plain list asks for all of its scorers. */
export function toMustImprove(written: NonNullable<GateFile['must-improve']>): MustImprove {
  if (Array.isArray(written)) return { need: 'all', scorers: written, by: 0 };
  const { any, all, by } = written;
  return any === undefined ? { need: 'all', scorers: all ?? [], by } : { need: 'any', scorers: any, by };
}

function toScorer(own: GateFile['scorers'][string]): ScorerThresholds {
  return given({ min: own.min, maxDrop: own['max-drop'], maxRegressedCases: own['max-regressed-cases'] });
}

function toLatency({ advisory, ...limits }: NonNullable<GateFile['latency']>): ResourceLimits {
  return { ...given({ p50: limits['p50-ms']?.max, p95: limits['p95-ms']?.max }), advisory };
}

function toCost({ advisory, ...limits }: NonNullable<GateFile['cost']>): ResourceLimits {
  const { 'p50-usd': p50, 'p95-usd': p95, 'max-increase': maxIncrease } = limits;
  return { ...given({ p50: p50?.max, p95: p95?.max, maxIncrease }), advisory };
}

function toTokens({ advisory, ...limits }: NonNullable<GateFile['tokens']>): ResourceLimits {
  return { ...given({ p50: limits.p50?.max, p95: limits.p95?.max, maxIncrease: limits['max-increase'] }), advisory };
}
