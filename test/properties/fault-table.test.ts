import { describe, expect, it } from 'vitest';
import { FAULT_KINDS, MOMENTS } from './github/faults.ts';
import { isRead } from './github/request.ts';
import { type CellFault, playCell, recordRequests, type Scene } from './github/runs/one-promotion.ts';

const SCENES: readonly Scene[] = [
  { name: 'a first promotion, where there is no branch', steps: 0, withoutMutation: false, prompts: 1 },
  { name: 'another promotion', steps: 2, withoutMutation: false, prompts: 1 },
  { name: 'another promotion, on a server without createCommitOnBranch', steps: 2, withoutMutation: true, prompts: 1 },
  { name: 'a first promotion, on such a server', steps: 0, withoutMutation: true, prompts: 1 },
  { name: 'two prompts together', steps: 2, withoutMutation: false, prompts: 2 },
];

/** Each column: the fault in place of doing what was asked, after it was done, and (a lost reply) while it is on its way. */
const COLUMNS: readonly { readonly name: string; readonly faults: readonly CellFault[] }[] = [
  ...FAULT_KINDS.map((kind) => ({
    name: kind,
    faults: MOMENTS[kind].map((moment) => ({
      kind,
      moment,
      lateBy: 2_500,
    })),
  })),
  { name: 'stale', faults: ['stale'] },
];

const LETTERS: Readonly<Record<string, string>> = {
  promoted: 'P',
  'already-held': 'H',
  superseded: 'S',
  refused: 'R',
  indeterminate: 'I',
  error: 'E',
  crashed: 'X',
};

describe('one promotion', () => {
  const fact = 'keeps the invariants, and is made by the next run at the latest, whatever befalls any of its requests';
  it(fact, { timeout: 600_000 }, async () => {
    const table = [HEAD];
    const violations: string[] = [];
    let played = 0;
    for (const scene of SCENES) {
      table.push('', scene.name);
      for (const [index, operation] of (await recordRequests(scene)).entries()) {
        const cells: string[] = [];
        for (const { name, faults } of COLUMNS) {
          let letters = '';
          for (const fault of faults) {
            const cell = await playCell(scene, index, fault);
            const where = `${scene.name}, request ${index} (${operation}), ${fault === 'stale' ? fault : `${name} ${fault.moment}`}`;
            letters += cell === undefined ? '-' : (LETTERS[cell.outcome] ?? '?');
            // What is written is never read from a replica; all else can befall any request.
            if (cell === undefined && (fault !== 'stale' || isRead({ operation })))
              violations.push(`${where}: not played`);
            violations.push(...(cell?.violations ?? []).map((violation) => `${where}: ${violation}`));
            played += cell === undefined ? 0 : 1;
          }
          cells.push(letters.padEnd(widthOf(name)));
        }
        table.push(`${String(index + 1).padStart(2)} ${operation.padEnd(17)} ${cells.join(' ').trimEnd()}`);
      }
    }
    process.stdout.write(`${[...table, '', LEGEND, `${played} cells`].join('\n')}\n`);
    expect(violations).toEqual([]);
    expect(table.join('\n')).not.toContain('?');
    expect(played).toBeGreaterThan(1_000);
  });
});

function widthOf(name: string): number {
  return Math.max(name.length, 3);
}

const HEAD = `${' '.repeat(21)}${COLUMNS.map(({ name }) => name.padEnd(widthOf(name))).join(' ')}`;

const LEGEND =
  'Before it took effect, after it, and (of a lost answer) 2.5 s later: P promoted, H already held, S superseded, R refused,\n' +
  'I indeterminate, E error and nothing written, X crashed; - cannot be';
