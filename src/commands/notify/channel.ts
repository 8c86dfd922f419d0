import type { NotifyConfig } from '../../config/config.ts';
import { describeError, RatchetError } from '../../foundation/errors.ts';
import type { JsonObject } from '../../foundation/json.ts';
import { parseEndpoint } from '../../models/transport/endpoint.ts';
import {
  dispatchPayload,
  type PromotionNews,
  signedHeaders,
  slackMessages,
  webhookBody,
} from '../../promotion/notify/index.ts';
import { type Sending, send } from './send.ts';

/** What of GitHub news can reach; undefined where the run does not write to it. */
export type GitHubWays = {
  /** Starts the workflows of this repository that wait for the event type. */
  readonly dispatch: ((eventType: string, payload: JsonObject) => Promise<void>) | undefined;
  /** Records a deployment, with its status. */
  readonly deployment: ((news: PromotionNews) => Promise<void>) | undefined;
};

/** By what the world is reached. */
export type Ways = Sending &
  GitHubWays & {
    /** The value of an environment variable that holds an address or a secret. From then on it is redacted everywhere. */
    readonly secret: (environmentVariable: string) => string | undefined;
    readonly redact: (text: string) => string;
  };

/** News that did not arrive, and why, in words that hold neither address nor secret. */
export type Failure = { readonly news: readonly PromotionNews[]; readonly why: string };

/** Tells one of those whom the config names. `news` are redacted; `endsAt`: milliseconds since the epoch. Never throws. */
export type Channel = (news: readonly PromotionNews[], endsAt: number) => Promise<readonly Failure[]>;

/** Takes the address and the secret of an entry out of the environment. What is wrong with them is said when there is news. */
export function openChannel(config: NotifyConfig, ways: Ways): Channel {
  switch (config.kind) {
    case 'slack': {
      const url = addressIn(config.urlEnv, ways);
      return typeof url === 'string' ? closed(url) : (news, endsAt) => toSlack(news, url, ways, endsAt);
    }
    case 'webhook': {
      const url = addressIn(config.urlEnv, ways);
      const secret = secretIn(config.secretEnv, ways);
      if (typeof url === 'string') return closed(url);
      if ('problem' in secret) return closed(secret.problem);
      return (news, endsAt) => toWebhook(news, { url, secret: secret.value }, ways, endsAt);
    }
    case 'repository-dispatch': {
      const { dispatch } = ways;
      if (dispatch === undefined) return closed(NO_GITHUB);
      return (news) => oneByOne(news, ways.signal, (each) => dispatch(config.eventType, dispatchPayload(each)));
    }
    case 'deployment': {
      const { deployment } = ways;
      return deployment === undefined ? closed(NO_GITHUB) : (news) => oneByOne(news, ways.signal, deployment);
    }
  }
}

const NO_GITHUB = 'this run does not write to GitHub';

function closed(why: string): Channel {
  return async (news) => [{ news, why }];
}

/** One message after the other: a channel is read from top to bottom. */
async function toSlack(
  news: readonly PromotionNews[],
  url: URL,
  ways: Ways,
  endsAt: number,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  const headers = () => ({ 'content-type': 'application/json; charset=utf-8', 'user-agent': 'prompt-ratchet' });
  for (const { told, body } of slackMessages(news)) {
    const why = await send({ url, body, headers, repeatable: false }, ways, endsAt);
    if (why !== undefined) failures.push({ news: told, why });
  }
  return failures;
}

/** Requests to one receiver at the same time. */
const SIDE_BY_SIDE = 4;

async function toWebhook(
  news: readonly PromotionNews[],
  { url, secret }: { readonly url: URL; readonly secret: string },
  ways: Ways,
  endsAt: number,
): Promise<readonly Failure[]> {
  const post = async (each: PromotionNews): Promise<readonly Failure[]> => {
    const body = webhookBody(each);
    const headers = (seconds: number) => signedHeaders(each, body, secret, seconds);
    const why = await send({ url, body, headers, repeatable: true }, ways, endsAt);
    return why === undefined ? [] : [{ news: [each], why }];
  };
  const failures: Failure[] = [];
  for (let start = 0; start < news.length; start += SIDE_BY_SIDE) {
    failures.push(...(await Promise.all(news.slice(start, start + SIDE_BY_SIDE).map(post))).flat());
  }
  return failures;
}

/** Once each: what starts a workflow or makes a deployment is not repeated here. GitHub's client knows what may be. */
async function oneByOne(
  news: readonly PromotionNews[],
  signal: AbortSignal,
  act: (news: PromotionNews) => Promise<void>,
): Promise<readonly Failure[]> {
  const failures: Failure[] = [];
  for (const each of news) {
    try {
      signal.throwIfAborted();
      await Promise.race([act(each), whenAborted(signal)]);
    } catch (thrown) {
      failures.push({ news: [each], why: signal.aborted ? 'there was no time left' : wordsOf(thrown) });
    }
  }
  return failures;
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason);
    else signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

function wordsOf(thrown: unknown): string {
  const words = thrown instanceof RatchetError ? describeError(thrown) : String(thrown);
  return words.replaceAll(/\s+/g, ' ').replace(/\.$/, '').slice(0, 500);
}

/** The address, or what is wrong with it: never its own words, which show it. */
function addressIn(variable: string, { secret }: Ways): URL | string {
  const address = secret(variable)?.trim();
  if (!address) return notSet(variable);
  try {
    parseEndpoint(address);
    return new URL(address);
  } catch {
    return `${variable} does not hold an address that may be called: https://…, without user and password, of a public host (http only for this machine)`;
  }
}

function secretIn(variable: string, ways: Ways): { readonly value: string } | { readonly problem: string } {
  const value = ways.secret(variable);
  if (!value) return { problem: notSet(variable) };
  return value.length < SHORTEST_SECRET
    ? { problem: `the secret in ${variable} is shorter than ${SHORTEST_SECRET} characters` }
    : { value };
}

/** What is shorter can be found by trying. */
const SHORTEST_SECRET = 16;

function notSet(variable: string): string {
  return `the environment variable ${variable} is not set: hand it to the step under "env", or take the entry out of "notify"`;
}
