/**
 * A text in lines no wider than the terminal, at most 110 columns: longer lines are hard to read. A word that is wider stays whole.
 *
 * @param indent before the first line. @param later before the others.
 */
export function paragraph(text: string, width: number, indent = '', later = indent): readonly string[] {
  const most = Math.max(40, Math.min(width, 110));
  const lines: string[] = [];
  let line = indent;
  let begun = false;
  for (const word of text.split(' ')) {
    if (begun && line.length + 1 + word.length > most) {
      lines.push(line);
      line = later + word;
      continue;
    }
    line += begun ? ` ${word}` : word;
    begun = true;
  }
  return [...lines, line];
}

/** What stands in several lines, each a sentence, as one. */
export function oneLine(text: string): string {
  return text.replaceAll(/([.:;,!?…]?)\s*\n\s*/g, (_, end: string) => `${end === '' ? '.' : end} `);
}
