import { type LaneId, moveLane, moveStage, type StageId, takesTouchpoints } from '@journey-canvas/journey';
import type { Editor } from '@tldraw/tldraw';
import type { DrawnReference } from '../binding/shapeIds';
import { type Board, journeyOf } from '../board';
import { bringIntoView, fitBoard, zoomBy } from '../chrome/camera';
import { handleCommentKey } from '../comments/commentTool';
import { aimArrow } from '../free/arrowByKey';
import { nudge } from '../free/freeCommands';
import { handleFreeKey } from '../free/freeKeys';
import { openFree } from '../free/openFree';
import { finishConnecting } from '../tools/connectTool';
import { addAt, edit, removeSelected, typeInto } from './commands';
import { duplicateSelected } from './duplicate';
import { changeExit } from './exits';
import { focusCanvas, focusHeader } from './focus';
import { redo, undo } from './history';
import { moveCard, moveTouchpoint } from './moveByKey';
import { aim, startPath } from './pathKeys';
import { onlySelected, select, selected } from './selection';
import { type Direction, STEPS, walk } from './walk';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** What the pointer's keys of tldraw still need. Everything else that it does by keyboard is ours or nothing. */
const PASSED_ON = new Set(['Escape', ' ', 'Shift', 'Control', 'Alt', 'Meta']);

/** Shortcuts of the canvas, while the focus is in it and not in a text. Returns the disposer. */
export function listenToKeys(board: Board, editor: Editor, root: HTMLElement): () => void {
  const onKeyDown = (event: KeyboardEvent) => {
    if (isTextField(event.target) || isInOpenMenu(event.target)) return hideFromTldraw(event);
    const handled = handleKey(board, editor, event);
    if (handled) {
      event.preventDefault();
      event.stopPropagation();
    } else if (!PASSED_ON.has(event.key)) hideFromTldraw(event);
  };
  const onKeyUp = (event: KeyboardEvent) => {
    if (isTextField(event.target) || !PASSED_ON.has(event.key)) hideFromTldraw(event);
  };
  root.addEventListener('keydown', onKeyDown, { capture: true });
  root.addEventListener('keyup', onKeyUp, { capture: true });
  return () => {
    root.removeEventListener('keydown', onKeyDown, { capture: true });
    root.removeEventListener('keyup', onKeyUp, { capture: true });
  };
}

// tldraw's own sign that an event was dealt with; the page around the canvas still hears it.
function hideFromTldraw(event: KeyboardEvent & { isKilled?: boolean }): void {
  event.isKilled = true;
}

function isTextField(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLInputElement ||
    target instanceof HTMLTextAreaElement ||
    (target instanceof HTMLElement && target.isContentEditable)
  );
}

/** A menu has keys of its own. */
function isInOpenMenu(target: EventTarget | null): boolean {
  const popover = target instanceof Element ? target.closest('.jc-popover') : null;
  return popover?.querySelector('.jc-menu') != null;
}

/** Buttons keep Enter and Space; headers are buttons that stand for what is selected. */
function isPlainButton(target: EventTarget | null): boolean {
  return target instanceof HTMLButtonElement;
}

/** The toolbar and menus walk by arrows themselves. */
function isInControls(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('.jc-toolbar, .jc-pins, .jc-stage-pins, .jc-menu, .jc-style-bar') !== null
  );
}

function handleKey(board: Board, editor: Editor, event: KeyboardEvent): boolean {
  if (handleFreeKey(board, editor, event)) return true;
  if (event.ctrlKey || event.metaKey) return handleCommand(board, event);
  if (handleCommentKey(board, editor, event)) return true;
  const direction = DIRECTIONS[event.key];
  if (direction !== undefined && isInControls(event.target)) return false;
  if (direction !== undefined) {
    return event.altKey ? move(board, direction, event.shiftKey) : step(board, editor, direction);
  }
  if (event.altKey) return false;
  switch (event.key) {
    case 'Enter':
      return isPlainButton(event.target) ? false : finish(board) || showDetails(board) || open(board);
    case 'F2':
      return isPlainButton(event.target) ? false : finish(board) || open(board);
    case 'Escape':
      return leave(board, editor);
    case 'Delete':
    case 'Backspace':
      if (board.writer.get() !== null) removeSelected(board);
      return true;
    case 'n':
    case 'N':
      return startTouchpoint(board, editor);
    case 'p':
    case 'P':
      return startPath(board, editor);
    case 'x':
    case 'X':
      if (board.writer.get() !== null) changeExit(board);
      return true;
    case 'v':
    case 'V':
      editor.setCurrentTool('select');
      return true;
    case 'h':
    case 'H':
      editor.setCurrentTool('hand');
      return true;
    case '!':
    case '1':
      if (!event.shiftKey) return false;
      fitBoard(board, editor);
      return true;
    case '+':
    case '=':
      zoomBy(editor, 'in');
      return true;
    case '-':
      zoomBy(editor, 'out');
      return true;
    default:
      return false;
  }
}

function handleCommand(board: Board, event: KeyboardEvent): boolean {
  switch (event.key.toLowerCase()) {
    case 'z':
      if (event.shiftKey) redo(board);
      else undo(board);
      return true;
    case 'y':
      redo(board);
      return true;
    case 'd':
      duplicateSelected(board);
      return true;
    case 'a':
      selectEverything(board);
      return true;
    default:
      return false;
  }
}

function selectEverything(board: Board): void {
  const { touchpoints, cards } = board.layout.get();
  select(board, [
    ...[...board.drawings.get().keys()].map((id) => ({ kind: 'free', id }) as const),
    ...[...touchpoints.keys()].map((id) => ({ kind: 'touchpoint', id }) as const),
    ...[...cards.keys()].map((id) => ({ kind: 'card', id }) as const),
  ]);
}

/** Ends what a tool has begun. */
function finish(board: Board): boolean {
  if (board.connect.get() !== null) {
    finishConnecting(board);
    return true;
  }
  const editor = board.tldraw.get();
  if (editor?.isInAny('note', 'text', 'frame', 'arrow')) {
    editor.complete();
    return true;
  }
  return false;
}

/** All about what is selected; a note is there to be typed into. */
function showDetails(board: Board): boolean {
  const only = onlySelected(board);
  if (board.showDetails === null || only === null || only.kind === 'free') return false;
  board.showDetails(only);
  return true;
}

function open(board: Board): boolean {
  const only = onlySelected(board);
  if (only === null || only.kind === 'path') return false;
  if (only.kind === 'free') openFree(board, only.id);
  else if (only.kind === 'stage') typeInto(board, { reference: only, field: 'name', fresh: false });
  else if (only.kind === 'card') typeInto(board, { reference: only, field: 'text', fresh: false });
  else typeInto(board, { reference: only, field: 'title', fresh: false });
  return true;
}

/** Out of the tool, then out of the selection. While dragging or brushing, tldraw's tool hears it. */
function leave(board: Board, editor: Editor): boolean {
  if (!editor.isIn('select')) {
    editor.setCurrentTool('select');
    return true;
  }
  if (!editor.isIn('select.idle') || selected(board).length === 0) return false;
  editor.selectNone();
  focusCanvas(board);
  return true;
}

function startTouchpoint(board: Board, editor: Editor): boolean {
  if (board.writer.get() === null) return true;
  const only = onlySelected(board);
  if (only?.kind === 'touchpoint') {
    const place = journeyOf(board).touchpoints.get(only.id)?.place;
    if (place !== undefined) addAt(board, { ...place, after: only.id });
    return true;
  }
  if (only?.kind === 'stage') {
    const lane = journeyOf(board).lanes.find(({ kind }) => takesTouchpoints(kind));
    if (lane !== undefined) addAt(board, { stage: only.id, lane: lane.id });
    return true;
  }
  editor.setCurrentTool('touchpoint');
  return true;
}

function step(board: Board, editor: Editor, direction: Direction): boolean {
  const state = board.connect.get();
  if (state !== null) return aim(board, editor, direction);
  if (editor.isIn('arrow')) return aimArrow(board, editor, direction);
  const only = onlySelected(board);
  if (only?.kind === 'stage' || only?.kind === 'lane') return stepAlongHeaders(board, only, direction);
  const next = walk(board.layout.get(), only ?? selected(board)[0] ?? null, direction, board.drawings.get());
  if (next === null) return true;
  select(board, [next]);
  bringIntoView(board, editor, next);
  return true;
}

function stepAlongHeaders(
  board: Board,
  only: Extract<DrawnReference, { kind: 'stage' | 'lane' }>,
  direction: Direction,
): boolean {
  const along = only.kind === 'stage' ? { left: -1, right: 1 } : { up: -1, down: 1 };
  const by = (along as Partial<Record<Direction, number>>)[direction];
  const layout = board.layout.get();
  const ids = (only.kind === 'stage' ? layout.stages : layout.lanes).map(({ id }) => id as string);
  const next = by === undefined ? undefined : ids[ids.indexOf(only.id) + by];
  if (next !== undefined) focusHeader(board, only.kind, next);
  return true;
}

/** Alt and an arrow move what is selected, as dragging would; free shapes by a step, with Shift by the least. */
function move(board: Board, direction: Direction, least: boolean): boolean {
  if (board.writer.get() === null) return true;
  const step = least ? 1 : 10;
  nudge(board, { x: STEPS[direction].x * step, y: STEPS[direction].y * step });
  const only = onlySelected(board);
  if (only === null) return true;
  if (only.kind === 'touchpoint') moveTouchpoint(board, only.id, direction);
  if (only.kind === 'card') moveCard(board, only.id, direction);
  const layout = board.layout.get();
  if (only.kind === 'stage' && (direction === 'left' || direction === 'right')) {
    const after = neighbour(layout.stages, only.id, direction === 'left' ? -1 : 1);
    if (after !== undefined)
      edit(board, (writer) => moveStage(writer, only.id, { after: after as StageId | null }));
  }
  if (only.kind === 'lane' && (direction === 'up' || direction === 'down')) {
    const after = neighbour(layout.lanes, only.id, direction === 'up' ? -1 : 1);
    if (after !== undefined)
      edit(board, (writer) => moveLane(writer, only.id, { after: after as LaneId | null }));
  }
  return true;
}

/** What a sibling follows once it moved one place on; undefined: it is at the end already. */
export function neighbour(
  siblings: readonly { readonly id: string }[],
  id: string,
  by: -1 | 1,
): string | null | undefined {
  const at = siblings.findIndex((sibling) => sibling.id === id);
  if (at < 0) return undefined;
  if (by === 1) return siblings[at + 1]?.id;
  return at === 0 ? undefined : (siblings[at - 2]?.id ?? null);
}
