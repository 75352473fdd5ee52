import type { Path } from '../model/path';
import { exitWords, pathWords } from '../queries/pathWords';
import type { Box, MeasureText, PathDrawing, PathLabel, PathMarker, PathTag, Point } from './JourneyLayout';
import { boundsOf, halfWay, roundedPath, simplify, stretchesOf } from './polyline';
import type { Route } from './routing/Route';
import { LABEL_HEIGHT } from './sizes';

/** What a label needs beside its text: the icon and padding. */
const LABEL_CHROME = 24;
const LONGEST_LABEL = 180;
/** Line to be seen on both sides of a label. */
const LABEL_MARGIN = 16;
/** From the line to a label below it. */
const LABEL_OFFSET = 2;
/** The least length of line that a marker sits well on. */
const MARKER_ROOM = 16;

/** The drawing of a route whose lines all have their place. */
export function drawRoute(route: Route, marker: PathMarker, measure: MeasureText): PathDrawing {
  const points = simplify(pointsOf(route));
  const tag = tagOf(route);
  const label = labelOf(route, points, measure);
  const markerAt = markerPoint(points);
  const boxes = [tag?.box, label?.box].filter((box): box is Box => box !== undefined);
  const bounds = boundsOf(points, boxes) ?? { x: 0, y: 0, width: 0, height: 0 };
  const { kind } = route.path.route;
  const arrow = kind === 'exit' ? null : arrowOf(points);
  return { kind, points, d: roundedPath(points), arrow, tag, label, marker, markerAt, bounds };
}

function pointsOf(route: Route): Point[] {
  let point: Point = { x: route.x.at, y: route.y.at };
  let { axis } = route;
  const points = [point];
  for (const turn of route.turns) {
    point = axis === 'x' ? { x: turn.at, y: point.y } : { x: point.x, y: turn.at };
    axis = axis === 'x' ? 'y' : 'x';
    points.push(point);
  }
  return points;
}

function arrowOf(points: readonly Point[]): PathDrawing['arrow'] {
  const at = points.at(-1);
  const before = points.at(-2);
  if (!at || !before) return null;
  return { at, angle: (Math.atan2(at.y - before.y, at.x - before.x) * 180) / Math.PI };
}

function tagOf({ tag, path }: Route): PathTag | null {
  if (!tag) return null;
  const box = {
    x: tag.left.at,
    y: tag.top.at,
    width: tag.right.at - tag.left.at,
    height: tag.bottom.at - tag.top.at,
  };
  return { box, text: exitWords(path), incomplete: path.reason === null };
}

function labelOf({ path, rail }: Route, points: readonly Point[], measure: MeasureText): PathLabel | null {
  const text = wordsOn(path);
  if (text === '') return null;
  const width = Math.min(LONGEST_LABEL, measure(text, 'meta') + LABEL_CHROME);
  const level = stretchesOf(points).filter(({ from, to }) => from.y === to.y);
  const onRail = rail && level.find(({ from }) => Math.abs(from.y - rail.at) < 0.01);
  const longest = level.reduce<(typeof level)[number] | null>(
    (best, stretch) => (best && best.length >= stretch.length ? best : stretch),
    null,
  );
  const stretch = onRail ?? longest;
  const centre = stretch && stretch.length > 0 ? stretch.middle : halfWay(points);
  // On the line where it is long enough, else below: a label must not hide the bends.
  const onLine = !onRail || onRail.length > width + 2 * LABEL_MARGIN;
  const y = onLine ? centre.y - LABEL_HEIGHT / 2 : centre.y + LABEL_OFFSET;
  return { text, box: { x: centre.x - width / 2, y, width, height: LABEL_HEIGHT }, onDemand: !onRail };
}

function wordsOn(path: Path): string {
  return path.route.kind === 'exit' ? '' : pathWords(path);
}

/** On the longest upright stretch that is not too short, else half way. */
function markerPoint(points: readonly Point[]): Point {
  let best: Point | null = null;
  let room = MARKER_ROOM - 0.01;
  let from = points[0];
  for (const to of points) {
    const length = from?.x === to.x ? Math.abs(to.y - from.y) : 0;
    if (from && length > room) {
      best = { x: to.x, y: (from.y + to.y) / 2 };
      room = length;
    }
    from = to;
  }
  return best ?? halfWay(points);
}
