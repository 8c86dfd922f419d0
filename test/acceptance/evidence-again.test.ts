import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  adopt,
  type Bench,
  type BenchOptions,
  holds,
  onMergeGroup,
  onPullRequest,
  type Proposal,
  promptOf,
  promptPath,
  propose,
  proposed,
  startBench,
} from './repository.ts';

const resultsBranch = 'refs/heads/prompt-results';

/** What a reader of the report takes from it about the prompt. */
const toldBy = ({ row, run }: Proposal) => ({
  code: run.code,
  verdict: row?.verdict,
  comparisons: row?.comparisons,
  ending: row?.ending,
});

describe('a pull request that is run again', () => {
  let bench: Bench;
  let kept: string;
  let first: Proposal;
  beforeAll(async () => {
    bench = await startBench({
      environments: '  staging: { assign: on-merge, gate: { scorers: { exact: { max-regressed-cases: 0 } } } }',
      trials: 2,
    });
    await adopt(bench, 'staging');
    kept = await mkdtemp(join(tmpdir(), 'acceptance-cache-'));
    first = await propose(bench, `${promptOf(91)}Flaky item 10.\n`, { environment: { RUNNER_TEMP: kept } });
  });
  afterAll(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
    await rm(kept, { recursive: true, force: true });
  });

  it('was decided at first at a look, after the case that got worse was repeated', () => {
    expect(first.row?.verdict.kind).toBe('pass');
    expect(first.row?.ending).toMatchObject({ kind: 'pass', look: 3, of: 4 });
    expect(first.calls).toBe(200 + 10);
  });

  it('in a new job, without a cache, has the same verdict, table and look from the recorded results, for no call', async () => {
    const again = await proposed(bench, first.number, () => onPullRequest(bench, first.number));
    expect(again.calls).toBe(0);
    expect(toldBy(again)).toEqual(toldBy(first));
  });

  it('as a merge group has them too', async () => {
    const again = await proposed(bench, first.number, () => onMergeGroup(bench, first.number));
    expect(again.calls).toBe(0);
    expect(again.run.outputs.verdict).toBe('pass');
    expect(toldBy(again)).toEqual(toldBy(first));
  });

  it('without the recorded results has them from the cache', async () => {
    await bench.github.state.git.deleteRef(resultsBranch);
    const again = await proposed(bench, first.number, () =>
      onPullRequest(bench, first.number, { environment: { RUNNER_TEMP: kept } }),
    );
    expect(again.calls).toBe(0);
    expect(toldBy(again)).toEqual(toldBy(first));
  });

  it('with another text is told to be another attempt', async () => {
    await bench.github.commit(`change-${first.number}`, { [promptPath]: promptOf(88) });
    const again = await proposed(bench, first.number, () => onPullRequest(bench, first.number, {}, 'synchronize'));
    expect(first.row?.attempt).toBe(1);
    expect(again.row?.attempt).toBe(2);
    expect(again.comment).toContain('This is attempt 2 on this pull request');
  });
});

describe('a baseline', () => {
  let bench: Bench;
  const start = async (options: BenchOptions): Promise<void> => {
    bench = await startBench(options);
    await adopt(bench, 'staging');
  };
  afterEach(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });
  /** Requests with a text that this made. */
  const during = async (text: string, act: () => Promise<Proposal>): Promise<Proposal & { of: number }> => {
    const before = bench.model.callsOf(text);
    const proposal = await act();
    return { ...proposal, of: bench.model.callsOf(text) - before };
  };
  /** Twelve cases, ten times each: as many trials as are kept. */
  const full: BenchOptions = { gate: 'early-stop: off', cases: 12, trials: 10 };
  const older = `---\nmodel: older\n---\n${promptOf(90)}`;

  it('is never what won its promotion: it is asked afresh, and kept for the comparison after', async () => {
    await start(full);
    const won = await during('Quality 97', () => propose(bench, promptOf(97)));
    expect(won.row?.promotion.outcome).toBe('promoted');
    expect(won.of).toBe(120);

    const next = await during('Quality 97', () => propose(bench, promptOf(40)));
    expect(next.row?.baseline?.version).toBe(won.row?.candidate);
    expect(next.run.outputs.verdict).toBe('fail');
    expect(next.of).toBe(120);
    expect(next.comment).not.toContain('from earlier runs');

    const after = await during('Quality 97', () => propose(bench, promptOf(98)));
    expect(after.row?.baseline?.version).toBe(won.row?.candidate);
    // Three to see that the model is the same, and one round drawn beside the candidate, so that a drift hits both sides.
    expect(after.of).toBe(3 + 12);
    expect(after.calls).toBe(120 + 3 + 12);
    expect(after.comment).toContain('11 trials a case, 10 of them from earlier runs');

    const again = await proposed(bench, after.number, () => onPullRequest(bench, after.number));
    expect(again.calls).toBe(0);
    expect(toldBy(again)).toEqual(toldBy(after));
  });

  it('that another model answered is drawn anew, and the report says why', async () => {
    await start(full);
    bench.model.identify('fp_a');
    await propose(bench, promptOf(40));
    bench.model.identify('fp_b');
    const { of, run, comment } = await during('Quality 90', () => propose(bench, promptOf(97)));
    expect(of).toBeGreaterThanOrEqual(120);
    expect(run.outputs.verdict).toBe('pass');
    expect(comment).not.toContain('from earlier runs');
    expect(comment).toContain(
      '120 earlier trials of the baseline of items (suite items) were left out: another model answered (items-1 fp_a, not items-1 fp_b).',
    );
  });

  it('whose model is gone is represented by the answers that were kept, and that is said', async () => {
    await start({ ...full, prompt: older });
    await propose(bench, promptOf(40));
    bench.model.withdraw('items-0');
    const { row, run, comment, of } = await during('items-0', () => propose(bench, promptOf(97)));
    expect(run.outputs.verdict).toBe('pass');
    expect(row?.comparisons[0]?.scorers[0]?.difference).toBeGreaterThan(0);
    expect(comment).toContain('The model no longer exists, so the answers of earlier runs stand in: 10 trials a case');
    expect(comment).toContain('The model items-0 does not exist');
    expect(of).toBe(3);
  });

  it('whose model is gone, and of which nothing was kept, is none: nothing is passed without an absolute rule', async () => {
    await start({ ...full, prompt: older });
    const before = await holds(bench, 'staging');
    bench.model.withdraw('items-0');
    const { row, run, comment, of } = await during('items-0', () => propose(bench, promptOf(97)));
    // As many as were under way when the first of them was refused.
    expect(of).toBeLessThan(20);
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', promoted: '[]' });
    expect(row?.comparisons[0]?.scorers[0]?.difference).toBeUndefined();
    expect(comment).toContain("the baseline's model no longer exists, and nothing that it answered was kept");
    expect(await holds(bench, 'staging')).toBe(before);
  });

  it('whose model is gone, and of which nothing was kept, asks for a person where every absolute rule holds', async () => {
    const gate = 'early-stop: off, scorers: { exact: { min: 0.8 } }';
    await start({ ...full, gate, prompt: older });
    bench.model.withdraw('items-0');
    const { row, run, comment } = await propose(bench, promptOf(97));
    expect(run.outputs).toMatchObject({ verdict: 'inconclusive', promoted: '[]', improved: '0', unchanged: '0' });
    expect(row?.verdict).toMatchObject({
      checks: expect.arrayContaining([expect.objectContaining({ rule: 'min', outcome: 'pass' })]),
    });
    expect(comment).toContain('nothing that it answered was kept: a person must confirm the version');
  });
});

describe('two environments that decide differently', () => {
  let bench: Bench;
  afterEach(async () => {
    expect(bench.github.violations).toEqual([]);
    await bench.stop();
  });

  it('each end at a look of their own, in one run, over the same answers', async () => {
    bench = await startBench({
      environments: '  staging: { assign: on-pass }\n  production: { assign: on-pass, gate: { mode: strict } }',
      trials: 3,
    });
    await adopt(bench, 'staging', 'production');
    const { number, run, calls } = await propose(bench, promptOf(97));
    const [staging, production] = run.report?.prompts ?? [];
    expect(staging).toMatchObject({
      environment: 'staging',
      mode: 'simple',
      verdict: { kind: 'pass' },
      ending: { kind: 'pass', look: 2, of: 5, callsSaved: 500 },
    });
    expect(production).toMatchObject({
      environment: 'production',
      mode: 'strict',
      verdict: { kind: 'pass' },
      ending: { kind: 'pass', look: 3, of: 5, callsSaved: 400 },
    });
    expect(calls).toBe(200);
    for (const row of [staging, production]) {
      const inputs = { environment: row?.environment ?? '' };
      const alone = await proposed(bench, number, () => onPullRequest(bench, number, { inputs }));
      expect(alone.calls).toBe(0);
      expect(alone.row?.ending).toEqual(row?.ending);
      expect(alone.row?.comparisons).toEqual(row?.comparisons);
    }
  });
});
