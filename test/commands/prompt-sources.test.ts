import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Registry } from '../../src/registry/registry.ts';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import {
  configOf,
  type LocalBench,
  outcomesOf,
  promptOf,
  promptPath,
  rowOf,
  startLocalBench,
} from '../support/local-bench.ts';

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
});
afterAll(() => model.stop());

describe('prompts that refer to a file of parameters', () => {
  const path = 'prompts/items.prompt.yml';
  const other = 'prompts/other.prompt.yml';
  const prompt = (refers: boolean, note = '') => `${refers ? 'parametersFrom: careful\n' : ''}messages:
  - role: user
    content: "Quality 85. ${note}Repeat the number of the item.\\n\\n{{input}}"
`;
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await startLocalBench({
      model,
      files: {
        [promptPath]: null,
        [path]: prompt(true),
        [other]: prompt(false, 'Another. '),
        'parameters/careful.yml': 'temperature: 0.1\n',
        'prompt-ratchet.yml': configOf(model).replace(
          'prompts: [prompts/*.md]',
          'prompts: [prompts/*.prompt.yml]\nparameters: [parameters/*.yml]',
        ),
      },
    });
    await bench.adopt('staging');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('are other versions when the file changes: they and no others are evaluated', async () => {
    const report = await bench.pullRequest({ 'parameters/careful.yml': 'temperature: 0.7\n' });
    expect(report.prompts.map(({ slug }) => slug)).toEqual(['items']);
    expect(rowOf(report).diff).toContain('+  "temperature": 0.7');
  });

  it('are the same versions when only its layout changes: there is nothing to evaluate', async () => {
    const report = await bench.pullRequest({ 'parameters/careful.yml': '# colder\ntemperature:   0.1\n' });
    expect(report).toMatchObject({ verdict: 'pass', prompts: [] });
    expect(report.calls.calls).toBe(0);
  });

  it('are plain text as well, by their front matter', async () => {
    await bench.commit({
      'prompt-ratchet.yml': configOf(model).replace(
        'prompts: [prompts/*.md]',
        'prompts: [prompts/*.md]\nparameters: [parameters/*.yml]',
      ),
    });
    const front = '---\nparameters-from: careful\nparameters: { top_p: 0.9 }\n---\n';
    const row = rowOf(await bench.pullRequest({ 'prompts/text.md': `${front}${promptOf(97)}` }));
    expect(row.diff).toContain('+  "temperature": 0.1');
    expect(row.diff).toContain('+  "top_p": 0.9');
  });

  it('cannot be read without it, and say so at their place', async () => {
    const report = await bench.pullRequest({ 'parameters/careful.yml': null });
    expect(report).toMatchObject({ verdict: 'error' });
    expect(JSON.stringify(report.error)).toContain('there are no parameters');
    expect(JSON.stringify(report.error)).toContain(path);
  });
});

const code = { temporaryFolder: tmpdir(), searchPath: process.env.PATH, workspace: undefined };

describe('the scorers of a suite', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  const suite = (scorers: string, dataset = 'items') =>
    `  - { name: items, prompts: ["*"], dataset: ${dataset}, trials: 1, scorers: [${scorers}] }`;
  beforeAll(async () => {
    bench = await startLocalBench({ model });
    await bench.adopt('staging');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('may be turned round', async () => {
    await bench.commit({
      'prompt-ratchet.yml': configOf(model, {
        suites: suite('exact, { exact: { name: wrong, not: true, weight: 0 } }'),
      }),
    });
    const row = rowOf(await bench.pullRequest({ [promptPath]: '---\n---\nQuality 70.\n\n{{input}}\n' }));
    const [exact, wrong] = row.comparisons[0]?.scorers ?? [];
    expect(wrong?.difference).toBeCloseTo(-(exact?.difference ?? 0), 10);
  });

  it('weigh what they are given, unless the gate says otherwise', async () => {
    const composite = async (options: Parameters<typeof configOf>[1]) => {
      await bench.commit({ 'prompt-ratchet.yml': configOf(model, options) });
      const report = await bench.pullRequest({ [promptPath]: '---\n---\nQuality 70.\n\n{{input}}\n' });
      return rowOf(report).comparisons[0]?.composite?.difference ?? Number.NaN;
    };
    const scorers = 'exact, { regex: { name: any, pattern: ".", weight: 0 } }';
    const alone = await composite({ suites: suite('exact') });
    expect(await composite({ suites: suite(scorers) })).toBeCloseTo(alone, 10);
    const gate = '  staging: { assign: on-pass, gate: { weights: { any: 1 } } }';
    expect(await composite({ suites: suite(scorers), environments: gate })).toBeCloseTo(alone / 2, 10);
  });

  it('may ask about a sample of the cases, the same one every time', async () => {
    const sampled = configOf(model, { suites: suite('exact') }).replace(
      'items: datasets/items.jsonl',
      'items: { file: datasets/items.jsonl, sample: 12 }',
    );
    await bench.commit({ 'prompt-ratchet.yml': sampled });
    const first = rowOf(await bench.pullRequest({ [promptPath]: '---\n---\nQuality 70.\n\n{{input}}\n' }));
    expect(first.comparisons[0]?.composite?.cases).toBe(12);
    await restore();
    await bench.commit({ 'prompt-ratchet.yml': sampled });
    const again = rowOf(await bench.pullRequest({ [promptPath]: '---\n---\nQuality 70.\n\n{{input}}\n' }));
    expect(again.comparisons[0]?.composite?.difference).toBe(first.comparisons[0]?.composite?.difference);
  });

  it('need their cases no more once versions were assigned: a report without texts is better than none', async () => {
    const printed = configOf(model, { suites: suite('exact') }).replace(
      'items: datasets/items.jsonl',
      'items: { command: [cat, datasets/items.jsonl] }',
    );
    await bench.commit({ 'prompt-ratchet.yml': printed });
    const temporaryFolder = await mkdtemp(join(tmpdir(), 'cases-'));
    const report = await bench.pullRequest(
      { [promptPath]: promptOf(97) },
      {},
      {
        code: { ...code, temporaryFolder },
        registry: (config) => {
          const real = bench.registry(config);
          const assign: Registry['assign'] = async (changes) => {
            await rm(temporaryFolder, { recursive: true });
            return await real.assign(changes);
          };
          return { ...real, assign };
        },
      },
    );
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    expect(rowOf(report).changes.length).toBeGreaterThan(0);
    expect(report.notices.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Changed cases are shown without their texts.* \(suite items: /),
    );
  });

  it('take cases that a program prints only where the run allows programs', async () => {
    const printed = configOf(model, { suites: suite('exact') }).replace(
      'items: datasets/items.jsonl',
      'items: { command: [node, cases.mjs] }',
    );
    const program = [
      'for (let item = 1; item <= 15; item += 1) {',
      '  const row = { input: "Item " + item, expected: "answer " + item, note: process.env.CANARY ?? "" };',
      '  console.log(JSON.stringify(row));',
      '}',
    ].join('\n');
    await bench.commit({ 'prompt-ratchet.yml': printed, 'cases.mjs': program });
    const change = { [promptPath]: promptOf(97), 'cases.mjs': 'throw new Error("the code of the change runs");\n' };
    const refused = await bench.pullRequest(change);
    expect(refused.verdict).toBe('error');
    expect(JSON.stringify(refused.error)).toContain('allow-code-scorers');
    const fork = await bench.pullRequest(change, { trust: { kind: 'fork' } }, { code });
    expect(fork.verdict).toBe('error');
    expect(JSON.stringify(fork.error)).toContain('A fork starts no programs');
    process.env.CANARY = 'sk-canary';
    try {
      const report = await bench.pullRequest(change, {}, { code });
      expect(rowOf(report).comparisons[0]?.composite?.cases).toBe(15);
      expect(JSON.stringify(report)).not.toContain('sk-canary');
    } finally {
      delete process.env.CANARY;
    }
  });
});

describe('a scorer that is code', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  const scorer = 'export default ({ output, expected }) => (output === expected ? 1 : { score: 0, reason: "no" });\n';
  const suites =
    '  - { name: items, prompts: ["*"], dataset: items, trials: 1, scorers: [exact, { code: { file: scorers/same.mjs } }] }';
  beforeAll(async () => {
    bench = await startLocalBench({ model });
    await bench.adopt('staging');
    await bench.commit({ 'scorers/same.mjs': scorer, 'prompt-ratchet.yml': configOf(model, { suites }) });
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('scores as it stands in the trusted commit, whatever the change makes of it', async () => {
    const change = { [promptPath]: promptOf(70), 'scorers/same.mjs': 'export default () => 1;\n' };
    const row = rowOf(await bench.pullRequest(change, {}, { code }));
    const [exact, same] = row.comparisons[0]?.scorers ?? [];
    expect(same).toMatchObject({ scorer: 'code', difference: exact?.difference, worse: exact?.worse });
    expect(row.verdict.kind).toBe('fail');
  });

  it('is refused where the workflow does not allow it', async () => {
    const report = await bench.pullRequest({ [promptPath]: promptOf(97) });
    expect(report).toMatchObject({ verdict: 'error' });
    expect(JSON.stringify(report.error)).toContain('allow-code-scorers');
  });

  it('is not started for a fork, whose evaluation is known by what was recorded', async () => {
    const head = await bench.propose({ [promptPath]: promptOf(97) });
    const fork = { trust: { kind: 'fork' } } as const;
    const unknown = await bench.pullRequest(head, fork, { code });
    expect(unknown).toMatchObject({ verdict: 'inconclusive' });
    const evaluated = await bench.pullRequest(head, { dryRun: true }, { code });
    expect(evaluated.verdict).toBe('pass');
    const again = await bench.pullRequest(head, fork, { code });
    expect(again).toMatchObject({ verdict: 'pass', calls: { calls: 0 } });
  });
});
