import { type Field, nameOf, refuse } from '../../fields.ts';
import type { TemplateLanguage } from '../../prompt-version.ts';

/** A template of promptfoo in a language of ours that renders it the same. */
export type Template = { readonly content: string; readonly language: Extract<TemplateLanguage, 'literal' | 'jinja'> };

/**
 * promptfoo renders with Nunjucks, without escaping. A template that only names variables (`{{ name }}`) is of the literal language, its
 * placeholders written without blanks. With more it is Jinja, as long as it keeps to what both render the same: members, `if`, `for`
 * over a list, comparisons with texts, the filters of `FILTERS`, comments, `raw`.
 *
 * What they do not agree on and nobody can see in the text are values: an empty list is true to Nunjucks, booleans and lists print
 * otherwise. `rows.ts` looks at those.
 *
 * @throws FileError at the field for anything else.
 */
export function readTemplate(text: string, field: Field): Template {
  const pieces = splitAtTags(text, field);
  const tags = pieces.filter((_, index) => index % 2 === 1);
  if (tags.every((tag) => PLAIN.test(tag))) {
    const content = pieces.map((piece, index) => (index % 2 === 1 ? `{{${PLAIN.exec(piece)?.[1] ?? ''}}}` : piece));
    return { content: content.join(''), language: 'literal' };
  }
  let raw = false;
  for (const tag of tags) {
    if (raw) raw = !/^\{%-?\s*endraw\s*-?%\}$/.test(tag);
    else if (/^\{%-?\s*raw\s*-?%\}$/.test(tag)) raw = true;
    else refuseTag(tag, field);
  }
  return { content: text, language: 'jinja' };
}

const CLOSINGS: ReadonlyMap<string, string> = new Map([
  ['{{', '}}'],
  ['{%', '%}'],
  ['{#', '#}'],
]);
/** In characters: the patterns below take time with the square of a tag. */
const LONGEST_TAG = 2_000;

/** Text, tag, text, tag, …, text. No pattern: a megabyte of opening braces must not take a minute. */
function splitAtTags(text: string, field: Field): readonly string[] {
  const pieces: string[] = [];
  let start = 0;
  for (let at = text.indexOf('{'); at !== -1; at = text.indexOf('{', at)) {
    const closing = CLOSINGS.get(text.slice(at, at + 2));
    if (closing === undefined) {
      at += 1;
      continue;
    }
    const end = text.indexOf(closing, at + 2);
    if (end === -1 || end - at > LONGEST_TAG) {
      return refuse(field, `${nameOf(field)} has a tag that is not closed: ${shown(text.slice(at, at + 80))}`, REFUSED);
    }
    pieces.push(text.slice(start, at), text.slice(at, end + 2));
    at = end + 2;
    start = at;
  }
  return [...pieces, text.slice(start)];
}

const PLAIN = /^\{\{\s*([A-Za-z_]\w*)\s*\}\}$/;
const REFUSED =
  'promptfoo renders with Nunjucks: names, members, if, for over a list, comparisons with texts and a few filters are read here.';

/** Filters that give the same for the same texts and numbers. */
const FILTERS = ['default', 'd', 'first', 'join', 'last', 'length', 'lower', 'replace', 'trim', 'upper'];

function refuseTag(tag: string, field: Field): void {
  if (tag.startsWith('{#')) return;
  const inner = tag.slice(2, -2).replace(/^-|-$/g, '').trim();
  if (tag.startsWith('{{')) refuseExpression(inner, tag, field);
  else refuseBlock(inner, tag, field);
}

function refuseBlock(inner: string, tag: string, field: Field): void {
  if (/^(else|endif|endfor)$/.test(inner)) return;
  const condition = /^(?:if|elif)\s+([\s\S]+)$/.exec(inner)?.[1];
  const list = /^for\s+[A-Za-z_]\w*\s+in\s+([\s\S]+)$/.exec(inner)?.[1];
  if (list !== undefined && PATH.test(list.trim())) return;
  if (condition !== undefined) refuseExpression(condition, tag, field);
  else refuse(field, `${nameOf(field)}: ${shown(tag)} is not read as promptfoo renders it`, REFUSED);
}

const PATH = /^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*|\[\d+\]|\[(?:'[^'\\]*'|"[^"\\]*")\])*$/;

/** Operands joined by `and`, `or`, `==`, `!=`, `in`; each may be negated and filtered. Compared is with a text only. */
function refuseExpression(expression: string, tag: string, field: Field): void {
  for (const operand of operands(expression)) {
    const [value = '', ...filters] = operand.split(/\s*\|\s*(?=(?:[^'"]|'[^']*'|"[^"]*")*$)/);
    const path = value.replace(/^(?:not\s+)+/, '').trim();
    if (path.startsWith('env.') || path === 'env') {
      refuse(field, `${nameOf(field)}: ${shown(tag)} reads the environment`, 'Give it as a variable of the tests.');
    }
    if (path.startsWith('_conversation')) {
      refuse(field, `${nameOf(field)}: conversations of several answers are not run`, 'Write the turns as messages.');
    }
    const known = PATH.test(path) || TEXT.test(path);
    if (!known || !filters.every(isKnownFilter)) {
      refuse(field, `${nameOf(field)}: ${shown(tag)} is not read as promptfoo renders it`, REFUSED);
    }
  }
}

const TEXT = /^(?:'[^'\\]*'|"[^"\\]*")$/;

function operands(expression: string): readonly string[] {
  const outsideTexts = '(?=(?:[^\'"]|\'[^\']*\'|"[^"]*")*$)';
  return expression
    .split(new RegExp(`\\s+(?:and|or|in|not\\s+in)\\s+${outsideTexts}|\\s*(?:==|!=)\\s*${outsideTexts}`))
    .map((operand) => operand.trim());
}

function isKnownFilter(filter: string): boolean {
  const [, name = '', values] = /^(\w+)(?:\(([^()]*)\))?$/.exec(filter.trim()) ?? [];
  if (!FILTERS.includes(name)) return false;
  return values === undefined || /^\s*(?:(?:'[^'\\]*'|"[^"\\]*"|\d+)\s*(?:,\s*|$))*$/.test(values);
}

function shown(tag: string): string {
  const line = tag.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

/** Whether the text can do without the variable, or asks for a member of it: an empty text is no stand-in for one. */
export function isGuarded(name: string, content: string): boolean {
  return finds(name, content, (escaped) => `\\b${escaped}\\s*(?:\\|\\s*d(?:efault)?\\b|[.[])`);
}

/** Whether the value itself is printed, which promptfoo and we do alike for texts and numbers only. */
export function isPrinted(name: string, content: string): boolean {
  return finds(name, content, (escaped) => `\\{\\{-?\\s*${escaped}\\s*(?:-?\\}\\}|\\|)`);
}

/** Whether a loop goes over the value: Nunjucks goes over no mapping with one name. */
export function isLoopedOver(name: string, content: string): boolean {
  return finds(name, content, (escaped) => `\\{%-?\\s*for\\s+\\w+\\s+in\\s+${escaped}\\s*-?%\\}`);
}

/** Only a name that a template can have is looked for: keys of a file may be anything. */
function finds(name: string, content: string, pattern: (name: string) => string): boolean {
  return /^[A-Za-z_]\w*$/.test(name) && new RegExp(pattern(name)).test(content);
}
