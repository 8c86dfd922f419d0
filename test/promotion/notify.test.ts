import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import type { JsonValue } from '../../src/foundation/json.ts';
import { createRedactor } from '../../src/foundation/untrusted/redact.ts';
import {
  dispatchPayload,
  newsOf,
  type PromotionNews,
  type RefusedNews,
  redactNews,
  slackMessages,
  webhookBody,
} from '../../src/promotion/notify/index.ts';
import type { LedgerEntry } from '../../src/registry/registry.ts';
import { after, before, entryOf, manyNews, newsWith, operation, run, telling } from './notify-builders.ts';

const told = (entry: Partial<LedgerEntry>, by = telling) => newsOf([{ entry: entryOf(entry) }], [], by);

const refused: RefusedNews = {
  kind: 'prompt',
  environment: entryOf().environment,
  slug: entryOf().slug,
  version: after,
  message: 'The verdict is fail, and only a pass is assigned.',
  at: '2026-11-20T10:02:00.000Z',
  actor: 'octocat',
};

describe('the news of a run', () => {
  it('says of a change what the ledger says', () => {
    expect(newsOf([{ entry: entryOf(), summary: 'no scorer moved' }], [], telling)).toEqual([
      {
        event: 'assigned',
        delivery: digestOf({ event: 'assigned', operation: operation('first') }),
        environment: 'production',
        kind: 'prompt',
        name: 'support-triage',
        from: before,
        to: after,
        operation: operation('first'),
        at: '2026-11-20T10:01:00.000Z',
        actor: 'octocat',
        triggeringActor: 'hubot',
        reason: 'fewer wrong labels',
        rule: 'on-merge',
        summary: 'no scorer moved',
        evidence: digestOf({ evidence: 1 }),
        commit: 'd'.repeat(40),
        pullRequest: 7,
        runUrl: run.url,
        repository: 'acme/app',
        project: 'shop',
        registryCommit: 'c'.repeat(40),
      },
    ]);
  });

  it.each([
    ['promotion', 'assigned'],
    ['rollback', 'rolled-back'],
    ['removal', 'removed'],
    ['withdrawal', 'withdrawn'],
  ] as const)('calls a %s %s', (action, event) => {
    expect(told({ action })).toMatchObject([{ event }]);
  });

  it.each([
    ['by another run', { run: { ...run, id: '13' } }],
    ['by an earlier attempt of this run', { run: { ...run, attempt: 2 } }],
    ['by another job of this run, before this one began', { at: '2026-11-20T09:59:59.999Z' }],
    ['at a time that cannot be read', { at: 'yesterday' }],
  ])('has nothing of what was written %s', (_, entry) => {
    expect(told(entry)).toEqual([]);
  });

  it('has nothing of a run for a laptop, and the other way round', () => {
    const { run: _, ...onLaptop } = entryOf();
    const laptop = { ...telling, run: undefined };
    expect(newsOf([{ entry: onLaptop }], [], telling)).toEqual([]);
    expect(told({}, laptop)).toEqual([]);
    expect(newsOf([{ entry: onLaptop }], [], laptop)).toMatchObject([{ event: 'assigned', runUrl: undefined }]);
  });

  it('tells of one operation once', () => {
    expect(newsOf([{ entry: entryOf() }, { entry: entryOf() }], [refused, refused], telling)).toHaveLength(2);
  });

  it('tells what was refused at the first attempt of a run, and never again', () => {
    expect(newsOf([], [refused], telling)).toMatchObject([
      {
        event: 'refused',
        from: undefined,
        to: after,
        operation: undefined,
        rule: undefined,
        summary: refused.message,
        actor: 'octocat',
      },
    ]);
    expect(newsOf([], [refused], { ...telling, run: { ...run, attempt: 2 } })).toEqual([]);
  });

  it('gives one delivery id to one change, and another to any other', () => {
    const ids = [
      ...told({}),
      ...told({ operation: operation('second') }),
      ...told({ action: 'rollback' }),
      ...newsOf([], [refused], telling),
      ...newsOf([], [{ ...refused, version: before }], telling),
      ...newsOf([], [{ ...refused, version: undefined }], telling),
      ...newsOf([], [refused], { ...telling, run: { ...run, id: '13' } }),
      ...newsOf([], [refused], { ...telling, project: undefined }),
      ...newsOf([], [refused], { ...telling, run: undefined }),
    ].map(({ delivery }) => delivery);
    expect(new Set(ids).size).toBe(9);
    expect(told({})[0]?.delivery).toBe(told({ actor: 'hubot' })[0]?.delivery);
  });

  it('has no secret in any of its texts once it is redacted', () => {
    const secret = 'hunter2-hunter2';
    const texts = Object.entries(newsWith()).flatMap(([key, value]) =>
      typeof value === 'string' && !['event', 'delivery', 'kind', 'at'].includes(key) ? [[key, `a ${secret} b`]] : [],
    );
    expect(texts).toHaveLength(16);
    const news = redactNews(newsWith(Object.fromEntries(texts)), createRedactor([secret]));
    expect(JSON.stringify(news)).not.toContain(secret);
  });
});

describe('the body of a webhook', () => {
  it('has every key, and null for what is not there', () => {
    const { reason: _, run: __, from: ___, ...entry } = entryOf();
    const [news] = newsOf([{ entry }], [], { ...telling, run: undefined, project: undefined });
    expect(JSON.parse(webhookBody(news ?? newsWith()))).toEqual({
      format: 1,
      event: 'assigned',
      delivery: digestOf({ event: 'assigned', operation: operation('first') }),
      environment: 'production',
      kind: 'prompt',
      name: 'support-triage',
      from: null,
      to: after,
      operation: operation('first'),
      at: '2026-11-20T10:01:00.000Z',
      actor: 'octocat',
      triggeringActor: 'hubot',
      reason: null,
      rule: 'on-merge',
      summary: null,
      evidence: digestOf({ evidence: 1 }),
      commit: 'd'.repeat(40),
      pullRequest: 7,
      runUrl: null,
      repository: 'acme/app',
      project: null,
      registryCommit: 'c'.repeat(40),
    });
  });

  it('shows what hides, keeps lines, and cuts what is long', () => {
    const body = JSON.parse(webhookBody(newsWith({ reason: 'a\u202eb\u0007\nc', summary: '🙂'.repeat(3_000) })));
    expect(body.reason).toBe('a<U+202E>b␇\nc');
    expect(body.summary).toBe(`${'🙂'.repeat(1_999)}…`);
  });
});

describe('the payload of a repository dispatch', () => {
  it('says what a webhook says, under ten keys', () => {
    const news = newsWith();
    const payload = dispatchPayload(news);
    expect(Object.keys(payload)).toHaveLength(10);
    const { change, source, ...subject } = JSON.parse(JSON.stringify(payload));
    expect({ ...subject, ...change, ...source }).toEqual(JSON.parse(webhookBody(news)));
  });
});

type Text = { readonly type: string; readonly text: string };

/** Every text object of the blocks. */
function textsOf(value: JsonValue): readonly Text[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('text' in value && 'type' in value && typeof value.text === 'string') return [value as Text];
  return Object.values(value).flatMap(textsOf);
}

const messageOf = (news: PromotionNews) => JSON.parse(slackMessages([news])[0]?.body ?? '');
const linesOf = (news: PromotionNews) => textsOf(messageOf(news).blocks).map(({ text }) => text);

describe('a message to Slack', () => {
  it('says who moved what where, from which version to which, why, and where to look', () => {
    expect(messageOf(newsWith()).text).toBe('production was given bbbbbbbbbbbb of support-triage');
    expect(linesOf(newsWith())).toEqual([
      '✅ *Assigned* in `production`: `support-triage`\n`aaaaaaaaaaaa` → `bbbbbbbbbbbb`',
      'By octocat (started by hubot), rule on-merge, pull request #7\nReason: fewer wrong labels\nno scorer moved',
      'acme/app · project shop · registry commit cccccccccccc · 2026-11-20T10:01:00.000Z',
      '<https://github.com/acme/app/actions/runs/12|Run>',
    ]);
  });

  it.each([
    [
      { event: 'assigned', from: undefined },
      '✅ *Assigned* in `production`: `support-triage`\nnothing → `bbbbbbbbbbbb`',
    ],
    [{ event: 'removed', to: undefined }, '➖ *Removed* in `production`: `support-triage`\n`aaaaaaaaaaaa` → nothing'],
    [{ event: 'rolled-back' }, '⏪ *Rolled back* in `production`: `support-triage`\n`aaaaaaaaaaaa` → `bbbbbbbbbbbb`'],
    [{ event: 'withdrawn' }, '↩️ *Withdrawn* in `production`: `support-triage`\n`aaaaaaaaaaaa` → `bbbbbbbbbbbb`'],
    [{ event: 'refused' }, '⛔ *Refused* in `production`: `support-triage`\n`bbbbbbbbbbbb` was not assigned'],
    [{ event: 'refused', to: undefined }, '⛔ *Refused* in `production`: `support-triage`\nnothing was changed'],
    [{ kind: 'dataset' }, '✅ *Assigned* in `production`: `dataset support-triage`\n`aaaaaaaaaaaa` → `bbbbbbbbbbbb`'],
  ] as const)('has a title for %o', (changes, title) => {
    expect(linesOf(newsWith(changes))[0]).toBe(title);
  });

  it.each([
    [{ event: 'removed', to: undefined }, 'support-triage was taken out of production'],
    [{ event: 'rolled-back' }, 'production was put back to bbbbbbbbbbbb of support-triage'],
    [{ event: 'withdrawn' }, 'production was given back bbbbbbbbbbbb of support-triage'],
    [{ event: 'withdrawn', to: undefined }, 'support-triage was taken out of production again'],
    [{ event: 'refused', to: undefined }, 'support-triage was not changed in production'],
    [{ event: 'refused' }, 'bbbbbbbbbbbb of support-triage was not assigned to production'],
  ] as const)('has a line for the notification of %o', (changes, line) => {
    expect(messageOf(newsWith(changes)).text).toBe(line);
  });

  it('leaves out what is not known', () => {
    const news = newsWith({
      triggeringActor: 'octocat',
      reason: ' ',
      rule: undefined,
      summary: undefined,
      pullRequest: undefined,
      runUrl: undefined,
      repository: undefined,
      project: undefined,
      registryCommit: undefined,
    });
    expect(linesOf(news).slice(1)).toEqual(['By octocat', '2026-11-20T10:01:00.000Z']);
  });

  it('holds ten changes, so that a large one is not a storm', () => {
    const messages = slackMessages(manyNews(23));
    expect(messages.map((message) => message.told.length)).toEqual([10, 10, 3]);
    expect(JSON.parse(messages[0]?.body ?? '').blocks).toHaveLength(30);
    expect(JSON.parse(messages[2]?.body ?? '').text).toBe(
      'production was given bbbbbbbbbbbb of prompt-20 (and 2 more)',
    );
    expect(slackMessages([])).toEqual([]);
  });

  it('mentions nobody and links nowhere, whatever others wrote', () => {
    const hostile = '<!channel> <@U123> <https://evil.example|ok> & @here *b* `c` www.evil.example\nBy admin\u202e';
    const [title = '', background = '', place = ''] = linesOf(
      newsWith({ actor: hostile, reason: hostile, environment: hostile, repository: hostile, runUrl: 'javascript:x' }),
    );
    expect(title).toContain('`&lt;!channel&gt; &lt;@U123&gt; &lt;https://evil.example|ok&gt; &amp; @here *b* ˋcˋ');
    expect(background).toMatch(
      /^By &lt;!channel&gt; .*\nReason: &lt;!channel&gt; .*↵By admin&lt;U\+202E&gt;\nno scorer moved$/,
    );
    expect(place).not.toMatch(/[<>\n]/);
    const message = messageOf(newsWith({ actor: hostile, reason: hostile }));
    expect(message).toMatchObject({ mrkdwn: false, unfurl_links: false, unfurl_media: false });
    for (const { type, ...flags } of textsOf(message.blocks)) {
      expect(flags).toMatchObject(type === 'mrkdwn' ? { verbatim: true } : { emoji: false });
    }
  });

  it('breaks up what looks like a mention or an address in the notification', () => {
    expect(messageOf(newsWith({ name: '@here https://evil.example www.evil.example #ops' })).text).toBe(
      'production was given bbbbbbbbbbbb of @\u200bhere https:\u200b//evil.example www.\u200bevil.example #\u200bops',
    );
  });

  it.each(['javascript:alert(1)', 'no address', 'mailto:a@b.example', `https://a.example/${'x'.repeat(2_000)}`])(
    'has no link to %s',
    (runUrl) => {
      expect(linesOf(newsWith({ runUrl }))).toHaveLength(3);
    },
  );

  it('is whole and inert over anything at all', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 400 }),
      fc.string({
        unit: fc.constantFrom(...'<>&@!#|*_~`:/.\\"\n\r\t \u202e\u2028\u0000\ud800x', '🙂'),
        maxLength: 600,
      }),
      fc.constantFrom('<!channel>', '<@U1>', '&lt;', '`'.repeat(5_000), '\u202e'.repeat(5_000), '&'.repeat(5_000)),
    );
    const link = /<https?:\/\/[^<>|\s]+\|Run>$/;
    fc.assert(
      fc.property(nasty, nasty, nasty, nasty, nasty, fc.boolean(), (one, two, three, four, five, web) => {
        const news = newsWith({
          actor: one,
          triggeringActor: two,
          reason: three,
          summary: four,
          environment: five,
          name: one,
          from: two,
          to: three,
          rule: four,
          repository: five,
          project: one,
          registryCommit: two,
          at: three,
          runUrl: web ? `https://${four}/${five}` : five,
        });
        const message = messageOf(news);
        expect(JSON.stringify(message).isWellFormed()).toBe(true);
        const texts = [...textsOf(message.blocks), { type: 'notification', text: message.text }];
        for (const { text } of texts) {
          const bare = text.replace(link, '');
          expect(bare).not.toMatch(/[<>]|&(?!(amp|lt|gt);)/);
          expect(bare.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(3_000);
        }
        // What others wrote is a code span or stands in an object that is not formatted: no line is theirs.
        expect(texts[0]?.text.split('\n')).toHaveLength(2);
        expect((texts[0]?.text.match(/`/g) ?? []).length % 2).toBe(0);
      }),
      { numRuns: 150 },
    );
  });
});
