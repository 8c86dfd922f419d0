import type { Clock } from './clock.ts';
import { type Fault, type Seen, seenOf } from './faults.ts';
import { type ApiRequest, isRead, readRequest } from './request.ts';
import type { Answer, Server } from './server.ts';

export type Weather = {
  /** Asked once a request: what goes wrong with it. */
  readonly fault: (request: ApiRequest, index: number) => Fault | undefined;
  /** Asked once a request: how old the state is that a read is answered from, in milliseconds. */
  readonly lag: (request: ApiRequest, index: number) => number;
  /** Milliseconds that a request or an answer is on its way. */
  readonly latency: () => number;
};

export type Connection = {
  readonly clock: Clock;
  readonly server: Server;
  readonly weather: Weather;
  readonly mayWrite: boolean;
  /** The job's own: it is cancelled. */
  readonly signal: AbortSignal;
  /** Told of every request, in the order in which they were sent. */
  readonly onRequest: (request: ApiRequest) => void;
  readonly onFault: (fault: Fault | 'stale', request: ApiRequest) => void;
  /** The job that sent the request is no more. */
  readonly onCrash: () => void;
  /** A request that this GitHub does not serve: the schedule is void. */
  readonly onDefect: (defect: unknown) => void;
};

/** `fetch` for one job: every request and every answer takes time, in which the others go on. */
export function createFetch(connection: Connection): typeof fetch {
  const { clock, weather, signal, server, mayWrite } = connection;
  let sent = 0;
  let dead = false;

  return (input, init) =>
    new Promise<Response>((resolve, reject) => {
      if (dead) return;
      if (signal.aborted) return reject(signal.reason);
      const request = parsed(String(input), init);
      const index = sent++;
      connection.onRequest(request);
      const fault = weather.fault(request, index);
      const stop = () => reject(signal.reason);
      signal.addEventListener('abort', stop, { once: true });
      clock.after(weather.latency(), () => {
        const seen = arrive(request, index, fault);
        if (seen === 'silent') {
          dead = true;
          connection.onCrash();
          return true;
        }
        clock.after(seen === 'hang' ? REQUEST_TIMEOUT_MS : weather.latency(), () => {
          signal.removeEventListener('abort', stop);
          if (dead) return false;
          if (seen === 'hang') reject(new DOMException('The operation was aborted due to timeout', 'TimeoutError'));
          else if (seen === 'reset') reject(new TypeError('fetch failed', { cause: new Error('read ECONNRESET') }));
          else resolve(responseOf(seen));
          return true;
        });
        return false;
      });
    });

  function parsed(url: string, init: RequestInit | undefined): ApiRequest {
    try {
      return readRequest(url, init);
    } catch (defect) {
      connection.onDefect(defect);
      throw defect;
    }
  }

  function arrive(request: ApiRequest, index: number, fault: Fault | undefined): Seen {
    if (fault === undefined) return serve(request, isRead(request) ? weather.lag(request, index) : 0);
    connection.onFault(fault, request);
    if (fault.moment === 'late') {
      clock.after(fault.lateBy ?? 0, () => {
        serve(request, 0);
        return false;
      });
    }
    if (fault.kind === 'moved') {
      server.moveByOthers(clock.now());
      return serve(request, 0);
    }
    const done = fault.moment === 'after' ? serve(request, 0) : undefined;
    return seenOf({ kind: fault.kind }, request, done, clock.now());
  }

  function serve(request: ApiRequest, lag: number): Answer {
    const now = clock.now();
    const answer = server.answer(request, { now, lag, mayWrite });
    if (lag > 0) {
      const fresh = server.answer(request, { now, lag: 0, mayWrite });
      if (JSON.stringify(fresh) !== JSON.stringify(answer)) connection.onFault('stale', request);
    }
    return answer;
  }
}

/** The client gives a request up after that time; here, by the clock of the schedule. */
const REQUEST_TIMEOUT_MS = 30_000;

function responseOf(seen: Answer | { readonly cut: Answer }): Response {
  const { status, headers, body } = 'cut' in seen ? seen.cut : seen;
  const whole = typeof body === 'string' ? body : JSON.stringify(body);
  const text = 'cut' in seen ? whole.slice(0, Math.floor(whole.length / 2)) : whole;
  return new Response(text, { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers } });
}
