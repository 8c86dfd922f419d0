import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, it } from 'vitest';
import { tell, type Ways } from '../../src/commands/notify/index.ts';
import type { NotifyConfig } from '../../src/config/config.ts';
import { RatchetError } from '../../src/foundation/errors.ts';
import type { JsonObject } from '../../src/foundation/json.ts';
import { createSecrets } from '../../src/foundation/untrusted/redact.ts';
import { guardedLookup, type ResolveAll } from '../../src/models/transport/endpoint.ts';
import { createHttpClient, type HttpClient } from '../../src/models/transport/http.ts';
import type { PromotionNews } from '../../src/promotion/notify/index.ts';
import { type Loopback, type Scripted, startLoopback } from '../models/rig.ts';
import { manyNews, newsWith } from '../promotion/notify-builders.ts';

const SECRET = 'a signing secret of some length';
const START = Date.parse('2026-11-20T10:05:00.000Z');

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function receiver(...script: readonly (Scripted | undefined)[]): Promise<Loopback> {
  const server = await startLoopback(script);
  open.push(() => server.close());
  return server;
}

function client(resolveAll?: ResolveAll): HttpClient {
  const http = createHttpClient({ lookup: guardedLookup(resolveAll) });
  open.push(() => http.close());
  return http;
}

const reply = (status: number, headers: Readonly<Record<string, string>> = {}, text = ''): Scripted => ({
  kind: 'reply',
  status,
  headers,
  text,
});

type Rig = { readonly ways: Ways; readonly waits: readonly number[] };

/** Ways with a clock that only waits move. */
function rig(environment: Readonly<Record<string, string | undefined>>, changes: Partial<Ways> = {}): Rig {
  const secrets = createSecrets([]);
  const waits: number[] = [];
  let time = START;
  const ways: Ways = {
    post: client().post,
    secret: (name) => {
      const value = environment[name];
      if (value !== undefined) secrets.add(value);
      return value;
    },
    redact: secrets.redact,
    now: () => new Date(time),
    sleep: async (milliseconds) => {
      waits.push(milliseconds);
      time += milliseconds;
    },
    signal: new AbortController().signal,
    dispatch: undefined,
    deployment: undefined,
    ...changes,
  };
  return { ways, waits };
}

/** The real client, whose patience is 50 ms. */
function impatient(): Ways['post'] {
  const { post } = client();
  return (url, options) => post(url, { ...options, timeoutMs: 50 });
}

const all = {
  environments: ['*'],
  on: ['assigned', 'removed', 'rolled-back', 'refused'],
  position: { file: 'prompt-ratchet.yml', line: 11, column: 3 },
} as const;
const slack: NotifyConfig = { kind: 'slack', urlEnv: 'SLACK_URL', ...all };
const webhook: NotifyConfig = { kind: 'webhook', urlEnv: 'HOOK_URL', secretEnv: 'HOOK_SECRET', ...all };
const dispatch: NotifyConfig = { kind: 'repository-dispatch', eventType: 'prompt-promoted', ...all };
const deployment: NotifyConfig = { kind: 'deployment', ...all };

const slackAt = (url: string) => ({ SLACK_URL: url });
const hookAt = (url: string) => ({ HOOK_URL: url, HOOK_SECRET: SECRET });

const messages = (notices: Awaited<ReturnType<typeof tell>>) => notices.map(({ message }) => message);
const NOT_TOLD = 'The webhook of HOOK_URL was not told (assigned support-triage in production): ';
const NO_MESSAGE = 'The Slack channel of SLACK_URL was not told (assigned support-triage in production): ';

/** As the page says it, by other means than ours: the timestamp, the delivery id and the bytes of the body. */
function isSigned({ headers, body }: Loopback['seen'][number]): boolean {
  const signed = [headers['prompt-ratchet-delivery'], headers['prompt-ratchet-timestamp'], body].join('.');
  const expected = createHmac('sha256', Buffer.from(SECRET, 'utf8')).update(Buffer.from(signed, 'utf8')).digest('hex');
  return headers['prompt-ratchet-signature'] === `sha256=${expected}`;
}

describe('a webhook', () => {
  it('is a signed POST for each change', async () => {
    const server = await receiver();
    const { ways } = rig(hookAt(server.url));
    const news = newsWith({ reason: 'weniger Fehler – 🙂' });
    expect(await tell([news], [webhook], ways)).toEqual([]);
    const [seen, ...others] = server.seen;
    expect(others).toEqual([]);
    expect(seen?.headers).toMatchObject({
      'content-type': 'application/json; charset=utf-8',
      'user-agent': 'prompt-ratchet',
      'prompt-ratchet-event': 'assigned',
      'prompt-ratchet-delivery': news.delivery,
      'prompt-ratchet-timestamp': String(START / 1_000),
    });
    expect(JSON.parse(seen?.body ?? '')).toMatchObject({ delivery: news.delivery, reason: 'weniger Fehler – 🙂' });
    expect(server.seen.map(isSigned)).toEqual([true]);
  });

  it.each([
    ['429', reply(429, { 'retry-after': '3' }), [3_000]],
    ['503 with a date', reply(503, { 'retry-after': 'Fri, 20 Nov 2026 10:05:07 GMT' }), [7_000]],
    ['500', reply(500), [500]],
    ['408', reply(408), [500]],
    ['a reset', { kind: 'reset' }, [500]],
    ['half an answer', { kind: 'truncate' }, [500]],
    ['"at once"', reply(429, { 'retry-after': '0' }), [100]],
  ] as const)('is sent again after %s, with the same delivery id and a new signature', async (_, first, expected) => {
    const server = await receiver(first);
    const { ways, waits } = rig(hookAt(server.url));
    expect(await tell([newsWith()], [webhook], ways)).toEqual([]);
    expect(waits).toEqual(expected);
    expect(server.seen.map(isSigned)).toEqual([true, true]);
    const [one, other] = server.seen;
    expect(other?.body).toBe(one?.body);
    expect(other?.headers['prompt-ratchet-delivery']).toBe(one?.headers['prompt-ratchet-delivery']);
  });

  it('is sent again where no answer came in time', async () => {
    const server = await receiver({ kind: 'stall' });
    const { ways, waits } = rig(hookAt(server.url), { post: impatient() });
    expect(await tell([newsWith()], [webhook], ways)).toEqual([]);
    expect(waits).toEqual([500]);
    expect(server.seen).toHaveLength(2);
  });

  it('is given up after five attempts', async () => {
    const server = await receiver(...Array.from({ length: 9 }, () => reply(502)));
    const { ways, waits } = rig(hookAt(server.url));
    expect(messages(await tell([newsWith()], [webhook], ways))).toEqual([`${NOT_TOLD}it answered 502.`]);
    expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
    expect(server.seen).toHaveLength(5);
  });

  it('does not wait longer than there is time', async () => {
    const server = await receiver(reply(429, { 'retry-after': '60' }));
    const { ways, waits } = rig(hookAt(server.url));
    expect(messages(await tell([newsWith()], [webhook], ways))).toEqual([
      `${NOT_TOLD}it answered 429, and asks to wait 60 s.`,
    ]);
    expect(waits).toEqual([]);
  });

  it.each([
    [
      reply(302, { location: 'http://127.0.0.1/other' }),
      'it answered with a redirect (302), and none is followed: use the address that it leads to.',
    ],
    [reply(404, {}, 'Cannot POST /v1'), 'it answered 404.'],
    [reply(401, {}, '{"error":"bad signature"}'), 'it answered 401.'],
  ])('is not sent again after %o', async (answer, why) => {
    const server = await receiver(answer);
    const { ways } = rig(hookAt(server.url));
    expect(messages(await tell([newsWith()], [webhook], ways))).toEqual([`${NOT_TOLD}${why}`]);
    expect(server.seen).toHaveLength(1);
  });

  it('goes out for many changes, and what fails is told in one sentence', async () => {
    const server = await receiver(...Array.from({ length: 9 }, (_, at) => (at < 5 ? undefined : reply(400))));
    const { ways } = rig(hookAt(server.url));
    const [notice, ...others] = messages(await tell(manyNews(9), [webhook], ways));
    expect(server.seen).toHaveLength(9);
    expect(notice).toMatch(
      /^The webhook of HOOK_URL was not told \((assigned prompt-\d in production, ){2}assigned prompt-\d in production and 1 more\): it answered 400\.$/,
    );
    expect(others).toEqual([]);
  });
});

describe('a Slack message', () => {
  it('is one POST, without a header that a proxy could mistake', async () => {
    const server = await receiver(reply(200, {}, 'ok'));
    const { ways } = rig(slackAt(server.url));
    expect(await tell([newsWith()], [slack], ways)).toEqual([]);
    expect(JSON.parse(server.seen[0]?.body ?? '')).toMatchObject({
      text: 'production was given bbbbbbbbbbbb of support-triage',
    });
    expect(server.seen[0]?.headers).not.toHaveProperty('prompt-ratchet-signature');
  });

  it.each([
    ['429', reply(429, { 'retry-after': '1' }), [1_000]],
    ['503', reply(503), [500]],
  ] as const)('is sent again after %s: the answer says that it was not taken', async (_, first, expected) => {
    const server = await receiver(first);
    const { ways, waits } = rig(slackAt(server.url));
    expect(await tell([newsWith()], [slack], ways)).toEqual([]);
    expect(waits).toEqual(expected);
    expect(server.seen).toHaveLength(2);
  });

  it.each([
    ['a reset', { kind: 'reset' }, 'the answer was lost (UND_ERR_SOCKET)'],
    ['half an answer', { kind: 'truncate' }, 'the answer was lost (UND_ERR_SOCKET)'],
    ['500', reply(500), 'it answered 500'],
    ['504', reply(504), 'it answered 504'],
  ] as const)(
    'is never sent again after %s: there is no id by which Slack would know a repeat',
    async (_, first, why) => {
      const server = await receiver(first);
      const { ways } = rig(slackAt(server.url));
      const [notice] = messages(await tell([newsWith()], [slack], ways));
      expect(notice?.replace(/ECONNRESET/, 'UND_ERR_SOCKET')).toBe(
        `${NO_MESSAGE}${why}; it may have arrived, and so is not sent again.`,
      );
      expect(server.seen).toHaveLength(1);
    },
  );

  it('is never sent again where no answer came in time', async () => {
    const server = await receiver({ kind: 'stall' });
    const { ways } = rig(slackAt(server.url), { post: impatient() });
    expect(messages(await tell([newsWith()], [slack], ways))).toEqual([
      `${NO_MESSAGE}no answer came in 8 s; it may have arrived, and so is not sent again.`,
    ]);
    expect(server.seen).toHaveLength(1);
  });

  it('says why Slack did not take it, in the word that Slack has for it', async () => {
    const server = await receiver(reply(404, {}, 'no_service'));
    const { ways } = rig(slackAt(server.url));
    expect(messages(await tell([newsWith()], [slack], ways))).toEqual([`${NO_MESSAGE}it answered 404, no_service.`]);
  });

  it('is tried again while there is no connection', async () => {
    const gone = await startLoopback([]);
    await gone.close();
    const { ways, waits } = rig(slackAt(gone.url));
    expect(messages(await tell([newsWith()], [slack], ways))).toEqual([
      `${NO_MESSAGE}there was no connection (ECONNREFUSED).`,
    ]);
    expect(waits).toEqual([500, 1_000, 2_000, 4_000]);
  });

  it('holds several changes, and each of them once', async () => {
    const server = await receiver();
    const { ways } = rig(slackAt(server.url));
    expect(await tell([...manyNews(12), ...manyNews(12)], [slack], ways)).toEqual([]);
    expect(server.seen.map(({ body }) => JSON.parse(body).blocks.length)).toEqual([30, 6]);
  });
});

describe('an address', () => {
  it.each([
    [
      'http://hooks.example.com/T0/secret-path',
      'SLACK_URL does not hold an address that may be called: https://…, without user and password, of a public host (http only for this machine).',
    ],
    [
      'https://user:secret-path@hooks.example.com/',
      'SLACK_URL does not hold an address that may be called: https://…, without user and password, of a public host (http only for this machine).',
    ],
    [
      'https://10.0.0.7/secret-path',
      'SLACK_URL does not hold an address that may be called: https://…, without user and password, of a public host (http only for this machine).',
    ],
    [
      'secret-path',
      'SLACK_URL does not hold an address that may be called: https://…, without user and password, of a public host (http only for this machine).',
    ],
    [
      '',
      'the environment variable SLACK_URL is not set: hand it to the step under "env", or take the entry out of "notify".',
    ],
    [
      undefined,
      'the environment variable SLACK_URL is not set: hand it to the step under "env", or take the entry out of "notify".',
    ],
  ])('is refused when it is %s, and not shown', async (address, why) => {
    const { ways } = rig({ SLACK_URL: address });
    expect(await tell([newsWith()], [slack], ways)).toEqual([{ level: 'warning', message: `${NO_MESSAGE}${why}` }]);
  });

  it('is not called where its name leads to a private one', async () => {
    const { ways } = rig(hookAt('https://hooks.example.com/secret-path'), {
      post: client(async () => [{ address: '10.0.0.7', family: 4 }]).post,
    });
    expect(messages(await tell([newsWith()], [webhook], ways))).toEqual([
      `${NOT_TOLD}its address leads to a private network: only public addresses, and localhost, are called.`,
    ]);
  });

  it('may end with a line break, as secrets often do', async () => {
    const server = await receiver();
    const { ways } = rig(slackAt(`${server.url}/\n`));
    expect(await tell([newsWith()], [slack], ways)).toEqual([]);
    expect(server.seen[0]?.url).toBe('/v1/');
  });

  it('that is missing is one warning, and none when there is nothing to tell', async () => {
    const { ways } = rig({});
    expect(await tell(manyNews(5), [slack, slack], ways)).toHaveLength(1);
    expect(await tell([], [slack, webhook, dispatch], ways)).toEqual([]);
  });

  it.each([
    [undefined, 'the environment variable HOOK_SECRET is not set'],
    ['abc-123', 'the secret in HOOK_SECRET is shorter than 16 characters'],
  ])('is not called without a secret that signs: %s', async (secret, why) => {
    const server = await receiver();
    const { ways } = rig({ HOOK_URL: server.url, HOOK_SECRET: secret });
    const [notice] = messages(await tell([newsWith()], [webhook], ways));
    expect(notice?.startsWith(`${NOT_TOLD}${why}`)).toBe(true);
    expect(server.seen).toEqual([]);
  });
});

describe('secrets', () => {
  it('are in nothing that is sent: neither the address of another channel nor a key', async () => {
    const [one, other] = [await receiver(), await receiver()];
    const { ways } = rig({ ...slackAt(`${one.url}/T0/slack-path`), ...hookAt(`${other.url}/hook-path`) });
    const texts = `${one.url}/T0/slack-path and ${other.url}/hook-path and ${SECRET}`;
    // The first channel is opened before the second one's secrets are known.
    expect(await tell([newsWith({ reason: texts, summary: texts })], [slack, webhook], ways)).toEqual([]);
    const sent = [...one.seen, ...other.seen].map(({ body }) => body).join('\n');
    expect(sent).toContain('*** and *** and ***');
    for (const part of ['slack-path', 'hook-path', SECRET]) expect(sent).not.toContain(part);
  });

  it.each([
    ['a reset', { kind: 'reset' }],
    ['an answer that repeats the address', reply(400, {}, 'no such path: /v1/secret-path')],
    ['a redirect', reply(307, { location: 'http://127.0.0.1:1/secret-path' })],
  ] as const)('are in no notice after %s', async (_, answer) => {
    const server = await receiver(...Array.from({ length: 6 }, () => answer));
    const address = `${server.url}/secret-path`;
    const { ways } = rig({ ...slackAt(address), ...hookAt(address) });
    const notices = messages(await tell([newsWith()], [slack, webhook], ways));
    expect(notices).toHaveLength(2);
    for (const secret of ['secret-path', '127.0.0.1', SECRET]) expect(notices.join('\n')).not.toContain(secret);
  });
});

describe('GitHub', () => {
  it('is told once for each change', async () => {
    const dispatched: (readonly [string, JsonObject])[] = [];
    const deployed: PromotionNews[] = [];
    const { ways } = rig(
      {},
      {
        dispatch: async (type, payload) => void dispatched.push([type, payload]),
        deployment: async (news) => void deployed.push(news),
      },
    );
    expect(await tell([...manyNews(2), ...manyNews(2)], [dispatch, deployment], ways)).toEqual([]);
    expect(dispatched).toMatchObject([
      ['prompt-promoted', { format: 1, event: 'assigned', name: 'prompt-0' }],
      ['prompt-promoted', { format: 1, event: 'assigned', name: 'prompt-1' }],
    ]);
    expect(deployed.map(({ name }) => name)).toEqual(['prompt-0', 'prompt-1']);
  });

  it('is not asked again, and the others are told', async () => {
    const names: unknown[] = [];
    const { ways } = rig(
      {},
      {
        dispatch: async (_, { name }) => {
          names.push(name);
          if (name === 'prompt-0')
            throw new RatchetError('GitHub answered 403', { todo: 'Give the job contents: write.' });
        },
      },
    );
    expect(messages(await tell(manyNews(2), [dispatch], ways))).toEqual([
      'Workflows that wait for prompt-promoted were not told (assigned prompt-0 in production): GitHub answered 403 Give the job contents: write.',
    ]);
    expect(names).toEqual(['prompt-0', 'prompt-1']);
  });

  it('is named where a run does not write to it', async () => {
    const { ways } = rig({});
    expect(messages(await tell([newsWith()], [dispatch, deployment], ways))).toEqual([
      'Workflows that wait for prompt-promoted were not told (assigned support-triage in production): this run does not write to GitHub.',
      "GitHub's deployments were not told (assigned support-triage in production): this run does not write to GitHub.",
    ]);
  });

  it('is not waited for when the time is over', async () => {
    const time = new AbortController();
    const { ways } = rig(
      {},
      {
        signal: time.signal,
        deployment: () => {
          time.abort();
          return new Promise(() => {});
        },
      },
    );
    expect(messages(await tell(manyNews(2), [deployment], ways))).toEqual([
      "GitHub's deployments were not told (assigned prompt-0 in production, assigned prompt-1 in production): there was no time left.",
    ]);
  });
});

describe('telling', () => {
  const events = ['assigned', 'removed', 'rolled-back', 'withdrawn', 'refused'] as const;
  const oneOfEach = events.map((event, at) => ({ ...(manyNews(5)[at] ?? newsWith()), event }));

  it.each([
    [['assigned'], ['assigned']],
    [['removed'], ['removed']],
    [['rolled-back'], ['rolled-back', 'withdrawn']],
    [['refused'], ['refused']],
    [['assigned', 'removed', 'rolled-back', 'refused'], events],
  ] as const)('on %s tells of %s', async (on, expected) => {
    const told: string[] = [];
    const { ways } = rig({}, { dispatch: async (_, { event }) => void told.push(String(event)) });
    await tell(oneOfEach, [{ ...dispatch, on }], ways);
    expect(told).toEqual(expected);
  });

  it('is for the environments that the globs name', async () => {
    const told: unknown[] = [];
    const { ways } = rig({}, { dispatch: async (_, { environment }) => void told.push(environment) });
    const [one = newsWith(), other = newsWith()] = manyNews(2);
    await tell([one, { ...other, environment: 'staging' }], [{ ...dispatch, environments: ['prod*', 'qa'] }], ways);
    expect(told).toEqual(['production']);
  });

  it('reaches the others when one fails', async () => {
    const [broken, fine] = [await receiver(reply(404)), await receiver()];
    const { ways } = rig({ ...slackAt(broken.url), ...hookAt(fine.url) });
    expect(await tell([newsWith()], [slack, webhook], ways)).toHaveLength(1);
    expect(fine.seen).toHaveLength(1);
  });

  it('ends when its time is over, wherever it is', async () => {
    const time = new AbortController();
    const server = await receiver(reply(503));
    const { ways } = rig(hookAt(server.url), {
      signal: time.signal,
      sleep: async () => {
        time.abort();
        throw time.signal.reason;
      },
    });
    expect(messages(await tell([newsWith()], [webhook], ways))).toEqual([`${NOT_TOLD}it answered 503.`]);
    expect(messages(await tell([newsWith()], [webhook], ways))).toEqual([`${NOT_TOLD}there was no time left.`]);
    expect(server.seen).toHaveLength(1);
  });

  it('gives up a request on its way when its time is over', async () => {
    const time = new AbortController();
    const server = await receiver({ kind: 'stall' });
    const { post } = client();
    const { ways } = rig(slackAt(server.url), {
      signal: time.signal,
      post: (url, options) => {
        const sent = post(url, options);
        time.abort();
        return sent;
      },
    });
    expect(messages(await tell([newsWith()], [slack], ways))).toEqual([
      `${NO_MESSAGE}the time was over before it answered.`,
    ]);
  });

  it('survives a defect, and does not repeat its words', async () => {
    const { ways } = rig(slackAt('https://hooks.example.com/secret-path'), {
      now: (() => {
        let calls = 0;
        return () => {
          calls += 1;
          if (calls > 1) throw new TypeError('secret-path');
          return new Date(START);
        };
      })(),
    });
    expect(messages(await tell([newsWith()], [slack], ways))).toEqual([
      `${NO_MESSAGE}an unexpected error (TypeError).`,
    ]);
  });
});
