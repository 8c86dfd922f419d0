import type { PromptFormat } from '../format.ts';
import { braintrust } from './braintrust.ts';
import { dotprompt } from './dotprompt/index.ts';
import { ENDINGS, endingOf } from './endings.ts';
import { langfuse } from './langfuse.ts';
import { plainText } from './plain-text.ts';
import { promptMap } from './prompt-map.ts';
import { promptYml } from './prompt-yml/index.ts';
import { promptfoo } from './promptfoo/index.ts';
import { promptsJson } from './prompts-json.ts';
import { prompty } from './prompty/index.ts';

/** Every kind of prompt file that is read. The last reads what no other of its endings recognises. */
export const FORMATS: readonly PromptFormat[] = [
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

/** The format that reads this file; undefined when none does. */
export function formatOf(path: string, text: string): PromptFormat | undefined {
  const ending = endingOf(path);
  return FORMATS.find(
    ({ endings, recognises }) => ending !== undefined && endings.includes(ending) && (recognises?.(text, path) ?? true),
  );
}

/** For the errors: `.prompt.yml, .prompt.yaml, .md, .txt`. */
export function knownEndings(): string {
  return ENDINGS.join(', ');
}
