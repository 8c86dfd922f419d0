// The engine as a run uses it: dataset from a file, plan, cache and journal on disk, two scorers, the OpenAI-compatible provider.
import { createReadStream } from 'node:fs';
import { Agent } from 'undici';
import { openDataset } from '../../src/datasets/index.ts';
import {
  everyTrial,
  formatProgress,
  openCache,
  planEvaluations,
  runEvaluations,
  type Subject,
} from '../../src/evaluation/index.ts';
import { parseDatasetSlug, parseModelId, parseScorerName } from '../../src/foundation/ids.ts';
import type { Model } from '../../src/models/model.ts';
import { createScorer } from '../../src/scorers/index.ts';
import { resources } from '../../test/support/scorer-resources.ts';
import { bareModel } from './bare-model.ts';
import { report, start } from './measure.ts';
import { versions } from './subjects.ts';

const [provider = '', baseUrl = '', datasetFile = '', cacheFolder = '', concurrency = '128'] = process.argv.slice(2);

const position = { file: 'bench' };
const opened = await openModel();
const started = start();
const dataset = await openDataset({
  slug: parseDatasetSlug('bench'),
  file: 'bench.jsonl',
  map: {},
  open: () => createReadStream(datasetFile),
});
const scorers = [
  createScorer(
    { kind: 'label', name: parseScorerName('label'), options: { path: '$.category' }, position },
    resources(),
  ),
  createScorer({ kind: 'json-valid', name: parseScorerName('json-valid'), options: {}, position }, resources()),
] as const;
const subjects = versions.map(
  (prompt, side): Subject => ({
    prompt,
    promptFile: 'bench',
    suite: 'bench',
    dataset,
    scorers,
    trials: 1,
    model: opened.model,
    purpose: side === 0 ? 'baseline' : 'candidate',
  }),
);
const limits = { maxCalls: 10_000_000, maxCostUsd: 10_000 };
const cache = await openCache(cacheFolder);
const now = () => new Date();
const plan = await planEvaluations({ subjects, limits, cache, now, price: () => ({ input: 0.25, output: 2 }) });
let last = '';
const { evaluations, stopped } = await runEvaluations(plan, {
  cache,
  limits,
  concurrency: Number(concurrency),
  signal: new AbortController().signal,
  now,
  next: everyTrial(),
  progress: (progress) => {
    last = formatProgress(progress);
  },
});
await cache.close();
await opened.close();
if (stopped !== undefined) throw new Error(stopped.message);
const calls = [...evaluations.values()].reduce((sum, evaluation) => sum + evaluation.calls, 0);
report(started, { calls, detail: last });

async function openModel(): Promise<{ readonly model: Model; readonly close: () => Promise<void> }> {
  if (provider === 'bare') {
    const agent = new Agent();
    return { model: bareModel(baseUrl, agent), close: () => agent.destroy() };
  }
  const { createModels } = await import('../../src/models/index.ts');
  const prices = { input: 0.25, output: 2 };
  const declaration = {
    provider: 'openai-compatible',
    model: 'bench-model',
    baseUrl,
    apiKeyEnv: undefined,
    prices,
  } as const;
  const models = createModels({
    declared: new Map([['bench', declaration]]),
    secret: () => undefined,
    now: () => Date.now(),
  });
  return { model: models.model(parseModelId('bench/bench-model')), close: () => models.close() };
}
