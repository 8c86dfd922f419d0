import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readInstructions } from './instructions.ts';
import { type Reply, replyTo } from './reply.ts';

/** The simulated models behind the protocol of the real ones, on this machine only. */
export interface SimulatedServer {
  /** Of chat completions. */
  readonly url: URL;
  close(): Promise<void>;
}

/** What a test lets the server do instead of answering. */
type SimulatedFault =
  | {
      readonly kind: 'reply';
      readonly status: number;
      readonly headers?: Readonly<Record<string, string>>;
      readonly text: string;
    }
  /** Never answers. */
  | { readonly kind: 'stall' }
  /** Closes the connection without a reply. */
  | { readonly kind: 'reset' }
  /** Announces the whole reply and sends half of it. */
  | { readonly kind: 'truncate' };

export type SimulatedServerOptions = {
  /** The longest simulated latency of an answer in milliseconds; each has its own below it. Default 5. */
  readonly latencyMs?: number;
  /** Looked at before every answer; undefined: answer. */
  readonly fault?: (request: { readonly body: string; readonly number: number }) => SimulatedFault | undefined;
};

/** Starts a server on a free port of the loopback interface. It does not keep the process alive. */
export async function startSimulatedServer(options: SimulatedServerOptions = {}): Promise<SimulatedServer> {
  const memory: Memory = { samples: new Map(), read: remember(readInstructions) };
  let requests = 0;
  const server = createServer((request, response) => {
    requests += 1;
    const number = requests;
    readBody(request).then(
      (body) => respond(body, number, response, memory, options),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    url: new URL(`http://127.0.0.1:${port}/v1/chat/completions`),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Memory = {
  /** How often each request came, by the digest of its body. */
  readonly samples: Map<string, number>;
  readonly read: typeof readInstructions;
};

/** Keeps the last readings: a run asks about a few prompts many times. */
function remember(read: typeof readInstructions): typeof readInstructions {
  const known = new Map<string, ReturnType<typeof readInstructions>>();
  return (text, format) => {
    const key = `${text}\u0000${JSON.stringify(format)}`;
    const found = known.get(key) ?? read(text, format);
    if (known.size >= 50) known.clear();
    known.set(key, found);
    return found;
  };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function respond(
  body: string,
  number: number,
  response: ServerResponse,
  { samples, read }: Memory,
  { latencyMs = 5, fault }: SimulatedServerOptions,
): void {
  const found = fault?.({ body, number });
  if (found?.kind === 'stall') return;
  if (found?.kind === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  if (found?.kind === 'reply') {
    response.writeHead(found.status, { 'content-type': 'application/json', ...found.headers }).end(found.text);
    return;
  }
  const digest = createHash('sha256').update(body).digest();
  const key = digest.toString('base64');
  const sample = samples.get(key) ?? 0;
  samples.set(key, sample + 1);
  const wait = Math.round((digest.readUInt8(0) / 255) * latencyMs);
  const reply = replyTo(body, sample, read);
  const send = () => sendReply(reply, number, found?.kind === 'truncate', response);
  if (wait === 0) send();
  else setTimeout(send, wait);
}

function sendReply(reply: Reply, number: number, truncated: boolean, response: ServerResponse): void {
  const bytes = Buffer.from(JSON.stringify(reply.body));
  response.writeHead(reply.status, {
    'content-type': 'application/json',
    'content-length': bytes.byteLength,
    'x-request-id': `simulated-${number}`,
  });
  if (!truncated) response.end(bytes);
  else response.write(bytes.subarray(0, bytes.byteLength / 2), () => response.destroy());
}
