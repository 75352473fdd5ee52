import {
  type Box,
  isLaidOutAlike,
  type JourneyLayout,
  type LiveJourney,
  layoutFree,
  layoutJourney,
  type MeasureText,
  type Reading,
} from '@journey-canvas/journey';
import { type Editor, type TLShapeId, transact } from '@tldraw/tldraw';
import type { Board } from '../board';
import type { ShapeCounts } from '../CanvasOptions';
import type { JourneyShape } from '../shapes/views';
import { boardShapes, type DrawnBoard } from './boardShapes';
import type { Chokepoint } from './chokepoint';
import { freeShapes } from './freeShapes';
import type { JourneyBinding, Scene } from './JourneyBinding';
import { shapeDiff } from './shapeDiff';
import { inSlices, type Schedule } from './slices';

const AT_ONCE = 80;
const SLICE_BUDGET_MS = 60;

export interface BindingOptions {
  readonly measure: MeasureText;
  /** For free shapes, whose letters have many sizes. */
  readonly measureFree: MeasureText;
  /** Runs the work before the next paint. */
  readonly beforePaint: Schedule;
  readonly now: () => number;
  /** The first layout is known; nothing is drawn yet. */
  readonly onLaidOut: () => void;
  /** What is in view at the start is drawn. */
  readonly onFirstSlice: () => void;
  /** Shapes were written. `waiting`: more follow in the next frames. */
  readonly onWritten: (counts: ShapeCounts, waiting: boolean) => void;
}

/** Journey → shapes. What is written is the difference to what is shown, and nothing is ever read back. */
export function bindJourney(
  board: Board,
  editor: Editor,
  chokepoint: Chokepoint,
  options: BindingOptions,
): JourneyBinding {
  const shown = new Map<TLShapeId, JourneyShape>();
  const counts = { created: 0, updated: 0, removed: 0 };
  let cancelSlices = () => {};
  let cancelFlush: (() => void) | null = null;
  let laidOut: Reading | null = null;
  let drawn: DrawnBoard | null = null;
  let started = false;
  const incoming = new Set<string>();
  let shifted: ReadonlySet<TLShapeId> = new Set();
  let previewed: ((scene: Scene) => Scene) | null = null;

  function show(): void {
    layOut();
    showLaidOut();
  }

  function showLaidOut(): void {
    const reading = board.reading.get();
    const layout = board.layout.get();
    const shapes = boardShapes(reading, layout, editor.getCurrentPageId(), drawn, board.drawings.get());
    drawn = { reading, layout, shapes };
    apply(shapes);
    showPreview();
  }

  function layOut(): void {
    cancelFlush?.();
    cancelFlush = null;
    board.changedElsewhere.clear();
    for (const id of incoming) board.changedElsewhere.add(id);
    incoming.clear();
    const reading = board.live.current();
    const layout = layoutOf(reading);
    const drawings = drawingsOf(reading, layout);
    transact(() => {
      board.reading.set(reading);
      board.layout.set(layout);
      board.drawings.set(drawings);
    });
    const first = laidOut === null;
    laidOut = reading;
    if (first) options.onLaidOut();
  }

  /** Typing moves nothing: what was laid out stays as it is. */
  function layoutOf(reading: Reading): JourneyLayout {
    const { journey, unreadable } = reading;
    if (laidOut?.unreadable === unreadable && isLaidOutAlike(laidOut.journey, journey)) {
      return board.layout.get();
    }
    return layoutJourney(journey, { measure: options.measure, unreadable });
  }

  function drawingsOf(reading: Reading, layout: JourneyLayout) {
    const same = laidOut?.journey.free === reading.journey.free && board.layout.get() === layout;
    return same
      ? board.drawings.get()
      : layoutFree(reading.journey, layout, { measure: options.measureFree });
  }

  /** Layout and shapes of a big map are two tasks at the start, so that neither is a long one. */
  function begin(): void {
    layOut();
    cancelFlush = options.beforePaint(() => {
      cancelFlush = null;
      // Something may have come in between the two.
      if (board.live.current() === board.reading.get()) showLaidOut();
      else show();
    });
  }

  function apply(next: ReadonlyMap<TLShapeId, JourneyShape>): void {
    cancelSlices();
    const { created, updated, removed } = shapeDiff(shown, next);
    if (updated.length > 0 || removed.length > 0) {
      chokepoint.write(() => {
        editor.store.remove([...removed]);
        editor.store.put(updated.map(displaced));
      });
      for (const id of removed) shown.delete(id);
      for (const shape of updated) shown.set(shape.id, shape);
      counts.updated += updated.length;
      counts.removed += removed.length;
    }
    if (created.length > AT_ONCE) {
      addInSlices(created);
      return;
    }
    add(created);
    announceStart();
    options.onWritten({ ...counts }, false);
  }

  function add(shapes: readonly JourneyShape[]): void {
    if (shapes.length === 0) return;
    chokepoint.write(() => editor.store.put([...shapes]));
    for (const shape of shapes) shown.set(shape.id, shape);
    counts.created += shapes.length;
  }

  function addInSlices(shapes: readonly JourneyShape[]): void {
    const view = editor.getViewportPageBounds();
    cancelSlices = inSlices(
      nearestFirst(shapes, { x: view.x, y: view.y, width: view.w, height: view.h }),
      slice,
      {
        schedule: options.beforePaint,
        now: options.now,
        budgetMs: SLICE_BUDGET_MS,
        first: AT_ONCE,
        onDone: () => {
          announceStart();
          options.onWritten({ ...counts }, false);
        },
      },
    );
    function slice(part: readonly JourneyShape[]): void {
      add(part.filter(({ id }) => !shown.has(id)));
      announceStart();
      options.onWritten({ ...counts }, true);
    }
  }

  function announceStart(): void {
    if (started) return;
    started = true;
    options.onFirstSlice();
  }

  function displaced(shape: JourneyShape): JourneyShape {
    const drag = board.drag.get();
    if (drag === null || shape.type === 'free' || !drag.ids.includes(shape.id)) return shape;
    return { ...shape, x: shape.x + drag.x, y: shape.y + drag.y };
  }

  function displace(ids: readonly TLShapeId[], by: { x: number; y: number }): void {
    const moved = ids.flatMap((id) => {
      const shape = shown.get(id);
      return shape === undefined ? [] : [{ ...shape, x: shape.x + by.x, y: shape.y + by.y }];
    });
    chokepoint.write(() => editor.store.put(moved));
  }

  function shift(places: ReadonlyMap<TLShapeId, { x: number; y: number }>): void {
    const moved = [...new Set([...shifted, ...places.keys()])].flatMap((id) => {
      const shape = shown.get(id);
      return shape === undefined ? [] : [{ ...shape, ...places.get(id) }];
    });
    shifted = new Set(places.keys());
    chokepoint.write(() => editor.store.put(moved));
  }

  function showPreview(): void {
    if (previewed === null) return;
    const { journey, layout } = previewed({
      journey: board.reading.get().journey,
      layout: board.layout.get(),
    });
    const drawings = layoutFree(journey, layout, { measure: options.measureFree });
    const scene = { free: journey.free, drawings };
    const moved = [...freeShapes(scene, editor.getCurrentPageId(), shown)].filter(isAstray);
    chokepoint.write(() => editor.store.put(moved));
  }

  /** Whether the view shows a shape otherwise. */
  function isAstray(shape: JourneyShape): boolean {
    const current = editor.store.get(shape.id) as JourneyShape | undefined;
    if (current === undefined || current.x !== shape.x || current.y !== shape.y) return true;
    if (shape.type !== 'free' || current.type !== 'free') return false;
    const { w, h, view } = current.props;
    const same = w === shape.props.w && h === shape.props.h && current.rotation === shape.rotation;
    return !same || view !== shape.props.view;
  }

  const unsubscribe = board.live.subscribe((_reading, changes) => {
    if (!changes.local) {
      const { touchpoint, card, free } = changes.ids;
      for (const id of [...touchpoint, ...card, ...free]) incoming.add(id);
    }
    cancelFlush ??= options.beforePaint(show);
  });
  cancelFlush = options.beforePaint(begin);

  return {
    flush: () => {
      if (cancelFlush !== null) show();
    },
    bring: (ids) => add(ids.flatMap((id) => (shown.has(id) ? [] : (drawn?.shapes.get(id) ?? [])))),
    settle: () => {
      previewed = null;
      const astray = [...shown.values()].filter(isAstray);
      chokepoint.write(() => editor.store.put(astray));
    },
    preview: (change) => {
      previewed = change;
      showPreview();
    },
    displace,
    shift,
    counts: () => ({ ...counts }),
    dispose: () => {
      unsubscribe();
      cancelSlices();
      cancelFlush?.();
    },
  };
}

/** What is in view first, then by distance from it; the layers below come first among equals. */
function nearestFirst(shapes: readonly JourneyShape[], view: Box): readonly JourneyShape[] {
  const distance = new Map(shapes.map((shape) => [shape.id, distanceTo(shape, view)]));
  return [...shapes].sort((a, b) => (distance.get(a.id) ?? 0) - (distance.get(b.id) ?? 0));
}

function distanceTo(shape: JourneyShape, view: Box): number {
  const dx = Math.max(view.x - (shape.x + shape.props.w), shape.x - (view.x + view.width), 0);
  const dy = Math.max(view.y - (shape.y + shape.props.h), shape.y - (view.y + view.height), 0);
  return dx + dy;
}

/** The frame of the board, before its contents were laid out: quick, however big the map is. */
export function firstLayout(live: LiveJourney, measure: MeasureText): JourneyLayout {
  const { journey } = live.current();
  const none = new Map();
  return layoutJourney(
    { ...journey, touchpoints: none, paths: none, cards: none, metrics: none },
    { measure },
  );
}
