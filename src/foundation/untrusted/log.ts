import { joinLines, LINE_BREAK, showHidden } from './characters.ts';

/**
 * A text for the log of a workflow step. None of it is a workflow command: those begin with `::` at the start of a line, or with `##[` anywhere in
 * it (actions/runner, ActionCommand.cs), so both are taken apart, and every line but the first begins with `| `.
 */
export function logText(text: string): string {
  const lines = text.split(new RegExp(`(?:${LINE_BREAK.source})+$`))[0]?.split(LINE_BREAK) ?? [];
  return lines.map((line, index) => `${index === 0 ? '' : '| '}${breakCommands(showHidden(line))}`).join('\n');
}

/**
 * A text for a terminal: escape sequences and other control characters are shown, not obeyed. A line break is shown as `↵`, so that
 * a value cannot begin a line of its own; with `lines` the text keeps its lines.
 */
export function terminalText(text: string, options: { readonly lines?: boolean } = {}): string {
  return showHidden(options.lines === true ? text.replaceAll('\r\n', '\n') : joinLines(text));
}

/** What the program prints where the log of a workflow step is read: its lines as they are, but none of them is a workflow command. */
export function stepLines(text: string): string {
  return text.replace(/((?:^|[\n\r\v\f\x85\u2028\u2029])[\s\x85]*:)(?=:)/g, '$1 ').replace(/##(?=\[|vso\[)/gi, '## ');
}

/** `: :` and `## [`: still readable, and no longer a command. */
function breakCommands(line: string): string {
  return line.replace(/:(?=:)/g, ': ').replace(/##(?=\[|vso\[)/gi, '## ');
}

/**
 * JSON that may be printed on a terminal, and in the log of a step: control and bidirectional characters inside its texts, and what begins a
 * workflow command, as escapes. The same JSON.
 */
export function terminalJson(json: string): string {
  return json.replaceAll(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]|#(?=#(?:\[|vso\[))/gi,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
