import type { Brand } from './brand.ts';
import { type Digest, parseDigest } from './digest.ts';
import { InvalidValueError } from './errors.ts';

/** Digest of the content of whatever can be assigned to an environment: a prompt, a dataset or parameters. */
export type VersionId = Brand<Digest, 'VersionId'>;
/** Digest of a prompt version's canonical JSON: the content is the identity. */
export type PromptVersionId = Brand<VersionId, 'PromptVersionId'>;
/** Digest of everything an evaluation depends on: prompt version, dataset, scorers, trials. */
export type EvaluationId = Brand<Digest, 'EvaluationId'>;
/** Digest of what a change of an assignment means (promotion protocol, step 2). */
export type OperationId = Brand<Digest, 'OperationId'>;

/** The slug of a prompt, a dataset or parameters. */
export type Slug = Brand<string, 'Slug'>;
export type PromptSlug = Brand<Slug, 'PromptSlug'>;
export type DatasetSlug = Brand<Slug, 'DatasetSlug'>;
export type ParametersSlug = Brand<Slug, 'ParametersSlug'>;
export type EnvironmentSlug = Brand<string, 'EnvironmentSlug'>;
/** Unique in its dataset: the file's own id, else derived from the content. */
export type CaseId = Brand<string, 'CaseId'>;
/** `<provider>/<model>`, or a name that the config's `models` declares. */
export type ModelId = Brand<string, 'ModelId'>;
/** The scorer's kind or the `name` that the config gives it; unique in its suite. */
export type ScorerName = Brand<string, 'ScorerName'>;
/** 40 or 64 lower-case hex digits. */
export type CommitId = Brand<string, 'CommitId'>;

const SLUG = /^[a-z0-9][a-z0-9._-]{0,63}$/;

/** Slugs become file names and go into commit messages: the alphabet is closed (design, trust). */
function parseSlug(kind: string, text: string): string {
  if (!SLUG.test(text) || text.includes('..')) {
    throw new InvalidValueError(`not ${kind} slug: found "${text}"`, {
      todo: 'Use 1 to 64 characters of a-z, 0-9, ".", "_" and "-", beginning with a letter or a digit, without "..".',
    });
  }
  return text;
}

export const parseParametersSlug = (text: string): ParametersSlug => parseSlug('a parameters', text) as ParametersSlug;
export const parsePromptSlug = (text: string): PromptSlug => parseSlug('a prompt', text) as PromptSlug;
export const parseDatasetSlug = (text: string): DatasetSlug => parseSlug('a dataset', text) as DatasetSlug;
export const parseEnvironmentSlug = (text: string): EnvironmentSlug =>
  parseSlug('an environment', text) as EnvironmentSlug;

export const parseVersionId = (text: string): VersionId => parseDigest(text) as VersionId;
export const parsePromptVersionId = (text: string): PromptVersionId => parseDigest(text) as PromptVersionId;
export const parseEvaluationId = (text: string): EvaluationId => parseDigest(text) as EvaluationId;
export const parseOperationId = (text: string): OperationId => parseDigest(text) as OperationId;

export function parseCommitId(text: string): CommitId {
  if (!/^([0-9a-f]{40}|[0-9a-f]{64})$/.test(text)) throw new InvalidValueError(`not a commit: found "${text}"`);
  return text as CommitId;
}

/** @throws InvalidValueError for an empty id, one over 200 characters, or one with control characters. */
export function parseCaseId(text: string): CaseId {
  if (text.length === 0 || text.length > 200 || /\p{Cc}/u.test(text)) {
    throw new InvalidValueError(`not a case id: found ${JSON.stringify(text.slice(0, 80))}`, {
      todo: 'Use 1 to 200 characters without control characters.',
    });
  }
  return text as CaseId;
}

/** @throws InvalidValueError unless it is a name or `<provider>/<model>` without white space. */
export function parseModelId(text: string): ModelId {
  if (!/^[^\s/]+(\/\S+)?$/.test(text) || text.length > 200) {
    throw new InvalidValueError(`not a model: found "${text}"`, {
      todo: 'Write "<provider>/<model>", such as openai/gpt-5-mini-2025-08-07, or a name from "models" in the config.',
    });
  }
  return text as ModelId;
}

export function parseScorerName(text: string): ScorerName {
  if (!/^[A-Za-z0-9][A-Za-z0-9 ._-]{0,63}$/.test(text)) {
    throw new InvalidValueError(`not a scorer name: found "${text}"`, {
      todo: 'Use 1 to 64 letters, digits, spaces, ".", "_" and "-", beginning with a letter or a digit.',
    });
  }
  return text as ScorerName;
}
