import { describe, expect, it } from 'vitest';
import { commandSpecs } from '../../src/cli/command-specs.ts';
import { toolVersion } from '../../src/foundation/version.ts';
import { cli } from '../support/memory-terminal.ts';

const names = commandSpecs.map((spec) => spec.name);

describe('prompt-ratchet', () => {
  it.each([[[]], [['--help']], [['-h']], [['help']]])('%j lists every command', async (words) => {
    const { code, out, err } = await cli(words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const { name, about } of commandSpecs) expect(out).toContain(`  ${name.padEnd(11)}${about}`);
    expect(out).toContain('prompt-ratchet demo');
  });

  it.each(['--version', '-v'])('%s prints the version and nothing else', async (flag) => {
    expect(await cli([flag])).toEqual({ code: 0, out: `${toolVersion}\n`, err: '' });
  });

  it.each(names)(
    '%s --help says what it does, every option, how it ends, and examples that start with its name',
    async (name) => {
      const { code, out, err } = await cli([name, '--help']);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const spec = commandSpecs.find((each) => each.name === name);
      expect(out).toContain(`prompt-ratchet ${name} — ${spec?.about}`);
      for (const option of Object.keys(spec?.options ?? {})) expect(out).toMatch(new RegExp(`^  --${option}\\b`, 'm'));
      expect(out).toMatch(new RegExp(`^  prompt-ratchet ${name} ?`, 'm'));
      expect(await cli([name, '-h', '--surprise'])).toEqual({ code, out, err });
      expect(await cli(['help', name])).toEqual({ code, out, err });
    },
  );

  it.each(names)('%s --help is at most 125 columns wide', async (name) => {
    const { out } = await cli([name, '--help']);
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(125);
  });

  it('says which commands there are when it does not know one', async () => {
    const { code, out, err } = await cli(['promoet']);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain('there is no command "promoet"');
    expect(err).toContain(names.join(', '));
  });

  it.each([
    ['an unknown option', ['status', '--surprise'], "Unknown option '--surprise'"],
    ['an option of another command', ['status', '--limit', '5'], "Unknown option '--limit'"],
    ['an option without its value', ['evaluate', '--base'], 'argument missing'],
    ['a value for what takes none', ['evaluate', '--json=yes'], 'does not take an argument'],
    ['a word that it does not take', ['status', 'staging'], '`status` does not take "staging"'],
    ['a fourth word', ['diff', 'a', 'b', 'c', 'd'], '`diff` does not take "d"'],
  ])('refuses %s and points to the help', async (_, words, message) => {
    const { code, out, err } = await cli(words);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toContain(message);
    expect(err).toContain(`\`prompt-ratchet ${words[0]} --help\``);
  });

  it('shows what somebody typed, and does not obey it', async () => {
    const { err } = await cli(['\u001b[2Jevil\nsecond']);
    expect(err).not.toContain('\u001b');
  });
});
