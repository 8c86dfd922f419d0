import { createColors } from 'picocolors';
import { type LedgerEntry, nameOfAssignable } from '../../commands/operator/history.ts';
import type { Proof } from '../../commands/operator/proof.ts';
import { type Digest, shortDigest } from '../../foundation/digest.ts';
import { terminalText } from '../../foundation/untrusted/log.ts';
import type { Output } from '../terminal.ts';
import { columns, plainLength } from './columns.ts';
import { moment } from './moments.ts';
import { paragraph } from './paragraph.ts';
import { nameOf, suiteText } from './status-view.ts';

type View = Pick<Output, 'colours' | 'width'>;

/** A line for each entry where the terminal has room for it, else two: what moved, and below it by whom and why. */
export function renderHistory(entries: readonly LedgerEntry[], { colours, width }: View): readonly string[] {
  const { dim } = createColors(colours);
  const whats = columns(entries.map(whatCells));
  const whys = columns(entries.map(whyCells));
  const widest = whats.reduce((most, what) => Math.max(most, plainLength(what)), 0);
  const whole = whats.map((what, index) => `${what.padEnd(widest)}  ${dim(whys[index] ?? '')}`.trimEnd());
  if (whole.every((line) => plainLength(line) <= width)) return whole;
  return entries.flatMap((entry, index) => [whats[index] ?? '', ...paragraph(whyText(entry), width, INDENT).map(dim)]);
}

const INDENT = ' '.repeat('2026-11-03 14:20  '.length);

function whatCells(entry: LedgerEntry): readonly string[] {
  const { at, action, environment, from, to } = entry;
  return [moment(at), action, environment, nameOfAssignable(entry), `${version(from)} → ${version(to)}`];
}

/** By whom, by which rule and why, and the run. */
function whyCells(entry: LedgerEntry): readonly string[] {
  const { rule, run } = entry;
  return [terminalText(rule), peopleIn(entry), whyIn(entry), run === undefined ? '' : `run ${terminalText(run.id)}`];
}

function whyText(entry: LedgerEntry): string {
  const { rule, run } = entry;
  const why = whyIn(entry);
  const ran = run === undefined ? '' : ` · run ${terminalText(run.id)}`;
  return `${rule === entry.action ? '' : `${terminalText(rule)} `}by ${peopleIn(entry)}${why === '' ? '' : `: ${why}`}${ran}`;
}

function peopleIn({ actor, triggeringActor }: LedgerEntry): string {
  const other =
    triggeringActor === undefined || triggeringActor === actor ? '' : ` (run by ${nameOf(triggeringActor)})`;
  return `${nameOf(actor)}${other}`;
}

function whyIn({ pullRequest, reason }: LedgerEntry): string {
  return [
    ...(pullRequest === undefined ? [] : [`#${pullRequest}`]),
    ...(reason === undefined ? [] : [terminalText(reason)]),
  ].join(' ');
}

function version(id: Digest | undefined): string {
  return id === undefined ? '–' : shortDigest(id);
}

/** Everything that the ledger has of an entry. */
export function renderEntry(entry: LedgerEntry, proof: Proof | undefined, { colours }: View): readonly string[] {
  const { bold, dim } = createColors(colours);
  const { at, action, environment, from, to, replaces, operation, rule, actor, triggeringActor } = entry;
  const { reason, pullRequest, run, commit, evidence } = entry;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['from', from ?? 'nothing'],
    ['to', to ?? 'nothing'],
    ['rule', rule],
    ['by', actor],
    ['run by', triggeringActor === actor ? undefined : triggeringActor],
    ['reason', reason],
    ['pull request', pullRequest === undefined ? undefined : `#${pullRequest}`],
    ['run', run === undefined ? undefined : `${run.url} (attempt ${run.attempt})`],
    ['workflow', run?.workflowRef],
    ['commit', commit],
    ['evidence', evidence],
    ['verdict', proof === undefined ? undefined : verdictText(proof)],
    ['operation', operation],
    ['replaces', replaces],
  ];
  const shown = facts.flatMap(([name, value]) => (value === undefined ? [] : [[`  ${name}`, terminalText(value)]]));
  return [
    bold(`${at}  ${action} of ${nameOfAssignable(entry)} in ${environment}`),
    ...columns(shown.map(([name = '', value = '']) => [dim(name), value])),
  ];
}

function verdictText({ readable, verdict, suites = [] }: Proof): string {
  if (!readable) return 'cannot be read: run prompt-ratchet status --verify';
  return [verdict, ...suites.map((suite) => [suiteText(suite), suite.model].filter(Boolean).join(', '))].join(' · ');
}
