export {
  type LedgerNews,
  type NewsEvent,
  newsOf,
  type PromotionNews,
  type RefusedNews,
  redactNews,
  type TellingRun,
} from './news.ts';
export { dispatchPayload, type SignedHeaders, signedHeaders, webhookBody } from './payloads.ts';
export { slackMessages } from './slack.ts';
