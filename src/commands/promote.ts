import type { EnvironmentConfig } from '../config/config.ts';
import { UsageError } from '../foundation/errors.ts';
import type { EnvironmentSlug } from '../foundation/ids.ts';
import { matchesAny } from '../foundation/paths.ts';
import { passedIn } from '../promotion/index.ts';
import type { PromptVersion } from '../prompts/prompt-version.ts';
import type { EnvironmentState, Registry } from '../registry/registry.ts';
import type { Report } from '../report/report.ts';
import { buildReport } from './build-report.ts';
import { anchorFor, baselineFor, type Candidate, environmentNamed, stateOf, suitesOf } from './candidates.ts';
import { withFileSuites } from './file-suites.ts';
import { judgeAndPromote } from './judge-and-promote.ts';
import { loadConfig } from './load-config.ts';
import { createModelsFor } from './models.ts';
import { type PromptSource, promptsOf } from './prompt-files.ts';
import type { PromoteRequest, Surroundings } from './request.ts';
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
    const candidates = await namedCandidates(request, { ...source, config }, registry, startedAt.toISOString());
    const judging = { request, policy, models, folder, registry, around, proposal: false };
    return await judgeAndPromote(candidates, judging, (outcome) =>
      buildReport({ request, config, proposal: false, notices: [], startedAt, ...outcome }, around),
    );
  } finally {
    await models.close();
    await folder.close();
  }
}

type Version = { readonly version: PromptVersion; readonly file: string | undefined };

async function namedCandidates(
  request: PromoteRequest,
  source: PromptSource,
  registry: Registry,
  now: string,
): Promise<readonly Candidate[]> {
  const { config } = source;
  const environment = environmentNamed(config, request.environment);
  const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
  const versions = await versionsNamed(request, environment, source, registry, states);
  refuseUnmatched(request, versions);
  return await Promise.all(
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
}

/** @throws UsageError when nothing is named by the globs, or a version is unknown or ambiguous. */
async function versionsNamed(
  request: PromoteRequest,
  environment: EnvironmentConfig,
  source: PromptSource,
  registry: Registry,
  states: ReadonlyMap<EnvironmentSlug, EnvironmentState>,
): Promise<readonly Version[]> {
  const wanted = matchesAny(request.prompts);
  if (request.version !== undefined && request.from !== undefined) {
    throw new UsageError('a version and an environment to take it from are both given', {
      todo: 'Give `version` or `from`, not both.',
    });
  }
  if (request.version !== undefined) return await byPrefix(request.version, wanted, request, source, registry);
  const from = request.from ?? environment.from;
  if (from === undefined) {
    const files = await promptsOf(request.files, source, wanted);
    if (files.length === 0) throw noPrompt(request, `${request.files.label} has no such prompt`);
    return files.map(({ version, path }) => ({ version, file: path }));
  }
  environmentNamed(source.config, from);
  return await heldBy(from, wanted, request, registry, states);
}

/** A glob that names nothing is a mistake, and half of what was meant must not move. */
function refuseUnmatched(request: PromoteRequest, versions: readonly Version[]): void {
  const idle = request.prompts.filter((glob) => !versions.some(({ version }) => matchesAny([glob])(version.slug)));
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
  states: ReadonlyMap<EnvironmentSlug, EnvironmentState>,
): Promise<readonly Version[]> {
  const held = [...(states.get(from)?.prompts ?? [])].filter(([slug]) => wanted(slug));
  if (held.length === 0) throw noPrompt(request, `${from} holds no such prompt`);
  return await Promise.all(
    held.map(async ([slug, assignment]) => {
      const version = await registry.version(slug, assignment.version);
      if (version === undefined) throw new UsageError(`the registry has lost ${assignment.version} of ${slug}`);
      return { version, file: undefined };
    }),
  );
}

/** A digest names one version of one prompt: in the registry, or in the files of the trusted commit. */
async function byPrefix(
  prefix: string,
  wanted: (slug: string) => boolean,
  request: PromoteRequest,
  source: PromptSource,
  registry: Registry,
): Promise<readonly Version[]> {
  const files = await promptsOf(request.files, source, wanted);
  const states = await registry.environments();
  const slugs = new Set([
    ...files.map((each) => each.version.slug),
    ...states.flatMap((state) => [...state.prompts.keys()]),
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
  if (only === undefined) throw noPrompt(request, `no version of them begins with "${prefix}"`);
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
