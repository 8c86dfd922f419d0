import type { Config, DatasetConfig, EnvironmentConfig, SuiteConfig } from '../config/config.ts';
import { parseConfig } from '../config/index.ts';
import { isJsonObject, type JsonValue } from '../foundation/json.ts';
import { matchesAny } from '../foundation/paths.ts';
import { readFile } from '../foundation/source-tree.ts';
import { modelReferences } from '../models/references.ts';
import type { Registry } from '../registry/registry.ts';
import type { Notice } from '../report/report.ts';
import { type Candidate, environmentsInQuestion, stateOf, suitesOf } from './candidates.ts';
import { withFileSuites } from './file-suites.ts';
import type { Policy } from './load-config.ts';
import type { EvaluateRequest } from './request.ts';

/** Files of the policy (config, datasets, files of scorers and models) that a change proposes to change. */
export async function changedPolicyFiles(request: EvaluateRequest, policy: Policy): Promise<readonly string[]> {
  const { scope } = request;
  if (scope.kind !== 'change' || policy.tree === scope.proposed) return [];
  const [before, after] = await Promise.all([scope.base.entries(), scope.proposed.entries()]);
  const old = new Map(before.map((entry) => [entry.path, entry.blob]));
  const now = new Map(after.map((entry) => [entry.path, entry.blob]));
  const globs = globsOf(policy.config);
  const isNeeded = globs.length === 0 ? () => false : matchesAny(globs);
  const needed = [...new Set([...old.keys(), ...now.keys()])].filter(isNeeded);
  return [...new Set([...filesOf(policy.config), ...needed])].filter((path) => old.get(path) !== now.get(path));
}

/**
 * A change to the policy has no say in the run that judges it (design, trust): it is named, so that nobody believes it had.
 */
export function policyNotices(changed: readonly string[], policy: Policy): readonly Notice[] {
  if (changed.length === 0) return [];
  const message = `This change proposes another policy: ${changed.join(', ')}. Prompts are judged by ${policy.tree.label}, as it was before; the new one counts once it is merged.`;
  return [{ level: 'warning', message }];
}

/**
 * A change of datasets, scorers or thresholds alone: what the environments hold, judged by the proposal. It is shown, so that a
 * reviewer sees what would be asked from now on; nothing can be assigned, because every version is held already.
 *
 * Models, limits and the registry stay the trusted ones: a proposal must not say where keys are sent or what may be spent.
 *
 * @returns undefined when nothing that is held is judged differently.
 * @throws ConfigError when the proposed config is wrong: merged, it would stop every run.
 */
export async function heldUnderProposal(
  request: EvaluateRequest,
  policy: Policy,
  changed: readonly string[],
  registry: Registry,
): Promise<{ readonly policy: Policy; readonly candidates: readonly Candidate[] } | undefined> {
  const { scope } = request;
  if (changed.length === 0 || scope.kind !== 'change' || request.trust.kind === 'fork') return undefined;
  const bytes = await readFile(scope.proposed, policy.config.file);
  if (bytes === undefined) return undefined;
  const { models, limits, registry: place, project } = policy.config;
  const proposed: Config = { ...parseConfig(bytes, policy.config.file), models, limits, registry: place, project };
  const { resolve: resolveModel } = modelReferences(models);
  const { config } = await withFileSuites({ config: proposed, resolveModel }, scope.proposed);
  const judgedAnew = new Set(config.suites.filter((suite) => differs(suite.name, config, policy.config, changed)));
  const states = new Map((await registry.environments()).map((state) => [state.environment, state]));
  const wanted = request.prompts.length === 0 ? () => true : matchesAny(request.prompts);
  const candidates = await Promise.all(
    environmentsInQuestion(request, config).flatMap((environment) =>
      [...(states.get(environment.slug)?.prompts ?? [])].map(async ([slug, held]): Promise<Candidate[]> => {
        const suites = suitesOf(config, environment, slug).filter((suite) => !startsProgram(suite, config));
        const asksAnew = gateDiffers(environment, policy.config) || suites.some((suite) => judgedAnew.has(suite));
        const version = wanted(slug) && suites.length > 0 && asksAnew && (await registry.version(slug, held.version));
        if (!version) return [];
        const state = stateOf(states, environment.slug, slug);
        return [
          {
            slug,
            file: undefined,
            version,
            environment,
            suites,
            ...state,
            baseline: undefined,
            anchor: undefined,
            passedIn: undefined,
            revert: undefined,
            heldBy: undefined,
          },
        ];
      }),
    ),
  );
  const found = candidates.flat();
  return found.length === 0
    ? undefined
    : { policy: { config, tree: scope.proposed, trusted: false }, candidates: found };
}

function gateDiffers({ slug, gate }: EnvironmentConfig, trusted: Config): boolean {
  const before = trusted.environments.find((each) => each.slug === slug);
  return JSON.stringify(gate) !== JSON.stringify(before?.gate);
}

/** The suite asks something else than the trusted one of its name: other cases, scorers or trials. */
function differs(name: string, proposed: Config, trusted: Config, changed: readonly string[]): boolean {
  const [now, before] = [proposed, trusted].map((config) => {
    const suite = config.suites.find((each) => each.name === name);
    const dataset = suite && datasetOf(suite, config);
    return suite === undefined
      ? undefined
      : JSON.stringify([
          suite.trials,
          suite.scorers.map(({ kind, name: own, not, options }) => [kind, own, not, options]),
          dataset?.source,
          dataset?.sample,
          dataset?.map,
        ]);
  });
  const suite = proposed.suites.find((each) => each.name === name);
  const files =
    suite === undefined
      ? []
      : [...filesOfSource(datasetOf(suite, proposed)), ...suite.scorers.flatMap((each) => stringsIn(each.options))];
  return now !== before || files.some((file) => changed.includes(file));
}

/** A proposal starts no program: nobody has reviewed it yet. Its suites without any are shown. */
function startsProgram(suite: SuiteConfig, config: Config): boolean {
  const ofScorers = JSON.stringify(suite.scorers.map(({ kind, options }) => [kind, options]));
  return datasetOf(suite, config)?.source.kind === 'command' || /"code"/.test(ofScorers);
}

function datasetOf({ dataset }: SuiteConfig, { datasets }: Config): DatasetConfig | undefined {
  return dataset === undefined ? undefined : datasets.get(dataset);
}

/** What a prompt file brings along is compared by its content: the file is the prompt's as well. */
function filesOfSource(dataset: DatasetConfig | undefined): readonly string[] {
  const source = dataset?.source;
  if (source?.kind === 'file') return [source.file];
  return source?.kind === 'command' ? [...source.command, ...source.files] : [];
}

function filesOf(config: Config): readonly string[] {
  const datasets = [...config.datasets.values()].flatMap(filesOfSource);
  const scorers = config.suites.flatMap((suite) => suite.scorers.flatMap((scorer) => stringsIn(scorer.options)));
  const models = [...config.models.values()].flatMap(({ file, command }) => [
    ...(file === undefined ? [] : [file]),
    ...(command?.command ?? []),
  ]);
  return [...new Set([config.file, ...datasets, ...scorers, ...models])];
}

/** Of the files that programs need beside those that are named one by one. */
function globsOf({ datasets, models, suites }: Config): readonly string[] {
  const ofDatasets = [...datasets.values()].flatMap(({ source }) => (source.kind === 'command' ? source.files : []));
  const ofModels = [...models.values()].flatMap(({ command }) => command?.files ?? []);
  return [
    ...ofDatasets,
    ...ofModels,
    ...suites.flatMap(({ scorers }) => scorers.flatMap(({ options }) => globsIn(options))),
  ];
}

/** `files` of a scorer that is code, which may be a part of another one. */
function globsIn(value: JsonValue): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(globsIn);
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => (key === 'files' ? stringsIn(inner) : globsIn(inner)));
}

/** A path among a scorer's options is one of its strings: to know which, all scorers would have to be loaded. */
function stringsIn(value: JsonValue): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(stringsIn) : [];
}
