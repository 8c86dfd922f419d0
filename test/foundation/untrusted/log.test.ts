import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logText, stepLines, terminalJson, terminalText } from '../../../src/foundation/untrusted/log.ts';
import { HIDDEN, hostileText, runs } from './hostile.ts';

/** As the runner reads a line (actions/runner, src/Runner.Common/ActionCommand.cs): `::` after white space, `##[` anywhere. */
function isCommand(line: string): boolean {
  return line.trimStart().startsWith('::') || /##(vso)?\[/i.test(line);
}

describe('logText', () => {
  it('never writes a workflow command, wherever it stands in a line', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('', '  ', 'prompt '), (text, before) => {
        const lines = `${before}${logText(text)}`.split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/);
        expect(lines.filter(isCommand)).toEqual([]);
      }),
      runs,
    );
  });

  it('shows every character that is not seen', () => {
    fc.assert(
      fc.property(hostileText, (text) => !HIDDEN.test(logText(text).replace(/[\n\t]/g, ''))),
      runs,
    );
  });

  it('takes commands apart so that they can still be read', () => {
    expect(logText('::error file=a::x')).toBe(': :error file=a: :x');
    expect(logText('a:::b')).toBe('a: : :b');
    expect(logText('x ##[group]y ##vso[task]')).toBe('x ## [group]y ## vso[task]');
    expect(logText('12:30 a:b C# #1')).toBe('12:30 a:b C# #1');
  });

  it('begins every line but the first with a bar, whatever ended the line before', () => {
    expect(logText('a\nb\r\nc\rd\x85e\u2028f\u2029g\vh\fi')).toBe('a\n| b\n| c\n| d\n| e\n| f\n| g\n| h\n| i');
    expect(logText('a\n\nb\n\n')).toBe('a\n| \n| b');
    expect(logText('')).toBe('');
  });

  it('shows control characters by their pictures and others by their number', () => {
    expect(logText('\x1b[31mred\x07\x7f\x9b\ttab')).toBe('␛[31mred␇␡<U+009B>\ttab');
    expect(logText('\u202eabc\ufeff\u{e0041}\ud800')).toBe('<U+202E>abc<U+FEFF><U+E0041><U+D800>');
  });
});

describe('terminalText', () => {
  it('sends no control character to the terminal but tabs, and line feeds where lines are kept', () => {
    fc.assert(
      fc.property(hostileText, fc.boolean(), (text, lines) => {
        const shown = terminalText(text, { lines });
        expect(HIDDEN.test(shown.replaceAll('\t', '').replaceAll(lines ? '\n' : '\t', ''))).toBe(false);
      }),
      runs,
    );
  });

  it('keeps a value on its line', () => {
    expect(terminalText('a\r\nb\nc\rd\u2028e')).toBe('a↵b↵c↵d↵e');
  });

  it('keeps the lines of a text that has some, but lets none be written over', () => {
    expect(terminalText('a\r\nb\nc\rd', { lines: true })).toBe('a\nb\nc␍d');
  });

  it('shows what a terminal would obey', () => {
    expect(terminalText('\x1b]8;;http://e.vil\x1b\\x')).toBe('␛]8;;http://e.vil␛\\x');
  });
});

describe('what stays as it is', () => {
  it.each(['naïve café', 'Zürich – 東京 – مرحبا – हिन्दी', '⚠️ ❤️ 1️⃣ 👍🏽', '👩‍👩‍👧 🏳️‍🌈', 'a\u0301\u0302'])(
    '%s',
    (text) => {
      expect(terminalText(text)).toBe(text);
      expect(logText(text)).toBe(text);
    },
  );

  it('is not a joiner or a selector that hides between letters', () => {
    expect(terminalText('a\u200db\ufe0fc')).toBe('a<U+200D>b<U+FE0F>c');
    expect(terminalText('⚠\ufe0f\ufe0f')).not.toContain('\ufe0f\ufe0f');
  });

  it('is not a tower of combining marks', () => {
    expect(terminalText(`a${'\u0301'.repeat(6)}`)).toBe(`a${'\u0301'.repeat(4)}<U+0301><U+0301>`);
  });
});

describe('what a program prints in a step of a workflow', () => {
  it('has no workflow command at the start of a line, nor `##[` anywhere', () => {
    fc.assert(
      fc.property(hostileText, fc.constantFrom('', '  ', '\n', 'prompt\n  '), (text, before) => {
        const lines = stepLines(`${before}${text}`).split(/\r\n|[\n\r\v\f\x85\u2028\u2029]/);
        expect(lines.filter(isCommand)).toEqual([]);
      }),
      runs,
    );
  });

  it('stays as it is where it is no command', () => {
    const text = '{\n  "a": "b::c # [d] ## e",\n  : x\n}\n';
    expect(stepLines(text)).toBe(text);
  });

  it('is, as JSON, the same JSON', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const json = terminalJson(JSON.stringify([text]));
        expect(stepLines(json)).toBe(json);
        expect(JSON.parse(json)).toEqual([text]);
      }),
      runs,
    );
    expect(terminalJson('["##[error]x ##VSO[y ###["]')).toBe('["\\u0023#[error]x \\u0023#VSO[y #\\u0023#["]');
  });
});
