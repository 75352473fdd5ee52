import type { FreeShape } from '../../model/free';
import type { AbsoluteSpot } from '../../model/freeSpot';
import type { Box, MeasureText, Point } from '../JourneyLayout';
import { boundsOf } from '../polyline';
import { type ArrowCurve, arrowCurve, exitOf } from './arrowCurve';
import type { TiedEnd } from './arrowEnds';
import type { ArrowDrawing } from './FreeDrawing';
import {
  ARROW_GAP,
  ARROW_LABEL_PADDING,
  ARROW_LABEL_WIDTH,
  headLength,
  lineWidth,
  noteLetters,
} from './freeSizes';
import { freeText, widest } from './freeText';

const CURVE_STRETCHES = 24;
const MOST_LABEL_LINES = 6;

/** The drawing of an arrow whose ends are tied. */
export function drawArrow(
  shape: FreeShape,
  spot: AbsoluteSpot,
  { from, to }: { readonly from: TiedEnd; readonly to: TiedEnd },
  measure: MeasureText,
): ArrowDrawing {
  const curve = arrowCurve(from.at, to.at, shape.bend);
  const [start, end] = shown(curve, from, to);
  const strokeWidth = lineWidth(shape.scale);
  const middle = curve.at(start < 0.5 && end > 0.5 ? 0.5 : (start + end) / 2);
  const points = pointsOf(curve, start, end);
  const label = labelOf(shape, middle, measure);
  const head = headLength(strokeWidth);
  const heads = headsOf(shape, curve, start, end, head);
  const drawn = grown(
    boundsOf(points) ?? { ...middle, width: 0, height: 0 },
    heads.length > 0 ? head / 2 : 0,
  );
  return {
    id: shape.id,
    kind: 'arrow',
    spot,
    rotation: 0,
    box: boundsOf([], label === null ? [drawn] : [drawn, label.box]) ?? drawn,
    from: curve.at(start),
    to: curve.at(end),
    anchors: { from: from.at, to: to.at },
    ends: { from: from.hold, to: to.hold },
    middle,
    d: curve.part(start, end),
    points,
    heads,
    strokeWidth,
    label,
  };
}

/** The part of the line between the borders of what its ends hold on to; all of it where nothing would be left. */
function shown(curve: ArrowCurve, from: TiedEnd, to: TiedEnd): [start: number, end: number] {
  const gap = ARROW_GAP / Math.max(1, curve.length);
  const start = from.target === null ? 0 : exitOf((share) => curve.at(share), from.target) + gap;
  const end = to.target === null ? 1 : 1 - exitOf((share) => curve.at(1 - share), to.target) - gap;
  return start < end ? [start, end] : [0, 1];
}

function pointsOf(curve: ArrowCurve, start: number, end: number): Point[] {
  const stretches = curve.straight ? 1 : CURVE_STRETCHES;
  return Array.from({ length: stretches + 1 }, (_, index) =>
    curve.at(start + ((end - start) * index) / stretches),
  );
}

function headsOf({ heads }: FreeShape, curve: ArrowCurve, start: number, end: number, length: number) {
  // Along the stretch that the head covers: on a tight arc its tip's tangent alone looks bent off.
  const back = Math.min(end - start, length / Math.max(1, curve.length));
  const drawn: { at: Point; angle: number }[] = [];
  if (heads === 'from' || heads === 'both') drawn.push(headAt(curve.at(start), curve.at(start + back)));
  if (heads === 'to' || heads === 'both') drawn.push(headAt(curve.at(end), curve.at(end - back)));
  return drawn;
}

function headAt(at: Point, behind: Point) {
  return { at, angle: (Math.atan2(at.y - behind.y, at.x - behind.x) * 180) / Math.PI };
}

function labelOf(shape: FreeShape, middle: Point, measure: MeasureText): ArrowDrawing['label'] {
  const words = shape.words?.trim() ?? '';
  if (words === '') return null;
  const text = freeText(words, noteLetters(shape.scale), ARROW_LABEL_WIDTH, measure, MOST_LABEL_LINES);
  const width = widest(text, measure) + 2 * ARROW_LABEL_PADDING;
  const height = text.lines.length * text.lineHeight + ARROW_LABEL_PADDING;
  return { ...text, box: { x: middle.x - width / 2, y: middle.y - height / 2, width, height } };
}

function grown({ x, y, width, height }: Box, by: number): Box {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
