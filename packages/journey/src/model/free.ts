import * as v from 'valibot';
import { CardId, FreeId, ImageId, LaneId, PathId, PersonId, StageId, TouchpointId } from './ids';
import { OrderKey } from './values';

export const FREE_KINDS = ['note', 'text', 'drawing', 'arrow', 'frame', 'image'] as const;
export const FreeKind = v.picklist(FREE_KINDS);
export type FreeKind = v.InferOutput<typeof FreeKind>;

/** Slots of the palette; what they look like is up to the theme. */
export const FREE_COLOURS = [
  'ink',
  'grey',
  'yellow',
  'orange',
  'red',
  'pink',
  'purple',
  'blue',
  'teal',
  'green',
] as const;
export type FreeColour = (typeof FREE_COLOURS)[number];
export const FREE_FILLS = ['none', 'tint', 'solid'] as const;
export const FREE_DASHES = ['solid', 'dashed', 'dotted'] as const;
export const FREE_SCALES = ['small', 'medium', 'large', 'huge'] as const;
export const FREE_ALIGNMENTS = ['start', 'middle', 'end'] as const;
/** Which ends of an arrow have a head. */
export const ARROW_HEADS = ['none', 'from', 'to', 'both'] as const;

/** Canvas units from the board's corner; nothing lies further out on any side. */
export const FARTHEST = 1_000_000;
export const MAX_STROKE_POINTS = 6_000;
/** Numbers to a point of a stroke: x, y, pressure. */
export const STROKE_STRIDE = 3;
/** Letters in a note. */
export const MAX_NOTE_TEXT = 20_000;
/** Free shapes of a map, deleted ones left out. */
export const MAX_FREE_SHAPES = 5_000;

const Coordinate = v.pipe(v.number(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));
const Extent = v.pipe(v.number(), v.minValue(1), v.maxValue(100_000));
const FULL_TURN = 2 * Math.PI;

/**
 * Where a free shape lies: its upper left corner, and a turn about that corner. In canvas units from the board's
 * corner, or from that of the frame it is in. One register: it is moved as a whole.
 */
export const FreeSpot = v.object({
  x: Coordinate,
  y: Coordinate,
  /** Radians, clockwise. */
  rotation: v.pipe(v.number(), v.minValue(-FULL_TURN), v.maxValue(FULL_TURN)),
  frame: v.nullable(FreeId),
});
export type FreeSpot = v.InferOutput<typeof FreeSpot>;

export const FreeSize = v.object({ width: Extent, height: Extent });
export type FreeSize = v.InferOutput<typeof FreeSize>;

/** A line drawn by hand. One register: it is never edited, only replaced. */
export const Stroke = v.object({
  /** x, y and pressure (0 to 1) of one point after another; from the shape's spot. */
  points: v.pipe(
    v.array(Coordinate),
    v.minLength(STROKE_STRIDE),
    v.maxLength(MAX_STROKE_POINTS * STROKE_STRIDE),
    v.check((points) => points.length % STROKE_STRIDE === 0, 'Points are x, y and pressure'),
  ),
  closed: v.boolean(),
  /** Drawn with a pen: its pressure is a real one. */
  pen: v.boolean(),
});
export type Stroke = v.InferOutput<typeof Stroke>;

/** What an arrow can hold on to. */
export const ArrowTarget = v.variant('kind', [
  v.object({ kind: v.literal('stage'), id: StageId }),
  v.object({ kind: v.literal('lane'), id: LaneId }),
  v.object({ kind: v.literal('touchpoint'), id: TouchpointId }),
  v.object({ kind: v.literal('path'), id: PathId }),
  v.object({ kind: v.literal('card'), id: CardId }),
  v.object({ kind: v.literal('free'), id: FreeId }),
]);
export type ArrowTarget = v.InferOutput<typeof ArrowTarget>;

const Part = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/**
 * One end of an arrow, a register of its own: two people can each move one end. An end that holds on to something
 * follows it; `x` and `y` are then where it was when it was last written, and where it stays when that is gone.
 * Both in canvas units from the arrow's spot.
 */
export const ArrowEnd = v.variant('kind', [
  v.object({ kind: v.literal('point'), x: Coordinate, y: Coordinate }),
  v.object({
    kind: v.literal('entity'),
    reference: ArrowTarget,
    /** Where in the target: 0, 0 its upper left corner, 1, 1 its lower right one. */
    at: v.object({ x: Part, y: Part }),
    x: Coordinate,
    y: Coordinate,
  }),
]);
export type ArrowEnd = v.InferOutput<typeof ArrowEnd>;

/** Something that lies on the canvas beside the board. A kind ignores the fields that are not its own. */
const AnyFreeShape = v.object({
  id: FreeId,
  kind: FreeKind,
  spot: FreeSpot,
  /** Stacking among the shapes of the same frame, from back to front. */
  order: OrderKey,
  /** Of frames, images and notes; a note grows beyond it with its text, null is a plain note's. Of a text the width
   * at which it breaks; null: it does not. */
  size: v.nullable(FreeSize),
  /** Notes: several people type at once. */
  text: v.string(),
  /** Of texts, arrows' labels, frames' names: typed by one person at a time. */
  words: v.nullable(v.pipe(v.string(), v.maxLength(2000))),
  /** null: the kind's own. */
  colour: v.nullable(v.picklist(FREE_COLOURS)),
  /** Closed drawings. */
  fill: v.picklist(FREE_FILLS),
  /** Drawings and arrows. */
  dash: v.picklist(FREE_DASHES),
  /** How thick its lines and how large its letters are. */
  scale: v.picklist(FREE_SCALES),
  /** Notes and texts. */
  align: v.picklist(FREE_ALIGNMENTS),
  /** Drawings. */
  stroke: v.nullable(Stroke),
  /** Arrows. */
  from: v.nullable(ArrowEnd),
  to: v.nullable(ArrowEnd),
  /** Arrows: how far the middle lies off the straight line, in canvas units; positive: to the right on the way. */
  bend: Coordinate,
  heads: v.picklist(ARROW_HEADS),
  /** Images; `alt` says in words what they show. */
  image: v.nullable(v.object({ id: ImageId, alt: v.pipe(v.string(), v.maxLength(500)) })),
  /** Who wrote the note: a label, no proof. */
  author: v.nullable(v.object({ id: v.nullable(PersonId), name: v.pipe(v.string(), v.maxLength(200)) })),
  /** Not to be moved by accident. */
  locked: v.boolean(),
});

/** The fields without which a shape of a kind is nothing. */
const NEEDS = {
  note: [],
  text: [],
  drawing: ['stroke'],
  arrow: ['from', 'to'],
  frame: ['size'],
  image: ['image', 'size'],
} as const satisfies Record<FreeKind, readonly (keyof v.InferOutput<typeof AnyFreeShape>)[]>;

/** The first field that a shape lacks to be one of its kind; null: none. */
export function lackedByFree(field: (name: string) => unknown): string | null {
  const kind = field('kind');
  if (!v.is(FreeKind, kind)) return null;
  return NEEDS[kind].find((name) => (field(name) ?? null) === null) ?? null;
}

export const FreeShape = v.pipe(
  AnyFreeShape,
  v.check(
    (shape) => lackedByFree((name) => Reflect.get(shape, name)) === null,
    'A drawing has a stroke, an arrow two ends, a frame a size, an image a file and a size',
  ),
);
export type FreeShape = v.InferOutput<typeof FreeShape>;
