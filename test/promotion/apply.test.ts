import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import { type OperationId, parseCommitId, parseOperationId } from '../../src/foundation/ids.ts';
import { applyPromotions, operationId, type PlannedChange, type PromotionFacts } from '../../src/promotion/index.ts';
import type { PromptVersion } from '../../src/prompts/prompt-version.ts';
import { gitRegistry } from '../../src/registry/index.ts';
import { type AssignOutcome, type Registry, RegistryError } from '../../src/registry/registry.ts';
import {
  collect,
  evidenceOf,
  type Held,
  holds,
  promoteAll,
  staging,
  summary,
  triage,
  versionOf,
} from '../registry/builders.ts';
import { createMemoryBranch, type Faults } from '../registry/memory-branch.ts';

const [a, b, c, s] = [versionOf('a'), versionOf('b'), versionOf('c'), versionOf('s', summary)];
const facts: PromotionFacts = {
  action: 'promotion',
  rule: 'on-pass',
  actor: 'octocat',
  now: '2026-11-02T00:00:00.000Z',
};

describe('applying a promotion', () => {
  it('writes who, when, why and on which evidence', async () => {
    const { registry } = await setUp();
    const before = await holds(registry);
    const run = {
      id: '12',
      attempt: 2,
      url: 'https://github.com/acme/app/actions/runs/12',
      workflowRef: 'acme/app/.github/workflows/gate.yml@refs/heads/main',
    };
    const commit = parseCommitId('a'.repeat(40));
    const [outcome] = await applyPromotions(registry, [planned(b, before)], {
      ...facts,
      triggeringActor: 'hubot',
      run,
      commit,
      pullRequest: 7,
      reason: 'fewer wrong labels',
    });
    const evidence = digestOf(evidenceOf(b, a.id));
    const operation = operationId({
      registry: registry.label,
      environment: staging,
      kind: 'prompt',
      slug: triage,
      from: a.id,
      to: b.id,
      evidence,
      replaces: before?.operation,
    });
    expect(outcome).toMatchObject({
      environment: staging,
      name: triage,
      kind: 'promoted',
      byThisRun: true,
      operation,
      message: `staging was given ${b.id.slice(7, 19)} of support-triage, in place of ${a.id.slice(7, 19)}.`,
    });
    const [entry] = await collect(registry.history(staging, triage));
    expect(entry).toEqual({
      format: 1,
      operation,
      action: 'promotion',
      kind: 'prompt',
      environment: staging,
      slug: triage,
      from: a.id,
      to: b.id,
      replaces: before?.operation,
      at: facts.now,
      actor: 'octocat',
      triggeringActor: 'hubot',
      reason: 'fewer wrong labels',
      rule: 'on-pass',
      evidence,
      run,
      commit,
      pullRequest: 7,
    });
  });

  it('adopts a first version', async () => {
    const registry = gitRegistry(createMemoryBranch().store);
    const [outcome] = await applyPromotions(registry, [planned(a, undefined)], facts);
    expect(outcome).toMatchObject({
      kind: 'promoted',
      message: `staging was given ${a.id.slice(7, 19)} of support-triage.`,
    });
  });

  it('rolls back without evidence, and with what is held back', async () => {
    const { registry } = await setUp([a, b]);
    const before = await holds(registry);
    const change = { ...bare(a, before), plan: { ...bare(a, before).plan, held: [b.id] } };
    const [outcome] = await applyPromotions(registry, [change], { ...facts, action: 'rollback', rule: 'rollback' });
    expect(outcome).toMatchObject({ kind: 'promoted' });
    const [state] = await registry.environments();
    expect(state?.held.get(triage)).toEqual([b.id]);
  });

  it('is done once: a second delivery is told that it is held', async () => {
    const { registry } = await setUp();
    const change = planned(b, await holds(registry));
    await applyPromotions(registry, [change], facts);
    const [again] = await applyPromotions(registry, [change], { ...facts, now: '2026-11-03T00:00:00.000Z' });
    expect(again).toMatchObject({
      kind: 'already-held',
      message: `staging holds ${b.id.slice(7, 19)} of support-triage already.`,
    });
    expect(await collect(registry.history(staging, triage))).toHaveLength(2);
  });

  it('says so when it was done and has been changed since', async () => {
    const { registry } = await setUp();
    const change = planned(b, await holds(registry));
    await applyPromotions(registry, [change], facts);
    await applyPromotions(registry, [planned(c, await holds(registry))], facts);
    const [again] = await applyPromotions(registry, [change], facts);
    expect(again).toMatchObject({
      kind: 'promoted',
      message: expect.stringMatching(/has been changed since: it holds [0-9a-f]{12} \(since/),
    });
  });

  it('is superseded when another version came first, and says by whom', async () => {
    const { registry } = await setUp();
    const before = await holds(registry);
    const url = 'https://github.com/acme/app/actions/runs/99';
    await applyPromotions(registry, [planned(c, before)], {
      ...facts,
      actor: 'hubot',
      run: { id: '99', attempt: 1, url },
    });
    const [outcome] = await applyPromotions(registry, [planned(b, before)], facts);
    expect(outcome).toMatchObject({
      kind: 'superseded',
      conflict: { environment: staging, name: triage, holds: { version: c.id }, by: { actor: 'hubot', run: { url } } },
      message: expect.stringMatching(
        new RegExp(
          `^Not assigned: staging holds ${c.id.slice(7, 19)} \\(since 2026-11-02T00:00:00.000Z, by hubot \\(${url}\\)\\).*Evaluate again\\.$`,
        ),
      ),
    });
  });

  it.each([
    ['rollback', 'Not rolled back'],
    ['withdrawal', 'Not withdrawn'],
    ['removal', 'Not removed'],
  ] as const)('of a %s says what was not done, and speaks of no comparison', async (action, what) => {
    const { registry } = await setUp();
    const before = await holds(registry);
    if (before === undefined) throw new Error('nothing is held');
    await applyPromotions(registry, [planned(c, before)], facts);
    const rest = { from: before.version, replaces: before.operation, held: [] };
    const plan =
      action === 'removal'
        ? ({ kind: 'remove', to: undefined, ...rest } as const)
        : ({ kind: 'assign', to: b.id, ...rest } as const);
    const change = { environment: staging, slug: triage, plan, ...(action === 'removal' ? {} : { version: b }) };
    const [outcome] = await applyPromotions(registry, [change], { ...facts, action, rule: action });
    expect(outcome?.kind).toBe('superseded');
    expect(outcome?.message).toMatch(new RegExp(`^${what}: staging holds ${c.id.slice(7, 19)} .* run it again\\.$`));
    expect(outcome?.message).not.toMatch(/compared|[Ee]valuate/);
  });

  it('is held already when another run put the same version there by other evidence, and the others go on', async () => {
    const { registry } = await setUp();
    const before = await holds(registry);
    await applyPromotions(registry, [{ ...planned(b, before), evidence: evidenceOf(b, a.id, 0.9) }], facts);
    const outcomes = await applyPromotions(registry, [planned(b, before), planned(s, undefined)], facts);
    expect(outcomes.map(({ name, kind }) => [name, kind])).toEqual([
      [triage, 'already-held'],
      [summary, 'promoted'],
    ]);
  });

  it('of several together, none is done when one is superseded', async () => {
    const { registry } = await setUp();
    const before = await holds(registry);
    await applyPromotions(registry, [planned(c, before)], facts);
    const outcomes = await applyPromotions(registry, [planned(s, undefined), planned(b, before)], facts);
    expect(outcomes.map(({ name, kind }) => [name, kind])).toEqual([
      [summary, 'superseded'],
      [triage, 'superseded'],
    ]);
    expect(outcomes[0]?.message).toMatch(
      /prompts of one change move together, and staging holds .* of support-triage now/,
    );
    expect(await holds(registry, summary)).toBeUndefined();
  });

  it('of several together, what was done before is not said to be superseded', async () => {
    const { registry } = await setUp();
    const before = await holds(registry);
    await applyPromotions(registry, [planned(b, before)], facts);
    await applyPromotions(registry, [planned(s, undefined)], { ...facts, actor: 'hubot' });
    const outcomes = await applyPromotions(
      registry,
      [planned(b, before), planned(versionOf('another summary', summary), undefined)],
      facts,
    );
    expect(outcomes.map(({ name, kind }) => [name, kind])).toEqual([
      [triage, 'already-held'],
      [summary, 'superseded'],
    ]);
  });

  it('names what is gone', async () => {
    const { registry } = await setUp();
    const [outcome] = await applyPromotions(
      answering(registry, () => ({
        kind: 'conflict',
        environment: staging,
        name: triage,
        holds: undefined,
        by: undefined,
        done: [],
      })),
      [planned(b, await holds(registry))],
      facts,
    );
    expect(outcome?.message).toMatch(/^Not assigned: staging holds nothing of support-triage now/);
  });

  it('is refused, with what to do, where the token may not write', async () => {
    const { registry } = await setUp([a], { write: () => 'refused' });
    const [outcome] = await applyPromotions(registry, [planned(b, await holds(registry))], facts);
    expect(outcome).toMatchObject({
      kind: 'refused',
      reason: 'not-permitted',
      message: expect.stringMatching(/^Not assigned: .*registry-token/),
    });
  });

  it('is refused, truthfully, when nothing could be written', async () => {
    const { branch, registry } = await setUp([a], {
      write: (call) => {
        branch.push({ [`other/${call}`]: '' });
        return undefined;
      },
    });
    const [outcome] = await applyPromotions(registry, [planned(b, await holds(registry))], facts);
    expect(outcome).toMatchObject({
      kind: 'refused',
      reason: 'contended',
      message: expect.stringContaining('Nothing was written; run it again.'),
    });
  });

  it('is indeterminate when it cannot be found out', async () => {
    const { registry } = await setUp([a], { write: () => 'lost-before' });
    const [outcome] = await applyPromotions(registry, [planned(b, await holds(registry))], facts);
    expect(outcome).toMatchObject({
      kind: 'indeterminate',
      message: expect.stringMatching(/^It is not known whether staging holds .*cannot assign twice\.$/),
    });
  });

  it('leaves a registry that cannot be used to its caller', async () => {
    const { registry } = await setUp([a], { write: () => undefined });
    const broken = answering(registry, () => {
      throw new RegistryError('newer-format', 'format 2');
    });
    await expect(applyPromotions(broken, [planned(b, undefined)], facts)).rejects.toThrow('format 2');
  });

  it('does not take an answer that leaves an operation out', async () => {
    const { registry } = await setUp();
    const odd = answering(registry, () => ({
      kind: 'assigned',
      commit: parseCommitId('a'.repeat(40)),
      changes: [{ operation: parseOperationId(digestOf('other')), byThisCall: true, holds: undefined }],
    }));
    await expect(applyPromotions(odd, [planned(b, undefined)], facts)).rejects.toThrow(/does not say what became of/);
  });

  it.each<[string, Partial<PlannedChange>, PromotionFacts]>([
    ['a promotion without evidence', {}, facts],
    ['evidence of a fail', { evidence: { ...evidenceOf(b), verdict: { kind: 'fail' } } }, facts],
    ['evidence of another version', { evidence: evidenceOf(c) }, facts],
    ['evidence without an evaluation', { evidence: { ...evidenceOf(b), evaluations: [] } }, facts],
    ['a rollback with evidence', { evidence: evidenceOf(b) }, { ...facts, action: 'rollback' }],
  ])('never writes %s', async (_, members, how) => {
    const { branch, registry } = await setUp();
    const change = { ...bare(b, await holds(registry)), ...members };
    await expect(applyPromotions(registry, [change], how)).rejects.toThrow(RangeError);
    expect(branch.commits).toHaveLength(1);
  });
});

describe('an operation id', () => {
  const operation = {
    registry: 'r',
    environment: staging,
    kind: 'prompt',
    slug: triage,
    from: a.id,
    to: b.id,
    evidence: digestOf('e'),
    replaces: parseOperationId(digestOf('o')),
  } as const;

  it('is the same for the same change', () => {
    expect(operationId({ ...operation })).toBe(operationId(operation));
  });

  it('is another when any part of the change is', () => {
    const others: OperationId[] = [
      operationId(operation),
      operationId({ ...operation, registry: 'other' }),
      operationId({ ...operation, environment: 'production' as typeof staging }),
      operationId({ ...operation, slug: summary }),
      operationId({ ...operation, from: undefined }),
      operationId({ ...operation, to: c.id }),
      operationId({ ...operation, to: undefined }),
      operationId({ ...operation, evidence: undefined }),
      operationId({ ...operation, replaces: undefined }),
      operationId({ ...operation, replaces: parseOperationId(digestOf('p')) }),
    ];
    expect(new Set(others).size).toBe(others.length);
  });
});

async function setUp(versions = [a], faults: Faults = {}) {
  const branch = createMemoryBranch();
  await promoteAll(gitRegistry(branch.store), versions);
  const registry = gitRegistry(branch.open(faults), { sleep: async () => undefined, random: () => 0 });
  return { branch, registry };
}

function bare(version: PromptVersion, held: Held): PlannedChange {
  const plan = { kind: 'assign', from: held?.version, to: version.id, replaces: held?.operation, held: [] } as const;
  return { environment: staging, slug: version.slug, plan, version };
}

function planned(version: PromptVersion, held: Held): PlannedChange {
  return { ...bare(version, held), evidence: evidenceOf(version, held?.version) };
}

function answering(registry: Registry, answer: () => AssignOutcome): Registry {
  return { ...registry, assign: async () => answer() };
}
