import { FileError, type RatchetError } from '../../src/foundation/errors.ts';
import { type ModelId, parseModelId, parsePromptSlug } from '../../src/foundation/ids.ts';
import { type ParsedPrompt, parsePrompts } from '../../src/prompts/index.ts';
import { type PromptContent, type PromptVersion, promptVersion } from '../../src/prompts/prompt-version.ts';

/** Parses a file of `prompts/`, with a default model unless told otherwise. */
export function parseFile(
  path: string,
  text: string,
  defaultModel: string | undefined = 'openai/gpt-default',
): ParsedPrompt {
  const [prompt] = parsePrompts({
    path,
    bytes: Buffer.from(text),
    globs: ['prompts/**'],
    defaultModel: defaultModel as ModelId | undefined,
    resolveModel: parseModelId,
  });
  if (prompt === undefined) throw new Error(`${path} has no prompt`);
  return prompt;
}

/** A version of one user message, with changes. */
export function aVersion(changes: Partial<PromptContent> & { readonly slug?: string } = {}): PromptVersion {
  const { slug = 'triage', ...content } = changes;
  return promptVersion(parsePromptSlug(slug), {
    messages: [{ role: 'user', content: 'Hello {{input}}' }],
    templateLanguage: 'literal',
    model: parseModelId('openai/gpt-test'),
    parameters: {},
    tools: [],
    responseFormat: { type: 'text' },
    variables: ['input'],
    ...content,
  });
}

/** What an action refuses with. */
export function refusal<T extends RatchetError = FileError>(act: () => unknown, kind?: new (...all: never[]) => T): T {
  const wanted = kind ?? (FileError as unknown as new (...all: never[]) => T);
  try {
    act();
  } catch (thrown) {
    if (thrown instanceof wanted) return thrown;
    throw thrown;
  }
  throw new Error('nothing was refused');
}
