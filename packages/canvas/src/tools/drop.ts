import {
  type CardId,
  type DropTarget,
  type JourneyEditor,
  placeCards,
  placeTouchpoints,
  type TouchpointId,
} from '@journey-canvas/journey';
import type { DrawnReference } from '../binding/shapeIds';

/** What can be dragged from cell to cell. */
export type Movable = Extract<DrawnReference, { kind: 'touchpoint' | 'card' }>;

/** One edit for a whole drag; what is moved keeps its order. */
export function drop(writer: JourneyEditor, moving: readonly Movable[], target: DropTarget): void {
  const { stage, lane } = target;
  const touchpoints = idsOf(moving, 'touchpoint') as TouchpointId[];
  const cards = idsOf(moving, 'card') as CardId[];
  if (touchpoints.length > 0) {
    placeTouchpoints(writer, touchpoints, { stage, lane, after: target.after as TouchpointId | null });
  }
  if (cards.length > 0) placeCards(writer, cards, { stage, lane, after: target.after as CardId | null });
}

function idsOf(moving: readonly Movable[], kind: Movable['kind']): string[] {
  return moving.filter((reference) => reference.kind === kind).map(({ id }) => id);
}
