import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { describeError } from '../../src/foundation/errors.ts';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import {
  configOf,
  type LocalBench,
  outcomesOf,
  promptOf,
  promptPath,
  startLocalBench,
} from '../support/local-bench.ts';

const improved = { [promptPath]: promptOf(97) };

let model: ScriptedModel;
let bench: LocalBench;
let restore: () => Promise<void>;
beforeAll(async () => {
  model = await startScriptedModel();
  bench = await startLocalBench({ model, store: 'local' });
  await bench.adopt('staging');
  restore = await bench.checkpoint();
});
afterEach(() => restore());
afterAll(async () => {
  await bench.stop();
  await model.stop();
});

const config = 'prompt-ratchet.yml';
const suite = (scorers: string, dataset = 'items') =>
  configOf(model, { suites: `  - { name: items, prompts: ["*"], dataset: ${dataset}, scorers: [${scorers}] }` });

describe('a run', () => {
  it('without a config anywhere says where it looked', async () => {
    await bench.commit({ [config]: null });
    const report = await bench.pullRequest(improved);
    expect(report).toMatchObject({ verdict: 'error', error: { name: 'ConfigError', position: { file: config } } });
    expect(report.because).toMatch(/^there is no prompt-ratchet\.yml at .+ or .+/);
    const promotion = await bench.promote('staging');
    expect(promotion.because).toMatch(/^there is no prompt-ratchet\.yml at [^ ]+$/);
  });

  it.each([
    ['an unknown key', 'surprise: 1', 'surprise'],
    ['a suite over a dataset that is not declared', '', 'nowhere'],
    ['a model that is no address', 'model: nobody', 'nobody'],
  ])('with %s in its config is an error with the place', async (_, more, word) => {
    const text = word === 'nowhere' ? suite('exact', 'nowhere') : configOf(model, { more });
    await bench.commit({ [config]: word === 'nobody' ? text.replace('model: scripted\n', '') : text });
    const report = await bench.pullRequest(improved);
    expect(report.verdict).toBe('error');
    expect(report.error).toMatchObject({ position: { file: config, line: expect.any(Number) } });
    expect(report.because).toContain(word);
  });

  it.each([
    ['the dataset', { 'datasets/items.jsonl': null }, 'exact', 'datasets/items.jsonl is not there', 7],
    ['a scorer’s schema', {}, 'json-schema: { schema: schemas/none.json }', 'schemas/none.json is not there', 9],
  ])('that misses %s says which file, and where the config names it', async (_, files, scorers, message, line) => {
    await bench.commit({ ...files, [config]: suite(scorers) });
    const calls = model.calls();
    const report = await bench.pullRequest(improved);
    expect(report).toMatchObject({ verdict: 'error', prompts: [] });
    expect(report.because).toContain(message);
    expect(report.error).toMatchObject({ name: 'ConfigError', position: { file: config, line } });
    expect(model.calls()).toBe(calls);
  });

  it('with a bad row in the dataset names the row', async () => {
    await bench.commit({ 'datasets/items.jsonl': '{"id": "a", "input": "Item 1", "expected": "answer 1"}\n{"id":\n' });
    const report = await bench.pullRequest(improved);
    expect(report.error).toMatchObject({ position: { file: 'datasets/items.jsonl', line: 2 } });
  });

  it('of a prompt that asks for a variable which a case lacks names file, case and variable', async () => {
    const report = await bench.pullRequest({ [promptPath]: '{{input}} {{customer}}' });
    expect(report.verdict).toBe('error');
    for (const word of [promptPath, 'item-1', 'customer']) expect(JSON.stringify(report.error)).toContain(word);
  });

  it.each([
    [
      'no suite covers',
      '  - { name: items, prompts: [others], dataset: items, scorers: [exact] }',
      '{}',
      'of a suite.',
    ],
    [
      'no suite of the environment covers',
      '  - { name: items, prompts: [others], dataset: items, scorers: [exact] }\n  - { name: all, dataset: items, scorers: [exact] }',
      '{ suites: [items] }',
      'of a suite that staging names in `suites`.',
    ],
  ])('of a prompt that %s cannot judge it, and says what to add', async (_, suites, staging, todo) => {
    await bench.commit({ [config]: configOf(model, { suites, environments: `  staging: ${staging}` }) });
    const report = await bench.pullRequest(improved);
    expect(report.verdict).toBe('error');
    expect(report.because).toBe('no suite of staging covers items: it cannot be judged');
    expect(report.prompts[0]?.verdict).toMatchObject({ error: { todo: expect.stringContaining(todo) } });
    expect(outcomesOf(report)).toEqual(['staging/items: refused']);
  });

  it('over two suites needs both, and reads a dataset that they share once', async () => {
    const suites =
      '  - { name: one, dataset: items, trials: 1, scorers: [exact] }\n  - { name: two, dataset: items, trials: 1, scorers: [contains: { any: [answer] }] }';
    await bench.commit({ [config]: configOf(model, { suites }) });
    const report = await bench.pullRequest(improved);
    expect(report.prompts[0]?.comparisons.map((each) => each.suite)).toEqual(['one', 'two']);
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    // Both suites ask the model the same: once is enough.
    expect(report.calls.calls).toBe(40);
  });

  it('of a project keeps its own part of the registry, and says its name', async () => {
    await bench.commit({ [config]: configOf(model, { more: 'project: support' }) });
    const report = await bench.promote('staging', { reason: 'first' });
    expect(report).toMatchObject({ project: 'support', verdict: 'pass' });
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    expect(await bench.push()).toMatchObject({ project: 'support', nothing: expect.any(String) });
    expect(await bench.rollback('staging')).toMatchObject({ project: 'support' });
  });
});

describe('a registry', () => {
  /** Somebody's own commit on the registry's branch. */
  async function tamper(path: string, change: (text: string) => string | undefined): Promise<void> {
    await bench.git('checkout', '--quiet', 'prompt-registry');
    const changed = change(await bench.git('show', `HEAD:${path}`));
    await bench.commit({ [path]: changed ?? null });
    await bench.git('checkout', '--quiet', 'main');
  }
  const environment = 'environments/staging.json';

  it.each([
    ['whose environment file is not JSON', environment, () => '{', 'environments/staging.json:1:'],
    ['of a newer format', 'registry.json', () => '{ "format": 2 }', 'format'],
    ['without its marker', 'registry.json', () => undefined, 'registry.json'],
  ])('%s stops every run before a call, and is left as it is', async (_, path, change, word) => {
    const proposal = await bench.propose(improved);
    await tamper(path, change);
    const calls = model.calls();
    const before = await bench.refs();
    for (const run of [
      () => bench.pullRequest(proposal),
      () => bench.push({ environment: 'staging' }),
      () => bench.promote('staging', { reason: 'x' }),
      () => bench.rollback('staging'),
    ]) {
      const report = await run();
      expect(report).toMatchObject({ verdict: 'error', error: { name: 'RegistryError' }, prompts: [] });
      expect(report.error && describeError(report.error)).toContain(word);
    }
    expect(await bench.refs()).toBe(before);
    expect(model.calls()).toBe(calls);
  });

  it('that has lost the content of what is held cannot be compared with', async () => {
    const held = (await bench.holds('staging')) ?? '';
    const path = `versions/prompt/items/${held.slice(7)}.json`;
    const proposal = await bench.propose(improved);
    await tamper(path, () => undefined);
    const report = await bench.pullRequest(proposal);
    expect(report).toMatchObject({ verdict: 'error', error: { name: 'FileError' } });
    expect(report.because).toContain(`staging holds ${held} of items, and the registry does not have its content`);
  });
});

describe('a defect', () => {
  it('is a report with an error and the place in our code, never an exception', async () => {
    const report = await bench.pullRequest(
      improved,
      {},
      {
        registry: () => {
          throw new TypeError('nobody expected this');
        },
      },
    );
    expect(report).toMatchObject({ verdict: 'error', because: 'nobody expected this', error: { name: 'TypeError' } });
    expect(JSON.stringify(report.error?.details)).toContain('unusable.test.ts');
  });
});
