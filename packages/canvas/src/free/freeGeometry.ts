import { FRAME_NAME_HEIGHT } from '@journey-canvas/journey';
import { type Geometry2d, Group2d, Polygon2d, Polyline2d, Rectangle2d, Vec } from '@tldraw/tldraw';
import type { FreeBoardShape } from '../shapes/views';
import { PER_POINT } from './strokePoints';

/** So many points of a stroke tell whether the pointer is on it. */
const MOST_TESTED = 400;

/** Where the pointer is on a free shape: on its paper, on its line, on a frame's edge or name. */
export function freeGeometry(shape: FreeBoardShape): Geometry2d {
  const width = Math.max(1, shape.props.w);
  const height = Math.max(1, shape.props.h);
  const { drawing } = shape.props.view;
  switch (drawing.kind) {
    case 'drawing':
      return strokeGeometry(shape) ?? new Rectangle2d({ width, height, isFilled: true });
    case 'arrow': {
      const line = drawing.points.map(({ x, y }) => new Vec(x - drawing.box.x, y - drawing.box.y));
      if (line.length < 2) return new Rectangle2d({ width, height, isFilled: true });
      const label = drawing.label?.box;
      const children: Geometry2d[] = [new Polyline2d({ points: line })];
      if (label !== undefined) {
        const at = { x: label.x - drawing.box.x, y: label.y - drawing.box.y };
        children.push(new Rectangle2d({ ...at, width: label.width, height: label.height, isFilled: true }));
      }
      return new Group2d({ children });
    }
    case 'frame': {
      const name = { x: 0, y: -FRAME_NAME_HEIGHT, width: nameWidth(drawing.name, width) };
      return new FrameGeometry({
        children: [
          // Hollow: the board shows through, and what is inside can be taken.
          new Rectangle2d({ width, height, isFilled: false }),
          new Rectangle2d({ ...name, height: FRAME_NAME_HEIGHT, isFilled: true }),
        ],
      });
    }
    default:
      return new Rectangle2d({ width, height, isFilled: true });
  }
}

/** A frame is as large as its edge: the name over it is only held by. */
class FrameGeometry extends Group2d {
  override getBounds() {
    return this.children[0]?.bounds ?? super.getBounds();
  }
}

function nameWidth(name: string, width: number): number {
  return Math.max(32, Math.min(width, name.length * 9 + 12));
}

function strokeGeometry({ props }: FreeBoardShape): Geometry2d | null {
  const { shape, drawing } = props.view;
  if (shape.stroke === null) return null;
  const { points, closed } = shape.stroke;
  const { box } = drawing;
  const least = corner(points);
  const [across, down] = [stretch(props.w, box.width), stretch(props.h, box.height)];
  const place = (at: number) =>
    new Vec(((points[at] ?? 0) - least.x) * across, ((points[at + 1] ?? 0) - least.y) * down);
  const step = PER_POINT * Math.max(1, Math.ceil(points.length / PER_POINT / MOST_TESTED));
  const tested = [place(points.length - PER_POINT)];
  for (let at = 0; at < points.length; at += step) tested.splice(-1, 0, place(at));
  return closed
    ? new Polygon2d({ points: tested, isFilled: shape.fill !== 'none' })
    : new Polyline2d({ points: tested });
}

function stretch(now: number, before: number): number {
  return before > 0 ? now / before : 1;
}

function corner(points: readonly number[]): { x: number; y: number } {
  let [x, y] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let at = 0; at < points.length; at += PER_POINT) {
    x = Math.min(x, points[at] ?? x);
    y = Math.min(y, points[at + 1] ?? y);
  }
  return { x, y };
}
