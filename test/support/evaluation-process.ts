// A process that evaluates 1,000 cases with its cache in a folder, and prints how many calls were answered. To be killed.
import { openCache } from '../../src/evaluation/index.ts';
import { aDataset, aModel, aSubject, run } from './evaluation.ts';

const cache = await openCache(process.argv[2] ?? '');
let looks = 0;
const model = aModel(async () => {
  await new Promise((resolve) => setImmediate(resolve));
  return {};
});
await run([aSubject({ dataset: aDataset(1000), model })], {
  cache,
  concurrency: 4,
  // A clock that runs a second ahead at every look: progress is told after each trial.
  now: () => {
    looks += 1;
    return new Date(looks * 1000);
  },
  progress: ({ done }) => process.stdout.write(`${done}\n`),
});
