/**
 * Gives every card of a cell a column, in the order given. A wish is the column of the touchpoint that the card
 * is about. Cards go under the touchpoint they are about while
 * that column holds no more than its share, else to the nearest lower one; the rest fill the emptiest columns.
 */
export function stackColumns(wishes: readonly (number | null)[], columns: number): readonly number[] {
  const share = Math.max(2, Math.ceil(wishes.length / columns));
  const loads = new Array<number>(columns).fill(0);
  const result = new Array<number>(wishes.length).fill(0);
  const put = (index: number, column: number) => {
    result[index] = column;
    loads[column] = (loads[column] ?? 0) + 1;
  };
  wishes.forEach((wish, index) => {
    if (wish === null) return;
    put(index, (loads[wish] ?? 0) < share ? wish : emptiest(loads, wish));
  });
  wishes.forEach((wish, index) => {
    if (wish === null) put(index, emptiest(loads, 0));
  });
  return result;
}

/** The lowest of the columns; of equal ones the nearest, the left one first. */
function emptiest(loads: readonly number[], near: number): number {
  let best = 0;
  loads.forEach((load, column) => {
    const bestLoad = loads[best] ?? 0;
    if (load < bestLoad || (load === bestLoad && Math.abs(column - near) < Math.abs(best - near)))
      best = column;
  });
  return best;
}
