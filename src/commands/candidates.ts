import type { Config, EnvironmentConfig, SuiteConfig } from '../config/config.ts';
import { ConfigError, FileError, UsageError } from '../foundation/errors.ts';
import {
  type EnvironmentSlug,
  type OperationId,
  type ParametersSlug,
  type PromptSlug,
  type PromptVersionId,
  parsePromptSlug,
  type VersionId,
} from '../foundation/ids.ts';
import { matchesAny } from '../foundation/paths.ts';
import { baselineOf, passedIn, replacedByPerson, revertOf } from '../promotion/index.ts';
import type { ParsedPrompt } from '../prompts/index.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { Assignment, EnvironmentState, Evidence, LedgerEntry, Registry } from '../registry/registry.ts';
import type { Notice } from '../report/report.ts';
import { askedTogether } from './asked-together.ts';
import { idleSets, type ParameterSets } from './assignables/parameter-sets.ts';
import { type FilesInQuestion, filesInQuestion, type PromptSource } from './prompt-files.ts';
import type { EvaluateRequest } from './request.ts';

/** One prompt version on its way into one environment. */
export type Candidate = {
  readonly slug: PromptSlug;
  /** Undefined when the version comes from the registry. */
  readonly file: string | undefined;
  /** Other files that the version is made of. */
  readonly madeOf?: readonly string[];
  readonly version: PromptVersion;
  readonly environment: EnvironmentConfig;
  readonly suites: readonly SuiteConfig[];
  /** What the environment holds now: what a promotion expects to replace. */
  readonly holds: Assignment<PromptVersionId> | undefined;
  /** The operation that took the prompt out of the environment, when it holds nothing because of that. */
  readonly removedBy: OperationId | undefined;
  /** Versions that were rolled back there. */
  readonly held: readonly VersionId[];
  readonly baseline: Baseline | undefined;
  /** The pinned release that the gate compares with as well. */
  readonly anchor: PromptVersion | undefined;
  /** When the version passed in the environment that `from` names, if it did and has not expired. */
  readonly passedIn: { readonly at: string } | undefined;
  /** The version passed there before: bringing it back needs no evaluation. */
  readonly revert: Revert | undefined;
  /** How the environment came to hold this very version; undefined: it holds another one, or nothing. */
  readonly heldBy: LedgerEntry | undefined;
  /** On a push: the entry by which a person replaced this version with what is held. */
  readonly replacedBy?: LedgerEntry | undefined;
};

/** The promotion that a change brings back, and what it rested on. */
export type Revert = { readonly entry: LedgerEntry; readonly evidence: Evidence };

export type Baseline = {
  readonly version: PromptVersion;
  /** `held`: what the environment held before this change; `base`: the base commit's file, at a first adoption. */
  readonly source: 'held' | 'base';
  readonly since: string | undefined;
};

export type Found = {
  readonly candidates: readonly Candidate[];
  /** What the changed files hold as they are proposed, also where there is nothing to evaluate of it. */
  readonly prompts: readonly ParsedPrompt[];
  /** Why there is nothing to evaluate, when `candidates` is empty. */
  readonly nothing: string;
  readonly notices: readonly Notice[];
  /** What the environments hold; empty where nothing is in question. */
  readonly states: ReadonlyMap<EnvironmentSlug, EnvironmentState>;
  /** What the files of parameters hold as they are proposed. */
  readonly sets: ParameterSets;
};

/** The prompts in question (product, "What `evaluate` takes into question"), with each environment's assignment of them. */
export async function findCandidates(
  request: EvaluateRequest,
  source: PromptSource,
  registry: Registry,
  now: string,
): Promise<Found> {
  const { config } = source;
  const environments = environmentsInQuestion(request, config);
  const files = await filesInQuestion(request.scope, source);
  const isNamed = request.prompts.length === 0 ? () => true : matchesAny(request.prompts);
  const wanted = ({ version }: ParsedPrompt) => isNamed(version.slug);
  const [prompts, touched] = [files.prompts.filter(wanted), files.touched.filter(wanted)];
  const notices = [...files.notices, ...idleSets(files.sets, setsInQuestion(request, files), files.prompts)];
  const { sets } = files;
  if (prompts.length === 0 || environments.length === 0) {
    const nothing =
      environments.length === 0
        ? 'no environment is assigned by pull requests or merges'
        : files.prompts.length > 0
          ? `no changed prompt matches ${request.prompts.join(', ')}`
          : files.nothing;
    return { candidates: [], prompts: touched, nothing, notices, states: new Map(), sets };
  }
  const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
  const asking = { ...request, pullRequestStates: askedTogether(request.pullRequestStates) };
  const [candidates] = await Promise.all([
    Promise.all(
      environments.flatMap((environment) =>
        prompts.map((prompt) => candidateOf(asking, config, registry, environment, prompt, files.base, states, now)),
      ),
    ),
    Promise.all(environments.map((environment) => checkAnchors(registry, environment))),
  ]);
  const open =
    request.scope.kind === 'tip' ? candidates.filter((each) => each.holds?.version !== each.version.id) : candidates;
  return {
    candidates: open,
    prompts: touched,
    nothing: `${environments.map((each) => each.slug).join(', ')} already hold${environments.length === 1 ? 's' : ''} every prompt of ${request.scope.kind === 'tip' ? request.scope.tree.label : 'this change'}`,
    notices,
    states,
    sets,
  };
}

/** Those that a change changes; of a push, those that no prompt refers to. */
function setsInQuestion({ scope }: EvaluateRequest, files: FilesInQuestion): readonly ParametersSlug[] {
  if (scope.kind === 'change') return files.changedSets;
  return [...files.sets].filter(([, { referring }]) => referring.length === 0).map(([slug]) => slug);
}

async function candidateOf(
  request: EvaluateRequest,
  config: Config,
  registry: Registry,
  environment: EnvironmentConfig,
  prompt: ParsedPrompt,
  base: ReadonlyMap<PromptSlug, PromptVersion>,
  states: ReadonlyMap<EnvironmentSlug, EnvironmentState>,
  now: string,
): Promise<Candidate> {
  const { slug } = prompt.version;
  const { id } = prompt.version;
  const own = request.pullRequests;
  const holds = states.get(environment.slug)?.prompts.get(slug);
  const suites = suitesOf(config, environment, slug);
  const question = { environment, slug, version: id, own, states: request.pullRequestStates, now };
  const heldBy = holds?.version === id ? await registry.entry(holds.operation) : undefined;
  // Its own promotion of it makes it no less a revert: run again, and in the merge queue, it answers as it did.
  const isOwn = heldBy?.action === 'promotion' && heldBy.pullRequest !== undefined && own.includes(heldBy.pullRequest);
  const returns = holds !== undefined && (holds.version !== id || isOwn);
  const [baseline, anchor, passed, revert, replacedBy] = await Promise.all([
    baselineFor(registry, environment.slug, slug, states, own, base.get(slug)),
    anchorFor(registry, environment, slug),
    passedIn(registry, environment, slug, id, now),
    returns ? revertOf(registry, question) : undefined,
    returns && request.scope.kind === 'tip' ? replacedByPerson(registry, environment.slug, slug, id) : undefined,
  ]);
  return {
    slug,
    file: prompt.path,
    madeOf: prompt.madeOf ?? [],
    version: prompt.version,
    environment,
    suites,
    ...stateOf(states, environment.slug, slug),
    baseline,
    anchor,
    passedIn: passed,
    revert,
    heldBy,
    replacedBy,
  };
}

/** What the environment held before this pull request's own promotions; at a first adoption, the base commit's version. */
export async function baselineFor(
  registry: Registry,
  environment: EnvironmentSlug,
  slug: PromptSlug,
  states: ReadonlyMap<EnvironmentSlug, EnvironmentState>,
  pullRequests: readonly number[],
  base: PromptVersion | undefined,
): Promise<Baseline | undefined> {
  const holds = states.get(environment)?.prompts.get(slug);
  const before = holds && (await baselineOf(registry, environment, slug, holds, pullRequests));
  if (before === undefined) return base && { version: base, source: 'base', since: undefined };
  const version = await registry.version(slug, before.version);
  if (version === undefined) {
    throw new FileError(
      `${environment} holds ${before.version} of ${slug}, and the registry does not have its content`,
      {
        todo: `Look at ${registry.label}: a version file was removed. Nothing can be compared with it.`,
      },
    );
  }
  return { version, source: 'held', since: before.since };
}

/** An anchor of a prompt that does not exist would protect nothing, and look as if it did. */
async function checkAnchors(registry: Registry, environment: EnvironmentConfig): Promise<void> {
  const slugs = Object.keys(environment.gate.anchor).map((slug) => parsePromptSlug(slug));
  await Promise.all(slugs.map((slug) => anchorFor(registry, environment, slug)));
}

/** @throws ConfigError when the registry has no such version of the prompt, or several that begin so. */
export async function anchorFor(
  registry: Registry,
  { slug: environment, gate, position }: EnvironmentConfig,
  slug: PromptSlug,
): Promise<PromptVersion | undefined> {
  const digits = Object.hasOwn(gate.anchor, slug) ? gate.anchor[slug] : undefined;
  if (digits === undefined) return undefined;
  const [id, another] = await registry.findVersions(slug, digits);
  const version = id === undefined || another !== undefined ? undefined : await registry.version(slug, id);
  if (version !== undefined) return version;
  const why = another === undefined ? 'has no such version' : 'has several versions that begin so';
  throw new ConfigError(
    `the gate of ${environment} names ${digits} as the anchor of ${slug}, and ${registry.label} ${why}`,
    {
      position,
      todo: `Name a version of ${slug} that was promoted once: see \`prompt-ratchet history\`.`,
    },
  );
}

export function stateOf(
  states: ReadonlyMap<EnvironmentSlug, EnvironmentState>,
  environment: EnvironmentSlug,
  slug: PromptSlug,
): Pick<Candidate, 'holds' | 'removedBy' | 'held'> {
  const state = states.get(environment);
  return {
    holds: state?.prompts.get(slug),
    removedBy: state?.removed.get(slug)?.operation,
    held: state?.held.get(slug) ?? [],
  };
}

/** The suites that judge a prompt on its way into an environment. */
export function suitesOf(config: Config, environment: EnvironmentConfig, slug: PromptSlug): readonly SuiteConfig[] {
  return config.suites.filter(
    (suite) =>
      matchesAny(suite.prompts)(slug) && (environment.suites === undefined || environment.suites.includes(suite.name)),
  );
}

/** The gate of the environment, with the weights that the suites give their scorers where it says nothing else. */
export function gateOf({ environment, suites }: Pick<Candidate, 'environment' | 'suites'>): EnvironmentConfig['gate'] {
  const { gate } = environment;
  const weighed = suites.flatMap(({ scorers }) =>
    scorers.flatMap(({ name, weight }) => (weight === undefined ? [] : [[name, weight] as const])),
  );
  return weighed.length === 0 ? gate : { ...gate, weights: { ...Object.fromEntries(weighed), ...gate.weights } };
}

/** @throws UsageError listing what the config has. */
export function environmentNamed(config: Config, slug: EnvironmentSlug): EnvironmentConfig {
  const environment = config.environments.find((each) => each.slug === slug);
  if (environment === undefined) {
    throw new UsageError(`${config.file} has no environment "${slug}"`, {
      todo: `It has ${config.environments.map((each) => each.slug).join(', ')}.`,
    });
  }
  return environment;
}

/** The one that was named, else every `on-pass` and `on-merge` one (`on-merge` alone on a push), `from` first. */
export function environmentsInQuestion(request: EvaluateRequest, config: Config): readonly EnvironmentConfig[] {
  if (request.environment !== undefined) return [environmentNamed(config, request.environment)];
  const rules = request.scope.kind === 'tip' ? ['on-merge'] : ['on-pass', 'on-merge'];
  const open = config.environments.filter((each) => rules.includes(each.assign));
  const depth = (each: EnvironmentConfig): number => {
    const from = config.environments.find((other) => other.slug === each.from);
    return from === undefined ? 0 : depth(from) + 1;
  };
  return open.toSorted((a, b) => depth(a) - depth(b));
}
