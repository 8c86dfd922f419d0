import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  adopt,
  type Bench,
  casesOf,
  holds,
  onDispatch,
  onPullRequest,
  promptOf,
  promptPath,
  startBench,
} from './repository.ts';

const improved = { [promptPath]: promptOf(97) };
const regressed = { [promptPath]: promptOf(20) };

describe('a pull request, in a repository whose staging holds a version', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench({ prompt: promptOf(60) });
    await adopt(bench, 'staging');
  });
  afterEach(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('that improves the prompt is assigned, and one comment says so', async () => {
    const before = await holds(bench, 'staging');
    const { number } = await bench.github.pullRequest({ files: improved });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'pass', improved: '1', regressed: '0', 'model-calls': '50' });
    const after = await holds(bench, 'staging');
    expect(after).not.toBe(before);
    expect(JSON.parse(run.outputs.promoted ?? '')).toEqual([
      { prompt: 'items', environment: 'staging', version: after },
    ]);
    expect(run.outputs['registry-commit']).toBe(await bench.github.tip('prompt-registry'));
    const [comment, ...others] = bench.github.comments(number);
    expect(others).toEqual([]);
    expect(comment?.author).toBe('github-actions[bot]');
    expect(comment?.body).toMatch(/60\.0% \| 100\.0% \| \*\*\+40\.0\spp\*\*/);
    expect(run.outputs['comment-url']).toContain(`#issuecomment-${comment?.id}`);
    expect(run.summary).toContain('+40.0');
    expect(run.report?.prompts[0]?.promotion.outcome).toBe('promoted');
  });

  it('that makes the prompt worse fails the step, says so, and moves nothing', async () => {
    const before = await holds(bench, 'staging');
    const registry = await bench.github.tip('prompt-registry');
    const { number } = await bench.github.pullRequest({ files: regressed });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(1);
    expect(run.outputs).toMatchObject({ verdict: 'fail', regressed: '1', promoted: '[]', 'registry-commit': '' });
    expect(await holds(bench, 'staging')).toBe(before);
    expect(await bench.github.tip('prompt-registry')).toBe(registry);
    expect(bench.github.comments(number)[0]?.body).toMatch(/−48\.0\spp/);
    expect(run.log).toMatch(/::error [^\n]*file=prompts\/items\.md/);
  });

  it('whose effect is between the two cuts is inconclusive, and moves nothing', async () => {
    const before = await holds(bench, 'staging');
    const { number } = await bench.github.pullRequest({ files: { [promptPath]: promptOf(56) } });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(2);
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', promoted: '[]' });
    expect(run.report?.because).toContain('up to 2.5 pp passes');
    expect(await holds(bench, 'staging')).toBe(before);
  });

  it('whose provider is down ends as an error, and is not called a regression', async () => {
    bench.model.fail(503);
    const before = await holds(bench, 'staging');
    const { number } = await bench.github.pullRequest({ files: improved });
    const run = await onPullRequest(bench, number, { environment: { PROMPT_RATCHET_TEST: '1' } });
    expect(run.code).toBe(3);
    expect(run.outputs).toMatchObject({ verdict: 'error', regressed: '0', improved: '0', promoted: '[]' });
    const body = bench.github.comments(number)[0]?.body ?? '';
    expect(body).toContain('down for maintenance');
    expect(body.toLowerCase()).not.toContain('regressed');
    expect(await holds(bench, 'staging')).toBe(before);
  }, 120_000);

  it('that changes no prompt is a success with the reason, without a comment or a call', async () => {
    const calls = bench.model.calls();
    const { number } = await bench.github.pullRequest({ files: { 'README.md': 'hello' } });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(0);
    expect(run.outputs).toMatchObject({ verdict: 'pass', promoted: '[]', 'model-calls': '0' });
    expect(run.summary).toContain('no prompt file differs');
    expect(bench.github.comments(number)).toEqual([]);
    expect(bench.model.calls()).toBe(calls);
    expect(run.requests).toBeLessThanOrEqual(12);
  });

  it('that is pushed to again updates its comment, and is compared with what was held before its first push', async () => {
    const first = await holds(bench, 'staging');
    const { number } = await bench.github.pullRequest({ files: { [promptPath]: promptOf(80) } });
    await onPullRequest(bench, number);
    expect(bench.github.comments(number)[0]?.body).not.toMatch(/\+40\.0\spp/);
    await bench.github.commit('change-1', improved);
    const run = await onPullRequest(bench, number, {}, 'synchronize');
    expect(run.code).toBe(0);
    expect(run.report?.prompts[0]?.baseline).toMatchObject({ version: first, source: 'held' });
    const [comment, ...others] = bench.github.comments(number);
    expect(others).toEqual([]);
    expect(comment?.body).toMatch(/\+40\.0\spp/);
    expect(run.report?.prompts[0]?.promotion.outcome).toBe('promoted');
  });

  it('that takes its change back leaves no verdict standing in its comment', async () => {
    const { number } = await bench.github.pullRequest({ files: regressed });
    await onPullRequest(bench, number);
    await bench.github.commit('change-1', { [promptPath]: promptOf(60) });
    const run = await onPullRequest(bench, number, {}, 'synchronize');
    expect(run.code).toBe(0);
    const [comment] = bench.github.comments(number);
    expect(comment?.body).toContain('othing to evaluate');
    expect(comment?.body).not.toMatch(/−48/);
  });

  it('runs again for nothing: the results of the first run are found', async () => {
    const { number } = await bench.github.pullRequest({ files: improved });
    await onPullRequest(bench, number);
    const calls = bench.model.calls();
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(0);
    expect(run.outputs['model-calls']).toBe('0');
    expect(bench.model.calls()).toBe(calls);
    expect(run.report?.prompts[0]?.promotion.outcome).toBe('already-held');
  });

  it('that was pushed to while it was evaluated assigns nothing', async () => {
    const before = await holds(bench, 'staging');
    const { number } = await bench.github.pullRequest({ files: improved });
    bench.model.delay(200);
    const running = onPullRequest(bench, number);
    while (bench.model.calls() < 110) await new Promise((resolve) => setTimeout(resolve, 5));
    await bench.github.commit('change-1', regressed);
    const run = await running;
    expect(run.report?.prompts[0]?.promotion).toMatchObject({ outcome: 'superseded' });
    expect(run.code).toBe(2);
    expect(await holds(bench, 'staging')).toBe(before);
  });

  it('with a token that may only read keeps its verdict, and warns', async () => {
    const before = await holds(bench, 'staging');
    const { number } = await bench.github.pullRequest({ files: regressed });
    const run = await onPullRequest(bench, number, { token: bench.github.readOnlyToken });
    expect(run.code).toBe(1);
    expect(run.outputs.verdict).toBe('fail');
    expect(run.log).toContain('::warning');
    expect(run.log).toContain('Resource not accessible by integration');
    expect(bench.github.comments(number)).toEqual([]);
    expect(await holds(bench, 'staging')).toBe(before);
  });

  it('cannot change the rules it is judged by', async () => {
    const config = (await bench.github.read('main', 'prompt-ratchet.yml')) ?? '';
    const lax = config.replace('staging: { assign: on-pass }', 'staging: { assign: on-pass, gate: { max-drop: 1 } }');
    const slightlyWorse = { [promptPath]: promptOf(56) };
    const { number } = await bench.github.pullRequest({ files: { ...slightlyWorse, 'prompt-ratchet.yml': lax } });
    const run = await onPullRequest(bench, number);
    expect(lax).not.toBe(config);
    expect(run.code).toBe(2);
    expect(run.log).toContain('prompt-ratchet.yml');
  });

  it('that changes only the dataset shows what is held under it, assigns nothing, and fails nothing', async () => {
    const before = await bench.github.tip('prompt-registry');
    const { number } = await bench.github.pullRequest({ files: { 'datasets/items.jsonl': casesOf(40) } });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(0);
    expect(run.report).toMatchObject({ proposal: true, verdict: 'pass' });
    expect(run.report?.prompts[0]?.comparisons[0]?.scorers[0]?.cases).toBe(40);
    expect(run.outputs['model-calls']).toBe('40');
    expect(bench.github.comments(number)[0]?.body).toContain('Proposed policy');
    expect(await bench.github.tip('prompt-registry')).toBe(before);
  });

  it('that breaks the config says where, before it is merged', async () => {
    const config = (await bench.github.read('main', 'prompt-ratchet.yml')) ?? '';
    const { number } = await bench.github.pullRequest({ files: { 'prompt-ratchet.yml': `${config}limit: 1\n` } });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(3);
    expect(run.log).toMatch(/::error [^\n]*file=prompt-ratchet\.yml,line=\d+/);
  });

  it('from a fork is not evaluated, uses no key, and is inconclusive with what to do', async () => {
    const { number } = await bench.github.pullRequest({ files: improved, fork: 'mallory/app' });
    const calls = bench.model.calls();
    const run = await onPullRequest(bench, number, { token: bench.github.readOnlyToken });
    expect(run.code).toBe(2);
    expect(run.report?.because).toContain('fork');
    expect(bench.model.calls()).toBe(calls);
  });

  it('with a broken prompt says where', async () => {
    const { number } = await bench.github.pullRequest({
      files: { [promptPath]: '---\nmodel: scripted\ntemprature: 1\n---\nQuality 90 {{input}}\n' },
    });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(3);
    expect(run.report?.error?.position).toMatchObject({ file: promptPath, line: 3 });
    expect(run.log).toMatch(/::error [^\n]*file=prompts\/items\.md/);
  });

  it('is refused above a cap before the first call', async () => {
    const calls = bench.model.calls();
    const { number } = await bench.github.pullRequest({ files: improved });
    const run = await onPullRequest(bench, number, { inputs: { 'max-calls': '50' } });
    expect(run.code).toBe(2);
    expect(run.report?.because).toContain('50');
    expect(bench.model.calls()).toBe(calls);
  });

  it('shows a key nowhere but in the authorization header', async () => {
    const key = 'sk-canary-0123456789abcdef';
    const config = ((await bench.github.read('main', 'prompt-ratchet.yml')) ?? '').replace(
      'model: items-1 }',
      'model: items-1, api-key-env: CANARY_API_KEY }',
    );
    await bench.github.commit('main', { 'prompt-ratchet.yml': config });
    const { number } = await bench.github.pullRequest({ files: improved });
    const run = await onPullRequest(bench, number, { environment: { CANARY_API_KEY: key } });
    expect(run.code).toBe(0);
    expect(bench.model.received.at(-1)?.authorization).toBe(`Bearer ${key}`);
    const everything = [
      run.log.replaceAll(/^::add-mask::.*$/gm, ''),
      run.summary,
      JSON.stringify(run.report),
      JSON.stringify(run.outputs),
      JSON.stringify(bench.github.comments(number)),
      JSON.stringify(bench.model.received.map((each) => each.body)),
    ].join('\n');
    expect(everything).not.toContain(key);
    expect(everything).not.toContain(Buffer.from(key).toString('base64'));
  });
});

describe('a pull request, before anything was adopted', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await startBench();
  });
  afterEach(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('is compared with the base commit, assigns nothing, and a dispatched promote adopts', async () => {
    const { number } = await bench.github.pullRequest({ files: improved });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(0);
    expect(run.report?.prompts[0]).toMatchObject({ baseline: { source: 'base' }, promotion: { outcome: 'refused' } });
    expect(run.report?.prompts[0]?.promotion.message).toContain('reason');
    expect(await holds(bench, 'staging')).toBeUndefined();

    const unexplained = await onDispatch(bench, { command: 'promote', environment: 'staging', prompt: '*' });
    expect(unexplained.code).not.toBe(0);
    expect(await holds(bench, 'staging')).toBeUndefined();

    const adopted = await onDispatch(bench, {
      command: 'promote',
      environment: 'staging',
      prompt: '*',
      reason: 'first',
    });
    expect(adopted.code).toBe(0);
    expect(await holds(bench, 'staging')).toBeDefined();
  });

  it('that brings the first config is evaluated by its own, and assigns nothing', async () => {
    const config = (await bench.github.read('main', 'prompt-ratchet.yml')) ?? '';
    await bench.github.commit('main', { 'prompt-ratchet.yml': null });
    const { number } = await bench.github.pullRequest({ files: { ...improved, 'prompt-ratchet.yml': config } });
    const run = await onPullRequest(bench, number);
    expect(run.code).toBe(0);
    expect(run.report?.prompts[0]?.promotion.outcome).toBe('refused');
    expect(await holds(bench, 'staging')).toBeUndefined();
  });
});
