import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../src/foundation/digest.ts';
import type { JsonObject, JsonValue } from '../../src/foundation/json.ts';
import { parseJson } from '../../src/foundation/strict-json.ts';
import { promptVersionFromJson, promptVersionToJson } from '../../src/prompts/index.ts';
import { aVersion, refusal } from './support.ts';

const full = aVersion({
  messages: [
    { role: 'system', content: 'S' },
    { slot: 'history', optional: true },
    { role: 'assistant', content: '', toolCalls: [{ id: 'c1' }] },
    { role: 'tool', content: 'T', toolCallId: 'c1' },
    { role: 'user', content: '{{input}}' },
  ],
  templateLanguage: 'mustache-html',
  defaults: { input: [1] },
  cleanup: 'trim-lines',
  parameters: { temperature: 0.5 },
  tools: [{ type: 'function' }],
  responseFormat: { type: 'json-schema', schema: { type: 'object' }, name: 'a', description: 'b', strict: true },
});

describe('a prompt version as JSON', () => {
  it.each([
    ['with everything', full],
    ['with little', aVersion()],
    ['with a schema alone', aVersion({ responseFormat: { type: 'json-schema', schema: {} } })],
  ])('%s comes back as it was', (_, version) => {
    const text = canonicalJson(promptVersionToJson(version));
    expect(promptVersionFromJson(parseJson(text, 'v.json'), 'v.json')).toEqual(version);
  });

  it('is refused when the content is not what the id says', () => {
    const json = { ...promptVersionToJson(full), parameters: { temperature: 0.6 } };
    const error = refusal(() => promptVersionFromJson(json, 'versions/a.json'));
    expect(error.message).toContain(`"id" says "${full.id}"`);
    expect(error.position).toEqual({ file: 'versions/a.json' });
  });

  const changes: readonly (readonly [string, JsonObject, string])[] = [
    ['an unknown key', { extra: 1 }, 'the file has the unknown key "extra"'],
    ['no id', { id: null }, '"id" says null'],
    ['a bad slug', { slug: 'A' }, 'not a prompt slug'],
    ['a slug that is no text', { slug: 1 }, 'slug is not a text'],
    ['a bad model', { model: 'a b' }, 'not a model'],
    ['messages that are no list', { messages: {} }, 'messages is not a list'],
    ['an unknown role', { messages: [{ role: 'judge', content: '' }] }, 'role is none of system'],
    ['a message with more', { messages: [{ role: 'user', content: '', x: 1 }] }, 'a message has the unknown key "x"'],
    ['an unknown language', { templateLanguage: 'erb' }, 'templateLanguage is none of literal'],
    ['an unknown cleanup', { cleanup: 'wash' }, 'cleanup is none of trim'],
    ['parameters that are no object', { parameters: [] }, 'parameters is not an object'],
    ['a variable that is no text', { variables: [1] }, 'variables is not a text'],
    ['an unknown format', { responseFormat: { type: 'xml' } }, 'responseFormat.type is none of'],
    ['a schema where none belongs', { responseFormat: { type: 'text', schema: {} } }, 'unknown key "schema"'],
    ['no schema', { responseFormat: { type: 'json-schema' } }, 'responseFormat.schema is not an object'],
    ['a bad strict', { responseFormat: { type: 'json-schema', schema: {}, strict: 1 } }, 'not true or false'],
  ];
  it.each(changes)('with %s is refused', (_, change, message) => {
    const json: JsonValue = { ...promptVersionToJson(full), ...change };
    expect(refusal(() => promptVersionFromJson(json, 'v.json')).message).toContain(message);
  });

  it('that is no object is refused', () => {
    expect(refusal(() => promptVersionFromJson([], 'v.json')).message).toContain('the file is not an object');
  });
});
