import { createColors } from 'picocolors';
import { isOpen, type JudgedFinding, type Verified } from '../../commands/operator/verify.ts';
import { terminalText } from '../../foundation/untrusted/log.ts';
import type { Output } from '../terminal.ts';
import { moment } from './moments.ts';
import { paragraph } from './paragraph.ts';
import { counted } from './plan-view.ts';

type View = Pick<Output, 'colours' | 'width'>;

/** Whether the branch is what the protocol made, and each commit that is not. */
export function renderVerified(verified: Verified, view: View): string {
  const { green, red, dim } = createColors(view.colours);
  const { branch, commits, entries, findings } = verified;
  const open = findings.filter(isOpen);
  const past = findings.filter((finding) => !isOpen(finding));
  const size = `${counted(commits, 'commit')} with ${entries === 1 ? '1 entry' : `${counted(entries, 'entrie')}`} of the ledger`;
  const head =
    open.length === 0
      ? green(`${branch} is what the protocol made: ${size}`)
      : red(`${branch} is not what the protocol made: ${counted(open.length, 'finding')} in ${size}`);
  return [
    head,
    ...apart(verified).flatMap((text) => paragraph(text, view.width).map(dim)),
    ...open.flatMap((finding) => ['', ...findingLines(finding, view)]),
    ...(past.length === 0 ? [] : ['', 'Undone since, or accepted:']),
    ...past.flatMap((finding) => ['', ...findingLines(finding, view)]),
  ].join('\n');
}

/** What is on the remote is not what was checked. */
function apart({ branch, ahead, behind }: Verified): readonly string[] {
  const there = `origin/${branch}`;
  if (behind > 0 && ahead === 0) {
    return [
      `${there} has ${counted(behind, 'commit')} more, which were not checked: git fetch origin ${branch}:${branch}`,
    ];
  }
  return ahead > 0 && behind === 0
    ? [`${counted(ahead, 'commit')} of it ${ahead === 1 ? 'is' : 'are'} not pushed to ${there}`]
    : [];
}

function findingLines(finding: JudgedFinding, { colours, width }: View): readonly string[] {
  const { bold, dim, yellow } = createColors(colours);
  const { commit, at, author, kind, what, todo, undoneBy, accepted } = finding;
  const title = [
    ...(commit === undefined ? [] : [commit.slice(0, 12)]),
    kind,
    ...(at === undefined ? [] : [moment(at)]),
    ...(author === undefined ? [] : [terminalText(author)]),
  ].join('  ');
  const end =
    undoneBy === undefined ? (accepted ? dim('  Accepted.') : undefined) : dim(`  Undone by ${undoneBy.slice(0, 12)}.`);
  return [
    bold(title),
    ...paragraph(`${terminalText(what)}.`, width, '  '),
    ...(end === undefined ? paragraph(todo, width, '  ').map(yellow) : [end]),
  ];
}
