import { type HistoryFilter, ledgerActions, ledgerRules } from '../commands/operator/history.ts';
import { UsageError } from '../foundation/errors.ts';
import type { EnvironmentSlug } from '../foundation/ids.ts';
import type { Arguments } from './arguments.ts';

/** Options of `history` that leave entries out, beside the environment. */
export const FILTERS = ['prompt', 'actor', 'action', 'rule', 'since', 'until', 'version', 'pull-request'] as const;

/** @throws UsageError for a value that an option does not take, with what it takes. */
export function historyFilter(args: Arguments, environment: EnvironmentSlug | undefined, now: Date): HistoryFilter {
  const pullRequest = args.text('pull-request')?.replace(/^#/, '');
  const version = args.text('version')?.replace(/^sha256:/, '');
  const limit = args.number('limit', { whole: true }) ?? 20;
  if (limit === 0) throw new UsageError('--limit is 0', { todo: 'It takes a whole number of at least 1.' });
  if (version !== undefined && !/^[0-9a-f]{4,64}$/.test(version)) {
    throw refused(args, 'version', 'the first digits of a version, at least 4: db8fb570');
  }
  if (pullRequest !== undefined && !/^[1-9]\d{0,9}$/.test(pullRequest)) {
    throw refused(args, 'pull-request', 'the number of a pull request: 41');
  }
  return {
    environment,
    prompts: args.list('prompt'),
    actor: args.text('actor'),
    action: oneOf(args, 'action', ledgerActions),
    rule: oneOf(args, 'rule', ledgerRules),
    since: momentIn(args, 'since', now),
    until: momentIn(args, 'until', now),
    version,
    pullRequest: pullRequest === undefined ? undefined : Number(pullRequest),
    limit,
  };
}

function oneOf<T extends string>(args: Arguments, name: string, known: readonly T[]): T | undefined {
  const value = args.text(name);
  if (value === undefined) return undefined;
  const found = known.find((each) => each === value);
  if (found === undefined) throw refused(args, name, known.join(', '));
  return found;
}

/** A UTC day (as `until`, to its end), an instant, or so long ago: ISO 8601. */
function momentIn(args: Arguments, name: 'since' | 'until', now: Date): string | undefined {
  const text = args.text(name);
  if (text === undefined) return undefined;
  const [, count, unit = ''] = /^(\d{1,5})([hdw])$/.exec(text) ?? [];
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text);
  const time =
    count === undefined
      ? Date.parse(isDay ? `${text}T00:00:00Z` : text) + (isDay && name === 'until' ? HOURS.d * HOUR_MS : 0)
      : now.getTime() - Number(count) * (HOURS[unit] ?? 0) * HOUR_MS;
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  // The parser takes 31 February for 3 March.
  const isThere = !isDay || (!Number.isNaN(time) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text));
  if (Number.isNaN(time) || !isThere || (count === undefined && !isDay && !isInstant)) {
    throw refused(args, name, 'a day (2026-11-03, UTC), an instant (2026-11-03T14:20Z), or so long ago: 12h, 7d, 4w');
  }
  return new Date(time).toISOString();
}

const HOUR_MS = 60 * 60 * 1000;
const HOURS: { readonly [unit: string]: number; readonly d: number } = { h: 1, d: 24, w: 7 * 24 };

function refused(args: Arguments, name: string, takes: string): UsageError {
  return new UsageError(`--${name} is "${args.text(name)}"`, { todo: `It takes ${takes}.` });
}
