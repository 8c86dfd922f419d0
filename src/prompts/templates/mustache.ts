import mustacheLibrary from 'mustache';
import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import { NotPrintable, pythonText } from './jinja/python.ts';
import { type Budget, MissingValue, type TemplateEngine, TemplateFault } from './language.ts';

/** Where two runtimes differ: what a section takes for false, and what a value prints. */
type Dialect = {
  isFalse(value: JsonValue): boolean;
  /** @throws NotPrintable */
  print(value: JsonValue, escaped: boolean): string;
};

/**
 * Mustache as Braintrust renders it: by mustache.js 4, texts as they are (no HTML escapes), other values as `JSON.stringify` writes them.
 *
 * Parsed by mustache.js; looked up by code of ours, because the library reaches what every object inherits. What is missing and is needed is
 * an error and not an empty text; a section may meet it. Partials and changed delimiters are refused.
 */
export const mustache: TemplateEngine = engine({
  isFalse: (value) => value === null || value === false || value === 0 || value === '',
  print(value, escaped) {
    if (value === null) return '';
    if (typeof value === 'string') return value;
    if (typeof value === 'object' && !escaped) throw new NotPrintable('a list or a mapping without escapes');
    return JSON.stringify(value);
  },
});

/**
 * Mustache as Prompty renders it: by chevron 0.14 (prompty 0.1 has a copy), `{{name}}` with HTML escapes for `&`, `"`, `<` and `>`,
 * `{{{name}}}` and `{{&name}}` without; values as Python prints them; what is empty is false, and prints nothing.
 */
export const mustacheHtml: TemplateEngine = engine({
  isFalse: isEmpty,
  print(value, escaped) {
    const text = isEmpty(value) && value !== 0 && value !== false ? '' : pythonText(value);
    return escaped ? text.replace(/[&"<>]/g, (found) => HTML.get(found) ?? found) : text;
  },
});

const HTML: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['"', '&quot;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
]);

function isEmpty(value: JsonValue): boolean {
  return typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : !value;
}

function engine(dialect: Dialect): TemplateEngine {
  return {
    compile(source) {
      const tokens = parseMustache(source);
      return {
        variables: namesOf(tokens),
        render(values, budget) {
          const root = Object.fromEntries(values);
          return renderAll(tokens, { value: root, outer: undefined }, { dialect, budget });
        },
      };
    },
  };
}

export type MustacheToken =
  | { readonly kind: 'text'; readonly text: string; readonly at: number }
  | { readonly kind: 'value'; readonly name: string; readonly escaped: boolean; readonly at: number }
  | {
      readonly kind: 'section' | 'inverted';
      readonly name: string;
      readonly at: number;
      readonly body: readonly MustacheToken[];
      /** After the closing tag. */
      readonly end: number;
    };

/** @throws TemplateFault */
export function parseMustache(source: string): readonly MustacheToken[] {
  try {
    return mustacheLibrary.parse(source).map((token) => readToken(token, source));
  } catch (thrown) {
    if (thrown instanceof TemplateFault || !(thrown instanceof Error)) throw thrown;
    const [, message = thrown.message, at = '0'] = /^(.*) at (\d+)$/s.exec(thrown.message) ?? [];
    throw new TemplateFault(message.charAt(0).toLowerCase() + message.slice(1), Number(at));
  }
}

function readToken([type, value, at, , body, closing]: unknown[], source: string): MustacheToken {
  if (typeof type !== 'string' || typeof value !== 'string' || typeof at !== 'number') {
    throw new TemplateFault('a tag of an unknown kind', 0);
  }
  if (type === 'text') return { kind: 'text', text: value, at };
  if (type === '!') return { kind: 'text', text: '', at };
  if (type === 'name' || type === '&')
    return { kind: 'value', name: checkedName(value, at), escaped: type === 'name', at };
  if (type !== '#' && type !== '^') {
    const what = type === '>' ? `the partial "${value}"` : 'a change of delimiters';
    throw new TemplateFault(`${what} is not supported`, at, 'Write the text out.');
  }
  const tokens: readonly unknown[][] = Array.isArray(body) ? body : [];
  return {
    kind: type === '#' ? 'section' : 'inverted',
    name: checkedName(value, at),
    at,
    body: tokens.map((token) => readToken(token, source)),
    end: source.indexOf('}}', Number(closing)) + 2,
  };
}

function checkedName(name: string, at: number): string {
  if (name === '.' || /^[^\s.{}]+(\.[^\s.{}]+)*$/.test(name)) return name;
  throw new TemplateFault(`"${name}" is not a name`, at, 'Write {{name}} or {{object.name}}.');
}

/** Those outside sections, and the sections' own: inside, a name may be one of the section's value. */
function namesOf(tokens: readonly MustacheToken[]): readonly string[] {
  return tokens.flatMap((token) =>
    token.kind === 'text' || token.name === '.' ? [] : [token.name.split('.')[0] ?? ''],
  );
}

/** The values that names are looked up in, innermost first. */
type Scope = { readonly value: JsonValue; readonly outer: Scope | undefined };
type Run = { readonly dialect: Dialect; readonly budget: Budget };

function renderAll(tokens: readonly MustacheToken[], scope: Scope, run: Run): string {
  return tokens.map((token) => renderOne(token, scope, run)).join('');
}

function renderOne(token: MustacheToken, scope: Scope, run: Run): string {
  const { dialect, budget } = run;
  budget.step();
  if (token.kind === 'text') return budget.emit(token.text);
  const value = lookUp(token.name, scope);
  if (token.kind === 'value') return budget.emit(printed(value, token, dialect));
  const items = value === undefined || dialect.isFalse(value) ? [] : itemsOf(value);
  budget.step(items.length);
  if (token.kind === 'inverted') return items.length === 0 ? renderAll(token.body, scope, run) : '';
  return items.map((item) => renderItem(token.body, item, scope, run)).join('');
}

function itemsOf(value: JsonValue): readonly JsonValue[] {
  return Array.isArray(value) ? value : [value];
}

function renderItem(body: readonly MustacheToken[], item: JsonValue, scope: Scope, run: Run): string {
  // chevron prints nothing at all for an item that is false; mustache.js takes it for a value like any other.
  if (run.dialect.isFalse === isEmpty && isEmpty(item)) return '';
  return renderAll(body, item === true ? scope : { value: item, outer: scope }, run);
}

function printed(
  value: JsonValue | undefined,
  token: MustacheToken & { readonly kind: 'value' },
  dialect: Dialect,
): string {
  if (value === undefined) throw new MissingValue(token.name);
  try {
    return dialect.print(value, token.escaped);
  } catch (thrown) {
    if (thrown instanceof NotPrintable) throw new TemplateFault(`it cannot print ${thrown.message}`, token.at);
    throw thrown;
  }
}

/** A path is looked up as a whole: what an inner scope has only the first part of, an outer one may have all of. */
function lookUp(name: string, from: Scope): JsonValue | undefined {
  if (name === '.') return from.value;
  const path = name.split('.');
  for (let scope: Scope | undefined = from; scope !== undefined; scope = scope.outer) {
    const found = path.reduce<JsonValue | undefined>(member, scope.value);
    if (found !== undefined) return found;
  }
  return undefined;
}

function member(value: JsonValue | undefined, name: string): JsonValue | undefined {
  if (Array.isArray(value)) {
    const list: readonly JsonValue[] = value;
    return /^\d+$/.test(name) ? list[Number(name)] : undefined;
  }
  const object: JsonObject = isJsonObject(value) ? value : {};
  return Object.hasOwn(object, name) ? object[name] : undefined;
}
