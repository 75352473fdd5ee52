const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

function dayNumber(at: Date): number {
  return Math.round(Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / DAY);
}

function count(n: number, unit: string): string {
  return `${n} ${unit}${n === 1 ? '' : 's'} ago`;
}

/**
 * How long ago `then` was, in words that get coarser with age: "2 minutes ago", "yesterday", "Monday",
 * "28 February", "28 February 2025". Days are days of the reader's calendar.
 * @param then Epoch milliseconds; a time in the future (clocks differ) counts as now.
 * @param now Epoch milliseconds.
 */
export function relativeTime(then: number, now: number): string {
  const age = now - then;
  if (age < MINUTE) return 'just now';
  if (age < HOUR) return count(Math.floor(age / MINUTE), 'minute');
  const date = new Date(then);
  const today = new Date(now);
  const days = dayNumber(today) - dayNumber(date);
  if (days === 0) return count(Math.floor(age / HOUR), 'hour');
  if (days === 1) return 'yesterday';
  if (days < 7) return date.toLocaleDateString('en-GB', { weekday: 'long' });
  const sameYear = date.getFullYear() === today.getFullYear();
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'long',
    ...(!sameYear && { year: 'numeric' }),
  });
}
