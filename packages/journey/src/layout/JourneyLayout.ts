import type { CardId, LaneId, MetricId, PathId, PersonaId, StageId, TouchpointId } from '../model/ids';
import type { LaneKind } from '../model/lane';
import type { PathKind } from '../model/path';

/** Canvas units (pixels at 100 % zoom); y grows downwards; the board's corner is at 0, 0. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything of a journey lies. Equal journeys give equal layouts, whatever the order of their maps. */
export interface JourneyLayout {
  /** Board and tray together; everything lies inside `0, 0, width, height`. */
  readonly size: { readonly width: number; readonly height: number };
  readonly laneHeaderWidth: number;
  readonly stageHeaderHeight: number;
  /** Headers, lanes and cells, without the tray. */
  readonly board: Box;
  /** Shown stages, from left to right. */
  readonly stages: readonly StageLayout[];
  /** The columns of cards; each stage has one at least. */
  readonly columns: readonly ColumnLayout[];
  /** From top to bottom. */
  readonly lanes: readonly LaneLayout[];
  /** One for each shown stage and lane. */
  readonly cells: readonly CellLayout[];
  /** Placed ones and those in the tray; not those in hidden stages or collapsed lanes. */
  readonly touchpoints: ReadonlyMap<TouchpointId, Box>;
  /** Placed ones and those in the tray; not those in hidden stages or collapsed lanes. */
  readonly cards: ReadonlyMap<CardId, Box>;
  /** What could not be read, in its place if that is known, else in the tray. Keys: see {@link unreadableKey}. */
  readonly unreadable: ReadonlyMap<string, Box>;
  /** Paths whose ends are shown on the board. */
  readonly paths: ReadonlyMap<PathId, PathDrawing>;
  /** One for each emotion lane that is open. */
  readonly emotions: readonly EmotionLayout[];
  /** What channel and metric lanes show. */
  readonly values: readonly ValueLayout[];
  /** For touchpoints and cards without a place; null when there are none. */
  readonly tray: TrayLayout | null;
}

export interface StageLayout {
  readonly id: StageId;
  readonly header: Box;
  /** From under the header to the foot of the board. */
  readonly column: Box;
}

export interface ColumnLayout {
  readonly stage: StageId;
  readonly x: number;
  readonly width: number;
}

export interface LaneLayout {
  readonly id: LaneId;
  readonly kind: LaneKind;
  readonly collapsed: boolean;
  readonly header: Box;
  /** The cells of the lane, header left out. */
  readonly band: Box;
  /** Upper edges of the rows of cards in a step or partner lane; else empty. */
  readonly rows: readonly number[];
}

export interface CellLayout {
  readonly stage: StageId;
  readonly lane: LaneId;
  readonly box: Box;
}

/** none: the owner stays; hand-off: it changes; blind-hand-off: it changes and no context is passed on. */
export type PathMarker = 'none' | 'hand-off' | 'blind-hand-off';

/** One path, routed. */
export interface PathDrawing {
  readonly kind: PathKind;
  /** Orthogonal: each point shares x or y with the one before. From the start to the tip of the arrow. */
  readonly points: readonly Point[];
  /** The same with rounded corners, as the `d` of an SVG path in canvas units. */
  readonly d: string;
  /** Where the arrow points, in degrees: 0 right, 90 down. Exits have no arrow: they end in their tag. */
  readonly arrow: { readonly at: Point; readonly angle: number } | null;
  /** An exit's tag. */
  readonly tag: PathTag | null;
  readonly label: PathLabel | null;
  readonly marker: PathMarker;
  /** The centre of the marker; also a good place for a handle. */
  readonly markerAt: Point;
  /** Around points, tag and label. */
  readonly bounds: Box;
}

export interface PathTag {
  readonly box: Box;
  /** The exit's label, or its reason in words. */
  readonly text: string;
  /** The exit has no reason yet. */
  readonly incomplete: boolean;
}

export interface PathLabel {
  readonly text: string;
  /** Centred on the path; below it where the path is short. */
  readonly box: Box;
  /** There is no free room on the path: show it only when the path is hovered or selected. */
  readonly onDemand: boolean;
}

export interface EmotionPoint extends Point {
  readonly touchpoint: TouchpointId;
  /** −2 to +2. */
  readonly value: number;
}

export interface EmotionLayout {
  readonly lane: LaneId;
  /** y of +2, 0 and −2. */
  readonly scale: { readonly best: number; readonly neutral: number; readonly worst: number };
  /** In x order; touchpoints without an emotion are left out. */
  readonly points: readonly EmotionPoint[];
  /** The first of the lowest points, when it is below neutral. */
  readonly lowest: EmotionPoint | null;
  /** A smooth curve through the points that never overshoots them: SVG `d`; empty without points. */
  readonly path: string;
  /** The curve closed along the neutral line, to be filled: SVG `d`; empty with fewer than two points. */
  readonly area: string;
  /** Where personas feel otherwise, sorted by id. Each departs from the main curve and returns to it. */
  readonly personas: readonly PersonaCurve[];
}

export interface PersonaCurve {
  readonly persona: PersonaId;
  /** Only where the persona's emotion is its own. */
  readonly points: readonly EmotionPoint[];
  readonly path: string;
  /** Where to write the persona's name: the left end of its baseline. */
  readonly labelAt: Point;
}

/** A line of text in a channel lane, or a figure in a metric lane. */
export type ValueLayout =
  | {
      readonly kind: 'channel';
      readonly lane: LaneId;
      readonly channel: string;
      readonly touchpoints: readonly TouchpointId[];
      readonly box: Box;
    }
  | { readonly kind: 'metric'; readonly lane: LaneId; readonly metric: MetricId; readonly box: Box };

export interface TrayLayout {
  readonly box: Box;
  /** Room for the tray's title, inside the box. */
  readonly header: Box;
}

/** Something of the document that could not be read, as `readJourney` reports it. */
export interface UnreadableItem {
  readonly kind: string;
  readonly id: string;
  readonly place: { readonly stage: StageId; readonly lane: LaneId; readonly order: string } | null;
}

/** The key of an unreadable thing in {@link JourneyLayout.unreadable}; ids are unique within a kind only. */
export function unreadableKey(item: { readonly kind: string; readonly id: string }): string {
  return `${item.kind}/${item.id}`;
}

/** What a text is set in: a card's title, its second line, text of cards and tags. */
export type TextStyle = 'title' | 'meta' | 'card';

/** Width of a single line in canvas units. */
export type MeasureText = (text: string, style: TextStyle) => number;

export interface LayoutOptions {
  /** Absent: a table of the font's widths, the same everywhere. */
  readonly measure?: MeasureText;
  readonly unreadable?: readonly UnreadableItem[];
}

/** Where a drop would put what is being moved. */
export interface DropTarget {
  readonly stage: StageId;
  readonly lane: LaneId;
  /** The neighbour it would follow; null: it would be the first of the cell. */
  readonly after: TouchpointId | CardId | null;
  /** The box to tint. */
  readonly slot: Box;
}
