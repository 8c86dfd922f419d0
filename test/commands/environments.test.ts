import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { exitCode } from '../../src/commands/exit-code.ts';
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
const added = { 'prompts/added.md': promptOf(95, 'A new prompt.') };

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
});
afterAll(() => model.stop());

describe('two environments that a passing pull request assigns, one `from` the other', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await startLocalBench({
      model,
      // In the file the last one comes first.
      environments: '  production: { from: staging, assign: on-pass }\n  staging: { assign: on-pass }',
    });
    await bench.adopt('staging', 'production');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('are given a version one after the other in one run, with the trials of one evaluation', async () => {
    const report = await bench.pullRequest(improved);
    expect(outcomesOf(report)).toEqual(['staging/items: promoted', 'production/items: promoted']);
    expect(report.calls.calls).toBe(40);
    expect(await bench.holds('production')).toBe(await bench.holds('staging'));
    expect(report.registryCommit).toBe(await bench.registryTip());
  });

  it('are both refused what does not pass, and the worst verdict is the run’s', async () => {
    const report = await bench.pullRequest({ [promptPath]: promptOf(70) });
    expect(outcomesOf(report)).toEqual(['staging/items: refused', 'production/items: refused']);
    expect(report.verdict).toBe('fail');
    expect(report.because).toContain('1 more of 2');
  });

  it('can be asked for one by one: the later one does not take what the first has not seen', async () => {
    const report = await bench.pullRequest(improved, { environment: 'production' });
    expect(outcomesOf(report)).toEqual(['production/items: refused']);
    expect(rowOf(report).promotion.message).toContain('has to pass in staging before production');
  });

  it('hand a version on while the first holds it, and for so many days afterwards', async () => {
    await bench.pullRequest(improved, { environment: 'staging' });
    await bench.commit(improved);
    const version = (await bench.holds('staging')) ?? '';
    await bench.pullRequest({ [promptPath]: promptOf(98) }, { environment: 'staging', pullRequest: 2 });
    bench.wait(8);
    const late = await bench.promote('production', { version });
    expect(rowOf(late).promotion).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('was replaced there more than 7 days ago'),
    });
    bench.wait(-3);
    expect(outcomesOf(await bench.promote('production', { version }))).toEqual(['production/items: promoted']);
    bench.wait(300);
    expect(outcomesOf(await bench.promote('production'))).toEqual(['production/items: promoted']);
    expect(await bench.holds('production')).toBe(await bench.holds('staging'));
  });
});

describe('environments with rules of their own', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await startLocalBench({
      model,
      environments: [
        '  staging: { assign: on-pass, gate: { max-drop: 0.3 } }',
        '  canary: { assign: on-merge, gate: { scorers: { exact: { min: 0.96 } } } }',
        '  production: { assign: manual }',
      ].join('\n'),
    });
    await bench.adopt('staging');
    await bench.promote('production', { reason: 'first adoption' });
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('are in question on a pull request unless a person alone assigns them', async () => {
    const report = await bench.pullRequest(improved);
    expect(outcomesOf(report)).toEqual(['staging/items: promoted', 'canary/items: will-assign']);
  });

  it('have verdicts of their own', async () => {
    const report = await bench.pullRequest({ [promptPath]: promptOf(85) });
    expect(rowOf(report, 'staging').verdict.kind).toBe('pass');
    expect(rowOf(report, 'staging').promotion.outcome).toBe('promoted');
    expect(rowOf(report, 'canary').verdict).toMatchObject({ kind: 'fail', because: expect.stringContaining('96.0%') });
    expect(report.verdict).toBe('fail');
  });

  it('are in question by name, whatever assigns them', async () => {
    const report = await bench.pullRequest(improved, { environment: 'production' });
    expect(outcomesOf(report)).toEqual(['production/items: kept']);
    expect(rowOf(report).promotion.message).toContain('by hand');
  });

  it('that no change assigns leave nothing to evaluate', async () => {
    await bench.commit({ 'prompt-ratchet.yml': configOf(model, { environments: '  production: { assign: manual }' }) });
    const report = await bench.pullRequest(improved);
    expect(report.nothing).toBe('no environment is assigned by pull requests or merges');
  });
});

describe('the first version of a prompt in an environment', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await startLocalBench({ model });
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());
  const rules = (gate: string) => ({ 'prompt-ratchet.yml': configOf(model, { environments: `  staging: ${gate}` }) });

  it('is compared with the base commit’s, and a pull request does not assign it', async () => {
    const report = await bench.pullRequest(improved);
    expect(report.verdict).toBe('pass');
    expect(rowOf(report).baseline).toEqual({ source: 'base', version: expect.stringMatching(/^sha256:/) });
    expect(rowOf(report).comparisons[0]?.scorers[0]).toMatchObject({ better: 2, worse: 0 });
    expect(rowOf(report).promotion).toMatchObject({ outcome: 'refused', message: expect.stringContaining('`reason`') });
    expect(await bench.holds('staging')).toBeUndefined();
  });

  it('that is new in the base, too, has nothing to be compared with: not a pass without an absolute rule', async () => {
    const report = await bench.pullRequest(added);
    expect(report.verdict).toBe('inconclusive');
    expect(report.because).toContain('no absolute rule');
    expect(rowOf(report)).not.toHaveProperty('baseline');
  });

  it('that is new in the base, too, passes the absolute rules or does not', async () => {
    await bench.commit(rules('{ gate: { scorers: { exact: { min: 0.9 } } } }'));
    const good = await bench.pullRequest(added);
    expect(good.verdict).toBe('pass');
    expect(outcomesOf(good)).toEqual(['staging/added: refused']);
    const bad = await bench.pullRequest({ 'prompts/added.md': promptOf(70, 'A new prompt.') });
    expect(bad.verdict).toBe('fail');
    expect(rowOf(bad).changes.length).toBeGreaterThan(0);
  });

  it('is assigned by a passing pull request where the config says `first: allow`', async () => {
    await bench.commit(rules('{ first: allow, gate: { scorers: { exact: { min: 0.9 } } } }'));
    expect(outcomesOf(await bench.pullRequest({ ...improved, ...added }))).toEqual([
      'staging/added: promoted',
      'staging/items: promoted',
    ]);
  });

  it('that nothing was shown of is not assigned, even where the config says `first: allow`', async () => {
    await bench.commit(rules('{ first: allow }'));
    const report = await bench.pullRequest(added);
    expect(report.verdict).toBe('inconclusive');
    expect(outcomesOf(report)).toEqual(['staging/added: refused']);
    // Compared with the base commit's, it was.
    expect(outcomesOf(await bench.pullRequest(improved))).toEqual(['staging/items: promoted']);
  });

  it('that does not hold the absolute rules is not assigned where the config says `first: allow`', async () => {
    await bench.commit(rules('{ first: allow, gate: { scorers: { exact: { min: 0.96 } } } }'));
    const report = await bench.pullRequest(added);
    expect(report.verdict).toBe('fail');
    expect(await bench.holds('staging', 'added')).toBeUndefined();
  });

  it.each([undefined, '', '   '])(
    'is not adopted by a person who gives the reason %j, and costs nothing',
    async (reason) => {
      const calls = model.calls();
      const report = await bench.promote('staging', { reason });
      expect(report.verdict).toBe('inconclusive');
      expect(outcomesOf(report)).toEqual(['staging/items: refused']);
      expect(report.because).toMatch(/could not be assigned: .*`reason`.*`first: allow`$/);
      expect(model.calls()).toBe(calls);
    },
  );

  it('is adopted by a person who says why, and the ledger says so', async () => {
    const report = await bench.promote('staging', { reason: 'what runs today' });
    expect(report.verdict).toBe('pass');
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    const written = await bench.ledger();
    // With the dataset that it was judged over.
    expect(written.map(({ kind }) => kind).sort()).toEqual(['dataset', 'prompt']);
    for (const entry of written) {
      expect(entry).toMatchObject({ reason: 'what runs today', rule: 'manual', actor: 'ada' });
    }
  });

  it('that does not hold the absolute rules is not adopted, whatever the reason', async () => {
    await bench.commit(rules('{ gate: { scorers: { exact: { min: 0.96 } } } }'));
    const report = await bench.promote('staging', { reason: 'trust me' });
    expect(report.verdict).toBe('fail');
    expect(await bench.holds('staging')).toBeUndefined();
  });

  it('is evaluated by the proposal’s own config where the trusted branch has none, and assigned by nobody', async () => {
    const config = configOf(model, { environments: '  staging: { first: allow }' });
    await bench.commit({ 'prompt-ratchet.yml': null });
    const report = await bench.pullRequest({ ...improved, 'prompt-ratchet.yml': config });
    expect(report.verdict).toBe('pass');
    expect(rowOf(report).promotion).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('no config'),
    });
    expect(report.notices).toEqual([]);
  });
});

describe('a push of the default branch', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await startLocalBench({
      model,
      environments: '  staging: { assign: on-pass }\n  production: { assign: on-merge }',
      files: added,
    });
    await bench.adopt('production');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('of what is held already leaves nothing to evaluate', async () => {
    const report = await bench.push();
    expect(report.nothing).toMatch(/^production already holds every prompt of .+/);
    expect(outcomesOf(report)).toEqual([]);
  });

  it('assigns every prompt that differs, and only where a merge assigns', async () => {
    await bench.commit({ ...improved, 'prompts/added.md': promptOf(97, 'A new prompt.') });
    const report = await bench.push();
    expect(outcomesOf(report)).toEqual(['production/added: promoted', 'production/items: promoted']);
    const rules = (await bench.ledger()).map((entry) => entry.rule).sort();
    // The two prompts, and the dataset that the first two were judged over.
    expect(rules).toEqual(['manual', 'manual', 'manual', 'on-merge', 'on-merge']);
    expect(await bench.holds('staging')).toBeUndefined();
  });

  it('assigns each on its own: what was merged before and does not pass holds up nothing else', async () => {
    await bench.commit({ ...improved, 'prompts/added.md': promptOf(70, 'A new prompt.') });
    const report = await bench.push();
    expect(outcomesOf(report)).toEqual(['production/added: refused', 'production/items: promoted']);
    expect(exitCode(report, 'push')).toBe(1);
    expect(report.registryCommit).toBe(await bench.registryTip());
  });

  it('spends nothing on what could not be assigned: a version that was rolled back, a first adoption', async () => {
    await bench.commit(improved);
    await bench.push();
    await bench.rollback('production', { prompts: ['items'] });
    const calls = model.calls();
    const held = await bench.push();
    expect(outcomesOf(held)).toEqual(['production/items: refused']);
    expect(held.because).toContain('rolled back');
    await bench.commit({ 'prompts/third.md': promptOf(90, 'A third.') });
    const report = await bench.push({ prompts: ['third'] });
    expect(rowOf(report).promotion).toMatchObject({ outcome: 'refused', message: expect.stringContaining('Adopt it') });
    expect(model.calls()).toBe(calls);
  });

  it('of no prompt at all says so', async () => {
    await bench.commit({ [promptPath]: null, 'prompts/added.md': null });
    expect((await bench.push()).nothing).toMatch(/ has no prompts$/);
  });

  it('of a branch that is not the default one assigns nothing', async () => {
    await bench.commit(improved);
    const report = await bench.push({ onDefaultBranch: false });
    expect(outcomesOf(report)).toEqual(['production/items: will-assign']);
    expect(rowOf(report).promotion.message).toContain('another branch');
  });

  it('is stopped by a prompt that does not parse, and names it', async () => {
    await bench.commit({ ...improved, 'prompts/broken.md': '---\nunknown: key\n---\n' });
    const report = await bench.push();
    expect(report.error?.position).toMatchObject({ file: 'prompts/broken.md', line: 2 });
  });
});

describe('a merge group', () => {
  it('is judged from the results of its pull request, without a call, and assigns nothing', async () => {
    const bench = await startLocalBench({
      model,
      environments: '  production: { assign: on-merge }',
      store: 'local',
    });
    await bench.adopt('production');
    const change = await bench.propose(improved);
    await bench.pullRequest(change);
    const calls = model.calls();
    const before = await bench.holds('production');
    const report = await bench.pullRequest(change, { occasion: 'merge-group', assign: false });
    expect(report).toMatchObject({ verdict: 'pass', calls: { calls: 0, recorded: 40 } });
    expect(outcomesOf(report)).toEqual(['production/items: will-assign']);
    expect(model.calls()).toBe(calls);
    expect(await bench.holds('production')).toBe(before);
    await bench.stop();
  });
});

describe('a protected environment', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await startLocalBench({
      model,
      environments: '  staging: { assign: on-pass }\n  production: { assign: on-merge, protected: true }',
    });
    await bench.adopt('staging', 'production');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('is not moved by a run of another branch, nor from a laptop, and no call is spent on it', async () => {
    await bench.commit(improved);
    const calls = model.calls();
    for (const given of [{ onDefaultBranch: false }, { onDefaultBranch: false, occasion: 'command-line' }] as const) {
      const report = await bench.promote('production', given);
      expect(outcomesOf(report)).toEqual(['production/items: refused']);
      expect(report.because).toContain('protected');
      const back = await bench.rollback('production', given);
      expect(rowOf(back).promotion).toMatchObject({
        outcome: 'refused',
        message: expect.stringContaining('protected'),
      });
    }
    expect(model.calls()).toBe(calls);
  });

  it('is assigned on the default branch, on answers of that run alone', async () => {
    const change = await bench.propose(improved);
    await bench.pullRequest(change);
    await bench.commit(improved);
    const report = await bench.push();
    expect(outcomesOf(report)).toEqual(['production/items: promoted']);
    expect(report.calls).toMatchObject({ calls: 40, recorded: 0, cached: 0 });
  });

  it('is shown to a reviewer from recorded results', async () => {
    const change = await bench.propose(improved);
    await bench.pullRequest(change, { environment: 'staging' });
    const report = await bench.pullRequest(change, { environment: 'production' });
    expect(report.calls).toMatchObject({ calls: 0, recorded: 40 });
    expect(outcomesOf(report)).toEqual(['production/items: will-assign']);
  });
});
