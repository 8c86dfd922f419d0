import { readdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/index.ts';
import type { Case } from '../../../src/datasets/dataset.ts';
import { fromBytes, openDataset } from '../../../src/datasets/index.ts';
import { parsePrompts, renderPrompt } from '../../../src/prompts/index.ts';
import { createScorer } from '../../../src/scorers/index.ts';
import { resources } from '../../support/scorer-resources.ts';
import { modelSet, never } from '../rig.ts';

// The parser imports its JSON schemas without saying that they are JSON, which only bundlers accept.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');

const root = new URL('../../../examples/support-triage/', import.meta.url);
const read = (path: string): Buffer => readFileSync(new URL(path, root));
const config = parseConfig(read('prompt-ratchet.yml'), 'prompt-ratchet.yml');
const suite = config.suites[0];
const schema = resources({ 'schemas/triage.json': read('schemas/triage.json') });

const prompts = {
  baseline: 'prompts/support-triage.prompt.yml',
  improved: 'changes/improved.prompt.yml',
  regressed: 'changes/regressed.prompt.yml',
} as const;

/** Mean score by scorer, and the security cases that some scorer did not give 1. */
type Result = { readonly means: Readonly<Record<string, number>>; readonly critical: readonly string[] };

async function cases(): Promise<readonly Case[]> {
  const declared = config.datasets.values().next().value;
  if (declared === undefined) throw new Error('the example has no dataset');
  const { slug, source, map } = declared;
  if (source.kind !== 'file') throw new Error('the example reads a file');
  const { file } = source;
  const dataset = await openDataset({ slug, file, map, open: fromBytes(read(file)) });
  const all: Case[] = [];
  for await (const each of dataset.cases()) all.push(each);
  return all;
}

async function evaluate(path: string): Promise<Result> {
  const { models } = modelSet({ declared: config.models });
  const resolveModel = models.resolve;
  const [prompt] = parsePrompts({ path, bytes: read(path), globs: ['**/*.prompt.yml'], resolveModel });
  if (prompt === undefined) throw new Error(`${path} has no prompt`);
  const { version } = prompt;
  const model = models.model(version.model);
  const scorers = (suite?.scorers ?? []).map((spec) => createScorer(spec, schema));
  const all = await cases();
  const scores = await Promise.all(
    all.flatMap((each) =>
      Array.from({ length: suite?.trials ?? 0 }, async () => {
        const messages = renderPrompt(version, each.input, { file: path, case: each.id });
        const completion = await model.complete(model.body({ ...version, messages }), { signal: never });
        return Promise.all(
          scorers.map(async (scorer) => {
            const score = await scorer.score({ case: each, completion }, { signal: never });
            if (score.status !== 'scored') throw new Error(`${each.id}: ${scorer.name} did not score`);
            return { case: each, scorer: scorer.name, value: Number(score.value) };
          }),
        );
      }),
    ),
  );
  await models.close();
  const flat = scores.flat();
  const mean = (name: string) => {
    const values = flat.filter(({ scorer }) => scorer === name).map(({ value }) => value);
    return values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  const failed = flat.filter(({ case: { tags }, value }) => tags.includes('security') && value < 1);
  return {
    means: Object.fromEntries(scorers.map(({ name }) => [name, mean(name)])),
    critical: failed.map(({ case: { id }, scorer }) => `${id} ${scorer}`),
  };
}

describe('the triage example', () => {
  let results: Readonly<Record<keyof typeof prompts, Result>>;
  beforeAll(async () => {
    const [baseline, improved, regressed] = await Promise.all(
      [prompts.baseline, prompts.improved, prompts.regressed].map(evaluate),
    );
    if (!baseline || !improved || !regressed) throw new Error('three versions were asked for');
    results = { baseline, improved, regressed };
  });
  const mean = (version: keyof typeof prompts, scorer: string) => results[version].means[scorer] ?? Number.NaN;

  it('has a good enough prompt', () => {
    expect(mean('baseline', 'category')).toBeGreaterThan(0.86);
    expect(mean('baseline', 'category')).toBeLessThan(0.92);
    expect(mean('baseline', 'priority')).toBeGreaterThan(0.84);
    expect(mean('baseline', 'json-schema')).toBe(1);
  });

  it('has a change that is clearly better', () => {
    expect(mean('improved', 'category') - mean('baseline', 'category')).toBeGreaterThan(0.06);
    expect(mean('improved', 'priority')).toBeGreaterThan(mean('baseline', 'priority'));
  });

  it('has a change that is clearly worse', () => {
    expect(mean('regressed', 'category') - mean('baseline', 'category')).toBeLessThan(-0.08);
  });

  it('answers every critical case right in each of them', () => {
    expect(Object.values(results).flatMap(({ critical }) => critical)).toEqual([]);
  });

  it('gives the figures that its README prints', () => {
    const percent = (version: keyof typeof prompts, scorer: string) => `${Math.round(mean(version, scorer) * 100)}%`;
    const readme = read('README.md').toString().replace(/ +/g, ' ');
    for (const [version, path] of Object.entries(prompts) as [keyof typeof prompts, string][]) {
      expect(readme).toContain(`| \`${path}\` | ${percent(version, 'category')} | ${percent(version, 'priority')} |`);
    }
  });

  it('has cases enough, of many kinds and customers, and no text twice', async () => {
    const all = await cases();
    const count = (tag: string) => all.filter(({ tags }) => tags.includes(tag)).length;
    expect(all.length).toBeGreaterThanOrEqual(120);
    expect(new Set(all.map(({ metadata }) => metadata.customer)).size).toBeGreaterThan(20);
    expect(new Set(all.map(({ input }) => input.message)).size).toBe(all.length);
    for (const tag of ['refund', 'outage', 'security', 'non-english', 'angry', 'edge'])
      expect(count(tag)).toBeGreaterThan(5);
  });

  it('expects only answers that its schema allows', async () => {
    const specs = (suite?.scorers ?? []).filter(({ kind }) => kind === 'json-schema');
    const [scorer] = specs.map((spec) => createScorer(spec, schema));
    for (const each of await cases()) {
      const completion = { text: JSON.stringify(each.expected), finishReason: 'stop', toolCalls: [] } as const;
      const scored = { case: each, completion: { ...completion, resolvedModel: 'x', latencyMs: 1, attempts: 1 } };
      expect(await scorer?.score(scored, { signal: never })).toMatchObject({ value: 1 });
    }
  });

  const workflows = readdirSync(new URL('.github/workflows/', root));
  it.each(workflows)('has a workflow that GitHub accepts: %s', (name) => {
    const content = read(`.github/workflows/${name}`).toString();
    const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
    expect(context.errors.getErrors().map(({ message }) => message)).toEqual([]);
    expect(content).toContain('permissions:');
    expect(content).toContain('uses: prompt-ratchet/prompt-ratchet@v1');
  });

  it('uses only inputs that the action has', () => {
    const action = readFileSync(new URL('../../action.yml', root), 'utf8');
    const used = workflows.flatMap((name) => {
      const withs =
        read(`.github/workflows/${name}`).toString().split('        with:\n')[1]?.split('        env:')[0] ?? '';
      return [...withs.matchAll(/^ {10}([\w-]+):/gm)].map(([, input]) => input);
    });
    expect(used.length).toBeGreaterThan(3);
    for (const input of used) expect(action).toContain(`\n  ${input}:\n`);
  });
});
