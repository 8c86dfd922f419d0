import type { Cell } from './cells.ts';
import type { Tally } from './simulate.ts';

/** A share or a mean with its standard error. */
export type Figure = { readonly value: number; readonly error: number };

const NOTHING: Tally = { gates: 0, promoted: 0, calls: 0, squares: 0 };

/** The share that a rule promotes, 0–1. @throws RangeError for a rule that was not simulated. */
export function promotedBy(cell: Cell, rule: string): Figure {
  const { gates, promoted } = tallyOf(cell, rule);
  const value = promoted / gates;
  return { value, error: Math.sqrt((value * (1 - value)) / gates) };
}

/** Model calls a gate, both sides together. @throws RangeError for a rule that was not simulated. */
export function callsOf(cell: Cell, rule: string): Figure {
  const { gates, calls, squares } = tallyOf(cell, rule);
  const value = calls / gates;
  return { value, error: Math.sqrt(Math.max(0, squares / gates - value ** 2) / gates) };
}

function tallyOf(cell: Cell, rule: string): Tally {
  const tally = cell.tallies[rule] ?? NOTHING;
  if (tally.gates === 0) throw new RangeError(`${rule} was not simulated`);
  return tally;
}
