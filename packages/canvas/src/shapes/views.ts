import type {
  CardKind,
  EmotionLayout,
  FreeDrawing,
  FreeShape,
  LaneKind,
  PathKind,
  PathLabel,
  PathMarker,
  PathTag,
} from '@journey-canvas/journey';
import type { TLBaseShape } from '@tldraw/tldraw';

/**
 * What a derived shape shows: plain values, made by the binding and compared by it. Nothing is stored here that
 * the journey or its layout does not say.
 */
export interface TouchpointView {
  readonly title: string;
  /** The organisation's id; null: nobody answers for it. */
  readonly owner: string | null;
  /** The name as the document copied it: for an organisation the workspace does not list. */
  readonly ownerName: string;
  readonly channel: string | null;
  readonly momentOfTruth: boolean;
  /** Σ severity × frequency; 0 without friction. */
  readonly friction: number;
  readonly placed: boolean;
}

export interface CardView {
  readonly kind: CardKind;
  readonly text: string;
  readonly severity: number | null;
  readonly owner: string | null;
  readonly ownerName: string;
  readonly person: string | null;
  readonly due: string | null;
  readonly status: 'open' | 'doing' | 'done' | 'dropped' | null;
  readonly placed: boolean;
}

export interface PathView {
  readonly kind: PathKind;
  readonly from: string;
  readonly to: string | null;
  /** SVG `d` in canvas units. */
  readonly d: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly arrow: { readonly at: { readonly x: number; readonly y: number }; readonly angle: number } | null;
  readonly tag: PathTag | null;
  readonly label: PathLabel | null;
  readonly marker: PathMarker;
  readonly markerAt: { readonly x: number; readonly y: number };
}

export interface StageView {
  readonly name: string;
  readonly customerGoal: string;
  readonly friction: number;
  /** Who delivers its touchpoints; null: nobody yet. Most first. */
  readonly shares: readonly { readonly owner: string | null; readonly count: number }[];
}

export interface LaneView {
  readonly kind: LaneKind;
  readonly title: string;
  readonly collapsed: boolean;
  /** Every second lane lies a shade deeper. */
  readonly sunken: boolean;
}

export interface EmotionView {
  readonly curve: EmotionLayout;
  /** The title of the lowest touchpoint; empty without one. */
  readonly lowestTitle: string;
  /** Names of the personas whose curves are drawn. */
  readonly personaNames: Readonly<Record<string, string>>;
}

export interface ValueView {
  readonly kind: 'channel' | 'metric';
  readonly text: string;
  /** A metric's figure with its unit; empty: not measured, or a channel. */
  readonly figure: string;
}

export interface UnreadableView {
  readonly kind: string;
  readonly title: string;
}

export interface TrayView {
  readonly count: number;
}

/** A free shape: what the journey says of it, and where and how it is drawn. */
export interface FreeView {
  readonly shape: FreeShape;
  readonly drawing: FreeDrawing;
}

interface Props<View> {
  readonly w: number;
  readonly h: number;
  readonly view: View;
}

export type TouchpointShape = TLBaseShape<'touchpoint', Props<TouchpointView>>;
export type CardShape = TLBaseShape<'card', Props<CardView>>;
export type PathShape = TLBaseShape<'path', Props<PathView>>;
export type StageShape = TLBaseShape<'stage', Props<StageView>>;
export type LaneShape = TLBaseShape<'lane', Props<LaneView>>;
export type EmotionShape = TLBaseShape<'emotion', Props<EmotionView>>;
export type ValueShape = TLBaseShape<'value', Props<ValueView>>;
export type UnreadableShape = TLBaseShape<'unreadable', Props<UnreadableView>>;
export type TrayShape = TLBaseShape<'tray', Props<TrayView>>;
export type FreeBoardShape = TLBaseShape<'free', Props<FreeView>>;

export type JourneyShape =
  | TouchpointShape
  | CardShape
  | PathShape
  | StageShape
  | LaneShape
  | EmotionShape
  | ValueShape
  | UnreadableShape
  | TrayShape
  | FreeBoardShape;
export type JourneyShapeType = JourneyShape['type'];
