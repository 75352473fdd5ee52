import {
  type AbsoluteSpot,
  type Box,
  type FreeDrawing,
  type FreeId,
  type FreeSpot,
  freePlacement,
  type Journey,
  type Point,
  relativeTo,
  within,
} from '@journey-canvas/journey';

const PAGE: AbsoluteSpot = { x: 0, y: 0, rotation: 0 };

/** Where a free shape's spot is on the page, through all the frames it is in. */
export function pageSpot(journey: Journey, id: FreeId): AbsoluteSpot {
  return freePlacement(journey).get(id) ?? PAGE;
}

/** The spot that puts something in a frame (null: on the page) where it is on the page. */
export function spotIn(journey: Journey, frame: FreeId | null, at: AbsoluteSpot): FreeSpot {
  const holder = frame === null ? undefined : freePlacement(journey).get(frame);
  if (holder === undefined) return { ...at, frame: null };
  return { ...relativeTo(holder, at), frame };
}

/** Moved on the page by a distance, into a frame (null: onto the page). */
export function movedTo(journey: Journey, id: FreeId, by: Point, frame: FreeId | null): FreeSpot {
  const at = pageSpot(journey, id);
  return spotIn(journey, frame, { ...at, x: at.x + by.x, y: at.y + by.y });
}

/** The frontmost frame around a point that may take something: not one of those being moved. */
export function frameAt(
  drawings: ReadonlyMap<FreeId, FreeDrawing>,
  point: Point,
  leftOut: ReadonlySet<FreeId> = new Set(),
): FreeId | null {
  let taker: FreeId | null = null;
  for (const [id, drawing] of drawings) {
    if (drawing.kind === 'frame' && !leftOut.has(id) && isInside(drawing, point)) taker = id;
  }
  return taker;
}

/** The middle of what is drawn, on the page. */
export function middleOf({ box, rotation }: Pick<FreeDrawing, 'box' | 'rotation'>): Point {
  return within({ x: box.x, y: box.y, rotation }, { ...PAGE, x: box.width / 2, y: box.height / 2 });
}

/** Around what is drawn, its turn included. */
export function boundsOf({ box, rotation }: Pick<FreeDrawing, 'box' | 'rotation'>): Box {
  if (rotation === 0) return box;
  const corners = [
    [0, 0],
    [box.width, 0],
    [box.width, box.height],
    [0, box.height],
  ].map(([x = 0, y = 0]) => within({ x: box.x, y: box.y, rotation }, { ...PAGE, x, y }));
  const xs = corners.map(({ x }) => x);
  const ys = corners.map(({ y }) => y);
  const [x, y] = [Math.min(...xs), Math.min(...ys)];
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** Around several; null: around nothing. */
export function boundsAround(boxes: readonly Box[]): Box | null {
  if (boxes.length === 0) return null;
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const foot = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: foot - y };
}

function isInside({ box, rotation }: FreeDrawing, point: Point): boolean {
  const local = relativeTo({ x: box.x, y: box.y, rotation }, { ...PAGE, ...point });
  return local.x >= 0 && local.y >= 0 && local.x <= box.width && local.y <= box.height;
}
