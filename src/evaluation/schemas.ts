import { z } from 'zod';
import { parseDigest } from '../foundation/digest.ts';
import { type ErrorRecord, InvalidValueError } from '../foundation/errors.ts';
import {
  parseCaseId,
  parseDatasetSlug,
  parseEvaluationId,
  parseModelId,
  parsePromptSlug,
  parsePromptVersionId,
  parseScorerName,
} from '../foundation/ids.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';
import type { Completion, Usage } from '../models/model.ts';
import type { Score } from '../scorers/scorer.ts';
import type { Evaluation, Trial } from './evaluation.ts';

// What this room writes and reads again, format 1. Strict: an unknown key is another format.

/** A string that its own parser accepts; the parser's refusal becomes the schema's. */
const parsed = <T>(parse: (text: string) => T) =>
  z.string().transform((text, context): T => {
    try {
      return parse(text);
    } catch (refusal) {
      if (!(refusal instanceof InvalidValueError)) throw refusal;
      context.addIssue({ code: 'custom', message: refusal.message });
      return z.NEVER;
    }
  });

const json = z.custom<JsonValue>((value) => value !== undefined, 'expected a JSON value');
const jsonObject = z.custom<JsonObject>(
  (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
  'expected an object',
);
const count = z.int().min(0);

const usage: z.ZodType<Usage> = z.strictObject({
  inputTokens: count,
  outputTokens: count,
  cachedInputTokens: count,
  reasoningTokens: count,
});

/** A UTC day, `2026-11-21`. */
export const daySchema = z.iso.date();

export const completionSchema: z.ZodType<Completion> = z.strictObject({
  text: z.string(),
  finishReason: z.enum(['stop', 'length', 'content-filter', 'tool-calls', 'other']),
  refusal: z.string().exactOptional(),
  toolCalls: z.array(json),
  usage: usage.exactOptional(),
  costUsd: z.number().min(0).exactOptional(),
  resolvedModel: z.string(),
  systemFingerprint: z.string().exactOptional(),
  requestId: z.string().exactOptional(),
  latencyMs: z.number().min(0),
  attempts: z.int().min(1),
});

const errorRecord: z.ZodType<ErrorRecord> = z.strictObject({
  name: z.string(),
  message: z.string(),
  position: z
    .strictObject({ file: z.string(), line: z.int().exactOptional(), column: z.int().exactOptional() })
    .exactOptional(),
  todo: z.string().exactOptional(),
  details: jsonObject.exactOptional(),
});

const score: z.ZodType<Score> = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('scored'),
    value: z.number(),
    reason: z.string().exactOptional(),
    label: z
      .strictObject({ expected: z.string(), found: z.string().exactOptional() })
      // JSON has no undefined: "nothing found" is written by leaving the key out.
      .transform(({ expected, found }) => ({ expected, found }))
      .exactOptional(),
  }),
  z.strictObject({ status: z.literal('not-applicable'), reason: z.string() }),
  z.strictObject({ status: z.literal('failed'), error: errorRecord }),
]);

const trial: z.ZodType<Trial> = z.strictObject({
  case: parsed(parseCaseId),
  index: count,
  cached: z.boolean(),
  draw: z.string().exactOptional(),
  drawnOn: daySchema,
  outcome: z.discriminatedUnion('status', [
    z.strictObject({ status: z.literal('completed'), completion: completionSchema }),
    z.strictObject({
      status: z.literal('failed'),
      kind: z.enum(['task', 'infrastructure']),
      error: errorRecord,
    }),
  ]),
  scores: z.record(z.string(), score),
});

export const evaluationSchema: z.ZodType<Evaluation> = z.strictObject({
  format: z.literal(1),
  id: parsed(parseEvaluationId),
  subject: z.strictObject({
    prompt: parsed(parsePromptVersionId),
    endpoint: z.string(),
    dataset: parsed(parseDigest),
    scorers: z
      .array(z.strictObject({ name: parsed(parseScorerName), kind: z.string(), fingerprint: parsed(parseDigest) }))
      .min(1),
    trials: z.int().min(1),
    purpose: z.enum(['candidate', 'baseline']),
    against: parsed(parseEvaluationId).exactOptional(),
  }),
  slug: parsed(parsePromptSlug),
  suite: z.string(),
  dataset: parsed(parseDatasetSlug),
  model: parsed(parseModelId),
  simulated: z.boolean(),
  cases: z
    .array(z.strictObject({ id: parsed(parseCaseId), tags: z.array(z.string()), cluster: z.string().exactOptional() }))
    .min(1),
  trials: z.array(trial),
  reruns: z.array(trial),
  pooled: z.array(trial),
  gone: z.string().exactOptional(),
  complete: z.boolean(),
  usage,
  costUsd: z.number().min(0).exactOptional(),
  calls: count,
  finishedAt: z.iso.datetime(),
});
