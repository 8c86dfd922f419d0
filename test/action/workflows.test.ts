import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';
import { describe, expect, it } from 'vitest';
import { inputNames } from '../../src/action/io.ts';
import { parseConfig } from '../../src/config/index.ts';

const folders = ['.github/workflows', 'examples/support-triage/.github/workflows'];
const files = folders.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
const readme = readFileSync('README.md', 'utf8');
const blocks = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');

type Step = { uses?: { toString(): string }; with?: { toJSON?: () => unknown } };

async function stepsOf(name: string, content: string): Promise<readonly Step[]> {
  const parsed = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  expect(parsed.context.errors.getErrors().map((error) => error.message)).toEqual([]);
  if (parsed.value === undefined) throw new Error(`${name} is empty`);
  const template = await convertWorkflowTemplate(parsed.context, parsed.value);
  expect(parsed.context.errors.getErrors().map((error) => error.message)).toEqual([]);
  return template.jobs.flatMap((job) => ('steps' in job ? (job.steps as readonly Step[]) : []));
}

describe('the workflows', () => {
  it.each(files)('%s is a workflow as GitHub reads it, and pins what is not ours by commit', async (file) => {
    const text = readFileSync(file, 'utf8');
    const steps = await stepsOf(file, text);
    expect(steps.length).toBeGreaterThan(0);
    for (const [, uses = ''] of text.matchAll(/uses: (\S+)/g)) {
      expect(uses).toMatch(/^prompt-ratchet\/prompt-ratchet@v1$|^[\w.-]+\/[\w.-]+@[0-9a-f]{40}$/);
    }
    expect(text).toMatch(/^permissions:/m);
  });

  it.each(files)('%s gives the action only inputs that it has', (file) => {
    const text = readFileSync(file, 'utf8');
    for (const [, block = ''] of text.matchAll(
      /uses: prompt-ratchet\/prompt-ratchet@v1\n\s+with:\n((?:\s{10,}\S[^\n]*\n)+)/g,
    )) {
      const names = [...block.matchAll(/^\s{10}([a-z-]+):/gm)].map(([, name]) => name);
      expect(names.length).toBeGreaterThan(0);
      for (const name of names) expect(inputNames).toContain(name);
    }
  });
});

describe('action.yml', () => {
  it('is an action as GitHub reads it', () => {
    const content = readFileSync('action.yml', 'utf8');
    const parsed = parseAction({ name: 'action.yml', content }, new NoOperationTraceWriter());
    expect(parsed.context.errors.getErrors().map((error) => error.message)).toEqual([]);
    expect(parsed.value).toBeDefined();
  });
});

describe('the quick start of the README', () => {
  const [workflow = '', config = ''] = blocks;

  it('is at most 15 lines of workflow and 15 of config', () => {
    expect(workflow.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
    expect(config.trimEnd().split('\n').length).toBeLessThanOrEqual(15);
  });

  it('is a workflow as GitHub reads it', async () => {
    expect(await stepsOf('README.md', workflow)).toHaveLength(1);
  });

  it('is a config as this action reads it', () => {
    const parsed = parseConfig(Buffer.from(config), 'prompt-ratchet.yml');
    expect(parsed.environments.map((environment) => environment.slug)).toEqual(['staging', 'production']);
  });
});
