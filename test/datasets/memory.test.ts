import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** 100,000 rows of 300 bytes in one line: as one value, twice the heap that is allowed. */
const PROGRAM = `
  import { openDataset, openSample } from './src/datasets/index.ts';
  const words = 'lorem ipsum '.repeat(20);
  async function* open() {
    yield Buffer.from('{"name":"large","rows":[');
    for (let row = 0; row < 100_000; row += 500) {
      const rows = Array.from({ length: 500 }, (_, index) => JSON.stringify({ id: row + index, input: words, tags: ['t' + (index % 3)] }));
      yield Buffer.from((row === 0 ? '' : ',') + rows.join(','));
    }
    yield Buffer.from(']}');
  }
  const dataset = await openDataset({ slug: 'large', file: 'large.json', map: {}, open });
  const sample = await openSample(dataset, { size: 200, seed: '' });

  console.log(dataset.size, sample.size);
`;

describe('a dataset of 100,000 rows in one line of JSON', () => {
  it('is read and sampled in a heap of 48 MB', { timeout: 60_000 }, () => {
    const limits = ['--max-old-space-size=48', '--max-semi-space-size=4', '--disable-warning=ExperimentalWarning'];
    const run = spawnSync(process.execPath, [...limits, '--input-type=module', '-e', PROGRAM], { encoding: 'utf8' });
    expect(run.stderr).toBe('');
    expect(run.stdout).toBe('100000 200\n');
  });
});
