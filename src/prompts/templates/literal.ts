import { canonicalJson } from '../../foundation/digest.ts';
import type { JsonValue } from '../../foundation/json.ts';
import { type Budget, MissingValue, type TemplateEngine, type Values } from './language.ts';

/**
 * `{{name}}`, where a name is letters, digits, `_`, `.` and `-`, is replaced by the variable of that name. Nothing else has a
 * meaning: `{{ name }}` with white space is text, as in the runner the `.prompt.yml` format comes from (actions/ai-inference,
 * `replaceTemplateVariables`). One pass: a value is never searched for placeholders.
 *
 * A text is put in as it is; any other value as canonical JSON, so that the order of its keys in the dataset changes nothing.
 */
export const literal: TemplateEngine = {
  compile(source) {
    const parts = splitAtPlaceholders(source);
    return {
      variables: parts.filter((_, index) => index % 2 === 1),
      render: (values, budget) => fill(parts, values, budget),
    };
  },
};

/** Text, name, text, name, …, text: the names are at the odd places. */
export function splitAtPlaceholders(content: string): readonly string[] {
  return content.split(/\{\{([\w.-]+)\}\}/);
}

function fill(parts: readonly string[], values: Values, budget: Budget): string {
  let content = budget.emit(parts[0] ?? '');
  for (let index = 1; index < parts.length; index += 2) {
    budget.step();
    content += budget.emit(valueText(values.get(parts[index] ?? ''), parts[index] ?? ''));
    content += budget.emit(parts[index + 1] ?? '');
  }
  return content;
}

function valueText(value: JsonValue | undefined, name: string): string {
  if (value === undefined) throw new MissingValue(name);
  return typeof value === 'string' ? value : canonicalJson(value);
}
