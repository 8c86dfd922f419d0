import { z } from 'zod';
import { parseDigest } from '../../../foundation/digest.ts';
import { InvalidValueError } from '../../../foundation/errors.ts';
import {
  parseCommitId,
  parseEnvironmentSlug,
  parseEvaluationId,
  parseOperationId,
  parsePromptSlug,
  parsePromptVersionId,
} from '../../../foundation/ids.ts';
import type { JsonObject } from '../../../foundation/json.ts';
import type { Evidence, LedgerEntry } from '../../registry.ts';
import type { RecordedResult } from '../../results.ts';

// The files of the registry and results branches, format 1. Strict: an unknown key is another format, and is refused.

const text = <T>(pattern: RegExp, parse: (text: string) => T, description: string) =>
  z
    .string()
    .regex(pattern)
    .transform((value, context): T => {
      try {
        return parse(value);
      } catch (refusal) {
        if (!(refusal instanceof InvalidValueError)) throw refusal;
        context.addIssue({ code: 'custom', message: refusal.message });
        return z.NEVER;
      }
    })
    .describe(description);

const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** As the parsers have it, so that keys of records are refused here as well. */
const SLUG = /^(?!.*\.\.)[a-z0-9][a-z0-9._-]{0,63}$/;

const format = z.literal(1);
const digest = text(DIGEST, parseDigest, 'sha256: and 64 hex digits');
const versionId = text(DIGEST, parsePromptVersionId, 'Digest of a prompt version');
const operation = text(DIGEST, parseOperationId, 'Operation id');
const evaluationId = text(DIGEST, parseEvaluationId, 'Evaluation id');
const environment = text(SLUG, parseEnvironmentSlug, 'Environment');
const slug = text(SLUG, parsePromptSlug, 'Prompt slug');
const commit = text(/^([0-9a-f]{40}|[0-9a-f]{64})$/, parseCommitId, 'Commit');
const instant = z.iso.datetime().describe('ISO 8601, UTC');
const bySlug = <T extends z.ZodType>(value: T) => z.record(z.string().regex(SLUG), value);
/** Any object: what is read has gone through `parseJson`, so that its members are JSON and need no second look. */
const jsonObject = z.looseObject({}).transform((value) => value as JsonObject);

export const markerFile = z.strictObject({ format }).describe('registry.json: what this branch is');

export const environmentFile = z
  .strictObject({
    format,
    environment,
    prompts: bySlug(z.strictObject({ version: versionId, operation, since: instant })).describe(
      'What the environment holds, by prompt slug',
    ),
    removed: bySlug(z.strictObject({ operation, since: instant })).describe(
      'Prompts whose assignment was taken away, and by which operation',
    ),
    held: bySlug(z.array(versionId)).describe('Versions that were rolled back: assigned again only by a person'),
  })
  .describe('environments/<environment>.json');

const runFacts = z.strictObject({
  id: z.string(),
  attempt: z.int().min(1),
  url: z.string(),
  workflowRef: z.string().exactOptional(),
});

export const ledgerEntry: z.ZodType<LedgerEntry> = z
  .strictObject({
    format,
    operation,
    action: z.enum(['promotion', 'rollback', 'removal']),
    kind: z.literal('prompt'),
    environment,
    slug,
    from: versionId.exactOptional().describe('The version that was replaced; absent: the environment held nothing'),
    to: versionId.exactOptional().describe('The version that is assigned; absent: a removal'),
    replaces: operation.exactOptional().describe('The operation whose assignment this one replaced'),
    at: instant,
    actor: z.string(),
    triggeringActor: z.string().exactOptional(),
    reason: z.string().exactOptional(),
    rule: z.string().describe('Which rule moved it: on-pass, on-merge, manual, rollback'),
    evidence: digest.exactOptional().describe('Digest of the evidence; only a promotion has one'),
    run: runFacts.exactOptional(),
    commit: commit.exactOptional().describe('The commit whose prompt was evaluated'),
    pullRequest: z.int().min(1).exactOptional(),
  })
  .refine((entry) => (entry.to === undefined) === (entry.action === 'removal'), 'only a removal assigns nothing')
  .refine(
    (entry) => (entry.evidence !== undefined) === (entry.action === 'promotion'),
    'a promotion, and only it, has evidence',
  )
  .describe('ledger/<2 hex>/<operation>.json: one change of one assignment');

export const evidence: z.ZodType<Evidence> = z
  .strictObject({
    format,
    prompt: versionId,
    baseline: versionId.exactOptional(),
    policy: digest.describe('Digest of the gate policy that was applied'),
    evaluations: z.array(evaluationId),
    verdict: jsonObject,
    comparisons: z.array(jsonObject),
  })
  .describe('evidence/<digest>.json.gz: canonical JSON whose SHA-256 is its name');

export const recordedResult: z.ZodType<RecordedResult> = z
  .strictObject({ format, evaluation: jsonObject, recordedAt: instant, run: runFacts.exactOptional() })
  .describe('results/<evaluation>.json.gz, on the results branch');

/** Read by `promptVersionFromJson`, which also verifies the digest; here for the published schema. */
const versionFile = z
  .strictObject({
    format,
    id: versionId.describe('SHA-256 of the canonical JSON of everything but format, id and slug'),
    slug,
    messages: z.array(
      z.strictObject({ role: z.enum(['system', 'developer', 'user', 'assistant']), content: z.string() }),
    ),
    templateLanguage: z.enum(['literal', 'mustache', 'handlebars', 'jinja']),
    model: z.string(),
    parameters: jsonObject,
    tools: z.array(z.unknown()),
    responseFormat: z.union([
      z.strictObject({ type: z.enum(['text', 'json-object']) }),
      z.strictObject({
        type: z.literal('json-schema'),
        schema: jsonObject,
        name: z.string().exactOptional(),
        description: z.string().exactOptional(),
        strict: z.boolean().exactOptional(),
      }),
    ]),
    variables: z.array(z.string()),
  })
  .describe('versions/prompt/<slug>/<digest>.json: immutable content');

/** The JSON Schema of each kind of file, by the name it is published under (`schema/<name>.schema.json`). */
export function registrySchemas(): { readonly [name: string]: object } {
  const published = {
    'registry-marker': markerFile,
    'registry-environment': environmentFile,
    'registry-version': versionFile,
    'registry-ledger-entry': ledgerEntry,
    'registry-evidence': evidence,
    'registry-result': recordedResult,
  };
  return Object.fromEntries(
    Object.entries(published).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]),
  );
}
