import { createHash } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { gitOrThrow, runGit } from '../../../src/foundation/git-process.ts';

export type ObjectType = 'blob' | 'tree' | 'commit' | 'tag';
export type TreeItem = { readonly mode: string; readonly name: string; readonly oid: string };
export type Commit = {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: string;
};
export type FlatEntry = { readonly path: string; readonly mode: string; readonly oid: string };
/** A path's new content by blob id, or undefined to delete it. */
export type Change = { readonly path: string; readonly mode: string; readonly oid: string | undefined };

/**
 * A bare git repository. Objects are written as git writes them (`git fsck` reads them) and kept in memory for reading; what
 * another process pushed is asked of git. Branches move by `git update-ref`, with its compare-and-set.
 */
export type GitRepository = Awaited<ReturnType<typeof createGitRepository>>;

export async function createGitRepository(folder: string, defaultBranch: string) {
  await mkdir(folder, { recursive: true });
  await gitOrThrow(folder, ['init', '--quiet', '--bare', `--initial-branch=${defaultBranch}`, '.']);
  const objects = new Map<string, { type: ObjectType; bytes: Buffer }>();

  async function write(type: ObjectType, bytes: Buffer): Promise<string> {
    const content = Buffer.concat([Buffer.from(`${type} ${bytes.length}\0`), bytes]);
    const oid = createHash('sha1').update(content).digest('hex');
    if (objects.has(oid)) return oid;
    objects.set(oid, { type, bytes });
    await mkdir(join(folder, 'objects', oid.slice(0, 2)), { recursive: true });
    const file = join(folder, 'objects', oid.slice(0, 2), oid.slice(2));
    if (!(await exists(file))) await writeFile(file, deflateSync(content, { level: 1 }));
    return oid;
  }

  async function read(oid: string): Promise<{ type: ObjectType; bytes: Buffer } | undefined> {
    const known = objects.get(oid);
    if (known !== undefined || !/^[0-9a-f]{40}$/.test(oid)) return known;
    const answer = await gitOrThrow(folder, ['cat-file', '--batch'], { input: `${oid}\n` });
    const end = answer.indexOf('\n');
    const [, type, size] = answer.subarray(0, end).toString().split(' ');
    if (type !== 'blob' && type !== 'tree' && type !== 'commit' && type !== 'tag') return undefined;
    const found: { type: ObjectType; bytes: Buffer } = {
      type,
      bytes: Buffer.from(answer.subarray(end + 1, end + 1 + Number(size))),
    };
    objects.set(oid, found);
    return found;
  }

  async function commit(oid: string): Promise<Commit | undefined> {
    const found = await read(oid);
    return found?.type === 'commit' ? parseCommit(found.bytes) : undefined;
  }

  /** The tree that a commit or tree id means. */
  async function treeOf(oid: string): Promise<string | undefined> {
    const found = await read(oid);
    if (found?.type === 'tree') return oid;
    return found?.type === 'commit' ? parseCommit(found.bytes).tree : undefined;
  }

  async function items(tree: string): Promise<readonly TreeItem[]> {
    const found = await read(tree);
    return found?.type === 'tree' ? parseTree(found.bytes) : [];
  }

  /** Every entry below a tree, folders too, in git's order. */
  async function flatten(tree: string, prefix = ''): Promise<FlatEntry[]> {
    const flat: FlatEntry[] = [];
    for (const { name, mode, oid } of await items(tree)) {
      flat.push({ path: prefix + name, mode, oid });
      if (mode === '40000') flat.push(...(await flatten(oid, `${prefix}${name}/`)));
    }
    return flat;
  }

  async function lookUp(tree: string, path: string): Promise<TreeItem | undefined> {
    const [first = '', ...rest] = path.split('/');
    const item = (await items(tree)).find((each) => each.name === first);
    if (item === undefined || rest.length === 0) return item;
    return item.mode === '40000' ? lookUp(item.oid, rest.join('/')) : undefined;
  }

  /** A tree with changes applied; empty folders go away, as in git. */
  async function changeTree(base: string | undefined, changes: readonly Change[]): Promise<string> {
    const entries = new Map((base === undefined ? [] : await items(base)).map((item) => [item.name, item]));
    const below = new Map<string, Change[]>();
    for (const change of changes) {
      const slash = change.path.indexOf('/');
      if (slash !== -1) {
        const name = change.path.slice(0, slash);
        below.set(name, [...(below.get(name) ?? []), { ...change, path: change.path.slice(slash + 1) }]);
      } else if (change.oid === undefined) entries.delete(change.path);
      else entries.set(change.path, { name: change.path, mode: change.mode, oid: change.oid });
    }
    for (const [name, inside] of below) {
      const old = entries.get(name);
      const oid = await changeTree(old?.mode === '40000' ? old.oid : undefined, inside);
      if (oid === EMPTY_TREE) entries.delete(name);
      else entries.set(name, { name, mode: '40000', oid });
    }
    return write('tree', serialiseTree([...entries.values()]));
  }

  async function writeCommit(made: Commit): Promise<string> {
    const lines = [`tree ${made.tree}`, ...made.parents.map((parent) => `parent ${parent}`)];
    const message = made.message.endsWith('\n') ? made.message : `${made.message}\n`;
    return write(
      'commit',
      Buffer.from(`${lines.join('\n')}\nauthor ${made.author}\ncommitter ${made.author}\n\n${message}`),
    );
  }

  async function ref(name: string): Promise<string | undefined> {
    const loose = await readFile(join(folder, name), 'utf8').catch(() => undefined);
    if (loose !== undefined) return loose.trim();
    const packed = await readFile(join(folder, 'packed-refs'), 'utf8').catch(() => '');
    return packed
      .split('\n')
      .find((line) => line.endsWith(` ${name}`))
      ?.split(' ')[0];
  }

  /** Compare-and-set: false when the ref is no longer at `from` (undefined: does not exist). */
  async function moveRef(name: string, to: string, from: string | undefined): Promise<boolean> {
    const { code } = await runGit(folder, ['update-ref', name, to, from ?? '0'.repeat(40)]);
    return code === 0;
  }

  async function deleteRef(name: string): Promise<void> {
    await gitOrThrow(folder, ['update-ref', '-d', name]);
  }

  async function isAncestor(old: string, young: string): Promise<boolean> {
    return (await mergeBase(old, young)) === old;
  }

  async function mergeBase(one: string, other: string): Promise<string | undefined> {
    const { code, stdout } = await runGit(folder, ['merge-base', one, other]);
    return code === 0 ? stdout.toString().trim() : undefined;
  }

  /** The tree of a merge; undefined when it conflicts. */
  async function mergeTree(one: string, other: string): Promise<string | undefined> {
    const { code, stdout } = await runGit(folder, ['merge-tree', '--write-tree', one, other]);
    return code === 0 ? stdout.toString().trim() : undefined;
  }

  /** The tree of another commit with the files that a commit changed, whatever they were there. */
  async function changedTree(oid: string, onto: string): Promise<string> {
    const listing = async (commitId: string | undefined) => {
      const tree = commitId === undefined ? undefined : await treeOf(commitId);
      const files = tree === undefined ? [] : (await flatten(tree)).filter((entry) => entry.mode !== '40000');
      return new Map(files.map((entry) => [entry.path, entry]));
    };
    const [before, after] = [await listing((await commit(oid))?.parents[0]), await listing(oid)];
    const written = [...after.values()].filter((entry) => before.get(entry.path)?.oid !== entry.oid);
    const deleted = [...before.values()].filter((entry) => !after.has(entry.path));
    return changeTree(await treeOf(onto), [...written, ...deleted.map((entry) => ({ ...entry, oid: undefined }))]);
  }

  /** Commits that `young` has and `old` has not, the newest first. */
  async function commitsBetween(old: string, young: string): Promise<readonly string[]> {
    return (await gitOrThrow(folder, ['rev-list', young, `^${old}`])).toString().split('\n').filter(Boolean);
  }

  /** A commit and those before it, the newest first. `path`: those that changed it, simplified as `git log` does. */
  async function commitsUpTo(oid: string, most: number, path?: string, skip = 0): Promise<readonly string[]> {
    const below = path === undefined ? [] : ['--', path];
    const listed = await gitOrThrow(folder, ['rev-list', `--max-count=${most}`, `--skip=${skip}`, oid, ...below]);
    return listed.toString().split('\n').filter(Boolean);
  }

  return {
    folder,
    write,
    read,
    commit,
    treeOf,
    items,
    flatten,
    lookUp,
    changeTree,
    writeCommit,
    ref,
    moveRef,
    deleteRef,
    isAncestor,
    mergeBase,
    mergeTree,
    changedTree,
    commitsBetween,
    commitsUpTo,
  };
}

export const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

function parseCommit(bytes: Buffer): Commit {
  const text = bytes.toString('utf8');
  const end = text.indexOf('\n\n');
  const lines = text.slice(0, end).split('\n');
  const values = (key: string) =>
    lines.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  return {
    tree: values('tree')[0] ?? EMPTY_TREE,
    parents: values('parent'),
    author: values('author')[0] ?? '',
    message: text.slice(end + 2).replace(/\n$/, ''),
  };
}

function parseTree(bytes: Buffer): TreeItem[] {
  const found: TreeItem[] = [];
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(' ', at);
    const zero = bytes.indexOf(0, space);
    found.push({
      mode: bytes.subarray(at, space).toString(),
      name: bytes.subarray(space + 1, zero).toString('utf8'),
      oid: bytes.subarray(zero + 1, zero + 21).toString('hex'),
    });
    at = zero + 21;
  }
  return found;
}

/** Git sorts by bytes, a folder as if its name ended in a slash. */
function serialiseTree(items: readonly TreeItem[]): Buffer {
  const key = (item: TreeItem) => Buffer.from(item.mode === '40000' ? `${item.name}/` : item.name);
  const sorted = items.toSorted((a, b) => Buffer.compare(key(a), key(b)));
  return Buffer.concat(
    sorted.flatMap(({ mode, name, oid }) => [Buffer.from(`${mode} ${name}\0`), Buffer.from(oid, 'hex')]),
  );
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
