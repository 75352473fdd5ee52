import {
  type FreeId,
  type FreePlace,
  type FreeShape,
  freeFrames,
  type Journey,
  type JourneyLayout,
  type Point,
} from '@journey-canvas/journey';
import type { Scene } from '../binding/JourneyBinding';
import { type Board, journeyOf } from '../board';
import { handyFree } from './chosenFree';
import { heldBy } from './heldBy';
import { frameAt, middleOf, movedTo } from './spots';

/** The free shapes that a drag moves: what lies in a frame that is dragged goes with it anyway. */
export function draggedFree(board: Board): readonly FreeId[] {
  const handy = handyFree(board);
  const held = heldBy(journeyOf(board), new Set(handy.map(({ id }) => id)));
  return handy.filter((shape) => !held.has(shape.id) && !isTied(shape)).map(({ id }) => id);
}

/** An arrow that holds on at both ends goes where they go. */
function isTied({ kind, from, to }: FreeShape): boolean {
  return kind === 'arrow' && from?.kind === 'entity' && to?.kind === 'entity';
}

/** Where dragged shapes would lie: in the frame that their middle is over. */
export function placesAfter(board: Board, ids: readonly FreeId[], by: Point): FreePlace[] {
  const journey = journeyOf(board);
  const drawings = board.drawings.get();
  const leftOut = new Set([...ids, ...heldBy(journey, new Set(ids))]);
  return ids.flatMap((id) => {
    const drawing = drawings.get(id);
    if (drawing === undefined || !journey.free.has(id)) return [];
    const middle = middleOf(drawing);
    const frame = frameAt(drawings, { x: middle.x + by.x, y: middle.y + by.y }, leftOut);
    return [{ id, spot: movedTo(journey, id, by, frame) }];
  });
}

/** The frame that would take something in; null: nothing changes frames. */
export function takerOf(journey: Journey, places: readonly FreePlace[]): FreeId | null {
  const frames = freeFrames(journey);
  const taken = places.find(({ id, spot }) => (spot.frame ?? null) !== (frames.get(id) ?? null));
  return taken?.spot.frame ?? null;
}

/** A scene with free shapes at other places, and grid objects moved by a distance, so that arrows follow. */
export function sceneAfter(
  scene: Scene,
  places: readonly FreePlace[],
  grid: readonly { readonly kind: string; readonly id: string }[],
  by: Point,
): Scene {
  const free = new Map(scene.journey.free);
  for (const { id, spot } of places) {
    const shape = free.get(id);
    if (shape !== undefined) {
      free.set(id, { ...shape, spot: { rotation: 0, frame: null, ...spot } });
    }
  }
  const layout = grid.length === 0 ? scene.layout : layoutAfter(scene.layout, grid, by);
  return { journey: { ...scene.journey, free }, layout };
}

function layoutAfter(
  layout: JourneyLayout,
  grid: readonly { readonly kind: string; readonly id: string }[],
  by: Point,
): JourneyLayout {
  const touchpoints = new Map(layout.touchpoints);
  const cards = new Map(layout.cards);
  for (const { kind, id } of grid) {
    const boxes = (kind === 'touchpoint' ? touchpoints : cards) as Map<string, { x: number; y: number }>;
    const box = boxes.get(id);
    if (box !== undefined) boxes.set(id, { ...box, x: box.x + by.x, y: box.y + by.y });
  }
  return { ...layout, touchpoints, cards };
}
