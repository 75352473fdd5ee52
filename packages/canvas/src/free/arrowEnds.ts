import {
  type ArrowEnd,
  type ArrowTarget,
  addFree,
  type Box,
  type FreeId,
  type FreeShape,
  type Point,
  relativeTo,
  setField,
} from '@journey-canvas/journey';
import type { Editor } from '@tldraw/tldraw';
import { referenceOf } from '../binding/shapeIds';
import { type Board, journeyOf } from '../board';
import { headerFrame } from '../chrome/screen';
import { edit } from '../editing/commands';
import { select } from '../editing/selection';
import type { ArrowDraft, LooseEnd } from './freeState';
import { nextStyle } from './makeFree';
import { frameAt, middleOf, pageSpot, spotIn } from './spots';

const REACH_PX = 8;
/** Nearer to the middle of its target than this (of its size), an end points at the middle. */
const MIDDLE = 0.25;
/** A shorter arrow that holds on to nothing was a slip of the hand. */
const SHORTEST_PX = 8;

/** An end at a point of the page, holding on to what is there. */
export function endAt(board: Board, editor: Editor, point: Point, self: FreeId | null): LooseEnd {
  const reference = targetAt(board, editor, point, self);
  const target = reference === null ? null : targetOf(board, reference);
  if (reference === null || target === null) return { at: point, hold: null };
  const { box, rotation } = target;
  const within = relativeTo({ x: box.x, y: box.y, rotation }, { ...point, rotation: 0 });
  const x = part(within.x, box.width);
  const y = part(within.y, box.height);
  const central = Math.abs(x - 0.5) < MIDDLE && Math.abs(y - 0.5) < MIDDLE;
  return { at: point, hold: { reference, at: central ? { x: 0.5, y: 0.5 } : { x, y } } };
}

/** An end that holds on to the middle of something. */
export function endOn(board: Board, reference: ArrowTarget): LooseEnd | null {
  const target = targetOf(board, reference);
  if (target === null) return null;
  return { at: middleOf(target), hold: { reference, at: { x: 0.5, y: 0.5 } } };
}

function part(distance: number, size: number): number {
  return Math.min(1, Math.max(0, size === 0 ? 0.5 : distance / size));
}

function targetAt(board: Board, editor: Editor, point: Point, self: FreeId | null): ArrowTarget | null {
  const header = headerAt(board, editor, point);
  if (header !== null) return header;
  const hit = editor.getShapeAtPoint(point, {
    margin: REACH_PX / editor.getZoomLevel(),
    filter: (shape) => {
      const reference = referenceOf(shape.id);
      if (reference?.kind !== 'free') return reference !== null;
      return reference.id !== self && journeyOf(board).free.get(reference.id)?.kind !== 'arrow';
    },
  });
  return hit === undefined ? null : referenceOf(hit.id);
}

/** Headers stick to the view: they are hit where they are on the screen. */
function headerAt(board: Board, editor: Editor, point: Point): ArrowTarget | null {
  const layout = board.layout.get();
  const camera = editor.getCamera();
  const frame = headerFrame(layout, camera);
  const [x, y] = [frame.x(point.x), frame.y(point.y)];
  if (y < frame.top && x >= frame.left) {
    const stage = layout.stages.find(
      ({ header }) => point.x >= header.x && point.x < header.x + header.width,
    );
    return stage === undefined || y < frame.top - 60 ? null : { kind: 'stage', id: stage.id };
  }
  if (x < frame.left && y >= frame.top) {
    const lane = layout.lanes.find(({ header }) => point.y >= header.y && point.y < header.y + header.height);
    return lane === undefined || x < frame.left - 100 ? null : { kind: 'lane', id: lane.id };
  }
  return null;
}

/** Where something that an arrow can hold on to lies on the page. null: it is not shown. */
export function targetOf(
  board: Board,
  reference: ArrowTarget,
): { readonly box: Box; readonly rotation: number } | null {
  if (reference.kind === 'free') return board.drawings.get().get(reference.id) ?? null;
  const box = gridBox(board, reference);
  return box === null ? null : { box, rotation: 0 };
}

function gridBox(board: Board, reference: Exclude<ArrowTarget, { kind: 'free' }>): Box | null {
  const layout = board.layout.get();
  switch (reference.kind) {
    case 'touchpoint':
      return layout.touchpoints.get(reference.id) ?? null;
    case 'card':
      return layout.cards.get(reference.id) ?? null;
    case 'path':
      return aroundMarker(layout.paths.get(reference.id)?.markerAt);
    case 'stage':
      return layout.stages.find(({ id }) => id === reference.id)?.header ?? null;
    case 'lane':
      return layout.lanes.find(({ id }) => id === reference.id)?.header ?? null;
  }
}

/** Of a path, its marker is held. */
function aroundMarker(marker: Point | undefined): Box | null {
  const half = 12;
  return marker === undefined
    ? null
    : { x: marker.x - half, y: marker.y - half, width: half * 2, height: half * 2 };
}

/** Writes an arrow that was drawn, or the end of one that was moved. */
export function keepArrow(board: Board, draft: ArrowDraft, zoom: number): void {
  const { id, from, to, bend } = draft;
  if (id !== null) {
    keepEnds(board, id, draft);
    return;
  }
  const short = Math.hypot(to.at.x - from.at.x, to.at.y - from.at.y) < SHORTEST_PX / zoom;
  if (short || (from.hold !== null && sameTarget(from.hold.reference, to.hold?.reference))) return;
  const middle = { x: (from.at.x + to.at.x) / 2, y: (from.at.y + to.at.y) / 2 };
  const frame = frameAt(board.drawings.get(), middle);
  const corner = { ...from.at, rotation: 0 };
  const { colour, dash, scale, heads } = nextStyle(board, 'arrow');
  const made = edit(board, (writer) =>
    addFree(writer, {
      kind: 'arrow',
      spot: spotIn(journeyOf(board), frame, corner),
      from: writtenEnd(from, corner),
      to: writtenEnd(to, corner),
      bend,
      colour,
      dash,
      scale,
      heads,
    }),
  );
  if (made !== null) select(board, [{ kind: 'free', id: made }]);
}

function keepEnds(board: Board, id: FreeId, draft: ArrowDraft): void {
  const arrow = journeyOf(board).free.get(id);
  if (arrow === undefined) return;
  const next = withEnds(board, arrow, draft);
  edit(board, (writer) => {
    for (const field of ['from', 'to', 'bend'] as const) {
      const value = next[field];
      if (value !== null && arrow[field] !== value) setField(writer, { kind: 'free', id }, field, value);
    }
  });
}

/** An arrow as it would be with what is pulled moved; all else stays as it is, whatever others did to it meanwhile. */
export function withEnds(board: Board, arrow: FreeShape, { grip, from, to, bend }: ArrowDraft): FreeShape {
  const corner = pageSpot(journeyOf(board), arrow.id);
  switch (grip) {
    case 'from':
      return { ...arrow, from: writtenEnd(from, corner) };
    case 'to':
      return { ...arrow, to: writtenEnd(to, corner) };
    case 'bend':
      return { ...arrow, bend };
    case null:
      return arrow;
  }
}

function writtenEnd({ at, hold }: LooseEnd, corner: { x: number; y: number; rotation: number }): ArrowEnd {
  const { x, y } = relativeTo(corner, { ...at, rotation: 0 });
  return hold === null ? { kind: 'point', x, y } : { kind: 'entity', ...hold, x, y };
}

function sameTarget(a: ArrowTarget, b: ArrowTarget | undefined): boolean {
  return a.kind === b?.kind && a.id === b.id;
}
