import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderPrompt } from '../../src/prompts/index.ts';
import type { PromptVersion } from '../../src/prompts/prompt-version.ts';
import { parseFiles } from './parse-files.ts';
import { refusal } from './support.ts';

const PATH = 'prompts/support.yaml';
const parse = (text: string, path = PATH) => parseFiles(path, text);

describe('a file of named prompts', () => {
  it('has texts and mappings by name', () => {
    const prompts = parse(`supportTriage: Sort this into one of four queues, and say which.
reply:
  system: Be kind.
  user: "{{question}}"
  model: openai/gpt-b
summary:
  description: For people
  messages:
    - { role: developer, content: Be short }
    - { role: user, content: "{{text}}" }
only-system: { system: Be brief }
`);
    expect(prompts.map(({ version }) => [version.slug, version.model, version.messages])).toEqual([
      [
        'support.support-triage',
        'openai/gpt-default',
        [
          { role: 'system', content: 'Sort this into one of four queues, and say which.' },
          { role: 'user', content: '{{input}}' },
        ],
      ],
      [
        'support.reply',
        'openai/gpt-b',
        [
          { role: 'system', content: 'Be kind.' },
          { role: 'user', content: '{{question}}' },
        ],
      ],
      [
        'support.summary',
        'openai/gpt-default',
        [
          { role: 'developer', content: 'Be short' },
          { role: 'user', content: '{{text}}' },
        ],
      ],
      [
        'support.only-system',
        'openai/gpt-default',
        [
          { role: 'system', content: 'Be brief' },
          { role: 'user', content: '{{input}}' },
        ],
      ],
    ]);
  });

  it('may put the names under prompts, beside what holds for all of them', () => {
    const [one, two] = parse(`version: 1
model: openai/gpt-a
template: jinja
parameters: { temperature: 0, max_tokens: 5 }
prompts:
  one: Hi
  two: { prompt: "{{ x }}", model: openai/gpt-b, template: literal, parameters: { temperature: 1 }, defaults: { x: a } }
`);
    expect(one?.version).toMatchObject({
      slug: 'support.one',
      model: 'openai/gpt-a',
      templateLanguage: 'jinja',
      parameters: { temperature: 0, max_tokens: 5 },
    });
    expect(two?.version).toMatchObject({
      model: 'openai/gpt-b',
      templateLanguage: 'literal',
      parameters: { temperature: 1 },
      defaults: { x: 'a' },
    });
  });

  it('may be JSON', () => {
    expect(parse('{ "one": { "system": "Be kind" } }', 'prompts/a.json')[0]?.version.slug).toBe('a.one');
  });

  it("says that Python's placeholders are text", () => {
    const [prompt] = parse('one: Answer {question} for {{customer}} and {x}, not {1} or { y }\n');
    expect(prompt?.version.variables).toEqual(['customer']);
    expect(prompt?.notices).toEqual([
      '{question} is sent as it is: a placeholder is {{question}}, with two braces, unless "template" is python',
      '{x} is sent as it is: a placeholder is {{x}}, with two braces, unless "template" is python',
    ]);
  });

  it("renders Python's placeholders where template is python", () => {
    const [one, two, three] = parse(`template: python
prompts:
  one: 'Answer {question} as {{"a": {{}}}}'
  two: { system: 'For {who}', user: '{question}' }
  three: 'Use {{braces}}'
`);
    expect(one?.version).toMatchObject({
      templateLanguage: 'literal',
      messages: [{ role: 'user', content: 'Answer {{question}} as {"a": {}}' }],
      variables: ['question'],
    });
    expect(two?.version.variables).toEqual(['question', 'who']);
    expect(three?.version.messages[0]).toEqual({ role: 'system', content: 'Use {braces}' });
    expect([one, two, three].flatMap((prompt) => prompt?.notices)).toEqual([]);
  });

  it("renders any text of Python's as str.format would", () => {
    const text = fc.string({ unit: fc.constantFrom('a', '{', '}', ' ', '"', 'ß', '\n') });
    const name = fc.constantFrom('x', 'long_name', '_y2');
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.record({ text }), fc.record({ name })), { minLength: 1 }), (parts) => {
        const python = parts
          .map((part) => ('name' in part ? `{${part.name}}` : part.text.replace(/[{}]/g, '$&$&')))
          .join('');
        const file = JSON.stringify({
          one: { messages: [{ role: 'user', content: `Hi ${python}` }], template: 'python' },
        });
        const wanted = parts.map((part) => ('name' in part ? `<${part.name}>` : part.text)).join('');
        let version: PromptVersion | undefined;
        try {
          version = parse(file, 'prompts/a.json')[0]?.version;
        } catch (thrown) {
          // `{{a}}` as a text of its own: the literal language has no way to write it.
          expect(String(thrown)).toContain('would become a placeholder');
          return;
        }
        const values = { x: '<x>', long_name: '<long_name>', _y2: '<_y2>' };
        expect(renderPrompt(version as PromptVersion, values, { file: 'f', case: 'c' })).toEqual([
          { role: 'user', content: `Hi ${wanted}` },
        ]);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['{0}', '{}', '{a.b}', '{a!r}', '{a:>10}', 'a } b', 'a { b', '{{{{b}}}}'])(
    'refuses %j where template is python',
    (text) => {
      const error = refusal(() => parse(`one: { prompt: ${JSON.stringify(`Hi {a} ${text}`)}, template: python }\n`));
      expect(error.message).toMatch(/is not a name in braces|would become a placeholder/);
      expect(error.position).toMatchObject({ file: PATH, line: 1 });
    },
  );

  it('may say its version and name above the prompts', () => {
    expect(parse('version: 3\nname: Support\none: Say hi to {{x}}\n').map(({ version }) => version.slug)).toEqual([
      'support.one',
    ]);
  });

  it.each([
    ['', 'the file has no prompts', 1, 1],
    ['{}', 'the file has no prompts', 1, 1],
    ['- a\n', 'the file must be a mapping of keys, found a list', 1, 1],
    ['host: db.example\n', '"host" does not look like a prompt', 1, 7],
    ['port: 8080\n', '"port" is no prompt: found the number 8080', 1, 7],
    ['one: Say hi to {{x}}\nport: 8080\n', '"port" is no prompt', 2, 7],
    [
      'database: { host: a, port: 1 }\n',
      '"database" is no prompt: it has none of system, user, messages, prompt',
      1,
      11,
    ],
    ['one: [a]\n', '"one" is no prompt: found a list', 1, 6],
    ['one: { system: a, modle: b }\n', 'unknown key "modle"', 1, 19],
    ['one: { system: a, messages: [] }\n', '"one" says what to send in two ways', 1, 6],
    ['one: { messages: [] }\n', '"one.messages" is empty', 1, 18],
    ['one: { system: "" }\n', '"one.system" is empty', 1, 16],
    ['one: { prompt: a, template: erb }\n', 'unknown template language "erb"', 1, 29],
    ['prompts: { "!!": Hi }\n', 'the name "!!" makes no slug', 1, 18],
    ['prompts: { aB: Hi, a-b: Ho }\n', 'two prompts of the file have the key "a-b"', 1, 25],
    ['prompts: { a: 7 }\n', '"a" is no prompt: found the number 7', 1, 15],
    ['prompts: { a: Hi }\nother: 1\n', 'unknown key "other"', 2, 1],
  ])('refuses %j', (text, message, line, column) => {
    const error = refusal(() => parse(text));
    expect(error.message).toContain(message);
    expect(error.position).toEqual({ file: PATH, line, column });
    expect(error.todo ?? '').not.toContain('undefined');
  });
});
