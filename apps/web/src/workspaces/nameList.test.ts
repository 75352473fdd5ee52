import { expect, it } from 'vitest';
import { nameList } from './nameList';

it('W3.16 names a few partners and counts the rest', () => {
  expect(nameList(['Kobalt'])).toBe('Kobalt');
  expect(nameList(['Kobalt', 'Alder'])).toBe('Kobalt and Alder');
  expect(nameList(['Kobalt', 'Alder', 'Tessin'])).toBe('Kobalt, Alder and Tessin');
  expect(nameList(['Kobalt', 'Alder', 'Tessin', 'Nordwerk'])).toBe('Kobalt, Alder and 2 more');
  expect(nameList(['Ada', 'Ilse', 'Jonas', 'Liv', 'Mara'], 4)).toBe('Ada, Ilse, Jonas and 2 more');
  expect(nameList([])).toBe('');
});
