import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exitCode } from '../../src/commands/exit-code.ts';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import {
  casesOf,
  configOf,
  type LocalBench,
  outcomesOf,
  promptOf,
  promptPath,
  rowOf,
  startLocalBench,
} from '../support/local-bench.ts';

const config = 'prompt-ratchet.yml';
const dataset = 'datasets/items.jsonl';

let model: ScriptedModel;
let bench: LocalBench;
let restore: () => Promise<void>;
beforeAll(async () => {
  model = await startScriptedModel();
  bench = await startLocalBench({ model });
  await bench.adopt('staging');
  restore = await bench.checkpoint();
});
afterEach(() => restore());
afterAll(async () => {
  await bench.stop();
  await model.stop();
});

const suites = (scorers: string, trials = 1) =>
  configOf(model, { suites: `  - { name: items, dataset: items, trials: ${trials}, scorers: [${scorers}] }` });

describe('a change of the policy alone', () => {
  it.each([
    ['of cases', () => ({ [dataset]: casesOf(25) }), dataset],
    ['of scorers', () => ({ [config]: suites('exact, contains: { any: [answer] }') }), config],
    ['of trials', () => ({ [config]: suites('exact', 2) }), config],
  ])('%s shows what is held under it, and assigns nothing', async (_, files, changed) => {
    const before = await bench.registryTip();
    const held = await bench.holds('staging');
    const report = await bench.pullRequest(files());
    expect(report).toMatchObject({ verdict: 'pass', proposal: true });
    expect(report.because).toContain('nothing is assigned');
    expect(rowOf(report)).toMatchObject({ candidate: held, promotion: { outcome: 'already-held' } });
    expect(rowOf(report)).not.toHaveProperty('file');
    expect(report.notices).toEqual([{ level: 'warning', message: expect.stringContaining(`policy: ${changed}.`) }]);
    expect(await bench.registryTip()).toBe(before);
  });

  it('that what is held falls short of says so, and is green: its reviewer decides', async () => {
    const strict = configOf(model, {
      environments: '  staging: { gate: { scorers: { exact: { min: 0.95 } } } }',
      suites: '  - { name: items, dataset: items, trials: 2, scorers: [exact] }',
    });
    const report = await bench.pullRequest({ [config]: strict });
    expect(report.because).toMatch(/what is held would not pass: .*95\.0%/);
    expect(rowOf(report).verdict.kind).toBe('fail');
    expect(exitCode(report, 'pull-request')).toBe(0);
  });

  it('calls the models of the trusted config, under its limits', async () => {
    const elsewhere = configOf({ baseUrl: 'https://evil.example/v1' }, { more: 'limits: { max-calls: 100000 }' });
    await bench.commit({ [config]: configOf(model, { more: 'limits: { max-calls: 10 }' }) });
    const calls = model.calls();
    const report = await bench.pullRequest({ [config]: elsewhere.replace('trials: 1', 'trials: 2') });
    expect(report.because).toContain('max-calls allows 10');
    expect(model.calls()).toBe(calls);
  });

  it('that is broken is an error with its place: merged, it would stop every run', async () => {
    const report = await bench.pullRequest({ [config]: configOf(model, { more: 'surprise: 1' }) });
    expect(report).toMatchObject({ verdict: 'error', error: { name: 'ConfigError', position: { file: config } } });
    const empty = await bench.pullRequest({ [dataset]: null });
    expect(empty).toMatchObject({ verdict: 'error', because: expect.stringContaining(`${dataset} is not there`) });
  });

  it.each([
    ['that judges nothing anew', () => `# A remark.\n${configOf(model)}`],
    ['that takes the config away', () => null],
  ])('%s leaves nothing to evaluate, and is named', async (_, text) => {
    const report = await bench.pullRequest({ [config]: text() });
    expect(report).toMatchObject({ prompts: [], nothing: expect.stringContaining('no prompt file differs') });
    expect(report.notices.map((notice) => notice.message).join()).toContain(`policy: ${config}.`);
  });

  it('of files that programs need, or that answer for a model, is named', async () => {
    const models =
      '  canned: { provider: replay, model: x, file: canned.jsonl }\n  own: { provider: command, model: y, command: [node, own.mjs], files: [own/**] }\n';
    const suites =
      '  - { name: items, prompts: ["*"], dataset: items, scorers: [{ composite: { name: all, scorers: [exact, { code: { file: score.mjs, files: [lib/**] } }] } }] }';
    const text = configOf(model, { suites }).replace('datasets:\n', `${models}datasets:\n`);
    await bench.commit({
      [config]: text,
      'score.mjs': 'export default () => 1;',
      'lib/a.mjs': '1',
      'canned.jsonl': '',
    });
    const change = { 'lib/a.mjs': '2', 'lib/b/c.mjs': '3', 'own/d.mjs': '4', 'own.mjs': '5', 'canned.jsonl': '{}' };
    const report = await bench.pullRequest(change);
    const told = report.notices.map(({ message }) => message).join('\n');
    for (const path of Object.keys(change)) expect(told).toContain(path);
  });

  it('of a fork is named, and not evaluated', async () => {
    const calls = model.calls();
    const report = await bench.pullRequest({ [dataset]: casesOf(25) }, { trust: { kind: 'fork' } });
    expect(report.nothing).toBeDefined();
    expect(report.notices).toHaveLength(1);
    expect(model.calls()).toBe(calls);
  });
});

describe('a change of prompts and of the policy', () => {
  it('is judged by the policy as it was, and the change of it is named', async () => {
    const lax = configOf(model, { environments: '  staging: { assign: on-pass, gate: { max-drop: 0.9 } }' });
    const report = await bench.pullRequest({ [promptPath]: promptOf(70), [config]: lax, [dataset]: casesOf(1) });
    expect(report.verdict).toBe('fail');
    expect(rowOf(report).comparisons[0]?.scorers[0]?.cases).toBe(20);
    expect(outcomesOf(report)).toEqual(['staging/items: refused']);
    expect(report.notices).toEqual([
      { level: 'warning', message: expect.stringContaining(`another policy: ${config}, ${dataset}`) },
    ]);
  });
});
