import { createHmac } from 'node:crypto';
import type { JsonObject } from '../../foundation/json.ts';
import { visible } from '../../foundation/untrusted/markdown.ts';
import type { PromotionNews } from './news.ts';

/** The body of a webhook, format 1 (docs/notifications.md): every key is there, and null where there is nothing to say. */
export function webhookBody(news: PromotionNews): string {
  const { summary, evidence, rule, triggeringActor, commit, pullRequest, runUrl, repository } = news;
  return JSON.stringify({
    format: 1,
    ...subject(news),
    operation: news.operation ?? null,
    at: news.at,
    actor: short(news.actor),
    triggeringActor: optional(triggeringActor),
    reason: optional(news.reason),
    rule: optional(rule),
    summary: optional(summary),
    evidence: evidence ?? null,
    commit: commit ?? null,
    pullRequest: pullRequest ?? null,
    runUrl: runUrl ?? null,
    repository: repository ?? null,
    project: news.project ?? null,
    registryCommit: news.registryCommit ?? null,
  });
}

/**
 * The `client_payload` of a repository dispatch: what the body of a webhook says, grouped, because GitHub takes ten keys at the top
 * (REST, "Create a repository dispatch event").
 */
export function dispatchPayload(news: PromotionNews): JsonObject {
  return {
    format: 1,
    ...subject(news),
    change: {
      operation: news.operation ?? null,
      at: news.at,
      actor: short(news.actor),
      triggeringActor: optional(news.triggeringActor),
      reason: optional(news.reason),
      rule: optional(news.rule),
      summary: optional(news.summary),
      evidence: news.evidence ?? null,
      registryCommit: news.registryCommit ?? null,
    },
    source: {
      commit: news.commit ?? null,
      pullRequest: news.pullRequest ?? null,
      runUrl: news.runUrl ?? null,
      repository: news.repository ?? null,
      project: news.project ?? null,
    },
  };
}

function subject({ event, delivery, environment, kind, name, from, to }: PromotionNews) {
  return { event, delivery, environment, kind, name, from: from ?? null, to: to ?? null };
}

/** GitHub takes 64 KiB of payload; no reader wants more than this of a reason. In code points. */
const MOST = 2_000;

function optional(text: string | undefined): string | null {
  return text === undefined ? null : short(text);
}

/** Characters that nobody sees are written out, so that a reader of the JSON sees what its programs do. */
function short(text: string): string {
  const points = [...visible(text.slice(0, 4 * MOST))];
  return points.length <= MOST ? points.join('') : `${points.slice(0, MOST - 1).join('')}…`;
}

export type SignedHeaders = { readonly [name: string]: string };

/**
 * The headers of one attempt. What is signed is `<delivery>.<timestamp>.<body>`: the delivery id, by which a receiver knows a repeat, and
 * the time, by which it knows an old one, are as sure as the body. The event's header is not signed: the body says it too.
 *
 * @param seconds since the epoch.
 */
export function signedHeaders(
  { event, delivery }: Pick<PromotionNews, 'event' | 'delivery'>,
  body: string,
  secret: string,
  seconds: number,
): SignedHeaders {
  const timestamp = String(Math.floor(seconds));
  const signature = createHmac('sha256', secret).update(`${delivery}.${timestamp}.${body}`).digest('hex');
  return {
    'content-type': 'application/json; charset=utf-8',
    'user-agent': 'prompt-ratchet',
    'prompt-ratchet-event': event,
    'prompt-ratchet-delivery': delivery,
    'prompt-ratchet-timestamp': timestamp,
    'prompt-ratchet-signature': `sha256=${signature}`,
  };
}
