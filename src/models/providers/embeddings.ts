import type { JsonObject } from '../../foundation/json.ts';
import type { RenderedPrompt } from '../model.ts';
import { checkParameters, refused, WireBody } from '../wire/body.ts';
import { geminiResource } from '../wire/gemini-resource.ts';
import type { Protocol } from '../wire/protocol.ts';
import { count, objectOf, objectsOf, textOf } from '../wire/reading.ts';
import { embeddedText, vectorReading } from '../wire/vector.ts';

/** OpenAI's embeddings (https://platform.openai.com/docs/api-reference/embeddings), as most compatible servers have them. */
export function openAiEmbeddings(model: string): Protocol {
  return {
    api: 'an OpenAI-compatible API with embeddings; its base-url usually ends with /v1',
    operation: 'embeddings',
    body(request) {
      if (request.parameters.encoding_format !== undefined && request.parameters.encoding_format !== 'float') {
        throw refused('the parameter "encoding_format" is not "float"', 'Remove it: vectors are read as numbers.');
      }
      return bodyOf({ model, input: embeddedText(request) }, request);
    },
    read: (body) =>
      vectorReading(objectsOf(body.data)[0]?.embedding, {
        inputTokens: count(objectOf(body.usage).prompt_tokens),
        model: textOf(body.model),
      }),
  };
}

/** Gemini's embedContent (https://ai.google.dev/api/embeddings). */
export function geminiEmbedContent(model: string): Protocol {
  const { name, path } = geminiResource(model);
  return {
    api: 'the Gemini API; its base-url ends with /v1beta',
    operation: `${path}:embedContent`,
    body: (request) => bodyOf({ model: name, content: { parts: [{ text: embeddedText(request) }] } }, request),
    read: (body) =>
      vectorReading(objectOf(body.embedding).values, {
        inputTokens: count(objectOf(body.usageMetadata).promptTokenCount),
      }),
  };
}

/** Amazon Titan's text embeddings (https://docs.aws.amazon.com/bedrock/latest/userguide/model-parameters-titan-embed-text.html). */
export function bedrockTitanEmbeddings(model: string): Protocol {
  return {
    api: 'the runtime of Amazon Bedrock: https://bedrock-runtime.<region>.amazonaws.com',
    operation: `model/${encodeURIComponent(model)}/invoke`,
    body: (request) => bodyOf({ inputText: embeddedText(request) }, request),
    read: (body) => vectorReading(body.embedding, { inputTokens: count(body.inputTextTokenCount) }),
  };
}

/** Parameters (`dimensions`, `taskType`) go as written. */
function bodyOf(base: JsonObject, request: RenderedPrompt): JsonObject {
  checkParameters(request);
  const body = new WireBody();
  for (const [name, value] of Object.entries(base)) body.set([name], value, 'the request');
  for (const [name, value] of Object.entries(request.parameters)) body.set([name], value, `the parameter "${name}"`);
  return body.toJson();
}
