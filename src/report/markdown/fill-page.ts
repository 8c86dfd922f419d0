/** A part of a page. Its items are dropped from the end when the page is too long; without items it is not shown. */
export type Section = {
  readonly head?: string;
  readonly tail?: string;
  /** Made one after another, and only as long as there is room. */
  readonly items: readonly (string | (() => string))[];
  /** What an item is called where it is said that some were left out. Undefined: the section is never dropped. */
  readonly called?: { readonly one: string; readonly many: string };
  /** Lower is placed first. */
  readonly priority: number;
  /** At most this part of the page. */
  readonly share?: number;
  /** Between the items; a blank line unless said. */
  readonly separator?: string;
  /** Makes an item that has no room fit, or answers undefined. */
  readonly shorten?: (item: number, room: number, measure: (text: string) => number) => string | undefined;
};

export type Page = {
  /** In `measure`'s units. */
  readonly limit: number;
  readonly measure: (text: string) => number;
};

export type Filled = {
  readonly text: string;
  /** What was left out, in words: `12 changed cases`. */
  readonly leftOut: readonly string[];
};

/**
 * Fills a page by priority and shows it in the given order. Within a section items are kept from the first on, so what is
 * dropped is always its end.
 */
export function fillPage(sections: readonly Section[], { limit, measure }: Page): Filled {
  const shown = new Map<Section, string>();
  const leftOut = new Map<string, { count: number; readonly section: Section }>();
  let room = limit;
  for (const section of sections.toSorted((one, other) => one.priority - other.priority)) {
    const own = Math.min(room, limit * (section.share ?? 1));
    const items = fillSection(section, own, measure);
    if (items.length > 0) {
      const text = show(section, items);
      shown.set(section, text);
      room -= measure(text) + measure(BLANK_LINE);
    }
    const dropped = section.items.length - items.length;
    if (dropped === 0 || section.called === undefined) continue;
    const count = (leftOut.get(section.called.one)?.count ?? 0) + dropped;
    leftOut.set(section.called.one, { count, section });
  }
  return {
    text: sections.flatMap((section) => shown.get(section) ?? []).join(BLANK_LINE),
    leftOut: [...leftOut.values()].map(
      ({ count, section: { called } }) => `${count} ${count === 1 ? called?.one : called?.many}`,
    ),
  };
}

const BLANK_LINE = '\n\n';

function fillSection(section: Section, room: number, measure: Page['measure']): string[] {
  const separator = measure(section.separator ?? BLANK_LINE);
  let left = room - measure(`${section.head ?? ''}${BLANK_LINE}${section.tail ?? ''}${BLANK_LINE}`);
  const kept: string[] = [];
  for (const [index, item] of section.items.entries()) {
    const whole = typeof item === 'string' ? item : item();
    const fits = section.called === undefined || measure(whole) + separator <= left;
    const text = fits ? whole : section.shorten?.(index, left - separator, measure);
    if (text === undefined) break;
    kept.push(text);
    left -= measure(text) + separator;
  }
  return kept;
}

function show({ head, tail, separator = BLANK_LINE }: Section, items: readonly string[]): string {
  const start = head === undefined ? '' : `${head}${separator}`;
  const end = tail === undefined ? '' : `${BLANK_LINE}${tail}`;
  return `${start}${items.join(separator)}${end}`;
}

/** GitHub counts a comment in characters: code points, so that an emoji is one. */
export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}

export const utf8Bytes = (text: string): number => Buffer.byteLength(text, 'utf8');
