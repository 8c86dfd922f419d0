import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { caseReader } from '../../src/datasets/cases.ts';
import { columnFinder } from '../../src/datasets/columns.ts';
import type { Case } from '../../src/datasets/dataset.ts';
import { parseScorerName } from '../../src/foundation/ids.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../src/foundation/json.ts';
import type { FileScorer, FileTests } from '../../src/prompts/format.ts';
import { createScorer } from '../../src/scorers/index.ts';
import type { Scorer } from '../../src/scorers/scorer.ts';
import { completion } from '../scorers/build.ts';
import { lent } from '../scorers/judges/build.ts';
import { parseFiles, parseOnly } from './parse-files.ts';
import { refusal } from './support.ts';

const PATH = 'prompts/triage/promptfooconfig.yaml';
const HEAD = 'prompts: Answer {{x}}\nproviders: [openai:gpt-a]\n';

function testsOf(text: string, tree: { readonly [path: string]: string } = {}): FileTests {
  const { tests } = parseOnly(PATH, HEAD + text, tree);
  if (tests === undefined) throw new Error('the config brings no tests');
  return tests;
}

const inputs = (tests: FileTests) => tests.rows.map(({ fields }) => fields.input);
const checks = (tests: FileTests) =>
  tests.rows.map(({ fields }) => isJsonObject(fields.metadata) && fields.metadata.assert);
const reasons = (tests: FileTests) => tests.unmapped.map(({ message }) => message);

describe('the tests of a promptfoo config', () => {
  it('are rows, each with its line, its metadata and its description', () => {
    const tests = testsOf(`tests:
  - vars: { x: one }
    description: The first
    metadata: { team: a }
  - vars: { x: "two\\n", y: { z: [1] } }
`);
    expect(tests.rows).toEqual([
      { line: 4, fields: { input: { x: 'one' }, metadata: { team: 'a', description: 'The first' } } },
      { line: 7, fields: { input: { x: 'two', y: { z: [1] } } } },
    ]);
  });

  it('take what the default test has and they have not', () => {
    const tests = testsOf(`defaultTest: { vars: { x: d, y: e }, metadata: { team: a } }
tests:
  - vars: { x: one }
  - metadata: { team: b }
`);
    expect(tests.rows.map(({ fields }) => fields)).toEqual([
      { input: { x: 'one', y: 'e' }, metadata: { team: 'a' } },
      { input: { x: 'd', y: 'e' }, metadata: { team: 'b' } },
    ]);
  });

  it('are one for each text of a list, and for each pair of two lists', () => {
    expect(inputs(testsOf('tests: [{ vars: { x: [a, b], y: [c, d], z: [1, 2] } }]\n'))).toEqual([
      { x: 'a', y: 'c', z: [1, 2] },
      { x: 'a', y: 'd', z: [1, 2] },
      { x: 'b', y: 'c', z: [1, 2] },
      { x: 'b', y: 'd', z: [1, 2] },
    ]);
    expect(inputs(testsOf('tests: [{ vars: { x: a, l: [a, b] }, options: { disableVarExpansion: true } }]\n'))).toEqual(
      [{ x: 'a', l: ['a', 'b'] }],
    );
    const lists = Array.from({ length: 5 }, (_, index) => `v${index}: [${'a, '.repeat(7)}b]`).join(', ');
    expect(refusal(() => testsOf(`tests: [{ vars: { ${lists} } }]\n`)).message).toContain('more than 10000 cases');
  });

  it('may name other variables in a value, and no more than that is read there', () => {
    expect(
      inputs(
        testsOf('tests: [{ vars: { x: "Dear {{ name }}", name: "{{first}} B", first: A, y: "{% if %} {{ no }}" } }]\n'),
      ),
    ).toEqual([{ x: 'Dear A B', name: 'A B', first: 'A', y: '{% if %} {{ no }}' }]);
  });

  it('may have values and variables in files', () => {
    const tree = {
      'prompts/triage/a.txt': '  the text\n',
      'prompts/triage/b.yaml': 'k: [1]\n',
      'prompts/triage/vars.yaml': 'x: from a file\n',
    };
    expect(
      inputs(testsOf('tests: [{ vars: { x: file://a.txt, y: file://b.yaml } }, { vars: file://vars.yaml }]\n', tree)),
    ).toEqual([{ x: 'the text', y: '{"k":[1]}' }, { x: 'from a file' }]);
    const tests = testsOf(
      'tests: [{ vars: { x: file://a.png } }, { vars: { x: file://get.py } }, { vars: { x: a } }]\n',
    );
    expect(inputs(tests)).toEqual([{ x: 'a' }]);
    expect(reasons(tests)).toEqual([
      'the variable in file://a.png is not read: only a text file is',
      'the variable in file://get.py is not read: only a text file is',
    ]);
  });

  it('have an empty text for what the prompt names and they lack, and a notice says so of a variable that none has', () => {
    const { tests, notices } = parseOnly(PATH, 'prompts: "{{a}} {{b}}"\ntests: [{ vars: { a: 1 } }, { vars: {} }]\n');
    expect(tests?.rows.map(({ fields }) => fields.input)).toEqual([
      { a: 1, b: '' },
      { a: '', b: '' },
    ]);
    expect(notices).toContain('no test has the variable "b" of the prompt: it is empty there, as promptfoo renders it');
    expect(inputs(parseOnly(PATH, 'prompts: Say hi\ntests: [{ assert: [] }]\n').tests as FileTests)).toEqual([
      { input: '' },
    ]);
  });

  it.each([
    ['{% if v %}x{% endif %}', '[]', 'is an empty list or mapping, which is true to promptfoo'],
    ['{% for i in v %}{{ i }}{% endfor %}', '{ a: 1 }', 'is a mapping, over which promptfoo does not go'],
    ['{{ v }} {{ a.b }}', 'true', 'is no text, and promptfoo prints it in a way of its own'],
    ['{{ v }}', '[1, 2]', 'is no text, and promptfoo prints it in a way of its own'],
    ['{{ v }}', '{ a: 1 }', 'is no text, and promptfoo prints it in a way of its own'],
  ])('are left out where promptfoo would render %j of %s otherwise, and said', (template, value, why) => {
    const text = `prompts: ${JSON.stringify(`Hi ${template}`)}\ntests: [{ vars: { v: ${value}, a: { b: c } } }, { vars: { v: ok, a: { b: c } } }]\n`;
    const { tests } = parseOnly(PATH, text);
    expect(tests?.rows).toHaveLength(1);
    expect(reasons(tests as FileTests)).toEqual([`a test is left out: the variable "v" ${why}`]);
  });

  it('are kept where every value prints alike', () => {
    const rows = testsOf(
      'tests: [{ vars: { x: true } }, { vars: { x: 1.5 } }, { vars: { x: } }, { vars: { x: a, "b(": [] } }]\n',
    );
    expect(inputs(rows)).toEqual([{ x: true }, { x: 1.5 }, { x: '' }, { x: 'a', 'b(': [] }]);
  });

  it.each([
    ['tests.yaml', '- vars: { x: a }\n- vars: { x: b }\n'],
    ['tests.json', '[{"vars": {"x": "a"}}, {"vars": {"x": "b"}}]'],
    ['tests.jsonl', '{"vars": {"x": "a"}}\n\n{"vars": {"x": "b"}}\n'],
    ['tests.csv', 'x\na\n"b"\n'],
  ])('may stand in %s', (name, content) => {
    const tree = { [`prompts/triage/${name}`]: content };
    for (const text of [
      `tests: ${name}\n`,
      `tests: file://${name}\n`,
      `tests: [file://./${name}]\n`,
      `tests: [{ path: file://${name} }]\n`,
    ]) {
      const tests = testsOf(text, tree);
      expect(inputs(tests)).toEqual([{ x: 'a' }, { x: 'b' }]);
      expect(tests.rows.map(({ line }) => line)).toEqual([3, 3]);
    }
  });

  it.each([
    ['tests: file://make.py', 'they are code, which is not run'],
    ['tests: file://make.ts:tests', 'they are code, which is not run'],
    ['tests: huggingface://datasets/x', 'they are not in this repository'],
    ['tests: https://docs.google.com/spreadsheets/d/x', 'they are not in this repository'],
    ['tests: tests/*.yaml', 'it is a glob; name the files one by one'],
    ['tests: tests.xlsx', 'save the sheet as CSV'],
  ])('are listed where they are not read: %s', (text, why) => {
    const [unmapped] = testsOf(`${text}\n`).unmapped;
    expect(unmapped?.message).toContain(why);
    expect(unmapped?.position).toEqual({ file: PATH, line: 3, column: 8 });
  });

  it('may be a table, with the columns that promptfoo gives a meaning to', () => {
    const csv = `x,__expected,__expected2,__metric,__description,__metadata:team,__metadata:tags[],__config:__expected2:threshold,__odd
"a, b",contains: refund,similar: close,Tone,The first,red,"one,two\\,three",0.9,y
plain,the answer,,,,,,,
`;
    const tests = testsOf('tests: t.csv\n', { 'prompts/triage/t.csv': csv });
    expect(tests.rows[0]?.fields).toMatchObject({
      input: { x: 'a, b' },
      metadata: {
        team: 'red',
        tags: ['one', 'two,three'],
        description: 'The first',
        assert: {
          Tone: [
            { kind: 'contains', options: { value: 'refund' } },
            {
              kind: 'embedding-similarity',
              options: { value: 'close', min: 0.9, model: 'openai/text-embedding-3-large' },
            },
          ],
        },
      },
    });
    expect(tests.rows[1]?.fields).toMatchObject({
      metadata: { assert: { equals: [{ kind: 'exact', options: { value: 'the answer' } }] } },
    });
    expect(tests.unmapped).toEqual([
      { message: 'the column "__odd" of tests is not used', position: { file: 'prompts/triage/t.csv', line: 2 } },
    ]);
  });

  it('are read from any table as they were written to it', () => {
    const cell = fc
      .string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', 'ß') })
      .filter((text) => !text.endsWith('\n'));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const csv = `x,y\n${rows.map((row) => row.map(quoted).join(',')).join('\n')}`;
        expect(inputs(testsOf('tests: t.csv\n', { 'prompts/triage/t.csv': csv }))).toEqual(
          rows.map(([x, y]) => ({ x, y })),
        );
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    ['a,b\n1\n', '1 values in 2 columns', 2],
    ['a\n"1\n', 'a double quote is not closed', 2],
    ['a\n"1"x\n', 'text follows a closing quote', 2],
    ['a,a\n1,2\n', 'the column "a" is there twice', 1],
  ])('refuse the table %j', (csv, message, line) => {
    const error = refusal(() => testsOf('tests: t.csv\n', { 'prompts/triage/t.csv': csv }));
    expect(error).toMatchObject({ message, position: { file: 'prompts/triage/t.csv', line } });
  });

  it.each([
    ['tests: [7]\n', 'a test is a mapping, found the number 7', 3],
    ['tests: [{ vars: [7] }]\n', 'must be a text, found the number 7', 3],
    ['tests: [{ vars: { x: file://none.txt } }]\n', 'there is no file prompts/triage/none.txt', 3],
    ['tests: none.yaml\n', 'there is no file prompts/triage/none.yaml', 3],
    ['tests: [{ assert: 7 }]\n', 'must be a list', 3],
  ])('refuse %j', (text, message, line) => {
    const error = refusal(() => testsOf(text));
    expect(error.message).toContain(message);
    expect(error.position).toMatchObject({ file: PATH, line });
  });

  it('list what of a test is not used', () => {
    expect(reasons(testsOf('tests: [{ vars: { x: a }, threshold: 0.5, provider: openai:b, asserts: [] }]\n'))).toEqual([
      '"threshold" of a test is not used: the score of a scorer is not cut: thresholds stand in the config',
      '"provider" of a test is not used: every test is run with the model of the prompt',
      '"asserts" of a test is not used: promptfoo has no such key',
    ]);
  });
});

describe('the assertions of a promptfoo config', () => {
  it('are checks of their row, and one scorer for each name', () => {
    const tests = testsOf(`tests:
  - vars: { x: a }
    assert:
      - { type: contains, value: "{{x}}!" }
      - { type: not-icontains, value: B, weight: 2, metric: Tone }
  - vars: { x: b }
    assert: [{ type: contains, value: c }, { type: contains, value: d }]
`);
    expect(checks(tests)).toEqual([
      {
        contains: [{ kind: 'contains', options: { value: 'a!', unicode: 'none' } }],
        Tone: [
          { kind: 'contains', options: { value: 'B', 'ignore-case': true, unicode: 'none' }, not: true, weight: 2 },
        ],
      },
      {
        contains: [
          { kind: 'contains', options: { value: 'c', unicode: 'none' } },
          { kind: 'contains', options: { value: 'd', unicode: 'none' } },
        ],
      },
    ]);
    expect(tests.scorers).toEqual([
      {
        kind: 'per-case',
        name: 'contains',
        options: { group: 'contains' },
        position: { file: PATH, line: 6, column: 9 },
      },
      { kind: 'per-case', name: 'Tone', options: { group: 'Tone' }, position: { file: PATH, line: 7, column: 9 } },
    ]);
  });

  it('of the default test are scorers of their own where they are the same for all and alone have their name', () => {
    const tests = testsOf(`defaultTest:
  assert:
    - { type: not-contains, value: sorry, metric: No excuses, weight: 2 }
    - { type: latency, threshold: 900 }
    - { type: icontains, value: "{{x}}" }
    - { type: equals, value: a }
tests: [{ vars: { x: a }, assert: [{ type: equals, value: b }] }]
`);
    expect(tests.scorers.map(({ kind, name, options }) => ({ kind, name, options }))).toEqual([
      { kind: 'contains', name: 'No excuses', options: { value: 'sorry', unicode: 'none', not: true, weight: 2 } },
      { kind: 'latency', name: 'latency', options: { 'max-ms': 900 } },
      { kind: 'per-case', name: 'icontains', options: { group: 'icontains' } },
      { kind: 'per-case', name: 'equals', options: { group: 'equals' } },
    ]);
    expect(checks(tests)).toMatchObject([{ equals: [{ options: { value: 'a' } }, { options: { value: 'b' } }] }]);
  });

  it('of the default test share a name with those of a test only as one scorer', () => {
    const tests =
      testsOf(`defaultTest: { assert: [{ type: latency, threshold: 900, metric: "Fast!" }, { type: is-json, metric: Shape }] }
tests: [{ vars: { x: a, m: Shape, assert: no }, metadata: { assert: own, team: b }, assert: [{ type: contains, value: c, metric: Fast }, { type: contains, value: d, metric: "{{m}}" }] }]
`);
    expect(tests.scorers.map(({ kind, name }) => [kind, name])).toEqual([
      ['per-case', 'Fast'],
      ['per-case', 'Shape'],
    ]);
    expect(checks(tests)).toMatchObject([
      { Fast: [{ kind: 'latency' }, { kind: 'contains' }], Shape: [{ kind: 'json-valid' }, { kind: 'contains' }] },
    ]);
    expect(reasons(tests)).toEqual(['metadata "assert" of a test is not kept: checks stand there']);
  });

  it('of the default test are checks of the rows where one test does without them', () => {
    const tests = testsOf(`defaultTest: { assert: [{ type: latency, threshold: 900 }] }
tests: [{ vars: { x: a } }, { vars: { x: b }, options: { disableDefaultAsserts: true } }]
`);
    expect(checks(tests)).toEqual([{ latency: [{ kind: 'latency', options: { 'max-ms': 900 } }] }, false]);
  });

  it('that ask a model are listed where no grader is named and no provider is OpenAI: nothing is sent there unasked', () => {
    const config = `prompts: Answer {{x}}
providers: [anthropic:messages:claude-a-20260101]
tests: [{ vars: { x: a }, assert: [{ type: contains, value: b }, { type: llm-rubric, value: Is kind }] }]
`;
    const { tests } = parseOnly(PATH, config, {});
    expect(JSON.stringify(tests?.rows)).not.toContain('openai/');
    expect(tests?.unmapped.map(({ message }) => message).join()).toContain(
      'it names no grader: promptfoo would ask OpenAI',
    );
    expect(tests?.scorers.map(({ name }) => name)).toEqual(['contains']);
  });

  it('that ask a model name the grader of the assertion, of the test, of the config, or the one that promptfoo would take', () => {
    const model = (grader: string, own = '') => {
      const tests = testsOf(
        `${grader}tests: [{ vars: { x: a }, assert: [{ type: llm-rubric, value: Is kind${own} }] }]\n`,
      );
      const [check] = Object.values(checks(tests)[0] as JsonObject).flat() as JsonObject[];
      return { check: check?.options, asks: tests.scorers[0]?.options.asks };
    };
    const choices = { pass: 1, fail: 0 };
    expect(model('')).toEqual({
      check: { prompt: 'Is kind', choices, model: 'openai/gpt-5.5-2026-04-23' },
      asks: [{ model: 'openai/gpt-5.5-2026-04-23', 'per-trial': 1, 'prompt-characters': 8007 }],
    });
    expect(model('defaultTest: { options: { provider: openai:chat:gpt-judge-2026-01-01 } }\n').check).toMatchObject({
      model: 'openai/gpt-judge-2026-01-01',
    });
    expect(
      model('defaultTest: { options: { provider: { text: { id: openai:gpt-j, config: { temperature: 0 } } } } }\n')
        .check,
    ).toEqual({ prompt: 'Is kind', choices, model: 'openai/gpt-j', parameters: { temperature: 0 }, pinned: false });
    expect(model('', ', provider: openai:gpt-a')).toMatchObject({
      check: { model: 'openai/gpt-a', pinned: false, 'same-model': 'allow' },
      asks: [{ model: 'openai/gpt-a', 'same-model': 'allow' }],
    });
  });

  it('are listed where their grader is code or has an address of its own', () => {
    const graded = (provider: string) =>
      reasons(
        testsOf(`tests: [{ vars: { x: a }, assert: [{ type: llm-rubric, value: kind, provider: ${provider} }] }]\n`),
      )[0];
    expect(graded('file://grade.py')).toContain('is code, which is not run');
    expect(graded('{ id: openai:chat:local, config: { apiHost: localhost } }')).toContain('an address of its own');
    expect(graded('[openai:a, openai:b]')).toContain('its grader is not written as one model');
  });

  it('bring the expected answer with them where the kind reads none of its options', () => {
    const tests = testsOf('tests: [{ vars: { x: a }, assert: [{ type: factuality, value: "It is {{x}}" }] }]\n');
    expect(checks(tests)).toMatchObject([{ factuality: [{ kind: 'factuality', expected: 'It is a' }] }]);
  });

  it('take a schema from its file, and values from theirs', () => {
    const tree = {
      'prompts/triage/s.json': '{"type": "object"}',
      'prompts/triage/v.txt': ' wanted \n',
      'prompts/triage/a.yaml': '- { type: equals, value: z }\n',
    };
    const tests = testsOf(
      `tests:
  - vars: { x: a }
    assert:
      - { type: is-json, value: file://s.json }
      - { type: not-is-json, value: { type: array } }
      - { type: is-json }
      - { type: contains, value: file://v.txt }
      - file://a.yaml
`,
      tree,
    );
    expect(checks(tests)).toEqual([
      {
        'is-json': [
          { kind: 'json-schema', options: { schema: { type: 'object' } } },
          { kind: 'json-valid', options: {} },
        ],
        'not-is-json': [{ kind: 'json-schema', options: { schema: { type: 'array' } }, not: true }],
        contains: [{ kind: 'contains', options: { value: 'wanted', unicode: 'none' } }],
        equals: [{ kind: 'exact', options: { value: 'z', trim: false, unicode: 'none' } }],
      },
    ]);
  });

  it('of the default test are listed where there is no test that they could be asked of', () => {
    const tests = testsOf(
      'defaultTest: { assert: [{ type: python, value: x }, { type: contains, value: a }, { type: contains, value: b }, { type: is-json }] }\n',
    );
    expect(tests.scorers.map(({ name }) => name)).toEqual(['is-json']);
    expect(reasons(tests)).toEqual([
      'the assertion "python" is not mapped: it is code; write it as a scorer of your own',
      'the assertion "contains" is not mapped: it is asked of each test, and the config has none (here and in 1 more places)',
    ]);
  });

  it('are listed with their place where no scorer means the same, the same thing once', () => {
    const tests = testsOf(`tests:
  - vars: { x: [a, b] }
    assert:
      - { type: javascript, value: output.length > 1 }
      - { type: python, value: file://x.py }
      - { type: llm-rubric, value: kind, rubricPrompt: x }
  - vars: { x: c }
    assert: [{ type: javascript, value: "true" }]
  - vars: { x: d }
    options: { transform: output.trim() }
    assert: [{ type: contains, value: c }]
`);
    expect(tests.unmapped).toEqual([
      {
        message:
          'the assertion "javascript" is not mapped: it is code; write it as a scorer of your own (here and in 1 more places)',
        position: { file: PATH, line: 6, column: 9 },
      },
      expect.objectContaining({ message: expect.stringContaining('the assertion "python" is not mapped: it is code') }),
      expect.objectContaining({ message: expect.stringContaining('rubricPrompt') }),
      expect.objectContaining({ message: expect.stringContaining('answers are changed by code ("transform")') }),
    ]);
    expect(tests.rows).toHaveLength(4);
    expect(tests.scorers).toEqual([]);
  });

  it('score answers as they say', async () => {
    const tests = testsOf(`defaultTest: { assert: [{ type: not-contains, value: sorry, metric: Polite }] }
tests:
  - vars: { x: refund }
    assert: [{ type: icontains, value: "{{x}}", weight: 3 }, { type: contains-any, value: "now, later", metric: icontains }]
`);
    const [row] = casesOf(tests);
    const answered = async (text: string) =>
      Object.fromEntries(
        await Promise.all(
          tests.scorers.map(async (each) => {
            const score = await scorerOf(each).score(
              { case: row as Case, completion: completion(text) },
              { signal: new AbortController().signal },
            );
            return [each.name, score.status === 'scored' ? score.value : score] as const;
          }),
        ),
      );
    expect(await answered('REFUND now')).toEqual({ Polite: 1, icontains: 1 });
    expect(await answered('a refund')).toEqual({ Polite: 1, icontains: 0.75 });
    expect(await answered('sorry, later')).toEqual({ Polite: 0, icontains: 0.25 });
  });
});

describe('a promptfoo config that asks for more than there is', () => {
  const many = '{{y}}'.repeat(20_000);
  const long = 'a'.repeat(100_000);

  it('gets values as they are written, and an assertion too long is listed', () => {
    const tests = testsOf(
      `tests: [{ vars: { x: "${many}", y: "${long}" }, assert: [{ type: contains, value: "${many}" }] }]\n`,
    );
    expect(inputs(tests)).toEqual([{ x: many, y: long }]);
    expect(reasons(tests)[0]).toContain('too long');
  });

  it('gets no more rounds of variables that double than a row has room for', () => {
    const vars = Array.from({ length: 9 }, (_, index) => `v${index}: "{{v${index + 1}}}{{v${index + 1}}}"`).join(', ');
    const tests = testsOf(`tests: [{ vars: { x: a, ${vars}, v9: "${'b'.repeat(90_000)}" } }]\n`);
    expect(JSON.stringify(tests.rows).length).toBeLessThan(1_100_000);
  });

  it('has as many checks of one name as a case may have, and lists the others', () => {
    const many = Array.from({ length: 66 }, (_, index) => `{ type: contains, value: a${index} }`).join(', ');
    const tests = testsOf(`tests: [{ vars: { x: a }, assert: [${many}] }]\n`);
    expect((checks(tests)[0] as { contains: JsonValue[] }).contains).toHaveLength(64);
    expect(reasons(tests)).toEqual([
      'the assertion "contains" is not mapped: one test has more than 64 of one name (here and in 1 more places)',
    ]);
  });

  it('has names that every object has, and they mean nothing', () => {
    const tests = testsOf(`tests:
  - vars: { x: a, constructor: b }
    assert: [{ type: contains, value: "{{constructor}}", metric: constructor }, { type: contains, value: "{{toString}}" }]
`);
    expect(checks(tests)).toEqual([{ constructor: [{ kind: 'contains', options: { value: 'b', unicode: 'none' } }] }]);
    expect(reasons(tests)[0]).toContain('"toString", which is not a text');
  });

  it('is refused', () => {
    const list = `[${'a, '.repeat(99)}b]`;
    const lists = `tests: [${'{ vars: { x: '.concat(list, ', y: ', list, ' } }, ').repeat(2)}]\n`;
    expect(refusal(() => testsOf(lists)).message).toContain('more than 10000 cases');
  });
});

describe('every scorer that a prompt file brings', () => {
  const SCHEMA = '{ type: object }';
  const ASSERTIONS: readonly string[] = [
    'type: equals, value: a',
    'type: equals, value: { a: 1 }',
    'type: contains, value: a',
    'type: icontains, value: a',
    'type: contains-all, value: [a, b]',
    'type: contains-any, value: "a, b"',
    'type: icontains-all, value: [a]',
    'type: icontains-any, value: [a]',
    'type: starts-with, value: a',
    'type: regex, value: "a+"',
    'type: is-json',
    `type: is-json, value: ${SCHEMA}`,
    'type: latency, threshold: 10',
    'type: cost, threshold: 0.1',
    'type: finish-reason, value: stop',
    'type: is-refusal',
    'type: word-count, value: { min: 1 }',
    'type: similar, value: a',
    'type: similar, value: a, threshold: 0.9, provider: openai:embedding:text-embedding-3-small',
    'type: llm-rubric, value: kind',
    'type: llm-rubric, value: kind, provider: openai:gpt-a',
    'type: factuality, value: a',
    'type: model-graded-closedqa, value: a',
    'type: answer-relevance',
    'type: context-faithfulness',
  ];

  it.each([...ASSERTIONS, ...ASSERTIONS.map((text) => text.replace('type: ', 'type: not-'))])(
    'has options that its kind accepts: { %s }',
    (assertion) => {
      const whole = testsOf(`defaultTest: { assert: [{ ${assertion} }] }\ntests: [{ vars: { x: a } }]\n`);
      const each = testsOf(`tests: [{ vars: { x: a }, assert: [{ ${assertion} }] }]\n`);
      expect([reasons(whole), reasons(each)]).toEqual([[], []]);
      const made = [...whole.scorers.map(scorerOf), ...each.scorers.map(scorerOf), ...checkScorers(each)];
      expect(made.length).toBeGreaterThanOrEqual(2);
    },
  );

  it('of a .prompt.yml too', () => {
    const uses = ['similarity', 'groundedness', 'relevance']
      .map((name) => `  - { name: ${name}, uses: github/${name} }\n`)
      .join('');
    const texts = ['equals', 'contains', 'startsWith', 'endsWith']
      .map((key) => `  - { name: ${key}, string: { ${key}: a } }\n`)
      .join('');
    const judge =
      '  - { name: j, llm: { modelId: openai/gpt-4o, prompt: "{{completion}}?", choices: [{ choice: a, score: 0 }, { choice: b, score: 1 }] } }\n';
    const [prompt] = parseFiles(
      'prompts/a.prompt.yml',
      `messages: [{ role: user, content: a }]\nevaluators:\n${uses}${texts}${judge}`,
    );
    expect(prompt?.tests?.scorers.map(scorerOf)).toHaveLength(8);
  });
});

function scorerOf({ kind, name, options: written, position }: FileScorer): Scorer {
  const { not, weight: _, ...options } = written;
  return createScorer(
    { kind, name: parseScorerName(name), options, position, ...(not === true ? { not } : {}) },
    lent(),
  );
}

function checkScorers(tests: FileTests): readonly Scorer[] {
  return checks(tests).flatMap((groups) =>
    Object.values(isJsonObject(groups as JsonValue) ? (groups as JsonObject) : {})
      .flat()
      .map((check) => {
        const { kind, options } = check as { kind: string; options: JsonObject };
        return createScorer({ kind, name: parseScorerName(kind), options, position: { file: PATH } }, lent());
      }),
  );
}

function casesOf({ rows }: FileTests): readonly Case[] {
  const read = caseReader('json', columnFinder({}, PATH));
  return rows.map((row) => {
    const found = read({ status: 'row', ...row });
    if (found.status !== 'case') throw new Error(found.message);
    return found.case;
  });
}
