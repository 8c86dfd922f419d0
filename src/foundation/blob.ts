import { FileError, InvalidValueError } from './errors.ts';
import { parseRepositoryPath } from './paths.ts';
import type { TreeEntry } from './source-tree.ts';

/** Largest file that a source tree hands out, in bytes. Larger ones are never read into memory. */
export const MAX_BLOB_BYTES = 50 * 1024 * 1024;

/**
 * Every source tree asks this before it hands out bytes, so that a working tree, a commit and GitHub refuse alike.
 *
 * @throws FileError for a file over 50 MiB or a Git LFS pointer.
 */
export function refuseUnusableBlob(path: string, bytes: Uint8Array): void {
  refuseBlobSize(path, bytes.byteLength);
  if (isGitLfsPointer(bytes)) {
    throw new FileError('the file is a Git LFS pointer: its content is not in the repository', {
      position: { file: path, line: 1 },
      todo: 'Keep the file in git itself: take it out of .gitattributes, run "git lfs untrack" and commit it again.',
    });
  }
}

/** For a place that knows the size before it reads: in bytes. @throws FileError when it is over 50 MiB. */
export function refuseBlobSize(path: string, size: number): void {
  if (size <= MAX_BLOB_BYTES) return;
  throw new FileError(`the file has ${size} bytes, more than the ${MAX_BLOB_BYTES} that are read`, {
    position: { file: path },
    todo: 'Split it into smaller files.',
  });
}

/** Links and submodules are never followed (design, trust). @throws FileError unless the entry is a file. */
export function refuseUnusableEntry(entry: TreeEntry): void {
  if (entry.kind === 'file') return;
  throw new FileError(
    entry.kind === 'symlink'
      ? 'the path is a symbolic link, which is not followed'
      : 'the path is a git submodule, which is not read',
    { position: { file: entry.path }, todo: 'Commit the file itself at this path.' },
  );
}

/** @throws FileError for a path that is not one of the repository (`parseRepositoryPath`). */
export function refusePathOutside(path: string): void {
  try {
    parseRepositoryPath(path);
  } catch (cause) {
    if (!(cause instanceof InvalidValueError)) throw cause;
    throw new FileError(cause.message, { position: { file: path }, todo: cause.todo, cause });
  }
}

const LFS_VERSION_LINE = /^version https:\/\/(git-lfs\.github\.com\/spec\/|hawser\.github\.com\/spec\/)/;

/**
 * Whether the bytes are what Git LFS commits in place of a file: under 1,024 bytes, the version line first, then the id.
 *
 * Source: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md, "The Pointer".
 */
export function isGitLfsPointer(bytes: Uint8Array): boolean {
  if (bytes.byteLength >= 1024) return false;
  const text = new TextDecoder('latin1').decode(bytes);
  return LFS_VERSION_LINE.test(text) && /^oid sha256:[0-9a-f]{64}\r?$/m.test(text);
}
