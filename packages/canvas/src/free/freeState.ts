import type { ArrowEnd, Box, FreeColour, FreeId, FreeShape, Point } from '@journey-canvas/journey';
import { type Atom, atom } from '@tldraw/tldraw';
import type { FlatPoints } from './strokePoints';

/** How the next shape of a kind looks: as the last one that this person made or restyled. */
export type FreeStyle = Pick<FreeShape, 'colour' | 'fill' | 'dash' | 'scale' | 'align' | 'heads'>;

export const PLAIN_STYLE: FreeStyle = {
  colour: null,
  fill: 'none',
  dash: 'solid',
  scale: 'medium',
  align: 'start',
  heads: 'to',
};

/** A line under the pen. */
export interface StrokeDraft {
  readonly points: FlatPoints;
  readonly colour: FreeColour | null;
  readonly scale: FreeShape['scale'];
}

/** An end of an arrow that is being drawn or moved: on the page, and what it would hold on to. */
export interface LooseEnd {
  readonly at: Point;
  readonly hold: Pick<Extract<ArrowEnd, { kind: 'entity' }>, 'reference' | 'at'> | null;
}

/** What an arrow is pulled by: an end, or its middle. */
export type ArrowGrip = 'from' | 'to' | 'bend';

export interface ArrowDraft {
  /** null: a new one. */
  readonly id: FreeId | null;
  /** Of one that is there, only this is moved; null: a new one. */
  readonly grip: ArrowGrip | null;
  readonly from: LooseEnd;
  readonly to: LooseEnd;
  readonly bend: number;
}

/** An image on its way to the server. */
export interface Upload {
  readonly key: number;
  readonly box: Box;
  readonly name: string;
  /** To be shown meanwhile: an object URL. */
  readonly preview: string;
}

/** What only this canvas knows of free shapes: drafts, defaults, copies. */
export interface FreeState {
  readonly stroke: Atom<StrokeDraft | null>;
  readonly arrow: Atom<ArrowDraft | null>;
  /** A frame being drawn. */
  readonly frame: Atom<Box | null>;
  /** The frame that would take what is being dragged. */
  readonly taker: Atom<FreeId | null>;
  readonly uploads: Atom<readonly Upload[]>;
  readonly styles: Atom<Readonly<Partial<Record<FreeShape['kind'], FreeStyle>>>>;
}

export function freeState(): FreeState {
  return {
    stroke: atom<StrokeDraft | null>('stroke', null),
    arrow: atom<ArrowDraft | null>('arrow', null),
    frame: atom<Box | null>('frame', null),
    taker: atom<FreeId | null>('taker', null),
    uploads: atom<readonly Upload[]>('uploads', []),
    styles: atom<Readonly<Partial<Record<FreeShape['kind'], FreeStyle>>>>('styles', {}),
  };
}
