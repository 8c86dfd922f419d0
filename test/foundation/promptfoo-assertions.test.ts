import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { JsonObject } from '../../src/foundation/json.ts';
import { isAssertionType, mapAssertion } from '../../src/foundation/promptfoo-assertions.ts';
import { judgeOptions } from '../../src/scorers/judge-options.ts';
import { scorerOptions } from '../../src/scorers/options.ts';

const whole = { trim: false, unicode: 'none' };

/** What is written, and what it is here. */
const MAPPED: readonly (readonly [JsonObject, JsonObject])[] = [
  [
    { type: 'equals', value: 'Paris' },
    { kind: 'exact', options: { value: 'Paris', ...whole } },
  ],
  [
    { type: 'equals', value: 42 },
    { kind: 'exact', options: { value: '42', ...whole } },
  ],
  [
    { type: 'equals', value: { a: [1] } },
    { kind: 'exact', options: { value: '{"a":[1]}', json: true, ...whole } },
  ],
  [
    { type: 'not-equals', value: 'x' },
    { kind: 'exact', options: { value: 'x', ...whole }, not: true },
  ],
  [
    { type: 'equals', value: 'é', normalizeUnicode: true },
    { kind: 'exact', options: { value: 'é', trim: false, unicode: 'NFC' } },
  ],
  [
    { type: 'contains', value: 0 },
    { kind: 'contains', options: { value: '0', unicode: 'none' } },
  ],
  [
    { type: 'icontains', value: 'a', weight: 2, metric: 'tone' },
    { kind: 'contains', options: { value: 'a', 'ignore-case': true, unicode: 'none' }, weight: 2 },
  ],
  [
    { type: 'contains-any', value: ['a', 1] },
    { kind: 'contains', options: { any: ['a', '1'], unicode: 'none' } },
  ],
  [
    { type: 'contains-all', value: ' a ,, "b, ""c""" ,"d\\"\\\\" ' },
    { kind: 'contains', options: { all: ['a', 'b, "c"', 'd"\\'], unicode: 'none' } },
  ],
  [
    { type: 'not-icontains-all', value: 'a,b' },
    { kind: 'contains', options: { all: ['a', 'b'], 'ignore-case': true, unicode: 'none' }, not: true },
  ],
  [
    { type: 'starts-with', value: 'Yes' },
    { kind: 'starts-with', options: { value: 'Yes', ...whole } },
  ],
  [
    { type: 'regex', value: '\\d{4}' },
    { kind: 'regex', options: { pattern: '\\d{4}' } },
  ],
  [{ type: 'is-json' }, { kind: 'json-valid', options: {} }],
  [
    { type: 'latency', threshold: 5000 },
    { kind: 'latency', options: { 'max-ms': 5000 } },
  ],
  [
    { type: 'cost', threshold: 0.001 },
    { kind: 'cost', options: { 'max-usd': 0.001 } },
  ],
  [
    { type: 'finish-reason', value: 'Tool_Calls' },
    { kind: 'finish-reason', options: { values: ['tool-calls'] } },
  ],
  [
    { type: 'word-count', value: '5' },
    { kind: 'length', options: { unit: 'words', min: 5, max: 5 } },
  ],
  [
    { type: 'word-count', value: { max: 50 } },
    { kind: 'length', options: { unit: 'words', max: 50 } },
  ],
  [{ type: 'is-refusal' }, { kind: 'refusal', options: {}, not: true }],
  [{ type: 'not-is-refusal' }, { kind: 'refusal', options: {} }],
  [
    { type: 'similar', value: 'a', threshold: 0.9, provider: 'openai:embedding:text-embedding-3-small' },
    {
      kind: 'embedding-similarity',
      options: { value: 'a', min: 0.9 },
      asks: 'embeddings',
      grader: 'openai:embedding:text-embedding-3-small',
    },
  ],
  [
    { type: 'llm-rubric', value: ' Is polite.' },
    { kind: 'judge', options: { prompt: 'Is polite.', choices: { pass: 1, fail: 0 } }, asks: 'judge' },
  ],
  [
    { type: 'factuality', value: 'It is blue.' },
    {
      kind: 'factuality',
      options: { choices: { subset: 1, superset: 1, equal: 1, disagree: 0, differ: 1 } },
      expected: 'It is blue.',
      asks: 'judge',
    },
  ],
  [
    { type: 'model-graded-closedqa', value: 'Is short.' },
    { kind: 'closed-qa', options: { criteria: 'Is short.' }, asks: 'judge' },
  ],
  [{ type: 'answer-relevance' }, { kind: 'answer-relevance', options: {}, asks: 'judge' }],
  [{ type: 'context-faithfulness' }, { kind: 'faithfulness', options: { context: 'context' }, asks: 'judge' }],
];

describe('an assertion of promptfoo', () => {
  it.each(MAPPED)('%j is %j', (assertion, mapped) => {
    expect(mapAssertion(assertion)).toEqual(mapped);
  });

  it.each(MAPPED)('%j has options that its scorer reads', (assertion) => {
    const mapped = mapAssertion(assertion);
    if ('unmapped' in mapped) throw new Error(mapped.unmapped);
    const schemas: { readonly [kind: string]: z.core.$ZodType } = { ...scorerOptions, ...judgeOptions };
    const schema = schemas[mapped.kind];
    if (schema === undefined) throw new Error(`there is no scorer "${mapped.kind}"`);
    const model = mapped.asks === undefined ? {} : { model: 'openai/some-model' };
    const read = z.safeParse(schema, { ...mapped.options, ...model });
    expect(read.success ? [] : read.error.issues).toEqual([]);
  });

  it.each<[JsonObject, string]>([
    [{ value: 'a' }, 'it has no type'],
    [{ type: 'contains' }, 'its value is not a text'],
    [{ type: 'contains', value: '' }, 'its value is not a text'],
    [{ type: 'equals' }, 'it has no value'],
    [{ type: 'equals', value: '' }, 'it expects an empty answer'],
    [{ type: 'equals', value: 'file://a.txt' }, 'its value is in another file'],
    [{ type: 'contains-any', value: [] }, 'its value is not a list of texts'],
    [{ type: 'contains-any', value: 'a,"b' }, 'a quote in its list is not closed'],
    [{ type: 'contains-any', value: '"a" b' }, 'a quote in its list is not closed, or text follows it'],
    [{ type: 'contains-any', value: '"a\\"' }, 'a quote in its list is not closed'],
    [{ type: 'regex', value: '(?=a)' }, 'look-ahead'],
    [{ type: 'is-json', value: { type: 'object' } }, 'a schema is not read for a case'],
    [{ type: 'is-json', value: 'file://./s/a.json' }, 'a schema is not read for a case'],
    [{ type: 'latency' }, 'it has no threshold'],
    [{ type: 'cost', threshold: 0 }, 'its threshold is not above 0'],
    [{ type: 'cost', threshold: '1' }, 'its threshold is not a number'],
    [{ type: 'finish-reason', value: 'end_turn' }, 'no finish reason that all providers share'],
    [{ type: 'word-count', value: 'many' }, 'neither a number of words nor'],
    [{ type: 'word-count', value: {} }, 'it has neither min nor max'],
    [{ type: 'similar', value: ['a', 'b'] }, 'several texts'],
    [{ type: 'similar', value: 'a', threshold: 2 }, 'its threshold is not in 0–1'],
    [{ type: 'llm-rubric', value: 'a', threshold: 0.8 }, 'its threshold is on a scale'],
    [{ type: 'llm-rubric', value: ' ' }, 'its value is blank'],
    [{ type: 'llm-rubric', value: 'a', rubricPrompt: 'b' }, 'rubricPrompt'],
    [{ type: 'llm-rubric', value: 'a', provider: { id: 'x' } }, 'its provider has a configuration of its own'],
    [{ type: 'contains', value: 'a', transform: 'output.trim()' }, 'its "transform" is code'],
    [{ type: 'contains', value: 'a', weight: 0 }, 'its weight is not above 0'],
    [{ type: 'contains', value: 'a', colour: 1 }, '"colour" of an assertion is not known here'],
    [{ type: 'contains', value: 'package:x:y' }, 'code of a package'],
    [{ type: 'regex', value: 'a', normalizeUnicode: true }, '"normalizeUnicode" has no meaning for regex'],
    [{ type: 'equals', value: 'a', normalizeUnicode: 'NFD' }, 'a form that is not compared here'],
    [{ type: 'javascript', value: 'true' }, 'it is code'],
    [{ type: 'not-python', value: 'true' }, 'it is code'],
    [{ type: 'levenshtein', value: 'a', threshold: 5 }, 'its threshold counts edits'],
    [{ type: 'rouge-n', value: 'a' }, 'use rouge-l'],
    [{ type: 'trajectory:tool-used', value: 'a' }, 'traces of an agent'],
    [{ type: 'promptfoo:redteam:pii' }, 'attacks'],
    [{ type: 'constructor' }, '"constructor" is not a type'],
    [{ type: 'not-' }, '"" is not a type'],
  ])('%j is not mapped', (assertion, reason) => {
    expect(mapAssertion(assertion)).toEqual({ unmapped: expect.stringContaining(reason) });
  });

  it('has the variables that its value names', () => {
    const variables = { city: 'Paris', n: 2, whole: { a: 1 }, sly: '{{ city }}' };
    const value = (text: string) => mapAssertion({ type: 'contains', value: text }, variables);
    expect(value('{{city}} has {{ n }}')).toMatchObject({ options: { value: 'Paris has 2' } });
    expect(mapAssertion({ type: 'contains-all', value: ['{{city}}'] }, variables)).toMatchObject({
      options: { all: ['Paris'] },
    });
    for (const text of ['{{ city | upper }}', '{% if n %}a{% endif %}', '{# a #}', '{{ sly }}']) {
      expect(value(text)).toEqual({ unmapped: 'its value is a template with more than names of variables' });
    }
    for (const name of ['whole', 'toString', 'absent']) {
      expect(value(`{{ ${name} }}`)).toEqual({ unmapped: expect.stringContaining(`the variable "${name}"`) });
    }
  });

  it('has a type that is known, with and without not-', () => {
    expect(['equals', 'not-contains', 'javascript', 'trajectory:tool-used'].every(isAssertionType)).toBe(true);
    expect(['note', 'human', 'toString', ''].some(isAssertionType)).toBe(false);
  });
});
