import { openRows } from '../../datasets/index.ts';
import { RatchetError } from '../../foundation/errors.ts';
import { parseDatasetSlug } from '../../foundation/ids.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import type { ParsedPrompt } from '../../prompts/index.ts';
import { datasetsFor, isNamedLike } from './fit.ts';
import type { FoundDataset } from './look/datasets.ts';
import { type ProposedScorer, proposeScorers } from './scorers.ts';

/** A suite to propose. Its prompts are known by file and place in it until the globs settle their slugs. */
export type ProposedSuite = {
  readonly prompts: readonly ParsedPrompt[];
  readonly scorers: readonly ProposedScorer[];
  readonly cases: number;
  /** What is drawn independently. */
  readonly units: number;
  readonly source:
    | { readonly kind: 'dataset'; readonly dataset: FoundDataset; readonly others: readonly string[] }
    /** The files' own tests. */
    | {
        readonly kind: 'files';
        /** Names of the checks that they bring. */
        readonly own: readonly string[];
        /** Those that look at cost or latency and never at the answer. */
        readonly resources: readonly string[];
      };
};

export type ProposedSuites = {
  readonly suites: readonly ProposedSuite[];
  /** Prompts that nothing can judge yet, and why. */
  readonly left: readonly { readonly prompt: ParsedPrompt; readonly because: string }[];
};

type FileTests = NonNullable<ParsedPrompt['tests']>;

type Part = ProposedSuite & { readonly prompts: readonly [ParsedPrompt] };

/** Which prompts are judged by what: the tests of their own file, and the dataset that fits best. */
export async function proposeSuites(
  prompts: readonly ParsedPrompt[],
  datasets: readonly FoundDataset[],
): Promise<ProposedSuites> {
  const parts: Part[] = [];
  const left: { prompt: ParsedPrompt; because: string }[] = [];
  for (const prompt of prompts) {
    const own = await fromFile(prompt);
    const { fitting, near } = datasetsFor(prompt, datasets);
    const [best, ...others] = fitting;
    const tested = own.part !== undefined;
    if (own.part !== undefined) parts.push(own.part);
    const taken = best !== undefined && (!tested || isNamedLike(best, prompt));
    if (taken) parts.push(fromDataset(prompt, best, others));
    if (!tested && !taken) left.push({ prompt, because: own.because ?? nothingFits(prompt, near, datasets.length) });
  }
  return { suites: joined(parts), left };
}

function fromDataset(prompt: ParsedPrompt, dataset: FoundDataset, others: readonly FoundDataset[]): Part {
  const { size, clusters } = dataset.dataset;
  return {
    prompts: [prompt],
    scorers: proposeScorers(
      dataset.cases.map(({ expected }) => expected),
      asksForJson(prompt),
    ),
    cases: size,
    units: clusters === 0 ? size : clusters,
    source: { kind: 'dataset', dataset, others: others.map(({ path }) => path) },
  };
}

/** What the file itself brings. Rows without checks are given scorers by what they expect. */
async function fromFile(prompt: ParsedPrompt): Promise<{ readonly part?: Part; readonly because?: string }> {
  const { tests, path } = prompt;
  if (tests === undefined || tests.rows.length === 0) return {};
  try {
    const dataset = await openRows({ slug: parseDatasetSlug('tests'), file: path, map: {}, rows: tests.rows });
    const cases = [];
    for await (const each of dataset.cases()) cases.push(each);
    const found = { path, slug: dataset.slug, map: {}, dataset, cases };
    const [lacking] = datasetsFor(prompt, [found]).near;
    if (lacking !== undefined) return { because: `its own tests do not fill it in: ${lacking.lacks}` };
    const expected = cases.map((each): JsonValue | undefined => each.expected);
    const scorers = tests.scorers.length > 0 ? [] : proposeScorers(expected, asksForJson(prompt));
    const own = tests.scorers.map(({ name }) => name);
    const source = { kind: 'files', own, resources: resourcesOf(tests) } as const;
    return { part: { prompts: [prompt], scorers, cases: dataset.size, units: dataset.size, source } };
  } catch (error) {
    if (!(error instanceof RatchetError)) throw error;
    return { because: `its own tests cannot be used: ${error.message}` };
  }
}

/** None where there is nothing else: then they are all that decides. */
function resourcesOf({ scorers, rows }: FileTests): readonly string[] {
  const isResource = (kind: JsonValue | undefined) => kind === 'cost' || kind === 'latency';
  const kindsOf = ({ kind, name }: FileTests['scorers'][number]): readonly (JsonValue | undefined)[] =>
    kind === 'per-case' ? rows.flatMap(({ fields }) => kindsOfRow(fields, name)) : [kind];
  const found = scorers.filter((scorer) => kindsOf(scorer).every(isResource)).map(({ name }) => name);
  return found.length === scorers.length ? [] : found;
}

/** What a case asks under the name of a scorer stands in its metadata. */
function kindsOfRow({ metadata }: JsonObject, name: string): readonly (JsonValue | undefined)[] {
  const assert = isJsonObject(metadata) ? metadata.assert : undefined;
  const checks = isJsonObject(assert) && Object.hasOwn(assert, name) ? assert[name] : [];
  return Array.isArray(checks) ? checks.map((check) => (isJsonObject(check) ? check.kind : undefined)) : [undefined];
}

/** Names that mean cost or latency in each of these sources that has them. */
export function agreedResources(sources: readonly ProposedSuite['source'][]): readonly string[] {
  const files = sources.filter((source) => source.kind === 'files');
  const decide = new Set(files.flatMap(({ own, resources }) => own.filter((name) => !resources.includes(name))));
  return [...new Set(files.flatMap(({ resources }) => resources))].filter((name) => !decide.has(name));
}

function asksForJson({ version }: ParsedPrompt): boolean {
  return version.responseFormat.type !== 'text';
}

function nothingFits(
  { version }: ParsedPrompt,
  near: readonly { readonly path: string; readonly lacks: string }[],
  datasets: number,
): string {
  const [nearest] = near;
  if (nearest !== undefined) return `${nearest.path} does not fill it in: ${nearest.lacks}`;
  const variables = version.variables.map((name) => `"${name}"`).join(', ');
  if (datasets === 0) return 'there is no dataset';
  return variables === '' ? 'no dataset fits' : `no dataset has ${variables}`;
}

/** Prompts that are asked the same are one suite; files with tests of their own are one, too. */
function joined(parts: readonly Part[]): readonly ProposedSuite[] {
  const suites = new Map<string, ProposedSuite>();
  for (const part of parts) {
    const { source, scorers } = part;
    const key = JSON.stringify([source.kind === 'dataset' ? source.dataset.path : '', scorers]);
    const known = suites.get(key);
    if (known === undefined) suites.set(key, part);
    else suites.set(key, together(known, part));
  }
  return [...suites.values()];
}

function together(one: ProposedSuite, other: ProposedSuite): ProposedSuite {
  const prompts = [...one.prompts, ...other.prompts];
  if (one.source.kind === 'dataset' || other.source.kind === 'dataset') return { ...one, prompts };
  return {
    ...one,
    prompts,
    cases: Math.min(one.cases, other.cases),
    units: Math.min(one.units, other.units),
    source: {
      kind: 'files',
      own: [...new Set([...one.source.own, ...other.source.own])],
      resources: agreedResources([one.source, other.source]),
    },
  };
}
