import { setTimeout as wait } from 'node:timers/promises';
import type { NotifyConfig } from '../../config/config.ts';
import { describeError, RatchetError } from '../../foundation/errors.ts';
import type { PromotionNews } from '../../promotion/notify/index.ts';
import type { Notice, Report } from '../../report/report.ts';
import type { Surroundings } from '../request.ts';
import type { GitHubWays } from './channel.ts';
import { type Happened, newsOfRun } from './happened.ts';
import { BUDGET_MS, tell } from './tell.ts';

export type { GitHubWays, Ways } from './channel.ts';
export type { Happened } from './happened.ts';
export { newsOfRun } from './happened.ts';
export { tell } from './tell.ts';

/**
 * The report of a run with what must be said of telling: the last step of a command, when everything is in the ledger. Whoever the
 * config names is told, in at most 20 seconds; a run that was cancelled has three. It never throws: a failure to tell is a notice, and
 * changes neither verdict nor assignment (design, promotion, I9).
 */
export async function toldReport(
  happened: Happened,
  channels: readonly NotifyConfig[],
  around: Pick<Surroundings, 'secret' | 'redact' | 'now' | 'signal'>,
  gitHub: GitHubWays,
): Promise<Report> {
  const { report } = happened;
  if (channels.length === 0) return report;
  const notices = await toldOf(happened, channels, around, gitHub);
  return notices.length === 0 ? report : { ...report, notices: [...report.notices, ...notices] };
}

/** Of a run that was cancelled, the runner leaves about seven seconds, and the comment needs some of them. */
const CANCELLED_MS = 3_000;

async function toldOf(
  happened: Happened,
  channels: readonly NotifyConfig[],
  around: Pick<Surroundings, 'secret' | 'redact' | 'now' | 'signal'>,
  gitHub: GitHubWays,
): Promise<readonly Notice[]> {
  let news: readonly PromotionNews[];
  try {
    news = await newsOfRun(happened);
  } catch (thrown) {
    const why = thrown instanceof RatchetError ? describeError(thrown) : String(thrown);
    return [
      { level: 'warning', message: `Nobody was told of what happened, because the ledger could not be read: ${why}` },
    ];
  }
  if (news.length === 0) return [];
  // Hardly any run has news: what only they need is loaded here.
  const [{ createHttpClient }, { guardedLookup }] = await Promise.all([
    import('../../models/transport/http.ts'),
    import('../../models/transport/endpoint.ts'),
  ]);
  // An answer says little: one that is longer counts as lost.
  const http = createHttpClient({ lookup: guardedLookup(), maxReplyBytes: 64 * 1024 });
  try {
    return await tell(news, channels, {
      ...gitHub,
      post: http.post,
      secret: around.secret,
      redact: around.redact,
      now: around.now,
      sleep: (milliseconds, signal) => wait(milliseconds, undefined, { signal }),
      // Its own, since what was written must be told of also when the run was cancelled meanwhile.
      signal: AbortSignal.timeout(around.signal.aborted ? CANCELLED_MS : BUDGET_MS),
    });
  } finally {
    await http.close();
  }
}
