import type { ArrowEnd, FreeKind, FreeShape, FreeSpot } from '../model/free';
import type { FreeId, TouchpointId } from '../model/ids';
import { ordersBetween } from '../model/order';
import { pick } from './seededRandom';

type Random = () => number;

const KINDS: readonly FreeKind[] = ['frame', 'note', 'drawing', 'arrow', 'text', 'note', 'image', 'note'];
const NOTES = [
  'Ask the dealers about this',
  'Who owns the hand-over?',
  'Seen three times last month',
  'Good idea from the workshop: one number to ring',
] as const;

/** What a workshop leaves beside a board: notes in frames, arrows to touchpoints, drawings; the same for the same seed. */
export function generatedFree(
  count: number,
  touchpoints: readonly { readonly id: TouchpointId }[],
  random: Random,
): FreeShape[] {
  return ordersBetween(null, null, count, random).map((order, index) => {
    const kind = KINDS[index % KINDS.length] as FreeKind;
    const frame = index % KINDS.length === 0 ? null : idOf(index - (index % KINDS.length));
    return {
      ...plain(kind),
      id: idOf(index),
      spot: spotOf(kind !== 'arrow' && random() < 0.5 ? frame : null, random),
      order,
      text: kind === 'note' ? pick(random, NOTES) : '',
      author: kind === 'note' ? { id: null, name: 'Somebody' } : null,
      stroke: kind === 'drawing' ? { points: stroke(random), closed: random() < 0.2, pen: false } : null,
      from: kind === 'arrow' ? end(index > 0 ? idOf(index - 1) : null, touchpoints, random) : null,
      to: kind === 'arrow' ? end(null, touchpoints, random) : null,
      bend: kind === 'arrow' ? Math.round(random() * 80) - 40 : 0,
    };
  });
}

function idOf(index: number): FreeId {
  return `free-${index}` as FreeId;
}

function plain(kind: FreeKind) {
  const framed = kind === 'frame' || kind === 'image';
  return {
    kind,
    size: framed ? { width: 480, height: 320 } : null,
    words: kind === 'text' || kind === 'frame' ? 'Ideas' : null,
    colour: null,
    fill: 'none' as const,
    dash: 'solid' as const,
    scale: 'medium' as const,
    align: 'start' as const,
    heads: 'to' as const,
    image: kind === 'image' ? { id: 'image-1' as never, alt: 'The board' } : null,
    locked: false,
  };
}

function spotOf(frame: FreeId | null, random: Random): FreeSpot {
  return { x: Math.round(random() * 2000), y: Math.round(random() * 1500) - 300, rotation: 0, frame };
}

function end(
  shape: FreeId | null,
  touchpoints: readonly { readonly id: TouchpointId }[],
  random: Random,
): ArrowEnd {
  const point = { x: Math.round(random() * 900), y: Math.round(random() * 900) };
  const at = { x: 0.5, y: 0.5 };
  if (shape !== null) return { kind: 'entity', reference: { kind: 'free', id: shape }, at, ...point };
  if (touchpoints.length === 0 || random() < 0.3) return { kind: 'point', ...point };
  const { id } = pick(random, touchpoints);
  return { kind: 'entity', reference: { kind: 'touchpoint', id }, at, ...point };
}

function stroke(random: Random): number[] {
  return Array.from({ length: 40 }, (_, at) => [at * 6, Math.round(random() * 8) + at, 0.5]).flat();
}
