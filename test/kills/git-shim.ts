import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Signal } from './child.ts';
import type { Phase, Step } from './place.ts';

/** A folder to put first on PATH: its `git` runs the real one and notes what it was asked. */
export type GitShim = {
  readonly folder: string;
  /** Subcommands, in the order in which they were started. */
  calls(): readonly string[];
};

export type GitKill = { readonly step: Step; readonly phase: Phase; readonly signal: Signal };

/** With `kill`: leaves a file `struck`, and sends the signal to the process that started git, before or after the n-th call of one subcommand. */
export function makeGitShim(folder: string, kill?: GitKill): GitShim {
  mkdirSync(join(folder, 'calls'), { recursive: true });
  const notes = join(folder, 'notes');
  const file = join(folder, 'git');
  writeFileSync(notes, '');
  writeFileSync(file, `${script(realGit(), folder, kill)}\n`);
  chmodSync(file, 0o755);
  return {
    folder,
    calls: () => readFileSync(notes, 'utf8').split('\n').filter(Boolean).map(subcommandOf),
  };
}

/** The first one on PATH. */
export function realGit(): string {
  const found = (process.env.PATH ?? '').split(delimiter).find((folder) => existsSync(join(folder, 'git')));
  if (found === undefined) throw new Error('git is not on PATH');
  return join(found, 'git');
}

/** What is built in alone, but for the counting: of calls that start together, each must get a number of its own. */
function script(git: string, folder: string, kill: GitKill | undefined): string {
  const note = `printf '%s\\n' "$*" >> '${folder}/notes'`;
  if (kill === undefined) return `#!/bin/sh\n${note}\nexec '${git}' "$@"`;
  const { step, phase, signal } = kill;
  const strike = `: > '${folder}/struck'; kill -${signal.slice(3)} $PPID`;
  const acts = {
    undone: `${strike}; exit 1`,
    unanswered: `${strike}; exec '${git}' "$@"`,
    answered: `'${git}' "$@"; code=$?; ${strike}; exit $code`,
    locked: `${locking(git, folder)}; ${strike}; exit 1`,
  };
  return `#!/bin/sh
${note}
asked=
for word; do [ "$word" = '${step.name}' ] && asked=yes; done
[ -z "$asked" ] && exec '${git}' "$@"
n=1
until mkdir '${folder}/calls'/$n 2>/dev/null; do n=$((n + 1)); done
[ $n -ne ${step.nth} ] && exec '${git}' "$@"
${acts[phase]}`;
}

/** Of `update-ref <ref> <new> <old>`: git prepares just that, which takes the lock, and is killed. */
function locking(git: string, folder: string): string {
  return `for word; do ref=$new new=$old old=$word; done
mkfifo '${folder}/in' '${folder}/out'
'${git}' update-ref --stdin < '${folder}/in' > '${folder}/out' &
exec 3> '${folder}/in' 4< '${folder}/out'
printf 'start\\nupdate %s %s %s\\nprepare\\n' $ref $new $old >&3
until [ "$said" = 'prepare: ok' ]; do read -r said <&4 || exit 1; done
kill -KILL $!`;
}

/** `-c name=value …` comes first. */
function subcommandOf(line: string): string {
  return line.replace(/^(-c \S+ )+/, '').split(' ')[0] ?? '';
}
