import type { BareModel } from '../look/prompts.ts';
import { agreedResources, type ProposedSuite } from '../suites.ts';
import { comment, flow, scalar } from './yaml-text.ts';

/** All that the text of a config is made of. */
export type ConfigFacts = {
  /** Of a folder of a monorepo. */
  readonly project: string | undefined;
  readonly globs: readonly string[];
  readonly prompts: number;
  readonly left: readonly { readonly path: string; readonly because: string }[];
  /** For prompts that name none. */
  readonly model: { readonly model: string; readonly because: string; readonly prompts: number } | undefined;
  /** Bare names in prompt files → the entry. */
  readonly bareModels: ReadonlyMap<string, BareModel>;
  /** Names of Azure's deployments whose resource is not known. */
  readonly azureNames: readonly string[];
  readonly suites: readonly NamedSuite[];
  readonly limits: {
    /** Of a change of every prompt; undefined: there is no plan yet. */
    readonly calls: number | undefined;
    readonly maxCalls: number;
    readonly maxCostUsd: number;
  };
};

/** A suite with its name, and the slugs or globs that it is written with. */
export type NamedSuite = ProposedSuite & {
  readonly name: string;
  readonly slugs: readonly string[];
  /** Of `from`. */
  readonly globs: readonly string[];
};

/** From here on 5 pp can mostly be told; below, 10 pp (docs/gate.md, "Which mode"). */
const CASES_FOR_FINE_DROP = 200;
/** From here on the strict mode passes most prompts that are as good (docs/gate.md). */
const CASES_FOR_STRICT = 500;
/** Fewer say nothing about an average. */
const FEWEST_CASES = 10;

/** The fewest independent cases that decide about any prompt. */
export function fewestUnits(suites: readonly ProposedSuite[]): number {
  return Math.min(...suites.map(({ units }) => units));
}

/** How often each case is asked. */
export function trialsOf(cases: number): number {
  return cases * 3 > 30_000 ? 1 : 3;
}

/** `prompt-ratchet.yml`, each choice with its reason. Pure. */
export function configText(facts: ConfigFacts): string {
  const sections = [
    head(facts),
    promptsOf(facts),
    models(facts),
    datasets(facts),
    suites(facts),
    environments(facts),
    limits(facts),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

const azureBaseUrl = 'https://<resource>.openai.azure.com/openai/v1';

const SCHEMA = 'https://raw.githubusercontent.com/prompt-ratchet/prompt-ratchet/v1/schema/config.schema.json';

function head({ project }: ConfigFacts): readonly string[] {
  return [
    `# yaml-language-server: $schema=${SCHEMA}`,
    '# Proposed by `prompt-ratchet init` from what this repository has: change what you like, then look at it with',
    '# `prompt-ratchet evaluate --plan --all`, which calls nothing.',
    'version: 1',
    ...(project === undefined
      ? []
      : [
          '# Keeps the prompts of this folder apart from those of other configs of the repository.',
          `project: ${scalar(project)}`,
        ]),
  ];
}

function promptsOf({ globs, prompts, left }: ConfigFacts): readonly string[] {
  return [
    `# ${prompts === 1 ? 'The prompt' : `The ${prompts} prompts`} under the ratchet. A pull request that changes one of these files is gated.`,
    'prompts:',
    ...globs.map((glob) => `  - ${scalar(glob)}`),
    ...(left.length === 0
      ? []
      : ['# Not gated yet:', ...left.map(({ path, because }) => `#   ${comment(path)}: ${comment(because)}`)]),
  ];
}

function models({ model, bareModels, azureNames }: ConfigFacts): readonly string[] {
  const entry = (name: string, { provider, baseUrl }: BareModel) =>
    `${scalar(name)}: ${flow({ provider, model: name, ...(baseUrl === undefined ? {} : { 'base-url': baseUrl }) })}`;
  const sign = bareModels.size === 0 ? '# ' : '';
  return [
    ...(model === undefined
      ? []
      : [
          `# For ${model.prompts === 1 ? 'the prompt that names' : `the ${model.prompts} prompts that name`} no model; this one because ${comment(model.because)}.`,
          `model: ${scalar(model.model)}`,
        ]),
    ...(bareModels.size === 0 ? [] : ['# Names that prompt files call models by.']),
    ...(bareModels.size + azureNames.length === 0 ? [] : [`${sign}models:`]),
    ...[...bareModels].map(([name, model]) => `  ${entry(name, model)}`),
    ...(azureNames.length === 0
      ? []
      : [
          '#   Deployments at Azure: write the name of the resource in the place of <resource>, and take the "#" away.',
        ]),
    ...azureNames.map((name) => `#  ${entry(name, { provider: 'azure', baseUrl: azureBaseUrl })}`),
  ];
}

function datasets({ suites: named }: ConfigFacts): readonly string[] {
  const found = [...new Set(named.flatMap(({ source }) => (source.kind === 'dataset' ? [source.dataset] : [])))];
  if (found.length === 0) return [];
  return [
    'datasets:',
    ...found.flatMap(({ slug, path, map, dataset, cases }) => {
      const expecting = cases.filter(({ expected }) => expected !== undefined).length;
      const what =
        expecting === 0
          ? 'none of which says what is expected'
          : expecting === cases.length
            ? 'each with what is expected'
            : 'some with what is expected';
      const mapped = Object.keys(map).length > 0;
      return [
        `  # ${counted(dataset.size, 'case')}, ${what}.${mapped ? ' `map` says which column is which.' : ''}`,
        `  ${scalar(slug)}: ${mapped ? flow({ file: path, map }) : scalar(path)}`,
      ];
    }),
  ];
}

function suites({ suites: named }: ConfigFacts): readonly string[] {
  return ['suites:', ...named.flatMap((suite) => suiteOf(suite))];
}

function suiteOf({ name, slugs, globs, source, scorers, cases }: NamedSuite): readonly string[] {
  const trials = trialsOf(cases);
  const where =
    source.kind === 'dataset'
      ? [`    prompts: ${flow([...slugs])}`, `    dataset: ${scalar(source.dataset.slug)}`]
      : [`    from: ${flow([...globs])}`];
  const why =
    source.kind === 'dataset'
      ? [
          `  # ${comment(source.dataset.path)} has every variable of ${slugs.length === 1 ? 'this prompt' : 'these prompts'}.`,
          ...(source.others.length === 0
            ? []
            : [
                `  # So has ${comment(source.others.join(', '))}: give it a suite of its own, if it asks something else.`,
              ]),
        ]
      : [
          `  # The files bring their own cases${source.own.length === 0 ? '' : ` and checks (${comment(source.own.slice(0, 5).join(', '))}${source.own.length > 5 ? ', …' : ''})`}.`,
        ];
  return [
    ...why,
    `  - name: ${scalar(name)}`,
    ...where,
    `    trials: ${trials} # ${trials === 1 ? 'with so many cases one answer of each tells enough' : 'each case is asked so often: answers differ from run to run'}`,
    ...(scorers.length === 0
      ? []
      : [
          '    scorers:',
          ...scorers.flatMap(({ kind, options, because }) => [
            `      # ${comment(because)}`,
            Object.keys(options).length === 0 ? `      - ${kind}` : `      - ${kind}: ${flow(options)}`,
          ]),
        ]),
  ];
}

function environments({ suites: named }: ConfigFacts): readonly string[] {
  const units = fewestUnits(named);
  const gate = gateOf(named, units);
  return [
    'environments:',
    '  # A passing pull request moves staging at once.',
    '  staging:',
    '    assign: on-pass',
    '    gate:',
    ...gate,
    '  # Production takes what passed in staging, when the pull request is merged. `manual` waits for a person instead.',
    '  production:',
    '    from: staging',
    '    assign: on-merge',
    '    gate:',
    ...(units >= CASES_FOR_STRICT
      ? [
          `      # ${counted(units, 'case')} are enough for a guarantee: a prompt worse by more than max-drop passes at most 1 time in 20.`,
          '      mode: strict',
        ]
      : []),
    ...gate,
  ];
}

function gateOf(named: readonly NamedSuite[], units: number): readonly string[] {
  const fine = units >= CASES_FOR_FINE_DROP;
  const drop = fine
    ? [
        `      # 5 points of a score from 0 to 100: ${counted(units, 'case')} mostly tell such a drop.`,
        '      max-drop: 0.05',
      ]
    : [
        `      # 10 points of a score from 0 to 100: with ${counted(units, 'case')} a finer limit would mostly end "inconclusive".`,
        '      max-drop: 0.1',
      ];
  return [...drop, ...(units < FEWEST_CASES ? fewCases(named, units) : []), ...resources(named), ...critical(named)];
}

/** Then no average says anything, and single cases decide. */
function fewCases(named: readonly NamedSuite[], units: number): readonly string[] {
  const names = new Set(
    named.flatMap(({ scorers, source }) => [
      ...scorers.map(({ kind, options }) => (typeof options.name === 'string' ? options.name : kind)),
      ...(source.kind === 'files' ? source.own.filter((name) => !source.resources.includes(name)) : []),
    ]),
  );
  const rules = Object.fromEntries([...names].map((name) => [name, { 'max-regressed-cases': 0 }]));
  return [
    `      # ${counted(units, 'case')} ${units === 1 ? 'says' : 'say'} nothing about an average: no single case may get worse instead. Add cases.`,
    `      scorers: ${flow(rules)}`,
  ];
}

/** Their weight stands in the gate: a scorer that a file brings is given none by the suite. */
function resources(named: readonly NamedSuite[]): readonly string[] {
  const names = agreedResources(named.map(({ source }) => source));
  if (names.length === 0) return [];
  return [
    `      # ${comment(names.join(', '))}: shown, and left out of the score of all scorers together. A share of 1 for being quick`,
    '      # or cheap would make a worse answer look smaller; `latency` and `cost` of a gate hold them to a limit.',
    `      weights: ${flow(Object.fromEntries(names.map((name) => [name, 0])))}`,
  ];
}

const CRITICAL = /^(?:safety|security|critical|pii|legal|compliance|must[-_ ]?pass|smoke|regression)$/i;

/** A proposal only: the prompt that runs today may not pass all of them. */
function critical(named: readonly NamedSuite[]): readonly string[] {
  const tags = new Map(
    named.flatMap(({ source }) => (source.kind === 'dataset' ? [...source.dataset.dataset.tags] : [])),
  );
  const found = [...tags].filter(([tag]) => CRITICAL.test(tag));
  if (found.length === 0) return [];
  const count = found.reduce((sum, [, cases]) => sum + cases, 0);
  return [
    `      # ${counted(count, 'case')} ${count === 1 ? 'has' : 'have'} such a tag. Uncomment, and each of them must pass:`,
    `      # critical: ${flow({ tags: found.map(([tag]) => tag) })}`,
  ];
}

function limits({ limits: { calls, maxCalls, maxCostUsd } }: ConfigFacts): readonly string[] {
  return [
    '# Above these nothing is called.',
    'limits:',
    `  max-calls: ${maxCalls}${calls === undefined ? '' : ` # a change of every prompt at once asks at most ${calls}`}`,
    `  max-cost: ${maxCostUsd} # US dollars of one run`,
  ];
}

function counted(count: number, what: string): string {
  return `${String(count).replaceAll(/\B(?=(\d{3})+$)/g, ',')} ${what}${count === 1 ? '' : 's'}`;
}
