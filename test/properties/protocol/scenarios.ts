import type { Operation, Scenario } from './model.ts';

const promotion = (from: string, to: string, replaces: number, place = 0): Operation => ({
  action: 'promotion',
  place,
  from,
  to,
  replaces,
});
const rollback = (from: string, to: string, replaces: number): Operation => ({
  ...promotion(from, to, replaces),
  action: 'rollback',
});

/** Three jobs each. Comments number the operations. */
export const SCENARIOS = {
  twins: {
    name: 'two candidates for one assignment, and one of them delivered twice',
    places: 1,
    operations: [promotion('', 'A', 0), promotion('A', 'B', 1), promotion('A', 'C', 1)], // 1, 2, 3
    before: [1],
    jobs: [{ operations: [2] }, { operations: [3] }, { operations: [2] }],
  },
  neighbour: {
    name: 'two candidates for one assignment, and another prompt in the same file',
    places: 2,
    operations: [
      promotion('', 'A', 0), // 1
      promotion('', 'X', 0, 1), // 2
      promotion('A', 'B', 1), // 3
      promotion('A', 'C', 1), // 4
      promotion('X', 'Y', 2, 1), // 5
    ],
    before: [1, 2],
    jobs: [{ operations: [3] }, { operations: [4] }, { operations: [5] }],
  },
  andBack: {
    name: 'a candidate that was compared with A, while A becomes B and A again',
    places: 1,
    operations: [promotion('', 'A', 0), promotion('A', 'C', 1), promotion('A', 'B', 1), promotion('B', 'A', 3)], // 1 to 4
    before: [1],
    jobs: [{ operations: [2] }, { operations: [3] }, { operations: [4], after: 3 }],
  },
  rollback: {
    name: 'a rollback, asked for twice, while a candidate was compared with what it takes away',
    places: 1,
    operations: [promotion('', 'A', 0), promotion('A', 'B', 1), promotion('B', 'C', 2), rollback('B', 'A', 2)], // 1 to 4
    before: [1, 2],
    jobs: [{ operations: [3] }, { operations: [4] }, { operations: [4] }],
  },
  first: {
    name: 'the first promotions of two prompts, which create the branch',
    places: 2,
    operations: [promotion('', 'A', 0), promotion('', 'B', 0), promotion('', 'X', 0, 1)], // 1, 2, 3
    before: [],
    jobs: [{ operations: [1] }, { operations: [2] }, { operations: [3] }],
  },
  together: {
    name: 'two prompts that move together, while another job moves one of them in the same way, and a third in another',
    places: 2,
    operations: [
      promotion('', 'A', 0), // 1
      promotion('', 'X', 0, 1), // 2
      promotion('A', 'B', 1), // 3
      promotion('X', 'Y', 2, 1), // 4
      promotion('X', 'Z', 2, 1), // 5
    ],
    before: [1, 2],
    jobs: [{ operations: [3, 4] }, { operations: [3] }, { operations: [3, 5] }],
  },
} as const satisfies { readonly [name: string]: Scenario };
