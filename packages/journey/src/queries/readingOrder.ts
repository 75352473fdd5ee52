import type { Journey } from '../model/journey';
import type { Touchpoint } from '../model/touchpoint';
import { cellContents } from './cellContents';
import { remembered } from './remembered';

/** Every touchpoint as the map is read: stage by stage, lane by lane, in order; the unplaced ones last. */
export const touchpointsInOrder: (journey: Journey) => readonly Touchpoint[] = remembered((journey) => {
  const cells = cellContents(journey);
  const placed = journey.stages.flatMap((stage) =>
    journey.lanes.flatMap((lane) => cells.touchpointsIn(stage.id, lane.id)),
  );
  return [...placed, ...cells.unplacedTouchpoints];
});
