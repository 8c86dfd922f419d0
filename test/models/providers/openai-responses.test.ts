import { describe, expect, it } from 'vitest';
import type { RenderedPrompt } from '../../../src/models/model.ts';
import { openAiResponses } from '../../../src/models/providers/openai-responses.ts';
import { conversation, route, schema } from '../fixtures/conversation.ts';
import { openAiResponsesFixtures, response, said } from '../fixtures/openai-responses.ts';
import { prompt } from '../rig.ts';

const { body: wire, read } = openAiResponses('gpt-5');
const body = (change: Partial<RenderedPrompt> = {}) => wire(prompt(change));

describe('the wire body of responses', () => {
  it('has a conversation as items, calls and their answers among them', () => {
    expect(wire(conversation())).toEqual({
      model: 'gpt-5',
      input: [
        { role: 'system', content: 'Be brief.' },
        { role: 'developer', content: 'Be kind.' },
        { role: 'user', content: 'My invoice is wrong.' },
        { type: 'function_call', call_id: 'c1', name: 'route', arguments: '{"to":"billing"}' },
        { type: 'function_call_output', call_id: 'c1', output: '{"ok":true}' },
        { role: 'user', content: 'And now?' },
      ],
      tools: [{ type: 'function', ...route.function, strict: false }],
    });
  });

  it('has the parameters under the names that this API has for them', () => {
    const parameters = {
      max_completion_tokens: 9,
      reasoning_effort: 'low',
      verbosity: 'low',
      temperature: 0,
      top_p: 0.5,
      parallel_tool_calls: false,
      tool_choice: { type: 'function', function: { name: 'route' } },
      store: false,
      truncation: 'auto',
    };
    expect(body({ parameters })).toMatchObject({
      max_output_tokens: 9,
      reasoning: { effort: 'low' },
      text: { verbosity: 'low' },
      temperature: 0,
      top_p: 0.5,
      parallel_tool_calls: false,
      tool_choice: { type: 'function', name: 'route' },
      store: false,
      truncation: 'auto',
    });
  });

  it('has the response format beside the verbosity', () => {
    const parameters = { verbosity: 'low' };
    const format = { type: 'json-schema' as const, schema, name: 'ticket', description: 'd', strict: true };
    expect(body({ parameters, responseFormat: format })).toMatchObject({
      text: {
        verbosity: 'low',
        format: { type: 'json_schema', name: 'ticket', description: 'd', strict: true, schema },
      },
    });
    expect(body({ responseFormat: { type: 'json-object' } })).toMatchObject({
      text: { format: { type: 'json_object' } },
    });
  });

  it('has tools of the provider’s own as they are written', () => {
    const tools = [{ type: 'web_search' }, { type: 'function', name: 'f', parameters: {}, strict: true }];
    expect(body({ tools })).toMatchObject({ tools });
  });

  it.each(['seed', 'stop', 'presence_penalty', 'frequency_penalty', 'logit_bias', 'logprobs', 'top_k'])(
    'refuses %s, which this API has no field for',
    (name) => {
      expect(() => body({ parameters: { [name]: 1 } })).toThrow(`"${name}", which the Responses API has no field for`);
    },
  );

  it('refuses two parameters for one field', () => {
    expect(() => body({ parameters: { max_tokens: 1, max_completion_tokens: 2 } })).toThrow(
      'the parameter "max_completion_tokens" and the parameter "max_tokens" both mean max_output_tokens',
    );
    expect(() => body({ parameters: { text: { format: {} } }, responseFormat: { type: 'json-object' } })).not.toThrow();
    expect(() =>
      body({ parameters: { text: { format: { type: 'text' } } }, responseFormat: { type: 'json-object' } }),
    ).toThrow('both mean text.format.type');
  });
});

describe('an answer of responses', () => {
  it('with a refusal has it', () => {
    const refused = response([said({ type: 'refusal', refusal: 'No.' })]);
    expect(read(refused)).toMatchObject({ answer: { text: '', refusal: 'No.', finishReason: 'stop' } });
  });

  it('that searched has tokens, and no cost that could be known', () => {
    const searched = response([{ type: 'web_search_call', id: 'ws_1', status: 'completed' }]);
    expect(read(searched)).toMatchObject({ answer: { billedOtherwise: true } });
    expect(read(openAiResponsesFixtures.answer)).toMatchObject({ answer: { billedOtherwise: false } });
  });

  it('without usage has none', () => {
    expect(read(response([], { usage: null }))).not.toHaveProperty('answer.usage');
  });
});
