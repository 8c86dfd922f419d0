// The model of the benchmark: answers chat completions on loopback, after `latency` milliseconds, as cheaply as it can.
// Prints its address as the first line.
import { createServer, type ServerResponse } from 'node:http';

const latencyMs = Number(process.argv[2] ?? 0);
const CATEGORIES = ['billing', 'bug', 'account'];
const replies = CATEGORIES.map((category) =>
  JSON.stringify({
    id: 'chatcmpl-9f2a6c0d3b7e4e21',
    object: 'chat.completion',
    created: 1_790_000_000,
    model: 'bench-model-2026-11-01',
    choices: [
      {
        index: 0,
        message: { role: 'assistant', content: JSON.stringify({ category, urgency: 'normal' }), refusal: null },
        finish_reason: 'stop',
      },
    ],
    usage: { prompt_tokens: 180, completion_tokens: 14, total_tokens: 194 },
    system_fingerprint: 'fp_bench',
  }),
);

const server = createServer((request, response) => {
  let length = 0;
  request.on('data', (chunk: Buffer) => {
    length += chunk.length;
  });
  request.on('end', () => {
    if (latencyMs === 0) answer(response, length);
    else setTimeout(answer, latencyMs, response, length);
  });
});

function answer(response: ServerResponse, length: number): void {
  const body = replies[length % replies.length] ?? '';
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
  response.end(body);
}

server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object' && address !== null) process.stdout.write(`http://127.0.0.1:${address.port}/v1\n`);
});
