import { gitRegistry } from '../../../../src/registry/index.ts';
import { staging, summary, triage } from '../../../registry/builders.ts';
import { createClock } from '../clock.ts';
import type { Fault } from '../faults.ts';
import type { GitRepository } from '../repository.ts';
import { isRead, type Operation } from '../request.ts';
import { createServer } from '../server.ts';
import { CALM } from '../weather.ts';
import { candidate } from './orders.ts';
import { PREPARED_AT, preparedRepositories } from './prepared.ts';
import { replay } from './replay.ts';
import { applyAgain, type Order, type Run, type Surroundings, startRun } from './run.ts';
import { untruths } from './truth.ts';

/** A promotion on its own, whose every request is to go wrong once in every way. */
export type Scene = {
  readonly name: string;
  /** How many steps of the prepared history there are. */
  readonly steps: number;
  readonly withoutMutation: boolean;
  readonly prompts: 1 | 2;
};

export type CellFault = Fault | 'stale';

export type Cell = { readonly outcome: string; readonly violations: readonly string[] };

/** The requests that the promotion makes when nothing goes wrong. */
export async function recordRequests(scene: Scene): Promise<readonly Operation[]> {
  const requests: Operation[] = [];
  const around = await surround(scene);
  const run = await around.clock.runUntil(
    startRun(orderOf(scene), { ...around, onRequest: (r) => requests.push(r.operation) }),
  );
  if (outcomeOf(run) !== 'promoted') throw new Error(`without a fault: ${JSON.stringify(run.told)}`);
  return requests;
}

/**
 * The promotion, with `fault` at the request of that index; then the same operation twice more, and the same run twice more,
 * without faults: in the end it is promoted, once. Undefined: the fault cannot befall that request.
 */
export async function playCell(scene: Scene, index: number, fault: CellFault): Promise<Cell | undefined> {
  const around = await surround(scene);
  const { clock, server } = around;
  const { repository } = server;
  let met = false;
  const lag = clock.now() - (repository.commit(repository.tip() ?? '')?.at ?? clock.now()) + 60_000;
  const weather = {
    ...CALM,
    lag: (request: Parameters<typeof isRead>[0], at: number) => {
      met ||= fault === 'stale' && at === index && isRead(request);
      return fault === 'stale' && at === index ? lag : 0;
    },
    fault: (_: unknown, at: number) => {
      if (fault === 'stale' || at !== index) return undefined;
      met = true;
      return fault;
    },
  };
  const run = await clock.runUntil(startRun(orderOf(scene), { ...around, weather }));
  await clock.settle();
  if (!met) return undefined;
  const there = repository.history().length;
  const violations = [...around.defects, ...(await converge(run, scene, around))];
  const { ledger, violations: broken } = replay(repository);
  const early = new Map([...ledger].filter(([, entry]) => entry.index < there));
  violations.push(...broken, ...untruths(run, early, repository));
  const entries = [...ledger.values()].filter(({ run: by }) => by.startsWith('200/'));
  if (entries.length !== scene.prompts) violations.push(`I2: ${entries.length} entries for ${scene.prompts} prompts`);
  return { outcome: outcomeOf(run), violations };
}

/** I6. What was planned on an old state stays superseded; the next run plans anew. */
async function converge(run: Run, scene: Scene, around: Surroundings): Promise<readonly string[]> {
  const { clock, server } = around;
  const faults: string[] = [];
  const tip = () => server.repository.tip();
  for (const turn of [1, 2]) {
    const before = tip();
    const again = await clock.runUntil(applyAgain(run, around));
    if (again.some(({ kind }) => kind !== 'promoted' && kind !== 'already-held' && !isSuperseded(kind, run))) {
      faults.push(`I6: again, ${again.map(({ message }) => message).join(' ')}`);
    }
    if (turn === 2 && tip() !== before) faults.push('I6: written again');
  }
  for (const attempt of [2, 3]) {
    const before = tip();
    const { told } = await clock.runUntil(startRun({ ...orderOf(scene), attempt }, around));
    const isSettled = told.kind === 'kept' || (told.kind === 'outcomes' && told.outcomes[0]?.kind === 'promoted');
    if (!isSettled) faults.push(`I6: run again: ${JSON.stringify(told)}`);
    if (attempt === 3 && tip() !== before) faults.push('I6: written by another run again');
  }
  return faults;
}

function isSuperseded(kind: string, run: Run): boolean {
  return kind === 'superseded' && outcomeOf(run) === 'superseded';
}

async function surround(scene: Scene): Promise<Surroundings & { readonly defects: readonly string[] }> {
  const repository: GitRepository | undefined = (await preparedRepositories())[scene.steps]?.copy();
  if (repository === undefined) throw new RangeError('no such history');
  const defects: string[] = [];
  return {
    clock: createClock(PREPARED_AT),
    weather: CALM,
    random: () => 0.5,
    open: gitRegistry,
    server: createServer(repository, scene),
    onRequest: () => undefined,
    onFault: () => undefined,
    onDefect: (defect) => defects.push(String(defect)),
    defects,
  };
}

function orderOf({ prompts }: Scene): Order {
  const slugs = prompts === 1 ? [triage] : [triage, summary];
  return {
    id: '200',
    attempt: 1,
    event: 'pull-request',
    pullRequest: 41,
    targets: slugs.map((slug) => ({ environment: staging, slug, version: candidate(slug, 1) })),
    score: 1,
    verdict: 'pass',
    evaluates: 0,
    cancelledAfter: undefined,
    mayWrite: true,
    maxRequests: 34,
  };
}

function outcomeOf({ told }: Run): string {
  return told.kind === 'outcomes' ? [...new Set(told.outcomes.map(({ kind }) => kind))].join('+') : told.kind;
}
