import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import type { Message, ResponseFormat } from '../../prompts/prompt-version.ts';
import type { FinishReason, RenderedPrompt, Usage } from '../model.ts';
import { type Placements, placeParameters, readToolChoice, WireBody } from '../wire/body.ts';
import { answeredCall, callsOf, functionTool } from '../wire/conversation.ts';
import type { Protocol, Reading } from '../wire/protocol.ts';
import { count, functionCall, objectOf, objectsOf, textOf } from '../wire/reading.ts';

const api = 'the Responses API';

/** OpenAI's Responses API (https://platform.openai.com/docs/api-reference/responses/create; fields as in openai-node's types). */
export function openAiResponses(model: string): Protocol {
  return {
    api: `${api} of OpenAI; its base-url usually ends with /v1`,
    operation: 'responses',
    body: (request) => wireBody(model, request),
    read: readResponse,
  };
}

const placements: Placements = {
  max_tokens: { at: ['max_output_tokens'] },
  max_completion_tokens: { at: ['max_output_tokens'] },
  parallel_tool_calls: { at: ['parallel_tool_calls'] },
  reasoning_effort: { at: ['reasoning', 'effort'] },
  service_tier: { at: ['service_tier'] },
  temperature: { at: ['temperature'] },
  tool_choice: { at: ['tool_choice'], as: toolChoice },
  top_logprobs: { at: ['top_logprobs'] },
  top_p: { at: ['top_p'] },
  verbosity: { at: ['text', 'verbosity'] },
};

function wireBody(model: string, request: RenderedPrompt): JsonObject {
  const body = new WireBody();
  body.set(['model'], model, 'the model');
  body.set(['input'], request.messages.flatMap(inputItems), 'the messages');
  if (request.tools.length > 0) body.set(['tools'], request.tools.map(wireTool), 'the tools');
  const format = textFormat(request.responseFormat);
  if (format !== undefined) body.set(['text', 'format'], format, 'the response format');
  placeParameters(body, request, placements, api);
  return body.toJson();
}

/** A message is one item; each call of an assistant's turn, and each answer of a tool, is an item of its own. */
function inputItems(message: Message): readonly JsonObject[] {
  if (message.role === 'tool') {
    return [{ type: 'function_call_output', call_id: answeredCall(message), output: message.content }];
  }
  const calls = callsOf(message).map(({ id, name, arguments: text, beside }) => ({
    type: 'function_call',
    call_id: id,
    name,
    arguments: text,
    ...beside,
  }));
  const silent = calls.length > 0 && message.content === '';
  return silent ? calls : [{ role: message.role, content: message.content }, ...calls];
}

/** Here a function is strict unless it says otherwise, in chat completions the other way round: what the prompt means is said. */
function wireTool(tool: JsonValue): JsonValue {
  const declared = functionTool(tool);
  if (declared === undefined) return tool;
  const { name, description, parameters = null, strict = false, beside } = declared;
  return {
    type: 'function',
    name,
    ...(description === undefined ? {} : { description }),
    parameters,
    strict,
    ...beside,
  };
}

function toolChoice(value: JsonValue): JsonValue {
  const choice = readToolChoice(value);
  if (choice.kind === 'own') return choice.value;
  return choice.kind === 'function' ? { type: 'function', name: choice.name } : choice.kind;
}

function textFormat(format: ResponseFormat): JsonObject | undefined {
  if (format.type === 'text') return undefined;
  if (format.type === 'json-object') return { type: 'json_object' };
  const { name = 'response', description, strict, schema } = format;
  return {
    type: 'json_schema',
    name,
    ...(description === undefined ? {} : { description }),
    ...(strict === undefined ? {} : { strict }),
    schema,
  };
}

function readResponse(body: JsonObject): Reading {
  if (!Array.isArray(body.output)) return { kind: 'unusable', found: 'no output in it' };
  if (body.status === 'queued' || body.status === 'in_progress') {
    return { kind: 'unusable', found: `a response that is ${body.status}: answers are read whole, without background` };
  }
  const items = objectsOf(body.output);
  const parts = items.filter(({ type }) => type === 'message').flatMap(({ content }) => objectsOf(content));
  const calls = items.filter(({ type }) => type === 'function_call');
  const refusal = parts.map((part) => (part.type === 'refusal' ? textOf(part.refusal) : undefined)).find(Boolean);
  const usage = readUsage(body.usage);
  const cacheWriteTokens = count(objectOf(objectOf(body.usage).input_tokens_details).cache_write_tokens);
  const model = textOf(body.model);
  const id = textOf(body.id);
  return {
    kind: 'answer',
    answer: {
      text: parts.map((part) => (part.type === 'output_text' ? (textOf(part.text) ?? '') : '')).join(''),
      finishReason: finishReason(body, calls.length > 0),
      ...(refusal === undefined ? {} : { refusal }),
      toolCalls: calls.map((call, index) =>
        functionCall({ id: call.call_id, name: call.name, arguments: call.arguments }, index),
      ),
      ...(usage === undefined ? {} : { usage }),
      ...(cacheWriteTokens === undefined ? {} : { cacheWriteTokens }),
      // Searches, code and the like run at the provider, and are billed by the call.
      billedOtherwise: items.some(({ type }) => textOf(type)?.endsWith('_call') === true && type !== 'function_call'),
      ...(model === undefined ? {} : { model }),
      ...(id === undefined ? {} : { id }),
    },
  };
}

function finishReason({ status, incomplete_details: details }: JsonObject, calls: boolean): FinishReason {
  const reason = objectOf(details).reason;
  if (reason === 'max_output_tokens') return 'length';
  if (reason === 'content_filter') return 'content-filter';
  if (status !== undefined && status !== 'completed') return 'other';
  return calls ? 'tool-calls' : 'stop';
}

function readUsage(found: JsonValue | undefined): Usage | undefined {
  if (!isJsonObject(found)) return undefined;
  const inputTokens = count(found.input_tokens);
  const outputTokens = count(found.output_tokens);
  if (inputTokens === undefined || outputTokens === undefined) return undefined;
  const cached = count(objectOf(found.input_tokens_details).cached_tokens) ?? 0;
  const reasoning = count(objectOf(found.output_tokens_details).reasoning_tokens) ?? 0;
  return {
    inputTokens,
    outputTokens,
    cachedInputTokens: Math.min(cached, inputTokens),
    reasoningTokens: Math.min(reasoning, outputTokens),
  };
}
