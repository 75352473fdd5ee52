/** A coordinate that is settled later: routes are drawn between lines before these have their place. */
export interface Line {
  at: number;
}

/** A stretch of a route along a channel or gutter. Stretches that overlap get different tracks. */
export interface Span extends Line {
  low: number;
  high: number;
  /** Which track of the channel or gutter, from 0. */
  track: number;
}

/**
 * Gives each span, in the order given, the first track where it overlaps nothing, ends included.
 * Returns how many tracks there are.
 */
export function assignTracks(spans: readonly Span[]): number {
  const tracks: Span[][] = [];
  for (const span of spans) {
    let index = 0;
    while (index < tracks.length && overlapsAny(span, tracks[index] ?? [])) index++;
    span.track = index;
    const track = tracks[index];
    if (track) track.push(span);
    else tracks.push([span]);
  }
  return tracks.length;
}

function overlapsAny(span: Span, others: readonly Span[]): boolean {
  for (const other of others) if (span.low <= other.high && other.low <= span.high) return true;
  return false;
}

/** The distance from the first track to the last: full pitch for the first few, then closer and closer. */
export function extentOf(tracks: number, pitch: number): number {
  return Math.max(0, tracks - 1) * pitchOf(tracks, pitch);
}

const TRACKS_AT_FULL_PITCH = 12;

/** Many tracks move together, so that a crowded channel does not grow without bounds. */
export function pitchOf(tracks: number, pitch: number): number {
  if (tracks <= TRACKS_AT_FULL_PITCH) return pitch;
  return Math.max(pitch / 4, (pitch * TRACKS_AT_FULL_PITCH) / tracks);
}
