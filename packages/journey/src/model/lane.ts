import * as v from 'valibot';
import type { CardKind } from './card';
import { LaneId } from './ids';
import { OrderKey } from './values';

export const LANE_KINDS = [
  'steps',
  'partner',
  'thoughts',
  'emotion',
  'channels',
  'pains',
  'opportunities',
  'backstage',
  'metrics',
  'notes',
] as const;
export const LaneKind = v.picklist(LANE_KINDS);
export type LaneKind = v.InferOutput<typeof LaneKind>;

/** A row of the map. */
export const Lane = v.object({
  id: LaneId,
  kind: LaneKind,
  title: v.string(),
  order: OrderKey,
  /** Canvas units; null: as high as its content needs. Never less than that. */
  height: v.nullable(v.pipe(v.number(), v.minValue(24), v.maxValue(4000))),
  collapsed: v.boolean(),
});
export type Lane = v.InferOutput<typeof Lane>;

const CARDS_OF: Record<LaneKind, readonly CardKind[]> = {
  steps: [],
  partner: [],
  thoughts: ['thought', 'quote'],
  emotion: [],
  channels: [],
  pains: ['pain'],
  opportunities: ['opportunity', 'action'],
  backstage: ['backstage'],
  metrics: [],
  notes: ['note'],
};

/** Which kinds of card a lane of this kind takes. */
export function cardKindsOf(kind: LaneKind): readonly CardKind[] {
  return CARDS_OF[kind];
}

/** Touchpoints live in step and partner lanes. */
export function takesTouchpoints(kind: LaneKind): boolean {
  return kind === 'steps' || kind === 'partner';
}

/** Emotion, channel and metric lanes are drawn from values; nothing is dropped there. */
export function isDrawnFromValues(kind: LaneKind): boolean {
  return kind === 'emotion' || kind === 'channels' || kind === 'metrics';
}
