import { describe, expect, it } from 'vitest';
import type { RenderedPrompt } from '../../../src/models/model.ts';
import { geminiGenerateContent } from '../../../src/models/providers/gemini.ts';
import { conversation, route, schema } from '../fixtures/conversation.ts';
import { generated } from '../fixtures/gemini.ts';
import { prompt } from '../rig.ts';

const { body: wire, read, operation } = geminiGenerateContent('gemini-x');
const body = (change: Partial<RenderedPrompt> = {}) => wire(prompt(change));

describe('the wire body of generateContent', () => {
  it('has the system messages apart, and what tools answered under the function’s name', () => {
    expect(wire(conversation())).toEqual({
      systemInstruction: { parts: [{ text: 'Be brief.' }, { text: 'Be kind.' }] },
      contents: [
        { role: 'user', parts: [{ text: 'My invoice is wrong.' }] },
        { role: 'model', parts: [{ functionCall: { id: 'c1', name: 'route', args: { to: 'billing' } } }] },
        {
          role: 'user',
          parts: [{ functionResponse: { id: 'c1', name: 'route', response: { ok: true } } }, { text: 'And now?' }],
        },
      ],
      tools: [
        {
          functionDeclarations: [
            { name: 'route', description: 'Hands a ticket on.', parametersJsonSchema: route.function.parameters },
          ],
        },
      ],
    });
  });

  it('is sent to the address of the model', () => {
    expect(operation).toBe('models/gemini-x:generateContent');
    expect(geminiGenerateContent('tunedModels/our x').operation).toBe('tunedModels/our%20x:generateContent');
  });

  it('has the parameters under the names that this API has for them', () => {
    const parameters = {
      temperature: 0,
      top_p: 0.5,
      top_k: 3,
      max_tokens: 9,
      stop: ['END'],
      seed: 7,
      presence_penalty: 0.1,
      frequency_penalty: 0.2,
      logprobs: true,
      top_logprobs: 2,
      reasoning_effort: 'low',
      generationConfig: { candidateCount: 1, thinkingConfig: { includeThoughts: false } },
      safetySettings: [],
    };
    expect(body({ parameters })).toMatchObject({
      generationConfig: {
        temperature: 0,
        topP: 0.5,
        topK: 3,
        maxOutputTokens: 9,
        stopSequences: ['END'],
        seed: 7,
        presencePenalty: 0.1,
        frequencyPenalty: 0.2,
        responseLogprobs: true,
        logprobs: 2,
        thinkingConfig: { thinkingLevel: 'low', includeThoughts: false },
        candidateCount: 1,
      },
      safetySettings: [],
    });
  });

  it.each([
    ['auto', { mode: 'AUTO' }],
    ['none', { mode: 'NONE' }],
    ['required', { mode: 'ANY' }],
    [
      { type: 'function', function: { name: 'route' } },
      { mode: 'ANY', allowedFunctionNames: ['route'] },
    ],
  ])('has the choice of a tool %j as %j', (written, functionCallingConfig) => {
    expect(body({ parameters: { tool_choice: written } })).toMatchObject({ toolConfig: { functionCallingConfig } });
  });

  it('has the response format as type and schema', () => {
    const responseMimeType = 'application/json';
    expect(body({ responseFormat: { type: 'json-object' } })).toMatchObject({ generationConfig: { responseMimeType } });
    expect(body({ responseFormat: { type: 'json-schema', schema, name: 'x' }, parameters: { seed: 1 } })).toMatchObject(
      {
        generationConfig: { responseMimeType, responseJsonSchema: schema, seed: 1 },
      },
    );
  });

  it('has tools of the provider’s own as they are written, beside the functions', () => {
    expect(body({ tools: [{ googleSearch: {} }, route] })).toMatchObject({
      tools: [{ functionDeclarations: [{ name: 'route' }] }, { googleSearch: {} }],
    });
  });

  it('refuses what this API has no field for', () => {
    const strict = { type: 'function', function: { ...route.function, strict: true } };
    expect(() => body({ tools: [strict] })).toThrow('strict: true');
    expect(() => body({ parameters: { parallel_tool_calls: false } })).toThrow('no field for');
    expect(() => body({ parameters: { temperature: 1, generationConfig: { temperature: 0 } } })).toThrow('both mean');
  });

  it('refuses a system message in the middle, and the answer to a call that nobody made', () => {
    const late = [
      { role: 'user' as const, content: 'a' },
      { role: 'system' as const, content: 'b' },
    ];
    expect(() => body({ messages: late })).toThrow('in the middle of the conversation');
    expect(() => body({ messages: [{ role: 'tool', content: 'x', toolCallId: 'c9' }] })).toThrow('the call c9');
  });

  it('sends the signature of thoughts back, and an answer of plain text as the output', () => {
    const called = { name: 'f', arguments: '{}' };
    const signed = {
      id: 'a',
      type: 'function',
      function: called,
      extra_content: { google: { thought_signature: 'S' } },
    };
    const messages = [
      { role: 'assistant' as const, content: 'Wait.', toolCalls: [signed] },
      { role: 'tool' as const, content: 'done', toolCallId: 'a' },
    ];
    expect(body({ messages })).toMatchObject({
      contents: [
        { role: 'model', parts: [{ text: 'Wait.' }, { functionCall: { name: 'f' }, thoughtSignature: 'S' }] },
        { role: 'user', parts: [{ functionResponse: { response: { output: 'done' } } }] },
      ],
    });
    const odd = { ...signed, extra_content: { other: 1 } };
    expect(() => body({ messages: [{ role: 'assistant', content: '', toolCalls: [odd] }] })).toThrow('no field for');
  });
});

describe('an answer of generateContent', () => {
  it.each([
    ['STOP', 'stop'],
    ['MAX_TOKENS', 'length'],
    ['SAFETY', 'content-filter'],
    ['RECITATION', 'content-filter'],
    ['PROHIBITED_CONTENT', 'content-filter'],
    ['MALFORMED_FUNCTION_CALL', 'other'],
  ])('that finished by %s ended by %s', (found, meaning) => {
    expect(read(generated([], { finishReason: found }))).toMatchObject({ answer: { finishReason: meaning } });
  });

  it('without ids of calls numbers them', () => {
    const parts = [{ functionCall: { name: 'a' } }, { functionCall: { name: 'b', args: { x: 1 } } }];
    expect(read(generated(parts))).toMatchObject({
      answer: {
        toolCalls: [
          { id: 'call_1', function: { name: 'a', arguments: '{}' } },
          { id: 'call_2', function: { name: 'b', arguments: '{"x":1}' } },
        ],
      },
    });
  });

  it('counts thoughts with the output and what tools brought with the input', () => {
    const usageMetadata = { promptTokenCount: 10, toolUsePromptTokenCount: 5, thoughtsTokenCount: 3 };
    expect(read({ ...generated([]), usageMetadata })).toMatchObject({
      answer: { usage: { inputTokens: 15, outputTokens: 3, reasoningTokens: 3 } },
    });
    expect(read({ ...generated([]), usageMetadata: {} })).not.toHaveProperty('answer.usage');
  });
});
