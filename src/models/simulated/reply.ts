import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import { behaviours } from './behaviour.ts';
import { chance } from './chance.ts';
import { readInstructions } from './instructions.ts';

/** What the simulated server answers: a status, headers and a body, as the real protocol has them. */
export type Reply = {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: JsonValue;
};

const contextTokens = 128_000;

/**
 * The reply of a simulated model to the body of a chat-completions request. Pure.
 *
 * @param sample 0 for the first of several identical requests.
 */
export function replyTo(text: string, sample: number, read = readInstructions): Reply {
  const request = parse(text);
  if (request === undefined)
    return refusal(400, 'the body is not a JSON object with messages', 'invalid_request_error');
  const { model, messages } = request;
  const behaviour = behaviours.get(model);
  if (behaviour === undefined) {
    const known = [...behaviours.keys()].join(', ');
    return refusal(404, `The model \`${model}\` does not exist; simulated are ${known}`, 'model_not_found');
  }
  const inputTokens = messages.reduce((sum, { content }) => sum + 4 + tokensOf(content), 3);
  if (inputTokens > contextTokens) {
    const message = `This model's maximum context length is ${contextTokens} tokens; the messages have ${inputTokens}`;
    return refusal(400, message, 'context_length_exceeded');
  }
  const said = behaviour({ messages, responseFormat: request.body.response_format, sample, read });
  return { status: 200, body: completion(request, said, inputTokens, chance(text, String(sample))) };
}

type Request = {
  readonly body: JsonObject;
  readonly model: string;
  readonly messages: readonly { readonly role: string; readonly content: string }[];
};

function parse(text: string): Request | undefined {
  let body: JsonValue;
  try {
    body = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isJsonObject(body) || typeof body.model !== 'string' || !Array.isArray(body.messages)) return undefined;
  const messages: readonly JsonValue[] = body.messages;
  return {
    body,
    model: body.model,
    messages: messages.flatMap((message) =>
      isJsonObject(message) && typeof message.role === 'string' && typeof message.content === 'string'
        ? [{ role: message.role, content: message.content }]
        : [],
    ),
  };
}

function refusal(status: number, message: string, code: string): Reply {
  return { status, body: { error: { message, type: 'invalid_request_error', param: null, code } } };
}

/** Four characters a token: near enough for English, and what the plan estimates by. */
function tokensOf(text: string): number {
  return Math.ceil(text.length / 4);
}

function completion({ body, model }: Request, said: string, inputTokens: number, seed: number): JsonObject {
  const limit = body.max_completion_tokens ?? body.max_tokens;
  const cut = typeof limit === 'number' && tokensOf(said) > limit;
  const text = cut ? said.slice(0, limit * 4) : said;
  const tool = cut ? undefined : forcedTool(body);
  const outputTokens = Math.max(1, tokensOf(text));
  const id = Math.floor(seed * 2 ** 32)
    .toString(16)
    .padStart(8, '0');
  return {
    id: `chatcmpl-simulated-${id}`,
    object: 'chat.completion',
    created: 0,
    model: `simulated-${model}`,
    system_fingerprint: 'fp_simulated',
    choices: [
      {
        index: 0,
        message: tool === undefined ? spoken(text) : called(tool, text, id),
        finish_reason: cut ? 'length' : tool === undefined ? 'stop' : 'tool_calls',
      },
    ],
    usage: {
      prompt_tokens: inputTokens,
      completion_tokens: outputTokens,
      total_tokens: inputTokens + outputTokens,
      prompt_tokens_details: { cached_tokens: 0 },
      completion_tokens_details: { reasoning_tokens: 0 },
    },
  };
}

/** The function that the request requires to be called; a tool that is only offered is never used. */
function forcedTool({ tools, tool_choice: choice }: JsonObject): string | undefined {
  const first: JsonValue | undefined = Array.isArray(tools) ? tools[0] : undefined;
  const named = isJsonObject(choice) ? choice.function : choice === 'required' ? functionOf(first) : undefined;
  const name = isJsonObject(named) ? named.name : undefined;
  return typeof name === 'string' ? name : undefined;
}

function functionOf(tool: JsonValue | undefined): JsonValue | undefined {
  return isJsonObject(tool) ? tool.function : undefined;
}

function spoken(content: string): JsonObject {
  return { role: 'assistant', content, refusal: null };
}

/** An answer that is JSON becomes the arguments; any other, their one member. */
function called(name: string, text: string, id: string): JsonObject {
  const json = text.startsWith('{') ? text : JSON.stringify({ answer: text });
  const call = { id: `call_${id}`, type: 'function', function: { name, arguments: json } };
  return { role: 'assistant', content: null, refusal: null, tool_calls: [call] };
}
