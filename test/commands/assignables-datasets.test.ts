import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { commitTree } from '../../src/cli/local-tree.ts';
import { exitCode } from '../../src/commands/exit-code.ts';
import type { EvaluateRequest } from '../../src/commands/request.ts';
import { parseEnvironmentSlug } from '../../src/foundation/ids.ts';
import type { Report } from '../../src/report/report.ts';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import {
  casesOf,
  configOf,
  type LocalBench,
  outcomesOf,
  promptOf,
  promptPath,
  startLocalBench,
} from '../support/local-bench.ts';

const dataset = 'datasets/items.jsonl';
const more = { [dataset]: casesOf(25) };
const improved = { [promptPath]: promptOf(97) };

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
});
afterAll(() => model.stop());

const heldIn = async (bench: LocalBench, environment: string) =>
  (await bench.registryFile(`environments/${environment}.json`))?.datasets?.items?.version;
const movesOf = ({ moves = [] }: Report) =>
  moves.map(({ name, environment, promotion }) => `${environment}/${name}: ${promotion.outcome}`);

describe('the dataset that prompts are judged over', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await startLocalBench({ model, store: 'local' });
    await bench.adopt('staging');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('is assigned with the first of them, with how many cases it has', async () => {
    const version = await heldIn(bench, 'staging');
    expect(version).toMatch(/^sha256:/);
    const file = await bench.registryFile(`versions/dataset/items/${version.replace('sha256:', '')}.json`);
    expect(file).toMatchObject({ slug: 'items', cases: 20, clusters: 0 });
  });

  it('is assigned in another version in the commit that assigns the prompt', async () => {
    await bench.commit(more);
    const [was, before] = [await heldIn(bench, 'staging'), await bench.git('rev-list', '--count', 'prompt-registry')];
    const report = await bench.pullRequest(improved);
    expect(outcomesOf(report)).toEqual(['staging/items: promoted']);
    expect(movesOf(report)).toEqual(['staging/dataset:items: promoted']);
    expect(await heldIn(bench, 'staging')).not.toBe(was);
    expect(Number(await bench.git('rev-list', '--count', 'prompt-registry'))).toBe(Number(before) + 1);
  });

  it('is not mentioned where the environment holds it already', async () => {
    expect(movesOf(await bench.pullRequest(improved))).toEqual([]);
  });

  it('stays when the prompt does not pass', async () => {
    await bench.commit(more);
    const was = await heldIn(bench, 'staging');
    expect(movesOf(await bench.pullRequest({ [promptPath]: promptOf(70) }))).toEqual([]);
    expect(await heldIn(bench, 'staging')).toBe(was);
  });

  it('is only shown by the pull request that proposes another one', async () => {
    const was = await heldIn(bench, 'staging');
    const report = await bench.pullRequest(more);
    expect(report).toMatchObject({ proposal: true });
    expect(movesOf(report)).toEqual([]);
    expect(await heldIn(bench, 'staging')).toBe(was);
  });

  it('waits for the next prompt where a push assigns nothing', async () => {
    await bench.commit(more);
    const calls = model.calls();
    expect((await bench.push()).nothing).toBeDefined();
    expect(model.calls()).toBe(calls);
  });
});

describe('a dataset over which several prompts are judged', () => {
  it('is assigned once, with the first of them that passes', async () => {
    const files = { 'prompts/other.md': promptOf(90, 'Another.'), 'prompts/worse.md': promptOf(90, 'A third.') };
    const bench = await startLocalBench({ model, environments: '  production: { assign: on-merge }', files });
    try {
      await bench.adopt('production');
      await bench.commit({
        ...more,
        ...improved,
        'prompts/other.md': promptOf(97, 'Another.'),
        'prompts/worse.md': promptOf(60, 'A third.'),
      });
      const report = await bench.push();
      expect(outcomesOf(report).toSorted()).toEqual([
        'production/items: promoted',
        'production/other: promoted',
        'production/worse: refused',
      ]);
      expect(movesOf(report)).toEqual(['production/dataset:items: promoted']);
      const written = (await bench.ledger()).filter(({ kind, rule }) => kind === 'dataset' && rule === 'on-merge');
      expect(written).toHaveLength(1);
    } finally {
      await bench.stop();
    }
  });
});

describe.each([
  ['an environment that merges assign', '{ assign: on-merge }'],
  ['a protected one', '{ assign: on-merge, protected: true }'],
])('a push of another dataset, for %s', (_, rules) => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    const suiteOf = (name: string, prompt: string) =>
      `  - { name: ${name}, prompts: [${prompt}], dataset: ${name}, trials: 1, scorers: [exact] }`;
    const config = configOf(model, {
      environments: `  production: ${rules}`,
      suites: `${suiteOf('items', 'items')}\n${suiteOf('same', 'other')}`,
    });
    bench = await startLocalBench({
      model,
      files: {
        'prompts/other.md': promptOf(95, 'Another.'),
        'datasets/same.jsonl': casesOf(20),
        'prompt-ratchet.yml': config.replace('datasets:\n', 'datasets:\n  same: datasets/same.jsonl\n'),
      },
    });
    await bench.adopt('production');
    await bench.commit(more);
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('evaluates what is held over it, and assigns it', async () => {
    const was = await heldIn(bench, 'production');
    const report = await bench.push();
    expect(report).toMatchObject({ verdict: 'pass', prompts: [] });
    expect(movesOf(report)).toEqual(['production/dataset:items: promoted']);
    expect(report.calls.calls).toBe(25);
    expect(exitCode(report, 'push')).toBe(0);
    expect(await heldIn(bench, 'production')).not.toBe(was);
    const entry = (await bench.ledger()).find(({ kind, from }) => kind === 'dataset' && from === was);
    expect(entry).toMatchObject({ rule: 'on-merge', from: was, to: await heldIn(bench, 'production') });
  });

  it('leaves trials of the baseline to the next pull request', async () => {
    const pooledOf = (report: Report) =>
      report.prompts.flatMap(({ comparisons }) => comparisons.map(({ baselineTrials }) => baselineTrials?.pooled));
    expect(pooledOf(await bench.pullRequest(improved, { environment: 'production' }))).toEqual([0]);
    await bench.push();
    const better = { [promptPath]: promptOf(98) };
    expect(pooledOf(await bench.pullRequest(better, { environment: 'production', pullRequest: 2 }))).toEqual([2]);
  });

  it('is done once', async () => {
    await bench.push();
    const calls = model.calls();
    const again = await bench.push();
    expect(again.nothing).toBeDefined();
    expect(model.calls()).toBe(calls);
  });

  it('assigns nothing when a call fails, says so, and is red', async () => {
    const was = await heldIn(bench, 'production');
    model.fail(400);
    const report = await bench.push();
    model.fail(undefined);
    expect(movesOf(report)).toEqual(['production/dataset:items: refused']);
    expect(report.moves?.[0]?.promotion.message).toContain('was not evaluated whole');
    expect(exitCode(report, 'push')).not.toBe(0);
    expect(await heldIn(bench, 'production')).toBe(was);
  });

  it('goes with a prompt that is judged over it, where one differs', async () => {
    await bench.commit(improved);
    const report = await bench.push();
    expect(outcomesOf(report)).toEqual(['production/items: promoted']);
    expect(movesOf(report)).toEqual(['production/dataset:items: promoted']);
  });

  it('that cannot be read is said, and assigns nothing', async () => {
    const was = await heldIn(bench, 'production');
    await bench.commit({ [dataset]: 'not a row\n' });
    const report = await bench.push();
    expect(report.notices.map(({ message }) => message).join()).toContain('dataset:items is not assigned');
    expect(await heldIn(bench, 'production')).toBe(was);
  });
});

describe('a dataset that a person promotes', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await startLocalBench({ model, environments: '  staging: {}\n  production: { assign: manual }' });
    await bench.adopt('staging', 'production');
    await bench.commit(more);
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  const named = { prompts: ['dataset:*'] };

  it('is assigned with a fresh baseline of what is held', async () => {
    const report = await bench.promote('production', named);
    expect(outcomesOf(report)).toEqual([]);
    expect(movesOf(report)).toEqual(['production/dataset:items: promoted']);
    expect(report.calls.calls).toBe(25);
    expect(exitCode(report, 'dispatch')).toBe(0);
    expect(await bench.promote('production', named)).toMatchObject({
      moves: [{ promotion: { outcome: 'already-held' } }],
      calls: { calls: 0 },
    });
  });

  it('names the commit that has its rows, also where prompts are taken from another one', async () => {
    const files = await commitTree(bench.root, await bench.propose(improved));
    await bench.promote('production', { ...named, files });
    const entry = (await bench.ledger()).find(({ kind, environment, replaces }) => {
      return kind === 'dataset' && environment === 'production' && replaces !== undefined;
    });
    expect(entry?.commit).toBe(await bench.git('rev-parse', 'main'));
  });

  it('is shown by a dry run as it would move', async () => {
    const was = await heldIn(bench, 'production');
    const report = await bench.promote('production', { ...named, dryRun: true });
    expect(movesOf(report)).toEqual(['production/dataset:items: will-assign']);
    expect(exitCode(report, 'dispatch')).toBe(0);
    expect(await heldIn(bench, 'production')).toBe(was);
  });

  it('goes with prompts that are named with it, and waits for them', async () => {
    await bench.commit({ [promptPath]: promptOf(70) });
    const was = await heldIn(bench, 'production');
    const worse = await bench.promote('production', { prompts: ['items', 'dataset:items'] });
    expect(movesOf(worse)).toEqual(['production/dataset:items: kept']);
    expect(exitCode(worse, 'dispatch')).toBe(1);
    expect(await heldIn(bench, 'production')).toBe(was);
    await bench.commit(improved);
    const better = await bench.promote('production', { prompts: ['items', 'dataset:items'] });
    expect(outcomesOf(better)).toEqual(['production/items: promoted']);
    expect(movesOf(better)).toEqual(['production/dataset:items: promoted']);
  });

  it('is refused where nothing is held that is judged over it', async () => {
    await bench.promote('production', { prompts: ['items'], remove: true, reason: 'not needed' });
    const report = await bench.promote('production', named);
    expect(movesOf(report)).toEqual(['production/dataset:items: refused']);
    expect(report.because).toContain('it holds no prompt of a suite over items');
    expect(exitCode(report, 'dispatch')).not.toBe(0);
  });

  it.each([
    ['by a name that nothing has', { prompts: ['dataset:nothing'] }, /named dataset:nothing/],
    ['in a version that the files do not hold', { ...named, version: 'abcdef' }, /no version that begins/],
    ['of an environment that holds another one', { ...named, from: parseEnvironmentSlug('staging') }, /staging holds/],
  ])('%s is an error', async (_, given, message) => {
    const report = await bench.promote('production', given);
    expect(report).toMatchObject({ verdict: 'error', error: { name: 'UsageError' } });
    expect(report.because).toMatch(message);
  });
});

describe('a dataset that somebody brought who may not move the environment', () => {
  let bench: LocalBench;
  beforeAll(async () => {
    const environments = '  production: { assign: on-merge, promoters: [ada] }';
    bench = await startLocalBench({ model, environments });
    await bench.adopt('production');
  });
  afterAll(() => bench.stop());

  const contentObjections: EvaluateRequest['contentObjections'] = async (_, contents) =>
    contents.map(({ files }) =>
      files.includes(dataset) ? { reason: 'not-permitted', message: 'mallory brought the rows' } : undefined,
    );

  it('is not assigned by itself, nor along with a prompt that a promoter brings', async () => {
    const was = await heldIn(bench, 'production');
    await bench.commit(more);
    const alone = await bench.push({ contentObjections });
    expect(movesOf(alone)).toEqual(['production/dataset:items: refused']);
    await bench.commit(improved);
    const along = await bench.push({ contentObjections });
    expect(along.prompts.map(({ promotion }) => promotion)).toEqual([
      { outcome: 'refused', message: 'Not assigned: mallory brought the rows.' },
    ]);
    expect(exitCode(along, 'push')).not.toBe(0);
    expect(await heldIn(bench, 'production')).toBe(was);
    await bench.push();
    expect(await heldIn(bench, 'production')).not.toBe(was);
  });
});
