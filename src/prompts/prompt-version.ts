import { digestOf } from '../foundation/digest.ts';
import type { ModelId, PromptSlug, PromptVersionId } from '../foundation/ids.ts';
import type { JsonObject, JsonValue } from '../foundation/json.ts';

export type Role = 'system' | 'developer' | 'user' | 'assistant' | 'tool';

/** A message, or the template of one. Line endings are `\n`. */
export type Message = {
  readonly role: Role;
  readonly content: string;
  /** Of an assistant's turn, the calls it made, as chat completions writes them: `{ id, type: 'function', function: { name, arguments } }`. */
  readonly toolCalls?: readonly JsonValue[];
  /** Of a `tool` message: the id of the call that it answers. */
  readonly toolCallId?: string;
};

/**
 * A place for a list of messages, which a case brings as a variable (a conversation so far).
 * `optional`: a case without it puts nothing there.
 */
export type MessageSlot = { readonly slot: string; readonly optional?: boolean };

export type MessageTemplate = Message | MessageSlot;

/**
 * How `{{…}}` in a template is read, one language a file of `templates/`. `literal`: `{{name}}` is replaced by the variable and nothing
 * else has a meaning. `mustache`: without HTML escapes, as Braintrust renders it; `mustache-html`: with them, as Prompty does.
 */
export type TemplateLanguage = 'literal' | 'mustache' | 'mustache-html' | 'handlebars' | 'jinja';

/**
 * What the format's runtime does with a message after it has rendered it: takes white space from both ends (Prompty 1: `trim`), takes
 * empty lines from both ends (Prompty 2: `trim-lines`), or leaves a message out that is nothing but white space (Dotprompt: `drop-blank`).
 */
export type Cleanup = 'trim' | 'trim-lines' | 'drop-blank';

export type ResponseFormat =
  | { readonly type: 'text' }
  | { readonly type: 'json-object' }
  | {
      readonly type: 'json-schema';
      readonly schema: JsonObject;
      /** The provider's name for the schema; undefined: the provider room's default. */
      readonly name?: string;
      readonly description?: string;
      /** Undefined: not sent, so the provider's own default holds. */
      readonly strict?: boolean;
    };

/** What the identity of a prompt version is made of: everything that decides what is sent to the model. */
export type PromptContent = {
  /** Templates, one a message: split first, rendered after, so that a value can never open a message of its own. */
  readonly messages: readonly MessageTemplate[];
  readonly templateLanguage: TemplateLanguage;
  /** Resolved: `<provider>/<model>`, where the provider is a built-in one or an endpoint that the config's `models` names. */
  readonly model: ModelId;
  /** Sent as written; nothing dropped or renamed silently. */
  readonly parameters: JsonObject;
  readonly tools: readonly JsonValue[];
  readonly responseFormat: ResponseFormat;
  /** Names found in the templates, sorted. */
  readonly variables: readonly string[];
  /** Values of variables that a case does not have, where the file gives any. */
  readonly defaults?: JsonObject;
  /** Of a rendered message; undefined: it is sent as it is. */
  readonly cleanup?: Cleanup;
};

/** Immutable: another content is another version. */
export type PromptVersion = PromptContent & { readonly id: PromptVersionId; readonly slug: PromptSlug };

/** Gives a content its identity: the SHA-256 of its canonical JSON. Slug, file name and key order are not part of it. */
export function promptVersion(slug: PromptSlug, content: PromptContent): PromptVersion {
  const { messages, templateLanguage, model, parameters, tools, responseFormat, variables, defaults, cleanup } =
    content;
  const identity = {
    messages,
    templateLanguage,
    model,
    parameters,
    tools,
    responseFormat,
    variables,
    // Without one the key is left out: versions that were identified before there were such keys keep their ids.
    ...(defaults === undefined ? {} : { defaults }),
    ...(cleanup === undefined ? {} : { cleanup }),
  };
  return { id: digestOf(identity) as PromptVersionId, slug, ...identity };
}
