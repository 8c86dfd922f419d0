import { FileError } from '../../../foundation/errors.ts';
import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { parseJson } from '../../../foundation/strict-json.ts';
import { parseYaml } from '../../../foundation/strict-yaml.ts';
import { written } from '../../draft-parts.ts';
import { type Field, flag, items, members, nameOf, refuse, rootField, text } from '../../fields.ts';
import type { PromptFormat } from '../../format.ts';
import { readParameters } from '../../parameters.ts';
import type { Message, ResponseFormat, Role } from '../../prompt-version.ts';
import { readTests } from './tests.ts';

/**
 * GitHub's prompt file (docs.github.com, "Storing prompts in GitHub repositories"), read as its two runners do: the gh-models
 * extension (`pkg/prompt/prompt.go`) and actions/ai-inference (`src/prompt.ts`).
 *
 * - `messages`: a list of `role` (system, user, assistant, and developer; any case) and `content`, a text with `{{name}}`.
 * - `modelParameters`: `maxTokens`, `maxCompletionTokens`, `temperature`, `topP`, sent as `max_tokens`, `top_p`, …
 * - `responseFormat`: `text`, `json_object`, or `json_schema` with `jsonSchema`, which is JSON in a text: `name`, `schema`, and
 *   optionally `description` and `strict`.
 * - `name` and `description` are for people. `slug` and `parametersFrom` are additions of ours that the other runners skip.
 * - `testData` and `evaluators` become rows and scorers that a suite of the config may take (`tests.ts`).
 */
export const promptYml: PromptFormat = {
  name: 'prompt-yml',
  endings: ['.prompt.yml', '.prompt.yaml'],
  parse(source, file) {
    const root = rootField(parseYaml(source, file));
    const keys = members(root, KEYS);
    const { parameters, notices } = readParameters(keys.modelParameters, 'camel');
    const parametersFrom = written(keys.parametersFrom);
    const tests = readTests(keys.testData, keys.evaluators);
    for (const key of [keys.name, keys.description]) if (key !== undefined) text(key);
    return [
      {
        slug: written(keys.slug),
        model: written(keys.model),
        messages: readMessages(keys.messages, root),
        templateLanguage: 'literal',
        parameters,
        ...(parametersFrom === undefined ? {} : { parametersFrom }),
        tools: [],
        responseFormat: readResponseFormat(keys.responseFormat, keys.jsonSchema),
        notices,
        ...(tests === undefined ? {} : { tests }),
      },
    ];
  },
};

const KEYS = [
  'name',
  'description',
  'slug',
  'model',
  'modelParameters',
  'parametersFrom',
  'messages',
  'responseFormat',
  'jsonSchema',
  'testData',
  'evaluators',
];

function readMessages(field: Field | undefined, root: Field): readonly Message[] {
  if (field === undefined) return refuse(root, 'the file has no "messages"', 'Add at least one role and content.');
  const messages = items(field).map(readMessage);
  return messages.length === 0 ? refuse(field, '"messages" is empty', 'Add at least one role and content.') : messages;
}

function readMessage(field: Field): Message {
  const { role, content } = members(field, ['role', 'content']);
  if (role === undefined) return refuse(field, `${nameOf(field)} has no "role"`, `Use one of ${ROLES.join(', ')}.`);
  if (content === undefined || text(content) === '') {
    return refuse(content ?? field, `${nameOf(field)} has no "content"`, 'A message needs a text.');
  }
  return { role: readRole(role), content: text(content) };
}

const ROLES: readonly Role[] = ['system', 'developer', 'user', 'assistant'];

function readRole(field: Field): Role {
  const name = text(field);
  const role = ROLES.find((known) => known === name.toLowerCase());
  return role ?? refuse(field, `unknown role "${name}"`, `Use one of ${ROLES.join(', ')}.`);
}

function readResponseFormat(field: Field | undefined, schema: Field | undefined): ResponseFormat {
  const type = field === undefined ? 'text' : text(field);
  if (schema !== undefined && type !== 'json_schema') {
    refuse(schema, '"jsonSchema" has no effect here', 'Write "responseFormat: json_schema" with it, or remove it.');
  }
  if (field === undefined || type === 'text') return { type: 'text' };
  if (type === 'json_object') return { type: 'json-object' };
  if (type !== 'json_schema') {
    return refuse(field, `unknown responseFormat "${type}"`, 'Use text, json_object or json_schema.');
  }
  if (schema === undefined) return refuse(field, '"jsonSchema" is missing', 'responseFormat json_schema needs it.');
  return readSchema(schema);
}

/** The wrapper that the chat-completions protocol has for a schema, as JSON in a text. */
function readSchema(field: Field): ResponseFormat {
  const value = parseEmbeddedJson(field);
  // What is inside the text has no place of its own in the file: the place of the text stands for it.
  const here = () => field.of.position(field.path);
  const keys = members({ ...field, value, of: { value, position: here, keyPosition: here } }, SCHEMA_KEYS);
  if (keys.name === undefined) return refuse(field, '"jsonSchema" has no "name"', WRAPPER);
  if (keys.schema === undefined) return refuse(field, '"jsonSchema" has no "schema"', WRAPPER);
  if (!isJsonObject(keys.schema.value)) return refuse(field, '"jsonSchema.schema" must be a mapping', WRAPPER);
  return {
    type: 'json-schema',
    schema: keys.schema.value,
    name: text(keys.name),
    ...(keys.description === undefined ? {} : { description: text(keys.description) }),
    ...(keys.strict === undefined ? {} : { strict: flag(keys.strict) }),
  };
}

const SCHEMA_KEYS = ['name', 'description', 'schema', 'strict'];
const WRAPPER = 'Write {"name": "…", "strict": true, "schema": { … }} as JSON in a text (jsonSchema: |-).';

/** The position is the text's own: where a line of a block stands in the file depends on how it is written. */
function parseEmbeddedJson(field: Field): JsonValue {
  try {
    return parseJson(text(field), field.of.position(field.path).file);
  } catch (thrown) {
    if (!(thrown instanceof FileError) || typeof field.value !== 'string') throw thrown;
    const { line, column } = thrown.position ?? {};
    return refuse(
      field,
      `${nameOf(field)}: ${thrown.message} (line ${line}, column ${column} of its text)`,
      thrown.todo,
    );
  }
}
