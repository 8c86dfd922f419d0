import type { EnvironmentSlug, PromptSlug } from '../../../../src/foundation/ids.ts';
import type { PromptVersion } from '../../../../src/prompts/prompt-version.ts';
import { production, staging, summary, triage, versionOf } from '../../../registry/builders.ts';
import { pick, type Random, skewed } from '../random.ts';
import type { Order } from './run.ts';

/** A run, and when it starts (milliseconds from the beginning of the schedule). */
export type Start = { readonly order: Order; readonly at: number };

/**
 * Two to four runs that get into each other's way: pull requests and pushes with versions of their own or the same, rollbacks, and
 * twins (the same run again, at the same time).
 */
export function drawOrders(random: Random, troubled: boolean): readonly Start[] {
  const count = 2 + Math.floor(random() * 3);
  const within = pick(random, [50, 1_000, 120_000]);
  const starts: Start[] = [];
  for (let index = 0; index < count; index += 1) {
    const at = random() * within;
    const [first] = starts;
    const isTwin = first !== undefined && random() < 0.25;
    const order = isTwin ? { ...first.order, attempt: index + 1 } : drawOrder(random, index, troubled);
    starts.push({ order, at });
  }
  return starts;
}

function drawOrder(random: Random, index: number, troubled: boolean): Order {
  const isRollback = random() < 0.2;
  const event = isRollback ? 'dispatch' : pick(random, ['pull-request', 'pull-request', 'push', 'dispatch'] as const);
  return {
    id: String(100 + index),
    attempt: 1,
    event,
    pullRequest: event === 'pull-request' ? 40 + Math.floor(random() * 2) : undefined,
    targets: drawTargets(random).map((place) => ({
      ...place,
      version: isRollback ? undefined : candidate(place.slug, random() < 0.8 ? index : 0),
    })),
    score: random() < 0.8 ? 1 : index,
    verdict: random() < 0.95 ? 'pass' : 'fail',
    evaluates: random() < 0.5 ? 0 : skewed(random, 100, 120_000),
    cancelledAfter: troubled && random() < 0.08 ? skewed(random, 100, 60_000) : undefined,
    mayWrite: random() < 0.95,
    maxRequests: random() < 0.9 ? 34 : 4 + Math.floor(random() * 16),
  };
}

type Place = { readonly environment: EnvironmentSlug; readonly slug: PromptSlug };

function drawTargets(random: Random): readonly Place[] {
  const environment = random() < 0.8 ? staging : production;
  const other = environment === staging ? production : staging;
  const draw = random();
  if (draw < 0.6) return [{ environment, slug: triage }];
  if (draw < 0.7) return [{ environment, slug: summary }];
  if (draw < 0.9) return [triage, summary].map((slug) => ({ environment, slug }));
  return [
    { environment, slug: triage },
    { environment: other, slug: triage },
  ];
}

const versions = new Map<string, PromptVersion>();

/** The candidate of a run. Making a version is dear, and few differ. */
export function candidate(slug: PromptSlug, index: number): PromptVersion {
  const name = `${slug} ${index}`;
  const found = versions.get(name) ?? versionOf(`Candidate ${index}`, slug);
  versions.set(name, found);
  return found;
}
