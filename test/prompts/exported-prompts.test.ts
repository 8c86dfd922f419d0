import { describe, expect, it } from 'vitest';
import type { JsonValue } from '../../src/foundation/json.ts';
import { renderPrompt } from '../../src/prompts/index.ts';
import { parseFiles, parseOnly } from './parse-files.ts';
import { refusal } from './support.ts';

const json = (value: JsonValue) => JSON.stringify(value, null, 1);
const where = { file: 'f', case: 'c' };

describe('a prompt of Braintrust', () => {
  const prompt = { type: 'chat', messages: [{ role: 'user', content: 'Hi {{name}}' }] };
  const exported = (data: JsonValue, more = {}) =>
    json({ id: 'x', _xact_id: '1', slug: 'hello', name: 'Hello', prompt_data: data, ...more });
  const parse = (data: JsonValue) => parseOnly('prompts/a.json', exported(data));

  it('has messages, a model, parameters, tools and a response format', () => {
    const { version, notices } = parse({
      prompt: {
        type: 'chat',
        messages: [
          { role: 'system', content: [{ type: 'text', text: 'Be {{tone}}' }] },
          {
            role: 'assistant',
            content: null,
            tool_calls: [{ id: 'c', type: 'function', function: { name: 'f', arguments: '{}' } }],
          },
          { role: 'tool', content: '{{result}}', tool_call_id: 'c' },
        ],
        tools: '[{"type": "function", "function": {"name": "f"}}]',
      },
      options: {
        model: 'gpt-4o',
        params: {
          temperature: 0,
          use_cache: true,
          response_format: { type: 'json_schema', json_schema: { name: 'a', schema: {} } },
        },
        position: '0|',
      },
    });
    expect(version).toMatchObject({
      slug: 'hello',
      model: 'openai/gpt-4o',
      templateLanguage: 'mustache',
      parameters: { temperature: 0 },
      tools: [{ type: 'function', function: { name: 'f' } }],
      responseFormat: { type: 'json-schema', name: 'a' },
      messages: [
        { role: 'system', content: 'Be {{tone}}' },
        { role: 'assistant', content: '', toolCalls: [{ id: 'c' }] },
        { role: 'tool', content: '{{result}}', toolCallId: 'c' },
      ],
    });
    expect(notices).toEqual(["use_cache is for Braintrust's proxy and is not sent"]);
  });

  it('renders without HTML escapes, and objects as JSON', () => {
    const { version } = parse({ prompt: { type: 'chat', messages: [{ role: 'user', content: '{{a}} {{b}}' }] } });
    expect(renderPrompt(version, { a: '<&>', b: { c: [1] } }, where)).toEqual([
      { role: 'user', content: '<&> {"c":[1]}' },
    ]);
  });

  it('takes the members of the input for the variables', () => {
    const { version, notices } = parse({
      prompt: { type: 'chat', messages: [{ role: 'user', content: '{{input.question}} {{{input.a.b}}} {{input}}' }] },
    });
    expect(version.messages).toEqual([{ role: 'user', content: '{{question}} {{{a.b}}} {{input}}' }]);
    expect(notices[0]).toContain('{{input.name}} is read as {{name}}');
  });

  it('may be one of a list', () => {
    const two = { slug: 'b', prompt_data: { prompt } };
    const list = [{ slug: 'a', prompt_data: { prompt } }, two];
    for (const text of [json(list), json({ objects: list })]) {
      expect(parseFiles('prompts/a.json', text).map(({ version }) => version.slug)).toEqual(['a', 'b']);
    }
    expect(refusal(() => parseFiles('prompts/a.json', json([two, two]))).message).toContain('have the key "b"');
  });

  it('may be a text to complete, which is said', () => {
    const { version, notices } = parse({
      prompt: { type: 'completion', content: 'Once {{x}}' },
      options: { model: 'some/model' },
    });
    expect(version).toMatchObject({ model: 'some/model', messages: [{ role: 'user', content: 'Once {{x}}' }] });
    expect(notices[0]).toContain("sent as a user's message");
  });

  it.each<[JsonValue, string]>([
    [{}, '"prompt_data" has no "prompt"'],
    [{ prompt: { type: 'chat', messages: [] } }, '"prompt_data.prompt.messages" is empty'],
    [{ prompt: { type: 'agent' } }, 'unknown type "agent"'],
    [{ prompt, template_format: 'nunjucks' }, 'templates of the format nunjucks are not rendered here'],
    [{ prompt, template_format: 'none' }, 'templates of the format none are not rendered here'],
    [{ prompt, template_format: 'erb' }, 'unknown template format "erb"'],
    [{ prompt, tool_functions: [{ type: 'function', id: 'x' }] }, '"prompt_data.tool_functions" runs at Braintrust'],
    [{ prompt, parser: { type: 'llm_classifier' } }, '"prompt_data.parser" runs at Braintrust'],
    [{ prompt: { ...prompt, tools: '{' } }, '"prompt_data.prompt.tools": not JSON'],
    [{ prompt, options: { modle: 'x' } }, 'unknown key "modle"'],
    [{ prompt, options: { params: { stream: true } } }, '"stream" is not a parameter'],
  ])('refuses %j', (data, message) => {
    const error = refusal(() => parse(data));
    expect(error.message).toContain(message);
    expect(error.position).toMatchObject({
      file: 'prompts/a.json',
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });
});

describe('a prompt of Langfuse', () => {
  const parse = (value: JsonValue) => parseOnly('prompts/a.json', json(value));
  const chat = [{ role: 'user', content: 'Hi {{ name }}' }];

  it('may be a chat with places for messages', () => {
    const { version, notices } = parse({
      type: 'chat',
      name: 'Support/Triage',
      version: 3,
      labels: ['production'],
      tags: [],
      prompt: [
        { type: 'chatmessage', role: 'system', content: 'Be {{tone}}' },
        { type: 'placeholder', name: 'history' },
        ...chat,
      ],
      config: {
        model: 'claude-sonnet-4-5',
        temperature: 0.2,
        maxTokens: 5,
        languages: ['en'],
        tools: [{ type: 'function' }],
      },
    });
    expect(version).toMatchObject({
      slug: 'support.triage',
      model: 'anthropic/claude-sonnet-4-5',
      messages: [
        { role: 'system', content: 'Be {{tone}}' },
        { slot: 'history' },
        { role: 'user', content: 'Hi {{name}}' },
      ],
      parameters: { temperature: 0.2, max_tokens: 5 },
      tools: [{ type: 'function' }],
      templateLanguage: 'literal',
    });
    expect(notices).toContain('languages of "config" is for the application and is not sent');
  });

  it('may be a text, and one of a list', () => {
    const one = { type: 'text', name: 'a', prompt: 'Say {{x}}', config: {} };
    expect(parse(one).version.messages).toEqual([{ role: 'user', content: 'Say {{x}}' }]);
    expect(parse({ ...one, prompt: 'Be kind' }).version.messages).toEqual([
      { role: 'system', content: 'Be kind' },
      { role: 'user', content: '{{input}}' },
    ]);
    const list = [one, { ...one, name: 'b' }];
    for (const text of [json(list), json({ data: list, meta: {} })]) {
      expect(parseFiles('prompts/a.json', text).map(({ version }) => version.slug)).toEqual(['a', 'b']);
    }
    expect(refusal(() => parse([one, { ...one, version: 2 }])).message).toContain('have the key "a"');
  });

  it.each<[JsonValue, string]>([
    [{ type: 'text', name: 'a', prompt: chat }, 'a prompt of the type text must be a text, found a list'],
    [{ type: 'chat', name: 'a', prompt: [] }, '"prompt" is empty'],
    [{ type: 'chat', name: 'a', prompt: [{ type: 'placeholder' }] }, 'the placeholder has no "name"'],
    [{ type: 'chat', name: 'a', prompt: [{ role: 'bot', content: 'a' }] }, 'unknown role "bot"'],
    [{ type: 'text', name: 'a', prompt: '{{#x}}a{{/x}}' }, '{{#x}} is rendered in two ways by the SDKs'],
    [{ type: 'text', name: 'a', prompt: '{{{x}}}' }, '{{{x}}} is rendered in two ways by the SDKs'],
    [{ type: 'text', name: 'a', prompt: '{{x.y}}' }, '{{x.y}} is rendered in two ways by the SDKs'],
    [{ type: 'text', name: 'a', prompt: 'a', config: 7 }, '"config" must be a mapping'],
  ])('refuses %j', (value, message) => {
    const error = refusal(() => parse(value));
    expect(error.message).toContain(message);
    expect(error.position).toMatchObject({
      file: 'prompts/a.json',
      line: expect.any(Number),
      column: expect.any(Number),
    });
  });
});

describe('prompts that a program prints', () => {
  const parse = (value: JsonValue) => parseFiles('prompts/code.prompts.json', json(value));
  const messages = [{ role: 'user', content: 'Hi {{x}}' }];

  it('are a list, or an object by slug', () => {
    const prompt = {
      model: 'openai/gpt-a',
      messages: [{ role: 'system', content: 'Be {{tone}}' }, { slot: 'history', optional: true }, ...messages],
      template: 'mustache',
      parameters: { temperature: 0 },
      tools: [{ type: 'function' }],
      responseFormat: { type: 'json-schema', schema: { type: 'object' }, strict: true },
      defaults: { tone: 'kind' },
      description: 'For people',
    };
    const [listed] = parse([{ slug: 'support.triage', ...prompt }]);
    expect(listed?.version).toMatchObject({
      slug: 'support.triage',
      model: 'openai/gpt-a',
      messages: [{ role: 'system', content: 'Be {{tone}}' }, { slot: 'history', optional: true }, messages[0]],
      templateLanguage: 'mustache',
      parameters: { temperature: 0 },
      tools: [{ type: 'function' }],
      responseFormat: { type: 'json-schema', schema: { type: 'object' }, strict: true },
      defaults: { tone: 'kind' },
    });
    expect(parse({ 'support.triage': prompt })[0]?.version.id).toBe(listed?.version.id);
  });

  it.each<[JsonValue, string]>([
    [[], 'the file has no prompts'],
    [{}, 'the file has no prompts'],
    [[{ messages }], '"0" has no "slug"'],
    [[{ slug: 'a' }], '"0" has no "messages"'],
    [[{ slug: 'a', messages: [] }], '"0.messages" is empty'],
    [[{ slug: 'A b', messages }], 'not a prompt slug'],
    [[{ slug: 'a', messages, model: 'x', promt: 1 }], 'unknown key "promt"'],
    [[{ slug: 'a', messages: [{ slot: '' }] }], 'the slot has no name'],
    [[{ slug: 'a', messages: [{ role: 'user', content: 'a', tool_calls: [] }] }], 'only an assistant makes tool calls'],
    [[{ slug: 'a', messages: [{ role: 'user', content: 'a', tool_call_id: 'x' }] }], 'only a message of the role tool'],
    [[{ slug: 'a', messages, responseFormat: 'xml' }], 'unknown response format'],
    [[{ slug: 'a', messages, template: 'erb' }], 'unknown template language "erb"'],
    [{ a: { slug: 'b', messages } }, 'the prompt "a" calls itself "b"'],
    [{ a: 7 }, '"a" is no prompt'],
    [
      [
        { slug: 'a', messages },
        { slug: 'a', messages },
      ],
      'the slug "a"',
    ],
  ])('are refused: %j', (value, message) => {
    const error = refusal(() => parse(value));
    expect(error.message).toContain(message);
    expect(error.position?.file).toBe('prompts/code.prompts.json');
  });

  it('are refused with the line of what is no JSON', () => {
    const error = refusal(() => parseFiles('prompts/code.prompts.json', '[\n  { "slug": "a", }\n]\n'));
    expect(error.position).toMatchObject({ line: 2 });
  });
});
