import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type ScriptedModel, startScriptedModel } from '../acceptance/scripted-model.ts';
import { configOf, type LocalBench, rowOf, startLocalBench } from '../support/local-bench.ts';

let model: ScriptedModel;
beforeAll(async () => {
  model = await startScriptedModel();
});
afterAll(() => model.stop());

const path = 'prompts/items.prompt.yml';
/** A prompt file with its own tests: `cases` items, of which the answer must be exactly what is expected. */
function promptFile(quality: number, { cases = 20, evaluators = EXACT, wrong = '' } = {}): string {
  const rows = Array.from({ length: cases }, (_, index) => index + 1).map(
    (item) => `  - { input: "Item ${item}", expected: "${wrong}answer ${item}" }`,
  );
  return `messages:
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
const EXACT = '  - { name: same, string: { equals: "{{expected}}" } }';
const options = {
  suites: '  - { name: own, from: [prompts/*.prompt.yml], trials: 1 }',
  environments: '  staging: { assign: on-pass, suites: [own] }',
};

it('is not asked for by anybody: the author of tests that nothing takes is told so', async () => {
  const config = configOf(model).replace('prompts/*.md', 'prompts/*.prompt.yml');
  const bench = await startLocalBench({
    model,
    files: { 'prompts/items.md': null, [path]: promptFile(85), 'prompt-ratchet.yml': config },
  });
  try {
    const report = await bench.pullRequest({ [path]: promptFile(97) });
    expect(report.notices.map(({ message }) => message)).toContain(
      `${path}: the file brings 20 cases and 1 scorer, which no suite of the config takes: "from: [${path}]" would.`,
    );
  } finally {
    await bench.stop();
  }
});

describe('a suite that takes its tests from prompt files', () => {
  let bench: LocalBench;
  let restore: () => Promise<void>;
  beforeAll(async () => {
    const config = configOf(model, options).replace('prompts/*.md', 'prompts/*.prompt.yml');
    bench = await startLocalBench({
      model,
      files: { 'prompts/items.md': null, [path]: promptFile(85), 'prompt-ratchet.yml': config },
    });
    await bench.adopt('staging');
    restore = await bench.checkpoint();
  });
  afterEach(() => restore());
  afterAll(() => bench.stop());

  it('evaluates each prompt by the cases and checks of its own file', async () => {
    const row = rowOf(await bench.pullRequest({ [path]: promptFile(97) }));
    expect(row.comparisons[0]).toMatchObject({ suite: 'own', composite: { cases: 20 } });
    expect(row.comparisons[0]?.scorers).toMatchObject([{ scorer: 'same', better: 3, worse: 0 }]);
    expect(row.promotion.outcome).toBe('promoted');
  });

  it('judges a change by the tests as they were before it, and says so', async () => {
    const lenient = '  - { name: same, string: { contains: "answer" } }';
    const report = await bench.pullRequest({ [path]: promptFile(40, { evaluators: lenient, cases: 12 }) });
    const row = rowOf(report);
    expect(report.verdict).toBe('fail');
    expect(row.comparisons[0]).toMatchObject({ composite: { cases: 20 } });
    expect(report.notices.map(({ message }) => message).join('\n')).toContain(
      `${path} proposes other tests of its own: the prompt is judged by those at`,
    );
  });

  it('names what the file asks for and nobody here does', async () => {
    const evaluators = `${EXACT}\n  - { name: odd, uses: github/no-such-evaluator }`;
    await bench.commit({ [path]: promptFile(85, { evaluators }) });
    const report = await bench.pullRequest({ [path]: promptFile(97, { evaluators }) });
    expect(report.notices.map(({ message }) => message).join('\n')).toMatch(
      /items\.prompt\.yml:\d+:\d+: .*no-such-evaluator/,
    );
    expect(rowOf(report).comparisons[0]?.scorers.map(({ scorer }) => scorer)).toEqual(['same']);
  });

  it('is an error where no file brings tests along', async () => {
    await bench.commit({ [path]: promptFile(85).replace(/testData:[\s\S]*/, '') });
    const report = await bench.pullRequest({ [path]: promptFile(97) });
    expect(report.verdict).toBe('error');
    expect(JSON.stringify(report.error)).toContain('brings tests along');
  });

  it('leaves a new prompt, whose tests nobody has merged yet, without a suite: that never passes', async () => {
    const other = 'prompts/other.prompt.yml';
    const report = await bench.pullRequest({ [other]: promptFile(97) });
    expect(report).toMatchObject({
      verdict: 'error',
      because: expect.stringContaining('no suite of staging covers other'),
    });
    expect(report.notices.map(({ message }) => message).join('\n')).toContain(`${other} brings tests along`);
  });

  it('may add scorers, and take other cases', async () => {
    const suites =
      '  - { name: own, from: [prompts/*.prompt.yml], dataset: items, trials: 1, scorers: [{ contains: { value: answer } }] }';
    await bench.commit({
      'prompt-ratchet.yml': configOf(model, { ...options, suites }).replace('prompts/*.md', 'prompts/*.prompt.yml'),
    });
    const row = rowOf(await bench.pullRequest({ [path]: promptFile(97, { cases: 3 }) }));
    expect(row.comparisons[0]?.scorers.map(({ scorer }) => scorer)).toEqual(['same', 'contains']);
    expect(row.comparisons[0]).toMatchObject({ composite: { cases: 20 } });
  });

  it('keeps one suite for each of several prompts', async () => {
    const other = 'prompts/other.prompt.yml';
    await bench.commit({ [other]: promptFile(85, { cases: 10 }) });
    const report = await bench.pullRequest({ [path]: promptFile(97), [other]: promptFile(95, { cases: 10 }) });
    const suites = report.prompts.map(({ slug, comparisons }) => [
      slug,
      comparisons[0]?.suite,
      comparisons[0]?.composite?.cases,
    ]);
    expect(suites).toEqual([
      ['items', 'own items', 20],
      ['other', 'own other', 10],
    ]);
  });
});
