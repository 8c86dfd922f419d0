import { joinLines, showHidden } from './characters.ts';

/** What a fence may be coloured as. `math`, `mermaid`, `geojson`, `topojson`, `stl` and `suggestion` would be rendered, not shown. */
export type FenceLanguage = 'text' | 'json' | 'yaml' | 'diff' | 'markdown' | 'console';

/**
 * A text in a line of markdown or in a cell of a table, as `<code>`: everything but letters, digits and spaces is a character
 * reference, so that neither markdown nor a table's `|` sees it, and GitHub looks for mentions, references and emoji outside of code only.
 *
 * Line breaks are shown as `↵`, tabs as `⇥`.
 */
export function code(text: string): string {
  return `<code>${encode(showHidden(joinLines(text)).replaceAll('\t', '⇥'))}</code>`;
}

/**
 * A text of several lines as a fenced block: the fence is longer than any run of backticks in it. It begins and ends without a line
 * break, and must stand at the start of a line, after an empty one; it cannot stand in a table.
 */
export function fence(text: string, language: FenceLanguage | '' = ''): string {
  const content = visible(text);
  const runs = content.match(/`+/g) ?? [];
  const bar = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return `${bar}${language}\n${content.replace(/\n$/, '')}\n${bar}`;
}

/** A text with its hidden characters shown and its line endings as `\n`. Not made safe for markdown: only a fence may hold it. */
export function visible(text: string): string {
  return showHidden(text.replace(/\r\n?/g, '\n'));
}

/**
 * A sentence of ours that names something of others, as prose in one line: it reads as written and nothing in it is markdown, a mention, a
 * reference, a link or an emoji. For a text of others use `code` or `fence`: this one holds invisible breaks and is not for copying.
 */
export function plain(text: string): string {
  const shown = showHidden(joinLines(text)).replaceAll('\t', ' ');
  return shown.replace(LIVE_IN_PROSE, `$&${ZERO_WIDTH_SPACE}`).replace(/[^\p{L}\p{N} ]|^ /gu, reference);
}

const ZERO_WIDTH_SPACE = '\u200b';

/** What GitHub makes live in text: `@name`, `#1`, `:x:`, `GH-1` and other keys, `www.`, and seven or more digits of a commit. */
const LIVE_IN_PROSE = /[@#:]|(?<=www)\.|(?<=\p{L})-(?=[\p{L}\p{N}])|[0-9a-f]{6}(?=[0-9a-f])/giu;

/**
 * A character reference keeps a character from markdown, but cmark-gfm looks for addresses in the text that comes out (autolink.c, `postprocess`),
 * within `<code>` too: a comment between the parts leaves it nothing to find.
 */
function encode(text: string): string {
  // Not with the flag `i`: by its case folding U+0345 would be a letter.
  return text.replace(/(@|:(?=\/)|(?<=[wW]{3})\.)|[^\p{L}\p{N} ]/gu, (character, linking) =>
    linking === undefined ? reference(character) : `${reference(character)}<!-- -->`,
  );
}

function reference(character: string): string {
  return `&#${character.codePointAt(0)};`;
}
