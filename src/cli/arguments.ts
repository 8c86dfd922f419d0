import { parseArgs } from 'node:util';
import { UsageError } from '../foundation/errors.ts';

export type OptionSpec = {
  /** `string` options may be given more than once where `many` says so; the last one counts else. */
  readonly type: 'string' | 'boolean';
  /** How the value is shown in the help: `<file>`. */
  readonly value?: string;
  readonly about: string;
  readonly many?: boolean;
};

export type CommandSpec = {
  readonly name: string;
  /** One line, for the list of commands. */
  readonly about: string;
  /** What stands after the options: `<prompt> [<from>] [<to>]`. */
  readonly operands?: string;
  /** Most operands that are accepted. */
  readonly maxOperands?: number;
  readonly options: { readonly [name: string]: OptionSpec };
  /** A paragraph or two: what it reads, what it writes, how it ends. */
  readonly description: string;
  readonly examples: readonly (readonly [command: string, about: string])[];
};

export type Arguments = {
  readonly operands: readonly string[];
  text(name: string): string | undefined;
  list(name: string): readonly string[];
  flag(name: string): boolean;
  /** @throws UsageError that names the option. */
  number(name: string, options?: { readonly whole?: boolean }): number | undefined;
};

/**
 * Reads what stands behind a command's name.
 *
 * @throws UsageError for an option that the command does not have, a missing value, or too many operands.
 */
export function parseArguments(command: CommandSpec, raw: readonly string[]): Arguments {
  const help = `See \`prompt-ratchet ${command.name} --help\`.`;
  const parsed = parse(command, raw, help);
  const values = parsed.values as { readonly [name: string]: string | boolean | readonly string[] | undefined };
  if (parsed.positionals.length > (command.maxOperands ?? 0)) {
    const [unexpected] = parsed.positionals.slice(command.maxOperands ?? 0);
    throw new UsageError(`\`${command.name}\` does not take "${unexpected}"`, { todo: help });
  }
  const list = (name: string): readonly string[] => {
    const value = values[name];
    return value === undefined || typeof value === 'boolean' ? [] : typeof value === 'string' ? [value] : value;
  };
  const text = (name: string): string | undefined => list(name).at(-1);
  return {
    operands: parsed.positionals,
    text,
    list: (name) =>
      list(name)
        .flatMap((value) => value.split(','))
        .map((value) => value.trim())
        .filter((value) => value !== ''),
    flag: (name) => values[name] === true,
    number: (name, { whole = false } = {}) => {
      const value = text(name);
      if (value === undefined) return undefined;
      const number = Number(value);
      if (value.trim() === '' || !Number.isFinite(number) || number < 0 || (whole && !Number.isInteger(number))) {
        throw new UsageError(`--${name} is "${value}"`, {
          todo: `It takes a ${whole ? 'whole ' : ''}number of at least 0.`,
        });
      }
      return number;
    },
  };
}

function parse(command: CommandSpec, raw: readonly string[], help: string) {
  const options = Object.fromEntries(
    Object.entries(command.options).map(([name, { type, many }]) => [name, { type, multiple: many === true }]),
  );
  try {
    return parseArgs({ args: [...raw], options, allowPositionals: true, strict: true });
  } catch (cause) {
    const [message] = (cause instanceof Error ? cause.message : String(cause)).split('. ');
    throw new UsageError(`${command.name}: ${message}`, { todo: help });
  }
}

/** The help of one command, 100 columns wide at most. */
export function commandHelp(command: CommandSpec): string {
  const left = (name: string, { type, value }: OptionSpec) =>
    `--${name}${type === 'string' ? ` ${value ?? '<text>'}` : ''}`;
  const options = Object.entries(command.options).map(([name, spec]) => [left(name, spec), spec.about] as const);
  return [
    `prompt-ratchet ${command.name} — ${command.about}`,
    '',
    `Usage: prompt-ratchet ${command.name} [options]${command.operands === undefined ? '' : ` ${command.operands}`}`,
    '',
    command.description,
    '',
    'Options:',
    ...table(options),
    '',
    'Examples:',
    ...command.examples.flatMap(([example, about]) => [`  # ${about}`, `  ${example}`]),
  ].join('\n');
}

export function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length)) + 4;
  return rows.flatMap(([left, right]) =>
    wrap(right, 98 - width).map((line, index) => `  ${(index === 0 ? left : '').padEnd(width - 2)}${line}`),
  );
}

function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length + 1 > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}
