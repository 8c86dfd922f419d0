import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { commitFiles, makeRepository } from './on-local.ts';
import { replay } from './replay.ts';

type Files = Readonly<Record<string, string>>;
type Facts = { readonly [name: string]: string | undefined };

const digest = (digit: number) => `sha256:${String(digit).repeat(64)}`;
const first = change(1, { to: digest(1) });
const second = change(2, { from: digest(1), to: digest(2), replaces: digest(1) });
const third = change(3, { from: digest(2), to: digest(1), replaces: digest(2) }, digest(1));

describe('the replay of a registry branch', () => {
  it('finds nothing wrong with changes that each have their entry', async () => {
    const { problems, entries, pointers, commits } = await replayOf(first, second, third);
    expect(problems).toEqual([]);
    expect(entries.map(({ operation }) => operation)).toEqual([digest(1), digest(2), digest(3)]);
    expect(pointers.get('staging/items')).toEqual({ version: digest(1), operation: digest(3) });
    expect(commits).toHaveLength(3);
  });

  it.each<[string, Files, string]>([
    ['a pointer that moved without an entry', without(second, 'ledger/'), 'staging/items changed, with 0 entries'],
    ['an entry that moved nothing', without(second, 'environments/'), 'changed nothing'],
    [
      'an entry that replaces another operation',
      change(2, { from: digest(1), to: digest(2), replaces: digest(7) }),
      'replaces',
    ],
    ['an entry from another version', change(2, { from: digest(7), to: digest(2), replaces: digest(1) }), 'was held'],
    [
      'a pointer to another version',
      change(2, { from: digest(1), to: digest(2), replaces: digest(1) }, digest(7)),
      'does not hold',
    ],
    ['a version that is not there', without(second, 'versions/'), 'versions/prompt/items'],
    ['evidence that is not there', without(second, 'evidence/'), 'evidence/'],
    ['an entry that is written again', { ...second, ...renamed(first, 'later') }, 'was written before'],
    [
      'two entries for one change',
      { ...second, ...only(change(4, { from: digest(1), to: digest(2), replaces: digest(1) }), 'ledger/') },
      'with 2 entries',
    ],
    [
      'an entry under another name',
      { ...without(second, 'ledger/'), 'ledger/aa/a.json': entryOf(second) },
      'has the operation',
    ],
  ])('finds %s', async (_, files, problem) => {
    const { problems } = await replayOf(first, files);
    expect(problems.join('\n')).toContain(problem);
  });
});

/** The files of one commit that assigns; `holds`: what the environment says instead. */
function change(number: number, facts: Facts, holds = facts.to): Files {
  const operation = digest(number);
  const entry = {
    action: 'promotion',
    environment: 'staging',
    kind: 'prompt',
    slug: 'items',
    operation,
    evidence: digest(number),
    ...facts,
  };
  return {
    'environments/staging.json': JSON.stringify({
      environment: 'staging',
      prompts: { items: { version: holds, operation } },
    }),
    [`ledger/${name(operation).slice(0, 2)}/${name(operation)}.json`]: JSON.stringify(entry),
    [`versions/prompt/items/${name(facts.to ?? '')}.json`]: facts.to ?? '',
    [`evidence/${name(operation)}.json.gz`]: operation,
  };
}

function name(id: string): string {
  return id.replace('sha256:', '');
}

function only(files: Files, folder: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => path.startsWith(folder)));
}

function without(files: Files, folder: string): Files {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !path.startsWith(folder)));
}

/** Its ledger entry with another reason. */
function renamed(files: Files, reason: string): Files {
  const entries = Object.entries(only(files, 'ledger/'));
  return Object.fromEntries(entries.map(([path, text]) => [path, JSON.stringify({ ...JSON.parse(text), reason })]));
}

function entryOf(files: Files): string {
  return Object.values(only(files, 'ledger/'))[0] ?? '';
}

async function replayOf(start: Files, ...later: readonly Files[]) {
  const folder = await mkdtemp(join(tmpdir(), 'replay-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await makeRepository(folder, start);
  for (const files of later) await commitFiles(folder, files);
  return await replay(folder, 'main');
}
