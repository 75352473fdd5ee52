import { isDrawnFromValues } from '@journey-canvas/journey';
import type { Editor, TLEventInfo } from '@tldraw/tldraw';
import { referenceOf } from '../binding/shapeIds';
import type { Board } from '../board';
import { addNote } from '../free/makeFree';
import { openFree } from '../free/openFree';
import { cellAt, contains } from './cells';
import { addAt, typeInto } from './commands';
import { focusCanvas } from './focus';
import { newTouchpointTarget } from './newTouchpoint';

/** What the pointer does beside tldraw's own tools: cells under it, double clicks. Returns the disposer. */
export function listenToPointer(board: Board, editor: Editor): () => void {
  const onEvent = (info: TLEventInfo) => {
    if (info.type === 'pointer' && info.name === 'pointer_move') hoverCell(board, editor);
    if (info.type === 'pointer' && info.name === 'pointer_down' && board.typing.get() === null) {
      focusCanvas(board);
    }
    if (info.type === 'click' && info.name === 'double_click' && info.phase === 'up')
      doubleClick(board, editor);
  };
  const onLeave = () => board.hovered.set(null);
  const container = editor.getContainer();
  editor.on('event', onEvent);
  container.addEventListener('pointerleave', onLeave);
  return () => {
    editor.off('event', onEvent);
    container.removeEventListener('pointerleave', onLeave);
  };
}

function hoverCell(board: Board, editor: Editor): void {
  if (!editor.isInAny('select.idle', 'touchpoint')) return;
  const cell = cellAt(board.layout.get(), editor.inputs.currentPagePoint);
  const next = cell === null || isDrawnFromValues(cell.kind) ? null : cell;
  const known = board.hovered.get();
  if (known?.stage === next?.stage && known?.lane === next?.lane) return;
  board.hovered.set(next);
}

function doubleClick(board: Board, editor: Editor): void {
  if (!editor.isIn('select.idle')) return;
  const { x, y } = editor.inputs.currentPagePoint;
  const hit = editor.getShapeAtPoint({ x, y }, { margin: 4 / editor.getZoomLevel(), renderingOnly: true });
  const reference = hit === undefined ? null : referenceOf(hit.id);
  if (reference?.kind === 'touchpoint') typeInto(board, { reference, field: 'title', fresh: false });
  else if (reference?.kind === 'card') typeInto(board, { reference, field: 'text', fresh: false });
  else if (reference?.kind === 'free') openFree(board, reference.id);
  else if (reference === null) addWhere(board, { x, y });
}

function addWhere(board: Board, point: { x: number; y: number }): void {
  const layout = board.layout.get();
  const cell = cellAt(layout, point);
  if (cell === null && !contains({ ...layout.size, x: 0, y: 0 }, point)) addNote(board, point);
  if (cell === null || isDrawnFromValues(cell.kind)) return;
  addAt(board, newTouchpointTarget(board, point) ?? cell);
}
