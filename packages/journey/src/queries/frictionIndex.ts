import type { Friction } from '../model/friction';
import type { StageId, TouchpointId } from '../model/ids';
import type { Journey } from '../model/journey';

/** Friction indices: Σ severity × frequency. Frictions without one of the two are unclassified and count 0. */
export interface FrictionIndex {
  /** Of the touchpoints that have frictions; 0 when all are unclassified. */
  readonly byTouchpoint: ReadonlyMap<TouchpointId, number>;
  /** Of all stages. Touchpoints in a stage that is gone count for the map alone. */
  readonly byStage: ReadonlyMap<StageId, number>;
  readonly map: number;
}

/** Frictions of touchpoints that are gone do not count. */
export function frictionIndex(journey: Journey): FrictionIndex {
  const byTouchpoint = new Map<TouchpointId, number>();
  const byStage = new Map<StageId, number>(journey.stages.map((stage) => [stage.id, 0]));
  let map = 0;
  for (const friction of journey.frictions.values()) {
    const touchpoint = journey.touchpoints.get(friction.touchpoint);
    if (!touchpoint) continue;
    const weight = frictionWeight(friction);
    byTouchpoint.set(touchpoint.id, (byTouchpoint.get(touchpoint.id) ?? 0) + weight);
    const stage = byStage.get(touchpoint.place.stage);
    if (stage !== undefined) byStage.set(touchpoint.place.stage, stage + weight);
    map += weight;
  }
  return { byTouchpoint, byStage, map };
}

/** severity × frequency: 1 to 25; 0 while one of them is not known. */
export function frictionWeight(friction: Friction): number {
  return (friction.severity ?? 0) * (friction.frequency ?? 0);
}
