import { createColors } from 'picocolors';
import type { Distance } from '../../commands/operator/distance.ts';
import type { Drift } from '../../commands/operator/drift.ts';
import type { Proof, ProvenSuite } from '../../commands/operator/proof.ts';
import type { By, EnvironmentStatus, HeldStatus, RemovedStatus, Status } from '../../commands/operator/status.ts';
import { shortDigest } from '../../foundation/digest.ts';
import { terminalText } from '../../foundation/untrusted/log.ts';
import type { Output } from '../terminal.ts';
import { ageOf, day } from './moments.ts';
import { paragraph } from './paragraph.ts';

type View = Pick<Output, 'colours' | 'width'> & {
  readonly now: Date;
  /** The globs that were asked for. */
  readonly prompts: readonly string[];
};

/** What each environment holds, for a person: one block for each version, its first line the fact, the others how and against what. */
export function renderStatus({ environments, unheld, head }: Status, view: View): string {
  const blocks = environments.map((each) => environmentLines(each, view));
  const files = unheld.length === 0 ? [] : [unheldLines(unheld, head, view)];
  return [...blocks, ...files].map((lines) => lines.join('\n')).join('\n\n');
}

function environmentLines(status: EnvironmentStatus, view: View): readonly string[] {
  const { bold, dim } = createColors(view.colours);
  const { environment, assign, from, prompts, parameters, datasets, removed, waiting } = status;
  const rules = [
    assign ?? 'not in the config',
    ...(from === undefined ? [] : [`from ${from}`]),
    ...(status.protected ? ['protected'] : []),
  ];
  const held = [...prompts, ...parameters, ...datasets];
  const named = view.prompts.length === 0 ? 'holds nothing yet' : `holds nothing named ${view.prompts.join(', ')}`;
  return [
    `${bold(environment)} ${dim(`(${rules.join(', ')})`)}`,
    ...(held.length === 0 ? [dim(`  ${terminalText(named)}`)] : []),
    ...held.flatMap((each) => heldLines(each, view)),
    ...removed.flatMap((each) => removedLines(each, view)),
    ...waiting.flatMap(({ name, version, since }) =>
      paragraph(
        `not here: ${name}. ${from} holds ${shortDigest(version)} since ${sinceText(since, view)}`,
        view.width,
        '  ',
        '    ',
      ).map(dim),
    ),
  ];
}

function heldLines(held: HeldStatus, view: View): readonly string[] {
  const { bold, dim, yellow } = createColors(view.colours);
  const { name, version, since, by, proof, drift, distance } = held;
  const lines = (text: string, paint: (line: string) => string = dim) =>
    text === '' ? [] : paragraph(text, view.width, '    ', '      ').map(paint);
  const [first = '', ...rest] = paragraph(
    `${name}  ${shortDigest(version)}  since ${sinceText(since, view)}`,
    view.width,
    '  ',
    '    ',
  );
  const isFar = distance !== undefined && distance.kind !== 'same' && distance.kind !== 'holds-nothing';
  return [
    first.replace(name, bold(name)),
    ...rest,
    ...(by === undefined
      ? lines('the ledger does not say how it got here: run prompt-ratchet status --verify', yellow)
      : lines(howText(by))),
    ...lines(proofText(proof, by)),
    ...heldBack(held, view),
    ...lines(driftText(drift), drift.kind === 'same' || drift.kind === 'not-compared' ? dim : yellow),
    ...(distance === undefined ? [] : lines(distanceText(distance, view), isFar ? yellow : dim)),
  ];
}

function removedLines(removed: RemovedStatus, view: View): readonly string[] {
  const { dim } = createColors(view.colours);
  const { name, since, by } = removed;
  const how = by === undefined ? '' : `: ${howText(by)}`;
  return [
    ...paragraph(`${name} was taken out ${sinceText(since, view)}${how}`, view.width, '  ', '    ').map(dim),
    ...heldBack(removed, view),
  ];
}

function heldBack({ held }: Pick<HeldStatus, 'held'>, view: View): readonly string[] {
  if (held.length === 0) return [];
  return paragraph(`held back: ${held.map(shortDigest).join(', ')}`, view.width, '    ', '      ').map(
    createColors(view.colours).yellow,
  );
}

function sinceText(since: string, { now }: View): string {
  return `${day(since)} (${ageOf(since, now)})`;
}

/** `on-pass by octocat, #41: reason`. */
export function howText({ action, rule, actor, triggeringActor, pullRequest, reason }: By): string {
  const rerun = triggeringActor === undefined || triggeringActor === actor ? '' : `, run by ${nameOf(triggeringActor)}`;
  const request = pullRequest === undefined ? '' : `, #${pullRequest}`;
  const why = reason === undefined ? '' : `: ${terminalText(reason)}`;
  const what = action === 'promotion' ? `promoted (${terminalText(rule)})` : PAST[action];
  return `${what} by ${nameOf(actor)}${rerun}${request}${why}`;
}

const PAST = { rollback: 'rolled back', removal: 'removed', withdrawal: 'withdrawn' } as const;

/** The ledger has the address; a line has no room for it. */
export function nameOf(person: string): string {
  return terminalText(person.replace(/ <.*>$/, ''));
}

function proofText(proof: Proof | undefined, by: By | undefined): string {
  if (proof === undefined) return by === undefined ? '' : 'without evidence: it was never promoted here';
  const { readable, verdict, suites = [], promotedAt } = proof;
  const when = promotedAt === undefined ? '' : ` of its promotion on ${day(promotedAt)}`;
  if (!readable) return `evidence${when} cannot be read: run prompt-ratchet status --verify`;
  const models = [...new Set(suites.flatMap(({ model }) => model ?? []))];
  const parts = [
    `evidence${when}: ${terminalText(verdict ?? '')}`,
    ...suites.map(suiteText),
    ...models.map((model) => terminalText(model)),
  ];
  return parts.join(' · ');
}

export function suiteText({ suite, cases, trials }: ProvenSuite): string {
  const size = cases === undefined ? '' : ` ${cases} case${cases === 1 ? '' : 's'}`;
  const many = trials === undefined || trials === 1 || cases === undefined ? '' : ` × ${trials}`;
  return `${terminalText(suite)}${size}${many}`;
}

function driftText(drift: Drift): string {
  switch (drift.kind) {
    case 'same':
      return `same as ${terminalText(drift.path)} of HEAD`;
    case 'no-file':
      return 'no file of HEAD has it any more';
    case 'unreadable':
      return `${terminalText(drift.path)} of HEAD cannot be read: ${terminalText(drift.why)}`;
    case 'not-compared':
      return '';
    case 'differs': {
      const model = drift.model && `model ${drift.model.held} → ${drift.model.file}`;
      const parameters = drift.parameters && `parameters ${drift.parameters.join(', ')}`;
      const what = drift.in
        .map((part) => (part === 'model' ? model : part === 'parameters' ? parameters : part))
        .join('; ');
      return `${terminalText(drift.path)} of HEAD differs (${shortDigest(drift.file)}): ${terminalText(what)}`;
    }
  }
}

function distanceText(distance: Distance, view: View): string {
  const { from } = distance;
  switch (distance.kind) {
    case 'same':
      return `${from} holds the same version`;
    case 'behind': {
      const count = `${distance.promotions} promotion${distance.promotions === 1 ? '' : 's'}`;
      return `${from} is ${count} ahead since ${sinceText(distance.since, view)}: ${shortDigest(distance.version)}`;
    }
    case 'went-back':
      return `${from} went back to ${shortDigest(distance.version)} on ${sinceText(distance.since, view)}`;
    case 'different-line':
      return `${from} holds ${shortDigest(distance.version)}, and never held this version`;
    case 'holds-nothing':
      return `${from} holds nothing of it`;
  }
}

function unheldLines(unheld: Status['unheld'], head: string | undefined, view: View): readonly string[] {
  const { bold, dim } = createColors(view.colours);
  return [
    bold(`files of ${terminalText(head ?? 'HEAD')} that no environment holds`),
    ...unheld
      .flatMap(({ name, path }) => paragraph(`${name}  ${terminalText(path)}`, view.width, '  ', '    '))
      .map(dim),
  ];
}
