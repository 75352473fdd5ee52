import * as v from 'valibot';
import { MetricId, StageId, TouchpointId } from './ids';
import { Figure, IsoDate, OrderKey } from './values';

/** What is measured: the map, a stage or a touchpoint. */
export const MetricSubject = v.variant('kind', [
  v.object({ kind: v.literal('map') }),
  v.object({ kind: v.literal('stage'), id: StageId }),
  v.object({ kind: v.literal('touchpoint'), id: TouchpointId }),
]);
export type MetricSubject = v.InferOutput<typeof MetricSubject>;

/** A figure with a target and dated readings: CSAT, NPS, CES, conversion, time to …. */
export const Metric = v.object({
  id: MetricId,
  name: v.string(),
  subject: MetricSubject,
  order: OrderKey,
  /** As shown behind the figure: "%", "days", "points". */
  unit: v.pipe(v.string(), v.maxLength(32)),
  direction: v.picklist(['up', 'down']),
  baseline: v.nullable(Figure),
  target: v.nullable(Figure),
  /** Day → what was read that day, in {@link unit}. */
  readings: v.record(IsoDate, Figure),
});
export type Metric = v.InferOutput<typeof Metric>;
