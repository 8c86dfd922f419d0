import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FileError } from '../../src/foundation/errors.ts';
import type { JsonValue } from '../../src/foundation/json.ts';
import { compilePrompt, MissingVariableError, RenderedTooLargeError, renderPrompt } from '../../src/prompts/index.ts';
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

  it('serves many cases from one compilation', () => {
    const compiled = compilePrompt(user('Hello {{input}}'));
    const contents = ['a', 'b', '{{input}}'].map((input) => compiled.render({ input }, WHERE)[0]?.content);
    expect(contents).toEqual(['Hello a', 'Hello b', 'Hello {{input}}']);
  });
});
