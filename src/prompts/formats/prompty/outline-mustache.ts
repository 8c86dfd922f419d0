import { type MustacheToken, parseMustache } from '../../templates/mustache.ts';
import { type Outline, stretchAt } from './outline.ts';

export function outlineMustache(body: string): Outline {
  const tokens = parseMustache(body);
  const blocks = tokens.flatMap((token) =>
    token.kind === 'section' || token.kind === 'inverted'
      ? [{ at: token.at, end: token.end, history: historyOf(token, body) }]
      : [],
  );
  const comments = [...body.matchAll(/\{\{!.*?\}\}/gs)].map(({ index, 0: text }) => ({
    at: index,
    end: index + text.length,
  }));
  return {
    blocks,
    outputs: tokens.flatMap((token) =>
      token.kind === 'value'
        ? [{ name: token.name, at: token.at, end: body.indexOf('}}', token.at) + (token.escaped ? 2 : 3) }]
        : [],
    ),
    sets: [],
    isComment: (at) => stretchAt(comments, at) !== undefined,
    isSilent: (at, end) =>
      body
        .slice(at, end)
        .replace(/\{\{!.*?\}\}/gs, '')
        .trim() === '',
    freedom: (at) => (stretchAt(blocks, at) ? 'block' : stretchAt(comments, at) ? 'comment' : 'text'),
  };
}

/** `{{#history}}`, `{{role}}:` and `{{content}}` on lines of their own. */
function historyOf(token: MustacheToken & { readonly kind: 'section' | 'inverted' }, body: string): string | undefined {
  if (token.kind === 'inverted' || token.name === '.' || token.name.includes('.')) return undefined;
  const inner = body.slice(token.at, token.end);
  const fits =
    /^\{\{#[^{}]*\}\}[ \t]*\n\s*(?:#[ \t]*)?\{\{\{?\s*role\s*\}\}\}?[ \t]*:[ \t]*\n\s*\{\{[{&]\s*content\s*\}\}\}?[ \t]*\n\s*\{\{\/[^{}]*\}\}$/;
  return fits.test(inner) ? token.name : undefined;
}
