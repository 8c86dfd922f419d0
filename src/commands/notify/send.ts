import { ModelError } from '../../models/model.ts';
import type { HttpClient, HttpReply } from '../../models/transport/http.ts';
import { retryAfterMs } from '../../models/transport/retry-after.ts';

/** One message on its way to one address. */
export type Message = {
  readonly url: URL;
  readonly body: string;
  /** Of one attempt, at a time in seconds since the epoch: a signature has the time in it. */
  readonly headers: (seconds: number) => Readonly<Record<string, string>>;
  /** The receiver knows a repeat by its id. Otherwise nothing is sent again that may have arrived. */
  readonly repeatable: boolean;
};

export type Sending = {
  /** The hardened client of the models: https but for this machine, no private address, no redirect, no proxy. */
  readonly post: HttpClient['post'];
  readonly now: () => Date;
  /** Waits, and ends early by throwing the signal's reason when it is aborted. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** When it is aborted, what is not told by then is given up. */
  readonly signal: AbortSignal;
};

/** Milliseconds of one attempt. */
const ATTEMPT_MS = 8_000;
const MOST_ATTEMPTS = 5;
const FIRST_BACKOFF_MS = 500;

/**
 * Sends a message, again where that may help and may be done, until it arrived or the time is over.
 *
 * @param endsAt milliseconds since the epoch.
 * @returns why it did not arrive, in words that name neither address nor secret; undefined when it did.
 */
export async function send(message: Message, sending: Sending, endsAt: number): Promise<string | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const left = endsAt - sending.now().getTime();
    if (left <= 0 || sending.signal.aborted) return 'there was no time left';
    const outcome = await attemptOnce(message, sending, Math.min(left, ATTEMPT_MS));
    if (outcome.kind === 'arrived') return undefined;
    const { why, again } = outcome;
    if (!again || attempt === MOST_ATTEMPTS) return why;
    const waitMs = outcome.retryAfterMs ?? FIRST_BACKOFF_MS * 2 ** (attempt - 1);
    if (sending.now().getTime() + waitMs >= endsAt) {
      return outcome.retryAfterMs === undefined ? why : `${why}, and asks to wait ${Math.ceil(waitMs / 1_000)} s`;
    }
    try {
      await sending.sleep(waitMs, sending.signal);
    } catch {
      return why;
    }
  }
}

type Outcome =
  | { readonly kind: 'arrived' }
  | { readonly kind: 'not-arrived'; readonly why: string; readonly again: boolean; readonly retryAfterMs?: number };

async function attemptOnce(message: Message, sending: Sending, timeoutMs: number): Promise<Outcome> {
  const now = sending.now().getTime();
  try {
    const reply = await sending.post(message.url, {
      headers: message.headers(now / 1_000),
      body: message.body,
      timeoutMs,
      signal: sending.signal,
    });
    return answered(reply, message, sending.now().getTime());
  } catch (thrown) {
    return unanswered(thrown, message, timeoutMs);
  }
}

function answered(reply: HttpReply, { repeatable }: Message, now: number): Outcome {
  const { status, headers, text } = reply;
  if (status >= 200 && status < 300) return { kind: 'arrived' };
  if (status >= 300 && status < 400) {
    return failed(`it answered with a redirect (${status}), and none is followed: use the address that it leads to`);
  }
  // Slack says why in one word of this form (`no_service`). Anything else could hold the address.
  const word = /^[a-z]+(_[a-z]+)+$/.test(text) && text.length <= 60 ? `, ${text}` : '';
  const why = `it answered ${status}${word}`;
  // With these two the receiver says that it did not take the message; behind another 5xx it may have.
  const refused = status === 429 || status === 503;
  if (!refused && status < 500 && status !== 408) return failed(why);
  if (!refused && !repeatable) return failed(mayHaveArrived(why));
  const asked = retryAfterMs({ status, headers, body: undefined }, now);
  return { ...failed(why), again: true, ...(asked === undefined ? {} : { retryAfterMs: Math.max(asked, 100) }) };
}

/** The messages of errors name the host: from here on only their reasons and codes are used. */
function unanswered(thrown: unknown, { repeatable }: Message, timeoutMs: number): Outcome {
  if (!(thrown instanceof ModelError)) return failed('the time was over before it answered');
  const code = codeOf(thrown.cause);
  const shown = code === undefined ? '' : ` (${code})`;
  if (thrown.reason === 'host-not-allowed') {
    return failed('its address leads to a private network: only public addresses, and localhost, are called');
  }
  if (code !== undefined && UNTRUSTED_CERTIFICATE.test(code)) return failed(`its certificate is not accepted${shown}`);
  if (code !== undefined && NEVER_SENT.includes(code))
    return { ...failed(`there was no connection${shown}`), again: true };
  const why = thrown.reason === 'timeout' ? `no answer came in ${timeoutMs / 1_000} s` : `the answer was lost${shown}`;
  return repeatable ? { ...failed(why), again: true } : failed(mayHaveArrived(why));
}

/** Errors of looking up the name and of connecting: nothing of the message was on its way. */
const NEVER_SENT: readonly string[] = [
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'UND_ERR_CONNECT_TIMEOUT',
];

const UNTRUSTED_CERTIFICATE = /^(CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_|(DEPTH_ZERO_)?SELF_SIGNED_)/;

function failed(why: string) {
  return { kind: 'not-arrived', why, again: false } as const;
}

function mayHaveArrived(why: string): string {
  return `${why}; it may have arrived, and so is not sent again`;
}

/** Node tries several addresses and joins the errors in an AggregateError. */
function codeOf(error: unknown): string | undefined {
  if (error instanceof AggregateError) return codeOf(error.errors[0]);
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
