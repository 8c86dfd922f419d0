import { code, fence, visible } from '../../foundation/untrusted/markdown.ts';
import type { PromptReport } from '../report.ts';
import type { Section } from './fill-page.ts';

/** The prompts' own diffs, collapsed. One that has no room is shown as far as it goes. */
export function diffSection(prompts: readonly PromptReport[]): Section {
  const diffs = distinct(prompts);
  return {
    items: diffs.map((prompt) => () => block(prompt, prompt.diff)),
    called: { one: 'prompt diff', many: 'prompt diffs' },
    priority: 20,
    separator: '\n',
    shorten: (index, room, measure) => shorten(diffs[index], room, measure),
  };
}

function distinct(prompts: readonly PromptReport[]): PromptReport[] {
  const seen = new Map<string, PromptReport>();
  for (const prompt of prompts) {
    const key = `${prompt.slug} ${prompt.diff}`;
    if (prompt.diff !== '' && !seen.has(key)) seen.set(key, prompt);
  }
  return [...seen.values()];
}

function block(prompt: PromptReport, diff: string, note = ''): string {
  const [added, removed] = ['+', '-'].map((sign) => countLines(prompt.diff, sign));
  const title = `Prompt diff: ${code(prompt.slug)} (+${added} −${removed} lines${note})`;
  return `<details><summary>${title}</summary>\n\n${fence(diff.replace(/\n$/, ''), 'diff')}\n\n</details>`;
}

function countLines(diff: string, sign: string): number {
  return diff.split('\n').filter((line) => line.startsWith(sign) && !line.startsWith(sign.repeat(3))).length;
}

/** A diff of fewer lines than this says nothing. */
const FEWEST_LINES = 4;

/** The longest beginning that fits. Every line is measured once, in the form in which a fence shows it. */
function shorten(prompt: PromptReport | undefined, room: number, measure: Measure): string | undefined {
  if (prompt === undefined) return undefined;
  const lines = prompt.diff.split('\n');
  const first = (count: number): string =>
    block(prompt, lines.slice(0, count).join('\n'), `, the first ${count} of ${lines.length} shown`);
  // The two bars of a fence are longer than any run of backticks in it.
  const bars = 2 * Math.max(0, ...(prompt.diff.match(/`+/g) ?? []).map((run) => run.length));
  let used = measure(first(0)) + bars + String(lines.length).length;
  const over = lines.findIndex((line) => {
    used += measure(visible(line)) + 1;
    return used > room;
  });
  return over < FEWEST_LINES ? undefined : first(over);
}

type Measure = (text: string) => number;
