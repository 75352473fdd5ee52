import type { FreeShape } from '@journey-canvas/journey';
import { type Board, journeyOf } from '../board';
import { selected } from '../editing/selection';

/** The free shapes that this person has selected, as the journey has them. */
export function chosenFree(board: Board): FreeShape[] {
  const { free } = journeyOf(board);
  return selected(board).flatMap((reference) =>
    reference.kind === 'free' ? (free.get(reference.id) ?? []) : [],
  );
}

/** Those that may be moved or changed now. */
export function handyFree(board: Board): FreeShape[] {
  return board.writer.get() === null ? [] : chosenFree(board).filter(({ locked }) => !locked);
}

/** A frame stands upright, so that what is in it does; an arrow turns by its ends. */
export function canTurn({ kind }: FreeShape): boolean {
  return kind !== 'frame' && kind !== 'arrow';
}
