import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { WORDS } from '../../src/report/markdown/glossary.ts';

const page = readFileSync(new URL('../../docs/gate.md', import.meta.url), 'utf8');

/** As GitHub makes anchors of headings. */
const sections = new Set(
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} -]/gu, '')
      .replaceAll(' ', '-'),
  ),
);

describe('docs/gate.md', () => {
  it.each(WORDS.map(({ word, section }) => [word, section]))('explains “%s” in its section #%s', (_, section) => {
    expect(sections).toContain(section);
  });

  it('leads only to sections that it has', () => {
    const links = [...page.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor);
    expect(links.length).toBeGreaterThan(20);
    expect(links.filter((anchor) => !sections.has(anchor ?? ''))).toEqual([]);
  });
});
