import { freeColourOf } from '@journey-canvas/journey';
import { type Editor, react } from '@tldraw/tldraw';
import { referenceOf } from '../binding/shapeIds';
import type { Board } from '../board';
import type { PresenceFields } from '../CanvasOptions';
import { selected } from '../editing/selection';
import { isByHand } from '../free/handTools';
import { PER_POINT } from '../free/strokePoints';
import { throttle } from './throttle';

const INTERVAL_MS = 33;
/** A presence message has 4 KiB; who selects a whole map need not name all of it. */
const MOST_NAMED = 30;
/** So many points of a stroke, and so many boxes, fit beside all else. */
const MOST_POINTS = 120;
const MOST_BOXES = 12;
const NOTHING: PresenceFields = {
  cursor: null,
  selection: [],
  drag: null,
  typing: null,
  hand: null,
  stroke: null,
};

/** Tells the others where this person points, what is selected, dragged and typed into: at most 30 times a second. */
export function publishPresence(board: Board, editor: Editor, surface: HTMLElement): () => void {
  const { presence } = board;
  if (presence === null) return () => {};
  let fields: PresenceFields = NOTHING;
  const throttled = throttle((latest: PresenceFields) => presence.set(latest), INTERVAL_MS, {
    setTimeout: (run, ms) => window.setTimeout(run, ms),
    clearTimeout: (id) => window.clearTimeout(id),
  });
  const tell = (change: PresenceFields) => {
    fields = { ...fields, ...change };
    throttled.set(fields);
  };

  const onMove = (event: PointerEvent) => {
    const { x, y } = editor.screenToPage({ x: event.clientX, y: event.clientY });
    tell({ cursor: { x: Math.round(x), y: Math.round(y) } });
  };
  const onLeave = () => tell({ cursor: null });
  surface.addEventListener('pointermove', onMove);
  surface.addEventListener('pointerleave', onLeave);

  const stops = [
    react('publish selection', () => tell({ selection: selected(board).slice(0, MOST_NAMED) })),
    react('publish drag', () => tell({ drag: dragFields(board) })),
    react('publish typing', () => {
      const typing = board.typing.get();
      tell({ typing: typing === null ? null : { reference: typing.reference, field: typing.field } });
    }),
    react('publish hand', () => tell({ hand: handBoxes(editor) })),
    react('publish stroke', () => tell({ stroke: strokeFields(board) })),
  ];
  return () => {
    surface.removeEventListener('pointermove', onMove);
    surface.removeEventListener('pointerleave', onLeave);
    for (const stop of stops) stop();
    throttled.dispose();
    presence.set(NOTHING);
  };
}

function dragFields(board: Board): PresenceFields['drag'] {
  const drag = board.drag.get();
  if (drag === null) return null;
  const ids = drag.ids.slice(0, MOST_NAMED).flatMap((id) => referenceOf(id)?.id ?? []);
  return { ids, x: Math.round(drag.x), y: Math.round(drag.y) };
}

function handBoxes(editor: Editor): PresenceFields['hand'] {
  if (!isByHand(editor)) return null;
  const shapes = editor.getSelectedShapes().slice(0, MOST_BOXES);
  return shapes.flatMap(({ id, x, y, rotation, props }) => {
    const { w, h } = props as { w: number; h: number };
    const reference = referenceOf(id);
    if (reference?.kind !== 'free') return [];
    const at = { x: Math.round(x), y: Math.round(y), width: Math.round(w), height: Math.round(h) };
    return [{ id: reference.id, ...at, rotation: Math.round(rotation * 1000) / 1000 }];
  });
}

/** Evenly chosen points: the others see where the line runs before they get it. */
function strokeFields(board: Board): PresenceFields['stroke'] {
  const draft = board.free.stroke.get();
  if (draft === null) return null;
  const count = draft.points.length / PER_POINT;
  const step = Math.max(1, Math.ceil(count / MOST_POINTS));
  const points: number[] = [];
  for (let at = 0; at < count; at += step) {
    for (const part of [0, 1]) points.push(Math.round(draft.points[at * PER_POINT + part] ?? 0));
  }
  return { points, colour: freeColourOf({ kind: 'drawing', colour: draft.colour }) };
}
