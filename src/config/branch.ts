import { InvalidValueError } from '../foundation/errors.ts';

/** A branch name that git takes (git-check-ref-format) and that needs no quoting anywhere. @throws InvalidValueError otherwise. */
export function parseBranch(text: string): string {
  const parts = text.split('/');
  const isFine =
    text.length <= 200 &&
    !text.includes('..') &&
    parts.every((part) => /^[A-Za-z0-9_][A-Za-z0-9._-]*$/.test(part) && !/(\.|\.lock)$/.test(part)) &&
    parts[0] !== 'refs';
  if (isFine) return text;
  throw new InvalidValueError(`not a branch name: found "${text}"`, {
    todo: 'Use letters, digits, ".", "_", "-" and "/", such as prompt-registry; without refs/heads/.',
  });
}
