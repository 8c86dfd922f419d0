import { FileError, InvalidValueError, type Position, type RatchetError } from '../foundation/errors.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';
import type {
  Cleanup,
  Message,
  MessageSlot,
  MessageTemplate,
  PromptContent,
  PromptVersion,
  TemplateLanguage,
} from './prompt-version.ts';
import { handlebars } from './templates/handlebars.ts';
import { LINE_BREAK, trim } from './templates/jinja/python.ts';
import { jinja } from './templates/jinja.ts';
import {
  Budget,
  type CompiledTemplate,
  LARGEST_OUTPUT,
  MissingValue,
  MOST_STEPS,
  OverLimit,
  type TemplateEngine,
  TemplateFault,
} from './templates/language.ts';
import { literal, splitAtPlaceholders } from './templates/literal.ts';
import { fillSlot } from './templates/message-slot.ts';
import { mustache, mustacheHtml } from './templates/mustache.ts';
import {
  MissingVariableError,
  type RenderedFor,
  RenderedTooLargeError,
  RenderingError,
} from './templates/rendering-errors.ts';

export { MissingVariableError, type RenderedFor, RenderedTooLargeError, RenderingError };

/** Messages with every placeholder filled in. */
export type RenderedMessages = readonly Message[];

/** The values of one case, by name. */
type Variables = { readonly [name: string]: JsonValue };

/** A prompt version made ready: rendering then costs one pass over its parts. */
export type CompiledPrompt = { render(variables: Variables, where: RenderedFor): RenderedMessages };

const ENGINES: Readonly<Record<TemplateLanguage, TemplateEngine>> = {
  literal,
  mustache,
  'mustache-html': mustacheHtml,
  handlebars,
  jinja,
};

/** Fills one case in. For many cases of one version, compile it once. */
export function renderPrompt(version: PromptVersion, variables: Variables, where: RenderedFor): RenderedMessages {
  return compilePrompt(version).render(variables, where);
}

/**
 * Reads every message's template, once; each is rendered by itself, so that a value can never open a message of its own.
 *
 * What a case does not have comes from the version's `defaults`. Rendering is bounded: 1 MiB over all messages, and a million steps.
 *
 * @throws FileError for a template that its language does not have.
 */
export function compilePrompt(version: PromptVersion): CompiledPrompt {
  const parts = version.messages.map((template, index) =>
    isMessage(template) ? { ...template, compiled: compileFor(version, template, index) } : template,
  );
  return {
    render(variables, where) {
      const values = valuesOf(variables, version.defaults);
      const budget = new Budget();
      const messages = parts.flatMap((part, index) => {
        if ('slot' in part)
          return fillSlot(part, values, where).map((message) => cleanedMessage(message, version.cleanup));
        const { compiled, ...message } = part;
        const content = rendered(compiled, { values, variables, budget, where, template: message.content, index });
        const cleaned = cleanedMessage({ ...message, content }, version.cleanup);
        return version.cleanup === 'drop-blank' && cleaned.content.trim() === '' ? [] : [cleaned];
      });
      refuseTooLarge(messages, where);
      return messages;
    },
  };
}

/** The names in these templates, of slots too, sorted, each once. @throws InvalidValueError for a template that its language does not have. */
export function findVariables({
  messages,
  templateLanguage,
}: Pick<PromptContent, 'messages' | 'templateLanguage'>): readonly string[] {
  const names = messages.flatMap((template) =>
    isMessage(template) ? variablesOf(template.content, templateLanguage) : [template.slot],
  );
  return [...new Set(names)].sort();
}

function variablesOf(content: string, language: TemplateLanguage): readonly string[] {
  try {
    return ENGINES[language].compile(content).variables;
  } catch (thrown) {
    if (!(thrown instanceof TemplateFault)) throw thrown;
    throw new InvalidValueError(`${thrown.message} (in ${shownLine(content, thrown.offset)})`, { todo: thrown.todo });
  }
}

/**
 * Refuses a template that its language does not have, at its place in the file.
 *
 * @param place the position of an offset into the content.
 * @throws FileError
 */
export function checkTemplate(content: string, language: TemplateLanguage, place: (offset: number) => Position): void {
  try {
    ENGINES[language].compile(content);
  } catch (thrown) {
    if (!(thrown instanceof TemplateFault)) throw thrown;
    throw new FileError(thrown.message, { position: place(thrown.offset), todo: thrown.todo });
  }
}

/** What looks like a placeholder to a person and is text to the literal language, as written, each once. */
export function findNearPlaceholders(messages: readonly MessageTemplate[]): readonly string[] {
  const found = messages.filter(isMessage).flatMap(({ content }) => content.match(/\{\{[^{}\n]{1,80}\}\}/g) ?? []);
  return [...new Set(found)].filter((text) => splitAtPlaceholders(text).length === 1);
}

function isMessage(template: Message | MessageSlot): template is Message {
  return 'content' in template;
}

function compileFor(version: PromptVersion, { content }: Message, index: number): CompiledTemplate {
  try {
    return ENGINES[version.templateLanguage].compile(content);
  } catch (thrown) {
    if (!(thrown instanceof TemplateFault)) throw thrown;
    const { line, column } = lineAndColumn(content, thrown.offset);
    throw new FileError(`message ${index + 1}, line ${line}, column ${column}: ${thrown.message}`, {
      position: { file: version.slug },
      todo: thrown.todo,
    });
  }
}

/** Only what the case itself has: `{{constructor}}` must not reach what every object inherits. */
function valuesOf(variables: Variables, defaults: JsonObject = {}): ReadonlyMap<string, JsonValue> {
  return new Map([...Object.entries(defaults), ...Object.entries(variables)]);
}

type Rendering = {
  readonly values: ReadonlyMap<string, JsonValue>;
  readonly variables: Variables;
  readonly budget: Budget;
  readonly where: RenderedFor;
  readonly template: string;
  readonly index: number;
};

function rendered(compiled: CompiledTemplate, rendering: Rendering): string {
  const { values, variables, budget, where, template, index } = rendering;
  try {
    return compiled.render(values, budget);
  } catch (thrown) {
    if (thrown instanceof MissingValue) throw missing(thrown, variables, where);
    if (thrown instanceof OverLimit) throw overLimit(thrown, where);
    if (!(thrown instanceof TemplateFault)) throw thrown;
    const { line, column } = lineAndColumn(template, thrown.offset);
    throw new RenderingError(
      `case "${where.case}", message ${index + 1}, line ${line}, column ${column}: ${thrown.message}`,
      { position: { file: where.file }, todo: thrown.todo },
    );
  }
}

const NAMES_SHOWN = 20;

function missing({ path, member }: MissingValue, variables: Variables, where: RenderedFor): MissingVariableError {
  const names = Object.keys(variables).sort();
  const shown = names.slice(0, NAMES_SHOWN).join(', ') + (names.length > NAMES_SHOWN ? ', …' : '');
  const has = names.length === 0 ? 'none' : shown;
  return new MissingVariableError(
    member
      ? `case "${where.case}" has no value for ${path}`
      : `case "${where.case}" has no variable "${path}"; it has ${has}`,
    {
      position: { file: where.file },
      todo: member
        ? `Give every case of the dataset one, or test for it in the template first.`
        : `Give every case of the dataset a "${path}", or write {{input}} for the case's input.`,
      details: { variable: path, case: where.case, has: names.slice(0, NAMES_SHOWN) },
    },
  );
}

function overLimit({ limit }: OverLimit, where: RenderedFor): RatchetError {
  const position = { file: where.file };
  if (limit === 'output') {
    return new RenderedTooLargeError(`case "${where.case}" makes a prompt over the limit of ${LARGEST_OUTPUT} bytes`, {
      position,
      todo: 'Shorten the case or the prompt.',
    });
  }
  return new RenderingError(`case "${where.case}" takes more than ${MOST_STEPS} steps to render`, {
    position,
    todo: 'Shorten its lists, or have fewer loops inside loops.',
  });
}

function cleanedMessage(message: Message, cleanup: Cleanup | undefined): Message {
  if (cleanup === 'trim') return { ...message, content: trim(message.content) };
  return cleanup === 'trim-lines' ? { ...message, content: trimLines(message.content) } : message;
}

const LINE_END = new RegExp(LINE_BREAK, 'g');

/** Python's `'\n'.join(text.splitlines()).strip('\n')`. */
function trimLines(content: string): string {
  const text = content.replace(LINE_END, '\n');
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return text.slice(0, end).replace(/^\n+/, '');
}

function shownLine(content: string, offset: number): string {
  const { line, column } = lineAndColumn(content, offset);
  return `line ${line}, column ${column} of the text`;
}

function lineAndColumn(content: string, offset: number): { readonly line: number; readonly column: number } {
  const before = content.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

function refuseTooLarge(messages: RenderedMessages, where: RenderedFor): void {
  // A UTF-16 unit takes at most 3 bytes of UTF-8: the usual prompt needs no count of its bytes.
  const units = messages.reduce((sum, { content }) => sum + content.length, 0);
  if (units * 3 <= LARGEST_OUTPUT) return;
  const bytes = messages.reduce((sum, { content }) => sum + Buffer.byteLength(content), 0);
  if (bytes <= LARGEST_OUTPUT) return;
  throw new RenderedTooLargeError(
    `case "${where.case}" makes a prompt of ${bytes} bytes, over the limit of ${LARGEST_OUTPUT}`,
    { position: { file: where.file }, todo: 'Shorten the case or the prompt.' },
  );
}
