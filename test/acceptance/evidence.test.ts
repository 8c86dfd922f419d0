import { afterEach, describe, expect, it } from 'vitest';
import { adopt, type Bench, type BenchOptions, holds, promptOf, propose, startBench } from './repository.ts';

describe('a gate that decides by evidence', () => {
  let bench: Bench;
  /** Staging holds the prompt of the default branch; what that cost is not counted. */
  const start = async (options: BenchOptions): Promise<void> => {
    bench = await startBench(options);
    await adopt(bench, 'staging');
  };
  afterEach(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  describe('passes', () => {
    it('early, once nothing could change it, and says what that saved', async () => {
      await start({ trials: 3 });
      const { run, row, calls, comment } = await propose(bench, promptOf(97));
      expect(run.code).toBe(0);
      expect(row?.ending).toEqual({ kind: 'pass', look: 2, of: 5, callsSaved: 500, callsPlanned: 600 });
      expect(run.outputs).toMatchObject({ verdict: 'pass', 'model-calls': '100' });
      expect(calls).toBe(100);
      expect(comment).toContain('At look 2 of 5, after 50 of 100 cases, 1 of 3 trials each: the answer was known.');
      expect(comment).toContain('500 of 600 calls were not needed.');
      expect(await holds(bench, 'staging')).toBe(row?.candidate);
    });

    it('at the end, when a small drop needs every case to be called small', async () => {
      await start({});
      const { run, row, calls, comment } = await propose(bench, promptOf(89));
      expect(run.code).toBe(0);
      expect(row?.ending).toMatchObject({ kind: 'complete', look: 3, of: 3, callsSaved: 0 });
      expect(calls).toBe(200);
      expect(comment).toContain(
        'exact fell by 1.0 pp (90.0% → 89.0%); the chance that it is more than 5.0 pp worse is',
      );
      expect(comment).not.toContain('Stopped early');
    });

    it('at the end in any case with `early-stop: off`', async () => {
      await start({ gate: 'early-stop: off' });
      const { run, row, calls } = await propose(bench, promptOf(97));
      expect(run.outputs).toMatchObject({ verdict: 'pass', improved: '1' });
      expect(row?.ending).toMatchObject({ kind: 'complete', look: 1, of: 1 });
      expect(calls).toBe(200);
    });

    it('under a strict gate with a promise instead of a chance', async () => {
      await start({ gate: 'mode: strict' });
      const { run, comment } = await propose(bench, promptOf(97));
      expect(run.outputs.verdict).toBe('pass');
      expect(comment).toContain('and is shown to be at most 4.8 pp worse');
      expect(comment).toContain('at most 1 time in 20');
      expect(comment).not.toContain('the chance that it is');
    });

    it('with a critical case that fails once, and passes when it is asked again', async () => {
      await start({ gate: 'critical: { tags: [tenth] }', prompt: promptOf(91) });
      const flaky = `${promptOf(97)}Flaky item 70.\n`;
      const { run, row, calls } = await propose(bench, flaky);
      expect(run.code).toBe(0);
      expect(row?.verdict).toMatchObject({
        checks: expect.arrayContaining([expect.objectContaining({ rule: 'critical', outcome: 'pass' })]),
      });
      expect(asked(bench, 'Flaky item 70', 'Item 70')).toBe(4);
      // Of both sides half of the cases, of the candidate the five critical ones of the other half, and three repeats.
      expect(calls).toBe(50 + 50 + 5 + 3);
    });

    it('with a single case that got worse once, and not again', async () => {
      await start({ gate: 'scorers: { exact: { max-regressed-cases: 0 } }' });
      const { run, calls } = await propose(bench, `${promptOf(90)}Flaky item 10.\n`);
      expect(run.outputs.verdict).toBe('pass');
      expect(asked(bench, 'Flaky item 10', 'Item 10')).toBe(6);
      expect(calls).toBe(210);
    });

    it('with a required gain that is shown', async () => {
      await start({ gate: 'must-improve: [exact]' });
      const { run } = await propose(bench, promptOf(99));
      expect(run.outputs).toMatchObject({ verdict: 'pass', improved: '1' });
    });
  });

  describe('fails', () => {
    it('early, once it is clear that the prompt is worse', async () => {
      await start({ trials: 3 });
      const { run, row, calls, comment } = await propose(bench, promptOf(70));
      expect(run.code).toBe(1);
      expect(row?.ending).toEqual({ kind: 'fail', look: 1, of: 5, callsSaved: 550, callsPlanned: 600 });
      expect(run.outputs).toMatchObject({ verdict: 'fail', regressed: '1', 'model-calls': '50' });
      expect(calls).toBe(50);
      expect(comment).toContain('more than chance explains');
      expect(comment).toContain('At look 1 of 5, after 25 of 100 cases, 1 of 3 trials each: the answer was known.');
    });

    it('by a critical case that fails again when it is repeated, whatever the mean does', async () => {
      await start({ gate: 'critical: { tags: [tenth] }', prompt: promptOf(91), trials: 3 });
      const { run, row, calls, comment } = await propose(bench, promptOf(90));
      expect(run.code).toBe(1);
      expect(row?.ending).toMatchObject({ kind: 'fail', look: 1, of: 5 });
      expect(run.report?.because).toContain('item-70');
      expect(comment).toContain('item-70');
      expect(asked(bench, 'Quality 90', 'Item 70')).toBe(4);
      // Of both sides a quarter of the cases, of the candidate the seven critical ones of the rest, and three repeats.
      expect(calls).toBe(25 + 25 + 7 + 3);
    });

    it('by a single case that got worse, and again when it was repeated on both sides', async () => {
      await start({ gate: 'scorers: { exact: { max-regressed-cases: 0 } }' });
      const { run, row, calls } = await propose(bench, promptOf(89));
      expect(run.code).toBe(1);
      expect(run.report?.because).toContain('1 case got worse under exact, and again when repeated: item-97; none may');
      expect(row?.ending).toMatchObject({ kind: 'complete' });
      expect(asked(bench, 'Quality 89', 'Item 97')).toBe(6);
      expect(calls).toBe(210);
    });
  });

  describe('does not decide', () => {
    it('and gives up early, where a strict gate could hardly pass any more', async () => {
      await start({ gate: 'mode: strict', trials: 3 });
      const { run, row, calls, comment } = await propose(bench, promptOf(86));
      expect(run.code).toBe(2);
      expect(run.outputs.verdict).toBe('inconclusive');
      expect(row?.ending).toEqual({ kind: 'futile', look: 3, of: 5, callsSaved: 400, callsPlanned: 600 });
      expect(calls).toBe(200);
      expect(comment).toContain('100 cases do not show that it is at most 5.0 pp worse');
      expect(comment).toContain('the rest could hardly have made it pass. 400 of 600 calls were not needed.');
    });

    it('at the end, and says what would settle it', async () => {
      await start({ prompt: promptOf(60) });
      const { run, row, calls, comment } = await propose(bench, `${promptOf(57)}Shift 30.\n`);
      expect(run.code).toBe(2);
      expect(run.outputs).toMatchObject({ verdict: 'inconclusive', promoted: '[]' });
      expect(row?.ending).toMatchObject({ kind: 'complete', callsSaved: 0 });
      expect(calls).toBe(200);
      expect(comment).toMatch(/What would settle it\*\* · About [\d,]+ more cases/);
    });

    it('where a gain is required and not shown, and says how large it was', async () => {
      await start({ gate: 'must-improve: [exact]' });
      const { run } = await propose(bench, promptOf(91));
      expect(run.code).toBe(2);
      expect(run.report?.because).toBe('a gain in exact is required, and is not shown: exact +1.0 pp');
    });

    it('before the first call, where a strict gate has too few cases for any answer', async () => {
      await start({ gate: 'mode: strict', cases: 30 });
      const { run, row, calls, comment } = await propose(bench, promptOf(97));
      expect(run.code).toBe(2);
      expect(calls).toBe(0);
      expect(row?.ending).toMatchObject({ kind: 'pre-flight', callsSaved: 60, callsPlanned: 60 });
      expect(comment).toContain('cannot pass at 5.0 pp below 59 cases');
    });

    it('where the model refuses to answer: an error, with nothing said of the prompt', async () => {
      await start({});
      const before = await holds(bench, 'staging');
      bench.model.fail(401);
      const { run, row, comment } = await propose(bench, promptOf(97));
      expect(run.code).toBe(3);
      expect(run.outputs).toMatchObject({ verdict: 'error', improved: '0', regressed: '0', promoted: '[]' });
      expect(row?.comparisons ?? []).toEqual([]);
      expect(comment).toContain('This is **not a regression**');
      expect(await holds(bench, 'staging')).toBe(before);
    });
  });
});

/** How often a prompt was sent with an item. */
function asked({ model }: Bench, prompt: string, item: string): number {
  return model.received.filter(({ body }) => body.includes(prompt) && new RegExp(`${item}\\b`).test(body)).length;
}
