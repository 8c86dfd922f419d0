import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RatchetError } from '../../src/foundation/errors.ts';
import { renderTerminal } from '../../src/report/index.ts';
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

let model: ScriptedModel;
let bench: LocalBench;
let restore: () => Promise<void>;
beforeAll(async () => {
  model = await startScriptedModel();
  bench = await startLocalBench({ model, environments: '  staging: {}\n  production: { from: staging }' });
  await bench.adopt('staging', 'production');
  restore = await bench.checkpoint();
});
afterEach(() => restore());
afterAll(async () => {
  await bench.stop();
  await model.stop();
});

const shown = (report: Parameters<typeof renderTerminal>[0]) => renderTerminal(report, { colours: false, width: 120 });

describe('a report says what is so', () => {
  it('of a run that was cancelled after its first environment: what that one was given', async () => {
    let assigned = 0;
    const report = await bench.pullRequest(
      { [promptPath]: promptOf(97) },
      { pullRequest: 5 },
      {
        registry: (config) => {
          const real = bench.registry(config);
          return {
            ...real,
            assign: async (changes) => {
              assigned += 1;
              if (assigned === 2) throw new Error('the run was cancelled (SIGINT)');
              return real.assign(changes);
            },
          };
        },
      },
    );
    expect(outcomesOf(report)).toEqual(['staging/items: promoted', 'production/items: indeterminate']);
    expect(report.registryCommit).toBe(await bench.registryTip());
  });

  it('of a withdrawal that GitHub does not answer for half way: what was given back, and that the rest may be tried again', async () => {
    const before = await bench.holds('staging');
    await bench.pullRequest({ [promptPath]: promptOf(97) }, { pullRequest: 5 });
    const asked: string[] = [];
    const report = await bench.withdraw(5, {
      objection: async ({ slug }) => {
        asked.push(slug);
        if (slug === 'production') throw new RatchetError('GitHub does not answer');
        return undefined;
      },
    });
    expect(asked).toContain('production');
    expect(
      report.moves?.map(({ environment, promotion }) => [environment, promotion.outcome, promotion.again]),
    ).toEqual([
      ['staging', 'promoted', undefined],
      ['production', 'refused', true],
    ]);
    expect(await bench.holds('staging')).toBe(before);
    expect(report.registryCommit).toBe(await bench.registryTip());
  });

  it('of a dry run along `from`: what a run would do', async () => {
    const report = await bench.pullRequest({ [promptPath]: promptOf(97) }, { dryRun: true });
    expect(outcomesOf(report)).toEqual(['staging/items: will-assign', 'production/items: will-assign']);
  });

  it('of an error: in which file and line', async () => {
    await bench.write({ [promptPath]: '---\nunknown: key\n---\nQuality 90 {{input}}\n' });
    expect(shown(await bench.evaluate())).toContain(`${promptPath}:2`);
  });

  it('of an evaluation on a laptop that failed: that nothing would be assigned', async () => {
    await bench.write({ [promptPath]: promptOf(70) });
    const failed = await bench.evaluate();
    expect(outcomesOf(failed)).toContain('staging/items: refused');
    expect(shown(failed)).not.toContain('will get this version');
    await bench.write({ [promptPath]: promptOf(97) });
    const passed = await bench.evaluate();
    expect(outcomesOf(passed)).toContain('staging/items: kept');
    expect(rowOf(passed, 'staging').promotion.message).toContain('--assign');
  });

  it('of a rollback that was only tried: its target', async () => {
    const first = await bench.holds('staging');
    await bench.commit({ [promptPath]: promptOf(97) });
    await bench.promote('staging');
    const held = await bench.holds('staging');
    const report = await bench.rollback('staging', { dryRun: true });
    expect(rowOf(report)).toMatchObject({ candidate: first, promotion: { outcome: 'will-assign' } });
    expect(shown(report)).toContain('WOULD BE ROLLED BACK');
    expect(await bench.holds('staging')).toBe(held);
  });

  it('of a check that passed: not that it was allowed to be unclear', async () => {
    const report = await bench.pullRequest({ [promptPath]: promptOf(97) }, { dryRun: true });
    expect(report).not.toHaveProperty('greenInconclusive');
  });
});

describe('a promotion by hand', () => {
  it('moves nothing when one of what was meant cannot be assigned', async () => {
    await bench.commit({ [promptPath]: promptOf(97), 'prompts/new.md': promptOf(95, 'A new one.') });
    const before = await bench.registryTip();
    const report = await bench.promote('staging');
    expect(outcomesOf(report)).toEqual(['staging/items: refused', 'staging/new: refused']);
    expect(report.calls.calls).toBe(0);
    expect(await bench.registryTip()).toBe(before);
  });

  it('refuses a digest that two prompts have', async () => {
    await bench.commit({ [promptPath]: promptOf(97), 'prompts/other.md': promptOf(97) });
    const version = rowOf(await bench.promote('staging', { prompts: ['items'], dryRun: true })).candidate;
    const report = await bench.promote('staging', { version, reason: 'x' });
    expect(report.verdict).toBe('error');
    expect(report.because).toContain('2 versions');
  });
});

describe('a proposed policy', () => {
  it('is shown when only a threshold changes', async () => {
    const environments = '  staging: { gate: { scorers: { exact: { min: 0.99 } } } }\n  production: { from: staging }';
    const report = await bench.pullRequest({ 'prompt-ratchet.yml': configOf(model, { environments }) });
    expect(report).toMatchObject({ proposal: true, verdict: 'pass' });
    expect(rowOf(report, 'staging').verdict.kind).toBe('fail');
  });

  it('keeps to the prompts that were asked for', async () => {
    const report = await bench.pullRequest({ 'datasets/items.jsonl': casesOf(22) }, { prompts: ['nobody'] });
    expect(report.prompts).toEqual([]);
  });
});

describe('a glob that matches no file', () => {
  it('is a warning, even where nothing is to be evaluated', async () => {
    const config = configOf(model, { environments: '  staging: {}' }).replace(
      /prompts: \[[^\]]*\]/,
      'prompts: ["promts/*.md"]',
    );
    await bench.commit({ 'prompt-ratchet.yml': config });
    const report = await bench.pullRequest({ [promptPath]: promptOf(97) });
    expect(config).toContain('promts');
    expect(report.notices).toContainEqual({ level: 'warning', message: expect.stringContaining('promts/*.md') });
  });
});
