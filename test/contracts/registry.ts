import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { digestOf, digestOfBytes } from '../../src/foundation/digest.ts';
import { parsePromptVersionId } from '../../src/foundation/ids.ts';
import { type Registry, RegistryError } from '../../src/registry/registry.ts';
import {
  collect,
  holds,
  nonEmpty,
  production,
  promoteAll,
  promotion,
  removal,
  rollback,
  staging,
  stateOf,
  summary,
  triage,
  versionOf,
} from '../registry/builders.ts';

export type RegistrySubject = {
  readonly registry: Registry;
  /** The same registry, as another process has it. */
  readonly other: Registry;
  /** What is written on the branch. */
  readonly read: (path: string) => Promise<Uint8Array | undefined>;
  readonly close: () => Promise<void>;
};

/** What every registry owes (design, promotion). */
export function registryContract(name: string, open: () => Promise<RegistrySubject>): void {
  describe(`the registry ${name}`, () => {
    let subject: RegistrySubject;
    let registry: Registry;
    beforeEach(async () => {
      subject = await open();
      registry = subject.registry;
    });
    afterEach(() => subject.close());

    const [one, two, three] = [versionOf('one'), versionOf('two'), versionOf('three')];

    it('holds nothing before the first promotion', async () => {
      expect(await registry.environments()).toEqual([]);
      expect(await registry.version(triage, one.id)).toBeUndefined();
      expect(await registry.evidence(digestOf('none'))).toBeUndefined();
      expect(await registry.findVersions(triage, '')).toEqual([]);
      expect(await collect(registry.history(staging))).toEqual([]);
      expect(await collect(registry.history(staging, triage))).toEqual([]);
    });

    it('assigns a version with its content, its evidence and its entry', async () => {
      const change = promotion(registry, one, undefined);
      const outcome = await registry.assign([change]);
      const held = { version: one.id, operation: change.entry.operation, since: change.entry.at };
      expect(outcome).toEqual({
        kind: 'assigned',
        commit: expect.stringMatching(/^[0-9a-f]{40}$/),
        changes: [{ operation: change.entry.operation, byThisCall: true, holds: held }],
      });
      for (const each of [registry, subject.other]) {
        expect(await stateOf(each)).toEqual({
          environment: staging,
          prompts: new Map([[triage, held]]),
          datasets: new Map(),
          parameters: new Map(),
          removed: new Map(),
          held: new Map(),
        });
        expect(await each.version(triage, one.id)).toEqual(one);
        expect(await each.entry(change.entry.operation)).toEqual(change.entry);
        expect(await each.evidence(change.entry.evidence ?? expect.unreachable())).toEqual(change.evidence);
      }
      const digest = change.entry.evidence ?? '';
      const evidence = await subject.read(`evidence/${digest.slice(7)}.json.gz`);
      expect(digestOfBytes(gunzipSync(evidence ?? new Uint8Array()))).toBe(digest);
    });

    it('has no evidence under a digest that names none', async () => {
      await promoteAll(registry, [one]);
      expect(await registry.evidence(digestOf('none'))).toBeUndefined();
    });

    it('gives the evidence of several promotions at once', async () => {
      const changes = [versionOf('one'), versionOf('s', summary)].map((each) => promotion(registry, each, undefined));
      await registry.assign(nonEmpty(changes));
      const found = await Promise.all(
        changes.map(({ entry }) => subject.other.evidence(entry.evidence ?? expect.unreachable())),
      );
      expect(found).toEqual(changes.map(({ evidence }) => evidence));
    });

    it('replaces what it expects, and keeps the chain', async () => {
      const entries = await promoteAll(registry, [one, two, three]);
      expect((await holds(registry))?.version).toBe(three.id);
      expect(await collect(subject.other.history(staging, triage))).toEqual(entries.toReversed());
      expect(entries.map((entry) => entry.replaces)).toEqual([undefined, entries[0]?.operation, entries[1]?.operation]);
    });

    it('refuses a change of an assignment that is not the expected one, and says who changed it', async () => {
      await promoteAll(registry, [one]);
      const before = await holds(registry);
      const mine = promotion(registry, three, before);
      const theirs = promotion(subject.other, two, before, { actor: 'hubot' });
      await subject.other.assign([theirs]);
      expect(await registry.assign([mine])).toEqual({
        kind: 'conflict',
        environment: staging,
        name: triage,
        holds: { version: two.id, operation: theirs.entry.operation, since: theirs.entry.at },
        by: theirs.entry,
        done: [],
      });
      expect((await holds(registry))?.version).toBe(two.id);
      expect(await registry.entry(mine.entry.operation)).toBeUndefined();
    });

    it('refuses a first adoption where there is one already', async () => {
      const mine = promotion(registry, one, undefined);
      await promoteAll(subject.other, [two]);
      expect(await registry.assign([mine])).toMatchObject({ kind: 'conflict', holds: { version: two.id } });
    });

    it('lets changes of other assignments pass in between', async () => {
      await promoteAll(registry, [one]);
      const mine = promotion(registry, two, await holds(registry));
      await promoteAll(subject.other, [versionOf('s', summary)]);
      await promoteAll(subject.other, [versionOf('p')], { environment: production });
      expect(await registry.assign([mine])).toMatchObject({ kind: 'assigned' });
      const states = await registry.environments();
      expect(states.map((state) => [state.environment, [...state.prompts.keys()].toSorted()])).toEqual([
        [production, [triage]],
        [staging, [summary, triage]],
      ]);
    });

    it('does an operation once, however often it is asked to', async () => {
      const change = promotion(registry, one, undefined);
      const later = { ...change, entry: { ...change.entry, at: '2026-11-02T00:00:00.000Z', actor: 'retry' } };
      expect((await registry.assign([change])).kind).toBe('assigned');
      expect(await registry.assign([change])).toMatchObject({ kind: 'already', changes: [{ byThisCall: false }] });
      expect(await subject.other.assign([later])).toMatchObject({
        kind: 'already',
        changes: [{ byThisCall: false, holds: { version: one.id, since: change.entry.at } }],
      });
      expect(await collect(registry.history(staging))).toEqual([change.entry]);
    });

    it('says what is held now of an operation that was done and has been replaced since', async () => {
      const first = promotion(registry, one, undefined);
      await registry.assign([first]);
      await promoteAll(registry, [two]);
      expect(await registry.assign([first])).toMatchObject({
        kind: 'already',
        changes: [{ holds: { version: two.id } }],
      });
    });

    it('changes several assignments in one commit', async () => {
      const changes = nonEmpty([
        promotion(registry, one, undefined),
        promotion(registry, versionOf('s', summary), undefined),
        promotion(registry, one, undefined, { environment: production }),
      ]);
      const outcome = await registry.assign(changes);
      expect(outcome).toMatchObject({ kind: 'assigned', changes: [{ byThisCall: true }, {}, {}] });
      expect(await collect(registry.history(staging))).toHaveLength(2);
      expect((await holds(registry, triage, production))?.version).toBe(one.id);
    });

    it('changes none of several when one is not as expected', async () => {
      await promoteAll(registry, [one]);
      const outcome = await registry.assign([
        promotion(registry, versionOf('s', summary), undefined),
        promotion(registry, two, undefined),
      ]);
      expect(outcome).toMatchObject({ kind: 'conflict', name: triage });
      expect(await holds(registry, summary)).toBeUndefined();
    });

    it('lets one of two racing changes through', async () => {
      await promoteAll(registry, [one]);
      const before = await holds(registry);
      const outcomes = await Promise.all([
        registry.assign([promotion(registry, two, before)]),
        subject.other.assign([promotion(subject.other, three, before)]),
      ]);
      expect(outcomes.map((outcome) => outcome.kind).toSorted()).toEqual(['assigned', 'conflict']);
      expect(await collect(registry.history(staging, triage))).toHaveLength(2);
    });

    it('lets both of two racing changes through that do not touch each other, also on an empty registry', async () => {
      const outcomes = await Promise.all([
        registry.assign([promotion(registry, one, undefined)]),
        subject.other.assign([promotion(subject.other, versionOf('s', summary), undefined)]),
      ]);
      expect(outcomes.map((outcome) => outcome.kind)).toEqual(['assigned', 'assigned']);
      expect((await stateOf(registry))?.prompts.size).toBe(2);
    });

    it('delivered twice at once, an operation happens once and both are told so', async () => {
      const change = promotion(registry, one, undefined);
      const again = { ...change, entry: { ...change.entry, actor: 'second delivery' } };
      const outcomes = await Promise.all([registry.assign([change]), subject.other.assign([again])]);
      expect(outcomes.map((outcome) => outcome.kind).toSorted()).toEqual(['already', 'assigned']);
      expect(await collect(registry.history(staging))).toHaveLength(1);
    });

    it('rolls back to a version that it has, holds the other back, and frees it at its next promotion', async () => {
      await promoteAll(registry, [one, two]);
      const before = await holds(registry);
      if (before === undefined) throw new Error('nothing is held');
      expect((await registry.assign([rollback(registry, one, before)])).kind).toBe('assigned');
      const rolledBack = await stateOf(registry);
      expect(rolledBack?.prompts.get(triage)?.version).toBe(one.id);
      expect(rolledBack?.held).toEqual(new Map([[triage, [two.id]]]));
      await promoteAll(registry, [two]);
      expect((await stateOf(registry))?.held).toEqual(new Map());
      expect((await collect(registry.history(staging, triage))).map((entry) => entry.action)).toEqual([
        'promotion',
        'rollback',
        'promotion',
        'promotion',
      ]);
    });

    it('refuses a rollback to a version whose content it does not have', async () => {
      await promoteAll(registry, [one]);
      const before = await holds(registry);
      if (before === undefined) throw new Error('nothing is held');
      await expect(registry.assign([rollback(registry, three, before)])).rejects.toThrow(RegistryError);
      expect((await holds(registry))?.version).toBe(one.id);
    });

    it('removes an assignment, and adopts the same version again as another operation', async () => {
      const first = promotion(registry, one, undefined);
      await registry.assign([first]);
      const before = await holds(registry);
      if (before === undefined) throw new Error('nothing is held');
      const gone = removal(registry, triage, before);
      expect((await registry.assign([gone])).kind).toBe('assigned');
      expect(await holds(registry)).toBeUndefined();
      expect((await stateOf(registry))?.removed.get(triage)?.operation).toBe(gone.entry.operation);
      // The adoption that was done already is not what makes the registry hold it again.
      expect(await registry.assign([first])).toMatchObject({ kind: 'already', changes: [{ holds: undefined }] });
      const again = promotion(registry, one, undefined, { replaces: gone.entry.operation });
      expect(await registry.assign([again])).toMatchObject({ kind: 'assigned' });
      expect(await collect(registry.history(staging, triage))).toEqual([again.entry, gone.entry, first.entry]);
    });

    it('finds versions by the beginning of their ids', async () => {
      await promoteAll(registry, [one, two]);
      const ids = [one.id, two.id].toSorted();
      expect(await registry.findVersions(triage, '')).toEqual(ids);
      expect(await registry.findVersions(triage, one.id.slice(0, 19))).toEqual([one.id]);
      expect(await registry.findVersions(triage, one.id.slice(7, 19))).toEqual([one.id]);
      expect(await registry.findVersions(triage, 'not hex')).toEqual([]);
      expect(await registry.findVersions(summary, '')).toEqual([]);
      expect(await registry.version(triage, parsePromptVersionId(`sha256:${'0'.repeat(64)}`))).toBeUndefined();
    });

    it('tells the history of an environment over its prompts, newest first', async () => {
      await promoteAll(registry, [one], { at: '2026-11-01T01:00:00.000Z' });
      await promoteAll(registry, [versionOf('s', summary)], { at: '2026-11-01T02:00:00.000Z' });
      await promoteAll(registry, [two], { at: '2026-11-01T03:00:00.000Z' });
      await promoteAll(registry, [one], { environment: production });
      const entries = await collect(registry.history(staging));
      expect(entries.map((entry) => [entry.slug, entry.to])).toEqual([
        [triage, two.id],
        [summary, versionOf('s', summary).id],
        [triage, one.id],
      ]);
    });

    it('sees what another process wrote since', async () => {
      expect(await registry.environments()).toEqual([]);
      const [entry] = await promoteAll(subject.other, [one]);
      expect(await registry.version(triage, one.id)).toEqual(one);
      expect(entry && (await registry.entry(entry.operation))).toEqual(entry);
      expect(await registry.evidence(entry?.evidence ?? expect.unreachable())).toMatchObject({ version: one.id });
      expect((await holds(registry))?.version).toBe(one.id);
    });
  });
}
