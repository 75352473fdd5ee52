import {
  cellContents,
  countOwners,
  exitWords,
  frictionIndex,
  type Journey,
  type OwnerCount,
  pathIndex,
  type Stage,
  type Touchpoint,
  type TouchpointId,
} from '@journey-canvas/journey';

/** A touchpoint as the outline shows it. */
export interface OutlineRow {
  readonly touchpoint: Touchpoint;
  /** What each exit's tag says. */
  readonly exits: readonly string[];
  /** Σ severity × frequency; 0: none. */
  readonly friction: number;
}

export interface OutlineSection {
  /** null: what lost its stage or lane. */
  readonly stage: Stage | null;
  readonly touchpoints: readonly TouchpointId[];
  readonly owners: readonly OwnerCount[];
}

export interface Outline {
  readonly sections: readonly OutlineSection[];
  readonly rows: ReadonlyMap<TouchpointId, OutlineRow>;
}

/**
 * The journey as a list: stage by stage, lane by lane, in order; hidden stages too, the unplaced last.
 * @param before The outline so far: rows in which nothing changed are taken over, so that nothing is drawn anew.
 */
export function outlineOf(journey: Journey, before?: Outline): Outline {
  const cells = cellContents(journey);
  const sections = journey.stages.map((stage) =>
    section(
      stage,
      journey.lanes.flatMap((lane) => cells.touchpointsIn(stage.id, lane.id)),
    ),
  );
  if (cells.unplacedTouchpoints.length > 0) sections.push(section(null, cells.unplacedTouchpoints));
  return { sections, rows: rowsOf(journey, before?.rows) };
}

function section(stage: Stage | null, touchpoints: readonly Touchpoint[]): OutlineSection {
  return { stage, touchpoints: touchpoints.map(({ id }) => id), owners: countOwners(touchpoints) };
}

function rowsOf(journey: Journey, before?: Outline['rows']): Map<TouchpointId, OutlineRow> {
  const paths = pathIndex(journey);
  const friction = frictionIndex(journey).byTouchpoint;
  const rows = new Map<TouchpointId, OutlineRow>();
  for (const touchpoint of journey.touchpoints.values()) {
    const exits = paths.from(touchpoint.id).filter(({ route }) => route.kind === 'exit');
    const row = { touchpoint, exits: exits.map(exitWords), friction: friction.get(touchpoint.id) ?? 0 };
    const known = before?.get(touchpoint.id);
    rows.set(touchpoint.id, known && sameRow(known, row) ? known : row);
  }
  return rows;
}

function sameRow(a: OutlineRow, b: OutlineRow): boolean {
  return (
    a.touchpoint === b.touchpoint &&
    a.friction === b.friction &&
    a.exits.length === b.exits.length &&
    a.exits.every((exit, index) => exit === b.exits[index])
  );
}
