// Fills the tables of inputs and outputs in README.md from action.yml. `--check` compares instead and fails when they differ.
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'yaml';

type Entry = { readonly description: string; readonly default?: string };
type Action = { readonly inputs: Record<string, Entry>; readonly outputs: Record<string, Entry> };

const action: Action = parse(readFileSync('action.yml', 'utf8'));
const readme = readFileSync('README.md', 'utf8');

const cell = (text: string) => text.replaceAll('|', '\\|');
const inputs = [
  '| input | meaning | default |',
  '| --- | --- | --- |',
  ...Object.entries(action.inputs).map(
    ([name, entry]) =>
      `| \`${name}\` | ${cell(entry.description)} | ${entry.default === undefined ? '–' : `\`${entry.default}\``} |`,
  ),
].join('\n');
const outputs = [
  '| output | meaning |',
  '| --- | --- |',
  ...Object.entries(action.outputs).map(([name, entry]) => `| \`${name}\` | ${cell(entry.description)} |`),
].join('\n');

const between = (text: string, name: string, table: string) =>
  text.replace(
    new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`),
    () => `<!-- ${name} -->\n${table}\n<!-- /${name} -->`,
  );
const filled = between(between(readme, 'inputs', inputs), 'outputs', outputs);

if (!process.argv.includes('--check')) writeFileSync('README.md', filled);
else if (filled !== readme) {
  console.error('README.md: the tables of inputs and outputs are not those of action.yml: run npm run readme');
  process.exitCode = 1;
}
