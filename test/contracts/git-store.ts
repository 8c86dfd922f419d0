import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type CommitId, parseCommitId } from '../../src/foundation/ids.ts';
import { type GitStore, type StoreCommit, StoreError } from '../../src/registry/git/store.ts';

export type GitStoreSubject = {
  /** A store on a branch that does not exist yet. */
  readonly store: GitStore;
  /** A second store on the same branch, as another process has it. */
  readonly other: GitStore;
  /** Puts these commits on the branch, which does not exist yet, by other means than the store. */
  readonly grow: (commits: readonly Omit<StoreCommit, 'parent'>[]) => Promise<void>;
  readonly close: () => Promise<void>;
};

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What every store of one branch owes. */
export function gitStoreContract(name: string, open: () => Promise<GitStoreSubject>): void {
  describe(`the git store ${name}`, () => {
    let subject: GitStoreSubject;
    let store: GitStore;
    beforeEach(async () => {
      subject = await open();
      store = subject.store;
    });
    afterEach(() => subject.close());

    const change = (parent: CommitId | undefined, files: Record<string, string | Uint8Array>): StoreCommit => ({
      parent,
      message: 'Promote a in staging\n\noperation 1\n',
      at: '2026-11-01T09:00:00.000Z',
      files: new Map(
        Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? bytes(content) : content]),
      ),
    });
    const write = async (
      parent: CommitId | undefined,
      files: Record<string, string | Uint8Array>,
    ): Promise<CommitId> => {
      const outcome = await store.commit(change(parent, files));
      if (outcome.kind !== 'committed') throw new Error(`not committed: ${outcome.kind}`);
      return outcome.commit;
    };
    const texts = async (at: CommitId, paths: readonly string[]) =>
      Object.fromEntries(
        [...(await store.read(at, paths))].map(([path, found]) => [path, Buffer.from(found).toString()]),
      );

    it('has no tip before the first commit, which creates the branch', async () => {
      expect(await store.tip()).toBeUndefined();
      const commit = await write(undefined, { 'registry.json': '{}\n' });
      expect(await store.tip()).toBe(commit);
      expect(await subject.other.tip()).toBe(commit);
    });

    it('reads what was written, byte for byte', async () => {
      const binary = Uint8Array.from([0, 255, 31, 139, 10, 13, 10, 0]);
      const commit = await write(undefined, {
        'registry.json': '{}\n',
        'a/no-end': 'no line feed',
        'a/empty': '',
        'a/crlf': '1\r\n2\r\n',
        'a/ünïcode': 'ä\n',
        binary,
      });
      expect(await texts(commit, ['a/no-end', 'a/empty', 'a/crlf', 'a/ünïcode'])).toEqual({
        'a/no-end': 'no line feed',
        'a/empty': '',
        'a/crlf': '1\r\n2\r\n',
        'a/ünïcode': 'ä\n',
      });
      expect(Buffer.from((await store.read(commit, ['binary'])).get('binary') ?? [])).toEqual(Buffer.from(binary));
    });

    it('leaves out what is not a file there', async () => {
      const commit = await write(undefined, { 'registry.json': '{}\n', 'a/b': 'b' });
      expect(await texts(commit, ['a', 'a/c', 'a/b/c', 'a/b'])).toEqual({ 'a/b': 'b' });
      expect(await store.read(commit, [])).toEqual(new Map());
    });

    it('keeps the files that a commit does not name', async () => {
      const first = await write(undefined, { 'registry.json': '{}\n', 'a/1': 'one', 'a/2': 'two' });
      const second = await write(first, { 'a/2': 'TWO', 'b/3': 'three' });
      expect(await texts(second, ['a/1', 'a/2', 'b/3'])).toEqual({ 'a/1': 'one', 'a/2': 'TWO', 'b/3': 'three' });
      expect(await texts(first, ['a/1', 'a/2', 'b/3'])).toEqual({ 'a/1': 'one', 'a/2': 'two' });
    });

    it('lists a folder and its folders, sorted, and nothing beside it', async () => {
      const commit = await write(undefined, {
        'registry.json': '{}\n',
        'ledger/b0/2': '',
        'ledger/a0/1': '',
        'ledger/a0/0': '',
        'ledger.txt': '',
        'ledgers/a': '',
      });
      expect(await store.list(commit, 'ledger')).toEqual(['ledger/a0/0', 'ledger/a0/1', 'ledger/b0/2']);
      expect(await store.list(commit, 'nothing')).toEqual([]);
    });

    it('refuses a commit on a parent that is not the tip any more, and writes nothing', async () => {
      const first = await write(undefined, { 'registry.json': '{}\n' });
      const second = await write(first, { a: 'mine' });
      expect(await subject.other.commit(change(first, { a: 'late', b: 'late' }))).toEqual({ kind: 'conflict' });
      expect(await store.tip()).toBe(second);
      expect(await texts(second, ['a', 'b'])).toEqual({ a: 'mine' });
    });

    it('refuses to create a branch that is there', async () => {
      const first = await write(undefined, { 'registry.json': '{}\n' });
      expect(await subject.other.commit(change(undefined, { 'registry.json': '{}\n', a: 'late' }))).toEqual({
        kind: 'conflict',
      });
      expect(await store.tip()).toBe(first);
    });

    it('lets one of two writers at the same tip through', async () => {
      const first = await write(undefined, { 'registry.json': '{}\n' });
      const outcomes = await Promise.all([
        store.commit(change(first, { a: '1' })),
        subject.other.commit(change(first, { a: '2' })),
      ]);
      expect(outcomes.map((outcome) => outcome.kind).toSorted()).toEqual(['committed', 'conflict']);
      const winner = outcomes.find((outcome) => outcome.kind === 'committed');
      expect(await store.tip()).toBe(winner?.kind === 'committed' ? winner.commit : 'nobody');
    });

    it('lets one of two creators through', async () => {
      const outcomes = await Promise.all([
        store.commit(change(undefined, { 'registry.json': '{}\n', a: '1' })),
        subject.other.commit(change(undefined, { 'registry.json': '{}\n', a: '2' })),
      ]);
      expect(outcomes.filter((outcome) => outcome.kind === 'committed')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome.kind === 'conflict')).toHaveLength(1);
    });

    it('tells the messages of the commits that changed a file, the newest first', async () => {
      const named = (parent: CommitId | undefined, message: string, files: Record<string, string>) =>
        store.commit({ ...change(parent, files), message });
      const written = async (...args: Parameters<typeof named>) => {
        const outcome = await named(...args);
        if (outcome.kind !== 'committed') throw new Error(`not committed: ${outcome.kind}`);
        return outcome.commit;
      };
      const first = await written(undefined, 'One\n\nline\nanother: ä\n', { 'registry.json': '{}\n', 'a/1': '1' });
      const second = await written(first, 'Two\n\nline\n', { 'a/2': '2' });
      const third = await written(second, 'Three\n\nline\n', { 'a/1': '3' });
      const told = async (at: CommitId, path: string) => {
        const { messages, next } = await store.messages(at, path);
        expect(next).toBeUndefined();
        return messages.map((message) => message.trimEnd());
      };
      expect(await told(third, 'a/1')).toEqual(['Three\n\nline', 'One\n\nline\nanother: ä']);
      expect(await told(second, 'a/1')).toEqual(['One\n\nline\nanother: ä']);
      expect(await told(third, 'a/2')).toEqual(['Two\n\nline']);
      expect(await told(third, 'a/3')).toEqual([]);
    });

    it('tells a hundred messages at first, and all of them page by page', async () => {
      const at = (index: number) => new Date(Date.UTC(2026, 10, 1) + index * 1000).toISOString();
      const files = (index: number) => new Map([[index % 2 === 0 ? 'a' : 'b', bytes(`${index}`)]]);
      const commits = Array.from({ length: 450 }, (_, index) => ({
        message: `Number ${index}\n`,
        at: at(index),
        files: files(index),
      }));
      await subject.grow(commits);
      const tip = (await store.tip()) ?? expect.unreachable();
      const first = await store.messages(tip, 'a');
      expect(first.messages).toHaveLength(100);
      const told = [...first.messages];
      for (let from = first.next; from !== undefined; ) {
        const page = await store.messages(tip, 'a', from);
        told.push(...page.messages);
        from = page.next;
      }
      const even = commits.filter((_, index) => index % 2 === 0).map(({ message }) => message.trimEnd());
      expect(told.map((message) => message.trimEnd())).toEqual(even.toReversed());
    });

    it('has no messages of a commit that is not there', async () => {
      await write(undefined, { 'registry.json': '{}\n' });
      await expect(store.messages(parseCommitId('f'.repeat(40)), 'registry.json')).rejects.toThrow(StoreError);
    });

    it('does not take a commit that is not there for an empty one', async () => {
      await write(undefined, { 'registry.json': '{}\n' });
      await expect(store.read(parseCommitId('f'.repeat(40)), ['registry.json'])).rejects.toThrow(StoreError);
    });
  });
}
