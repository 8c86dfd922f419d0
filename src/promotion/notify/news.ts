import { type Digest, digestOf } from '../../foundation/digest.ts';
import type { LedgerAction, LedgerEntry, RunFacts } from '../../registry/registry.ts';

/** `withdrawn`: a pull request was closed unmerged, and what it took was given back. */
export type NewsEvent = 'assigned' | 'removed' | 'rolled-back' | 'withdrawn' | 'refused';

/**
 * One thing that is told: a change that is in the ledger, or a version that was refused. Its texts are as they were found (a reason, a
 * name that git knows someone by): every writer neutralises them.
 */
export type PromotionNews = {
  readonly event: NewsEvent;
  /** The same for the same change, however often it is told: `sha256:` and 64 hex digits. */
  readonly delivery: Digest;
  readonly environment: string;
  readonly kind: LedgerEntry['kind'];
  /** The slug, without its kind. */
  readonly name: string;
  /** Undefined: the environment held nothing; also where a version was refused. */
  readonly from: string | undefined;
  /** What it holds now, or the version that was refused. Undefined: it holds nothing, or it was no version that was refused. */
  readonly to: string | undefined;
  /** Undefined where a version was refused: nothing is in the ledger. */
  readonly operation: string | undefined;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly actor: string;
  readonly triggeringActor: string | undefined;
  /** What a person gave as the reason. */
  readonly reason: string | undefined;
  /** Which rule moved it: `on-pass`, `manual`, `rollback`, … */
  readonly rule: string | undefined;
  /** One sentence: why the verdict is what it is, or why it was refused. */
  readonly summary: string | undefined;
  /** Digest of the evidence. */
  readonly evidence: string | undefined;
  /** The commit whose files were evaluated. */
  readonly commit: string | undefined;
  readonly pullRequest: number | undefined;
  readonly runUrl: string | undefined;
  /** `owner/name`. */
  readonly repository: string | undefined;
  readonly project: string | undefined;
  readonly registryCommit: string | undefined;
};

/** The run that tells. */
export type TellingRun = {
  readonly repository: string | undefined;
  readonly project: string | undefined;
  readonly registryCommit: string | undefined;
  /** Undefined on a person's own machine. */
  readonly run: RunFacts | undefined;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
};

/** An entry as it was read from the ledger, after it was written. */
export type LedgerNews = { readonly entry: LedgerEntry; readonly summary?: string | undefined };

/** What should have changed and did not, for good or for now. */
export type RefusedNews = Pick<LedgerEntry, 'kind' | 'environment' | 'slug' | 'at' | 'actor'> &
  Partial<Pick<LedgerEntry, 'triggeringActor' | 'reason' | 'commit' | 'pullRequest'>> & {
    /** Undefined of a rollback and a removal: they are refused as a whole. */
    readonly version: string | undefined;
    readonly message: string;
  };

/**
 * What a run has to tell: the changes that it wrote itself, each once, then what it refused, if this is the run's first attempt. A run
 * that finds its operation in the ledger already tells nothing: the run that wrote it did.
 */
export function newsOf(
  written: readonly LedgerNews[],
  refused: readonly RefusedNews[],
  run: TellingRun,
): readonly PromotionNews[] {
  const own = written.filter(({ entry }) => isOf(entry, run)).map((each) => changeNews(each, run));
  const first = (run.run?.attempt ?? 1) === 1;
  const all = [...own, ...(first ? refused.map((each) => refusalNews(each, run)) : [])];
  return [...new Map(all.map((news) => [news.delivery, news])).values()];
}

/** Jobs of one workflow run share its id: the time tells an entry of this job from what another has written before it began. */
function isOf({ run, at }: LedgerEntry, telling: TellingRun): boolean {
  const sameRun = run?.id === telling.run?.id && run?.attempt === telling.run?.attempt;
  // Written so that a time that cannot be read is never this run's.
  return sameRun && Date.parse(at) >= Date.parse(telling.startedAt);
}

const EVENTS: { readonly [action in LedgerAction]: NewsEvent } = {
  promotion: 'assigned',
  rollback: 'rolled-back',
  removal: 'removed',
  withdrawal: 'withdrawn',
};

function changeNews({ entry, summary }: LedgerNews, run: TellingRun): PromotionNews {
  const event = EVENTS[entry.action];
  const { environment, kind, slug, operation, at, actor, triggeringActor, reason, rule, evidence } = entry;
  return {
    event,
    delivery: digestOf({ event, operation }),
    environment,
    kind,
    name: slug,
    from: entry.from,
    to: entry.to,
    operation,
    at,
    actor,
    triggeringActor,
    reason,
    rule,
    summary,
    evidence,
    commit: entry.commit,
    pullRequest: entry.pullRequest,
    ...placeOf(run),
  };
}

function refusalNews(refused: RefusedNews, run: TellingRun): PromotionNews {
  const { environment, kind, slug, version, at, actor, triggeringActor, reason } = refused;
  const place = placeOf(run);
  const { repository, project } = place;
  return {
    event: 'refused',
    delivery: digestOf({
      event: 'refused',
      repository: repository ?? null,
      project: project ?? null,
      environment,
      kind,
      name: slug,
      version: version ?? null,
      // There is no operation: the run stands for it, and on a person's own machine the moment.
      run: run.run?.id ?? at,
    }),
    environment,
    kind,
    name: slug,
    from: undefined,
    to: version,
    operation: undefined,
    at,
    actor,
    triggeringActor,
    reason,
    rule: undefined,
    summary: refused.message,
    evidence: undefined,
    commit: refused.commit,
    pullRequest: refused.pullRequest,
    ...place,
  };
}

function placeOf({ repository, project, registryCommit, run }: TellingRun) {
  return { repository, project, registryCommit, runUrl: run?.url };
}

/** The news with every secret out of its texts. Before anything is rendered: a writer encodes, and hides a secret from the search. */
export function redactNews(news: PromotionNews, redact: (text: string) => string): PromotionNews {
  const clean = (text: string | undefined) => (text === undefined ? undefined : redact(text));
  return {
    ...news,
    environment: redact(news.environment),
    name: redact(news.name),
    from: clean(news.from),
    to: clean(news.to),
    operation: clean(news.operation),
    actor: redact(news.actor),
    triggeringActor: clean(news.triggeringActor),
    reason: clean(news.reason),
    rule: clean(news.rule),
    summary: clean(news.summary),
    evidence: clean(news.evidence),
    commit: clean(news.commit),
    runUrl: clean(news.runUrl),
    repository: clean(news.repository),
    project: clean(news.project),
    registryCommit: clean(news.registryCommit),
  };
}
