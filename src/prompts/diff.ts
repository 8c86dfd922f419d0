import { createTwoFilesPatch } from 'diff';
import { canonicalJson, shortDigest } from '../foundation/digest.ts';
import type { JsonValue } from '../foundation/json.ts';
import type { MessageTemplate, PromptVersion } from './prompt-version.ts';

/**
 * What changed between two versions, as a unified diff over a text a person can read: model, parameters, response format,
 * tools, then each message under its role. Empty for equal versions; everything is added when there is no `from`.
 *
 * Two texts that share almost nothing are shown as one taken away and one added: that is what a reader would make of them,
 * and looking for the shortest edit would take time that grows with the square of their length.
 */
export function diffVersions(from: PromptVersion | undefined, to: PromptVersion): string {
  if (from?.id === to.id) return '';
  const before = {
    name: from === undefined ? '/dev/null' : nameOf(from),
    text: from === undefined ? '' : readable(from),
  };
  const after = { name: nameOf(to), text: readable(to) };
  const patch = createTwoFilesPatch(before.name, after.name, before.text, after.text, undefined, undefined, {
    context: CONTEXT,
    maxEditLength: LONGEST_EDIT,
    timeout: LONGEST_SEARCH_MS,
  });
  return patch === undefined ? replaced(before, after) : withoutSeparator(patch);
}

const CONTEXT = 3;
/** Lines. The edit's length decides first, so that the outcome is the same on any machine; the time is a second fence. */
const LONGEST_EDIT = 1_000;
const LONGEST_SEARCH_MS = 2_000;

function nameOf(version: PromptVersion): string {
  return `${version.slug}@${shortDigest(version.id)}`;
}

function readable(version: PromptVersion): string {
  const format = version.responseFormat;
  const lines = [
    `model: ${version.model}`,
    ...(version.templateLanguage === 'literal' ? [] : [`template: ${version.templateLanguage}`]),
    ...(version.cleanup === undefined ? [] : [`after rendering: ${version.cleanup}`]),
    `parameters: ${indented(version.parameters)}`,
    `response format: ${format.type === 'json-schema' ? indented(format) : format.type}`,
    ...(version.defaults === undefined ? [] : [`defaults: ${indented(version.defaults)}`]),
    ...(version.tools.length === 0 ? [] : [`tools: ${indented(version.tools)}`]),
    ...version.messages.flatMap(readableMessage),
  ];
  return `${lines.join('\n')}\n`;
}

function readableMessage(template: MessageTemplate): readonly string[] {
  if ('slot' in template) return ['', `[messages: ${template.slot}]`];
  const { role, content, toolCalls, toolCallId } = template;
  return [
    '',
    toolCallId === undefined ? `[${role}]` : `[${role} ${toolCallId}]`,
    content,
    ...(toolCalls === undefined ? [] : [`tool calls: ${indented(toolCalls)}`]),
  ];
}

/** Keys in canonical order, so that only what changed differs. */
function indented(value: JsonValue): string {
  return JSON.stringify(JSON.parse(canonicalJson(value)), null, 2);
}

type Named = { readonly name: string; readonly text: string };

/** The lines that both begin and end with stay; all between is replaced. */
function replaced(before: Named, after: Named): string {
  const a = before.text.split('\n').slice(0, -1);
  const b = after.text.split('\n').slice(0, -1);
  const shortest = Math.min(a.length, b.length);
  let head = 0;
  while (head < shortest && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const start = Math.max(0, head - CONTEXT);
  const kept = Math.min(tail, CONTEXT);
  const aEnd = a.length - tail;
  const bEnd = b.length - tail;
  return [
    `--- ${before.name}`,
    `+++ ${after.name}`,
    `@@ -${range(start, aEnd + kept)} +${range(start, bEnd + kept)} @@`,
    ...a.slice(start, head).map((line) => ` ${line}`),
    ...a.slice(head, aEnd).map((line) => `-${line}`),
    ...b.slice(head, bEnd).map((line) => `+${line}`),
    ...a.slice(aEnd, aEnd + kept).map((line) => ` ${line}`),
    '',
  ].join('\n');
}

/** Of no lines, the place is that of the line before. */
function range(start: number, end: number): string {
  return `${end === start ? start : start + 1},${end - start}`;
}

/** The library begins a patch with a line of `=`, which no reader of diffs needs. */
function withoutSeparator(patch: string): string {
  return patch.replace(/^=+\n/, '');
}
