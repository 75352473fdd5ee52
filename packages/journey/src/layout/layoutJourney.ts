import type { CardId, PathId, TouchpointId } from '../model/ids';
import type { Journey } from '../model/journey';
import { handOffOf } from '../queries/handOffs';
import { livePaths } from '../queries/paths';
import { type Arrangement, arrange, type Item } from './arrangement';
import { drawRoute } from './drawRoute';
import { emotionStations, layoutEmotions } from './emotionLane';
import type { Box, JourneyLayout, LaneLayout, LayoutOptions, PathDrawing, PathMarker } from './JourneyLayout';
import { unreadableKey } from './JourneyLayout';
import { planRoutes, type RoutePlan } from './routing/planRoutes';
import type { Route } from './routing/Route';
import { type SettledColumns, settleColumns } from './routing/settleColumns';
import { settlePorts } from './routing/settleRows';
import { type SettledLane, settleLanes } from './settleLanes';
import { LANE_HEADER_WIDTH, STAGE_HEADER_HEIGHT, TOUCHPOINT_HEIGHT, TOUCHPOINT_WIDTH } from './sizes';
import { textWidth } from './textWidth';
import { layoutTray } from './tray';
import { layoutValue } from './valueLanes';

/** A board without stages still shows its lanes. */
const LEAST_BOARD_WIDTH = LANE_HEADER_WIDTH + 4 * (TOUCHPOINT_WIDTH + 36);

/**
 * Where everything of a journey lies, routes of paths included. Pure: equal journeys give equal layouts, whatever
 * the order of their maps. No two cards overlap, no path crosses a card, everything lies within the size.
 */
export function layoutJourney(journey: Journey, options: LayoutOptions = {}): JourneyLayout {
  const measure = options.measure ?? textWidth;
  const arrangement = arrange(journey, options.unreadable ?? []);
  const plan = planRoutes(arrangement, livePaths(journey));
  // First all horizontal lines, then all vertical ones: how many tracks a gutter needs depends on the rows.
  const settledLanes = settleLanes(journey, arrangement, plan);
  settlePorts(plan.grid, plan.stops.values());
  const settledColumns = settleColumns(plan, measure);

  const board = boardOf(settledLanes, settledColumns);
  const columns = columnsOf(arrangement, plan);
  const lanes = settledLanes.map((lane, index) =>
    laneLayout(lane, plan.grid.lanes[index]?.rows ?? [], board),
  );
  const stages = stagesOf(arrangement, settledColumns, board);
  const boxes = new Boxes();
  placeItems(arrangement, plan, settledLanes, boxes);
  const tray = layoutTray(arrangement.tray, board, (item, box) => boxes.put(item, box));
  const stations = emotionStations(journey, arrangement, columns);
  return {
    size: { width: board.width, height: tray ? tray.box.y + tray.box.height : board.height },
    laneHeaderWidth: LANE_HEADER_WIDTH,
    stageHeaderHeight: STAGE_HEADER_HEIGHT,
    board,
    stages,
    columns,
    lanes,
    cells: cellsOf(stages, lanes),
    touchpoints: boxes.touchpoints,
    cards: boxes.cards,
    unreadable: boxes.unreadable,
    paths: drawPaths(journey, plan.routes, measure),
    emotions: lanes
      .filter((lane) => lane.kind === 'emotion' && !lane.collapsed)
      .map((lane) => layoutEmotions(lane, stations)),
    values: settledLanes.flatMap(({ values }, index) => {
      const lane = lanes[index];
      return lane ? values.map((value) => layoutValue(value, lane, columns)) : [];
    }),
    tray,
  };
}

function boardOf(lanes: readonly SettledLane[], { right }: SettledColumns): Box {
  const last = lanes.at(-1);
  const height = last ? last.top + last.height : STAGE_HEADER_HEIGHT;
  return { x: 0, y: 0, width: Math.max(right, LEAST_BOARD_WIDTH), height };
}

function columnsOf(arrangement: Arrangement, plan: RoutePlan): JourneyLayout['columns'] {
  return plan.grid.columns.flatMap((column, index) => {
    const stage = arrangement.stages[arrangement.stageOf[index] ?? 0];
    return stage ? [{ stage: stage.id, x: column.left.at, width: TOUCHPOINT_WIDTH }] : [];
  });
}

function laneLayout(
  { lane, top, height }: SettledLane,
  rows: readonly { top: { at: number } }[],
  board: Box,
): LaneLayout {
  return {
    id: lane.id,
    kind: lane.kind,
    collapsed: lane.collapsed,
    header: { x: 0, y: top, width: LANE_HEADER_WIDTH, height },
    band: { x: LANE_HEADER_WIDTH, y: top, width: board.width - LANE_HEADER_WIDTH, height },
    rows: rows.map((row) => row.top.at),
  };
}

/** Stages meet in the middle of the gutter between them. */
function stagesOf(
  arrangement: Arrangement,
  { middles }: SettledColumns,
  board: Box,
): JourneyLayout['stages'] {
  const { stages, firstColumn } = arrangement;
  const edges = stages.map((_, index) =>
    index === 0 ? LANE_HEADER_WIDTH : (middles[firstColumn[index] ?? 0] ?? 0),
  );
  return stages.map((stage, index) => {
    const x = edges[index] ?? 0;
    const width = (edges[index + 1] ?? board.width) - x;
    return {
      id: stage.id,
      header: { x, y: 0, width, height: STAGE_HEADER_HEIGHT },
      column: { x, y: STAGE_HEADER_HEIGHT, width, height: board.height - STAGE_HEADER_HEIGHT },
    };
  });
}

function cellsOf(stages: JourneyLayout['stages'], lanes: readonly LaneLayout[]): JourneyLayout['cells'] {
  return lanes.flatMap(({ id, band }) =>
    stages.map((stage) => ({
      stage: stage.id,
      lane: id,
      box: { x: stage.column.x, y: band.y, width: stage.column.width, height: band.height },
    })),
  );
}

class Boxes {
  readonly touchpoints = new Map<TouchpointId, Box>();
  readonly cards = new Map<CardId, Box>();
  readonly unreadable = new Map<string, Box>();

  put(item: Item, box: Box): void {
    if (item.unreadable) this.unreadable.set(unreadableKey(item.unreadable), box);
    else if (item.kind === 'card') this.cards.set(item.id as CardId, box);
    else this.touchpoints.set(item.id as TouchpointId, box);
  }
}

function placeItems(
  arrangement: Arrangement,
  plan: RoutePlan,
  lanes: readonly SettledLane[],
  boxes: Boxes,
): void {
  const xOf = (column: number) => plan.grid.columns[column]?.left.at ?? 0;
  for (const { item, lane, column, row } of arrangement.touchpoints) {
    const y = plan.grid.lanes[lane]?.rows[row]?.top.at;
    if (y === undefined) continue;
    boxes.put(item, { x: xOf(column), y, width: TOUCHPOINT_WIDTH, height: TOUCHPOINT_HEIGHT });
  }
  for (const { card, y } of lanes.flatMap((lane) => lane.cards)) {
    boxes.put(card.item, { x: xOf(card.column), y, width: TOUCHPOINT_WIDTH, height: card.item.height });
  }
}

function drawPaths(
  journey: Journey,
  routes: readonly Route[],
  measure: NonNullable<LayoutOptions['measure']>,
): ReadonlyMap<PathId, PathDrawing> {
  return new Map(
    routes.map((route) => {
      const handOff = handOffOf(journey, route.path);
      const marker: PathMarker = !handOff ? 'none' : handOff.blind ? 'blind-hand-off' : 'hand-off';
      return [route.path.id, drawRoute(route, marker, measure)];
    }),
  );
}
