import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import type { FinishReason, RenderedPrompt, Usage } from '../model.ts';
import { checkParameters, parameterRefused } from '../wire/body.ts';
import { chatMessage } from '../wire/conversation.ts';
import type { Answer, Protocol, Reading } from '../wire/protocol.ts';
import { count, functionCall, objectOf, objectsOf, textOf } from '../wire/reading.ts';

/**
 * OpenAI's chat completions (https://platform.openai.com/docs/api-reference/chat), which most servers speak. The canonical names of
 * parameters, tools and messages are this protocol's own: everything goes as it is written.
 */
export function openAiChat(model: string): Protocol {
  return {
    api: 'an OpenAI-compatible API; its base-url usually ends with /v1',
    operation: 'chat/completions',
    body: (request) => wireBody(model, request),
    read: readCompletion,
  };
}

function wireBody(model: string, request: RenderedPrompt): JsonObject {
  const { parameters, tools } = request;
  checkParameters(request);
  const format = responseFormat(request);
  if (format !== undefined && parameters.response_format !== undefined) {
    throw parameterRefused('response_format', 'the prompt has a response format of its own');
  }
  return {
    model,
    messages: request.messages.map(chatMessage),
    ...parameters,
    ...(tools.length === 0 ? {} : { tools }),
    ...(format === undefined ? {} : { response_format: format }),
  };
}

function responseFormat({ responseFormat: format }: RenderedPrompt): JsonObject | undefined {
  if (format.type === 'text') return undefined;
  if (format.type === 'json-object') return { type: 'json_object' };
  const { name = 'response', description, strict, schema } = format;
  const optional = {
    ...(description === undefined ? {} : { description }),
    ...(strict === undefined ? {} : { strict }),
  };
  return { type: 'json_schema', json_schema: { name, ...optional, schema } };
}

function readCompletion(body: JsonObject): Reading {
  const choice = Array.isArray(body.choices) ? body.choices[0] : undefined;
  const message = isJsonObject(choice) ? choice.message : undefined;
  if (!isJsonObject(choice)) return { kind: 'unusable', found: 'no choice in it' };
  // OpenRouter and Mistral tell in the choice that the provider behind them, or the model, fell over.
  if (isJsonObject(choice.error) || choice.finish_reason === 'error') {
    return {
      kind: 'unusable',
      found: `an error for an answer: ${textOf(objectOf(choice.error).message) ?? 'no word why'}`,
    };
  }
  if (!isJsonObject(message)) return { kind: 'unusable', found: 'no choice in it' };
  return { kind: 'answer', answer: readAnswer(body, choice, message) };
}

function readAnswer(body: JsonObject, choice: JsonObject, message: JsonObject): Answer {
  const refusal = textOf(message.refusal);
  const usage = readUsage(body.usage);
  const fingerprint = textOf(body.system_fingerprint);
  const cacheWriteTokens = count(objectOf(objectOf(body.usage).prompt_tokens_details).cache_write_tokens);
  const model = textOf(body.model);
  const id = textOf(body.id);
  return {
    text: contentText(message.content),
    finishReason: finishReason(choice.finish_reason),
    ...(refusal === undefined ? {} : { refusal }),
    toolCalls: toolCalls(message),
    ...(usage === undefined ? {} : { usage }),
    ...(cacheWriteTokens === undefined ? {} : { cacheWriteTokens }),
    ...(model === undefined ? {} : { model }),
    ...(fingerprint === undefined ? {} : { systemFingerprint: fingerprint }),
    ...(id === undefined ? {} : { id }),
  };
}

/** A text, or parts of which those of thought (Mistral's `thinking`) are no answer. */
function contentText(content: JsonValue | undefined): string {
  if (typeof content === 'string') return content;
  return objectsOf(content)
    .map((part) => (part.type === 'text' ? (textOf(part.text) ?? '') : ''))
    .join('');
}

function finishReason(found: JsonValue | undefined): FinishReason {
  switch (found) {
    case 'stop':
    case 'eos':
    case 'end_turn':
      return 'stop';
    case 'length':
    case 'max_tokens':
    case 'model_length':
      return 'length';
    case 'content_filter':
      return 'content-filter';
    case 'tool_calls':
    case 'function_call':
      return 'tool-calls';
    default:
      return 'other';
  }
}

/** Calls of functions in the one form; a `function_call` of the older form becomes one of today's; custom tools as they are. */
function toolCalls(message: JsonObject): readonly JsonValue[] {
  const calls = objectsOf(message.tool_calls);
  if (calls.length === 0 && isJsonObject(message.function_call)) {
    const { name, arguments: given } = message.function_call;
    return [functionCall({ id: undefined, name, arguments: given }, 0)];
  }
  return calls.map((call, index) => {
    if (!isJsonObject(call.function)) return call;
    return functionCall({ id: call.id, name: call.function.name, arguments: call.function.arguments }, index);
  });
}

function readUsage(found: JsonValue | undefined): Usage | undefined {
  if (!isJsonObject(found)) return undefined;
  const inputTokens = count(found.prompt_tokens);
  const answerTokens = count(found.completion_tokens);
  if (inputTokens === undefined || answerTokens === undefined) return undefined;
  const inputDetails = objectOf(found.prompt_tokens_details);
  const outputDetails = objectOf(found.completion_tokens_details);
  // DeepSeek's own field comes second.
  const cached = count(inputDetails.cached_tokens) ?? count(found.prompt_cache_hit_tokens) ?? 0;
  const reasoningTokens = count(outputDetails.reasoning_tokens) ?? 0;
  // Some providers (xAI) count reasoning beside the answer instead of inside it; the total tells.
  const beside = count(found.total_tokens) === inputTokens + answerTokens + reasoningTokens;
  return {
    inputTokens,
    outputTokens: beside ? answerTokens + reasoningTokens : Math.max(answerTokens, reasoningTokens),
    cachedInputTokens: Math.min(cached, inputTokens),
    reasoningTokens,
  };
}
