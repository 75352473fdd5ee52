import type { Box } from '../layout/JourneyLayout';
import { cutText, wrapText } from '../layout/wrapText';
import type { Card } from '../model/card';
import type { Drawing } from './Drawing';
import { drawMark } from './marks';
import type { Palette } from './palette';
import { element, rect, text } from './svg';

const LINE = 17;

/** A card of a thought, pain, opportunity, action, backstage step or note. */
export function drawCard(drawing: Drawing, card: Card, box: Box): string {
  switch (card.kind) {
    case 'thought':
    case 'quote':
      return drawThought(drawing, card, box);
    case 'pain':
      return drawPain(drawing, card, box);
    case 'opportunity':
    case 'action':
      return drawPlan(drawing, card, box);
    case 'backstage':
      return drawBackstage(drawing, card, box);
    case 'note':
      return drawNote(drawing, card, box);
  }
}

function lines(
  drawing: Drawing,
  content: string,
  box: Box,
  width: number,
  attributes: Record<string, string>,
): string {
  const wrapped = wrapText(content, { width, lines: 2, style: 'card', measure: drawing.measure });
  return wrapped
    .map((line, index) => text(line, box.x, box.y + index * LINE, { 'font-size': 14, ...attributes }))
    .join('');
}

function drawThought(drawing: Drawing, card: Card, box: Box): string {
  const bar = { x: box.x, y: box.y + 3, width: 2, height: box.height - 6 };
  const quoted = card.text.trim() === '' ? '' : `“${card.text.trim()}”`;
  const at = { ...box, x: box.x + 12, y: box.y + 20 };
  return (
    rect(bar, { fill: drawing.palette.lineStrong }) +
    lines(drawing, quoted, at, box.width - 14, { fill: drawing.palette.text, 'font-style': 'italic' })
  );
}

function drawPain(drawing: Drawing, card: Card, box: Box): string {
  const { palette } = drawing;
  const severity = card.severity === null ? '' : String(card.severity);
  const at = { ...box, x: box.x + 10, y: box.y + 21 };
  const figure = text(severity, box.x + box.width - 10, box.y + 21, {
    'font-size': 14,
    'font-weight': 650,
    'text-anchor': 'end',
    fill: palette.friction,
  });
  return (
    rect(box, { rx: 6, fill: palette.frictionTint }) +
    lines(drawing, card.text, at, box.width - (severity === '' ? 20 : 36), { fill: palette.text }) +
    (severity === '' ? '' : figure)
  );
}

function drawPlan(drawing: Drawing, card: Card, box: Box): string {
  const { palette } = drawing;
  const dashed = card.kind === 'opportunity';
  const outline = dashed
    ? { stroke: palette.lineControl, 'stroke-dasharray': '4 3' }
    : { stroke: palette.line };
  const at = { ...box, x: box.x + 10, y: box.y + 20 };
  return (
    rect(box, { rx: 6, fill: palette.surface, ...outline }) +
    lines(drawing, card.text, at, box.width - 18, { fill: palette.text }) +
    (dashed ? drawFoot(drawing, 'Opportunity', box, 10) : drawActionFoot(drawing, card, box))
  );
}

function drawActionFoot(drawing: Drawing, card: Card, box: Box): string {
  const { palette } = drawing;
  const done = card.status === 'done';
  const tick = { x: box.x + 10, y: box.y + box.height - 18, width: 10, height: 10 };
  const look = drawing.ownerOf(card.owner);
  const due = card.due === null ? '' : dayWords(card.due);
  const dueWidth = due === '' ? 0 : drawing.measure(due, 'meta') + 6;
  return (
    rect(tick, {
      rx: 2,
      fill: done ? palette.textMuted : 'none',
      stroke: palette.textMuted,
      'stroke-width': 1.4,
    }) +
    drawMark(look, box.x + 26, box.y + box.height - 17, 8) +
    drawFoot(drawing, card.person?.name || look.name, box, look.mark ? 39 : 26, dueWidth) +
    text(due, box.x + box.width - 10, box.y + box.height - 9, {
      'font-size': 13,
      'text-anchor': 'end',
      fill: palette.textMuted,
    })
  );
}

function drawFoot(drawing: Drawing, words: string, box: Box, inset: number, taken = 0): string {
  const width = box.width - inset - 8 - taken;
  const shown = cutText(words, { width, style: 'meta', measure: drawing.measure });
  return text(shown, box.x + inset, box.y + box.height - 9, {
    'font-size': 13,
    fill: drawing.palette.textMuted,
  });
}

function drawBackstage(drawing: Drawing, card: Card, box: Box): string {
  const look = drawing.ownerOf(card.owner);
  const inset = look.mark ? 16 : 0;
  const at = { ...box, x: box.x + inset, y: box.y + 17 };
  return (
    drawMark(look, box.x, box.y + 8, 9) +
    lines(drawing, card.text, at, box.width - inset, { fill: drawing.palette.textMuted })
  );
}

function drawNote(drawing: Drawing, card: Card, box: Box): string {
  const { palette } = drawing;
  const at = { ...box, x: box.x + 10, y: box.y + 22 };
  return (
    rect(box, { rx: 3, fill: palette.note, stroke: palette.noteLine }) +
    lines(drawing, card.text, at, box.width - 20, { fill: palette.onNote })
  );
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** "12 Mar"; days have no time zone. */
function dayWords(date: string): string {
  const [, month, day] = date.split('-').map(Number);
  return `${day ?? ''} ${MONTHS[(month ?? 1) - 1] ?? ''}`.trim();
}

/** What cannot be read is shown as that, so that nobody takes it for empty. */
export function drawUnreadable(palette: Palette, box: Box): string {
  return (
    rect(box, {
      rx: 6,
      fill: palette.surfaceSunken,
      stroke: palette.lineControl,
      'stroke-dasharray': '4 3',
    }) +
    element(
      'text',
      { x: box.x + 12, y: box.y + 24, 'font-size': 14, fill: palette.textMuted },
      'Cannot be read',
    )
  );
}
