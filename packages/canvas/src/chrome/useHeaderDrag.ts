import { type PointerEvent, useState } from 'react';
import { landing } from './screen';

export interface Sibling {
  readonly id: string;
  readonly start: number;
  readonly end: number;
}

interface Options {
  readonly axis: 'x' | 'y';
  readonly siblings: readonly Sibling[];
  readonly enabled: boolean;
  readonly onDrop: (after: string | null) => void;
}

const THRESHOLD_PX = 4;

/** Dragging a header between its siblings. `edge` is where it would land, in the strip's pixels. */
export function useHeaderDrag({ axis, siblings, enabled, onDrop }: Options) {
  const [drag, setDrag] = useState<{ from: number; origin: number; edge: number | null } | null>(null);
  const at = (event: PointerEvent) => (axis === 'x' ? event.clientX : event.clientY);
  const origin = (event: PointerEvent) => {
    const strip = event.currentTarget.parentElement?.getBoundingClientRect();
    return (axis === 'x' ? strip?.left : strip?.top) ?? 0;
  };

  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (!enabled || event.button !== 0 || event.target instanceof HTMLTextAreaElement) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ from: at(event), origin: origin(event), edge: null });
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag === null) return;
      if (drag.edge === null && Math.abs(at(event) - drag.from) < THRESHOLD_PX) return;
      setDrag({ ...drag, edge: landing(siblings, at(event) - drag.origin).edge });
    },
    onPointerUp: (event: PointerEvent) => {
      if (drag !== null && drag.edge !== null) onDrop(landing(siblings, at(event) - drag.origin).after);
      setDrag(null);
    },
    onPointerCancel: () => setDrag(null),
  };
  return { handlers, edge: drag?.edge ?? null, cancel: () => setDrag(null) };
}
