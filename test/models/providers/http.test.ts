import { describe, expect, it } from 'vitest';
import type { RenderedPrompt } from '../../../src/models/model.ts';
import { checkHttpSettings, type HttpSettings, ownEndpoint } from '../../../src/models/providers/http.ts';
import { conversation, route } from '../fixtures/conversation.ts';
import { ownEndpointSettings, prompt } from '../rig.ts';

const body = (template: HttpSettings['body'], change: Partial<RenderedPrompt> = {}) =>
  ownEndpoint('triage-2', ownEndpointSettings({ body: template })).body(prompt(change));

describe('the body of a team’s own endpoint', () => {
  it('has the values where the placeholders stand: whole, or inside a text', () => {
    const template = {
      model: '{{model}}',
      chat: '{{messages}}',
      options: '{{ parameters }}',
      text: '{{system}}\n---\n{{prompt}}',
      nested: [{ asked: '{{prompt}}' }, 1, null],
    };
    expect(body(template, { parameters: { temperature: 0, stream: false } })).toEqual({
      model: 'triage-2',
      chat: [
        { role: 'system', content: 'Answer briefly.' },
        { role: 'user', content: 'Hello?' },
      ],
      options: { temperature: 0 },
      text: 'Answer briefly.\n---\nHello?',
      nested: [{ asked: 'Hello?' }, 1, null],
    });
  });

  it('never reads what a value brings as a template', () => {
    const messages = [{ role: 'user' as const, content: '{{system}} $& $1' }];
    expect(body({ ask: 'Q: {{prompt}}' }, { messages })).toEqual({ ask: 'Q: {{system}} $& $1' });
  });

  it('refuses what the template has no place for', () => {
    const plain = { ask: '{{prompt}}' };
    const user = [{ role: 'user' as const, content: 'x' }];
    expect(() => body(plain)).toThrow('a system message');
    expect(() => body(plain, { messages: user, parameters: { temperature: 0 } })).toThrow('the parameters temperature');
    expect(() => body(plain, { messages: user, tools: [route] })).toThrow('tools');
    expect(() => body(plain, { messages: user, responseFormat: { type: 'json-object' } })).toThrow('response format');
    expect(() => body({ ask: '{{system}} {{prompt}}' }, { messages: [...user, ...user] })).toThrow('{{prompt}} alone');
    expect(body(plain, { messages: user })).toEqual({ ask: 'x' });
  });

  it('has tools and a whole conversation where there is a place for them', () => {
    const sent = body({ chat: '{{messages}}', tools: '{{tools}}', as: '{{response_format}}' }, conversation());
    expect(sent).toMatchObject({ tools: [route], as: null, chat: { length: 6, 4: { tool_call_id: 'c1' } } });
  });

  it.each([
    [{ ask: '{{question}}' }, '{{question}}'],
    [{ ask: 'x' }, 'no place for the prompt'],
  ])('%j is refused before the first call', (template, found) => {
    expect(() => checkHttpSettings(ownEndpointSettings({ body: template }))).toThrow(found);
  });
});

describe('an answer of a team’s own endpoint', () => {
  const read = (reply: Parameters<ReturnType<typeof ownEndpoint>['read']>[0], change: Partial<HttpSettings> = {}) =>
    ownEndpoint('m', ownEndpointSettings(change)).read(reply);

  it('that is a value is its JSON text', () => {
    expect(read({ category: 'billing' }, { output: '$' })).toMatchObject({
      answer: { text: '{"category":"billing"}' },
    });
    expect(read({ result: { text: 7 } })).toMatchObject({ answer: { text: '7', finishReason: 'stop' } });
  });

  it('is nothing where the path leads nowhere', () => {
    expect(read({ result: { text: null } })).toEqual({ kind: 'unusable', found: 'nothing at $.result.text' });
    expect(read({}, { output: '$.constructor' })).toMatchObject({ kind: 'unusable' });
  });

  it('has usage only where both counts are told', () => {
    expect(read({ result: { text: 'x' }, tokens: { in: 1 } })).not.toHaveProperty('answer.usage');
  });

  it('with a word of its own for the end ended otherwise', () => {
    expect(read({ result: { text: 'x', why: 'DONE' } })).toMatchObject({ answer: { finishReason: 'other' } });
  });
});
