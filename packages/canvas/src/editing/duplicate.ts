import { addCard, addTouchpoint, type EntityReference, type JourneyEditor } from '@journey-canvas/journey';
import { type Board, journeyOf } from '../board';
import { copiesOf, putDown } from '../free/freeCommands';
import { edit } from './commands';
import { select, selected } from './selection';

const BESIDE = { x: 24, y: 24 };

/**
 * Copies of the selected touchpoints and cards, each behind its original (paths and frictions stay with those), and
 * of free shapes, a little beside theirs.
 */
export function duplicateSelected(board: Board): void {
  const originals = selected(board);
  const free = copiesOf(board);
  const copies = edit(board, (writer) => [
    ...originals.flatMap((reference) => copyOf(board, writer, reference)),
    ...(free.shapes.length === 0 ? [] : putDown(writer, free, BESIDE)),
  ]);
  if (copies !== null && copies.length > 0) select(board, copies);
}

function copyOf(board: Board, writer: JourneyEditor, reference: EntityReference): EntityReference[] {
  const journey = journeyOf(board);
  if (reference.kind === 'touchpoint') {
    const touchpoint = journey.touchpoints.get(reference.id);
    if (touchpoint === undefined) return [];
    const { id: after, place, ...fields } = touchpoint;
    const { stage, lane } = place;
    return [{ kind: 'touchpoint', id: addTouchpoint(writer, { ...fields, stage, lane, after }) }];
  }
  if (reference.kind === 'card') {
    const card = journey.cards.get(reference.id);
    if (card === undefined) return [];
    const { id: after, place, ...fields } = card;
    const { stage, lane } = place;
    return [{ kind: 'card', id: addCard(writer, { ...fields, stage, lane, after }) }];
  }
  return [];
}
