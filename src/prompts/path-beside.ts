import { InvalidValueError } from '../foundation/errors.ts';
import { parseRepositoryPath } from '../foundation/paths.ts';

/** The path from the root of the repository of what a file names relative to its own folder; undefined when it leaves the repository. */
export function pathBeside(file: string, reference: string): string | undefined {
  const parts = file.split('/').slice(0, -1);
  for (const part of reference.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  try {
    return reference.startsWith('/') ? undefined : parseRepositoryPath(parts.join('/'));
  } catch (thrown) {
    if (thrown instanceof InvalidValueError) return undefined;
    throw thrown;
  }
}
