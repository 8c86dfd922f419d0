import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/foundation/json.ts';
import { ProgramError } from '../../../src/foundation/program/error.ts';
import { startLineProgram } from '../../../src/foundation/program.ts';
import type { StartModelProgram } from '../../../src/models/index.ts';
import { conversation } from '../fixtures/conversation.ts';
import { declared, modelSet, never, prompt } from '../rig.ts';

const settings = {
  command: ['python3', 'models/ours.py'] as const,
  files: ['models/**'],
  concurrency: 2,
  version: '1',
};
const entry = declared({ provider: 'command', model: 'ours-1', baseUrl: undefined, command: settings });

/** A program that answers question by question; past the list as the last one. */
function program(...answers: ((question: JsonObject) => JsonObject | Promise<JsonObject>)[]) {
  const asked: JsonObject[] = [];
  const started: Parameters<StartModelProgram>[0][] = [];
  let closed = 0;
  const startProgram: StartModelProgram = (request) => {
    started.push(request);
    return {
      async ask(question, { signal }) {
        signal.throwIfAborted();
        asked.push(question);
        const answer = answers[Math.min(asked.length, answers.length) - 1];
        const aborted = new Promise<never>((_, reject) => {
          signal.addEventListener('abort', () => reject(signal.reason));
        });
        return await Promise.race([answer?.(question) ?? {}, aborted]);
      },
      close: async () => {
        closed += 1;
      },
    };
  };
  return { startProgram, asked, started, closed: () => closed };
}

function modelOf(run: ReturnType<typeof program> | undefined, options = {}) {
  const declaredModels = new Map([['ours', entry]]);
  const start = run === undefined ? {} : { startProgram: run.startProgram };
  const { models, waits } = modelSet({ declared: declaredModels, timeBudgetMs: 2_000, ...start, ...options });
  return { model: models.model(models.resolve('ours')), models, waits };
}

const says = (answer: JsonObject) => program(() => answer);
const ask = ({ model }: ReturnType<typeof modelOf>, request = prompt()) =>
  model.complete(model.body(request), { signal: never });

describe('a model that is a program', () => {
  it('is asked in the form of chat completions, and answers', async () => {
    const run = says({ text: 'hello', usage: { input_tokens: 9, output_tokens: 2 }, model: 'ours-1b' });
    const rig = modelOf(run);
    expect(await ask(rig, conversation({ parameters: { temperature: 0 } }))).toMatchObject({
      text: 'hello',
      finishReason: 'stop',
      usage: { inputTokens: 9, outputTokens: 2, cachedInputTokens: 0, reasoningTokens: 0 },
      resolvedModel: 'ours-1b',
      attempts: 1,
    });
    expect(run.asked).toEqual([rig.model.body(conversation({ parameters: { temperature: 0 } }))]);
    expect(run.asked[0]).toMatchObject({
      model: 'ours-1',
      parameters: { temperature: 0 },
      response_format: { type: 'text' },
      messages: { 3: { tool_calls: [{ id: 'c1' }] }, 4: { role: 'tool', tool_call_id: 'c1' } },
    });
  });

  it('is started at its first question, once, and ended with the run', async () => {
    const run = says({ text: 'x' });
    const rig = modelOf(run);
    expect(run.started).toEqual([]);
    await ask(rig);
    await ask(rig);
    expect(run.started).toEqual([
      { command: settings.command, files: settings.files, concurrency: 2, timeoutMs: 60_000 },
    ]);
    await rig.models.close();
    expect(run.closed()).toBe(1);
  });

  it('is refused where the run starts no programs', async () => {
    await expect(ask(modelOf(undefined))).rejects.toMatchObject({
      kind: 'refused',
      reason: 'not-allowed',
      todo: expect.stringContaining('allows code'),
    });
  });

  it('is another one when its version is', () => {
    const other = { ...entry, command: { ...settings, version: '2' } };
    const { models } = modelSet({
      declared: new Map([
        ['ours', entry],
        ['newer', other],
      ]),
    });
    const endpoint = (name: string) => models.model(models.resolve(name)).endpoint;
    expect(endpoint('ours')).toMatch(/^command:ours#[0-9a-f]{12}$/);
    expect(endpoint('ours').split('#')[1]).not.toBe(endpoint('newer').split('#')[1]);
  });

  it('reads calls of tools', async () => {
    const call = { function: { name: 'route', arguments: { to: 'billing' } } };
    expect(await ask(modelOf(says({ text: '', tool_calls: [call] })))).toMatchObject({
      finishReason: 'tool-calls',
      toolCalls: [{ id: 'call_1', type: 'function', function: { name: 'route', arguments: '{"to":"billing"}' } }],
    });
  });

  it.each([
    ['task', 'bad-request'],
    ['refused', 'bad-request'],
  ])('that tells an error of the kind %s is not asked again', async (kind, reason) => {
    const run = says({ error: { kind, message: 'no\nway' } });
    await expect(ask(modelOf(run))).rejects.toMatchObject({ kind, reason, message: 'the program says: no way' });
    expect(run.asked).toHaveLength(1);
  });

  it('is asked again after an error of the infrastructure', async () => {
    const fault = () => ({ error: { kind: 'infrastructure', message: 'busy' } });
    const run = program(fault, fault, () => ({ text: 'x' }));
    const rig = modelOf(run);
    expect((await ask(rig)).attempts).toBe(3);
    expect(rig.waits).toHaveLength(2);
  });

  it.each([
    ['no text', { answer: 'hello' }, 'has no text'],
    ['an error without a kind', { error: { message: 'x' } }, 'without a kind: x'],
  ])('that answers %s answers badly', async (_, answer, found) => {
    await expect(ask(modelOf(says(answer)))).rejects.toMatchObject({
      reason: 'bad-response',
      message: expect.stringContaining(found),
    });
  });

  it.each([
    ['ended', 'infrastructure', 'connection', 6],
    ['deadline', 'infrastructure', 'timeout', 6],
    ['bad-answer', 'infrastructure', 'bad-response', 6],
    ['given-up', 'infrastructure', 'connection', 1],
    ['not-started', 'refused', 'connection', 1],
  ] as const)('that fails by "%s" is %s: %s', async (reason, kind, meaning, attempts) => {
    const run = program(() => {
      throw new ProgramError(reason, 'models/ours.py did what it should not', { todo: 'Look.' });
    });
    await expect(ask(modelOf(run, { timeBudgetMs: 60_000 }))).rejects.toMatchObject({
      kind,
      reason: meaning,
      message: expect.stringContaining('did what it should not'),
      todo: 'Look.',
    });
    expect(run.asked).toHaveLength(attempts);
  });

  it('that really is one answers over its standard input and output', async () => {
    const script = `
      require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
        const { id, model, messages } = JSON.parse(line);
        console.log(JSON.stringify({ id, text: model + ' heard: ' + messages.at(-1).content, latency_ms: 7 }));
      });`;
    const startProgram: StartModelProgram = ({ concurrency, timeoutMs }) =>
      startLineProgram({ name: 'ours', argv: [process.execPath, '-e', script], cwd: '/', concurrency, timeoutMs });
    const { models } = modelSet({ declared: new Map([['ours', entry]]), startProgram });
    const model = models.model(models.resolve('ours'));
    const answers = await Promise.all([1, 2, 3].map(() => model.complete(model.body(prompt()), { signal: never })));
    expect(answers).toMatchObject(Array(3).fill({ text: 'ours-1 heard: Hello?', latencyMs: 7, attempts: 1 }));
    await models.close();
    await expect(model.complete(model.body(prompt()), { signal: never })).rejects.toThrow('ours');
  });

  it('that is not wanted any more ends with the reason', async () => {
    const { model } = modelOf(program(() => new Promise(() => {})));
    const controller = new AbortController();
    const completion = model.complete(model.body(prompt()), { signal: controller.signal });
    controller.abort('enough');
    await expect(completion).rejects.toBe('enough');
  });
});
