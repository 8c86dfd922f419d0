import { z } from 'zod';
import type { JsonObject } from '../foundation/json.ts';

/**
 * The JSON Schema of `report.json`, from the definitions below. They say the same as the types in `report.ts`; a test holds a
 * built report against them.
 */
export function reportJsonSchema(): JsonObject {
  const schema = z.toJSONSchema(report, { target: 'draft-2020-12', reused: 'ref' });
  return { ...(JSON.parse(JSON.stringify(schema)) as JsonObject), title: 'Prompt Ratchet report', description: ABOUT };
}

const ABOUT = 'What a run of Prompt Ratchet found and did. A key that is not there means: not known or not applicable.';

const digest = z.string().regex(/^sha256:[0-9a-f]{64}$/);
const commit = z.string().regex(/^([0-9a-f]{40}|[0-9a-f]{64})$/);
const share = z.number().min(0).max(1);
const difference = z.number().min(-1).max(1);
const count = z.int().min(0);
const verdictKind = z.enum(['pass', 'fail', 'inconclusive', 'error']);
const moment = z.string().describe('ISO 8601, UTC');
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);
const json = z.unknown();

const error = z.strictObject({
  name: z.string(),
  message: z.string(),
  position: z.strictObject({ file: z.string(), line: z.int().optional(), column: z.int().optional() }).optional(),
  todo: z.string().optional().describe('What the reader can do about it'),
  details: z.record(z.string(), json).optional(),
});

const anchor = z.literal('anchor').optional().describe('Compared with the pinned release, not with what is held');

const check = z.strictObject({
  rule: z.string(),
  suite: z.string(),
  scorer: z.string().optional(),
  against: anchor,
  advisory: z.literal(true).optional().describe('Shown, and no part of the verdict'),
  outcome: z.enum(['pass', 'fail', 'inconclusive']),
  message: z.string(),
  measured: z.number().optional(),
  limit: z.number().optional(),
});

const verdict = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('pass'), checks: z.array(check).min(1) }),
  z.strictObject({ kind: z.enum(['fail', 'inconclusive']), checks: z.array(check).min(1), because: z.string() }),
  z.strictObject({ kind: z.literal('error'), error }),
]);

const interval = z
  .strictObject({ low: z.number(), high: z.number() })
  .optional()
  .describe('90% interval of the difference: each end holds with 95%');
const detectableDrop = z.number().min(0).optional().describe('The drop that these data would show four times in five');

const scorerComparison = z.strictObject({
  scorer: z.string(),
  kind: z.string(),
  label: z.enum(['improved', 'regressed', 'unchanged', 'unclear', 'identical']),
  cases: count.describe('Cases that have a mean on both sides'),
  baselineMean: share.optional(),
  candidateMean: share.optional(),
  difference: difference.optional().describe('Candidate minus baseline, 0.05 is 5 percentage points'),
  interval,
  detectableDrop,
  better: count,
  worse: count,
  same: count,
  byChance: z.number().min(0).optional().describe('Cases that chance alone would make better, and about as many worse'),
  missing: count,
  pairs: z.array(z.strictObject({ case: z.string(), baseline: share.optional(), candidate: share.optional() })),
  classes: z
    .array(
      z.strictObject({
        label: z.string(),
        expected: count,
        baselineCorrect: count.optional(),
        candidateCorrect: count,
      }),
    )
    .optional(),
});

const comparison = z.strictObject({
  suite: z.string(),
  against: anchor,
  scorers: z.array(scorerComparison),
  composite: z.strictObject({
    difference: difference.optional(),
    cases: count,
    interval,
    chanceWorse: share.optional().describe('The chance that it is worse by more than max-drop'),
    detectableDrop,
    needs: z
      .strictObject({ cases: count, trials: count.optional() })
      .optional()
      .describe('Further cases, or further trials of each, until a drop of max-drop would be seen'),
  }),
  extent: z
    .strictObject({ cases: count, ofCases: count, trials: count, ofTrials: count, clusters: count.optional() })
    .describe('How much of what was planned the verdict rests on'),
  baselineTrials: z
    .strictObject({
      fewest: count,
      most: count,
      pooled: count.describe('How many of them, at the most, are of earlier runs'),
      oldest: day.optional(),
      newest: day.optional(),
      gone: z.string().optional().describe('What the provider said: the baseline’s model no longer exists'),
    })
    .optional(),
});

const ending = z.strictObject({
  kind: z.enum(['complete', 'pass', 'fail', 'futile', 'pre-flight', 'error']),
  look: count,
  of: count,
  callsSaved: count,
  callsPlanned: count,
});

const change = z.strictObject({
  suite: z.string(),
  case: z.string(),
  scorer: z.string(),
  tags: z.array(z.string()),
  baseline: share.optional(),
  candidate: share.optional(),
  input: json,
  expected: json.optional(),
  baselineOutput: z.string().optional(),
  candidateOutput: z.string().optional(),
  baselineDay: day.optional().describe('The baseline’s output is of an earlier run, on this UTC day'),
  baselineFailure: z.string().optional(),
  candidateFailure: z.string().optional(),
  trial: count.optional(),
  trials: count.optional(),
  reason: z.string().optional(),
});

const promotion = z.strictObject({
  outcome: z.enum(['promoted', 'already-held', 'will-assign', 'kept', 'refused', 'superseded', 'indeterminate']),
  message: z.string(),
  again: z.boolean().optional(),
  rule: z.string().optional(),
  operation: digest.optional(),
  written: z.boolean().optional().describe('True: this run wrote it'),
  replaced: z.boolean().optional().describe('True: somebody has replaced it since'),
});

const prompt = z.strictObject({
  slug: z.string(),
  file: z.string().optional(),
  environment: z.string(),
  model: z.string(),
  candidate: digest,
  baseline: z
    .strictObject({ version: digest, source: z.enum(['held', 'base']), since: moment.optional() })
    .optional()
    .describe('Not there: there was nothing to compare with'),
  anchor: digest.optional().describe('The pinned release that it was compared with as well'),
  verdict,
  mode: z.enum(['simple', 'strict']).optional(),
  maxDrop: share.optional(),
  ending: ending.optional().describe('When its evaluations were over, and why'),
  attempt: z.int().min(1).optional().describe('Which text of this prompt on this pull request this is'),
  comparisons: z.array(comparison),
  changes: z.array(change),
  changesOmitted: count,
  diff: z.string(),
  promotion,
});

const move = z.strictObject({
  name: z.string().describe('A prompt’s slug, dataset:<slug> or parameters:<slug>'),
  environment: z.string(),
  from: digest.optional().describe('Not there: nothing was held'),
  to: digest.optional().describe('Not there: nothing is held afterwards'),
  promotion,
});

const calls = z.strictObject({
  calls: count,
  cached: count,
  recorded: count,
  inputTokens: count,
  outputTokens: count,
  costUsd: z.number().min(0).optional().describe('Not there: unknown'),
  estimatedCalls: count,
  estimatedCostUsd: z.number().min(0).optional(),
  seconds: z.number().min(0),
});

const report = z.strictObject({
  format: z.literal(1),
  tool: z.strictObject({ name: z.literal('prompt-ratchet'), version: z.string() }),
  command: z.enum(['evaluate', 'promote', 'rollback', 'withdraw']),
  event: z.string(),
  project: z.string().optional(),
  config: z.string(),
  onlyEnvironment: z.string().optional(),
  repository: z.string().optional(),
  pullRequest: z.int().optional(),
  commit: commit.optional(),
  trustedCommit: commit.optional(),
  runUrl: z.string().optional(),
  startedAt: moment,
  finishedAt: moment,
  dryRun: z.boolean(),
  simulated: z.boolean(),
  verdict: verdictKind,
  because: z.string(),
  greenInconclusive: z.boolean().optional(),
  proposal: z.boolean().optional(),
  error: error.optional(),
  nothing: z.string().optional(),
  prompts: z.array(prompt),
  moves: z.array(move).optional().describe('What moved, or should have, without a comparison of its own'),
  notices: z.array(z.strictObject({ level: z.enum(['notice', 'warning']), message: z.string() })),
  calls,
  registryCommit: commit.optional(),
  reproduce: z.string().optional(),
  documentation: z.string().optional(),
});
