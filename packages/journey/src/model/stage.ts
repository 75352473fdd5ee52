import * as v from 'valibot';
import { StageId } from './ids';
import { OrderKey, StandardStage } from './values';

/** A phase of the journey: a column of the map. */
export const Stage = v.object({
  id: StageId,
  name: v.string(),
  /** What the customer wants to have reached at its end. */
  customerGoal: v.string(),
  order: OrderKey,
  /** Which of the five standard stages it counts as; null: not mapped. */
  mapsTo: v.nullable(StandardStage),
  hidden: v.boolean(),
});
export type Stage = v.InferOutput<typeof Stage>;
