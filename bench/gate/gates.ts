import type { Evaluation } from '../../src/evaluation/evaluation.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import {
  parseCaseId,
  parseDatasetSlug,
  parseEvaluationId,
  parseModelId,
  parsePromptSlug,
  parsePromptVersionId,
  parseScorerName,
} from '../../src/foundation/ids.ts';
import { isFinal, type Look, looksOf } from '../../src/gate/course/looks.ts';
import { canPassWithTies } from '../../src/gate/course/preflight.ts';
import { stopRule } from '../../src/gate/course/stop-rule.ts';
import { decide } from '../../src/gate/decide.ts';
import type { Pair, PairedSuite } from '../../src/gate/pairing/pairing.ts';
import type { Side } from '../../src/gate/pairing/readings.ts';
import type { GatePolicy } from '../../src/gate/policy.ts';
import { studentQuantile } from '../../src/gate/statistics/student.ts';
import type { Draw, World } from './population.ts';

/** What a rule made of one draw, and how many calls it took on both sides together. */
export type Outcome = { readonly promoted: boolean; readonly calls: number };

export type Rule = (draw: Draw) => Outcome;

export const DROP = 0.05;

/** The gate itself: its looks, its rules, its stop rule, on the scores of a draw. */
export function gateRule(mode: GatePolicy['mode'], { cases, trials }: World): Rule {
  const policy = policyOf(mode);
  const evaluation = evaluationOf(cases, trials);
  const source = { suite: 'simulated', candidate: evaluation, baseline: evaluation };
  const ids = evaluation.cases.map(({ id }) => id);
  const looks = looksOf({
    cases,
    trials,
    earlyStop: true,
    canPassAt: (level) => mode === 'simple' || canPassWithTies(source, policy, level),
  });
  const [facts] = evaluation.subject.scorers;
  if (facts === undefined) throw new Error('no scorer');
  return (draw) => {
    for (const look of looks) {
      const pairs = pairsAt(draw, look, cases, ids);
      const suite: PairedSuite = { source, look, clustered: false, scorers: [{ facts, binary: true, pairs }] };
      const decision = { ...decide([suite], policy), paired: [suite] };
      const calls = 2 * look.cases * look.rounds;
      if (isFinal(look) || stopRule(decision, 1, policy) !== undefined) {
        return { promoted: decision.verdict.kind === 'pass', calls };
      }
    }
    throw new Error('no look is final');
  };
}

/** Rules that teams use: the mean must not drop, may drop by 5 pp, or must not drop significantly (paired t, two-sided 5 %). */
export const NAIVE: { readonly [name: string]: (world: World) => Rule } = {
  'must not drop': (world) => (draw) => whole(world, draw, ({ mean }) => mean >= -1e-9),
  'drop ≤ 5 pp': (world) => (draw) => whole(world, draw, ({ mean }) => mean >= -DROP - 1e-9),
  'block if significant': (world) => {
    const critical = studentQuantile(0.975, world.cases - 1);
    return (draw) => whole(world, draw, ({ mean, error }) => mean >= -critical * error - 1e-9);
  },
};

function whole(
  { cases, trials }: World,
  [baseline, candidate]: Draw,
  passes: (seen: { readonly mean: number; readonly error: number }) => boolean,
): Outcome {
  let sum = 0;
  let squares = 0;
  for (let each = 0; each < cases; each += 1) {
    let difference = 0;
    for (let at = each; at < cases * trials; at += cases) difference += (candidate[at] ?? 0) - (baseline[at] ?? 0);
    sum += difference / trials;
    squares += (difference / trials) ** 2;
  }
  const mean = sum / cases;
  const error = Math.sqrt(Math.max(0, squares / cases - mean ** 2) / (cases - 1));
  return { promoted: passes({ mean, error }), calls: 2 * cases * trials };
}

/** The first cases of a draw are as good a sample as any: they are alike by construction. */
function pairsAt(
  [baseline, candidate]: Draw,
  look: Look,
  cases: number,
  ids: readonly Pair['case'][],
): readonly Pair[] {
  return ids.slice(0, look.cases).map((id, each) => ({
    case: id,
    tags: [],
    cluster: undefined,
    baseline: sideAt(baseline, each, look.rounds, cases),
    candidate: sideAt(candidate, each, look.rounds, cases),
  }));
}

function sideAt(scores: Uint8Array, each: number, rounds: number, cases: number): Side {
  let sum = 0;
  for (let round = 0; round < rounds; round += 1) sum += scores[round * cases + each] ?? 0;
  const mean = sum / rounds;
  const variance = rounds < 2 ? undefined : (mean * (1 - mean) * rounds) / (rounds - 1);
  return { status: 'measured', mean, trials: rounds, variance };
}

function policyOf(mode: GatePolicy['mode']): GatePolicy {
  return {
    mode,
    maxDrop: DROP,
    scorers: {},
    criticalTags: [],
    minCases: 1,
    weights: {},
    bounds: {},
    earlyStop: true,
    anchor: {},
    onInconclusive: 'block',
  };
}

/** Cases and counts, without any trial: the pairs come from the draw. */
function evaluationOf(cases: number, trials: number): Evaluation {
  return {
    format: 1,
    id: parseEvaluationId(digestOf('simulated')),
    subject: {
      prompt: parsePromptVersionId(digestOf('simulated')),
      endpoint: 'simulated:',
      dataset: digestOf('simulated'),
      scorers: [{ name: parseScorerName('exact'), kind: 'exact', fingerprint: digestOf('exact') }],
      trials,
      purpose: 'candidate',
    },
    slug: parsePromptSlug('simulated'),
    suite: 'simulated',
    dataset: parseDatasetSlug('simulated'),
    model: parseModelId('simulated/coin'),
    simulated: true,
    cases: Array.from({ length: cases }, (_, index) => ({ id: parseCaseId(`c${index}`), tags: [] })),
    trials: [],
    reruns: [],
    pooled: [],
    complete: true,
    usage: { inputTokens: 0, outputTokens: 0, cachedInputTokens: 0, reasoningTokens: 0 },
    calls: 0,
    finishedAt: '2026-01-01T00:00:00.000Z',
  };
}
