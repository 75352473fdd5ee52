import type { Box } from '../layout/JourneyLayout';
import { cutText, wrapText } from '../layout/wrapText';
import type { Stage } from '../model/stage';
import { type FrictionIndex, frictionIndex } from '../queries/frictionIndex';
import { type Ownership, ownership } from '../queries/ownership';
import type { Drawing, DrawnOrganisation } from './Drawing';
import { drawMark, drawZigzag } from './marks';
import type { Palette } from './palette';
import { element, rect, text } from './svg';

const INSET = 18;

/** Lane bands, stage headers, lane headers and the lines between them. */
export function drawBands({ layout, palette }: Drawing): string {
  const bands = layout.lanes.map(({ band }, index) => rect(band, { fill: bandFill(palette, index) }));
  const rules = layout.lanes.map(({ band }) =>
    element('path', { d: `M0 ${band.y + band.height}H${layout.board.width}`, stroke: palette.line }),
  );
  const dividers = layout.stages
    .slice(1)
    .map(({ column }) =>
      element('path', { d: `M${column.x} 0V${layout.board.height}`, stroke: palette.line }),
    );
  return [...bands, ...rules, ...dividers].join('');
}

/** Lanes alternate. */
export function bandFill(palette: Palette, index: number): string {
  return index % 2 === 0 ? palette.surfaceCanvas : palette.surfaceSunken;
}

export function drawStageHeaders(drawing: Drawing): string {
  const { journey, layout, palette } = drawing;
  const owned = ownership(journey);
  const friction = frictionIndex(journey);
  const stages = new Map(journey.stages.map((stage) => [stage.id, stage]));
  const backdrop = { x: 0, y: 0, width: layout.board.width, height: layout.stageHeaderHeight };
  const headers = layout.stages.map(({ id, header }) => {
    const stage = stages.get(id);
    return stage ? drawStageHeader(drawing, stage, header, owned, friction) : '';
  });
  const rule = element('path', {
    d: `M0 ${layout.stageHeaderHeight}H${layout.board.width}`,
    stroke: palette.lineStrong,
  });
  return rect(backdrop, { fill: palette.surface }) + headers.join('') + rule;
}

function drawStageHeader(
  drawing: Drawing,
  stage: Stage,
  box: Box,
  owned: Ownership,
  friction: FrictionIndex,
): string {
  const { palette, measure } = drawing;
  const x = box.x + INSET;
  const index = friction.byStage.get(stage.id) ?? 0;
  const badge = index === 0 ? 0 : measure(String(index), 'meta') + 24;
  const width = box.width - 2 * INSET;
  const name = cutText(stage.name.trim() || 'Untitled stage', {
    width: width - badge,
    style: 'title',
    measure,
  });
  const goal = cutText(stage.customerGoal, { width, style: 'meta', measure });
  return (
    text(name, x, 29, { 'font-size': 16, 'font-weight': 650, fill: palette.text }) +
    text(goal, x, 49, { 'font-size': 13, fill: palette.textMuted }) +
    drawOwnership(drawing, { x, y: 61, width, height: 5 }, owned.byStage.get(stage.id) ?? []) +
    (index === 0 ? '' : drawFrictionFigure(drawing, index, x + width - badge, badge))
  );
}

function drawFrictionFigure({ palette }: Drawing, index: number, x: number, width: number): string {
  return (
    rect({ x, y: 14, width, height: 18 }, { rx: 3, fill: palette.frictionTint }) +
    drawZigzag(x + 3, 16, palette) +
    text(String(index), x + width - 5, 27.5, {
      'font-size': 13,
      'font-weight': 650,
      'text-anchor': 'end',
      fill: palette.friction,
    })
  );
}

/** A bar of who delivers how much of the stage, largest share first. */
function drawOwnership(drawing: Drawing, box: Box, counts: Ownership['counts']): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  let x = box.x;
  return counts
    .map(({ organisation, count }) => {
      const share = (count / total) * box.width;
      const look = drawing.ownerOf(organisation === null ? null : { id: organisation, name: '' });
      const part = rect({ ...box, x, width: Math.max(1, share - 2) }, { rx: 1, fill: look.colours.fill });
      x += share;
      return part;
    })
    .join('');
}

export function drawLaneHeaders(drawing: Drawing): string {
  const { journey, layout, palette, measure } = drawing;
  const titles = new Map(journey.lanes.map((lane) => [lane.id, lane.title]));
  const headers = layout.lanes.map(({ id, header, collapsed }) => {
    const title = titles.get(id)?.trim() || 'Untitled lane';
    const lines = wrapText(title, {
      width: header.width - 20,
      lines: collapsed ? 1 : 2,
      style: 'title',
      measure,
    });
    const written = lines.map((line, index) =>
      text(line, header.x + 12, header.y + 19 + index * 18, {
        'font-size': 14,
        'font-weight': 600,
        fill: palette.text,
      }),
    );
    return rect(header, { fill: palette.surface }) + written.join('') + line(header, palette.line);
  });
  const right = element('path', {
    d: `M${layout.laneHeaderWidth} 0V${layout.board.height}`,
    stroke: palette.line,
  });
  return headers.join('') + right;
}

function line(box: Box, stroke: string): string {
  return element('path', { d: `M${box.x} ${box.y + box.height}H${box.x + box.width}`, stroke });
}

/** Organisations that own something, with their marks and counts, in a row. */
export function drawLegend(
  drawing: Drawing,
  organisations: readonly DrawnOrganisation[],
  x: number,
  y: number,
): string {
  const { journey, palette, measure } = drawing;
  const counts = new Map(
    ownership(journey).counts.map(({ organisation, count }) => [organisation as string, count]),
  );
  let left = x;
  return organisations
    .filter(({ id }) => counts.has(id))
    .map((organisation) => {
      const look = drawing.ownerOf({ id: organisation.id as never, name: organisation.name });
      const words = `${cutText(organisation.name, { width: 200, style: 'meta', measure })} ${counts.get(organisation.id) ?? 0}`;
      const entry =
        drawMark(look, left, y - 9, 10) +
        text(words, left + 16, y, { 'font-size': 13, fill: palette.textMuted });
      left += 16 + measure(words, 'meta') + 20;
      return entry;
    })
    .join('');
}
