import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parsePromoter } from '../../src/config/promoters.ts';
import { isJsonObject, type JsonValue } from '../../src/foundation/json.ts';

const page = readFileSync('docs/promotion.md', 'utf8');
const section = (heading: string) => page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
const firstCells = (text: string) => [...text.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell = '']) => cell);

describe('docs/promotion.md', () => {
  it('tells of every outcome that a report can have, and of no other', () => {
    const schema: JsonValue = JSON.parse(readFileSync('schema/report.schema.json', 'utf8'));
    const told = firstCells(section('Outcomes')).map((cell) => cell.replaceAll('`', ''));
    expect(told.sort()).toEqual([...outcomesIn(schema)].sort());
  });

  it('names promoters as the config takes them', () => {
    const written = firstCells(section('Who may')).flatMap((cell) => cell.replaceAll('`', '').split(', '));
    expect(written.map((each) => parsePromoter(each).kind)).toEqual(['user', 'team', 'role', 'role', 'role', 'bot']);
  });
});

/** The values of the one enum that has `superseded` in it. */
function outcomesIn(value: JsonValue | undefined): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(outcomesIn);
  if (!isJsonObject(value)) return [];
  const { enum: values } = value;
  const found = Array.isArray(values) && values.includes('superseded') ? values.map(String) : [];
  return [...new Set([...found, ...Object.values(value).flatMap(outcomesIn)])];
}
