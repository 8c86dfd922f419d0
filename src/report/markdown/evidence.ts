import { code, plain } from '../../foundation/untrusted/markdown.ts';
import type { Check } from '../../gate/index.ts';
import { type Evidence, evidenceOf, topicTitle } from '../evidence/evidence.ts';
import type { PromptReport, Report } from '../report.ts';
import { advisoryNotes, checksOf, openChecks } from '../rules.ts';
import { verdictSign } from '../words.ts';
import type { Section } from './fill-page.ts';
import { cut } from './texts.ts';

const TEXT = 600;

/** What stands below the table: the rules that did not hold, then what the verdict rests on. */
export function evidenceSections(report: Report, prompts: readonly PromptReport[]): Section[] {
  const today = report.startedAt.slice(0, 10);
  const several = prompts.length > 1;
  const found = prompts.flatMap((prompt) =>
    evidenceOf(prompt, today, !several).map((evidence) => ({ prompt, evidence })),
  );
  const lines = (wanted: (topic: Evidence['topic']) => boolean) =>
    found
      .filter(({ evidence }) => wanted(evidence.topic))
      .map(({ prompt, evidence }) => evidenceLine(prompt, evidence, several));
  // Of several prompts only what a reader can act on stands in the open.
  const urgent = (topic: Evidence['topic']) => !several || topic === 'settle' || topic === 'attempt';
  return [
    {
      items: [...adoptions(prompts), ...prompts.flatMap((prompt) => open(prompt, several))],
      called: { one: 'open check', many: 'open checks' },
      priority: 5,
      share: 0.1,
      separator: '\n',
    },
    {
      items: lines(urgent),
      called: { one: 'line on the evidence', many: 'lines on the evidence' },
      priority: 5.5,
      share: 0.1,
      separator: '\n',
    },
    {
      head: '<details><summary>How sure that is, prompt by prompt</summary>\n',
      items: lines((topic) => !urgent(topic)),
      tail: '</details>',
      called: { one: 'line on the evidence', many: 'lines on the evidence' },
      priority: 8,
      share: 0.1,
      separator: '\n',
    },
  ];
}

/** Every rule with what it found: for who wants to know why. */
export function rulesSection(prompts: readonly PromptReport[]): Section {
  const lines = prompts.flatMap((prompt) =>
    checksOf(prompt).map((check) => ruleLine(prompt, check, prompts.length > 1)),
  );
  return {
    head: `<details><summary>Every rule: ${tally(prompts)}</summary>\n`,
    items: lines,
    tail: '</details>',
    called: { one: 'rule', many: 'rules' },
    priority: 8.5,
    share: 0.1,
    separator: '\n',
  };
}

export function promptName(prompt: Pick<PromptReport, 'slug' | 'environment'>): string {
  return `${code(prompt.slug)} → ${code(prompt.environment)}`;
}

/** What the baseline column shows where the environment holds nothing. */
function adoptions(prompts: readonly PromptReport[]): string[] {
  return prompts.flatMap(({ slug, environment, baseline, comparisons }) => {
    if (baseline?.source === 'held' || comparisons.length === 0) return [];
    const what =
      baseline === undefined
        ? 'there is nothing to compare it with, only absolute rules apply'
        : 'it is compared with the version of the base commit';
    return [`- ℹ️ First adoption: ${code(environment)} holds no version of ${code(slug)}; ${what}.`];
  });
}

function open(prompt: PromptReport, several: boolean): string[] {
  const lost = checksOf(prompt).filter(isBaselineLost(prompt));
  return [
    ...openChecks(prompt, true).map((check) => `- ${signOf(check)} ${said(prompt, check, several)}`),
    ...lost.map((check) => `- ℹ️ ${said(prompt, check, several)}`),
    ...advisoryNotes(prompt).map(
      (check) => `- ℹ️ For information, no part of the verdict: ${said(prompt, check, several)}`,
    ),
  ];
}

/** A pass by absolute rules alone although the environment holds a version. */
function isBaselineLost({ baseline, verdict }: PromptReport): (check: Check) => boolean {
  return ({ rule, outcome }) =>
    rule === 'baseline' && outcome === 'pass' && verdict.kind !== 'error' && baseline?.source === 'held';
}

function ruleLine(prompt: PromptReport, check: Check, several: boolean): string {
  const note = check.advisory === true ? ' (for information)' : '';
  return `- ${signOf(check)} ${code(check.rule)}${note} ${said(prompt, check, several)}`;
}

function said(prompt: PromptReport, { message, suite, against }: Check, several: boolean): string {
  const suites = new Set(prompt.comparisons.map((comparison) => comparison.suite)).size;
  const where = [
    ...(several ? [promptName(prompt)] : []),
    ...(suites > 1 ? [`suite ${code(suite)}`] : []),
    ...(against === undefined ? [] : ['against the anchor']),
  ];
  return `${where.length === 0 ? '' : `${where.join(', ')}: `}${plain(cut(message, TEXT))}`;
}

function signOf({ outcome, advisory }: Check): string {
  return advisory === true && outcome !== 'pass' ? 'ℹ️' : verdictSign[outcome];
}

function tally(prompts: readonly PromptReport[]): string {
  const checks = prompts.flatMap(checksOf);
  const binding = checks.filter(({ advisory }) => advisory !== true);
  const of = (outcome: Check['outcome']) => binding.filter((check) => check.outcome === outcome).length;
  const parts = [
    [of('fail'), 'fail', 'fails'],
    [of('inconclusive'), 'are open', 'is open'],
    [of('pass'), 'hold', 'holds'],
    [checks.length - binding.length, 'for information', 'for information'],
  ] as const;
  return parts
    .flatMap(([number, many, one]) => (number === 0 ? [] : [`${number} ${number === 1 ? one : many}`]))
    .join(', ');
}

function evidenceLine(prompt: PromptReport, { topic, of, text }: Evidence, several: boolean): string {
  const suites = new Set(prompt.comparisons.map(({ suite }) => suite)).size;
  const where = [
    ...(several ? [promptName(prompt)] : []),
    ...(of !== undefined && suites > 1 ? [`suite ${code(of.suite)}`] : []),
    ...(of?.against === undefined ? [] : ['against the anchor']),
  ];
  // Another sign than that of the lists around it: two lists with one sign are one list, with gaps.
  return `+ **${topicTitle[topic]}**${where.length === 0 ? '' : ` (${where.join(', ')})`} · ${plain(cut(text, TEXT))}`;
}
