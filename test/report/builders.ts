import { digestOf } from '../../src/foundation/digest.ts';
import {
  parseCaseId,
  parseCommitId,
  parseEnvironmentSlug,
  parseEvaluationId,
  parseModelId,
  parseOperationId,
  parsePromptSlug,
} from '../../src/foundation/ids.ts';
import { type Contest, Course, type GatePolicy, type JudgedSuite, type Settled } from '../../src/gate/index.ts';
import { caseChanges } from '../../src/report/changes.ts';
import { explain } from '../../src/report/explain.ts';
import type { PromptReport, Report } from '../../src/report/report.ts';
import { policy, versionId } from '../gate/builders.ts';

export const commit = parseCommitId('1f2e3d4c5b6a79881f2e3d4c5b6a79881f2e3d4c');

/** The report of a run over these prompts; everything else can be replaced. */
export function reportOf(prompts: readonly PromptReport[], changes: Partial<Report> = {}): Report {
  const { verdict, because } = prompts.length === 0 ? { verdict: 'pass' as const, because: '' } : explain(prompts);
  return {
    format: 1,
    tool: { name: 'prompt-ratchet', version: '0.1.0' },
    command: 'evaluate',
    event: 'pull_request',
    config: 'prompt-ratchet.yml',
    repository: 'acme/support',
    pullRequest: 12,
    commit,
    trustedCommit: parseCommitId('a'.repeat(40)),
    runUrl: 'https://github.com/acme/support/actions/runs/123',
    startedAt: '2026-11-20T10:00:00.000Z',
    finishedAt: '2026-11-20T10:00:12.400Z',
    dryRun: false,
    simulated: false,
    verdict,
    because,
    prompts,
    notices: [],
    calls: {
      calls: 240,
      cached: 240,
      recorded: 0,
      inputTokens: 51_200,
      outputTokens: 3_100,
      costUsd: 0.0421,
      estimatedCalls: 240,
      estimatedCostUsd: 0.05,
      seconds: 12.4,
    },
    reproduce: 'prompt-ratchet evaluate --base a1b2c3d --head 1f2e3d4 --environment staging',
    ...changes,
  };
}

export type RowOptions = {
  readonly judged: readonly [JudgedSuite, ...JudgedSuite[]];
  readonly policy?: Partial<GatePolicy>;
  readonly texts?: (index: number) => { input: string; expected?: string };
  readonly row?: Partial<PromptReport>;
};

/** One row as a command builds it: decided by the gate look by look, its changes with their texts. */
export async function rowOf({ judged: asked, policy: rules, texts, row }: RowOptions): Promise<PromptReport> {
  const gate = policy(rules);
  const { comparisons, verdict, judged, ending } = settle(asked, gate);
  const cases = asked[0].candidate.cases.map(({ id, tags }, index) => {
    const { input, expected } = texts?.(index) ?? { input: `ticket ${index + 1}` };
    return { id, tags, input: { input }, metadata: {}, ...(expected === undefined ? {} : { expected }) };
  });
  const { changes, omitted } = await caseChanges({
    comparisons,
    judged,
    cases: () => cases,
    criticalTags: gate.criticalTags,
  });
  return {
    slug: parsePromptSlug('support-triage'),
    file: 'prompts/support-triage.prompt.yml',
    environment: parseEnvironmentSlug('staging'),
    model: parseModelId('openai/gpt-5-mini-2025-08-07'),
    candidate: versionId('candidate'),
    ...(asked[0].baseline === undefined
      ? {}
      : { baseline: { version: versionId('baseline'), source: 'held', since: '2026-11-02T09:14:00.000Z' } as const }),
    verdict,
    mode: gate.mode,
    maxDrop: gate.maxDrop,
    ending,
    comparisons,
    changes,
    changesOmitted: omitted,
    diff: '',
    promotion:
      verdict.kind === 'pass'
        ? {
            outcome: 'promoted',
            message: 'staging was given this version.',
            rule: 'on-pass',
            operation: parseOperationId(digestOf('operation')),
          }
        : { outcome: 'refused', message: `The verdict is ${verdict.kind}, and only a pass is assigned.` },
    ...row,
  };
}

/** A contest over evaluations that are all there: every look finds what it asks for. */
function settle(suites: RowOptions['judged'], gate: GatePolicy): Settled {
  const evaluations = new Map(
    suites.flatMap(({ candidate, baseline }) =>
      [candidate, ...(baseline === undefined ? [] : [baseline])].map((one) => [one.id, one] as const),
    ),
  );
  const [first, ...rest] = suites.map(({ suite, against, absent, candidate, baseline }) => ({
    suite,
    ...(against === undefined ? {} : { against }),
    ...(absent === undefined ? {} : { absent }),
    candidate: candidate.id,
    ...(baseline === undefined ? {} : { baseline: baseline.id }),
  }));
  if (first === undefined) throw new Error('a row has a suite');
  const contest: Contest = { policy: gate, suites: [first, ...rest] };
  const course = new Course([contest]);
  for (;;) {
    const asks = course.next(evaluations);
    const settled = course.settled(contest);
    if (settled !== undefined) return settled;
    if (asks.length === 0) throw new Error('the contest neither asks nor ends');
  }
}

/** The same cases against what is held, and against a pinned release that scored these. */
export function anchoredTo(held: JudgedSuite, anchor: JudgedSuite): readonly [JudgedSuite, JudgedSuite] {
  if (anchor.baseline === undefined) throw new Error('an anchor has an evaluation');
  const pinned = { ...anchor.baseline, id: parseEvaluationId(digestOf('anchor')) };
  return [held, { ...held, baseline: pinned, against: 'anchor' }];
}

export const caseId = parseCaseId;
export const environment = parseEnvironmentSlug;
export const slug = parsePromptSlug;
