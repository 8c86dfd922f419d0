import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { code, fence, plain, visible } from '../../../src/foundation/untrusted/markdown.ts';
import { HIDDEN, hostileText, runs } from './hostile.ts';

/** The text that a reader sees: character references resolved, comments gone. */
function read(markdown: string): string {
  return markdown
    .replaceAll('<!-- -->', '')
    .replace(/&#(\d+);/g, (_, point: string) => String.fromCodePoint(Number(point)));
}

describe('code', () => {
  it('is letters, digits, spaces and character references in one <code>, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(code(text)).toMatch(/^<code>(?:[\p{L}\p{N} ]|&#\d{1,7};|<!-- -->)*<\/code>$/u);
      }),
      runs,
    );
  });

  it('reads as the text it holds, with its hidden characters shown', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = read(code(text)).slice('<code>'.length, -'</code>'.length);
        const expected = visible(text.replace(/\r\n|[\n\r\v\f\x85\u2028\u2029]/g, '↵')).replaceAll('\t', '⇥');
        expect(shown).toBe(expected);
      }),
      runs,
    );
  });

  it('parts what cmark-gfm would find again in the text of a <code>', () => {
    expect(code('a@b.co')).toBe('<code>a&#64;<!-- -->b&#46;co</code>');
    expect(code('http://x www.y')).toBe('<code>http&#58;<!-- -->&#47;&#47;x www&#46;<!-- -->y</code>');
  });

  it('stays in the cell of a table', () => {
    expect(code('a | b\nc\td')).toBe('<code>a &#124; b&#8629;c&#8677;d</code>');
  });
});

describe('fence', () => {
  it('cannot be closed from within, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const [open = '', ...rest] = fence(text, 'diff').split('\n');
        const bar = open.replace('diff', '');
        expect(bar).toMatch(/^`{3,}$/);
        expect(rest.at(-1)).toBe(bar);
        // CommonMark 4.5: a closing fence has at least as many backticks as the opening one.
        expect(rest.slice(0, -1).filter((line) => line.includes(bar))).toEqual([]);
      }),
      runs,
    );
  });

  it('holds the text as it is, with its hidden characters shown', () => {
    expect(fence('a\r\nb\r\u202ec\n')).toBe('```\na\nb\n<U+202E>c\n```');
    expect(fence('{"a": "```"}', 'json')).toBe('````json\n{"a": "```"}\n````');
    expect(fence('')).toBe('```\n\n```');
  });

  it('takes a text with a million runs of backticks', () => {
    expect(fence('` '.repeat(1_000_000)).startsWith('```\n')).toBe(true);
  });
});

describe('plain', () => {
  it('is letters, digits, spaces and character references, whatever the text', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        expect(plain(text)).toMatch(/^(?! )(?:[\p{L}\p{N} ]|&#\d{1,7};)*$/u);
      }),
      runs,
    );
  });

  it('holds nothing that GitHub looks for in the text that comes out', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = read(plain(text));
        // https://docs.github.com/en/get-started/writing-on-github: mentions, references, autolinks, emoji, commits.
        expect(shown).not.toMatch(/@[a-z0-9]|#\d|\bGH-\d|:[a-z0-9_+-]+:|:\/\/|www\.[a-z0-9]|[0-9a-f]{7}/i);
      }),
      runs,
    );
  });

  it('reads as it was written', () => {
    const sentence = 'Case "refund-7" (2 of 3) fell from 0.9 to 0.4: see @ops, #12.';
    expect(read(plain(sentence)).replaceAll('\u200b', '')).toBe(sentence);
  });
});

describe('visible', () => {
  it('shows what is hidden and keeps lines and tabs', () => {
    expect(visible('a\tb\r\nc\rd\0')).toBe('a\tb\nc\nd␀');
    fc.assert(
      fc.property(hostileText, (text) => !HIDDEN.test(visible(text).replace(/[\n\t]/g, ''))),
      runs,
    );
  });
});
