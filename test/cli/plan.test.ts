import { describe, expect, it } from 'vitest';
import type { EvaluationPlan } from '../../src/commands/plan.ts';
import { lines, type MadeUpRepository, madeUpRepository } from './made-up-repository.ts';

const prompt = 'Answer yes or no: {{question}}\n';
const cases = (count: number) =>
  lines(count, (index) => ({ question: `${index}?`, expected: ['yes', 'no'][index % 2] }));

const config = (gate = '{}', rest = '') => `prompts: [prompts/*.md]
model: openai/gpt-5-mini-2025-08-07
datasets: { questions: questions.jsonl }
suites: [{ name: questions, dataset: questions, scorers: [exact] }]
environments: { staging: { gate: ${gate} } }
${rest}`;

const files = { 'prompt-ratchet.yml': config(), 'prompts/answer.md': prompt, 'questions.jsonl': cases(30) };

async function committed(changed: Readonly<Record<string, string>> = {}): Promise<MadeUpRepository> {
  const repository = await madeUpRepository({ ...files, ...changed });
  await repository.git('add', '.');
  await repository.git('commit', '--quiet', '--message', 'start');
  return repository;
}

async function planned(repository: MadeUpRepository, ...words: readonly string[]): Promise<EvaluationPlan> {
  const { code, out, err } = await repository.run(['evaluate', '--plan', '--json', ...words]);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

describe('prompt-ratchet evaluate --plan', () => {
  it('says what a change would ask of both sides, without a key and without a call', async () => {
    const repository = await committed();
    await repository.write({ 'prompts/answer.md': `Briefly: ${prompt}` });
    const plan = await planned(repository);
    expect(plan).toMatchObject({
      all: false,
      prompts: [
        {
          slug: 'answer',
          environment: 'staging',
          against: 'base',
          model: 'openai/gpt-5-mini-2025-08-07',
          suites: [{ suite: 'questions', cases: 30, trials: 3, sides: 2, calls: 180, scorerCalls: 0 }],
        },
      ],
      total: { calls: 180, unpriced: [] },
      caps: { maxCalls: 20_000, maxCostUsd: 25 },
    });
    expect(plan.total.costUsd).toBeGreaterThan(0);
    expect(await repository.git('branch', '--list')).toBe('* main\n');
  });

  it('says so where nothing changed, and how to plan every prompt', async () => {
    const repository = await committed();
    const { code, out } = await repository.run(['evaluate', '--plan']);
    expect(code).toBe(0);
    expect(out).toContain('Nothing to evaluate: no prompt file differs');
    expect(out).toContain('evaluate --plan --all');
    expect((await planned(repository, '--all')).prompts).toMatchObject([
      { against: 'itself', suites: [{ calls: 180 }] },
    ]);
  });

  it('plans before the first commit, and first versions without another side', async () => {
    const plan = await planned(await madeUpRepository(files));
    expect(plan.prompts).toMatchObject([{ against: 'none', suites: [{ sides: 1, calls: 90 }] }]);
  });

  it('leaves out of --all what cannot be read, and says so', async () => {
    const repository = await committed({ 'prompts/broken.md': '---\nslug: [\n---\n' });
    const plan = await planned(repository, '--all');
    expect(plan.prompts.map(({ slug }) => slug)).toEqual(['answer']);
    expect(plan.notices).toMatchObject([{ level: 'warning', message: expect.stringContaining('prompts/broken.md') }]);
  });

  it.each([
    ['a strict gate that so few cases can never pass', '{ mode: strict }', 'inconclusive', 'cannot pass at 5'],
    ['fewer cases than the gate demands', '{ min-cases: 100 }', 'inconclusive', 'at least 100 cases are needed'],
    ['critical tags that no case has', '{ critical: { tags: [safety] } }', 'error', 'safety'],
  ])('tells beforehand of %s, and spends nothing on it', async (_, gate, verdict, because) => {
    const plan = await planned(await committed({ 'prompt-ratchet.yml': config(gate) }), '--all');
    expect(plan.prompts).toMatchObject([{ beforehand: { verdict, because: expect.stringContaining(because) } }]);
    expect(plan.total.calls).toBe(0);
  });

  it('names the cap that an evaluation would be refused by', async () => {
    const repository = await committed({ 'prompt-ratchet.yml': config('{}', 'limits: { max-calls: 100 }') });
    const { caps } = await planned(repository, '--all');
    expect(caps.exceeded?.message).toBe('the plan needs 180 calls; max-calls allows 100');
    const { out } = await repository.run(['evaluate', '--plan', '--all', '--max-calls', '10']);
    expect(out).toContain('An evaluation would be refused: the plan needs 180 calls; max-calls allows 10.');
  });

  it('names the model whose price nobody knows', async () => {
    const unknown = config().replace('openai/gpt-5-mini-2025-08-07', 'openai/gpt-nobody-knows');
    const repository = await committed({ 'prompt-ratchet.yml': unknown });
    expect((await planned(repository, '--all')).total).toMatchObject({
      calls: 180,
      unpriced: ['openai/gpt-nobody-knows'],
    });
    const { out } = await repository.run(['evaluate', '--plan', '--all']);
    expect(out).toContain('cost unknown (no price of openai/gpt-nobody-knows)');
    expect(out.replace(/\s+/g, ' ')).toContain('max-cost does not hold for openai/gpt-nobody-knows');
    expect(out).not.toContain('Within the caps');
  });

  it('counts what judges ask apart', async () => {
    const judge =
      '{ judge: { name: kind, model: openai/gpt-5-2025-08-07, prompt: Is it kind?, choices: { no: 0, yes: 1 } } }';
    const repository = await committed({ 'prompt-ratchet.yml': config().replace('[exact]', `[exact, ${judge}]`) });
    const { total, prompts } = await planned(repository, '--all');
    expect(total).toMatchObject({ calls: 360, scorerCalls: 180 });
    expect(prompts[0]?.suites[0]?.scorers).toMatchObject([
      { name: 'exact', models: [] },
      { name: 'kind', kind: 'judge', models: ['openai/gpt-5-2025-08-07'] },
    ]);
  });

  it('asks nothing again of what is cached or on record', async () => {
    const repository = await committed({
      'prompt-ratchet.yml': config()
        .replace('openai/gpt-5-mini-2025-08-07', 'simulated/echo')
        .replace('name: questions,', 'name: questions, trials: 1,'),
    });
    const promote = ['promote', '--environment', 'staging', '--prompt', '*', '--reason', 'first adoption'];
    expect((await repository.run(promote)).code).toBe(0);
    await repository.write({ 'prompts/answer.md': `Briefly: ${prompt}` });
    expect((await planned(repository)).prompts).toMatchObject([{ against: 'held', simulated: true }]);
    await repository.run(['evaluate']);
    expect(await planned(repository)).toMatchObject({ total: { calls: 0 }, recorded: 2 });
  });

  it('tells environments that ask the same together, each with its own rule', async () => {
    const environments =
      'environments: { staging: {}, production: { from: staging, assign: on-merge, gate: { max-drop: 0.1 } } }';
    const repository = await committed({ 'prompt-ratchet.yml': config().replace(/environments: .*/, environments) });
    const { out } = await repository.run(['evaluate', '--plan', '--all']);
    expect(out).toContain('answer → staging, production');
    expect(out).toContain(
      'simple gate, max-drop 5 pp: staging (on-pass) · simple gate, max-drop 10 pp: production (on-merge)',
    );
    expect((await planned(repository, '--all')).total.calls).toBe(180);
  });

  it('guesses what can be seen with so many cases, and nothing with too few', async () => {
    const drop = async (count: number) => {
      const plan = await planned(await committed({ 'questions.jsonl': cases(count) }), '--all');
      return plan.prompts[0]?.suites[0]?.typicalDetectableDrop;
    };
    expect(await drop(9)).toBeUndefined();
    expect(await drop(144)).toBeCloseTo(0.058, 3);
  });

  it('says that a suite is missing, as an evaluation would', async () => {
    const repository = await committed({
      'prompt-ratchet.yml': config().replace('name: questions, dataset', 'name: questions, prompts: [other], dataset'),
    });
    expect((await planned(repository, '--all')).prompts).toMatchObject([
      {
        suites: [],
        beforehand: { verdict: 'error', because: expect.stringContaining('no suite of staging covers answer') },
      },
    ]);
  });

  it.each([
    ['no config', { 'prompt-ratchet.yml': 'prompts: [' }, /prompt-ratchet\.yml/],
    ['a case that does not fill the prompt in', { 'questions.jsonl': '{"other": 1}\n' }, /question/],
    [
      'a prompt that its provider refuses',
      { 'prompts/answer.md': `---\nmodel: anthropic/claude-x\n---\n${prompt}` },
      /prompts\/answer\.md: .*max_tokens/,
    ],
  ])('ends with 3 for %s, with the place', async (_, changed, message) => {
    const repository = await committed(changed);
    const { code, out, err } = await repository.run(['evaluate', '--plan', '--all']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(message);
  });

  it('is what --all is for', async () => {
    const { code, err } = await (await committed()).run(['evaluate', '--all']);
    expect(code).toBe(3);
    expect(err).toContain('--all goes with --plan');
  });

  it('is no wider than the terminal', async () => {
    const repository = await committed();
    const { out } = await repository.run(['evaluate', '--plan', '--all'], { width: 80 });
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
  });
});
