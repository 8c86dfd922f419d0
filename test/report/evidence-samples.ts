import type { JudgedSuite } from '../../src/gate/index.ts';
import type { PromptReport, Report } from '../../src/report/report.ts';
import { versionId } from '../gate/builders.ts';
import { type RowOptions, reportOf, rowOf } from './builders.ts';
import { DIFF, drawn, mostly, pooledFrom, texts } from './tickets.ts';

const documentation = 'https://github.com/acme/prompt-ratchet/blob/v1/docs';

type Size = { readonly cases: number; readonly trials: number; readonly drop?: number; readonly before?: number };

const compared = ({ cases, trials, drop = 0, before = trials }: Size): JudgedSuite => ({
  suite: 'triage',
  baseline: drawn({ version: 'baseline', cases, trials: before, passes: mostly() }),
  candidate: drawn({ version: 'candidate', cases, trials, passes: mostly(drop) }),
});

/** The first two changed cases are enough to see how they are shown. */
async function reportWith(options: RowOptions, changes: Partial<Report> = {}): Promise<Report> {
  const row = await rowOf({ texts, ...options, row: { diff: DIFF, ...options.row } });
  const left = new Set(row.changes.slice(2).map((change) => change.case)).size;
  const short: PromptReport = {
    ...row,
    changes: row.changes.slice(0, 2),
    changesOmitted: row.changesOmitted + left,
  };
  return reportOf([short], { documentation, ...changes });
}

async function needsMore(): Promise<Report> {
  return reportWith({ judged: [compared({ cases: 120, trials: 3, drop: 0.03 })], policy: { earlyStop: false } });
}

async function earlyPass(): Promise<Report> {
  return reportWith({ judged: [compared({ cases: 500, trials: 3 })] });
}

async function futile(): Promise<Report> {
  return reportWith({ judged: [compared({ cases: 100, trials: 3, drop: 0.03 })], policy: { mode: 'strict' } });
}

async function preFlight(): Promise<Report> {
  const calls = {
    ...reportOf([]).calls,
    calls: 0,
    cached: 0,
    inputTokens: 0,
    outputTokens: 0,
    costUsd: 0,
    seconds: 1.1,
  };
  return reportWith({ judged: [compared({ cases: 40, trials: 3 })], policy: { mode: 'strict' } }, { calls });
}

async function strictPass(): Promise<Report> {
  return reportWith({ judged: [compared({ cases: 500, trials: 3 })], policy: { mode: 'strict' } });
}

async function anchored(): Promise<Report> {
  const held = compared({ cases: 200, trials: 3 });
  const anchor = drawn({ version: 'anchor', cases: 200, trials: 3, passes: mostly(-0.09) });
  return reportWith({
    judged: [held, { ...held, baseline: anchor, against: 'anchor' }],
    policy: { anchor: { 'support-triage': versionId('anchor').slice(7, 19) } },
    row: { anchor: versionId('anchor') },
  });
}

async function advisory(): Promise<Report> {
  const suite = compared({ cases: 120, trials: 3 });
  const trials = suite.candidate.trials.map((trial, index) =>
    trial.outcome.status === 'failed'
      ? trial
      : {
          ...trial,
          outcome: {
            ...trial.outcome,
            completion: { ...trial.outcome.completion, latencyMs: 900 + ((index * 37) % 400) * 10 },
          },
        },
  );
  return reportWith({
    judged: [{ ...suite, candidate: { ...suite.candidate, trials } }],
    policy: { criticalTags: [], latency: { p50: 4000, p95: 2500, advisory: true } },
  });
}

async function fourthAttempt(): Promise<Report> {
  return reportWith({ judged: [compared({ cases: 100, trials: 3, drop: 0.01 })], row: { attempt: 4 } });
}

async function pooled(): Promise<Report> {
  const suite = compared({ cases: 150, trials: 3, before: 7 });
  const { baseline } = suite;
  if (baseline === undefined) throw new Error('the sample has a baseline');
  const days = ['2026-11-06', '2026-11-11', '2026-11-18', '2026-11-18'];
  const fresh = baseline.trials
    .filter(({ index }) => index >= days.length)
    .map((trial) => ({ ...trial, index: trial.index - days.length }));
  return reportWith({
    judged: [
      {
        ...suite,
        baseline: {
          ...baseline,
          trials: fresh,
          pooled: pooledFrom(baseline, days),
          subject: { ...baseline.subject, trials: 3 },
        },
      },
    ],
    policy: { earlyStop: false },
  });
}

async function modelGone(): Promise<Report> {
  const suite = compared({ cases: 150, trials: 3, before: 5 });
  const { baseline } = suite;
  if (baseline === undefined) throw new Error('the sample has a baseline');
  const days = ['2026-08-30', '2026-09-02', '2026-09-02', '2026-09-14', '2026-10-01'];
  return reportWith({
    judged: [
      {
        ...suite,
        baseline: {
          ...baseline,
          trials: [],
          pooled: pooledFrom(baseline, days),
          gone: '404: The model `gpt-4o-mini-2024-07-18` has been deprecated',
          subject: { ...baseline.subject, trials: 3 },
        },
      },
    ],
  });
}

/** One run each of what a verdict can rest on. */
export const samples = {
  'inconclusive-needs': needsMore,
  'early-pass': earlyPass,
  futile,
  'pre-flight': preFlight,
  'strict-pass': strictPass,
  anchor: anchored,
  'advisory-latency': advisory,
  'attempt-4': fourthAttempt,
  'pooled-baseline': pooled,
  'baseline-model-gone': modelGone,
};
