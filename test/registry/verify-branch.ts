import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isNonEmpty } from '../../src/foundation/brand.ts';
import { digestOf } from '../../src/foundation/digest.ts';
import { gitEnvironment, gitOrThrow } from '../../src/foundation/git-process.ts';
import {
  type EnvironmentSlug,
  parseEvaluationId,
  parseParametersSlug,
  parseVersionId,
  type VersionId,
} from '../../src/foundation/ids.ts';
import {
  applyPromotions,
  type ChangePlan,
  operationId,
  type PlannedChange,
  type PromotionFacts,
  planRemoval,
  planRollback,
  planWithdrawal,
} from '../../src/promotion/index.ts';
import { type Assignable, nameOfAssignable } from '../../src/registry/assignable.ts';
import { localHistory, type Verification, verifyBranch } from '../../src/registry/git/verify/index.ts';
import { gitRegistry, localStore } from '../../src/registry/index.ts';
import {
  type AssignableVersion,
  assignmentOf,
  type Evidence,
  type ParametersVersion,
  type Registry,
} from '../../src/registry/registry.ts';
import { collect, stateOf } from './builders.ts';

export const BRANCH = 'prompt-registry';

/** What somebody's own commit does to files: texts by path, null deletes, a function changes what is there. */
export type ByHand = Readonly<Record<string, string | Uint8Array | null | ((was: string) => string)>>;

export type VerifiedBranch = Awaited<ReturnType<typeof startVerifiedBranch>>;

/** A registry on a branch of a local repository, moved by the real code and by hands. */
export async function startVerifiedBranch(copyOf?: { readonly root: string }) {
  const root = await mkdtemp(join(tmpdir(), 'verified-branch-'));
  const bytes = (args: readonly string[], input?: string | Uint8Array, env: Record<string, string> = {}) =>
    gitOrThrow(root, args, { input, env: { ...gitEnvironment(process.env), ...MALLORY, ...env } });
  const git = async (...call: Parameters<typeof bytes>) => (await bytes(...call)).toString();
  if (copyOf === undefined) await git(['init', '--quiet', '--initial-branch=main', '.']);
  else await cp(copyOf.root, root, { recursive: true });
  const registries = new Map<string | undefined, Registry>();
  let minutes = copyOf === undefined ? 0 : 60;

  /** Of a project, or of the whole branch. */
  function registry(project?: string): Registry {
    const known = registries.get(project) ?? gitRegistry(localStore(root, BRANCH), { project });
    registries.set(project, known);
    return known;
  }

  function factsOf(action: PromotionFacts['action'], given: Partial<PromotionFacts>): PromotionFacts {
    minutes += 1;
    const now = new Date(Date.parse('2026-11-01T09:00:00Z') + minutes * 60_000).toISOString();
    return { action, rule: action === 'promotion' ? 'on-pass' : action, actor: 'octocat', now, ...given };
  }

  async function apply(changes: readonly PlannedChange[], facts: PromotionFacts, project?: string): Promise<void> {
    if (!isNonEmpty(changes)) return;
    const outcomes = await applyPromotions(registry(project), changes, facts);
    const wrong = outcomes.find(({ kind }) => kind !== 'promoted');
    if (wrong !== undefined) throw new Error(JSON.stringify(wrong));
  }

  type Given = Partial<PromotionFacts> & {
    readonly project?: string | undefined;
    readonly environment: EnvironmentSlug;
    readonly override?: boolean;
  };

  /** All in one commit. */
  async function promote(versions: readonly AssignableVersion[], given: Given): Promise<string> {
    const { project, environment, override = false, ...facts } = given;
    const state = await stateOf(registry(project), environment);
    const changes = versions.map((version): PlannedChange => {
      const of = assignableOf(version);
      const name = nameOfAssignable(of);
      const holds = assignmentOf(state, of);
      const held = (state?.held.get(name) ?? []).filter((id) => id !== version.id);
      const replaces = holds?.operation ?? state?.removed.get(name)?.operation;
      return {
        environment,
        kind: of.kind,
        slug: of.slug,
        plan: {
          kind: 'assign',
          from: holds?.version,
          to: version.id,
          replaces,
          held,
          ...(override ? { override } : {}),
        },
        version,
        evidence: proofOf(version.id, override ? 'fail' : 'pass', minutes),
      };
    });
    await apply(changes, factsOf('promotion', facts), project);
    return tip();
  }

  type MoveOf = (place: {
    readonly name: ReturnType<typeof nameOfAssignable>;
    readonly environment: { readonly slug: EnvironmentSlug; readonly protected: boolean };
    readonly onDefaultBranch: boolean;
    readonly holds: ReturnType<typeof assignmentOf>;
    readonly held: readonly VersionId[];
    readonly chain: Awaited<ReturnType<typeof history>>;
    readonly dryRun: boolean;
  }) => ChangePlan;
  const history = (name: ReturnType<typeof nameOfAssignable>, { project, environment }: Given) =>
    collect(registry(project).history(environment, name));

  /** Undefined: the plan did not move anything. */
  async function move(
    of: Assignable,
    action: 'rollback' | 'removal' | 'withdrawal',
    given: Given,
    planOf: MoveOf,
  ): Promise<string | undefined> {
    const { project, environment, override: _, ...facts } = given;
    const state = await stateOf(registry(project), environment);
    const name = nameOfAssignable(of);
    const plan = planOf({
      name,
      environment: { slug: environment, protected: false },
      onDefaultBranch: true,
      holds: assignmentOf(state, of),
      held: state?.held.get(name) ?? [],
      chain: await history(name, given),
      dryRun: false,
    });
    if (plan.kind !== 'assign' && plan.kind !== 'remove') return undefined;
    await apply([{ environment, kind: of.kind, slug: of.slug, plan }], factsOf(action, facts), project);
    return tip();
  }

  const tip = async () => (await git(['rev-parse', BRANCH])).trim();

  /** A commit on the branch that no protocol made. */
  async function byHand(
    files: ByHand,
    options: { readonly message?: string; readonly merge?: string; readonly mode?: string } = {},
  ): Promise<string> {
    const parent = await tip();
    const env = { GIT_INDEX_FILE: join(root, '.git', 'by-hand') };
    await git(['read-tree', parent], undefined, env);
    for (const [path, file] of Object.entries(files)) {
      const content = typeof file === 'function' ? file(await git(['show', `${parent}:${path}`])) : file;
      if (content === null) await git(['update-index', '--force-remove', '--', path], undefined, env);
      else {
        const blob = (await git(['hash-object', '-w', '--stdin'], content)).trim();
        await git(
          ['update-index', '--add', '--cacheinfo', `${options.mode ?? '100644'},${blob},${path}`],
          undefined,
          env,
        );
      }
    }
    const tree = (await git(['write-tree'], undefined, env)).trim();
    const parents = ['-p', parent, ...(options.merge === undefined ? [] : ['-p', options.merge])];
    const made = (await git(['commit-tree', tree, ...parents, '-m', options.message ?? 'Tidy up'])).trim();
    await git(['update-ref', `refs/heads/${BRANCH}`, made]);
    return made;
  }

  return {
    root,
    git,
    registry,
    promote,
    rollback: (of: Assignable, given: Given) =>
      move(of, 'rollback', given, ({ name, ...place }) => planRollback({ slug: name, ...place })),
    remove: (of: Assignable, given: Given) =>
      move(of, 'removal', { reason: 'no longer used', ...given }, (place) =>
        planRemoval({ ...place, reason: 'no longer used' }),
      ),
    withdraw: (of: Assignable, pullRequest: number, given: Given) =>
      move(of, 'withdrawal', { pullRequest, ...given }, (place) =>
        planWithdrawal({ ...place, pullRequest, abandoned: new Set() }),
      ),
    byHand,
    tip,
    /** Puts back what a commit did, as `git revert` does. */
    async revert(commit: string): Promise<string> {
      const changed = (await git(['diff-tree', '-r', '--no-commit-id', '--name-only', '--root', commit]))
        .trim()
        .split('\n');
      const before = new Map<string, Uint8Array | null>();
      for (const path of changed) {
        before.set(path, await bytes(['cat-file', 'blob', `${commit}^:${path}`]).catch(() => null));
      }
      return byHand(Object.fromEntries(before), { message: `Revert "${commit}"` });
    },
    verify: (): Promise<Verification> => verifyBranch(localHistory(root, BRANCH), { operationId }),
    paths: async () => (await git(['ls-tree', '-r', '--name-only', BRANCH])).trim().split('\n'),
    stop: () => rm(root, { recursive: true, force: true }),
  };
}

const MALLORY = {
  GIT_AUTHOR_NAME: 'Mallory',
  GIT_AUTHOR_EMAIL: 'mallory@example.invalid',
  GIT_COMMITTER_NAME: 'Mallory',
  GIT_COMMITTER_EMAIL: 'mallory@example.invalid',
};

export function parametersOf(temperature: number): ParametersVersion {
  const parameters = { temperature };
  return {
    kind: 'parameters',
    slug: parseParametersSlug('careful'),
    id: parseVersionId(digestOf(parameters)),
    parameters,
  };
}

function assignableOf(version: AssignableVersion): Assignable {
  if (!('kind' in version)) return { kind: 'prompt', slug: version.slug };
  return version.kind === 'dataset'
    ? { kind: 'dataset', slug: version.slug }
    : { kind: 'parameters', slug: version.slug };
}

export function proofOf(version: VersionId, kind: 'pass' | 'fail', round: number): Evidence {
  return {
    format: 1,
    version,
    policy: digestOf('policy'),
    evaluations: [parseEvaluationId(digestOf({ version, round }))],
    verdict: { kind },
    comparisons: [{ suite: 'triage', round }],
  };
}
