import type { TouchpointId } from '@journey-canvas/journey';
import type { Editor } from '@tldraw/tldraw';
import { type Board, journeyOf } from '../board';
import { bringIntoView } from '../chrome/camera';
import { onlySelected } from './selection';
import { type Direction, walk } from './walk';

/** From the selected touchpoint; Enter at once makes the next step behind it. */
export function startPath(board: Board, editor: Editor): boolean {
  if (board.writer.get() === null) return true;
  const only = onlySelected(board);
  if (only?.kind !== 'touchpoint') {
    editor.setCurrentTool('connect');
    return true;
  }
  editor.setCurrentTool('connect', { from: only.id });
  const place = journeyOf(board).touchpoints.get(only.id)?.place;
  const state = board.connect.get();
  const box = board.layout.get().touchpoints.get(only.id);
  if (place === undefined || state === null || box === undefined) return true;
  board.connect.set({ ...state, after: { stage: place.stage, lane: place.lane, after: only.id, slot: box } });
  board.announcement.set('Next step: arrows choose a touchpoint, Enter connects, or makes a new one.');
  return true;
}

/** Chooses the end of a path by arrow keys. */
export function aim(board: Board, editor: Editor, direction: Direction): boolean {
  const state = board.connect.get();
  if (state === null) return false;
  const at = { kind: 'touchpoint', id: (state.over ?? state.from) as TouchpointId } as const;
  const layout = { ...board.layout.get(), cards: new Map() };
  const next = walk(layout, at, direction);
  if (next === null || next.id === state.from) return true;
  board.connect.set({ ...state, over: next.id, slot: null });
  bringIntoView(board, editor, next);
  return true;
}
