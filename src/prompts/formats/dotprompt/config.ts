import type { JsonObject, JsonValue } from '../../../foundation/json.ts';
import { written } from '../../draft-parts.ts';
import { type Field, mapping, refuse, text } from '../../fields.ts';
import type { Written } from '../../format.ts';
import { readParameters } from '../../parameters.ts';

/** Genkit's plugins, where ours has another name. */
const PROVIDERS: ReadonlyMap<string, string> = new Map([
  ['googleai', 'gemini'],
  ['google-genai', 'gemini'],
]);

export function readModel(field: Field | undefined): {
  readonly model: Written | undefined;
  readonly notices: readonly string[];
} {
  const model = written(field);
  const [provider = '', ...rest] = model?.text.split('/') ?? [];
  const ours = PROVIDERS.get(provider);
  if (model === undefined || ours === undefined || rest.length === 0) return { model, notices: [] };
  const name = `${ours}/${rest.join('/')}`;
  return { model: { ...model, text: name }, notices: [`the model ${model.text} is called ${name} here`] };
}

/** Genkit's names of the common parameters, and those of chat completions. */
const NAMES: ReadonlyMap<string, string> = new Map([
  ['topP', 'top_p'],
  ['topK', 'top_k'],
  ['maxOutputTokens', 'max_tokens'],
  ['stopSequences', 'stop'],
  ['frequencyPenalty', 'frequency_penalty'],
  ['presencePenalty', 'presence_penalty'],
]);

export function readConfig(
  field: Field | undefined,
  toolChoice: Field | undefined,
): { readonly parameters: JsonObject; readonly notices: readonly string[] } {
  if (field === undefined) return { parameters: withToolChoice({}, toolChoice), notices: [] };
  const config = mapping(field);
  for (const key of Object.keys(config)) {
    if (/^api_?key$/i.test(key))
      refuse(child(field, key), 'a key does not belong in a prompt', 'Remove it, and take it out of use.');
    if (/^candidate(s|Count)$/.test(key) && config[key] !== 1) {
      refuse(child(field, key), 'one completion is asked for each trial', `Remove "${key}".`);
    }
  }
  const renamed = new Map<string, JsonValue>();
  for (const [key, value] of Object.entries(config)) {
    if (/^candidate(s|Count)$/.test(key)) continue;
    const name = NAMES.get(key) ?? key;
    if (renamed.has(name)) refuse(child(field, key), `"${key}" and another key both mean ${name}`, 'Keep one.');
    renamed.set(name, value);
  }
  const { parameters, notices } = readParameters({ ...field, value: Object.fromEntries(renamed) }, 'wire');
  const said = Object.keys(config).flatMap((key) =>
    NAMES.has(key) ? [`the parameter "${key}" is sent as ${NAMES.get(key)}`] : [],
  );
  return {
    parameters: withToolChoice(parameters, toolChoice),
    notices: [...said, ...notices.filter((notice) => !notice.includes('"top_k"'))],
  };
}

function child(field: Field, key: string): Field {
  return { value: mapping(field)[key] ?? null, path: [...field.path, key], of: field.of };
}

function withToolChoice(parameters: JsonObject, field: Field | undefined): JsonObject {
  if (field === undefined) return parameters;
  const choice = text(field);
  if (!['auto', 'required', 'none'].includes(choice)) {
    refuse(field, `unknown toolChoice "${choice}"`, 'Use auto, required or none.');
  }
  return { ...parameters, tool_choice: choice };
}

const UNSENT = ['maxTurns', 'returnToolRequests', 'use'];

/** What Genkit does around a call and no request has. */
export function unsentNotices(keys: { readonly [key: string]: Field | undefined }): readonly string[] {
  return UNSENT.filter((key) => keys[key] !== undefined).map(
    (key) => `"${key}" is Genkit's own: one call is made and scored`,
  );
}
