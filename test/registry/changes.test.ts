import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import { parseEvaluationId } from '../../src/foundation/ids.ts';
import { layoutOf, resultPath } from '../../src/registry/git/format/layout.ts';
import { gitRegistry, gitResults } from '../../src/registry/index.ts';
import type { AssignmentChange } from '../../src/registry/registry.ts';
import {
  evidenceOf,
  production,
  promoteAll,
  promotion,
  removal,
  rollback,
  staging,
  triage,
  versionOf,
} from './builders.ts';
import { createMemoryBranch } from './memory-branch.ts';

const [one, two] = [versionOf('one'), versionOf('two')];

describe('a change that does not hang together', () => {
  const branch = createMemoryBranch();
  const registry = gitRegistry(branch.store);
  const good = promotion(registry, two, {
    version: one.id,
    operation: promotion(registry, one, undefined).entry.operation,
  });
  const held = { version: two.id, operation: good.entry.operation };
  const { evidence: _, ...withoutEvidence } = good;

  it.each<[string, AssignmentChange, RegExp]>([
    ['the content of another version', { ...good, version: one }, /content is of another version/],
    [
      'the content of another prompt',
      { ...good, version: { ...two, slug: 'summary' as typeof triage } },
      /content is of another version/,
    ],
    ['the evidence of another version', { ...good, evidence: evidenceOf(one) }, /evidence is of another version/],
    ['other evidence than it names', { ...good, evidence: evidenceOf(two, one.id, 0.5) }, /not the one that is named/],
    ['no evidence', withoutEvidence, /a promotion, and only it, has evidence/],
    [
      'evidence of a rollback',
      { ...rollback(registry, one, held), evidence: evidenceOf(one) },
      /a promotion, and only it/,
    ],
    [
      'evidence named by a rollback',
      withEntry(rollback(registry, one, held), { evidence: digestOf('x') }),
      /not there/,
    ],
    ['a version in place of itself', withEntry(good, { from: two.id }), /replace a version by itself/],
    ['a held version', { ...good, held: [two.id] }, /held version would be assigned/],
    ['a removal that assigns', withEntry(removal(registry, triage, held), { to: one.id }), /a removal, and only it/],
  ])('is refused: %s', async (_name, change, message) => {
    await expect(registry.assign([change])).rejects.toThrow(RangeError);
    await expect(registry.assign([change])).rejects.toThrow(message);
    expect(branch.commits).toHaveLength(0);
  });

  it('is refused: one assignment twice, one operation twice', async () => {
    const other = promotion(registry, one, undefined);
    await expect(registry.assign([promotion(registry, two, undefined), other])).rejects.toThrow(
      /two changes of one assignment/,
    );
    const copy = withEntry(other, { environment: production });
    await expect(registry.assign([other, copy])).rejects.toThrow(/one operation twice/);
  });
});

describe('the commit of a change', () => {
  it('names slugs, digests and ids alone', async () => {
    const branch = createMemoryBranch();
    const registry = gitRegistry(branch.store);
    const first = promotion(registry, one, undefined, { actor: '<img src=x>' });
    await registry.assign([first]);
    const held = { version: one.id, operation: first.entry.operation };
    await registry.assign([removal(registry, triage, held)]);
    await registry.assign([
      promotion(registry, one, undefined, { environment: production }),
      promotion(registry, versionOf('s', 'summary' as typeof triage), undefined),
    ]);
    const messages = branch.commits.map(({ change }) => change.message);
    expect(messages[0]).toBe(
      `Promote support-triage in staging\n\nstaging support-triage: nothing -> ${one.id}\noperation ${first.entry.operation}\n`,
    );
    expect(messages[1]).toMatch(
      /^Remove support-triage in staging\n\nstaging support-triage: sha256:[0-9a-f]{64} -> nothing\n/,
    );
    expect(messages[2]).toMatch(/^Promote 2 prompts\n\nproduction support-triage: /);
  });

  it('writes a version that is there already not again', async () => {
    const branch = createMemoryBranch();
    const registry = gitRegistry(branch.store);
    await registry.assign([promotion(registry, one, undefined)]);
    await registry.assign([promotion(registry, one, undefined, { environment: production })]);
    const paths = [...(branch.commits[1]?.change.files.keys() ?? [])].map((path) => path.split('/')[0]).toSorted();
    expect(paths).toEqual(['environments', 'evidence', 'ledger']);
  });
});

function withEntry(change: AssignmentChange, members: Partial<AssignmentChange['entry']>): AssignmentChange {
  return { ...change, entry: { ...change.entry, ...members } };
}

describe('a project', () => {
  it('has its own part of the branch, under one marker', async () => {
    const memory = createMemoryBranch();
    const whole = gitRegistry(memory.store);
    const mobile = gitRegistry(memory.store, { project: 'mobile' });
    await promoteAll(mobile, [one]);
    await promoteAll(whole, [two], { environment: production });
    expect(
      memory.paths().map((path) => path.replace(/[0-9a-f]{64}/, '<digest>').replace(/ledger\/../, 'ledger/<2>')),
    ).toEqual([
      'environments/production.json',
      'evidence/<digest>.json.gz',
      'ledger/<2>/<digest>.json',
      'projects/mobile/environments/staging.json',
      'projects/mobile/evidence/<digest>.json.gz',
      'projects/mobile/ledger/<2>/<digest>.json',
      'projects/mobile/versions/prompt/support-triage/<digest>.json',
      'registry.json',
      'versions/prompt/support-triage/<digest>.json',
    ]);
    expect((await mobile.environments()).map((each) => each.environment)).toEqual([staging]);
    expect((await whole.environments()).map((each) => each.environment)).toEqual([production]);
    expect(mobile.label).toBe('memory, branch prompt-registry, project mobile');
  });

  it('has a name that stays inside its folder', () => {
    for (const project of ['../x', 'a/b', '', 'A', 'a..b']) {
      expect(() => gitRegistry(createMemoryBranch().store, { project })).toThrow(/not a project/);
      expect(() => gitResults(createMemoryBranch().store, { project })).toThrow(/not a project/);
    }
  });

  it('counts its own attempts, and shares recorded results, which are found by what was evaluated', () => {
    expect(layoutOf(undefined).attempts(41)).toBe('attempts/41.json');
    expect(layoutOf('mobile').attempts(41)).toBe('projects/mobile/attempts/41.json');
    const id = parseEvaluationId(digestOf('evaluation'));
    expect(resultPath(id)).toBe(`results/${id.slice(7)}.json.gz.base64`);
  });
});
