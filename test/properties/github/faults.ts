import type { ApiRequest } from './request.ts';
import { type Answer, Refusal, refused, STALE } from './server.ts';

/** What goes wrong with one request (design, promotion: "How they are shown"). */
export type FaultKind =
  | '5xx'
  | 'reset'
  | 'hang'
  | 'truncated'
  | '403'
  | '403 retry-after'
  | '403 reset'
  | '429'
  | '429 retry-after'
  | '409'
  | '422'
  | 'graphql error'
  | 'crash'
  /** Somebody else's commit, of another project, moves the branch just before. Nothing else goes wrong. */
  | 'moved';

export const FAULT_KINDS: readonly FaultKind[] = [
  '5xx',
  'reset',
  'hang',
  'truncated',
  '403',
  '403 retry-after',
  '403 reset',
  '429',
  '429 retry-after',
  '409',
  '422',
  'graphql error',
  'crash',
  'moved',
];

/**
 * When: in place of doing what was asked, after it was done (then `reset` is the lost reply), or before it, and it is done some
 * time later all the same: a request that was still on its way.
 */
export type Moment = 'before' | 'after' | 'late';

const LOST: readonly Moment[] = ['before', 'after', 'late'];
const ANSWERED: readonly Moment[] = ['before', 'after'];

/** When each can befall a write. A conflict can be told of one that took effect, where something on its way sent it twice. */
export const MOMENTS: Readonly<Record<FaultKind, readonly Moment[]>> = {
  '5xx': LOST,
  reset: LOST,
  hang: LOST,
  truncated: ANSWERED,
  '403': ANSWERED,
  '403 retry-after': ANSWERED,
  '403 reset': ANSWERED,
  '429': ANSWERED,
  '429 retry-after': ANSWERED,
  '409': ANSWERED,
  '422': ANSWERED,
  'graphql error': LOST,
  crash: LOST,
  moved: ['before'],
};

export type Fault = { readonly kind: FaultKind; readonly moment: Moment; readonly lateBy?: number };

/** What the client sees in place of an answer. `hang`: nothing, until it gives up. `silent`: nothing, and nobody is left to see it. */
export type Seen = Answer | 'reset' | 'hang' | 'silent' | { readonly cut: Answer };

/** What is seen of a request that `fault` befell. `done`: what was answered, when it was done. */
export function seenOf(
  { kind }: { readonly kind: Exclude<FaultKind, 'moved'> },
  request: ApiRequest,
  done: Answer | undefined,
  now: number,
): Seen {
  switch (kind) {
    case 'reset':
    case 'hang':
      return kind;
    case 'crash':
      return 'silent';
    case 'truncated':
      return { cut: done ?? { status: 200, headers: {}, body: { data: { repository: null } } } };
    case '5xx':
      return serverError(now);
    case '403':
      return { status: 403, headers: {}, body: { message: SECONDARY } };
    case '403 retry-after':
      return { status: 403, headers: { 'retry-after': '20' }, body: { message: SECONDARY } };
    case '403 reset': {
      const reset = String(Math.floor(now / 1000) + 30);
      const headers = { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset };
      return { status: 403, headers, body: { message: 'API rate limit exceeded for installation ID 7.' } };
    }
    case '429':
      return { status: 429, headers: {}, body: { message: 'Too many requests' } };
    case '429 retry-after':
      return { status: 429, headers: { 'retry-after': '5' }, body: { message: 'Too many requests' } };
    case '409':
      return request.operation === 'CommitOnBranch'
        ? refused(request, new Refusal(409, 'STALE_DATA', STALE('0'.repeat(40))))
        : { status: 409, headers: {}, body: { message: 'Conflict' } };
    case '422':
      return request.operation === 'CommitOnBranch'
        ? refused(request, new Refusal(422, 'UNPROCESSABLE', 'A path was requested which is not valid'))
        : { status: 422, headers: {}, body: { message: 'Validation Failed', errors: [] } };
    case 'graphql error':
      return request.graphql ? { status: 200, headers: {}, body: SOMETHING_WENT_WRONG } : serverError(now);
  }
}

const SECONDARY = 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.';

const SOMETHING_WENT_WRONG = {
  data: null,
  errors: [
    { message: 'Something went wrong while executing your query. Please include `F00D` when reporting this issue.' },
  ],
};

/** The one or the other, as the second wants it: a proxy's page, or JSON. */
function serverError(now: number): Answer {
  const status = [500, 502, 503, 504][Math.floor(now) % 4] ?? 500;
  return status === 502
    ? { status, headers: { 'content-type': 'text/html' }, body: '<html><h1>502 Bad Gateway</h1></html>' }
    : { status, headers: {}, body: { message: 'Server Error' } };
}
