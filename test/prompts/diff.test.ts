import { applyPatch } from 'diff';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortDigest } from '../../src/foundation/digest.ts';
import { parseModelId } from '../../src/foundation/ids.ts';
import { diffVersions } from '../../src/prompts/index.ts';
import { aVersion } from './support.ts';

const user = (content: string) => aVersion({ messages: [{ role: 'user', content }] });
/** What the diff says is new, without its marks: the readable form of the second version. */
const readable = (content: string) => applyPatch('', diffVersions(undefined, user(content)));

describe('the diff of two versions', () => {
  it('is empty for equal content', () => {
    expect(diffVersions(aVersion(), aVersion({ slug: 'other' }))).toBe('');
  });

  it('shows a changed line under its message', () => {
    const from = aVersion({ messages: [{ role: 'system', content: 'Be brief.\nBe kind.' }] });
    const to = aVersion({ messages: [{ role: 'system', content: 'Be brief.\nBe exact.' }] });
    expect(diffVersions(from, to)).toBe(
      [
        `--- triage@${shortDigest(from.id)}`,
        `+++ triage@${shortDigest(to.id)}`,
        '@@ -4,4 +4,4 @@',
        ' ',
        ' [system]',
        ' Be brief.',
        '-Be kind.',
        '+Be exact.',
        '',
      ].join('\n'),
    );
  });

  it('adds everything when there was nothing', () => {
    const version = aVersion({
      parameters: { top_p: 1, temperature: 0 },
      tools: [{ type: 'function' }],
      responseFormat: { type: 'json-schema', schema: { type: 'object' } },
    });
    const diff = diffVersions(undefined, version);
    expect(diff.split('\n')).toEqual([
      '--- /dev/null',
      `+++ triage@${shortDigest(version.id)}`,
      '@@ -0,0 +1,19 @@',
      '+model: openai/gpt-test',
      '+parameters: {',
      '+  "temperature": 0,',
      '+  "top_p": 1',
      '+}',
      '+response format: {',
      '+  "schema": {',
      '+    "type": "object"',
      '+  },',
      '+  "type": "json-schema"',
      '+}',
      '+tools: [',
      '+  {',
      '+    "type": "function"',
      '+  }',
      '+]',
      '+',
      '+[user]',
      '+Hello {{input}}',
      '',
    ]);
  });

  it.each([
    ['the model', { model: parseModelId('openai/other') }, '-model: openai/gpt-test\n+model: openai/other'],
    ['a parameter', { parameters: { seed: 1 } }, '+  "seed": 1'],
    ['the response format', { responseFormat: { type: 'json-object' } as const }, '+response format: json-object'],
    ['the language', { templateLanguage: 'jinja' } as const, '+template: jinja'],
    ['a final line feed', { messages: [{ role: 'user', content: 'Hello {{input}}\n' }] as const }, '+\n'],
    ['a role', { messages: [{ role: 'system', content: 'Hello {{input}}' }] as const }, '-[user]\n+[system]'],
  ])('shows a change of %s', (_, change, shown) => {
    expect(diffVersions(aVersion(), aVersion(change))).toContain(shown);
  });

  it('is a patch that turns one into the other', () => {
    const line = fc.constantFrom('a', 'b', 'c', '', '[user]', '--- x', '@@ -1 +1 @@');
    const content = fc.array(line, { minLength: 1, maxLength: 30 }).map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(content, content, (from, to) => {
        const patch = diffVersions(user(from), user(to));
        expect(patch === '' ? readable(from) : applyPatch(readable(from) || '', patch)).toBe(readable(to));
      }),
    );
  });

  it('does not hang on 100,000 characters without a line in common, and stays a patch', () => {
    const lines = (word: string) => Array.from({ length: 20_000 }, (_, index) => `${word}${index}`).join('\n');
    const from = `same\nsame too\n${lines('a')}\nlast`;
    const to = `same\nsame too\n${lines('b')}\nlast`;
    const start = performance.now();
    const patch = diffVersions(user(from), user(to));
    expect(performance.now() - start).toBeLessThan(10_000);
    expect(applyPatch(readable(from) || '', patch)).toBe(readable(to));
    expect(patch.match(/^@@/gm)).toHaveLength(1);
  });

  it('adds a text of any length', () => {
    const text = Array.from({ length: 3_000 }, (_, index) => `line ${index}`).join('\n');
    const patch = diffVersions(undefined, user(text));
    expect(patch).toContain('@@ -0,0 +1,3005 @@');
    expect(applyPatch('', patch)).toContain(text);
  });

  it('does not hang on one line of 100,000 characters', () => {
    expect(diffVersions(user('a'.repeat(100_000)), user('b'.repeat(100_000))).length).toBeGreaterThan(200_000);
  });
});
