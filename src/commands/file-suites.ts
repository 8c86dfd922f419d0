import type { Config, DatasetConfig, EnvironmentConfig, ScorerConfig, SuiteConfig } from '../config/config.ts';
import { canonicalJson, digestOf, shortDigest } from '../foundation/digest.ts';
import { ConfigError, describeError, formatPosition, RatchetError } from '../foundation/errors.ts';
import { type DatasetSlug, parseDatasetSlug, parseScorerName } from '../foundation/ids.ts';
import { matchesAny } from '../foundation/paths.ts';
import type { SourceTree } from '../foundation/source-tree.ts';
import { promptFiles } from '../prompts/files.ts';
import type { ParsedPrompt } from '../prompts/parse.ts';
import type { Notice } from '../report/report.ts';
import type { PromptSource } from './read-prompts.ts';

/** A config whose suites all say themselves what they ask. */
export type WithFileSuites = {
  readonly config: Config;
  /** What authors should know of the tests that these prompts bring along, as they are proposed. */
  noticesFor(proposed: readonly ParsedPrompt[]): readonly Notice[];
};

/**
 * Makes the suites that the config takes `from` prompt files: for each prompt of these files its own cases and checks, as they
 * stand in the trusted tree. What a pull request writes into its own file has no say in the run that judges it.
 *
 * @throws ConfigError for a suite that finds no tests at all, where two suites, datasets or scorers come to have one name, and for a
 * gate that names a scorer which no suite has; FileError where two files have one slug.
 */
export async function withFileSuites(source: PromptSource, tree: SourceTree): Promise<WithFileSuites> {
  const { config } = source;
  const globs = config.suites.flatMap(({ from }) => from ?? []);
  if (globs.length === 0) return { config, noticesFor: (proposed) => unique(proposed.flatMap(notTaken)) };
  const datasets = new Map(config.datasets);
  const made = await Promise.all(config.suites.map((suite) => suitesFrom(suite, source, tree)));
  for (const { tested } of made) {
    for (const { dataset, suite } of tested) if (dataset !== undefined) addDataset(datasets, dataset, suite);
  }
  const suites = made.flatMap(({ tested, own }) => [...own, ...tested.map(({ suite }) => suite)]);
  refuseNameTwice(suites);
  const names = new Map(made.map(({ name, tested, own }) => [name, [...own, ...tested.map(({ suite }) => suite)]]));
  const environments = config.environments.map((environment) => ({
    ...environment,
    suites: environment.suites?.flatMap((name) => names.get(name)?.map((suite) => suite.name) ?? [name]),
  }));
  for (const environment of environments) refuseIdleRules(environment, suites);
  const trusted = new Map(made.flatMap(({ tested }) => tested.map((each) => [each.prompt.version.slug, each.prompt])));
  return {
    config: { ...config, datasets, suites, environments },
    noticesFor: (proposed) =>
      unique(
        proposed.flatMap((prompt) =>
          matchesAny(globs)(prompt.path) ? noticesOf(prompt, trusted.get(prompt.version.slug), tree) : notTaken(prompt),
        ),
      ),
  };
}

/** The prompts of one file bring the same tests along. */
function unique(notices: readonly Notice[]): readonly Notice[] {
  return [...new Map(notices.map((notice) => [notice.message, notice])).values()];
}

/** Tests that nobody asked for: their author may believe that they run. */
function notTaken({ path, tests }: ParsedPrompt): readonly Notice[] {
  if (tests === undefined || tests.rows.length + tests.scorers.length === 0) return [];
  const found = [counted(tests.rows.length, 'case'), counted(tests.scorers.length, 'scorer')].filter(
    (part) => part !== '',
  );
  const message = `${path}: the file brings ${found.join(' and ')}, which no suite of the config takes: "from: [${path}]" would.`;
  return [{ level: 'notice', message }];
}

function counted(count: number, what: string): string {
  return count === 0 ? '' : `${count} ${what}${count === 1 ? '' : 's'}`;
}

function noticesOf(proposed: ParsedPrompt, trusted: ParsedPrompt | undefined, tree: SourceTree): readonly Notice[] {
  const unmapped = (trusted?.tests?.unmapped ?? []).map(
    ({ message, position }): Notice => ({
      level: 'warning',
      message: `${formatPosition(position)}: ${message}`,
    }),
  );
  if (factsOf(proposed) === factsOf(trusted)) return unmapped;
  const message =
    trusted === undefined
      ? `${proposed.path} brings tests along that are not at ${tree.label}: they count once they are merged. Until then a suite of the config must cover the prompt.`
      : `${proposed.path} proposes other tests of its own: the prompt is judged by those at ${tree.label}; the new ones count once they are merged.`;
  return [...unmapped, { level: 'warning', message }];
}

/** What of a file decides how its prompt is judged. */
function factsOf(prompt: ParsedPrompt | undefined): string {
  return canonicalJson({
    rows: (prompt?.tests?.rows ?? []).map(({ fields }) => fields),
    scorers: (prompt?.tests?.scorers ?? []).map(({ kind, name, options }) => ({ kind, name, options })),
  });
}

/** Two suites may take the tests of one file; any other dataset of that name would be lost. */
function addDataset(
  datasets: Map<DatasetSlug, DatasetConfig>,
  made: DatasetConfig,
  { name, position }: SuiteConfig,
): void {
  const other = datasets.get(made.slug);
  if (other !== undefined && !(other.source.kind === 'rows' && other.position.file === made.position.file)) {
    throw new ConfigError(`the suite "${name}" makes a dataset "${made.slug}", and there is another one of that name`, {
      position,
      todo: 'Give the dataset of the config another name.',
    });
  }
  datasets.set(made.slug, made);
}

/** Results are kept by the name of the suite: one of two would be judged by what the other found. */
function refuseNameTwice(suites: readonly SuiteConfig[]): void {
  const twice = suites.find(({ name }, index) => suites.findIndex((each) => each.name === name) !== index);
  if (twice === undefined) return;
  throw new ConfigError(`two suites are named "${twice.name}", one of them made from prompt files`, {
    position: twice.position,
    todo: 'Give the suite in the config another name.',
  });
}

/** A rule about a scorer that no suite has looks like protection and is none. Only now are all scorers known. */
function refuseIdleRules(
  { slug, suites: named, gate, position }: EnvironmentConfig,
  suites: readonly SuiteConfig[],
): void {
  const counting = suites.filter(({ name }) => named === undefined || named.includes(name));
  const known = new Set<string>(counting.flatMap(({ scorers }) => scorers.map(({ name }) => name)));
  const ruled = [gate.scorers, gate.weights, gate.bounds].flatMap((rules) => Object.keys(rules));
  const unknown = [...ruled, ...(gate.mustImprove?.scorers ?? [])].find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new ConfigError(`the gate of ${slug} names a scorer "${unknown}", which no suite of it has`, {
    position,
    todo: `Correct the name, in the config or in the prompt files. There are ${[...known].join(', ')}.`,
  });
}

type Made = {
  readonly name: string;
  /** The suite itself, where it takes nothing from files. */
  readonly own: readonly SuiteConfig[];
  readonly tested: readonly Tested[];
};

type Tested = {
  readonly prompt: ParsedPrompt;
  readonly suite: SuiteConfig;
  /** Undefined where the suite names one. */
  readonly dataset: DatasetConfig | undefined;
};

async function suitesFrom(suite: SuiteConfig, source: PromptSource, tree: SourceTree): Promise<Made> {
  const { name, from } = suite;
  if (from === undefined) return { name, own: [suite], tested: [] };
  const paths = promptFiles(await tree.entries(), from).map(({ path }) => path);
  const [{ readPrompts }, { refuseDuplicateSlugs }] = await Promise.all([
    import('./read-prompts.ts'),
    import('../prompts/parse.ts'),
  ]);
  const { parsed, failed } = await readPrompts(tree, paths, {
    ...source,
    config: { ...source.config, prompts: globs(source, from) },
  });
  const prompts = [...parsed.values()].flat().filter(({ tests }) => hasTests(tests, suite));
  refuseDuplicateSlugs(prompts);
  if (prompts.length === 0) {
    const [problem] = [...failed.values()];
    throw new ConfigError(`no file that matches ${from.join(', ')} at ${tree.label} brings tests along`, {
      position: suite.position,
      todo:
        problem instanceof RatchetError
          ? `One of them cannot be read: ${describeError(problem)}`
          : 'Write cases and checks into the prompt files, or give the suite a "dataset" and "scorers" of its own.',
    });
  }
  return { name, own: [], tested: prompts.map((prompt) => testedBy(prompt, suite, prompts.length === 1)) };
}

/** The globs of `prompts` decide the slugs, whichever glob of a suite finds the file. */
function globs({ config }: PromptSource, from: readonly string[]): readonly string[] {
  return [...config.prompts, ...from];
}

function hasTests(tests: ParsedPrompt['tests'], suite: SuiteConfig): boolean {
  const cases = suite.dataset !== undefined || (tests?.rows.length ?? 0) > 0;
  return tests !== undefined && cases && tests.scorers.length + suite.scorers.length > 0;
}

function testedBy(prompt: ParsedPrompt, suite: SuiteConfig, alone: boolean): Tested {
  const { version, path, tests } = prompt;
  const { slug } = version;
  const name = alone ? suite.name : parseScorerName(shortened(`${suite.name} ${slug}`, 64));
  const own = parseDatasetSlug(`${shortened(slug, 64 - '.tests'.length)}.tests`);
  const dataset: DatasetConfig | undefined =
    suite.dataset !== undefined
      ? undefined
      : {
          slug: own,
          source: { kind: 'rows', file: path, rows: tests?.rows ?? [] },
          map: {},
          sample: undefined,
          position: { file: path },
        };
  return {
    prompt,
    dataset,
    suite: {
      ...suite,
      name,
      prompts: [slug],
      from: undefined,
      dataset: suite.dataset ?? (own as DatasetSlug),
      scorers: together(tests?.scorers ?? [], suite),
    },
  };
}

/** No two texts become one: what is cut off is told by a digest. */
function shortened(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const digest = shortDigest(digestOf(text));
  return `${text.slice(0, longest - digest.length - 1).replace(/[^A-Za-z0-9]+$/, '')}-${digest}`;
}

/** The file's checks and those that the suite adds. */
function together(ofFile: NonNullable<ParsedPrompt['tests']>['scorers'], suite: SuiteConfig): readonly ScorerConfig[] {
  const scorers = [...ofFile.map(readScorer), ...suite.scorers];
  const twice = scorers.find(({ name }, index) => scorers.findIndex((each) => each.name === name) !== index);
  if (twice === undefined) return scorers;
  throw new ConfigError(
    `the suite "${suite.name}" and a file that it takes tests from both have a scorer "${twice.name}"`,
    {
      position: twice.position,
      todo: 'Give the one in the config another "name".',
    },
  );
}

function readScorer({
  kind,
  name,
  options: written,
  position,
}: NonNullable<ParsedPrompt['tests']>['scorers'][number]): ScorerConfig {
  const { not, weight, ...options } = written;
  return {
    kind,
    name: parseScorerName(name),
    ...(not === true ? { not } : {}),
    ...(typeof weight === 'number' ? { weight } : {}),
    options,
    position,
  };
}
