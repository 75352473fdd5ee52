import type { AbsoluteSpot } from '../../model/freeSpot';
import type { FreeId } from '../../model/ids';
import type { Box, Point } from '../JourneyLayout';

interface Lies {
  readonly id: FreeId;
  /** Before the shape is turned about the box's upper left corner. */
  readonly box: Box;
  /** Radians, clockwise. */
  readonly rotation: number;
  /** Where the shape's own spot lies on the page. */
  readonly spot: AbsoluteSpot;
}

/** Lines of text as they are broken; an empty one is a line too. */
export interface FreeText {
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly lineHeight: number;
}

/** Author and padding are inside of the box. */
export interface NoteDrawing extends Lies, FreeText {
  readonly kind: 'note';
  readonly padding: number;
  readonly author: string | null;
}

export interface TextDrawing extends Lies, FreeText {
  readonly kind: 'text';
}

export interface StrokeDrawing extends Lies {
  readonly kind: 'drawing';
  /** The line's middle as the `d` of an SVG path, from the box's corner. */
  readonly d: string;
  readonly strokeWidth: number;
}

/** point: nobody holds it; held: it follows something; gone: what it followed is no more, so it stays. */
export type ArrowHold = 'point' | 'held' | 'gone';

/** In canvas units on the page; the box is around everything and never turned. */
export interface ArrowDrawing extends Lies {
  readonly kind: 'arrow';
  /** Where its line starts and ends: at the border of what it holds on to. */
  readonly from: Point;
  readonly to: Point;
  /** Where it is tied, inside of what it holds on to; its bend is counted from the line between these. */
  readonly anchors: { readonly from: Point; readonly to: Point };
  readonly ends: { readonly from: ArrowHold; readonly to: ArrowHold };
  /** On the line: where it is bent by, and the middle of its label. */
  readonly middle: Point;
  /** As the `d` of an SVG path. */
  readonly d: string;
  /** The same as straight stretches. */
  readonly points: readonly Point[];
  /** Where heads point, in degrees: 0 right, 90 down. */
  readonly heads: readonly { readonly at: Point; readonly angle: number }[];
  readonly strokeWidth: number;
  readonly label: (FreeText & { readonly box: Box }) | null;
}

export interface FrameDrawing extends Lies {
  readonly kind: 'frame';
  /** One line, to be written above the box. */
  readonly name: string;
}

export interface ImageDrawing extends Lies {
  readonly kind: 'image';
}

/** Where and how one free shape is drawn. */
export type FreeDrawing =
  | NoteDrawing
  | TextDrawing
  | StrokeDrawing
  | ArrowDrawing
  | FrameDrawing
  | ImageDrawing;
