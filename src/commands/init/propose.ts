import { UsageError } from '../../foundation/errors.ts';
import type { SourceTree } from '../../foundation/source-tree.ts';
import type { ParsedPrompt } from '../../prompts/index.ts';
import { factsOf, type Planned } from './facts.ts';
import {
  attention,
  chosenOf,
  type Finding,
  foundOf,
  keyFindings,
  keyOf,
  modelFindings,
  refusedFindings,
  undeclaredOf,
  ungated,
  untested,
  workflowFindings,
} from './findings.ts';
import { narrowGlobs } from './globs.ts';
import { readFoundDatasets, slugText } from './look/datasets.ts';
import { type Key, keysFor } from './look/keys.ts';
import { folderOf, promptFolderOf } from './look/places.ts';
import { NO_MODEL } from './look/prompts.ts';
import { type Seen, survey } from './look/survey.ts';
import { withFiles } from './overlay.ts';
import { settledSlugs } from './slugs.ts';
import { type ProposedSuite, type ProposedSuites, proposeSuites } from './suites.ts';
import { type ConfigFacts, configText, fewestUnits, type NamedSuite } from './text/config-text.ts';
import { placeholderRows, starterFiles } from './text/starter.ts';
import { gateWorkflow, named, promoteWorkflow, type WorkflowFacts } from './text/workflow-text.ts';

/** Where a proposal goes. */
export type Place = {
  /** Of the repository, without a slash at its end; empty: its top folder. */
  readonly folder: string;
  /** The config's path. */
  readonly config: string;
  /** The default branch. */
  readonly branch: string;
};

/** The files of a proposal, and what it rests on. Nothing is written by it. */
export type Proposal = {
  /** `found`: from what is there. `placeholders`: prompts without any data, with rows to replace. `starter`: an example, since nothing is there. */
  readonly kind: 'found' | 'placeholders' | 'starter';
  /** The config first. */
  readonly files: readonly ProposedFile[];
  readonly findings: readonly Finding[];
  /** Keys that the models need and nothing here names yet: their secrets may have to be added. */
  readonly missingKeys: readonly Key[];
  /** The fewest cases that decide about a prompt. */
  readonly units: number;
  /** What the workflow is called that adopts first versions. */
  readonly promote: string;
  readonly gate: string;
};

export type ProposedFile = { readonly path: string; readonly content: string; readonly about: string };

/**
 * Looks at a tree and proposes a config and workflows for it.
 *
 * @param planned undefined: nothing was planned yet, and calls are counted without those of judges.
 */
export async function propose(tree: SourceTree, place: Place, planned?: Planned): Promise<Proposal> {
  const seen = await survey(tree, place.folder);
  const project = place.folder === '' ? undefined : slugText(place.folder.replaceAll('/', '.'));
  const used = await chooseFiles(tree, seen);
  if (used === undefined) return starter(seen, place, project);
  const { config, facts, findings, dataset } = used(project, planned);
  const ids = [...seen.prompts.files.values()].flat().map(({ version }) => version.model);
  const models = [
    ...ids.filter((id) => id !== NO_MODEL),
    ...(facts.model === undefined ? [] : [facts.model.model]),
    ...(planned?.models ?? []).map((id) => atProvider(id, seen)),
  ];
  const keys = keysFor(models, seen.secrets);
  const workflow: WorkflowFacts = {
    project,
    config: place.config,
    branch: place.branch,
    keys,
    local: models.some((id) => id.startsWith('ollama/')),
    maxCalls: facts.limits.maxCalls,
    maxCostUsd: facts.limits.maxCostUsd,
  };
  const files: readonly ProposedFile[] = [
    { path: place.config, content: config, about: 'the config: which prompts, judged by what, and what must hold' },
    ...dataset,
    ...workflowFiles(workflow, seen),
  ];
  return {
    kind: dataset.length > 0 ? 'placeholders' : 'found',
    files,
    findings: [
      ...foundOf(seen),
      ...findings,
      ...keyFindings(keys, seen),
      ...modelFindings(models),
      ...workflowFindings(
        seen,
        files.map(({ path }) => path),
      ),
    ],
    missingKeys: keys.filter(({ variable }) => !seen.secrets.some((key) => key.variable === variable)),
    units: fewestUnits(facts.suites),
    promote: named('promote-prompt', workflow),
    gate: named('prompt-gate', workflow),
  };
}

/** The models of a declared name are called `<name>/<model>` by a plan: who answers decides about the key. */
function atProvider(id: string, { prompts }: Seen): string {
  const [name = '', ...model] = id.split('/');
  const entry = prompts.bareModels.get(name);
  return entry === undefined ? id : `${entry.provider}/${model.join('/')}`;
}

type Chosen = {
  readonly config: string;
  readonly facts: ConfigFacts;
  readonly findings: readonly Finding[];
  /** Rows to replace, where there is no data. */
  readonly dataset: readonly ProposedFile[];
};

/** @returns undefined where there is no prompt. */
async function chooseFiles(
  tree: SourceTree,
  seen: Seen,
): Promise<((project: string | undefined, planned: Planned | undefined) => Chosen) | undefined> {
  const all = [...seen.prompts.files.values()].flat();
  const undeclared = undeclaredOf(seen);
  if (all.length === 0 && undeclared.length > 0) throw onlyUndeclared(undeclared);
  if (all.length === 0) return undefined;
  const judged = await proposeSuites(all, seen.datasets.datasets);
  if (judged.suites.length === 0) return await withPlaceholders(tree, seen, all, judged);
  const files = filesOf(judged.suites.flatMap(({ prompts }) => prompts));
  const { slugs, globs, twice } = await settledSlugs(tree, files, seen);
  const suites = namedSuites(withSlugs(judged.suites, slugs), slugs, seen);
  const findings: Finding[] = [
    ...ungated(judged.left.map(({ prompt, because }) => ({ path: `${prompt.path}${keyOf(prompt, all)}`, because }))),
    ...ungated(undeclared),
    ...twice.map(({ message }) => attention(message)),
    ...untested(all),
  ];
  const left = [...uniqueLeft(judged.left.filter(({ prompt }) => !files.includes(prompt.path))), ...undeclared];
  return (project, planned) => {
    const facts = factsOf({ seen, suites, globs, left, project, planned });
    return { config: configText(facts), facts, findings: [...chosenOf(facts), ...findings], dataset: [] };
  };
}

/** A config needs a prompt, and init reads none that is there already: the address goes into the file that it looks at. */
function onlyUndeclared([first, ...others]: readonly Left[]): UsageError {
  const more = others.length === 0 ? '' : ` (${others.length} more files are like it)`;
  return new UsageError(`${first?.path}: ${first?.because}${more}`, {
    todo: `Then nothing is left to propose a gate for. Write the address into the prompt file and run init again: in .prompty azure_endpoint: $\{env:AZURE_OPENAI_ENDPOINT:https://<resource>.openai.azure.com}, in promptfoo config: { apiHost: <resource>.openai.azure.com }. Or write the config by hand (docs/models.md, "Entries").`,
  });
}

type Left = { readonly path: string; readonly because: string };

/** A file is named once. */
function uniqueLeft(left: ProposedSuites['left']): readonly Left[] {
  return [...new Map(left.map(({ prompt: { path }, because }) => [path, { path, because }])).values()];
}

function withSlugs(
  suites: readonly ProposedSuite[],
  slugs: ReadonlyMap<ParsedPrompt, string>,
): readonly ProposedSuite[] {
  return suites.flatMap((suite) => {
    const prompts = suite.prompts.filter((prompt) => slugs.has(prompt));
    return prompts.length === 0 ? [] : [{ ...suite, prompts }];
  });
}

function namedSuites(
  suites: readonly ProposedSuite[],
  slugs: ReadonlyMap<ParsedPrompt, string>,
  seen: Seen,
): readonly NamedSuite[] {
  const taken = new Set<string>();
  const free = (base: string) => {
    let name = base;
    for (let number = 2; taken.has(name); number += 1) name = `${base.slice(0, 60)}-${number}`;
    taken.add(name);
    return name;
  };
  return suites.map((suite) => ({
    ...suite,
    name: free(suite.source.kind === 'dataset' ? suite.source.dataset.slug : 'own-tests'),
    slugs: [...new Set(suite.prompts.flatMap((prompt) => slugs.get(prompt) ?? []))],
    globs: suite.source.kind === 'dataset' ? [] : narrowGlobs(filesOf(suite.prompts), seen.paths),
  }));
}

/** Prompts and no data at all: rows that show the form, for the first prompt that they fill in. */
async function withPlaceholders(
  tree: SourceTree,
  seen: Seen,
  all: readonly ParsedPrompt[],
  { left }: ProposedSuites,
): Promise<(project: string | undefined, planned: Planned | undefined) => Chosen> {
  for (const prompt of all) {
    const base = slugText(prompt.version.slug);
    const path = `${aboveTheirFolder(prompt.path)}datasets/${base}.jsonl`;
    const content = placeholderRows(base, prompt.version.variables);
    const datasets = await readFoundDatasets(withFiles(tree, [{ path, content }]), [path]);
    const judged = await proposeSuites([prompt], datasets.datasets);
    if (seen.paths.includes(path) || judged.suites.length === 0) continue;
    const { slugs, globs } = await settledSlugs(tree, [prompt.path], seen);
    const suites = namedSuites(judged.suites, slugs, seen);
    const others = [...uniqueLeft(left.filter((each) => each.prompt.path !== prompt.path)), ...undeclaredOf(seen)];
    const about = 'PLACEHOLDERS in the right form: put real rows in their place, with what is expected';
    return (project, planned) => {
      const facts = factsOf({ seen, suites, globs, left: others, project, planned });
      const findings = [
        attention(`no dataset fits any prompt, so ${path} has rows to replace: until then nothing is judged`),
        ...chosenOf(facts),
        ...ungated(others),
      ];
      return { config: configText(facts), facts, findings, dataset: [{ path, content, about }] };
    };
  }
  const [first] = left;
  throw new UsageError(
    `nothing here fills in ${first?.prompt.path ?? 'a prompt'}: ${first?.because ?? 'there is no dataset'}`,
    {
      todo: 'Write a few cases, one JSON object a line, with a value for each variable: {"input": {"name": "…"}, "expected": "…"}. Then run init again.',
    },
  );
}

/** `app/prompts/triage.md` has its datasets in `app/datasets/`. */
function aboveTheirFolder(path: string): string {
  const folder = promptFolderOf(path) ?? folderOf(path);
  const above = promptFolderOf(path) === undefined ? folder : folderOf(folder);
  return above === '' ? '' : `${above}/`;
}

function starter(seen: Seen, place: Place, project: string | undefined): Proposal {
  const folder = place.folder === '' ? '' : `${place.folder}/`;
  const { prompt, dataset, config } = starterFiles(folder, project);
  const workflow: WorkflowFacts = {
    project,
    config: place.config,
    branch: place.branch,
    keys: [],
    local: false,
    maxCalls: 500,
    maxCostUsd: 5,
  };
  return {
    kind: 'starter',
    files: [
      { path: place.config, content: config, about: 'EXAMPLE: the config' },
      { ...prompt, about: 'EXAMPLE: a prompt, on a simulated model that needs no key' },
      { ...dataset, about: 'EXAMPLE: 20 cases' },
      ...workflowFiles(workflow, seen),
    ],
    findings: [
      attention(
        `no prompt was found${place.folder === '' ? '' : ` in ${place.folder}/`}: looked for *.prompt.yml, *.prompty, *.prompt, *.prompts.json, promptfoo configs, and texts, YAML and JSON in folders called prompts`,
      ),
      ...refusedFindings(seen),
      attention('what is proposed is an EXAMPLE, to try the gate with and to put your own prompt in its place'),
    ],
    missingKeys: [],
    units: 20,
    promote: named('promote-prompt', workflow),
    gate: named('prompt-gate', workflow),
  };
}

/** None where another workflow uses the action: only its owner knows what it is for. */
function workflowFiles(facts: WorkflowFacts, { workflows }: Seen): readonly ProposedFile[] {
  const own = ['prompt-gate', 'promote-prompt'].map((name) => `.github/workflows/${named(name, facts)}.yml`);
  if (facts.project === undefined && workflows.some((path) => !own.includes(path))) return [];
  return [
    {
      path: `.github/workflows/${named('prompt-gate', facts)}.yml`,
      content: gateWorkflow(facts),
      about: 'the workflow that gates pull requests',
    },
    {
      path: `.github/workflows/${named('promote-prompt', facts)}.yml`,
      content: promoteWorkflow(facts),
      about: 'the workflow that adopts first versions, promotes and rolls back by hand',
    },
  ];
}

function filesOf(prompts: readonly ParsedPrompt[]): readonly string[] {
  return [...new Set(prompts.map(({ path }) => path))];
}
