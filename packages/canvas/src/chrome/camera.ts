import type { EntityReference, JourneyLayout, Box as PageBox, Point } from '@journey-canvas/journey';
import { Box, type Editor } from '@tldraw/tldraw';
import { type DrawnReference, isDrawn, shapeIdOf } from '../binding/shapeIds';
import { type Board, journeyOf } from '../board';
import { boundsAround, boundsOf } from '../free/spots';

/** On screen, in pixels: headers keep their size while the board scales. */
export const LANE_HEADER_PX = 100;
export const STAGE_HEADER_PX = 60;
/** Room for the toolbar. */
const FOOT_PX = 72;
const MARGIN_PX = 16;
const LEAST_ZOOM = 0.02;
/** Text can be read from here on. */
const OPENING_ZOOM = 0.7;

export const ZOOM_STEPS = [0.02, 0.05, 0.1, 0.18, 0.25, 0.35, 0.5, 0.65, 0.8, 1, 1.25, 1.5, 2, 3];

interface Screen {
  readonly width: number;
  readonly height: number;
}
interface Camera {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** The whole map, its headers beside it. @param beside around what lies beside the board; null: nothing does */
export function fittingCamera(layout: JourneyLayout, screen: Screen, beside: PageBox | null = null): Camera {
  const all = boundsAround([cellsOf(layout), ...(beside === null ? [] : [beside])]) ?? cellsOf(layout);
  const { width, height } = all;
  const z = Math.min(
    (screen.width - LANE_HEADER_PX - MARGIN_PX) / Math.max(1, width),
    (screen.height - STAGE_HEADER_PX - FOOT_PX) / Math.max(1, height),
    1,
  );
  return startingAt(all, Math.max(z, LEAST_ZOOM));
}

/** The map's start, all of it when it can be read at that size. */
export function openingCamera(layout: JourneyLayout, screen: Screen, beside: PageBox | null = null): Camera {
  const all = fittingCamera(layout, screen, beside);
  if (all.z >= OPENING_ZOOM) return all;
  return startingAt(cellsOf(layout), Math.max(fittingCamera(layout, screen).z, OPENING_ZOOM));
}

/** Board and tray without the headers, which keep their own place. */
function cellsOf({ size, laneHeaderWidth: x, stageHeaderHeight: y }: JourneyLayout): PageBox {
  return { x, y, width: size.width - x, height: size.height - y };
}

function startingAt(corner: Point, z: number): Camera {
  return { x: LANE_HEADER_PX / z - corner.x, y: STAGE_HEADER_PX / z - corner.y, z };
}

/** Around all free shapes; null: there are none. */
function besideBoard(board: Board): PageBox | null {
  return boundsAround([...board.drawings.get().values()].map(boundsOf));
}

export function fitBoard(board: Board, editor: Editor): void {
  const screen = editor.getViewportScreenBounds();
  const size = { width: screen.w, height: screen.h };
  editor.setCamera(fittingCamera(board.layout.get(), size, besideBoard(board)), glide(editor));
}

export function openBoard(board: Board, editor: Editor): void {
  const screen = editor.getViewportScreenBounds();
  const size = { width: screen.w, height: screen.h };
  editor.setCamera(openingCamera(board.layout.get(), size, besideBoard(board)), { immediate: true });
}

export function zoomBy(editor: Editor, direction: 'in' | 'out'): void {
  if (direction === 'in') editor.zoomIn(undefined, glide(editor));
  else editor.zoomOut(undefined, glide(editor));
}

function glide(editor: Editor) {
  return { animation: { duration: editor.user.getAnimationSpeed() === 0 ? 0 : 180 } };
}

/** Brings a thing into view at a size that can be read, if it is not there yet. */
export function bringIntoView(board: Board, editor: Editor, reference: DrawnReference): void {
  const bounds = editor.getShapePageBounds(shapeIdOf(reference.kind, reference.id));
  if (bounds === undefined) return;
  const z = Math.max(editor.getZoomLevel(), 0.6);
  const view = editor.getViewportPageBounds();
  const zoom = editor.getZoomLevel();
  const clear = new Box(
    view.x + LANE_HEADER_PX / zoom,
    view.y + STAGE_HEADER_PX / zoom,
    view.w - LANE_HEADER_PX / zoom,
    view.h - (STAGE_HEADER_PX + FOOT_PX) / zoom,
  );
  const stretched = reference.kind === 'stage' || reference.kind === 'lane';
  if (z === zoom && (clear.contains(bounds) || (stretched && clear.collides(bounds)))) return;
  const screen = editor.getViewportScreenBounds();
  const size = { width: screen.w, height: screen.h };
  const camera = editor.getCamera();
  const inSight = !stretched && clear.collides(bounds);
  const target = stretched ? { x: bounds.x + 80, y: bounds.y + 80 } : bounds.center;
  const shown = inSight ? nudged(camera, bounds, z, size) : centredOn(target, z, size);
  // Free shapes may lie before the board.
  const start = startingAt(cellsOf(board.layout.get()), z);
  editor.setCamera(reference.kind === 'free' ? shown : notBefore(start, shown), glide(editor));
}

function centredOn({ x, y }: Point, z: number, { width, height }: Screen): Camera {
  return { x: width / 2 / z - x, y: height / 2 / z - y, z };
}

/** The view that shows all of a box which is partly in sight, with as little movement as that takes. */
export function nudged(camera: Camera, box: PageBox, z: number, screen: Screen): Camera {
  const along = (now: number, start: number, size: number, from: number, to: number) => {
    const middle = start + size / 2;
    const placed = ((middle + now) * camera.z) / z - middle;
    const least = from / z - start;
    const most = to / z - start - size;
    return Math.max(least, Math.min(placed, most));
  };
  return {
    x: along(camera.x, box.x, box.width, LANE_HEADER_PX, screen.width - MARGIN_PX),
    y: along(camera.y, box.y, box.height, STAGE_HEADER_PX, screen.height - FOOT_PX),
    z,
  };
}

/** What lies near the map's start is shown with the start at the edge, not with emptiness before it. */
export function notBefore(start: Camera, camera: Camera): Camera {
  return { ...camera, x: Math.min(camera.x, start.x), y: Math.min(camera.y, start.y) };
}

/** What to show for an entity: frictions and metrics are shown at what they belong to. */
export function shownFor(board: Board, reference: EntityReference): DrawnReference | null {
  if (isDrawn(reference)) return reference;
  const journey = journeyOf(board);
  if (reference.kind === 'friction') {
    const friction = journey.frictions.get(reference.id);
    return friction === undefined ? null : { kind: 'touchpoint', id: friction.touchpoint };
  }
  const subject = journey.metrics.get(reference.id)?.subject;
  return subject === undefined || subject.kind === 'map' ? null : (subject as DrawnReference);
}
