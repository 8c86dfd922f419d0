import { parseYaml, type YamlText } from '../../foundation/strict-yaml.ts';
import { type Field, flag, items, mapping, members, refuse, rootField, text } from '../fields.ts';
import type { PromptFormat, Written } from '../format.ts';
import { readParameters } from '../parameters.ts';
import type { Message, ResponseFormat, Role } from '../prompt-version.ts';
import { findVariables } from '../template.ts';

/**
 * A Markdown or text file whose body is the prompt.
 *
 * - A body with placeholders (`{{name}}`) is one `user` message, or one of the front matter's `role`.
 * - A body without any is the instruction: a `system` message (or `role: developer`), then a `user` message `{{input}}`.
 * - Front matter is what stands between a first line `---` and the next line `---`, both without anything else on them. A file
 *   that does not begin so, or does not close it, is text from its first character.
 * - Empty lines before and after the body are not part of it, so that an editor's final newline is not another version.
 */
export const plainText: PromptFormat = {
  name: 'plain-text',
  endings: ['.md', '.txt'],
  parse(source, file) {
    const { document, body } = splitFrontMatter(source, file);
    const root = rootField(document);
    const keys = members(root, ['slug', 'model', 'role', 'parameters', 'tools', 'response-format', 'template']);
    refuseOtherLanguages(keys.template);
    const { parameters, notices } = readParameters(keys.parameters, 'wire');
    return [
      {
        slug: written(keys.slug),
        model: written(keys.model),
        messages: readMessages(body, keys.role, root),
        templateLanguage: 'literal',
        parameters,
        tools: keys.tools === undefined ? [] : items(keys.tools).map(mapping),
        responseFormat: readResponseFormat(keys['response-format']),
        notices,
      },
    ];
  },
};

function splitFrontMatter(source: string, file: string): { readonly document: YamlText; readonly body: string } {
  const opening = /^---[ \t]*\n/.exec(source);
  const rest = opening === null ? '' : source.slice(opening[0].length);
  const closing = opening === null ? null : /^---[ \t]*$/m.exec(rest);
  if (closing === null) return { document: parseYaml('', file), body: source };
  const document = parseYaml(rest.slice(0, closing.index), file, { line: 2 });
  return { document, body: rest.slice(closing.index + closing[0].length) };
}

function written(field: Field | undefined): Written | undefined {
  return field === undefined ? undefined : { text: text(field), position: field.of.position(field.path) };
}

const LATER_LANGUAGES = ['mustache', 'handlebars', 'jinja'];

function refuseOtherLanguages(field: Field | undefined): void {
  if (field === undefined) return;
  const language = text(field);
  if (language === 'literal') return;
  const known = LATER_LANGUAGES.includes(language);
  refuse(
    field,
    known ? `template "${language}" is not available in this version` : `unknown template language "${language}"`,
    'Use {{name}} placeholders and leave "template" out (or write "literal").',
  );
}

function readMessages(source: string, roleField: Field | undefined, root: Field): readonly Message[] {
  const content = source.replace(/^\n+|\n+$/g, '');
  if (content.trim() === '') return refuse(root, 'the prompt is empty', 'Write the prompt as the text of the file.');
  const role = roleField === undefined ? undefined : readRole(roleField);
  if (findVariables({ messages: [{ role: 'user', content }], templateLanguage: 'literal' }).length > 0)
    return [{ role: role ?? 'user', content }];
  if (roleField !== undefined && role === 'user') {
    refuse(
      roleField,
      'a user message without a placeholder would ask the same for every case',
      'Write {{input}} where the case goes, or remove "role".',
    );
  }
  return [
    { role: role ?? 'system', content },
    { role: 'user', content: '{{input}}' },
  ];
}

const ROLES: readonly Role[] = ['system', 'developer', 'user'];

function readRole(field: Field): Role {
  const name = text(field);
  const role = ROLES.find((known) => known === name);
  return role ?? refuse(field, `unknown role "${name}"`, `Use one of ${ROLES.join(', ')}.`);
}

/** `text`, `json-object`, or a mapping with `type: json-schema`, `schema`, and optionally `name`, `description`, `strict`. */
function readResponseFormat(field: Field | undefined): ResponseFormat {
  if (field === undefined) return { type: 'text' };
  if (typeof field.value === 'string') return readSimpleFormat(field);
  const { type, ...keys } = members(field, ['type', 'schema', 'name', 'description', 'strict']);
  if (type === undefined || text(type) !== 'json-schema') {
    return refuse(type ?? field, 'a response format with keys needs "type: json-schema"', RESPONSE_FORMATS);
  }
  if (keys.schema === undefined) return refuse(field, 'the response format has no "schema"', RESPONSE_FORMATS);
  return {
    type: 'json-schema',
    schema: mapping(keys.schema),
    ...(keys.name === undefined ? {} : { name: text(keys.name) }),
    ...(keys.description === undefined ? {} : { description: text(keys.description) }),
    ...(keys.strict === undefined ? {} : { strict: flag(keys.strict) }),
  };
}

const RESPONSE_FORMATS = 'Use text, json-object, or { type: json-schema, schema: { … } }.';

function readSimpleFormat(field: Field): ResponseFormat {
  if (field.value === 'text') return { type: 'text' };
  if (field.value === 'json-object') return { type: 'json-object' };
  return refuse(field, `unknown response format "${String(field.value)}"`, RESPONSE_FORMATS);
}
