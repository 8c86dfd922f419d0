import { isJsonObject, type JsonObject, type JsonValue } from '../../foundation/json.ts';
import type { Message, ResponseFormat } from '../../prompts/prompt-version.ts';
import type { FinishReason, RenderedPrompt, Usage } from '../model.ts';
import { asList, type Placements, placeParameters, readToolChoice, refused, WireBody } from '../wire/body.ts';
import {
  answeredCall,
  argumentsOf,
  bareSchema,
  callsOf,
  type FunctionCall,
  functionTool,
  joinTurns,
  refuseLateSystem,
  splitSystem,
} from '../wire/conversation.ts';
import { geminiResource } from '../wire/gemini-resource.ts';
import type { Protocol, Reading } from '../wire/protocol.ts';
import { count, functionCall, objectOf, objectsOf, parseLeniently, textOf } from '../wire/reading.ts';

const api = 'the Gemini API';

/**
 * Gemini's generateContent (https://ai.google.dev/api/generate-content; fields as in js-genai's types).
 *
 * @param model `gemini-…`, or a name with its collection (`tunedModels/…`).
 */
export function geminiGenerateContent(model: string): Protocol {
  return {
    api: `${api}; its base-url ends with /v1beta`,
    operation: `${geminiResource(model).path}:generateContent`,
    body: wireBody,
    read: readResponse,
  };
}

const placements: Placements = {
  frequency_penalty: { at: ['generationConfig', 'frequencyPenalty'] },
  logprobs: { at: ['generationConfig', 'responseLogprobs'] },
  max_tokens: { at: ['generationConfig', 'maxOutputTokens'] },
  max_completion_tokens: { at: ['generationConfig', 'maxOutputTokens'] },
  presence_penalty: { at: ['generationConfig', 'presencePenalty'] },
  // https://ai.google.dev/gemini-api/docs/openai: the efforts are the levels of thinking.
  reasoning_effort: { at: ['generationConfig', 'thinkingConfig', 'thinkingLevel'] },
  seed: { at: ['generationConfig', 'seed'] },
  stop: { at: ['generationConfig', 'stopSequences'], as: asList },
  temperature: { at: ['generationConfig', 'temperature'] },
  tool_choice: { at: ['toolConfig'], as: toolConfig },
  top_k: { at: ['generationConfig', 'topK'] },
  top_logprobs: { at: ['generationConfig', 'logprobs'] },
  top_p: { at: ['generationConfig', 'topP'] },
};

/** The model is no part of the body: the address names it. */
function wireBody(request: RenderedPrompt): JsonObject {
  const { system, turns } = splitSystem(request.messages);
  refuseLateSystem(turns, api);
  const body = new WireBody();
  if (system.length > 0) {
    body.set(['systemInstruction', 'parts'], system.map(textPart), 'the system message');
  }
  body.set(['contents'], contents(turns), 'the messages');
  if (request.tools.length > 0) body.set(['tools'], wireTools(request.tools), 'the tools');
  const format = outputConfig(request.responseFormat);
  if (format !== undefined) body.set(['generationConfig'], format, 'the response format');
  placeParameters(body, request, placements, api);
  return body.toJson();
}

const textPart = (text: string): JsonObject => ({ text });

/** What a tool answered is a part of the user's turn, and names the function. */
function contents(turns: readonly Message[]): readonly JsonObject[] {
  const called = new Map<string, string>();
  const parted = turns.map((turn) => {
    if (turn.role === 'tool') return { role: 'user' as const, parts: [functionResponse(turn, called)] };
    const calls = callsOf(turn);
    for (const { id, name } of calls) called.set(id, name);
    const silent = calls.length > 0 && turn.content === '';
    const parts = [...(silent ? [] : [textPart(turn.content)]), ...calls.map(callPart)];
    return { role: turn.role === 'assistant' ? ('model' as const) : ('user' as const), parts };
  });
  return joinTurns(parted);
}

/**
 * Newer models want the signature of the thoughts that led to a call, which their compatible endpoint writes beside the call
 * (https://ai.google.dev/gemini-api/docs/thought-signatures).
 */
function callPart(call: FunctionCall): JsonObject {
  const { extra_content: extra, ...other } = call.beside;
  const signature = objectOf(objectOf(extra).google).thought_signature;
  if (Object.keys(other).length > 0 || (extra !== undefined && signature === undefined)) {
    throw refused(
      `the tool call ${call.id} in the conversation has members that ${api} has no field for`,
      'Remove everything but id, type, function and extra_content.google.thought_signature.',
    );
  }
  return {
    functionCall: { id: call.id, name: call.name, args: argumentsOf(call) },
    ...(signature === undefined ? {} : { thoughtSignature: signature }),
  };
}

function functionResponse(turn: Message, called: ReadonlyMap<string, string>): JsonObject {
  const id = answeredCall(turn);
  const name = called.get(id);
  if (name === undefined) {
    throw refused(
      `a tool message answers the call ${id}, which no turn before it made`,
      `Put the assistant's turn with that call before it: ${api} wants the name of the function.`,
    );
  }
  const value = parseLeniently(turn.content);
  return { functionResponse: { id, name, response: isJsonObject(value) ? value : { output: turn.content } } };
}

/** All functions stand in one tool; any other tool (`googleSearch`) is one of its own. */
function wireTools(tools: readonly JsonValue[]): readonly JsonValue[] {
  const functionDeclarations: JsonObject[] = [];
  const others: JsonValue[] = [];
  for (const tool of tools) {
    const declared = functionTool(tool);
    if (declared === undefined) {
      others.push(tool);
      continue;
    }
    const { name, description, parameters, strict, beside } = declared;
    if (strict === true) {
      throw refused(
        `the tool ${JSON.stringify(name)} says strict: true, which ${api} has no field for`,
        'Remove strict from the tool; to have calls validated, set toolConfig.functionCallingConfig.mode to VALIDATED.',
      );
    }
    functionDeclarations.push({
      name,
      ...(description === undefined ? {} : { description }),
      ...(parameters === undefined ? {} : { parametersJsonSchema: parameters }),
      ...beside,
    });
  }
  return [...(functionDeclarations.length === 0 ? [] : [{ functionDeclarations }]), ...others];
}

function toolConfig(value: JsonValue): JsonValue {
  const choice = readToolChoice(value);
  if (choice.kind === 'own') return choice.value;
  if (choice.kind === 'function') {
    return { functionCallingConfig: { mode: 'ANY', allowedFunctionNames: [choice.name] } };
  }
  const modes = { auto: 'AUTO', none: 'NONE', required: 'ANY' };
  return { functionCallingConfig: { mode: modes[choice.kind] } };
}

/** https://ai.google.dev/gemini-api/docs/structured-output. */
function outputConfig(format: ResponseFormat): JsonObject | undefined {
  if (format.type === 'text') return undefined;
  const responseMimeType = 'application/json';
  if (format.type === 'json-object') return { responseMimeType };
  return { responseMimeType, responseJsonSchema: bareSchema(format, api) };
}

function readResponse(body: JsonObject): Reading {
  const candidate = Array.isArray(body.candidates) ? body.candidates[0] : undefined;
  if (!isJsonObject(candidate)) {
    const feedback = objectOf(body.promptFeedback);
    const reason = textOf(feedback.blockReason);
    if (reason === undefined) return { kind: 'unusable', found: 'no candidate in it' };
    const message = textOf(feedback.blockReasonMessage);
    return {
      kind: 'filtered',
      words: `the prompt was blocked: ${reason}${message === undefined ? '' : `, ${message}`}`,
    };
  }
  const parts = objectsOf(objectOf(candidate.content).parts).filter(({ thought }) => thought !== true);
  const calls = parts.map((part) => part.functionCall).filter((call) => isJsonObject(call));
  const usage = readUsage(body.usageMetadata);
  const model = textOf(body.modelVersion);
  const id = textOf(body.responseId);
  return {
    kind: 'answer',
    answer: {
      text: parts.map((part) => textOf(part.text) ?? '').join(''),
      finishReason: finishReason(candidate.finishReason, calls.length > 0),
      toolCalls: calls.map((call, index) =>
        functionCall({ id: call.id, name: call.name, arguments: call.args }, index),
      ),
      ...(usage === undefined ? {} : { usage }),
      // A search is billed by the query.
      billedOtherwise: candidate.groundingMetadata !== undefined,
      ...(model === undefined ? {} : { model }),
      ...(id === undefined ? {} : { id }),
    },
  };
}

const filters: readonly JsonValue[] = [
  'SAFETY',
  'RECITATION',
  'BLOCKLIST',
  'PROHIBITED_CONTENT',
  'SPII',
  'MODEL_ARMOR',
];

function finishReason(found: JsonValue | undefined, calls: boolean): FinishReason {
  if (found === 'STOP') return calls ? 'tool-calls' : 'stop';
  if (found === 'MAX_TOKENS') return 'length';
  return found !== undefined && filters.includes(found) ? 'content-filter' : 'other';
}

/** Thoughts are counted beside the answer; what was read from the cache inside the prompt; what tools brought beside it. */
function readUsage(found: JsonValue | undefined): Usage | undefined {
  const usage = objectOf(found);
  const prompt = count(usage.promptTokenCount);
  if (prompt === undefined) return undefined;
  const inputTokens = prompt + (count(usage.toolUsePromptTokenCount) ?? 0);
  const reasoningTokens = count(usage.thoughtsTokenCount) ?? 0;
  return {
    inputTokens,
    // Left out where there is no answer at all.
    outputTokens: (count(usage.candidatesTokenCount) ?? 0) + reasoningTokens,
    cachedInputTokens: Math.min(count(usage.cachedContentTokenCount) ?? 0, inputTokens),
    reasoningTokens,
  };
}
