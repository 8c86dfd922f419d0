import { digestOf } from '../../../foundation/digest.ts';

/** A text to be judged, or to judge by, that somebody else wrote. */
export type Block = { readonly name: string; readonly text: string; readonly leftOut?: number };

/** A part of a question: our own or the rubric's words, or a block. */
export type Piece = string | Block;

/**
 * The block of a text of any origin. Of one that is longer than `longest` (UTF-16 units), the middle is left out: an attack at the
 * end is as visible as one at the beginning. Characters that no provider takes become U+FFFD.
 */
export function block(name: string, text: string, longest = Number.POSITIVE_INFINITY): Block {
  const clean = (part: string) => part.toWellFormed().replace(CONTROL, '\ufffd');
  if (text.length <= longest) return { name, text: clean(text) };
  const half = Math.floor(longest / 2);
  const leftOut = text.length - 2 * half;
  return { name, text: `${clean(text.slice(0, half))}\n[…]\n${clean(text.slice(-half))}`, leftOut };
}

/** Control characters but tab and line ends. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;

/**
 * The code that marks the blocks of one question. It stands in no text of the question, so that no text can close its block, and
 * depends on the texts alone, so that the same question has the same words and its answer can be kept.
 */
export function blockCode(pieces: readonly Piece[], codeOf = digestCode): string {
  const texts = pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text));
  for (let attempt = 0; ; attempt++) {
    const code = codeOf(texts, attempt);
    if (!texts.some((text) => text.includes(code))) return code;
  }
}

function digestCode(texts: readonly string[], attempt: number): string {
  return digestOf({ attempt, texts }).slice('sha256:'.length, 'sha256:'.length + 12);
}

export function writeBlock({ name, text, leftOut }: Block, code: string): string {
  const shortened = leftOut === undefined ? '' : ` shortened: ${leftOut} characters are left out at […]`;
  return `<${name} ${code}${shortened}>\n${text}\n</${name} ${code}>`;
}

/** The usual question: the rubric, then the material. */
export function underRubric(rubric: string, blocks: readonly Block[]): readonly Piece[] {
  return [`# Rubric\n\n${rubric}\n\n# Material`, ...blocks.flatMap((each) => ['\n\n', each])];
}
