import { describe, expect, it } from 'vitest';
import type { RenderedPrompt } from '../../../src/models/model.ts';
import { anthropicMessages } from '../../../src/models/providers/anthropic.ts';
import { message } from '../fixtures/anthropic.ts';
import { conversation, route, schema } from '../fixtures/conversation.ts';
import { prompt } from '../rig.ts';

const { body: wire, read } = anthropicMessages('claude-x');
const limit = { max_tokens: 9 };
const body = ({ parameters, ...change }: Partial<RenderedPrompt> = {}) =>
  wire(prompt({ parameters: { ...limit, ...parameters }, ...change }));

describe('the wire body of messages', () => {
  it('has the system messages apart, and what tools answered in the user’s turn', () => {
    expect(wire(conversation({ parameters: limit }))).toEqual({
      model: 'claude-x',
      max_tokens: 9,
      system: [
        { type: 'text', text: 'Be brief.' },
        { type: 'text', text: 'Be kind.' },
      ],
      messages: [
        { role: 'user', content: 'My invoice is wrong.' },
        { role: 'assistant', content: [{ type: 'tool_use', id: 'c1', name: 'route', input: { to: 'billing' } }] },
        {
          role: 'user',
          content: [
            { type: 'tool_result', tool_use_id: 'c1', content: '{"ok":true}' },
            { type: 'text', text: 'And now?' },
          ],
        },
      ],
      tools: [{ name: 'route', description: 'Hands a ticket on.', input_schema: route.function.parameters }],
    });
  });

  it('has one system message as a text', () => {
    expect(body()).toMatchObject({ system: 'Answer briefly.', messages: [{ role: 'user', content: 'Hello?' }] });
  });

  it('leaves a later system message in its place, for the model to take or to refuse', () => {
    const messages = [
      { role: 'user' as const, content: 'a' },
      { role: 'developer' as const, content: 'b' },
    ];
    expect(body({ messages })).toMatchObject({
      messages: [
        { role: 'user', content: 'a' },
        { role: 'system', content: 'b' },
      ],
    });
  });

  it('has the parameters under the names that this API has for them', () => {
    const parameters = {
      stop: 'END',
      temperature: 0,
      top_p: 0.5,
      top_k: 3,
      reasoning_effort: 'low',
      tool_choice: 'required',
      parallel_tool_calls: false,
      thinking: { type: 'enabled', budget_tokens: 1024 },
    };
    expect(body({ parameters })).toMatchObject({
      stop_sequences: ['END'],
      temperature: 0,
      top_p: 0.5,
      top_k: 3,
      output_config: { effort: 'low' },
      tool_choice: { type: 'any', disable_parallel_tool_use: true },
      thinking: { type: 'enabled', budget_tokens: 1024 },
    });
  });

  it.each([
    ['auto', { type: 'auto' }],
    ['none', { type: 'none' }],
    [
      { type: 'function', function: { name: 'route' } },
      { type: 'tool', name: 'route' },
    ],
    [
      { type: 'tool', name: 'x' },
      { type: 'tool', name: 'x' },
    ],
  ])('has the choice of a tool %j as %j', (written, sent) => {
    expect(body({ parameters: { tool_choice: written } })).toMatchObject({ tool_choice: sent });
  });

  it('says the default choice where only parallel calls are said', () => {
    expect(body({ parameters: { parallel_tool_calls: true } })).toMatchObject({
      tool_choice: { type: 'auto', disable_parallel_tool_use: false },
    });
    expect(() => body({ parameters: { parallel_tool_calls: 'no' } })).toThrow('parallel_tool_calls');
    expect(() => body({ parameters: { tool_choice: 'any' } })).toThrow('"tool_choice" is "any"');
  });

  it('has a schema as the output’s format', () => {
    const responseFormat = { type: 'json-schema' as const, schema, name: 'ticket', strict: true };
    expect(body({ responseFormat, parameters: { reasoning_effort: 'low' } })).toMatchObject({
      output_config: { effort: 'low', format: { type: 'json_schema', schema } },
    });
    expect(() => body({ responseFormat: { ...responseFormat, strict: false } })).toThrow('strict: false');
    expect(() => body({ responseFormat: { ...responseFormat, description: 'd' } })).toThrow('description');
    expect(() => body({ responseFormat: { type: 'json-object' } })).toThrow('any JSON object');
  });

  it('has tools of the provider’s own, and what stands beside a function, as they are written', () => {
    const search = { type: 'web_search_20250305', name: 'web_search' };
    const kept = { ...route, cache_control: { type: 'ephemeral' } };
    expect(body({ tools: [search, kept] })).toMatchObject({
      tools: [search, { name: 'route', cache_control: { type: 'ephemeral' } }],
    });
  });

  it('is refused without max_tokens: no limit is made up', () => {
    expect(() => wire(prompt())).toThrow(
      expect.objectContaining({ reason: 'bad-request', todo: expect.stringContaining('Add max_tokens') }),
    );
  });

  it.each(['seed', 'presence_penalty', 'frequency_penalty', 'logit_bias', 'logprobs', 'top_logprobs', 'verbosity'])(
    'refuses %s, which this API has no field for',
    (name) => {
      expect(() => body({ parameters: { [name]: 1 } })).toThrow(`"${name}", which the Messages API has no field for`);
    },
  );

  it.each([
    ['no id', { type: 'function', function: { name: 'f', arguments: '{}' } }],
    ['arguments that are no text', { id: 'a', function: { name: 'f', arguments: {} } }],
    ['another type', { id: 'a', type: 'custom', custom: {} }],
  ])('refuses a call in the conversation with %s', (_, call) => {
    expect(() => body({ messages: [{ role: 'assistant', content: '', toolCalls: [call] }] })).toThrow('tool call');
  });

  it('refuses arguments that are no object, and an answer to nothing', () => {
    const call = { id: 'a', type: 'function', function: { name: 'f', arguments: '[1' } };
    expect(() => body({ messages: [{ role: 'assistant', content: '', toolCalls: [call] }] })).toThrow('JSON object');
    expect(() => body({ messages: [{ role: 'tool', content: 'x' }] })).toThrow('which call');
  });
});

describe('an answer of messages', () => {
  it.each([
    ['end_turn', 'stop'],
    ['stop_sequence', 'stop'],
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['tool_use', 'tool-calls'],
    ['refusal', 'content-filter'],
    ['pause_turn', 'other'],
  ])('that stopped by %s ended by %s', (found, meaning) => {
    expect(read(message([], { stop_reason: found }))).toMatchObject({ answer: { finishReason: meaning } });
  });

  it('with a refusal has the provider’s words for it', () => {
    const details = { type: 'refusal', category: 'cyber', explanation: 'That could do harm.' };
    const refused = message([], { stop_reason: 'refusal', stop_details: details });
    expect(read(refused)).toMatchObject({ answer: { refusal: 'That could do harm.' } });
  });

  it('counts what is read from the cache and what is written to it', () => {
    expect(read(message([]))).toMatchObject({
      answer: { usage: { inputTokens: 100, cachedInputTokens: 64 }, cacheWriteTokens: 6, billedOtherwise: false },
    });
  });

  it.each([
    ['entries that live an hour', { cache_creation: { ephemeral_1h_input_tokens: 6 } }],
    ['searches', { server_tool_use: { web_search_requests: 1 } }],
  ])('with %s has no cost that could be known', (_, change) => {
    const usage = { input_tokens: 1, output_tokens: 1, ...change };
    expect(read(message([], { usage }))).toMatchObject({ answer: { billedOtherwise: true } });
  });
});
