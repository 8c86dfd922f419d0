import { createColors } from 'picocolors';
import type { Finding } from '../../commands/init/findings.ts';
import type { Place, Proposal, ProposedFile } from '../../commands/init/propose.ts';
import type { EvaluationPlan } from '../../commands/plan.ts';
import { describeError, RatchetError } from '../../foundation/errors.ts';
import { terminalText } from '../../foundation/untrusted/log.ts';
import type { Output } from '../terminal.ts';
import { oneLine, paragraph } from './paragraph.ts';
import { renderPlan } from './plan-view.ts';

type View = Pick<Output, 'colours' | 'width'>;

/** A file of the proposal, beside what is there. */
export type ComparedFile = ProposedFile & {
  /** `new`: nothing is there. `same`: this very text is. `other`: another text is, and stays; the proposal goes beside it. */
  readonly state: 'new' | 'same' | 'other';
  /** Where it is written: its own path, or beside it. */
  readonly target: string;
};

export type WrittenFile = ComparedFile & { readonly written: boolean; readonly edit: boolean };

const TITLES = { found: 'Found', chosen: 'Proposed', attention: 'Look at' } as const;

/** What was seen, what is chosen and why, and what a person should look at. */
export function findingsView({ findings, kind }: Proposal, folder: string, view: View): string {
  const { bold, yellow, green, cyan } = createColors(view.colours);
  const signs = { found: cyan('·'), chosen: green('✓'), attention: yellow('!') };
  const section = (level: Finding['level']) => {
    const lines = findings.filter((each) => each.level === level);
    if (lines.length === 0) return [];
    const shown = lines.slice(0, MOST_LINES);
    const more = lines.length - shown.length;
    return [
      '',
      bold(TITLES[level]),
      ...shown.flatMap(({ message }) => {
        const text = terminalText(oneLine(message));
        const [first = '', ...rest] = paragraph(text, view.width - 4);
        return [`  ${signs[level]} ${first}`, ...rest.map((line) => `    ${line}`)];
      }),
      ...(more === 0 ? [] : [`    … and ${more} more: prompt-ratchet init --json`]),
    ];
  };
  const title = kind === 'starter' ? 'An example to start from' : 'A gate for the prompts of this repository';
  const where = folder === '' ? '' : ` (${terminalText(folder)}/ alone)`;
  return [bold(`${title}${where}`), ...section('found'), ...section('chosen'), ...section('attention')].join('\n');
}

/** A repository of hundreds of broken files would hide what matters. */
const MOST_LINES = 20;

export function proposedView(files: readonly ComparedFile[], view: View): string {
  const { bold, dim } = createColors(view.colours);
  const width = Math.max(...files.map(({ target }) => target.length));
  const lines = files.flatMap(({ path, target, state, about }) => {
    const note = {
      new: about,
      same: 'is there already, and says the same',
      other: `${path} is there and stays as it is: the proposal goes beside it`,
    }[state];
    return width + note.length + 4 > view.width
      ? [`  ${terminalText(target)}`, ...paragraph(terminalText(note), view.width, '      ').map(dim)]
      : [`  ${terminalText(target).padEnd(width)}  ${dim(terminalText(note))}`];
  });
  return ['', bold('Files'), ...lines, ''].join('\n');
}

export function writtenView(files: readonly WrittenFile[], view: View): string {
  const { green, dim } = createColors(view.colours);
  return files
    .map(({ target, written, edit, state }) =>
      written
        ? `${green('wrote')} ${terminalText(target)}${edit ? dim('   edit it before you commit it') : ''}`
        : dim(`${state === 'same' ? 'unchanged' : 'not written'} ${terminalText(target)}`),
    )
    .join('\n');
}

export function planView(plan: EvaluationPlan | RatchetError, view: View): string {
  const { red } = createColors(view.colours);
  if (plan instanceof RatchetError) {
    const text = `The config cannot be planned with yet: ${terminalText(oneLine(describeError(plan)))}`;
    return ['', ...paragraph(text, view.width)].map(red).join('\n');
  }
  return `\n${renderPlan(plan, view)}`;
}

/** What to do, and the command for it: on a line of its own, so that it can be copied. */
type Step = { readonly text: string; readonly commands?: readonly string[] };

/** What is left for a person to do, in order. */
export function nextSteps(proposal: Proposal, written: readonly WrittenFile[], place: Place, view: View): string {
  const { bold, cyan } = createColors(view.colours);
  const lines = stepsOf(proposal, written, place).flatMap(({ text, commands = [] }, index) => {
    const [first = '', ...rest] = paragraph(text, view.width - 5);
    return [
      `  ${index + 1}. ${first}`,
      ...rest.map((line) => `     ${line}`),
      ...commands.map((command) => `       ${cyan(terminalText(command))}`),
    ];
  });
  return ['', bold('Next'), ...lines].join('\n');
}

/** One word of a command that is copied into a shell. */
function shellWord(text: string): string {
  return /^[\w./@%+=:,-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

function stepsOf(
  { missingKeys, kind, gate, promote }: Proposal,
  written: readonly WrittenFile[],
  { config }: Place,
): readonly Step[] {
  const beside = written.filter((file) => file.written && file.state === 'other');
  const named = config === 'prompt-ratchet.yml' ? '' : ` --config ${shellWord(config)}`;
  const dispatched = written.some(
    (file) => file.path.endsWith(`/${promote}.yml`) && (file.written || file.state !== 'new'),
  );
  const adopt = dispatched
    ? `gh workflow run ${promote} -f environment=staging -f prompt='*' -f reason='first adoption'`
    : `prompt-ratchet promote --environment staging --prompt '*' --reason 'first adoption'${named}`;
  return [
    ...(beside.length === 0
      ? []
      : [
          {
            text: 'Compare, take over what you like, and delete what was proposed:',
            commands: beside.map(({ path, target }) => `git diff --no-index ${shellWord(path)} ${shellWord(target)}`),
          },
        ]),
    ...(kind === 'placeholders' ? [{ text: 'Replace the placeholder rows by real ones, with what is expected.' }] : []),
    ...(missingKeys.length === 0
      ? []
      : [
          {
            text: `Add the ${missingKeys.length === 1 ? 'key as a secret' : 'keys as secrets'} of the repository:`,
            commands: missingKeys.map(({ secret }) => `gh secret set ${secret}`),
          },
        ]),
    { text: 'Commit the files, and merge them into the default branch: a config counts once it is there.' },
    { text: 'Adopt what runs today, once for each environment:', commands: [adopt] },
    ...(dispatched ? [{ text: `Make the job "${gate}" a required check of the branch.` }] : []),
    { text: 'Change a prompt, and see what happens:', commands: [`prompt-ratchet evaluate${named}`] },
  ];
}
