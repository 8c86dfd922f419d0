import type { PromptFormat } from '../format.ts';
import { plainText } from './plain-text.ts';
import { promptYml } from './prompt-yml.ts';

/** Every kind of prompt file that is read. */
const FORMATS: readonly PromptFormat[] = [promptYml, plainText];

/** The format whose ending the path has, and that ending. */
export function formatOf(path: string): { readonly format: PromptFormat; readonly ending: string } | undefined {
  const name = path.toLowerCase();
  for (const format of FORMATS) {
    const ending = format.endings.find((candidate) => name.endsWith(candidate));
    if (ending !== undefined) return { format, ending };
  }
  return undefined;
}

/** For the errors: `.prompt.yml, .prompt.yaml, .md, .txt`. */
export function knownEndings(): string {
  return FORMATS.flatMap((format) => format.endings).join(', ');
}
