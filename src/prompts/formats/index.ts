import type { PromptFormat } from '../format.ts';
import { braintrust } from './braintrust.ts';
import { dotprompt } from './dotprompt/index.ts';
import { langfuse } from './langfuse.ts';
import { plainText } from './plain-text.ts';
import { promptMap } from './prompt-map.ts';
import { promptYml } from './prompt-yml/index.ts';
import { promptfoo } from './promptfoo/index.ts';
import { promptsJson } from './prompts-json.ts';
import { prompty } from './prompty/index.ts';

/** Every kind of prompt file that is read. The last reads what no other of its endings recognises. */
const FORMATS: readonly PromptFormat[] = [
  promptYml,
  plainText,
  promptsJson,
  promptfoo,
  braintrust,
  langfuse,
  prompty,
  dotprompt,
  promptMap,
];

/** The ending of the path that a format has, the longest; undefined when no format reads such files. */
export function endingOf(path: string): string | undefined {
  const name = path.toLowerCase();
  return FORMATS.flatMap(({ endings }) => endings.filter((ending) => name.endsWith(ending))).sort(
    (a, b) => b.length - a.length,
  )[0];
}

/** The format that reads this file; undefined when none does. */
export function formatOf(path: string, text: string): PromptFormat | undefined {
  const ending = endingOf(path);
  return FORMATS.find(
    ({ endings, recognises }) => ending !== undefined && endings.includes(ending) && (recognises?.(text, path) ?? true),
  );
}

/** True for a file that may be made of others beside itself. */
export function mayRefer(path: string): boolean {
  const ending = endingOf(path);
  return FORMATS.some(
    ({ endings, references }) => references !== undefined && ending !== undefined && endings.includes(ending),
  );
}

/** For the errors: `.prompt.yml, .prompt.yaml, .md, .txt`. */
export function knownEndings(): string {
  return [...new Set(FORMATS.flatMap((format) => format.endings))].join(', ');
}
