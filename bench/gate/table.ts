import { ALPHA } from '../../src/gate/policy.ts';
import type { Cell } from './cells.ts';
import { callsOf, type Figure, promotedBy } from './figures.ts';
import { DROP } from './gates.ts';

/** % of prompts worse by 5 pp promoted, % of equal prompts blocked, mean calls for an equal prompt. */
type Row = readonly [promoted: number, blocked: number, calls: number];

/** What the gate was designed to do in the simulated world. */
const DESIGNED: readonly {
  readonly cases: number;
  readonly trials: number;
  readonly rows: { readonly [rule: string]: Row };
}[] = [
  {
    cases: 50,
    trials: 3,
    rows: {
      'must not drop': [15, 46, 300],
      'drop ≤ 5 pp': [50, 10, 300],
      'block if significant': [81, 2, 300],
      simple: [28, 28, 202],
      strict: [1.5, 87, 173],
    },
  },
  {
    cases: 100,
    trials: 3,
    rows: {
      'must not drop': [7, 47, 600],
      'drop ≤ 5 pp': [53, 3, 600],
      'block if significant': [66, 2, 600],
      simple: [23, 19, 382],
      strict: [2.3, 64, 430],
    },
  },
  {
    cases: 500,
    trials: 3,
    rows: {
      'must not drop': [0, 49, 3000],
      'drop ≤ 5 pp': [51, 0, 3000],
      'block if significant': [6, 2, 3000],
      simple: [4.8, 3.3, 1376],
      strict: [3.5, 2.5, 1583],
    },
  },
];

const OURS = ['simple', 'strict'];

/** In percentage points, and as a share of the calls. Beyond it come three standard errors of the simulation. */
const TOLERATED = { points: 1.5, calls: 0.05 };

/** @returns a sentence for each figure that is not what was designed; none: all is well. */
export function missedBy(cells: readonly Cell[]): readonly string[] {
  return [...cells.flatMap(tooManyPromoted), ...DESIGNED.flatMap((row) => differences(row, cells))];
}

/** strict promotes a prompt that is worse by 5 pp, the largest drop that is not "more than 5 pp", at most 5 % of the time. */
function tooManyPromoted(cell: Cell): readonly string[] {
  if (cell.drop < DROP) return [];
  const { value } = promotedBy(cell, 'strict');
  const gates = cell.tallies.strict?.gates ?? 0;
  const most = ALPHA + 3 * Math.sqrt((ALPHA * (1 - ALPHA)) / gates);
  const where = `${cell.cases} × ${cell.trials}, ${100 * cell.drop} pp worse`;
  return value <= most ? [] : [`${where}: strict promotes ${percent(value)}, more than ${percent(most)}`];
}

function differences({ cases, trials, rows }: (typeof DESIGNED)[number], cells: readonly Cell[]): readonly string[] {
  const at = (drop: number) =>
    cells.find((cell) => cell.cases === cases && cell.trials === trials && cell.drop === drop);
  const [equal, worse] = [at(0), at(DROP)];
  return OURS.flatMap((rule) => {
    const [promoted, blocked, calls] = rows[rule] ?? [Number.NaN, Number.NaN, Number.NaN];
    const where = `${cases} × ${trials}, ${rule}`;
    return [
      ...(worse === undefined
        ? []
        : share(`${where}: promotes a 5 pp worse prompt`, promotedBy(worse, rule), promoted)),
      ...(equal === undefined ? [] : share(`${where}: blocks an equal prompt`, blockedBy(equal, rule), blocked)),
      ...(equal === undefined ? [] : mean(`${where}: calls for an equal prompt`, callsOf(equal, rule), calls)),
    ];
  });
}

function blockedBy(cell: Cell, rule: string): Figure {
  const { value, error } = promotedBy(cell, rule);
  return { value: 1 - value, error };
}

function share(what: string, { value, error }: Figure, designed: number): readonly string[] {
  const within = Math.abs(100 * value - designed) <= TOLERATED.points + 300 * error;
  return within ? [] : [`${what} ${percent(value)} of the time; designed: ${designed}%`];
}

function mean(what: string, { value, error }: Figure, designed: number): readonly string[] {
  const within = Math.abs(value - designed) <= TOLERATED.calls * designed + 3 * error;
  return within ? [] : [`${what}: ${value.toFixed(0)}; designed: ${designed}`];
}

function percent(value: number): string {
  return `${(100 * value).toFixed(1)}%`;
}
