import { split } from '../../templates/jinja/lexer.ts';
import { parse } from '../../templates/jinja/parser.ts';
import type { Expression, Statement } from '../../templates/jinja/tree.ts';
import { type Outline, stretchAt } from './outline.ts';

export function outlineJinja(body: string): Outline {
  const statements = parse(body);
  const pieces = split(body);
  const texts = pieces.filter((piece) => piece.kind === 'text');
  const blocks = statements
    .filter(({ kind }) => kind === 'if' || kind === 'for' || kind === 'capture')
    .map((statement) => ({ at: statement.at, end: statement.end, history: historyOf(statement) }));
  return {
    blocks,
    outputs: statements.flatMap((statement) =>
      statement.kind === 'output' && statement.value.kind === 'name'
        ? [{ name: statement.value.name, at: statement.at, end: statement.end }]
        : [],
    ),
    sets: setsIn(statements, body, true),
    isComment: (at) => stretchAt(pieces, at) === undefined,
    isSilent: (at, end) =>
      statements.every(
        (statement) =>
          statement.at >= end ||
          statement.end <= at ||
          statement.kind === 'set' ||
          statement.kind === 'capture' ||
          (statement.kind === 'text' &&
            body.slice(Math.max(at, statement.at), Math.min(end, statement.end)).trim() === ''),
      ),
    freedom(at, end) {
      if (blocks.some((block) => at >= block.at && at < block.end)) return 'block';
      const text = texts.find((piece) => at >= piece.at && end <= piece.end);
      if (text?.kind !== 'text') return 'comment';
      // The line break before it counts too: without it the marker would end another line.
      const from = at === 0 ? 0 : at - 1;
      return from >= text.from && end <= text.to ? 'text' : 'trimmed';
    },
  };
}

function setsIn(body: readonly Statement[], source: string, top: boolean): Outline['sets'] {
  return body.flatMap((statement): Outline['sets'] => {
    const { at } = statement;
    if (statement.kind === 'set') {
      const inner = /^\{%[-+]?(.*?)[-+]?%\}$/s.exec(source.slice(at, statement.end))?.[1];
      return [{ names: statement.targets, text: top && inner !== undefined ? `{%${inner}%}` : undefined, at }];
    }
    if (statement.kind === 'capture') return [{ names: [statement.target], text: undefined, at }];
    if (statement.kind !== 'if') return [];
    return [
      ...statement.branches.flatMap(({ body: branch }) => setsIn(branch, source, false)),
      ...setsIn(statement.otherwise, source, false),
    ];
  });
}

/**
 * The variable of `{% for item in history %}`, `{{item.role}}:` and `{{item.content}}` on lines of their own, and nothing else: that is a list of
 * messages, each with its role.
 */
function historyOf(statement: Statement): string | undefined {
  if (statement.kind !== 'for' || statement.over.kind !== 'name' || statement.test !== undefined) return undefined;
  const [item, second] = statement.targets;
  if (item === undefined || second !== undefined || statement.otherwise !== undefined) return undefined;
  const body = statement.body.filter(
    (part, index) => part.kind !== 'text' || !(index === 0 ? /^\s*(?:#[ \t]*)?$/ : /^\s*$/).test(part.text),
  );
  const [role, colon, content, rest] = body;
  if (rest !== undefined || role?.kind !== 'output' || content?.kind !== 'output' || colon?.kind !== 'text')
    return undefined;
  const fits =
    isMember(role.value, item, 'role') &&
    isMember(content.value, item, 'content') &&
    /^[ \t]*:[ \t]*\n\s*$/.test(colon.text);
  return fits && startsLine(statement.body) ? statement.over.name : undefined;
}

/** Printed again and again: the role begins a line only when a line break is between a content and the next role. */
function startsLine(body: readonly Statement[]): boolean {
  const [first] = body;
  const last = body.at(-1);
  const between = `${last?.kind === 'text' ? last.text : ''}${first?.kind === 'text' ? first.text : ''}`;
  return between.includes('\n') && first?.kind === 'text' && /\n[ \t]*(?:#[ \t]*)?$/.test(first.text);
}

function isMember(expression: Expression, of: string, name: string): boolean {
  if (expression.kind === 'attribute') return expression.name === name && isName(expression.of, of);
  if (expression.kind !== 'item' || expression.key.kind !== 'constant') return false;
  return expression.key.value === name && isName(expression.of, of);
}

function isName(expression: Expression, name: string): boolean {
  return expression.kind === 'name' && expression.name === name;
}
