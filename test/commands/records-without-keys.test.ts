import { tmpdir } from 'node:os';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withoutSecrets } from '../../src/commands/without-secrets.ts';
import type { ResultStore } from '../../src/registry/results.ts';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { type LocalBench, promptOf, promptPath, rowOf, startLocalBench } from '../support/local-bench.ts';

const KEY = 'sk-canary-0123456789';
const redact = (text: string) => text.replaceAll(KEY, '***');

describe('what is recorded', () => {
  let model: ScriptedModel;
  let bench: LocalBench;
  beforeAll(async () => {
    model = await startScriptedModel();
    const scorers = 'scorers: [exact, { code: { file: score.mjs } }]';
    bench = await startLocalBench({
      model,
      suites: `  - { name: items, prompts: ["*"], dataset: items, trials: 1, ${scorers} }`,
      files: { 'score.mjs': `export default () => ({ score: 1, reason: 'found ${KEY}' });\n` },
    });
  });
  afterAll(async () => {
    await bench.stop();
    await model.stop();
  });

  it('has no key that a scorer found somewhere and told', async () => {
    const recorded: string[] = [];
    const results: ResultStore = {
      find: async () => new Map(),
      attempts: () => Promise.reject(new Error('nobody counts here')),
      record: async (found) => {
        recorded.push(JSON.stringify(found));
        return { kind: 'recorded', count: found.length };
      },
    };
    const code = { temporaryFolder: tmpdir(), searchPath: undefined, workspace: undefined };
    const report = await bench.pullRequest(
      { [promptPath]: promptOf(97) },
      { pullRequest: undefined },
      { code, redact, results: () => results },
    );
    expect(rowOf(report).comparisons).toHaveLength(1);
    expect(recorded.join()).toContain('found ***');
    expect(recorded.join()).not.toContain(KEY);
  });
});

describe('an evaluation that is recorded', () => {
  it('is the very same where no trial has a key in it', () => {
    const recorded = { id: 'x', trials: [{ outcome: 'fine' }], reruns: [], pooled: [] };
    expect(withoutSecrets(recorded, redact)).toBe(recorded);
  });

  it('loses every key in trials, re-runs and pooled trials, and keeps its shape', () => {
    const trial = { index: 0, cached: false, outcome: { error: { message: `401 for ${KEY}`, details: [null, KEY] } } };
    const clean = { index: 0, cached: false, outcome: { error: { message: '401 for ***', details: [null, '***'] } } };
    expect(withoutSecrets({ id: 'x', trials: [trial], reruns: [trial], pooled: [trial] }, redact)).toEqual({
      id: 'x',
      trials: [clean],
      reruns: [clean],
      pooled: [clean],
    });
  });
});
