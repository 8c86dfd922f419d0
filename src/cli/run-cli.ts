import { describeError, RatchetError, UsageError } from '../foundation/errors.ts';
import { stepLines, terminalText } from '../foundation/untrusted/log.ts';
import { createRedactor, secretsIn } from '../foundation/untrusted/redact.ts';
import { toolVersion } from '../foundation/version.ts';
import { type Arguments, type CommandSpec, commandHelp, parseArguments, table } from './arguments.ts';
import { commandSpecs } from './command-specs.ts';
import type { Output, Terminal } from './terminal.ts';

/** `run` is this file's own: a demonstration types commands as a person would. */
type Command = (args: Arguments, terminal: Terminal, run: typeof runCli) => Promise<number>;

const commands: { readonly [name: string]: () => Promise<Command> } = {
  evaluate: async () => (await import('./gated.ts')).evaluateCommand,
  promote: async () => (await import('./gated.ts')).promoteCommand,
  rollback: async () => (await import('./gated.ts')).rollbackCommand,
  status: async () => (await import('./registry-views.ts')).statusCommand,
  history: async () => (await import('./registry-views.ts')).historyCommand,
  diff: async () => (await import('./registry-views.ts')).diffCommand,
  init: async () => (await import('./init.ts')).initCommand,
  calibrate: async () => (await import('./calibrate.ts')).calibrateCommand,
  import: async () => (await import('./import.ts')).importCommand,
  demo: async () => (await import('./demo.ts')).demoCommand,
};

/** Arguments → exit code: 0 pass, 1 fail or refused, 2 inconclusive, 3 error. */
export async function runCli(raw: readonly string[], given: Terminal): Promise<number> {
  const terminal = given.environment.GITHUB_ACTIONS === 'true' ? inStep(given) : given;
  const [name, ...rest] = raw;
  if (name === '--version' || name === '-v') {
    terminal.out.write(`${toolVersion}\n`);
    return 0;
  }
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    const about = commandSpecs.find((spec) => spec.name === rest[0]);
    terminal.out.write(`${about === undefined ? overview() : commandHelp(about)}\n`);
    return 0;
  }
  try {
    const spec = commandSpecs.find((each) => each.name === name);
    const load = commands[name];
    if (spec === undefined || load === undefined) throw unknownCommand(name);
    // What stands behind two hyphens is another program's.
    const own = rest.includes('--') ? rest.slice(0, rest.indexOf('--')) : rest;
    if (own.includes('--help') || own.includes('-h')) {
      terminal.out.write(`${commandHelp(spec)}\n`);
      return 0;
    }
    const args = parseArguments(spec, rest);
    return await (await load())(args, terminal, runCli);
  } catch (thrown) {
    const redact = createRedactor(secretsIn(terminal.environment));
    terminal.err.write(`${terminalText(redact(message(thrown)), { lines: true })}\n`);
    return 3;
  }
}

/** The runner reads the log: no title of a commit, no reason and no path may be a command there, wherever a line is broken. */
function inStep({ out, err, ...rest }: Terminal): Terminal {
  const inert = <T extends Output>(output: T): T => ({ ...output, write: (text) => output.write(stepLines(text)) });
  return { ...rest, out: inert(out), err: inert(err) };
}

function message(thrown: unknown): string {
  if (thrown instanceof RatchetError) return describeError(thrown);
  return thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown);
}

function unknownCommand(name: string): UsageError {
  return new UsageError(`there is no command "${name}"`, {
    todo: `There are ${commandSpecs.map((each: CommandSpec) => each.name).join(', ')}. See \`prompt-ratchet --help\`.`,
  });
}

function overview(): string {
  return [
    'prompt-ratchet — a prompt moves to the next environment only when its evaluation holds',
    '',
    'Usage: prompt-ratchet <command> [options]',
    '',
    'Commands:',
    ...table(commandSpecs.map((each) => [each.name, each.about] as const)),
    '',
    'Each command has its own --help. `prompt-ratchet --version` prints the version.',
    'Keys come from the environment (OPENAI_API_KEY, or what `api-key-env` in the config names).',
    'Colours respect NO_COLOR and FORCE_COLOR.',
    '',
    'Start with `prompt-ratchet demo` (no key, no network, no account), then `prompt-ratchet init` in your own repository.',
  ].join('\n');
}
