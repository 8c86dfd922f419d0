import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/datasets/dataset.ts';
import { fromBytes, openDataset, openRows } from '../../src/datasets/index.ts';
import { parseDatasetSlug, parseModelId, parseScorerName } from '../../src/foundation/ids.ts';
import type { JsonObject } from '../../src/foundation/json.ts';
import { type ParsedPrompt, parsePrompts, referencedFiles, renderPrompt } from '../../src/prompts/index.ts';
import { createScorer } from '../../src/scorers/index.ts';

const ROOT = new URL('../../', import.meta.url);
const FOLDER = 'examples/formats';
const page = readFileSync(new URL('docs/formats.md', ROOT), 'utf8');
const textOf = (path: string) => readFileSync(new URL(path, ROOT));

/** What a file gives: each prompt's slug, a case, and the messages that it becomes. */
type Expected = {
  readonly slug: string;
  readonly variables: JsonObject;
  readonly messages: readonly (readonly [string, string])[];
};

const PROMPTS: { readonly [file: string]: readonly Expected[] } = {
  'prompt-yml/summarise.prompt.yml': [
    {
      slug: 'prompt-yml.summarise',
      variables: { input: 'Where is my parcel?' },
      messages: [
        ['system', 'Say in one sentence what the customer wants.'],
        ['user', 'Where is my parcel?\n'],
      ],
    },
  ],
  'plain-text/reply.md': [
    {
      slug: 'plain-text.reply',
      variables: { input: 'Hello?' },
      messages: [
        ['system', 'You answer customers of a shoe shop. Be friendly, and promise nothing that the shop does not do.'],
        ['user', 'Hello?'],
      ],
    },
  ],
  'plain-text/translate.txt': [
    {
      slug: 'plain-text.translate',
      variables: { language: 'French', text: 'Good day' },
      messages: [['user', 'Translate into French. Answer with the translation alone.\n\nGood day']],
    },
  ],
  'prompts-json/support.prompts.json': [
    {
      slug: 'order-number',
      variables: { body: 'It is 4711 & late.', history: [{ role: 'user', content: 'Hello' }] },
      messages: [
        ['system', 'Find the number of the order. Answer null where there is none.'],
        ['user', 'Hello'],
        ['user', 'It is 4711 & late.'],
      ],
    },
  ],
  'prompt-map/prompts.yaml': [
    {
      slug: 'prompt-map.prompts.tone',
      variables: { message: 'So late!' },
      messages: [['user', 'Is this message calm, annoyed or angry? Answer with one word.\n\nSo late!']],
    },
    {
      slug: 'prompt-map.prompts.greeting',
      variables: { name: 'Ana', language: 'Greek' },
      messages: [
        ['system', 'Write the first line of a letter.'],
        ['user', 'To Ana, who writes in Greek.'],
      ],
    },
  ],
  'braintrust/prompts.json': [
    {
      slug: 'queue',
      variables: { message: 'I want my money' },
      messages: [
        ['system', 'Answer with one word: refund, shipping or other.'],
        ['user', 'I want my money'],
      ],
    },
  ],
  'langfuse/prompts.json': [
    {
      slug: 'next-step',
      variables: { message: 'And now?', history: [{ role: 'assistant', content: 'It is sent.' }] },
      messages: [
        ['system', 'Say what the shop should do next.'],
        ['assistant', 'It is sent.'],
        ['user', 'And now?'],
      ],
    },
  ],
  'prompty/answer.prompty': [
    {
      slug: 'prompty.answer',
      variables: { question: 'Which sizes?', facts: ['Sizes 36 to 46.', 'Open on Monday.'] },
      messages: [
        [
          'system',
          'You answer customers of a shoe shop from these facts alone:\n\n- Sizes 36 to 46.\n\n- Open on Monday.',
        ],
        ['user', 'Which sizes?'],
      ],
    },
  ],
  'dotprompt/sizes.prompt': [
    {
      slug: 'dotprompt.sizes',
      variables: { question: 'I wear 41 & a half.', facts: ['They run small.', 'Half sizes end at 40.'] },
      messages: [
        [
          'system',
          '\nWhich size should the customer order? These are the facts:\n- They run small.\n- Half sizes end at 40.\n',
        ],
        ['user', '\nI wear 41 & a half.'],
      ],
    },
  ],
  'promptfoo/promptfooconfig.yaml': [
    {
      slug: 'promptfoo.promptfooconfig',
      variables: { city: 'Bern' },
      messages: [['user', 'Which languages are spoken in Bern?']],
    },
  ],
};

/** Files that others are made of. */
const PARTS = ['promptfoo/prompts/language.txt'];

const DATASETS = ['questions.jsonl', 'questions.csv', 'questions.json', 'questions.yaml', 'promptfoo.csv'];

describe('examples/formats', () => {
  it('has no file that is not shown here', () => {
    const files = readdirSync(new URL(FOLDER, ROOT), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => `${entry.parentPath.slice(entry.parentPath.indexOf(FOLDER) + FOLDER.length + 1)}/${entry.name}`);
    const known = [...Object.keys(PROMPTS), ...PARTS, ...DATASETS.map((file) => `datasets/${file}`)];
    expect(files.sort()).toEqual(known.sort());
  });

  it.each(Object.entries(PROMPTS))('%s is read and rendered', (file, expected) => {
    const prompts = parse(file);
    const found = prompts.map(({ version }, index) => {
      const { variables = {} } = expected[index] ?? {};
      const messages = renderPrompt(version, variables, { file, case: 'example' });
      return { slug: version.slug, variables, messages: messages.map(({ role, content }) => [role, content]) };
    });
    expect(found).toEqual(expected);
  });

  it.each(Object.keys(PROMPTS))('%s stands in docs/formats.md as it is', (file) => {
    expect(page).toContain(`\`\`\`\n\n[examples/formats/${file}]`);
    expect(page).toContain(textOf(`${FOLDER}/${file}`).toString().trimEnd());
  });

  it.each(['prompt-yml/summarise.prompt.yml', 'promptfoo/promptfooconfig.yaml'])(
    '%s brings cases and scorers that are read',
    async (file) => {
      const [{ tests } = { tests: undefined }] = parse(file);
      if (tests === undefined) throw new Error('there are no tests');
      const rows = await openRows({ slug: parseDatasetSlug('example'), file, rows: tests.rows, map: {} });
      expect(rows.size).toBe(2);
      expect(tests.unmapped).toEqual([]);
      for (const { name, ...scorer } of tests.scorers) {
        const resources = { files: new Map(), model: unasked, embedder: unasked };
        expect(createScorer({ ...scorer, name: parseScorerName(name) }, resources).kind).toBe(scorer.kind);
      }
    },
  );

  it.each(DATASETS.filter((file) => file.startsWith('questions')))(
    'datasets/%s has the same cases as the others',
    async (file) => {
      // The column is called question: both names may stand in a prompt.
      const both = (text: string) => ({ input: text, question: text });
      expect(await casesOf(file)).toEqual([
        { id: 'q-1', input: both('Where is my parcel?'), expected: 'shipping', tags: ['parcel'], metadata: {} },
        {
          id: 'q-2',
          input: both('I sent the shoes back and want my money.'),
          expected: 'refund',
          tags: ['money'],
          metadata: {},
        },
      ]);
    },
  );

  it('datasets/promptfoo.csv has the checks that the config of promptfoo has', async () => {
    const [config] = parse('promptfoo/promptfooconfig.yaml');
    const checks = (metadata: unknown) => (metadata as { readonly assert: unknown }).assert;
    const wanted = config?.tests?.rows.map(({ fields }) => checks(fields.metadata));
    expect((await casesOf('promptfoo.csv')).map(({ metadata }) => checks(metadata))).toEqual(wanted);
  });
});

function parse(file: string): readonly ParsedPrompt[] {
  const path = `${FOLDER}/${file}`;
  const bytes = textOf(path);
  const others = new Map<string, Uint8Array>();
  for (let named = referencedFiles({ path, bytes, others }); named.some((name) => !others.has(name)); ) {
    for (const name of named) others.set(name, textOf(name));
    named = referencedFiles({ path, bytes, others });
  }
  return parsePrompts({
    path,
    bytes,
    others,
    globs: [`${FOLDER}/**`],
    defaultModel: parseModelId('openai/gpt-default'),
    resolveModel: parseModelId,
  });
}

async function casesOf(file: string): Promise<readonly Case[]> {
  const path = `${FOLDER}/datasets/${file}`;
  const dataset = await openDataset({
    slug: parseDatasetSlug('example'),
    file: path,
    map: {},
    open: fromBytes(textOf(path)),
  });
  const cases: Case[] = [];
  for await (const read of dataset.cases()) cases.push(read);
  return cases;
}

function unasked(): never {
  throw new Error('no model is asked here');
}
