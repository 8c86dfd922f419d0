import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { scorerOptions } from '../../src/scorers/options.ts';

const page = readFileSync('docs/configuration.md', 'utf8');

/** The row of a table that begins with this cell. */
function rowOf(cell: string): string {
  return page.split('\n').find((line) => line.startsWith(`| \`${cell}\` |`)) ?? '';
}

describe('docs/configuration.md', () => {
  it.each(Object.keys(scorerOptions))('names the options of %s, and no others', (kind) => {
    const schema = z.toJSONSchema(scorerOptions[kind as keyof typeof scorerOptions], {
      io: 'input',
      unrepresentable: 'any',
    });
    const options = Object.keys(schema.properties ?? {}).sort();
    const cells = rowOf(kind).split('|').at(-2) ?? '';
    expect([...cells.matchAll(/`([a-z-]+)`/g)].map(([, name]) => name).sort()).toEqual(options);
  });
});
