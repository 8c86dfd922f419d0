import { describe, expect, it } from 'vitest';
import { digestOf } from '../../src/foundation/digest.ts';
import { type OperationId, parseOperationId } from '../../src/foundation/ids.ts';
import { newestFirst } from '../../src/registry/git/history.ts';
import type { LedgerEntry } from '../../src/registry/registry.ts';
import { staging, summary, triage, versionOf } from './builders.ts';

describe('the history of an environment', () => {
  it('is by time between prompts', () => {
    const entries = [
      entry('a1', 1),
      entry('b1', 2, undefined, summary),
      entry('a2', 3, 'a1'),
      entry('b2', 4, 'b1', summary),
    ];
    expect(namesOf(newestFirst(entries))).toEqual(['b2', 'a2', 'b1', 'a1']);
  });

  it('is by the chain within a prompt, whatever the clocks said', () => {
    const entries = [entry('a1', 5), entry('a2', 3, 'a1'), entry('a3', 4, 'a2')];
    expect(namesOf(newestFirst(entries))).toEqual(['a3', 'a2', 'a1']);
  });

  it('is by slug when two were changed at once', () => {
    expect(namesOf(newestFirst([entry('a', 1), entry('b', 1, undefined, summary)]))).toEqual(['b', 'a']);
    expect(namesOf(newestFirst([entry('b', 1, undefined, summary), entry('a', 1)]))).toEqual(['b', 'a']);
  });

  it('keeps every entry of a chain that is broken or closed', () => {
    expect(namesOf(newestFirst([entry('a1', 1), entry('a3', 3, 'a2')]))).toEqual(['a3', 'a1']);
    expect(namesOf(newestFirst([entry('x', 1, 'y'), entry('y', 2, 'x')])).toSorted()).toEqual(['x', 'y']);
    expect(newestFirst([])).toEqual([]);
  });
});

function entry(name: string, hour: number, replaces?: string, slug = triage): LedgerEntry {
  return {
    format: 1,
    operation: operation(name),
    action: 'promotion',
    kind: 'prompt',
    environment: staging,
    slug,
    to: versionOf(name).id,
    ...(replaces === undefined ? {} : { replaces: operation(replaces) }),
    at: `2026-11-01T0${hour}:00:00.000Z`,
    actor: name,
    rule: 'on-pass',
    evidence: digestOf(name),
  };
}

function operation(name: string): OperationId {
  return parseOperationId(digestOf(name));
}

const namesOf = (entries: readonly LedgerEntry[]): string[] => entries.map((each) => each.actor);
