import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import { UsageError } from '../../src/foundation/errors.ts';
import { type EvaluationId, parseEvaluationId } from '../../src/foundation/ids.ts';
import { resultBytes } from '../../src/registry/git/format/files.ts';
import { resultPath } from '../../src/registry/git/format/layout.ts';
import { StoreError } from '../../src/registry/git/store.ts';
import { gitResults } from '../../src/registry/index.ts';
import type { RecordedResult } from '../../src/registry/results.ts';
import { createMemoryBranch, type Faults } from './memory-branch.ts';

const [a, b, c] = ['a', 'b', 'c'].map((name) => parseEvaluationId(digestOf(name))) as [
  EvaluationId,
  EvaluationId,
  EvaluationId,
];

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
    const { branch, results } = setUp();
    expect(await results.find([a])).toEqual(new Map());
    expect(await results.find([])).toEqual(new Map());
    expect(await results.record([])).toEqual({ kind: 'recorded', count: 0 });
    expect(branch.commits).toHaveLength(0);
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
    [
      'others keep moving the branch',
      { write: () => 'false-conflict' },
      /others moved the branch at each of 4 attempts/,
    ],
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

function setUp(faults: Faults = {}) {
  const branch = createMemoryBranch();
  return { branch, results: gitResults(branch.open(faults), { sleep: async () => undefined, random: () => 0 }) };
}

const badGateway = () => new StoreError('failed', 'Bad gateway', { todo: 'Run it later.' });

function resultOf(id: EvaluationId, score = 1, members: Partial<RecordedResult> = {}): RecordedResult {
  return { format: 1, evaluation: { id, format: 1, score }, recordedAt: '2026-11-01T09:00:00.000Z', ...members };
}
