import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import type { AssignmentChange } from '../../src/registry/registry.ts';
import { evidenceOf, production, promotion, removal, rollback, triage, versionOf } from './builders.ts';
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
