import { join } from 'node:path';
import { formatProgress, type Progress, progressEvery } from '../commands/progress.ts';
import { localRegistries } from '../commands/registries.ts';
import type { Surroundings } from '../commands/request.ts';
import { gitEnvironment } from '../foundation/git-process.ts';
import { terminalText } from '../foundation/untrusted/log.ts';
import { toolVersion } from '../foundation/version.ts';
import type { Arguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** What a laptop gives a command to run with: the registry branches of the local repository, a cache in its folder. */
export function surroundingsOf(root: string, args: Arguments, terminal: Terminal): Surroundings {
  return {
    toolVersion,
    ...localRegistries(root, gitEnvironment(terminal.environment), terminal.signal),
    cacheFolder: args.flag('no-cache') ? undefined : join(root, '.prompt-ratchet', 'cache'),
    secret: (name) => terminal.environment[name] || undefined,
    allowedHosts: undefined,
    caps: { maxCalls: args.number('max-calls'), maxCostUsd: args.number('max-cost') },
    now: terminal.now,
    signal: terminal.signal,
    progress: progressOn(terminal),
    log: (line) => terminal.err.write(`${terminalText(line)}\n`),
  };
}

/** Keys in the environment: redacted from everything that is written. */
export function secretsIn(environment: NodeJS.ProcessEnv): readonly string[] {
  return Object.entries(environment).flatMap(([name, value]) =>
    value !== undefined && value.trim().length >= 4 && /(_API_KEY|_TOKEN|_SECRET|_PASSWORD)$/.test(name) ? [value] : [],
  );
}

/** A terminal's line is written over; anything else gets a line every five seconds. */
function progressOn({ err }: Terminal): (progress: Progress) => void {
  if (!err.terminal) return progressEvery(5, (progress) => err.write(`${formatProgress(progress)}\n`));
  return (progress) => {
    const line = formatProgress(progress).slice(0, err.width - 1);
    err.write(`\r\x1b[2K${line}${progress.phase === 'done' ? '\n' : ''}`);
  };
}
