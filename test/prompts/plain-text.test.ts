import { describe, expect, it } from 'vitest';
import { parseFile, refusal } from './support.ts';

const parse = (text: string) => parseFile('prompts/x.md', text);
const version = (text: string) => parse(text).version;
const messages = (text: string) => version(text).messages;

describe('a plain prompt file', () => {
  it('is one user message where it has placeholders', () => {
    expect(messages('Classify: {{input}}\n')).toEqual([{ role: 'user', content: 'Classify: {{input}}' }]);
  });

  it('is an instruction before the input where it has none', () => {
    expect(messages('You classify tickets.\n')).toEqual([
      { role: 'system', content: 'You classify tickets.' },
      { role: 'user', content: '{{input}}' },
    ]);
    expect(version('You classify tickets.\n').variables).toEqual(['input']);
  });

  it('takes the role from its front matter', () => {
    expect(messages('---\nrole: system\n---\nAnswer {{input}}')).toEqual([
      { role: 'system', content: 'Answer {{input}}' },
    ]);
    expect(messages('---\nrole: developer\n---\nYou classify.')).toEqual([
      { role: 'developer', content: 'You classify.' },
      { role: 'user', content: '{{input}}' },
    ]);
  });

  it('reads all of its front matter', () => {
    const { version, notices } = parse(`---
slug: my.prompt
model: anthropic/claude-test
parameters: { temperature: 0, maxTokens: 5 }
tools:
  - { type: function, function: { name: look_up } }
response-format: { type: json-schema, name: answer, description: An answer, strict: false, schema: { type: object } }
template: literal
---

Hello {{input}}
`);
    expect(version).toMatchObject({
      slug: 'my.prompt',
      model: 'anthropic/claude-test',
      parameters: { temperature: 0, max_tokens: 5 },
      tools: [{ type: 'function', function: { name: 'look_up' } }],
      responseFormat: {
        type: 'json-schema',
        name: 'answer',
        description: 'An answer',
        strict: false,
        schema: { type: 'object' },
      },
      messages: [{ role: 'user', content: 'Hello {{input}}' }],
    });
    expect(notices).toEqual([
      'the parameter "maxTokens" is spelled "max_tokens" in this format; it is sent as max_tokens',
    ]);
  });

  it.each([
    ['text', { type: 'text' }],
    ['json-object', { type: 'json-object' }],
    ['{ type: json-schema, schema: {} }', { type: 'json-schema', schema: {} }],
  ])('reads the response format %s', (written, expected) => {
    expect(version(`---\nresponse-format: ${written}\n---\nHello`).responseFormat).toEqual(expected);
  });

  it.each([
    ['no final newline', 'Hello'],
    ['several', 'Hello\n\n\n'],
    ['empty lines before', '\n\nHello\n'],
    ['an empty front matter', '---\n---\nHello\n'],
    ['a front matter of comments', '---\n# for people\n---\nHello\n'],
    ['spaces after the dashes', '--- \n---\t\nHello\n'],
  ])('is the same version with %s', (_, text) => {
    expect(version(text).id).toBe(version('Hello\n').id);
  });

  it('keeps spaces, which a prompt may mean', () => {
    expect(messages('  Hello \n')[0]).toMatchObject({ content: '  Hello ' });
  });

  it.each([
    ['dashes later in the text', 'Hello\n---\nmodel: x\n---\n'],
    ['dashes that nothing closes', '---\nHello\n'],
    ['more than three dashes', '----\nHello\n---\n'],
    ['dashes after a space', ' ---\nHello\n---\n'],
  ])('is text throughout with %s', (_, text) => {
    expect(messages(text)[0]).toMatchObject({ content: text.trimEnd() });
  });

  it.each([
    ['', 'the prompt is empty', 1],
    [' \n\t\n', 'the prompt is empty', 1],
    ['---\nmodel: a/b\n---\n', 'the prompt is empty', 2],
    ['---\nHello world\n---\nmore\n', 'the file must be a mapping of keys, found a text', 2],
    ['---\ntitle: x\n---\nHello', 'unknown key "title"', 2],
    ['---\nmodel: a/b\nrole: assistant\n---\nHello', 'unknown role "assistant"', 3],
    ['---\nrole: user\n---\nHello', 'would ask the same for every case', 2],
    ['---\ntools: look_up\n---\nHello', '"tools" must be a list', 2],
    ['---\ntools: [look_up]\n---\nHello', '"tools.0" must be a mapping of keys, found a text', 2],
    ['---\nresponse-format: xml\n---\nHello', 'unknown response format', 2],
    ['---\nresponse-format: { schema: {} }\n---\nHello', 'needs "type: json-schema"', 2],
    ['---\nresponse-format: { type: text }\n---\nHello', 'needs "type: json-schema"', 2],
    ['---\nresponse-format: { type: json-schema }\n---\nHello', 'has no "schema"', 2],
    ['---\ntemplate: erb\n---\nHello', 'unknown template language "erb"', 2],
  ])('refuses %j', (text, message, line) => {
    const error = refusal(() => parse(text));
    expect(error.message).toContain(message);
    expect(error.position).toMatchObject({ file: 'prompts/x.md', line });
  });

  it.each([
    ['mustache', 'Hello {{#name}}{{name}}{{/name}}'],
    ['handlebars', 'Hello {{#if name}}{{name}}{{/if}}'],
    ['jinja', 'Hello {% if name %}{{ name }}{% endif %}'],
  ])('is written in %s where its front matter says so', (language, body) => {
    expect(version(`---\nmodel: a/b\ntemplate: ${language}\n---\n${body}\n`)).toMatchObject({
      templateLanguage: language,
      messages: [{ role: 'user', content: body }],
      variables: ['name'],
    });
  });

  it.each([
    ['mustache', 'ab {{#name}}', 'unclosed section "name"', 6, 13],
    ['handlebars', 'ab {{nope x}}', 'the helper "nope" is not known', 6, 4],
    ['jinja', 'ab {{ x|nope }}', 'the filter "nope" is not supported', 6, 8],
  ])('refuses what %s does not have at its place in the file', (language, line, message, row, column) => {
    const error = refusal(() => parse(`---\ntemplate: ${language}\n---\n\nfirst\n${line}\n`));
    expect(error.message).toContain(message);
    expect(error.position).toEqual({ file: 'prompts/x.md', line: row, column });
  });
});
