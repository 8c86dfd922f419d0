import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeCourse } from './kill.ts';
import { startOnLocal } from './on-local.ts';
import type { Place } from './place.ts';
import { replay } from './replay.ts';

describe('a git that is killed while it holds the lock of the registry’s branch', () => {
  let place: Place;
  beforeAll(async () => {
    place = await startOnLocal();
  });
  afterAll(() => place.stop());

  it('lets no later run hang or write, and once the lock is removed the next one converges', async () => {
    const { steps, moves } = await takeCourse(place, 'promotion');
    const step = steps.findLast(({ name }) => name === 'update-ref');
    if (step === undefined) throw new Error('no branch was moved');
    const stage = await place.stage('promotion');
    try {
      const before = await replay(stage.repository);
      await stage.run({ signal: 'SIGKILL', group: false, at: { kind: 'step', step, phase: 'locked' } });
      const barred = await stage.run();
      expect(barred.code).not.toBe(0);
      expect(barred.milliseconds).toBeLessThan(30_000);
      const outcomes = barred.report?.prompts.map(({ promotion }) => promotion.outcome) ?? [];
      expect(outcomes).toHaveLength(moves.length);
      for (const outcome of outcomes) expect(outcome).toBe('refused');
      // The person can only help if the file is named.
      expect(barred.log).toContain('prompt-registry.lock exists');
      expect((await replay(stage.repository)).commits).toEqual(before.commits);

      expect(await stage.removeLocks()).toEqual(['prompt-registry.lock']);
      expect((await stage.run()).code).toBe(0);
      const { entries, problems } = await replay(stage.repository);
      expect(problems).toEqual([]);
      expect(entries).toHaveLength(before.entries.length + moves.length);
    } finally {
      await stage.end();
    }
  }, 120_000);
});
