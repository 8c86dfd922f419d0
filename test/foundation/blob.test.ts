import { describe, expect, it } from 'vitest';
import {
  isGitLfsPointer,
  MAX_BLOB_BYTES,
  refuseBlobSize,
  refusePathOutside,
  refuseUnusableBlob,
  refuseUnusableEntry,
} from '../../src/foundation/blob.ts';
import { FileError } from '../../src/foundation/errors.ts';

const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'4d'.repeat(32)}\nsize 12345\n`;

describe('a blob', () => {
  it('that is a Git LFS pointer is refused, with the words that help', () => {
    expect(() => refuseUnusableBlob('data/x.jsonl', Buffer.from(pointer))).toThrow(FileError);
    expect(() => refuseUnusableBlob('data/x.jsonl', Buffer.from(pointer))).toThrow('Git LFS pointer');
  });

  it('that only speaks of Git LFS is a text like any other', () => {
    for (const text of [`see ${pointer}`, pointer.split('\n')[0] ?? '', `${pointer}${'x'.repeat(1024)}`, '']) {
      expect(isGitLfsPointer(Buffer.from(text))).toBe(false);
      expect(() => refuseUnusableBlob('a.md', Buffer.from(text))).not.toThrow();
    }
  });

  it('over 50 MiB is refused by its size alone', () => {
    expect(() => refuseBlobSize('a', MAX_BLOB_BYTES)).not.toThrow();
    expect(() => refuseBlobSize('a', MAX_BLOB_BYTES + 1)).toThrow(FileError);
  });
});

describe('an entry', () => {
  it('is read only when it is a file', () => {
    expect(() => refuseUnusableEntry({ path: 'a', kind: 'file', blob: '' })).not.toThrow();
    expect(() => refuseUnusableEntry({ path: 'a', kind: 'symlink', blob: '' })).toThrow('symbolic link');
    expect(() => refuseUnusableEntry({ path: 'a', kind: 'submodule', blob: '' })).toThrow('submodule');
  });

  it('outside the repository is a FileError at its path', () => {
    expect(() => refusePathOutside('a/b.md')).not.toThrow();
    expect(() => refusePathOutside('../b.md')).toThrow(FileError);
  });
});
