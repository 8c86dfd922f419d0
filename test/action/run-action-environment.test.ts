import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act, adopt, dispatchOf, startActionBench } from '../support/action-process.ts';

type Bench = Awaited<ReturnType<typeof startActionBench>>;

describe('what the runner hands over', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startActionBench();
    await adopt(bench, 'staging');
  });
  afterAll(() => bench.stop());
  const inputs = { command: 'rollback', environment: 'staging', prompt: '*', reason: 'x' };

  it.each(['x', '1.5', '0', '-1'])('an attempt of %j is refused, and nothing is written', async (attempt) => {
    const before = await bench.github.tip('prompt-registry');
    const run = await act(bench, await dispatchOf(bench), { inputs, environment: { GITHUB_RUN_ATTEMPT: attempt } });
    expect(run.code).toBe(3);
    expect(run.log).toContain('GITHUB_RUN_ATTEMPT');
    expect(await bench.github.tip('prompt-registry')).toBe(before);
  });

  it('an event file that is not there is a clear error', async () => {
    const run = await act(bench, await dispatchOf(bench), {
      inputs,
      arrange: (folder) => rm(join(folder, 'event.json')),
    });
    expect(run.code).toBe(3);
    expect(run.log).toContain('GITHUB_EVENT_PATH');
    expect(run.log).not.toContain('    at ');
  });
});
