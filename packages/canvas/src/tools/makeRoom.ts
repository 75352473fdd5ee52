import {
  type Box,
  cellContents,
  type DropTarget,
  type Journey,
  type JourneyLayout,
  layoutJourney,
  type MeasureText,
  ordersBetween,
  type TouchpointId,
  takesTouchpoints,
} from '@journey-canvas/journey';

/** On a bigger map a layout for each slot the pointer passes would be felt. */
const MOST_TOUCHPOINTS = 150;

export interface Room {
  /** Where the neighbours in the cell would stand. */
  readonly neighbours: ReadonlyMap<TouchpointId, Box>;
  /** Where the first of what is moved would stand. */
  readonly slot: Box;
}

/** How a cell would look after a drop. null: it is not shown beforehand (cards, big maps). */
export function makeRoom(
  journey: Journey,
  moving: readonly TouchpointId[],
  target: DropTarget,
  shown: JourneyLayout,
  measure: MeasureText,
): Room | null {
  const lane = journey.lanes.find(({ id }) => id === target.lane);
  const [first] = moving;
  if (lane === undefined || first === undefined || !takesTouchpoints(lane.kind)) return null;
  if (journey.touchpoints.size > MOST_TOUCHPOINTS) return null;
  const after = layoutJourney(withMoved(journey, moving, target), { measure });
  const move = shownWithin(after, shown, target);
  const boxAfter = after.touchpoints.get(first);
  const slot = boxAfter === undefined ? null : (move?.(boxAfter) ?? null);
  if (move === null || slot === null) return null;
  const neighbours = new Map<TouchpointId, Box>();
  for (const { id } of cellContents(journey).touchpointsIn(target.stage, target.lane)) {
    const box = after.touchpoints.get(id);
    if (box === undefined || moving.includes(id)) continue;
    const there = move(box);
    // A column more would stand in the next stage's until the drop.
    if (there === null) return null;
    neighbours.set(id, there);
  }
  return { neighbours, slot };
}

/**
 * Brings a box of the cell from the layout after the drop into the one that is shown: what leaves a stage before it
 * makes that narrower. null: there is no room for it in the stage yet.
 */
function shownWithin(after: JourneyLayout, shown: JourneyLayout, target: DropTarget) {
  const cellOf = (layout: JourneyLayout) =>
    layout.cells.find(({ stage, lane }) => stage === target.stage && lane === target.lane)?.box;
  const then = cellOf(after);
  const now = cellOf(shown);
  if (then === undefined || now === undefined) return null;
  return (box: Box): Box | null => {
    const moved = { ...box, x: box.x + now.x - then.x, y: box.y + now.y - then.y };
    return moved.x + moved.width <= now.x + now.width ? moved : null;
  };
}

function withMoved(journey: Journey, moving: readonly TouchpointId[], target: DropTarget): Journey {
  const { stage, lane } = target;
  const others = cellContents(journey)
    .touchpointsIn(stage, lane)
    .filter(({ id }) => !moving.includes(id));
  const at = target.after === null ? 0 : others.findIndex(({ id }) => id === target.after) + 1;
  const orders = ordersBetween(
    others[at - 1]?.place.order ?? null,
    others[at]?.place.order ?? null,
    moving.length,
    () => 0.5,
  );
  const touchpoints = new Map(journey.touchpoints);
  for (const [index, id] of moving.entries()) {
    const touchpoint = touchpoints.get(id);
    const order = orders[index];
    if (touchpoint !== undefined && order !== undefined) {
      touchpoints.set(id, { ...touchpoint, place: { stage, lane, order } });
    }
  }
  return { ...journey, touchpoints };
}
