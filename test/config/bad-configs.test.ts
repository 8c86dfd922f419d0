import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/index.ts';
import { ConfigError } from '../../src/foundation/errors.ts';
import { isJsonObject, type JsonValue } from '../../src/foundation/json.ts';
import { changed, config, FULL, refusal, SMALLEST } from './build.ts';

const scorer = (written: string): string => changed('- exact', `- ${written}`);
const environment = (written: string): string => changed('{}', written);

/** What is written, then every line that the person reads: place, what was found, what to do. */
const BAD: readonly (readonly [string, string, string | readonly string[]])[] = [
  [
    'an unknown key with a near one',
    changed('dataset: triage', 'dataset: triage\n    trails: 5'),
    ['prompt-ratchet.yml:7:5: unknown key "trails" in entry 1 of "suites"', '  Did you mean "trials"?'],
  ],
  [
    'an unknown key with nothing near',
    `${SMALLEST}colour: red\n`,
    [
      'prompt-ratchet.yml:11:1: unknown key "colour"',
      '  The keys here are version, project, prompts, model, parameters, datasets, models, suites, environments, notify, limits, registry.',
    ],
  ],
  [
    'an unknown key of an environment',
    environment('{ moves: on-pass }'),
    [
      'prompt-ratchet.yml:10:14: unknown key "moves" in "staging"',
      '  The keys here are from, suites, assign, protected, gate, evidence-days, first, together, promoters.',
    ],
  ],
  [
    'a bot by its name',
    environment('{ promoters: ["renovate[bot]"] }'),
    [
      'prompt-ratchet.yml:10:26: entry 1 of "promoters": "renovate[bot]" is the name of a bot',
      '  Name it by the number of its account, such as bot:41898282: https://api.github.com/users/<name>[bot] tells it.',
    ],
  ],
  [
    'a promoter that is nobody',
    environment('{ promoters: ["role:read"] }'),
    [
      'prompt-ratchet.yml:10:26: entry 1 of "promoters": not a promoter: found "role:read"',
      '  Write octocat, @acme/team, role:write, role:maintain, role:admin or bot:<number of its account>.',
    ],
  ],
  [
    'an unknown option of a scorer',
    scorer('exact: { ignorecase: true }'),
    ['prompt-ratchet.yml:8:18: unknown key "ignorecase" in "exact"', '  Did you mean "ignore-case"?'],
  ],
  [
    'an unknown field of a map',
    changed('datasets/triage.jsonl', '{ file: a.csv, map: { expect: answer } }'),
    ['prompt-ratchet.yml:3:33: unknown key "expect" in "map"', '  Did you mean "expected"?'],
  ],
  [
    'an unknown key of a model',
    `${SMALLEST}models: { m: { provider: openai, model: x, region: x } }\n`,
    [
      'prompt-ratchet.yml:11:44: unknown key "region" in "m"',
      '  The keys here are provider, model, base-url, api-key-env, prices.',
    ],
  ],
  [
    'datasets-from',
    `${SMALLEST}datasets-from: head\n`,
    [
      'prompt-ratchet.yml:11:1: "datasets-from" is not available in this version',
      '  Remove it: what has no effect is refused.',
    ],
  ],
  [
    'datasets-from',
    `${SMALLEST}datasets-from: head\n`,
    [
      'prompt-ratchet.yml:11:1: "datasets-from" is not available in this version',
      '  Remove it: what has no effect is refused.',
    ],
  ],
  [
    'the registry braintrust',
    `${SMALLEST}registry: { kind: braintrust }\n`,
    ['prompt-ratchet.yml:11:19: "kind: braintrust" is not available in this version', '  Choose another value.'],
  ],
  [
    'the provider vertex',
    `${SMALLEST}models: { m: { provider: vertex, model: x } }\n`,
    ['prompt-ratchet.yml:11:26: "provider: vertex" is not available in this version', '  Choose another value.'],
  ],
  [
    'a judge without choices',
    scorer('judge: { rubric: a.md }'),
    'prompt-ratchet.yml:8:9: "choices" is missing in "judge"',
  ],
  ['a judge by its bare name', scorer('judge'), 'prompt-ratchet.yml:8:9: "choices" is missing in "judge"'],
  [
    'a weight below 0',
    scorer('exact: { weight: -1 }'),
    'prompt-ratchet.yml:8:26: "weight" must be at least 0: found -1',
  ],
  [
    'an unknown scorer',
    scorer('exakt'),
    [
      'prompt-ratchet.yml:8:9: entry 1 of "scorers" must be one of 30 that are known: found "exakt"',
      '  Did you mean "exact"?',
    ],
  ],
  [
    'an unknown scorer with options',
    scorer('jsonschema: { schema: a.json }'),
    ['prompt-ratchet.yml:8:9: unknown key "jsonschema" in entry 1 of "scorers"', '  Did you mean "json-schema"?'],
  ],
  [
    'a scorer that is a number',
    scorer('7'),
    'prompt-ratchet.yml:8:9: entry 1 of "scorers" must be a text or a mapping: found 7',
  ],
  [
    'two scorers in one entry',
    scorer('exact: {}\n        json-valid: {}'),
    [
      'prompt-ratchet.yml:8:9: one entry has several scorers: exact, json-valid',
      '  Write one scorer in each entry: - exact: { … }',
    ],
  ],
  [
    'an empty entry',
    scorer('{}'),
    ['prompt-ratchet.yml:8:9: a scorer is missing here', '  Write one scorer in each entry: - exact: { … }'],
  ],
  [
    'a scorer without what it needs',
    scorer('json-schema'),
    'prompt-ratchet.yml:8:9: "schema" is missing in "json-schema"',
  ],
  [
    'not-contains without texts',
    scorer('not-contains'),
    [
      'prompt-ratchet.yml:8:9: "not-contains": one of "value", "any", "all" is missing',
      '  Write the texts that the answer must not contain.',
    ],
  ],
  [
    'two ways to say one thing',
    scorer('contains: { any: [a], all: [b] }'),
    ['prompt-ratchet.yml:8:19: "contains": "any" and "all" exclude each other', '  Keep one of them.'],
  ],
  [
    'a path that is none',
    scorer('label: { path: category }'),
    [
      'prompt-ratchet.yml:8:24: "path": not a path into JSON: found "category"',
      "  Write $ and then the way to one value: $.category, $.items[0].name, $['any name'].",
    ],
  ],
  [
    'a pattern RE2 does not have',
    scorer("regex: { pattern: '(?=a)' }"),
    [
      'prompt-ratchet.yml:8:27: "pattern": not a regular expression of RE2: look-ahead "(?=" or "(?!" is not supported, in "(?=a)"',
      '  The syntax is listed at https://github.com/google/re2/wiki/Syntax; write a backslash twice inside double quotes.',
    ],
  ],
  [
    'a schema outside the repository',
    scorer('json-schema: { schema: ../s.json }'),
    [
      'prompt-ratchet.yml:8:32: "schema": not a path of the repository: it has the part "..", found "../s.json"',
      '  Write the path from the root of the repository with "/" between its parts, such as datasets/triage.jsonl.',
    ],
  ],
  [
    'an option of another type',
    scorer('exact: { trim: "yes" }'),
    'prompt-ratchet.yml:8:24: "trim" must be true or false: found "yes"',
  ],
  [
    'a wrong value of an option',
    scorer('exact: { unicode: nfc }'),
    ['prompt-ratchet.yml:8:27: "unicode" must be NFC, NFKC or none: found "nfc"', '  Did you mean "NFC"?'],
  ],
  [
    'two scorers of one name',
    scorer('exact\n      - exact: { trim: false }'),
    [
      'prompt-ratchet.yml:9:9: two scorers of this suite are named "exact"',
      '  Give one a name: - exact: { name: …, … }',
    ],
  ],
  [
    'a reserved name',
    scorer('exact: { name: constructor }'),
    ['prompt-ratchet.yml:8:24: "name": "constructor" is a reserved word', '  Choose another name.'],
  ],
  [
    'a name that is none',
    scorer('exact: { name: "a/b" }'),
    [
      'prompt-ratchet.yml:8:24: "name": not a scorer name: found "a/b"',
      '  Use 1 to 64 letters, digits, spaces, ".", "_" and "-", beginning with a letter or a digit.',
    ],
  ],
  ['no prompts', changed('prompts: [prompts/*.md]\n', ''), 'prompt-ratchet.yml:1:1: "prompts" is missing'],
  ['an empty list of prompts', changed('[prompts/*.md]', '[]'), 'prompt-ratchet.yml:1:10: "prompts" must not be empty'],
  [
    'prompts that are a text',
    changed('[prompts/*.md]', 'prompts/*.md'),
    'prompt-ratchet.yml:1:10: "prompts" must be a list: found "prompts/*.md"',
  ],
  [
    'a glob that leaves the repository',
    changed('prompts/*.md', '../*.md'),
    [
      'prompt-ratchet.yml:1:11: entry 1 of "prompts": not a glob: it has the part "..", found "../*.md"',
      '  Write it from the root of the repository with *, **, ?, [abc] and {a,b}, such as prompts/**/*.{prompt.yml,md}.',
    ],
  ],
  [
    'a glob that is none',
    changed('[prompts/*.md]', '["prompts/[a.md"]'),
    [
      'prompt-ratchet.yml:1:11: entry 1 of "prompts": not a glob: "[" begins a set of letters, digits, "_", "." or "-" that "]" ends, found "prompts/[a.md"',
      '  Write it from the root of the repository with *, **, ?, [abc] and {a,b}, such as prompts/**/*.{prompt.yml,md}.',
    ],
  ],
  [
    'no suites',
    changed(SMALLEST.slice(SMALLEST.indexOf('suites'), SMALLEST.indexOf('environments')), ''),
    'prompt-ratchet.yml:1:1: "suites" is missing',
  ],
  [
    'two weights of one scorer',
    `${changed('- exact', '- exact: { weight: 1 }')}`.replace(
      'environments:',
      '  - { name: other, dataset: triage, scorers: [exact: { weight: 2 }] }\nenvironments:',
    ),
    [
      'prompt-ratchet.yml:9:47: the scorer "exact" weighs 2 here, and 1 in another suite',
      '  Give both the same weight, or one of them another name.',
    ],
  ],
  [
    'a sample of nothing',
    changed('datasets/triage.jsonl', '{ file: a.jsonl, sample: 0 }'),
    'prompt-ratchet.yml:3:36: "sample" must be at least 1: found 0',
  ],
  [
    'no scorers',
    changed('\n      - exact', ' []'),
    [
      'prompt-ratchet.yml:5:5: "scorers" is missing in entry 1 of "suites"',
      '  Write at least one scorer, such as "- exact".',
    ],
  ],
  [
    'a suite without a dataset',
    changed('    dataset: triage\n', ''),
    [
      'prompt-ratchet.yml:5:5: "dataset" is missing in entry 1 of "suites"',
      '  Name one of the datasets, or take cases and checks "from" the prompt files themselves.',
    ],
  ],
  [
    'an unknown dataset',
    changed('dataset: triage', 'dataset: triags'),
    ['prompt-ratchet.yml:6:14: there is no dataset "triags"', '  Did you mean "triage"?'],
  ],
  [
    'an unknown dataset, nothing near',
    changed('dataset: triage', 'dataset: other'),
    ['prompt-ratchet.yml:6:14: there is no dataset "other"', '  The datasets are triage.'],
  ],
  [
    'two suites of one name',
    changed('environments', '  - { name: triage, dataset: triage, scorers: [exact] }\nenvironments'),
    ['prompt-ratchet.yml:9:13: two suites are named "triage"', '  Give each suite a name of its own.'],
  ],
  [
    'no trials',
    changed('dataset: triage', 'dataset: triage\n    trials: 0'),
    'prompt-ratchet.yml:7:13: "trials" must be at least 1: found 0',
  ],
  [
    'too many trials',
    changed('dataset: triage', 'dataset: triage\n    trials: 101'),
    'prompt-ratchet.yml:7:13: "trials" must be at most 100: found 101',
  ],
  [
    'half a trial',
    changed('dataset: triage', 'dataset: triage\n    trials: 1.5'),
    'prompt-ratchet.yml:7:13: "trials" must be a whole number: found 1.5',
  ],
  [
    'trials in words',
    changed('dataset: triage', 'dataset: triage\n    trials: three'),
    'prompt-ratchet.yml:7:13: "trials" must be a number: found "three"',
  ],
  [
    'a dataset slug that is none',
    changed('  triage: datasets', '  Triage: datasets'),
    [
      'prompt-ratchet.yml:3:3: not a dataset slug: found "Triage"',
      '  Use 1 to 64 characters of a-z, 0-9, ".", "_" and "-", beginning with a letter or a digit, without "..".',
    ],
  ],
  [
    'an absolute path',
    changed('datasets/triage.jsonl', '/datasets/triage.jsonl'),
    [
      'prompt-ratchet.yml:3:11: "triage": not a path of the repository: it is absolute, found "/datasets/triage.jsonl"',
      '  Write the path from the root of the repository with "/" between its parts, such as datasets/triage.jsonl.',
    ],
  ],
  [
    'a dataset that is a list',
    changed('datasets/triage.jsonl', '[a]'),
    'prompt-ratchet.yml:3:11: "triage" must be a text or a mapping: found a list',
  ],
  [
    'a dataset without a file',
    changed('datasets/triage.jsonl', '{ map: {} }'),
    'prompt-ratchet.yml:3:3: "file" is missing in "triage"',
  ],
  [
    'no environments',
    changed('environments:\n  staging: {}\n', 'environments: {}\n'),
    ['prompt-ratchet.yml:9:15: "environments" must not be empty', '  Name one, such as "staging: {}".'],
  ],
  [
    'an environment slug that is none',
    changed('staging', 'Staging!'),
    [
      'prompt-ratchet.yml:10:3: not an environment slug: found "Staging!"',
      '  Use 1 to 64 characters of a-z, 0-9, ".", "_" and "-", beginning with a letter or a digit, without "..".',
    ],
  ],
  [
    'an environment that is a text',
    environment('on-pass'),
    'prompt-ratchet.yml:10:12: "staging" must be a mapping or nothing: found "on-pass"',
  ],
  [
    'a value that is not there',
    environment('{ assign: on-push }'),
    [
      'prompt-ratchet.yml:10:22: "assign" must be on-pass, on-merge or manual: found "on-push"',
      '  Did you mean "on-pass"?',
    ],
  ],
  [
    'an unknown environment in from',
    environment('{ from: stagin }\n  stage: {}'),
    ['prompt-ratchet.yml:10:20: there is no environment "stagin"', '  The environments are stage.'],
  ],
  [
    'an environment from itself',
    environment('{ from: staging }'),
    ['prompt-ratchet.yml:10:20: "from" goes in a circle: staging from staging', '  One environment must be the first.'],
  ],
  [
    'environments in a circle',
    environment('{ from: b }\n  b: { from: c }\n  c: { from: staging }'),
    [
      'prompt-ratchet.yml:10:20: "from" goes in a circle: staging from b from c from staging',
      '  One environment must be the first.',
    ],
  ],
  [
    'an unknown suite',
    environment('{ suites: [triage, triag] }'),
    ['prompt-ratchet.yml:10:31: there is no suite "triag"', '  Did you mean "triage"?'],
  ],
  [
    'protected and on-pass',
    environment('{ protected: true, assign: on-pass }'),
    [
      'prompt-ratchet.yml:10:25: "staging" is protected and assigned on-pass: a pull request never assigns a protected environment',
      '  Write "assign: on-merge" or "assign: manual".',
    ],
  ],
  [
    'protected, on-pass by default',
    environment('{ protected: true }'),
    [
      'prompt-ratchet.yml:10:25: "staging" is protected and assigned on-pass: a pull request never assigns a protected environment',
      '  Write "assign: on-merge" or "assign: manual".',
    ],
  ],
  [
    'evidence for ever',
    environment('{ evidence-days: 400 }'),
    'prompt-ratchet.yml:10:29: "evidence-days" must be at most 365: found 400',
  ],
  [
    'a time in seconds without a unit',
    `${SMALLEST}limits: { request-timeout: 60 }\n`,
    'prompt-ratchet.yml:11:28: "request-timeout" must be a text: found 60',
  ],
  [
    'a time that is none',
    `${SMALLEST}limits: { request-timeout: 1h }\n`,
    [
      'prompt-ratchet.yml:11:28: "request-timeout": not a duration between 1ms and 60m: found "1h"',
      '  Write a number and ms, s or m: 500ms, 60s, 2m.',
    ],
  ],
  [
    'no concurrency',
    `${SMALLEST}limits: { concurrency: 0 }\n`,
    'prompt-ratchet.yml:11:24: "concurrency" must be at least 1: found 0',
  ],
  [
    'a negative cost',
    `${SMALLEST}limits: { max-cost: -1 }\n`,
    'prompt-ratchet.yml:11:21: "max-cost" must be at least 0: found -1',
  ],
  [
    'one branch for both',
    `${SMALLEST}registry: { results-branch: prompt-registry }\n`,
    [
      'prompt-ratchet.yml:11:11: "branch" and "results-branch" must be two branches: found "prompt-registry" and "prompt-registry"',
      '  Neither may be a folder of the other: git keeps branches as paths.',
    ],
  ],
  [
    'a branch inside the other',
    `${SMALLEST}registry: { branch: prompts, results-branch: prompts/results }\n`,
    [
      'prompt-ratchet.yml:11:11: "branch" and "results-branch" must be two branches: found "prompts" and "prompts/results"',
      '  Neither may be a folder of the other: git keeps branches as paths.',
    ],
  ],
  [
    'a branch that is none',
    `${SMALLEST}registry: { branch: "a b" }\n`,
    [
      'prompt-ratchet.yml:11:21: "branch": not a branch name: found "a b"',
      '  Use letters, digits, ".", "_", "-" and "/", such as prompt-registry; without refs/heads/.',
    ],
  ],
  [
    'a default model that is not declared',
    `${SMALLEST}models: { small: { provider: simulated, model: x } }\nmodel: smal\n`,
    ['prompt-ratchet.yml:12:8: there is no model "smal"', '  Did you mean "small"?'],
  ],
  [
    'a default model when none is declared',
    `${SMALLEST}model: small\n`,
    ['prompt-ratchet.yml:11:8: there is no model "small"', '  There are no models.'],
  ],
  [
    'a default model that is none',
    `${SMALLEST}model: "a b"\n`,
    [
      'prompt-ratchet.yml:11:8: "model": not a model: found "a b"',
      '  Write "<provider>/<model>", such as openai/gpt-5-mini-2025-08-07, or a name from "models" in the config.',
    ],
  ],
  [
    'a model without a base URL',
    `${SMALLEST}models: { m: { provider: openai-compatible, model: x } }\n`,
    'prompt-ratchet.yml:11:11: "base-url" is missing in "m"',
  ],
  [
    'a model without a provider',
    `${SMALLEST}models: { m: { model: x } }\n`,
    'prompt-ratchet.yml:11:11: "provider" is missing in "m"',
  ],
  [
    'an unknown provider',
    `${SMALLEST}models: { m: { provider: openia, model: x } }\n`,
    [
      'prompt-ratchet.yml:11:26: "provider" must be one of 20 that are known: found "openia"',
      '  Did you mean "openai"?',
    ],
  ],
  [
    'a negative price',
    `${SMALLEST}models: { m: { provider: openai, model: x, prices: { input: -1, output: 1 } } }\n`,
    'prompt-ratchet.yml:11:61: "input" must be at least 0: found -1',
  ],
  ['another version', `version: 2\n${SMALLEST}`, 'prompt-ratchet.yml:1:10: "version" must be 1: found 2'],
  [
    'a project that is none',
    `project: Shop/EU\n${SMALLEST}`,
    [
      'prompt-ratchet.yml:1:10: "project": not a project name: found "Shop/EU"',
      '  Use 1 to 64 characters of a-z, 0-9, ".", "_" and "-", beginning with a letter or a digit, without "..".',
    ],
  ],
  ['a list', '- a\n', 'prompt-ratchet.yml:1:1: the config must be a mapping: found a list'],
  ['nothing', '', 'prompt-ratchet.yml:1:1: the config must be a mapping: found nothing'],
  [
    'a key twice',
    `${SMALLEST}prompts: [a]\n`,
    ['prompt-ratchet.yml:11:1: not accepted as YAML: the key "prompts" is there twice', '  Keep one of the two.'],
  ],
  [
    'an alias',
    changed('staging: {}', 'staging: &a {}\n  production: *a'),
    ['prompt-ratchet.yml:10:15: not accepted as YAML: an anchor ("&name") is refused', '  Write each value out.'],
  ],
  [
    'not YAML',
    'prompts: [a\n',
    'prompt-ratchet.yml:2:1: not accepted as YAML: Flow sequence in block collection must be sufficiently indented and end with a ]',
  ],
  [
    'several problems, in the order of the file',
    `version: 2\ncolour: red\n${changed('- exact', '- exakt').replace('{}', '{ gate: { max-drop: 5, mode: loose } }')}`,
    [
      'prompt-ratchet.yml: 5 problems',
      'prompt-ratchet.yml:1:10: "version" must be 1: found 2',
      'prompt-ratchet.yml:2:1: unknown key "colour"',
      '  The keys here are version, project, prompts, model, parameters, datasets, models, suites, environments, notify, limits, registry.',
      'prompt-ratchet.yml:10:9: entry 1 of "scorers" must be one of 30 that are known: found "exakt"',
      '  Did you mean "exact"?',
      'prompt-ratchet.yml:12:32: "max-drop" must be at most 1: found 5',
      '  It is a share, 0 to 1: 5% is written 0.05.',
      'prompt-ratchet.yml:12:41: "mode" must be simple or strict: found "loose"',
    ],
  ],
  [
    'several references, in the order of the file',
    changed('dataset: triage', 'dataset: other').replace('{}', '{ from: nowhere, suites: [triag] }'),
    [
      'prompt-ratchet.yml: 3 problems',
      'prompt-ratchet.yml:6:14: there is no dataset "other"',
      '  The datasets are triage.',
      'prompt-ratchet.yml:10:20: there is no environment "nowhere"',
      '  There are no environments.',
      'prompt-ratchet.yml:10:38: there is no suite "triag"',
      '  Did you mean "triage"?',
    ],
  ],
];

/** What the models room refuses in its own words: the place is ours. */
const BAD_MODELS: readonly (readonly [string, string, RegExp])[] = [
  ['a model named like a provider', 'openai: { provider: openai, model: x }', /^prompt-ratchet\.yml:11:11: .*provider/],
  [
    'an address that is none',
    'm: { provider: openai-compatible, model: x, base-url: localhost }',
    /^prompt-ratchet\.yml:11:65: "base-url": .*http/,
  ],
  [
    'a key in the place of its name',
    'm: { provider: openai, model: x, api-key-env: sk-123 }',
    /^prompt-ratchet\.yml:11:57: "api-key-env": .*environment variable/,
  ],
];

describe('a bad config', () => {
  it.each(BAD_MODELS)('%s', (_, models, message) => {
    expect(refusal(`${SMALLEST}models: { ${models} }\n`)).toMatch(message);
  });

  it.each(BAD)('%s', (_, text, message) => {
    expect(refusal(text).split('\n')).toEqual([message].flat());
  });

  it('lists several problems for a machine too', () => {
    try {
      config(`colour: red\n${changed('- exact', '- exakt')}`);
      expect.unreachable();
    } catch (thrown) {
      expect(thrown).toBeInstanceOf(ConfigError);
      expect(thrown).toMatchObject({
        position: { file: 'prompt-ratchet.yml' },
        details: {
          problems: [
            { line: 1, column: 1, message: 'unknown key "colour"', todo: expect.stringContaining('prompts') },
            { line: 9, column: 9, message: expect.stringContaining('found "exakt"'), todo: 'Did you mean "exact"?' },
          ],
        },
      });
    }
  });

  it('has the place of a single problem on the error itself', () => {
    expect(() => config(scorer('exakt'))).toThrow(
      expect.objectContaining({ name: 'ConfigError', position: { file: 'prompt-ratchet.yml', line: 8, column: 9 } }),
    );
  });

  it('lists fifty problems and counts the rest, however many there are', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `k${index}: 1\n`).join('');
    const lines = refusal(`${SMALLEST}${keys}`).split('\n');
    expect(lines[0]).toBe('prompt-ratchet.yml: 20000 problems, 50 of them');
    expect(lines.filter((line) => line.includes('unknown key'))).toHaveLength(50);
  });

  it('is quoted in part when it is long', () => {
    const [first] = refusal(`${SMALLEST}${'k'.repeat(1_000)}: 1\n`).split('\n');
    expect(first).toBe(`prompt-ratchet.yml:11:1: unknown key "${'k'.repeat(79)}…"`);
  });

  it('is a ConfigError with a place, whatever is put wherever', () => {
    const good: JsonValue = JSON.parse(JSON.stringify(parse(FULL)));
    fc.assert(
      fc.property(fc.nat({ max: 300 }), fc.json({ maxDepth: 2 }), (index, other) => {
        const text = JSON.stringify(replaceNth(good, index, JSON.parse(other)));
        try {
          config(text);
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ConfigError);
          expect(thrown).toMatchObject({ position: { file: 'prompt-ratchet.yml' } });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when it is not UTF-8', () => {
    const bytes = Uint8Array.from([...new TextEncoder().encode('prompts: ["'), 0xff]);
    expect(() => parseConfig(bytes, 'prompt-ratchet.yml')).toThrow(
      expect.objectContaining({ name: 'ConfigError', position: { file: 'prompt-ratchet.yml', line: 1, column: 12 } }),
    );
  });
});

/** The value with its n-th inner value, counted depth first, replaced. */
function replaceNth(value: JsonValue, n: number, other: JsonValue): JsonValue {
  let left = n;
  const visit = (current: JsonValue): JsonValue => {
    left -= 1;
    if (left === -1) return other;
    if (Array.isArray(current)) return current.map(visit);
    if (!isJsonObject(current)) return current;
    return Object.fromEntries(Object.entries(current).map(([key, member]) => [key, visit(member)]));
  };
  return visit(value);
}
