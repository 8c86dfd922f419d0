// A model with nothing around undici: tells the engine's own share from the provider's.
import { type Dispatcher, request } from 'undici';
import { parseModelId } from '../../src/foundation/ids.ts';
import type { Model } from '../../src/models/model.ts';

type Reply = {
  choices: [{ message: { content: string } }];
  usage: { prompt_tokens: number; completion_tokens: number };
};

export function bareModel(baseUrl: string, dispatcher: Dispatcher): Model {
  return {
    id: parseModelId('bench/bench-model'),
    endpoint: baseUrl,
    simulated: false,
    body: ({ messages, parameters }) => ({
      model: 'bench-model',
      messages: messages.map(({ role, content }) => ({ role, content })),
      ...parameters,
      response_format: { type: 'json_object' },
    }),
    async complete(body) {
      const reply = await request(`${baseUrl}/chat/completions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        dispatcher,
      });
      const { choices, usage } = (await reply.body.json()) as Reply;
      return {
        text: choices[0].message.content,
        finishReason: 'stop',
        toolCalls: [],
        usage: {
          inputTokens: usage.prompt_tokens,
          outputTokens: usage.completion_tokens,
          cachedInputTokens: 0,
          reasoningTokens: 0,
        },
        costUsd: 0.00007,
        resolvedModel: 'bench-model',
        latencyMs: 1,
        attempts: 1,
      };
    },
  };
}
