import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { parseCommitId, parseEvaluationId, parsePromptSlug } from '../../src/foundation/ids.ts';
import { baselineOf, passedIn } from '../../src/promotion/index.ts';
import { githubStore } from '../../src/registry/git/github-store.ts';
import { gitRegistry, gitResults } from '../../src/registry/index.ts';
import { RegistryError } from '../../src/registry/registry.ts';
import { connect } from '../github/connect.ts';
import { type FaultPlan, type LoopbackGitHub, startGitHub } from '../support/github/index.ts';
import { collect, holds, nonEmpty, promoteAll, promotion, staging, triage, versionOf } from './builders.ts';
import { commitsOf, importCommits } from './long-ledger.ts';
import { createMemoryBranch } from './memory-branch.ts';

const BRANCH = 'prompt-registry';
const [one, two] = [versionOf('one'), versionOf('two')];

describe('the registry on GitHub', () => {
  let github: LoopbackGitHub;
  beforeEach(async () => {
    github = await startGitHub();
    await github.commit('main', { 'README.md': 'An application.\n' });
  });
  afterEach(async () => {
    expect(github.violations).toEqual([]);
    await github.stop();
  });

  const open = (token = github.token, branch = BRANCH) => {
    const client = connect(github, { token, maxRequests: 1000 });
    return githubStore(client, { owner: github.owner, name: github.name }, branch);
  };
  const registryOf = (token?: string) => gitRegistry(open(token), { sleep: async () => undefined, random: () => 0 });
  const prompts = Array.from({ length: 20 }, (_, index) =>
    versionOf(`first ${index}`, `prompt-${index}` as typeof triage),
  );

  it('writes what a person can read on the branch', async () => {
    const registry = registryOf();
    expect(registry.label).toBe('acme/app, branch prompt-registry');
    const change = promotion(registry, one, undefined);
    await registry.assign([change]);
    expect(await github.read(BRANCH, 'registry.json')).toBe('{\n  "format": 1\n}\n');
    expect(JSON.parse((await github.read(BRANCH, 'environments/staging.json')) ?? '')).toMatchObject({
      prompts: { [triage]: { version: one.id } },
    });
    const [newest] = await github.log(BRANCH);
    expect(newest?.message).toContain(
      'Promote support-triage in staging\n\nstaging support-triage: nothing -> sha256:',
    );
    const evidence = await github.readBytes(BRANCH, `evidence/${change.entry.evidence?.slice(7)}.json.gz`);
    expect(JSON.parse(gunzipSync(evidence ?? '').toString())).toMatchObject({ version: one.id });
  });

  it('costs five requests an assignment, of however many prompts', async () => {
    const registry = registryOf();
    await registry.assign([promotion(registry, one, undefined)]);
    const changes = nonEmpty(prompts.map((version) => promotion(registry, version, undefined)));
    github.clearRequests();
    expect((await registry.assign(changes)).kind).toBe('assigned');
    expect(github.requests.map((request) => request.operationName)).toEqual([
      'Tip',
      'Files',
      'CommitOnBranch',
      'Tip',
      'Files',
    ]);
  });

  it('costs seven requests to read environments, baselines, passes and versions of twenty prompts', async () => {
    const writer = registryOf();
    await writer.assign(nonEmpty(prompts.map((version) => promotion(writer, version, undefined))));
    github.clearRequests();
    const registry = registryOf();
    const [state] = await registry.environments();
    const found = await Promise.all(
      [...(state?.prompts ?? [])].flatMap(([slug, assignment]) => [
        baselineOf(registry, staging, slug, assignment, [7]),
        passedIn(registry, { from: staging, evidenceDays: 7 }, slug, assignment.version, '2026-11-02T00:00:00.000Z'),
        registry.version(slug, assignment.version),
      ]),
    );
    expect(found.filter((each) => each !== undefined)).toHaveLength(60);
    expect(github.requests.length).toBeLessThanOrEqual(7);
  });

  it('reads the evidence of several promotions in one query, and one request for each', async () => {
    const writer = registryOf();
    const changes = nonEmpty(prompts.slice(0, 3).map((version) => promotion(writer, version, undefined)));
    await writer.assign(changes);
    github.clearRequests();
    const registry = registryOf();
    const found = await Promise.all(
      changes.map(({ entry }) => registry.evidence(entry.evidence ?? expect.unreachable())),
    );
    expect(found).toEqual(changes.map(({ evidence }) => evidence));
    const names = github.requests.map((request) => request.operationName);
    expect(names).toEqual(['Tip', 'Files', undefined, undefined, undefined]);
  });

  it('reads the ledger of an environment in four requests', async () => {
    const writer = registryOf();
    await promoteAll(writer, [one, two, one, two]);
    github.clearRequests();
    expect(await collect(registryOf().history(staging))).toHaveLength(4);
    // The marker, the folder's listing and its files.
    expect(github.requests.map((request) => request.operationName)).toEqual(['Tip', 'Files', 'Folder', 'Files']);
  });

  it('reads a history of 300 promotions in ten requests', async () => {
    const branch = createMemoryBranch('acme/app, branch prompt-registry');
    const writer = gitRegistry(branch.store);
    for (let index = 0; index < 300; index += 1) {
      await promoteAll(writer, [versionOf(`number ${index}`)], { at: '2026-11-01T09:00:00.000Z' });
    }
    const texts = branch.paths().filter((path) => !path.endsWith('.gz'));
    await github.commit(BRANCH, Object.fromEntries(texts.map((path) => [path, branch.text(path) ?? ''])));
    github.clearRequests();
    expect(await collect(registryOf().history(staging, triage))).toHaveLength(300);
    const { length: files } = github.requests.filter((request) => request.operationName === 'Files');
    // The marker and the environment, three entries, and the other 297 in three.
    expect(files).toBe(7);
    // And the tip, the messages (of one commit, that tell nothing), and the ledger's listing.
    expect(github.requests).toHaveLength(10);
  });

  it('reads 33 entries among 330 of several prompts in eight requests', async () => {
    const other = parsePromptSlug('other');
    const steps = Array.from({ length: 330 }, (_, index) => ({
      environment: staging,
      slug: index % 10 === 0 ? triage : other,
    }));
    await importCommits(github.folder, BRANCH, commitsOf(steps));
    github.clearRequests();
    expect(await collect(registryOf().history(staging, triage))).toHaveLength(33);
    expect(github.requests.map((request) => request.operationName)).toEqual([
      'Tip',
      'Files',
      'Files',
      'Files',
      'Messages',
      'Files',
      'Messages',
      'Files',
    ]);
  });

  it('reads messages page by page where a cursor says nothing of the next ones', async () => {
    const commits = commitsOf(Array.from({ length: 350 }, () => ({ environment: staging, slug: triage })));
    await importCommits(github.folder, BRANCH, commits);
    const client = connect(github);
    const hidden = (cursor: unknown) => (typeof cursor === 'string' ? Buffer.from(cursor).toString('base64') : cursor);
    const store = githubStore(
      {
        ...client,
        // A GitHub whose cursors are opaque.
        graphql: (query, variables, answer) =>
          client.graphql(
            query,
            { ...variables, c0: variables.c0 && Buffer.from(String(variables.c0), 'base64').toString() },
            z.pipe(
              z.any(),
              z.transform((found) => {
                const page = found.repository.object.h0.pageInfo;
                const pageInfo = { ...page, endCursor: hidden(page.endCursor) };
                return answer.parse({ repository: { object: { h0: { ...found.repository.object.h0, pageInfo } } } });
              }),
            ),
          ),
      },
      { owner: github.owner, name: github.name },
      BRANCH,
    );
    const tip = parseCommitId((await github.log(BRANCH))[0]?.oid ?? '');
    const sizes: number[] = [];
    let from: string | undefined;
    do {
      const page = await store.messages(tip, 'environments/staging.json', from);
      sizes.push(page.messages.length);
      from = page.next;
    } while (from !== undefined);
    expect(sizes).toEqual([100, 100, 100, 50]);
  });

  it('says what to do with a token that may only read', async () => {
    await promoteAll(registryOf(), [one]);
    const reader = registryOf(github.readOnlyToken);
    const change = promotion(reader, two, await holds(reader));
    const error = await reader.assign([change]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(RegistryError);
    expect(error).toMatchObject({
      reason: 'not-permitted',
      message: expect.stringContaining('Resource not accessible by integration'),
      todo: expect.stringContaining('`registry-token`'),
    });
    expect((await holds(reader))?.version).toBe(one.id);
  });

  it('says what to do where a ruleset protects the branch', async () => {
    const registry = registryOf();
    await promoteAll(registry, [one]);
    github.protect(BRANCH);
    const change = promotion(registry, two, await holds(registry));
    await expect(registry.assign([change])).rejects.toMatchObject({
      reason: 'not-permitted',
      todo: expect.stringContaining('ruleset'),
    });
    expect((await holds(registry))?.version).toBe(one.id);
  });

  it('cannot be used, and says why, where the token is refused', async () => {
    await expect(registryOf('ghs_wrong').environments()).rejects.toMatchObject({
      name: 'RegistryError',
      reason: 'unreadable',
    });
  });

  it.each<[string, FaultPlan, number]>([
    ['the answer is lost after the write', { after: 'reset' }, 1],
    ['the answer is cut off', { after: 'truncate' }, 1],
    ['the server fails after the write', { after: { status: 502 } }, 1],
    ['the server fails before the write', { before: { status: 502 } }, 2],
    ['the connection breaks before the write', { before: 'reset' }, 2],
    ['another commit is said to be first', { before: { status: 409 } }, 2],
  ])('assigns once when %s', async (_, plan, writes) => {
    const registry = registryOf();
    await promoteAll(registry, [one]);
    const change = promotion(registry, two, await holds(registry));
    let faults = 0;
    github.fault(({ operationName }) => (operationName === 'CommitOnBranch' && faults++ === 0 ? plan : undefined));
    expect(await registry.assign([change])).toMatchObject({ kind: 'assigned' });
    expect(faults).toBe(writes);
    expect(await collect(registryOf().history(staging, triage))).toHaveLength(2);
  });

  it('sees its write through a replica that lags', async () => {
    const registry = registryOf();
    await promoteAll(registry, [one]);
    const change = promotion(registry, two, await holds(registry));
    let tips = 0;
    github.fault(({ operationName }) =>
      operationName === 'Tip' && [1, 2].includes(tips++) ? { stale: true } : undefined,
    );
    expect(await registry.assign([change])).toMatchObject({ kind: 'assigned' });
    expect(await collect(registryOf().history(staging, triage))).toHaveLength(2);
  });

  it('leaves what an abort means to its caller', async () => {
    const abort = new AbortController();
    const client = connect(github, { signal: abort.signal });
    const store = githubStore(client, { owner: github.owner, name: github.name }, BRANCH);
    abort.abort(new Error('cancelled'));
    await expect(store.tip()).rejects.toThrow('cancelled');
    await expect(store.commit({ parent: undefined, message: 'm', at: '', files: new Map() })).rejects.toThrow(
      'cancelled',
    );
  });

  it('keeps results on a branch of their own, and says so when it cannot', async () => {
    const result = {
      format: 1,
      evaluation: { id: one.id, trials: [] },
      recordedAt: '2026-11-01T09:00:00.000Z',
    } as const;
    expect(await gitResults(open(github.token, 'prompt-results')).record([result])).toEqual({
      kind: 'recorded',
      count: 1,
    });
    const reader = gitResults(open(github.readOnlyToken, 'prompt-results'));
    expect([...(await reader.find([one.id as never])).values()]).toEqual([result]);
    expect(await reader.record([result])).toEqual({ kind: 'recorded', count: 1 });
    const more = { ...result, evaluation: { ...result.evaluation, trials: [{ index: 0 }] } };
    expect(await reader.record([more])).toEqual({
      kind: 'not-recorded',
      message: expect.stringMatching(
        /^The results were not recorded \(acme\/app, branch prompt-results\): .*Resource not accessible.*contents: write/,
      ),
    });
  });

  it('costs two requests to find results and count attempts, and two to record what is new', async () => {
    const resultOf = (id: string, trials: number) => ({
      format: 1 as const,
      evaluation: { id, trials },
      recordedAt: '2026-11-01T09:00:00.000Z',
    });
    const noteOf = (version: typeof one) => ({
      pullRequest: 41,
      at: '2026-11-01T09:00:00.000Z',
      versions: [{ slug: triage, version: version.id }],
    });
    await gitResults(open(undefined, 'prompt-results')).record([resultOf(one.id, 1)], noteOf(one));
    const asked = async <T>(act: () => Promise<T>) => {
      github.clearRequests();
      return { answer: await act(), requests: github.requests.map((request) => request.operationName) };
    };
    const results = gitResults(open(undefined, 'prompt-results'));
    const ids = [one.id, two.id].map(parseEvaluationId);
    const read = await asked(() => Promise.all([results.find(ids), results.attempts(41)]));
    expect(read.answer).toMatchObject([{ size: 1 }, new Map([[triage, [one.id]]])]);
    expect(read.requests).toEqual(['Tip', 'Files']);
    const unchanged = await asked(() => results.record([resultOf(one.id, 1)], noteOf(one)));
    expect(unchanged.requests).toEqual(['Tip']);
    const recorded = await asked(() => results.record([resultOf(one.id, 2), resultOf(two.id, 1)], noteOf(two)));
    expect(recorded).toEqual({ answer: { kind: 'recorded', count: 2 }, requests: ['Tip', 'CommitOnBranch'] });
    expect(JSON.parse((await github.read('prompt-results', 'attempts/41.json')) ?? '')).toEqual({
      format: 1,
      pullRequest: 41,
      prompts: { [triage]: [one.id, two.id] },
    });
  });
});
