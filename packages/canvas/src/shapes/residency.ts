import {
  type Atom,
  atom,
  Box,
  type Editor,
  react,
  type TLShape,
  type TLShapeId,
  transact,
} from '@tldraw/tldraw';
import type { Schedule } from '../binding/slices';
import { detailAt } from './detail';

/**
 * tldraw keeps every shape in the DOM and looks at all of them whenever one comes or goes. Here only those near the
 * view are resident; the others are hidden from it and come in a few each frame. Where even those in view are too
 * many to be elements, the board is an overview: drawn as a picture.
 */
export interface Residency {
  /** For tldraw's `getShapeVisibility`; reactive. */
  isResident(shape: TLShape): boolean;
  readonly overview: Atom<boolean>;
  /** Returns the disposer. */
  start(editor: Editor): () => void;
}

/** What a big map has many of. The frame of the board is always there. */
const MANY: ReadonlySet<string> = new Set(['touchpoint', 'card', 'path', 'value', 'unreadable', 'free']);
/** More in view than this: an overview… */
const MOST_IN_VIEW = 700;
/** …until they are fewer than this again. */
const FEW_IN_VIEW = 550;
/** With fewer residents than this nobody has to leave. */
const ROOM = 500;
const LEAST_PER_FRAME = 16;
const MOST_PER_FRAME = 64;
const FRAME_BUDGET_MS = 40;

export function createResidency(beforePaint: Schedule, now: () => number): Residency {
  const atoms = new Map<string, Atom<boolean>>();
  const residents = new Set<TLShapeId>();
  const overview = atom('overview', false);

  const atomOf = (id: TLShapeId) => {
    const known = atoms.get(id);
    if (known !== undefined) return known;
    const fresh = atom(`resident ${id}`, residents.has(id));
    atoms.set(id, fresh);
    return fresh;
  };

  function start(editor: Editor): () => void {
    let cancel: (() => void) | null = null;
    let perFrame = LEAST_PER_FRAME * 2;
    let busySince: number | null = null;

    function tick(): void {
      cancel = null;
      if (busySince !== null) perFrame = nextPerFrame(perFrame, now() - busySince);
      const plan = planResidents(editor, residents, overview.get());
      const entering = plan.enter.slice(0, perFrame);
      const leaving = plan.leave.slice(0, perFrame);
      transact(() => {
        overview.set(plan.overview);
        for (const id of entering) settle(id, true);
        for (const id of leaving) settle(id, false);
      });
      const more = plan.enter.length > entering.length || plan.leave.length > leaving.length;
      busySince = more ? now() : null;
      if (more) cancel = beforePaint(tick);
    }

    function settle(id: TLShapeId, resident: boolean): void {
      if (resident) residents.add(id);
      else residents.delete(id);
      atomOf(id).set(resident);
    }

    const stop = react('residents', () => {
      editor.getViewportPageBounds();
      editor.getCurrentPageShapeIds();
      editor.getSelectedShapeIds();
      cancel ??= beforePaint(tick);
    });
    // What moves into view without the camera moving.
    const stopChanges = editor.sideEffects.registerAfterChangeHandler('shape', (before, after) => {
      if (before.x !== after.x || before.y !== after.y) cancel ??= beforePaint(tick);
    });
    return () => {
      stop();
      stopChanges();
      cancel?.();
    };
  }

  return {
    isResident: (shape) => !MANY.has(shape.type) || atomOf(shape.id).get(),
    overview,
    start,
  };
}

export function nextPerFrame(perFrame: number, tookMs: number): number {
  const next = tookMs > FRAME_BUDGET_MS ? Math.floor(perFrame / 2) : perFrame + LEAST_PER_FRAME;
  return Math.max(LEAST_PER_FRAME, Math.min(MOST_PER_FRAME, next));
}

interface Plan {
  readonly enter: readonly TLShapeId[];
  readonly leave: readonly TLShapeId[];
  readonly overview: boolean;
}

function planResidents(editor: Editor, residents: ReadonlySet<TLShapeId>, wasOverview: boolean): Plan {
  const view = editor.getViewportPageBounds();
  const near = view.clone().expandBy(view.w * 0.15);
  const around = view.clone().expandBy(view.w * 0.75);
  const selected = new Set(editor.getSelectedShapeIds());
  const inView: TLShapeId[] = [];
  const soon: TLShapeId[] = [];
  const away: TLShapeId[] = [];
  let many = 0;
  for (const id of editor.getCurrentPageShapeIds()) {
    const shape = editor.getShape(id);
    if (shape === undefined || !MANY.has(shape.type)) continue;
    many += 1;
    const box = boxOf(shape);
    if (view.collides(box)) inView.push(id);
    else if (near.collides(box)) soon.push(id);
    else if (!around.collides(box) && residents.has(id) && !selected.has(id)) away.push(id);
  }
  const overview = isOverview(inView.length, many, detailAt(editor.getZoomLevel()) === 'far', wasOverview);
  if (overview) return { enter: [], leave: [...residents].filter((id) => !selected.has(id)), overview };
  const enter = [...inView, ...soon].filter((id) => !residents.has(id));
  return { enter, leave: residents.size > ROOM ? away : [], overview };
}

/** A small map is never drawn as a picture. */
export function isOverview(inView: number, all: number, far: boolean, before: boolean): boolean {
  if (all <= MOST_IN_VIEW) return false;
  return far || inView > (before ? FEW_IN_VIEW : MOST_IN_VIEW);
}

/** Where a shape is at most: a turned one anywhere about its corner. */
function boxOf({ x, y, rotation, props }: TLShape): Box {
  const { w, h } = props as { w: number; h: number };
  if (rotation === 0) return new Box(x, y, w, h);
  const reach = Math.hypot(w, h);
  return new Box(x - reach, y - reach, reach * 2, reach * 2);
}
