import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { JsonObject, JsonValue } from '../../../src/foundation/json.ts';
import { isJsonObject } from '../../../src/foundation/json.ts';
import { ModelError, type RenderedPrompt } from '../../../src/models/model.ts';
import { anthropicMessages } from '../../../src/models/providers/anthropic.ts';
import { bedrockConverse } from '../../../src/models/providers/bedrock.ts';
import { commandModel } from '../../../src/models/providers/command.ts';
import {
  bedrockTitanEmbeddings,
  geminiEmbedContent,
  openAiEmbeddings,
} from '../../../src/models/providers/embeddings.ts';
import { geminiGenerateContent } from '../../../src/models/providers/gemini.ts';
import { ownEndpoint } from '../../../src/models/providers/http.ts';
import { openAiChat } from '../../../src/models/providers/openai-chat.ts';
import { openAiResponses } from '../../../src/models/providers/openai-responses.ts';
import { replayModel } from '../../../src/models/providers/replay.ts';
import { ownEndpointSettings, prompt } from '../rig.ts';

type Body = (request: RenderedPrompt) => JsonObject;

const bare = { id: 'x/y' as never, model: 'y', endpoint: 'x', file: 'x', bytes: new Uint8Array() };
const bodies: Readonly<Record<string, Body>> = {
  'chat completions': openAiChat('m').body,
  responses: openAiResponses('m').body,
  messages: anthropicMessages('m').body,
  generateContent: geminiGenerateContent('m').body,
  converse: bedrockConverse('m').body,
  'an own endpoint': ownEndpoint('m', ownEndpointSettings()).body,
  'an own endpoint without parameters': ownEndpoint('m', ownEndpointSettings({ body: { ask: '{{prompt}}' } })).body,
  'a program': commandModel(bare as never).body,
  recordings: replayModel(bare).body,
  embeddings: openAiEmbeddings('m').body,
  embedContent: geminiEmbedContent('m').body,
  Titan: bedrockTitanEmbeddings('m').body,
};

const known = [
  'frequency_penalty',
  'logit_bias',
  'logprobs',
  'max_completion_tokens',
  'max_tokens',
  'parallel_tool_calls',
  'presence_penalty',
  'reasoning_effort',
  'seed',
  'service_tier',
  'stop',
  'temperature',
  'tool_choice',
  'top_k',
  'top_logprobs',
  'top_p',
  'verbosity',
  // Members of the protocols themselves, which a parameter as written could meet.
  'generationConfig',
  'inferenceConfig',
  'output_config',
  'additionalModelRequestFields',
  'text',
  'system',
  'contents',
  'input',
  'metadata',
  'stream',
  'toString',
  '__proto__',
];

/** Every value is like no other, so that finding it in a body means that it was sent. */
const marked = (values: readonly [string, 'number' | 'text' | 'object' | 'list'][]): JsonObject =>
  Object.fromEntries(values.map(([name, form], index) => [name, markedValue(form, index)]));

function markedValue(form: 'number' | 'text' | 'object' | 'list', index: number): JsonValue {
  if (form === 'number') return 7_000_000 + index;
  const text = `mark-${index}-`;
  return form === 'text' ? text : form === 'list' ? [text] : { [`key${index}`]: text };
}

const marks = (value: JsonValue): readonly string[] => {
  if (isJsonObject(value) || Array.isArray(value)) return Object.values(value as JsonObject).flatMap(marks);
  return typeof value === 'boolean' ? [] : [String(value)];
};

const parameters = fc
  .uniqueArray(
    fc.tuple(
      fc.oneof(
        { weight: 4, arbitrary: fc.constantFrom(...known) },
        { weight: 1, arbitrary: fc.string({ minLength: 1 }) },
      ),
      fc.constantFrom('number' as const, 'text' as const, 'object' as const, 'list' as const),
    ),
    { maxLength: 5, selector: ([name]) => name },
  )
  .map(marked);

describe.each(Object.entries(bodies))('a request of %s', (_, body) => {
  it('holds every parameter of the prompt, or is refused with what to do', () => {
    fc.assert(
      fc.property(parameters, fc.boolean(), (drawn, withLimit) => {
        const written: JsonObject =
          withLimit && drawn.max_tokens === undefined ? { ...drawn, max_tokens: 123_456 } : drawn;
        let sent: string[];
        try {
          sent = [...marks(body(prompt({ messages: [{ role: 'user', content: 'Hello?' }], parameters: written })))];
        } catch (thrown) {
          expect(thrown).toBeInstanceOf(ModelError);
          expect(thrown).toMatchObject({ kind: 'refused', reason: 'bad-request', todo: expect.stringMatching(/\.$/) });
          return;
        }
        for (const [name, value] of Object.entries(written)) {
          for (const mark of marks(value)) expect(sent, `${name} in ${JSON.stringify(sent)}`).toContain(mark);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('holds every word of the conversation, or is refused with what to do', () => {
    // Without a limit Messages refuses whatever is said.
    const limit: JsonObject = body === bodies.messages ? { max_tokens: 50 } : {};
    const role = fc.constantFrom('system', 'developer', 'user', 'assistant', 'tool', 'calls');
    fc.assert(
      fc.property(fc.array(role, { minLength: 1, maxLength: 6 }), (roles) => {
        const messages = roles.map((each, index) => {
          const content = `said-${index}-`;
          if (each === 'tool') return { role: 'tool' as const, content, toolCallId: `id-${Math.max(index - 1, 0)}-` };
          if (each !== 'calls') return { role: each as 'user', content };
          const called = { name: `name-${index}-`, arguments: `{"a":"argument-${index}-"}` };
          const toolCalls = [{ id: `id-${index}-`, type: 'function', function: called }];
          return { role: 'assistant' as const, content, toolCalls };
        });
        let sent: string;
        try {
          sent = JSON.stringify(body(prompt({ messages, parameters: limit })));
        } catch (thrown) {
          expect(thrown).toMatchObject({ name: 'ModelError', kind: 'refused', todo: expect.stringMatching(/\.$/) });
          return;
        }
        // An embedding is of the last message alone.
        if (/"(input|inputText)":"said|"content":\{"parts"/.test(sent)) return;
        for (const word of JSON.stringify(messages).match(/\b(said|name|argument|id)-\d-/g) ?? []) {
          expect(sent).toContain(word);
        }
      }),
      { numRuns: 200 },
    );
  });
});
