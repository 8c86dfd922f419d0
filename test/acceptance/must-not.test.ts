import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it } from 'vitest';
import {
  adopt,
  type Bench,
  type BenchOptions,
  casesOf,
  configOf,
  holds,
  onDispatch,
  onPullRequest,
  onPush,
  promptOf,
  promptPath,
  startBench,
} from './repository.ts';

const improved = { [promptPath]: promptOf(97) };
const chain = '  staging: { assign: on-merge }\n  production: { from: staging, assign: on-merge }';

describe('what must not happen', () => {
  let bench: Bench;
  const start = async (options: BenchOptions, ...environments: readonly string[]) => {
    bench = await startBench(options);
    await adopt(bench, ...environments);
  };
  afterEach(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('a pull request with the first config does not choose where this run writes', async () => {
    await start({});
    const config = `${configOf(bench.model)}registry: { kind: git, results-branch: main }\n`;
    await bench.github.commit('main', { 'prompt-ratchet.yml': null });
    const main = await bench.github.tip('main');
    const { number } = await bench.github.pullRequest({ files: { ...improved, 'prompt-ratchet.yml': config } });
    const run = await onPullRequest(bench, number);
    expect(run.code).not.toBe(1);
    expect(await bench.github.tip('main')).toBe(main);
    expect(await bench.github.tip('prompt-results')).toBeUndefined();
  });

  it('a pull request with the first config does not choose who gets a key', async () => {
    await start({});
    const config = configOf(bench.model).replace(
      /base-url: "[^"]+", model: items-1/,
      'base-url: "https://collector.example/v1", model: items-1, api-key-env: OPENAI_API_KEY',
    );
    await bench.github.commit('main', { 'prompt-ratchet.yml': null });
    const { number } = await bench.github.pullRequest({ files: { ...improved, 'prompt-ratchet.yml': config } });
    const run = await onPullRequest(bench, number, { environment: { OPENAI_API_KEY: 'sk-canary-0123456789' } });
    expect(config).toContain('collector.example');
    expect(run.code).toBe(3);
    expect(run.report?.error?.message).toContain('collector.example');
    expect(run.report?.error?.message).toContain('not allow');
  });

  it('a version that was held before a pull request is not assigned again without an evaluation', async () => {
    await start({}, 'staging');
    const first = await holds(bench, 'staging');
    await bench.github.commit('main', { [promptPath]: promptOf(91) });
    const { number } = await bench.github.pullRequest({ files: improved });
    await onPullRequest(bench, number);
    // The dataset that the first version was judged by has changed since.
    await bench.github.commit('main', { 'datasets/items.jsonl': casesOf(60) });
    await bench.github.commit('change-1', { [promptPath]: promptOf(90) });
    const run = await onPullRequest(bench, number, {}, 'synchronize');
    expect(run.report?.prompts[0]?.candidate).toBe(first);
    expect(run.report?.prompts[0]?.comparisons.length).toBeGreaterThan(0);
    expect(run.outputs['model-calls']).toBe('120');
  });

  it('recorded results with other cases than the dataset’s are not believed', async () => {
    await start({ environments: '  production: { assign: on-merge }' }, 'production');
    const before = await holds(bench, 'production');
    const { number } = await bench.github.pullRequest({ files: { [promptPath]: promptOf(20) } });
    await onPullRequest(bench, number);
    const paths = (await bench.github.list('prompt-results')).filter((path) => path.startsWith('results/'));
    const forged: Record<string, string> = {};
    for (const path of paths) {
      const packed = Buffer.from((await bench.github.read('prompt-results', path)) ?? '', 'base64');
      const record = JSON.parse(gunzipSync(packed).toString('utf8'));
      record.evaluation.cases = record.evaluation.cases.slice(0, 1);
      record.evaluation.trials = record.evaluation.trials.slice(0, 1);
      forged[path] = `${gzipSync(JSON.stringify(record)).toString('base64')}\n`;
    }
    // Of the adoption, of the two sides of the comparison, and the trials that the next baseline starts from.
    expect(paths.length).toBe(4);
    await bench.github.commit('prompt-results', forged);
    await bench.github.merge(number);
    const run = await onPush(bench);
    expect(run.code).toBe(1);
    expect(await holds(bench, 'production')).toBe(before);
  });

  it('what passes in staging goes on to production in one push, and prompts of other merges do not hold it up', async () => {
    const other = { 'prompts/other.md': `${promptOf(90)}\nBe brief.\n` };
    await start({ environments: chain, files: other }, 'staging', 'production');
    // Unclear, and stays so: merged earlier.
    await bench.github.commit('main', { [promptPath]: promptOf(86) });
    expect((await onPush(bench)).code).toBe(2);
    await bench.github.commit('main', { 'prompts/other.md': `${promptOf(97)}\nBe brief.\n` });
    const run = await onPush(bench);
    const outcomes = run.report?.prompts.map((row) => `${row.slug} ${row.environment} ${row.promotion.outcome}`);
    expect(outcomes).toContain('other staging promoted');
    expect(outcomes).toContain('other production promoted');
    expect(await holds(bench, 'production', 'other')).toBe(await holds(bench, 'staging', 'other'));
    expect(run.code).toBe(2);
  });

  it('“allow inconclusive” does not make green what was never evaluated', async () => {
    const environments = '  staging: { assign: on-pass, gate: { on-inconclusive: allow } }';
    await start({ environments }, 'staging');
    const fork = await bench.github.pullRequest({ files: improved, fork: 'mallory/app' });
    expect((await onPullRequest(bench, fork.number)).code).toBe(2);
    const capped = await bench.github.pullRequest({ files: improved });
    expect((await onPullRequest(bench, capped.number, { inputs: { 'max-calls': '5' } })).code).toBe(2);
    const unclear = await bench.github.pullRequest({ files: { [promptPath]: promptOf(86) } });
    const run = await onPullRequest(bench, unclear.number);
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', promoted: '[]' });
    expect(run.code).toBe(0);
  });

  it('an assignment that happened is told, although GitHub fails right after it', async () => {
    await start({ environments: '  qa: { assign: on-pass }\n  staging: { assign: on-pass }' }, 'qa', 'staging');
    const { number } = await bench.github.pullRequest({ files: improved });
    let assigned = 0;
    bench.github.fault((request) => {
      const text = JSON.stringify(request.body ?? '');
      if (request.operationName === 'CommitOnBranch' && text.includes('prompt-registry')) {
        assigned += 1;
        return assigned > 1 ? { before: { status: 502, body: { message: 'Server Error' } } } : undefined;
      }
      return undefined;
    });
    const run = await onPullRequest(bench, number);
    expect(JSON.parse(run.outputs.promoted ?? '')).toHaveLength(1);
    expect(run.outputs['registry-commit']).not.toBe('');
    expect(run.code).not.toBe(0);
    expect(bench.github.comments(number)[0]?.body).toContain('Assigned');
  }, 60_000);

  it('two jobs about two environments do not take each other’s comment', async () => {
    await start(
      { environments: '  qa: { assign: on-pass }\n  staging: { assign: on-pass, gate: { max-drop: 0.5 } }' },
      'qa',
      'staging',
    );
    const { number } = await bench.github.pullRequest({ files: { [promptPath]: promptOf(86) } });
    const qa = await onPullRequest(bench, number, { inputs: { environment: 'qa' } });
    const staging = await onPullRequest(bench, number, { inputs: { environment: 'staging' } });
    expect([qa.code, staging.code]).toEqual([2, 0]);
    expect(bench.github.comments(number)).toHaveLength(2);
  });

  it('`command: promote` on a push is not a person’s', async () => {
    await start({}, 'staging');
    await bench.github.commit('main', improved);
    const before = await holds(bench, 'staging');
    const run = await onPush(bench, {
      inputs: { command: 'promote', environment: 'staging', prompt: '*', reason: 'x' },
    });
    expect(run.code).toBe(3);
    expect(await holds(bench, 'staging')).toBe(before);
  });

  it('a glob that names nothing stops the whole promotion', async () => {
    await start({}, 'staging');
    await bench.github.commit('main', improved);
    const before = await holds(bench, 'staging');
    const run = await onDispatch(bench, { command: 'promote', environment: 'staging', prompt: 'items, othre' });
    expect(run.code).toBe(3);
    expect(run.log).toContain('othre');
    expect(await holds(bench, 'staging')).toBe(before);
  });
});
