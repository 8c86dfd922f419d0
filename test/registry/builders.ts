import type { NonEmptyArray } from '../../src/foundation/brand.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import {
  type EnvironmentSlug,
  type OperationId,
  type PromptVersionId,
  parseEnvironmentSlug,
  parseEvaluationId,
  parseModelId,
  parsePromptSlug,
} from '../../src/foundation/ids.ts';
import { operationId } from '../../src/promotion/index.ts';
import { type PromptVersion, promptVersion } from '../../src/prompts/prompt-version.ts';
import type {
  AssignmentChange,
  EnvironmentState,
  Evidence,
  LedgerEntry,
  Registry,
} from '../../src/registry/registry.ts';

export const staging = parseEnvironmentSlug('staging');
export const production = parseEnvironmentSlug('production');
export const triage = parsePromptSlug('support-triage');
export const summary = parsePromptSlug('summary');

/** A version whose content is one sentence: another sentence, another version. */
export function versionOf(text: string, slug = triage): PromptVersion {
  return promptVersion(slug, {
    messages: [{ role: 'user', content: text }],
    templateLanguage: 'literal',
    model: parseModelId('openai/gpt-test'),
    parameters: { temperature: 0 },
    tools: [],
    responseFormat: { type: 'text' },
    variables: [],
  });
}

export function evidenceOf(version: PromptVersion, baseline?: PromptVersionId, score = 1): Evidence {
  return {
    format: 1,
    version: version.id,
    ...(baseline === undefined ? {} : { baseline }),
    policy: digestOf({ maxDrop: 0.05 }),
    evaluations: [parseEvaluationId(digestOf({ evaluated: version.id, score }))],
    basis: [
      {
        suite: 'triage',
        dataset: digestOf('cases'),
        scorers: { exact: digestOf('exact'), 'tone of voice': digestOf('tone') },
        endpoint: 'https://api.openai.com/v1',
        model: version.model,
        trials: 3,
      },
    ],
    verdict: { kind: 'pass', checks: [{ rule: 'min', outcome: 'pass' }] },
    comparisons: [{ suite: 'triage', score }],
  };
}

/** What a change starts from: who holds what, as `environments()` gave it. */
export type Held = { readonly version: PromptVersionId; readonly operation: OperationId } | undefined;

export type ChangeOptions = {
  readonly environment?: EnvironmentSlug;
  readonly at?: string;
  readonly actor?: string;
  readonly pullRequest?: number;
  readonly held?: readonly PromptVersionId[];
  /** Two evaluations of one version differ in this. */
  readonly score?: number;
  /** The operation to replace when nothing is held (a removal). */
  readonly replaces?: OperationId;
};

/** A promotion of `version` in place of what is held. */
export function promotion(
  registry: Registry,
  version: PromptVersion,
  held: Held,
  options: ChangeOptions = {},
): AssignmentChange {
  const evidence = evidenceOf(version, held?.version, options.score);
  const base = entryBase(registry, version.slug, held, version.id, digestOf(evidence), options);
  return {
    entry: { ...base, action: 'promotion', rule: 'on-pass', to: version.id, evidence: digestOf(evidence) },
    version,
    evidence,
    held: options.held ?? [],
  };
}

/** Back to a version that the registry has; the one that is held is held back. */
export function rollback(
  registry: Registry,
  to: PromptVersion,
  held: NonNullable<Held>,
  options: ChangeOptions = {},
): AssignmentChange {
  const base = entryBase(registry, to.slug, held, to.id, undefined, options);
  return {
    entry: { ...base, action: 'rollback', rule: 'rollback', to: to.id, reason: 'complaints' },
    held: options.held ?? [held.version],
  };
}

export function removal(registry: Registry, slug: PromptVersion['slug'], held: NonNullable<Held>): AssignmentChange {
  const base = entryBase(registry, slug, held, undefined, undefined, {});
  return { entry: { ...base, action: 'removal', rule: 'manual' }, held: [] };
}

function entryBase(
  registry: Registry,
  slug: PromptVersion['slug'],
  held: Held,
  to: PromptVersionId | undefined,
  evidence: LedgerEntry['evidence'],
  options: ChangeOptions,
) {
  const { environment = staging, at = '2026-11-01T09:00:00.000Z', actor = 'octocat', pullRequest } = options;
  const replaces = held?.operation ?? options.replaces;
  const meaning = { environment, kind: 'prompt', slug, from: held?.version, to, evidence, replaces } as const;
  return {
    format: 1,
    operation: operationId({ registry: registry.label, ...meaning }),
    kind: 'prompt',
    environment,
    slug,
    ...(held === undefined ? {} : { from: held.version }),
    ...(replaces === undefined ? {} : { replaces }),
    at,
    actor,
    ...(pullRequest === undefined ? {} : { pullRequest }),
  } as const;
}

export async function stateOf(registry: Registry, environment = staging): Promise<EnvironmentState | undefined> {
  return (await registry.environments()).find((state) => state.environment === environment);
}

export async function holds(registry: Registry, slug = triage, environment = staging): Promise<Held> {
  return (await stateOf(registry, environment))?.prompts.get(slug);
}

export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

/** Promotes versions one after the other, each in place of the one before. */
export async function promoteAll(registry: Registry, versions: readonly PromptVersion[], options: ChangeOptions = {}) {
  const entries: LedgerEntry[] = [];
  for (const [index, version] of versions.entries()) {
    const held = await holds(registry, version.slug, options.environment);
    const at = `2026-11-01T0${index}:00:00.000Z`;
    const change = promotion(registry, version, held, { at, ...options });
    const outcome = await registry.assign([change]);
    if (outcome.kind !== 'assigned') throw new Error(`not assigned: ${JSON.stringify(outcome)}`);
    entries.push(change.entry);
  }
  return entries;
}

export function nonEmpty<T>(items: readonly T[]): NonEmptyArray<T> {
  const [first, ...rest] = items;
  if (first === undefined) throw new RangeError('empty');
  return [first, ...rest];
}
