import {
  type Box,
  type CellContents,
  cellContents,
  type FreeDrawing,
  type FreeId,
  type FrictionIndex,
  frictionIndex,
  type Journey,
  type JourneyLayout,
  type Metric,
  type Ownership,
  ownership,
  type Reading,
  type Touchpoint,
  unreadableKey,
  type ValueLayout,
} from '@journey-canvas/journey';
import type { TLPageId, TLShapeId } from '@tldraw/tldraw';
import type {
  CardView,
  EmotionView,
  JourneyShape,
  StageView,
  TouchpointView,
  ValueView,
} from '../shapes/views';
import { freeShapes } from './freeShapes';
import { shapeIdOf } from './shapeIds';
import { shapeRecord } from './shapeRecord';

interface Figures {
  readonly friction: FrictionIndex;
  readonly ownership: Ownership;
  readonly contents: CellContents;
  /** What was drawn on this same layout before. */
  readonly known: DrawnBoard | null;
}

/** All shapes of a journey, and what they were made of. */
export interface DrawnBoard {
  readonly reading: Reading;
  readonly layout: JourneyLayout;
  readonly shapes: ReadonlyMap<TLShapeId, JourneyShape>;
}

/**
 * Every shape of a journey, from the back to the front: a pure function of what was read and laid out.
 * @param before The board so far: while its layout holds, what shows an entity that did not change stays the same.
 * @param drawings Free shapes, from back to front.
 */
export function boardShapes(
  reading: Reading,
  layout: JourneyLayout,
  pageId: TLPageId,
  before: DrawnBoard | null = null,
  drawings: ReadonlyMap<FreeId, FreeDrawing> = new Map(),
): ReadonlyMap<TLShapeId, JourneyShape> {
  const { journey } = reading;
  const figures = {
    friction: frictionIndex(journey),
    ownership: ownership(journey),
    contents: cellContents(journey),
    known: before?.layout === layout ? before : null,
  };
  const shapes = [
    ...gridShapes(journey, layout, figures, pageId),
    ...drawnShapes(journey, layout, pageId),
    ...pathShapes(journey, layout, figures, pageId),
    ...unreadableShapes(reading, layout, pageId),
    ...cardShapes(journey, layout, figures, pageId),
    ...touchpointShapes(journey, layout, figures, pageId),
    ...freeShapes({ free: journey.free, drawings }, pageId, before?.shapes ?? new Map()),
  ];
  return new Map(shapes.map((shape) => [shape.id, shape]));
}

function* gridShapes(
  journey: Journey,
  layout: JourneyLayout,
  figures: Figures,
  pageId: TLPageId,
): Generator<JourneyShape> {
  const titles = new Map(journey.lanes.map((lane) => [lane.id, lane.title]));
  for (const [index, lane] of layout.lanes.entries()) {
    const view = {
      kind: lane.kind,
      title: titles.get(lane.id) ?? '',
      collapsed: lane.collapsed,
      sunken: index % 2 === 1,
    };
    yield shapeRecord(pageId, 'lane', lane.id, lane.band, view);
  }
  const stages = new Map(journey.stages.map((stage) => [stage.id, stage]));
  for (const { id, column } of layout.stages) {
    const stage = stages.get(id);
    if (stage === undefined) continue;
    const view: StageView = {
      name: stage.name,
      customerGoal: stage.customerGoal,
      friction: figures.friction.byStage.get(id) ?? 0,
      shares: (figures.ownership.byStage.get(id) ?? []).map(({ organisation, count }) => ({
        owner: organisation,
        count,
      })),
    };
    yield shapeRecord(pageId, 'stage', id, column, view);
  }
  if (layout.tray !== null) {
    const { unplacedCards, unplacedTouchpoints } = figures.contents;
    const count = unplacedCards.length + unplacedTouchpoints.length;
    yield shapeRecord(pageId, 'tray', 'tray', layout.tray.box, { count });
  }
}

function* drawnShapes(journey: Journey, layout: JourneyLayout, pageId: TLPageId): Generator<JourneyShape> {
  const bands = new Map(layout.lanes.map((lane) => [lane.id, lane.band]));
  for (const curve of layout.emotions) {
    const band = bands.get(curve.lane);
    if (band === undefined) continue;
    const lowest = curve.lowest === null ? undefined : journey.touchpoints.get(curve.lowest.touchpoint);
    const personaNames = Object.fromEntries(
      curve.personas.map(({ persona }) => [persona, journey.meta.personas[persona] ?? '']),
    );
    const view: EmotionView = { curve, lowestTitle: lowest?.title ?? '', personaNames };
    yield shapeRecord(pageId, 'emotion', curve.lane, band, view);
  }
  for (const value of layout.values) {
    yield shapeRecord(pageId, 'value', valueId(value), value.box, valueView(journey, value));
  }
}

// A channel stands once in a stage: the first touchpoint tells its places apart.
function valueId(value: ValueLayout): string {
  if (value.kind === 'metric') return `${value.lane}-${value.metric}`;
  return `${value.lane}-${value.channel.replace(/[^\w-]/g, '_')}-${value.touchpoints[0] ?? ''}`;
}

function valueView(journey: Journey, value: ValueLayout): ValueView {
  if (value.kind === 'channel') return { kind: 'channel', text: value.channel, figure: '' };
  const metric = journey.metrics.get(value.metric);
  return {
    kind: 'metric',
    text: metric?.name ?? '',
    figure: metric === undefined ? '' : latestFigure(metric),
  };
}

function latestFigure(metric: Metric): string {
  const days = Object.keys(metric.readings).sort() as (keyof typeof metric.readings)[];
  const latest = days.at(-1);
  const figure = latest === undefined ? undefined : metric.readings[latest];
  return figure === undefined ? '' : `${figure} ${metric.unit}`.trim();
}

function* pathShapes(
  journey: Journey,
  layout: JourneyLayout,
  { known }: Figures,
  pageId: TLPageId,
): Generator<JourneyShape> {
  for (const [id, drawing] of layout.paths) {
    const path = journey.paths.get(id);
    if (path === undefined) continue;
    const same = path === known?.reading.journey.paths.get(id) && known.shapes.get(shapeIdOf('path', id));
    if (same) {
      yield same;
      continue;
    }
    const { kind, points, d, arrow, tag, label, marker, markerAt, bounds } = drawing;
    const { from, to } = path.route;
    const view = { kind, from, to, d, points, arrow, tag, label, marker, markerAt };
    yield shapeRecord(pageId, 'path', id, bounds, view);
  }
}

function* unreadableShapes(
  reading: Reading,
  layout: JourneyLayout,
  pageId: TLPageId,
): Generator<JourneyShape> {
  for (const item of reading.unreadable) {
    const box = layout.unreadable.get(unreadableKey(item));
    if (box === undefined) continue;
    const view = { kind: item.kind, title: item.title };
    yield shapeRecord(pageId, 'unreadable', `${item.kind}-${item.id}`, box, view);
  }
}

function* cardShapes(
  journey: Journey,
  layout: JourneyLayout,
  figures: Figures,
  pageId: TLPageId,
): Generator<JourneyShape> {
  const unplaced = new Set(figures.contents.unplacedCards.map((card) => card.id));
  for (const [id, box] of layout.cards) {
    const card = journey.cards.get(id);
    if (card === undefined) continue;
    const view: CardView = {
      kind: card.kind,
      text: card.text,
      severity: card.severity,
      owner: card.owner?.id ?? null,
      ownerName: card.owner?.name ?? '',
      person: card.person?.name ?? null,
      due: card.due,
      status: card.status,
      placed: !unplaced.has(id),
    };
    yield shapeRecord(pageId, 'card', id, box, view);
  }
}

function* touchpointShapes(
  journey: Journey,
  layout: JourneyLayout,
  figures: Figures,
  pageId: TLPageId,
): Generator<JourneyShape> {
  const unplaced = new Set(figures.contents.unplacedTouchpoints.map((touchpoint) => touchpoint.id));
  for (const [id, box] of layout.touchpoints) {
    const touchpoint = journey.touchpoints.get(id);
    if (touchpoint === undefined) continue;
    const friction = figures.friction.byTouchpoint.get(id) ?? 0;
    const same = knownTouchpoint(figures.known, touchpoint, friction);
    if (same) {
      yield same;
      continue;
    }
    const view: TouchpointView = {
      title: touchpoint.title,
      owner: touchpoint.owner?.id ?? null,
      ownerName: touchpoint.owner?.name ?? '',
      channel: touchpoint.channel,
      momentOfTruth: touchpoint.momentOfTruth,
      friction,
      placed: !unplaced.has(id),
    };
    yield shapeRecord(pageId, 'touchpoint', id, box satisfies Box, view);
  }
}

/** On one layout the same touchpoint has the same box and is placed as before; frictions are no part of it. */
function knownTouchpoint(
  known: DrawnBoard | null,
  touchpoint: Touchpoint,
  friction: number,
): JourneyShape | null {
  if (known === null || known.reading.journey.touchpoints.get(touchpoint.id) !== touchpoint) return null;
  const shape = known.shapes.get(shapeIdOf('touchpoint', touchpoint.id));
  return shape?.type === 'touchpoint' && shape.props.view.friction === friction ? shape : null;
}
