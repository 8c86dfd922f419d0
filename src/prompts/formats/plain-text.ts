import { readResponseFormat, readTemplateLanguage, written } from '../draft-parts.ts';
import { type Field, items, mapping, members, refuse, rootField, text } from '../fields.ts';
import type { PromptFormat } from '../format.ts';
import { type FrontMatter, splitFrontMatter, withoutFrontMatter } from '../front-matter.ts';
import { readParameters } from '../parameters.ts';
import type { Message, Role, TemplateLanguage } from '../prompt-version.ts';
import { checkTemplate, findVariables } from '../template.ts';

/**
 * A Markdown or text file whose body is the prompt.
 *
 * - A body with placeholders (`{{name}}`) is one `user` message, or one of the front matter's `role`.
 * - A body without any is the instruction: a `system` message (or `role: developer`), then a `user` message `{{input}}`.
 * - Front matter is what stands between a first line `---` and the next line `---`, both without anything else on them. A file
 *   that does not begin so, or does not close it, is text from its first character.
 * - `template` of the front matter: literal (the default), mustache, handlebars or jinja.
 * - Empty lines before and after the body are not part of it, so that an editor's final newline is not another version.
 */
export const plainText: PromptFormat = {
  name: 'plain-text',
  endings: ['.md', '.txt'],
  parse(source, file) {
    const parts = splitFrontMatter(source, file) ?? withoutFrontMatter(source, file);
    const root = rootField(parts.document);
    const keys = members(root, KEYS);
    const templateLanguage = readTemplateLanguage(keys.template);
    const { parameters, notices } = readParameters(keys.parameters, 'wire');
    const parametersFrom = written(keys['parameters-from']);
    return [
      {
        slug: written(keys.slug),
        model: written(keys.model),
        messages: readMessages(parts, templateLanguage, keys.role, root),
        templateLanguage,
        parameters,
        ...(parametersFrom === undefined ? {} : { parametersFrom }),
        tools: keys.tools === undefined ? [] : items(keys.tools).map(mapping),
        responseFormat: readResponseFormat(keys['response-format']),
        notices,
      },
    ];
  },
};

const KEYS = ['slug', 'model', 'role', 'parameters', 'parameters-from', 'tools', 'response-format', 'template'];

function readMessages(
  { body, place }: FrontMatter,
  templateLanguage: TemplateLanguage,
  roleField: Field | undefined,
  root: Field,
): readonly Message[] {
  const content = body.replace(/^\n+|\n+$/g, '');
  if (content.trim() === '') return refuse(root, 'the prompt is empty', 'Write the prompt as the text of the file.');
  checkTemplate(content, templateLanguage, (offset) => place(body.indexOf(content) + offset));
  const role = roleField === undefined ? undefined : readRole(roleField);
  if (findVariables({ messages: [{ role: 'user', content }], templateLanguage }).length > 0)
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
