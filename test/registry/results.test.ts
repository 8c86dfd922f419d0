import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import { UsageError } from '../../src/foundation/errors.ts';
import { type EvaluationId, type PromptVersionId, parseEvaluationId } from '../../src/foundation/ids.ts';
import { attemptsBytes, resultBytes } from '../../src/registry/git/format/files.ts';
import { resultPath } from '../../src/registry/git/format/layout.ts';
import { type GitStore, StoreError } from '../../src/registry/git/store.ts';
import { gitResults } from '../../src/registry/index.ts';
import type { AttemptsNote, RecordedResult } from '../../src/registry/results.ts';
import { triage, versionOf } from './builders.ts';
import { createMemoryBranch, type Faults } from './memory-branch.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name) => parseEvaluationId(digestOf(name))) as [
  EvaluationId,
  EvaluationId,
  EvaluationId,
];
const [one, two] = [versionOf('one').id, versionOf('two').id];

describe('recorded results', () => {
  it('are found by evaluation, with the run that wrote them', async () => {
    const { results } = setUp();
    const run = { id: '1', attempt: 1, url: 'https://github.com/acme/app/actions/runs/1' };
    expect(await results.record([resultOf(a, 1, { run }), resultOf(b)])).toEqual({ kind: 'recorded', count: 2 });
    expect(await results.find([a, b, c])).toEqual(
      new Map([
        [a, resultOf(a, 1, { run })],
        [b, resultOf(b)],
      ]),
    );
  });

  it('are none before the first, and cost nothing when none is asked for', async () => {
    const { branch, results } = setUp({ tip: () => 0 });
    expect(await results.find([a])).toEqual(new Map());
    expect(await results.find([])).toEqual(new Map());
    expect(await results.record([])).toEqual({ kind: 'recorded', count: 0 });
    expect(await results.record([], noteOf())).toEqual({ kind: 'recorded', count: 0 });
    expect(branch).toMatchObject({ commits: [], calls: { tip: 1 } });
  });

  it('are found in one read and recorded in one commit', async () => {
    const { branch, results } = setUp({ tip: () => 0, read: () => undefined, write: () => undefined });
    await results.record([resultOf(a), resultOf(b), resultOf(c)]);
    await results.find([a, b, c]);
    expect(branch.calls).toMatchObject({ tip: 2, read: 1, write: 1 });
    expect(branch.commits[0]?.change.message).toBe(`Record 3 evaluations\n\n${[a, b, c].map(resultPath).join('\n')}\n`);
  });

  it('are replaced by newer ones', async () => {
    const { branch, results } = setUp();
    await results.record([resultOf(a, 1)]);
    await results.record([resultOf(a, 2)]);
    expect((await results.find([a])).get(a)).toEqual(resultOf(a, 2));
    expect(branch.commits[0]?.change.message).toMatch(/^Record 1 evaluation\n/);
  });

  it.each<[string, Uint8Array]>([
    ['is damaged', Buffer.from('not gzip')],
    ['is of another evaluation', resultBytes(resultOf(b))],
    ['is of another format', resultBytes({ ...resultOf(a), format: 2 as 1 })],
  ])('are left out when one %s', async (_, bytes) => {
    const { branch, results } = setUp();
    await results.record([resultOf(b)]);
    branch.push({ [resultPath(a)]: bytes });
    expect([...(await results.find([a, b])).keys()]).toEqual([b]);
  });

  it.each<[string, Faults]>([
    ['the tip', { tip: () => badGateway() }],
    ['the files', { read: () => badGateway() }],
  ])('that cannot be read, at %s, are an error that says which and why', async (_, faults) => {
    const { branch, results } = setUp(faults);
    await gitResults(branch.store).record([resultOf(a)]);
    const error = await results.find([a]).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(StoreError);
    expect(error).toMatchObject({
      reason: 'failed',
      message: 'memory, branch prompt-registry cannot be read: Bad gateway',
      todo: 'Run it later.',
    });
  });

  it('name the branch, too, when it is no fault of the store, and leave a defect as it is', async () => {
    const faulty = (error: Error) => gitResults({ ...createMemoryBranch().store, tip: () => Promise.reject(error) });
    await expect(faulty(new UsageError('git is not installed')).find([a])).rejects.toMatchObject({
      name: 'StoreError',
      message: expect.stringMatching(/^memory, branch prompt-registry cannot be read: git is not installed$/),
    });
    const defect = new TypeError('terminated');
    await expect(faulty(defect).find([a])).rejects.toBe(defect);
  });

  it('are written alone where others are there as they are', async () => {
    const { branch, results } = setUp();
    await results.record([resultOf(a)]);
    const later = { recordedAt: '2026-11-02T09:00:00.000Z' };
    expect(await results.record([resultOf(a, 1, later), resultOf(b, 1, later)])).toEqual({
      kind: 'recorded',
      count: 2,
    });
    expect([...(branch.commits[1]?.change.files.keys() ?? [])]).toEqual([resultPath(b)]);
    expect((await results.find([a])).get(a)).toEqual(resultOf(a));
  });

  it('take the place of a damaged one, and of one that the store does not hand out', async () => {
    const { branch, results } = setUp();
    await results.record([resultOf(b)], noteOf(one));
    branch.push({ [resultPath(a)]: 'not gzip' });
    await results.record([resultOf(a)]);
    expect((await results.find([a])).get(a)).toEqual(resultOf(a));
    // An LFS pointer fails the whole read.
    const store: GitStore = {
      ...branch.store,
      read: async (at, paths) => {
        if (paths.includes(resultPath(a))) throw new StoreError('failed', 'a Git LFS pointer');
        return branch.store.read(at, paths);
      },
    };
    expect(await gitResults(store).record([resultOf(a, 2)], noteOf(two))).toEqual({ kind: 'recorded', count: 1 });
    expect((await results.find([a])).get(a)).toEqual(resultOf(a, 2));
    expect(await results.attempts(41)).toEqual(new Map([[triage, [one, two]]]));
  });

  it.each<[string, Partial<GitStore>]>([
    ['a result to be replaced', { read: () => Promise.reject(new TypeError('terminated')) }],
    ['the attempts', { read: () => Promise.reject(badGateway()) }],
  ])('are not recorded when a read of %s breaks', async (_, members) => {
    const { branch, results } = setUp();
    await results.record([resultOf(a)], noteOf(one));
    const outcome = await gitResults({ ...branch.store, ...members }).record([resultOf(a, 2)], noteOf(two));
    expect(outcome).toMatchObject({ kind: 'not-recorded' });
    expect(branch.commits).toHaveLength(1);
  });

  it('are recorded after others moved the branch', async () => {
    const { results } = setUp({ write: (call) => (call < 2 ? 'false-conflict' : undefined) });
    expect(await results.record([resultOf(a)])).toEqual({ kind: 'recorded', count: 1 });
  });

  it('are recorded once when an answer is lost', async () => {
    const { branch, results } = setUp({ write: (call) => (call === 0 ? 'lost-after' : undefined) });
    expect(await results.record([resultOf(a)])).toEqual({ kind: 'recorded', count: 1 });
    expect(branch.commits).toHaveLength(1);
    const again = setUp({ write: (call) => (call === 0 ? 'lost-before' : undefined) });
    expect(await again.results.record([resultOf(a)])).toEqual({ kind: 'recorded', count: 1 });
    expect([...(await again.results.find([a])).keys()]).toEqual([a]);
  });

  it.each<[string, Faults, RegExp]>([
    ['others keep moving the branch', { write: () => 'false-conflict' }, /others moved the branch at each of 4 tries/],
    ['answers keep getting lost', { write: () => 'lost-before' }, /connection reset/],
    [
      'the token may not write',
      { write: () => 'refused' },
      /not accessible by integration.*`permissions: contents: write`/,
    ],
    [
      'the branch cannot be read',
      { tip: () => new StoreError('failed', 'Bad gateway', { todo: 'Run it later.' }) },
      /Bad gateway.*Run it later\.$/,
    ],
    [
      'the branch cannot be read, for no reason given',
      { tip: () => new StoreError('failed', 'Bad gateway') },
      /will not be reused\.$/,
    ],
    ['something breaks', { tip: () => new TypeError('terminated') }, /terminated/],
  ])('are said not to be recorded when %s', async (_, faults, message) => {
    const { results } = setUp(faults);
    const outcome = await results.record([resultOf(a)]);
    expect(outcome).toEqual({ kind: 'not-recorded', message: expect.stringMatching(message) });
    expect(outcome).toEqual({
      kind: 'not-recorded',
      message: expect.stringMatching(
        /^The results were not recorded \(memory, branch prompt-registry\): .*They will not be reused\./,
      ),
    });
  });
});

describe('the attempts of a pull request', () => {
  it('are read with the results in one read, and written with them in one commit', async () => {
    const { branch, results } = setUp({ tip: () => 0, read: () => undefined, write: () => undefined });
    await results.record([resultOf(a)], noteOf(one));
    await Promise.all([results.find([a]), results.attempts(41)]);
    expect(branch.calls).toMatchObject({ tip: 2, read: 1, write: 1 });
    expect(branch.commits[0]?.change.message).toBe(`Record 1 evaluation\n\n${resultPath(a)}\nattempts/41.json\n`);
    expect(branch.text('attempts/41.json')).toBe(
      `{\n  "format": 1,\n  "prompts": {\n    "support-triage": [\n      "${one}"\n    ]\n  },\n  "pullRequest": 41\n}\n`,
    );
  });

  it('are noted by themselves when every result was there', async () => {
    const { branch, results } = setUp();
    expect(await results.record([], noteOf(one))).toEqual({ kind: 'recorded', count: 0 });
    expect(branch.commits[0]?.change).toMatchObject({
      message: 'Count what pull request 41 tried\n\nattempts/41.json\n',
      at: noteOf().at,
    });
  });

  it.each<[string, string]>([
    ['is damaged', '{ "format": 1,'],
    ['is of another pull request', '{ "format": 1, "pullRequest": 42, "prompts": {} }'],
    ['is of another format', '{ "format": 2 }'],
  ])('are none when the file %s, and begin anew', async (_, text) => {
    const { branch, results } = setUp();
    branch.push({ 'attempts/41.json': text });
    expect(await results.attempts(41)).toEqual(new Map());
    await results.record([], noteOf(one));
    expect(await results.attempts(41)).toEqual(new Map([[triage, [one]]]));
  });

  it('are the first 200 of a prompt', async () => {
    const { branch, results } = setUp();
    const versions = Array.from({ length: 201 }, (_, index) => versionOf(`attempt ${index}`).id);
    await results.record([], noteOf(...versions));
    expect((await results.attempts(41)).get(triage)).toEqual(versions.slice(0, 200));
    await results.record([], noteOf(one));
    expect(branch.commits).toHaveLength(1);
  });

  it('have what another run noted between the read and the write', async () => {
    const { branch, results } = setUp({
      write: (call) => {
        if (call > 0) return undefined;
        branch.push({ 'attempts/41.json': attemptsBytes(41, new Map([[triage, [two]]])) });
        return undefined;
      },
    });
    expect(await results.record([resultOf(a)], noteOf(one))).toEqual({ kind: 'recorded', count: 1 });
    expect(await results.attempts(41)).toEqual(new Map([[triage, [two, one]]]));
  });

  it('that cannot be read are an error that says which and why', async () => {
    const { branch, results } = setUp({ read: () => badGateway() });
    await gitResults(branch.store).record([], noteOf(one));
    await expect(results.attempts(41)).rejects.toMatchObject({
      name: 'StoreError',
      message: 'memory, branch prompt-registry cannot be read: Bad gateway',
    });
  });

  it.each<[string, Faults, AttemptsNote, RegExp]>([
    ['others keep moving the branch', { write: () => 'false-conflict' }, noteOf(one), /at each of 4 tries\. It will/],
    [
      'the token may not write',
      { write: () => 'refused' },
      noteOf(one),
      /counted\. Give the job `permissions: contents/,
    ],
    [
      'there is no such pull request',
      {},
      { ...noteOf(one), pullRequest: 0 },
      /pullRequest is not what may stand there/,
    ],
  ])('are said not to be noted when %s', async (_, faults, note, message) => {
    const { branch, results } = setUp(faults);
    const outcome = await results.record([], note);
    expect(outcome).toEqual({ kind: 'not-recorded', message: expect.stringMatching(message) });
    expect(outcome).toEqual({
      kind: 'not-recorded',
      message: expect.stringMatching(
        /^The attempt was not noted \(memory, branch prompt-registry\): .*It will not be counted\./,
      ),
    });
    expect(branch.commits).toHaveLength(0);
  });
});

function setUp(faults: Faults = {}) {
  const branch = createMemoryBranch();
  return { branch, results: gitResults(branch.open(faults), { sleep: async () => undefined, random: () => 0 }) };
}

const badGateway = () => new StoreError('failed', 'Bad gateway', { todo: 'Run it later.' });

function resultOf(id: EvaluationId, score = 1, members: Partial<RecordedResult> = {}): RecordedResult {
  return { format: 1, evaluation: { id, format: 1, score }, recordedAt: '2026-11-01T09:00:00.000Z', ...members };
}

function noteOf(...versions: readonly PromptVersionId[]): AttemptsNote {
  return {
    pullRequest: 41,
    at: '2026-11-01T09:00:00.000Z',
    versions: versions.map((version) => ({ slug: triage, version })),
  };
}
