import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A model for these tests, behind the chat-completions protocol: it answers as well as its prompt tells it to. A prompt that
 * says `Quality 90` makes it answer 90 of 100 items right; which ones is fixed.
 */
export type ScriptedModel = {
  readonly baseUrl: string;
  /** Requests that were answered or refused. */
  readonly calls: () => number;
  /** Every header and body that was received, for looking for what should not be in them. */
  readonly received: readonly { readonly authorization: string | undefined; readonly body: string }[];
  /** From now on: an HTTP status instead of answers; undefined: answers again. */
  fail(status: number | undefined): void;
  /** Waits before each answer, in milliseconds. */
  delay(milliseconds: number): void;
  stop(): Promise<void>;
};

export async function startScriptedModel(): Promise<ScriptedModel> {
  const received: { authorization: string | undefined; body: string }[] = [];
  let failure: number | undefined;
  let wait = 0;
  const server = createServer((request, response) => {
    let body = '';
    request.setEncoding('utf8');
    request.on('data', (text: string) => {
      body += text;
    });
    request.on('end', () => {
      received.push({ authorization: request.headers.authorization, body });
      const reply = () => {
        if (failure !== undefined) {
          response.writeHead(failure, { 'content-type': 'application/json' });
          response.end(
            JSON.stringify({ error: { message: 'The server is down for maintenance', type: 'server_error' } }),
          );
          return;
        }
        response.writeHead(200, { 'content-type': 'application/json', 'x-request-id': `req_${received.length}` });
        response.end(JSON.stringify(completion(body)));
      };
      if (wait === 0) reply();
      else setTimeout(reply, wait);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    calls: () => received.length,
    received,
    fail: (status) => {
      failure = status;
    },
    delay: (milliseconds) => {
      wait = milliseconds;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function completion(body: string) {
  const request: { model: string; messages: { content: string }[] } = JSON.parse(body);
  const text = request.messages.map((message) => message.content).join('\n');
  const quality = Number(/Quality (\d+)/.exec(text)?.[1] ?? '0');
  const item = Number(/Item (\d+)/.exec(text)?.[1] ?? '0');
  const right = (item * 37) % 100 < quality;
  return {
    id: 'chatcmpl-scripted',
    object: 'chat.completion',
    created: 1,
    model: request.model,
    choices: [
      {
        index: 0,
        finish_reason: 'stop',
        message: { role: 'assistant', content: right ? `answer ${item}` : 'I am not sure' },
      },
    ],
    usage: { prompt_tokens: text.length, completion_tokens: 3, total_tokens: text.length + 3 },
  };
}
