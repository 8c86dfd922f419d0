/** What ends a line for some reader: CR, LF, VT, FF, NEL, and the two separators of Unicode. */
export const LINE_BREAK = /\r\n|[\n\r\v\f\x85\u2028\u2029]/;

/**
 * A text whose every character can be seen: control characters, invisible and bidirectional ones, halves of surrogate pairs and
 * combining marks beyond four on one letter are written out (`␛`, `<U+202E>`). `\n` and `\t` stay.
 *
 * An invisible character can hide text from a reviewer, a bidirectional one can turn it round: https://trojansource.codes.
 */
export function showHidden(text: string): string {
  return text.replace(HIDDEN, show);
}

/** Line breaks of every kind as one sign, for a text that must stay on its line. */
export function joinLines(text: string): string {
  return text.replace(new RegExp(LINE_BREAK, 'g'), '↵');
}

// A presentation selector after a sign, and a joiner between two pictures, are how emoji are written: those two stay.
const EMOJI_SELECTOR = String.raw`(?<=[\p{Emoji}])\uFE0F(?!\uFE0F)`;
const EMOJI_JOINER = String.raw`(?<=\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)\u200D(?=\p{Extended_Pictographic})`;

const HIDDEN = new RegExp(
  `(?!${EMOJI_SELECTOR}|${EMOJI_JOINER})` +
    String.raw`(?:[[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]--[\n\t]]` +
    String.raw`|(?<=\p{M}{4})\p{M})`,
  'gv',
);

function show(character: string): string {
  const point = character.codePointAt(0) ?? 0;
  // Unicode has a picture for each of ASCII's control characters.
  if (point < 0x20) return String.fromCodePoint(0x2400 + point);
  if (point === 0x7f) return '␡';
  return `<U+${point.toString(16).toUpperCase().padStart(4, '0')}>`;
}
