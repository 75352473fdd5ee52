import { type Journey, liveJourney, openEditor, textWidth } from '@journey-canvas/journey';
import { atom, Box, createTLStore, type Editor, type TLPageId, type TLShapeId } from '@tldraw/tldraw';
import type * as Y from 'yjs';
import { type Board, freshAtoms } from '../board';
import type { CanvasNotice, CanvasPeer } from '../CanvasOptions';
import { allowByHand } from '../free/handTools';
import { shapeUtils } from '../shapes/shapeUtils';
import type { FreeBoardShape, JourneyShape } from '../shapes/views';
import { bindJourney, firstLayout } from './bindJourney';
import { guardShapes } from './chokepoint';

const PAGE = 'page:page' as TLPageId;

/**
 * A canvas without a browser, for tests: a real store, guard and binding on a document, and of tldraw's editor no
 * more than these ask of it. Frames pass by `frame()`; `hand` is at the selected shapes while it is busy.
 *
 * @param random for its editor, so that a run can be had again
 */
export function headlessCanvas(doc: Y.Doc, random?: () => number) {
  const store = createTLStore({ shapeUtils, bindingUtils: [] });
  const live = liveJourney(doc);
  const waiting: (() => void)[] = [];
  const hand = { busy: false, selected: [] as TLShapeId[] };
  const view = new Box(-10_000, -10_000, 40_000, 40_000);
  const notices: CanvasNotice[] = [];
  // The guard, the binding and the hand ask no more of an editor; the rest needs a browser.
  const editor = {
    store,
    sideEffects: store.sideEffects,
    run: (change: () => void) => change(),
    getCurrentPageId: () => PAGE,
    getViewportPageBounds: () => view,
    getSelectedShapeIds: () => hand.selected,
    setSelectedShapes: (ids: TLShapeId[]) => {
      hand.selected = ids;
    },
    getShape: (id: TLShapeId) => store.get(id),
    isInAny: () => hand.busy,
    selectNone: () => {
      hand.selected = [];
    },
  } as unknown as Editor;
  const board = {
    live,
    root: {} as HTMLElement,
    ...freshAtoms(live.current(), firstLayout(live, textWidth)),
    writer: atom('writer', openEditor(doc, random === undefined ? {} : seeded(random))),
    peers: atom<readonly CanvasPeer[]>('peers', []),
    me: { id: 'mara', name: 'Mara Halvorsen' },
    images: null,
    changedElsewhere: new Set<string>(),
    notice: (notice: CanvasNotice) => notices.push(notice),
  } as unknown as Board;
  const chokepoint = guardShapes(editor, allowByHand(editor));
  const binding = bindJourney(board, editor, chokepoint, {
    measure: textWidth,
    measureFree: textWidth,
    beforePaint: (work) => {
      waiting.push(work);
      return () => void (waiting.includes(work) && waiting.splice(waiting.indexOf(work), 1));
    },
    now: () => 0,
    onLaidOut: () => {},
    onFirstSlice: () => {},
    onWritten: () => {},
  });
  board.tldraw.set(editor);
  board.binding.set(binding);
  const frame = () => {
    while (waiting.length > 0) waiting.shift()?.();
  };
  frame();
  return {
    board,
    store,
    chokepoint,
    binding,
    hand,
    notices,
    frame,
    journey: (): Journey => live.current().journey,
    shapes: () => store.allRecords().filter((record): record is JourneyShape => record.typeName === 'shape'),
    free: () =>
      store
        .allRecords()
        .filter((record): record is FreeBoardShape => record.typeName === 'shape' && record.type === 'free')
        .sort((a, b) => (a.index < b.index ? -1 : 1)),
    dispose: () => {
      binding.dispose();
      chokepoint.dispose();
      live.dispose();
    },
  };
}

function seeded(random: () => number) {
  const letter = () => Math.floor(random() * 36).toString(36);
  return { random, newId: () => Array.from({ length: 21 }, letter).join('') };
}
