import { expect, it } from 'vitest';
import { faultWords } from './faultWords';

it.each([
  ['Expected <=2.', 'Must be at most 2.'],
  ['Expected >=-2.', 'Must be at least -2.'],
  ['Expected string.', 'Must be text.'],
  ['Expected ("current" | "ideal").', 'Must be “current” or “ideal”.'],
  ['Expected ("a" | "b" | null).', 'Must be “a”, “b” or nothing (null).'],
  ['Expected (Array | null).', 'Must be a list or nothing (null).'],
  ['Is missing', 'Is missing.'],
  ['The id "a" is there twice', 'The id "a" is there twice.'],
  ['Update it first.', 'Update it first.'],
])('W3.14 says %j as %j', (message, words) => {
  expect(faultWords(message)).toBe(words);
});
