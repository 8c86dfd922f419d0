import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { configOf, type LocalBench, startLocalBench } from '../support/local-bench.ts';

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
});
afterAll(() => model.stop());

describe('a prompt that is made of a file which is a prompt itself', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  const text = (quality: number) => `Quality ${quality}. Repeat the number of the item.\n\n{{input}}\n`;
  beforeAll(async () => {
    const config = configOf(model).replace('prompts: [prompts/*.md]', 'prompts: [prompts/*.txt, promptfooconfig.yaml]');
    bench = await startLocalBench({
      model,
      files: {
        'prompts/items.md': null,
        'prompts/items.txt': text(90),
        'promptfooconfig.yaml': 'prompts: [file://prompts/items.txt]\n',
        'prompt-ratchet.yml': config,
      },
    });
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('is in question when that file changes, and nothing else does', async () => {
    const report = await bench.pullRequest({ 'prompts/items.txt': text(97) }, { dryRun: true });
    expect(report.prompts.map(({ slug }) => slug).sort()).toEqual(['items', 'promptfooconfig']);
  });
});
