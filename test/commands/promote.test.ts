import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { type LocalBench, outcomesOf, promptOf, promptPath, rowOf, startLocalBench } from '../support/local-bench.ts';

const otherPath = 'prompts/other.md';

let model: ScriptedModel;
let bench: LocalBench;
let restore: () => Promise<void>;
/** The version of `items` that every environment was given first. */
let first: string;
beforeAll(async () => {
  model = await startScriptedModel();
  bench = await startLocalBench({
    model,
    environments: '  staging: { assign: on-pass }\n  production: { from: staging, assign: manual }\n  edge: {}',
    files: { [otherPath]: promptOf(90, 'Another prompt.') },
  });
  await bench.adopt('staging', 'production');
  first = (await bench.holds('staging')) ?? '';
  restore = await bench.checkpoint();
});
afterEach(() => restore());
afterAll(async () => {
  await bench.stop();
  await model.stop();
});

const better = (quality: number) => bench.commit({ [promptPath]: promptOf(quality) });

describe('a promotion', () => {
  it('takes the files of the trusted commit where the environment comes from none', async () => {
    const commit = await better(97);
    const report = await bench.promote('staging', { prompts: ['items'] });
    expect(report).toMatchObject({ command: 'promote', verdict: 'pass', commit, trustedCommit: commit });
    expect(rowOf(report)).toMatchObject({
      file: promptPath,
      baseline: { version: first, source: 'held' },
      promotion: { outcome: 'promoted' },
    });
    expect(report).not.toHaveProperty('reproduce');
  });

  it('takes what the environment holds that it comes from, not the files', async () => {
    await better(95);
    await bench.promote('staging', { prompts: ['items'] });
    await better(97);
    const report = await bench.promote('production', { prompts: ['items'] });
    expect(outcomesOf(report)).toEqual(['production/items: promoted']);
    expect(rowOf(report)).not.toHaveProperty('file');
    expect(await bench.holds('production')).toBe(await bench.holds('staging'));
    expect(report.calls.calls).toBe(0);
  });

  it('takes what another environment holds, when one is named', async () => {
    await better(97);
    await bench.promote('edge', { prompts: ['items'], reason: 'try it' });
    const report = await bench.promote('staging', { from: 'edge' as never, prompts: ['items'] });
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    expect(await bench.holds('staging')).toBe(await bench.holds('edge'));
  });

  it('takes a version by the beginning of its digest: from the files, and from the registry', async () => {
    await better(97);
    const preview = await bench.promote('staging', { prompts: ['items'], dryRun: true });
    const { candidate } = rowOf(preview);
    const fromFile = await bench.promote('staging', { version: candidate.slice(7, 19) });
    expect(rowOf(fromFile)).toMatchObject({ candidate, file: promptPath, promotion: { outcome: 'promoted' } });
    await bench.commit({ [promptPath]: promptOf(99) });
    await bench.rollback('staging', { prompts: ['items'] });
    const fromRegistry = await bench.promote('staging', { version: candidate.slice(0, 19) });
    expect(rowOf(fromRegistry)).toMatchObject({ candidate, promotion: { outcome: 'promoted' } });
    expect(rowOf(fromRegistry)).not.toHaveProperty('file');
  });

  it('of a version that was rolled back ends its being held', async () => {
    await better(97);
    await bench.promote('staging', { prompts: ['items'] });
    await bench.rollback('staging', { prompts: ['items'] });
    const held = async () => (await bench.registryFile('environments/staging.json')).held;
    expect((await held()).items).toHaveLength(1);
    await bench.promote('staging', { prompts: ['items'] });
    expect((await held()).items ?? []).toEqual([]);
  });

  it('of what is held already is settled, without a call', async () => {
    const calls = model.calls();
    const report = await bench.promote('staging');
    expect(outcomesOf(report)).toEqual(['staging/items: already-held', 'staging/other: already-held']);
    expect(report.verdict).toBe('pass');
    expect(rowOf(report, 'staging', 'items').diff).toBe('');
    expect(model.calls()).toBe(calls);
  });

  it('of what does not pass is refused', async () => {
    await better(70);
    const report = await bench.promote('staging', { prompts: ['items'], reason: 'please' });
    expect(report.verdict).toBe('fail');
    expect(outcomesOf(report)).toEqual(['staging/items: refused']);
    expect(await bench.holds('staging')).toBe(first);
  });

  it('of several prompts moves them together or not at all', async () => {
    await bench.commit({ [promptPath]: promptOf(97), [otherPath]: promptOf(70, 'Another prompt.') });
    expect(outcomesOf(await bench.promote('staging'))).toEqual(['staging/items: kept', 'staging/other: refused']);
    await bench.commit({ [otherPath]: promptOf(95, 'Another prompt.') });
    expect(outcomesOf(await bench.promote('staging'))).toEqual(['staging/items: promoted', 'staging/other: promoted']);
  });

  it('writes who it was, on whose behalf, in which run, and why', async () => {
    await better(97);
    const run = { id: '42', attempt: 2, url: 'https://github.com/acme/app/actions/runs/42' };
    await bench.promote('staging', { prompts: ['items'], reason: 'asked for', triggeringActor: 'grace', run });
    const entries = await bench.ledger();
    expect(entries.find((entry) => entry.reason === 'asked for')).toMatchObject({
      action: 'promotion',
      rule: 'manual',
      actor: 'ada',
      triggeringActor: 'grace',
      reason: 'asked for',
      run,
      from: first,
    });
  });

  it('as a dry run has its verdict and writes nothing to the registry', async () => {
    await better(97);
    const before = await bench.registryTip();
    const report = await bench.promote('staging', { prompts: ['items'], dryRun: true });
    expect(report).toMatchObject({ verdict: 'pass', dryRun: true });
    expect(outcomesOf(report)).toEqual(['staging/items: will-assign']);
    expect(await bench.registryTip()).toBe(before);
  });

  it.each([
    ['an environment that the config does not have', 'moon', {}, 'has no environment "moon"'],
    ['prompts that no file has', 'staging', { prompts: ['nobody'] }, 'nothing to promote for nobody'],
    ['one prompt that there is and one that there is not', 'staging', { prompts: ['items', 'nobody'] }, 'nobody'],
    [
      'prompts that the other environment does not hold',
      'production',
      { prompts: ['nobody'] },
      'staging holds no such',
    ],
    ['both a version and an environment', 'staging', { version: 'abcdef', from: 'edge' }, 'are both given'],
    ['a version that nobody knows', 'staging', { version: 'ffffffffffff' }, 'begins with "ffffffffffff"'],
    ['an environment to take from that the config does not have', 'staging', { from: 'moon' }, 'no environment "moon"'],
    ['a version of a prompt that is not named', 'staging', { version: 'sha256:', prompts: ['nobody'] }, 'nobody'],
  ])('of %s is an error that says so', async (_, environment, given, message) => {
    const report = await bench.promote(environment, given as never);
    expect(report).toMatchObject({ verdict: 'error', error: { name: 'UsageError' } });
    expect(report.because).toContain(message);
  });

  it('by a beginning that several versions have lists them', async () => {
    const report = await bench.promote('staging', { version: 'sha256:' });
    expect(report.because).toContain('is the beginning of 2 versions');
    expect(report.error?.todo).toContain(first);
  });

  it('takes no version that passed nowhere into an environment that asks for it', async () => {
    await better(97);
    const version = rowOf(await bench.promote('staging', { prompts: ['items'], dryRun: true })).candidate;
    const report = await bench.promote('production', { version });
    expect(rowOf(report).promotion).toMatchObject({ outcome: 'refused', message: expect.stringContaining('staging') });
    expect(report.verdict).toBe('inconclusive');
  });
});

describe('a rollback', () => {
  it('returns to the version before, in one step and without evaluating, and holds back the other', async () => {
    await better(97);
    const second = rowOf(await bench.promote('staging', { prompts: ['items'] })).candidate;
    const calls = model.calls();
    const report = await bench.rollback('staging', { prompts: ['items'], reason: 'complaints' });
    expect(report).toMatchObject({ command: 'rollback', verdict: 'pass' });
    expect(rowOf(report)).toMatchObject({
      candidate: first,
      baseline: { version: second, source: 'held' },
      promotion: { outcome: 'promoted' },
      comparisons: [],
    });
    expect(rowOf(report).diff).toContain('-Quality 97.');
    expect(report.registryCommit).toBe(await bench.registryTip());
    expect(await bench.holds('staging')).toBe(first);
    expect(model.calls()).toBe(calls);
  });

  it('goes back further each time, never to what was rolled back', async () => {
    await better(95);
    await bench.promote('staging', { prompts: ['items'] });
    await better(97);
    await bench.promote('staging', { prompts: ['items'] });
    await bench.rollback('staging', { prompts: ['items'] });
    await bench.rollback('staging', { prompts: ['items'] });
    expect(await bench.holds('staging')).toBe(first);
    const third = await bench.rollback('staging', { prompts: ['items'] });
    expect(outcomesOf(third)).toEqual(['staging/items: refused']);
    expect(third).toMatchObject({ verdict: 'inconclusive', because: expect.stringContaining('No other version') });
  });

  it('puts several prompts back in one commit, and says of the others why not', async () => {
    await bench.commit({ [promptPath]: promptOf(97), [otherPath]: promptOf(95, 'Another prompt.') });
    await bench.promote('staging');
    const both = await bench.rollback('staging');
    expect(outcomesOf(both)).toEqual(['staging/items: promoted', 'staging/other: promoted']);
    await bench.promote('staging', { prompts: ['items'] });
    const one = await bench.rollback('staging');
    expect(outcomesOf(one)).toEqual(['staging/items: promoted', 'staging/other: refused']);
    expect(one.verdict).toBe('inconclusive');
  });

  it('goes to a version that is named', async () => {
    await better(95);
    await bench.promote('staging', { prompts: ['items'] });
    await better(97);
    await bench.promote('staging', { prompts: ['items'] });
    const report = await bench.rollback('staging', { prompts: ['items'], version: first.slice(7, 15) });
    expect(rowOf(report)).toMatchObject({ candidate: first, promotion: { outcome: 'promoted' } });
    const again = await bench.rollback('staging', { prompts: ['items'], version: first });
    expect(outcomesOf(again)).toEqual(['staging/items: already-held']);
    expect(again.verdict).toBe('pass');
  });

  it('goes to a version that never held there only for a reason', async () => {
    await better(97);
    const elsewhere = rowOf(await bench.promote('edge', { prompts: ['items'], reason: 'try it' })).candidate;
    const without = await bench.rollback('staging', { prompts: ['items'], version: elsewhere });
    expect(rowOf(without).promotion).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('never held'),
    });
    const report = await bench.rollback('staging', { prompts: ['items'], version: elsewhere, reason: 'I know it' });
    expect(rowOf(report).promotion.outcome).toBe('promoted');
  });

  it('as a dry run says what it would put back, and writes nothing', async () => {
    await better(97);
    await bench.promote('staging', { prompts: ['items'] });
    const before = await bench.registryTip();
    const report = await bench.rollback('staging', { prompts: ['items'], dryRun: true });
    expect(report).toMatchObject({ verdict: 'pass', dryRun: true });
    expect(rowOf(report).promotion).toMatchObject({
      outcome: 'will-assign',
      message: expect.stringContaining(`Would put ${first.slice(7, 19)} of items back`),
    });
    expect(await bench.registryTip()).toBe(before);
  });

  it('by somebody who may not is refused', async () => {
    await better(97);
    await bench.promote('staging', { prompts: ['items'] });
    const report = await bench.rollback('staging', {
      prompts: ['items'],
      objection: async () => ({ reason: 'not-permitted', message: 'eve has no access' }),
    });
    expect(rowOf(report).promotion).toEqual({ outcome: 'refused', message: 'Not rolled back: eve has no access.' });
    expect(report.verdict).toBe('inconclusive');
  });

  it.each([
    [
      'of what the environment does not hold',
      'staging',
      { prompts: ['nobody'] },
      'It holds items, other, dataset:items.',
    ],
    ['of an environment that holds nothing', 'edge', {}, 'It holds nothing.'],
    ['to a version that nobody knows', 'staging', { prompts: ['items'], version: 'ffff' }, 'history'],
    ['of several prompts to one version', 'staging', { version: 'ffff' }, 'Name the one prompt'],
    ['of an environment that the config does not have', 'moon', {}, 'It has staging, production, edge.'],
  ])('%s is an error that says what there is', async (_, environment, given, todo) => {
    const report = await bench.rollback(environment, given);
    expect(report).toMatchObject({ verdict: 'error', error: { name: 'UsageError' } });
    expect(report.error?.todo).toContain(todo);
  });

  it('to a beginning that several versions have is an error', async () => {
    await better(97);
    await bench.promote('staging', { prompts: ['items'] });
    const report = await bench.rollback('staging', { prompts: ['items'], version: 'sha256:' });
    expect(report.because).toContain('is the beginning of several versions of items');
  });
});
