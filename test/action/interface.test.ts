import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { inputNames, outputNames } from '../../src/action/io.ts';

type Entry = { readonly description: string; readonly default?: string };
const action: { inputs: Record<string, Entry>; outputs: Record<string, Entry>; runs: { using: string; main: string } } =
  parse(readFileSync('action.yml', 'utf8'));
const readme = readFileSync('README.md', 'utf8');

/** First cells of the table between two markers. */
function rowsOf(name: string): string[] {
  const [, table = ''] = new RegExp(`<!-- ${name} -->([\\s\\S]*)<!-- /${name} -->`).exec(readme) ?? [];
  return [...table.matchAll(/^\| `([a-z-]+)` \|/gm)].map(([, cell]) => cell ?? '');
}

describe('the interface of the action', () => {
  it('has the same inputs in action.yml, io.ts and the README', () => {
    expect(Object.keys(action.inputs)).toEqual([...inputNames]);
    expect(rowsOf('inputs')).toEqual([...inputNames]);
  });

  it('has the same outputs in action.yml, io.ts and the README', () => {
    expect(Object.keys(action.outputs)).toEqual([...outputNames]);
    expect(rowsOf('outputs')).toEqual([...outputNames]);
  });

  it('says the same of each input and its default in action.yml and the README', () => {
    for (const [name, entry] of Object.entries(action.inputs)) {
      const shown = entry.default === undefined ? '–' : `\`${entry.default}\``;
      expect(readme).toContain(`| \`${name}\` | ${entry.description} | ${shown} |`);
    }
  });

  it('runs the committed bundle on the Node the runner has', () => {
    expect(action.runs).toEqual({ using: 'node24', main: 'dist/action/index.js' });
  });
});
