import { isNonEmpty } from '../../../../src/foundation/brand.ts';
import { digestOf } from '../../../../src/foundation/digest.ts';
import { RatchetError } from '../../../../src/foundation/errors.ts';
import type {
  EnvironmentSlug,
  OperationId,
  PromptSlug,
  PromptVersionId,
  VersionId,
} from '../../../../src/foundation/ids.ts';
import { createGitHub } from '../../../../src/github/index.ts';
import {
  applyPromotions,
  baselineOf,
  operationId,
  type PlannedChange,
  type PromotionEvent,
  type PromotionFacts,
  type PromotionOutcome,
  planPromotion,
  planRollback,
} from '../../../../src/promotion/index.ts';
import type { PromptVersion } from '../../../../src/prompts/prompt-version.ts';
import { githubStore } from '../../../../src/registry/git/github-store.ts';
import type { GitStore } from '../../../../src/registry/git/store.ts';
import type { gitRegistry } from '../../../../src/registry/index.ts';
import type { Assignment, Registry } from '../../../../src/registry/registry.ts';
import { collect, evidenceOf } from '../../../registry/builders.ts';
import type { Clock } from '../clock.ts';
import { createFetch, type Weather } from '../connection.ts';
import type { Fault } from '../faults.ts';
import { API, type ApiRequest } from '../request.ts';
import type { Server } from '../server.ts';

/** What one run of a workflow is asked to do. A run that is started again has the same order and another attempt. */
export type Order = {
  readonly id: string;
  readonly attempt: number;
  readonly event: PromotionEvent;
  readonly pullRequest: number | undefined;
  /** Without a version: a rollback, to what was promoted before. */
  readonly targets: readonly {
    readonly environment: EnvironmentSlug;
    readonly slug: PromptSlug;
    readonly version: PromptVersion | undefined;
  }[];
  /** Two evaluations of one version differ in this. */
  readonly score: number;
  readonly verdict: 'pass' | 'fail';
  /** Milliseconds from choosing the baseline until it assigns. */
  readonly evaluates: number;
  /** Milliseconds after which it is cancelled. */
  readonly cancelledAfter: number | undefined;
  readonly mayWrite: boolean;
  readonly maxRequests: number;
};

/** What a run said in the end. */
export type Told =
  | { readonly kind: 'outcomes'; readonly outcomes: readonly PromotionOutcome[] }
  /** Its plan was to assign nothing. */
  | { readonly kind: 'kept' }
  /** By the contract of what threw, nothing was written. */
  | { readonly kind: 'error'; readonly message: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'crashed' };

export type Run = {
  readonly order: Order;
  readonly told: Told;
  /** What it planned to assign, as far as it came. */
  readonly changes: readonly PlannedChange[];
  readonly facts: PromotionFacts | undefined;
  readonly operations: readonly OperationId[];
  readonly endedAt: number;
  readonly requests: number;
  readonly waitedMs: { readonly client: number; readonly registry: number };
};

export type OpenRegistry = (store: GitStore, options: Parameters<typeof gitRegistry>[1]) => Registry;

/** One job as it is in production: the client, the store, the registry and the promotion are the real ones. */
export type Surroundings = {
  readonly clock: Clock;
  readonly server: Server;
  readonly weather: Weather;
  readonly random: () => number;
  readonly open: OpenRegistry;
  readonly onRequest: (request: ApiRequest) => void;
  readonly onFault: (fault: Fault | 'stale', request: ApiRequest) => void;
  readonly onDefect: (defect: unknown) => void;
};

export const MAX_WAIT_MS = 120_000;

export async function startRun(order: Order, around: Surroundings): Promise<Run> {
  const job = createJob(order, around);
  const planned: { changes: readonly PlannedChange[]; facts?: PromotionFacts } = { changes: [] };
  const told = await Promise.race([job.crashed, work()]);
  const { registry } = job;
  return {
    order,
    told,
    changes: planned.changes,
    facts: planned.facts,
    operations: planned.changes.map((change) => operationOf(registry.label, change)),
    endedAt: around.clock.now(),
    requests: job.requests(),
    waitedMs: job.waitedMs,
  };

  async function work(): Promise<Told> {
    try {
      const changes = await planAll(order, job.registry, around.clock);
      if (!isNonEmpty(changes)) return { kind: 'kept' };
      planned.changes = changes;
      planned.facts = factsOf(order, around.clock);
      await around.clock.sleep(order.evaluates, job.signal);
      return { kind: 'outcomes', outcomes: await applyPromotions(job.registry, changes, planned.facts) };
    } catch (error) {
      if (error instanceof RatchetError) return { kind: 'error', message: error.message };
      if (!job.signal.aborted) around.onDefect(error);
      return { kind: 'cancelled' };
    } finally {
      job.close();
    }
  }
}

/** The very same operations once more, by a run that has its plan already. */
export async function applyAgain(run: Run, around: Surroundings): Promise<readonly PromotionOutcome[]> {
  if (!isNonEmpty(run.changes) || run.facts === undefined) return [];
  return applyPromotions(createJob(run.order, around).registry, run.changes, run.facts);
}

function createJob(order: Order, around: Surroundings) {
  const { clock, random } = around;
  const cancel = new AbortController();
  const { signal } = cancel;
  const waitedMs = { client: 0, registry: 0 };
  let over = false;
  let crash: () => void = () => undefined;
  const crashed = new Promise<Told>((resolve) => {
    crash = () => resolve({ kind: 'crashed' });
  });
  if (order.cancelledAfter !== undefined) {
    clock.after(order.cancelledAfter, () => {
      if (!over) cancel.abort(new Error('cancelled'));
      return !over;
    });
  }
  const github = createGitHub({
    token: 'ghs_schedule',
    apiUrl: API,
    graphqlUrl: `${API}/graphql`,
    signal,
    now: clock.now,
    maxRequests: order.maxRequests,
    timeBudgetMs: MAX_WAIT_MS,
    sleep: (ms, stop) => {
      waitedMs.client += ms;
      return clock.sleep(ms, stop);
    },
    fetch: createFetch({ ...around, signal, mayWrite: order.mayWrite, onCrash: crash }),
  });
  const store = githubStore(github, { owner: 'acme', name: 'app' }, 'prompt-registry');
  const registry = around.open(store, {
    signal,
    random,
    sleep: (ms) => {
      waitedMs.registry += ms;
      return clock.sleep(ms);
    },
  });
  const close = () => {
    over = true;
  };
  return { registry, signal, crashed, waitedMs, requests: github.requests, close };
}

/** Reads what the environments hold, and plans: all targets move, or none. */
async function planAll(order: Order, registry: Registry, clock: Clock): Promise<readonly PlannedChange[]> {
  const states = await registry.environments();
  const changes: PlannedChange[] = [];
  for (const target of order.targets) {
    const { environment, slug } = target;
    const state = states.find((each) => each.environment === environment);
    const holds = state?.prompts.get(slug);
    const held = state?.held.get(slug) ?? [];
    const planned =
      target.version === undefined
        ? await rollback({ environment, slug, holds, held }, registry)
        : await promotion({ environment, slug, holds, held, version: target.version }, order, registry, clock);
    if (planned === 'refused') return [];
    changes.push(...planned);
  }
  return changes;
}

type Place = {
  readonly environment: EnvironmentSlug;
  readonly slug: PromptSlug;
  readonly holds: Assignment<PromptVersionId> | undefined;
  readonly held: readonly VersionId[];
};

async function promotion(
  { version, ...place }: Place & { readonly version: PromptVersion },
  order: Order,
  registry: Registry,
  clock: Clock,
): Promise<readonly PlannedChange[] | 'refused'> {
  const { environment, slug, holds } = place;
  const pullRequests = order.pullRequest === undefined ? [] : [order.pullRequest];
  const baseline = holds && (await baselineOf(registry, environment, slug, holds, pullRequests));
  const plan = planPromotion({
    ...place,
    environment: {
      slug: environment,
      assign: order.event === 'push' ? 'on-merge' : 'on-pass',
      protected: false,
      from: undefined,
      evidenceDays: 7,
      first: 'allow',
    },
    event: order.event,
    trust: { kind: 'trusted' },
    onDefaultBranch: order.event === 'push',
    candidate: version.id,
    verdict: order.verdict,
    now: new Date(clock.now()).toISOString(),
    reason: 'adopted',
    dryRun: false,
  });
  if (plan.kind === 'refuse') return 'refused';
  if (plan.kind === 'keep') return [];
  return [{ environment, slug, plan, version, evidence: evidenceOf(version, baseline?.version, order.score) }];
}

async function rollback(place: Place, registry: Registry): Promise<readonly PlannedChange[] | 'refused'> {
  const { environment, slug } = place;
  const plan = planRollback({
    ...place,
    environment: { slug: environment, protected: false },
    onDefaultBranch: true,
    chain: await collect(registry.history(environment, slug)),
    dryRun: false,
  });
  if (plan.kind === 'refuse') return 'refused';
  return plan.kind === 'keep' ? [] : [{ environment, slug, plan }];
}

function factsOf(order: Order, clock: Clock): PromotionFacts {
  const { id, attempt, event, pullRequest, targets } = order;
  const isRollback = targets.some(({ version }) => version === undefined);
  return {
    action: isRollback ? 'rollback' : 'promotion',
    rule: isRollback ? 'rollback' : event === 'push' ? 'on-merge' : 'on-pass',
    actor: 'octocat',
    run: { id, attempt, url: `https://github.test/acme/app/actions/runs/${id}` },
    pullRequest,
    now: new Date(clock.now()).toISOString(),
  };
}

function operationOf(registry: string, { environment, slug, plan, evidence }: PlannedChange): OperationId {
  const proof = evidence === undefined ? undefined : digestOf(evidence);
  const { from, to, replaces } = plan;
  return operationId({ registry, environment, kind: 'prompt', slug, from, to, evidence: proof, replaces });
}
