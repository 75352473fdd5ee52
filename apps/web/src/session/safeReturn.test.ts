import { expect, it } from 'vitest';
import { safeReturn, signInAddress } from './safeReturn';

it('W1.5 comes back to a page of ours, its query included', () => {
  expect(safeReturn('/maps/m1?at=touchpoint:t1')).toBe('/maps/m1?at=touchpoint:t1');
});

it.each([
  undefined,
  '',
  'https://elsewhere.example',
  '//elsewhere.example',
  '/\\elsewhere.example',
  '/\t/elsewhere.example',
  '/sign-in?return=/sign-in',
  '/setup',
  'javascript:alert(1)',
])('W1.5 goes home rather than to %s', (wanted) => {
  expect(safeReturn(wanted)).toBe('/');
});

it('W1.5 remembers in the address where to come back to', () => {
  expect(signInAddress('/maps/m1')).toBe('/sign-in?return=%2Fmaps%2Fm1');
  expect(signInAddress('/')).toBe('/sign-in');
});
