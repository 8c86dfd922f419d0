import { describe, expect, it } from 'vitest';
import { caseOrder } from '../../../src/foundation/shuffle.ts';
import { checkOf, checksOf } from '../builders.ts';
import { type Answers, asked, baseline, candidate, contest, failing, perfect, rehearse } from './rehearsal.ts';

const order = caseOrder(candidate(perfect).subject.dataset, 100);
/** The position of the case that comes as number so-and-so. */
const number = (place: number) => order[place] ?? 0;
const same = baseline(perfect);
const repeats = (run: ReturnType<typeof rehearse>, of = candidate(perfect)) => asked(run, of, 'reruns');

describe('a critical case that does not pass', () => {
  const tags = Array.from({ length: 100 }, (_, position) => (position === number(90) ? ['safety'] : []));
  const gate = contest(candidate(perfect), same, { criticalTags: ['safety'] });
  const other = baseline(perfect, { tags });
  const fails: Answers = (position) => (position === number(90) ? 0 : 1);

  it('is repeated three times on the candidate, and ends the run when it fails again', () => {
    const own = candidate(fails, { tags });
    const run = rehearse([gate], [own, other]);
    expect(asked(run, own)).toEqual(['26 × 1']);
    expect(repeats(run)).toEqual(['1 × 3']);
    expect(repeats(run, other)).toEqual([]);
    expect(run.settled(gate)).toMatchObject({
      verdict: { kind: 'fail' },
      // 75 + 74 cases were not asked once, and 100 on two sides not twice more. Repeats are not of the plan.
      ending: { kind: 'fail', look: 1, of: 5, callsSaved: 549, callsPlanned: 600 },
    });
  });

  it('is repeated once only, at whatever look it did not pass first', () => {
    const own = candidate(fails, { tags, repeats: perfect });
    const run = rehearse([gate], [own, other]);
    expect(repeats(run)).toEqual(['1 × 3']);
    expect(asked(run, own).slice(0, 3)).toEqual(['26 × 1', '51 × 1', '100 × 1']);
    expect(checkOf(run.settled(gate).verdict, 'critical')?.outcome).toBe('pass');
  });

  it('is repeated at a later look when that is the first at which it does not pass', () => {
    // It passes the first trial and fails the second.
    const own = candidate((position, trial) => (position === number(90) && trial === 1 ? 0 : 1), {
      tags,
      repeats: fails,
    });
    const strict = contest(own, same, { mode: 'strict', criticalTags: ['safety'] });
    const run = rehearse([strict], [own, other]);
    expect(asked(run, own)).toEqual(['26 × 1', '51 × 1', '100 × 1', '100 × 2']);
    expect(repeats(run)).toEqual(['1 × 3']);
    expect(run.settled(strict)).toMatchObject({ verdict: { kind: 'fail' }, ending: { kind: 'fail', look: 4 } });
  });

  it('leaves the gate open when it cannot be repeated, and is not asked again', () => {
    const own = candidate(fails, { tags, repeats: () => 'infrastructure' });
    const run = rehearse([gate], [own, other]);
    expect(repeats(run)).toEqual(['1 × 3']);
    expect(asked(run, own).at(-1)).toBe('100 × 3');
    expect(run.settled(gate)).toMatchObject({ verdict: { kind: 'inconclusive' }, ending: { kind: 'complete' } });
  });
});

describe('cases that got worse, where a rule counts them', () => {
  // Three cases of the last quarter lost their only trial; the candidate won three others, so that the mean stands still.
  const lost = [90, 91, 92].map(number);
  const won = [80, 81, 82].map(number);
  const before: Answers = (position) => (won.includes(position) ? 0 : 1);
  const after: Answers = (position, trial) => (lost.includes(position) && trial === 0 ? 0 : 1);
  const rules = { scorers: { exact: { maxRegressedCases: 1 } } };
  const other = baseline(before);

  it('are repeated five times a side before a pass, and pass when none is confirmed', () => {
    const own = candidate(after, { repeats: perfect });
    const gate = contest(own, other, rules);
    const run = rehearse([gate], [own, other]);
    expect(repeats(run)).toEqual(['3 × 5']);
    expect(repeats(run, other)).toEqual(['3 × 5']);
    // Not before every case was seen, and not to the bitter end for their sake.
    expect(run.settled(gate)).toMatchObject({ verdict: { kind: 'pass' }, ending: { kind: 'pass', look: 4, of: 5 } });
    expect(checkOf(run.settled(gate).verdict, 'max-regressed-cases')?.outcome).toBe('pass');
  });

  it('fail an early pass when more are confirmed than may be', () => {
    const own = candidate(after, { repeats: (position) => (lost.includes(position) ? 0 : 1) });
    const gate = contest(own, other, rules);
    const { verdict, ending } = rehearse([gate], [own, other]).settled(gate);
    expect(verdict.kind).toBe('fail');
    expect(ending.kind).toBe('fail');
    expect(
      checksOf(verdict)
        .filter(({ outcome }) => outcome !== 'pass')
        .map(({ rule }) => rule),
    ).toEqual(['max-regressed-cases']);
  });

  it('let the run go on when they cannot be repeated, and leave it open at the end', () => {
    const own = candidate((position) => (lost.includes(position) ? 0 : 1), { repeats: () => 'infrastructure' });
    const gate = contest(own, other, rules);
    const run = rehearse([gate], [own, other]);
    expect(repeats(run)).toEqual(['3 × 5']);
    expect(asked(run, own).at(-1)).toBe('100 × 3');
    expect(run.settled(gate)).toMatchObject({
      verdict: { kind: 'inconclusive' },
      ending: { kind: 'complete', look: 5 },
    });
  });

  it('are not repeated when the gate fails anyway', () => {
    const own = candidate(failing(30));
    const gate = contest(own, same, rules);
    const run = rehearse([gate], [own, same]);
    expect(run.settled(gate).verdict.kind).toBe('fail');
    expect(repeats(run)).toEqual([]);
    // Nor at the end of everything.
    const late = contest(own, same, { ...rules, earlyStop: false });
    expect(repeats(rehearse([late], [own, same]))).toEqual([]);
  });

  it('are not repeated when the gate gives up', () => {
    // Of the first quarter 14 got worse and 8 better: nothing that is certain, and nothing that could still pass.
    const first = Array.from({ length: 22 }, (_, place) => number(place));
    const own = candidate((position) => (first.slice(8).includes(position) ? 0 : 1));
    const held = baseline((position) => (first.slice(0, 8).includes(position) ? 0 : 1));
    const gate = contest(own, held, { ...rules, mode: 'strict' });
    const run = rehearse([gate], [own, held]);
    expect(run.settled(gate)).toMatchObject({ verdict: { kind: 'inconclusive' }, ending: { kind: 'futile' } });
    expect(repeats(run)).toEqual([]);
  });

  it('are repeated at the end, where nothing is left to ask', () => {
    const own = candidate(after, { repeats: perfect, trials: 1 });
    const once = baseline(before, { trials: 1 });
    const gate = contest(own, once, { ...rules, earlyStop: false });
    const run = rehearse([gate], [own, once]);
    expect(repeats(run)).toEqual(['3 × 5']);
    expect(run.settled(gate)).toMatchObject({
      verdict: { kind: 'pass' },
      ending: { kind: 'complete', look: 1, of: 1 },
    });
  });

  it('decide where there are too few cases for a mean', () => {
    const own = candidate((position, trial) => (position === 0 && trial === 0 ? 0 : 1), {
      cases: 8,
      repeats: (position) => (position === 0 ? 0 : 1),
    });
    const few = baseline(perfect, { cases: 8 });
    const gate = contest(own, few, { scorers: { exact: { maxRegressedCases: 0 } } });
    const run = rehearse([gate], [own, few]);
    expect(asked(run, own)).toEqual(['8 × 1', '8 × 2', '8 × 3']);
    expect(run.settled(gate).verdict.kind).toBe('fail');
  });
});
