import type { EnvironmentConfig } from '../config/config.ts';
import { UsageError } from '../foundation/errors.ts';
import type { EnvironmentSlug } from '../foundation/ids.ts';
import { matchesAny } from '../foundation/paths.ts';
import { passedIn } from '../promotion/index.ts';
import type { ParsedPrompt } from '../prompts/index.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { EnvironmentState, Registry } from '../registry/registry.ts';
import type { Report } from '../report/report.ts';
import { besideDispatch, type Globs, globsByKind, refuseVersionOf, setsHeldBy } from './assignables/dispatch.ts';
import { noSets, type ParameterSets } from './assignables/parameter-sets.ts';
import { buildReport } from './build-report.ts';
import { anchorFor, baselineFor, type Candidate, environmentNamed, stateOf, suitesOf } from './candidates.ts';
import { closeAll } from './closing.ts';
import { withFileSuites } from './file-suites.ts';
import { judgeAndPromote } from './judge-and-promote.ts';
import { loadConfig } from './load-config.ts';
import { createModelsFor } from './models.ts';
import { type PromptSource, promptsAndSets } from './prompt-files.ts';
import { type PromoteRequest, type Surroundings, takenFrom } from './request.ts';
import { TrustedFolder } from './trusted-folder.ts';

/** Moves versions into an environment, gated as on a pull request: a named one, what another environment holds, or the files'. */
export async function promote(request: PromoteRequest, around: Surroundings): Promise<Report> {
  const startedAt = around.now();
  const loaded = await loadConfig(request.configPath, request.trusted, undefined);
  const folder = new TrustedFolder(loaded.tree, loaded.trusted ? around.code : undefined);
  const models = await createModelsFor(loaded.config, around, { trusted: loaded.trusted, keys: true, folder });
  try {
    const source = { config: loaded.config, resolveModel: models.resolve };
    const { config } = await withFileSuites(source, loaded.tree);
    const policy = { ...loaded, config };
    const registry = around.registry(config);
    const named = await namedCandidates(request, { ...source, config }, registry, startedAt.toISOString());
    const beside = await besideDispatch(request, policy, named, registry, { folder, signal: around.signal });
    const judging = { request, policy, models, folder, registry, around, proposal: false, beside };
    return await judgeAndPromote(named.candidates, judging, (outcome) =>
      buildReport({ request, config, proposal: false, notices: [], startedAt, ...outcome }, around),
    );
  } finally {
    await closeAll(around.log, models, folder);
  }
}

type Version = { readonly version: PromptVersion; readonly file: string | undefined };

type States = ReadonlyMap<EnvironmentSlug, EnvironmentState>;

type Named = {
  readonly candidates: readonly Candidate[];
  readonly states: States;
  /** The parameters that are in question: the files', or those that `from` holds. */
  readonly sets: ParameterSets;
};

async function namedCandidates(
  request: PromoteRequest,
  source: PromptSource,
  registry: Registry,
  now: string,
): Promise<Named> {
  const { config } = source;
  const environment = environmentNamed(config, request.environment);
  const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
  const globs = globsByKind(request.prompts);
  const { versions, sets } = await versionsNamed(request, globs, environment, source, registry, states);
  refuseUnmatched(globs, versions);
  const candidates = await Promise.all(
    versions.map(async ({ version, file }): Promise<Candidate> => {
      const { slug } = version;
      const [baseline, anchor, passed] = await Promise.all([
        baselineFor(registry, environment.slug, slug, states, [], undefined),
        anchorFor(registry, environment, slug),
        passedIn(registry, environment, slug, version.id, now),
      ]);
      return {
        slug,
        file,
        version,
        environment,
        suites: suitesOf(config, environment, slug),
        ...stateOf(states, environment.slug, slug),
        baseline,
        anchor,
        passedIn: passed,
        // What a person dispatches is judged by today's evidence.
        revert: undefined,
        heldBy: undefined,
      };
    }),
  );
  return { candidates, states, sets };
}

/** @throws UsageError when nothing is named by the globs, or a version is unknown or ambiguous. */
async function versionsNamed(
  request: PromoteRequest,
  globs: Globs,
  environment: EnvironmentConfig,
  source: PromptSource,
  registry: Registry,
  states: States,
): Promise<{ readonly versions: readonly Version[]; readonly sets: ParameterSets }> {
  if (request.version !== undefined && request.from !== undefined) {
    throw new UsageError('a version and an environment to take it from are both given', {
      todo: 'Give `version` or `from`, not both.',
    });
  }
  // Datasets alone: no prompt need be read.
  if (globs.prompts.length + globs.parameters.length === 0) return { versions: [], sets: noSets };
  const ofPrompts = matchesAny(globs.prompts);
  const isSet = matchesAny(globs.parameters);
  const whole = globs.parameters.length > 0;
  const from = takenFrom(request, environment);
  if (from !== undefined) {
    environmentNamed(source.config, from);
    const sets = await setsHeldBy(states.get(from), request.files, source, registry, whole);
    const wanted = (slug: string) => ofPrompts(slug) || refersToAny(slug, sets, isSet);
    return { versions: await heldBy(from, wanted, request, registry, states), sets };
  }
  if (request.version !== undefined && !whole) {
    const { parsed, sets } = await promptsAndSets(request.files, source, ofPrompts, false);
    const files = parsed.filter(({ version }) => ofPrompts(version.slug));
    return { versions: await byPrefix(request.version, ofPrompts, files, request, registry, states), sets };
  }
  const { parsed, sets } = await promptsAndSets(request.files, source, ofPrompts, whole);
  if (request.version !== undefined) refuseVersionOf(request.version, globs, sets);
  const files = parsed.filter(({ version: { slug } }) => ofPrompts(slug) || refersToAny(slug, sets, isSet));
  if (files.length === 0 && !whole) throw noPrompt(request, `${request.files.label} has no such prompt`);
  return { versions: files.map(({ version, path }) => ({ version, file: path })), sets };
}

/** Parameters move with every prompt that refers to them. */
function refersToAny(slug: string, sets: ParameterSets, isSet: (slug: string) => boolean): boolean {
  return [...sets].some(([name, { referring }]) => isSet(name) && referring.some((each) => each.slug === slug));
}

/** A glob that names nothing is a mistake, and half of what was meant must not move. */
function refuseUnmatched({ prompts }: Globs, versions: readonly Version[]): void {
  const idle = prompts.filter((glob) => !versions.some(({ version }) => matchesAny([glob])(version.slug)));
  if (idle.length === 0) return;
  throw new UsageError(`there is nothing to promote that is named ${idle.join(', ')}`, {
    todo: `Correct the name, or leave it out. Found: ${versions.map(({ version }) => version.slug).join(', ')}.`,
  });
}

async function heldBy(
  from: EnvironmentSlug,
  wanted: (slug: string) => boolean,
  request: PromoteRequest,
  registry: Registry,
  states: States,
): Promise<readonly Version[]> {
  const held = [...(states.get(from)?.prompts ?? [])].filter(([slug]) => wanted(slug));
  if (held.length === 0 && !namesSets(request)) throw noPrompt(request, `${from} holds no such prompt`);
  return await Promise.all(
    held.map(async ([slug, assignment]) => {
      const version = await registry.version(slug, assignment.version);
      if (version === undefined) throw new UsageError(`the registry has lost ${assignment.version} of ${slug}`);
      return { version, file: undefined };
    }),
  );
}

function namesSets({ prompts }: PromoteRequest): boolean {
  return globsByKind(prompts).parameters.length > 0;
}

/** A digest names one version of one prompt: in the registry, or in the files. */
async function byPrefix(
  prefix: string,
  wanted: (slug: string) => boolean,
  files: readonly ParsedPrompt[],
  request: PromoteRequest,
  registry: Registry,
  states: States,
): Promise<readonly Version[]> {
  const slugs = new Set([
    ...files.map((each) => each.version.slug),
    ...[...states.values()].flatMap((state) => [...state.prompts.keys()]),
  ]);
  const found = new Map<string, Version>();
  for (const file of files) {
    if (file.version.id.startsWith(withScheme(prefix)))
      found.set(`${file.version.slug} ${file.version.id}`, { version: file.version, file: file.path });
  }
  await Promise.all(
    [...slugs].filter(wanted).map(async (slug) => {
      for (const id of await registry.findVersions(slug, prefix)) {
        const version = found.has(`${slug} ${id}`) ? undefined : await registry.version(slug, id);
        if (version !== undefined) found.set(`${slug} ${id}`, { version, file: undefined });
      }
    }),
  );
  const [only, another] = [...found.values()];
  if (only === undefined) {
    const where = 'neither the registry nor the files have a version of them';
    const how = 'of a pull request that was never promoted, name the commit as well: `head-sha`, on a laptop --head';
    throw noPrompt(request, `${where} that begins with "${prefix}"; ${how}`);
  }
  if (another !== undefined) {
    throw new UsageError(`"${prefix}" is the beginning of ${found.size} versions`, {
      todo: `Give more of the digest, or name the one prompt: ${[...found.keys()].join(', ')}.`,
    });
  }
  return [only];
}

function withScheme(prefix: string): string {
  return prefix.startsWith('sha256:') ? prefix : `sha256:${prefix}`;
}

function noPrompt(request: PromoteRequest, why: string): UsageError {
  return new UsageError(`there is nothing to promote for ${request.prompts.join(', ')}: ${why}`, {
    todo: 'Look at `prompt-ratchet status`, and name the prompts by slug or glob.',
  });
}
