import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { canonicalJson, digestOf } from '../../src/foundation/digest.ts';
import type { JsonObject } from '../../src/foundation/json.ts';
import type { PromptVersion } from '../../src/prompts/prompt-version.ts';
import { findingKinds } from '../../src/registry/git/verify/findings.ts';
import type { Finding } from '../../src/registry/git/verify/index.ts';
import { gitRegistry, localStore } from '../../src/registry/index.ts';
import { production, promotion, staging, summary, triage, versionOf } from './builders.ts';
import {
  BRANCH,
  type ByHand,
  parametersOf,
  proofOf,
  startVerifiedBranch,
  type VerifiedBranch,
} from './verify-branch.ts';

const STAGING = 'environments/staging.json';
const [v1, v2, v3] = ['one', 'two', 'three'].map((text) => versionOf(text)) as [
  PromptVersion,
  PromptVersion,
  PromptVersion,
];
const hex = (id: string) => id.slice('sha256:'.length);
const versionPath = (version: PromptVersion) => `versions/prompt/${version.slug}/${hex(version.id)}.json`;
const kinds = (findings: readonly Finding[]) => findings.map(({ kind, commit }) => `${kind} ${commit}`);
const open = (findings: readonly Finding[]) => findings.filter(({ undoneBy }) => undoneBy === undefined);

let branch: VerifiedBranch;
let past: VerifiedBranch;
beforeAll(async () => {
  past = await startVerifiedBranch();
  await makeHistory(past);
});
beforeEach(async () => {
  branch = await startVerifiedBranch();
});
afterEach(() => branch.stop());
afterAll(() => past.stop());

/** The branch has a past: making it anew for each test takes a second. */
async function someHistory() {
  await branch.stop();
  branch = await startVerifiedBranch(past);
}

/** Three promotions in staging and a rollback; v1 in production. */
async function makeHistory(branch: VerifiedBranch) {
  await branch.promote([v1], { environment: staging });
  await branch.promote([v1, versionOf('s', summary)], { environment: production });
  await branch.promote([v2], { environment: staging, pullRequest: 7 });
  await branch.promote([v3], { environment: staging });
  await branch.rollback({ kind: 'prompt', slug: triage }, { environment: staging });
}

const entryPaths = async () => (await branch.paths()).filter((path) => path.startsWith('ledger/'));
const evidencePaths = async () => (await branch.paths()).filter((path) => path.startsWith('evidence/'));

describe('a registry branch that only the protocol made', () => {
  it('has nothing to tell', async () => {
    await someHistory();
    const { findings, commits, entries, tip } = await branch.verify();
    expect(findings).toEqual([]);
    expect({ commits, entries, tip }).toEqual({ commits: 5, entries: 6, tip: await branch.tip() });
  });

  it.each([1, 2, 3])(
    'has nothing to tell after any series of moves (seed %i)',
    async (seed) => {
      const next = random(seed);
      const one = <T>(items: readonly T[]): T => items[Math.floor(next() * items.length)] as T;
      for (let move = 0; move < 24; move += 1) {
        const given = { environment: one([staging, production]), project: one([undefined, 'shop']) };
        const of = one([
          { kind: 'prompt', slug: triage },
          { kind: 'prompt', slug: summary },
          { kind: 'parameters', slug: parametersOf(0).slug },
        ] as const);
        const fresh = `${seed} ${move}`;
        const pullRequest = one([1, 2, 3]);
        const act = one(['promote', 'promote', 'together', 'override', 'parameters', 'rollback', 'remove', 'withdraw']);
        if (act === 'promote')
          await branch.promote([versionOf(fresh, one([triage, summary]))], { ...given, pullRequest });
        if (act === 'together') {
          const both = [versionOf(fresh), versionOf(fresh, summary), parametersOf(move)];
          await branch.promote(both, given);
        }
        if (act === 'override') {
          await branch.promote([versionOf(fresh)], { ...given, override: true, reason: 'it must go out' });
        }
        if (act === 'parameters') await branch.promote([parametersOf(move)], given);
        if (act === 'rollback') await branch.rollback(of, given);
        if (act === 'remove') await branch.remove(of, given);
        if (act === 'withdraw') await branch.withdraw(of, pullRequest, given);
      }
      const { findings, commits } = await branch.verify();
      expect(findings).toEqual([]);
      expect(commits).toBeGreaterThan(5);
    },
    60_000,
  );

  it('is not there in a repository without one, and that is told', async () => {
    expect((await branch.verify()).findings).toMatchObject([{ kind: 'no-branch' }]);
  });

  it('may have been made on GitHub: a remote, or the run that made an entry, says what the registry is called there', async () => {
    for (const facts of [
      {},
      { run: { id: '1', attempt: 1, url: 'https://github.com/acme/old-name/actions/runs/1' } },
    ]) {
      const label = `acme/${'run' in facts ? 'old-name' : 'app'}, branch ${BRANCH}`;
      const store = { ...localStore(branch.root, BRANCH), label };
      const registry = gitRegistry(store);
      const held = (await registry.environments())[0]?.prompts.get(triage);
      const change = promotion(registry, 'run' in facts ? v2 : v1, held);
      await registry.assign([{ ...change, entry: { ...change.entry, ...facts } }]);
    }
    expect((await branch.verify()).findings).toMatchObject([{ kind: 'entry-forged' }]);
    await branch.git(['remote', 'add', 'origin', 'git@github.example:acme/app.git']);
    expect((await branch.verify()).findings).toEqual([]);
  });
});

it('a person may go back to a version that was never held there, and says why', async () => {
  await someHistory();
  const elsewhere = versionOf('elsewhere');
  await branch.promote([elsewhere], { environment: production });
  await moveByHand(elsewhere, { reason: 'production is right' });
  expect((await branch.verify()).findings).toEqual([]);
});

type Tampering = {
  readonly what: string;
  /** What is done by hand; the id of the commit that is to be named. */
  readonly by: () => Promise<string>;
  readonly kind: Finding['kind'];
  readonly says: string | RegExp;
  /** The registry refuses to be moved any further. */
  readonly refused?: true;
};

const replaced = (from: string, to: string) => (was: string) => {
  if (!was.includes(from)) throw new Error(`there is no ${from} in ${was}`);
  return was.replace(from, to);
};
const hand =
  (files: ByHand | (() => Promise<ByHand>), options = {}) =>
  async () =>
    branch.byHand(typeof files === 'function' ? await files() : files, options);

const tamperings: readonly Tampering[] = [
  {
    what: 'a pointer moved by hand',
    by: hand({ [STAGING]: replaced(v2.id, v1.id) }),
    kind: 'pointer-moved',
    says: /^It moved support-triage in staging from [0-9a-f]{12} to [0-9a-f]{12} without an entry in the ledger$/,
  },
  {
    what: 'a pointer moved to a version that is nowhere',
    by: hand({ [STAGING]: replaced(v2.id, digestOf('nowhere')) }),
    kind: 'pointer-moved',
    says: 'that version is not on the branch',
  },
  {
    what: 'a date of a pointer changed',
    by: hand({ [STAGING]: replaced('2026-11-01T09:05', '2025-11-01T09:05') }),
    kind: 'pointer-moved',
    says: 'since when',
  },
  {
    what: 'a pointer file deleted',
    by: hand({ [STAGING]: null }),
    kind: 'pointers-deleted',
    says: `It deleted ${STAGING}`,
  },
  {
    what: 'a pointer file that is no JSON any more',
    by: hand({ [STAGING]: (was) => `${was}<<<<<<< HEAD\n` }),
    kind: 'pointers-unreadable',
    says: `It made ${STAGING} unreadable`,
    refused: true,
  },
  {
    what: 'a pointer file laid out anew',
    by: hand({ [STAGING]: (was) => JSON.stringify(JSON.parse(was)) }),
    kind: 'pointers-rewritten',
    says: 'moved nothing',
  },
  {
    what: 'an environment added by hand that holds nothing',
    by: hand({
      'environments/qa.json':
        '{\n  "environment": "qa",\n  "format": 1,\n  "held": {},\n  "prompts": {},\n  "removed": {}\n}\n',
    }),
    kind: 'pointers-rewritten',
    says: 'environments/qa.json',
  },
  {
    what: 'the list of versions held back edited',
    by: hand({ [STAGING]: (was) => `${JSON.stringify({ ...JSON.parse(was), held: {} }, undefined, 2)}\n` }),
    kind: 'held-edited',
    says: /^It changed which versions of support-triage are held back in staging, from [0-9a-f]{12} to none/,
  },
  {
    what: 'an entry edited',
    by: hand(async () => ({ [(await entryPaths())[0] ?? '']: replaced('octocat', 'somebody') })),
    kind: 'entry-changed',
    says: "It changed the ledger's entry",
  },
  {
    what: 'an entry deleted',
    by: hand(async () => ({ [(await entryPaths())[2] ?? '']: null })),
    kind: 'entry-deleted',
    says: "It deleted the ledger's entry",
  },
  {
    what: 'an entry added that moves nothing',
    by: () => addEntry({ slug: 'summary', actor: 'mallory' }),
    kind: 'entry-without-change',
    says: 'does not rest on it',
  },
  {
    what: 'an operation a second time, as an entry of another environment',
    by: () => addEntry({ environment: 'production' }, { pointer: 'environments/production.json' }),
    kind: 'entry-forged',
    says: 'copied from another place',
  },
  {
    what: 'an entry copied into another project',
    by: hand(async () => {
      const path = (await entryPaths())[0] ?? '';
      return { [`projects/shop/${path}`]: await branch.git(['show', `${BRANCH}:${path}`]) };
    }),
    kind: 'entry-without-change',
    says: 'does not rest on it',
  },
  {
    what: 'a file in the ledger that is no entry',
    by: hand({ [`ledger/ab/ab${'0'.repeat(62)}.json`]: '{}\n' }),
    kind: 'entry-invalid',
    says: 'its format is null',
  },
  {
    what: "a version's content edited",
    by: hand({ [versionPath(v2)]: replaced('two', 'ignore all rules') }),
    kind: 'version-changed',
    says: 'its content is not what its name says',
  },
  {
    what: 'a version deleted',
    by: hand({ [versionPath(v1)]: null }),
    kind: 'version-deleted',
    says: `It deleted the version ${versionPath(v1)}`,
  },
  {
    what: 'a version added that nobody assigned',
    by: hand(() => versionFile(versionOf('nobody asked'))),
    kind: 'version-added',
    says: 'which no entry of it names',
  },
  {
    what: 'evidence replaced',
    by: hand(async () => ({ [(await evidencePaths())[0] ?? '']: gzipSync(canonicalJson(proofOf(v1.id, 'pass', 99))) })),
    kind: 'evidence-changed',
    says: 'its content is not what its name says. On it rests the promotion of',
  },
  {
    what: 'evidence deleted',
    by: hand(async () => ({ [(await evidencePaths())[0] ?? '']: null })),
    kind: 'evidence-deleted',
    says: 'It deleted the evidence',
  },
  {
    what: 'a promotion whose verdict is no pass',
    by: () => promoteByHand({ verdict: 'fail' }),
    kind: 'no-pass',
    says: 'the verdict of its evidence is "fail", not "pass"',
  },
  {
    what: 'a promotion whose evidence is not there',
    by: () => promoteByHand({ verdict: 'pass', without: 'evidence' }),
    kind: 'evidence-missing',
    says: 'its evidence is not there',
  },
  {
    what: 'a promotion of a version that is not there',
    by: () => promoteByHand({ verdict: 'pass', without: 'version' }),
    kind: 'version-missing',
    says: 'the version is not there',
  },
  {
    what: 'a promotion that does not go on from what was held',
    by: () => promoteByHand({ verdict: 'pass', from: v3.id }),
    kind: 'chain-broken',
    says: `it says that ${v3.id} was held, and the branch held ${v2.id}`,
  },
  {
    what: 'a promotion with another message',
    by: () => promoteByHand({ verdict: 'pass', message: 'Merge pull request #1' }),
    kind: 'message',
    says: 'it says "Merge pull request #1"',
  },
  {
    what: 'a rollback to a version that it brought along',
    by: () => moveByHand(versionOf('by hand'), { brought: true, reason: 'it must go out' }),
    kind: 'no-pass',
    says: 'nothing was evaluated for it, and the version came with it',
  },
  {
    what: 'a rollback to a version that was never held there, without a reason',
    by: async () => {
      const elsewhere = versionOf('elsewhere');
      await branch.promote([elsewhere], { environment: production });
      return moveByHand(elsewhere);
    },
    kind: 'no-pass',
    says: 'nothing was evaluated for it, and that version was never held there',
  },
  {
    what: 'a withdrawal by a pull request that was never given what it gives back',
    by: () => moveByHand(v1, { action: 'withdrawal', pullRequest: 8 }),
    kind: 'no-pass',
    says: 'it gives back what pull request 8 was never given there',
  },
  {
    what: 'the marker changed',
    by: hand({ 'registry.json': '{ "format": 1, "owner": "mallory" }\n' }),
    kind: 'marker-changed',
    says: 'the unknown key "owner"',
    refused: true,
  },
  {
    what: 'the marker deleted',
    by: hand({ 'registry.json': null }),
    kind: 'marker-deleted',
    says: 'without it the branch is no registry',
    refused: true,
  },
  {
    what: 'a merge commit',
    by: async () => {
      const other = (await branch.git(['commit-tree', `${BRANCH}^{tree}`, '-m', 'elsewhere'])).trim();
      return branch.byHand({}, { merge: other, message: 'Merge branch main' });
    },
    kind: 'merge',
    says: 'into the branch',
  },
  {
    what: 'a foreign file',
    by: hand({ '.github/workflows/own.yml': 'on: push\n' }),
    kind: 'foreign-file',
    says: 'It added .github/workflows/own.yml, which is no file of a registry',
  },
  {
    what: 'a version made a link',
    by: hand(async () => ({ [versionPath(v1)]: '/etc/passwd' }), { mode: '120000' }),
    kind: 'not-a-file',
    says: 'a link',
  },
  {
    what: 'a version made a link with the same bytes in it',
    by: hand({ [versionPath(v1)]: (was) => was }, { mode: '120000' }),
    kind: 'not-a-file',
    says: 'a link',
  },
  {
    what: 'a pointer file made a link with the same bytes in it',
    by: hand({ [STAGING]: (was) => was }, { mode: '120000' }),
    kind: 'pointers-unreadable',
    says: 'it is no ordinary file',
    refused: true,
  },
  {
    what: 'a commit that changes nothing',
    by: hand({}),
    kind: 'empty',
    says: 'It changes no file',
  },
];

describe('a commit that the protocol did not make is named', () => {
  it.each(tamperings)('$what', async ({ by, kind, says, refused }) => {
    await someHistory();
    const commit = await by();
    if (!refused) await branch.promote([versionOf('later', summary)], { environment: staging });
    const { findings } = await branch.verify();
    expect(kinds(findings)).toEqual([`${kind} ${commit}`]);
    expect(findings[0]?.what).toMatch(says);
    expect(findings[0]).toMatchObject({ author: 'Mallory <mallory@example.invalid>' });
    expect(findings[0]?.todo).toContain(commit.slice(0, 12));
  });
});

it('a commit whose author line has no date that is one is named with its author', async () => {
  await someHistory();
  for (const date of ['', ' -7 +0000']) {
    const tip = await branch.tip();
    const tree = (await branch.git(['rev-parse', `${tip}^{tree}`])).trim();
    const facts = ['author', 'committer'].map((who) => `${who} Eve <eve@example.invalid>${date}`).join('\n');
    const raw = `tree ${tree}\nparent ${tip}\n${facts}\n\nTidy up\n`;
    const made = (await branch.git(['hash-object', '-t', 'commit', '-w', '--stdin', '--literally'], raw)).trim();
    await branch.git(['update-ref', `refs/heads/${BRANCH}`, made]);
  }
  const authors = (await branch.verify()).findings.map(({ author, at }) => [author, at]);
  expect(authors).toEqual(Array(2).fill(['Eve <eve@example.invalid>', '1970-01-01T00:00:00.000Z']));
});

async function versionFile(version: PromptVersion): Promise<Record<string, string>> {
  return { [versionPath(version)]: `${JSON.stringify({ format: 1, ...version }, undefined, 2)}\n` };
}

/** A copy of the newest entry with other facts, under its own name; with `pointer`, that environment rests on it. */
async function addEntry(
  facts: Record<string, string>,
  { pointer }: { readonly pointer?: string } = {},
): Promise<string> {
  const state = JSON.parse(await branch.git(['show', `${BRANCH}:${STAGING}`]));
  const operation: string = state.prompts[triage].operation;
  const path = `ledger/${hex(operation).slice(0, 2)}/${hex(operation)}.json`;
  const entry = JSON.parse(await branch.git(['show', `${BRANCH}:${path}`]));
  const forged = { ...entry, ...facts, operation: digestOf(facts) };
  const own = `ledger/${hex(forged.operation).slice(0, 2)}/${hex(forged.operation)}.json`;
  const assigned = { operation: forged.operation, since: forged.at, version: forged.to };
  const moved = (was: string) => {
    const file = JSON.parse(was);
    return `${JSON.stringify({ ...file, prompts: { ...file.prompts, [triage]: assigned } }, undefined, 2)}\n`;
  };
  return branch.byHand({
    [own]: `${JSON.stringify(forged, undefined, 2)}\n`,
    ...(pointer === undefined ? {} : { [pointer]: moved }),
  });
}

/** What is held in staging replaced by a commit that is the protocol's in all but what it does. */
async function moveByHand(
  version: PromptVersion,
  facts: { action?: 'withdrawal'; pullRequest?: number; reason?: string; brought?: true } = {},
): Promise<string> {
  const { brought, action = 'rollback', ...rest } = facts;
  const state = JSON.parse(await branch.git(['show', `${BRANCH}:${STAGING}`]));
  const { version: from, operation: replaces } = state.prompts[triage];
  const [environment, kind, slug, to, at] = ['staging', 'prompt', triage, version.id, '2026-11-01T11:00:00.000Z'];
  const registry = `local repository, branch ${BRANCH}`;
  const operation = digestOf({ registry, environment, kind, slug, from, to, evidence: null, replaces });
  const entry = { format: 1, action, environment, kind, slug, from, to, replaces, operation, at, actor: 'octocat' };
  const others = (state.held[triage] ?? []).filter((id: string) => id !== to);
  const held = action === 'withdrawal' ? others : [...others, from];
  const prompts = { ...state.prompts, [triage]: { operation, since: at, version: to } };
  const text = (value: JsonObject) => `${JSON.stringify(JSON.parse(canonicalJson(value)), undefined, 2)}\n`;
  const title = action === 'withdrawal' ? 'Withdraw' : 'Roll back';
  return branch.byHand(
    {
      [STAGING]: text({ ...state, prompts, held: held.length === 0 ? {} : { [triage]: held } }),
      [`ledger/${hex(operation).slice(0, 2)}/${hex(operation)}.json`]: text({ ...entry, rule: action, ...rest }),
      ...(brought ? await versionFile(version) : {}),
    },
    { message: `${title} ${triage} in staging\n\nstaging ${triage}: ${from} -> ${to}\noperation ${operation}` },
  );
}

type Forged = {
  readonly verdict: 'pass' | 'fail';
  readonly without?: 'evidence' | 'version';
  readonly from?: string;
  readonly message?: string;
};

/** A commit as the protocol would make it, but for what is given. */
async function promoteByHand({ verdict, without, from, message }: Forged): Promise<string> {
  const before = await branch.tip();
  const version = versionOf('by hand');
  const good = await branch.promote([version], { environment: staging });
  const changed = (await branch.git(['diff-tree', '-r', '--no-commit-id', '--name-only', good])).trim().split('\n');
  const ownMessage = await branch.git(['log', '-1', '--format=%B', good]);
  const texts = new Map<string, string>();
  for (const path of changed.filter((each) => !each.startsWith('evidence/'))) {
    texts.set(path, await branch.git(['show', `${good}:${path}`]));
  }
  await branch.git(['update-ref', `refs/heads/${BRANCH}`, before]);
  await branch.git(['reflog', 'expire', '--expire=now', '--all']);
  const evidence = proofOf(version.id, verdict, 1000);
  const files = forge(texts, { evidence: digestOf(evidence), ...(from === undefined ? {} : { from }) });
  return branch.byHand(
    Object.fromEntries([
      ...[...files.texts].filter(([path]) => without !== 'version' || !path.startsWith('versions/')),
      ...(without === 'evidence'
        ? []
        : [[`evidence/${hex(digestOf(evidence))}.json.gz`, gzipSync(canonicalJson(evidence))] as const]),
    ]),
    { message: message ?? ownMessage.replace(files.was, files.operation) },
  );
}

/** The files of a promotion with other facts in the entry, and the operation id that belongs to them. */
function forge(texts: ReadonlyMap<string, string>, facts: Record<string, string>) {
  const [path = '', text = '{}'] = [...texts].find(([each]) => each.startsWith('ledger/')) ?? [];
  const entry = { ...JSON.parse(text), ...facts };
  const { environment, kind, slug, from = null, to = null, evidence = null, replaces = null } = entry;
  const registry = `local repository, branch ${BRANCH}`;
  const operation = digestOf({ registry, environment, kind, slug, from, to, evidence, replaces });
  const was: string = entry.operation;
  const changed = new Map([...texts].map(([name, content]) => [name, content.replaceAll(was, operation)]));
  changed.delete(path);
  changed.set(
    `ledger/${hex(operation).slice(0, 2)}/${hex(operation)}.json`,
    `${JSON.stringify({ ...entry, operation }, undefined, 2)}\n`,
  );
  return { texts: changed, was, operation };
}

describe('docs/operating.md', () => {
  it('says of each kind of finding what it means', () => {
    const page = readFileSync(new URL('../../docs/operating.md', import.meta.url), 'utf8');
    const rows = page.split('\n').filter((line) => line.startsWith('| `'));
    expect(findingKinds.filter((kind) => !rows.some((row) => row.includes(`\`${kind}\``)))).toEqual([]);
  });
});

describe('what was undone', () => {
  it.each(
    tamperings.filter(({ kind }) => !['merge', 'empty', 'message'].includes(kind) && kind !== 'pointers-rewritten'),
  )('$what: is told with the commit that undid it, and stands against the branch no more', async ({ by, kind }) => {
    await someHistory();
    const commit = await by();
    const undone = await branch.revert(commit);
    const { findings } = await branch.verify();
    expect(findings).toMatchObject([{ kind, commit, undoneBy: undone }]);
  });

  it('a version that was a link for a while may be gone back to', async () => {
    await someHistory();
    const commit = await branch.byHand({ [versionPath(v1)]: (was) => was }, { mode: '120000' });
    const undone = await branch.revert(commit);
    await branch.rollback({ kind: 'prompt', slug: triage }, { environment: staging });
    expect((await branch.verify()).findings).toMatchObject([{ kind: 'not-a-file', commit, undoneBy: undone }]);
    expect((await branch.paths()).filter((path) => path.startsWith('ledger/'))).toHaveLength(7);
  });

  it('a pointer that a later promotion replaces is right again', async () => {
    await someHistory();
    const commit = await branch.byHand({ [STAGING]: replaced(v2.id, v1.id) });
    const promoted = await branch.promote([versionOf('four')], { environment: staging });
    expect((await branch.verify()).findings).toMatchObject([{ kind: 'pointer-moved', commit, undoneBy: promoted }]);
  });

  it('a list of held versions that a later promotion goes on from stays wrong', async () => {
    await someHistory();
    const files = { [STAGING]: (was: string) => `${JSON.stringify({ ...JSON.parse(was), held: {} }, undefined, 2)}\n` };
    const commit = await branch.byHand(files);
    await branch.promote([versionOf('four')], { environment: staging });
    const { findings } = await branch.verify();
    expect(kinds(open(findings))).toEqual([`held-edited ${commit}`]);
  });
});

describe('history that was rewritten', () => {
  /** The branch as it was pushed, and then set back by one commit and moved elsewhere. */
  async function forcePush(): Promise<string> {
    await someHistory();
    const dropped = await branch.tip();
    await branch.git(['update-ref', `refs/heads/${BRANCH}`, `${dropped}~1`]);
    await branch.promote([versionOf('elsewhere', summary)], { environment: staging });
    return dropped;
  }

  it('is seen against what was fetched: the commits that are gone are named', async () => {
    const dropped = await forcePush();
    await branch.git(['update-ref', `refs/remotes/origin/${BRANCH}`, dropped]);
    await branch.git(['reflog', 'expire', '--expire=now', '--all']);
    const { findings, ahead, behind } = await branch.verify();
    expect(findings).toMatchObject([{ kind: 'dropped', commit: dropped }]);
    expect(findings[0]?.what).toContain('"Roll back support-triage in staging"');
    expect(findings[0]?.what).toContain('Seen in origin/prompt-registry');
    expect({ ahead, behind }).toEqual({ ahead: 1, behind: 1 });
  });

  it('cannot be told from a move that was made here while the remote moved on, and nobody is told to push by force', async () => {
    await someHistory();
    const theirs = await branch.promote([versionOf('theirs', summary)], { environment: staging });
    await branch.git(['update-ref', `refs/remotes/origin/${BRANCH}`, theirs]);
    await branch.git(['update-ref', `refs/heads/${BRANCH}`, `${theirs}~1`]);
    await branch.git(['reflog', 'expire', '--expire=now', '--all']);
    await branch.rollback({ kind: 'prompt', slug: triage }, { environment: staging });
    const { findings } = await branch.verify();
    expect(findings).toMatchObject([{ kind: 'dropped', commit: theirs }]);
    expect(findings[0]?.what).toContain('something was moved here and never pushed, or one of the two');
    expect(findings[0]?.todo).toContain('Push nothing by force');
  });

  it('is seen in the reflog', async () => {
    const dropped = await forcePush();
    const { findings } = await branch.verify();
    expect(findings).toMatchObject([{ kind: 'dropped', commit: dropped }]);
    expect(findings[0]?.what).toContain('git reflog prompt-registry');
  });

  it('is not a branch that is only ahead or behind', async () => {
    await someHistory();
    const tip = await branch.tip();
    await branch.git(['update-ref', `refs/remotes/origin/${BRANCH}`, `${tip}~2`]);
    expect(await branch.verify()).toMatchObject({ findings: [], ahead: 2, behind: 0 });
  });

  it('is not hidden by a replacement of objects', async () => {
    await someHistory();
    const commit = await branch.byHand({ [STAGING]: replaced(v2.id, v1.id) });
    await branch.git(['replace', commit, `${commit}~1`]);
    await mkdir(`${branch.root}/.git/info`, { recursive: true });
    await writeFile(`${branch.root}/.git/info/grafts`, `${commit}\n`);
    expect(kinds((await branch.verify()).findings)).toEqual([`pointer-moved ${commit}`]);
  });

  it('cannot be told in a shallow clone, which says so', async () => {
    await someHistory();
    const clone = `${branch.root}/shallow`;
    await branch.git(['clone', '--quiet', '--depth=1', '--branch', BRANCH, `file://${branch.root}`, clone]);
    const { verifyBranch, localHistory } = await import('../../src/registry/git/verify/index.ts');
    const { operationId } = await import('../../src/promotion/index.ts');
    await expect(verifyBranch(localHistory(clone, BRANCH), { operationId })).rejects.toThrow('the clone is shallow');
  });
});

/** Numbers in [0, 1): the same for the same seed. */
function random(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
    return ((state ^ (state >>> 12)) >>> 0) / 2 ** 32;
  };
}
