import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parseCommitId } from '../../src/foundation/ids.ts';
import { commitOnBranch, PermissionError } from '../../src/github/index.ts';
import { type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { bytes, connect } from './connect.ts';

let github: LoopbackGitHub;
const elsewhere = parseCommitId('1'.repeat(40));

function commit(
  parent: string | undefined,
  options: { files?: Record<string, string | Uint8Array>; token?: string } = {},
) {
  return commitOnBranch(connect(github, options.token === undefined ? {} : { token: options.token }), github, {
    branch: 'prompt-registry',
    parent: parent === undefined ? undefined : parseCommitId(parent),
    message: 'promote support-triage\n\noperation: sha256:1234',
    files: bytes(options.files ?? { 'registry.json': '{ "format": 1 }\n', 'evidence/a.json.gz': gzipSync('{}') }),
  });
}

describe.each([
  { way: 'the GraphQL mutation', without: [] },
  { way: 'REST, where the mutation is missing', without: ['createCommitOnBranch'] },
])('a commit on a branch by $way', ({ without }) => {
  beforeEach(async () => {
    github = await startGitHub({ without, checkAnswers: true });
    await github.commit('main', { 'README.md': 'An app.\n' });
  });
  afterEach(async () => {
    expect(github.violations).toEqual([]);
    await github.stop();
  });

  it('adds text and binary files in one commit on the tip that was read', async () => {
    const tip = await github.commit('prompt-registry', { 'registry.json': '{}', 'keep.txt': 'kept' });
    const outcome = await commit(tip, { files: { 'a/b.json': 'ä\r\n', 'evidence/a.json.gz': gzipSync('{}') } });
    expect(outcome).toEqual({ kind: 'committed', commit: await github.tip('prompt-registry') });
    expect(await github.list('prompt-registry')).toEqual([
      'a/b.json',
      'evidence/a.json.gz',
      'keep.txt',
      'registry.json',
    ]);
    expect(await github.read('prompt-registry', 'a/b.json')).toBe('ä\r\n');
    expect(await github.readBytes('prompt-registry', 'evidence/a.json.gz')).toEqual(gzipSync('{}'));
    expect((await github.log('prompt-registry')).map((each) => each.message)).toEqual([
      'promote support-triage\n\noperation: sha256:1234',
      'Change registry.json, keep.txt',
    ]);
  });

  it('creates the branch with a history of its own on first use', async () => {
    const outcome = await commit(undefined);
    expect(outcome).toEqual({ kind: 'committed', commit: await github.tip('prompt-registry') });
    expect(await github.list('prompt-registry')).toEqual(['evidence/a.json.gz', 'registry.json']);
    expect((await github.log('prompt-registry')).map((each) => each.message)).toEqual([
      'promote support-triage\n\noperation: sha256:1234',
      'Create prompt-registry',
    ]);
  });

  it('creates the branch with a README where no file is at the root', async () => {
    await commit(undefined, { files: { 'results/a.json.gz': gzipSync('{}') } });
    expect(await github.list('prompt-registry')).toEqual(['README.md', 'results/a.json.gz']);
  });

  it('is a conflict when another run created the branch first', async () => {
    await github.commit('prompt-registry', { 'registry.json': '{}' });
    expect(await commit(undefined)).toEqual({ kind: 'conflict' });
    expect(await github.list('prompt-registry')).toEqual(['registry.json']);
  });

  it('is a conflict when the branch moved', async () => {
    const old = await github.commit('prompt-registry', { 'registry.json': '{}' });
    const tip = await github.commit('prompt-registry', { 'other.json': '{}' });
    expect(await commit(old)).toEqual({ kind: 'conflict' });
    expect(await github.tip('prompt-registry')).toBe(tip);
  });

  it('is a conflict when the branch went away', async () => {
    const tip = await github.commit('prompt-registry', { 'registry.json': '{}' });
    await github.state.git.deleteRef('refs/heads/prompt-registry');
    expect(await commit(tip)).toEqual({ kind: 'conflict' });
  });

  it('says what to do when the token may not write', async () => {
    const tip = await github.commit('prompt-registry', { 'registry.json': '{}' });
    for (const parent of [tip, undefined]) {
      const error = await commit(parent, { token: github.readOnlyToken }).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(PermissionError);
      expect(error).toMatchObject({
        message: expect.stringContaining('Resource not accessible by integration'),
        todo: expect.stringContaining('contents: write'),
      });
    }
    expect(await github.tip('prompt-registry')).toBe(tip);
  });

  it('says what to do when a ruleset forbids it', async () => {
    const tip = await github.commit('prompt-registry', { 'registry.json': '{}' });
    github.protect('prompt-registry', 'Changes must be made through a pull request.');
    await expect(commit(tip)).rejects.toMatchObject({
      name: 'PermissionError',
      message: expect.stringContaining('Repository rule violations found Changes must be made through a pull request.'),
      todo: expect.stringContaining('registry-token'),
    });
  });

  it('does not know what happened when the answer is lost, and did not write twice', async () => {
    const tip = await github.commit('prompt-registry', { 'registry.json': '{}' });
    const writes = (request: { operationName: string | undefined; method: string }) =>
      without.length > 0 ? request.method === 'PATCH' : request.operationName === 'CommitOnBranch';
    for (const fault of ['reset', 'truncate', { status: 502 }] as const) {
      const before = (await github.log('prompt-registry')).length;
      const stop = github.fault((request) => (writes(request) ? { after: fault } : undefined));
      const outcome = await commit((await github.tip('prompt-registry')) ?? tip, {
        files: { 'a.txt': `${String(fault)}${before}` },
      });
      stop();
      expect(outcome.kind).toBe('unknown');
      expect((await github.log('prompt-registry')).length).toBe(before + 1);
    }
  });

  it('does not know what happened when GitHub failed before it', async () => {
    const tip = await github.commit('prompt-registry', { 'registry.json': '{}' });
    for (const fault of ['reset', { status: 503 }] as const) {
      const stop = github.fault((request) => (request.method === 'GET' ? undefined : { before: fault }));
      expect(await commit(tip)).toMatchObject({ kind: 'unknown', message: expect.any(String) });
      stop();
    }
    expect(await github.tip('prompt-registry')).toBe(tip);
  });

  it('is unknown, not refused, when GitHub asks to slow down', async () => {
    const tip = await github.commit('prompt-registry', { 'registry.json': '{}' });
    github.fault((request) =>
      request.method === 'GET' ? undefined : { before: { status: 429, headers: { 'retry-after': '3' } } },
    );
    expect(await commit(tip)).toMatchObject({ kind: 'unknown' });
  });

  it('is a conflict when REST answers 409', async () => {
    const tip = await github.commit('prompt-registry', { 'registry.json': '{}' });
    github.fault((request) =>
      request.method === 'PATCH' || request.operationName === 'CommitOnBranch'
        ? { before: { status: 409, body: { message: 'Conflict' } } }
        : undefined,
    );
    expect(await commit(tip)).toEqual({ kind: 'conflict' });
  });
});

describe('a commit on a branch', () => {
  afterEach(() => github.stop());

  it('goes through REST where no GraphQL is served', async () => {
    github = await startGitHub();
    const tip = await github.commit('prompt-registry', { 'registry.json': '{}' });
    github.fault((request) =>
      request.path === '/graphql' ? { before: { status: 404, body: { message: 'Not Found' } } } : undefined,
    );
    expect(await commit(tip)).toMatchObject({ kind: 'committed' });
    expect(await github.list('prompt-registry')).toEqual(['evidence/a.json.gz', 'registry.json']);
  });

  it('is an error, not a conflict, where there is no such repository', async () => {
    github = await startGitHub();
    const change = { branch: 'b', parent: elsewhere, message: 'm', files: bytes({ 'a.txt': 'a' }) };
    await expect(commitOnBranch(connect(github), { owner: 'acme', name: 'gone' }, change)).rejects.toMatchObject({
      name: 'NotFoundError',
    });
  });

  it('takes 2 requests for 100 files on a branch that exists, and 4 where it does not', async () => {
    github = await startGitHub();
    await github.commit('main', { a: 'a' });
    const files = Object.fromEntries(
      Array.from({ length: 100 }, (_, index) => [`results/${index}.json.gz`, gzipSync(String(index))]),
    );
    await commit(undefined, { files });
    expect(github.requests.map((request) => request.operationName ?? `${request.method} ${request.path}`)).toEqual([
      'POST /repos/acme/app/git/trees',
      'POST /repos/acme/app/git/commits',
      'POST /repos/acme/app/git/refs',
      'CommitOnBranch',
    ]);
    expect((await github.list('prompt-registry')).length).toBe(101);
  });
});
