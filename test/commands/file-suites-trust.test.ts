import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { configOf, type LocalBench, rowOf, startLocalBench } from '../support/local-bench.ts';

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
});
afterAll(() => model.stop());

const STRICT = '  - { name: same, string: { equals: "{{expected}}" } }';
const LENIENT = '  - { name: same, string: { contains: "e" } }';

/** A prompt file with 20 cases of its own. */
function promptFile(quality: number, evaluators: string, slug?: string): string {
  const rows = Array.from(
    { length: 20 },
    (_, index) => `  - { input: "Item ${index + 1}", expected: "answer ${index + 1}" }`,
  );
  return `${slug === undefined ? '' : `slug: ${slug}\n`}messages:
  - role: user
    content: |-
      Quality ${quality}. Repeat the number of the item.

      {{input}}
testData:
${rows.join('\n')}
evaluators:
${evaluators}
`;
}

const path = 'prompts/items.prompt.yml';
const own = '  - { name: own, from: [prompts/*.prompt.yml], trials: 1 }';
const config = (suites = own, environments = '  staging: { assign: on-pass }') =>
  configOf(model, { suites, environments }).replace('prompts/*.md', 'prompts/*.prompt.yml');

describe('suites that are made of several prompt files', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    bench = await startLocalBench({
      model,
      files: { 'prompts/items.md': null, [path]: promptFile(90, STRICT), 'prompt-ratchet.yml': config() },
    });
    await bench.adopt('staging');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('keeps the tests of two prompts apart whose slugs are long and begin alike', async () => {
    const [one, other] = ['refunds', 'zeros'].map(
      (end) => `${'customer-support.mail.answers.'.repeat(2).slice(0, 55)}.${end}`,
    );
    const [strict, lenient] = [`prompts/one.prompt.yml`, `prompts/other.prompt.yml`];
    const suites = '  - { name: the own tests of each of the prompts, from: [prompts/*.prompt.yml], trials: 1 }';
    await bench.commit({
      'prompt-ratchet.yml': config(suites),
      [strict]: promptFile(90, STRICT, one),
      [lenient]: promptFile(90, LENIENT, other),
    });
    await bench.adopt('staging');
    const report = await bench.pullRequest({
      [strict]: promptFile(40, STRICT, one),
      [lenient]: promptFile(40, LENIENT, other),
    });
    expect(rowOf(report, 'staging', one).verdict).toMatchObject({ kind: 'fail' });
  });

  it('refuses two files of one slug: the tests of one of them would be lost', async () => {
    await bench.commit({
      'prompt-ratchet.yml': config('  - { name: own, from: [prompts/*.prompt.yml, tests/*.prompt.yml], trials: 1 }'),
      'tests/more.prompt.yml': promptFile(90, LENIENT, 'items'),
    });
    const report = await bench.pullRequest({ [path]: promptFile(40, STRICT) });
    expect(report.verdict).toBe('error');
    expect(JSON.stringify(report.error)).toContain('two files have the slug');
  });

  it('refuses a dataset of the config that has the name of the tests of a file', async () => {
    const written = config(
      `${own}\n  - { name: mine, prompts: ["*"], dataset: items.tests, trials: 1, scorers: [exact] }`,
    ).replace('  items: datasets/items.jsonl', '  items.tests: datasets/items.jsonl');
    await bench.commit({ 'prompt-ratchet.yml': written });
    const report = await bench.pullRequest({ [path]: promptFile(97, STRICT) });
    expect(report.verdict).toBe('error');
    expect(JSON.stringify(report.error)).toContain('items.tests');
  });

  it('refuses a suite of the config that has the name of one that is made', async () => {
    const mine =
      '  - { name: own items, prompts: ["*"], dataset: items, trials: 1, scorers: [{ contains: { value: e } }] }';
    await bench.commit({
      'prompt-ratchet.yml': config(`${own}\n${mine}`),
      'prompts/other.prompt.yml': promptFile(90, STRICT),
    });
    const report = await bench.pullRequest({ [path]: promptFile(40, STRICT) });
    expect(report.verdict).toBe('error');
    expect(JSON.stringify(report.error)).toContain('own items');
  });

  it('refuses a gate that names a scorer which no suite has: its rule would hold for nothing', async () => {
    const gate = '  staging: { assign: on-pass, gate: { scorers: { sames: { min: 0.99 } } } }';
    await bench.commit({ 'prompt-ratchet.yml': config(own, gate) });
    const report = await bench.pullRequest({ [path]: promptFile(95, STRICT) });
    expect(report.verdict).toBe('error');
    expect(JSON.stringify(report.error)).toContain('sames');
  });

  it('says of a file whose tests cannot be read that they do not count', async () => {
    const other = 'prompts/other.prompt.yml';
    await bench.commit({
      'prompt-ratchet.yml': config(
        `${own}\n  - { name: all, prompts: ["*"], dataset: items, trials: 1, scorers: [{ contains: { value: e } }] }`,
      ),
      [other]: promptFile(90, STRICT).replace('messages:', 'mesages:'),
    });
    const report = await bench.pullRequest({ [other]: promptFile(40, STRICT) });
    expect(rowOf(report).promotion.outcome).toBe('refused');
    expect(report.notices.map(({ message }) => message).join('\n')).toContain(`${other} brings tests along`);
  });

  it('says that tests change where nothing else does: from the merge on they decide', async () => {
    const report = await bench.pullRequest({ [path]: promptFile(90, LENIENT) });
    expect(report.prompts).toEqual([]);
    expect(report.notices.map(({ level, message }) => `${level}: ${message}`).join('\n')).toContain(
      `warning: ${path} proposes other tests of its own`,
    );
  });

  it('says that tests are taken out', async () => {
    const report = await bench.pullRequest({ [path]: promptFile(90, STRICT).replace(/testData:[\s\S]*/, '') });
    expect(report.notices.map(({ message }) => message).join('\n')).toContain(
      `${path} proposes other tests of its own`,
    );
  });
});
