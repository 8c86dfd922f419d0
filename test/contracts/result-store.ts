import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import { parseEvaluationId } from '../../src/foundation/ids.ts';
import type { AttemptsNote, RecordedResult, ResultStore } from '../../src/registry/results.ts';
import { summary, triage, versionOf } from '../registry/builders.ts';

export type ResultStoreSubject = {
  readonly results: ResultStore;
  /** The same place, as another process has it. */
  readonly other: ResultStore;
  /** The same place, as a config of another project has it. */
  readonly project: ResultStore;
  /** What changes with every write, and with nothing else. */
  readonly state: () => Promise<unknown>;
  readonly close: () => Promise<void>;
};

/** What every store of results owes. */
export function resultStoreContract(name: string, open: () => Promise<ResultStoreSubject>): void {
  describe(`the results ${name}`, () => {
    let subject: ResultStoreSubject;
    let results: ResultStore;
    beforeEach(async () => {
      subject = await open();
      results = subject.results;
    });
    afterEach(() => subject.close());

    const a = parseEvaluationId(digestOf('a'));
    const b = parseEvaluationId(digestOf('b'));
    const trials = (count: number) =>
      Array.from({ length: count }, (_, index) => ({ index, output: `answer ${index}` }));
    const resultOf = (id = a, count = 1, members: Partial<RecordedResult> = {}): RecordedResult => ({
      format: 1,
      evaluation: { id, format: 1, trials: trials(count) },
      recordedAt: '2026-11-01T09:00:00.000Z',
      ...members,
    });
    const [one, two, three] = [versionOf('one').id, versionOf('two').id, versionOf('three').id];
    const noteOf = (...versions: AttemptsNote['versions']): AttemptsNote => ({
      pullRequest: 41,
      at: '2026-11-01T09:00:00.000Z',
      versions,
    });

    it('are nothing before the first', async () => {
      expect(await results.find([a])).toEqual(new Map());
      expect(await results.attempts(41)).toEqual(new Map());
    });

    it('are there for everybody, with what the pull request tried', async () => {
      const note = noteOf({ slug: triage, version: one });
      expect(await results.record([resultOf(a), resultOf(b)], note)).toEqual({ kind: 'recorded', count: 2 });
      for (const each of [results, subject.other, subject.project]) {
        const both = [
          [a, resultOf(a)],
          [b, resultOf(b)],
        ] as const;
        expect(await each.find([a, b])).toEqual(new Map(both));
      }
      for (const each of [results, subject.other]) {
        expect(await each.attempts(41)).toEqual(new Map([[triage, [one]]]));
        expect(await each.attempts(42)).toEqual(new Map());
      }
    });

    it('are replaced by what has more, or less, of the same evaluation', async () => {
      for (const count of [1, 2_000, 2_001, 2]) {
        await results.record([resultOf(a, count)]);
        expect((await subject.other.find([a])).get(a)?.evaluation.trials).toHaveLength(count);
      }
    });

    it('are not written again when there is nothing new', async () => {
      const run = { id: '1', attempt: 1, url: 'https://github.com/acme/app/actions/runs/1' };
      const note = noteOf({ slug: triage, version: one });
      await results.record([resultOf(a, 1, { run })], note);
      const before = await subject.state();
      const again = resultOf(a, 1, { run: { ...run, id: '2' }, recordedAt: '2026-11-02T09:00:00.000Z' });
      for (const each of [results, subject.other]) {
        expect(await each.record([again], { ...note, at: '2026-11-02T09:00:00.000Z' })).toEqual({
          kind: 'recorded',
          count: 1,
        });
      }
      expect(await subject.state()).toEqual(before);
      expect((await results.find([a])).get(a)?.run).toEqual(run);
    });

    it('count versions in the order in which they were first seen, each once', async () => {
      for (const version of [one, two, one, three, two]) {
        await results.record([], noteOf({ slug: triage, version }, { slug: summary, version: one }));
      }
      expect(await subject.other.attempts(41)).toEqual(
        new Map([
          [triage, [one, two, three]],
          [summary, [one]],
        ]),
      );
    });

    it('count the attempts of another project apart', async () => {
      await results.record([resultOf(a)], noteOf({ slug: triage, version: one }));
      expect(await subject.project.attempts(41)).toEqual(new Map());
      await subject.project.record([], noteOf({ slug: triage, version: two }));
      expect(await results.attempts(41)).toEqual(new Map([[triage, [one]]]));
      expect(await subject.project.attempts(41)).toEqual(new Map([[triage, [two]]]));
    });

    it('keep what two runs note at once', async () => {
      await results.record([resultOf(a)], noteOf({ slug: triage, version: one }));
      const outcomes = await Promise.all([
        results.record([resultOf(b)], noteOf({ slug: triage, version: two })),
        subject.other.record([], noteOf({ slug: triage, version: three }, { slug: summary, version: one })),
      ]);
      expect(outcomes.map(({ kind }) => kind)).toEqual(['recorded', 'recorded']);
      const attempts = await results.attempts(41);
      expect(attempts.get(triage)?.[0]).toBe(one);
      expect(attempts.get(triage)?.slice(1).toSorted()).toEqual([two, three].toSorted());
      expect(attempts.get(summary)).toEqual([one]);
      expect([...(await results.find([a, b])).keys()]).toEqual([a, b]);
    });
  });
}
