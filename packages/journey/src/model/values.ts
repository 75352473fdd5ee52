import * as v from 'valibot';
import { LaneId, OrganisationId, StageId } from './ids';

/** The five stages that every custom stage can be mapped to, in their order. */
export const STANDARD_STAGES = ['awareness', 'consideration', 'decision', 'retention', 'advocacy'] as const;
export const StandardStage = v.picklist(STANDARD_STAGES);
export type StandardStage = v.InferOutput<typeof StandardStage>;

/** −2 (very bad) to +2 (very good), whole numbers. */
export const Emotion = v.pipe(v.number(), v.integer(), v.minValue(-2), v.maxValue(2));
export type Emotion = v.InferOutput<typeof Emotion>;

/** A score of 1 (low) to 5 (high), whole numbers. */
export const Score = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(5));
export type Score = v.InferOutput<typeof Score>;

/** 0 to 1. */
export const Share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));
export type Share = v.InferOutput<typeof Share>;

/** A calendar day, `YYYY-MM-DD`. */
export const IsoDate = v.pipe(v.string(), v.isoDate());
export type IsoDate = v.InferOutput<typeof IsoDate>;

/** A finite number (the JSON of the others would be `null`). */
export const Figure = v.pipe(v.number(), v.finite());

/** A position among siblings: compared as a plain string, ties by id. See `order.ts`. */
export const OrderKey = v.pipe(v.string(), v.minLength(1), v.maxLength(256), v.brand('OrderKey'));
export type OrderKey = v.InferOutput<typeof OrderKey>;

/** The cell a touchpoint or card sits in, and where in it. One register: it is chosen and moved as a whole. */
export const Place = v.object({ stage: StageId, lane: LaneId, order: OrderKey });
export type Place = v.InferOutput<typeof Place>;

/** An organisation of the workspace; `name` is a copy for exports alone and may be out of date. */
export const OrganisationReference = v.object({
  id: OrganisationId,
  name: v.pipe(v.string(), v.maxLength(200)),
});
export type OrganisationReference = v.InferOutput<typeof OrganisationReference>;

export const DEPARTMENTS = [
  'marketing',
  'sales',
  'support',
  'professional-services',
  'accounting',
  'product',
  'logistics',
] as const;
/** One of {@link DEPARTMENTS}, or a department of the workspace's own. */
export const Department = v.pipe(v.string(), v.minLength(1), v.maxLength(64));

export const CHANNELS = [
  'event',
  'search',
  'website',
  'configurator',
  'social',
  'email',
  'phone',
  'chat',
  'video-call',
  'in-person',
  'showroom',
  'portal',
  'app',
  'document',
  'post',
  'delivery',
  'on-site',
  'word-of-mouth',
  'advertising',
  'webinar',
  'survey',
] as const;
/** One of {@link CHANNELS}, or a channel of the workspace's own. */
export const Channel = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
