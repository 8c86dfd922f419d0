import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import type { Message, ResponseFormat } from '../../prompts/prompt-version.ts';
import type { RenderedPrompt, Usage } from '../model.ts';
import { asList, type Placements, placeParameters, readToolChoice, refused, WireBody } from '../wire/body.ts';
import {
  answeredCall,
  argumentsOf,
  bareSchema,
  callsOf,
  functionTool,
  isSystem,
  joinTurns,
  refuseAnyJson,
  splitSystem,
} from '../wire/conversation.ts';
import type { Protocol, Reading } from '../wire/protocol.ts';
import { count, functionCall, objectOf, objectsOf, stopReason, textOf, usageBesideCache } from '../wire/reading.ts';

const api = 'the Messages API';

/** Anthropic's Messages API (https://platform.claude.com/docs/en/api/messages; fields as in anthropic-sdk-typescript's types). */
export function anthropicMessages(model: string): Protocol {
  return {
    api: `${api} of Anthropic; its base-url ends with /v1`,
    operation: 'messages',
    // https://platform.claude.com/docs/en/api/versioning: the only version there is.
    headers: { 'anthropic-version': '2023-06-01' },
    body: (request) => wireBody(model, request),
    read: readMessage,
  };
}

const placements: Placements = {
  max_tokens: { at: ['max_tokens'] },
  max_completion_tokens: { at: ['max_tokens'] },
  parallel_tool_calls: { at: ['tool_choice', 'disable_parallel_tool_use'], as: notParallel },
  reasoning_effort: { at: ['output_config', 'effort'] },
  service_tier: { at: ['service_tier'] },
  stop: { at: ['stop_sequences'], as: asList },
  temperature: { at: ['temperature'] },
  tool_choice: { at: ['tool_choice'], as: toolChoice },
  top_k: { at: ['top_k'] },
  top_p: { at: ['top_p'] },
};

function wireBody(model: string, request: RenderedPrompt): JsonObject {
  const { parameters, tools } = request;
  const { system, turns } = splitSystem(request.messages);
  const body = new WireBody();
  body.set(['model'], model, 'the model');
  if (system.length > 0) body.set(['system'], systemText(system), 'the system message');
  body.set(['messages'], wireMessages(turns), 'the messages');
  if (tools.length > 0) body.set(['tools'], tools.map(wireTool), 'the tools');
  const format = outputFormat(request.responseFormat);
  if (format !== undefined) body.set(['output_config', 'format'], format, 'the response format');
  placeParameters(body, request, placements, api);
  // The choice of a tool carries whether calls may be parallel: without a choice, the provider's own default is said.
  if (typeof parameters.parallel_tool_calls === 'boolean' && parameters.tool_choice === undefined) {
    body.set(['tool_choice', 'type'], 'auto', 'the choice of a tool');
  }
  if (body.toJson().max_tokens === undefined) {
    throw refused(
      `the prompt's parameters have no max_tokens, which ${api} demands`,
      'Add max_tokens to the parameters of the prompt: the most tokens that its answer may take.',
    );
  }
  return body.toJson();
}

function systemText(system: readonly string[]): JsonValue {
  const [only] = system;
  return system.length === 1 && only !== undefined ? only : system.map((text) => ({ type: 'text', text }));
}

/**
 * Answers of tools are parts of a user's turn. A system message after the first turn keeps its place: newer models take it there, older
 * ones say so themselves (https://platform.claude.com/docs/en/build-with-claude/mid-conversation-system-messages).
 */
function wireMessages(turns: readonly Message[]): readonly JsonObject[] {
  return joinTurns(turns.map((turn) => ({ role: roleOf(turn), parts: contentBlocks(turn) }))).map(({ role, parts }) => {
    const [only] = parts;
    const text = parts.length === 1 && isJsonObject(only) && only.type === 'text' ? only.text : undefined;
    return { role, content: text ?? parts };
  });
}

function roleOf(turn: Message): 'system' | 'user' | 'assistant' {
  if (isSystem(turn)) return 'system';
  return turn.role === 'assistant' ? 'assistant' : 'user';
}

function contentBlocks(turn: Message): readonly JsonObject[] {
  if (turn.role === 'tool') {
    return [{ type: 'tool_result', tool_use_id: answeredCall(turn), content: turn.content }];
  }
  const calls = callsOf(turn).map((call) => ({
    type: 'tool_use',
    id: call.id,
    name: call.name,
    input: argumentsOf(call),
    ...call.beside,
  }));
  // An empty text is refused, and says nothing beside a call.
  const silent = calls.length > 0 && turn.content === '';
  return silent ? calls : [{ type: 'text', text: turn.content }, ...calls];
}

function wireTool(tool: JsonValue): JsonValue {
  const declared = functionTool(tool);
  if (declared === undefined) return tool;
  const { name, description, parameters = { type: 'object', properties: {} }, strict, beside } = declared;
  return {
    name,
    ...(description === undefined ? {} : { description }),
    input_schema: parameters,
    ...(strict === undefined ? {} : { strict }),
    ...beside,
  };
}

function notParallel(value: JsonValue): boolean {
  if (typeof value === 'boolean') return !value;
  throw refused(`the parameter "parallel_tool_calls" is ${JSON.stringify(value)}`, 'Write true or false.');
}

function toolChoice(value: JsonValue): JsonValue {
  const choice = readToolChoice(value);
  if (choice.kind === 'own') return choice.value;
  if (choice.kind === 'function') return { type: 'tool', name: choice.name };
  return { type: choice.kind === 'required' ? 'any' : choice.kind };
}

/** https://platform.claude.com/docs/en/build-with-claude/structured-outputs. */
function outputFormat(format: ResponseFormat): JsonObject | undefined {
  if (format.type === 'text') return undefined;
  if (format.type === 'json-object') return refuseAnyJson(api);
  return { type: 'json_schema', schema: bareSchema(format, api) };
}

function readMessage(body: JsonObject): Reading {
  if (!Array.isArray(body.content)) return { kind: 'unusable', found: 'no content in it' };
  const blocks = objectsOf(body.content);
  const usage = readUsage(body.usage);
  const details = objectOf(body.stop_details);
  const refusal = body.stop_reason === 'refusal' ? textOf(details.explanation) : undefined;
  const model = textOf(body.model);
  const id = textOf(body.id);
  return {
    kind: 'answer',
    answer: {
      text: blocks.map((block) => (block.type === 'text' ? (textOf(block.text) ?? '') : '')).join(''),
      // https://platform.claude.com/docs/en/build-with-claude/handling-stop-reasons.
      finishReason: stopReason(body.stop_reason, ['refusal']),
      ...(refusal === undefined ? {} : { refusal }),
      toolCalls: blocks
        .filter(({ type }) => type === 'tool_use')
        .map((block, index) => functionCall({ id: block.id, name: block.name, arguments: block.input }, index)),
      ...(usage === undefined ? {} : { usage, ...writtenToCache(objectOf(body.usage)) }),
      ...(model === undefined ? {} : { model }),
      ...(id === undefined ? {} : { id }),
    },
  };
}

function readUsage(found: JsonValue | undefined): Usage | undefined {
  const usage = objectOf(found);
  return usageBesideCache({
    fresh: usage.input_tokens,
    read: usage.cache_read_input_tokens,
    written: usage.cache_creation_input_tokens,
    output: usage.output_tokens,
    thoughts: objectOf(usage.output_tokens_details).thinking_tokens,
  });
}

/** Entries that live an hour, and the provider's own searches, have prices of their own. */
function writtenToCache(usage: JsonObject): { readonly cacheWriteTokens: number; readonly billedOtherwise: boolean } {
  const anHour = count(objectOf(usage.cache_creation).ephemeral_1h_input_tokens) ?? 0;
  const searches = Object.values(objectOf(usage.server_tool_use)).some((uses) => typeof uses === 'number' && uses > 0);
  return { cacheWriteTokens: count(usage.cache_creation_input_tokens) ?? 0, billedOtherwise: anHour > 0 || searches };
}
