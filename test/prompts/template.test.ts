import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/foundation/errors.ts';
import type { JsonValue } from '../../src/foundation/json.ts';
import {
  compilePrompt,
  MissingVariableError,
  RenderedTooLargeError,
  RenderingError,
  renderPrompt,
} from '../../src/prompts/index.ts';
import { findVariables } from '../../src/prompts/template.ts';
import { aVersion, refusal } from './support.ts';

const WHERE = { file: 'prompts/triage.md', case: 'case-7' };
const user = (content: string) => aVersion({ messages: [{ role: 'user', content }] });
const render = (content: string, variables: { readonly [name: string]: JsonValue }) =>
  renderPrompt(user(content), variables, WHERE)[0]?.content;

describe('rendering a prompt', () => {
  it('fills in every message under its role', () => {
    const version = aVersion({
      messages: [
        { role: 'system', content: 'You help {{customer.name}}.' },
        { role: 'user', content: '{{input}}{{input}}' },
        { role: 'assistant', content: 'no placeholder' },
      ],
    });
    expect(renderPrompt(version, { input: 'a', 'customer.name': 'Ada' }, WHERE)).toEqual([
      { role: 'system', content: 'You help Ada.' },
      { role: 'user', content: 'aa' },
      { role: 'assistant', content: 'no placeholder' },
    ]);
  });

  it.each<[string, JsonValue, string]>([
    ['a text as it is', ' "a"\n$& ', ' "a"\n$& '],
    ['an empty text', '', ''],
    ['a number', 0.1, '0.1'],
    ['a boolean', false, 'false'],
    ['null', null, 'null'],
    ['a list', ['a', 1], '["a",1]'],
    ['an object with its keys in order', { b: 1, a: { d: 2, c: 3 } }, '{"a":{"c":3,"d":2},"b":1}'],
  ])('puts in %s', (_, value, text) => {
    expect(render('<{{input}}>', { input: value })).toBe(`<${text}>`);
  });

  it.each([
    '{{ input }}',
    '{input}',
    '{{input }}',
    '{{}}',
    '{{a b}}',
    '{{#if input}}',
    '{{&input}}',
    '$input',
    '{{größe}}',
  ])('leaves %s as it is', (text) => {
    expect(render(text, { input: 'x' })).toBe(text);
  });

  it('reads a placeholder inside more braces', () => {
    expect(render('{{{input}}} {{input}}}', { input: 'x' })).toBe('{x} x}');
  });

  it('takes names of letters, digits, underscores, dots and hyphens', () => {
    expect(render('{{a_1.b-C}}', { 'a_1.b-C': 'x' })).toBe('x');
  });

  it('never reads what a value brings', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        const brace = (text: string) => `{{${text}}} {{b}} {{a}}`;
        expect(render('{{a}}|{{b}}', { a: brace(a), b: brace(b) })).toBe(`${brace(a)}|${brace(b)}`);
      }),
    );
  });

  it('names file, case and variable when the case lacks one, and what it has', () => {
    const error = refusal(() => render('{{customer}}', { question: 'q', input: 'i' }), MissingVariableError);
    expect(error.message).toBe('case "case-7" has no variable "customer"; it has input, question');
    expect(error.position).toEqual({ file: 'prompts/triage.md' });
    expect(error.details).toEqual({ variable: 'customer', case: 'case-7', has: ['input', 'question'] });
    expect(error.todo).toContain('"customer"');
  });

  it('names at most twenty of them', () => {
    const variables = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`v${index}`, '']));
    const error = refusal(() => render('{{x}}', variables), MissingVariableError);
    expect(error.message).toMatch(/, …$/);
    expect(error.details?.has).toHaveLength(20);
  });

  it.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('does not reach the inherited %s', (name) => {
    expect(refusal(() => render(`{{${name}}}`, {}), MissingVariableError).message).toContain('it has none');
  });

  it('refuses more than 1 MiB over all messages, counted in bytes', () => {
    const two = aVersion({
      messages: [
        { role: 'system', content: '{{input}}' },
        { role: 'user', content: '{{input}}' },
      ],
    });
    const fits = 'é'.repeat(262_144);
    expect(renderPrompt(two, { input: fits }, WHERE)).toHaveLength(2);
    const error = refusal(() => renderPrompt(two, { input: `${fits}a` }, WHERE), RenderedTooLargeError);
    expect(error.message).toBe('case "case-7" makes a prompt of 1048578 bytes, over the limit of 1048576');
  });

  it('refuses a template that its language does not have, with the place in its message', () => {
    const version = aVersion({
      templateLanguage: 'jinja',
      messages: [{ role: 'user', content: 'a\n {% include "x" %}' }],
    });
    expect(refusal(() => compilePrompt(version), FileError).message).toBe(
      'message 1, line 2, column 2: the tag "include" is not supported',
    );
  });

  it('takes what a case does not have from the defaults', () => {
    const version = aVersion({
      messages: [{ role: 'user', content: '{{a}} {{b}}' }],
      defaults: { a: 'from the file', b: 'from the file' },
    });
    expect(renderPrompt(version, { b: 'from the case' }, WHERE)[0]?.content).toBe('from the file from the case');
  });

  it.each([
    ['trim', ' \t a \n', 'a'],
    ['trim', '\u2003a\u001f', 'a'],
    ['trim-lines', '\n\n  a \n', '  a '],
    ['trim-lines', 'a\r\nb\u2028c', 'a\nb\nc'],
    ['drop-blank', ' a ', ' a '],
  ] as const)('cleans a message up as its runtime does (%s: %j)', (cleanup, value, expected) => {
    const version = aVersion({ cleanup, messages: [{ role: 'user', content: '{{input}}' }] });
    expect(renderPrompt(version, { input: value }, WHERE)).toEqual([{ role: 'user', content: expected }]);
  });

  it('leaves a blank message out only where its runtime does', () => {
    const version = (cleanup: 'trim' | 'drop-blank') =>
      aVersion({
        cleanup,
        messages: [
          { role: 'system', content: '{{input}}' },
          { role: 'user', content: 'a' },
        ],
      });
    expect(renderPrompt(version('drop-blank'), { input: ' \n' }, WHERE)).toHaveLength(1);
    expect(renderPrompt(version('trim'), { input: ' \n' }, WHERE)).toHaveLength(2);
  });

  it('gives another version for another cleanup, and keeps the ids of those without', () => {
    expect(aVersion({ cleanup: 'trim' }).id).not.toBe(aVersion().id);
    expect(Object.keys(aVersion())).not.toContain('cleanup');
  });

  it('names case, message and place when a template cannot be filled in', () => {
    const version = aVersion({
      templateLanguage: 'jinja',
      messages: [
        { role: 'system', content: 'a' },
        { role: 'user', content: 'b\n{{ x.y }}' },
      ],
    });
    const error = refusal(() => renderPrompt(version, { x: 'text' }, WHERE), RenderingError);
    expect(error.message).toBe('case "case-7", message 2, line 2, column 5: a text has no member "y"');
    expect(error.position).toEqual({ file: WHERE.file });
    const missing = refusal(() => renderPrompt(version, { x: {} }, WHERE), MissingVariableError);
    expect(missing.message).toBe('case "case-7" has no value for x.y');
  });

  it('stops a template that takes too many steps or makes too much, over all messages', () => {
    const loop = (body: string) =>
      aVersion({
        templateLanguage: 'jinja',
        messages: [
          { role: 'system', content: `{% for a in l %}{% for b in l %}${body}{% endfor %}{% endfor %}` },
          { role: 'user', content: 'a' },
        ],
      });
    const l = Array.from({ length: 1_000 }, (_, index) => index);
    expect(refusal(() => renderPrompt(loop(''), { l }, WHERE), RenderingError).message).toBe(
      'case "case-7" takes more than 1000000 steps to render',
    );
    expect(refusal(() => renderPrompt(loop('xxxxxxxxxx'), { l }, WHERE), RenderedTooLargeError).message).toBe(
      'case "case-7" makes a prompt over the limit of 1048576 bytes',
    );
  });

  it('serves many cases from one compilation', () => {
    const compiled = compilePrompt(user('Hello {{input}}'));
    const contents = ['a', 'b', '{{input}}'].map((input) => compiled.render({ input }, WHERE)[0]?.content);
    expect(contents).toEqual(['Hello a', 'Hello b', 'Hello {{input}}']);
  });
});

describe('a place for messages', () => {
  const version = aVersion({
    messages: [{ role: 'system', content: 'a' }, { slot: 'history' }, { role: 'user', content: '{{input}}' }],
  });
  const rendered = (history: JsonValue) => renderPrompt(version, { input: 'b', history }, WHERE);

  it('takes the messages of the case, with tool calls in either spelling', () => {
    const call = { id: 'c1', type: 'function', function: { name: 'f', arguments: '{}' } };
    const messages = rendered([
      { role: 'user', content: '{{input}}' },
      { role: 'assistant', content: null, tool_calls: [call] },
      { role: 'tool', content: 'c', tool_call_id: 'c1' },
      { role: 'assistant', content: 'd', toolCalls: [call] },
      { role: 'tool', content: 'e', toolCallId: 'c1' },
    ]);
    expect(messages).toEqual([
      { role: 'system', content: 'a' },
      { role: 'user', content: '{{input}}' },
      { role: 'assistant', content: '', toolCalls: [call] },
      { role: 'tool', content: 'c', toolCallId: 'c1' },
      { role: 'assistant', content: 'd', toolCalls: [call] },
      { role: 'tool', content: 'e', toolCallId: 'c1' },
      { role: 'user', content: 'b' },
    ]);
    expect(rendered([])).toHaveLength(2);
  });

  it('is a variable of the prompt, which a case must have unless the place is optional', () => {
    expect(findVariables(version)).toEqual(['history', 'input']);
    const error = refusal(() => renderPrompt(version, { input: 'b' }, WHERE), MissingVariableError);
    expect(error.message).toBe('case "case-7" has no messages "history"');
    const optional = aVersion({
      messages: [
        { slot: 'history', optional: true },
        { role: 'user', content: 'b' },
      ],
    });
    expect(renderPrompt(optional, {}, WHERE)).toEqual([{ role: 'user', content: 'b' }]);
  });

  it.each<[JsonValue, string]>([
    ['text', ': it is not a list of messages'],
    [['text'], ', message 1: it is not a mapping of role and content'],
    [
      [
        { role: 'user', content: 'a' },
        { role: 'judge', content: 'a' },
      ],
      ', message 2: unknown role "judge"',
    ],
    [[{ content: 'a' }], ', message 1: unknown role null'],
    [[{ role: 'user' }], ', message 1: its content is not a text'],
    [[{ role: 'user', content: [{ type: 'text', text: 'a' }] }], ', message 1: its content is not a text'],
    [[{ role: 'user', content: 'a', name: 'b' }], ', message 1: unknown key "name"'],
    [[{ role: 'user', content: 'a', tool_calls: [{}] }], ', message 1: only an assistant makes tool calls'],
    [[{ role: 'assistant', content: 'a', tool_calls: [] }], ', message 1: its tool calls are not a list of calls'],
    [
      [{ role: 'assistant', content: 'a', tool_calls: [{}], toolCalls: [{}] }],
      '"tool_calls" and "toolCalls" are the same',
    ],
    [[{ role: 'tool', content: 'a' }], ', message 1: a tool message needs the "tool_call_id"'],
    [[{ role: 'user', content: 'a', tool_call_id: 'b' }], ', message 1: only a tool message has a "tool_call_id"'],
  ])('refuses %j, naming the case and the variable', (history, message) => {
    const error = refusal(() => rendered(history), RenderingError);
    expect(error.message).toContain('case "case-7", "history"');
    expect(error.message).toContain(message);
  });
});
