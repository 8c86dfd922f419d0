import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/gate/index.ts';
import { type Evidence, evidenceOf } from '../../src/report/evidence/evidence.ts';
import type { PromptReport } from '../../src/report/report.ts';
import { samples } from './fixtures/samples.ts';

const TODAY = '2026-11-20';

async function rowOfSample(name: keyof typeof samples): Promise<PromptReport> {
  const [row] = (await samples[name]()).prompts;
  if (row === undefined) throw new Error('the sample has a row');
  return row;
}

const said = (row: PromptReport, topic: Evidence['topic'], alone = true) =>
  evidenceOf(row, TODAY, alone)
    .filter((one) => one.topic === topic)
    .map(({ text }) => text);

/** The row with something else in each of its comparisons. */
function compared(row: PromptReport, changes: (one: PromptReport['comparisons'][number]) => object): PromptReport {
  return { ...row, comparisons: row.comparisons.map((one) => ({ ...one, ...changes(one) })) };
}

describe('how sure a verdict is', () => {
  it('is not said twice where the one sentence says it', async () => {
    const row = await rowOfSample('attempt-4');
    expect(said(row, 'sure')).toEqual([expect.stringMatching(/^A drop of \d\.\d pp or more would be seen four times/)]);
    expect(said(row, 'sure', false)).toEqual([
      expect.stringMatching(/^The chance that it is more than 5\.0 pp worse is [\d.]+%: sure\. A drop/),
    ]);
  });

  it('has a word for a pass only', async () => {
    const row = await rowOfSample('attempt-4');
    const at = (chanceWorse: number) =>
      said(
        compared(row, ({ composite }) => ({ composite: { ...composite, chanceWorse } })),
        'sure',
        false,
      )[0];
    expect(at(0.12)).toContain('is 12%: likely, not sure.');
    expect(at(0.4)).toContain('is 40%: weak evidence.');
    const open = await rowOfSample('inconclusive-needs');
    expect(said(open, 'sure', false)[0]).toMatch(/worse is 19%\. A drop of \d\.\d pp/);
  });

  it('is a guarantee of a strict pass, and no chance where it did not pass: strict does not decide by one', async () => {
    expect(said(await rowOfSample('strict-pass'), 'sure', false)[0]).toMatch(
      /^Shown: a prompt that is worse by more than is allowed gets through this gate at most 1 time in 20\. A drop/,
    );
    expect(said(await rowOfSample('futile'), 'sure')[0]).toMatch(/^A drop of .* four times in five\.$/);
  });

  it('says of what it speaks: all scorers, what was measured, the anchor', async () => {
    expect(said(await rowOfSample('improved'), 'sure')[0]).toMatch(/^The chance that all scorers together are more/);
    expect(said(await rowOfSample('inconclusive'), 'sure')[0]).toMatch(
      /^Of what could be measured, the chance that all scorers together are /,
    );
    const anchored = evidenceOf(await rowOfSample('anchor'), TODAY, true).filter(({ topic }) => topic === 'sure');
    expect(anchored.map(({ of }) => of)).toEqual([{ suite: 'triage' }, { suite: 'triage', against: 'anchor' }]);
  });

  it('is no chance beside a failure of an only scorer that did not fail by it', async () => {
    const row = await rowOfSample('attempt-4');
    const failing = (rule: string) => {
      const checks = [{ rule, suite: 'triage', outcome: 'fail', message: 'x' }] as const;
      return said({ ...row, verdict: { kind: 'fail', checks, because: 'x' } }, 'sure')[0];
    };
    expect(failing('max-drop')).toMatch(/^A drop of/);
    expect(failing('composite')).toMatch(/^The chance that it is more than 5\.0 pp worse is [\d.]+%\. A drop of/);
    expect(said(await rowOfSample('regressed'), 'sure')[0]).toMatch(/^The chance that all scorers together are /);
  });

  it('claims no sight where there is none', async () => {
    const row = await rowOfSample('attempt-4');
    const at = (detectableDrop: number | undefined) =>
      said(
        compared(row, ({ composite }) => ({ composite: { ...composite, detectableDrop } })),
        'sure',
      );
    expect(at(0)).toEqual([]);
    expect(at(undefined)).toEqual([]);
    expect(at(1.2)).toEqual(['These are too few answers to see any drop.']);
    expect(at(0.0612)).toEqual(['A drop of 6.1 pp or more would be seen four times in five.']);
  });

  it('counts clusters where cases are not independent', async () => {
    const row = compared(await rowOfSample('attempt-4'), ({ extent }) => ({ extent: { ...extent, clusters: 26 } }));
    expect(said(row, 'sure')[0]).toContain('The 100 cases count as 26 clusters: those of one rise and fall together.');
  });

  it('is not said of what was not compared', async () => {
    expect(evidenceOf(await rowOfSample('nothing-to-compare'), TODAY, true)).toEqual([]);
    expect(
      evidenceOf(await rowOfSample('provider-error'), TODAY, true).filter(({ topic }) => topic === 'sure'),
    ).toEqual([]);
  });
});

describe('what would settle an unclear verdict', () => {
  const needing = async (
    needs: { cases: number; trials?: number } | undefined,
    changes: Partial<PromptReport> = {},
  ) => {
    const row = { ...(await rowOfSample('inconclusive-needs')), ...changes };
    const [text] = said(
      compared(row, ({ composite: { needs: _, ...composite } }) => ({
        composite: { ...composite, ...(needs === undefined ? {} : { needs }) },
      })),
      'settle',
    );
    return text;
  };

  it('is more cases, or more trials where they help', async () => {
    const seen = 'then a drop of 5.0 pp would be seen four times in five.';
    expect(await needing({ cases: 177, trials: 2 })).toBe(`About 180 more cases, or 2 more trials of each: ${seen}`);
    expect(await needing({ cases: 1, trials: 1 })).toBe(`About 1 more case, or 1 more trial of each: ${seen}`);
    expect(await needing({ cases: 4321 })).toBe(`About 4,400 more cases: ${seen}`);
    expect(await needing({ cases: 90, trials: 400 })).toBe(`About 90 more cases: ${seen}`);
    const { maxDrop: _, ...unknown } = await rowOfSample('inconclusive-needs');
    expect(said(unknown, 'settle')[0]).toMatch(/of each\.$/);
  });

  it('is a better prompt where there are answers enough', async () => {
    expect(await needing(undefined)).toBe(
      'These cases are enough to see a drop of 5.0 pp, and what they show lies between a pass and a fail: more cases, a better prompt, or a larger `max-drop`.',
    );
  });

  it('counts what a gate that gave up had still to ask', async () => {
    const ending = { kind: 'futile', look: 2, of: 5, callsSaved: 100, callsPlanned: 720 } as const;
    const row = await rowOfSample('inconclusive-needs');
    const half = compared(row, ({ extent, composite }) => ({
      extent: { ...extent, cases: 60, trials: 1 },
      composite: { ...composite, needs: { cases: 400 } },
    }));
    expect(said({ ...half, ending }, 'settle')[0]).toMatch(
      /^The rest of the plan could hardly have made it pass\. At most about 340 more cases:/,
    );
    const enough = compared(half, ({ composite }) => ({ composite: { ...composite, needs: { cases: 100 } } }));
    const rest = 'The rest of the plan could hardly have made it pass.';
    expect(said({ ...enough, ending }, 'settle')).toEqual([`${rest} A better prompt might, or a larger \`max-drop\`.`]);
    expect(said({ ...enough, ending, mode: 'strict' }, 'settle')).toEqual([
      `${rest} More cases than planned might; else a larger \`max-drop\`, or \`mode: simple\`, which gives no guarantee.`,
    ]);
  });

  it('is another run where answers are missing', async () => {
    expect(said(await rowOfSample('inconclusive'), 'settle')).toEqual([
      'Run it again when the model answers: what is missing is not a regression.',
    ]);
  });

  it('is not said of a pass, a failure, or a rule that no number of answers settles', async () => {
    expect(said(await rowOfSample('attempt-4'), 'settle')).toEqual([]);
    expect(said(await rowOfSample('regressed'), 'settle')).toEqual([]);
    expect(said(await rowOfSample('pre-flight'), 'settle')).toEqual([]);
    const row = await rowOfSample('inconclusive-needs');
    const checks = [{ rule: 'critical', suite: 'triage', outcome: 'inconclusive', message: 'x' }] as const;
    expect(said({ ...row, verdict: { kind: 'inconclusive', checks, because: 'x' } }, 'settle')).toEqual([]);
  });

  const open = async (...checks: readonly (Partial<Check> & Pick<Check, 'rule'>)[]) => {
    const row = await rowOfSample('inconclusive-needs');
    const [first, ...rest] = checks.map(
      (check): Check => ({ suite: 'triage', outcome: 'inconclusive', message: 'x', ...check }),
    );
    if (first === undefined) throw new Error('a verdict has a check');
    return { ...row, verdict: { kind: 'inconclusive', checks: [first, ...rest], because: 'x' } } as const;
  };

  it('is how many cases or clusters are missing until an average says anything', async () => {
    const few = compared(await open({ rule: 'composite' }), ({ composite: { interval: _, ...composite } }) => ({
      composite: { ...composite, cases: 7 },
    }));
    expect(said(few, 'settle')).toEqual([
      'At least 10 cases, 3 more than there are: fewer say nothing sure about an average.',
    ]);
    const clustered = compared(await open({ rule: 'max-drop' }), ({ extent }) => ({
      extent: { ...extent, clusters: 12 },
    }));
    expect(said({ ...clustered, mode: 'strict' }, 'settle')[0]).toMatch(/^At least 20 clusters, 8 more than there are/);
    expect(said(clustered, 'settle')[0]).toMatch(/^About \d+ more cases, of other clusters/);
  });

  it('is said of every rule that is open', async () => {
    const row = await open(
      { rule: 'must-improve', scorer: 'label' },
      { rule: 'min' },
      { rule: 'cases' },
      { rule: 'cost', message: 'cost: not known for 3 calls' },
      { rule: 'tokens', message: 'tokens: not known for 3 calls' },
      { rule: 'latency' },
    );
    const [text = ''] = said(row, 'settle');
    expect(text).toMatch(
      /^For the gain: a larger one, .* a gain of about \d\.\d pp beyond what is asked for would be shown/,
    );
    expect(text).toContain('For `min`: more cases, or a lower `min`. More cases, or a smaller `min-cases`.');
    expect(text).toContain("For cost: declare the model's `prices` under `models`, or remove the rule on cost.");
    expect(text).toContain('For tokens: the model does not tell it for every call; remove the rule on tokens.');
    expect(text).toContain('For latency: more calls (a `p95` takes at least 59), or a larger limit.');
  });

  it('is a larger limit where a run was cut off by one', async () => {
    expect(said({ ...(await open({ rule: 'cap' })), comparisons: [] }, 'settle')[0]).toMatch(
      /^A larger limit on calls or cost \(`max-calls`/,
    );
    expect(said({ ...(await open({ rule: 'interrupted' })), comparisons: [] }, 'settle')).toEqual([]);
  });
});

describe('an early end', () => {
  it('says when, after how much, why, and what it saved', async () => {
    expect(said(await rowOfSample('early-pass'), 'stopped')).toEqual([
      'At look 3 of 5, after all 500 cases, 1 of 3 trials each: the answer was known. 2,000 of 3,000 calls were not needed.',
    ]);
    expect(said(await rowOfSample('pre-flight'), 'stopped')).toEqual(['Before the first call: all 240 were spared.']);
    expect(said(await rowOfSample('inconclusive-needs'), 'stopped')).toEqual([]);
  });

  it.each([
    ['pass', 'the answer was known'],
    ['fail', 'the answer was known'],
    ['futile', 'the rest could hardly have made it pass'],
    ['error', 'it cannot be judged'],
  ] as const)('of kind %s is because %s', async (kind, why) => {
    const row = compared(await rowOfSample('early-pass'), ({ extent }) => ({
      extent: { ...extent, cases: 250, ofTrials: 1 },
    }));
    const ending = { kind, look: 1, of: 3, callsSaved: 0, callsPlanned: 1000 };
    expect(said({ ...row, ending }, 'stopped')).toEqual([`At look 1 of 3, after 250 of 500 cases: ${why}.`]);
  });
});

describe('the answers of a baseline', () => {
  const told = async (trials: object) => {
    const row = await rowOfSample('pooled-baseline');
    const baselineTrials = { fewest: 7, most: 7, pooled: 4, ...trials };
    return said(
      compared(row, () => ({ baselineTrials })),
      'baseline',
    );
  };

  it('are told by number, origin and age', async () => {
    expect(await told({ oldest: '2026-11-06', newest: '2026-11-18' })).toEqual([
      '7 trials a case, 4 of them from earlier runs, the oldest 14 days old, the newest 2 days old.',
    ]);
    expect(await told({ oldest: '2026-11-19', newest: TODAY })).toEqual([
      '7 trials a case, 4 of them from earlier runs, the oldest of yesterday, the newest of today.',
    ]);
    expect(await told({ pooled: 7, oldest: '2026-11-18', newest: '2026-11-18' })).toEqual([
      '7 trials a case, all of them from earlier runs, 2 days old.',
    ]);
    expect(await told({ oldest: TODAY, newest: TODAY })).toEqual(['7 trials a case, 4 of them from earlier runs.']);
    expect(await told({ fewest: 3, most: 10, pooled: 10 })).toEqual([
      '3 to 10 trials a case, up to 10 of them from earlier runs.',
    ]);
  });

  it('are not mentioned where this run drew all of them', async () => {
    expect(await told({ fewest: 3, most: 3, pooled: 0, oldest: TODAY, newest: TODAY })).toEqual([]);
  });

  it('are old where the model no longer exists, and the provider is quoted', async () => {
    expect(said(await rowOfSample('baseline-model-gone'), 'baseline')).toEqual([
      expect.stringMatching(
        /^The model no longer exists, so the answers of earlier runs stand in: 5 trials a case, the oldest 82 days old, the newest \d+ days old\. The provider said: 404: /,
      ),
    ]);
  });
});

describe('a further text on the same pull request', () => {
  it('is counted from the second on', async () => {
    const row = await rowOfSample('attempt-4');
    expect(said(row, 'attempt')).toEqual([
      'This is attempt 4 on this pull request: of enough texts that are no better, one passes by luck.',
    ]);
    expect(said({ ...row, attempt: 1 }, 'attempt')).toEqual([]);
  });
});
