import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ModelId } from '../../src/foundation/ids.ts';
import type { JsonObject, JsonValue } from '../../src/foundation/json.ts';
import { createModels, type DeclaredModel, type ModelSet, type ModelsOptions } from '../../src/models/index.ts';
import type { RenderedPrompt } from '../../src/models/model.ts';
import type { HttpSettings } from '../../src/models/providers/http.ts';

/** What the loopback server does with one request; undefined: a plain answer. */
export type Scripted =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly text: string;
    }
  | { readonly kind: 'stall' | 'reset' | 'truncate' };

type Seen = { readonly headers: Readonly<Record<string, unknown>>; readonly body: string; readonly url: string };

/** A server that speaks one protocol by a script. */
export type Loopback = { readonly url: string; readonly seen: readonly Seen[]; close(): Promise<void> };

/** @param answer what it answers past the end of the script: a completion of chat completions, unless told otherwise. */
export async function startLoopback(
  script: readonly (Scripted | undefined)[],
  answer: JsonObject = answerBody(),
  requestIdHeader = 'x-request-id',
): Promise<Loopback> {
  const seen: Seen[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const scripted = script[seen.length];
      seen.push({ headers: request.headers, body: Buffer.concat(chunks).toString(), url: request.url ?? '' });
      play(scripted, response, JSON.stringify(answer), requestIdHeader);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    seen,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function play(scripted: Scripted | undefined, response: ServerResponse, answer: string, requestIdHeader: string): void {
  const text = scripted?.kind === 'reply' ? scripted.text : answer;
  switch (scripted?.kind) {
    case 'stall':
      return;
    case 'reset':
      response.socket?.resetAndDestroy();
      return;
    case 'truncate':
      response.writeHead(200, { 'content-length': Buffer.byteLength(text) });
      response.write(text.slice(0, 20), () => response.destroy());
      return;
    default: {
      const status = scripted?.kind === 'reply' ? scripted.status : 200;
      const headers = scripted?.kind === 'reply' ? scripted.headers : undefined;
      response
        .writeHead(status, { 'content-type': 'application/json', [requestIdHeader]: 'req_1', ...headers })
        .end(text);
    }
  }
}

/** A completion as the real protocol has it. */
export function answerBody(change: { message?: JsonObject; choice?: JsonObject; body?: JsonObject } = {}): JsonObject {
  return {
    id: 'chatcmpl-1',
    object: 'chat.completion',
    model: 'gpt-test-2026-01-01',
    system_fingerprint: 'fp_1',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: 'hello', refusal: null, ...change.message },
        finish_reason: 'stop',
        ...change.choice,
      },
    ],
    usage: {
      prompt_tokens: 100,
      completion_tokens: 20,
      total_tokens: 120,
      prompt_tokens_details: { cached_tokens: 64 },
      completion_tokens_details: { reasoning_tokens: 8 },
    },
    ...change.body,
  };
}

export const reply = (status: number, body: JsonValue, headers: Readonly<Record<string, string>> = {}): Scripted => ({
  kind: 'reply',
  status,
  headers,
  text: JSON.stringify(body),
});

/** The error body of OpenAI. */
export const errorBody = (message: string, code: string | null = null, type = 'invalid_request_error'): JsonObject => ({
  error: { message, type, param: null, code },
});

export const declared = (change: Partial<DeclaredModel> = {}): DeclaredModel => ({
  provider: 'openai-compatible',
  model: 'test-model',
  baseUrl: 'https://llm.example.com/v1',
  apiKeyEnv: undefined,
  prices: undefined,
  ...change,
});

export const prompt = (change: Partial<RenderedPrompt> = {}): RenderedPrompt => ({
  model: 'local/test-model' as ModelId,
  messages: [
    { role: 'system', content: 'Answer briefly.' },
    { role: 'user', content: 'Hello?' },
  ],
  parameters: {},
  tools: [],
  responseFormat: { type: 'text' },
  ...change,
});

/** A fixed moment: Fri, 20 Nov 2026 12:00:00 GMT. */
export const noon = Date.UTC(2026, 10, 20, 12);

/** A model set whose waits pass at once and are kept. */
export function modelSet(options: Partial<ModelsOptions> = {}): { models: ModelSet; waits: number[] } {
  const waits: number[] = [];
  const models = createModels({
    declared: new Map(),
    secret: () => undefined,
    now: () => noon,
    random: () => 0,
    sleep: async (ms, signal) => {
      waits.push(ms);
      signal.throwIfAborted();
    },
    ...options,
  });
  return { models, waits };
}

export const never = new AbortController().signal;

/** What the config says of the endpoint whose replies are in the fixtures of `http`. */
export const ownEndpointSettings = (change: Partial<HttpSettings> = {}): HttpSettings => ({
  headers: {},
  authHeader: 'authorization',
  body: { chat: '{{messages}}', options: '{{parameters}}' },
  output: '$.result.text',
  inputTokens: '$.tokens.in',
  outputTokens: '$.tokens.out',
  finish: '$.result.why',
  toolCalls: '$.result.calls',
  ...change,
});
