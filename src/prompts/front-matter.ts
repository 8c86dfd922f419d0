import type { Position } from '../foundation/errors.ts';
import { parseYaml, type YamlText } from '../foundation/strict-yaml.ts';

export type FrontMatter = {
  readonly document: YamlText;
  /** What follows the closing dashes' line, or the whole text. */
  readonly body: string;
  /** Of an offset into the body. */
  place(offset: number): Position;
};

/**
 * Splits a text at the YAML between a first line `---` and the next line `---`, both without anything else on them. Undefined for a
 * text that does not begin so, or does not close it.
 *
 * @param lead matches, from the beginning, what the format lets stand before the first line.
 * @throws FileError for YAML that is refused.
 */
export function splitFrontMatter(source: string, file: string, lead = /^/): FrontMatter | undefined {
  const skipped = lead.exec(source)?.[0] ?? '';
  const opening = /^---[ \t]*\n/.exec(source.slice(skipped.length));
  if (opening === null) return undefined;
  const start = skipped.length + opening[0].length;
  const rest = source.slice(start);
  const closing = /^---[ \t]*$/m.exec(rest);
  if (closing === null) return undefined;
  const document = parseYaml(rest.slice(0, closing.index), file, { line: source.slice(0, start).split('\n').length });
  const end = start + closing.index + closing[0].length;
  return bodyFrom(source, end + (source[end] === '\n' ? 1 : 0), document, file);
}

/** A text without front matter. */
export function withoutFrontMatter(source: string, file: string): FrontMatter {
  return bodyFrom(source, 0, parseYaml('', file), file);
}

function bodyFrom(source: string, start: number, document: YamlText, file: string): FrontMatter {
  return {
    document,
    body: source.slice(start),
    place(offset) {
      const before = source.slice(0, start + offset);
      return { file, line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
    },
  };
}
