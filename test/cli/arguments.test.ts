import { describe, expect, it } from 'vitest';
import { type CommandSpec, commandHelp, parseArguments } from '../../src/cli/arguments.ts';

const command: CommandSpec = {
  name: 'move',
  about: 'move something',
  operands: '<what> [<where>]',
  maxOperands: 2,
  options: {
    to: { type: 'string', value: '<place>', about: 'Where to. '.repeat(12).trim() },
    tag: { type: 'string', about: 'Tags.', many: true },
    limit: { type: 'string', about: 'How many.' },
    fast: { type: 'boolean', about: 'Fast.' },
  },
  description: 'Moves.',
  examples: [['prompt-ratchet move a b', 'from a to b']],
};

describe('the arguments of a command', () => {
  it('are its options and operands, in any order', () => {
    const args = parseArguments(command, ['a', '--to', 'there', '--fast', 'b']);
    expect(args.operands).toEqual(['a', 'b']);
    expect(args.text('to')).toBe('there');
    expect(args.flag('fast')).toBe(true);
  });

  it('may be left out', () => {
    const args = parseArguments(command, []);
    expect(args.operands).toEqual([]);
    expect([args.text('to'), args.flag('fast'), args.list('tag'), args.number('limit')]).toEqual([
      undefined,
      false,
      [],
      undefined,
    ]);
  });

  it('may be repeated or separated by commas where many are taken; else the last one counts', () => {
    const args = parseArguments(command, ['--tag', 'a, b,', '--tag', 'c', '--to', 'one', '--to', 'two']);
    expect(args.list('tag')).toEqual(['a', 'b', 'c']);
    expect(args.text('to')).toBe('two');
  });

  it('take what stands behind -- as operands', () => {
    expect(parseArguments(command, ['--', '--fast']).operands).toEqual(['--fast']);
  });

  it.each([
    ['20', 20],
    ['0.5', 0.5],
    ['0', 0],
    ['1e3', 1000],
  ])('read the number %s', (text, number) => {
    expect(parseArguments(command, ['--limit', text]).number('limit')).toBe(number);
  });

  it.each(['', ' ', 'many', '-1', 'NaN', 'Infinity', '1,000'])('refuse %j as a number', (text) => {
    const args = parseArguments(command, [`--limit=${text}`]);
    expect(() => args.number('limit')).toThrow(`--limit is "${text}"`);
  });
});

describe('the help of a command', () => {
  const help = commandHelp(command);

  it('shows its usage, and what kind of value each option takes', () => {
    expect(help).toContain('Usage: prompt-ratchet move [options] <what> [<where>]');
    expect(help).toMatch(/--to <place> {2,}Where to\./);
    expect(help).toMatch(/--tag <text> {2,}Tags\./);
    expect(help).toMatch(/--fast {2,}Fast\./);
    expect(help).toContain('  # from a to b\n  prompt-ratchet move a b');
  });

  it('wraps long texts under their beginning', () => {
    const lines = help.split('\n').filter((line) => line.includes('Where to.'));
    expect(lines.length).toBeGreaterThan(1);
    expect(new Set(lines.map((line) => line.indexOf('Where to.')))).toHaveProperty('size', 1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(100);
  });
});
