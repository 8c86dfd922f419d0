import { gitRegistry } from '../../../../src/registry/index.ts';
import { createClock } from '../clock.ts';
import { createRandom, pick, type Random, skewed } from '../random.ts';
import { createServer } from '../server.ts';
import { CALM, drawWeather } from '../weather.ts';
import { drawOrders } from './orders.ts';
import { PREPARED_AT, preparedRepositories } from './prepared.ts';
import { replay } from './replay.ts';
import { applyAgain, type OpenRegistry, type Order, type Run, type Surroundings, startRun } from './run.ts';
import { untruths } from './truth.ts';

export type ScheduleReport = {
  readonly seed: number;
  /** What does not hold, each with its invariant; empty: all hold. */
  readonly violations: readonly string[];
  /** What each run told in the end. */
  readonly told: readonly string[];
  /** `<fault> <moment>` of each fault, and `stale`. */
  readonly faults: readonly string[];
  readonly requests: number;
};

/**
 * Plays one schedule: runs that start at about the same time, faults, and the clock, all drawn from the seed. Then everything that
 * is on its way arrives, the faults stop, and each run is made once more and once again.
 */
export async function playSchedule(
  seed: number,
  open: OpenRegistry = gitRegistry,
  log: (line: string) => void = () => undefined,
): Promise<ScheduleReport> {
  const random = createRandom(seed);
  const repository = pick(random, await preparedRepositories()).copy();
  const clock = createClock(PREPARED_AT);
  const weather = drawWeather(random);
  const faults: string[] = [];
  const violations: string[] = [];
  let requests = 0;
  const around: Surroundings = {
    clock,
    weather,
    random,
    open,
    server: createServer(repository, { withoutMutation: random() < 0.2 }),
    onRequest: () => {
      requests += 1;
    },
    onFault: (fault, { operation }) => {
      const name = fault === 'stale' ? fault : `${fault.kind} ${fault.moment}`;
      faults.push(name);
      log(`${clock.now() - PREPARED_AT} ms: ${operation}: ${name}`);
    },
    onDefect: (defect) => violations.push(`defect: ${defect instanceof Error ? defect.stack : defect}`),
  };
  const runs = await playRuns(around, random, weather.trouble > 0);
  const there = repository.history().length;
  for (const run of runs) log(describeRun(run));
  if (open === gitRegistry) violations.push(...(await convergence(runs, { ...around, weather: CALM }, random)));
  const { ledger, violations: broken } = replay(repository);
  const early = new Map([...ledger].filter(([, { index }]) => index < there));
  violations.push(...broken, ...runs.flatMap((run) => untruths(run, early, repository)));
  return { seed, violations, told: runs.flatMap(tellings), faults, requests };
}

/** Each run, and after a crash perhaps the same run again. */
async function playRuns(around: Surroundings, random: Random, troubled: boolean): Promise<readonly Run[]> {
  const { clock } = around;
  const runs: Run[] = [];
  const play = async (order: Order, at: number): Promise<void> => {
    await clock.sleep(at);
    const run = await startRun(order, around);
    runs.push(run);
    if (run.told.kind !== 'crashed' || random() < 0.4) return;
    const again = { ...order, attempt: order.attempt + 10, cancelledAfter: undefined };
    await play(again, skewed(random, 100, 120_000));
  };
  await clock.runUntil(Promise.all(drawOrders(random, troubled).map(({ order, at }) => play(order, at))));
  await clock.settle();
  return runs;
}

/**
 * I6. The same operations once more: a definite answer, and nothing is written that was in the ledger; once again, and nothing at
 * all is written. Then one of the runs from its beginning, as a person starts it again.
 */
async function convergence(runs: readonly Run[], around: Surroundings, random: Random): Promise<readonly string[]> {
  const { clock, server } = around;
  const faults: string[] = [];
  const tip = () => server.repository.tip();
  const calm = (order: Order): Order => ({ ...order, mayWrite: true, maxRequests: 40, cancelledAfter: undefined });
  for (const run of runs) {
    const there = server.repository.commit(tip() ?? '')?.tree.files;
    const done = run.operations.length > 0 && run.operations.every((operation) => there?.has(entryPath(operation)));
    for (const turn of ['first', 'second']) {
      const before = tip();
      const again = await clock.runUntil(applyAgain({ ...run, order: calm(run.order) }, around));
      const kinds = again.map(({ kind }) => kind);
      if (kinds.some((kind) => !DEFINITE.has(kind))) faults.push(`I6: the ${turn} re-run told ${kinds.join(', ')}`);
      if (tip() !== before && (done || turn === 'second')) faults.push(`I6: the ${turn} re-run wrote once more`);
    }
  }
  if (random() < 0.6) return faults;
  const { order } = pick(random, runs);
  for (const attempt of [101, 102]) {
    const before = tip();
    const { told } = await clock.runUntil(startRun(calm({ ...order, attempt }), around));
    const kinds = told.kind === 'outcomes' ? told.outcomes.map(({ kind }) => kind) : [told.kind];
    if (kinds.some((kind) => !DEFINITE.has(kind)))
      faults.push(`I6: run from its beginning, it told ${kinds.join(', ')}`);
    const isRollback = order.targets.some(({ version }) => version === undefined);
    if (attempt === 102 && !isRollback && tip() !== before) faults.push('I6: run from its beginning, it wrote twice');
  }
  return faults;
}

function entryPath(operation: string): string {
  const digits = operation.slice('sha256:'.length);
  return `ledger/${digits.slice(0, 2)}/${digits}.json`;
}

const DEFINITE: ReadonlySet<string> = new Set(['promoted', 'already-held', 'superseded', 'kept']);

function tellings({ told }: Run): readonly string[] {
  if (told.kind !== 'outcomes') return [told.kind];
  return told.outcomes.map((outcome) =>
    outcome.kind === 'refused' ? `${outcome.kind} ${outcome.reason}` : outcome.kind,
  );
}

function describeRun({ order, told, changes, operations, endedAt, requests }: Run): string {
  const planned = changes.map(
    ({ environment, slug }, index) => `${environment}/${slug} ${operations[index]?.slice(7, 13)}`,
  );
  const end =
    told.kind === 'outcomes' ? told.outcomes.map(({ kind, message }) => `${kind}: ${message}`) : [JSON.stringify(told)];
  return `run ${order.id}/${order.attempt} (${planned.join(', ')}): ${end.join(' | ')} after ${requests} requests, at ${endedAt - PREPARED_AT} ms`;
}
