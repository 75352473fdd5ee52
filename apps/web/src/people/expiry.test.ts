import { describe, expect, it } from 'vitest';
import { dayOf, termEnd, termName, until } from './expiry';

const NOW = Date.UTC(2027, 2, 3, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

describe('until', () => {
  it.each([
    [-1, 'now'],
    [30_000, 'in 1 minute'],
    [12 * MINUTE, 'in 12 minutes'],
    [HOUR, 'in 1 hour'],
    [26 * HOUR, 'in 26 hours'],
    [13 * DAY + HOUR, 'in 13 days'],
  ])('W20.5 says of %i ms from now: %s', (left, words) => {
    expect(until(NOW + left, NOW)).toBe(words);
  });

  it('W20.5 names the day when that is far', () => {
    const far = NOW + 90 * DAY;
    expect(until(far, NOW)).toBe(`on ${dayOf(far)}`);
    expect(dayOf(far)).toContain('2027');
  });
});

it('W20.5 ends a term after as many days as it has', () => {
  expect(termEnd(14, NOW) - NOW).toBe(14 * DAY);
  expect([termName(1), termName(14)]).toEqual(['1 day', '14 days']);
});
