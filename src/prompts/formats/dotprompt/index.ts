import { written } from '../../draft-parts.ts';
import { type Field, mapping, members, refuse, rootField } from '../../fields.ts';
import type { PromptDraft, PromptFormat } from '../../format.ts';
import { type FrontMatter, splitFrontMatter, withoutFrontMatter } from '../../front-matter.ts';
import { checkTemplate, findVariables } from '../../template.ts';
import { readConfig, readModel, unsentNotices } from './config.ts';
import { splitMessages } from './messages.ts';
import { readOutput, refuseBadSchema } from './output.ts';
import { inlinePartials, partialPaths } from './partials.ts';
import { readTools } from './tools.ts';

/**
 * Dotprompt files (github.com/google/dotprompt), read as its JavaScript runtime does (`js/src`, August 2026), with the keys that Genkit adds.
 *
 * - The body is Handlebars with Dotprompt's helpers, split at `{{role "…"}}` and `{{history}}` *before* it is rendered: a value cannot open a
 *   message. Text before the first marker is the user's, text after `{{history}}` the model's. A message that renders to nothing but white
 *   space is left out, as there.
 * - `{{history}}` takes the messages that a case brings as `history`. Where a template has none, the runtime puts the messages that its caller
 *   passes before the last one; a case has variables and no such argument, so nothing is put there.
 * - Partials `{{> name}}` are `_name.prompt` in the folder of the file or one above it.
 * - `{{media}}` and tools that are defined in code are refused.
 * - A file without front matter is what the runtime takes it for, one user message in Handlebars; one that has no `{{` either is read as plain
 *   text, an instruction before the case's `{{input}}`: as a template it would ask the same for every case. With front matter nothing is
 *   added, and a notice says so.
 */
export const dotprompt: PromptFormat = {
  name: 'dotprompt',
  endings: ['.prompt'],
  references: (source, file, others) => partialPaths(read(source, file).body, file, others),
  parse(source, file, others) {
    const parts = read(source, file);
    if (parts.document.value === null && !source.includes('{{')) return [plainDraft(source, file)];
    return [draft(parts, file, others)];
  },
};

/** Blank lines and lines of a license, which begin with `#`, may stand before the front matter. */
const LEAD = /^(?:(?:#[^\n]*|[ \t]*)\n)*/;

function read(source: string, file: string): FrontMatter {
  const parts = splitFrontMatter(source, file, LEAD);
  if (parts === undefined) {
    if (/^---[ \t]*\n/.test(source))
      return refuse(rootField(withoutFrontMatter(source, file).document), 'the front matter is not closed', CLOSE);
    return withoutFrontMatter(source, file);
  }
  if (parts.document.value !== null) return parts;
  return refuse(
    rootField(parts.document),
    'the front matter is empty: Dotprompt takes its dashes for text',
    'Remove the dashes.',
  );
}

const CLOSE = 'Write a line "---" after the keys, or begin the text with another line.';

const KEYS = [
  'name',
  'title',
  'author',
  'authors',
  'tags',
  'slug',
  'variant',
  'version',
  'description',
  'metadata',
  'model',
  'config',
  'input',
  'output',
  'tools',
  'toolDefs',
  'toolChoice',
  'maxTurns',
  'returnToolRequests',
  'use',
];

function draft(parts: FrontMatter, file: string, others: ReadonlyMap<string, string>): PromptDraft {
  const root = withoutExtensions(rootField(parts.document));
  const keys = members(root, KEYS);
  const input = keys.input === undefined ? {} : members(keys.input, ['default', 'schema']);
  if (input.schema !== undefined) refuseBadSchema(input.schema);
  const config = readConfig(keys.config, keys.toolChoice);
  const model = readModel(keys.model);
  const body = inlinePartials(trimmed(parts), file, others);
  const messages = splitMessages(body, root);
  return {
    slug: written(keys.slug),
    model: model.model,
    messages,
    templateLanguage: 'handlebars',
    cleanup: 'drop-blank',
    ...(input.default === undefined ? {} : { defaults: mapping(input.default) }),
    parameters: config.parameters,
    tools: readTools(keys.tools, keys.toolDefs),
    responseFormat: readOutput(keys.output),
    notices: [...model.notices, ...config.notices, ...unsentNotices(keys), ...sameForEveryCase(messages)],
  };
}

/** Of a body after front matter the runtime takes the white space from both ends; a file without any it leaves as it is. */
function trimmed(parts: FrontMatter): FrontMatter {
  if (parts.document.value === null) return parts;
  const start = parts.body.length - parts.body.trimStart().length;
  return { ...parts, body: parts.body.trim(), place: (offset) => parts.place(start + offset) };
}

/** Keys with a dot are extensions of other tools. */
function withoutExtensions(root: Field): Field {
  const object = mapping(root);
  return { ...root, value: Object.fromEntries(Object.entries(object).filter(([key]) => !key.includes('.'))) };
}

function sameForEveryCase(messages: PromptDraft['messages']): readonly string[] {
  if (findVariables({ messages, templateLanguage: 'handlebars' }).length > 0) return [];
  return ['the prompt reads no variable: it asks the same for every case'];
}

function plainDraft(source: string, file: string): PromptDraft {
  const content = source.replace(/^\n+|\n+$/g, '');
  const { document, place } = withoutFrontMatter(source, file);
  if (content.trim() === '')
    refuse(rootField(document), 'the prompt is empty', 'Write the prompt as the text of the file.');
  checkTemplate(content, 'literal', place);
  return {
    slug: undefined,
    model: undefined,
    messages: [
      { role: 'system', content },
      { role: 'user', content: '{{input}}' },
    ],
    templateLanguage: 'literal',
    parameters: {},
    tools: [],
    responseFormat: { type: 'text' },
    notices: [],
  };
}
