import type { Stopped } from '../evaluation/index.ts';
import { shortDigest } from '../foundation/digest.ts';
import type { Ending, JudgedSuite } from '../gate/index.ts';
import type { Check, Comparison, Verdict } from '../gate/verdict.ts';
import type { Candidate, Revert } from './candidates.ts';
import type { SuiteRun } from './suite-run.ts';

/** A candidate with what the gate says of it: one row of the report. */
export type Row = {
  readonly candidate: Candidate;
  readonly verdict: Verdict;
  readonly comparisons: readonly Comparison[];
  /** What was compared; empty when nothing could be. */
  readonly judged: readonly JudgedSuite[];
  /** How the evaluation ended; undefined when there was none, or it was cut off. */
  readonly ending?: Ending;
  /** Which text of its prompt on this pull request this is, from 1. */
  readonly attempt?: number;
};

/**
 * True unless the verdict is known without a model: no suite covers the prompt, or the environment holds this version and held
 * it before the change too. A version that was held before and is not now is evaluated like any other.
 */
export function needsEvaluation({ version, baseline, holds, suites, revert }: Candidate): boolean {
  if (revert !== undefined) return false;
  const unmoved = baseline?.source === 'held' && baseline.version.id === version.id && holds?.version === version.id;
  return suites.length > 0 && !unmoved;
}

/** Every suite of a prompt together, for each environment (design, statistics). `run`: undefined when nothing was to be run. */
export function judgeCandidates(candidates: readonly Candidate[], run: SuiteRun | undefined): readonly Row[] {
  const alone = new Set(candidates.map(({ slug }) => slug)).size === 1;
  return candidates.map((candidate) => judgeCandidate(candidate, run, alone));
}

function judgeCandidate(candidate: Candidate, run: SuiteRun | undefined, alone: boolean): Row {
  const nothing = { candidate, comparisons: [], judged: [] };
  const { revert } = candidate;
  if (revert !== undefined) return { ...nothing, verdict: { kind: 'pass', checks: [reverted(candidate, revert)] } };
  if (candidate.suites.length === 0) return { ...nothing, verdict: noSuite(candidate) };
  if (!needsEvaluation(candidate)) return { ...nothing, verdict: { kind: 'pass', checks: [heldAlready(candidate)] } };
  const settled = run?.settled(candidate);
  const attempt = run?.attempt(candidate);
  if (settled !== undefined) return { candidate, ...settled, ...(attempt === undefined ? {} : { attempt }) };
  if (run?.stopped !== undefined) return { ...nothing, verdict: stoppedVerdict(candidate, run.stopped, alone) };
  const error = {
    name: 'NothingEvaluated',
    message: `${candidate.slug} was not evaluated for ${candidate.environment.slug}`,
  };
  return { ...nothing, verdict: { kind: 'error', error } };
}

/** A run that was stopped says nothing about the prompt: an outage is an `error`, a cap or a cancel leaves it open. */
function stoppedVerdict(candidate: Candidate, stopped: Stopped, alone: boolean): Verdict {
  if (stopped.kind === 'refused' || stopped.kind === 'infrastructure') {
    const error = stopped.error ?? { name: 'ModelUnavailable', message: stopped.message };
    // What stops a run may be about another prompt: of this one it only says that it was not decided.
    const message = alone ? error.message : `the run was stopped before this prompt was decided: ${error.message}`;
    return { kind: 'error', error: { ...error, message } };
  }
  const check: Check = {
    rule: stopped.kind,
    suite: candidate.suites[0]?.name ?? '',
    outcome: 'inconclusive',
    message: stopped.message,
  };
  return { kind: 'inconclusive', checks: [check], because: stopped.message };
}

function noSuite({ slug, environment }: Candidate): Verdict {
  return {
    kind: 'error',
    error: {
      name: 'NoSuite',
      message: `no suite of ${environment.slug} covers ${slug}: it cannot be judged`,
      todo: `Add ${slug} to the \`prompts\` of a suite${environment.suites === undefined ? '' : ` that ${environment.slug} names in \`suites\``}.`,
    },
  };
}

function reverted({ slug, environment, version, suites }: Candidate, { entry }: Revert): Check {
  const how = entry.pullRequest === undefined ? `by ${entry.actor}` : `by pull request #${entry.pullRequest}`;
  return {
    rule: 'revert',
    suite: suites[0]?.name ?? '',
    outcome: 'pass',
    message: `a revert: ${environment.slug} was given ${shortDigest(version.id)} of ${slug} on ${entry.at.slice(0, 10)} ${how}, and it passed there`,
  };
}

function heldAlready({ slug, environment, suites, heldBy }: Candidate): Check {
  const override =
    heldBy?.rule === 'override' ? `: ${heldBy.actor} promoted it despite the verdict, because: ${heldBy.reason}` : '';
  return {
    rule: 'held-already',
    suite: suites[0]?.name ?? '',
    outcome: 'pass',
    message: `${environment.slug} holds this version of ${slug} already${override || ': there is nothing to compare'}`,
  };
}
