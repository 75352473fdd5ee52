import type { TLShapeId } from '@tldraw/tldraw';
import { type RefObject, useLayoutEffect } from 'react';
import { useBoard } from '../board';

/** A shape that comes into the DOM takes on the marks that it has: selected, hovered, lit. */
export function useMarks(id: TLShapeId, element: RefObject<HTMLElement | null>): void {
  const board = useBoard();
  useLayoutEffect(() => {
    const container = element.current?.closest('.tl-shape');
    if (container == null) return;
    for (const [name, ids] of board.marks) if (ids.has(id)) container.setAttribute(name, '');
  }, [board, id, element]);
}
