import type { NotifyConfig } from '../../config/config.ts';
import { matchesAny } from '../../foundation/paths.ts';
import { type PromotionNews, redactNews } from '../../promotion/notify/index.ts';
import type { Notice } from '../../report/report.ts';
import { type Channel, type Failure, openChannel, type Ways } from './channel.ts';

/** For everyone who is told, side by side: a run must not wait long for the world. Milliseconds. */
export const BUDGET_MS = 20_000;

/**
 * Tells everyone whom the config names of what has happened, once for each change. It never throws: whoever could not be told is in
 * the notices, in sentences that hold no address and no secret.
 */
export async function tell(
  news: readonly PromotionNews[],
  channels: readonly NotifyConfig[],
  ways: Ways,
): Promise<readonly Notice[]> {
  const endsAt = ways.now().getTime() + BUDGET_MS;
  const once = [...new Map(news.map((each) => [each.delivery, each])).values()];
  const open = channels.flatMap((config) => {
    const own = once.filter(concerns(config));
    return own.length === 0 ? [] : [{ config, own, channel: openChannel(config, ways) }];
  });
  // Every address and every secret is known by now: nothing that is sent holds one of them.
  const told = open.map(async ({ config, own, channel }) => {
    const clean = own.map((each) => redactNews(each, ways.redact));
    return sentences(nameOf(config), await reach(channel, clean, endsAt));
  });
  const messages = new Set((await Promise.all(told)).flat().map(ways.redact));
  return [...messages].map((message) => ({ level: 'warning', message }));
}

function concerns({ on, environments }: NotifyConfig): (news: PromotionNews) => boolean {
  const inside = matchesAny(environments);
  // What a pull request gave back is told like a rollback: an earlier version is in its place again.
  return ({ event, environment }) => on.includes(event === 'withdrawn' ? 'rolled-back' : event) && inside(environment);
}

/** A defect of ours must not cost a run its report. Its message could hold anything. */
async function reach(channel: Channel, news: readonly PromotionNews[], endsAt: number): Promise<readonly Failure[]> {
  try {
    return await channel(news, endsAt);
  } catch (thrown) {
    return [{ news, why: `an unexpected error (${thrown instanceof Error ? thrown.name : typeof thrown})` }];
  }
}

function nameOf(config: NotifyConfig): string {
  switch (config.kind) {
    case 'slack':
      return `The Slack channel of ${config.urlEnv} was`;
    case 'webhook':
      return `The webhook of ${config.urlEnv} was`;
    case 'repository-dispatch':
      return `Workflows that wait for ${config.eventType} were`;
    case 'deployment':
      return "GitHub's deployments were";
  }
}

/** One sentence for each cause. */
function sentences(who: string, failures: readonly Failure[]): readonly string[] {
  const causes = [...new Set(failures.map(({ why }) => why))];
  return causes.map((cause) => {
    const news = failures.flatMap(({ why, news }) => (why === cause ? news : []));
    const named = news.slice(0, MOST_NAMED).map(describe);
    const more = news.length > named.length ? ` and ${news.length - named.length} more` : '';
    return `${who} not told (${named.join(', ')}${more}): ${cause}.`;
  });
}

const MOST_NAMED = 3;

function describe({ event, kind, name, environment }: PromotionNews): string {
  return `${event} ${kind === 'prompt' ? '' : `${kind} `}${name} in ${environment}`;
}
