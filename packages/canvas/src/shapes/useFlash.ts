import { useLayoutEffect, useRef } from 'react';
import { referenceOf } from '../binding/shapeIds';
import { useBoard } from '../board';
import type { CardShape, FreeBoardShape, TouchpointShape } from './views';

/**
 * A card that somebody else changed takes a tint that fades. The first rendering is no change; nor is what this
 * person's own editor wrote: the binding names what came from elsewhere.
 */
export function useFlash(shape: TouchpointShape | CardShape | FreeBoardShape) {
  const element = useRef<HTMLElement>(null);
  const shown = useRef(shape.props.view);
  const board = useBoard();
  const { view } = shape.props;
  useLayoutEffect(() => {
    if (shown.current === view) return;
    shown.current = view;
    const reference = referenceOf(shape.id);
    if (reference === null || !board.changedElsewhere.has(reference.id)) return;
    const target = element.current;
    if (target === null) return;
    target.classList.remove('jc-flash');
    // Reading the layout restarts an animation that is still running.
    target.getBoundingClientRect();
    target.classList.add('jc-flash');
  }, [view, shape.id, board]);
  return element;
}
