import type { PersonaId, TouchpointId } from '../model/ids';
import type { Journey } from '../model/journey';
import type { Touchpoint } from '../model/touchpoint';
import { emotionFor, feelsOtherwise, lowestEmotion, personasWithOwnEmotions } from '../queries/emotions';
import type { Arrangement } from './arrangement';
import type { Box, EmotionLayout, EmotionPoint, LaneLayout, PersonaCurve, Point } from './JourneyLayout';
import { number } from './polyline';
import { smoothCurve } from './smoothCurve';

/** From the edges of the lane to the best and the worst. */
const SCALE_PADDING = 24;
/** From the edges of a column to its first and last point. */
const POINT_INSET = 13;
const LABEL_ABOVE = 9;
const LABEL_BELOW = 18;

interface Station {
  readonly touchpoint: Touchpoint;
  readonly x: number;
}

/** Touchpoints with emotions from left to right; those of one column share its width, in reading order. */
export function emotionStations(
  journey: Journey,
  arrangement: Arrangement,
  columns: readonly { readonly x: number; readonly width: number }[],
): readonly Station[] {
  const byColumn = new Map<number, { rank: number; touchpoint: Touchpoint }[]>();
  for (const { item, lane, column, row } of arrangement.touchpoints) {
    const touchpoint = item.kind === 'touchpoint' && journey.touchpoints.get(item.id as TouchpointId);
    if (!touchpoint || !hasEmotion(touchpoint)) continue;
    const entry = { rank: lane * 1000 + row, touchpoint };
    const list = byColumn.get(column);
    if (list) list.push(entry);
    else byColumn.set(column, [entry]);
  }
  return columns.flatMap((column, index) => {
    const entries = (byColumn.get(index) ?? []).sort((a, b) => a.rank - b.rank);
    return entries.map(({ touchpoint }, place) => ({ touchpoint, x: spread(column, place, entries.length) }));
  });
}

function hasEmotion(touchpoint: Touchpoint): boolean {
  return touchpoint.emotion !== null || Object.keys(touchpoint.emotionBy).length > 0;
}

function spread(column: { x: number; width: number }, place: number, count: number): number {
  if (count === 1) return column.x + column.width / 2;
  return column.x + POINT_INSET + (place / (count - 1)) * (column.width - 2 * POINT_INSET);
}

/** The curves of one emotion lane. */
export function layoutEmotions(lane: LaneLayout, stations: readonly Station[]): EmotionLayout {
  const scale = scaleOf(lane.band);
  const y = (value: number) => scale.neutral - (value * (scale.neutral - scale.best)) / 2;
  const points = stations.flatMap(({ touchpoint, x }): EmotionPoint[] => {
    const value = touchpoint.emotion;
    return value === null ? [] : [{ touchpoint: touchpoint.id, value, x, y: y(value) }];
  });
  const lowest = lowestEmotion(points);
  const path = smoothCurve(points);
  const personas = personasWithOwnEmotions(stations.map((station) => station.touchpoint)).map((persona) =>
    personaCurve(persona, stations, y),
  );
  return {
    lane: lane.id,
    scale,
    points,
    lowest: lowest && lowest.value < 0 ? lowest : null,
    path,
    area: areaUnder(points, path, scale.neutral),
    personas,
  };
}

function scaleOf(band: Box): EmotionLayout['scale'] {
  const best = band.y + SCALE_PADDING;
  const worst = band.y + band.height - SCALE_PADDING;
  return { best, neutral: (best + worst) / 2, worst };
}

function areaUnder(points: readonly EmotionPoint[], path: string, neutral: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  return `${path}L${number(last.x)} ${number(neutral)}L${number(first.x)} ${number(neutral)}Z`;
}

function personaCurve(
  persona: PersonaId,
  stations: readonly Station[],
  y: (value: number) => number,
): PersonaCurve {
  const felt = stations.flatMap(({ touchpoint, x }) => {
    const value = emotionFor(touchpoint, persona);
    if (value === null) return [];
    const main = touchpoint.emotion === null ? null : y(touchpoint.emotion);
    return [
      { touchpoint: touchpoint.id, value, x, y: y(value), main, own: feelsOtherwise(touchpoint, persona) },
    ];
  });
  const runs = runsOf(felt);
  const points = felt.filter((point) => point.own).map(({ own, main, ...point }) => point);
  return { persona, points, path: runs.map(smoothCurve).join(''), labelAt: labelPoint(felt) };
}

/** Above the persona's first own point, or below where the main curve runs above. */
function labelPoint(felt: readonly { x: number; y: number; own: boolean; main: number | null }[]): Point {
  const first = felt.find((point) => point.own);
  if (!first) return { x: 0, y: 0 };
  const below = first.main !== null && first.main < first.y;
  return { x: first.x - POINT_INSET / 2, y: first.y + (below ? LABEL_BELOW : -LABEL_ABOVE) };
}

/** Stretches of own emotions, each with the neighbour before and after, where the curves part and meet. */
function runsOf<T extends { own: boolean }>(felt: readonly T[]): T[][] {
  const runs: T[][] = [];
  let run: T[] | null = null;
  felt.forEach((point, index) => {
    if (point.own) {
      const before = felt[index - 1];
      run ??= before ? [before] : [];
      run.push(point);
    } else if (run) {
      runs.push([...run, point]);
      run = null;
    }
  });
  return run ? [...runs, run] : runs;
}
