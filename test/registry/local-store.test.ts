import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { gitOrThrow } from '../../src/foundation/git-process.ts';
import type { CommitId } from '../../src/foundation/ids.ts';
import { localStore, StoreError } from '../../src/registry/index.ts';

const BRANCH = 'prompt-registry';

describe('the registry branch of a local repository', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'local-store-'));
    await git('init', '--quiet', '--initial-branch=main', '.');
    await writeFile(join(root, 'app.txt'), 'committed\n');
    await git('add', '.');
    await git(...AS_USER, 'commit', '--quiet', '--message', 'Begin');
  });
  afterEach(() => rm(root, { recursive: true }));

  const git = async (...args: string[]) => (await gitOrThrow(root, args)).toString().trim();
  const commit = (parent: CommitId | undefined, content = 'x') =>
    localStore(root, BRANCH).commit({
      parent,
      message: 'Promote a in staging\n\noperation 1\n',
      at: '2026-11-01T09:00:00.000Z',
      files: new Map([['registry.json', Buffer.from(content)]]),
    });
  const committed = async (parent: CommitId | undefined, content?: string): Promise<CommitId> => {
    const outcome = await commit(parent, content);
    if (outcome.kind !== 'committed') throw new Error(outcome.kind);
    return outcome.commit;
  };

  it('touches neither the working tree, nor HEAD, nor the index', async () => {
    await appendFile(join(root, 'app.txt'), 'changed\n');
    await writeFile(join(root, 'staged.txt'), 'staged\n');
    await git('add', 'staged.txt');
    const before = [
      await git('status', '--porcelain'),
      await git('rev-parse', 'HEAD'),
      (await stat(join(root, '.git/index'))).mtimeMs,
    ];
    const first = await committed(undefined);
    await committed(first, 'y');
    expect([
      await git('status', '--porcelain'),
      await git('rev-parse', 'HEAD'),
      (await stat(join(root, '.git/index'))).mtimeMs,
    ]).toEqual(before);
    expect(await git('ls-tree', '-r', '--name-only', BRANCH)).toBe('registry.json');
  });

  it('has commits of our own, at the time that was given, whoever the user is', async () => {
    await git('config', 'user.name', 'Somebody');
    const first = await committed(undefined);
    expect(await git('log', '-1', '--format=%an <%ae>|%cn <%ce>|%aI|%cI|%B', first)).toBe(
      'Prompt Ratchet <prompt-ratchet@users.noreply.github.com>|Prompt Ratchet <prompt-ratchet@users.noreply.github.com>|2026-11-01T09:00:00+00:00|2026-11-01T09:00:00+00:00|Promote a in staging\n\noperation 1',
    );
    expect(await git('rev-list', '--count', BRANCH)).toBe('1');
  });

  it('gives equal commits for equal changes', async () => {
    const first = await committed(undefined);
    const second = await committed(first, 'y');
    await git('update-ref', `refs/heads/${BRANCH}`, first);
    expect(await committed(first, 'y')).toBe(second);
  });

  it('begins at the remote one in a clone that has no local branch', async () => {
    const origin = await committed(undefined);
    await git('update-ref', `refs/remotes/origin/${BRANCH}`, origin);
    await git('update-ref', '-d', `refs/heads/${BRANCH}`);
    const store = localStore(root, BRANCH);
    expect(await store.tip()).toBe(origin);
    expect(await commit(undefined, 'y')).toEqual({ kind: 'conflict' });
    const next = await committed(origin, 'y');
    expect(await git('rev-parse', `${next}^`)).toBe(origin);
    expect(await store.tip()).toBe(next);
    expect(await git('rev-parse', `refs/remotes/origin/${BRANCH}`)).toBe(origin);
  });

  it('is not moved under a working tree that has it checked out', async () => {
    const first = await committed(undefined);
    await git('checkout', '--quiet', BRANCH);
    await expect(commit(first, 'y')).rejects.toThrow(StoreError);
    await expect(commit(first, 'y')).rejects.toMatchObject({
      message: expect.stringContaining(`is checked out in ${root}`),
      todo: expect.stringContaining('Check out another branch'),
    });
    expect(await git('rev-parse', BRANCH)).toBe(first);
  });

  it('is another branch than those whose names it begins', async () => {
    await git('branch', `${BRANCH}-old`);
    expect(await localStore(root, BRANCH).tip()).toBeUndefined();
  });

  it('may be tried again while another process holds its lock', async () => {
    const first = await committed(undefined);
    await writeFile(join(root, `.git/refs/heads/${BRANCH}.lock`), '');
    expect(await commit(first, 'y')).toEqual({
      kind: 'locked',
      message: expect.stringMatching(/prompt-registry\.lock exists: another git is writing, or one was killed/),
    });
    expect(await localStore(root, BRANCH).tip()).toBe(first);
  });

  it('is an error where git cannot write it', async () => {
    // A branch of that name cannot be below another branch.
    const store = localStore(root, 'main/registry');
    const files = new Map([['registry.json', Buffer.from('')]]);
    const change = { parent: undefined, message: 'm', at: '2026-11-01T09:00:00.000Z', files };
    await expect(store.commit(change)).rejects.toThrow(/git update-ref failed: .*main\/registry/);
  });

  it('is an error where there is no repository', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'no-repository-'));
    await expect(localStore(folder, BRANCH).tip()).rejects.toThrow(/not a git repository/);
    await rm(folder, { recursive: true });
  });

  it('leaves no files behind', async () => {
    await committed(undefined);
    expect(await readFile(join(root, 'app.txt'), 'utf8')).toBe('committed\n');
    expect(await git('status', '--porcelain')).toBe('');
    expect(await git('fsck', '--strict')).not.toMatch(/error|missing/);
  });

  it('has a name without a path, which goes into operation ids', () => {
    expect(localStore(root, BRANCH).label).toBe('local repository, branch prompt-registry');
  });
});

const AS_USER = ['-c', 'user.name=User', '-c', 'user.email=user@example.com'];
