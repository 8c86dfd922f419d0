import { FileError } from '../../../foundation/errors.ts';
import { type Field, refuse } from '../../fields.ts';
import type { FrontMatter } from '../../front-matter.ts';
import type { MessageTemplate, Role, TemplateLanguage } from '../../prompt-version.ts';
import { checkTemplate, findVariables } from '../../template.ts';
import { MOST_MARKERS, type Outline, ROLE_LINE } from './outline.ts';
import { outlineJinja } from './outline-jinja.ts';
import { outlineMustache } from './outline-mustache.ts';

export type Split = { readonly messages: readonly MessageTemplate[]; readonly notices: readonly string[] };

export type SplitOptions = {
  readonly templateLanguage: TemplateLanguage;
  /** Of version 2 of the format. */
  readonly second: boolean;
  /** Inputs that are conversations: their `{{name}}` is a place for messages. */
  readonly threads: readonly string[];
  readonly root: Field;
};

/** Where a message begins or messages stand, in the body's order. */
type Cut =
  | { readonly kind: 'role'; readonly role: Role; readonly at: number; readonly end: number }
  | {
      readonly kind: 'slot';
      readonly slot: string;
      readonly optional: boolean;
      readonly at: number;
      readonly end: number;
      readonly keepsRole: boolean;
    };

/**
 * The body's messages. @throws FileError for a role marker that only rendering would show (inside a block, or next to a tag that takes its line
 * break away), an unknown role, an image, and a message without a text between two others.
 */
export function splitMessages(parts: FrontMatter, options: SplitOptions): Split {
  const { body, place } = parts;
  const fail: Fail = (message, at, todo) => {
    throw new FileError(message, { position: place(at), todo });
  };
  checkTemplate(body, options.templateLanguage, place);
  const outline = options.templateLanguage === 'jinja' ? outlineJinja(body) : outlineMustache(body);
  const cuts = [...roleCuts(body, outline, options, fail), ...slotCuts(body, outline, options, fail)].sort(
    (a, b) => a.at - b.at,
  );
  if (cuts.length > 2 * MOST_MARKERS) fail('too many places for messages', 0);
  refuseHidden(body, outline, cuts, fail);
  if (!options.second) refuseImages(body, fail);
  const { messages, notices } = assemble(body, cuts, outline, options, fail);
  if (messages.length === 0)
    return refuse(options.root, 'the prompt is empty', 'Write the prompt below the front matter.');
  return { messages: withSets(messages, outline, options, fail), notices };
}

type Fail = (message: string, at: number, todo?: string) => never;

const ROLES: readonly Role[] = ['system', 'user', 'assistant'];

function roleCuts(body: string, outline: Outline, { second }: SplitOptions, fail: Fail): readonly Cut[] {
  const cuts: Cut[] = [];
  const lines = [...body.matchAll(ROLE_LINE)];
  if (lines.length > MOST_MARKERS) fail(`more than ${MOST_MARKERS} role markers`, lines[MOST_MARKERS]?.index ?? 0);
  for (const line of lines) {
    const at = line.index;
    const end = Math.min(at + line[0].length + 1, body.length);
    const free = outline.freedom(at, end);
    if (free === 'comment') continue;
    if (free === 'block')
      fail('a role marker inside a block', at, 'Put it outside: a message must begin for every case or for none.');
    if (free === 'trimmed')
      fail('the "-" of a tag takes the line break of this role marker away', at, 'Remove the "-".');
    const name = (line[1] ?? '').toLowerCase();
    if (line[2] !== undefined)
      fail(`attributes of a role marker are not supported: ${line[2]}`, at, `Write "${name}:".`);
    const role = [...ROLES, ...(second ? (['developer'] as const) : [])].find((known) => known === name);
    if (role === undefined) fail(`the role "${name}" is not supported here`, at, `Use ${ROLES.join(', ')}.`);
    cuts.push({ kind: 'role', role, at, end });
  }
  return cuts;
}

function slotCuts(body: string, outline: Outline, { threads }: SplitOptions, fail: Fail): readonly Cut[] {
  if (threads.length > MOST_MARKERS) fail(`more than ${MOST_MARKERS} conversations`, 0);
  const loops = outline.blocks.flatMap((block): Cut[] => {
    if (block.history === undefined) return [];
    return [{ kind: 'slot', slot: block.history, optional: false, at: block.at, end: block.end, keepsRole: false }];
  });
  const markers = [...body.matchAll(/^[ \t]*!\[thread\].*$/gm)].map(
    ({ index, 0: line }): Cut => ({
      kind: 'slot',
      slot: 'thread',
      optional: true,
      at: index,
      end: index + line.length,
      keepsRole: false,
    }),
  );
  const inputs = outline.outputs.flatMap(({ name, at, end }): Cut[] => {
    if (!threads.includes(name)) return [];
    return [{ kind: 'slot', slot: name, optional: true, at, end, keepsRole: true }];
  });
  const used = threads.filter((name) => !inputs.some((cut) => cut.kind === 'slot' && cut.slot === name));
  for (const block of outline.blocks) {
    const words = wordsIn(body.slice(block.at, block.end));
    const thread = used.find((name) => words.has(name));
    if (thread !== undefined)
      fail(`the conversation "${thread}" inside a block`, block.at, 'Write it outside of blocks.');
  }
  // The runtime puts a conversation that the body does not name at the end.
  const last = used.map(
    (slot): Cut => ({ kind: 'slot', slot, optional: true, at: body.length, end: body.length, keepsRole: false }),
  );
  return [...loops, ...markers, ...inputs, ...last];
}

/** What may be a name, with what it is made of. No pattern is made of a name: a key of the front matter may be anything. */
function wordsIn(text: string): ReadonlySet<string> {
  const runs = text.match(/[\p{L}\p{M}\p{N}_.-]+/gu) ?? [];
  return new Set(runs.flatMap((run) => [run, ...run.split(/[.-]/)]));
}

const TAG = /\{%.*?%\}|\{#.*?#\}|\{\{.*?\}\}/g;
const ROLE_TEXT = /^[ \t]*(?:#[ \t]*)?(system|user|assistant|developer|function|tool)[ \t]*:[ \t]*$/i;

/** Role markers that are made of a value, or share their line with a tag. */
function refuseHidden(body: string, outline: Outline, cuts: readonly Cut[], fail: Fail): void {
  for (const { index, 0: whole } of body.matchAll(/^.*\{[{%#].*$/gm)) {
    // A role marker is short: of a long line only what may be one is looked at.
    const line = whole.length > LONGEST_LINE ? whole.slice(-LONGEST_LINE) : whole;
    if (cuts.some(({ at, end }) => index >= at && index < end) || outline.isComment(index)) continue;
    const last = [...line.matchAll(TAG)].at(-1);
    const rest = last === undefined ? '' : line.slice(last.index + last[0].length);
    if (last !== undefined && !last[0].startsWith('{{') && ROLE_TEXT.test(rest)) {
      fail('a role marker needs a line of its own', index, 'Put the tag on another line.');
    }
    if (ROLE_TEXT.test(line.replace(/\{%.*?%\}|\{#.*?#\}/g, ''))) {
      fail('a role marker needs a line of its own', index, 'Put the tag on another line.');
    }
    if (/\brole\b/.test(line) && /^[ \t]*(?:#[ \t]*)?\{\{[^{}]{0,200}\}\}[ \t]*:[ \t]*$/.test(line)) {
      fail('a role marker that is made of a value', index, HISTORY_LOOP);
    }
  }
}

const LONGEST_LINE = 1_000;

const HISTORY_LOOP =
  'A list of messages is "{% for item in history %}", "{{item.role}}:", "{{item.content}}" and "{% endfor %}", each on a line of its own.';

/** prompty 0.1 sends `![…](…)` as a picture. In one pass: a pattern would look for the end from every beginning. */
function refuseImages(body: string, fail: Fail): void {
  let opened: number | undefined;
  for (const { index, 0: found } of body.matchAll(/!\[|\]\(?/g)) {
    if (found === '![') opened ??= index;
    else if (opened !== undefined && found === '](' && body.includes(')', index)) {
      fail('a Markdown image, which Prompty sends as a picture, is not supported', opened);
    } else opened = undefined;
  }
}

function assemble(body: string, cuts: readonly Cut[], outline: Outline, { second }: SplitOptions, fail: Fail): Split {
  const textOf = (from: number, to: number) =>
    outline.isSilent(from, to) ? '' : stripped(body.slice(from, to), second);
  const messages: MessageTemplate[] = [];
  const notices: string[] = [];
  let role: Role | undefined = 'system';
  let opened: Cut | undefined;
  let start = 0;
  const close = (end: number, isLast: boolean) => {
    const content = textOf(start, end);
    if (content !== '') {
      if (role === undefined)
        fail('text after a list of messages', start, 'Write a role marker before it, such as "user:".');
      messages.push({ role, content });
      return;
    }
    if (opened?.kind !== 'role') return;
    if (isLast)
      notices.push(`the last role marker ("${opened.role}:") has no text after it and is left out, as by Prompty`);
  };
  for (const cut of cuts) {
    const emptyMessage = opened?.kind === 'role' && cut.kind === 'role' && textOf(start, cut.at) === '';
    if (emptyMessage)
      fail('a message without a text', opened?.at ?? start, 'Write its text, or remove the role marker.');
    close(cut.at, false);
    if (cut.kind === 'slot') messages.push(cut.optional ? { slot: cut.slot, optional: true } : { slot: cut.slot });
    role = cut.kind === 'role' ? cut.role : cut.keepsRole ? role : undefined;
    opened = cut;
    start = cut.end;
  }
  close(body.length, true);
  return { messages, notices };
}

/** What the runtime takes away after rendering anyway, so that an editor's final newline is not another version. */
function stripped(content: string, second: boolean): string {
  return second ? content.replace(/^\n+|\n+$/g, '') : content.trim();
}

/** A `set` of one message holds for those after it: it is written before them. */
function withSets(
  messages: readonly MessageTemplate[],
  outline: Outline,
  { templateLanguage }: SplitOptions,
  fail: Fail,
): readonly MessageTemplate[] {
  if (outline.sets.length === 0) return messages;
  const names = new Set(outline.sets.flatMap(({ names: each }) => each));
  return messages.map((template) => {
    if ('slot' in template) {
      if (names.has(template.slot))
        fail(`the messages "${template.slot}" are set in the template`, 0, 'Let the case bring them.');
      return template;
    }
    const read = findVariables({ messages: [template], templateLanguage }).filter((name) => names.has(name));
    if (read.length === 0) return template;
    const known = outline.sets.filter(({ names: each }) => each.some((name) => read.includes(name)));
    const complex = known.find(({ text }) => text === undefined);
    if (complex !== undefined)
      fail(
        'a variable that is set inside a block is read in another message',
        complex.at,
        'Set it at the top, outside of blocks.',
      );
    return { ...template, content: outline.sets.map(({ text }) => text ?? '').join('') + template.content };
  });
}
