import { isNonEmpty } from '../foundation/brand.ts';
import { parseDuration } from '../foundation/duration.ts';
import type { Position } from '../foundation/errors.ts';
import { parseDatasetSlug, parseEnvironmentSlug, parseModelId, parseScorerName } from '../foundation/ids.ts';
import type { YamlText } from '../foundation/strict-yaml.ts';
import type { Config, DatasetConfig, DatasetSourceConfig, EnvironmentConfig, SuiteConfig } from './config.ts';
import { toGate } from './gate/to-gate.ts';
import { toNotify } from './notify.ts';
import { parsePromoter } from './promoters.ts';
import { given, type ReadFile, type ScorerEntry } from './read-file.ts';
import type { ConfigFile, EnvironmentFile } from './schema.ts';

/** The config of the rest of the house, out of a file that was found to be good. */
export function toConfig({ file: written, scorers }: ReadFile, yaml: YamlText, file: string): Config {
  const { limits, registry } = written;
  return {
    file,
    project: written.project,
    prompts: written.prompts,
    parameters: written.parameters,
    model: written.model === undefined ? undefined : parseModelId(written.model),
    datasets: new Map(
      Object.entries(written.datasets).map(([slug, dataset]) => {
        const parsed = toDataset(slug, dataset, yaml.keyPosition(['datasets', slug]));
        return [parsed.slug, parsed];
      }),
    ),
    models: new Map(Object.entries(written.models)),
    suites: written.suites.map((suite, index) => toSuite(suite, scorers[index] ?? [], index, yaml)),
    environments: Object.entries(written.environments).flatMap(([slug, environment]) =>
      environment === null ? [] : [toEnvironment(slug, environment, yaml.keyPosition(['environments', slug]))],
    ),
    notify: written.notify === undefined ? [] : toNotify(written.notify, yaml),
    limits: {
      maxCalls: limits['max-calls'],
      maxCostUsd: limits['max-cost'],
      concurrency: limits.concurrency,
      requestTimeoutMs: parseDuration(limits['request-timeout']),
    },
    registry: { kind: registry.kind, branch: registry.branch, resultsBranch: registry['results-branch'] },
  };
}

function toDataset(slug: string, dataset: ConfigFile['datasets'][string], position: Position): DatasetConfig {
  const written = typeof dataset === 'string' ? { file: dataset } : dataset;
  const { map = {}, sample } = { map: undefined, sample: undefined, ...written };
  return {
    slug: parseDatasetSlug(slug),
    source: toSource(written),
    map: given(map),
    sample: typeof sample === 'number' ? { size: sample, seed: '' } : sample,
    position,
  };
}

function toSource(
  written: Exclude<ConfigFile['datasets'][string], string> | { readonly file: string },
): DatasetSourceConfig {
  if ('file' in written) return { kind: 'file', file: written.file };
  const { command, files, timeout } = written;
  if (!isNonEmpty(command)) throw new RangeError('the command of a dataset has no program');
  return { kind: 'command', command, files, timeoutMs: parseDuration(timeout) };
}

function toSuite(
  suite: ConfigFile['suites'][number],
  scorers: readonly ScorerEntry[],
  index: number,
  yaml: YamlText,
): SuiteConfig {
  return {
    name: suite.name,
    prompts: suite.prompts,
    dataset: suite.dataset === undefined ? undefined : parseDatasetSlug(suite.dataset),
    from: suite.from,
    trials: suite.trials,
    scorers: scorers.map(({ kind, name, not, weight, options }, scorer) => ({
      kind,
      name: parseScorerName(name),
      ...(not ? { not } : {}),
      ...(weight === undefined ? {} : { weight }),
      options,
      position: yaml.position(['suites', index, 'scorers', scorer]),
    })),
    position: yaml.position(['suites', index]),
  };
}

function toEnvironment(slug: string, environment: EnvironmentFile, position: Position): EnvironmentConfig {
  const { from, suites, assign, gate, first, together, promoters } = environment;
  return {
    slug: parseEnvironmentSlug(slug),
    from: from === undefined ? undefined : parseEnvironmentSlug(from),
    suites,
    assign,
    protected: environment.protected,
    gate: toGate(gate),
    evidenceDays: environment['evidence-days'],
    first,
    together,
    promoters: promoters?.map(parsePromoter),
    position,
  };
}
