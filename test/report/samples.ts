import type { PromptReport, Report } from '../../src/report/report.ts';
import { environment, reportOf, rowOf, slug } from './builders.ts';
import * as evidence from './evidence-samples.ts';
import { before, better, DIFF, gate, repeated, suite, texts, triage, worse } from './tickets.ts';

export async function improved(): Promise<Report> {
  const row = await rowOf({
    judged: [suite((index) => index % 6 === 2, better)],
    policy: gate,
    texts,
    row: { diff: DIFF },
  });
  return reportOf([row], { simulated: true });
}

export async function regressed(): Promise<Report> {
  const row = await rowOf({ judged: [suite(before, worse)], policy: gate, texts, row: { diff: DIFF } });
  return reportOf([row]);
}

export async function inconclusive(): Promise<Report> {
  const row = await rowOf({
    judged: [
      {
        suite: 'triage',
        baseline: triage('baseline', before),
        candidate: triage('candidate', before, (index) => (index < 5 ? 'infrastructure' : before(index) ? 0 : 1)),
      },
    ],
    policy: gate,
    texts,
    row: { diff: DIFF },
  });
  return reportOf([row]);
}

export async function critical(): Promise<Report> {
  const judged = suite(before, (index) => before(index) || index === 30);
  const row = await rowOf({
    judged: [{ ...judged, candidate: { ...judged.candidate, reruns: repeated(judged.candidate, 3) } }],
    policy: { criticalTags: ['safety'] },
    texts,
    row: { diff: DIFF },
  });
  return reportOf([row]);
}

export async function providerError(): Promise<Report> {
  const down = () => triage('candidate', before, () => 'infrastructure');
  const row = await rowOf({ judged: [{ suite: 'triage', baseline: down(), candidate: down() }], texts });
  return reportOf([{ ...row, promotion: { outcome: 'refused', message: 'there is no verdict' } }], {
    calls: { calls: 12, cached: 0, recorded: 0, inputTokens: 0, outputTokens: 0, estimatedCalls: 480, seconds: 63 },
  });
}

export async function configError(): Promise<Report> {
  return reportOf([], {
    verdict: 'error',
    because: 'unknown key "treshold" in environments[0].gate',
    error: {
      name: 'ConfigError',
      message: 'unknown key "treshold" in environments[0].gate',
      position: { file: 'prompt-ratchet.yml', line: 14, column: 7 },
      todo: 'Did you mean "max-drop"?',
    },
  });
}

export async function firstAdoption(): Promise<Report> {
  const judged = suite(before, better);
  const row = await rowOf({
    judged: [judged],
    policy: gate,
    texts,
    row: {
      diff: DIFF,
      promotion: {
        outcome: 'refused',
        message:
          'staging holds nothing of support-triage yet, so that there was nothing to compare with. Adopt it by a dispatched `promote` with a `reason`.',
      },
    },
  });
  return reportOf([
    { ...row, ...(row.baseline === undefined ? {} : { baseline: { version: row.baseline.version, source: 'base' } }) },
  ]);
}

export async function nothingToCompare(): Promise<Report> {
  const row = await rowOf({
    judged: [{ suite: 'triage', candidate: triage('candidate', better), absent: 'first-adoption' }],
    policy: gate,
    texts,
    row: {
      promotion: {
        outcome: 'refused',
        message: 'Adopt it by a dispatched `promote` with a `reason`.',
      },
    },
  });
  return reportOf([row]);
}

export async function matrix(): Promise<Report> {
  const row = (
    name: string,
    where: string,
    candidate: (index: number) => boolean,
    changes: Partial<PromptReport> = {},
  ) =>
    rowOf({
      judged: [suite(before, candidate)],
      policy: gate,
      texts,
      row: {
        slug: slug(name),
        file: `prompts/${name}.prompt.yml`,
        environment: environment(where),
        diff: DIFF,
        ...changes,
      },
    });
  const onMerge = {
    promotion: {
      outcome: 'will-assign',
      message: 'production is assigned when this is merged, by the run of that push.',
    },
  } as const;
  const held: Partial<PromptReport> = {
    verdict: {
      kind: 'pass',
      checks: [
        { rule: 'held-already', suite: 'triage', outcome: 'pass', message: 'production holds this version already' },
      ],
    },
    comparisons: [],
    changes: [],
    promotion: { outcome: 'already-held', message: '' },
  };
  return reportOf(
    [
      await row('support-triage', 'staging', better),
      await row('support-reply', 'staging', worse),
      await row('support-triage', 'production', better, onMerge),
      await row('support-reply', 'production', worse, held),
    ],
    { notices: [{ level: 'warning', message: 'the results were not recorded: the token may only read' }] },
  );
}

export async function nothing(): Promise<Report> {
  return reportOf([], {
    nothing: 'this pull request changes no prompt',
    because: 'this pull request changes no prompt',
    calls: {
      calls: 0,
      cached: 0,
      recorded: 0,
      inputTokens: 0,
      outputTokens: 0,
      costUsd: 0,
      estimatedCalls: 0,
      seconds: 0.3,
    },
  });
}

export const samples = {
  improved,
  regressed,
  inconclusive,
  critical,
  'provider-error': providerError,
  'config-error': configError,
  'first-adoption': firstAdoption,
  'nothing-to-compare': nothingToCompare,
  matrix,
  nothing,
  ...evidence.samples,
};
