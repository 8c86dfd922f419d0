import { describe, expect, it } from 'vitest';
import { describeError } from '../../src/foundation/errors.ts';
import { parseFile, refusal } from './support.ts';

const HELLO = 'messages:\n  - role: user\n    content: Hello {{input}}\n';
const parse = (text: string) => parseFile('prompts/x.prompt.yml', text);
const version = (text: string) => parse(text).version;

describe("GitHub's .prompt.yml", () => {
  it('reads the example of its documentation', () => {
    const { version, notices } = parse(`name: Text Summarizer
description: Summarizes input text concisely
model: openai/gpt-4o-mini
modelParameters:
  temperature: 0.5
messages:
  - role: system
    content: You are a text summarizer. Your only job is to summarize text given to you.
  - role: user
    content: |
      Summarize the given text, beginning with "Summary -":
      <text>
      {{input}}
      </text>
testData:
  - input: |
      The quick brown fox jumped over the lazy dog.
    expected: Summary - A fox jumped over a lazy, unresponsive dog.
evaluators:
  - name: Output should start with 'Summary -'
    string:
      startsWith: 'Summary -'
`);
    expect(version.model).toBe('openai/gpt-4o-mini');
    expect(version.parameters).toEqual({ temperature: 0.5 });
    expect(version.messages).toEqual([
      { role: 'system', content: 'You are a text summarizer. Your only job is to summarize text given to you.' },
      { role: 'user', content: 'Summarize the given text, beginning with "Summary -":\n<text>\n{{input}}\n</text>\n' },
    ]);
    expect(version.variables).toEqual(['input']);
    expect(notices).toEqual([]);
  });

  it('does not count name and description as content', () => {
    expect(version(`name: A\ndescription: B\n${HELLO}`).id).toBe(version(HELLO).id);
  });

  it('says nothing of an empty testData', () => {
    expect(parse(`testData: []\nevaluators:\n${HELLO}`).notices).toEqual([]);
  });

  it('takes .prompt.yaml too', () => {
    expect(parseFile('prompts/a/b.prompt.yaml', HELLO).version.slug).toBe('a.b');
  });

  it('takes roles in any case, as gh-models does', () => {
    expect(
      version('messages:\n  - { role: System, content: a }\n  - { role: DEVELOPER, content: b }\n').messages,
    ).toEqual([
      { role: 'system', content: 'a' },
      { role: 'developer', content: 'b' },
    ]);
  });

  describe('parameters', () => {
    const parameters = (yaml: string) => {
      const { version, notices } = parse(`modelParameters: ${yaml}\n${HELLO}`);
      return { parameters: version.parameters, notices };
    };

    it("sends the format's own spelling under the wire name, without a notice", () => {
      expect(parameters('{ maxTokens: 10, maxCompletionTokens: 20, topP: 0.9 }')).toEqual({
        parameters: { max_tokens: 10, max_completion_tokens: 20, top_p: 0.9 },
        notices: [],
      });
    });

    it('accepts the wire name with a notice', () => {
      expect(parameters('{ max_tokens: 10 }')).toEqual({
        parameters: { max_tokens: 10 },
        notices: ['the parameter "max_tokens" is spelled "maxTokens" in this format; it is sent as max_tokens'],
      });
    });

    it('gives both spellings one version', () => {
      expect(version(`modelParameters: { max_tokens: 10 }\n${HELLO}`).id).toBe(
        version(`modelParameters: { maxTokens: 10 }\n${HELLO}`).id,
      );
    });

    it('sends an unknown parameter as written, with a notice', () => {
      expect(parameters('{ top_k: 5, constructor: 1 }')).toEqual({
        parameters: { top_k: 5, constructor: 1 },
        notices: [
          'the parameter "top_k" is not one this version knows; it is sent as written',
          'the parameter "constructor" is not one this version knows; it is sent as written',
        ],
      });
    });

    it.each([
      ['{ maxTokens: 1, max_tokens: 2 }', '"max_tokens" and another key both mean max_tokens'],
      ['{ messages: [] }', '"messages" is not a parameter'],
      ['{ responseFormat: text }', '"responseFormat" is not a parameter'],
      ['{ stream: true }', '"stream" is not a parameter'],
      ['{ n: 3 }', '"n" is not a parameter'],
      ['{ temperature: hot }', 'temperature must be a number, found a text'],
      ['{ maxTokens: 1.5 }', 'max_tokens must be a whole number, found the number 1.5'],
      ['{ seed: }', 'seed must be a whole number, found nothing'],
      ['[1]', '"modelParameters" must be a mapping of keys, found a list'],
    ])('refuses %s', (yaml, message) => {
      const error = refusal(() => parameters(yaml));
      expect(error.message).toBe(message);
      expect(error.position).toMatchObject({ file: 'prompts/x.prompt.yml', line: 1 });
    });
  });

  describe('the response format', () => {
    const SCHEMA = '{ "name": "answer", "strict": true, "schema": { "type": "object" } }';

    it.each([
      ['text', { type: 'text' }],
      ['json_object', { type: 'json-object' }],
    ])('reads %s', (written, expected) => {
      expect(version(`responseFormat: ${written}\n${HELLO}`).responseFormat).toEqual(expected);
    });

    it('reads a schema with its name and whether it is strict', () => {
      expect(version(`responseFormat: json_schema\njsonSchema: '${SCHEMA}'\n${HELLO}`).responseFormat).toEqual({
        type: 'json-schema',
        name: 'answer',
        strict: true,
        schema: { type: 'object' },
      });
    });

    it('does not count how the schema is written', () => {
      const block = `responseFormat: json_schema\njsonSchema: |-\n  {"schema": {"type":"object"},\n   "strict": true, "name": "answer"}\n${HELLO}`;
      expect(version(block).id).toBe(version(`responseFormat: json_schema\njsonSchema: '${SCHEMA}'\n${HELLO}`).id);
    });

    it.each([
      ['responseFormat: xml', 'unknown responseFormat "xml"', 1],
      ['responseFormat: json_schema', '"jsonSchema" is missing', 1],
      [`jsonSchema: '${SCHEMA}'`, '"jsonSchema" has no effect here', 1],
      [`responseFormat: json_object\njsonSchema: '${SCHEMA}'`, '"jsonSchema" has no effect here', 2],
      ['responseFormat: json_schema\njsonSchema: { name: a }', '"jsonSchema" must be a text, found a mapping', 2],
      ["responseFormat: json_schema\njsonSchema: '{'", '"jsonSchema": not JSON', 2],
      ["responseFormat: json_schema\njsonSchema: '{}'", '"jsonSchema" has no "name"', 2],
      [`responseFormat: json_schema\njsonSchema: '{"name":"a"}'`, '"jsonSchema" has no "schema"', 2],
      [
        `responseFormat: json_schema\njsonSchema: '{"name":"a","schema":1}'`,
        '"jsonSchema.schema" must be a mapping',
        2,
      ],
      [`responseFormat: json_schema\njsonSchema: '{"name":"a","schema":{},"x":1}'`, 'unknown key "x"', 2],
      [`responseFormat: json_schema\njsonSchema: '{"name":"a","schema":{},"strict":1}'`, 'must be true or false', 2],
    ])('refuses %s', (yaml, message, line) => {
      const error = refusal(() => parse(`${yaml}\n${HELLO}`));
      expect(error.message).toContain(message);
      expect(error.position?.line).toBe(line);
    });
  });

  describe('its tests', () => {
    const tests = (yaml: string) => parse(`${HELLO}${yaml}`).tests;
    const mapped = (evaluator: string) => tests(`evaluators: [{ name: a, ${evaluator} }]\n`);

    it('are rows as they stand, each with its line', () => {
      expect(tests('testData:\n  - { input: a, expected: b, id: 1 }\n  - input: c\n')?.rows).toEqual([
        { line: 5, fields: { input: 'a', expected: 'b', id: 1 } },
        { line: 6, fields: { input: 'c' } },
      ]);
    });

    it.each([
      ['string: { equals: b }', 'exact', { value: 'b', unicode: 'none' }],
      ['string: { contains: b }', 'contains', { value: 'b', 'ignore-case': true, unicode: 'none' }],
      ['string: { startsWith: b }', 'starts-with', { value: 'b', 'ignore-case': true, unicode: 'none' }],
      ['string: { endsWith: b }', 'ends-with', { value: 'b', 'ignore-case': true, unicode: 'none' }],
      ['string: { equals: "{{expected}}" }', 'exact', { unicode: 'none' }],
      ['uses: github/similarity', 'factuality', { model: 'openai/gpt-4o', pinned: false, 'same-model': 'allow' }],
      [
        'uses: github/groundedness',
        'faithfulness',
        { model: 'openai/gpt-4o', pinned: false, 'same-model': 'allow', context: 'expected' },
      ],
      ['uses: github/relevance', 'answer-relevance', { model: 'openai/gpt-4o', pinned: false, 'same-model': 'allow' }],
      [
        'llm: { modelId: openai/gpt-4o, systemPrompt: Judge., prompt: "{{input}} {{completion}}", choices: [{ choice: 1, score: 0 }, { choice: good, score: 1 }] }',
        'judge',
        {
          model: 'openai/gpt-4o',
          system: 'Judge.',
          prompt: '{{input}} {{output}}',
          choices: { 1: 0, good: 1 },
          pinned: false,
          'same-model': 'allow',
        },
      ],
    ])('have the scorer of %s', (evaluator, kind, options) => {
      expect(mapped(evaluator)).toEqual({
        rows: [],
        scorers: [{ kind, name: 'a', options, position: { file: 'prompts/x.prompt.yml', line: 4, column: 14 } }],
        unmapped: [],
      });
    });

    it('have a check of each row where the text depends on it', () => {
      const found = tests(`testData: [{ input: a, word: X }, { input: b }]
evaluators: [{ name: "Has the word!", string: { contains: "<{{word}}>" } }]
`);
      expect(found?.scorers).toMatchObject([
        { kind: 'per-case', name: 'Has the word', options: { group: 'Has the word' } },
      ]);
      const check = (value: string) => ({
        assert: { 'Has the word': [{ kind: 'contains', options: { value, 'ignore-case': true, unicode: 'none' } }] },
      });
      expect(found?.rows.map(({ fields }) => fields.metadata)).toEqual([check('<X>'), check('<{{word}}>')]);
    });

    it.each([
      ['uses: github/coherence', 'no scorer of ours asks what "github/coherence" asks'],
      ['uses: github/other', '"github/other" is an evaluator that is not known'],
      ['string: { contains: b, equals: c }', '"contains" is not used: beside "equals" the format looks at no other'],
      ['llm: { modelId: m, prompt: p, choices: [{ choice: a, score: 2 }] }', 'the score 2 is not in 0–1'],
      ['llm: { modelId: m, prompt: p, choices: [{ choice: a, score: 1 }] }', 'a judge needs 2 to 20 choices'],
      [
        'llm: { modelId: m, prompt: p, choices: [{ choice: a, score: 1 }, { choice: A, score: 0 }] }',
        'the choice "A" is there twice',
      ],
    ])('list what no scorer does: %s', (evaluator, message) => {
      const [unmapped] = mapped(evaluator)?.unmapped ?? [];
      expect(unmapped?.message).toContain(message);
      expect(unmapped?.position).toMatchObject({ file: 'prompts/x.prompt.yml', line: 4 });
    });

    it.each([
      ['evaluators: [{ string: { equals: a } }]', '"evaluators.0" has no "name"'],
      ['evaluators: [{ name: a }]', '"evaluators.0" says nothing'],
      ['evaluators: [{ name: a, uses: x, string: { equals: a } }]', 'has two ways to score'],
      ['evaluators: [{ name: a, string: {} }]', '"evaluators.0.string" says nothing'],
      ['evaluators: [{ name: a, llm: { prompt: x } }]', 'has no "modelId"'],
      ['evaluators: [{ name: a, regex: x }]', 'unknown key "regex"'],
      ['evaluators: [{ name: a, uses: x }, { name: a, uses: y }]', 'two evaluators are called "a"'],
      ['testData: [a]', '"testData.0" must be a mapping'],
    ])('are refused: %s', (yaml, message) => {
      const error = refusal(() => tests(`${yaml}\n`));
      expect(error.message).toContain(message);
      expect(error.position).toMatchObject({ file: 'prompts/x.prompt.yml', line: 4 });
    });
  });

  it.each([
    ['', 'the file has no "messages"', 1],
    ['- a\n', 'the file must be a mapping of keys, found a list', 1],
    ['messages:\n  role: user\n', '"messages" must be a list, found a mapping', 2],
    ['messages: []\n', '"messages" is empty', 1],
    ['messages:\n  - content: a\n', '"messages.0" has no "role"', 2],
    ['messages:\n  - role: user\n', '"messages.0" has no "content"', 2],
    ['messages:\n  - role: user\n    content: ""\n', '"messages.0" has no "content"', 3],
    ['messages:\n  - role: user\n    content: 7\n', '"messages.0.content" must be a text, found the number 7', 3],
    ['messages:\n  - role: tool\n    content: a\n', 'unknown role "tool"', 2],
    [`evals: []\n${HELLO}`, 'unknown key "evals"', 1],
    [`name: 3\n${HELLO}`, '"name" must be a text, found the number 3', 1],
    [`testData: 3\n${HELLO}`, '"testData" must be a list', 1],
    [`slug: Not A Slug\n${HELLO}`, 'not a prompt slug', 1],
  ])('refuses %j', (text, message, line) => {
    const error = refusal(() => parse(text));
    expect(error.message).toContain(message);
    expect(error.position).toMatchObject({ file: 'prompts/x.prompt.yml', line });
  });

  it('says what to do', () => {
    const error = refusal(() => parse('messages:\n  - role: tool\n    content: a\n'));
    expect(describeError(error)).toBe(
      'prompts/x.prompt.yml:2:11: unknown role "tool"\n  Use one of system, developer, user, assistant.',
    );
  });

  it('says that a placeholder with spaces is sent as it is', () => {
    const { version, notices } = parse('messages:\n  - role: user\n    content: "{{ input }} {{input}} {{größe}}"\n');
    expect(version.variables).toEqual(['input']);
    expect(notices).toHaveLength(2);
    expect(notices[0]).toContain('{{ input }} is sent as it is');
    expect(notices[1]).toContain('{{größe}} is sent as it is');
  });
});
