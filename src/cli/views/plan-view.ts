import { createColors } from 'picocolors';
import type { EvaluationPlan, PlannedPrompt } from '../../commands/plan.ts';
import type { PlannedCalls } from '../../commands/plan-calls.ts';
import type { PlannedSuite } from '../../commands/plan-suites.ts';
import { shortDigest } from '../../foundation/digest.ts';
import { terminalText } from '../../foundation/untrusted/log.ts';
import type { Output } from '../terminal.ts';
import { oneLine, paragraph } from './paragraph.ts';

type View = Pick<Output, 'colours' | 'width'>;

/** A plan for a person, no wider than the terminal where its names allow. */
export function renderPlan(plan: EvaluationPlan, view: View): string {
  return [
    ...titleLines(plan, view),
    ...(plan.nothing === undefined ? [] : ['', ...nothingOf(plan, view)]),
    ...grouped(plan.prompts).flatMap((group) => ['', ...promptLines(group, view)]),
    ...(plan.prompts.length === 0 ? [] : ['', ...totalLines(plan, view)]),
    ...noticeLines(plan, view),
  ].join('\n');
}

function titleLines(plan: EvaluationPlan, view: View): readonly string[] {
  const { bold, dim } = createColors(view.colours);
  const [first = '', ...rest] = paragraph(`Plan of ${sourceOf(plan)}: nothing was called`, view.width);
  return [`${bold('Plan')}${dim(first.slice('Plan'.length))}`, ...rest.map(dim)];
}

function sourceOf({ proposed, base, all, config }: EvaluationPlan): string {
  const what = all ? `every prompt of the ${proposed}, as if each had changed` : `${proposed}, compared with ${base}`;
  return terminalText(`${what}, by ${config}`);
}

function nothingOf({ nothing = '', all }: EvaluationPlan, view: View): readonly string[] {
  const hint = all ? '' : ' To plan every prompt, as if each had changed: prompt-ratchet evaluate --plan --all';
  return paragraph(`Nothing to evaluate: ${terminalText(nothing)}.${hint}`, view.width);
}

type Group = readonly [PlannedPrompt, ...PlannedPrompt[]];

/** Environments that ask the same of a prompt are told together: what they share is asked once. */
function grouped(prompts: readonly PlannedPrompt[]): readonly Group[] {
  const groups = new Map<string, [PlannedPrompt, ...PlannedPrompt[]]>();
  for (const prompt of prompts) {
    const { slug, version, against, suites, beforehand } = prompt;
    const key = JSON.stringify([slug, version, against, suites, beforehand]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [prompt]);
    else group.push(prompt);
  }
  return [...groups.values()];
}

function promptLines(group: Group, view: View): readonly string[] {
  const { bold, green, red, yellow } = createColors(view.colours);
  const [prompt] = group;
  const { slug, file, version, beforehand } = prompt;
  const paint = beforehand?.verdict === 'pass' ? green : beforehand?.verdict === 'inconclusive' ? yellow : red;
  const facts = [file ?? shortDigest(version), modelOf(prompt), AGAINST[prompt.against]];
  return [
    bold(`${terminalText(slug)} → ${group.map(({ environment }) => environment).join(', ')}`),
    ...paragraph(terminalText(facts.join(' · ')), view.width, '  '),
    ...paragraph(gatesOf(group), view.width, '  '),
    ...prompt.suites.flatMap((suite) => suiteLines(suite, beforehand !== undefined, view)),
    ...(beforehand === undefined ? [] : paragraph(beforehandOf(beforehand), view.width, '  ').map(paint)),
  ];
}

function beforehandOf({ verdict, because, todo }: NonNullable<PlannedPrompt['beforehand']>): string {
  return `Known beforehand: ${verdict}, without a call. ${sentence(because)}${todo === undefined ? '' : ` ${terminalText(todo)}`}`;
}

/** `simple gate, max-drop 10 pp: staging (on-pass), production (on-merge)`. */
function gatesOf(group: Group): string {
  const gates = new Map<string, string[]>();
  for (const { gate, environment, assign } of group) {
    const name = `${gate.mode} gate, max-drop ${points(gate.maxDrop)}`;
    gates.set(name, [...(gates.get(name) ?? []), `${environment} (${assign})`]);
  }
  return [...gates].map(([name, environments]) => `${name}: ${environments.join(', ')}`).join(' · ');
}

function modelOf({ model, simulated }: PlannedPrompt): string {
  return simulated ? `${model} (simulated)` : model;
}

const AGAINST = {
  held: 'against what is held there',
  base: 'against the file as it was, since nothing is held yet',
  itself: 'against itself, since nothing is held yet',
  none: 'a first version: there is nothing to compare it with',
} as const;

function suiteLines(suite: PlannedSuite, spared: boolean, view: View): readonly string[] {
  const { dim } = createColors(view.colours);
  const { cases, units, trials, sides } = suite;
  const clusters = units === cases ? '' : ` in ${counted(units, 'cluster')}`;
  const product = `${counted(cases, 'case')}${clusters} × ${counted(trials, 'trial')}${sides === 1 ? '' : ` × ${sides} versions`}`;
  const scorers = suite.scorers
    .map(({ name, kind, models }) => {
      const by = models.length === 0 ? '' : ` by ${models.join(', ')}`;
      return `${name}${name === kind ? '' : ` (${kind})`}${by}`;
    })
    .join(', ');
  return [
    ...paragraph(
      `suite ${terminalText(suite.suite)}: ${product}${spared ? '' : `: ${callsOf(suite)}`}`,
      view.width,
      '  ',
      '    ',
    ),
    ...paragraph(`scored by ${terminalText(scorers)}`, view.width, '    ').map(dim),
    ...paragraph(seenOf(suite), view.width, '    ').map(dim),
  ];
}

function seenOf({ sides, units, cases, typicalDetectableDrop }: PlannedSuite): string {
  if (sides < 2) return 'nothing is compared: absolute rules (min, critical) decide';
  if (typicalDetectableDrop === undefined) {
    const what = units === cases ? 'case' : 'cluster';
    return `${counted(units, what)} ${units === 1 ? 'says' : 'say'} nothing about an average: min, critical and max-regressed-cases decide`;
  }
  return `what can be seen: a drop of about ${points(typicalDetectableDrop)}, four times in five, if one answer in six flips between two runs`;
}

function callsOf({ calls, scorerCalls, inputTokens, outputTokens, ...cost }: PlannedCalls): string {
  if (calls === 0) return 'no call, every answer is known';
  const judges = scorerCalls === 0 ? '' : `, ${number(scorerCalls)} of them by scorers`;
  return `at most ${counted(calls, 'call')}${judges}, ${number(inputTokens)} tokens in, ${number(outputTokens)} out, ${costOf(cost)}`;
}

function costOf({ costUsd, unpriced }: Pick<PlannedCalls, 'costUsd' | 'unpriced'>): string {
  if (costUsd !== undefined) return costUsd === 0 ? 'no cost' : `about ${usd(costUsd)}`;
  return `cost unknown (no price of ${unpriced.map((id) => terminalText(id)).join(', ')})`;
}

function totalLines(plan: EvaluationPlan, view: View): readonly string[] {
  const { bold, green, red, yellow, dim } = createColors(view.colours);
  const { total, caps, recorded, prompts } = plan;
  const { maxCalls, maxCostUsd, exceeded } = caps;
  const [first = '', ...rest] = paragraph(`Together ${callsOf(total)}.`, view.width);
  const simulated = prompts.some((prompt) => prompt.simulated)
    ? ' Simulated answers cost nothing, and say nothing of a real model.'
    : '';
  const early =
    prompts.some(({ against }) => against !== 'none') && total.calls > 0
      ? 'A run stops early when the answer is known: an unchanged prompt takes about half of it.'
      : '';
  return [
    bold(first),
    ...rest.map(bold),
    ...(recorded === 0 ? [] : paragraph(`${counted(recorded, 'evaluation')} on record: not asked again.`, view.width)),
    ...(early === '' && simulated === '' ? [] : paragraph(`${early}${simulated}`.trim(), view.width).map(dim)),
    ...(exceeded === undefined
      ? total.unpriced.length === 0
        ? [green(`Within the caps: max-calls ${number(maxCalls)}, max-cost ${usd(maxCostUsd)}.`)]
        : paragraph(unheld(total.unpriced, maxCalls), view.width).map(yellow)
      : paragraph(`An evaluation would be refused: ${exceeded.message}. ${exceeded.todo ?? ''}`, view.width).map(red)),
  ];
}

/** A cap on dollars that nobody can count holds nothing: to say "within" would be wrong. */
function unheld(unpriced: readonly string[], maxCalls: number): string {
  const models = unpriced.map((id) => terminalText(id)).join(', ');
  return `Within max-calls ${number(maxCalls)}. max-cost does not hold for ${models}, whose price is unknown: declare "prices" of it in models.`;
}

function noticeLines({ notices }: EvaluationPlan, view: View): readonly string[] {
  if (notices.length === 0) return [];
  const { yellow, dim } = createColors(view.colours);
  return [
    '',
    ...notices.flatMap(({ level, message }) => {
      const lines = paragraph(`${level}: ${terminalText(oneLine(message))}`, view.width, '', '  ');
      return lines.map(level === 'warning' ? yellow : dim);
    }),
  ];
}

/** `1,234 cases`. */
export function counted(value: number, what: string): string {
  return `${number(value)} ${what}${value === 1 ? '' : 's'}`;
}

function number(value: number): string {
  return String(Math.round(value)).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}

/** `$0.12`; small sums keep what tells them apart from nothing. */
export function usd(dollars: number): string {
  if (dollars === 0 || dollars >= 0.1) return `$${dollars.toFixed(2)}`;
  return `$${Number(dollars.toPrecision(2)).toFixed(Math.min(8, 1 - Math.floor(Math.log10(dollars))))}`;
}

/** `5 pp`, `2.5 pp`. */
export function points(share: number): string {
  return `${Number((share * 100).toFixed(1))} pp`;
}

function sentence(text: string): string {
  const clean = terminalText(text);
  return /[.!?]$/.test(clean) ? clean : `${clean}.`;
}
