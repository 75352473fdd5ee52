const HOUR = 3_600_000;
const DAY = 24 * HOUR;

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/**
 * How long something still holds, in words that get coarser with distance: "in 12 minutes", "in 5 hours",
 * "in 13 days", "on 3 March 2027".
 * @param at Epoch milliseconds.
 */
export function until(at: number, now: number): string {
  const left = at - now;
  if (left <= 0) return 'now';
  if (left < HOUR) return `in ${plural(Math.ceil(left / 60_000), 'minute')}`;
  if (left < 2 * DAY) return `in ${plural(Math.round(left / HOUR), 'hour')}`;
  if (left < 60 * DAY) return `in ${plural(Math.round(left / DAY), 'day')}`;
  return `on ${dayOf(at)}`;
}

/** "31 March 2027", by the reader's calendar. */
export function dayOf(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "14:05", by the reader's clock. */
export function timeOf(at: number): string {
  return new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
}

/** Terms that are offered, in days. */
export const INVITE_TERMS = [1, 7, 14, 30, 90] as const;
export const LINK_TERMS = [1, 7, 30, 90] as const;

export function termName(days: number): string {
  return plural(days, 'day');
}

/** When a term that begins now ends. */
export function termEnd(days: number, now: number): number {
  return now + days * DAY;
}
