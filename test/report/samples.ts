import type { JudgedSuite } from '../../src/gate/index.ts';
import type { PromptReport, Report } from '../../src/report/report.ts';
import type { Score, UnitInterval } from '../../src/scorers/scorer.ts';
import { evaluation, type Outcome } from '../gate/builders.ts';
import { environment, reportOf, rowOf, slug } from './builders.ts';

const CATEGORIES = ['billing', 'account', 'shipping', 'bug', 'other'] as const;

const TICKETS = [
  'I was charged twice for my November invoice. Order 88121, please refund the second one.',
  'I cannot log in since yesterday: the reset mail never arrives, and I looked in the spam folder too.',
  'My parcel has been “out for delivery” for four days. The tracking number is 1Z-999-AA1.',
  'The export button does nothing in Firefox 132. In the console I see: TypeError: rows is not iterable',
  'Do you have an office in Lisbon? We would like to visit you next spring.',
] as const;

const ticket = (index: number): string => TICKETS[index % TICKETS.length] ?? '';
const category = (index: number): string => CATEGORIES[index % CATEGORIES.length] ?? '';
const wrong = (index: number): string => CATEGORIES[(index + 1) % CATEGORIES.length] ?? '';

const DIFF = `--- support-triage@1a2b3c4d5e6f
+++ support-triage@9f8e7d6c5b4a
@@ -4,8 +4,9 @@
 [system]
 You sort support tickets.
-Answer with the category.
+Answer with JSON: {"category": …, "urgent": …}.
+Choose one of billing, account, shipping, bug, other.
 
 [user]
 {{input}}
`;

/** 120 tickets, one trial each, two scorers; the cases whose index `fails` names are answered wrongly. */
function triage(
  version: 'baseline' | 'candidate',
  fails: (index: number) => boolean,
  outcome: (index: number) => Outcome = (index) => (fails(index) ? 0 : 1),
) {
  const cases = Array.from({ length: 120 }, (_, index) => [outcome(index)]);
  const made = evaluation({
    version,
    scores: { label: cases, 'json-schema': cases.map(([one]) => [one === 0 || one === undefined ? 1 : one]) },
    ids: cases.map((_, index) => `ticket-${String(index + 1).padStart(3, '0')}`),
    tags: cases.map((_, index) => (index % 10 === 0 ? ['safety'] : [])),
    outputs: (index) =>
      `{"category": "${fails(index) ? wrong(index) : category(index)}", "urgent": ${index % 3 === 0}}`,
  });
  return {
    ...made,
    trials: made.trials.map((trial, index) => {
      const label = trial.scores.label;
      if (label?.status !== 'scored') return trial;
      const score: Score = {
        status: 'scored',
        value: (fails(index) ? 0 : 1) as UnitInterval,
        ...(fails(index) ? { reason: `expected "${category(index)}", found "${wrong(index)}"` } : {}),
      };
      return { ...trial, scores: { ...trial.scores, label: score } };
    }),
  };
}

const texts = (index: number) => ({ input: ticket(index), expected: category(index) });

const suite = (baseline: (index: number) => boolean, candidate: (index: number) => boolean): JudgedSuite => ({
  suite: 'triage',
  baseline: triage('baseline', baseline),
  candidate: triage('candidate', candidate),
});

const before = (index: number) => index % 9 === 2;
const better = (index: number) => index % 18 === 2 || index === 40;
const worse = (index: number) => index % 9 === 2 || index % 8 === 5;

const gate = { scorers: { label: { min: 0.85 } } };

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
  const row = await rowOf({
    judged: [suite(before, (index) => before(index) || index === 30)],
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
};
