import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openCache } from '../../src/evaluation/index.ts';
import { aDataset, aModel, aSubject, run } from '../support/evaluation.ts';
import { temporaryFolder } from '../support/evaluation-folder.ts';

describe('a process that is killed in the middle of a run', () => {
  it('loses only the calls in flight', async () => {
    const folder = temporaryFolder();
    const child = spawn(
      process.execPath,
      [fileURLToPath(new URL('../support/evaluation-process.ts', import.meta.url)), folder],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let answered = 0;
    // It says so when a call was answered, and is killed without warning at the 40th.
    for await (const line of createInterface({ input: child.stdout })) {
      answered = Number(line);
      if (answered >= 40) break;
    }
    child.kill('SIGKILL');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');

    const cache = await openCache(folder);
    expect(cache.skipped).toBe(0);
    expect(cache.size).toBeGreaterThanOrEqual(40);
    const kept = cache.size;
    const model = aModel();
    const { evaluations } = await run([aSubject({ dataset: aDataset(1000), model })], { cache });
    expect(model.calls).toHaveLength(1000 - kept);
    expect([...evaluations.values()][0]?.complete).toBe(true);
    await cache.close();
  });
});
