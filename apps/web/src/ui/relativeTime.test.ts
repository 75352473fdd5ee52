import { expect, it } from 'vitest';
import { relativeTime } from './relativeTime';

// A Wednesday, in whatever zone the tests run.
const now = new Date(2026, 2, 11, 15, 0, 0).getTime();
const minutes = (n: number) => now - n * 60_000;

it.each([
  [now + 5_000, 'just now'],
  [now - 59_999, 'just now'],
  [minutes(1), '1 minute ago'],
  [minutes(2), '2 minutes ago'],
  [minutes(59), '59 minutes ago'],
  [minutes(60), '1 hour ago'],
  [minutes(3 * 60), '3 hours ago'],
  [new Date(2026, 2, 10, 23, 59).getTime(), 'yesterday'],
  [new Date(2026, 2, 10, 0, 1).getTime(), 'yesterday'],
  [new Date(2026, 2, 9, 12).getTime(), 'Monday'],
  [new Date(2026, 2, 5, 12).getTime(), 'Thursday'],
  [new Date(2026, 1, 28, 12).getTime(), '28 February'],
  [new Date(2025, 1, 28, 12).getTime(), '28 February 2025'],
])('W3.4 says how long ago %s was: %s', (then, words) => {
  expect(relativeTime(then, now)).toBe(words);
});

it('W3.4 says hours before it says yesterday while they are few', () => {
  const oneInTheMorning = new Date(2026, 2, 11, 1, 0).getTime();
  expect(relativeTime(oneInTheMorning - 30 * 60_000, oneInTheMorning)).toBe('30 minutes ago');
  expect(relativeTime(oneInTheMorning - 3 * 3_600_000, oneInTheMorning)).toBe('yesterday');
});
