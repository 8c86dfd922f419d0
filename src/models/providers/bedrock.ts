import type { JsonObject, JsonValue } from '../../foundation/json.ts';
import type { Message, ResponseFormat } from '../../prompts/prompt-version.ts';
import type { RenderedPrompt, Usage } from '../model.ts';
import { asList, type Placements, placeParameters, readToolChoice, refused, WireBody } from '../wire/body.ts';
import {
  answeredCall,
  argumentsOf,
  bareSchema,
  callsOf,
  functionTool,
  joinTurns,
  refuseAnyJson,
  refuseLateSystem,
  splitSystem,
} from '../wire/conversation.ts';
import type { Protocol, Reading } from '../wire/protocol.ts';
import { count, functionCall, objectOf, objectsOf, stopReason, textOf, usageBesideCache } from '../wire/reading.ts';

const api = 'the Converse API';

/**
 * Amazon Bedrock's Converse (https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_Converse.html).
 *
 * @param model a model's id or the ARN of an inference profile; its `:` and `/` are encoded in the path.
 */
export function bedrockConverse(model: string): Protocol {
  return {
    api: 'the runtime of Amazon Bedrock: https://bedrock-runtime.<region>.amazonaws.com',
    operation: `model/${encodeURIComponent(model)}/converse`,
    body: wireBody,
    read: readResponse,
  };
}

const placements: Placements = {
  max_tokens: { at: ['inferenceConfig', 'maxTokens'] },
  max_completion_tokens: { at: ['inferenceConfig', 'maxTokens'] },
  service_tier: { at: ['serviceTier', 'type'] },
  stop: { at: ['inferenceConfig', 'stopSequences'], as: asList },
  temperature: { at: ['inferenceConfig', 'temperature'] },
  tool_choice: { at: ['toolConfig', 'toolChoice'], as: toolChoice },
  top_p: { at: ['inferenceConfig', 'topP'] },
};

/** The model is no part of the body: the address names it. A model's own parameters go as written in `additionalModelRequestFields`. */
function wireBody(request: RenderedPrompt): JsonObject {
  const { system, turns } = splitSystem(request.messages);
  refuseLateSystem(turns, api);
  const body = new WireBody();
  if (system.length > 0) body.set(['system'], system.map(textBlock), 'the system message');
  body.set(['messages'], messages(turns), 'the messages');
  if (request.tools.length > 0) body.set(['toolConfig', 'tools'], request.tools.map(wireTool), 'the tools');
  const format = textFormat(request.responseFormat);
  if (format !== undefined) body.set(['outputConfig', 'textFormat'], format, 'the response format');
  placeParameters(body, request, placements, `${api} (a model's own parameters go into additionalModelRequestFields)`);
  return body.toJson();
}

const textBlock = (text: string): JsonObject => ({ text });

function messages(turns: readonly Message[]): readonly JsonObject[] {
  const parted = turns.map((turn) => {
    if (turn.role === 'tool') {
      const toolResult = { toolUseId: answeredCall(turn), content: [textBlock(turn.content)] };
      return { role: 'user' as const, parts: [{ toolResult }] };
    }
    const calls = callsOf(turn).map((call) => ({
      toolUse: { toolUseId: call.id, name: call.name, input: argumentsOf(call), ...call.beside },
    }));
    const silent = calls.length > 0 && turn.content === '';
    const parts = [...(silent ? [] : [textBlock(turn.content)]), ...calls];
    return { role: turn.role === 'assistant' ? ('assistant' as const) : ('user' as const), parts };
  });
  return joinTurns(parted).map(({ role, parts }) => ({ role, content: parts }));
}

function wireTool(tool: JsonValue): JsonValue {
  const declared = functionTool(tool);
  if (declared === undefined) return tool;
  const { name, description, parameters = { type: 'object', properties: {} }, strict, beside } = declared;
  return {
    toolSpec: {
      name,
      ...(description === undefined ? {} : { description }),
      inputSchema: { json: parameters },
      ...(strict === undefined ? {} : { strict }),
      ...beside,
    },
  };
}

function toolChoice(value: JsonValue): JsonValue {
  const choice = readToolChoice(value);
  switch (choice.kind) {
    case 'own':
      return choice.value;
    case 'function':
      return { tool: { name: choice.name } };
    case 'auto':
      return { auto: {} };
    case 'required':
      return { any: {} };
    case 'none':
      throw refused(
        `the parameter "tool_choice" is "none", which ${api} has no form for`,
        'Remove the tools, or the choice.',
      );
  }
}

/** https://docs.aws.amazon.com/bedrock/latest/userguide/structured-output.html: the schema is the text of its JSON. */
function textFormat(format: ResponseFormat): JsonObject | undefined {
  if (format.type === 'text') return undefined;
  if (format.type === 'json-object') return refuseAnyJson(api);
  const { name, description } = format;
  const schema = bareSchema({ type: 'json-schema', schema: format.schema, ...strictOf(format) }, api);
  const jsonSchema = {
    schema: JSON.stringify(schema),
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
  };
  return { type: 'json_schema', structure: { jsonSchema } };
}

function strictOf({ strict }: { readonly strict?: boolean }): { readonly strict?: boolean } {
  return strict === undefined ? {} : { strict };
}

function readResponse(body: JsonObject): Reading {
  const message = objectOf(objectOf(body.output).message);
  if (!Array.isArray(message.content)) return { kind: 'unusable', found: 'no message in it' };
  const blocks = objectsOf(message.content);
  const usage = readUsage(body.usage);
  const cacheWriteTokens = count(objectOf(body.usage).cacheWriteInputTokens);
  return {
    kind: 'answer',
    answer: {
      text: blocks.map((block) => textOf(block.text) ?? '').join(''),
      finishReason: stopReason(body.stopReason, ['content_filtered', 'guardrail_intervened']),
      toolCalls: objectsOf(blocks.map(({ toolUse = null }) => toolUse)).map((call, index) =>
        functionCall({ id: call.toolUseId, name: call.name, arguments: call.input }, index),
      ),
      ...(usage === undefined ? {} : { usage }),
      ...(cacheWriteTokens === undefined ? {} : { cacheWriteTokens }),
    },
  };
}

/** Thoughts are not told apart. */
function readUsage(found: JsonValue | undefined): Usage | undefined {
  const usage = objectOf(found);
  return usageBesideCache({
    fresh: usage.inputTokens,
    read: usage.cacheReadInputTokens,
    written: usage.cacheWriteInputTokens,
    output: usage.outputTokens,
  });
}
