import type { Config } from '../config/config.ts';
import type { Case } from '../datasets/dataset.ts';
import { describeError, RatchetError } from '../foundation/errors.ts';
import { diffVersions } from '../prompts/index.ts';
import { caseChanges, explain } from '../report/index.ts';
import type { MoveReport, Notice, PromptReport, Report } from '../report/report.ts';
import { emptyReport } from './empty-report.ts';
import type { Promoted, PromotedRow } from './judging.ts';
import { isSettled } from './moves.ts';
import type { OpenSuite } from './open-suites.ts';
import type { Request, Surroundings } from './request.ts';
import type { SuiteRun } from './suite-run.ts';

type Parts = {
  readonly request: Request;
  readonly config: Config;
  /** The rows show what is held under a proposed policy. */
  readonly proposal: boolean;
  readonly suites: ReadonlyMap<string, OpenSuite>;
  /** Undefined when nothing had to be run. */
  readonly run: SuiteRun | undefined;
  readonly promoted: Promoted;
  readonly notices: readonly Notice[];
  readonly startedAt: Date;
};

/** How many changed cases a report keeps for each row; the writers show fewer. */
const changesKept = 100;

/** Puts together what was found and done. */
export async function buildReport(parts: Parts, around: Surroundings): Promise<Report> {
  const { request, config, run, promoted } = parts;
  const unread = new Set<string>();
  const prompts = await Promise.all(promoted.rows.map((row) => promptReport(row, casesOf(parts.suites, unread))));
  const empty = emptyReport(request, around, parts.startedAt);
  // What was not evaluated is never green: only a verdict over comparisons that were made can be allowed.
  const allowed = promoted.rows.every(
    ({ candidate, verdict, comparisons }) =>
      verdict.kind !== 'inconclusive' ||
      (candidate.environment.gate.onInconclusive === 'allow' && comparisons.length > 0),
  );
  return {
    ...empty,
    ...(config.project === undefined ? {} : { project: config.project }),
    ...(parts.proposal ? explainProposal(prompts) : explained(prompts, promoted.moves)),
    ...(allowed && promoted.rows.some(({ verdict }) => verdict.kind === 'inconclusive')
      ? { greenInconclusive: true }
      : {}),
    simulated: run?.evaluations.some((each) => each.simulated) ?? false,
    prompts,
    ...(promoted.moves.length === 0 ? {} : { moves: promoted.moves }),
    notices: [...parts.notices, ...(run?.notices ?? []), ...promoted.notices, ...[...unread].map(withoutTexts)],
    calls: run === undefined ? empty.calls : callFacts(run, empty.calls.seconds),
    ...(promoted.registryCommit === undefined ? {} : { registryCommit: promoted.registryCommit }),
    ...reproduction(request),
  };
}

type CasesOf = (suite: string) => AsyncIterable<Case>;

/** By now versions may have been assigned, and that must be told also where a dataset cannot be read once more. */
function casesOf(suites: ReadonlyMap<string, OpenSuite>, unread: Set<string>): CasesOf {
  return async function* cases(suite) {
    try {
      yield* suites.get(suite)?.dataset.cases() ?? [];
    } catch (thrown) {
      unread.add(`suite ${suite}: ${thrown instanceof RatchetError ? describeError(thrown) : String(thrown)}`);
    }
  };
}

function withoutTexts(why: string): Notice {
  return {
    level: 'warning',
    message: `Changed cases are shown without their texts, which could not be read again (${why}).`,
  };
}

async function promptReport(row: PromotedRow, cases: CasesOf): Promise<PromptReport> {
  const { candidate, comparisons, judged, verdict, ending, attempt, promotion } = row;
  const { gate } = candidate.environment;
  const { changes, omitted } = await caseChanges({
    comparisons,
    judged,
    cases,
    criticalTags: gate.criticalTags,
    limit: changesKept,
  });
  const { baseline } = candidate;
  return {
    slug: candidate.slug,
    ...(candidate.file === undefined ? {} : { file: candidate.file }),
    environment: candidate.environment.slug,
    model: candidate.version.model,
    candidate: candidate.version.id,
    ...(baseline === undefined
      ? {}
      : {
          baseline: {
            version: baseline.version.id,
            source: baseline.source,
            ...(baseline.since === undefined ? {} : { since: baseline.since }),
          },
        }),
    ...(comparisons.some(({ against }) => against === 'anchor') && candidate.anchor !== undefined
      ? { anchor: candidate.anchor.id }
      : {}),
    verdict,
    mode: gate.mode,
    maxDrop: gate.maxDrop,
    ...(ending === undefined ? {} : { ending }),
    ...(attempt === undefined ? {} : { attempt }),
    comparisons,
    changes,
    changesOmitted: omitted,
    diff: baseline?.version.id === candidate.version.id ? '' : diffVersions(baseline?.version, candidate.version),
    promotion,
  };
}

function callFacts({ spent, estimate }: SuiteRun, seconds: number): Report['calls'] {
  return {
    calls: spent.calls,
    cached: spent.cached,
    recorded: spent.recorded,
    inputTokens: spent.usage.inputTokens,
    outputTokens: spent.usage.outputTokens,
    ...(spent.costUsd === undefined ? {} : { costUsd: spent.costUsd }),
    estimatedCalls: estimate.calls,
    ...(estimate.costUsd === undefined ? {} : { estimatedCostUsd: estimate.costUsd }),
    seconds,
  };
}

/** The rows decide; without any, what became of datasets and parameters. */
function explained(prompts: readonly PromptReport[], moves: readonly MoveReport[]): ReturnType<typeof explain> {
  if (prompts.length > 0) return explain(prompts);
  const because = moves.map(({ promotion }) => promotion.message.replace(/\.$/, '')).join('; ');
  return { verdict: moves.every(({ promotion }) => isSettled(promotion)) ? 'pass' : 'inconclusive', because };
}

/** Nothing is to be assigned: what is held and falls short of a proposal is for its reviewer to weigh, and fails no check. */
function explainProposal(prompts: readonly PromptReport[]) {
  const { verdict, because } = explain(prompts);
  const shown = verdict === 'fail' ? ('pass' as const) : verdict;
  const short = verdict === 'fail' ? `what is held would not pass: ${because}` : because;
  return { verdict: shown, because: `shown for the reviewer, nothing is assigned; ${short}`, proposal: true };
}

/** The command that repeats an evaluation on a laptop, on the same two commits. */
function reproduction(request: Request): { readonly reproduce?: string } {
  if (request.command !== 'evaluate' || request.scope.kind !== 'change') return {};
  const { proposed, base } = request.scope;
  if (proposed.commit === undefined || base.commit === undefined) return {};
  const config = request.configPath === 'prompt-ratchet.yml' ? '' : ` --config ${request.configPath}`;
  const fetch = request.pullRequest === undefined ? '' : `git fetch origin pull/${request.pullRequest}/merge && `;
  return {
    reproduce: `${fetch}prompt-ratchet evaluate --base ${base.commit.slice(0, 12)} --head ${proposed.commit.slice(0, 12)}${config}`,
  };
}
