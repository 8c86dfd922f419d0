/**
 * The endings of all formats, here so that a run which finds no prompt changed need not load what reads them. A test holds them
 * to be those of the formats.
 */
export const ENDINGS: readonly string[] = [
  '.prompt.yml',
  '.prompt.yaml',
  '.md',
  '.txt',
  '.prompts.json',
  '.promptfoo.yaml',
  '.promptfoo.yml',
  '.promptfoo.json',
  '.prompty',
  '.prompt',
  '.yaml',
  '.yml',
  '.json',
];

/** Of files that may be made of others beside themselves. */
export const REFERRING_ENDINGS: readonly string[] = [
  '.promptfoo.yaml',
  '.promptfoo.yml',
  '.promptfoo.json',
  '.prompty',
  '.prompt',
  '.yaml',
  '.yml',
  '.json',
];

/** The ending of the path that a format has, the longest; undefined when no format reads such files. */
export function endingOf(path: string): string | undefined {
  const name = path.toLowerCase();
  const found = ENDINGS.filter((ending) => name.endsWith(ending));
  return found.sort((a, b) => b.length - a.length)[0];
}

/** True for a file that may be made of others beside itself. */
export function mayRefer(path: string): boolean {
  const ending = endingOf(path);
  return ending !== undefined && REFERRING_ENDINGS.includes(ending);
}
