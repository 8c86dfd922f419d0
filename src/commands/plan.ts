import { existsSync } from 'node:fs';
import type { EnvironmentConfig } from '../config/config.ts';
import { type CompletionCache, openCache, type Subject } from '../evaluation/index.ts';
import { describeError, FileError, RatchetError } from '../foundation/errors.ts';
import type { EvaluationId, ModelId, PromptVersionId } from '../foundation/ids.ts';
import { emptyTree, type SourceTree } from '../foundation/source-tree.ts';
import { modelReferences } from '../models/references.ts';
import { promptFiles } from '../prompts/index.ts';
import type { Notice } from '../report/report.ts';
import { evidenceDaysOf } from './assignables/expiry.ts';
import { type Candidate, findCandidates } from './candidates.ts';
import { type Contests, contestsOf } from './contests.ts';
import { withFileSuites } from './file-suites.ts';
import { needsEvaluation } from './judge-candidates.ts';
import { loadConfig, type Policy } from './load-config.ts';
import { createModelsFor, lentToScorers } from './models.ts';
import { type OpenSuite, openSuites } from './open-suites.ts';
import {
  type Beforehand,
  type Caps,
  estimateOf,
  gateBeforehand,
  type PlannedCalls,
  type Planning,
} from './plan-calls.ts';
import { type PlannedSuite, plannedSuites } from './plan-suites.ts';
import { changedPolicyFiles, heldUnderProposal, policyNotices } from './proposed-policy.ts';
import { readPrompts } from './read-prompts.ts';
import { findRecorded } from './recorded.ts';
import type { EvaluateRequest, Surroundings } from './request.ts';
import { TrustedFolder } from './trusted-folder.ts';

/** What an evaluation would do: everything up to its first model call. Plain JSON, printed as it stands. */
export type EvaluationPlan = {
  readonly format: 1;
  readonly config: string;
  /** What is looked at, and what it is compared with, as a person knows them. */
  readonly proposed: string;
  readonly base: string | undefined;
  /** True: every prompt, as if each had changed. */
  readonly all: boolean;
  /** Why there is nothing to evaluate. */
  readonly nothing?: string;
  /** One a prompt and environment. */
  readonly prompts: readonly PlannedPrompt[];
  /** All of it together: what two environments or suites share is asked once. */
  readonly total: PlannedCalls;
  /** Evaluations that are on record, whole: nothing is asked for them. */
  readonly recorded: number;
  readonly caps: Caps;
  readonly notices: readonly Notice[];
};

export type PlannedPrompt = {
  readonly slug: string;
  readonly file: string | undefined;
  readonly version: PromptVersionId;
  readonly model: ModelId;
  readonly simulated: boolean;
  readonly environment: string;
  readonly assign: EnvironmentConfig['assign'];
  readonly gate: { readonly mode: 'simple' | 'strict'; readonly maxDrop: number };
  /** `held`: what the environment holds. `base`: the file as it was. `itself`: planned as if it had changed. `none`: a first version. */
  readonly against: 'held' | 'base' | 'itself' | 'none';
  readonly suites: readonly PlannedSuite[];
  /** What the gate says whatever is answered; then no call is made for it. */
  readonly beforehand?: Beforehand;
};

/**
 * Plans an evaluation and makes none: no key is needed, nothing is called and nothing is recorded.
 *
 * @param all every prompt of the proposed tree, as if each had changed. A file that cannot be read is a notice then.
 * @throws what an evaluation would end with before its first call.
 */
export async function planEvaluation(
  request: EvaluateRequest,
  around: Surroundings,
  { all }: { readonly all: boolean },
): Promise<EvaluationPlan> {
  const proposed = request.scope.kind === 'change' ? request.scope.proposed : request.scope.tree;
  const loaded = await loadConfig(request.configPath, request.trusted, proposed);
  const { resolve: resolveModel } = modelReferences(loaded.config.models);
  const suites = await withFileSuites({ config: loaded.config, resolveModel }, loaded.tree);
  const { config } = suites;
  const policy: Policy = { ...loaded, config };
  const source = { config, resolveModel };
  const registry = around.registry(config);
  const readable = all ? await readableTree(proposed, source) : { tree: proposed, notices: [] };
  const asked: EvaluateRequest = all
    ? { ...request, scope: { kind: 'change', proposed: readable.tree, base: emptyTree } }
    : request;
  const found = await findCandidates(asked, source, registry, around.now().toISOString());
  const changed = all ? [] : await changedPolicyFiles(request, policy);
  const proposal =
    all || found.candidates.length > 0 ? undefined : await heldUnderProposal(request, policy, changed, registry);
  const notices = [
    ...readable.notices,
    ...found.notices,
    ...suites.noticesFor(found.prompts),
    ...policyNotices(changed, policy),
  ];
  const candidates = (proposal?.candidates ?? found.candidates).map((candidate) =>
    all ? asChanged(candidate) : candidate,
  );
  const facts = {
    format: 1,
    config: request.configPath,
    proposed: proposed.label,
    base: all || request.scope.kind === 'tip' ? undefined : request.scope.base.label,
    all,
  } as const;
  if (candidates.length === 0) {
    return { ...facts, nothing: found.nothing, prompts: [], ...nothingAsked(config.limits, around), notices };
  }
  const judged = { candidates, policy: proposal?.policy ?? policy, reviewed: proposal === undefined };
  const planned = await planCandidates(judged, request, around, all);
  return { ...facts, ...planned, notices: once([...notices, ...planned.notices]) };
}

/** Prompts of one file have the same to say. */
function once(notices: readonly Notice[]): readonly Notice[] {
  return [...new Map(notices.map((notice) => [notice.message, notice])).values()];
}

type Judged = { readonly candidates: readonly Candidate[]; readonly policy: Policy; readonly reviewed: boolean };
type Planned = Pick<EvaluationPlan, 'prompts' | 'total' | 'recorded' | 'caps' | 'notices'>;

async function planCandidates(
  { candidates, policy, reviewed }: Judged,
  request: EvaluateRequest,
  around: Surroundings,
  all: boolean,
): Promise<Planned> {
  const { config } = policy;
  // The same programs start as in an evaluation: a dataset that is a program has to be read to be counted.
  const folder = new TrustedFolder(policy.tree, policy.trusted && reviewed ? around.code : undefined);
  const models = await createModelsFor(config, around, { trusted: policy.trusted, keys: false, folder });
  const toRun = candidates.filter((candidate) => (all ? candidate.suites.length > 0 : needsEvaluation(candidate)));
  const cache = await cacheOf(around);
  try {
    const opened = await openSuites(config, new Set(toRun.flatMap((each) => each.suites)), policy.tree, {
      ...lentToScorers(models),
      folder,
      mayCall: false,
      signal: around.signal,
    });
    try {
      const contests = contestsOf(toRun, opened.suites, models, !reviewed || (request.reason ?? '') !== '');
      const found = await findRecorded(
        contests.subjects,
        {
          reuse: true,
          results: policy.trusted || !reviewed ? around.results(config) : undefined,
          pullRequest: undefined,
        },
        { days: evidenceDaysOf(contests.contests, []), now: around.now() },
      );
      const subjects = withRecords(contests, found.known);
      const planning: Planning = { subjects, models, cache, limits: limitsOf(config.limits, around), around };
      const suites = new Map<Candidate, readonly PlannedSuite[]>();
      for (const each of candidates) suites.set(each, await suitesOf(each, contests, opened.suites, planning));
      const beforehand = await gateBeforehand(contests, planning);
      const prompts = candidates.map((candidate): PlannedPrompt => {
        const said = beforehand.get(candidate) ?? unjudged(candidate, toRun);
        const { simulated } = models.model(candidate.version.model);
        return {
          ...promptFacts(candidate, simulated, all),
          suites: suites.get(candidate) ?? [],
          ...(said === undefined ? {} : { beforehand: said }),
        };
      });
      const { total, caps } = await estimateOf(contests, new Set(beforehand.keys()), planning);
      const recorded = [...subjects.values()].filter((subject) => subject.recorded?.complete === true).length;
      return { prompts, total, recorded, caps, notices: found.notices };
    } finally {
      await opened.close();
    }
  } finally {
    await cache?.close();
    await models.close();
    await folder.close();
  }
}

function promptFacts(candidate: Candidate, simulated: boolean, all: boolean): Omit<PlannedPrompt, 'suites'> {
  const { slug, file, version, environment, baseline } = candidate;
  const { mode, maxDrop } = environment.gate;
  const itself = all && baseline?.version.id === version.id;
  return {
    slug,
    file,
    version: version.id,
    model: version.model,
    simulated,
    environment: environment.slug,
    assign: environment.assign,
    gate: { mode, maxDrop },
    against: itself ? 'itself' : (baseline?.source ?? 'none'),
  };
}

/** What a model or a template refuses is the fault of a prompt: its file is named where the error knows no place. */
async function suitesOf(
  candidate: Candidate,
  contests: Contests,
  suites: ReadonlyMap<string, OpenSuite>,
  planning: Planning,
): Promise<readonly PlannedSuite[]> {
  try {
    return await plannedSuites(candidate, contests, suites, planning);
  } catch (error) {
    if (!(error instanceof RatchetError) || error.position !== undefined || candidate.file === undefined) throw error;
    throw new FileError(error.message, { position: { file: candidate.file }, todo: error.todo, cause: error });
  }
}

/** As if the file had just been changed: held against what the environment holds, else against itself. */
function asChanged(candidate: Candidate): Candidate {
  const { baseline, version } = candidate;
  return { ...candidate, baseline: baseline ?? { version, source: 'base', since: undefined } };
}

function unjudged({ slug, environment, suites }: Candidate, toRun: readonly Candidate[]): Beforehand | undefined {
  if (suites.length === 0) {
    return { verdict: 'error', because: `no suite of ${environment.slug} covers ${slug}: it cannot be judged` };
  }
  const runs = toRun.some((each) => each.slug === slug && each.environment === environment);
  return runs ? undefined : { verdict: 'pass', because: `${environment.slug} holds this version already` };
}

function withRecords(
  { subjects }: Contests,
  known: ReadonlyMap<EvaluationId, Pick<Subject, 'recorded' | 'pool'>>,
): ReadonlyMap<EvaluationId, Subject> {
  return new Map([...subjects].map(([id, subject]) => [id, { ...subject, ...known.get(id) }]));
}

function limitsOf(limits: { readonly maxCalls: number; readonly maxCostUsd: number }, { caps }: Surroundings) {
  return {
    maxCalls: Math.min(limits.maxCalls, caps.maxCalls ?? Number.POSITIVE_INFINITY),
    maxCostUsd: Math.min(limits.maxCostUsd, caps.maxCostUsd ?? Number.POSITIVE_INFINITY),
  };
}

function nothingAsked(limits: { readonly maxCalls: number; readonly maxCostUsd: number }, around: Surroundings) {
  const total = { calls: 0, scorerCalls: 0, inputTokens: 0, outputTokens: 0, costUsd: 0, unpriced: [] };
  return { total, recorded: 0, caps: limitsOf(limits, around) };
}

/** What is cached costs nothing. A cache that cannot be opened is none: the run itself says so. */
async function cacheOf({ cacheFolder }: Surroundings): Promise<CompletionCache | undefined> {
  if (cacheFolder === undefined || !existsSync(cacheFolder)) return undefined;
  try {
    return await openCache(cacheFolder);
  } catch {
    return undefined;
  }
}

/** The tree without the prompt files that cannot be read: one of them must not hide what the others would cost. */
async function readableTree(
  tree: SourceTree,
  source: Parameters<typeof readPrompts>[2],
): Promise<{ readonly tree: SourceTree; readonly notices: readonly Notice[] }> {
  const entries = await tree.entries();
  const paths = promptFiles(entries, source.config.prompts).map(({ path }) => path);
  const { failed } = await readPrompts(tree, paths, source);
  if (failed.size === 0) return { tree, notices: [] };
  return {
    tree: { ...tree, entries: async () => entries.filter(({ path }) => !failed.has(path)) },
    notices: [...failed.values()].map((error) => ({ level: 'warning', message: `left out: ${describeError(error)}` })),
  };
}
