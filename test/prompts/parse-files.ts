import { parseModelId } from '../../src/foundation/ids.ts';
import { type ParsedPrompt, parsePrompts, referencedFiles } from '../../src/prompts/index.ts';

/** All prompts of a file of `prompts/`, with the other files of the tree that it asks for, by path from the root. */
export function parseFiles(
  path: string,
  text: string,
  tree: { readonly [path: string]: string } = {},
): readonly ParsedPrompt[] {
  const bytes = Buffer.from(text);
  const others = new Map<string, Uint8Array>();
  for (let found = -1; found < others.size; ) {
    found = others.size;
    for (const wanted of referencedFiles({ path, bytes, others })) {
      const content = tree[wanted];
      if (content !== undefined) others.set(wanted, Buffer.from(content));
    }
  }
  return parsePrompts({
    path,
    bytes,
    others,
    globs: ['prompts/**'],
    defaultModel: parseModelId('openai/gpt-default'),
    resolveModel: parseModelId,
  });
}

/** The only prompt of a file. */
export function parseOnly(...file: Parameters<typeof parseFiles>): ParsedPrompt {
  const [prompt, second] = parseFiles(...file);
  if (prompt === undefined || second !== undefined) throw new Error(`${file[0]} has not one prompt`);
  return prompt;
}
