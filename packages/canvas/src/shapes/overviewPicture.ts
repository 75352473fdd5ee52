import type { Box, FreeDrawing, JourneyLayout, Point } from '@journey-canvas/journey';

/** Colours of one theme, as the canvas element wants them. */
export interface OverviewColours {
  readonly card: string;
  readonly path: string;
  readonly ink: string;
  readonly accent: string;
  readonly nobody: string;
  /** By palette slot. */
  readonly organisations: readonly string[];
}

/** A free shape from afar: a block of paper, an outline, or a line. */
export interface OverviewFree {
  readonly drawing: FreeDrawing;
  readonly colour: string;
  readonly bounds: Box;
}

export interface OverviewBlock {
  readonly box: Box;
  readonly colour: string;
  readonly outlined: boolean;
  readonly selected: boolean;
}

type Pen = Pick<
  CanvasRenderingContext2D,
  | 'fillStyle'
  | 'strokeStyle'
  | 'lineWidth'
  | 'fillRect'
  | 'strokeRect'
  | 'beginPath'
  | 'moveTo'
  | 'lineTo'
  | 'stroke'
>;

/** Paths under this zoom would be a grey carpet. */
const LEAST_PATH_ZOOM = 0.12;

/** The board from afar: who delivers what, moments of truth outlined. In canvas units; the caller scales. */
export function drawOverview(
  pen: Pen,
  layout: JourneyLayout,
  blocks: readonly OverviewBlock[],
  colours: OverviewColours,
  zoom: number,
  view: Box,
  free: readonly OverviewFree[] = [],
): void {
  if (zoom >= LEAST_PATH_ZOOM) drawPaths(pen, layout, colours, view);
  pen.fillStyle = colours.card;
  for (const box of layout.cards.values())
    if (meets(box, view)) pen.fillRect(box.x, box.y, box.width, box.height);
  for (const { box, colour, outlined, selected } of blocks) {
    if (!meets(box, view)) continue;
    pen.fillStyle = colour;
    pen.fillRect(box.x, box.y, box.width, box.height);
    if (!outlined && !selected) continue;
    pen.strokeStyle = selected ? colours.accent : colours.ink;
    pen.lineWidth = 2 / zoom;
    const gap = 2.5 / zoom;
    pen.strokeRect(box.x - gap, box.y - gap, box.width + 2 * gap, box.height + 2 * gap);
  }
  for (const shape of free) if (meets(shape.bounds, view)) drawFree(pen, shape, zoom);
}

function drawFree(pen: Pen, { drawing, colour, bounds }: OverviewFree, zoom: number): void {
  const { x, y, width, height } = bounds;
  pen.fillStyle = colour;
  pen.strokeStyle = colour;
  pen.lineWidth = Math.max(2, 1 / zoom);
  if (drawing.kind === 'arrow') drawLine(pen, drawing.points);
  else if (drawing.kind === 'frame' || drawing.kind === 'drawing') pen.strokeRect(x, y, width, height);
  else if (drawing.kind === 'text') pen.fillRect(x, y + height / 3, width, height / 3);
  else pen.fillRect(x, y, width, height);
}

function drawLine(pen: Pen, points: readonly Point[]): void {
  pen.beginPath();
  for (const [index, { x, y }] of points.entries()) {
    if (index === 0) pen.moveTo(x, y);
    else pen.lineTo(x, y);
  }
  pen.stroke();
}

function drawPaths(pen: Pen, layout: JourneyLayout, colours: OverviewColours, view: Box): void {
  pen.strokeStyle = colours.path;
  pen.lineWidth = 2;
  pen.beginPath();
  for (const { points, bounds } of layout.paths.values()) {
    if (!meets(bounds, view)) continue;
    for (const [index, point] of points.entries()) {
      if (index === 0) pen.moveTo(point.x, point.y);
      else pen.lineTo(point.x, point.y);
    }
  }
  pen.stroke();
}

function meets(box: Box, view: Box): boolean {
  return (
    box.x < view.x + view.width &&
    box.x + box.width > view.x &&
    box.y < view.y + view.height &&
    box.y + box.height > view.y
  );
}
