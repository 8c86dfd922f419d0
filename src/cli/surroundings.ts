import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatProgress, type Progress, progressEvery } from '../commands/progress.ts';
import { localRegistries } from '../commands/registries.ts';
import type { Surroundings } from '../commands/request.ts';
import { gitEnvironment } from '../foundation/git-process.ts';
import { terminalText } from '../foundation/untrusted/log.ts';
import type { Secrets } from '../foundation/untrusted/redact.ts';
import { toolVersion } from '../foundation/version.ts';
import type { Arguments } from './arguments.ts';
import type { LocalRepository } from './repository.ts';
import type { Terminal } from './terminal.ts';

/**
 * What a laptop gives a command to run with: the registry branches of the local repository, and a cache inside `.git`, where no
 * commit that is checked out can put anything.
 */
export function surroundingsOf(
  { root, gitFolder }: LocalRepository,
  secrets: Secrets,
  args: Arguments,
  terminal: Terminal,
): Surroundings {
  return {
    toolVersion,
    ...localRegistries(root, gitEnvironment(terminal.environment), terminal.signal),
    gitHub: undefined,
    cacheFolder: args.flag('no-cache') ? undefined : join(gitFolder, 'prompt-ratchet', 'cache'),
    secret: (name) => {
      const value = terminal.environment[name] || undefined;
      if (value !== undefined) secrets.add(value);
      return value;
    },
    redact: secrets.redact,
    variable: (name) => terminal.environment[name] || undefined,
    allowedHosts: undefined,
    code: args.flag('allow-code-scorers')
      ? { temporaryFolder: tmpdir(), searchPath: terminal.environment.PATH, workspace: root }
      : undefined,
    caps: { maxCalls: args.number('max-calls', { whole: true }), maxCostUsd: args.number('max-cost') },
    documentation: DOCUMENTATION,
    now: terminal.now,
    signal: terminal.signal,
    progress: progressOn(terminal),
    log: (line) => terminal.err.write(`${terminalText(secrets.redact(line))}\n`),
  };
}

/** Where the pages are that a report leads to. A laptop has the program, and not always its pages. */
const DOCUMENTATION = 'https://github.com/prompt-ratchet/prompt-ratchet/blob/v1/docs';

/** A terminal's line is written over; anything else gets a line every five seconds. */
function progressOn({ err }: Terminal): (progress: Progress) => void {
  if (!err.terminal) return progressEvery(5, (progress) => err.write(`${formatProgress(progress)}\n`));
  return (progress) => {
    const line = formatProgress(progress).slice(0, err.width - 1);
    err.write(`\r\x1b[2K${line}${progress.phase === 'done' ? '\n' : ''}`);
  };
}
