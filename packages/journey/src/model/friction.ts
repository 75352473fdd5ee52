import * as v from 'valibot';
import { FrictionId, TouchpointId } from './ids';
import { OrderKey, Score } from './values';

export const FRICTION_KINDS = ['complicates', 'distracts', 'delays', 'confuses'] as const;

/** Something that hinders, delays, distracts or confuses the customer at a touchpoint. */
export const Friction = v.object({
  id: FrictionId,
  touchpoint: TouchpointId,
  order: OrderKey,
  kind: v.nullable(v.picklist(FRICTION_KINDS)),
  /** "Form too long", "clutter", "waiting", "unclear offer", or words of one's own. */
  subkind: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(64))),
  severity: v.nullable(Score),
  /** How often customers meet it, 1 (rarely) to 5 (nearly always). */
  frequency: v.nullable(Score),
  note: v.string(),
});
export type Friction = v.InferOutput<typeof Friction>;
