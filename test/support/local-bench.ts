import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect } from 'vitest';
import { commitTree, workingTree } from '../../src/cli/local-tree.ts';
import { localRegistries } from '../../src/commands/registries.ts';
import type {
  EvaluateRequest,
  PromoteRequest,
  Request,
  RollbackRequest,
  Surroundings,
  WithdrawRequest,
} from '../../src/commands/request.ts';
import { runRequest } from '../../src/commands/run.ts';
import type { Config } from '../../src/config/config.ts';
import { gitEnvironment, gitOrThrow } from '../../src/foundation/git-process.ts';
import { parseEnvironmentSlug } from '../../src/foundation/ids.ts';
import type { SourceTree } from '../../src/foundation/source-tree.ts';
import { gitRegistry, gitResults, localStore } from '../../src/registry/index.ts';
import type { LedgerEntry } from '../../src/registry/registry.ts';
import { reportToJson } from '../../src/report/index.ts';
import type { PromptReport, Report } from '../../src/report/report.ts';
import { reportJsonSchema } from '../../src/report/schema.ts';
import type { ScriptedModel } from '../acceptance/scripted-model.ts';
import { createMemoryBranch } from '../registry/memory-branch.ts';

/** File contents by path; null deletes. */
export type Files = Readonly<Record<string, string | null>>;

export const promptPath = 'prompts/items.md';

/** A prompt by which the scripted model answers this share of the items 1 to 20: 70, 85, 90 and 95 of 100, and 97 all of them. */
export function promptOf(quality: number, note = 'Repeat the number of the item.'): string {
  return `Quality ${quality}. ${note}\n\n{{input}}\n`;
}

export type ConfigOptions = {
  /** The lines below `environments:`, or one environment's rules for staging. */
  readonly environments?: string;
  /** The lines below `suites:`. */
  readonly suites?: string;
  /** Further lines at the end. */
  readonly more?: string;
};

export function configOf({ baseUrl }: Pick<ScriptedModel, 'baseUrl'>, options: ConfigOptions = {}): string {
  const {
    environments = '  staging: { assign: on-pass }',
    suites = '  - { name: items, prompts: ["*"], dataset: items, trials: 1, scorers: [exact] }',
    more = '',
  } = options;
  return `version: 1
prompts: [prompts/*.md]
model: scripted
models:
  scripted: { provider: openai-compatible, base-url: "${baseUrl}", model: items-1 }
datasets:
  items: datasets/items.jsonl
suites:
${suites}
environments:
${environments}
${more}
`;
}

export function casesOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const item = index + 1;
    const tags = item % 10 === 0 ? ['tenth'] : [];
    return JSON.stringify({ id: `item-${item}`, input: `Item ${item}`, expected: `answer ${item}`, tags });
  });
  return `${rows.join('\n')}\n`;
}

/** The first day of this bench; every act is a minute later than the one before. */
const START = Date.parse('2026-11-21T10:00:00Z');

const validate = new Ajv2020({ strict: true, strictTypes: false, allErrors: true }).compile(reportJsonSchema());

const author = { GIT_AUTHOR_NAME: 'Ada', GIT_AUTHOR_EMAIL: 'ada@example.invalid' };
const person = { ...author, GIT_COMMITTER_NAME: 'Ada', GIT_COMMITTER_EMAIL: 'ada@example.invalid' };

export type LocalBench = Awaited<ReturnType<typeof startLocalBench>>;

export type BenchOptions = ConfigOptions & {
  readonly model: ScriptedModel;
  readonly files?: Files;
  /** Where registry and results are: in memory, which is quicker, or on branches of the repository, as they are for users. */
  readonly store?: 'memory' | 'local';
};

/**
 * A local repository with one prompt, 20 cases and a staging environment, and what runs requests on it as the action and the
 * command line do. Every report that comes out is held against the JSON Schema of reports.
 */
export async function startLocalBench({ model, files = {}, store = 'memory', ...config }: BenchOptions) {
  const root = await mkdtemp(join(tmpdir(), 'local-bench-'));
  let now = START;
  let states: Awaited<ReturnType<Request['pullRequestStates']>>;
  const memory = { registry: createMemoryBranch(), results: createMemoryBranch('memory, branch prompt-results') };
  // Starting git costs more than anything else here: what is known of the repository is kept.
  const known = {
    main: undefined as string | undefined,
    /** Something was done to it since the last checkpoint, beside commits that no branch has. */
    touched: true,
    bases: new Map<string, string>(),
    trees: new Map<string, SourceTree>(),
  };
  const run = async (...args: readonly string[]) => (await gitOrThrow(root, args, { env: person })).toString().trim();

  /** Whatever is done here by hand is not known. */
  function git(...args: readonly string[]): Promise<string> {
    Object.assign(known, { main: undefined, touched: true });
    return run(...args);
  }

  async function write(changed: Files): Promise<void> {
    known.touched = true;
    for (const [path, content] of Object.entries(changed)) {
      const place = join(root, path);
      if (content === null) await rm(place, { force: true });
      else {
        await mkdir(dirname(place), { recursive: true });
        await writeFile(place, content);
      }
    }
  }

  /** On main. */
  async function commit(changed: Files): Promise<string> {
    await write(changed);
    await run('add', '--all');
    await run('commit', '--quiet', '--allow-empty', '--message', Object.keys(changed).join(', '));
    const made = await run('rev-parse', 'HEAD');
    known.main = made;
    return made;
  }

  /** A commit on top of main that main does not have: what a pull request proposes. */
  async function propose(changed: Files): Promise<string> {
    const { touched } = known;
    const base = await mainTip();
    const proposal = await commit(changed);
    await run('reset', '--quiet', '--hard', base);
    Object.assign(known, { main: base, touched });
    known.bases.set(proposal, base);
    return proposal;
  }

  async function mainTip(): Promise<string> {
    known.main ??= await run('rev-parse', 'main');
    return known.main;
  }

  async function treeOf(id: string): Promise<SourceTree> {
    const tree = known.trees.get(id) ?? (await commitTree(root, id));
    known.trees.set(id, tree);
    return tree;
  }

  const refs = () => run('for-each-ref', '--format=%(refname) %(objectname)');

  const signal = new AbortController().signal;

  function surroundings(): Surroundings {
    return {
      toolVersion: '0.0.0',
      ...(store === 'local'
        ? localRegistries(root, gitEnvironment(process.env), signal)
        : {
            registry: ({ project }) => gitRegistry(memory.registry.store, { project, signal }),
            results: () => gitResults(memory.results.store),
          }),
      gitHub: undefined,
      cacheFolder: undefined,
      secret: () => undefined,
      redact: (text) => text,
      variable: () => undefined,
      allowedHosts: undefined,
      documentation: undefined,
      code: undefined,
      caps: { maxCalls: undefined, maxCostUsd: undefined },
      now: () => new Date(now),
      signal,
      progress: () => undefined,
      log: () => undefined,
    };
  }

  const registryStore = () =>
    store === 'local' ? localStore(root, 'prompt-registry', gitEnvironment(process.env)) : memory.registry.store;

  async function registryFile(path: string) {
    const tip = await registryStore().tip();
    const bytes = tip === undefined ? undefined : (await registryStore().read(tip, [path])).get(path);
    return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8'));
  }

  async function answer(request: Request, around: Partial<Surroundings> = {}): Promise<Report> {
    now += 60_000;
    const report = await runRequest(request, { ...surroundings(), ...around });
    expect(validate(JSON.parse(reportToJson(report, (text) => text))), JSON.stringify(validate.errors)).toBe(true);
    return report;
  }

  async function commonOf() {
    return {
      event: 'test',
      configPath: 'prompt-ratchet.yml',
      trusted: await treeOf(await mainTip()),
      environment: undefined,
      prompts: [],
      reason: undefined,
      dryRun: false,
      onDefaultBranch: true,
      repository: 'acme/app',
      actor: 'ada',
      triggeringActor: undefined,
      objection: async () => undefined,
      pullRequestStates: async () => states,
      run: undefined,
    };
  }

  type Given<R extends Request> = Partial<Omit<R, 'command' | 'environment'>> & { readonly environment?: string };
  const environmentIn = ({ environment }: { readonly environment?: string | undefined }) =>
    environment === undefined ? undefined : parseEnvironmentSlug(environment);

  await run('init', '--quiet', '--initial-branch=main', '.');
  await commit({
    'prompt-ratchet.yml': configOf(model, config),
    'datasets/items.jsonl': casesOf(20),
    [promptPath]: promptOf(90),
    ...files,
  });

  return {
    root,
    model,
    git,
    write,
    commit,
    propose,
    /** Later runs happen so many days later. */
    wait(days: number): void {
      now += days * 24 * 60 * 60 * 1000;
    },
    /** What later runs are told of pull requests; undefined, as at first: they cannot know. */
    pullRequestStates(known: typeof states): void {
      states = known;
    },
    /** Every branch and what it points to. */
    refs,
    /** Makes every branch and the working tree what they are now, later: tests of one describe start at the same place. */
    async checkpoint(): Promise<() => Promise<void>> {
      const before = await refs();
      known.touched = false;
      const [registry, results] = [[...memory.registry.commits], [...memory.results.commits]];
      return async () => {
        memory.registry = createMemoryBranch();
        memory.results = createMemoryBranch('memory, branch prompt-results');
        for (const { change } of registry) await memory.registry.store.commit(change);
        for (const { change } of results) await memory.results.store.commit(change);
        if (!known.touched && store === 'memory') return;
        const lines = (await refs()).split('\n').map((line) => line.split(' ')[0] ?? '');
        const gone = lines.filter((name) => !before.includes(`${name} `)).map((name) => `delete ${name}`);
        const back = before.split('\n').map((line) => `update ${line}`);
        await gitOrThrow(root, ['update-ref', '--stdin'], { input: `${[...back, ...gone].join('\n')}\n` });
        await run('reset', '--quiet', '--hard', 'main');
        await run('clean', '--quiet', '--force', '-d');
        Object.assign(known, { main: undefined, touched: false });
      };
    },
    /** A pull request with these files, or at this commit, on main. */
    async pullRequest(
      change: Files | string,
      given: Given<EvaluateRequest> = {},
      around?: Partial<Surroundings>,
    ): Promise<Report> {
      const head = typeof change === 'string' ? change : await propose(change);
      const [proposed, base] = await Promise.all([treeOf(head), treeOf(known.bases.get(head) ?? (await mainTip()))]);
      const common = await commonOf();
      return await answer(
        {
          ...common,
          command: 'evaluate',
          occasion: 'pull-request',
          trust: { kind: 'trusted' },
          scope: { kind: 'change', proposed, base },
          pullRequest: 1,
          pullRequests: given.pullRequest === undefined ? [1] : [given.pullRequest],
          assign: true,
          onDefaultBranch: false,
          ...given,
          environment: environmentIn(given),
        },
        around,
      );
    },
    /** A push of main's tip. */
    async push(given: Given<EvaluateRequest> = {}, around?: Partial<Surroundings>): Promise<Report> {
      const common = await commonOf();
      return await answer(
        {
          ...common,
          command: 'evaluate',
          occasion: 'push',
          trust: { kind: 'trusted' },
          scope: { kind: 'tip', tree: common.trusted },
          pullRequest: undefined,
          pullRequests: [],
          assign: true,
          ...given,
          environment: environmentIn(given),
        },
        around,
      );
    },
    /** On the working tree, as on a laptop. */
    async evaluate(given: Given<EvaluateRequest> = {}, around?: Partial<Surroundings>): Promise<Report> {
      const common = await commonOf();
      const proposed = workingTree(root);
      return await answer(
        {
          ...common,
          command: 'evaluate',
          occasion: 'command-line',
          trusted: proposed,
          trust: { kind: 'trusted' },
          scope: { kind: 'change', proposed, base: common.trusted },
          pullRequest: undefined,
          pullRequests: [],
          assign: false,
          onDefaultBranch: false,
          ...given,
          environment: environmentIn(given),
        },
        around,
      );
    },
    /** By dispatch, of every prompt unless some are named. */
    async promote(
      environment: string,
      given: Given<PromoteRequest> = {},
      around?: Partial<Surroundings>,
    ): Promise<Report> {
      const common = await commonOf();
      return await answer(
        {
          ...common,
          command: 'promote',
          occasion: 'dispatch',
          prompts: ['*'],
          version: undefined,
          from: undefined,
          files: common.trusted,
          override: false,
          remove: false,
          ...given,
          environment: parseEnvironmentSlug(environment),
        },
        around,
      );
    },
    async rollback(
      environment: string,
      given: Given<RollbackRequest> = {},
      around?: Partial<Surroundings>,
    ): Promise<Report> {
      return await answer(
        {
          ...(await commonOf()),
          command: 'rollback',
          occasion: 'dispatch',
          prompts: ['*'],
          version: undefined,
          ...given,
          environment: parseEnvironmentSlug(environment),
        },
        around,
      );
    },
    /** A pull request was closed without being merged. */
    async withdraw(pullRequest: number, given: Given<WithdrawRequest> = {}): Promise<Report> {
      const request = { ...(await commonOf()), command: 'withdraw', occasion: 'pull-request', pullRequest } as const;
      return await answer({ ...request, onDefaultBranch: false, ...given, environment: environmentIn(given) });
    },
    /** The first version of every prompt, as a person adopts it, in these environments. */
    async adopt(...environments: readonly string[]): Promise<void> {
      for (const environment of environments) {
        const report = await this.promote(environment, { reason: 'first adoption' });
        expect(report.prompts.map((row) => row.promotion.outcome)).not.toContain('refused');
      }
    },
    /** As the registry's own file says; undefined: nothing. */
    async holds(environment: string, slug = 'items'): Promise<string | undefined> {
      const state = await registryFile(`environments/${environment}.json`);
      return state === undefined ? undefined : state.prompts[slug]?.version;
    },
    registryFile,
    /** As every run gets it. */
    registry: (config: Config) => surroundings().registry(config),
    /** The newest commit of the registry; undefined: it was never written. */
    registryTip: () => registryStore().tip(),
    /** Every entry that was ever written, in no order. */
    async ledger(): Promise<readonly LedgerEntry[]> {
      const tip = await registryStore().tip();
      const paths = tip === undefined ? [] : await registryStore().list(tip, 'ledger');
      return await Promise.all(paths.map(registryFile));
    },
    stop: () => rm(root, { recursive: true, force: true }),
  };
}

/** The rows of a report in words: `staging/items: promoted`. */
export function outcomesOf(report: Report): readonly string[] {
  return report.prompts.map((row) => `${row.environment}/${row.slug}: ${row.promotion.outcome}`);
}

/** The only row, or the one of an environment and prompt. */
export function rowOf(report: Report, environment?: string, slug?: string): PromptReport {
  const rows = report.prompts.filter(
    (row) => (environment ?? row.environment) === row.environment && (slug ?? row.slug) === row.slug,
  );
  const [row, ...others] = rows;
  if (row === undefined || others.length > 0)
    throw new Error(`${rows.length} rows instead of one: ${report.because} ${JSON.stringify(report.error)}`);
  return row;
}
