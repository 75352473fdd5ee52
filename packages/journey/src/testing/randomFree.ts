import { setField } from '../document/edits/fields';
import { addFree, addFreeShapes, type NewFree, placeFree, stackFree } from '../document/edits/free';
import { InvalidEdit } from '../document/invalidEdit';
import { type ArrowEnd, FREE_COLOURS, FREE_SCALES, type FreeShape, type FreeSpot } from '../model/free';
import type { FreeId } from '../model/ids';
import type { Scene } from './scene';
import { pick } from './seededRandom';

/** What people do beside the board, by name. */
export const RANDOM_FREE_EDITS: Readonly<Record<string, (scene: Scene) => void>> = {
  addFree(scene) {
    if (scene.journey.free.size < 40) addFree(scene.editor, someFree(scene));
  },
  addFreeShapes(scene) {
    if (scene.journey.free.size > 40) return;
    const frame = newFreeId(scene);
    const spot = { ...someSpot(scene), frame };
    addFreeShapes(scene.editor, [
      {
        kind: 'frame',
        id: frame,
        size: { width: 300, height: 200 },
        spot: someSpot(scene),
        words: scene.word(),
      },
      { ...someFree(scene), spot },
      { ...someFree(scene), spot },
    ]);
  },
  placeFree(scene) {
    const moving = new Set([someShape(scene), someShape(scene)].flatMap((shape) => shape?.id ?? []));
    // A frame stays on the page, so that none is ever put inside of itself; peers do that to each other.
    const spot = (id: FreeId) =>
      scene.journey.free.get(id)?.kind === 'frame' && scene.random() < 0.7
        ? someSpot(scene)
        : { ...someSpot(scene), frame: someFrame(scene, moving) };
    try {
      placeFree(
        scene.editor,
        [...moving].map((id) => ({ id, spot: spot(id) })),
      );
    } catch (error) {
      if (!(error instanceof InvalidEdit) || error.code !== 'invalid') throw error;
    }
  },
  stackFree(scene) {
    const ids = [...new Set([someShape(scene), someShape(scene)].flatMap((shape) => shape?.id ?? []))];
    const beside = { after: someShape(scene)?.id ?? null };
    stackFree(
      scene.editor,
      ids,
      pick(scene.random, ['front', 'back', 'forward', 'backward', beside] as const),
    );
  },
  styleFree(scene) {
    const shape = someShape(scene);
    if (shape === undefined) return;
    const reference = { kind: 'free', id: shape.id } as const;
    if (scene.random() < 0.5) setField(scene.editor, reference, 'colour', pick(scene.random, FREE_COLOURS));
    else setField(scene.editor, reference, 'scale', pick(scene.random, FREE_SCALES));
  },
  wordFree(scene) {
    const shape = someShape(scene);
    if (shape !== undefined) setField(scene.editor, { kind: 'free', id: shape.id }, 'words', scene.word());
  },
  pullArrow(scene) {
    const arrows = [...scene.journey.free.values()].filter(({ kind }) => kind === 'arrow');
    const arrow = arrows[Math.floor(scene.random() * arrows.length)];
    if (arrow === undefined) return;
    const end = pick(scene.random, ['from', 'to'] as const);
    setField(scene.editor, { kind: 'free', id: arrow.id }, end, someEnd(scene));
  },
};

/** An id nobody else makes: the editor's own are taken by what it adds itself. */
function newFreeId({ word }: Scene): FreeId {
  return `free-${[...word()].map((letter) => letter.codePointAt(0)?.toString(36)).join('-')}` as FreeId;
}

export function someShape({ journey, random }: Scene): FreeShape | undefined {
  const shapes = [...journey.free.values()];
  return shapes[Math.floor(random() * shapes.length)];
}

/** A frame that is not among some shapes, as a rule; null: the page. */
function someFrame({ journey, random }: Scene, except: ReadonlySet<FreeId>): FreeId | null {
  const frames = [...journey.free.values()].filter(({ id, kind }) => kind === 'frame' && !except.has(id));
  return random() < 0.4 ? null : (frames[Math.floor(random() * frames.length)]?.id ?? null);
}

function someSpot({ random }: Scene): FreeSpot {
  const turned = random() < 0.3 ? (random() - 0.5) * 6 : 0;
  return { x: coordinate(random), y: coordinate(random), rotation: turned, frame: null };
}

function coordinate(random: () => number): number {
  return Math.round((random() - 0.3) * 40_000) / 8;
}

function someEnd(scene: Scene): ArrowEnd {
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

function someFree(scene: Scene): NewFree {
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
