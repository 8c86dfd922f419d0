import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { UsageError } from '../../src/foundation/errors.ts';
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

const improved = { [promptPath]: promptOf(97) };

let model: ScriptedModel;
let bench: LocalBench;
let restore: () => Promise<void>;
beforeAll(async () => {
  model = await startScriptedModel();
  bench = await startLocalBench({ model });
  await bench.adopt('staging');
  restore = await bench.checkpoint();
});
afterEach(async () => {
  model.fail(undefined);
  model.delay(0);
  await restore();
});
afterAll(async () => {
  await bench.stop();
  await model.stop();
});

const limits = (text: string) => ({ 'prompt-ratchet.yml': configOf(model, { more: `limits: { ${text} }` }) });

describe('a cap', () => {
  it.each([
    ['of the workflow', 19, undefined, 19],
    ['of the config', undefined, 18, 18],
    ['of both, where the workflow has the smaller one', 17, 18, 17],
    ['of both, where the config has the smaller one', 18, 16, 16],
  ])(
    '%s stops a run before its first call: nobody knows, and nothing moves',
    async (_, maxCalls, ofConfig, allowed) => {
      if (ofConfig !== undefined) await bench.commit(limits(`max-calls: ${ofConfig}`));
      const calls = model.calls();
      const report = await bench.pullRequest(improved, {}, { caps: { maxCalls, maxCostUsd: undefined } });
      expect(report.verdict).toBe('inconclusive');
      expect(report.because).toBe(`the plan needs 40 calls; max-calls allows ${allowed}`);
      expect(report.calls).toMatchObject({ calls: 0, estimatedCalls: 40 });
      expect(outcomesOf(report)).toEqual(['staging/items: refused']);
      expect(model.calls()).toBe(calls);
    },
  );

  it('on the cost counts what the plan is expected to cost', async () => {
    const priced = configOf(model).replace(
      'model: items-1 }',
      'model: items-1, prices: { input: 1000, output: 1000 } }',
    );
    await bench.commit({ 'prompt-ratchet.yml': priced });
    const calls = model.calls();
    const report = await bench.pullRequest(improved, {}, { caps: { maxCalls: undefined, maxCostUsd: 0.5 } });
    expect(report.because).toMatch(/is expected to cost .*; max-cost allows/);
    expect(model.calls()).toBe(calls);
    const paid = await bench.pullRequest(improved, { dryRun: true }, { caps: { maxCalls: undefined, maxCostUsd: 20 } });
    expect(paid.verdict).toBe('pass');
    expect(paid.calls.costUsd).toBeGreaterThan(0.5);
  });

  it('does not stand in the way of what was recorded', async () => {
    const change = await bench.propose(improved);
    await bench.pullRequest(change, { dryRun: true });
    const report = await bench.pullRequest(change, {}, { caps: { maxCalls: 0, maxCostUsd: 0 } });
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
  });
});

describe('a run that is interrupted', () => {
  it('is inconclusive, moves nothing, and keeps its answers for the next one', async () => {
    const cacheFolder = await mkdtemp(join(tmpdir(), 'commands-cache-'));
    onTestFinished(() => rm(cacheFolder, { recursive: true, force: true }));
    const change = await bench.propose(improved);
    await bench.commit(limits('concurrency: 1'));
    const interrupted = new AbortController();
    model.delay(5);
    const before = model.calls();
    const watch = setInterval(() => {
      if (model.calls() >= before + 5) interrupted.abort(new Error('the run was cancelled (SIGINT)'));
    }, 1);
    onTestFinished(() => clearInterval(watch));
    const report = await bench.pullRequest(change, {}, { cacheFolder, signal: interrupted.signal });
    expect(report.verdict).toBe('inconclusive');
    expect(outcomesOf(report)).toEqual(['staging/items: refused']);
    expect(report.calls.calls).toBeGreaterThanOrEqual(5);
    expect(report.calls.calls).toBeLessThan(20);

    const again = await bench.pullRequest(change, {}, { cacheFolder });
    expect(outcomesOf(again)).toEqual(['staging/items: promoted']);
    // What was answered before is recorded, or, where the run was cut off before that, in the cache.
    const kept = again.calls.cached + again.calls.recorded;
    expect(kept).toBeGreaterThanOrEqual(4);
    expect(again.calls.calls + kept).toBe(40);
  });
});

describe('a provider', () => {
  it('that refuses our key makes an error of the run, not a regression', async () => {
    model.fail(401);
    const report = await bench.pullRequest(improved);
    expect(report.verdict).toBe('error');
    expect(rowOf(report)).toMatchObject({
      verdict: { kind: 'error' },
      comparisons: [],
      promotion: { outcome: 'refused' },
    });
    expect(report.because).toContain('down for maintenance');
  });

  it('that answers nothing at all in the form of the protocol makes no pass', async () => {
    model.fail(400);
    const report = await bench.pullRequest(improved);
    expect(report.verdict).toBe('error');
    expect(outcomesOf(report)).toEqual(['staging/items: refused']);
  });

  it('that is overloaded for a moment is asked again, and the person who follows the run is told', async () => {
    await bench.commit(limits('concurrency: 1'));
    model.fail(503);
    const lines: string[] = [];
    const report = await bench.pullRequest(
      improved,
      { dryRun: true },
      {
        log: (line) => {
          lines.push(line);
          if (line.includes('trying again')) model.fail(undefined);
        },
      },
    );
    expect(report.verdict).toBe('pass');
    expect(lines.join('\n')).toMatch(/scripted\/items-1: attempt 1 failed \(.+\); trying again in \d+\.\d s/);
  });

  it('that is overloaded for all calls in flight alike is told of once', async () => {
    await bench.commit(limits('concurrency: 8'));
    model.fail(503);
    const lines: string[] = [];
    const log = (line: string) => {
      lines.push(line);
      if (line.includes('attempt 2 failed')) model.fail(undefined);
    };
    const report = await bench.pullRequest(improved, { dryRun: true }, { log });
    expect(report.verdict).toBe('pass');
    expect(lines.filter((line) => line.includes('attempt 1 failed'))).toHaveLength(1);
  });

  it('tells the person who follows the run what is planned, and where it is', async () => {
    const lines: string[] = [];
    const phases = new Set<string>();
    await bench.pullRequest(
      improved,
      { dryRun: true },
      { log: (line) => lines.push(line), progress: (progress) => phases.add(progress.phase) },
    );
    expect(lines.join('\n')).toMatch(/planned: at most 40 model calls, cost unknown/);
    expect(phases).toContain('done');
  });
});

describe('a cache', () => {
  it('whose folder is none is done without, and said to be', async () => {
    const report = await bench.pullRequest(
      await bench.propose(improved),
      {},
      { cacheFolder: join(bench.root, promptPath, 'cache') },
    );
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    expect(report.notices).toEqual([
      { level: 'warning', message: expect.stringMatching(/^The folder of cached completions cannot be used/) },
    ]);
  });
});

describe('results', () => {
  it('that cannot be read are made again, and that is said', async () => {
    const results = () => ({
      find: async () => {
        throw new UsageError('the branch is locked');
      },
      attempts: async () => new Map(),
      record: async () => ({ kind: 'recorded', count: 0 }) as const,
    });
    const report = await bench.pullRequest(improved, {}, { results });
    expect(report.calls).toMatchObject({ calls: 40, recorded: 0 });
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    expect(report.notices).toEqual([{ level: 'warning', message: expect.stringContaining('the branch is locked') }]);
  });

  it('that cannot be recorded are said to be lost, and change no verdict', async () => {
    const results = () => ({
      find: async () => new Map(),
      attempts: async () => new Map(),
      record: async () => ({ kind: 'not-recorded', message: 'the branch is locked' }) as const,
    });
    const report = await bench.pullRequest(improved, {}, { results });
    expect(report.verdict).toBe('pass');
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    expect(report.notices).toEqual([{ level: 'warning', message: expect.stringContaining('the branch is locked') }]);
  });

  it('that are not what they say are made again', async () => {
    const change = await bench.propose(improved);
    await bench.pullRequest(change, { dryRun: true });
    const calls = model.calls();
    const broken = () => ({
      find: async (ids: readonly string[]) =>
        new Map(ids.map((id) => [id, { format: 1, evaluation: { id }, recordedAt: '2026-11-21T10:00:00Z' }])) as never,
      attempts: async () => new Map(),
      record: async () => ({ kind: 'recorded', count: 0 }) as const,
    });
    const report = await bench.pullRequest(change, { dryRun: true }, { results: broken });
    expect(report.verdict).toBe('pass');
    expect(model.calls()).toBe(calls + 40);
  });

  it('are neither looked for nor kept where there is no store', async () => {
    const change = await bench.propose(improved);
    for (const _ of [1, 2]) {
      const report = await bench.pullRequest(change, { dryRun: true }, { results: () => undefined });
      expect(report.calls).toMatchObject({ calls: 40, recorded: 0 });
      expect(report.notices).toEqual([]);
    }
  });
});

describe('what stops a run of two prompts', () => {
  it('is told of each as what it is: not decided', async () => {
    const change = { ...improved, 'prompts/other.md': promptOf(95, 'Another prompt.') };
    model.fail(401);
    const report = await bench.pullRequest(change);
    const errors = report.prompts.map(({ verdict }) =>
      verdict.kind === 'error' ? verdict.error.message : verdict.kind,
    );
    expect(errors).toHaveLength(2);
    for (const message of errors) expect(message).toMatch(/^the run was stopped before this prompt was decided: .*401/);
    const alone = rowOf(await bench.pullRequest(improved));
    expect(alone.verdict).toMatchObject({
      kind: 'error',
      error: { message: expect.not.stringContaining('was stopped') },
    });
  });
});
