import type { ArrowEnd, ArrowTarget, FreeShape } from '../../model/free';
import { type AbsoluteSpot, turn, within } from '../../model/freeSpot';
import type { FreeId } from '../../model/ids';
import type { Journey } from '../../model/journey';
import { freeInOrder, freePlacement } from '../../queries/freeTree';
import type { JourneyLayout, LayoutOptions, Point } from '../JourneyLayout';
import { textWidth } from '../textWidth';
import type { TurnedBox } from './arrowCurve';
import type { ArrowHold } from './FreeDrawing';
import { freeBoxes } from './freeForm';

/** Where one end of an arrow is tied. */
export interface TiedEnd {
  readonly at: Point;
  readonly hold: ArrowHold;
  /** What it holds on to and is shown, whose border the arrow ends at. */
  readonly target: TurnedBox | null;
}

/**
 * Where the ends of each arrow are, in canvas units on the page. They follow journey objects and free shapes. An end
 * stays where it was last written when what it followed is gone, or is not shown (its stage hidden, its lane collapsed).
 */
export function arrowEnds(
  journey: Journey,
  layout: JourneyLayout,
  options: Pick<LayoutOptions, 'measure'> = {},
): ReadonlyMap<FreeId, { readonly from: Point; readonly to: Point }> {
  const spots = freePlacement(journey);
  const boxes = freeBoxes(journey, options.measure ?? textWidth);
  const ends = new Map<FreeId, { from: Point; to: Point }>();
  for (const arrow of freeInOrder(journey)) {
    const tied = tiedEnds(arrow, spots.get(arrow.id), { journey, layout, boxes });
    if (tied !== null) ends.set(arrow.id, { from: tied.from.at, to: tied.to.at });
  }
  return ends;
}

export interface ArrowScene {
  readonly journey: Journey;
  readonly layout: JourneyLayout;
  /** Of all free shapes but arrows. */
  readonly boxes: ReadonlyMap<FreeId, TurnedBox>;
}

export function tiedEnds(
  arrow: FreeShape,
  spot: AbsoluteSpot | undefined,
  scene: ArrowScene,
): { from: TiedEnd; to: TiedEnd } | null {
  const { kind, from, to } = arrow;
  if (kind !== 'arrow' || from === null || to === null || spot === undefined) return null;
  return { from: tie(from, spot, scene), to: tie(to, spot, scene) };
}

function tie(end: ArrowEnd, spot: AbsoluteSpot, scene: ArrowScene): TiedEnd {
  const { x, y } = within(spot, { x: end.x, y: end.y, rotation: 0 });
  if (end.kind === 'point') return { at: { x, y }, hold: 'point', target: null };
  const hold = isThere(end.reference, scene.journey) ? 'held' : 'gone';
  const target = hold === 'gone' ? null : targetOf(end.reference, scene);
  return { at: target === null ? { x, y } : partOf(target, end.at), hold, target };
}

function partOf({ box, rotation }: TurnedBox, part: Point): Point {
  const off = turn({ x: box.width * part.x, y: box.height * part.y }, rotation);
  return { x: box.x + off.x, y: box.y + off.y };
}

function isThere(target: ArrowTarget, journey: Journey): boolean {
  switch (target.kind) {
    case 'stage':
      return journey.stages.some(({ id }) => id === target.id);
    case 'lane':
      return journey.lanes.some(({ id }) => id === target.id);
    case 'touchpoint':
      return journey.touchpoints.has(target.id);
    case 'card':
      return journey.cards.has(target.id);
    case 'path':
      return journey.paths.has(target.id);
    case 'free':
      return journey.free.has(target.id);
  }
}

/** What of it is shown; an arrow cannot hold on to an arrow, for they could hold on to each other. */
function targetOf(target: ArrowTarget, { layout, boxes }: ArrowScene): TurnedBox | null {
  switch (target.kind) {
    case 'stage':
      return upright(layout.stages.find(({ id }) => id === target.id)?.header);
    case 'lane':
      return upright(layout.lanes.find(({ id }) => id === target.id)?.header);
    case 'touchpoint':
      return upright(layout.touchpoints.get(target.id));
    case 'card':
      return upright(layout.cards.get(target.id));
    case 'path': {
      const middle = layout.paths.get(target.id)?.markerAt;
      return upright(middle && { x: middle.x, y: middle.y, width: 0, height: 0 });
    }
    case 'free':
      return boxes.get(target.id) ?? null;
  }
}

function upright(box: TurnedBox['box'] | undefined): TurnedBox | null {
  return box === undefined ? null : { box, rotation: 0 };
}
