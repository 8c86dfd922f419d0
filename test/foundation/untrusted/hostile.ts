import fc from 'fast-check';

/** What markdown, GitHub, the runner and terminals give a meaning to. */
// biome-ignore format: a list to scan
const PARTS = [
  '`', '```', '````', '~~~', '|', '\\|', '\n', '\r\n', '\r', '\v', '\f', '\x85', '\u2028', '\u2029', '\t', '    ', '> ', '- ', '1. ', '# ',
  '---', '===', '***', '\\', '[x](http://e.vil)', '![i](http://e.vil/a.png)', '[r]: http://e.vil', '[r]', '[^1]', '<img src=x>', '<details>',
  '</details>', '</code>', '<!--', '-->', '<script>', '<http://e.vil>', 'http://e.vil', 'www.e.vil', 'a@b.co', 'mailto:a@b.co', '@user', '@org/team',
  '#123', 'GH-1', 'a/b#1', 'deadbeef1234567', ':x:', '$x$', '$$', '$`x`$', '&lt;', '&#64;', '~~x~~', '__b__', '*i*', '| a |\n|---|\n',
  '::error::', '::', ':', '##[', '##', '#', '[', '##vso[', '::stop-commands::', '\x1b[31m', '\x1b]0;t\x07', '\x9b', '\b', '\0', '\x7f',
  '\u202e', '\u2066', '\u200b', '\u200d', '\ufe0f', '\u00ad', '\u{e0041}', '\u3164', '\ud800', '\udc00', '😀', '👩', 'é', 'a', '1', 'ſ', 'K', '\u0345', ' ',
  '\u0301'.repeat(9),
] as const;

const fromParts = fc.array(fc.constantFrom(...PARTS), { maxLength: 14 }).map((parts) => parts.join(''));

/** Any text, most often one made of what could do harm. */
export const hostileText = fc.oneof(
  { weight: 4, arbitrary: fromParts },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  { weight: 1, arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)) },
);

/** Runs of each property in the everyday tests; the nightly run sets PROPERTY_RUNS to a million. */
export const runs = { numRuns: Number(process.env.PROPERTY_RUNS ?? 5_000) };

/** Characters that are not seen, or turn the reading direction: none may come out of a writer. Emoji keep their joiners. */
export const HIDDEN = new RegExp(
  [
    String.raw`[\p{Cc}\p{Cs}\u00ad\u061c\u115f\u1160\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0]`,
    String.raw`\u034f|\u17b4|\u17b5|[\u180b-\u180f]|[\u{1d173}-\u{1d17a}]|[\u{e0000}-\u{e0fff}]`,
  ].join('|'),
  'u',
);
