import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../../src/foundation/errors.ts';
import { GitError, gitEnvironment, gitOrThrow, runGit } from '../../src/foundation/git-process.ts';

let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'git-process-'));
  await gitOrThrow(folder, ['init', '--quiet', '--initial-branch=main']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('runGit', () => {
  it('gives exit code, bytes and messages of what git said', async () => {
    const stored = await runGit(folder, ['hash-object', '-w', '--stdin'], { input: Buffer.from([0, 0xff, 0x0a]) });
    expect(stored.code).toBe(0);
    const { stdout } = await runGit(folder, ['cat-file', 'blob', stored.stdout.toString().trim()]);
    expect([...stdout]).toEqual([0, 0xff, 0x0a]);
    const failed = await runGit(folder, ['cat-file', 'blob', 'nothing']);
    expect(failed).toMatchObject({ code: 128, stderr: expect.stringContaining('Not a valid object name nothing') });
  });

  it('hands down nothing of the environment but what it is given', async () => {
    process.env.GIT_DIR = '/nowhere';
    process.env.CANARY_API_KEY = 'canary';
    try {
      // A shell alias is the one way to see what git itself would pass on.
      const alias = ['-c', 'alias.shown=!env', 'shown'];
      const shown = (await gitOrThrow(folder, alias, { env: { GIT_AUTHOR_NAME: 'A' } })).toString();
      expect(shown).not.toContain('/nowhere');
      expect(shown).not.toContain('canary');
      expect(shown).toContain('GIT_AUTHOR_NAME=A');
      expect(shown).toContain('GIT_TERMINAL_PROMPT=0');
      expect(shown).toContain('LC_ALL=C');
    } finally {
      delete process.env.GIT_DIR;
      delete process.env.CANARY_API_KEY;
    }
  });

  it('runs no hook of the repository', async () => {
    const marker = join(folder, 'hook-ran');
    writeFileSync(join(folder, '.git/hooks/pre-commit'), `#!/bin/sh\ntouch "${marker}"\n`, { mode: 0o755 });
    const author = {
      GIT_AUTHOR_NAME: 'A',
      GIT_AUTHOR_EMAIL: 'a@x',
      GIT_COMMITTER_NAME: 'A',
      GIT_COMMITTER_EMAIL: 'a@x',
    };
    await gitOrThrow(folder, ['commit', '--quiet', '--allow-empty', '-m', 'x'], { env: author });
    expect((await runGit(folder, ['rev-parse', '--verify', 'HEAD'])).code).toBe(0);
    expect((await gitOrThrow(folder, ['ls-files', '--others'])).toString()).not.toContain('hook-ran');
  });

  it('is rejected with the reason of its signal', async () => {
    const before = AbortSignal.abort(new Error('cancelled before'));
    await expect(runGit(folder, ['version'], { signal: before })).rejects.toThrow('cancelled before');
    const controller = new AbortController();
    const running = runGit(folder, ['version'], { signal: controller.signal });
    controller.abort(new Error('cancelled meanwhile'));
    await expect(running).rejects.toThrow('cancelled meanwhile');
  });

  it('stops a git that writes more than it may', async () => {
    const input = 'x'.repeat(300_000);
    const id = (await gitOrThrow(folder, ['hash-object', '-w', '--stdin'], { input })).toString().trim();
    const read = runGit(folder, ['cat-file', 'blob', id], { maxOutput: 1_000 });
    await expect(read).rejects.toThrow(new GitError('git cat-file wrote more than 1000 bytes'));
  });

  it('says so when git or the folder is not there', async () => {
    await expect(runGit(folder, ['version'], { env: { PATH: '/nowhere' } })).rejects.toThrow(UsageError);
    await expect(runGit(join(folder, 'nothing'), ['version'])).rejects.toThrow('is not there');
  });

  it('survives a git that does not read its input', async () => {
    const { code } = await runGit(folder, ['version'], { input: Buffer.alloc(4_000_000) });
    expect(code).toBe(0);
  });
});

describe('gitOrThrow', () => {
  it("throws git's own first line and its exit code", async () => {
    const failed = await gitOrThrow(folder, ['cat-file', 'blob', 'nothing']).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(GitError);
    expect(failed).toMatchObject({
      message: 'git cat-file failed: fatal: Not a valid object name nothing',
      details: { code: 128 },
    });
  });

  it('gives the exit code of a git that said nothing', async () => {
    await expect(gitOrThrow(folder, ['rev-parse', '--verify', '--quiet', 'nothing'])).rejects.toThrow('exit code 1');
  });
});

describe('gitEnvironment', () => {
  it('picks what git needs and leaves keys and GIT_* variables', () => {
    const environment = {
      PATH: '/bin',
      HOME: '/root',
      GIT_DIR: '/x',
      GIT_INDEX_FILE: '/y',
      OPENAI_API_KEY: 'k',
      TMPDIR: undefined,
    };
    expect(gitEnvironment(environment)).toEqual({ PATH: '/bin', HOME: '/root' });
  });
});
