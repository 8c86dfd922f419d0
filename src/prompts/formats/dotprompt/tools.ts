import { isJsonObject, type JsonValue } from '../../../foundation/json.ts';
import { type Field, items, mapping, members, nameOf, refuse, text } from '../../fields.ts';
import { readPicoschema } from './picoschema.ts';

/** `toolDefs`, in the words of chat completions. `tools` names what code defines: without those the prompt is another one. */
export function readTools(names: Field | undefined, definitions: Field | undefined): readonly JsonValue[] {
  const defined = definitions === undefined ? [] : items(definitions).map(readTool);
  const known = defined.map(({ name }) => name);
  for (const name of names === undefined ? [] : items(names)) {
    if (known.includes(text(name))) continue;
    refuse(
      name,
      `the tool "${text(name)}" is defined in code, which is not read`,
      'Define it in this file under "toolDefs", or have your program print the prompt (`prompt-ratchet import`).',
    );
  }
  return defined.map(({ tool }) => tool);
}

function readTool(field: Field): { readonly name: string; readonly tool: JsonValue } {
  const keys = members(field, ['name', 'description', 'inputSchema', 'outputSchema', 'metadata']);
  if (keys.name === undefined) return refuse(field, `${nameOf(field)} has no "name"`);
  const name = text(keys.name);
  const parameters =
    keys.inputSchema === undefined ? { type: 'object', properties: {} } : readPicoschema(keys.inputSchema);
  if (!isJsonObject(parameters)) return refuse(field, `${nameOf(field)} has no schema`);
  const description = keys.description === undefined ? {} : { description: text(keys.description) };
  if (keys.metadata !== undefined) mapping(keys.metadata);
  return { name, tool: { type: 'function', function: { name, ...description, parameters } } };
}
