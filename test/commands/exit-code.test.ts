import { describe, expect, it } from 'vitest';
import { exitCode } from '../../src/commands/exit-code.ts';
import type { Occasion } from '../../src/commands/request.ts';
import type { PromotionReport, Report } from '../../src/report/report.ts';
import { exact, passing } from '../gate/builders.ts';
import { reportOf, rowOf } from '../report/builders.ts';

type Outcome = PromotionReport['outcome'];

const row = await rowOf({ judged: [exact(passing(9, 10), passing(9, 10))] });

function report(
  command: Report['command'],
  verdict: Report['verdict'],
  outcomes: readonly Outcome[],
  given: Partial<Report> = {},
): Report {
  const prompts = outcomes.map((outcome) => ({ ...row, promotion: { outcome, message: '' } }));
  return { ...reportOf(prompts), command, verdict, ...given };
}

const shown: readonly Occasion[] = ['pull-request', 'merge-group', 'command-line'];

describe.each(shown)('the exit code of an evaluation (%s)', (occasion) => {
  it.each([
    ['pass', 'promoted', 0],
    ['pass', 'already-held', 0],
    ['pass', 'will-assign', 0],
    ['pass', 'kept', 0],
    // A fork, an untrusted branch: the verdict is what is asked for.
    ['pass', 'refused', 0],
    ['pass', 'superseded', 2],
    ['pass', 'indeterminate', 2],
    ['fail', 'refused', 1],
    ['inconclusive', 'refused', 2],
    ['error', 'refused', 3],
  ] as const)('is, of %s and %s, %i', (verdict, outcome, code) => {
    expect(exitCode(report('evaluate', verdict, [outcome]), occasion)).toBe(code);
  });

  it('is 0 of an inconclusive one that the gate lets be green, and of nothing else', () => {
    const green = { greenInconclusive: true };
    expect(exitCode(report('evaluate', 'inconclusive', ['refused'], green), occasion)).toBe(0);
    expect(exitCode(report('evaluate', 'fail', ['refused'], green), occasion)).toBe(1);
    expect(exitCode(report('evaluate', 'error', [], green), occasion)).toBe(3);
    expect(exitCode(report('evaluate', 'inconclusive', ['indeterminate'], green), occasion)).toBe(2);
  });

  it('is 0 when there was nothing to evaluate', () => {
    expect(exitCode(report('evaluate', 'pass', [], { nothing: 'no prompt differs' }), occasion)).toBe(0);
  });

  it('is 3 of a run that could not be done', () => {
    expect(exitCode(report('evaluate', 'error', []), occasion)).toBe(3);
  });
});

describe.each([
  ['a push', 'evaluate', 'push'],
  ['a dispatched promotion', 'promote', 'dispatch'],
  ['a promotion on the command line', 'promote', 'command-line'],
  ['a rollback', 'rollback', 'dispatch'],
] as const)('the exit code of %s', (_, command, occasion) => {
  it.each([
    ['pass', ['promoted'], 0],
    ['pass', ['promoted', 'already-held'], 0],
    ['pass', ['promoted', 'kept'], 1],
    ['pass', ['will-assign'], 1],
    ['pass', ['refused'], 1],
    ['pass', ['superseded'], 1],
    ['pass', ['indeterminate'], 1],
    ['fail', ['refused'], 1],
    ['inconclusive', ['refused'], 2],
    ['error', ['refused'], 3],
  ] as const)('is, of %s and %j, %i', (verdict, outcomes, code) => {
    expect(exitCode(report(command, verdict, outcomes), occasion)).toBe(code);
  });

  it('is 0 of a dry run that would do it', () => {
    expect(exitCode(report(command, 'pass', ['will-assign'], { dryRun: true }), occasion)).toBe(0);
    expect(exitCode(report(command, 'fail', ['refused'], { dryRun: true }), occasion)).toBe(1);
  });

  it('is not 0 of an inconclusive one, even where the gate lets it be green: it did not move', () => {
    expect(exitCode(report(command, 'inconclusive', ['refused'], { greenInconclusive: true }), occasion)).toBe(2);
  });
});
