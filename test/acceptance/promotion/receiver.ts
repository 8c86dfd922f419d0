import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Received = {
  /** `/slack`, `/webhook` */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly text: string;
  readonly body: { readonly [key: string]: unknown };
};

/** What people and programs that are told of promotions see, on 127.0.0.1. */
export type Receiver = {
  readonly url: (path: string) => string;
  /** What came since this was asked last, the oldest first. */
  take(): readonly Received[];
  /** From now on: this status to everything. */
  answer(status: number): void;
  stop(): Promise<void>;
};

export async function startReceiver(): Promise<Receiver> {
  let received: Received[] = [];
  let status = 200;
  const server = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, text, body: JSON.parse(text) });
      response.writeHead(status).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path) => `http://127.0.0.1:${port}${path}`,
    take() {
      const taken = received;
      received = [];
      return taken;
    },
    answer(next) {
      status = next;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
