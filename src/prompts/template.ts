import { canonicalJson } from '../foundation/digest.ts';
import { FileError, RatchetError } from '../foundation/errors.ts';
import type { JsonValue } from '../foundation/json.ts';
import type { Message, MessageTemplate, PromptContent, PromptVersion } from './prompt-version.ts';

/** Messages with every placeholder filled in. */
export type RenderedMessages = readonly Message[];

/** Who asks, for the errors: the prompt's file and the case's id. */
export type RenderedFor = { readonly file: string; readonly case: string };

/** The values of one case, by name. */
type Variables = { readonly [name: string]: JsonValue };

/** A prompt version made ready: rendering then costs one pass over its parts. */
export type CompiledPrompt = { render(variables: Variables, where: RenderedFor): RenderedMessages };

/** A case lacks a variable that the prompt asks for. Left in place, the model would be asked with a literal `{{name}}`. */
export class MissingVariableError extends RatchetError {
  static readonly title = 'missing variable';
}

/** The rendered messages of one case are over the limit. */
export class RenderedTooLargeError extends RatchetError {
  static readonly title = 'rendered prompt too large';
}

/** Fills one case in. For many cases of one version, compile it once. */
export function renderPrompt(version: PromptVersion, variables: Variables, where: RenderedFor): RenderedMessages {
  return compilePrompt(version).render(variables, where);
}

/**
 * Splits every message at its placeholders, once.
 *
 * The literal language: `{{name}}`, where a name is letters, digits, `_`, `.` and `-`, is replaced by the variable of that
 * name. Nothing else has a meaning: `{{ name }}` with white space is text, as in the runner the `.prompt.yml` format comes
 * from (actions/ai-inference, `replaceTemplateVariables`). One pass: a value is never searched for placeholders.
 * A text is put in as it is; any other value as canonical JSON, so that the order of its keys in the dataset changes nothing.
 *
 * @throws FileError for a template language that this version cannot render.
 */
export function compilePrompt(version: PromptVersion): CompiledPrompt {
  if (version.templateLanguage !== 'literal') {
    throw new FileError(`the template language ${version.templateLanguage} is not available in this version`, {
      position: { file: version.slug },
      todo: 'Use {{name}} placeholders (template: literal).',
    });
  }
  const templates = version.messages
    .filter(isMessage)
    .map((message) => ({ ...message, parts: splitAtPlaceholders(message.content) }));
  return {
    render(variables, where) {
      const messages = templates.map(({ parts, ...message }) => ({
        ...message,
        content: fill(parts, variables, where),
      }));
      refuseTooLarge(messages, where);
      return messages;
    },
  };
}

/** The names in these templates, sorted, each once. */
export function findVariables({ messages }: Pick<PromptContent, 'messages' | 'templateLanguage'>): readonly string[] {
  const names = messages
    .filter(isMessage)
    .flatMap(({ content }) => splitAtPlaceholders(content).filter((_, index) => index % 2 === 1));
  return [...new Set(names)].sort();
}

/** What looks like a placeholder to a person and is text to the language, as written, each once. */
export function findNearPlaceholders(messages: readonly MessageTemplate[]): readonly string[] {
  const found = messages.filter(isMessage).flatMap(({ content }) => content.match(/\{\{[^{}\n]{1,80}\}\}/g) ?? []);
  return [...new Set(found)].filter((text) => splitAtPlaceholders(text).length === 1);
}

function isMessage(template: MessageTemplate): template is Message {
  return 'content' in template;
}

/** Text, name, text, name, …, text: the names are at the odd places. */
function splitAtPlaceholders(content: string): readonly string[] {
  return content.split(/\{\{([\w.-]+)\}\}/);
}

function fill(parts: readonly string[], variables: Variables, where: RenderedFor): string {
  let content = parts[0] ?? '';
  for (let index = 1; index < parts.length; index += 2) {
    content += valueText(variables, parts[index] ?? '', where) + (parts[index + 1] ?? '');
  }
  return content;
}

function valueText(variables: Variables, name: string, where: RenderedFor): string {
  // Only what the case itself has: `{{constructor}}` must not reach what every object inherits.
  const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
  if (value === undefined) throw missingVariable(name, variables, where);
  return typeof value === 'string' ? value : canonicalJson(value);
}

const NAMES_SHOWN = 20;

function missingVariable(name: string, variables: Variables, where: RenderedFor): MissingVariableError {
  const names = Object.keys(variables).sort();
  const shown = names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ', …' : '');
  return new MissingVariableError(
    `case "${where.case}" has no variable "${name}"; it has ${names.length === 0 ? 'none' : shown}`,
    {
      position: { file: where.file },
      todo: `Give every case of the dataset a "${name}", or write {{input}} for the case's input.`,
      details: { variable: name, case: where.case, has: names.slice(0, NAMES_SHOWN) },
    },
  );
}

/** 1 MiB, in bytes of UTF-8, over all messages of one case. */
const LARGEST_RENDERED = 1_048_576;

function refuseTooLarge(messages: RenderedMessages, where: RenderedFor): void {
  // A UTF-16 unit takes at most 3 bytes of UTF-8: the usual prompt needs no count of its bytes.
  const units = messages.reduce((sum, { content }) => sum + content.length, 0);
  if (units * 3 <= LARGEST_RENDERED) return;
  const bytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  if (bytes <= LARGEST_RENDERED) return;
  throw new RenderedTooLargeError(
    `case "${where.case}" makes a prompt of ${bytes} bytes, over the limit of ${LARGEST_RENDERED}`,
    { position: { file: where.file }, todo: 'Shorten the case or the prompt.' },
  );
}
