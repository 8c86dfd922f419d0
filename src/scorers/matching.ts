/**
 * The most pairs of a row and a column that may go together, each in one pair at most (augmenting paths, Kuhn 1955).
 *
 * @param table Whether a row and a column may.
 */
export function mostPairs(table: readonly (readonly boolean[])[]): number {
  const rowOf = new Map<number, number>();
  const place = (row: number, seen: Set<number>): boolean => {
    const cells = table[row] ?? [];
    return cells.some((may, column) => {
      if (!may || seen.has(column)) return false;
      seen.add(column);
      const taken = rowOf.get(column);
      if (taken !== undefined && !place(taken, seen)) return false;
      rowOf.set(column, row);
      return true;
    });
  };
  return table.filter((_, row) => place(row, new Set())).length;
}
