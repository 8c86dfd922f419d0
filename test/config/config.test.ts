import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseBranch } from '../../src/config/branch.ts';
import { parseDuration } from '../../src/foundation/duration.ts';
import { createScorer } from '../../src/scorers/index.ts';
import { resources } from '../support/scorer-resources.ts';
import { changed, config, FULL, gate, SMALLEST } from './build.ts';

describe('parseConfig', () => {
  it('fills the smallest config with the defaults', () => {
    expect(config(SMALLEST)).toEqual({
      file: 'prompt-ratchet.yml',
      project: undefined,
      prompts: ['prompts/*.md'],
      parameters: [],
      model: undefined,
      datasets: new Map([
        [
          'triage',
          {
            slug: 'triage',
            source: { kind: 'file', file: 'datasets/triage.jsonl' },
            sample: undefined,
            map: {},
            position: { file: 'prompt-ratchet.yml', line: 3, column: 3 },
          },
        ],
      ]),
      models: new Map(),
      suites: [
        {
          name: 'triage',
          prompts: ['*'],
          dataset: 'triage',
          from: undefined,
          trials: 3,
          scorers: [
            { kind: 'exact', name: 'exact', options: {}, position: { file: 'prompt-ratchet.yml', line: 8, column: 9 } },
          ],
          position: { file: 'prompt-ratchet.yml', line: 5, column: 5 },
        },
      ],
      environments: [
        {
          slug: 'staging',
          from: undefined,
          suites: undefined,
          assign: 'on-pass',
          protected: false,
          gate: {
            mode: 'simple',
            maxDrop: 0.05,
            scorers: {},
            criticalTags: [],
            minCases: 1,
            weights: {},
            bounds: {},
            earlyStop: true,
            anchor: {},
            onInconclusive: 'block',
          },
          evidenceDays: 7,
          first: 'confirm',
          together: 'all',
          promoters: undefined,
          position: { file: 'prompt-ratchet.yml', line: 10, column: 3 },
        },
      ],
      limits: { maxCalls: 20_000, maxCostUsd: 25, concurrency: 16, requestTimeoutMs: 60_000 },
      notify: [],
      registry: { kind: 'git', branch: 'prompt-registry', resultsBranch: 'prompt-results' },
    });
  });

  it('reads every key that there is', () => {
    const full = config(FULL);
    expect(full).toMatchObject({
      project: 'shop',
      model: 'openai/gpt-5-mini-2025-08-07',
      limits: { maxCalls: 100, maxCostUsd: 2.5, concurrency: 4, requestTimeoutMs: 90_000 },
      registry: { kind: 'git', branch: 'releases/prompts', resultsBranch: 'releases/results' },
    });
    expect([...full.datasets.values()][1]).toMatchObject({
      slug: 'safety',
      source: { kind: 'file', file: 'datasets/safety.csv' },
      map: { input: 'question', expected: 'answer', cluster: 'customer' },
    });
    expect(full.models.get('local')).toEqual({
      provider: 'openai-compatible',
      model: 'llama3.3',
      baseUrl: 'http://127.0.0.1:11434/v1',
      apiKeyEnv: undefined,
      prices: undefined,
    });
    expect(full.models.get('small')).toMatchObject({ apiKeyEnv: 'TEAM_KEY', prices: { input: 0.25, output: 2 } });
    expect(full.environments.map(({ slug }) => slug)).toEqual(['staging', 'production']);
    expect(full.environments[1]).toMatchObject({
      from: 'staging',
      suites: ['triage', 'triage-production'],
      assign: 'on-merge',
      protected: true,
      evidenceDays: 14,
      first: 'allow',
      together: 'all',
      promoters: undefined,
    });
    expect(full.environments[1]?.gate).toEqual({
      mode: 'strict',
      maxDrop: 0.04,
      scorers: { label: { min: 0.85, maxDrop: 0.02, maxRegressedCases: 3 }, exact: { min: 0.5 } },
      mustImprove: { need: 'any', scorers: ['label', 'urgency'], by: 0.02 },
      criticalTags: ['safety'],
      latency: { p50: 1500, p95: 4000, advisory: false },
      cost: { p50: 0.005, p95: 0.01, maxIncrease: 0.1, advisory: false },
      tokens: { p50: 1200, p95: 3000, maxIncrease: 0.2, advisory: true },
      minCases: 20,
      passAt: 0.8,
      weights: { urgency: 0.5 },
      bounds: { urgency: { min: 0, max: 200, better: 'lower' } },
      earlyStop: false,
      anchor: { 'support-triage': '4f3a9c01d2e4' },
      onInconclusive: 'allow',
    });
  });

  it('reads where cases come from: a file, a sample of it, a program, or the prompt files', () => {
    const read = config(`prompts: [prompts/**]
parameters: [parameters/*.yml]
datasets:
  part: { file: a.jsonl, sample: 200 }
  other: { file: a.jsonl, sample: { size: 200, seed: b } }
  printed: { command: [python3, cases.py, --all], files: [lib/**], timeout: 5s }
suites:
  - name: own
    from: [prompts/*.prompt.yml]
  - name: all
    dataset: printed
    scorers:
      - exact: { not: true, weight: 0.5, name: wrong }
environments:
  staging: { gate: { scorers: { anything: { min: 0.5 } } } }
`);
    expect(read.parameters).toEqual(['parameters/*.yml']);
    expect([...read.datasets.values()].map(({ source, sample }) => [source, sample])).toEqual([
      [
        { kind: 'file', file: 'a.jsonl' },
        { size: 200, seed: '' },
      ],
      [
        { kind: 'file', file: 'a.jsonl' },
        { size: 200, seed: 'b' },
      ],
      [{ kind: 'command', command: ['python3', 'cases.py', '--all'], files: ['lib/**'], timeoutMs: 5000 }, undefined],
    ]);
    expect(read.suites).toMatchObject([
      { name: 'own', from: ['prompts/*.prompt.yml'], dataset: undefined, scorers: [] },
      {
        name: 'all',
        from: undefined,
        scorers: [{ kind: 'exact', name: 'wrong', not: true, weight: 0.5, options: {} }],
      },
    ]);
  });

  it('keeps scorers as they are written, named by their kind or by their name', () => {
    const [suite] = config(FULL).suites;
    expect(suite?.scorers.map(({ kind, name, options, position }) => [kind, name, options, position.line])).toEqual([
      ['label', 'label', { path: '$.category' }, 17],
      ['json-schema', 'json-schema', { schema: 'schemas/triage.json' }, 18],
      ['label', 'urgency', { path: '$.urgency', labels: ['low', 'high'] }, 19],
      ['json-valid', 'json-valid', {}, 20],
    ]);
  });

  it('gives scorers that can be made, and that score alike however they are written', () => {
    const short = config(SMALLEST).suites[0]?.scorers[0];
    const long = config(changed('- exact', '- exact: { name: answer, trim: true }')).suites[0]?.scorers[0];
    if (short === undefined || long === undefined) throw new Error('no scorer');
    expect(createScorer(long, resources()).name).toBe('answer');
    expect(createScorer(long, resources()).fingerprint).toBe(createScorer(short, resources()).fingerprint);
  });

  it.each([
    ['an environment that says nothing', changed('staging: {}', 'staging:')],
    ['a model by its declared name', `${SMALLEST}models: { m: { provider: simulated, model: x } }\nmodel: m\n`],
    ['a chain of environments in any order', changed('staging: {}', 'c: { from: b }\n  b: { from: a }\n  a: {}')],
    ['a cap of zero calls: recorded results only', `${SMALLEST}limits: { max-calls: 0 }\n`],
    ['Windows line ends and a byte order mark', `\uFEFF${SMALLEST.replaceAll('\n', '\r\n')}`],
    ['protected, assigned by a merge', changed('{}', '{ protected: true, assign: on-merge }')],
    [
      'a weight of zero beside another scorer',
      changed('- exact', '- exact\n      - json-valid').replace('{}', '{ gate: { weights: { exact: 0 } } }'),
    ],
  ])('takes %s', (_, text) => {
    expect(config(text).prompts).toEqual(['prompts/*.md']);
  });

  it('does not take a word of every object for a threshold', () => {
    const { gate } = config(FULL).environments[1] ?? {};
    expect(Object.keys(gate?.scorers ?? {})).toEqual(['label', 'exact']);
  });
});

describe('schema/config.schema.json', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schema/config.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv({ strict: false, formats: { uri: true } }).compile(schema);

  it('is what the code says', () => {
    const script = fileURLToPath(new URL('../../scripts/schemas.ts', import.meta.url));
    const { status, stdout } = spawnSync(process.execPath, [script, '--check'], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '']);
  });

  it('takes what the reader takes', () => {
    expect(validate(parse(SMALLEST))).toBe(true);
    expect(validate(parse(FULL))).toBe(true);
    expect(validate(parse(changed('staging: {}', 'staging:')))).toBe(true);
    expect(validate(parse(gate('must-improve: [exact], early-stop: true, cost: { max-increase: 0 }')))).toBe(true);
  });

  it.each([
    [changed('prompts:', 'promts:')],
    [changed('- exact', '- exakt')],
    [changed('- exact', '- exact: { trimm: true }')],
    [changed('- exact', '- exact: {}\n        json-valid: {}')],
    [changed('{}', '{ gate: { max-drop: 5 } }')],
    [changed('dataset: triage', 'dataset: triage\n    trials: 0')],
    [gate('mode: loose')],
    [gate('must-improve: {}')],
    [gate('must-improve: { any: [exact], all: [exact] }')],
    [gate('must-improve: [exact, exact]')],
    [gate('latency: { advisory: false }')],
    [gate('cost: {}')],
    [gate('tokens: { p95: { max: 0 } }')],
    [gate('bounds: { exact: { min: 0, max: 1 } }')],
    [gate('early-stop: maybe')],
    [gate('anchor: { support: 4f3a }')],
    [gate('anchor: { support: 123456789012 }')],
  ])('refuses in the editor what the reader refuses: %j', (text) => {
    expect(validate(parse(text))).toBe(false);
    expect(() => config(text)).toThrow();
  });

  it('describes what a key is for', () => {
    expect(JSON.stringify(schema)).toMatch(/"max-drop":\{"default":0\.05,"description":"[^"]*percentage points/);
  });
});

describe('parseDuration', () => {
  it.each([
    ['500ms', 500],
    ['60s', 60_000],
    ['1.5m', 90_000],
    ['60m', 3_600_000],
  ])('%s is %d ms', (text, milliseconds) => {
    expect(parseDuration(text)).toBe(milliseconds);
  });

  it.each(['', '60', '0s', '-1s', '1h', '61m', '1 s', '1e3ms', '0.1ms', 's'])('refuses %j', (text) => {
    expect(() => parseDuration(text)).toThrow(/not a duration/);
  });
});

describe('parseBranch', () => {
  it.each(['prompt-registry', 'a/b_c.d/1'])('takes %s', (text) => {
    expect(parseBranch(text)).toBe(text);
  });

  it.each([
    '',
    'a..b',
    '/a',
    'a/',
    'a//b',
    '-a',
    'a b',
    'a.lock',
    'a/b.lock/c',
    'a.',
    'refs/heads/a',
    'a~1',
    'é',
    'a\n',
  ])('refuses %j', (text) => {
    expect(() => parseBranch(text)).toThrow(/not a branch name/);
  });
});
