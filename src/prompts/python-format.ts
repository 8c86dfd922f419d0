import { type Field, nameOf, refuse } from './fields.ts';
import type { Message } from './prompt-version.ts';
import { findVariables } from './template.ts';

/**
 * Messages for Python's `str.format` in the literal language: `{name}` becomes `{{name}}`, `{{` and `}}` become one brace. What that
 * makes the model see is exactly what `format` gives for texts.
 *
 * @throws FileError at the field for what is more than a name (`{0}`, `{a.b}`, `{a!r}`, `{a:>10}`), for a single brace, and where a
 * text that only looks like a placeholder would become one.
 */
export function fromPythonFormat(messages: readonly Message[], field: Field): readonly Message[] {
  return messages.map((message) => ({ ...message, content: toLiteral(message.content, field) }));
}

function toLiteral(template: string, field: Field): string {
  const names = new Set<string>();
  const content = template.replace(/\{\{|\}\}|\{([^{}]*)\}|[{}]/g, (found, name: string | undefined) => {
    if (found === '{{') return '{';
    if (found === '}}') return '}';
    if (name === undefined || !/^[A-Za-z_]\w*$/.test(name)) {
      return refuse(
        field,
        `${nameOf(field)}: ${found.slice(0, 40)} is not a name in braces`,
        'Write {name} for a variable, and a brace of the text twice.',
      );
    }
    names.add(name);
    return `{{${name}}}`;
  });
  const found = findVariables({ messages: [{ role: 'user', content }], templateLanguage: 'literal' });
  const other = found.find((name) => !names.has(name));
  if (other === undefined) return content;
  return refuse(field, `${nameOf(field)}: {{{{${other}}}}} would become a placeholder`, 'Rename one of the two.');
}
