import { gitOrThrow, runGit } from '../../src/foundation/git-process.ts';

/** One ledger entry, as far as a replay needs it. */
export type Entry = {
  readonly operation: string;
  readonly action: string;
  readonly environment: string;
  readonly kind: string;
  readonly slug: string;
  readonly from?: string;
  readonly to?: string;
  readonly replaces?: string;
  readonly evidence?: string;
};

export type History = {
  /** Undefined: there is no such branch. */
  readonly tip: string | undefined;
  readonly commits: readonly string[];
  /** In the order in which they were written. */
  readonly entries: readonly Entry[];
  /** `staging/items` → what the entries say that it holds. */
  readonly pointers: ReadonlyMap<string, Pointer>;
  /** Where the branch breaks the rules of docs/registry-format.md; empty when it keeps them. */
  readonly problems: readonly string[];
};

/** No version: it was removed. */
export type Pointer = { readonly version?: string; readonly operation: string };

/**
 * Replays a registry branch from its first commit with git alone and none of the registry's own code: every change of a pointer
 * shares its commit with exactly one entry and the other way round, each entry replaces what was held, no operation comes
 * twice, and nothing that was written is ever rewritten.
 */
export async function replay(folder: string, branch = 'prompt-registry'): Promise<History> {
  const commits = await readCommits(folder, `refs/heads/${branch}`);
  const blobs = await readBlobs(
    folder,
    commits.flatMap(({ files }) => files.filter(({ path }) => /^(ledger|environments)\//.test(path))),
  );
  const walk: Walk = { entries: [], pointers: new Map(), paths: new Set(), problems: [] };
  for (const [index, commit] of commits.entries()) {
    const parents = index === 0 ? [] : [commits[index - 1]?.id];
    if (commit.parents.join() !== parents.join()) walk.problems.push(`${commit.id} has the parents ${commit.parents}`);
    step(walk, commit, blobs);
  }
  const { entries, pointers, problems } = walk;
  return { tip: commits.at(-1)?.id, commits: commits.map(({ id }) => id), entries, pointers, problems };
}

type Changed = { readonly path: string; readonly status: string; readonly blob: string };
type Commit = { readonly id: string; readonly parents: readonly string[]; readonly files: readonly Changed[] };

type Walk = {
  readonly entries: Entry[];
  readonly pointers: Map<string, Pointer>;
  readonly paths: Set<string>;
  readonly problems: string[];
};

function step(walk: Walk, { id, files }: Commit, blobs: ReadonlyMap<string, string>): void {
  const wrong = (what: string) => walk.problems.push(`${id.slice(0, 8)}: ${what}`);
  for (const { path, status } of files) {
    const changes = path.startsWith('environments/') && status === 'M';
    if (status !== 'A' && !changes) wrong(`${path} was written before, and has now status ${status}`);
    walk.paths.add(path);
  }
  const added = files.filter(({ path }) => path.startsWith('ledger/')).map((file) => readEntry(file, blobs, wrong));
  const after = files.reduce((pointers, file) => withEnvironment(pointers, file, blobs), new Map(walk.pointers));
  const moved = new Set(
    [...walk.pointers.keys(), ...after.keys()].filter((name) => !same(walk.pointers.get(name), after.get(name))),
  );
  for (const name of moved) {
    const count = added.filter((entry) => nameOf(entry) === name).length;
    if (count !== 1) wrong(`${name} changed, with ${count} entries`);
  }
  for (const entry of added) {
    const name = nameOf(entry);
    const [before, now] = [walk.pointers.get(name), after.get(name)];
    if (!moved.has(name)) wrong(`${entry.operation} changed nothing`);
    if (entry.from !== before?.version) wrong(`${name}: from ${entry.from}, and ${before?.version} was held`);
    if (entry.replaces !== before?.operation) wrong(`${name}: replaces ${entry.replaces}, not ${before?.operation}`);
    if (entry.to !== now?.version || entry.operation !== now?.operation)
      wrong(`${name} does not hold what its entry says`);
    if (walk.entries.some(({ operation }) => operation === entry.operation)) wrong(`${entry.operation} comes twice`);
    const { to, evidence, kind, slug } = entry;
    if (to !== undefined) demand(walk, `versions/${kind}/${slug}/${digits(to)}.json`, wrong);
    if (entry.action === 'promotion' && evidence === undefined) wrong(`${entry.operation} rests on no evidence`);
    if (evidence !== undefined) demand(walk, `evidence/${digits(evidence)}.json.gz`, wrong);
    walk.entries.push(entry);
  }
  walk.pointers.clear();
  for (const [name, pointer] of after) walk.pointers.set(name, pointer);
}

function demand({ paths }: Walk, path: string, wrong: (what: string) => void): void {
  if (!paths.has(path)) wrong(`${path} is not there`);
}

function readEntry({ path, blob }: Changed, blobs: ReadonlyMap<string, string>, wrong: (what: string) => void): Entry {
  const entry: Entry = JSON.parse(blobs.get(blob) ?? '');
  const id = digits(entry.operation);
  if (path !== `ledger/${id.slice(0, 2)}/${id}.json`) wrong(`${path} has the operation ${entry.operation}`);
  return entry;
}

/** What an environment's file says takes the place of what was known of it. */
function withEnvironment(
  pointers: Map<string, Pointer>,
  { path, blob }: Changed,
  blobs: ReadonlyMap<string, string>,
): Map<string, Pointer> {
  if (!path.startsWith('environments/')) return pointers;
  const { environment, removed, ...groups } = JSON.parse(blobs.get(blob) ?? '');
  for (const name of [...pointers.keys()]) if (name.startsWith(`${environment}/`)) pointers.delete(name);
  for (const [group, prefix] of GROUPS) {
    for (const [slug, { version, operation }] of pairs(groups[group])) {
      pointers.set(`${environment}/${prefix}${slug}`, { version, operation });
    }
  }
  for (const [name, { operation }] of pairs(removed)) pointers.set(`${environment}/${name}`, { operation });
  return pointers;
}

const GROUPS = [
  ['prompts', ''],
  ['datasets', 'dataset:'],
  ['parameters', 'parameters:'],
] as const;

function pairs(group: object | undefined): [string, { version: string; operation: string }][] {
  return Object.entries(group ?? {});
}

function nameOf({ environment, kind, slug }: Entry): string {
  return kind === 'prompt' ? `${environment}/${slug}` : `${environment}/${kind}:${slug}`;
}

function same(one: Pointer | undefined, other: Pointer | undefined): boolean {
  return one?.version === other?.version && one?.operation === other?.operation;
}

function digits(digest: string): string {
  return digest.replace(/^sha256:/, '');
}

/** From the first commit to the tip, with the files that each one changed. */
async function readCommits(folder: string, ref: string): Promise<readonly Commit[]> {
  const shape = ['--reverse', '--raw', '--no-renames', '--no-abbrev', '--format=commit %H %P'];
  const { code, stdout } = await runGit(folder, ['log', ...shape, ref, '--']);
  if (code !== 0) return [];
  const blocks = stdout
    .toString('utf8')
    .split(/^commit /m)
    .slice(1);
  return blocks.map((block) => {
    const [head = '', ...lines] = block.split('\n').filter(Boolean);
    const [id = '', ...parents] = head.trim().split(' ');
    const files = lines.map((line) => {
      const [facts = '', path = ''] = line.split('\t');
      const [, , , blob = '', status = ''] = facts.split(' ');
      return { path, status, blob };
    });
    return { id, parents, files };
  });
}

async function readBlobs(folder: string, files: readonly Changed[]): Promise<ReadonlyMap<string, string>> {
  const ids = [...new Set(files.map(({ blob }) => blob))];
  if (ids.length === 0) return new Map();
  const output = await gitOrThrow(folder, ['cat-file', '--batch'], { input: ids.map((id) => `${id}\n`).join('') });
  const blobs = new Map<string, string>();
  let offset = 0;
  for (const id of ids) {
    const end = output.indexOf('\n', offset);
    const size = Number(output.toString('utf8', offset, end).split(' ')[2]);
    blobs.set(id, output.toString('utf8', end + 1, end + 1 + size));
    offset = end + 1 + size + 1;
  }
  return blobs;
}
