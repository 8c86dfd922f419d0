import type { PromptFormat } from '../format.ts';
import { plainText } from './plain-text.ts';
import { promptYml } from './prompt-yml/index.ts';

/** Every kind of prompt file that is read. */
const FORMATS: readonly PromptFormat[] = [promptYml, plainText];

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

/** For the errors: `.prompt.yml, .prompt.yaml, .md, .txt`. */
export function knownEndings(): string {
  return FORMATS.flatMap((format) => format.endings).join(', ');
}
