import { isNonEmpty, type NonEmptyArray } from '../../foundation/brand.ts';
import type { JsonObject } from '../../foundation/json.ts';
import { joinLines, showHidden } from '../../foundation/untrusted/characters.ts';
import type { NewsEvent, PromotionNews } from './news.ts';

/**
 * Slack messages for an incoming webhook: several changes share one, up to ten of them. What others wrote stands in text objects that
 * Slack does not format (`plain_text`) or in code spans, escaped; the one link is the run's. `verbatim` keeps Slack from making links
 * and mentions of what looks like one (Slack, Block Kit, text object).
 */
export function slackMessages(
  news: readonly PromotionNews[],
): readonly { told: NonEmptyArray<PromotionNews>; body: string }[] {
  const parts: NonEmptyArray<PromotionNews>[] = [];
  for (let start = 0; start < news.length; start += MOST_CHANGES) {
    const part = news.slice(start, start + MOST_CHANGES);
    if (isNonEmpty(part)) parts.push(part);
  }
  return parts.map((told) => ({ told, body: JSON.stringify(messageOf(told)) }));
}

/** A message has at most 50 blocks; a change takes three. */
const MOST_CHANGES = 10;

function messageOf(news: NonEmptyArray<PromotionNews>): JsonObject {
  const [first] = news;
  const rest = news.length === 1 ? '' : ` (and ${news.length - 1} more)`;
  return {
    // What a notification shows, and a client that knows no blocks.
    text: `${inert(headline(first))}${rest}`,
    mrkdwn: false,
    unfurl_links: false,
    unfurl_media: false,
    blocks: news.flatMap(blocksOf),
  };
}

const TITLES: { readonly [event in NewsEvent]: string } = {
  assigned: '✅ *Assigned*',
  removed: '➖ *Removed*',
  'rolled-back': '⏪ *Rolled back*',
  withdrawn: '↩️ *Withdrawn*',
  refused: '⛔ *Refused*',
};

function blocksOf(news: PromotionNews): readonly JsonObject[] {
  const { event, environment } = news;
  const title = `${TITLES[event]} in ${code(environment)}: ${code(nameOf(news))}\n${movement(news)}`;
  return [
    { type: 'section', text: { type: 'mrkdwn', text: title, verbatim: true } },
    { type: 'section', text: { type: 'plain_text', text: background(news), emoji: false } },
    { type: 'context', elements: placeOf(news) },
  ];
}

function nameOf({ kind, name }: PromotionNews): string {
  return kind === 'prompt' ? name : `${kind} ${name}`;
}

function movement({ event, from, to }: PromotionNews): string {
  const shown = (digest: string | undefined) => (digest === undefined ? 'nothing' : code(shortOf(digest)));
  if (event === 'refused') return to === undefined ? 'nothing was changed' : `${shown(to)} was not assigned`;
  return `${shown(from)} → ${shown(to)}`;
}

/** The first 12 digits, as the reports show them. */
function shortOf(digest: string): string {
  return digest.replace(/^sha256:/, '').slice(0, 12);
}

/** Who and why: the words of people and of verdicts. */
function background({ actor, triggeringActor, rule, pullRequest, summary, reason }: PromotionNews): string {
  const started =
    triggeringActor === undefined || triggeringActor === actor ? '' : ` (started by ${words(triggeringActor, 100)})`;
  const who = [
    `By ${words(actor, 100)}${started}`,
    ...(rule === undefined ? [] : [`rule ${words(rule, 40)}`]),
    ...(pullRequest === undefined ? [] : [`pull request #${pullRequest}`]),
  ].join(', ');
  return [
    who,
    ...(reason === undefined || reason.trim() === '' ? [] : [`Reason: ${words(reason, 200)}`]),
    ...(summary === undefined || summary.trim() === '' ? [] : [words(summary, 200)]),
  ].join('\n');
}

function placeOf({ repository, project, registryCommit, runUrl, at }: PromotionNews): readonly JsonObject[] {
  const link = runUrl === undefined ? undefined : linkTo(runUrl, 'Run');
  const facts = [
    ...(repository === undefined ? [] : [words(repository, 140)]),
    ...(project === undefined ? [] : [`project ${words(project, 64)}`]),
    ...(registryCommit === undefined ? [] : [`registry commit ${words(shortOf(registryCommit), 12)}`]),
    words(at, 30),
  ];
  return [
    { type: 'plain_text', text: facts.join(' · '), emoji: false },
    ...(link === undefined ? [] : [{ type: 'mrkdwn', text: link, verbatim: true }]),
  ];
}

function headline(news: PromotionNews): string {
  const { event, environment, to } = news;
  const name = nameOf(news);
  const version = to === undefined ? 'nothing' : shortOf(to);
  switch (event) {
    case 'assigned':
      return `${environment} was given ${version} of ${name}`;
    case 'removed':
      return `${name} was taken out of ${environment}`;
    case 'rolled-back':
      return `${environment} was put back to ${version} of ${name}`;
    case 'withdrawn':
      return to === undefined
        ? `${name} was taken out of ${environment} again`
        : `${environment} was given back ${version} of ${name}`;
    case 'refused':
      return to === undefined
        ? `${name} was not changed in ${environment}`
        : `${version} of ${name} was not assigned to ${environment}`;
  }
}

/** For Slack's notification line, where formatting is off: what might be taken for a mention or an address is broken up. */
function inert(text: string): string {
  return escaped(cut(shown(text), 250).replace(/[@#]|:(?=\/)|(?<=www)\./gi, '$&\u200b'));
}

/** A text of others on one line of a text object that is not formatted. */
function words(text: string, most: number): string {
  return escaped(cut(shown(text), most));
}

/** A text of others as a code span: nothing in it is formatted, and no backtick ends it. */
function code(text: string): string {
  const inside = cut(shown(text).replaceAll('`', 'ˋ'), 80).trim();
  return `\`${escaped(inside === '' ? '–' : inside)}\``;
}

/** Only an address of the web; what could end Slack's `<address|label>` is encoded. */
function linkTo(address: string, label: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  const safe = href.replace(/[<>|"`\\\s]/g, (character) => encodeURIComponent(character));
  return safe.length > 1_000 ? undefined : `<${escaped(safe)}|${label}>`;
}

function shown(text: string): string {
  return showHidden(joinLines(text.slice(0, 2_000))).replaceAll('\t', ' ');
}

/** In code points: at the worst each becomes five characters, and a text object takes 3,000. */
function cut(text: string, most: number): string {
  const points = [...text];
  return points.length <= most ? text : `${points.slice(0, most - 1).join('')}…`;
}

/** Slack's three control characters (Slack, "Formatting text for app surfaces"). */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
