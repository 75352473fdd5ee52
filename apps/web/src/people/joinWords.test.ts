import { expect, it } from 'vitest';
import { abilities, guestNameProblem, inItNow } from './joinWords';

it('W22.1 says in words how many are in the map now', () => {
  expect([0, 1, 3, 12].map(inItNow)).toEqual([
    'Nobody is in it now',
    'One person is in it now',
    'Three people are in it now',
    '12 people are in it now',
  ]);
});

it('W22.1 says what the link lets somebody do, and what it does not', () => {
  const of = (role: 'commenter' | 'viewer') =>
    abilities(role).map(({ may, what }) => `${may ? '+' : '-'}${what}`);
  expect(of('commenter')).toEqual(['+Follow', '+Comment', '-Edit']);
  expect(of('viewer')).toEqual(['+Follow', '-Comment', '-Edit']);
});

it('W22.2 asks a guest for a name alone', () => {
  expect(guestNameProblem('  ')).toBeDefined();
  expect(guestNameProblem('Noor')).toBeUndefined();
});
