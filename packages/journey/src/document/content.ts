import * as v from 'valibot';
import { Card } from '../model/card';
import { FreeShape } from '../model/free';
import { Friction } from '../model/friction';
import type { Journey } from '../model/journey';
import { Lane, type LaneKind } from '../model/lane';
import { Meta } from '../model/meta';
import { Metric } from '../model/metric';
import { newId } from '../model/newId';
import { ordersBetween } from '../model/order';
import { Path } from '../model/path';
import { Stage } from '../model/stage';
import { Touchpoint } from '../model/touchpoint';
import { STANDARD_STAGES } from '../model/values';

/** A whole journey as plain JSON: what a document is made from, and what is left when Yjs is taken away. */
export const JourneyContent = v.object({
  meta: Meta,
  stages: v.array(Stage),
  lanes: v.array(Lane),
  touchpoints: v.array(Touchpoint),
  paths: v.array(Path),
  cards: v.array(Card),
  frictions: v.array(Friction),
  metrics: v.array(Metric),
  free: v.array(FreeShape),
});
export type JourneyContent = v.InferOutput<typeof JourneyContent>;

/** The journey as arrays: stages and lanes in their order, everything else by id. Equal journeys, equal content. */
export function contentOf(journey: Journey): JourneyContent {
  return {
    meta: journey.meta,
    stages: [...journey.stages],
    lanes: [...journey.lanes],
    touchpoints: byId(journey.touchpoints),
    paths: byId(journey.paths),
    cards: byId(journey.cards),
    frictions: byId(journey.frictions),
    metrics: byId(journey.metrics),
    free: byId(journey.free),
  };
}

function byId<Value extends { id: string }>(entities: ReadonlyMap<string, Value>): Value[] {
  return [...entities.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

const STAGE_NAMES = {
  awareness: 'Awareness',
  consideration: 'Consideration',
  decision: 'Decision',
  retention: 'Retention',
  advocacy: 'Advocacy',
} as const;

const FIRST_LANES: readonly (readonly [LaneKind, string])[] = [
  ['steps', 'Customer steps'],
  ['thoughts', 'Thoughts'],
  ['emotion', 'Emotion'],
  ['pains', 'Pain points'],
  ['opportunities', 'Opportunities and actions'],
  ['backstage', 'Backstage'],
];

/** A map to start from: five stages, the usual lanes, nothing in them. */
export function emptyJourney(title: string): JourneyContent {
  const stageOrders = ordersBetween(null, null, STANDARD_STAGES.length);
  const laneOrders = ordersBetween(null, null, FIRST_LANES.length);
  return {
    meta: emptyMeta(title),
    stages: stageOrders.flatMap((order, index) => {
      const mapsTo = STANDARD_STAGES[index];
      if (mapsTo === undefined) return [];
      return [{ id: newId(), name: STAGE_NAMES[mapsTo], customerGoal: '', order, mapsTo, hidden: false }];
    }),
    lanes: laneOrders.flatMap((order, index) => {
      const lane = FIRST_LANES[index];
      if (lane === undefined) return [];
      return [{ id: newId(), kind: lane[0], title: lane[1], order, height: null, collapsed: false }];
    }),
    touchpoints: [],
    paths: [],
    cards: [],
    frictions: [],
    metrics: [],
    free: [],
  };
}

export function emptyMeta(title: string): Meta {
  return {
    title,
    scenario: '',
    goals: '',
    kind: 'customer-journey',
    state: 'current',
    coreProcess: null,
    reviewPeriodDays: null,
    lastReviewed: null,
    parent: null,
    personas: {},
  };
}
