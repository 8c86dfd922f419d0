import { describe, expect, it } from 'vitest';
import { keysFor, keysIn, providerOf } from '../../../src/commands/init/look/keys.ts';
import { mayBeDataset, mayBePrompt } from '../../../src/commands/init/look/places.ts';
import { flow, scalar } from '../../../src/commands/init/text/yaml-text.ts';
import { parseYaml } from '../../../src/foundation/strict-yaml.ts';

describe('where init looks for prompts', () => {
  it.each([
    'prompts/a.md',
    'app/prompts/deep/a.txt',
    'prompt-templates/a.yaml',
    'system_prompts/a.json',
    'src/summary.prompty',
    'a.prompt.yml',
    'functions/a.prompt',
    'evals/promptfooconfig.yaml',
    '.github/prompts/x.prompt.yml',
  ])('takes %s', (path) => expect(mayBePrompt(path)).toBe(true));

  it.each([
    'README.md',
    'docs/guide.md',
    'prompts/README.md',
    'prompts/CHANGELOG.md',
    'docs/prompts/a.md',
    'tests/prompts/a.md',
    'node_modules/x/prompts/a.md',
    '.github/prompts/review.prompt.md',
    '.github/workflows/prompts.yml',
    'prompts/code.py',
    'config/settings.yaml',
    'test/fixtures/a.prompt.yml',
  ])('leaves %s', (path) => expect(mayBePrompt(path)).toBe(false));
});

describe('where init looks for datasets', () => {
  it.each(['data/a.json', 'evals/cases.yaml', 'a.jsonl', 'src/x/b.csv', 'tests/golden.yaml'])('takes %s', (path) =>
    expect(mayBeDataset(path)).toBe(true),
  );
  it.each([
    'package.json',
    'src/strings.json',
    'data/.hidden.json',
    'tsconfig.json',
    '.vscode/x.jsonl',
    'a.prompt.yml',
    'evals/promptfooconfig.yaml',
  ])('leaves %s', (path) => expect(mayBeDataset(path)).toBe(false));
});

describe('keys', () => {
  it('are those that steps get, under the secret’s own name, the most used first', () => {
    const step = (variable: string, secret: string) => `${variable}: \${{ secrets.${secret} }}`;
    const workflows = [
      step('GEMINI_API_KEY', 'A'),
      step('OPENAI_API_KEY', 'B'),
      `${step('OPENAI_API_KEY', 'B')}\n${step('MY_TOKEN', 'C')}`,
    ];
    expect(keysIn(workflows, ['MISTRAL_API_KEY=\n# GROQ_API_KEY=x'])).toEqual([
      { variable: 'OPENAI_API_KEY', secret: 'B' },
      { variable: 'GEMINI_API_KEY', secret: 'A' },
      { variable: 'MISTRAL_API_KEY', secret: 'MISTRAL_API_KEY' },
    ]);
  });

  it('that models need are those of their providers, and none where none is needed', () => {
    const ids = ['openai/gpt-5', 'anthropic/claude-x', 'openai/gpt-4o', 'simulated/echo', 'ollama/llama3'];
    expect(keysFor(ids, []).map(({ variable }) => variable)).toEqual(['OPENAI_API_KEY', 'ANTHROPIC_API_KEY']);
  });

  it.each([
    ['gpt-4o', 'openai'],
    ['o3-mini', 'openai'],
    ['claude-3-5-haiku-latest', 'anthropic'],
    ['gemini-2.5-pro', 'gemini'],
    ['our-model', undefined],
    ['oracle', undefined],
  ])('a bare %s is a model of %s', (name, provider) => expect(providerOf(name)).toBe(provider));
});

describe('the YAML that init writes', () => {
  it.each([
    'plain',
    'true',
    'No',
    'a: b',
    '# x',
    '{a,b}/*.md',
    '**/*.md',
    "it's",
    'ü "quoted"',
    '1',
    '',
    '- x',
    'a,b',
    '$.x',
  ])('reads back %j', (text) => {
    expect(parseYaml(`- ${scalar(text)}\n- ${flow({ [text]: [text, 1, null] })}\n`, 'a.yml').value).toEqual([
      text,
      { [text]: [text, 1, null] },
    ]);
  });
});
