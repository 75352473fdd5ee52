/** A reading of a metric. */
export interface Reading {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly value: number;
}

/** A small drawing of readings, in pixels from its upper left corner. */
export interface Sparkline {
  /** SVG path; empty with fewer than two readings. */
  readonly path: string;
  readonly last: { readonly x: number; readonly y: number } | null;
  /** Height of the target's line; null: there is none. */
  readonly target: number | null;
}

/** Oldest first. */
export function readingsOf(readings: Readonly<Record<string, number>>): Reading[] {
  return Object.entries(readings)
    .map(([day, value]) => ({ day, value }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

const PADDING = 3;

/** Draws readings over time; the target is always within the picture. */
export function sparkline(
  readings: readonly Reading[],
  target: number | null,
  size: { readonly width: number; readonly height: number },
): Sparkline {
  const times = readings.map(({ day }) => Date.parse(`${day}T00:00:00Z`));
  const x = scale(times, PADDING, size.width - PADDING, size.width - PADDING);
  const values = readings.map(({ value }) => value);
  const y = scale(
    [...values, ...(target === null ? [] : [target])],
    size.height - PADDING,
    PADDING,
    size.height / 2,
  );
  const points = readings.map(({ value }, index) => ({ x: x(times[index] ?? 0), y: y(value) }));
  return {
    path:
      points.length < 2 ? '' : `M${points.map((point) => `${round(point.x)} ${round(point.y)}`).join('L')}`,
    last: points.at(-1) ?? null,
    target: target === null ? null : round(y(target)),
  };
}

/** Maps the range of the values to a stretch; a single value goes to `middle`. */
function scale(
  values: readonly number[],
  from: number,
  to: number,
  middle: number,
): (value: number) => number {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return (value) => (high > low ? from + ((value - low) / (high - low)) * (to - from) : middle);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
