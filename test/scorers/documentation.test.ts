import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parseConfig } from '../../src/config/index.ts';
import type { JsonObject, JsonValue } from '../../src/foundation/json.ts';
import { createScorer, scorerFiles, startCodeScorer } from '../../src/scorers/index.ts';
import { judgeOptions } from '../../src/scorers/judge-options.ts';
import type { ScorerSpec, StartProgram } from '../../src/scorers/kind.ts';
import { scorerOptions } from '../../src/scorers/options.ts';
import type { Score, Scorer } from '../../src/scorers/scorer.ts';
import { resources } from '../support/scorer-resources.ts';
import { completion, scoreCase, scoredCase } from './build.ts';

const page = readFileSync('docs/scorers.md', 'utf8');
const open: Scorer[] = [];
afterAll(async () => {
  await Promise.all(open.map((scorer) => scorer.close?.()));
});

type Example = { readonly kind: string; readonly yaml: string; readonly rows: readonly Row[] };
type Row = { readonly [column: string]: string };

const examples = page
  .split(/^### /m)
  .slice(1)
  .flatMap((section) => {
    const kind = /^`([a-z0-9-]+)`/.exec(section)?.[1] ?? '';
    return [...section.matchAll(/```yaml\n(.*?)```\n\n((?:\|[^\n]*\n)*)/gs)].map(
      ([, yaml = '', table = '']): Example => ({ kind, yaml, rows: table === '' ? [] : readTable(table) }),
    );
  })
  .filter(({ kind }) => !Object.hasOwn(judgeOptions, kind));

function readTable(table: string): readonly Row[] {
  const [header = '', , ...rows] = table.trim().split('\n');
  const columns = cells(header);
  return rows.map((row) => Object.fromEntries(cells(row).map((cell, index) => [columns[index], cell])));
}

function cells(row: string): readonly string[] {
  return row
    .replace(/^\| | \|$/g, '')
    .split(' | ')
    .map((cell) => (cell.startsWith('`') ? cell.slice(1, -1) : cell));
}

/** As the config reads it: a suite with this one scorer. */
function read(yaml: string): ScorerSpec {
  const indented = yaml.trimEnd().replaceAll('\n', '\n        ');
  const config = parseConfig(
    Buffer.from(`prompts: [prompts/*.md]
datasets: { d: d.jsonl }
models: { judge: { provider: openai, model: judge-2026-01-01 } }
suites:
  - name: s
    dataset: d
    scorers:
      - ${indented}
environments: { staging: {} }
`),
    'prompt-ratchet.yml',
  );
  const [spec] = config.suites[0]?.scorers ?? [];
  if (spec === undefined) throw new Error('the config has no scorer');
  return spec;
}

const startProgram: StartProgram = ({ files, modules, ...request }) => {
  const folder = mkdtempSync(join(tmpdir(), 'ratchet-example-'));
  for (const [path, bytes] of files) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const workspace = modules === undefined ? undefined : resolve(modules);
  return startCodeScorer({ ...request, folder, modules: workspace, searchPath: process.env.PATH });
};

function create(spec: ScorerSpec): Scorer {
  const files = Object.fromEntries(scorerFiles(spec).map((path) => [path, readFileSync(`examples/${path}`, 'utf8')]));
  const scorer = createScorer(spec, { ...resources(files), startProgram });
  open.push(scorer);
  return scorer;
}

async function scoreRow(scorer: Scorer, row: Row): Promise<Score> {
  const json = (column: string): JsonObject => JSON.parse(row[column] ?? '{}');
  const answer = completion(row.answer ?? '', json('completion'));
  return scoreCase(scorer, answer, {
    ...scoredCase(expectedOf(row.expected)),
    input: json('input'),
    metadata: json('metadata'),
  });
}

function expectedOf(cell: string | undefined): JsonValue | undefined {
  if (cell === undefined || cell === '–') return undefined;
  return /^(?:[[{]|true$|\d)/.test(cell) ? JSON.parse(cell) : cell;
}

function shown(given: Score): string {
  return given.status === 'scored' ? String(Number(given.value.toFixed(4))) : given.status;
}

describe('docs/scorers.md', () => {
  it('has an example of every kind that asks no model, and its row in the table', () => {
    const kinds = Object.keys(scorerOptions).filter((kind) => !Object.hasOwn(judgeOptions, kind));
    expect([...new Set(examples.map(({ kind }) => kind))].sort()).toEqual([...kinds].sort());
    for (const kind of kinds) expect(page).toContain(`| [\`${kind}\`](#${kind}) |`);
    for (const kind of Object.keys(judgeOptions)) expect(page).toContain(`\`${kind}\``);
  });

  it.each(examples.filter(({ rows }) => rows.length === 0))(
    'shows a config of $kind that is read',
    ({ kind, yaml }) => {
      expect(read(yaml).kind).toBe(kind);
    },
  );

  it.each(examples.filter(({ rows }) => rows.length > 0))(
    'scores what it says: $yaml',
    async ({ kind, yaml, rows }) => {
      const spec = read(yaml);
      expect(spec.kind).toBe(kind);
      const scorer = create(spec);
      for (const row of rows) {
        const given = await scoreRow(scorer, row);
        expect(`${JSON.stringify(row)} ${shown(given)}`, JSON.stringify(given)).toBe(
          `${JSON.stringify(row)} ${row.score}`,
        );
      }
    },
  );
});
