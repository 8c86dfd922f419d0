import { normaliseLineEndings } from '../../foundation/text.ts';

/** How two texts are brought into one form before they are compared. */
export type TextOptions = {
  readonly trim?: boolean;
  readonly 'ignore-case': boolean;
  readonly unicode: 'NFC' | 'NFKC' | 'none';
};

/** The form of a text that is compared: CRLF and CR are line ends like LF. */
export function comparable(text: string, options: TextOptions): string {
  const lines = normaliseLineEndings(text);
  const unified = normalise(options['ignore-case'] ? foldCase(normalise(lines, options)) : lines, options);
  return options.trim === true ? unified.trim() : unified;
}

function normalise(text: string, options: TextOptions): string {
  return options.unicode === 'none' ? text : text.normalize(options.unicode);
}

/**
 * Case folding of the whole of Unicode with what JavaScript has. Lower case first brings ẞ to ß, then upper case brings ß to
 * SS and both forms of the Greek sigma to Σ, whatever stands beside them; lower case alone depends on the neighbours.
 */
function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase();
}
