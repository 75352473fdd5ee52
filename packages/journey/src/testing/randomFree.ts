import type { NewFree } from '../document/edits/free';
import type { ArrowEnd, FreeShape, FreeSpot } from '../model/free';
import type { FreeId } from '../model/ids';
import type { Scene } from './randomEdits';
import { pick } from './seededRandom';

// What people put on the canvas beside the board.

/** An id nobody else makes: the editor's own are taken by what it adds itself. */
export function newFreeId({ word }: Scene): FreeId {
  return `free-${[...word()].map((letter) => letter.codePointAt(0)?.toString(36)).join('-')}` as FreeId;
}

export function someShape({ journey, random }: Scene): FreeShape | undefined {
  const shapes = [...journey.free.values()];
  return shapes[Math.floor(random() * shapes.length)];
}

/** A frame that is not among some shapes, as a rule; null: the page. */
export function someFrame({ journey, random }: Scene, except: ReadonlySet<FreeId>): FreeId | null {
  const frames = [...journey.free.values()].filter(({ id, kind }) => kind === 'frame' && !except.has(id));
  return random() < 0.4 ? null : (frames[Math.floor(random() * frames.length)]?.id ?? null);
}

export function someSpot({ random }: Scene): FreeSpot {
  const turned = random() < 0.3 ? (random() - 0.5) * 6 : 0;
  return { x: coordinate(random), y: coordinate(random), rotation: turned, frame: null };
}

function coordinate(random: () => number): number {
  return Math.round((random() - 0.3) * 40_000) / 8;
}

export function someEnd(scene: Scene): ArrowEnd {
  const { journey, random } = scene;
  const point = { x: coordinate(random), y: coordinate(random) };
  const touchpoint = [...journey.touchpoints.keys()][Math.floor(random() * journey.touchpoints.size)];
  const shape = someShape(scene)?.id;
  const at = { x: Math.floor(random() * 5) / 4, y: Math.floor(random() * 5) / 4 };
  if (random() < 0.4 && touchpoint !== undefined) {
    return { kind: 'entity', reference: { kind: 'touchpoint', id: touchpoint }, at, ...point };
  }
  if (random() < 0.4 && shape !== undefined) {
    return { kind: 'entity', reference: { kind: 'free', id: shape }, at, ...point };
  }
  return { kind: 'point', ...point };
}

export function someFree(scene: Scene): NewFree {
  const { random, word } = scene;
  const spot = someSpot(scene);
  const kind = pick(random, ['note', 'note', 'text', 'drawing', 'arrow', 'frame', 'image'] as const);
  switch (kind) {
    case 'note':
      return { kind, spot, text: word(), author: { id: null, name: 'Somebody' } };
    case 'text':
      return { kind, spot, words: word(), align: 'middle' };
    case 'drawing':
      return { kind, spot, stroke: { points: someStroke(random), closed: random() < 0.3, pen: false } };
    case 'arrow':
      return { kind, spot, from: someEnd(scene), to: someEnd(scene), bend: Math.floor(random() * 80) - 40 };
    case 'frame':
      return { kind, spot, size: { width: 400, height: 300 }, words: word() };
    case 'image':
      return {
        kind,
        spot,
        size: { width: 160, height: 90 },
        image: { id: 'image-1' as never, alt: word() },
      };
  }
}

function someStroke(random: () => number): number[] {
  const points: number[] = [];
  for (let at = 0; at < 12; at++) points.push(at * 9, Math.round(random() * 60), 0.5);
  return points;
}
