import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exitCode } from '../../src/commands/exit-code.ts';
import { RegistryError } from '../../src/registry/registry.ts';
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
const regressed = { [promptPath]: promptOf(70) };
const otherPath = 'prompts/other.md';
const otherOf = (quality: number) => promptOf(quality, 'Another prompt.');

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
});
afterAll(() => model.stop());

describe('a change of one prompt', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await startLocalBench({ model });
    await bench.adopt('staging');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('that is better is assigned, on the evidence of both sides', async () => {
    const before = await bench.holds('staging');
    const report = await bench.pullRequest(improved);
    const row = rowOf(report);
    expect(report).toMatchObject({ verdict: 'pass', simulated: false, dryRun: false, event: 'test', pullRequest: 1 });
    expect(row).toMatchObject({
      file: promptPath,
      model: 'scripted/items-1',
      baseline: { version: before, source: 'held' },
      promotion: { outcome: 'promoted' },
    });
    expect(row.diff).toContain('+Quality 97.');
    // Two of twenty may be chance: not worse, and that it is better is not claimed.
    expect(row.comparisons[0]?.scorers[0]).toMatchObject({ label: 'unclear', better: 2, worse: 0, same: 18 });
    expect(await bench.holds('staging')).toBe(row.candidate);
    expect(report.registryCommit).toBe(await bench.registryTip());
    // What was held was evaluated when it was adopted: the answers that it won by are not those it is compared by.
    expect(report.calls).toMatchObject({ calls: 40, recorded: 0, cached: 0, estimatedCalls: 40 });
  });

  it('that is worse is refused, and the cases that show it come with both outputs', async () => {
    const before = await bench.registryTip();
    const report = await bench.pullRequest(regressed);
    const row = rowOf(report);
    expect(report.verdict).toBe('fail');
    expect(row.promotion).toMatchObject({ outcome: 'refused' });
    expect(row.changes.map((change) => change.case)).toEqual(['item-2', 'item-5', 'item-10', 'item-13']);
    expect(row.changes[0]).toMatchObject({ baselineOutput: 'answer 2', candidateOutput: 'I am not sure' });
    expect(report).not.toHaveProperty('registryCommit');
    expect(await bench.registryTip()).toBe(before);
  });

  it('that is neither is inconclusive, and moves nothing', async () => {
    const report = await bench.pullRequest({ [promptPath]: promptOf(85) });
    expect(report.verdict).toBe('inconclusive');
    expect(report.because).toContain('up to 2.5 pp passes');
    expect(outcomesOf(report)).toEqual(['staging/items: refused']);
  });

  it('that was assigned by the same pull request before is compared with what was held before that', async () => {
    const before = await bench.holds('staging');
    await bench.pullRequest({ [promptPath]: promptOf(95) });
    const again = await bench.pullRequest(improved);
    expect(rowOf(again)).toMatchObject({ baseline: { version: before }, promotion: { outcome: 'promoted' } });
    const another = await bench.pullRequest({ [promptPath]: promptOf(98) }, { pullRequest: 2 });
    expect(rowOf(another).baseline?.version).toBe(rowOf(again).candidate);
  });

  it('that comes again costs nothing, and is held already', async () => {
    const change = await bench.propose(improved);
    await bench.pullRequest(change);
    const calls = model.calls();
    const again = await bench.pullRequest(change);
    expect(outcomesOf(again)).toEqual(['staging/items: already-held']);
    expect(again.verdict).toBe('pass');
    expect(model.calls()).toBe(calls);
  });

  it('says how to repeat it on a laptop, on the same two commits', async () => {
    const change = await bench.propose(regressed);
    const base = await bench.git('rev-parse', 'main');
    const report = await bench.pullRequest(change, { pullRequest: 7 });
    expect(report.reproduce).toBe(
      `git fetch origin pull/7/merge && prompt-ratchet evaluate --base ${base.slice(0, 12)} --head ${change.slice(0, 12)}`,
    );
  });

  it('as a dry run has its verdict, moves no environment, and says what it would have done', async () => {
    const before = await bench.registryTip();
    const report = await bench.pullRequest(improved, { dryRun: true });
    expect(report).toMatchObject({ verdict: 'pass', dryRun: true });
    expect(outcomesOf(report)).toEqual(['staging/items: will-assign']);
    expect(rowOf(report).promotion.message).toMatch(/^Would assign [0-9a-f]+ of items in staging/);
    expect(await bench.registryTip()).toBe(before);
  });

  it.each([
    ['whose registry cannot be written', 'registry'],
    ['that nobody can say whether it still stands', 'objection'],
  ])('%s keeps its verdict, is not green, and can be run again', async (_, broken) => {
    const refuse = async () => {
      throw new RegistryError('unreadable', 'the connection was reset', { todo: 'Run it again.' });
    };
    const report = await bench.pullRequest(
      improved,
      broken === 'objection' ? { objection: refuse } : {},
      broken === 'registry' ? { registry: (config) => ({ ...bench.registry(config), assign: refuse }) } : {},
    );
    expect(report.verdict).toBe('pass');
    expect(rowOf(report).promotion).toMatchObject({
      outcome: 'refused',
      again: true,
      message: 'Not assigned: the connection was reset. Run it again.',
    });
    expect(report.calls.calls).toBe(40);
    expect(exitCode(report, 'pull-request')).toBe(2);
  });

  it('that nothing stands for any more is superseded by what was said against it', async () => {
    const report = await bench.pullRequest(improved, {
      objection: async () => ({ reason: 'outdated', message: 'the pull request has new commits' }),
    });
    expect(report.verdict).toBe('pass');
    expect(rowOf(report).promotion).toEqual({
      outcome: 'superseded',
      message: 'Not assigned: the pull request has new commits.',
    });
    expect(report).not.toHaveProperty('registryCommit');
  });

  it('by somebody who may not assign is refused, and is not asked about when it would not be assigned anyway', async () => {
    let asked = 0;
    const objection = async () => {
      asked += 1;
      return { reason: 'not-permitted', message: 'ada has only read access' } as const;
    };
    const report = await bench.pullRequest(improved, { objection });
    expect(rowOf(report).promotion.outcome).toBe('refused');
    expect(asked).toBe(1);
    await bench.pullRequest(regressed, { objection });
    expect(asked).toBe(1);
  });

  it.each([
    ['of a fork', { kind: 'fork' } as const, 'fork'],
    ['on an untrusted branch', { kind: 'untrusted-branch', branch: 'old' } as const, 'old'],
  ])('%s has its verdict from recorded results, and assigns nothing', async (_, trust, word) => {
    const change = await bench.propose(improved);
    await bench.pullRequest(change, { dryRun: true });
    const calls = model.calls();
    const report = await bench.pullRequest(change, { trust });
    expect(report.verdict).toBe('pass');
    expect(rowOf(report).promotion).toMatchObject({ outcome: 'refused', message: expect.stringContaining(word) });
    expect(model.calls()).toBe(calls);
    expect(report.calls).toMatchObject({ calls: 0, recorded: 40 });
  });

  it('of a fork is not evaluated where no result was recorded, and says what helps', async () => {
    const calls = model.calls();
    const report = await bench.pullRequest(improved, { trust: { kind: 'fork' } });
    expect(report.verdict).toBe('inconclusive');
    expect(report.because).toContain('A maintainer can have it evaluated');
    expect(outcomesOf(report)).toEqual(['staging/items: refused']);
    expect(model.calls()).toBe(calls);
  });

  it('gives a fork no key', async () => {
    const asked: string[] = [];
    const keyed = configOf(model).replace('model: items-1 }', 'model: items-1, api-key-env: MODEL_API_KEY }');
    await bench.commit({ 'prompt-ratchet.yml': keyed });
    const secret = (name: string) => {
      asked.push(name);
      return 'sk-0123456789';
    };
    await bench.pullRequest(improved, { trust: { kind: 'fork' } }, { secret });
    expect(asked).toEqual([]);
    await bench.pullRequest(improved, { dryRun: true }, { secret });
    expect(asked).toContain('MODEL_API_KEY');
  });

  it.each([
    ['of no prompt', { 'README.md': 'hello' }, 'no prompt file differs between'],
    ['of a prompt’s layout alone', { [promptPath]: `---\nmodel: scripted\n---\n${promptOf(90)}` }, 'same versions'],
    ['that deletes a prompt', { [promptPath]: null }, 'only deleted or renamed'],
  ])('%s leaves nothing to evaluate', async (_, files, why) => {
    const calls = model.calls();
    const report = await bench.pullRequest(files);
    expect(report).toMatchObject({ verdict: 'pass', prompts: [], nothing: expect.stringContaining(why) });
    expect(report.because).toBe(report.nothing);
    expect(model.calls()).toBe(calls);
  });

  it('that renames a prompt says that the environments keep the old one, and asks for the new one', async () => {
    const report = await bench.pullRequest({ [promptPath]: null, 'prompts/goods.md': promptOf(90) });
    expect(report.notices.map((notice) => notice.message)).toEqual([
      'prompts/items.md was deleted or renamed: what the environments hold of items stays there, until a person takes it out (`promote` with `remove: true` and a `reason`).',
    ]);
    expect(rowOf(report)).toMatchObject({ slug: 'goods', promotion: { outcome: 'refused' } });
    expect(await bench.holds('staging')).toBeDefined();
  });

  it('that renames the file of a prompt with its own slug is no change', async () => {
    await bench.commit({ [promptPath]: `---\nslug: items\n---\n${promptOf(90)}` });
    const report = await bench.pullRequest({
      [promptPath]: null,
      'prompts/goods.md': `---\nslug: items\n---\n${promptOf(90)}`,
    });
    expect(report.nothing).toContain('same versions');
    expect(report.notices).toEqual([]);
  });

  it('whose file did not parse before is compared with what is held', async () => {
    await bench.commit({ [promptPath]: `---\nunknown: key\n---\n${promptOf(90)}` });
    const report = await bench.pullRequest(improved);
    expect(rowOf(report)).toMatchObject({ baseline: { source: 'held' }, promotion: { outcome: 'promoted' } });
  });

  it.each([
    ['a prompt that it touches does not parse', { [promptPath]: `---\nunknown: key\n---\n` }, promptPath, 2],
    ['two files have one slug', { 'prompts/b.md': `---\nslug: items\n---\nHello` }, promptPath, undefined],
  ])('is an error where %s, with its place', async (_, files, file, line) => {
    const report = await bench.pullRequest({ ...improved, ...files });
    expect(report).toMatchObject({ verdict: 'error', prompts: [], error: { name: 'FileError', position: { file } } });
    expect(report.error?.position?.line).toBe(line);
    expect(report.because).toBe(report.error?.message);
  });

  it('is not held up by a prompt that it does not touch and that does not parse', async () => {
    await bench.commit({ 'prompts/broken.md': `---\nunknown: key\n---\n` });
    const report = await bench.pullRequest(improved);
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    expect(report.notices).toEqual([
      { level: 'warning', message: expect.stringMatching(/^not touched by this change, .*prompts\/broken\.md:2/) },
    ]);
  });

  it('passes on what its author should know of the prompt', async () => {
    const report = await bench.pullRequest({ [promptPath]: `${promptOf(97)}{{ input }}\n` }, { dryRun: true });
    expect(report.notices).toEqual([
      { level: 'notice', message: expect.stringMatching(/^prompts\/items\.md: \{\{ input/) },
    ]);
  });

  it('can be asked for by name', async () => {
    const files = { ...improved, [otherPath]: otherOf(90) };
    const one = await bench.pullRequest(files, { prompts: ['it*'], dryRun: true });
    expect(one.prompts.map((row) => row.slug)).toEqual(['items']);
    const none = await bench.pullRequest(files, { prompts: ['nobody', 'none-*'] });
    expect(none).toMatchObject({ verdict: 'pass', nothing: 'no changed prompt matches nobody, none-*' });
  });

  it('of a version that was rolled back is evaluated, and held back until a person promotes it', async () => {
    const change = await bench.propose(improved);
    await bench.pullRequest(change);
    await bench.rollback('staging');
    const report = await bench.pullRequest(change, { pullRequest: 2 });
    expect(report.verdict).toBe('pass');
    expect(rowOf(report).promotion).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('rolled back'),
    });
  });

  it('for an environment that the config does not have says which there are', async () => {
    const report = await bench.pullRequest(improved, { environment: 'production' });
    expect(report).toMatchObject({ verdict: 'error', error: { name: 'UsageError', todo: 'It has staging.' } });
  });
});

describe('a change of several prompts', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await startLocalBench({ model, files: { [otherPath]: otherOf(90) } });
    await bench.adopt('staging');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('moves them together, in one commit', async () => {
    const report = await bench.pullRequest({ ...improved, [otherPath]: otherOf(95) });
    expect(outcomesOf(report)).toEqual(['staging/items: promoted', 'staging/other: promoted']);
    expect(await bench.registryTip()).toBe(report.registryCommit);
    expect((await bench.ledger()).filter(({ kind }) => kind === 'prompt')).toHaveLength(4);
  });

  it('moves none of them when one does not pass, and says which', async () => {
    const before = await bench.registryTip();
    const report = await bench.pullRequest({ ...improved, [otherPath]: otherOf(70) });
    expect(report.verdict).toBe('fail');
    expect(outcomesOf(report)).toEqual(['staging/items: kept', 'staging/other: refused']);
    expect(rowOf(report, 'staging', 'items').promotion.message).toContain('move together, and other does not pass');
    expect(await bench.registryTip()).toBe(before);
  });

  it('refuses those that no rule refuses, too, when something is said against the run', async () => {
    const report = await bench.pullRequest(
      { ...improved, [otherPath]: otherOf(95) },
      { objection: async () => ({ reason: 'outdated', message: 'it was closed' }) },
    );
    expect(outcomesOf(report)).toEqual(['staging/items: superseded', 'staging/other: superseded']);
  });

  it('counts one that is held already as settled', async () => {
    await bench.pullRequest({ [otherPath]: otherOf(95) });
    const report = await bench.pullRequest({ ...improved, [otherPath]: otherOf(95) }, { pullRequest: 2 });
    expect(outcomesOf(report)).toEqual(['staging/items: promoted', 'staging/other: already-held']);
  });

  it('keeps two prompts of the same content apart', async () => {
    const report = await bench.pullRequest({ ...improved, [otherPath]: promptOf(97) });
    expect(outcomesOf(report)).toEqual(['staging/items: promoted', 'staging/other: promoted']);
    const [items, other] = [await bench.holds('staging', 'items'), await bench.holds('staging', 'other')];
    expect(items).toBe(other);
  });
});
