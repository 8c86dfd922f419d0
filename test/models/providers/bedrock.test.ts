import { describe, expect, it } from 'vitest';
import type { RenderedPrompt } from '../../../src/models/model.ts';
import { bedrockConverse } from '../../../src/models/providers/bedrock.ts';
import { conversed } from '../fixtures/bedrock.ts';
import { conversation, route, schema } from '../fixtures/conversation.ts';
import { prompt } from '../rig.ts';

const { body: wire, read } = bedrockConverse('x');
const body = (change: Partial<RenderedPrompt> = {}) => wire(prompt(change));

describe('the wire body of Converse', () => {
  it('has the system messages apart, and roles that take turns', () => {
    expect(wire(conversation())).toEqual({
      system: [{ text: 'Be brief.' }, { text: 'Be kind.' }],
      messages: [
        { role: 'user', content: [{ text: 'My invoice is wrong.' }] },
        {
          role: 'assistant',
          content: [{ toolUse: { toolUseId: 'c1', name: 'route', input: { to: 'billing' } } }],
        },
        {
          role: 'user',
          content: [{ toolResult: { toolUseId: 'c1', content: [{ text: '{"ok":true}' }] } }, { text: 'And now?' }],
        },
      ],
      toolConfig: {
        tools: [
          {
            toolSpec: {
              name: 'route',
              description: 'Hands a ticket on.',
              inputSchema: { json: route.function.parameters },
            },
          },
        ],
      },
    });
  });

  it('has the parameters under the names that this API has for them', () => {
    const parameters = {
      max_tokens: 9,
      temperature: 0,
      top_p: 0.5,
      stop: 'END',
      service_tier: 'flex',
      tool_choice: { type: 'function', function: { name: 'route' } },
      additionalModelRequestFields: { top_k: 3 },
    };
    expect(body({ parameters, tools: [route, { cachePoint: { type: 'default' } }] })).toMatchObject({
      inferenceConfig: { maxTokens: 9, temperature: 0, topP: 0.5, stopSequences: ['END'] },
      serviceTier: { type: 'flex' },
      toolConfig: { tools: [{}, { cachePoint: { type: 'default' } }], toolChoice: { tool: { name: 'route' } } },
      additionalModelRequestFields: { top_k: 3 },
    });
    expect(body({ parameters: { tool_choice: 'required' } })).toMatchObject({
      toolConfig: { toolChoice: { any: {} } },
    });
    expect(body({ parameters: { tool_choice: 'auto' } })).toMatchObject({ toolConfig: { toolChoice: { auto: {} } } });
  });

  it('has a schema as the text of its JSON', () => {
    const responseFormat = { type: 'json-schema' as const, schema, name: 'ticket', description: 'd', strict: true };
    expect(body({ responseFormat })).toMatchObject({
      outputConfig: {
        textFormat: {
          type: 'json_schema',
          structure: { jsonSchema: { schema: JSON.stringify(schema), name: 'ticket', description: 'd' } },
        },
      },
    });
    expect(() => body({ responseFormat: { type: 'json-object' } })).toThrow('any JSON object');
    expect(() => body({ responseFormat: { ...responseFormat, strict: false } })).toThrow('strict: false');
  });

  it.each(['top_k', 'seed', 'reasoning_effort', 'presence_penalty', 'parallel_tool_calls'])(
    'refuses %s, and says where a model’s own parameters go',
    (name) => {
      expect(() => body({ parameters: { [name]: 1 } })).toThrow('additionalModelRequestFields');
    },
  );

  it('refuses the choice of no tool, and a system message in the middle', () => {
    expect(() => body({ parameters: { tool_choice: 'none' } })).toThrow('"none"');
    const late = [
      { role: 'user' as const, content: 'a' },
      { role: 'system' as const, content: 'b' },
    ];
    expect(() => body({ messages: late })).toThrow('in the middle of the conversation');
  });
});

describe('an answer of Converse', () => {
  it.each([
    ['end_turn', 'stop'],
    ['stop_sequence', 'stop'],
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['tool_use', 'tool-calls'],
    ['content_filtered', 'content-filter'],
    ['guardrail_intervened', 'content-filter'],
    ['malformed_tool_use', 'other'],
  ])('that stopped by %s ended by %s', (found, meaning) => {
    expect(read(conversed([], found))).toMatchObject({ answer: { finishReason: meaning } });
  });
});
