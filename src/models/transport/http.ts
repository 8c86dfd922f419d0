import type { LookupFunction } from 'node:net';
import { Agent, request } from 'undici';
import { ModelError } from '../model.ts';

/** What came back, whatever its status. Header names are lower case; of a repeated header the first value. */
export type HttpReply = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** From sending to the last byte, in milliseconds. */
  readonly latencyMs: number;
};

type PostOptions = {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** For the whole exchange: connecting, waiting, reading. */
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
};

/** The connections of one run: kept alive, shared by all models, never through a proxy, never following a redirect. */
export interface HttpClient {
  /**
   * One POST, one reply, no retry.
   *
   * @throws ModelError `timeout`, `connection`, `bad-response` (the reply broke off or is over the cap) or `host-not-allowed`;
   * the signal's reason when it was aborted.
   */
  post(url: URL, options: PostOptions): Promise<HttpReply>;
  close(): Promise<void>;
}

export type HttpClientOptions = {
  readonly lookup: LookupFunction;
  /** Replies over so many bytes are refused: a completion is far below. */
  readonly maxReplyBytes?: number;
};

export function createHttpClient({ lookup, maxReplyBytes = 16 * 1024 * 1024 }: HttpClientOptions): HttpClient {
  const agent = new Agent({
    connect: { lookup, timeout: 10_000 },
    // The deadline below covers the whole exchange; undici's own timers would only add a second one.
    headersTimeout: 0,
    bodyTimeout: 0,
    keepAliveTimeout: 10_000,
  });
  return {
    post: (url, options) => post(agent, url, options, maxReplyBytes),
    close: () => agent.destroy(),
  };
}

async function post(agent: Agent, url: URL, options: PostOptions, maxReplyBytes: number): Promise<HttpReply> {
  const { signal, timeoutMs } = options;
  signal.throwIfAborted();
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(timedOut(url, timeoutMs)), timeoutMs);
  const abort = () => deadline.abort(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  const started = performance.now();
  let answered = false;
  try {
    const reply = await request(url, {
      method: 'POST',
      headers: options.headers,
      body: options.body,
      dispatcher: agent,
      signal: deadline.signal,
    });
    answered = true;
    const text = await readText(reply.body, maxReplyBytes);
    return {
      status: reply.statusCode,
      headers: firstValues(reply.headers),
      text,
      latencyMs: performance.now() - started,
    };
  } catch (error) {
    if (deadline.signal.aborted) throw deadline.signal.reason;
    if (error instanceof ModelError) throw error;
    throw answered ? brokenOff(url, error) : noConnection(url, error);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
  }
}

async function readText(body: AsyncIterable<Uint8Array>, maxReplyBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.byteLength;
    if (size > maxReplyBytes) {
      throw new ModelError('infrastructure', 'bad-response', `the reply is over ${maxReplyBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function firstValues(headers: Readonly<Record<string, string | string[] | undefined>>): Record<string, string> {
  const single: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    const first = Array.isArray(value) ? value[0] : value;
    if (first !== undefined) single[name] = first;
  }
  return single;
}

function timedOut(url: URL, timeoutMs: number): ModelError {
  return new ModelError('infrastructure', 'timeout', `${url.host} gave no complete answer in ${timeoutMs / 1000} s`, {
    todo: 'Raise limits.request-timeout if the model is meant to take so long.',
  });
}

function noConnection(url: URL, cause: unknown): ModelError {
  return new ModelError('infrastructure', 'connection', `no connection to ${url.host}: ${reasonOf(cause)}`, {
    todo: `Check that ${url.host} is the right host, and that it runs and can be reached from here.`,
    cause,
  });
}

function brokenOff(url: URL, cause: unknown): ModelError {
  return new ModelError('infrastructure', 'bad-response', `the answer of ${url.host} broke off: ${reasonOf(cause)}`, {
    cause,
  });
}

/** Node tries several addresses and joins the errors in an AggregateError without a message of its own. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return reasonOf(error.errors[0]);
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  if (error.message === '') return code ?? error.name;
  return code === undefined || error.message.includes(code) ? error.message : `${error.message} (${code})`;
}
