import * as v from 'valibot';
import { MapId, PersonaId } from './ids';
import { IsoDate } from './values';

export const MAP_KINDS = ['customer-journey', 'micro-journey', 'buyers-journey', 'sales-process'] as const;
export const MAP_STATES = ['current', 'ideal'] as const;
export const CORE_PROCESSES = [
  'marketing',
  'sales',
  'delivery-and-use',
  'customer-service',
  'customer-follow-up',
] as const;

/** What the map is and whom it is for. */
export const Meta = v.object({
  title: v.string(),
  /** The situation the customer is in when the journey starts. */
  scenario: v.string(),
  /** What the map is made for. */
  goals: v.string(),
  kind: v.picklist(MAP_KINDS),
  state: v.picklist(MAP_STATES),
  coreProcess: v.nullable(v.picklist(CORE_PROCESSES)),
  /** Days between reviews; null takes the workspace's. */
  reviewPeriodDays: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3650))),
  lastReviewed: v.nullable(IsoDate),
  /** The lifecycle journey that a micro-journey belongs to. */
  parent: v.nullable(MapId),
  /** Personas of the workspace's library that the map is for: id → a copy of the name, for exports alone. */
  personas: v.record(PersonaId, v.pipe(v.string(), v.maxLength(200))),
});
export type Meta = v.InferOutput<typeof Meta>;
