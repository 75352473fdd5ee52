import { expect, it } from 'vitest';
import { timeLeft } from './deletedMaps';

const DAY = 86_400_000;

it.each([
  [0, '30 days left'],
  [-5000, '30 days left'],
  [DAY, '29 days left'],
  [DAY - 1, '30 days left'],
  [28 * DAY + 1, '2 days left'],
  [29 * DAY, 'the last day'],
  [30 * DAY - 1, 'the last day'],
  [30 * DAY, 'about to go'],
  [31 * DAY, 'about to go'],
])('W3.15 says after %d ms how long a map is kept: %s', (age, words) => {
  expect(timeLeft(1_000_000, 1_000_000 + age)).toBe(words);
});
