import { RatchetError } from '../foundation/errors.ts';
import { type Score, unitInterval } from './scorer.ts';

/** A scorer cannot score this case: the dataset or the scorer is at fault, never the prompt. Becomes a `failed` score. */
export class ScoringError extends RatchetError {
  static readonly title = 'scoring error';
}

export type ScoredScore = Extract<Score, { readonly status: 'scored' }>;

/**
 * @param value 0–1.
 * @param longest of the reason, in characters; the rest is cut off.
 */
export function scored(value: number, reason?: string, longest = REASON): ScoredScore {
  const unit = unitInterval(value);
  return reason === undefined
    ? { status: 'scored', value: unit }
    : { status: 'scored', value: unit, reason: brief(reason, longest) };
}

export const right: ScoredScore = { status: 'scored', value: unitInterval(1) };

/** 0, and why: what a reviewer reads beside the case. */
export function wrong(reason: string): ScoredScore {
  return scored(0, reason);
}

/** A reason is one line of plain text of at most this many characters. */
const REASON = 200;

/** A text that others wrote, as a reason or a message: one line of plain text, its beginning only. */
export function brief(text: string, length = REASON): string {
  return shorten(oneLine(text), length);
}

/** A text inside a reason: quoted, on one line, its beginning only. */
export function excerpt(text: string, length = 60): string {
  return `"${brief(text.slice(0, 4 * length), length)}"`;
}

/** Control characters and line ends become spaces; a lone surrogate becomes U+FFFD, since a report must be writable. */
function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();
}

function shorten(text: string, length: number): string {
  const characters = Array.from(text);
  return characters.length <= length ? text : `${characters.slice(0, length - 1).join('')}…`;
}
