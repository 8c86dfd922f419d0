import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import type { Commit, GitRepository } from '../repository.ts';
import { record } from '../request.ts';

/** What the checks read of a ledger entry. */
export type Entry = {
  readonly operation: string;
  readonly action: string;
  /** `<environment>/<prompts, datasets or parameters>/<slug>`: what it assigned. */
  readonly place: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
  readonly replaces: string | undefined;
  readonly evidence: string | undefined;
  readonly at: string;
  readonly pullRequest: number | undefined;
  /** `<run>/<attempt>` */
  readonly run: string;
  /** The place of its commit on the branch, from 0. */
  readonly index: number;
  readonly commit: string;
};

type Pointer = { readonly version: string; readonly operation: string; readonly since: string };

export type Replay = { readonly ledger: ReadonlyMap<string, Entry>; readonly violations: readonly string[] };

/**
 * The branch, commit by commit, as a stranger with git and JSON reads it: nothing of the code under test has a part in it.
 * Shows I1, I2, I4 and I5, and of I3 that what was on the branch stays there.
 */
export function replay(repository: GitRepository): Replay {
  const ledger = new Map<string, Entry>();
  const violations: string[] = [];
  const commits = repository.history();
  const there = new Set(commits.map(({ oid }) => oid));
  if (repository.tips().some((tip) => !there.has(tip))) violations.push('I3: a commit of the branch is gone');
  let before: ReadonlyMap<string, Pointer> = new Map();
  let parent: Commit | undefined;
  for (const [index, commit] of commits.entries()) {
    const changed = [...commit.tree.files].filter(([path, oid]) => parent?.tree.files.get(path) !== oid);
    const after = changed.some(([path]) => path.startsWith('environments/')) ? pointersOf(repository, commit) : before;
    const entries = changed
      .filter(([path]) => path.startsWith('ledger/'))
      .map(([path]) => entryOf(repository, commit, path, index));
    const say = (invariant: string, what: string) => violations.push(`${invariant}: commit ${index}: ${what}`);

    for (const path of parent?.tree.files.keys() ?? []) {
      if (!commit.tree.files.has(path)) say('I3', `${path} is gone`);
    }
    for (const entry of entries) {
      if (ledger.has(entry.operation)) say('I2', `operation ${entry.operation} is there a second time`);
      const old = before.get(entry.place);
      if (old?.version !== entry.from || old?.operation !== entry.replaces) {
        say('I1', `${entry.place} held ${old?.operation}, and the entry replaces ${entry.replaces}`);
      }
      const held = after.get(entry.place);
      if (held?.version !== entry.to || held?.operation !== entry.operation || held?.since !== entry.at) {
        say('I5', `the entry of ${entry.place} is not what it holds`);
      }
      for (const fault of faultsOf(repository, commit, entry, ledger)) say('I4', fault);
    }
    for (const entry of entries) ledger.set(entry.operation, entry);
    const moved = [...after].filter(([place, { operation }]) => before.get(place)?.operation !== operation);
    const gone = [...before.keys()].filter((place) => !after.has(place));
    const told = entries.map(({ place }) => place).toSorted();
    const found = [...moved.map(([place]) => place), ...gone].toSorted();
    if (JSON.stringify(told) !== JSON.stringify(found)) say('I5', `moved ${found}, and has entries of ${told}`);
    before = after;
    parent = commit;
  }
  return { ledger, violations };
}

function pointersOf(repository: GitRepository, commit: Commit): Map<string, Pointer> {
  const found = new Map<string, Pointer>();
  for (const path of commit.tree.files.keys()) {
    const environment = /^environments\/(.+)\.json$/.exec(path)?.[1];
    if (environment === undefined) continue;
    const state = jsonOf(repository, commit, path);
    for (const section of ['prompts', 'datasets', 'parameters']) {
      for (const [slug, value] of Object.entries(record(state[section]))) {
        const { version, operation, since } = record(value);
        const pointer = { version: String(version), operation: String(operation), since: String(since) };
        found.set(`${environment}/${section}/${slug}`, pointer);
      }
    }
  }
  return found;
}

function entryOf(repository: GitRepository, commit: Commit, path: string, index: number): Entry {
  const entry = jsonOf(repository, commit, path);
  const run = record(entry.run);
  const section = entry.kind === 'prompt' ? 'prompts' : entry.kind === 'dataset' ? 'datasets' : 'parameters';
  const operation = `sha256:${path.slice('ledger/00/'.length, -'.json'.length)}`;
  return {
    operation: entry.operation === operation ? operation : `${operation} with the name of another`,
    action: String(entry.action),
    place: `${entry.environment}/${section}/${entry.slug}`,
    from: text(entry.from),
    to: text(entry.to),
    replaces: text(entry.replaces),
    evidence: text(entry.evidence),
    at: String(entry.at),
    pullRequest: typeof entry.pullRequest === 'number' ? entry.pullRequest : undefined,
    run: `${run.id}/${run.attempt}`,
    index,
    commit: commit.oid,
  };
}

/** Of I1 and I4: a promotion rests on a passing verdict about exactly its version, against the baseline of the rules. */
function faultsOf(
  repository: GitRepository,
  commit: Commit,
  entry: Entry,
  ledger: ReadonlyMap<string, Entry>,
): readonly string[] {
  const faults: string[] = [];
  const slug = entry.place.split('/').at(-1);
  const version = jsonOf(repository, commit, `versions/prompt/${slug}/${entry.to?.slice('sha256:'.length)}.json`);
  if (version.slug !== slug) faults.push(`${entry.place}: the content of ${entry.to} is not there`);
  if (entry.action !== 'promotion') {
    if (entry.evidence !== undefined) faults.push(`${entry.place}: a ${entry.action} has evidence`);
    return faults;
  }
  const evidence = evidenceOf(repository, commit, entry.evidence);
  if (evidence === undefined) return [...faults, `${entry.place}: no evidence that has the digest of its name`];
  if (record(evidence.verdict).kind !== 'pass') faults.push(`${entry.place}: the verdict is not pass`);
  if (!Array.isArray(evidence.evaluations) || evidence.evaluations.length === 0) {
    faults.push(`${entry.place}: the verdict rests on nothing`);
  }
  const judged = evidence.version ?? evidence.prompt;
  if (judged !== entry.to) faults.push(`${entry.place}: ${judged} was judged, ${entry.to} was assigned`);
  const baseline = baselineOf(entry, ledger);
  if (evidence.baseline !== baseline) {
    faults.push(`${entry.place}: it was compared with ${evidence.baseline}, and the baseline was ${baseline}`);
  }
  return faults;
}

/** What was held before the pull request's own promotions (product.md, "Pull request"). */
function baselineOf(entry: Entry, ledger: ReadonlyMap<string, Entry>): string | undefined {
  let older = ledger.get(entry.replaces ?? '');
  if (entry.pullRequest === undefined) return older?.to;
  while (older?.action === 'promotion' && older.pullRequest === entry.pullRequest) {
    older = ledger.get(older.replaces ?? '');
  }
  return older?.to;
}

type Json = Readonly<Record<string, unknown>>;

function evidenceOf(repository: GitRepository, commit: Commit, digest: string | undefined): Json | undefined {
  const oid = commit.tree.files.get(`evidence/${digest?.slice('sha256:'.length)}.json.gz`);
  return oid === undefined
    ? undefined
    : known(oid, () => {
        const unpacked = gunzipSync(repository.blob(oid)?.bytes ?? Buffer.alloc(0));
        return `sha256:${hash('sha256', unpacked)}` === digest ? record(JSON.parse(unpacked.toString())) : undefined;
      });
}

function jsonOf(repository: GitRepository, commit: Commit, path: string): Json {
  const oid = commit.tree.files.get(path);
  if (oid === undefined) return {};
  return known(oid, () => record(JSON.parse(repository.text(commit, path) ?? '{}'))) ?? {};
}

/** Many schedules write the same content. */
const parsed = new Map<string, Json | undefined>();

function known(oid: string, parse: () => Json | undefined): Json | undefined {
  if (parsed.size > 20_000) parsed.clear();
  if (!parsed.has(oid)) parsed.set(oid, parse());
  return parsed.get(oid);
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
