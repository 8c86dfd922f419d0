import { digestOfBytes } from '../../foundation/digest.ts';
import type { SourceTree, TreeEntry } from '../../foundation/source-tree.ts';

/** A tree with files that are not written yet, so that they can be tried first. They go before files of the same path. */
export function withFiles(
  tree: SourceTree,
  files: readonly { readonly path: string; readonly content: string }[],
): SourceTree {
  const own = new Map(files.map(({ path, content }) => [path, new TextEncoder().encode(content)]));
  const entries = [...own].map(([path, bytes]): TreeEntry => ({ path, kind: 'file', blob: digestOfBytes(bytes) }));
  return {
    label: tree.label,
    commit: undefined,
    entries: async () => [...(await tree.entries()).filter(({ path }) => !own.has(path)), ...entries],
    read: async (paths) => {
      const found = new Map(await tree.read(paths.filter((path) => !own.has(path))));
      for (const path of paths) {
        const bytes = own.get(path);
        if (bytes !== undefined) found.set(path, bytes);
      }
      return found;
    },
  };
}
