import { readdirSync, readFileSync } from 'node:fs';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { inputNames, readInputs } from '../../src/action/io.ts';
import { commandSpecs } from '../../src/cli/command-specs.ts';
import { parseConfig } from '../../src/config/index.ts';

type Step = { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> };
type Job = {
  readonly if?: string;
  readonly environment?: string;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
};
type Choice = { readonly type: string; readonly options?: readonly string[]; readonly default?: unknown };
type Workflow = {
  readonly on: {
    readonly pull_request?: { readonly types?: readonly string[] } | null;
    readonly workflow_dispatch?: { readonly inputs: Readonly<Record<string, Choice>> } | null;
  };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
};

const FOLDER = 'examples/workflows';
const OURS = 'prompt-ratchet/prompt-ratchet@v1';
const files = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);
const textOf = (path: string) => readFileSync(path, 'utf8');
const workflow = (name: string): Workflow => parse(textOf(`${FOLDER}/${name}`));
const expression = (text: string) => `\${{ ${text} }}`;
const jobOf = (name: string, job: string): Job => {
  const found = workflow(name).jobs[job];
  if (found === undefined) throw new Error(`${name} has no job ${job}`);
  return found;
};

/** What GitHub's own parser has against it. */
async function faultsOf(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const faults = () => context.errors.getErrors().map(({ message }) => message);
  if (value === undefined || faults().length > 0) return faults();
  await convertWorkflowTemplate(context, value);
  return faults();
}

describe('examples/workflows', () => {
  it('has the four that the pages speak of, and both pages link to each', () => {
    expect(files.map((file) => file.replace(`${FOLDER}/`, ''))).toEqual([
      'promote.yml',
      'prompts.yml',
      'protected.yml',
      'verify.yml',
    ]);
    for (const file of files) {
      expect(textOf('README.md')).toContain(`(${file})`);
      expect(textOf('docs/recipes.md')).toContain(`(../${file})`);
    }
  });

  it.each(files)('%s is a workflow as GitHub reads it', async (file) => {
    expect(await faultsOf(file, textOf(file))).toEqual([]);
  });

  it.each(files)('%s pins what is not ours by commit, and gives us only inputs that we have', (file) => {
    const { jobs, permissions }: Workflow = parse(textOf(file));
    expect(permissions).toBeDefined();
    for (const step of Object.values(jobs).flatMap((job) => job.steps)) {
      if (step.uses === OURS) for (const name of Object.keys(step.with ?? {})) expect(inputNames).toContain(name);
      else if (step.uses !== undefined) expect(step.uses).toMatch(/^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/);
    }
  });
});

describe('prompts.yml', () => {
  it('hears of pull requests that are closed and opened again, so that they give back and take again', () => {
    expect(workflow('prompts.yml').on.pull_request?.types).toEqual(['opened', 'synchronize', 'reopened', 'closed']);
  });

  it('may write the registry and the comment, and read pull requests', () => {
    expect(workflow('prompts.yml').permissions).toEqual({ contents: 'write', 'pull-requests': 'write' });
  });
});

describe('promote.yml', () => {
  const inputs = workflow('promote.yml').on.workflow_dispatch?.inputs ?? {};
  const given = jobOf('promote.yml', 'promote').steps.find(({ uses }) => uses === OURS)?.with ?? {};

  it('hands over every input that it asks for', () => {
    const used = [...JSON.stringify(given).matchAll(/inputs\.([a-z-]+)/g)].map(([, name]) => name);
    expect([...new Set(used)].sort()).toEqual(Object.keys(inputs).sort());
  });

  it.each(inputs.action?.options ?? [])('asks for %s in words that the action takes', (action) => {
    const filled = {
      command: action === 'rollback' ? 'rollback' : 'promote',
      remove: String(action === 'remove'),
      override: String(inputs.override?.default),
      'dry-run': String(inputs['dry-run']?.default),
    };
    // The two expressions that the lines above stand for.
    expect(given.command).toBe(expression("inputs.action == 'rollback' && 'rollback' || 'promote'"));
    expect(given.remove).toBe(expression("inputs.action == 'remove'"));
    const environment = Object.entries({ ...filled, 'github-token': 't' }).map(([name, value]) => [
      `INPUT_${name.toUpperCase()}`,
      value,
    ]);
    expect(readInputs(Object.fromEntries(environment))).toMatchObject({
      command: filled.command,
      remove: action === 'remove',
      override: false,
      dryRun: false,
    });
  });

  it('waits for the reviewers of the environment that it changes', () => {
    expect(jobOf('promote.yml', 'promote').environment).toBe(expression('inputs.environment'));
  });
});

describe('protected.yml', () => {
  it('promotes in a job of its own, on the push alone, held by the environment', () => {
    const job = jobOf('protected.yml', 'promote');
    expect(job).toMatchObject({
      if: "github.event_name == 'push'",
      environment: 'production',
      permissions: { contents: 'read', 'pull-requests': 'read', deployments: 'write' },
    });
    expect(job.steps.at(-1)?.with).toHaveProperty('registry-token');
  });

  it('gives the job that answers for pull requests neither the environment nor the token of the registry', () => {
    const job = jobOf('protected.yml', 'evaluate');
    expect(job.if).toBe("github.event_name != 'push'");
    expect(job.environment).toBeUndefined();
    expect(JSON.stringify(job)).not.toContain('registry-token');
  });

  it('shows environments that a config may have, none of which a pull request assigns', () => {
    const [, shown = ''] = /# {3}(environments:\n(?:# {5}.*\n)+)/.exec(textOf(`${FOLDER}/protected.yml`)) ?? [];
    const config = parseConfig(Buffer.from(configWith(shown.replaceAll(/^# {3}/gm, ''))), 'prompt-ratchet.yml');
    expect(config.environments).toMatchObject([
      { slug: 'staging', assign: 'on-merge' },
      { slug: 'production', assign: 'on-merge', from: 'staging', protected: true },
    ]);
  });
});

describe('verify.yml', () => {
  it('fetches the whole history, and runs a command that there is', () => {
    const steps = jobOf('verify.yml', 'verify').steps;
    expect(steps[0]?.with).toMatchObject({ 'fetch-depth': 0, 'persist-credentials': false });
    const [, command = '', option = ''] = /dist\/cli\/index\.js (\S+) --(\S+)$/.exec(steps.at(-1)?.run ?? '') ?? [];
    expect(Object.keys(commandSpecs.find(({ name }) => name === command)?.options ?? {})).toContain(option);
  });
});

const pages = ['docs/recipes.md', 'docs/promotion.md'];
const blocks = pages.flatMap((page) =>
  [...textOf(page).matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block = ''], index) => ({
    name: `${page}, block ${index + 1}`,
    block,
  })),
);

describe.each(blocks)('$name', ({ name, block }) => {
  const written = parse(block);
  if (Array.isArray(written) || 'jobs' in written || 'on' in written) {
    it('is a part of a workflow as GitHub reads it', async () => {
      expect(await faultsOf(name, workflowWith(written))).toEqual([]);
    });
  } else {
    it('is a part of a config as this action reads it', () => {
      expect(() => parseConfig(Buffer.from(configWith(block)), 'prompt-ratchet.yml')).not.toThrow();
    });
  }
});

/** A part of a workflow, with the rest of one around it. */
function workflowWith(written: unknown): string {
  const steps = Array.isArray(written) ? written : [{ uses: OURS }];
  const job = { 'runs-on': 'ubuntu-latest', steps };
  return stringify({ on: 'push', jobs: { job }, ...(Array.isArray(written) ? {} : (written as object)) });
}

/** A part of a config, with the rest of one around it. */
function configWith(part: string): string {
  const rest = {
    prompts: ['prompts/*.md'],
    model: 'openai/gpt-5-mini-2025-08-07',
    datasets: { triage: 'datasets/triage.jsonl' },
    suites: [{ name: 'triage', dataset: 'triage', scorers: [{ label: { path: '$.category' } }] }],
    environments: { staging: { assign: 'on-pass' }, production: { from: 'staging', assign: 'on-merge' } },
  };
  return stringify({ ...rest, ...parse(part) });
}
