import type { TouchpointId } from '@journey-canvas/journey';
import { type Accessor, createComputed, createSignal, type Signal, untrack } from 'solid-js';
import type { Outline, OutlineRow } from './outline';

type Row = OutlineRow | undefined;

/**
 * The rows of an outline, each followed for itself: an edit reaches the row that it changed, instead of asking
 * thousands whether it was theirs.
 */
export function createRows(outline: Accessor<Outline>): (id: TouchpointId) => Row {
  const followed = new Map<TouchpointId, Signal<Row>>();
  createComputed(() => {
    const { rows } = outline();
    for (const [id, [, setRow]] of followed) {
      const row = rows.get(id);
      setRow(() => row);
      if (row === undefined) followed.delete(id);
    }
  });
  return (id) => {
    let signal = followed.get(id);
    if (signal === undefined) {
      signal = createSignal<Row>(untrack(outline).rows.get(id));
      followed.set(id, signal);
    }
    return signal[0]();
  };
}
