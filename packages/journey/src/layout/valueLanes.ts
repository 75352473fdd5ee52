import type { MetricId, TouchpointId } from '../model/ids';
import { byOrder, type Journey } from '../model/journey';
import type { Lane } from '../model/lane';
import type { MetricSubject } from '../model/metric';
import type { Arrangement } from './arrangement';
import type { LaneLayout, ValueLayout } from './JourneyLayout';
import { CARD_LANE_PADDING } from './sizes';

const CHANNEL_HEIGHT = 20;
const METRIC_HEIGHT = 44;
const METRIC_STEP = METRIC_HEIGHT + 6;

/** A line of text or a figure in a column of a channel or metric lane; `row` counts from the top. */
export type Value = { readonly column: number; readonly row: number } & (
  | { readonly kind: 'channel'; readonly channel: string; readonly touchpoints: readonly TouchpointId[] }
  | { readonly kind: 'metric'; readonly metric: MetricId }
);

/** What a lane of this kind shows, by columns; other lanes show nothing. */
export function valuesOf(lane: Lane, journey: Journey, arrangement: Arrangement): readonly Value[] {
  if (lane.kind === 'channels') return channelsOf(journey, arrangement);
  if (lane.kind === 'metrics') return metricsOf(journey, arrangement);
  return [];
}

/** The height that the values need. */
export function heightOfValues(values: readonly Value[]): number {
  const feet = values.map((value) => offsetOf(value) + heightOf(value));
  return 2 * CARD_LANE_PADDING + Math.max(METRIC_HEIGHT - 10, ...feet);
}

export function layoutValue(
  value: Value,
  lane: LaneLayout,
  columns: readonly { readonly x: number; readonly width: number }[],
): ValueLayout {
  const column = columns[value.column];
  const box = {
    x: column?.x ?? 0,
    y: lane.band.y + CARD_LANE_PADDING + offsetOf(value),
    width: column?.width ?? 0,
    height: heightOf(value),
  };
  return value.kind === 'metric'
    ? { kind: 'metric', lane: lane.id, metric: value.metric, box }
    : { kind: 'channel', lane: lane.id, channel: value.channel, touchpoints: value.touchpoints, box };
}

function heightOf(value: Value): number {
  return value.kind === 'metric' ? METRIC_HEIGHT : CHANNEL_HEIGHT;
}

function offsetOf(value: Value): number {
  return value.row * (value.kind === 'metric' ? METRIC_STEP : CHANNEL_HEIGHT);
}

/** Each channel once in a column, in the order in which its touchpoints stand there. */
function channelsOf(journey: Journey, arrangement: Arrangement): readonly Value[] {
  const byColumn = new Map<number, Map<string, TouchpointId[]>>();
  for (const { item, column } of arrangement.touchpoints) {
    const touchpoint = item.kind === 'touchpoint' && journey.touchpoints.get(item.id as TouchpointId);
    if (!touchpoint || touchpoint.channel === null) continue;
    const channels = byColumn.get(column) ?? new Map<string, TouchpointId[]>();
    byColumn.set(column, channels);
    const users = channels.get(touchpoint.channel);
    if (users) users.push(touchpoint.id);
    else channels.set(touchpoint.channel, [touchpoint.id]);
  }
  return [...byColumn].flatMap(([column, channels]) =>
    [...channels].map(([channel, touchpoints], row) => ({
      kind: 'channel' as const,
      column,
      row,
      channel,
      touchpoints,
    })),
  );
}

function metricsOf(journey: Journey, arrangement: Arrangement): readonly Value[] {
  const columnOf = new Map<string, number>();
  for (const { item, column } of arrangement.touchpoints) columnOf.set(item.id, column);
  const stageColumn = new Map<string, number>(
    arrangement.stages.map((stage, index) => [stage.id, arrangement.firstColumn[index] ?? 0]),
  );
  const filled = new Map<number, number>();
  return [...journey.metrics.values()].sort(byOrder).flatMap((metric) => {
    const column = columnOfSubject(metric.subject, columnOf, stageColumn);
    if (column === undefined) return [];
    const row = filled.get(column) ?? 0;
    filled.set(column, row + 1);
    return [{ kind: 'metric' as const, column, row, metric: metric.id }];
  });
}

/** Under the touchpoint; in the stage's first column; the map's own at the very left. */
function columnOfSubject(
  subject: MetricSubject,
  columnOf: ReadonlyMap<string, number>,
  stageColumn: ReadonlyMap<string, number>,
): number | undefined {
  if (subject.kind === 'touchpoint') return columnOf.get(subject.id);
  if (subject.kind === 'stage') return stageColumn.get(subject.id);
  return stageColumn.size > 0 ? 0 : undefined;
}
