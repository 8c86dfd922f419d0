import * as z from 'zod/mini';
import { parseDigest } from '../../../foundation/digest.ts';
import {
  parseCommitId,
  parseDatasetSlug,
  parseEnvironmentSlug,
  parseEvaluationId,
  parseModelId,
  parseOperationId,
  parseParametersSlug,
  parsePromptSlug,
  parsePromptVersionId,
  parseVersionId,
  type Slug,
} from '../../../foundation/ids.ts';
import type { JsonObject } from '../../../foundation/json.ts';
import { assignableKinds } from '../../assignable.ts';
import type { Basis, Evidence, LedgerEntry } from '../../registry.ts';
import { MOST_ATTEMPTS, type RecordedResult } from '../../results.ts';

// The files of the registry and results branches, format 1. Strict: an unknown key is another format, and is refused.

/** The pattern is the parser's own, so that the parser never refuses what it lets through, and the published schema has it. */
const text = <T>(pattern: RegExp, parse: (text: string) => T) =>
  z.pipe(z.string().check(z.regex(pattern)), z.transform(parse));

const DIGEST = /^sha256:[0-9a-f]{64}$/;
const MODEL = /^(?=.{1,200}$)[^\s/]+(\/\S+)?$/;
const SCORER = /^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/;
const SLUG = /^(?!.*\.\.)[a-z0-9][a-z0-9._-]{0,63}$/;
/** `AssignableName`: a prompt's slug, `dataset:<slug>`, `parameters:<slug>`. */
const NAME = /^(?!.*\.\.)((dataset|parameters):)?[a-z0-9][a-z0-9._-]{0,63}$/;

const format = z.literal(1);
const digest = text(DIGEST, parseDigest);
const promptVersionId = text(DIGEST, parsePromptVersionId);
const versionId = text(DIGEST, parseVersionId);
const operation = text(DIGEST, parseOperationId);
const evaluationId = text(DIGEST, parseEvaluationId);
const environment = text(SLUG, parseEnvironmentSlug);
/** One alphabet for the slugs of every kind. */
const slug: z.ZodMiniType<Slug> = text(SLUG, parsePromptSlug);
const model = text(MODEL, parseModelId);
const commit = text(/^([0-9a-f]{40}|[0-9a-f]{64})$/, parseCommitId);
const instant = z.iso.datetime();
const pullRequest = z.int().check(z.minimum(1));
const bySlug = <T extends z.ZodMiniType>(value: T) => z.record(z.string().check(z.regex(SLUG)), value);
const byName = <T extends z.ZodMiniType>(value: T) => z.record(z.string().check(z.regex(NAME)), value);
/** Any object: what is read has gone through `parseJson`, so that its members are JSON and need no second look. */
const jsonObject = z.pipe(
  z.looseObject({}),
  z.transform((value) => value as JsonObject),
);

/** `registry.json` */
export const markerFile = z.strictObject({ format });

const assignment = <T extends z.ZodMiniType>(version: T) => z.strictObject({ version, operation, since: instant });

/** `environments/<environment>.json` */
export const environmentFile = z.strictObject({
  format,
  environment,
  prompts: bySlug(assignment(promptVersionId)),
  datasets: z.exactOptional(bySlug(assignment(versionId))),
  parameters: z.exactOptional(bySlug(assignment(versionId))),
  removed: byName(z.strictObject({ operation, since: instant })),
  held: byName(z.array(versionId)),
});

const runFacts = z.strictObject({
  id: z.string(),
  attempt: z.int().check(z.minimum(1)),
  url: z.string(),
  workflowRef: z.exactOptional(z.string()),
});

/** `ledger/<2 hex>/<operation>.json` */
export const ledgerEntry: z.ZodMiniType<LedgerEntry> = z
  .strictObject({
    format,
    operation,
    action: z.enum(['promotion', 'rollback', 'removal', 'withdrawal']),
    kind: z.enum(assignableKinds),
    environment,
    slug,
    from: z.exactOptional(versionId),
    to: z.exactOptional(versionId),
    replaces: z.exactOptional(operation),
    at: instant,
    actor: z.string(),
    triggeringActor: z.exactOptional(z.string()),
    reason: z.exactOptional(z.string()),
    rule: z.string(),
    evidence: z.exactOptional(digest),
    run: z.exactOptional(runFacts),
    commit: z.exactOptional(commit),
    pullRequest: z.exactOptional(pullRequest),
  })
  .check(
    z.refine(
      ({ action, to }) => (action === 'withdrawal' ? true : (to === undefined) === (action === 'removal')),
      'only a removal or a withdrawal assigns nothing',
    ),
    z.refine(
      (entry) => (entry.evidence !== undefined) === (entry.action === 'promotion'),
      'a promotion, and only it, has evidence',
    ),
    z.refine(
      ({ rule, action, reason }) =>
        rule !== 'override' || (action === 'promotion' && reason !== undefined && reason.trim() !== ''),
      'an override is a promotion, and has a reason',
    ),
  );

const basis: z.ZodMiniType<Basis> = z.strictObject({
  suite: z.string(),
  dataset: digest,
  scorers: z.record(z.string().check(z.regex(SCORER)), digest),
  endpoint: z.string(),
  model,
  trials: z.int().check(z.minimum(1)),
  evaluatedIn: z.exactOptional(runFacts),
});

/** `evidence/<digest>.json.gz`: canonical JSON whose SHA-256 is its name. */
export const evidenceFile: z.ZodMiniType<Evidence> = z.strictObject({
  format,
  version: versionId,
  baseline: z.exactOptional(versionId),
  tool: z.exactOptional(z.string()),
  policy: digest,
  evaluations: z.array(evaluationId),
  basis: z.exactOptional(z.array(basis)),
  verdict: jsonObject,
  comparisons: z.array(jsonObject),
});

/** `results/<evaluation>.json.gz.base64`, on the results branch. */
export const recordedResult: z.ZodMiniType<RecordedResult> = z.strictObject({
  format,
  evaluation: jsonObject,
  recordedAt: instant,
  run: z.exactOptional(runFacts),
});

/** `attempts/<pull request>.json`, on the results branch. */
export const attemptsFile = z.strictObject({
  format,
  pullRequest,
  prompts: bySlug(
    z.array(promptVersionId).check(
      z.maxLength(MOST_ATTEMPTS),
      z.refine((versions) => new Set(versions).size === versions.length, 'a version stands there twice'),
    ),
  ),
});

/** `versions/prompt/<slug>/<digest>.json`. Read by `promptVersionFromJson`, which also verifies the digest; here to be published. */
const versionFile = z.strictObject({
  format,
  id: promptVersionId,
  slug,
  messages: z.array(
    z.union([
      z.strictObject({
        role: z.enum(['system', 'developer', 'user', 'assistant', 'tool']),
        content: z.string(),
        toolCalls: z.exactOptional(z.array(z.unknown())),
        toolCallId: z.exactOptional(z.string()),
      }),
      z.strictObject({ slot: z.string(), optional: z.exactOptional(z.boolean()) }),
    ]),
  ),
  templateLanguage: z.enum(['literal', 'mustache', 'mustache-html', 'handlebars', 'jinja']),
  model: z.string(),
  parameters: jsonObject,
  tools: z.array(z.unknown()),
  responseFormat: z.union([
    z.strictObject({ type: z.enum(['text', 'json-object']) }),
    z.strictObject({
      type: z.literal('json-schema'),
      schema: jsonObject,
      name: z.exactOptional(z.string()),
      description: z.exactOptional(z.string()),
      strict: z.exactOptional(z.boolean()),
    }),
  ]),
  variables: z.array(z.string()),
  defaults: z.exactOptional(jsonObject),
  cleanup: z.exactOptional(z.enum(['trim', 'trim-lines', 'drop-blank'])),
});

/** `versions/dataset/<slug>/<digest>.json` */
export const datasetVersionFile = z.strictObject({
  format,
  kind: z.literal('dataset'),
  id: versionId,
  slug: text(SLUG, parseDatasetSlug),
  cases: z.int().check(z.minimum(1)),
  clusters: z.int().check(z.minimum(0)),
});

/** `versions/parameters/<slug>/<digest>.json` */
export const parametersVersionFile = z.strictObject({
  format,
  kind: z.literal('parameters'),
  id: versionId,
  slug: text(SLUG, parseParametersSlug),
  parameters: jsonObject,
});

const PUBLISHED = {
  'registry-marker': ['registry.json: what this branch is', markerFile],
  'registry-environment': ['environments/<environment>.json: what an environment holds', environmentFile],
  'registry-version': ['versions/prompt/<slug>/<digest>.json: one version of a prompt', versionFile],
  'registry-dataset-version': [
    'versions/dataset/<slug>/<digest>.json: what tells one version of a dataset from another',
    datasetVersionFile,
  ],
  'registry-parameters-version': [
    'versions/parameters/<slug>/<digest>.json: one version of parameters',
    parametersVersionFile,
  ],
  'registry-ledger-entry': ['ledger/<2 hex>/<operation>.json: one change of one assignment', ledgerEntry],
  'registry-evidence': ['evidence/<digest>.json.gz, unpacked: what a promotion rested on', evidenceFile],
  'registry-result': ['results/<evaluation>.json.gz.base64 of the results branch, unpacked', recordedResult],
  'registry-attempts': [
    'attempts/<pull request>.json of the results branch: the versions of each prompt that it tried',
    attemptsFile,
  ],
} as const;

/** The JSON Schema of each kind of file, by the name it is published under (`schema/<name>.schema.json`). */
export function registrySchemas(): { readonly [name: string]: object } {
  return Object.fromEntries(
    Object.entries(PUBLISHED).map(([name, [title, schema]]) => {
      const { $schema, ...rest } = z.toJSONSchema(schema, { io: 'input' });
      return [name, { $schema, title, ...rest }];
    }),
  );
}
