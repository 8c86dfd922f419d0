import { describe, expect, it } from 'vitest';
import type { MessageTemplate } from '../../src/prompts/prompt-version.ts';
import { parseFiles, parseOnly } from './parse-files.ts';
import { refusal } from './support.ts';

const PATH = 'prompts/triage/promptfooconfig.yaml';
const parse = (text: string, tree = {}) => parseFiles(PATH, text, tree);
const only = (text: string, tree = {}) => parseOnly(PATH, text, tree).version;

const shown = (message: MessageTemplate) =>
  'content' in message ? `${message.role}: ${message.content}` : message.slot;

describe('a promptfoo config', () => {
  it('is known by its name, by its schema and by its keys', () => {
    const config = 'prompts: Hello {{x}}\nproviders: [openai:gpt-a]\n';
    for (const path of [PATH, 'prompts/a.promptfoo.yml', 'prompts/a.yaml']) {
      expect(parseOnly(path, config).version.model).toBe('openai/gpt-a');
    }
    const schema = '# yaml-language-server: $schema=https://promptfoo.dev/config-schema.json\nprompts: Hello {{x}}\n';
    expect(parseOnly('prompts/a.yaml', schema).version.messages).toEqual([{ role: 'user', content: 'Hello {{x}}' }]);
    const json = '{ "prompts": ["Hello {{x}}"], "providers": ["openai:gpt-a"] }';
    expect(parseOnly('prompts/a.json', json).version.model).toBe('openai/gpt-a');
  });

  describe('its prompts', () => {
    it('may be one text, a list, and objects', () => {
      expect(only('prompts: Hello {{x}}\n').messages).toEqual([{ role: 'user', content: 'Hello {{x}}' }]);
      const prompts = parse(
        'prompts:\n  - One {{x}}\n  - { id: two, raw: "Two {{x}}" }\n  - { label: The Third, raw: "Three {{x}}" }\n',
      );
      expect(prompts.map(({ version }) => version.slug)).toEqual([
        'triage.promptfooconfig.1',
        'triage.promptfooconfig.two',
        'triage.promptfooconfig.the-third',
      ]);
    });

    it('is the variable prompt where a config names none', () => {
      expect(only('providers: [openai:gpt-a]\n').messages).toEqual([{ role: 'user', content: '{{prompt}}' }]);
    });

    it('may stand in files, relative to the folder of the config', () => {
      const tree = {
        'prompts/triage/a.txt': '\nFirst {{x}}\n---\nSecond {{x}}\n',
        'prompts/common/b.md': 'Third {{x}}\n',
        'prompts/triage/c.json': '[{"role": "system", "content": "Be {{tone}}"}, {"role": "user", "content": "{{x}}"}]',
        'prompts/triage/d.yaml': '- role: user\n  content: Fourth {{x}}\n',
        'prompts/triage/e.jsonl': '[{"role": "user", "content": "Fifth {{x}}"}]\n',
      };
      const text = 'prompts: [file://a.txt, ../common/b.md, file://./c.json, d.yaml, { file: e.jsonl, label: last }]\n';
      const prompts = parse(text, tree);
      expect(prompts.map(({ version }) => version.slug.replace('triage.promptfooconfig.', ''))).toEqual([
        'a-1',
        'a-2',
        'b',
        'c',
        'd',
        'last',
      ]);
      expect(prompts.map(({ version }) => version.messages.map(shown))).toEqual([
        ['user: First {{x}}'],
        ['user: Second {{x}}'],
        ['user: Third {{x}}\n'],
        ['system: Be {{tone}}', 'user: {{x}}'],
        ['user: Fourth {{x}}'],
        ['user: Fifth {{x}}'],
      ]);
    });

    it('may be a chat in place, in JSON and in YAML', () => {
      const chat = [
        { role: 'system', content: 'Be kind' },
        { role: 'user', content: '{{x}}' },
      ];
      expect(only(`prompts:\n  - '${JSON.stringify(chat)}'\n`).messages).toEqual(chat);
      const yaml =
        'prompts:\n  - |-\n    - role: system\n      content: Be kind\n    - role: user\n      content: "{{ x }}"\n';
      expect(only(yaml).messages).toEqual(chat);
    });

    it('are put between prefix and suffix of the default test', () => {
      expect(only('prompts: [Hi]\ndefaultTest: { options: { prefix: "A ", suffix: " {{x}}" } }\n').messages).toEqual([
        { role: 'user', content: 'A Hi {{x}}' },
      ]);
    });

    it('that are code are left out and said, and refused where there is no other', () => {
      const [prompt, second] = parse('prompts:\n  - file://a.py:make\n  - Hello {{x}}\n');
      expect(second).toBeUndefined();
      expect(prompt?.tests?.unmapped).toEqual([
        { message: 'a prompt that is code is not run', position: { file: PATH, line: 2, column: 5 } },
      ]);
      const error = refusal(() => parse('prompts: [file://a.js]\n'));
      expect(error).toMatchObject({ message: 'a prompt that is code is not run', position: { line: 1, column: 11 } });
    });

    it.each([
      ['prompts: [file://no.txt]\n', 'there is no file prompts/triage/no.txt', 11],
      ['prompts: [file://*.txt]\n', '*.txt is a glob', 11],
      ['prompts: [file://../../../x.txt]\n', 'not a path of the repository', 11],
      ['prompts: [file:///etc/passwd.txt]\n', 'not a path of the repository', 11],
      ['prompts: [langfuse://a:1]\n', 'is not in this repository', 11],
      ['prompts: [{ label: a }]\n', '"prompts.0" has no text', 11],
      ['prompts: [{ raw: hi, contnet: x }]\n', 'unknown key "contnet"', 22],
      ['prompts: [7]\n', 'a prompt is a text or a mapping, found the number 7', 11],
      ['prompts: ["{\\"a\\": 1}"]\n', 'JSON that is no list of messages', 11],
      ['prompts: ["[{% for m in h %}{% endfor %}]"]\n', 'begins as a list of messages and is none', 11],
    ])('refuses %j', (text, message, column) => {
      const error = refusal(() => parse(text));
      expect(error.message).toContain(message);
      expect(error.position).toEqual({ file: PATH, line: 1, column });
    });

    it('refuses a picture with the place in the file of the prompt', () => {
      const picture = '[{"role": "user", "content": [{"type": "image_url", "image_url": "x"}]}]';
      const error = refusal(() => parse('prompts: [file://a.json]\n', { 'prompts/triage/a.json': picture }));
      expect(error).toMatchObject({
        message: '"0.content.0" is not a text',
        position: { file: 'prompts/triage/a.json', line: 1 },
      });
    });
  });

  describe('its templates', () => {
    const template = (text: string) => only(`prompts:\n  - ${JSON.stringify(text)}\n`);

    it('are literal where they only name variables, whatever the blanks', () => {
      expect(template('{{a}} {{ b }} {c}')).toMatchObject({
        templateLanguage: 'literal',
        messages: [{ content: '{{a}} {{b}} {c}' }],
        variables: ['a', 'b'],
      });
      expect(template('{{a}}').id).toBe(template('{{ a }}').id);
    });

    it.each([
      '{{ user.name }}',
      "{{ user['first name'] }}",
      '{{ items[0] }}',
      '{{ name | upper }}',
      "{{ name | default('you') }}",
      "{{ name | replace('a', 'b') | trim }}",
      '{% if a %}x{% elif b and not c %}y{% else %}z{% endif %}',
      "{% if a == 'x' or 'y' in b %}x{% endif %}",
      '{% for item in items %}{{ loop.index }} {{ item.name }}{% endfor %}',
      '{# a comment #}{{ a }}',
      '{%- if a -%}x{%- endif -%}',
      '{% raw %}{{ not read }}{% endraw %}',
    ])('are Jinja for %j', (text) => {
      expect(template(text)).toMatchObject({ templateLanguage: 'jinja', messages: [{ content: text }] });
    });

    it.each([
      '{{ a | dump }}',
      '{{ a | safe }}',
      '{{ a + b }}',
      '{{ f(a) }}',
      '{{ my-name }}',
      '{{ größe }}',
      '{{ a if b else c }}',
      '{% set a = 1 %}',
      '{% for key, value in object %}{% endfor %}',
      '{% include "x.txt" %}',
      '{% macro f() %}{% endmacro %}',
      '{% if a > 3 %}x{% endif %}',
      '{% if a == 3 %}x{% endif %}',
      '{% elseif a %}',
      '{{#each items}}x{{/each}}',
    ])('are refused where Nunjucks and Jinja may differ: %j', (text) => {
      const error = refusal(() => template(text));
      expect(error.message).toContain('is not read as promptfoo renders it');
      expect(error.position).toEqual({ file: PATH, line: 2, column: 5 });
    });

    it.each([
      ['{{ env.KEY }}', 'reads the environment'],
      ['{{ _conversation }} {{ a.b }}', 'conversations of several answers are not run'],
      ['{{ a', 'a tag that is not closed'],
      ['{% if a', 'a tag that is not closed'],
    ])('are refused: %j', (text, message) => {
      expect(refusal(() => template(text)).message).toContain(message);
    });

    it('take time with their length alone', () => {
      const started = process.cpuUsage().user;
      expect(() => template(`x ${'{{'.repeat(200_000)}`)).toThrow('not closed');
      expect(() => template(`{{ ${"a | b('".repeat(100_000)} }}`)).toThrow('not closed');
      expect(template(`x ${'{ '.repeat(200_000)} {{ a }}`).variables).toEqual(['a']);
      expect(process.cpuUsage().user - started).toBeLessThan(2_000_000);
    });
  });

  describe('its providers', () => {
    const model = (provider: string) => only(`prompts: Hi {{x}}\nproviders: [${JSON.stringify(provider)}]\n`).model;

    it.each([
      ['openai:gpt-4o', 'openai/gpt-4o'],
      ['openai:chat:gpt-4o', 'openai/gpt-4o'],
      ['openai:chat:ft:gpt-4o:acme::1', 'openai/ft:gpt-4o:acme::1'],
      ['openai:responses:gpt-5', 'openai-responses/gpt-5'],
      ['anthropic:messages:claude-sonnet-4-5', 'anthropic/claude-sonnet-4-5'],
      ['anthropic:claude-sonnet-4-5', 'anthropic/claude-sonnet-4-5'],
      ['google:gemini-2.5-pro', 'gemini/gemini-2.5-pro'],
      ['vertex:gemini-2.5-pro', 'gemini-2.5-pro'],
      ['bedrock:us.anthropic.claude-3-5-sonnet-20241022-v2:0', 'bedrock/us.anthropic.claude-3-5-sonnet-20241022-v2:0'],
      ['azure:chat:my-deployment', 'my-deployment'],
      ['azureopenai:chat:my-deployment', 'my-deployment'],
      ['ollama:chat:llama3:8b', 'ollama/llama3:8b'],
      ['openrouter:meta/llama-3', 'openrouter/meta/llama-3'],
      ['groq:llama-3.1-8b-instant', 'groq/llama-3.1-8b-instant'],
      ['mistral:mistral-small', 'mistral/mistral-small'],
      ['togetherai:llama', 'together/llama'],
      ['my-endpoint:some-model', 'my-endpoint/some-model'],
      ['fast', 'fast'],
    ])('calls %s %s', (provider, expected) => {
      expect(model(provider)).toBe(expected);
    });

    it.each([
      ['file://provider.py', 'is code, which is not run'],
      ['exec:./run.sh', 'is code, which is not run'],
      ['python:x.py', 'is code, which is not run'],
      ['./provider.mjs', 'is code, which is not run'],
      ['https://api.example/x', 'is an address of yours'],
      ['http', 'is an address of yours'],
      ['echo', 'does not ask a chat model'],
      ['openai:embedding:text-embedding-3-large', 'does not ask a chat model'],
      ['openai:assistant:asst_1', 'does not ask a chat model'],
      ['anthropic:claude-agent-sdk', 'does not ask a chat model'],
    ])('refuses %s', (provider, message) => {
      const error = refusal(() => model(provider));
      expect(error.message).toContain(message);
      expect(error.position).toEqual({ file: PATH, line: 2, column: 13 });
      expect(error.todo).toBeTruthy();
    });

    it.each(['apiBaseUrl', 'apiHost', 'baseURL', 'base_url'])(
      'with an address (%s) go by a name that the config declares',
      (key) => {
        const provider = `{ id: openai:chat:local-model, config: { ${key}: "http://127.0.0.1:1234/v1" } }`;
        expect(only(`prompts: Hi {{x}}\nproviders: [${provider}]\n`).model).toBe('local-model');
      },
    );

    it('make one prompt each, named by label or model', () => {
      const prompts = parse(`prompts: [{ id: a, raw: "A {{x}}" }, { id: b, raw: "B {{x}}" }]
providers:
  - openai:gpt-4o
  - { id: anthropic:messages:claude-x, label: The Other, prompts: [b] }
  - file://code.js
`);
      expect(
        prompts.map(({ version }) => [version.slug.replace('triage.promptfooconfig.', ''), version.model]),
      ).toEqual([
        ['a.gpt-4o', 'openai/gpt-4o'],
        ['b.gpt-4o', 'openai/gpt-4o'],
        ['b.the-other', 'anthropic/claude-x'],
      ]);
      expect(prompts[0]?.tests?.unmapped.map(({ message }) => message)).toEqual([
        'the provider file://code.js is code, which is not run',
      ]);
    });

    it('bring parameters, tools, a response format and a first message', () => {
      const text = `prompts: [{ raw: "Hi {{x}}", config: { temperature: 0.9 } }]
providers:
  - id: anthropic:messages:claude-x
    config:
      temperature: 0
      max_tokens: 10
      generationConfig: { topP: 0.5, stopSequences: [END] }
      apiKey: sk-x
      stream: true
      instructions: Be {{tone}}
      tools: [{ name: find, description: d, input_schema: { type: object } }, { type: function, function: { name: g } }]
      response_format: { type: json_schema, json_schema: { name: a, schema: { type: object } } }
`;
      const { version, notices } = parseOnly(PATH, text);
      expect(version).toMatchObject({
        parameters: { temperature: 0.9, max_tokens: 10, top_p: 0.5, stop: ['END'] },
        messages: [
          { role: 'system', content: 'Be {{tone}}' },
          { role: 'user', content: 'Hi {{x}}' },
        ],
        tools: [
          { type: 'function', function: { name: 'find', description: 'd', parameters: { type: 'object' } } },
          { type: 'function', function: { name: 'g' } },
        ],
        responseFormat: { type: 'json-schema', name: 'a', schema: { type: 'object' } },
      });
      expect(notices).toContainEqual(expect.stringContaining('apiKey, stream of a provider'));
      expect(JSON.stringify({ version, notices })).not.toContain('sk-x');
    });

    it('may stand in files and be keys of a mapping', () => {
      const tree = {
        'prompts/triage/p.yaml': '- id: openai:gpt-a\n  config: { tools: file://t.json }\n',
        'prompts/triage/t.json': '[{"type": "function", "function": {"name": "f"}}]',
      };
      expect(only('prompts: Hi {{x}}\nproviders: [file://p.yaml]\n', tree)).toMatchObject({
        model: 'openai/gpt-a',
        tools: [{ type: 'function', function: { name: 'f' } }],
      });
      expect(only('prompts: Hi {{x}}\nproviders: [{ openai:gpt-b: { config: { seed: 1 } } }]\n')).toMatchObject({
        model: 'openai/gpt-b',
        parameters: { seed: 1 },
      });
      expect(only('prompts: Hi {{x}}\ntargets: [openai:gpt-c]\n').model).toBe('openai/gpt-c');
    });

    it('are at most a hundred prompts', () => {
      const many = Array.from({ length: 101 }, (_, index) => `openai:m${index}`).join(', ');
      expect(refusal(() => parse(`prompts: [Hi]\nproviders: [${many}]\n`)).message).toContain('101 prompts');
    });
  });

  it('says what of it is not used, once', () => {
    const { tests, notices } = parseOnly(
      PATH,
      `prompts: Hi {{x}}
providers: [openai:gpt-a]
scenarios: []
redteam: {}
nunjucksFilters: { a: b.js }
extensions: [file://x.py:f]
passRate: 1
outputPath: out.json
evaluateOptions: { repeat: 2 }
`,
    );
    expect(tests?.unmapped.map(({ message, position }) => [position.line, message])).toEqual([
      [3, '"scenarios" of the config is not used: write their tests as "tests"'],
      [4, '"redteam" of the config is not used: attacks are not made here'],
      [5, '"nunjucksFilters" of the config is not used: they are code'],
      [6, '"extensions" of the config is not used: they are code'],
      [7, '"passRate" of the config is not used: promptfoo has no such key'],
    ]);
    expect(notices).toContain("outputPath, evaluateOptions: settings of promptfoo's own runs, which are not used here");
  });

  it('reads what a $ref of its own points to, and refuses any other', () => {
    const shared = 'assertionTemplates:\n  short: { type: contains, value: ok }\n';
    const text = `${shared}prompts: Hi {{x}}\ntests:\n  - vars: { x: a }\n    assert: [{ $ref: "#/assertionTemplates/short" }]\n`;
    expect(parseOnly(PATH, text).tests?.scorers.map(({ name }) => name)).toEqual(['contains']);
    expect(refusal(() => parse(text.replace('/short', '/none'))).message).toContain('nothing is at');
    expect(refusal(() => parse(text.replace('#/assertionTemplates/short', 'other.yaml#/a'))).message).toContain('$ref');
  });
});
