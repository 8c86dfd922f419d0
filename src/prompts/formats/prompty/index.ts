import { written } from '../../draft-parts.ts';
import { entries, type Field, members, nameOf, refuse, rootField, text } from '../../fields.ts';
import type { PromptFormat } from '../../format.ts';
import { splitFrontMatter, withoutFrontMatter } from '../../front-matter.ts';
import type { Cleanup, TemplateLanguage } from '../../prompt-version.ts';
import { findVariables } from '../../template.ts';
import { readFiles, referencedPaths } from './files.ts';
import { readInputs } from './inputs.ts';
import { splitMessages } from './messages.ts';
import { readModel } from './model.ts';
import { readOutputs, readTools } from './schema.ts';

/**
 * Prompty files (github.com/microsoft/prompty), read as the Python runtime does: of version 1 (`prompty` 0.1.50: `model.api`,
 * `model.configuration`, `model.parameters`, `sample`) and of version 2 (2.0.0b3 and its specification: `model.id`, `model.provider`,
 * `model.options`, `inputs` with kinds, `outputs`).
 *
 * - The body is Jinja, or Mustache where `template` says so, and is split at its role markers *before* it is rendered: a value cannot open
 *   a message. A loop over messages (`{{item.role}}:` and `{{item.content}}`), `![thread]` and an input of the kind `thread` are places
 *   for the messages that a case brings. Text before the first marker is a system message.
 * - `sample` and defaults of `inputs` are the values of variables that a case does not have, as in the runtime.
 * - `${env:…}` is never resolved; `${file:…}` is read from the same commit.
 * - Nothing is added to the messages: a prompt without a variable is legal, and a notice says that it asks the same for every case.
 */
export const prompty: PromptFormat = {
  name: 'prompty',
  endings: ['.prompty'],
  references(source, file) {
    const parts = splitFrontMatter(source, file, BLANK);
    return parts === undefined ? [] : referencedPaths(rootField(parts.document).value, file);
  },
  parse(source, file, others) {
    const parts = splitFrontMatter(source, file, BLANK) ?? withoutFrontMatter(source, file);
    const root = readFiles(rootField(parts.document), file, others);
    const keys = members(root, KEYS);
    refuseDynamic(keys);
    const second = isSecondVersion(keys.model, keys.inputs);
    const templateLanguage = readLanguage(keys.template);
    const inputs = readInputs(keys.inputs, keys.sample);
    const model = readModel(keys.model);
    const cleanup: Cleanup = second ? 'trim-lines' : 'trim';
    const split = splitMessages(parts, { templateLanguage, second, threads: inputs.threads, root });
    const outputs = second ? readOutputs(keys.outputs) : undefined;
    const messages = split.messages;
    return [
      {
        slug: written(keys.slug),
        model: model.model,
        messages,
        templateLanguage,
        cleanup,
        ...(Object.keys(inputs.defaults).length === 0 ? {} : { defaults: inputs.defaults }),
        parameters: model.parameters,
        tools: [...readTools(keys.tools), ...model.tools],
        responseFormat: outputs ?? model.responseFormat,
        notices: [
          ...model.notices,
          ...split.notices,
          ...sameForEveryCase(findVariables({ messages, templateLanguage })),
        ],
      },
    ];
  },
};

/** The runtime lets white space stand before the front matter. */
const BLANK = /^(?:[ \t]*\n)*[ \t]*/;

const KEYS = [
  'name',
  'displayName',
  'description',
  'authors',
  'tags',
  'version',
  'metadata',
  'slug',
  'model',
  'inputs',
  'outputs',
  'sample',
  'template',
  'tools',
  'base',
];

function refuseDynamic({ base }: { readonly [key: string]: Field | undefined }): void {
  if (base !== undefined) refuse(base, '"base" is not supported', 'Write out what it would take from the other file.');
}

/** What only version 2 has. */
function isSecondVersion(model: Field | undefined, inputs: Field | undefined): boolean {
  if (typeof model?.value === 'string' || Array.isArray(inputs?.value)) return true;
  const keys = model === undefined ? [] : entries(model).map(([key]) => key);
  return ['id', 'apiType', 'provider', 'options', 'connection'].some((key) => keys.includes(key));
}

const LANGUAGES: ReadonlyMap<string, TemplateLanguage> = new Map([
  ['jinja2', 'jinja'],
  ['mustache', 'mustache-html'],
]);

/** `jinja2`, `{ type: jinja2 }`, `{ format: jinja2, parser: prompty }`, or `{ format: { kind: jinja2 }, parser: { kind: prompty } }`. */
function readLanguage(field: Field | undefined): TemplateLanguage {
  if (field === undefined) return 'jinja';
  if (typeof field.value === 'string') return languageOf(field);
  const { type, format, parser } = members(field, ['type', 'format', 'parser']);
  const parserName = parser === undefined ? undefined : kindField(parser);
  if (parserName !== undefined && !['prompty', 'prompty.chat'].includes(text(parserName))) {
    refuse(parserName, `the parser "${text(parserName)}" is not supported`, 'Use prompty.');
  }
  const language = format ?? type;
  return language === undefined ? 'jinja' : languageOf(kindField(language));
}

function kindField(field: Field): Field {
  if (typeof field.value === 'string') return field;
  const { kind, strict: _strict } = members(field, ['kind', 'strict']);
  return kind ?? refuse(field, `${nameOf(field)} has no "kind"`);
}

function languageOf(field: Field): TemplateLanguage {
  const name = text(field);
  return (
    LANGUAGES.get(name) ?? refuse(field, `the template language "${name}" is not supported`, 'Use jinja2 or mustache.')
  );
}

function sameForEveryCase(variables: readonly string[]): readonly string[] {
  return variables.length > 0 ? [] : ['the prompt reads no variable: it asks the same for every case'];
}
