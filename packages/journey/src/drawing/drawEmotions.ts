import type { EmotionLayout, EmotionPoint } from '../layout/JourneyLayout';
import { cutText } from '../layout/wrapText';
import type { Drawing } from './Drawing';
import { element, text } from './svg';

/** The emotion lane: neutral line, the main curve with its points, personas' own curves dashed, the lowest point. */
export function drawEmotions(drawing: Drawing, emotion: EmotionLayout, index: number): string {
  const { layout, palette } = drawing;
  const gradient = `emotion-${index}`;
  const neutral = element('path', {
    d: `M${layout.laneHeaderWidth} ${emotion.scale.neutral}H${layout.board.width}`,
    stroke: palette.lineStrong,
    'stroke-dasharray': '2 4',
  });
  return (
    drawGradient(drawing, emotion, gradient) +
    neutral +
    element('path', { d: emotion.area, fill: `url(#${gradient})`, 'fill-opacity': 0.08 }) +
    emotion.personas.map((curve) => drawPersona(drawing, curve)).join('') +
    element('path', { d: emotion.path, fill: 'none', stroke: `url(#${gradient})`, 'stroke-width': 2.25 }) +
    emotion.points.map((point) => drawPoint(drawing, point, false)).join('') +
    (emotion.lowest ? drawLowest(drawing, emotion.lowest) : '')
  );
}

function drawGradient({ palette }: Drawing, { scale }: EmotionLayout, id: string): string {
  const stops = [...palette.emotions]
    .reverse()
    .map((colour, index) => element('stop', { offset: index / 4, 'stop-color': colour }));
  const line = { x1: 0, x2: 0, y1: scale.best, y2: scale.worst };
  return element(
    'defs',
    {},
    element('linearGradient', { id, gradientUnits: 'userSpaceOnUse', ...line }, ...stops),
  );
}

function drawPersona(drawing: Drawing, curve: EmotionLayout['personas'][number]): string {
  const { journey, palette } = drawing;
  const name = journey.meta.personas[curve.persona] ?? '';
  const shown = cutText(name, { width: 160, style: 'meta', measure: drawing.measure });
  return (
    element('path', {
      d: curve.path,
      fill: 'none',
      stroke: palette.textFaint,
      'stroke-width': 1.4,
      'stroke-dasharray': '5 3.5',
    }) + text(shown, curve.labelAt.x, curve.labelAt.y, { 'font-size': 13, fill: palette.textMuted })
  );
}

function drawPoint({ palette }: Drawing, { x, y, value }: EmotionPoint, filled: boolean): string {
  const colour = palette.emotions[value + 2] ?? palette.path;
  const fill = filled || value === 2 || value === -2 ? colour : palette.surfaceCanvas;
  return element('circle', { cx: x, cy: y, r: 4, fill, stroke: colour, 'stroke-width': 2 });
}

function drawLowest(drawing: Drawing, lowest: EmotionPoint): string {
  const { palette, journey, layout, measure } = drawing;
  const colour = palette.emotions[lowest.value + 2] ?? palette.path;
  const title = journey.touchpoints.get(lowest.touchpoint)?.title.trim() ?? '';
  const value = String(lowest.value).replace('-', '−');
  const words = title === '' ? `Lowest: ${value}` : `Lowest: ${title}, ${value}`;
  const onLeft = lowest.x - layout.laneHeaderWidth > layout.board.width - lowest.x;
  const room = onLeft ? lowest.x - layout.laneHeaderWidth : layout.board.width - lowest.x;
  const shown = cutText(words, { width: Math.min(260, room - 24), style: 'card', measure });
  return (
    element('circle', {
      cx: lowest.x,
      cy: lowest.y,
      r: 9,
      fill: palette.surfaceCanvas,
      stroke: colour,
      'stroke-width': 1.5,
    }) +
    drawPoint(drawing, lowest, true) +
    text(shown, lowest.x + (onLeft ? -15 : 15), lowest.y + 5, {
      'font-size': 14,
      'font-weight': 600,
      'text-anchor': onLeft ? 'end' : undefined,
      fill: colour,
      stroke: palette.surfaceCanvas,
      'stroke-width': 4,
      'paint-order': 'stroke',
    })
  );
}
