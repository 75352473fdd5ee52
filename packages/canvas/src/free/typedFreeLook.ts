import { NOTE_PADDING } from '@journey-canvas/journey';
import type { CSSProperties } from 'react';
import { type Board, journeyOf, type TypingTarget } from '../board';
import { colourClass, textStyle } from './FreeBody';

/** Where and how the text of a free shape is typed: where it is shown, as it is shown. null: it is not shown. */
export function typedFreeLook(
  board: Board,
  typing: TypingTarget | null,
): { readonly className: string; readonly style: CSSProperties } | null {
  if (typing?.reference.kind !== 'free') return null;
  const shape = journeyOf(board).free.get(typing.reference.id);
  const drawing = board.drawings.get().get(typing.reference.id);
  if (shape === undefined || drawing === undefined) return null;
  const className = `jc-input-free jc-input-${shape.kind} ${colourClass(shape)}`;
  const { box, rotation } = drawing;
  const transform = `translate(${box.x}px, ${box.y}px) rotate(${rotation}rad)`;
  switch (drawing.kind) {
    case 'note': {
      const size = { width: box.width, height: box.height, padding: NOTE_PADDING };
      return { className, style: { transform, ...size, ...textStyle(drawing, shape.align) } };
    }
    case 'text': {
      const width: CSSProperties =
        shape.size === null
          ? { minWidth: Math.max(box.width, 120), width: 'max-content', whiteSpace: 'pre' }
          : { width: box.width };
      return {
        className,
        style: { transform, minHeight: box.height, ...width, ...textStyle(drawing, shape.align) },
      };
    }
    case 'arrow': {
      const { x, y } = drawing.middle;
      return { className, style: { transform: `translate(${x - 90}px, ${y - 14}px)`, width: 180 } };
    }
    case 'frame':
      return { className, style: { transform, width: Math.max(120, box.width) } };
    default:
      return null;
  }
}
