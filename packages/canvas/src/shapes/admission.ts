import { type Atom, atom, type Editor, react, type TLShapeId } from '@tldraw/tldraw';
import type { Schedule } from '../binding/slices';

/** near: everything; middle: tint, channel, friction; far: blocks of colour. By zoom: from 60 %, 25 to 60 %, below. */
export type Detail = 'near' | 'middle' | 'far';

export function detailAt(zoom: number): Detail {
  if (zoom >= 0.6) return 'near';
  return zoom >= 0.25 ? 'middle' : 'far';
}

/**
 * tldraw keeps every shape in the DOM. The inside of a shape is made when it first comes into view at a zoom that
 * shows it, a few each frame, and stays from then on.
 */
export interface Admission {
  /** true from the moment that the inside is to be rendered. */
  admitted(id: TLShapeId): Atom<boolean>;
  /** Begins to let shapes in. Returns the disposer. */
  start(editor: Editor): () => void;
}

const PER_FRAME = 48;

export function lazyAdmission(beforePaint: Schedule): Admission {
  const inside = new Map<TLShapeId, Atom<boolean>>();
  const done = new Set<TLShapeId>();
  let cancel: (() => void) | null = null;

  const admitted = (id: TLShapeId) => {
    const known = inside.get(id);
    if (known !== undefined) return known;
    const fresh = atom(`inside ${id}`, false);
    inside.set(id, fresh);
    return fresh;
  };

  function waiting(editor: Editor): TLShapeId[] {
    if (detailAt(editor.getZoomLevel()) === 'far') return [];
    const culled = editor.getCulledShapes();
    const ids: TLShapeId[] = [];
    for (const id of editor.getCurrentPageShapeIds()) if (!culled.has(id) && !done.has(id)) ids.push(id);
    return ids;
  }

  function start(editor: Editor): () => void {
    const admitSome = () => {
      cancel = null;
      const ids = waiting(editor);
      for (const id of ids.slice(0, PER_FRAME)) {
        done.add(id);
        admitted(id).set(true);
      }
      if (ids.length > PER_FRAME) cancel = beforePaint(admitSome);
    };
    const stop = react('admit shapes', () => {
      if (waiting(editor).length > 0) cancel ??= beforePaint(admitSome);
    });
    return () => {
      stop();
      cancel?.();
    };
  }

  return { admitted, start };
}
