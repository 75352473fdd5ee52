import { turn } from '../../model/freeSpot';
import type { Box, Point } from '../JourneyLayout';
import { boundsOf } from '../polyline';
import type { FreeDrawing } from './FreeDrawing';
import { FRAME_NAME_HEIGHT } from './freeSizes';

/** The smallest box around all that is drawn, turned shapes and frames' names included; null without any. */
export function freeExtent(drawings: Iterable<FreeDrawing>): Box | null {
  const corners: Point[] = [];
  for (const drawing of drawings) corners.push(...cornersOf(drawing));
  return boundsOf(corners);
}

function cornersOf(drawing: FreeDrawing): Point[] {
  const { box, rotation } = drawing;
  const over = 'strokeWidth' in drawing ? drawing.strokeWidth / 2 : 0;
  const above = drawing.kind === 'frame' && drawing.name !== '' ? FRAME_NAME_HEIGHT : over;
  const [left, right, bottom] = [-over, box.width + over, box.height + over];
  return [
    { x: left, y: -above },
    { x: right, y: -above },
    { x: left, y: bottom },
    { x: right, y: bottom },
  ].map((corner) => {
    const off = turn(corner, rotation);
    return { x: box.x + off.x, y: box.y + off.y };
  });
}
