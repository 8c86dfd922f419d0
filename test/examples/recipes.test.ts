import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, holds, promptOf, promptPath } from '../acceptance/repository.ts';
import { act, adopt, dispatchOf, pullRequestOf, startActionBench } from '../support/action-process.ts';

describe('docs/recipes.md, a pull request from a fork', () => {
  let bench: Bench;
  beforeAll(async () => {
    const environments = '  staging: { assign: on-pass }\n  production: { from: staging, assign: on-merge }';
    bench = await startActionBench({ environments });
    await adopt(bench, 'staging', 'production');
  });
  afterAll(() => bench.stop());

  it('is answered by what a maintainer had evaluated, asks no model itself, and moves nothing', async () => {
    const before = await holds(bench, 'staging');
    const files = { [promptPath]: promptOf(97) };
    const { number, headSha } = await bench.github.pullRequest({ files, fork: 'mallory/app' });
    expect((await act(bench, pullRequestOf(bench, number))).code).toBe(2);

    const inputs = { command: 'promote', environment: 'staging', prompt: '*', 'head-sha': headSha, 'dry-run': 'true' };
    const dispatched = await act(bench, await dispatchOf(bench), { inputs });
    expect(dispatched).toMatchObject({ code: 0, outputs: { verdict: 'pass', promoted: '[]' } });

    const again = await act(bench, pullRequestOf(bench, number));
    expect(again).toMatchObject({ code: 0, outputs: { verdict: 'pass', promoted: '[]', 'model-calls': '0' } });
    expect(again.report?.prompts.map(({ environment }) => environment)).toEqual(['staging', 'production']);
    expect(await holds(bench, 'staging')).toBe(before);
  });
});
