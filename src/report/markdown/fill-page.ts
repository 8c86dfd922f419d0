/** A part of a page. Its items are dropped from the end when the page is too long; without items it is not shown. */
export type Section = {
  readonly head?: string;
  readonly tail?: string;
  readonly items: readonly string[];
  /** What an item is called where it is said that some were left out. Undefined: the section is never dropped. */
  readonly called?: { readonly one: string; readonly many: string };
  /** Lower is placed first. */
  readonly priority: number;
  /** At most this part of the page. */
  readonly share?: number;
  /** Between the items; a blank line unless said. */
  readonly separator?: string;
  /** Makes an item that has no room fit, or answers undefined. */
  readonly shorten?: (item: number, room: number) => string | undefined;
};

export type Page = {
  /** In `measure`'s units. */
  readonly limit: number;
  readonly measure: (text: string) => number;
};

/** Room for the sentence that says what was left out. */
const RESERVED = 700;

export type Fitted = { readonly text: string; readonly leftOut: readonly string[] };

/**
 * Fills a page by priority and shows it in the given order. Within a section items are kept from the first on, so what is
 * dropped is always its end.
 *
 * @returns what was left out, in words: `12 changed cases`.
 */
export function fillPage(sections: readonly Section[], { limit, measure }: Page): Fitted {
  const kept = new Map<Section, string[]>();
  const leftOut: string[] = [];
  let room = limit - RESERVED;
  for (const section of sections.toSorted((one, other) => one.priority - other.priority)) {
    if (section.items.length === 0) continue;
    const separator = section.separator ?? '\n\n';
    let own = Math.min(room, section.share === undefined ? room : limit * section.share);
    own -= measure(`${section.head ?? ''}\n\n${section.tail ?? ''}\n\n`);
    const items: string[] = [];
    for (const [index, item] of section.items.entries()) {
      const left = own - measure(separator);
      const text = section.called === undefined || measure(item) <= left ? item : section.shorten?.(index, left);
      if (text === undefined) break;
      items.push(text);
      own -= measure(text) + measure(separator);
    }
    if (items.length > 0) {
      kept.set(section, items);
      room -= measure(show(section, items)) + measure('\n\n');
    }
    const dropped = section.items.length - items.length;
    if (dropped > 0 && section.called)
      leftOut.push(`${dropped} ${dropped === 1 ? section.called.one : section.called.many}`);
  }
  const text = sections
    .flatMap((section) => (kept.has(section) ? [show(section, kept.get(section) ?? [])] : []))
    .join('\n\n');
  return { text, leftOut };
}

function show({ head, tail, separator = '\n\n' }: Section, items: readonly string[]): string {
  const start = head === undefined ? '' : `${head}${separator}`;
  const end = tail === undefined ? '' : `\n\n${tail}`;
  return `${start}${items.join(separator)}${end}`;
}

/** GitHub counts a comment in characters: code points, so that an emoji is one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

export const utf8Bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
