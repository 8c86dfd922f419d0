import { digestOf } from '../../src/foundation/digest.ts';
import {
  parseCaseId,
  parseCommitId,
  parseEnvironmentSlug,
  parseModelId,
  parseOperationId,
  parsePromptSlug,
} from '../../src/foundation/ids.ts';
import { type GatePolicy, type JudgedSuite, judge } from '../../src/gate/index.ts';
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

/** One row as a command builds it: judged by the gate, its changes with their texts. */
export async function rowOf({ judged, policy: rules, texts, row }: RowOptions): Promise<PromptReport> {
  const gate = policy(rules);
  const { comparisons, verdict } = judge(judged, gate);
  const cases = judged[0].candidate.cases.map(({ id, tags }, index) => {
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
    ...(judged[0].baseline === undefined
      ? {}
      : { baseline: { version: versionId('baseline'), source: 'held', since: '2026-11-02T09:14:00.000Z' } as const }),
    verdict,
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

export const caseId = parseCaseId;
export const environment = parseEnvironmentSlug;
export const slug = parsePromptSlug;
