import { type Editor, react } from '@tldraw/tldraw';
import { referenceOf } from '../binding/shapeIds';
import type { Board } from '../board';
import type { PresenceFields } from '../CanvasOptions';
import { selected } from '../editing/selection';
import { throttle } from './throttle';

const INTERVAL_MS = 33;
/** A presence message has 4 KiB; who selects a whole map need not name all of it. */
const MOST_NAMED = 30;

/** Tells the others where this person points, what is selected, dragged and typed into: at most 30 times a second. */
export function publishPresence(board: Board, editor: Editor, surface: HTMLElement): () => void {
  const { presence } = board;
  if (presence === null) return () => {};
  let fields: PresenceFields = { cursor: null, selection: [], drag: null, typing: null };
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
  ];
  return () => {
    surface.removeEventListener('pointermove', onMove);
    surface.removeEventListener('pointerleave', onLeave);
    for (const stop of stops) stop();
    throttled.dispose();
    presence.set({ cursor: null, selection: [], drag: null, typing: null });
  };
}

function dragFields(board: Board): PresenceFields['drag'] {
  const drag = board.drag.get();
  if (drag === null) return null;
  const ids = drag.ids.slice(0, MOST_NAMED).flatMap((id) => referenceOf(id)?.id ?? []);
  return { ids, x: Math.round(drag.x), y: Math.round(drag.y) };
}
