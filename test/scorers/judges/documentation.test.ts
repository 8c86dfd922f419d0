import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { isJsonObject, type JsonObject, type JsonValue } from '../../../src/foundation/json.ts';
import { parseYaml } from '../../../src/foundation/strict-yaml.ts';
import { createScorer } from '../../../src/scorers/index.ts';
import { judgeOptions } from '../../../src/scorers/judge-options.ts';
import { WORTHLESS_ANSWER } from '../../../src/scorers/judges/asking/canary.ts';
import { lent, specOf } from './build.ts';

const page = readFileSync('docs/judges.md', 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\`$`, 'gm'))].map(([, text = '']) => text);
const [rubric = ''] = blocks('markdown');

/** The scorers of the examples, as a suite lists them. */
const examples = blocks('yaml').flatMap((text) => {
  const { value } = parseYaml(text, 'docs/judges.md');
  return (value as readonly JsonObject[]).flatMap((entry) => Object.entries(entry));
});

describe('docs/judges.md', () => {
  it.each(examples)('shows a %s that is taken: %j', (kind, written: JsonValue) => {
    const { name: _, ...options } = isJsonObject(written) ? written : {};
    expect(createScorer(specOf(kind, options), lent({ 'judges/helpfulness.md': rubric })).kind).toBe(kind);
  });

  it('shows an example of every kind', () => {
    expect(new Set(examples.map(([kind]) => kind))).toEqual(new Set(Object.keys(judgeOptions)));
  });

  it('names every option, and no others', () => {
    const table = page.slice(page.indexOf('## All options'));
    const cells = table.split('\n').map((line) => (line.startsWith('| `') ? (line.split('|')[1] ?? '') : ''));
    const named = cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, option]) => option));
    const { 'embedding-similarity': _, ...kinds } = judgeOptions;
    const options = Object.values(kinds).flatMap((schema) =>
      Object.keys(z.toJSONSchema(schema, { io: 'input' }).properties ?? {}),
    );
    expect(new Set(named)).toEqual(new Set(options));
    expect(named).toHaveLength(new Set(named).size);
  });

  it.each(['factuality', 'faithfulness', 'answer-relevance', 'closed-qa'])('names the choices of %s', (kind) => {
    const cell =
      page
        .split('\n')
        .find((line) => line.startsWith(`| [\`${kind}\`]`))
        ?.split('|')[3] ?? '';
    const named = [...cell.matchAll(/`([\w-]+)` ([\d.]+)/g)].map(([, name, score]) => [name, Number(score)]);
    const { choices = {} } = createScorer(specOf(kind, { model: 'lab/judge' }), lent());
    expect(Object.fromEntries(named)).toEqual(choices);
  });

  it('quotes the worthless answer', () => {
    expect(page.replaceAll('\n', ' ')).toContain(WORTHLESS_ANSWER);
  });

  it('links to files that are there', () => {
    const links = [...page.matchAll(/\]\(\.\.\/([^)#]+)\)/g)].map(([, file = '']) => file);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((file) => !existsSync(file))).toEqual([]);
  });
});
