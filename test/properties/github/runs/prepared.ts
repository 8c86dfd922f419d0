import { gitRegistry } from '../../../../src/registry/index.ts';
import { staging, summary, triage } from '../../../registry/builders.ts';
import { createClock } from '../clock.ts';
import { createRepository, type GitRepository } from '../repository.ts';
import { createServer } from '../server.ts';
import { CALM } from '../weather.ts';
import { candidate } from './orders.ts';
import { type Order, type Surroundings, startRun } from './run.ts';

/** When schedules begin, in milliseconds since 1970: after all that was prepared. */
export const PREPARED_AT = Date.parse('2026-11-01T09:00:00Z');

let prepared: Promise<readonly GitRepository[]> | undefined;

/** What a schedule begins with: no branch, or a short history whose commits are two minutes apart. Made once. */
export function preparedRepositories(): Promise<readonly GitRepository[]> {
  prepared ??= prepare();
  return prepared;
}

async function prepare(): Promise<readonly GitRepository[]> {
  const repository = createRepository();
  const copies = [repository.copy()];
  const clock = createClock(PREPARED_AT - 20 * 60_000);
  const around: Surroundings = {
    clock,
    weather: CALM,
    random: () => 0,
    open: gitRegistry,
    server: createServer(repository, { withoutMutation: false }),
    onRequest: () => undefined,
    onFault: () => undefined,
    onDefect: (defect) => {
      throw defect;
    },
  };
  const steps = [
    [{ slug: triage, version: 7 }],
    [
      { slug: triage, version: 8 },
      { slug: summary, version: 7 },
    ],
    [{ slug: triage, version: 9 }],
    [{ slug: triage, version: undefined }],
  ];
  for (const [index, step] of steps.entries()) {
    const targets = step.map(({ slug, version }) => ({
      environment: staging,
      slug,
      version: version === undefined ? undefined : candidate(slug, version),
    }));
    const order: Order = { ...FIRST_ORDER, id: String(index + 1), targets };
    const { told } = await clock.runUntil(startRun(order, around));
    if (told.kind !== 'outcomes' || told.outcomes[0]?.kind !== 'promoted') throw new Error(JSON.stringify(told));
    await clock.runUntil(clock.sleep(120_000));
    copies.push(repository.copy());
  }
  return copies;
}

const FIRST_ORDER: Order = {
  id: '1',
  attempt: 1,
  event: 'dispatch',
  pullRequest: undefined,
  targets: [],
  score: 1,
  verdict: 'pass',
  evaluates: 0,
  cancelledAfter: undefined,
  mayWrite: true,
  maxRequests: 40,
};
