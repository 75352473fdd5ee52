import {
  cellContents,
  type Journey,
  type LaneId,
  type StageId,
  type TouchpointId,
  takesTouchpoints,
} from '@journey-canvas/journey';

/** Where a touchpoint goes: a cell, and behind whom in it (null: first). */
export interface Target {
  readonly stage: StageId;
  readonly lane: LaneId;
  readonly after: TouchpointId | null;
}

/**
 * One step up or down the outline: past its neighbour in the cell, or over the edge into the same lane of the
 * next stage. null: it is at the end already, or has lost its place.
 */
export function stepTarget(journey: Journey, id: TouchpointId, step: 'up' | 'down'): Target | null {
  const touchpoint = journey.touchpoints.get(id);
  if (!touchpoint) return null;
  const { stage, lane } = touchpoint.place;
  const cells = cellContents(journey);
  const cell = cells.touchpointsIn(stage, lane);
  const at = cell.findIndex((other) => other.id === id);
  if (at < 0) return null;
  if (step === 'up' && at > 0) return { stage, lane, after: cell[at - 2]?.id ?? null };
  const follower = cell[at + 1];
  if (step === 'down' && follower) return { stage, lane, after: follower.id };
  const next = neighbourStage(journey, stage, step);
  if (!next) return null;
  const after = step === 'up' ? (cells.touchpointsIn(next, lane).at(-1)?.id ?? null) : null;
  return { stage: next, lane, after };
}

function neighbourStage(journey: Journey, stage: StageId, step: 'up' | 'down'): StageId | undefined {
  const at = journey.stages.findIndex(({ id }) => id === stage);
  return journey.stages[at + (step === 'up' ? -1 : 1)]?.id;
}

/** The end of a stage, in the touchpoint's own lane where that still takes touchpoints. */
export function stageTarget(journey: Journey, id: TouchpointId, stage: StageId): Target | null {
  const own = journey.touchpoints.get(id)?.place.lane;
  const lane = journey.lanes.find(
    (candidate) => candidate.id === own && takesTouchpoints(candidate.kind),
  )?.id;
  return endOfStage(journey, stage, lane ?? firstLane(journey));
}

/** Where a new touchpoint of a stage goes: the end of the first lane that takes touchpoints. */
export function newTarget(journey: Journey, stage: StageId): Target | null {
  return endOfStage(journey, stage, firstLane(journey));
}

function firstLane(journey: Journey): LaneId | undefined {
  return journey.lanes.find(({ kind }) => takesTouchpoints(kind))?.id;
}

function endOfStage(journey: Journey, stage: StageId, lane: LaneId | undefined): Target | null {
  if (lane === undefined) return null;
  return { stage, lane, after: cellContents(journey).touchpointsIn(stage, lane).at(-1)?.id ?? null };
}
