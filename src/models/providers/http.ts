import { InvalidValueError } from '../../foundation/errors.ts';
import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import { type JsonPath, parseJsonPath, valueAt } from '../../foundation/json-path.ts';
import type { RenderedPrompt, Usage } from '../model.ts';
import { checkParameters, refused, saysNothing } from '../wire/body.ts';
import { chatMessage, isSystem, splitSystem } from '../wire/conversation.ts';
import type { Protocol, Reading } from '../wire/protocol.ts';
import { chatCalls, count, finishWord } from '../wire/reading.ts';

/** How a team's own endpoint is spoken to: what is sent, and where the answer stands in what comes back. */
export type HttpSettings = {
  /** Sent with every call. */
  readonly headers: Readonly<Record<string, string>>;
  /** The header that carries the key; `authorization` carries it as a bearer token, any other as it is. */
  readonly authHeader: string;
  /** The request, with placeholders. */
  readonly body: JsonObject;
  /** JSON paths into the reply. */
  readonly output: string;
  readonly inputTokens: string | undefined;
  readonly outputTokens: string | undefined;
  readonly finish: string | undefined;
  /** To a list of tool calls in the form of chat completions. */
  readonly toolCalls: string | undefined;
};

/** What a placeholder of a body stands for. */
const placeholders = ['messages', 'prompt', 'system', 'parameters', 'model', 'tools', 'response_format'] as const;
type Placeholder = (typeof placeholders)[number];

/** The team's own endpoint: a body template in, a path to the text out. */
export function ownEndpoint(model: string, settings: HttpSettings): Protocol {
  const used = placeholdersIn(settings.body);
  const paths = readPaths(settings);
  return {
    api: 'the endpoint that the config describes, and that "output" and the other paths fit its replies',
    operation: '',
    headers: settings.headers,
    body(request) {
      checkParameters(request);
      refuseWhatIsLost(request, used);
      return filled(settings.body, valuesOf(model, request)) as JsonObject;
    },
    read: (body) => readReply(body, paths),
  };
}

/** @throws InvalidValueError for a placeholder or a path that cannot be read: the config is refused before the first call. */
export function checkHttpSettings(settings: HttpSettings): void {
  const used = placeholdersIn(settings.body);
  const unknown = [...used].find((name) => !placeholders.some((each) => each === name));
  if (unknown !== undefined) {
    throw new InvalidValueError(`the body has a placeholder {{${unknown}}}, which stands for nothing`, {
      todo: `Write one of ${placeholders.map((name) => `{{${name}}}`).join(', ')}.`,
    });
  }
  if (!used.has('messages') && !used.has('prompt')) {
    throw new InvalidValueError('the body has no place for the prompt', {
      todo: 'Write {{messages}} or {{prompt}} into it.',
    });
  }
  readPaths(settings);
}

/** @throws InvalidValueError for a header that carries a key, that the call itself needs, or that is given twice. */
export function checkHeaders(headers: Readonly<Record<string, string>>): void {
  const keys = /^(authorization|proxy-authorization|cookie|(x-)?(goog-)?api-key|x-auth-token|x-access-token)$/i;
  const own = /^(host|content-length|content-type|transfer-encoding|connection|expect|upgrade|te|trailer)$/i;
  const names = Object.keys(headers);
  for (const [index, name] of names.entries()) {
    if (names.findIndex((each) => each.toLowerCase() === name.toLowerCase()) !== index) {
      throw new InvalidValueError(`the header "${name}" is given twice`, { todo: 'Keep one of the two.' });
    }
    if (keys.test(name)) {
      throw new InvalidValueError(`the header "${name}" carries a key`, {
        todo: 'Name the variable that holds the key by api-key-env, and the header by auth-header.',
      });
    }
    if (own.test(name)) throw new InvalidValueError(`the header "${name}" is the call's own`, { todo: 'Remove it.' });
  }
}

/** Whatever stands between the braces, so that a name that is written wrong is refused and not sent. */
const anyPlaceholder = /\{\{([^{}]*)\}\}/g;

function placeholdersIn(template: JsonValue): ReadonlySet<string> {
  const texts = typeof template === 'string' ? [template] : [];
  const inner = typeof template === 'object' && template !== null ? Object.values(template) : [];
  const here = texts.flatMap((text) => Array.from(text.matchAll(anyPlaceholder), ([, name = '']) => name.trim()));
  return new Set([...here, ...inner.flatMap((value) => [...placeholdersIn(value)])]);
}

/** @throws ModelError for what the prompt has and the template has no place for. */
function refuseWhatIsLost(request: RenderedPrompt, used: ReadonlySet<string>): void {
  const names = Object.keys(sentParameters(request));
  if (names.length > 0) needs('parameters', `the parameters ${names.join(', ')}`, used);
  if (request.tools.length > 0) needs('tools', 'tools', used);
  if (request.responseFormat.type !== 'text') needs('response_format', 'a response format', used);
  if (used.has('messages')) return;
  const { system, turns } = splitSystem(request.messages);
  if (system.length > 0) needs('system', 'a system message', used);
  const [only] = turns;
  if (turns.length !== 1 || only?.role !== 'user') {
    throw refused(
      'the prompt is more than a system and one user message, and the body of the endpoint has a place for {{prompt}} alone',
      'Write {{messages}} into the body of the model in the config.',
    );
  }
}

function needs(name: Placeholder, what: string, used: ReadonlySet<string>): void {
  if (used.has(name)) return;
  throw refused(
    `the prompt has ${what}, and the body of the endpoint has no place for it`,
    `Write {{${name}}} into the body of the model in the config, or remove it from the prompt.`,
  );
}

function sentParameters({ parameters }: RenderedPrompt): JsonObject {
  return Object.fromEntries(Object.entries(parameters).filter(([name, value]) => !saysNothing(name, value)));
}

function valuesOf(model: string, request: RenderedPrompt): Readonly<Record<Placeholder, JsonValue>> {
  const { tools, responseFormat, messages } = request;
  return {
    messages: messages.map(chatMessage),
    prompt: messages.findLast(({ role }) => role === 'user')?.content ?? '',
    system: messages
      .filter(isSystem)
      .map(({ content }) => content)
      .join('\n\n'),
    parameters: sentParameters(request),
    model,
    tools,
    response_format: responseFormat.type === 'text' ? null : responseFormat,
  };
}

/** One pass: what a value brings is never read as a template. */
function filled(template: JsonValue, values: Readonly<Record<string, JsonValue>>): JsonValue {
  if (typeof template === 'string') return filledText(template, values);
  if (Array.isArray(template)) return template.map((each) => filled(each, values));
  if (!isJsonObject(template)) return template;
  return Object.fromEntries(Object.entries(template).map(([name, value]) => [name, filled(value, values)]));
}

/** A placeholder that is the whole text stands for the value; inside a text, for the value's text. */
function filledText(text: string, values: Readonly<Record<string, JsonValue>>): JsonValue {
  const [match] = text.matchAll(anyPlaceholder);
  if (match?.[0] === text) return values[match[1]?.trim() ?? ''] ?? null;
  return text.replace(anyPlaceholder, (_, name: string) => {
    const value = values[name.trim()] ?? null;
    return typeof value === 'string' ? value : JSON.stringify(value);
  });
}

type Paths = {
  readonly output: JsonPath;
  readonly shown: string;
  readonly inputTokens: JsonPath | undefined;
  readonly outputTokens: JsonPath | undefined;
  readonly finish: JsonPath | undefined;
  readonly toolCalls: JsonPath | undefined;
};

function readPaths({ output, inputTokens, outputTokens, finish, toolCalls }: HttpSettings): Paths {
  const optional = (path: string | undefined) => (path === undefined ? undefined : parseJsonPath(path));
  return {
    output: parseJsonPath(output),
    shown: output,
    inputTokens: optional(inputTokens),
    outputTokens: optional(outputTokens),
    finish: optional(finish),
    toolCalls: optional(toolCalls),
  };
}

function readReply(body: JsonObject, paths: Paths): Reading {
  const at = (path: JsonPath | undefined) => (path === undefined ? undefined : valueAt(body, path));
  const output = at(paths.output);
  const toolCalls = chatCalls(at(paths.toolCalls));
  // An answer that is a call has no text, and may say so by null.
  if (output === undefined || (output === null && toolCalls.length === 0)) {
    return { kind: 'unusable', found: `nothing at ${paths.shown}` };
  }
  const usage = usageOf(count(at(paths.inputTokens)), count(at(paths.outputTokens)));
  return {
    kind: 'answer',
    answer: {
      text: typeof output === 'string' ? output : output === null ? '' : JSON.stringify(output),
      finishReason: finishWord(at(paths.finish), toolCalls.length > 0),
      toolCalls,
      ...(usage === undefined ? {} : { usage }),
    },
  };
}

function usageOf(inputTokens: number | undefined, outputTokens: number | undefined): Usage | undefined {
  if (inputTokens === undefined || outputTokens === undefined) return undefined;
  return { inputTokens, outputTokens, cachedInputTokens: 0, reasoningTokens: 0 };
}
